//! Formats that cannot be read: says what the file is, and how to save it as one that can be.

use super::container::{Kind, kind};
use super::{Format, refused};
use crate::language::{Label, Message};

pub const FORMAT: Format = Format {
    name: "legacy",
    suffixes: &["doc", "wps", "wpt", "dot", "rtf", "odt", "xlsb"],
    is: |bytes| find(bytes).is_some(),
    read: |bytes, place| {
        let (kind, fix) = find(bytes).unwrap_or((OTHER, Message::FixCheckFile));
        Err(refused(place, Message::CannotReadKind { kind }, Message::WhyCannotReadKind, fix))
    },
};

const OTHER: Label = Label { zh: "其他程序的文件", en: "a file of another program" };

/// Bytes that are enough for the head of an XML file, behind its declaration.
const HEAD: usize = 1024;

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
            Kind::Encrypted => {
                Some((label("加密文件", "a file with a password"), M::FixRemovePassword))
            }
            Kind::Compound => Some((OTHER, M::FixCheckFile)),
        };
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let says = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    let trimmed = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if trimmed.starts_with(b"<?xml") {
        if says(b"<?mso-application progid=\"Word.Document\"")
            || says(b"<w:wordDocument")
            || says(b"<pkg:package")
        {
            return Some((label("Word XML 文档", "a Word document as XML"), M::FixSaveAsDocx));
        }
        if says(b"<?mso-application progid=\"Excel.Sheet\"")
            || says(b"urn:schemas-microsoft-com:office:spreadsheet")
        {
            return Some((
                label("Excel 2003 XML 表格", "a workbook as XML of Excel 2003"),
                M::FixSaveAsXlsx,
            ));
        }
        return None;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

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
        check(b"<?xml version=\"1.0\"?><html>", None);
        check(b"BMI,year\n1,2\n", None);
        check(b"MZ,year\n1,2\n", None);
        check(b"", None);
    }
}
