//! Workbooks of old versions of Excel: records of BIFF8 in a compound file.

use std::io::{Cursor, Write as _};

use crate::page::{Block, Cell, Kind, Slot, laid_out, other_digits, page};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "xls", oddity, suffix: "xls", certain: Certain::Always, make }
}

pub const MAKERS: &[Maker] = &[
    maker("numbers, merged cells", |sample| workbook(sample, true, false, false)),
    maker("numbers as text", |sample| workbook(sample, false, false, false)),
    maker("shared texts, which go on in a second record", |sample| {
        workbook(sample, true, true, false)
    }),
    maker("hidden rows and columns with other figures", |sample| {
        workbook(sample, true, false, true)
    }),
    maker("older figures struck out", |sample| {
        let mut sample = sample.clone();
        for printed in sample.cells.values_mut().filter(|printed| printed.text.is_empty()) {
            STRUCK.clone_into(&mut printed.text);
        }
        workbook(&sample, true, false, false)
    }),
];

/// Stands for an older figure that is struck out.
const STRUCK: &str = "\u{1}";

/// The look of a cell that is struck out. There is no font 4.
const STRUCK_LOOK: u16 = 16;
const STRUCK_FONT: u16 = 5;

/// The records of fonts and of looks.
fn looks() -> Vec<u8> {
    let mut stream = Vec::new();
    for font in 0..STRUCK_FONT {
        let flags = if font + 1 == STRUCK_FONT { 8 } else { 0 };
        record(&mut stream, 0x0031, &little(&[200, flags, 0x7FFF, 400, 0, 0, 134, 1, 65]));
    }
    for look in 0..=STRUCK_LOOK {
        let font = if look == STRUCK_LOOK { STRUCK_FONT } else { 0 };
        record(&mut stream, 0x00E0, &little(&[font, 0, 1, 0x20, 0, 0, 0, 0, 0, 0x20C0]));
    }
    stream
}

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

fn workbook(sample: &Sample, as_numbers: bool, is_shared: bool, has_hidden: bool) -> Vec<u8> {
    let begin = |kind: u16| [little(&[0x0600, kind, 0x0DBB, 0x07CC]), vec![0; 8]].concat();
    let name: Vec<u16> = "年报".encode_utf16().collect();
    let mut globals = Vec::new();
    let blocks = page(sample);
    let mut shared = is_shared.then(Vec::new);
    let cells = sheet(&blocks, as_numbers, shared.as_mut(), has_hidden);
    let table = shared.map(|texts| shared_texts(&texts)).unwrap_or_default();
    record(&mut globals, 0x0809, &begin(5));
    record(&mut globals, 0x0042, &1200_u16.to_le_bytes());
    globals.extend(looks());
    // The sheet begins behind this record, which has 16 bytes with its head, the shared texts, and
    // the end, which has 4.
    let offset = globals.len() + 4 + 8 + 2 * name.len() + table.len() + 4;
    let offset = u32::try_from(offset).expect("short");
    let sheet = [&offset.to_le_bytes()[..], &[0, 0, 2, 1], &little(&name)].concat();
    record(&mut globals, 0x0085, &sheet);
    globals.extend(table);
    record(&mut globals, 0x000A, &[]);
    let mut stream = globals;
    record(&mut stream, 0x0809, &begin(0x10));
    record(
        &mut stream,
        0x0200,
        &[&[0; 4][..], &240_u32.to_le_bytes(), &little(&[0, 30, 0])].concat(),
    );
    stream.extend(cells);
    record(&mut stream, 0x000A, &[]);
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))
            .expect("memory");
    file.create_stream("/Workbook").expect("a name").write_all(&stream).expect("memory");
    file.flush().expect("memory");
    file.into_inner().into_inner()
}

