//! The database from outside: what is refused and left as it is, what locks it, and what a command
//! leaves beside it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use stats::store::VIEWS;

use crate::support::{Stats, rows, said};

const WIDE: &str = "department,year,received.total\n示例县教育局,2021,3\n";

/// A folder with a database of one report, and the file that it came from.
fn stored() -> Stats {
    let stats = Stats::new();
    stats.write("a.csv", WIDE);
    stats.stdout("--db t.db import a.csv");
    stats
}

fn hash(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).expect("the file")).to_vec()
}

fn files(stats: &Stats) -> BTreeSet<PathBuf> {
    let entries = std::fs::read_dir(stats.path("")).expect("the folder");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

const READING: &[&str] = &[
    "export --layout tidy",
    "export --layout wide",
    "list",
    "info",
    "check",
    "compare --year 2021",
    "missing --year 2021",
    "show 示例县教育局 --year 2021",
    "department list",
];

fn connection(stats: &Stats, name: &str) -> Connection {
    Connection::open(stats.path(name)).expect("the database")
}

/// A command refuses the database with exit code 4 and says what, where, why and what to do, in
/// both languages.
fn assert_says(stats: &Stats, database: &str, command: &str, what: [&str; 2]) {
    let check = |language: &str, what: &str, lines: [&str; 4]| {
        let arguments = format!("--db {database} --lang {language} {command}");
        let output = stats.output(&arguments);
        assert_eq!(output.status.code(), Some(4), "{arguments}: {}", said(&output));
        assert!(output.stdout.is_empty(), "{arguments}: {}", said(&output));
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(text.contains(what), "{arguments}: {text}");
        assert!(text.contains(database), "{arguments}: the file is named: {text}");
        for line in lines {
            assert!(text.contains(line), "{arguments}: `{line}`: {text}");
        }
    };
    // Side by side, since a locked database is waited for.
    std::thread::scope(|scope| {
        scope.spawn(|| check("en", what[0], ["error: ", "at: ", "why: ", "fix: "]));
        scope.spawn(|| check("zh", what[1], ["错误：", "位置：", "原因：", "处理："]));
    });
}

/// Every command refuses the database and leaves it and its folder as they are.
fn assert_refused(stats: &Stats, database: &str, commands: &[&str], what: [&str; 2]) {
    let path = stats.path(database);
    let bytes = || path.is_file().then(|| hash(&path));
    let (before, beside) = (bytes(), files(stats));
    for command in commands {
        assert_says(stats, database, command, what);
        assert_eq!(bytes(), before, "{database}: {command}: the bytes");
        assert_eq!(files(stats), beside, "{database}: {command}: nothing beside it");
    }
}

const BOTH: &[&str] = &["export", "import a.csv", "import a.csv --dry-run"];

#[test]
fn what_is_no_database_of_ours_is_refused() {
    let stats = stored();
    stats.write("notes.db", "会议记录\n".repeat(100));
    stats.write("short.db", "SQLite");
    connection(&stats, "other.db")
        .execute_batch("CREATE TABLE song (name TEXT); INSERT INTO song VALUES ('a');")
        .expect("written");
    connection(&stats, "marked.db")
        .execute_batch("PRAGMA application_id = 7; CREATE TABLE song (name TEXT);")
        .expect("written");
    std::fs::create_dir(stats.path("folder.db")).expect("a folder");
    assert_refused(
        &stats,
        "notes.db",
        BOTH,
        ["this is not an SQLite database", "这不是 SQLite 数据库"],
    );
    assert_refused(
        &stats,
        "short.db",
        BOTH,
        ["this is not an SQLite database", "这不是 SQLite 数据库"],
    );
    let not_ours = ["this is not a database of stats", "这不是 stats 的数据库"];
    assert_refused(&stats, "other.db", BOTH, not_ours);
    assert_refused(&stats, "marked.db", BOTH, not_ours);
    assert_refused(&stats, "folder.db", BOTH, ["this is no database file", "这不是数据库文件"]);
    let missing = ["there is no such database", "没有这个数据库"];
    stats.write("empty.db", "");
    assert_refused(&stats, "missing.db", &["export", "list", "check"], missing);
    assert_refused(&stats, "empty.db", &["export", "list", "check"], missing);
    let no_folder = ["the database cannot be created", "无法新建数据库"];
    assert_refused(&stats, "no/such/t.db", &["import a.csv"], no_folder);
}

#[test]
fn a_refusal_says_what_where_why_and_what_to_do() {
    let stats = stored();
    stats.write("text.db", "这不是数据库，只是一些文字。".repeat(20));
    connection(&stats, "other.db").execute_batch("CREATE TABLE song (name TEXT)").expect("written");
    std::fs::copy(stats.path("t.db"), stats.path("newer.db")).expect("a copy");
    make_newer(&connection(&stats, "newer.db"));
    std::fs::create_dir(stats.path("folder.db")).expect("a folder");
    for name in ["text.db", "other.db", "newer.db", "folder.db"] {
        let said =
            ["list", "import a.csv"].map(|command| stats.run(&format!("--db {name} {command}")));
        insta::assert_snapshot!(name, said.concat());
    }
}

fn make_newer(connection: &Connection) {
    connection
        .execute(
            "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
             VALUES (99, 'later', '2031-01-31T08:00:00Z', '1')",
            [],
        )
        .expect("written");
}

#[test]
fn a_database_of_a_newer_program_is_refused() {
    let stats = stored();
    make_newer(&connection(&stats, "t.db"));
    let newer = ["made by a newer stats", "由更新版本的 stats 建立"];
    assert_refused(&stats, "t.db", BOTH, newer);
}

#[test]
fn a_damaged_database_is_refused() {
    let stats = Stats::new();
    let mut csv = "department,year,received.total\n".to_owned();
    for year in 2008..2100 {
        writeln!(csv, "示例县教育局,{year},3").expect("a text");
    }
    stats.write("a.csv", csv);
    stats.stdout("--db whole.db import a.csv");
    let whole = std::fs::read(stats.path("whole.db")).expect("the database");
    let damaged = ["the database is damaged", "数据库已损坏"];
    for begin in [4096, whole.len() / 2 / 4096 * 4096, whole.len() - 8192] {
        let mut bytes = whole.clone();
        bytes[begin..begin + 4096].fill(0xAA);
        stats.write("pages.db", bytes);
        assert_refused(&stats, "pages.db", BOTH, damaged);
    }
    for length in [whole.len() / 3, whole.len() / 2 / 4096 * 4096, whole.len() - 4096] {
        stats.write("cut.db", &whole[..length]);
        assert_refused(&stats, "cut.db", BOTH, damaged);
    }
    // Tables that someone changed by hand.
    stats.write("hand.db", &whole);
    connection(&stats, "hand.db")
        .execute_batch("ALTER TABLE section_4_disputes RENAME TO elsewhere")
        .expect("renamed");
    assert_refused(&stats, "hand.db", BOTH, damaged);
}

#[test]
fn a_database_in_use_is_refused_and_read_as_soon_as_it_can_be() {
    // This process must not open the file while it holds a lock: closing it again would, by the
    // rules of POSIX, give up the lock.
    let stats = stored();
    let before = hash(&stats.path("t.db"));
    let other = connection(&stats, "t.db");
    let locked = ["the database is in use", "数据库正被占用"];
    // A writer that has not yet written lets others read.
    other.execute_batch("BEGIN IMMEDIATE").expect("begun");
    assert_eq!(stats.code("--db t.db export"), 0);
    assert_eq!(stats.code("--db t.db import a.csv --dry-run"), 0);
    assert_says(&stats, "t.db", "import a.csv", locked);
    other.execute_batch("ROLLBACK; BEGIN EXCLUSIVE").expect("begun");
    std::thread::scope(|scope| {
        for command in ["export", "import a.csv --dry-run"] {
            scope.spawn(|| assert_says(&stats, "t.db", command, locked));
        }
    });
    other.execute_batch("ROLLBACK").expect("ended");
    assert_eq!(hash(&stats.path("t.db")), before);
    assert_eq!(stats.code("--db t.db import a.csv"), 0);
}

#[test]
fn a_database_in_wal_mode_is_read_as_it_stands_and_written_without() {
    let stats = stored();
    let journal = |mode: &str| {
        let connection = connection(&stats, "t.db");
        let set: String = connection
            .query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| row.get(0))
            .expect("set");
        assert_eq!(set, mode);
    };
    journal("wal");
    let (before, beside) = (hash(&stats.path("t.db")), files(&stats));
    for command in READING {
        let output = stats.output(&format!("--db t.db {command}"));
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {}", said(&output));
        assert_eq!(hash(&stats.path("t.db")), before, "{command}");
        assert_eq!(files(&stats), beside, "{command}");
    }
    // Another program has it open, with a change that stands in the WAL only.
    let other = connection(&stats, "t.db");
    other.execute("UPDATE section_3_requests SET received_total = 4", []).expect("changed");
    let export = stats.stdout("--db t.db export --layout tidy");
    assert!(export.contains("示例县教育局,2021,2021,received.total,4\n"), "{export}");
    let locked = stats.output("--db t.db import a.csv");
    assert_eq!(locked.status.code(), Some(4), "{}", said(&locked));
    // Reading the file here gives up the other's lock, so this comes last.
    assert_eq!(hash(&stats.path("t.db")), before);
    drop(other);
    let replaced = stats.output("--db t.db import a.csv --on-conflict replace");
    assert!(replaced.status.success(), "{}", said(&replaced));
    assert_eq!(std::fs::read(stats.path("t.db")).expect("the file")[18..20], [1, 1]);
    assert_eq!(files(&stats), beside, "no WAL is left");
}

