//! What a number format lets a reader see of the number in a cell.
//!
//! Source: ECMA-376, part 1, section 18.8.31. `!` stands for `\` in Chinese editions of Excel, which
//! call `General` `G/通用格式`.

/// What is shown of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// The number that is stored, but for rounding, separators and the unit in which things are
    /// counted.
    AsStored,
    /// Nothing at all.
    Nothing,
    /// Something else, or what is not known.
    Other,
}

/// Whether a character around a number leaves it the number that it is. Any other may be a unit of
/// money, a multiple, or a digit.
pub fn is_harmless_literal(one: char) -> bool {
    one.is_whitespace() || "-−－–+()（）件条项个次份人宗起例户篇部页共".contains(one)
}

/// A piece of a section of a format.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    /// A power of ten.
    Exponent,
    /// All digits there are.
    General,
    /// The text of the cell.
    Text,
    Literal(char),
    Unknown,
}

/// When a section holds.
#[derive(Clone, Copy, Debug)]
struct Condition {
    less: bool,
    equal: bool,
    greater: bool,
    limit: f64,
}

impl Condition {
    fn holds(self, value: f64) -> bool {
        self.less && value < self.limit
            || self.equal && value.total_cmp(&self.limit).is_eq()
            || self.greater && value > self.limit
    }
}

#[derive(Debug, Default)]
struct Section {
    tokens: Vec<Token>,
    condition: Option<Condition>,
}

/// What is shown of a number in a cell of this format.
pub fn shown(format: &str, value: f64) -> Shown {
    let sections = sections(format);
    let numeric = sections.get(..sections.len().min(3)).unwrap_or_default();
    // Behind the sections for numbers may stand one for texts, such as `0;@`.
    let is_text = |section: &Section| section.tokens.contains(&Token::Text);
    let numeric = match numeric.split_last() {
        Some((last, before)) if is_text(last) && !before.is_empty() => before,
        _ => numeric,
    };
    if numeric.iter().any(|section| section.condition.is_some()) {
        return shown_by_conditions(numeric, value);
    }
    let at = match numeric.len() {
        0 | 1 => 0,
        _ if value > 0.0 => 0,
        _ if value < 0.0 => 1,
        count => {
            if count > 2 {
                2
            } else {
                0
            }
        }
    };
    numeric.get(at).map_or(Shown::AsStored, |section| section.shown(value, at == 1))
}

/// As [`shown`], where sections say when they hold. Where no condition does, it is not certain which
/// of the others is taken.
fn shown_by_conditions(sections: &[Section], value: f64) -> Shown {
    if value < 0.0 {
        return Shown::Other;
    }
    let mut open = Vec::new();
    for section in sections {
        match section.condition {
            Some(condition) if !condition.holds(value) => {}
            Some(_) if open.is_empty() => return section.shown(value, false),
            _ => open.push(section.shown(value, false)),
        }
    }
    let first = open.first().copied().unwrap_or(Shown::Other);
    if open.iter().all(|one| *one == first) { first } else { Shown::Other }
}

/// Whether some number in a cell of this format shows as something else.
pub fn may_differ(format: &str) -> bool {
    [0.0, 1.0, -1.0].iter().any(|value| shown(format, *value) != Shown::AsStored)
        || sections(format).iter().any(|section| section.condition.is_some())
}

/// Whether a text in a cell of this format reads as it is stored.
pub fn shows_text(format: &str) -> bool {
    let sections = sections(format);
    let with_text = sections.iter().find(|section| section.tokens.contains(&Token::Text));
    let Some(section) = with_text.or_else(|| sections.get(3)) else { return true };
    section.tokens.iter().all(|token| match token {
        Token::Text => true,
        Token::Literal(literal) => is_harmless_literal(*literal),
        _ => false,
    }) && section.tokens.contains(&Token::Text)
}

impl Section {
    fn shown(&self, value: f64, is_of_negatives: bool) -> Shown {
        let is_number = |token: &Token| !matches!(token, Token::Literal(_) | Token::Unknown);
        let first = self.tokens.iter().position(is_number);
        let last = self.tokens.iter().rposition(is_number);
        let literals = self.tokens.iter().filter_map(|token| match token {
            Token::Literal(literal) if !literal.is_whitespace() => Some(*literal),
            _ => None,
        });
        let literals: String = literals.collect();
        if self.tokens.contains(&Token::Unknown) || !literals.chars().all(is_harmless_literal) {
            return Shown::Other;
        }
        let tokens = match (first, last) {
            (Some(first), Some(last)) => self.tokens.get(first..=last).unwrap_or_default(),
            _ => &[],
        };
        if tokens.is_empty() || is_without_digits(tokens, value) {
            return match literals.as_str() {
                "" if value == 0.0 => Shown::Nothing,
                // A dash for nothing, as in accounts.
                "-" | "−" | "－" | "–" if value == 0.0 => Shown::AsStored,
                _ => Shown::Other,
            };
        }
        let is_minus = |one: char| matches!(one, '-' | '−' | '－' | '–' | '(' | '（');
        let has_minus = literals.contains(is_minus);
        let is_right_sign = has_minus == (is_of_negatives && value < 0.0);
        if is_right_sign && is_plain(tokens) { Shown::AsStored } else { Shown::Other }
    }
}

