//! `s3-applicants`: the six kinds of applicant add up to 总计, in each row.
//! Source: 总计 is the total of the columns before it on the form of either edition.

use super::{Finding, Rule, total_of_parts};
use crate::language::Label;
use crate::report::{Metric, Report, RequestRow, Requester};

pub const RULE: Rule = Rule {
    id: "s3-applicants",
    title: Label {
        zh: "六类申请人之和 = 总计",
        en: "the six kinds of applicant add up to 总计, in each row",
    },
    source: Label { zh: "表中总计一列", en: "the form's column 总计" },
    check: |report| RequestRow::of(report.form).filter_map(|row| check_row(report, row)).collect(),
};

fn check_row(report: &Report, row: RequestRow) -> Option<Finding> {
    let parts = Requester::parts().iter().map(|&requester| Metric::Request(row, requester));
    total_of_parts(RULE.id, report, Metric::Request(row, Requester::Total), parts)
}
