//! How much of the texts is the same as in another year, recomputed from the wide export without the
//! program's SQL and without its way of splitting texts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::figures::{Attributes, read_csv};
use crate::support::{Numbers, Stats};

const SECTIONS: [&str; 3] = ["section_1_overview", "section_5_problems", "section_6_other"];

/// Sentences with a figure in place of `N` and a name in place of `X`. The last two are short or a
/// formula, and do not count.
const SENTENCES: [&str; 9] = [
    "X全年主动公开政策文件N件，其中群众查阅次数较多的是住房补贴办法",
    "信息员多为兼职，业务学习主要靠自己摸索",
    "政策发布以后，对执行的效果缺少跟踪和评估",
    "下一步，X拟按季度统计N个栏目的访问量，访问量长期偏少的予以合并",
    "解读材料转述原文的多，回答疑问的少，企业普遍反映看不明白",
    "明年将由起草文件的科室用问答的形式解读，在发布以前请N位群众试读一遍",
    "对依申请公开的答复逐件登记，由法制机构审核N遍以后才能发出",
    "没有问题",
    "N年，X没有收取政府信息公开信息处理费的情况",
];

/// The sentences that count, without figures, names and punctuation.
fn sentences(text: &str, name: &str) -> BTreeSet<String> {
    let text = text.replace(name, "").replace("我局", "");
    let bare = |sentence: &str| -> String {
        sentence.chars().filter(|one| !one.is_ascii_digit() && !"，、 \n".contains(*one)).collect()
    };
    text.split(['。', '；'])
        .map(bare)
        .filter(|it| it.chars().count() >= 15 && !it.contains("处理费"))
        .collect()
}

fn characters(sentences: &BTreeSet<String>) -> usize {
    sentences.iter().map(|sentence| sentence.chars().count()).sum()
}

/// A report, with the text that it has in each section.
struct Report {
    name: String,
    texts: BTreeMap<&'static str, Text>,
}

struct Text {
    characters: usize,
    sentences: BTreeSet<String>,
}

/// The reports of an export by today's department and year, and the names of successors.
struct Reports {
    by_year: BTreeMap<(String, i64), Vec<Report>>,
    departments: Attributes,
}

impl Reports {
    fn read(stats: &Stats) -> Reports {
        let departments = Attributes::read(stats, "t.db");
        let mut by_year: BTreeMap<_, Vec<Report>> = BTreeMap::new();
        for row in read_csv(&stats.stdout("--db t.db export --layout wide")) {
            let name = row["department"].clone();
            let year = row["year"].parse().expect("a year");
            let texts = SECTIONS.into_iter().filter(|section| !row[*section].is_empty());
            let texts = texts.map(|section| {
                let text = &row[section];
                let characters = text.chars().filter(|one| !one.is_whitespace()).count();
                (section, Text { characters, sentences: sentences(text, &name) })
            });
            let key = (departments.today[&name].clone(), year);
            let texts = texts.collect();
            by_year.entry(key).or_default().push(Report { name, texts });
        }
        Reports { by_year, departments }
    }

    fn of(&self, department: &str, year: i64) -> &[Report] {
        self.by_year.get(&(department.to_owned(), year)).map_or(&[], Vec::as_slice)
    }

    /// Whether an earlier report goes on in a later one: the first of its successors that reports.
    fn continues(&self, earlier: &Report, later: &Report, all_later: &[Report]) -> bool {
        let mut name = Some(earlier.name.clone());
        while let Some(one) = name {
            if all_later.iter().any(|report| report.name == one) {
                return one == later.name;
            }
            name = self.departments.get(&one, "successor");
        }
        false
    }

    /// What the comparison must say of one section of a department: its numbers and names.
    fn expected(&self, department: &str, section: &str, year: i64, base: i64) -> Vec<Value> {
        let name = |report: &Report| Some(report.name.clone()).filter(|name| name != department);
        let (these, others) = (self.of(department, year), self.of(department, base));
        let is_pair = |this: &Report, other: &Report| {
            if year > base {
                self.continues(other, this, these)
            } else {
                self.continues(this, other, others)
            }
        };
        let row = |this: Option<&Report>, base: Option<&Report>, same: Option<usize>| {
            let compared = this.map(|report| characters(&report.texts[section].sentences));
            let compared = compared.filter(|_| same.is_some());
            let score = same.zip(compared).map(|(same, all)| 100 * same / all);
            json!({
                "department": department,
                "section": section,
                "reported_as": this.and_then(name),
                "base_reported_as": base.and_then(name),
                "base": base.map(|report| report.texts[section].characters),
                "value": this.map(|report| report.texts[section].characters),
                "compared": compared,
                "same": same,
                "likeness_percent": score,
                "is_copied": score.map(|score| score >= 50 && same >= Some(60)),
            })
        };
        let has_text = |report: &&Report| report.texts.contains_key(section);
        let mut rows = Vec::new();
        for this in these.iter().filter(has_text) {
            let own = &this.texts[section].sentences;
            let shared = |other: &&Report| {
                let shared = own.intersection(&other.texts[section].sentences);
                characters(&shared.cloned().collect())
            };
            let others = others.iter().filter(has_text).filter(|other| is_pair(this, other));
            let closest = others.min_by_key(|other| (Reverse(shared(other)), &other.name));
            let same = closest.filter(|_| !own.is_empty()).map(|other| shared(&other));
            rows.push(row(Some(this), closest, same));
        }
        for other in others.iter().filter(has_text) {
            if !these.iter().filter(has_text).any(|this| is_pair(this, other)) {
                rows.push(row(None, Some(other), None));
            }
        }
        rows
    }
}

