//! What was disclosed without being asked for: documents, decisions, fees. The two editions of the
//! form have columns of their own; what a form does not have is passed over.

use super::Line;
use super::requests::sentence;
use super::writer::{Counted, Writer, listed, plural};
use crate::language::{Label, Language};

/// Documents in the three columns of one edition.
struct Documents {
    name: Label,
    /// The English name of several.
    many: &'static str,
    codes: [&'static str; 3],
    /// Few bodies may make these; where there are none at all, nothing is said.
    is_rare: bool,
}

const RULES: Documents = Documents {
    name: Label { zh: "规章", en: "rule" },
    many: "rules",
    codes: ["rules.issued", "rules.repealed", "rules.in_force"],
    is_rare: true,
};

const NORMATIVE: Documents = Documents {
    name: Label { zh: "行政规范性文件", en: "administrative normative document" },
    many: "administrative normative documents",
    codes: [
        "normative_documents.issued",
        "normative_documents.repealed",
        "normative_documents.in_force",
    ],
    is_rare: false,
};

const RULES_2019: Documents = Documents {
    name: Label { zh: "规章", en: "rule" },
    many: "rules",
    codes: ["rules.made", "rules.disclosed", "rules.disclosed_total"],
    is_rare: true,
};

const NORMATIVE_2019: Documents = Documents {
    name: Label { zh: "规范性文件", en: "normative document" },
    many: "normative documents",
    codes: [
        "normative_documents.made",
        "normative_documents.disclosed",
        "normative_documents.disclosed_total",
    ],
    is_rare: false,
};

pub(super) fn rules(writer: &mut Writer<'_>) -> Option<String> {
    documents(writer, &RULES, [("制发", "issued"), ("废止", "repealed"), ("现行有效", "in force")])
}

pub(super) fn normative_documents(writer: &mut Writer<'_>) -> Option<String> {
    documents(
        writer,
        &NORMATIVE,
        [("制发", "issued"), ("废止", "repealed"), ("现行有效", "in force")],
    )
}

pub(super) fn rules_2019(writer: &mut Writer<'_>) -> Option<String> {
    documents(writer, &RULES_2019, COLUMNS_2019)
}

pub(super) fn normative_documents_2019(writer: &mut Writer<'_>) -> Option<String> {
    documents(writer, &NORMATIVE_2019, COLUMNS_2019)
}

const COLUMNS_2019: [(&str, &str); 3] =
    [("新制作", "made"), ("新公开", "newly disclosed"), ("对外公开总数量", "disclosed in total")];

/// What a column of 0 in a stock says in Chinese.
fn none_of_stock(verb: &str) -> &'static str {
    if verb == "现行有效" { "无现行有效的" } else { "无对外公开的" }
}

/// `制发行政规范性文件3件，废止1件，现行有效12件。` Verbs in the columns' order; the last column is a
/// stock, the others are of the year.
fn documents(
    writer: &mut Writer<'_>,
    documents: &Documents,
    verbs: [(&'static str, &'static str); 3],
) -> Option<String> {
    let is_none = |writer: &Writer<'_>, code| {
        writer.figures.line(code).is_none_or(|line| line.value.unwrap_or(0) == 0)
    };
    let has_value = documents
        .codes
        .iter()
        .any(|code| writer.figures.line(code).is_some_and(|it| it.value.is_some()));
    if documents.is_rare && has_value && documents.codes.iter().all(|code| is_none(writer, code)) {
        return None;
    }
    let mut clauses: Vec<String> = Vec::new();
    let mut is_named = false;
    for (&code, (zh, en)) in documents.codes.iter().zip(verbs) {
        let Some(line) = writer.stated(code) else { continue };
        let value = line.value.unwrap_or(0);
        let name = if is_named { "" } else { documents.name.zh };
        let noun = if is_named { ("", "") } else { (documents.name.en, documents.many) };
        is_named = true;
        let is_stock = code == documents.codes[2];
        let clause = if value == 0 {
            let words = match (writer.language, is_stock) {
                (Language::Zh, false) => format!("未{zh}{name}"),
                (Language::Zh, true) => none_of_stock(zh).to_owned() + documents.name.zh,
                (Language::En, _) if noun.1.is_empty() => "none".to_owned(),
                (Language::En, _) => format!("no {}", noun.1),
            };
            writer.in_words(&words, code, line)
        } else {
            let count = writer.figure_of(code, line, Counted::Pieces, noun);
            writer.pick(format!("{zh}{name}{count}"), count)
        };
        clauses.push(writer.pick(clause.clone(), {
            let verb = if is_stock && en == "in force" {
                plural(value, "is", "are")
            } else {
                plural(value, "was", "were")
            };
            format!("{clause} {verb} {en}")
        }));
    }
    if clauses.is_empty() {
        return None;
    }
    let text = clauses.join(writer.pick("，", ", "));
    Some(sentence(&[text], writer.language))
}

const DECISIONS: &[(&str, Label)] = &[
    ("licensing.decisions", Label { zh: "行政许可", en: "administrative licensing" }),
    ("penalties.decisions", Label { zh: "行政处罚", en: "administrative penalties" }),
    ("compulsion.decisions", Label { zh: "行政强制", en: "administrative compulsion" }),
    (
        "other_services.decisions",
        Label {
            zh: "其他对外管理服务事项", en: "other external management and service items"
        },
    ),
];

