//! How much of each text section stands in that of the base as well.

use std::collections::BTreeMap;

use serde_json::json;

use super::Question;
use super::years::Years;
use crate::check;
use crate::language::{Language, Message};
use crate::query::{Column, Row, Rows, Unit, Value};
use crate::render::{Definition, Entry, Grid, Heading, Kind, Paragraph, Part, Tone};
use crate::report::Narrative;
use crate::store::{Likeness, TextPair};

/// The rule that says what likeness is.
const RULE: &str = "text-copied-year";

/// The text sections of two years.
pub(super) struct Texts {
    /// Of one department in the order of the form, of many by likeness.
    rows: Vec<Text>,
    /// Whether they are of one department.
    is_of_one: bool,
}

/// A section of a department, once for each of its reports of the year.
struct Text {
    department: String,
    section: Narrative,
    /// The report of the year; `None` where it has no text here.
    this: Option<Side>,
    /// The report of the base that is most like it.
    base: Option<Side>,
    likeness: Option<Likeness>,
    /// Why there is no likeness.
    why: Vec<Message>,
}

/// The text of one report.
#[derive(Clone)]
struct Side {
    report_id: i64,
    reported_as: String,
    /// The report of the later year that continues it.
    continued_by: Option<i64>,
    /// Without spaces and line ends.
    characters: i64,
}

impl Side {
    fn of(row: Row<'_>) -> Option<Side> {
        let (report_id, characters) = (row.integer("report_id")?, row.integer("characters")?);
        let reported_as = row.text("reported_as").to_owned();
        let continued_by = row.integer("continued_by");
        (characters > 0).then_some(Side { report_id, reported_as, continued_by, characters })
    }

    /// Whether one of the two continues the other.
    fn is_with(&self, other: &Side) -> bool {
        self.continued_by == Some(other.report_id) || other.continued_by == Some(self.report_id)
    }
}

impl Texts {
    /// Compares the texts of the departments that are asked for. Nothing is read where no report
    /// has one.
    pub fn read(question: &Question<'_>, years: &Years) -> anyhow::Result<Texts> {
        let is_of_one = question.department.is_some();
        if !question.store.has_texts()? {
            return Ok(Texts { rows: Vec::new(), is_of_one });
        }
        // By department and section: the texts of the year, and those of the base.
        let mut sections: BTreeMap<(String, Narrative), [Vec<Side>; 2]> = BTreeMap::new();
        for row in question.run("texts", &[], &[])?.iter() {
            let number = row.integer("section");
            let section = Narrative::ALL.iter().find(|one| Some(one.number()) == number);
            let (Some(&section), Some(side)) = (section, Side::of(row)) else { continue };
            let sides = sections.entry((row.text("department").to_owned(), section)).or_default();
            sides[usize::from(row.integer("year") != Some(question.year.into()))].push(side);
        }
        if let Some(department) = question.department.as_ref().filter(|_| !sections.is_empty()) {
            for &section in Narrative::ALL {
                sections.entry((department.clone(), section)).or_default();
            }
        }
        let pairs = sections.iter().flat_map(|((_, section), [these, others])| {
            these.iter().flat_map(|this| {
                let others = others.iter().filter(|other| this.is_with(other));
                others.map(|other| TextPair {
                    report_id: this.report_id,
                    other_report_id: other.report_id,
                    section: *section,
                })
            })
        });
        let found = question.store.likenesses(&pairs.collect::<Vec<_>>())?;
        let likenesses: BTreeMap<(i64, Narrative), Likeness> = found
            .into_iter()
            .map(|likeness| ((likeness.pair.report_id, likeness.pair.section), likeness))
            .collect();
        let mut rows: Vec<Text> = sections
            .into_iter()
            .flat_map(|((department, section), [these, others])| {
                texts(years, &department, section, &these, &others, &likenesses)
            })
            .collect();
        if !is_of_one {
            // Equal ones stay by department and section.
            rows.sort_by_key(|text| {
                std::cmp::Reverse(text.likeness.map(|likeness| (likeness.score, likeness.same)))
            });
        }
        Ok(Texts { rows, is_of_one })
    }

    /// A list of rows, as `compare --format json` says them.
    pub fn json(&self, years: &Years) -> serde_json::Value {
        let row = |text: &Text| {
            let [base_reported_as, reported_as] = text.other_names();
            json!({
                "department": text.department,
                "section": text.section.code(),
                "label": text.section.label().get(years.language),
                "reported_as": reported_as,
                "base_reported_as": base_reported_as,
                "base": text.base.as_ref().map(|side| side.characters),
                "value": text.this.as_ref().map(|side| side.characters),
                "compared": text.likeness.map(|likeness| likeness.characters),
                "same": text.likeness.map(|likeness| likeness.same),
                "likeness_percent": text.likeness.map(|likeness| likeness.score),
                "is_copied": text.likeness.map(|likeness| likeness.is_copied),
                "note": text.note(years),
            })
        };
        self.rows.iter().map(row).collect()
    }

