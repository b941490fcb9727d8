//! `show`: one report as the national form prints it.

use std::io::Write;

use serde_json::json;

use super::{Context, Ending, cell_state, narrative_json};
use crate::language::{Language, Message};
use crate::problem::Place;
use crate::query::{Column, Rows, Unit, Value};
use crate::render::{self, Align, Answer, Grid, OutputArgs};
use crate::report::editions::DisclosureTable;
use crate::report::{
    self, Cell, Disclosure, DisputeOutcome, DisputeTrack, Metric, MoneyUnit, Narrative, Report,
    RequestRow, Requester, Section, format_amount,
};
use crate::store::{Source, Store, Stored};

/// Show one report in the layout of its form
#[derive(clap::Args, Debug)]
pub struct ShowArgs {
    /// Name or alias of the department
    department: String,
    /// The year reported on
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// Show where this figure came from, by its metric code; may be repeated
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
    if !args.where_.is_empty() {
        let origins = args.where_.iter().map(|code| origin(context, &store, &stored, code));
        let origins = Origins(origins.collect::<anyhow::Result<_>>()?, context.language);
        render::print(&origins, &args.output, context.language, out)?;
        return Ok(Ending::Done);
    }
    let shown = Shown { language: context.language, stored };
    render::print(&shown, &args.output, context.language, out)?;
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

    fn text(&self, language: Language, width: Option<u16>) -> String {
        let report = self.report();
        let title = report.title.clone().unwrap_or_else(|| {
            let (name, year) = (&report.department.name, report.year);
            language.pick(format!("{name}{year}年"), format!("{name} {year}"))
        });
        let source =
            Message::ReportSource { source: self.stored.source.path.clone(), form: report.form };
        let mut parts = vec![title, source.text(language)];
        self.narrative(Narrative::Overview, language, &mut parts);
        parts.push(Section::Disclosure.label().get(language).to_owned());
        for table in report.form.edition().disclosures {
            let heading = table.paragraph.get(language);
            parts.push(format!("{heading}\n{}", disclosures(report, table, language).text(width)));
        }
        parts.push(format!(
            "{}\n{}",
            Section::Requests.label().get(language),
            requests(report, language).text(width)
        ));
        parts.push(format!(
            "{}\n{}",
            Section::Disputes.label().get(language),
            disputes(report, language).text(width)
        ));
        self.narrative(Narrative::Problems, language, &mut parts);
        self.narrative(Narrative::Other, language, &mut parts);
        if self.cells().any(|(_, cell)| matches!(cell_state(cell), "absent" | "unread")) {
            parts.push(Message::UnsetLegend.text(language));
        }
        parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n")
    }
}

