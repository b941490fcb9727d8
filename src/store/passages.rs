//! The sentences of text sections in a temporary table, and how much of a section stands in another
//! report: for the rules that look for copied text, and for comparisons.
//!
//! SQL cannot split a text, so the program does before such a rule runs. The table holds no text: it
//! says where a sentence stands, and `hash` is the same for the same sentence (see `check::passages`).
//! What is made of it stands in `sql/temporary/passages.sql`.

use rusqlite::{Connection, Statement, params};

use super::{Result, Store};
use crate::check::{Names, passages};
use crate::report::Narrative;

/// The tables, and the view `likeness`.
const TEMPORARY: &str = include_str!("../../sql/temporary/passages.sql");

const DROP: &str = "
    DROP VIEW IF EXISTS temp.likeness;
    DROP TABLE IF EXISTS temp.compared;
    DROP TABLE IF EXISTS temp.passage;";

/// Sorted in one go, once all are there.
const INDEX: &str =
    "CREATE INDEX temp.passage_hash ON passage (hash, year, section, department_id, characters)";

/// Columns 3 to 5 are those of [`Narrative::ALL`].
const TEXTS: &str = "
    SELECT report.report_id, report.department_id, report.year,
        section_1_overview.text, section_5_problems.text, section_6_other.text
    FROM report
    LEFT JOIN section_1_overview ON section_1_overview.report_id = report.report_id
    LEFT JOIN section_5_problems ON section_5_problems.report_id = report.report_id
    LEFT JOIN section_6_other ON section_6_other.report_id = report.report_id";

/// Of the year before, every section that a report continues.
const COMPARE_YEARS: &str = "
    WITH section (section) AS (VALUES (1), (5), (6))
    INSERT INTO temp.compared (report_id, section, other_report_id)
    SELECT report_before.report_id, section.section, report_before.before_id
    FROM report_before
    CROSS JOIN section";

/// So many pairs of texts are split and compared at a time: their sentences are kept in memory.
const AT_A_TIME: usize = 2_000;

/// Two reports of which the same section is compared: how much of the first stands in the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPair {
    /// The report whose section is looked at.
    pub report_id: i64,
    /// The report in which its sentences are looked for.
    pub other_report_id: i64,
    /// The section.
    pub section: Narrative,
}

/// How much of a text section stands in the same section of another report, as the rule
/// `text-copied-year` has it: figures, names, punctuation and sentences that are short or that the form
/// asks for are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The two; where several others were asked for, the one that shares most.
    pub pair: TextPair,
    /// How many characters of the section are compared; at least one.
    pub characters: i64,
    /// How many of these stand in sentences that the other has as well.
    pub same: i64,
    /// The share of them in whole per cent, rounded down: 100 is all of them.
    pub score: i64,
    /// Whether the section is mostly the same, so that the rule lists it.
    pub is_copied: bool,
}

impl Store {
    /// Whether there is a text section at all.
    ///
    /// # Errors
    /// [`Refused`](super::Refused) where the database cannot be read.
    pub fn has_texts(&self) -> Result<bool> {
        let table = |one: &Narrative| format!("EXISTS (SELECT 1 FROM {})", one.code());
        let tables: Vec<String> = Narrative::ALL.iter().map(table).collect();
        let sql = format!("SELECT {}", tables.join(" OR "));
        let found = self.connection.query_row(&sql, [], |row| row.get(0));
        found.map_err(|error| self.refuse(error))
    }

    /// How much of each section stands in that of another report. Of pairs of the same section of a
    /// report, the one that shares most is answered (the first by the other's name, where several
    /// share as much); a section without a sentence that counts is not. Pairs of the same section
    /// of a report must follow each other. Only the texts of these reports are read.
    ///
    /// # Errors
    /// [`Refused`](super::Refused) where the database cannot be read.
    pub fn likenesses(&self, pairs: &[TextPair]) -> Result<Vec<Likeness>> {
        let is_of_same =
            |a: &TextPair, b: &TextPair| (a.report_id, a.section) == (b.report_id, b.section);
        let compare = || -> rusqlite::Result<Vec<Likeness>> {
            let mut found = Vec::new();
            let mut some: Vec<TextPair> = Vec::new();
            for together in pairs.chunk_by(is_of_same) {
                some.extend_from_slice(together);
                if some.len() >= AT_A_TIME {
                    found.extend(likenesses(&self.connection, &some)?);
                    some.clear();
                }
            }
            found.extend(likenesses(&self.connection, &some)?);
            Ok(found)
        };
        // Temporary tables are no change of the file, but they are changes.
        let allow =
            |is_reading: bool| self.connection.pragma_update(None, "query_only", is_reading);
        let run = || -> rusqlite::Result<Vec<Likeness>> {
            let is_reading: bool =
                self.connection.pragma_query_value(None, "query_only", |row| row.get(0))?;
            allow(false)?;
            let found = compare();
            remove(&self.connection)?;
            allow(is_reading)?;
            found
        };
        run().map_err(|error| self.refuse(error))
    }
}

fn likenesses(connection: &Connection, pairs: &[TextPair]) -> rusqlite::Result<Vec<Likeness>> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    create(connection)?;
    let mut insert = connection.prepare(
        "INSERT OR IGNORE INTO temp.compared (report_id, section, other_report_id)
        VALUES (?1, ?2, ?3)",
    )?;
    for pair in pairs {
        insert.execute(params![pair.report_id, pair.section.number(), pair.other_report_id])?;
    }
    let asked = format!(
        "{TEXTS}
        WHERE report.report_id IN (
            SELECT report_id FROM temp.compared UNION SELECT other_report_id FROM temp.compared
        )
        ORDER BY report.report_id"
    );
    split(connection, &mut connection.prepare(&asked)?)?;
    let mut select = connection.prepare(
        "SELECT report_id, other_report_id, section, characters, same, score, is_copied
        FROM temp.likeness
        ORDER BY report_id, section",
    )?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let section: i64 = row.get(2)?;
        let section = Narrative::ALL.iter().find(|one| one.number() == section);
        found.extend(
            section
                .map(|&section| -> rusqlite::Result<Likeness> {
                    let (report_id, other_report_id) = (row.get(0)?, row.get(1)?);
                    Ok(Likeness {
                        pair: TextPair { report_id, other_report_id, section },
                        characters: row.get(3)?,
                        same: row.get(4)?,
                        score: row.get(5)?,
                        is_copied: row.get(6)?,
                    })
                })
                .transpose()?,
        );
    }
    Ok(found)
}

/// Makes empty tables, over those of before.
pub fn create(connection: &Connection) -> rusqlite::Result<()> {
    remove(connection)?;
    connection.execute_batch(TEMPORARY)
}

/// Makes the tables and fills them from the texts of all reports, one report at a time: every report is
/// compared with those that it continues.
pub fn fill(connection: &Connection) -> rusqlite::Result<()> {
    create(connection)?;
    connection.execute_batch(COMPARE_YEARS)?;
    split(connection, &mut connection.prepare(&format!("{TEXTS} ORDER BY report.report_id"))?)?;
    connection.execute_batch(INDEX)
}

/// Puts the sentences of the rows of [`TEXTS`] into the table.
fn split(connection: &Connection, texts: &mut Statement<'_>) -> rusqlite::Result<()> {
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
        for (column, section) in (3..).zip(Narrative::ALL) {
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
                    section.number(),
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
    Ok(())
}

/// Gives back what the tables took.
pub fn remove(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(DROP)
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