    /// Adds the texts to the rows of a comparison, and the columns that only they have.
    pub fn append(&self, years: &Years, rows: &mut Rows) {
        let count = |key, zh, en| Column::new(key, Unit::Count, zh, en);
        rows.columns.extend([
            count("compared", "计入比对", "compared"),
            count("same", "相同", "the same"),
            count("likeness_percent", "雷同%", "likeness %"),
        ]);
        for row in &mut rows.rows {
            row.resize(rows.columns.len(), Value::Null);
        }
        for text in &self.rows {
            let characters =
                |side: &Option<Side>| Value::from(side.as_ref().map(|side| side.characters));
            let value = |column: &Column| match column.key {
                "scope" => Value::from("text"),
                "department" => Value::from(text.department.as_str()),
                "metric" => Value::from(text.section.code()),
                "label" => Value::from(text.section.label().get(years.language)),
                "unit" => Value::from("characters"),
                "base" => characters(&text.base),
                "value" => characters(&text.this),
                "compared" => Value::from(text.likeness.map(|likeness| likeness.characters)),
                "same" => Value::from(text.likeness.map(|likeness| likeness.same)),
                "likeness_percent" => Value::from(text.likeness.map(|likeness| likeness.score)),
                "note" => Value::from(text.note(years)),
                _ => Value::Null,
            };
            rows.rows.push(rows.columns.iter().map(value).collect());
        }
    }

    /// What the page says of them: nothing where one department has no texts. Of many departments, it
    /// lists those that share something, `top` at most. `columns` are those of departments, whose headings are used here, too.
    pub fn part(&self, years: &Years, columns: &Rows, top: Option<usize>) -> Option<Part> {
        if self.rows.is_empty() {
            let Years { year, base, language, .. } = *years;
            let said = Message::NoTexts { year, base }.text(language);
            return (!self.is_of_one).then(|| Paragraph::of([said]).into());
        }
        let shares = |text: &&Text| text.likeness.is_some_and(|likeness| likeness.same > 0);
        let listed: Vec<&Text> = if self.is_of_one {
            self.rows.iter().collect()
        } else {
            self.rows.iter().filter(shares).collect()
        };
        let top = top.filter(|_| !self.is_of_one);
        let hidden = listed.len().saturating_sub(top.unwrap_or(usize::MAX));
        let foot = self.foot(years, hidden);
        let caption = self.caption(years).text(years.language);
        if listed.is_empty() {
            return Some(Paragraph::headed(caption).with(foot).into());
        }
        let lines = listed[..listed.len() - hidden].iter();
        let grid = Grid {
            name: Message::TextsName.text(years.language),
            caption,
            headings: self.headings(years, columns),
            rows: lines.map(|text| self.line(text, years)).collect(),
            foot,
            ..Grid::default()
        };
        Some(grid.into())
    }

    /// What likeness means; nothing where no text has one.
    pub fn definition(&self, language: Language) -> Option<Definition> {
        self.rows.iter().find(|text| text.likeness.is_some())?;
        let term = Message::LikenessHeading.text(language);
        let meaning = check::find(RULE)?.explanation.get(language).to_owned();
        Some(Definition { term, meaning })
    }

