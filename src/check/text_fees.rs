//! `text-fees`: what the text says was collected agrees with 行政事业性收费 of section 二.

use super::claims::{Claimed, against, claims_of};
use super::{Check, Checked, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Metric, MoneyUnit, Report, format_amount};

pub const RULE: Rule = Rule {
    id: "text-fees",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的收费与表二一致，信息处理费不多于行政事业性收费",
        en: "fees are the same in text and table, and the information processing fee is part of them",
    },
    source: Label {
        zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；表二“行政事业性收费”",
        en: "the measures on the information processing fee, 国办函〔2020〕109号; 行政事业性收费 on the form",
    },
    explanation: Label {
        zh: "信息处理费也是收费，文字写明收取的金额不应多于表二行政事业性收费；写明未收取的，与表中其他收\
             费不矛盾，不报。文字写明行政事业性收费金额的，按所写的位数应与表二相符。2019年表式没有收\
             费金额，不比。例：文字写“收取信息处理费500元”，表中收费 0。",
        en: "The information processing fee is collected money, so what the text says was collected is \
             not more than 行政事业性收费 of section 二. A text that says that none was collected contradicts \
             nothing, since the table counts all fees. An amount of 行政事业性收费 in the text is that of the \
             table, to the decimals that are printed. The 2019 form has no amount. Example: the text says \
             that 500 yuan were collected, the table has 0.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| {
        let mut checked = against::check(report, &[Claimed::AdministrativeFees]);
        checked.findings.extend(processing_fee(report).findings);
        checked
    }),
};

/// The fee for processing information, where it is more than all fees together. A fee of 0 never
/// contradicts: the table counts all kinds.
fn processing_fee(report: &Report) -> Checked {
    let fees = Metric::from_code("fees.amount").filter(|metric| metric.is_in(report.form));
    let Some((metric, total)) = fees.and_then(|metric| Some((metric, report.value(metric)?)))
    else {
        return Checked::default();
    };
    claims_of(report, |claims| {
        let of_fee = claims.iter().filter(|claim| claim.claimed == Claimed::ProcessingFee);
        let beyond = of_fee.filter(|claim| claim.value - claim.precision >= total);
        let finding = |claim: &super::claims::Claim| Finding {
            expected: Some(claim.value),
            found: Some(total),
            figures: format!("text.{}={} {metric}={total}", claim.claimed.code(), claim.value),
            ..Finding::at(
                metric,
                Message::FeeBeyondTotal {
                    section: claim.section,
                    quote: claim.quote.clone(),
                    metric,
                    amount: format_amount(total, MoneyUnit::Yuan),
                },
            )
        };
        beyond.map(finding).collect::<Vec<_>>().into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::found;
    use super::*;

    #[test]
    fn the_processing_fee_is_part_of_all_fees() {
        let check = |text: &str, fees: i64, expected: &[(i64, i64)]| {
            let all = found(&RULE, text, &[("fees.amount", fees)]);
            let numbers: Vec<_> =
                all.iter().map(|(_, claimed, stated)| (*claimed, *stated)).collect();
            assert_eq!(numbers, expected, "{text} {fees}");
        };
        check("全年收取信息处理费500元。", 0, &[(50_000, 0)]);
        check("全年收取信息处理费500元。", 49_900, &[(50_000, 49_900)]);
        check("全年收取信息处理费500元。", 49_999, &[]);
        check("全年收取信息处理费500元。", 50_000, &[]);
        check("全年收取信息处理费500元。", 9_000_000, &[]);
        check("全年未收取信息处理费。", 9_000_000, &[]);
        check("全年行政事业性收费12.5万元。", 12_500_000, &[]);
        check("全年行政事业性收费12.5万元。", 12_540_000, &[]);
        check("全年行政事业性收费12.5万元。", 12_700_000, &[(12_500_000, 12_700_000)]);
    }
}
