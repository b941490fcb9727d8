//! One file per command: its arguments, whose docs are the help, and a `run` that reads like the
//! sentence that describes it.

pub mod brief;
mod chart;
pub mod check;
pub mod compare;
mod coverage;
mod definitions;
pub mod department;
pub mod distribution;
pub mod export;
mod figure;
pub mod import;
mod in_order;
pub mod info;
mod inputs;
mod layout;
pub mod list;
pub mod missing;
mod names;
mod notes;
pub mod query;
pub mod rank;
pub mod read;
pub mod report;
pub mod rollup;
mod scope;
pub mod show;
pub mod sql;
mod statement;
mod suggestion;
pub mod trend;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use self::suggestion::Suggestion;
use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity};
use crate::query::{self as canned, Value};
use crate::render::{self, Answer, Entry, OutputArgs};
use crate::report::{Cell, Measure, NameFault, Narrative, Report, Unit, parse_department_name};
use crate::store::Store;

/// What every command knows: the options that stand before the command's name.
#[derive(Debug)]
pub struct Context {
    /// The database file.
    pub database: PathBuf,
    /// The language of everything that is said.
    pub language: Language,
    /// Whether only errors go to standard error.
    pub quiet: bool,
    /// Whether a progress bar may be shown.
    pub progress: bool,
}

/// How a command ended, short of failing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All done.
    Done,
    /// There are findings, or some input was refused.
    Findings,
    /// Nothing could be imported.
    NothingImported,
    /// The user stopped it.
    Interrupted,
}

/// What a cell holds, in a word: `number`, `text` that was read, or why it has no number: `blank`,
/// `absent` (not in the source) or `unread`.
fn cell_state(cell: Option<&Cell>) -> &'static str {
    match cell {
        None => "absent",
        Some(Cell::Blank) => "blank",
        Some(Cell::Number(_)) => "number",
        Some(Cell::Text { reading: Some(_), .. }) => "text",
        Some(Cell::Text { reading: None, .. }) => "unread",
    }
}

/// The text sections of a report as JSON; null where it has none.
fn narrative_json(report: &Report) -> serde_json::Value {
    let text = |one: &Narrative| (one.code().to_owned(), report.narrative.get(one).cloned().into());
    serde_json::Value::Object(Narrative::ALL.iter().map(text).collect())
}

/// Which reports a command looks at; all of them where neither is given.
#[derive(clap::Args, Debug)]
pub struct Selection {
    /// Only the reports of this year
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// Only the reports of this department
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
}

impl Selection {
    /// What is asked for, once it is known that there is such a thing.
    ///
    /// # Errors
    /// If the department is unknown, or the year has no report.
    fn resolve(&self, context: &Context, store: &Store) -> anyhow::Result<Selected> {
        let department = self.department.as_ref();
        let department = department.map(|name| context.department(store, name)).transpose()?;
        if let Some(year) = self.year
            && !years_of(store, department.as_deref())?.contains(&i64::from(year))
        {
            return Err(context.no_report(store, department.as_deref(), year)?.into());
        }
        Ok(Selected { year: self.year, department })
    }

    /// What there is to say of the name that the department is asked for by.
    ///
    /// # Errors
    /// If the department is unknown.
    fn names(&self, context: &Context, store: &Store) -> anyhow::Result<Vec<Message>> {
        context.names_known(store, &self.department)
    }
}

/// A selection whose department is known under its own name.
struct Selected {
    year: Option<u16>,
    department: Option<String>,
}

impl Selected {
    fn is_wanted(&self, report: &Report) -> bool {
        self.year.is_none_or(|year| year == report.year)
            && self.department.as_ref().is_none_or(|name| *name == report.department.name)
    }

