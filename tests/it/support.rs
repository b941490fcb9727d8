//! The built program in a temporary folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use rusqlite::Connection;
use rusqlite::types::Value;

/// A temporary folder in which the program runs.
pub struct Stats {
    folder: tempfile::TempDir,
}

impl Stats {
    pub fn new() -> Stats {
        Stats { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, content).expect("a file");
    }

    /// The program with its arguments, in English, ready to run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("stats").expect("the program");
        command.current_dir(self.folder.path()).env_clear().env("STATS_LANG", "en").args(arguments);
        command
    }

    /// Runs the program with an output that nobody reads, as `head` leaves it.
    pub fn with_closed_pipe(&self, arguments: &[&str]) -> Output {
        use std::process::{Command, Stdio};
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("stats"))
            .args(arguments)
            .current_dir(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        drop(child.stdout.take());
        child.wait_with_output().expect("the program ends")
    }

    /// Runs the program on words separated by spaces.
    pub fn output(&self, arguments: &str) -> Output {
        let words: Vec<&str> = arguments.split_whitespace().collect();
        self.command(&words).output().expect("the program runs")
    }

    /// Everything that the program said, and how it ended.
    pub fn run(&self, arguments: &str) -> String {
        said(&self.output(arguments))
    }

    /// What the program wrote to standard output; it must end with success.
    pub fn stdout(&self, arguments: &str) -> String {
        let output = self.output(arguments);
        assert!(output.status.success(), "{arguments}: {}", said(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// The JSON that the program wrote.
    pub fn json(&self, arguments: &str) -> serde_json::Value {
        let output = self.output(arguments);
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments}: {error}: {}", said(&output)))
    }

    /// The exit code.
    pub fn code(&self, arguments: &str) -> i32 {
        self.output(arguments).status.code().expect("an exit code")
    }

    /// Every cell in the database: department, year, metric, value.
    pub fn cells(&self, database: &str) -> Vec<(String, i64, String, Option<i64>)> {
        cells(&self.path(database))
    }
}

/// Exit code, standard output and standard error as one text.
pub fn said(output: &Output) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "exit: {}", output.status.code().unwrap_or(-1));
    for (name, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        if !bytes.is_empty() {
            let _ = writeln!(text, "--- {name}\n{}", String::from_utf8_lossy(bytes).trim_end());
        }
    }
    text
}

/// Every cell in a database file, read with SQLite alone.
pub fn cells(database: &Path) -> Vec<(String, i64, String, Option<i64>)> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let connection = rusqlite::Connection::open_with_flags(database, flags).expect("a database");
    let mut statement = connection
        .prepare(
            "SELECT department.name, report.year, cell.metric, cell.value
             FROM cell
             INNER JOIN report USING (report_id)
             INNER JOIN department USING (department_id)
             INNER JOIN metric USING (metric)
             ORDER BY department.name, report.year, metric.position",
        )
        .expect("a statement");
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

/// What a statement returns, row by row.
pub fn rows(connection: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare(sql).expect(sql);
    let columns = statement.column_count();
    let rows = statement
        .query_map([], |row| (0..columns).map(|index| row.get(index)).collect())
        .expect(sql);
    rows.map(|row| row.expect(sql)).collect()
}

/// The folder of our own fixtures.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// The folder of real reports, where there is one. A test that needs it says that it is skipped.
pub fn realdata() -> Option<PathBuf> {
    let folder = std::env::var_os("STATS_REALDATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/realdata"),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no folder {}", folder.display());
    None
}

/// `metric,value` of an expected.csv, blank cells included.
pub fn expected(path: &Path) -> Vec<(String, Option<i64>)> {
    let mut reader = csv::Reader::from_path(path).expect("expected values");
    reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            (record[0].to_owned(), record[1].parse().ok())
        })
        .collect()
}

/// A generator of numbers (xorshift), the same on every machine.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Numbers {
        Numbers(seed.max(1))
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("below the bound")
    }
}

fn from_environment(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// How many damaged documents of a kind a test reads; `STATS_DAMAGE_ROUNDS` asks for more.
pub fn damage_rounds(otherwise: u64) -> usize {
    usize::try_from(from_environment("STATS_DAMAGE_ROUNDS", otherwise)).expect("a count")
}

/// What decides on the damages; `STATS_DAMAGE_SEED` asks for others.
pub fn damage_numbers() -> Numbers {
    Numbers::new(from_environment("STATS_DAMAGE_SEED", 20_241_231))
}
