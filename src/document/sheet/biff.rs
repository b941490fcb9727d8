//! A first look at the records of an `.xls` workbook: whether its sheets have a sound size, and
//! which numbers are not what they seem.
//!
//! Source: Microsoft, “[MS-XLS]: Excel Binary File Format (.xls) Structure”, section 2.4.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

use super::hidden::Lines;
use super::{MOST_CELLS, formats};
use crate::language::Message;

/// Text of a formula whose value was never calculated.
pub const UNCALCULATED: &str = "=?";

/// By cell: [`UNCALCULATED`], or a number format that may show another number than is stored.
pub type Marks = HashMap<(u32, u32), String>;

/// What a sheet hides, and which of its numbers are not what they seem.
#[derive(Debug, Default)]
pub struct Looks {
    pub marks: Marks,
    /// Cells that are struck out as a whole.
    pub struck: HashSet<(u32, u32)>,
    /// Whether the workbook has a font that strikes out and is that of no cell. Which parts of a text
    /// have it is not read, so a number that is stored as text may be struck out in part.
    pub may_strike: bool,
    /// Whether cells with 0 are shown as blank.
    pub hides_zeros: bool,
    pub hidden_rows: Lines,
    pub hidden_columns: Lines,
}

/// More sheets than this are no workbook of reports.
const MOST_SHEETS: usize = 1_000;

/// The cells of a whole sheet, which it may say that it uses.
const CELLS_OF_A_SHEET: u64 = 65_536 * 256;

/// Whether a font has a line through it (`fStrikeOut`).
const STRUCK: u16 = 8;

/// Whether a window shows cells with 0 (`fDspZeros`).
const ZEROS: u16 = 0x10;

/// The value of a formula that gave a text without characters.
const BLANK_TEXT: [u8; 8] = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF];

/// A text without characters in a formula: what it is, and its length.
const BLANK_TOKEN: [u8; 2] = [0x17, 0];

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const FONT: u16 = 0x0031;
const COLUMNS: u16 = 0x007D;
const BOUND_SHEET: u16 = 0x0085;
const MULTIPLE_NUMBERS: u16 = 0x00BD;
const LABEL_WITH_FORMATS: u16 = 0x00D6;
const CELL_FORMAT: u16 = 0x00E0;
const SHARED_LABEL: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const LOGICAL: u16 = 0x0205;
const TEXT_OF_FORMULA: u16 = 0x0207;
const ROW: u16 = 0x0208;
const WINDOW: u16 = 0x023E;
const SHORT_NUMBER: u16 = 0x027E;
const NUMBER_FORMAT: u16 = 0x041E;
const SHARED_FORMULA: u16 = 0x04BC;
const BEGIN: u16 = 0x0809;

/// Looks through all records.
///
/// # Errors
/// Why the file is refused: broken, or with cells so far apart that a grid of them would not fit
/// into the memory.
pub fn check(bytes: &[u8]) -> Result<Vec<Looks>, Message> {
    let stream = stream(bytes).map_err(|error| Message::WhyBroken { detail: error.to_string() })?;
    let mut codes: HashMap<u16, String> = built_in();
    let mut struck_fonts = Vec::new();
    let mut format_of_cells = Vec::new();
    let mut sheets = Vec::new();
    for (kind, data) in records(&stream) {
        match kind {
            NUMBER_FORMAT => {
                if let Some(index) = number(data, 0) {
                    codes.insert(index, format_text(data).unwrap_or_default());
                }
            }
            FONT => struck_fonts.push(number(data, 2).is_some_and(|flags| flags & STRUCK != 0)),
            CELL_FORMAT => {
                format_of_cells.push((number(data, 0).unwrap_or(0), number(data, 2).unwrap_or(0)));
            }
            BOUND_SHEET => {
                let low = number(data, 0).unwrap_or(0);
                let high = number(data, 2).unwrap_or(0);
                sheets.push(usize::from(low) | usize::from(high) << 16);
            }
            END => break,
            _ => {}
        }
    }
    if sheets.len() > MOST_SHEETS {
        return Err(Message::WhyBroken { detail: format!("{} sheets", sheets.len()) });
    }
    let differing: HashSet<&str> = codes.values().map(String::as_str).collect();
    let differing: HashSet<&str> = differing
        .into_iter()
        .filter(|it| formats::may_differ(it) || !formats::shows_text(it))
        .collect();
    let format = |cell: u16| {
        let (_, index) = format_of_cells.get(usize::from(cell))?;
        codes.get(index).filter(|format| differing.contains(format.as_str()))
    };
    let is_struck = |cell: u16| {
        let format = format_of_cells.get(usize::from(cell));
        format.and_then(|(font, _)| struck_fonts.get(font_at(*font))).copied().unwrap_or(false)
    };
    let may_strike = has_font_of_no_cell(&struck_fonts, &format_of_cells);
    let mut size = Size::default();
    let mut looks = Vec::new();
    for begin in sheets {
        let sheet = stream.get(begin..).unwrap_or(&[]);
        looks.push(Looks { may_strike, ..check_sheet(sheet, format, is_struck, &mut size)? });
    }
    Ok(looks)
}

