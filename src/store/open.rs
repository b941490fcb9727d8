//! Opening: what is refused, how a file is created, migrated and kept current.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::{Reason, Refused, Result, Store, codebook, load, views};

mod embedded {
    #![allow(missing_docs, clippy::pedantic)] // Generated.
    refinery::embed_migrations!("migrations");
}

/// `PRAGMA application_id` of our files: "OGIS" in ASCII.
pub const APPLICATION_ID: i32 = 0x4F47_4953;

/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the first bytes of a file say. <https://www.sqlite.org/fileformat2.html#the_database_header>
enum Header {
    /// No file, or an empty one: a database that is yet to be made.
    None,
    Sqlite {
        wal: bool,
    },
}

impl Header {
    fn read(path: &Path) -> std::result::Result<Header, Reason> {
        const LENGTH: usize = 100;
        let unreadable = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => Reason::Missing,
            _ => Reason::NotReadable,
        };
        match std::fs::metadata(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Header::None),
            Err(error) => return Err(unreadable(error)),
            Ok(metadata) if !metadata.is_file() => return Err(Reason::NotAFile),
            Ok(metadata) if metadata.len() == 0 => return Ok(Header::None),
            Ok(_) => {}
        }
        let mut bytes = Vec::with_capacity(LENGTH);
        let file = File::open(path).map_err(unreadable)?;
        file.take(LENGTH as u64).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() < LENGTH || !bytes.starts_with(b"SQLite format 3\0") {
            return Err(Reason::NotSqlite);
        }
        Ok(Header::Sqlite { wal: bytes[19] == 2 })
    }
}

/// What stands where a database is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathState {
    /// No file, or an empty one.
    Free,
    /// A database. Whether it is one of ours is found out when it is opened.
    Database,
}

/// Where temporary tables are kept: a file where they may grow with the database.
#[derive(Clone, Copy)]
enum TemporaryStore {
    Memory,
    File,
}

/// How much of a file is looked at for damage before anything of it is believed.
#[derive(Clone, Copy)]
enum Proof {
    /// All of it.
    Whole,
    /// All of it, unless that takes longer than most questions: of a file larger than
    /// [`QUICKLY_PROVED`], the pages that a question reads, as it reads them.
    AsRead,
}

/// Bytes that are walked through in about half a second; some 100,000 reports without texts.
const QUICKLY_PROVED: u64 = 32 << 20;

fn is_large(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > QUICKLY_PROVED)
}

/// How the tables of a file compare with those of this program.
enum Schema {
    Current,
    Older,
}

impl Store {
    /// Opens a database to write to it, making it where there is no file or an empty one, and
    /// bringing the tables of an older one up to date. Undoes what an interrupted import left.
    ///
    /// # Errors
    /// [`Refused`]; a file that is not ours, newer or damaged is not changed.
    pub fn create_or_open(path: &Path) -> Result<Store> {
        let refuse = |reason| Refused::new(path, reason);
        Store::check_path(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|error| refuse(error.into()))?;
        Store::prepare_for_writing(connection, path).map_err(refuse)
    }

    /// A new database in memory, gone when dropped.
    ///
    /// # Errors
    /// [`Refused`] only where there is no memory for it.
    pub fn in_memory() -> Result<Store> {
        let path = Path::new(":memory:");
        Connection::open_in_memory()
            .map_err(Reason::from)
            .and_then(|connection| Store::prepare_for_writing(connection, path))
            .map_err(|reason| Refused::new(path, reason))
    }

    /// Opens a database to ask something of it. The file's bytes stay as they are, and nothing is left
    /// beside it; only where a program was interrupted while writing is its unfinished change undone.
    /// Of a large file, only the pages that are read are looked at for damage.
    ///
    /// # Errors
    /// [`Refused`]; where there is no file, none is made.
    pub fn open_read_only(path: &Path) -> Result<Store> {
        Store::open_and_read(path, TemporaryStore::Memory, Proof::AsRead)
    }

    /// The same once the whole file was looked at for damage, however large it is: for saying how it is,
    /// or handing on all that it holds.
    ///
    /// # Errors
    /// As [`Store::open_read_only`].
    pub fn open_proved(path: &Path) -> Result<Store> {
        Store::open_and_read(path, TemporaryStore::Memory, Proof::Whole)
    }

