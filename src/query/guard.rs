//! Statements of users: they may read the database and do nothing else, and no longer than allowed.
//!
//! The connection is opened to read only; what a statement may do beyond reading tables is refused by
//! SQLite's authorizer while the statement is compiled, so that nothing of it runs. It runs on a thread
//! of its own: a single step may take longer than the time that it has.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode};

use super::{Query, Rows, Setting, Unit, Value, similar};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::store::{self, Refused, Store};

/// The longest text that a statement may make, in bytes: several times the longest report.
const LONGEST_TEXT: i32 = 16 << 20;

/// The longest statement, in bytes.
pub const LONGEST_STATEMENT: usize = 1 << 20;

/// The longest pattern of LIKE: matching takes time that grows with a power of its length.
const LONGEST_PATTERN: i32 = 1000;

/// What a nested statement may need of the stack, in bytes: as much as the main thread has.
const STACK: usize = 8 << 20;

/// How often it is looked whether a statement must stop.
const TICK: Duration = Duration::from_millis(20);

/// How long a statement that must stop has for it.
const GRACE: Duration = Duration::from_millis(500);

/// What `PRAGMA` may tell of the tables.
const PRAGMAS: [&str; 7] = [
    "foreign_key_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "table_info",
    "table_list",
    "table_xinfo",
];

/// Functions that reach out of the database.
const FUNCTIONS: [&str; 5] = ["edit", "fts3_tokenizer", "load_extension", "readfile", "writefile"];

/// A database of which statements of users are asked.
#[derive(Debug)]
pub struct Guarded {
    store: Store,
    limits: Limits,
    /// What the authorizer refused last.
    denied: Arc<Mutex<Option<String>>>,
}

/// How much a statement may return, and how long it may take; all it wants where nothing is given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    /// The most rows.
    pub rows: Option<usize>,
    /// The most time.
    pub time: Option<Duration>,
    /// The most memory of SQLite, and of the answer, in bytes.
    pub memory: Option<usize>,
}

/// What a statement returned.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The rows, no more than allowed.
    pub rows: Rows,
    /// Whether there were more.
    pub is_cut: bool,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Stop {
    /// The user did not want to wait.
    Interrupted,
    /// It took longer than this.
    TimedOut(Duration),
    /// It takes more memory than it may.
    TooLarge,
    /// The statement cannot be run.
    Wrong(Wrong),
    /// The database cannot be read.
    Refused(Refused),
    /// The program failed.
    Failed,
}

/// What is wrong with a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// What.
    pub kind: WrongKind,
    /// Line and column in characters, from 1, where they are known.
    pub place: Option<(usize, usize)>,
}

/// What can be wrong with a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongKind {
    /// There is none.
    Empty,
    /// There are several.
    Several,
    /// It is too long.
    TooLong,
    /// It does something else than read, as in `DELETE report`.
    NotAllowed(String),
    /// There is no such table or view.
    NoTable {
        /// The name.
        name: String,
        /// Those that are like it, or all.
        others: Vec<String>,
    },
    /// There is no such column.
    NoColumn {
        /// The name.
        name: String,
        /// Those of the tables named in the statement that are like it, or all of them.
        others: Vec<String>,
    },
    /// More than one of the tables has such a column.
    Ambiguous(String),
    /// There is no such function.
    NoFunction(String),
    /// It is no SQL from here on.
    Syntax(String),
    /// It ends in the middle.
    Incomplete,
    /// A parameter has no name with a colon.
    UnnamedParameter(String),
    /// Anything else, in the words of SQLite.
    Other(String),
}

/// What a statement takes and returns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The names of its parameters without their colons, in the order in which they first stand there.
    pub parameters: Vec<String>,
    /// The names of its columns, each another than those before.
    pub columns: Vec<String>,
}

impl Guarded {
    /// Takes a database that was opened to read, and lets it do nothing else.
    ///
    /// # Errors
    /// If SQLite takes no limits.
    pub fn new(store: Store, limits: Limits) -> store::Result<Guarded> {
        let denied = Arc::new(Mutex::new(None));
        let mut guarded = Guarded { store, limits, denied };
        guarded.restrict().map_err(|error| guarded.store.refuse(error))?;
        Ok(guarded)
    }

