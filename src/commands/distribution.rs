//! `distribution`: how one figure of one year is spread over departments.

mod chart;

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::json;

use super::chart::ChartArgs;
use super::figure::{Asked, FigureArgs, is_doubtful};
use super::{Context, Ending, notes};
use crate::language::{Language, Message};
use crate::query::{self, Column, Row, Rows, Value};
use crate::render::{
    self, Answer, Definition, Entry, Grid, Heading, Kind, OutputArgs, Page, Paragraph, Part, bar,
};
use crate::report::Unit;
use crate::store::Store;

/// Show how one figure of a year is spread over departments: quartiles, outliers, histogram
///
/// JSON is `{year, metric, label, unit, within, min_cases, coverage: {reported, departments, missing},
/// groups: [{group, departments, value, numerator, denominator, minimum, lower_quartile, median,
/// upper_quartile, maximum, deviation, note, left_out: {reason: departments}, bins: [{low, high,
/// departments}], outliers: [{department, value, numerator, denominator, score, note}]}]}`. `value` is
/// the sum, of a rate that of the sums it is made of; `deviation` is the median absolute deviation;
/// a bin holds figures from `low` to below `high`, but 100 % too if it ends there, and one without
/// `high` those above `low`.
#[derive(clap::Args, Debug)]
pub struct DistributionArgs {
    #[command(flatten)]
    figure: FigureArgs,
    #[command(flatten)]
    chart: ChartArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// The columns of the longest bar, and of that in a narrow terminal.
const BAR_WIDTHS: [usize; 2] = [40, 12];

/// Prints the distribution.
///
/// # Errors
/// If the database cannot be read, a name or a metric is unknown, nobody reported the year, or the
/// output cannot be written.
pub fn run(
    args: &DistributionArgs,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Ending> {
    let target = args.chart.target()?;
    let store = Store::open_read_only(&context.database)?;
    let distribution = Distribution::read(args.figure.ask(context, &store)?, &store)?;
    render::print(&distribution, &args.output, context.language, Some(&context.database), out)?;
    context.draw(target, || distribution.chart(context.source()))?;
    Ok(Ending::Done)
}

/// SQL gives every quartile of counts as a number with decimals; most of them have none.
#[allow(clippy::cast_possible_truncation)] // Figures have fifteen digits at most.
fn with_whole_numbers(mut rows: Rows) -> Rows {
    let is_measure: Vec<bool> =
        rows.columns.iter().map(|column| column.unit == query::Unit::Measure).collect();
    for row in &mut rows.rows {
        for (value, _) in row.iter_mut().zip(&is_measure).filter(|(_, is_measure)| **is_measure) {
            if let Value::Real(number) = value
                && number.fract() == 0.0
            {
                *value = Value::Integer(*number as i64);
            }
        }
    }
    rows
}

pub(super) struct Distribution<'a> {
    asked: Asked<'a>,
    /// What the query `distribution` returned.
    rows: Rows,
}

/// What the query says of a group.
#[derive(Default)]
struct Group<'a> {
    /// `None` where no department of the group states the figure.
    summary: Option<Row<'a>>,
    left_out: Vec<Row<'a>>,
    bins: Vec<Row<'a>>,
    outliers: Vec<Row<'a>>,
}

impl<'a> Group<'a> {
    /// Any row of the group, for its name.
    fn any(&self) -> Option<Row<'a>> {
        self.summary.or_else(|| self.left_out.first().copied())
    }

    /// Why departments are not counted, as codes with their number.
    fn reasons(&self) -> impl Iterator<Item = (&'a str, i64)> {
        self.left_out
            .iter()
            .map(|row| (row.text("note"), row.integer("departments").unwrap_or_default()))
    }
}

/// The statistics of a summary, in the order in which they are shown.
const STATISTICS: [&str; 6] =
    ["minimum", "lower_quartile", "median", "upper_quartile", "maximum", "deviation"];

