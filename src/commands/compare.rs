//! `compare`: one year against another, in total and by department.

mod chart;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde_json::json;

use self::chart::Facts;
use super::chart::ChartArgs;
use super::coverage::{self, Coverage};
use super::notes;
use super::scope::Scope;
use super::{Context, Ending, label_entry, short_label};
use crate::chart::Chart;
use crate::language::{Language, Message};
use crate::query::{self, Row, Rows, Setting, Value};
use crate::render::{Answer, Entry, Grid, Heading, Kind, OutputArgs, Page, Paragraph, Part};
use crate::report::{Measure, Unit};
use crate::store::Store;

/// Compare a year with another, in total and by department
///
/// Totals compare like with like: only departments with a number in both years. Rates are
/// recomputed from sums. JSON and CSV hold every metric; the table shows the main ones.
#[derive(clap::Args, Debug)]
pub struct CompareArgs {
    /// The year that is compared
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// The year that it is compared with; without it, the year before
    #[arg(long, value_name = "YEAR")]
    base: Option<u16>,
    /// Only this department; share and rank stay those among all
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    #[command(flatten)]
    scope: Scope,
    /// Only figures of this section: 2, 3 or 4
    #[arg(long, value_name = "SECTION", value_parser = clap::value_parser!(i64).range(2..=4))]
    section: Option<i64>,
    /// Only this metric, group sum or rate, by its code or name; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    metrics: Vec<String>,
    /// Show every metric in the table
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    chart: ChartArgs,
    /// Let the picture show how requests ended, not how figures changed
    #[arg(long, requires = "chart", conflicts_with_all = ["section", "metrics"])]
    outcomes: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// The metrics that the table shows unless others are asked for: how requests came in and ended,
/// what was contested, what was collected, and every rate.
const MAIN: &[&str] = &[
    "normative_documents.issued",
    "fees.amount",
    "received.total",
    "carried_in.total",
    "granted.total",
    "partially_granted.total",
    "denied.total",
    "unavailable.total",
    "rejected.total",
    "other.total",
    "concluded.total",
    "carried_out.total",
    "reconsideration.total",
    "litigation_direct.total",
    "litigation_after_reconsideration.total",
];

/// The metric by which departments are compared unless another is asked for.
const MAIN_BY_DEPARTMENT: &str = "received.total";

/// Prints the comparison.
///
/// # Errors
/// If the database cannot be read, a name or a metric is unknown, the year has no report, or the
/// output cannot be written.
pub fn run(args: &CompareArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let target = args.chart.target()?;
    let store = Store::open_read_only(&context.database)?;
    let comparison = Comparison::read(args, context, &store)?;
    context.print(&comparison, &args.output, out)?;
    context.draw(target, || Some(comparison.chart(args, context)))?;
    Ok(Ending::Done)
}

struct Comparison {
    language: Language,
    year: u16,
    base: u16,
    /// The one department that it is about, where it is about one.
    department: Option<String>,
    coverage: BTreeMap<u16, Coverage>,
    /// What the query `compare` returned, as far as it was asked for.
    rows: Rows,
    /// Whether the user chose what the table shows.
    is_chosen: bool,
}

impl Comparison {
    /// The picture of it.
    fn chart(&self, args: &CompareArgs, context: &Context) -> Chart {
        let is_of_requests = |code: &&str| {
            Measure::find(code).is_some_and(|measure| measure.unit() == Unit::Requests)
        };
        let metrics: Vec<&str> = if self.is_chosen {
            self.of_scope("total").map(|row| row.text("metric")).collect()
        } else if self.department.is_some() {
            MAIN.iter().copied().filter(is_of_requests).collect()
        } else {
            vec![MAIN_BY_DEPARTMENT]
        };
        let facts = Facts {
            language: self.language,
            year: self.year,
            base: self.base,
            rows: self.of_scope("department").collect(),
            department: self.department.as_deref(),
            notes: self.coverage().collect(),
            source: context.source(),
        };
        if args.outcomes { facts.outcomes() } else { facts.changes(&metrics) }
    }

    /// Who reported, as a sentence for each year.
    fn coverage(&self) -> impl Iterator<Item = Message> {
        let years = [self.year, self.base].into_iter();
        years.filter_map(|year| Some(self.coverage.get(&year)?.text(year)))
    }

