//! Figures of section 三: requests, outcomes, applicants.

use super::super::Claimed;
use super::super::lexicon::{Answer, Applicant, Outcome, Word as W};
use super::super::tokens::{Kind, Number, Unit};
use super::{LONGEST_NAME, Reader, is_of_applicants};

impl Reader<'_> {
    /// `收到…申请12件`, `答复…申请12件`, `自然人申请12件`.
    pub(super) fn requests_at(&mut self, noun: usize, strong: bool, at: usize, number: Number) {
        let mut verb = noun;
        let word = loop {
            let before = verb.checked_sub(1).filter(|&before| before >= self.state.clause);
            let Some(before) = before else {
                self.stated_at(noun, strong, at, number);
                return;
            };
            verb = before;
            match self.tokens[verb].kind {
                Kind::Word(W::Public | W::Join | W::Filler | W::Topic) => {}
                Kind::List if matches!(self.word(verb + 1), Some(W::Public)) => {}
                Kind::Word(word) => break word,
                _ => {
                    self.stated_at(noun, strong, at, number);
                    return;
                }
            }
        };
        if !strong && !self.state.has_topic {
            return;
        }
        match word {
            // 依申请公开信息5条 may be 5 pieces of information.
            W::Receive | W::ReceiveAndHandle
                if number.unit == Unit::Pieces
                    && self.text(noun, noun + 1).ends_with(['开', '息']) => {}
            W::Receive | W::ReceiveAndHandle => {
                self.received_at(verb, word, verb, at, number);
            }
            W::Answer(_) if number.unit == Unit::Pieces => {}
            W::Answer(answer) => {
                self.answered_at(verb, answer, at, number);
            }
            W::CarriedIn | W::CarriedOut | W::Carry => self.carried_at(verb, at, number),
            W::Applicant(applicant) => self.applicant_at(verb, applicant, at, number),
            W::Outcome(outcome) => self.outcome_at(verb, outcome, at, number),
            _ => self.stated_at(noun, strong, at, number),
        }
    }

    /// `政府信息公开申请总数为12件`, without a verb: what came in, or what was answered. The sentence
    /// begins with it, or with the author or the year.
    fn stated_at(&mut self, noun: usize, strong: bool, at: usize, number: Number) {
        let state = &self.state;
        let is_total = (noun..at).any(|one| self.text(one, one + 1).contains(['数', '量']));
        let is_whole = (state.clause..noun).any(|one| {
            matches!(
                self.tokens[one].kind,
                Kind::Word(W::Period | W::ThisYear | W::Own | W::Self_) | Kind::Year(_)
            )
        });
        if !strong
            || number.unit != Unit::Cases
            || number.spelled
            || state.depth > 0
            || state.among
            || state.has_other_business
            || (!is_total && !is_whole && state.clause != state.sentence)
            || !self.is_plain(state.sentence, noun, &[])
        {
            return;
        }
        self.push(Claimed::Requests, number, noun, at);
    }

    pub(super) fn received_at(
        &mut self,
        verb: usize,
        word: W,
        from: usize,
        at: usize,
        number: Number,
    ) {
        // 收到并答复: what was received and answered.
        let is_both = matches!(self.before(verb), Some(W::Join))
            || (self.before(verb) == Some(W::Plain)
                && matches!(self.text(verb - 1, verb), "并" | "且"));
        if self.state.depth > 0
            || self.state.among
            || is_both
            || !self.is_plain(self.state.clause, verb, &[])
        {
            return;
        }
        let claimed =
            if word == W::ReceiveAndHandle { Claimed::Handled } else { Claimed::Received };
        self.push(claimed, number, from, at);
        self.state.has_received = true;
        self.state.has_topic = true;
    }

    /// `收到12件政府信息公开申请`.
    pub(super) fn received_forward(&mut self, verb: usize, word: W, at: usize, number: Number) {
        let mut noun = at + 1;
        while matches!(self.word(noun), Some(W::Public | W::Join))
            || self.text(noun, noun + 1) == "的"
            || (self.kind(noun) == Some(Kind::List) && self.word(noun + 1) == Some(W::Public))
        {
            noun += 1;
        }
        let Some(W::Application { strong }) = self.word(noun) else {
            self.received_alone(verb, word, at, number);
            return;
        };
        let is_end = !matches!(self.kind(noun + 1), Some(Kind::Unknown));
        if (strong || self.state.has_topic) && is_end && !number.spelled {
            self.received_at(verb, word, verb, noun, number);
        }
    }

    /// `我局收到12件`, after requests were spoken of.
    fn received_alone(&mut self, verb: usize, word: W, at: usize, number: Number) {
        let is_of_requests = (0..verb)
            .rev()
            .find_map(|one| match self.word(one) {
                Some(W::Application { .. }) => Some(true),
                Some(
                    W::OtherBusiness
                    | W::Track(_)
                    | W::Documents { .. }
                    | W::Decision(_)
                    | W::Nothing,
                ) => Some(false),
                _ => None,
            })
            .unwrap_or(false);
        if is_of_requests
            && self.state.has_topic
            && self.state.is_own
            && number.unit == Unit::Cases
            && !number.spelled
            && self.ends_at(at + 1)
        {
            // It says whose, but not what: it does not win over another.
            self.state.is_own = false;
            self.received_at(verb, word, verb, at, number);
            self.state.is_own = true;
        }
    }

    pub(super) fn answered_at(&mut self, verb: usize, answer: Answer, at: usize, number: Number) {
        // 收到并答复12件, 结转下年度继续办理12件, 予以答复.
        let before = self.word_skipping_back(verb, |word| matches!(word, W::Plain | W::Filler));
        if before == Some(W::CarriedOut) {
            self.carried_at(verb - 1, at, number);
            return;
        }
        let has_noun = self.tokens[verb + 1..at]
            .iter()
            .any(|token| matches!(token.kind, Kind::Word(W::Application { .. })));
        let begins_with_noun = !number.spelled
            && (self.state.clause..verb)
                .any(|one| matches!(self.word(one), Some(W::Application { strong: true })));
        let has_noun = has_noun || begins_with_noun;
        let state = &self.state;
        if state.depth > 0
            || state.has_other_business
            || state.among_applicants
            || !state.has_topic
            || (number.spelled && !has_noun)
            || (answer == Answer::Handled && !has_noun)
            || (!state.has_received && !has_noun)
            || (state.among && !self.follows_among(verb))
            || self.has_among_applicants()
            || !self.is_plain(state.clause, verb, &[])
        {
            return;
        }
        let claimed = match answer {
            Answer::Concluded => Claimed::Concluded,
            Answer::Answered => Claimed::Answered,
            Answer::Handled => Claimed::Handled,
        };
        self.push(claimed, number, verb, at);
    }

    /// 其中 stands in this clause, right before the verb but for words that say nothing.
    pub(super) fn follows_among(&self, verb: usize) -> bool {
        let mut at = verb;
        while let Some(word) = self.before(at) {
            match word {
                W::Among => return true,
                W::Plain | W::Filler => at -= 1,
                _ => return false,
            }
        }
        false
    }

    /// A kind of applicant was named in this sentence, so that a figure may be of them.
    pub(super) fn has_among_applicants(&self) -> bool {
        self.state.among && self.claims.last().is_some_and(|claim| is_of_applicants(claim.claimed))
    }

    pub(super) fn carried_at(&mut self, anchor: usize, at: usize, number: Number) {
        if !self.state.has_topic || number.unit == Unit::Pieces || self.state.among_applicants {
            return;
        }
        let year_of = |at: Option<usize>| match at.and_then(|at| self.kind(at)) {
            Some(Kind::Year(year)) => Some(year),
            _ => None,
        };
        let (claimed, begin) = match self.tokens[anchor].kind {
            Kind::Word(W::CarriedIn) => (Claimed::CarriedIn, anchor),
            Kind::Word(W::CarriedOut) => (Claimed::CarriedOut, anchor),
            Kind::Word(W::Plain | W::Answer(_)) => {
                let Some(begin) = (self.state.clause..anchor)
                    .rev()
                    .take(LONGEST_NAME)
                    .find(|&one| self.word(one) == Some(W::CarriedOut))
                else {
                    return;
                };
                (Claimed::CarriedOut, begin)
            }
            Kind::Word(W::Carry) if year_of(anchor.checked_sub(1)) == self.year.checked_sub(1) => {
                (Claimed::CarriedIn, anchor - 1)
            }
            Kind::Year(_) => {
                let Some(begin) = (self.state.clause..anchor)
                    .rev()
                    .take(LONGEST_NAME)
                    .find(|&one| self.word(one) == Some(W::Carry))
                else {
                    return;
                };
                if !self.is_plain(begin + 1, anchor, &[]) {
                    return;
                }
                (Claimed::CarriedOut, begin)
            }
            _ => return,
        };
        let handled = [
            W::Answer(Answer::Handled),
            W::Answer(Answer::Answered),
            W::Answer(Answer::Concluded),
            W::Receive,
        ];
        if self.is_plain(self.state.item, begin, &handled) {
            self.push(claimed, number, begin, at);
        }
    }

    pub(super) fn outcome_at(
        &mut self,
        anchor: usize,
        outcome: Outcome,
        at: usize,
        number: Number,
    ) {
        let state = &self.state;
        if !state.has_topic
            || state.has_other_business
            || state.among_applicants
            || self.has_among_applicants()
            || number.unit == Unit::Pieces
        {
            return;
        }
        // 予以公开、部分公开12件 is the sum of both, any other list of several is not known.
        let listed = anchor
            .checked_sub(1)
            .filter(|&before| {
                self.kind(before) == Some(Kind::List) || self.word(before) == Some(W::Join)
            })
            .and_then(|before| self.before(before));
        let (outcome, begin) = match (listed, outcome) {
            (Some(W::Outcome(Outcome::Granted)), Outcome::Partial) => (Outcome::Both, anchor - 2),
            (Some(W::Outcome(_)), _) => return,
            _ => (outcome, anchor),
        };
        let from = if matches!(self.kind(begin.wrapping_sub(1)), Some(Kind::List)) {
            begin
        } else {
            self.state.item
        };
        // 予以公开(19件)和无法提供(10件): the item begins behind 和.
        let from = (from..begin)
            .rev()
            .find(|&one| {
                self.word(one) == Some(W::Join)
                    && self.kind(one.wrapping_sub(1)) == Some(Kind::Close)
            })
            .map_or(from, |join| join + 1);
        let from = if self.kind(anchor + 1) == Some(Kind::Open) && from > begin {
            self.item_before(begin)
        } else {
            from
        };
        if !self.is_plain(from, begin, &[W::Answer(Answer::Handled), W::Answer(Answer::Answered)]) {
            return;
        }
        let claimed = match outcome {
            Outcome::Granted => Claimed::Granted,
            Outcome::Partial => Claimed::PartiallyGranted,
            Outcome::Both => Claimed::GrantedInAll,
            Outcome::Denied => Claimed::Denied,
            Outcome::Unavailable => Claimed::Unavailable,
            Outcome::Rejected => Claimed::Rejected,
            Outcome::Other => Claimed::OtherHandling,
        };
        self.push(claimed, number, begin, at);
    }

    /// Where the item begins in which a word stands: behind the last mark, or the last 和 behind
    /// brackets.
    pub(super) fn item_before(&self, at: usize) -> usize {
        (self.state.sentence..at)
            .rev()
            .find(|&one| match self.tokens[one].kind {
                Kind::Comma | Kind::List | Kind::Semicolon | Kind::Colon | Kind::Open => true,
                Kind::Word(W::Join) => self.kind(one.wrapping_sub(1)) == Some(Kind::Close),
                _ => false,
            })
            .map_or(self.state.sentence, |mark| mark + 1)
    }

    pub(super) fn applicant_at(
        &mut self,
        anchor: usize,
        applicant: Applicant,
        at: usize,
        number: Number,
    ) {
        let state = &self.state;
        if !state.has_received || state.has_other_business || number.unit == Unit::Pieces {
            return;
        }
        let from = if self.kind(anchor + 1) == Some(Kind::Open) {
            self.item_before(anchor)
        } else {
            state.item
        };
        if !self.is_plain(from, anchor, &[W::Occur]) {
            return;
        }
        let claimed = match applicant {
            Applicant::Person => Claimed::NaturalPersons,
            Applicant::Enterprise => Claimed::Enterprises,
            Applicant::Organisation => Claimed::Organisations,
        };
        self.push(claimed, number, anchor, at);
    }

    /// A figure whose meaning stands behind it: `1件结转下年度继续办理`, `11件已办结`.
    pub(super) fn number_before(&mut self, at: usize, number: Number) {
        if self.dispute_behind(at, number) {
            return;
        }
        if number.unit != Unit::Cases || number.spelled {
            return;
        }
        if self.state.has_topic && self.total_at(at, number) {
            return;
        }
        if self.state.among_applicants || self.has_among_applicants() {
            return;
        }
        if !self.is_plain(self.state.item, at, &[]) {
            return;
        }
        let mut next = at + 1;
        let (mut has_done, mut has_noun) = (false, false);
        loop {
            if !self.state.has_topic && !has_noun && next > at + 1 {
                return;
            }
            match self.kind(next) {
                Some(Kind::Word(W::CarriedOut)) => {
                    // 其中1件结转下年度, of what was received: another may be of what was carried in.
                    if self.word(self.state.sentence) != Some(W::Among) {
                        self.push(Claimed::CarriedOut, number, at, next);
                    }
                    return;
                }
                Some(Kind::Word(W::Answer(Answer::Concluded))) if has_done => {
                    let ends = !matches!(
                        self.kind(next + 1),
                        Some(Kind::Unknown | Kind::Number(_) | Kind::Word(_))
                    );
                    if ends && self.state.depth == 0 && !self.state.has_other_business {
                        self.push(Claimed::Concluded, number, at, next);
                    }
                    return;
                }
                Some(Kind::Word(W::Answer(answer)))
                    if has_done && has_noun && self.begins_whole(at) && self.ends_at(next + 1) =>
                {
                    let claimed = match answer {
                        Answer::Concluded => Claimed::Concluded,
                        Answer::Answered => Claimed::Answered,
                        Answer::Handled => Claimed::Handled,
                    };
                    self.push(claimed, number, at, next);
                    return;
                }
                Some(Kind::Word(W::Plain)) => {
                    has_done |= ["已", "全部"].contains(&self.text(next, next + 1));
                }
                Some(Kind::Word(W::Both)) => has_done = true,
                Some(Kind::Word(W::Application { strong })) => {
                    has_noun |= strong;
                    if strong && self.is_there(at) && self.ends_at(next + 1) {
                        self.push(Claimed::Requests, number, at, next);
                        return;
                    }
                }
                // 按照《条例》
                Some(Kind::Unknown) if self.text(next, next + 1).starts_with('《') => {}
                _ => return,
            }
            next += 1;
        }
    }

    /// `共有29件政府信息公开申请`, as the first words of a sentence.
    fn is_there(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| ["有", "共有", "共"].contains(&self.text(before, before + 1)))
            && self.state.clause == self.state.sentence
            && self.begins_whole(at)
    }

    /// Nothing before a figure says that it is of a part: `29件政府信息公开申请均已答复`.
    fn begins_whole(&self, at: usize) -> bool {
        const OF: &[&str] =
            &["对", "向", "由", "经", "另有", "其余", "剩余", "余下", "还有", "仍有"];
        let state = &self.state;
        !state.among
            && state.depth == 0
            && !state.has_other_business
            && !(state.clause..at).any(|one| OF.contains(&self.text(one, one + 1)))
    }

    /// `上年结转9件，共66件`: what came in with what was carried in. Whether it was looked at.
    fn total_at(&mut self, at: usize, number: Number) -> bool {
        let is_total = self.state.item < at
            && (self.state.item..at)
                .all(|one| self.word(one) == Some(W::Filler) || self.word(one) == Some(W::Plain))
            && (self.state.item..at).any(|one| {
                ["共", "共计", "合计", "总计", "总共"].contains(&self.text(one, one + 1))
            });
        let both = self.claims.iter().rev().take(2).map(|claim| claim.claimed).collect::<Vec<_>>();
        let is_of_both = matches!(
            both.as_slice(),
            [Claimed::CarriedIn, Claimed::Received] | [Claimed::Received, Claimed::CarriedIn]
        );
        if !is_total || !is_of_both || !self.follows_carried_in(at) || !self.ends_at(at + 1) {
            return false;
        }
        self.push(Claimed::Incoming, number, at - 1, at);
        true
    }
}
