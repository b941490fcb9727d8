//! `rollup`: every sum and comparison recomputed from the exports without the program's SQL.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::figures::{Attributes, Cells, HIERARCHY, Reports, generated, read_csv};
use crate::support::{Stats, data};

/// The metrics of the codebook with the forms that print them.
fn codebook() -> Vec<(String, String)> {
    let codebook = include_str!("../../src/report/codebook.csv");
    let rows = read_csv(codebook.trim_start_matches('\u{feff}'));
    rows.into_iter().map(|row| (row["metric"].clone(), row["forms"].clone())).collect()
}

/// The forms that departments of today used, by name and year.
fn forms(
    stats: &Stats,
    database: &str,
    attributes: &Attributes,
) -> BTreeMap<(String, i64), BTreeSet<String>> {
    let export = stats.stdout(&format!("--db {database} export --layout wide"));
    let mut forms: BTreeMap<(String, i64), BTreeSet<String>> = BTreeMap::new();
    for row in read_csv(&export) {
        let key =
            (attributes.today[&row["department"]].clone(), row["year"].parse().expect("a year"));
        forms.entry(key).or_default().insert(row["form"].clone());
    }
    forms
}

/// What one department states in a year: for each metric that one of its forms prints the figure, `None`
/// where one of its reports does not state it.
fn stated(reports: &[Cells], forms: &BTreeSet<String>) -> Cells {
    let of_metric = |(metric, printed): (String, String)| {
        let is_printed = forms.iter().any(|form| printed.contains(form.as_str()));
        let values = reports.iter().map(|cells| cells.get(&metric).copied().flatten());
        let value = values.sum();
        is_printed.then_some((metric, value))
    };
    codebook().into_iter().filter_map(of_metric).collect()
}

/// What a rollup should say of the departments of a group.
struct Group {
    roles: BTreeMap<String, &'static str>,
}

impl Group {
    fn new(
        reports: &Reports,
        attributes: &Attributes,
        members: &BTreeSet<String>,
        year: i64,
        against: Option<&str>,
    ) -> Group {
        let has_report = |name: &str| reports.reports.contains_key(&(name.to_owned(), year));
        let parents: BTreeSet<String> = members
            .iter()
            .filter(|name| has_report(name) && Some(name.as_str()) != against)
            .flat_map(|name| attributes.above(name))
            .collect();
        let role = |name: &String| match name {
            name if Some(name.as_str()) == against => "against",
            name if parents.contains(name) => "sums_up_others",
            name if has_report(name) => "summed",
            _ => "no_report",
        };
        Group { roles: members.iter().map(|name| (name.clone(), role(name))).collect() }
    }

    fn count(&self, role: &str) -> usize {
        self.roles.values().filter(|one| **one == role).count()
    }
}

/// Recomputes every number of a rollup; gives how many cells compare in which way.
fn assert_rollup(
    stats: &Stats,
    database: &str,
    arguments: &str,
    year: i64,
    members: impl Fn(&Attributes, &str) -> bool,
    against: Option<&str>,
) -> BTreeMap<String, usize> {
    let reports = Reports::read(stats, database);
    let attributes = Attributes::read(stats, database);
    let members: BTreeSet<String> =
        reports.departments.iter().filter(|name| members(&attributes, name)).cloned().collect();
    let option = against.map_or_else(String::new, |name| format!(" --against {name}"));
    let command = format!("--db {database} rollup --year {year}{arguments}{option} --format json");
    let rollup = stats.json(&command);
    let group = Group::new(&reports, &attributes, &members, year, against);
    let roles: BTreeMap<String, &str> = rollup["departments"]
        .as_array()
        .expect("departments")
        .iter()
        .map(|row| {
            (
                row["department"].as_str().expect("a name").to_owned(),
                row["role"].as_str().expect("a role"),
            )
        })
        .collect();
    assert_eq!(roles, group.roles, "{command}");

    let forms = forms(stats, database, &attributes);
    let of = |name: &str| {
        let key = (name.to_owned(), year);
        let mut cells = stated(reports.reports.get(&key)?, &forms[&key]);
        if reports.is_unclear(name, year) {
            for value in cells.values_mut() {
                *value = None;
            }
        }
        Some(cells)
    };
    let summed: Vec<Cells> = group
        .roles
        .iter()
        .filter(|(_, role)| **role == "summed")
        .filter_map(|(name, _)| of(name))
        .collect();
    let published = against.map(|name| of(name).expect("its report"));
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for cell in rollup["cells"].as_array().expect("cells") {
        let metric = cell["metric"].as_str().expect("a metric");
        seen.insert(metric.to_owned());
        let what = format!("{command}: {metric}");
        let printed: Vec<Option<i64>> =
            summed.iter().filter_map(|cells| cells.get(metric).copied()).collect();
        let numbers: Vec<i64> = printed.iter().copied().flatten().collect();
        let sum = (!numbers.is_empty()).then(|| numbers.iter().sum::<i64>());
        assert_eq!(cell["value"], Value::from(sum), "{what}");
        assert_eq!(cell["departments"], numbers.len(), "{what}");
        assert_eq!(cell["blank"], printed.len() - numbers.len(), "{what}");
        assert_eq!(cell["not_on_form"], summed.len() - printed.len(), "{what}");
        let Some(published) = &published else {
            assert!(cell["state"].is_null(), "{what}");
            continue;
        };
        let left_out = summed.len() - numbers.len() + group.count("no_report");
        let other = published.get(metric).copied();
        let expected = match (sum, other) {
            (_, None) => "not_on_form",
            (None, _) => "not_summed",
            (Some(0), Some(None)) => "blank_zero",
            (Some(_), Some(None)) => "blank",
            (Some(sum), Some(Some(other))) if sum == other => "equal",
            (Some(sum), Some(Some(other)))
                if left_out > 0 && (other > sum || metric.ends_with("items_change")) =>
            {
                "incomplete"
            }
            _ => "different",
        };
        assert_eq!(cell["state"], expected, "{what}");
        assert_eq!(cell["published"], Value::from(other.flatten()), "{what}");
        let difference = sum.zip(other.flatten()).map(|(sum, other)| other - sum);
        assert_eq!(cell["difference"], Value::from(difference), "{what}");
        *states.entry(expected.to_owned()).or_default() += 1;
    }
    let all = summed.iter().chain(published.iter()).flat_map(BTreeMap::keys).cloned();
    assert_eq!(seen, all.collect(), "{command}: every cell of the group is there");
    if against.is_some() {
        assert_eq!(rollup["against"]["cells"], serde_json::json!(states), "{command}");
    }
    states
}

