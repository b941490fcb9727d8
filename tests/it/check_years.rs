//! What must hold of the rules across years, whatever the figures: a chain of reports that continue
//! each other has no finding, and a figure that breaks it is found where it does.

use generator::{chain, sum};
use rusqlite::Connection;
use stats::check::{Check, find};
use stats::report::{Cell, Metric, Report, RequestRow, Requester};
use stats::store::Store;

use crate::store::store_of;
use crate::support::rows;

const YEARS: std::ops::RangeInclusive<u16> = 2019..=2024;

/// Year and metric of what a rule finds, and of what the figure is compared with.
fn found(connection: &Connection, rule: &str) -> Vec<(u16, String, i64, i64)> {
    let Check::Across(across) = &find(rule).expect(rule).check else { panic!("{rule}") };
    let mut statement = connection.prepare_cached(across.sql).expect(rule);
    let of_row = |row: &rusqlite::Row<'_>| {
        let report_id: i64 = row.get("report_id")?;
        let year = connection
            .prepare_cached("SELECT year FROM report WHERE report_id = ?1")?
            .query_row([report_id], |row| row.get(0))?;
        Ok((year, row.get("metric")?, row.get("expected")?, row.get("found")?))
    };
    let rows = statement.query_map([], of_row).expect(rule);
    rows.map(|row| row.expect(rule)).collect()
}

/// Adds to a figure of a department's report for a year, in the database.
fn add(store: &Store, name: &str, year: u16, column: &str, table: &str, more: i64) {
    let sql = format!(
        "UPDATE {table} SET {column} = {column} + ?3 WHERE report_id = (
            SELECT report_id FROM report INNER JOIN department USING (department_id)
            WHERE name = ?1 AND year = ?2
        )"
    );
    let changed = store.connection().execute(&sql, rusqlite::params![name, year, more]);
    assert_eq!(changed, Ok(1), "{name} {year} {column}");
}

fn value(reports: &[Report], year: u16, metric: Metric) -> i64 {
    let report = reports.iter().find(|report| report.year == year).expect("a report");
    report.value(metric).expect("a number")
}

/// Changes each column of the rows carried in and carried out in each year, and requires that it is
/// found there and nowhere else. `is_compared` says of which years the year before is there.
fn every_break_is_found(store: &Store, reports: &[Report], is_compared: impl Fn(u16) -> bool) {
    let connection = store.connection();
    assert_eq!(found(connection, "years-carried"), []);
    for report in reports {
        for &who in Requester::ALL {
            let metric = Metric::Request(RequestRow::CarriedIn, who);
            for (row, year, added) in [
                (RequestRow::CarriedIn, report.year, [0, 1]),
                (RequestRow::CarriedOut, report.year + 1, [1, 0]),
            ] {
                let column = Metric::Request(row, who).sql_column();
                let change = |more| {
                    let name = &report.department.name;
                    add(store, name, report.year, &column, "section_3_requests", more);
                };
                change(1);
                let mut expected = Vec::new();
                if is_compared(year) {
                    let value = value(reports, year, metric);
                    let [before, here] = added.map(|more| value + more);
                    expected.push((year, metric.code().to_owned(), before, here));
                }
                let found = found(connection, "years-carried");
                assert_eq!(found, expected, "{column} of {}", report.year);
                change(-1);
            }
        }
    }
}

#[test]
fn a_chain_of_years_has_no_finding() {
    let reports: Vec<Report> =
        (1..=20).flat_map(|seed| chain(seed, &format!("示例县{seed}局"), YEARS)).collect();
    let store = store_of(&reports);
    store.refresh_findings(|_| true).expect("checked");
    let found = rows(store.connection(), "SELECT rule, report_id, metric FROM finding");
    assert_eq!(found, Vec::<Vec<_>>::new());
}

#[test]
fn any_change_of_what_is_carried_over_is_found_at_its_column() {
    let reports = chain(1, "示例县甲局", YEARS);
    let store = store_of(&reports);
    let compared = YEARS.start() + 1..=*YEARS.end();
    every_break_is_found(&store, &reports, |year| compared.contains(&year));
}

#[test]
fn a_blank_cell_on_either_side_is_not_compared() {
    let reports = chain(2, "示例县甲局", 2022..=2023);
    for (at, row) in [(0, RequestRow::CarriedOut), (1, RequestRow::CarriedIn)] {
        for &who in Requester::ALL {
            let mut reports = reports.clone();
            reports[at].cells.insert(Metric::Request(row, who), Cell::Blank);
            let store = store_of(&reports);
            let other = [RequestRow::CarriedIn, RequestRow::CarriedOut][at];
            let column = Metric::Request(other, who).sql_column();
            let year = reports[1 - at].year;
            add(&store, "示例县甲局", year, &column, "section_3_requests", 5);
            assert_eq!(found(store.connection(), "years-carried"), [], "{row:?} {who:?}");
        }
    }
}

