//! Lines of text → words that are labels, words that are values, cells between pipes.

use unicode_width::UnicodeWidthChar;

use super::row_labels::{self, Kind, Piece};
use crate::document::Line;
use crate::recognise::labels::fold;
use crate::recognise::numbers;

/// A line that says something: not blank, no page number, no rule of a table.
#[derive(Debug)]
pub struct Scanned {
    /// Where it stands among the lines, from 0.
    pub index: usize,
    /// Line of the file, from 1.
    pub number: usize,
    /// What is printed before the values.
    pub words: Vec<String>,
    /// The values at its end.
    pub values: Vec<String>,
    /// Where the values stand on the line, in two measures: see [`Spot`]. None for cells.
    pub spots: Vec<Spot>,
    /// The cells behind the label of a row that is drawn with `|` or tabs; blank ones too.
    pub cells: Option<Vec<String>>,
    /// How many cells its label takes.
    pub label_cells: usize,
    /// Whether it is the last of a page or the first of the next, where page numbers stand.
    pub at_page_edge: bool,
    /// Whether numbers and words take turns, as they do in a sentence.
    pub is_mixed: bool,
    /// What the words say about the rows of section 3; a sentence is foreign to the form.
    pub pieces: Vec<Piece>,
}

/// The first and the last column of a word: counted in characters, as PDF readers lay out text,
/// and in the width that they take on a screen, as people do.
pub type Spot = [(usize, usize); 2];

impl Scanned {
    /// A line without values.
    pub fn is_text(&self) -> bool {
        self.values.is_empty()
    }

    /// The number of a line that has nothing else, as a broken number leaves it, or a page.
    pub fn loose_number(&self) -> Option<&str> {
        let all = self.words.iter().chain(&self.values).chain(self.cells.iter().flatten());
        let mut parts = all.map(|part| part.trim_matches('|')).filter(|part| !part.is_empty());
        let number = parts.next()?;
        let is_number = number.chars().all(|one| one.is_ascii_digit() || matches!(one, '.' | ','));
        // The values of a row between pipes are among its cells.
        (is_number && parts.all(|part| self.cells.is_some() && part == number)).then_some(number)
    }

    /// Whether a loose number may be the rest of one on the line before: it does not stand where
    /// page numbers do.
    pub fn may_go_on(&self) -> bool {
        !self.at_page_edge && self.loose_number().is_some()
    }

    /// The words before the values, without spaces.
    pub fn label(&self) -> String {
        self.words.concat()
    }
}

/// Scans the lines of a document; blank lines and page furniture are left out.
pub fn scan(lines: &[Line]) -> Vec<Scanned> {
    let mut scanned: Vec<Scanned> = Vec::new();
    let mut last_could_be_page_number = false;
    let mut page_begins = false;
    for (index, line) in lines.iter().enumerate() {
        if line.text.contains('\u{c}') {
            if let (true, Some(last)) = (last_could_be_page_number, scanned.last_mut()) {
                last.at_page_edge = true;
            }
            last_could_be_page_number = false;
            page_begins = true;
        }
        let text = line.text.replace('\u{c}', " ");
        let text = text.trim().trim_start_matches('#').replace("**", "");
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if is_furniture(text) {
            last_could_be_page_number = false;
            page_begins = false;
            continue;
        }
        let one = if text.starts_with('|') {
            cells_between_pipes(text).map(|cells| scan_cells(&cells, index, line.number))
        } else if let Some(cells) = cells_between_tabs(&line.text) {
            Some(scan_cells(&cells, index, line.number))
        } else {
            Some(scan_words(text, index, line))
        };
        let Some(mut one) = one else { continue };
        one.at_page_edge = page_begins;
        one.pieces = if one.is_mixed {
            vec![Piece { kind: Kind::Alien, body: String::new() }]
        } else {
            row_labels::pieces(&one.words)
        };
        page_begins = false;
        last_could_be_page_number = true;
        scanned.push(one);
    }
    scanned
}

/// The cells of `| label | 1 | | 3 |`; `None` for the rule under a heading: `|---|---|`.
pub fn cells_between_pipes(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let cells: Vec<String> = inner.split('|').map(|cell| cell.trim().to_owned()).collect();
    let is_rule =
        |cell: &String| cell.len() > 1 && cell.chars().all(|one| matches!(one, '-' | ':'));
    (!cells.iter().all(is_rule)).then_some(cells)
}

