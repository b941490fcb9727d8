//! Plain text in words, figures with their units, years and marks.

use super::lexicon::{Word, longest};
use crate::report::{MoneyUnit, parse_amount};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 件, 起, 宗, 例.
    Cases,
    /// 份, 个, 条, 项: certain only right behind 申请.
    Pieces,
    /// 元 or 万元.
    Money,
    /// None: certain only for a 0.
    None,
    /// Something else, or not exact: 件次, 余件, %.
    Other,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The count, or the amount in fen.
    pub value: i64,
    /// What one unit of its last digit is worth.
    pub precision: i64,
    /// What it counts.
    pub unit: Unit,
    /// Whether it is written in Chinese numerals, as in 办结一件.
    pub spelled: bool,
}

/// What stands in one place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word of the lexicon.
    Word(Word),
    /// A figure.
    Number(Number),
    /// A year, or the whole of one from 1月1日 to 12月31日.
    Year(u16),
    /// A day or a month.
    Date,
    /// `，`
    Comma,
    /// `、`
    List,
    /// `:`
    Colon,
    /// `.`
    Dot,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `;`
    Semicolon,
    /// The end of a sentence.
    Stop,
    /// Characters that no word of the lexicon has, and what stands in quotation marks.
    Unknown,
}

/// A [`Kind`] and where it stands in the plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub begin: usize,
    /// The byte behind it.
    pub end: usize,
}

/// Splits plain text; everything in it is in one token.
pub fn tokens(plain: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::with_capacity(plain.len() / 6);
    let mut at = 0;
    while let Some(first) = plain[at..].chars().next() {
        let (kind, length) = next(&plain[at..], first);
        let end = at + length;
        match all.last_mut() {
            Some(last) if kind == Kind::Unknown && last.kind == Kind::Unknown => last.end = end,
            _ => all.push(Token { kind, begin: at, end }),
        }
        at = end;
    }
    all
}

/// What closes what is quoted; a quotation speaks of something else.
fn closing(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '《' => '》',
        '〈' => '〉',
        '〔' => '〕',
        '【' => '】',
        '「' => '」',
        '[' => ']',
        _ => return None,
    })
}

fn next(text: &str, first: char) -> (Kind, usize) {
    let length = first.len_utf8();
    let mark = match first {
        '一'..='\u{9fff}' => Kind::Unknown,
        '，' | ',' => Kind::Comma,
        '、' => Kind::List,
        ':' => Kind::Colon,
        '.' | '．' => Kind::Dot,
        // A bracket with what is in it may be a word: (一).
        '(' => Kind::Open,
        ')' => Kind::Close,
        ';' => Kind::Semicolon,
        '。' | '!' | '！' | '?' | '？' => Kind::Stop,
        _ => {
            if let Some(close) = closing(first) {
                // No quotation of a report is longer.
                const LONGEST: usize = 1_000;
                let within = &text[length..text.floor_char_boundary(LONGEST).max(length)];
                let end = within.find(close).map(|at| length + at + close.len_utf8());
                return (Kind::Unknown, end.unwrap_or(length));
            }
            Kind::Unknown
        }
    };
    if !matches!(mark, Kind::Unknown | Kind::Open) {
        return (mark, length);
    }
    if let Some(found) = figure(text, first) {
        return found;
    }
    match longest(text, first) {
        Some((word, length)) => (Kind::Word(word), length),
        None => (mark, length),
    }
}

/// A figure, a year or a date at the beginning of a text.
fn figure(text: &str, first: char) -> Option<(Kind, usize)> {
    // 12345 is the name of a telephone line, and no figure of a report is likely to be it.
    if first.is_ascii_digit() {
        return if text.starts_with("12345") { None } else { Some(digits(text)) };
    }
    spelled(text, first)
}

