//! How fast the rules go over a database of many years, next to only reading it, and how much memory
//! that needs.
//!
//! `cargo bench --bench checks` prints tables; with `-- --write` behind it they go into
//! `docs/performance.md` as well. `-- --departments 2000` makes do with fewer.

mod page;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use generator::{chain, sum};
use stats::report::{Cell, Metric, Narrative, Report, RequestRow, Requester};
use stats::store::{OnConflict, Source, Store};

/// Departments, where the command does not say how many.
const DEPARTMENTS: usize = 20_000;

/// The years that each reports: two with the form of 2019, three with that of 2021.
const YEARS: std::ops::RangeInclusive<u16> = 2019..=2023;

/// So many departments are imported at once. In every other group, the first sums up the others.
const GROUP: usize = 40;

/// The median of so many rounds is taken.
const ROUNDS: usize = 3;

/// Asks for the memory that a first check of a database needs, in place of the benchmark.
const MEMORY: &str = "--memory-of";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let behind = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1))
    };
    if let Some(path) = behind(MEMORY) {
        let store = open(Path::new(path));
        let memory = || most_memory().unwrap_or_default();
        read(&store);
        let reading = memory();
        check(&store);
        println!("{reading} {}", memory());
        return;
    }
    let departments =
        behind("--departments").map_or(DEPARTMENTS, |it| it.parse().expect("a count"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let [few, many] = [departments / 10, departments].map(|departments| {
        let path = folder.path().join(format!("{departments}.db"));
        Database { reports: import(&path, departments), path }
    });
    let memory = memory(&[&few, &many]);
    let rates = rates(&many);
    let text = format!("{rates}\n{memory}");
    println!("{text}");
    if arguments.iter().any(|argument| argument == "--write") {
        page::write(&format!("{HEAD}\n{text}\n{TAIL}"));
    }
}

const HEAD: &str = "\
# How fast reports are checked

Made by `cargo bench --bench checks -- --write`, which makes the reports of 20,000 departments over five
years with the crate `generator` (`--departments 2000` makes fewer): two years in the form of 2019, three
in that of 2021, each year continuing the one before. In half of the groups of 40 departments one sums up
the others; in the other half, every fourth report has a text that states its figures, and every
eighth department leaves the middle columns of section 3 blank. They are imported into one file, which
is not counted, and stay in the cache of the system.
";

const TAIL: &str = "\
The plain read makes every report out of its tables, as a check must, and applies no rule. A first check
has nothing stored yet, and stores what it finds; a second one finds the same again and writes nothing.
The rules across reports are those of `sql/checks/`, which are part of either check.

Reports are read one at a time, so the memory for that does not depend on how many there are. What grows
is the temporary tables in which the statements of `sql/checks/` compare reports: SQLite keeps some
megabytes of each in memory, and the rest on the disk.
";

/// A file of reports.
struct Database {
    path: PathBuf,
    reports: usize,
}

fn open(path: &Path) -> Store {
    Store::create_or_open(path).expect("a database")
}

fn check(store: &Store) -> stats::store::Tally {
    store.refresh_findings(|_| true).expect("checked")
}

/// Reads every report, and counts them.
fn read(store: &Store) -> usize {
    let report = |stored: stats::store::Result<_>| std::hint::black_box(stored).is_ok();
    store.reports().map(report).filter(|is_read| *is_read).count()
}

/// Imports the reports of so many departments, and counts them.
fn import(path: &Path, departments: usize) -> usize {
    let mut store = open(path);
    let mut count = 0;
    for first in (0..departments).step_by(GROUP) {
        let reports = group(first, GROUP.min(departments - first));
        let source = Source { path: format!("{first}.csv"), ..Source::default() };
        store.import_file(&source, &reports, OnConflict::Error).expect("stored");
        count += reports.len();
    }
    count
}

/// The reports of so many departments.
fn group(first: usize, departments: usize) -> Vec<Report> {
    let name = |number: usize| format!("第{number}局");
    let has_parent = (first / GROUP).is_multiple_of(2) && departments > 1;
    let numbers = first + usize::from(has_parent)..first + departments;
    let mut reports: Vec<Report> =
        numbers.flat_map(|number| chain(number as u64, &name(number), YEARS)).collect();
    if has_parent {
        let sums = YEARS.filter_map(|year| {
            let of_year: Vec<&Report> = reports.iter().filter(|it| it.year == year).collect();
            sum(&name(first), &of_year)
        });
        let sums: Vec<Report> = sums.collect();
        for report in &mut reports {
            report.department.parent = Some(name(first));
        }
        reports.extend(sums);
        return reports;
    }
    for (at, report) in reports.iter_mut().enumerate() {
        if (at / YEARS.count()).is_multiple_of(8) {
            leave_blank(report);
        }
        if at.is_multiple_of(4) {
            let text = overview(report);
            report.narrative.insert(Narrative::Overview, text);
        }
    }
    reports
}

/// A text that states what the tables do.
fn overview(report: &Report) -> String {
    let total = |row| report.request(row, Requester::Total).unwrap_or_default();
    format!(
        "{}年，本机关共收到政府信息公开申请{}件，上年结转{}件，办结{}件，其中予以公开{}件，结转下年度{}件。",
        report.year,
        total(RequestRow::Received),
        total(RequestRow::CarriedIn),
        total(RequestRow::Concluded),
        total(RequestRow::Granted),
        total(RequestRow::CarriedOut),
    )
}

/// Leaves the five middle columns of section 3 blank, where all are zero in each row.
fn leave_blank(report: &mut Report) {
    let is_middle = |metric: &Metric| {
        let ends = [Requester::NaturalPerson, Requester::Total];
        matches!(metric, Metric::Request(_, who) if !ends.contains(who))
    };
    let middle: Vec<Metric> = report.cells.keys().copied().filter(is_middle).collect();
    for metric in middle {
        report.cells.insert(metric, Cell::Blank);
    }
    for row in RequestRow::of(report.form) {
        if let Some(people) = report.request(row, Requester::NaturalPerson) {
            let total = Metric::Request(row, Requester::Total);
            report.cells.insert(total, Cell::Number(people));
        }
    }
}

/// The times of one round, in the order of the table.
fn round(path: &Path, reports: usize) -> [Duration; 5] {
    // The check removes what nothing finds any more, but a first one is wanted.
    let store = open(path);
    store.connection().execute("DELETE FROM finding", []).expect("emptied");
    drop(store);
    let (mut store, opening) = timed(|| open(path));
    let (count, reading) = timed(|| read(&store));
    assert_eq!(count, reports);
    let (checked, first) = timed(|| check(&store));
    assert_eq!(checked.reports, reports);
    let (again, second) = timed(|| check(&store));
    assert_eq!(again.changed, 0, "nothing is written");
    let (_, across) = timed(|| store.refresh_findings_across().expect("checked"));
    [opening, reading, first, second, across]
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let result = run();
    (result, begin.elapsed())
}

#[expect(clippy::cast_precision_loss, reason = "there are a hundred thousand reports")]
fn rates(database: &Database) -> String {
    let reports = database.reports;
    let rounds: Vec<_> = (0..ROUNDS).map(|_| round(&database.path, reports)).collect();
    let median = |step: usize| {
        let mut times: Vec<Duration> = rounds.iter().map(|times| times[step]).collect();
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    let size = megabytes(&database.path);
    let mut text = format!(
        "{reports} reports in a file of {size} MB, medians of {ROUNDS} rounds:\n\n\
         | step | seconds | reports per second | times a plain read |\n|---|--:|--:|--:|\n\
         | opening the file | {:.3} | – | – |\n",
        median(0)
    );
    let steps =
        ["plain read of all reports", "first check", "second check", "rules across reports alone"];
    for (step, name) in (1..).zip(steps) {
        let (seconds, plain) = (median(step), median(1));
        let (rate, times) = (reports as f64 / seconds, seconds / plain);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {name} | {seconds:.2} | {rate:.0} | {times:.2} |");
    }
    let store = open(&database.path);
    let mut statement = store
        .connection()
        .prepare("SELECT rule, count(*) FROM finding GROUP BY rule ORDER BY rule")
        .expect("a statement");
    let count = |row: &rusqlite::Row<'_>| {
        Ok(format!("{} of `{}`", row.get::<_, i64>(1)?, row.get::<_, String>(0)?))
    };
    let found: Vec<String> =
        statement.query_map([], count).expect("rows").collect::<Result<_, _>>().expect("rows");
    let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
    let _ = writeln!(text, "\nFindings: {found}.");
    text
}

/// What a plain read and a first check of each database need, each in a process of its own.
fn memory(databases: &[&Database]) -> String {
    if most_memory().is_none() {
        return "Memory: left out, there is no `/proc/self/status` here.\n".to_owned();
    }
    let mut text =
        "The most memory that a process of its own has needed (`VmHWM`), after a plain read and then \
         after a first check:\n\n\
         | reports | MB of file | MB to read | MB to check |\n|--:|--:|--:|--:|\n"
            .to_owned();
    for database in databases {
        let size = megabytes(&database.path);
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        let output = command.arg(MEMORY).arg(&database.path).output().expect("this program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout);
        let kilobytes = said.split_whitespace().map(|it| it.parse::<u64>().expect("kilobytes"));
        let [reading, checking] = kilobytes.collect::<Vec<_>>()[..] else { panic!("{said}") };
        let (reading, checking) = (reading / 1024, checking / 1024);
        let _ = writeln!(text, "| {} | {size} | {reading} | {checking} |", database.reports);
    }
    text
}

fn megabytes(path: &Path) -> u64 {
    std::fs::metadata(path).expect("a file").len() / 1_000_000
}

/// The most memory that this process had, in kilobytes; only Linux says.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
