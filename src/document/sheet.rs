//! Workbooks: each visible sheet is a table. A cell goes out as its value is stored, never rounded;
//! where what Excel shows is another number than what is stored, it goes out as no number at all.

mod biff;
mod formats;
mod hidden;
mod looks;
mod ods;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Cursor, Read};
use std::sync::Arc;

use calamine::{Data, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, Xlsx};
use zip::ZipArchive;

use self::formats::Shown;
use self::hidden::{Lines, column_name, conceal, listed, row_name};
use self::looks::{CellLook, Looks, Parts};
use super::container::{Kind, broken, entry, kind, open_checked};
use super::xml::{Part, Stream};
use super::{Contents, Format, Origin, caught, refused};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

pub const XLSX: Format = Format {
    name: "xlsx",
    suffixes: &["xlsx", "xlsm", "xltx"],
    is: |bytes| kind(bytes) == Some(Kind::Xlsx),
    read: |bytes, place| {
        let mut archive = open_checked(bytes, place)?;
        check_string_counts(&mut archive).map_err(|why| broken(place, why))?;
        let parts = Parts::find(&mut archive, place)?;
        let trusted =
            !is_recalculated_on_load(&parts.workbook).map_err(|why| broken(place, why))?;
        let strings = parts.strings(&mut archive, place)?;
        let shared = looks::shared_texts(&strings).map_err(|why| broken(place, why))?;
        let mut looks = |index: usize| {
            let name = parts.sheets.get(index).map(String::as_str).unwrap_or_default();
            let sheet = looks::part(&mut archive, name, place).map_err(|problem| problem.why)?;
            let missing = || Message::WhyBroken { detail: name.to_owned() };
            let sheet = sheet.ok_or_else(missing)?;
            looks::looks(&sheet, &shared)
        };
        finish(guarded(|| xlsx_sheets(bytes, trusted, &mut looks)), place)
    },
};

pub const XLS: Format = Format {
    name: "xls",
    suffixes: &["xls", "xlt", "et", "ett"],
    is: |bytes| kind(bytes) == Some(Kind::Xls),
    read: |bytes, place| {
        let looks = biff::check(bytes).map_err(|why| broken(place, why))?;
        finish(guarded(|| xls_sheets(bytes, looks)), place)
    },
};

pub const ODS: Format = Format {
    name: "ods",
    suffixes: &["ods", "ots"],
    is: |bytes| kind(bytes) == Some(Kind::Ods),
    read: |bytes, place| {
        let mut archive = open_checked(bytes, place)?;
        let content = entry(&mut archive, "content.xml", place)?.unwrap_or_default();
        let styles = entry(&mut archive, "styles.xml", place)?.unwrap_or_default();
        let sheets = ods::sheets(&styles, &content);
        // It may be large, and is needed no more.
        drop(content);
        finish(sheets, place)
    },
};

/// The most cells that a workbook may have: all reports of a province for ten years have half.
const MOST_CELLS: usize = 5_000_000;

/// The bytes of a text that count for one more cell: what the cells of a workbook hold on average
/// is less.
const LONG_TEXT: usize = 200;

/// A sheet: the texts of its cells that are not blank, by row and column from 0.
#[derive(Debug, Default)]
struct Sheet {
    name: String,
    hidden: bool,
    cells: BTreeMap<u32, BTreeMap<u32, String>>,
    merged: Vec<Dimensions>,
    hidden_rows: Lines,
    hidden_columns: Lines,
    /// The cells of which something is struck out, which is not among the texts.
    struck: BTreeSet<(u32, u32)>,
}

impl Sheet {
    fn put(
        &mut self,
        (row, column): (u32, u32),
        text: String,
        count: &mut usize,
    ) -> Result<(), Message> {
        if text.is_empty() {
            return Ok(());
        }
        // A text of a few bytes may stand in many cells, and be long.
        spend(count, 1 + text.len() / LONG_TEXT)?;
        self.cells.entry(row).or_default().insert(column, text);
        Ok(())
    }

