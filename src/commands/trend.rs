//! `trend`: measures over the years, in total and by department or group.

mod chart;

use std::collections::BTreeSet;
use std::io::Write;

use serde_json::json;

use super::chart::ChartArgs;
use super::definitions::definitions;
use super::scope::Scope;
use super::{Context, Ending, notes, short_label, years_of};
use crate::language::{Language, Localised, Message};
use crate::problem::Problem;
use crate::query::{self, Column, Row, Rows, Setting, Value};
use crate::render::{self, Answer, Entry, Grid, Heading, Kind, OutputArgs, Page, Part};
use crate::report::{Measure, Unit};
use crate::store::Store;

/// Show measures over the years, in total and by department
///
/// A sum compares like with like: the same departments in all years. A year in which fewer than half
/// of the departments that ever state a figure do so is left out of it. A gap says why it is one.
#[derive(clap::Args, Debug)]
pub struct TrendArgs {
    /// Metric, group sum or rate, by its code or name; may be repeated
    #[arg(long = "metric", value_name = "METRIC", default_value = "received.total")]
    metrics: Vec<String>,
    /// First year; without it, the earliest that there is
    #[arg(long, value_name = "YEAR")]
    from: Option<u16>,
    /// Last year; without it, the latest that there is
    #[arg(long, value_name = "YEAR")]
    to: Option<u16>,
    /// Only this department; may be repeated
    #[arg(long = "department", value_name = "NAME")]
    departments: Vec<String>,
    /// What has a line of its own, below the total
    #[arg(long, value_enum, default_value = "department")]
    by: By,
    /// Sum in each year whichever departments state the figure, though they are not the same
    #[arg(long)]
    each_year: bool,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    chart: ChartArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// What has a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum By {
    /// Each department
    Department,
    /// Each administrative division
    Region,
    /// Each vertical line (条线)
    System,
    /// Each level of government
    Level,
    /// The total alone
    All,
}

impl By {
    fn code(self) -> &'static str {
        match self {
            By::Department => "department",
            By::Region => "region",
            By::System => "system",
            By::Level => "level",
            By::All => "all",
        }
    }
}

/// Separates names of departments in the query.
const SEPARATOR: &str = "|";

/// Prints the courses.
///
/// # Errors
/// If the database cannot be read, a name or a metric is unknown, there is no report in the span, or the
/// output cannot be written.
pub fn run(args: &TrendArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let target = args.chart.target()?;
    let store = Store::open_read_only(&context.database)?;
    let trend = Trend::read(args, context, &store)?;
    let notes = context.names_today(&store, &args.departments)?;
    context.print_noted(&trend, &notes, &args.output, out)?;
    context.draw(target, || trend.chart(context.source()))?;
    Ok(Ending::Done)
}

/// Measures over a span of years.
pub(super) struct Trend {
    language: Language,
    /// Whether it is part of a page of `report`: measures go by their short names there, and pictures show
    /// the courses.
    is_part: bool,
    by: By,
    /// Whether sums are of whoever states a figure in each year.
    is_each_year: bool,
    from: i64,
    to: i64,
    /// For each measure its lines, the total first.
    measures: Vec<(Measure, Vec<Series>)>,
    /// The columns of the query, for their headings.
    columns: Vec<Column>,
}

/// A line: the total, a group or a department.
struct Series {
    /// `total`, `group` or `department`.
    scope: String,
    /// The name of the group or department; `None` for the total, and for departments that belong
    /// to no group.
    line: Option<String>,
    unit: Unit,
    /// The first year with a value, and the last.
    ends: [End; 2],
    /// Last less first; [`Value::Null`] where they do not compare.
    change: Value,
    change_percent: Value,
    /// The first of the departments that are not in the sum of the first year with a value.
    left_out: Vec<String>,
    /// One for each year of the span.
    points: Vec<Point>,
}

#[derive(Clone, Default)]
struct End {
    year: Option<i64>,
    value: Value,
}