/// The cells of a row that was copied out of a browser or a sheet: a label, and tabs between its
/// values. Blank cells stand between two tabs.
fn cells_between_tabs(text: &str) -> Option<Vec<String>> {
    /// A label and two values. Fewer may be the space before a paragraph.
    const LEAST: usize = 3;
    let text = text.trim_matches(|one: char| one != '\t' && one.is_whitespace());
    let cells: Vec<String> = text.split('\t').map(|cell| cell.trim().to_owned()).collect();
    (cells.len() >= LEAST && cells.iter().any(|cell| is_value(cell))).then_some(cells)
}

fn scan_cells(cells: &[String], index: usize, number: usize) -> Scanned {
    let label_cells = cells
        .iter()
        .rposition(|cell| !cell.is_empty() && !is_value(cell))
        .map_or(0, |last| last + 1);
    let words = cells[..label_cells]
        .iter()
        .flat_map(|cell| cell.split_whitespace())
        .map(str::to_owned)
        .collect();
    let values = cells[label_cells..].iter().filter(|cell| !cell.is_empty()).cloned().collect();
    Scanned {
        index,
        number,
        words,
        values,
        spots: Vec::new(),
        is_mixed: cells[..label_cells].iter().any(|cell| is_value(cell)),
        cells: Some(cells[label_cells..].to_vec()),
        label_cells,
        at_page_edge: false,
        pieces: Vec::new(),
    }
}