/// The rows that a comparison prints without its words, each with its note.
fn rows(comparison: &Value) -> Vec<(Value, Value)> {
    let rows = comparison["texts"].as_array().expect("texts").iter();
    rows.map(|row| {
        let mut row = row.clone();
        let note = row["note"].take();
        let row_of = row.as_object_mut().expect("an object");
        row_of.remove("note");
        row_of.remove("label");
        (row, note)
    })
    .collect()
}

/// Reports of 2020 to 2022 with texts, some of which are not there: departments 1 is renamed to 0, 2 and
/// 3 merge into 4 in 2022.
fn generated(seed: u64) -> Stats {
    const NAMES: [&str; 8] = ["甲乙", "丙丁", "戊己", "庚辛", "壬癸", "子丑", "寅卯", "辰巳"];
    let mut numbers = Numbers::new(seed);
    let name = |at: usize| format!("示例县{}局", NAMES[at]);
    let mut wide = String::from("department,year,successor,");
    writeln!(wide, "{},received.total", SECTIONS.join(",")).expect("a line");
    for at in 0..NAMES.len() {
        let successor = match at {
            1 => name(0),
            2 | 3 => name(4),
            _ => String::new(),
        };
        for year in 2020..=2022 {
            let exists = match at {
                0 | 4 => year == 2022,
                1..=3 => year < 2022,
                _ => numbers.below(5) > 0,
            };
            if !exists {
                continue;
            }
            write!(wide, "{},{year},{successor}", name(at)).expect("a line");
            for _ in SECTIONS {
                let mut text = String::new();
                for _ in 0..[0, 3, 9, 12][numbers.below(4)] {
                    let sentence = SENTENCES[numbers.below(SENTENCES.len())];
                    let own = [name(at), "我局".to_owned()][numbers.below(2)].clone();
                    let figure = (2 + numbers.below(2000)).to_string();
                    text.push_str(&sentence.replace('X', &own).replace('N', &figure));
                    text.push_str(["。", "；", "。\n"][numbers.below(3)]);
                }
                write!(wide, ",\"{text}\"").expect("a cell");
            }
            wide.push_str(",0\n");
        }
    }
    let stats = Stats::new();
    stats.write("texts.csv", wide);
    let said = stats.run("--db t.db import texts.csv");
    assert!(said.starts_with("exit: 0"), "{said}");
    stats
}

