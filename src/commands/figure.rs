//! What `rank` and `distribution` ask for: one figure of one year, of many departments.

use std::collections::BTreeMap;

use clap::ValueEnum;
use serde_json::json;

use super::coverage::{self, Coverage};
use super::definitions::definitions;
use super::scope::Scope;
use super::{Context, notes, short_label};
use crate::language::{Language, Localised, Message};
use crate::query::{self, Column, Row, Rows, Setting, Value};
use crate::render::Definition;
use crate::report::{Measure, Unit};
use crate::store::Store;

/// The cases that a rate needs unless the user says otherwise: with fewer, one case moves it by more
/// than ten points.
const MIN_CASES: u32 = 10;

/// Which figure of which departments.
#[derive(clap::Args, Debug)]
pub struct FigureArgs {
    /// The metric, group sum or rate, by its code or name
    #[arg(long, value_name = "METRIC", default_value = "received.total")]
    metric: String,
    /// The year
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// Each region, level or system by itself
    #[arg(long, value_enum, value_name = "GROUP")]
    within: Option<Within>,
    /// Cases (the denominator) below which a rate does not count: 10 unless given, 0 for any
    #[arg(long = "min", value_name = "N")]
    min_cases: Option<u32>,
    #[command(flatten)]
    scope: Scope,
}

/// What departments are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Within {
    /// Administrative division
    Region,
    /// Level of government (层级)
    Level,
    /// Vertical line of departments (条线)
    System,
}

impl Within {
    fn code(self) -> &'static str {
        match self {
            Within::Region => "region",
            Within::Level => "level",
            Within::System => "system",
        }
    }

    /// What a department that does not state it is under.
    fn unstated(self) -> Message {
        match self {
            Within::Region => Message::NoRegionStated,
            Within::Level => Message::NoLevelStated,
            Within::System => Message::NoSystemStated,
        }
    }
}

/// What was asked, once it is known that there is such a thing.
pub struct Asked<'a> {
    /// The language of the answer.
    pub language: Language,
    /// The figure.
    pub measure: Measure,
    /// The year.
    pub year: u16,
    /// What departments are grouped by, where they are.
    pub within: Option<Within>,
    /// The cases that a rate needs; `None` for a figure that is none.
    pub min_cases: Option<u32>,
    /// Who reported, under the year.
    coverage: BTreeMap<u16, Coverage>,
    /// The parameters of the query.
    pub settings: Vec<Setting<'a>>,
}

impl FigureArgs {
    /// Finds out what is asked for, and who reported.
    ///
    /// # Errors
    /// If the database cannot be read, the figure is unknown or has no cases, no department has a
    /// value that is filtered by, or none of the departments reported.
    pub fn ask(&self, context: &Context, store: &Store) -> anyhow::Result<Asked<'_>> {
        let measure = context.measure(&self.metric)?;
        let is_rate = measure.unit() == Unit::Percent;
        if self.min_cases.is_some() && !is_rate {
            let what = Message::MinCasesOfCount { label: measure.localised(context.language) };
            let (why, fix) = (Message::WhyMinCasesOfCount, Message::FixMinCasesOfCount);
            return Err(context.problem(what, why, fix).into());
        }
        let min_cases = is_rate.then(|| self.min_cases.unwrap_or(MIN_CASES));
        let mut settings = vec![("year", self.year.into()), ("base", self.year.into())];
        settings.extend(self.scope.settings(context, store)?);
        let coverage = Coverage::read(store, &settings)?;
        context.require_reports(store, coverage.get(&self.year), self.year)?;
        settings.extend([
            ("metric", measure.code().into()),
            ("within", self.within.map(Within::code).map(Value::from).unwrap_or_default()),
            ("min_cases", min_cases.map(i64::from).into()),
        ]);
        let (language, year, within) = (context.language, self.year, self.within);
        Ok(Asked { language, measure, year, within, min_cases, coverage, settings })
    }
}

impl FigureArgs {
    /// A figure of a year, as a page of `report` asks for it.
    pub fn of_report(metric: &str, year: u16, within: Option<Within>, scope: &Scope) -> FigureArgs {
        let (metric, scope) = (metric.to_owned(), scope.clone());
        FigureArgs { metric, year, within, min_cases: None, scope }
    }
}

