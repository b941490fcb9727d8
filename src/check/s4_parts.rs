//! `s4-parts`: the outcomes of reconsideration and of both kinds of suit add up to their 总计.
//! Source: 总计 is the total of the four columns before it on the form of either edition.

use super::equation::{self, Equation};
use super::{Check, Counted, Rule, Severity};
use crate::language::Label;
use crate::report::{DisputeOutcome, DisputeTrack, Metric};

pub const RULE: Rule = Rule {
    id: "s4-parts",
    severity: Severity::Error,
    title: Label {
        zh: "复议、诉讼各项结果之和 = 总计",
        en: "the outcomes of reconsideration and litigation add up to their 总计",
    },
    source: Label {
        zh: "国办公开办函〔2021〕30号、〔2019〕60号所附表格：“总计”列",
        en: "columns 总计 of the form, notices 国办公开办函〔2021〕30号 and 〔2019〕60号",
    },
    explanation: Label {
        zh: "行政复议、未经复议直接起诉、复议后起诉三组中，结果维持、结果纠正、其他结果、尚未审结之和\
             应等于该组总计。空白的分项按零计；总计空白的组不核对，另行计数。\
             例：行政复议结果维持 1，总计 0。",
        en: "For reconsideration, suits without and suits after reconsideration, the cases upheld, corrected, \
             ended otherwise and pending add up to 总计. A blank part counts as zero; a group with a blank 总计 is \
             skipped and counted. \
             Example: reconsideration has 1 upheld, but 总计 is 0.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| equation::check(RULE.id, report)),
};

/// A sum for each of the three.
pub fn equations() -> Vec<Equation> {
    let of_track = |&track: &DisputeTrack| {
        let parts = DisputeOutcome::parts().iter().map(|&how| Metric::Dispute(track, how));
        Equation::total_of(RULE.id, Metric::Dispute(track, DisputeOutcome::Total), parts)
    };
    DisputeTrack::ALL.iter().map(of_track).collect()
}