#[test]
fn likeness_agrees_with_the_texts() {
    let mut copied = 0;
    let mut renamed = 0;
    for seed in [11, 12] {
        let stats = generated(seed * 6007);
        let reports = Reports::read(&stats);
        let departments: BTreeSet<&String> = reports.by_year.keys().map(|key| &key.0).collect();
        for (year, base) in [(2021, 2020), (2022, 2021), (2022, 2020), (2020, 2022)] {
            let command = format!("--db t.db compare --year {year} --base {base} --format json");
            let comparison = stats.json(&format!("{command} --texts"));
            let found = rows(&comparison);
            let of =
                |department: &String, section| reports.expected(department, section, year, base);
            let mut all: Vec<Value> = departments
                .iter()
                .flat_map(|department| SECTIONS.map(|section| of(department, section)))
                .flatten()
                .collect();
            let likeness = |row: &Value| {
                row["likeness_percent"].as_i64().map(|score| (score, row["same"].as_i64()))
            };
            all.sort_by_key(|row| Reverse(likeness(row)));
            let numbers: Vec<&Value> = found.iter().map(|(row, _)| row).collect();
            assert_eq!(numbers, all.iter().collect::<Vec<_>>(), "{seed}: {year} and {base}");
            for (row, note) in &found {
                let is_plain = row["is_copied"] == json!(false)
                    && row["reported_as"].is_null()
                    && row["base_reported_as"].is_null();
                assert_eq!(note.is_null(), is_plain, "{row}: {note}");
            }
            copied += all.iter().filter(|row| row["is_copied"] == json!(true)).count();
            renamed += all.iter().filter(|row| !row["base_reported_as"].is_null()).count();
            // One department has the same rows in the order of the form, and one for each section.
            for department in &departments {
                let output = stats.output(&format!("{command} --department {department}"));
                if !output.status.success() {
                    continue; // It did not report that year.
                }
                let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
                let found = rows(&json);
                let stated = found.iter().map(|(row, _)| row);
                let stated = stated.filter(|row| !row["base"].is_null() || !row["value"].is_null());
                let own = SECTIONS.into_iter().flat_map(|section| of(department, section));
                assert_eq!(stated.cloned().collect::<Vec<_>>(), own.collect::<Vec<_>>());
                let sections: BTreeSet<&str> =
                    found.iter().filter_map(|(row, _)| row["section"].as_str()).collect();
                assert!(sections.is_empty() || sections.len() == 3, "{department}: {sections:?}");
            }
        }
    }
    assert!(copied > 10 && renamed > 10, "{copied} {renamed}");
}

#[test]
fn what_is_mostly_the_same_is_what_the_rule_lists() {
    let mut count = 0;
    for seed in [21, 22] {
        let stats = generated(seed * 6007);
        let findings = stats.json("--db t.db check --rule text-copied-year --format json");
        let mut listed: Vec<(String, i64, i64)> = findings
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| {
                let department = it["department"].as_str().expect("a department").to_owned();
                let number = |key: &str| it[key].as_i64().expect("a number");
                (department, number("year"), number("found"))
            })
            .collect();
        let mut compared = Vec::new();
        for year in [2021, 2022] {
            let command = format!("--db t.db compare --year {year} --texts --format json");
            for (row, _) in rows(&stats.json(&command)) {
                if row["is_copied"] != json!(true) {
                    continue;
                }
                let name = row["reported_as"].as_str().or(row["department"].as_str());
                let score = row["likeness_percent"].as_i64().expect("a score");
                compared.push((name.expect("a name").to_owned(), year, score));
            }
        }
        listed.sort();
        compared.sort();
        assert_eq!(listed, compared);
        count += listed.len();
    }
    assert!(count > 5, "{count}");
}

/// Different sentences of 20 characters, as many as asked for.
fn long_text(from: u32, sentences: u32) -> String {
    let sign = |at: u32| char::from_u32('一' as u32 + at).expect("a character");
    (from..from + sentences).fold(String::new(), |mut text, at| {
        let _ = writeln!(
            text,
            "{}{}今年公开的信息当中有群众不容易看懂的。",
            sign(at / 100),
            sign(at % 100)
        );
        text
    })
}

/// A department for each way in which a text may be like that of the year before.
fn cases() -> Stats {
    let problems = |year: u16, count: u16| {
        format!(
            "{year}年，我局公开栏目的内容与群众的实际需要贴得还不够紧，全年有{count}个栏目没有点击；\
             信息员多为兼职，业务学习主要靠自己摸索，{count}人没有参加培训。"
        )
    };
    let other = "解读材料转述原文的多，回答疑问的少，企业普遍反映看不明白。\
        明年将由起草文件的科室用问答的形式解读，并在文件发布以前请办事群众试读一遍。";
    let sentence = "信息员多为兼职，业务学习主要靠自己摸索。";
    let half = format!("{}{other}", problems(2022, 3));
    let texts: [(&str, u16, String); 15] = [
        ("示例县原样局", 2022, problems(2022, 12)),
        ("示例县原样局", 2023, problems(2022, 12)),
        ("示例县改数局", 2022, problems(2022, 12)),
        ("示例县改数局", 2023, problems(2023, 7)),
        ("示例县重写局", 2022, problems(2022, 12)),
        ("示例县重写局", 2023, other.to_owned()),
        ("示例县半新局", 2022, problems(2022, 12)),
        ("示例县半新局", 2023, half),
        ("示例县一句局", 2022, sentence.to_owned()),
        ("示例县一句局", 2023, sentence.to_owned()),
        ("示例县新写局", 2022, String::new()),
        ("示例县新写局", 2023, other.to_owned()),
        ("示例县无话局", 2022, "无。".to_owned()),
        ("示例县无话局", 2023, "无。".to_owned()),
        ("示例县迟到局", 2023, other.to_owned()),
    ];
    let mut wide = String::from("department,year,section_5_problems,received.total\n");
    for (department, year, text) in texts {
        let _ = writeln!(wide, "{department},{year},\"{text}\",5");
    }
    // Of 5,000 sentences of last year, 4,000 are there again, and 1,000 are new.
    let _ = writeln!(wide, "示例县长文局,2022,\"{}\",5", long_text(0, 5_000));
    let _ = writeln!(wide, "示例县长文局,2023,\"{}\",5", long_text(1_000, 5_000));
    let stats = Stats::new();
    stats.write("texts.csv", wide);
    let said = stats.run("--db t.db import texts.csv");
    assert!(said.starts_with("exit: 0"), "{said}");
    stats
}

