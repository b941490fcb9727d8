//! Two years side by side: what every table of a comparison says of a figure.

use std::collections::{BTreeMap, BTreeSet};

use crate::commands::coverage::{self, Coverage};
use crate::commands::{label_entry, notes, short_label, shortened};
use crate::language::{Language, Message};
use crate::query::{Row, Rows};
use crate::render::{Entry, Heading, Kind, Part};
use crate::report::Unit;

/// The years that are compared, and who reported them.
pub(super) struct Years {
    pub language: Language,
    pub year: u16,
    pub base: u16,
    pub coverage: BTreeMap<u16, Coverage>,
}

impl Years {
    /// What there is to say about a row, in words: the codes of the query, and the other names of
    /// a department.
    pub fn note(&self, row: Row<'_>) -> Option<String> {
        self.note_but(row, |_| false)
    }

    /// The same without the codes that are said elsewhere.
    pub fn note_but(&self, row: Row<'_>, is_said: impl Fn(&str) -> bool) -> Option<String> {
        let codes = row.text("note").split_whitespace().filter(|code| !is_said(code));
        let of_many = row.integer("departments").is_some();
        let mut notes: Vec<Message> =
            codes.filter_map(|code| notes::note(code, self.year, self.base, of_many)).collect();
        notes.extend(coverage::other_names(&self.coverage, row.text("department")));
        let notes: Vec<String> = notes.iter().map(|note| note.text(self.language)).collect();
        (!notes.is_empty()).then(|| notes.join(self.language.pick("；", "; ")))
    }

    pub fn label(&self, row: Row<'_>) -> String {
        row.text(self.language.pick("label_zh", "label_en")).to_owned()
    }

    /// The name of a metric as a table shows it.
    pub fn short_label(&self, row: Row<'_>) -> String {
        short_label(&self.label(row), Unit::from_code(row.text("unit")), self.language)
    }

    /// The same as an entry of a table, which has fewer words for where there is little room.
    pub fn label_entry(&self, row: Row<'_>) -> Entry {
        let unit = Unit::from_code(row.text("unit"));
        label_entry(row.text("metric"), &self.label(row), unit, self.language)
    }

    /// Who reported, as a sentence for each year.
    pub fn coverage(&self) -> impl Iterator<Item = Message> {
        let years = [self.year, self.base].into_iter();
        years.filter_map(|year| Some(self.coverage.get(&year)?.text(year)))
    }

    /// Who reported, and what is to be known of all rows of departments and of the marks in the tables, each
    /// said once.
    pub fn coverage_lines(&self, departments: &Rows, parts: &[Part]) -> Vec<String> {
        let of_codes = |code: &str| -> BTreeSet<&str> {
            let has_code = |row: &Row<'_>| {
                let codes = row.text("note").split_whitespace();
                codes.map(|it| it.trim_start_matches("base_")).any(|it| it.starts_with(code))
            };
            departments.iter().filter(has_code).map(|row| row.text("department")).collect()
        };
        let said = |count: usize, message: Message| (count > 0).then_some(message);
        let changed = of_codes("form_changed").len();
        let warned = of_codes("warnings:").len();
        let summing_up = of_codes("sums_up_others");
        let names = shortened(summing_up.iter().map(|&name| name.to_owned()).collect());
        self.coverage()
            .chain(said(summing_up.len(), Message::SumsUpOthers { names }))
            .chain(said(changed, Message::FormChanged { count: changed }))
            .chain(notes::legend(parts))
            .chain(said(warned, Message::DepartmentsWithWarnings { count: warned }))
            .map(|line| line.text(self.language))
            .collect()
    }

    pub fn heading(&self, rows: &Rows, key: &str) -> Heading {
        let column = rows.columns.iter().find(|column| column.key == key);
        column.map_or_else(Heading::default, |it| Heading::of_column(it, self.language))
    }

    /// The headings of [`figures`](Self::figures).
    pub fn figure_headings(&self, rows: &Rows) -> [Heading; 4] {
        [
            Heading::figures(self.base.to_string()),
            Heading::figures(self.year.to_string()),
            self.heading(rows, "change"),
            self.heading(rows, "change_percent"),
        ]
    }

    /// What every table says of a figure.
    pub fn figures(row: Row<'_>) -> [Entry; 4] {
        let unit = Unit::from_code(row.text("unit"));
        let [base, value, change] =
            ["base", "value", "change"].map(|column| Entry::figure(row.get(column), unit));
        let is_doubtful =
            |code: &str| row.text("note").split_whitespace().any(|note| note.starts_with(code));
        [
            base.doubtful(is_doubtful("base_errors:")),
            value.doubtful(is_doubtful("errors:")),
            change.as_change(),
            Entry::of(row.get("change_percent"), Kind::Number).as_change(),
        ]
    }
}
