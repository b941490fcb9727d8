//! Lines that strike text out: a level one through the middle of its height, a slanting one across
//! its digits.
//!
//! A line that runs on from border to border may be one itself; a figure that stands on it is left
//! unset.

use hayro_interpret::kurbo::{Point, Rect};

use super::page::{Budget, Ruling};
use super::sight::{Heights, Lines, Printed, Sight};
use super::text;

/// Pieces of a line that stands at one height, give or take.
const SAME_HEIGHT: f64 = 0.75;

/// The gap that is bridged along a line, and between a line and a border that it touches.
const GAP: f64 = 3.0;

/// How far a line may begin and end from where its text does, in sizes of the font.
const NEAR: f64 = 0.6;

/// A slanting line that is longer, in sizes of the font, belongs to a drawing.
const HIGHEST: f64 = 4.0;
const WIDEST: f64 = 20.0;

/// Withdraws what is struck out, and takes the lines that do it from the rulings.
pub fn strike(all: &mut [Printed], heights: &Heights, lines: &mut Lines<'_>, budget: &mut Budget) {
    let mut gone = vec![false; lines.level.len()];
    for line in joined(lines.level) {
        let under = under(all, heights, &line.ruling, budget);
        if under.is_empty() {
            continue;
        }
        if !is_strike(all, &under, &line.ruling, lines.upright, budget) {
            doubt(all, &under);
            continue;
        }
        for at in under {
            withdraw(all, at);
        }
        for piece in line.pieces {
            gone[piece] = true;
        }
    }
    let mut gone = gone.into_iter();
    lines.level.retain(|_| !gone.next().unwrap_or(false));
    for &(from, to) in lines.slanting {
        for at in across(all, heights, from, to, budget) {
            withdraw(all, at);
        }
    }
}

fn withdraw(all: &mut [Printed], at: usize) {
    if let Some(one) = all.get_mut(at)
        && matches!(one.sight, Sight::Seen | Sight::Doubtful)
    {
        one.sight = Sight::Struck;
    }
}

/// What stands on a border is in no cell for certain, and if a whole row is struck out in none.
fn doubt(all: &mut [Printed], under: &[usize]) {
    for &at in under {
        if let Some(one) = all.get_mut(at)
            && one.sight == Sight::Seen
        {
            one.sight = Sight::Doubtful;
        }
    }
}

/// A line with the numbers of its pieces.
struct Line {
    ruling: Ruling,
    pieces: Vec<usize>,
}

/// Joins the pieces of each line.
fn joined(level: &[Ruling]) -> Vec<Line> {
    let mut sorted: Vec<(usize, &Ruling)> = level.iter().enumerate().collect();
    sorted.sort_by(|(_, a), (_, b)| a.at.total_cmp(&b.at));
    let mut joined: Vec<Line> = Vec::new();
    let mut rest = sorted.as_slice();
    while let Some((_, first)) = rest.first() {
        let end = rest.partition_point(|(_, ruling)| ruling.at - first.at <= SAME_HEIGHT);
        let (same, behind) = rest.split_at(end.max(1));
        rest = behind;
        let mut same = same.to_vec();
        same.sort_by(|(_, a), (_, b)| a.from.total_cmp(&b.from));
        let begin = joined.len();
        for (at, piece) in same {
            match joined.get_mut(begin..).and_then(<[Line]>::last_mut) {
                Some(line) if piece.from <= line.ruling.to + GAP => {
                    line.ruling.to = line.ruling.to.max(piece.to);
                    line.pieces.push(at);
                }
                _ => joined.push(Line { ruling: *piece, pieces: vec![at] }),
            }
        }
    }
    joined
}

