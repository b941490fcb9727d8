//! Section 2: small tables, each with its headings over one or two rows.

use super::slots::{Columns, Slots, columns_in_order, columns_of};
use super::{Before, Reader, is_figure};
use crate::document::Row;
use crate::language::Message;
use crate::recognise::labels::{disclosure_column, disclosure_row, edition_of_column};
use crate::recognise::numbers::{named_unit, scales_counts};
use crate::report::{Disclosure, Metric, Section};

impl Reader<'_> {
    pub fn read_disclosure_heading(&mut self, filled: &[(Slots, &str)], line: usize) -> bool {
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

    pub fn read_disclosure_row(
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
}
