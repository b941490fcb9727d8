//! Which glyphs a reader sees: those that are covered, clipped off or struck out are withdrawn.

use hayro_interpret::kurbo::{Point, Rect};

use super::canvas::Canvas;
use super::names::UNNAMED;
use super::page::{Budget, Glyph, Ruling};
use super::strikes;
use super::text::{self, APART, SAME_LINE, SPACE};

/// Of nine places of a glyph, so many that are not seen make it doubtful: one of its sides.
const A_SIDE: usize = 3;

/// Whether a glyph is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Seen,
    /// In part, or on a border.
    Doubtful,
    /// Of no colour, or of that of its ground. Nobody who sees what stands beside it misses it.
    Unseen,
    /// Covered at this time, or clipped off. It was part of the number that stands beside it.
    Covered(u32),
    /// Struck out.
    Struck,
}

impl Sight {
    /// What so many places of nine that are not seen make of a glyph.
    pub fn of(hidden: usize, whole: Sight) -> Sight {
        match hidden {
            9.. => whole,
            A_SIDE.. => Sight::Doubtful,
            _ => Sight::Seen,
        }
    }
}

/// A glyph that a page prints, seen or not.
#[derive(Debug)]
pub struct Printed {
    pub glyph: Glyph,
    /// About where a digit has its lines: between its foot and its head.
    pub ink: Rect,
    /// When it was printed.
    pub order: u32,
    pub sight: Sight,
    /// Whether it could not be seen on white paper.
    pub is_pale: bool,
    /// Whether it stands upright, so that a level line strikes it out.
    pub is_upright: bool,
}

impl Printed {
    fn is_seen(&self) -> bool {
        matches!(self.sight, Sight::Seen | Sight::Doubtful)
    }

    /// Nine places, spread over its ink.
    pub fn places(ink: Rect) -> impl Iterator<Item = Point> {
        (0..9).map(move |place| {
            let (across, down) = (f64::from(place % 3) / 2.0, f64::from(place / 3) / 2.0);
            Point::new(ink.x0 + ink.width() * across, ink.y0 + ink.height() * down)
        })
    }
}

/// The glyphs of a page by their heights.
pub struct Heights {
    sorted: Vec<(f64, usize)>,
    /// The size of the largest.
    largest: f64,
}

impl Heights {
    fn of(all: &[Printed]) -> Heights {
        let printed = all.iter().enumerate().filter(|(_, one)| !one.glyph.is_blank());
        let middle = |(at, one): (usize, &Printed)| (one.glyph.area.center().y, at);
        let mut sorted: Vec<(f64, usize)> = printed.map(middle).collect();
        sorted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let largest = all.iter().map(|one| one.glyph.area.height()).fold(0.0, f64::max);
        Heights { sorted, largest }
    }

    /// The glyphs that may reach into a band.
    pub fn between(&self, top: f64, bottom: f64) -> &[(f64, usize)] {
        let from = self.sorted.partition_point(|(y, _)| *y < top - self.largest);
        let to = self.sorted.partition_point(|(y, _)| *y <= bottom + self.largest);
        self.sorted.get(from..to).unwrap_or_default()
    }
}

/// The lines of a page.
pub struct Lines<'page> {
    pub level: &'page mut Vec<Ruling>,
    pub upright: &'page [Ruling],
    pub slanting: &'page [(Point, Point)],
}

/// The glyphs that are seen, and how many figures are not. A figure of which only a part is seen
/// gets a character that is no number.
pub fn seen(
    mut all: Vec<Printed>,
    canvas: &Canvas,
    mut lines: Lines<'_>,
    budget: &mut Budget,
) -> (Vec<Glyph>, usize) {
    cover(&mut all, canvas);
    let heights = Heights::of(&all);
    strikes::strike(&mut all, &heights, &mut lines, budget);
    doubt(&mut all, &heights, lines.upright, budget);
    let figures = withdrawn(&all, &heights, budget);
    let seen = all.into_iter().filter(Printed::is_seen).map(|mut one| {
        if one.sight == Sight::Doubtful && text::is_of_number(&one.glyph) {
            one.glyph.text = UNNAMED.to_string();
        }
        one.glyph
    });
    (seen.collect(), figures)
}

