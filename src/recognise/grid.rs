//! National tables whose cells are known: a blank cell stays blank, whatever stands beside it.
//!
//! A table is found by its own labels, wherever it stands. Columns are those under which the
//! headings stand. Where merged cells are known and do not fit each other, as in pages edited by
//! hand, the cells behind the label are counted: as many as there are headings are theirs, in order,
//! if each stands under its heading at least in part, or none of them is blank.

use std::collections::BTreeMap;

use super::labels::{
    compact, disclosure_column, disclosure_row, dispute_outcome, dispute_track, edition_of_column,
    fold, printed_request_row, requester,
};
use super::numbers::{NamedUnit, named_unit, parse_cell, parse_plain_cell, scales_counts};
use crate::document::{Row, Table};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{
    Cell, Disclosure, DisclosureColumn, DisputeOutcome, DisputeTrack, Form, Metric, MoneyUnit,
    NOT_STATED, Places, RequestRow, Requester, Section,
};

/// What the tables of one report say.
#[derive(Debug, Default)]
pub struct Tables {
    /// The edition, by rows and columns that only one edition has.
    pub form: Option<Form>,
    /// The cells that stand under a heading and beside a label, blank ones included.
    pub cells: BTreeMap<Metric, Cell>,
    /// What could not be taken.
    pub problems: Vec<Problem>,
    /// The first and the last row with cells that were taken.
    pub lines: Option<(usize, usize)>,
    /// Where the cells stand.
    pub places: Places,
}

/// The sections of which a table has labels.
pub fn sections(table: &Table) -> Vec<Section> {
    let section_of = |cell: &String| {
        if cell.trim().is_empty() || !is_short(cell) {
            None
        } else if disclosure_column(cell).is_some() {
            Some(Section::Disclosure)
        } else if requester(cell).is_some_and(is_telling) {
            Some(Section::Requests)
        } else if dispute_outcome(cell).is_some_and(|how| how != DisputeOutcome::Total) {
            Some(Section::Disputes)
        } else {
            None
        }
    };
    let mut found: Vec<_> =
        table.rows.iter().flat_map(|row| &row.cells).filter_map(section_of).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a text is not longer than any label of the form.
fn is_short(cell: &str) -> bool {
    const LONGEST: usize = 80;
    cell.len() <= LONGEST * '字'.len_utf8()
}

/// Reads the tables of one report, given all their rows in order.
pub fn read_tables<'a>(rows: impl IntoIterator<Item = &'a Row>, place: &Place) -> Tables {
    let mut reader = Reader::new(place);
    for row in rows {
        reader.read_row(row);
    }
    reader.finish()
}

/// Whether a cell has a label that only the national tables have.
pub fn is_national(cell: &str) -> bool {
    !cell.trim().is_empty()
        && is_short(cell)
        && (disclosure_column(cell).is_some()
            || disclosure_row(cell).is_some()
            || dispute_outcome(cell).is_some_and(|how| how != DisputeOutcome::Total)
            || requester(cell).is_some_and(is_telling)
            || printed_request_row(cell)
                .is_some_and(|row| !matches!(row, RequestRow::Concluded | RequestRow::OtherMisc)))
}

/// Whether a heading is a column's of section 3 alone: 总计 and 其他 stand in other tables as well.
fn is_telling(who: Requester) -> bool {
    !matches!(who, Requester::Total | Requester::OtherOrg)
}

/// Where a value column stands, and what it holds.
type Columns<T> = Vec<(Slots, T)>;

/// The first and the last slot of a cell.
type Slots = (usize, usize);

/// Cells of a row's own with their slots, up to the next one.
fn own_cells(row: &Row) -> Vec<(Slots, &str)> {
    let own: Vec<(usize, &str)> = row.own_cells().collect();
    let ends = own.iter().skip(1).map(|(begin, _)| *begin).chain([row.cells.len()]);
    own.iter().zip(ends).map(|(&(begin, text), end)| ((begin, end - 1), text.trim())).collect()
}

/// Where the values of a row stand, one for each heading, in the order of `headings`; `None` where
/// that is not certain. `label` is the slot of the label before them, if there is one.
fn columns_of(row: &Row, label: Option<usize>, headings: &[Slots]) -> Option<Vec<usize>> {
    let mut own = own_cells(row);
    own.retain(|((begin, _), _)| label.is_none_or(|label| *begin > label));
    // Two headings in one place: the cells of one row have moved against those of another.
    let mut in_order = headings.to_vec();
    in_order.sort_unstable();
    if in_order.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return None;
    }
    let is_own = |slot: usize| own.iter().any(|((begin, _), _)| *begin == slot);
    let is_heading = |slot: usize| headings.iter().any(|(begin, _)| *begin == slot);
    // A column of remarks may stand behind the last heading.
    let last = in_order.last().map_or(0, |(begin, _)| *begin);
    let is_remark = |slot: usize, text: &str| slot > last && !super::text::is_value(text);
    let is_stray =
        |slot: usize, text: &str| !text.is_empty() && !is_heading(slot) && !is_remark(slot, text);
    let has_stray = own.iter().any(|((begin, _), text)| is_stray(*begin, text));
    if !has_stray && headings.iter().all(|(begin, _)| is_own(*begin)) {
        return Some(headings.iter().map(|(begin, _)| *begin).collect());
    }
    let stand_below = own
        .iter()
        .zip(&in_order)
        .all(|(((begin, end), _), heading)| *begin <= heading.1 && heading.0 <= *end);
    let is_full = own.iter().all(|(_, text)| !text.is_empty());
    // Where merged cells are not known, a blank cell may be part of one.
    let is_certain = is_full || (stand_below && row.covered.is_some());
    if own.len() != headings.len() || !is_certain {
        return None;
    }
    let at = |heading: &Slots| in_order.binary_search(heading).ok().map(|at| own[at].0.0);
    headings.iter().map(at).collect()
}

