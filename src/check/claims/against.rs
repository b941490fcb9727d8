//! Claims against the tables: what the rules `text-…` share.

use super::left_out::explains;
use super::{Claim, Claimed, Reading, Value, claims_of, readings};
use crate::check::{Checked, Finding};
use crate::language::{Listed, Message};
use crate::report::{MoneyUnit, Report, Unit, format_amount};

/// The claims of some kinds that no reading agrees with. A claim that may be right, since a figure of
/// a reading is not known, is counted.
pub fn check(report: &Report, of: &[Claimed]) -> Checked {
    let mut checked = Checked::default();
    claims_of(report, |claims| {
        for claim in claims.iter().filter(|claim| of.contains(&claim.claimed)) {
            match compare(report, claim) {
                Compared::Agrees => {}
                Compared::Unknown => checked.unknown += 1,
                Compared::Differs(finding) => checked.findings.push(*finding),
            }
        }
    });
    checked
}

enum Compared {
    /// A reading agrees, or the form has none of the figures.
    Agrees,
    Unknown,
    Differs(Box<Finding>),
}

fn compare(report: &Report, claim: &Claim) -> Compared {
    let mut tried: Vec<(&Reading, i64)> = Vec::new();
    let mut figures = vec![format!("text.{}={}", claim.claimed.code(), claim.value)];
    for reading in readings(claim.claimed) {
        match reading.value(report) {
            Value::NotOnForm => {}
            Value::Unknown => return Compared::Unknown,
            Value::Known(value) if (value - claim.value).abs() < claim.precision => {
                return Compared::Agrees;
            }
            Value::Known(value)
                if explains(claim.value, &claim.left_out, |claimed| claimed == value) =>
            {
                return Compared::Agrees;
            }
            Value::Known(value) => tried.push((reading, value)),
        }
        for (metric, value) in reading.figures(report) {
            let figure = format!("{metric}={value}");
            if !figures.contains(&figure) {
                figures.push(figure);
            }
        }
    }
    let Some(&(nearest, found)) = tried.first() else { return Compared::Agrees };
    let metrics = nearest.metrics(report);
    let unit = metrics.first().map_or(Unit::Requests, |metric| metric.unit());
    let words = |(reading, value): (&Reading, i64)| (reading.name, in_words(unit, value));
    Compared::Differs(Box::new(Finding {
        expected: Some(claim.value),
        found: Some(found),
        figures: figures.join(" "),
        // A sum of several cells is none of them.
        metric: if let [metric] = metrics.as_slice() { Some(*metric) } else { None },
        suspect: None,
        message: message(claim, Listed(tried.into_iter().map(words).collect())),
    }))
}

/// What a claim says and what the tables do, with all that was tried.
fn message(claim: &Claim, readings: Listed) -> Message {
    let (section, quote) = (claim.section, claim.quote.clone());
    if claim.left_out.is_empty() {
        return Message::TextDiffers { section, quote, readings };
    }
    let left_out = claim.left_out.iter().map(|(kind, value)| (kind.label(), value.to_string()));
    Message::TextDiffersBeyond { section, quote, readings, left_out: Listed(left_out.collect()) }
}

/// A figure as texts write it: amounts in yuan.
fn in_words(unit: Unit, value: i64) -> String {
    if unit == Unit::Fen {
        format!("{} 元", format_amount(value, MoneyUnit::Yuan))
    } else {
        value.to_string()
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::report::{Cell, Form, Metric, Narrative};

    /// A report for 2024 with an overview and some figures, and zeros elsewhere.
    pub fn report(department: &str, text: &str, figures: &[(&str, i64)]) -> Report {
        let cells = Metric::of(Form::Form2021).map(|metric| (metric, Cell::Number(0)));
        let mut report = Report {
            department: crate::report::Department {
                name: department.to_owned(),
                ..Default::default()
            },
            year: 2024,
            form: Form::Form2021,
            title: None,
            cells: cells.collect(),
            narrative: [(Narrative::Overview, text.to_owned())].into(),
            places: crate::report::Places::default(),
        };
        for (code, value) in figures {
            let metric = Metric::from_code(code).expect("a code");
            report.cells.insert(metric, Cell::Number(*value));
        }
        report
    }

    /// The numbers of the findings of a rule: the code of the cell or nothing, claimed, stated.
    pub fn found(
        rule: &crate::check::Rule,
        text: &str,
        figures: &[(&str, i64)],
    ) -> Vec<(String, i64, i64)> {
        found_in(rule, &report("示例县教育局", text, figures))
    }

    /// The same of a report.
    pub fn found_in(rule: &crate::check::Rule, report: &Report) -> Vec<(String, i64, i64)> {
        let crate::check::Check::Report(check) = rule.check else { return Vec::new() };
        let numbers = |finding: Finding| {
            let code = finding.metric.map_or("", Metric::code);
            Some((code.to_owned(), finding.expected?, finding.found?))
        };
        check(report).findings.into_iter().filter_map(numbers).collect()
    }

    #[test]
    fn a_reading_that_is_not_known_cannot_be_excluded() {
        let text = "全年收到政府信息公开申请5件。";
        let mut report = report("示例县教育局", text, &[("received.total", 4)]);
        let carried_in = Metric::from_code("carried_in.total").expect("a code");
        report.cells.insert(carried_in, Cell::Blank);
        let checked = check(&report, &[Claimed::Received]);
        assert_eq!((checked.findings.len(), checked.unknown), (0, 1));
        report.cells.remove(&carried_in);
        let checked = check(&report, &[Claimed::Received]);
        assert_eq!((checked.findings.len(), checked.unknown), (0, 1));
    }

    #[test]
    fn a_figure_that_the_form_does_not_print_is_no_reading() {
        let text = "本年制发行政规范性文件9件，废止2件。";
        let mut report = report("示例县教育局", text, &[]);
        report.form = Form::Form2019;
        report.cells = Metric::of(Form::Form2019).map(|metric| (metric, Cell::Number(1))).collect();
        let checked = check(&report, &[Claimed::DocumentsIssued, Claimed::DocumentsRepealed]);
        let metrics: Vec<_> = checked.findings.iter().filter_map(|it| it.metric).collect();
        assert_eq!(metrics, [Metric::from_code("normative_documents.made").expect("a code")]);
    }
}
