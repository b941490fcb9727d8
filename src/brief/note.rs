//! The note at the end: what the text leaves out, and why.

use std::collections::BTreeMap;

use super::figures::name_of;
use super::writer::{Missing, NoBase, Writer, clean, in_codes, listed};
use crate::language::Language;

/// What was not said, by reason.
pub(super) fn left_out(writer: &mut Writer<'_>) -> Option<String> {
    let mut clauses = Vec::new();
    let mut reasons: BTreeMap<(Missing, i64), Vec<&'static str>> = BTreeMap::new();
    for &(code, why, count) in &writer.left_out {
        reasons.entry((why, count)).or_default().push(code);
    }
    let language = writer.language;
    for why in [Missing::Blank, Missing::Doubtful, Missing::NotOnForm] {
        let mut lists = Vec::new();
        for (&(_, count), codes) in reasons.iter().filter(|((one, _), _)| *one == why) {
            let codes = without_parts(codes);
            let names: Vec<String> =
                codes.iter().map(|code| name_of(code).get(language).to_owned()).collect();
            let names = names.join(language.pick("、", ", "));
            lists.push(if writer.is_group() {
                let departments = writer.departments(count, which(why, &codes));
                language
                    .pick(format!("{names}（{departments}）"), format!("{names} ({departments})"))
            } else {
                names
            });
        }
        if lists.is_empty() {
            continue;
        }
        let lists = lists.join(language.pick("，", ", "));
        clauses.push(match (language, why) {
            (Language::Zh, Missing::Blank) => format!("因表中空白或未能读出的有{lists}"),
            (Language::Zh, Missing::Doubtful) => format!("因校验有误、尚待核实的有{lists}"),
            (Language::Zh, Missing::NotOnForm) => format!("因表式无此项的有{lists}"),
            (Language::En, Missing::Blank) => format!("blank or unread: {lists}"),
            (Language::En, Missing::Doubtful) => format!("named by an open error: {lists}"),
            (Language::En, Missing::NotOnForm) => format!("not on the form: {lists}"),
        });
    }
    let mut text = String::new();
    if !clauses.is_empty() {
        let clauses = clauses.join(language.pick("；", "; "));
        text = match (language, writer.is_group()) {
            (Language::Zh, false) => format!("以下数字未写入：{clauses}。"),
            (Language::Zh, true) => format!("以下数字未计入合计：{clauses}。"),
            (Language::En, false) => format!("left out: {clauses}."),
            (Language::En, true) => format!("not in the sums: {clauses}."),
        };
    }
    if writer.has_rare_form {
        text += &sentence_after(
            &text,
            language.pick(
                "仅个别部门所用表式才有的项目未写入。",
                "Figures that only the form of a few departments has are left out.",
            ),
            language,
        );
    }
    let summaries: Vec<String> = writer.figures.summaries.iter().map(|it| clean(it)).collect();
    if !summaries.is_empty() {
        let names = listed(&summaries, language);
        let words = match language {
            Language::Zh => format!("{names}的年报汇总了下级部门的数字，未计入合计。"),
            Language::En => {
                let (it, report) = match summaries.len() {
                    1 => ("it adds", "report"),
                    _ => ("they add", "reports"),
                };
                format!("Not in the sums, since {it} up others: the {report} of {names}.")
            }
        };
        text += &sentence_after(&text, &words, language);
    }
    (!text.is_empty()).then(|| opened(writer, &text))
}

/// The first sentence of the note says that it is one.
fn opened(writer: &mut Writer<'_>, text: &str) -> String {
    writer.has_note = true;
    writer.pick("说明：", "Note: ").to_owned() + text
}

/// A sentence behind another.
fn sentence_after(before: &str, sentence: &str, language: Language) -> String {
    let space = if before.is_empty() { "" } else { language.pick("", " ") };
    format!("{space}{sentence}")
}

/// Codes without those of a row whose total is among them.
fn without_parts(codes: &[&'static str]) -> Vec<&'static str> {
    let has_total = |code: &str| {
        let row = code.split_once('.').map_or(code, |(row, _)| row);
        let total = format!("{row}.total");
        code != total && codes.contains(&total.as_str())
    };
    codes.iter().copied().filter(|code| !has_total(code)).collect()
}

/// The departments that a sum leaves out, in codes: `blank: granted.total, denied.total`.
fn which(why: Missing, codes: &[&'static str]) -> String {
    let codes: Vec<&str> = codes.iter().map(|code| in_codes(code)).collect();
    format!("{}: {}", why.code(), codes.join(", "))
}

impl Missing {
    /// The word in the source of a count.
    fn code(self) -> &'static str {
        match self {
            Missing::Blank => "blank",
            Missing::Doubtful => "doubtful",
            Missing::NotOnForm => "not on form",
        }
    }
}

/// What was not compared with the year before, by reason.
pub(super) fn not_compared(writer: &mut Writer<'_>) -> Option<String> {
    let mut reasons: BTreeMap<NoBase, Vec<&'static str>> = BTreeMap::new();
    for (code, why) in &writer.not_compared {
        let codes = reasons.entry(*why).or_default();
        if !codes.contains(code) {
            codes.push(code);
        }
    }
    let language = writer.language;
    let mut clauses = Vec::new();
    for (why, codes) in reasons {
        let names: Vec<String> =
            codes.iter().map(|code| name_of(code).get(language).to_owned()).collect();
        let names = names.join(language.pick("、", ", "));
        clauses.push(match (language, why) {
            (Language::Zh, NoBase::NoReport) => "没有上年年报，未与上年比较".to_owned(),
            (Language::En, NoBase::NoReport) => {
                "there is no report of the year before to compare with".to_owned()
            }
            (Language::Zh, NoBase::Blank) => format!("上年空白或未能读出，未作比较的有{names}"),
            (Language::En, NoBase::Blank) => {
                format!("not compared, since blank or unread the year before: {names}")
            }
            (Language::Zh, NoBase::Doubtful) => {
                format!("上年数字校验有误、尚待核实，未作比较的有{names}")
            }
            (Language::En, NoBase::Doubtful) => {
                format!("not compared, since an open error names it the year before: {names}")
            }
            (Language::Zh, NoBase::NotOnForm) => format!("上年表式无此项，未作比较的有{names}"),
            (Language::En, NoBase::NotOnForm) => {
                format!("not compared, since not on the form of the year before: {names}")
            }
            (Language::Zh, NoBase::Several) => {
                format!("没有两年均有数据的部门，未作比较的有{names}")
            }
            (Language::En, NoBase::Several) => {
                format!("not compared, since no department has figures for both years: {names}")
            }
        });
    }
    if clauses.is_empty() {
        return None;
    }
    let text = super::requests::sentence(&clauses, language);
    Some(if writer.has_note { text } else { opened(writer, &text) })
}
