//! An Excel workbook: a sheet for each table, and one that says what the figures stand on.
//!
//! Figures are numbers, in the decimals that people are shown; everything else is text, never a formula.
//! The same answer gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};
use unicode_width::UnicodeWidthStr;

use super::Colophon;
use super::page::{Align, DOUBT, Entry, Grid, Kind, NOT_STATED, Page, Part, Tone};
use crate::query::Value;
use crate::report::MoneyUnit;

/// What Excel holds in a cell.
const LONGEST_TEXT: usize = 32_767;

/// What Excel holds in a sheet.
const MOST_ROWS: usize = 1_048_576;

/// Above this, a number in Excel loses digits.
const MOST_DIGITS: u64 = 999_999_999_999_999;

/// Widths of columns, in digits.
const WIDTHS: std::ops::RangeInclusive<usize> = 6..=60;

/// The width of the sheet of notes.
const NOTES_WIDTH: usize = 110;

/// The height of a line, in points.
const LINE_HEIGHT: u32 = 15;

/// Excel shows no row that is higher, in points.
const HIGHEST: u32 = 409;

/// A page as the bytes of a workbook.
///
/// # Errors
/// If a table has more rows than a sheet may have.
pub fn workbook(page: &Page, colophon: &Colophon) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new().set_title(&page.title).set_author("");
    workbook.set_properties(&about.set_creation_datetime(&fixed));
    let mut names = Names::default();
    for part in &page.parts {
        if let Part::Table(grid) = part {
            let wanted = [&grid.name, &grid.caption, &page.title];
            let wanted = wanted.into_iter().find(|name| !name.is_empty());
            let name = names.take(wanted.map_or("", String::as_str));
            sheet(workbook.add_worksheet().set_name(name)?, grid, &page.title)?;
        }
    }
    let name = names.take(&colophon.notes);
    notes(workbook.add_worksheet().set_name(name)?, page, colophon)?;
    Ok(workbook.save_to_buffer()?)
}

/// The names of sheets that are taken. Excel does not tell capital letters apart.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// A name that a sheet may have and no other has, as near to what is wanted as can be.
    fn take(&mut self, wanted: &str) -> String {
        const LONGEST: usize = 31;
        // Excel in East Asian languages refuses the full-width forms as well.
        const ILLEGAL: &str = "[]:*?/\\［］：＊？／＼￥";
        let is_illegal = |one: char| ILLEGAL.contains(one) || one.is_control();
        let legal: String =
            wanted.chars().map(|one| if is_illegal(one) { ' ' } else { one }).collect();
        let legal = legal.split_whitespace().collect::<Vec<_>>().join(" ");
        let legal = Some(legal.trim_matches('\'')).filter(|legal| !legal.is_empty());
        let legal = legal.unwrap_or("Sheet");
        let cut = |most: usize| cut(legal, most).trim_end_matches(['\'', ' ']).to_owned();
        // Excel keeps this name for itself.
        let first = Some(cut(LONGEST)).filter(|name| !name.eq_ignore_ascii_case("history"));
        let others = (2_usize..).map(|number| {
            let number = number.to_string();
            format!("{} {number}", cut(LONGEST - 1 - number.len()))
        });
        let is_new = |name: &String| !self.0.contains(&name.to_lowercase());
        let name = first.into_iter().chain(others).find(is_new).unwrap_or_default();
        self.0.insert(name.to_lowercase());
        name
    }
}

