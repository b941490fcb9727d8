//! What is printed on a page: glyphs with their places, rulings, and whether there are images.

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::time::Instant;

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, SoftMask, TransformExt, interpret_page,
};

use super::names::{self, Codes};

/// A bar that is thicker is no ruling but a shaded area.
const THICKEST_RULING: f64 = 3.0;

/// More glyphs than this are not a report, which has some 20,000.
const MOST_GLYPHS: usize = 2_000_000;

/// More drawing than this is not a report, which draws some 5,000 lines. Forms that draw forms
/// can ask for any number, from a file of a few KB.
const MOST_DRAWINGS: usize = 1_000_000;

/// What stops the interpreter: the file asks for too much.
#[derive(Debug)]
pub struct TooMuch;

/// What is left to the whole file.
#[derive(Debug)]
pub struct Budget {
    glyphs: usize,
    drawings: usize,
    deadline: Instant,
}

impl Budget {
    pub fn until(deadline: Instant) -> Budget {
        Budget { glyphs: MOST_GLYPHS, drawings: MOST_DRAWINGS, deadline }
    }

    /// Takes something off. The interpreter has no other way to be stopped than to unwind it; this
    /// calls no panic hook, and the reader of the file catches it.
    fn spend(&mut self, glyphs: usize) {
        let left = (self.glyphs.checked_sub(glyphs), self.drawings.checked_sub(1));
        let (Some(glyphs), Some(drawings)) = left else { resume_unwind(Box::new(TooMuch)) };
        (self.glyphs, self.drawings) = (glyphs, drawings);
        if drawings % 256 == 0 && Instant::now() > self.deadline {
            resume_unwind(Box::new(TooMuch));
        }
    }
}

/// A glyph: its characters and the box from its foot to its head, in points from the upper left
/// corner of the page.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: String,
    pub area: Rect,
    /// Size of the font.
    pub size: f64,
}

impl Glyph {
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A straight line of no width: where it stands in the one direction, and from where to where it
/// runs in the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ruling {
    pub at: f64,
    pub from: f64,
    pub to: f64,
}

/// What is printed on a page.
#[derive(Debug, Default)]
pub struct Page {
    pub glyphs: Vec<Glyph>,
    pub horizontal: Vec<Ruling>,
    pub vertical: Vec<Ruling>,
    /// The part of the page that images cover, added up.
    pub images: f64,
    pub height: f64,
}

/// Reads a page.
pub fn read<'a>(
    page: &PdfPage<'a>,
    cache: &InterpreterCache<'a>,
    settings: &InterpreterSettings,
    codes: Option<Codes>,
    budget: &mut Budget,
) -> Page {
    let (width, height) = page.render_dimensions();
    let frame = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, frame, cache, page.xref(), settings.clone());
    let found = Page { height: frame.height(), ..Page::default() };
    let mut printer = Printer { page: found, frame, codes, budget, seen: HashMap::new() };
    interpret_page(page, &mut context, &mut printer);
    printer.page
}

/// Takes down what the interpreter draws.
struct Printer<'budget> {
    page: Page,
    frame: Rect,
    codes: Option<Codes>,
    budget: &'budget mut Budget,
    /// The glyphs by their places, in squares of two points.
    seen: HashMap<(i32, i32), Vec<usize>>,
}

impl Printer<'_> {
    fn add_glyph(&mut self, glyph: &FontGlyph<'_>, transform: Affine) {
        let text = names::name(glyph, self.codes);
        let width = match glyph {
            FontGlyph::Outline(outline) => outline.advance_width(),
            FontGlyph::Type3(drawn) => drawn.advance_width(),
        };
        let width = f64::from(width.unwrap_or(500.0)).clamp(0.0, 4_000.0);
        let area = transform.transform_rect_bbox(Rect::new(0.0, -200.0, width, 800.0));
        let size = (transform * Point::new(0.0, 1_000.0)).distance(transform * Point::ZERO);
        let readable = area.is_finite() && size > 0.1 && self.frame.contains(area.center());
        if text.is_empty() || !readable || self.is_double(&text, area, size) {
            return;
        }
        self.page.glyphs.push(Glyph { text, area, size });
    }

    /// Whether the same glyph stands there already: bold type is often the same one printed again,
    /// a fraction of a point aside.
    fn is_double(&mut self, text: &str, area: Rect, size: f64) -> bool {
        /// More glyphs than this have no room in a square of two points.
        const MOST: usize = 16;
        #[allow(clippy::cast_possible_truncation)] // The place is on the page.
        let (x, y) = ((area.x0 / 2.0).floor() as i32, (area.y0 / 2.0).floor() as i32);
        for square in (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y))) {
            for &index in self.seen.get(&square).map_or(&[][..], Vec::as_slice) {
                let Some(other) = self.page.glyphs.get(index) else { continue };
                let apart = other.area.origin().distance(area.origin());
                if other.text == text && apart <= size.min(other.size) * 0.12 {
                    return true;
                }
            }
        }
        let square = self.seen.entry((x, y)).or_default();
        if square.len() < MOST {
            square.push(self.page.glyphs.len());
        }
        false
    }

    fn add_stroked(&mut self, path: &BezPath) {
        let (mut start, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            self.budget.spend(0);
            last = match *element {
                PathEl::MoveTo(to) => {
                    start = to;
                    to
                }
                PathEl::LineTo(to) => {
                    self.add_bar(Rect::from_points(last, to));
                    to
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => to,
                PathEl::ClosePath => {
                    self.add_bar(Rect::from_points(last, start));
                    start
                }
            };
        }
    }

    /// Borders are often drawn as thin bars, many of them in one path.
    fn add_filled(&mut self, path: &BezPath) {
        let mut part = BezPath::new();
        for element in path.elements() {
            self.budget.spend(0);
            if matches!(element, PathEl::MoveTo(_)) && !part.is_empty() {
                self.add_bar(part.bounding_box());
                part.truncate(0);
            }
            part.push(*element);
        }
        if !part.is_empty() {
            self.add_bar(part.bounding_box());
        }
    }

    /// Takes a bar for a ruling, if it is thin.
    fn add_bar(&mut self, bar: Rect) {
        if !bar.is_finite() || !self.frame.inflate(2.0, 2.0).overlaps(bar) {
            return;
        }
        let middle = bar.center();
        if bar.height() <= THICKEST_RULING && bar.height() <= bar.width() {
            self.page.horizontal.push(Ruling { at: middle.y, from: bar.x0, to: bar.x1 });
        }
        if bar.width() <= THICKEST_RULING && bar.width() <= bar.height() {
            self.page.vertical.push(Ruling { at: middle.x, from: bar.y0, to: bar.y1 });
        }
    }
}

impl<'a> Device<'a> for Printer<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(0);
        if is_white(&props.paint) {
            return;
        }
        let path = props.transform * path.clone();
        if matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..)) {
            self.add_stroked(&path);
        }
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.add_filled(&path);
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.budget.spend(0);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.budget.spend(0);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(run.glyphs().len());
        // Text that is not printed is what a program made of a scan, and may err.
        if matches!(mode, DrawMode::Invisible) {
            return;
        }
        for glyph in run.glyphs() {
            self.add_glyph(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.budget.spend(0);
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let area = props.transform.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        let area = area.intersect(self.frame);
        self.page.images += area.area() / self.frame.area().max(1.0);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

fn is_white(paint: &Paint<'_>) -> bool {
    matches!(paint, Paint::Color(color) if color.to_rgba().to_rgba8()[..3] == [255; 3])
}