impl Shown {
    fn narrative(&self, narrative: Narrative, language: Language, parts: &mut Vec<String>) {
        if let Some(text) = self.report().narrative.get(&narrative) {
            parts.push(format!("{}\n{text}", narrative.label().get(language)));
        }
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
    let metric = Metric::from_code(code).filter(|metric| metric.is_in(report.form));
    let Some(metric) = metric else {
        let what = Message::UnknownMetric { name: code.to_owned() };
        let why = Message::WhyNotOfForm { form: report.form };
        return Err(context.problem(what, why, Message::FixMetricCode).into());
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

    fn text(&self, language: Language, _: Option<u16>) -> String {
        let text = |origin: &Origin| {
            let value = match (&origin.cell, cell_state(origin.cell.as_ref())) {
                (_, "absent" | "unread") => "?".to_owned(),
                (Some(cell), _) if origin.metric.unit() == report::Unit::Fen => {
                    let unit = money_unit(origin.metric);
                    let label = unit.label().get(language);
                    let amount = cell.value().map(|fen| format_amount(fen, unit));
                    amount.map_or_else(String::new, |amount| format!("{amount} {label}"))
                }
                (cell, _) => {
                    let value = cell.as_ref().and_then(Cell::value);
                    value.map_or_else(String::new, |value| value.to_string())
                }
            };
            let head = Message::OriginOf {
                department: origin.department.clone(),
                year: origin.year,
                metric: origin.metric,
                code: origin.metric.code().to_owned(),
            };
            let rows = [
                (Message::ValueHeading, Some(value)),
                (Message::PrintedHeading, origin.text_of_cell().map(str::to_owned)),
                (Message::FileHeading, Some(origin.source.path.clone())),
                (Message::PlaceHeading, origin.place(language)),
                (Message::HashHeading, Some(origin.source.sha256.clone())),
            ];
            let rows = rows.into_iter().filter_map(|(heading, text)| {
                let colon = language.pick("：", ": ");
                text.map(|text| format!("\n  {}{colon}{text}", heading.text(language)))
            });
            format!("{}{}", head.text(language), rows.collect::<String>())
        };
        self.0.iter().map(text).collect::<Vec<_>>().join("\n")
    }
}

/// A cell as the form prints it: amounts in 万元, those of procurement in 元.
fn printed(report: &Report, metric: Metric) -> String {
    match report.cells.get(&metric) {
        None | Some(Cell::Text { reading: None, .. }) => "?".to_owned(),
        Some(Cell::Blank) => String::new(),
        Some(Cell::Text { text, .. }) => text.clone(),
        Some(Cell::Number(value)) if metric.unit() == report::Unit::Fen => {
            format_amount(*value, money_unit(metric))
        }
        Some(Cell::Number(value)) => value.to_string(),
    }
}

fn money_unit(metric: Metric) -> MoneyUnit {
    let printed = match metric {
        Metric::Disclosure(cell) => cell.printed_unit(),
        Metric::Request(..) | Metric::Dispute(..) => None,
    };
    printed.unwrap_or(MoneyUnit::Yuan)
}

fn disclosures(report: &Report, table: &DisclosureTable, language: Language) -> Grid {
    // Each row has every column of its table.
    let cells: Vec<Vec<Disclosure>> =
        table.rows.iter().map(|&row| report.form.edition().disclosures_of(row)).collect();
    let heading = |cell: &Disclosure| {
        let label = cell.column_label().get(language);
        let metric = Metric::Disclosure(*cell);
        let text = if metric.unit() == report::Unit::Fen {
            let unit = money_unit(metric).label().get(language);
            language.pick(format!("{label}（单位：{unit}）"), format!("{label} ({unit})"))
        } else {
            label.to_owned()
        };
        (text, Align::Right)
    };
    let row = |cells: &Vec<Disclosure>| {
        let label = cells.first().map_or("", |cell| cell.row_label().get(language));
        let values = cells.iter().map(|&cell| printed(report, Metric::Disclosure(cell)));
        std::iter::once(label.to_owned()).chain(values).collect()
    };
    let first = (Message::ItemHeading.text(language), Align::Left);
    let headings = cells.first().into_iter().flatten().map(heading);
    Grid {
        headings: std::iter::once(first).chain(headings).collect(),
        rows: cells.iter().map(row).collect(),
    }
}

fn requests(report: &Report, language: Language) -> Grid {
    let first = (Message::RowHeading.text(language), Align::Left);
    let heading = |who: &Requester| {
        let label = who.label().get(language);
        let short = label.rsplit('/').next().unwrap_or(label);
        (short.to_owned(), Align::Right)
    };
    let row = |row: RequestRow| {
        let label = row.label().get(language).to_owned();
        let values = Requester::ALL.iter().map(|&who| printed(report, Metric::Request(row, who)));
        std::iter::once(label).chain(values).collect()
    };
    Grid {
        headings: std::iter::once(first).chain(Requester::ALL.iter().map(heading)).collect(),
        rows: RequestRow::of(report.form).map(row).collect(),
    }
}

/// The form prints the three tracks side by side, 15 columns; here each is a row.
fn disputes(report: &Report, language: Language) -> Grid {
    let first = (Message::TrackHeading.text(language), Align::Left);
    let heading = |how: &DisputeOutcome| (how.label().get(language).to_owned(), Align::Right);
    let row = |&track: &DisputeTrack| {
        let label = track.label().get(language).to_owned();
        let values =
            DisputeOutcome::ALL.iter().map(|&how| printed(report, Metric::Dispute(track, how)));
        std::iter::once(label).chain(values).collect()
    };
    Grid {
        headings: std::iter::once(first).chain(DisputeOutcome::ALL.iter().map(heading)).collect(),
        rows: DisputeTrack::ALL.iter().map(row).collect(),
    }
}
