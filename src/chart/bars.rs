//! Horizontal bars: names to the left, figures at the ends of the bars, details to the right.

use super::frame::{Area, BODY, Drawn, Font, SMALL, Sketch, line_height};
use super::ink::{self, Ink};
use super::text::{width, wrap};
use super::{Bar, Bars, MOST_ROWS};

const GAP: i32 = 8;
/// The least room for the bars beside which details have a column.
const LEAST: i32 = 100;
const FIGURE: Font = Font::new(BODY, ink::TEXT);
const NAME: Font = Font::new(BODY, ink::TEXT);
const DETAIL: Font = Font::new(SMALL, ink::MUTED);

/// Where the columns of the bars stand, in a width.
struct Columns {
    lead: i32,
    label: i32,
    detail: i32,
    /// Room for figures at the ends of bars to the left and to the right.
    left: i32,
    right: i32,
}

impl Bars {
    fn shown(&self) -> impl Iterator<Item = &Bar> {
        self.bars.iter().take(MOST_ROWS)
    }

    fn columns(&self, whole: i32) -> Columns {
        let widest = |of: &dyn Fn(&Bar) -> i32| self.shown().map(of).max().unwrap_or(0);
        let lead = widest(&|bar| width(&bar.lead, BODY));
        let detail =
            widest(&|bar| width(&bar.detail, SMALL)).max(width(&self.detail_heading, SMALL));
        let figure = |is_left: bool| {
            widest(&|bar| {
                if (bar.figure.value < 0.0) == is_left {
                    width(&bar.figure.text, BODY) + 6
                } else {
                    0
                }
            })
        };
        let label = widest(&|bar| width(&bar.label, BODY)).min(whole * 3 / 10);
        let lead = if lead > 0 { lead + GAP } else { 0 };
        let (left, right) = (figure(true), figure(false));
        let taken = lead + label + GAP + left + right + detail + GAP;
        // Where there is no room, the titles still have the details.
        let has_details = detail > 0 && whole - taken >= LEAST;
        Columns { lead, label, detail: if has_details { detail + GAP } else { 0 }, left, right }
    }

    fn heading_height(&self, columns: &Columns) -> i32 {
        if self.detail_heading.is_empty() || columns.detail == 0 {
            0
        } else {
            line_height(SMALL) + 4
        }
    }

    /// How high the bars are in a width.
    pub(super) fn height(&self, width: i32) -> i32 {
        let columns = self.columns(width);
        let rows = self.shown().map(|bar| row_height(&lines_of(bar, columns.label)));
        self.heading_height(&columns) + rows.sum::<i32>()
    }

    /// Draws the bars.
    pub(super) fn draw(&self, sketch: &Sketch, area: Area) -> Drawn {
        let columns = self.columns(area.width);
        let label_end = area.left + columns.lead + columns.label;
        let bars_left = label_end + GAP + columns.left;
        let bars_right = area.right() - columns.detail - columns.right;
        let bars_width = (bars_right - bars_left).max(20);
        let least = self.shown().map(|bar| bar.figure.value).fold(0.0, f64::min);
        let most = self.shown().map(|bar| bar.figure.value).fold(0.0, f64::max);
        let most = if least < most { most } else { least + 1.0 };
        let heading = self.heading_height(&columns);
        if heading > 0 {
            let at = (area.right(), area.top + line_height(SMALL) / 2);
            sketch.text(&self.detail_heading, at, DETAIL.right())?;
        }
        let begin = area.top + heading;
        let rows = Area { left: bars_left, top: begin, width: bars_width, ..area };
        let plot = sketch.plot(rows, (least, most), (0.0, 1.0));
        let place_of = |value: f64| plot.map_coordinate(&(value, 0.0)).0;
        let zero = place_of(0.0);
        let mut top = begin;
        for bar in self.shown() {
            let lines = lines_of(bar, columns.label);
            let height = row_height(&lines);
            let middle = top + height / 2;
            let end = place_of(bar.figure.value);
            let is_left = bar.figure.value < 0.0;
            // Little is not nothing.
            let end = match bar.figure.value {
                value if value > 0.0 => end.max(zero + 1),
                value if value < 0.0 => end.min(zero - 1),
                _ => zero,
            };
            let title = [&bar.label, &bar.figure.text, &bar.detail].map(String::as_str);
            let title: Vec<&str> = title.into_iter().filter(|text| !text.is_empty()).collect();
            sketch.titled(&title.join(" | "), || {
                if !bar.lead.is_empty() {
                    let at = (area.left + columns.lead - GAP, middle);
                    sketch.text(&bar.lead, at, Font::new(BODY, ink::MUTED).right())?;
                }
                sketch.lines(&lines, (label_end, middle), NAME.right())?;
                if end != zero {
                    let thick = (height * 3 / 5).min(16);
                    let (left, width) = (zero.min(end), (end - zero).abs());
                    let shape = Area { left, top: middle - thick / 2, width, height: thick };
                    sketch.rectangle(shape, self.colour(is_left))?;
                }
                if is_left {
                    sketch.text(&bar.figure.text, (end - 6, middle), FIGURE.right())?;
                } else {
                    sketch.text(&bar.figure.text, (end + 6, middle), FIGURE)?;
                }
                if bar.detail.is_empty() || columns.detail == 0 {
                    return Ok(());
                }
                sketch.text(&bar.detail, (area.right(), middle), DETAIL.right())
            })?;
            top += height;
        }
        sketch.line((zero, begin), (zero, top), ink::MUTED, 1)
    }

    fn colour(&self, is_left: bool) -> Ink {
        if self.is_change && is_left { ink::DOWN } else { ink::UP }
    }
}

fn lines_of(bar: &Bar, label: i32) -> Vec<String> {
    wrap(&bar.label, BODY, label, 2)
}

fn row_height(lines: &[String]) -> i32 {
    (line_height(BODY) * i32::try_from(lines.len()).unwrap_or(1) + 6).max(24)
}