/// A line in one year.
#[derive(Clone, Default)]
struct Point {
    year: i64,
    value: Value,
    /// How many departments are in a sum, and how many of those that reported in the span are not.
    departments: Value,
    left_out: Value,
    /// Other names under which the department reported; several where their reports are summed.
    reported_as: Vec<String>,
    /// What there is to say, as codes of the query.
    codes: Vec<String>,
}

impl Trend {
    /// The courses as a page of `report` shows them: of measures over all years there are, of one
    /// department or of those that a scope leaves.
    ///
    /// # Errors
    /// If the database cannot be read, or there is no report.
    pub(super) fn of_report(
        measures: &[&str],
        department: Option<&str>,
        by: By,
        scope: &Scope,
        context: &Context,
        store: &Store,
    ) -> anyhow::Result<Trend> {
        let args = TrendArgs {
            metrics: measures.iter().map(|&code| code.to_owned()).collect(),
            from: None,
            to: None,
            departments: department.into_iter().map(str::to_owned).collect(),
            by,
            each_year: false,
            scope: scope.clone(),
            chart: ChartArgs::default(),
            output: OutputArgs::of_page(),
        };
        Ok(Trend { is_part: true, ..Trend::read(&args, context, store)? })
    }

    fn read(args: &TrendArgs, context: &Context, store: &Store) -> anyhow::Result<Trend> {
        if let (Some(from), Some(to)) = (args.from, args.to)
            && from > to
        {
            let what = Message::SpanTurned { from, to };
            return Err(context.problem(what, Message::WhySpanTurned, Message::FixSpan).into());
        }
        let measures: Vec<Measure> =
            args.metrics.iter().map(|name| context.measure(name)).collect::<Result<_, _>>()?;
        let departments = departments(args, context, store)?;
        let mut settings: Vec<Setting<'_>> = vec![
            ("from", args.from.into()),
            ("to", args.to.into()),
            ("by", args.by.code().into()),
            ("each_year", args.each_year.then_some(1_u16).into()),
            ("department", departments.into()),
        ];
        settings.extend(args.scope.settings(context, store)?);
        let mut answers = Vec::new();
        for measure in measures {
            let setting = ("metric", Value::from(measure.code()));
            let settings: Vec<Setting<'_>> = settings.iter().cloned().chain([setting]).collect();
            answers.push((measure, query::run(store, "trend", &settings)?));
        }
        let rows = answers.iter().flat_map(|(_, rows)| rows.iter());
        let years: BTreeSet<i64> = rows.filter_map(|row| row.integer("year")).collect();
        let (Some(&from), Some(&to)) = (years.first(), years.last()) else {
            return Err(nothing(args, context, store)?.into());
        };
        let columns = answers.first().map(|(_, rows)| rows.columns.clone()).unwrap_or_default();
        let measures = answers
            .into_iter()
            .map(|(measure, rows)| (measure, series(&rows, measure.unit(), from, to)))
            .collect();
        let (language, by, is_each_year) = (context.language, args.by, args.each_year);
        let is_part = false;
        Ok(Trend { language, is_part, by, is_each_year, from, to, measures, columns })
    }
}

/// The names of today that are asked for, as the query takes them.
fn departments(
    args: &TrendArgs,
    context: &Context,
    store: &Store,
) -> anyhow::Result<Option<String>> {
    let mut names = BTreeSet::new();
    for name in &args.departments {
        let name = context.current_department(store, name)?;
        if name.contains(SEPARATOR) {
            let what = Message::NameWithSeparator { name };
            let (why, fix) = (Message::WhyNameWithSeparator, Message::FixNameWithSeparator);
            return Err(context.problem(what, why, fix).into());
        }
        names.insert(name);
    }
    let names: Vec<String> = names.into_iter().collect();
    Ok((!names.is_empty()).then(|| names.join(SEPARATOR)))
}

