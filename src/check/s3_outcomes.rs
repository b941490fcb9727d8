//! `s3-outcomes`: the ways in which requests ended add up to （七）总计, in each column.
//! Source: （七）总计 is the total of （一） to （六） on the form of either edition.

use super::equation::{self, Equation};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;
use crate::report::{Form, Metric, RequestRow, Requester};

pub const RULE: Rule = Rule {
    id: "s3-outcomes",
    severity: Severity::Error,
    title: Label {
        zh: "（一）至（六）各项之和 = （七）总计",
        en: "the outcome rows add up to （七）总计, in each column",
    },
    source: Label {
        zh: "国办公开办函〔2021〕30号、〔2019〕60号所附表格：“（七）总计”行",
        en: "row （七）总计 of the form, notices 国办公开办函〔2021〕30号 and 〔2019〕60号",
    },
    explanation: Label {
        zh: "每一列中，（一）予以公开至（六）其他处理各行之和应等于（七）总计。2019年表式的（六）为一行，\
             2021年表式的（六）为三行。空白的分项按零计，作为分项的总计空白时以其各列之和代替；\
             （七）总计空白的列不核对，另行计数。\
             例：自然人一列各项之和为 26，（七）总计为 20。",
        en: "In each column, the rows from （一） granted to （六） other handling add up to （七）总计. The 2019 form \
             prints （六） as one row, the 2021 form as three. A blank part counts as zero, and a 总计 \
             that is a part and blank as the sum of its own row; a column with a blank （七）总计 is skipped and counted. \
             Example: the rows of natural persons add up to 26, but （七）总计 is 20.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| equation::check(RULE.id, report)),
};

/// A sum for each column.
pub fn equations(form: Form) -> Vec<Equation> {
    let of_column = |&who: &Requester| {
        let outcomes = RequestRow::of(form).filter(|row| row.is_outcome());
        let parts = outcomes.map(|row| Metric::Request(row, who));
        Equation::total_of(RULE.id, Metric::Request(RequestRow::Concluded, who), parts)
    };
    Requester::ALL.iter().map(of_column).collect()
}