    /// As the parameters of a canned query.
    fn settings(&self) -> [(&'static str, Value); 2] {
        [("year", self.year.into()), ("department", self.department.clone().into())]
    }

    /// Goes through the reports one by one, so that no more than one is in memory.
    ///
    /// # Errors
    /// If a report cannot be read, or `each` fails.
    fn for_each<E>(
        &self,
        store: &Store,
        mut each: impl FnMut(&Report) -> Result<(), E>,
    ) -> anyhow::Result<()>
    where
        anyhow::Error: From<E>,
    {
        for stored in store.reports() {
            let report = stored?.report;
            if self.is_wanted(&report) {
                each(&report)?;
            }
        }
        Ok(())
    }
}

impl Context {
    /// Prints what was read from the database as the options say.
    ///
    /// # Errors
    /// If the output cannot be written, or its suffix names no format.
    pub fn print(
        &self,
        answer: &dyn Answer,
        args: &OutputArgs,
        out: &mut dyn Write,
    ) -> anyhow::Result<()> {
        render::print(answer, args, self.language, Some(&self.database), out)
    }

    /// What cannot be done as asked, about the database as a whole.
    fn problem(&self, what: Message, why: Message, fix: Message) -> Problem {
        let place = Place::file(self.database.display().to_string());
        Problem { severity: Severity::Refused, what, place, why, fix }
    }

    /// The department with a name or alias, under its name.
    ///
    /// # Errors
    /// A [`Problem`] that names those which are like it.
    fn department(&self, store: &Store, name: &str) -> anyhow::Result<String> {
        // As an import reads the names of a table.
        let as_read = parse_department_name(name);
        let name = as_read.as_deref().unwrap_or(name);
        if let Some(name) = store.known_name(name)? {
            return Ok(name);
        }
        let entries = store.departments()?;
        let similar: Vec<String> = entries
            .iter()
            .map(|entry| &entry.department.name)
            .filter(|known| known.contains(name) || name.contains(known.as_str()))
            .cloned()
            .collect();
        let why = if similar.is_empty() {
            Message::WhyNoSimilarDepartment
        } else {
            Message::WhySimilarDepartments { names: shortened(similar) }
        };
        let what = Message::DepartmentUnknown { name: name.to_owned() };
        Err(self.problem(what, why, Message::FixListDepartments).into())
    }

    /// The measure with a code or name.
    ///
    /// # Errors
    /// A [`Problem`] for any other text, with the measures that it may be.
    fn measure(&self, name: &str) -> Result<Measure, Problem> {
        Measure::find(name).ok_or_else(|| {
            let what = Message::UnknownMeasure { name: name.to_owned() };
            let language = self.language;
            let called = |measure: Measure| {
                let (code, name) = (measure.code().to_owned(), measure.short_name(language));
                Message::CodeAndName { code, name }.text(language)
            };
            let like: Vec<String> = Measure::like(name).into_iter().map(called).collect();
            if like.is_empty() {
                let codes = Suggestion::new(self, "sql").argument("SELECT * FROM measure");
                let fix = Message::FixUnknownMeasure { command: codes.text() };
                return self.problem(what, Message::WhyUnknownMeasure, fix);
            }
            let why = Message::WhySimilarMeasures { names: shortened(like) };
            self.problem(what, why, Message::FixSimilarMeasure)
        })
    }

    /// A name that a user gives to a department, as `import` reads those of a table.
    ///
    /// # Errors
    /// A [`Problem`] for a text that names none: an export with it could not be imported again.
    fn usable_name(&self, name: &str) -> Result<String, Problem> {
        parse_department_name(name).map_err(|fault| {
            let (what, why) = match fault {
                NameFault::Sum => {
                    (Message::TotalRow { label: name.to_owned() }, Message::WhyTotalRow)
                }
                NameFault::NoName => {
                    (Message::NotADepartment { text: name.to_owned() }, Message::WhyNotADepartment)
                }
            };
            self.problem(what, why, Message::FixListDepartments)
        })
    }

