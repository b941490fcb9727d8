//! `brief`: every number of its sentences, recomputed from the exports without the program's SQL; its
//! words, as people read them; and its Chinese, as the program's own reader of texts understands it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use crate::figures::{Reports, generated, read_csv};
use crate::support::{Stats, data};

/// What a text may say, by department of today and year.
pub struct Known {
    pub reports: Reports,
    /// The region of each department of today.
    regions: BTreeMap<String, String>,
    /// The codes that the forms of each department's reports of a year have.
    on_form: BTreeMap<(String, i64), BTreeSet<String>>,
    /// Cells that open errors name, and the sums of them, by department of today and year.
    doubtful: BTreeSet<(String, i64, String)>,
}

impl Known {
    pub fn read(stats: &Stats, database: &str) -> Known {
        let reports = Reports::read(stats, database);
        let wide = read_csv(&stats.stdout(&format!("--db {database} export --layout wide")));
        let column = |name: &str| {
            let pairs = wide.iter().map(|row| (row["department"].clone(), row[name].clone()));
            pairs.collect::<BTreeMap<String, String>>()
        };
        let (successors, regions) = (column("successor"), column("region"));
        let today = |name: &str| {
            let mut name = name.to_owned();
            while let Some(next) = successors.get(&name).filter(|next| !next.is_empty()) {
                name.clone_from(next);
            }
            name
        };
        let codebook = include_str!("../../src/report/codebook.csv");
        let codebook = read_csv(codebook.trim_start_matches('\u{feff}'));
        let mut on_form: BTreeMap<(String, i64), BTreeSet<String>> = BTreeMap::new();
        for report in &wide {
            let year = report["year"].parse().expect("a year");
            let codes = on_form.entry((today(&report["department"]), year)).or_default();
            let of_form = codebook
                .iter()
                .filter(|row| row["forms"].split('|').any(|it| it == report["form"]));
            codes.extend(of_form.map(|row| row["metric"].clone()));
        }
        let connection = rusqlite::Connection::open(stats.path(database)).expect("a database");
        let mut statement = connection
            .prepare(
                "SELECT name, year, metric, suspect, figures FROM finding, report, department
                 WHERE finding.report_id = report.report_id
                 AND report.department_id = department.department_id
                 AND severity = 'error' AND accepted_note IS NULL",
            )
            .expect("a statement");
        let mut doubtful = BTreeSet::new();
        let mut found = statement.query([]).expect("findings");
        while let Some(row) = found.next().expect("a finding") {
            let (name, year): (String, i64) =
                (row.get(0).expect("name"), row.get(1).expect("year"));
            let cells = [2, 3].map(|column| row.get::<_, Option<String>>(column).expect("a cell"));
            let figures: String = row.get(4).expect("figures");
            let figures = figures.split(' ').filter_map(|one| one.split_once('='));
            let cells = cells.into_iter().flatten();
            for cell in cells.chain(figures.map(|(code, _)| code.to_owned())) {
                // A sum is in doubt with each of its parts.
                for group in ["denied", "unavailable", "rejected", "other"] {
                    let is_part = cell.starts_with(&format!("{group}_"));
                    if is_part && cell.strip_suffix(".total").is_some() {
                        doubtful.insert((today(&name), year, format!("{group}.total")));
                    }
                }
                doubtful.insert((today(&name), year, cell));
            }
        }
        Known { reports, regions, on_form, doubtful }
    }

    /// A cell or a group sum of a department, or what a sum of codes comes to, unless it is in doubt.
    pub fn value(&self, department: &str, year: i64, expression: &str) -> Option<i64> {
        let codes = expression.trim_start_matches('(').trim_end_matches(')').split(" + ");
        codes.map(|code| self.value_of_code(department, year, code)).sum()
    }

    fn value_of_code(&self, department: &str, year: i64, code: &str) -> Option<i64> {
        let is_doubtful = self.doubtful.contains(&(department.to_owned(), year, code.to_owned()));
        let stated = self.reports.part(department, year, code).map(|(value, _)| value);
        stated.filter(|_| !is_doubtful)
    }

