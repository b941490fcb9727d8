//! Fills `corpus/` with what the targets begin from: documents of the generator, and their parts.
//! Run by `seed.sh`.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use generator::{Sample, documents};
use stats::report::Form;
use stats_fuzz::{DOCX_PARTS, XLSX_PARTS, encode, streams, template_part, unpacked};

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut put = |target: &'static str, bytes: &[u8]| {
        let count = counts.entry(target).or_default();
        *count += 1;
        std::fs::create_dir_all(corpus.join(target))?;
        std::fs::write(corpus.join(target).join(format!("seed-{count:03}")), bytes)
    };
    let mut seen = HashSet::new();
    let samples = [Sample::with_notes(1, Form::Form2019), Sample::random(2, Form::Form2021)];
    for sample in &samples {
        for made in documents(sample) {
            let bytes = &made.bytes;
            match made.format {
                "html" => put("html", bytes)?,
                "mht" => put("mht", bytes)?,
                "text" => put("text", bytes)?,
                "csv" => put("csv", bytes)?,
                "pdf" => {
                    put("pdf", bytes)?;
                    for stream in streams(bytes) {
                        put("pdf_page", &stream)?;
                    }
                }
                "docx" => {
                    put("docx", &parts(bytes, DOCX_PARTS))?;
                    put("container", bytes)?;
                }
                "xlsx" => {
                    put("xlsx", &parts(bytes, XLSX_PARTS))?;
                    put("container", bytes)?;
                }
                "xls" => {
                    let file = std::io::Cursor::new(bytes);
                    let mut file = cfb::CompoundFile::open(file)?;
                    let mut stream = Vec::new();
                    std::io::Read::read_to_end(&mut file.open_stream("/Workbook")?, &mut stream)?;
                    put("xls", &stream)?;
                    put("container", bytes)?;
                }
                _ => put("container", bytes)?,
            }
            let Ok(document) = stats::document::read(bytes, &made.file_name) else { continue };
            let target = match made.format {
                "text" | "pdf" => "recognise_text",
                _ => "recognise_tables",
            };
            // Short inputs are tried far more often, so the pieces stand by themselves, too.
            let mut pieces = vec![document.clone()];
            for blocks in document.contents.blocks.chunks(8) {
                let mut piece = document.clone();
                piece.contents.blocks = blocks.to_vec();
                pieces.push(piece);
            }
            for input in pieces.iter().map(encode) {
                // Most spellings of a report come to the same.
                if seen.insert(input.clone()) {
                    put(target, &input)?;
                }
            }
        }
    }
    for (target, count) in counts {
        println!("{target}: {count}");
    }
    Ok(())
}

/// The parts of a document in the order of a target, the missing ones from another document.
fn parts(bytes: &[u8], names: &[&str]) -> Vec<u8> {
    let files = unpacked(bytes);
    let part = |name: &&str| {
        let own = files.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_slice());
        own.or_else(|| template_part(name)).unwrap_or_default().to_vec()
    };
    names.iter().map(part).collect::<Vec<_>>().join(&0)
}
