//! How fast a million reports are compared, next to DuckDB with the same statements on the same tables.
//!
//! `cargo bench --bench compare` prints tables; with `-- --write` behind it they go into
//! `docs/performance.md` as well. `-- --reports 20000` makes do with fewer. The database is kept in the
//! target folder. No time is given for an answer that differs from that of DuckDB.

mod country;
mod duckdb;
mod page;

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use duckdb::{Answer, Question, Unanswered};
use stats::query::{self, Setting};
use stats::store::Store;

/// Reports, where the command does not say how many.
const REPORTS: usize = 1_000_000;

/// The median of so many rounds is taken.
const ROUNDS: usize = 3;

/// The year that is asked about: the first after the merger of bodies in each county.
const YEAR: u16 = 2023;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let behind = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1))
    };
    let reports = behind("--reports").map_or(REPORTS, |it| it.parse().expect("a count"));
    let database = country::database(reports);
    let mut text = String::new();
    for part in [about, commands, statements] {
        // Printed as soon as it is there: the whole takes many minutes.
        let part = part(&database) + "\n";
        print!("{part}");
        text += &part;
    }
    let text = text.trim_end();
    if arguments.iter().any(|argument| argument == "--write") {
        page::write(&format!("{HEAD}\n{text}\n\n{TAIL}"));
    }
}

const HEAD: &str = "\
# How fast reports are compared

Made by `cargo bench --bench compare -- --write`, which makes the reports of counties of up to 48 bodies
with the crate `generator` and keeps them in the target folder (`--reports 20000` makes fewer): two years in
the form of 2019, five in that of 2021. In each county one body went over to another and one was renamed,
every other county sums up its bodies, one report in 61 is missing, one in nine has a blank cell, one in fifty
an error. The file stays in the cache of the system.
";

const TAIL: &str = "\
The first table is what a user waits for: the built program from its start, with opening the file; `compare`
asks who reported, the totals and the departments at the same time, all else is done on one core. The second is the statements alone, in a process that has the file open. DuckDB runs the text
that `stats query NAME --sql` prints and the views of the program, over the same tables in a file of its own; it
is built for such sums, stores columns and not rows, and uses all cores. What takes it more than a minute or 4 GB is stopped;
all other rows were compared with ours cell by cell, in order, and are the same. A test holds the plans of SQLite to the indexes.
";

/// A command of the program, and what it is for.
struct Asked {
    question: &'static str,
    command: String,
}

fn asked() -> Vec<Asked> {
    let (body, region) = (country::name(6, 2), country::region(6));
    let asked = |question, command: String| Asked { question, command };
    vec![
        asked("opening the file alone", "query years".to_owned()),
        asked(
            "one department, its whole report",
            format!("compare --year {YEAR} --department {body}"),
        ),
        asked("one county, main figures", format!("compare --year {YEAR} --region {region}")),
        asked("all, one metric", format!("compare --year {YEAR} --metric received.total --top 50")),
        asked("all, main figures and rates", format!("compare --year {YEAR} --top 50")),
        asked("ranking by a rate", format!("rank --year {YEAR} --metric denial_rate --top 10")),
        asked("spread of a metric", format!("distribution --year {YEAR} --metric received.total")),
        asked(
            "one department over all years",
            format!("trend --metric received.total --department {body}"),
        ),
        asked("all over all years", "trend --metric received.total --by all".to_owned()),
        asked("national tables of a county", format!("rollup --year {YEAR} --region {region}")),
        asked("sentences about a department", format!("brief --year {YEAR} --department {body}")),
    ]
}

/// What one round of a command took.
struct Round {
    seconds: f64,
    /// The seconds of computing and the most megabytes, where GNU `time` says them.
    measured: Option<(f64, u64)>,
}

/// What the built program takes for each command.
fn commands(database: &Path) -> String {
    let mut text =
        "| asked | command | seconds | of computing | MB of memory |\n|---|---|--:|--:|--:|\n"
            .to_owned();
    for Asked { question, command } in asked() {
        let rounds: Vec<Round> = (0..ROUNDS).map(|_| run(database, &command)).collect();
        let seconds = median(rounds.iter().map(|round| round.seconds).collect());
        let measured: Option<Vec<(f64, u64)>> = rounds.iter().map(|round| round.measured).collect();
        let measured = measured.map_or("– | –".to_owned(), |measured| {
            let computing = median(measured.iter().map(|(computing, _)| *computing).collect());
            let memory = measured.iter().map(|(_, megabytes)| *megabytes).max().unwrap_or(0);
            format!("{computing:.2} | {memory}")
        });
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {question} | `{command}` | {seconds:.2} | {measured} |");
    }
    text
}

