//! `import`: files and folders → the database, each file whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};

use super::{Context, Ending};
use crate::check;
use crate::document::{self, Encoding, LARGEST_FILE};
use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity, why_of};
use crate::query;
use crate::recognise::identity::YEARS;
use crate::recognise::{self, Hints};
use crate::report::{Form, Report};
use crate::store::{Difference, OnConflict, Outcome, PathState, Source, Store};

/// Put the annual reports of files and folders into the database
///
/// Takes CSV exports (form, wide, section, tidy) and published reports as text. Each file is
/// stored whole or not at all; a bad file does not stop the others; importing again changes
/// nothing.
#[derive(clap::Args, Debug)]
pub struct ImportArgs {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Full name of the department, where a file does not say
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    /// Year reported on, where a file does not say
    #[arg(long, value_name = "YEAR", value_parser = year())]
    year: Option<u16>,
    /// Edition of the form, where a file does not show it
    #[arg(long, value_name = "FORM", value_parser = form())]
    form: Option<Form>,
    /// What to do where the same department and year is stored with other figures
    #[arg(long, value_enum, value_name = "WHAT", default_value = "error")]
    on_conflict: ConflictArg,
    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

/// [`OnConflict`] as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum ConflictArg {
    /// Refuse the file
    Error,
    /// Keep what is stored
    Skip,
    /// Take the new figures and record what they replaced
    Replace,
}

impl From<ConflictArg> for OnConflict {
    fn from(argument: ConflictArg) -> OnConflict {
        match argument {
            ConflictArg::Error => OnConflict::Error,
            ConflictArg::Skip => OnConflict::Skip,
            ConflictArg::Replace => OnConflict::Replace,
        }
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

/// Imports, and prints a summary of what came of it.
///
/// # Errors
/// If the database cannot be opened or written, or the output cannot be written. What is wrong
/// with an input is printed and counted.
pub fn run(args: &ImportArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let department = args.department.as_ref().map(|name| context.usable_name(name)).transpose()?;
    let hints = Hints { department, year: args.year, form: args.form };
    let inputs = find_inputs(&args.paths);
    let mut importer = Importer {
        target: Target::new(&context.database, args.dry_run)?,
        on_conflict: args.on_conflict.into(),
        language: context.language,
        progress: Progress::new(context, inputs.files.len()),
        summary: Summary { skipped: inputs.skipped, ..Summary::default() },
    };
    for note in inputs.notes {
        importer.say(&note.text(context.language));
    }
    for problem in inputs.missing {
        importer.refuse(&[problem]);
    }
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    // Only one handler can be set; a second call in one process keeps the first.
    let _ = ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed));
    for input in &inputs.files {
        if interrupted.load(Ordering::Relaxed) {
            break;
        }
        importer.import(input, &hints)?;
    }
    importer.progress.finish();
    let summary = importer.summary;
    if !context.quiet {
        out.write_all(summary.text(args, context).as_bytes())?;
    }
    Ok(if interrupted.load(Ordering::Relaxed) {
        Ending::Interrupted
    } else if summary.nothing_imported() {
        Ending::NothingImported
    } else if summary.refused_files > 0 || summary.left_unset > 0 {
        Ending::Findings
    } else {
        Ending::Done
    })
}

/// One thing to read.
#[derive(Debug)]
enum Input {
    File(PathBuf),
    StandardInput,
}

impl Input {
    fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::StandardInput => "-".to_owned(),
        }
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

/// Reads one byte more than is allowed at most, which shows that there is too much.
fn read_up_to_limit(input: impl Read, bytes: &mut Vec<u8>) -> std::io::Result<u64> {
    input.take(LARGEST_FILE + 1).read_to_end(bytes).map(|length| length as u64)
}

#[derive(Debug, Default)]
struct Inputs {
    files: Vec<Input>,
    /// Paths that are not there.
    missing: Vec<Problem>,
    /// What is said of folders in which there is nothing to read.
    notes: Vec<Problem>,
    /// Files of folders in formats that are not read, counted by suffix.
    skipped: BTreeMap<String, usize>,
}

