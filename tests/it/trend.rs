//! `trend`: every number recomputed from the exports without the program's SQL, and what people see.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::figures::{Attributes, HIERARCHY, Part, Reports, assert_number, generated, shown};
use crate::support::{Stats, data};

/// A float may fall on either side of a half tenth.
const HALF: f64 = 0.100_001;

/// Cells of one form and of both, signed ones, amounts, group sums, a bridge, rates.
const METRICS: [&str; 10] = [
    "received.total",
    "rules.made",
    "rules.issued",
    "fees.amount",
    "licensing.items_change",
    "other.total",
    "denied.total",
    "disclosure_rate",
    "carry_over_rate",
    "litigation_correction_rate",
];

/// What has a line of its own.
const LINES: [&str; 5] = ["department", "region", "system", "level", "all"];

/// A line as it should be.
pub struct Expected {
    pub values: Vec<(i64, Option<f64>, usize)>,
    ends: Option<[(i64, f64); 2]>,
    compares: bool,
    members: usize,
    /// The first three that are not in the first value.
    left_out: Vec<String>,
}

pub fn expected(
    reports: &Reports,
    members: &BTreeSet<String>,
    metric: &str,
    years: std::ops::RangeInclusive<i64>,
    each_year: bool,
) -> Expected {
    let stating = |year: i64| -> BTreeSet<&String> {
        members.iter().filter(|name| reports.part(name, year, metric).is_some()).collect()
    };
    let ever: BTreeSet<&String> = years.clone().flat_map(stating).collect();
    let compares = |year: i64| {
        let count = stating(year).len();
        count > 0 && count * 2 >= ever.len()
    };
    let mut steady = ever.clone();
    for year in years.clone().filter(|year| compares(*year)) {
        steady.retain(|name| stating(year).contains(name));
    }
    let counted = |year: i64| {
        if each_year {
            stating(year)
        } else if compares(year) {
            steady.clone()
        } else {
            BTreeSet::new()
        }
    };
    let mut values = Vec::new();
    for year in years.clone() {
        let parts: Vec<Part> =
            counted(year).into_iter().filter_map(|name| reports.part(name, year, metric)).collect();
        let sum = parts
            .iter()
            .copied()
            .reduce(|one, other| (one.0 + other.0, one.1.zip(other.1).map(|(a, b)| a + b)));
        values.push((year, sum.and_then(shown), parts.len()));
    }
    let stated = values.iter().filter_map(|(year, value, _)| Some((*year, (*value)?)));
    let stated: Vec<(i64, f64)> = stated.collect();
    let ends = stated.first().zip(stated.last()).map(|(first, last)| [*first, *last]);
    let compares =
        ends.is_some_and(|[first, last]| first.0 < last.0 && counted(first.0) == counted(last.0));
    let left_out = ends.map_or(Vec::new(), |[(first, _), _]| {
        let in_first = counted(first);
        members.iter().filter(|name| !in_first.contains(name)).take(3).cloned().collect()
    });
    Expected { values, ends, compares, members: members.len(), left_out }
}

