//! `text-requests`: what the text says was received, concluded and carried over stands in section 三.

use super::claims::{Claimed, against};
use super::{Check, Counted, Rule, Severity};
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
             减上年结转，或本年新收（加上年结转）减结转下年度；其他处理也是办结，只有答复可不含其他处理、不\
             予处理；收办、申请总数可为以上任何一种。同段写明件数的撤回、重复或合并、转办或移送、不属申请、\
             逾期或延期，各项或合计加上或减去后相符的也可，写明计入的件数亦同；其他数字不作解释。件次、约\
             数不比。读法所需的格未知的，不报。\
             例：文字写“收到政府信息公开申请12件”，表中新收 10、上年结转 0。",
        en: "Where it is certain what a figure in the texts of sections 一, 五 and 六 speaks of, it agrees \
             with section 三. Offices use the words differently, and one reading that agrees is enough: \
             received may or may not include what was carried in; concluded and answered may leave out \
             what was carried in, or be what came in less what is carried out. Other handling concludes \
             a request; only answered may leave it out, and what was not processed. Handled, and a number \
             of requests without a verb, may be any of these. What the paragraph says with a figure was \
             withdrawn, repeated or joined, passed on, not requests for information, late or extended may be \
             added or taken off, each or all together, and a figure that it calls counted may be meant; no \
             other figure explains a difference. 件次 and round figures are not compared. A \
             reading that needs an unknown cell cannot be excluded, and nothing is said. Example: the \
             text says that 12 requests were received; the table has 10 received and 0 carried in.",
    },
    counted: Counted::Figures,
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
        check("全年收到政府信息公开申请40件，办结34件。", &[("concluded.total", 34, 39)]);
        check("全年收到政府信息公开申请40件，答复34件。", &[]);
        check("全年收到政府信息公开申请40件，答复31件。", &[]);
        check("全年收到政府信息公开申请40件，上年结转1件。", &[("carried_in.total", 1, 2)]);
        check("全年收到政府信息公开申请40件，结转下年度4件。", &[("carried_out.total", 4, 3)]);
        check("全年收到政府信息公开申请约41件，网上申请12件。", &[]);
        // What it names explains a figure, any other of the sentence does not.
        check("收到政府信息公开申请45件，其中撤回5件。", &[]);
        check("收到政府信息公开申请35件，撤回5件未计。", &[]);
        check("收到政府信息公开申请46件，其中撤回5件。", &[("received.total", 46, 40)]);
        check(
            "收到政府信息公开申请40件，其中自然人40件；办结35件，结转下年度3件。",
            &[("concluded.total", 35, 39)],
        );
    }

    #[test]
    fn a_text_without_a_table_is_not_compared() {
        let mut report = report("示例县教育局", "全年收到政府信息公开申请40件。", &[]);
        report.cells.clear();
        assert_eq!(found_in(&RULE, &report), []);
    }
}
