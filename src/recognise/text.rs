//! The tables of a report that is published as text: what PDF readers, crawlers and programs that
//! make text of scanned pages leave of them.
//!
//! Tables are found by their own labels, never by the numbers of their sections, which may be
//! wrong. A value is taken only where its place is certain; the rest is quoted in a problem.

mod columns;
mod disclosure;
mod disputes;
mod requests;
mod row_labels;
mod scan;

pub use scan::{is_furniture, is_value};

use std::collections::BTreeMap;
use std::ops::Range;

use super::labels::compact;
use super::narrative;
use super::numbers::parse_cell;
use crate::document::{Line, Row};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{Cell, Form, Metric, MoneyUnit, Places, Section};
use row_labels::Kind;
use scan::Scanned;

/// What the tables of a text hold.
#[derive(Debug, Default)]
pub struct Tables {
    /// The edition that their labels show.
    pub form: Option<Form>,
    /// What was read. Empty where no table was recognised.
    pub cells: BTreeMap<Metric, Cell>,
    /// What was not read, and why.
    pub problems: Vec<Problem>,
    /// The lines that belong to tables, by their place in the input.
    pub spans: Vec<Range<usize>>,
    /// Where the cells stand.
    pub places: Places,
}

/// How many rows must have their digits glued to their labels before a text is refused.
const GLUED_ROWS: usize = 3;

/// How many rows of section 3 must be named before their lines are a table.
const LEAST_ROWS: usize = 3;

/// Reads the tables of a text.
pub fn read_tables(lines: &[Line], place: &Place) -> Tables {
    if let Some(problem) = glued(lines, place) {
        return Tables { problems: vec![problem], ..Tables::default() };
    }
    let scanned = scan::scan(lines);
    let mut tables = read_once(&scanned, place);
    // A report that is printed twice, or another one behind it.
    let mut end = tables.end;
    while let Some(rest) = scanned.get(end..).filter(|rest| !rest.is_empty()) {
        let again = read_once(rest, place);
        if again.tables.spans.is_empty() {
            break;
        }
        end += again.end.max(1);
        tables.tables.merge(again.tables, place);
    }
    tables.tables
}

impl Tables {
    /// Adds what a later table says again; where it says something else, neither is certain.
    fn merge(&mut self, later: Tables, place: &Place) {
        let mut differ = Vec::new();
        for (metric, cell) in later.cells {
            match self.cells.get(&metric) {
                None => {
                    self.cells.insert(metric, cell);
                    if let Some(place) = later.places.get(metric) {
                        self.places.place(metric, place);
                    }
                }
                Some(earlier) if earlier.value() == cell.value() => {}
                Some(earlier) => {
                    let words = |cell: &Cell| match cell {
                        Cell::Blank => String::new(),
                        Cell::Number(number) => number.to_string(),
                        Cell::Text { text, .. } => text.clone(),
                    };
                    let values = vec![words(earlier), words(&cell)];
                    differ.push(values.join(" | "));
                    let at = place.in_section(metric.section());
                    self.cells.insert(metric, place_text(&values, &at));
                }
            }
        }
        if !differ.is_empty() {
            let what = Message::TablesDiffer { values: differ.join("; ") };
            self.problems.push(unset(what, Message::WhyTwoReadings, place.clone()));
        }
        if self.form.zip(later.form).is_some_and(|(one, other)| one != other) {
            self.problems.push(Problem {
                severity: Severity::Refused,
                what: Message::TwoForms,
                place: place.clone(),
                why: Message::WhyTwoForms,
                fix: Message::FixRepeatedReport,
            });
        }
        self.form = self.form.or(later.form);
        self.problems.extend(later.problems);
        self.spans.extend(later.spans);
    }
}

/// The rows of tables that are drawn in a text with `|`, cell by cell.
pub fn drawn_rows(lines: &[Line]) -> Vec<Row> {
    let row = |line: &Line| {
        let cells = scan::cells_between_pipes(&line.text)?;
        Some(Row { line: line.number, cells, ..Row::default() })
    };
    lines.iter().filter_map(row).collect()
}

/// Tables, and where among the scanned lines they end.
struct Once {
    tables: Tables,
    end: usize,
}

fn heads(line: &Scanned) -> Vec<crate::report::RequestRow> {
    // The form prints no full stop.
    if line.is_mixed || line.words.iter().any(|word| word.contains('。')) {
        return Vec::new();
    }
    if line.pieces.iter().any(|piece| piece.kind == Kind::Alien) {
        return Vec::new();
    }
    line.pieces
        .iter()
        .filter_map(|piece| match piece.kind {
            Kind::Head(row) => Some(row),
            _ => None,
        })
        .collect()
}

