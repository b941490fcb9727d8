//! Bytes → lines and tables of text with their places. One file per format; knows no form.

mod caught;
mod container;
mod csv;
mod docx;
mod encoding;
pub mod formula;
mod html;
mod legacy;
mod mht;
mod pdf;
mod sheet;
mod text;
mod xml;

pub(crate) use caught::caught;
pub use encoding::Encoding;

use std::sync::Arc;

use crate::language::Message;
use crate::problem::{Area, Place, Problem, Severity};

/// The largest file that is read, in bytes: 200 MB. A report has some 20 KB; a table of all
/// reports of a province for ten years has about 50 MB.
pub const LARGEST_FILE: u64 = 200_000_000;

/// Stands in a line or a cell where a page ends within it. It may have joined what is not one.
pub const PAGE_BREAK: char = '\u{c}';

/// A format that documents come in.
#[derive(Debug)]
pub struct Format {
    /// The name, as the database and the summary write it.
    pub name: &'static str,
    /// The file name suffixes, in lower case and without the dot.
    pub suffixes: &'static [&'static str],
    /// Whether the bytes show this format, whatever the file is called.
    is: fn(&[u8]) -> bool,
    /// Reads a whole file.
    read: fn(&[u8], &Place) -> Result<Contents, Problem>,
}

/// Every format that is read. The first whose bytes show it is taken.
pub const FORMATS: &[Format] = &[
    pdf::FORMAT,
    sheet::XLSX,
    sheet::XLS,
    sheet::ODS,
    docx::FORMAT,
    legacy::FORMAT,
    mht::FORMAT,
    html::FORMAT,
    csv::FORMAT,
    text::FORMAT,
];

/// A document as the recogniser sees it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The whole file, for messages.
    pub place: Place,
    /// Name of the format, as in [`FORMATS`].
    pub format: &'static str,
    /// What is in it.
    pub contents: Contents,
}

/// What a document holds, in reading order.
///
/// Lines and rows are numbered from 1. In plain text and CSV the number is the line of the file;
/// elsewhere it is a running number, and [`Contents::origins`] says what stands behind it.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Lines and tables in reading order.
    pub blocks: Vec<Block>,
    /// Where each line and row stands, by its number less one. Empty for plain text and CSV.
    pub origins: Vec<Origin>,
    /// How the bytes were read as text; `None` for a format that has no say in that.
    pub encoding: Option<Encoding>,
    /// What the reader has to say of the file, none of which refuses it.
    pub notes: Vec<Problem>,
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
    /// Its number in the document.
    pub number: usize,
}

/// A table. Rows may differ in length; merged cells are blank but for the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows from the top.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the document.
    pub line: usize,
    /// The texts of its cells as they stand, blanks included.
    pub cells: Vec<String>,
    /// Which of the cells are no cells of their own, but covered by a merged one to the left or
    /// above, in order; `None` where the format does not say.
    pub covered: Option<Vec<usize>>,
    /// Whether it is a row of a sheet, where a cell that somebody takes out moves those behind it.
    pub in_sheet: bool,
}

/// Where a line or a row of a document stands, as far as its format knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Name of the sheet.
    pub sheet: Option<Arc<str>>,
    /// Page, from 1.
    pub page: Option<usize>,
    /// Table of the document, from 1.
    pub table: Option<usize>,
    /// Row of the table or the sheet, from 1.
    pub row: Option<usize>,
    /// Line of the page, from 1.
    pub line: Option<usize>,
    /// Paragraph of the document, from 1.
    pub paragraph: Option<usize>,
    /// Areas of the row's cells on the page, from the left; empty where unknown.
    pub areas: Vec<Area>,
}

impl Contents {
    /// Adds a line of text.
    pub fn push_line(&mut self, text: impl Into<String>, origin: Origin) {
        self.origins.push(origin);
        let line = Line { text: text.into(), number: self.origins.len() };
        self.blocks.push(Block::Line(line));
    }

    /// Adds a table of rows: the texts, which of them are covered, and where the row stands.
    pub fn push_table(&mut self, rows: Vec<(Vec<String>, Vec<usize>, Origin)>) {
        let mut table = Table::default();
        for (cells, covered, origin) in rows {
            let in_sheet = origin.sheet.is_some();
            self.origins.push(origin);
            let line = self.origins.len();
            table.rows.push(Row { line, cells, covered: Some(covered), in_sheet });
        }
        self.blocks.push(Block::Table(table));
    }

