//! `compare --format json`, recomputed from the tidy and the wide export without the program's SQL.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use crate::support::{Numbers, Stats, data};

const DENIED: [&str; 8] = [
    "denied_state_secret",
    "denied_by_law",
    "denied_security",
    "denied_third_party",
    "denied_internal",
    "denied_process",
    "denied_enforcement_file",
    "denied_inquiry",
];
const UNAVAILABLE: [&str; 3] =
    ["unavailable_not_held", "unavailable_must_create", "unavailable_unclear"];
const REJECTED: [&str; 5] = [
    "rejected_petition",
    "rejected_repeat",
    "rejected_publication",
    "rejected_excessive",
    "rejected_reconfirm",
];
const OTHER: [&str; 3] = ["other_uncorrected", "other_unpaid", "other_misc"];

type Cells = BTreeMap<String, Option<i64>>;

/// What is divided by what; no denominator for a figure that stands for itself.
type Part = (i64, Option<i64>);

/// The reports of an export: by department of today and year, each as its cells.
struct Reports {
    departments: BTreeSet<String>,
    reports: BTreeMap<(String, i64), Vec<Cells>>,
}

fn read_csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.expect("a row"));
    rows.collect()
}

impl Reports {
    fn read(stats: &Stats, database: &str) -> Reports {
        let export = |layout: &str| {
            read_csv(&stats.stdout(&format!("--db {database} export --layout {layout}")))
        };
        let mut successors = BTreeMap::new();
        for row in export("wide") {
            successors.insert(row["department"].clone(), row["successor"].clone());
        }
        let today = |name: &str| {
            let mut name = name.to_owned();
            while let Some(next) = successors.get(&name).filter(|next| !next.is_empty()) {
                name.clone_from(next);
            }
            name
        };
        let departments = successors.keys().map(|name| today(name)).collect();
        let mut by_report: BTreeMap<(String, i64), Cells> = BTreeMap::new();
        for row in export("tidy") {
            let key = (row["department"].clone(), row["year"].parse().expect("a year"));
            by_report
                .entry(key)
                .or_default()
                .insert(row["metric"].clone(), row["value"].parse().ok());
        }
        let mut reports: BTreeMap<(String, i64), Vec<Cells>> = BTreeMap::new();
        for ((name, year), cells) in by_report {
            reports.entry((today(&name), year)).or_default().push(cells);
        }
        Reports { departments, reports }
    }

    /// The parts of a measure in one year, `None` where a report does not state it.
    fn part(&self, department: &str, year: i64, measure: &str) -> Option<Part> {
        let reports = self.reports.get(&(department.to_owned(), year))?;
        let mut sum = (0, None);
        for cells in reports {
            let (numerator, denominator) = part_of(cells, measure)?;
            sum.0 += numerator;
            sum.1 = denominator.map(|one| sum.1.unwrap_or(0) + one);
        }
        Some(sum)
    }
}

fn part_of(cells: &Cells, measure: &str) -> Option<Part> {
    let cell = |code: &str| cells.get(code).copied().flatten();
    let sum =
        |rows: &[&str]| rows.iter().map(|row| cell(&format!("{row}.total"))).sum::<Option<i64>>();
    let rate = |numerator: i64, denominator: i64| Some((numerator, Some(denominator)));
    let disputes = || {
        Some(
            cell("reconsideration.total")?
                + cell("litigation_direct.total")?
                + cell("litigation_after_reconsideration.total")?,
        )
    };
    match measure {
        "denied.total" => sum(&DENIED).map(|sum| (sum, None)),
        "unavailable.total" => sum(&UNAVAILABLE).map(|sum| (sum, None)),
        "rejected.total" => sum(&REJECTED).map(|sum| (sum, None)),
        "other.total" => cell("other.total").or_else(|| sum(&OTHER)).map(|value| (value, None)),
        "disclosure_rate" => rate(
            cell("granted.total")? + cell("partially_granted.total")?,
            cell("concluded.total")?,
        ),
        "denial_rate" => rate(sum(&DENIED)?, cell("concluded.total")?),
        "unavailable_rate" => rate(sum(&UNAVAILABLE)?, cell("concluded.total")?),
        "rejection_rate" => rate(sum(&REJECTED)?, cell("concluded.total")?),
        "natural_person_share" => rate(cell("received.natural_person")?, cell("received.total")?),
        "carry_over_rate" => {
            rate(cell("carried_out.total")?, cell("received.total")? + cell("carried_in.total")?)
        }
        "reconsideration_correction_rate" => rate(
            cell("reconsideration.corrected")?,
            cell("reconsideration.total")? - cell("reconsideration.pending")?,
        ),
        "litigation_correction_rate" => rate(
            cell("litigation_direct.corrected")?
                + cell("litigation_after_reconsideration.corrected")?,
            cell("litigation_direct.total")? + cell("litigation_after_reconsideration.total")?
                - cell("litigation_direct.pending")?
                - cell("litigation_after_reconsideration.pending")?,
        ),
        "dispute_rate" => rate(disputes()?, cell("concluded.total")?),
        code => cell(code).map(|value| (value, None)),
    }
}

