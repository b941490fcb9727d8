//! Section 4 (四、政府信息公开行政复议、行政诉讼情况): what was contested, and how that ended.

use super::closed_list::closed_list;

closed_list! {
    /// A way to contest a decision. The form prints the three side by side.
    pub enum DisputeTrack {
        Reconsideration = "reconsideration", "行政复议", "administrative reconsideration";
        LitigationDirect = "litigation_direct", "行政诉讼/未经复议直接起诉",
            "administrative litigation without prior reconsideration";
        LitigationAfterReconsideration = "litigation_after_reconsideration", "行政诉讼/复议后起诉",
            "administrative litigation after reconsideration";
    }
}

closed_list! {
    /// How a case ended. The first four add up to the last.
    pub enum DisputeOutcome {
        Upheld = "upheld", "结果维持", "upheld";
        Corrected = "corrected", "结果纠正", "corrected";
        Other = "other", "其他结果", "other outcome";
        Pending = "pending", "尚未审结", "pending";
        Total = "total", "总计", "total";
    }
}

impl DisputeOutcome {
    /// The four outcomes, without the total.
    pub fn parts() -> &'static [DisputeOutcome] {
        &DisputeOutcome::ALL[..4]
    }
}
