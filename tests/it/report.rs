//! `report`: the page as people read it, and every number on it recomputed from the exports without the
//! program's SQL.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::brief::{Known, in_ten_thousand};
use crate::figures::{Attributes, HIERARCHY, Part, Reports, generated, read_csv, shown, tenth};
use crate::pictures::groups;
use crate::report_page::{Cell, ReportPage, Table, all, text};
use crate::support::{Numbers, Stats, data, said};
use crate::trend;

/// A float may fall on either side of a half tenth.
const HALF: f64 = 0.100_001;

/// The columns of the table of departments behind those of the figure by which they are compared.
const BESIDE: [(&str, &str); 8] = [
    ("concluded.total", "concluded"),
    ("disclosure_rate", "disclosure rate (%)"),
    ("denied.total", "denied"),
    ("carried_out.total", "carried out"),
    ("reconsideration.total", "reconsideration"),
    ("litigation_direct.total", "direct suits"),
    ("litigation_after_reconsideration.total", "suits after recons."),
    ("fees.amount", "fees/amount (10,000 yuan)"),
];

const OUTCOMES: [(&str, &str); 6] = [
    ("granted.total", "granted"),
    ("partially_granted.total", "partially granted"),
    ("denied.total", "denied"),
    ("unavailable.total", "unavailable"),
    ("rejected.total", "not processed"),
    ("other.total", "other handling"),
];

const HEADLINES: [(&str, &str); 6] = [
    ("received.total", "requests received"),
    ("concluded.total", "requests concluded"),
    ("carried_out.total", "requests carried over"),
    ("reconsideration.total", "reconsiderations"),
    ("litigation_direct.total + litigation_after_reconsideration.total", "suits"),
    ("fees.amount", "administrative fees"),
];

const COURSES: [(&str, &str); 11] = [
    ("received.total", "received"),
    ("concluded.total", "concluded"),
    ("carried_out.total", "carried out"),
    ("reconsideration.total", "reconsideration"),
    ("litigation_direct.total", "direct suits"),
    ("litigation_after_reconsideration.total", "suits after recons."),
    ("disclosure_rate", "disclosure rate (%)"),
    ("denial_rate", "denial rate (%)"),
    ("unavailable_rate", "unavailable rate (%)"),
    ("rejection_rate", "rejection rate (%)"),
    ("carry_over_rate", "carry-over rate (%)"),
];

fn sample() -> Stats {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    stats
}

fn page(stats: &Stats, arguments: &str) -> ReportPage {
    ReportPage::parse(stats.stdout(&format!("report {arguments}")))
}

/// Holds a cell to a figure of a measure as people are shown it.
#[track_caller]
fn assert_cell(cell: &Cell, measure: &str, expected: Option<f64>, what: &str) {
    let Some(expected) = expected else {
        let is_number = cell.number().is_some() || cell.value.is_some();
        assert!(!is_number, "{what}: {} is not stated", cell.text);
        return;
    };
    let text = cell.text.trim_end_matches('!');
    let found = cell.number().unwrap_or_else(|| panic!("{what}: {text}, expected {expected}"));
    #[allow(clippy::cast_possible_truncation)] // Whole numbers.
    if measure == "fees.amount" {
        let sign = if expected < 0.0 { "-" } else { "" };
        assert_eq!(text, format!("{sign}{}", in_ten_thousand(expected as i64)), "{what}");
    } else if measure.contains('.') {
        assert_eq!(text, format!("{expected:.0}"), "{what}");
    } else {
        assert!((found - expected).abs() <= HALF, "{what}: {text}, expected {expected}");
        assert_eq!(text.split_once('.').map(|(_, tenths)| tenths.len()), Some(1), "{what}");
    }
    if let Some(value) = cell.value {
        assert!((value - expected).abs() <= HALF, "{what}: sorted as {value}, is {expected}");
    }
}

/// Holds four cells to both figures, the change and its percentage.
#[track_caller]
fn assert_figures(
    cells: &[Cell],
    measure: &str,
    base: Option<f64>,
    value: Option<f64>,
    what: &str,
) {
    assert_cell(&cells[0], measure, base, what);
    assert_cell(&cells[1], measure, value, what);
    let change = base.zip(value).map(|(base, value)| value - base);
    assert_change(&cells[2..4], measure, change, base, what);
}

#[track_caller]
fn assert_change(
    cells: &[Cell],
    measure: &str,
    change: Option<f64>,
    base: Option<f64>,
    what: &str,
) {
    if measure.contains('.') {
        assert_cell(&cells[0], measure, change, &format!("{what}: change"));
    } else {
        // Of rates before they are rounded.
        assert_eq!(cells[0].number().is_some(), change.is_some(), "{what}: change");
        let found = cells[0].number().zip(change);
        assert!(found.is_none_or(|(found, change)| (found - change).abs() <= 2.0 * HALF), "{what}");
    }
    let is_count = measure.contains('.');
    let percent = change.zip(base.filter(|base| is_count && *base > 0.0));
    let percent = percent.map(|(change, base)| 100.0 * change / base);
    match percent {
        None => assert_eq!(cells[1].number(), None, "{what}: change in percent"),
        Some(percent) => {
            let found = cells[1].number().unwrap_or_else(|| panic!("{what}: {}", cells[1].text));
            assert!((found - percent).abs() <= 0.050_001, "{what}: {found} is not {percent}");
        }
    }
}

