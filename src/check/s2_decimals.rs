//! `s2-decimals`: an amount is a whole number of fen.
//! Source: the form prints 收费 in 万元, of which 6 decimals are one fen (0.01 yuan).

use unicode_normalization::UnicodeNormalization as _;

use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Cell, Metric, MoneyUnit, Report, Unit};

pub const RULE: Rule = Rule {
    id: "s2-decimals",
    severity: Severity::Error,
    title: Label {
        zh: "金额至多精确到分（万元为 6 位小数，元为 2 位）",
        en: "an amount has no more decimals than fen (6 in 万元, 2 in 元)",
    },
    source: Label {
        zh: "人民币的最小单位为分；表格“本年收费金额（单位：万元）”",
        en: "the smallest unit of the currency is the fen; heading 本年收费金额（单位：万元）of the form",
    },
    explanation: Label {
        zh: "收费以万元填报，6 位小数即为 1 分。小数更多的金额不可能是准确数，未存为数字。\
             例：收费 12.3456789 万元。",
        en: "Fees are stated in 万元, whose sixth decimal is one fen. An amount with more is not exact, and is \
             not stored as a number. Example: fees of 12.3456789 (万元).",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| find(report).into()),
};

fn find(report: &Report) -> Vec<Finding> {
    let finding = |metric| {
        let Some(Cell::Text { text, .. }) = report.cells.get(&metric) else { return None };
        let message = Message::TooManyDecimals { metric, text: text.clone() };
        breaks(report, metric).then(|| Finding {
            figures: format!("{metric}={text}"),
            ..Finding::at(metric, message)
        })
    };
    Metric::of(report.form).filter_map(finding).collect()
}

/// Whether a cell is an amount with too many decimals.
pub fn breaks(report: &Report, metric: Metric) -> bool {
    metric.unit() == Unit::Fen
        && matches!(
            report.cells.get(&metric),
            Some(Cell::Text { text, reading: None, .. }) if has_too_many_decimals(text)
        )
}

/// Whether a text holds one number whose decimals reach beyond one fen. Zeros at its end say nothing.
fn has_too_many_decimals(text: &str) -> bool {
    let text: String = text.nfkc().collect();
    let is_yuan = text.contains('元') && !text.contains("万元");
    let unit = if is_yuan { MoneyUnit::Yuan } else { MoneyUnit::TenThousandYuan };
    let Some((_, behind)) = text.split_once('.') else { return false };
    let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
    digits.trim_end_matches('0').len() > unit.decimals()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_beyond_one_fen_are_found() {
        let check = |text: &str, expected: bool| {
            assert_eq!(has_too_many_decimals(text), expected, "{text}");
        };
        check("12.3456789", true);
        check("12.345678", false);
        check("12.34567800", false);
        check("１２．３４５６７８９", true);
        check("12.3456789万元", true);
        check("251000.123元", true);
        check("251000.12元", false);
        check("251000", false);
        check("/", false);
    }
}
