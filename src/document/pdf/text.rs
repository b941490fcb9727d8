//! Glyphs → text: in the cells of a grid, and in lines.

use super::grid::Grid;
use super::names::UNNAMED;
use super::page::Glyph;

/// Glyphs whose middles are apart by less, in sizes of the font, stand on one line.
pub const SAME_LINE: f64 = 0.4;

/// A gap from which a space stands between two words, in sizes of the font.
pub const SPACE: f64 = 0.25;

/// A gap from which digits in one cell are two numbers, of which the line between is lost.
pub const APART: f64 = 0.8;

/// The texts of the regions of a grid, and the glyphs that stand in none.
pub fn fill(grid: &Grid, glyphs: Vec<Glyph>) -> (Vec<String>, Vec<Glyph>) {
    let mut inside: Vec<Vec<Glyph>> = vec![Vec::new(); grid.regions.len()];
    let mut damaged = vec![false; grid.regions.len()];
    let mut outside = Vec::new();
    for glyph in glyphs {
        let middle = glyph.area.center();
        let region =
            grid.slot_at(middle.x, middle.y).and_then(|(row, column)| grid.region(row, column));
        let Some((index, region)) = region else {
            outside.push(glyph);
            continue;
        };
        damaged[index] |= !region.whole || (glyph.is_faint && is_of_number(&glyph));
        if is_of_number(&glyph) {
            for other in neighbours(grid, &glyph).filter(|&other| other != index) {
                damaged[index] = true;
                damaged[other] = true;
            }
        }
        inside[index].push(glyph);
    }
    for (one, other) in runs_across(&inside) {
        damaged[one] = true;
        damaged[other] = true;
    }
    let texts = inside.into_iter().zip(damaged).map(|(glyphs, damaged)| {
        let mut text = cell_text(glyphs);
        if damaged {
            text.push(UNNAMED);
        }
        text
    });
    (texts.collect(), outside)
}

/// Whether a glyph can be part of a number.
pub fn is_of_number(glyph: &Glyph) -> bool {
    glyph.text.chars().any(|one| {
        one.is_numeric() || matches!(one, UNNAMED | '.' | ',' | '-' | '．' | '，' | '－' | '−')
    })
}

/// The regions over which the middle part of a glyph reaches. Type may touch its border; one that
/// stands across it belongs to neither cell for certain.
fn neighbours<'grid>(grid: &'grid Grid, glyph: &Glyph) -> impl Iterator<Item = usize> + 'grid {
    let middle = glyph.area.center();
    let (x, y) = (glyph.area.width() * 0.25, glyph.area.height() * 0.2);
    let corners = [(-x, 0.0), (x, 0.0), (0.0, -y), (0.0, y)];
    corners.into_iter().filter_map(move |(x, y)| {
        let (row, column) = grid.slot_at(middle.x + x, middle.y + y)?;
        Some(grid.region(row, column)?.0)
    })
}

/// The pairs of regions into both of which one number runs: its digits follow one another over the
/// line between as closely as within a cell.
fn runs_across(inside: &[Vec<Glyph>]) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, &Glyph)> = Vec::new();
    for (index, glyphs) in inside.iter().enumerate() {
        all.extend(glyphs.iter().filter(|one| is_of_number(one)).map(|one| (index, one)));
    }
    all.sort_by(|(_, a), (_, b)| a.area.center().y.total_cmp(&b.area.center().y));
    let mut found = Vec::new();
    for (_, line) in split_lines(all, |(_, glyph)| glyph) {
        for pair in line.windows(2) {
            let [(one, left), (other, right)] = pair else { continue };
            let gap = right.area.x0 - left.area.x1;
            if one != other && gap < left.size.min(right.size) * 0.1 {
                found.push((*one, *other));
            }
        }
    }
    found
}

/// Splits things that are sorted from the top into lines, each from the left, with its middle.
fn split_lines<T>(sorted: Vec<T>, glyph: impl Fn(&T) -> &Glyph) -> Vec<(f64, Vec<T>)> {
    let mut lines: Vec<(f64, Vec<T>)> = Vec::new();
    for one in sorted {
        let (middle, size) = (glyph(&one).area.center().y, glyph(&one).size);
        match lines.last_mut() {
            Some((line, members)) if middle - *line < size * SAME_LINE => members.push(one),
            _ => lines.push((middle, vec![one])),
        }
    }
    for (_, members) in &mut lines {
        members.sort_by(|a, b| glyph(a).area.x0.total_cmp(&glyph(b).area.x0));
    }
    lines
}

fn lines_of(mut glyphs: Vec<Glyph>) -> Vec<(f64, Vec<Glyph>)> {
    glyphs.sort_by(|a, b| a.area.center().y.total_cmp(&b.area.center().y));
    split_lines(glyphs, |glyph| glyph)
}