/// What a page says of texts.
fn of_texts(page: &str) -> &str {
    let at = page.find("Text sections").or_else(|| page.find("文字部分"));
    &page[at.expect("texts")..]
}

#[test]
fn many_departments_are_listed_by_likeness() {
    let stats = cases();
    let before = std::fs::read(stats.path("t.db")).expect("a file");
    for language in ["en", "zh"] {
        let page =
            stats.stdout(&format!("--db t.db --lang {language} compare --year 2023 --texts"));
        insta::assert_snapshot!(format!("texts_{language}"), of_texts(&page));
    }
    let page = stats.stdout("--db t.db compare --year 2023 --texts --top 2");
    assert!(of_texts(&page).contains("3 more texts are not shown"), "{page}");
    assert_eq!(of_texts(&page).matches("| 示例县").count(), 2, "{page}");
    let page = stats.stdout("--db t.db compare --year 2023");
    assert!(!page.contains("Text sections"), "only where they are asked for: {page}");
    assert_eq!(std::fs::read(stats.path("t.db")).expect("a file"), before, "not a byte");
}

#[test]
fn one_department_has_its_texts_compared() {
    let stats = cases();
    let asked = [
        ("half", "en", "示例县半新局"),
        ("new", "zh", "示例县新写局"),
        ("late", "en", "示例县迟到局"),
    ];
    for (name, language, department) in asked {
        let command = format!("compare --year 2023 --department {department}");
        let page = stats.stdout(&format!("--db t.db --lang {language} {command}"));
        insta::assert_snapshot!(format!("texts_{name}"), of_texts(&page));
    }
    let page = stats
        .stdout("--db t.db compare --year 2023 --department 示例县半新局 --metric received.total");
    assert!(!page.contains("Text sections"), "a figure was asked for: {page}");
    let definitions =
        stats.stdout("--db t.db compare --year 2023 --department 示例县半新局 --format md");
    assert!(definitions.contains("likeness %"), "{definitions}");
    assert!(definitions.contains("from 50 % and 60 characters on"), "{definitions}");
}

#[test]
fn rows_of_texts_say_the_same_as_json() {
    let stats = cases();
    let command = "--db t.db compare --year 2023 --texts --format";
    let csv = read_csv(&stats.stdout(&format!("{command} csv")));
    let csv: Vec<_> = csv.iter().filter(|row| row["scope"] == "text").collect();
    let json = stats.json(&format!("{command} json"));
    let json = json["texts"].as_array().expect("texts");
    assert_eq!(csv.len(), json.len());
    for (csv, json) in csv.iter().zip(json) {
        let columns = [
            ("department", "department"),
            ("metric", "section"),
            ("label", "label"),
            ("base", "base"),
            ("value", "value"),
            ("compared", "compared"),
            ("same", "same"),
            ("likeness_percent", "likeness_percent"),
            ("note", "note"),
        ];
        for (column, key) in columns {
            let value = match &json[key] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                number => number.to_string(),
            };
            assert_eq!(csv[column], value, "{column}: {json}");
        }
    }
    let plain = read_csv(&stats.stdout("--db t.db compare --year 2023 --format csv"));
    assert!(plain.iter().all(|row| row["scope"] != "text" && !row.contains_key("same")));
}

#[test]
fn reports_without_texts_say_so_only_where_texts_are_asked_for() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n示例局,2022,1\n示例局,2023,2\n");
    stats.stdout("--db t.db import a.csv");
    let page = stats.stdout("--db t.db compare --year 2023 --texts");
    assert!(page.contains("the reports of 2023 and 2022 have no text sections"), "{page}");
    let page = stats.stdout("--db t.db compare --year 2023 --department 示例局");
    assert!(!page.contains("text sections") && !page.contains("Text sections"), "{page}");
    let json = stats.json("--db t.db compare --year 2023 --department 示例局 --format json");
    assert_eq!(json["texts"], json!([]));
    let json = stats.json("--db t.db compare --year 2023 --format json");
    assert!(json.get("texts").is_none());
}
