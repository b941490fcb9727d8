//! What must hold of every document, however damaged.

use std::collections::HashSet;
use std::panic::{set_hook, take_hook};

use stats::document::{Block, Contents, Document, read};
use stats::language::Language;
use stats::problem::{Place, Problem};
use stats::recognise::{Hints, Recognised, recognise};
use stats::report::{Cell, Department, LARGEST};

/// Ends the process at a panic of `stats` itself, and lets those of other crates pass.
///
/// The readers of workbooks and PDF catch the panics of the crates that they build on, which
/// libFuzzer would count as crashes. They would catch our own, too, which are bugs. A panic that
/// nobody catches ends the process either way.
pub fn report_own_panics() {
    // The reader of PDF puts its own hook before the one that is set when it first runs.
    let _ = read(b"%PDF-1.4", "first.pdf");
    drop(take_hook());
    set_hook(Box::new(|info| {
        let file = info.location().map_or("", |location| location.file());
        let is_foreign =
            ["/registry/", "/rustc/", "/library/"].iter().any(|part| file.contains(part));
        if !is_foreign {
            eprintln!("{info}");
            std::process::abort();
        }
    }));
}

/// Reads a file and, if it can be read, the reports in it.
pub fn try_file(bytes: &[u8], name: &str) {
    match read(bytes, name) {
        Ok(document) => {
            check_contents(&document.contents);
            for note in &document.contents.notes {
                check_problem(note, &document);
            }
            try_document(&document, &Hints::default());
        }
        Err(problem) => {
            assert_eq!(problem.place.file, name, "a problem names its file");
            let _ = (problem.text(Language::Zh), problem.text(Language::En));
        }
    }
}

/// Recognises a document twice: what comes out is the same, and within its limits.
pub fn try_document(document: &Document, hints: &Hints) {
    let recognised = recognise(document, hints);
    let again = recognise(document, hints);
    assert!(recognised.reports == again.reports, "the same reports again");
    assert!(recognised.problems == again.problems, "the same problems again");
    assert!(
        !recognised.reports.is_empty() || recognised.is_refused(),
        "without a report there is a reason"
    );
    for problem in &recognised.problems {
        check_problem(problem, document);
    }
    if !recognised.is_refused() {
        check_reports(&recognised, document);
    }
}

fn check_reports(recognised: &Recognised, document: &Document) {
    let places = Places::of(document);
    let mut seen = HashSet::new();
    for report in &recognised.reports {
        let Department { name, .. } = &report.department;
        assert!(!name.trim().is_empty(), "a department has a name");
        assert!((1900..=9999).contains(&report.year), "{} is a year", report.year);
        assert!(seen.insert((name, report.year)), "one report of a department and year");
        for (metric, cell) in &report.cells {
            assert!(metric.is_in(report.form), "{metric} is printed on the form");
            if let Some(value) = cell.value() {
                let least = if metric.is_signed() { -LARGEST } else { 0 };
                assert!((least..=LARGEST).contains(&value), "{metric} is {value}");
            }
            if let Cell::Text { place, .. } = cell {
                places.check(place);
            }
        }
        for (metric, place) in report.places.all() {
            assert!(
                report.cells.contains_key(&metric),
                "the place of {metric}, which is not there"
            );
            places.check(&place);
        }
    }
}

fn check_problem(problem: &Problem, document: &Document) {
    assert_eq!(problem.place.file, document.place.file, "a problem names its file");
    Places::of(document).check(&problem.place);
    let _ = (problem.text(Language::Zh), problem.text(Language::En));
}

fn check_contents(contents: &Contents) {
    let mut last = 0;
    let mut follow = |number: usize| {
        assert!(number >= last, "{number} stands behind {last}");
        last = number;
        let is_known =
            contents.origins.is_empty() || (1..=contents.origins.len()).contains(&number);
        assert!(is_known, "{number} has an origin");
    };
    for block in &contents.blocks {
        match block {
            Block::Line(line) => follow(line.number),
            Block::Table(table) => {
                for row in &table.rows {
                    follow(row.line);
                    let covered = row.covered.as_deref().unwrap_or_default();
                    assert!(covered.is_sorted_by(|one, next| one < next), "covered in order");
                    let most = covered.last().is_none_or(|last| *last < row.cells.len());
                    assert!(most, "covered cells are cells");
                }
            }
        }
    }
}

/// The places that a document has.
struct Places {
    /// Without columns and areas; of a document that says no more, its numbers.
    known: HashSet<String>,
    columns: usize,
}

/// What tells lines and rows apart.
fn key(place: &Place) -> String {
    let Place { sheet, page, table, row, line, paragraph, .. } = place;
    format!("{sheet:?} {page:?} {table:?} {row:?} {line:?} {paragraph:?}")
}

impl Places {
    fn of(document: &Document) -> Places {
        let contents = &document.contents;
        let mut numbers = HashSet::new();
        let mut columns = 0;
        for block in &contents.blocks {
            match block {
                Block::Line(line) => {
                    numbers.insert(line.number);
                }
                Block::Table(table) => {
                    numbers.extend(table.rows.iter().map(|row| row.line));
                    let widths = table.rows.iter().map(|row| row.cells.len());
                    columns = widths.max().unwrap_or(0).max(columns);
                }
            }
        }
        let located = |number: usize| {
            let mut place = Place { line: Some(number), ..Place::default() };
            contents.locate(&mut place);
            key(&place)
        };
        let mut known: HashSet<String> = numbers.into_iter().map(located).collect();
        known.insert(key(&Place::default()));
        Places { known, columns }
    }

    fn check(&self, place: &Place) {
        assert!(self.known.contains(&key(place)), "no such place: {place:?}");
        // In a line of text a column may be that of a number among the others.
        if self.columns > 0
            && let Some(column) = place.column
        {
            assert!(column >= 1, "columns count from 1");
        }
    }
}
