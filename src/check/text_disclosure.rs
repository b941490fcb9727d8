//! `text-disclosure`: the normative documents and decisions that the text names stand in section 二.

use super::claims::{Claimed, against};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;

pub const RULE: Rule = Rule {
    id: "text-disclosure",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的行政规范性文件、行政许可等决定件数与表二一致",
        en: "normative documents and decisions are the same in text and table",
    },
    source: Label {
        zh: "《政府信息公开条例》第二十条第（一）、（五）、（六）项；表二",
        en: "article 20, items 1, 5 and 6 of the regulation; section 二 of the form",
    },
    explanation: Label {
        zh: "文字中确定所指的制发、废止、现行有效的行政规范性文件，以及作出的行政许可、行政处罚、行政强制\
             决定，应与表二相符。公开、公示的件数不在此列；提到失效的，废止不比。例：文字写“制发行政规范\
             性文件3件”，表中制发 2。",
        en: "Normative documents issued, repealed and in force and decisions on licences, penalties and \
             compulsion that a text certainly speaks of agree with section 二. What was merely published \
             is not meant, nor what was repealed where the text also tells of what lapsed. Example: the \
             text says that 3 normative documents were issued, the table has 2.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| against::check(report, CLAIMED)),
};

const CLAIMED: &[Claimed] = &[
    Claimed::DocumentsIssued,
    Claimed::DocumentsRepealed,
    Claimed::DocumentsInForce,
    Claimed::Licensing,
    Claimed::Penalties,
    Claimed::Compulsion,
];

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::found;
    use super::*;

    #[test]
    fn documents_and_decisions_are_compared() {
        let figures = [
            ("normative_documents.issued", 3),
            ("normative_documents.in_force", 60),
            ("licensing.decisions", 110),
        ];
        let check = |text: &str, expected: &[(&str, i64, i64)]| {
            let all = found(&RULE, text, &figures);
            let all: Vec<_> = all.iter().map(|(code, a, b)| (code.as_str(), *a, *b)).collect();
            assert_eq!(all, expected, "{text}");
        };
        check("本年制发行政规范性文件3件，废止0件，现行有效60件。", &[]);
        check("本年制发行政规范性文件2件。", &[("normative_documents.issued", 2, 3)]);
        check("作出行政许可决定110件、行政处罚决定0件。", &[]);
        check("作出行政许可决定111件。", &[("licensing.decisions", 111, 110)]);
        check("公开行政许可决定111件。", &[]);
    }
}
