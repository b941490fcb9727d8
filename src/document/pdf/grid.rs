//! Rulings → grids with merged cells.

use super::page::{Page, Ruling};

/// Rulings within this distance are one: double lines, borders of neighbouring cells, and lines
/// that miss one another by a little.
const SAME_LINE: f64 = 2.0;

/// The gap that is bridged along a line: corners, dashes and dots.
const GAP: f64 = 3.0;

/// A ruling that is shorter is an ornament or a dot of a dotted line that stands alone.
const SHORTEST: f64 = 4.0;

/// More lines than this on a page are a drawing.
const MOST_LINES: usize = 1_000;

/// More slots than this are no table of a report, of which the largest has some 400.
const MOST_SLOTS: usize = 20_000;

/// A rectangle of slots that rulings enclose.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// First slot, and the one behind the last.
    pub rows: (usize, usize),
    pub columns: (usize, usize),
    /// The first of its slots, in reading order.
    pub first: usize,
    /// Whether it is a rectangle. Where a line is lost, it may not be.
    pub whole: bool,
}

/// A grid: its lines, and the regions of its slots.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Places of the upright lines, from the left.
    pub xs: Vec<f64>,
    /// Places of the level lines, from the top.
    pub ys: Vec<f64>,
    pub regions: Vec<Region>,
    /// The region of each slot, row by row.
    pub slots: Vec<usize>,
    /// Whether upright lines go on above the first level line, or below the last.
    pub open_top: bool,
    pub open_bottom: bool,
}

impl Grid {
    pub fn columns(&self) -> usize {
        self.xs.len().saturating_sub(1)
    }

    pub fn rows(&self) -> usize {
        self.ys.len().saturating_sub(1)
    }

    /// The slot in which a point lies, as row and column.
    pub fn slot_at(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        Some((band(&self.ys, y)?, band(&self.xs, x)?))
    }

    /// The region of a slot, with its index.
    pub fn region(&self, row: usize, column: usize) -> Option<(usize, &Region)> {
        let index = *self.slots.get(row * self.columns() + column)?;
        Some((index, self.regions.get(index)?))
    }
}

/// The band between two neighbouring lines in which a place lies.
fn band(lines: &[f64], place: f64) -> Option<usize> {
    let behind = lines.partition_point(|&line| line <= place);
    (behind > 0 && behind < lines.len()).then(|| behind - 1)
}

/// The grids of a page, from the top.
pub fn find(page: &Page) -> Vec<Grid> {
    let level = join(&page.horizontal);
    let upright = join(&page.vertical);
    if level.len() > MOST_LINES || upright.len() > MOST_LINES {
        return Vec::new();
    }
    let mut grids: Vec<Grid> = connect(&level, &upright)
        .into_iter()
        .filter_map(|(level, upright)| build(&level, &upright))
        .collect();
    grids.sort_by(|a, b| a.ys.first().unwrap_or(&0.0).total_cmp(b.ys.first().unwrap_or(&0.0)));
    grids
}

/// Joins the pieces of each line.
fn join(rulings: &[Ruling]) -> Vec<Ruling> {
    let mut sorted = rulings.to_vec();
    sorted.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut joined = Vec::new();
    let mut rest = sorted.as_slice();
    while let Some(first) = rest.first() {
        let end = rest.partition_point(|ruling| ruling.at - first.at <= SAME_LINE);
        let (same, behind) = rest.split_at(end.max(1));
        rest = behind;
        let mut same = same.to_vec();
        #[allow(clippy::cast_precision_loss)] // Far fewer than 2^52.
        let at = same.iter().map(|ruling| ruling.at).sum::<f64>() / same.len() as f64;
        same.sort_by(|a, b| a.from.total_cmp(&b.from));
        let mut current: Option<Ruling> = None;
        for piece in same {
            match &mut current {
                Some(line) if piece.from <= line.to + GAP => line.to = line.to.max(piece.to),
                _ => joined.extend(current.replace(Ruling { at, ..piece })),
            }
        }
        joined.extend(current);
    }
    joined.retain(|line| line.to - line.from >= SHORTEST);
    joined
}

