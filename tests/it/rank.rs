//! `rank` and `distribution`: what users see, and every number of their JSON recomputed from the exports
//! without the program's SQL.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::figures::{HIERARCHY, Reports, assert_number, generated, shown};
use crate::support::{Numbers, Stats, data, said};

/// What a department states: why it does not count, or its figure.
struct Stated {
    has_figure: bool,
    reason: Option<&'static str>,
    numerator: i64,
    denominator: Option<i64>,
}

impl Stated {
    #[allow(clippy::cast_precision_loss)] // Test figures are small.
    fn figure(&self) -> f64 {
        match self.denominator {
            Some(denominator) => 100.0 * self.numerator as f64 / denominator as f64,
            None => self.numerator as f64,
        }
    }
}

/// What was asked of the program.
#[derive(Clone, Copy)]
struct Question {
    metric: &'static str,
    year: i64,
    within: Option<&'static str>,
    /// `None` for what the program does by itself.
    min_cases: Option<i64>,
    /// A filter: option and value.
    filter: Option<(&'static str, &'static str)>,
}

impl Question {
    fn is_rate(self) -> bool {
        !self.metric.contains('.')
    }

    fn arguments(self) -> String {
        let mut arguments = format!("--metric {} --year {}", self.metric, self.year);
        let options = [
            self.within.map(|within| format!(" --within {within}")),
            self.min_cases.map(|cases| format!(" --min {cases}")),
            self.filter.map(|(option, value)| format!(" --{option} {value}")),
        ];
        arguments.extend(options.into_iter().flatten());
        arguments
    }

    /// The departments looked at and what they state, by group.
    fn groups(self, reports: &Reports) -> BTreeMap<String, BTreeMap<&String, Stated>> {
        let mut groups: BTreeMap<String, BTreeMap<&String, Stated>> = BTreeMap::new();
        let is_wanted = |name: &&String| {
            self.filter.is_none_or(|(column, value)| reports.attribute(name, column) == value)
        };
        for name in reports.departments.iter().filter(is_wanted) {
            let group = self.within.map_or("", |column| reports.attribute(name, column));
            groups.entry(group.to_owned()).or_default().insert(name, self.stated(reports, name));
        }
        for group in groups.values_mut() {
            for name in reports.summing_up(group.keys().copied(), &[self.year]) {
                let reason = Some("sums up others here");
                group.get_mut(&name).expect("it is among them").reason = reason;
            }
        }
        groups
    }

    fn stated(self, reports: &Reports, department: &str) -> Stated {
        let least = self.min_cases.unwrap_or(10);
        let part = reports.part(department, self.year, self.metric);
        let (numerator, denominator) = part.unwrap_or_default();
        let reason = match reports.reports.get(&(department.to_owned(), self.year)) {
            None => Some("no report for"),
            Some(_) if part.is_none() => {
                Some("") // Not on the form, blank or unread: the program knows.
            }
            Some(_) => match denominator {
                Some(..=0) => Some("nothing to divide by"),
                Some(cases) if cases < least => Some("fewer than"),
                _ => None,
            },
        };
        Stated { has_figure: part.is_some(), reason, numerator, denominator }
    }
}

fn assert_coverage(reports: &Reports, question: Question, answer: &Value) {
    let groups = question.groups(reports);
    let departments: Vec<&&String> = groups.values().flat_map(BTreeMap::keys).collect();
    let has_report =
        |name: &&&&String| reports.reports.contains_key(&((***name).clone(), question.year));
    let missing: BTreeSet<&&&String> =
        departments.iter().filter(|name| !has_report(name)).collect();
    let expected = json!({
        "reported": departments.len() - missing.len(),
        "departments": departments.len(),
        "missing": missing,
    });
    assert_eq!(answer["coverage"], expected);
}

/// Runs a command, unless nobody reported.
fn asked(stats: &Stats, database: &str, command: &str, question: Question) -> Option<Value> {
    let arguments = question.arguments();
    let command = format!("--db {database} {command} {arguments} --format json");
    let output = stats.output(&command);
    if output.status.code() == Some(2) {
        return None;
    }
    Some(stats.json(&command))
}

/// Departments, of today, whose reports of a year have open errors.
fn doubtful(stats: &Stats, reports: &Reports, database: &str, year: i64) -> BTreeSet<String> {
    let command = format!("--db {database} check --year {year} --severity error --format json");
    let findings = stats.json(&command);
    let findings = findings.as_array().expect("findings").iter();
    findings
        .map(|finding| reports.today(finding["department"].as_str().expect("a department")))
        .collect()
}