fn sheet(sheet: &mut Worksheet, grid: &Grid, title: &str) -> anyhow::Result<()> {
    anyhow::ensure!(grid.rows.len() < MOST_ROWS, "a sheet has {MOST_ROWS} rows at most");
    let mut formats = Formats::default();
    let stands = Stand::of_columns(grid);
    let widths = widths(grid);
    for (column, heading) in grid.headings.iter().enumerate() {
        let format = Formats::heading(stands[column]);
        sheet.write_string_with_format(0, to_column(column), &heading.text, &format)?;
        #[allow(clippy::cast_precision_loss)] // It is 60 at most.
        sheet.set_column_width(to_column(column), widths[column] as f64 * 1.1 + 1.5)?;
    }
    for (index, row) in grid.rows.iter().enumerate() {
        let index = u32::try_from(index + 1)?;
        let mut lines = 1;
        for (column, (entry, stand)) in row.iter().zip(&stands).enumerate() {
            write(sheet, index, to_column(column), entry, *stand, &mut formats)?;
            lines = lines.max(lines_in(&entry.marked(), widths[column]));
        }
        make_room(sheet, index, lines)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    if let Some(last) = grid.headings.len().checked_sub(1) {
        sheet.autofilter(0, 0, u32::try_from(grid.rows.len())?, to_column(last))?;
    }
    for_print(sheet, title);
    Ok(())
}

/// How wide each column is, in digits: as its widest entry, but texts are wrapped, the more the more
/// there are, so that what is printed on one page can be read.
fn widths(grid: &Grid) -> Vec<usize> {
    const READABLE: usize = 200;
    const WRAPPED: [usize; 3] = [*WIDTHS.end(), 45, 30];
    // The button of the filter stands on the heading.
    let heading = |text: &str| width_of(text) + 2;
    let mut wanted: Vec<usize> =
        grid.headings.iter().map(|it| heading(&it.text).max(*WIDTHS.start())).collect();
    for row in &grid.rows {
        for (entry, width) in row.iter().zip(&mut wanted) {
            *width = (*width).max(width_of(&entry.marked()));
        }
    }
    let wrapped = |most: usize| wanted.iter().map(move |width| (*width).min(most));
    let most = WRAPPED.into_iter().find(|&most| wrapped(most).sum::<usize>() <= READABLE);
    wrapped(most.unwrap_or(WRAPPED[2])).collect()
}

/// On A4, across, as wide as the page, with the title above and the number of the page below.
fn for_print(sheet: &mut Worksheet, title: &str) {
    const A4: u8 = 9;
    // Excel takes 255 characters; `&` begins a command.
    let title = cut(title, 100).replace('&', "&&");
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&L{title}&R&A")).set_footer("&R&P / &N");
}

fn to_column(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The columns of the widest line, where a Chinese character takes two.
fn width_of(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// How many lines a text takes in a column of this width. Words are not broken, and fonts differ, so that
/// a line may hold a little less.
fn lines_in(text: &str, width: usize) -> usize {
    let most = width * 9 / 10;
    text.lines().map(|line| UnicodeWidthStr::width(line).div_ceil(most).max(1)).sum()
}

/// Makes a row as high as its lines: not every program does when it opens a workbook.
fn make_room(sheet: &mut Worksheet, row: u32, lines: usize) -> anyhow::Result<()> {
    if lines > 1 {
        let height = u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE_HEIGHT);
        sheet.set_row_height(row, height.min(HIGHEST))?;
    }
    Ok(())
}

/// Writes an entry: a number where it is one, nothing where nothing is stated, else text.
fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    entry: &Entry,
    stand: Stand,
    formats: &mut Formats,
) -> anyhow::Result<()> {
    if let Some((number, code)) = number(entry) {
        let format = formats.entry(stand, entry.tone, Some(code));
        sheet.write_number_with_format(row, column, number, &format)?;
        return Ok(());
    }
    let format = formats.entry(stand, entry.tone, None);
    let text = entry.marked();
    let is_blank = text.is_empty() || (entry.value == Value::Null && text == NOT_STATED);
    if !is_blank {
        sheet.write_string_with_format(row, column, cut(&text, LONGEST_TEXT), &format)?;
    }
    Ok(())
}

/// The number that is shown and how: in the unit and with the decimals of its text.
fn number(entry: &Entry) -> Option<(f64, String)> {
    let grouped = match entry.kind {
        Kind::Year | Kind::Plain => "0",
        Kind::Number | Kind::Amount(_) => "#,##0",
    };
    let doubt = if entry.is_doubtful { format!("\"{DOUBT}\"") } else { String::new() };
    let (number, decimals) = match (&entry.value, entry.kind) {
        (Value::Integer(value), _) if value.unsigned_abs() > MOST_DIGITS => return None,
        (Value::Integer(fen), Kind::Amount(unit)) => {
            let (_, decimals) = entry.text.split_once('.').unwrap_or(("", ""));
            (in_unit(*fen, unit)?, decimals.len())
        }
        #[allow(clippy::cast_precision_loss)] // Fifteen digits are exact.
        (Value::Integer(value), _) => (*value as f64, 0),
        (Value::Real(value), _) if !value.is_finite() => return None,
        (Value::Real(value), Kind::Plain) => return Some((*value, format!("General{doubt}"))),
        (Value::Real(fen), Kind::Amount(unit)) => {
            return Some((unit.of_fen(*fen), format!("General{doubt}")));
        }
        // As it is shown: what follows is below the last decimal.
        (Value::Real(value), _) => (format!("{value:.1}").parse().ok()?, 1),
        (Value::Null | Value::Text(_), _) => return None,
    };
    let point = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals)) };
    Some((number, format!("{grouped}{point}{doubt}")))
}

