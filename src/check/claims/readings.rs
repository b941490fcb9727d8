//! What a claim may mean in the tables. Offices use the same word for different figures: 受理 for
//! what came in with or without what was carried in, 答复 with or without what nobody answers. A
//! claim agrees with a report if one of its readings does.

use super::Claimed;
use crate::language::Label;
use crate::report::{Cell, DisputeOutcome, Group, Metric, Report, Requester, Sign};
use Sign::{Minus, Plus};

/// One meaning of a claim: metrics or groups by code, added or taken off.
#[derive(Debug)]
pub struct Reading {
    /// The name.
    pub name: Label,
    /// What is added and taken off.
    pub terms: &'static [(Sign, &'static str)],
}

/// What a reading comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// All its figures are stated.
    Known(i64),
    /// One of them is blank, missing or was not read: the reading cannot be excluded.
    Unknown,
    /// The report's form does not print one of them: the reading is none.
    NotOnForm,
}

const fn reading(
    zh: &'static str,
    en: &'static str,
    terms: &'static [(Sign, &'static str)],
) -> Reading {
    Reading { name: Label { zh, en }, terms }
}

const RECEIVED: Reading = reading("本年新收", "received", &[(Plus, "received.total")]);
const INCOMING: Reading = reading(
    "本年新收 + 上年结转",
    "received + carried in",
    &[(Plus, "received.total"), (Plus, "carried_in.total")],
);
const CONCLUDED: Reading = reading("（七）总计", "concluded", &[(Plus, "concluded.total")]);
const CONCLUDED_OF_YEAR: Reading = reading(
    "（七）总计 - 上年结转",
    "concluded - carried in",
    &[(Plus, "concluded.total"), (Minus, "carried_in.total")],
);
const INCOMING_LESS_OUT: Reading = reading(
    "本年新收 + 上年结转 - 结转下年度",
    "received + carried in - carried out",
    &[(Plus, "received.total"), (Plus, "carried_in.total"), (Minus, "carried_out.total")],
);
const RECEIVED_LESS_OUT: Reading = reading(
    "本年新收 - 结转下年度",
    "received - carried out",
    &[(Plus, "received.total"), (Minus, "carried_out.total")],
);
const CONCLUDED_LESS_OTHER: Reading = reading(
    "（七）总计 - 其他处理",
    "concluded - other handling",
    &[(Plus, "concluded.total"), (Minus, "other.total")],
);
/// What a text calls 政府信息公开申请12件 without saying whether they came in or were answered; of
/// 依申请公开12件 perhaps what was disclosed.
const REQUESTS: &[Reading] =
    &[RECEIVED, INCOMING, CONCLUDED, CONCLUDED_OF_YEAR, RECEIVED_LESS_OUT, GRANTED, GRANTED_IN_ALL];
const GRANTED: Reading = reading("予以公开", "granted", &[(Plus, "granted.total")]);
const CONCLUDED_LESS_UNANSWERED: Reading = reading(
    "（七）总计 - 不予处理 - 其他处理",
    "concluded - not processed - other handling",
    &[(Plus, "concluded.total"), (Minus, "rejected.total"), (Minus, "other.total")],
);
const GRANTED_IN_ALL: Reading = reading(
    "予以公开 + 部分公开",
    "granted + partially granted",
    &[(Plus, "granted.total"), (Plus, "partially_granted.total")],
);
const PERSONS: &[Reading] = &[
    reading(
        "本年新收（自然人）",
        "received of natural persons",
        &[(Plus, "received.natural_person")],
    ),
    reading(
        "本年新收 + 上年结转（自然人）",
        "received + carried in of natural persons",
        &[(Plus, "received.natural_person"), (Plus, "carried_in.natural_person")],
    ),
    reading(
        "（七）总计（自然人）",
        "concluded of natural persons",
        &[(Plus, "concluded.natural_person")],
    ),
];
const ENTERPRISES: &[Reading] = &[
    reading("本年新收（商业企业）", "received of enterprises", &[(Plus, "received.enterprise")]),
    reading(
        "本年新收 + 上年结转（商业企业）",
        "received + carried in of enterprises",
        &[(Plus, "received.enterprise"), (Plus, "carried_in.enterprise")],
    ),
    reading(
        "（七）总计（商业企业）",
        "concluded of enterprises",
        &[(Plus, "concluded.enterprise")],
    ),
];
const ORGANISATIONS: &[Reading] = &[
    reading(
        "本年新收（总计 - 自然人）",
        "received less those of natural persons",
        &[(Plus, "received.total"), (Minus, "received.natural_person")],
    ),
    reading(
        "本年新收 + 上年结转（总计 - 自然人）",
        "received + carried in less those of natural persons",
        &[
            (Plus, "received.total"),
            (Minus, "received.natural_person"),
            (Plus, "carried_in.total"),
            (Minus, "carried_in.natural_person"),
        ],
    ),
    reading(
        "（七）总计（总计 - 自然人）",
        "concluded less those of natural persons",
        &[(Plus, "concluded.total"), (Minus, "concluded.natural_person")],
    ),
];

