//! Lines over the years: in one frame with their names at their ends, or a frame for each.

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, PathElement};
use plotters::style::Color;

use super::frame::{Area, BODY, Drawn, Font, Plot, SMALL, Sketch, line_height};
use super::ink::{self, Ink};
use super::text::{shorten, width, wrap};
use super::{Break, Figure, Lines, MOST_FRAMES, MOST_LINES, Series};

const GAP: i32 = 8;
const TICK: Font = Font::new(SMALL, ink::MUTED);
const NAME: Font = Font::new(BODY, ink::TEXT);
/// How high the figures are in one frame, and in one of many.
const TALL: i32 = 300;
const LOW: i32 = 96;

/// The scale from the lowest to the highest figure, zero included.
struct Scale {
    least: f64,
    most: f64,
    ticks: Vec<(f64, String)>,
}

impl Scale {
    /// A scale with about `count` round numbers on it.
    fn of<'a>(figures: impl Iterator<Item = &'a Figure>, count: usize) -> Scale {
        let values: Vec<f64> = figures.map(|figure| figure.value).collect();
        let is_whole = values.iter().all(|value| value.fract() == 0.0);
        let mut least = values.iter().copied().fold(0.0, f64::min);
        let mut most = values.iter().copied().fold(0.0, f64::max);
        if most <= least {
            most = least + 1.0;
        }
        let points = RangedCoordf64::from(least..most).key_points(BoldPoints(count));
        let step = match points[..] {
            [first, second, ..] if is_whole => (second - first).max(1.0),
            [first, second, ..] => second - first,
            _ => most - least,
        };
        least = (least / step).floor() * step;
        most = (most / step).ceil() * step;
        let mut ticks = Vec::new();
        let mut at = least;
        while at <= most + step / 2.0 {
            ticks.push((at, round_text(at, step)));
            at += step;
        }
        Scale { least, most, ticks }
    }

    fn label_width(&self) -> i32 {
        self.ticks.iter().map(|(_, text)| width(text, SMALL)).max().unwrap_or(0)
    }
}

/// A round number with as many decimals as its distance to the next has.
fn round_text(value: f64, step: f64) -> String {
    let decimals = (0..6).find(|decimals| {
        let scaled = step * 10_f64.powi(*decimals);
        (scaled - scaled.round()).abs() < 1e-6
    });
    let decimals = usize::try_from(decimals.unwrap_or(6)).unwrap_or(0);
    // Not `-0`.
    format!("{:.decimals$}", if value.abs() < step / 2.0 { 0.0 } else { value })
}

impl Lines {
    fn shown(&self, most: usize) -> &[Series] {
        self.series.get(..most).unwrap_or(&self.series)
    }

    fn scale(&self, most: usize, ticks: usize) -> Scale {
        let points = self.shown(most).iter().flat_map(|series| &series.points);
        Scale::of(points.flatten(), ticks)
    }

    /// Room above the figures for what changed.
    fn head(&self) -> i32 {
        let breaks = if self.breaks.is_empty() { 0 } else { line_height(SMALL) };
        // A figure above the highest point.
        breaks + line_height(SMALL) + GAP
    }

    /// How high the figures are: enough for all names at the ends of the lines.
    fn tall(&self, width: i32) -> i32 {
        let ends =
            self.shown(MOST_LINES).iter().map(|series| end_height(&end_of(series, width)) + 2);
        ends.sum::<i32>().max(TALL)
    }

    /// How high one frame is.
    pub(super) fn height(&self, width: i32) -> i32 {
        self.head() + self.tall(width) + line_height(SMALL) + GAP
    }

    /// Draws one frame with all lines.
    pub(super) fn draw(&self, sketch: &Sketch, area: Area) -> Drawn {
        let scale = self.scale(MOST_LINES, 5);
        let shown = self.shown(MOST_LINES);
        let left = scale.label_width() + GAP;
        let right = if let [_] = shown {
            GAP
        } else {
            let ends = shown.iter().flat_map(|series| end_of(series, area.width));
            ends.map(|line| width(&line, BODY)).max().unwrap_or(0) + 2 * GAP
        };
        let inner = Area {
            left: area.left + left,
            top: area.top + self.head(),
            width: (area.width - left - right).max(80),
            height: self.tall(area.width),
        };
        let plot = self.frame(sketch, inner, &scale, true)?;
        for (index, series) in shown.iter().enumerate() {
            self.line(sketch, &plot, series, colour(index), shown.len() == 1)?;
        }
        if shown.len() > 1 {
            self.name_ends(sketch, &plot, inner, area.width)?;
        }
        Ok(())
    }