/// Cells under headings in another order than the form's.
#[derive(Default)]
struct Disordered {
    cells: Vec<Metric>,
    /// Whether a sum shows that the headings have moved.
    is_disproved: bool,
}

/// （六）其他处理 as a row with values of its own. Where the next row with values is not （七）总计,
/// the label belongs to rows below it whose own labels are lost.
enum OtherRow {
    NotSeen,
    Read(Row),
    Divided,
}

/// What a row was to its table.
#[derive(PartialEq)]
enum Before {
    /// A label with nothing but blank cells: these.
    Blank(Vec<Metric>),
    /// Figures without a label.
    Figures,
    Other,
}

struct Reader<'a> {
    place: &'a Place,
    /// Headings of the small table of section 2 that is being read.
    disclosure: Columns<(DisclosureColumn, NamedUnit)>,
    /// Headings of section 3, and whether a row has been read under them.
    requests: Columns<Requester>,
    requests_begun: bool,
    in_requests: bool,
    /// Whether they say that counts are in hundreds or the like.
    is_scaled: bool,
    /// Headings of section 4.
    tracks: Columns<DisputeTrack>,
    outcomes: Columns<DisputeOutcome>,
    /// The row of values that has been read under them.
    disputes_read: Option<Vec<String>>,
    /// A blank row below them, which may be the row of values.
    blank_disputes: Option<Row>,
    cells: BTreeMap<Metric, (Cell, usize)>,
    /// Editions by section, each with the line that shows it.
    form_of_disclosure: Option<(Form, usize)>,
    form_of_requests: Option<(Form, usize)>,
    other: OtherRow,
    /// Those of section 3.
    disordered: Disordered,
    /// What the row before was, where a page break may have torn it from this one.
    before: Before,
    /// Cells in the widest heading row of the table that is being read. A shorter row has lost
    /// a cell, and everything behind it may stand under the wrong heading.
    width: usize,
    problems: Vec<Problem>,
    places: Places,
}

