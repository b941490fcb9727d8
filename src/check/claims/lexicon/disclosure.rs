//! Section 二: documents, decisions, fees.

use super::{Decision, DocumentVerb, Word as W, Words};

pub(super) const WORDS: Words = &[
    (W::Documents { strong: true }, &["行政规范性文件"]),
    (W::Documents { strong: false }, &["规范性文件"]),
    (W::DocumentVerb(DocumentVerb::Issued), &["制发"]),
    (
        W::DocumentVerb(DocumentVerb::Drawn),
        &["制定", "出台", "印发", "制定出台", "新制定", "新制作"],
    ),
    (W::DocumentVerb(DocumentVerb::Repealed), &["废止"]),
    (W::DocumentVerb(DocumentVerb::InForce), &["现行有效"]),
    (W::Decision(Decision::Licensing), &["行政许可决定", "行政许可处理决定"]),
    (W::Decision(Decision::Penalty), &["行政处罚决定", "行政处罚处理决定"]),
    (W::Decision(Decision::Compulsion), &["行政强制决定", "行政强制处理决定"]),
    (
        W::ProcessingFee,
        &[
            "信息处理费",
            "信息公开处理费",
            "政府信息公开信息处理费",
            "政府信息公开处理费",
            "政府信息处理费",
            "信息处理费用",
            "政府信息公开收费",
            "依申请公开信息处理费",
        ],
    ),
    (W::AdministrativeFees, &["行政事业性收费"]),
    (W::Collect, &["收取", "征收", "收缴", "共收取"]),
];