/// The place of a font among those of the workbook. There is no font 4.
fn font_at(font: u16) -> usize {
    usize::from(if font > 4 { font - 1 } else { font })
}

/// Whether a font that strikes out is that of no cell, and so of parts of texts.
fn has_font_of_no_cell(struck_fonts: &[bool], format_of_cells: &[(u16, u16)]) -> bool {
    let of_cells: HashSet<usize> = format_of_cells.iter().map(|(font, _)| font_at(*font)).collect();
    let mut fonts = struck_fonts.iter().enumerate();
    fonts.any(|(font, is_struck)| *is_struck && !of_cells.contains(&font))
}

/// The cells of the sheets so far, and those of the grids that the reader makes of them.
#[derive(Default)]
struct Size {
    cells: u64,
    area: u64,
}

impl Size {
    /// A table of ten columns with a stray cell in the last row has 660,000 cells, which are
    /// made in no time; more of them must not be nearly all blank.
    fn check(&self) -> Result<(), Message> {
        const HARMLESS: u64 = 700_000;
        const MOST_FOR_A_CELL: u64 = 100;
        let is_sparse = self.area > HARMLESS && self.area / MOST_FOR_A_CELL > self.cells;
        if is_sparse { Err(Message::WhyCellsFarApart) } else { Ok(()) }
    }
}

