//! What has been painted where: the colour that stands behind a glyph, and what hides it later.

use hayro_interpret::kurbo::{BezPath, PathEl, Point, Rect, Shape};

/// More squares than this are not kept of a page: larger pages get larger squares.
const MOST_SQUARES: f64 = 4_000_000.0;

/// Into how many chords a curve is cut.
const CHORDS: u32 = 4;

/// Red, green and blue, from 0 to 1.
pub type Colour = [f32; 3];

pub const WHITE: Colour = [1.0; 3];

/// What an area does to what stands below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Hides it. The colour of an image is not known.
    Covers(Option<Colour>),
    /// Shines through, as much as the number says it does not.
    Tints(Colour, f32),
    /// Darkens it, as a highlighter does.
    Multiplies(Colour),
    /// Does nobody knows what to its colour, and hides nothing.
    Blurs,
}

/// The outline of an area, and what is inside of it.
#[derive(Clone, Debug)]
pub struct Outline {
    lines: Vec<(Point, Point)>,
    even_odd: bool,
    bounds: Rect,
}

impl Outline {
    /// None for a path that runs to places that are no numbers.
    pub fn new(path: &BezPath, even_odd: bool) -> Option<Outline> {
        let bounds = path.bounding_box();
        if !bounds.is_finite() {
            return None;
        }
        let mut lines = Vec::new();
        let (mut start, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(to) => {
                    // What is filled is closed.
                    lines.push((last, start));
                    (start, last) = (to, to);
                }
                PathEl::LineTo(to) => {
                    lines.push((last, to));
                    last = to;
                }
                PathEl::QuadTo(by, to) => chords(&mut lines, &mut last, (by, by, to)),
                PathEl::CurveTo(by, and, to) => chords(&mut lines, &mut last, (by, and, to)),
                PathEl::ClosePath => {
                    lines.push((last, start));
                    last = start;
                }
            }
        }
        lines.push((last, start));
        lines.retain(|(from, to)| (from.y - to.y).abs() > f64::EPSILON);
        Some(Outline { lines, even_odd, bounds })
    }

    pub fn bounds(&self) -> Rect {
        self.bounds
    }

    /// How much work it is to look at one place.
    pub fn cost(&self) -> usize {
        self.lines.len() + 1
    }

    /// The parts of a level line that lie inside.
    fn spans(&self, y: f64) -> Vec<(f64, f64)> {
        let mut crossed: Vec<(f64, i32)> = Vec::new();
        for (from, to) in &self.lines {
            let (high, low, turn) = if from.y < to.y { (from, to, 1) } else { (to, from, -1) };
            if high.y <= y && y < low.y {
                let x = high.x + (low.x - high.x) * ((y - high.y) / (low.y - high.y));
                crossed.push((x, turn));
            }
        }
        crossed.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let (mut spans, mut turns) = (Vec::new(), 0);
        for pair in crossed.windows(2) {
            turns += pair[0].1;
            let is_inside = if self.even_odd { turns % 2 != 0 } else { turns != 0 };
            if is_inside {
                spans.push((pair[0].0, pair[1].0));
            }
        }
        spans
    }

    fn contains(&self, place: Point) -> bool {
        self.bounds.contains(place)
            && self.spans(place.y).iter().any(|&(from, to)| from <= place.x && place.x < to)
    }

    /// Whether it is an upright rectangle.
    fn is_rectangle(&self) -> bool {
        let is_upright = |(from, to): &(Point, Point)| (from.x - to.x).abs() < 0.01;
        self.lines.len() == 2 && self.lines.iter().all(is_upright)
    }
}

/// A curve has so few chords that it may be a fraction of a point aside, and ends in any case.
fn chords(lines: &mut Vec<(Point, Point)>, last: &mut Point, (by, and, to): (Point, Point, Point)) {
    let begin = *last;
    for chord in 1..=CHORDS {
        let t = f64::from(chord) / f64::from(CHORDS);
        let mix = |a: Point, b: Point| a.lerp(b, t);
        let (a, b, c) = (mix(begin, by), mix(by, and), mix(and, to));
        let next = mix(mix(a, b), mix(b, c));
        lines.push((*last, next));
        *last = next;
    }
}

/// What is not clipped off.
#[derive(Debug)]
pub struct Clips {
    /// Each with the bounds of all up to it; the outline only if it is no rectangle.
    stack: Vec<(Rect, Option<Outline>)>,
    frame: Rect,
}

