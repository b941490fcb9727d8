//! A metric: the name of one cell of the form, `row.column`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::disclosure::Disclosure;
use super::disputes::{DisputeOutcome, DisputeTrack};
use super::form::{Form, Section, Unit};
use super::requests::{RequestRow, Requester};
use crate::language::{Label, Language, Localised};

/// The name of one cell of the form, in either edition. Ordered as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Metric {
    /// A cell of section 2.
    Disclosure(Disclosure),
    /// A cell of section 3.
    Request(RequestRow, Requester),
    /// A cell of section 4.
    Dispute(DisputeTrack, DisputeOutcome),
}

static ALL: LazyLock<Vec<Metric>> = LazyLock::new(|| {
    let requests = RequestRow::ALL
        .iter()
        .flat_map(|&row| Requester::ALL.iter().map(move |&who| Metric::Request(row, who)));
    let disputes = DisputeTrack::ALL
        .iter()
        .flat_map(|&track| DisputeOutcome::ALL.iter().map(move |&how| Metric::Dispute(track, how)));
    Disclosure::all().map(Metric::Disclosure).chain(requests).chain(disputes).collect()
});

static OF_FORM: LazyLock<Vec<Vec<Metric>>> = LazyLock::new(|| {
    let of = |&form| ALL.iter().copied().filter(|metric| metric.is_in(form)).collect();
    Form::ALL.iter().map(of).collect()
});

static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    ALL.iter().map(|metric| format!("{}.{}", metric.row_code(), metric.column_code())).collect()
});

static BY_CODE: LazyLock<HashMap<&'static str, Metric>> =
    LazyLock::new(|| ALL.iter().map(|&metric| (metric.code(), metric)).collect());

impl Metric {
    /// All 226, in the order of the codebook.
    pub fn all() -> &'static [Metric] {
        &ALL
    }

    /// The metrics that one edition prints, in the order of the codebook: 198 or 200.
    pub fn of(form: Form) -> impl Iterator<Item = Metric> + Clone {
        OF_FORM[form.index()].iter().copied()
    }

    /// The metric with this code, `None` for any other text.
    pub fn from_code(code: &str) -> Option<Metric> {
        BY_CODE.get(code).copied()
    }

    /// The code, `row.column`.
    pub fn code(self) -> &'static str {
        &CODES[self.position() - 1]
    }

    /// The code as the name of a column of the section tables, which may hold no dot.
    pub fn sql_column(self) -> String {
        self.code().replace('.', "_")
    }

    /// Place in the codebook, from 1.
    pub const fn position(self) -> usize {
        match self {
            Metric::Disclosure(cell) => 1 + cell.index(),
            Metric::Request(row, who) => 30 + row.index() * 7 + who.index(),
            Metric::Dispute(track, how) => 212 + track.index() * 5 + how.index(),
        }
    }

    /// The section that prints it.
    pub const fn section(self) -> Section {
        match self {
            Metric::Disclosure(_) => Section::Disclosure,
            Metric::Request(..) => Section::Requests,
            Metric::Dispute(..) => Section::Disputes,
        }
    }

    /// The code of its row.
    pub const fn row_code(self) -> &'static str {
        match self {
            Metric::Disclosure(cell) => cell.row().code(),
            Metric::Request(row, _) => row.code(),
            Metric::Dispute(track, _) => track.code(),
        }
    }

    /// The code of its column.
    pub const fn column_code(self) -> &'static str {
        match self {
            Metric::Disclosure(cell) => cell.column().code(),
            Metric::Request(_, who) => who.code(),
            Metric::Dispute(_, how) => how.code(),
        }
    }

    /// The name of its row.
    pub fn row_label(self) -> Label {
        match self {
            Metric::Disclosure(cell) => cell.row_label(),
            Metric::Request(row, _) => row.label(),
            Metric::Dispute(track, _) => track.label(),
        }
    }

    /// The name of its column.
    pub fn column_label(self) -> Label {
        match self {
            Metric::Disclosure(cell) => cell.column_label(),
            Metric::Request(_, who) => who.label(),
            Metric::Dispute(_, how) => how.label(),
        }
    }

    /// Row and column in one language: `一、本年新收政府信息公开申请数量/自然人`.
    pub fn path(self, language: Language) -> String {
        format!("{}/{}", self.row_label().get(language), self.column_label().get(language))
    }

    /// What the figure counts.
    pub const fn unit(self) -> Unit {
        match self {
            Metric::Disclosure(cell) => cell.unit(),
            Metric::Request(..) => Unit::Requests,
            Metric::Dispute(..) => Unit::Cases,
        }
    }

    /// Whether the figure may be negative: only 本年增/减, a change.
    pub fn is_signed(self) -> bool {
        matches!(self, Metric::Disclosure(cell)
            if cell.column() == super::disclosure::DisclosureColumn::ItemsChange)
    }

    /// Whether the form of this edition prints it.
    pub fn is_in(self, form: Form) -> bool {
        match self {
            Metric::Disclosure(cell) => cell.is_in(form),
            Metric::Request(row, _) => row.is_in(form),
            Metric::Dispute(..) => true,
        }
    }
}

impl std::fmt::Display for Metric {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Localised for Metric {
    fn localised(&self, language: Language) -> String {
        self.path(language)
    }
}
