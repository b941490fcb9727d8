//! Parts of a whole: a bar of the same length for each row, cut into the shares of its parts.

use super::frame::{Area, BODY, Drawn, Font, SMALL, Sketch, line_height};
use super::ink::{self, Ink};
use super::text::{shorten, width, wrap};
use super::{MOST_ROWS, Stack, StackRow};

const GAP: i32 = 8;
/// The side of the square that shows the colour of a part.
const KEY: i32 = 11;
const NAME: Font = Font::new(BODY, ink::TEXT);
const DETAIL: Font = Font::new(SMALL, ink::MUTED);

impl Stack {
    fn shown(&self) -> impl Iterator<Item = &StackRow> {
        self.rows.iter().take(MOST_ROWS)
    }

    fn label_width(&self, whole: i32) -> i32 {
        let widest = self.shown().map(|row| width(&row.name(), BODY)).max().unwrap_or(0);
        widest.min(whole * 3 / 10)
    }

    fn total_width(&self) -> i32 {
        let totals = self.shown().map(|row| &row.total).chain([&self.total_heading]);
        match totals.map(|text| width(text, SMALL)).max() {
            Some(widest) if widest > 0 => widest + GAP,
            _ => 0,
        }
    }

    /// Where the name of each part stands above the bars: left edge and line, counted from 0.
    fn keys(&self, whole: i32) -> Vec<(i32, i32)> {
        let (mut left, mut line) = (0, 0);
        let mut keys = Vec::new();
        for part in &self.parts {
            let wide = KEY + 5 + width(part, SMALL).min(whole - KEY - 5);
            if left > 0 && left + wide > whole {
                (left, line) = (0, line + 1);
            }
            keys.push((left, line));
            left += wide + 2 * GAP;
        }
        keys
    }

    fn keys_height(&self, whole: i32) -> i32 {
        let lines = self.keys(whole).last().map_or(0, |(_, line)| line + 1);
        lines * (line_height(SMALL) + 2) + GAP
    }

    fn heading_height(&self) -> i32 {
        if self.total_heading.is_empty() { 0 } else { line_height(SMALL) + 2 }
    }

    /// How high the bars are in a width.
    pub(super) fn height(&self, width: i32) -> i32 {
        let label = self.label_width(width);
        let rows = self.shown().map(|row| row_height(&wrap(&row.name(), BODY, label, 2)));
        self.keys_height(width) + self.heading_height() + rows.sum::<i32>()
    }

    /// Draws the names of the parts and the bars.
    pub(super) fn draw(&self, sketch: &Sketch, area: Area) -> Drawn {
        for ((index, part), (left, line)) in
            self.parts.iter().enumerate().zip(self.keys(area.width))
        {
            let (left, top) = (area.left + left, area.top + line * (line_height(SMALL) + 2));
            let middle = top + line_height(SMALL) / 2;
            let key = Area { left, top: middle - KEY / 2, width: KEY, height: KEY };
            sketch.titled(part, || {
                sketch.rectangle(key, colour(index))?;
                let name = shorten(part, SMALL, area.width - KEY - 5);
                sketch.text(&name, (left + KEY + 5, middle), Font::new(SMALL, ink::TEXT))
            })?;
        }
        let mut top = area.top + self.keys_height(area.width);
        if !self.total_heading.is_empty() {
            let at = (area.right(), top + line_height(SMALL) / 2);
            sketch.text(&self.total_heading, at, DETAIL.right())?;
            top += self.heading_height();
        }
        let label = self.label_width(area.width);
        let left = area.left + label + GAP;
        let bar = Area { left, top, width: area.right() - self.total_width() - left, ..area };
        for row in self.shown() {
            let lines = wrap(&row.name(), BODY, label, 2);
            let height = row_height(&lines);
            let middle = top + height / 2;
            let title = format!("{} | {}", row.label, row.total);
            sketch.titled(&title, || {
                sketch.lines(&lines, (left - GAP, middle), NAME.right())?;
                sketch.text(&row.total, (area.right(), middle), DETAIL.right())
            })?;
            let thick = (height - 6).min(22);
            let place = Area { top: middle - thick / 2, height: thick, ..bar };
            self.parts_of(sketch, row, place)?;
            top += height;
        }
        Ok(())
    }

    fn parts_of(&self, sketch: &Sketch, row: &StackRow, place: Area) -> Drawn {
        let whole: f64 = row.parts.iter().map(|part| part.figure.value).sum();
        if whole <= 0.0 {
            return Ok(());
        }
        let plot = sketch.plot(place, (0.0, whole), (0.0, 1.0));
        let mut before = 0.0;
        for (index, (name, part)) in self.parts.iter().zip(&row.parts).enumerate() {
            let left = plot.map_coordinate(&(before, 0.0)).0;
            before += part.figure.value;
            let right = plot.map_coordinate(&(before, 0.0)).0;
            let title = format!("{} | {name} | {} | {}", row.label, part.detail, part.figure.text);
            sketch.titled(&title, || {
                if right <= left {
                    return Ok(());
                }
                // A hair of the ground between two parts.
                let hair = i32::from(right - left > 2);
                let ink = colour(index);
                sketch.rectangle(Area { left, width: right - left - hair, ..place }, ink)?;
                if width(&part.figure.text, SMALL) + 6 > right - left {
                    return Ok(());
                }
                let at = (i32::midpoint(left, right), place.top + place.height / 2);
                sketch.text(&part.figure.text, at, Font::new(SMALL, ink.of_text_on()).centred())
            })?;
        }
        Ok(())
    }
}

impl StackRow {
    /// The name behind its mark.
    fn name(&self) -> String {
        if self.lead.is_empty() {
            self.label.clone()
        } else {
            format!("{} {}", self.lead, self.label)
        }
    }
}

fn colour(index: usize) -> Ink {
    ink::PARTS.get(index % ink::PARTS.len()).copied().unwrap_or(ink::UP)
}

fn row_height(lines: &[String]) -> i32 {
    (line_height(BODY) * i32::try_from(lines.len()).unwrap_or(1) + 6).max(28)
}
