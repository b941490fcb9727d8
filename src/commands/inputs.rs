//! Files, folders and standard input → what is recognised in them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use sha2::{Digest, Sha256};

use super::Context;
use crate::document::{self, Document, Encoding, LARGEST_FILE};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity, why_of};
use crate::recognise::identity::YEARS;
use crate::recognise::{self, Hints, Recognised};
use crate::report::Form;
use crate::store::Source;

/// What a file may not say itself.
#[derive(clap::Args, Debug)]
pub struct HintArgs {
    /// Full name of the department, where a file does not say
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    /// Year reported on, where a file does not say
    #[arg(long, value_name = "YEAR", value_parser = year())]
    year: Option<u16>,
    /// Edition of the form, where a file does not show it
    #[arg(long, value_name = "FORM", value_parser = form())]
    form: Option<Form>,
}

impl HintArgs {
    /// # Errors
    /// A [`Problem`] for a name that is none of a department.
    pub fn resolve(&self, context: &Context) -> Result<Hints, Problem> {
        let department = self.department.as_ref().map(|name| context.usable_name(name));
        Ok(Hints { department: department.transpose()?, year: self.year, form: self.form })
    }
}

fn year() -> impl TypedValueParser<Value = u16> {
    let (first, last) = YEARS.into_inner();
    clap::value_parser!(u16).range(i64::from(first)..=i64::from(last))
}

fn form() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.iter().map(|form| form.code()))
        .try_map(|code| Form::from_code(&code).ok_or("no form"))
}

/// A file, and what is recognised in it.
#[derive(Debug)]
pub struct Reading {
    /// The file; of one that could not be read, only its name.
    pub source: Source,
    /// Its reports and all that is wrong with it.
    pub recognised: Recognised,
}

/// One thing to read.
#[derive(Debug)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Standard input.
    StandardInput,
}

impl Input {
    /// What a path names; - is standard input.
    pub fn named(path: &Path) -> Input {
        if path.as_os_str() == "-" { Input::StandardInput } else { Input::File(path.to_owned()) }
    }

    /// The name under which it is spoken of.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::StandardInput => "-".to_owned(),
        }
    }

    /// Reads and recognises it. Whatever is wrong with it is part of the answer; so is a fault of
    /// the program, which must not end the import of a thousand other files.
    pub fn recognise(&self, hints: &Hints) -> Reading {
        let name = self.name();
        let read = || -> Result<Reading, Problem> {
            let bytes = self.read()?;
            let document = document::read(&bytes, &name)?;
            let mut recognised = recognise::recognise(&document, hints);
            recognised.problems.splice(0..0, document.contents.notes);
            let source = Source {
                path: name.clone(),
                sha256: hexadecimal(&Sha256::digest(&bytes)),
                bytes: bytes.len() as u64,
                format: document.format.to_owned(),
                encoding: document.contents.encoding.map_or("", Encoding::name).to_owned(),
            };
            Ok(Reading { source, recognised })
        };
        let refused = |problem| Reading {
            source: Source { path: name.clone(), ..Source::default() },
            recognised: Recognised { reports: Vec::new(), problems: vec![problem] },
        };
        match document::caught(read) {
            Ok(Ok(reading)) => reading,
            Ok(Err(problem)) => refused(problem),
            Err(_) => refused(program_fault(&name)),
        }
    }

    /// Reads it as a document, to find something else than reports in it.
    ///
    /// # Errors
    /// A problem that refuses the file.
    pub fn document(&self) -> Result<Document, Problem> {
        let name = self.name();
        let read = || document::read(&self.read()?, &name);
        document::caught(read).unwrap_or_else(|_| Err(program_fault(&name)))
    }

    /// # Errors
    /// A problem that refuses the file: it cannot be read, or is too large to be a report.
    fn read(&self) -> Result<Vec<u8>, Problem> {
        let refuse = |what, why, fix| Problem {
            severity: Severity::Refused,
            what,
            place: Place::file(self.name()),
            why,
            fix,
        };
        let mut bytes = Vec::new();
        let mut read = || match self {
            Input::File(path) => {
                let file = File::open(path)?;
                // A file that is known to be too large is not read at all.
                let length = file.metadata()?.len();
                if length <= LARGEST_FILE { read_up_to_limit(file, &mut bytes) } else { Ok(length) }
            }
            Input::StandardInput => read_up_to_limit(std::io::stdin().lock(), &mut bytes),
        };
        match read() {
            Err(error) => Err(refuse(Message::CannotRead, why_of(&error), Message::FixCannotRead)),
            Ok(length) if length > LARGEST_FILE => {
                Err(refuse(Message::FileTooLarge, Message::WhyFileTooLarge, Message::FixSplitFile))
            }
            Ok(_) => Ok(bytes),
        }
    }
}

