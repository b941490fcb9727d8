//! The database: one SQLite file of reports.
//!
//! [`Store::create_or_open`] opens it for writing and brings it up to date; [`Store::open_read_only`]
//! leaves its bytes as they are, and so does [`Store::copy_in_memory`], for trying things out. All
//! refuse what they cannot trust, with a [`Refused`].
//! [`Store::import_file`] stores all of one source file or nothing of it, and
//! [`Store::import_departments`] all of a list of departments.

mod codebook;
mod compare;
mod department_list;
mod departments;
mod findings;
mod load;
mod open;
mod passages;
mod places;
mod refused;
mod save;
mod views;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use compare::Difference;
pub use department_list::{ListFault, ListImported};
pub use departments::{DepartmentEntry, DepartmentError, Link};
pub use findings::{Accepted, OpenError, Tally};
pub use load::{Reports, Stored};
pub use open::{APPLICATION_ID, PathState};
pub use passages::{Likeness, TextPair};
pub use refused::{Reason, Refused};
pub use save::{Conflict, OnConflict, Outcome, Policy, Source};
pub use views::VIEWS;

/// An open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

/// What the methods of [`Store`] return: all their failures refuse the database.
pub type Result<T> = std::result::Result<T, Refused>;

impl Store {
    /// The connection, for queries. Only [`Store::create_or_open`] gives one that can write.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The connection, to restrict what it may do.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// The file, as the user named it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Turns an error of SQLite into a refusal that names the file.
    pub fn refuse(&self, error: rusqlite::Error) -> Refused {
        Refused::new(&self.path, Reason::from(error))
    }
}
