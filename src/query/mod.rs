//! Canned SQL: every question that the program answers is a statement in `sql/queries/` that can be
//! read and run by hand; its header says what it takes and what it returns.

mod folder;
mod guard;
mod header;
mod page;
mod rows;
mod settings;
mod similar;

use std::ops::ControlFlow;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;

pub use folder::{Folder, Own, own};
pub use guard::{Answered, Guarded, LONGEST_STATEMENT, Limits, Shape, Stop, Wrong, WrongKind};
pub use header::{Fault, FaultKind, Kind, Parameter, Query};
pub use page::{explain, page};
pub use rows::{Column, Row, Rows, Unit, Value};
pub use settings::settings;
pub use similar::similar;

use crate::store::{Result, Store};

/// Every query: its name and its file in `sql/queries/`.
pub const QUERIES: &[(&str, &str)] = &[
    ("brief", include_str!("../../sql/queries/brief.sql")),
    ("compare-departments", include_str!("../../sql/queries/compare-departments.sql")),
    ("compare-totals", include_str!("../../sql/queries/compare-totals.sql")),
    ("compare-totals-large", include_str!("../../sql/queries/compare-totals-large.sql")),
    ("coverage", include_str!("../../sql/queries/coverage.sql")),
    ("distribution", include_str!("../../sql/queries/distribution.sql")),
    ("findings", include_str!("../../sql/queries/findings.sql")),
    ("info", include_str!("../../sql/queries/info.sql")),
    ("list", include_str!("../../sql/queries/list.sql")),
    ("missing", include_str!("../../sql/queries/missing.sql")),
    ("rank", include_str!("../../sql/queries/rank.sql")),
    ("rollup", include_str!("../../sql/queries/rollup.sql")),
    ("texts", include_str!("../../sql/queries/texts.sql")),
    ("trend", include_str!("../../sql/queries/trend.sql")),
    ("years", include_str!("../../sql/queries/years.sql")),
];

/// What a query is asked with: the value of a parameter by its name without the colon.
pub type Setting<'a> = (&'a str, Value);

/// Every query of the program, with what its header says.
pub fn all() -> impl Iterator<Item = Query> {
    QUERIES.iter().map(|(_, file)| Query::parse(file).0)
}