/// The readings of a suit's figure: both kinds together, or the direct ones only.
macro_rules! suits {
    ($zh:literal, $en:literal, $direct:literal, $after:literal) => {
        &[
            reading($zh, $en, &[(Plus, $direct), (Plus, $after)]),
            reading(
                concat!("未经复议直接起诉：", $zh),
                concat!($en, ", without prior reconsideration"),
                &[(Plus, $direct)],
            ),
        ]
    };
}

/// The readings of a claim, the nearest first. The fee for processing information is part of a
/// figure and the year is none; both have no readings.
pub fn readings(claimed: Claimed) -> &'static [Reading] {
    use Claimed as C;
    match claimed {
        C::Requests => REQUESTS,
        C::Received => const { &[RECEIVED, INCOMING] },
        C::Incoming => const { &[INCOMING] },
        C::Handled => {
            const { &[RECEIVED, INCOMING, CONCLUDED, CONCLUDED_OF_YEAR, RECEIVED_LESS_OUT] }
        }
        C::Concluded => {
            const { &[CONCLUDED, CONCLUDED_OF_YEAR, INCOMING_LESS_OUT, RECEIVED_LESS_OUT] }
        }
        C::Answered => {
            const {
                &[
                    CONCLUDED,
                    CONCLUDED_OF_YEAR,
                    INCOMING_LESS_OUT,
                    RECEIVED_LESS_OUT,
                    CONCLUDED_LESS_OTHER,
                    CONCLUDED_LESS_UNANSWERED,
                ]
            }
        }
        C::CarriedIn => {
            const { &[reading("上年结转", "carried in", &[(Plus, "carried_in.total")])] }
        }
        C::CarriedOut => {
            const { &[reading("结转下年度", "carried out", &[(Plus, "carried_out.total")])] }
        }
        C::Granted => const { &[GRANTED, GRANTED_IN_ALL] },
        C::PartiallyGranted => {
            const {
                &[reading("部分公开", "partially granted", &[(Plus, "partially_granted.total")])]
            }
        }
        C::GrantedInAll => const { &[GRANTED_IN_ALL] },
        C::Denied => {
            const {
                &[
                    reading("不予公开", "denied", &[(Plus, "denied.total")]),
                    reading(
                        "（七）总计 - 予以公开 - 部分公开",
                        "concluded - granted - partially granted",
                        &[
                            (Plus, "concluded.total"),
                            (Minus, "granted.total"),
                            (Minus, "partially_granted.total"),
                        ],
                    ),
                ]
            }
        }
        C::Unavailable => {
            const { &[reading("无法提供", "unavailable", &[(Plus, "unavailable.total")])] }
        }
        C::Rejected => {
            const { &[reading("不予处理", "not processed", &[(Plus, "rejected.total")])] }
        }
        C::OtherHandling => {
            const { &[reading("其他处理", "other handling", &[(Plus, "other.total")])] }
        }
        C::NaturalPersons => PERSONS,
        C::Enterprises => ENTERPRISES,
        C::Organisations => ORGANISATIONS,
        C::Reconsiderations => {
            const {
                &[
                    reading("行政复议总计", "reconsiderations", &[(Plus, "reconsideration.total")]),
                    reading(
                        "行政复议总计 - 尚未审结",
                        "reconsiderations - pending",
                        &[(Plus, "reconsideration.total"), (Minus, "reconsideration.pending")],
                    ),
                ]
            }
        }
        C::ReconsiderationsUpheld => {
            const { &[reading("结果维持", "upheld", &[(Plus, "reconsideration.upheld")])] }
        }
        C::ReconsiderationsCorrected => {
            const { &[reading("结果纠正", "corrected", &[(Plus, "reconsideration.corrected")])] }
        }
        C::ReconsiderationsOther => {
            const { &[reading("其他结果", "other outcome", &[(Plus, "reconsideration.other")])] }
        }
        C::ReconsiderationsPending => {
            const { &[reading("尚未审结", "pending", &[(Plus, "reconsideration.pending")])] }
        }
        C::Suits => {
            const {
                &[
                    reading(
                        "两类行政诉讼总计",
                        "suits of both kinds",
                        &[
                            (Plus, "litigation_direct.total"),
                            (Plus, "litigation_after_reconsideration.total"),
                        ],
                    ),
                    reading(
                        "两类行政诉讼总计 - 尚未审结",
                        "suits of both kinds - pending",
                        &[
                            (Plus, "litigation_direct.total"),
                            (Plus, "litigation_after_reconsideration.total"),
                            (Minus, "litigation_direct.pending"),
                            (Minus, "litigation_after_reconsideration.pending"),
                        ],
                    ),
                    reading(
                        "未经复议直接起诉总计",
                        "suits without prior reconsideration",
                        &[(Plus, "litigation_direct.total")],
                    ),
                ]
            }
        }
        C::SuitsDirect => {
            const {
                &[reading(
                    "未经复议直接起诉总计",
                    "suits without prior reconsideration",
                    &[(Plus, "litigation_direct.total")],
                )]
            }
        }
        C::SuitsAfter => {
            const {
                &[reading(
                    "复议后起诉总计",
                    "suits after reconsideration",
                    &[(Plus, "litigation_after_reconsideration.total")],
                )]
            }
        }
        C::SuitsUpheld => {
            const {
                suits!(
                    "结果维持",
                    "upheld",
                    "litigation_direct.upheld",
                    "litigation_after_reconsideration.upheld"
                )
            }
        }
        C::SuitsCorrected => {
            const {
                suits!(
                    "结果纠正",
                    "corrected",
                    "litigation_direct.corrected",
                    "litigation_after_reconsideration.corrected"
                )
            }
        }
        C::SuitsOther => {
            const {
                suits!(
                    "其他结果",
                    "other outcome",
                    "litigation_direct.other",
                    "litigation_after_reconsideration.other"
                )
            }
        }
        C::SuitsPending => {
            const {
                suits!(
                    "尚未审结",
                    "pending",
                    "litigation_direct.pending",
                    "litigation_after_reconsideration.pending"
                )
            }
        }
        C::DocumentsIssued => {
            const {
                &[
                    reading("本年制发件数", "issued", &[(Plus, "normative_documents.issued")]),
                    reading("本年新制作数量", "made", &[(Plus, "normative_documents.made")]),
                ]
            }
        }
        C::DocumentsRepealed => {
            const {
                &[reading("本年废止件数", "repealed", &[(Plus, "normative_documents.repealed")])]
            }
        }
        C::DocumentsInForce => {
            const {
                &[reading("现行有效件数", "in force", &[(Plus, "normative_documents.in_force")])]
            }
        }
        C::Licensing => {
            const { &[reading("行政许可", "licensing", &[(Plus, "licensing.decisions")])] }
        }
        C::Penalties => {
            const { &[reading("行政处罚", "penalties", &[(Plus, "penalties.decisions")])] }
        }
        C::Compulsion => {
            const { &[reading("行政强制", "compulsion", &[(Plus, "compulsion.decisions")])] }
        }
        C::AdministrativeFees => {
            const { &[reading("行政事业性收费", "administrative fees", &[(Plus, "fees.amount")])] }
        }
        C::ProcessingFee | C::Year => &[],
    }
}

