//! Headline figures: those of the brief, in boxes.

use super::Subject;
use crate::brief::{Figures, Line, NAMES};
use crate::commands::chart::unit_words;
use crate::language::{Language, Message};
use crate::query::Value;
use crate::render::{Entry, Kind, Tile, Tone};
use crate::report::{Measure, Unit};

/// The figures, by their codes of the query `brief`.
const HEADLINES: [&str; 6] = [
    "received.total",
    "concluded.total",
    "carried_out.total",
    "reconsideration.total",
    "litigation.total",
    "fees.amount",
];

/// The headline figures of a year: of one department, or of many together.
pub fn tiles(figures: &Figures, is_of_many: bool, subject: &Subject<'_>) -> Vec<Tile> {
    let language = subject.context.language;
    let tile = |code: &str| {
        let name = NAMES.iter().find(|(known, _)| *known == code);
        let label = name.map_or(code, |(_, label)| label.get(language)).to_owned();
        let line = figures.line(code).unwrap_or_default();
        let unit = unit(code);
        Tile {
            label,
            figure: Entry::figure(&line.value.into(), Some(unit)),
            unit: unit_of(line.value, unit, language),
            change: change(line, unit, subject.base, language),
            notes: notes(line, is_of_many, subject)
                .iter()
                .map(|note| note.text(language))
                .collect(),
        }
    };
    HEADLINES.iter().map(|code| tile(code)).collect()
}

/// What is said above them where some are left out of their sums.
pub fn doubts(figures: &Figures, language: Language) -> Option<String> {
    let is_in_doubt = |code: &&str| {
        figures.line(code).is_some_and(|line| line.doubtful > 0 || line.base_doubtful > 0)
    };
    let has_doubts = HEADLINES.iter().any(is_in_doubt);
    has_doubts.then(|| Message::HeadlinesInDoubt.text(language))
}

/// The unit of a figure; that of sums of the brief alone is that of both kinds of suits.
fn unit(code: &str) -> Unit {
    Measure::find(code).map_or(Unit::Cases, Measure::unit)
}

/// The unit as it stands behind a figure: English says `1 case` and `2 cases`.
fn unit_of(value: Option<i64>, unit: Unit, language: Language) -> String {
    let words = unit_words(Some(unit), language);
    let is_one = value == Some(1) && language == Language::En && unit != Unit::Fen;
    match words.strip_suffix('s').filter(|_| is_one) {
        Some(one) => one.to_owned(),
        None => words,
    }
}

/// How it changed: `+27 (+8.7%) on 2020`.
fn change(line: Line, unit: Unit, base: u16, language: Language) -> Option<Entry> {
    let change = line.both_value?.checked_sub(line.both_base?)?;
    let value = Value::Integer(change);
    let sign = if change > 0 { "+" } else { "" };
    let size = format!("{sign}{}", Entry::figure(&value, Some(unit)).text);
    let percent = |percent: f64| {
        let sign = if percent > 0.0 { "+" } else { "" };
        format!("{sign}{}", Entry::of(&Value::Real(percent), Kind::Number).text)
    };
    let said = match line.change_percent.map(percent) {
        _ if change == 0 => Message::TileSame { base },
        Some(percent) => Message::TileChangePercent { base, change: size, percent },
        None => Message::TileChange { base, change: size },
    };
    Some(Entry::text(said.text(language)).tone(Tone::of_change(&value)))
}

/// On which departments it stands, and why there is no figure or no change.
fn notes(line: Line, is_of_many: bool, subject: &Subject<'_>) -> Vec<Message> {
    let (year, base) = (subject.year, subject.base);
    let mut notes = Vec::new();
    if is_of_many {
        notes.push(Message::TileDepartments { count: line.departments });
        let is_same = line.in_both == line.departments && line.in_both == line.base_departments;
        if line.both_base.is_some() && !is_same {
            notes.push(Message::TileInBoth { count: line.in_both });
        }
        if line.doubtful > 0 {
            notes.push(Message::TileDoubtful { count: line.doubtful });
        }
        if line.blank > 0 {
            notes.push(Message::TileBlank { count: line.blank });
        }
    } else if line.doubtful > 0 {
        notes.push(Message::TileInDoubt);
    } else if line.value.is_none() {
        let is_blank = line.blank > 0;
        notes.push(if is_blank {
            Message::NoteBlank { year }
        } else {
            Message::NoteNotOnForm { year }
        });
    }
    if line.value.is_some() && line.both_base.is_none() {
        notes.push(no_base(line, base));
    }
    notes
}

/// Why nothing compares with the base.
fn no_base(line: Line, base: u16) -> Message {
    let is_all = |count: i64| count == line.departments;
    if is_all(line.base_no_report) {
        Message::NoteNoReport { year: base }
    } else if is_all(line.base_not_on_form) {
        Message::NoteNotOnForm { year: base }
    } else if is_all(line.base_blank) {
        Message::NoteBlank { year: base }
    } else {
        Message::TileNoBase { base }
    }
}
