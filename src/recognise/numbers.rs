//! The text of one cell → what it certainly says.

use std::borrow::Cow;

use super::labels::fold;
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{
    AmountError, Cell, LARGEST, Metric, MoneyUnit, NOT_STATED, Unit, parse_amount,
};

/// Reads the text of one cell.
///
/// - Nothing but spaces is [`Cell::Blank`].
/// - Digits, with or without commas or no-break spaces before three digits, are a number; full-width
///   digits too. With other spaces they may be two numbers. A count has 15 digits at most. Only 本年增/减 may have a sign.
/// - An amount is in `money` unless the cell itself names 元 or 万元, behind the number or in brackets;
///   without any it is refused, but for 0.
/// - A number with a remark in brackets that says what is among it (`22（其中修订16件）`) is read as
///   the number before the brackets, and kept as text. Any other remark may change the number.
/// - `/`, `—`, `无` and the like are text without a reading: the cell stays unset.
///
/// # Errors
/// A [`Problem`] at `place` for anything else, such as `12.5`, `6件`, `12①`, `-3`, `007` or twenty
/// digits.
/// It never rounds, splits or guesses. Its severity is [`Severity::Refused`].
pub fn parse_cell(
    text: &str,
    metric: Metric,
    money: Option<MoneyUnit>,
    place: &Place,
) -> Result<Cell, Problem> {
    let folded = fold(&with_commas(text));
    let folded = folded.trim();
    if folded.is_empty() {
        return Ok(Cell::Blank);
    }
    let refuse = |what: Message, why: Message| Problem {
        severity: Severity::Refused,
        what,
        place: place.in_section(metric.section()),
        why,
        fix: Message::FixCell,
    };
    let as_text = |reading| Cell::Text {
        text: text.trim().to_owned(),
        reading,
        place: Box::new(place.clone()),
    };
    if NOT_STATED.iter().any(|&dash| dash == folded || dash == text.trim()) {
        return Ok(as_text(None));
    }
    if has_note_mark(text) {
        let text = text.trim().to_owned();
        return Err(if metric.unit() == Unit::Fen {
            let unit = money.unwrap_or(MoneyUnit::Yuan).label();
            let why = Message::WhyNotAnAmount { error: AmountError::NotANumber, unit };
            refuse(Message::NotAnAmount { text, metric }, why)
        } else {
            refuse(Message::NotACount { text, metric }, Message::WhyCount)
        });
    }
    let (number, has_remark) = match split_remark(folded) {
        Some(number) => (number, true),
        None => (folded, false),
    };
    if metric.unit() == Unit::Fen {
        let (digits, unit) = split_money_unit(number);
        if unit.or(money).is_none() && number == "0" {
            return Ok(if has_remark { as_text(Some(0)) } else { Cell::Number(0) });
        }
        let Some(unit_used) = unit.or(money) else {
            let what = Message::AmountWithoutUnit { text: text.trim().to_owned(), metric };
            return Err(refuse(what, Message::WhyAmountWithoutUnit));
        };
        let fen = without_separators(digits)
            .ok_or(AmountError::NotANumber)
            .and_then(|digits| parse_amount(&digits, unit_used))
            .map_err(|error| {
                let what = Message::NotAnAmount { text: text.trim().to_owned(), metric };
                refuse(what, Message::WhyNotAnAmount { error, unit: unit_used.label() })
            })?;
        return Ok(if has_remark || unit.is_some() {
            as_text(Some(fen))
        } else {
            Cell::Number(fen)
        });
    }
    let value = parse_count(number, metric.is_signed())
        .map_err(|why| refuse(Message::NotACount { text: text.trim().to_owned(), metric }, why))?;
    Ok(if has_remark { as_text(Some(value)) } else { Cell::Number(value) })
}

/// What [`parse_cell`] makes of a cell that is blank or holds plain digits, which nearly all do;
/// `None` for any other text.
pub fn parse_plain_cell(text: &str) -> Option<Cell> {
    let digits = text.trim_ascii();
    match digits.as_bytes() {
        [] => Some(Cell::Blank),
        [b'0'] => Some(Cell::Number(0)),
        [b'1'..=b'9', rest @ ..] if rest.len() < 15 && rest.iter().all(u8::is_ascii_digit) => {
            digits.parse().ok().map(Cell::Number)
        }
        _ => None,
    }
}

