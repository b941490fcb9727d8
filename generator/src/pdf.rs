//! PDF: pages of text at places, with ruled tables.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::html::halves_at;
use crate::page::{Block, Cell, Kind, SECTION_3, Slot, Table, laid_out, page, section_3};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "pdf", oddity, suffix: "pdf", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("font not embedded, rectangles around cells", Certain::Always, |sample| {
        draw(&page(sample), Look::default())
    }),
    maker("lines drawn with strokes", Certain::Always, |sample| {
        draw(&page(sample), Look { rules: Rules::Strokes, ..Look::default() })
    }),
    maker("lines as thin filled rectangles, compressed", Certain::Always, |sample| {
        draw(
            &page(sample),
            Look { rules: Rules::Filled, pages: Pages::Compressed, ..Look::default() },
        )
    }),
    maker("no lines", Certain::Never, |sample| {
        draw(&page(sample), Look { rules: Rules::None, ..Look::default() })
    }),
    maker("text in GBK", Certain::Always, |sample| {
        draw(&page(sample), Look { font: Font::Gbk, ..Look::default() })
    }),
    maker("numbers of glyphs, radicals for characters", Certain::Always, |sample| {
        draw(&page(sample), Look { font: Font::Glyphs, ..Look::default() })
    }),
    maker("drawn characters, as browsers print", Certain::Always, |sample| {
        draw(&page(sample), Look { font: Font::Drawn, rules: Rules::Filled, ..Look::default() })
    }),
    maker("each character placed for itself", Certain::Always, |sample| {
        draw(&page(sample), Look { spacing: Spacing::EachPlaced, ..Look::default() })
    }),
    maker("kerned characters", Certain::Always, |sample| {
        draw(&page(sample), Look { spacing: Spacing::Kerned, ..Look::default() })
    }),
    maker("bold by drawing twice", Certain::Always, |sample| {
        draw(&page(sample), Look { spacing: Spacing::DrawnTwice, ..Look::default() })
    }),
    maker("centred figures, labels in narrow columns", Certain::Always, |sample| {
        draw(&page(sample), Look { is_centred: true, is_narrow: true, ..Look::default() })
    }),
    maker("turned pages", Certain::Always, |sample| {
        draw(&page(sample), Look { pages: Pages::Turned, ..Look::default() })
    }),
    maker("pages inside of forms", Certain::Always, |sample| {
        draw(&page(sample), Look { pages: Pages::Forms, ..Look::default() })
    }),
    maker("headings in white on dark boxes", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::DarkHeads, ..Look::default() })
    }),
    maker("cells on a tinted ground, highlighted, stamped", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::Tinted, ..Look::default() })
    }),
    maker("digits before figures that nobody sees", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::Unseen, ..Look::default() })
    }),
    maker("figures covered with white and printed anew", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::Corrected, ..Look::default() })
    }),
    maker("figures struck out, others beside", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::Struck, ..Look::default() })
    }),
    maker("figures in blank cells struck out or blackened", Certain::Always, |sample| {
        draw(&page(sample), Look { finish: Finish::Withdrawn, ..Look::default() })
    }),
    maker("figures blackened in part", Certain::Never, |sample| {
        draw(&page(sample), Look { finish: Finish::Blackened, ..Look::default() })
    }),
    maker("figures struck out in part", Certain::Never, |sample| {
        draw(&page(sample), Look { finish: Finish::StruckInPart, ..Look::default() })
    }),
    maker("headings repeated on the next page", Certain::Always, |sample| {
        draw(&broken(sample, Break::HeadingsRepeated), Look::default())
    }),
    maker("a row on two pages", Certain::Never, |sample| {
        draw(&broken(sample, Break::WithinRow), Look::default())
    }),
    maker("no line where a page ends between rows", Certain::Always, |sample| {
        collapsed(sample, Break::Between(13), None)
    }),
    maker("no line where a page ends before a group", Certain::Always, |sample| {
        collapsed(sample, Break::Between(7), None)
    }),
    maker("no line where a page ends behind the last group", Certain::Always, |sample| {
        collapsed(sample, Break::Between(from_end(sample, 2)), None)
    }),
    maker("no line where a page ends below a blank row", Certain::Never, |sample| {
        collapsed(sample, Break::Between(7), Some(Side::Above))
    }),
    maker("no line where a page ends above a blank row", Certain::Never, |sample| {
        collapsed(sample, Break::Between(7), Some(Side::Below))
    }),
    maker("no line where a page ends below a blank row, above 3.", Certain::Never, |sample| {
        collapsed(sample, Break::Between(from_end(sample, 3)), Some(Side::Above))
    }),
    maker("no line where a page ends above a blank row, below 3.", Certain::Never, |sample| {
        collapsed(sample, Break::Between(from_end(sample, 2)), Some(Side::Below))
    }),
    maker("no line where a page ends below a blank row, no ordinals", Certain::Never, |sample| {
        collapsed(sample, Break::BetweenPlain(from_end(sample, 3)), Some(Side::Above))
    }),
    maker("no line where a page ends above a blank row, no ordinals", Certain::Never, |sample| {
        collapsed(sample, Break::BetweenPlain(from_end(sample, 3)), Some(Side::Below))
    }),
    maker("no line where a page ends within a row", Certain::Never, |sample| {
        collapsed(sample, Break::WithinRow, None)
    }),
    maker("scanned, pictures alone", Certain::NoReport, |_| {
        let picture = "q 500 0 0 700 40 60 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n";
        file(&[picture.to_owned()], &Encoder::default(), Look::default())
    }),
];