    fn read(args: &CompareArgs, context: &Context, store: &Store) -> anyhow::Result<Comparison> {
        let year = args.year;
        let base = args.base.unwrap_or(year.saturating_sub(1));
        if base == year {
            let what = Message::SameYears { year };
            return Err(context.problem(what, Message::WhySameYears, Message::FixSameYears).into());
        }
        let department = args.department.as_ref();
        let department =
            department.map(|name| context.current_department(store, name)).transpose()?;
        let mut settings: Vec<Setting<'_>> = vec![
            ("year", year.into()),
            ("base", base.into()),
            ("department", department.clone().into()),
        ];
        settings.extend(args.scope.settings(context, store)?);
        let coverage = Coverage::read(store, &settings)?;
        context.require_reports(store, coverage.get(&year), year)?;
        let measures: Vec<&str> = args
            .metrics
            .iter()
            .map(|name| context.measure(name).map(Measure::code))
            .collect::<Result<_, _>>()?;
        let mut rows = query::run(store, "compare", &settings)?;
        let is_wanted = |row: Row<'_>| {
            args.section.is_none_or(|section| row.integer("section") == Some(section))
                && (measures.is_empty() || measures.contains(&row.text("metric")))
        };
        let wanted: Vec<bool> = rows.iter().map(is_wanted).collect();
        let mut wanted = wanted.into_iter();
        rows.rows.retain(|_| wanted.next().unwrap_or(false));
        let is_chosen = args.all || args.section.is_some() || !args.metrics.is_empty();
        Ok(Comparison {
            language: context.language,
            year,
            base,
            department,
            coverage,
            rows,
            is_chosen,
        })
    }

    fn of_scope(&self, scope: &str) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().filter(move |row| row.text("scope") == scope)
    }

    /// What there is to say about a row, in words: the codes of the query, and the other names of
    /// a department.
    fn note(&self, row: Row<'_>) -> Option<String> {
        self.note_but(row, |_| false)
    }

    /// The same without the codes that are said elsewhere.
    fn note_but(&self, row: Row<'_>, is_said: fn(&str) -> bool) -> Option<String> {
        let codes = row.text("note").split_whitespace().filter(|code| !is_said(code));
        let of_many = row.text("scope") == "total";
        let mut notes: Vec<Message> =
            codes.filter_map(|code| notes::note(code, self.year, self.base, of_many)).collect();
        notes.extend(coverage::other_names(&self.coverage, row.text("department")));
        let notes: Vec<String> = notes.iter().map(|note| note.text(self.language)).collect();
        (!notes.is_empty()).then(|| notes.join(self.language.pick("；", "; ")))
    }

    fn label(&self, row: Row<'_>) -> String {
        row.text(self.language.pick("label_zh", "label_en")).to_owned()
    }

    /// The name of a metric as a table shows it.
    fn short_label(&self, row: Row<'_>) -> String {
        short_label(&self.label(row), Unit::from_code(row.text("unit")), self.language)
    }
}

impl Answer for Comparison {
    fn json(&self) -> serde_json::Value {
        let coverage = |year| self.coverage.get(year).map(Coverage::json);
        let total = |row: Row<'_>| {
            json!({
                "metric": row.get("metric"),
                "label": self.label(row),
                "unit": row.get("unit"),
                "base": row.get("base"),
                "value": row.get("value"),
                "change": row.get("change"),
                "change_percent": row.get("change_percent"),
                "departments": row.get("departments"),
                "note": self.note(row),
            })
        };
        let department = |row: Row<'_>| {
            json!({
                "department": row.get("department"),
                "metric": row.get("metric"),
                "label": self.label(row),
                "unit": row.get("unit"),
                "base": row.get("base"),
                "value": row.get("value"),
                "change": row.get("change"),
                "change_percent": row.get("change_percent"),
                "share_percent": row.get("share_percent"),
                "rank": row.get("rank"),
                "note": self.note(row),
            })
        };
        json!({
            "year": self.year,
            "base": self.base,
            "coverage": { "year": coverage(&self.year), "base": coverage(&self.base) },
            "totals": self.of_scope("total").map(total).collect::<Vec<_>>(),
            "departments": self.of_scope("department").map(department).collect::<Vec<_>>(),
        })
    }

    fn rows(&self) -> Rows {
        const KEYS: [&str; 13] = [
            "scope",
            "department",
            "metric",
            "label",
            "unit",
            "base",
            "value",
            "change",
            "change_percent",
            "departments",
            "share_percent",
            "rank",
            "note",
        ];
        let columns = KEYS.iter().map(|&key| {
            let source = if key == "label" { "label_en" } else { key };
            let column = self.rows.columns.iter().find(|column| column.key == source);
            column.map(|column| query::Column { key, ..*column })
        });
        let value = |row: Row<'_>, key| match key {
            "label" => Value::from(self.label(row)),
            "note" => Value::from(self.note(row)),
            key => row.get(key).clone(),
        };
        Rows {
            columns: columns.flatten().collect(),
            rows: self
                .rows
                .iter()
                .map(|row| KEYS.iter().map(|key| value(row, key)).collect())
                .collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let coverage = self
            .coverage()
            .chain(self.form_changed())
            .chain(self.doubts())
            .map(|line| line.text(language));
        let is_main = |row: &Row<'_>| {
            self.is_chosen || MAIN.contains(&row.text("metric")) || row.text("unit") == "percent"
        };
        let totals: Vec<Row<'_>> = self.of_scope("total").filter(is_main).collect();
        let mut parts: Vec<Part> = vec![self.totals(&totals, language).into()];
        let by_department: Vec<&str> = if self.is_chosen {
            totals.iter().map(|row| row.text("metric")).collect()
        } else {
            vec![MAIN_BY_DEPARTMENT]
        };
        for metric in by_department {
            let rows = self.of_scope("department").filter(|row| row.text("metric") == metric);
            let rows: Vec<Row<'_>> = rows.collect();
            if let Some(first) = rows.first() {
                parts.push(self.departments(*first, &rows, language).into());
            }
        }
        let hidden = self.of_scope("total").count() - totals.len();
        if hidden > 0 {
            let hidden = Message::MetricsHidden { count: hidden };
            parts.push(Paragraph::of([hidden.text(language)]).into());
        }
        let title = Message::CompareTitle { year: self.year, base: self.base }.text(language);
        Page { title, coverage: coverage.collect(), parts, ..Page::default() }
    }
}

