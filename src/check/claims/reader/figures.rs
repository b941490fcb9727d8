//! From a figure back to the word that it belongs to.

use super::super::lexicon::{Decision, DocumentVerb, Word as W};
use super::super::tokens::{Kind, Number, Unit};
use super::super::{Claim, Claimed};
use super::{Family, Reader, is_of_applicants};

impl Reader<'_> {
    pub(super) fn push(&mut self, claimed: Claimed, number: Number, from: usize, to: usize) {
        let is_doubtful = match self.figure {
            Some(at) => self.is_doubtful(claimed, number, at, (from, to)),
            None => self.follows_part_of_year(from),
        };
        if is_doubtful {
            return;
        }
        if let Some(year) = self.state.other_year {
            if let Some(begin) = self.state.opened_at.filter(|&begin| begin >= self.state.sentence)
                && self.tells_of_year(begin)
            {
                let quote = self.quote(begin, to);
                self.of_other_years.push((year, quote));
            }
            return;
        }
        if is_of_requests(claimed) && self.names_exceptions() {
            return;
        }
        let quote = self.quote(from, to);
        let (value, precision) = (number.value, number.precision);
        if is_of_whole(claimed) {
            self.state.whole = Some(value);
            self.state.listed = 0;
        }
        let left_out = if self.figure.is_some() && may_leave_out(claimed) {
            self.left_out.clone()
        } else {
            Vec::new()
        };
        let (section, is_own) = (self.section, self.state.is_own);
        self.claims.push(Claim { claimed, value, precision, section, quote, left_out, is_own });
    }

    /// The place of the word that a figure belongs to: behind it stand only words like 共, 为, and
    /// remarks in brackets without figures.
    pub(super) fn anchor(&self, at: usize) -> Option<usize> {
        let is_money =
            matches!(self.kind(at), Some(Kind::Number(number)) if number.unit == Unit::Money);
        let mut at = at.checked_sub(1)?;
        loop {
            match self.tokens[at].kind {
                Kind::Word(W::Filler) | Kind::Colon => {}
                Kind::Word(W::Collect) if is_money => {}
                Kind::Open
                    if self.kind(at + 1).is_some_and(|kind| matches!(kind, Kind::Number(_))) =>
                {
                    return at.checked_sub(1);
                }
                Kind::Close => {
                    let open = (0..at).rev().take(40).find(|&open| {
                        matches!(self.tokens[open].kind, Kind::Open | Kind::Number(_))
                    })?;
                    if self.tokens[open].kind != Kind::Open {
                        return None;
                    }
                    at = open;
                }
                _ => return Some(at),
            }
            at = at.checked_sub(1)?;
        }
    }

    pub(super) fn number_at(&mut self, at: usize, number: Number) {
        let family = self.anchor(at).and_then(|anchor| self.word(anchor)).and_then(Family::of);
        if family.is_some_and(|family| self.state.refused.contains(&family)) {
            return;
        }
        let taken = |reader: &Self| reader.claims.len() + reader.of_other_years.len();
        let before = taken(self);
        self.figure_at(at, number);
        if taken(self) == before {
            self.state.refused.extend(family);
        }
        self.list(number);
    }

    /// Counts a part of what is divided by 其中. When the parts come to the whole, the list is done.
    fn list(&mut self, number: Number) {
        let is_count = !matches!(number.unit, Unit::Money | Unit::Other);
        if !self.state.among || !is_count {
            return;
        }
        self.state.listed = self.state.listed.saturating_add(number.value);
        if self.state.whole == Some(self.state.listed) {
            self.state.among = false;
            self.state.among_applicants = false;
            self.state.is_listed = true;
            self.state.refused.clear();
        }
    }

    fn figure_at(&mut self, at: usize, number: Number) {
        let is_zero = number.value == 0 && number.unit == Unit::None;
        if number.unit == Unit::Other || (number.unit == Unit::None && !is_zero) || !self.is_ours()
        {
            return;
        }
        if number.unit == Unit::Money {
            self.amount_at(at, number);
            return;
        }
        let Some(anchor) = self.anchor(at) else {
            self.number_before(at, number);
            return;
        };
        if anchor < self.state.sentence {
            self.number_before(at, number);
            return;
        }
        let in_brackets = self.state.depth > 0;
        match self.tokens[anchor].kind {
            Kind::Word(word) => match word {
                W::Application { strong } => {
                    self.requests_at(anchor, strong, at, number);
                }
                W::Answer(_) | W::Documents { .. } | W::DocumentVerb(_) | W::Decision(_)
                    if number.unit == Unit::Pieces => {}
                W::Answer(answer) => self.answered_at(anchor, answer, at, number),
                W::Receive | W::ReceiveAndHandle => self.received_forward(anchor, word, at, number),
                W::CarriedIn | W::Carry | W::CarriedOut => self.carried_at(anchor, at, number),
                W::Outcome(outcome) => self.outcome_at(anchor, outcome, at, number),
                W::Applicant(applicant) => self.applicant_at(anchor, applicant, at, number),
                W::Plain if self.text(anchor, anchor + 1) == "提出" => {
                    if let Some(W::Applicant(applicant)) = self.before(anchor) {
                        self.applicant_at(anchor - 1, applicant, at, number);
                    }
                }
                W::Track(track) if !in_brackets => self.track_at(anchor, track, at, number),
                W::Both => {
                    if number.value == 0
                        && let Some(W::Track(track)) = self.before(anchor)
                    {
                        self.track_at(anchor - 1, track, at, number);
                    }
                }
                W::CaseOutcome(outcome) => self.case_outcome_at(anchor, outcome, at, number),
                W::SuitKind(kind) if !in_brackets => self.suit_at(anchor, kind, at, number),
                W::Documents { strong } if !in_brackets => {
                    if let Some(W::DocumentVerb(verb)) =
                        self.word_skipping_back(anchor, |word| word == W::Filler)
                    {
                        self.documents_at(anchor, verb, strong, at, number);
                    }
                }
                W::DocumentVerb(verb) if self.state.has_documents && !in_brackets => {
                    let is_listed = matches!(verb, DocumentVerb::Drawn);
                    if !is_listed {
                        self.documents_at(anchor + 1, verb, true, at, number);
                    }
                }
                W::Decision(decision) if !in_brackets => {
                    if self.is_plain(self.state.item, anchor, &[]) {
                        let claimed = match decision {
                            Decision::Licensing => Claimed::Licensing,
                            Decision::Penalty => Claimed::Penalties,
                            Decision::Compulsion => Claimed::Compulsion,
                        };
                        self.push(claimed, number, anchor, at);
                    }
                }
                _ => self.number_before(at, number),
            },
            Kind::Year(year) if Some(year) == self.year.checked_add(1) => {
                self.carried_at(anchor, at, number);
            }
            _ => self.number_before(at, number),
        }
    }

    /// Something in the sentence says that some requests are not counted.
    fn names_exceptions(&self) -> bool {
        const EXCEPTIONS: &[&str] = &[
            "不含",
            "不包括",
            "扣除",
            "剔除",
            "除去",
            "去重",
            "不予受理",
            "未受理",
            "不计",
            "除外",
        ];
        let sentence = self.sentence();
        EXCEPTIONS.iter().any(|exception| sentence.contains(exception))
    }
}

/// Whether a claim is of all requests, so that 其中 may divide it.
fn is_of_whole(claimed: Claimed) -> bool {
    claimed <= Claimed::Answered
}

/// Whether what was withdrawn, joined or passed on may or may not be among a claim: totals, who asked,
/// and the rows of the form that hold such requests.
pub(super) fn may_leave_out(claimed: Claimed) -> bool {
    is_of_whole(claimed)
        || is_of_applicants(claimed)
        || matches!(claimed, Claimed::Rejected | Claimed::OtherHandling)
}

/// Whether a claim is of section 三.
pub(super) fn is_of_requests(claimed: Claimed) -> bool {
    claimed < Claimed::Reconsiderations
}
