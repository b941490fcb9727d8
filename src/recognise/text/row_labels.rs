//! Pieces of the labels of section 3. A reader of PDF files breaks labels over lines, in the
//! middle of a word and around their numbers, and glues neighbours together.

use std::sync::LazyLock;

use crate::recognise::labels::{REQUEST_PHRASES, compact, fold};
use crate::report::RequestRow;

/// What a piece of text says about the row whose numbers stand near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The label of a row begins here.
    Head(RequestRow),
    /// `（六）其他处理`: a row in the 2019 form, a group of rows since 2021.
    OtherHandling,
    /// Part of the label of a row, a group, a column, or the note in the table's head.
    Known,
    /// Nothing that the form prints.
    Alien,
}

/// A piece of text between two ordinals.
#[derive(Clone, Debug)]
pub struct Piece {
    pub kind: Kind,
    /// The text, compact and without its ordinal.
    pub body: String,
}

/// The label of a row, compact: with the ordinal right before it, without, and with everything.
struct RowLabel {
    row: RequestRow,
    numbered: String,
    body: String,
    full: String,
}

static LABELS: LazyLock<Vec<RowLabel>> = LazyLock::new(|| {
    let label = |row: RequestRow, text: &str| {
        let (ordinal, body) = split(text).pop().unwrap_or_default();
        let body = compact(&body);
        RowLabel { row, numbered: format!("{ordinal}{body}"), body, full: compact(text) }
    };
    let short = "（六）其他处理 1.申请人逾期不补正、行政机关不再处理其政府信息公开申请";
    RequestRow::ALL
        .iter()
        .filter(|&&row| row != RequestRow::Other)
        .map(|&row| label(row, row.label().zh))
        .chain([label(RequestRow::OtherUncorrected, short)])
        .collect()
});

/// What else the form prints in and above the table, compact.
const AROUND: &[&str] = &[
    "三本年度办理结果",
    "三不予公开",
    "四无法提供",
    "五不予处理",
    "六其他处理",
    "申请人情况",
    "自然人",
    "法人或其他组织",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
    "总计",
    "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和",
    "三收到和处理政府信息公开申请情况",
    "表三收到和处理政府信息公开申请情况",
];

/// Words that make another row of what would be a label of the form.
const OTHER_ROWS: &[&str] =
    &["小计", "合计", "其中", "同比", "占比", "比例", "增长", "累计", "去年", "%"];

const NUMERALS: &str = "一二三四五六七八九十";

/// Splits at ordinals: (ordinal, text behind it).
fn split(text: &str) -> Vec<(String, String)> {
    let characters: Vec<char> = fold(text).chars().filter(|one| !one.is_whitespace()).collect();
    let at = |index: usize| characters.get(index).copied().unwrap_or(' ');
    let mut pieces = vec![(String::new(), String::new())];
    let mut index = 0;
    while index < characters.len() {
        let one = at(index);
        let before = if index == 0 { ' ' } else { at(index - 1) };
        let is_digit_ordinal = one.is_ascii_digit()
            && !before.is_ascii_digit()
            && matches!(at(index + 1), '.' | '、')
            && !at(index + 2).is_ascii_digit();
        let is_numeral_ordinal =
            NUMERALS.contains(one) && at(index + 1) == '、' && !before.is_alphanumeric();
        let length = if one == '(' && NUMERALS.contains(at(index + 1)) && at(index + 2) == ')' {
            3
        } else if is_digit_ordinal || is_numeral_ordinal {
            2
        } else {
            0
        };
        if length > 0 {
            let ordinal = if one == '(' { at(index + 1) } else { one };
            pieces.push((ordinal.to_string(), String::new()));
            index += length;
        } else {
            if let Some(last) = pieces.last_mut() {
                last.1.push(one);
            }
            index += 1;
        }
    }
    pieces.retain(|(ordinal, text)| !ordinal.is_empty() || !text.is_empty());
    pieces
}