    fn restrict(&mut self) -> rusqlite::Result<()> {
        let memory = self.limits.memory.and_then(|bytes| i64::try_from(bytes).ok());
        let connection = self.store.connection_mut();
        // In quotation marks, a column that is not there would be taken for words.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        if let Some(bytes) = memory {
            connection.pragma_update(None, "hard_heap_limit", bytes)?;
        }
        let longest_statement = i32::try_from(LONGEST_STATEMENT).unwrap_or(i32::MAX);
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_TEXT)?;
        connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, longest_statement)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LONGEST_PATTERN)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        let denied = Arc::clone(&self.denied);
        connection.authorizer(Some(move |context: AuthContext<'_>| {
            let Some(action) = refused_action(&context.action) else { return Authorization::Allow };
            *denied.lock().unwrap_or_else(PoisonError::into_inner) = Some(action);
            Authorization::Deny
        }))
    }

    /// What a statement takes and returns, without running it.
    ///
    /// # Errors
    /// If it is not one statement that only reads.
    pub fn shape(&self, sql: &str) -> Result<Shape, Stop> {
        if sql.len() > LONGEST_STATEMENT {
            return Err(Stop::Wrong(Wrong { kind: WrongKind::TooLong, place: None }));
        }
        let statement =
            self.store.connection().prepare(sql).map_err(|error| self.stop(error, sql))?;
        let wrong = |kind| Stop::Wrong(Wrong { kind, place: None });
        if statement.column_count() == 0 {
            // The authorizer is not asked about it.
            let vacuum = || WrongKind::NotAllowed("VACUUM".to_owned());
            return Err(wrong(statement.expanded_sql().map_or(WrongKind::Empty, |_| vacuum())));
        }
        let mut parameters = Vec::new();
        for index in 1..=statement.parameter_count() {
            let name = statement.parameter_name(index).unwrap_or("?");
            let Some(own) = name.strip_prefix(':') else {
                return Err(wrong(WrongKind::UnnamedParameter(name.to_owned())));
            };
            parameters.push(own.to_owned());
        }
        let mut columns: Vec<String> = Vec::new();
        for name in statement.column_names() {
            let others = (2..).map(|number| format!("{name}_{number}"));
            let free = std::iter::once(name.to_owned()).chain(others);
            columns.extend(free.into_iter().find(|name| !columns.contains(name)));
        }
        Ok(Shape { parameters, columns })
    }

    /// Runs a query. A column of [`Unit::Any`] becomes one of numbers if all its values are, or of words.
    ///
    /// # Errors
    /// [`Stop`], also where the interruption is asked for while it runs.
    pub fn run(
        self,
        query: Query,
        settings: Vec<Setting<'static>>,
        interrupted: &AtomicBool,
    ) -> Result<Answered, Stop> {
        let handle = self.store.connection().get_interrupt_handle();
        let (begin, time) = (Instant::now(), self.limits.time);
        let (send, receive) = mpsc::channel();
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
            // Nobody listens any more where it took too long.
            let _ = send.send(self.collect(&query, &settings));
        });
        if thread.is_err() {
            return Err(Stop::Failed);
        }
        loop {
            match receive.recv_timeout(TICK) {
                Ok(result) => return result,
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err(Stop::Failed),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
            let stop = match time {
                _ if interrupted.load(Ordering::Relaxed) => Stop::Interrupted,
                Some(time) if begin.elapsed() >= time => Stop::TimedOut(time),
                _ => continue,
            };
            handle.interrupt();
            let _ = receive.recv_timeout(GRACE);
            return Err(stop);
        }
    }

    fn collect(&self, query: &Query, settings: &[Setting<'static>]) -> Result<Answered, Stop> {
        let limits = self.limits;
        let mut rows = Vec::new();
        let (mut is_cut, mut is_too_large, mut bytes) = (false, false, 0_usize);
        let result = super::for_each_row(self.store.connection(), query, settings, |row| {
            is_cut = limits.rows.is_some_and(|most| rows.len() >= most);
            bytes += row.iter().map(size).sum::<usize>();
            is_too_large = limits.memory.is_some_and(|most| bytes > most);
            if is_cut || is_too_large {
                return ControlFlow::Break(());
            }
            rows.push(row);
            ControlFlow::Continue(())
        });
        result.map_err(|error| self.stop(error, query.sql))?;
        if is_too_large {
            return Err(Stop::TooLarge);
        }
        let mut columns = query.columns.clone();
        for (index, column) in columns.iter_mut().enumerate() {
            let mut values = rows.iter().filter_map(|row| row.get(index));
            let is_number = |value: &Value| matches!(value, Value::Integer(_) | Value::Real(_));
            let some_number = values.clone().any(is_number);
            let all_numbers = values.all(|value| *value == Value::Null || is_number(value));
            if column.unit == Unit::Any {
                column.unit = if some_number && all_numbers { Unit::Number } else { Unit::Text };
            }
        }
        Ok(Answered { rows: Rows { columns, rows }, is_cut })
    }

    /// What an error of SQLite means for a statement of a user.
    fn stop(&self, error: rusqlite::Error, sql: &str) -> Stop {
        let denied = self.denied.lock().unwrap_or_else(PoisonError::into_inner).take();
        let wrong = |kind| Stop::Wrong(Wrong { kind, place: None });
        if let Some(action) = denied {
            return wrong(WrongKind::NotAllowed(action));
        }
        match error {
            rusqlite::Error::MultipleStatement => wrong(WrongKind::Several),
            rusqlite::Error::SqlInputError { msg, sql: part, offset, .. } => {
                // The part is what stands behind the first statement, if that was sound.
                let offset =
                    usize::try_from(offset).unwrap_or(0) + sql.len() - part.len().min(sql.len());
                let place = Some(line_and_column(sql, offset));
                Stop::Wrong(Wrong { kind: self.kind(&msg, sql), place })
            }
            error => match error.sqlite_error_code() {
                Some(ErrorCode::OperationInterrupted) => Stop::Interrupted,
                Some(ErrorCode::OutOfMemory | ErrorCode::TooBig) => Stop::TooLarge,
                Some(
                    ErrorCode::Unknown | ErrorCode::TypeMismatch | ErrorCode::ParameterOutOfRange,
                ) => {
                    let rusqlite::Error::SqliteFailure(_, Some(message)) = &error else {
                        return wrong(WrongKind::Other(error.to_string()));
                    };
                    wrong(self.kind(message, sql))
                }
                Some(_) => Stop::Refused(self.store.refuse(error)),
                None => wrong(WrongKind::Other(error.to_string())),
            },
        }
    }

    /// What SQLite means by a message.
    fn kind(&self, message: &str, sql: &str) -> WrongKind {
        let behind = |words: &str| message.strip_prefix(words);
        if let Some(name) = behind("no such table: ") {
            // `main.x` where it says so, or a view stands before it.
            let short = name.rsplit('.').next().unwrap_or(name);
            let others = alike_or_all(short, self.tables());
            WrongKind::NoTable { name: name.to_owned(), others }
        } else if let Some(name) = behind("no such column: ") {
            let name = name.split(" - ").next().unwrap_or(name).trim_matches('"');
            let short = name.rsplit('.').next().unwrap_or(name);
            let others = alike_or_all(short, self.columns_of_tables_in(sql));
            WrongKind::NoColumn { name: name.to_owned(), others }
        } else if let Some(name) = behind("ambiguous column name: ") {
            WrongKind::Ambiguous(name.to_owned())
        } else if let Some(name) = behind("no such function: ") {
            WrongKind::NoFunction(name.to_owned())
        } else if let Some(word) =
            behind("near \"").and_then(|rest| rest.strip_suffix("\": syntax error"))
        {
            WrongKind::Syntax(word.to_owned())
        } else if message == "incomplete input" {
            WrongKind::Incomplete
        } else {
            WrongKind::Other(message.to_owned())
        }
    }

    /// The tables and views, without those that SQLite and the migrations keep for themselves.
    fn tables(&self) -> Vec<String> {
        names(
            self.store.connection(),
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
                AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'refinery%'
            ORDER BY type DESC, name",
            [],
        )
    }

    fn columns_of_tables_in(&self, sql: &str) -> Vec<String> {
        let named = self.tables().into_iter().filter(|table| sql.contains(table.as_str()));
        let columns = named.flat_map(|table| {
            names(self.store.connection(), "SELECT name FROM pragma_table_info(?1)", [table])
        });
        let mut seen = Vec::new();
        for column in columns {
            if !seen.contains(&column) {
                seen.push(column);
            }
        }
        seen
    }
}

