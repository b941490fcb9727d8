//! Whether what stands above and below a page break are two rows, by their labels.
//!
//! Browsers draw no line where a page ends between two rows, as if it cut one.

use super::assemble::Row;

/// A cell with text, in the columns from the one to the one behind it.
struct Cell<'a> {
    text: &'a str,
    begin: usize,
    end: usize,
}

fn texts((cells, covered, _): &Row) -> impl DoubleEndedIterator<Item = Cell<'_>> {
    let is_own = |column: &usize| covered.binary_search(column).is_err();
    let filled = cells.iter().enumerate().filter(|(_, text)| text.contains(char::is_alphabetic));
    filled.map(move |(begin, text)| {
        let end = (begin + 1..cells.len()).find(is_own).unwrap_or(cells.len());
        Cell { text, begin, end }
    })
}

/// Whether two rows are not halves of one: the labels beside their figures begin with ordinals. In
/// one cell, though, a group and its member may stand in two lines: `（三）不予公开` above
/// `1.属于国家秘密`.
///
/// Labels of groups stand before, go on over page breaks, or are printed on one page alone.
pub fn are_two(row: &Row, next: &Row) -> bool {
    let last = |row| texts(row).rev().find_map(|text| Some((level(text.text)?, text)));
    let (Some((level, text)), Some((level_below, below))) = (last(row), last(next)) else {
        return false;
    };
    let may_be_one = text.begin == below.begin && level < level_below;
    text.end == below.end && !may_be_one
}

/// Puts texts into one cell that end at the same line but do not begin at one: they are not halves
/// of a cell, and must not be taken for the label of a group and the one of a row.
pub fn bring_together(row: &mut Row, rest: &mut Row) {
    let places = |row: &Row| -> Vec<(usize, usize)> {
        texts(row).map(|text| (text.begin, text.end)).collect()
    };
    let below = places(rest);
    for (begin, end) in places(row) {
        let other = below.iter().find(|(other, end_below)| *end_below == end && *other != begin);
        if let Some(&(other, _)) = other {
            shift(row, begin, begin.max(other));
            shift(rest, other, begin.max(other));
        }
    }
}

/// Moves a text within its merged cell.
fn shift((cells, covered, _): &mut Row, from: usize, to: usize) {
    if from < cells.len() && to < cells.len() {
        cells.swap(from, to);
        covered.retain(|&column| column != to);
    }
}

/// Ordinals of the form, from those of the largest groups: `一、`, `（一）`, `1.`, `(1)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Part,
    Group,
    Member,
    Smallest,
}

/// What kind of ordinal a label begins with.
fn level(label: &str) -> Option<Level> {
    let plain: String = label.chars().filter(|one| !one.is_whitespace()).collect();
    let inner = plain.strip_prefix(['（', '(']);
    let is_numeral = |one: char| "一二三四五六七八九十".contains(one);
    let is_digit = |one: char| one.is_ascii_digit() || ('０'..='９').contains(&one);
    let text = inner.unwrap_or(&plain);
    let is_written = text.starts_with(is_numeral);
    let behind = if is_written {
        text.trim_start_matches(is_numeral)
    } else {
        text.trim_start_matches(is_digit)
    };
    if behind.len() == text.len() {
        return None;
    }
    let sign = behind.chars().next()?;
    let closes = match inner {
        Some(_) => matches!(sign, '）' | ')'),
        None => matches!(sign, '.' | '．' | '、'),
    };
    let is_decimal = behind.chars().nth(1).is_some_and(is_digit);
    (closes && !is_decimal).then_some(match (is_written, inner) {
        (true, None) => Level::Part,
        (true, Some(_)) => Level::Group,
        (false, None) => Level::Member,
        (false, Some(_)) => Level::Smallest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Origin;

    #[test]
    fn ordinals_have_levels() {
        let check = |text: &str, expected| assert_eq!(level(text), expected, "{text}");
        check("三、本年度办理结果", Some(Level::Part));
        check("（七）\n总计", Some(Level::Group));
        check("12.其他", Some(Level::Member));
        check("３．其他", Some(Level::Member));
        check("(1)其他", Some(Level::Smallest));
        for text in ["（区分处理的", "（本列", "再处理其", "三安全一稳定”", "1.5倍", "2024年", "一"]
        {
            check(text, None);
        }
    }

    #[test]
    fn labels_with_ordinals_are_of_two_rows() {
        let check = |above: &[&str], below: &[&str], expected: bool| {
            // A mark for a covered cell.
            let row = |cells: &[&str]| {
                let covered = (0..cells.len()).filter(|&at| cells[at] == "<").collect();
                let cells = cells.iter().map(|cell| cell.replace('<', "")).collect();
                (cells, covered, Origin::default())
            };
            assert_eq!(are_two(&row(above), &row(below)), expected, "{above:?} {below:?}");
        };
        check(&["（二）部分公开", "<", "12"], &["（三）不予公开", "1.属于国家秘密", ""], true);
        check(&["（六）其", "2.逾期", "1"], &["他处理", "3.其他", "2"], true);
        check(&["", "3.其他", ""], &["（七）总计", "<", "7"], true);
        check(&["", "2.逾期", "1"], &["", "再处理", ""], false);
        check(&["", "2.逾期", "1"], &["", "其他", ""], false);
        // The label of a group alone goes on.
        check(&["", "1.逾期不补正", ""], &["（六）其他处理", "", "5"], false);
        check(&["（三）不予公开", "5"], &["1.属于国家秘密", ""], false);
        check(&["", "1.逾期不补正", "5件"], &["", "2.逾期", "6件"], true);
    }

    #[test]
    fn texts_of_unequal_cells_come_into_one() {
        let text = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let mut row = (text(["部分公开", "", "1"]), vec![1], Origin::default());
        let mut rest = (text(["不予公开", "属于国家秘密", ""]), vec![], Origin::default());
        bring_together(&mut row, &mut rest);
        assert_eq!((row.0, row.1), (text(["", "部分公开", "1"]), vec![]));
        assert_eq!(rest.0, text(["不予公开", "属于国家秘密", ""]));
    }
}