#[test]
fn rollups_of_the_sample_agree_with_their_figures() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    for year in [2019, 2021, 2022, 2025] {
        assert_rollup(&stats, "sample.db", "", year, |_, _| true, None);
    }
    let of_county =
        |of: &Attributes, name: &str| of.get(name, "region").as_deref() == Some("示例县");
    let against = Some("示例县教育局");
    assert_rollup(&stats, "sample.db", " --region 示例县", 2021, of_county, against);
}

#[test]
fn rollups_of_generated_reports_agree_with_their_figures() {
    for seed in 1..=3 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 7919, 11);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        stats.write("list.csv", HIERARCHY);
        stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        assert_eq!(stats.code("--db t.db department import list.csv"), 0);
        let reports = Reports::read(&stats, "t.db");
        for year in 2019..=2022 {
            let states = assert_rollup(&stats, "t.db", "", year, |_, _| true, None);
            assert!(states.is_empty());
            let has_report = |name: &str| reports.reports.contains_key(&(name.to_owned(), year));
            if has_report("示例8局") {
                assert_rollup(&stats, "t.db", "", year, |_, _| true, Some("示例8局"));
            }
            if has_report("示例8局") && (has_report("示例0局") || has_report("示例9局")) {
                let is_below = |_: &Attributes, name: &str| ["示例0局", "示例9局"].contains(&name);
                let arguments = " --parent 示例8局";
                assert_rollup(&stats, "t.db", arguments, year, is_below, Some("示例8局"));
            }
        }
    }
}

/// A county and its two bureaus, one of which leaves a cell blank.
fn county() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,received.total,received.natural_person,concluded.total,carried_out.total,fees.amount,rules.issued\n\
         示例县人民政府,2022,2021,12,9,10,4,1204050,\n\
         示例县甲局,2022,2021,7,5,6,1,1204050,0\n\
         示例县乙局,2022,2021,5,,5,1,0,0\n\
         示例县丙局,2021,2021,5,,5,1,0,0\n",
    );
    stats.write(
        "list.csv",
        "department,parent\n示例县甲局,示例县人民政府\n示例县乙局,示例县人民政府\n示例县丙局,示例县人民政府\n",
    );
    stats.run("--db t.db import a.csv");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats
}

#[test]
fn a_parent_is_compared_with_its_children_and_never_summed_with_them() {
    let stats = county();
    let command = "--db t.db rollup --year 2022 --parent 示例县人民政府 --against 示例县人民政府";
    insta::assert_snapshot!(stats.run(command));
    let chinese = stats.command(&command.split(' ').chain(["--lang", "zh"]).collect::<Vec<_>>());
    let chinese = { chinese }.output().expect("the program runs");
    insta::assert_snapshot!(crate::support::said(&chinese));
    // With the parent in the group, it is left out and named.
    let all = stats.json("--db t.db rollup --year 2022 --format json");
    let cell = |code: &str| {
        let cells = all["cells"].as_array().expect("cells").iter();
        cells.clone().find(|cell| cell["metric"] == code).expect("a cell").clone()
    };
    assert_eq!(cell("received.total")["value"], 12);
    assert_eq!(cell("received.natural_person")["value"], 5);
    assert_eq!(cell("received.natural_person")["blank"], 1);
    insta::assert_snapshot!(stats.run("--db t.db rollup --year 2022 --parent 示例县甲局"));
    insta::assert_snapshot!(stats.run("--db t.db rollup --year 2019"));
}
