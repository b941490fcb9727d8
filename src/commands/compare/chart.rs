//! A comparison as a picture: how figures changed, or how requests ended.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::chart::{Bar, Bars, Body, Chart, Figure, Stack, StackPart, StackRow};
use crate::commands::chart::{figure, name_of, unit_words};
use crate::commands::shortened;
use crate::language::{Label, Language, Message};
use crate::query::Row;
use crate::render::DOUBT;
use crate::report::{Measure, Unit};

/// How a request can end, as far as all editions of the form tell it apart, in words short enough
/// for a picture; together all that were [`CONCLUDED`].
const OUTCOMES: [(&str, Label); 6] = [
    ("granted.total", Label { zh: "予以公开", en: "granted" }),
    ("partially_granted.total", Label { zh: "部分公开", en: "partially granted" }),
    ("denied.total", Label { zh: "不予公开", en: "denied" }),
    ("unavailable.total", Label { zh: "无法提供", en: "unavailable" }),
    ("rejected.total", Label { zh: "不予处理", en: "not processed" }),
    ("other.total", Label { zh: "其他处理", en: "other handling" }),
];
const CONCLUDED: (&str, Label) = ("concluded.total", Label { zh: "办结总计", en: "concluded" });

/// The codes of all that the picture of outcomes shows.
pub fn outcome_codes() -> impl Iterator<Item = &'static str> {
    std::iter::once(CONCLUDED.0).chain(OUTCOMES.map(|(code, _)| code))
}

/// Stands before the name of a department that sums up others here.
pub const SUMS_UP: &str = "Σ";

/// What a picture is made of.
pub struct Facts<'a> {
    /// The language of the picture.
    pub language: Language,
    /// The year that is compared.
    pub year: u16,
    /// The year that it is compared with.
    pub base: u16,
    /// What the query said of departments, in its order.
    pub rows: Vec<Row<'a>>,
    /// The one department that it is about, where it is about one.
    pub department: Option<&'a str>,
    /// What stands below: coverage.
    pub notes: Vec<Message>,
    /// Where the figures are from.
    pub source: String,
}

