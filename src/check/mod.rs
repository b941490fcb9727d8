//! Rules: what must hold in one report, and between reports.
//!
//! A rule on one report is a file here; a rule across reports is a statement in `sql/checks/`, whose
//! header says the same things. Both are one line in [`RULES`].
//!
//! A blank part of a sum counts as zero, since offices leave zeros blank; a blank 总计 is not stated:
//! its own sum is skipped and counted, and where it is part of another sum it stands for what its own
//! parts add up to. A cell that could not be read is unknown, and every sum that needs it is skipped.

mod across;
mod blank_cells;
pub mod claims;
mod equation;
mod missing_rows;
mod missing_tables;
mod page;
mod passage;
mod s2_decimals;
mod s2_in_force;
mod s2_rule_making;
mod s3_applicants;
mod s3_balance;
mod s3_outcomes;
mod s4_parts;
mod tables;
mod text_disclosure;
mod text_disputes;
mod text_fees;
mod text_outcomes;
mod text_requests;
mod text_year;
mod unread_cells;

use std::sync::LazyLock;

pub use across::{Across, COLUMNS, Template, Value};
pub use page::{explain, page};
pub use passage::{Names, Passage, passages};

use crate::language::{Label, Message};
use crate::report::closed_list::closed_list;
use crate::report::{Metric, Report};

closed_list! {
    /// How much a finding costs.
    pub enum Severity {
        /// The report contradicts itself or another one: a figure is wrong.
        Error = "error", "错误", "error";
        /// It may be right, but somebody should look.
        Warning = "warning", "警告", "warning";
        /// Worth knowing.
        Note = "note", "提示", "note";
    }
}

closed_list! {
    /// What the numbers are that a rule expects and finds. The view 校验结果 names the Chinese label as
    /// their unit, and that of the cell for figures; a test holds it to this list.
    pub enum Counted {
        /// Figures of the cell, in its unit.
        Figures = "figures", "数", "figures";
        Cells = "cells", "格", "cells";
        Rows = "rows", "行", "rows";
        Departments = "departments", "个部门", "departments";
        Percent = "percent", "%", "%";
    }
}

/// A rule, and where it comes from.
#[derive(Debug)]
pub struct Rule {
    /// The id, as `check` and the table `finding` write it. The part before the first hyphen says what
    /// is looked at: a section, the completeness, the text, years, levels.
    pub id: &'static str,
    /// What breaking it costs.
    pub severity: Severity,
    /// What must hold.
    pub title: Label,
    /// The note of the form, the regulation or the notice that it follows from.
    pub source: Label,
    /// Why, how it is computed, and an example.
    pub explanation: Label,
    /// What the numbers are that it expects and finds.
    pub counted: Counted,
    /// How it is looked for.
    pub check: Check,
}

/// How a rule is looked for.
#[derive(Debug)]
pub enum Check {
    /// In one report at a time.
    Report(fn(&Report) -> Checked),
    /// By a statement over the whole database.
    Across(Across),
}

/// A line of [`RULES`].
enum Listed {
    Report(Rule),
    /// The text of a file in `sql/checks/`.
    Across(&'static str),
}
use Listed::{Across as Sql, Report as One};

/// Every rule, in the order in which they are listed.
static LIST: &[Listed] = &[
    One(s3_balance::RULE),
    One(s3_outcomes::RULE),
    One(s3_applicants::RULE),
    One(s4_parts::RULE),
    One(s2_decimals::RULE),
    One(s2_in_force::RULE),
    One(s2_rule_making::RULE),
    One(missing_tables::RULE),
    One(missing_rows::RULE),
    One(unread_cells::RULE),
    One(blank_cells::RULE),
    One(text_requests::RULE),
    One(text_outcomes::RULE),
    One(text_disputes::RULE),
    One(text_disclosure::RULE),
    One(text_fees::RULE),
    One(text_year::RULE),
    Sql(include_str!("../../sql/checks/text-copied-year.sql")),
    Sql(include_str!("../../sql/checks/text-copied-department.sql")),
    Sql(include_str!("../../sql/checks/years-carried.sql")),
    Sql(include_str!("../../sql/checks/years-in-force.sql")),
    Sql(include_str!("../../sql/checks/years-magnitude.sql")),
    Sql(include_str!("../../sql/checks/years-digits.sql")),
    Sql(include_str!("../../sql/checks/levels-sum.sql")),
    Sql(include_str!("../../sql/checks/levels-missing.sql")),
    Sql(include_str!("../../sql/checks/levels-same.sql")),
    Sql(include_str!("../../sql/checks/names-same.sql")),
    Sql(include_str!("../../sql/checks/departments-same.sql")),
];

/// Every rule, in the order in which findings are listed.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let rule = |listed: &'static Listed| match listed {
        One(rule) => rule,
        // Once a program; the list lives as long as it.
        Sql(file) => Box::leak(Box::new(Across::rule(file))),
    };
    LIST.iter().map(rule).collect()
});

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// A place where a report breaks a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cell that the rule is about; `None` where it is about the report as a whole.
    pub metric: Option<Metric>,
    /// What the other figures make of it.
    pub expected: Option<i64>,
    /// What the report states.
    pub found: Option<i64>,
    /// The one cell whose change alone would make every broken sum that it enters hold.
    pub suspect: Option<Metric>,
    /// The cells that the finding stands on, as `code=value`: a note on it holds while they are the
    /// same.
    pub figures: String,
    /// Both sides, in words.
    pub message: Message,
}

impl Finding {
    /// A finding without numbers at a cell.
    pub fn at(metric: Metric, message: Message) -> Finding {
        Finding {
            metric: Some(metric),
            expected: None,
            found: None,
            suspect: None,
            figures: String::new(),
            message,
        }
    }
}

/// What a rule says of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// Where it is broken.
    pub findings: Vec<Finding>,
    /// How many sums could not be looked at, since the office did not state their 总计.
    pub not_stated: usize,
    /// How many could not be looked at, since a cell was not in the source or could not be read.
    pub unknown: usize,
}

impl From<Vec<Finding>> for Checked {
    fn from(findings: Vec<Finding>) -> Checked {
        Checked { findings, ..Checked::default() }
    }
}

/// What every rule on one report says, in order.
pub fn check(report: &Report) -> impl Iterator<Item = (&'static Rule, Checked)> {
    RULES.iter().filter_map(|&rule| match rule.check {
        Check::Report(check) => Some((rule, check(report))),
        Check::Across(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn files(folder: &str) -> BTreeSet<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry"))
            .filter(|entry| entry.path().is_file())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn every_file_of_both_folders_is_a_rule_in_the_list() {
        let own = ["across.rs", "mod.rs", "page.rs", "passage.rs"];
        let one = files("src/check").into_iter().filter(|name| !own.contains(&name.as_str()));
        let mut listed = BTreeSet::new();
        for rule in RULES.iter() {
            let name = match rule.check {
                Check::Report(_) => format!("{}.rs", rule.id.replace('-', "_")),
                Check::Across(_) => format!("{}.sql", rule.id),
            };
            assert!(listed.insert(name), "{} is there once", rule.id);
        }
        assert_eq!(one.chain(files("sql/checks")).collect::<BTreeSet<_>>(), listed);
    }

    #[test]
    fn every_rule_says_what_it_is_in_both_languages() {
        for rule in RULES.iter() {
            for text in [rule.title, rule.source, rule.explanation] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", rule.id);
            }
            let has_example =
                rule.explanation.zh.contains('例') && rule.explanation.en.contains("xample");
            assert!(has_example, "{}: an example", rule.id);
        }
    }
}
