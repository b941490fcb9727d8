//! From tokens to claims: one walk over each paragraph, looking back from every figure and forward
//! from every 未, 没有, 无.

mod amounts;
mod denials;
mod disputes;
mod guards;
mod names;
mod requests;

use names::Names;

use super::left_out::LeftOut;
use super::lexicon::{Decision, DocumentVerb, Track, Word as W};
use super::paragraphs::{Paragraph, paragraphs};
use super::tokens::{Kind, Number, Token, Unit, tokens};
use super::{Author, Claim, Claimed, lexicon};
use crate::report::Narrative;

/// Spans of words that are longer are of no sentence that an office writes.
const LONGEST_SPAN: usize = 300;

/// Names hold words such as 和, 办理 or 信访, but not more tokens.
const LONGEST_NAME: usize = 12;

/// No section has more figures of the tables; a text with more is none.
const MOST_CLAIMS: usize = 500;

/// The claims of one section, in order, also those that contradict each other.
pub fn read(text: &str, section: Narrative, author: Author) -> Vec<Claim> {
    let names = Names::of(author.department);
    let (mut all, mut of_other_years) = (Vec::new(), Vec::new());
    for paragraph in paragraphs(text) {
        let plain = paragraph.plain.as_str();
        if !lexicon::has_anchor(plain) {
            continue;
        }
        let tokens = tokens(plain);
        let mut reader = Reader {
            paragraph: &paragraph,
            tokens: &tokens,
            names: &names,
            year: author.year,
            section,
            claims: Vec::new(),
            of_other_years: Vec::new(),
            figure: None,
            left_out: Vec::new(),
            state: State::default(),
        };
        reader.left_out = reader.find_left_out();
        reader.walk();
        all.append(&mut reader.claims);
        of_other_years.append(&mut reader.of_other_years);
    }
    // Only where nothing in the section says that this year's work stands there as well.
    if let Some((year, quote)) = of_other_years.first()
        && all.is_empty()
        && of_other_years.iter().all(|(other, _)| other == year)
        && !paragraphs(text).any(|paragraph| names_this_year(&paragraph.plain, author.year))
    {
        all.push(Claim {
            claimed: Claimed::Year,
            value: i64::from(*year),
            precision: 1,
            section,
            quote: quote.clone(),
            left_out: Vec::new(),
            is_own: false,
        });
    }
    all
}

/// Whether a paragraph names the year of the report, in digits or in words.
fn names_this_year(plain: &str, year: u16) -> bool {
    let year = year.to_string();
    let spelled: String = year
        .bytes()
        .filter_map(|digit| "零一二三四五六七八九".chars().nth(usize::from(digit - b'0')))
        .collect();
    ["本年", "今年", "报告期", year.as_str(), spelled.as_str()]
        .iter()
        .any(|name| plain.contains(name))
}

/// What earlier words of a paragraph and of a sentence say about the next figure.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // Each is one thing that was said, in any combination.
struct State {
    /// The paragraph speaks of requests for information.
    has_topic: bool,
    /// It names the author, and nobody else since.
    has_scope: bool,
    /// A sentence about requests has another body as its subject, and nothing names the author since.
    is_of_other: bool,
    /// A figure of all requests was stated.
    has_received: bool,
    /// The year that is spoken of, where it is another.
    other_year: Option<u16>,
    /// Where the sentence begins that other year opened.
    opened_at: Option<usize>,
    /// Several years are spoken of: 2021年至2023年.
    has_span: bool,

    // Of the sentence.
    sentence: usize,
    clause: usize,
    item: usize,
    depth: usize,
    /// 其中 was said.
    among: bool,
    /// A figure of one kind of applicant was stated, so 其中 is about them.
    among_applicants: bool,
    has_other_time: bool,
    has_other_business: bool,
    has_other_body: bool,
    /// Its subject is another body, and the author is not named.
    begins_with_other: bool,
    /// Its subject is a region of which the author is a part: 全县.
    begins_with_region: bool,
    /// It tells of requests.
    has_requests: bool,
    /// The author is named in the clause.
    is_own: bool,
    /// What is divided by 其中, and what its parts come to so far.
    whole: Option<i64>,
    listed: i64,
    /// The parts of a list come to the whole, so what follows is not of one of them.
    is_listed: bool,
    /// 较上年, 同比: of the clause.
    compares: bool,
    has_information_topic: bool,
    track: Option<Track>,
    /// A kind of suits was stated, of suits about information.
    of_suits: bool,
    has_documents: bool,
    has_fee: bool,
    /// Figures that were not taken: the next of the same list may be a part as well.
    refused: Vec<Family>,
}

/// Figures that stand in one list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Requests,
    Disputes,
    Documents,
    Decisions,
}