    /// The same file opened once more, for another thread to ask it at the same time. None of a small file:
    /// it answers sooner than it is opened.
    ///
    /// # Errors
    /// As [`Store::open_read_only`].
    pub fn second(&self) -> Result<Option<Store>> {
        is_large(&self.path).then(|| Store::open_read_only(&self.path)).transpose()
    }

    fn open_and_read(path: &Path, temporary: TemporaryStore, proof: Proof) -> Result<Store> {
        let refuse = |reason| Refused::new(path, reason);
        let connection = connect_to_read(path).map_err(refuse)?;
        let connection = connection.ok_or_else(|| refuse(Reason::Missing))?;
        let proof = match proof {
            Proof::AsRead if !is_large(path) => Proof::Whole,
            proof => proof,
        };
        Store::prepare_for_reading(&connection, temporary, proof).map_err(refuse)?;
        Ok(Store { connection, path: path.to_owned() })
    }

    /// Opens a database to apply the rules to it. It is only read: what is found stands in a temporary
    /// table in place of the file's own, until [`Store::keep_findings`] stores it. A database of an
    /// older program is brought up to date first.
    ///
    /// # Errors
    /// [`Refused`]; where there is no file, none is made.
    pub fn open_to_check(path: &Path) -> Result<Store> {
        let store = match Store::open_and_read(path, TemporaryStore::File, Proof::Whole) {
            Err(Refused { reason: Reason::Older, .. }) => {
                drop(Store::create_or_open(path)?);
                Store::open_and_read(path, TemporaryStore::File, Proof::Whole)?
            }
            opened => opened?,
        };
        let shadow = || -> rusqlite::Result<()> {
            store.connection.pragma_update(None, "query_only", false)?;
            store.connection.execute_batch(
                "CREATE TEMPORARY TABLE finding (
                    finding_id INTEGER PRIMARY KEY AUTOINCREMENT,
                    rule TEXT,
                    severity TEXT,
                    report_id INTEGER,
                    metric TEXT,
                    expected INTEGER,
                    found INTEGER,
                    message_zh TEXT,
                    message_en TEXT,
                    accepted_note TEXT,
                    suspect TEXT,
                    figures TEXT,
                    other_report_id INTEGER
                );
                INSERT INTO temp.finding SELECT
                    finding_id, rule, severity, report_id, metric, expected, found, message_zh,
                    message_en, accepted_note, suspect, figures, other_report_id
                FROM main.finding;
                DELETE FROM temp.sqlite_sequence WHERE name = 'finding';
                INSERT INTO temp.sqlite_sequence (name, seq)
                SELECT name, seq FROM main.sqlite_sequence WHERE name = 'finding';
                CREATE INDEX temp.finding_report ON finding (report_id);
                CREATE INDEX temp.finding_rule ON finding (rule);",
            )
        };
        shadow().map_err(|error| store.refuse(error))?;
        Ok(store)
    }

    /// A copy in memory of a database, or a new one where there is no file or an empty one: for
    /// trying what writing would do. The file stays as it is, also where the copy is of an older
    /// program and is brought up to date.
    ///
    /// # Errors
    /// [`Refused`] for what [`Store::create_or_open`] refuses, but for a file that cannot be written.
    pub fn copy_in_memory(path: &Path) -> Result<Store> {
        let copy = || -> std::result::Result<Store, Reason> {
            let mut copy = Connection::open_in_memory()?;
            if let Some(original) = connect_to_read(path)? {
                // All pages at once: nobody can write in between.
                Backup::new(&original, &mut copy)?.step(-1)?;
            }
            Store::prepare_for_writing(copy, path)
        };
        copy().map_err(|reason| Refused::new(path, reason))
    }

    /// Checks that there is nothing at a path that [`Store::create_or_open`] would refuse, without
    /// creating anything: a database is made when there is something to store in it.
    ///
    /// # Errors
    /// [`Refused`] where the path is a folder, is no database, or its folder does not exist.
    pub fn check_path(path: &Path) -> Result<PathState> {
        let refuse = |reason| Refused::new(path, reason);
        let is_new = matches!(Header::read(path).map_err(refuse)?, Header::None);
        if is_new && path.parent().is_some_and(|it| it != Path::new("") && !it.is_dir()) {
            return Err(refuse(Reason::NoFolder));
        }
        Ok(if is_new { PathState::Free } else { PathState::Database })
    }

    fn prepare_for_reading(
        connection: &Connection,
        temporary: TemporaryStore,
        proof: Proof,
    ) -> std::result::Result<(), Reason> {
        match compare_schema(connection)? {
            Schema::Current => {}
            Schema::Older => return Err(Reason::Older),
        }
        match proof {
            Proof::Whole => check_contents(connection)?,
            Proof::AsRead => connection.pragma_update(None, "cell_size_check", true)?,
        }
        let temporary = match temporary {
            TemporaryStore::Memory => "MEMORY",
            TemporaryStore::File => "FILE",
        };
        connection.pragma_update(None, "temp_store", temporary)?;
        if !views::are_current(connection)? {
            views::create_temporary(connection)?;
        }
        connection.pragma_update(None, "query_only", true)?;
        Ok(())
    }

    fn prepare_for_writing(
        mut connection: Connection,
        path: &Path,
    ) -> std::result::Result<Store, Reason> {
        configure(&connection)?;
        if connection.is_readonly(rusqlite::MAIN_DB)? {
            return Err(Reason::NotWritable);
        }
        // Nothing is written before the file is known to be ours, or to be empty.
        let is_empty = !check_is_ours(&connection)?;
        let mut schema = if is_empty { Schema::Older } else { compare_schema(&connection)? };
        check_contents(&connection)?;
        // A WAL file copied without its companion files loses rows, and this one is to be handed on.
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        if matches!(schema, Schema::Older) {
            // Another program may be creating the same file; whoever comes second finds it done.
            connection.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
            connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
            if check_is_ours(&connection)? {
                schema = compare_schema(&connection)?;
            }
        }
        if matches!(schema, Schema::Older) {
            let marking = connection.transaction()?;
            marking.pragma_update(None, "application_id", APPLICATION_ID)?;
            views::drop_all(&marking)?;
            marking.commit()?;
            embedded::migrations::runner()
                .set_grouped(true)
                .run(&mut connection)
                .map_err(|error| Reason::Failed { detail: error.to_string() })?;
        }
        let refresh = connection.transaction()?;
        codebook::refresh(&refresh)?;
        if !views::are_current(&refresh)? {
            views::drop_all(&refresh)?;
            views::create_all(&refresh)?;
        }
        refresh.commit()?;
        connection.query_row("PRAGMA locking_mode = NORMAL", [], |_| Ok(()))?;
        // The lock is given back when the file is next read.
        connection.query_row("SELECT count(*) FROM main.sqlite_master", [], |_| Ok(()))?;
        Ok(Store { connection, path: path.to_owned() })
    }
}

