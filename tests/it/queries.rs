//! Canned queries, those of the user's own, and statements: listed, explained, printed, run, refused.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::support::{Stats, data, rows, said};

/// The sample in a temporary folder.
fn sample() -> Stats {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("s.db")).expect("a copy");
    stats
}

/// What the program says to arguments of which one has blanks.
fn say(stats: &Stats, language: &str, arguments: &[&str]) -> String {
    let before = ["--db", "s.db", "--lang", language];
    let arguments: Vec<&str> = before.iter().chain(arguments).copied().collect();
    said(&stats.command(&arguments).output().expect("the program runs"))
}

/// What it says in both languages.
fn say_both(stats: &Stats, arguments: &[&str]) -> String {
    let shown = arguments.join(" ");
    format!("$ stats {shown}\n{}\n{}", say(stats, "en", arguments), say(stats, "zh", arguments))
}

/// What a statement returns, as CSV.
fn csv_of(stats: &Stats, arguments: &[&str]) -> Vec<Vec<String>> {
    let before = ["--db", "s.db"];
    let arguments: Vec<&str> = before.iter().chain(arguments).copied().collect();
    let output = stats.command(&arguments).output().expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&output.stdout[..]);
    let fields = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.into_records().map(|record| fields(record.expect("a record"))).collect()
}

#[test]
fn queries_are_explained_in_both_languages() {
    let stats = Stats::new();
    insta::assert_snapshot!(say_both(&stats, &["query", "missing", "--explain"]));
    insta::assert_snapshot!(say_both(&stats, &["query", "years", "--explain"]));
    // Without what it needs, it is explained, too; nothing is looked for in a database.
    insta::assert_snapshot!(say_both(&stats, &["query", "missing"]));
}

#[test]
fn every_query_is_listed_once_with_its_title_and_parameters() {
    let stats = Stats::new();
    for (language, title) in [("en", "Who has not reported a year"), ("zh", "未报送的部门")] {
        let list = csv_of(&stats, &["--lang", language, "query", "--format", "csv"]);
        assert_eq!(list[0], ["name", "title", "parameters", "file"]);
        let names: Vec<&str> = list[1..].iter().map(|row| row[0].as_str()).collect();
        let known: Vec<&str> = stats::query::QUERIES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, known);
        assert!(list.contains(&["missing", title, "year", ""].map(str::to_owned).to_vec()));
        let of_list: Vec<_> = list.iter().filter(|row| row[0] == "list").collect();
        assert_eq!(of_list[0][2], "[year] [department]", "optional ones are in brackets");
    }
    assert!(!stats.path("s.db").exists(), "listing makes no database");
}

#[test]
fn every_query_answers_as_its_statement_does() {
    let stats = sample();
    let connection = Connection::open(stats.path("s.db")).expect("a database");
    for query in stats::query::all() {
        let mut arguments = vec!["query".to_owned(), query.name.to_owned()];
        let mut sql = query.sql.to_owned();
        let mut parameters: Vec<_> = query.parameters.iter().collect();
        parameters.sort_by_key(|it| std::cmp::Reverse(it.name.len()));
        for parameter in parameters {
            let sample = query.sample.iter().find(|(name, _)| *name == parameter.name);
            let value = sample.map_or_else(|| "NULL".to_owned(), |(_, value)| format!("'{value}'"));
            let is_words = parameter.kind == stats::query::Kind::Text;
            let value = if is_words { value } else { value.replace('\'', "") };
            sql = sql.replace(&format!(":{}", parameter.name), &value);
            if let Some((name, value)) = sample {
                arguments.extend(["--set".to_owned(), format!("{name}={value}")]);
            }
        }
        arguments.extend(["--format", "csv"].map(str::to_owned));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let answered = csv_of(&stats, &arguments);
        let expected = rows(&connection, &sql);
        assert!(!expected.is_empty(), "{}: the sample has an answer", query.name);
        assert_eq!(answered.len(), expected.len() + 1, "{}", query.name);
        for (answered, expected) in answered[1..].iter().zip(expected) {
            let expected = expected.into_iter().map(|value| match value {
                rusqlite::types::Value::Null => String::new(),
                rusqlite::types::Value::Integer(value) => value.to_string(),
                rusqlite::types::Value::Real(value) => format!("{value:.1}"),
                rusqlite::types::Value::Text(text) => text,
                rusqlite::types::Value::Blob(_) => panic!("{}: bytes", query.name),
            });
            assert_eq!(*answered, expected.collect::<Vec<_>>(), "{}", query.name);
        }
    }
}

