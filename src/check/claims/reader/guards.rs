//! What around a figure says that it may be of a part: words right behind it, parts that are taken
//! off or added later in the sentence, and parts of the year. In doubt there is no claim.

use super::super::left_out::{self, LeftOut};
use super::super::lexicon::{Track, Word as W};
use super::super::tokens::{Kind, Number, Unit};
use super::super::{Claimed, lexicon::Answer};
use super::figures::{is_of_requests, may_leave_out};
use super::{LONGEST_SPAN, Reader, of_verb};

/// The ways in which requests arrive, in the pieces that the lexicon leaves of them; parts by them
/// are parts of all.
const CHANNELS: &[&str] = &[
    "互联网",
    "网络",
    "网站",
    "门户",
    "网",
    "信函",
    "信",
    "邮寄",
    "邮政",
    "电子邮",
    "邮",
    "当面",
    "现场",
    "书面",
    "传真",
    "线",
    "下",
    "平台",
    "渠道",
    "形式",
    "方式",
];

/// More kinds of requests that may or may not be counted explain too much.
const MOST_LEFT_OUT: usize = 3;

impl Reader<'_> {
    /// Whether the words around a figure leave it in doubt what it counts. `at` is the figure, the
    /// claim is in `from..=to`.
    pub(super) fn is_doubtful(
        &self,
        claimed: Claimed,
        number: Number,
        at: usize,
        (from, to): (usize, usize),
    ) -> bool {
        let end = at.max(to);
        self.is_narrowed(claimed, end)
            || self.has_remark(claimed, from, at)
            || self.follows_part_of_year(from.min(at))
            || self.is_of_relative(from, at)
            || self.is_in_time(claimed, from)
            || (may_leave_out(claimed) && self.left_out.len() > MOST_LEFT_OUT)
            || (number.unit == Unit::Money && self.has_other_amounts(at))
            || self.has_doubtful_part(claimed, number, end + 1)
    }

    /// Words right behind a figure that say which ones: `4件自然人`, `5件由县政府审理`.
    fn is_narrowed(&self, claimed: Claimed, end: usize) -> bool {
        const PLAIN: &[&str] = &["并", "且", "已", "全部", "及时", "继续", "占"];
        match self.kind(end + 1) {
            None
            | Some(
                Kind::Stop
                | Kind::Comma
                | Kind::Semicolon
                | Kind::List
                | Kind::Close
                | Kind::Colon
                | Kind::Word(W::Join | W::Among),
            ) => false,
            Some(Kind::Open) => self.is_remark_doubtful(end + 1),
            Some(Kind::Word(W::Answer(_) | W::Filler)) => claimed != Claimed::CarriedOut,
            Some(Kind::Word(W::Both)) => {
                let mut next = end + 2;
                while self.word(next) == Some(W::Plain) {
                    next += 1;
                }
                !matches!(self.word(next), Some(W::Answer(_)))
            }
            Some(Kind::Word(W::Plain)) => !PLAIN.contains(&self.text(end + 1, end + 2)),
            _ => true,
        }
    }

    /// Whether a remark in brackets says something unknown; one with figures is read as parts.
    fn is_remark_doubtful(&self, open: usize) -> bool {
        let within = self.tokens[open + 1..].iter().take(LONGEST_SPAN);
        let within: Vec<Kind> =
            within.map(|token| token.kind).take_while(|&kind| kind != Kind::Close).collect();
        let has_figure = within.iter().any(|kind| matches!(kind, Kind::Number(_)));
        !has_figure
            && !within.iter().all(|kind| {
                matches!(
                    kind,
                    Kind::List
                        | Kind::Word(
                            W::Plain
                                | W::Filler
                                | W::Join
                                | W::CarriedIn
                                | W::Period
                                | W::ThisYear
                                | W::Application { .. }
                        )
                )
            })
    }

    /// A remark between the anchor and the figure: `行政复议（县政府受理）5件`.
    fn has_remark(&self, claimed: Claimed, from: usize, at: usize) -> bool {
        let is_outcome = is_of_requests(claimed) && claimed >= Claimed::Granted;
        let mut opens = (from..at).filter(|&one| self.kind(one) == Some(Kind::Open));
        !is_outcome && opens.any(|open| self.is_remark_doubtful(open))
    }

    /// A clause before the claim that speaks of a part of the year: `机构改革后，`.
    pub(super) fn follows_part_of_year(&self, from: usize) -> bool {
        const ENDS: &[&str] =
            &["后", "前", "时", "间", "起", "来", "中", "之际", "内", "阶段", "初", "末"];
        let from = from.min(self.tokens.len());
        let begin = self.state.sentence.max(from.saturating_sub(LONGEST_SPAN));
        let mut clause = begin;
        for mark in begin..from {
            if !matches!(self.tokens[mark].kind, Kind::Comma | Kind::Colon) {
                continue;
            }
            let begin = std::mem::replace(&mut clause, mark + 1);
            let Some(last) = mark.checked_sub(1).filter(|&last| last >= begin) else { continue };
            let text = self.text(last, mark);
            let is_part = match self.tokens[last].kind {
                Kind::Word(W::Plain) => text == "期间",
                Kind::Unknown if text == "中" => {
                    !matches!(self.before(last), Some(W::Application { .. } | W::Topic))
                }
                Kind::Unknown | Kind::Word(W::Nothing | W::OtherTime | W::About) => {
                    ENDS.iter().any(|end| text.ends_with(end))
                }
                _ => false,
            };
            if is_part {
                return true;
            }
        }
        false
    }

    /// 按时答复: what was late may be counted elsewhere.
    fn is_in_time(&self, claimed: Claimed, from: usize) -> bool {
        const IN_TIME: &[&str] = &["及时", "按时", "按期", "如期", "期限内", "时限内"];
        let is_answer =
            matches!(claimed, Claimed::Concluded | Claimed::Answered | Claimed::Handled);
        let clause = self.text(self.state.clause, from);
        is_answer && IN_TIME.iter().any(|word| clause.contains(word)) && self.tells_of_late()
    }

    /// The paragraph says, without a figure, that some were late.
    fn tells_of_late(&self) -> bool {
        let mut clauses = self.tokens.split(|token| {
            matches!(token.kind, Kind::Comma | Kind::Semicolon | Kind::Stop | Kind::List)
        });
        clauses.any(|clause| {
            let has_figure = clause.iter().any(|token| matches!(token.kind, Kind::Number(_)));
            let text = match (clause.first(), clause.last()) {
                (Some(first), Some(last)) => &self.paragraph.plain[first.begin..last.end],
                _ => "",
            };
            !has_figure && left_out::is_late(text)
        })
    }

    /// `收到的5件申请`: those of which something is said, perhaps not all.
    fn is_of_relative(&self, from: usize, at: usize) -> bool {
        matches!(self.word(from), Some(W::Receive | W::ReceiveAndHandle | W::Answer(_)))
            && self.text(from + 1, from + 2) == "的"
            && from + 2 == at
    }

    /// Another amount in the sentence that is not of the other fee, or words that say that an amount is not all of one kind.
    fn has_other_amounts(&self, at: usize) -> bool {
        const OTHERS: &[&str] =
            &["含", "其中", "包括", "代收", "代征", "退", "撤", "减免", "免收", "上缴", "滞纳"];
        let begin = self.state.sentence;
        let end = self.tail_end(at + 1);
        let fee = |one: usize| {
            let word = self.anchor(one).and_then(|anchor| self.word(anchor));
            word.filter(|word| matches!(word, W::ProcessingFee | W::AdministrativeFees))
        };
        let own = fee(at);
        let is_amount = |one: usize| {
            let kind = self.kind(one);
            one != at
                && matches!(kind, Some(Kind::Number(other)) if other.unit == Unit::Money)
                && (fee(one).is_none() || fee(one) == own)
        };
        let text = self.text(begin, end);
        (begin..end).any(is_amount) || OTHERS.iter().any(|other| text.contains(other))
    }

    /// Where the sentence ends, with those that go on with 其中, 含, 另 or a figure.
    fn tail_end(&self, from: usize) -> usize {
        let last = self.tokens.len().min(from + LONGEST_SPAN);
        let goes_on = |next: usize| match self.kind(next) {
            Some(Kind::Word(W::Among)) => true,
            Some(Kind::Number(number)) => number.unit == Unit::Cases,
            _ => {
                let text = self.text(next, next + 1);
                ["含", "包括", "另", "此外", "超", "逾"].iter().any(|word| text.starts_with(word))
            }
        };
        (from..last)
            .find(|&at| {
                matches!(self.tokens[at].kind, Kind::Stop | Kind::Semicolon) && !goes_on(at + 1)
            })
            .unwrap_or(last)
    }

    /// A figure later in the sentence that is not certainly a known part, or another matter.
    fn has_doubtful_part(&self, claimed: Claimed, number: Number, from: usize) -> bool {
        let end = self.tail_end(from);
        let mut has_part = false;
        let mut clause = from;
        for at in from..end {
            match self.tokens[at].kind {
                Kind::Word(W::Among) | Kind::Open => has_part = true,
                Kind::Word(W::Plain) => {
                    has_part |= ["含", "包括"].contains(&self.text(at, at + 1));
                }
                Kind::Number(other) if other.value != 0 && self.is_count(at, other) => {
                    let is_known = match claimed {
                        _ if claimed >= Claimed::DocumentsIssued => {
                            !has_part && self.is_known_part(claimed, number, at, other)
                        }
                        _ => self.is_known_part(claimed, number, at, other),
                    };
                    if !is_known {
                        return true;
                    }
                }
                Kind::Comma | Kind::Semicolon | Kind::Stop => {
                    if self.is_left_out(clause, at) {
                        return true;
                    }
                    clause = at + 1;
                }
                _ => {}
            }
        }
        self.is_left_out(clause, end)
    }

    /// A clause without figures that says that all were withdrawn, joined or passed on.
    fn is_left_out(&self, from: usize, to: usize) -> bool {
        if from >= to || (from..to).any(|at| matches!(self.kind(at), Some(Kind::Number(_)))) {
            return false;
        }
        left_out::is_vague(self.text(from, to))
    }

    fn is_count(&self, at: usize, number: Number) -> bool {
        match number.unit {
            Unit::Cases | Unit::None => true,
            Unit::Pieces => self.text(at, at + 1).ends_with('份'),
            Unit::Money | Unit::Other => false,
        }
    }

    /// The tokens of the item that a figure stands in, without remarks.
    fn item_around(&self, at: usize) -> Vec<usize> {
        let mut item = Vec::new();
        let mut one = at;
        while let Some(before) = one.checked_sub(1).filter(|&before| before >= self.state.sentence)
        {
            one = before;
            match self.tokens[one].kind {
                Kind::Close => {
                    let open = (0..one).rev().find(|&open| self.tokens[open].kind == Kind::Open);
                    let Some(open) = open else { break };
                    one = open;
                }
                Kind::Open | Kind::Colon if one + 1 == at => {}
                Kind::Comma
                | Kind::List
                | Kind::Semicolon
                | Kind::Stop
                | Kind::Colon
                | Kind::Open
                | Kind::Number(_) => break,
                _ => item.push(one),
            }
        }
        let behind = (at + 1..self.tokens.len()).take_while(|&one| {
            !matches!(
                self.tokens[one].kind,
                Kind::Comma
                    | Kind::List
                    | Kind::Semicolon
                    | Kind::Stop
                    | Kind::Open
                    | Kind::Close
                    | Kind::Number(_)
            )
        });
        item.extend(behind);
        item
    }

    fn is_known_part(&self, claimed: Claimed, number: Number, at: usize, other: Number) -> bool {
        let item = self.item_around(at);
        let has = |is: &dyn Fn(W) -> bool| item.iter().any(|&one| self.word(one).is_some_and(is));
        if has(&|word| word == W::Compare) || (self.names.is_region && has(&|word| word == W::Body))
        {
            return true;
        }
        let of_requests = is_of_requests(claimed);
        if of_requests && self.left_out_at(at).is_some() {
            return true;
        }
        // 去年为20件.
        if has(&|word| word == W::LastYear) {
            return true;
        }
        // 自然人15件、其他1件; 上年结转9件，共66件.
        let is_rest = |word: W| matches!(word, W::Rest | W::Filler | W::Join);
        if of_requests
            && !item.is_empty()
            && item.iter().all(|&one| self.word(one).is_some_and(is_rest))
        {
            return has(&|word| word == W::Rest) || self.follows_carried_in(at);
        }
        let of_disputes =
            claimed >= Claimed::Reconsiderations && claimed < Claimed::DocumentsIssued;
        let of_suits = of_disputes && claimed >= Claimed::Suits;
        let is_other_matter = has(&|word| match word {
            W::Track(track) => !of_disputes || (track == Track::Suit) != of_suits,
            W::Documents { .. } | W::SuitKind(_) => of_requests || of_disputes,
            W::Decision(_) => true,
            W::Outcome(_) | W::Applicant(_) => of_requests,
            _ => false,
        });
        if is_other_matter {
            return true;
        }
        let is_carried = has(&|word| word == W::CarriedOut);
        let mut is_telling = false;
        let mut has_channel = false;
        for &one in &item {
            let is_known = match self.tokens[one].kind {
                Kind::Word(word) => match word {
                    W::Plain
                    | W::Filler
                    | W::Join
                    | W::Among
                    | W::Both
                    | W::Public
                    | W::Period
                    | W::ThisYear
                    | W::Topic
                    | W::Application { .. }
                    | W::Self_
                    | W::Occur
                    | W::Boundary => true,
                    W::OtherTime => self.text(one, one + 1) == "累计",
                    W::Own => self.names.suits(self.text(one, one + 1)),
                    W::CarriedIn | W::CarriedOut | W::Carry => {
                        is_telling = true;
                        of_requests
                    }
                    W::CaseOutcome(_) => {
                        is_telling = true;
                        of_disputes
                    }
                    W::Documents { .. } => claimed >= Claimed::DocumentsIssued,
                    W::DocumentVerb(verb) => {
                        is_telling = true;
                        claimed >= Claimed::DocumentsIssued && of_verb(verb) != claimed
                    }
                    W::Answer(answer) => {
                        is_telling = true;
                        let is_same = match answer {
                            Answer::Concluded => claimed == Claimed::Concluded,
                            Answer::Answered => claimed == Claimed::Answered,
                            Answer::Handled => claimed == Claimed::Handled,
                        };
                        of_requests && (!is_same || is_carried || other.value == number.value)
                    }
                    W::Receive | W::ReceiveAndHandle => {
                        is_telling = true;
                        of_requests
                            && (!matches!(claimed, Claimed::Received | Claimed::Handled)
                                || other.value == number.value
                                || item.iter().any(|&one| self.is_channel(one)))
                    }
                    _ => false,
                },
                Kind::Year(_) => true,
                Kind::Unknown if self.is_channel(one) => {
                    has_channel = true;
                    of_requests
                }
                Kind::Unknown => self.text(one, one + 1).starts_with('《'),
                _ => false,
            };
            if !is_known {
                return false;
            }
        }
        is_telling || has_channel
    }

    /// What was carried in was stated in the sentence, so that 共20件 is both together.
    pub(super) fn follows_carried_in(&self, at: usize) -> bool {
        (self.state.sentence..at).any(|one| self.word(one) == Some(W::CarriedIn))
    }

    fn is_channel(&self, at: usize) -> bool {
        if self.kind(at) != Some(Kind::Unknown) {
            return false;
        }
        let mut rest = self.text(at, at + 1);
        while let Some(behind) = CHANNELS.iter().find_map(|channel| rest.strip_prefix(channel)) {
            rest = behind;
        }
        rest.is_empty()
    }

    /// Words of the sentence that compare it with another year or tell of work that was carried on.
    pub(super) fn compares_years(&self) -> bool {
        const WORDS: &[&str] = &[
            "比",
            "较",
            "增长",
            "增加",
            "减少",
            "下降",
            "上升",
            "上年",
            "上一年",
            "去年",
            "往年",
            "结转",
            "遗留",
            "的基础上",
            "收到的",
            "受理的",
            "答复的",
            "申请的",
            "未办结",
        ];
        let sentence = self.sentence();
        WORDS.iter().any(|word| sentence.contains(word))
    }

    /// What the paragraph says was withdrawn, joined or passed on, with figures.
    pub(super) fn find_left_out(&self) -> Vec<(LeftOut, i64)> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            let Kind::Number(number) = self.tokens[at].kind else { continue };
            if number.value == 0 || !self.is_count(at, number) {
                continue;
            }
            if let Some(kind) = self.left_out_at(at) {
                found.push((kind, number.value));
            }
        }
        found
    }

    /// Why the requests of a figure may be counted or not.
    fn left_out_at(&self, at: usize) -> Option<LeftOut> {
        let item = self.item_around(at);
        let is_other = |word: W| {
            matches!(
                word,
                W::Compare
                    | W::OtherBusiness
                    | W::Track(_)
                    | W::CaseOutcome(_)
                    | W::SuitKind(_)
                    | W::Documents { .. }
                    | W::DocumentVerb(_)
                    | W::Decision(_)
            )
        };
        let words = || item.iter().filter_map(|&one| self.word(one));
        if words().any(is_other) {
            return None;
        }
        let mut in_order = item.clone();
        in_order.sort_unstable();
        let text: String = in_order.iter().map(|&one| self.text(one, one + 1)).collect();
        let found = LeftOut::find(&text);
        let tells = |word: W| {
            matches!(word, W::Answer(_) | W::Outcome(_) | W::CarriedIn | W::CarriedOut | W::Carry)
        };
        found.filter(|&kind| kind != LeftOut::Counted || !words().any(tells))
    }
}
