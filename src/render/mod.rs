//! Answers → terminal tables, CSV, JSON. One file per format, one line in [`Format`].

mod bars;
mod csv;
mod json;
mod page;
mod table;

use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::ValueEnum;

use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity, why_of};
use crate::query::Rows;
pub use bars::{bar, sparkline};
pub use page::{Align, Definition, Entry, Grid, Heading, Kind, Line, Page, Paragraph, Part, Tone};

/// A format of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people
    Table,
    /// CSV in UTF-8, under English codes
    Csv,
    /// JSON, under English codes
    Json,
}

/// The options of every command that prints an answer.
#[derive(clap::Args, Debug)]
pub struct OutputArgs {
    /// Format of the output; without it, that of the suffix of -o, else a table
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write into a file instead of the screen
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Let table lines be as long as they are: no short names, no broken lines
    #[arg(long)]
    wide: bool,
}

impl OutputArgs {
    /// Whether people read the output, and not a program.
    ///
    /// # Errors
    /// If the suffix of the file names no format.
    pub fn is_page(&self) -> Result<bool, Problem> {
        format_of(self).map(|format| !matches!(format, Format::Csv | Format::Json))
    }

    /// Whether the output goes into a file.
    pub fn is_file(&self) -> bool {
        self.output.is_some()
    }
}

/// An answer that can be printed in every format.
pub trait Answer {
    /// What JSON says.
    fn json(&self) -> serde_json::Value;
    /// What CSV says.
    fn rows(&self) -> Rows;
    /// What people read.
    fn page(&self, language: Language) -> Page;
}

/// Rows under a title, as they are.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What the rows are.
    pub title: String,
    /// The rows.
    pub rows: Rows,
    /// What is said below them.
    pub foot: Option<String>,
    /// What is said where there are none.
    pub empty: Option<String>,
}

impl Listing {
    /// Rows that say all there is to say, if only in their number.
    pub fn new(title: impl Into<String>, rows: Rows) -> Listing {
        Listing { title: title.into(), rows, foot: None, empty: None }
    }
}

impl Answer for Listing {
    fn json(&self) -> serde_json::Value {
        json::records(&self.rows)
    }

    fn rows(&self) -> Rows {
        self.rows.clone()
    }

    fn page(&self, language: Language) -> Page {
        let part = match &self.empty {
            Some(empty) if self.rows.rows.is_empty() => Paragraph::of([empty.as_str()]).into(),
            _ => {
                let grid = Grid::of_rows(&self.rows, language);
                Grid { foot: self.foot.iter().cloned().collect(), ..grid }.into()
            }
        };
        Page {
            title: self.title.clone(),
            is_title_plain: true,
            parts: vec![part],
            ..Page::default()
        }
    }
}

/// What a page is shown on.
#[derive(Clone, Copy, Debug, Default)]
struct Screen {
    /// Its columns; `None` where lines may be of any length.
    width: Option<u16>,
    /// Whether it shows colours.
    has_colour: bool,
}

impl Screen {
    /// The terminal, where standard output is one.
    fn of_terminal(is_wide: bool) -> Screen {
        if !std::io::stdout().is_terminal() {
            return Screen::default();
        }
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let is_dumb = variable("TERM").is_some_and(|value| value == "dumb");
        Screen {
            width: table::terminal_width().filter(|_| !is_wide),
            has_colour: variable("NO_COLOR").is_none() && !is_dumb,
        }
    }
}

/// Prints an answer as the options say; `database` is the file that it was read from.
///
/// # Errors
/// If the output cannot be written, or its suffix names no format.
pub fn print(
    answer: &dyn Answer,
    args: &OutputArgs,
    language: Language,
    database: Option<&Path>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let format = format_of(args)?;
    let _ = database; // Named by the formats that are handed on.
    if let Some(path) = &args.output {
        let mut file = create(path)?;
        write(answer, format, language, Screen::default(), &mut file)?;
        file.flush().with_context(|| path.display().to_string())
    } else {
        write(answer, format, language, Screen::of_terminal(args.wide), out)
    }
}

/// Makes an output file.
///
/// # Errors
/// A [`Problem`] that names the path and says why it cannot be written.
pub fn create(path: &Path) -> Result<BufWriter<File>, Problem> {
    let problem = |error| cannot_write(&path.display().to_string(), &error);
    File::create(path).map(BufWriter::new).map_err(problem)
}

/// Output that cannot be written to where it should go.
pub fn cannot_write(output: &str, error: &std::io::Error) -> Problem {
    let is_full = error.kind() == std::io::ErrorKind::StorageFull;
    Problem {
        severity: Severity::Refused,
        what: Message::CannotWrite,
        place: Place::file(output),
        why: if is_full { Message::DatabaseDiskFull } else { why_of(error) },
        fix: if is_full { Message::FixDiskFull } else { Message::FixOutput },
    }
}

fn write(
    answer: &dyn Answer,
    format: Format,
    language: Language,
    screen: Screen,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    match format {
        Format::Table => write!(out, "{}", table::page(&answer.page(language), screen))?,
        Format::Csv => csv::write(&answer.rows(), out)?,
        Format::Json => json::write(&answer.json(), out)?,
    }
    Ok(())
}

fn format_of(args: &OutputArgs) -> Result<Format, Problem> {
    if let Some(format) = args.format {
        return Ok(format);
    }
    let Some(path) = &args.output else { return Ok(Format::Table) };
    let suffix = path.extension().map(|suffix| suffix.to_string_lossy().to_lowercase());
    match suffix.as_deref() {
        Some("txt") => Ok(Format::Table),
        Some("csv") => Ok(Format::Csv),
        Some("json") => Ok(Format::Json),
        _ => Err(Problem {
            severity: Severity::Refused,
            what: Message::UnknownSuffix,
            place: Place::file(path.display().to_string()),
            why: Message::WhyUnknownSuffix,
            fix: Message::FixUnknownSuffix,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_a_format_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/render");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name != "mod.rs")
            .collect();
        let mut listed: Vec<String> = Format::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value)
            .map(|value| format!("{}.rs", value.get_name()))
            .collect();
        // What tables are made with.
        listed.extend(["bars.rs", "page.rs"].map(str::to_owned));
        files.sort();
        listed.sort();
        assert_eq!(files, listed);
    }
}
