//! Form → database → wide, section, tidy → database: the same cells each time.

use crate::support::{Stats, data};

fn assert_round_trips(stats: &Stats) {
    let cells = stats.cells("first.db");
    assert!(!cells.is_empty());
    for layout in ["wide", "section", "tidy"] {
        stats.stdout(&format!("--db first.db export --layout {layout} -o {layout}.csv"));
        stats.stdout(&format!("--db {layout}.db import {layout}.csv"));
        assert_eq!(stats.cells(&format!("{layout}.db")), cells, "{layout}");
    }
}

#[test]
fn every_layout_gives_back_the_cells_of_the_national_form() {
    for name in ["form-2019.csv", "form-2021.csv"] {
        let stats = Stats::new();
        std::fs::copy(data().join("documents").join(name), stats.path(name)).expect("a copy");
        stats.stdout(&format!("--db first.db import {name}"));
        assert_round_trips(&stats);
    }
}

#[test]
fn every_layout_gives_back_the_cells_of_the_sample() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("first.db")).expect("a copy");
    assert_round_trips(&stats);
}
