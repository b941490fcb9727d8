//! `report`: a year, or a department, as one page of HTML that needs nothing else.

mod department;
mod findings;
mod outcomes;
mod place;
mod tiles;
mod year;

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use super::scope::Scope;
use super::suggestion::Suggestion;
use super::{Context, Ending, years_of};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::render;
use crate::report::Department;
use crate::store::Store;

/// Make one web page of a year, or of a department
///
/// The page is one file that needs nothing else and fetches nothing: headline figures, who reported, the
/// year against the year before, departments in tables that can be sorted and filtered, how requests
/// ended, courses over all years, open findings and definitions. It can be read on a phone, printed, and
/// handed on.
#[derive(clap::Args, Debug)]
pub struct ReportArgs {
    /// The year; of a department, without it, the newest that it reported
    #[arg(long, value_name = "YEAR", required_unless_present = "department")]
    year: Option<u16>,
    /// A page about this department alone: its whole report, its place among the others
    #[arg(long, value_name = "NAME", conflicts_with_all = ["region", "level", "system"])]
    department: Option<String>,
    /// The year that it is compared with; without it, the year before
    #[arg(long, value_name = "YEAR")]
    base: Option<u16>,
    #[command(flatten)]
    scope: Scope,
    /// So many rows in a table of departments or findings at most
    #[arg(long, value_name = "COUNT", default_value = "200",
        value_parser = clap::value_parser!(u32).range(1..))]
    top: u32,
    /// Write into a file instead of the screen
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// What a page is about, once it is known that there is such a thing.
struct Subject<'a> {
    context: &'a Context,
    store: &'a Store,
    scope: &'a Scope,
    year: u16,
    base: u16,
    /// So many rows a long table has at most.
    most: usize,
    /// The command that makes this page, with so many rows instead.
    again: Suggestion,
}

impl Subject<'_> {
    /// The command that compares the years of the page, without its metrics.
    fn comparing(&self) -> Suggestion {
        let [year, base] = [self.year, self.base].map(|year| year.to_string());
        let comparing = Suggestion::new(self.context, "compare").with("--year", &year);
        comparing.with("--base", &base).within(self.scope)
    }

    /// Says how many rows are not shown, and which command shows all.
    fn rows_hidden(&self, count: usize, command: &Suggestion) -> String {
        let command = command.text();
        Message::ReportRowsHidden { count, command }.text(self.context.language)
    }
}

/// Writes the page.
///
/// # Errors
/// If the database cannot be read, a name is unknown, the year has no report, or the output cannot be
/// written or is a terminal.
pub fn run(args: &ReportArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    args.require_output(context)?;
    let store = Store::open_read_only(&context.database)?;
    let named = args.department.as_ref();
    let named = named.map(|name| Named::read(name, context, &store)).transpose()?;
    let newest = named.as_ref().and_then(|named| named.years.last());
    let newest = newest.and_then(|year| u16::try_from(*year).ok());
    let Some(year) = args.year.or(newest) else {
        let department = named.map(|named| named.department.name).unwrap_or_default();
        let what = Message::NeverReported { department };
        let (why, fix) = (Message::WhyNeverReported, Message::FixImportFirst);
        return Err(context.problem(what, why, fix).into());
    };
    let base = args.base.unwrap_or(year.saturating_sub(1));
    let (scope, most) = (&args.scope, usize::try_from(args.top).unwrap_or(usize::MAX));
    let again = args.again(year, base, context);
    let subject = Subject { context, store: &store, scope, year, base, most, again };
    let mut booklet = match &named {
        Some(named) => department::booklet(named, &subject)?,
        None => year::booklet(&subject)?,
    };
    // Where a mark stands, its meaning stands above it.
    let legend = Message::DoubtfulFigures.text(context.language);
    for section in booklet.sections.iter_mut().filter(|section| section.is_marked()) {
        if !section.lead.contains(&legend) {
            section.lead.push(legend.clone());
        }
    }
    let names = context.names_today(&store, &args.department)?;
    booklet.lead.splice(..0, names.iter().map(|note| note.text(context.language)));
    let html = render::booklet_html(&booklet, context.language, &context.database);
    match &args.output {
        Some(path) => render::to_file(path, |out| Ok(out.write_all(html.as_bytes())?))?,
        None => out.write_all(html.as_bytes())?,
    }
    Ok(Ending::Done)
}

/// A department of today, and every name under which it may have reported.
struct Named {
    department: Department,
    names: BTreeSet<String>,
    /// The years with a report, under whichever name.
    years: BTreeSet<i64>,
}

impl Named {
    /// # Errors
    /// If the database cannot be read, or no department has the name.
    fn read(name: &str, context: &Context, store: &Store) -> anyhow::Result<Named> {
        let today = context.current_department(store, name)?;
        let departments: Vec<Department> =
            store.departments()?.into_iter().map(|entry| entry.department).collect();
        let mut names = BTreeSet::new();
        let mut next = vec![today.clone()];
        while let Some(name) = next.pop() {
            let before = departments.iter().filter(|one| one.successor.as_ref() == Some(&name));
            let before: Vec<String> = before.map(|one| one.name.clone()).collect();
            if names.insert(name) {
                next.extend(before);
            }
        }
        let mut years = BTreeSet::new();
        for name in &names {
            years.extend(years_of(store, Some(name))?);
        }
        let department = departments.into_iter().find(|one| one.name == today);
        let department =
            department.unwrap_or_else(|| Department { name: today, ..Department::default() });
        Ok(Named { department, names, years })
    }
}

impl ReportArgs {
    /// The command that makes the page of a year again; so many rows and the file are still to be named.
    fn again(&self, year: u16, base: u16, context: &Context) -> Suggestion {
        let again = Suggestion::new(context, "report").with("--year", &year.to_string());
        let again = again.with("--base", &base.to_string());
        again.with_some("--department", self.department.as_deref()).within(&self.scope)
    }

    /// Refuses, before any work is done, what is no place for a page.
    fn require_output(&self, context: &Context) -> Result<(), Problem> {
        let problem = |place: String, what, why| Problem {
            severity: Severity::Refused,
            what,
            place: Place::file(place),
            why,
            fix: Message::FixReportFile { file: self.file_name(context) },
        };
        let Some(path) = &self.output else {
            let is_screen = std::io::stdout().is_terminal();
            let output = context.language.pick("标准输出", "standard output").to_owned();
            return if is_screen {
                Err(problem(output, Message::PageOnScreen, Message::WhyPageOnScreen))
            } else {
                Ok(())
            };
        };
        let suffix = path.extension().map(|suffix| suffix.to_string_lossy().to_lowercase());
        match suffix.as_deref() {
            Some("html" | "htm") => Ok(()),
            _ if path.metadata().is_ok_and(|known| !known.is_file() && !known.is_dir()) => Ok(()),
            _ => {
                let output = path.display().to_string();
                Err(problem(output, Message::ReportSuffix, Message::WhyReportSuffix))
            }
        }
    }

    /// A name for the file.
    fn file_name(&self, context: &Context) -> String {
        let name = self.department.clone().into_iter();
        let year = self.year.map(|year| year.to_string());
        let words: Vec<String> = name.chain(year).collect();
        words.join("-") + context.language.pick("年报.html", "-report.html")
    }
}
