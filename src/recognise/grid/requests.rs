//! Section 3: one table with headings over up to three rows.

use super::slots::{Columns, Slots, columns_of};
use super::sums::{is_total_moved, looks_shifted, may_shift, proof};
use super::{Before, Reader, is_figure, is_telling};
use crate::document::{PAGE_BREAK, Row};
use crate::language::Message;
use crate::recognise::labels::{compact, is_torn_label, printed_request_row, requester};
use crate::recognise::numbers::scales_counts;
use crate::report::{Metric, RequestRow, Requester, Section};

/// Cells under headings in another order than the form's.
#[derive(Default)]
pub struct Disordered {
    pub cells: Vec<Metric>,
    /// Whether a sum shows that the headings have moved.
    pub is_disproved: bool,
}

/// （六）其他处理 as a row with values of its own. Where the next row with values is not （七）总计,
/// the label belongs to rows below it whose own labels are lost.
pub enum OtherRow {
    NotSeen,
    Read(Row),
    Divided,
}

impl Reader<'_> {
    pub fn read_request_heading(&mut self, filled: &[(Slots, &str)]) -> bool {
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

    pub fn read_request_row(
        &mut self,
        row: &Row,
        filled: &[(Slots, &str)],
        is_behind_figures: bool,
    ) {
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
        if let Some(label) = labels.last().filter(|last| last.contains(PAGE_BREAK))
            && named.is_none_or(|named| !is_torn_label(label, named))
        {
            self.leave_unset(Some(Section::Requests), row, Message::WhyRowUnknown, &[]);
            return;
        }
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
}