/// The problem that no report is in the span.
fn nothing(args: &TrendArgs, context: &Context, store: &Store) -> anyhow::Result<Problem> {
    let years = years_of(store, None)?;
    let what = Message::NothingInSpan;
    if years.is_empty() {
        return Ok(context.problem(what, Message::WhyNoReports, Message::FixImportFirst));
    }
    let mut own = BTreeSet::new();
    for name in &args.departments {
        own.extend(years_of(store, Some(&context.current_department(store, name)?))?);
    }
    let in_words = |years: BTreeSet<i64>| years.iter().map(ToString::to_string).collect();
    let why = if own.is_empty() {
        Message::WhyYearsPresent { years: in_words(years) }
    } else {
        Message::WhyItsYears { years: in_words(own) }
    };
    Ok(context.problem(what, why, Message::FixSpan))
}

/// The lines of an answer. Years in which nobody of a line reported are not in the answer, and are
/// put in.
fn series(rows: &Rows, unit: Unit, from: i64, to: i64) -> Vec<Series> {
    let mut lines: Vec<Series> = Vec::new();
    for row in rows.iter() {
        let (scope, line) = (row.text("scope"), row.get("line").text());
        let is_new =
            lines.last().is_none_or(|last| last.scope != scope || last.line.as_deref() != line);
        if is_new {
            lines.push(Series::new(row, unit, from, to));
        }
        let index = row.integer("year").and_then(|year| usize::try_from(year - from).ok());
        let point = lines.last_mut().zip(index);
        if let Some(point) = point.and_then(|(series, index)| series.points.get_mut(index)) {
            *point = Point::new(row);
        }
    }
    lines
}

impl Series {
    fn new(row: Row<'_>, unit: Unit, from: i64, to: i64) -> Series {
        let end = |year: &str, value: &str| End {
            year: row.integer(year),
            value: row.get(value).clone(),
        };
        let gap = |year| Point { year, codes: vec!["no_report".to_owned()], ..Point::default() };
        Series {
            scope: row.text("scope").to_owned(),
            line: row.get("line").text().map(str::to_owned),
            unit,
            ends: [end("first_year", "first"), end("last_year", "last")],
            change: row.get("change").clone(),
            change_percent: row.get("change_percent").clone(),
            left_out: ["left_out_1", "left_out_2", "left_out_3"]
                .into_iter()
                .filter_map(|key| row.get(key).text().map(str::to_owned))
                .collect(),
            points: (from..=to).map(gap).collect(),
        }
    }

    fn is_department(&self) -> bool {
        self.scope == "department"
    }

    /// How many years lie between the first value and the last; a gap between them counts.
    fn years(&self) -> Option<i64> {
        let [first, last] = &self.ends;
        Some(last.year? - first.year?)
    }

    /// By how many percent a year the figure changed if it had done so evenly:
    /// (last/first)^(1/years) − 1, with one decimal. `None` for rates, whose change is in points, where
    /// the first figure is not above zero, with fewer than two years, and where the ends do not compare.
    fn yearly_percent(&self) -> Option<f64> {
        let [first, last] = &self.ends;
        let years = self.years().filter(|years| *years > 0)?;
        let (first, last) = (first.value.integer()?, last.value.integer()?);
        if self.unit == Unit::Percent || self.change == Value::Null || first <= 0 || last < 0 {
            return None;
        }
        #[allow(clippy::cast_precision_loss)] // Fifteen digits at most.
        let growth = (last as f64 / first as f64).powf(1.0 / years as f64) - 1.0;
        Some((growth * 1000.0).round() / 10.0)
    }

    /// What the line is called in a table.
    fn name(&self, language: Language) -> String {
        match (&self.line, self.scope.as_str()) {
            (Some(line), _) => line.clone(),
            (None, "total") => Message::AllDepartments.text(language),
            (None, _) => Message::NoGroup.text(language),
        }
    }

    /// The codes of a kind with their years and counts.
    fn counts(&self, kind: &str) -> Vec<(i64, i64)> {
        let of_point = |point: &Point| {
            let codes = point.codes.iter().filter_map(|code| code.strip_prefix(kind));
            codes
                .map(|count| (point.year, count.trim_start_matches(':').parse().unwrap_or(1)))
                .next()
        };
        self.points.iter().filter_map(of_point).collect()
    }

