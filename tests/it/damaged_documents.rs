//! Tables of web pages, Word and Excel, damaged in the ways of hands and of programs that convert
//! them: what is read is right, or it is not read.

use generator::{KINDS, Sample, makers};
use stats::document::{Block, Document, Row, read};
use stats::recognise::{Hints, recognise};
use stats::report::{Form, Metric};

use crate::support::{Numbers, damage_numbers, damage_rounds};

/// Damages the rows of a table and says what was damaged; `None` where there is nothing to damage.
/// No damage changes a digit: nothing could show that.
type Damage = fn(&mut Vec<Row>, &mut Numbers) -> Option<String>;

/// The ways, each with a name.
const DAMAGES: [(&str, Damage); 11] = [
    ("a text deleted", |rows, numbers| {
        let (at, column) = some_cell(rows, numbers, |_| true)?;
        let text = std::mem::take(&mut rows[at].cells[column]);
        Some(format!("{text:?} of row {at}"))
    }),
    ("a cell taken out of a row", |rows, numbers| {
        let (at, column) = some_cell(rows, numbers, |_| true)?;
        let text = remove_slot(&mut rows[at], column);
        Some(format!("{text:?} of row {at}, at {column}"))
    }),
    ("a row twice", |rows, numbers| {
        let at = numbers.below(rows.len());
        let copy = rows[at].clone();
        rows.insert(at, copy);
        Some(format!("row {at}: {}", rows[at].cells.join("|")))
    }),
    ("a row deleted", |rows, numbers| {
        let at = numbers.below(rows.len());
        Some(format!("row {at}: {}", rows.remove(at).cells.join("|")))
    }),
    ("two rows exchanged", |rows, numbers| {
        let (at, other) = (numbers.below(rows.len()), numbers.below(rows.len()));
        rows.swap(at, other);
        Some(format!("rows {at} and {other}"))
    }),
    ("a row moved by one", |rows, numbers| {
        let at = numbers.below(rows.len());
        rows[at].cells.insert(0, String::new());
        if let Some(covered) = &mut rows[at].covered {
            for column in covered {
                *column += 1;
            }
        }
        Some(format!("row {at}: {}", rows[at].cells.join("|")))
    }),
    ("a blank cell put into a row", |rows, numbers| {
        let (at, column) = some_cell(rows, numbers, |_| true)?;
        rows[at].cells.insert(column, String::new());
        if let Some(covered) = &mut rows[at].covered {
            for other in covered.iter_mut().filter(|other| **other >= column) {
                *other += 1;
            }
        }
        Some(format!("row {at}, at {column}: {}", rows[at].cells.join("|")))
    }),
    ("a heading or label taken out of a row", |rows, numbers| {
        let (at, column) = some_cell(rows, numbers, |text| !is_figure(text))?;
        let text = remove_slot(&mut rows[at], column);
        Some(format!("{text:?} of row {at}, at {column}"))
    }),
    ("a heading or label deleted", |rows, numbers| {
        let (at, column) = some_cell(rows, numbers, |text| !is_figure(text))?;
        let text = std::mem::take(&mut rows[at].cells[column]);
        Some(format!("{text:?} of row {at}"))
    }),
    ("a column of figures taken out", |rows, numbers| column_taken_out(rows, numbers, true)),
    ("a column of labels taken out", |rows, numbers| column_taken_out(rows, numbers, false)),
];

/// What is taken out of the text of a web page, once.
const TAGS: [&str; 8] =
    ["</td>", "<td", "<tr>", "</tr>", " colspan=", " rowspan=", "</table>", "<table"];

fn is_figure(text: &str) -> bool {
    text.chars().all(|one| one.is_ascii_digit() || ".-".contains(one))
}

/// One of the cells with a text that is wanted.
fn some_cell(
    rows: &[Row],
    numbers: &mut Numbers,
    is_wanted: fn(&str) -> bool,
) -> Option<(usize, usize)> {
    let cells = rows.iter().enumerate().flat_map(|(at, row)| {
        let wanted = row.own_cells().filter(|(_, text)| !text.is_empty() && is_wanted(text));
        wanted.map(move |(column, _)| (at, column))
    });
    let cells: Vec<(usize, usize)> = cells.collect();
    (!cells.is_empty()).then(|| cells[numbers.below(cells.len())])
}

