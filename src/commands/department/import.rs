//! `department import`: a list of departments → the database, all of it or nothing.

use std::io::Write;
use std::path::PathBuf;

use super::{ALIASES, ATTRIBUTES};
use crate::commands::inputs::Input;
use crate::commands::{Context, Ending, first_problems, shortened};
use crate::language::{Language, Message};
use crate::problem::{Problem, Severity};
use crate::query;
use crate::recognise::columns::Attribute;
use crate::recognise::departments::{self, DepartmentList};
use crate::store::{DepartmentEntry, Link, ListFault, ListImported, PathState, Store};

#[derive(clap::Args, Debug)]
pub struct ImportArgs {
    /// The CSV file, or - for standard input; its columns are named as in a wide export, and alias
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Stores a list, and prints what it created and changed.
///
/// # Errors
/// If the database cannot be opened or written, or the output cannot be written. What is wrong
/// with the list is printed.
pub fn run(args: &ImportArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let state = Store::check_path(&context.database)?;
    let list = match Input::named(&args.file).document() {
        Ok(document) => departments::read(&document),
        Err(problem) => return Ok(refuse(&[problem], context)),
    };
    // Everything that is wrong is said at once, and a list that is refused makes no database.
    if state == PathState::Free || !list.problems.is_empty() {
        let mut copy = Store::copy_in_memory(&context.database)?;
        let faults = copy.import_departments(&list.departments)?.err().unwrap_or_default();
        let faults = faults.into_iter().map(|fault| problem(fault, &list));
        let mut problems: Vec<Problem> = list.problems.iter().cloned().chain(faults).collect();
        if !problems.is_empty() {
            problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
            return Ok(refuse(&problems, context));
        }
    }
    let mut store = Store::create_or_open(&context.database)?;
    query::publish(&store)?;
    match store.import_departments(&list.departments)? {
        Ok(imported) => {
            // What the rules find depends on who continues whom, on parents and levels.
            store.refresh_findings(|_| false)?;
            if !context.quiet {
                out.write_all(summary(imported, context.language).as_bytes())?;
            }
            Ok(Ending::Done)
        }
        Err(faults) => {
            let problems: Vec<Problem> =
                faults.into_iter().map(|fault| problem(fault, &list)).collect();
            Ok(refuse(&problems, context))
        }
    }
}

fn refuse(problems: &[Problem], context: &Context) -> Ending {
    for text in first_problems(problems, context.language) {
        eprintln!("{text}");
    }
    Ending::Findings
}

fn problem(fault: ListFault, list: &DepartmentList) -> Problem {
    let row = fault.row();
    let (attribute, what, why, fix) = match fault {
        ListFault::Repeated { row, earlier } => (
            Attribute::Department,
            Message::DepartmentRepeated { name: list.departments[row].department.name.clone() },
            Message::WhyRepeatedAt { place: Box::new(list.place(earlier, Attribute::Department)) },
            Message::FixRepeatedReport,
        ),
        ListFault::AliasTaken { alias, owner, .. } => (
            Attribute::Alias,
            Message::DepartmentNameTaken { name: alias },
            Message::WhyStandsFor { owner },
            Message::FixCell,
        ),
        ListFault::Circle { link: Link::Parent, names, .. } => (
            Attribute::Parent,
            Message::ParentCircle { names: names.join(" → ") },
            Message::WhyParentCircle,
            Message::FixCell,
        ),
        ListFault::Circle { link: Link::Successor, names, .. } => (
            Attribute::Successor,
            Message::SuccessorCircle { names: names.join(" → ") },
            Message::WhySuccessorCircle,
            Message::FixCell,
        ),
    };
    Problem { severity: Severity::Refused, what, place: list.place(row, attribute), why, fix }
}

fn summary(imported: ListImported, language: Language) -> String {
    let ListImported { created, named_only, changed, unchanged } = imported;
    let mut lines =
        vec![Message::ListImported { created: created.len(), changed: changed.len(), unchanged }];
    if !created.is_empty() {
        lines.push(Message::DepartmentsCreated { names: shortened(created) });
    }
    if !named_only.is_empty() {
        let count = named_only.len();
        lines.push(Message::DepartmentsNamedOnly { count, names: shortened(named_only) });
    }
    lines.extend(changed.into_iter().map(|(before, after)| Message::DepartmentChanged {
        changes: changes(&before, &after, language),
        name: after.department.name,
    }));
    lines.iter().map(|line| line.text(language) + "\n").collect()
}

/// What is another than before, as `level 县级` or `parent 甲局 → 乙局`.
fn changes(before: &DepartmentEntry, after: &DepartmentEntry, language: Language) -> Vec<String> {
    let attributes = ATTRIBUTES.iter().filter_map(|attribute| {
        let label = attribute.column.label.get(language);
        match ((attribute.of)(&before.department), (attribute.of)(&after.department)) {
            (old, new) if old == new => None,
            (None, Some(new)) => Some(format!("{label} {new}")),
            (Some(old), Some(new)) => Some(format!("{label} {old} → {new}")),
            (_, None) => None,
        }
    });
    let new: Vec<&str> = (after.aliases.iter())
        .filter(|alias| !before.aliases.contains(alias))
        .map(String::as_str)
        .collect();
    let aliases = format!("{} {}", ALIASES.label.get(language), new.join("; "));
    attributes.chain((!new.is_empty()).then_some(aliases)).collect()
}