    /// Under which other names the department reported when.
    fn other_names(&self, language: Language) -> Option<String> {
        let notes = notes::other_names(self.points.iter().map(Point::other_names));
        let notes: Vec<String> = notes.iter().map(|note| note.text(language)).collect();
        (!notes.is_empty()).then(|| notes.join(language.pick("；", "; ")))
    }
}

impl Point {
    fn new(row: Row<'_>) -> Point {
        let is_merged = row.text("note").contains("merged:");
        let names = |names: &str| -> Vec<String> {
            if is_merged {
                names.split(" + ").map(str::to_owned).collect()
            } else {
                vec![names.to_owned()]
            }
        };
        Point {
            year: row.integer("year").unwrap_or_default(),
            value: row.get("value").clone(),
            departments: row.get("departments").clone(),
            left_out: row.get("left_out").clone(),
            reported_as: row.get("reported_as").text().map(names).unwrap_or_default(),
            codes: row.text("note").split_whitespace().map(str::to_owned).collect(),
        }
    }

    fn is_doubtful(&self) -> bool {
        self.codes.iter().any(|code| code.starts_with("errors:"))
    }

    /// What there is to say, in words.
    fn note(&self, is_department: bool, language: Language) -> Option<String> {
        let year = u16::try_from(self.year).unwrap_or_default();
        let message = |code: &String| {
            let (name, count) = code.split_once(':').unwrap_or((code, ""));
            let count: Option<usize> = count.parse().ok();
            match (name, count) {
                ("few", Some(count)) => Some(Message::NoteFew { year, count }),
                ("none_in_every_year", _) => Some(Message::NoteNoneInEveryYear),
                ("merged", Some(count)) => Some(Message::NoteMerged { count }),
                ("other_departments", _) => Some(Message::NoteOtherDepartments),
                ("form_changed", None) => Some(Message::NoteFormChangedSince { year }),
                _ => notes::note(code, year, year, !is_department),
            }
        };
        let names = notes::other_names([self.other_names()]);
        let notes = self.codes.iter().filter_map(message).chain(names);
        let notes: Vec<String> = notes.map(|note| note.text(language)).collect();
        (!notes.is_empty()).then(|| notes.join(language.pick("；", "; ")))
    }

    /// The year, and under which other names the department reported it.
    fn other_names(&self) -> (i64, Option<&[String]>) {
        (self.year, Some(&self.reported_as[..]).filter(|names| !names.is_empty()))
    }

    /// The figure, or in a word why there is none.
    fn entry(&self, unit: Unit, language: Language) -> Entry {
        if self.value != Value::Null {
            return Entry::figure(&self.value, Some(unit)).doubtful(self.is_doubtful());
        }
        let code = self.codes.first().map_or("", String::as_str);
        let (name, count) = code.split_once(':').unwrap_or((code, ""));
        let gap = match name {
            "not_on_form" => Message::GapNotOnForm,
            "part_not_on_form" => Message::GapPartNotOnForm,
            "unclear" => Message::GapUnclear,
            "blank" => Message::GapBlank,
            "few" => Message::GapFew { count: count.parse().unwrap_or_default() },
            "none_in_every_year" => Message::GapNone,
            "nothing_to_divide" => Message::GapNothingToDivide,
            _ => Message::GapNoReport,
        };
        Entry::text(gap.text(language))
    }
}

/// What a figure is as a height of a sparkline.
#[allow(clippy::cast_precision_loss)] // Fifteen digits at most.
fn height(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(value) => Some(*value as f64),
        Value::Real(value) => Some(*value),
        Value::Null | Value::Text(_) => None,
    }
}

