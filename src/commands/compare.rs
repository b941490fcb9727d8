//! `compare`: one year against another, in total and by department.

mod chart;
mod matrix;
mod report;
mod texts;
mod years;

use std::collections::BTreeMap;
use std::io::Write;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use serde_json::json;

pub(super) use self::chart::{Facts, SUMS_UP, outcome_codes, with_sum};
use self::report::ReportComparison;
use self::texts::Texts;
use self::years::Years;
use super::chart::ChartArgs;
use super::coverage::Coverage;
use super::definitions::definitions;
use super::scope::Scope;
use super::{Context, Ending};
use crate::chart::Chart;
use crate::language::{Language, Message};
use crate::problem::Problem;
use crate::query::{self, Column, Row, Rows, Setting, Value};
use crate::render::{Answer, Definition, Entry, Grid, Kind, OutputArgs, Page, Paragraph, Part};
use crate::report::{INDICATORS, Measure, MeasureGroup, Metric, Unit};
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
    /// Only this department: its whole report in a table; share and rank stay those among all (of more than
    /// 20,000 reports, only those of named metrics)
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    #[command(flatten)]
    scope: Scope,
    /// Only figures of this section: 2, 3 or 4
    #[arg(long, value_name = "SECTION", value_parser = clap::value_parser!(i64).range(2..=4))]
    section: Option<i64>,
    /// Only the metrics of this group; may be repeated
    #[arg(long = "group", value_name = "GROUP", value_parser = groups())]
    groups: Vec<MeasureGroup>,
    /// Only this metric, group sum or rate, by its code or name; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    metrics: Vec<String>,
    /// Show every metric in the table, and of one department every cell
    #[arg(long)]
    all: bool,
    /// So many departments in a table at most; without it, 50 in a terminal and all in a file
    #[arg(long, value_name = "COUNT")]
    top: Option<usize>,
    /// Compare the text sections, too; of one department, they are without it
    #[arg(long)]
    texts: bool,
    #[command(flatten)]
    chart: ChartArgs,
    /// Let the picture show how requests ended, not how figures changed
    #[arg(long, requires = "chart", conflicts_with_all = ["section", "groups", "metrics"])]
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

/// So many departments are shown in a terminal unless more are asked for.
const TOP: usize = 50;

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
    let question = Question::read(args, context, &store)?;
    let comparison = Comparison::read(args, &question, context, target.is_some())?;
    let notes = context.names_today(&store, &args.department)?;
    context.print_noted(&comparison, &notes, &args.output, out)?;
    context.draw(target, || Some(comparison.chart(args, context)))?;
    Ok(Ending::Done)
}

pub(super) struct Comparison {
    years: Years,
    /// The totals, of the measures that are asked for.
    totals: Rows,
    /// The departments, of the measures by which they are compared.
    departments: Rows,
    /// By measure, the department that has more than half of a total, and the total without it.
    without: BTreeMap<String, (String, Rows)>,
    /// The text sections, where they are asked for.
    texts: Option<Texts>,
    /// Whether the user chose what the table shows.
    is_chosen: bool,
    /// So many departments are shown in a table at most.
    top: Option<usize>,
    /// The one department that it is about, where it is about one.
    department: Option<String>,
    /// Whether the page compares its whole report.
    is_whole: bool,
    /// Whether a whole report is shown with what did not change.
    is_all: bool,
}

/// What is compared, once it is known that there is such a thing.
struct Question<'a> {
    store: &'a Store,
    year: u16,
    base: u16,
    /// The name of today.
    department: Option<String>,
    settings: Vec<Setting<'a>>,
    /// The measures that the user chose; empty for all.
    measures: Vec<&'static str>,
}