impl Stop {
    /// What is said of it, and where the statement stands.
    pub fn problem(&self, place: &Place) -> Problem {
        let (what, why, fix) = match self {
            Stop::Refused(refused) => return refused.problem(),
            Stop::Wrong(wrong) => return wrong.problem(place),
            Stop::Interrupted => (
                Message::StatementInterrupted,
                Message::WhyStatementInterrupted,
                Message::FixStatementTimedOut,
            ),
            Stop::TimedOut(time) => (
                Message::StatementTimedOut { seconds: time.as_secs() },
                Message::WhyStatementTimedOut,
                Message::FixStatementTimedOut,
            ),
            Stop::TooLarge => (
                Message::StatementTooLarge,
                Message::WhyStatementTooLarge,
                Message::FixStatementTooLarge,
            ),
            Stop::Failed => {
                (Message::StatementFailed, Message::WhyProgramFault, Message::FixStatementFailed)
            }
        };
        Problem { severity: Severity::Refused, what, place: place.clone(), why, fix }
    }
}

impl Wrong {
    fn problem(&self, place: &Place) -> Problem {
        let mut place = place.clone();
        if let Some((line, column)) = self.place {
            (place.line, place.column) = (Some(line), Some(column));
        }
        let (what, why, fix) = match self.kind.clone() {
            WrongKind::Empty => {
                (Message::StatementEmpty, Message::WhyStatementEmpty, Message::FixStatementEmpty)
            }
            WrongKind::Several => (
                Message::StatementSeveral,
                Message::WhyStatementSeveral,
                Message::FixStatementSeveral,
            ),
            WrongKind::TooLong => {
                (Message::StatementTooLong, Message::WhyStatementTooLong, Message::FixStatement)
            }
            WrongKind::NotAllowed(action) => (
                Message::StatementNotAllowed { action },
                Message::WhyStatementNotAllowed,
                Message::FixStatementNotAllowed,
            ),
            WrongKind::NoTable { name, others } => (
                Message::NoSuchTable { name },
                Message::WhyNoSuchTable { names: others },
                Message::FixNoSuchTable,
            ),
            WrongKind::NoColumn { name, others } if others.is_empty() => {
                (Message::NoSuchColumn { name }, Message::WhyNoTableNamed, Message::FixNoSuchColumn)
            }
            WrongKind::NoColumn { name, others } => (
                Message::NoSuchColumn { name },
                Message::WhyNoSuchColumn { names: others },
                Message::FixNoSuchColumn,
            ),
            WrongKind::Ambiguous(name) => (
                Message::AmbiguousColumn { name },
                Message::WhyAmbiguousColumn,
                Message::FixAmbiguousColumn,
            ),
            WrongKind::NoFunction(name) => (
                Message::NoSuchFunction { name },
                Message::WhyNoSuchFunction,
                Message::FixNoSuchFunction,
            ),
            WrongKind::Syntax(word) => {
                (Message::SyntaxError { word }, Message::WhySyntaxError, Message::FixStatement)
            }
            WrongKind::Incomplete => (
                Message::StatementIncomplete,
                Message::WhyStatementIncomplete,
                Message::FixStatement,
            ),
            WrongKind::UnnamedParameter(text) => (
                Message::UnnamedParameter { text },
                Message::WhyUnnamedParameter,
                Message::FixUnnamedParameter,
            ),
            WrongKind::Other(detail) => {
                (Message::StatementNotRun, Message::WhyFailed { detail }, Message::FixStatement)
            }
        };
        Problem { severity: Severity::Refused, what, place, why, fix }
    }
}

