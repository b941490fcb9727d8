//! The reports of very many bodies, as those of a whole country over some years: both forms, gaps, blank
//! cells, errors, renames, mergers, and counties that sum up their bodies.

use std::path::{Path, PathBuf};

use generator::{chain, sum};
use stats::report::{Cell, Department, DisclosureRow, Metric, Report, RequestRow, Requester};
use stats::store::{OnConflict, Source, Store};

/// The years that a body reports: two with the form of 2019, five with that of 2021.
pub const YEARS: std::ops::RangeInclusive<u16> = 2019..=2025;

/// Raised whenever the reports become others, so that files made before are not taken for them.
const EDITION: usize = 1;

/// Bodies of a county. The first sums up the others in every other county.
const BODIES: usize = 48;

/// Counties whose reports are stored at once.
const AT_ONCE: usize = 10;

/// The lines of departments.
const SYSTEMS: [&str; 12] = [
    "政府办公",
    "发展改革",
    "教育",
    "公安",
    "民政",
    "财政",
    "人社",
    "自然资源",
    "住建",
    "交通",
    "农业农村",
    "卫健",
];

/// A database of exactly so many reports, kept in the target folder.
pub fn database(reports: usize) -> PathBuf {
    let path =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("country-{EDITION}-{reports}.db"));
    // A file of another schema is refused, and one with older views gets those of the program.
    let is_current = path.exists()
        && Store::open_read_only(&path).is_ok()
        && Store::create_or_open(&path).is_ok();
    if !is_current {
        let made = path.with_extension("part");
        let _ = std::fs::remove_file(&made);
        import(&made, reports);
        std::fs::rename(&made, &path).expect("a database");
    }
    path
}

/// The name of a body of a county, today.
pub fn name(county: usize, body: usize) -> String {
    match body {
        0 => format!("第{county}县人民政府"),
        _ => format!("第{county}县第{body}局"),
    }
}

/// The name of a county.
pub fn region(county: usize) -> String {
    format!("第{county}县")
}

fn import(path: &Path, reports: usize) {
    let mut store = Store::create_or_open(path).expect("a database");
    let mut left = reports;
    for first in (0..).step_by(AT_ONCE) {
        let mut of_counties: Vec<Report> = (first..first + AT_ONCE).flat_map(county).collect();
        of_counties.truncate(left);
        let source = Source { path: format!("{first}.csv"), ..Source::default() };
        store.import_file(&source, &of_counties, OnConflict::Error).expect("stored");
        left -= of_counties.len();
        if left == 0 {
            break;
        }
    }
    store.refresh_findings_across().expect("checked");
}

/// The reports of the bodies of a county.
fn county(number: usize) -> Vec<Report> {
    let mut reports: Vec<Report> = (1..BODIES).flat_map(|body| reports_of(number, body)).collect();
    if number.is_multiple_of(2) {
        let sums: Vec<Report> = YEARS
            .filter_map(|year| {
                let of_year: Vec<&Report> = reports.iter().filter(|it| it.year == year).collect();
                sum(&name(number, 0), &of_year)
            })
            .collect();
        for report in &mut reports {
            report.department.parent = Some(name(number, 0));
        }
        reports.extend(sums);
    }
    for (at, report) in reports.iter_mut().enumerate() {
        spoil(report, 7 * number + at);
        let body = &mut report.department;
        body.region = Some(region(number));
        body.region_code = Some(format!("{:06}", 110_000 + number));
        body.level = Some(if number.is_multiple_of(8) { "市级" } else { "县级" }.to_owned());
    }
    reports
}

/// The reports of a body under the names that it had.
fn reports_of(county: usize, body: usize) -> Vec<Report> {
    let number = county * BODIES + body;
    let name = name(county, body);
    let mut reports = chain(number as u64, &name, YEARS);
    for report in &mut reports {
        report.department.system = Some(SYSTEMS[body % SYSTEMS.len()].to_owned());
        // Bodies of counties make no rules.
        for (metric, cell) in &mut report.cells {
            if matches!(metric, Metric::Disclosure(it) if it.row() == DisclosureRow::Rules) {
                *cell = Cell::Number(0);
            }
        }
    }
    // The first bureau went over to the second, and the third had another name.
    match body {
        1 => {
            reports.retain(|report| report.year < 2023);
            let successor = Some(self::name(county, 2));
            for report in &mut reports {
                report.department.successor.clone_from(&successor);
            }
        }
        3 => {
            for report in reports.iter_mut().filter(|report| report.year < 2022) {
                let old = format!("{name}（筹）");
                report.department = Department {
                    name: old,
                    successor: Some(name.clone()),
                    ..report.department.clone()
                };
            }
        }
        _ => {}
    }
    reports.retain(|report| !(number + usize::from(report.year)).is_multiple_of(61));
    reports
}

/// Leaves a cell blank in one of nine reports, and breaks a sum in one of fifty.
fn spoil(report: &mut Report, number: usize) {
    if number.is_multiple_of(9) {
        let place = number % report.cells.len();
        if let Some(cell) = report.cells.values_mut().nth(place) {
            *cell = Cell::Blank;
        }
    }
    if number.is_multiple_of(50) {
        let total = Metric::Request(RequestRow::Concluded, Requester::Total);
        if let Some(value) = report.value(total) {
            report.cells.insert(total, Cell::Number(value + 1));
        }
    }
}