impl<'a> Question<'a> {
    fn read(
        args: &'a CompareArgs,
        context: &Context,
        store: &'a Store,
    ) -> anyhow::Result<Question<'a>> {
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
        let measures = args.measures(context)?;
        Ok(Question { store, year, base, department, settings, measures })
    }

    /// Who reported, while something else is asked. A year that nobody reported is refused.
    fn coverage<T>(
        &self,
        context: &Context,
        ask: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<(BTreeMap<u16, Coverage>, T)> {
        let coverage = ("coverage", &self.settings[..]);
        let (rows, answer) = query::run_beside(self.store, coverage, ask)?;
        let coverage = Coverage::of(&rows);
        context.require_reports(self.store, coverage.get(&self.year), self.year)?;
        Ok((coverage, answer))
    }

    /// Runs a query of the comparison for some measures, all where none are named.
    fn run(&self, query: &str, measures: &[&str], more: &[Setting<'a>]) -> anyhow::Result<Rows> {
        Ok(query::run(self.store, query, &self.settings(measures, more))?)
    }

    fn settings(&self, measures: &[&str], more: &[Setting<'a>]) -> Vec<Setting<'a>> {
        let codes = (!measures.is_empty()).then(|| measures.join(","));
        let mut settings = self.settings.clone();
        settings.push(("metrics", codes.into()));
        settings.extend_from_slice(more);
        settings
    }

    /// The totals of some measures, by the statement that is faster for so many reports.
    fn totals(&self, measures: &[&str]) -> anyhow::Result<Rows> {
        let reports = usize::try_from(self.store.last_report()?).unwrap_or(usize::MAX);
        let figures = if measures.is_empty() { MOST_MEASURES } else { measures.len() };
        if figures <= FEW_MEASURES || figures.saturating_mul(reports) <= FEW_FIGURES {
            return self.run("compare-totals", measures, &[]);
        }
        self.run("compare-totals-large", measures, &[])
    }

    /// By measure, the department that has more than half of a total, and the total without it. Two
    /// departments dominate nothing: one of them has nearly always more than the other.
    fn without(&self, totals: &Rows) -> anyhow::Result<BTreeMap<String, (String, Rows)>> {
        let dominated: Vec<&str> = totals
            .iter()
            .filter(|row| {
                let is_signed =
                    Metric::from_code(row.text("metric")).is_some_and(Metric::is_signed);
                let has_most = |largest: i64| {
                    row.integer("value").is_some_and(|total| largest > total - largest)
                };
                !is_signed
                    && row.integer("departments").is_some_and(|departments| departments > 2)
                    && row.integer("largest").is_some_and(has_most)
            })
            .map(|row| row.text("metric"))
            .collect();
        if dominated.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut metrics_of: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let departments = self.run("compare-departments", &dominated, &[])?;
        for total in totals.iter().filter(|row| dominated.contains(&row.text("metric"))) {
            let metric = total.text("metric");
            let largest = departments.iter().find(|row| {
                row.text("metric") == metric
                    && row.get("base") != &Value::Null
                    && row.get("value") == total.get("largest")
            });
            if let Some(largest) = largest {
                metrics_of.entry(largest.text("department").to_owned()).or_default().push(metric);
            }
        }
        let mut without = BTreeMap::new();
        for (department, metrics) in metrics_of {
            let left_out = [("without", department.clone().into())];
            let rows = self.run("compare-totals", &metrics, &left_out)?;
            for metric in metrics {
                let mut rows = rows.clone();
                rows.retain(|row| row.text("metric") == metric);
                without.insert(metric.to_owned(), (department.clone(), rows));
            }
        }
        Ok(without)
    }
}

/// More measures than there are on the forms of two years.
const MOST_MEASURES: usize = 240;

/// Unfolding so few measures is faster than summing all columns of the section tables.
const FEW_MEASURES: usize = 4;

/// Among the departments of so many reports, the place of one in every figure is found in a few seconds.
pub(super) const MOST_RANKED_WHOLE: i64 = 20_000;

/// Unfolding so few figures, or fewer where only some departments are asked for, is faster than preparing the
/// long statement that does not.
const FEW_FIGURES: usize = 150_000;

impl CompareArgs {
    /// The codes of the measures that the user chose; none for all of them.
    fn measures(&self, context: &Context) -> Result<Vec<&'static str>, Problem> {
        if self.metrics.is_empty() && self.groups.is_empty() && self.section.is_none() {
            return Ok(Vec::new());
        }
        let named: Vec<&str> = self
            .metrics
            .iter()
            .map(|name| context.measure(name).map(Measure::code))
            .collect::<Result<_, _>>()?;
        let is_named = |measure: &Measure| {
            (named.is_empty() && self.groups.is_empty())
                || named.contains(&measure.code())
                || self.groups.iter().any(|group| group.has(*measure))
        };
        let is_of_section = |measure: &Measure| {
            let section = measure.section().code().parse().ok();
            self.section.is_none() || self.section == section
        };
        let chosen: Vec<&str> =
            Measure::all().filter(is_named).filter(is_of_section).map(Measure::code).collect();
        if chosen.is_empty() {
            let (what, fix) = (Message::NothingChosen, Message::FixNothingChosen);
            return Err(context.problem(what, Message::WhyNothingChosen, fix));
        }
        Ok(chosen)
    }
}

impl Comparison {
    /// With a picture, departments are read with every measure that it may show.
    fn read(
        args: &CompareArgs,
        question: &Question<'_>,
        context: &Context,
        has_picture: bool,
    ) -> anyhow::Result<Comparison> {
        let is_page = args.output.is_page()?;
        let is_chosen = args.all || !question.measures.is_empty();
        let department = question.department.clone();
        let is_report = department.is_some() && question.measures.is_empty();
        let is_whole = is_report && is_page;
        let has_texts = args.texts || is_report;
        // Its place among a million in every figure would have everything read.
        let is_alone = is_whole || (is_report && question.store.last_report()? > MOST_RANKED_WHOLE);
        let alone = is_alone.then_some(("alone", Value::Integer(1)));
        let (mut totals, mut departments) = (question.measures.clone(), question.measures.clone());
        if is_page && !is_chosen && !is_whole {
            let rates = INDICATORS.iter().map(|indicator| indicator.code);
            totals = MAIN.iter().copied().chain(rates).collect();
            if !has_picture {
                departments = vec![MAIN_BY_DEPARTMENT];
            }
        }
        let settings = question.settings(&departments, alone.as_slice());
        let departments = ("compare-departments", &settings[..]);
        let totals = || {
            if is_whole {
                return Ok((Rows::default(), BTreeMap::new()));
            }
            let totals = question.totals(&totals)?;
            let is_one = question.department.is_some();
            let without = if is_one { BTreeMap::new() } else { question.without(&totals)? };
            Ok((totals, without))
        };
        let (departments, (coverage, (totals, without))) =
            query::run_beside(question.store, departments, || question.coverage(context, totals))?;
        let years = Years {
            language: context.language,
            year: question.year,
            base: question.base,
            coverage,
        };
        Ok(Comparison {
            texts: has_texts.then(|| Texts::read(question, &years)).transpose()?,
            years,
            department,
            totals,
            departments,
            without,
            is_chosen,
            is_whole,
            is_all: args.all,
            top: args.top.or(args.output.is_screen()?.then_some(TOP)),
        })
    }

    /// The picture of it.
    fn chart(&self, args: &CompareArgs, context: &Context) -> Chart {
        let is_of_requests = |code: &&str| {
            Measure::find(code).is_some_and(|measure| measure.unit() == Unit::Requests)
        };
        let metrics: Vec<&str> = if self.is_chosen && !self.is_whole {
            self.totals.iter().map(|row| row.text("metric")).collect()
        } else if self.department.is_some() {
            MAIN.iter().copied().filter(is_of_requests).collect()
        } else {
            vec![MAIN_BY_DEPARTMENT]
        };
        let facts = Facts {
            language: self.years.language,
            year: self.years.year,
            base: self.years.base,
            rows: self.departments.iter().collect(),
            department: self.department.as_deref(),
            notes: self.years.coverage().collect(),
            source: context.source(),
        };
        if args.outcomes { facts.outcomes() } else { facts.changes(&metrics, None) }
    }
}

impl Answer for Comparison {
    fn json(&self) -> serde_json::Value {
        let years = &self.years;
        let coverage = |year| years.coverage.get(year).map(Coverage::json);
        let total = |row: Row<'_>| {
            let without = self.without_of(row).map(|(department, row)| {
                json!({
                    "department": department,
                    "base": row.get("base"),
                    "value": row.get("value"),
                    "change": row.get("change"),
                    "change_percent": row.get("change_percent"),
                    "departments": row.get("departments"),
                })
            });
            json!({
                "metric": row.get("metric"),
                "label": years.label(row),
                "unit": row.get("unit"),
                "base": row.get("base"),
                "value": row.get("value"),
                "change": row.get("change"),
                "change_percent": row.get("change_percent"),
                "departments": row.get("departments"),
                "note": years.note(row),
                "without": without,
            })
        };
        let department = |row: Row<'_>| {
            json!({
                "department": row.get("department"),
                "metric": row.get("metric"),
                "label": years.label(row),
                "unit": row.get("unit"),
                "base": row.get("base"),
                "value": row.get("value"),
                "change": row.get("change"),
                "change_percent": row.get("change_percent"),
                "share_percent": row.get("share_percent"),
                "rank": row.get("rank"),
                "note": years.note(row),
            })
        };
        let mut json = json!({
            "year": years.year,
            "base": years.base,
            "coverage": { "year": coverage(&years.year), "base": coverage(&years.base) },
            "totals": self.totals.iter().map(total).collect::<Vec<_>>(),
            "departments": self.departments.iter().map(department).collect::<Vec<_>>(),
        });
        if let Some(texts) = &self.texts {
            json["texts"] = texts.json(years);
        }
        json
    }

    fn rows(&self) -> Rows {
        const KEYS: [&str; 11] = [
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
        let column = |&key: &&'static str| {
            let source = if key == "label" { "label_en" } else { key };
            let mut known = self.totals.columns.iter().chain(&self.departments.columns);
            known.find(|column| column.key == source).map(|column| Column { key, ..*column })
        };
        let first = [
            Column::new("scope", query::Unit::Text, "范围", "scope"),
            Column::new("department", query::Unit::Text, "部门", "department"),
        ];
        let line = |scope: &str, department: Option<&str>, row: Row<'_>| {
            let value = |key: &&str| match *key {
                "label" => Value::from(self.years.label(row)),
                "note" => Value::from(self.years.note(row)),
                key => row.get(key).clone(),
            };
            let first = [Value::from(scope), Value::from(department.map(str::to_owned))];
            first.into_iter().chain(KEYS.iter().map(value)).collect()
        };
        let totals = self.totals.iter().flat_map(|row| {
            let without = self.without_of(row);
            let without =
                without.map(|(department, row)| line("total_without", Some(department), row));
            std::iter::once(line("total", None, row)).chain(without)
        });
        let departments = self
            .departments
            .iter()
            .map(|row| line("department", Some(row.text("department")), row));
        let mut rows = Rows {
            columns: first.into_iter().chain(KEYS.iter().filter_map(column)).collect(),
            rows: totals.chain(departments).collect(),
        };
        if let Some(texts) = &self.texts {
            texts.append(&self.years, &mut rows);
        }
        rows
    }

    fn page(&self, language: Language) -> Page {
        if let Some(department) = self.department.as_ref().filter(|_| self.is_whole) {
            let (years, rows) = (&self.years, &self.departments);
            let page = ReportComparison { years, department, rows, is_whole: self.is_all }.page();
            return self.with_texts(page);
        }
        let mut parts: Vec<Part> = vec![self.totals(language).into()];
        let mut metrics: Vec<&str> = self.totals.iter().map(|row| row.text("metric")).collect();
        if !self.is_chosen {
            metrics.retain(|metric| *metric == MAIN_BY_DEPARTMENT);
        }
        for metric in metrics {
            let rows = self.departments.iter().filter(|row| row.text("metric") == metric);
            let rows: Vec<Row<'_>> = rows.collect();
            if let Some(first) = rows.first() {
                parts.push(self.departments(*first, &rows, language).into());
            }
        }
        if !self.is_chosen {
            parts.push(Paragraph::of([Message::MetricsHidden.text(language)]).into());
        }
        let measures = self.totals.iter().filter_map(|row| Measure::find(row.text("metric")));
        let share = Definition {
            term: self.years.heading(&self.departments, "share_percent").text,
            meaning: Message::ShareMeaning.text(language),
        };
        let Years { year, base, .. } = self.years;
        self.with_texts(Page {
            title: Message::CompareTitle { year, base }.text(language),
            coverage: self.years.coverage_lines(&self.departments, &parts),
            parts,
            definitions: definitions(measures, language).into_iter().chain([share]).collect(),
            ..Page::default()
        })
    }
}

