//! What every picture has around its figures: title, unit, notes, source.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{DashedPathElement, PathElement, Rectangle};
use plotters::prelude::{Cartesian2d, DrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle};

use super::canvas::Canvas;
use super::ink::{self, Ink};
use super::text::wrap;
use super::{Body, Break, Chart, MOST_FRAMES, MOST_LINES, MOST_ROWS, Style, hidden};
use crate::language::Message;

/// What drawing returns.
pub type Drawn<T = ()> = Result<T, DrawingAreaErrorKind<Infallible>>;

/// Where figures are drawn by their sizes.
pub type Plot = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Empty around a picture.
const MARGIN: i32 = 20;
const TITLE: i32 = 19;
const SUBTITLE: i32 = 14;
/// The size of names and figures.
pub const BODY: i32 = 13;
/// The size of what is said beside them.
pub const SMALL: i32 = 12;

/// The distance of two lines of text.
pub(super) const fn line_height(size: i32) -> i32 {
    size * 27 / 20
}

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

impl Area {
    /// The right edge.
    pub fn right(self) -> i32 {
        self.left + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> i32 {
        self.top + self.height
    }
}

/// The picture that is being drawn, in pixels.
pub struct Sketch {
    canvas: Rc<RefCell<Canvas>>,
    whole: DrawingArea<Canvas, Shift>,
}

/// How a text stands.
#[derive(Clone, Copy)]
pub struct Font {
    size: i32,
    ink: Ink,
    is_bold: bool,
    across: HPos,
    down: VPos,
}

impl Font {
    /// Left of its end, centred on its line.
    pub const fn new(size: i32, ink: Ink) -> Font {
        Font { size, ink, is_bold: false, across: HPos::Left, down: VPos::Center }
    }

    /// In bold.
    pub const fn bold(self) -> Font {
        Font { is_bold: true, ..self }
    }

    /// To the left of its place.
    pub const fn right(self) -> Font {
        Font { across: HPos::Right, ..self }
    }

    /// On both sides of its place.
    pub const fn centred(self) -> Font {
        Font { across: HPos::Center, ..self }
    }

    /// Below its place.
    const fn below(self) -> Font {
        Font { down: VPos::Top, ..self }
    }
}

impl Sketch {
    /// Writes one line of text.
    pub fn text(&self, text: &str, at: (i32, i32), font: Font) -> Drawn {
        let style = if font.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let description = FontDesc::new(FontFamily::SansSerif, f64::from(font.size), style);
        let style = description.color(&font.ink.rgb());
        self.whole.draw_text(text, &style.pos(Pos::new(font.across, font.down)), at)
    }

    /// Writes lines of text, centred around a height.
    pub fn lines(&self, lines: &[String], (x, middle): (i32, i32), font: Font) -> Drawn {
        let step = line_height(font.size);
        let count = i32::try_from(lines.len()).unwrap_or(0);
        for (index, line) in (0..).zip(lines) {
            let y = middle + step * (2 * index - count + 1) / 2;
            self.text(line, (x, y), font)?;
        }
        Ok(())
    }

    /// Draws a straight line.
    pub fn line(&self, from: (i32, i32), to: (i32, i32), ink: Ink, width: u32) -> Drawn {
        self.whole.draw(&PathElement::new([from, to], ink.rgb().stroke_width(width)))
    }

    /// Draws a dashed line.
    pub fn dashes(&self, from: (i32, i32), to: (i32, i32), ink: Ink) -> Drawn {
        let style = ink.rgb().stroke_width(1);
        self.whole.draw(&DashedPathElement::new([from, to], 4, 4, style))
    }

    /// Fills a rectangle.
    pub fn rectangle(&self, area: Area, ink: Ink) -> Drawn {
        let corners = [(area.left, area.top), (area.right(), area.bottom())];
        self.whole.draw(&Rectangle::new(corners, ink.rgb().filled()))
    }

    /// Draws something that has a title of its own.
    pub fn titled(&self, title: &str, draw: impl FnOnce() -> Drawn) -> Drawn {
        self.canvas.borrow_mut().open(title);
        let drawn = draw();
        self.canvas.borrow_mut().close();
        drawn
    }