#[allow(clippy::cast_precision_loss)]
fn count(number: usize) -> f64 {
    number as f64
}

#[allow(clippy::cast_precision_loss)]
fn assert_ranking(
    stats: &Stats,
    reports: &Reports,
    database: &str,
    question: Question,
    in_doubt: &BTreeSet<String>,
) -> bool {
    let Some(answer) = asked(stats, database, "rank", question) else { return false };
    assert_coverage(reports, question, &answer);
    let rows = answer["departments"].as_array().expect("departments");
    let groups = question.groups(reports);
    assert_eq!(rows.len(), groups.values().map(BTreeMap::len).sum::<usize>());
    // Groups in order, those without a name last; ranks in order, those without one last.
    let order: Vec<(bool, &str, bool, i64)> = rows
        .iter()
        .map(|row| {
            let group = row["group"].as_str();
            let rank = row["rank"].as_i64();
            (group.is_none(), group.unwrap_or(""), rank.is_none(), rank.unwrap_or(0))
        })
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    for row in rows {
        let group = &groups[row["group"].as_str().unwrap_or("")];
        let name = row["department"].as_str().expect("a department").to_owned();
        let what = format!("{name}: {}", question.arguments());
        let one = &group[&name];
        let counted: Vec<&Stated> =
            group.values().filter(|stated| stated.reason.is_none()).collect();
        // Fractions are compared as fractions, not as what is left of them after a division.
        let compare = |other: &Stated| {
            let [one_base, other_base] =
                [one, other].map(|stated| i128::from(stated.denominator.unwrap_or(1)));
            (i128::from(other.numerator) * one_base).cmp(&(i128::from(one.numerator) * other_base))
        };
        let above = counted.iter().filter(|other| compare(other).is_gt()).count();
        let is_ranked = one.reason.is_none();
        assert_number(&row["rank"], is_ranked.then(|| count(above + 1)), 0.0, &what);
        assert_number(&row["ranked"], Some(count(counted.len())), 0.0, &what);
        let not_above = count(counted.len() - above);
        let percentile = 100.0 * not_above / count(counted.len());
        let has_percentile = is_ranked && counted.len() > 1;
        assert_number(&row["percentile"], has_percentile.then_some(percentile), 0.0501, &what);

        let has_figure = one.has_figure;
        let part = has_figure.then_some((one.numerator, one.denominator));
        let is_divided = one.denominator.is_none_or(|denominator| denominator > 0);
        let value = part.filter(|_| is_divided).and_then(shown);
        assert_number(&row["value"], value, 0.0501, &what);
        let of_rate = part.filter(|_| question.is_rate());
        assert_number(&row["numerator"], of_rate.map(|part| part.0 as f64), 0.0, &what);
        let denominator = of_rate.and_then(|part| part.1).map(|base| base as f64);
        assert_number(&row["denominator"], denominator, 0.0, &what);
        let all: i64 = counted.iter().map(|stated| stated.numerator).sum();
        let has_share = is_ranked
            && !question.is_rate()
            && all > 0
            && counted.iter().all(|stated| stated.numerator >= 0);
        let share = has_share.then(|| 100.0 * one.numerator as f64 / all as f64);
        assert_number(&row["share_percent"], share, 0.0501, &what);

        let note = row["note"].as_str().unwrap_or("");
        assert!(one.reason.is_none_or(|reason| note.contains(reason)), "{what}: {note}");
        assert!(one.reason.is_none() || !note.is_empty(), "{what}: why there is no rank");
        assert_eq!(note.contains("open errors"), has_figure && in_doubt.contains(&name), "{what}");
    }
    true
}

/// The quantile of a share of sorted figures, interpolated.
fn quantile(figures: &[f64], share: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = |place: f64| place as usize;
    let place = share * count(figures.len() - 1);
    let (low, high) = (figures[index(place.floor())], figures[index(place.ceil())]);
    low + (high - low) * (place - place.floor())
}

fn sorted(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures
}