fn sum(parts: impl Iterator<Item = Part>) -> Option<Part> {
    parts.reduce(|one, other| (one.0 + other.0, one.1.zip(other.1).map(|(a, b)| a + b)))
}

/// Who reported and who did not.
fn assert_coverage(reports: &Reports, page: &ReportPage, years: [i64; 2]) {
    let table = page.table("coverage");
    for year in years {
        let has_report = |name: &&String| reports.reports.contains_key(&((**name).clone(), year));
        let missing: Vec<&str> = reports
            .departments
            .iter()
            .filter(|name| !has_report(name))
            .map(String::as_str)
            .collect();
        let all = reports.departments.len();
        let counts = [all, all - missing.len(), missing.len()].map(|count| count.to_string());
        let row = table.rows.iter().find(|row| row[0].text == year.to_string()).expect("the year");
        let found: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
        let missing = missing.join(", ");
        assert_eq!(found[1..], [&counts[0], &counts[1], &counts[2], missing.as_str()]);
    }
}

/// The totals of the departments with a number in both years.
fn assert_totals(
    stats: &Stats,
    database: &str,
    reports: &Reports,
    page: &ReportPage,
    years: [i64; 2],
) {
    let [year, base] = years;
    let command =
        format!("--db {database} compare --year {year} --base {base} --all --format json");
    let comparison = stats.json(&command);
    let label = |row: &serde_json::Value| {
        let label = row["label"].as_str().expect("a label");
        let label = label.strip_suffix("/total").unwrap_or(label);
        match row["unit"].as_str() {
            Some("percent") => format!("{label} (%)"),
            Some("fen") => format!("{label} (10,000 yuan)"),
            _ => label.to_owned(),
        }
    };
    let codes: BTreeMap<String, &str> = comparison["totals"]
        .as_array()
        .expect("totals")
        .iter()
        .map(|row| (label(row), row["metric"].as_str().expect("a code")))
        .collect();
    let summing_up = reports.summing_up(reports.departments.iter(), &years);
    let table = page.table("totals");
    let mut left_out: Option<String> = None;
    let mut measure = "";
    for row in &table.rows {
        let name = &row[0].text;
        left_out = name.trim().strip_prefix("without ").map(str::to_owned);
        if left_out.is_none() {
            measure = codes.get(name).unwrap_or_else(|| panic!("{name}"));
        }
        let pairs: Vec<(Part, Part)> = reports
            .departments
            .iter()
            .filter(|name| Some(*name) != left_out.as_ref() && !summing_up.contains(*name))
            .filter_map(|name| {
                Some((reports.part(name, base, measure)?, reports.part(name, year, measure)?))
            })
            .collect();
        let before = sum(pairs.iter().map(|pair| pair.0)).and_then(shown);
        let now = sum(pairs.iter().map(|pair| pair.1)).and_then(shown);
        let what = format!("totals {name}");
        assert_figures(&row[1..5], measure, before, now, &what);
        assert_eq!(row[5].text, pairs.len().to_string(), "{what}");
    }
    assert_eq!(left_out, None, "rates come last");
    assert!(table.rows.len() >= 22, "{}", table.rows.len());
}

/// The row of each department.
fn assert_departments(reports: &Reports, page: &ReportPage, years: [i64; 2]) {
    let [year, base] = years;
    let table = page.table("departments");
    let received = |name: &str, year| reports.part(name, year, "received.total").map(|part| part.0);
    let summing_up = reports.summing_up(reports.departments.iter(), &years);
    let counted = |name: &&String| !summing_up.contains(*name);
    let values: Vec<i64> = reports
        .departments
        .iter()
        .filter(counted)
        .filter_map(|name| received(name, year))
        .collect();
    let all: i64 = values.iter().sum();
    let mut listed = BTreeSet::new();
    for row in &table.rows {
        let name = &row[0].text;
        assert!(listed.insert(name.clone()), "{name} is listed twice");
        let value = received(name, year).filter(|_| counted(&name));
        let rank = value.map(|value| 1 + values.iter().filter(|other| **other > value).count());
        assert_eq!(row[1].text.parse().ok(), rank, "{name}: rank");
        let figure = |year| reports.part(name, year, "received.total").and_then(shown);
        assert_figures(&row[2..6], "received.total", figure(base), figure(year), name);
        let share = value.filter(|_| all > 0).and_then(|value| tenth(value, all));
        assert_cell(&row[6], "share", share, &format!("{name}: share"));
        for (measure, heading) in BESIDE {
            let value = reports.part(name, year, measure).and_then(shown);
            assert_cell(table.cell(name, heading), measure, value, &format!("{name}: {measure}"));
        }
    }
    for name in &reports.departments {
        let is_stated = received(name, year).or(received(name, base)).is_some();
        assert!(!is_stated || listed.contains(name), "{name} is not listed");
    }
}

