//! Courses as a picture: lines in one frame, or a frame for each department.

use super::{By, Point, Series, Trend, foot};
use crate::chart::{self, Body, Break, Chart, Figure, Lines};
use crate::commands::chart::{figure, unit_words};
use crate::language::Message;
use crate::query::Value;
use crate::report::Measure;

impl Trend {
    /// The picture of the first measure; of all of them, where each has one line and they have one
    /// unit.
    pub fn chart(&self, source: String) -> Option<Chart> {
        let (first, lines) = self.measures.first()?;
        let unit = first.unit();
        let is_one_line = |(measure, lines): &(Measure, Vec<Series>)| {
            measure.unit() == unit && self.drawn(lines).len() == 1
        };
        let language = self.language;
        let mut notes = Vec::new();
        let (what, series): (String, Vec<(String, &Series)>) = if self.measures.len() > 1
            && self.measures.iter().all(is_one_line)
        {
            let named = self.measures.iter().flat_map(|(measure, lines)| {
                let name = self.name_of(*measure);
                self.drawn(lines).into_iter().map(move |series| (name.clone(), series))
            });
            let what = self.drawn(lines).first().map(|series| self.label(series));
            (what.unwrap_or_default(), named.collect())
        } else {
            if self.measures.len() > 1 {
                notes.push(Message::ChartFirstMetric { label: self.name_of(*first) });
            }
            let named = self.drawn(lines).into_iter().map(|series| (self.label(series), series));
            (self.name_of(*first), named.collect())
        };
        let shown: Vec<&Series> = series.iter().map(|(_, series)| *series).collect();
        let has_sums = shown.iter().any(|series| !series.is_department());
        notes.extend(has_sums.then_some(if self.is_each_year {
            Message::TrendEachYear
        } else {
            Message::TrendSameDepartments
        }));
        notes.extend(foot(lines, &shown));
        let is_drawn = |point: &&Point| point.value != Value::Null;
        let has_doubt =
            |series: &&Series| series.points.iter().filter(is_drawn).any(Point::is_doubtful);
        notes.extend(shown.iter().any(has_doubt).then_some(Message::DoubtfulFigures));
        let point = |series: &Series, point: &Point| {
            let text = point.entry(series.unit, language).marked();
            figure(&point.value, Some(series.unit)).map(|figure| Figure { text, ..figure })
        };
        let points = |series: &Series| series.points.iter().map(|one| point(series, one)).collect();
        let body = Lines {
            ticks: (self.from..=self.to).map(|year| year.to_string()).collect(),
            series: series
                .iter()
                .map(|(label, series)| chart::Series {
                    label: label.clone(),
                    points: points(series),
                })
                .collect(),
            breaks: self.form_break(&self.drawn(lines)).into_iter().collect(),
        };
        let unit = unit_words(Some(unit), language);
        let subtitle = match &series[..] {
            [(name, _)] => Message::ChartUnitOf { unit, name: name.clone() }.text(language),
            _ => unit,
        };
        let is_many_departments = shown.len() > 1 && shown.iter().all(|one| one.is_department());
        let (from, to) = (self.from, self.to);
        Some(Chart {
            title: Message::ChartTrendTitle { what, from, to }.text(language),
            subtitle,
            body: if is_many_departments && self.measures.len() == 1 {
                Body::Multiples(body)
            } else {
                Body::Lines(body)
            },
            notes: notes.iter().map(|note| note.text(language)).collect(),
            source,
            language,
        })
    }

    /// The lines that are drawn: the total only where nothing else is, since beside it all others
    /// would lie at the bottom.
    pub(super) fn drawn<'a>(&self, lines: &'a [Series]) -> Vec<&'a Series> {
        let is_total = |series: &&Series| series.scope == "total";
        if self.by == By::All || lines.iter().all(|series| is_total(&series)) {
            return lines.iter().filter(is_total).collect();
        }
        lines.iter().filter(|series| !is_total(series)).collect()
    }

    /// The name of a line; of a sum, with the number of departments behind it.
    fn label(&self, series: &Series) -> String {
        let name = series.name(self.language);
        if series.is_department() {
            return name;
        }
        let departments = Trend::departments(series).text;
        Message::ChartSumOf { name, departments }.text(self.language)
    }

    /// Where the form changed for most of those that are drawn.
    fn form_break(&self, shown: &[&Series]) -> Option<Break> {
        let changed = |year: i64| -> i64 {
            let counts = shown.iter().flat_map(|series| series.counts("form_changed"));
            counts.filter(|(of, _)| *of == year).map(|(_, count)| count).sum()
        };
        let years = (self.from + 1..=self.to).map(|year| (changed(year), year));
        let (count, year) = years.rev().max_by_key(|(count, _)| *count)?;
        if count == 0 {
            return None;
        }
        let before = usize::try_from(year - self.from).ok()?;
        let year = u16::try_from(year).ok()?;
        let note = Message::NoteFormChangedSince { year };
        let label = match shown {
            [one] if one.is_department() => note.text(self.language),
            _ => Message::ChartFormChangedFor { year, count }.text(self.language),
        };
        Some(Break { before, label })
    }
}
