//! Workbooks of Excel.

use std::collections::BTreeSet;

use stats::report::Metric;

use crate::page::{
    Block, Cell, Kind, SECTION_2, SECTION_3, SECTION_4, Slot, laid_out, other_digits, page,
    unmerged,
};
use crate::zipped::{XML, zipped};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "xlsx", oddity, suffix: "xlsx", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("numbers", Certain::Always, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &number))])
    }),
    maker("numbers as text", Certain::Always, |sample| {
        packed(&[("Sheet1", false, sheet(&page(sample), (0, 0), &text))])
    }),
    maker("range that begins at C3", Certain::Always, |sample| {
        packed(&[("Sheet1", false, sheet(&page(sample), (2, 2), &number))])
    }),
    maker("a sheet for each section", Certain::Always, |sample| {
        let page = page(sample);
        let (overview, rest) = page.split_at(SECTION_2 - 1);
        let sheet = |blocks: &[Block]| sheet(blocks, (0, 0), &number);
        packed(&[
            ("总体情况", false, sheet(overview)),
            ("二", false, sheet(&rest[..2])),
            ("三", false, sheet(&rest[2..4])),
            ("四", false, sheet(&rest[4..6])),
            ("五、六", false, sheet(&rest[6..])),
        ])
    }),
    maker("a sheet of last year for section 三", Certain::Never, |sample| {
        let old = Sample::random(83, sample.form);
        let (own, older) = (page(sample), page(&old));
        let sheet = |blocks: &[Block]| sheet(blocks, (0, 0), &number);
        packed(&[
            ("年报", false, sheet(&own[..SECTION_3 - 1])),
            (&format!("{}年", sample.year - 1), false, sheet(&older[SECTION_3 - 1..=SECTION_3])),
        ])
    }),
    maker("a hidden sheet with older figures", Certain::Never, |sample| {
        let mut old = Sample::random(80, sample.form);
        old.department.clone_from(&sample.department);
        old.year = sample.year;
        packed(&[
            ("年报", false, sheet(&page(sample), (0, 0), &number)),
            ("旧", true, sheet(&page(&old), (0, 0), &number)),
        ])
    }),
    maker("hidden rows and columns with other figures", Certain::Always, |sample| {
        packed(&[("年报", false, with_hidden_copies(&page(sample)))])
    }),
    maker("older figures struck out, before others or alone", Certain::Always, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| match (cell.kind, cell.text.as_str()) {
                (Kind::Figure, "") => " s=\"5\"><v>731</v>".to_owned(),
                (Kind::Figure, own) => {
                    let struck = "<r><rPr><strike/></rPr><t>731</t></r>";
                    format!(" t=\"inlineStr\"><is>{struck}<r><t>{own}</t></r></is>")
                }
                _ => text(cell),
            }),
        )])
    }),
    maker("white digits before others", Certain::Always, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| match (cell.kind, cell.text.as_str()) {
                (Kind::Figure, own) => {
                    let white = "<r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>9</t></r>";
                    format!(" t=\"inlineStr\"><is>{white}<r><t>{own}</t></r></is>")
                }
                _ => text(cell),
            }),
        )])
    }),
    maker("formulas", Certain::Always, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| {
                let plain = number(cell);
                match plain.strip_prefix("><v>") {
                    Some(value) => format!("><f>SUM(Z1:Z2)</f><v>{value}"),
                    None => plain,
                }
            }),
        )])
    }),
    maker("totals as formulas that share one, years as text formulas", Certain::Always, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| {
                let plain = number(cell);
                if let Some(value) = plain.strip_prefix("><v>") {
                    return format!("><f t=\"shared\" si=\"0\"/><v>{value}");
                }
                if cell.kind == Kind::Figure && !cell.text.is_empty() {
                    return format!(" t=\"str\"><f>A1&amp;\"\"</f><v>{}</v>", cell.text);
                }
                plain
            }),
        )])
    }),
    maker("thousands separators by format", Certain::Always, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &|cell| styled(cell, 1)))])
    }),
    maker("shown in 万 by format", Certain::Never, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &|cell| styled(cell, 2)))])
    }),
    maker("shown in 万 by a point that the format adds", Certain::Never, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &|cell| styled(cell, 6)))])
    }),
    maker("shown as money by format", Certain::Never, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &|cell| styled(cell, 7)))])
    }),
    maker("shown with fewer decimals by format", Certain::Never, |sample| {
        packed(&[("年报", false, sheet(&page(sample), (0, 0), &|cell| styled(cell, 3)))])
    }),
    maker("text that Excel marks with an apostrophe", Certain::Always, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| match cell.kind {
                Kind::Figure if !cell.text.is_empty() => {
                    format!(" s=\"4\"{}", text(cell))
                }
                _ => text(cell),
            }),
        )])
    }),
    maker("apostrophes that another program left in the text", Certain::Never, |sample| {
        packed(&[(
            "年报",
            false,
            sheet(&page(sample), (0, 0), &|cell| match cell.kind {
                Kind::Figure if !cell.text.is_empty() => inline(&format!("'{}", cell.text)),
                _ => text(cell),
            }),
        )])
    }),
    maker("merged labels filled by repetition", Certain::Always, |sample| {
        let mut page = page(sample);
        for at in [SECTION_3, SECTION_4] {
            if let Block::Table(table) = &mut page[at] {
                *table = unmerged(table);
            }
        }
        packed(&[("年报", false, sheet(&page, (0, 0), &number))])
    }),
];

