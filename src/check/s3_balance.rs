//! `s3-balance`: what came in equals what was concluded plus what is carried over.
//! Source: printed on the form, “第一项加第二项之和，等于第三项加第四项之和”.

use super::equation::{self, Broken, Equation};
use super::{Check, Counted, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Form, Metric, RequestRow, Requester, Sign};

pub const RULE: Rule = Rule {
    id: "s3-balance",
    severity: Severity::Error,
    title: Label {
        zh: "一 + 二 = 三（七）+ 四",
        en: "一 + 二 equals 三（七） + 四, in each column",
    },
    source: Label {
        zh: "表格所印的勾稽关系：第一项加第二项之和，等于第三项加第四项之和",
        en: "printed on the form (本列数据的勾稽关系)",
    },
    explanation: Label {
        zh: "每一列中，本年新收加上年结转，应等于办理结果（七）总计加结转下年度继续办理。\
             一、二、四空白按零计；（七）总计空白的列不核对，另行计数。\
             例：自然人一列新收 70、上年结转 0，办结 68、结转 1，两边为 70 和 69。",
        en: "In each column, requests received and carried in equal those concluded and carried out. \
             Blank cells of 一, 二 and 四 count as zero; a column with a blank （七）总计 is skipped and counted. \
             Example: natural persons have 70 received and 0 carried in, 68 concluded and 1 carried out: 70 is not 69.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| equation::check(RULE.id, report)),
};

/// A sum for each column.
pub fn equations(_: Form) -> Vec<Equation> {
    let of_column = |&who: &Requester| Equation {
        rule: RULE.id,
        total: Metric::Request(RequestRow::Concluded, who),
        parts: vec![
            (Sign::Plus, Metric::Request(RequestRow::Received, who)),
            (Sign::Plus, Metric::Request(RequestRow::CarriedIn, who)),
            (Sign::Minus, Metric::Request(RequestRow::CarriedOut, who)),
        ],
        message: differs,
    };
    Requester::ALL.iter().map(of_column).collect()
}

fn differs(broken: &Broken) -> Message {
    let value = |at: usize| broken.parts.get(at).map_or(0, |(_, _, value)| *value);
    let (received, carried_in, carried_out) = (value(0), value(1), value(2));
    Message::BalanceDiffers {
        column: broken.total.column_label(),
        received,
        carried_in,
        incoming: received + carried_in,
        concluded: broken.found,
        carried_out,
        outgoing: broken.found + carried_out,
    }
}
