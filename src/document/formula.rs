//! Text that a spreadsheet would take for a formula.
//!
//! Excel, WPS and LibreOffice run what begins with one of these marks when they open a CSV, whoever wrote
//! it. An apostrophe before it makes it text. It is put there when data are written and taken off when
//! they are read again, so that a text that goes out comes back as it was.

use std::borrow::Cow;

/// With what a formula begins; full-width forms too, since some programs fold them.
const MARKS: &[char] = &['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The text, behind an apostrophe where it would start a formula. A plain number stays as it is, since it
/// is no more than itself: `-18`.
pub fn neutralised(text: &str) -> Cow<'_, str> {
    let bare = text.trim_start_matches('\'');
    let is_number = bare.len() == text.len() && is_plain_number(text);
    // What already looks neutralised is put behind one more, or reading would take off what is its own.
    if bare.starts_with(MARKS) && !is_number {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`neutralised`] was given.
pub fn restored(text: &str) -> &str {
    let bare = text.trim_start_matches('\'');
    if bare.starts_with(MARKS) { text.strip_prefix('\'').unwrap_or(text) } else { text }
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
    is_digits(whole) && is_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_start_a_formula_is_text() {
        let check = |text: &str, expected: &str| {
            assert_eq!(neutralised(text), expected, "{text}");
            assert_eq!(restored(&neutralised(text)), text);
        };
        check("=1+1", "'=1+1");
        check("+86 10", "'+86 10");
        check("-2+3", "'-2+3");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "'\r=1");
        check("＝1", "'＝1");
        check("＋1", "'＋1");
        check("－1", "'－1");
        check("＠a", "'＠a");
        check("-", "'-");
        check("-18", "-18");
        check("+1.5", "+1.5");
        check("-1.", "'-1.");
        check("'=1", "''=1");
        check("'-18", "''-18");
        check("'quoted'", "'quoted'");
        check("示例县=教育局", "示例县=教育局");
        check("", "");
    }

    proptest::proptest! {
        #[test]
        fn what_goes_out_comes_back(text in "['=+@\t\r＝－0-9.a甲-]{0,6}") {
            let written = neutralised(&text);
            proptest::prop_assert_eq!(restored(&written), text.as_str());
            let is_number = text.parse::<f64>().is_ok();
            proptest::prop_assert!(is_number || !written.starts_with(MARKS), "{}", written);
        }
    }
}