fn scan_words(text: &str, index: usize, line: &Line) -> Scanned {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match words.last_mut() {
            // `22 （其中修订16件）`
            Some(last) if is_value(last) && is_remark(word) => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    let first_value = first_value(&words);
    let values = words.split_off(first_value);
    // A remark stands behind its value.
    let spots = spots(&line.text).into_iter().filter(|(word, _)| !is_remark(word));
    let spots: Vec<Spot> = spots.map(|(_, spot)| spot).collect();
    let spots = spots[spots.len().saturating_sub(values.len())..].to_vec();
    // An ordinal may have lost its dot; a sentence has its numbers anywhere.
    let is_mixed = words.iter().skip(1).any(|word| is_value(word))
        || words.first().is_some_and(|word| is_value(word) && word.len() > 1);
    Scanned {
        index,
        number: line.number,
        words,
        values,
        spots,
        cells: None,
        label_cells: 0,
        at_page_edge: false,
        is_mixed,
        pieces: Vec::new(),
    }
}

/// Where the values at the end of a line begin. 无 is one among several numbers, and a word elsewhere.
fn first_value(words: &[String]) -> usize {
    /// So many numbers are a row of a table.
    const LEAST: usize = 2;
    let begin = |is: &dyn Fn(&str) -> bool| {
        words.iter().rposition(|word| !is(word)).map_or(0, |last| last + 1)
    };
    let with_words = begin(&|word| is_value(word) || matches!(word, "无" | "空"));
    let numbers = words[with_words..].iter().filter(|word| is_value(word)).count();
    if numbers >= LEAST { with_words } else { begin(&is_value) }
}

/// The words of a line, and where each stands.
fn spots(line: &str) -> Vec<(String, Spot)> {
    let mut words: Vec<(String, Spot)> = Vec::new();
    let (mut at, mut goes_on) = ((0, 0), false);
    for one in line.chars() {
        let next = (at.0 + 1, at.1 + one.width().unwrap_or(0));
        if one.is_whitespace() {
            goes_on = false;
        } else {
            if !goes_on {
                words.push((String::new(), [(at.0, 0), (at.1, 0)]));
            }
            if let Some((word, [characters, width])) = words.last_mut() {
                word.push(one);
                characters.1 = next.0 - 1;
                width.1 = next.1.saturating_sub(1);
            }
            goes_on = true;
        }
        at = next;
    }
    words
}

/// A remark in brackets behind a number.
fn is_remark(word: &str) -> bool {
    let folded = fold(word);
    let inner = folded.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(numbers::is_remark)
}

/// Whether a word stands for the value of a cell: a number, with or without a sign, separators,
/// a unit or a remark; or a mark for “nothing to state”.
pub fn is_value(word: &str) -> bool {
    let folded = fold(word);
    if ["/", "\\", "-", "--", "—", "——", "–", "―", "−", "N/A", "n/a", "NA", "不适用"]
        .contains(&folded.trim())
    {
        return true;
    }
    let number = match folded.split_once('(') {
        Some((number, remark)) if remark.ends_with(')') => number,
        Some(_) => return false,
        None => &folded,
    };
    let number = number.strip_prefix(['-', '+', '−', '–']).unwrap_or(number);
    let number = ["万元", "元", "件", "条", "项"]
        .iter()
        .find_map(|unit| number.strip_suffix(unit))
        .unwrap_or(number);
    number.starts_with(|first: char| first.is_ascii_digit())
        && number.ends_with(|last: char| last.is_ascii_digit())
        && number.chars().all(|one| one.is_ascii_digit() || matches!(one, '.' | ','))
}

/// Page numbers: `-4-`, `— 4 —`, `第4页`, `第4页 共6页`, `4/6`.
pub fn is_furniture(text: &str) -> bool {
    let folded: String = fold(text).chars().filter(|one| !one.is_whitespace()).collect();
    let is_number = |text: &str| {
        (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let dashes: &[char] = &['-', '—', '–', '―', '−', '·', '~', '•', '─'];
    if let Some(inner) = folded.strip_prefix(dashes) {
        let inner = inner.trim_start_matches(dashes);
        let number = inner.trim_end_matches(dashes);
        if number.len() < inner.len() && is_number(number) {
            return true;
        }
    }
    if let Some(rest) = folded.strip_prefix('第')
        && let Some((page, rest)) = rest.split_once('页')
    {
        let rest = rest.trim_start_matches(['/', ',', '，']);
        let total = rest.strip_prefix('共').and_then(|rest| rest.strip_suffix('页'));
        return is_number(page) && (rest.is_empty() || total.is_some_and(is_number));
    }
    if let Some((page, total)) = folded.split_once('/') {
        return is_number(page) && is_number(total);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Scanned {
        let mut all = scan(&[Line { text: text.to_owned(), number: 1 }]);
        assert_eq!(all.len(), 1, "{text}");
        all.remove(0)
    }

    #[test]
    fn words_and_values_of_a_line_are_told_apart() {
        let check = |text: &str, label: &str, values: &[&str]| {
            let line = one(text);
            assert_eq!(line.label(), label, "{text}");
            assert_eq!(line.values, values, "{text}");
            assert!(!line.is_mixed, "{text}");
        };
        check("规章 1 0 11", "规章", &["1", "0", "11"]);
        check("  办    4.保护第三方合法权益   6  0", "办4.保护第三方合法权益", &["6", "0"]);
        check("规章 1,204 / 22（其中修订16件）", "规章", &["1,204", "/", "22（其中修订16件）"]);
        check("规章 1 22 （其中修订16件）", "规章", &["1", "22（其中修订16件）"]);
        check("行政许可 １２", "行政许可", &["１２"]);
        check("1. 属于国家秘密", "1.属于国家秘密", &[]);
        check("第二十条第（五）项", "第二十条第（五）项", &[]);
        check("| 三、 | （一）予以公开 | 9 |  | 0 |", "三、（一）予以公开", &["9", "0"]);
        assert!(one("2024 年，共收到申请 3 件").is_mixed);
        assert!(one("共收到申请 3 件，答复 2").is_mixed);
    }

    #[test]
    fn page_numbers_are_no_values() {
        let check = |text, expected| assert_eq!(is_furniture(text), expected, "{text}");
        check("-4-", true);
        check("— 4 —", true);
        check("－４－", true);
        check("第 4 页", true);
        check("第4页 共6页", true);
        check("第4页/共6页", true);
        check("4/6", true);
        check("4", false);
        check("-4", false);
        check("/", false);
        check("第二十条", false);
        check("—", false);
    }

    #[test]
    fn a_lone_number_at_the_edge_of_a_page_is_marked() {
        let line = |text: &str| Line { text: text.to_owned(), number: 1 };
        let all = scan(&[line("1"), line("2"), line(""), line("\u{c}3"), line("4")]);
        let edges: Vec<bool> = all.iter().map(|one| one.at_page_edge).collect();
        assert_eq!(edges, [false, true, true, false]);
        let all = scan(&[line("1"), line("-1-"), line("\u{c}3")]);
        assert_eq!(all.iter().map(|one| one.at_page_edge).collect::<Vec<_>>(), [false, true]);
    }
}
