//! How many of each size: upright bars side by side, the sizes below the edges between them.

use super::frame::{Area, BODY, Drawn, Font, SMALL, Sketch, line_height};
use super::text::{shorten, width};
use super::{Histogram, ink};

const GAP: i32 = 8;
const TALL: i32 = 240;
const TICK: Font = Font::new(SMALL, ink::MUTED);

impl Histogram {
    /// Room above the bars: a line for each mark and one for the count of the highest bar.
    fn head(&self) -> i32 {
        line_height(SMALL) * (i32::try_from(self.marks.len()).unwrap_or(0) + 1)
    }

    /// How high the bars are.
    pub(super) fn height(&self, _width: i32) -> i32 {
        self.head() + TALL + line_height(SMALL) + line_height(BODY) + GAP
    }

    /// Where a size stands, in bins: sizes between the edges of a bin are spread over it.
    fn place(&self, size: f64) -> f64 {
        let mut left = 0.0;
        for bin in &self.bins {
            let end = bin.to.as_ref().map_or(f64::INFINITY, |to| to.value);
            if size <= end {
                let wide = end - bin.from.value;
                let inside = if wide.is_finite() && wide > 0.0 {
                    (size - bin.from.value) / wide
                } else {
                    0.5
                };
                return left + inside.clamp(0.0, 1.0);
            }
            left += 1.0;
        }
        left
    }

    /// The sizes at the edges of the bins, from the first to the last.
    fn edges(&self) -> Vec<&str> {
        let froms = self.bins.iter().map(|bin| bin.from.text.as_str());
        let end = self.bins.last().map(|bin| bin.to.as_ref().map_or("…", |to| to.text.as_str()));
        froms.chain(end).collect()
    }

    /// Draws the bars.
    pub(super) fn draw(&self, sketch: &Sketch, area: Area) -> Drawn {
        let edges = self.edges();
        let half = |edge: Option<&&str>| edge.map_or(0, |text| width(text, SMALL) / 2);
        let (first, last) = (half(edges.first()), half(edges.last()));
        let inner = Area {
            left: area.left + first,
            top: area.top + self.head(),
            width: area.width - first - last,
            height: TALL,
        };
        let most = self.bins.iter().map(|bin| bin.count).max().unwrap_or(0).max(1);
        let count = number(self.bins.len().max(1));
        let plot = sketch.plot(inner, (0.0, count), (0.0, number(most)));
        let mut left = 0.0;
        for bin in &self.bins {
            let (from, top) = plot.map_coordinate(&(left, number(bin.count)));
            left += 1.0;
            let (to, bottom) = plot.map_coordinate(&(left, 0.0));
            let title = format!("{} | {}", bin.label, bin.count);
            sketch.titled(&title, || {
                let bar = Area { left: from + 1, top, width: to - from - 2, height: bottom - top };
                if bin.count > 0 {
                    sketch.rectangle(bar, ink::UP)?;
                }
                let at = (i32::midpoint(from, to), top - line_height(SMALL) / 2);
                let text = bin.count.to_string();
                if width(&text, SMALL) > to - from {
                    return Ok(());
                }
                sketch.text(&text, at, Font::new(SMALL, ink::TEXT).centred())
            })?;
        }
        sketch.line(
            (inner.left, inner.bottom()),
            (inner.right(), inner.bottom()),
            ink::MUTED,
            1,
        )?;
        let widest = edges.iter().map(|text| width(text, SMALL)).max().unwrap_or(0) + GAP;
        let slot = (inner.width / i32::try_from(self.bins.len()).unwrap_or(1).max(1)).max(1);
        let step = usize::try_from((widest + slot - 1) / slot).unwrap_or(1).max(1);
        let below = inner.bottom() + GAP / 2 + line_height(SMALL) / 2;
        for (index, text) in edges.iter().enumerate().step_by(step) {
            let x = plot.map_coordinate(&(number(index), 0.0)).0;
            sketch.text(text, (x, below), TICK.centred())?;
        }
        for (line, mark) in (0..).zip(&self.marks) {
            let x = plot.map_coordinate(&(self.place(mark.at), 0.0)).0;
            let y = area.top + line * line_height(SMALL) + line_height(SMALL) / 2;
            sketch.titled(&mark.label, || {
                sketch.dashes((x, inner.bottom()), (x, y + line_height(SMALL) / 2), ink::DOWN)?;
                let half = width(&mark.label, SMALL) / 2;
                let right = (area.right() - half).max(area.left + half);
                let at = (x.clamp(area.left + half, right), y);
                sketch.text(&mark.label, at, Font::new(SMALL, ink::TEXT).centred())
            })?;
        }
        let y = inner.bottom() + line_height(SMALL) + GAP / 2 + line_height(BODY) / 2;
        let axis = shorten(&self.axis, BODY, area.width);
        sketch.text(&axis, (inner.left + inner.width / 2, y), Font::new(BODY, ink::TEXT).centred())
    }
}

#[allow(clippy::cast_precision_loss)] // Numbers of departments and of bins.
fn number(count: usize) -> f64 {
    count as f64
}