    /// Keeps in mind that something of a cell is struck out.
    fn strike(&mut self, position: (u32, u32), count: &mut usize) -> Result<(), Message> {
        spend(count, 1)?;
        self.struck.insert(position);
        Ok(())
    }
}

/// Counts cells.
///
/// # Errors
/// Why the file is refused: too many.
fn spend(count: &mut usize, cells: usize) -> Result<(), Message> {
    *count = count.saturating_add(cells);
    let why = Message::WhyTooManyCells { most: MOST_CELLS };
    if *count > MOST_CELLS { Err(why) } else { Ok(()) }
}

/// As many blank columns are in no table.
const WIDEST_GAP: u32 = 64;

/// The last of the columns that are used, but for those far to the right of the others.
fn last_near(used: &BTreeSet<u32>) -> Option<u32> {
    let mut columns = used.iter().copied();
    let first = columns.next()?;
    let near = columns.scan(first, |last, column| {
        let is_near = column - *last <= WIDEST_GAP;
        *last = column;
        is_near.then_some(column)
    });
    Some(near.last().unwrap_or(first))
}

/// Looks at how many cells are made for the texts of a sheet.
///
/// # Errors
/// Why the file is refused: it takes long to walk over cells of which nearly all are blank.
fn check_density(cells: usize, texts: usize) -> Result<(), Message> {
    /// As many do no harm.
    const HARMLESS: usize = 50_000;
    /// A table whose notes stand in the last column of an old sheet, 256, has some 50 for each text.
    const MOST_FOR_A_TEXT: usize = 100;
    let is_sparse = cells > HARMLESS && cells / MOST_FOR_A_TEXT > texts;
    if is_sparse { Err(Message::WhyCellsFarApart) } else { Ok(()) }
}

/// Runs a reader of another crate. It is made for sound files, and may give up on one that is not
/// by a panic, which must be no more than a refused file.
fn guarded<T>(read: impl FnOnce() -> Result<T, Message>) -> Result<T, Message> {
    caught(read)
        .unwrap_or_else(|_| Err(Message::WhyBroken { detail: "invalid structure".to_owned() }))
}

fn why(error: &dyn std::fmt::Display) -> Message {
    Message::WhyBroken { detail: error.to_string() }
}

/// Sheets → contents.
fn finish(sheets: Result<Vec<Sheet>, Message>, place: &Place) -> Result<Contents, Problem> {
    let mut contents = Contents::default();
    let (hidden, visible): (Vec<_>, Vec<_>) =
        sheets.map_err(|why| broken(place, why))?.into_iter().partition(|sheet| sheet.hidden);
    let mut count = 0;
    for mut sheet in visible {
        let concealed = conceal(&mut sheet);
        contents.notes.extend(notes_of(&concealed, &sheet, place));
        let rows = rows(sheet, &mut count).map_err(|why| broken(place, why))?;
        if !rows.is_empty() {
            contents.push_table(rows);
        }
    }
    if !hidden.is_empty() {
        contents.notes.push(Problem {
            severity: Severity::Note,
            what: Message::SheetsNotRead {
                names: hidden.into_iter().map(|sheet| sheet.name).collect(),
            },
            place: place.clone(),
            why: Message::WhySheetsNotRead,
            fix: Message::FixSheetsNotRead,
        });
    }
    if contents.blocks.is_empty() && contents.notes.is_empty() {
        let (what, why) = (Message::FileEmpty, Message::WhyFileEmpty);
        return Err(refused(place, what, why, Message::FixCheckFile));
    }
    Ok(contents)
}