impl Clips {
    pub fn new(frame: Rect) -> Clips {
        Clips { stack: Vec::new(), frame }
    }

    pub fn push(&mut self, path: &BezPath, even_odd: bool) {
        let bounds = self.bounds();
        let level = match Outline::new(path, even_odd) {
            Some(outline) => {
                let bounds = bounds.intersect(outline.bounds());
                (bounds, (!outline.is_rectangle()).then_some(outline))
            }
            None => (bounds, None),
        };
        self.stack.push(level);
    }

    pub fn pop(&mut self) {
        self.stack.pop();
    }

    pub fn bounds(&self) -> Rect {
        self.stack.last().map_or(self.frame, |(bounds, _)| *bounds)
    }

    fn outlines(&self) -> impl Iterator<Item = &Outline> {
        self.stack.iter().filter_map(|(_, outline)| outline.as_ref())
    }

    /// How much work it is to look at one place.
    pub fn cost(&self) -> usize {
        1 + self.stack.len() + self.outlines().map(Outline::cost).sum::<usize>()
    }

    pub fn contains(&self, place: Point) -> bool {
        self.bounds().contains(place) && self.outlines().all(|outline| outline.contains(place))
    }

    /// What is left of parts of a level line.
    fn cut(&self, y: f64, mut spans: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
        for outline in self.outlines() {
            let inside = outline.spans(y);
            let both = spans.iter().flat_map(|&(from, to)| {
                inside.iter().map(move |&(begin, end)| (from.max(begin), to.min(end)))
            });
            spans = both.filter(|(from, to)| from < to).collect();
        }
        spans
    }
}

/// A square of the page: when something was last painted over it, and its colour, if that is known.
#[derive(Clone, Copy, Debug)]
struct Square {
    painted: u32,
    colour: Option<[u8; 3]>,
}

/// The page in squares.
#[derive(Debug)]
pub struct Canvas {
    frame: Rect,
    /// The width of a square, which is a point where the page is no poster.
    side: f64,
    columns: usize,
    rows: usize,
    /// None before something is painted.
    squares: Vec<Square>,
}

impl Canvas {
    pub fn new(frame: Rect) -> Canvas {
        let side = (frame.area() / MOST_SQUARES).sqrt().max(1.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // At most 4,000,000.
        let count = |length: f64| (length / side).ceil().clamp(1.0, MOST_SQUARES) as usize;
        let (columns, rows) = (count(frame.width()), count(frame.height()));
        Canvas { frame, side, columns, rows, squares: Vec::new() }
    }

    /// The rows, from the first to the one behind the last, whose middles lie between two heights.
    fn rows_between(&self, top: f64, bottom: f64) -> std::ops::Range<usize> {
        between(top / self.side, bottom / self.side, self.rows)
    }

    /// How much work [`Canvas::paint`] is.
    pub fn cost(&self, outline: &Outline, clips: &Clips) -> usize {
        let area = outline.bounds().intersect(clips.bounds());
        let rows = self.rows_between(area.y0, area.y1).len();
        let columns = between(area.x0 / self.side, area.x1 / self.side, self.columns).len();
        rows * (columns + outline.cost() + clips.cost())
    }

    /// Whether there is nothing but white paper.
    pub fn is_clean(&self) -> bool {
        self.squares.is_empty()
    }

    /// Paints an area.
    pub fn paint(&mut self, outline: &Outline, clips: &Clips, effect: Effect, order: u32) {
        let area = outline.bounds().intersect(clips.bounds()).intersect(self.frame);
        if area.area() <= 0.0 {
            return;
        }
        if self.squares.is_empty() {
            let paper = Square { painted: 0, colour: Some([255; 3]) };
            self.squares = vec![paper; self.columns * self.rows];
        }
        for row in self.rows_between(area.y0, area.y1) {
            #[allow(clippy::cast_precision_loss)] // Few.
            let y = (row as f64 + 0.5) * self.side;
            for (from, to) in clips.cut(y, outline.spans(y)) {
                let (from, to) = (from.max(area.x0), to.min(area.x1));
                let columns = between(from / self.side, to / self.side, self.columns);
                let places = row * self.columns + columns.start..row * self.columns + columns.end;
                for square in self.squares.get_mut(places).unwrap_or_default() {
                    square.take(effect, order);
                }
            }
        }
    }

    fn square(&self, place: Point) -> Option<&Square> {
        if !self.frame.contains(place) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // On the page.
        let index = |place: f64| (place / self.side) as usize;
        let (row, column) = (index(place.y).min(self.rows - 1), index(place.x));
        self.squares.get(row * self.columns + column.min(self.columns - 1))
    }

    /// The colour at a place, if it is known.
    pub fn colour(&self, place: Point) -> Option<Colour> {
        let Some(square) = self.square(place) else { return Some(WHITE) };
        square.colour.map(|colour| colour.map(|part| f32::from(part) / 255.0))
    }

    /// When a place was last painted over.
    pub fn painted(&self, place: Point) -> u32 {
        self.square(place).map_or(0, |square| square.painted)
    }
}

/// The whole numbers whose middles lie between two numbers.
fn between(from: f64, to: f64, most: usize) -> std::ops::Range<usize> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let index = |place: f64| (place - 0.5).ceil().clamp(0.0, most as f64) as usize;
    let (from, to) = (index(from), index(to));
    from..to.max(from)
}

