//! `s3-outcomes`: the ways in which requests ended add up to （七）总计, in each column.
//! Source: （七）总计 is the total of （一） to （六） on the form of either edition.

use super::{Finding, Rule, total_of_parts};
use crate::language::Label;
use crate::report::{Metric, Report, RequestRow, Requester};

pub const RULE: Rule = Rule {
    id: "s3-outcomes",
    title: Label {
        zh: "（一）至（六）各项之和 = （七）总计",
        en: "the outcome rows add up to （七）总计, in each column",
    },
    source: Label { zh: "表中（七）总计", en: "the form's row （七）总计" },
    check: |report| {
        Requester::ALL.iter().filter_map(|&requester| check_column(report, requester)).collect()
    },
};

fn check_column(report: &Report, requester: Requester) -> Option<Finding> {
    let parts = RequestRow::of(report.form)
        .filter(|row| row.is_outcome())
        .map(|row| Metric::Request(row, requester));
    total_of_parts(RULE.id, report, Metric::Request(RequestRow::Concluded, requester), parts)
}
