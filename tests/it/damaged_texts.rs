//! Published text, damaged in the ways of PDF readers, crawlers and hands: what is read is right,
//! or it is not read.

use std::collections::BTreeMap;

use stats::document::read;
use stats::recognise::{Hints, recognise};
use stats::report::Metric;

use crate::support::{Numbers, data, expected};

/// The fixtures and who reports in them, for texts whose title is damaged.
const TEXTS: [(&str, &str); 5] = [
    ("pdf-reading-order", "示例市人民政府"),
    ("layout", "示例市人民政府"),
    ("one-cell-a-line", "虚构区人民政府"),
    ("markdown-damaged", "示例市科学技术局"),
    ("form-2019", "虚构区住房和城乡建设局"),
];

type Values = BTreeMap<Metric, Option<i64>>;

fn fixture(name: &str) -> (Vec<String>, Values) {
    let folder = data().join("documents");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).expect("a fixture");
    let values = expected(&folder.join(format!("{name}.expected.csv")));
    let values = values
        .into_iter()
        .map(|(metric, value)| (Metric::from_code(&metric).expect("a metric"), value));
    (text.split('\n').map(str::to_owned).collect(), values.collect())
}

/// Damages the lines once and says how. No damage changes a digit of a figure: nothing could show
/// that.
fn damage(lines: &mut Vec<String>, numbers: &mut Numbers) -> String {
    let at = numbers.below(lines.len());
    match numbers.below(9) {
        0 => format!("line {} removed: {}", at + 1, lines.remove(at)),
        1 => {
            let words: Vec<&str> = lines[at].split_whitespace().collect();
            let kept = numbers.below(words.len().max(1));
            let line: Vec<&str> = words
                .iter()
                .enumerate()
                .filter(|(word, _)| *word != kept)
                .map(|(_, word)| *word)
                .collect();
            let line = line.join(" ");
            let told = format!("a word of line {} removed: {} -> {line}", at + 1, lines[at]);
            lines[at] = line;
            told
        }
        2 => {
            let copy = lines[at].clone();
            lines.insert(at, copy);
            format!("line {} there twice: {}", at + 1, lines[at])
        }
        3 if at + 1 < lines.len() => {
            lines.swap(at, at + 1);
            format!("lines {} and {} swapped: {} / {}", at + 1, at + 2, lines[at], lines[at + 1])
        }
        4 => {
            let furniture = ["- 3 -", "—4—", "第 5 页 共 9 页", "\u{c}", ""];
            let furniture = furniture[numbers.below(furniture.len())];
            lines.insert(at, furniture.to_owned());
            format!("{furniture:?} put before line {}", at + 1)
        }
        5 => {
            let sentence = "2022年共收到申请 12 件，办结 9 件，比上年增长 3 件。";
            lines.insert(at, sentence.to_owned());
            format!("a sentence with numbers put before line {}", at + 1)
        }
        6 if at + 1 < lines.len() => {
            let next = lines.remove(at + 1);
            lines[at].push(' ');
            lines[at].push_str(&next);
            format!("lines {} and {} joined: {}", at + 1, at + 2, lines[at])
        }
        7 => {
            let words: Vec<String> = lines[at].split_whitespace().map(str::to_owned).collect();
            if words.len() < 2 {
                return "nothing".to_owned();
            }
            let cut = 1 + numbers.below(words.len() - 1);
            lines[at] = words[..cut].join(" ");
            lines.insert(at + 1, words[cut..].join(" "));
            format!("line {} broken: {} / {}", at + 1, lines[at], lines[at + 1])
        }
        _ => {
            lines.insert(at, "小计 3 0 0 0 0 0 3".to_owned());
            format!("a row of no form put before line {}", at + 1)
        }
    }
}

/// The numbers that are read wrong, and how many were read.
fn wrong(lines: &[String], department: &str, truth: &Values) -> (Vec<String>, usize) {
    let document = read(lines.join("\n").as_bytes(), "damaged.txt").expect("a text");
    let hints = Hints { department: Some(department.to_owned()), year: None, form: None };
    let recognised = recognise(&document, &hints);
    if recognised.is_refused() {
        return (Vec::new(), 0);
    }
    let cells = recognised.reports.iter().flat_map(|report| &report.cells);
    let values: Vec<(&Metric, i64)> =
        cells.filter_map(|(metric, cell)| Some((metric, cell.value()?))).collect();
    let wrong = values
        .iter()
        .filter(|(metric, value)| truth.get(metric) != Some(&Some(*value)))
        .map(|(metric, value)| format!("{metric} read as {value}"));
    (wrong.collect(), values.len())
}

/// How many damaged texts a run reads; `STATS_ROUNDS` asks for more.
fn rounds() -> usize {
    std::env::var("STATS_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60)
}

#[test]
fn one_damage_never_makes_a_wrong_number() {
    let mut numbers = Numbers::new(20_241_231);
    let mut failures = Vec::new();
    for (name, department) in TEXTS {
        let (lines, truth) = fixture(name);
        let (wrong_at_first, read_at_first) = wrong(&lines, department, &truth);
        assert!(wrong_at_first.is_empty(), "{name}: {wrong_at_first:?}");
        let mut read = 0;
        for _ in 0..rounds() {
            let mut damaged = lines.clone();
            let told = damage(&mut damaged, &mut numbers);
            let (wrong, count) = wrong(&damaged, department, &truth);
            read += count;
            if !wrong.is_empty() {
                failures.push(format!("{name}: {told}: {wrong:?}"));
            }
        }
        let share = 100 * read / (rounds() * read_at_first);
        assert!(share >= 80, "{name}: only {share} % of the figures are still read");
    }
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn no_text_makes_it_panic() {
    let mut numbers = Numbers::new(99);
    for (name, department) in TEXTS {
        let (lines, truth) = fixture(name);
        for _ in 0..rounds() / 3 {
            let mut damaged = lines.clone();
            for _ in 0..numbers.below(30) {
                damage(&mut damaged, &mut numbers);
            }
            wrong(&damaged, department, &truth);
        }
    }
}
