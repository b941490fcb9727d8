//! Section 2 from text: a label of the form, followed by exactly as many values as it has columns.
//!
//! Nothing adds up here, so a row needs its heading, which says what the columns are, and values
//! that stand on its line or, with nothing between them, on the lines behind it.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::Scanned;
use super::{joined, place_text, read_cell, unset};
use crate::language::Message;
use crate::problem::{Place, Problem};
use crate::recognise::labels::{compact, disclosure_column, disclosure_row, fold};
use crate::recognise::numbers::{named_unit, scales_counts};
use crate::report::{Cell, Disclosure, DisclosureRow, Form, Metric, NOT_STATED, Places, Section};

/// What was read of the tables.
#[derive(Debug, Default)]
pub struct Disclosures {
    pub form: Option<Form>,
    pub cells: BTreeMap<Metric, Cell>,
    pub places: Places,
    pub problems: Vec<Problem>,
}

/// Whether a line can only be part of section 2: the paragraph of the regulation, or a heading.
pub fn begins_table(line: &Scanned) -> bool {
    if !line.is_text() || line.is_mixed {
        return false;
    }
    let label = compact(&line.label());
    let is_paragraph = label
        .strip_prefix("第二十条第")
        .is_some_and(|rest| rest.ends_with('项') && rest.chars().count() == 2);
    is_paragraph
        || (label.starts_with("信息内容") && label.chars().count() <= 40)
        || disclosure_column(&line.label()).is_some()
}

/// A row as it stands in the text.
struct Found {
    row: DisclosureRow,
    line: usize,
    heading: String,
    values: Vec<(usize, String)>,
    is_on_one_line: bool,
    /// What makes its values uncertain where they stand.
    doubt: Option<Message>,
}

/// The edition that the headings show, `None` where they show none or both.
fn edition(scanned: &[Scanned]) -> Option<Form> {
    let text: String = scanned.iter().map(|line| compact(&line.label())).collect();
    Form::alone_with(|edition| edition.marks.iter().any(|mark| text.contains(mark)))
}

/// Reads the tables from their lines. `is_paged` says that the text has bare numbers of pages: then
/// one may stand among figures that have lines of their own.
pub fn read(scanned: &[Scanned], is_paged: bool, place: &Place) -> Disclosures {
    let place = place.in_section(Section::Disclosure);
    let form = edition(scanned);
    let mut result = Disclosures { form, ..Disclosures::default() };
    let found = find_rows(scanned);
    let Some(form) = form else {
        if let Some(first) = found.first() {
            let rows = found.iter().map(|one| one.row.label()).collect();
            let what = Message::RowsMissing { rows };
            let at = place.at_line(first.line);
            result.problems.push(unset(what, Message::WhyEditionUnknown, at));
        }
        return result;
    };
    let disordered = out_of_order(&found);
    let unsure = before_lost_rows(&found, form);
    let has_whole_lines = found.iter().any(|one| one.is_on_one_line);
    let mut values_seen: BTreeMap<DisclosureRow, Vec<String>> = BTreeMap::new();
    for one in &found {
        let cells = form.edition().disclosures_of(one.row).into_iter();
        let metrics: Vec<Metric> = cells.map(Metric::Disclosure).collect();
        let Some(&first) = metrics.first() else { continue };
        let values: Vec<String> = one.values.iter().map(|(_, value)| value.clone()).collect();
        let at = place.at_line(one.line);
        let why = if values_seen.get(&one.row).is_some_and(|seen| *seen != values) {
            Some(Message::WhyTwoReadings)
        } else if values.len() != metrics.len() {
            Some(Message::WhyValueCount { expected: metrics.len(), found: values.len() })
        } else if !heading_fits(&one.heading, &metrics) || scales_counts(&one.heading) {
            Some(Message::WhyHeading)
        } else if one.doubt.is_some() {
            one.doubt.clone()
        } else if !one.is_on_one_line && is_paged {
            Some(Message::WhyPageEdge)
        } else if !one.is_on_one_line && has_whole_lines {
            Some(Message::WhyMixedLines)
        } else if disordered.contains(&one.row) {
            Some(Message::WhyOrder)
        } else if unsure.contains(&one.row) {
            Some(Message::WhyNextRowLost)
        } else {
            None
        };
        let is_first = values_seen.insert(one.row, values.clone()).is_none();
        if let Some(why) = why {
            for &metric in &metrics {
                if values.is_empty() && is_first {
                    result.cells.remove(&metric);
                } else {
                    result.cells.insert(metric, place_text(&values, &at));
                }
            }
            let row = first.row_label();
            let what = Message::FiguresNotTaken { row, values: joined(&values) };
            result.problems.push(unset(what, why, at));
            continue;
        }
        if !is_first {
            continue;
        }
        for (&metric, (line, value)) in metrics.iter().zip(&one.values) {
            let at = place.at_line(*line);
            let money = named_unit(&one.heading).known();
            let cell = read_cell(value, metric, money, &at, &mut result.problems);
            result.places.note(metric, (*line, None), value, &cell);
            result.cells.insert(metric, cell);
        }
    }
    let missing: BTreeMap<DisclosureRow, _> = Disclosure::all()
        .filter(|cell| cell.is_in(form) && !values_seen.contains_key(&cell.row()))
        .map(|cell| (cell.row(), cell.row_label()))
        .collect();
    if !missing.is_empty() && !found.is_empty() {
        let what = Message::RowsMissing { rows: missing.into_values().collect() };
        result.problems.push(unset(what, Message::WhyRowsMissing, place));
    }
    result
}

