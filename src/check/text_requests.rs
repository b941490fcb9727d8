//! `text-requests`: what the text says was received, concluded and carried over stands in section 三.

use super::claims::{Claimed, against};
use super::{Check, Rule, Severity};
use crate::language::Label;

pub const RULE: Rule = Rule {
    id: "text-requests",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的收到、办结、结转件数与表三一致",
        en: "requests received, concluded and carried over are the same in text and table",
    },
    source: Label {
        zh: "《政府信息公开条例》第五十条：总体情况与表三说的是同一年、同一机关的申请",
        en: "article 50 of the regulation: overview and section 三 tell of the same requests",
    },
    explanation: Label {
        zh: "一、五、六各节文字中确定所指的收到、办结、答复、结转件数，应与表三相符。各机关用词不一，以下\
             任一读法相符即可：收到、受理可为本年新收，或本年新收加上年结转；办结、答复可为（七）总计，或\
             减上年结转，答复还可不含不予处理、其他处理；收办可为以上任何一种。读法所需的格未知的，不报。\
             例：文字写“收到政府信息公开申请12件”，表中新收 10、上年结转 0。",
        en: "Where it is certain what a figure in the texts of sections 一, 五 and 六 speaks of, it agrees \
             with section 三. Offices use the words differently, and one reading that agrees is enough: \
             received may or may not include what was carried in; concluded and answered may leave out \
             what was carried in, and answered also what was not processed or handled otherwise. A \
             reading that needs an unknown cell cannot be excluded, and nothing is said. Example: the \
             text says that 12 requests were received; the table has 10 received and 0 carried in.",
    },
    check: Check::Report(|report| against::check(report, CLAIMED)),
};

const CLAIMED: &[Claimed] = &[
    Claimed::Requests,
    Claimed::Received,
    Claimed::Incoming,
    Claimed::Handled,
    Claimed::Concluded,
    Claimed::Answered,
    Claimed::CarriedIn,
    Claimed::CarriedOut,
];

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::{found, found_in, report};
    use super::*;

    #[test]
    fn every_reading_that_offices_use_passes() {
        let figures = [
            ("received.total", 40),
            ("carried_in.total", 2),
            ("rejected_repeat.total", 3),
            ("other_misc.total", 5),
            ("concluded.total", 39),
            ("carried_out.total", 3),
        ];
        let check = |text: &str, expected: &[(&str, i64, i64)]| {
            let all = found(&RULE, text, &figures);
            let all: Vec<_> = all.iter().map(|(code, a, b)| (code.as_str(), *a, *b)).collect();
            assert_eq!(all, expected, "{text}");
        };
        check("全年收到政府信息公开申请40件。", &[]);
        check("全年受理政府信息公开申请42件。", &[]);
        check("全年受理政府信息公开申请41件。", &[("received.total", 41, 40)]);
        check("全年未收到政府信息公开申请。", &[("received.total", 0, 40)]);
        check("全年收到政府信息公开申请40件，办结39件。", &[]);
        check("全年收到政府信息公开申请40件，办结37件。", &[]);
        check("全年收到政府信息公开申请40件，办结38件。", &[("concluded.total", 38, 39)]);
        check("全年收到政府信息公开申请40件，答复34件。", &[]);
        check("全年收到政府信息公开申请40件，答复31件。", &[]);
        check("全年收到政府信息公开申请40件，上年结转1件。", &[("carried_in.total", 1, 2)]);
        check("全年收到政府信息公开申请40件，结转下年度4件。", &[("carried_out.total", 4, 3)]);
        check("全年收到政府信息公开申请约41件，网上申请12件。", &[]);
    }

    #[test]
    fn a_text_without_a_table_is_not_compared() {
        let mut report = report("示例县教育局", "全年收到政府信息公开申请40件。", &[]);
        report.cells.clear();
        assert_eq!(found_in(&RULE, &report), []);
    }
}
