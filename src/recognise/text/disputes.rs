//! Section 4 from text: fifteen values in printed order, on one line, or one on a line with
//! nothing between them.

use std::collections::BTreeMap;

use super::scan::Scanned;
use super::{is_in_order, joined, place_text, read_cell, unset};
use crate::language::Message;
use crate::problem::{Place, Problem};
use crate::recognise::labels::compact;
use crate::report::{Cell, DisputeOutcome, DisputeTrack, Metric, Places, Section};

/// Three tracks, five outcomes each.
const COLUMNS: usize = 15;

/// What was read of the table.
#[derive(Debug, Default)]
pub struct Disputes {
    pub cells: BTreeMap<Metric, Cell>,
    pub places: Places,
    pub problems: Vec<Problem>,
    /// Place of its last line among the scanned ones, `None` where there is no table.
    pub last: Option<usize>,
}

/// The labels of the table, compact.
const LABELS: &[&str] = &[
    "行政复议",
    "行政诉讼",
    "未经复议直接起诉",
    "复议后起诉",
    "结果维持",
    "结果纠正",
    "其他结果",
    "尚未审结",
    "总计",
];

/// Whether a text is made of labels of the table, or of parts of them.
fn is_of_labels(text: &str) -> bool {
    let cuts: Vec<usize> = text.char_indices().map(|(cut, _)| cut).chain([text.len()]).collect();
    // Which cuts can be reached from the beginning by parts of labels.
    let mut is_reached = vec![false; cuts.len()];
    is_reached[0] = true;
    for end in 1..cuts.len() {
        is_reached[end] = (0..end).any(|begin| {
            is_reached[begin]
                && LABELS.iter().any(|label| label.contains(&text[cuts[begin]..cuts[end]]))
        });
    }
    is_reached.last().copied().unwrap_or(true)
}

/// Whether a line can only be the head of this table.
pub fn begins_table(line: &Scanned) -> bool {
    if !line.is_text() || line.is_mixed {
        return false;
    }
    let label = compact(&line.label());
    let length = label.chars().count();
    let is_heading = length <= 40
        && label.contains("复议")
        && (label.contains("诉讼") || label.contains("起诉"))
        && label.contains("情况");
    is_heading
        || (length <= 90
            && (label.starts_with("行政复议")
                || label.contains("结果维持")
                || label.contains("未经复议")
                || label.contains("复议后起诉"))
            && is_of_labels(&label))
}

