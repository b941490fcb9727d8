//! One file per command: its arguments, whose docs are the help, and a `run` that reads like the
//! sentence that describes it.

pub mod export;
pub mod import;

use std::path::PathBuf;

use crate::language::Language;

/// What every command knows: the options that stand before the command's name.
#[derive(Debug)]
pub struct Context {
    /// The database file.
    pub database: PathBuf,
    /// The language of everything that is said.
    pub language: Language,
    /// Whether only errors go to standard error.
    pub quiet: bool,
    /// Whether a progress bar may be shown.
    pub progress: bool,
}

/// How a command ended, short of failing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All done.
    Done,
    /// There are findings, or some input was refused.
    Findings,
    /// Nothing could be imported.
    NothingImported,
    /// The user stopped it.
    Interrupted,
}
