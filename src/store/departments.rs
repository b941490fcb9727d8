//! Departments: who reports, under which names, and who continues whom.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Refused, Result, Store};
use crate::language::{Language, Message};
use crate::report::Department;

/// A department as the database knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentEntry {
    /// Its name and attributes.
    pub department: Department,
    /// Its other names, in order of their code points.
    pub aliases: Vec<String>,
    /// How many reports it has.
    pub reports: u32,
}

/// Why a department was not changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DepartmentError {
    /// The database was refused.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// No department has this name or alias.
    #[error("{}", self.message().text(Language::En))]
    Unknown(String),
    /// Another department has this name or alias.
    #[error("{}", self.message().text(Language::En))]
    NameTaken(String),
    /// A name without a character.
    #[error("{}", self.message().text(Language::En))]
    NameEmpty,
}

impl DepartmentError {
    /// What is wrong, in words.
    pub fn message(&self) -> Message {
        match self {
            DepartmentError::Refused(refused) => refused.problem().what,
            DepartmentError::Unknown(name) => Message::DepartmentUnknown { name: name.clone() },
            DepartmentError::NameTaken(name) => Message::DepartmentNameTaken { name: name.clone() },
            DepartmentError::NameEmpty => Message::DepartmentNameEmpty,
        }
    }
}

type Changed = std::result::Result<(), DepartmentError>;

impl Store {
    /// The name of the department that has a name or an alias; `None` where none has.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn known_name(&self, name: &str) -> Result<Option<String>> {
        let read = || -> rusqlite::Result<Option<String>> {
            let Some(id) = find(&self.connection, name)? else { return Ok(None) };
            let sql = "SELECT name FROM department WHERE department_id = ?1";
            self.connection.query_row(sql, [id], |row| row.get(0)).optional()
        };
        read().map_err(|error| self.refuse(error))
    }

    /// The name that the department with a name has today; `None` where none has the name.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn current_name(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT today.name
            FROM department
            INNER JOIN department_current
                ON department_current.department_id = department.department_id
            INNER JOIN department AS today
                ON today.department_id = department_current.current_id
            WHERE department.name = ?1";
        let read = || self.connection.query_row(sql, [name], |row| row.get(0)).optional();
        read().map_err(|error| self.refuse(error))
    }

    /// Every department, by name in order of code points.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn departments(&self) -> Result<Vec<DepartmentEntry>> {
        entries(&self.connection).map_err(|error| self.refuse(error))
    }

    /// Creates a department, or sets those of its attributes that are given, also where they were
    /// known to be something else. A parent or successor that would close a circle is not set.
    ///
    /// # Errors
    /// [`DepartmentError::NameEmpty`], or a refusal.
    pub fn set_department(&mut self, department: &Department) -> Changed {
        let Department { name, parent, successor, .. } = department;
        if [Some(name), parent.as_ref(), successor.as_ref()]
            .into_iter()
            .flatten()
            .any(String::is_empty)
        {
            return Err(DepartmentError::NameEmpty);
        }
        self.change(|connection| {
            let id = find_or_create(connection, department)?;
            replace_attributes(connection, id, department)?;
            for link in Link::ALL {
                if let Some(name) = link.of(department) {
                    connection.execute(
                        &link.sql("UPDATE department SET {link} = NULL WHERE department_id = ?1"),
                        [id],
                    )?;
                    set_link(connection, link, id, name)?;
                }
            }
            Ok(Ok(()))
        })?
    }

    /// Gives a department another name; the old one stays as an alias, so that files which use it
    /// still find the department.
    ///
    /// # Errors
    /// [`DepartmentError`]: unknown, or the new name belongs to another department.
    pub fn rename_department(&mut self, old: &str, new: &str) -> Changed {
        if new.is_empty() {
            return Err(DepartmentError::NameEmpty);
        }
        self.change(|connection| {
            let Some(id) = find(connection, old)? else {
                return Ok(Err(DepartmentError::Unknown(old.to_owned())));
            };
            if find(connection, new)?.is_some_and(|other| other != id) {
                return Ok(Err(DepartmentError::NameTaken(new.to_owned())));
            }
            connection.execute("DELETE FROM department_alias WHERE alias = ?1", [new])?;
            connection.execute(
                "INSERT OR IGNORE INTO department_alias (alias, department_id)
                SELECT name, department_id FROM department WHERE department_id = ?1 AND name <> ?2",
                params![id, new],
            )?;
            connection.execute(
                "UPDATE department SET name = ?2 WHERE department_id = ?1",
                params![id, new],
            )?;
            Ok(Ok(()))
        })?
    }

    /// Makes a name stand for a department.
    ///
    /// # Errors
    /// [`DepartmentError`]: unknown, or the alias is a name or an alias of another department, or
    /// the department's own name.
    pub fn add_alias(&mut self, department: &str, alias: &str) -> Changed {
        if alias.is_empty() {
            return Err(DepartmentError::NameEmpty);
        }
        self.change(|connection| {
            let Some(id) = find(connection, department)? else {
                return Ok(Err(DepartmentError::Unknown(department.to_owned())));
            };
            let is_name: bool = connection.query_row(
                "SELECT count(*) FROM department WHERE name = ?1",
                [alias],
                |row| row.get(0),
            )?;
            if is_name || find(connection, alias)?.is_some_and(|other| other != id) {
                return Ok(Err(DepartmentError::NameTaken(alias.to_owned())));
            }
            connection.execute(
                "INSERT OR IGNORE INTO department_alias (alias, department_id) VALUES (?1, ?2)",
                params![alias, id],
            )?;
            Ok(Ok(()))
        })?
    }

    /// Runs a change in a transaction of its own, undone where it ends in an error.
    pub(super) fn change<T, E>(
        &mut self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<std::result::Result<T, E>>,
    ) -> Result<std::result::Result<T, E>> {
        let run = |connection: &mut Connection| -> rusqlite::Result<_> {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let changed = change(&transaction)?;
            if changed.is_ok() {
                transaction.commit()?;
            }
            Ok(changed)
        };
        run(&mut self.connection).map_err(|error| self.refuse(error))
    }
}