/// Named files whatever their suffix, and the files of folders in a known format, in the order of
/// their names. Hidden files and the lock files of office programs are not documents.
fn find_inputs(paths: &[PathBuf]) -> Inputs {
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
                    Ok(entry) if !entry.file_type().is_dir() => {
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

/// The database that files go into.
enum Target {
    Open(Store),
    /// There is no file yet. It is made for the first file that can be stored, so that an import of
    /// nothing leaves no empty database behind.
    NotYet(PathBuf),
}

impl Target {
    /// A dry run works on a copy in memory, so that it can say what the second file would do to the
    /// reports of the first.
    ///
    /// # Errors
    /// If the database is refused: before any file is read.
    fn new(database: &Path, dry_run: bool) -> anyhow::Result<Target> {
        Ok(match Store::check_path(database)? {
            _ if dry_run => Target::Open(Store::copy_in_memory(database)?),
            PathState::Database => Target::Open(open(database)?),
            PathState::Free => Target::NotYet(database.to_owned()),
        })
    }

    fn store(&mut self) -> anyhow::Result<&mut Store> {
        if let Target::NotYet(database) = self {
            *self = Target::Open(open(database)?);
        }
        match self {
            Target::Open(store) => Ok(store),
            Target::NotYet(database) => Err(anyhow::anyhow!("{}", database.display())),
        }
    }
}

fn open(database: &Path) -> anyhow::Result<Store> {
    let store = Store::create_or_open(database)?;
    query::publish(&store)?;
    Ok(store)
}

fn nothing_to_read(folder: &Path) -> Problem {
    let suffixes = document::FORMATS.iter().flat_map(|format| format.suffixes);
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

struct Importer {
    target: Target,
    on_conflict: OnConflict,
    language: Language,
    progress: Progress,
    summary: Summary,
}

impl Importer {
    fn import(&mut self, input: &Input, hints: &Hints) -> anyhow::Result<()> {
        let name = input.name();
        let read = input.read().and_then(|bytes| {
            let document = document::read(&bytes, &name)?;
            Ok((bytes, document))
        });
        let (bytes, document) = match read {
            Ok(read) => read,
            Err(problem) => {
                self.refuse(&[problem]);
                self.progress.advance(self.summary.reports());
                return Ok(());
            }
        };
        let recognised = recognise::recognise(&document, hints);
        if recognised.is_refused() {
            self.refuse(&recognised.problems);
            self.progress.advance(self.summary.reports());
            return Ok(());
        }
        let source = Source {
            path: name.clone(),
            sha256: hexadecimal(&Sha256::digest(&bytes)),
            bytes: bytes.len() as u64,
            format: document.format.to_owned(),
            encoding: document.contents.encoding.map_or("", Encoding::name).to_owned(),
        };
        let store = self.target.store()?;
        let outcomes = store.import_file(&source, &recognised.reports, self.on_conflict)?;
        let conflicts: Vec<Problem> = recognised
            .reports
            .iter()
            .zip(&outcomes)
            .filter_map(|(report, outcome)| conflict(report, outcome, &document.place))
            .collect();
        if !conflicts.is_empty() {
            self.refuse(&conflicts);
            self.progress.advance(self.summary.reports());
            return Ok(());
        }
        if let Some(encoding) = document.contents.encoding {
            *self.summary.encodings.entry(encoding.name()).or_default() += 1;
        }
        let is_new = outcomes.iter().any(|outcome| !matches!(outcome, Outcome::Unchanged));
        let mut said = Vec::new();
        for problem in &recognised.problems {
            let is_unset = problem.severity == Severity::Unset;
            self.summary.left_unset += usize::from(is_unset);
            if is_new || is_unset {
                said.push(problem.text(self.language));
            }
        }
        self.say_some(said.len(), said);
        let mut findings = Vec::new();
        for (report, outcome) in recognised.reports.iter().zip(&outcomes) {
            findings.extend(self.count(report, outcome, &document.place)?);
        }
        self.summary.findings += findings.len();
        self.say_some(findings.len(), findings.iter().map(|text| text.text(self.language)));
        self.progress.advance(self.summary.reports());
        Ok(())
    }

    /// Counts what became of a report, and gives what the rules find in it, as it is stored now,
    /// where something of it is new.
    fn count(
        &mut self,
        report: &Report,
        outcome: &Outcome,
        place: &Place,
    ) -> anyhow::Result<Vec<Message>> {
        let counter = match outcome {
            Outcome::New => &mut self.summary.new,
            Outcome::Unchanged => &mut self.summary.unchanged,
            Outcome::Completed { .. } => &mut self.summary.completed,
            Outcome::Replaced { .. } => &mut self.summary.replaced,
            Outcome::Skipped(_) => &mut self.summary.skipped_reports,
            Outcome::Conflict(_) => return Ok(Vec::new()),
        };
        *counter += 1;
        self.summary.departments.insert(report.department.name.clone());
        self.summary.years.insert(report.year);
        let stored = match outcome {
            Outcome::Unchanged | Outcome::Skipped(_) => return Ok(Vec::new()),
            Outcome::Completed { .. } | Outcome::Replaced { .. } => {
                self.target.store()?.load(&report.department.name, report.year)?
            }
            _ => None,
        };
        let report = stored.as_ref().unwrap_or(report);
        let message = |finding: check::Finding| Message::FindingOnImport {
            department: report.department.name.clone(),
            year: report.year,
            finding: Box::new(finding.message),
            rule: finding.rule,
            file: place.file.clone(),
        };
        Ok(check::check(report).into_iter().map(message).collect())
    }

    fn refuse(&mut self, problems: &[Problem]) {
        self.summary.refused_files += 1;
        self.say_some(problems.len(), problems.iter().map(|problem| problem.text(self.language)));
    }

    /// Says the first of what is to be said about a file, and how many more there are: a broken
    /// file of a million rows must not bury the others.
    fn say_some(&self, count: usize, texts: impl IntoIterator<Item = String>) {
        const MOST_SHOWN: usize = 20;
        for text in texts.into_iter().take(MOST_SHOWN) {
            self.say(&text);
        }
        if count > MOST_SHOWN {
            let more = Message::MoreProblems { count: count - MOST_SHOWN };
            self.say(&more.text(self.language));
        }
    }

    fn say(&self, text: &str) {
        self.progress.suspend(|| eprintln!("{text}"));
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The problem that a report is stored already with other figures.
fn conflict(report: &Report, outcome: &Outcome, place: &Place) -> Option<Problem> {
    let Outcome::Conflict(conflict) = outcome else { return None };
    Some(Problem {
        severity: Severity::Refused,
        what: Message::ReportConflict {
            department: report.department.name.clone(),
            year: report.year,
        },
        place: place.clone(),
        why: Message::WhyReportConflict {
            difference: Box::new(difference(conflict.differences.first()?)),
            count: conflict.differences.len(),
            earlier: conflict.earlier.clone(),
        },
        fix: Message::FixReportConflict,
    })
}

fn difference(difference: &Difference) -> Message {
    match *difference {
        Difference::Form { old, new } => Message::FormDiffers { old, new },
        Difference::Cell { metric, old, new } => Message::CellDiffers { metric, old, new },
        Difference::Narrative(section) => Message::NarrativeDiffers { section },
    }
}

/// What came of an import.
#[derive(Debug, Default)]
struct Summary {
    new: usize,
    unchanged: usize,
    completed: usize,
    replaced: usize,
    skipped_reports: usize,
    refused_files: usize,
    left_unset: usize,
    findings: usize,
    departments: BTreeSet<String>,
    years: BTreeSet<u16>,
    encodings: BTreeMap<&'static str, usize>,
    skipped: BTreeMap<String, usize>,
}

impl Summary {
    fn reports(&self) -> usize {
        self.new + self.unchanged + self.completed + self.replaced + self.skipped_reports
    }

    fn nothing_imported(&self) -> bool {
        self.reports() == 0
    }

    fn text(&self, args: &ImportArgs, context: &Context) -> String {
        let counts = |counts: Vec<(String, usize)>| -> Vec<String> {
            counts.into_iter().map(|(name, count)| format!("{name} {count}")).collect()
        };
        let mut lines = vec![Message::ImportedReports {
            new: self.new,
            unchanged: self.unchanged,
            replaced: self.replaced,
            refused: self.refused_files,
        }];
        if self.completed > 0 {
            lines.push(Message::CompletedReports { completed: self.completed });
        }
        if self.skipped_reports > 0 {
            lines.push(Message::SkippedReports { skipped: self.skipped_reports });
        }
        if !self.departments.is_empty() {
            lines.push(Message::ImportedDepartments {
                departments: self.departments.len(),
                years: self.years.iter().map(ToString::to_string).collect(),
            });
        }
        if !self.encodings.is_empty() {
            let encodings = self.encodings.iter().map(|(name, count)| ((*name).to_owned(), *count));
            lines.push(Message::ImportedEncodings { encodings: counts(encodings.collect()) });
        }
        if !self.skipped.is_empty() {
            let skipped = self.skipped.clone().into_iter().collect();
            lines.push(Message::SkippedFiles { suffixes: counts(skipped) });
        }
        if self.left_unset > 0 {
            lines.push(Message::LeftUnset { places: self.left_unset });
        }
        if self.findings > 0 {
            lines.push(Message::ImportFindings { findings: self.findings });
        }
        if args.dry_run {
            lines.push(Message::DryRun);
        } else if let Some(&year) = self.years.last() {
            let database = context.database.display().to_string();
            let database =
                if database.contains(' ') { format!("\"{database}\"") } else { database };
            lines.push(if self.findings > 0 {
                Message::NextCheck { database }
            } else {
                Message::NextCompare { database, year }
            });
        }
        lines.iter().map(|line| line.text(context.language) + "\n").collect()
    }
}

/// A bar with files and reports on a terminal, else a line every few seconds.
struct Progress {
    bar: ProgressBar,
    language: Language,
    files: usize,
    total: usize,
    /// When the next line is due; `None` where there is a bar or nothing is to be said.
    next_line: Option<Instant>,
}

const LINE_EVERY: Duration = Duration::from_secs(5);

impl Progress {
    fn new(context: &Context, total: usize) -> Progress {
        let language = context.language;
        let bar = if context.progress && total > 1 {
            ProgressBar::new(total as u64)
        } else {
            ProgressBar::hidden()
        };
        let template = language.pick(
            "{bar:30} {pos}/{len} 个文件  {msg}  {per_sec}  剩余 {eta}",
            "{bar:30} {pos}/{len} files  {msg}  {per_sec}  {eta} left",
        );
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        let wants_lines = !context.progress && !context.quiet && !std::io::stderr().is_terminal();
        let next_line = wants_lines.then(|| Instant::now() + LINE_EVERY);
        Progress { bar, language, files: 0, total, next_line }
    }

    fn advance(&mut self, reports: usize) {
        self.files += 1;
        self.bar.set_message(Message::ReportsSoFar { reports }.text(self.language));
        self.bar.inc(1);
        if let Some(due) = self.next_line
            && Instant::now() >= due
        {
            let line = Message::FilesSoFar { files: self.files, total: self.total, reports };
            eprintln!("{}", line.text(self.language));
            self.next_line = Some(Instant::now() + LINE_EVERY);
        }
    }

    fn suspend(&self, work: impl FnOnce()) {
        self.bar.suspend(work);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
