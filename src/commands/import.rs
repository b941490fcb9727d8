//! `import`: files and folders → the database, each file whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::inputs::{HintArgs, Reading, find_inputs};
use super::suggestion::Suggestion;
use super::{Context, Ending, in_order};
use crate::check::Severity as Cost;
use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity};
use crate::query;
use crate::report::Report;
use crate::store::{Difference, OnConflict, OpenError, Outcome, PathState, Policy, Store};

/// Put the annual reports of files and folders into the database
///
/// Takes published reports as web pages, Word, Excel and PDF files and text, and CSV exports (form,
/// wide, section, tidy). Each file is stored whole or not at all; a bad file does not stop the
/// others; importing again changes nothing.
#[derive(clap::Args, Debug)]
pub struct ImportArgs {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    hints: HintArgs,
    /// What to do where the same department and year is stored with other figures
    #[arg(long, value_enum, value_name = "WHAT", default_value = "error")]
    on_conflict: ConflictArg,
    /// Refuse a file whose reports have errors that nobody accepted
    #[arg(long)]
    strict: bool,
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

/// Imports, and prints a summary of what came of it.
///
/// # Errors
/// If the database cannot be opened or written, or the output cannot be written. What is wrong
/// with an input is printed and counted.
pub fn run(args: &ImportArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let hints = args.hints.resolve(context)?;
    let inputs = find_inputs(&args.paths);
    let mut importer = Importer {
        target: Target::new(&context.database, args.dry_run)?,
        policy: Policy { on_conflict: args.on_conflict.into(), strict: args.strict },
        language: context.language,
        progress: Progress::new(context, inputs.files.len()),
        summary: Summary {
            skipped: inputs.skipped,
            open: Cost::ALL.iter().map(|&severity| (severity, 0)).collect(),
            ..Summary::default()
        },
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
    in_order::map(
        &inputs.files,
        &interrupted,
        |input| input.recognise(&hints),
        |reading| importer.store(&reading),
    )?;
    importer.finish()?;
    if interrupted.load(Ordering::Relaxed) {
        let (files, total) = (importer.progress.files, inputs.files.len());
        importer.say(&Message::Interrupted { files, total }.text(context.language));
    }
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

struct Importer {
    target: Target,
    policy: Policy,
    language: Language,
    progress: Progress,
    summary: Summary,
}

impl Importer {
    /// Stores what was read of a file.
    fn store(&mut self, reading: &Reading) -> anyhow::Result<()> {
        let Reading { source, recognised } = reading;
        let place = Place::file(source.path.clone());
        if recognised.is_refused() {
            self.refuse(&recognised.problems);
            self.progress.advance(self.summary.reports());
            return Ok(());
        }
        let store = self.target.store()?;
        let outcomes = store.import_file(source, &recognised.reports, self.policy)?;
        let conflicts: Vec<Problem> = recognised
            .reports
            .iter()
            .zip(&outcomes)
            .flat_map(|(report, outcome)| refusals(report, outcome, &place))
            .collect();
        if !conflicts.is_empty() {
            self.refuse(&conflicts);
            self.progress.advance(self.summary.reports());
            return Ok(());
        }
        *self.summary.formats.entry(source.format.clone()).or_default() += 1;
        if !source.encoding.is_empty() {
            *self.summary.encodings.entry(source.encoding.clone()).or_default() += 1;
        }
        let is_new = outcomes.iter().any(|outcome| !matches!(outcome, Outcome::Unchanged));
        let is_unset = |problem: &&Problem| problem.severity == Severity::Unset;
        self.summary.left_unset += recognised.problems.iter().filter(is_unset).count();
        let problems = recognised.problems.iter();
        self.say_problems(problems.filter(|problem| is_new || is_unset(problem)));
        let mut findings = Vec::new();
        for (report, outcome) in recognised.reports.iter().zip(&outcomes) {
            findings.extend(self.count(report, outcome, &place)?);
        }
        self.say_some(findings.len(), findings.iter().map(|text| text.text(self.language)));
        self.progress.advance(self.summary.reports());
        Ok(())
    }

    /// Counts what became of a report, and gives the errors in it, as it is stored now, where
    /// something of it is new.
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
            Outcome::Conflict(_) | Outcome::Broken(_) => return Ok(Vec::new()),
        };
        *counter += 1;
        self.summary.departments.insert(report.department.name.clone());
        self.summary.years.insert(report.year);
        if matches!(outcome, Outcome::Unchanged | Outcome::Skipped(_)) {
            return Ok(Vec::new());
        }
        let message = |error: OpenError| Message::FindingOnImport {
            department: report.department.name.clone(),
            year: report.year,
            finding: Box::new(error.message),
            rule: error.rule,
            file: place.file.clone(),
        };
        Ok(self.target.store()?.own_errors(report)?.into_iter().map(message).collect())
    }

    /// Applies the rules across reports, once all are there, and counts what is open.
    fn finish(&mut self) -> anyhow::Result<()> {
        self.progress.finish();
        if let Target::Open(store) = &mut self.target {
            let errors = if self.summary.has_changed() {
                store.refresh_findings_across()?
            } else {
                Vec::new()
            };
            for (severity, count) in &mut self.summary.open {
                *count = store.count_open(*severity)?;
            }
            let message = |error: OpenError| Message::FindingBetween {
                department: error.department,
                year: error.year,
                finding: Box::new(error.message),
                rule: error.rule,
            };
            let texts = errors.iter().cloned().map(|error| message(error).text(self.language));
            self.say_some(errors.len(), texts.collect::<Vec<_>>());
        }
        Ok(())
    }

    fn refuse(&mut self, problems: &[Problem]) {
        self.summary.refused_files += 1;
        self.say_problems(problems);
    }

    fn say_problems<'a>(&self, problems: impl IntoIterator<Item = &'a Problem>) {
        for text in super::first_problems(problems, self.language) {
            self.say(&text);
        }
    }

