//! Plain text, as programs take it out of other documents.

use unicode_width::UnicodeWidthStr as _;

use crate::page::{Block, Slot, laid_out, page, texts};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "text", oddity, suffix: "txt", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("a row a line, columns aligned", Certain::IfPlain, |sample| {
        join(&render(sample, aligned)).into_bytes()
    }),
    maker("a row a line, one space between cells", Certain::IfPlain, |sample| {
        join(&lines(sample)).into_bytes()
    }),
    maker("a cell a line", Certain::IfPlain, |sample| {
        join(&render(sample, |rows| filled(&rows).into_iter().flatten().collect())).into_bytes()
    }),
    maker("labels before their numbers", Certain::IfPlain, |sample| {
        join(&render(sample, |rows| by_row(&rows, true))).into_bytes()
    }),
    maker("labels after their numbers", Certain::Never, |sample| {
        join(&render(sample, |rows| by_row(&rows, false))).into_bytes()
    }),
    maker("copied from a browser, tabs between cells", Certain::Never, |sample| {
        // A browser copies no cell where another covers its place.
        let row = |row: Vec<Slot>| {
            let own = row.into_iter().filter_map(|slot| match slot {
                Slot::Cell(cell) => Some(cell.text),
                Slot::Covered(_) => None,
            });
            own.collect::<Vec<_>>().join("\t")
        };
        let mut lines = Vec::new();
        for block in page(sample) {
            match block {
                Block::Heading(text) | Block::Paragraph(text) => lines.push(text),
                Block::Table(table) => lines.extend(laid_out(&table).into_iter().map(row)),
            }
        }
        join(&lines).into_bytes()
    }),
    Maker {
        suffix: "md",
        ..maker("Markdown", Certain::Always, |sample| {
            let mut lines = Vec::new();
            for block in page(sample) {
                match block {
                    Block::Heading(text) => lines.extend([format!("## {text}"), String::new()]),
                    Block::Paragraph(text) => lines.extend([text, String::new()]),
                    Block::Table(table) => {
                        for (at, row) in texts(&table).into_iter().enumerate() {
                            if at == 1 {
                                lines.push(format!("|{}", "---|".repeat(row.len())));
                            }
                            lines.push(format!("| {} |", row.join(" | ")));
                        }
                        lines.push(String::new());
                    }
                }
            }
            join(&lines).into_bytes()
        })
    },
];

/// The report, a row of a table on each line.
pub fn lines(sample: &Sample) -> Vec<String> {
    render(sample, |rows| filled(&rows).iter().map(|row| row.join(" ")).collect())
}

fn join(lines: &[String]) -> String {
    lines.join("\n") + "\n"
}

fn render(sample: &Sample, rows: fn(Vec<Vec<String>>) -> Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for block in page(sample) {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => lines.push(text),
            Block::Table(table) => lines.extend(rows(texts(&table))),
        }
    }
    lines
}

fn filled(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let row = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).cloned().collect();
    rows.iter().map(row).collect()
}

/// Every cell at its column, as a PDF reader lays a page out.
fn aligned(rows: Vec<Vec<String>>) -> Vec<String> {
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| rows.iter().map(|row| row[column].width().min(24)).max();
    let widths: Vec<usize> = (0..columns).map(|column| widest(column).unwrap_or(0) + 2).collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        let mut until = 0;
        for (cell, width) in row.iter().zip(&widths) {
            if !cell.is_empty() {
                // A long label pushes what follows to the right.
                let space = until.max(line.width() + usize::from(!line.is_empty())) - line.width();
                line += &" ".repeat(space);
                line += cell;
            }
            until += width;
        }
        line
    };
    rows.iter().map(line).collect()
}

/// The last label of a row and its numbers on lines of their own; headings a row a line.
fn by_row(rows: &[Vec<String>], label_first: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for row in filled(rows) {
        let is_number = |cell: &String| !cell.is_empty() && !cell.contains(|one: char| one >= '一');
        let numbers = row.iter().filter(|cell| is_number(cell)).cloned().collect::<Vec<_>>();
        let labels = row.iter().filter(|cell| !is_number(cell)).cloned().collect::<Vec<_>>();
        let pair = if label_first { [labels, numbers] } else { [numbers, labels] };
        lines.extend(pair.into_iter().filter(|part| !part.is_empty()).map(|part| part.join(" ")));
    }
    lines
}
