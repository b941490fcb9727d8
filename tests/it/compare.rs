//! `compare --format json`, recomputed from the tidy and the wide export without the program's SQL.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::figures::{Part, Reports, assert_number, generated, shown};
use crate::support::{Stats, data};

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

#[test]
fn comparisons_of_generated_reports_agree_with_their_figures() {
    for seed in 1..=4 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 7919, 6);
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
