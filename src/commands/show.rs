//! `show`: one report as the national form prints it.

use std::io::Write;

use serde_json::json;

use super::layout::{self, money_unit};
use super::suggestion::Suggestion;
use super::{Context, Ending, cell_state, narrative_json};
use crate::language::{Language, Message};
use crate::problem::Place;
use crate::query::{Column, Rows, Unit, Value};
use crate::render::{Answer, Entry, Grid, Heading, Kind, Line, OutputArgs, Page, Paragraph, Part};
use crate::report::{self, Cell, Measure, Metric, MoneyUnit, Narrative, Report, format_amount};
use crate::store::{Source, Store, Stored};

/// Show one report in the layout of its form
#[derive(clap::Args, Debug)]
pub struct ShowArgs {
    /// Name or alias of the department
    department: String,
    /// The year reported on
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// Show where this figure came from, by its code or name; may be repeated
    #[arg(long = "where", value_name = "METRIC")]
    where_: Vec<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the report.
///
/// # Errors
/// If the database cannot be read, there is no such report, or the output cannot be written.
pub fn run(args: &ShowArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let department = context.department(&store, &args.department)?;
    let Some(stored) = store.load_stored(&department, args.year)? else {
        return Err(context.no_report(&store, Some(&department), args.year)?.into());
    };
    context.say(&context.names_known(&store, [&args.department])?);
    if !args.where_.is_empty() {
        let origins = args.where_.iter().map(|code| origin(context, &store, &stored, code));
        let origins = Origins(origins.collect::<anyhow::Result<_>>()?, context.language);
        context.print(&origins, &args.output, out)?;
        return Ok(Ending::Done);
    }
    let shown = Shown { language: context.language, stored };
    context.print(&shown, &args.output, out)?;
    Ok(Ending::Done)
}

struct Shown {
    language: Language,
    stored: Stored,
}

impl Shown {
    fn report(&self) -> &Report {
        &self.stored.report
    }

    fn cells(&self) -> impl Iterator<Item = (Metric, Option<&Cell>)> {
        let report = self.report();
        Metric::of(report.form).map(|metric| (metric, report.cells.get(&metric)))
    }

    fn printed(cell: Option<&Cell>) -> Option<(String, String)> {
        match cell {
            Some(Cell::Text { text, place, .. }) => Some((text.clone(), place.text(Language::En))),
            _ => None,
        }
    }
}

impl Answer for Shown {
    fn json(&self) -> serde_json::Value {
        let report = self.report();
        let cell = |(metric, cell): (Metric, Option<&Cell>)| {
            let printed = Shown::printed(cell);
            json!({
                "metric": metric.code(),
                "label": metric.path(self.language),
                "unit": metric.unit().code(),
                "value": cell.and_then(Cell::value),
                "state": cell_state(cell),
                "text": printed.as_ref().map(|printed| &printed.0),
                "place": printed.as_ref().map(|printed| &printed.1),
            })
        };
        json!({
            "department": report.department.name,
            "year": report.year,
            "form": report.form.code(),
            "title": report.title,
            "source": self.stored.source.path,
            "cells": self.cells().map(cell).collect::<Vec<_>>(),
            "narrative": narrative_json(report),
        })
    }