/// A percentage in tenths, exact up to the last half.
#[allow(clippy::cast_precision_loss)] // Test figures are small.
fn tenth(numerator: i64, denominator: i64) -> Option<f64> {
    (denominator != 0).then(|| (1000.0 * numerator as f64 / denominator as f64).round() / 10.0)
}

fn shown((numerator, denominator): Part) -> Option<f64> {
    match denominator {
        Some(denominator) => tenth(numerator, denominator),
        #[allow(clippy::cast_precision_loss)]
        None => Some(numerator as f64),
    }
}

#[track_caller]
fn assert_number(found: &Value, expected: Option<f64>, tolerance: f64, what: &str) {
    match (found.as_f64(), expected) {
        (None, None) => assert!(found.is_null(), "{what}: {found}"),
        (Some(found), Some(expected)) if (found - expected).abs() <= tolerance => {}
        (_, expected) => panic!("{what}: {found}, expected {expected:?}"),
    }
}

/// A float may fall on either side of a half tenth.
const HALF: f64 = 0.100_001;

fn assert_change(row: &Value, base: Option<f64>, value: Option<f64>, is_rate: bool, what: &str) {
    let tolerance = if is_rate { HALF } else { 0.0 };
    assert_number(&row["base"], base, tolerance, what);
    assert_number(&row["value"], value, tolerance, what);
    let change = base.and_then(|base| value.map(|value| value - base));
    assert_number(&row["change"], change, 2.0 * tolerance + 1e-9, what);
    let percent = base.filter(|base| !is_rate && *base > 0.0);
    let percent = percent.and_then(|base| Some(100.0 * change? / base));
    assert_number(&row["change_percent"], percent, 0.050_001, what);
}

/// Recomputes every number of a comparison.
fn assert_comparison(reports: &Reports, comparison: &Value, year: i64, base: i64) {
    assert_eq!(
        (&comparison["year"], &comparison["base"]),
        (&Value::from(year), &Value::from(base))
    );
    for (key, of_year) in [("year", year), ("base", base)] {
        let is_missing =
            |name: &&String| !reports.reports.contains_key(&((**name).clone(), of_year));
        let missing: Vec<&String> = reports.departments.iter().filter(is_missing).collect();
        let coverage = &comparison["coverage"][key];
        let all = reports.departments.len();
        assert_eq!(coverage["departments"], all);
        assert_eq!(coverage["reported"], all - missing.len());
        assert_eq!(coverage["missing"], serde_json::json!(missing));
    }
    let totals = comparison["totals"].as_array().expect("totals");
    let departments = comparison["departments"].as_array().expect("departments");
    let stated: BTreeSet<&str> = reports
        .reports
        .iter()
        .filter(|((_, of_year), _)| [year, base].contains(of_year))
        .flat_map(|(_, reports)| reports.iter().flat_map(|cells| cells.keys()))
        .map(String::as_str)
        .collect();
    let listed: BTreeSet<&str> =
        totals.iter().map(|row| row["metric"].as_str().expect("a metric")).collect();
    assert!(listed.is_superset(&stated), "every metric that is stated is listed");
    let mut by_metric: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for row in departments {
        by_metric.entry(row["metric"].as_str().expect("a metric")).or_default().push(row);
    }
    for total in totals {
        let metric = total["metric"].as_str().expect("a metric");
        let is_rate = total["unit"] == "percent";
        let pairs: Vec<(Part, Part)> = reports
            .departments
            .iter()
            .filter_map(|name| {
                Some((reports.part(name, base, metric)?, reports.part(name, year, metric)?))
            })
            .collect();
        assert_eq!(total["departments"], pairs.len(), "{metric}");
        let sum = |of: fn(&(Part, Part)) -> Part| {
            let parts = pairs.iter().map(of);
            parts.reduce(|one, other| (one.0 + other.0, one.1.zip(other.1).map(|(a, b)| a + b)))
        };
        let (before, now) = (sum(|pair| pair.0), sum(|pair| pair.1));
        assert_change(total, before.and_then(shown), now.and_then(shown), is_rate, metric);

        let rows = &by_metric[metric];
        let values: BTreeMap<&String, f64> = reports
            .departments
            .iter()
            .filter_map(|name| Some((name, reports.part(name, year, metric).and_then(shown)?)))
            .collect();
        for name in &reports.departments {
            let row = rows.iter().find(|row| row["department"] == **name);
            let (before, now) =
                (reports.part(name, base, metric), reports.part(name, year, metric));
            let Some(row) = row else {
                assert!(before.is_none() && now.is_none(), "{name} {metric} is not listed");
                continue;
            };
            let what = format!("{name} {metric}");
            assert_change(row, before.and_then(shown), now.and_then(shown), is_rate, &what);
            let value = values.get(name);
            #[allow(clippy::cast_precision_loss)]
            let rank = value
                .map(|value| 1.0 + values.values().filter(|other| *other > value).count() as f64);
            assert_number(&row["rank"], rank, 0.0, &what);
            let all: f64 = values.values().sum();
            let has_share = !is_rate && all > 0.0 && values.values().all(|value| *value >= 0.0);
            let share = value.filter(|_| has_share).map(|value| 100.0 * value / all);
            assert_number(&row["share_percent"], share, 0.050_001, &what);
            if now.is_none() || before.is_none() {
                assert!(row["note"].is_string(), "{what}: a note says why nothing is stated");
            }
        }
    }
}

