//! Figures that the text sections 一, 五 and 六 state: what is claimed, the value, and the words.
//!
//! A claim is taken only where it is certain what it speaks of; in doubt there is none, since a
//! missing finding is acceptable and a false accusation is not. So words are taken by position: every
//! word between an anchor such as 政府信息公开申请 and its figure, and between the beginning of the
//! clause and its verb, must be known. What is not known may be a part (网上申请8件), another body
//! (街道收到2件) or another time, and silences the clause. A figure that the text states twice with
//! different values is not taken at all.

pub(in crate::check) mod against;
mod left_out;
mod lexicon;
mod paragraphs;
mod reader;
mod readings;
mod tokens;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_random;

use left_out::LeftOut;
use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::report::closed_list::closed_list;
use crate::report::{Narrative, Report};

pub use readings::{Reading, Value, readings};

closed_list! {
    /// What a text states a figure of.
    pub enum Claimed {
        Requests = "requests", "申请", "requests";
        Received = "received", "收到申请", "requests received";
        Incoming = "incoming", "收到和上年结转", "received and carried in";
        Handled = "handled", "收到并办理申请", "requests received and handled";
        Concluded = "concluded", "办结申请", "requests concluded";
        Answered = "answered", "答复申请", "requests answered";
        CarriedIn = "carried_in", "上年结转", "carried in";
        CarriedOut = "carried_out", "结转下年度", "carried out";
        Granted = "granted", "予以公开", "granted";
        PartiallyGranted = "partially_granted", "部分公开", "partially granted";
        GrantedInAll = "granted_in_all", "予以公开和部分公开", "granted in full or in part";
        Denied = "denied", "不予公开", "denied";
        Unavailable = "unavailable", "无法提供", "unavailable";
        Rejected = "rejected", "不予处理", "not processed";
        OtherHandling = "other_handling", "其他处理", "other handling";
        NaturalPersons = "natural_persons", "自然人申请", "requests of natural persons";
        Enterprises = "enterprises", "商业企业申请", "requests of enterprises";
        Organisations = "organisations", "法人或其他组织申请", "requests of organisations";
        Reconsiderations = "reconsiderations", "行政复议", "reconsiderations";
        ReconsiderationsUpheld = "reconsiderations_upheld", "行政复议结果维持",
            "reconsiderations upheld";
        ReconsiderationsCorrected = "reconsiderations_corrected", "行政复议结果纠正",
            "reconsiderations corrected";
        ReconsiderationsOther = "reconsiderations_other", "行政复议其他结果",
            "reconsiderations with another outcome";
        ReconsiderationsPending = "reconsiderations_pending", "行政复议尚未审结",
            "reconsiderations pending";
        Suits = "suits", "行政诉讼", "suits";
        SuitsDirect = "suits_direct", "未经复议直接起诉", "suits without reconsideration";
        SuitsAfter = "suits_after", "复议后起诉", "suits after reconsideration";
        SuitsUpheld = "suits_upheld", "行政诉讼结果维持", "suits upheld";
        SuitsCorrected = "suits_corrected", "行政诉讼结果纠正", "suits corrected";
        SuitsOther = "suits_other", "行政诉讼其他结果", "suits with another outcome";
        SuitsPending = "suits_pending", "行政诉讼尚未审结", "suits pending";
        DocumentsIssued = "documents_issued", "制发行政规范性文件", "normative documents issued";
        DocumentsRepealed = "documents_repealed", "废止行政规范性文件",
            "normative documents repealed";
        DocumentsInForce = "documents_in_force", "现行有效行政规范性文件",
            "normative documents in force";
        Licensing = "licensing", "行政许可决定", "licensing decisions";
        Penalties = "penalties", "行政处罚决定", "penalty decisions";
        Compulsion = "compulsion", "行政强制决定", "compulsion decisions";
        ProcessingFee = "processing_fee", "信息处理费", "information processing fee";
        AdministrativeFees = "administrative_fees", "行政事业性收费", "administrative fees";
        Year = "year", "工作的年度", "year of the work";
    }
}

