//! Documents → reports and problems. Everything that knows how offices write stands here.

mod captions;
pub mod columns;
pub mod departments;
mod grid;
pub mod identity;
pub mod labels;
pub mod narrative;
pub mod numbers;
mod published;
mod records;
pub mod text;

use crate::document::{Block, Document};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{Cell, Form, Report};

/// What the user says of a file, for what the file itself does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// Who reports.
    pub department: Option<String>,
    /// The year reported on.
    pub year: Option<u16>,
    /// The edition of the form.
    pub form: Option<Form>,
}

/// What a document says, and everything in it that could not be taken.
#[derive(Debug, Default)]
pub struct Recognised {
    /// The reports, in the order of the document.
    pub reports: Vec<Report>,
    /// All problems. One of severity [`Severity::Refused`] refuses the document as a whole.
    pub problems: Vec<Problem>,
}

impl Recognised {
    /// Whether the document must not be stored.
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Refused)
    }
}

/// Recognises the reports of a document: a data export (wide, section, tidy) by its headings, else
/// published reports by the labels of their tables.
///
/// Two reports of one department and year in one document are a problem, not two reports.
pub fn recognise(document: &Document, hints: &Hints) -> Recognised {
    let export = match document.contents.blocks.as_slice() {
        [Block::Table(table)] => records::read(table, &document.place, hints),
        _ => None,
    };
    let mut recognised = export.unwrap_or_else(|| published::read(document, hints));
    if recognised.reports.is_empty() && !recognised.is_refused() {
        recognised.problems.push(nothing_found(&document.place));
    }
    find_repeated_reports(&mut recognised, &document.place);
    for problem in &mut recognised.problems {
        document.contents.locate(&mut problem.place);
        for sentence in [&mut problem.what, &mut problem.why] {
            sentence.for_each_place(&|place| document.contents.locate(place));
        }
    }
    for report in &mut recognised.reports {
        report.places.for_each(|place| document.contents.locate(place));
        for cell in report.cells.values_mut() {
            if let Cell::Text { place, .. } = cell {
                document.contents.locate(place);
            }
        }
    }
    recognised
}

fn nothing_found(place: &Place) -> Problem {
    Problem {
        severity: Severity::Refused,
        what: Message::NoReportFound,
        place: place.clone(),
        why: Message::WhyNoReportFound,
        fix: Message::FixNoReportFound,
    }
}

fn find_repeated_reports(recognised: &mut Recognised, place: &Place) {
    let mut seen = std::collections::BTreeSet::new();
    for report in &recognised.reports {
        if !seen.insert((report.department.name.as_str(), report.year)) {
            recognised.problems.push(Problem {
                severity: Severity::Refused,
                what: Message::RepeatedReport {
                    department: report.department.name.clone(),
                    year: report.year,
                },
                place: place.clone(),
                why: Message::WhyRepeatedReport,
                fix: Message::FixRepeatedReport,
            });
        }
    }
}
