//! `compare --format json`, recomputed from the tidy and the wide export without the program's SQL.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;
use stats::query::QUERIES;

use crate::figures::{HIERARCHY, Part, Reports, assert_number, generated, read_csv, shown};
use crate::support::{Stats, data, said};

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

/// A total without the department that has more than half of it, where one has: of at least three, and
/// of no figure that may be negative.
fn assert_without(
    reports: &Reports,
    counted: &BTreeSet<&String>,
    total: &Value,
    year: i64,
    base: i64,
) {
    let metric = total["metric"].as_str().expect("a metric");
    let figure = |name: &str, year| match reports.part(name, year, metric) {
        Some((figure, None)) => Some(figure),
        _ => None,
    };
    let pairs: Vec<(&String, i64, i64)> = counted
        .iter()
        .filter_map(|&name| Some((name, figure(name, base)?, figure(name, year)?)))
        .collect();
    let all: i64 = pairs.iter().map(|pair| pair.2).sum();
    let dominant = pairs.iter().find(|pair| 2 * pair.2 > all);
    let dominant = dominant.filter(|_| pairs.len() > 2 && !metric.ends_with("items_change"));
    let without = &total["without"];
    let Some(&(name, before, now)) = dominant else {
        assert!(without.is_null(), "{metric}: {without}");
        return;
    };
    assert_eq!(without["department"], **name, "{metric}");
    assert_eq!(without["departments"], pairs.len() - 1, "{metric}");
    let all_before: i64 = pairs.iter().map(|pair| pair.1).sum();
    #[allow(clippy::cast_precision_loss)] // Test figures are small.
    let [before, now] = [(all_before - before) as f64, (all - now) as f64];
    assert_change(without, Some(before), Some(now), false, metric);
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
    // Whoever sums up others here is in no total and has no place.
    let summing_up = reports.summing_up(reports.departments.iter(), &[year, base]);
    let counted: BTreeSet<&String> =
        reports.departments.iter().filter(|name| !summing_up.contains(*name)).collect();
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
        let pairs: Vec<(Part, Part)> = counted
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
        assert_without(reports, &counted, total, year, base);
        let note = total["note"].as_str().unwrap_or("");
        let said = format!("{} left out: they sum up others here", summing_up.len());
        assert_eq!(note.contains(&said), !summing_up.is_empty(), "{metric}: {note}");

        let rows = &by_metric[metric];
        let values: BTreeMap<&String, f64> = counted
            .iter()
            .filter_map(|&name| Some((name, reports.part(name, year, metric).and_then(shown)?)))
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
            // Rates are compared as fractions, not as what is left of them after rounding.
            let is_above = |other: &&&String| {
                let part = |name: &String| reports.part(name, year, metric).expect("it is stated");
                let (one, other) = (part(name), part(other));
                let [one_base, other_base] =
                    [one, other].map(|part| i128::from(part.1.unwrap_or(1)));
                i128::from(other.0) * one_base > i128::from(one.0) * other_base
            };
            #[allow(clippy::cast_precision_loss)]
            let rank = value.map(|_| 1.0 + values.keys().filter(is_above).count() as f64);
            assert_number(&row["rank"], rank, 0.0, &what);
            let all: f64 = values.values().sum();
            let has_share = !is_rate && all > 0.0 && values.values().all(|value| *value >= 0.0);
            let share = value.filter(|_| has_share).map(|value| 100.0 * value / all);
            assert_number(&row["share_percent"], share, 0.050_001, &what);
            let note = row["note"].as_str().unwrap_or("");
            assert_eq!(note.contains("sums up others here"), summing_up.contains(name), "{what}");
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
        // Few beside each other, and more, some above others.
        let departments = [6, 11][usize::try_from(seed % 2).expect("0 or 1")];
        let (successors, tidy) = generated(seed * 7919, departments);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        let said = stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        if departments == 11 {
            stats.write("list.csv", HIERARCHY);
            assert_eq!(stats.code("--db t.db department import list.csv"), 0);
        }
        let reports = Reports::read(&stats, "t.db");
        assert_eq!(reports.departments.len(), departments - 3, "{said}");
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

/// A database of departments with blanks, both forms, renames and mergers, some above others.
fn merged(seed: u64, departments: usize) -> Stats {
    let stats = Stats::new();
    let (successors, tidy) = generated(seed, departments);
    stats.write("figures.csv", &tidy);
    stats.write("successors.csv", &successors);
    stats.write("list.csv", HIERARCHY);
    stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats
}

#[test]
fn both_statements_of_the_totals_say_the_same() {
    for (seed, years) in [(31, [2021, 2020]), (32, [2022, 2021]), (33, [2020, 2022])] {
        let stats = merged(seed, 11);
        let ask = |query: &str, more: &str| {
            let [year, base] = years;
            let settings = format!("--set year={year} --set base={base} {more}");
            stats.stdout(&format!("--db t.db query {query} {settings} --format csv"))
        };
        for more in
            ["", "--set without=示例4局", "--set without=示例5局", "--set department=示例0局"]
        {
            let plain = ask("compare-totals", more);
            assert!(plain.lines().count() > 150, "{plain}");
            assert_eq!(plain, ask("compare-totals-large", more), "{years:?} {more}");
        }
        let all = ask("compare-totals", "");
        // Main figures alone, others alone, and both.
        for few in [
            "received.total,dispute_rate,other.total",
            "rules.issued",
            "received.total,fees.items_change",
        ] {
            let metrics = format!("--set metrics={few}");
            let plain = ask("compare-totals", &metrics);
            assert_eq!(plain.lines().count(), few.split(',').count() + 1, "{plain}");
            assert_eq!(plain, ask("compare-totals-large", &metrics));
            assert!(plain.lines().all(|line| all.contains(line)), "named measures are the same");
        }
    }
}

#[test]
fn a_department_alone_has_the_figures_that_it_has_among_all() {
    let stats = merged(34, 9);
    let ask = |more: &str| {
        let command = "--db t.db query compare-departments --set year=2022 --set base=2021";
        read_csv(&stats.stdout(&format!("{command} {more} --format csv")))
    };
    let among = ask("--set department=示例4局");
    let alone = ask("--set department=示例4局 --set alone=1");
    assert!(among.len() > 150);
    assert!(among.iter().any(|row| !row["rank"].is_empty()));
    let without_place = |mut row: BTreeMap<String, String>| {
        row.remove("rank");
        row.remove("share_percent");
        row
    };
    assert!(alone.iter().all(|row| row["rank"].is_empty() && row["share_percent"].is_empty()));
    let [among, alone] =
        [among, alone].map(|rows| rows.into_iter().map(without_place).collect::<Vec<_>>());
    assert_eq!(among, alone);
}

#[test]
fn the_whole_report_of_a_department_accounts_for_every_measure() {
    for (seed, years) in [(35, [2021, 2020]), (36, [2022, 2021])] {
        let stats = merged(seed, 6);
        let [year, base] = years;
        let command = format!("--db t.db compare --year {year} --base {base} --department 示例4局");
        let all = stats.json(&format!("{command} --format json"));
        let measures = all["departments"].as_array().expect("departments").len();
        let page = stats.stdout(&command);
        // A row of a table has as many bars as its heading; the heading and the line below it are two.
        let listed = |page: &str| {
            let rows = page.lines().filter(|line| line.starts_with("| ")).count();
            rows - page.lines().filter(|line| line.starts_with("|--")).count()
        };
        let left_out: usize = page
            .lines()
            .filter_map(|line| line.split_once(" more ")?.0.parse::<usize>().ok())
            .sum();
        assert_eq!(listed(&page) + left_out, measures, "{page}");
        assert!(left_out > 0, "{page}");
        assert_eq!(listed(&stats.stdout(&format!("{command} --all"))), measures);
    }
}

/// The plan of a query of the program for one department, a line a step.
fn plan(stats: &Stats, query: &str, alone: bool) -> Vec<String> {
    let (_, sql) = QUERIES.iter().find(|(name, _)| *name == query).expect("a query");
    let connection = rusqlite::Connection::open(stats.path("t.db")).expect("a database");
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect(query);
    let alone =
        if alone { rusqlite::types::Value::Integer(1) } else { rusqlite::types::Value::Null };
    let settings: [(&str, rusqlite::types::Value); 4] = [
        (":year", 2022.into()),
        (":base", 2021.into()),
        (":department", "示例4局".to_owned().into()),
        (":alone", alone),
    ];
    for (name, value) in settings {
        if let Some(index) = statement.parameter_index(name).expect("a parameter") {
            statement.raw_bind_parameter(index, value).expect("bound");
        }
    }
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        steps.push(row.get(3).expect("a step"));
    }
    steps
}