/// Runs a command of the built program.
fn run(database: &Path, command: &str) -> Round {
    let program = env!("CARGO_BIN_EXE_stats");
    let time = Path::new("/usr/bin/time");
    let mut started = if time.exists() {
        let mut started = Command::new(time);
        started.args(["-f", "%U %S %M", program]);
        started
    } else {
        Command::new(program)
    };
    started.args(["--lang", "en", "--db"]).arg(database).args(command.split(' '));
    started.stdout(Stdio::null());
    let begin = Instant::now();
    let output = started.output().expect("the program runs");
    let seconds = begin.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command}: {said}");
    let last: Vec<&str> = said.lines().last().unwrap_or_default().split(' ').collect();
    let measured = match last[..] {
        [user, system, kilobytes] if time.exists() => {
            let seconds = |text: &str| text.parse::<f64>().expect("seconds");
            let kilobytes: u64 = kilobytes.parse().expect("kilobytes");
            Some((seconds(user) + seconds(system), kilobytes / 1024))
        }
        _ => None,
    };
    Round { seconds, measured }
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_unstable_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

/// The statements to run on both engines, each with what it is asked.
fn questions() -> Vec<(&'static str, Question)> {
    let question = |what, name: &str, settings: Vec<Setting<'static>>| {
        let query = query::all().find(|query| query.name == name).expect("a query");
        (what, Question { query, settings })
    };
    let years = || vec![("year", YEAR.into()), ("base", (YEAR - 1).into())];
    let with = |more: &[Setting<'static>]| [years(), more.to_vec()].concat();
    let body = || ("department", country::name(6, 2).into());
    let region = || ("region", country::region(6).into());
    let received = || ("metric", "received.total".into());
    let metrics = || ("metrics", "received.total,denied.total,denial_rate".into());
    let year = || ("year", YEAR.into());
    vec![
        question("who reported", "coverage", years()),
        question("one department, all figures", "compare-departments", {
            with(&[body(), ("alone", 1_i64.into())])
        }),
        question("one county, all figures", "compare-totals", with(&[region()])),
        question("all, three figures", "compare-totals", with(&[metrics()])),
        question("all, three figures", "compare-departments", with(&[metrics()])),
        question("all, all figures", "compare-totals-large", years()),
        question("a rate of all", "rank", vec![year(), ("metric", "denial_rate".into())]),
        question("a metric of all", "distribution", vec![year(), received()]),
        question("one department, all years", "trend", vec![received(), body()]),
        question("all, all years", "trend", vec![received(), ("by", "all".into())]),
        question("one county", "rollup", vec![year(), region()]),
        question("one department", "brief", vec![year(), body()]),
    ]
}

/// What the statements take on SQLite and on DuckDB.
fn statements(database: &Path) -> String {
    let (names, questions): (Vec<&str>, Vec<Question>) = questions().into_iter().unzip();
    let store = Store::open_read_only(database).expect("a database");
    let own = |question: &Question| {
        let round = || {
            let begin = Instant::now();
            let rows = query::run(&store, question.query.name, &question.settings);
            (begin.elapsed().as_secs_f64(), rows.expect("an answer"))
        };
        let (first, rows) = round();
        assert!(!rows.rows.is_empty(), "{}: no rows", question.query.name);
        let more = (1..ROUNDS).map(|_| round().0);
        (median(std::iter::once(first).chain(more).collect()), rows)
    };
    let own: Vec<_> = questions.iter().map(own).collect();
    drop(store);
    let kept = database.with_extension("duckdb");
    let (peers, engine) = match duckdb::ask(database, Some(&kept), &questions, ROUNDS) {
        Ok(answers) => {
            (answers.answers.into_iter().map(Some).collect(), format!("DuckDB {}", answers.engine))
        }
        Err(missing) => (std::iter::repeat_with(|| None).take(own.len()).collect(), missing),
    };
    let mut text = format!(
        "{engine}\n\n| query | asked | rows | SQLite, seconds | DuckDB, seconds | SQLite is as fast times |\n\
         |---|---|--:|--:|--:|--:|\n"
    );
    let peers: Vec<Option<Result<Answer, Unanswered>>> = peers;
    for (((name, question), (seconds, rows)), peer) in
        names.iter().zip(&questions).zip(&own).zip(peers)
    {
        let query = question.query.name;
        let (theirs, ratio) = match peer {
            None => ("–".to_owned(), "–".to_owned()),
            Some(Err(Unanswered::Stopped(limit))) => (limit, "–".to_owned()),
            Some(Err(Unanswered::Failed(error))) => {
                panic!("{query} does not run on DuckDB: {error}")
            }
            Some(Ok(answer)) => {
                if let Some(difference) = duckdb::difference(rows, &answer) {
                    panic!("{query}, {name}: {difference}");
                }
                let theirs = median(answer.seconds);
                (format!("{theirs:.3}"), format!("{:.2}", theirs / seconds))
            }
        };
        let rows = rows.rows.len();
        let _ =
            writeln!(text, "| `{query}` | {name} | {rows} | {seconds:.3} | {theirs} | {ratio} |");
    }
    text
}

/// How much is in the database.
fn about(database: &Path) -> String {
    let store = Store::open_read_only(database).expect("a database");
    let count = |table: &str| -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        store.connection().query_row(&sql, [], |row| row.get(0)).expect("a count")
    };
    let megabytes = std::fs::metadata(database).expect("a file").len() / 1_000_000;
    format!(
        "{} reports of {} bodies with {} findings, in a file of {megabytes} MB; medians of {ROUNDS} rounds:\n",
        count("report"),
        count("department"),
        count("finding"),
    )
}