    fn say_some(&self, count: usize, texts: impl IntoIterator<Item = String>) {
        for text in super::first_of(count, texts, self.language) {
            self.say(&text);
        }
    }

    fn say(&self, text: &str) {
        self.progress.suspend(|| eprintln!("{text}"));
    }
}

/// Why a report is not stored: it is there already with other figures, or has errors.
fn refusals(report: &Report, outcome: &Outcome, place: &Place) -> Vec<Problem> {
    let problem = |what, why, fix| Problem {
        severity: Severity::Refused,
        what,
        place: place.clone(),
        why,
        fix,
    };
    match outcome {
        Outcome::Conflict(conflict) => {
            let what = Message::ReportConflict {
                department: report.department.name.clone(),
                year: report.year,
            };
            let of_first = |first| Message::WhyReportConflict {
                difference: Box::new(difference(first)),
                count: conflict.differences.len(),
                earlier: conflict.earlier.clone(),
            };
            let why = conflict.differences.first().map(of_first);
            why.map(|why| problem(what, why, Message::FixReportConflict)).into_iter().collect()
        }
        Outcome::Broken(errors) => {
            let of_error = |error: &OpenError| {
                let what = Message::ReportBroken {
                    department: error.department.clone(),
                    year: error.year,
                };
                let why = Message::WhyReportBroken {
                    finding: Box::new(error.message.clone()),
                    rule: error.rule.clone(),
                };
                problem(what, why, Message::FixReportBroken)
            };
            errors.iter().map(of_error).collect()
        }
        _ => Vec::new(),
    }
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
    /// Findings in the whole database that nobody accepted.
    open: BTreeMap<Cost, usize>,
    departments: BTreeSet<String>,
    years: BTreeSet<u16>,
    formats: BTreeMap<String, usize>,
    encodings: BTreeMap<String, usize>,
    skipped: BTreeMap<String, usize>,
}

impl Summary {
    fn reports(&self) -> usize {
        self.new + self.unchanged + self.completed + self.replaced + self.skipped_reports
    }

    fn has_changed(&self) -> bool {
        self.new + self.completed + self.replaced > 0
    }

    fn open(&self, severity: Cost) -> usize {
        self.open.get(&severity).copied().unwrap_or(0)
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
        if self.formats.len() > 1 {
            let formats = self.formats.clone().into_iter().collect();
            lines.push(Message::ImportedFormats { formats: counts(formats) });
        }
        if !self.encodings.is_empty() {
            let encodings = self.encodings.clone().into_iter().collect();
            lines.push(Message::ImportedEncodings { encodings: counts(encodings) });
        }
        if !self.skipped.is_empty() {
            let skipped = self.skipped.clone().into_iter().collect();
            lines.push(Message::SkippedFiles { suffixes: counts(skipped) });
        }
        if self.left_unset > 0 {
            lines.push(Message::LeftUnset { places: self.left_unset });
        }
        let [errors, warnings, notes] =
            [Cost::Error, Cost::Warning, Cost::Note].map(|severity| self.open(severity));
        if errors + warnings + notes > 0 {
            lines.push(Message::OpenFindings { errors, warnings, notes });
        }
        if args.dry_run {
            lines.push(Message::DryRun);
        } else if let Some(&year) = self.years.last() {
            let next = if errors + warnings > 0 {
                Suggestion::new(context, "check")
            } else {
                Suggestion::new(context, "compare").with("--year", &year.to_string())
            };
            lines.push(Message::NextCommand { command: next.text() });
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