impl Answer for Trend {
    fn json(&self) -> serde_json::Value {
        let point = |series: &Series, point: &Point| {
            json!({
                "year": point.year,
                "value": point.value,
                "departments": point.departments,
                "left_out": point.left_out,
                "note": point.note(series.is_department(), self.language),
            })
        };
        let line = |series: &Series| {
            let [first, last] = &series.ends;
            json!({
                "scope": series.scope,
                "line": series.line,
                "first_year": first.year,
                "first": first.value,
                "last_year": last.year,
                "last": last.value,
                "change": series.change,
                "change_percent": series.change_percent,
                "yearly_percent": series.yearly_percent(),
                "left_out": series.left_out,
                "values": series.points.iter().map(|it| point(series, it)).collect::<Vec<_>>(),
            })
        };
        let measure = |(measure, lines): &(Measure, Vec<Series>)| {
            json!({
                "metric": measure.code(),
                "label": measure.localised(self.language),
                "unit": measure.unit().code(),
                "lines": lines.iter().map(line).collect::<Vec<_>>(),
            })
        };
        json!({
            "from": self.from,
            "to": self.to,
            "by": self.by.code(),
            "each_year": self.is_each_year,
            "metrics": self.measures.iter().map(measure).collect::<Vec<_>>(),
        })
    }

    fn rows(&self) -> Rows {
        const KEYS: [&str; 17] = [
            "scope",
            "line",
            "metric",
            "label",
            "unit",
            "year",
            "value",
            "departments",
            "left_out",
            "first_year",
            "first",
            "last_year",
            "last",
            "change",
            "change_percent",
            "yearly_percent",
            "note",
        ];
        let column = |key: &'static str| match key {
            "label" => Column::new(key, query::Unit::Text, "指标", "metric"),
            "yearly_percent" => Column::new(key, query::Unit::Percent, "年均增减%", "% a year"),
            key => self.column(key).unwrap_or(Column::new(key, query::Unit::Text, "", "")),
        };
        let row = |measure: Measure, series: &Series, point: &Point| {
            let [first, last] = &series.ends;
            vec![
                Value::from(series.scope.as_str()),
                Value::from(series.line.clone()),
                Value::from(measure.code()),
                Value::from(measure.localised(self.language)),
                Value::from(measure.unit().code()),
                Value::from(point.year),
                point.value.clone(),
                point.departments.clone(),
                point.left_out.clone(),
                Value::from(first.year),
                first.value.clone(),
                Value::from(last.year),
                last.value.clone(),
                series.change.clone(),
                series.change_percent.clone(),
                series.yearly_percent().map_or(Value::Null, Value::Real),
                Value::from(point.note(series.is_department(), self.language)),
            ]
        };
        let mut rows = Vec::new();
        for (measure, lines) in &self.measures {
            for series in lines {
                rows.extend(series.points.iter().map(|point| row(*measure, series, point)));
            }
        }
        Rows { columns: KEYS.into_iter().map(column).collect(), rows }
    }

    fn page(&self, language: Language) -> Page {
        let (from, to) = (self.from, self.to);
        let basis =
            if self.is_each_year { Message::TrendEachYear } else { Message::TrendSameDepartments };
        let parts: Vec<Part> = self
            .measures
            .iter()
            .map(|(measure, lines)| self.table(*measure, lines, language).into())
            .collect();
        let doubt = notes::legend(&parts);
        Page {
            definitions: definitions(self.measures.iter().map(|(measure, _)| *measure), language),
            title: Message::TrendTitle { from, to }.text(language),
            coverage: [basis].into_iter().chain(doubt).map(|line| line.text(language)).collect(),
            parts,
            ..Page::default()
        }
    }
}

impl Trend {
    /// The name of a measure without its column, where that is the total.
    fn name_of(&self, measure: Measure) -> String {
        let name = if self.is_part {
            measure.short_name(self.language)
        } else {
            measure.localised(self.language)
        };
        short_label(&name, None, self.language)
    }

    fn column(&self, key: &str) -> Option<Column> {
        self.columns.iter().find(|column| column.key == key).copied()
    }

    fn heading(&self, key: &str, language: Language) -> Heading {
        let column = self.column(key);
        column.map_or_else(Heading::default, |column| Heading::of_column(&column, language))
    }

