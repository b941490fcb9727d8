//! Workbooks of Excel.

use std::collections::BTreeMap;

use stats::report::Metric;

use crate::page::{Block, Cell, Kind, SECTION_2, Slot, laid_out, page};
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
    maker("a hidden sheet with older figures", Certain::Never, |sample| {
        let mut old = Sample::random(80, sample.form);
        old.department.clone_from(&sample.department);
        old.year = sample.year;
        packed(&[
            ("年报", false, sheet(&page(sample), (0, 0), &number)),
            ("旧", true, sheet(&page(&old), (0, 0), &number)),
        ])
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
];

/// A report on each sheet, which is named by its department.
pub fn workbook(samples: &[Sample]) -> Vec<u8> {
    let sheet = |sample| sheet(&page(sample), (0, 0), &number);
    let sheets: Vec<_> =
        samples.iter().map(|sample| (sample.department.as_str(), false, sheet(sample))).collect();
    packed(&sheets)
}

/// A report in each row, under the codes of the metrics.
pub fn wide_export(samples: &[Sample]) -> Vec<u8> {
    let metrics: BTreeMap<&Metric, ()> =
        samples.iter().flat_map(|sample| sample.cells.keys()).map(|metric| (metric, ())).collect();
    let row = |number: usize, cells: Vec<String>| {
        let cells = cells.iter().enumerate();
        let cells: String = cells
            .map(|(column, cell)| format!("<c r=\"{}{number}\"{cell}</c>", name(column)))
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let mut heads: Vec<String> =
        ["department", "year", "form"].iter().map(|head| inline(head)).collect();
    heads.extend(metrics.keys().map(|metric| inline(metric.code())));
    let mut rows = row(1, heads);
    for (at, sample) in samples.iter().enumerate() {
        let mut cells = vec![
            inline(&sample.department),
            format!("><v>{}</v>", sample.year),
            format!("><v>{}</v>", sample.form.code()),
        ];
        cells.extend(metrics.keys().map(|metric| {
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
    let (mut rows, mut merged) = (String::new(), Vec::new());
    let mut number = top;
    for block in page {
        let table = match block {
            Block::Table(table) => table.clone(),
            Block::Heading(text) | Block::Paragraph(text) => {
                vec![vec![Cell { text: text.clone(), columns: 10, rows: 1, kind: Kind::Head }]]
            }
        };
        for row in laid_out(&table) {
            number += 1;
            let mut cells = String::new();
            for (column, slot) in row.into_iter().enumerate() {
                let Slot::Cell(own) = slot else { continue };
                let column = left + column;
                let at = format!("{}{number}", name(column));
                if own.columns + own.rows > 2 {
                    let (right, low) = (name(column + own.columns - 1), number + own.rows - 1);
                    merged.push(format!("<mergeCell ref=\"{at}:{right}{low}\"/>"));
                }
                cells += &format!("<c r=\"{at}\"{}</c>", cell(&own));
            }
            rows += &format!("<row r=\"{number}\">{cells}</row>\n");
        }
    }
    let merged = if merged.is_empty() {
        String::new()
    } else {
        format!("<mergeCells count=\"{}\">{}</mergeCells>", merged.len(), merged.concat())
    };
    format!("<sheetData>{rows}</sheetData>{merged}")
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
                "{XML}<Types xmlns=\"{packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/>{parts}</Types>"
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
                "{XML}<Relationships xmlns=\"{packages}/relationships\">{links}</Relationships>"
            ),
        ),
    ];
    all.extend(files.iter().map(|(name, text)| (name.as_str(), text.clone())));
    zipped(&all)
}
