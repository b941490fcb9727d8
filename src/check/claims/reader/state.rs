//! What earlier words say about the next figure.

use super::super::lexicon::{Track, Word as W};

/// What earlier words of a paragraph and of a sentence say about the next figure.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // Each is one thing that was said, in any combination.
pub(super) struct State {
    /// The paragraph speaks of requests for information.
    pub(super) has_topic: bool,
    /// It names the author, and nobody else since.
    pub(super) has_scope: bool,
    /// A sentence about requests has another body as its subject, and nothing names the author since.
    pub(super) is_of_other: bool,
    /// A figure of all requests was stated.
    pub(super) has_received: bool,
    /// The year that is spoken of, where it is another.
    pub(super) other_year: Option<u16>,
    /// Where the sentence begins that other year opened.
    pub(super) opened_at: Option<usize>,
    /// Several years are spoken of: 2021年至2023年.
    pub(super) has_span: bool,

    // Of the sentence.
    pub(super) sentence: usize,
    pub(super) clause: usize,
    pub(super) item: usize,
    pub(super) depth: usize,
    /// 其中 was said.
    pub(super) among: bool,
    /// A figure of one kind of applicant was stated, so 其中 is about them.
    pub(super) among_applicants: bool,
    pub(super) has_other_time: bool,
    pub(super) has_other_business: bool,
    pub(super) has_other_body: bool,
    /// Its subject is another body, and the author is not named.
    pub(super) begins_with_other: bool,
    /// Its subject is a region of which the author is a part: 全县.
    pub(super) begins_with_region: bool,
    /// It tells of requests.
    pub(super) has_requests: bool,
    /// The author is named in the clause.
    pub(super) is_own: bool,
    /// What is divided by 其中, and what its parts come to so far.
    pub(super) whole: Option<i64>,
    pub(super) listed: i64,
    /// The parts of a list come to the whole, so what follows is not of one of them.
    pub(super) is_listed: bool,
    /// 较上年, 同比: of the clause.
    pub(super) compares: bool,
    pub(super) has_information_topic: bool,
    pub(super) track: Option<Track>,
    /// A kind of suits was stated, of suits about information.
    pub(super) of_suits: bool,
    pub(super) has_documents: bool,
    pub(super) has_fee: bool,
    /// Figures that were not taken: the next of the same list may be a part as well.
    pub(super) refused: Vec<Family>,
}

/// Figures that stand in one list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Requests,
    Disputes,
    Documents,
    Decisions,
}

impl Family {
    pub(super) fn of(word: W) -> Option<Family> {
        match word {
            W::Application { .. }
            | W::Answer(_)
            | W::Receive
            | W::ReceiveAndHandle
            | W::Outcome(_)
            | W::Applicant(_)
            | W::CarriedIn
            | W::CarriedOut => Some(Family::Requests),
            W::Track(_) | W::CaseOutcome(_) | W::SuitKind(_) => Some(Family::Disputes),
            W::Documents { .. } | W::DocumentVerb(_) => Some(Family::Documents),
            W::Decision(_) => Some(Family::Decisions),
            _ => None,
        }
    }
}
