//! What is seen on a page: glyphs with their places, rulings, and whether there are images.

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::time::Instant;

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, FillRule, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, SoftMask, TransformExt, interpret_page,
};

use super::annotations;
use super::canvas::{Canvas, Clips, Effect, Outline, WHITE};
use super::names::{self, Codes};
use super::paint::{self, Groups, Type};
use super::sight::{self, Lines, Printed, Sight};

/// A bar that is thicker is no ruling but a shaded area.
const THICKEST_RULING: f64 = 3.0;

/// More glyphs than this are not a report, which has some 20,000.
const MOST_GLYPHS: usize = 2_000_000;

/// More drawing than this is not a report, which draws some 5,000 lines. Forms that draw forms
/// can ask for any number, from a file of a few KB.
const MOST_DRAWINGS: usize = 1_000_000;

/// More looking at what is painted over what than this takes seconds; a report takes some millions.
const MOST_WORK: usize = 2_000_000_000;

/// What stops the interpreter: the file asks for too much.
#[derive(Debug)]
pub struct TooMuch;

/// What is left to the whole file.
#[derive(Debug)]
pub struct Budget {
    glyphs: usize,
    drawings: usize,
    work: usize,
    deadline: Instant,
}

impl Budget {
    pub fn until(deadline: Instant) -> Budget {
        Budget { glyphs: MOST_GLYPHS, drawings: MOST_DRAWINGS, work: MOST_WORK, deadline }
    }

