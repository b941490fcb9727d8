//! Bytes → lines and tables of text with their places. One file per format; knows no form.

mod csv;
mod encoding;
mod text;

pub use encoding::Encoding;

use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

/// The largest file that is read, in bytes: 200 MB. A report has some 20 KB; a table of all
/// reports of a province for ten years has about 50 MB.
pub const LARGEST_FILE: u64 = 200_000_000;

/// A format that documents come in.
#[derive(Debug)]
pub struct Format {
    /// The name, as the database and the summary write it.
    pub name: &'static str,
    /// The file name suffixes, in lower case and without the dot.
    pub suffixes: &'static [&'static str],
    /// Reads the text of a whole file.
    read: fn(&str, &Place) -> Result<Vec<Block>, Problem>,
}

/// Every format that is read.
pub const FORMATS: &[Format] = &[csv::FORMAT, text::FORMAT];

/// A document as the recogniser sees it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The whole file, for messages.
    pub place: Place,
    /// Name of the format, as in [`FORMATS`].
    pub format: &'static str,
    /// How its bytes were read as text.
    pub encoding: Encoding,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line of text, blank lines included.
    Line(Line),
    /// A table with cells.
    Table(Table),
}

/// A line of text. Spaces are kept: they may separate columns or begin a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The text, without the line break. A page break (form feed) stays in it.
    pub text: String,
    /// Line of the file, from 1.
    pub number: usize,
}

/// A table. Rows may differ in length; merged cells are blank but for the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows from the top.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line of the file at which it begins, from 1.
    pub line: usize,
    /// The texts of its cells as they stand, blanks included.
    pub cells: Vec<String>,
}

/// Reads a document. The format follows from the name's suffix; without one (standard input)
/// the text decides: a table if its first lines have a delimiter in common, else plain text.
///
/// # Errors
/// A [`Problem`] that refuses the file: too large, empty, not text, or broken in its format.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, Problem> {
    let place = Place::file(name);
    let refuse = |what, why, fix| Problem {
        severity: Severity::Refused,
        what,
        place: place.clone(),
        why,
        fix,
    };
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(refuse(Message::FileTooLarge, Message::WhyFileTooLarge, Message::FixSplitFile));
    }
    let (text, encoding) = encoding::decode(bytes, &place)?;
    if text.trim().is_empty() {
        return Err(refuse(Message::FileEmpty, Message::WhyFileEmpty, Message::FixCheckFile));
    }
    let begin = text.trim_start().get(..14).unwrap_or("").to_ascii_lowercase();
    if begin.starts_with("<!doctype html") || begin.starts_with("<html") {
        return Err(refuse(Message::WebPage, Message::WhyWebPage, Message::FixConvertFile));
    }
    let format = match format_of(name) {
        Some(format) if format.name == text::FORMAT.name && csv::is_regular(&text) => &csv::FORMAT,
        Some(format) => format,
        None if csv::looks_like_a_table(&text) => &csv::FORMAT,
        None => &text::FORMAT,
    };
    let blocks = (format.read)(&text, &place)?;
    Ok(Document { place, format: format.name, encoding, blocks })
}

/// The format that a file name's suffix promises, `None` for a suffix that no format has.
pub fn format_of(name: &str) -> Option<&'static Format> {
    let suffix = std::path::Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
    FORMATS.iter().find(|format| format.suffixes.contains(&suffix.as_str()))
}