/// The edges of the bins: a width and where the first begins.
#[allow(clippy::cast_precision_loss)]
fn bins(figures: &[f64], is_rate: bool) -> Vec<(f64, Option<f64>)> {
    if figures.is_empty() {
        return Vec::new();
    }
    let most = figures[figures.len() - 1];
    if is_rate {
        let above = (most > 100.0).then_some((100.0, None));
        let below = (0..10).map(|tens| (10.0 * f64::from(tens), Some(10.0 * f64::from(tens + 1))));
        return below.chain(above).collect();
    }
    let widths = (0..16).flat_map(|power| [1, 2, 5].map(|one| (one * 10_i64.pow(power)) as f64));
    for width in widths {
        let (first, last) = ((figures[0] / width).floor(), (most / width).floor());
        if last - first < 10.0 {
            let numbers = (0..10).map(|number| first + f64::from(number));
            let numbers = numbers.take_while(|number| *number <= last);
            return numbers.map(|number| (number * width, Some((number + 1.0) * width))).collect();
        }
    }
    panic!("bins of {figures:?}");
}

#[allow(clippy::cast_precision_loss)]
fn assert_distribution(
    stats: &Stats,
    reports: &Reports,
    database: &str,
    question: Question,
    in_doubt: &BTreeSet<String>,
) -> usize {
    let Some(answer) = asked(stats, database, "distribution", question) else { return 0 };
    assert_coverage(reports, question, &answer);
    let groups = question.groups(reports);
    let listed = answer["groups"].as_array().expect("groups");
    let names: Vec<&str> =
        listed.iter().map(|group| group["group"].as_str().unwrap_or("")).collect();
    let mut expected: Vec<&str> = groups.keys().map(String::as_str).collect();
    expected.sort_by_key(|name| (name.is_empty(), *name));
    assert_eq!(names, expected);
    let is_counted = |stated: &&Stated| stated.reason.is_none();
    let all = groups.values().flat_map(BTreeMap::values).filter(is_counted);
    let edges = bins(&sorted(all.map(Stated::figure)), question.is_rate());
    let mut outliers = 0;
    // Amounts are rounded to fen, rates to tenths, the rest is exact.
    let tolerance = match question.metric {
        _ if question.is_rate() => 0.0501,
        metric if metric.ends_with("amount") => 0.501,
        _ => 0.0,
    };
    for group in listed {
        let what = format!("{}: {}", question.arguments(), group["group"]);
        let departments = &groups[group["group"].as_str().unwrap_or("")];
        let counted: Vec<(&&String, &Stated)> =
            departments.iter().filter(|(_, stated)| stated.reason.is_none()).collect();
        let figures = sorted(counted.iter().map(|(_, stated)| stated.figure()));
        assert_eq!(group["departments"], figures.len(), "{what}");
        let left_out = group["left_out"].as_object().expect("reasons");
        let left_out: i64 = left_out.values().filter_map(Value::as_i64).sum();
        assert_eq!(usize::try_from(left_out), Ok(departments.len() - figures.len()), "{what}");
        for (code, reason) in [
            ("no_report", "no report for"),
            ("nothing_to_divide", "nothing to divide by"),
            ("below_minimum", "fewer than"),
            ("sums_up_others", "sums up others here"),
        ] {
            let number = departments.values().filter(|one| one.reason == Some(reason)).count();
            assert_eq!(group["left_out"][code].as_u64().unwrap_or(0), number as u64, "{what}");
        }
        if figures.is_empty() {
            assert!(group["median"].is_null() && group["value"].is_null(), "{what}");
            assert_eq!(group["bins"], json!([]), "{what}");
            continue;
        }
        let statistics = [
            ("minimum", 0.0),
            ("lower_quartile", 0.25),
            ("median", 0.5),
            ("upper_quartile", 0.75),
            ("maximum", 1.0),
        ];
        for (key, share) in statistics {
            assert_number(&group[key], Some(quantile(&figures, share)), tolerance, &what);
        }
        let median = quantile(&figures, 0.5);
        let distances = sorted(figures.iter().map(|figure| (figure - median).abs()));
        let deviation = quantile(&distances, 0.5);
        assert_number(&group["deviation"], Some(deviation), tolerance, &what);
        let numerator: i64 = counted.iter().map(|(_, stated)| stated.numerator).sum();
        let denominator: Option<i64> =
            counted.iter().map(|(_, stated)| stated.denominator).sum::<Option<i64>>();
        let value = shown((numerator, denominator.filter(|_| question.is_rate())));
        assert_number(&group["value"], value, 0.0501, &what);
        let of_rate =
            |part: Option<i64>| part.filter(|_| question.is_rate()).map(|part| part as f64);
        assert_number(&group["numerator"], of_rate(Some(numerator)), 0.0, &what);
        assert_number(&group["denominator"], of_rate(denominator), 0.0, &what);

        let found: Vec<(f64, Option<f64>)> = group["bins"]
            .as_array()
            .expect("bins")
            .iter()
            .map(|bin| (bin["low"].as_f64().expect("an edge"), bin["high"].as_f64()))
            .collect();
        assert_eq!(found, edges, "{what}");
        for (bin, (low, high)) in group["bins"].as_array().expect("bins").iter().zip(&edges) {
            let is_inside = |figure: &&f64| match high {
                None => *figure > low,
                Some(high) if question.is_rate() && *high > 99.0 => {
                    *figure >= low && *figure <= high
                }
                Some(high) => *figure >= low && *figure < high,
            };
            assert_eq!(bin["departments"], figures.iter().filter(is_inside).count(), "{what}");
        }

        let score = |stated: &Stated| (stated.figure() - median) / (1.4826 * deviation);
        let is_far = |stated: &Stated| deviation > 1e-9 && score(stated).abs() > 3.5;
        let far: BTreeMap<&String, f64> = counted
            .iter()
            .filter(|(_, stated)| is_far(stated))
            .map(|(name, stated)| (**name, score(stated)))
            .collect();
        let listed = group["outliers"].as_array().expect("outliers");
        assert_eq!(listed.len(), far.len(), "{what}");
        outliers += far.len();
        for outlier in listed {
            let name = outlier["department"].as_str().expect("a name").to_owned();
            assert_number(&outlier["score"], Some(far[&name]), 0.0501, &what);
            let stated = &departments[&name];
            let part = (stated.numerator, stated.denominator);
            assert_number(&outlier["value"], shown(part), 0.0501, &what);
            let note = outlier["note"].as_str().unwrap_or("");
            assert_eq!(note.contains("open errors"), in_doubt.contains(&name), "{what}");
        }
        let note = group["note"].as_str().unwrap_or("");
        let doubts = counted.iter().filter(|(name, _)| in_doubt.contains(**name)).count();
        let says = format!("departments with open errors in {}: {doubts}", question.year);
        assert_eq!(note.contains(&says), doubts > 0, "{what}: {note}");
        assert_eq!(note.contains("outliers cannot be told"), deviation < 1e-9, "{what}: {note}");
    }
    outliers
}

