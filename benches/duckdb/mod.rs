//! DuckDB as a peer: the program's own statements and views, run on it over the same tables.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::json;
use stats::query::{Query, Rows, Setting, Value};
use stats::store::VIEWS;

/// The Python interpreter to ask, where it is not `python3`.
const PYTHON: &str = "STATS_PYTHON";

/// The exit status of the script where the package is not installed.
const NO_PACKAGE: i32 = 3;

/// A query of the program, and what it is asked with.
pub struct Question {
    pub query: Query,
    pub settings: Vec<Setting<'static>>,
}

/// What DuckDB said.
pub struct Answers {
    /// To each question in its turn: the answer, or why there is none.
    pub answers: Vec<Result<Answer, Unanswered>>,
    /// Which DuckDB, and on how many threads.
    pub engine: String,
}

/// Why there is no answer.
pub enum Unanswered {
    /// It took more than it may: how much that is.
    Stopped(String),
    /// The statement does not run.
    Failed(String),
}

/// The answer to one question.
#[derive(Deserialize)]
pub struct Answer {
    /// How long each round took.
    pub seconds: Vec<f64>,
    rows: Vec<Vec<serde_json::Value>>,
}

/// Asks DuckDB, each question in so many rounds. Its copy of the tables is kept in a file if one is
/// named, and used again while it is newer than the database.
///
/// # Errors
/// Where DuckDB is not installed: what is missing, and what to do.
pub fn ask(
    database: &Path,
    kept: Option<&Path>,
    questions: &[Question],
    rounds: usize,
) -> Result<Answers, String> {
    let kinds = |query: &Query| -> serde_json::Map<_, _> {
        query.parameters.iter().map(|it| (it.name.to_owned(), json!(it.kind.code()))).collect()
    };
    let settings = |settings: &[Setting<'_>]| -> serde_json::Map<_, _> {
        settings.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let question = |it: &Question| {
        json!({
            "sql": it.query.sql, "kinds": kinds(&it.query), "settings": settings(&it.settings)
        })
    };
    // The views with Chinese names are for people who open the file, and no query stands on them.
    let views: Vec<&str> =
        VIEWS.iter().filter(|(name, _)| name.is_ascii()).map(|(_, file)| *file).collect();
    let questions: Vec<_> = questions.iter().map(question).collect();
    let request = json!({
        "database": database, "kept": kept, "rounds": rounds, "views": views,
        "questions": questions,
    });
    let python = std::env::var(PYTHON).unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/duckdb_queries.py");
    let mut command = Command::new(&python);
    command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let missing = |what: &str| {
        format!(
            "DuckDB: left out, {what}. `python3 -m pip install duckdb` installs it; {PYTHON} names \
             the interpreter that has it, where that is not `python3`."
        )
    };
    let mut child =
        command.spawn().map_err(|error| missing(&format!("`{python}` does not run ({error})")))?;
    let mut input = child.stdin.take().expect("a pipe");
    // It reads nothing where the package is missing, which its status says.
    let _ = input.write_all(request.to_string().as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("the script ends");
    if output.status.code() == Some(NO_PACKAGE) {
        return Err(missing(&format!("`{python}` has no package `duckdb`")));
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).expect("text");
    let mut lines: Vec<serde_json::Value> =
        said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let last = lines.pop().expect("the engine");
    let version = last["version"].as_str().expect("a version").trim_start_matches('v');
    let engine = format!("{version}, on {} threads", last["threads"]);
    let answer = |line: serde_json::Value| {
        if let Some(limit) = line["stopped"].as_str() {
            return Err(Unanswered::Stopped(limit.to_owned()));
        }
        if let Some(error) = line["error"].as_str() {
            return Err(Unanswered::Failed(error.to_owned()));
        }
        Ok(serde_json::from_value(line).expect("an answer"))
    };
    let answers: Vec<_> = lines.into_iter().map(answer).collect();
    assert_eq!(answers.len(), questions.len(), "an answer to each question");
    Ok(Answers { answers, engine })
}

/// Where the rows of DuckDB are not ours: the first cell that differs. Counts and amounts must be
/// equal, percentages as far as two ways of dividing may agree.
pub fn difference(ours: &Rows, theirs: &Answer) -> Option<String> {
    if ours.rows.len() != theirs.rows.len() {
        return Some(format!("{} rows, and {} of DuckDB", ours.rows.len(), theirs.rows.len()));
    }
    for (number, (row, other)) in ours.rows.iter().zip(&theirs.rows).enumerate() {
        if row.len() != other.len() {
            return Some(format!("{} columns, and {} of DuckDB", row.len(), other.len()));
        }
        for ((column, value), other) in ours.columns.iter().zip(row).zip(other) {
            if !is_same(value, other) {
                let (row, column) = (number + 1, column.key);
                return Some(format!("row {row}, {column}: {value:?}, and {other} of DuckDB"));
            }
        }
    }
    None
}

fn is_same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match ours {
        Value::Null => theirs.is_null(),
        Value::Integer(value) => theirs.as_i64() == Some(*value),
        Value::Real(value) => theirs.as_f64().is_some_and(|it| (it - value).abs() < 1e-9),
        Value::Text(text) => theirs.as_str() == Some(text),
    }
}