fn assert_line(line: &Value, expected: &Expected, is_rate: bool, what: &str) {
    let tolerance = if is_rate { HALF } else { 0.0 };
    let values = line["values"].as_array().expect("values");
    assert_eq!(values.len(), expected.values.len(), "{what}");
    let is_sum = line["scope"] != "department";
    for (value, (year, expected_value, departments)) in values.iter().zip(&expected.values) {
        let what = format!("{what} {year}");
        assert_eq!(value["year"], *year, "{what}");
        assert_number(&value["value"], *expected_value, tolerance, &what);
        if !is_sum || value["note"].as_str().is_some_and(|note| note.starts_with("no report")) {
            assert!(!is_sum || *departments == 0, "{what}: nobody reported");
            assert!(value["departments"].is_null() || *departments == 0, "{what}");
        } else {
            assert_eq!(value["departments"], *departments, "{what}: departments");
            assert_eq!(value["left_out"], expected.members - departments, "{what}: left out");
        }
        assert!(expected_value.is_some() || value["note"].is_string(), "{what}: a gap says why");
    }
    let left_out = if is_sum { expected.left_out.clone() } else { Vec::new() };
    assert_eq!(line["left_out"], Value::from(left_out), "{what}: who is left out");
    let [first, last] = expected.ends.map_or([None; 2], |ends| ends.map(Some));
    assert_number(&line["first"], first.map(|end| end.1), tolerance, what);
    assert_number(&line["last"], last.map(|end| end.1), tolerance, what);
    assert_eq!(line["first_year"].as_i64(), first.map(|end| end.0), "{what}");
    assert_eq!(line["last_year"].as_i64(), last.map(|end| end.0), "{what}");
    let ends = expected.ends.filter(|_| expected.compares);
    let change = ends.map(|[first, last]| last.1 - first.1);
    assert_number(&line["change"], change, 2.0 * tolerance + 1e-9, what);
    let based = ends.filter(|[first, _]| !is_rate && first.1 > 0.0);
    let percent = based.map(|[first, last]| 100.0 * (last.1 - first.1) / first.1);
    assert_number(&line["change_percent"], percent, 0.050_001, what);
    // Compound it back: the first figure grown by the rate for the years between is the last.
    let grown = based.filter(|[_, last]| last.1 >= 0.0);
    let yearly = line["yearly_percent"].as_f64();
    assert_eq!(yearly.is_some(), grown.is_some(), "{what}: a compound change");
    if let Some(([first, last], yearly)) = grown.zip(yearly) {
        let years = i32::try_from(last.0 - first.0).expect("some years");
        let at = |percent: f64| first.1 * (1.0 + percent / 100.0).max(0.0).powi(years);
        let (least, most) = (at(yearly - 0.050_001), at(yearly + 0.050_001));
        let slack = 1e-6 * last.1.abs();
        assert!(
            least - slack <= last.1 && last.1 <= most + slack,
            "{what}: {yearly} % a year from {} to {}",
            first.1,
            last.1
        );
    }
}

/// Recomputes every number of the courses by departments and by each kind of group.
fn assert_trends(stats: &Stats, database: &str, span: Option<(i64, i64)>, lines: &[&str]) {
    let reports = Reports::read(stats, database);
    let attributes = Attributes::read(stats, database);
    let is_in_span = |year: i64| span.is_none_or(|(from, to)| from <= year && year <= to);
    let years: BTreeSet<i64> =
        reports.reports.keys().map(|(_, year)| *year).filter(|year| is_in_span(*year)).collect();
    let years = *years.first().expect("a year")..=*years.last().expect("a year");
    let present: BTreeSet<String> = reports
        .reports
        .keys()
        .filter(|(_, year)| is_in_span(*year))
        .map(|(name, _)| name.clone())
        .collect();
    let parents: BTreeSet<String> =
        present.iter().flat_map(|name| attributes.above(name)).collect();
    let asked = METRICS.map(|metric| format!(" --metric {metric}")).concat();
    let span = span.map_or_else(String::new, |(from, to)| format!(" --from {from} --to {to}"));
    for by in lines {
        for each_year in [false, true] {
            let flag = if each_year { " --each-year" } else { "" };
            let trend = stats
                .json(&format!("--db {database} trend --by {by}{flag}{asked}{span} --format json"));
            assert_eq!(trend["from"], *years.start());
            assert_eq!(trend["to"], *years.end());
            let metrics = trend["metrics"].as_array().expect("metrics");
            assert_eq!(metrics.len(), METRICS.len());
            for (of_metric, metric) in metrics.iter().zip(METRICS) {
                assert_eq!(of_metric["metric"], metric);
                let is_rate = of_metric["unit"] == "percent";
                let lines = of_metric["lines"].as_array().expect("lines");
                assert_eq!(lines[0]["scope"], "total", "the total comes first");
                let mut names = BTreeSet::new();
                for line in lines {
                    let name = line["line"].as_str().map(str::to_owned);
                    let members: BTreeSet<String> = present
                        .iter()
                        .filter(|department| match line["scope"].as_str() {
                            Some("total") => !parents.contains(*department),
                            Some("group") => {
                                !parents.contains(*department)
                                    && attributes.get(department, by) == name
                            }
                            _ => Some(*department) == name.as_ref(),
                        })
                        .cloned()
                        .collect();
                    let expected = expected(&reports, &members, metric, years.clone(), each_year);
                    let what = format!("{metric} by {by}{flag}: {name:?}");
                    assert_line(line, &expected, is_rate, &what);
                    names.insert(name);
                }
                let groups: BTreeSet<Option<String>> = match *by {
                    "department" => present.iter().cloned().map(Some).collect(),
                    "all" => BTreeSet::new(),
                    by => present.iter().map(|name| attributes.get(name, by)).collect(),
                };
                let lines_below = lines.len() - 1;
                assert_eq!(lines_below, groups.len(), "{metric} by {by}: a line each");
                assert!(groups.is_subset(&names));
            }
        }
    }
}

