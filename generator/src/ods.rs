//! Spreadsheets of LibreOffice.

use crate::page::{Block, Kind, Slot, laid_out, page};
use crate::zipped::{XML, zipped};
use crate::{Certain, Maker, Sample};

const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const STYLES: &str = "<office:automatic-styles><style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style></office:automatic-styles>";

const fn maker(oddity: &'static str, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "ods", oddity, suffix: "ods", certain: Certain::Always, make }
}

pub const MAKERS: &[Maker] = &[
    maker("repeated and covered cells", |sample| {
        let columns = "<table:table-column table:number-columns-repeated=\"16384\"/>";
        packed(&format!("{columns}{}", rows(sample)))
    }),
    maker("hidden rows and columns with other figures", |sample| {
        packed(&with_hidden_copies(&rows(sample)))
    }),
    maker("older figures struck out, before others or alone", |sample| {
        let struck = "<table:table-cell table:style-name=\"struck\" office:value-type=\"float\" office:value=\"731\"><text:p>731</text:p></table:table-cell>";
        let before = "<text:p><text:span text:style-name=\"struck\">731</text:span>";
        let rows = rows(sample).replace("<text:p>", before);
        packed(&rows.replace("<table:table-cell/>", struck))
    }),
];

/// A hidden column before the others, and a hidden row below each row, with other figures.
fn with_hidden_copies(rows: &str) -> String {
    let mut text = "<table:table-column table:visibility=\"collapse\"/>".to_owned();
    let old = "<table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>";
    for row in rows.lines() {
        let mut own = row.replacen("<table:table-row>", &format!("<table:table-row>{old}"), 1);
        for times in (2..40).rev() {
            let spanned = |times| format!("rows-spanned=\"{times}\"");
            own = own.replace(&spanned(times), &spanned(2 * times - 1));
        }
        text += &own;
        let parts = row.split("spanned=\"").enumerate().map(|(at, part)| match at {
            0 => part.to_owned(),
            _ => format!("spanned=\"1\"{}", part.split_once('"').map_or("", |(_, rest)| rest)),
        });
        let digit = |one: char| if one.is_ascii_digit() { '7' } else { one };
        let values = parts.collect::<String>();
        let values = values.split_inclusive('>').map(|part| {
            let (text, tag) = part.split_once('<').unwrap_or((part, ""));
            format!("{}<{tag}", text.chars().map(digit).collect::<String>())
        });
        let hidden = "<table:table-row table:visibility=\"filter\">";
        text += &values.collect::<String>().replacen("<table:table-row>", hidden, 1);
    }
    text
}

/// The rows of the report, each on a line.
fn rows(sample: &Sample) -> String {
    let mut rows = String::new();
    let string = |text: &str, attributes: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"{attributes}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    for block in page(sample) {
        let table = match block {
            Block::Table(table) => table,
            Block::Heading(text) | Block::Paragraph(text) => {
                rows += &format!("<table:table-row>{}</table:table-row>\n", string(&text, ""));
                continue;
            }
        };
        for row in laid_out(&table) {
            let mut cells: Vec<(String, usize)> = Vec::new();
            for slot in row {
                let cell = match slot {
                    Slot::Covered(_) => "<table:covered-table-cell/>".to_owned(),
                    Slot::Cell(cell) => {
                        let spans = match (cell.columns, cell.rows) {
                            (1, 1) => String::new(),
                            (columns, rows) => format!(
                                " table:number-columns-spanned=\"{columns}\" table:number-rows-spanned=\"{rows}\""
                            ),
                        };
                        let text = &cell.text;
                        if text.is_empty() {
                            format!("<table:table-cell{spans}/>")
                        } else if cell.kind == Kind::Figure && text.parse::<f64>().is_ok() {
                            format!(
                                "<table:table-cell office:value-type=\"float\" office:value=\"{text}\"{spans}><text:p>{text}</text:p></table:table-cell>"
                            )
                        } else {
                            string(text, &spans)
                        }
                    }
                };
                match cells.last_mut() {
                    Some((before, times)) if *before == cell && !cell.contains("spanned") => {
                        *times += 1;
                    }
                    _ => cells.push((cell, 1)),
                }
            }
            let cells = cells.into_iter().map(|(cell, times)| match times {
                1 => cell,
                times => cell.replacen(
                    "-cell",
                    &format!("-cell table:number-columns-repeated=\"{times}\""),
                    1,
                ),
            });
            rows += &format!("<table:table-row>{}</table:table-row>\n", cells.collect::<String>());
        }
    }
    rows
}

fn packed(rows: &str) -> Vec<u8> {
    let end = "<table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let names = "urn:oasis:names:tc:opendocument:xmlns";
    zipped(&[
        ("mimetype", TYPE.to_owned()),
        (
            "META-INF/manifest.xml",
            format!(
                "{XML}<manifest:manifest xmlns:manifest=\"{names}:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{TYPE}\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
            ),
        ),
        (
            "content.xml",
            format!(
                "{XML}<office:document-content xmlns:office=\"{names}:office:1.0\" xmlns:table=\"{names}:table:1.0\" xmlns:text=\"{names}:text:1.0\" xmlns:style=\"{names}:style:1.0\" office:version=\"1.2\">{STYLES}<office:body><office:spreadsheet><table:table table:name=\"年报\">{rows}{end}</table:table></office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ])
}