/// The row that the words of a line name: a whole label, or enough of one that is broken.
fn row_of(line: &Scanned) -> Option<DisclosureRow> {
    if line.is_mixed || line.words.is_empty() {
        return None;
    }
    let label = line.label();
    let body = compact(&label);
    disclosure_row(&body).or_else(|| {
        let is_broken = body.chars().count() >= 5 && !line.is_text();
        let mut named = DisclosureRow::ALL
            .iter()
            .copied()
            .filter(|row| is_broken && compact(row.label().zh).starts_with(&body));
        let first = named.next();
        if named.next().is_some() { None } else { first }
    })
}

fn find_rows(scanned: &[Scanned]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut heading = String::new();
    let mut heading_is_open = true;
    let mut is_below_figures = false;
    for (at, line) in scanned.iter().enumerate() {
        let Some(row) = row_of(line) else {
            let is_not_stated = NOT_STATED.contains(&line.label().as_str());
            if is_not_stated && heading_is_open {
                is_below_figures = true;
            } else if line.is_text() {
                let text = line.label();
                let begins = fold(&text).starts_with("第二十条");
                if begins || !heading_is_open {
                    heading.clear();
                    is_below_figures = false;
                }
                heading_is_open = true;
                heading.push_str(&text);
            } else if heading_is_open && line.words.is_empty() {
                is_below_figures = true;
            }
            continue;
        };
        heading_is_open = false;
        let mut values: Vec<(usize, String)> =
            line.values.iter().map(|value| (line.number, value.clone())).collect();
        if let Some(cells) = line.cells.as_ref().filter(|_| !line.is_text()) {
            // Cells between pipes show blank ones; surplus ones at the end are no columns.
            let last = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            values = cells[..last].iter().map(|cell| (line.number, cell.clone())).collect();
        }
        let is_on_one_line = !values.is_empty();
        let mut is_at_page_edge = false;
        // The values on the lines behind. On the line of the label, one value may be the first of
        // several lines, so the lines behind it are looked at as well.
        if values.len() <= 1 {
            let behind: Vec<&Scanned> = scanned[at + 1..]
                .iter()
                .take_while(|next| next.words.is_empty() && next.cells.is_none())
                .collect();
            is_at_page_edge = behind.iter().any(|next| next.at_page_edge);
            if values.is_empty() {
                let all = behind
                    .iter()
                    .flat_map(|next| next.values.iter().map(|value| (next.number, value.clone())));
                values.extend(all);
            }
        }
        let above = at.checked_sub(1).and_then(|above| scanned.get(above));
        let beside = [above, scanned.get(at + 1)];
        let doubt = if is_on_one_line {
            let is_loose = beside.into_iter().flatten().any(Scanned::may_go_on);
            is_loose.then_some(Message::WhyLooseNumber)
        } else if is_at_page_edge {
            Some(Message::WhyPageEdge)
        } else {
            is_below_figures.then_some(Message::WhyFiguresAbove)
        };
        found.push(Found {
            row,
            line: line.number,
            heading: heading.clone(),
            values,
            is_on_one_line,
            doubt,
        });
    }
    // Where figures stand before one label, those behind another may be the next row's.
    if found.iter().any(|one| one.doubt == Some(Message::WhyFiguresAbove)) {
        for one in found.iter_mut().filter(|one| !one.is_on_one_line && one.doubt.is_none()) {
            one.doubt = Some(Message::WhyFiguresAbove);
        }
    }
    found
}

