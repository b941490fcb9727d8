//! Pictures: figures that are known already → SVG, and PNG made of it.
//!
//! A [`Chart`] says what is drawn in words and figures that are ready to be read; nothing here knows
//! what they mean. Coordinates, scales and shapes are those of plotters; `canvas` writes them as SVG.

mod bars;
mod canvas;
mod file;
mod frame;
mod histogram;
mod ink;
mod lines;
mod png;
mod stack;
#[cfg(test)]
mod tests;
mod text;

pub use file::Target;

use crate::language::Language;

/// A picture and everything that a reader must know who has only the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What is shown, of whom and when.
    pub title: String,
    /// The unit, and what the figures are.
    pub subtitle: String,
    /// The figures.
    pub body: Body,
    /// What must be known to read them right, a sentence each: coverage, what is left out and why.
    pub notes: Vec<String>,
    /// Where the figures are from.
    pub source: String,
    /// The language of the few words that the picture adds.
    pub language: Language,
}

/// What kind of picture it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Horizontal bars from zero: a ranking, or changes to both sides.
    Bars(Bars),
    /// Lines over the years, in one frame.
    Lines(Lines),
    /// The same with a frame for each series, all on one scale.
    Multiples(Lines),
    /// Parts of a whole.
    Stack(Stack),
    /// How many of each size.
    Histogram(Histogram),
}

/// A figure: its size for drawing, and its words, which are exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// In the unit in which it is shown.
    pub value: f64,
    /// As a table shows it.
    pub text: String,
}

/// Horizontal bars, the first on top. At most [`MOST_ROWS`] are drawn; the others are counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The bars.
    pub bars: Vec<Bar>,
    /// What stands above the details; empty where there are none.
    pub detail_heading: String,
    /// Whether falls have a colour of their own.
    pub is_change: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// A rank or a number before the name; may be empty.
    pub lead: String,
    /// Whose or what figure it is.
    pub label: String,
    /// Its length, and what stands at its end.
    pub figure: Figure,
    /// What else is to be said, in a column of its own; may be empty.
    pub detail: String,
}

/// Lines over the same years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The years, or whatever stands on the axis, in order.
    pub ticks: Vec<String>,
    /// The lines. At most [`MOST_LINES`] are drawn in one frame and [`MOST_FRAMES`] frames; the
    /// others are counted.
    pub series: Vec<Series>,
    /// Where what is counted changed.
    pub breaks: Vec<Break>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Whose it is.
    pub label: String,
    /// A figure for each tick; none where nothing is stated, which is a gap in the line.
    pub points: Vec<Option<Figure>>,
}

/// A dashed line between two ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The index of the tick behind it.
    pub before: usize,
    /// What changed.
    pub label: String,
}

/// Parts of a whole for each row, as shares. At most [`MOST_ROWS`] are drawn; the others are counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stack {
    /// The names of the parts, in the order in which they are drawn. At most eight are told apart.
    pub parts: Vec<String>,
    /// The rows, the first on top.
    pub rows: Vec<StackRow>,
    /// What stands above the totals.
    pub total_heading: String,
}

/// One whole.
#[derive(Clone, Debug, PartialEq)]
pub struct StackRow {
    /// A mark before the name; may be empty.
    pub lead: String,
    /// Whose or when.
    pub label: String,
    /// A figure for each part. They are drawn as shares of their sum.
    pub parts: Vec<StackPart>,
    /// The whole in words.
    pub total: String,
}

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct StackPart {
    /// Its size, and its words, such as a share in percent, where they have room.
    pub figure: Figure,
    /// The figure in other words, said with its title: the number, where the figure is a share.
    pub detail: String,
}

/// How many of each size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    /// The bins, each beginning where the one before ends.
    pub bins: Vec<Bin>,
    /// What the sizes are.
    pub axis: String,
    /// Sizes that are marked, such as the median.
    pub marks: Vec<Mark>,
}

/// One bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Where it begins.
    pub from: Figure,
    /// Where it ends; `None` where the last has no end.
    pub to: Option<Figure>,
    /// From where to where, in words.
    pub label: String,
    /// How many there are.
    pub count: usize,
}

/// A size that is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it stands.
    pub at: f64,
    /// What it is, with its figure.
    pub label: String,
}

/// The most bars or rows that one picture has.
pub const MOST_ROWS: usize = 40;
/// The most lines that one frame has.
pub const MOST_LINES: usize = 8;
/// The most frames that one picture has.
pub const MOST_FRAMES: usize = 24;

/// Where a picture will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Its width in pixels, 360 at least; the height follows from what is drawn.
    pub width: i32,
    /// Whether it is part of a page: then it has no ground, text and lines take the colours of the
    /// page (`currentColor`, `--chart-muted`, `--chart-grid`, `--chart-paper`), and it scales.
    pub is_embedded: bool,
}

impl Style {
    /// A picture of its own, on white, for documents.
    pub const FILE: Style = Style { width: 960, is_embedded: false };

    /// Part of a page. Pictures have no ids, so that many may stand on one page.
    pub const fn embedded(width: i32) -> Style {
        Style { width, is_embedded: true }
    }
}

impl Chart {
    /// Whether there is no figure in it.
    pub fn is_empty(&self) -> bool {
        match &self.body {
            Body::Bars(bars) => bars.bars.is_empty(),
            Body::Lines(lines) | Body::Multiples(lines) => {
                lines.series.iter().all(|series| series.points.iter().all(Option::is_none))
            }
            Body::Stack(stack) => stack.rows.is_empty(),
            Body::Histogram(histogram) => histogram.bins.is_empty(),
        }
    }

    /// The picture as SVG: the same bytes for the same figures.
    ///
    /// # Errors
    /// None but what plotters could not draw.
    pub fn svg(&self, style: Style) -> anyhow::Result<String> {
        Ok(frame::draw(self, style)?)
    }
}

/// How many stand in no picture, where there are more than it can show.
fn hidden(count: usize, most: usize) -> Option<usize> {
    count.checked_sub(most).filter(|hidden| *hidden > 0)
}
