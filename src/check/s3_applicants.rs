//! `s3-applicants`: the six kinds of applicant add up to 总计, in each row.
//! Source: 总计 is the total of the columns before it on the form of either edition.

use super::equation::{self, Equation};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;
use crate::report::{Form, Metric, RequestRow, Requester};

pub const RULE: Rule = Rule {
    id: "s3-applicants",
    severity: Severity::Error,
    title: Label {
        zh: "六类申请人之和 = 总计",
        en: "the six kinds of applicant add up to 总计, in each row",
    },
    source: Label {
        zh: "国办公开办函〔2021〕30号、〔2019〕60号所附表格：“总计”列",
        en: "column 总计 of the form, notices 国办公开办函〔2021〕30号 and 〔2019〕60号",
    },
    explanation: Label {
        zh: "每一行中，自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和应等于总计。\
             空白的分项按零计；总计空白的行不核对，另行计数。\
             例：予以公开一行自然人 8、商业企业 2，总计应为 10，表中为 11。",
        en: "In each row, natural persons and the five kinds of organisation add up to 总计. A blank part \
             counts as zero; a row with a blank 总计 is skipped and counted. \
             Example: granted has 8 from natural persons and 2 from enterprises, so 总计 must be 10; the report states 11.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| equation::check(RULE.id, report)),
};

/// A sum for each row of the form.
pub fn equations(form: Form) -> Vec<Equation> {
    let of_row = |row| {
        let parts = Requester::parts().iter().map(move |&who| Metric::Request(row, who));
        Equation::total_of(RULE.id, Metric::Request(row, Requester::Total), parts)
    };
    RequestRow::of(form).map(of_row).collect()
}