/// The lines that touch one another, group by group.
fn connect(level: &[Ruling], upright: &[Ruling]) -> Vec<(Vec<Ruling>, Vec<Ruling>)> {
    let mut groups = Groups::new(level.len() + upright.len());
    for (i, one) in level.iter().enumerate() {
        for (j, other) in upright.iter().enumerate() {
            if touches(one, other) {
                groups.unite(i, level.len() + j);
            }
        }
    }
    let mut found: Vec<(Vec<Ruling>, Vec<Ruling>)> = vec![Default::default(); groups.0.len()];
    for (i, one) in level.iter().enumerate() {
        found[groups.root(i)].0.push(*one);
    }
    for (j, other) in upright.iter().enumerate() {
        found[groups.root(level.len() + j)].1.push(*other);
    }
    let lonely: Vec<Ruling> = found
        .iter()
        .filter(|(level, _)| level.is_empty())
        .flat_map(|(_, upright)| upright.iter().copied())
        .collect();
    found.retain(|(level, upright)| !level.is_empty() && upright.len() >= 2);
    for (_, upright) in &mut found {
        adopt(upright, &lonely);
    }
    found
}

/// Adds the upright lines that reach from the top of a grid to its bottom beside it. The border of
/// a merged cell touches no other line where page breaks cut the cell above and below.
fn adopt(upright: &mut Vec<Ruling>, lonely: &[Ruling]) {
    let top = upright.iter().map(|line| line.from).fold(f64::INFINITY, f64::min);
    let bottom = upright.iter().map(|line| line.to).fold(0.0, f64::max);
    let beside = |line: &&Ruling| (line.from - top).abs() <= GAP && (line.to - bottom).abs() <= GAP;
    upright.extend(lonely.iter().filter(beside));
}

fn touches(level: &Ruling, upright: &Ruling) -> bool {
    level.from - GAP <= upright.at
        && upright.at <= level.to + GAP
        && upright.from - GAP <= level.at
        && level.at <= upright.to + GAP
}

