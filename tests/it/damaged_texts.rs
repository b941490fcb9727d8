//! Published text, damaged in the ways of PDF readers, crawlers and hands: what is read is right,
//! or it is not read.

use stats::document::read;
use stats::recognise::{Hints, recognise};
use stats::report::{Form, Metric};

use crate::published_texts::{DEPARTMENT, LAYOUTS, Layout, Values, YEAR, figures, write};
use crate::support::{Numbers, damage_numbers, damage_rounds, data, expected};

/// The fixtures and who reports in them, for texts whose title is damaged.
const TEXTS: [(&str, &str); 5] = [
    ("pdf-reading-order", "示例市人民政府"),
    ("layout", "示例市人民政府"),
    ("one-cell-a-line", "虚构区人民政府"),
    ("markdown-damaged", "示例市科学技术局"),
    ("form-2019", "虚构区住房和城乡建设局"),
];

fn fixture(name: &str) -> (Vec<String>, Values) {
    let folder = data().join("documents");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).expect("a fixture");
    let values = expected(&folder.join(format!("{name}.expected.csv")));
    let values = values
        .into_iter()
        .map(|(metric, value)| (Metric::from_code(&metric).expect("a metric"), value));
    (text.split('\n').map(str::to_owned).collect(), values.collect())
}

/// Whether a line has values and no label. Where labels stand apart from their values, the values'
/// order alone says whose they are, so no damage here moves one.
fn is_bare(line: &str) -> bool {
    let is_of_values = |one: char| one.is_ascii_digit() || " .-|".contains(one);
    !line.trim().is_empty() && line.chars().all(is_of_values)
}

fn is_number(word: &str) -> bool {
    word.chars().all(|one| one.is_ascii_digit())
}

