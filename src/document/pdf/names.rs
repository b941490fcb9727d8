//! What a glyph is called: its characters, as far as the file says.

use encoding_rs::GB18030;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};
use unicode_normalization::UnicodeNormalization;

/// Stands for a glyph that the file does not name. It is never left out, for a number that lacks
/// one of its digits is another number.
pub const UNNAMED: char = '\u{FFFD}';

/// The codes that name characters by themselves, where no font of the file says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// GBK or GB 18030, in one to four bytes.
    Gb,
    /// UTF-16, one code a character.
    Utf16,
}

impl Codes {
    /// The codes of the fonts that have no Unicode values of their own, if all of them have the
    /// same. A glyph does not say which font it is of.
    pub fn of(pdf: &Pdf) -> Option<Codes> {
        let mut found = None;
        for object in pdf.objects() {
            let Object::Dict(font) = object else { continue };
            if font.get::<Array<'_>>(b"DescendantFonts".as_slice()).is_none()
                || font.contains_key(b"ToUnicode".as_slice())
            {
                continue;
            }
            let codes = Codes::of_font(&font)?;
            if found.is_some_and(|found| found != codes) {
                return None;
            }
            found = Some(codes);
        }
        found
    }

    fn of_font(font: &Dict<'_>) -> Option<Codes> {
        let name = font.get::<Name<'_>>(b"Encoding".as_slice())?;
        match name.as_str() {
            "GBK-EUC-H" | "GBK-EUC-V" | "GBKp-EUC-H" | "GBKp-EUC-V" | "GBK2K-H" | "GBK2K-V"
            | "GB-EUC-H" | "GB-EUC-V" => Some(Codes::Gb),
            "UniGB-UCS2-H" | "UniGB-UCS2-V" | "UniGB-UTF16-H" | "UniGB-UTF16-V" => {
                Some(Codes::Utf16)
            }
            _ => None,
        }
    }

    fn decode(self, code: u32) -> Option<String> {
        let bytes = code.to_be_bytes();
        let used = &bytes[bytes.iter().position(|&byte| byte != 0)?..];
        match self {
            Codes::Gb => {
                let (text, _, broken) = GB18030.decode(used);
                (!broken).then(|| text.into_owned())
            }
            Codes::Utf16 if code <= 0xFFFF => char::from_u32(code).map(String::from),
            Codes::Utf16 => {
                let halves = [u16::from_be_bytes([bytes[0], bytes[1]]), (code & 0xFFFF) as u16];
                String::from_utf16(&halves).ok()
            }
        }
    }
}

/// The characters of a glyph: [`UNNAMED`] if nothing names it, none for what prints nothing.
pub fn name(glyph: &Glyph<'_>, codes: Option<Codes>) -> String {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(one)) => one.to_string(),
        Some(BfString::String(text)) => text,
        None => codes.and_then(|codes| codes.decode(glyph.char_code())).unwrap_or_default(),
    };
    if text.is_empty() {
        return UNNAMED.to_string();
    }
    text.chars().flat_map(plain).collect()
}

/// One character in its plain form. Subsets of fonts are often named by the first of the radicals
/// that look the same, so that 色 comes as ⾊.
fn plain(one: char) -> Vec<char> {
    match one {
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => one.nfkc().collect(),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\t' | '\n' | '\r' => vec![' '],
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => Vec::new(),
        one if one.is_control() => vec![UNNAMED],
        one => vec![one],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_characters() {
        let check = |codes: Codes, code, expected: Option<&str>| {
            assert_eq!(codes.decode(code).as_deref(), expected, "{codes:?} {code:x}");
        };
        check(Codes::Gb, 0xD5FE, Some("政"));
        check(Codes::Gb, 0x37, Some("7"));
        check(Codes::Gb, 0xFF, None);
        check(Codes::Gb, 0, None);
        check(Codes::Utf16, 0x653F, Some("政"));
        check(Codes::Utf16, 0xD83D_DE00, Some("😀"));
        check(Codes::Utf16, 0xD83D, None);
    }

    #[test]
    fn a_radical_is_the_character_that_it_looks_like() {
        let text: String = "⾊\u{F9E8}１\u{A0}\u{200B}".chars().flat_map(plain).collect();
        assert_eq!(text, "色裡１ ");
    }
}