const METRICS: [&str; 9] = [
    "received.total",
    "fees.amount",
    "other.total",
    "denied.total",
    "licensing.items_change",
    "denial_rate",
    "dispute_rate",
    "natural_person_share",
    "reconsideration_correction_rate",
];

fn questions(numbers: &mut Numbers, year: i64) -> impl Iterator<Item = Question> {
    METRICS.into_iter().map(move |metric| Question {
        metric,
        year,
        within: [None, Some("region"), Some("level"), Some("system")][numbers.below(4)],
        min_cases: Some([0, 1, 40][numbers.below(3)])
            .filter(|_| !metric.contains('.') && numbers.below(3) > 0),
        filter: [None, Some(("region", "甲县")), Some(("level", "乡级"))][numbers.below(3)],
    })
}

#[test]
fn rankings_and_distributions_of_the_sample_agree_with_their_figures() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let reports = Reports::read(&stats, "sample.db");
    let mut outliers = 0;
    for (year, within) in [(2019, None), (2021, Some("level")), (2023, None)] {
        let in_doubt = doubtful(&stats, &reports, "sample.db", year);
        for metric in METRICS {
            let question = Question { metric, year, within, min_cases: None, filter: None };
            assert!(assert_ranking(&stats, &reports, "sample.db", question, &in_doubt));
            outliers += assert_distribution(&stats, &reports, "sample.db", question, &in_doubt);
        }
    }
    assert!(outliers > 5, "outliers are tried: {outliers}");
}

#[test]
fn rankings_and_distributions_of_generated_reports_agree_with_their_figures() {
    let mut outliers = 0;
    for seed in 1..=2 {
        let stats = Stats::new();
        let (successors, tidy) =
            generated(seed * 104_729, 12 * usize::try_from(seed).expect("few"));
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        stats.write("list.csv", HIERARCHY);
        stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        assert_eq!(stats.code("--db t.db department import list.csv"), 0);
        let reports = Reports::read(&stats, "t.db");
        let mut numbers = Numbers::new(seed);
        for year in 2020..=2022 {
            let in_doubt = doubtful(&stats, &reports, "t.db", year);
            for question in questions(&mut numbers, year) {
                assert_ranking(&stats, &reports, "t.db", question, &in_doubt);
                outliers += assert_distribution(&stats, &reports, "t.db", question, &in_doubt);
            }
        }
    }
    assert!(outliers > 0, "outliers are tried");
}

