//! Queries of the user's own: the files `*.sql` of a folder, with the header of ours as far as they
//! have one.

use std::path::{Path, PathBuf};

use super::QUERIES;
use super::guard::{Guarded, LONGEST_STATEMENT};
use super::header::{Fault, FaultKind, Kind, Parameter, Query};
use super::rows::{Column, Unit};
use crate::language::{Label, Message};
use crate::problem::{Place, Problem, Severity, why_of};

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Folder {
    /// The queries that can be asked, in the order of their names.
    pub queries: Vec<Own>,
    /// What is wrong with the others. A [`Severity::Note`] leaves nothing out.
    pub problems: Vec<Problem>,
}

/// A query of the user's own.
#[derive(Clone, Debug)]
pub struct Own {
    /// The query.
    pub query: Query,
    /// Its file.
    pub path: PathBuf,
}

impl Folder {
    /// Reads every `*.sql` of a folder, not of folders in it. A file that cannot be taken does not keep
    /// the others from being read.
    ///
    /// # Errors
    /// If the folder itself cannot be read.
    pub fn read(path: &Path, guarded: &Guarded) -> Result<Folder, Problem> {
        let refuse = |error| {
            problem(
                &Place::file(path.display().to_string()),
                Message::CannotRead,
                why_of(&error),
                Message::FixQueryFolder,
            )
        };
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in std::fs::read_dir(path).map_err(refuse)? {
            let path = entry.map_err(refuse)?.path();
            let is_sql = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("sql"));
            if is_sql && !path.is_dir() {
                paths.push(path);
            }
        }
        paths.sort();
        let mut folder = Folder::default();
        if paths.is_empty() {
            let mut note = problem(
                &Place::file(path.display().to_string()),
                Message::NoQueryFiles,
                Message::WhyNoQueryFiles,
                Message::FixQueryFolder,
            );
            note.severity = Severity::Note;
            folder.problems.push(note);
        }
        for path in paths {
            match folder.read_file(&path, guarded) {
                Ok(query) => folder.queries.push(Own { query, path }),
                Err(problems) => folder.problems.extend(problems),
            }
        }
        folder.queries.sort_by_key(|own| own.query.name);
        Ok(folder)
    }

    fn read_file(&self, path: &Path, guarded: &Guarded) -> Result<Query, Vec<Problem>> {
        let place = Place::file(path.display().to_string());
        let refuse = |what, why, fix| vec![problem(&place, what, why, fix)];
        let cannot_read = |error: std::io::Error| {
            refuse(Message::CannotRead, why_of(&error), Message::FixCannotRead)
        };
        let length = std::fs::metadata(path).map_err(cannot_read)?.len();
        if length > LONGEST_STATEMENT as u64 {
            let why = Message::WhyStatementTooLong;
            return Err(refuse(Message::StatementTooLong, why, Message::FixQueryFile));
        }
        let bytes = std::fs::read(path).map_err(cannot_read)?;
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let Ok(text) = std::str::from_utf8(text) else {
            let what = Message::BrokenBytes { encoding: "UTF-8" };
            return Err(refuse(what, Message::WhyBrokenBytes, Message::FixSaveAsUtf8));
        };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let query = own(text, &stem, &place, guarded)?;
        let name = query.name.to_owned();
        let taken_by = if QUERIES.iter().any(|(known, _)| *known == name) {
            Some(Message::WhyQueryOfProgram)
        } else {
            let earlier = self.queries.iter().find(|own| own.query.name == name);
            earlier.map(|own| Message::WhyQueryOfFile { file: own.path.display().to_string() })
        };
        match taken_by {
            Some(why) => Err(refuse(Message::QueryNameTaken { name }, why, Message::FixQueryName)),
            None if name.starts_with('-') || name.contains(char::is_whitespace) => {
                let what = Message::QueryNameUnusable { name };
                Err(refuse(what, Message::WhyQueryNameUnusable, Message::FixQueryName))
            }
            None => Ok(query),
        }
    }
}