#[test]
fn reports_are_found_by_their_index_and_never_scanned() {
    let stats = merged(37, 6);
    let queries = [
        ("compare-departments", true),
        ("compare-departments", false),
        ("compare-totals", false),
        ("coverage", false),
        ("brief", false),
        ("texts", false),
    ];
    for (query, alone) in queries {
        let steps = plan(&stats, query, alone);
        assert!(steps.len() > 10, "{query}: {steps:?}");
        let by_index =
            |step: &String| step.starts_with("SEARCH report USING") && step.contains("year=?");
        assert!(steps.iter().any(by_index), "{query}: {steps:?}");
        let is_scan = |step: &&String| {
            let scanned = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
            scanned
                .is_some_and(|it| ["report", "finding"].contains(&it) || it.starts_with("section_"))
        };
        let scans: Vec<&String> = steps.iter().filter(is_scan).collect();
        assert!(scans.is_empty(), "{query}: {scans:?}");
    }
}

#[test]
fn what_is_chosen_is_what_is_compared() {
    let stats = merged(38, 9);
    let metrics = |more: &str| -> BTreeSet<String> {
        let command = format!("--db t.db compare --year 2022 --base 2021 {more} --format json");
        let rows = stats.json(&command);
        let rows = rows["totals"].as_array().expect("totals").clone();
        rows.iter().map(|row| row["metric"].as_str().expect("a metric").to_owned()).collect()
    };
    assert_eq!(metrics("--group rates").len(), 9);
    assert_eq!(metrics("--group 比率"), metrics("--group rates"));
    assert!(metrics("--group disclosure --group rates").is_superset(&metrics("--group rates")));
    let disputes = metrics("--group rates --section 4");
    let expected =
        ["dispute_rate", "litigation_correction_rate", "reconsideration_correction_rate"];
    assert_eq!(disputes, expected.map(str::to_owned).into());
    insta::assert_snapshot!(
        stats.run("--db t.db compare --year 2022 --section 4 --metric received.total")
    );
}

