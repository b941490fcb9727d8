//! What the query `brief` returned, by the code of each figure.

use std::collections::BTreeMap;

use crate::language::Label;
use crate::query::{Row, Rows};

/// A figure of a group of departments, or of one; see `sql/queries/brief.sql` for what counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Line {
    /// The sum over the departments that count; `None` where none does.
    pub value: Option<i64>,
    /// How many count.
    pub departments: i64,
    /// How many of them state 0.
    pub with_none: i64,
    /// How many do not count since a cell is blank or was not read.
    pub blank: i64,
    /// How many do not count since an open error names the figure.
    pub doubtful: i64,
    /// How many do not count since their form does not have it.
    pub not_on_form: i64,
    /// How many counted the year before.
    pub base_departments: i64,
    /// How many count in both years: those that the change is computed from.
    pub in_both: i64,
    /// Their sum in the year.
    pub both_value: Option<i64>,
    /// Their sum in the year before.
    pub both_base: Option<i64>,
    /// The change in percent; `None` where the year before has 0 or nothing.
    pub change_percent: Option<f64>,
    /// How many count but have no report of the year before.
    pub base_no_report: i64,
    /// How many count but were blank or unread the year before.
    pub base_blank: i64,
    /// How many count but were in doubt the year before.
    pub base_doubtful: i64,
    /// How many count but did not have it on the form of the year before.
    pub base_not_on_form: i64,
    /// How many state both the figure and the whole of which it is a share.
    pub share_departments: i64,
    /// Their sum of the figure.
    pub share_value: Option<i64>,
    /// Their sum of the whole.
    pub share_whole: Option<i64>,
    /// The share in percent.
    pub share_percent: Option<f64>,
}

/// A department among those that received most requests.
#[derive(Clone, Debug, PartialEq)]
pub struct Receiving {
    /// Its name today.
    pub department: String,
    /// How many it received.
    pub value: i64,
    /// How many all together received.
    pub whole: i64,
    /// How many departments that are.
    pub departments: i64,
    /// Its share in percent.
    pub percent: Option<f64>,
    /// Its rank; shared by those that received as many.
    pub rank: i64,
}

/// Every figure of a brief.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    lines: BTreeMap<String, Line>,
    /// The departments that received most, in order of rank and name.
    pub receiving: Vec<Receiving>,
    /// The departments that are left out since their reports sum up others of the group.
    pub summaries: Vec<String>,
}

impl Figures {
    /// Takes the rows of the query `brief`.
    pub fn of(rows: &Rows) -> Figures {
        let mut figures = Figures::default();
        for row in rows.iter() {
            match row.text("scope") {
                "total" => {
                    figures.lines.insert(row.text("metric").to_owned(), line(row));
                }
                "summary" => figures.summaries.push(row.text("department").to_owned()),
                _ => figures.receiving.push(Receiving {
                    department: row.text("department").to_owned(),
                    value: count(row, "value"),
                    whole: count(row, "share_whole"),
                    departments: count(row, "departments"),
                    percent: row.real("share_percent"),
                    rank: count(row, "rank"),
                }),
            }
        }
        figures
    }

    /// The figure with a code; `None` where it is on the form of no report.
    pub fn line(&self, code: &str) -> Option<Line> {
        self.lines.get(code).copied()
    }
}

fn count(row: Row<'_>, key: &str) -> i64 {
    row.integer(key).unwrap_or(0)
}

fn line(row: Row<'_>) -> Line {
    Line {
        value: row.integer("value"),
        departments: count(row, "departments"),
        with_none: count(row, "with_none"),
        blank: count(row, "blank"),
        doubtful: count(row, "doubtful"),
        not_on_form: count(row, "not_on_form"),
        base_departments: count(row, "base_departments"),
        in_both: count(row, "in_both"),
        both_value: row.integer("both_value"),
        both_base: row.integer("both_base"),
        change_percent: row.real("change_percent"),
        base_no_report: count(row, "base_no_report"),
        base_blank: count(row, "base_blank"),
        base_doubtful: count(row, "base_doubtful"),
        base_not_on_form: count(row, "base_not_on_form"),
        share_departments: count(row, "share_departments"),
        share_value: row.integer("share_value"),
        share_whole: row.integer("share_whole"),
        share_percent: row.real("share_percent"),
    }
}

