//! Input that cannot be taken: what the program says of it, in both languages, and that nothing of
//! it is stored.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::support::{Stats, said};

const HEADER: &str = "department,year,received.total";

/// A case: its name, the file, and further arguments.
type Case = (&'static str, Vec<u8>, &'static str);

fn case(name: &'static str, content: impl AsRef<[u8]>) -> Case {
    (name, content.as_ref().to_vec(), "")
}

/// A CSV with one report of one cell.
fn cell(name: &'static str, text: &str) -> Case {
    case(name, format!("{HEADER}\n示例县教育局,2021,{text}\n"))
}

fn count(database: &Path, sql: &str) -> i64 {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY);
    connection.expect("a database").query_row(sql, [], |row| row.get(0)).expect(sql)
}

/// Runs every case twice: into nothing, where no database may appear, and into a database with one
/// report, which must stay as it is byte by byte.
fn told(cases: &[Case], language: &str) -> String {
    let mut all = String::new();
    let stats = Stats::new();
    stats.write("good.csv", format!("{HEADER}\n示例县民政局,2021,1\n"));
    stats.stdout("--db full.db import good.csv");
    let before = std::fs::read(stats.path("full.db")).expect("the database");
    for (name, content, arguments) in cases {
        stats.write("x.csv", content);
        let import = format!("--lang {language} import x.csv {arguments}");
        let output = stats.output(&format!("--db new.db {import}"));
        assert_eq!(output.status.code(), Some(3), "{name}: {}", said(&output));
        assert!(!stats.path("new.db").exists(), "{name}: no database for nothing");
        let again = stats.output(&format!("--db full.db {import}"));
        assert_eq!(again.stderr, output.stderr, "{name}");
        let after = std::fs::read(stats.path("full.db")).expect("the database");
        assert!(after == before, "{name}: the database has changed");
        writeln!(all, "## {name}\n{}", String::from_utf8_lossy(&output.stderr)).expect("a text");
    }
    all
}