/// Seven departments of two regions and none: ties, few cases, no report, a blank, another form.
fn departments() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,level,region,received.total,received.natural_person,concluded.total,reconsideration.total,reconsideration.pending,reconsideration.corrected,fees.amount\n\
         甲局,2022,2021,县级,东县,40,40,30,4,0,1,1204050\n\
         乙局,2022,2021,,东县,40,20,40,3,0,3,0\n\
         丙局,2022,2021,,东县,12,12,12,0,0,0,\n\
         丁局,2022,2021,,西县,1,1,1,1,1,0,5\n\
         戊局,2022,2021,,西县,,,9,1,0,1,250000000\n\
         己局,2022,2019,,,7,3,7,20,0,2,\n\
         庚局,2021,2021,,西县,9,9,9,0,0,0,7\n",
    );
    assert_eq!(stats.code("--db t.db import a.csv"), 0);
    stats
}

fn in_chinese(stats: &Stats, arguments: &str) -> String {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    said(&stats.command(&words).env("STATS_LANG", "zh").output().expect("the program runs"))
}

#[test]
fn ranks_are_shared_and_whoever_has_none_is_told_why() {
    let stats = departments();
    insta::assert_snapshot!(stats.run("--db t.db rank --year 2022"));
    insta::assert_snapshot!(in_chinese(&stats, "--db t.db rank --year 2022 --within region"));
    insta::assert_snapshot!(stats.run("--db t.db rank --year 2022 --metric fees.amount"));
    insta::assert_snapshot!(
        stats.run("--db t.db rank --year 2022 --metric natural_person_share --format csv")
    );
}

#[test]
fn a_cut_keeps_ties_and_says_what_it_hides() {
    let stats = departments();
    insta::assert_snapshot!(stats.run("--db t.db rank --year 2022 --top 1"));
    insta::assert_snapshot!(in_chinese(&stats, "--db t.db rank --year 2022 --top 1 --bottom 1"));
    let ranks = |cut: &str| -> Vec<Option<i64>> {
        let answer = stats.json(&format!("--db t.db rank --year 2022 {cut} --format json"));
        let rows = answer["departments"].as_array().expect("departments").iter();
        rows.map(|row| row["rank"].as_i64()).collect()
    };
    assert_eq!(ranks("--top 2"), [Some(1), Some(1), None, None]);
    assert_eq!(ranks("--top 3"), [Some(1), Some(1), Some(3), None, None]);
    assert_eq!(ranks("--bottom 1"), [Some(5), None, None]);
    assert_eq!(ranks("--top 1 --bottom 2"), [Some(1), Some(1), Some(4), Some(5), None, None]);
    assert_eq!(ranks("--top 99"), ranks(""));
}

#[test]
fn one_of_one_does_not_lead_unless_asked_to() {
    let stats = departments();
    let rate = "--db t.db rank --year 2022 --metric reconsideration_correction_rate";
    insta::assert_snapshot!(stats.run(rate));
    insta::assert_snapshot!(in_chinese(&stats, &format!("{rate} --min 0")));
    insta::assert_snapshot!(stats.run(&format!("{rate} --min 21")));
}

#[test]
fn a_distribution_shows_quartiles_outliers_and_a_histogram() {
    let stats = departments();
    insta::assert_snapshot!(stats.run("--db t.db distribution --year 2022"));
    insta::assert_snapshot!(in_chinese(
        &stats,
        "--db t.db distribution --year 2022 --metric fees.amount --within region"
    ));
    insta::assert_snapshot!(
        stats.run("--db t.db distribution --year 2022 --metric natural_person_share --min 1")
    );
    insta::assert_snapshot!(stats.run("--db t.db distribution --year 2022 --format csv"));
    insta::assert_snapshot!(
        stats.run("--db t.db distribution --year 2022 --metric received.enterprise")
    );
}

#[test]
fn rankings_without_an_answer_say_what_there_is() {
    let stats = departments();
    for arguments in [
        "rank --year 2020",
        "rank --year 2022 --region 西县 --level 县级",
        "rank --year 2021 --region 东县",
        "rank --year 2022 --metric persons",
        "rank --year 2022 --min 5",
        "rank --year 2022 --top 0",
        "rank --year 2022 --within county",
        "distribution --metric denial_rate",
    ] {
        let arguments = format!("--db t.db {arguments}");
        let said = stats.run(&arguments);
        let chinese = in_chinese(&stats, &arguments);
        insta::assert_snapshot!(format!("$ stats {arguments}\n{said}\n{chinese}"));
    }
}