/// The glyphs through whose middle a level line runs.
fn under(all: &[Printed], heights: &Heights, line: &Ruling, budget: &mut Budget) -> Vec<usize> {
    let near = heights.between(line.at, line.at);
    budget.work(near.len() + 1);
    let is_under = |one: &&Printed| {
        let area = one.glyph.area;
        let along = line.to.min(area.x1) - line.from.max(area.x0);
        one.is_upright
            && one.sight != Sight::Unseen
            && one.ink.y0 <= line.at
            && line.at <= one.ink.y1
            && along > 0.0
            && along >= area.width() * 0.6
    };
    let numbers = near.iter().map(|&(_, at)| at);
    numbers.filter(|&at| all.get(at).as_ref().is_some_and(is_under)).collect()
}

/// Whether a line through text strikes it out: it begins and ends where the text does, or touches no
/// border of a cell. A border crosses it, or is touched by its ends alone.
fn is_strike(
    all: &[Printed],
    under: &[usize],
    line: &Ruling,
    upright: &[Ruling],
    budget: &mut Budget,
) -> bool {
    budget.work(upright.len());
    let (mut begin, mut end, mut size) = (f64::INFINITY, f64::NEG_INFINITY, 0.0_f64);
    for one in under.iter().filter_map(|&at| all.get(at)) {
        begin = begin.min(one.glyph.area.x0);
        end = end.max(one.glyph.area.x1);
        size = size.max(one.glyph.size);
    }
    let (mut is_crossed, mut is_touched) = (false, false);
    for border in upright.iter().filter(|it| it.from - GAP <= line.at && line.at <= it.to + GAP) {
        is_touched |= line.from - GAP <= border.at && border.at <= line.to + GAP;
        is_crossed |= line.from + GAP < border.at && border.at < line.to - GAP;
    }
    let near = size * NEAR;
    let is_near = (begin - line.from).abs() <= near && (end - line.to).abs() <= near;
    !is_crossed && (is_near || !is_touched)
}

/// The parts of figures that a slanting line crosses.
fn across(
    all: &[Printed],
    heights: &Heights,
    from: Point,
    to: Point,
    budget: &mut Budget,
) -> Vec<usize> {
    let bounds = Rect::from_points(from, to);
    let near = heights.between(bounds.y0, bounds.y1);
    budget.work(near.len() + 1);
    let is_crossed = |one: &&Printed| {
        let size = one.glyph.size;
        bounds.height() <= size * HIGHEST
            && bounds.width() <= size * WIDEST
            && one.sight != Sight::Unseen
            && text::is_of_number(&one.glyph)
            && length_inside(from, to, one.glyph.area) >= size * 0.25
    };
    let numbers = near.iter().map(|&(_, at)| at);
    numbers.filter(|&at| all.get(at).as_ref().is_some_and(is_crossed)).collect()
}

/// How long the part of a line is that lies inside of a rectangle.
fn length_inside(from: Point, to: Point, area: Rect) -> f64 {
    let along = to - from;
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (begin, way, low, high) in
        [(from.x, along.x, area.x0, area.x1), (from.y, along.y, area.y0, area.y1)]
    {
        // A line that is upright or level comes to infinity, or to no number, which is neither.
        let (one, other) = ((low - begin) / way, (high - begin) / way);
        enter = enter.max(one.min(other));
        leave = leave.min(one.max(other));
    }
    (leave - enter).max(0.0) * along.hypot()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_measured_inside_of_a_rectangle() {
        let check = |from: (f64, f64), to: (f64, f64), expected: f64| {
            let area = Rect::new(0.0, 0.0, 10.0, 10.0);
            let length = length_inside(Point::from(from), Point::from(to), area);
            assert!((length - expected).abs() < 1e-9, "{from:?} {to:?}: {length}");
        };
        check((-5.0, -5.0), (15.0, 15.0), 200_f64.sqrt());
        check((3.0, 0.0), (6.0, 4.0), 5.0);
        check((-5.0, 0.0), (0.0, 20.0), 0.0);
        check((20.0, 20.0), (30.0, 30.0), 0.0);
    }
}