#[test]
fn long_tables_are_cut_and_say_so() {
    let stats = Stats::new();
    let mut figures = String::from("department,year,form,received.total\n");
    for number in 0..60 {
        for year in [2021, 2022] {
            let received = if number == 7 { 5000 } else { 10 + number };
            writeln!(figures, "示例{number}局,{year},2021,{received}").expect("a line");
        }
    }
    stats.write("figures.csv", &figures);
    stats.stdout("--db t.db import figures.csv");
    let rows = |text: &str| text.lines().filter(|line| line.contains("| 示例")).count();
    let table = stats.stdout("--db t.db compare --year 2022");
    assert_eq!(rows(&table), 50, "{table}");
    assert!(table.contains("10 more departments are not shown"), "{table}");
    assert!(table.contains("without 示例7局"), "{table}");
    let table = stats.stdout("--db t.db compare --year 2022 --top 3");
    assert_eq!(rows(&table), 3, "{table}");
    assert!(table.contains("57 more departments are not shown"), "{table}");
    stats.stdout("--db t.db compare --year 2022 -o all.txt");
    let file = std::fs::read_to_string(stats.path("all.txt")).expect("the file");
    assert_eq!(rows(&file), 60, "{file}");
}

#[test]
fn a_department_is_compared_as_its_form_is_printed() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    for language in ["en", "zh"] {
        let command = "compare --year 2021 --department 示例县教育局";
        insta::assert_snapshot!(
            format!("whole_report_{language}"),
            stats.stdout(&format!("--db sample.db --lang {language} {command}"))
        );
    }
}

/// A county, its two bureaus, and one that is below nobody.
fn county() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,received.total\n\
         示例县人民政府,2021,2021,30\n示例县人民政府,2022,2021,33\n\
         示例县甲局,2021,2021,10\n示例县甲局,2022,2021,11\n\
         示例县乙局,2021,2021,20\n示例县乙局,2022,2021,22\n\
         示例区丙局,2021,2021,5\n示例区丙局,2022,2021,7\n",
    );
    stats.write(
        "list.csv",
        "department,parent\n示例县甲局,示例县人民政府\n示例县乙局,示例县人民政府\n",
    );
    stats.run("--db t.db import a.csv");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats
}

