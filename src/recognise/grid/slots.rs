//! Under which heading each cell of a row stands.

use crate::document::Row;
use crate::recognise::text::is_value;

/// Where a value column stands, and what it holds.
pub type Columns<T> = Vec<(Slots, T)>;

/// The first and the last slot of a cell.
pub type Slots = (usize, usize);

/// Cells of a row's own with their slots, up to the next one.
pub fn own_cells(row: &Row) -> Vec<(Slots, &str)> {
    let own: Vec<(usize, &str)> = row.own_cells().collect();
    let ends = own.iter().skip(1).map(|(begin, _)| *begin).chain([row.cells.len()]);
    own.iter().zip(ends).map(|(&(begin, text), end)| ((begin, end - 1), text.trim())).collect()
}

/// Where the values of a row stand, one for each heading, in the order of `headings`; `None` where
/// that is not certain. `label` is the slot of the label before them, if there is one.
pub fn columns_of(row: &Row, label: Option<usize>, headings: &[Slots]) -> Option<Vec<usize>> {
    let mut own = own_cells(row);
    own.retain(|((begin, _), _)| label.is_none_or(|label| *begin > label));
    // Two headings in one place: the cells of one row have moved against those of another.
    let mut in_order = headings.to_vec();
    in_order.sort_unstable();
    if in_order.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return None;
    }
    let is_own = |slot: usize| own.iter().any(|((begin, _), _)| *begin == slot);
    let is_heading = |slot: usize| headings.iter().any(|(begin, _)| *begin == slot);
    // A column of remarks may stand behind the last heading.
    let last = in_order.last().map_or(0, |(begin, _)| *begin);
    let is_remark = |slot: usize, text: &str| slot > last && !is_value(text);
    let is_stray =
        |slot: usize, text: &str| !text.is_empty() && !is_heading(slot) && !is_remark(slot, text);
    let has_stray = own.iter().any(|((begin, _), text)| is_stray(*begin, text));
    if !has_stray && headings.iter().all(|(begin, _)| is_own(*begin)) {
        return Some(headings.iter().map(|(begin, _)| *begin).collect());
    }
    let stand_below = own
        .iter()
        .zip(&in_order)
        .all(|(((begin, end), _), heading)| *begin <= heading.1 && heading.0 <= *end);
    let is_full = own.iter().all(|(_, text)| !text.is_empty());
    // Where merged cells are not known, a blank cell may be part of one.
    let is_certain = is_full || (stand_below && row.covered.is_some());
    if own.len() != headings.len() || !is_certain {
        return None;
    }
    let at = |heading: &Slots| in_order.binary_search(heading).ok().map(|at| own[at].0.0);
    headings.iter().map(at).collect()
}

/// Where the values of a row stand that are as many as the headings, with blank cells between them.
pub fn columns_in_order(values: &[(Slots, &str)], headings: &[Slots]) -> Option<Vec<usize>> {
    let is_sorted = headings.is_sorted();
    (is_sorted && values.len() == headings.len())
        .then(|| values.iter().map(|((begin, _), _)| *begin).collect())
}