/// What is said of the parts of a sheet that were not read.
fn notes_of((rows, columns): &(Lines, Lines), sheet: &Sheet, place: &Place) -> Vec<Problem> {
    let is_seen = |&&(row, column): &&(u32, u32)| {
        !sheet.hidden_rows.has(row) && !sheet.hidden_columns.has(column)
    };
    let struck = sheet.struck.iter().filter(is_seen);
    let struck = struck.map(|&(row, column)| format!("{}{}", column_name(column), row_name(row)));
    let cells = listed(struck);
    let rows = (!rows.is_empty()).then(|| Message::RowsNotRead { rows: rows.in_words(row_name) });
    let columns = (!columns.is_empty())
        .then(|| Message::ColumnsNotRead { columns: columns.in_words(column_name) });
    let struck = (!cells.is_empty()).then_some(Message::StruckNotRead { cells });
    let note = |what, (why, fix)| Problem {
        severity: Severity::Note,
        what,
        place: Place { sheet: Some(Arc::from(sheet.name.as_str())), ..place.clone() },
        why,
        fix,
    };
    let hidden = rows.into_iter().chain(columns);
    let hidden = hidden.map(|what| (what, (Message::WhySheetsNotRead, Message::FixSheetsNotRead)));
    let struck = struck.map(|what| (what, (Message::WhyStruckNotRead, Message::FixStruckNotRead)));
    hidden.chain(struck).map(|(what, reason)| note(what, reason)).collect()
}

/// A row as [`Contents::push_table`] takes it.
type Row = (Vec<String>, Vec<usize>, Origin);

/// The rows of a sheet as those of a table, all of one width from column A on; only one that has a
/// cell far to the right is longer. Of blank rows that follow each other one is left, so that a stray
/// cell far below makes no million of them. A hidden row is none; a hidden column is no cell of its
/// own in any row.
fn rows(mut sheet: Sheet, count: &mut usize) -> Result<Vec<Row>, Message> {
    let name: Arc<str> = Arc::from(sheet.name.as_str());
    let mut kept: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut last = None;
    for &row in sheet.cells.keys() {
        let blank = row.checked_sub(1).and_then(|above| sheet.hidden_rows.last_outside(above));
        if let (Some(blank), Some(last)) = (blank, last)
            && blank > last
        {
            kept.insert(blank, Vec::new());
        }
        kept.insert(row, Vec::new());
        last = Some(row);
    }
    let has_text =
        |row, column| sheet.cells.get(&row).is_some_and(|cells| cells.contains_key(&column));
    let used: BTreeSet<u32> = sheet.cells.values().flat_map(BTreeMap::keys).copied().collect();
    let Some(last_used) = last_near(&used) else { return Ok(Vec::new()) };
    let spanned = sheet.merged.iter().filter(|area| has_text(area.start.0, area.start.1));
    let spanned = spanned.map(|area| area.end.1);
    let spanned = spanned.filter(|&end| end <= last_used.saturating_add(WIDEST_GAP)).max();
    let last_column = last_used.max(spanned.unwrap_or(0));
    let width_of = |row| {
        let own = sheet.cells.get(&row).and_then(|cells| cells.keys().next_back());
        own.map_or(last_column, |&last| last.max(last_column)) as usize + 1
    };
    let widths: Vec<usize> = kept.keys().map(|&row| width_of(row)).collect();
    let slots = widths.iter().sum();
    spend(count, slots)?;
    check_density(slots, sheet.cells.values().map(BTreeMap::len).sum())?;
    for &Dimensions { start, end } in &sheet.merged {
        if start.0 > end.0 || start.1 > end.1 {
            continue;
        }
        for (&row, covered) in kept.range_mut(start.0..=end.0) {
            let last_column = u32::try_from(width_of(row) - 1).unwrap_or(last_column);
            let columns = start.1..=end.1.min(last_column);
            let columns = columns.filter(|&column| (row, column) != start);
            let before = covered.len();
            covered.extend(columns.map(|column| column as usize));
            spend(count, covered.len() - before + 1)?;
        }
    }
    let last_of_all = used.last().copied().unwrap_or(0).max(last_column);
    let hidden: Vec<usize> =
        sheet.hidden_columns.below(last_of_all + 1).map(|column| column as usize).collect();
    Ok(kept
        .into_iter()
        .zip(widths)
        .map(|((row, mut covered), width)| {
            covered.extend(hidden.iter().filter(|column| **column < width));
            covered.sort_unstable();
            covered.dedup();
            let mut cells = vec![String::new(); width];
            for (column, text) in sheet.cells.remove(&row).into_iter().flatten() {
                if covered.binary_search(&(column as usize)).is_err()
                    && let Some(cell) = cells.get_mut(column as usize)
                {
                    *cell = text;
                }
            }
            let row = Some(row as usize + 1);
            (cells, covered, Origin { sheet: Some(Arc::clone(&name)), row, ..Origin::default() })
        })
        .collect())
}