#[test]
fn whoever_sums_up_others_is_named_and_counted_once() {
    let stats = county();
    let command = "--db t.db compare --year 2022 --metric received.total";
    insta::assert_snapshot!(stats.run(command));
    let chinese = stats.command(&command.split(' ').chain(["--lang", "zh"]).collect::<Vec<_>>());
    insta::assert_snapshot!(said(&{ chinese }.output().expect("the program runs")));
    let total = |more: &str| {
        let answer = stats.json(&format!("{command} {more} --format json"));
        answer["totals"][0]["value"].clone()
    };
    assert_eq!(total(""), 11 + 22 + 7);
    assert_eq!(total("--department 示例县人民政府"), 33);
    assert_eq!(total("--department 示例县甲局"), 11);
    // Without the largest, its county does not come back in.
    let query = "--db t.db query compare-totals --set year=2022 --set base=2021";
    let without = stats.stdout(&format!(
        "{query} --set metrics=received.total --set without=示例县乙局 --format csv"
    ));
    let without = &read_csv(&without)[0];
    assert_eq!((without["value"].as_str(), without["departments"].as_str()), ("18", "2"));
    insta::assert_snapshot!(stats.run("--db t.db rank --year 2022 --metric received.total"));
    insta::assert_snapshot!(
        stats.run("--db t.db distribution --year 2022 --metric received.total")
    );
}

/// An office and the one below it that it took in; two that became one, of which one lacks a year.
fn mergers() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,received.total\n\
         示例县大局,2022,2021,100\n示例县小局,2022,2021,30\n示例县大局,2023,2021,105\n\
         示例县一局,2021,2021,10\n示例县二局,2021,2021,20\n示例县一局,2022,2021,11\n\
         示例县三局,2023,2021,35\n示例县旧局,2022,2021,7\n示例县新局,2023,2021,9\n",
    );
    stats.write(
        "list.csv",
        "department,parent,successor\n示例县小局,示例县大局,示例县大局\n\
         示例县一局,,示例县三局\n示例县二局,,示例县三局\n示例县旧局,,示例县新局\n",
    );
    stats.run("--db t.db import a.csv");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats
}

#[test]
fn reports_that_do_not_add_up_to_a_merged_department_give_no_figure() {
    let stats = mergers();
    insta::assert_snapshot!(stats.run("--db t.db compare --year 2023 --metric received.total"));
    insta::assert_snapshot!(stats.run("--db t.db rank --year 2022 --metric received.total"));
    insta::assert_snapshot!(
        stats.run("--db t.db trend --metric received.total --department 示例县三局")
    );
    let brief = stats.run("--db t.db brief --year 2023 --department 示例县大局");
    assert!(brief.contains("received 105") && !brief.contains("the year before, down"), "{brief}");
    let rollup = stats.json("--db t.db rollup --year 2022 --format json");
    let cells = rollup["cells"].as_array().expect("cells");
    let received = cells.iter().find(|cell| cell["metric"] == "received.total").expect("a cell");
    assert_eq!((&received["value"], &received["blank"]), (&7.into(), &2.into()), "{received}");
    let view = "SELECT 本年, 上年 FROM 年度对比 WHERE 年度 = 2023 AND 部门 <> '示例县新局' AND 指标 LIKE '%新收%总计'";
    let view = stats.command(&["--db", "t.db", "sql", view, "--format", "csv"]).output();
    let view = said(&view.expect("the program runs"));
    assert!(view.contains("105,\n") && view.contains("35,\n"), "{view}");
}

/// 旧局 became 新局, and its report of 2021 was imported under both names; 小局 went to 大局 during 2021,
/// and both reported.
fn twice() -> Stats {
    let stats = Stats::new();
    let headings = "department,year,form,received.natural_person,received.total,granted.total,concluded.total\n";
    let figures = "示例县旧局,2021,2021,48,50,50,50\n示例县新局,2021,2021,48,50,50,50\n\
        示例县新局,2022,2021,60,60,60,60\n示例县小局,2021,2021,9,10,10,10\n\
        示例县大局,2021,2021,30,30,30,30\n示例县大局,2022,2021,44,44,44,44\n";
    stats.write("a.csv", format!("{headings}{figures}"));
    stats.write("list.csv", "department,successor\n示例县旧局,示例县新局\n示例县小局,示例县大局\n");
    stats.run("--db t.db import a.csv");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats
}