/// Decisions on licences, penalties and compulsion, and on other services on the 2019 form.
pub(super) fn decisions(writer: &mut Writer<'_>) -> Option<String> {
    let (mut clauses, mut nothing) = (Vec::new(), Vec::new());
    for &(code, name) in DECISIONS {
        let Some(line) = writer.stated(code) else { continue };
        let name = name.get(writer.language);
        if line.value == Some(0) {
            nothing.push(writer.in_words(name, code, line));
            continue;
        }
        let count = writer.figure(code, line, Counted::Pieces);
        let change = writer.change(code, line, Counted::Pieces);
        clauses.push(
            writer.pick(
                format!("作出{name}决定{count}{change}"),
                format!("{count} on {name}{change}"),
            ),
        );
    }
    if !nothing.is_empty() {
        let names = listed(&nothing, writer.language);
        clauses.push(writer.pick(format!("未作出{names}决定"), format!("none on {names}")));
    }
    if clauses.is_empty() {
        return None;
    }
    let text = clauses.join(writer.pick("；", "; "));
    Some(writer.pick(format!("{text}。"), format!("Decisions made: {text}.")))
}

/// Administrative and institutional fees; the 2019 form has no amount.
pub(super) fn fees(writer: &mut Writer<'_>) -> Option<String> {
    let line = writer.stated("fees.amount")?;
    let change = writer.change("fees.amount", line, Counted::Money);
    if line.value == Some(0) {
        let words = writer.pick(
            "未收取行政事业性收费",
            "no administrative and institutional fees were collected",
        );
        let none = writer.in_words(words, "fees.amount", line);
        return Some(sentence(&[none + &change], writer.language));
    }
    let amount = writer.figure("fees.amount", line, Counted::Money);
    Some(writer.pick(
        format!("收取行政事业性收费{amount}{change}。"),
        format!("Administrative and institutional fees collected: {amount}{change}."),
    ))
}

const ITEMS: &[(&str, &str, Label)] = &[
    (
        "licensing.items_previous",
        "licensing.items_change",
        Label { zh: "行政许可", en: "administrative licensing" },
    ),
    (
        "other_services.items_previous",
        "other_services.items_change",
        Label {
            zh: "其他对外管理服务事项", en: "other external management and service items"
        },
    ),
    (
        "penalties.items_previous",
        "penalties.items_change",
        Label { zh: "行政处罚", en: "administrative penalties" },
    ),
    (
        "compulsion.items_previous",
        "compulsion.items_change",
        Label { zh: "行政强制", en: "administrative compulsion" },
    ),
    (
        "fees.items_previous",
        "fees.items_change",
        Label { zh: "行政事业性收费", en: "administrative and institutional fees" },
    ),
];

/// Items of the year before and their change, as the 2019 form asks for them. Nothing is said of
/// what has none in either.
pub(super) fn items_2019(writer: &mut Writer<'_>) -> Option<String> {
    let mut clauses = Vec::new();
    for &(before_code, change_code, name) in ITEMS {
        let before = writer.stated(before_code);
        let change = writer.stated(change_code);
        let is_zero = |line: Option<Line>| line.is_none_or(|line| line.value == Some(0));
        if is_zero(before) && is_zero(change) {
            continue;
        }
        let mut words = Vec::new();
        if let Some(line) = before {
            let count = writer.figure(before_code, line, Counted::Items);
            words.push(
                writer.pick(format!("上一年项目{count}"), format!("{count} in the previous year")),
            );
        }
        if let Some(line) = change {
            let value = line.value.unwrap_or(0);
            if value == 0 {
                let none = writer.pick("本年无增减", "no change this year");
                words.push(writer.in_words(none, change_code, line));
            } else {
                let text = writer.quantity(value.saturating_abs(), Counted::Items);
                let count = writer.in_words(&text, change_code, line);
                words.push(if value > 0 {
                    writer.pick(format!("本年增加{count}"), format!("{count} more this year"))
                } else {
                    writer.pick(format!("本年减少{count}"), format!("{count} fewer this year"))
                });
            }
        }
        let words = words.join(writer.pick("，", ", "));
        let name = name.get(writer.language);
        clauses.push(writer.pick(format!("{name}{words}"), format!("{name} {words}")));
    }
    if clauses.is_empty() {
        return None;
    }
    let text = clauses.join(writer.pick("；", "; "));
    Some(writer.pick(format!("{text}。"), format!("Items: {text}.")))
}

/// Centralised procurement, as the 2019 form asks for it.
pub(super) fn procurement_2019(writer: &mut Writer<'_>) -> Option<String> {
    let items = writer.stated("procurement.items");
    let amount = writer.stated("procurement.amount");
    let mut words = Vec::new();
    if let Some(line) = items {
        if line.value == Some(0) {
            let none = writer
                .pick("无政府集中采购项目", "there was no centralised government procurement");
            words.push(writer.in_words(none, "procurement.items", line));
        } else {
            let count =
                writer.figure_of("procurement.items", line, Counted::Items, ("item", "items"));
            words.push(writer.pick(
                format!("政府集中采购项目{count}"),
                format!("centralised government procurement: {count}"),
            ));
        }
    }
    let is_nothing = |line: Option<Line>| line.is_some_and(|line| line.value == Some(0));
    if let Some(line) = amount.filter(|_| !is_nothing(items) || !is_nothing(amount)) {
        let money = writer.figure("procurement.amount", line, Counted::Money);
        let name = if items.is_some() { "采购总金额" } else { "政府集中采购总金额" };
        words.push(writer.pick(format!("{name}{money}"), format!("procurement amount {money}")));
    }
    if words.is_empty() {
        return None;
    }
    let text = words.join(writer.pick("，", ", "));
    Some(sentence(&[text], writer.language))
}
