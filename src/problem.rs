//! What is wrong with the input: a [`Problem`] says what, where, why and what to do.

use std::sync::Arc;

use crate::language::{Language, Message};
use crate::report::Section;

/// Where something stands in a document. All numbers but the offset count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The national table.
    pub section: Option<Section>,
    /// Sheet of a workbook, by its name.
    pub sheet: Option<Arc<str>>,
    /// Page.
    pub page: Option<usize>,
    /// Table among those of the document.
    pub table: Option<usize>,
    /// Row of a table or a sheet.
    pub row: Option<usize>,
    /// Line of the file; of the page, where there are pages.
    pub line: Option<usize>,
    /// Paragraph, in a document that has no lines of its own.
    pub paragraph: Option<usize>,
    /// Column of a table or a sheet.
    pub column: Option<usize>,
    /// Part of the page.
    pub area: Option<Area>,
    /// Offset in bytes, from 0.
    pub byte: Option<usize>,
}

/// A rectangle on a page, in points (1/72 inch) from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// Its left edge.
    pub left: u16,
    /// Its upper edge.
    pub top: u16,
    /// Its right edge.
    pub right: u16,
    /// Its lower edge.
    pub bottom: u16,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Place {
        Place { file: file.into(), ..Place::default() }
    }

    /// The same file, at a line.
    #[must_use]
    pub fn at_line(&self, line: usize) -> Place {
        Place { line: Some(line), ..self.clone() }
    }

    /// The same line, at a column of the table.
    #[must_use]
    pub fn at_column(&self, column: usize) -> Place {
        Place { column: Some(column), ..self.clone() }
    }

    /// The same place, known to be in a section's table.
    #[must_use]
    pub fn in_section(&self, section: Section) -> Place {
        Place { section: Some(section), ..self.clone() }
    }

    /// `file: section, line 12, column 3`.
    pub fn text(&self, language: Language) -> String {
        let within = self.within(language);
        if within.is_empty() { self.file.clone() } else { format!("{}: {within}", self.file) }
    }

    /// The place inside its file, empty for the file as a whole.
    pub fn within(&self, language: Language) -> String {
        let mut parts = Vec::new();
        if let Some(section) = self.section {
            parts.push(section.label().get(language).to_owned());
        }
        if let Some(sheet) = &self.sheet {
            parts.push(language.pick(format!("工作表“{sheet}”"), format!("sheet `{sheet}`")));
        }
        let mut count = |value: Option<usize>, zh: (&str, &str), en: &str| {
            if let Some(value) = value {
                let (before, behind) = zh;
                parts.push(
                    language.pick(format!("{before}{value}{behind}"), format!("{en} {value}")),
                );
            }
        };
        count(self.page, ("第", "页"), "page");
        count(self.table, ("第", "个表"), "table");
        count(self.paragraph, ("第", "段"), "paragraph");
        count(self.line, ("第", "行"), "line");
        if let (Some(_), Some(row), Some(column)) = (&self.sheet, self.row, self.column) {
            let cell = format!("{}{row}", column_letters(column));
            parts.push(language.pick(format!("单元格{cell}"), format!("cell {cell}")));
        } else {
            count(self.row, ("第", "行"), "row");
            count(self.column, ("第", "列"), "column");
        }
        if let Some(Area { left, top, right, bottom }) = self.area {
            let area = format!("{left},{top}-{right},{bottom}");
            parts.push(language.pick(format!("位置框{area}"), format!("box {area}")));
        }
        if let Some(byte) = self.byte {
            parts.push(language.pick(format!("第{byte}字节处"), format!("byte offset {byte}")));
        }
        parts.join(language.pick("，", ", "))
    }
}

/// The letters that a spreadsheet gives to a column: 1 is A, 27 is AA.
fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; every number was taken.
    Note,
    /// A number was left unset.
    Unset,
    /// The file was refused; nothing of it was stored.
    Refused,
}

impl Severity {
    /// The name, as data has it.
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Unset => "unset",
            Severity::Refused => "refused",
        }
    }
}

/// What is wrong, where, why, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How much it costs.
    pub severity: Severity,
    /// What is wrong.
    pub what: Message,
    /// Where.
    pub place: Place,
    /// The rule that it breaks.
    pub why: Message,
    /// What to do.
    pub fix: Message,
}

impl Problem {
    /// The four lines that the user sees, without a newline at the end.
    pub fn text(&self, language: Language) -> String {
        self.text_with(&[], language)
    }

    /// Whether two problems are the same but for where they stand in the file.
    pub fn is_same(&self, other: &Problem) -> bool {
        self.severity == other.severity
            && self.what == other.what
            && self.place.file == other.place.file
            && self.why == other.why
            && self.fix == other.fix
    }

    /// The same four lines, with the other places where the problem stands, as far as they are listed.
    pub fn text_with(&self, others: &[String], language: Language) -> String {
        let mut place = self.place.text(language);
        if !others.is_empty() {
            let (first, others) = (place, others.to_vec());
            place = Message::AlsoAt { first, others }.text(language);
        }
        let head = match self.severity {
            Severity::Note => language.pick("说明", "note"),
            Severity::Unset => language.pick("未采用", "not taken"),
            Severity::Refused => language.pick("错误", "error"),
        };
        let (at, why, fix) = language.pick(("位置", "原因", "处理"), ("at: ", "why:", "fix:"));
        let colon = language.pick("：", ": ");
        let gap = language.pick("：", " ");
        format!(
            "{head}{colon}{}\n  {at}{gap}{}\n  {why}{gap}{}\n  {fix}{gap}{}",
            self.what.text(language),
            place,
            self.why.text(language),
            self.fix.text(language),
        )
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl std::error::Error for Problem {}

/// Several problems that refuse one thing, and are said at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// All of them, each in its lines.
    pub fn text(&self, language: Language) -> String {
        let texts = self.0.iter().map(|problem| problem.text(language));
        texts.collect::<Vec<_>>().join("\n")
    }
}

impl std::fmt::Display for Problems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl std::error::Error for Problems {}

/// Why a file cannot be read or written. The system's own words are not in the user's language.
pub fn why_of(error: &std::io::Error) -> Message {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound | Kind::NotADirectory => Message::WhyNotThere,
        Kind::IsADirectory => Message::WhyIsFolder,
        Kind::PermissionDenied => Message::WhyNotPermitted,
        _ => Message::WhyFailed { detail: error.to_string() },
    }
}