    fn table<'a>(&self, measure: Measure, lines: &'a [Series], language: Language) -> Grid {
        // The total of one department says the same again.
        let is_alone = self.by == By::Department && lines.len() == 2;
        let shown: Vec<&Series> =
            lines.iter().filter(|series| !is_alone || series.is_department()).collect();
        let named = |series: &&'a Series| (Entry::text(series.name(language)), *series);
        let label = with_unit(measure, language);
        Grid {
            name: label.clone(),
            caption: label,
            foot: foot(lines, &shown).iter().map(|line| line.text(language)).collect(),
            sums: Some(shown.iter().take_while(|series| series.scope == "total").count()),
            ..self.courses(self.heading("line", language), shown.iter().map(named), language)
        }
    }

    /// The table of the first measure, with so many lines below the total at most, and how many more there are.
    pub(super) fn lines(&self, most: usize, language: Language) -> Option<(Grid, usize)> {
        let (measure, lines) = self.measures.first()?;
        let mut grid = self.table(*measure, lines, language);
        let most = most + grid.sums.unwrap_or(0);
        let hidden = grid.rows.len().saturating_sub(most);
        grid.rows.truncate(most);
        Some((grid, hidden))
    }

    /// The courses of measures that have one line each, as a table of measures. With several lines,
    /// that of the total.
    pub(super) fn summary(&self, language: Language) -> Grid {
        let mut feet: Vec<String> = Vec::new();
        let mut rows = Vec::new();
        for (measure, lines) in &self.measures {
            let Some(series) = self.drawn(lines).into_iter().next() else { continue };
            let name = short_label(&self.name_of(*measure), Some(series.unit), language);
            rows.push((Entry::text(name), series));
            for line in foot(lines, &[series]).iter().map(|line| line.text(language)) {
                if !feet.contains(&line) {
                    feet.push(line);
                }
            }
        }
        let heading = Heading::words(Message::MeasureHeading.text(language));
        let name = Message::TrendTitle { from: self.from, to: self.to }.text(language);
        Grid { name, foot: feet, ..self.courses(heading, rows.into_iter(), language) }
    }

    /// The years side by side for each line, under its name.
    fn courses<'a>(
        &self,
        first: Heading,
        lines: impl Iterator<Item = (Entry, &'a Series)>,
        language: Language,
    ) -> Grid {
        let lines: Vec<(Entry, &Series)> = lines.collect();
        let has_sums = lines.iter().any(|(_, series)| !series.is_department());
        let has_names = lines.iter().any(|(_, series)| series.other_names(language).is_some());
        let mut headings = vec![first];
        headings.extend((self.from..=self.to).map(|year| Heading::figures(year.to_string())));
        if !self.is_part {
            headings.push(Heading::words(Message::CourseHeading.text(language)));
        }
        headings.push(self.heading("change", language));
        headings.push(self.heading("change_percent", language));
        headings.push(Heading::figures(Message::YearlyPercentHeading.text(language)));
        if has_sums {
            headings.push(self.heading("departments", language));
        }
        if has_names {
            headings.push(self.heading("note", language));
        }
        let row = |(name, series): (Entry, &Series)| {
            let mut row = vec![name];
            row.extend(series.points.iter().map(|point| point.entry(series.unit, language)));
            if !self.is_part {
                let heights: Vec<Option<f64>> =
                    series.points.iter().map(|point| height(&point.value)).collect();
                row.push(Entry::text(render::sparkline(&heights)));
            }
            row.push(Entry::figure(&series.change, Some(series.unit)).as_change());
            row.push(Entry::of(&series.change_percent, Kind::Number).as_change());
            let yearly = series.yearly_percent().map_or(Value::Null, Value::Real);
            row.push(Entry::of(&yearly, Kind::Number).as_change());
            if has_sums {
                row.push(Self::departments(series));
            }
            if has_names {
                row.push(Entry::text(series.other_names(language).unwrap_or_default()));
            }
            row
        };
        Grid { headings, rows: lines.into_iter().map(row).collect(), ..Grid::default() }
    }

    /// How many departments stand behind a sum: from the fewest to the most, where the years differ.
    fn departments(series: &Series) -> Entry {
        let stated = series.points.iter().filter(|point| point.value != Value::Null);
        let counts: BTreeSet<i64> =
            stated.filter_map(|point| point.departments.integer()).collect();
        match (counts.first(), counts.last()) {
            (Some(least), Some(most)) if least < most => Entry::text(format!("{least}-{most}")),
            (Some(count), _) => Entry::of(&Value::from(*count), Kind::Number),
            _ => Entry::blank(),
        }
    }
}