    /// The axes, what changed, and the ticks; returns where figures are drawn.
    fn frame(&self, sketch: &Sketch, inner: Area, scale: &Scale, is_large: bool) -> Drawn<Plot> {
        #[allow(clippy::cast_precision_loss)] // A handful of years.
        let count = self.ticks.len().max(1) as f64;
        let plot = sketch.plot(inner, (-0.5, count - 0.5), (scale.least, scale.most));
        for (value, text) in &scale.ticks {
            let y = plot.map_coordinate(&(0.0, *value)).1;
            let ink = if *value == 0.0 { ink::MUTED } else { ink::GRID };
            sketch.line((inner.left, y), (inner.right(), y), ink, 1)?;
            sketch.text(text, (inner.left - GAP, y), TICK.right())?;
        }
        for one in &self.breaks {
            Lines::break_line(sketch, &plot, inner, one, is_large)?;
        }
        let below = inner.bottom() + GAP / 2 + line_height(SMALL) / 2;
        let widest = self.ticks.iter().map(|tick| width(tick, SMALL)).max().unwrap_or(0);
        let step = self.step(inner.width, widest);
        for (index, tick) in self.ticks.iter().enumerate().rev().step_by(step) {
            let x = inside(x_of(&plot, index), width(tick, SMALL), (inner.left, inner.right()));
            sketch.text(tick, (x, below), TICK.centred())?;
        }
        Ok(plot)
    }

    /// Every how manieth tick has room for a text of this width, should those at both ends be moved
    /// inwards, too.
    fn step(&self, wide: i32, text: i32) -> usize {
        let ticks = i32::try_from(self.ticks.len()).unwrap_or(i32::MAX).max(1);
        let slot = (wide / ticks).max(1);
        let moved = (text - slot).max(0);
        let step = (text + 6 + moved + slot - 1) / slot;
        usize::try_from(step).unwrap_or(1).max(1)
    }

    fn break_line(sketch: &Sketch, plot: &Plot, inner: Area, one: &Break, is_large: bool) -> Drawn {
        let x = i32::midpoint(x_of(plot, one.before.saturating_sub(1)), x_of(plot, one.before));
        // Above the figures of the highest points.
        let top = inner.top - line_height(SMALL) - GAP / 2;
        sketch.titled(&one.label, || {
            sketch.dashes((x, inner.bottom()), (x, top), ink::MUTED)?;
            if !is_large {
                return Ok(());
            }
            let label = shorten(&one.label, SMALL, inner.width);
            let x = inside(x, width(&label, SMALL), (inner.left, inner.right()));
            let y = top - line_height(SMALL) / 2;
            sketch.text(&label, (x, y), TICK.centred())
        })
    }

    /// A line with gaps where nothing is stated, a mark for each figure, and its figures if they
    /// have room.
    fn line(
        &self,
        sketch: &Sketch,
        plot: &Plot,
        series: &Series,
        ink: Ink,
        has_figures: bool,
    ) -> Drawn {
        let points = self.ticks.iter().zip(&series.points).enumerate();
        let points: Vec<Option<(usize, &str, &Figure)>> = points
            .map(|(index, (tick, figure))| Some((index, tick.as_str(), figure.as_ref()?)))
            .collect();
        for run in points.split(Option::is_none) {
            let run: Vec<(f64, f64)> = run
                .iter()
                .flatten()
                .map(|(index, _, figure)| (place(*index), figure.value))
                .collect();
            if run.len() > 1 {
                plot.draw(&PathElement::new(run, ink.rgb().stroke_width(2)))?;
            }
        }
        let (across, down) = plot.get_pixel_range();
        let widest = series.points.iter().flatten().map(|figure| width(&figure.text, SMALL)).max();
        let step = self.step(across.end - across.start, widest.unwrap_or(0));
        let last = self.ticks.len().saturating_sub(1);
        for (index, tick, figure) in points.into_iter().flatten() {
            let at = (place(index), figure.value);
            sketch.titled(&format!("{} | {tick} | {}", series.label, figure.text), || {
                plot.draw(&Circle::new(at, 3, ink.rgb().filled()))?;
                if !has_figures || !(last - index).is_multiple_of(step) {
                    return Ok(());
                }
                let (x, y) = plot.map_coordinate(&at);
                let mut beside = [index.checked_sub(1), Some(index + 1)]
                    .into_iter()
                    .filter_map(|index| series.points.get(index?)?.as_ref())
                    .peekable();
                let is_valley =
                    beside.peek().is_some() && beside.all(|beside| beside.value > figure.value);
                // Beside the line, and not on the axis.
                let has_room = y + line_height(SMALL) + GAP < down.end;
                let y = if is_valley && has_room { y + GAP + 3 } else { y - GAP - 3 };
                let x = inside(x, width(&figure.text, SMALL), (across.start, across.end));
                sketch.text(&figure.text, (x, y), Font::new(SMALL, ink::TEXT).centred())
            })?;
        }
        Ok(())
    }

