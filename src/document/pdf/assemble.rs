//! Pages → the lines and tables of the document, across page breaks.

use std::mem::take;

use super::grid::{self, Grid};
use super::labels;
use super::page::{Glyph, Page};
use super::text::{self, Line};
use crate::document::{Contents, Origin, PAGE_BREAK};
use crate::problem::Area;

/// Upright lines of a table stand at the same places before and after a page break, give or take.
const SAME_PLACE: f64 = 2.0;

/// The parts at the top and at the bottom of a page where headers and footers stand.
const MARGIN: f64 = 0.085;

/// A piece of a page.
enum Piece {
    Line(Line),
    Table(Grid, Vec<String>),
}

/// Its cells, which of them are covered, and where it stands.
pub type Row = (Vec<String>, Vec<usize>, Origin);

/// A table to which the next page may add rows.
struct Pending {
    rows: Vec<Row>,
    xs: Vec<f64>,
    /// Whether its last row lacks its lower border.
    open: bool,
    /// Headers and footers that stand between its parts.
    furniture: Vec<(String, Origin)>,
}

/// Adds the pages to the contents.
#[derive(Default)]
pub struct Assembler {
    pub contents: Contents,
    pending: Option<Pending>,
    tables: usize,
}

impl Assembler {
    pub fn add(&mut self, number: usize, page: Page) {
        let height = page.height;
        let pieces = pieces(page);
        let last_table =
            pieces.iter().rposition(|piece| matches!(piece, Piece::Table(..))).unwrap_or(0);
        let mut line_number = 0;
        let mut first = true;
        for (index, piece) in pieces.into_iter().enumerate() {
            match piece {
                Piece::Line(line) => {
                    line_number += 1;
                    let origin =
                        Origin { page: Some(number), line: Some(line_number), ..Origin::default() };
                    let is_furniture = is_furniture(&line, height, first || index > last_table);
                    first &= is_furniture;
                    match &mut self.pending {
                        Some(pending) if is_furniture => {
                            pending.furniture.push((line.text, origin));
                        }
                        _ => {
                            self.finish_table();
                            self.contents.push_line(line.text, origin);
                        }
                    }
                }
                Piece::Table(grid, texts) => {
                    self.add_table(number, &grid, &texts, first);
                    first = false;
                }
            }
        }
    }

    fn add_table(&mut self, page: usize, grid: &Grid, texts: &[String], is_first: bool) {
        let pending = self.pending.as_ref().filter(|_| is_first);
        let xs = pending.and_then(|pending| common_places(&pending.xs, &grid.xs));
        if xs.is_none() {
            self.finish_table();
            self.tables += 1;
        }
        let xs = xs.unwrap_or_else(|| grid.xs.clone());
        let begin = self.pending.as_ref().map_or(0, |pending| pending.rows.len());
        let mut rows = rows(grid, texts, page, self.tables, begin);
        for row in &mut rows {
            spread(row, &grid.xs, &xs);
        }
        let Some(pending) = &mut self.pending else {
            let (open, furniture) = (grid.open_bottom, Vec::new());
            self.pending = Some(Pending { rows, xs, open, furniture });
            return;
        };
        for row in &mut pending.rows {
            spread(row, &pending.xs, &xs);
        }
        pending.xs = xs;
        let mut rows = rows.into_iter();
        let open = pending.open || grid.open_top;
        if let (Some(last), Some(first)) = (pending.rows.last_mut(), rows.as_slice().first())
            && ((open && !labels::are_two(last, first)) || is_rest(last, first))
            && let Some(rest) = rows.next()
        {
            join(last, rest);
            for (place, (_, _, origin)) in rows.as_mut_slice().iter_mut().enumerate() {
                origin.row = Some(begin + place + 1);
            }
        }
        pending.rows.extend(rows);
        pending.open = grid.open_bottom;
    }

    /// Nothing more can be added to the table at hand.
    pub fn finish_table(&mut self) {
        let Some(pending) = self.pending.take() else { return };
        self.contents.push_table(pending.rows);
        for (text, origin) in pending.furniture {
            self.contents.push_line(text, origin);
        }
    }
}

