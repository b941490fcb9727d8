//! Storing the reports of one source file: all of them, or nothing.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params, params_from_iter};

use super::compare::{self, Change, Difference};
use super::findings::OpenError;
use super::load::{self, find_report, format_place, section_tables};
use super::{Reason, Refused, Result, Store, departments, findings, places};
use crate::report::{Cell, Metric, Narrative, Report};

/// The file that reports come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it.
    pub path: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Name of its format, as in [`crate::document::FORMATS`].
    pub format: String,
    /// Name of its encoding; empty for a format that has no say in that.
    pub encoding: String,
}

/// What to do with a report that contradicts one that is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnConflict {
    /// Store nothing of the file.
    Error,
    /// Leave the stored report as it is, and store the file's other reports.
    Skip,
    /// Take the new figures, and note what they replaced.
    Replace,
}

/// How a file is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What to do with a report that contradicts one that is stored.
    pub on_conflict: OnConflict,
    /// Whether a file is refused whose reports would have, or give others, an error that nobody
    /// accepted.
    pub strict: bool,
}

impl From<OnConflict> for Policy {
    fn from(on_conflict: OnConflict) -> Policy {
        Policy { on_conflict, strict: false }
    }
}

/// What became of one report of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was none for the department and year; now there is.
    New,
    /// The stored report says the same, or more. Nothing was written, but for findings where an
    /// earlier program had other rules.
    Unchanged,
    /// Nothing contradicted, and what the stored report had never stated was filled in.
    Completed {
        /// How many cells and text sections were filled in.
        filled: usize,
    },
    /// The report was rewritten.
    Replaced {
        /// How many cells and text sections changed, each a row of `cell_change`.
        changes: usize,
    },
    /// It contradicts the stored report, which was kept.
    Skipped(Conflict),
    /// It contradicts the stored report; nothing of the file was stored.
    Conflict(Conflict),
    /// It has errors, or would give one to a report that is stored, and was to have none; nothing of
    /// the file was stored.
    Broken(Vec<OpenError>),
}

/// How a report contradicts the stored one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Every contradiction, in printed order; at least one.
    pub differences: Vec<Difference>,
    /// Path of the file that the stored report came from.
    pub earlier: String,
}

impl Store {
    /// Stores the reports of one file in one transaction, and says what became of each, in order.
    ///
    /// One [`Outcome::Conflict`] or [`Outcome::Broken`] means that nothing of the file was stored.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be written; nothing of the file was stored.
    pub fn import_file(
        &mut self,
        source: &Source,
        reports: &[Report],
        policy: impl Into<Policy>,
    ) -> Result<Vec<Outcome>> {
        let Policy { on_conflict, strict } = policy.into();
        let connection = &mut self.connection;
        let mut import = || -> std::result::Result<Vec<Outcome>, Reason> {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut import = Import { connection: &transaction, source, source_id: None };
            let before = if strict { findings::last_id(&transaction)? } else { 0 };
            let mut outcomes: Vec<_> = reports
                .iter()
                .map(|report| import.save(report, on_conflict))
                .collect::<std::result::Result<_, _>>()?;
            if strict {
                findings::save_errors_across(&transaction)?;
                for (report, outcome) in reports.iter().zip(&mut outcomes) {
                    let errors = findings::open_errors(&transaction, report)?;
                    if !errors.is_empty() && !matches!(outcome, Outcome::Conflict(_)) {
                        *outcome = Outcome::Broken(errors);
                    }
                }
                let others = findings::errors_since(&transaction, before)?;
                let is_known = outcomes.iter().any(|it| matches!(it, Outcome::Broken(_)));
                if let (Some(last), false, false) =
                    (outcomes.last_mut(), others.is_empty(), is_known)
                {
                    *last = Outcome::Broken(others);
                }
            }
            let is_refusal = |it: &Outcome| matches!(it, Outcome::Conflict(_) | Outcome::Broken(_));
            let refused = outcomes.iter().any(is_refusal);
            if !refused {
                transaction.commit()?;
            }
            Ok(outcomes)
        };
        import().map_err(|reason| Refused::new(&self.path, reason))
    }
}

/// One file on its way in.
struct Import<'import> {
    connection: &'import Connection,
    source: &'import Source,
    /// The file's row, once something of it is stored.
    source_id: Option<i64>,
}