/// Takes out one of the columns that have figures or that have none.
fn column_taken_out(rows: &mut [Row], numbers: &mut Numbers, has_figures: bool) -> Option<String> {
    let widest = rows.iter().map(|row| row.cells.len()).max()?;
    let texts = |column: usize| rows.iter().filter_map(move |row| row.cells.get(column));
    let is_wanted = |column: &usize| {
        texts(*column).any(|text| !text.is_empty() && is_figure(text)) == has_figures
    };
    let columns: Vec<usize> = (0..widest).filter(is_wanted).collect();
    if columns.is_empty() {
        return None;
    }
    let column = columns[numbers.below(columns.len())];
    for row in rows.iter_mut().filter(|row| column < row.cells.len()) {
        remove_slot(row, column);
    }
    Some(format!("column {column}"))
}

/// Takes a place out of a row: what is to its right moves to the left.
fn remove_slot(row: &mut Row, column: usize) -> String {
    if let Some(covered) = &mut row.covered {
        covered.retain(|other| *other != column);
        for other in covered.iter_mut().filter(|other| **other > column) {
            *other -= 1;
        }
    }
    row.cells.remove(column)
}

/// The formats and oddities that are damaged.
const MAKERS: [(&str, &str); 11] = [
    ("html", "plain"),
    ("html", "section 4 as three tables"),
    ("html", "a table in two, the headings repeated"),
    ("html", "a column of numbers before the labels"),
    ("html", "totals in the first column"),
    ("html", "merged labels filled by repetition"),
    ("docx", "plain"),
    ("docx", "labels numbered by Word"),
    ("xlsx", "numbers"),
    ("xlsx", "range that begins at C3"),
    ("pdf", "font not embedded, rectangles around cells"),
];

/// Whether a damage still makes wrong numbers: format, oddity, damage.
fn is_misread(format: &str, oddity: &str, what: &str) -> bool {
    match what {
        // The total moves into the column of other organisations, and none is left to compare with.
        "a cell taken out of a row" => format == "xlsx",
        // The total moves into the column of natural persons.
        "a blank cell put into a row" => oddity == "totals in the first column",
        // （六）其他处理 without the labels of its rows is taken for the undivided row of 2019.
        "a column of labels taken out" => true,
        _ => false,
    }
}

fn sample(numbers: &mut Numbers) -> Sample {
    let form = Form::ALL[numbers.below(Form::ALL.len())];
    // Notes in cells are tried elsewhere.
    let (_, make) = KINDS[numbers.below(2)];
    make(numbers.below(1_000_000) as u64, form)
}

fn made(sample: &Sample, format: &str, oddity: &str) -> (Vec<u8>, String) {
    let mut named = makers().filter(|maker| maker.format == format && maker.oddity == oddity);
    let made = named.next().expect("a maker").document(sample);
    (made.bytes, made.file_name)
}

/// The numbers that are read wrong.
fn wrong(document: &Document, sample: &Sample) -> Vec<String> {
    let hints = Hints {
        department: Some(sample.department.clone()),
        year: Some(sample.year),
        ..Hints::default()
    };
    let recognised = recognise(document, &hints);
    if recognised.is_refused() {
        return Vec::new();
    }
    let truth = |metric: &Metric| sample.cells.get(metric).and_then(|printed| printed.value);
    let cells = recognised.reports.iter().flat_map(|report| &report.cells);
    cells
        .filter_map(|(metric, cell)| {
            let value = cell.value()?;
            let expected = truth(metric);
            (expected != Some(value)).then(|| format!("{metric} is {expected:?}, read as {value}"))
        })
        .collect()
}