    /// Adds what another part of the same file holds, behind what is there. Tables and paragraphs are
    /// counted on.
    pub fn append(&mut self, other: Contents) {
        let before = self.origins.len();
        let last = |of: fn(&Origin) -> Option<usize>| self.origins.iter().filter_map(of).max();
        let tables = last(|origin| origin.table).unwrap_or(0);
        let paragraphs = last(|origin| origin.paragraph).unwrap_or(0);
        self.origins.extend(other.origins.into_iter().map(|origin| Origin {
            table: origin.table.map(|table| tables + table),
            paragraph: origin.paragraph.map(|paragraph| paragraphs + paragraph),
            ..origin
        }));
        self.blocks.extend(other.blocks.into_iter().map(|mut block| {
            match &mut block {
                Block::Line(line) => line.number += before,
                Block::Table(table) => table.rows.iter_mut().for_each(|row| row.line += before),
            }
            block
        }));
        self.notes.extend(other.notes);
    }

    /// Turns a place with the number of a line or a row into one that a person finds.
    pub fn locate(&self, place: &mut Place) {
        let Some(origin) = place.line.and_then(|line| self.origins.get(line.checked_sub(1)?))
        else {
            return;
        };
        let column = place.column.and_then(|column| column.checked_sub(1));
        place.sheet.clone_from(&origin.sheet);
        place.page = origin.page;
        place.table = origin.table;
        place.row = origin.row;
        place.line = origin.line;
        place.paragraph = origin.paragraph;
        place.area = column.and_then(|column| origin.areas.get(column).copied());
    }
}

impl Row {
    /// The cells of their own that the row has, with their indices: not those that a merged cell
    /// covers.
    pub fn own_cells(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().enumerate().map(|(index, cell)| (index, cell.as_str()));
        let covered = self.covered.as_deref().unwrap_or_default();
        cells.filter(|(index, _)| covered.binary_search(index).is_err())
    }
}

/// Reads a document. The bytes decide what it is; where they do not, the suffix of the name does,
/// and without one (standard input) text is a table if its first line has a delimiter.
///
/// # Errors
/// A [`Problem`] that refuses the file: too large, empty, or broken in its format.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, Problem> {
    let place = Place::file(name);
    if bytes.len() as u64 > LARGEST_FILE {
        let what = Message::FileTooLarge;
        return Err(refused(&place, what, Message::WhyFileTooLarge, Message::FixSplitFile));
    }
    let by_bytes = FORMATS.iter().find(|format| (format.is)(bytes));
    let format = by_bytes.unwrap_or_else(|| text_format(bytes, name));
    let contents = (format.read)(bytes, &place)?;
    Ok(Document { place, format: format.name, contents })
}

/// The format of a file whose bytes show none: that of its suffix if it is one of text, for a web
/// page or a table may well be stored as `.doc` or `.xls`.
fn text_format(bytes: &[u8], name: &str) -> &'static Format {
    let promised = format_of(name).map(|format| format.name);
    let Ok((text, _)) = encoding::decode(bytes, &Place::default()) else { return &text::FORMAT };
    match promised {
        Some(name) if name == csv::FORMAT.name => &csv::FORMAT,
        Some(name) if name == html::FORMAT.name => &html::FORMAT,
        Some(name) if name == text::FORMAT.name && !csv::is_regular(&text) => &text::FORMAT,
        Some(name) if name == text::FORMAT.name => &csv::FORMAT,
        _ if csv::looks_like_a_table(&text) => &csv::FORMAT,
        _ => &text::FORMAT,
    }
}

/// The format that a file name's suffix promises, `None` for a suffix that no format has.
pub fn format_of(name: &str) -> Option<&'static Format> {
    let suffix = std::path::Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
    FORMATS.iter().find(|format| format.suffixes.contains(&suffix.as_str()))
}

/// A problem that refuses the file.
fn refused(place: &Place, what: Message, why: Message, fix: Message) -> Problem {
    Problem { severity: Severity::Refused, what, place: place.clone(), why, fix }
}

/// Decodes a file that is text.
///
/// # Errors
/// A [`Problem`] that refuses the file: empty, binary, or broken in its encoding.
fn decode_text(bytes: &[u8], place: &Place) -> Result<(String, Encoding), Problem> {
    let (text, encoding) = encoding::decode(bytes, place)?;
    if text.trim().is_empty() {
        let (what, why) = (Message::FileEmpty, Message::WhyFileEmpty);
        return Err(refused(place, what, why, Message::FixCheckFile));
    }
    Ok((text, encoding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_the_folder_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/document");
        let declared: usize = walkdir::WalkDir::new(folder)
            .into_iter()
            .map(|entry| entry.expect("an entry").into_path())
            .filter(|path| path.extension().is_some_and(|suffix| suffix == "rs"))
            .map(|path| std::fs::read_to_string(path).expect("a file"))
            .map(|source| source.matches(concat!(": Format ", "=")).count())
            .sum();
        assert_eq!(declared, FORMATS.len());
    }
}