impl Comparison {
    /// How many departments changed their form, said once for all rows of the totals.
    fn form_changed(&self) -> Option<Message> {
        let is_changed = |row: &Row<'_>| row.text("note").contains("form_changed");
        let rows = self.of_scope("department").filter(is_changed);
        let departments: BTreeSet<&str> = rows.map(|row| row.text("department")).collect();
        let count = departments.len();
        (count > 0).then_some(Message::FormChanged { count })
    }

    /// What the mark behind a figure means, where there is one.
    fn doubts(&self) -> Option<Message> {
        let is_doubtful = |row: Row<'_>| row.text("note").contains("errors:");
        self.rows.iter().any(is_doubtful).then_some(Message::DoubtfulFigures)
    }

    fn heading(&self, key: &str, language: Language) -> Heading {
        let column = self.rows.columns.iter().find(|column| column.key == key);
        column.map_or_else(Heading::default, |column| Heading::of_column(column, language))
    }

    /// The headings of [`figures`](Self::figures).
    fn figure_headings(&self, language: Language) -> [Heading; 4] {
        [
            Heading::figures(self.base.to_string()),
            Heading::figures(self.year.to_string()),
            self.heading("change", language),
            self.heading("change_percent", language),
        ]
    }

    /// What both tables say of a figure.
    fn figures(row: Row<'_>) -> [Entry; 4] {
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

    fn totals(&self, rows: &[Row<'_>], language: Language) -> Grid {
        let is_said_above = |code: &str| {
            code.starts_with("form_changed")
                || code.trim_start_matches("base_").starts_with("errors:")
        };
        let before = [self.heading(language.pick("label_zh", "label_en"), language)];
        let behind = ["departments", "note"].map(|key| self.heading(key, language));
        let line = |&row: &Row<'_>| {
            let note = self.note_but(row, is_said_above).unwrap_or_default();
            let behind = [Entry::of(row.get("departments"), Kind::Number), Entry::text(note)];
            let unit = Unit::from_code(row.text("unit"));
            let before = [label_entry(row.text("metric"), &self.label(row), unit, self.language)];
            before.into_iter().chain(Self::figures(row)).chain(behind).collect()
        };
        Grid {
            name: Message::TotalsName.text(language),
            caption: Message::TotalsTitle.text(language),
            headings: before
                .into_iter()
                .chain(self.figure_headings(language))
                .chain(behind)
                .collect(),
            rows: rows.iter().map(line).collect(),
            ..Grid::default()
        }
    }

    fn departments(&self, first: Row<'_>, rows: &[Row<'_>], language: Language) -> Grid {
        let before = ["rank", "department"].map(|key| self.heading(key, language));
        let behind = ["share_percent", "note"].map(|key| self.heading(key, language));
        let line = |&row: &Row<'_>| {
            let before =
                [Entry::of(row.get("rank"), Kind::Number), Entry::text(row.text("department"))];
            let note = self.note(row).unwrap_or_default();
            let behind = [Entry::of(row.get("share_percent"), Kind::Number), Entry::text(note)];
            before.into_iter().chain(Self::figures(row)).chain(behind).collect()
        };
        let label = self.short_label(first);
        Grid {
            name: label.clone(),
            caption: Message::DepartmentsTitle { label }.text(language),
            headings: before
                .into_iter()
                .chain(self.figure_headings(language))
                .chain(behind)
                .collect(),
            rows: rows.iter().map(line).collect(),
            ..Grid::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_metrics_exist() {
        for metric in MAIN {
            assert_eq!(Measure::find(metric).map(Measure::code), Some(*metric));
        }
        assert!(MAIN.contains(&MAIN_BY_DEPARTMENT));
    }
}
