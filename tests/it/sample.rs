//! sample.db is what its CSV exports say.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::support::{Stats, data};

/// Everything in a table or view but what depends on when and from where it was imported.
fn content(connection: &Connection, query: &str) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare(query).expect("a query");
    let columns = statement.column_count();
    let rows = statement
        .query_map([], |row| (0..columns).map(|index| row.get(index)).collect())
        .expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

#[test]
fn sample_db_is_a_fresh_import_of_its_exports() {
    let stats = Stats::new();
    let folder = data().join("sample");
    let arguments = ["--db", "fresh.db", "import", folder.to_str().expect("UTF-8")];
    let output = stats.command(&arguments).output().expect("the program runs");
    assert!(output.status.success(), "{}", crate::support::said(&output));
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let open = |name: &str| Connection::open(stats.path(name)).expect("a database");
    let (fresh, sample) = (open("fresh.db"), open("sample.db"));
    for query in [
        "SELECT name, sql FROM sqlite_master ORDER BY name",
        "SELECT * FROM metric ORDER BY position",
        "SELECT * FROM indicator ORDER BY position",
        "SELECT * FROM canned_query ORDER BY name",
        "SELECT * FROM department ORDER BY department_id",
        "SELECT report_id, department_id, year, form, title FROM report ORDER BY report_id",
        "SELECT * FROM cell ORDER BY report_id, metric",
        "SELECT * FROM section_1_overview ORDER BY report_id",
        "SELECT * FROM section_5_problems ORDER BY report_id",
        "SELECT * FROM section_6_other ORDER BY report_id",
        "SELECT * FROM finding ORDER BY report_id, rule, metric",
        "SELECT sha256, bytes, format, encoding FROM source_file ORDER BY source_id",
    ] {
        assert_eq!(content(&sample, query), content(&fresh, query), "{query}");
    }
}

#[test]
fn the_planted_troubles_are_found_and_nothing_else() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    insta::assert_snapshot!("sample_check", stats.run("--db sample.db check"));
}
