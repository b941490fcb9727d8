//! The sheets of an ODF spreadsheet, as LibreOffice saves it.
//!
//! A cell has its value and the text that is shown for it. The value goes out where the text is the
//! same number, but for rounding, separators and words around it.
//!
//! Source: OASIS, “Open Document Format for Office Applications (ODF) version 1.2”, part 1,
//! sections 6 and 9. The prefixes of names are those of the standard, which all programs write.

use std::collections::{HashMap, HashSet};

use calamine::Dimensions;

use super::formats::is_harmless_literal;
use super::{MOST_CELLS, Sheet, number_text, spend};
use crate::document::xml::{Part, Stream, Tag};
use crate::language::Message;

/// More spaces in a row than this are no text of a report.
const MOST_SPACES: usize = 1_000;

/// The last row that a sheet may have, from 0. Columns are fewer.
const FARTHEST: u32 = 1_048_575;

/// Reads `content.xml`, and from `styles.xml` how its styles look.
///
/// # Errors
/// Why the file is refused: broken, or with too many cells.
pub fn sheets(styles: &[u8], content: &[u8]) -> Result<Vec<Sheet>, Message> {
    let mut reader = Reader {
        xml: Stream::new(styles)?,
        sheets: Vec::new(),
        hidden: HashSet::new(),
        apart: HashSet::new(),
        struck: HashMap::new(),
        columns: Vec::new(),
        has_struck: false,
        count: 0,
    };
    reader.outside()?;
    reader.xml = Stream::new(content)?;
    reader.outside()?;
    Ok(reader.sheets)
}

struct Reader<'a> {
    xml: Stream<'a>,
    sheets: Vec<Sheet>,
    /// The styles of sheets that are not shown.
    hidden: HashSet<String>,
    /// The styles of text that is raised or lowered.
    apart: HashSet<String>,
    /// Of each style the one that it is based on, and whether it strikes text out, if it says so.
    struck: HashMap<String, (Option<String>, Option<bool>)>,
    /// The columns of the sheet: the first behind some, and whether their cells are struck out if
    /// nothing else is said of them.
    columns: Vec<(u32, bool)>,
    /// Whether something of the cell is struck out.
    has_struck: bool,
    /// Cells so far.
    count: usize,
}

/// Cells of a row that are alike and follow each other.
struct Cells {
    column: u32,
    repeated: u32,
    /// Columns and rows that each takes.
    span: (u32, u32),
    text: String,
    /// Whether something is struck out, which is not in the text.
    has_struck: bool,
}

/// The attributes of an element that are asked for, in their order.
fn attributes<const N: usize>(tag: &Tag, names: [&str; N]) -> Result<[Option<String>; N], Message> {
    let mut all = tag.attributes()?;
    Ok(names.map(|name| {
        let at = all.iter().position(|(one, _)| *one == name)?;
        Some(all.swap_remove(at).1.into_owned())
    }))
}