/// Damages the lines once and says how. No damage changes a digit of a figure: nothing could show
/// that.
fn damage(lines: &mut Vec<String>, numbers: &mut Numbers) -> String {
    let at = numbers.below(lines.len());
    let keep_words = |lines: &mut Vec<String>, keep: &dyn Fn(usize, &str) -> bool| {
        let words = lines[at].split_whitespace().enumerate();
        let kept: Vec<&str> =
            words.filter(|(place, word)| keep(*place, word)).map(|(_, word)| word).collect();
        let kept = kept.join(" ");
        let told = format!("line {}: {:?} -> {kept:?}", at + 1, lines[at]);
        lines[at] = kept;
        told
    };
    match numbers.below(16) {
        0 => format!("line {} removed: {}", at + 1, lines.remove(at)),
        1 => {
            let lost = numbers.below(lines[at].split_whitespace().count().max(1));
            keep_words(lines, &|place, _| place != lost)
        }
        2 => {
            let copy = lines[at].clone();
            lines.insert(at, copy);
            format!("line {} there twice: {}", at + 1, lines[at])
        }
        3 if at + 1 < lines.len() && !is_bare(&lines[at]) && !is_bare(&lines[at + 1]) => {
            lines.swap(at, at + 1);
            format!("lines {} and {} swapped: {} / {}", at + 1, at + 2, lines[at], lines[at + 1])
        }
        4 => {
            let furniture = ["- 3 -", "—4—", "第 5 页 共 9 页", "\u{c}", "", "7"];
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
        8 => {
            lines.insert(at, "小计 3 0 0 0 0 0 3".to_owned());
            format!("a row of no form put before line {}", at + 1)
        }
        9 => {
            let end = lines.len().min(at + 2 + numbers.below(12));
            lines.drain(at..end);
            format!("lines {} to {end} removed", at + 1)
        }
        10 => keep_words(lines, &|_, word| !is_number(word)),
        11 => keep_words(lines, &|_, word| is_number(word)),
        12 if !is_bare(&lines[at]) => {
            let line = lines.remove(at);
            let to = numbers.below(lines.len());
            lines.insert(to, line);
            format!("line {} moved to {}: {}", at + 1, to + 1, lines[to])
        }
        13 if !is_bare(&lines[at]) => {
            let copy = lines[at].clone();
            let to = numbers.below(lines.len());
            lines.insert(to, copy);
            format!("line {} printed again before {}: {}", at + 1, to + 1, lines[to])
        }
        14 => {
            // A number broken over two lines, what stands behind it on the second.
            let digits = |index: &usize| {
                let around = index.checked_sub(1).and_then(|before| lines[at].get(before..=*index));
                around.is_some_and(|two| two.bytes().all(|one| one.is_ascii_digit()))
            };
            let cuts: Vec<usize> = (0..lines[at].len()).filter(digits).collect();
            if cuts.is_empty() {
                return "nothing".to_owned();
            }
            let rest = lines[at].split_off(cuts[numbers.below(cuts.len())]);
            lines.insert(at + 1, rest);
            format!("a number of line {} broken: {} / {}", at + 1, lines[at], lines[at + 1])
        }
        _ => {
            let blank = numbers.below(lines[at].split_whitespace().count().max(1));
            keep_words(lines, &|place, word| place != blank || !is_number(word))
        }
    }
}

/// The numbers that are read wrong, and how many were read.
fn wrong(lines: &[String], hints: &Hints, truth: &Values) -> (Vec<String>, usize) {
    let document = read(lines.join("\n").as_bytes(), "damaged.txt").expect("a text");
    let recognised = recognise(&document, hints);
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

/// How many damaged texts a test reads of each kind.
fn rounds() -> usize {
    damage_rounds(40)
}

#[test]
fn one_damage_never_makes_a_wrong_number() {
    let mut numbers = damage_numbers();
    let mut failures = Vec::new();
    for (name, department) in TEXTS {
        let (lines, truth) = fixture(name);
        let hints = Hints { department: Some(department.to_owned()), ..Hints::default() };
        let (wrong_at_first, read_at_first) = wrong(&lines, &hints, &truth);
        assert!(wrong_at_first.is_empty(), "{name}: {wrong_at_first:?}");
        let mut read = 0;
        for _ in 0..rounds() {
            let mut damaged = lines.clone();
            let told = damage(&mut damaged, &mut numbers);
            let (wrong, count) = wrong(&damaged, &hints, &truth);
            read += count;
            if !wrong.is_empty() {
                failures.push(format!("{name}: {told}: {wrong:?}"));
            }
        }
        let share = 100 * read / (rounds() * read_at_first);
        println!("{name}: {share} % of the figures are still read");
        assert!(share >= 80, "{name}: only {share} % of the figures are still read");
    }
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn one_damage_never_makes_a_wrong_number_in_any_layout() {
    let mut numbers = damage_numbers();
    let mut failures = Vec::new();
    let hints =
        Hints { department: Some(DEPARTMENT.to_owned()), year: Some(YEAR), ..Hints::default() };
    for form in [Form::Form2019, Form::Form2021] {
        for layout in LAYOUTS {
            let (mut read_whole, mut read_damaged) = (0, 0);
            for _ in 0..rounds() {
                let truth = figures(form, &mut numbers);
                let lines = write(form, layout, &truth, &mut numbers);
                let (wrong_whole, count) = wrong(&lines, &hints, &truth);
                read_whole += count;
                let mut damaged = lines.clone();
                let told = damage(&mut damaged, &mut numbers);
                let (wrong_damaged, count) = wrong(&damaged, &hints, &truth);
                read_damaged += count;
                for (told, wrong) in [("whole", wrong_whole), (&told, wrong_damaged)] {
                    if !wrong.is_empty() {
                        let text = damaged.join("\n");
                        failures.push(format!("{form:?} {layout:?}: {told}: {wrong:?}\n{text}"));
                    }
                }
            }
            let all = rounds() * Metric::of(form).count();
            let share = |read: usize| 100 * read / all;
            println!(
                "{form:?} {layout:?}: {} % of the figures are read, {} % after a damage",
                share(read_whole),
                share(read_damaged),
            );
            let least = if layout == Layout::Before { 70 } else { 95 };
            assert!(read_whole * 100 >= all * least, "{form:?} {layout:?}");
        }
    }
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn no_text_makes_it_panic() {
    let mut numbers = damage_numbers();
    for (name, department) in TEXTS {
        let (lines, truth) = fixture(name);
        let hints = Hints { department: Some(department.to_owned()), ..Hints::default() };
        for _ in 0..rounds() / 3 {
            let mut damaged = lines.clone();
            for _ in 0..numbers.below(30) {
                damage(&mut damaged, &mut numbers);
            }
            wrong(&damaged, &hints, &truth);
        }
    }
}