/// A report on each sheet, which is named by its department.
pub fn workbook(samples: &[Sample]) -> Vec<u8> {
    let sheet = |sample| sheet(&page(sample), (0, 0), &number);
    let sheets: Vec<_> =
        samples.iter().map(|sample| (sample.department.as_str(), false, sheet(sample))).collect();
    packed(&sheets)
}

/// A report without a title on each sheet, which is named by its department alone; a sentence says
/// the year.
pub fn named_by_sheets(samples: &[Sample]) -> Vec<u8> {
    let sheet = |sample: &Sample| {
        let mut page = page(sample);
        let year = sample.year;
        page[0] =
            Block::Paragraph(format!("本表数据的统计期限为{year}年1月1日至{year}年12月31日。"));
        sheet(&page, (0, 0), &number)
    };
    let sheets: Vec<_> =
        samples.iter().map(|sample| (sample.department.as_str(), false, sheet(sample))).collect();
    packed(&sheets)
}

/// A report in each row, under the codes of the metrics.
pub fn wide_export(samples: &[Sample]) -> Vec<u8> {
    let metrics: BTreeSet<&Metric> =
        samples.iter().flat_map(|sample| sample.cells.keys()).collect();
    let row = |number: usize, cells: Vec<String>| {
        let cells = cells.iter().enumerate();
        let cells: String = cells
            .map(|(column, cell)| format!("<c r=\"{}{number}\"{cell}</c>", name(column)))
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let mut heads: Vec<String> =
        ["department", "year", "form"].iter().map(|head| inline(head)).collect();
    heads.extend(metrics.iter().map(|metric| inline(metric.code())));
    let mut rows = row(1, heads);
    for (at, sample) in samples.iter().enumerate() {
        let mut cells = vec![
            inline(&sample.department),
            format!("><v>{}</v>", sample.year),
            format!("><v>{}</v>", sample.form.code()),
        ];
        cells.extend(metrics.iter().map(|metric| {
            let value = sample.cells.get(*metric).and_then(|printed| printed.value);
            value.map_or(">".to_owned(), |value| format!("><v>{value}</v>"))
        }));
        rows += &row(at + 2, cells);
    }
    packed(&[("export", false, format!("<sheetData>{rows}</sheetData>"))])
}

/// The rest of the element of a cell, behind its reference.
fn number(cell: &Cell) -> String {
    let is_number = cell.text.parse::<f64>().is_ok() && cell.kind == Kind::Figure;
    if is_number { format!("><v>{}</v>", cell.text) } else { text(cell) }
}

/// A number in one of the styles of [`STYLES`].
fn styled(cell: &Cell, style: usize) -> String {
    let plain = number(cell);
    if plain.starts_with("><v>") { format!(" s=\"{style}\"{plain}") } else { plain }
}

/// The styles of cells: plain, with thousands separators, in units of ten thousand, with one
/// decimal, as text by an apostrophe, struck out, with a point that divides by ten thousand, and as
/// money.
const STYLES: &str = "<numFmts count=\"5\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.######\"/><numFmt numFmtId=\"165\" formatCode=\"0\\.0,&quot;万&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"0.0\"/><numFmt numFmtId=\"167\" formatCode=\"0!.0000\"/><numFmt numFmtId=\"168\" formatCode=\"#,##0.00&quot;元&quot;\"/></numFmts><fonts count=\"2\"><font/><font><strike/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"8\"><xf/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf numFmtId=\"166\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" quotePrefix=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"167\" applyNumberFormat=\"1\"/><xf numFmtId=\"168\" applyNumberFormat=\"1\"/></cellXfs>";

fn text(cell: &Cell) -> String {
    if cell.text.is_empty() { ">".to_owned() } else { inline(&cell.text) }
}

fn inline(text: &str) -> String {
    format!(" t=\"inlineStr\"><is><t>{text}</t></is>")
}

/// The name of a column, from 0.
fn name(column: usize) -> String {
    let letter = |at: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26]).to_string();
    if column < 26 { letter(column) } else { name(column / 26 - 1) + &letter(column) }
}

