//! `text-disputes`: the reconsiderations and suits that the text names stand in section 四.

use super::claims::{Claimed, against};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;

pub const RULE: Rule = Rule {
    id: "text-disputes",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的行政复议、行政诉讼件数与表四一致",
        en: "reconsiderations and suits are the same in text and table",
    },
    source: Label {
        zh: "《政府信息公开条例》第五十条：因政府信息公开被申请行政复议、提起行政诉讼的情况",
        en: "article 50 of the regulation: reconsiderations and suits over government information",
    },
    explanation: Label {
        zh: "文字中确定所指的政府信息公开行政复议、行政诉讼及其结果，应与表四相符。总数可不含尚未审结；诉\
             讼为未经复议直接起诉与复议后起诉之和，也可仅为前者；分写两类的，各与其总计比。行政机关作为复议机关办理的案件不在此列。\
             例：文字写“引发行政复议1起”，表中行政复议总计 0。",
        en: "Reconsiderations and suits over government information that a text certainly speaks of, and \
             how they ended, agree with section 四. A total may leave out what is pending; suits are those \
             without and after reconsideration together, or the former only; each kind that is named is \
             compared with its own total. Cases that an office decides \
             itself are not meant. Example: the text says that there was 1 reconsideration, but its 总计 is \
             0.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| against::check(report, CLAIMED)),
};

const CLAIMED: &[Claimed] = &[
    Claimed::Reconsiderations,
    Claimed::ReconsiderationsUpheld,
    Claimed::ReconsiderationsCorrected,
    Claimed::ReconsiderationsOther,
    Claimed::ReconsiderationsPending,
    Claimed::Suits,
    Claimed::SuitsDirect,
    Claimed::SuitsAfter,
    Claimed::SuitsUpheld,
    Claimed::SuitsCorrected,
    Claimed::SuitsOther,
    Claimed::SuitsPending,
];

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::found;
    use super::*;

    #[test]
    fn every_reading_that_offices_use_passes() {
        let figures = [
            ("reconsideration.upheld", 3),
            ("reconsideration.pending", 2),
            ("reconsideration.total", 5),
            ("litigation_direct.upheld", 1),
            ("litigation_direct.total", 1),
            ("litigation_after_reconsideration.upheld", 2),
            ("litigation_after_reconsideration.total", 2),
        ];
        let check = |text: &str, expected: &[(&str, i64, i64)]| {
            let all = found(&RULE, text, &figures);
            let all: Vec<_> = all.iter().map(|(code, a, b)| (code.as_str(), *a, *b)).collect();
            assert_eq!(all, expected, "{text}");
        };
        check("政府信息公开行政复议5件、行政诉讼3件。", &[]);
        check("政府信息公开行政复议3件、行政诉讼1件。", &[]);
        check("政府信息公开行政复议4件。", &[("reconsideration.total", 4, 5)]);
        check("政府信息公开行政诉讼2件。", &[("", 2, 3)]);
        check("政府信息公开行政诉讼3件，其中维持3件。", &[]);
        check(
            "未发生政府信息公开行政复议、行政诉讼。",
            &[("reconsideration.total", 0, 5), ("", 0, 3)],
        );
    }
}
