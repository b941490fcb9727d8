//! Pages → the lines and tables of the document, across page breaks.

use std::mem::take;

use super::grid::{self, Grid};
use super::page::{Glyph, Page};
use super::text::{self, Line};
use crate::document::{Contents, Origin};
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

type Row = (Vec<String>, Vec<usize>, Origin);

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
        let continues = is_first
            && self.pending.as_ref().is_some_and(|pending| same_places(&pending.xs, &grid.xs));
        if !continues {
            self.finish_table();
            self.tables += 1;
        }
        let begin = self.pending.as_ref().map_or(0, |pending| pending.rows.len());
        let mut rows = rows(grid, texts, page, self.tables, begin).into_iter();
        match &mut self.pending {
            Some(pending) => {
                // Only a missing border says for certain that the page break cuts a row.
                if (pending.open || grid.open_top)
                    && let Some(last) = pending.rows.last_mut()
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
            None => {
                self.pending = Some(Pending {
                    rows: rows.collect(),
                    xs: grid.xs.clone(),
                    open: grid.open_bottom,
                    furniture: Vec::new(),
                });
            }
        }
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
            let is_first = grid.slots.iter().position(|&one| one == index)
                == Some(row * grid.columns() + column);
            if is_first {
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

fn same_places(some: &[f64], others: &[f64]) -> bool {
    some.len() == others.len()
        && some.iter().zip(others).all(|(one, other)| (one - other).abs() <= SAME_PLACE)
}

/// Adds the rest of a row, cell by cell. A number on both sides of the break stays in two lines,
/// which no reader of numbers takes for one.
fn join(row: &mut Row, rest: Row) {
    for (column, text) in rest.0.into_iter().enumerate() {
        let Some(cell) = row.0.get_mut(column) else { continue };
        if text.is_empty() {
            continue;
        }
        if !cell.is_empty() {
            cell.push('\n');
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