    /// Whether a department's form of a year has a figure.
    fn is_on_form(&self, department: &str, year: i64, code: &str) -> bool {
        let codes = &self.on_form[&(department.to_owned(), year)];
        let group = code.strip_suffix(".total").unwrap_or("");
        let is_group = ["denied", "unavailable", "rejected", "other"].contains(&group);
        codes.contains(code)
            || (is_group && codes.iter().any(|cell| cell.starts_with(&format!("{group}_"))))
    }
}

/// One stored figure of a formula: `(a + b) 2020`, `received.total 示例0局`.
struct Term {
    expression: String,
    year: i64,
    department: Option<String>,
}

fn term(text: &str, year: i64) -> Term {
    let (expression, rest) = match text.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((sum, rest)) => (sum.to_owned(), rest),
        None => text.split_once(' ').map_or((text.to_owned(), ""), |(a, b)| (a.to_owned(), b)),
    };
    let rest = rest.trim();
    if let Ok(year) = rest.parse() {
        return Term { expression, year, department: None };
    }
    let department = Some(rest.to_owned()).filter(|rest| !rest.is_empty());
    Term { expression, year, department }
}

/// What a formula comes to: terms that are taken apart or divided.
enum Formula {
    Itself(Term),
    /// The second, of those that state the first.
    Before(Term, Term),
    Difference(Term, Term),
    Growth(Term, Term),
    Share(Term, Term),
}

fn formula(text: &str, year: i64) -> Formula {
    let of = |text: &str| term(text, year);
    if let Some((change, base)) = text.split_once(" / ") {
        return match change.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
            Some(change) if change.contains(" - ") => {
                let (one, other) = change.split_once(" - ").expect("a difference");
                assert_eq!(other, base, "a growth is of its base");
                Formula::Growth(of(one), of(other))
            }
            _ => Formula::Share(of(change), of(base)),
        };
    }
    if let Some((before, now)) = text.split_once(" with ") {
        return Formula::Before(of(now), of(before));
    }
    match text.split_once(" - ") {
        Some((one, other)) => Formula::Difference(of(one), of(other)),
        None => Formula::Itself(of(text)),
    }
}