    fn rows(&self) -> Rows {
        let row = |(metric, cell): (Metric, Option<&Cell>)| {
            let (text, place) = Shown::printed(cell).unzip();
            vec![
                Value::from(metric.code()),
                Value::from(metric.path(self.language)),
                Value::from(metric.unit().code()),
                Value::from(cell.and_then(Cell::value)),
                Value::from(cell_state(cell)),
                Value::from(text),
                Value::from(place),
            ]
        };
        Rows {
            columns: vec![
                Column::new("metric", Unit::Text, "代码", "metric"),
                Column::new("label", Unit::Text, "指标", "label"),
                Column::new("unit", Unit::Text, "单位", "unit"),
                Column::new("value", Unit::Measure, "值", "value"),
                Column::new("state", Unit::Text, "状态", "state"),
                Column::new("text", Unit::Text, "原文", "text"),
                Column::new("place", Unit::Text, "位置", "place"),
            ],
            rows: self.cells().map(row).collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let report = self.report();
        let title = report.title.clone().unwrap_or_else(|| {
            let (name, year) = (&report.department.name, report.year);
            language.pick(format!("{name}{year}年"), format!("{name} {year}"))
        });
        let source =
            Message::ReportSource { source: self.stored.source.path.clone(), form: report.form };
        let mut parts: Vec<Part> = Vec::new();
        parts.extend(self.narrative(Narrative::Overview, language));
        parts.extend(layout::tables(report.form, language, &|metric| printed(report, metric)));
        parts.extend(self.narrative(Narrative::Problems, language));
        parts.extend(self.narrative(Narrative::Other, language));
        if self.cells().any(|(_, cell)| matches!(cell_state(cell), "absent" | "unread")) {
            parts.push(Paragraph::of([Message::UnsetLegend.text(language)]).into());
        }
        Page { title, coverage: vec![source.text(language)], parts, ..Page::default() }
    }
}

impl Shown {
    fn narrative(&self, narrative: Narrative, language: Language) -> Option<Part> {
        let text = self.report().narrative.get(&narrative)?;
        let heading = Paragraph::headed(narrative.label().get(language));
        Some(heading.with(text.trim_end().lines()).into())
    }
}

/// A figure of a stored report, and where it came from.
struct Origin {
    department: String,
    year: u16,
    metric: Metric,
    cell: Option<Cell>,
    source: Source,
    place: Option<Place>,
}

/// # Errors
/// If the form has no such metric, or the database cannot be read.
fn origin(context: &Context, store: &Store, stored: &Stored, code: &str) -> anyhow::Result<Origin> {
    let report = &stored.report;
    let metric = match Measure::find(code) {
        Some(Measure::Cell(metric)) => Some(metric),
        Some(Measure::Group(_) | Measure::Rate(_)) | None => None,
    };
    let metric = metric.filter(|metric| metric.is_in(report.form));
    let Some(metric) = metric else {
        let what = Message::UnknownMetric { name: code.to_owned() };
        let why = Message::WhyNotOfForm { form: report.form };
        let codes = Suggestion::new(context, "sql").argument("SELECT * FROM metric");
        let fix = Message::FixMetricCode { command: codes.text() };
        return Err(context.problem(what, why, fix).into());
    };
    let cell = report.cells.get(&metric).cloned();
    let known = store.origin(stored.report_id, metric)?;
    let (source, place) = match (&cell, known) {
        (Some(Cell::Text { place, .. }), known) => {
            let source = known.map(|(source, _)| source).filter(|it| it.path == place.file);
            (source.unwrap_or_else(|| stored.source.clone()), Some((**place).clone()))
        }
        (Some(_), Some((source, place))) => (source, Some(place)),
        _ => (stored.source.clone(), None),
    };
    let (department, year) = (report.department.name.clone(), report.year);
    Ok(Origin { department, year, metric, cell, source, place })
}

impl Origin {
    fn text_of_cell(&self) -> Option<&str> {
        match &self.cell {
            Some(Cell::Text { text, .. }) => Some(text),
            _ => None,
        }
    }

    fn place(&self, language: Language) -> Option<String> {
        self.place.as_ref().map(|place| place.within(language))
    }
}

struct Origins(Vec<Origin>, Language);

impl Answer for Origins {
    fn json(&self) -> serde_json::Value {
        let origin = |origin: &Origin| {
            json!({
                "department": origin.department,
                "year": origin.year,
                "metric": origin.metric.code(),
                "label": origin.metric.path(self.1),
                "unit": origin.metric.unit().code(),
                "value": origin.cell.as_ref().and_then(Cell::value),
                "state": cell_state(origin.cell.as_ref()),
                "text": origin.text_of_cell(),
                "file": origin.source.path,
                "sha256": origin.source.sha256,
                "format": origin.source.format,
                "place": origin.place(Language::En),
            })
        };
        self.0.iter().map(origin).collect()
    }

