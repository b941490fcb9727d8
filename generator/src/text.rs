//! Plain text, as programs take it out of other documents.

use unicode_width::UnicodeWidthStr as _;

use crate::page::{Block, Cell, Kind, Table, page, texts};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "text", oddity, suffix: "txt", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("a row a line, columns aligned", Certain::IfStated, |sample| {
        join(&render(sample, |table| aligned(&texts(table)))).into_bytes()
    }),
    maker("a row a line, one space between cells", Certain::IfStated, |sample| {
        join(&lines(sample)).into_bytes()
    }),
    maker("a cell a line", Certain::IfPlain, |sample| {
        let cells = |table: &Table| {
            let cells = table.iter().flatten().map(|cell| cell.text.clone());
            cells.filter(|text| !text.is_empty()).collect()
        };
        join(&render(sample, cells)).into_bytes()
    }),
    maker("labels before their numbers", Certain::IfPlain, |sample| {
        join(&render(sample, |table| by_row(table, Order::LabelsFirst))).into_bytes()
    }),
    maker("labels after their numbers", Certain::Never, |sample| {
        join(&render(sample, |table| by_row(table, Order::FiguresFirst))).into_bytes()
    }),
    maker("labels around their numbers", Certain::Never, |sample| {
        join(&render(sample, |table| by_row(table, Order::FiguresBetween))).into_bytes()
    }),
    maker("copied from a browser, tabs between cells", Certain::Never, |sample| {
        // A browser copies no cell where another covers its place.
        let row = |row: &Vec<Cell>| {
            row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\t")
        };
        join(&render(sample, |table| table.iter().map(row).collect())).into_bytes()
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
    render(sample, |table| table.iter().map(|row| stated(row, |_| true)).collect())
}

fn join(lines: &[String]) -> String {
    lines.join("\n") + "\n"
}

fn render(sample: &Sample, rows: impl Fn(&Table) -> Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for block in page(sample) {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => lines.push(text),
            Block::Table(table) => lines.extend(rows(&table)),
        }
    }
    lines
}

/// The texts of some cells of a row, one space between them.
fn stated(row: &[Cell], is_wanted: impl Fn(&Cell) -> bool) -> String {
    let cells = row.iter().filter(|cell| is_wanted(cell) && !cell.text.is_empty());
    cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Every cell at its column, as a PDF reader lays a page out.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
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

/// Where the figures of a row stand.
#[derive(Clone, Copy)]
enum Order {
    LabelsFirst,
    FiguresFirst,
    /// In the middle of labels over several lines, as PDF readers write them.
    FiguresBetween,
}

/// The labels of a row and its figures on lines of their own; headings a row a line.
fn by_row(table: &Table, order: Order) -> Vec<String> {
    let mut lines = Vec::new();
    for row in table {
        let labels = stated(row, |cell| cell.kind != Kind::Figure);
        let figures = stated(row, |cell| cell.kind == Kind::Figure);
        let parts = match order {
            Order::LabelsFirst => vec![labels, figures],
            Order::FiguresFirst => vec![figures, labels],
            Order::FiguresBetween if figures.is_empty() => vec![labels],
            Order::FiguresBetween => {
                let middle = labels.chars().count().div_ceil(2);
                let first: String = labels.chars().take(middle).collect();
                let rest = labels.chars().skip(middle).collect();
                vec![first, figures, rest]
            }
        };
        lines.extend(parts.into_iter().filter(|part| !part.is_empty()));
    }
    lines
}