/// The metrics of a code: a cell that the form prints, or else the parts of a group.
fn metrics(code: &str, report: &Report) -> Vec<Metric> {
    match (Metric::from_code(code), Group::find(code)) {
        (Some(metric), _) if metric.is_in(report.form) => vec![metric],
        (_, Some(group)) => group.parts.iter().filter_map(|part| Metric::from_code(part)).collect(),
        (Some(metric), None) => vec![metric],
        (None, None) => Vec::new(),
    }
}

impl Reading {
    /// What the reading comes to in a report.
    pub fn value(&self, report: &Report) -> Value {
        let mut sum = 0;
        let mut is_known = true;
        for (sign, code) in self.terms {
            for metric in metrics(code, report) {
                if !metric.is_in(report.form) {
                    return Value::NotOnForm;
                }
                match (figure(report, metric), sign) {
                    (Some(value), Plus) => sum += value,
                    (Some(value), Minus) => sum -= value,
                    (None, _) => is_known = false,
                }
            }
        }
        if is_known { Value::Known(sum) } else { Value::Unknown }
    }
}

impl Reading {
    /// The cells that it adds up.
    pub fn metrics(&self, report: &Report) -> Vec<Metric> {
        self.terms.iter().flat_map(|(_, code)| metrics(code, report)).collect()
    }

    /// The figures that it stands on, as far as they are known.
    pub fn figures(&self, report: &Report) -> Vec<(Metric, i64)> {
        let all = self.metrics(report).into_iter();
        all.filter_map(|metric| Some((metric, figure(report, metric)?))).collect()
    }
}

/// One figure: a blank part of a sum is 0, a blank total or a blank figure by itself is not stated.
fn figure(report: &Report, metric: Metric) -> Option<i64> {
    let is_part = match metric {
        Metric::Request(_, requester) => requester != Requester::Total,
        Metric::Dispute(_, outcome) => outcome != DisputeOutcome::Total,
        Metric::Disclosure(_) => false,
    };
    match report.cells.get(&metric)? {
        Cell::Blank => is_part.then_some(0),
        cell => cell.value(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_a_reading_is_known() {
        for &claimed in Claimed::ALL {
            let has_none = matches!(claimed, Claimed::ProcessingFee | Claimed::Year);
            assert_eq!(readings(claimed).is_empty(), has_none, "{claimed:?}");
            for (_, code) in readings(claimed).iter().flat_map(|reading| reading.terms) {
                let is_known = Metric::from_code(code).is_some() || Group::find(code).is_some();
                assert!(is_known, "{claimed:?}: {code}");
            }
        }
    }
}