    /// Takes off what finding out what is seen costs.
    pub fn work(&mut self, steps: usize) {
        /// After so many steps the clock is looked at.
        const WHILE: usize = 1 << 20;
        let Some(left) = self.work.checked_sub(steps) else { resume_unwind(Box::new(TooMuch)) };
        if left / WHILE != self.work / WHILE && Instant::now() > self.deadline {
            resume_unwind(Box::new(TooMuch));
        }
        self.work = left;
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

    /// Takes a path off, which is kept or painted.
    fn spend_path(&mut self, path: &BezPath) {
        for _ in path.elements() {
            self.spend(0);
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
    /// Whether it is pale, and stands before an image or a shading that may be as pale.
    pub is_faint: bool,
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

/// What is seen on a page.
#[derive(Debug, Default)]
pub struct Page {
    pub glyphs: Vec<Glyph>,
    pub horizontal: Vec<Ruling>,
    pub vertical: Vec<Ruling>,
    /// The part of the page that images cover, added up.
    pub images: f64,
    pub height: f64,
    /// How many figures nobody sees, or are struck out.
    pub withdrawn: usize,
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
    let mut printer = Printer {
        page: Page { height: frame.height(), ..Page::default() },
        printed: Vec::new(),
        slanting: Vec::new(),
        canvas: Canvas::new(frame),
        clips: Clips::new(frame),
        groups: Groups::default(),
        order: 0,
        frame,
        codes,
        budget,
        seen: HashMap::new(),
    };
    interpret_page(page, &mut context, &mut printer);
    for quad in annotations::strikes(page) {
        printer.budget.spend(0);
        printer.add_strike(transform.transform_rect_bbox(quad));
    }
    printer.finish()
}

/// Takes down what the interpreter draws.
struct Printer<'budget> {
    page: Page,
    printed: Vec<Printed>,
    /// Lines that are neither level nor upright.
    slanting: Vec<(Point, Point)>,
    canvas: Canvas,
    clips: Clips,
    groups: Groups,
    /// How much has been drawn.
    order: u32,
    frame: Rect,
    codes: Option<Codes>,
    budget: &'budget mut Budget,
    /// The glyphs by their places, in squares of two points.
    seen: HashMap<(i32, i32), Vec<usize>>,
}

impl Printer<'_> {
    /// Leaves out what nobody sees.
    fn finish(self) -> Page {
        let mut page = self.page;
        let lines = Lines {
            level: &mut page.horizontal,
            upright: &page.vertical,
            slanting: &self.slanting,
        };
        (page.glyphs, page.withdrawn) = sight::seen(self.printed, &self.canvas, lines, self.budget);
        page
    }

    fn add_glyph(&mut self, glyph: &FontGlyph<'_>, transform: Affine, look: &Type) {
        let text = names::name(glyph, self.codes);
        let width = match glyph {
            FontGlyph::Outline(outline) => outline.advance_width(),
            FontGlyph::Type3(drawn) => drawn.advance_width(),
        };
        let width = f64::from(width.unwrap_or(500.0)).clamp(0.0, 4_000.0);
        let area = transform.transform_rect_bbox(Rect::new(0.0, -200.0, width, 800.0));
        // Digits stand on the line, and are some 700 high.
        let ink = Rect::new(width * 0.2, 100.0, width * 0.8, 600.0);
        let ink = transform.transform_rect_bbox(ink);
        let size = (transform * Point::new(0.0, 1_000.0)).distance(transform * Point::ZERO);
        // A figure that runs over the edge of the page is none without its digits there.
        let readable = area.is_finite()
            && size > 0.1
            && self.frame.inflate(2.0 * size, 2.0 * size).contains(area.center());
        if text.is_empty() || !readable {
            return;
        }
        let is_drawn = matches!(glyph, FontGlyph::Type3(_));
        let (sight, is_faint) = if self.frame.contains(area.center()) {
            self.sight(ink, look, is_drawn)
        } else {
            (Sight::Covered(u32::MAX), false)
        };
        if matches!(sight, Sight::Seen | Sight::Doubtful) && self.is_double(&text, area, size) {
            return;
        }
        let [a, b, c, d, ..] = transform.as_coeffs();
        let is_upright = look.is_level && (b.abs() + c.abs()) < (a.abs() + d.abs()) * 0.01;
        let glyph = Glyph { text, area, size, is_faint };
        let (order, is_pale) = (self.order, look.is_pale());
        self.printed.push(Printed { glyph, ink, order, sight, is_pale, is_upright });
    }

    /// Whether a glyph is seen where it is printed, and whether that depends on an unknown ground.
    fn sight(&mut self, ink: Rect, look: &Type, is_drawn: bool) -> (Sight, bool) {
        if !look.is_shown {
            return (Sight::Unseen, false);
        }
        self.budget.work(9 * self.clips.cost());
        let places = || Printed::places(ink);
        let clipped = places().filter(|&place| !self.clips.contains(place)).count();
        let (mut merged, mut is_faint) = (0, false);
        for place in places() {
            match look.is_seen_on(self.canvas.colour(place)) {
                Some(true) => {}
                // A glyph that is drawn may have colours of its own.
                Some(false) if !is_drawn => merged += 1,
                Some(false) | None => is_faint = true,
            }
        }
        let clipped = Sight::of(clipped, Sight::Covered(u32::MAX));
        let sight = match (Sight::of(merged, Sight::Unseen), clipped) {
            (Sight::Unseen, _) => Sight::Unseen,
            (Sight::Doubtful, Sight::Seen) => Sight::Doubtful,
            (_, clipped) => clipped,
        };
        (sight, is_faint)
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
                let Some(Printed { glyph: other, order, .. }) = self.printed.get(index) else {
                    continue;
                };
                let apart = other.area.origin().distance(area.origin());
                let is_same = other.text == text && apart <= size.min(other.size) * 0.12;
                // It may have been covered since, and be printed anew.
                if is_same && self.canvas.painted(other.area.center()) <= *order {
                    return true;
                }
            }
        }
        let square = self.seen.entry((x, y)).or_default();
        if square.len() < MOST {
            square.push(self.printed.len());
        }
        false
    }