/// A statement of the user's own as a query. What its header does not say is taken from the statement:
/// a parameter is required and of any type, a column is called by its own name.
///
/// # Errors
/// All that is wrong with the header, or else what is wrong with the statement.
pub fn own(sql: &str, name: &str, place: &Place, guarded: &Guarded) -> Result<Query, Vec<Problem>> {
    let sql = kept(sql);
    let (mut query, faults) = Query::parse(sql);
    let mut problems: Vec<Problem> =
        faults.iter().map(|fault| header_problem(fault, place)).collect();
    if query.name.is_empty() {
        query.name = kept(name);
    }
    if query.title.zh.is_empty() {
        query.title = Label { zh: query.name, en: query.name };
    }
    let shape = match guarded.shape(sql) {
        Ok(shape) => shape,
        Err(stop) => {
            problems.push(stop.problem(place));
            return Err(problems);
        }
    };
    let mismatch = |what| problem(place, what, Message::WhyHeaderMismatch, Message::FixQueryFile);
    let unused = query.parameters.iter().filter(|it| !is_in(&shape.parameters, it.name));
    problems
        .extend(unused.map(|it| mismatch(Message::ParameterNotUsed { name: it.name.to_owned() })));
    let unknown = query.columns.iter().filter(|it| !is_in(&shape.columns, it.key));
    problems
        .extend(unknown.map(|it| mismatch(Message::ColumnNotReturned { name: it.key.to_owned() })));
    if !problems.is_empty() {
        return Err(problems);
    }
    for name in &shape.parameters {
        if !query.parameters.iter().any(|it| it.name == name) {
            let name = kept(name);
            let meaning = Label { zh: name, en: name };
            query.parameters.push(Parameter { name, kind: Kind::Any, is_required: true, meaning });
        }
    }
    let declared = std::mem::take(&mut query.columns);
    for name in &shape.columns {
        let known = declared.iter().find(|column| column.key == name);
        let name = kept(name);
        let unknown = Column { key: name, unit: Unit::Any, label: Label { zh: name, en: name } };
        query.columns.push(known.copied().unwrap_or(unknown));
    }
    // A file may be in one language only.
    let labels = query.columns.iter_mut().map(|it| (it.key, &mut it.label));
    let labels = labels.chain(query.parameters.iter_mut().map(|it| (it.name, &mut it.meaning)));
    for (name, label) in labels.chain([(query.name, &mut query.title)]) {
        let zh = if label.zh.is_empty() { name } else { label.zh };
        *label = Label { zh, en: if label.en.is_empty() { zh } else { label.en } };
    }
    Ok(query)
}

fn is_in(names: &[String], name: &str) -> bool {
    names.iter().any(|one| one == name)
}

/// Queries are there for as long as the program runs, and each is read once.
fn kept(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn problem(place: &Place, what: Message, why: Message, fix: Message) -> Problem {
    Problem { severity: Severity::Refused, what, place: place.clone(), why, fix }
}

fn header_problem(fault: &Fault, place: &Place) -> Problem {
    let place = place.at_line(fault.line);
    let (what, why) = match fault.kind {
        FaultKind::UnknownType(text) => (
            Message::UnknownParameterType { text: text.to_owned() },
            Message::WhyUnknownParameterType,
        ),
        FaultKind::UnknownUnit(text) => {
            (Message::UnknownColumnUnit { text: text.to_owned() }, Message::WhyUnknownColumnUnit)
        }
        FaultKind::Repeated(text) => {
            (Message::HeaderRepeated { text: text.to_owned() }, Message::WhyHeaderRepeated)
        }
        FaultKind::NoSample(text) => {
            (Message::NoSample { text: text.to_owned() }, Message::WhyNoSample)
        }
    };
    problem(&place, what, why, Message::FixQueryFile)
}