#[test]
fn comparisons_of_the_sample_agree_with_their_figures() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let reports = Reports::read(&stats, "sample.db");
    for (year, base) in [(2021, 2020), (2020, 2019), (2023, 2022), (2025, 2024), (2021, 2025)] {
        let command = format!("--db sample.db compare --year {year} --base {base} --format json");
        assert_comparison(&reports, &stats.json(&command), year, base);
    }
    assert_eq!(
        stats.stdout("--db sample.db compare --year 2021 --format json"),
        stats.stdout("--db sample.db compare --year 2021 --base 2020 --format json"),
        "the base is the year before"
    );
}

/// Reports of both forms with blanks, missing cells, missing years, renames and mergers.
fn generated(seed: u64) -> (String, String) {
    let mut numbers = Numbers::new(seed);
    let codebook = include_str!("../../src/report/codebook.csv");
    let codebook = read_csv(codebook.trim_start_matches('\u{feff}'));
    let mut wide = String::from("department,year,form,successor,received.total\n");
    let mut tidy = String::from("department,year,form,metric,value\n");
    for department in 0..6 {
        // Department 1 is renamed to 0; 2 and 3 merge into 4.
        let successor = match department {
            1 => "示例0局",
            2 | 3 => "示例4局",
            _ => "",
        };
        for year in 2019..=2022 {
            let exists = match department {
                0 | 4 => year >= 2021,
                1..=3 => year < 2021,
                _ => numbers.below(4) > 0,
            };
            if !exists {
                continue;
            }
            let form = if year < 2021 || numbers.below(8) == 0 { "2019" } else { "2021" };
            for row in &codebook {
                let is_printed = row["forms"].split(['|', ';', ' ']).any(|one| one == form);
                if !is_printed || numbers.below(40) == 0 {
                    continue;
                }
                let value = match numbers.below(20) {
                    0 => String::new(),
                    1..=9 => "0".to_owned(),
                    _ => numbers.below(300).to_string(),
                };
                let metric = &row["metric"];
                writeln!(tidy, "示例{department}局,{year},{form},{metric},{value}")
                    .expect("a line");
            }
        }
        if !successor.is_empty() {
            writeln!(wide, "示例{department}局,2019,2019,{successor},").expect("a line");
        }
    }
    (wide, tidy)
}

#[test]
fn comparisons_of_generated_reports_agree_with_their_figures() {
    for seed in 1..=4 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 7919);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        let said = stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        let reports = Reports::read(&stats, "t.db");
        assert_eq!(reports.departments.len(), 3, "{said}");
        for (year, base) in [(2020, 2019), (2021, 2020), (2022, 2020), (2019, 2022)] {
            let command = format!("--db t.db compare --year {year} --base {base} --format json");
            let output = stats.output(&command);
            if output.status.code() == Some(2) {
                continue; // Nobody reported that year.
            }
            assert_comparison(&reports, &stats.json(&command), year, base);
        }
    }
}
