//! `s3-balance`: what came in equals what was handled plus what is carried over.
//! Source: printed on the form, “第一项加第二项之和，等于第三项加第四项之和”.

use super::{Finding, Rule, part};
use crate::language::{Label, Message};
use crate::report::{Metric, Report, RequestRow, Requester};

pub const RULE: Rule = Rule {
    id: "s3-balance",
    title: Label {
        zh: "一 + 二 = 三（七）+ 四",
        en: "一 + 二 equals 三（七） + 四, in each column",
    },
    source: Label {
        zh: "表中所印的勾稽关系", en: "printed on the form (本列数据的勾稽关系)"
    },
    check: |report| {
        Requester::ALL.iter().filter_map(|&requester| check_column(report, requester)).collect()
    },
};

fn check_column(report: &Report, requester: Requester) -> Option<Finding> {
    let cell = |row| part(report, Metric::Request(row, requester));
    let found = report.request(RequestRow::Concluded, requester)?;
    let incoming = cell(RequestRow::Received)? + cell(RequestRow::CarriedIn)?;
    let carried_out = cell(RequestRow::CarriedOut)?;
    let expected = incoming - carried_out;
    let outgoing = found + carried_out;
    (expected != found).then_some(Finding {
        rule: RULE.id,
        metric: Metric::Request(RequestRow::Concluded, requester),
        expected,
        found,
        message: Message::BalanceDiffers { column: requester.label(), incoming, outgoing },
    })
}