    /// Names and last figures behind the ends of the lines, moved apart where they would lie upon
    /// each other.
    fn name_ends(&self, sketch: &Sketch, plot: &Plot, inner: Area, whole: i32) -> Drawn {
        struct End<'a> {
            series: &'a Series,
            ink: Ink,
            lines: Vec<String>,
            /// The last figure of the line, if it has one.
            from: Option<(i32, i32)>,
            top: i32,
            height: i32,
        }
        let shown = self.shown(MOST_LINES).iter().enumerate();
        let mut ends: Vec<End> = shown
            .map(|(index, series)| {
                let lines = end_of(series, whole);
                let from = last_of(series);
                let from =
                    from.map(|(tick, figure)| plot.map_coordinate(&(place(tick), figure.value)));
                let height = end_height(&lines);
                let top = from.map_or(inner.bottom(), |(_, y)| y) - height / 2;
                End { series, ink: colour(index), lines, from, top, height }
            })
            .collect();
        ends.sort_by_key(|end| end.top + end.height / 2);
        let mut free = inner.top - self.head();
        for end in &mut ends {
            end.top = end.top.max(free);
            free = end.top + end.height + 2;
        }
        let mut floor = inner.bottom() + line_height(SMALL);
        for end in ends.iter_mut().rev() {
            end.top = end.top.min(floor - end.height);
            floor = end.top - 2;
        }
        for end in ends {
            let middle = end.top + end.height / 2;
            sketch.titled(&end.series.label, || {
                let (x, y) = (inner.right() + GAP, middle);
                if let Some((from_x, from_y)) = end.from {
                    sketch.line((from_x + 5, from_y), (x - 3, y), end.ink, 1)?;
                }
                sketch.lines(&end.lines, (x, y), NAME)
            })?;
        }
        Ok(())
    }

    /// How many frames stand beside each other.
    fn frames_across(width: i32) -> i32 {
        (width / 280).clamp(1, 3)
    }

    /// How high each frame is, with the name above it.
    fn frame_height() -> i32 {
        2 * line_height(BODY) + 2 * line_height(SMALL) + LOW + line_height(SMALL) + 2 * GAP
    }

    /// How high all frames are in a width.
    pub(super) fn height_of_frames(&self, width: i32) -> i32 {
        let frames = i32::try_from(self.shown(MOST_FRAMES).len()).unwrap_or(0);
        let across = Lines::frames_across(width);
        (frames + across - 1) / across * Lines::frame_height()
    }

    /// Draws a frame for each series, all on the same scales.
    pub(super) fn draw_frames(&self, sketch: &Sketch, area: Area) -> Drawn {
        let scale = self.scale(MOST_FRAMES, 3);
        let across = Lines::frames_across(area.width);
        let wide = area.width / across;
        for (index, series) in (0..).zip(self.shown(MOST_FRAMES)) {
            let left = area.left + index % across * wide;
            let top = area.top + index / across * Lines::frame_height();
            let axis = scale.label_width() + GAP;
            let names = wrap(&series.label, BODY, wide - GAP, 2);
            let middle = top + line_height(BODY);
            sketch.titled(&series.label, || sketch.lines(&names, (left, middle), NAME.bold()))?;
            let inner = Area {
                left: left + axis,
                top: top + 2 * line_height(BODY) + 2 * line_height(SMALL),
                width: wide - axis - 2 * GAP,
                height: LOW,
            };
            let plot = self.frame(sketch, inner, &scale, false)?;
            self.line(sketch, &plot, series, ink::UP, true)?;
        }
        Ok(())
    }
}

/// Where the middle of a text stands that must not go beyond two edges.
fn inside(x: i32, wide: i32, (left, right): (i32, i32)) -> i32 {
    let half = (wide + 1) / 2;
    if right - left < wide {
        i32::midpoint(left, right)
    } else {
        x.clamp(left + half, right - half)
    }
}

fn colour(index: usize) -> Ink {
    ink::SERIES.get(index % ink::SERIES.len()).copied().unwrap_or(ink::UP)
}

/// What stands at the end of a line: its name, and its last figure.
fn end_of(series: &Series, whole: i32) -> Vec<String> {
    let mut lines = wrap(&series.label, BODY, whole / 4, 2);
    lines.extend(last_of(series).map(|(_, figure)| figure.text.clone()));
    lines
}

fn end_height(lines: &[String]) -> i32 {
    line_height(BODY) * i32::try_from(lines.len()).unwrap_or(1)
}

fn last_of(series: &Series) -> Option<(usize, &Figure)> {
    let mut points = series.points.iter().enumerate().rev();
    points.find_map(|(index, figure)| Some((index, figure.as_ref()?)))
}

#[allow(clippy::cast_precision_loss)] // A handful of years.
fn place(index: usize) -> f64 {
    index as f64
}

fn x_of(plot: &Plot, index: usize) -> i32 {
    plot.map_coordinate(&(place(index), 0.0)).0
}
