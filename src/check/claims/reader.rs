//! From tokens to claims: one walk over each paragraph, looking back from every figure and forward
//! from every 未, 没有, 无.

mod amounts;
mod denials;
mod disputes;
mod figures;
mod guards;
mod names;
mod requests;
mod state;
mod whose;

use names::Names;
use state::{Family, State};

use super::left_out::LeftOut;
use super::lexicon::{DocumentVerb, Track, Word as W};
use super::paragraphs::{Paragraph, paragraphs};
use super::tokens::{Kind, Token, Unit, tokens};
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

    /// 失效 in the sentence: what lapsed may or may not be among what was repealed.
    fn names_lapsed(&self) -> bool {
        self.sentence().contains("失效")
    }

    /// The whole sentence, also what is still to come.
    fn sentence(&self) -> &str {
        let rest = self.tokens[self.state.sentence..].iter().take(LONGEST_SPAN);
        let length = rest.take_while(|token| token.kind != Kind::Stop).count();
        self.text(self.state.sentence, self.state.sentence + length)
    }
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
