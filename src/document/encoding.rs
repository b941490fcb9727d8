//! Bytes → text, never lossy: a byte that cannot be read refuses the file.

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};

use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

/// How the bytes of a file were read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with a byte order mark, as Excel writes it.
    Utf8Bom,
    /// UTF-16, low byte first: Excel's “Unicode text”.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB 18030 with its subsets GBK and GB 2312: Excel's “CSV” on a Chinese desktop.
    Gb18030,
}

impl Encoding {
    /// The name, as the database and the summary write it.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf8Bom => "UTF-8 BOM",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Gb18030 => "GB18030",
        }
    }
}

/// Decodes a whole file: by its byte order mark, then as strict UTF-8, then as GB 18030.
///
/// # Errors
/// A [`Problem`] with the offset of the first byte that cannot be read, or that the file is binary.
pub fn decode(bytes: &[u8], place: &Place) -> Result<(String, Encoding), Problem> {
    let marked = |skip, encoding| (&bytes[skip..], skip, encoding);
    let (body, skip, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => marked(3, Encoding::Utf8Bom),
        [0xFF, 0xFE, ..] => marked(2, Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => marked(2, Encoding::Utf16Be),
        _ => (bytes, 0, guess(bytes)),
    };
    if matches!(encoding, Encoding::Utf8 | Encoding::Gb18030) {
        // No text in these encodings has such bytes; damaged text has none either.
        let is_binary_byte = |byte: &u8| is_binary(char::from(*byte)) && byte.is_ascii();
        if let Some(at) = bytes.iter().position(is_binary_byte) {
            return Err(binary(place, at));
        }
    }
    let text = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => {
            std::str::from_utf8(body).map(str::to_owned).map_err(|error| error.valid_up_to())
        }
        Encoding::Utf16Le => decode_strictly(body, UTF_16LE),
        Encoding::Utf16Be => decode_strictly(body, UTF_16BE),
        Encoding::Gb18030 => decode_gb18030(body),
    };
    let text = text.map_err(|offset| Problem {
        severity: Severity::Refused,
        what: Message::BrokenBytes { encoding: encoding.name() },
        place: Place { byte: Some(skip + offset), ..place.clone() },
        why: Message::WhyBrokenBytes,
        fix: Message::FixBrokenBytes,
    })?;
    if let Some(at) = text.find(is_binary) {
        let offset = match encoding {
            Encoding::Utf8 | Encoding::Utf8Bom => at,
            Encoding::Utf16Le | Encoding::Utf16Be => text[..at].encode_utf16().count() * 2,
            Encoding::Gb18030 => GB18030.encode(&text[..at]).0.len(),
        };
        return Err(binary(place, skip + offset));
    }
    Ok((text, encoding))
}

fn binary(place: &Place, byte: usize) -> Problem {
    Problem {
        severity: Severity::Refused,
        what: Message::BinaryFile,
        place: Place { byte: Some(byte), ..place.clone() },
        why: Message::WhyBinaryFile,
        fix: Message::FixConvertFile,
    }
}

/// The encoding of a file without a byte order mark.
fn guess(bytes: &[u8]) -> Encoding {
    if bytes.contains(&0) {
        // Text has no NUL in any encoding but UTF-16, where every second byte of `,` or of a line
        // break is one. What is neither is found to be binary afterwards.
        // One that found its way into sound UTF-8 makes no UTF-16 of it.
        let nuls: usize = bytes.iter().map(|&byte| usize::from(byte == 0)).sum();
        if nuls * 4 < bytes.len() && std::str::from_utf8(bytes).is_ok() {
            return Encoding::Utf8;
        }
        let has_line_break = |pair: [u8; 2]| bytes.as_chunks::<2>().0.contains(&pair);
        let even = bytes.len().is_multiple_of(2);
        return match (even, has_line_break([b'\n', 0]), has_line_break([0, b'\n'])) {
            (true, true, false) => Encoding::Utf16Le,
            (true, false, true) => Encoding::Utf16Be,
            _ => Encoding::Utf8,
        };
    }
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        Encoding::Utf8
    } else {
        Encoding::Gb18030
    }
}

/// Whether bytes that are not UTF-8 are UTF-8 with some damage. Read as GB 18030 they might well
/// decode, to nonsense. In Chinese UTF-8 nearly all bytes above ASCII belong to three-byte
/// characters from U+3000 on; in GB 18030 text few of them happen to look like one.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let above_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let in_characters: usize = bytes
        .utf8_chunks()
        .flat_map(|chunk| chunk.valid().chars())
        .filter(|&character| character >= '\u{3000}')
        .map(char::len_utf8)
        .sum();
    in_characters * 2 > above_ascii
}

