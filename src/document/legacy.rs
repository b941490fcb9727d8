//! Formats that cannot be read, and files that were cut off: says what the file is, and how to save it as one that can be.

use super::container::{Kind, broken, kind};
use super::{Format, refused};
use crate::language::{Label, Message};

pub const FORMAT: Format = Format {
    name: "legacy",
    suffixes: &["doc", "wps", "wpt", "dot", "rtf", "odt", "xlsb"],
    is: |bytes| find(bytes).is_some(),
    read: |bytes, place| {
        if kind(bytes) == Some(Kind::Encrypted) {
            return Err(broken(place, Message::WhyFileLocked));
        }
        if kind(bytes) == Some(Kind::Damaged) {
            let (what, why) = (Message::BrokenFile, Message::WhyCutOff);
            return Err(refused(place, what, why, Message::FixFetchAgain));
        }
        let (kind, fix) = find(bytes).unwrap_or((OTHER, Message::FixCheckFile));
        Err(refused(place, Message::CannotReadKind { kind }, Message::WhyCannotReadKind, fix))
    },
};

const OTHER: Label = Label { zh: "其他程序的文件", en: "a file of another program" };

/// Bytes that are enough for the head of an XML file and the names of its root element, in UTF-16.
const HEAD: usize = 2048;

/// What the file is and what to do with it, `None` if it may be one that is read.
fn find(bytes: &[u8]) -> Option<(Label, Message)> {
    use Message as M;
    let label = |zh, en| Label { zh, en };
    if let Some(kind) = kind(bytes) {
        return match kind {
            Kind::Xlsx | Kind::Xls | Kind::Ods | Kind::Docx => None,
            Kind::Odt => {
                Some((label("LibreOffice 文档（odt）", "an OpenDocument text"), M::FixSaveAsDocx))
            }
            Kind::Xlsb => {
                Some((label("二进制工作簿（xlsb）", "a binary workbook (xlsb)"), M::FixSaveAsXlsx))
            }
            Kind::Slides => Some((label("演示文稿", "a presentation"), M::FixFindOriginal)),
            Kind::Zip => Some((label("压缩包", "an archive"), M::FixUnpack)),
            Kind::Doc => Some((
                label(
                    "旧版 Word 或 WPS 文档（doc、wps）",
                    "a document of an old Word or of WPS (doc, wps)",
                ),
                M::FixSaveAsDocx,
            )),
            Kind::Encrypted => Some((OTHER, M::FixRemovePassword)),
            Kind::Compound | Kind::Damaged => Some((OTHER, M::FixCheckFile)),
        };
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let text = text_of(head);
    let text = text.trim_start();
    if text.starts_with("<?xml") {
        let says = |names: &[&str]| names.iter().any(|name| text.contains(name));
        return match () {
            () if says(&["progid=\"Word.Document\"", "<w:wordDocument", "<pkg:package"]) => {
                Some((label("Word XML 文档", "a Word document as XML"), M::FixSaveAsDocx))
            }
            () if says(&[
                "progid=\"Excel.Sheet\"",
                "urn:schemas-microsoft-com:office:spreadsheet",
            ]) =>
            {
                Some((
                    label("Excel 2003 XML 表格", "a workbook as XML of Excel 2003"),
                    M::FixSaveAsXlsx,
                ))
            }
            // The Chinese standard GB/T 20916, which WPS writes.
            () if says(&["<uof:UOF", "<UOF"]) => {
                Some((label("标文通文档（UOF）", "a UOF document"), M::FixSaveAsDocx))
            }
            () if says(&["<office:document "]) => Some((
                label("LibreOffice XML 文档", "a LibreOffice document as XML"),
                M::FixSaveAsDocx,
            )),
            () => None,
        };
    }
    let archive = || (label("压缩包", "an archive"), M::FixUnpack);
    let picture = || (label("图片", "a picture"), M::FixFindOriginal);
    let is_webp = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
    // A text may begin with the two letters of a bitmap or a program, so that more is asked of them.
    let is_bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]);
    let is_program = head.starts_with(b"MZ") && head.contains(&0);
    match () {
        () if head.starts_with(b"{\\rtf") => {
            Some((label("RTF 文档", "an RTF document"), M::FixSaveAsDocx))
        }
        () if [
            &b"\x89PNG\r\n\x1A\n"[..],
            b"\xFF\xD8\xFF",
            b"GIF87a",
            b"GIF89a",
            b"II*\0",
            b"MM\0*",
        ]
        .iter()
        .any(|magic| head.starts_with(magic))
            || is_webp
            || is_bitmap =>
        {
            Some(picture())
        }
        () if [
            &b"7z\xBC\xAF\x27\x1C"[..],
            b"Rar!\x1A\x07",
            b"\x1F\x8B\x08",
            b"BZh9",
            b"\xFD7zXZ\0",
        ]
        .iter()
        .any(|magic| head.starts_with(magic)) =>
        {
            Some(archive())
        }
        () if is_program => Some((label("程序", "a program"), M::FixCheckFile)),
        () => None,
    }
}

/// The begin of a file as text, which may be in UTF-16.
fn text_of(head: &[u8]) -> String {
    let units = |of: fn([u8; 2]) -> u16| {
        let units = head.as_chunks().0.iter().map(|&two| of(two));
        char::decode_utf16(units.skip(1)).map(|one| one.unwrap_or('\u{FFFD}')).collect()
    };
    match head {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(head).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_file_that_was_cut_off_is_damaged_and_no_archive() {
        let bytes = super::super::container::pack(&[("word/document.xml", &[7; 5000])]);
        for bytes in [&bytes[..bytes.len() - 40], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
            let problem = super::super::read(bytes, "t.docx").expect_err("a refusal");
            assert_eq!((problem.what, problem.why), (Message::BrokenFile, Message::WhyCutOff));
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let check = |bytes: &[u8], expected: Option<&str>| {
            let found = find(bytes).map(|(kind, _)| kind.get(Language::En));
            assert_eq!(found, expected, "{bytes:?}");
        };
        check(b"{\\rtf1\\ansi", Some("an RTF document"));
        check(b"\x89PNG\r\n\x1A\n", Some("a picture"));
        check(b"\xFF\xD8\xFF\xE0", Some("a picture"));
        check(b"RIFF\x24\0\0\0WEBPVP8 ", Some("a picture"));
        check(b"Rar!\x1A\x07\x01\0", Some("an archive"));
        check(&super::super::container::pack(&[("a.csv", b"1")]), Some("an archive"));
        check(
            b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?>",
            Some("a workbook as XML of Excel 2003"),
        );
        let wide = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<w:wordDocument>";
        let little: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = wide.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&little, Some("a Word document as XML"));
        check(&big, Some("a Word document as XML"));
        check(b"<?xml version=\"1.0\"?><uof:UOF>", Some("a UOF document"));
        check(b"<?xml version=\"1.0\"?><office:document ", Some("a LibreOffice document as XML"));
        check(b"<?xml version=\"1.0\"?><html>", None);
        check(b"BMI,year\n1,2\n", None);
        check(b"MZ,year\n1,2\n", None);
        check(b"", None);
    }
}
