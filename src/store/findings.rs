//! What the rules find, kept in the table `finding`.
//!
//! A finding keeps its number, and a person's note on it, for as long as the figures it stands on are
//! the same; nothing is written where nothing changed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, TransactionBehavior, params};

use super::load::find_report;
use super::{Reason, Refused, Result, Store, departments, passages};
use crate::check::{self, Across, Check, Checked, RULES, Severity, Value};
use crate::language::{Bilingual, Language};
use crate::report::{Department, Report};

/// What was looked at, rule by rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many reports.
    pub reports: usize,
    /// By id of the rule, how many sums could not be looked at since their 总计 was not stated.
    pub not_stated: BTreeMap<&'static str, usize>,
    /// By id of the rule, how many could not be since a cell was not known.
    pub unknown: BTreeMap<&'static str, usize>,
    /// How many findings are new, changed or gone.
    pub changed: usize,
}

impl Tally {
    fn add(&mut self, rule: &'static str, checked: &Checked) {
        for (counts, count) in
            [(&mut self.not_stated, checked.not_stated), (&mut self.unknown, checked.unknown)]
        {
            if count > 0 {
                *counts.entry(rule).or_default() += count;
            }
        }
    }
}

/// What became of a note on a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// It stands.
    Noted,
    /// No finding has that number.
    Unknown,
}

/// A row of `finding`, without its number and the note.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    rule: String,
    severity: String,
    report_id: i64,
    other_report_id: Option<i64>,
    metric: Option<String>,
    expected: Option<i64>,
    found: Option<i64>,
    suspect: Option<String>,
    figures: String,
    message_zh: String,
    message_en: String,
}

impl Row {
    /// Whether both state the same trouble on the same figures; the words for it may have changed.
    /// A program of before did not store the figures.
    fn is_about_the_same(&self, other: &Row) -> bool {
        let key = |row: &Row| {
            (row.report_id, row.rule.clone(), row.metric.clone(), row.expected, row.found)
        };
        let figures = [&self.figures, &other.figures];
        key(self) == key(other)
            && (figures[0] == figures[1] || figures.iter().any(|it| it.is_empty()))
            && (self.other_report_id == other.other_report_id || self.figures.is_empty())
    }
}

impl Store {
    /// Applies every rule to every report and stores what is found. Tells `each` of the reports, one
    /// by one, and counts what was looked at in those for which it says so.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read or written.
    pub fn refresh_findings(&self, is_counted: impl Fn(&Report) -> bool) -> Result<Tally> {
        let path = self.path.clone();
        let refuse = |reason| Refused::new(&path, reason);
        let mut tally = Tally::default();
        let failed = |error: rusqlite::Error| refuse(Reason::from(error));
        // Nothing is locked for writing before there is something to write.
        let transaction = self.connection.unchecked_transaction().map_err(failed)?;
        for stored in self.reports() {
            let stored = stored?;
            let counted = is_counted(&stored.report);
            tally.reports += usize::from(counted);
            let mut rows = Vec::new();
            for (rule, checked) in check::check(&stored.report) {
                if counted {
                    tally.add(rule.id, &checked);
                }
                let report_id = stored.report_id;
                rows.extend(checked.findings.into_iter().map(|it| row_of(rule, report_id, it)));
            }
            tally.changed +=
                save_of_report(&self.connection, stored.report_id, &rows).map_err(failed)?;
        }
        passages::fill(&self.connection).map_err(failed)?;
        tally.changed += save_all_across(&self.connection, |_| true).map_err(failed)?;
        passages::remove(&self.connection).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(tally)
    }

    /// Applies the rules across reports to the whole database, and stores what is found: to be done
    /// after reports or departments have changed. Texts are not compared, since all of them would have
    /// to be read: [`Store::refresh_findings`] does that. Gives the errors that were not there before.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read or written.
    pub fn refresh_findings_across(&mut self) -> Result<Vec<OpenError>> {
        let path = self.path.clone();
        let mut run = || -> rusqlite::Result<Vec<OpenError>> {
            let transaction =
                self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let before = last_id(&transaction)?;
            save_all_across(&transaction, |rule| !compares_texts(rule))?;
            let errors = errors_since(&transaction, before)?;
            transaction.commit()?;
            Ok(errors)
        };
        run().map_err(|error| Refused::new(&path, Reason::from(error)))
    }

