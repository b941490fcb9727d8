//! Blank cells of a text in columns: full rows of the same table show where the columns are.

use super::scan::{Scanned, Spot};
use crate::report::RequestRow;

/// Values of a full row.
const COLUMNS: usize = 7;

/// So many full rows must show the columns. One row may have a value out of place.
const LEAST_ROWS: usize = 3;

/// Rows farther than this, in lines that say something, may be of a page with other columns.
const REACH: usize = 40;

/// The seven values of a row that has fewer, blank ones for the columns in which nothing stands.
///
/// `None` where that is not certain: the label of one row and values must stand on the line, the
/// columns must be apart in all full rows near it, each value within the bounds of one column, and
/// the stated parts must add up to the stated total, which a value in the wrong column would break
/// only by moving into or out of the total.
pub fn with_blanks(
    scanned: &[Scanned],
    line: &Scanned,
    heads: &[RequestRow],
) -> Option<Vec<String>> {
    let count = line.values.len();
    if heads.len() != 1 || line.is_mixed || !(1..COLUMNS).contains(&count) {
        return None;
    }
    if line.spots.len() != count {
        return None;
    }
    let at = scanned.iter().position(|other| other.index == line.index)?;
    let near = &scanned[at.saturating_sub(REACH)..scanned.len().min(at + REACH)];
    let full: Vec<&Vec<Spot>> = near
        .iter()
        .filter(|other| other.values.len() == COLUMNS && other.spots.len() == COLUMNS)
        .map(|other| &other.spots)
        .collect();
    if full.len() < LEAST_ROWS {
        return None;
    }
    // Both measures may serve, and then they must agree.
    let readings: Vec<[usize; COLUMNS]> =
        (0..2).filter_map(|measure| place(&full, &line.spots, measure)).collect();
    let columns = readings.first().filter(|first| readings.iter().all(|other| other == *first))?;
    let mut values = vec![String::new(); COLUMNS];
    for (value, &column) in line.values.iter().zip(&columns[..count]) {
        values[column].clone_from(value);
    }
    let numbers: Option<Vec<i64>> = values
        .iter()
        .map(|value| if value.is_empty() { Some(0) } else { value.parse().ok() })
        .collect();
    let (total, parts) = numbers.as_ref()?.split_last()?;
    let is_total_stated = values.last().is_some_and(|total| !total.is_empty());
    (is_total_stated && parts.iter().sum::<i64>() == *total).then_some(values)
}

/// The column of each value in one measure; `None` where columns touch or a value is in two.
fn place(full: &[&Vec<Spot>], spots: &[Spot], measure: usize) -> Option<[usize; COLUMNS]> {
    let mut bounds = [(usize::MAX, 0); COLUMNS];
    for row in full {
        for (bound, spot) in bounds.iter_mut().zip(*row) {
            bound.0 = bound.0.min(spot[measure].0);
            bound.1 = bound.1.max(spot[measure].1);
        }
    }
    if bounds.windows(2).any(|pair| pair[0].1 + 1 >= pair[1].0) {
        return None;
    }
    let mut columns = [0; COLUMNS];
    let mut next = 0;
    for (column, spot) in columns.iter_mut().zip(spots) {
        let (begin, end) = spot[measure];
        let touches = |bound: &(usize, usize)| begin <= bound.1 && bound.0 <= end;
        let at = bounds.iter().position(touches)?;
        if bounds.iter().filter(|bound| touches(bound)).count() != 1 || at < next {
            return None;
        }
        *column = at;
        next = at + 1;
    }
    Some(columns)
}

#[cfg(test)]
mod tests {
    use super::super::row_labels::Kind;
    use super::super::scan::scan;
    use super::*;
    use crate::document::Line;

    /// Lays out a row as PDF readers do: columns in characters, whatever their width.
    fn row(label: &str, values: [&str; COLUMNS]) -> String {
        let values: Vec<String> = values.iter().map(|value| format!("{value:>6}")).collect();
        format!("{label:<20}{}", values.concat())
    }

    fn read(last: &str) -> Option<String> {
        let text = [
            row("1.属于国家秘密", ["12", "0", "3", "0", "0", "0", "15"]),
            row("2.其他法律行政法规禁止公开", ["0", "104", "0", "0", "0", "0", "104"]),
            row("3.危及“三安全一稳定”", ["1", "0", "0", "0", "2", "10", "13"]),
            last.to_owned(),
        ]
        .join("\n");
        let line = |(at, text): (usize, &str)| Line { text: text.to_owned(), number: at + 1 };
        let lines: Vec<Line> = text.lines().enumerate().map(line).collect();
        let scanned = scan(&lines);
        let last = scanned.last()?;
        let heads: Vec<RequestRow> = last
            .pieces
            .iter()
            .filter_map(|piece| match piece.kind {
                Kind::Head(row) => Some(row),
                _ => None,
            })
            .collect();
        with_blanks(&scanned, last, &heads).map(|values| values.join("|"))
    }

    #[test]
    fn a_value_belongs_to_the_column_in_which_it_stands() {
        let check = |values: [&str; COLUMNS], expected: Option<&str>| {
            let line = row("5.属于三类内部事务信息", values);
            assert_eq!(read(&line).as_deref(), expected, "{line}");
        };
        check(["7", "", "", "", "", "", "7"], Some("7||||||7"));
        check(["7", "", "", "2", "", "", "9"], Some("7|||2|||9"));
        // The parts do not add up, or no total is stated.
        check(["7", "", "", "", "", "", "8"], None);
        check(["7", "", "", "", "", "", ""], None);
        let line = row("5.属于三类内部事务信息", ["7", "", "", "2", "", "", "9"]);
        assert_eq!(read(&line.replace("      2", "   2   ")), None, "between two columns");
        assert_eq!(read(&line.replace("5.属于三类内部事务信息", "小计")), None);
    }
}
