//! Reconsiderations and suits over government information, and how they ended.

use super::Line;
use super::writer::{Counted, Writer, plural};
use crate::language::Label;

/// How cases end, in the order of the form and of the codes below.
const OUTCOMES: [Label; 4] = [
    Label { zh: "结果维持", en: "upheld" },
    Label { zh: "结果纠正", en: "corrected" },
    Label { zh: "其他结果", en: "with another outcome" },
    Label { zh: "尚未审结", en: "pending" },
];

const RECONSIDERATION: [&str; 4] = [
    "reconsideration.upheld",
    "reconsideration.corrected",
    "reconsideration.other",
    "reconsideration.pending",
];

const LITIGATION: [&str; 4] =
    ["litigation.upheld", "litigation.corrected", "litigation.other", "litigation.pending"];

const SUITS: [(&str, Label); 2] = [
    (
        "litigation_direct.total",
        Label { zh: "未经复议直接起诉", en: "without prior reconsideration" },
    ),
    (
        "litigation_after_reconsideration.total",
        Label { zh: "复议后起诉", en: "after reconsideration" },
    ),
];

/// Whether there was nothing in either year, or nothing to compare with.
fn is_quiet(line: Line) -> bool {
    line.value == Some(0) && line.both_base.unwrap_or(0) == 0
}

/// Neither reconsiderations nor suits, in one sentence.
pub(super) fn none(writer: &mut Writer<'_>) -> Option<String> {
    let both = both_quiet(writer)?;
    let (zh, en) = (["行政复议", "行政诉讼"], ["reconsiderations", "suits"]);
    let [first, second] = writer.pick(zh, en);
    let first = writer.in_words(first, "reconsideration.total", both.0);
    let second = writer.in_words(second, "litigation.total", both.1);
    Some(writer.pick(
        format!("全年未发生因政府信息公开引起的{first}、{second}。"),
        format!("There were no administrative {first} or {second} over government information."),
    ))
}

fn both_quiet(writer: &mut Writer<'_>) -> Option<(Line, Line)> {
    let reconsiderations = writer.stated("reconsideration.total");
    let suits = writer.stated("litigation.total");
    reconsiderations.zip(suits).filter(|(one, other)| is_quiet(*one) && is_quiet(*other))
}

pub(super) fn reconsiderations(writer: &mut Writer<'_>) -> Option<String> {
    if both_quiet(writer).is_some() {
        return None;
    }
    let line = writer.stated("reconsideration.total")?;
    let change = writer.change("reconsideration.total", line, Counted::Pieces);
    if line.value == Some(0) {
        let words = writer.pick(
            "全年未发生因政府信息公开引起的行政复议",
            "there were no administrative reconsiderations over government information",
        );
        let none = writer.in_words(words, "reconsideration.total", line);
        return Some(super::requests::sentence(&[none + &change], writer.language));
    }
    let noun = ("administrative reconsideration", "administrative reconsiderations");
    let count = writer.figure_of("reconsideration.total", line, Counted::Pieces, noun);
    let ended = outcomes(writer, RECONSIDERATION);
    let were = were(line);
    Some(writer.pick(
        format!("因政府信息公开被申请行政复议{count}{change}{ended}。"),
        format!("There {were} {count} over government information{change}{ended}."),
    ))
}

pub(super) fn suits(writer: &mut Writer<'_>) -> Option<String> {
    if both_quiet(writer).is_some() {
        return None;
    }
    let line = writer.stated("litigation.total")?;
    let change = writer.change("litigation.total", line, Counted::Pieces);
    if line.value == Some(0) {
        let words = writer.pick(
            "全年未发生因政府信息公开引起的行政诉讼",
            "there were no administrative suits over government information",
        );
        let none = writer.in_words(words, "litigation.total", line);
        return Some(super::requests::sentence(&[none + &change], writer.language));
    }
    let noun = ("administrative suit", "administrative suits");
    let count = writer.figure_of("litigation.total", line, Counted::Pieces, noun);
    let tracks: Vec<String> = SUITS
        .iter()
        .filter_map(|&(code, name)| {
            // Whoever states the sum states both.
            let track = writer.figures.line(code)?;
            let is_said = track.departments == line.departments && track.value != Some(0);
            is_said.then(|| item(writer, code, track, name))
        })
        .collect();
    let tracks = if tracks.is_empty() {
        String::new()
    } else {
        let tracks = tracks.join(writer.pick("、", ", "));
        writer.pick(format!("，其中{tracks}"), format!("; of these, {tracks}"))
    };
    let ended = outcomes(writer, LITIGATION);
    let ended =
        writer.pick(ended.replacen("，其中", "；", 1), ended.replacen("; of these,", ";", 1));
    let were = were(line);
    Some(writer.pick(
        format!("因政府信息公开被提起行政诉讼{count}{change}{tracks}{ended}。"),
        format!(
            "There {were} {count} over government information{change}\
             {tracks}{ended}."
        ),
    ))
}

/// `，其中结果维持3件、尚未审结1件`: what is not 0.
fn outcomes(writer: &mut Writer<'_>, codes: [&'static str; 4]) -> String {
    let mut items = Vec::new();
    for (code, name) in codes.into_iter().zip(OUTCOMES) {
        match writer.stated(code) {
            Some(line) if line.value != Some(0) => items.push(item(writer, code, line, name)),
            _ => {}
        }
    }
    if items.is_empty() {
        return String::new();
    }
    let items = items.join(writer.pick("、", ", "));
    writer.pick(format!("，其中{items}"), format!("; of these, {items}"))
}

fn item(writer: &mut Writer<'_>, code: &'static str, line: Line, name: Label) -> String {
    let name = name.get(writer.language);
    let count = writer.figure_of(code, line, Counted::Pieces, (name, name));
    writer.pick(format!("{name}{count}"), count)
}

fn were(line: Line) -> &'static str {
    plural(line.value.unwrap_or(0), "was", "were")
}
