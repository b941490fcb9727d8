//! Workbooks of old versions of Excel: records of BIFF8 in a compound file.

use std::io::{Cursor, Write as _};

use crate::page::{Block, Cell, Kind, Slot, laid_out, page};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "xls", oddity, suffix: "xls", certain: Certain::Always, make }
}

pub const MAKERS: &[Maker] = &[
    maker("numbers, merged cells", |sample| workbook(sample, true)),
    maker("numbers as text", |sample| workbook(sample, false)),
];

fn record(stream: &mut Vec<u8>, code: u16, content: &[u8]) {
    stream.extend(code.to_le_bytes());
    stream.extend(small(content.len()).to_le_bytes());
    stream.extend(content);
}

fn small(number: usize) -> u16 {
    u16::try_from(number).expect("a report has few rows and short texts")
}

fn little(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn workbook(sample: &Sample, as_numbers: bool) -> Vec<u8> {
    let begin = |kind: u16| [little(&[0x0600, kind, 0x0DBB, 0x07CC]), vec![0; 8]].concat();
    let name: Vec<u16> = "年报".encode_utf16().collect();
    let mut globals = Vec::new();
    record(&mut globals, 0x0809, &begin(5));
    record(&mut globals, 0x0042, &1200_u16.to_le_bytes());
    // The sheet begins behind this record, which has 16 bytes with its head, and the end, which has 4.
    let offset = u32::try_from(globals.len() + 4 + 8 + 2 * name.len() + 4).expect("short");
    let sheet = [&offset.to_le_bytes()[..], &[0, 0, 2, 1], &little(&name)].concat();
    record(&mut globals, 0x0085, &sheet);
    record(&mut globals, 0x000A, &[]);
    let mut stream = globals;
    record(&mut stream, 0x0809, &begin(0x10));
    record(
        &mut stream,
        0x0200,
        &[&[0; 4][..], &120_u32.to_le_bytes(), &little(&[0, 15, 0])].concat(),
    );
    let mut merged = Vec::new();
    let mut number = 0;
    for block in page(sample) {
        let table = match block {
            Block::Table(table) => table,
            Block::Heading(text) | Block::Paragraph(text) => {
                vec![vec![Cell { text, columns: 1, rows: 1, kind: Kind::Head }]]
            }
        };
        for row in laid_out(&table) {
            for (column, slot) in row.into_iter().enumerate() {
                let Slot::Cell(cell) = slot else { continue };
                let at = little(&[small(number), small(column), 15]);
                if cell.rows + cell.columns > 2 {
                    let (low, right) = (number + cell.rows - 1, column + cell.columns - 1);
                    merged.push(little(&[small(number), small(low), small(column), small(right)]));
                }
                put(&mut stream, &at, &cell, as_numbers);
            }
            number += 1;
        }
    }
    record(
        &mut stream,
        0x00E5,
        &[small(merged.len()).to_le_bytes().to_vec(), merged.concat()].concat(),
    );
    record(&mut stream, 0x000A, &[]);
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))
            .expect("memory");
    file.create_stream("/Workbook").expect("a name").write_all(&stream).expect("memory");
    file.flush().expect("memory");
    file.into_inner().into_inner()
}

/// A figure as NUMBER or, where it is whole and small, as RK; anything else as LABEL.
fn put(stream: &mut Vec<u8>, at: &[u8], cell: &Cell, as_numbers: bool) {
    let value = cell.text.parse::<f64>().ok().filter(|_| as_numbers && cell.kind == Kind::Figure);
    if let Some(value) = value {
        match cell.text.parse::<i32>() {
            Ok(whole) if whole.abs() < 1 << 28 => {
                record(stream, 0x027E, &[at, &(whole << 2 | 2).to_le_bytes()].concat());
            }
            _ => record(stream, 0x0203, &[at, &value.to_le_bytes()].concat()),
        }
    } else if !cell.text.is_empty() {
        let text: Vec<u16> = cell.text.encode_utf16().collect();
        let content = [at, &small(text.len()).to_le_bytes(), &[1], &little(&text)].concat();
        record(stream, 0x0204, &content);
    }
}
