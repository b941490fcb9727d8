//! The database file: its lists agree with the codebook, and what is no database of ours is refused
//! as it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rusqlite::Connection;
use stats::report::{Form, GROUPS, INDICATORS, Indicator, Metric, Section};
use stats::store::Store;

use crate::support::{Numbers, Stats, data, said};

/// The codebook, row by row.
fn codebook() -> Vec<BTreeMap<String, String>> {
    let text = include_str!("../../src/report/codebook.csv");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn strings(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).expect(sql);
    let rows = statement.query_map([], |row| row.get(0)).expect(sql);
    rows.map(|row| row.expect("a row")).collect()
}

#[test]
fn closed_lists_agree_with_the_codebook() {
    let codebook = codebook();
    assert_eq!(codebook.len(), 226);
    assert_eq!(Metric::all().len(), 226);
    for (row, &metric) in codebook.iter().zip(Metric::all()) {
        let forms: Vec<&str> =
            Form::ALL.iter().filter(|&&form| metric.is_in(form)).map(|form| form.code()).collect();
        assert_eq!(row["metric"], metric.code());
        assert_eq!(row["position"], metric.position().to_string(), "{metric}");
        assert_eq!(row["section"], metric.section().code(), "{metric}");
        assert_eq!(row["row"], metric.row_code(), "{metric}");
        assert_eq!(row["column"], metric.column_code(), "{metric}");
        assert_eq!(row["row_zh"], metric.row_label().zh, "{metric}");
        assert_eq!(row["row_en"], metric.row_label().en, "{metric}");
        assert_eq!(row["column_zh"], metric.column_label().zh, "{metric}");
        assert_eq!(row["column_en"], metric.column_label().en, "{metric}");
        assert_eq!(row["unit"], metric.unit().code(), "{metric}");
        assert_eq!(row["forms"], forms.join("|"), "{metric}");
    }
}

#[test]
fn tables_and_the_view_cell_agree_with_the_codebook() {
    let store = Store::in_memory().expect("a database");
    let connection = store.connection();
    let table = |metric: Metric, form: Form| match metric.section() {
        Section::Disclosure => format!("section_2_disclosure_{}", form.code()),
        Section::Requests => "section_3_requests".to_owned(),
        Section::Disputes => "section_4_disputes".to_owned(),
    };
    let mut columns: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut arms: BTreeSet<(String, String)> = BTreeSet::new();
    for &form in Form::ALL {
        for metric in Metric::of(form) {
            columns.entry(table(metric, form)).or_default().insert(metric.sql_column());
            arms.insert((metric.code().to_owned(), table(metric, form)));
        }
    }
    for (table, expected) in columns {
        let found = strings(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let found: BTreeSet<String> =
            found.into_iter().filter(|name| name != "report_id").collect();
        assert_eq!(found, expected, "{table}");
    }
    let view = std::fs::read_to_string(data().join("../../sql/views/cell.sql")).expect("the view");
    let mut found = BTreeSet::new();
    for line in view.lines().filter(|line| line.contains("SELECT report_id")) {
        let code = line.split('\'').nth(1).expect("a code");
        let column = line.split(',').nth(2).expect("a column").split_whitespace().next();
        assert_eq!(column, Some(code.replace('.', "_").as_str()), "{line}");
        let table = line.split("FROM ").nth(1).expect("a table").split_whitespace().next();
        let table = table.expect("a table").trim_end_matches(';').to_owned();
        // A row of one form only comes from the table of both, by the form of the report.
        found.insert((code.to_owned(), table));
    }
    assert_eq!(found, arms);
}

/// A report of each form with every cell filled, by metric and value.
fn full_reports() -> (Stats, BTreeMap<(String, String), i64>) {
    let stats = Stats::new();
    let mut numbers = Numbers::new(3);
    let mut values = BTreeMap::new();
    let mut tidy = "department,year,form,metric,value\n".to_owned();
    for (&form, year) in Form::ALL.iter().zip([2020, 2021]) {
        for metric in Metric::of(form) {
            let value = i64::try_from(1 + numbers.below(999)).expect("small");
            let code = form.code();
            writeln!(tidy, "示例局,{year},{code},{metric},{value}").expect("a line");
            values.insert((form.code().to_owned(), metric.code().to_owned()), value);
        }
    }
    stats.write("full.csv", tidy);
    stats.run("--db t.db import full.csv");
    (stats, values)
}

#[test]
fn groups_and_rates_in_sql_are_those_of_the_program() {
    let (stats, values) = full_reports();
    let connection = Connection::open(stats.path("t.db")).expect("the database");
    for &form in Form::ALL {
        let cell = |code: &str| values.get(&(form.code().to_owned(), code.to_owned())).copied();
        let figure = |code: &str| {
            cell(code).or_else(|| {
                let parts = GROUPS.iter().find(|group| group.code == code)?.parts;
                parts.iter().map(|part| cell(part)).sum()
            })
        };
        let ask = |view: &str, name: &str, column: &str, code: &str| -> Option<i64> {
            let sql = format!(
                "SELECT {column} FROM {view} INNER JOIN report USING (report_id)
                WHERE form = ?1 AND {name} = ?2"
            );
            connection.query_row(&sql, [form.code(), code], |row| row.get(0)).expect(code)
        };
        for group in GROUPS {
            assert_eq!(ask("figure", "metric", "value", group.code), figure(group.code));
            let label: Vec<String> = strings(
                &connection,
                &format!(
                    "SELECT label_zh || label_en FROM measure WHERE metric = '{}'",
                    group.code
                ),
            );
            assert_eq!(label, [format!("{}{}", group.label.zh, group.label.en)], "{}", group.code);
        }
        for indicator in INDICATORS {
            for (column, terms) in
                [("numerator", indicator.numerator), ("denominator", indicator.denominator)]
            {
                let expected: Option<i64> = terms
                    .iter()
                    .map(|(sign, code)| {
                        let value = figure(code)?;
                        Some(if *sign == stats::report::Sign::Plus { value } else { -value })
                    })
                    .sum();
                let found = ask("indicator_part", "indicator", column, indicator.code);
                assert_eq!(found, expected, "{} {column}", indicator.code);
                assert!(!Indicator::sql(terms).is_empty());
            }
        }
    }
    // Every cell, group and rate compares, once.
    let measures = strings(&connection, "SELECT metric FROM measure");
    let once: BTreeSet<&String> = measures.iter().collect();
    assert_eq!((measures.len(), once.len()), (226 + 3 + 9, 226 + 3 + 9));
}

#[test]
fn the_chinese_views_show_what_was_stored() {
    let (stats, values) = full_reports();
    let connection = Connection::open(stats.path("t.db")).expect("the database");
    for (name, _) in stats::store::VIEWS {
        let rows: i64 = connection
            .query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))
            .expect(name);
        assert!(rows > 0, "{name}");
    }
    let received: i64 = connection
        .query_row("SELECT 本年新收 FROM 年报总表 WHERE 年度 = 2021", [], |row| {
            row.get(0)
        })
        .expect("a figure");
    assert_eq!(received, values[&("2021".to_owned(), "received.total".to_owned())]);
}