    fn rows(&self) -> Rows {
        let row = |origin: &Origin| {
            vec![
                Value::from(origin.department.as_str()),
                Value::from(origin.year),
                Value::from(origin.metric.code()),
                Value::from(origin.metric.path(self.1)),
                Value::from(origin.cell.as_ref().and_then(Cell::value)),
                Value::from(cell_state(origin.cell.as_ref())),
                Value::from(origin.text_of_cell().map(str::to_owned)),
                Value::from(origin.source.path.as_str()),
                Value::from(origin.source.sha256.as_str()),
                Value::from(origin.source.format.as_str()),
                Value::from(origin.place(Language::En)),
            ]
        };
        Rows {
            columns: vec![
                Column::new("department", Unit::Text, "部门", "department"),
                Column::new("year", Unit::Year, "年度", "year"),
                Column::new("metric", Unit::Text, "代码", "metric"),
                Column::new("label", Unit::Text, "指标", "label"),
                Column::new("value", Unit::Measure, "值", "value"),
                Column::new("state", Unit::Text, "状态", "state"),
                Column::new("text", Unit::Text, "原文", "text"),
                Column::new("file", Unit::Text, "文件", "file"),
                Column::new("sha256", Unit::Text, "SHA-256", "sha256"),
                Column::new("format", Unit::Text, "格式", "format"),
                Column::new("place", Unit::Text, "位置", "place"),
            ],
            rows: self.0.iter().map(row).collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let told = |origin: &Origin| {
            let line = |(heading, text): (Message, String)| {
                let colon = language.pick("：", ": ");
                Line { indent: 2, ..format!("{}{colon}{text}", heading.text(language)).into() }
            };
            Paragraph::headed(origin.head(language)).with(origin.facts(language).map(line))
        };
        let row = |origin: &Origin| {
            let facts: Vec<(Message, String)> = origin.facts(language).collect();
            let fact = |heading: &Message| {
                let fact = facts.iter().find(|(it, _)| it == heading);
                fact.map_or_else(Entry::blank, |(_, text)| Entry::text(text))
            };
            let is_amount = origin.metric.unit() == report::Unit::Fen;
            let money = is_amount.then(|| money_unit(origin.metric));
            let value = match origin.cell.as_ref().and_then(Cell::value) {
                Some(value) => Entry::of(&value.into(), money.map_or(Kind::Number, Kind::Amount)),
                None => fact(&FACTS[0]),
            };
            let unit = money.map_or(origin.metric.unit().label(), MoneyUnit::label);
            let before = [Entry::text(origin.head(language)), value];
            let unit = Entry::text(unit.get(language));
            before.into_iter().chain([unit]).chain(FACTS[1..].iter().map(fact)).collect()
        };
        let words = |message: &Message| Heading::words(message.text(language));
        let mut headings = vec![
            words(&Message::FigureHeading),
            Heading::figures(FACTS[0].text(language)),
            words(&Message::UnitHeading),
        ];
        headings.extend(FACTS[1..].iter().map(words));
        let title = Message::OriginTitle.text(language);
        let grid = Grid {
            headings,
            rows: self.0.iter().map(row).collect(),
            told: Some(self.0.iter().map(told).collect()),
            ..Grid::default()
        };
        Page { title, is_title_plain: true, parts: vec![grid.into()], ..Page::default() }
    }
}

/// What is said about where a figure came from, its value first.
const FACTS: [Message; 5] = [
    Message::ValueHeading,
    Message::PrintedHeading,
    Message::FileHeading,
    Message::PlaceHeading,
    Message::HashHeading,
];

impl Origin {
    /// Which figure it is.
    fn head(&self, language: Language) -> String {
        let head = Message::OriginOf {
            department: self.department.clone(),
            year: self.year,
            metric: self.metric,
            code: self.metric.code().to_owned(),
        };
        head.text(language)
    }

    /// Those of [`FACTS`] that are known.
    fn facts(&self, language: Language) -> impl Iterator<Item = (Message, String)> {
        let value = match (&self.cell, cell_state(self.cell.as_ref())) {
            (_, "absent" | "unread") => "?".to_owned(),
            (Some(cell), _) if self.metric.unit() == report::Unit::Fen => {
                let unit = money_unit(self.metric);
                let label = unit.label().get(language);
                let amount = cell.value().map(|fen| format_amount(fen, unit));
                amount.map_or_else(String::new, |amount| format!("{amount} {label}"))
            }
            (cell, _) => {
                let value = cell.as_ref().and_then(Cell::value);
                value.map_or_else(String::new, |value| value.to_string())
            }
        };
        let texts = [
            Some(value),
            self.text_of_cell().map(str::to_owned),
            Some(self.source.path.clone()),
            self.place(language),
            Some(self.source.sha256.clone()),
        ];
        FACTS.into_iter().zip(texts).filter_map(|(heading, text)| Some((heading, text?)))
    }
}

/// A cell as the form prints it: amounts in 万元, those of procurement in 元.
fn printed(report: &Report, metric: Metric) -> Entry {
    match report.cells.get(&metric) {
        None | Some(Cell::Text { reading: None, .. }) => Entry::text("?"),
        Some(Cell::Blank) => Entry::blank(),
        Some(Cell::Text { text, .. }) => Entry::text(text),
        Some(Cell::Number(value)) => {
            let is_amount = metric.unit() == report::Unit::Fen;
            let kind = if is_amount { Kind::Amount(money_unit(metric)) } else { Kind::Number };
            Entry::of(&Value::Integer(*value), kind)
        }
    }
}