/// Reads a whole number, signed or not, from folded text.
fn parse_count(text: &str, signed: bool) -> Result<i64, Message> {
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, if signed { text.strip_prefix('+').unwrap_or(text) } else { text }),
    };
    if negative && !signed {
        return Err(Message::WhyNoNegative);
    }
    let digits = without_separators(digits).ok_or(Message::WhyCount)?;
    let digits = match digits.split_once('.') {
        // `12.0` as a spreadsheet shows a whole number with a decimal. Three zeros might be a
        // thousands separator of another country.
        Some((whole, "0" | "00")) => whole,
        Some(_) => return Err(Message::WhyCount),
        None => &digits,
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Message::WhyCount);
    }
    if digits.len() > 1 && digits.starts_with('0') {
        return Err(Message::WhyLeadingZero);
    }
    match digits.parse::<i64>() {
        Ok(value) if value <= LARGEST => Ok(if negative { -value } else { value }),
        _ => Err(Message::WhyTooLarge),
    }
}

/// A text with commas for the no-break spaces between digits, which separate thousands.
fn with_commas(text: &str) -> Cow<'_, str> {
    const NO_BREAK: &[char] = &['\u{a0}', '\u{2009}', '\u{202f}'];
    if !text.contains(NO_BREAK) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| characters.get(at)).is_some_and(|one| one.is_numeric())
    };
    let separated = characters.iter().enumerate().map(|(at, &one)| {
        let is_between = is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        if NO_BREAK.contains(&one) && is_between { ',' } else { one }
    });
    Cow::Owned(separated.collect())
}

/// The text without thousands separators, `None` where commas stand elsewhere.
fn without_separators(text: &str) -> Option<String> {
    if !text.contains(',') {
        return Some(text.to_owned());
    }
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(a, b)| (a, Some(b)));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=3).contains(&first.len()) || first.starts_with('0') || !is_digits(first) {
        return None;
    }
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    if let Some(fraction) = fraction {
        if fraction.contains(',') {
            return None;
        }
        digits.push('.');
        digits.push_str(fraction);
    }
    Some(digits)
}

/// Whether a text has a mark such as ① or ² in the place of a number: folded, it would be a digit of
/// it. Full-width digits are digits.
fn has_note_mark(text: &str) -> bool {
    let number = text.split(['(', '（']).next().unwrap_or("");
    number
        .chars()
        .any(|one| one.is_numeric() && !one.is_ascii_digit() && !('０'..='９').contains(&one))
}

/// The number before a remark in brackets that says what is among it: `22（其中修订16件）`.
fn split_remark(folded: &str) -> Option<&str> {
    let (number, remark) = folded.split_once('(')?;
    let remark = remark.strip_suffix(')')?;
    let number = number.trim();
    (!number.is_empty() && is_remark(remark)).then_some(number)
}

/// Whether the text in brackets behind a number says what is among it. Anything else may change the
/// number: `12（应为13）`, `3（万）`.
pub fn is_remark(remark: &str) -> bool {
    let remark = remark.trim();
    ["其中", "含", "包含", "包括"].iter().any(|word| remark.starts_with(word))
        && !remark.contains(['(', ')'])
}

/// An amount that names its unit, behind the number or in brackets: `5元`, `5(万元)`.
fn split_money_unit(text: &str) -> (&str, Option<MoneyUnit>) {
    for (suffix, unit) in [
        ("(万元)", MoneyUnit::TenThousandYuan),
        ("(元)", MoneyUnit::Yuan),
        ("万元", MoneyUnit::TenThousandYuan),
        ("元", MoneyUnit::Yuan),
    ] {
        if let Some(digits) = text.strip_suffix(suffix) {
            return (digits.trim_end(), Some(unit));
        }
    }
    (text, None)
}

/// Whether a heading says that counts are in tens, hundreds or more: `（单位：万件）`.
pub fn scales_counts(heading: &str) -> bool {
    let folded: Vec<char> = fold(heading).chars().filter(|one| !one.is_whitespace()).collect();
    folded.windows(2).any(|pair| "十百千万亿".contains(pair[0]) && "件项宗个次份".contains(pair[1]))
}