    fn add_stroked(&mut self, path: &BezPath) {
        let (mut start, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            last = match *element {
                PathEl::MoveTo(to) => {
                    start = to;
                    to
                }
                PathEl::LineTo(to) => {
                    self.add_line(last, to);
                    to
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => to,
                PathEl::ClosePath => {
                    self.add_line(last, start);
                    start
                }
            };
        }
    }

    fn add_line(&mut self, from: Point, to: Point) {
        let bar = Rect::from_points(from, to);
        self.add_bar(bar);
        let is_slanting = bar.width().min(bar.height()) > THICKEST_RULING;
        if is_slanting && bar.is_finite() && self.frame.overlaps(bar) {
            self.slanting.push((from, to));
        }
    }

    /// Strikes out the text in an area.
    fn add_strike(&mut self, area: Rect) {
        let middle = area.center().y;
        self.add_bar(Rect::new(area.x0, middle, area.x1, middle));
    }

    /// Borders are often drawn as thin bars, many of them in one path.
    fn add_filled(&mut self, path: &BezPath) {
        for part in parts(path) {
            self.add_bar(part.bounding_box());
        }
    }

    /// Paints what is no ruling but an area.
    fn paint(&mut self, path: &BezPath, even_odd: bool, effect: Effect) {
        let thick = |part: &BezPath| {
            let bounds = part.bounding_box();
            bounds.width().min(bounds.height()) > THICKEST_RULING
        };
        let mut areas = BezPath::new();
        areas.extend(parts(path).filter(thick).flatten());
        self.paint_all(&areas, even_odd, effect);
    }

    fn paint_all(&mut self, areas: &BezPath, even_odd: bool, effect: Effect) {
        // White paper stays white, and hides nothing before there is something.
        let is_paper = effect == Effect::Covers(Some(WHITE)) && self.canvas.is_clean();
        if areas.is_empty() || (is_paper && self.printed.is_empty()) {
            return;
        }
        let Some(outline) = Outline::new(areas, even_odd) else { return };
        self.budget.work(self.canvas.cost(&outline, &self.clips));
        self.canvas.paint(&outline, &self.clips, effect, self.order);
    }

    /// Paints what a pen covers that is broader than a ruling, as far as it is straight.
    fn paint_stroked(&mut self, path: &BezPath, width: f64, effect: Effect) {
        let mut last = Point::ZERO;
        for element in path.elements() {
            let to = element.end_point().unwrap_or(last);
            if let PathEl::LineTo(to) = *element
                && (to - last).hypot() > 0.0
            {
                let aside = (to - last).normalize().turn_90() * (width / 2.0);
                let mut bar = BezPath::new();
                bar.move_to(last + aside);
                bar.line_to(to + aside);
                bar.line_to(to - aside);
                bar.line_to(last - aside);
                bar.close_path();
                self.paint(&bar, false, effect);
            }
            last = to;
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

/// The parts of a path that hang together.
fn parts(path: &BezPath) -> impl Iterator<Item = BezPath> {
    let elements = path.elements();
    let begins = |at: usize| matches!(elements.get(at), Some(PathEl::MoveTo(_)));
    let mut from = 0;
    std::iter::from_fn(move || {
        if from >= elements.len() {
            return None;
        }
        let mut to = from + 1;
        while to < elements.len() && !begins(to) {
            to += 1;
        }
        let part = elements.get(from..to).unwrap_or_default().to_vec();
        from = to;
        Some(BezPath::from_vec(part))
    })
}

impl<'a> Device<'a> for Printer<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(0);
        self.budget.spend_path(path);
        self.order = self.order.saturating_add(1);
        let Some(effect) = self.groups.effect(&props) else { return };
        let path = props.transform * path.clone();
        let scale = props.transform.determinant().abs().sqrt();
        if let DrawMode::Fill(rule) | DrawMode::FillAndStroke(rule, _) = mode {
            self.paint(&path, *rule == FillRule::EvenOdd, effect);
        }
        if let DrawMode::Stroke(pen) | DrawMode::FillAndStroke(_, pen) = mode {
            let width = f64::from(pen.line_width) * scale;
            if width > THICKEST_RULING && pen.dash_array.is_empty() {
                self.paint_stroked(&path, width, effect);
                // A highlighter, and no line.
                if !matches!(effect, Effect::Covers(_)) {
                    return;
                }
            }
        }
        if is_white(&props.paint) {
            return;
        }
        if matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..)) {
            self.add_stroked(&path);
        }
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.add_filled(&path);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.budget.spend(0);
        self.budget.spend_path(&clip.path);
        self.clips.push(&clip.path, clip.fill == FillRule::EvenOdd);
    }

    fn push_transparency_group(
        &mut self,
        alpha: f32,
        mask: Option<SoftMask<'a>>,
        blend: BlendMode,
    ) {
        self.budget.spend(0);
        self.groups.push(alpha, mask.is_some(), blend);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(run.glyphs().len());
        self.order = self.order.saturating_add(1);
        let look = self.groups.look(run, &props, mode);
        for glyph in run.glyphs() {
            self.add_glyph(glyph, props.transform * glyph.transform(), &look);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.budget.spend(0);
        self.order = self.order.saturating_add(1);
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let whole = Rect::new(0.0, 0.0, width, height);
        let area = props.transform.transform_rect_bbox(whole).intersect(self.frame);
        self.page.images += area.area() / self.frame.area().max(1.0);
        self.budget.work(paint::cost_of_image(&image));
        if let Some(effect) = self.groups.effect_of_image(&image) {
            let path = props.transform * whole.to_path(0.1);
            self.paint_all(&path, false, effect);
        }
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }
}

fn is_white(paint: &Paint<'_>) -> bool {
    matches!(paint, Paint::Color(color) if color.to_rgba().to_rgba8()[..3] == [255; 3])
}