/// The records of the cells and of what is merged. A hidden row may stand below each row, and a
/// hidden column behind each column, which have other figures.
fn sheet(
    blocks: &[Block],
    as_numbers: bool,
    mut shared: Option<&mut Vec<String>>,
    has_hidden: bool,
) -> Vec<u8> {
    let step = if has_hidden { 2 } else { 1 };
    let mut stream = Vec::new();
    for column in (1..30).step_by(2).filter(|_| has_hidden) {
        record(&mut stream, 0x007D, &little(&[column, column, 2340, 15, 1, 0]));
    }
    let mut merged = Vec::new();
    let mut number = 0;
    for block in blocks {
        let table = match block {
            Block::Table(table) => table.clone(),
            Block::Heading(text) | Block::Paragraph(text) => {
                vec![vec![Cell { text: text.clone(), columns: 1, rows: 1, kind: Kind::Head }]]
            }
        };
        for row in laid_out(&table) {
            for (column, slot) in row.into_iter().enumerate() {
                let Slot::Cell(cell) = slot else { continue };
                let column = step * column;
                let at = |number, column| little(&[small(number), small(column), 15]);
                if cell.rows + cell.columns > 2 {
                    let (low, right) =
                        (number + step * (cell.rows - 1), column + step * (cell.columns - 1));
                    merged.push(little(&[small(number), small(low), small(column), small(right)]));
                }
                let mut put = |at: &[u8], cell: &Cell| {
                    put(&mut stream, at, cell, as_numbers, shared.as_deref_mut());
                };
                put(&at(number, column), &cell);
                if has_hidden {
                    put(&at(number, column + 1), &other_digits(&cell));
                    put(&at(number + 1, column), &other_digits(&cell));
                }
            }
            if has_hidden {
                let hidden = little(&[small(number + 1), 0, 30, 300, 0, 0, 0x120, 15]);
                record(&mut stream, 0x0208, &hidden);
            }
            number += step;
        }
    }
    record(
        &mut stream,
        0x00E5,
        &[small(merged.len()).to_le_bytes().to_vec(), merged.concat()].concat(),
    );
    stream
}

/// The table of shared texts. Records have a greatest length, at which the table goes on in another
/// (here sooner than Excel would); one that begins within a text says again how its characters are
/// stored.
fn shared_texts(texts: &[String]) -> Vec<u8> {
    const LONGEST: usize = 1000;
    let count = u32::try_from(texts.len()).expect("few texts").to_le_bytes();
    let mut parts = vec![[count, count].concat()];
    for text in texts {
        let units: Vec<u16> = text.encode_utf16().collect();
        let head = [&small(units.len()).to_le_bytes()[..], &[1]].concat();
        // The head of a text is never torn.
        if parts.last().is_none_or(|part| part.len() + head.len() + 2 > LONGEST) {
            parts.push(Vec::new());
        }
        parts.last_mut().expect("a part").extend(head);
        for unit in units {
            if parts.last().is_none_or(|part| part.len() + 2 > LONGEST) {
                parts.push(vec![1]);
            }
            parts.last_mut().expect("a part").extend(unit.to_le_bytes());
        }
    }
    let mut stream = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        record(&mut stream, if at == 0 { 0x00FC } else { 0x003C }, part);
    }
    stream
}

/// A figure as NUMBER or, where it is whole and small, as RK; anything else as LABEL or, where texts
/// are shared, as LABELSST.
fn put(
    stream: &mut Vec<u8>,
    at: &[u8],
    cell: &Cell,
    as_numbers: bool,
    shared: Option<&mut Vec<String>>,
) {
    if cell.text == STRUCK {
        let at = [at.get(..4).unwrap_or_default(), &STRUCK_LOOK.to_le_bytes()].concat();
        record(stream, 0x0203, &[&at[..], &731_f64.to_le_bytes()].concat());
        return;
    }
    let value = cell.text.parse::<f64>().ok().filter(|_| as_numbers && cell.kind == Kind::Figure);
    if let Some(value) = value {
        match cell.text.parse::<i32>() {
            Ok(whole) if whole.abs() < 1 << 28 => {
                record(stream, 0x027E, &[at, &(whole << 2 | 2).to_le_bytes()].concat());
            }
            _ => record(stream, 0x0203, &[at, &value.to_le_bytes()].concat()),
        }
    } else if cell.text.is_empty() {
        // A cell without content needs no record.
    } else if let Some(texts) = shared {
        let known = texts.iter().position(|text| *text == cell.text);
        let index = known.unwrap_or_else(|| {
            texts.push(cell.text.clone());
            texts.len() - 1
        });
        let index = u32::try_from(index).expect("few texts").to_le_bytes();
        record(stream, 0x00FD, &[at, &index].concat());
    } else {
        let text: Vec<u16> = cell.text.encode_utf16().collect();
        let content = [at, &small(text.len()).to_le_bytes(), &[1], &little(&text)].concat();
        record(stream, 0x0204, &content);
    }
}