/// Whether digits that are left out where they are 0 leave out the whole number.
fn is_without_digits(tokens: &[Token], value: f64) -> bool {
    let is_optional = |token: &Token| {
        matches!(token, Token::Digit('#' | '?') | Token::Point | Token::Comma | Token::Literal(_))
    };
    let decimals = tokens.iter().skip_while(|token| **token != Token::Point);
    let decimals = decimals.filter(|token| matches!(token, Token::Digit(_))).count();
    let half = 0.5 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    tokens.iter().all(is_optional) && value.abs() < half
}

/// Whether digits stand side by side, with one point and with commas between thousands only. A comma
/// behind them would divide by a thousand.
fn is_plain(tokens: &[Token]) -> bool {
    if matches!(tokens, [Token::General | Token::Text]) {
        return true;
    }
    let is_digit = |token: Option<&Token>| matches!(token, Some(Token::Digit(_)));
    let (mut has_point, mut has_exponent) = (false, false);
    tokens.iter().enumerate().all(|(at, token)| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        match token {
            Token::Digit(_) => true,
            Token::Point => !std::mem::replace(&mut has_point, true) && !has_exponent,
            Token::Comma => !has_point && is_digit(before) && is_digit(tokens.get(at + 1)),
            Token::Exponent => !std::mem::replace(&mut has_exponent, true),
            _ => false,
        }
    })
}

/// The sections of a format.
fn sections(format: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut rest = format;
    while let Some(one) = rest.chars().next() {
        let behind = rest.get(one.len_utf8()..).unwrap_or_default();
        let Some(section) = sections.last_mut() else { break };
        rest = behind;
        match one {
            ';' => sections.push(Section::default()),
            '"' => {
                let (text, after) = behind.split_once('"').unwrap_or((behind, ""));
                section.tokens.extend(text.chars().map(Token::Literal));
                rest = after;
            }
            '\\' | '!' => {
                section.tokens.extend(behind.chars().next().map(Token::Literal));
                rest = without_first(behind);
            }
            // Room of the width of the next character.
            '_' => {
                section.tokens.push(Token::Literal(' '));
                rest = without_first(behind);
            }
            // Filled with the next character.
            '*' => {
                let filled = behind.chars().next().filter(|filler| *filler == ' ');
                section.tokens.push(filled.map_or(Token::Unknown, Token::Literal));
                rest = without_first(behind);
            }
            '[' => {
                let (inside, after) = behind.split_once(']').unwrap_or((behind, ""));
                section.bracket(inside);
                rest = after;
            }
            '0' | '#' | '?' => section.tokens.push(Token::Digit(one)),
            '.' => section.tokens.push(Token::Point),
            ',' => section.tokens.push(Token::Comma),
            '@' => section.tokens.push(Token::Text),
            'E' | 'e' if behind.starts_with(['+', '-']) => {
                section.tokens.push(Token::Exponent);
                rest = without_first(behind);
            }
            _ => match general(one, behind) {
                Some(after) => {
                    section.tokens.push(Token::General);
                    rest = after;
                }
                None => section.tokens.push(Token::Literal(one)),
            },
        }
    }
    for section in &mut sections {
        if section.tokens.is_empty() && format.is_empty() {
            section.tokens.push(Token::General);
        }
    }
    sections
}

/// What follows the name of the general format, if it stands here.
fn general(first: char, behind: &str) -> Option<&str> {
    let names = [("g", "eneral"), ("g", "/通用格式")];
    let is_first = first.eq_ignore_ascii_case(&'g');
    names.iter().filter(|_| is_first).find_map(|(_, name)| {
        let start = behind.get(..name.len())?;
        start.eq_ignore_ascii_case(name).then(|| behind.get(name.len()..)).flatten()
    })
}

fn without_first(text: &str) -> &str {
    let mut rest = text.chars();
    rest.next();
    rest.as_str()
}