/// The name of a measure with its unit, where it is not a count.
fn with_unit(measure: Measure, language: Language) -> String {
    let label = measure.localised(language);
    match measure.unit() {
        Unit::Fen => Message::InTenThousandYuan { label }.text(language),
        Unit::Percent => Message::InPercent { label }.text(language),
        _ => label,
    }
}

/// What is said once below a table: whom the total leaves out, where forms changed, what gaps mean.
fn foot(lines: &[Series], shown: &[&Series]) -> Vec<Message> {
    let mut foot = Vec::new();
    let total = lines.iter().find(|series| series.scope == "total");
    if let Some(total) = total {
        let is_shown = shown.iter().any(|series| series.scope == "total");
        let stated = total.points.iter().find(|point| point.value != Value::Null);
        let left_out = stated.and_then(|point| point.left_out.integer()).unwrap_or(0);
        let has_differing = total
            .points
            .iter()
            .any(|point| point.codes.iter().any(|code| code == "other_departments"));
        if is_shown && has_differing {
            foot.push(Message::TrendOtherDepartments);
        }
        if is_shown && left_out > 0 && stated.is_some() {
            let year = stated.map_or(0, |point| point.year);
            let mut names = total.left_out.clone();
            let more = left_out - i64::try_from(names.len()).unwrap_or(left_out);
            names.extend((more > 0).then(|| format!("… +{more}")));
            foot.push(Message::TrendLeftOut { count: left_out, year, names });
        }
        if let Some((_, count)) = total.counts("sums_up_others").first().filter(|_| is_shown) {
            foot.push(Message::TrendSumsUpOthers { count: *count });
        }
        let changed = total.counts("form_changed");
        if !changed.is_empty() {
            let changed = changed.iter().map(|(year, count)| format!("{year}: {count}")).collect();
            foot.push(Message::TrendFormChanged { changed });
        }
    }
    let has = |gap: &str| {
        let is_gap = |point: &Point| {
            point.value == Value::Null
                && point.codes.first().is_some_and(|code| code.starts_with(gap))
        };
        shown.iter().any(|series| series.points.iter().any(is_gap))
    };
    let meanings = [
        ("blank", Message::MeaningBlank),
        ("not_on_form", Message::MeaningNotOnForm),
        ("part_not_on_form", Message::MeaningPartNotOnForm),
        ("unclear", Message::MeaningUnclear),
        ("nothing_to_divide", Message::MeaningNothingToDivide),
        ("few", Message::MeaningFew),
        ("none_in_every_year", Message::MeaningNone),
    ];
    foot.extend(meanings.into_iter().filter(|(gap, _)| has(gap)).map(|(_, meaning)| meaning));
    foot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compound_change_counts_the_years_between() {
        let check = |first: Option<i64>, last: Option<i64>, years: i64, expected: Option<f64>| {
            let end = |year, value: Option<i64>| End { year: Some(year), value: value.into() };
            let change = first.zip(last).map(|(first, last)| last - first);
            let series = Series {
                scope: "total".to_owned(),
                line: None,
                unit: Unit::Requests,
                ends: [end(2020, first), end(2020 + years, last)],
                change: change.into(),
                change_percent: Value::Null,
                left_out: Vec::new(),
                points: Vec::new(),
            };
            assert_eq!(series.yearly_percent(), expected, "{first:?} {last:?} {years}");
        };
        check(Some(100), Some(121), 2, Some(10.0));
        check(Some(100), Some(50), 1, Some(-50.0));
        check(Some(3), Some(0), 4, Some(-100.0));
        check(Some(0), Some(5), 3, None);
        check(Some(-2), Some(5), 3, None);
        check(Some(7), Some(7), 0, None);
        check(None, Some(7), 2, None);
    }
}