/// Refuses a workbook that announces more strings than it could hold: the reader makes room for
/// all of them before it sees one.
fn check_string_counts(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Message> {
    const NAME: &[u8] = b"uniqueCount";
    /// Longest text between the name and the end of the number.
    const REST: usize = 40;
    let mut chunk = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| why(&error))?;
        let size = entry.size();
        let mut kept = 0;
        loop {
            let free = chunk.get_mut(kept..).unwrap_or_default();
            let count = entry.read(free).map_err(|error| why(&error))?;
            let filled = chunk.get(..kept + count).unwrap_or_default();
            for (at, _) in filled.windows(NAME.len()).enumerate().filter(|(_, part)| *part == NAME)
            {
                let rest = filled.iter().skip(at + NAME.len()).take(REST);
                let digits = rest.skip_while(|byte| !byte.is_ascii_digit());
                let digits = digits.take_while(|byte| byte.is_ascii_digit());
                let number = digits.fold(0_u64, |number, &digit| {
                    number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
                });
                // Not one string is written in fewer than ten bytes, `<si><t/></si>`.
                if number > size / 10 + 1 {
                    return Err(Message::WhyEntrySizes);
                }
            }
            if count == 0 {
                break;
            }
            let keep = (kept + count).min(NAME.len() + REST);
            chunk.copy_within(kept + count - keep..kept + count, 0);
            kept = keep;
        }
    }
    Ok(())
}

/// Whether the workbook asks for its formulas to be calculated when it is opened: then a program
/// that does not calculate wrote it, and the values beside the formulas are placeholders, mostly 0.
///
/// # Errors
/// Why the file is refused: broken.
fn is_recalculated_on_load(workbook: &[u8]) -> Result<bool, Message> {
    let mut xml = Stream::new(workbook)?;
    while let Some(part) = xml.part()? {
        if let Part::Begin(tag) = part
            && tag.local_name() == "calcPr"
        {
            let attributes = tag.attributes()?;
            let mut attributes = attributes.iter();
            return Ok(attributes.any(|(name, value)| {
                *name == "fullCalcOnLoad" && matches!(&**value, "1" | "true")
            }));
        }
    }
    Ok(false)
}

