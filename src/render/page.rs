//! What people read: one page, which every format for people lays out in its own way.
//!
//! A page is a title, who is in the figures, and parts: paragraphs and tables. An entry of a table keeps
//! its value beside its text, so that a workbook gets a number where a terminal gets words.

use crate::language::Language;
use crate::query::{self, Rows, Unit, Value};
use crate::report::{self, MoneyUnit, format_amount};

/// What stands where nothing is stated.
pub const NOT_STATED: &str = "-";

/// Stands behind a figure that is in doubt.
pub const DOUBT: &str = "!";

/// What people read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it is about, in one line.
    pub title: String,
    /// Whether a terminal leaves the title out, since the user's command says the same.
    pub is_title_plain: bool,
    /// What the figures stand on: who reported, what is left out, what is in doubt.
    pub coverage: Vec<String>,
    /// What it says, in order.
    pub parts: Vec<Part>,
    /// What its figures and columns mean. A terminal leaves them out.
    pub definitions: Vec<Definition>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Lines of text.
    Text(Paragraph),
    /// A table.
    Table(Grid),
}

impl Part {
    /// Whether it marks a figure that is in doubt.
    pub fn is_marked(&self) -> bool {
        match self {
            Part::Text(_) => false,
            Part::Table(grid) => grid.rows.iter().flatten().any(|entry| entry.is_doubtful),
        }
    }
}

impl From<Paragraph> for Part {
    fn from(paragraph: Paragraph) -> Part {
        Part::Text(paragraph)
    }
}

impl From<Grid> for Part {
    fn from(grid: Grid) -> Part {
        Part::Table(grid)
    }
}

/// Lines of text, under a heading where it has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The heading.
    pub heading: Option<String>,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Paragraph {
    /// A heading; lines or parts may follow it.
    pub fn headed(heading: impl Into<String>) -> Paragraph {
        Paragraph { heading: Some(heading.into()), lines: Vec::new() }
    }

    /// The same with more lines.
    #[must_use]
    pub fn with<L: Into<Line>>(mut self, lines: impl IntoIterator<Item = L>) -> Paragraph {
        self.lines.extend(lines.into_iter().map(Into::into));
        self
    }

    /// Lines without a heading.
    pub fn of<L: Into<Line>>(lines: impl IntoIterator<Item = L>) -> Paragraph {
        Paragraph::default().with(lines)
    }
}

/// A line of text; a format may break it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// How deep it belongs below the heading.
    pub indent: usize,
    /// The words. A newline in them stays one.
    pub text: String,
    /// What stands out.
    pub tone: Tone,
}

impl<T: Into<String>> From<T> for Line {
    fn from(text: T) -> Line {
        Line { indent: 0, text: text.into(), tone: Tone::Plain }
    }
}

/// What stands out, for formats that have colours. Never said by the colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// A figure that rose.
    Up,
    /// A figure that fell.
    Down,
    /// Something is wrong.
    Error,
    /// Somebody should look.
    Warning,
}

impl Tone {
    /// The tone of a change.
    pub fn of_change(change: &Value) -> Tone {
        let sign = match change {
            Value::Integer(change) => change.signum(),
            Value::Real(change) if *change > 0.0 => 1,
            Value::Real(change) if *change < 0.0 => -1,
            _ => 0,
        };
        match sign {
            1 => Tone::Up,
            -1 => Tone::Down,
            _ => Tone::Plain,
        }
    }
}

/// What a figure or a column means.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// Its name as the page has it.
    pub term: String,
    /// What it is, how it is computed.
    pub meaning: String,
}

/// How the text of a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// A short name, such as a sheet of a workbook has; empty where the caption is short enough.
    pub name: String,
    /// What it shows; empty where the page's title says it.
    pub caption: String,
    /// The columns.
    pub headings: Vec<Heading>,
    /// The rows, each as wide as the headings.
    pub rows: Vec<Vec<Entry>>,
    /// Lines below it.
    pub foot: Vec<String>,
    /// How many rows at the top sum up the others, where a reader may put the others in another order;
    /// `None` where a row leans on the one above it.
    pub sums: Option<usize>,
    /// What a terminal shows in its place, where a row has more to say than a line holds.
    pub told: Option<Vec<Paragraph>>,
}

impl Grid {
    /// A table of rows under the labels of their columns.
    pub fn of_rows(rows: &Rows, language: Language) -> Grid {
        Grid {
            headings: rows
                .columns
                .iter()
                .map(|column| Heading::of_column(column, language))
                .collect(),
            rows: rows.iter().map(|row| entries(row, &rows.columns, language)).collect(),
            ..Grid::default()
        }
    }
}

/// The values of a row. An amount is shown in 万元, and its unit says so; where no column is said to
/// hold amounts, as in a statement of a user, fen stay fen.
fn entries(row: query::Row<'_>, columns: &[query::Column], language: Language) -> Vec<Entry> {
    let unit = report::Unit::from_code(row.text("unit"));
    let has_measure = columns.iter().any(|column| column.unit == Unit::Measure);
    let is_amount = has_measure && unit == Some(report::Unit::Fen);
    let entry = |column: &query::Column| {
        let value = row.get(column.key);
        match column.unit {
            Unit::Measure => Entry::figure(value, unit),
            Unit::Year => Entry::of(value, Kind::Year),
            Unit::Number | Unit::Any => Entry::of(value, Kind::Plain),
            Unit::Text if column.key == "unit" && is_amount => {
                Entry::text(MoneyUnit::TenThousandYuan.label().get(language))
            }
            Unit::Text | Unit::Count | Unit::Percent => Entry::of(value, Kind::Number),
        }
    };
    columns.iter().map(entry).collect()
}

