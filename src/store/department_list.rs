//! A list of departments on its way in: all of it, or nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, params};

use super::departments::{
    DepartmentEntry, Link, entries, find, find_or_create_name, replace_attributes,
};
use super::{Result, Store};
use crate::report::ListedDepartment;

/// What came of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListImported {
    /// Names of departments of the list that were new.
    pub created: Vec<String>,
    /// Names of departments that others name, and that were neither known nor in the list.
    pub named_only: Vec<String>,
    /// Departments of which something changed, before and after.
    pub changed: Vec<(DepartmentEntry, DepartmentEntry)>,
    /// How many departments of the list were as it says.
    pub unchanged: usize,
}

/// Why a list was not stored. Rows are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// The department has an earlier row, under the same name or another.
    Repeated {
        /// The row.
        row: usize,
        /// The earlier one.
        earlier: usize,
    },
    /// An alias is the name or an alias of another department.
    AliasTaken {
        /// The row.
        row: usize,
        /// The alias.
        alias: String,
        /// The department that it stands for.
        owner: String,
    },
    /// With what a row says, departments would name one another in a circle.
    Circle {
        /// The first row of the circle.
        row: usize,
        /// What is named.
        link: Link,
        /// The names, from that of the row around to itself.
        names: Vec<String>,
    },
}

impl Store {
    /// Creates and changes departments as a list says, in one transaction. What is given replaces
    /// what was known; what is not given stays. The order of the rows says nothing.
    ///
    /// # Errors
    /// [`super::Refused`] where the database cannot be written; within, all faults of the list in
    /// the order of its rows. Either way nothing was stored.
    pub fn import_departments(
        &mut self,
        list: &[ListedDepartment],
    ) -> Result<std::result::Result<ListImported, Vec<ListFault>>> {
        self.change(|connection| {
            let before = entries(connection)?;
            let mut faults = Vec::new();
            let ids = create(connection, list, &mut faults)?;
            add_aliases(connection, list, &ids, &mut faults)?;
            for (listed, id) in list.iter().zip(&ids) {
                replace_attributes(connection, *id, &listed.department)?;
            }
            for link in Link::ALL {
                set_links(connection, link, list, &ids, &mut faults)?;
            }
            if faults.is_empty() {
                return Ok(Ok(compare(before, entries(connection)?, list)));
            }
            faults.sort_by_key(ListFault::row);
            Ok(Err(faults))
        })
    }
}

impl ListFault {
    /// The row that it is in.
    pub fn row(&self) -> usize {
        match *self {
            ListFault::Repeated { row, .. }
            | ListFault::AliasTaken { row, .. }
            | ListFault::Circle { row, .. } => row,
        }
    }
}

/// The departments of the rows, created where they are new.
fn create(
    connection: &Connection,
    list: &[ListedDepartment],
    faults: &mut Vec<ListFault>,
) -> rusqlite::Result<Vec<i64>> {
    let mut ids = Vec::with_capacity(list.len());
    let mut rows = HashMap::new();
    for (row, listed) in list.iter().enumerate() {
        let id = find_or_create_name(connection, &listed.department.name)?;
        match rows.get(&id) {
            Some(&earlier) => faults.push(ListFault::Repeated { row, earlier }),
            None => _ = rows.insert(id, row),
        }
        ids.push(id);
    }
    Ok(ids)
}

/// Adds the other names, once every row has its department: an alias that is the name of a later
/// row is none.
fn add_aliases(
    connection: &Connection,
    list: &[ListedDepartment],
    ids: &[i64],
    faults: &mut Vec<ListFault>,
) -> rusqlite::Result<()> {
    for (row, (listed, &id)) in list.iter().zip(ids).enumerate() {
        for alias in &listed.aliases {
            match find(connection, alias)? {
                None => {
                    connection
                        .prepare_cached(
                            "INSERT INTO department_alias (alias, department_id) VALUES (?1, ?2)",
                        )?
                        .execute(params![alias, id])?;
                }
                Some(other) if other != id => {
                    let owner = name_of(connection, other)?;
                    faults.push(ListFault::AliasTaken { row, alias: alias.clone(), owner });
                }
                Some(_) => {}
            }
        }
    }
    Ok(())
}