    /// Stores what was found in a database that was [opened to check](Store::open_to_check), in place
    /// of what its file has. `false` where the file cannot be written now: it stays as it is.
    ///
    /// # Errors
    /// [`Refused`] where the database is damaged.
    pub fn keep_findings(&self) -> Result<bool> {
        let mut file = match Store::create_or_open(&self.path) {
            Err(Refused { reason: Reason::NotWritable | Reason::Locked, .. }) => return Ok(false),
            opened => opened?,
        };
        let copy = |file: &mut Store| -> rusqlite::Result<()> {
            let transaction =
                file.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute("DELETE FROM finding", [])?;
            let mut statement = self.connection.prepare(&select_stored("TRUE"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let stored = Stored::of(row)?;
                put(&transaction, Some(stored.finding_id), &stored.row, stored.note.as_deref())?;
            }
            transaction.commit()
        };
        match copy(&mut file).map_err(|error| file.refuse(error)) {
            Err(Refused { reason: Reason::NotWritable | Reason::Locked, .. }) => Ok(false),
            copied => copied.map(|()| true),
        }
    }

    /// The errors of the rules on one report that nobody accepted in the stored report of a
    /// department and year.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn own_errors(&self, report: &Report) -> Result<Vec<OpenError>> {
        let mut errors =
            open_errors(&self.connection, report).map_err(|error| self.refuse(error))?;
        // What was found between reports is as it was before the report changed.
        errors.retain(|error| !is_across(&error.rule));
        Ok(errors)
    }

    /// How many findings of a severity nobody accepted.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn count_open(&self, severity: Severity) -> Result<usize> {
        let sql = "SELECT count(*) FROM finding WHERE severity = ?1 AND accepted_note IS NULL";
        let count: rusqlite::Result<i64> =
            self.connection.query_row(sql, [severity.code()], |row| row.get(0));
        let count = count.map_err(|error| self.refuse(error))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Lets a finding stand with a note that says why, or takes the note back where it is `None`.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be written.
    pub fn accept_finding(&mut self, finding_id: i64, note: Option<&str>) -> Result<Accepted> {
        let changed = self
            .connection
            .execute(
                "UPDATE finding SET accepted_note = ?2 WHERE finding_id = ?1",
                params![finding_id, note],
            )
            .map_err(|error| self.refuse(error))?;
        Ok(if changed == 0 { Accepted::Unknown } else { Accepted::Noted })
    }
}

/// Stores what the rules on one report find in it, over what they found before.
pub fn save(connection: &Connection, report_id: i64, report: &Report) -> rusqlite::Result<()> {
    let report = with_known_department(connection, report_id, report)?;
    let rows: Vec<Row> = check::check(&report)
        .flat_map(|(rule, checked)| {
            checked.findings.into_iter().map(move |finding| row_of(rule, report_id, finding))
        })
        .collect();
    save_of_report(connection, report_id, &rows)?;
    Ok(())
}

/// Stores what some of the rules across reports find. Those that compare passages of text need the
/// table of them.
fn save_all_across(
    connection: &Connection,
    is_wanted: impl Fn(&check::Rule) -> bool,
) -> rusqlite::Result<usize> {
    let mut changed = 0;
    for &rule in RULES.iter().filter(|rule| is_wanted(rule)) {
        if let Check::Across(across) = &rule.check {
            changed += save_across(connection, rule, across)?;
        }
    }
    Ok(changed)
}

/// Stores what those rules across reports find whose findings are errors.
pub fn save_errors_across(connection: &Connection) -> rusqlite::Result<()> {
    save_all_across(connection, |rule| rule.severity == Severity::Error)?;
    Ok(())
}

fn compares_texts(rule: &check::Rule) -> bool {
    matches!(&rule.check, Check::Across(across) if across.compares_texts)
}

/// Deletes what was found in comparing the text of a report with that of others, since it changed.
pub fn forget_texts(connection: &Connection, report_id: i64) -> rusqlite::Result<()> {
    let mut delete = connection.prepare_cached(
        "DELETE FROM finding WHERE rule = ?1 AND ?2 IN (report_id, other_report_id)",
    )?;
    for rule in RULES.iter().filter(|rule| compares_texts(rule)) {
        delete.execute(params![rule.id, report_id])?;
    }
    Ok(())
}

/// An error that nobody accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenError {
    /// Id of the rule.
    pub rule: String,
    /// The report that it is found in.
    pub department: String,
    /// Its year.
    pub year: u16,
    /// Both sides, in words.
    pub message: Bilingual,
}

