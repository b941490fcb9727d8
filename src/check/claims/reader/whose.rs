//! Whose work a sentence tells of, and of which year.

use super::super::lexicon::Word as W;
use super::super::tokens::Kind;
use super::{LONGEST_NAME, Reader, State};

impl Reader<'_> {
    pub(super) fn end_sentence(&mut self, at: usize) {
        if self.state.clause == self.state.sentence {
            self.end_clause(at);
        }
        let state = &mut self.state;
        // A full stop ends what a sentence is about, unless the next goes on to tell of requests that
        // came to the other body.
        let goes_on = state.begins_with_region || (state.begins_with_other && state.has_requests);
        // A year in the middle of a sentence (2019年修订) is that of a detail, one that opens it is
        // that of the story.
        let keeps_year = state.opened_at.is_some();
        *state = State {
            has_topic: state.has_topic,
            has_scope: state.has_scope,
            is_of_other: state.is_of_other || goes_on,
            has_received: state.has_received,
            other_year: state.other_year.filter(|_| keeps_year),
            opened_at: state.opened_at,
            has_span: state.has_span,
            sentence: at + 1,
            clause: at + 1,
            item: at + 1,
            ..State::default()
        };
    }

    pub(super) fn end_clause(&mut self, at: usize) {
        if self.names_other_body(self.state.clause, at) {
            self.state.has_other_body = true;
            self.state.has_scope = false;
            self.state.begins_with_other |= self.state.clause == self.state.sentence;
        }
        self.state.clause = at + 1;
        self.state.item = at + 1;
        self.state.compares = false;
        self.state.is_own = false;
    }

    /// Whether a clause has a subject that is not the author.
    fn names_other_body(&self, from: usize, to: usize) -> bool {
        let mut at = from;
        while let Some(Kind::Word(W::Plain | W::Period | W::ThisYear) | Kind::Year(_)) =
            self.kind(at).filter(|_| at < to)
        {
            at += 1;
        }
        if self.word(at) == Some(W::How) || ["按照", "根据"].contains(&self.text(from, from + 1))
        {
            return false;
        }
        let mut begin = at;
        while at < to {
            match self.kind(at) {
                Some(Kind::Unknown | Kind::Word(W::Body | W::Nothing)) => {}
                // What stands in brackets is a remark.
                Some(Kind::Open) => {
                    let close = (at..to).find(|&one| self.kind(one) == Some(Kind::Close));
                    at = close.map_or(to, |close| close + 1);
                    begin = at;
                    continue;
                }
                _ => begin = at + 1,
            }
            let is_body = self.word(at) == Some(W::Body);
            let goes_on = matches!(self.kind(at + 1), Some(Kind::Word(W::Body) | Kind::Unknown));
            if is_body && (at + 1 >= to || !goes_on) {
                if !self.names.is_author(self.text(begin, at + 1)) {
                    return true;
                }
            } else if is_body && !self.names.is_author(self.text(begin, at + 1)) {
                // A name may go on: 示例县 and 教育局.
                let end = (at + 1..to)
                    .take_while(|&next| {
                        matches!(self.kind(next), Some(Kind::Unknown | Kind::Word(W::Body)))
                    })
                    .last()
                    .map_or(at + 1, |last| last + 1);
                if !self.names.is_author(self.text(begin, end)) {
                    return true;
                }
                at = end;
                begin = end;
                continue;
            }
            at += 1;
        }
        false
    }

    pub(super) fn year_at(&mut self, at: usize, year: u16) {
        if self.ends_span(at) {
            self.state.has_span = true;
            self.state.other_year = None;
            self.state.opened_at = None;
            return;
        }
        if year == self.year {
            self.state.has_span = false;
            self.state.other_year = None;
            self.state.opened_at = None;
            return;
        }
        // 2023年结转 and 结转2025年 are names of rows.
        let next = self.word(at + 1);
        let is_carry =
            |word: Option<W>| matches!(word, Some(W::Carry | W::CarriedIn | W::CarriedOut));
        let behind_to = self.word_skipping_back(at, |word| matches!(word, W::Plain));
        if is_carry(next) || is_carry(behind_to) {
            return;
        }
        if self.before(at) == Some(W::Compare)
            || (self.before(at) == Some(W::Join) && self.word(at + 1) == Some(W::Compare))
        {
            self.state.compares = true;
            return;
        }
        // A time that began then and has not ended.
        if ["以来", "起", "后"].iter().any(|word| self.text(at + 1, at + 2).starts_with(word)) {
            self.state.has_other_time = true;
            return;
        }
        let is_second = self.state.opened_at.is_some_and(|begin| begin >= self.state.sentence);
        self.state.other_year = Some(year);
        let opens = !is_second
            && (at == self.state.sentence
                || self.before(at) == Some(W::Boundary)
                || self.is_plain(self.state.sentence, at, &[]));
        self.state.opened_at = opens.then_some(at);
    }

    /// Whether a year is the last of a span or of a list: 2021年至2023年, 2021—2023年.
    fn ends_span(&self, at: usize) -> bool {
        const BETWEEN: &str = "-—–－~～至到、和与及从";
        let mut first = at;
        while let Some(before) = first.checked_sub(1) {
            let text = self.text(before, before + 1);
            if !text.chars().all(|one| BETWEEN.contains(one)) {
                break;
            }
            first = before;
        }
        let Some(before) = first.checked_sub(1).filter(|_| first < at) else { return false };
        match self.tokens[before].kind {
            Kind::Year(_) | Kind::Date => true,
            Kind::Number(_) => {
                let text = self.text(before, before + 1);
                text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        }
    }

    /// A region that is called by its own name: 示例县共收到.
    pub(super) fn note_author(&mut self, at: usize) {
        let begin = (0..=at)
            .rev()
            .take(LONGEST_NAME)
            .take_while(|&one| {
                matches!(self.kind(one), Some(Kind::Unknown | Kind::Word(W::Body | W::Nothing)))
            })
            .last()
            .unwrap_or(at);
        if self.names.is_author(self.text(begin, at + 1)) {
            self.is_named();
        }
    }

    /// The author is named.
    pub(super) fn is_named(&mut self) {
        self.state.has_scope = true;
        self.state.is_of_other = false;
        self.state.begins_with_other = false;
        self.state.is_own = true;
    }

    /// The place behind the author's name, where it stands here.
    pub(super) fn subject_end(&self, from: usize, to: usize) -> Option<usize> {
        let mut ends = (from + 1..=to.min(from + LONGEST_NAME)).rev();
        ends.find(|&end| self.names.is_author(self.text(from, end)))
    }

    /// Nothing around says that a figure is another body's, another time's or a change.
    pub(super) fn is_ours(&self) -> bool {
        let state = &self.state;
        !state.compares
            && !state.has_span
            && !state.has_other_time
            && !state.has_other_body
            && !state.is_of_other
            && (state.other_year.is_none() || state.opened_at.is_some())
            && (!self.names.is_region || state.has_scope)
    }

    /// Whether a year opens a plain statement of its work: 2023年，我局共收到.
    pub(super) fn tells_of_year(&self, at: usize) -> bool {
        let is_plain = match self.kind(at + 1) {
            Some(Kind::Comma | Kind::Word(W::Own | W::Self_)) => true,
            Some(Kind::Unknown | Kind::Word(W::Body)) => {
                (at + 2..=at + 1 + LONGEST_NAME).any(|end| {
                    end <= self.tokens.len() && self.names.is_author(self.text(at + 1, end))
                })
            }
            _ => false,
        };
        is_plain && !self.compares_years()
    }

    pub(super) fn achieved_at(&mut self, at: usize) {
        if let (Some(year), Some(begin)) = (self.state.other_year, self.state.opened_at)
            && begin >= self.state.sentence
            && year < self.year
            && !self.state.has_span
            && self.tells_of_year(begin)
        {
            let quote = self.quote(begin, at);
            self.of_other_years.push((year, quote));
        }
    }
}
