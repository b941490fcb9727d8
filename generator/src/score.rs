//! How well a document was read.

use stats::document;
use stats::recognise::{Hints, recognise};
use stats::report::{Metric, Report};

use crate::{Made, Sample};

/// How many cells were read right, are missing, and were read wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The value of the cell, or none where the cell has none.
    pub right: usize,
    /// No value where the cell has one.
    pub missing: usize,
    /// Another value, a value for a blank cell, or another department, year or form.
    pub wrong: usize,
    /// The first differences in words.
    pub differences: Vec<String>,
}

impl Score {
    /// Adds another score.
    pub fn add(&mut self, other: Score) {
        self.right += other.right;
        self.missing += other.missing;
        self.wrong += other.wrong;
        self.differences.extend(other.differences);
        self.differences.truncate(4);
    }

    /// Counts a cell.
    pub fn count(&mut self, name: &str, expected: Option<i64>, found: Option<i64>) {
        if expected == found {
            self.right += 1;
            return;
        }
        if found.is_none() {
            self.missing += 1;
        } else {
            self.wrong += 1;
        }
        self.note(format!("{name} is {expected:?}, read {found:?}"));
    }

    fn note(&mut self, text: String) {
        if self.differences.len() < 4 {
            self.differences.push(text);
        }
    }
}

/// Reads a document and compares what was found with the sample.
pub fn score(made: &Made, sample: &Sample) -> Score {
    let (reports, why) = read(&made.bytes, &made.file_name);
    let mut score = Score::default();
    if !made.is_report {
        score.wrong += reports.len();
        if !reports.is_empty() {
            score.note("a report is read where there is none".to_owned());
        }
        return score;
    }
    match reports.as_slice() {
        [report] => compare(sample, Some(report), &mut score),
        [] => compare(sample, None, &mut score),
        _ => {
            compare(sample, None, &mut score);
            score.wrong += 1;
            score.note(format!("{} reports instead of one", reports.len()));
        }
    }
    if score.missing > 0 {
        score.note(why);
    }
    score
}

/// Reads a document of many reports and compares it with the samples.
pub fn score_workbook(bytes: &[u8], file_name: &str, samples: &[Sample]) -> Score {
    let (reports, why) = read(bytes, file_name);
    let mut score = Score::default();
    for sample in samples {
        let is_its = |report: &&Report| {
            report.department.name == sample.department && report.year == sample.year
        };
        compare(sample, reports.iter().find(is_its), &mut score);
    }
    if score.missing > 0 {
        score.note(why);
    }
    score
}

/// The reports of a document, none where it was refused, and what was said about it.
fn read(bytes: &[u8], name: &str) -> (Vec<Report>, String) {
    let text = |problem: &stats::problem::Problem| problem.text(stats::language::Language::En);
    match document::read(bytes, name) {
        Err(problem) => (Vec::new(), text(&problem)),
        Ok(document) => {
            let recognised = recognise(&document, &Hints::default());
            let why: Vec<String> = recognised.problems.iter().take(2).map(text).collect();
            let is_refused = recognised.is_refused();
            (if is_refused { Vec::new() } else { recognised.reports }, why.join("; "))
        }
    }
}

fn compare(sample: &Sample, report: Option<&Report>, score: &mut Score) {
    for (metric, printed) in &sample.cells {
        let found = report.and_then(|report| report.value(*metric));
        score.count(metric.code(), printed.value, found);
    }
    let Some(report) = report else { return };
    // Rows that the form does not have.
    let strange = |metric: &Metric| !sample.cells.contains_key(metric);
    for metric in report.cells.keys().filter(|metric| strange(metric)) {
        score.count(metric.code(), None, report.value(*metric));
    }
    if (&report.department.name, report.year, report.form)
        != (&sample.department, sample.year, sample.form)
    {
        score.wrong += 1;
        score.note(format!(
            "{} {} is read as {} {}",
            sample.department, sample.year, report.department.name, report.year
        ));
    }
}
