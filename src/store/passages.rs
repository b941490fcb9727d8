//! The sentences of all text sections in a temporary table, for the rules that look for copied text.
//!
//! SQL cannot split a text, so the program does before such a rule runs. The table holds no text: it
//! says where a sentence stands, and `hash` is the same for the same sentence (see `check::passages`).

use rusqlite::{Connection, params};

use crate::check::{Names, passages};

/// The key is the order in which the table is filled.
const TABLE: &str = "
    DROP TABLE IF EXISTS temp.passage;
    CREATE TEMPORARY TABLE passage (
        report_id INTEGER NOT NULL,
        section INTEGER NOT NULL, -- 1, 5 or 6
        hash INTEGER NOT NULL,
        start INTEGER NOT NULL, -- the first character, from 1 as substr counts
        length INTEGER NOT NULL,
        characters INTEGER NOT NULL, -- how many of them are compared
        department_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        PRIMARY KEY (report_id, section, hash)
    ) WITHOUT ROWID";

/// Sorted in one go, once all are there.
const INDEX: &str =
    "CREATE INDEX temp.passage_hash ON passage (hash, year, section, department_id, characters)";

/// The sections of text in the order of the columns of [`TEXTS`].
const SECTIONS: [i64; 3] = [1, 5, 6];

const TEXTS: &str = "
    SELECT report.report_id, report.department_id, report.year,
        section_1_overview.text, section_5_problems.text, section_6_other.text
    FROM report
    LEFT JOIN section_1_overview ON section_1_overview.report_id = report.report_id
    LEFT JOIN section_5_problems ON section_5_problems.report_id = report.report_id
    LEFT JOIN section_6_other ON section_6_other.report_id = report.report_id
    ORDER BY report.report_id";

/// Makes an empty table `passage`, over one of before.
pub fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(TABLE)
}

/// Makes the table `passage` and fills it from the texts of all reports, one report at a time.
pub fn fill(connection: &Connection) -> rusqlite::Result<()> {
    create(connection)?;
    let mut texts = connection.prepare(TEXTS)?;
    let mut insert = connection.prepare(
        "INSERT INTO temp.passage (
            report_id, section, hash, start, length, characters, department_id, year
        ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let mut rows = texts.query([])?;
    while let Some(row) = rows.next()? {
        let (report_id, department_id): (i64, i64) = (row.get(0)?, row.get(1)?);
        let year: i64 = row.get(2)?;
        let mut names = None;
        for (column, section) in (3..).zip(SECTIONS) {
            let Some(text) = row.get_ref(column)?.as_str_or_null()? else { continue };
            if names.is_none() {
                names = Some(names_of(connection, department_id)?);
            }
            let Some(names) = &names else { continue };
            let mut found = passages(text, names);
            found.sort_unstable_by_key(|passage| passage.hash);
            for it in found {
                let [start, length, characters] =
                    [it.start + 1, it.length, it.characters].map(|it| i64::try_from(it).ok());
                insert.execute(params![
                    report_id,
                    section,
                    it.hash,
                    start,
                    length,
                    characters,
                    department_id,
                    year
                ])?;
            }
        }
    }
    connection.execute_batch(INDEX)
}

/// Gives back what the table took.
pub fn remove(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("DROP TABLE IF EXISTS temp.passage")
}

fn names_of(connection: &Connection, department_id: i64) -> rusqlite::Result<Names> {
    let mut select = connection.prepare_cached(
        "SELECT name, region FROM department WHERE department_id = ?1
        UNION ALL SELECT alias, NULL FROM department_alias WHERE department_id = ?1",
    )?;
    let rows = select.query_map([department_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(String, Option<String>)> = rows.collect::<rusqlite::Result<_>>()?;
    let region = rows.iter().find_map(|(_, region)| region.as_deref());
    Ok(Names::new(rows.iter().map(|(name, _)| name.as_str()), region))
}