impl Asked<'_> {
    /// The name of the figure.
    pub fn label(&self) -> String {
        self.measure.localised(self.language)
    }

    /// The name of the figure as a table shows it.
    pub fn short_label(&self) -> String {
        short_label(&self.label(), Some(self.measure.unit()), self.language)
    }

    /// Whether it is a rate.
    pub fn is_rate(&self) -> bool {
        self.measure.unit() == Unit::Percent
    }

    /// Who reported, and which rates do not count.
    pub fn coverage(&self) -> impl Iterator<Item = Message> {
        let coverage = self.coverage.get(&self.year).map(|coverage| coverage.text(self.year));
        let min_cases = self.min_cases.filter(|&cases| cases > 0);
        coverage.into_iter().chain(min_cases.map(|cases| Message::MinCases { cases }))
    }

    /// The group of a row as people read it.
    pub fn group(&self, row: Row<'_>) -> String {
        let unstated = || self.within.map(|within| within.unstated().text(self.language));
        let name = row.get("group_name").text().map(str::to_owned);
        name.or_else(unstated).unwrap_or_default()
    }

    /// A code of a note in words.
    pub fn note_of(&self, code: &str, of_many: bool) -> Option<String> {
        let note = notes::note(code, self.year, self.year, of_many)?;
        Some(note.text(self.language))
    }

    /// What there is to say about the row of a department, in words: why it has no figure, what is in
    /// doubt, and under which other name it reported.
    pub fn note(&self, row: Row<'_>) -> Option<String> {
        let codes = row.text("note").split_whitespace();
        let names = coverage::other_names(&self.coverage, row.text("department"));
        let names = names.iter().map(|name| name.text(self.language));
        let notes: Vec<String> =
            codes.filter_map(|code| self.note_of(code, false)).chain(names).collect();
        (!notes.is_empty()).then(|| notes.join(self.language.pick("；", "; ")))
    }
}

impl Asked<'_> {
    /// What JSON says before it says anything of departments: `{year, metric, label, unit, within,
    /// min_cases, coverage}`.
    pub fn json(&self) -> serde_json::Value {
        json!({
            "year": self.year,
            "metric": self.measure.code(),
            "label": self.label(),
            "unit": self.measure.unit().code(),
            "within": self.within.map(Within::code),
            "min_cases": self.min_cases,
            "coverage": self.coverage.get(&self.year).map(Coverage::json),
        })
    }

    /// The rows of a query as CSV has them: with the year, the code and the name of the figure, and
    /// notes in words.
    pub fn rows(&self, rows: &Rows, note: impl Fn(Row<'_>) -> Option<String>) -> Rows {
        let metric = [
            Column::new("year", query::Unit::Year, "年度", "year"),
            Column::new("metric", query::Unit::Text, "代码", "code"),
            Column::new("label", query::Unit::Text, "指标", "metric"),
        ];
        let same: [Value; 3] = [self.year.into(), self.measure.code().into(), self.label().into()];
        let column = |column: &Column| match column.key {
            "group_name" => Column { key: "group", ..*column },
            _ => *column,
        };
        let value = |row: Row<'_>, column: &Column| match column.key {
            "note" => Value::from(note(row)),
            key => row.get(key).clone(),
        };
        Rows {
            columns: metric.into_iter().chain(rows.columns.iter().map(column)).collect(),
            rows: rows
                .iter()
                .map(|row| {
                    let values = rows.columns.iter().map(|column| value(row, column));
                    same.iter().cloned().chain(values).collect()
                })
                .collect(),
        }
    }

    /// What the figure is, where it is made of others.
    pub fn definitions(&self) -> Vec<Definition> {
        definitions([self.measure], self.language)
    }

    /// Why departments have no rank or do not count, and how many for each reason.
    pub fn reasons<'a>(&self, codes: impl Iterator<Item = (&'a str, i64)>) -> Vec<String> {
        let mut by_code: BTreeMap<&str, i64> = BTreeMap::new();
        for (code, count) in codes {
            *by_code.entry(code).or_default() += count;
        }
        let reason = |(code, count)| {
            let reason = self.note_of(code, false)?;
            Some(Message::ReasonCount { reason, count }.text(self.language))
        };
        by_code.into_iter().filter_map(reason).collect()
    }
}

/// Whether the reports behind the figure of a row have errors that nobody accepted.
pub fn is_doubtful(row: Row<'_>) -> bool {
    row.text("note").contains("errors:")
}