impl Answer for Distribution<'_> {
    fn json(&self) -> serde_json::Value {
        let group = |group: Group<'_>| {
            let any = group.any();
            let of_summary = |key| group.summary.map(|row| row.get(key));
            let left_out: BTreeMap<&str, i64> = group
                .reasons()
                .map(|(code, count)| (code.split(':').next().unwrap_or(code), count))
                .collect();
            let bin = |row: &Row<'_>| {
                json!({
                    "low": row.get("low"),
                    "high": row.get("high"),
                    "departments": row.get("departments"),
                })
            };
            let outlier = |row: &Row<'_>| {
                json!({
                    "department": row.get("department"),
                    "value": row.get("value"),
                    "numerator": row.get("numerator"),
                    "denominator": row.get("denominator"),
                    "score": row.get("score"),
                    "note": self.asked.note(*row),
                })
            };
            let mut json = json!({
                "group": any.map(|row| row.get("group_name")),
                "departments": of_summary("departments").unwrap_or(&Value::Integer(0)),
                "value": of_summary("value"),
                "numerator": of_summary("numerator"),
                "denominator": of_summary("denominator"),
                "note": group.summary.and_then(|row| self.note_of_summary(row)),
                "left_out": left_out,
                "bins": group.bins.iter().map(bin).collect::<Vec<_>>(),
                "outliers": group.outliers.iter().map(outlier).collect::<Vec<_>>(),
            });
            for key in STATISTICS {
                json[key] = json!(of_summary(key));
            }
            json
        };
        let mut json = self.asked.json();
        json["groups"] = self.groups().into_iter().map(group).collect();
        json
    }

    fn rows(&self) -> Rows {
        self.asked.rows(&self.rows, |row| match row.text("scope") {
            "summary" => self.note_of_summary(row),
            _ => self.asked.note(row),
        })
    }

    fn page(&self, language: Language) -> Page {
        let groups = self.groups();
        let (label, year) = (self.asked.short_label(), self.asked.year);
        let mut parts: Vec<Part> = vec![self.summary(&groups, language).into()];
        if groups.iter().any(|group| group.summary.is_some()) {
            parts.push(self.histogram(&groups, language).into());
        }
        parts.extend(self.outliers(&groups, language));
        let define = |key, meaning: Message| Definition {
            term: self.heading(key, language).text,
            meaning: meaning.text(language),
        };
        let definitions = [
            define("lower_quartile", Message::QuartileMeaning),
            define("deviation", Message::DeviationMeaning),
            define("score", Message::ScoreMeaning),
        ];
        Page {
            title: Message::DistributionTitle { label, year }.text(language),
            coverage: self
                .asked
                .coverage()
                .chain(notes::legend(&parts))
                .map(|line| line.text(language))
                .collect(),
            parts,
            definitions: self.asked.definitions().into_iter().chain(definitions).collect(),
            ..Page::default()
        }
    }
}

impl<'a> Distribution<'a> {
    /// The distribution of a figure.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub(super) fn read(asked: Asked<'a>, store: &Store) -> anyhow::Result<Distribution<'a>> {
        let rows = query::run(store, "distribution", &asked.settings)?;
        let rows = if asked.is_rate() { rows } else { with_whole_numbers(rows) };
        Ok(Distribution { asked, rows })
    }

    /// What it says beside its picture: the quartiles and the outliers.
    pub(super) fn beside_picture(&self, language: Language) -> Vec<Part> {
        let groups = self.groups();
        let summary = Part::from(self.summary(&groups, language));
        let outliers = self.outliers(&groups, language);
        std::iter::once(summary).chain(outliers).collect()
    }
}