/// How requests ended, in the table and on the picture.
fn assert_outcomes(reports: &Reports, page: &ReportPage, [year, base]: [i64; 2]) {
    let summing_up = reports.summing_up(reports.departments.iter(), &[year, base]);
    let count = |name: &str, code: &str| reports.part(name, year, code).map(|part| part.0);
    let mut expected: BTreeMap<String, (i64, Vec<i64>)> = BTreeMap::new();
    for name in &reports.departments {
        let parts: Option<Vec<i64>> = OUTCOMES.iter().map(|(code, _)| count(name, code)).collect();
        let whole = count(name, "concluded.total");
        if let Some((parts, whole)) = parts.zip(whole)
            && parts.iter().sum::<i64>() == whole
            && parts.iter().all(|part| *part >= 0)
        {
            expected.insert(name.clone(), (whole, parts));
        }
    }
    if expected.is_empty() {
        assert!(page.texts("#outcomes p").concat().contains("no report states every outcome"));
        return;
    }
    if expected.len() > 1 {
        let counted = expected.iter().filter(|(name, _)| !summing_up.contains(*name));
        let counted: Vec<&(i64, Vec<i64>)> = counted.map(|(_, outcomes)| outcomes).collect();
        let whole = counted.iter().map(|(whole, _)| whole).sum();
        let part = |index: usize| counted.iter().map(|(_, parts)| parts[index]).sum();
        let parts = (0..OUTCOMES.len()).map(part).collect();
        expected.insert(format!("all {} departments", counted.len()), (whole, parts));
    }
    let table = page.table("outcomes");
    let listed: BTreeSet<&String> = table.rows.iter().map(|row| &row[0].text).collect();
    assert_eq!(listed, expected.keys().collect());
    let picture = page.pictures("outcomes").concat();
    let drawn: BTreeSet<String> = groups(&picture).into_iter().map(|(title, _)| title).collect();
    for row in &table.rows {
        let (whole, parts) = &expected[&row[0].text];
        assert_eq!(row[1].text.trim_end_matches('!'), whole.to_string(), "{}", row[0].text);
        for ((cell, part), (_, outcome)) in row[2..].iter().zip(parts).zip(OUTCOMES) {
            let share = tenth(*part, *whole).map(|share| format!("{share:.1}%"));
            let text = share.as_ref().map_or(part.to_string(), |share| format!("{part} ({share})"));
            assert_eq!(cell.text, text, "{}", row[0].text);
            assert_eq!(cell.value.map(|value| value.to_string()), Some(part.to_string()));
            let share = share.unwrap_or_default();
            let title = format!("{} | {outcome} | {part} | {share}", row[0].text);
            assert!(*whole == 0 || drawn.contains(&title), "{title}: {drawn:?}");
        }
    }
}