/// How a department names another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The one whose report sums up this one's.
    Parent,
    /// The one that continues this one.
    Successor,
}

impl Link {
    /// Every link.
    pub const ALL: [Link; 2] = [Link::Parent, Link::Successor];

    /// The name that a department gives for it.
    pub fn of(self, department: &Department) -> Option<&str> {
        match self {
            Link::Parent => department.parent.as_deref(),
            Link::Successor => department.successor.as_deref(),
        }
    }

    /// A statement about the link's column, which stands in it as `{link}`.
    pub(super) fn sql(self, statement: &str) -> String {
        statement.replace(
            "{link}",
            match self {
                Link::Parent => "parent_id",
                Link::Successor => "successor_id",
            },
        )
    }
}

/// Every department, by name in order of code points.
pub(super) fn entries(connection: &Connection) -> rusqlite::Result<Vec<DepartmentEntry>> {
    let mut aliases = connection.prepare_cached(
        "SELECT alias FROM department_alias WHERE department_id = ?1 ORDER BY alias",
    )?;
    let mut departments = connection.prepare_cached(
        "SELECT
            department.department_id,
            department.name,
            department.region_code,
            department.region,
            department.level,
            department.system,
            parent.name,
            successor.name,
            (
                SELECT count(*) FROM report
                WHERE report.department_id = department.department_id
            )
        FROM department
        LEFT JOIN department AS parent ON parent.department_id = department.parent_id
        LEFT JOIN department AS successor
            ON successor.department_id = department.successor_id
        ORDER BY department.name",
    )?;
    let mut entries = Vec::new();
    let mut rows = departments.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        entries.push(DepartmentEntry {
            department: Department {
                name: row.get(1)?,
                region_code: row.get(2)?,
                region: row.get(3)?,
                level: row.get(4)?,
                system: row.get(5)?,
                parent: row.get(6)?,
                successor: row.get(7)?,
            },
            aliases: aliases.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
            reports: row.get(8)?,
        });
    }
    Ok(entries)
}

/// The department with a name, or else with an alias.
pub fn find(connection: &Connection, name: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached(
            "SELECT department_id FROM department WHERE name = ?1
            UNION ALL
            SELECT department_id FROM department_alias WHERE alias = ?1
            LIMIT 1",
        )?
        .query_row([name], |row| row.get(0))
        .optional()
}

pub(super) fn find_or_create_name(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    if let Some(id) = find(connection, name)? {
        return Ok(id);
    }
    connection.prepare_cached("INSERT INTO department (name) VALUES (?1)")?.execute([name])?;
    Ok(connection.last_insert_rowid())
}

/// The department of a report, created where it is new. Attributes that are given and not yet known
/// are filled in; known ones stay.
pub fn find_or_create(connection: &Connection, department: &Department) -> rusqlite::Result<i64> {
    let id = find_or_create_name(connection, &department.name)?;
    let Department { region_code, region, level, system, .. } = department;
    if [region_code, region, level, system].into_iter().any(Option::is_some) {
        connection
            .prepare_cached(
                "UPDATE department
                SET region_code = coalesce(region_code, ?2),
                    region = coalesce(region, ?3),
                    level = coalesce(level, ?4),
                    system = coalesce(system, ?5)
                WHERE
                    department_id = ?1
                    AND (
                        (region_code IS NULL AND ?2 IS NOT NULL)
                        OR (region IS NULL AND ?3 IS NOT NULL)
                        OR (level IS NULL AND ?4 IS NOT NULL)
                        OR (system IS NULL AND ?5 IS NOT NULL)
                    )",
            )?
            .execute(params![id, region_code, region, level, system])?;
    }
    for link in Link::ALL {
        if let Some(name) = link.of(department) {
            set_link(connection, link, id, name)?;
        }
    }
    Ok(id)
}

/// Sets those attributes of a department that are given, but for its links.
pub(super) fn replace_attributes(
    connection: &Connection,
    id: i64,
    department: &Department,
) -> rusqlite::Result<()> {
    let Department { region_code, region, level, system, .. } = department;
    connection
        .prepare_cached(
            "UPDATE department
            SET region_code = coalesce(?2, region_code),
                region = coalesce(?3, region),
                level = coalesce(?4, level),
                system = coalesce(?5, system)
            WHERE department_id = ?1",
        )?
        .execute(params![id, region_code, region, level, system])?;
    Ok(())
}

/// Notes which department another names, unless that is known, or would close a circle.
fn set_link(connection: &Connection, link: Link, id: i64, name: &str) -> rusqlite::Result<()> {
    let target = find_or_create_name(connection, name)?;
    connection
        .prepare_cached(&link.sql(
            "WITH RECURSIVE further (department_id) AS (
                SELECT ?2
                UNION
                SELECT department.{link}
                FROM further
                INNER JOIN department USING (department_id)
                WHERE department.{link} IS NOT NULL
            )
            UPDATE department
            SET {link} = ?2
            WHERE
                department_id = ?1
                AND {link} IS NULL
                AND ?1 NOT IN (SELECT department_id FROM further)",
        ))?
        .execute(params![id, target])?;
    Ok(())
}
