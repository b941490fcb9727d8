//! The form as a table that Excel saved as CSV.

use encoding_rs::GB18030;

use crate::page::{Block, page, texts};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "csv", oddity, suffix: "csv", certain: Certain::Always, make }
}

pub const MAKERS: &[Maker] = &[
    maker("UTF-8 with a byte order mark", |sample| {
        format!("\u{feff}{}", form(sample, ",")).into_bytes()
    }),
    maker("GBK", |sample| GB18030.encode(&form(sample, ",")).0.into_owned()),
    maker("tabs, UTF-16 (Unicode text of Excel)", |sample| {
        let text = format!("\u{feff}{}", form(sample, "\t"));
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
];

fn form(sample: &Sample, delimiter: &str) -> String {
    let mut lines = Vec::new();
    for block in page(sample) {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => {
                lines.push([vec![text], vec![String::new(); 14]].concat());
            }
            Block::Table(table) => lines.extend(texts(&table).into_iter().map(|mut row| {
                row.resize(15, String::new());
                row
            })),
        }
    }
    let quoted = |cell: &String| {
        let is_special = cell.contains([',', '"', '\n']);
        if is_special { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(delimiter);
    lines.iter().map(|row| line(row) + "\r\n").collect()
}
