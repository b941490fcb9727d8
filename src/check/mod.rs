//! Rules on one report: one file per rule, one line in [`RULES`].
//!
//! A blank part of a sum counts as zero, since offices leave zeros blank; a blank total is not
//! stated, and its sum is skipped. A cell that could not be read is unknown: every sum that needs
//! it is skipped.

pub mod claims;
mod s3_applicants;
mod s3_balance;
mod s3_outcomes;
mod s4_parts;

use crate::language::{Label, Message};
use crate::report::{Cell, Metric, Report};

/// A rule on one report.
#[derive(Debug)]
pub struct Rule {
    /// The id, as `check` and the table `finding` write it.
    pub id: &'static str,
    /// What must hold.
    pub title: Label,
    /// Where the rule comes from.
    pub source: Label,
    check: fn(&Report) -> Vec<Finding>,
}

/// Every rule, in the order in which findings are listed.
pub const RULES: &[Rule] =
    &[s3_balance::RULE, s3_outcomes::RULE, s3_applicants::RULE, s4_parts::RULE];

/// A place where a report breaks a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// The cell that the rule is about: a sum.
    pub metric: Metric,
    /// What the other cells make of it.
    pub expected: i64,
    /// What the report states.
    pub found: i64,
    /// Both sides of the equation, in words.
    pub message: Message,
}

/// Everything in which a report breaks a rule, rule by rule.
pub fn check(report: &Report) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| (rule.check)(report)).collect()
}

/// A part of a sum: zero where it was left blank, `None` where it is not known.
fn part(report: &Report, metric: Metric) -> Option<i64> {
    match report.cells.get(&metric)? {
        Cell::Blank => Some(0),
        cell => cell.value(),
    }
}

/// The sum of parts, `None` where one of them is not known.
fn sum(report: &Report, parts: impl Iterator<Item = Metric>) -> Option<i64> {
    parts.map(|metric| part(report, metric)).sum()
}

/// The finding that a total is not the sum of its parts; none where either is not known.
fn total_of_parts(
    rule: &'static str,
    report: &Report,
    total: Metric,
    parts: impl Iterator<Item = Metric>,
) -> Option<Finding> {
    let found = report.value(total)?;
    let expected = sum(report, parts)?;
    (expected != found).then_some(Finding {
        rule,
        metric: total,
        expected,
        found,
        message: Message::TotalDiffers { metric: total, expected, found },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_a_rule_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/check");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name != "mod.rs" && name.ends_with(".rs"))
            .collect();
        let mut listed: Vec<String> =
            RULES.iter().map(|rule| format!("{}.rs", rule.id.replace('-', "_"))).collect();
        files.sort();
        listed.sort();
        assert_eq!(files, listed);
    }
}
