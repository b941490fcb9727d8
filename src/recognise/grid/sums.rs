//! What the sums of a row say of the columns in which its figures stand. They confirm, and never
//! give a figure.

use crate::document::Row;
use crate::problem::Place;
use crate::recognise::numbers::{parse_cell, parse_plain_cell};
use crate::report::{Cell, Metric, RequestRow, Requester};

/// Whether a total is stated, and the plain numbers before it do not add up to it.
pub fn sum_fails(cells: &[&str]) -> bool {
    let number = |cell: &&str| -> Option<i64> {
        parse_plain_cell(cell).map(|cell| cell.value().unwrap_or(0))
    };
    let Some((total, parts)) = cells.split_last() else { return false };
    let sum = parts.iter().map(number).sum::<Option<i64>>();
    !total.is_empty() && sum.zip(number(total)).is_some_and(|(sum, total)| sum != total)
}

/// Whether a cell that was taken out would move those behind it without a trace.
pub fn may_shift(row: &Row) -> bool {
    row.covered.is_none() || row.in_sheet
}

/// Whether what stands before a total adds up to it; `None` where it is not stated, or a cell cannot
/// be read. Nothing adds up to nothing.
pub fn proof(cells: &[&str]) -> Option<bool> {
    let metric = Metric::Request(RequestRow::Received, Requester::Total);
    let read = |cell: &&str| parse_cell(cell, metric, None, &Place::default()).ok();
    let cells: Vec<Cell> = cells.iter().map(read).collect::<Option<_>>()?;
    let (total, parts) = cells.split_last()?;
    let sum: i64 = parts.iter().filter_map(Cell::value).sum();
    let is_blank = cells.iter().all(|cell| *cell == Cell::Blank);
    if is_blank { Some(true) } else { total.value().map(|total| total == sum) }
}

/// Whether a total is blank beside a stated part, as where a cell was taken out of the row.
pub fn is_total_moved(cells: &[&str]) -> bool {
    matches!(cells, [.., last, total] if total.is_empty() && !last.is_empty())
}

/// Whether blank cells and sums show that figures stand in the wrong columns. The last cell is the
/// total of the others.
pub fn looks_shifted(cells: &[&str]) -> bool {
    let Some((total, parts)) = cells.split_last() else { return false };
    if total.is_empty() {
        // A total that moved to the left stands where the last part should.
        let last = parts.last().and_then(|last| parse_plain_cell(last)?.value());
        return last.is_some_and(|last| last > 0);
    }
    parts.iter().any(|cell| cell.is_empty()) && sum_fails(cells)
}