#[test]
fn courses_of_the_sample_agree_with_their_figures() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    assert_trends(&stats, "sample.db", None, &LINES);
    assert_trends(&stats, "sample.db", Some((2020, 2023)), &["department"]);
}

#[test]
fn courses_of_generated_reports_agree_with_their_figures() {
    for seed in 1..=2 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 7919, 11);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        stats.write("list.csv", HIERARCHY);
        stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        assert_eq!(stats.code("--db t.db department import list.csv"), 0);
        assert_trends(&stats, "t.db", None, &LINES);
        assert_trends(&stats, "t.db", Some((2020, 2021)), &["system"]);
    }
}

/// Three bureaus in two regions over both forms: one was renamed, one lacks a year and leaves a cell blank.
fn three_bureaus() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,region,successor,received.total,received.natural_person,fees.amount,rules.made\n\
         示例县甲局,2020,2019,甲县,,100,90,,3\n\
         示例县甲局,2021,2021,甲县,,110,91,120000,\n\
         示例县甲局,2022,2021,甲县,,121,,240000,\n\
         示例县乙局,2020,2019,乙县,示例县新乙局,10,5,,0\n\
         示例县新乙局,2021,2021,乙县,,12,5,0,\n\
         示例县新乙局,2022,2021,乙县,,8,0,0,\n\
         示例县丙局,2020,2019,,,7,1,,\n\
         示例县丙局,2022,2021,,,9,1,5000,\n",
    );
    stats.run("--db t.db import a.csv");
    stats
}

#[test]
fn a_course_says_why_there_are_gaps_and_who_is_left_out() {
    let stats = three_bureaus();
    insta::assert_snapshot!(
        stats.run("--db t.db trend --metric received.total --metric rules.made")
    );
    insta::assert_snapshot!(
        stats
            .run("--lang zh --db t.db trend --metric received.natural_person --metric fees.amount")
    );
    insta::assert_snapshot!(stats.run("--db t.db trend --by region --each-year"));
    insta::assert_snapshot!(stats.run("--db t.db trend --by region --from 2021 --format csv"));
    insta::assert_snapshot!(
        stats.run("--db t.db trend --department 示例县乙局 --format json --to 2021")
    );
    let by_names = "--db t.db trend --by all --department 示例县乙局 --department 示例县甲局";
    let line = &stats.json(&format!("{by_names} --format json"))["metrics"][0]["lines"][0];
    assert_eq!((&line["first"], &line["last"]), (&Value::from(110), &Value::from(129)));
}

#[test]
fn a_span_without_reports_says_what_there_is() {
    let stats = three_bureaus();
    let mut said = String::new();
    for arguments in [
        "--from 2023",
        "--from 2022 --to 2020",
        "--metric nothing",
        "--department 示例县丙局 --from 2021 --to 2021",
        "--system 教育",
    ] {
        said += &stats.run(&format!("--db t.db trend {arguments}"));
        said += &stats.run(&format!("--lang zh --db t.db trend {arguments}"));
    }
    insta::assert_snapshot!(said);
}