fn check_sheet<'a>(
    stream: &[u8],
    format: impl Fn(u16) -> Option<&'a String>,
    is_struck: impl Fn(u16) -> bool,
    size: &mut Size,
) -> Result<Looks, Message> {
    let (mut marks, mut struck) = (Marks::new(), HashSet::new());
    let (mut hidden_rows, mut hidden_columns) = (Lines::default(), Lines::default());
    let mut hides_zeros = false;
    let mut depth = 0_usize;
    let mut edges: Option<[u64; 4]> = None;
    let mut formulas = 0;
    let mut blank_formulas = Vec::new();
    let mut shared_formulas = Vec::new();
    let mut area = 0;
    let mut put = |row: u16, column: u16| {
        let (row, column) = (u64::from(row), u64::from(column));
        let [top, left, bottom, right] = edges.unwrap_or([row, column, row, column]);
        let grown = [top.min(row), left.min(column), bottom.max(row), right.max(column)];
        edges = Some(grown);
        let [top, left, bottom, right] = grown;
        area = (bottom - top + 1) * (right - left + 1);
        if size.area + area > MOST_CELLS as u64 {
            return Err(Message::WhyTooManyCells { most: MOST_CELLS });
        }
        size.cells += 1;
        Ok(())
    };
    for (kind, data) in records(stream) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // Cells of a chart inside the sheet.
            _ if depth > 1 => {}
            ROW => hidden_rows.extend(hidden_row(data)),
            COLUMNS => hidden_columns.extend(hidden_columns_of(data)),
            WINDOW => hides_zeros |= number(data, 0).is_some_and(|flags| flags & ZEROS == 0),
            DIMENSIONS => check_dimensions(data)?,
            TEXT_OF_FORMULA => put(0, 0)?,
            FORMULA | MULTIPLE_NUMBERS | LABEL_WITH_FORMATS | SHARED_LABEL | NUMBER | LABEL
            | LOGICAL | SHORT_NUMBER => {
                let (Some(row), Some(column)) = (number(data, 0), number(data, 2)) else {
                    continue;
                };
                put(row, column)?;
                let at = (u32::from(row), u32::from(column));
                if kind != MULTIPLE_NUMBERS && number(data, 4).is_some_and(&is_struck) {
                    struck.insert(at);
                }
                if kind == MULTIPLE_NUMBERS {
                    // Row and first column, a format and four bytes of each number, last column.
                    let count = data.len().saturating_sub(6) / 6;
                    for index in 0..count {
                        let offset = u16::try_from(index).unwrap_or(u16::MAX);
                        put(row, column.saturating_add(offset))?;
                        let at = (at.0, at.1 + u32::from(offset));
                        let cell_format = number(data, 4 + 6 * index);
                        if cell_format.is_some_and(&is_struck) {
                            struck.insert(at);
                        }
                        if let Some(format) = cell_format.and_then(&format) {
                            marks.insert(at, format.clone());
                        }
                    }
                } else if kind == FORMULA && number(data, 14).is_some_and(|flags| flags & 2 != 0) {
                    // To be calculated when opened: written by a program that did not calculate it.
                    marks.insert(at, UNCALCULATED.to_owned());
                } else if kind == FORMULA && data.get(6..14) == Some(&BLANK_TEXT) {
                    blank_formulas.push((at, gives_blank(data.get(22..))));
                } else if let Some(format) = number(data, 4).and_then(&format) {
                    marks.insert(at, format.clone());
                }
            }
            // Its area, two bytes and a length stand before the formula.
            SHARED_FORMULA if gives_blank(data.get(10..)) => {
                let columns = number(data, 4).map(u16::to_le_bytes);
                if let (Some(top), Some(bottom), Some([left, right])) =
                    (number(data, 0), number(data, 2), columns)
                {
                    shared_formulas.push((top..=bottom, left..=right));
                }
            }
            _ => {}
        }
        formulas += usize::from(kind == FORMULA);
    }
    size.area += area;
    size.check()?;
    // Not one formula of the sheet has a value: so it is with programs that do not calculate. Where
    // some have, those that are blank may be so if they have a blank text to give.
    let none_is_known = blank_formulas.len() == formulas;
    for (at, gives_blank) in blank_formulas {
        let is_shared = || {
            shared_formulas.iter().any(|(rows, columns)| {
                let (row, column) = (u16::try_from(at.0), u8::try_from(at.1));
                row.is_ok_and(|row| rows.contains(&row))
                    && column.is_ok_and(|column| columns.contains(&column))
            })
        };
        if none_is_known || !gives_blank && !is_shared() {
            marks.insert(at, UNCALCULATED.to_owned());
        }
    }
    Ok(Looks { marks, struck, may_strike: false, hides_zeros, hidden_rows, hidden_columns })
}

/// The row of a record of its height, if it is hidden (`fDyZero`).
fn hidden_row(data: &[u8]) -> Option<(u32, u32)> {
    const HIDDEN: u16 = 0x20;
    let row = u32::from(number(data, 0)?);
    (number(data, 12)? & HIDDEN != 0).then_some((row, row))
}

/// The first and last column of a record of their width, if they are hidden or have none.
fn hidden_columns_of(data: &[u8]) -> Option<(u32, u32)> {
    const HIDDEN: u16 = 1;
    let (first, last) = (number(data, 0)?, number(data, 2)?);
    let is_hidden = number(data, 4)? == 0 || number(data, 8)? & HIDDEN != 0;
    is_hidden.then_some((u32::from(first), u32::from(last)))
}

/// Whether a formula has a text without characters in it, as in `IF(A1=0,"",A1)`.
fn gives_blank(formula: Option<&[u8]>) -> bool {
    formula.is_some_and(|formula| formula.windows(2).any(|token| token == BLANK_TOKEN))
}