/// The heading of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// The words.
    pub text: String,
    /// Fewer words, where there is little room.
    pub short: Option<String>,
    /// How the column stands.
    pub align: Align,
    /// The columns that a terminal must have for this one to be shown.
    pub from_width: Option<u16>,
}

impl Heading {
    /// A column of words.
    pub fn words(text: impl Into<String>) -> Heading {
        Heading { text: text.into(), ..Heading::default() }
    }

    /// A column of figures.
    pub fn figures(text: impl Into<String>) -> Heading {
        Heading { text: text.into(), align: Align::Right, ..Heading::default() }
    }

    /// The heading of a column of an answer.
    pub fn of_column(column: &query::Column, language: Language) -> Heading {
        let text = column.label.get(language);
        if column.unit.is_number() { Heading::figures(text) } else { Heading::words(text) }
    }

    /// The same, with fewer words for where there is little room.
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Heading {
        self.short = Some(short.into());
        self
    }

    /// The same, left out in terminals with fewer columns.
    #[must_use]
    pub fn from_width(mut self, width: u16) -> Heading {
        self.from_width = Some(width);
        self
    }
}

/// What a value is, as far as people are shown it in another way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A count, a percentage with one decimal; or words, where the value is some.
    #[default]
    Number,
    /// A year, whose digits are never grouped.
    Year,
    /// Fen, shown in this unit.
    Amount(MoneyUnit),
    /// A number that is shown as it is: not grouped, with all its decimals.
    Plain,
}

/// An entry of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What is known: words where it is words, [`Value::Null`] where nothing is stated.
    pub value: Value,
    /// What the value is.
    pub kind: Kind,
    /// What people read.
    pub text: String,
    /// Fewer words, where there is little room.
    pub short: Option<String>,
    /// What stands out.
    pub tone: Tone,
    /// Whether the figure is in doubt: `!` stands behind it.
    pub is_doubtful: bool,
}

impl Entry {
    /// Words.
    pub fn text(text: impl Into<String>) -> Entry {
        let text = text.into();
        Entry { value: Value::Text(text.clone()), text, ..Entry::default() }
    }

    /// Nothing, which is shown as nothing.
    pub fn blank() -> Entry {
        Entry::default()
    }

    /// A number of things.
    pub fn count(count: usize) -> Entry {
        Entry::of(&Value::from(i64::try_from(count).ok()), Kind::Number)
    }

    /// A value; a dash where there is none.
    pub fn of(value: &Value, kind: Kind) -> Entry {
        let text = match (value, kind) {
            (Value::Null, _) => NOT_STATED.to_owned(),
            (Value::Integer(fen), Kind::Amount(unit)) => format_amount(*fen, unit),
            (Value::Integer(value), _) => value.to_string(),
            (Value::Real(value), Kind::Plain) => Value::number_text(*value),
            // What lies between two amounts, such as their median, may have half a fen.
            (Value::Real(fen), Kind::Amount(unit)) => Value::number_text(unit.of_fen(*fen)),
            (Value::Real(value), _) => format!("{value:.1}"),
            (Value::Text(text), _) => text.clone(),
        };
        Entry { value: value.clone(), kind, text, ..Entry::default() }
    }

    /// A figure in its unit: amounts in 万元, as the form prints them, rates with one decimal, and what
    /// is made of counts, such as their median, with as many as it has.
    pub fn figure(value: &Value, unit: Option<report::Unit>) -> Entry {
        let kind = match (unit, value) {
            (Some(report::Unit::Fen), _) => Kind::Amount(MoneyUnit::TenThousandYuan),
            (Some(report::Unit::Percent) | None, _) | (_, Value::Integer(_)) => Kind::Number,
            _ => Kind::Plain,
        };
        Entry::of(value, kind)
    }

    /// The same, with fewer words for where there is little room.
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Entry {
        self.short = Some(short.into());
        self
    }

    /// The same, in doubt or not.
    #[must_use]
    pub fn doubtful(mut self, is_doubtful: bool) -> Entry {
        self.is_doubtful = is_doubtful;
        self
    }

    /// The same, as a change: a rise or a fall stands out.
    #[must_use]
    pub fn as_change(mut self) -> Entry {
        self.tone = Tone::of_change(&self.value);
        self
    }

    /// The same, with what stands out.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Entry {
        self.tone = tone;
        self
    }

    /// What people read, with the mark of doubt.
    pub fn marked(&self) -> String {
        self.with_mark(&self.text)
    }

    /// The same in fewer words, where it has some.
    pub fn marked_short(&self) -> String {
        self.with_mark(self.short.as_ref().unwrap_or(&self.text))
    }

    fn with_mark(&self, text: &str) -> String {
        if self.is_doubtful { format!("{text}{DOUBT}") } else { text.to_owned() }
    }
}
