//! What is wrong with the input: a [`Problem`] says what, where, why and what to do.

use crate::language::{Language, Message};
use crate::report::Section;

/// Where something stands in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The national table.
    pub section: Option<Section>,
    /// Line of the file, from 1.
    pub line: Option<usize>,
    /// Column of a table, from 1.
    pub column: Option<usize>,
    /// Offset in bytes, from 0.
    pub byte: Option<usize>,
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
        if let Some(line) = self.line {
            parts.push(language.pick(format!("第{line}行"), format!("line {line}")));
        }
        if let Some(column) = self.column {
            parts.push(language.pick(format!("第{column}列"), format!("column {column}")));
        }
        if let Some(byte) = self.byte {
            parts.push(language.pick(format!("第{byte}字节处"), format!("byte offset {byte}")));
        }
        parts.join(language.pick("，", ", "))
    }
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
            self.place.text(language),
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
