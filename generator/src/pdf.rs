//! PDF: pages of text at places, with ruled tables.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::page::{Block, Cell, Slot, Table, laid_out, page};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "pdf", oddity, suffix: "pdf", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("font not embedded, rectangles around cells", Certain::Always, |sample| {
        file(&draw(&page(sample), Rules::Rectangles), false)
    }),
    maker("lines drawn with strokes", Certain::Always, |sample| {
        file(&draw(&page(sample), Rules::Strokes), false)
    }),
    maker("lines as thin filled rectangles, compressed", Certain::Always, |sample| {
        file(&draw(&page(sample), Rules::Filled), true)
    }),
    maker("no lines", Certain::Never, |sample| file(&draw(&page(sample), Rules::None), false)),
    maker("scanned, pictures alone", Certain::NoReport, |_| {
        let picture = "q 500 0 0 700 40 60 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n";
        file(&[picture.to_owned()], false)
    }),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    None,
    Rectangles,
    Strokes,
    Filled,
}

/// Size of the characters in points, as are all measures here.
const SIZE: usize = 8;
const LINE: usize = 10;
const MARGIN: usize = 3;
const LEFT: usize = 40;
const WIDTH: usize = 510;
const TOP: usize = 790;
const BOTTOM: usize = 60;

struct Canvas {
    pages: Vec<String>,
    y: usize,
    rules: Rules,
}

impl Canvas {
    fn text(&mut self, x: usize, y: usize, text: &str) {
        let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        let _ = writeln!(self.last(), "BT /F1 {SIZE} Tf {x} {y} Td <{hex}> Tj ET");
    }

    fn last(&mut self) -> &mut String {
        self.pages.last_mut().expect("a page")
    }

    fn need(&mut self, height: usize) {
        if self.y < BOTTOM + height {
            self.end_page();
            self.pages.push(String::new());
            self.y = TOP;
        }
    }

    fn end_page(&mut self) {
        let number = self.pages.len();
        self.text(280, 30, &format!("— {number} —"));
    }

    fn rule(&mut self, x: usize, low: usize, width: usize, height: usize) {
        let (right, high) = (x + width, low + height);
        let rules = self.rules;
        let _ = match rules {
            Rules::None => Ok(()),
            Rules::Rectangles => writeln!(self.last(), "0.5 w {x} {low} {width} {height} re S"),
            Rules::Strokes => writeln!(
                self.last(),
                "0.5 w {x} {low} m {right} {low} l {right} {high} l {x} {high} l h S"
            ),
            Rules::Filled => writeln!(
                self.last(),
                "{x} {low} {width} 0.5 re {x} {high} {width} 0.5 re {x} {low} 0.5 {height} re \
                 {right} {low} 0.5 {height} re f"
            ),
        };
    }
}

fn draw(page: &[Block], rules: Rules) -> Vec<String> {
    let mut canvas = Canvas { pages: vec![String::new()], y: TOP, rules };
    for block in page {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => {
                for line in wrapped(text, WIDTH) {
                    canvas.need(2 * LINE);
                    canvas.y -= 2 * LINE;
                    let y = canvas.y;
                    canvas.text(LEFT, y, &line);
                }
                canvas.y -= LINE;
            }
            Block::Table(table) => draw_table(&mut canvas, table),
        }
    }
    canvas.end_page();
    canvas.pages
}

/// Breaks a text into lines. Digits and signs are half as wide as other characters.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for one in text.chars() {
        let size = if one.is_ascii() { SIZE / 2 } else { SIZE };
        if used + size > width {
            lines.push(String::new());
            used = 0;
        }
        used += size;
        lines.last_mut().expect("a line").push(one);
    }
    lines
}

fn draw_table(canvas: &mut Canvas, table: &Table) {
    let columns: usize = table[0].iter().map(|cell| cell.columns).sum();
    let weights: Vec<usize> = match columns {
        // Two groups, the label, and seven figures.
        10 => vec![4, 8, 18, 6, 6, 6, 6, 6, 6, 6],
        columns => vec![1; columns],
    };
    let sum: usize = weights.iter().sum();
    let x_of = |column: usize| LEFT + WIDTH * weights[..column].iter().sum::<usize>() / sum;
    let height_of = |cell: &Cell, column: usize| {
        let width = x_of(column + cell.columns) - x_of(column) - 2 * MARGIN;
        wrapped(&cell.text, width).len() * LINE + 2 * MARGIN
    };
    let placed = placed(table);
    let heights: Vec<usize> = placed
        .iter()
        .map(|row| {
            let own = row.iter().filter(|(_, cell)| cell.rows == 1);
            own.map(|(column, cell)| height_of(cell, *column)).max().unwrap_or(0)
        })
        .map(|height| height.max(LINE + 2 * MARGIN))
        .collect();
    // Cells that go on below: column, columns, and the first row that is not theirs.
    let mut open: Vec<(usize, usize, usize)> = Vec::new();
    for (at, row) in placed.iter().enumerate() {
        let pages = canvas.pages.len();
        canvas.need(heights[at]);
        let is_new_page = canvas.pages.len() > pages;
        let top = canvas.y;
        // A merged cell is ruled down to its end or that of the page.
        let low = |end: usize| {
            let below = heights[at..end].iter().scan(top, |y, height| {
                *y = y.checked_sub(*height)?;
                (*y >= BOTTOM).then_some(*y)
            });
            below.last().unwrap_or(top)
        };
        open.retain(|(.., end)| *end > at);
        if is_new_page {
            for &(column, columns, end) in &open {
                let (x, right) = (x_of(column), x_of(column + columns));
                canvas.rule(x, low(end), right - x, top - low(end));
            }
        }
        for (column, cell) in row {
            let (x, right) = (x_of(*column), x_of(column + cell.columns));
            let end = at + cell.rows;
            canvas.rule(x, low(end), right - x, top - low(end));
            for (line, text) in wrapped(&cell.text, right - x - 2 * MARGIN).iter().enumerate() {
                canvas.text(x + MARGIN, top - MARGIN - SIZE - line * LINE, text);
            }
            open.push((*column, cell.columns, end));
        }
        canvas.y -= heights[at];
    }
    canvas.y -= LINE;
}

/// The cells of each row with their columns.
fn placed(table: &Table) -> Vec<Vec<(usize, Cell)>> {
    let own = |(column, slot)| match slot {
        Slot::Cell(cell) => Some((column, cell)),
        Slot::Covered(_) => None,
    };
    laid_out(table)
        .into_iter()
        .map(|row| row.into_iter().enumerate().filter_map(own).collect())
        .collect()
}

/// The objects of a file: catalogue, pages, font, and two for each page.
fn file(pages: &[String], is_compressed: bool) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", 6 + 2 * at)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>".to_vec(),
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>".to_vec(),
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>".to_vec(),
    ];
    for (at, page) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                7 + 2 * at
            )
            .into_bytes(),
        );
        let (filter, content) = if is_compressed {
            let mut packer =
                flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
            packer.write_all(page.as_bytes()).expect("memory");
            (" /Filter /FlateDecode", packer.finish().expect("memory"))
        } else {
            ("", page.clone().into_bytes())
        };
        let head = format!("<< /Length {}{filter} >>\nstream\n", content.len());
        objects.push([head.as_bytes(), &content, b"\nendstream"].concat());
    }
    let mut bytes = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        let _ = writeln!(places, "{:010} 00000 n ", bytes.len());
        bytes.extend(format!("{} 0 obj\n", at + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let begin = bytes.len();
    let size = objects.len() + 1;
    bytes.extend(places.bytes());
    bytes.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n").bytes(),
    );
    bytes
}