impl<'a> Reader<'a> {
    fn new(place: &'a Place) -> Reader<'a> {
        Reader {
            place,
            disclosure: Vec::new(),
            requests: Vec::new(),
            requests_begun: false,
            in_requests: false,
            is_scaled: false,
            tracks: Vec::new(),
            outcomes: Vec::new(),
            disputes_read: None,
            blank_disputes: None,
            cells: BTreeMap::new(),
            form_of_disclosure: None,
            form_of_requests: None,
            other: OtherRow::NotSeen,
            disordered: Disordered::default(),
            before: Before::Other,
            width: 0,
            problems: Vec::new(),
            places: Places::default(),
        }
    }

    fn read_row(&mut self, row: &Row) {
        let filled: Vec<(Slots, &str)> =
            own_cells(row).into_iter().filter(|(_, cell)| !cell.is_empty()).collect();
        if filled.is_empty() {
            if self.outcomes.len() >= DisputeOutcome::ALL.len() && self.disputes_read.is_none() {
                self.blank_disputes.get_or_insert_with(|| row.clone());
            }
            return;
        }
        let is_figures = filled.len() > 1 && filled.iter().all(|(_, text)| is_figure(text));
        let before = std::mem::replace(&mut self.before, Before::Other);
        let is_behind_figures = before == Before::Figures;
        if is_figures && !self.is_row_of_disputes(&filled) {
            if let Before::Blank(metrics) = before {
                self.lose_blank_row(row, metrics);
            }
            self.before = Before::Figures;
        }
        self.read_filled_row(row, &filled, is_behind_figures);
    }

    fn is_row_of_disputes(&self, filled: &[(Slots, &str)]) -> bool {
        !self.in_requests
            && self.outcomes.len() >= DisputeOutcome::ALL.len()
            && is_row_of_values(filled)
    }

    fn read_filled_row(&mut self, row: &Row, filled: &[(Slots, &str)], is_behind_figures: bool) {
        if self.read_dispute_heading(filled) || self.read_request_heading(filled) {
            self.width = self.width.max(row.cells.len());
        } else if self.in_requests {
            self.read_request_row(row, filled, is_behind_figures);
        } else if self.is_row_of_disputes(filled) {
            self.read_dispute_row(row);
        } else if self.read_disclosure_heading(filled, row.line) {
            self.width = row.cells.len();
        } else {
            self.read_disclosure_row(row, filled, is_behind_figures);
        }
    }

    /// A row of figures without a label stands below a label without figures: they may be its own.
    fn lose_blank_row(&mut self, row: &Row, metrics: Vec<Metric>) {
        for metric in metrics {
            let place = Place { section: Some(metric.section()), ..self.place.at_line(row.line) };
            let (text, place) = (printed(row), Box::new(place));
            self.cells.insert(metric, (Cell::Text { text, reading: None, place }, row.line));
        }
    }

    // Section 2: small tables, each with its headings over one or two rows.

    fn read_disclosure_heading(&mut self, filled: &[(Slots, &str)], line: usize) -> bool {
        let columns: Columns<_> = filled
            .iter()
            .filter_map(|&(index, text)| {
                Some((index, (disclosure_column(text)?, named_unit(text))))
            })
            .collect();
        if columns.is_empty() {
            return false;
        }
        if filled.iter().any(|(_, text)| scales_counts(text)) {
            // The rows below have no heading that is understood, and are named.
            self.disclosure.clear();
            return true;
        }
        if let Some(form) = columns.iter().find_map(|(_, (column, _))| edition_of_column(*column)) {
            self.form_of_disclosure.get_or_insert((form, line));
        }
        self.disclosure = columns;
        true
    }

    fn read_disclosure_row(
        &mut self,
        row: &Row,
        filled: &[(Slots, &str)],
        is_behind_figures: bool,
    ) {
        let ((label_at, _), label) = filled[0];
        let named = disclosure_row(label);
        let (Some(row_of), false) = (named, self.disclosure.is_empty()) else {
            // Figures behind a label are said to be lost, and a row of figures. A number before a
            // label counts rows, and a lone one is that of a page.
            let label = filled.iter().position(|(_, text)| !is_figure(text));
            let figures = filled[label.unwrap_or(0)..].iter().filter(|(_, text)| is_figure(text));
            if figures.count() > usize::from(label.is_none()) {
                self.leave_unset(None, row, Message::WhyRowUnknown, &[]);
            }
            return;
        };
        let headings: Vec<Slots> = self.disclosure.iter().map(|(slots, _)| *slots).collect();
        let columns = columns_of(row, Some(label_at), &headings)
            .or_else(|| columns_in_order(&filled[1..], &headings))
            .filter(|_| row.cells.len() >= self.width || row.covered.is_some());
        let Some(columns) = columns else {
            let names = self.disclosure.iter().map(|(_, (name, _))| *name);
            let metrics: Vec<Metric> = names
                .filter_map(|name| Disclosure::find(row_of, name).map(Metric::Disclosure))
                .collect();
            self.leave_unset(Some(Section::Disclosure), row, Message::WhyRowNotTaken, &metrics);
            return;
        };
        if columns.iter().all(|&index| row.cells[index].trim().is_empty()) {
            let of_row = |name| Disclosure::find(row_of, name).map(Metric::Disclosure);
            let names = self.disclosure.iter().map(|(_, (name, _))| *name);
            let metrics: Vec<Metric> = names.filter_map(of_row).collect();
            if is_behind_figures {
                let section = Some(Section::Disclosure);
                self.leave_unset(section, row, Message::WhyFiguresAbove, &metrics);
                return;
            }
            self.before = Before::Blank(metrics);
        }
        for (index, (_, (name, unit))) in columns.into_iter().zip(self.disclosure.clone()) {
            let Some(cell) = Disclosure::find(row_of, name) else { continue };
            self.put(Metric::Disclosure(cell), row, index, unit.known());
        }
    }

    // Section 3: one table with headings over up to three rows.

    fn read_request_heading(&mut self, filled: &[(Slots, &str)]) -> bool {
        if filled.iter().any(|(_, text)| {
            printed_request_row(text).is_some_and(|row| {
                !matches!(row, RequestRow::Concluded | RequestRow::OtherMisc | RequestRow::Other)
            })
        }) {
            return false;
        }
        let columns: Columns<Requester> = filled
            .iter()
            .filter_map(|&(index, text)| {
                let text = compact(text);
                requester(&text)
                    .filter(|_| Metric::from_code(&text).is_none())
                    .map(|who| (index, who))
            })
            .collect();
        let begins = columns.iter().any(|(_, who)| is_telling(*who));
        let continues = !columns.is_empty() && self.in_requests && !self.requests_begun;
        let announces = filled.iter().any(|(_, text)| compact(text).contains("申请人情况"));
        if !begins && !continues && !announces {
            return false;
        }
        if self.requests_begun || !self.in_requests {
            self.is_scaled = false;
            self.requests.clear();
            self.requests_begun = false;
            self.width = 0;
        }
        self.in_requests = true;
        let is_scaled = filled.iter().any(|(_, text)| scales_counts(text));
        self.is_scaled |= is_scaled;
        for (index, who) in columns {
            if self.requests.iter().all(|(_, known)| *known != who) {
                self.requests.push((index, who));
            }
        }
        true
    }

    fn read_request_row(&mut self, row: &Row, filled: &[(Slots, &str)], is_behind_figures: bool) {
        let headings: Vec<Slots> = self.requests.iter().map(|(slots, _)| *slots).collect();
        let first_value = headings.iter().map(|(begin, _)| *begin).min().unwrap_or(usize::MAX);
        let mut split = filled.iter().take_while(|((begin, _), _)| *begin < first_value).count();
        if split == 0 || is_figure(filled[split - 1].1) {
            // The row begins elsewhere than the headings do: its label is the last text.
            split = filled.iter().rposition(|(_, text)| !is_figure(text)).map_or(0, |at| at + 1);
        }
        let (labels, values) = filled.split_at(split);
        let label_at = labels.last().map(|((begin, _), _)| *begin);
        let labels: Vec<&str> = labels.iter().map(|(_, text)| *text).collect();
        let has_values = !values.is_empty();
        let named = labels
            .last()
            .and_then(|last| printed_request_row(last))
            .or_else(|| printed_request_row(&labels.concat()));
        if (has_values || (named.is_some() && row.covered.is_some()))
            && let OtherRow::Read(other) = &self.other
        {
            let other = other.clone();
            self.other = OtherRow::NotSeen;
            if named != Some(RequestRow::Concluded) {
                self.other = OtherRow::Divided;
                let is_other =
                    |metric: &Metric| matches!(metric, Metric::Request(RequestRow::Other, _));
                self.cells.retain(|metric, _| !is_other(metric));
                self.form_of_requests =
                    self.form_of_requests.filter(|(_, shown)| *shown != other.line);
                let section = Some(Section::Requests);
                self.leave_unset(section, &other, Message::WhyRowNotTaken, &[]);
            }
        }
        let metrics: Vec<Metric> = named.map_or_else(Vec::new, |row| {
            Requester::ALL.iter().map(|&who| Metric::Request(row, who)).collect()
        });
        let section = Some(Section::Requests);
        let (Some(last), Some(label_at)) = (labels.last(), label_at) else {
            if has_values {
                self.leave_unset(section, row, Message::WhyRowUnknown, &metrics);
            }
            return;
        };
        let Some(named) = named else {
            if has_values {
                self.leave_unset(section, row, Message::WhyRowUnknown, &metrics);
            } else if self.requests_begun
                && labels.len() == filled.len()
                && compact(last).contains("行政诉讼")
            {
                self.in_requests = false;
            }
            return;
        };
        // A label such as （六）其他处理 that spans rows, with its values in the rows below. Where the
        // cells are known, seven blank ones behind it are its own.
        if !has_values && named == RequestRow::Other && row.covered.is_none() {
            return;
        }
        if named == RequestRow::Other && matches!(self.other, OtherRow::Divided) {
            self.leave_unset(section, row, Message::WhyRowUnknown, &[]);
            return;
        }
        let columns = columns_of(row, Some(label_at), &headings).filter(|_| {
            self.requests.len() == Requester::ALL.len()
                && (row.cells.len() >= self.width || row.covered.is_some())
                && !self.is_scaled
        });
        // A row with more cells than its headings has one too many, which may be a blank one.
        let is_longer = row.covered.is_some() && !row.in_sheet && row.cells.len() > self.width;
        let has_blank =
            |columns: &Vec<usize>| columns.iter().any(|&index| row.cells[index].trim().is_empty());
        let columns = columns.filter(|columns| !(is_longer && has_blank(columns)));
        let Some(columns) = columns else {
            if has_values || named != RequestRow::Other {
                self.leave_unset(section, row, Message::WhyRowNotTaken, &metrics);
            }
            return;
        };
        let columns: Vec<(usize, Requester)> =
            columns.into_iter().zip(self.requests.iter().map(|(_, who)| *who)).collect();
        let cells: Vec<&str> = Requester::ALL
            .iter()
            .filter_map(|who| columns.iter().find(|(_, named)| named == who))
            .map(|(index, _)| row.cells[*index].trim())
            .collect();
        // Headings in another order than the form's may be those of a table that has lost one.
        let mut headings = self.requests.clone();
        headings.sort_unstable();
        let is_in_order = headings.is_sorted_by_key(|(_, who)| *who);
        if !is_in_order {
            self.disordered.cells.extend(&metrics);
            self.disordered.is_disproved |= proof(&cells) == Some(false);
        }
        let is_unproved = (!is_in_order && proof(&cells) != Some(true))
            || (row.in_sheet && is_total_moved(&cells));
        if is_unproved || (may_shift(row) && looks_shifted(&cells)) {
            self.leave_unset(section, row, Message::WhyRowShifted, &metrics);
            return;
        }
        if cells.iter().all(|cell| cell.is_empty()) {
            if is_behind_figures {
                self.leave_unset(section, row, Message::WhyFiguresAbove, &metrics);
                return;
            }
            self.before = Before::Blank(metrics);
        }
        self.requests_begun = true;
        if let Some(form) = named.only_form() {
            self.form_of_requests.get_or_insert((form, row.line));
        }
        match named {
            RequestRow::Other => self.other = OtherRow::Read(row.clone()),
            RequestRow::CarriedOut => self.in_requests = false,
            _ => {}
        }
        for (index, who) in columns {
            self.put(Metric::Request(named, who), row, index, None);
        }
    }

    // Section 4: three groups of five side by side, or one below the other.

    fn read_dispute_heading(&mut self, filled: &[(Slots, &str)]) -> bool {
        let tracks: Columns<_> = filled
            .iter()
            .filter_map(|&(index, text)| Some((index, dispute_track(text)?)))
            .collect();
        let outcomes: Columns<_> = filled
            .iter()
            .filter_map(|&(index, text)| Some((index, dispute_outcome(text)?)))
            .collect();
        let is_telling = |how: &DisputeOutcome| *how != DisputeOutcome::Total;
        let names_outcomes = outcomes.iter().any(|(_, how)| is_telling(how));
        if tracks.is_empty() && !names_outcomes {
            return false;
        }
        self.in_requests = false;
        if self.disputes_read.take().is_some() {
            self.tracks.clear();
            self.outcomes.clear();
        }
        if self.tracks.is_empty() && self.outcomes.is_empty() {
            self.width = 0;
        }
        self.tracks.extend(tracks);
        if names_outcomes {
            self.outcomes.extend(outcomes);
        }
        true
    }

    fn read_dispute_row(&mut self, row: &Row) {
        let mut tracks = self.tracks.clone();
        let mut outcomes = self.outcomes.clone();
        tracks.sort_unstable();
        outcomes.sort_unstable();
        // The group of a column is the last one that begins at or before it.
        let track_of = |at: usize| {
            tracks.iter().rev().find(|((begin, _), _)| *begin <= at).map(|(_, track)| *track)
        };
        let headings: Vec<(Slots, DisputeTrack, DisputeOutcome)> = outcomes
            .iter()
            .filter_map(|&(slots, how)| Some((slots, track_of(slots.0)?, how)))
            .collect();
        let slots: Vec<Slots> = headings.iter().map(|(slots, ..)| *slots).collect();
        // No label stands before the values.
        let found = columns_of(row, None, &slots);
        let columns: Vec<(usize, DisputeTrack, DisputeOutcome)> = headings
            .iter()
            .enumerate()
            .map(|(at, &((begin, _), track, how))| {
                (found.as_ref().map_or(begin, |found| found[at]), track, how)
            })
            .collect();
        let is_complete = columns.len() == outcomes.len()
            && tracks.iter().all(|(_, track)| {
                DisputeOutcome::ALL.iter().all(|how| {
                    columns.iter().filter(|(_, of, what)| of == track && what == how).count() == 1
                })
            });
        let is_short = row.cells.len() < self.width && row.covered.is_none();
        let metrics: Vec<Metric> =
            columns.iter().map(|&(_, track, how)| Metric::Dispute(track, how)).collect();
        // A row that counts the columns: 1, 2, 3 and so on.
        let counts = |(at, (index, ..)): (usize, &(usize, DisputeTrack, DisputeOutcome))| {
            row.cells.get(*index).is_some_and(|cell| cell.trim() == (at + 1).to_string())
        };
        if columns.len() > 1 && columns.iter().enumerate().all(counts) {
            return;
        }
        let is_lone = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
        if is_lone && self.disputes_read.is_some() {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowAgain, &[]);
            return;
        }
        let again = self.disputes_read.replace(row.cells.clone());
        if again.as_ref().is_some_and(|earlier| *earlier != row.cells) {
            self.cells.retain(|metric, _| !metrics.contains(metric));
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowAgain, &metrics);
            return;
        }
        if !is_complete || is_short || found.is_none() {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowNotTaken, &metrics);
            return;
        }
        // Headings that are not in one order for all tracks are wrong for one of them.
        let order_of = |track: DisputeTrack| -> Vec<DisputeOutcome> {
            let of_track = headings.iter().filter(|(_, of, _)| *of == track);
            of_track.map(|(_, _, how)| *how).collect()
        };
        if tracks.windows(2).any(|pair| order_of(pair[0].1) != order_of(pair[1].1)) {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyHeadingOrder, &metrics);
            return;
        }
        let cell_at = |index: usize| row.cells.get(index).map_or("", |cell| cell.trim());
        let has_blank = columns.iter().any(|&(index, ..)| cell_at(index).is_empty());
        let is_shifted = row.covered.is_none()
            && tracks.iter().any(|(_, track)| {
                // The total last, wherever its column stands.
                let column = |how: &DisputeOutcome| {
                    columns.iter().find(|(_, of, what)| of == track && what == how)
                };
                let cells: Vec<&str> = DisputeOutcome::ALL
                    .iter()
                    .filter_map(column)
                    .map(|&(index, ..)| cell_at(index))
                    .collect();
                looks_shifted(&cells) || (has_blank && sum_fails(&cells))
            });
        if is_shifted {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowShifted, &metrics);
            return;
        }
        for (index, track, how) in columns {
            self.put(Metric::Dispute(track, how), row, index, None);
        }
    }

    // All sections.

    fn put(&mut self, metric: Metric, row: &Row, index: usize, unit: Option<MoneyUnit>) {
        let place = self.place.at_line(row.line).at_column(index + 1);
        let text = row.cells.get(index).map_or("", String::as_str);
        let cell = match parse_cell(text, metric, unit, &place) {
            Ok(cell) => cell,
            Err(problem) => {
                // The form as CSV can be corrected; what is published cannot. With an amount without
                // a unit nothing is wrong but its heading.
                let is_published = row.covered.is_some();
                let has_no_unit = matches!(problem.what, Message::AmountWithoutUnit { .. });
                if !is_published && !has_no_unit {
                    self.problems.push(problem);
                    return;
                }
                let fix = Message::FixUnsetFigures;
                self.problems.push(Problem { severity: Severity::Unset, fix, ..problem });
                let (text, place) = (text.trim().to_owned(), Box::new(place.clone()));
                Cell::Text { text, reading: None, place }
            }
        };
        let value = cell.value();
        self.places.note(metric, (row.line, Some(index + 1)), text, &cell);
        if let Some((earlier, line)) = self.cells.insert(metric, (cell, row.line))
            && !earlier.is_unread()
            && earlier.value() != value
        {
            self.problems.push(Problem {
                severity: Severity::Refused,
                what: Message::RepeatedCell { metric },
                place: place.in_section(metric.section()),
                why: Message::WhyRepeatedAt { place: Box::new(Place::default().at_line(line)) },
                fix: Message::FixRepeatedReport,
            });
        }
    }

    /// Keeps what a row prints for its cells, without a reading, and says so.
    fn leave_unset(
        &mut self,
        section: Option<Section>,
        row: &Row,
        why: Message,
        metrics: &[Metric],
    ) {
        let printed = printed(row);
        let place = Place { section, ..self.place.at_line(row.line) };
        for &metric in metrics {
            let text =
                Cell::Text { text: printed.clone(), reading: None, place: Box::new(place.clone()) };
            self.cells.entry(metric).or_insert((text, row.line));
        }
        self.problems.push(Problem {
            severity: Severity::Unset,
            what: Message::RowNotTaken { printed },
            place,
            why,
            fix: Message::FixRowNotTaken,
        });
    }

    fn finish(mut self) -> Tables {
        if let Some(row) = self.blank_disputes.take().filter(|_| self.disputes_read.is_none()) {
            self.read_dispute_row(&row);
        }
        if self.disordered.is_disproved {
            let place = self.place.in_section(Section::Requests);
            for metric in std::mem::take(&mut self.disordered.cells) {
                if let Some((cell, line)) = self.cells.get_mut(&metric) {
                    let text = self.places.printed(metric).map(str::to_owned);
                    let text = text.or_else(|| cell.value().map(|value| value.to_string()));
                    let (text, place) = (text.unwrap_or_default(), place.at_line(*line));
                    *cell = Cell::Text { text, reading: None, place: Box::new(place) };
                }
            }
            self.problems.push(Problem {
                severity: Severity::Unset,
                what: Message::TableNotTaken { section: Section::Requests.label() },
                place,
                why: Message::WhyHeadingOrder,
                fix: Message::FixUnsetFigures,
            });
        }
        let mut form = self.form_of_requests.or(self.form_of_disclosure).map(|(form, _)| form);
        if let (Some((requests, _)), Some((disclosure, line))) =
            (self.form_of_requests, self.form_of_disclosure)
            && requests != disclosure
        {
            // （六）其他处理 is a row of the older form; in the newer one its label heads three rows,
            // whose own labels may be lost.
            let is_other =
                |metric: &Metric| matches!(metric, Metric::Request(RequestRow::Other, _));
            let is_shown_by_other = RequestRow::Other.only_form() == Some(requests);
            if is_shown_by_other && self.cells.keys().any(is_other) {
                self.cells.retain(|metric, _| !is_other(metric));
                form = Some(disclosure);
            }
            self.problems.push(Problem {
                severity: Severity::Unset,
                what: Message::MixedForms { requests, disclosure },
                place: self.place.at_line(line).in_section(Section::Disclosure),
                why: Message::WhyMixedForms,
                fix: Message::FixMixedForms,
            });
        }
        let is_of_form = |metric: &Metric| form.is_none_or(|form| metric.is_in(form));
        let lines = self.cells.values().map(|(_, line)| *line);
        let lines = lines.clone().min().zip(lines.max());
        let cells: BTreeMap<Metric, Cell> = self
            .cells
            .into_iter()
            .filter(|(metric, _)| is_of_form(metric))
            .map(|(metric, (cell, _))| (metric, cell))
            .collect();
        // Of cells that were read and taken back the places go, too.
        let mut places = self.places;
        places.retain(|metric| cells.contains_key(&metric));
        Tables { form, cells, problems: self.problems, lines, places }
    }
}

