//! Rows and columns that a sheet hides, by hand, by a filter, by a group that is folded or by a
//! height or width of nothing: what a reader of the sheet does not see is not what it reports, and is
//! often what it reported last year.

use std::collections::BTreeMap;

use super::Sheet;

/// Rows or columns from 0: the first and the last of each run, since a sheet may hide a million.
#[derive(Debug, Default)]
pub struct Lines(BTreeMap<u32, u32>);

impl Lines {
    /// Adds those from the first to the last.
    pub fn add(&mut self, mut first: u32, mut last: u32) {
        if first > last {
            return;
        }
        let near = |lines: &Lines, end: u32| {
            let near = lines.0.range(..=end.saturating_add(1)).next_back();
            near.map(|(&first, &last)| (first, last))
        };
        while let Some(run) = near(self, last).filter(|run| run.1.saturating_add(1) >= first) {
            self.0.remove(&run.0);
            (first, last) = (first.min(run.0), last.max(run.1));
        }
        self.0.insert(first, last);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn run(&self, line: u32) -> Option<(u32, u32)> {
        let (&first, &last) = self.0.range(..=line).next_back()?;
        (last >= line).then_some((first, last))
    }

    pub fn has(&self, line: u32) -> bool {
        self.run(line).is_some()
    }

    /// This line, or the first behind it that is none of these.
    pub fn next_outside(&self, line: u32) -> u32 {
        self.run(line).map_or(line, |(_, last)| last.saturating_add(1))
    }

    /// This line, or the last before it that is none of these; `None` where there is none.
    pub fn last_outside(&self, line: u32) -> Option<u32> {
        self.run(line).map_or(Some(line), |(first, _)| first.checked_sub(1))
    }

    /// All of them below a limit.
    pub fn below(&self, limit: u32) -> impl Iterator<Item = u32> {
        self.0.range(..limit).flat_map(move |(&first, &last)| first..=last.min(limit - 1))
    }

    /// The runs in words, such as `3, 5-9`.
    pub fn in_words(&self, name: impl Fn(u32) -> String) -> String {
        let runs = self.0.iter().map(|(&first, &last)| match last - first {
            0 => name(first),
            _ => format!("{}-{}", name(first), name(last)),
        });
        listed(runs)
    }
}

impl Extend<(u32, u32)> for Lines {
    fn extend<T: IntoIterator<Item = (u32, u32)>>(&mut self, runs: T) {
        runs.into_iter().for_each(|(first, last)| self.add(first, last));
    }
}

/// The first of some names; there may be many thousands.
pub fn listed(names: impl Iterator<Item = String>) -> String {
    const MOST: usize = 20;
    let mut names: Vec<String> = names.take(MOST + 1).collect();
    if let Some(more) = names.get_mut(MOST) {
        "…".clone_into(more);
    }
    names.join(", ")
}

/// The name of a row from 0: its number from 1.
pub fn row_name(row: u32) -> String {
    (u64::from(row) + 1).to_string()
}

/// The name of a column from 0: `A`, `Z`, `AA`.
pub fn column_name(column: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match (column / 26).checked_sub(1) {
        Some(before) => column_name(before) + &letter.to_string(),
        None => letter.to_string(),
    }
}

/// Takes the texts of hidden rows and columns from a sheet, and says in which there were some.
///
/// A merged cell of which a part is seen shows its text there.
pub fn conceal(sheet: &mut Sheet) -> (Lines, Lines) {
    let (mut rows, mut columns) = (Lines::default(), Lines::default());
    if sheet.hidden_rows.is_empty() && sheet.hidden_columns.is_empty() {
        return (rows, columns);
    }
    show_merged(sheet);
    let (hidden_rows, hidden_columns) = (&sheet.hidden_rows, &sheet.hidden_columns);
    sheet.cells.retain(|&row, cells| {
        if hidden_rows.has(row) {
            rows.add(row, row);
            return false;
        }
        cells.retain(|&column, _| {
            let is_hidden = hidden_columns.has(column);
            if is_hidden {
                columns.add(column, column);
            }
            !is_hidden
        });
        !cells.is_empty()
    });
    (rows, columns)
}

/// Lets merged cells begin where they are seen first. Those that are not seen at all are none.
fn show_merged(sheet: &mut Sheet) {
    let Sheet { cells, merged, hidden_rows, hidden_columns, .. } = sheet;
    merged.retain_mut(|area| {
        let (row, column) = area.start;
        let seen = (hidden_rows.next_outside(row), hidden_columns.next_outside(column));
        if seen.0 > area.end.0 || seen.1 > area.end.1 {
            return false;
        }
        if seen != area.start {
            let text = cells.get_mut(&row).and_then(|cells| cells.remove(&column));
            let below = cells.entry(seen.0).or_default();
            below.remove(&seen.1);
            below.extend(text.map(|text| (seen.1, text)));
            area.start = seen;
        }
        true
    });
    cells.retain(|_, cells| !cells.is_empty());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_as_runs() {
        let mut lines = Lines::default();
        for (first, last) in [(8, 8), (2, 2), (4, 5), (3, 3), (9, 6), (u32::MAX, u32::MAX)] {
            lines.add(first, last);
        }
        lines.add(7, 9);
        assert_eq!(lines.0, BTreeMap::from([(2, 5), (7, 9), (u32::MAX, u32::MAX)]));
        assert!([2, 5, 9].iter().all(|&line| lines.has(line)));
        assert!([0, 1, 6, 10].iter().all(|&line| !lines.has(line)));
        assert_eq!((lines.next_outside(1), lines.next_outside(2)), (1, 6));
        assert_eq!((lines.last_outside(9), lines.last_outside(1)), (Some(6), Some(1)));
        assert_eq!(lines.below(8).collect::<Vec<_>>(), [2, 3, 4, 5, 7]);
        assert_eq!(lines.in_words(row_name), "3-6, 8-10, 4294967296");
        lines.add(0, 1);
        assert_eq!(lines.last_outside(4), None);
    }

    #[test]
    fn columns_have_letters() {
        let check = |column, expected: &str| assert_eq!(column_name(column), expected);
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(701, "ZZ");
        check(702, "AAA");
        check(16_383, "XFD");
    }

    #[test]
    fn only_the_first_of_many_are_named() {
        assert_eq!(listed(["a", "b"].map(str::to_owned).into_iter()), "a, b");
        let many = listed((1..100).map(|number: u32| number.to_string()));
        assert!(many.ends_with("19, 20, …"), "{many}");
    }
}