impl Facts<'_> {
    /// The departments that sum up others of them.
    pub fn summing_up(&self) -> BTreeSet<&str> {
        let sums_up = |row: &&Row<'_>| is_noted(**row, "sums_up_others");
        self.rows.iter().filter(sums_up).map(|row| row.text("department")).collect()
    }

    /// How figures changed: `metrics` of the one department, as far as they have the unit of the
    /// first, or the first of `metrics` in each department: in all, or in so many at either end.
    pub fn changes(self, metrics: &[&str], ends: Option<usize>) -> Chart {
        let unit_of = |code: &str| Measure::find(code).map(Measure::unit);
        let first = metrics.first().copied().unwrap_or_default();
        let unit = unit_of(first);
        let is_shown = |row: &&Row<'_>| {
            let metric = row.text("metric");
            if self.department.is_some() {
                metrics.contains(&metric) && unit_of(metric) == unit
            } else {
                metric == first
            }
        };
        let (mut bars, mut left_out) = (Vec::new(), Vec::new());
        for row in self.rows.iter().filter(is_shown) {
            let label = match self.department {
                Some(_) => self.label(row.text("metric")),
                None => row.text("department").to_owned(),
            };
            match self.change(*row, unit, label.clone()) {
                Some(bar) => bars.push(bar),
                None => left_out.push(label),
            }
        }
        if self.department.is_none() {
            bars.sort_by(|one, other| other.figure.value.total_cmp(&one.figure.value));
        }
        let cut = ends.filter(|count| bars.len() > 2 * count);
        if let Some(count) = cut {
            bars.drain(count..bars.len() - count);
        }
        let language = self.language;
        let what = self.department.map_or_else(|| self.label(first), str::to_owned);
        let (year, base) = (self.year, self.base);
        let unit = match unit {
            Some(Unit::Percent) => Message::PercentagePoints.text(language),
            unit => unit_words(unit, language),
        };
        let no_change = named(left_out, |names| Message::ChartNoChange { names });
        let body = Bars { bars, detail_heading: format!("{base} → {year}"), is_change: true };
        self.chart(
            &Message::ChartChangesTitle { what, year, base },
            &Message::ChartChanges { unit },
            Body::Bars(body),
            no_change.into_iter().chain(cut.map(|count| Message::MostMoved { count })).collect(),
        )
    }

    /// The bar of a row, if it has a change.
    fn change(&self, row: Row<'_>, unit: Option<Unit>, label: String) -> Option<Bar> {
        let change = figure(row.get("change"), unit)?;
        let marked = |column, errors| {
            let figure = figure(row.get(column), unit)?;
            Some(if is_noted(row, errors) {
                format!("{}{DOUBT}", figure.text)
            } else {
                figure.text
            })
        };
        let values =
            format!("{} → {}", marked("base", "base_errors:")?, marked("value", "errors:")?);
        let percent = figure(row.get("change_percent"), None);
        let sign = |figure: &Figure| if figure.value > 0.0 { "+" } else { "" };
        let detail = match percent {
            Some(percent) => format!("{values}  {}{}%", sign(&percent), percent.text),
            None => values,
        };
        let text = format!("{}{}", sign(&change), change.text);
        let figure = Figure { text, ..change };
        Some(Bar { lead: self.lead(row).to_owned(), label, figure, detail })
    }

    /// What stands before the name in a row.
    fn lead(&self, row: Row<'_>) -> &'static str {
        let sums_up = self.department.is_none() && is_noted(row, "sums_up_others");
        if sums_up { SUMS_UP } else { "" }
    }

    /// How requests ended: in each department in the year, or in both years in one department.
    pub fn outcomes(self) -> Chart {
        let (year, base) = (self.year, self.base);
        let of: BTreeMap<(&str, &str), Row<'_>> = self
            .rows
            .iter()
            .map(|row| ((row.text("department"), row.text("metric")), *row))
            .collect();
        let mut rows = Vec::new();
        let (mut unreported, mut left_out) = (Vec::new(), Vec::new());
        let mut take = |label: String, department: &str, column: &str| {
            let whole = of.get(&(department, CONCLUDED.0)).copied();
            let no_report = if column == "base" { "base_no_report" } else { "no_report" };
            let lead = whole.map_or("", |whole| self.lead(whole));
            match outcome(&of, lead, label.clone(), department, column) {
                Some(row) => rows.push(row),
                None if whole.is_some_and(|whole| is_noted(whole, no_report)) => {
                    unreported.push(label);
                }
                None => left_out.push(label),
            }
        };
        let what = if let Some(name) = self.department {
            take(base.to_string(), name, "base");
            take(year.to_string(), name, "value");
            Message::ChartOutcomesOf { department: name.to_owned(), base, year }
        } else {
            for row in self.rows.iter().filter(|row| row.text("metric") == CONCLUDED.0) {
                let name = row.text("department");
                take(name.to_owned(), name, "value");
            }
            rows.sort_by_key(|(whole, _)| Reverse(*whole));
            Message::ChartOutcomes { year }
        };
        let stack = Stack {
            parts: OUTCOMES.map(|(_, label)| label.get(self.language).to_owned()).to_vec(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            total_heading: CONCLUDED.1.get(self.language).to_owned(),
        };
        let unreported = named(unreported, |names| Message::ChartNoReport { names });
        let not_whole = named(left_out, |names| Message::ChartNotWhole { names });
        let left_out = unreported.into_iter().chain(not_whole).collect();
        let subtitle = Message::ChartShares { whole: stack.total_heading.clone() };
        self.chart(&what, &subtitle, Body::Stack(stack), left_out)
    }

    fn label(&self, code: &str) -> String {
        Measure::find(code).map(|measure| name_of(measure, self.language)).unwrap_or_default()
    }

    fn chart(
        self,
        title: &Message,
        subtitle: &Message,
        body: Body,
        left_out: Vec<Message>,
    ) -> Chart {
        let (has_doubts, sums_up) = match &body {
            Body::Bars(Bars { bars, .. }) => (
                bars.iter().any(|bar| bar.detail.contains(DOUBT)),
                bars.iter().any(|bar| !bar.lead.is_empty()),
            ),
            Body::Stack(Stack { rows, .. }) => (
                rows.iter().any(|row| row.total.ends_with(DOUBT)),
                rows.iter().any(|row| !row.lead.is_empty()),
            ),
            _ => (false, false),
        };
        let legends = [
            sums_up.then_some(Message::ChartSumsUpOthers { mark: SUMS_UP }),
            has_doubts.then_some(Message::DoubtfulFigures),
        ];
        let notes = self.notes.into_iter().chain(left_out).chain(legends.into_iter().flatten());
        Chart {
            title: title.text(self.language),
            subtitle: subtitle.text(self.language),
            body,
            notes: notes.map(|note| note.text(self.language)).collect(),
            source: self.source,
            language: self.language,
        }
    }
}

/// The outcomes of one department in a year, if all are stated and make up the whole.
fn outcome(
    rows: &BTreeMap<(&str, &str), Row<'_>>,
    lead: &str,
    label: String,
    department: &str,
    column: &str,
) -> Option<(i64, StackRow)> {
    let of = |code: &'static str| rows.get(&(department, code));
    let whole_row = of(CONCLUDED.0)?;
    let whole = whole_row.integer(column)?;
    let parts: Vec<i64> =
        OUTCOMES.iter().map(|(code, _)| of(code)?.integer(column)).collect::<Option<_>>()?;
    if parts.iter().sum::<i64>() != whole || parts.iter().any(|part| *part < 0) {
        return None;
    }
    let errors = if column == "base" { "base_errors:" } else { "errors:" };
    let mark = if is_noted(*whole_row, errors) { DOUBT } else { "" };
    Some((whole, stack_row(lead, label, &parts, mark)))
}

/// The names of those that are not drawn in a sentence, if there are some.
fn named(names: Vec<String>, sentence: impl FnOnce(Vec<String>) -> Message) -> Option<Message> {
    (!names.is_empty()).then(|| sentence(shortened(names)))
}

fn stack_row(lead: &str, label: String, parts: &[i64], mark: &str) -> StackRow {
    let whole: i64 = parts.iter().sum();
    #[allow(clippy::cast_precision_loss)] // The words are exact; this is a length.
    let part = |&value: &i64| StackPart {
        figure: Figure { value: value as f64, text: share(value, whole) },
        detail: value.to_string(),
    };
    let parts = parts.iter().map(part).collect();
    StackRow { lead: lead.to_owned(), label, parts, total: format!("{whole}{mark}") }
}

/// The same with the sum of rows before them, where there are several: of those that sum up no others.
pub fn with_sum(stack: Stack, label: impl FnOnce(usize) -> String) -> Stack {
    if stack.rows.len() < 2 {
        return stack;
    }
    let counted: Vec<&StackRow> = stack.rows.iter().filter(|row| row.lead.is_empty()).collect();
    let part = |row: &StackRow, index: usize| -> i64 {
        row.parts.get(index).and_then(|part| part.detail.parse().ok()).unwrap_or(0)
    };
    let sums: Vec<i64> = (0..stack.parts.len())
        .map(|index| counted.iter().map(|row| part(row, index)).sum())
        .collect();
    let mark = if counted.iter().any(|row| row.total.ends_with(DOUBT)) { DOUBT } else { "" };
    let sum = stack_row("", label(counted.len()), &sums, mark);
    Stack { rows: std::iter::once(sum).chain(stack.rows).collect(), ..stack }
}

/// Whether the note of a row has a code that begins so.
fn is_noted(row: Row<'_>, code: &str) -> bool {
    row.text("note").split_whitespace().any(|note| note.starts_with(code))
}

/// A share in percent with one decimal, rounded half up as SQL rounds.
fn share(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return String::new();
    }
    let tenths = (2000 * i128::from(part) + i128::from(whole)) / (2 * i128::from(whole));
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up() {
        let check = |part, whole, expected: &str| assert_eq!(share(part, whole), expected);
        check(1, 3, "33.3%");
        check(49, 400, "12.3%");
        check(0, 7, "0.0%");
        check(7, 7, "100.0%");
        check(0, 0, "");
        check(1, 1999, "0.1%");
        check(1, 2001, "0.0%");
    }
}