#[test]
fn what_the_rules_find_is_stored_and_follows_a_replacement() {
    let stats = Stats::new();
    let figures = |total: i64| {
        let parts = "示例局,2021,2,1,1,0,4";
        format!(
            "department,year,reconsideration.upheld,reconsideration.corrected,reconsideration.other,reconsideration.pending,reconsideration.total\n{}\n",
            parts.replace(",4", &format!(",{total}"))
        )
    };
    stats.write("a.csv", figures(5));
    stats.run("--db t.db import a.csv");
    let findings = |stats: &Stats| {
        let connection = Connection::open(stats.path("t.db")).expect("the database");
        strings(
            &connection,
            "SELECT rule || ' ' || metric || ' ' || expected || ' ' || found FROM finding",
        )
    };
    assert_eq!(findings(&stats), ["s4-parts reconsideration.total 4 5"]);
    stats.write("b.csv", figures(4));
    stats.run("--db t.db import b.csv --on-conflict replace");
    assert_eq!(findings(&stats), Vec::<String>::new());
}

#[test]
fn what_is_no_database_of_ours_is_refused_and_left_as_it_is() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n示例局,2021,1\n");
    stats.run("--db good.db import a.csv");
    let good = std::fs::read(stats.path("good.db")).expect("the database");
    let make = |name: &str, sql: &str| {
        stats.write(name, &good);
        let connection = Connection::open(stats.path(name)).expect("the database");
        connection.execute_batch(sql).expect(sql);
    };
    stats.write("text.db", "这不是数据库，只是一些文字。".repeat(20));
    let other = Connection::open(stats.path("other.db")).expect("a database");
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").expect("a table");
    drop(other);
    make(
        "newer.db",
        "INSERT INTO refinery_schema_history SELECT 99, 'later', applied_on, '1' FROM refinery_schema_history WHERE version = 1",
    );
    stats.write("truncated.db", &good[..good.len() / 2]);
    let mut corrupt = good.clone();
    let middle = 8192..corrupt.len().min(60_000);
    corrupt[middle].fill(0x5A);
    stats.write("corrupt.db", corrupt);
    std::fs::create_dir(stats.path("folder.db")).expect("a folder");
    for name in ["text.db", "other.db", "newer.db", "truncated.db", "corrupt.db", "folder.db"] {
        let before = std::fs::read(stats.path(name)).ok();
        let mut all = String::new();
        for command in ["list", "import a.csv"] {
            let output = stats.output(&format!("--db {name} {command}"));
            assert_eq!(output.status.code(), Some(4), "{name} {command}: {}", said(&output));
            let text = said(&output);
            assert!(
                text.contains("why:") && text.contains("fix:") && text.contains(name),
                "{text}"
            );
            all += &text;
        }
        assert!(before == std::fs::read(stats.path(name)).ok(), "{name} was changed");
        if name != "corrupt.db" && name != "truncated.db" {
            insta::assert_snapshot!(name, all);
        }
    }
    assert_eq!(stats.code("--db none/t.db import a.csv"), 4);
}

#[test]
fn a_database_that_another_program_writes_to_is_refused_after_a_while() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n示例局,2021,1\n");
    stats.run("--db t.db import a.csv");
    let writer = Connection::open(stats.path("t.db")).expect("the database");
    writer.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
    assert_eq!(stats.code("--db t.db import a.csv"), 4);
    assert_eq!(stats.code("--db t.db list"), 4);
    writer.execute_batch("ROLLBACK").expect("an end");
    assert_eq!(stats.code("--db t.db list"), 0);
}

#[test]
fn a_file_is_stored_whole_or_not_at_all() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n示例局,2021,1\n");
    stats.run("--db t.db import a.csv");
    // The second report of the file contradicts what is stored.
    stats.write(
        "b.csv",
        "department,year,received.total\n示例局,2020,7\n示例局,2021,2\n示例局,2022,3\n",
    );
    assert_eq!(stats.code("--db t.db import b.csv"), 3);
    let connection = Connection::open(stats.path("t.db")).expect("the database");
    assert_eq!(strings(&connection, "SELECT CAST(year AS TEXT) FROM report"), ["2021"]);
}