impl Comparison {
    /// The comparison as a page of `report` shows it: of one department its whole report, of many the totals
    /// and by department the main figures.
    ///
    /// # Errors
    /// If the database cannot be read, a filter leaves nobody, or nobody of it reported the year.
    pub(super) fn of_report(
        (year, base): (u16, u16),
        department: Option<&str>,
        scope: &Scope,
        context: &Context,
        store: &Store,
    ) -> anyhow::Result<Comparison> {
        let args = CompareArgs {
            year,
            base: Some(base),
            department: department.map(str::to_owned),
            scope: scope.clone(),
            section: None,
            groups: Vec::new(),
            metrics: Vec::new(),
            all: department.is_some(),
            texts: false,
            top: None,
            chart: ChartArgs::default(),
            outcomes: false,
            output: OutputArgs::of_page(),
        };
        let question = Question::read(&args, context, store)?;
        if department.is_some() {
            return Comparison::read(&args, &question, context, false);
        }
        let mut comparison = Comparison::read(&args, &question, context, false)?;
        comparison.departments = question.run("compare-departments", matrix::MEASURES, &[])?;
        Ok(comparison)
    }

    /// Who reported the years.
    pub(super) fn coverage(&self) -> &BTreeMap<u16, Coverage> {
        &self.years.coverage
    }

