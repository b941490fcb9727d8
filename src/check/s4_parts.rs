//! `s4-parts`: the outcomes of reconsideration and of both kinds of suit add up to their 总计.
//! Source: 总计 is the total of the four columns before it on the form of either edition.

use super::{Finding, Rule, total_of_parts};
use crate::language::Label;
use crate::report::{DisputeOutcome, DisputeTrack, Metric, Report};

pub const RULE: Rule = Rule {
    id: "s4-parts",
    title: Label {
        zh: "复议、诉讼各项结果之和 = 总计",
        en: "the outcomes of reconsideration and litigation add up to their 总计",
    },
    source: Label { zh: "表中总计各列", en: "the form's columns 总计" },
    check: |report| {
        DisputeTrack::ALL.iter().filter_map(|&track| check_track(report, track)).collect()
    },
};

fn check_track(report: &Report, track: DisputeTrack) -> Option<Finding> {
    let parts = DisputeOutcome::parts().iter().map(|&outcome| Metric::Dispute(track, outcome));
    total_of_parts(RULE.id, report, Metric::Dispute(track, DisputeOutcome::Total), parts)
}