impl Square {
    fn take(&mut self, effect: Effect, order: u32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // From 0 to 255.
        let byte = |part: f32| (part.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        let mix = |old: Option<[u8; 3]>, how: &dyn Fn(f32, usize) -> f32| {
            old.map(|old| {
                let mut new = old;
                for (part, value) in new.iter_mut().enumerate() {
                    *value = byte(how(f32::from(*value) / 255.0, part));
                }
                new
            })
        };
        match effect {
            Effect::Covers(colour) => {
                *self = Square { painted: order, colour: colour.map(|colour| colour.map(byte)) };
            }
            Effect::Tints(colour, by) => {
                self.colour = mix(self.colour, &|old, part| old + (colour[part] - old) * by);
            }
            Effect::Multiplies(colour) => {
                self.colour = mix(self.colour, &|old, part| old * colour[part]);
            }
            Effect::Blurs => self.colour = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(path: &str, even_odd: bool) -> Outline {
        Outline::new(&BezPath::from_svg(path).expect("a path"), even_odd).expect("numbers")
    }

    #[test]
    fn an_area_covers_what_is_inside_of_it_and_of_the_clips() {
        let frame = Rect::new(0.0, 0.0, 40.0, 40.0);
        let covered = |shape: &Outline, clip: Option<&str>| {
            let mut clips = Clips::new(frame);
            if let Some(clip) = clip {
                clips.push(&BezPath::from_svg(clip).expect("a path"), false);
            }
            let mut canvas = Canvas::new(frame);
            canvas.paint(shape, &clips, Effect::Covers(None), 1);
            let places = [(5.0, 5.0), (15.0, 15.0), (35.0, 35.0)];
            places.map(|place| canvas.painted(Point::from(place)) == 1)
        };
        let square = outline("M0 0H30V30H0Z", false);
        assert!(square.is_rectangle());
        assert_eq!(covered(&square, None), [true, true, false]);
        assert_eq!(covered(&square, Some("M10 10H40V40H10Z")), [false, true, false]);
        assert_eq!(covered(&square, Some("M0 0L20 0L0 20Z")), [true, false, false]);
        let frame_alone = outline("M0 0H30V30H0ZM10 10H20V20H10Z", true);
        assert!(!frame_alone.is_rectangle());
        assert_eq!(covered(&frame_alone, None), [true, false, false]);
        assert_eq!(
            covered(&outline("M0 0H30V30H0ZM10 10H20V20H10Z", false), None),
            [true, true, false]
        );
        assert_eq!(covered(&outline("M0 0C0 60 60 0 40 40L40 40Z", false), None).len(), 3);
    }

    #[test]
    fn colours_mix() {
        let frame = Rect::new(0.0, 0.0, 10.0, 10.0);
        let mut canvas = Canvas::new(frame);
        let (all, clips) = (outline("M0 0H10V10H0Z", false), Clips::new(frame));
        let mut check = |effect, expected: Option<f32>| {
            canvas.paint(&all, &clips, effect, 1);
            let colour = canvas.colour(Point::new(5.0, 5.0)).map(|colour| colour[0]);
            let same = match (colour, expected) {
                (Some(colour), Some(expected)) => (colour - expected).abs() < 0.01,
                (colour, expected) => colour == expected,
            };
            assert!(same, "{effect:?}: {colour:?}");
        };
        check(Effect::Tints([0.0; 3], 0.5), Some(0.5));
        check(Effect::Multiplies([0.5; 3]), Some(0.25));
        check(Effect::Blurs, None);
        check(Effect::Tints([0.0; 3], 0.5), None);
        check(Effect::Covers(Some([0.8; 3])), Some(0.8));
    }
}