    /// What must be known of its figures, but who reported and what marks mean.
    pub(super) fn doubts(&self) -> Vec<String> {
        let coverage = self.years.coverage().count();
        self.years.coverage_lines(&self.departments, &[]).split_off(coverage)
    }

    /// What pictures of it are made of, on a page that says who reported.
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts {
            language: self.years.language,
            year: self.years.year,
            base: self.years.base,
            rows: self.departments.iter().collect(),
            department: self.department.as_deref(),
            notes: Vec::new(),
            source: String::new(),
        }
    }

    /// The page with what it says of texts.
    fn with_texts(&self, mut page: Page) -> Page {
        if let Some(texts) = &self.texts {
            page.parts.extend(texts.part(&self.years, &self.departments, self.top));
            page.definitions.extend(texts.definition(self.years.language));
        }
        page
    }

    /// The department that dominates a total, and the total without it.
    fn without_of(&self, row: Row<'_>) -> Option<(&str, Row<'_>)> {
        let (department, rows) = self.without.get(row.text("metric"))?;
        Some((department, rows.iter().next()?))
    }

    pub(super) fn totals(&self, language: Language) -> Grid {
        let years = &self.years;
        let is_said_above = |code: &str| {
            code.starts_with("form_changed")
                || code.starts_with("sums_up_others")
                || code.trim_start_matches("base_").starts_with("errors:")
        };
        let line = |label: Entry, row: Row<'_>| {
            let note = years.note_but(row, is_said_above).unwrap_or_default();
            let behind = [Entry::of(row.get("departments"), Kind::Number), Entry::text(note)];
            let before = [label];
            before.into_iter().chain(Years::figures(row)).chain(behind).collect()
        };
        let lines = self.totals.iter().flat_map(|row| {
            let without = self.without_of(row).map(|(department, row)| {
                let label = Message::WithoutDepartment { department: department.to_owned() };
                line(Entry::text(label.text(language)), row)
            });
            std::iter::once(line(years.label_entry(row), row)).chain(without)
        });
        let before = [years.heading(&self.totals, language.pick("label_zh", "label_en"))];
        let behind = ["departments", "note"].map(|key| years.heading(&self.totals, key));
        let mut foot = Vec::new();
        if !self.without.is_empty() {
            foot.push(Message::WithoutLegend.text(language));
        }
        Grid {
            name: Message::TotalsName.text(language),
            caption: Message::TotalsTitle.text(language),
            headings: before
                .into_iter()
                .chain(years.figure_headings(&self.totals))
                .chain(behind)
                .collect(),
            rows: lines.collect(),
            foot,
            ..Grid::default()
        }
    }

    fn departments(&self, first: Row<'_>, rows: &[Row<'_>], language: Language) -> Grid {
        let years = &self.years;
        let line = |&row: &Row<'_>| {
            let before =
                [Entry::of(row.get("rank"), Kind::Number), Entry::text(row.text("department"))];
            let note = years.note(row).unwrap_or_default();
            let behind = [Entry::of(row.get("share_percent"), Kind::Number), Entry::text(note)];
            before.into_iter().chain(Years::figures(row)).chain(behind).collect()
        };
        let shown = self.top.unwrap_or(rows.len()).min(rows.len());
        let hidden = rows.len() - shown;
        let foot =
            (hidden > 0).then(|| Message::DepartmentsHidden { count: hidden }.text(language));
        let label = years.short_label(first);
        let heading = |key| years.heading(&self.departments, key);
        Grid {
            name: label.clone(),
            caption: Message::DepartmentsTitle { label }.text(language),
            headings: ["rank", "department"]
                .map(heading)
                .into_iter()
                .chain(years.figure_headings(&self.departments))
                .chain(["share_percent", "note"].map(heading))
                .collect(),
            rows: rows.iter().take(shown).map(line).collect(),
            foot: foot.into_iter().collect(),
            sums: Some(0),
            ..Grid::default()
        }
    }
}

/// Parses the name of a group of measures, by its code or Chinese name.
fn groups() -> impl TypedValueParser<Value = MeasureGroup> {
    let possible = |group: &MeasureGroup| {
        let label = group.label();
        PossibleValue::new(group.code()).alias(label.zh)
    };
    PossibleValuesParser::new(MeasureGroup::ALL.iter().map(possible))
        .try_map(|name| MeasureGroup::find(&name).ok_or(UnknownGroup))
}

/// Never seen: only names that are known come so far.
#[derive(Debug, thiserror::Error)]
#[error("no such group")]
struct UnknownGroup;

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