/// The size that a sheet says it has, for which the reader makes room.
fn check_dimensions(data: &[u8]) -> Result<(), Message> {
    let wide = |at| {
        let (low, high) = (number(data, at)?, number(data, at + 2)?);
        Some(u64::from(low) | u64::from(high) << 16)
    };
    let narrow = |at| number(data, at).map(u64::from);
    let (rows, columns) = if data.len() == 10 {
        ((narrow(0), narrow(2)), narrow(6))
    } else {
        ((wide(0), wide(4)), narrow(10))
    };
    if let ((Some(first), Some(end)), Some(columns)) = (rows, columns)
        && (first > end || (end - first + 1).saturating_mul(columns + 1) > 2 * CELLS_OF_A_SHEET)
    {
        return Err(Message::WhyTooManyCells { most: MOST_CELLS });
    }
    Ok(())
}

fn stream(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes))?;
    let name = if file.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    // A stream is part of the file, so that it is never longer.
    file.open_stream(name)?.take(bytes.len() as u64).read_to_end(&mut stream)?;
    Ok(stream)
}

/// The records from the begin of a stream up to its end or to one that is cut off.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (number(rest, 0)?, number(rest, 2)?);
        let data = rest.get(4..4 + usize::from(length))?;
        rest = rest.get(4 + usize::from(length)..)?;
        Some((kind, data))
    })
}