/// Reads the table from the lines between its heading and the next one.
pub fn read(scanned: &[Scanned], place: &Place) -> Disputes {
    let place = place.in_section(Section::Disputes);
    let mut rows: Vec<(usize, Vec<(usize, String)>)> = Vec::new();
    let mut blocks: Vec<Vec<(usize, String)>> = Vec::new();
    let mut block_is_open = false;
    let mut last = None;
    let mut labels = String::new();
    for (at, line) in scanned.iter().enumerate() {
        if line.is_text() || line.is_mixed || !line.words.is_empty() {
            block_is_open = false;
            let label = compact(&line.label());
            if line.is_text() && !line.is_mixed && is_of_labels(&label) {
                labels.push_str(&label);
                last = Some(at);
            } else if begins_table(line) {
                last = Some(at);
            }
            continue;
        }
        last = Some(at);
        let values: Vec<(usize, String)> = match &line.cells {
            Some(cells) => cells.iter().map(|cell| (line.number, cell.clone())).collect(),
            None => line.values.iter().map(|value| (line.number, value.clone())).collect(),
        };
        if values.len() == 1 {
            if block_is_open && let Some(block) = blocks.last_mut() {
                block.extend(values);
            } else {
                blocks.push(values);
            }
            block_is_open = true;
        } else {
            block_is_open = false;
            rows.push((line.number, values));
        }
    }
    let mut result = Disputes { last, ..Disputes::default() };
    let first_line = scanned.first().map_or(1, |line| line.number);
    let is_table = ["维持", "纠正", "审结"].iter().any(|label| labels.contains(label));
    let found: Vec<String> =
        rows.iter().map(|(_, row)| row).chain(&blocks).flatten().map(|(_, v)| v.clone()).collect();
    let mut whole = rows.iter().filter_map(|(_, row)| fifteen(row));
    let in_one_line = whole.next();
    let differ = whole.any(|other| {
        in_one_line
            .as_ref()
            .is_some_and(|one| !one.iter().map(|v| &v.1).eq(other.iter().map(|v| &v.1)))
    });
    let in_lines = blocks.iter().find(|block| block.len() == COLUMNS && adds_up(block));
    // Labels that are broken over lines are not legible, and say nothing.
    let is_ordered = is_in_order(&labels, &["行政复议", "行政诉讼"])
        && is_in_order(&labels, &["行政复议", "未经复议直接起诉", "复议后起诉"])
        && is_in_order(&labels, &["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
        && is_in_order(&labels, &["维持", "纠正", "审结"])
        && is_in_order_each_time(&labels);
    let is_legible =
        ["结果维持", "结果纠正", "其他结果", "尚未审结"].iter().all(|label| labels.contains(label));
    let is_unproved = in_one_line.as_ref().is_some_and(|row| !is_legible && !adds_up(row));
    let is_broken = in_one_line.as_ref().is_some_and(|row| !adds_up(row))
        && scanned.iter().any(Scanned::may_go_on);
    let (taken, why) = if !is_table {
        (None, Message::WhyRowsMissing)
    } else if !is_ordered {
        (None, Message::WhyHeadingOrder)
    } else if is_unproved {
        (None, Message::WhyDisputes)
    } else if is_broken {
        (None, Message::WhyLooseNumber)
    } else if in_one_line.as_ref().is_some_and(|row| is_one_split(row)) {
        (None, Message::WhyMaySplit)
    } else if differ {
        (None, Message::WhyTwoReadings)
    } else if in_one_line.is_some() {
        (in_one_line, Message::WhyRowsMissing)
    } else if let Some(block) = in_lines {
        (Some(block.clone()), Message::WhyRowsMissing)
    } else {
        (None, Message::WhyDisputes)
    };
    let metrics = DisputeTrack::ALL
        .iter()
        .flat_map(|&track| DisputeOutcome::ALL.iter().map(move |&how| Metric::Dispute(track, how)));
    if let Some(values) = taken {
        for (metric, (line, value)) in metrics.zip(values) {
            let at = place.at_line(line);
            let cell = read_cell(&value, metric, None, &at, &mut result.problems);
            result.places.note(metric, (line, None), &value, &cell);
            result.cells.insert(metric, cell);
        }
    } else if is_table || !found.is_empty() {
        let at = place.at_line(first_line);
        if !found.is_empty() && is_table {
            result.cells.extend(metrics.map(|metric| (metric, place_text(&found, &at))));
        }
        let section = Section::Disputes.label();
        let what = if found.is_empty() {
            Message::TableNotTaken { section }
        } else {
            Message::SectionNotTaken { section, values: joined(&found) }
        };
        result.problems.push(unset(what, why, at));
    }
    result
}

/// Whether the outcomes stand in their order, in as many groups as there are tracks at most: a group
/// in another order looks like one more.
fn is_in_order_each_time(labels: &str) -> bool {
    let words = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let mut found: Vec<(usize, usize)> = words
        .iter()
        .enumerate()
        .flat_map(|(place, word)| labels.match_indices(word).map(move |(at, _)| (at, place)))
        .collect();
    found.sort_unstable();
    let begins = found.windows(2).filter(|pair| pair[1].1 <= pair[0].1).count();
    begins < DisputeTrack::ALL.len()
}

/// The fifteen cells of a row, blank ones included; surplus blank ones at the end are none.
fn fifteen(row: &[(usize, String)]) -> Option<Vec<(usize, String)>> {
    let last = row.iter().rposition(|(_, value)| !value.is_empty()).map_or(0, |last| last + 1);
    if last > COLUMNS || row.len() < COLUMNS {
        return None;
    }
    // With more cells than columns, a blank one before the end may be the surplus one.
    if row.len() > COLUMNS && row[..COLUMNS].iter().any(|(_, value)| value.is_empty()) {
        return None;
    }
    Some(row[..COLUMNS].to_vec())
}

/// Whether all tracks would add up if two neighbours were one number and another column blank.
fn is_one_split(row: &[(usize, String)]) -> bool {
    let zero = (0, "0".to_owned());
    let with_blank = |joined: &[(usize, String)], at: usize| {
        let (before, behind) = joined.split_at(at);
        adds_up(&[before, std::slice::from_ref(&zero), behind].concat())
    };
    !adds_up(row)
        && (0..row.len().saturating_sub(1)).any(|at| {
            let mut joined = row.to_vec();
            let (_, second) = joined.remove(at + 1);
            joined[at].1.push_str(&second);
            (0..=joined.len()).any(|blank| with_blank(&joined, blank))
        })
}

/// Whether in each track the four outcomes add up to the total.
fn adds_up(block: &[(usize, String)]) -> bool {
    let numbers: Option<Vec<i64>> =
        block.iter().map(|(_, value)| value.replace(',', "").parse().ok()).collect();
    numbers.is_some_and(|numbers| {
        numbers.chunks(5).all(|track| track[..4].iter().sum::<i64>() == track[4])
    })
}