impl Family {
    fn of(word: W) -> Option<Family> {
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

struct Reader<'a> {
    paragraph: &'a Paragraph<'a>,
    tokens: &'a [Token],
    names: &'a Names<'a>,
    year: u16,
    section: Narrative,
    claims: Vec<Claim>,
    /// Work of another year, with the words that say so.
    of_other_years: Vec<(u16, String)>,
    /// The figure that is looked at, if one is.
    figure: Option<usize>,
    /// What the paragraph says was withdrawn, joined or passed on.
    left_out: Vec<(LeftOut, i64)>,
    state: State,
}

impl Reader<'_> {
    fn walk(&mut self) {
        for at in 0..self.tokens.len() {
            if self.claims.len() + self.of_other_years.len() > MOST_CLAIMS {
                return;
            }
            match self.tokens[at].kind {
                Kind::Stop => self.end_sentence(at),
                Kind::Semicolon => {
                    self.end_clause(at);
                    self.state.among = false;
                    self.state.track = None;
                    self.state.of_suits = false;
                    // A new list, whose first is told by itself.
                    if self.state.has_received {
                        self.state.refused.clear();
                    }
                }
                // A remark in brackets does not end the clause around it.
                Kind::Comma if self.state.depth > 0 => self.state.item = at + 1,
                Kind::Comma => self.end_clause(at),
                Kind::Colon => {
                    if !matches!(self.kind(at + 1), Some(Kind::Number(_))) {
                        self.end_clause(at);
                    }
                }
                Kind::List => {
                    if at > 0 && matches!(self.kind(at - 1), Some(Kind::Number(_) | Kind::Close)) {
                        self.state.item = at + 1;
                    }
                }
                Kind::Open => {
                    self.state.depth += 1;
                    self.state.item = at + 1;
                }
                Kind::Close => self.state.depth = self.state.depth.saturating_sub(1),
                Kind::Year(year) => self.year_at(at, year),
                Kind::Date => self.state.has_other_time = true,
                Kind::Word(word) => self.word_at(at, word),
                Kind::Number(number) => {
                    self.figure = Some(at);
                    self.number_at(at, number);
                    self.figure = None;
                }
                Kind::Dot | Kind::Unknown => {}
            }
        }
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> Option<W> {
        match self.kind(at) {
            Some(Kind::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// The word before a place.
    fn before(&self, at: usize) -> Option<W> {
        self.word(at.checked_sub(1)?)
    }

    fn text(&self, from: usize, to: usize) -> &str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if first.begin <= last.end => {
                &self.paragraph.plain[first.begin..last.end]
            }
            _ => "",
        }
    }

    fn quote(&self, from: usize, to: usize) -> String {
        match (self.tokens.get(from), self.tokens.get(to)) {
            (Some(first), Some(last)) => self.paragraph.quote(first.begin, last.end),
            _ => String::new(),
        }
    }

    fn end_sentence(&mut self, at: usize) {
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

    fn end_clause(&mut self, at: usize) {
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

    fn year_at(&mut self, at: usize, year: u16) {
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

    fn word_skipping_back(&self, at: usize, skip: impl Fn(W) -> bool) -> Option<W> {
        let mut at = at;
        while let Some(word) = self.before(at) {
            if !skip(word) {
                return Some(word);
            }
            at -= 1;
        }
        None
    }

    fn word_at(&mut self, at: usize, word: W) {
        match word {
            W::Application { strong: true } => {
                self.state.has_topic = true;
                self.state.has_information_topic = true;
                self.state.has_requests = true;
            }
            W::Receive | W::ReceiveAndHandle => self.state.has_requests = true,
            W::Topic => self.state.has_information_topic = true,
            W::Among => {
                self.state.among = true;
                self.state.listed = 0;
                self.state.among_applicants |= !self.state.is_listed
                    && self.claims.last().is_some_and(|claim| {
                        is_of_applicants(claim.claimed) && self.state.has_received
                    });
            }
            W::Own => {
                if self.names.suits(self.text(at, at + 1)) {
                    self.is_named();
                } else {
                    self.state.has_other_body = true;
                    self.state.has_scope = false;
                    self.state.begins_with_region |= self.is_plain(self.state.sentence, at, &[]);
                }
            }
            W::Self_ => self.is_named(),
            W::ThisYear => {
                self.state.other_year = None;
                self.state.opened_at = None;
            }
            W::LastYear => {
                let next = self.word(at + 1);
                if matches!(self.before(at), Some(W::Compare | W::Join)) {
                    self.state.compares = true;
                } else if !matches!(next, Some(W::Carry)) {
                    self.state.other_year = self.year.checked_sub(1);
                    self.state.opened_at = None;
                }
            }
            W::Compare => self.state.compares = true,
            W::OtherTime => self.state.has_other_time = true,
            W::OtherBusiness => self.state.has_other_business = true,
            W::Documents { .. } => self.state.has_documents = true,
            W::ProcessingFee => self.state.has_fee = true,
            W::Not => self.denial_at(at),
            W::Achieved => self.achieved_at(at),
            W::Body | W::Nothing => self.note_author(at),
            _ => {}
        }
    }

    /// A region that is called by its own name: 示例县共收到.
    fn note_author(&mut self, at: usize) {
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
    fn is_named(&mut self) {
        self.state.has_scope = true;
        self.state.is_of_other = false;
        self.state.begins_with_other = false;
        self.state.is_own = true;
    }

    fn achieved_at(&mut self, at: usize) {
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

    /// Whether everything in a span is known to say nothing about whose, when or which part.
    fn is_plain(&self, from: usize, to: usize, also: &[W]) -> bool {
        if to.saturating_sub(from) > LONGEST_SPAN {
            return false;
        }
        let from = (from..to)
            .rev()
            .find(|&at| self.word(at) == Some(W::Boundary))
            .map_or(from, |boundary| boundary + 1);
        let mut at = from;
        while at < to {
            let is_known = match self.tokens[at].kind {
                Kind::Word(word) if also.contains(&word) => true,
                Kind::Word(word) => match word {
                    W::Plain
                    | W::Period
                    | W::ThisYear
                    | W::Filler
                    | W::Self_
                    | W::Topic
                    | W::Among
                    | W::Join
                    | W::Public
                    | W::How
                    | W::Application { .. }
                    | W::Boundary => true,
                    W::Own => self.names.suits(self.text(at, at + 1)),
                    W::Body | W::Nothing => {
                        let Some(end) = self.subject_end(at, to) else { return false };
                        at = end;
                        continue;
                    }
                    _ => false,
                },
                Kind::Year(year) => {
                    year == self.year
                        || self.state.opened_at == Some(at)
                        || matches!(self.word(at + 1), Some(W::Carry | W::CarriedIn))
                }
                Kind::Dot => true,
                Kind::List => at > from && self.word(at - 1) == Some(W::Public),
                Kind::Number(number) => {
                    at == self.state.sentence
                        && number.unit != Unit::Cases
                        && matches!(self.kind(at + 1), Some(Kind::Dot | Kind::List))
                }
                Kind::Unknown => {
                    let Some(end) = self.subject_end(at, to) else { return false };
                    at = end;
                    continue;
                }
                _ => false,
            };
            if !is_known {
                return false;
            }
            at += 1;
        }
        true
    }

    /// The place behind the author's name, where it stands here.
    fn subject_end(&self, from: usize, to: usize) -> Option<usize> {
        let mut ends = (from + 1..=to.min(from + LONGEST_NAME)).rev();
        ends.find(|&end| self.names.is_author(self.text(from, end)))
    }

    /// Nothing around says that a figure is another body's, another time's or a change.
    fn is_ours(&self) -> bool {
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
    fn tells_of_year(&self, at: usize) -> bool {
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

    fn push(&mut self, claimed: Claimed, number: Number, from: usize, to: usize) {
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
    fn anchor(&self, at: usize) -> Option<usize> {
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

    fn number_at(&mut self, at: usize, number: Number) {
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

    /// 失效 in the sentence: what lapsed may or may not be among what was repealed.
    fn names_lapsed(&self) -> bool {
        self.sentence().contains("失效")
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

    /// The whole sentence, also what is still to come.
    fn sentence(&self) -> &str {
        let rest = self.tokens[self.state.sentence..].iter().take(LONGEST_SPAN);
        let length = rest.take_while(|token| token.kind != Kind::Stop).count();
        self.text(self.state.sentence, self.state.sentence + length)
    }
}

/// Whether a claim is of all requests, so that 其中 may divide it.
fn is_of_whole(claimed: Claimed) -> bool {
    claimed <= Claimed::Answered
}

/// Whether what was withdrawn, joined or passed on may or may not be among a claim: totals, who asked,
/// and the rows of the form that hold such requests.
fn may_leave_out(claimed: Claimed) -> bool {
    is_of_whole(claimed)
        || is_of_applicants(claimed)
        || matches!(claimed, Claimed::Rejected | Claimed::OtherHandling)
}

/// Whether a claim is of section 三.
fn is_of_requests(claimed: Claimed) -> bool {
    claimed < Claimed::Reconsiderations
}

fn is_of_applicants(claimed: Claimed) -> bool {
    matches!(claimed, Claimed::NaturalPersons | Claimed::Enterprises | Claimed::Organisations)
}

fn of_track(track: Track) -> Claimed {
    match track {
        Track::Reconsideration => Claimed::Reconsiderations,
        Track::Suit => Claimed::Suits,
    }
}

fn of_verb(verb: DocumentVerb) -> Claimed {
    match verb {
        DocumentVerb::Issued | DocumentVerb::Drawn => Claimed::DocumentsIssued,
        DocumentVerb::Repealed => Claimed::DocumentsRepealed,
        DocumentVerb::InForce => Claimed::DocumentsInForce,
    }
}