/// How the pages look and are written.
#[derive(Clone, Copy, Default)]
struct Look {
    rules: Rules,
    font: Font,
    spacing: Spacing,
    pages: Pages,
    finish: Finish,
    is_centred: bool,
    is_narrow: bool,
}

/// How the lines of tables are drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Rules {
    None,
    #[default]
    Rectangles,
    Strokes,
    Filled,
    /// Each line once, and none at the bottom of a page within a table, as browsers print.
    Collapsed,
}

/// How text is encoded.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Font {
    /// UTF-16, the font not embedded.
    #[default]
    Unicode,
    /// GBK, the font not embedded.
    Gbk,
    /// Numbers of glyphs, with a table of what they mean that gives radicals for some characters:
    /// they share their glyphs.
    Glyphs,
    /// Fonts of drawings of up to 256 characters each, with a table of what they mean.
    Drawn,
}

/// How the characters of a text are put side by side.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Spacing {
    #[default]
    Together,
    EachPlaced,
    Kerned,
    /// Twice, a little apart: bold.
    DrawnTwice,
}

/// What is painted below and over the text of cells.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Finish {
    #[default]
    None,
    /// Headings are white, on boxes.
    DarkHeads,
    /// A ground below, and over it what hides nothing: a highlighter, and a stamp that shines through.
    Tinted,
    /// Before a figure stands a digit in white, one in no mode, and one that is transparent.
    Unseen,
    /// Below a figure stands another, under white.
    Corrected,
    /// Before a figure stands another, struck out.
    Struck,
    /// In a blank cell stands a figure that is struck out, crossed out or blackened.
    Withdrawn,
    /// A box over the last digit of each figure.
    Blackened,
    /// A line through the last digit of each figure.
    StruckInPart,
}

/// How pages are stored.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Pages {
    #[default]
    Plain,
    Compressed,
    /// Stored lying and shown upright.
    Turned,
    /// Each in a form that the page shows.
    Forms,
}

/// Where the table of section 3 goes on on the next page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    HeadingsRepeated,
    WithinRow,
    /// Behind so many rows. What labels of groups print is cut in half.
    Between(usize),
    /// The same, and labels have no ordinals.
    BetweenPlain(usize),
}