/// A percentage with one decimal, rounded half up, without floats.
fn percent(part: i64, whole: i64) -> String {
    let (part, whole) = (i128::from(part), i128::from(whole));
    let tenths = (2000 * part.abs() + whole) / (2 * whole);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The only number in a text, as written.
fn number_in(text: &str) -> Option<String> {
    let text = text.replace("10,000 yuan", "");
    let is_part = |one: char| one.is_ascii_digit() || one == '.';
    let numbers: Vec<&str> =
        text.split(|one| !is_part(one)).filter(|part| !part.is_empty()).collect();
    assert!(numbers.len() <= 1, "one number in {text}");
    numbers.first().map(|&number| number.to_owned())
}

/// Fen in 万元, without zeros at the end.
pub fn in_ten_thousand(fen: i64) -> String {
    let fen = fen.abs();
    let fraction = format!("{:06}", fen % 1_000_000);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{point}{fraction}", fen / 1_000_000)
}

/// Recomputes one figure of a brief about departments of a scope; one that is about a single
/// department has no count of departments.
fn assert_figure(known: &Known, scope: &[String], is_group: bool, year: i64, figure: &Value) {
    let text = figure["text"].as_str().expect("a text");
    let words = figure["formula"].as_str().expect("a formula");
    let what = format!("{year} {text} {words}");
    if let Some(which) = words.strip_prefix("count(").and_then(|rest| rest.strip_suffix(')')) {
        let count = count(known, scope, year, which);
        assert_eq!(figure["value"].as_i64(), Some(count), "{what}");
        assert_eq!(number_in(text), Some(count.to_string()), "{what}");
        assert_eq!(figure["sources"], serde_json::json!([]), "{what}");
        return;
    }
    let formula = formula(words, year);
    let terms: Vec<&Term> = match &formula {
        Formula::Itself(one) => vec![one],
        Formula::Before(one, other)
        | Formula::Difference(one, other)
        | Formula::Growth(one, other)
        | Formula::Share(one, other) => vec![one, other],
    };
    let value =
        |department: &String, term: &Term| known.value(department, term.year, &term.expression);
    // Whoever states all of them; a term may be of one department.
    let shared = terms.iter().filter(|term| term.department.is_none());
    let shared: Vec<&&Term> = shared.collect();
    let stating: Vec<&String> = scope
        .iter()
        .filter(|department| shared.iter().all(|term| value(department, term).is_some()))
        .collect();
    let sums: Vec<i64> = terms
        .iter()
        .map(|term| match &term.department {
            Some(department) => value(department, term).expect(&what),
            None => stating.iter().map(|department| value(department, term).expect(&what)).sum(),
        })
        .collect();
    let sources: Vec<i64> = figure["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .map(|source| source["value"].as_i64().expect("a value"))
        .collect();
    assert_eq!(sources, sums, "{what}");
    let has_own = terms.iter().any(|term| term.department.is_some());
    let departments = (is_group && !has_own).then_some(stating.len());
    assert_eq!(figure["departments"], serde_json::json!(departments), "{what}");
    assert!(!stating.is_empty() || has_own, "{what}");

    let is_money = words.contains("amount");
    let shown =
        |value: i64| if is_money { in_ten_thousand(value) } else { value.abs().to_string() };
    let expected = match formula {
        Formula::Itself(_) => {
            assert_eq!(figure["value"].as_i64(), Some(sums[0]), "{what}");
            shown(sums[0])
        }
        Formula::Before(..) => {
            assert_eq!(figure["value"].as_i64(), Some(sums[1]), "{what}");
            shown(sums[1])
        }
        Formula::Difference(..) => {
            let change = sums[0] - sums[1];
            assert_eq!(figure["value"].as_i64(), Some(change), "{what}");
            shown(change)
        }
        Formula::Growth(..) => percent(sums[0] - sums[1], sums[1]),
        Formula::Share(..) => percent(sums[0], sums[1]),
    };
    match number_in(text) {
        Some(number) => {
            assert_eq!(number, expected.trim_end_matches('%'), "{what}");
            assert_eq!(text.contains('%'), expected.contains('%'), "{what}");
        }
        // 未收到, 与上年持平, 均由自然人提出
        None if words.contains(" with ") => assert_eq!(sums[1], 0, "{what}"),
        None if matches!(terms[..], [_, _]) => assert_eq!(sums[0], sums[1], "{what}"),
        None if text.contains('均') || text.starts_with("All") => {
            let all = term("received.total", year);
            let all: Option<i64> = stating.iter().map(|name| value(name, &all)).sum();
            assert_eq!(Some(sums[0]), all, "{what}");
        }
        None => assert_eq!(sums[0], 0, "{what}"),
    }
}

fn count(known: &Known, scope: &[String], year: i64, which: &str) -> i64 {
    let reported = |name: &&String| known.reports.reports.contains_key(&((*name).clone(), year));
    let of = |is_counted: &dyn Fn(&String) -> bool| {
        let counted = scope.iter().filter(|name| is_counted(name)).count();
        i64::try_from(counted).expect("a count")
    };
    let is_on_form = |name: &String, expression: &str| {
        expression.split(" + ").all(|code| known.is_on_form(name, year, code))
    };
    // What any reading of the name of a code says, whether in doubt or not.
    let raw = |name: &String, expression: &str| {
        let codes = expression.split(" + ");
        codes
            .map(|code| known.reports.part(name, year, code).map(|part| part.0))
            .sum::<Option<i64>>()
    };
    let all_same = |codes: &str, is_counted: &dyn Fn(&String, &str) -> bool| {
        let counts: BTreeSet<i64> = codes
            .split(", ")
            .map(|code| of(&|name| reported(&name) && is_counted(name, code)))
            .collect();
        assert_eq!(counts.len(), 1, "{year} {which}");
        counts.into_iter().next().expect("a count")
    };
    if let Some(codes) = which.strip_prefix("blank: ") {
        return all_same(codes, &|name, code| is_on_form(name, code) && raw(name, code).is_none());
    }
    if let Some(codes) = which.strip_prefix("doubtful: ") {
        return all_same(codes, &|name, code| {
            raw(name, code).is_some() && known.value(name, year, code).is_none()
        });
    }
    if let Some(codes) = which.strip_prefix("not on form: ") {
        return all_same(codes, &|name, code| !is_on_form(name, code));
    }
    match which {
        "departments" => of(&|_| true),
        "reports" => of(&|name| reported(&name)),
        "departments - reports" => of(&|name| !reported(&name)),
        _ => {
            if let Some(code) = which.strip_suffix(" = 0") {
                return of(&|name| known.value(name, year, code) == Some(0));
            }
            let terms: Vec<Term> = which.split(" and ").map(|text| with_year(text, year)).collect();
            of(&|name| {
                terms.iter().all(|term| known.value(name, term.year, &term.expression).is_some())
            })
        }
    }
}

/// `a + b 2020`: a sum with the year behind it.
fn with_year(text: &str, year: i64) -> Term {
    let (expression, of_year) = match text.rsplit_once(' ') {
        Some((expression, last)) if last.parse::<i64>().is_ok() => {
            (expression, last.parse().expect("a year"))
        }
        _ => (text, year),
    };
    Term { expression: expression.to_owned(), year: of_year, department: None }
}

/// Everything that is said stands in figures, but for the year, names and ordinals in labels.
fn assert_no_other_number(sentence: &Value, year: i64, names: &BTreeSet<String>) {
    let mut text = sentence["text"].as_str().expect("a text").to_owned();
    let openings =
        [format!("{year}年"), format!("In {year},"), format!("For {year},"), format!("{year}, ")];
    for opening in openings {
        text = text.replace(&opening, "");
    }
    for name in names {
        text = text.replace(name.as_str(), "");
    }
    // In their order: 2 may stand in 12, too.
    let mut at = 0;
    for figure in sentence["figures"].as_array().expect("figures") {
        let said = figure["text"].as_str().expect("a text");
        at += text[at..].find(said).unwrap_or_else(|| panic!("{said} in {text}"));
        text.replace_range(at..at + said.len(), "");
    }
    assert!(!text.contains(|one: char| one.is_ascii_digit()), "{text} of {sentence}");
}

/// Recomputes everything that a brief says, in one language.
fn assert_brief(
    stats: &Stats,
    known: &Known,
    database: &str,
    year: i64,
    scope: &[&str],
    lang: &str,
) {
    let year_text = year.to_string();
    let mut arguments =
        vec!["--db", database, "--lang", lang, "brief", "--year", year_text.as_str()];
    arguments.extend(scope);
    let run = |more: &[&str]| {
        let arguments: Vec<&str> = arguments.iter().copied().chain(more.iter().copied()).collect();
        let output = stats.command(&arguments).output().expect("the program runs");
        assert!(output.status.success(), "{}", crate::support::said(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let json = run(&["--format", "json"]);
    let brief: Value = serde_json::from_str(&json).expect("JSON");
    let departments: Vec<String> = match scope {
        ["--department", name] => vec![(*name).to_owned()],
        ["--region", region] => known
            .reports
            .departments
            .iter()
            .filter(|name| known.regions.get(*name).is_some_and(|of| of == region))
            .cloned()
            .collect(),
        _ => known.reports.departments.iter().cloned().collect(),
    };
    let is_group = scope.first() != Some(&"--department");
    let mut texts = Vec::new();
    for paragraph in brief["paragraphs"].as_array().expect("paragraphs") {
        let mut text = Vec::new();
        for sentence in paragraph["sentences"].as_array().expect("sentences") {
            for figure in sentence["figures"].as_array().expect("figures") {
                assert_figure(known, &departments, is_group, year, figure);
            }
            let names: BTreeSet<String> = known.reports.departments.iter().cloned().collect();
            assert_no_other_number(sentence, year, &names);
            text.push(sentence["text"].as_str().expect("a text"));
        }
        texts.push(text.join(if lang == "zh" { "" } else { " " }));
    }
    // What stands in brackets is the source of what stands before it.
    let sourced = run(&["--sources"]);
    let mut rest = sourced.as_str();
    let mut without = String::new();
    let mut formulas = Vec::new();
    while let Some((before, behind)) = rest.split_once('〔') {
        let (source, behind) = behind.split_once('〕').expect("a closed bracket");
        without.push_str(before);
        formulas.push(source.split(['；', ';']).next().expect("a formula").to_owned());
        rest = behind;
    }
    without.push_str(rest);
    assert_eq!(without.trim_end(), texts.join("\n\n"), "the text is that of the sentences");
    if is_group {
        assert_eq!(run(&[]), without);
        assert_eq!(run(&["--format", "json"]), json, "the same again");
    }
    let figures = brief["paragraphs"].as_array().expect("paragraphs").iter().flat_map(|one| {
        one["sentences"].as_array().expect("sentences").iter().flat_map(|sentence| {
            sentence["figures"].as_array().expect("figures").iter().map(|it| &it["formula"])
        })
    });
    assert_eq!(Value::from(formulas), Value::from(figures.cloned().collect::<Vec<_>>()));
    if !is_group {
        assert_complete(known, scope[1], year, &brief, lang);
    }
}

/// What a department states is said, and what it does not state is in the note.
fn assert_complete(known: &Known, department: &str, year: i64, brief: &Value, lang: &str) {
    const NOTED: [(&str, &str, &str); 8] = [
        ("received.total", "收到申请数", "requests received"),
        ("carried_in.total", "上年结转数", "requests carried in"),
        ("concluded.total", "办结数", "requests concluded"),
        ("carried_out.total", "结转下年度数", "requests carried over"),
        ("reconsideration.total", "行政复议", "reconsiderations"),
        (
            "normative_documents.in_force",
            "行政规范性文件现行有效数",
            "normative documents in force",
        ),
        ("licensing.decisions", "行政许可决定", "licensing decisions"),
        ("fees.amount", "行政事业性收费金额", "administrative fees"),
    ];
    let paragraphs = brief["paragraphs"].as_array().expect("paragraphs");
    let said: BTreeSet<&str> = paragraphs
        .iter()
        .flat_map(|one| one["sentences"].as_array().expect("sentences"))
        .flat_map(|sentence| sentence["figures"].as_array().expect("figures"))
        .filter_map(|figure| figure["formula"].as_str())
        .collect();
    let note = paragraphs.iter().find(|one| one["paragraph"] == "note");
    let note = note.map(|note| note["sentences"][0]["text"].as_str().expect("a text"));
    for (code, zh, en) in NOTED {
        let what = format!("{department} {year} {code}");
        let is_stated = known.value(department, year, code).is_some();
        assert_eq!(said.contains(code), is_stated, "{what}");
        if !is_stated && known.is_on_form(department, year, code) {
            let name = if lang == "zh" { zh } else { en };
            assert!(note.is_some_and(|note| note.contains(name)), "{what}: {note:?}");
        }
    }
}

fn assert_all(stats: &Stats, database: &str, languages: &[&str]) {
    let known = Known::read(stats, database);
    let years: BTreeSet<i64> = known.reports.reports.keys().map(|(_, year)| *year).collect();
    let regions: BTreeSet<&String> = known.regions.values().filter(|it| !it.is_empty()).collect();
    for &lang in languages {
        for &year in &years {
            assert_brief(stats, &known, database, year, &[], lang);
            for region in &regions {
                let has_report = known.reports.reports.keys().any(|(name, of)| {
                    *of == year && known.regions.get(name).is_some_and(|of| of == *region)
                });
                if has_report {
                    assert_brief(stats, &known, database, year, &["--region", region], lang);
                }
            }
        }
        for (name, year) in known.reports.reports.keys() {
            assert_brief(stats, &known, database, *year, &["--department", name], lang);
        }
    }
}

fn sample() -> Stats {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    stats
}

#[test]
#[ignore = "takes minutes; `.ci/run` runs it"]
fn every_number_about_the_sample_is_that_of_its_figures() {
    assert_all(&sample(), "sample.db", &["zh"]);
}

#[test]
#[ignore = "takes minutes; `.ci/run` runs it"]
fn every_number_about_generated_reports_is_that_of_their_figures() {
    for seed in 1..=3 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 6151, 8);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        assert_all(
            &stats,
            "t.db",
            &[["zh", "en", "zh"][usize::try_from(seed).expect("a seed") - 1]],
        );
    }
}

/// Reports that continue each other and in which every sum holds, as a table of figures.
fn chains() -> String {
    let mut tidy = String::from("department,year,form,metric,value\n");
    for (seed, name) in (1..).zip(["示例县甲局", "示例县乙局", "示例县丙局", "示例县丁局"])
    {
        for report in generator::chain(seed, name, 2019..=2023) {
            for (metric, cell) in &report.cells {
                let value = cell.value().map_or(String::new(), |value| value.to_string());
                let (name, year) = (&report.department.name, report.year);
                writeln!(tidy, "{name},{year},{},{metric},{value}", report.form.code())
                    .expect("a line");
            }
        }
    }
    tidy
}

#[test]
#[ignore = "takes half a minute; `.ci/run` runs it"]
fn every_number_about_reports_that_continue_each_other_is_that_of_their_figures() {
    let stats = Stats::new();
    stats.write("figures.csv", chains());
    stats.run("--db t.db import figures.csv");
    assert_all(&stats, "t.db", &["en"]);
}

/// A wide export, and the brief of each report of a department of today, in Chinese.
struct Briefed {
    headings: csv::StringRecord,
    reports: Vec<(csv::StringRecord, Option<String>)>,
}

impl Briefed {
    fn read(stats: &Stats, database: &str) -> Briefed {
        let wide = stats.stdout(&format!("--db {database} export --layout wide"));
        let mut reader = csv::Reader::from_reader(wide.as_bytes());
        let headings = reader.headers().expect("headings").clone();
        let place = |name: &str| headings.iter().position(|it| it == name).expect(name);
        let [name, year, successor] = ["department", "year", "successor"].map(place);
        let brief_of = |record: csv::StringRecord| {
            let arguments = ["--db", database, "--lang", "zh", "brief", "--year", &record[year]];
            let arguments: Vec<&str> =
                arguments.into_iter().chain(["--department", &record[name]]).collect();
            let is_today = record[successor].is_empty();
            let output = is_today.then(|| stats.command(&arguments).output().expect("it runs"));
            let output = output.filter(|output| output.status.success());
            let text = output.map(|it| String::from_utf8(it.stdout).expect("UTF-8"));
            (record, text)
        };
        let reports = reader.records().map(|record| brief_of(record.expect("a record"))).collect();
        Briefed { headings, reports }
    }

    /// What the rules on texts find in the reports, if their texts are their briefs, changed.
    fn found_in_texts(&self, stats: &Stats, change: impl Fn(&str) -> String) -> Vec<Value> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.headings).expect("headings");
        for (record, text) in &self.reports {
            let fields = self.headings.iter().zip(record).map(|(heading, field)| match heading {
                "section_1_overview" => {
                    text.as_ref().map(|text| change(text.trim_end())).unwrap_or_default()
                }
                "section_5_problems" | "section_6_other" => String::new(),
                _ => field.to_owned(),
            });
            writer.write_record(fields.collect::<Vec<_>>()).expect("a row");
        }
        stats.write("texts.csv", writer.into_inner().expect("a table"));
        let said = stats.run("--db texts.db import texts.csv");
        assert!(said.starts_with("exit: 0"), "{said}");
        let found = stats.json("--db texts.db check --format json");
        std::fs::remove_file(stats.path("texts.db")).expect("a file");
        let found = found.as_array().expect("findings").iter();
        // That one office's texts are alike from year to year is true of these.
        let is_of_text = |it: &&Value| {
            let rule = it["rule"].as_str().unwrap_or("");
            rule.starts_with("text-") && !rule.starts_with("text-copied-")
        };
        found.filter(is_of_text).cloned().collect()
    }
}

/// A text with one more behind each number of a unit.
fn with_other_counts(text: &str) -> String {
    let mut changed = String::new();
    let mut digits = String::new();
    for one in text.chars() {
        if one.is_ascii_digit() || one == '.' {
            digits.push(one);
            continue;
        }
        if one == '件' && !digits.is_empty() {
            let count: i64 = digits.parse().expect("a count");
            digits = (count + 1).to_string();
        }
        changed += &std::mem::take(&mut digits);
        changed.push(one);
    }
    changed + &digits
}

#[test]
#[ignore = "takes minutes; `.ci/run` runs it"]
fn the_reader_of_texts_finds_nothing_wrong_in_briefs_and_much_in_changed_ones() {
    let stats = sample();
    stats.write("figures.csv", chains());
    stats.run("--db chains.db import figures.csv");
    let (successors, tidy) = generated(31, 8);
    stats.write("generated.csv", &tidy);
    stats.write("successors.csv", &successors);
    stats.run("--db generated.db import successors.csv generated.csv --on-conflict replace");
    for (database, least) in [("sample.db", 600), ("chains.db", 150), ("generated.db", 10)] {
        let briefed = Briefed::read(&stats, database);
        let found = briefed.found_in_texts(&stats, str::to_owned);
        assert_eq!(found, Vec::<Value>::new(), "{database}");
        // What it would find shows that it reads them.
        let changed = briefed.found_in_texts(&stats, with_other_counts);
        assert!(changed.len() >= least, "{database}: {}", changed.len());
    }
}

#[test]
fn briefs_of_the_sample_read_as_an_office_would_write_them() {
    let stats = sample();
    let cases = [
        ("usual", "--year 2024 --department 示例县公安局"),
        ("first_year", "--year 2019 --department 示例县教育局"),
        ("form_changed", "--year 2021 --department 示例县教育局"),
        ("open_errors", "--year 2022 --department 示例县教育局"),
        ("errors_the_year_before", "--year 2023 --department 示例县教育局"),
        ("open_error_carried", "--year 2023 --department 示例县自然资源局"),
        ("renamed", "--year 2022 --department 示例县工商和质量监督管理局"),
        ("missing_before", "--year 2022 --department 示例县财政局"),
        ("group", "--year 2024 --region 示例县 --level 县级"),
        ("group_of_a_system", "--year 2024 --system 教育"),
        ("group_with_missing", "--year 2021"),
    ];
    for (name, arguments) in cases {
        for lang in ["zh", "en"] {
            let said = stats.run(&format!("--db sample.db --lang {lang} brief {arguments}"));
            insta::assert_snapshot!(format!("brief_{name}_{lang}"), said);
        }
    }
    let sourced = "--db sample.db --lang zh brief --year 2024 --department 示例县民政局 --sources";
    insta::assert_snapshot!("brief_sources_zh", stats.run(sourced));
    insta::assert_snapshot!("brief_csv", stats.run(&format!("{sourced} --format csv")));
}

/// A department's figures for a year; those that are not named have the value `others`.
fn report(name: &str, year: u16, form: &str, others: &str, named: &[(&str, &str)]) -> String {
    let codebook = include_str!("../../src/report/codebook.csv");
    let mut tidy = String::new();
    for row in read_csv(codebook.trim_start_matches('\u{feff}')) {
        if row["forms"].split('|').any(|one| one == form) {
            let metric = row["metric"].as_str();
            let value = named.iter().find(|(code, _)| *code == metric);
            let value = value.map_or(others, |(_, value)| *value);
            writeln!(tidy, "{name},{year},{form},{metric},{value}").expect("a line");
        }
    }
    tidy
}

#[test]
fn briefs_of_zeros_blanks_and_new_figures_read_naturally() {
    let stats = Stats::new();
    let some = &[
        ("received.natural_person", "1"),
        ("received.total", "1"),
        ("granted.natural_person", "1"),
        ("granted.total", "1"),
        ("concluded.natural_person", "1"),
        ("concluded.total", "1"),
        ("licensing.decisions", "1"),
        ("fees.amount", "100"),
    ];
    let headings = "department,year,form,metric,value\n";
    let figures = [
        headings.to_owned(),
        report("示例县甲局", 2022, "2021", "0", &[]),
        report("示例县甲局", 2023, "2021", "0", some),
        report("示例县甲局", 2024, "2021", "0", &[]),
        report("示例县乙局", 2023, "2021", "", &[("received.total", "3"), ("fees.amount", "0")]),
        report("示例县乙局", 2024, "2021", "", &[]),
        report("示例县丙局", 2020, "2019", "0", &[]),
    ];
    stats.write("figures.csv", figures.concat());
    stats.run("--db t.db import figures.csv");
    let cases = [
        ("zeros_first_year", "--year 2022 --department 示例县甲局"),
        ("base_zero", "--year 2023 --department 示例县甲局"),
        ("fell_to_zero", "--year 2024 --department 示例县甲局"),
        ("blanks", "--year 2023 --department 示例县乙局"),
        ("all_blank", "--year 2024 --department 示例县乙局"),
        ("zeros_2019", "--year 2020 --department 示例县丙局"),
        ("small_group", "--year 2023"),
        ("group_of_zeros_and_blanks", "--year 2024"),
    ];
    for (name, arguments) in cases {
        for lang in ["zh", "en"] {
            let said = stats.run(&format!("--db t.db --lang {lang} brief {arguments}"));
            insta::assert_snapshot!(format!("brief_{name}_{lang}"), said);
        }
    }
    insta::assert_snapshot!("brief_no_report", stats.run("--db t.db brief --year 2019"));
    let department = "--db t.db --lang zh brief --year 2019 --department 示例县甲局";
    insta::assert_snapshot!("brief_no_report_of_department", stats.run(department));
}

#[test]
fn a_parent_is_not_counted_together_with_its_children() {
    let stats = Stats::new();
    let received =
        |count: &'static str| [("received.natural_person", count), ("received.total", count)];
    let figures = [
        "department,year,form,metric,value\n".to_owned(),
        report("示例县", 2023, "2021", "", &received("30")),
        report("示例县甲局", 2023, "2021", "", &received("12")),
        // Its own parent has no report.
        report("示例县乙局城区分局", 2023, "2021", "", &received("15")),
    ];
    stats.write("figures.csv", figures.concat());
    stats.write("list.csv", "department,region,parent\n示例县,示例县,\n示例县甲局,示例县,示例县\n示例县乙局,示例县,示例县\n示例县乙局城区分局,示例县,示例县乙局\n");
    stats.run("--db t.db import figures.csv");
    let said = stats.run("--db t.db department import list.csv");
    assert!(said.starts_with("exit: 0"), "{said}");
    let brief = stats.stdout("--db t.db --lang zh brief --year 2023 --region 示例县");
    assert!(brief.contains("2023年，示例县2个部门共收到政府信息公开申请27件"), "{brief}");
    assert!(brief.contains("示例县的年报汇总了下级部门的数字，未计入合计"), "{brief}");
    let alone = stats.stdout("--db t.db --lang zh brief --year 2023 --department 示例县");
    assert!(alone.contains("2023年，示例县共收到政府信息公开申请30件"), "{alone}");
}
