//! `text-outcomes`: the outcomes and the applicants that the text names stand in section 三.

use super::claims::{Claimed, against};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;

pub const RULE: Rule = Rule {
    id: "text-outcomes",
    severity: Severity::Warning,
    title: Label {
        zh: "文字所写的办理结果、申请人件数与表三一致",
        en: "outcomes and applicants are the same in text and table",
    },
    source: Label {
        zh: "《政府信息公开条例》第五十条：总体情况与表三说的是同一年、同一机关的申请",
        en: "article 50 of the regulation: overview and section 三 tell of the same requests",
    },
    explanation: Label {
        zh: "文字中确定所指的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理以及自然人、商业企\
             业、法人或其他组织的件数，应与表三相符。予以公开可含部分公开，不予公开可为除予以公开、部分公\
             开以外的全部；申请人可按新收、新收加结转或已办结计。任一读法相符即可，所需的格未知的不报。例\
             ：文字写“予以公开5件”，表中予以公开 3、部分公开 1。",
        en: "Outcomes and kinds of applicant that a text certainly speaks of agree with section 三. \
             Granted may include what was granted in part, and denied may be all that was not granted; \
             applicants may be counted by what was received, with what was carried in, or by what was \
             concluded. One reading that agrees is enough; where a cell that it needs is unknown, nothing \
             is said. Example: the text says that 5 requests were granted; the table has 3 granted and 1 \
             granted in part.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| against::check(report, CLAIMED)),
};

const CLAIMED: &[Claimed] = &[
    Claimed::Granted,
    Claimed::PartiallyGranted,
    Claimed::GrantedInAll,
    Claimed::Denied,
    Claimed::Unavailable,
    Claimed::Rejected,
    Claimed::OtherHandling,
    Claimed::NaturalPersons,
    Claimed::Enterprises,
    Claimed::Organisations,
];

#[cfg(test)]
mod tests {
    use super::super::claims::against::tests::found;
    use super::*;

    #[test]
    fn every_reading_that_offices_use_passes() {
        let figures = [
            ("received.total", 20),
            ("received.natural_person", 17),
            ("carried_in.total", 2),
            ("carried_in.natural_person", 1),
            ("granted.total", 8),
            ("partially_granted.total", 3),
            ("denied_internal.total", 1),
            ("denied_process.total", 1),
            ("unavailable_not_held.total", 4),
            ("other_misc.total", 4),
            ("concluded.total", 21),
            ("concluded.natural_person", 16),
        ];
        let check = |text: &str, expected: &[(&str, i64, i64)]| {
            let all = found(&RULE, &format!("全年收到政府信息公开申请20件，其中{text}"), &figures);
            let all: Vec<_> = all.iter().map(|(code, a, b)| (code.as_str(), *a, *b)).collect();
            assert_eq!(all, expected, "{text}");
        };
        check("予以公开8件、部分公开3件、不予公开2件、无法提供4件、其他处理4件。", &[]);
        check("予以公开11件、不予公开10件。", &[]);
        check("予以公开及部分公开11件。", &[]);
        check("予以公开9件。", &[("granted.total", 9, 8)]);
        check("不予公开3件。", &[("", 3, 2)]);
        check("无法提供5件。", &[("", 5, 4)]);
        check("自然人17件。", &[]);
        check("自然人18件，法人或其他组织4件。", &[]);
        check("自然人15件。", &[("received.natural_person", 15, 17)]);
    }
}
