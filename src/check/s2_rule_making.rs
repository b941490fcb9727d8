//! `s2-rule-making`: only some bodies may issue 规章.
//! Source: 立法法 (2023), articles 91 and 93.

use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Department, Disclosure, DisclosureRow, Metric, Report};

pub const RULE: Rule = Rule {
    id: "s2-rule-making",
    severity: Severity::Note,
    title: Label {
        zh: "县级以下机关无权制定规章",
        en: "bodies of counties and below issue no rules (规章)",
    },
    source: Label {
        zh: "《中华人民共和国立法法》第九十一条、第九十三条",
        en: "Legislation Law, articles 91 and 93",
    },
    explanation: Label {
        zh: "规章由国务院部门和省、设区的市、自治州的人民政府制定。县级、乡级机关填报的规章件数多为误填的\
             规范性文件。只在层级或行政区划代码已知时提示：代码末两位不是 00 的为县级以下。\
             例：某镇填报规章制发 2、现行有效 2。",
        en: "Rules are issued by departments of the State Council and by the governments of provinces, cities with \
             districts and autonomous prefectures. What a body of a county or township states as rules is mostly \
             normative documents. Noted only where the level, or the code of the division, is known: a code that \
             does not end in 00 is a county or below. Example: a township states 2 rules issued and 2 in force.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| find(report).into_iter().collect::<Vec<_>>().into()),
};

/// At the first cell of the row that states any.
fn find(report: &Report) -> Option<Finding> {
    if !is_below_cities(&report.department) {
        return None;
    }
    let cells = report.form.edition().disclosures_of(DisclosureRow::Rules);
    let stated = |cell: Disclosure| {
        let metric = Metric::Disclosure(cell);
        report.value(metric).filter(|value| *value > 0).map(|value| (metric, value))
    };
    let (metric, value) = cells.into_iter().find_map(stated)?;
    Some(Finding {
        found: Some(value),
        figures: format!("{metric}={value}"),
        ..Finding::at(metric, Message::RulesOfCounty { metric, value })
    })
}

/// Whether a body is known to belong to a county or below.
fn is_below_cities(department: &Department) -> bool {
    const LEVELS: [&str; 8] = ["县", "区", "旗", "乡", "镇", "街道", "村", "社区"];
    if let Some(level) = &department.level {
        // 区级 is a county's level, 市辖区 too; 自治区 and 特区 are not.
        let is_high = ["省", "市", "自治区", "直辖", "国", "部", "厅", "特区", "特别", "州"];
        let level = level.trim();
        return LEVELS.iter().any(|word| level.starts_with(word))
            || level == "市辖区"
            || (level == "科级" || level == "县处级")
            || (LEVELS.iter().any(|word| level.contains(word))
                && !is_high.iter().any(|word| level.contains(word)));
    }
    let code = department.region_code.as_deref().unwrap_or_default();
    code.len() == 6 && code.bytes().all(|one| one.is_ascii_digit()) && !code.ends_with("00")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counties_are_known_by_level_or_code() {
        let check = |level: Option<&str>, code: Option<&str>, expected: bool| {
            let text = |text: Option<&str>| text.map(str::to_owned);
            let department =
                Department { level: text(level), region_code: text(code), ..Department::default() };
            assert_eq!(is_below_cities(&department), expected, "{level:?} {code:?}");
        };
        check(Some("县级"), None, true);
        check(Some("区县级"), None, true);
        check(Some("乡镇级"), None, true);
        check(Some("街道"), None, true);
        check(Some("市辖区"), None, true);
        check(Some("市级"), Some("990101"), false);
        check(Some("省级"), None, false);
        check(Some("自治区"), None, false);
        check(Some("地市级"), None, false);
        check(Some("国家级"), None, false);
        check(None, Some("990101"), true);
        check(None, Some("990100"), false);
        check(None, Some("9901"), false);
        check(None, None, false);
    }
}