#[test]
fn statements_are_printed_to_be_run_by_hand() {
    let stats = sample();
    let file = include_str!("../../sql/queries/missing.sql");
    assert_eq!(stats.stdout("query missing --sql").trim_end(), file.trim_end());
    let set = stats.stdout("query missing --sql --set year=2021");
    assert_eq!(set.trim_end(), format!(".parameter set :year 2021\n{}", file.trim_end()));
    assert_eq!(
        say(&stats, "en", &["query", "list", "--sql", "--set", "department=示\"例'县"])
            .lines()
            .nth(2),
        Some(r#".parameter set :department "'示\"例''县'""#),
    );
    let Ok(version) = std::process::Command::new("sqlite3").arg("--version").output() else {
        eprintln!("skipped: no sqlite3 shell here");
        return;
    };
    assert!(version.status.success());
    let name = "department=示例县教育局";
    let statement = stats.command(&["query", "list", "--sql", "--set", name]).output();
    let shell = assert_cmd::Command::new("sqlite3")
        .args(["-readonly", "-csv", "-header"])
        .arg(stats.path("s.db"))
        .write_stdin(statement.expect("the program runs").stdout)
        .output()
        .expect("the shell runs");
    let own = ["--db", "s.db", "query", "list", "--set", name, "--format", "csv"];
    let own = stats.command(&own).output().expect("the program runs").stdout;
    let records = |bytes: &[u8]| -> Vec<csv::StringRecord> {
        let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        reader.into_records().map(|record| record.expect("a record")).collect()
    };
    assert_eq!(records(&shell.stdout), records(&own));
    assert_eq!(records(&own).len(), 1 + 7);
}

#[test]
fn all_that_is_wrong_with_the_settings_is_said_at_once() {
    let stats = sample();
    insta::assert_snapshot!(say_both(
        &stats,
        &[
            "query",
            "compare-totals",
            "--set",
            "yaer=2021",
            "--set",
            "base",
            "--set",
            "region=示例县",
            "--set",
            "region=x",
            "--set",
            "nothing=1",
        ]
    ));
    insta::assert_snapshot!(say_both(&stats, &["query", "missing", "--set", "year=二〇二一"]));
    insta::assert_snapshot!(say_both(&stats, &["query", "years", "--set", "year=2021"]));
    insta::assert_snapshot!(say_both(&stats, &["query", "mising"]));
    insta::assert_snapshot!(say_both(&stats, &["query", "xyz"]));
    // The colon may be written.
    assert_eq!(
        stats.stdout("--db s.db query missing --set :year=2021"),
        stats.stdout("--db s.db query missing --set year=2021")
    );
}

#[test]
fn a_folder_of_ones_own_adds_queries() {
    let stats = sample();
    stats.write(
        "own/面积.sql",
        "\u{feff}-- title: 各系统申请量 | Requests by system\n\
         -- param: :year INTEGER 年度 | the year\n\
         -- param: :least INTEGER optional 至少 | at least\n\
         -- sample: year=2021\n\
         -- column: 条线 text 条线 | system\n\
         SELECT department.system AS 条线, sum(requests.received_total) AS n, 1.5 AS 半\n\
         FROM section_3_requests AS requests\n\
         INNER JOIN report ON report.report_id = requests.report_id\n\
         INNER JOIN department ON department.department_id = report.department_id\n\
         WHERE report.year = :year AND (:least IS NULL OR requests.received_total >= :least)\n\
         GROUP BY 1 ORDER BY n DESC, 1 LIMIT 3;\n",
    );
    stats.write("own/bare.sql", "SELECT name FROM department WHERE name = :name");
    stats.write("own/deeper/not.sql", "SELECT 1");
    stats.write("own/readme.txt", "no query");
    let with = |rest: &[&str]| {
        let arguments = ["query", "--queries", "own"];
        say_both(&stats, &arguments.iter().chain(rest).copied().collect::<Vec<_>>())
    };
    let list = csv_of(&stats, &["query", "--queries", "own", "--format", "csv"]);
    let own: Vec<_> = list[1..].iter().filter(|row| !row[3].is_empty()).collect();
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    assert_eq!(
        own,
        [
            &row(["bare", "bare", "name", "own/bare.sql"]),
            &row(["面积", "Requests by system", "year [least]", "own/面积.sql"]),
        ]
    );
    insta::assert_snapshot!(with(&["面积", "--explain"]));
    insta::assert_snapshot!(with(&["面积", "--set", "year=2021"]));
    insta::assert_snapshot!(with(&["bare"]));
    insta::assert_snapshot!(with(&["bare", "--set", "name=示例县教育局"]));
    insta::assert_snapshot!(with(&["bare", "--set", "name=示例县"]));
    // By the environment, and a query of the program beside it.
    let mut command = stats.command(&["--db", "s.db", "query", "missing", "--set", "year=2021"]);
    let by_environment = said(&command.env("STATS_QUERIES", "own").output().expect("it runs"));
    assert_eq!(by_environment, stats.run("--db s.db query missing --set year=2021"));
    // Only what the program has itself is stored.
    let connection = Connection::open(stats.path("s.db")).expect("a database");
    let stored = rows(&connection, "SELECT name FROM canned_query");
    assert_eq!(stored.len(), stats::query::QUERIES.len());
}

#[test]
fn bad_files_of_the_folder_are_named_at_once_and_the_good_ones_work() {
    let stats = sample();
    for (name, text) in [
        ("a-good.sql", "SELECT 1 AS one"),
        ("b-writes.sql", "DELETE FROM report"),
        ("c-two.sql", "SELECT 1;\nSELECT 2;"),
        ("d-empty.sql", "-- name: nothing\n"),
        ("missing.sql", "SELECT 1"),
        ("e-same.sql", "-- name: a-good\nSELECT 2"),
        ("f-syntax.sql", "-- title: 坏的\nSELECT year\nFROM report\nWHRE year = 2021"),
        ("g-table.sql", "SELECT * FROM 年报总览"),
        (
            "h-header.sql",
            "-- param: :year INT 年度\n-- param: :base INTEGER 基年\n-- column: x money 元\n\
             -- column: two count 二\n-- sample: base=x\nSELECT 1 AS one, :year AS year",
        ),
        ("i b.sql", "SELECT 1"),
        ("j-unnamed.sql", "SELECT ?1"),
        ("k-file.sql", "ATTACH 'x.db' AS x"),
    ] {
        stats.write(&format!("own/{name}"), text);
    }
    stats.write("own/l-gbk.sql", b"-- title: \xB2\xE2\xCA\xD4\nSELECT 1");
    let list = ["query", "--queries", "own", "--format", "csv"];
    for language in ["en", "zh"] {
        let output = say(&stats, language, &list);
        let own = output.lines().filter(|line| !line.starts_with(char::is_alphabetic));
        let shown: Vec<&str> = output.lines().skip_while(|it| *it != "--- stderr").collect();
        assert!(output.starts_with("exit: 1\n"), "{output}");
        assert!(output.contains("a-good,a-good,,own/a-good.sql\n"), "{output}");
        assert_eq!(own.filter(|it| it.contains(",own/")).count(), 0, "no other is listed");
        insta::assert_snapshot!(format!("bad_folder_{language}"), shown.join("\n"));
    }
    let good = say(&stats, "en", &["query", "--queries", "own", "a-good"]);
    assert!(good.starts_with("exit: 0\n") && !good.contains("stderr"), "{good}");
    let bad = say(&stats, "en", &["query", "--queries", "own", "g-table"]);
    assert!(bad.starts_with("exit: 2\n") && bad.contains("年报总览"), "{bad}");
    assert!(!bad.contains("there is no query"), "{bad}");
    // A folder that is not there, and one with nothing in it.
    insta::assert_snapshot!(say_both(&stats, &["query", "--queries", "nowhere"]));
    std::fs::create_dir(stats.path("empty")).expect("a folder");
    let empty = say(&stats, "en", &["query", "--queries", "empty", "--format", "csv"]);
    assert!(empty.starts_with("exit: 0\n") && empty.contains("there is no .sql file"), "{empty}");
}

#[test]
fn statements_read_tables_and_views() {
    let stats = sample();
    insta::assert_snapshot!(say_both(
        &stats,
        &[
            "sql",
            "SELECT 年度, count(*) AS 部门数 FROM 年报总表 WHERE 年度 > :year GROUP BY 年度 ORDER BY 年度",
            "--set",
            "year=2022"
        ]
    ));
    insta::assert_snapshot!(say_both(
        &stats,
        &["sql", "SELECT year FROM report WHERE year = 1999"]
    ));
    // What the program shows in 万元, it shows in fen where it does not know which column is an amount.
    let fen = "SELECT 'fees.amount' AS metric, 'fen' AS unit, 12345678 AS value";
    insta::assert_snapshot!(say_both(&stats, &["sql", fen]));
    stats.write("own/fees.sql", format!("-- column: value measure 金额 | amount\n{fen}"));
    insta::assert_snapshot!(say_both(&stats, &["query", "--queries", "own", "fees"]));
    let findings = ["query", "findings", "--set", "rule=years-magnitude"];
    let (en, zh) = (say(&stats, "en", &findings), say(&stats, "zh", &findings));
    assert!(en.trim_end().ends_with("\namounts are in fen (0.01 yuan)"), "{en}");
    assert!(zh.trim_end().ends_with("\n金额单位为分（0.01元）"), "{zh}");
    for (sql, expected) in [
        ("VALUES (1, 'a')", vec![vec!["column1", "column2"], vec!["1", "a"]]),
        ("SELECT 1 AS a, 2 AS a; -- done", vec![vec!["a", "a_2"], vec!["1", "2"]]),
        ("-- first\nSELECT x'00AF' AS b", vec![vec!["b"], vec!["x'00AF'"]]),
        ("SELECT 0.1 + 0.2 AS n, NULL AS x", vec![vec!["n", "x"], vec!["0.3", ""]]),
        (
            "SELECT name FROM pragma_table_info('cell') LIMIT 1",
            vec![vec!["name"], vec!["report_id"]],
        ),
        (
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) AS s FROM n",
            vec![vec!["s"], vec!["6"]],
        ),
    ] {
        assert_eq!(csv_of(&stats, &["sql", sql, "--format", "csv"]), expected, "{sql}");
    }
    let json = stats.command(&[
        "--db",
        "s.db",
        "sql",
        "SELECT 1 AS a, 2 AS a, 0.25 AS r",
        "--format",
        "json",
    ]);
    let json = { json }.output().expect("it runs").stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(json, serde_json::json!([{ "a": 1, "a_2": 2, "r": 0.25 }]));
    let mut command = stats.command(&["--db", "s.db", "sql", "-", "--format", "csv"]);
    let output = command.write_stdin("\u{feff}SELECT 2 AS two\n").output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "two\n2\n");
    let missing = stats.command(&["--db", "none.db", "sql", "SELECT 1"]).output();
    assert_eq!(missing.expect("the program runs").status.code(), Some(4));
}

