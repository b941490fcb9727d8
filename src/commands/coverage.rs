//! Who reported a year, as every comparison of departments says it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::{Context, notes, shortened, years_of};
use crate::language::Message;
use crate::query::{self, Rows, Setting};
use crate::store::Store;

/// Who reported a year. Departments are today's.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Those with a report.
    pub reported: BTreeSet<String>,
    /// Those without one.
    pub missing: BTreeSet<String>,
    /// Other names under which departments of today reported.
    reported_as: BTreeMap<String, Vec<String>>,
}

impl Coverage {
    /// The coverage of the years `year` and `base` of the settings, among the departments that its
    /// filters leave. Only one year is there where both are the same, and none without departments.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn read(
        store: &Store,
        settings: &[Setting<'_>],
    ) -> anyhow::Result<BTreeMap<u16, Coverage>> {
        Ok(Coverage::of(&query::run(store, "coverage", settings)?))
    }

    /// The coverage of each year that rows of the query `coverage` name.
    pub fn of(rows: &Rows) -> BTreeMap<u16, Coverage> {
        let mut years: BTreeMap<u16, Coverage> = BTreeMap::new();
        for row in rows.iter() {
            let Some(year) = row.integer("year").and_then(|year| u16::try_from(year).ok()) else {
                continue;
            };
            let coverage = years.entry(year).or_default();
            let department = row.text("department").to_owned();
            match row.get("reported_as").text() {
                None => {
                    coverage.missing.insert(department);
                }
                Some(name) => {
                    let names = coverage.reported_as.entry(department.clone()).or_default();
                    names.push(name.to_owned());
                    coverage.reported.insert(department);
                }
            }
        }
        for coverage in years.values_mut() {
            coverage.reported_as.retain(|department, names| names[..] != [department.clone()]);
        }
        years
    }

    fn departments(&self) -> usize {
        self.reported.len() + self.missing.len()
    }

    /// The names under which the departments reported.
    pub fn names_in_reports(&self) -> BTreeSet<String> {
        let is_own = |name: &&String| !self.reported_as.contains_key(*name);
        let own = self.reported.iter().filter(is_own);
        own.chain(self.reported_as.values().flatten()).cloned().collect()
    }

    /// `{reported, departments, missing: [names]}`.
    pub fn json(&self) -> serde_json::Value {
        json!({
            "reported": self.reported.len(),
            "departments": self.departments(),
            "missing": self.missing,
        })
    }

    /// The same as a sentence, with the first of those that are missing.
    pub fn text(&self, year: u16) -> Message {
        let departments = self.departments();
        if self.missing.is_empty() {
            return Message::CoverageComplete { year, departments };
        }
        let missing = shortened(self.missing.iter().cloned().collect());
        Message::CoverageMissing { year, reported: self.reported.len(), departments, missing }
    }
}

impl Context {
    /// Requires that one of the departments looked at reported a year.
    ///
    /// # Errors
    /// A problem that says whether no department is looked at, none of them reported, or nobody did.
    pub fn require_reports(
        &self,
        store: &Store,
        coverage: Option<&Coverage>,
        year: u16,
    ) -> anyhow::Result<()> {
        if coverage.is_some_and(|coverage| !coverage.reported.is_empty()) {
            return Ok(());
        }
        let problem = match coverage {
            _ if !years_of(store, None)?.contains(&i64::from(year)) => {
                self.no_report(store, None, year)?
            }
            None => {
                let why = Message::WhyNoDepartmentLeft;
                self.problem(Message::NoDepartmentLeft, why, Message::FixNoDepartmentLeft)
            }
            Some(coverage) => {
                let names = shortened(coverage.missing.iter().cloned().collect());
                let what = Message::NobodyReported { year };
                self.problem(
                    what,
                    Message::WhyNobodyReported { names },
                    Message::FixNoDepartmentLeft,
                )
            }
        };
        Err(problem.into())
    }
}

/// The other names under which a department of today reported, as [`notes::other_names`] says them.
pub fn other_names(coverage: &BTreeMap<u16, Coverage>, department: &str) -> Vec<Message> {
    notes::other_names(coverage.iter().map(|(&year, coverage)| {
        (i64::from(year), coverage.reported_as.get(department).map(Vec::as_slice))
    }))
}