impl Import<'_> {
    fn save(
        &mut self,
        report: &Report,
        on_conflict: OnConflict,
    ) -> std::result::Result<Outcome, Reason> {
        if let Some(metric) = report.cells.keys().find(|metric| !metric.is_in(report.form)) {
            // It would have no column, and be lost without a word.
            let detail = format!("{metric}: {}", report.form.code());
            return Err(Reason::Failed { detail });
        }
        let department_id = departments::find_or_create(self.connection, &report.department)?;
        let Some(report_id) = find_report(self.connection, department_id, report.year)? else {
            let source_id = self.source_id()?;
            let report_id = self.insert_report(department_id, report, source_id)?;
            self.insert_contents(report_id, report)?;
            places::save(self.connection, report_id, &report.places, source_id)?;
            return Ok(Outcome::New);
        };
        let stored = load::load(self.connection, report_id)?;
        let differences = compare::differences(&stored.report, report);
        if differences.is_empty() {
            let Some((completed, filled)) = compare::complete(&stored.report, report) else {
                // An earlier program may have had other rules.
                findings::save(self.connection, report_id, &stored.report)?;
                return Ok(Outcome::Unchanged);
            };
            let source_id = self.source_id()?;
            self.rewrite(report_id, &stored.report, &completed, source_id)?;
            return Ok(Outcome::Completed { filled });
        }
        let conflict = Conflict { differences, earlier: stored.source.path };
        match on_conflict {
            OnConflict::Error => Ok(Outcome::Conflict(conflict)),
            OnConflict::Skip => Ok(Outcome::Skipped(conflict)),
            OnConflict::Replace => {
                let replaced = compare::replace(&stored.report, report);
                let source_id = self.source_id()?;
                let changes = self.rewrite(report_id, &stored.report, &replaced, source_id)?;
                // The report's source is the file with most of its figures; `cell_change` names the
                // one of a few corrections.
                if report.cells.len() * 2 > replaced.cells.len() {
                    self.connection
                        .prepare_cached("UPDATE report SET source_id = ?2 WHERE report_id = ?1")?
                        .execute([report_id, source_id])?;
                }
                Ok(Outcome::Replaced { changes })
            }
        }
    }

    /// The row of the file, written when first asked for.
    fn source_id(&mut self) -> rusqlite::Result<i64> {
        if let Some(id) = self.source_id {
            return Ok(id);
        }
        let Source { path, sha256, bytes, format, encoding } = self.source;
        let bytes = i64::try_from(*bytes).unwrap_or(i64::MAX);
        self.connection
            .prepare_cached(
                "INSERT INTO source_file
                    (path, sha256, bytes, format, encoding, imported_at, program_version)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                path,
                sha256,
                bytes,
                format,
                encoding,
                now(),
                env!("CARGO_PKG_VERSION")
            ])?;
        let id = self.connection.last_insert_rowid();
        self.source_id = Some(id);
        Ok(id)
    }

    fn insert_report(
        &self,
        department_id: i64,
        report: &Report,
        source_id: i64,
    ) -> rusqlite::Result<i64> {
        let absent_id = self.absent_id(report)?;
        self.connection
            .prepare_cached(
                "INSERT INTO report (department_id, year, form, source_id, title, absent_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                department_id,
                report.year,
                report.form.code(),
                source_id,
                report.title,
                absent_id
            ])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Writes a report over its former self, notes what changed, and counts that.
    fn rewrite(
        &self,
        report_id: i64,
        before: &Report,
        after: &Report,
        source_id: i64,
    ) -> rusqlite::Result<usize> {
        let changes = compare::changes(before, after);
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO cell_change
                (report_id, metric, old, new, old_source_id, new_source_id, changed_at)
            SELECT report_id, ?2, ?3, ?4, source_id, ?5, ?6 FROM report WHERE report_id = ?1",
        )?;
        let text = |text: Option<&str>| text.map_or(Value::Null, |it| Value::Text(it.to_owned()));
        let changed_at = now();
        for change in &changes {
            let (code, old, new) = match *change {
                Change::Cell { metric, old, new } => (metric.code(), old.into(), new.into()),
                Change::Narrative { section, old, new } => (section.code(), text(old), text(new)),
            };
            insert.execute(params![report_id, code, old, new, source_id, changed_at])?;
        }
        let absent_id = self.absent_id(after)?;
        self.connection
            .prepare_cached(
                "UPDATE report SET form = ?2, title = ?3, absent_id = ?4 WHERE report_id = ?1",
            )?
            .execute(params![report_id, after.form.code(), after.title, absent_id])?;
        for section in section_tables(before.form) {
            self.delete(&section.table, report_id)?;
        }
        for &section in Narrative::ALL {
            self.delete(section.code(), report_id)?;
        }
        self.delete("cell_note", report_id)?;
        findings::forget_texts(self.connection, report_id)?;
        self.insert_contents(report_id, after)?;
        places::save(self.connection, report_id, &after.places, source_id)?;
        Ok(changes.len())
    }

    fn delete(&self, table: &str, report_id: i64) -> rusqlite::Result<()> {
        self.connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE report_id = ?1"))?
            .execute([report_id])?;
        Ok(())
    }

    /// The set of cells that the source did not have, `None` where it had all of its form.
    fn absent_id(&self, report: &Report) -> rusqlite::Result<Option<i64>> {
        let absent: Vec<_> = Metric::of(report.form)
            .filter(|metric| !report.cells.contains_key(metric))
            .map(Metric::code)
            .collect();
        if absent.is_empty() {
            return Ok(None);
        }
        let absent = absent.join(",");
        let known = self
            .connection
            .prepare_cached("SELECT absent_id FROM absent_cells WHERE metrics = ?1")?
            .query_row([&absent], |row| row.get(0))
            .optional()?;
        if known.is_some() {
            return Ok(known);
        }
        self.connection
            .prepare_cached("INSERT INTO absent_cells (metrics) VALUES (?1)")?
            .execute([&absent])?;
        Ok(Some(self.connection.last_insert_rowid()))
    }

    /// Writes the sections, notes and findings of a report that has none of them.
    fn insert_contents(&self, report_id: i64, report: &Report) -> rusqlite::Result<()> {
        for section in section_tables(report.form) {
            let values = section.metrics.iter().map(|&metric| report.value(metric));
            self.connection
                .prepare_cached(&section.insert)?
                .execute(params_from_iter(std::iter::once(Some(report_id)).chain(values)))?;
        }
        for (section, text) in &report.narrative {
            let table = section.code();
            self.connection
                .prepare_cached(&format!("INSERT INTO {table} (report_id, text) VALUES (?1, ?2)"))?
                .execute(params![report_id, text])?;
        }
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO cell_note (report_id, metric, state, text, place)
            VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (metric, cell) in &report.cells {
            if let Cell::Text { text, reading, place } = cell {
                let state = if reading.is_some() { "reading" } else { "unset" };
                let place = format_place(place);
                insert.execute(params![report_id, metric.code(), state, text, place])?;
            }
        }
        findings::save(self.connection, report_id, report)
    }
}

/// The time in UTC to the second, as in `2026-01-31T08:00:00Z`.
fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
