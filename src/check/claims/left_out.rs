//! Figures of requests that offices count or leave out as they like, told by their words.
//!
//! The form counts a withdrawn request among 其他处理, a repeated one among 不予处理; a text may do so
//! or state a total without them. Only what these words name is added to a claim or taken off it: any
//! other figure of the sentence explains nothing.

use crate::report::closed_list::closed_list;

closed_list! {
    /// Why requests may be left out of a total.
    pub enum LeftOut {
        // Withdrawn requests end as 其他处理, but nobody concludes them.
        Withdrawn = "withdrawn", "撤回", "withdrawn";
        // Requests of one kind or person may be handled as one.
        Joined = "joined", "重复或合并", "repeated or joined";
        // Another body answers them.
        PassedOn = "passed_on", "转办或移送", "passed on";
        // 咨询, 举报 in the form of a request.
        NotRequests = "not_requests", "不属申请", "not requests for information";
        // Where only those answered in time are counted.
        Late = "late", "逾期或延期", "late or extended";
        // 收到33件，计入统计30件: the figure of the form, stated as such.
        Counted = "counted", "计入", "counted";
    }
}

/// The words of each, in the order in which they are looked for.
const WORDS: &[(LeftOut, &[&str])] = &[
    (LeftOut::Counted, &["计入统计", "最终", "有效", "予以受理", "归并后", "合并后"]),
    (LeftOut::Withdrawn, &["撤"]),
    (LeftOut::Joined, &["重复", "相同", "合并", "归并", "并案"]),
    (
        LeftOut::PassedOn,
        &["转办", "转交", "转送", "转其他", "移交", "移送", "退回", "向他处", "误投"],
    ),
    (
        LeftOut::NotRequests,
        &["不属于", "不属", "不是", "非政府信息", "咨询类", "投诉举报类", "举报类", "驳回", "无效"],
    ),
    (LeftOut::Late, &["逾期", "超期", "超时", "延期", "延长", "晚于"]),
];

/// Words that say of all, or of an unknown number, that they may not be counted.
const UNCOUNTED: &[&str] = &["剔除", "不计", "不纳入"];

impl LeftOut {
    /// What words beside a figure say of it.
    pub fn find(words: &str) -> Option<LeftOut> {
        let (found, _) =
            WORDS.iter().find(|(_, all)| all.iter().any(|word| words.contains(word)))?;
        Some(*found)
    }
}

/// Whether a clause without figures says that some were left out, nobody knows how many. What was
/// late is counted by all but those who count what was in time.
pub fn is_vague(clause: &str) -> bool {
    let is_of_count = |found| !matches!(found, LeftOut::Late | LeftOut::Counted);
    UNCOUNTED.iter().any(|word| clause.contains(word))
        || LeftOut::find(clause).is_some_and(is_of_count)
}

/// Whether a clause without figures says that some were late.
pub fn is_late(clause: &str) -> bool {
    const NONE: &[&str] = &["无", "未", "没有", "零", "不存在", "杜绝", "避免"];
    LeftOut::find(clause) == Some(LeftOut::Late) && !NONE.iter().any(|word| clause.contains(word))
}

/// Whether a figure of the tables is what a text says, once what the text names is added or taken
/// off, each by itself or all together.
pub fn explains(claimed: i64, left_out: &[(LeftOut, i64)], agrees: impl Fn(i64) -> bool) -> bool {
    let parts = || left_out.iter().filter(|(kind, _)| *kind != LeftOut::Counted);
    let all = parts().fold(0_i64, |sum, (_, value)| sum.saturating_add(*value));
    parts()
        .map(|(_, value)| *value)
        .chain([all])
        .any(|value| agrees(claimed.saturating_sub(value)) || agrees(claimed.saturating_add(value)))
        || left_out.iter().any(|(kind, value)| *kind == LeftOut::Counted && agrees(*value))
}