/// A side of a page break.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// Where a page break stands before the last rows of section 3.
fn from_end(sample: &Sample, rows: usize) -> usize {
    section_3(sample).len() - rows
}

/// The report with the table of section 3 in two, a page break between.
fn broken(sample: &Sample, how: Break) -> Vec<Block> {
    pages_of(sample, parts(sample, how))
}

/// The same with collapsed borders, perhaps with the figures beside the page break left out.
fn collapsed(sample: &Sample, how: Break, blank: Option<Side>) -> Vec<u8> {
    let (mut first, mut second) = parts(sample, how);
    let row = match blank {
        Some(Side::Above) => first.last_mut(),
        Some(Side::Below) => second.first_mut(),
        None => None,
    };
    for cell in row.into_iter().flatten().filter(|cell| cell.kind == Kind::Figure) {
        cell.text.clear();
    }
    draw(
        &pages_of(sample, (first, second)),
        Look { rules: Rules::Collapsed, is_centred: true, ..Look::default() },
    )
}

fn pages_of(sample: &Sample, (first, second): (Table, Table)) -> Vec<Block> {
    let mut page = page(sample);
    let page_break = Block::Paragraph(PAGE_BREAK.to_owned());
    page.splice(SECTION_3..=SECTION_3, [Block::Table(first), page_break, Block::Table(second)]);
    page
}

/// The parts of the table of section 3 before and behind a page break.
fn parts(sample: &Sample, how: Break) -> (Table, Table) {
    let at = match how {
        Break::Between(at) | Break::BetweenPlain(at) => at,
        Break::HeadingsRepeated | Break::WithinRow => 13,
    };
    let (mut first, mut second) = halves_at(sample, at);
    for cell in second.iter_mut().flatten() {
        let before = first.iter_mut().flatten().find(|before| {
            before.text == cell.text && cell.kind == Kind::Label && cell.rows + before.rows > 2
        });
        match (before, how) {
            (Some(before), Break::Between(_)) => {
                (before.text, cell.text) = in_half(&cell.text);
            }
            // What is merged over both pages is printed once.
            (Some(_), _) => cell.text.clear(),
            (None, _) => {}
        }
    }
    match how {
        Break::HeadingsRepeated => {
            second.splice(0..0, first[..3].iter().cloned());
        }
        Break::WithinRow => cut_row(&mut first, &mut second),
        Break::Between(_) => {}
        Break::BetweenPlain(_) => {
            for cell in first.iter_mut().chain(&mut second).flatten() {
                if cell.kind == Kind::Label {
                    cell.text = without_ordinal(&cell.text);
                }
            }
        }
    }
    (first, second)
}

fn in_half(text: &str) -> (String, String) {
    let half = text.chars().count() / 2;
    (text.chars().take(half).collect(), text.chars().skip(half).collect())
}

fn without_ordinal(label: &str) -> String {
    let behind = label.find(['）', '.', '、']).map(|at| {
        let sign = label[at..].chars().next().map_or(0, char::len_utf8);
        (label[..at].chars().count() <= 2, at + sign)
    });
    match behind {
        Some((true, at)) => label[at..].to_owned(),
        _ => label.to_owned(),
    }
}

/// Cuts the last row of the first part in two.
fn cut_row(first: &mut Table, second: &mut Table) {
    let mut rest = first.last().cloned().unwrap_or_default();
    for cell in first.last_mut().into_iter().flatten() {
        if cell.kind == Kind::Label {
            cell.text = in_half(&cell.text).0;
        }
    }
    for cell in &mut rest {
        match cell.kind {
            Kind::Label => cell.text = in_half(&cell.text).1,
            Kind::Head | Kind::Figure => cell.text.clear(),
        }
    }
    // The groups go on: they begin in the new row.
    let groups = second[0].len() - 8;
    let mut row: Vec<Cell> = second[0].drain(..groups).collect();
    for cell in &mut row {
        cell.rows += 1;
    }
    row.extend(rest);
    second.insert(0, row);
}