fn digits(text: &str) -> (Kind, usize) {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = run(0);
    let mut digits = text[..end].to_owned();
    if end <= 3 {
        while bytes.get(end) == Some(&b',') && run(end + 1) == 3 {
            digits.push_str(&text[end + 1..end + 4]);
            end += 4;
        }
    }
    if let Some(time) = time(text, end) {
        return time;
    }
    let mut is_whole = true;
    if bytes.get(end) == Some(&b'.') && run(end + 1) > 0 {
        let decimals = run(end + 1);
        digits.push_str(&text[end..=end + decimals]);
        end += 1 + decimals;
        is_whole = false;
    }
    let unit = unit(&text[end..]);
    // Digits behind a space may belong to it.
    let is_torn = text[end..].starts_with([' ', ',']) && run((end + 1).min(text.len())) > 0;
    let other = Number { value: 0, precision: 1, unit: Unit::Other, spelled: false };
    let (number, length) = match unit {
        _ if is_torn => (other, 0),
        (Unit::Money, length, Some(money)) => {
            let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let places = u32::try_from(money.decimals().saturating_sub(decimals)).unwrap_or(0);
            let number = parse_amount(&digits, money).map_or(other, |value| Number {
                value,
                precision: 10_i64.pow(places),
                unit: Unit::Money,
                spelled: false,
            });
            (number, length)
        }
        (unit, length, _) if is_whole => {
            let number = parse_amount(&digits, MoneyUnit::Fen).map_or(other, |value| Number {
                value,
                precision: 1,
                unit,
                spelled: false,
            });
            (number, length)
        }
        (_, length, _) => (other, length),
    };
    (Kind::Number(number), end + length)
}

/// The year or the date that digits begin.
fn time(text: &str, end: usize) -> Option<(Kind, usize)> {
    let number: u16 = text[..end].parse().ok()?;
    if let Some(behind) = text[end..].strip_prefix('年') {
        if !(1949..=2100).contains(&number) {
            return None;
        }
        let Some((month, day, behind)) = day(behind) else {
            let behind = behind.strip_prefix('度').unwrap_or(behind);
            return Some((Kind::Year(number), text.len() - behind.len()));
        };
        if (month, day) == (12, Some(31)) {
            return Some((Kind::Year(number), text.len() - behind.len()));
        }
        if (month, day) == (1, Some(1))
            && let Some(rest) = behind.strip_prefix(['至', '到', '-', '—', '~', '－', '～'])
        {
            let same = rest.strip_prefix(&text[..end]).and_then(|rest| rest.strip_prefix('年'));
            if let Some((12, Some(31), behind)) = self::day(same.unwrap_or(rest)) {
                return Some((Kind::Year(number), text.len() - behind.len()));
            }
        }
        return Some((Kind::Date, text.len() - behind.len()));
    }
    let (_, _, behind) = day(text)?;
    Some((Kind::Date, text.len() - behind.len()))
}

/// A month and a day at the beginning of a text, and what follows.
fn day(text: &str) -> Option<(u8, Option<u8>, &str)> {
    let number = |text: &str| {
        let end = text.bytes().take_while(u8::is_ascii_digit).count();
        text[..end].parse::<u8>().ok().map(|value| (value, end))
    };
    let (month, end) = number(text)?;
    let behind = text[end..].strip_prefix('月')?;
    let date = number(behind).and_then(|(day, end)| Some((day, behind[end..].strip_prefix('日')?)));
    Some(match date {
        Some((day, behind)) => (month, Some(day), behind),
        None => (month, None, behind),
    })
}

/// The unit that a text begins with, its length, and of an amount the unit of money.
fn unit(text: &str) -> (Unit, usize, Option<MoneyUnit>) {
    const UNITS: &[(&str, Unit, Option<MoneyUnit>)] = &[
        ("件次", Unit::Other, None),
        ("件(次)", Unit::Other, None),
        ("件套", Unit::Other, None),
        ("件", Unit::Cases, None),
        ("起", Unit::Cases, None),
        ("宗", Unit::Cases, None),
        ("例", Unit::Cases, None),
        ("份", Unit::Pieces, None),
        ("个百分点", Unit::Other, None),
        ("个", Unit::Pieces, None),
        ("条", Unit::Pieces, None),
        ("项", Unit::Pieces, None),
        ("万元", Unit::Money, Some(MoneyUnit::TenThousandYuan)),
        ("元", Unit::Money, Some(MoneyUnit::Yuan)),
        ("年", Unit::Other, None),
        ("%", Unit::Other, None),
    ];
    const ABOUT: &[&str] = &["左右", "以上", "以下", "余", "多", "之多", "上下"];
    let Some((word, unit, money)) = UNITS.iter().find(|(word, ..)| text.starts_with(word)) else {
        let ends = text.chars().next().is_none_or(|next| "。，;,)、".contains(next));
        return (if ends { Unit::None } else { Unit::Other }, 0, None);
    };
    let behind = &text[word.len()..];
    if ABOUT.iter().any(|about| behind.starts_with(about)) {
        return (Unit::Other, word.len(), None);
    }
    (*unit, word.len(), *money)
}