/// The tables that have figures.
fn tables(document: &mut Document) -> Vec<&mut Vec<Row>> {
    let tables = document.contents.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(&mut table.rows),
        Block::Line(_) => None,
    });
    tables.filter(|rows| rows.len() > 1).collect()
}

/// Damages documents in some of the ways, many times each.
fn damaged_cells(is_tried: impl Fn(&str, &str, &str) -> bool) -> Vec<String> {
    let mut numbers = damage_numbers();
    let mut failures = Vec::new();
    for (format, oddity) in MAKERS {
        for _ in 0..damage_rounds(4) {
            let sample = sample(&mut numbers);
            let (bytes, name) = made(&sample, format, oddity);
            let document = read(&bytes, &name).expect("a document");
            for (what, damage) in DAMAGES.iter().filter(|(what, _)| is_tried(format, oddity, what))
            {
                let mut damaged = document.clone();
                let mut tables = tables(&mut damaged);
                let count = tables.len();
                let Some(told) = damage(tables.remove(numbers.below(count)), &mut numbers) else {
                    continue;
                };
                let wrong = wrong(&damaged, &sample);
                if !wrong.is_empty() {
                    let form = sample.form;
                    failures
                        .push(format!("{format}, {oddity}, {form:?}: {what}: {told}: {wrong:?}"));
                }
            }
        }
    }
    failures
}

/// Takes each of the tags out of web pages, many times, where the text from there is one to try.
fn damaged_tags(is_tried: impl Fn(&str) -> bool) -> Vec<String> {
    let mut numbers = damage_numbers();
    let mut failures = Vec::new();
    for _ in 0..damage_rounds(10) {
        let sample = sample(&mut numbers);
        let (bytes, name) = made(&sample, "html", "plain");
        let text = String::from_utf8(bytes).expect("UTF-8");
        for tag in TAGS {
            let places = text.match_indices(tag).map(|(at, _)| at);
            let places: Vec<usize> = places.filter(|at| is_tried(&text[*at..])).collect();
            if places.is_empty() {
                continue;
            }
            let at = places[numbers.below(places.len())];
            // A begin tag goes with its attributes, an attribute with its value.
            let rest = &text[at..];
            let end = match tag {
                "<td" | "<table" => rest.find('>').map_or(rest.len(), |end| end + 1),
                " colspan=" | " rowspan=" => {
                    tag.len() + 2 + rest[tag.len() + 1..].find('"').unwrap_or(0)
                }
                tag => tag.len(),
            };
            let damaged = format!("{}{}", &text[..at], &rest[end..]);
            let document = read(damaged.as_bytes(), &name).expect("a document");
            let wrong = wrong(&document, &sample);
            if !wrong.is_empty() {
                let around: String = rest.chars().take(90).collect();
                let form = sample.form;
                failures.push(format!("{form:?}: {tag:?} lost before {around:?}: {wrong:?}"));
            }
        }
    }
    failures
}

#[test]
fn whole_documents_are_read_right() {
    let mut numbers = damage_numbers();
    for (format, oddity) in MAKERS {
        let sample = sample(&mut numbers);
        let (bytes, name) = made(&sample, format, oddity);
        let document = read(&bytes, &name).expect("a document");
        assert_eq!(wrong(&document, &sample), Vec::<String>::new(), "{format}, {oddity}");
    }
}

#[test]
fn one_damage_to_a_table_never_makes_a_wrong_number() {
    let failures = damaged_cells(|format, oddity, what| !is_misread(format, oddity, what));
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn one_damage_that_hides_itself_never_makes_a_wrong_number() {
    let failures = damaged_cells(is_misread);
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn one_tag_lost_never_makes_a_wrong_number() {
    let failures = damaged_tags(|text| !is_over_organisations(text));
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

/// Whether a text begins in the tag of the heading over the five columns of organisations.
fn is_over_organisations(text: &str) -> bool {
    text.split_once('>').is_some_and(|(_, text)| text.starts_with("法人或其他组织"))
}

#[test]
fn a_lost_heading_over_the_organisations_never_makes_a_wrong_number() {
    let failures = damaged_tags(is_over_organisations);
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}