fn xlsx_sheets(
    bytes: &[u8],
    trusted: bool,
    looks: &mut dyn FnMut(usize) -> Result<Looks, Message>,
) -> Result<Vec<Sheet>, Message> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| why(&error))?;
    let mut sheets = Vec::new();
    let mut count = 0;
    for (index, metadata) in workbook.sheets_metadata().to_vec().into_iter().enumerate() {
        if metadata.typ != SheetType::WorkSheet {
            continue;
        }
        let name = metadata.name.as_str();
        let hidden = metadata.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: name.to_owned(), hidden, ..Sheet::default() };
        if !hidden {
            let Looks { hidden_rows, hidden_columns, hides_zeros, texts } = looks(index)?;
            (sheet.hidden_rows, sheet.hidden_columns) = (hidden_rows, hidden_columns);
            sheet.merged = workbook.merge_cells_by_sheet_name(name).map_err(|error| why(&error))?;
            let unknown = uncalculated(&mut workbook, name, trusted)?;
            let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| why(&error))?;
            while let Some((cell, style)) =
                reader.next_cell_with_style_id().map_err(|error| why(&error))?
            {
                let position = cell.get_position();
                let style = reader.styles().get(style);
                let format = style.and_then(|style| style.number_format.as_ref()).map(format_of);
                let look = style.map(look_of).unwrap_or_default();
                let value = Data::from(cell.get_value().clone());
                let text = match unknown.get(&position) {
                    Some(formula) => formula.clone(),
                    None if hides_zeros && is_zero(&value) => String::new(),
                    None => text_of(&value, format),
                };
                let shown = texts.get(&position).map(|runs| looks::shown(runs, look));
                let text = match shown {
                    Some(Some((shown, has_struck))) => {
                        if has_struck {
                            sheet.strike(position, &mut count)?;
                        }
                        shown
                    }
                    None if look.struck && !text.trim().is_empty() => {
                        sheet.strike(position, &mut count)?;
                        String::new()
                    }
                    None if look.white && !look.on_dark => String::new(),
                    _ => text,
                };
                sheet.put(position, text, &mut count)?;
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The number format of a cell. The reader does not know those for money that every workbook has.
fn format_of(format: &calamine::NumberFormat) -> &str {
    match format.format_id {
        Some(5..=8) if format.format_code == "General" => "\"¥\"#,##0.00",
        _ => &format.format_code,
    }
}

/// How a cell looks as a whole.
fn look_of(style: &calamine::Style) -> CellLook {
    /// White is not seen on a colour whose parts are all brighter.
    const LIGHT: u8 = 0xE0;
    let font = style.font.as_ref();
    let colour = font.and_then(|font| font.color);
    let fill = style.fill.as_ref().filter(|fill| fill.is_visible());
    let is_light = |fill: &calamine::Fill| {
        let colour = fill.get_color();
        colour.is_some_and(|it| [it.red, it.green, it.blue].iter().all(|part| *part >= LIGHT))
    };
    CellLook {
        struck: font.is_some_and(calamine::Font::has_strikethrough),
        white: colour.is_some_and(|colour| colour.is_white()),
        on_dark: fill.is_some_and(|fill| !is_light(fill)),
    }
}

/// The formulas of a sheet whose values are not known, by their cells.
fn uncalculated(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    trusted: bool,
) -> Result<HashMap<(u32, u32), String>, Message> {
    use calamine::XlsxFormulaMetadata as Formula;
    let mut unknown = HashMap::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| why(&error))?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|error| why(&error))? {
        let formula = match cell.formula {
            Some(_) if trusted && cell.value != calamine::DataRef::Empty => continue,
            None => continue,
            Some(Formula::Normal { formula } | Formula::Shared { formula, .. }) => formula,
            Some(_) => String::new(),
        };
        unknown.insert(cell.pos, format!("={formula}"));
    }
    Ok(unknown)
}

fn xls_sheets(bytes: &[u8], looks: Vec<biff::Looks>) -> Result<Vec<Sheet>, Message> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| why(&error))?;
    let mut sheets = Vec::new();
    let mut count = 0;
    let mut looks = looks.into_iter();
    for metadata in workbook.sheets_metadata().to_vec() {
        let biff::Looks { marks, struck, may_strike, hides_zeros, hidden_rows, hidden_columns } =
            looks.next().unwrap_or_default();
        if metadata.typ != SheetType::WorkSheet {
            continue;
        }
        let name = metadata.name.as_str();
        let hidden = metadata.visible != SheetVisible::Visible;
        let mut sheet = Sheet {
            name: name.to_owned(),
            hidden,
            hidden_rows,
            hidden_columns,
            ..Sheet::default()
        };
        if !hidden {
            sheet.merged = workbook.merge_cells_by_sheet_name(name).map_err(|error| why(&error))?;
            let range = workbook.worksheet_range(name).map_err(|error| why(&error))?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                    continue;
                };
                let position = (row + top, column + left);
                let mark = marks.get(&position).map(String::as_str);
                let is_gone = hides_zeros && is_zero(value);
                let mut text = if is_gone { String::new() } else { text_of(value, mark) };
                if may_strike && matches!(value, Data::String(_)) && is_figure(&text) {
                    text.push('\u{fffd}');
                }
                if !struck.contains(&position) {
                    sheet.put(position, text, &mut count)?;
                } else if !text.trim().is_empty() {
                    sheet.strike(position, &mut count)?;
                }
            }
            // Last, for such a formula may have no value at all, or one that is a placeholder.
            for (position, mark) in marks {
                if mark == biff::UNCALCULATED && struck.contains(&position) {
                    sheet.strike(position, &mut count)?;
                } else if mark == biff::UNCALCULATED {
                    sheet.put(position, mark, &mut count)?;
                }
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A value as text. `format` is the number format of its cell.
fn text_of(value: &Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) if is_figure(text) && !format.is_none_or(formats::shows_text) => {
            format!("{text} [{}]", format.unwrap_or_default())
        }
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => {
            // As Excel stores it.
            #[allow(clippy::cast_precision_loss)]
            let value = *number as f64;
            number_as_shown(number.to_string(), value, format)
        }
        Data::Float(number) => number_as_shown(number_text(*number), *number, format),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(time) => time_text(time),
        Data::Error(error) => error.to_string(),
    }
}

