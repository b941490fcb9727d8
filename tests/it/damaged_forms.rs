//! The national form saved as CSV, damaged in every way that a hand in Excel can: what is read is
//! right, or it is not read.

use std::collections::BTreeMap;

use stats::document::{Block, Document, Row, read};
use stats::recognise::{Hints, recognise};
use stats::report::Metric;

use crate::support::{Numbers, damage_numbers, damage_rounds, data, expected};

type Values = BTreeMap<Metric, Option<i64>>;

fn fixture(name: &str) -> (Document, Values) {
    let folder = data().join("documents");
    let bytes = std::fs::read(folder.join(format!("{name}.csv"))).expect("a fixture");
    let values = expected(&folder.join(format!("{name}.expected.csv")));
    let values = values
        .into_iter()
        .map(|(metric, value)| (Metric::from_code(&metric).expect("a metric"), value));
    (read(&bytes, &format!("{name}.csv")).expect("a document"), values.collect())
}

fn rows(document: &mut Document) -> &mut Vec<Row> {
    match document.contents.blocks.as_mut_slice() {
        [Block::Table(table)] => &mut table.rows,
        _ => panic!("one table"),
    }
}

/// Damages the table once and says how.
fn damage(rows: &mut Vec<Row>, numbers: &mut Numbers) -> String {
    let at = numbers.below(rows.len());
    let width = rows[at].cells.len();
    let column = numbers.below(width.min(12));
    let filler = || Row {
        line: 0,
        cells: ["小计", "", "", "7", "8", "9"].map(str::to_owned).to_vec(),
        ..Row::default()
    };
    match numbers.below(10) {
        0 => {
            rows.remove(at);
            format!("row {at} removed")
        }
        1 => {
            let other = numbers.below(rows.len());
            rows.swap(at, other);
            format!("rows {at} and {other} swapped")
        }
        2 => {
            let copy = rows[at].clone();
            rows.insert(numbers.below(rows.len()), copy);
            format!("row {at} there twice")
        }
        3 => {
            rows[at].cells.remove(column);
            format!("cell {column} of row {at} removed, the others moved to the left")
        }
        4 => {
            rows[at].cells.insert(column, String::new());
            format!("cell put into row {at} at {column}")
        }
        5 => {
            rows[at].cells[column].clear();
            format!("cell {column} of row {at} cleared")
        }
        6 => {
            rows.insert(at, filler());
            format!("unknown row put in at {at}")
        }
        7 => {
            let next = rows[at].cells.get(column + 1).cloned().unwrap_or_default();
            if !rows[at].cells[column].is_empty() {
                rows[at].cells[column] += "\n";
                rows[at].cells[column] += &next;
            }
            format!("cells {column} and its neighbour in row {at} in one")
        }
        8 => {
            for row in rows.iter_mut() {
                if column < row.cells.len() {
                    row.cells.remove(column);
                }
            }
            format!("column {column} removed")
        }
        _ => {
            for row in rows.iter_mut() {
                row.cells.insert(column.min(row.cells.len()), String::new());
            }
            format!("empty column put in at {column}")
        }
    }
}

/// The numbers that are read wrong. A digit that was changed in its cell would be one, and nothing
/// but a sum could show that; so no damage here changes a digit.
fn wrong(document: &Document, truth: &Values) -> Vec<String> {
    let hints = Hints { department: Some("示例县水利局".to_owned()), ..Hints::default() };
    let recognised = recognise(document, &Hints { year: Some(2022), ..hints });
    if recognised.is_refused() {
        return Vec::new();
    }
    let cells = recognised.reports.iter().flat_map(|report| &report.cells);
    cells
        .filter_map(|(metric, cell)| {
            let value = cell.value()?;
            (truth.get(metric) != Some(&Some(value))).then(|| format!("{metric} read as {value}"))
        })
        .collect()
}

#[test]
fn one_damage_never_makes_a_wrong_number() {
    let mut numbers = damage_numbers();
    for name in ["form-2019", "form-2021"] {
        let (document, truth) = fixture(name);
        assert_eq!(wrong(&document, &truth), Vec::<String>::new());
        for _ in 0..damage_rounds(300) {
            let mut damaged = document.clone();
            let told = damage(rows(&mut damaged), &mut numbers);
            let wrong = wrong(&damaged, &truth);
            assert!(wrong.is_empty(), "{name}: {told}: {wrong:?}");
        }
    }
}

#[test]
fn several_damages_never_panic() {
    let mut numbers = damage_numbers();
    for name in ["form-2019", "form-2021"] {
        let (document, truth) = fixture(name);
        for _ in 0..100 {
            let mut damaged = document.clone();
            for _ in 0..=numbers.below(6) {
                damage(rows(&mut damaged), &mut numbers);
            }
            wrong(&damaged, &truth);
        }
    }
}
