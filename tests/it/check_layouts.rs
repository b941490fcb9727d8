//! What the rules find does not depend on how the figures came: the layout of a CSV, the order of its
//! columns and rows, how many files there are and which comes first.

use std::collections::BTreeMap;

use generator::{Sample, chain};
use stats::report::{Cell, Form, Metric, Report};
use stats::store::{OnConflict, Source, Store};

use crate::support::{Numbers, Stats};

/// What `check` lists, but for numbers of findings and where the figures stand.
fn check(stats: &Stats, database: &str) -> Vec<Vec<String>> {
    const COLUMNS: [&str; 10] = [
        "rule",
        "severity",
        "department",
        "year",
        "metric",
        "expected",
        "found",
        "suspect",
        "message",
        "other_year",
    ];
    let output = stats.output(&format!("--db {database} check --format csv"));
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    let headings = reader.headers().expect("headings").clone();
    let at = COLUMNS.map(|name| headings.iter().position(|it| it == name).expect(name));
    let of = |record: csv::StringRecord| at.map(|column| record[column].to_owned()).to_vec();
    reader.records().map(|record| of(record.expect("a record"))).collect()
}

/// Four departments in which something of most kinds is wrong.
fn reports() -> Vec<Report> {
    let set = |report: &mut Report, code: &str, cell: Cell| {
        report.cells.insert(Metric::from_code(code).expect(code), cell);
    };
    let mut reports = chain(1, "示例县甲局", 2019..=2023);
    set(&mut reports[1], "carried_out.enterprise", Cell::Number(50));
    set(&mut reports[2], "licensing.decisions", Cell::Number(9_999_999));
    set(&mut reports[3], "reconsideration.total", Cell::Number(77));
    set(&mut reports[4], "rules.in_force", Cell::Number(1));
    let mut other = chain(2, "示例县乙局", 2020..=2022);
    set(&mut other[0], "granted.total", Cell::Blank);
    set(&mut other[1], "concluded.enterprise", Cell::Number(900));
    set(&mut other[2], "litigation_direct.upheld", Cell::Blank);
    reports.extend(other);
    for (seed, form) in [(3, Form::Form2019), (4, Form::Form2021)] {
        let mut report = Sample::with_blanks(seed, form).report();
        report.department.name = format!("示例县丙{seed}局");
        report.title = None;
        reports.push(report);
    }
    reports
}

fn shuffle<T>(of: &mut [T], numbers: &mut Numbers) {
    for last in (1..of.len()).rev() {
        of.swap(last, numbers.below(last + 1));
    }
}

/// Writes an export anew: a file for each report, in another order, each with its columns and rows in
/// another order.
fn scatter(stats: &Stats, export: &str, folder: &str, numbers: &mut Numbers) -> usize {
    let mut reader = csv::Reader::from_reader(export.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let at = |name: &str| headings.iter().position(|it| it == name).expect(name);
    let key = ["department", "year"].map(at);
    let mut by_report: BTreeMap<[String; 2], Vec<csv::StringRecord>> = BTreeMap::new();
    for record in reader.records() {
        let record = record.expect("a record");
        by_report.entry(key.map(|at| record[at].to_owned())).or_default().push(record);
    }
    let mut files: Vec<Vec<csv::StringRecord>> = by_report.into_values().collect();
    shuffle(&mut files, numbers);
    for (number, mut records) in files.iter().cloned().enumerate() {
        shuffle(&mut records, numbers);
        let mut columns: Vec<usize> = (0..headings.len()).collect();
        shuffle(&mut columns, numbers);
        let mut writer = csv::Writer::from_writer(Vec::new());
        for record in std::iter::once(&headings).chain(&records) {
            writer.write_record(columns.iter().map(|&column| &record[column])).expect("written");
        }
        stats.write(&format!("{folder}/{number}.csv"), writer.into_inner().expect("written"));
    }
    files.len()
}

#[test]
fn findings_do_not_depend_on_layout_or_order() {
    let stats = Stats::new();
    let reports = reports();
    let mut store = Store::create_or_open(&stats.path("first.db")).expect("a database");
    store.import_file(&Source::default(), &reports, OnConflict::Error).expect("stored");
    drop(store);
    let expected = check(&stats, "first.db");
    let rules: std::collections::BTreeSet<&str> =
        expected.iter().map(|finding| finding[0].as_str()).collect();
    for rule in [
        "s3-balance",
        "s3-outcomes",
        "s3-applicants",
        "s4-parts",
        "blank-cells",
        "years-carried",
        "years-in-force",
    ] {
        assert!(rules.contains(rule), "{rule} is broken: {rules:?}");
    }
    let mut numbers = Numbers::new(20);
    for layout in ["wide", "section", "tidy"] {
        let export = stats.stdout(&format!("--db first.db export --layout {layout}"));
        stats.write(&format!("{layout}.csv"), &export);
        let count = scatter(&stats, &export, layout, &mut numbers);
        assert_eq!(count, reports.len(), "{layout}");
        for (database, path) in [("whole", format!("{layout}.csv")), ("parts", layout.to_owned())] {
            let database = format!("{layout}-{database}.db");
            stats.output(&format!("--db {database} import {path}"));
            assert_eq!(stats.cells(&database), stats.cells("first.db"), "{database}");
            assert_eq!(check(&stats, &database), expected, "{database}");
        }
    }
}
