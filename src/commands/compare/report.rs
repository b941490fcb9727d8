//! One department's report against its report of another year, cell by cell, as the form prints it.

use std::collections::BTreeMap;

use super::years::Years;
use crate::commands::definitions::definitions;
use crate::commands::with_unit;
use crate::language::Message;
use crate::query::{Row, Rows, Value};
use crate::render::{Entry, Grid, Heading, Page, Paragraph, Part};
use crate::report::{Measure, Metric, Section, Unit};

/// Every measure of one department in two years.
pub(super) struct ReportComparison<'a> {
    pub years: &'a Years,
    pub department: &'a str,
    /// Of the query `compare-departments`.
    pub rows: &'a Rows,
    /// Whether cells that did not change are listed, too.
    pub is_whole: bool,
}

/// Why a row is not listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Left {
    /// Both years state the same.
    Unchanged,
    /// Neither year states it, though both forms print it.
    Blank,
    /// The form of the base does not print it.
    NotInBase,
    /// The form of the year does not print it.
    NotInYear,
}

impl ReportComparison<'_> {
    /// Why a row need not be listed; `None` for one that must be.
    fn left(row: Row<'_>) -> Option<Left> {
        let has = |code: &str| row.text("note").split_whitespace().any(|it| it == code);
        let [base, value] = ["base", "value"].map(|key| row.get(key));
        if has("base_not_on_form") && !has("no_report") {
            Some(Left::NotInBase)
        } else if has("not_on_form") && !has("base_no_report") {
            Some(Left::NotInYear)
        } else if has("part_not_on_form") || has("base_part_not_on_form") {
            None
        } else if *base == Value::Null && *value == Value::Null {
            Some(Left::Blank)
        } else {
            (base == value).then_some(Left::Unchanged)
        }
    }

    /// The measures of a section, or the rates, as a table; `None` where it has none.
    fn part(
        &self,
        name: String,
        measures: &[(Measure, Row<'_>)],
        is_in: impl Fn(Measure) -> bool,
    ) -> Option<Part> {
        let language = self.years.language;
        let mut left: BTreeMap<Left, usize> = BTreeMap::new();
        let mut rows = Vec::new();
        let mut before = String::new();
        let mut count = 0;
        for &(measure, row) in measures {
            if !is_in(measure) {
                continue;
            }
            count += 1;
            if let Some(why) = Self::left(row).filter(|_| !self.is_whole) {
                *left.entry(why).or_default() += 1;
                continue;
            }
            let (item, column) = self.place(measure, row);
            // A row of the form is named once, beside its first cell.
            let named = if item == before { Entry::blank() } else { Entry::text(item.clone()) };
            before = item;
            let note = self.years.note_but(row, Self::is_said_above).unwrap_or_default();
            let first = [named, Entry::text(column)];
            let cells = first.into_iter().chain(Years::figures(row));
            rows.push(cells.chain([Entry::text(note)]).collect());
        }
        let foot = left.into_iter().map(|(why, count)| self.said(why, count).text(language));
        let headings = [
            Heading::words(Message::ItemHeading.text(language)),
            Heading::words(Message::CellHeading.text(language)),
        ];
        if count == 0 {
            return None;
        }
        if rows.is_empty() {
            return Some(Paragraph::headed(name).with(foot).into());
        }
        let grid = Grid {
            name: name.clone(),
            caption: name,
            headings: headings
                .into_iter()
                .chain(self.years.figure_headings(self.rows))
                .chain([self.years.heading(self.rows, "note")])
                .collect(),
            rows,
            foot: foot.collect(),
            ..Grid::default()
        };
        Some(grid.into())
    }

    /// The row and the column of the form in which a measure stands.
    fn place(&self, measure: Measure, row: Row<'_>) -> (String, String) {
        let language = self.years.language;
        if let Measure::Cell(metric) = measure {
            let item = metric.row_label().get(language).to_owned();
            let column = metric.column_label().get(language).to_owned();
            let unit = Unit::from_code(row.text("unit"));
            return (item, with_unit(column, unit, language));
        }
        let label = self.years.short_label(row);
        let column = match measure {
            Measure::Group(_) => Message::SumOfRows,
            Measure::Cell(_) | Measure::Rate(_) => return (label, String::new()),
        };
        (label, column.text(language))
    }

    /// What holds for every cell is said above the tables, not on each row.
    fn is_said_above(code: &str) -> bool {
        let code = code.trim_start_matches("base_");
        code == "form_changed" || code.starts_with("errors:") || code == "no_report"
    }

    fn said(&self, why: Left, count: usize) -> Message {
        let Years { year, base, .. } = *self.years;
        match why {
            Left::Unchanged => Message::CellsUnchanged { count },
            Left::Blank => Message::CellsBlankInBoth { count },
            Left::NotInBase => Message::CellsNotOnForm { year: base, count },
            Left::NotInYear => Message::CellsNotOnForm { year, count },
        }
    }
}

impl ReportComparison<'_> {
    /// A table for each section, and one of the rates.
    pub fn page(&self) -> Page {
        let language = self.years.language;
        let measure = |row: Row<'_>| Measure::find(row.text("metric"));
        let found = self.rows.iter().filter_map(|row| Some((measure(row)?, row)));
        let mut measures: Vec<(Measure, Row<'_>)> = found.collect();
        measures.sort_by_key(|(measure, _)| place_in_form(*measure));
        let mut parts: Vec<Part> = Vec::new();
        for &section in Section::ALL {
            let is_in = |measure: Measure| {
                !matches!(measure, Measure::Rate(_)) && measure.section() == section
            };
            parts.extend(self.part(section.label().get(language).to_owned(), &measures, is_in));
        }
        let is_rate = |measure: Measure| matches!(measure, Measure::Rate(_));
        parts.extend(self.part(Message::RatesName.text(language), &measures, is_rate));
        if !self.is_whole {
            parts.push(Paragraph::of([Message::AllCells.text(language)]).into());
        }
        let Years { year, base, .. } = *self.years;
        let department = self.department.to_owned();
        Page {
            title: Message::CompareReportTitle { department, year, base }.text(language),
            coverage: self.years.coverage_lines(self.rows, &parts),
            parts,
            definitions: definitions(measures.iter().map(|(measure, _)| *measure), language),
            ..Page::default()
        }
    }
}

/// Where a measure stands among the cells of the form: a sum of rows before the first cell of them.
fn place_in_form(measure: Measure) -> (usize, bool) {
    let first_of_row = |code: &str| {
        let metric = Metric::from_code(code)?;
        Metric::all().iter().find(|it| it.row_code() == metric.row_code())
    };
    match measure {
        Measure::Cell(metric) => (metric.position(), true),
        Measure::Group(group) => {
            let first = group.parts.first().and_then(|code| first_of_row(code));
            (first.map_or(0, |metric| metric.position()), false)
        }
        Measure::Rate(_) => (usize::MAX, true),
    }
}