/// Why reading could not begin.
enum Failure {
    /// A program was interrupted while writing, and its journal must be played back first.
    Interrupted,
    Refused(Reason),
}

impl From<Failure> for Reason {
    fn from(failure: Failure) -> Reason {
        match failure {
            Failure::Interrupted => Reason::NotWritable,
            Failure::Refused(reason) => reason,
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        let interrupted = [
            rusqlite::ffi::SQLITE_READONLY_ROLLBACK,
            rusqlite::ffi::SQLITE_READONLY_RECOVERY,
            rusqlite::ffi::SQLITE_READONLY_CANTINIT,
        ];
        match error.sqlite_error() {
            Some(it) if interrupted.contains(&it.extended_code) => Failure::Interrupted,
            _ => Failure::Refused(error.into()),
        }
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Failure {
        Failure::Refused(reason)
    }
}

fn configure(connection: &Connection) -> std::result::Result<(), Reason> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "foreign_keys", true)?;
    // Else SQLite compiles a statement anew whenever a parameter of it changes, in case another plan
    // should suit the new value. All our keys are alike, and compiling took most of the time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // The file may come from a stranger: what is written in its schema may call nothing dangerous.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(())
}

/// A connection that reads one of our databases, `None` where there is no file or an empty one.
/// Undoes what an interrupted program left.
fn connect_to_read(path: &Path) -> std::result::Result<Option<Connection>, Reason> {
    let Header::Sqlite { wal } = Header::read(path)? else { return Ok(None) };
    let open = || {
        let connection = connect_read_only(path, wal)?;
        check_is_ours(&connection)?;
        Ok(connection)
    };
    let connection = match open() {
        Err(Failure::Interrupted) => roll_back_interrupted(path).and_then(|()| open()),
        result => result,
    };
    connection.map(Some).map_err(|failure| match failure {
        Failure::Refused(Reason::NotWritable) => Reason::NotReadable,
        failure => failure.into(),
    })
}

