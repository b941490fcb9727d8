//! `text-year`: a text section tells of the work of the report's own year.

use super::claims::{Claimed, claims_of};
use super::{Check, Checked, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::Report;

pub const RULE: Rule = Rule {
    id: "text-year",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的是年报年度的工作",
        en: "the text tells of the work of the report's year",
    },
    source: Label {
        zh: "《政府信息公开条例》第四十九条：每年1月31日前报告上一年度的工作",
        en: "article 49 of the regulation: by 31 January the work of the year before is reported",
    },
    explanation: Label {
        zh: "一节文字中，以年份开头陈述收到申请、收费、复议等工作或取得成绩的句子，所写的年份都是同一个其\
             他年度，且该节没有提到年报年度，也没有“本年”“今年”，即报。比较（与2022年相比）、计划\
             、文号、日期和法规的年份不算。例：2024年的年报写“2023年，无收取信息处理费情况”。",
        en: "Fires where every sentence of a section that opens with a year and states work, such as \
             requests, fees, disputes or achievements, names the same other year, and the section nowhere \
             names the year of the report, 本年 or 今年. Comparisons, plans, numbers of notices, dates and \
             years of laws do not count. Example: a report for 2024 says that in 2023 no fee was \
             collected.",
    },
    counted: Counted::Figures,
    check: Check::Report(find),
};

fn find(report: &Report) -> Checked {
    claims_of(report, |claims| {
        let of_year = claims.iter().filter(|claim| claim.claimed == Claimed::Year);
        let finding = |claim: &super::claims::Claim| Finding {
            metric: None,
            expected: Some(claim.value),
            found: Some(i64::from(report.year)),
            suspect: None,
            figures: format!(
                "text.{}.{}={}",
                claim.claimed.code(),
                claim.section.code(),
                claim.value
            ),
            message: Message::TextOfYear {
                section: claim.section,
                quote: claim.quote.clone(),
                year: claim.value,
                of: report.year,
            },
        };
        of_year.map(finding).collect::<Vec<_>>().into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::report;
    use super::*;

    #[test]
    fn only_work_of_another_year_is_found() {
        let check = |text: &str, expected: usize| {
            assert_eq!(find(&report("示例县教育局", text, &[])).findings.len(), expected, "{text}");
        };
        check("2023年，我局共收到政府信息公开申请5件。", 1);
        check("2024年，我局共收到政府信息公开申请5件。", 0);
        check("2023年，我局收到政府信息公开申请5件；2024年收到6件。", 0);
        check("2025年，我局将继续做好政府信息公开申请的答复。", 0);
    }
}