/// The sums that have no code of their own elsewhere, and what they add.
pub(super) const SUMS: &[(&str, &str)] = &[
    (
        "received.organisations",
        "received.enterprise + received.research + received.public_welfare + received.legal_service \
         + received.other_org",
    ),
    ("litigation.upheld", "litigation_direct.upheld + litigation_after_reconsideration.upheld"),
    (
        "litigation.corrected",
        "litigation_direct.corrected + litigation_after_reconsideration.corrected",
    ),
    ("litigation.other", "litigation_direct.other + litigation_after_reconsideration.other"),
    ("litigation.pending", "litigation_direct.pending + litigation_after_reconsideration.pending"),
    ("litigation.total", "litigation_direct.total + litigation_after_reconsideration.total"),
];

/// How the note calls the figures that a brief says, by their code.
pub const NAMES: &[(&str, Label)] = &[
    ("received.total", Label { zh: "收到申请数", en: "requests received" }),
    ("received.natural_person", Label { zh: "自然人申请数", en: "requests of natural persons" }),
    (
        "received.organisations",
        Label {
            zh: "法人或其他组织申请数",
            en: "requests of legal persons and other organisations",
        },
    ),
    ("received.enterprise", Label { zh: "商业企业", en: "enterprises" }),
    ("received.research", Label { zh: "科研机构", en: "research institutions" }),
    ("received.public_welfare", Label { zh: "社会公益组织", en: "public-welfare organisations" }),
    ("received.legal_service", Label { zh: "法律服务机构", en: "legal-service institutions" }),
    ("received.other_org", Label { zh: "其他组织", en: "other organisations" }),
    ("carried_in.total", Label { zh: "上年结转数", en: "requests carried in" }),
    ("concluded.total", Label { zh: "办结数", en: "requests concluded" }),
    ("carried_out.total", Label { zh: "结转下年度数", en: "requests carried over" }),
    ("granted.total", Label { zh: "予以公开", en: "granted" }),
    ("partially_granted.total", Label { zh: "部分公开", en: "partially granted" }),
    ("denied.total", Label { zh: "不予公开", en: "denied" }),
    ("unavailable.total", Label { zh: "无法提供", en: "unavailable" }),
    ("rejected.total", Label { zh: "不予处理", en: "not processed" }),
    ("other.total", Label { zh: "其他处理", en: "handled otherwise" }),
    ("reconsideration.total", Label { zh: "行政复议", en: "reconsiderations" }),
    ("reconsideration.upheld", Label { zh: "行政复议结果维持", en: "reconsiderations upheld" }),
    (
        "reconsideration.corrected",
        Label { zh: "行政复议结果纠正", en: "reconsiderations corrected" },
    ),
    (
        "reconsideration.other",
        Label { zh: "行政复议其他结果", en: "reconsiderations with another outcome" },
    ),
    ("reconsideration.pending", Label { zh: "行政复议尚未审结", en: "reconsiderations pending" }),
    ("litigation.total", Label { zh: "行政诉讼", en: "suits" }),
    (
        "litigation_direct.total",
        Label { zh: "未经复议直接起诉", en: "suits without prior reconsideration" },
    ),
    (
        "litigation_after_reconsideration.total",
        Label { zh: "复议后起诉", en: "suits after reconsideration" },
    ),
    ("litigation.upheld", Label { zh: "行政诉讼结果维持", en: "suits upheld" }),
    ("litigation.corrected", Label { zh: "行政诉讼结果纠正", en: "suits corrected" }),
    ("litigation.other", Label { zh: "行政诉讼其他结果", en: "suits with another outcome" }),
    ("litigation.pending", Label { zh: "行政诉讼尚未审结", en: "suits pending" }),
    ("rules.issued", Label { zh: "规章制发数", en: "rules issued" }),
    ("rules.repealed", Label { zh: "规章废止数", en: "rules repealed" }),
    ("rules.in_force", Label { zh: "规章现行有效数", en: "rules in force" }),
    (
        "normative_documents.issued",
        Label { zh: "行政规范性文件制发数", en: "normative documents issued" },
    ),
    (
        "normative_documents.repealed",
        Label { zh: "行政规范性文件废止数", en: "normative documents repealed" },
    ),
    (
        "normative_documents.in_force",
        Label { zh: "行政规范性文件现行有效数", en: "normative documents in force" },
    ),
    ("rules.made", Label { zh: "规章新制作数", en: "rules made" }),
    ("rules.disclosed", Label { zh: "规章新公开数", en: "rules newly disclosed" }),
    ("rules.disclosed_total", Label { zh: "规章对外公开总数", en: "rules disclosed in total" }),
    (
        "normative_documents.made",
        Label { zh: "规范性文件新制作数", en: "normative documents made" },
    ),
    (
        "normative_documents.disclosed",
        Label { zh: "规范性文件新公开数", en: "normative documents newly disclosed" },
    ),
    (
        "normative_documents.disclosed_total",
        Label {
            zh: "规范性文件对外公开总数", en: "normative documents disclosed in total"
        },
    ),
    ("licensing.decisions", Label { zh: "行政许可决定", en: "licensing decisions" }),
    ("penalties.decisions", Label { zh: "行政处罚决定", en: "penalty decisions" }),
    ("compulsion.decisions", Label { zh: "行政强制决定", en: "compulsion decisions" }),
    (
        "other_services.decisions",
        Label {
            zh: "其他对外管理服务事项处理决定", en: "decisions on other external services"
        },
    ),
    ("fees.amount", Label { zh: "行政事业性收费金额", en: "administrative fees" }),
    ("licensing.items_previous", Label { zh: "上一年行政许可项目", en: "licensing items before" }),
    ("licensing.items_change", Label { zh: "行政许可项目增减", en: "change of licensing items" }),
    (
        "other_services.items_previous",
        Label {
            zh: "上一年其他对外管理服务事项", en: "other external service items before"
        },
    ),
    (
        "other_services.items_change",
        Label {
            zh: "其他对外管理服务事项增减", en: "change of other external service items"
        },
    ),
    ("penalties.items_previous", Label { zh: "上一年行政处罚项目", en: "penalty items before" }),
    ("penalties.items_change", Label { zh: "行政处罚项目增减", en: "change of penalty items" }),
    (
        "compulsion.items_previous",
        Label { zh: "上一年行政强制项目", en: "compulsion items before" },
    ),
    ("compulsion.items_change", Label { zh: "行政强制项目增减", en: "change of compulsion items" }),
    ("fees.items_previous", Label { zh: "上一年收费项目", en: "fee items before" }),
    ("fees.items_change", Label { zh: "收费项目增减", en: "change of fee items" }),
    ("procurement.items", Label { zh: "政府集中采购项目数", en: "procurement items" }),
    ("procurement.amount", Label { zh: "政府集中采购总金额", en: "procurement amount" }),
];

/// How the note calls a figure.
pub(super) fn name_of(code: &str) -> Label {
    let found = NAMES.iter().find(|(known, _)| *known == code);
    found.map_or(Label { zh: "其他数字", en: "other figures" }, |(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query;
    use crate::report::Measure;
    use crate::store::Store;

    #[test]
    fn every_name_is_that_of_a_measure_or_of_a_sum_that_the_query_makes() {
        let store = Store::in_memory().expect("a database");
        assert!(query::run(&store, "brief", &[]).expect("rows").rows.is_empty());
        for (code, name) in NAMES {
            let is_sum = SUMS.iter().any(|(known, _)| known == code);
            assert!(is_sum || Measure::find(code).is_some_and(|it| it.code() == *code), "{code}");
            assert!(!name.zh.is_empty() && !name.en.is_empty());
        }
        for (code, parts) in SUMS {
            let file = query::QUERIES.iter().find(|(name, _)| *name == "brief").expect("it").1;
            for part in parts.split(" + ") {
                assert!(file.contains(&format!("('{part}', '{code}')")), "{code}: {part}");
            }
        }
    }
}