/// A figure that a text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it is a figure of.
    pub claimed: Claimed,
    /// The figure; amounts in fen, a year as itself.
    pub value: i64,
    /// What one unit of the last digit printed is worth: 1, but for amounts such as 12.5万元.
    pub precision: i64,
    /// The section of the text.
    pub section: Narrative,
    /// The words, exactly as they stand in the text.
    pub quote: String,
    /// What the paragraph says was withdrawn, joined or passed on, and may be counted or not:
    /// 收到65件，其中撤回7件.
    pub left_out: Vec<(LeftOut, i64)>,
    /// Whether the clause says that it is the author's: 我局.
    pub is_own: bool,
}

/// Whose text it is: the words 我局 and 全市 mean something else in another body's report.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// The name of the department.
    pub department: &'a str,
    /// The year reported on.
    pub year: u16,
}

/// Every claim of a report's text sections, in their order, each once.
///
/// What is stated with different values is left out, in all sections: one of them must speak of
/// something else. Only where one clause names the author and the other does not, the first is taken.
pub fn claims(report: &Report) -> Vec<Claim> {
    let author = Author { department: &report.department.name, year: report.year };
    let all = report.narrative.iter().flat_map(|(&section, text)| read(text, section, author));
    agreed(&all.collect::<Vec<_>>())
}

/// Hands over the claims of a report. Several rules look at the same report one after the other, and
/// its texts are read once.
pub(in crate::check) fn claims_of<T>(report: &Report, look: impl FnOnce(&[Claim]) -> T) -> T {
    thread_local! {
        static LAST: RefCell<Option<Read>> = const { RefCell::new(None) };
    }
    if report.narrative.is_empty() {
        return look(&[]);
    }
    LAST.with_borrow_mut(|last| {
        let read = match last.take().filter(|last| last.is_of(report)) {
            Some(read) => read,
            None => Read {
                department: report.department.name.clone(),
                year: report.year,
                narrative: report.narrative.clone(),
                claims: claims(report),
            },
        };
        let looked = look(&read.claims);
        *last = Some(read);
        looked
    })
}

/// The claims of a report that was read, and everything they follow from.
struct Read {
    department: String,
    year: u16,
    narrative: BTreeMap<Narrative, String>,
    claims: Vec<Claim>,
}

impl Read {
    fn is_of(&self, report: &Report) -> bool {
        self.year == report.year
            && self.department == report.department.name
            && self.narrative == report.narrative
    }
}

/// The claims of one text section, also those that contradict each other.
fn read(text: &str, section: Narrative, author: Author) -> Vec<Claim> {
    // Many times the longest section that was seen; what is longer is no report's text.
    const LONGEST: usize = 200_000;
    if text.len() > LONGEST {
        return Vec::new();
    }
    reader::read(text, section, author)
}

/// Claims without those that another contradicts and without repetitions. 年 is judged in each
/// section by itself.
fn agreed(claims: &[Claim]) -> Vec<Claim> {
    let contradicts = |one: &Claim, other: &Claim| {
        one.claimed == other.claimed
            && (one.value - other.value).abs() >= one.precision.max(other.precision)
            && (one.claimed != Claimed::Year || one.section == other.section)
    };
    let is_sound = |one: &&Claim| {
        !claims.iter().any(|other| contradicts(one, other) && (!one.is_own || other.is_own))
    };
    let mut kept: Vec<Claim> = Vec::new();
    for claim in claims.iter().filter(is_sound) {
        let is_same = |known: &Claim| {
            known.claimed == claim.claimed
                && (claim.claimed != Claimed::Year || known.section == claim.section)
        };
        if !kept.iter().any(is_same) {
            kept.push(claim.clone());
        }
    }
    kept
}