    fn caption(&self, years: &Years) -> Message {
        let base = years.base;
        if self.is_of_one {
            return Message::TextsTitle { base };
        }
        let departments = |is_counted: fn(&Likeness) -> bool| {
            let texts = self.rows.iter();
            let counted = texts.filter(|text| text.likeness.as_ref().is_some_and(is_counted));
            let mut names: Vec<&str> = counted.map(|text| text.department.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            names.len()
        };
        let (copied, departments) = (departments(|it| it.is_copied), departments(|_| true));
        Message::TextsMostlyTheSame { base, copied, departments }
    }

    fn headings(&self, years: &Years, columns: &Rows) -> Vec<Heading> {
        let language = years.language;
        let characters = |year: u16| {
            Heading::figures(Message::CharactersOf { year }.text(language)).short(year.to_string())
        };
        let department = years.heading(columns, "department");
        let mut headings: Vec<Heading> =
            (!self.is_of_one).then_some(department).into_iter().collect();
        headings.extend([
            Heading::words(Message::TextHeading.text(language)),
            characters(years.base),
            characters(years.year),
            Heading::figures(Message::ComparedHeading.text(language)),
            Heading::figures(Message::SameHeading.text(language)),
            Heading::figures(Message::LikenessHeading.text(language)),
            years.heading(columns, "note"),
        ]);
        headings
    }

    fn line(&self, text: &Text, years: &Years) -> Vec<Entry> {
        let number = |value: Option<i64>| Entry::of(&Value::from(value), Kind::Number);
        let characters = |side: &Option<Side>| number(side.as_ref().map(|side| side.characters));
        let label = text.section.label().get(years.language);
        let short = label.split(['、', ':']).next().unwrap_or(label);
        let is_copied = text.likeness.is_some_and(|likeness| likeness.is_copied);
        let tone = if is_copied { Tone::Warning } else { Tone::Plain };
        let mut line: Vec<Entry> =
            (!self.is_of_one).then(|| Entry::text(&text.department)).into_iter().collect();
        line.extend([
            Entry::text(label).short(short),
            characters(&text.base),
            characters(&text.this),
            number(text.likeness.map(|likeness| likeness.characters)),
            number(text.likeness.map(|likeness| likeness.same)),
            number(text.likeness.map(|likeness| likeness.score)).tone(tone),
            Entry::text(text.note(years).unwrap_or_default()),
        ]);
        line
    }

    fn foot(&self, years: &Years, hidden: usize) -> Vec<String> {
        let language = years.language;
        let mut foot = Vec::new();
        if hidden > 0 {
            foot.push(Message::TextsHidden { count: hidden }.text(language));
        }
        if !self.is_of_one {
            let shares_none =
                |text: &&Text| text.likeness.is_some_and(|likeness| likeness.same == 0);
            let count = self.rows.iter().filter(shares_none).count();
            if count > 0 {
                foot.push(Message::TextsShareNothing { count }.text(language));
            }
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for why in self.rows.iter().filter_map(|text| text.why.first()) {
                *counts.entry(why.text(language)).or_default() += 1;
            }
            let reasons: Vec<String> =
                counts.into_iter().map(|(why, count)| format!("{why} ({count})")).collect();
            if !reasons.is_empty() {
                foot.push(Message::TextsNotCompared { reasons }.text(language));
            }
        }
        if self.rows.iter().any(|text| text.likeness.is_some()) {
            foot.push(Message::LikenessFoot { rule: RULE }.text(language));
        }
        foot
    }
}

/// The rows of one section of a department: one for each text of the year, and one for each of the base
/// that none of these continues.
fn texts(
    years: &Years,
    department: &str,
    section: Narrative,
    these: &[Side],
    others: &[Side],
    likenesses: &BTreeMap<(i64, Narrative), Likeness>,
) -> Vec<Text> {
    let missing = |year: u16| {
        let coverage = years.coverage.get(&year);
        let is_reported = coverage.is_some_and(|it| it.reported.contains(department));
        if is_reported { Message::NoteNoText { year } } else { Message::NoteNoReport { year } }
    };
    let text = |this: Option<&Side>, base: Option<&Side>, likeness, why| {
        let (this, base) = (this.cloned(), base.cloned());
        Text { department: department.to_owned(), section, this, base, likeness, why }
    };
    let compared = these.iter().map(|this| {
        let likeness: Option<Likeness> = likenesses.get(&(this.report_id, section)).copied();
        let closest = likeness.map(|likeness| likeness.pair.other_report_id);
        let mut with = others.iter().filter(|other| this.is_with(other));
        let base = with.find(|other| closest.is_none_or(|id| id == other.report_id));
        let why = match (base, likeness) {
            (None, _) => vec![missing(years.base)],
            (Some(_), None) => vec![Message::NoteNoSentence],
            (Some(_), Some(_)) => Vec::new(),
        };
        text(Some(this), base, likeness, why)
    });
    let alone = others.iter().filter(|other| !these.iter().any(|this| this.is_with(other)));
    let alone = alone.map(|other| text(None, Some(other), None, vec![missing(years.year)]));
    let mut texts: Vec<Text> = compared.chain(alone).collect();
    if texts.is_empty() {
        let why = [missing(years.base), missing(years.year)];
        let is_in_neither = why.iter().all(|why| matches!(why, Message::NoteNoText { .. }));
        let why = if is_in_neither { vec![Message::NoteNoTexts] } else { why.to_vec() };
        texts.push(text(None, None, None, why));
    }
    texts
}

impl Text {
    /// The names under which it reported in the base and in the year, where they are not today's.
    fn other_names(&self) -> [Option<&str>; 2] {
        [&self.base, &self.this].map(|side| {
            let name = side.as_ref().map(|side| side.reported_as.as_str());
            name.filter(|name| *name != self.department)
        })
    }

    /// Why there is no likeness, or that it is mostly the same, and the names of the time.
    fn note(&self, years: &Years) -> Option<String> {
        let Years { year, base, language, .. } = *years;
        let is_copied = self.likeness.is_some_and(|likeness| likeness.is_copied);
        let copied = is_copied.then_some(Message::NoteMostlyTheSame { year: base });
        let names = match self.other_names() {
            [Some(before), Some(name)] if before == name => {
                vec![Message::NoteReportedAs { name: name.to_owned() }]
            }
            names => [base, year]
                .into_iter()
                .zip(names)
                .filter_map(|(year, name)| {
                    Some(Message::NoteReportedAsIn {
                        years: year.to_string(),
                        name: name?.to_owned(),
                    })
                })
                .collect(),
        };
        let notes = self.why.iter().cloned().chain(copied).chain(names);
        let notes: Vec<String> = notes.map(|note| note.text(language)).collect();
        (!notes.is_empty()).then(|| notes.join(language.pick("；", "; ")))
    }
}