/// How many words have a digit, of those with a glyph that counts.
pub fn figures(mut glyphs: Vec<(Glyph, bool)>) -> usize {
    glyphs.sort_by(|(a, _), (b, _)| a.area.center().y.total_cmp(&b.area.center().y));
    let mut words: Vec<(bool, bool)> = Vec::new();
    for (_, line) in split_lines(glyphs, |(glyph, _)| glyph) {
        let mut end = f64::NEG_INFINITY;
        for (glyph, counts) in line {
            if words.is_empty() || glyph.area.x0 - end > glyph.size * SPACE {
                words.push((false, false));
            }
            if let Some((has_digit, does_count)) = words.last_mut() {
                *has_digit |= glyph.text.chars().any(char::is_numeric);
                *does_count |= counts;
            }
            end = glyph.area.x1;
        }
    }
    words.into_iter().filter(|&word| word == (true, true)).count()
}

fn cell_text(glyphs: Vec<Glyph>) -> String {
    let lines = lines_of(glyphs);
    let texts: Vec<String> = lines.iter().map(|(_, line)| line_in_cell(line)).collect();
    let texts: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn line_in_cell(line: &[Glyph]) -> String {
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    for glyph in line.iter().filter(|glyph| !glyph.is_blank()) {
        if let Some(last) = last {
            let size = last.size.max(glyph.size);
            let gap = glyph.area.x0 - last.area.x1;
            let numbers = is_of_number(last) && is_of_number(glyph);
            if numbers && gap > size * APART {
                text.push('\n');
            } else if gap > size * SPACE && !(is_wide(&last.text) && is_wide(&glyph.text)) {
                text.push(' ');
            }
            // Two digits in one place: one was printed over the other.
            let overlap = last.area.width().min(glyph.area.width()) * 0.5;
            if numbers && (gap < -overlap || is_raised(last, glyph)) {
                text.push(UNNAMED);
            }
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
    }
    text
}

/// Whether one of two digits is smaller than the other or off its line, as the number of a note is.
fn is_raised(one: &Glyph, other: &Glyph) -> bool {
    const SAME_SIZE: f64 = 0.87;
    const SAME_HEIGHT: f64 = 0.15;
    let is_digit = |glyph: &Glyph| glyph.text.chars().all(char::is_numeric);
    let (small, large) = (one.size.min(other.size), one.size.max(other.size));
    let offset = (one.area.center().y - other.area.center().y).abs();
    is_digit(one) && is_digit(other) && (small < large * SAME_SIZE || offset > large * SAME_HEIGHT)
}

fn is_wide(text: &str) -> bool {
    unicode_width::UnicodeWidthStr::width(text) > text.chars().count()
}

/// A line of text outside of tables.
#[derive(Debug)]
pub struct Line {
    /// Its middle, from the top of the page.
    pub y: f64,
    pub text: String,
}

/// The lines of a page, with as many spaces between words as there is room for, so that columns
/// stand below one another.
pub fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    /// Type does not get smaller, or a line would need thousands of spaces.
    const SMALLEST: f64 = 4.0;
    let mut sizes: Vec<f64> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    let pitch = sizes.get(sizes.len() / 2).map_or(SMALLEST, |size| size.max(SMALLEST)) / 2.0;
    let printed = glyphs.iter().filter(|glyph| !glyph.is_blank());
    let left = printed.map(|glyph| glyph.area.x0).fold(f64::INFINITY, f64::min);
    let lines = lines_of(glyphs).into_iter().filter_map(|(y, glyphs)| {
        let text = line_with_columns(&glyphs, left, pitch);
        (!text.trim().is_empty()).then_some(Line { y, text })
    });
    lines.collect()
}

/// Where the last column of a line begins at most: a page may be said to be a mile wide.
const WIDEST: f64 = 400.0;

fn line_with_columns(line: &[Glyph], left: f64, pitch: f64) -> String {
    let mut text = String::new();
    let mut width = 0;
    let mut last: Option<&Glyph> = None;
    let mut end: Option<f64> = None;
    for glyph in line.iter().filter(|glyph| !glyph.is_blank()) {
        let gap = end.map_or(glyph.area.x0 - left, |end| glyph.area.x0 - end);
        if end.is_none() || gap > glyph.size * SPACE {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // On the page.
            let column = ((glyph.area.x0 - left) / pitch).round().clamp(0.0, WIDEST) as usize;
            // A column that stands apart stays apart, however wide the text before it is.
            let least = if end.is_none() { 0 } else { 1 + usize::from(gap > glyph.size) };
            let spaces = column.saturating_sub(width).max(least);
            let spaces = if gap > glyph.size { spaces } else { spaces.min(1) };
            text.extend(std::iter::repeat_n(' ', spaces));
            width += spaces;
        }
        if last.is_some_and(|last| is_raised(last, glyph)) && text.ends_with(char::is_numeric) {
            text.push(UNNAMED);
        }
        last = Some(glyph);
        text.push_str(&glyph.text);
        width += unicode_width::UnicodeWidthStr::width(glyph.text.as_str());
        end = Some(glyph.area.x1);
    }
    text
}