/// The number nearest to an amount, through its exact text.
fn in_unit(fen: i64, unit: MoneyUnit) -> Option<f64> {
    crate::report::format_amount(fen, unit).parse().ok()
}

/// The beginning of a text, in at most this many units of UTF-16, which is what Excel counts.
fn cut(text: &str, most: usize) -> &str {
    let mut length = 0;
    for (end, one) in text.char_indices() {
        length += one.len_utf16();
        if length > most {
            return text.get(..end).unwrap_or(text);
        }
    }
    text
}

/// Where the text of a column stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stand {
    Left,
    /// To the left, apart from the figures of the column before.
    Apart,
    Right,
}

impl Stand {
    fn of_columns(grid: &Grid) -> Vec<Stand> {
        let mut before = Align::Left;
        let stand = |align: Align| {
            let before = std::mem::replace(&mut before, align);
            match (before, align) {
                (_, Align::Right) => Stand::Right,
                (Align::Right, Align::Left) => Stand::Apart,
                (Align::Left, Align::Left) => Stand::Left,
            }
        };
        grid.headings.iter().map(|heading| heading.align).map(stand).collect()
    }

    fn of(self, format: Format) -> Format {
        match self {
            Stand::Left => format,
            Stand::Apart => format.set_align(FormatAlign::Left).set_indent(1),
            Stand::Right => format.set_align(FormatAlign::Right),
        }
    }
}

/// What is used again and again.
#[derive(Default)]
struct Formats(BTreeMap<(Stand, u8, Option<String>), Format>);

impl Formats {
    fn heading(stand: Stand) -> Format {
        let format = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
        let format = format.set_background_color(0x00F0_F2F5_u32).set_align(FormatAlign::Top);
        stand.of(format)
    }

    fn entry(&mut self, stand: Stand, tone: Tone, number: Option<String>) -> Format {
        let key = (stand, tone as u8, number.clone());
        let made = self.0.entry(key).or_insert_with(|| {
            let mut format = Format::new().set_align(FormatAlign::Top);
            format = match number {
                Some(code) => format.set_num_format(code),
                // What is text stays text, also when somebody edits it.
                None => format.set_num_format("@").set_text_wrap(),
            };
            format = match tone {
                Tone::Plain => format,
                Tone::Up => format.set_font_color(0x0000_5EA8_u32),
                Tone::Down => format.set_font_color(0x008A_2BE2_u32),
                Tone::Error => format.set_font_color(0x00B0_0020_u32),
                Tone::Warning => format.set_font_color(0x008A_5A00_u32),
            };
            stand.of(format)
        });
        made.clone()
    }
}