fn files() -> Vec<Case> {
    let damaged = {
        let text = format!("{HEADER}\n示例县教育局,2021,1\n示例县民政局,2021,1\n").into_bytes();
        [&text[..40], b"\xE7", &text[40..]].concat()
    };
    vec![
        case("an empty file", ""),
        case("nothing but blanks", " \t\r\n\u{3000}\n"),
        case("nothing but delimiters", ",,,\n,,,\n"),
        case("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"),
        case("an Excel workbook under another name", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"),
        case("a byte of damage in UTF-8", damaged),
        case("a NUL in a text", format!("{HEADER}\n示例县教育局,2021,1\0\n")),
        case("a web page under another name", "<!DOCTYPE html>\n<html><body>年报</body></html>\n"),
        case("a table too wide to be one", format!("{HEADER}\n{}", ",".repeat(5_000))),
    ]
}

fn columns() -> Vec<Case> {
    vec![
        case("other columns", "name,count\na,1\n"),
        case("a misspelt metric", "department,year,recieved.total\n示例县教育局,2021,1\n"),
        case("a column twice", "department,year,received.total,received.total\n甲局,2021,1,1\n"),
        case(
            "an amount in two units",
            "department,year,行政事业性收费/本年收费金额（元）,fees.amount\n甲局,2021,1,1\n",
        ),
        case("a column without a heading", "department,year,,received.total\n甲局,2021,x,1\n"),
        case("no column of figures", "department,year\n示例县教育局,2021\n"),
        case("headings only", format!("{HEADER}\n")),
        case(
            "a misspelt metric of a tidy file",
            "department,year,metric,value\n甲局,2021,received.sum,1\n",
        ),
        case("a row that the form has not", "department,year,row,total\n甲局,2021,recieved,1\n"),
        case(
            "a cell that the form has not",
            "department,year,row,issued,total\n甲局,2021,received,1,1\n",
        ),
        case(
            "figures of both forms",
            "department,year,other.total,other_misc.total\n甲局,2021,1,1\n",
        ),
        case("a form that there is not", "department,year,form,received.total\n甲局,2021,2020,1\n"),
        case(
            "one report in two forms",
            "department,year,form,metric,value\n\
             甲局,2021,2019,received.total,1\n甲局,2021,2021,granted.total,1\n",
        ),
    ]
}

fn identity() -> Vec<Case> {
    let report = |line: &str| format!("{HEADER}\n{line}\n");
    vec![
        case("no column for the year", "department,received.total\n甲局,1\n乙局,2\n"),
        case("no column for the department", "year,received.total\n2021,1\n2022,2\n"),
        case("no year in one row", report("甲局,2021,1\n乙局,,1")),
        case("no department in one row", report("甲局,2021,1\n,2022,1")),
        case(
            "years that are none",
            report("甲局,21,1\n甲局,1999,1\n甲局,二〇二一,1\n甲局,2021-12-31,1"),
        ),
        case("a report twice", report("甲局,2021,1\n乙局,2021,1\n甲局,2021,1")),
        case(
            "a cell twice",
            "department,year,metric,value\n甲局,2021,received.total,1\n甲局,2021,received.total,2\n",
        ),
        ("another department by option", report("甲局,2021,1").into(), "--department 乙局"),
        ("another year by option", report("甲局,2021,1").into(), "--year 2022"),
        case("a name that an earlier conversion damaged", report("示例\u{FFFD}教育局,2021,1")),
    ]
}

fn numbers() -> Vec<Case> {
    vec![
        cell("a negative count", "-3"),
        cell("a fraction", "12.5"),
        cell("twenty digits", "12345678901234567890"),
        cell("a number in scientific notation", "1e3"),
        cell("a formula", "=1+1"),
        cell("a number with a word", "6件"),
        cell("leading zeros", "007"),
        cell("two numbers in a cell", "1 2"),
        cell("a separator in the wrong place", "\"1,20\""),
        cell("an error of Excel", "#REF!"),
        cell("hashes for a narrow column", "####"),
        cell("a date", "2021-03-01"),
        cell("a percentage", "12%"),
        case("an amount finer than a fen", "department,year,fees.amount\n甲局,2021,12.5\n"),
        case(
            "an amount in a unit that is not read",
            "department,year,行政事业性收费/本年收费金额（亿元）\n甲局,2021,1\n",
        ),
        case("an amount below zero", "department,year,fees.amount\n甲局,2021,-1\n"),
    ]
}

fn shapes() -> Vec<Case> {
    vec![
        case("a short row", format!("{HEADER}\n甲局,2021,1\n乙局,2021\n")),
        case("a long row", format!("{HEADER}\n甲局,2021,1,204\n")),
        case("the headings again", format!("{HEADER}\n甲局,2021,1\n{HEADER}\n乙局,2021,1\n")),
        case("a line of totals with its year", format!("{HEADER}\n甲局,2021,1\n总 计,2021,1\n")),
        case("a line of totals", format!("{HEADER}\n甲局,2021,1\n合计,,1\n")),
        case("half a quoted cell", format!("{HEADER}\n\"甲局,2021,1\n乙局,2021,2\n")),
        case("digits behind a quoted cell", format!("{HEADER}\n甲局,2021,\"3\"4\n")),
        case("a quote inside a cell", format!("{HEADER}\n甲局,2021,3\"4\n")),
        case("two delimiters", format!("{HEADER}\n甲局,2021,1\n乙局;2021;2\n")),
        case(
            "rows in another delimiter",
            format!("{HEADER}\n甲局;2021;1\n乙局;2021;2\n丙局;2021;2\n"),
        ),
    ]
}

#[test]
fn files_that_are_no_text_or_no_table() {
    insta::assert_snapshot!(told(&files(), "en"));
    insta::assert_snapshot!(told(&files(), "zh"));
}

#[test]
fn columns_that_are_not_those_of_an_export() {
    insta::assert_snapshot!(told(&columns(), "en"));
}

#[test]
fn reports_of_nobody_of_no_year_or_told_twice() {
    insta::assert_snapshot!(told(&identity(), "en"));
    insta::assert_snapshot!(told(&identity(), "zh"));
}

#[test]
fn cells_that_are_not_a_number_of_the_form() {
    insta::assert_snapshot!(told(&numbers(), "en"));
    insta::assert_snapshot!(told(&numbers(), "zh"));
}

#[test]
fn rows_that_do_not_stand_under_their_headings() {
    insta::assert_snapshot!(told(&shapes(), "en"));
}

#[test]
fn many_faults_are_named_up_to_a_limit_and_counted() {
    let stats = Stats::new();
    let mut csv = format!("{HEADER}\n");
    for number in 0..100 {
        writeln!(csv, "部门{number},2021,许多{number}").expect("a text");
    }
    stats.write("x.csv", csv);
    let said = stats.run("--db t.db import x.csv");
    assert_eq!(said.matches("is not a count").count(), 20, "{said}");
    assert!(said.contains("and 80 more problems in this file"), "{said}");
    // So are sums that do not hold; all of them are stored.
    let parts = ["upheld", "corrected", "other", "pending", "total"];
    let mut csv =
        format!("department,year,{}\n", parts.map(|it| format!("reconsideration.{it}")).join(","));
    for number in 0..100 {
        writeln!(csv, "部门{number},2021,1,1,1,1,5").expect("a text");
    }
    stats.write("y.csv", csv);
    let said = stats.run("--db t.db import y.csv");
    assert_eq!(said.matches("error in 部门").count(), 20, "{said}");
    assert!(said.contains("and 80 more problems in this file"), "{said}");
    assert!(said.contains("open findings in the database: errors 100, "), "{said}");
    assert_eq!(
        count(&stats.path("t.db"), "SELECT count(*) FROM finding WHERE severity = 'error'"),
        100
    );
}

#[test]
fn paths_and_options_that_lead_nowhere() {
    let stats = Stats::new();
    stats.write("a.csv", format!("{HEADER}\n甲局,2021,1\n"));
    std::fs::create_dir(stats.path("empty")).expect("a folder");
    stats.write("other/photo.jpg", "%PDF");
    let mut all = String::new();
    for language in ["en", "zh"] {
        for arguments in [
            "import missing.csv",
            "import a.csv/b.csv",
            "import empty",
            "import other",
            "import a.csv --year 1800",
            "import a.csv --year twenty",
            "import a.csv --form 2020",
            "import a.csv --on-conflict overwrite",
            "import",
        ] {
            let said = stats.run(&format!("--db t.db --lang {language} {arguments}"));
            writeln!(all, "## {arguments}\n{said}").expect("a text");
        }
    }
    assert!(!stats.path("t.db").exists());
    insta::assert_snapshot!(all);
}

#[test]
fn one_good_file_is_stored_and_the_bad_one_named() {
    let stats = Stats::new();
    stats.write("in/bad.csv", format!("{HEADER}\n甲局,2021,1\n乙局,2021,6件\n"));
    stats.write("in/good.csv", format!("{HEADER}\n丙局,2021,1\n"));
    insta::assert_snapshot!(stats.run("--db t.db import in"));
    let reports = |of: &str| {
        count(
            &stats.path("t.db"),
            &format!(
                "SELECT count(*) FROM report INNER JOIN source_file USING (source_id) \
                 WHERE path LIKE '%{of}'"
            ),
        )
    };
    assert_eq!((reports("good.csv"), reports("bad.csv")), (1, 0));
    assert_eq!(count(&stats.path("t.db"), "SELECT count(*) FROM department"), 1);
    assert_eq!(count(&stats.path("t.db"), "SELECT count(*) FROM source_file"), 1);
    // All of them bad.
    std::fs::remove_file(stats.path("in/good.csv")).expect("removed");
    stats.write("in/worse.csv", "");
    insta::assert_snapshot!(stats.run("--db u.db --quiet import in"));
    assert!(!stats.path("u.db").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let stats = Stats::new();
    stats.write("in/good.csv", format!("{HEADER}\n丙局,2021,1\n"));
    stats.write("in/shut/a.csv", format!("{HEADER}\n甲局,2021,1\n"));
    std::os::unix::fs::symlink("nowhere.csv", stats.path("in/link.csv")).expect("a link");
    let linked = stats.run("--db t.db import in");
    assert!(linked.contains("exit: 1"), "{linked}");
    assert!(
        linked.contains("at:  in/link.csv\n  why: there is no such file or folder"),
        "{linked}"
    );
    let shut = |mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(stats.path("in/shut"), permissions).expect("set");
    };
    shut(0o000);
    let is_shut = std::fs::read_dir(stats.path("in/shut")).is_err();
    let said = stats.run("--db u.db import in");
    shut(0o755);
    if is_shut {
        assert!(said.contains("exit: 1"), "{said}");
        assert!(said.contains("at:  in/shut\n  why: you have no permission to read it"), "{said}");
    } else {
        eprintln!("skipped: this user may read everything");
    }
}

#[test]
fn a_file_over_the_limit_is_refused_unread() {
    let stats = Stats::new();
    let file = std::fs::File::create(stats.path("big.csv")).expect("a file");
    file.set_len(201_000_000).expect("a length");
    insta::assert_snapshot!(stats.run("--db t.db import big.csv"));
    assert!(!stats.path("t.db").exists());
}

#[test]
fn standard_input_is_refused_as_a_file_is() {
    let stats = Stats::new();
    let mut all = String::new();
    let cell = |text: &str| format!("{HEADER}\n甲局,2021,{text}\n").into_bytes();
    for input in [cell("6件"), Vec::new(), b"\x89PNG\r\n\x1a\n\0\0".to_vec(), cell("3")] {
        let output = stats.command(&["--db", "t.db", "import", "-"]).write_stdin(input).output();
        writeln!(all, "{}", said(&output.expect("the program runs"))).expect("a text");
    }
    insta::assert_snapshot!(all);
    assert_eq!(count(&stats.path("t.db"), "SELECT count(*) FROM report"), 1);
}