const OPEN_ERRORS: &str =
    "SELECT finding.rule, department.name, report.year, message_zh, message_en
    FROM finding
    INNER JOIN report ON report.report_id = finding.report_id
    INNER JOIN department ON department.department_id = report.department_id
    WHERE severity = 'error' AND accepted_note IS NULL";

fn open_error(row: &rusqlite::Row<'_>) -> rusqlite::Result<OpenError> {
    Ok(OpenError {
        rule: row.get(0)?,
        department: row.get(1)?,
        year: row.get(2)?,
        message: Bilingual { zh: row.get(3)?, en: row.get(4)? },
    })
}

/// The errors of the stored report of a department and year.
pub fn open_errors(connection: &Connection, report: &Report) -> rusqlite::Result<Vec<OpenError>> {
    let department_id = departments::find(connection, &report.department.name)?;
    let report_id = match department_id {
        Some(id) => find_report(connection, id, report.year)?,
        None => None,
    };
    connection
        .prepare_cached(&format!("{OPEN_ERRORS} AND report.report_id = ?1 ORDER BY finding_id"))?
        .query_map([report_id], open_error)?
        .collect()
}

/// The errors that were stored behind the finding of this number.
pub fn errors_since(connection: &Connection, last_id: i64) -> rusqlite::Result<Vec<OpenError>> {
    connection
        .prepare_cached(&format!("{OPEN_ERRORS} AND finding_id > ?1 ORDER BY finding_id"))?
        .query_map([last_id], open_error)?
        .collect()
}

/// The largest number that a finding had so far, also of those that are gone.
pub fn last_id(connection: &Connection) -> rusqlite::Result<i64> {
    let sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'finding'";
    connection.query_row(sql, [], |row| row.get(0))
}

/// The report with what the database knows of its department and the file did not say.
fn with_known_department<'a>(
    connection: &Connection,
    report_id: i64,
    report: &'a Report,
) -> rusqlite::Result<Cow<'a, Report>> {
    let (level, region_code): (Option<String>, Option<String>) = connection
        .prepare_cached(
            "SELECT level, region_code
            FROM report
            INNER JOIN department ON department.department_id = report.department_id
            WHERE report_id = ?1",
        )?
        .query_row([report_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let said = &report.department;
    if said.level == level && said.region_code == region_code {
        return Ok(Cow::Borrowed(report));
    }
    let mut report = report.clone();
    report.department = Department { region_code, level, ..report.department };
    Ok(Cow::Owned(report))
}

fn row_of(rule: &check::Rule, report_id: i64, finding: check::Finding) -> Row {
    Row {
        rule: rule.id.to_owned(),
        severity: rule.severity.code().to_owned(),
        report_id,
        other_report_id: None,
        metric: finding.metric.map(|metric| metric.code().to_owned()),
        expected: finding.expected,
        found: finding.found,
        suspect: finding.suspect.map(|metric| metric.code().to_owned()),
        figures: finding.figures,
        message_zh: finding.message.text(Language::Zh),
        message_en: finding.message.text(Language::En),
    }
}

fn is_across(rule: &str) -> bool {
    check::find(rule).is_some_and(|rule| matches!(rule.check, Check::Across(_)))
}

/// Says how many rows were written or deleted, as the functions that it calls do.
fn save_of_report(
    connection: &Connection,
    report_id: i64,
    rows: &[Row],
) -> rusqlite::Result<usize> {
    let before = stored(connection, "report_id = ?1", params![report_id])?;
    // What a rule found that this program does not have is gone, too.
    let before: Vec<Stored> = before.into_iter().filter(|it| !is_across(&it.row.rule)).collect();
    write(connection, before, rows)
}

fn save_across(
    connection: &Connection,
    rule: &check::Rule,
    across: &Across,
) -> rusqlite::Result<usize> {
    let rows = rows_across(connection, rule, across)?;
    let before = stored(connection, "rule = ?1", params![rule.id])?;
    write(connection, before, &rows)
}

fn rows_across(
    connection: &Connection,
    rule: &check::Rule,
    across: &Across,
) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare(across.sql)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut found = statement.query([])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let value = |name: &str| {
            let at = names.iter().position(|known| known == name);
            match at.map(|at| row.get_ref(at)) {
                Some(Ok(ValueRef::Integer(number))) => Value::Number(number),
                Some(Ok(ValueRef::Text(text))) => {
                    Value::Text(String::from_utf8_lossy(text).into_owned())
                }
                _ => Value::Null,
            }
        };
        rows.push(Row {
            rule: rule.id.to_owned(),
            severity: rule.severity.code().to_owned(),
            report_id: row.get("report_id")?,
            other_report_id: row.get("other_report_id")?,
            metric: row.get("metric")?,
            expected: row.get("expected")?,
            found: row.get("found")?,
            suspect: None,
            figures: row.get("figures")?,
            message_zh: across.message(Language::Zh, &value),
            message_en: across.message(Language::En, &value),
        });
    }
    Ok(rows)
}

