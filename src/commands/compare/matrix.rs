//! The main figures of every department, a row each.

use std::collections::BTreeMap;

use super::years::Years;
use super::{Comparison, MAIN_BY_DEPARTMENT};
use crate::commands::short_label;
use crate::language::{Language, Message};
use crate::query::{Row, Value};
use crate::render::{Entry, Grid, Heading, Kind};
use crate::report::{Measure, Unit};

/// What the departments of a page are asked for: the figure by which they are compared, what else a row
/// states of the year, and how requests ended.
pub(super) const MEASURES: &[&str] = &[
    MAIN_BY_DEPARTMENT,
    "concluded.total",
    "granted.total",
    "partially_granted.total",
    "denied.total",
    "unavailable.total",
    "rejected.total",
    "other.total",
    "carried_out.total",
    "disclosure_rate",
    "reconsideration.total",
    "litigation_direct.total",
    "litigation_after_reconsideration.total",
    "fees.amount",
];

/// What a row states of the year besides the figure by which departments are compared.
const BESIDE: &[&str] = &[
    "concluded.total",
    "disclosure_rate",
    "denied.total",
    "carried_out.total",
    "reconsideration.total",
    "litigation_direct.total",
    "litigation_after_reconsideration.total",
    "fees.amount",
];

impl Comparison {
    /// The codes of the measures that a row states.
    pub(in crate::commands) fn columns() -> impl Iterator<Item = &'static str> {
        std::iter::once(MAIN_BY_DEPARTMENT).chain(BESIDE.iter().copied())
    }

    /// A row for each department in the order of their ranks, `most` at most, and how many more there are.
    pub(in crate::commands) fn matrix(&self, most: usize, language: Language) -> (Grid, usize) {
        let years = &self.years;
        let mut of: BTreeMap<(&str, &str), Row<'_>> = BTreeMap::new();
        for row in self.departments.iter() {
            of.insert((row.text("department"), row.text("metric")), row);
        }
        let compared: Vec<Row<'_>> = self
            .departments
            .iter()
            .filter(|row| row.text("metric") == MAIN_BY_DEPARTMENT)
            .collect();
        let beside = |department: &str, code: &str| {
            let row = of.get(&(department, code)).copied();
            let unit = Measure::find(code).map(Measure::unit);
            let value = row.map_or(&Value::Null, |row| row.get("value"));
            Entry::figure(value, unit).doubtful(row.is_some_and(has_errors))
        };
        let line = |&row: &Row<'_>| {
            let department = row.text("department");
            let first = [Entry::text(department), Entry::of(row.get("rank"), Kind::Number)];
            first
                .into_iter()
                .chain(Years::figures(row))
                .chain([Entry::of(row.get("share_percent"), Kind::Number)])
                .chain(BESIDE.iter().map(|code| beside(department, code)))
                .chain([Entry::text(years.note(row).unwrap_or_default())])
                .collect()
        };
        let rows: Vec<Vec<Entry>> = compared.iter().take(most).map(line).collect();
        let heading = |key| years.heading(&self.departments, key);
        let of_measure = |code: &&str| {
            let Some(measure) = Measure::find(code) else { return Heading::default() };
            let unit = Some(measure.unit()).filter(|unit| *unit != Unit::Requests);
            Heading::figures(short_label(&measure.short_name(language), unit, language))
        };
        let label = |row: &Row<'_>| years.short_label(*row);
        let label = compared.first().map(label).unwrap_or_default();
        let grid = Grid {
            name: Message::DepartmentsMatrix { label: label.clone() }.text(language),
            caption: Message::DepartmentsMatrix { label }.text(language),
            headings: [heading("department"), heading("rank")]
                .into_iter()
                .chain(years.figure_headings(&self.departments))
                .chain([heading("share_percent")])
                .chain(BESIDE.iter().map(of_measure))
                .chain([heading("note")])
                .collect(),
            rows,
            sums: Some(0),
            ..Grid::default()
        };
        (grid, compared.len().saturating_sub(most))
    }
}

fn has_errors(row: Row<'_>) -> bool {
    row.text("note").split_whitespace().any(|note| note.starts_with("errors:"))
}