#[test]
fn any_change_of_what_is_in_force_is_found() {
    let reports = chain(3, "示例县甲局", YEARS);
    let store = store_of(&reports);
    let found = || -> Vec<(u16, String)> {
        let found = found(store.connection(), "years-in-force");
        found.into_iter().map(|(year, metric, ..)| (year, metric)).collect()
    };
    assert_eq!(found(), []);
    // The form of 2019 does not say what is in force, so 2022 is the first that is compared.
    for year in 2021..=2024 {
        for row in ["rules", "normative_documents"] {
            for (column, years) in [
                ("in_force", vec![year, year + 1]),
                ("issued", vec![year]),
                ("repealed", vec![year]),
            ] {
                let change = |more| {
                    let table = "section_2_disclosure_2021";
                    add(&store, "示例县甲局", year, &format!("{row}_{column}"), table, more);
                };
                change(1);
                let is_compared = |year: &u16| (2022..=2024).contains(year);
                let expected: Vec<(u16, String)> = years
                    .into_iter()
                    .filter(is_compared)
                    .map(|year| (year, format!("{row}.in_force")))
                    .collect();
                assert_eq!(found(), expected, "{row} {column} {year}");
                change(-1);
            }
        }
    }
}

/// Reports of a body that has another name from a year on.
fn renamed(mut reports: Vec<Report>, from: u16, name: &str, is_known: bool) -> Vec<Report> {
    for report in &mut reports {
        if report.year >= from {
            name.clone_into(&mut report.department.name);
        } else if is_known {
            report.department.successor = Some(name.to_owned());
        }
    }
    reports
}

#[test]
fn a_new_name_changes_nothing() {
    for from in 2020..=2024 {
        let reports = renamed(chain(4, "示例县甲局", YEARS), from, "示例县乙局", true);
        let store = store_of(&reports);
        let compared = YEARS.start() + 1..=*YEARS.end();
        every_break_is_found(&store, &reports, |year| compared.contains(&year));
        assert_eq!(found(store.connection(), "years-in-force"), []);
        // Nobody knows that it is the same body: there is no year before.
        let reports = renamed(chain(4, "示例县甲局", YEARS), from, "示例县乙局", false);
        let store = store_of(&reports);
        every_break_is_found(&store, &reports, |year| compared.contains(&year) && year != from);
    }
}

/// Two bodies that become one in 2022; `name` is a new one, or that of the first.
fn merged(name: &str) -> Vec<Report> {
    let names = ["示例县甲局", "示例县乙局"];
    let parts = [5, 6].map(|seed| chain(seed, names[usize::from(seed == 6)], YEARS));
    let mut reports = Vec::new();
    for pair in parts[0].iter().zip(&parts[1]) {
        if pair.0.year >= 2022 {
            reports.extend(sum(name, &[pair.0, pair.1]));
            continue;
        }
        for report in [pair.0, pair.1] {
            let mut report = report.clone();
            report.department.successor = (report.department.name != name).then(|| name.to_owned());
            reports.push(report);
        }
    }
    reports
}

#[test]
fn merged_departments_add_up() {
    for name in ["示例县丙局", "示例县甲局"] {
        let reports = merged(name);
        let store = store_of(&reports);
        assert_eq!(found(store.connection(), "years-carried"), [], "{name}");
        assert_eq!(found(store.connection(), "years-in-force"), [], "{name}");
        // What either carried out is missed by the body that they became.
        for part in ["示例县甲局", "示例县乙局"] {
            for &who in Requester::ALL {
                let column = Metric::Request(RequestRow::CarriedOut, who).sql_column();
                add(&store, part, 2021, &column, "section_3_requests", 2);
                let metric = Metric::Request(RequestRow::CarriedIn, who);
                let value = value(&reports, 2022, metric);
                let expected = [(2022, metric.code().to_owned(), value + 2, value)];
                assert_eq!(found(store.connection(), "years-carried"), expected, "{part} {who:?}");
                add(&store, part, 2021, &column, "section_3_requests", -2);
            }
        }
        // Without one of the two reports the sum of what is there is not the whole.
        for part in ["示例县甲局", "示例县乙局"] {
            let is_kept = |it: &&Report| it.year != 2021 || it.department.name != part;
            let some: Vec<Report> = reports.iter().filter(is_kept).cloned().collect();
            let store = store_of(&some);
            for rule in ["years-carried", "years-in-force"] {
                let of_2022: Vec<_> =
                    found(store.connection(), rule).into_iter().filter(|it| it.0 == 2022).collect();
                assert_eq!(of_2022, [], "{name} without {part}: {rule}");
            }
        }
    }
}