#[test]
fn a_dry_run_says_what_would_be_and_changes_nothing() {
    let stats = stored();
    stats.write("b.csv", WIDE.replace(",3", ",4").replace("教育", "公安"));
    stats.write("c.csv", WIDE.replace(",3", ",5").replace("教育", "公安"));
    let import = "import a.csv b.csv c.csv --on-conflict replace";
    let first = |text: String| text.lines().next().expect("a line").to_owned();
    for wal in [false, true] {
        if wal {
            let set = "PRAGMA journal_mode = wal";
            connection(&stats, "t.db").query_row(set, [], |_| Ok(())).expect("set");
        }
        let (before, beside) = (hash(&stats.path("t.db")), files(&stats));
        // The third file is compared with the second, as it will be.
        assert_eq!(
            first(stats.stdout(&format!("--db t.db {import} --dry-run"))),
            "reports: 1 new, 1 unchanged, 1 replaced; files refused: 0"
        );
        assert_eq!(hash(&stats.path("t.db")), before);
        assert_eq!(files(&stats), beside);
    }
    assert_eq!(
        first(stats.stdout(&format!("--db t.db {import}"))),
        "reports: 1 new, 1 unchanged, 1 replaced; files refused: 0"
    );
}

#[test]
fn a_database_is_made_when_there_is_something_to_store() {
    let stats = Stats::new();
    stats.write("bad.csv", "name,count\na,1\n");
    stats.write("good.csv", WIDE);
    stats.write("empty.db", "");
    for database in ["new.db", "empty.db"] {
        assert_eq!(stats.code(&format!("--db {database} import bad.csv")), 3);
        assert_eq!(stats.code(&format!("--db {database} import good.csv --dry-run")), 0);
    }
    assert!(!stats.path("new.db").exists());
    assert_eq!(std::fs::read(stats.path("empty.db")).expect("the file"), b"");
    for database in ["new.db", "empty.db"] {
        assert_eq!(stats.code(&format!("--db {database} import bad.csv good.csv")), 1);
        assert_eq!(stats.cells(database).len(), 200);
    }
}