    /// A part of the picture in which figures are drawn by their sizes, upwards and to the right.
    pub fn plot(&self, area: Area, across: (f64, f64), up: (f64, f64)) -> Plot {
        let part = self.whole.clone().shrink((area.left, area.top), (area.width, area.height));
        let (x, y) = part.get_pixel_range();
        let scale = Cartesian2d::new(across.0..across.1, up.0..up.1, (x, y.end..y.start));
        part.apply_coord_spec(scale)
    }
}

/// Draws the whole picture.
pub(super) fn draw(chart: &Chart, style: Style) -> Drawn<String> {
    let width = style.width.max(360);
    let inner = width - 2 * MARGIN;
    let title = wrap(&chart.title, TITLE * 21 / 20, inner, 3);
    let subtitle = wrap(&chart.subtitle, SUBTITLE, inner, 3);
    let notes = chart.notes.iter().cloned().chain(dashes(chart)).chain(not_shown(chart));
    let notes: Vec<String> = notes.flat_map(|note| wrap(&note, SMALL, inner, usize::MAX)).collect();
    let source = wrap(&chart.source, SMALL, inner, 2);

    let height_of = |lines: &[String], size| {
        i32::try_from(lines.len()).unwrap_or(0).saturating_mul(line_height(size))
    };
    let head = height_of(&title, TITLE) + height_of(&subtitle, SUBTITLE) + 12;
    let foot = height_of(&notes, SMALL) + height_of(&source, SMALL) + 16;
    let body = body_height(&chart.body, inner);
    let size = (width, MARGIN + head + body + foot + MARGIN);

    let name = format!("{}. {}", chart.title, chart.subtitle);
    let canvas = Rc::new(RefCell::new(Canvas::new(size, &name, style)));
    let sketch = Sketch { whole: DrawingArea::from(&canvas), canvas };
    let write = |lines: &[String], y: &mut i32, font: Font| -> Drawn {
        for line in lines {
            sketch.text(line, (MARGIN, *y), font.below())?;
            *y += line_height(font.size);
        }
        Ok(())
    };
    let mut y = MARGIN;
    write(&title, &mut y, Font::new(TITLE, ink::TEXT).bold())?;
    write(&subtitle, &mut y, Font::new(SUBTITLE, ink::MUTED))?;
    let area = Area { left: MARGIN, top: y + 12, width: inner, height: body };
    match &chart.body {
        Body::Bars(bars) => bars.draw(&sketch, area)?,
        Body::Lines(lines) => lines.draw(&sketch, area)?,
        Body::Multiples(lines) => lines.draw_frames(&sketch, area)?,
        Body::Stack(stack) => stack.draw(&sketch, area)?,
        Body::Histogram(histogram) => histogram.draw(&sketch, area)?,
    }
    y = area.bottom() + 16;
    write(&notes, &mut y, Font::new(SMALL, ink::MUTED))?;
    write(&source, &mut y, Font::new(SMALL, ink::MUTED))?;
    let svg = sketch.canvas.borrow_mut().finish();
    Ok(svg)
}

fn body_height(body: &Body, width: i32) -> i32 {
    match body {
        Body::Bars(bars) => bars.height(width),
        Body::Lines(lines) => lines.height(width),
        Body::Multiples(lines) => lines.height_of_frames(width),
        Body::Stack(stack) => stack.height(width),
        Body::Histogram(histogram) => histogram.height(width),
    }
}

/// What the dashed lines are, where no frame has room to say it.
fn dashes(chart: &Chart) -> Vec<String> {
    let Body::Multiples(lines) = &chart.body else { return Vec::new() };
    let dash = |one: &Break| Message::ChartDashes { label: one.label.clone() };
    lines.breaks.iter().map(|one| dash(one).text(chart.language)).collect()
}

fn not_shown(chart: &Chart) -> Option<String> {
    let hidden = match &chart.body {
        Body::Bars(bars) => hidden(bars.bars.len(), MOST_ROWS),
        Body::Stack(stack) => hidden(stack.rows.len(), MOST_ROWS),
        Body::Lines(lines) => hidden(lines.series.len(), MOST_LINES),
        Body::Multiples(lines) => hidden(lines.series.len(), MOST_FRAMES),
        Body::Histogram(_) => None,
    };
    hidden.map(|count| Message::ChartNotShown { count }.text(chart.language))
}