fn decode_gb18030(bytes: &[u8]) -> Result<String, usize> {
    // The decoder takes a lone 0x80 for the euro sign, as old Windows code pages have it. In a
    // Chinese file it is damage.
    let mut at = 0;
    while at < bytes.len() {
        at += match (bytes[at], bytes.get(at + 1)) {
            (0x80 | 0xFF, _) => return Err(at),
            (0..0x80, _) => 1,
            (_, Some(0x30..=0x39)) => 4,
            _ => 2,
        };
    }
    decode_strictly(bytes, GB18030)
}

/// Decodes a file that is damaged in few places, with U+FFFD for each character that is broken or
/// that no text has; `None` where they are too many, or the file is no text.
pub fn decode_replacing(bytes: &[u8]) -> Option<(String, Encoding)> {
    /// Of so many characters one may be broken. In the wrong encoding every other one is.
    const ONE_IN: usize = 50;
    if bytes.contains(&0) {
        return None;
    }
    let encoding = guess(bytes);
    let text = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Gb18030 => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::Utf16Le | Encoding::Utf16Be => return None,
    };
    let text = text.replace(is_binary, "\u{fffd}");
    let broken = text.chars().filter(|&one| one == '\u{fffd}').count();
    (broken * ONE_IN <= text.chars().count()).then_some((text, encoding))
}

/// Decodes, or gives the offset of the first byte that cannot be.
fn decode_strictly(
    bytes: &[u8],
    encoding: &'static encoding_rs::Encoding,
) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut read = 0;
    loop {
        let needed = decoder
            .max_utf8_buffer_length_without_replacement(bytes.len() - read)
            .unwrap_or(bytes.len());
        text.reserve(needed);
        let (result, taken) =
            decoder.decode_to_string_without_replacement(&bytes[read..], &mut text, true);
        read += taken;
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, beyond) => {
                return Err(read.saturating_sub(usize::from(length) + usize::from(beyond)));
            }
        }
    }
}

/// Control characters that no text has. Form feeds separate the pages of text from a PDF.
fn is_binary(character: char) -> bool {
    character.is_control()
        && !matches!(character, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "部门,年度\n示例县教育局,2021\n㐂𠀀,1\n";

    fn read(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
        decode(bytes, &Place::file("t"))
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        let gb18030 = GB18030.encode(TEXT).0.into_owned();
        let check = |bytes: &[u8], expected| {
            assert_eq!(read(bytes), Ok((TEXT.to_owned(), expected)));
        };
        check(TEXT.as_bytes(), Encoding::Utf8);
        check(&[b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(), Encoding::Utf8Bom);
        check(&gb18030, Encoding::Gb18030);
        for (to_bytes, mark, expected) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], [0xFF, 0xFE], Encoding::Utf16Le),
            (u16::to_be_bytes, [0xFE, 0xFF], Encoding::Utf16Be),
        ] {
            let body = utf16(TEXT, to_bytes);
            check(&[&mark[..], &body].concat(), expected);
            check(&body, expected);
        }
    }

    #[test]
    fn a_broken_byte_is_named_by_its_offset() {
        let offset = |bytes: &[u8]| read(bytes).expect_err("refused").place.byte;
        let good = TEXT.as_bytes();
        let broken =
            |at: usize, byte: u8, bytes: &[u8]| [&bytes[..at], &[byte], &bytes[at..]].concat();
        assert_eq!(offset(&broken(14, 0xFF, good)), Some(14));
        assert_eq!(offset(&broken(17, 0xE7, good)), Some(17));
        let gbk = GB18030.encode("部门,年度\n示例县教育局,2021\n").0.into_owned();
        assert_eq!(offset(&broken(14, 0xFF, &gbk)), Some(14));
        assert_eq!(offset(&broken(14, 0x80, &gbk)), Some(14));
        // One byte lost: what follows shifts, and the last lead byte meets the comma.
        let lost = [&gbk[..14], &gbk[15..]].concat();
        assert!(read(&lost).is_err());
    }

    #[test]
    fn binary_files_are_not_text() {
        let check = |bytes: &[u8], offset| {
            let problem = read(bytes).expect_err("refused");
            assert_eq!(problem.what, Message::BinaryFile, "{bytes:?}");
            assert_eq!(problem.place.byte, Some(offset), "{bytes:?}");
        };
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 6);
        check(b"PK\x03\x04\0\0", 2);
        check(b"a,b\n1,\x01\n", 6);
        check("年度,\0\n".as_bytes(), 7);
        check("年度,1\0\n".as_bytes(), 8);
        check("年度,\u{80}\n".as_bytes(), 7);
        check(&GB18030.encode("年度,\u{1}\n").0, 5);
        check(&GB18030.encode("年度,\u{85}\u{99}\n").0, 9);
        check(&utf16("年度,\u{1}\n", u16::to_le_bytes), 6);
    }
}
