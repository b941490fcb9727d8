//! Rows of cells that span columns and rows → rows of slots, by the table model of HTML.

use super::Piece;
use super::text::{OBJECT, Text};

/// The most columns that a cell spans, by the standard.
const WIDEST_SPAN: usize = 1_000;

/// More columns than this are no table of reports: a row per report has 226 metrics and a dozen
/// others.
const MOST_COLUMNS: usize = 2_000;

/// The most slots of a table. The national tables have fewer than 500.
const MOST_SLOTS: usize = 2_000_000;

/// The number of an attribute such as `colspan="2"`, read as browsers do; `None` if there is none.
pub fn span(text: &str) -> Option<usize> {
    let text = text.trim_start().trim_start_matches('+');
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().map(|number: usize| number.min(u16::MAX.into()))
}

/// The texts of a row's slots, and which of them a cell to the left or above covers.
pub type Slots = (Vec<String>, Vec<usize>);

/// A table as its tags have it.
#[derive(Default)]
pub struct RawTable {
    rows: Vec<RawRow>,
    group: usize,
    is_foot: bool,
}

struct RawRow {
    cells: Vec<RawCell>,
    /// Cells do not span the rows of another group.
    group: usize,
    /// Shown last, wherever it stands.
    is_foot: bool,
}

struct RawCell {
    pieces: Vec<Piece>,
    has_object: bool,
    columns: usize,
    /// 0: all to the end of the group.
    rows: usize,
}

impl RawTable {
    /// Begins a group of rows.
    pub fn begin_group(&mut self, is_foot: bool) {
        self.group += 1;
        self.is_foot = is_foot;
    }

    /// Begins a row.
    pub fn begin_row(&mut self) {
        let (group, is_foot) = (self.group, self.is_foot);
        self.rows.push(RawRow { cells: Vec::new(), group, is_foot });
    }

    /// Adds a cell to the last row.
    pub fn push_cell(&mut self, pieces: Vec<Piece>, text: &Text, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        let columns = columns.min(WIDEST_SPAN);
        let cell = RawCell { pieces, has_object: text.has_object(), columns, rows };
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(cell);
        }
    }

    /// Whether it only arranges what is in it: one cell, or another table in a cell.
    pub fn is_layout(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        let has_table =
            |cell: &RawCell| cell.pieces.iter().any(|piece| matches!(piece, Piece::Table(_)));
        self.rows.iter().map(|row| row.cells.len()).sum::<usize>() <= 1 || cells.any(has_table)
    }

    /// What is in its cells, in reading order.
    pub fn into_pieces(self) -> impl Iterator<Item = Piece> {
        self.rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.pieces)
    }

    /// Its rows.
    ///
    /// # Errors
    /// The number of columns, if there are too many.
    pub fn into_rows(mut self) -> Result<Vec<Slots>, usize> {
        self.rows.sort_by_key(|row| row.is_foot);
        // For each column, how many more rows the cell above covers.
        let mut above: Vec<usize> = Vec::new();
        let mut slots_left = MOST_SLOTS;
        let mut group = None;
        let mut rows = Vec::new();
        for row in self.rows {
            if group != Some(row.group) {
                above.clear();
                group = Some(row.group);
            }
            let (mut texts, mut covered) = (Vec::new(), Vec::new());
            let mut cells = row.cells.into_iter().peekable();
            while cells.peek().is_some() || above.get(texts.len()).is_some_and(|rows| *rows > 0) {
                if let Some(rows) = above.get_mut(texts.len()).filter(|rows| **rows > 0) {
                    *rows -= 1;
                    covered.push(texts.len());
                    texts.push(String::new());
                    continue;
                }
                let Some(cell) = cells.next() else { break };
                let rows_below = if cell.rows == 0 { usize::MAX } else { cell.rows - 1 };
                let columns = cell.columns;
                let mut text = Some(cell.into_text());
                for index in 0..columns {
                    if above.len() <= texts.len() {
                        above.resize(texts.len() + 1, 0);
                    }
                    // A cell from above may stand in the way; the standard lets both stand there.
                    above[texts.len()] = above[texts.len()].saturating_sub(1).max(rows_below);
                    if index > 0 {
                        covered.push(texts.len());
                    }
                    texts.push(text.take().unwrap_or_default());
                }
            }
            // Columns behind the last cell that a cell above covers, with a gap before them.
            for rows in above.iter_mut().skip(texts.len()) {
                *rows = rows.saturating_sub(1);
            }
            slots_left = slots_left.saturating_sub(texts.len());
            if texts.len() > MOST_COLUMNS || slots_left == 0 {
                return Err(texts.len());
            }
            rows.push((texts, covered));
        }
        Ok(rows)
    }
}

impl RawCell {
    fn into_text(self) -> String {
        let lines = self.pieces.into_iter().filter_map(|piece| match piece {
            Piece::Line(line) => Some(line),
            Piece::Table(_) => None,
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        if text.trim().is_empty() && self.has_object { OBJECT.to_string() } else { text }
    }
}
