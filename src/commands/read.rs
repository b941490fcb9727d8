//! `read`: what is recognised in one document, cell by cell, without a database.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use super::inputs::{HintArgs, Input, Reading};
use super::{Context, Ending, cell_state, narrative_json};
use crate::language::{Language, Message};
use crate::problem::{Place, Severity};
use crate::query::{Column, Rows, Unit, Value};
use crate::render::{self, Answer, Entry, Grid, Heading, Kind, OutputArgs, Page, Paragraph, Part};
use crate::report::{Cell, Metric, Report};

/// Show what is recognised in one document: each cell, what is printed and where; stores nothing
#[derive(clap::Args, Debug)]
pub struct ReadArgs {
    /// The document, or - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    hints: HintArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints what is recognised; what could not be taken goes to standard error.
///
/// # Errors
/// If a name is unusable, or the output cannot be written. What is wrong with the document is
/// printed.
pub fn run(args: &ReadArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let hints = args.hints.resolve(context)?;
    let reading = Input::named(&args.file).recognise(&hints);
    let problems = &reading.recognised.problems;
    for text in super::first_problems(problems, context.language) {
        eprintln!("{text}");
    }
    let is_whole = problems.iter().all(|problem| problem.severity == Severity::Note);
    // What is refused as a whole has no figure that may be taken.
    if !reading.recognised.reports.is_empty() && !reading.recognised.is_refused() {
        let found = Found { reading, language: context.language };
        render::print(&found, &args.output, context.language, None, out)?;
    }
    Ok(if is_whole { Ending::Done } else { Ending::Findings })
}

struct Found {
    reading: Reading,
    language: Language,
}

/// A cell of a document as it is shown.
struct Shown {
    metric: Metric,
    value: Option<i64>,
    state: &'static str,
    printed: String,
    place: Option<Place>,
}

fn cells(report: &Report) -> impl Iterator<Item = Shown> {
    Metric::of(report.form).map(|metric| {
        let cell = report.cells.get(&metric);
        let printed = match cell {
            Some(Cell::Text { text, .. }) => text.clone(),
            Some(Cell::Number(value)) => {
                report.places.printed(metric).map_or_else(|| value.to_string(), str::to_owned)
            }
            Some(Cell::Blank) | None => String::new(),
        };
        let place = match cell {
            Some(Cell::Text { place, .. }) => Some((**place).clone()),
            _ => report.places.get(metric),
        };
        let state = cell_state(cell);
        Shown { metric, value: cell.and_then(Cell::value), state, printed, place }
    })
}

impl Answer for Found {
    fn json(&self) -> serde_json::Value {
        let (source, recognised) = (&self.reading.source, &self.reading.recognised);
        let cell = |cell: Shown| {
            json!({
                "metric": cell.metric.code(),
                "label": cell.metric.path(self.language),
                "unit": cell.metric.unit().code(),
                "value": cell.value,
                "state": cell.state,
                "text": cell.printed,
                "place": cell.place.map(|place| place.within(Language::En)),
            })
        };
        let report = |report: &Report| {
            json!({
                "department": report.department.name,
                "year": report.year,
                "form": report.form.code(),
                "title": report.title,
                "cells": cells(report).map(cell).collect::<Vec<_>>(),
                "narrative": narrative_json(report),
            })
        };
        let problem = |problem: &crate::problem::Problem| {
            json!({
                "severity": problem.severity.code(),
                "what": problem.what.text(self.language),
                "place": problem.place.within(Language::En),
                "why": problem.why.text(self.language),
                "fix": problem.fix.text(self.language),
            })
        };
        json!({
            "file": source.path,
            "format": source.format,
            "encoding": source.encoding,
            "sha256": source.sha256,
            "reports": recognised.reports.iter().map(report).collect::<Vec<_>>(),
            "problems": recognised.problems.iter().map(problem).collect::<Vec<_>>(),
        })
    }

    fn rows(&self) -> Rows {
        let row = |report: &Report, cell: Shown| {
            vec![
                Value::from(report.department.name.as_str()),
                Value::from(i64::from(report.year)),
                Value::from(cell.metric.code()),
                Value::from(cell.metric.path(self.language)),
                Value::from(cell.value),
                Value::from(cell.state),
                Value::from(cell.printed),
                Value::from(cell.place.map(|place| place.within(Language::En))),
            ]
        };
        let reports = &self.reading.recognised.reports;
        Rows {
            columns: vec![
                Column::new("department", Unit::Text, "部门", "department"),
                Column::new("year", Unit::Year, "年度", "year"),
                Column::new("metric", Unit::Text, "代码", "metric"),
                Column::new("label", Unit::Text, "指标", "label"),
                Column::new("value", Unit::Measure, "值", "value"),
                Column::new("state", Unit::Text, "状态", "state"),
                Column::new("text", Unit::Text, "原文", "text"),
                Column::new("place", Unit::Text, "位置", "place"),
            ],
            rows: reports
                .iter()
                .flat_map(|report| cells(report).map(move |cell| row(report, cell)))
                .collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let source = &self.reading.source;
        let document = Message::DocumentRead {
            file: source.path.clone(),
            format: source.format.clone(),
            encoding: source.encoding.clone(),
            sha256: source.sha256.clone(),
        };
        let document = document.text(language);
        let mut parts: Vec<Part> = Vec::new();
        for report in &self.reading.recognised.reports {
            let read = Message::ReportRead {
                department: report.department.name.clone(),
                year: report.year,
                form: report.form,
                numbers: cells(report).filter(|cell| cell.value.is_some()).count(),
                cells: cells(report).count(),
            };
            parts.push(Paragraph::headed(read.text(language)).into());
            let row = |cell: Shown| {
                let value = match (cell.state, cell.value) {
                    ("absent" | "unread", _) => Entry::text("?"),
                    (_, Some(value)) => Entry::of(&value.into(), Kind::Number),
                    (_, None) => Entry::blank(),
                };
                let place = cell.place.map(|place| place.within(language));
                let place = place.map_or_else(Entry::blank, Entry::text);
                vec![Entry::text(cell.metric.code()), value, Entry::text(cell.printed), place]
            };
            let grid = Grid {
                name: format!("{} {}", report.department.name, report.year),
                headings: vec![
                    Heading::words(Message::MetricHeading.text(language)),
                    Heading::figures(Message::ValueHeading.text(language)),
                    Heading::words(Message::PrintedHeading.text(language)),
                    Heading::words(Message::PlaceHeading.text(language)),
                ],
                rows: cells(report).map(row).collect(),
                ..Grid::default()
            };
            parts.push(grid.into());
        }
        if cells_of(&self.reading).any(|cell| matches!(cell.state, "absent" | "unread")) {
            parts.push(Paragraph::of([Message::UnsetLegend.text(language)]).into());
        }
        let mut lines = document.lines().map(str::to_owned);
        let title = lines.next().unwrap_or_default();
        Page { title, coverage: lines.collect(), parts, ..Page::default() }
    }
}

fn cells_of(reading: &Reading) -> impl Iterator<Item = Shown> {
    reading.recognised.reports.iter().flat_map(cells)
}