/// The quartiles, and the courses over all years.
fn assert_spread_and_courses(stats: &Stats, database: &str, page: &ReportPage, year: i64) {
    let reports = Reports::read(stats, database);
    let summing_up = reports.summing_up(reports.departments.iter(), &[year]);
    let mut values: Vec<f64> = reports
        .departments
        .iter()
        .filter(|name| !summing_up.contains(*name))
        .filter_map(|name| reports.part(name, year, "received.total").and_then(shown))
        .collect();
    values.sort_by(f64::total_cmp);
    let row = &page.table("distribution").rows[0];
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let quantile = |share: f64| {
        let at = share * (values.len() - 1) as f64;
        let (low, high) = (values[at.floor() as usize], values[at.ceil() as usize]);
        low + (high - low) * at.fract()
    };
    let expected = [
        values.iter().sum(),
        values[0],
        quantile(0.25),
        quantile(0.5),
        quantile(0.75),
        quantile(1.0),
    ];
    assert_eq!(row[0].text, values.len().to_string());
    for (cell, expected) in row[1..].iter().zip(expected) {
        let found = cell.number().expect("a figure");
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    let attributes = Attributes::read(stats, database);
    let all: BTreeSet<i64> = reports.reports.keys().map(|(_, year)| *year).collect();
    let years = *all.first().expect("a year")..=*all.last().expect("a year");
    let present: BTreeSet<String> = reports.reports.keys().map(|(name, _)| name.clone()).collect();
    let parents: BTreeSet<String> =
        present.iter().flat_map(|name| attributes.above(name)).collect();
    let counted: BTreeSet<String> = present.difference(&parents).cloned().collect();
    let tables = page.tables("trend");
    let (departments, totals) = tables.split_last().expect("tables");
    let cell = |table: &Table, row: &str, year: i64| table.cell(row, &year.to_string()).clone();
    for (measure, label) in COURSES {
        let table = totals.iter().find(|table| table.rows.iter().any(|row| row[0].text == label));
        let table = table.unwrap_or_else(|| panic!("{label}"));
        let course = trend::expected(&reports, &counted, measure, years.clone(), false);
        for (year, value, _) in course.values {
            assert_cell(&cell(table, label, year), measure, value, &format!("{label} {year}"));
        }
    }
    for row in &departments.rows {
        let name = &row[0].text;
        let members = if name == "all departments" {
            counted.clone()
        } else {
            BTreeSet::from([name.clone()])
        };
        let course = trend::expected(&reports, &members, "received.total", years.clone(), false);
        for (year, value, _) in course.values {
            let what = format!("{name} {year}");
            assert_cell(&cell(departments, name, year), "received.total", value, &what);
        }
    }
    assert_eq!(departments.rows.len(), present.len() + 1);
}

/// The headline figures: of those that state a figure that no open error names.
fn assert_tiles(
    known: &Known,
    page: &ReportPage,
    scope: &[String],
    is_of_many: bool,
    years: [i64; 2],
) {
    let [year, base] = years;
    let summing_up = |year| known.reports.summing_up(scope.iter(), &[year]);
    let tiles = page.tiles();
    assert_eq!(
        tiles.iter().map(|tile| tile.label.as_str()).collect::<Vec<_>>(),
        HEADLINES.map(|(_, label)| label)
    );
    for (tile, (expression, label)) in tiles.iter().zip(HEADLINES) {
        let value = |name: &String, year| {
            let is_counted = !summing_up(year).contains(name);
            known.value(name, year, expression).filter(|_| is_counted)
        };
        let shown = |value: i64| {
            let sign = if value < 0 { "-" } else { "" };
            let text = if label == "administrative fees" {
                in_ten_thousand(value)
            } else {
                value.abs().to_string()
            };
            format!("{sign}{text}")
        };
        let stated: Vec<i64> = scope.iter().filter_map(|name| value(name, year)).collect();
        let figure = (!stated.is_empty()).then(|| shown(stated.iter().sum()));
        assert_eq!(tile.figure, figure.as_deref().unwrap_or("-"), "{label}: {tile:?}");
        let both: Vec<(i64, i64)> = scope
            .iter()
            .filter_map(|name| Some((value(name, base)?, value(name, year)?)))
            .collect();
        let before: i64 = both.iter().map(|pair| pair.0).sum();
        let change: i64 = both.iter().map(|pair| pair.1 - pair.0).sum();
        let sign = |is_above: bool| if is_above { "+" } else { "" };
        let size = format!("{}{}", sign(change > 0), shown(change));
        let expected = if both.is_empty() {
            None
        } else if change == 0 {
            Some(format!("the same as in {base}"))
        } else if before == 0 {
            Some(format!("{size} on {base}"))
        } else {
            let percent = tenth(change, before).expect("a share");
            let percent = format!("{}{percent:.1}", sign(percent > 0.0));
            Some(format!("{size} ({percent}%) on {base}"))
        };
        let found = tile.change.as_ref().map(|text| text.trim_start_matches(['▲', '▼', ' ']));
        let is_close = |found: &str, expected: &str| {
            // A float may fall on either side of a half tenth.
            let number = |text: &str| -> Option<f64> {
                text.split_once('(')?.1.split_once('%')?.0.parse().ok()
            };
            found.split(" (").next() == expected.split(" (").next()
                && number(found).zip(number(expected)).is_some_and(|(a, b)| (a - b).abs() <= HALF)
        };
        let is_right = match (found, &expected) {
            (Some(found), Some(expected)) => found == expected || is_close(found, expected),
            (found, expected) => found.is_none() && expected.is_none(),
        };
        assert!(is_right, "{label}: {found:?}, expected {expected:?}");
        if is_of_many {
            let count = format!("departments: {}", stated.len());
            assert!(tile.notes.contains(&count), "{label}: {}, {count}", tile.notes);
        }
    }
}

/// The findings of a year as `check` has them: how many of each severity.
fn assert_findings(stats: &Stats, database: &str, page: &ReportPage, year: i64) {
    let findings = stats.json(&format!("--db {database} check --year {year} --format json"));
    let findings = findings.as_array().expect("findings");
    let counts = ["error", "warning", "note"]
        .map(|severity| findings.iter().filter(|finding| finding["severity"] == severity).count());
    let [errors, warnings, notes] = counts;
    if findings.is_empty() {
        assert!(page.texts("#findings p").concat().contains("there are no open findings"));
        return;
    }
    let said = page.texts("#findings p").concat();
    let expected = format!("errors {errors}, warnings {warnings}, notes {notes}");
    assert!(said.contains(&expected), "{said} is not {expected}");
    let tables = page.tables("findings");
    let list = tables.last().expect("a list");
    let shown: BTreeSet<&str> = list.rows.iter().map(|row| row[3].text.as_str()).collect();
    let messages: BTreeSet<&str> =
        findings.iter().map(|finding| finding["message"].as_str().expect("words")).collect();
    assert!(shown.is_subset(&messages), "{shown:?}");
    assert!(list.rows.len() == findings.len().min(200), "{}", list.rows.len());
    if tables.len() > 1 {
        for row in &tables[0].rows {
            let of = |severity: &str| {
                let is_it = |finding: &&serde_json::Value| {
                    finding["department"] == *row[0].text && finding["severity"] == severity
                };
                findings.iter().filter(is_it).count().to_string()
            };
            let found: Vec<&str> = row[1..].iter().map(|cell| cell.text.as_str()).collect();
            assert_eq!(found, ["error", "warning", "note"].map(of), "{}", row[0].text);
        }
    }
}

/// Every number of a page about a year.
fn assert_year(stats: &Stats, database: &str, year: i64, base: i64) {
    let arguments = format!("--db {database} --year {year} --base {base}");
    let page = page(stats, &arguments);
    let known = Known::read(stats, database);
    let (reports, years) = (&known.reports, [year, base]);
    let scope: Vec<String> = reports.departments.iter().cloned().collect();
    assert_tiles(&known, &page, &scope, true, years);
    assert_coverage(reports, &page, years);
    assert_totals(stats, database, reports, &page, years);
    assert_departments(reports, &page, years);
    assert_outcomes(reports, &page, years);
    assert_spread_and_courses(stats, database, &page, year);
    assert_findings(stats, database, &page, year);
    let brief = stats.stdout(&format!("--db {database} brief --year {year}"));
    assert_eq!(squeezed(&page.texts("#words p").concat()), squeezed(&brief));
    assert_doubts(stats, database, &page, year);
}

/// Figures of reports with open errors, and no others, are marked.
fn assert_doubts(stats: &Stats, database: &str, page: &ReportPage, year: i64) {
    let command = format!("--db {database} check --year {year} --severity error --format json");
    let findings = stats.json(&command);
    let reports = Reports::read(stats, database);
    let doubtful: BTreeSet<String> = findings
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| reports.today(finding["department"].as_str().expect("a department")))
        .collect();
    for row in &page.table("departments").rows {
        let (name, value) = (&row[0].text, &row[3]);
        let is_stated = value.number().is_some();
        assert_eq!(value.is_doubtful(), is_stated && doubtful.contains(name), "{name}");
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

#[test]
fn numbers_of_a_year_of_the_sample_are_those_of_its_reports() {
    let stats = sample();
    assert_year(&stats, "sample.db", 2023, 2022);
    assert_year(&stats, "sample.db", 2021, 2020);
    assert_year(&stats, "sample.db", 2025, 2019);
    // Nobody reported the year before.
    assert_year(&stats, "sample.db", 2019, 2018);
}

/// A database of generated reports of this many departments.
fn generated_database(stats: &Stats, seed: u64, departments: usize) {
    let (successors, tidy) = generated(seed, departments);
    stats.write("figures.csv", &tidy);
    stats.write("successors.csv", &successors);
    stats.run("--db g.db import successors.csv figures.csv --on-conflict replace");
    stats.write("list.csv", HIERARCHY);
    assert_eq!(stats.code("--db g.db department import list.csv"), 0);
    stats.run("--db g.db check");
}

#[test]
#[ignore = "takes half a minute; `.ci/run` runs it"]
fn numbers_of_a_year_of_generated_databases_are_those_of_their_reports() {
    for seed in [3, 4] {
        let stats = Stats::new();
        generated_database(&stats, seed * 7919, 11);
        assert_year(&stats, "g.db", 2022, 2021);
        assert_year(&stats, "g.db", 2021, 2020);
    }
}

/// Every number of a page about a department.
fn assert_department(stats: &Stats, database: &str, name: &str, year: i64, base: i64) {
    let arguments = format!("--db {database} --department {name} --year {year} --base {base}");
    let page = page(stats, &arguments);
    let known = Known::read(stats, database);
    let reports = &known.reports;
    assert_tiles(&known, &page, &[name.to_owned()], false, [year, base]);
    let brief = format!("--db {database} brief --year {year} --department {name}");
    assert_eq!(squeezed(&page.texts("#words p").concat()), squeezed(&stats.stdout(&brief)));

    // Every cell that either form prints, by the code that the comparison gives it.
    let compare = format!(
        "--db {database} compare --department {name} --year {year} --base {base} --format json"
    );
    let rows = stats.json(&compare)["departments"].as_array().expect("rows").clone();
    let cells: Vec<&serde_json::Value> = rows.iter().collect();
    // Behind them stands how much of the texts is that of the base.
    let is_of_figures = |table: &Table| table.headings[0] != "section";
    let tables: Vec<Table> = page.tables("totals").into_iter().filter(is_of_figures).collect();
    let lines = tables.iter().map(|table| table.rows.len()).sum::<usize>();
    assert_eq!(lines, cells.len(), "every measure has its line");
    let mut found: BTreeMap<[String; 2], usize> = BTreeMap::new();
    for row in tables.iter().flat_map(|table| &table.rows) {
        let [before, now] = [&row[2], &row[3]].map(|cell| cell.text.replace('!', ""));
        *found.entry([before, now]).or_default() += 1;
    }
    for row in cells {
        let measure = row["metric"].as_str().expect("a code");
        let text = |year| {
            let Some(value) = reports.part(name, year, measure).and_then(shown) else {
                return "-".to_owned();
            };
            #[allow(clippy::cast_possible_truncation)] // Whole numbers.
            if row["unit"] == "fen" {
                in_ten_thousand(value as i64)
            } else if measure.contains('.') {
                format!("{value:.0}")
            } else {
                format!("{value:.1}")
            }
        };
        let pair = [text(base), text(year)];
        let count = found.get_mut(&pair).unwrap_or_else(|| panic!("{measure}: {pair:?}"));
        assert!(*count > 0, "{measure}: {pair:?}");
        *count -= 1;
    }

    for (measure, label) in COURSES {
        let tables = page.tables("trend");
        let table = tables.iter().find(|table| table.rows.iter().any(|row| row[0].text == label));
        let table = table.unwrap_or_else(|| panic!("{label}"));
        for heading in table.headings.iter().filter(|heading| heading.parse::<i64>().is_ok()) {
            let year = heading.parse().expect("a year");
            let value = reports.part(name, year, measure).and_then(shown);
            assert_cell(table.cell(label, heading), measure, value, &format!("{label} {year}"));
        }
    }
    assert_place(stats, database, reports, &page, name, year);
}

/// Its ranks: how many have a higher figure, of those that count.
fn assert_place(
    stats: &Stats,
    database: &str,
    reports: &Reports,
    page: &ReportPage,
    name: &str,
    year: i64,
) {
    let attributes = Attributes::read(stats, database);
    let table = page.table("place");
    let groups = ["level", "system", "region"]
        .map(|column| (column, attributes.get(name, column)))
        .into_iter()
        .filter_map(|(column, group)| Some((column, group?)));
    let groups: Vec<(&str, String)> = groups.collect();
    let expected: Vec<&str> = groups.iter().map(|(_, group)| group.as_str()).collect();
    assert_eq!(table.headings[3..3 + groups.len()], expected);
    let measures = [
        ("received.total", "received"),
        ("concluded.total", "concluded"),
        ("carried_out.total", "carried out"),
        ("reconsideration.total", "reconsideration"),
        ("disclosure_rate", "disclosure rate (%)"),
        ("denial_rate", "denial rate (%)"),
        ("unavailable_rate", "unavailable rate (%)"),
        ("carry_over_rate", "carry-over rate (%)"),
    ];
    assert_eq!(table.rows.len(), measures.len());
    for (row, (measure, label)) in table.rows.iter().zip(measures) {
        assert_eq!(row[0].text, label);
        let part = |name: &str| reports.part(name, year, measure);
        assert_cell(&row[1], measure, part(name).and_then(shown), label);
        let figure = |name: &str| -> Option<(i64, i64)> {
            let (numerator, denominator) = part(name)?;
            let is_counted = denominator.is_none_or(|denominator| denominator >= 10);
            is_counted.then_some((numerator, denominator.unwrap_or(1)))
        };
        let is_all = std::iter::once(None).chain(groups.iter().map(Some));
        for (cell, group) in row[2..].iter().zip(is_all) {
            let is_in = |other: &&String| {
                group.is_none_or(|(column, value)| {
                    attributes.get(other, column).as_ref() == Some(value)
                })
            };
            let summing_up = reports.summing_up(reports.departments.iter().filter(is_in), &[year]);
            let figure = |name: &String| figure(name).filter(|_| !summing_up.contains(name));
            let figures: Vec<(i64, i64)> =
                reports.departments.iter().filter(is_in).filter_map(&figure).collect();
            let above = |own: (i64, i64)| {
                figures.iter().filter(|other| other.0 * own.1 > own.0 * other.1).count()
            };
            let rank = figure(&name.to_owned())
                .map(|own| format!("{} / {}", above(own) + 1, figures.len()));
            assert_eq!(cell.text, rank.as_deref().unwrap_or("-"), "{name} {label} {group:?}");
        }
    }
}

#[test]
fn numbers_of_a_department_are_those_of_its_reports() {
    let stats = sample();
    assert_department(&stats, "sample.db", "示例县自然资源局", 2023, 2022);
    // Renamed, and on another form than the year before.
    assert_department(&stats, "sample.db", "示例县市场监督管理局", 2021, 2020);
    let stats = Stats::new();
    generated_database(&stats, 5 * 7919, 11);
    // 2 and 3 merged into 4, and 1 became 0.
    assert_department(&stats, "g.db", "示例4局", 2021, 2020);
    assert_department(&stats, "g.db", "示例0局", 2020, 2019);
    // One that sums up others, and one below it.
    let reports = Reports::read(&stats, "g.db");
    for name in ["示例7局", "示例5局"] {
        let years = reports.reports.keys().filter(|(other, _)| other == name);
        let year = years.map(|(_, year)| *year).max().expect("a year");
        assert_department(&stats, "g.db", name, year, year - 1);
    }
}

#[test]
fn a_department_is_shown_under_all_of_its_names_and_in_its_newest_year() {
    let stats = sample();
    let page = page(&stats, "--db sample.db --department 示例县工商和质量监督管理局");
    assert_eq!(
        page.texts("h1"),
        ["示例县市场监督管理局: government information disclosure in 2025"]
    );
    let lead = page.texts("header p").concat();
    assert!(lead.contains("示例县工商和质量监督管理局"), "{lead}");
    assert!(lead.contains("2019, 2020, 2021, 2022, 2023, 2024, 2025"), "{lead}");
}

/// What makes it one page that fetches nothing: no address, no source, one policy that names the style sheet
/// and the script by their hashes.
fn assert_alone(page: &ReportPage) {
    use data_encoding::BASE64;
    use sha2::{Digest as _, Sha256};
    let without = page.source.replace("http://www.w3.org/2000/svg", "");
    for word in
        ["http:", "https:", "//cdn", "url(", "@import", " src=", "srcset", "<link", "<iframe"]
    {
        assert!(!without.contains(word), "{word}");
    }
    for link in page.all("[href]") {
        let target = link.attr("href").expect("an address");
        assert!(target.starts_with('#'), "{target}");
        assert_eq!(page.all(&format!("[id=\"{}\"]", &target[1..])).len(), 1, "{target}");
    }
    let policy = page.all("meta[http-equiv=Content-Security-Policy]");
    let policy = policy[0].attr("content").expect("a policy");
    for name in ["style", "script"] {
        let parts = page.all(name);
        assert_eq!(parts.len(), 1, "one {name}");
        let content: String = parts[0].text().collect();
        let hash = BASE64.encode(&Sha256::digest(content));
        assert!(policy.contains(&format!("{name}-src 'sha256-{hash}';")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(page.all("[style], [onclick], [onload], [onerror]").is_empty());
}

#[test]
fn a_page_is_one_document_with_landmarks_in_both_languages() {
    let stats = sample();
    let year = "report --db sample.db --year 2024";
    let department = "report --db sample.db --department 示例县教育局";
    for (arguments, language) in [
        (format!("{year} --lang zh"), "zh-CN"),
        (format!("{year} --lang en"), "en"),
        (format!("{department} --lang zh"), "zh-CN"),
        (format!("{department} --lang en"), "en"),
    ] {
        let page = ReportPage::parse(stats.stdout(&arguments));
        assert_eq!(page.root().attr("lang"), Some(language));
        assert_alone(&page);
        for (landmark, count) in [("h1", 1), ("main", 1), ("header", 1), ("nav", 1), ("footer", 1)]
        {
            assert_eq!(page.all(landmark).len(), count, "{landmark}");
        }
        let sections = page.texts("main h2");
        assert_eq!(page.texts("nav a"), sections);
        assert!(sections.len() >= 8, "{sections:?}");
        let ids: Vec<&str> = page.all("[id]").iter().filter_map(|one| one.attr("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        for table in page.all("table") {
            let columns = all(table, "thead th").len();
            assert!(all(table, "thead th").iter().all(|one| one.attr("scope") == Some("col")));
            for row in all(table, "tbody tr") {
                assert_eq!(all(row, "th, td").len(), columns);
                assert_eq!(all(row, "th[scope=row]").len(), 1);
            }
        }
        for region in page.all(".table") {
            assert!(region.attr("aria-label").is_some_and(|name| !name.is_empty()), "{arguments}");
        }
        for picture in page.all("svg") {
            assert_eq!(picture.attr("role"), Some("img"));
            assert!(picture.attr("aria-label").is_some_and(|name| name.len() > 5));
        }
        // The script makes all controls.
        assert!(page.all("button, input, output, label").is_empty());
        let has_chinese =
            |text: &str| text.chars().any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
        let words = sections.concat();
        assert_eq!(has_chinese(&words), language == "zh-CN", "{words}");
        assert_eq!(stats.stdout(&arguments), page.source, "the same bytes again");
    }
}

#[test]
fn names_and_files_with_marks_of_html_stay_text() {
    let stats = Stats::new();
    let name = "示例县<script>alert(1)</script>'\"&amp;局";
    let mut csv = String::from("department,year,received.total,concluded.total\n");
    for (year, count) in [(2022, 3), (2023, 5)] {
        let quoted = name.replace('"', "\"\"");
        writeln!(csv, "\"{quoted}\",{year},{count},{count}").expect("a line");
    }
    stats.write("x.csv", csv);
    let database = "a\"b'<i>&.db";
    let import = stats.command(&["--db", database, "import", "x.csv"]).output().expect("it runs");
    assert!(import.status.success(), "{}", said(&import));
    for arguments in [["--year", "2023"], ["--department", name]] {
        let output = stats
            .command(&["--db", database, "report"])
            .args(arguments)
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", said(&output));
        let page = ReportPage::parse(String::from_utf8(output.stdout).expect("UTF-8"));
        assert_alone(&page);
        assert!(page.all("i").is_empty());
        let words = text(page.root());
        assert!(words.contains(name) && words.contains(database), "{words}");
    }
}

#[test]
fn what_cannot_be_done_says_why_and_leaves_no_file() {
    let stats = sample();
    stats.write("empty.csv", "department,region\n示例县新局,示例县\n");
    stats.run("--db sample.db department import empty.csv");
    for (arguments, expected) in [
        ("--db sample.db report", "--year"),
        ("--db sample.db report --year 1999", "no report for 1999"),
        ("--db sample.db report --year 2024 --base 2024", "2024"),
        ("--db sample.db report --year 2024 --region 无此县", "no department belongs to 无此县"),
        ("--db sample.db report --department 无此局", "no department"),
        ("--db sample.db report --department 示例县新局", "there is no report of 示例县新局"),
        ("--db sample.db report --department 示例县教育局 --year 1999", "1999"),
        ("--db sample.db report --department 示例县教育局 --region 示例县", "--region"),
        ("--db none.db report --year 2024", "none.db"),
    ] {
        let output = stats.output(&format!("{arguments} -o page.html"));
        let said = said(&output);
        assert!(!output.status.success() && said.contains(expected), "{arguments}: {said}");
        assert!(!stats.path("page.html").exists(), "{arguments}");
    }
    for file in ["page.pdf", "page", "page.html.txt"] {
        let said = stats.run(&format!("--db sample.db report --year 2024 -o {file}"));
        assert!(said.contains("only a web page can be written here"), "{said}");
        assert!(said.contains("-o 2024-report.html"), "{said}");
        assert!(!stats.path(file).exists());
    }
    let said = stats.run("--db sample.db --lang zh report --department 示例县教育局 -o 页.doc");
    assert!(said.contains("请写入 .html 文件，例如 -o 示例县教育局年报.html"), "{said}");
    // A file that was there stays as it was, and is replaced as a whole.
    stats.write("page.html", "before");
    stats.run("--db sample.db report --year 1999 -o page.html");
    assert_eq!(std::fs::read_to_string(stats.path("page.html")).expect("a file"), "before");
    assert_eq!(stats.code("--db sample.db report --year 2024 -o page.html"), 0);
    let written = std::fs::read_to_string(stats.path("page.html")).expect("a file");
    assert_eq!(written, stats.stdout("--db sample.db report --year 2024"));
}

#[test]
fn a_scope_is_named_and_limits_every_section() {
    let stats = sample();
    let page = page(&stats, "--db sample.db --year 2024 --level 县级");
    let lead = page.texts("header p").concat();
    assert!(lead.contains("level of government: 县级"), "{lead}");
    assert!(lead.contains("13 of 13 departments reported"), "{lead}");
    assert!(!page.source.contains("新乡县住房和城乡建设局"));
}

/// Reports of this many departments over five years with every cell of the form, whose sums hold.
pub fn large_database(stats: &Stats, departments: usize) {
    const OUTCOMES: [&str; 6] = [
        "granted",
        "partially_granted",
        "denied_by_law",
        "unavailable_not_held",
        "rejected_repeat",
        "other_misc",
    ];
    let mut numbers = Numbers::new(77);
    let codebook =
        read_csv(include_str!("../../src/report/codebook.csv").trim_start_matches('\u{feff}'));
    let is_of_form = |row: &&BTreeMap<String, String>| row["forms"].contains("2021");
    let metrics: Vec<&str> =
        codebook.iter().filter(is_of_form).map(|row| row["metric"].as_str()).collect();
    let mut csv = format!("department,year,region,level,system,{}\n", metrics.join(","));
    for department in 0..departments {
        let name = format!("示例市某某区人力资源和社会保障第{department}局");
        let system = ["教育", "公安", "民政", "自然资源"][department % 4];
        for year in 2020..=2024 {
            let mut cells: BTreeMap<String, usize> = BTreeMap::new();
            let mut set = |row: &str, column: &str, value: usize| {
                for column in [column, "total"] {
                    cells.insert(format!("{row}.{column}"), value);
                }
            };
            let outcomes = OUTCOMES.map(|_| numbers.below(90));
            for (row, value) in OUTCOMES.iter().zip(outcomes) {
                set(row, "natural_person", value);
            }
            let all = outcomes.iter().sum();
            set("received", "natural_person", all);
            set("concluded", "natural_person", all);
            for track in
                ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]
            {
                set(track, "upheld", numbers.below(9));
            }
            cells.insert("fees.amount".to_owned(), numbers.below(900_000_000));
            let values = metrics.iter().map(|metric| cells.get(*metric).copied().unwrap_or(0));
            let values: Vec<String> = values.map(|value| value.to_string()).collect();
            let values = values.join(",");
            writeln!(csv, "{name},{year},示例市某某区,县级,{system},{values}").expect("a line");
        }
    }
    stats.write("large.csv", csv);
    let said = stats.run("--db large.db import large.csv --quiet");
    assert!(said.starts_with("exit: 0"), "{said}");
}

#[test]
fn a_page_of_fifty_departments_and_five_years_is_below_a_megabyte() {
    let stats = Stats::new();
    large_database(&stats, 50);
    for lang in ["zh", "en"] {
        let page = stats.stdout(&format!("--db large.db --lang {lang} report --year 2024"));
        println!("50 departments, 5 years, {lang}: {} bytes", page.len());
        assert!(page.len() < 1_000_000, "{}", page.len());
        let page = ReportPage::parse(page);
        assert_eq!(page.table("departments").rows.len(), 50);
    }
}

#[test]
fn long_tables_say_how_many_rows_they_leave_out_and_what_shows_them() {
    let stats = Stats::new();
    large_database(&stats, 30);
    let page = page(&stats, "--db large.db --year 2024 --top 7");
    for section in ["departments", "outcomes", "trend"] {
        let rows = page.tables(section).last().expect("a table").rows.len();
        assert_eq!(rows, if section == "departments" { 7 } else { 8 }, "{section}");
        let said = page.texts(&format!("#{section} .foot")).concat();
        assert!(said.contains("23 more rows are not shown; all of them: stats "), "{said}");
    }
}