fn sheet(page: &[Block], (left, top): (usize, usize), cell: &dyn Fn(&Cell) -> String) -> String {
    let (rows, merged) = placed(page, &|row, column| (top + row, left + column), cell);
    let row = |(number, cells): (usize, String)| format!("<row r=\"{number}\">{cells}</row>\n");
    format!("<sheetData>{}</sheetData>{merged}", rows.into_iter().map(row).collect::<String>())
}

/// A sheet with a hidden row below each row and a hidden column behind each column, which have other
/// figures.
fn with_hidden_copies(page: &[Block]) -> String {
    let other = |own: &Cell| number(&other_digits(own));
    let (rows, merged) = placed(page, &|row, column| (2 * row, 2 * column), &number);
    let (beside, _) = placed(page, &|row, column| (2 * row, 2 * column + 1), &other);
    let (below, _) = placed(page, &|row, column| (2 * row + 1, 2 * column), &other);
    let mut text = String::new();
    for (((at, own), (_, beside)), (next, below)) in rows.into_iter().zip(beside).zip(below) {
        text += &format!("<row r=\"{at}\">{own}{beside}</row>\n");
        text += &format!("<row r=\"{next}\" hidden=\"1\">{below}</row>\n");
    }
    let columns: String = (0..20)
        .map(|at| 2 * at + 2)
        .map(|at| format!("<col min=\"{at}\" max=\"{at}\" width=\"9\" hidden=\"1\"/>"))
        .collect();
    format!("<cols>{columns}</cols><sheetData>{text}</sheetData>{merged}")
}

/// Rows by their numbers, with their cells, and what is merged. `place` says where a row and a column
/// of the page stand, all from 0.
fn placed(
    page: &[Block],
    place: &dyn Fn(usize, usize) -> (usize, usize),
    cell: &dyn Fn(&Cell) -> String,
) -> (Vec<(usize, String)>, String) {
    let (mut rows, mut merged) = (Vec::new(), Vec::new());
    let mut number = 0;
    for block in page {
        let table = match block {
            Block::Table(table) => table.clone(),
            Block::Heading(text) | Block::Paragraph(text) => {
                vec![vec![Cell { text: text.clone(), columns: 10, rows: 1, kind: Kind::Head }]]
            }
        };
        for row in laid_out(&table) {
            let mut cells = String::new();
            for (column, slot) in row.into_iter().enumerate() {
                let Slot::Cell(own) = slot else { continue };
                let at = reference(place(number, column));
                if own.columns + own.rows > 2 {
                    let end = place(number + own.rows - 1, column + own.columns - 1);
                    merged.push(format!("<mergeCell ref=\"{at}:{}\"/>", reference(end)));
                }
                cells += &format!("<c r=\"{at}\"{}</c>", cell(&own));
            }
            rows.push((place(number, 0).0 + 1, cells));
            number += 1;
        }
    }
    let merged = if merged.is_empty() {
        String::new()
    } else {
        format!("<mergeCells count=\"{}\">{}</mergeCells>", merged.len(), merged.concat())
    };
    (rows, merged)
}

/// The name of a cell from 0.
fn reference((row, column): (usize, usize)) -> String {
    format!("{}{}", name(column), row + 1)
}

/// Packs sheets: name, whether hidden, content.
fn packed(sheets: &[(&str, bool, String)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let packages = "http://schemas.openxmlformats.org/package/2006";
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let (mut list, mut links, mut parts) = (String::new(), String::new(), String::new());
    let mut files = Vec::new();
    for (at, (name, is_hidden, content)) in sheets.iter().enumerate() {
        let id = at + 1;
        let state = if *is_hidden { " state=\"hidden\"" } else { "" };
        list += &format!("<sheet name=\"{name}\" sheetId=\"{id}\"{state} r:id=\"r{id}\"/>");
        links += &format!(
            "<Relationship Id=\"r{id}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        parts += &format!(
            "<Override PartName=\"/xl/worksheets/sheet{id}.xml\" ContentType=\"{types}.worksheet+xml\"/>"
        );
        files.push((
            format!("xl/worksheets/sheet{id}.xml"),
            format!("{XML}<worksheet xmlns=\"{main}\">{content}</worksheet>"),
        ));
    }
    let mut all = vec![
        (
            "[Content_Types].xml",
            format!(
                "{XML}<Types xmlns=\"{packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{types}.styles+xml\"/>{parts}</Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{XML}<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{XML}<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{list}</sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{XML}<Relationships xmlns=\"{packages}/relationships\">{links}<Relationship Id=\"styles\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
    ];
    let styles = format!("{XML}<styleSheet xmlns=\"{main}\">{STYLES}</styleSheet>");
    all.push(("xl/styles.xml", styles));
    all.extend(files.iter().map(|(name, text)| (name.as_str(), text.clone())));
    zipped(&all)
}