/// What a heading says of the unit of its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedUnit {
    /// Nothing.
    NotNamed,
    /// One that is read.
    Known(MoneyUnit),
    /// Another, such as 亿元: amounts under it are not read.
    Unknown,
}

impl NamedUnit {
    /// The unit that is named, if it is read.
    pub fn known(self) -> Option<MoneyUnit> {
        match self {
            NamedUnit::Known(unit) => Some(unit),
            NamedUnit::NotNamed | NamedUnit::Unknown => None,
        }
    }
}

/// The unit that a heading names in words: `本年收费金额（单位：万元，保留4位小数）`.
///
/// Only 元, 万元 and 分 by themselves are known. Whatever else looks like money (亿元, 元/万元, 角, RMB)
/// names a unit that is not read.
pub fn named_unit(heading: &str) -> NamedUnit {
    let is_money = |text: &str| {
        text.contains(['元', '万', '亿', '千', '百', '角', '圆', '$', '¥', '€'])
            || text.contains(|one: char| one.is_ascii_alphabetic())
    };
    let folded: String = fold(heading).chars().filter(|one| !one.is_whitespace()).collect();
    let mut named = NamedUnit::NotNamed;
    // The parts between brackets and commas; one that is no unit must not look like one.
    for (at, part) in folded.split(['(', ')', ',', ';', '、']).enumerate() {
        let (label, part) = match part.split_once("单位") {
            Some((label, unit)) => (label, unit.trim_start_matches([':', '为'])),
            None => ("", part),
        };
        let unit = match part.trim_start_matches("人民币") {
            "万元" => NamedUnit::Known(MoneyUnit::TenThousandYuan),
            "元" => NamedUnit::Known(MoneyUnit::Yuan),
            "分" if at > 0 => NamedUnit::Known(MoneyUnit::Fen),
            // A code of the codebook stands before the brackets.
            _ if at == 0 && part.is_ascii() => NamedUnit::NotNamed,
            _ if is_money(part) || is_money(label) => NamedUnit::Unknown,
            _ => NamedUnit::NotNamed,
        };
        named = match (named, unit) {
            (before, NamedUnit::NotNamed) => before,
            (NamedUnit::NotNamed, unit) => unit,
            (before, unit) if before == unit => unit,
            _ => NamedUnit::Unknown,
        };
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{Blank, Number};

    fn read(text: &str, code: &str, money: Option<MoneyUnit>) -> Result<Cell, Message> {
        let metric = Metric::from_code(code).expect("a metric");
        parse_cell(text, metric, money, &Place::file("t")).map_err(|problem| problem.why)
    }

    fn text(text: &str, reading: Option<i64>) -> Cell {
        Cell::Text { text: text.to_owned(), reading, place: Box::new(Place::file("t")) }
    }

    #[test]
    fn a_count_is_a_whole_number_or_refused() {
        let check = |cell: &str, expected: Result<Cell, Message>| {
            assert_eq!(read(cell, "received.total", None), expected, "{cell}");
        };
        check("", Ok(Blank));
        check(" \u{a0}\u{3000}\n", Ok(Blank));
        check("0", Ok(Number(0)));
        check(" 12\n", Ok(Number(12)));
        check("１２", Ok(Number(12)));
        check("1,204", Ok(Number(1204)));
        check("1\u{a0}204", Ok(Number(1204)));
        check("1 204", Err(Message::WhyCount));
        check("12\u{a0}（其中修订3件）", Ok(text("12\u{a0}（其中修订3件）", Some(12))));
        check("12.0", Ok(Number(12)));
        check("/", Ok(text("/", None)));
        check("—", Ok(text("—", None)));
        check("无", Ok(text("无", None)));
        check("22（其中修订16件）", Ok(text("22（其中修订16件）", Some(22))));
        check("22（16）", Err(Message::WhyCount));
        check("12（应为13）", Err(Message::WhyCount));
        check("3（万）", Err(Message::WhyCount));
        check("12（约）", Err(Message::WhyCount));
        check("12①", Err(Message::WhyCount));
        check("10²", Err(Message::WhyCount));
        check("12₁", Err(Message::WhyCount));
        check("6件", Err(Message::WhyCount));
        check("12.5", Err(Message::WhyCount));
        check("1,20", Err(Message::WhyCount));
        check("0,204", Err(Message::WhyCount));
        check("1 2", Err(Message::WhyCount));
        check("007", Err(Message::WhyLeadingZero));
        check("000", Err(Message::WhyLeadingZero));
        check("-3", Err(Message::WhyNoNegative));
        check("+3", Err(Message::WhyCount));
        check("12345678901234567890", Err(Message::WhyTooLarge));
        check("1000000000000000", Err(Message::WhyTooLarge));
        check("999999999999999", Ok(Number(LARGEST)));
        check("1e3", Err(Message::WhyCount));
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_reads_as_the_long_one(text in "[ \t\n]?[0-9,.+\\-a ]{0,17}") {
            if let Some(cell) = parse_plain_cell(&text) {
                let fen = read(&text, "fees.amount", Some(MoneyUnit::Fen));
                proptest::prop_assert_eq!(fen, Ok(cell.clone()));
                proptest::prop_assert_eq!(read(&text, "received.total", None), Ok(cell));
            }
        }
    }

    #[test]
    fn only_a_change_may_be_negative() {
        assert_eq!(read("-18", "licensing.items_change", None), Ok(Number(-18)));
        assert_eq!(read("－15", "licensing.items_change", None), Ok(Number(-15)));
        assert_eq!(read("+1036", "licensing.items_change", None), Ok(Number(1036)));
    }

    #[test]
    fn an_amount_needs_a_unit() {
        let money = |cell: &str, unit| read(cell, "procurement.amount", unit);
        assert_eq!(money("251000元", None), Ok(text("251000元", Some(25_100_000))));
        assert_eq!(money("909.2856万元", None), Ok(text("909.2856万元", Some(909_285_600))));
        let ten_thousand = Some(MoneyUnit::TenThousandYuan);
        assert_eq!(money("8,560.0897", ten_thousand), Ok(Number(8_560_089_700)));
        assert_eq!(money("5元", ten_thousand), Ok(text("5元", Some(500))));
        assert_eq!(money("251000", None), Err(Message::WhyAmountWithoutUnit));
        assert_eq!(money("0", None), Ok(Number(0)));
        assert_eq!(money("12（元）", ten_thousand), Ok(text("12（元）", Some(1200))));
        assert_eq!(money("12（万元）", None), Ok(text("12（万元）", Some(12_000_000))));
        assert!(money("12（亿元）", ten_thousand).is_err());
        assert!(money("1766.5259①", ten_thousand).is_err());
        assert!(money("12.5", Some(MoneyUnit::Fen)).is_err());
        let check =
            |heading: &str, expected| assert_eq!(named_unit(heading), expected, "{heading}");
        let ten_thousand = NamedUnit::Known(MoneyUnit::TenThousandYuan);
        check("本年收费金额（单位：万元，保留4位小数）", ten_thousand);
        check("本年收费金额 单位：万元", ten_thousand);
        check("采购总金额（元）", NamedUnit::Known(MoneyUnit::Yuan));
        check("本年收费金额（分）", NamedUnit::Known(MoneyUnit::Fen));
        check("采购总金额", NamedUnit::NotNamed);
        assert!(scales_counts("本年处理决定数量（万件）"));
        assert!(scales_counts("申请人情况（单位：百 件）"));
        assert!(!scales_counts("第二十条第（五）项信息内容本年制发件数"));
        check("部分公开/总计", NamedUnit::NotNamed);
        check("本年收费金额（单位：亿元）", NamedUnit::Unknown);
        check("本年收费金额（单位：百万元）", NamedUnit::Unknown);
        check("本年收费金额（单位：千元）", NamedUnit::Unknown);
        for unknown in
            ["亿", "单位：万", "元/万元", "万元以下", "不含万元以下", "角", "万圆", "美元", "RMB"]
        {
            check(&format!("本年收费金额（{unknown}）"), NamedUnit::Unknown);
        }
        check("第二十条第（八）项信息内容本年收费金额（单位：万元）", ten_thousand);
        check("fees.amount", NamedUnit::NotNamed);
        check("行政事业性收费/本年收费金额（万元）", ten_thousand);
    }
}