/// What a row prints.
fn printed(row: &Row) -> String {
    let filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    filled.collect::<Vec<_>>().join(" ")
}

/// Where the values of a row stand that are as many as the headings, with blank cells between them.
fn columns_in_order(values: &[(Slots, &str)], headings: &[Slots]) -> Option<Vec<usize>> {
    let is_sorted = headings.is_sorted();
    (is_sorted && values.len() == headings.len())
        .then(|| values.iter().map(|((begin, _), _)| *begin).collect())
}

/// Whether a row has values and no label. A value that is damaged makes it no other row.
fn is_row_of_values(filled: &[(Slots, &str)]) -> bool {
    let is_value = |text: &str| super::text::is_value(text) || NOT_STATED.contains(&text);
    let values = filled.iter().filter(|(_, text)| is_value(text)).count();
    values * 2 > filled.len() && !filled.iter().any(|(_, text)| is_national(text))
}

/// Whether a cell holds nothing but a figure.
fn is_figure(text: &str) -> bool {
    let digits = fold(text);
    let digits = digits.trim().trim_start_matches('-');
    digits.starts_with(|one: char| one.is_ascii_digit())
        && digits.chars().all(|one| one.is_ascii_digit() || matches!(one, '.' | ','))
}

/// Whether a total is stated, and the plain numbers before it do not add up to it.
fn sum_fails(cells: &[&str]) -> bool {
    let number = |cell: &&str| -> Option<i64> {
        parse_plain_cell(cell).map(|cell| cell.value().unwrap_or(0))
    };
    let Some((total, parts)) = cells.split_last() else { return false };
    let sum = parts.iter().map(number).sum::<Option<i64>>();
    !total.is_empty() && sum.zip(number(total)).is_some_and(|(sum, total)| sum != total)
}