impl Section {
    /// A colour that is seen, a language without a currency, or when the section holds.
    fn bracket(&mut self, inside: &str) {
        const COLOURS: &[&str] = &[
            "black",
            "blue",
            "cyan",
            "green",
            "magenta",
            "red",
            "yellow",
            "黑色",
            "黑",
            "蓝色",
            "蓝",
            "蓝绿色",
            "绿色",
            "绿",
            "洋红",
            "洋红色",
            "红色",
            "红",
            "黄色",
            "黄",
        ];
        let name = inside.trim().to_lowercase();
        let number = name.strip_prefix("color").or_else(|| name.strip_prefix("颜色"));
        let is_colour = COLOURS.contains(&name.as_str())
            || number.is_some_and(|number| number.trim().parse::<u8>().is_ok());
        if is_colour || name.starts_with("$-") {
            return;
        }
        match condition(&name).filter(|_| self.condition.is_none()) {
            Some(condition) => self.condition = Some(condition),
            None => self.tokens.push(Token::Unknown),
        }
    }
}

fn condition(text: &str) -> Option<Condition> {
    let limit = text.trim_start_matches(['<', '>', '=']);
    let sign = text.strip_suffix(limit)?;
    let (less, equal, greater) = match sign {
        "<" => (true, false, false),
        "<=" => (true, true, false),
        "=" => (false, true, false),
        ">=" => (false, true, true),
        ">" => (false, false, true),
        "<>" => (true, false, true),
        _ => return None,
    };
    Some(Condition { less, equal, greater, limit: limit.trim().parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_show_what_is_stored() {
        let check = |format: &str| assert_eq!(shown(format, 12.0), Shown::AsStored, "{format}");
        let all = [
            "",
            "0",
            "0_ ",
            "#,##0",
            "#,##0_ ;[Red]-#,##0",
            "0.00",
            "General",
            "@",
            "0.0000_ ",
            "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
            "#,##0.00_)",
            "G/通用格式",
            "0\"件\"",
            "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
            "0;@",
            "[红色]0",
            "[>5][Blue]0;0",
            "[$-804]0",
            "#",
            "#.00",
            "0.00E+00",
            "[=5]\"无\";0",
            "GENERAL_ ",
            "0!件",
            "#,##0.######",
        ];
        all.into_iter().for_each(check);
        let dash = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
        assert_eq!(shown(dash, 0.0), Shown::AsStored);
        assert_eq!(shown("0_ ;[Red]-0", -3.0), Shown::AsStored);
        assert_eq!(shown("0_);(0)", -3.0), Shown::AsStored);
        assert!(!may_differ("0.00_ ") && !may_differ("General"));
        assert!(may_differ("#") && may_differ("[=12]\"无\";0"));
    }

    #[test]
    fn formats_that_show_something_else() {
        let check = |format: &str| assert_eq!(shown(format, 12.0), Shown::Other, "{format}");
        let all = [
            "0!.0000",
            "#!.0000",
            "0\\.0000",
            "0\".\"0000",
            "0!0",
            "#,##0.00\"元\"",
            "0\"元\"",
            "General\"元\"",
            "\"¥\"#,##0.00",
            "[$¥-804]#,##0.00",
            "￥0",
            "$0",
            "0元",
            "\"1\"0",
            "\\10",
            "[=12]\"无\";0",
            "\"无\"",
            "\"/\"",
            "/",
            "0,",
            "0.00%",
            "0\\.0,\"万\"",
            ";;;",
            "# ?/?",
            "0\"万\"",
            "#,##0,,",
            "0.0,",
            "0 0",
            "0-0",
            "*00",
            "0.0.0",
            "[DBNum1]0",
            "-0",
            "General0",
            "yyyy",
            "[h]",
            "[White]0",
            "0\"%\"",
            "[>100]0.0,;[<5]0;0!.0",
        ];
        all.into_iter().for_each(check);
        assert_eq!(shown("0;0", -3.0), Shown::Other);
        assert_eq!(shown("0_);_(\"-\"_)", -3.0), Shown::Other);
        assert_eq!(shown("0;-0;\"无\"", 0.0), Shown::Other);
    }

    #[test]
    fn formats_that_show_nothing_of_zero() {
        let check = |format: &str| assert_eq!(shown(format, 0.0), Shown::Nothing, "{format}");
        ["0;-0;;@", "#", "#,###", "0;;", "[=0]\"\";General", ";;;", "?", "#.##"]
            .into_iter()
            .for_each(check);
        assert_eq!(shown("#", 0.3), Shown::Other);
        assert_eq!(shown("#.#", 0.3), Shown::AsStored);
    }

    #[test]
    fn formats_of_texts() {
        assert!(["@", "General", "0", "0;-0;;@", "_ @_ "].into_iter().all(shows_text));
        assert!(!["@\"元\"", "\"1\"@", ";;;", "@0"].into_iter().any(shows_text));
    }
}