/// The lines and tables of a page from the top.
fn pieces(page: Page) -> Vec<Piece> {
    let grids = grid::find(&page);
    let mut glyphs: Vec<Glyph> = page.glyphs;
    let mut pieces: Vec<(f64, Piece)> = Vec::new();
    for grid in grids {
        let (texts, outside) = text::fill(&grid, take(&mut glyphs));
        glyphs = outside;
        if texts.iter().any(|text| !text.is_empty()) {
            let top = grid.ys.first().copied().unwrap_or(0.0);
            pieces.push((top, Piece::Table(grid, texts)));
        }
    }
    let lines = text::lines(glyphs).into_iter();
    pieces.extend(lines.map(|line| (line.y, Piece::Line(line))));
    pieces.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

fn rows(grid: &Grid, texts: &[String], page: usize, table: usize, begin: usize) -> Vec<Row> {
    let mut rows = Vec::with_capacity(grid.rows());
    for row in 0..grid.rows() {
        let (mut cells, mut covered, mut areas) = (Vec::new(), Vec::new(), Vec::new());
        for column in 0..grid.columns() {
            let Some((index, region)) = grid.region(row, column) else { continue };
            if region.first == row * grid.columns() + column {
                cells.push(texts.get(index).cloned().unwrap_or_default());
            } else {
                cells.push(String::new());
                covered.push(column);
            }
            areas.push(area(grid, region.columns, region.rows));
        }
        let origin = Origin {
            page: Some(page),
            table: Some(table),
            row: Some(begin + row + 1),
            areas,
            ..Origin::default()
        };
        rows.push((cells, covered, origin));
    }
    rows
}

fn area(grid: &Grid, columns: (usize, usize), rows: (usize, usize)) -> Area {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Clamped.
    let place = |lines: &[f64], index: usize| {
        lines.get(index).map_or(0, |&place| place.round().clamp(0.0, 65_535.0) as u16)
    };
    Area {
        left: place(&grid.xs, columns.0),
        top: place(&grid.ys, rows.0),
        right: place(&grid.xs, columns.1),
        bottom: place(&grid.ys, rows.1),
    }
}

/// The upright lines of two parts of a table together, if they are parts of one: the outermost are
/// the same, and one part has all lines of the other. A part has fewer if all of its rows merge the
/// cells between.
fn common_places(some: &[f64], others: &[f64]) -> Option<Vec<f64>> {
    let (more, fewer) = if some.len() >= others.len() { (some, others) } else { (others, some) };
    let same = |one: f64, other: f64| (one - other).abs() <= SAME_PLACE;
    let has_all = fewer.iter().all(|&one| more.iter().any(|&other| same(one, other)));
    let ends = same(*more.first()?, *fewer.first()?) && same(*more.last()?, *fewer.last()?);
    (has_all && ends).then(|| more.to_vec())
}

/// Gives a row the columns of more lines: what lies between two of its own is a merged cell.
fn spread((cells, covered, origin): &mut Row, own: &[f64], all: &[f64]) {
    if own.len() == all.len() {
        return;
    }
    let mut wide: Row = (Vec::new(), Vec::new(), take(origin));
    let areas = take(&mut wide.2.areas);
    for (column, text) in cells.iter_mut().enumerate() {
        let end = own.get(column + 1).copied().unwrap_or(f64::INFINITY) - SAME_PLACE;
        let first = wide.0.len();
        while all.get(wide.0.len() + 1).is_some_and(|_| {
            wide.0.len() == first || all.get(wide.0.len()).is_some_and(|&begin| begin < end)
        }) {
            if wide.0.len() > first || covered.binary_search(&column).is_ok() {
                wide.1.push(wide.0.len());
            }
            wide.0.push(if wide.0.len() == first { take(text) } else { String::new() });
            wide.2.areas.extend(areas.get(column));
        }
    }
    (*cells, *covered, *origin) = wide;
}

/// Whether a row is the rest of another, though a border was drawn at the page break: its words go
/// on with words of the other, and do not begin as a label; its numbers stand where that has none.
///
/// Labels begin with their numbers in the large tables only.
fn is_rest(row: &Row, rest: &Row) -> bool {
    const LARGE: usize = 8;
    let is_number = |text: &str| text.chars().all(|one| !one.is_alphabetic());
    let begins = |text: &str| {
        text.starts_with(|one: char| {
            one.is_numeric()
                || one.is_ascii_punctuation()
                || "（一二三四五六七八九十总".contains(one)
        })
    };
    let mut both = 0;
    for (one, other) in row.0.iter().zip(&rest.0) {
        if other.is_empty() || (one.is_empty() && is_number(other)) {
            continue;
        }
        if one.is_empty() || is_number(one) || is_number(other) || begins(other) {
            return false;
        }
        both += 1;
    }
    both > 0 && row.0.len() >= LARGE
}

/// Adds the rest of a row, cell by cell. A number on both sides of the break stays in two lines,
/// which no reader of numbers takes for one; in a text the break is kept, since who knows the labels
/// can tell whether its halves are one.
fn join(row: &mut Row, mut rest: Row) {
    labels::bring_together(row, &mut rest);
    for (column, text) in rest.0.into_iter().enumerate() {
        let Some(cell) = row.0.get_mut(column) else { continue };
        if text.is_empty() {
            continue;
        }
        if !cell.is_empty() {
            let is_text = cell.contains(char::is_alphabetic) || text.contains(char::is_alphabetic);
            cell.push(if is_text { PAGE_BREAK } else { '\n' });
        }
        cell.push_str(&text);
        row.1.retain(|&covered| covered != column);
    }
}

/// Whether a line is a header or a footer: it stands at the edge of the page, or is nothing but the
/// number of the page.
fn is_furniture(line: &Line, height: f64, at_edge: bool) -> bool {
    if !at_edge {
        return false;
    }
    let in_margin = line.y < height * MARGIN || line.y > height * (1.0 - MARGIN);
    let is_number = line.text.chars().count() <= 16
        && line.text.chars().any(char::is_numeric)
        && line.text.chars().all(|one| {
            one.is_numeric() || one.is_whitespace() || "第页共/-—–－―·,，".contains(one)
        });
    in_margin || is_number
}