/// The characters that were written, by the number of their glyph: from 1, in the order in which
/// they came.
#[derive(Default)]
struct Encoder {
    glyphs: Vec<char>,
}

/// How many characters a font of drawings has. It needs a code for each, of one byte.
const IN_FONT: usize = 200;

impl Encoder {
    /// The number of a character's glyph, from 0.
    fn glyph(&mut self, one: char) -> usize {
        self.glyphs.iter().position(|glyph| *glyph == one).unwrap_or_else(|| {
            self.glyphs.push(one);
            self.glyphs.len() - 1
        })
    }

    /// The font's name and the code of a character in hexadecimal digits.
    fn code(&mut self, font: Font, one: char) -> (usize, String) {
        match font {
            Font::Unicode => {
                let mut units = [0; 2];
                let units = one.encode_utf16(&mut units).iter();
                (1, units.map(|unit| format!("{unit:04X}")).collect())
            }
            Font::Gbk => {
                let text = one.to_string();
                let bytes = encoding_rs::GBK.encode(&text).0;
                (1, bytes.iter().map(|byte| format!("{byte:02X}")).collect())
            }
            Font::Glyphs => (1, format!("{:04X}", self.glyph(one) + 1)),
            Font::Drawn => {
                let glyph = self.glyph(one);
                (glyph / IN_FONT + 1, format!("{:02X}", glyph % IN_FONT + 1))
            }
        }
    }
}

/// Characters with the radicals that share their glyphs.
const RADICALS: [(char, char); 14] = [
    ('一', '⼀'),
    ('二', '⼆'),
    ('人', '⼈'),
    ('大', '⼤'),
    ('小', '⼩'),
    ('工', '⼯'),
    ('文', '⽂'),
    ('方', '⽅'),
    ('用', '⽤'),
    ('立', '⽴'),
    ('而', '⽽'),
    ('自', '⾃'),
    ('行', '⾏'),
    ('面', '⾯'),
];

/// The table of what the codes of a font mean.
fn to_unicode(codes: &[(String, char)], digits: usize) -> Vec<u8> {
    let mut entries = String::new();
    for part in codes.chunks(100) {
        entries += &format!("{} beginbfchar\n", part.len());
        for (code, meaning) in part {
            entries += &format!("<{code}> <{:04X}>\n", u32::from(*meaning));
        }
        entries += "endbfchar\n";
    }
    let (low, high) = ("0".repeat(digits), "F".repeat(digits));
    stream(
        "",
        format!(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n\
             <{low}> <{high}>\nendcodespacerange\n{entries}endcmap\n\
             CMapName currentdict /CMap defineresource pop\nend\nend\n"
        )
        .as_bytes(),
    )
}

/// A stream with entries of its dictionary and its content.
fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< /Length {} {entries} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// The paragraph that begins a page.
const PAGE_BREAK: &str = "\u{c}";

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
    look: Look,
    encoder: Encoder,
}

impl Canvas {
    fn text(&mut self, x: usize, y: usize, text: &str) {
        let Look { font, spacing, .. } = self.look;
        let mut left = 0;
        // A run goes on while its font is the same; a character that is placed ends it.
        let mut runs: Vec<(usize, usize, Vec<String>)> = Vec::new();
        for one in text.chars() {
            let (name, code) = self.encoder.code(font, one);
            match runs.last_mut() {
                Some((before, _, codes)) if *before == name && spacing != Spacing::EachPlaced => {
                    codes.push(code);
                }
                _ => runs.push((name, left, vec![code])),
            }
            left += size_of(one);
        }
        for (name, left, codes) in runs {
            let shown = match spacing {
                Spacing::Kerned => format!("[<{}>] TJ", codes.join("> -25 <")),
                Spacing::Together | Spacing::EachPlaced | Spacing::DrawnTwice => {
                    format!("<{}> Tj", codes.concat())
                }
            };
            let x = x + left;
            let _ = writeln!(self.last(), "BT /F{name} {SIZE} Tf {x} {y} Td {shown} ET");
            if spacing == Spacing::DrawnTwice {
                let _ = writeln!(self.last(), "BT /F{name} {SIZE} Tf {x}.3 {y} Td {shown} ET");
            }
        }
    }