/// Whether a text could be read as a number.
fn is_figure(text: &str) -> bool {
    text.trim().starts_with(|one: char| one.is_numeric())
}

/// A number as it goes out: with its format, so that it is no number, where another is shown.
fn number_as_shown(text: String, value: f64, format: Option<&str>) -> String {
    match format.map_or(Shown::AsStored, |format| formats::shown(format, value)) {
        Shown::AsStored => text,
        Shown::Nothing => String::new(),
        Shown::Other => format!("{text} [{}]", format.unwrap_or_default()),
    }
}

/// Whether a value is 0, which a sheet may be told not to show.
fn is_zero(value: &Data) -> bool {
    matches!(value, Data::Int(0)) || matches!(value, Data::Float(number) if *number == 0.0)
}

/// A number without an exponent, to the 15 digits that Excel calculates with and shows: the
/// remainder is noise, as in 0.30000000000000004.
fn number_text(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

fn time_text(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return format!("{} d", number_text(time.as_f64()));
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::container::pack;
    use crate::document::{Block, read};

    const HEAD: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

    /// A workbook with a sheet of these rows, a hidden sheet, and number formats.
    fn workbook(rows: &str, calculation: &str) -> Vec<u8> {
        workbook_of(HEAD, rows, calculation)
    }

    fn workbook_of(head: &str, rows: &str, calculation: &str) -> Vec<u8> {
        let workbook = format!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="底稿" sheetId="2" state="hidden" r:id="rId2"/></sheets>{calculation}</workbook>"#
        );
        let relation = |id, kind, target| {
            format!(
                r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
            )
        };
        let relations = format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}{}{}{}</Relationships>"#,
            relation(1, "worksheet", "worksheets/sheet1.xml"),
            relation(2, "worksheet", "worksheets/sheet2.xml"),
            relation(3, "styles", "styles.xml"),
            relation(4, "sharedStrings", "sharedStrings.xml"),
        );
        let root = format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
            relation(1, "officeDocument", "xl/workbook.xml"),
        );
        let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="0\.0,"/><numFmt numFmtId="201" formatCode="0;-0;;@"/></numFmts><fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="9"/><xf fontId="1"/><xf numFmtId="201"/><xf fontId="2"/><xf fontId="2" fillId="1"/><xf numFmtId="7"/></cellXfs></styleSheet>"#;
        let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="2"><si><r><t>自然</t></r><r><t xml:space="preserve"> 人</t></r><rPh sb="0" eb="1"><t>ziran</t></rPh></si><si><t>a