fn number(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

/// The code of a number format: its length, how it is written, and its characters.
fn format_text(data: &[u8]) -> Option<String> {
    let length = usize::from(number(data, 2)?);
    let (flags, text) = data.get(4..)?.split_first()?;
    if flags & 1 == 0 {
        Some(text.get(..length)?.iter().map(|&byte| char::from(byte)).collect())
    } else {
        let units = text.get(..2 * length)?.chunks_exact(2);
        let units: Vec<_> = units.filter_map(|unit| number(unit, 0)).collect();
        Some(String::from_utf16_lossy(&units))
    }
}

/// The percentages, fractions and amounts of money among the formats that every workbook has.
fn built_in() -> HashMap<u16, String> {
    const MONEY: &str = "\"¥\"#,##0.00";
    let fractions = [(9, "0%"), (10, "0.00%"), (12, "# ?/?"), (13, "# ??/??")];
    let money = [5, 6, 7, 8, 42, 44].map(|index| (index, MONEY));
    let formats = fractions.into_iter().chain(money);
    formats.map(|(index, code)| (index, code.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::hidden::{column_name, row_name};
    use super::*;

    fn record(kind: u16, numbers: &[u16]) -> Vec<u8> {
        let length = u16::try_from(2 * numbers.len()).expect("a short record");
        let all = [kind, length].into_iter().chain(numbers.iter().copied());
        all.flat_map(u16::to_le_bytes).collect()
    }

    type Sorted = Vec<((u32, u32), String)>;

    fn check(records: &[Vec<u8>]) -> Result<Sorted, Message> {
        let percent = "0%".to_owned();
        let looks = check_sheet(
            &records.concat(),
            |cell| (cell == 5).then_some(&percent),
            |_| false,
            &mut Size::default(),
        )?;
        let mut marks: Vec<_> = looks.marks.into_iter().collect();
        marks.sort();
        Ok(marks)
    }

    #[test]
    fn numbers_that_are_not_what_they_seem_are_marked() {
        let formula = |row, kind, flags| record(FORMULA, &[row, 0, 0, kind, 0, 0, 0xFFFF, flags]);
        let percent = || "0%".to_owned();
        let unknown = || UNCALCULATED.to_owned();
        let numbers = [
            record(NUMBER, &[1, 2, 5, 0, 0, 0, 0]),
            record(NUMBER, &[1, 3, 4, 0, 0, 0, 0]),
            record(MULTIPLE_NUMBERS, &[2, 0, 4, 0, 0, 5, 0, 0, 1]),
        ];
        assert_eq!(check(&numbers), Ok(vec![((1, 2), percent()), ((2, 1), percent())]));
        assert_eq!(check(&[formula(0, 0, 2)]), Ok(vec![((0, 0), unknown())]));
        assert_eq!(check(&[formula(0, 3, 0)]), Ok(vec![((0, 0), unknown())]));
        // Among others that have values: without a blank text, with one, and with a shared one.
        let known = || formula(9, 0, 0);
        assert_eq!(check(&[formula(0, 3, 0), known()]), Ok(vec![((0, 0), unknown())]));
        let own = record(FORMULA, &[0, 0, 0, 3, 0, 0, 0xFFFF, 0, 0, 0, 3, 0x17, 0x42]);
        assert_eq!(check(&[own, known()]), Ok(Vec::new()));
        let shared = record(SHARED_FORMULA, &[0, 5, 0, 0, 2, 0x17]);
        assert_eq!(check(&[formula(2, 3, 0), shared, known()]), Ok(Vec::new()));
    }

    #[test]
    fn hidden_rows_and_columns_are_found() {
        let records = [
            record(ROW, &[2, 0, 9, 255, 0, 0, 0x20]),
            record(ROW, &[3, 0, 9, 255, 0, 0, 0x10]),
            record(COLUMNS, &[1, 2, 2340, 15, 1]),
            record(COLUMNS, &[4, 4, 0, 15, 0]),
            record(COLUMNS, &[5, 5, 2340, 15, 0x1000]),
        ];
        let looks = check_sheet(&records.concat(), |_| None, |_| false, &mut Size::default())
            .expect("a sheet");
        assert_eq!(looks.hidden_rows.in_words(row_name), "3");
        assert_eq!(looks.hidden_columns.in_words(column_name), "B-C, E");
    }

    #[test]
    fn windows_that_show_no_zeros_are_found() {
        let hides = |flags| {
            let records = record(WINDOW, &[flags]);
            let looks = check_sheet(&records, |_| None, |_| false, &mut Size::default());
            looks.expect("a sheet").hides_zeros
        };
        assert!(hides(0x6A6) && !hides(0x6B6));
    }

    #[test]
    fn struck_cells_are_found() {
        let records = [
            record(NUMBER, &[1, 2, 7, 0, 0, 0, 0]),
            record(LABEL, &[1, 3, 6, 0]),
            record(MULTIPLE_NUMBERS, &[2, 0, 6, 0, 0, 7, 0, 0, 1]),
        ];
        let looks =
            check_sheet(&records.concat(), |_| None, |cell| cell == 7, &mut Size::default())
                .expect("a sheet");
        assert_eq!(looks.struck, HashSet::from([(1, 2), (2, 1)]));
    }

    #[test]
    fn a_struck_font_of_no_cell_is_that_of_a_part_of_a_text() {
        let fonts = [false, false, false, false, true];
        assert!(!has_font_of_no_cell(&fonts, &[(0, 0), (5, 0)]));
        assert!(has_font_of_no_cell(&fonts, &[(0, 0)]));
        assert!(!has_font_of_no_cell(&fonts[..4], &[(0, 0)]));
    }

    #[test]
    fn a_grid_that_would_fill_the_memory_is_refused() {
        let why = Err(Message::WhyTooManyCells { most: MOST_CELLS });
        let far = [record(NUMBER, &[0, 0, 0]), record(NUMBER, &[65_535, 255, 0])];
        assert_eq!(check(&far), why);
        let apart = [record(NUMBER, &[0, 0, 0]), record(NUMBER, &[65_535, 19, 0])];
        assert_eq!(check(&apart), Err(Message::WhyCellsFarApart));
        let stray = [record(NUMBER, &[0, 0, 0]), record(NUMBER, &[65_535, 9, 0])];
        assert_eq!(check(&stray), Ok(Vec::new()));
        assert_eq!(check(&[record(DIMENSIONS, &[0, 0, 0xFFFF, 0xFFFF, 0, 0xFF, 0])]), why);
        assert_eq!(check(&[record(DIMENSIONS, &[9, 0, 1, 0, 0, 5, 0])]), why);
        assert_eq!(check(&[vec![1, 2], vec![3]]), Ok(Vec::new()));
    }
}