/// Withdraws what was painted over.
fn cover(all: &mut [Printed], canvas: &Canvas) {
    if canvas.is_clean() {
        return;
    }
    for one in all.iter_mut().filter(|one| one.is_seen()) {
        let painted = || Printed::places(one.ink).map(|place| canvas.painted(place));
        let hidden = painted().filter(|&when| when > one.order).count();
        match Sight::of(hidden, Sight::Covered(painted().max().unwrap_or(0))) {
            Sight::Seen => {}
            sight => one.sight = sight,
        }
    }
}

/// Doubts the figures of which a part is withdrawn: what is left is another figure.
fn doubt(all: &mut [Printed], heights: &Heights, upright: &[Ruling], budget: &mut Budget) {
    let mut doubtful = Vec::new();
    for one in all.iter().filter(|one| text::is_of_number(&one.glyph)) {
        let (before, apart) = match one.sight {
            Sight::Covered(when) => (when, APART),
            Sight::Struck | Sight::Unseen => (u32::MAX, SPACE),
            Sight::Seen | Sight::Doubtful => continue,
        };
        let middle = one.glyph.area.center().y;
        let near = heights.between(middle, middle);
        budget.work(near.len());
        for &(_, at) in near {
            let Some(other) = all.get(at) else { continue };
            let is_of_it = other.order < before
                && (one.sight != Sight::Unseen || (one.is_pale && other.is_pale))
                && text::is_of_number(&other.glyph)
                && is_beside(one, other, apart);
            if other.sight == Sight::Seen && is_of_it && !is_between(upright, one, other, budget) {
                doubtful.push(at);
            }
        }
    }
    for at in doubtful {
        if let Some(one) = all.get_mut(at) {
            one.sight = Sight::Doubtful;
        }
    }
}

/// The room between two glyphs from left to right; less than none if they overlap.
fn gap(one: &Glyph, other: &Glyph) -> f64 {
    (other.area.x0 - one.area.x1).max(one.area.x0 - other.area.x1)
}

fn is_beside(one: &Printed, other: &Printed, apart: f64) -> bool {
    let (one, other) = (&one.glyph, &other.glyph);
    let size = one.size.max(other.size);
    let is_line = (one.area.center().y - other.area.center().y).abs() < size * SAME_LINE;
    is_line && gap(one, other) <= size * apart
}

/// Whether a border stands between two glyphs.
fn is_between(upright: &[Ruling], one: &Printed, other: &Printed, budget: &mut Budget) -> bool {
    budget.work(upright.len());
    let (a, b) = (one.glyph.area.center(), other.glyph.area.center());
    upright.iter().any(|ruling| {
        a.x.min(b.x) < ruling.at
            && ruling.at < a.x.max(b.x)
            && ruling.from <= a.y
            && a.y <= ruling.to
    })
}

/// How many figures are not seen. One that is printed again and seen is not among them.
fn withdrawn(all: &[Printed], heights: &Heights, budget: &mut Budget) -> usize {
    let mut glyphs = Vec::new();
    for one in all.iter().filter(|one| !one.is_seen() && !one.glyph.is_blank()) {
        let middle = one.glyph.area.center();
        let near = heights.between(middle.y, middle.y);
        budget.work(near.len());
        let is_again = near.iter().filter_map(|&(_, at)| all.get(at)).any(|other| {
            let apart = other.glyph.area.center().distance(middle);
            other.is_seen() && other.glyph.text == one.glyph.text && apart < one.glyph.size * 0.25
        });
        glyphs.push((one.glyph.clone(), !is_again));
    }
    text::figures(glyphs)
}