/// A list of names; empty where it cannot be had, since it is only a help.
fn names(connection: &Connection, sql: &str, of: impl rusqlite::Params) -> Vec<String> {
    let read = || -> rusqlite::Result<Vec<String>> {
        connection.prepare(sql)?.query_map(of, |row| row.get(0))?.collect()
    };
    read().unwrap_or_default()
}

fn alike_or_all(name: &str, all: Vec<String>) -> Vec<String> {
    let alike: Vec<String> =
        similar(name, all.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
    if alike.is_empty() { all } else { alike }
}

/// The action as it is named to users, `None` where it is allowed.
fn refused_action(action: &AuthAction<'_>) -> Option<String> {
    Some(match action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive => return None,
        AuthAction::Function { function_name } => {
            if !FUNCTIONS.contains(&function_name.to_ascii_lowercase().as_str()) {
                return None;
            }
            format!("{function_name}()")
        }
        AuthAction::Pragma { pragma_name, .. } => {
            if PRAGMAS.contains(&pragma_name.to_ascii_lowercase().as_str()) {
                return None;
            }
            format!("PRAGMA {pragma_name}")
        }
        AuthAction::Insert { table_name } | AuthAction::Delete { table_name }
            if table_name.starts_with("sqlite_") =>
        {
            "CREATE, ALTER, DROP".to_owned()
        }
        AuthAction::Insert { table_name } => format!("INSERT {table_name}"),
        AuthAction::Update { table_name, .. } => format!("UPDATE {table_name}"),
        AuthAction::Delete { table_name } => format!("DELETE {table_name}"),
        AuthAction::Attach { .. } => "ATTACH".to_owned(),
        AuthAction::Detach { .. } => "DETACH".to_owned(),
        AuthAction::Transaction { .. } => "BEGIN, COMMIT, ROLLBACK".to_owned(),
        AuthAction::Savepoint { .. } => "SAVEPOINT".to_owned(),
        AuthAction::Reindex { .. } => "REINDEX".to_owned(),
        AuthAction::Analyze { .. } => "ANALYZE".to_owned(),
        _ => "CREATE, ALTER, DROP".to_owned(),
    })
}

/// About how much memory a value takes.
fn size(value: &Value) -> usize {
    size_of::<Value>() + value.text().map_or(0, str::len)
}

/// Where an offset in bytes stands, from 1, columns in characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
