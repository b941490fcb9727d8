//! A distribution as a picture.

use super::Distribution;
use crate::chart::{Bin, Body, Chart, Figure, Histogram, Mark};
use crate::commands::chart::figure;
use crate::commands::notes;
use crate::language::Message;
use crate::query::{Row, Value};

impl Distribution<'_> {
    /// The histogram with the quartiles; `None` where there are several groups, or nobody in it.
    pub fn chart(&self, source: String) -> Option<Chart> {
        let groups = self.groups();
        let [group] = &groups[..] else { return None };
        let summary = group.summary?;
        let language = self.asked.language;
        let unit = self.asked.measure.unit();
        let size = |value: &Value| {
            let text = self.figure(value).text;
            figure(value, Some(unit)).map(|figure| Figure { text, ..figure })
        };
        let bin = |row: &Row<'_>| {
            let count = row.integer("departments").and_then(|count| usize::try_from(count).ok());
            Some(Bin {
                from: size(row.get("low"))?,
                to: size(row.get("high")),
                label: self.range(*row).text(language),
                count: count?,
            })
        };
        let mark = |key| {
            let at = size(summary.get(key))?;
            let label = format!("{} {}", self.heading(key, language).text, at.text);
            Some(Mark { at: at.value, label })
        };
        let reasons = self.asked.reasons(group.reasons());
        // Its bars are numbers of departments, which carry no mark.
        let codes = summary.text("note").split_whitespace();
        let errors = codes.filter(|code| code.starts_with("errors:"));
        let doubtful =
            errors.filter_map(|code| notes::note(code, self.asked.year, self.asked.year, true));
        let notes = self
            .asked
            .coverage()
            .chain((!reasons.is_empty()).then_some(Message::NotCounted { reasons }))
            .chain(doubtful);
        let (label, year) = (self.asked.label(), self.asked.year);
        Some(Chart {
            title: Message::DistributionTitle { label, year }.text(language),
            subtitle: Message::ChartHistogram.text(language),
            body: Body::Histogram(Histogram {
                bins: group.bins.iter().filter_map(bin).collect(),
                axis: self.asked.short_label(),
                marks: ["lower_quartile", "median", "upper_quartile"]
                    .into_iter()
                    .filter_map(mark)
                    .collect(),
            }),
            notes: notes.map(|note| note.text(language)).collect(),
            source,
            language,
        })
    }
}