impl Distribution<'_> {
    /// The groups in their order: the rows of a group stand together.
    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<(&Value, Group<'_>)> = Vec::new();
        for row in self.rows.iter() {
            let name = row.get("group_name");
            if groups.last().is_none_or(|(last, _)| *last != name) {
                groups.push((name, Group::default()));
            }
            let Some((_, group)) = groups.last_mut() else { continue };
            match row.text("scope") {
                "summary" => group.summary = Some(row),
                "left_out" => group.left_out.push(row),
                "bin" => group.bins.push(row),
                _ => group.outliers.push(row),
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// What there is to say about a group, in words, without those who are left out.
    fn note_of_summary(&self, row: Row<'_>) -> Option<String> {
        let codes = row.text("note").split_whitespace();
        let notes: Vec<String> = codes.filter_map(|code| self.asked.note_of(code, true)).collect();
        (!notes.is_empty()).then(|| notes.join(self.asked.language.pick("；", "; ")))
    }

    fn heading(&self, key: &str, language: Language) -> Heading {
        let column = self.rows.columns.iter().find(|column| column.key == key);
        column.map_or_else(Heading::default, |column| Heading::of_column(column, language))
    }

    /// The heading of the groups, where there are some.
    fn group_heading(&self, language: Language) -> Option<Heading> {
        self.asked.within.map(|_| self.heading("group_name", language))
    }

    /// The group of a row, where there are some.
    fn group_entry(&self, row: Option<Row<'_>>) -> Option<Entry> {
        let group = || row.map(|row| self.asked.group(row)).unwrap_or_default();
        self.asked.within.map(|_| Entry::text(group()))
    }

    fn figure(&self, value: &Value) -> Entry {
        Entry::figure(value, Some(self.asked.measure.unit()))
    }

    fn summary(&self, groups: &[Group<'_>], language: Language) -> Grid {
        let sum = if self.asked.is_rate() { Message::RateOfAll } else { Message::SumOfAll };
        let short = |key| match key {
            "lower_quartile" => Some(Message::LowerQuartileShort),
            "upper_quartile" => Some(Message::UpperQuartileShort),
            "deviation" => Some(Message::DeviationShort),
            _ => None,
        };
        let statistic = |key| {
            let heading = self.heading(key, language);
            match short(key) {
                Some(short) => heading.short(short.text(language)),
                None => heading,
            }
        };
        let headings = self
            .group_heading(language)
            .into_iter()
            .chain([self.heading("departments", language), Heading::figures(sum.text(language))])
            .chain(STATISTICS.map(statistic))
            .chain([self.heading("note", language)]);
        let line = |group: &Group<'_>| {
            let get = |key| group.summary.map_or(&Value::Null, |row| row.get(key));
            let note = group.summary.and_then(|row| self.note_of_summary(row));
            let reasons = self.asked.reasons(group.reasons());
            let left_out =
                (!reasons.is_empty()).then(|| Message::NotCounted { reasons }.text(language));
            let notes: Vec<String> = note.into_iter().chain(left_out).collect();
            let departments = group.summary.and_then(|row| row.integer("departments"));
            let value = self.figure(get("value"));
            self.group_entry(group.any())
                .into_iter()
                .chain([
                    Entry::of(&departments.unwrap_or(0).into(), Kind::Number),
                    value.doubtful(group.summary.is_some_and(is_doubtful)),
                ])
                .chain(STATISTICS.map(|key| self.figure(get(key))))
                .chain([Entry::text(notes.join(language.pick("；", "; ")))])
                .collect()
        };
        Grid {
            name: Message::SummaryName.text(language),
            headings: headings.collect(),
            rows: groups.iter().map(line).collect(),
            ..Grid::default()
        }
    }

    fn histogram(&self, groups: &[Group<'_>], language: Language) -> Grid {
        let bins = || groups.iter().flat_map(|group| &group.bins);
        #[allow(clippy::cast_precision_loss)] // A bar is not so fine.
        let count = |row: &Row<'_>| row.integer("departments").map(|count| count as f64);
        let most = bins().filter_map(count).fold(0.0, f64::max);
        let headings = self.group_heading(language).into_iter().chain([
            Heading::words(self.asked.short_label()),
            self.heading("departments", language),
            Heading::words(""),
        ]);
        let line = |row: &Row<'_>| {
            let [bar, short] = BAR_WIDTHS.map(|width| bar(count(row), most, width));
            self.group_entry(Some(*row))
                .into_iter()
                .chain([
                    Entry::text(self.range(*row).text(language)),
                    Entry::of(row.get("departments"), Kind::Number),
                    Entry::text(bar).short(short),
                ])
                .collect()
        };
        Grid {
            name: Message::HistogramName.text(language),
            caption: Message::HistogramTitle.text(language),
            headings: headings.collect(),
            rows: bins().map(line).collect(),
            ..Grid::default()
        }
    }

    /// The figures of a bin: whole numbers from the first to the last of them, amounts and rates
    /// from one limit to below the other.
    fn range(&self, row: Row<'_>) -> Message {
        let figure = |value| self.figure(value).text;
        let low = figure(row.get("low"));
        match (row.integer("low"), row.integer("high")) {
            (_, None) => Message::RangeAbove { low },
            (_, Some(100)) if self.asked.is_rate() => {
                Message::RangeTo { low, high: figure(row.get("high")) }
            }
            (Some(first), Some(end)) if self.is_count() && end == first + 1 => {
                Message::RangeOne { value: low }
            }
            (_, Some(end)) if self.is_count() => {
                Message::RangeTo { low, high: figure(&(end - 1).into()) }
            }
            _ => Message::RangeToBelow { low, high: figure(row.get("high")) },
        }
    }

    fn is_count(&self) -> bool {
        !matches!(self.asked.measure.unit(), Unit::Percent | Unit::Fen)
    }

    /// The outliers, or that there are none, or nobody to be one; nothing where a group cannot tell.
    fn outliers(&self, groups: &[Group<'_>], language: Language) -> Option<Part> {
        let rows: Vec<&Row<'_>> = groups.iter().flat_map(|group| &group.outliers).collect();
        if groups.iter().all(|group| group.summary.is_none()) {
            return Some(Paragraph::of([Message::NobodyCounted.text(language)]).into());
        }
        if rows.is_empty() {
            let cannot_tell = |row: Row<'_>| row.text("note").contains("no_deviation");
            let is_certain = !groups.iter().filter_map(|group| group.summary).any(cannot_tell);
            return is_certain.then(|| Paragraph::of([Message::NoOutliers.text(language)]).into());
        }
        let is_shown = |column: &&Column| match column.key {
            "group_name" => self.asked.within.is_some(),
            "numerator" | "denominator" => self.asked.is_rate(),
            "department" | "value" | "score" | "note" => true,
            _ => false,
        };
        let columns: Vec<&Column> = self.rows.columns.iter().filter(is_shown).collect();
        let entry = |row: Row<'_>, column: &Column| match column.key {
            "group_name" => Entry::text(self.asked.group(row)),
            "value" => self.figure(row.get("value")).doubtful(is_doubtful(row)),
            "note" => Entry::text(self.asked.note(row).unwrap_or_default()),
            key => Entry::of(row.get(key), Kind::Number),
        };
        let grid = Grid {
            name: Message::OutliersName.text(language),
            caption: Message::OutliersTitle.text(language),
            headings: columns.iter().map(|column| self.heading(column.key, language)).collect(),
            rows: rows
                .iter()
                .map(|row| columns.iter().map(|column| entry(**row, column)).collect())
                .collect(),
            foot: vec![Message::ScoreFoot.text(language)],
            ..Grid::default()
        };
        Some(grid.into())
    }
}
