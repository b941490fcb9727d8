//! Reconsiderations and suits, and how they end.

use super::{CaseOutcome, SuitKind, Track, Word as W, Words};

pub(super) const WORDS: Words = &[
    (
        W::Track(Track::Reconsideration),
        &["行政复议", "行政复议案件", "行政复议案", "复议", "复议案件", "行政复议件"],
    ),
    (
        W::Track(Track::Suit),
        &["行政诉讼", "行政诉讼案件", "行政诉讼案", "诉讼", "诉讼案件", "行政诉讼件"],
    ),
    (W::CaseOutcome(CaseOutcome::Upheld), &["结果维持", "维持", "结果为维持", "予以维持"]),
    (
        W::CaseOutcome(CaseOutcome::Corrected),
        &["结果纠正", "纠正", "结果为纠正", "被纠正", "予以纠正"],
    ),
    (W::CaseOutcome(CaseOutcome::Other), &["其他结果", "其它结果"]),
    (W::CaseOutcome(CaseOutcome::Pending), &["尚未审结", "未审结"]),
    (W::SuitKind(SuitKind::Direct), &["未经复议直接起诉", "直接起诉", "直接提起诉讼"]),
    (W::SuitKind(SuitKind::After), &["复议后起诉", "经复议后起诉", "复议后提起诉讼"]),
];