/// Runs a query of the program by its name. Parameters that are not set are NULL.
///
/// # Errors
/// Where the database cannot be read.
pub fn run(store: &Store, name: &str, settings: &[Setting<'_>]) -> Result<Rows> {
    let file = QUERIES.iter().find(|(known, _)| *known == name).map_or("", |(_, file)| file);
    let (query, _) = Query::parse(file);
    let mut rows = Vec::new();
    let result = for_each_row(store.connection(), &query, settings, |row| {
        rows.push(row);
        ControlFlow::Continue(())
    });
    result.map_err(|error| store.refuse(error))?;
    Ok(Rows { columns: query.columns, rows })
}

/// Runs a query of the program while something else is asked of the same database: at the same time where
/// the file is large, else one after the other.
///
/// # Errors
/// Where the database cannot be read, or the other question fails.
pub fn run_beside<T>(
    store: &Store,
    (name, settings): (&str, &[Setting<'_>]),
    ask: impl FnOnce() -> anyhow::Result<T>,
) -> anyhow::Result<(Rows, T)> {
    let Some(second) = store.second()? else {
        let answer = ask()?;
        return Ok((run(store, name, settings)?, answer));
    };
    std::thread::scope(|scope| {
        let rows = scope.spawn(move || run(&second, name, settings));
        let answer = ask();
        let rows = rows.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let answer = answer?;
        Ok((rows?, answer))
    })
}

fn for_each_row(
    connection: &Connection,
    query: &Query,
    settings: &[Setting<'_>],
    mut each: impl FnMut(Vec<Value>) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(query.sql)?;
    for (name, value) in settings {
        if let Some(index) = statement.parameter_index(&format!(":{name}"))? {
            statement.raw_bind_parameter(index, Sql::from(value.clone()))?;
        }
    }
    let width = query.columns.len();
    let mut found = statement.raw_query();
    while let Some(row) = found.next()? {
        let values: rusqlite::Result<Vec<Value>> =
            (0..width).map(|index| Ok(Value::from(row.get::<_, Sql>(index)?))).collect();
        if each(values?).is_break() {
            break;
        }
    }
    Ok(())
}

/// Keeps the table `canned_query` equal to the program's queries, so that a colleague without the
/// program can run them. Writes nothing where it is.
///
/// # Errors
/// Where the database cannot be written.
pub fn publish(store: &Store) -> Result<()> {
    let write = |connection: &Connection| -> rusqlite::Result<()> {
        let names: Vec<&str> = QUERIES.iter().map(|(name, _)| *name).collect();
        let mut stored = connection.prepare("SELECT name FROM canned_query")?;
        let stored: Vec<String> =
            stored.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for old in stored.iter().filter(|name| !names.contains(&name.as_str())) {
            connection.execute("DELETE FROM canned_query WHERE name = ?1", [old])?;
        }
        for (name, file) in QUERIES {
            let (query, _) = Query::parse(file);
            let values = (name, query.title.zh, query.title.en, query.parameters(), query.sql);
            connection.execute(
                "INSERT INTO canned_query (name, title_zh, title_en, parameters, sql)
                VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (name) DO UPDATE SET
                    title_zh = excluded.title_zh,
                    title_en = excluded.title_en,
                    parameters = excluded.parameters,
                    sql = excluded.sql
                WHERE (title_zh, title_en, parameters, sql)
                    IS NOT (excluded.title_zh, excluded.title_en, excluded.parameters, excluded.sql)",
                values,
            )?;
        }
        Ok(())
    };
    let transaction = || -> rusqlite::Result<()> {
        let transaction = store.connection().unchecked_transaction()?;
        write(&transaction)?;
        transaction.commit()
    };
    transaction().map_err(|error| store.refuse(error))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_of_the_folder_is_a_query_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sql/queries");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        let listed = QUERIES.iter().map(|(name, _)| format!("{name}.sql")).collect();
        assert_eq!(files, listed);
    }

    #[test]
    fn every_query_keeps_to_its_header_and_only_reads() {
        let store = Store::in_memory().expect("a database");
        for (name, file) in QUERIES {
            let (query, faults) = Query::parse(file);
            assert_eq!(faults, [], "{name}: its header");
            assert_eq!(query.name, *name);
            let statement = store.connection().prepare(query.sql).expect(name);
            assert!(statement.readonly(), "{name} only reads");
            let columns: Vec<&str> = query.columns.iter().map(|column| column.key).collect();
            let names: Vec<&str> = statement.column_names().collect();
            assert_eq!(names, columns, "{name}: columns");
            let declared: BTreeSet<String> =
                query.parameters.iter().map(|parameter| format!(":{}", parameter.name)).collect();
            let used: BTreeSet<String> = (1..=statement.parameter_count())
                .filter_map(|index| statement.parameter_name(index).map(str::to_owned))
                .collect();
            assert_eq!(used, declared, "{name}: parameters");
            let lines = file.lines().filter(|line| line.starts_with("-- param:"));
            let stated = lines.filter(|line| {
                matches!(line.split_whitespace().nth(4), Some("required" | "optional"))
            });
            assert_eq!(stated.count(), declared.len(), "{name}: required or optional");
            for parameter in &query.parameters {
                let sample = query.sample.iter().find(|(known, _)| *known == parameter.name);
                assert!(sample.is_some() || !parameter.is_required, "{name}: a sample");
            }
            assert!(query.sql.contains("ORDER BY"), "{name}: an order");
            let texts = query.columns.iter().map(|column| column.label);
            let texts = texts.chain(query.parameters.iter().map(|parameter| parameter.meaning));
            for text in texts.chain([query.title]) {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{name}: both languages");
            }
        }
    }

    #[test]
    fn publishing_again_writes_nothing() {
        let store = Store::in_memory().expect("a database");
        publish(&store).expect("published");
        let before = store.connection().total_changes();
        publish(&store).expect("published");
        assert_eq!(store.connection().total_changes(), before);
    }
}
