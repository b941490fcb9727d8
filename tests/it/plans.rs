//! How SQLite runs the canned queries: no step goes over one list again for every row of another, which
//! is quick on the sample and never ends on the reports of a country.

use std::collections::BTreeMap;

use stats::query;
use stats::store::Store;

use crate::support::{Stats, data};

/// What holds a handful of rows, however many reports there are: constants, the codebook, the years
/// that are asked about, and what a distribution has once for each group.
const SMALL: [&str; 16] = [
    "CONSTANT",
    "asked",
    "copy",
    "extent",
    "factor",
    "grouped",
    "indicator",
    "measure",
    "metric",
    "number",
    "part_of",
    "power",
    "scope",
    "shown",
    "spread",
    "whole_of",
];

/// The lists that a statement scans beside each other, by the step that joins them.
fn scans(store: &Store, sql: &str) -> BTreeMap<i64, Vec<String>> {
    let mut statement =
        store.connection().prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a statement");
    let mut rows = statement.raw_query();
    let mut scans: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    while let Some(row) = rows.next().expect("a step") {
        let (parent, step): (i64, String) =
            (row.get(1).expect("a step"), row.get(3).expect("words"));
        let words: Vec<&str> = step.split(' ').collect();
        if words[0] == "SCAN" && !words.iter().any(|word| SMALL.contains(word)) {
            scans.entry(parent).or_default().push(step);
        }
    }
    scans
}

#[test]
fn no_list_is_scanned_for_every_row_of_another() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("t.db")).expect("a copy");
    let store = Store::open_read_only(&stats.path("t.db")).expect("a database");
    let mut nested = Vec::new();
    let mut seen = 0;
    for query in query::all() {
        let scans = scans(&store, query.sql);
        seen += scans.len();
        let several = scans.into_values().filter(|scanned| scanned.len() > 1);
        nested.extend(several.map(|scanned| format!("{}: {scanned:?}", query.name)));
    }
    assert!(seen > 50, "{seen} scans");
    assert!(nested.is_empty(), "{}", nested.join("\n"));
}

#[test]
fn a_list_that_is_scanned_for_every_row_of_another_is_found() {
    let store = Store::in_memory().expect("a database");
    let sql = "SELECT count(*) FROM report CROSS JOIN department";
    let scans = scans(&store, sql);
    assert!(scans.values().any(|scanned| scanned.len() == 2), "{scans:?}");
}