/// A row of `finding`.
struct Stored {
    finding_id: i64,
    row: Row,
    note: Option<String>,
}

impl Stored {
    /// Reads a row of [`select_stored`].
    fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
        Ok(Stored {
            finding_id: row.get(0)?,
            row: Row {
                rule: row.get(1)?,
                severity: row.get(2)?,
                report_id: row.get(3)?,
                other_report_id: row.get(4)?,
                metric: row.get(5)?,
                expected: row.get(6)?,
                found: row.get(7)?,
                suspect: row.get(8)?,
                figures: row.get(9)?,
                message_zh: row.get(10)?,
                message_en: row.get(11)?,
            },
            note: row.get(12)?,
        })
    }
}

fn select_stored(which: &str) -> String {
    format!(
        "SELECT finding_id, rule, severity, report_id, other_report_id, metric, expected, found,
            suspect, figures, message_zh, message_en, accepted_note
        FROM finding
        WHERE {which}
        ORDER BY finding_id"
    )
}

fn stored(
    connection: &Connection,
    which: &str,
    parameters: &[&dyn rusqlite::ToSql],
) -> rusqlite::Result<Vec<Stored>> {
    let mut statement = connection.prepare_cached(&select_stored(which))?;
    let rows = statement.query_map(parameters, Stored::of)?;
    rows.collect()
}

/// Makes what is stored equal to what is found.
fn write(connection: &Connection, before: Vec<Stored>, found: &[Row]) -> rusqlite::Result<usize> {
    let mut changed = 0;
    // By report: a rule across reports may find something in nearly every one.
    let mut by_report: BTreeMap<i64, Vec<Stored>> = BTreeMap::new();
    for stored in before {
        by_report.entry(stored.row.report_id).or_default().push(stored);
    }
    for row in found {
        let known = by_report.get_mut(&row.report_id).and_then(|before| {
            let at = before.iter().position(|stored| stored.row.is_about_the_same(row))?;
            Some(before.remove(at))
        });
        match known {
            Some(stored) if stored.row == *row => {}
            Some(Stored { finding_id, note, .. }) => {
                put(connection, Some(finding_id), row, note.as_deref())?;
                changed += 1;
            }
            None => {
                put(connection, None, row, None)?;
                changed += 1;
            }
        }
    }
    let mut delete = connection.prepare_cached("DELETE FROM finding WHERE finding_id = ?1")?;
    for gone in by_report.into_values().flatten() {
        delete.execute([gone.finding_id])?;
        changed += 1;
    }
    Ok(changed)
}

/// Writes a row, a new one where it has no number yet.
fn put(
    connection: &Connection,
    finding_id: Option<i64>,
    row: &Row,
    note: Option<&str>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO finding (
                finding_id, rule, severity, report_id, other_report_id, metric, expected, found,
                suspect, figures, message_zh, message_en, accepted_note
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            finding_id,
            row.rule,
            row.severity,
            row.report_id,
            row.other_report_id,
            row.metric,
            row.expected,
            row.found,
            row.suspect,
            row.figures,
            row.message_zh,
            row.message_en,
            note,
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_keeps_to_its_header_and_only_reads() {
        let store = Store::in_memory().expect("a database");
        passages::create(store.connection()).expect("a table");
        for rule in RULES.iter() {
            let Check::Across(across) = &rule.check else { continue };
            let id = rule.id;
            let statement = store.connection().prepare(across.sql).expect(id);
            assert!(statement.readonly(), "{id} only reads");
            let names: Vec<&str> = statement.column_names().collect();
            assert_eq!(names[..check::COLUMNS.len()], check::COLUMNS, "{id}: columns");
            for name in across.named() {
                assert!(names.contains(&name), "{id}: no column {name}");
            }
            assert_eq!(statement.parameter_count(), 0, "{id}: parameters");
            assert!(across.sql.contains("ORDER BY"), "{id}: an order");
            let severity = format!("-- severity:   {}\n", rule.severity.code());
            assert!(across.sql.contains(&severity), "{id}: a severity");
        }
    }
}
