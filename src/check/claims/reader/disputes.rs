//! Figures of section 四: reconsiderations and suits.

use super::super::Claimed;
use super::super::lexicon::{CaseOutcome, SuitKind, Track, Word as W};
use super::super::tokens::{Kind, Number, Unit};
use super::{LONGEST_SPAN, Reader, of_track};

impl Reader<'_> {
    /// Words before 行政复议 that leave it the office's own disputes about information.
    pub(super) fn is_own_dispute(&self, from: usize, to: usize) -> bool {
        const TRACKS: &[W] = &[W::Occur, W::Track(Track::Reconsideration), W::Track(Track::Suit)];
        if to.saturating_sub(from) > LONGEST_SPAN {
            return false;
        }
        let mut begin = from;
        // Earlier items of the same list: 行政复议案件1件、行政诉讼案件2件.
        let numbers = (from..to).filter(|&at| matches!(self.kind(at), Some(Kind::Number(_))));
        for number in numbers {
            if !self.is_plain(begin, number, TRACKS) {
                return false;
            }
            begin = number + 1;
            while matches!(self.kind(begin), Some(Kind::List | Kind::Close)) {
                begin += 1;
            }
        }
        begin >= to || self.is_plain(begin, to, TRACKS)
    }

    pub(super) fn track_at(&mut self, anchor: usize, track: Track, at: usize, number: Number) {
        self.state.track = None;
        self.state.of_suits = false;
        let has_topic = self.state.has_information_topic || self.state.has_topic;
        if !has_topic || number.unit == Unit::Pieces || (self.state.among && number.value > 0) {
            return;
        }
        // 行政复议、行政诉讼3件: which of them is not known, but 0 is 0 of both.
        let pair = anchor
            .checked_sub(1)
            .filter(|&before| {
                self.kind(before) == Some(Kind::List) || self.word(before) == Some(W::Join)
            })
            .and_then(|before| match self.before(before) {
                Some(W::Track(first)) => Some((first, before - 1)),
                _ => None,
            });
        let begin = pair.map_or(anchor, |(_, begin)| begin);
        if !self.is_own_dispute(self.state.clause, begin) {
            return;
        }
        if let Some((first, _)) = pair {
            if number.value == 0 {
                self.push(of_track(first), number, begin, at);
                self.push(of_track(track), number, begin, at);
            }
            return;
        }
        self.push(of_track(track), number, anchor, at);
        self.state.track = Some(track);
    }

    pub(super) fn case_outcome_at(
        &mut self,
        anchor: usize,
        outcome: CaseOutcome,
        at: usize,
        number: Number,
    ) {
        let Some(track) = self.state.track else { return };
        if !self.is_plain(self.state.item, anchor, &[]) || number.unit == Unit::Pieces {
            return;
        }
        let claimed = match (track, outcome) {
            (Track::Reconsideration, CaseOutcome::Upheld) => Claimed::ReconsiderationsUpheld,
            (Track::Reconsideration, CaseOutcome::Corrected) => Claimed::ReconsiderationsCorrected,
            (Track::Reconsideration, CaseOutcome::Other) => Claimed::ReconsiderationsOther,
            (Track::Reconsideration, CaseOutcome::Pending) => Claimed::ReconsiderationsPending,
            (Track::Suit, CaseOutcome::Upheld) => Claimed::SuitsUpheld,
            (Track::Suit, CaseOutcome::Corrected) => Claimed::SuitsCorrected,
            (Track::Suit, CaseOutcome::Other) => Claimed::SuitsOther,
            (Track::Suit, CaseOutcome::Pending) => Claimed::SuitsPending,
        };
        self.push(claimed, number, anchor, at);
    }

    /// `行政诉讼3件，其中未经复议直接起诉2件`.
    pub(super) fn suit_at(&mut self, anchor: usize, kind: SuitKind, at: usize, number: Number) {
        // What follows may be of this kind alone.
        let of_suits = self.state.track.take() == Some(Track::Suit) || self.state.of_suits;
        self.state.of_suits = of_suits;
        if !of_suits || number.unit == Unit::Pieces || !self.is_plain(self.state.item, anchor, &[])
        {
            return;
        }
        let claimed = match kind {
            SuitKind::Direct => Claimed::SuitsDirect,
            SuitKind::After => Claimed::SuitsAfter,
        };
        self.push(claimed, number, anchor, at);
    }

    /// `有1件涉及政府信息公开工作的行政复议`. Whether it was taken.
    pub(super) fn dispute_behind(&mut self, at: usize, number: Number) -> bool {
        let mut next = at + 1;
        while let Some(W::Occur | W::Topic | W::Filler | W::Application { .. }) = self.word(next) {
            next += 1;
        }
        let Some(W::Track(track)) = self.word(next) else { return false };
        let ends =
            matches!(self.kind(next + 1), None | Some(Kind::Comma | Kind::Stop | Kind::Semicolon));
        let has_topic = self.tokens[at..next].iter().any(|token| {
            matches!(token.kind, Kind::Word(W::Topic | W::Application { strong: true }))
        });
        let is_said = matches!(self.before(at), Some(W::Filler | W::Occur));
        let is_taken = ends
            && has_topic
            && is_said
            && number.unit == Unit::Cases
            && self.state.depth == 0
            && self.is_plain(self.state.clause, at, &[W::Occur]);
        if is_taken {
            self.push(of_track(track), number, at, next);
        }
        is_taken
    }
}