#[test]
fn statements_that_do_more_than_read_are_refused() {
    let stats = sample();
    let before = std::fs::read(stats.path("s.db")).expect("the file");
    let mut all = String::new();
    for sql in [
        "INSERT INTO report (year) VALUES (2021)",
        "UPDATE report SET year = 2021",
        "DELETE FROM report",
        "WITH x AS (SELECT 1) DELETE FROM report",
        "CREATE TABLE x (y)",
        "CREATE TEMPORARY TABLE x AS SELECT 1",
        "CREATE VIRTUAL TABLE x USING fts5 (y)",
        "DROP VIEW cell",
        "ALTER TABLE report ADD COLUMN x",
        "ATTACH 'other.db' AS other",
        "DETACH main",
        "VACUUM",
        "VACUUM INTO 'copy.db'",
        "PRAGMA writable_schema = 1",
        "PRAGMA query_only = 0",
        "PRAGMA journal_mode = WAL",
        "SELECT * FROM pragma_database_list",
        "SELECT load_extension('x.so')",
        "SELECT writefile('x', 'y')",
        "BEGIN",
        "SAVEPOINT x",
        "REINDEX",
        "ANALYZE",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE report",
        "",
        "-- nothing",
        "SELECT @year",
        "SELECT year FROM report WHERE year = :year",
    ] {
        let said = say(&stats, "en", &["sql", sql]);
        assert!(said.starts_with("exit: 2\n--- stderr\n"), "{sql}: {said}");
        let lines =
            said.lines().skip(2).filter(|it| it.starts_with("error") || it.starts_with("  why"));
        writeln!(all, "{sql}\n  {}", lines.collect::<Vec<_>>().join("\n  ")).expect("a text");
    }
    insta::assert_snapshot!(all);
    assert!(before == std::fs::read(stats.path("s.db")).expect("the file"), "nothing is changed");
    let files = std::fs::read_dir(stats.path(".")).expect("the folder").count();
    assert_eq!(files, 1, "nothing is made");
}