/// The sheet of notes: title, coverage, what is said outside of tables, definitions, and where it is
/// from.
fn notes(sheet: &mut Worksheet, page: &Page, colophon: &Colophon) -> anyhow::Result<()> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    let bold = wrapped.clone().set_bold();
    let mut row = 0;
    let mut line = |sheet: &mut Worksheet, text: &str, format: &Format| -> anyhow::Result<()> {
        // A long text goes on in the cell below.
        let mut rest = text;
        loop {
            let head = cut(rest, LONGEST_TEXT);
            if !head.is_empty() {
                sheet.write_string_with_format(row, 0, head, format)?;
                make_room(sheet, row, lines_in(head, NOTES_WIDTH))?;
            }
            row += 1;
            rest = rest.get(head.len()..).unwrap_or("");
            if rest.is_empty() {
                return Ok(());
            }
        }
    };
    line(sheet, &page.title, &bold)?;
    for text in &page.coverage {
        line(sheet, text, &wrapped)?;
    }
    for part in &page.parts {
        match part {
            Part::Text(paragraph) => {
                line(sheet, "", &wrapped)?;
                if let Some(heading) = &paragraph.heading {
                    line(sheet, heading, &bold)?;
                }
                for text in &paragraph.lines {
                    line(sheet, &text.text, &wrapped)?;
                }
            }
            Part::Table(grid) if grid.caption.is_empty() && grid.foot.is_empty() => {}
            Part::Table(grid) => {
                line(sheet, "", &wrapped)?;
                line(sheet, &grid.caption, &bold)?;
                for text in &grid.foot {
                    line(sheet, text, &wrapped)?;
                }
            }
        }
    }
    if !page.definitions.is_empty() {
        line(sheet, "", &wrapped)?;
        line(sheet, &colophon.definitions, &bold)?;
        for definition in &page.definitions {
            line(sheet, &format!("{}: {}", definition.term, definition.meaning), &wrapped)?;
        }
    }
    line(sheet, "", &wrapped)?;
    for text in &colophon.lines {
        line(sheet, text, &wrapped)?;
    }
    sheet.set_column_width(0, u32::try_from(NOTES_WIDTH)?)?;
    for_print(sheet, &page.title);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_legal_names_of_their_own() {
        let mut names = Names::default();
        let mut check = |wanted: &str, expected: &str| {
            assert_eq!(names.take(wanted), expected, "{wanted}");
        };
        check("合计", "合计");
        check("合计", "合计 2");
        check("各部门：一、本年新收", "各部门 一、本年新收");
        check("a[b]:c*d?e/f\\g", "a b c d e f g");
        check("'quoted'", "quoted");
        check("History", "History 2");
        check("Totals", "Totals");
        check("totals", "totals 2");
        check("", "Sheet");
        check("//", "Sheet 2");
        let long = "长".repeat(40);
        check(&long, &"长".repeat(31));
        check(&long, &format!("{} 2", "长".repeat(29)));
        check(&"😀".repeat(20), &"😀".repeat(15));
    }

    #[test]
    fn numbers_are_those_that_are_shown() {
        let check = |entry: Entry, expected: Option<(f64, &str)>| {
            let found = number(&entry);
            assert_eq!(found, expected.map(|(number, code)| (number, code.to_owned())));
        };
        let fen = |fen| Entry::of(&Value::Integer(fen), Kind::Amount(MoneyUnit::TenThousandYuan));
        check(fen(8_560_089_700), Some((8560.0897, "#,##0.0000")));
        check(fen(-1), Some((-0.000_001, "#,##0.000000")));
        check(fen(999_999_999_999_999), Some((999_999_999.999_999, "#,##0.000000")));
        check(fen(2_000_000), Some((2.0, "#,##0")));
        check(Entry::count(1234).doubtful(true), Some((1234.0, "#,##0\"!\"")));
        check(Entry::of(&Value::Integer(2021), Kind::Year), Some((2021.0, "0")));
        check(Entry::of(&Value::Real(-33.349), Kind::Number), Some((-33.3, "#,##0.0")));
        check(Entry::of(&Value::Integer(i64::MAX), Kind::Number), None);
        check(Entry::text("12"), None);
        check(Entry::of(&Value::Null, Kind::Number), None);
    }

    #[test]
    fn a_row_is_as_high_as_its_lines() {
        let check = |text: &str, width, expected: usize| {
            assert_eq!(lines_in(text, width), expected, "{text}");
        };
        check("", 60, 0);
        check("一行", 60, 1);
        check("一行\n\n两行", 60, 3);
        check(&"字".repeat(27), 60, 1);
        check(&"字".repeat(28), 60, 2);
        check(&"字".repeat(150), 60, 6);
    }

    #[test]
    fn a_text_is_cut_where_excel_ends() {
        assert_eq!(cut("甲乙", LONGEST_TEXT), "甲乙");
        assert_eq!(cut(&"甲".repeat(40_000), LONGEST_TEXT).chars().count(), LONGEST_TEXT);
        assert_eq!(cut(&"😀".repeat(40_000), LONGEST_TEXT).chars().count(), LONGEST_TEXT / 2);
    }
}
