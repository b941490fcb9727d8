//! The sentences that an office writes about a year, ready to paste, in official Chinese and in
//! English.
//!
//! A sentence is a function over the figures of the query `brief` ([`Figures`]) that says them through
//! a [`Writer`]: every figure that it says carries what it was computed from ([`Figure`]), so that
//! nothing stands in a text without a source. What is missing or in doubt is not said; the writer
//! keeps it for the note at the end. `PARAGRAPHS` is the list of all sentences in order.

mod disclosure;
mod disputes;
mod figure;
mod figures;
mod note;
mod requests;
mod writer;

pub use figure::{Figure, Formula, Term};
pub use figures::{Figures, Line, NAMES, Receiving};
pub use writer::Writer;

use crate::language::Language;

/// Who a brief is about.
#[derive(Clone, Debug)]
pub enum Subject {
    /// One department, by today's name.
    Department(String),
    /// The departments of a scope.
    Group(Group),
}

/// The departments of a scope, and who of them reported.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The division that was asked for.
    pub region: Option<String>,
    /// The level of government that was asked for.
    pub level: Option<String>,
    /// The vertical line that was asked for.
    pub system: Option<String>,
    /// How many departments of today reported the year.
    pub reported: usize,
    /// Those that did not.
    pub missing: Vec<String>,
}

/// A sentence and the figures that it says.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// The text with a mark behind each figure.
    marked: String,
    /// The figures in the order in which they stand.
    pub figures: Vec<Figure>,
}

impl Sentence {
    /// The text as it is pasted.
    pub fn text(&self) -> String {
        self.marked.chars().filter(|&one| writer::figure_of(one).is_none()).collect()
    }

    /// The text with what each figure was computed from in brackets behind it:
    /// `17件〔received.total〕`.
    pub fn with_sources(&self, year: u16, language: Language) -> String {
        let mut text = String::with_capacity(2 * self.marked.len());
        for one in self.marked.chars() {
            match writer::figure_of(one).map(|index| self.figures.get(index)) {
                None => text.push(one),
                Some(None) => {}
                Some(Some(figure)) => text.push_str(&figure.source(year, language)),
            }
        }
        text
    }
}

/// Sentences that belong together.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What they are about, as a code: `requests`.
    pub code: &'static str,
    /// The sentences; never none.
    pub sentences: Vec<Sentence>,
}

/// The text about one year.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The year.
    pub year: u16,
    /// The paragraphs; the last one is the note on what was left out, where anything was.
    pub paragraphs: Vec<Paragraph>,
}

/// Writes one sentence, or nothing where there is nothing to say.
type Write = fn(&mut Writer<'_>) -> Option<String>;

/// Every sentence, by paragraph, in the order of the report. The note comes last: it tells what the
/// others left out.
const PARAGRAPHS: &[(&str, &[Write])] = &[
    (
        "requests",
        &[
            requests::coverage,
            requests::received,
            requests::unopened,
            requests::applicants,
            requests::most_received,
            requests::handled,
        ],
    ),
    (
        "outcomes",
        &[
            requests::outcomes,
            requests::reasons_denied,
            requests::reasons_unavailable,
            requests::reasons_not_processed,
        ],
    ),
    ("disputes", &[disputes::none, disputes::reconsiderations, disputes::suits]),
    (
        "disclosure",
        &[
            disclosure::rules,
            disclosure::normative_documents,
            disclosure::rules_2019,
            disclosure::normative_documents_2019,
            disclosure::decisions,
            disclosure::fees,
            disclosure::items_2019,
            disclosure::procurement_2019,
        ],
    ),
    ("note", &[note::left_out, note::not_compared]),
];

/// The brief of a year.
pub fn compose(subject: &Subject, year: u16, figures: &Figures, language: Language) -> Brief {
    let mut writer = Writer::new(subject, year, figures, language);
    let mut paragraphs = Vec::new();
    for &(code, sentences) in PARAGRAPHS {
        let written = sentences.iter().filter_map(|write| writer.sentence(*write));
        let sentences: Vec<Sentence> = written.collect();
        if !sentences.is_empty() {
            paragraphs.push(Paragraph { code, sentences });
        }
    }
    Brief { year, paragraphs }
}
