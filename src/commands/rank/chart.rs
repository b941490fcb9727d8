//! A ranking as a picture.

use super::{Ranking, is_doubtful, is_ranked};
use crate::chart::{Bar, Bars, Body, Chart, Figure};
use crate::commands::chart::{figure, unit_words};
use crate::language::Message;
use crate::query::{Row, Value};
use crate::render::{Entry, Kind};

impl Ranking<'_> {
    /// The picture: a bar for each that has a rank, and why others have none.
    pub fn chart(&self, source: String) -> Chart {
        let language = self.asked.language;
        let unit = self.asked.measure.unit();
        let detail = |row: Row<'_>| {
            let text = |key| Entry::of(row.get(key), Kind::Number).text;
            if self.asked.within.is_some() {
                self.asked.group(row)
            } else if self.asked.is_rate() {
                format!("{} / {}", text("numerator"), text("denominator"))
            } else if row.get("share_percent") != &Value::Null {
                format!("{}%", text("share_percent"))
            } else {
                String::new()
            }
        };
        let bar = |row: Row<'_>| {
            let value = figure(row.get("value"), Some(unit))?;
            let entry = Entry::figure(row.get("value"), Some(unit)).doubtful(is_doubtful(row));
            Some(Bar {
                lead: Entry::of(row.get("rank"), Kind::Number).text,
                label: row.text("department").to_owned(),
                figure: Figure { text: entry.marked(), ..value },
                detail: detail(row),
            })
        };
        let heading = |key| self.heading(key, language).text;
        let detail_heading = match (self.asked.within, self.asked.is_rate()) {
            (Some(_), _) => heading("group_name"),
            (None, true) => format!("{} / {}", heading("numerator"), heading("denominator")),
            (None, false) => heading("share_percent"),
        };
        let codes = self.rows.iter().filter(|row| !is_ranked(row));
        let codes = codes.filter_map(|row| row.text("note").split_whitespace().next());
        let reasons = self.asked.reasons(codes.map(|code| (code, 1)));
        let not_ranked = (!reasons.is_empty() && !self.is_cut)
            .then(|| Message::NotRanked { reasons }.text(language));
        let below = if self.is_cut { self.below(language) } else { Vec::new() };
        let is_marked = self.rows.iter().filter(is_ranked).any(is_doubtful);
        let doubts = is_marked.then_some(Message::DoubtfulFigures);
        let coverage = self.asked.coverage().chain(doubts).map(|note| note.text(language));
        let notes = coverage.chain(not_ranked).chain(below);
        let (label, year) = (self.asked.label(), self.asked.year);
        Chart {
            title: Message::RankTitle { label, year }.text(language),
            subtitle: unit_words(Some(unit), language),
            body: Body::Bars(Bars {
                bars: self.rows.iter().filter(is_ranked).filter_map(bar).collect(),
                detail_heading,
                is_change: false,
            }),
            notes: notes.collect(),
            source,
            language,
        }
    }
}