/// Whether a cell that was taken out would move those behind it without a trace.
fn may_shift(row: &Row) -> bool {
    row.covered.is_none() || row.in_sheet
}

/// Whether what stands before a total adds up to it; `None` where it is not stated, or a cell cannot
/// be read. Nothing adds up to nothing.
fn proof(cells: &[&str]) -> Option<bool> {
    let metric = Metric::Request(RequestRow::Received, Requester::Total);
    let read = |cell: &&str| parse_cell(cell, metric, None, &Place::default()).ok();
    let cells: Vec<Cell> = cells.iter().map(read).collect::<Option<_>>()?;
    let (total, parts) = cells.split_last()?;
    let sum: i64 = parts.iter().filter_map(Cell::value).sum();
    let is_blank = cells.iter().all(|cell| *cell == Cell::Blank);
    if is_blank { Some(true) } else { total.value().map(|total| total == sum) }
}

/// Whether a total is blank beside a stated part, as where a cell was taken out of the row.
fn is_total_moved(cells: &[&str]) -> bool {
    matches!(cells, [.., last, total] if total.is_empty() && !last.is_empty())
}

/// Whether blank cells and sums show that figures stand in the wrong columns. The last cell is the
/// total of the others.
fn looks_shifted(cells: &[&str]) -> bool {
    let Some((total, parts)) = cells.split_last() else { return false };
    if total.is_empty() {
        // A total that moved to the left stands where the last part should.
        let last = parts.last().and_then(|last| parse_plain_cell(last)?.value());
        return last.is_some_and(|last| last > 0);
    }
    parts.iter().any(|cell| cell.is_empty()) && sum_fails(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(csv: &str) -> Tables {
        let rows: Vec<Row> = csv
            .lines()
            .enumerate()
            .map(|(index, line)| Row {
                line: index + 1,
                cells: line.split(',').map(str::to_owned).collect(),
                ..Row::default()
            })
            .collect();
        read_tables(&rows, &Place::file("t.csv"))
    }

    fn value(tables: &Tables, code: &str) -> Option<i64> {
        tables.cells.get(&Metric::from_code(code)?)?.value()
    }

    #[test]
    fn blank_cells_of_section_3_stay_blank() {
        let tables = read(
            "申请人情况,,,,,,,,\n,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             一、本年新收政府信息公开申请数量,,3,,,,,,3\n\
             三、本年度办理结果,（一）予以公开,1,0,,,,,1\n",
        );
        assert!(tables.problems.is_empty());
        assert_eq!(value(&tables, "received.total"), Some(3));
        assert_eq!(tables.cells[&Metric::from_code("received.enterprise").unwrap()], Cell::Blank);
        assert_eq!(value(&tables, "granted.enterprise"), Some(0));
        assert_eq!(tables.cells.len(), 14);
    }

    #[test]
    fn columns_are_found_by_their_headings_in_any_order() {
        let tables = read(
            ",总计,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他\n\
             一、本年新收政府信息公开申请数量,9,1,2,3,0,1,2\n",
        );
        assert_eq!(value(&tables, "received.total"), Some(9));
        assert_eq!(value(&tables, "received.other_org"), Some(2));
    }

    #[test]
    fn a_row_that_nobody_knows_is_named_and_left() {
        let tables = read(
            ",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             一、本年新收政府信息公开申请数量,1,0,0,0,0,0,1\n小计,1,0,0,0,0,0,1\n",
        );
        assert_eq!(tables.problems.len(), 1);
        assert_eq!(tables.problems[0].place.line, Some(3));
        assert_eq!(tables.cells.len(), 7);
    }

    #[test]
    fn values_beside_their_headings_are_taken_only_when_all_are_there() {
        let head = "信息内容,本年制发件数,,本年废止件数,现行有效件数\n";
        let tables = read(&format!("{head}规章,1,2,,3\n"));
        assert_eq!(value(&tables, "rules.repealed"), Some(2));
        let tables = read(&format!("{head}规章,1,2,,\n"));
        assert!(tables.cells.values().all(Cell::is_unread));
        assert_eq!(tables.problems.len(), 1);
    }

    #[test]
    fn figures_that_moved_to_other_columns_are_not_taken() {
        let head =
            "申请人情况,,,,,,,\n,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n";
        let check = |row: &str, taken: bool| {
            let tables = read(&format!("{head}一、本年新收政府信息公开申请数量,{row}\n"));
            assert_eq!(value(&tables, "received.natural_person").is_some(), taken, "{row}");
            assert_eq!(tables.problems.is_empty(), taken, "{row}");
        };
        check("255,16,5,19,4,0,299", true);
        check("299,,,,,,299", true);
        // A sum that is wrong but whole is the office's.
        check("255,16,5,19,4,0,298", true);
        check("16,5,19,4,0,299,", false);
        check("255,5,19,4,0,299,", false);
        check("255,16,,5,19,4,0", false);
    }

    #[test]
    fn a_cell_that_is_not_taken_has_no_place() {
        // The columns of section 2 are those of 2019, section 3 is that of 2021.
        let tables = read(
            "信息内容,本年新制作数量,本年新公开数量,对外公开总数量\n规章,1,1,1\n\
             ,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             （六）其他处理,1.申请人无正当理由逾期不补正,0,0,0,0,0,0,0\n\
             2.申请人逾期未按收费通知要求缴纳费用,0,0,0,0,0,0,0\n",
        );
        assert!(tables.places.all().all(|(metric, _)| tables.cells.contains_key(&metric)));
        assert_eq!(tables.form, Some(Form::Form2021));
        assert!(tables.places.get(Metric::from_code("rules.made").unwrap()).is_none());
    }

    #[test]
    fn of_two_rows_under_one_heading_of_section_4_none_is_taken() {
        let head = "行政复议,,,,\n结果维持,结果纠正,其他结果,尚未审结,总计\n";
        let one = read(&format!("{head}1,0,0,0,1\n"));
        assert_eq!(value(&one, "reconsideration.total"), Some(1));
        let again = read(&format!("{head}1,0,0,0,1\n1,0,0,0,1\n"));
        assert_eq!(value(&again, "reconsideration.total"), Some(1));
        let moved = "行政复议,,,,\n总计,结果维持,结果纠正,其他结果,尚未审结\n";
        assert_eq!(value(&read(&format!("{moved}3,,2,1,0\n")), "reconsideration.total"), Some(3));
        assert_eq!(value(&read(&format!("{moved},3,2,1,0\n")), "reconsideration.upheld"), Some(3));
        assert_eq!(value(&read(&format!("{moved},3,2,0,1\n")), "reconsideration.upheld"), None);
        let two = read(&format!("{head}5,,,,\n1,0,0,0,1\n"));
        assert_eq!(value(&two, "reconsideration.upheld"), None);
        assert_eq!(two.problems.len(), 1);
    }

    #[test]
    fn section_4_may_stand_side_by_side_or_in_three_tables() {
        let side_by_side = read(
            "行政复议,,,,,行政诉讼,,,,,,,,,\n\
             结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,\n\
             ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
             1,2,3,4,10,5,6,7,8,26,0,1,0,,1\n",
        );
        let stacked = read(
            "行政复议\n结果维持,结果纠正,其他结果,尚未审结,总计\n1,2,3,4,10\n\
             未经复议直接起诉\n结果维持,结果纠正,其他结果,尚未审结,总计\n5,6,7,8,26\n\
             复议后起诉\n结果维持,结果纠正,其他结果,尚未审结,总计\n0,1,0,,1\n",
        );
        assert_eq!(side_by_side.cells.len(), 15);
        assert_eq!(value(&side_by_side, "litigation_direct.total"), Some(26));
        assert_eq!(value(&side_by_side, "litigation_after_reconsideration.corrected"), Some(1));
        assert_eq!(side_by_side.cells, stacked.cells);
        let swapped = read(
            "行政复议,,,,,未经复议直接起诉,,,,\n\
             结果纠正,结果维持,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
             1,2,3,4,10,5,6,7,8,26\n",
        );
        assert_eq!(value(&swapped, "reconsideration.upheld"), None);
    }
}