/// The program failed on a file.
fn program_fault(name: &str) -> Problem {
    Problem {
        severity: Severity::Refused,
        what: Message::ProgramFault,
        place: Place::file(name),
        why: Message::WhyProgramFault,
        fix: Message::FixProgramFault,
    }
}

/// Reads one byte more than is allowed at most, which shows that there is too much.
fn read_up_to_limit(input: impl Read, bytes: &mut Vec<u8>) -> std::io::Result<u64> {
    input.take(LARGEST_FILE + 1).read_to_end(bytes).map(|length| length as u64)
}

/// What paths lead to.
#[derive(Debug, Default)]
pub struct Inputs {
    /// What is to be read.
    pub files: Vec<Input>,
    /// Paths that are not there.
    pub missing: Vec<Problem>,
    /// What is said of folders in which there is nothing to read.
    pub notes: Vec<Problem>,
    /// Files of folders in formats that are not read, counted by suffix.
    pub skipped: BTreeMap<String, usize>,
}

/// Named files whatever their suffix, and the files of folders in a known format, in the order of
/// their names. Hidden files and the lock files of office programs are not documents.
pub fn find_inputs(paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs::default();
    let mut cannot_read = |path: &Path, why: Message| {
        inputs.missing.push(Problem {
            severity: Severity::Refused,
            what: Message::CannotRead,
            place: Place::file(path.display().to_string()),
            why,
            fix: Message::FixCannotRead,
        });
    };
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.files.push(Input::StandardInput);
        } else if path.is_dir() {
            let before = inputs.files.len();
            let is_hidden = |name: &str| name.starts_with('.') || name.starts_with("~$");
            let walk = walkdir::WalkDir::new(path).sort_by_file_name().into_iter();
            let entries = walk.filter_entry(|entry| {
                entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
            });
            for entry in entries {
                match entry {
                    Ok(entry) if !entry.file_type().is_dir() && !would_wait(entry.path()) => {
                        let name = entry.file_name().to_string_lossy();
                        if document::format_of(&name).is_some() {
                            inputs.files.push(Input::File(entry.into_path()));
                        } else {
                            let suffix = Path::new(name.as_ref()).extension().map_or_else(
                                || name.clone().into_owned(),
                                |suffix| format!(".{}", suffix.to_string_lossy()),
                            );
                            *inputs.skipped.entry(suffix).or_default() += 1;
                        }
                    }
                    Ok(_) => {}
                    Err(error) => {
                        let at = error.path().unwrap_or(path).to_owned();
                        let detail = error.to_string();
                        let why = error.io_error().map_or(Message::WhyFailed { detail }, why_of);
                        cannot_read(&at, why);
                    }
                }
            }
            if inputs.files.len() == before {
                inputs.notes.push(nothing_to_read(path));
            }
        } else {
            match std::fs::metadata(path) {
                Ok(_) => inputs.files.push(Input::File(path.clone())),
                Err(error) => cannot_read(path, why_of(&error)),
            }
        }
    }
    inputs
}

/// Whether a path is a pipe or a device: reading it might never end.
fn would_wait(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|data| !data.is_file() && !data.is_dir())
}

fn nothing_to_read(folder: &Path) -> Problem {
    // The first suffix of a format is the usual one.
    let suffixes = document::FORMATS.iter().filter_map(|format| format.suffixes.first());
    Problem {
        severity: Severity::Note,
        what: Message::NothingToRead,
        place: Place::file(folder.display().to_string()),
        why: Message::WhyNothingToRead {
            suffixes: suffixes.map(|suffix| format!(".{suffix}")).collect(),
        },
        fix: Message::FixNothingToRead,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
