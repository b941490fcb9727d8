//! Short names of measures: what an office calls them among colleagues, for where there is no room for
//! what the form prints.

use super::measure::Measure;
use crate::language::{Label, Language, Localised};

/// Rows of the form and group sums, by the part of their code before the dot.
const ROWS: &[(&str, Label)] = &[
    ("rules", Label { zh: "规章", en: "rules" }),
    ("normative_documents", Label { zh: "规范性文件", en: "norm. documents" }),
    ("licensing", Label { zh: "行政许可", en: "licensing" }),
    ("other_services", Label { zh: "其他管理服务", en: "other services" }),
    ("penalties", Label { zh: "行政处罚", en: "penalties" }),
    ("compulsion", Label { zh: "行政强制", en: "compulsion" }),
    ("fees", Label { zh: "行政收费", en: "fees" }),
    ("procurement", Label { zh: "集中采购", en: "procurement" }),
    ("received", Label { zh: "本年新收", en: "received" }),
    ("carried_in", Label { zh: "上年结转", en: "carried in" }),
    ("granted", Label { zh: "予以公开", en: "granted" }),
    ("partially_granted", Label { zh: "部分公开", en: "partly granted" }),
    ("denied", Label { zh: "不予公开", en: "denied" }),
    ("denied_state_secret", Label { zh: "不予公开-国家秘密", en: "denied: secret" }),
    ("denied_by_law", Label { zh: "不予公开-法规禁止", en: "denied: by law" }),
    ("denied_security", Label { zh: "不予公开-三安全一稳定", en: "denied: security" }),
    ("denied_third_party", Label { zh: "不予公开-第三方", en: "denied: third party" }),
    ("denied_internal", Label { zh: "不予公开-内部事务", en: "denied: internal" }),
    ("denied_process", Label { zh: "不予公开-过程性", en: "denied: process" }),
    ("denied_enforcement_file", Label { zh: "不予公开-执法案卷", en: "denied: case file" }),
    ("denied_inquiry", Label { zh: "不予公开-行政查询", en: "denied: inquiry" }),
    ("unavailable", Label { zh: "无法提供", en: "unavailable" }),
    ("unavailable_not_held", Label { zh: "无法提供-不掌握", en: "unavailable: not held" }),
    ("unavailable_must_create", Label { zh: "无法提供-须制作", en: "unavailable: to create" }),
    ("unavailable_unclear", Label { zh: "无法提供-不明确", en: "unavailable: unclear" }),
    ("rejected", Label { zh: "不予处理", en: "not processed" }),
    ("rejected_petition", Label { zh: "不予处理-信访投诉", en: "not proc.: petition" }),
    ("rejected_repeat", Label { zh: "不予处理-重复", en: "not proc.: repeated" }),
    ("rejected_publication", Label { zh: "不予处理-出版物", en: "not proc.: publication" }),
    ("rejected_excessive", Label { zh: "不予处理-大量反复", en: "not proc.: excessive" }),
    ("rejected_reconfirm", Label { zh: "不予处理-重新出具", en: "not proc.: reissue" }),
    ("other", Label { zh: "其他处理", en: "other handling" }),
    ("other_uncorrected", Label { zh: "其他-逾期不补正", en: "other: uncorrected" }),
    ("other_unpaid", Label { zh: "其他-逾期不缴费", en: "other: unpaid" }),
    ("other_misc", Label { zh: "其他-其他", en: "other: misc." }),
    ("concluded", Label { zh: "办结", en: "concluded" }),
    ("carried_out", Label { zh: "结转下年", en: "carried out" }),
    ("reconsideration", Label { zh: "行政复议", en: "reconsideration" }),
    ("litigation_direct", Label { zh: "直接起诉", en: "direct suits" }),
    ("litigation_after_reconsideration", Label { zh: "复议后起诉", en: "suits after recons." }),
];

