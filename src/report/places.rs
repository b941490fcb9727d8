//! Where the cells of a report stand in its source, and what is printed there.

use std::collections::BTreeMap;

use super::{Cell, Metric};
use crate::problem::{Area, Place};

/// Where each cell of a report was read. Compact, since a file may hold millions of cells: what
/// cells of one row share is kept once, and the name of the file not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Rows and lines, without columns.
    rows: Vec<Place>,
    /// In order of the metrics.
    cells: Vec<(Metric, Spot)>,
    /// What is printed, where that is not just the digits of the value.
    texts: BTreeMap<Metric, String>,
    areas: BTreeMap<Metric, Area>,
}

/// A row of [`Places`], by its index, and a column, from 1; 0 where there are no columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    row: u32,
    column: u32,
}

impl Places {
    /// Notes the line and the column of a cell, and what is printed there if the cell does not tell.
    pub fn note(
        &mut self,
        metric: Metric,
        (line, column): (usize, Option<usize>),
        printed: &str,
        cell: &Cell,
    ) {
        self.place(metric, Place { line: Some(line), column, ..Place::default() });
        let printed = printed.trim();
        if matches!(cell, Cell::Number(value) if value.to_string() != printed) {
            self.texts.insert(metric, printed.to_owned());
        }
    }

    /// Sets the place of a cell.
    pub fn place(&mut self, metric: Metric, place: Place) {
        let column = place.column.and_then(|column| u32::try_from(column).ok()).unwrap_or(0);
        if let Some(area) = place.area {
            self.areas.insert(metric, area);
        }
        let row = Place { column: None, area: None, section: None, file: String::new(), ..place };
        // The cells of a row come one after another.
        let at = self.rows.iter().rposition(|known| *known == row).unwrap_or_else(|| {
            self.rows.push(row);
            self.rows.len() - 1
        });
        let Ok(row) = u32::try_from(at) else { return };
        let spot = Spot { row, column };
        match self.cells.binary_search_by_key(&metric, |(metric, _)| *metric) {
            Ok(at) => self.cells[at].1 = spot,
            Err(at) => self.cells.insert(at, (metric, spot)),
        }
    }

    /// Adds what other places say, also of cells that are here already.
    pub fn extend(&mut self, other: &Places) {
        for (metric, place) in other.all() {
            self.place(metric, place);
        }
        self.texts.extend(other.texts.iter().map(|(metric, text)| (*metric, text.clone())));
    }

    /// Where a cell stands, without the file and the section; `None` where that is not known.
    pub fn get(&self, metric: Metric) -> Option<Place> {
        let at = self.cells.binary_search_by_key(&metric, |(metric, _)| *metric).ok()?;
        Some(self.at(self.cells[at]))
    }

    fn at(&self, (metric, spot): (Metric, Spot)) -> Place {
        let row = usize::try_from(spot.row).ok().and_then(|row| self.rows.get(row));
        Place {
            column: usize::try_from(spot.column).ok().filter(|column| *column > 0),
            area: self.areas.get(&metric).copied(),
            ..row.cloned().unwrap_or_default()
        }
    }

    /// Every cell whose place is known, with the place.
    pub fn all(&self) -> impl Iterator<Item = (Metric, Place)> {
        self.cells.iter().map(|&(metric, spot)| (metric, self.at((metric, spot))))
    }

    /// Keeps the places of some cells.
    pub fn retain(&mut self, keep: impl Fn(Metric) -> bool) {
        self.cells.retain(|(metric, _)| keep(*metric));
    }

    /// What is printed in a cell, where that is not just the digits of its value.
    pub fn printed(&self, metric: Metric) -> Option<&str> {
        self.texts.get(&metric).map(String::as_str)
    }

    /// Changes the place of every cell; those of one row must stay in one.
    pub fn for_each(&mut self, change: impl Fn(&mut Place)) {
        for (metric, mut place) in self.all().collect::<Vec<_>>() {
            change(&mut place);
            self.areas.extend(place.area.map(|area| (metric, area)));
        }
        self.rows.iter_mut().for_each(change);
    }
}