/// Sets that grow together.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Groups {
        Groups((0..count).collect())
    }

    fn root(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

fn build(level: &[Ruling], upright: &[Ruling]) -> Option<Grid> {
    let (xs, _, _) = places(upright, level);
    let (ys, open_top, open_bottom) = places(level, upright);
    let (rows, columns) = (ys.len().checked_sub(1)?, xs.len().checked_sub(1)?);
    if rows * columns < 2 || rows * columns > MOST_SLOTS {
        return None;
    }
    let mut groups = Groups::new(rows * columns);
    for row in 0..rows {
        for column in 0..columns {
            let slot = row * columns + column;
            let right =
                column + 1 < columns && !is_ruled(upright, xs[column + 1], ys[row], ys[row + 1]);
            if right {
                groups.unite(slot, slot + 1);
            }
            let below = row + 1 < rows && !is_ruled(level, ys[row + 1], xs[column], xs[column + 1]);
            if below {
                groups.unite(slot, slot + columns);
            }
        }
    }
    let mut regions: Vec<Region> = Vec::new();
    let mut sizes: Vec<usize> = Vec::new();
    let mut number_of_root = vec![usize::MAX; rows * columns];
    let mut slots = Vec::with_capacity(rows * columns);
    for slot in 0..rows * columns {
        let root = groups.root(slot);
        let (row, column) = (slot / columns, slot % columns);
        if number_of_root[root] == usize::MAX {
            number_of_root[root] = regions.len();
            sizes.push(0);
            regions.push(Region {
                rows: (row, row),
                columns: (column, column),
                first: slot,
                whole: true,
            });
        }
        let number = number_of_root[root];
        let region = &mut regions[number];
        region.rows.1 = region.rows.1.max(row + 1);
        region.columns.0 = region.columns.0.min(column);
        region.columns.1 = region.columns.1.max(column + 1);
        sizes[number] += 1;
        slots.push(number);
    }
    for (region, size) in regions.iter_mut().zip(sizes) {
        let area = (region.rows.1 - region.rows.0) * (region.columns.1 - region.columns.0);
        region.whole = area == size;
    }
    // A frame round a text is no table.
    (regions.len() > 1).then_some(Grid { xs, ys, regions, slots, open_top, open_bottom })
}

/// The places of lines, with the ends of the lines that cross them where these go on beyond the
/// outermost: a table may have no border on its sides, and a page break may cut a row. Says whether
/// there is such an end at the beginning and at the end.
fn places(lines: &[Ruling], across: &[Ruling]) -> (Vec<f64>, bool, bool) {
    /// Less is the thickness of a line or a corner.
    const BEYOND: f64 = 6.0;
    let mut places: Vec<f64> = lines.iter().map(|line| line.at).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else {
        return (places, false, false);
    };
    let before: Vec<f64> =
        across.iter().map(|line| line.from).filter(|&from| from < first - BEYOND).collect();
    let behind: Vec<f64> =
        across.iter().map(|line| line.to).filter(|&to| to > last + BEYOND).collect();
    let (open_before, open_behind) = (before.len() > 1, behind.len() > 1);
    if open_before {
        places.insert(0, before.into_iter().fold(first, f64::min));
    }
    if open_behind {
        places.push(behind.into_iter().fold(last, f64::max));
    }
    (places, open_before, open_behind)
}

/// Whether a line at this place runs along at least half of the way.
fn is_ruled(lines: &[Ruling], at: f64, from: f64, to: f64) -> bool {
    let along = lines.iter().filter(|line| (line.at - at).abs() < 0.01);
    let covered: f64 = along.map(|line| (line.to.min(to) - line.from.max(from)).max(0.0)).sum();
    covered >= (to - from) * 0.5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruling(at: f64, from: f64, to: f64) -> Ruling {
        Ruling { at, from, to }
    }

    #[test]
    fn pieces_of_a_line_are_joined() {
        let pieces =
            [ruling(10.0, 0.0, 50.0), ruling(11.0, 52.0, 90.0), ruling(10.5, 120.0, 130.0)];
        assert_eq!(join(&pieces), [ruling(10.5, 0.0, 90.0), ruling(10.5, 120.0, 130.0)]);
    }

    #[test]
    fn a_missing_line_merges_cells() {
        let page = Page {
            horizontal: vec![
                ruling(0.0, 0.0, 90.0),
                ruling(20.0, 30.0, 90.0),
                ruling(40.0, 0.0, 90.0),
            ],
            vertical: vec![
                ruling(0.0, 0.0, 40.0),
                ruling(30.0, 0.0, 40.0),
                ruling(60.0, 20.0, 40.0),
                ruling(90.0, 0.0, 40.0),
            ],
            ..Page::default()
        };
        let grids = find(&page);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].slots, [0, 1, 1, 0, 2, 3]);
        assert!(grids[0].regions.iter().all(|region| region.whole));
        assert_eq!(grids[0].slot_at(31.0, 1.0), Some((0, 1)));
        assert_eq!(grids[0].slot_at(91.0, 1.0), None);
    }

    #[test]
    fn a_row_may_be_open_below() {
        let page = Page {
            horizontal: vec![ruling(0.0, 0.0, 60.0), ruling(20.0, 0.0, 60.0)],
            vertical: vec![
                ruling(0.0, 0.0, 40.0),
                ruling(30.0, 0.0, 40.0),
                ruling(60.0, 0.0, 40.0),
            ],
            ..Page::default()
        };
        let grids = find(&page);
        assert_eq!((grids[0].rows(), grids[0].open_top, grids[0].open_bottom), (2, false, true));
    }
}