/// What each command that compares says of what 新局 (or 大局) received in 2021, where it says a number.
fn received_in_2021(stats: &Stats, department: &str) -> Vec<(&'static str, serde_json::Value)> {
    let of = |command: &str, list: &str, field: &str| {
        let answer = stats.json(&format!("--db t.db {command} --format json"));
        let rows = answer[list].as_array().unwrap_or_else(|| panic!("{command}: {answer}"));
        let row = rows.iter().find(|row| row["department"] == department);
        row.unwrap_or_else(|| panic!("{command}: {answer}"))[field].clone()
    };
    let view = format!(
        "SELECT 上年 AS n FROM 年度对比 WHERE 年度 = 2022 AND 部门 = '{department}' AND 指标 LIKE '一、%总计'"
    );
    let view = stats.command(&["--db", "t.db", "sql", &view, "--format", "json"]).output();
    let view: serde_json::Value =
        serde_json::from_slice(&view.expect("the program runs").stdout).expect("JSON");
    let brief =
        stats.json(&format!("--db t.db brief --year 2021 --department {department} --format json"));
    let sentences = brief.to_string();
    let rollup = stats.json("--db t.db rollup --year 2021 --format json");
    let cells = rollup["cells"].as_array().expect("cells");
    let rollup = &cells.iter().find(|cell| cell["metric"] == "received.total").expect("a cell");
    vec![
        ("compare", of("compare --year 2022 --metric received.total", "departments", "base")),
        ("rank", of("rank --year 2021 --metric received.total", "departments", "value")),
        ("view", view[0]["n"].clone()),
        ("rollup", rollup["value"].clone()),
        ("brief", sentences.contains("received 50").into()),
        ("brief doubled", sentences.contains("received 100").into()),
    ]
}

#[test]
fn a_report_under_two_names_gives_no_figure_until_somebody_accepts_it() {
    use serde_json::json;
    let stats = twice();
    insta::assert_snapshot!(stats.run("--db t.db check --rule names-same"));
    insta::assert_snapshot!(stats.run("--db t.db --lang zh check --rule names-same"));
    insta::assert_snapshot!(stats.run("--db t.db compare --year 2022 --metric received.total"));
    let nothing = json!(null);
    let new = received_in_2021(&stats, "示例县新局");
    let told = [
        ("compare", nothing.clone()),
        ("rank", nothing.clone()),
        ("view", nothing),
        ("rollup", json!(40)),
        ("brief", json!(false)),
        ("brief doubled", json!(false)),
    ];
    assert_eq!(new, told);
    // An office that took another in during the year: the sum of both.
    let large = received_in_2021(&stats, "示例县大局");
    assert_eq!(large[..3], [("compare", json!(40)), ("rank", json!(40)), ("view", json!(40))]);
    // Where they are two reports after all, a person says so.
    let findings = stats.json("--db t.db check --rule names-same --format json");
    let accept = format!("--db t.db check --accept {} --note 两份", findings[0]["id"]);
    assert_eq!(stats.code(&accept), 0);
    let new = received_in_2021(&stats, "示例县新局");
    assert_eq!(
        new[..4],
        [
            ("compare", json!(100)),
            ("rank", json!(100)),
            ("view", json!(100)),
            ("rollup", json!(140)),
        ]
    );
    // What was accepted are these figures, not others.
    stats.write(
        "b.csv",
        "department,year,form,received.total\n示例县旧局,2021,2021,51\n示例县新局,2021,2021,51\n",
    );
    stats.run("--db t.db import b.csv --on-conflict replace");
    let new = received_in_2021(&stats, "示例县新局");
    assert_eq!(new[0], ("compare", json!(null)));
    let findings = stats.json("--db t.db check --rule names-same --format json");
    assert!(findings[0]["note"].is_null() && findings[1].is_null(), "{findings}");
}
