//! Figures that the form does not print but implies: group sums and rates.
//!
//! Both are written once, here, as sums of metrics; the words and the SQL of the tables `indicator`
//! and of the views `figure` and `indicator_part` follow from them.

use crate::language::{Label, Language};

/// A sum of printed figures that has a name of its own, so that a year of either form compares.
#[derive(Debug)]
pub struct Group {
    /// The code, `row.column` like that of a metric.
    pub code: &'static str,
    /// The name.
    pub label: Label,
    /// The metrics that are summed, by code. A group is unknown where one of them is.
    pub parts: &'static [&'static str],
}

/// The group sums. The 2019 form prints `other.total` itself; the 2021 form prints its parts.
pub const GROUPS: &[Group] = &[
    Group {
        code: "denied.total",
        label: Label { zh: "（三）不予公开/总计", en: "denied/total" },
        parts: &[
            "denied_state_secret.total",
            "denied_by_law.total",
            "denied_security.total",
            "denied_third_party.total",
            "denied_internal.total",
            "denied_process.total",
            "denied_enforcement_file.total",
            "denied_inquiry.total",
        ],
    },
    Group {
        code: "unavailable.total",
        label: Label { zh: "（四）无法提供/总计", en: "unavailable/total" },
        parts: &[
            "unavailable_not_held.total",
            "unavailable_must_create.total",
            "unavailable_unclear.total",
        ],
    },
    Group {
        code: "rejected.total",
        label: Label { zh: "（五）不予处理/总计", en: "not processed/total" },
        parts: &[
            "rejected_petition.total",
            "rejected_repeat.total",
            "rejected_publication.total",
            "rejected_excessive.total",
            "rejected_reconfirm.total",
        ],
    },
    Group {
        code: "other.total",
        label: Label { zh: "（六）其他处理/总计", en: "other handling/total" },
        parts: &["other_uncorrected.total", "other_unpaid.total", "other_misc.total"],
    },
];

/// A rate, recomputed from sums for a group of reports and never averaged.
#[derive(Debug)]
pub struct Indicator {
    /// The code.
    pub code: &'static str,
    /// The name.
    pub label: Label,
    /// What is divided, as signed metrics or groups by code.
    pub numerator: &'static [(Sign, &'static str)],
    /// What it is divided by.
    pub denominator: &'static [(Sign, &'static str)],
}

/// Whether a figure is added or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken off.
    Minus,
}
use Sign::{Minus, Plus};

/// The rates, in the order in which they are shown.
pub const INDICATORS: &[Indicator] = &[
    Indicator {
        code: "disclosure_rate",
        label: Label { zh: "公开率", en: "disclosure rate" },
        numerator: &[(Plus, "granted.total"), (Plus, "partially_granted.total")],
        denominator: &[(Plus, "concluded.total")],
    },
    Indicator {
        code: "denial_rate",
        label: Label { zh: "不予公开率", en: "denial rate" },
        numerator: &[(Plus, "denied.total")],
        denominator: &[(Plus, "concluded.total")],
    },
    Indicator {
        code: "unavailable_rate",
        label: Label { zh: "无法提供率", en: "unavailable rate" },
        numerator: &[(Plus, "unavailable.total")],
        denominator: &[(Plus, "concluded.total")],
    },
    Indicator {
        code: "rejection_rate",
        label: Label { zh: "不予处理率", en: "rejection rate" },
        numerator: &[(Plus, "rejected.total")],
        denominator: &[(Plus, "concluded.total")],
    },
    Indicator {
        code: "natural_person_share",
        label: Label { zh: "自然人申请占比", en: "natural-person share" },
        numerator: &[(Plus, "received.natural_person")],
        denominator: &[(Plus, "received.total")],
    },
    Indicator {
        code: "carry_over_rate",
        label: Label { zh: "结转率", en: "carry-over rate" },
        numerator: &[(Plus, "carried_out.total")],
        denominator: &[(Plus, "received.total"), (Plus, "carried_in.total")],
    },
    Indicator {
        code: "reconsideration_correction_rate",
        label: Label { zh: "行政复议纠错率", en: "reconsideration correction rate" },
        numerator: &[(Plus, "reconsideration.corrected")],
        denominator: &[(Plus, "reconsideration.total"), (Minus, "reconsideration.pending")],
    },
    Indicator {
        code: "litigation_correction_rate",
        label: Label { zh: "行政诉讼纠错率", en: "litigation correction rate" },
        numerator: &[
            (Plus, "litigation_direct.corrected"),
            (Plus, "litigation_after_reconsideration.corrected"),
        ],
        denominator: &[
            (Plus, "litigation_direct.total"),
            (Plus, "litigation_after_reconsideration.total"),
            (Minus, "litigation_direct.pending"),
            (Minus, "litigation_after_reconsideration.pending"),
        ],
    },
    Indicator {
        code: "dispute_rate",
        label: Label { zh: "争议率", en: "dispute rate" },
        numerator: &[
            (Plus, "reconsideration.total"),
            (Plus, "litigation_direct.total"),
            (Plus, "litigation_after_reconsideration.total"),
        ],
        denominator: &[(Plus, "concluded.total")],
    },
];

impl Group {
    /// The group with this code.
    pub fn find(code: &str) -> Option<&'static Group> {
        GROUPS.iter().find(|group| group.code == code)
    }
}

impl Indicator {
    /// The sum in words of one language, by the names of its rows and columns.
    pub fn words(terms: &[(Sign, &'static str)], language: Language) -> String {
        let name = |code: &'static str| {
            super::Metric::from_code(code)
                .map(|metric| metric.path(language))
                .or_else(|| Group::find(code).map(|group| group.label.get(language).to_owned()))
        };
        join(terms, |code| name(code).unwrap_or_else(|| code.to_owned()))
    }

    /// The sum in SQL over the columns of the section tables.
    pub fn sql(terms: &[(Sign, &'static str)]) -> String {
        join(terms, |code| match Group::find(code) {
            Some(group) => {
                let parts: Vec<_> = group.parts.iter().map(|part| part.replace('.', "_")).collect();
                format!("({})", parts.join(" + "))
            }
            None => code.replace('.', "_"),
        })
    }
}

fn join(terms: &[(Sign, &'static str)], name: impl Fn(&'static str) -> String) -> String {
    let mut text = String::new();
    for (sign, code) in terms {
        match (sign, text.is_empty()) {
            (Plus, true) => {}
            (Plus, false) => text.push_str(" + "),
            (Minus, _) => text.push_str(" - "),
        }
        text.push_str(&name(code));
    }
    text
}