/// The pieces of the words of one line.
pub fn pieces(words: &[String]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut ordinal_alone = String::new();
    for word in words {
        for (ordinal, text) in split(word) {
            let ordinal =
                if ordinal.is_empty() { std::mem::take(&mut ordinal_alone) } else { ordinal };
            let body = compact(&text);
            if body.is_empty() {
                ordinal_alone = ordinal;
                continue;
            }
            pieces.push(Piece { kind: classify(&ordinal, &body), body });
        }
    }
    pieces
}

fn classify(ordinal: &str, body: &str) -> Kind {
    /// Longer than the longest label with its group, and what may be glued to it.
    const LONGEST: usize = 60;
    match (ordinal, body) {
        ("七", "总计" | "合计") => return Kind::Head(RequestRow::Concluded),
        ("3", "其他" | "其它") => return Kind::Head(RequestRow::OtherMisc),
        ("六" | "", "其他处理") | ("六", "其他" | "其它处理") => {
            return Kind::OtherHandling;
        }
        _ => {}
    }
    if body.chars().count() > LONGEST || OTHER_ROWS.iter().any(|word| body.contains(word)) {
        return Kind::Alien;
    }
    let mut named: Vec<RequestRow> = REQUEST_PHRASES
        .iter()
        .filter(|(row, phrase)| body.contains(phrase) && resembles(body, *row))
        .map(|(row, _)| *row)
        .collect();
    if named.is_empty() {
        let length = body.chars().count();
        let begins = |is: &dyn Fn(&RowLabel) -> bool| -> Vec<RequestRow> {
            let mut rows: Vec<RequestRow> =
                LABELS.iter().filter(|label| is(label)).map(|label| label.row).collect();
            rows.dedup();
            rows
        };
        let numbered = format!("{ordinal}{body}");
        if !ordinal.is_empty() && length >= 2 {
            named = begins(&|label| label.numbered.starts_with(&numbered));
        }
        if named.is_empty() && length >= 4 {
            named = begins(&|label| label.body.starts_with(body));
        }
    }
    match named[..] {
        [row] => return Kind::Head(row),
        [] => {}
        [..] => return if is_known(body, 1) { Kind::Known } else { Kind::Alien },
    }
    // `4.其他` is no row of the form, though 其他 is part of its labels.
    let numbered = format!("{ordinal}{body}");
    let is_numbered = ordinal.bytes().any(|byte| byte.is_ascii_digit());
    if is_numbered && !LABELS.iter().any(|label| label.numbered.starts_with(&numbered)) {
        return Kind::Alien;
    }
    if is_known(body, 1) || is_two_known(body) { Kind::Known } else { Kind::Alien }
}

/// Whether nearly every character of the text is one of the row's label, so that a sentence with
/// the words of a label in it is not one.
fn resembles(body: &str, row: RequestRow) -> bool {
    let label = row.label().zh;
    let (all, shared) = body.chars().fold((0, 0), |(all, shared), one| {
        (all + 1, shared + usize::from(label.contains(one) || one.is_ascii_digit()))
    });
    shared * 5 >= all * 4 && all <= label.chars().count() + 6
}

fn is_known(body: &str, least: usize) -> bool {
    let length = body.chars().count();
    length >= least
        && (AROUND.iter().any(|label| label.contains(body))
            || (length >= 2 && LABELS.iter().any(|label| label.body.contains(body))))
}

/// Two pieces from neighbouring cells, glued: `法提供行制作`.
fn is_two_known(body: &str) -> bool {
    /// Pieces of neighbouring cells are short: a cell holds some five characters a line.
    const LONGEST: usize = 24;
    body.chars().count() <= LONGEST
        && body.char_indices().any(|(cut, _)| {
            is_known(&body[..cut], 2)
                && (is_known(&body[cut..], 2) || {
                    let rest = &body[cut..];
                    rest.char_indices()
                        .any(|(cut, _)| is_known(&rest[..cut], 2) && is_known(&rest[cut..], 2))
                })
        })
}

