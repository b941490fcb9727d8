//! Answers → tables in a terminal, CSV, JSON, Markdown, HTML, Excel. One file per format, one line in
//! [`Format`]; what they share is a [`Page`] for people and [`Rows`] for programs.

mod bars;
mod booklet;
pub mod csv;
mod html;
mod json;
mod jsonl;
mod md;
mod page;
mod table;
mod xlsx;

use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity, why_of};
use crate::query::Rows;
pub use bars::{bar, sparkline};
pub use booklet::{Block, Booklet, Picture, Section, Tile, html as booklet_html};
pub use page::{
    Align, DOUBT, Definition, Entry, Grid, Heading, Kind, Line, Page, Paragraph, Part, Tone,
};

/// A format of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people
    Table,
    /// CSV in UTF-8, under English codes
    Csv,
    /// JSON, under English codes
    Json,
    /// JSON Lines: an object for each row
    Jsonl,
    /// Markdown
    Md,
    /// A web page in one file
    Html,
    /// An Excel workbook
    Xlsx,
}

impl Format {
    /// The suffixes of its files.
    fn suffixes(self) -> &'static [&'static str] {
        match self {
            Format::Table => &["txt"],
            Format::Csv => &["csv"],
            Format::Json => &["json"],
            Format::Jsonl => &["jsonl", "ndjson"],
            Format::Md => &["md", "markdown"],
            Format::Html => &["html", "htm"],
            Format::Xlsx => &["xlsx"],
        }
    }
}

/// The options of every command that prints an answer.
#[derive(clap::Args, Debug, Default)]
pub struct OutputArgs {
    /// Format of the output; without it, that of the suffix of -o, else a table
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write into a file instead of the screen
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write CSV as Excel opens it: with a byte order mark and Windows line ends
    #[arg(long)]
    excel: bool,
    /// Let table lines be as long as they are: no short names, no broken lines
    #[arg(long)]
    wide: bool,
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
        json::records(&self.rows).collect()
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

/// What a page that is handed on says of itself.
struct Colophon {
    /// The language of the page, as HTML names it.
    language: &'static str,
    /// The heading of the definitions.
    definitions: String,
    /// The name of the sheet of notes.
    notes: String,
    /// Where it is from.
    lines: Vec<String>,
}

impl Colophon {
    fn new(language: Language, database: Option<&Path>) -> Colophon {
        let database = database.map(|path| path.display().to_string());
        let database = database.map(|database| Message::FromDatabase { database });
        let program = Message::MadeBy { version: env!("CARGO_PKG_VERSION") };
        Colophon {
            language: language.pick("zh-CN", "en"),
            definitions: Message::DefinitionsTitle.text(language),
            notes: Message::NotesTitle.text(language),
            lines: database.into_iter().chain([program]).map(|line| line.text(language)).collect(),
        }
    }
}

/// Prints an answer as the options say; `database` is the file that it was read from.
///
/// # Errors
/// If the output cannot be written, its suffix names no format, or the format is none for a terminal.
pub fn print(
    answer: &dyn Answer,
    args: &OutputArgs,
    language: Language,
    database: Option<&Path>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let format = format_of(args)?;
    let colophon = Colophon::new(language, database);
    let write = |screen: Screen, out: &mut dyn Write| -> anyhow::Result<()> {
        let page = || answer.page(language);
        match format {
            Format::Table => write!(out, "{}", table::page(&page(), screen))?,
            Format::Csv => csv::write(&answer.rows(), args.flavour(), out)?,
            Format::Json => json::write(&answer.json(), out)?,
            Format::Jsonl => jsonl::write(&answer.rows(), out)?,
            Format::Md => write!(out, "{}", md::page(&page(), &colophon))?,
            Format::Html => write!(out, "{}", html::page(&page(), &colophon))?,
            Format::Xlsx => out.write_all(&xlsx::workbook(&page(), &colophon)?)?,
        }
        Ok(())
    };
    match &args.output {
        Some(path) => to_file(path, |out| write(Screen::default(), out)),
        None => write(Screen::of_terminal(args.wide), out),
    }
}

/// Writes an output file as a whole or not at all: beside its place first, which it then takes. What is
/// no file, such as a device, is written to as it is.
///
/// # Errors
/// A [`Problem`] that names the path and says why it cannot be written; or what `write` fails with.
pub fn to_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let problem = |error: std::io::Error| {
        anyhow::Error::from(cannot_write(&path.display().to_string(), &error))
    };
    let filled = |file: &mut File| -> anyhow::Result<()> {
        let mut out = BufWriter::new(file);
        write(&mut out)
            .and_then(|()| Ok(out.flush()?))
            .map_err(|error| error.downcast::<std::io::Error>().map_or_else(|it| it, problem))
    };
    // A link stays one, and the file that it names is written.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.metadata().is_ok_and(|known| !known.is_file()) {
        return filled(&mut File::options().write(true).open(path).map_err(problem)?);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = beside(folder.unwrap_or(Path::new("."))).map_err(problem)?;
    filled(file.as_file_mut())?;
    if let Ok(known) = path.metadata() {
        file.as_file().set_permissions(known.permissions()).map_err(problem)?;
    }
    file.persist(path).map_err(|error| problem(error.error))?;
    Ok(())
}