b</t></si></sst>"#;
        let hidden =
            format!("{HEAD}<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");
        pack(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/styles.xml", styles.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
            ("xl/worksheets/sheet1.xml", format!("{head}{rows}").as_bytes()),
            ("xl/worksheets/sheet2.xml", hidden.as_bytes()),
        ])
    }

    /// Row number, cells and covered cells.
    fn table(contents: &Contents) -> Vec<(usize, Vec<&str>, &[usize])> {
        let [Block::Table(table)] = contents.blocks.as_slice() else { panic!("one table") };
        let rows = table.rows.iter().map(|row| {
            let number = contents.origins[row.line - 1].row.expect("a row");
            (
                number,
                row.cells.iter().map(String::as_str).collect(),
                row.covered.as_deref().unwrap_or_default(),
            )
        });
        rows.collect()
    }

    fn read_rows(rows: &str, calculation: &str) -> Contents {
        let bytes = workbook(&format!("{rows}</sheetData></worksheet>"), calculation);
        read(&bytes, "t.xls").expect("a workbook").contents
    }

    #[test]
    fn values_go_out_as_they_are_stored() {
        let row = r#"<row r="3"><c r="C3"><v>12</v></c><c r="D3"><v>909.28560000000004</v></c><c r="E3" t="s"><v>0</v></c><c r="F3" t="s"><v>1</v></c><c r="G3" t="b"><v>1</v></c><c r="H3" t="e"><v>#REF!</v></c><c r="I3" s="2"><v>45292</v></c><c r="J3" t="inlineStr"><is><t>x</t></is></c></row>"#;
        let contents = read_rows(row, "");
        let cells =
            vec!["", "", "12", "909.2856", "自然 人", "a\nb", "TRUE", "#REF!", "2024-01-01", "x"];
        assert_eq!(table(&contents), [(3, cells, &[][..])]);
        assert_eq!(contents.origins[0].sheet.as_deref(), Some("表"));
        let hidden = Message::SheetsNotRead { names: vec!["底稿".to_owned()] };
        assert_eq!(contents.notes.iter().map(|note| &note.what).collect::<Vec<_>>(), [&hidden]);
    }

    #[test]
    fn what_is_shown_as_another_number_is_none() {
        let row =
            r#"<row r="1"><c r="A1" s="1"><v>120000</v></c><c r="B1" s="3"><v>1</v></c></row>"#;
        let contents = read_rows(row, "");
        assert_eq!(table(&contents), [(1, vec![r"120000 [0\.0,]", "1 [0%]"], &[][..])]);
    }

    #[test]
    fn what_is_as_white_as_its_cell_is_not_read() {
        let row = r#"<row r="1"><c r="A1" s="6"><v>9</v></c><c r="B1" s="7"><v>8</v></c><c r="C1" s="8"><v>7</v></c></row>"#;
        let cells = vec!["", "8", "7 [\"¥\"#,##0.00]"];
        assert_eq!(table(&read_rows(row, "")), [(1, cells, &[][..])]);
    }

    #[test]
    fn a_zero_that_is_not_shown_is_blank() {
        let row = r#"<row r="1"><c r="A1" s="5"><v>0</v></c><c r="B1" s="5"><v>7</v></c><c r="C1"><v>0</v></c></row>"#;
        assert_eq!(table(&read_rows(row, "")), [(1, vec!["", "7", "0"], &[][..])]);
        let head = r#"<sheetViews><sheetView showZeros="0"/></sheetViews><sheetData>"#;
        let rows = format!("{row}</sheetData></worksheet>");
        let bytes = workbook_of(&HEAD.replace("<sheetData>", head), &rows, "");
        let contents = read(&bytes, "t").expect("a workbook").contents;
        assert_eq!(table(&contents), [(1, vec!["", "7"], &[][..])]);
    }

    #[test]
    fn a_formula_without_a_value_is_no_blank() {
        let row = r#"<row r="1"><c r="A1"><f>B1+1</f><v></v></c><c r="B1"><f>2+3</f><v>5</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f></c></row>"#;
        assert_eq!(table(&read_rows(row, "")), [(1, vec!["=B1+1", "5", "", "=1+1"], &[][..])]);
        let placeholders = read_rows(row, "<calcPr calcId='1' fullCalcOnLoad = 'true'/>");
        assert_eq!(table(&placeholders), [(1, vec!["=B1+1", "=2+3", "=\"\"", "=1+1"], &[][..])]);
    }

    #[test]
    fn struck_cells_are_not_read() {
        let row = r#"<row r="1"><c r="A1" s="4"><v>12</v></c><c r="B1"><v>3</v></c><c r="C1" t="inlineStr"><is><r><rPr><strike/></rPr><t>4</t></r><r><t>5</t></r></is></c><c r="D1" s="4"><f>A1</f></c><c r="E1" s="4"/><c r="F1"><v>6</v></c></row>"#;
        let contents = read_rows(row, "");
        assert_eq!(table(&contents), [(1, vec!["", "3", "5", "", "", "6"], &[][..])]);
        let struck = Message::StruckNotRead { cells: "A1, C1, D1".to_owned() };
        assert_eq!(contents.notes[0].what, struck);
    }

    #[test]
    fn merged_cells_are_covered_but_for_the_first() {
        let rows = r#"<row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:C2"/></mergeCells></worksheet>"#;
        let contents = read(&workbook(rows, ""), "t").expect("a workbook").contents;
        let rows = [(1, vec!["x", "", ""], &[][..]), (2, vec!["", "1", ""], &[0, 2][..])];
        assert_eq!(table(&contents), rows);
    }

    #[test]
    fn hidden_rows_and_columns_are_not_read() {
        let cells = |row: u32| {
            let cell = |column| format!("<c r=\"{column}{row}\"><v>{row}</v></c>");
            ["A", "B", "C", "D"].map(cell).concat()
        };
        let (one, two, four) = (cells(1), cells(2), cells(4));
        let rows = format!(
            r#"<row r="1">{one}</row><row r="2" hidden="1">{two}</row><row r="3" ht="0"/><row r="4">{four}</row></sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B1:D1"/></mergeCells></worksheet>"#
        );
        let columns = r#"<cols><col min="2" max="3" width="9" hidden="1"/></cols>"#;
        let bytes =
            workbook_of(&HEAD.replace("<sheetData>", columns), &format!("<sheetData>{rows}"), "");
        let contents = read(&bytes, "t").expect("a workbook").contents;
        // Merged cells of which a part is seen show their texts there.
        let rows =
            [(1, vec!["1", "", "", "1"], &[1, 2][..]), (4, vec!["2", "", "", "4"], &[1, 2][..])];
        assert_eq!(table(&contents), rows);
        let notes: Vec<_> = contents.notes.iter().map(|note| (&note.what, &note.place)).collect();
        let place = Place { sheet: Some(Arc::from("表")), ..Place::file("t") };
        let (rows, columns) = ("2".to_owned(), "B-C".to_owned());
        assert_eq!(notes[0], (&Message::RowsNotRead { rows }, &place));
        assert_eq!(notes[1].0, &Message::ColumnsNotRead { columns });
    }

    #[test]
    fn a_stray_cell_far_away_does_no_harm_and_many_are_refused() {
        let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>"#;
        let contents = read_rows(rows, "");
        let expected: Vec<_> =
            [(1, vec!["1", ""]), (1_048_575, vec!["", ""]), (1_048_576, vec!["", "2"])]
                .into_iter()
                .map(|(row, cells)| (row, cells, &[][..]))
                .collect();
        assert_eq!(table(&contents), expected);
        let rows = |count| {
            let row = |row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>");
            (1..=count).map(row).collect::<Vec<_>>().concat() + "</sheetData></worksheet>"
        };
        let why = |count| read(&workbook(&rows(count), ""), "t").expect_err("a refusal").why;
        assert_eq!(why(400), Message::WhyTooManyCells { most: MOST_CELLS });
        assert_eq!(why(50), Message::WhyCellsFarApart);
    }

    #[test]
    fn a_stray_cell_far_to_the_right_makes_only_its_own_row_longer() {
        let mut rows: Vec<_> = (1..=9)
            .map(|row| format!("<row r=\"{row}\"><c r=\"B{row}\"><v>1</v></c></row>"))
            .collect();
        rows.push(r#"<row r="10"><c r="XFD10"><v>2</v></c></row>"#.to_owned());
        let rows = rows.concat();
        let contents = read_rows(&rows, "");
        let widths: Vec<_> = table(&contents).iter().map(|(_, cells, _)| cells.len()).collect();
        assert_eq!(widths, [2, 2, 2, 2, 2, 2, 2, 2, 2, 16_384]);
    }

    #[test]
    fn a_broken_workbook_is_refused() {
        let problem =
            read(&workbook("<row r=\"1\"><c r=\"A1\"><v>1", ""), "t").expect_err("a refusal");
        assert_eq!(problem.what, Message::BrokenFile);
        let bomb = pack(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.xml", b"<workbook/>"),
            ("xl/sharedStrings.xml", b"<sst uniqueCount=\"99999999999\">"),
        ]);
        assert_eq!(read(&bomb, "t").expect_err("a refusal").why, Message::WhyEntrySizes);
    }
}