#[test]
fn reading_changes_nothing_and_leaves_nothing_beside() {
    let stats = stored();
    let (before, beside) = (hash(&stats.path("t.db")), files(&stats));
    for command in READING {
        let output = stats.output(&format!("--db t.db {command}"));
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {}", said(&output));
        assert_eq!(hash(&stats.path("t.db")), before, "{command}");
        assert_eq!(files(&stats), beside, "{command}");
    }
}

#[test]
fn views_of_another_program_are_read_over_and_made_anew_when_writing() {
    let stats = stored();
    connection(&stats, "t.db")
        .execute_batch("DROP VIEW figure; CREATE VIEW figure AS SELECT 1 AS report_id")
        .expect("changed");
    let before = hash(&stats.path("t.db"));
    for command in READING {
        let output = stats.output(&format!("--db t.db {command}"));
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {}", said(&output));
    }
    assert_eq!(hash(&stats.path("t.db")), before);
    stats.stdout("--db t.db import a.csv");
    let figures = rows(&connection(&stats, "t.db"), "SELECT metric, value FROM figure");
    assert_eq!(figures.len(), 200 + 4);
}

/// Takes a database back to the migrations before the last.
fn make_older(connection: &Connection) {
    for (name, _) in VIEWS.iter().rev() {
        connection.execute_batch(&format!("DROP VIEW \"{name}\"")).expect("dropped");
    }
    connection
        .execute_batch(
            "DROP TABLE finding;
             CREATE TABLE finding (
                 finding_id INTEGER PRIMARY KEY,
                 rule TEXT NOT NULL,
                 severity TEXT NOT NULL,
                 report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
                 metric TEXT,
                 expected INTEGER,
                 found INTEGER,
                 message_zh TEXT NOT NULL,
                 message_en TEXT NOT NULL,
                 accepted_note TEXT
             );
             CREATE INDEX finding_report ON finding (report_id);
             DELETE FROM refinery_schema_history WHERE version = 10;",
        )
        .expect("older");
}