/// Sets who is named by the rows. A circle counts only if it is there when all is set: the list may
/// turn round what was known.
fn set_links(
    connection: &Connection,
    link: Link,
    list: &[ListedDepartment],
    ids: &[i64],
    faults: &mut Vec<ListFault>,
) -> rusqlite::Result<()> {
    let mut set = connection
        .prepare_cached(&link.sql("UPDATE department SET {link} = ?2 WHERE department_id = ?1"))?;
    let mut rows = HashMap::new();
    for (row, (listed, &id)) in list.iter().zip(ids).enumerate() {
        let Some(name) = link.of(&listed.department) else { continue };
        let target = find_or_create_name(connection, name)?;
        if target == id {
            let name = name_of(connection, id)?;
            faults.push(ListFault::Circle { row, link, names: vec![name.clone(), name] });
        } else {
            set.execute([id, target])?;
            rows.insert(id, row);
        }
    }
    let mut named = connection.prepare_cached(
        &link.sql("SELECT department_id, {link} FROM department WHERE {link} IS NOT NULL"),
    )?;
    let named: BTreeMap<i64, i64> = named
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for mut circle in circles(&named) {
        // One that the list has no part in was there before, and is none of its faults.
        let own = circle.iter().enumerate().filter_map(|(at, id)| Some((*rows.get(id)?, at)));
        let Some((row, at)) = own.min() else { continue };
        circle.rotate_left(at);
        circle.extend_from_within(..1);
        let names = circle.into_iter().map(|id| name_of(connection, id));
        let names = names.collect::<rusqlite::Result<_>>()?;
        faults.push(ListFault::Circle { row, link, names });
    }
    Ok(())
}

/// Every circle of departments that name one another. Each names one at most, so no department is
/// in two.
fn circles(named: &BTreeMap<i64, i64>) -> Vec<Vec<i64>> {
    let mut circles = Vec::new();
    let mut passed = HashSet::new();
    for &start in named.keys() {
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(id) = at.filter(|id| passed.insert(*id)) {
            way.push(id);
            at = named.get(&id).copied();
        }
        // The way ended before one that was passed: on this way, or on an earlier one.
        let begin = at.and_then(|end| way.iter().position(|id| *id == end));
        circles.extend(begin.map(|begin| way.split_off(begin)));
    }
    circles
}

fn name_of(connection: &Connection, id: i64) -> rusqlite::Result<String> {
    connection
        .prepare_cached("SELECT name FROM department WHERE department_id = ?1")?
        .query_row([id], |row| row.get(0))
}

/// What became of the departments. No name changes on the way.
fn compare(
    before: Vec<DepartmentEntry>,
    after: Vec<DepartmentEntry>,
    list: &[ListedDepartment],
) -> ListImported {
    let mut before: BTreeMap<String, DepartmentEntry> =
        before.into_iter().map(|entry| (entry.department.name.clone(), entry)).collect();
    let listed: HashSet<&str> = list.iter().map(|one| one.department.name.as_str()).collect();
    let mut imported = ListImported::default();
    for entry in after {
        match before.remove(&entry.department.name) {
            Some(earlier) if earlier != entry => imported.changed.push((earlier, entry)),
            Some(_) => {}
            None if listed.contains(entry.department.name.as_str()) => {
                imported.created.push(entry.department.name);
            }
            None => imported.named_only.push(entry.department.name),
        }
    }
    imported.unchanged = list.len() - imported.created.len() - imported.changed.len();
    imported
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found_once_and_without_what_leads_into_them() {
        let check = |named: &[(i64, i64)], expected: &[&[i64]]| {
            let named = named.iter().copied().collect();
            assert_eq!(circles(&named), expected, "{named:?}");
        };
        check(&[], &[]);
        check(&[(1, 2), (2, 3)], &[]);
        check(&[(1, 2), (3, 2), (4, 3)], &[]);
        check(&[(1, 2), (2, 1)], &[&[1, 2]]);
        check(&[(1, 3), (3, 2), (2, 3), (4, 1)], &[&[3, 2]]);
        check(&[(4, 1), (1, 2), (2, 1), (5, 6), (6, 7), (7, 5)], &[&[1, 2], &[5, 6, 7]]);
        check(&[(1, 1)], &[&[1]]);
    }
}