/// A new file in a folder, which is removed again unless it is given a name.
fn beside(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".stats-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As for every new file; the user's mask takes off what it takes off.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
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

impl OutputArgs {
    /// As for a page of HTML.
    pub fn of_page() -> OutputArgs {
        OutputArgs { format: Some(Format::Html), ..OutputArgs::default() }
    }

    /// Whether people read the output, and not a program.
    ///
    /// # Errors
    /// If the suffix of the file names no format.
    pub fn is_page(&self) -> Result<bool, Problem> {
        format_of(self).map(|format| match format {
            Format::Table | Format::Md | Format::Html | Format::Xlsx => true,
            Format::Csv | Format::Json | Format::Jsonl => false,
        })
    }

    /// Whether it is JSON, as one value.
    ///
    /// # Errors
    /// If the suffix of the file names no format.
    pub fn is_json(&self) -> Result<bool, Problem> {
        format_of(self).map(|format| format == Format::Json)
    }

    /// Whether the output is a table on the screen, and not a file.
    ///
    /// # Errors
    /// If the suffix of the file names no format.
    pub fn is_screen(&self) -> Result<bool, Problem> {
        format_of(self).map(|format| format == Format::Table && self.output.is_none())
    }

    fn flavour(&self) -> csv::Flavour {
        if self.excel { csv::Flavour::Excel } else { csv::Flavour::Plain }
    }
}

fn format_of(args: &OutputArgs) -> Result<Format, Problem> {
    let problem = |place: &str, what, why, fix| Problem {
        severity: Severity::Refused,
        what,
        place: Place::file(place),
        why,
        fix,
    };
    let output = args.output.as_ref().map(|path| path.display().to_string());
    let by_suffix = |path: &PathBuf| {
        let suffix = path.extension().map(|suffix| suffix.to_string_lossy().to_lowercase());
        let is_of = |format: &&Format| {
            suffix.as_deref().is_some_and(|suffix| format.suffixes().contains(&suffix))
        };
        Format::value_variants().iter().find(is_of).copied()
    };
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, Some(path)) => by_suffix(path).ok_or_else(|| {
            use Message as M;
            let place = output.clone().unwrap_or_default();
            problem(&place, M::UnknownSuffix, M::WhyUnknownSuffix, M::FixUnknownSuffix)
        })?,
        (None, None) if args.excel => Format::Csv,
        (None, None) => Format::Table,
    };
    if args.excel && format != Format::Csv {
        use Message as M;
        return Err(problem("--excel", M::ExcelIsCsv, M::WhyExcelIsCsv, M::FixExcelIsCsv));
    }
    if format == Format::Xlsx && output.is_none() && std::io::stdout().is_terminal() {
        use Message as M;
        let place = "--format xlsx";
        return Err(problem(place, M::WorkbookOnScreen, M::WhyWorkbookOnScreen, M::FixWorkbook));
    }
    Ok(format)
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
            .filter(|name| !["mod.rs", "html.css", "booklet"].contains(&name.as_str()))
            .collect();
        let mut listed: Vec<String> = Format::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value)
            .map(|value| format!("{}.rs", value.get_name()))
            .collect();
        // What tables are made with, and the page of many sections.
        listed.extend(["bars.rs", "booklet.rs", "page.rs"].map(str::to_owned));
        files.sort();
        listed.sort();
        assert_eq!(files, listed);
    }
}