#[test]
fn what_is_wrong_with_a_statement_is_said_with_its_place() {
    let stats = sample();
    for sql in [
        "SELECT year\nFROM report\nWHERE 部门 = '示例县教育局'",
        "SELECT 年份 FROM 年报总表",
        "SELECT 年度 FROM 年报",
        "SELECT year FROM report GRUOP BY year",
        "SELECT \"示例县\" AS 名称 FROM department",
        "SELECT (1",
        "SELECT median(year) FROM report",
        "SELECT name FROM department, department_alias, metric, report WHERE year = department_id AND report_id",
        "SELECT abs(-9223372036854775808)",
    ] {
        insta::assert_snapshot!(say_both(&stats, &["sql", sql]));
    }
}

#[test]
fn a_statement_has_its_time_its_rows_and_its_memory() {
    let stats = sample();
    let endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let begin = Instant::now();
    let said = say(&stats, "en", &["sql", endless, "--timeout", "1"]);
    assert!(said.starts_with("exit: 2\n") && said.contains("stopped after 1 second"), "{said}");
    // One function that takes minutes is one step of SQLite, which it does not interrupt.
    let slow = "SELECT instr(hex(zeroblob(7000000)), hex(zeroblob(3000000)) || '1')";
    let said = say(&stats, "zh", &["sql", slow, "--timeout", "1"]);
    assert!(said.starts_with("exit: 2\n") && said.contains("运行了1秒还没有结束"), "{said}");
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
    let million = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT i FROM n";
    for (limit, rows, is_cut) in
        [("10000", 10_000, true), ("1000000", 1_000_000, false), ("0", 1_000_000, false)]
    {
        let arguments = ["--db", "s.db", "sql", million, "--format", "csv", "--limit", limit];
        // 10,000 is the limit of its own accord.
        let arguments = if is_cut { &arguments[..6] } else { &arguments };
        let output = stats.command(arguments).output().expect("the program runs");
        let lines = String::from_utf8_lossy(&output.stdout).lines().count();
        assert_eq!((output.status.code(), lines), (Some(0), rows + 1));
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(stderr.contains("only the first 10000 rows"), is_cut, "{stderr}");
    }
    let large = "SELECT length(replace(hex(zeroblob(8000000)), '0', 'abc'))";
    let said = say(&stats, "en", &["sql", large]);
    assert!(said.starts_with("exit: 2\n") && said.contains("too much memory"), "{said}");
}

#[test]
fn a_reader_of_rows_may_close_the_pipe() {
    let stats = sample();
    for format in ["table", "csv", "json"] {
        let sql = ["--db", "s.db", "sql", "SELECT * FROM cell", "--limit", "0", "--format", format];
        let output = stats.with_closed_pipe(&sql);
        assert!(output.status.success() && output.stderr.is_empty(), "{}", said(&output));
    }
}

/// Ctrl-C is a signal of POSIX.
#[cfg(unix)]
#[test]
fn an_interrupted_statement_ends_with_130() {
    use std::process::{Command, Stdio};
    let stats = sample();
    let endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let child = Command::new(assert_cmd::cargo::cargo_bin("stats"))
        .args(["--db", "s.db", "--lang", "en", "sql", endless])
        .current_dir(stats.path("."))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    std::thread::sleep(Duration::from_secs(2));
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(killed.expect("kill runs").success());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(said(&output), "exit: 130\n--- stderr\ninterrupted\n");
}