#[test]
fn an_older_database_is_refused_by_readers_and_upgraded_by_import() {
    let stats = stored();
    let cells = stats.cells("t.db");
    let schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name";
    let current = rows(&connection(&stats, "t.db"), schema);
    make_older(&connection(&stats, "t.db"));
    let older = ["made by an older stats", "由较早版本的 stats 建立"];
    assert_refused(&stats, "t.db", &["export", "list"], older);
    let before = hash(&stats.path("t.db"));
    assert_eq!(stats.code("--db t.db import a.csv --dry-run"), 0);
    assert_eq!(hash(&stats.path("t.db")), before, "a dry run upgrades nothing");
    assert_eq!(stats.code("--db t.db import a.csv"), 0);
    assert_eq!(stats.cells("t.db"), cells);
    assert_eq!(rows(&connection(&stats, "t.db"), schema), current);
}

#[test]
fn an_import_that_was_killed_is_undone_by_the_next_command() {
    let stats = stored();
    let cells = stats.cells("t.db");
    // What a program leaves that dies while it writes: pages in the file, the old ones in a journal.
    let dying = connection(&stats, "t.db");
    dying.execute_batch("PRAGMA cache_size = 1; BEGIN IMMEDIATE").expect("begun");
    dying.execute_batch("UPDATE section_3_requests SET received_total = 4").expect("changed");
    for number in 0..2000 {
        dying
            .execute("INSERT INTO department (name) VALUES (?1)", params![format!("部门{number}")])
            .expect("inserted");
    }
    for suffix in ["", "-journal"] {
        let copied = std::fs::read(stats.path(&format!("t.db{suffix}"))).expect("a file");
        stats.write(&format!("read.db{suffix}"), &copied);
        stats.write(&format!("written.db{suffix}"), &copied);
    }
    drop(dying);
    let length = |name: &str| std::fs::metadata(stats.path(name)).expect("the file").len();
    assert!(length("read.db") > length("t.db"), "the change reached the file");
    stats.stdout("--db read.db export");
    stats.stdout("--db written.db import a.csv");
    for name in ["read.db", "written.db"] {
        assert!(!stats.path(&format!("{name}-journal")).exists(), "{name}");
        assert_eq!(stats.cells(name), cells, "{name}");
        assert_eq!(hash(&stats.path(name)), hash(&stats.path("t.db")), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let stats = stored();
    std::fs::create_dir(stats.path("shut")).expect("a folder");
    std::fs::copy(stats.path("t.db"), stats.path("shut/t.db")).expect("a copy");
    let shut = |mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(stats.path("shut"), permissions).expect("set");
    };
    shut(0o555);
    if std::fs::write(stats.path("shut/probe"), "").is_ok() {
        eprintln!("skipped: this user may write everywhere");
    } else {
        stats.write("b.csv", WIDE.replace("2021", "2022"));
        assert_eq!(stats.code("--db shut/t.db export"), 0);
        let not_writable = ["the database cannot be written", "无法写入数据库"];
        assert_refused(&stats, "shut/t.db", &["import b.csv"], not_writable);
        assert_refused(&stats, "shut/new.db", &["import b.csv"], not_writable);
    }
    shut(0o755);
}