    fn draw(&mut self, drawing: &str) {
        self.last().push_str(drawing);
        self.last().push('\n');
    }

    fn last(&mut self) -> &mut String {
        self.pages.last_mut().expect("a page")
    }

    fn need(&mut self, height: usize) {
        if self.y < BOTTOM + height {
            self.next_page();
        }
    }

    fn next_page(&mut self) {
        self.end_page();
        self.pages.push(String::new());
        self.y = TOP;
    }

    fn end_page(&mut self) {
        let number = self.pages.len();
        self.text(280, 30, &format!("— {number} —"));
    }

    fn rule(&mut self, x: usize, low: usize, width: usize, height: usize) {
        let (right, high) = (x + width, low + height);
        let rules = self.look.rules;
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
            Rules::Collapsed => writeln!(
                self.last(),
                "{x} {high} {width} 0.5 re {x} {low} 0.5 {height} re {right} {low} 0.5 {height} re f"
            ),
        };
    }
}

/// The file of a report. A paragraph of a page break begins a page.
fn draw(page: &[Block], look: Look) -> Vec<u8> {
    let encoder = Encoder::default();
    let mut canvas = Canvas { pages: vec![String::new()], y: TOP, look, encoder };
    for (at, block) in page.iter().enumerate() {
        match block {
            Block::Paragraph(text) if text == PAGE_BREAK => canvas.next_page(),
            Block::Heading(text) | Block::Paragraph(text) => {
                for line in wrapped(text, WIDTH) {
                    canvas.need(2 * LINE);
                    canvas.y -= 2 * LINE;
                    let y = canvas.y;
                    canvas.text(LEFT, y, &line);
                }
                canvas.y -= LINE;
            }
            Block::Table(table) => {
                draw_table(&mut canvas, table);
                let goes_on =
                    matches!(page.get(at + 1), Some(Block::Paragraph(text)) if text == PAGE_BREAK);
                if look.rules == Rules::Collapsed && !goes_on {
                    let y = canvas.y + LINE;
                    canvas.draw(&format!("{LEFT} {y} {WIDTH} 0.5 re f"));
                }
            }
        }
    }
    canvas.end_page();
    file(&canvas.pages, &canvas.encoder, look)
}

/// The width of a character: digits and signs are half as wide as others.
fn size_of(one: char) -> usize {
    if one.is_ascii() { SIZE / 2 } else { SIZE }
}

/// Breaks a text into lines.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for one in text.chars() {
        let size = size_of(one);
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
        10 if canvas.look.is_narrow => vec![2, 4, 8, 6, 6, 6, 6, 6, 6, 6],
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
                let free = right - x - 2 * MARGIN;
                let used: usize = text.chars().map(size_of).sum();
                let is_centred = canvas.look.is_centred && cell.kind == Kind::Figure;
                let indent = if is_centred { free.saturating_sub(used) / 2 } else { 0 };
                let (x, y) = (x + MARGIN + indent, top - MARGIN - SIZE - line * LINE);
                finished(canvas, cell, (x, y), text, used);
            }
            open.push((*column, cell.columns, end));
        }
        canvas.y -= heights[at];
    }
    canvas.y -= LINE;
}

