//! The printed tables of a report, for the rules on whether they are complete.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::equation::is_blank;
use super::{Checked, Finding};
use crate::language::Label;
use crate::report::{
    Cell, DisputeOutcome, DisputeTrack, Form, Metric, Report, RequestRow, Requester, Section,
};

/// A printed table.
#[derive(Debug)]
pub struct Table {
    /// The section, and the paragraph of article 20 that a table of section 2 answers.
    pub name: Vec<Label>,
    /// Its section.
    pub section: Section,
    /// Its rows from the top, each with its cells from the left. Section 4 prints one row of 15.
    pub rows: Vec<Vec<Metric>>,
}

impl Table {
    /// Every cell.
    pub fn cells(&self) -> impl Iterator<Item = Metric> + '_ {
        self.rows.iter().flatten().copied()
    }

    /// Whether the source has any of its cells.
    pub fn is_in(&self, report: &Report) -> bool {
        self.cells().any(|metric| report.cells.contains_key(&metric))
    }

    /// Whether any of its cells has a number.
    pub fn has_numbers(&self, report: &Report) -> bool {
        self.cells().any(|metric| report.value(metric).is_some())
    }

    /// Whether the office stated something in any of its cells, though it may not have been read.
    pub fn is_stated(&self, report: &Report) -> bool {
        self.cells().any(|metric| report.cells.get(&metric).is_some_and(|cell| !is_blank(cell)))
    }
}

static TABLES: LazyLock<Vec<Vec<Table>>> =
    LazyLock::new(|| Form::ALL.iter().map(|&form| tables_of(form)).collect());

/// The tables of a form, in printed order.
pub fn tables(form: Form) -> &'static [Table] {
    &TABLES[form.index()]
}

/// Whether a source has every cell of the form with a plain number, as most have.
pub fn is_complete(report: &Report) -> bool {
    report.cells.len() == Metric::of(report.form).count()
        && report.cells.values().all(|cell| matches!(cell, Cell::Number(_)))
}

/// What a rule finds in each table; nothing where every cell has a number.
pub fn check_each(report: &Report, find: impl Fn(&Report, &Table) -> Option<Finding>) -> Checked {
    if is_complete(report) {
        return Checked::default();
    }
    tables(report.form).iter().filter_map(|table| find(report, table)).collect::<Vec<_>>().into()
}

fn tables_of(form: Form) -> Vec<Table> {
    let edition = form.edition();
    let disclosures = edition.disclosures.iter().map(|table| Table {
        name: vec![Section::Disclosure.label(), table.paragraph],
        section: Section::Disclosure,
        rows: table
            .rows
            .iter()
            .map(|&row| edition.disclosures_of(row).into_iter().map(Metric::Disclosure).collect())
            .collect(),
    });
    let requests = RequestRow::of(form)
        .map(|row| Requester::ALL.iter().map(|&who| Metric::Request(row, who)).collect())
        .collect();
    let disputes = DisputeTrack::ALL
        .iter()
        .flat_map(|&track| DisputeOutcome::ALL.iter().map(move |&how| Metric::Dispute(track, how)));
    let whole = |section: Section, rows| Table { name: vec![section.label()], section, rows };
    disclosures
        .chain([
            whole(Section::Requests, requests),
            whole(Section::Disputes, vec![disputes.collect()]),
        ])
        .collect()
}

/// A set of cells in few bytes, by their places in the codebook: `30-36 44`.
pub fn compact(cells: &[Metric]) -> String {
    let mut text = String::new();
    let mut rest = cells;
    while let Some(first) = rest.first() {
        let run = rest
            .iter()
            .zip(first.position()..)
            .take_while(|(metric, position)| metric.position() == *position)
            .count();
        let gap = if text.is_empty() { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(text, "{gap}{}", first.position());
        if run > 1 {
            let _ = write!(text, "-{}", first.position() + run - 1);
        }
        rest = &rest[run..];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_a_form_is_in_one_table() {
        for &form in Form::ALL {
            let cells: Vec<Metric> = tables(form).iter().flat_map(Table::cells).collect();
            let unique: std::collections::BTreeSet<Metric> = cells.iter().copied().collect();
            assert_eq!(unique.len(), cells.len());
            assert_eq!(unique, Metric::of(form).collect());
        }
        assert!(
            tables(Form::Form2021).iter().all(|table| table.rows.iter().all(|row| !row.is_empty()))
        );
    }

    #[test]
    fn a_set_of_cells_is_written_as_runs() {
        let all: Vec<Metric> = Metric::all().to_vec();
        assert_eq!(compact(&all), "1-226");
        assert_eq!(compact(&[all[0], all[1], all[4]]), "1-2 5");
        assert_eq!(compact(&[]), "");
    }
}