fn read_once(scanned: &[Scanned], place: &Place) -> Once {
    let find = |from: usize, is: &dyn Fn(&Scanned) -> bool| {
        scanned[from..].iter().position(is).map(|at| from + at)
    };
    // Section 3 begins with its head, or with the first label of a row.
    let begins_requests = |line: &Scanned| {
        let label = compact(&line.label());
        (label.contains("申请人情况") && label.chars().count() <= 40)
            || label.starts_with("本列数据的勾稽关系")
            || !heads(line).is_empty()
    };
    let is_narrative = |line: &Scanned| line.is_text() && narrative::ends_tables(&line.label());
    let requests_begin = find(0, &begins_requests).filter(|&begin| {
        let end = find(begin, &disputes::begins_table).unwrap_or(scanned.len());
        let mut rows: Vec<_> = scanned[begin..end].iter().flat_map(heads).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len() >= LEAST_ROWS
    });
    let requests_end = requests_begin.map(|begin| {
        find(begin, &|line| disputes::begins_table(line) || is_narrative(line))
            .unwrap_or(scanned.len())
    });
    let disputes_begin = match requests_end {
        Some(end) if scanned.get(end).is_some_and(disputes::begins_table) => Some(end),
        Some(_) => None,
        None => find(0, &disputes::begins_table),
    };
    let disputes_end =
        disputes_begin.map(|begin| find(begin + 1, &is_narrative).unwrap_or(scanned.len()));
    let disclosure_begin = find(0, &disclosure::begins_table)
        .filter(|&begin| requests_begin.or(disputes_begin).is_none_or(|next| begin < next));
    let disclosure_end = disclosure_begin.map(|begin| {
        requests_begin
            .or(disputes_begin)
            .or_else(|| find(begin, &is_narrative))
            .unwrap_or(scanned.len())
    });

    let zone = |begin: Option<usize>, end: Option<usize>| match (begin, end) {
        (Some(begin), Some(end)) => Some(&scanned[begin..end]),
        _ => None,
    };
    let mut tables = Tables::default();
    let before = &scanned[..disclosure_begin.unwrap_or(0)];
    let tables_end = disputes_end.or(requests_end).or(disclosure_end).unwrap_or(scanned.len());
    let is_paged = before.iter().chain(&scanned[tables_end..]).any(is_bare_page_number);
    let disclosures = zone(disclosure_begin, disclosure_end)
        .map(|zone| (disclosure::read(zone, is_paged, place), zone));
    let section_2_form = disclosures.as_ref().and_then(|(read, _)| read.form);
    let requests = zone(requests_begin, requests_end)
        .map(|zone| (requests::read(zone, section_2_form, place), zone));
    let section_3_form = requests.as_ref().and_then(|(read, _)| read.form);
    tables.form = section_3_form.or(section_2_form);

    let mut end = 0;
    let span = |tables: &mut Tables, zone: &[Scanned], last: usize| {
        if let (Some(first), Some(last)) = (zone.first(), zone.get(last)) {
            tables.spans.push(first.index..last.index + 1);
        }
    };
    if let (Some((read, zone)), Some(zone_end)) = (disclosures, disclosure_end) {
        end = end.max(zone_end);
        span(&mut tables, zone, zone.len() - 1);
        if let (Some(two), Some(three)) = (section_2_form, section_3_form)
            && two != three
        {
            tables.problems.push(Problem {
                severity: Severity::Unset,
                what: Message::MixedForms { requests: three, disclosure: two },
                place: place.in_section(Section::Disclosure).at_line(zone[0].number),
                why: Message::WhyMixedForms,
                fix: Message::FixMixedForms,
            });
        } else {
            tables.cells.extend(read.cells);
            tables.problems.extend(read.problems);
            tables.places.extend(&read.places);
        }
    }
    if let (Some((read, zone)), Some(zone_end)) = (requests, requests_end) {
        end = end.max(zone_end);
        span(&mut tables, zone, zone.len() - 1);
        tables.cells.extend(read.cells);
        tables.problems.extend(read.problems);
        tables.places.extend(&read.places);
    }
    if let (Some(zone), Some(begin)) = (zone(disputes_begin, disputes_end), disputes_begin) {
        let read = disputes::read(zone, place);
        if let Some(last) = read.last {
            end = end.max(begin + last + 1);
            span(&mut tables, zone, last);
        }
        tables.cells.extend(read.cells);
        tables.problems.extend(read.problems);
        tables.places.extend(&read.places);
    }
    Once { tables, end }
}

/// Whether a line outside of the tables is a number that is short enough for one of a page.
fn is_bare_page_number(line: &Scanned) -> bool {
    line.loose_number().is_some_and(|number| number.len() <= 3)
}

/// A text whose cells have lost what stood between them.
fn glued(lines: &[Line], place: &Place) -> Option<Problem> {
    let rows: usize = lines.iter().map(|line| row_labels::glued_rows(&line.text)).sum();
    let first = lines.iter().find(|line| row_labels::glued_rows(&line.text) > 0)?;
    (rows >= GLUED_ROWS).then(|| Problem {
        severity: Severity::Refused,
        what: Message::DigitsGlued { rows },
        place: place.in_section(Section::Requests).at_line(first.number),
        why: Message::WhyDigitsGlued,
        fix: Message::FixDigitsGlued,
    })
}

/// A figure that is left unset.
fn unset(what: Message, why: Message, place: Place) -> Problem {
    Problem { severity: Severity::Unset, what, place, why, fix: Message::FixUnsetFigures }
}

/// Whether those of some words that stand in a text stand there in this order.
fn is_in_order(text: &str, words: &[&str]) -> bool {
    words.iter().filter_map(|word| text.find(word)).is_sorted()
}

/// Values as they are quoted.
fn joined(values: &[String]) -> String {
    values.join(" ")
}

/// What is kept of values whose place is not certain.
fn place_text(values: &[String], place: &Place) -> Cell {
    Cell::Text { text: joined(values), reading: None, place: Box::new(place.clone()) }
}

/// The cell that a value makes. One that is no plain number is kept as text and told of.
fn read_cell(
    value: &str,
    metric: Metric,
    money: Option<MoneyUnit>,
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Cell {
    match parse_cell(value, metric, money, place) {
        Ok(cell) => cell,
        Err(problem) => {
            problems.push(Problem {
                severity: Severity::Unset,
                fix: Message::FixUnsetFigures,
                ..problem
            });
            place_text(&[value.to_owned()], place)
        }
    }
}