/// Prints a line of a cell with what is below and over it.
fn finished(canvas: &mut Canvas, cell: &Cell, (x, y): (usize, usize), text: &str, used: usize) {
    let is_figure = cell.kind == Kind::Figure && !text.is_empty();
    let (low, right) = (y - 2, x + used);
    let middle = y + 3;
    match canvas.look.finish {
        Finish::DarkHeads if cell.kind == Kind::Head => {
            canvas.draw(&format!("q 0.2 0.3 0.6 rg {} {low} {} 11 re f 1 g", x - 1, used + 2));
            canvas.text(x, y, text);
            canvas.draw("Q");
        }
        Finish::Tinted => {
            canvas.draw(&format!("q 0.9 1 0.9 rg {} {low} {} 11 re f Q", x - 1, used + 2));
            canvas.text(x, y, text);
            canvas.draw(&format!("q /Pen gs 1 1 0 rg {} {low} {used} 10 re f Q", x - 1));
            canvas.draw(&format!("q /Half gs 1 0 0 rg {x} {low} {} 10 re f Q", used + 4));
        }
        Finish::Unseen if is_figure => {
            for hidden in ["1 g", "3 Tr", "/None gs"] {
                canvas.draw(&format!("q {hidden}"));
                canvas.text(x, y, "9");
                canvas.draw("Q");
            }
            canvas.text(x + SIZE / 2, y, text);
        }
        Finish::Corrected if is_figure => {
            canvas.text(x, y, "86");
            canvas.draw(&format!("q 1 g {} {low} 12 11 re f Q", x - 1));
            canvas.text(x, y, text);
        }
        Finish::Struck if is_figure => {
            canvas.text(x, y, "9");
            canvas.draw(&format!("0.5 w {x} {middle} m {} {middle} l S", x + 4));
            canvas.text(x + SIZE, y, text);
        }
        Finish::Withdrawn if cell.kind == Kind::Figure && text.is_empty() => {
            canvas.text(x, y, "86");
            let right = x + SIZE;
            canvas.draw(&match x % 3 {
                0 => format!("{x} {middle} {SIZE} 0.5 re f"),
                1 => format!("0.5 w {x} {y} m {right} {} l S", y + SIZE),
                _ => format!("{} {low} {} 11 re f", x - 1, SIZE + 2),
            });
        }
        Finish::Blackened if is_figure => {
            canvas.text(x, y, text);
            canvas.draw(&format!("{} {low} 5 11 re f", right - 4));
        }
        Finish::StruckInPart if is_figure => {
            canvas.text(x, y, text);
            canvas.draw(&format!("0.5 w {} {middle} m {right} {middle} l S", right - 4));
        }
        _ => canvas.text(x, y, text),
    }
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

/// Paints: of a highlighter, one that shines through, and none.
const STATES: &str =
    "/ExtGState << /Pen << /BM /Multiply >> /Half << /ca 0.4 >> /None << /ca 0 >> >>";

/// The objects of a file: catalogue, pages, fonts, and those of each page.
fn file(pages: &[String], encoder: &Encoder, look: Look) -> Vec<u8> {
    let (fonts, font_objects) = fonts(encoder, look.font);
    let first_page = 3 + font_objects.len();
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", first_page + 3 * at)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into_bytes(),
    ];
    objects.extend(font_objects);
    for (at, page) in pages.iter().enumerate() {
        let number = first_page + 3 * at;
        let resources = format!("/Resources << /Font << {fonts}>> {STATES} >>");
        let form = format!("/Resources << /XObject << /Fm0 {} 0 R >> >>", number + 2);
        let box_upright = "/MediaBox [0 0 595 842]";
        // A page that is turned by a quarter to the right is drawn turned to the left.
        let (shown, entries) = match look.pages {
            Pages::Plain | Pages::Compressed => {
                (page.clone(), format!("{box_upright} {resources}"))
            }
            Pages::Turned => (
                format!("0 1 -1 0 842 0 cm\n{page}"),
                format!("/MediaBox [0 0 842 595] /Rotate 90 {resources}"),
            ),
            Pages::Forms => ("/Fm0 Do\n".to_owned(), format!("{box_upright} {form}")),
        };
        objects.push(
            format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R {entries} >>", number + 1)
                .into_bytes(),
        );
        objects.push(if look.pages == Pages::Compressed {
            let mut packer =
                flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
            packer.write_all(shown.as_bytes()).expect("memory");
            stream("/Filter /FlateDecode", &packer.finish().expect("memory"))
        } else {
            stream("", shown.as_bytes())
        });
        let entries = format!("/Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources}");
        let form = if look.pages == Pages::Forms { page.as_str() } else { "" };
        objects.push(stream(&entries, form.as_bytes()));
    }
    written(&objects)
}