    /// The problem that a year, or a department's year, has no report.
    fn no_report(
        &self,
        store: &Store,
        department: Option<&str>,
        year: u16,
    ) -> anyhow::Result<Problem> {
        let years = years_of(store, department)?;
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        let what = match department {
            Some(name) => Message::NoReportOfDepartment { department: name.to_owned(), year },
            None => Message::NoReportOfYear { year },
        };
        // It may have reported under the name before, or after.
        for entry in store.departments()? {
            let (name, successor) = (entry.department.name, entry.department.successor);
            let other = if department == Some(name.as_str()) {
                successor
            } else {
                Some(name).filter(|_| department.is_some() && successor.as_deref() == department)
            };
            if let Some(name) = other
                && years_of(store, Some(&name))?.contains(&i64::from(year))
            {
                let why = Message::WhyReportedAs { year, name };
                return Ok(self.problem(what, why, Message::FixOtherName));
            }
        }
        Ok(if years_of(store, None)?.is_empty() {
            self.problem(what, Message::WhyNoReports, Message::FixImportFirst)
        } else {
            let why = match department {
                Some(_) => Message::WhyItsYears { years },
                None => Message::WhyYearsPresent { years },
            };
            self.problem(what, why, Message::FixOtherYear)
        })
    }
}

/// The years with reports, of one department or of any.
fn years_of(store: &Store, department: Option<&str>) -> anyhow::Result<BTreeSet<i64>> {
    let rows = match department {
        None => canned::run(store, "years", &[])?,
        Some(name) => {
            let selected = Selected { year: None, department: Some(name.to_owned()) };
            canned::run(store, "list", &selected.settings())?
        }
    };
    Ok(rows.iter().filter_map(|row| row.integer("year")).collect())
}

/// The name of a measure as a table shows it: without the column, where that is the total, and with the
/// unit, where it is not a count.
fn short_label(label: &str, unit: Option<Unit>, language: Language) -> String {
    let total = language.pick("/总计", "/total");
    with_unit(label.strip_suffix(total).unwrap_or(label).to_owned(), unit, language)
}

/// A name with its unit, where that is not a count.
fn with_unit(label: String, unit: Option<Unit>, language: Language) -> String {
    let with_unit = match unit {
        Some(Unit::Fen) => Message::InTenThousandYuan { label },
        Some(Unit::Percent) => Message::InPercent { label },
        _ => return label,
    };
    with_unit.text(language)
}

/// The same as an entry of a table, which has fewer words for where there is little room.
fn label_entry(code: &str, label: &str, unit: Option<Unit>, language: Language) -> Entry {
    let entry = Entry::text(short_label(label, unit, language));
    match Measure::find(code) {
        Some(measure) => entry.short(short_label(&measure.short_name(language), unit, language)),
        None => entry,
    }
}

/// The first few of a list of names.
fn shortened(mut names: Vec<String>) -> Vec<String> {
    const MOST: usize = 10;
    if names.len() > MOST {
        let more = names.len() - MOST;
        names.truncate(MOST);
        names.push(format!("… +{more}"));
    }
    names
}

/// So much is said about one file at most: a broken file of a million rows must not bury the others.
const MOST_SAID: usize = 20;

/// The first of what is to be said about a file, and how many more there are.
fn first_of(
    count: usize,
    texts: impl IntoIterator<Item = String>,
    language: Language,
) -> impl Iterator<Item = String> {
    let more = Message::MoreProblems { count: count.saturating_sub(MOST_SAID) };
    let more = (count > MOST_SAID).then(|| more.text(language));
    texts.into_iter().take(MOST_SAID).chain(more)
}

/// The first problems of a file, and how many more there are. The same one in many places is said once.
fn first_problems<'a>(
    problems: impl IntoIterator<Item = &'a Problem>,
    language: Language,
) -> Vec<String> {
    let mut said: Vec<(&Problem, Vec<String>)> = Vec::new();
    let mut more = 0;
    for problem in problems {
        if let Some((_, others)) = said.iter_mut().find(|(first, _)| first.is_same(problem)) {
            others.push(problem.place.within(language));
        } else if said.len() < MOST_SAID {
            said.push((problem, Vec::new()));
        } else {
            more += 1;
        }
    }
    let more = (more > 0).then(|| Message::MoreProblems { count: more }.text(language));
    let texts =
        said.into_iter().map(|(first, others)| first.text_with(&shortened(others), language));
    texts.chain(more).collect()
}
