//! How wide text is, without a font: nobody knows which one a picture will be shown with.

use unicode_width::UnicodeWidthChar;

/// What stands for the rest of a text that is too long.
const REST: char = '…';

/// The width of a text at a font size, in pixels, rather too wide than too narrow.
///
/// A Chinese character is as wide as it is high in every font; for letters and digits these are the
/// widths of the widest of the common Chinese fonts, rounded up.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(hundredths_of_em).sum();
    (hundredths.saturating_mul(size) + 99) / 100
}

fn hundredths_of_em(one: char) -> i32 {
    match one {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '|' | '!' | '\'' => 34,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 95,
        'A'..='Z' => 72,
        ' '..='~' => 60,
        one => match one.width_cjk() {
            Some(0) => 0,
            _ => 100,
        },
    }
}

/// A length in whole pixels, rounded up.
#[allow(clippy::cast_possible_truncation)] // Pictures are small.
pub(super) fn ceil(length: f64) -> i32 {
    length.ceil() as i32
}

/// The text in lines of at most this width. What does not fit into so many lines ends with `…`.
pub(super) fn wrap(text: &str, size: i32, most: i32, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if wrapped.len() + 1 == lines.max(1) {
            wrapped.push(shorten(rest, size, most));
            break;
        }
        let (line, behind) = rest.split_at(line_end(rest, size, most));
        wrapped.push(line.trim_end().to_owned());
        rest = behind.trim_start();
    }
    wrapped
}

/// Where the first line ends: behind the last character that fits and may end a line.
fn line_end(text: &str, size: i32, most: i32) -> usize {
    let mut fitting = 0;
    let mut breakable = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((start, one)) = characters.next() {
        let end = start + one.len_utf8();
        if width(text[..end].trim_end(), size) > most {
            break;
        }
        fitting = end;
        let next = characters.peek().map(|(_, next)| *next);
        if next.is_none_or(|next| may_break(one, next)) {
            breakable = end;
        }
    }
    match (breakable, fitting) {
        (0, 0) => text.chars().next().map_or(0, char::len_utf8),
        (0, fitting) => fitting,
        (breakable, _) => breakable,
    }
}

fn may_break(one: char, next: char) -> bool {
    let is_wide = |one: char| one.width() == Some(2);
    let is_closing = "、，。；：！？）》〉」』”’".contains(next);
    let is_opening = "（《〈「『“‘".contains(one);
    !is_closing && !is_opening && (one == ' ' || one == '/' || is_wide(one) || is_wide(next))
}

/// The text in one line, its end replaced by `…` where it is too long.
pub(super) fn shorten(text: &str, size: i32, most: i32) -> String {
    if width(text, size) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for one in text.chars() {
        short.push(one);
        if width(&short, size) + width(&REST.to_string(), size) > most {
            short.pop();
            break;
        }
    }
    short.truncate(short.trim_end().len());
    short.push(REST);
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break_where_a_reader_expects_it() {
        let check = |text: &str, most, lines, expected: &[&str]| {
            assert_eq!(wrap(text, 10, most, lines), expected, "{text}");
        };
        check("示例县教育局", 60, 2, &["示例县教育局"]);
        check("示例县人力资源和社会保障局", 80, 2, &["示例县人力资源和", "社会保障局"]);
        check("示例县人力资源和社会保障局", 50, 2, &["示例县人力", "资源和社…"]);
        check("carried out to the next year", 100, 3, &["carried out to the", "next year"]);
        check("予以公开、部分公开", 40, 3, &["予以公", "开、部分", "公开"]);
        check("", 50, 2, &[]);
        check("Donaudampfschifffahrt", 50, 9, &["Donauda", "mpfschif", "ffahrt"]);
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-zA-Z0-9 县局、（）教育/-]{0,60}", most in 20..300) {
            let lines = wrap(&text, 10, most, usize::MAX);
            for line in &lines {
                proptest::prop_assert!(width(line, 10) <= most, "{}", line);
            }
            let letters = |text: &str| text.chars().filter(|one| *one != ' ').collect::<String>();
            proptest::prop_assert_eq!(letters(&lines.concat()), letters(&text));
            proptest::prop_assert!(width(&shorten(&text, 10, most), 10) <= most);
        }
    }
}
