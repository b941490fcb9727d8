//! Why a database is not used.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Severity};

/// The database was refused; nothing of the current step was written to it. Exit code 4.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.problem().text(Language::En))]
pub struct Refused {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// Why.
    pub reason: Reason,
}

/// Why a database was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no file, or an empty one, and the command only reads.
    Missing,
    /// The folder that should hold it does not exist.
    NoFolder,
    /// The path is a folder or a device.
    NotAFile,
    /// The file is something else than an SQLite database.
    NotSqlite,
    /// An SQLite database of another program.
    NotOurs,
    /// Made by a newer program, whose tables this one does not know.
    Newer,
    /// Made by an older program, and the command only reads.
    Older,
    /// Truncated or damaged.
    Corrupt {
        /// What SQLite found.
        detail: String,
    },
    /// Another program is writing to it.
    Locked,
    /// The file or its folder may not be written.
    NotWritable,
    /// The file may not be read.
    NotReadable,
    /// The disk is full.
    DiskFull,
    /// Anything else that SQLite reports.
    Failed {
        /// What SQLite says.
        detail: String,
    },
}

impl Refused {
    pub(super) fn new(path: &Path, reason: Reason) -> Refused {
        Refused { path: path.to_owned(), reason }
    }

    /// What is wrong, where, why, and what to do.
    pub fn problem(&self) -> Problem {
        use Message as M;
        let (what, why, fix) = match &self.reason {
            Reason::Missing => (M::DatabaseMissing, M::WhyDatabaseMissing, M::FixDatabaseMissing),
            Reason::NoFolder => (M::DatabaseNotCreated, M::WhyNoFolder, M::FixNoFolder),
            Reason::NotAFile => (M::DatabaseNotAFile, M::WhyNotAFile, M::FixDatabasePath),
            Reason::NotSqlite => (M::DatabaseNotSqlite, M::WhyNotSqlite, M::FixDatabasePath),
            Reason::NotOurs => (M::DatabaseNotOurs, M::WhyNotOurs, M::FixDatabasePath),
            Reason::Newer => (M::DatabaseNewer, M::WhyDatabaseNewer, M::FixDatabaseNewer),
            Reason::Older => (M::DatabaseOlder, M::WhyDatabaseOlder, M::FixDatabaseOlder),
            Reason::Corrupt { detail } => (
                M::DatabaseCorrupt,
                M::WhyDatabaseCorrupt { detail: detail.clone() },
                M::FixDatabaseCorrupt,
            ),
            Reason::Locked => (M::DatabaseLocked, M::WhyDatabaseLocked, M::FixDatabaseLocked),
            Reason::NotWritable => {
                (M::DatabaseNotWritable, M::WhyDatabaseNotWritable, M::FixDatabaseNotWritable)
            }
            Reason::NotReadable => {
                (M::DatabaseNotReadable, M::WhyDatabaseNotReadable, M::FixDatabaseNotReadable)
            }
            Reason::DiskFull => (M::DatabaseDiskFull, M::WhyDatabaseDiskFull, M::FixDiskFull),
            Reason::Failed { detail } => (
                M::DatabaseFailed,
                M::WhyDatabaseFailed { detail: detail.clone() },
                M::FixDatabaseFailed,
            ),
        };
        let place = Place::file(self.path.display().to_string());
        Problem { severity: Severity::Refused, what, place, why, fix }
    }
}

impl From<rusqlite::Error> for Reason {
    fn from(error: rusqlite::Error) -> Reason {
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Reason::Locked,
            Some(ErrorCode::DatabaseCorrupt) => Reason::Corrupt { detail },
            Some(ErrorCode::NotADatabase) => Reason::NotSqlite,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => Reason::NotWritable,
            Some(ErrorCode::PermissionDenied) => Reason::NotReadable,
            Some(ErrorCode::DiskFull) => Reason::DiskFull,
            _ => Reason::Failed { detail },
        }
    }
}
