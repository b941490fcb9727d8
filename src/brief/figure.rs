//! A figure that a text says, and what it was computed from.

use crate::language::Language;
use crate::query::Value;

/// A stored figure, or a sum of them over a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The code of the metric or group sum; of a sum that has no code, the codes that are added.
    pub metric: String,
    /// The year that it is of.
    pub year: u16,
    /// The value; amounts are in fen.
    pub value: i64,
    /// The department, where it is the figure of one among a group.
    pub department: Option<String>,
}

/// How a figure follows from stored ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// It is one.
    Itself(Term),
    /// The second, in the departments of a group that state the first as well.
    Before(Term, Term),
    /// The first less the second.
    Difference(Term, Term),
    /// The change from the second to the first, in percent of the second.
    Growth(Term, Term),
    /// The first in percent of the second.
    Share(Term, Term),
    /// How many departments there are of a kind, which the words say in terms of codes.
    Departments {
        /// Which ones: `received.total`, those that state it.
        which: String,
        /// How many.
        count: i64,
    },
}

/// A figure as it stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The words that say it, unit included: `17件`, `未收到政府信息公开申请`.
    pub text: String,
    /// What it was computed from.
    pub formula: Formula,
    /// The value: a count, fen, or a percentage with one decimal.
    pub value: Value,
    /// How many departments it is summed over; `None` for one department and for counts of them.
    pub departments: Option<i64>,
}

impl Formula {
    /// The stored figures that enter, in order, each once.
    pub fn terms(&self) -> Vec<&Term> {
        match self {
            Formula::Itself(term) => vec![term],
            Formula::Before(one, other)
            | Formula::Difference(one, other)
            | Formula::Growth(one, other)
            | Formula::Share(one, other) => vec![one, other],
            Formula::Departments { .. } => Vec::new(),
        }
    }

    /// The formula in codes; a code of another year than the brief's has the year behind it:
    /// `(received.total - received.total 2023) / received.total 2023`.
    pub fn text(&self, year: u16) -> String {
        let term = |term: &Term| {
            let code = if term.metric.contains(' ') {
                format!("({})", term.metric)
            } else {
                term.metric.clone()
            };
            let code = if term.year == year { code } else { format!("{code} {}", term.year) };
            match &term.department {
                Some(department) => format!("{code} {department}"),
                None => code,
            }
        };
        match self {
            Formula::Itself(one) => term(one),
            Formula::Before(one, other) => format!("{} with {}", term(other), term(one)),
            Formula::Difference(one, other) => format!("{} - {}", term(one), term(other)),
            Formula::Growth(one, other) => {
                format!("({} - {}) / {}", term(one), term(other), term(other))
            }
            Formula::Share(one, other) => format!("{} / {}", term(one), term(other)),
            Formula::Departments { which, .. } => format!("count({which})"),
        }
    }
}

impl Figure {
    /// The formula in brackets, with the number of departments that are summed.
    pub(super) fn source(&self, year: u16, language: Language) -> String {
        let formula = self.formula.text(year);
        match self.departments {
            None => format!("〔{formula}〕"),
            Some(count) => match language {
                Language::Zh => format!("〔{formula}；{count}个部门〕"),
                Language::En if count == 1 => format!("〔{formula}; 1 department〕"),
                Language::En => format!("〔{formula}; {count} departments〕"),
            },
        }
    }
}