/// A number of repetitions or of columns and rows, from 1.
fn times(attribute: Option<&String>) -> u32 {
    attribute.and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

impl Reader<'_> {
    /// What stands around the sheets. Tables elsewhere, as those of recorded changes, are none.
    fn outside(&mut self) -> Result<(), Message> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "office:document-content"
                | "office:document-styles"
                | "office:styles"
                | "office:automatic-styles"
                | "office:body"
                | "office:spreadsheet" => self.outside()?,
                "style:style" => self.style(&tag)?,
                "table:table" => self.sheet(&tag)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn style(&mut self, tag: &Tag) -> Result<(), Message> {
        let [name, parent] = attributes(tag, ["style:name", "style:parent-style-name"])?;
        let name = name.unwrap_or_default();
        let mut is_struck = None;
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "style:table-properties" => {
                    let [display] = attributes(&tag, ["table:display"])?;
                    if display.as_deref() == Some("false") {
                        self.hidden.insert(name.clone());
                    }
                }
                "style:text-properties" => {
                    let [position, style, kind] = attributes(
                        &tag,
                        [
                            "style:text-position",
                            "style:text-line-through-style",
                            "style:text-line-through-type",
                        ],
                    )?;
                    let is_raised = position.is_some_and(|position| !position.starts_with("0%"));
                    if is_raised {
                        self.apart.insert(name.clone());
                    }
                    let mut lines = [style, kind].into_iter().flatten().peekable();
                    if lines.peek().is_some() {
                        is_struck = Some(lines.any(|line| line != "none"));
                    }
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        self.struck.insert(name, (parent, is_struck));
        Ok(())
    }

    /// Whether a style strikes text out; `None` if neither it nor those that it is based on say so.
    fn strikes(&self, style: Option<&str>) -> Option<bool> {
        /// A chain of styles may be a ring.
        const LONGEST_CHAIN: usize = 11;
        let style = style.and_then(|style| self.struck.get(style));
        let parent = |(parent, _): &&(Option<String>, _)| self.struck.get(parent.as_deref()?);
        let mut chain = std::iter::successors(style, parent).take(LONGEST_CHAIN);
        chain.find_map(|(_, is_struck)| *is_struck)
    }

    fn sheet(&mut self, tag: &Tag) -> Result<(), Message> {
        let [name, style] = attributes(tag, ["table:name", "table:style-name"])?;
        let hidden = style.is_some_and(|style| self.hidden.contains(&style));
        let mut sheet = Sheet { name: name.unwrap_or_default(), hidden, ..Sheet::default() };
        if hidden {
            self.xml.skip()?;
        } else {
            self.columns.clear();
            self.rows(&mut sheet, &mut 0, &mut 0, true)?;
        }
        self.sheets.push(sheet);
        Ok(())
    }

    /// Rows and columns, which may stand in groups; `row` and `column` are the next ones. One that
    /// is folded away or filtered out, or whose group is folded, is not shown.
    fn rows(
        &mut self,
        sheet: &mut Sheet,
        row: &mut u32,
        column: &mut u32,
        shown: bool,
    ) -> Result<(), Message> {
        while let Some(tag) = self.xml.child()? {
            let [visibility, display] = attributes(&tag, ["table:visibility", "table:display"])?;
            let is_visible = visibility.is_none_or(|it| it != "collapse" && it != "filter");
            let shown = shown && is_visible && display.is_none_or(|it| it != "false");
            match tag.name() {
                "table:table-row" => {
                    let first = *row;
                    self.row(&tag, sheet, row)?;
                    if let Some(last) = row.checked_sub(1).filter(|_| !shown) {
                        sheet.hidden_rows.add(first, last);
                    }
                }
                "table:table-column" => {
                    let [repeated, style] = attributes(
                        &tag,
                        ["table:number-columns-repeated", "table:default-cell-style-name"],
                    )?;
                    let end = column.saturating_add(times(repeated.as_ref()));
                    self.columns.push((end, self.strikes(style.as_deref()).unwrap_or(false)));
                    if !shown {
                        sheet.hidden_columns.add(*column, end - 1);
                    }
                    *column = end;
                    self.xml.skip()?;
                }
                "table:table-rows"
                | "table:table-header-rows"
                | "table:table-row-group"
                | "table:table-columns"
                | "table:table-header-columns"
                | "table:table-column-group" => self.rows(sheet, row, column, shown)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, tag: &Tag, sheet: &mut Sheet, row: &mut u32) -> Result<(), Message> {
        let [repeated, style] =
            attributes(tag, ["table:number-rows-repeated", "table:default-cell-style-name"])?;
        let is_struck = style.map(|style| self.strikes(Some(&style)).unwrap_or(false));
        let repeated = times(repeated.as_ref());
        let mut cells = Vec::new();
        let mut column: u32 = 0;
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "table:table-cell" | "table:covered-table-cell" => {
                    let own = self.cells(&tag, column, is_struck)?;
                    column = column.saturating_add(own.repeated);
                    // Rows mostly end with blank cells up to the last column of a sheet.
                    if !own.text.is_empty() || own.has_struck || own.span != (1, 1) {
                        if (*row).max(own.column) > FARTHEST {
                            return Err(Message::WhyTooManyCells { most: MOST_CELLS });
                        }
                        cells.push(own);
                    }
                }
                _ => self.xml.skip()?,
            }
        }
        let end = row.saturating_add(repeated);
        let rows = if cells.is_empty() { 0..0 } else { *row..end };
        for row in rows {
            for cell in &cells {
                for column in cell.column..cell.column.saturating_add(cell.repeated) {
                    sheet.put((row, column), cell.text.clone(), &mut self.count)?;
                    if cell.has_struck {
                        sheet.strike((row, column), &mut self.count)?;
                    }
                    if cell.span != (1, 1) {
                        spend(&mut self.count, 1)?;
                        let (columns, rows) = cell.span;
                        let last =
                            (row.saturating_add(rows - 1), column.saturating_add(columns - 1));
                        sheet.merged.push(Dimensions { start: (row, column), end: last });
                    }
                }
            }
        }
        *row = end;
        Ok(())
    }

    /// Cells that are alike. `is_struck` says whether those of the row are that have no style.
    fn cells(&mut self, tag: &Tag, column: u32, is_struck: Option<bool>) -> Result<Cells, Message> {
        let [style, repeated, columns, rows, kind, formula, number, date, time, truth, string] =
            attributes(
                tag,
                [
                    "table:style-name",
                    "table:number-columns-repeated",
                    "table:number-columns-spanned",
                    "table:number-rows-spanned",
                    "office:value-type",
                    "table:formula",
                    "office:value",
                    "office:date-value",
                    "office:time-value",
                    "office:boolean-value",
                    "office:string-value",
                ],
            )?;
        let is_struck = match style {
            Some(style) => self.strikes(Some(&style)).unwrap_or(false),
            None => is_struck.unwrap_or_else(|| {
                let of_column = self.columns.iter().find(|(end, _)| column < *end);
                of_column.is_some_and(|(_, is_struck)| *is_struck)
            }),
        };
        let mut shown = Vec::new();
        self.has_struck = false;
        self.paragraphs(&mut shown, is_struck)?;
        let shown = (!shown.is_empty()).then(|| shown.join("\n"));
        let is_gone = is_struck && shown.as_ref().is_none_or(|shown| shown.trim().is_empty());
        let has_value =
            [&formula, &number, &date, &time, &truth, &string].iter().any(|it| it.is_some());
        let text = match kind.as_deref() {
            _ if is_gone => {
                self.has_struck |= has_value;
                Some(String::new())
            }
            Some(kind @ ("float" | "currency" | "percentage")) => {
                number_as_shown(&number.unwrap_or_default(), shown.as_deref(), kind)
            }
            Some("date") => date.map(|date| date.trim_end_matches("T00:00:00").to_owned()),
            Some("time") => time,
            Some("boolean") => truth.map(|truth| truth.to_uppercase()),
            None if formula
                .as_ref()
                .is_some_and(|formula| is_unknown(formula, shown.as_deref())) =>
            {
                let formula = formula.unwrap_or_default();
                Some(format!("={}", formula.split_once('=').map_or(&*formula, |(_, rest)| rest)))
            }
            _ => Some(shown.or(string).unwrap_or_default()),
        };
        Ok(Cells {
            column,
            repeated: times(repeated.as_ref()),
            span: (times(columns.as_ref()), times(rows.as_ref())),
            text: text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string()),
            has_struck: self.has_struck,
        })
    }

    /// The paragraphs of a cell: not its notes and the pictures that are tied to it.
    fn paragraphs(&mut self, paragraphs: &mut Vec<String>, is_struck: bool) -> Result<(), Message> {
        while let Some(tag) = self.xml.child()? {
            match tag.name() {
                "text:p" | "text:h" => {
                    let [style] = attributes(&tag, ["text:style-name"])?;
                    let is_struck = self.strikes(style.as_deref()).unwrap_or(is_struck);
                    let mut text = String::new();
                    self.text(&mut text, is_struck)?;
                    paragraphs.push(text.trim_end().to_owned());
                }
                "text:list" | "text:list-item" | "text:list-header" => {
                    self.paragraphs(paragraphs, is_struck)?;
                }
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    /// The text of a paragraph or a part of it. White space in the file is one space at most; what
    /// is more is written as elements. What is struck out was taken back by its author.
    fn text(&mut self, text: &mut String, is_struck: bool) -> Result<(), Message> {
        while let Some(part) = self.xml.part()? {
            let tag = match part {
                Part::Text(part) if is_struck => {
                    self.has_struck |= !part.trim().is_empty();
                    continue;
                }
                Part::Text(part) => {
                    for one in part.chars() {
                        if !matches!(one, ' ' | '\t' | '\r' | '\n') {
                            text.push(one);
                        } else if !text.is_empty() && !text.ends_with(' ') {
                            text.push(' ');
                        }
                    }
                    continue;
                }
                Part::End => break,
                Part::Begin(tag) => tag,
            };
            match tag.name() {
                "text:s" => {
                    let [count] = attributes(&tag, ["text:c"])?;
                    let count = (times(count.as_ref()) as usize).min(MOST_SPACES);
                    text.extend(std::iter::repeat_n(' ', count));
                    self.xml.skip()?;
                }
                "text:tab" => {
                    text.push('\t');
                    self.xml.skip()?;
                }
                "text:line-break" => {
                    text.push('\n');
                    self.xml.skip()?;
                }
                "text:span" => {
                    let [style] = attributes(&tag, ["text:style-name"])?;
                    let mut own = String::new();
                    let is_struck = self.strikes(style.as_deref()).unwrap_or(is_struck);
                    self.text(&mut own, is_struck)?;
                    // What is raised must not run into a number.
                    if !own.is_empty() && style.is_some_and(|style| self.apart.contains(&style)) {
                        own = format!("~{own}~");
                    }
                    text.push_str(&own);
                }
                "text:note" | "text:ruby-text" | "office:annotation" => self.xml.skip()?,
                name if name.starts_with("draw:") => self.xml.skip()?,
                _ => self.text(text, is_struck)?,
            }
        }
        Ok(())
    }
}

/// Whether the value of a formula without one is not known. Only a formula that has an empty text
/// in it is believed to have given it; others were never calculated.
fn is_unknown(formula: &str, shown: Option<&str>) -> bool {
    match shown {
        Some("") => !formula.contains("\"\""),
        shown => shown.is_none(),
    }
}

/// A number as it goes out: as its value where that is what is shown, or where nothing is; else
/// with what is shown, so that it is no number. `None` for a value that is none.
fn number_as_shown(value: &str, shown: Option<&str>, kind: &str) -> Option<String> {
    let value = value.parse::<f64>().ok().filter(|value| value.is_finite())?;
    let stored = number_text(value);
    Some(match shown {
        None if kind != "percentage" => stored,
        Some(shown) if shown.trim().is_empty() && value == 0.0 => String::new(),
        Some(shown) if kind != "percentage" && shows(value, shown) => stored,
        shown => format!("{stored} [{}]", shown.unwrap_or("%")),
    })
}

/// Whether a text shows a number, which may be rounded and have words around it.
fn shows(value: f64, text: &str) -> bool {
    let is_minus = |one: char| matches!(one, '-' | '−' | '－' | '–' | '(' | '（');
    let is_harmless = |text: &str| text.chars().all(is_harmless_literal);
    let is_digit = |one: char| one.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else {
        // A dash may stand for nothing.
        return value == 0.0 && text.contains('-') && is_harmless(text);
    };
    let before = text.get(..first).unwrap_or_default();
    let digits = text.get(first..=last).unwrap_or_default();
    let behind = text.get(last + 1..).unwrap_or_default();
    let digits = digits.replace([',', ' ', '\u{a0}', '\u{202f}'], "");
    let Ok(number) = digits.parse::<f64>() else { return false };
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let half = 0.5 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    // What floating-point numbers lose by rounding.
    let noise = 1e-12 * value.abs();
    let is_negative = before.contains(is_minus) || behind.contains('-');
    is_harmless(before)
        && is_harmless(behind)
        && !digits.contains(|one: char| !is_digit(one) && one != '.')
        && (value.abs() - number).abs() <= half + noise
        && (is_negative == (value < 0.0) || number == 0.0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::hidden::{column_name, row_name};
    use super::*;
    use crate::document::container::pack;
    use crate::document::{Block, Contents, read};

    /// A sheet with these columns and rows, and a hidden one.
    fn content(inside: &str) -> String {
        format!(
            r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"><office:automatic-styles><style:style style:name="hidden"><style:table-properties table:display="false"/></style:style><style:style style:name="raised"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="struck"><style:text-properties style:text-line-through-type="single" style:text-position="0% 100%"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:tracked-changes><table:table><table:table-row><table:table-cell><text:p>old</text:p></table:table-cell></table:table-row></table:table></table:tracked-changes><table:table table:name="表">{inside}</table:table><table:table table:name="底稿" table:style-name="hidden"><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
        )
    }

    /// A spreadsheet with a sheet of these rows, and a hidden one.
    fn spreadsheet(rows: &str) -> Vec<u8> {
        let columns = "<table:table-column table:number-columns-repeated=\"16384\"/>";
        let content = content(&format!("{columns}{rows}"));
        let mime = b"application/vnd.oasis.opendocument.spreadsheet";
        pack(&[("mimetype", mime), ("content.xml", content.as_bytes())])
    }

    fn contents(rows: &str) -> Contents {
        read(&spreadsheet(rows), "t.xls").expect("a spreadsheet").contents
    }

    /// Row number and cells with a bar between, covered ones as `<`.
    fn shown(rows: &str) -> Vec<(usize, String)> {
        let contents = contents(rows);
        let [Block::Table(table)] = contents.blocks.as_slice() else { panic!("one table") };
        let rows = table.rows.iter().map(|row| {
            let covered = row.covered.as_deref().unwrap_or_default();
            let cells = row.cells.iter().enumerate();
            let cells = cells.map(|(at, cell)| if covered.contains(&at) { "<" } else { cell });
            let number = contents.origins[row.line - 1].row.expect("a row");
            (number, cells.collect::<Vec<_>>().join("|"))
        });
        rows.collect()
    }

    fn row(cells: &str) -> String {
        format!("<table:table-row>{cells}</table:table-row>")
    }

    fn cell(attributes: &str, inside: &str) -> String {
        format!("<table:table-cell {attributes}>{inside}</table:table-cell>")
    }

    #[test]
    fn texts_go_out_as_they_are_shown() {
        let check = |inside: &str, expected: &str| {
            let cells = cell("office:value-type=\"string\"", inside);
            assert_eq!(shown(&row(&cells)), [(1, expected.to_owned())]);
        };
        check("<text:p>自然<text:span>人</text:span></text:p>", "自然人");
        check("<text:p>\n  a\n  b <text:s text:c=\"2\"/>c<text:tab/>d</text:p>", "a b   c\td");
        check(
            "<text:p>a<text:line-break/>b</text:p><text:p>c &amp; &#100;</text:p>",
            "a\nb\nc & d",
        );
        check(
            "<office:annotation><text:p>9</text:p></office:annotation><draw:frame><text:p>8</text:p></draw:frame><text:p>7</text:p>",
            "7",
        );
        check("<text:p>12<text:span text:style-name=\"raised\">3</text:span></text:p>", "12~3~");
        check("<text:p>12<text:span text:style-name=\"struck\">3</text:span></text:p>", "12");
        check("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", "a");
    }

    #[test]
    fn values_go_out_where_they_are_what_is_shown() {
        let check = |kind: &str, value: &str, text: &str, expected: &str| {
            let attributes = format!(
                "office:value-type=\"{kind}\" office:value=\"{value}\" calcext:value-type=\"error\""
            );
            let text =
                if text == "none" { String::new() } else { format!("<text:p>{text}</text:p>") };
            assert_eq!(shown(&row(&cell(&attributes, &text))), [(1, expected.to_owned())]);
        };
        check("float", "12", "12", "12");
        check("float", "12", "none", "12");
        check("float", "909.2856", "909.29", "909.2856");
        check("float", "909.28560000000004", "909.2856", "909.2856");
        check("float", "1204", "1,204 件", "1204");
        check("float", "1.204", "1,204", "1.204 [1,204]");
        check("float", "-3", "-3", "-3");
        check("float", "-3", "(3)", "-3");
        check("float", "-3", "3", "-3 [3]");
        check("float", "3", "-3", "3 [-3]");
        check("float", "0", "-", "0");
        check("float", "1234500", "1234500 元", "1234500 [1234500 元]");
        check("float", "1234500", "123.4500", "1234500 [123.4500]");
        check("float", "0", "#DIV/0!", "0 [#DIV/0!]");
        check("float", "120000", "12", "120000 [12]");
        check("float", "12", "12万", "12 [12万]");
        check("float", "12", "十二", "12 [十二]");
        check("float", "0.5", "1/2", "0.5 [1/2]");
        check("float", "12", "12 3", "12 [12 3]");
        check("float", "inf", "1", "\u{FFFD}");
        check("float", "", "1", "\u{FFFD}");
        check("percentage", "0.5", "50%", "0.5 [50%]");
        check("percentage", "0.5", "none", "0.5 [%]");
        check("currency", "1234.5", "¥1,234.50", "1234.5 [¥1,234.50]");
    }

    #[test]
    fn a_zero_that_is_not_shown_is_blank() {
        let zero = cell("office:value-type=\"float\" office:value=\"0\"", "<text:p></text:p>");
        let rows = row(&(zero + &cell("", "<text:p>1</text:p>")));
        assert_eq!(shown(&rows), [(1, "|1".to_owned())]);
    }

    #[test]
    fn other_values_and_formulas() {
        let check = |attributes: &str, text: &str, expected: &str| {
            let cells = cell(attributes, &format!("<text:p>{text}</text:p>"));
            assert_eq!(
                shown(&row(&(cells + &cell("", "<text:p>|</text:p>")))),
                [(1, format!("{expected}||"))]
            );
        };
        check("office:value-type=\"date\" office:date-value=\"2024-01-02\"", "2日", "2024-01-02");
        check("office:value-type=\"boolean\" office:boolean-value=\"true\"", "1", "TRUE");
        check("office:value-type=\"time\" office:time-value=\"PT8H\"", "8:00", "PT8H");
        let formula = "table:formula=\"of:=[.A2]+1\"";
        check(&format!("{formula} office:value-type=\"float\" office:value=\"5\""), "5", "5");
        check(formula, "", "=[.A2]+1");
        check("table:formula=\"of:=IF([.A2]=0;&quot;&quot;;1)\"", "", "");
        check(&format!("{formula} office:value-type=\"string\""), "Err:502", "Err:502");
    }

    #[test]
    fn cells_are_repeated_and_covered() {
        let rows = [
            row(&(cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "<text:p>a</text:p>")
                + "<table:covered-table-cell><text:p>lost</text:p></table:covered-table-cell>"
                + &cell("table:number-columns-repeated=\"2\"", "<text:p>1</text:p>")
                + &cell("table:number-columns-repeated=\"16380\"", ""))),
            row("<table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell/>"),
            format!(
                "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\">{}</table:table-row></table:table-row-group>",
                cell("", "<text:p>b</text:p>")
            ),
            "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
        ];
        let expected = [(1, "a|<|1|1"), (2, "<|<||"), (3, "b|||"), (4, "b|||")];
        let expected = expected.map(|(row, cells)| (row, cells.to_owned()));
        assert_eq!(shown(&rows.concat()), expected);
    }

    #[test]
    fn hidden_rows_and_columns_are_found() {
        let columns = r#"<table:table-column-group table:display="false"><table:table-column/></table:table-column-group><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>"#;
        let rows = r#"<table:table-row/><table:table-row table:visibility="filter" table:number-rows-repeated="2"/><table:table-row table:visibility="visible"/><table:table-row table:visibility="collapse"/>"#;
        let sheets = sheets(&[], content(&format!("{columns}{rows}")).as_bytes()).expect("sheets");
        assert_eq!(sheets[0].hidden_rows.in_words(row_name), "2-3, 5");
        assert_eq!(sheets[0].hidden_columns.in_words(column_name), "A, D-E");
    }

    #[test]
    fn struck_cells_are_not_read() {
        let struck = "table:style-name=\"struck\"";
        let number = "office:value-type=\"float\" office:value=\"5\"";
        let kept = "<text:p>4<text:span text:style-name=\"plain\">6</text:span></text:p>";
        let cells = [
            cell(&format!("{struck} {number}"), "<text:p>5</text:p>"),
            cell(number, "<text:p>5</text:p>"),
            cell(
                "table:style-name=\"based\" table:number-columns-repeated=\"2\"",
                "<text:p>7</text:p>",
            ),
            cell(struck, kept),
            cell(struck, ""),
            cell("", "<text:p text:style-name=\"struck\">8</text:p><text:p>9</text:p>"),
        ];
        let styles = r#"<office:document-styles><office:styles><style:style style:name="plain"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="based" style:parent-style-name="struck"/></office:styles></office:document-styles>"#;
        let rows = row(&cells.concat())
            + &row(&cell("", "<text:p>1</text:p>")).replacen(
                "-row",
                "-row table:default-cell-style-name=\"struck\"",
                1,
            );
        let rows = format!(
            "<table:table-column/><table:table-column table:default-cell-style-name=\"struck\"/>{rows}"
        );
        let sheets = sheets(styles.as_bytes(), content(&rows).as_bytes()).expect("sheets");
        let texts: Vec<_> = sheets[0].cells.values().flatten().collect();
        assert_eq!(texts, [(&4, &"6".to_owned()), (&6, &"\n9".to_owned())]);
        let struck = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 6), (1, 0)];
        assert_eq!(sheets[0].struck, BTreeSet::from(struck));
    }

    #[test]
    fn hidden_sheets_are_named() {
        let contents = contents(&row(&cell("", "<text:p>1</text:p>")));
        let hidden = Message::SheetsNotRead { names: vec!["底稿".to_owned()] };
        assert_eq!(contents.notes.iter().map(|note| &note.what).collect::<Vec<_>>(), [&hidden]);
        assert_eq!(contents.origins[0].sheet.as_deref(), Some("表"));
    }

    #[test]
    fn hostile_spreadsheets_are_refused() {
        let why = |rows: &str| read(&spreadsheet(rows), "t").expect_err("a refusal").why;
        let many = Message::WhyTooManyCells { most: MOST_CELLS };
        // Long, so that it is refused soon.
        let text = format!("<text:p>{}</text:p>", "1".repeat(1_000_000));
        let all = format!(
            "<table:table-row table:number-rows-repeated=\"4294967295\">{}</table:table-row>",
            cell("table:number-columns-repeated=\"4294967295\"", &text)
        );
        assert_eq!(why(&all), many);
        let merged = all
            .replace(&text, "")
            .replace("<table:table-cell", "<table:table-cell table:number-columns-spanned=\"9\"");
        assert_eq!(why(&merged), many);
        let far = row(&(cell("table:number-columns-repeated=\"4294967295\"", "")
            + &cell("", "<text:p>1</text:p>")));
        assert_eq!(why(&far), many);
        let deep = format!("{}{}", "<text:span>".repeat(200), "</text:span>".repeat(200));
        assert_eq!(
            why(&row(&cell("", &format!("<text:p>{deep}</text:p>")))),
            Message::WhyNestedTooDeep
        );
    }
}