/// Whether a piece may stand beside the numbers of a row: it is part of the row's label, of its
/// group's, or of 三、本年度办理结果.
pub fn belongs_to(piece: &Piece, row: RequestRow) -> bool {
    piece.kind == Kind::Head(row)
        || "三本年度办理结果".contains(&piece.body)
        || LABELS.iter().any(|label| label.row == row && label.full.contains(&piece.body))
        || (row == RequestRow::Other && "六其他处理".contains(&piece.body))
}

/// How many rows have their label directly before a long run of digits: the digits of their
/// seven cells, glued.
pub fn glued_rows(text: &str) -> usize {
    let folded = fold(text);
    // Most lines need no further look.
    if !folded.split(|one: char| !one.is_ascii_digit()).any(|digits| digits.len() >= 7) {
        return 0;
    }
    LABELS
        .iter()
        .filter(|label| {
            let characters: Vec<char> = label.body.chars().collect();
            let tail: String = characters[characters.len().saturating_sub(4)..].iter().collect();
            folded.match_indices(&tail).any(|(at, _)| {
                let behind = folded[at + tail.len()..].bytes();
                behind.take_while(u8::is_ascii_digit).count() >= 7
            })
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use RequestRow as R;

    fn kinds(text: &str) -> Vec<Kind> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        pieces(&words).into_iter().map(|piece| piece.kind).collect()
    }

    #[test]
    fn every_whole_label_begins_its_row() {
        for &row in R::ALL.iter().filter(|&&row| row != R::Other) {
            let heads: Vec<Kind> = kinds(row.label().zh)
                .into_iter()
                .filter(|kind| matches!(kind, Kind::Head(_)))
                .collect();
            assert_eq!(heads, [Kind::Head(row)], "{row:?}");
            assert!(!kinds(row.label().zh).contains(&Kind::Alien), "{row:?}");
        }
    }

    #[test]
    fn torn_labels_are_told_apart() {
        let check = |text, expected: &[Kind]| assert_eq!(kinds(text), expected, "{text}");
        check("（一）予以", &[Kind::Head(R::Granted)]);
        check("（四）无2.没有现成信息需要另", &[Kind::Known, Kind::Head(R::UnavailableMustCreate)]);
        check("法提供行制作", &[Kind::Known]);
        check("予处理4.无正当理由大量反复", &[Kind::Known, Kind::Head(R::RejectedExcessive)]);
        check("2.其他法律行政法规禁", &[Kind::Head(R::DeniedByLaw)]);
        check("1、 属于国家秘密", &[Kind::Head(R::DeniedStateSecret)]);
        check("具已获取信息", &[Kind::Known]);
        check("正、行政机关不再处理其政府信", &[Kind::Known]);
        check("申请人逾期", &[Kind::Known]);
        check("三、 本 年 度 办", &[Kind::Known; 4]);
        check("（六）其", &[Kind::Known]);
        check("（六）其他处理", &[Kind::OtherHandling]);
        check("3.其他", &[Kind::Head(R::OtherMisc)]);
        check("其他", &[Kind::Known]);
        check("总计", &[Kind::Known]);
        check("（七）总计", &[Kind::Head(R::Concluded)]);
        check("小计", &[Kind::Alien]);
        check("合计", &[Kind::Alien]);
        check("予以公开小计", &[Kind::Alien]);
        check("4.其他", &[Kind::Alien]);
        check("本年新收的政府信息公开申请由办公室统一登记后分送各处室办理", &[Kind::Alien]);
    }

    #[test]
    fn digits_glued_to_labels_are_counted() {
        assert_eq!(glued_rows("1.属于国家秘密00000002.其他法律行政法规禁止公开0000000"), 2);
        assert_eq!(glued_rows("1.属于国家秘密 0 0 0 0 0 0 0"), 0);
    }
}