/// The fonts by name, and the objects that they are, from number 3.
fn fonts(encoder: &Encoder, font: Font) -> (String, Vec<Vec<u8>>) {
    let meaning = |one: char| {
        let pair = RADICALS.iter().find(|(character, _)| *character == one);
        pair.map_or(one, |(_, radical)| *radical)
    };
    let descriptor = b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>".to_vec();
    let composite = |encoding: &str, more: &str| {
        format!("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{encoding} /DescendantFonts [4 0 R]{more} >>").into_bytes()
    };
    let listed = |ordering: &str, widths: &str| {
        format!("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 2 >> /DW 1000 /W [{widths}] /FontDescriptor 5 0 R >>").into_bytes()
    };
    let one = "/F1 3 0 R ".to_owned();
    match font {
        Font::Unicode => {
            (one, vec![composite("UniGB-UCS2-H", ""), listed("GB1", "1 95 500"), descriptor])
        }
        Font::Gbk => {
            (one, vec![composite("GBK-EUC-H", ""), listed("GB1", "814 939 500"), descriptor])
        }
        Font::Glyphs => {
            let glyphs = || encoder.glyphs.iter().enumerate().map(|(at, one)| (at + 1, *one));
            let codes: Vec<_> =
                glyphs().map(|(at, one)| (format!("{at:04X}"), meaning(one))).collect();
            let narrow = glyphs().filter(|(_, one)| one.is_ascii());
            let widths: String = narrow.map(|(at, _)| format!("{at} {at} 500 ")).collect();
            let font = composite("Identity-H", " /ToUnicode 6 0 R");
            (one, vec![font, listed("Identity", &widths), descriptor, to_unicode(&codes, 4)])
        }
        Font::Drawn => {
            // Two drawings, of a wide and of a narrow character, serve all.
            let drawing = |width: usize| {
                let box_width = width - 200;
                let text = format!("{width} 0 0 0 {width} 800 d1 100 0 {box_width} 700 re f");
                stream("", text.as_bytes())
            };
            let mut objects = vec![drawing(1000), drawing(500)];
            let mut names = String::new();
            for (at, part) in encoder.glyphs.chunks(IN_FONT).enumerate() {
                let number = 3 + objects.len();
                names += &format!("/F{} {number} 0 R ", at + 1);
                let width = |one: &char| if one.is_ascii() { "500 " } else { "1000 " };
                let drawn = |(at, one): (usize, &char)| {
                    format!("/g{at} {} 0 R ", if one.is_ascii() { 4 } else { 3 })
                };
                let codes: Vec<_> = part
                    .iter()
                    .enumerate()
                    .map(|(at, one)| (format!("{:02X}", at + 1), *one))
                    .collect();
                objects.push(format!(
                    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar {} /Widths [{}] /Encoding << /Type /Encoding /Differences [1 {}] >> /CharProcs << {}>> /Resources << >> /ToUnicode {} 0 R >>",
                    part.len(),
                    part.iter().map(width).collect::<String>(),
                    (0..part.len()).map(|at| format!("/g{at} ")).collect::<String>(),
                    part.iter().enumerate().map(drawn).collect::<String>(),
                    number + 1
                ).into_bytes());
                objects.push(to_unicode(&codes, 2));
            }
            (names, objects)
        }
    }
}

/// A file of objects, which are numbered from 1.
fn written(objects: &[Vec<u8>]) -> Vec<u8> {
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