/// Rows whose labels stand alone on their lines and not in printed order: the lines may have been
/// shuffled, and their values with them.
fn out_of_order(found: &[Found]) -> BTreeSet<DisclosureRow> {
    let alone: Vec<DisclosureRow> =
        found.iter().filter(|one| !one.is_on_one_line).map(|one| one.row).collect();
    let mut disordered = BTreeSet::new();
    for (at, &row) in alone.iter().enumerate() {
        for &later in &alone[at + 1..] {
            if later < row {
                disordered.extend([row, later]);
            }
        }
    }
    disordered
}

/// Rows whose labels stand alone on their lines, and whose next row is nowhere: what stands behind
/// the label may be the values of that one.
fn before_lost_rows(found: &[Found], form: Form) -> BTreeSet<DisclosureRow> {
    let rows: Vec<DisclosureRow> = form.edition().disclosure_rows().collect();
    rows.windows(2)
        .filter(|pair| !found.iter().any(|one| one.row == pair[1]))
        .map(|pair| pair[0])
        .filter(|&row| found.iter().any(|one| one.row == row && !one.is_on_one_line))
        .collect()
}

/// Whether the heading names the columns of a row in printed order. A heading that is broken over
/// lines column by column is known by its characters only.
fn heading_fits(heading: &str, metrics: &[Metric]) -> bool {
    let folded = fold(heading);
    if ["上年处理", "上年制发", "上年废止", "上年收费", "同期", "同比"]
        .iter()
        .any(|word| folded.contains(word))
    {
        return false;
    }
    let mut depth = 0_usize;
    let mut text = String::new();
    for one in folded.chars() {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && one.is_alphanumeric() => text.push(one),
            _ => {}
        }
    }
    let text = text.replace("第二十条第", "").replace("信息内容", "");
    let labels: Vec<&str> = metrics
        .iter()
        .map(|metric| match metric.column_label().zh {
            "现行有效件数" => "现行有效件",
            "本年处理决定数量" => "处理决定数量",
            "本年增/减" => "本年增减",
            label => label,
        })
        .collect();
    let mut rest = text.as_str();
    let in_order = labels.iter().all(|label| match rest.split_once(label) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    });
    if in_order {
        return true;
    }
    if labels.iter().any(|label| text.contains(label)) && labels.len() > 1 {
        // Some columns are legible, and the others are missing or in another order.
        let legible = labels.iter().filter(|label| text.contains(**label)).count();
        if legible == labels.len() {
            return false;
        }
    }
    let mut characters: Vec<char> = text.chars().collect();
    labels.concat().chars().all(|one| {
        characters.iter().position(|&other| other == one).map(|at| characters.remove(at)).is_some()
    }) && characters.len() <= 8
}