fn connect_read_only(path: &Path, wal: bool) -> std::result::Result<Connection, Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // A file that another tool left in WAL mode makes SQLite put two files beside it, even to read.
    // Where there is no WAL, the file is complete and nobody has it open: read it as it stands.
    let connection = if wal && !beside(path, "-wal").exists() {
        let absolute = std::path::absolute(path).map_err(|_| Reason::NotReadable)?;
        let uri = format!("file:{}?immutable=1", percent_encode(&absolute));
        Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?
    } else {
        Connection::open_with_flags(path, flags)?
    };
    configure(&connection)?;
    Ok(connection)
}

/// The path of a companion file of SQLite.
fn beside(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// A path as the path of a URI. On Windows, `C:\a` is `/C:/a`.
fn percent_encode(path: &Path) -> String {
    let mut text = String::new();
    for byte in path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.:".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.extend(
                [byte >> 4, byte & 15]
                    .map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])),
            );
        }
    }
    if text.starts_with('/') { text } else { format!("/{text}") }
}

/// Lets SQLite undo what an interrupted program left, which needs to write.
fn roll_back_interrupted(path: &Path) -> std::result::Result<(), Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    configure(&connection)?;
    connection.query_row("SELECT count(*) FROM main.sqlite_master", [], |_| Ok(()))?;
    Ok(())
}

/// Whether the file is ours: `false` for one that has nothing in it yet.
fn check_is_ours(connection: &Connection) -> std::result::Result<bool, Failure> {
    // Reading the schema is what finds a truncated file.
    let objects: i64 =
        connection.query_row("SELECT count(*) FROM main.sqlite_master", [], |row| row.get(0))?;
    let id: i32 = connection.query_row("PRAGMA main.application_id", [], |row| row.get(0))?;
    match (id, objects) {
        (APPLICATION_ID, _) => Ok(true),
        (0, 0) => Ok(false),
        _ => Err(Failure::Refused(Reason::NotOurs)),
    }
}

/// Compares the migrations that made the tables with those of the program.
fn compare_schema(connection: &Connection) -> std::result::Result<Schema, Reason> {
    let has_history: bool = connection.query_row(
        "SELECT count(*) FROM main.sqlite_master
        WHERE type = 'table' AND name = 'refinery_schema_history'",
        [],
        |row| row.get(0),
    )?;
    if !has_history {
        return Ok(Schema::Older);
    }
    let damaged = || Reason::Corrupt { detail: "refinery_schema_history".to_owned() };
    let runner = embedded::migrations::runner();
    let mut missing: BTreeMap<i64, (&str, u64)> = runner
        .get_migrations()
        .iter()
        .map(|it| (i64::from(it.version()), (it.name(), it.checksum())))
        .collect();
    let newest = missing.keys().next_back().copied().unwrap_or(0);
    let mut history = connection.prepare(
        "SELECT version, name, checksum, applied_on FROM main.refinery_schema_history
        ORDER BY version",
    )?;
    let mut rows = history.query([])?;
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(0)?;
        let (name, checksum): (String, String) = (row.get(1)?, row.get(2)?);
        // Refinery takes it for granted that it can read its own times.
        let applied_on: String = row.get(3)?;
        if applied_on.parse::<jiff::Timestamp>().is_err() {
            return Err(damaged());
        }
        if version > newest {
            return Err(Reason::Newer);
        }
        let (our_name, our_checksum) = missing.remove(&version).ok_or_else(damaged)?;
        if name != our_name || checksum != our_checksum.to_string() {
            // Released migrations never change: the tables are those of another line of the program.
            return Err(Reason::Newer);
        }
    }
    if !missing.is_empty() {
        return Ok(Schema::Older);
    }
    // Someone may have changed tables by hand. The program's own statements are what must work.
    load::check_tables(connection)
        .map_err(|error| Reason::Corrupt { detail: error.to_string() })?;
    Ok(Schema::Current)
}

/// Finds damage before anything of the file is believed: broken pages, and values that the tables
/// do not allow.
fn check_contents(connection: &Connection) -> std::result::Result<(), Reason> {
    let detail: String =
        connection.query_row("PRAGMA main.quick_check(1)", [], |row| row.get(0))?;
    if detail == "ok" { Ok(()) } else { Err(Reason::Corrupt { detail }) }
}
