//! Two accounts of the same report: where they contradict, and what one adds to the other.

use std::collections::BTreeMap;

use crate::report::{Cell, Form, Metric, Narrative, Report};

/// A point on which a new source contradicts the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The new source uses another edition of the form.
    Form {
        /// The edition stored.
        old: Form,
        /// The edition of the new source.
        new: Form,
    },
    /// A cell has another number, or is blank in one of the two.
    Cell {
        /// The cell.
        metric: Metric,
        /// The number stored; `None` is a blank cell.
        old: Option<i64>,
        /// The number in the new source; `None` is a blank cell.
        new: Option<i64>,
    },
    /// A text section reads differently, white space apart.
    Narrative(Narrative),
}

/// Whether a cell says something: a number, or that there is nothing to state.
fn is_stated(cell: &Cell) -> bool {
    !cell.is_unread()
}

fn same_words(left: &str, right: &str) -> bool {
    let words = |text| str::chars(text).filter(|it| !it.is_whitespace());
    words(left).eq(words(right))
}

/// Where a new source contradicts what is stored, in printed order, text sections last.
///
/// A cell that the source lacks, or that could not be read in it, contradicts nothing. A cell that
/// it prints blank contradicts a number.
pub fn differences(stored: &Report, new: &Report) -> Vec<Difference> {
    if stored.form != new.form {
        return vec![Difference::Form { old: stored.form, new: new.form }];
    }
    let cells = new.cells.iter().filter_map(|(&metric, cell)| {
        let stored = stored.cells.get(&metric).filter(|stored| is_stated(stored))?;
        let (old, new) = (stored.value(), cell.value());
        (is_stated(cell) && old != new).then_some(Difference::Cell { metric, old, new })
    });
    let texts = new.narrative.iter().filter_map(|(&section, text)| {
        let old = stored.narrative.get(&section)?;
        (!same_words(old, text)).then_some(Difference::Narrative(section))
    });
    cells.chain(texts).collect()
}

/// The stored report with what it never stated filled in, with the places of that, and how many
/// cells and sections it is; `None` where there is nothing to fill in. What it states stays.
pub fn complete(stored: &Report, new: &Report) -> Option<(Report, usize)> {
    let fills = |metric: &Metric, cell: &Cell| match stored.cells.get(metric) {
        None => true,
        // A blank says no more than a text that could not be read.
        Some(stored) => stored.is_unread() && cell.value().is_some(),
    };
    let cells: Vec<_> = new.cells.iter().filter(|(metric, cell)| fills(metric, cell)).collect();
    let texts: Vec<_> = new
        .narrative
        .iter()
        .filter(|(section, _)| !stored.narrative.contains_key(section))
        .collect();
    let title = new.title.as_ref().filter(|_| stored.title.is_none());
    let filled = cells.len() + texts.len() + usize::from(title.is_some());
    if filled == 0 {
        return None;
    }
    let mut merged = stored.clone();
    merged.places = new.places.clone();
    merged.places.retain(|metric| cells.iter().any(|(filled, _)| **filled == metric));
    merged.cells.extend(cells.into_iter().map(|(&metric, cell)| (metric, cell.clone())));
    merged.narrative.extend(texts.into_iter().map(|(&section, text)| (section, text.clone())));
    if title.is_some() {
        merged.title = title.cloned();
    }
    Some((merged, filled))
}

/// The new report, and what it does not speak of as it was stored: a table of corrected figures has
/// no text sections, and they are not to be lost. Cells of another edition are.
pub fn replace(stored: &Report, new: &Report) -> Report {
    let kept = |form| stored.cells.iter().filter(move |(metric, _)| metric.is_in(form));
    let mut cells: BTreeMap<_, _> = if stored.form == new.form {
        kept(new.form).map(|(&metric, cell)| (metric, cell.clone())).collect()
    } else {
        BTreeMap::new()
    };
    cells.extend(new.cells.iter().map(|(&metric, cell)| (metric, cell.clone())));
    let mut narrative = stored.narrative.clone();
    narrative.extend(new.narrative.iter().map(|(&section, text)| (section, text.clone())));
    Report {
        department: stored.department.clone(),
        year: stored.year,
        form: new.form,
        title: new.title.clone().or_else(|| stored.title.clone()),
        cells,
        narrative,
        places: new.places.clone(),
    }
}

/// One row of `cell_change`.
#[derive(Debug)]
pub enum Change<'report> {
    Cell { metric: Metric, old: Option<i64>, new: Option<i64> },
    Narrative { section: Narrative, old: Option<&'report str>, new: Option<&'report str> },
}

/// What differs between a report before and after an import.
pub fn changes<'report>(before: &'report Report, after: &'report Report) -> Vec<Change<'report>> {
    let cells = Metric::all().iter().filter_map(|&metric| {
        let (old, new) = (before.value(metric), after.value(metric));
        (old != new).then_some(Change::Cell { metric, old, new })
    });
    let texts = Narrative::ALL.iter().filter_map(|&section| {
        let old = before.narrative.get(&section).map(String::as_str);
        let new = after.narrative.get(&section).map(String::as_str);
        let same = match (old, new) {
            (Some(old), Some(new)) => same_words(old, new),
            (old, new) => old == new,
        };
        (!same).then_some(Change::Narrative { section, old, new })
    });
    cells.chain(texts).collect()
}
