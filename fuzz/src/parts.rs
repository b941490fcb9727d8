//! Containers around what a fuzzer changes. It would hardly ever hit a checksum, so the container
//! is always sound and only what is in it comes from outside.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};
use std::sync::LazyLock;

use generator::{Sample, makers};
use stats::report::Form;
use zip::ZipArchive;
use zip::write::SimpleFileOptions;

/// The parts of a Word document that an input replaces, in its order.
pub const DOCX_PARTS: &[&str] = &["word/document.xml", "word/numbering.xml", "word/styles.xml"];

/// The parts of a workbook that an input replaces, in its order.
pub const XLSX_PARTS: &[&str] =
    &["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"];

/// Stands between two parts in an input. XML has no such character.
const BETWEEN: u8 = 0;

type Files = Vec<(String, Vec<u8>)>;

static DOCX: LazyLock<Files> = LazyLock::new(|| template("docx", DOCX_PARTS));
static XLSX: LazyLock<Files> = LazyLock::new(|| template("xlsx", XLSX_PARTS));

/// The files of a sound document of a format, with relations to the parts that it lacks.
fn template(format: &str, parts: &[&str]) -> Files {
    let maker = makers().find(|maker| maker.format == format).expect("a maker");
    let mut files = unpacked(&maker.document(&Sample::random(1, Form::Form2021)).bytes);
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for part in parts {
        if files.iter().any(|(name, _)| name == part) {
            continue;
        }
        let short = part.rsplit('/').next().unwrap_or(part);
        let kind = short.trim_end_matches(".xml");
        let link =
            format!("<Relationship Id=\"{kind}\" Type=\"{kinds}/{kind}\" Target=\"{short}\"/>");
        for (name, text) in &mut files {
            if name.contains("/_rels/") {
                let old = String::from_utf8_lossy(text);
                *text = old
                    .replace("</Relationships>", &(link.clone() + "</Relationships>"))
                    .into_bytes();
            }
        }
        files.push(((*part).to_owned(), default_part(short).as_bytes().to_vec()));
    }
    files
}

/// A part that the documents of the generator do not have.
fn default_part(name: &str) -> &'static str {
    match name {
        "styles.xml" => {
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
        }
        _ => {
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>0</t></si><si><t>自然人</t></si></sst>"
        }
    }
}

/// One of the parts of the sound document.
pub fn template_part(name: &str) -> Option<&'static [u8]> {
    let files = if name.starts_with("word/") { &*DOCX } else { &*XLSX };
    files.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_slice())
}

/// The files of a zip file.
pub fn unpacked(bytes: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("an entry");
        let mut text = Vec::new();
        entry.read_to_end(&mut text).expect("its bytes");
        files.push((entry.name().expect("a name").to_string(), text));
    }
    files
}

/// The parts of an input.
pub fn split(input: &[u8]) -> impl Iterator<Item = &[u8]> {
    input.split(|byte| *byte == BETWEEN)
}

fn packed(template: &Files, parts: &[&str], input: &[u8]) -> Vec<u8> {
    // Not packed: that would cost most of the time, and both ways come out the same.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let inputs: Vec<&[u8]> = split(input).collect();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in template {
        let own = parts.iter().position(|part| part == name).and_then(|at| inputs.get(at));
        writer.start_file(name.as_str(), options).expect("a name");
        writer.write_all(own.copied().unwrap_or(text)).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// A Word document with the parts of an input.
pub fn docx(input: &[u8]) -> Vec<u8> {
    packed(&DOCX, DOCX_PARTS, input)
}

/// A workbook with the parts of an input.
pub fn xlsx(input: &[u8]) -> Vec<u8> {
    packed(&XLSX, XLSX_PARTS, input)
}

/// An old workbook with an input as its records.
pub fn xls(input: &[u8]) -> Vec<u8> {
    let file = Cursor::new(Vec::new());
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, file).expect("memory");
    file.create_stream("/Workbook").expect("a name").write_all(input).expect("memory");
    file.flush().expect("memory");
    file.into_inner().into_inner()
}

/// A PDF of one page with an input as its content, and a font for Chinese.
pub fn pdf(content: &[u8]) -> Vec<u8> {
    let stream =
        [format!("<</Length {}>>\nstream\n", content.len()).as_bytes(), content, b"\nendstream"]
            .concat();
    let objects: [&[u8]; 6] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]>>",
        &stream,
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = String::from("xref\n0 7\n0000000000 65535 f \n");
    for (object, number) in objects.iter().zip(1..) {
        let _ = writeln!(places, "{:010} 00000 n ", bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(*object);
        bytes.extend(b"\nendobj\n");
    }
    let begin = bytes.len();
    bytes.extend(
        format!("{places}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n{begin}\n%%EOF\n").bytes(),
    );
    bytes
}

/// The streams of a PDF whose streams are not compressed.
pub fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let find = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).position(|own| own == words);
    let mut rest = pdf;
    let mut found = Vec::new();
    while let Some(begin) = find(rest, b">>\nstream\n") {
        rest = &rest[begin + 10..];
        let Some(end) = find(rest, b"\nendstream") else { break };
        found.push(rest[..end].to_vec());
        rest = &rest[end..];
    }
    found
}