/// A number in Chinese numerals with its unit: 十二件, 一百零三件. A year: 二零二四年.
fn spelled(text: &str, first: char) -> Option<(Kind, usize)> {
    digit(first).or_else(|| scale(first))?;
    let length: usize = text
        .chars()
        .take_while(|&one| digit(one).or_else(|| scale(one)).is_some())
        .map(char::len_utf8)
        .sum();
    let behind = &text[length..];
    let all: Option<Vec<i64>> = text[..length].chars().map(digit).collect();
    if let (Some(all), Some(rest)) = (all, behind.strip_prefix('年'))
        && all.len() == 4
    {
        let year = all.iter().fold(0, |year, digit| year * 10 + digit);
        let rest = rest.strip_prefix('度').unwrap_or(rest);
        return Some((Kind::Year(u16::try_from(year).ok()?), text.len() - rest.len()));
    }
    let value = value(&text[..length])?;
    let (unit, of_unit, _) = unit(behind);
    let is_zero = &text[..length] == "零" && unit == Unit::None;
    let is_count = matches!(unit, Unit::Cases | Unit::Pieces);
    // 一件 is often no count: 一件一档, 办好每一件.
    (is_zero || is_count).then_some((
        Kind::Number(Number { value, precision: 1, unit, spelled: true }),
        length + of_unit,
    ))
}

fn digit(one: char) -> Option<i64> {
    Some(match one {
        '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn scale(one: char) -> Option<i64> {
    match one {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// What numerals below 10,000 say; `None` where they are not written as a number is.
fn value(text: &str) -> Option<i64> {
    let (mut sum, mut pending, mut lowest) = (0, None, 10_000);
    for (at, one) in text.chars().enumerate() {
        if let Some(step) = scale(one) {
            let count = match pending.take() {
                Some(count) if count > 0 => count,
                None if at == 0 && step == 10 => 1,
                _ => return None,
            };
            if step >= lowest {
                return None;
            }
            lowest = step;
            sum += count * step;
        } else {
            let digit = digit(one)?;
            match pending {
                None => pending = Some(digit),
                // 一百零三: the zero only holds the place.
                Some(0) if at > 1 => pending = Some(digit),
                Some(_) => return None,
            }
        }
    }
    // 一百二 is 120, and is not said of counts.
    let is_cut = (100..10_000).contains(&lowest) && pending.is_some() && !text.contains('零');
    (!is_cut).then_some(sum + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_with_their_units() {
        let check = |text: &str, expected: Option<(i64, Unit)>| {
            let all = tokens(text);
            let found = match all.as_slice() {
                [Token { kind: Kind::Number(number), .. }] => Some((number.value, number.unit)),
                _ => None,
            };
            assert_eq!(found, expected, "{text}: {all:?}");
        };
        check("12件", Some((12, Unit::Cases)));
        check("1,204件", Some((1204, Unit::Cases)));
        check("1204起", Some((1204, Unit::Cases)));
        check("十二件", Some((12, Unit::Cases)));
        check("三十宗", Some((30, Unit::Cases)));
        check("两件", Some((2, Unit::Cases)));
        check("一百零三件", Some((103, Unit::Cases)));
        check("二百一十件", Some((210, Unit::Cases)));
        check("零件", Some((0, Unit::Cases)));
        check("一百二件", None);
        check("三五件", None);
        check("12件次", Some((12, Unit::Other)));
        check("3940元", Some((394_000, Unit::Money)));
        check("12.5万元", Some((12_500_000, Unit::Money)));
        check("33.9%", Some((0, Unit::Other)));
        check("1.2件", Some((0, Unit::Other)));
    }

    #[test]
    fn years_are_told_from_dates() {
        let check = |text: &str, expected: Kind| {
            assert_eq!(tokens(text).first().map(|token| token.kind), Some(expected), "{text}");
        };
        check("2024年", Kind::Year(2024));
        check("2024年度", Kind::Year(2024));
        check("二零二四年", Kind::Year(2024));
        check("2024年1月1日至12月31日", Kind::Year(2024));
        check("2024年1月1日至2024年12月31日", Kind::Year(2024));
        check("2024年1月1日至6月30日", Kind::Date);
        check("2024年12月31日", Kind::Year(2024));
        check("2025年1月23日", Kind::Date);
        check("3月", Kind::Date);
    }
}