/// Columns of the form, by the part of the code behind the dot.
const COLUMNS: &[(&str, Label)] = &[
    ("natural_person", Label { zh: "自然人", en: "persons" }),
    ("enterprise", Label { zh: "企业", en: "enterprises" }),
    ("research", Label { zh: "科研机构", en: "research" }),
    ("public_welfare", Label { zh: "公益组织", en: "welfare" }),
    ("legal_service", Label { zh: "法律机构", en: "legal" }),
    ("other_org", Label { zh: "其他组织", en: "other orgs" }),
    ("total", Label { zh: "总计", en: "total" }),
    ("upheld", Label { zh: "维持", en: "upheld" }),
    ("corrected", Label { zh: "纠正", en: "corrected" }),
    ("other", Label { zh: "其他", en: "other" }),
    ("pending", Label { zh: "未审结", en: "pending" }),
    ("issued", Label { zh: "制发", en: "issued" }),
    ("repealed", Label { zh: "废止", en: "repealed" }),
    ("in_force", Label { zh: "现行有效", en: "in force" }),
    ("decisions", Label { zh: "决定", en: "decisions" }),
    ("amount", Label { zh: "金额", en: "amount" }),
    ("made", Label { zh: "新制作", en: "made" }),
    ("disclosed", Label { zh: "新公开", en: "disclosed" }),
    ("disclosed_total", Label { zh: "公开总数", en: "disclosed in all" }),
    ("items_previous", Label { zh: "上年项目", en: "items last year" }),
    ("items_change", Label { zh: "项目增减", en: "items change" }),
    ("items", Label { zh: "项目", en: "items" }),
];

/// Rates whose names are long.
const RATES: &[(&str, Label)] = &[
    ("natural_person_share", Label { zh: "自然人占比", en: "persons' share" }),
    ("reconsideration_correction_rate", Label { zh: "复议纠错率", en: "recons. corrected" }),
    ("litigation_correction_rate", Label { zh: "诉讼纠错率", en: "suits corrected" }),
];

fn find(list: &[(&str, Label)], code: &str, language: Language) -> Option<&'static str> {
    list.iter().find(|(known, _)| *known == code).map(|(_, label)| label.get(language))
}

impl Measure {
    /// The short name, `本年新收/总计`; its only name where that is short.
    pub fn short_name(self, language: Language) -> String {
        let code = self.code();
        let of_cell = code.split_once('.').and_then(|(row, column)| {
            Some([find(ROWS, row, language)?, find(COLUMNS, column, language)?].join("/"))
        });
        let of_rate = || find(RATES, code, language).map(str::to_owned);
        of_cell.or_else(of_rate).unwrap_or_else(|| self.localised(language))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn every_measure_has_a_short_name_of_its_own() {
        for language in [Language::Zh, Language::En] {
            let mut seen = BTreeSet::new();
            for measure in Measure::all() {
                let short = measure.short_name(language);
                let whole = measure.localised(language);
                assert!(short.width() <= 40, "{short}");
                assert!(short.width() <= whole.width(), "{short}: {whole}");
                assert!(seen.insert(short.clone()), "{short} names two measures");
            }
        }
    }

    #[test]
    fn every_short_name_is_of_a_row_a_column_or_a_rate() {
        let codes: Vec<&str> = Measure::all().map(Measure::code).collect();
        let parts: Vec<(&str, &str)> =
            codes.iter().filter_map(|code| code.split_once('.')).collect();
        for (row, _) in &parts {
            assert!(ROWS.iter().any(|(known, _)| known == row), "{row}");
        }
        for (_, column) in &parts {
            assert!(COLUMNS.iter().any(|(known, _)| known == column), "{column}");
        }
        assert!(ROWS.iter().all(|(known, _)| parts.iter().any(|(row, _)| row == known)));
        assert!(COLUMNS.iter().all(|(known, _)| parts.iter().any(|(_, it)| it == known)));
        assert!(RATES.iter().all(|(known, _)| codes.contains(known)));
    }
}
