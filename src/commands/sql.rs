//! `sql`: a statement of the user's own.

use std::io::{Read, Write};
use std::time::Duration;

use super::statement::Statement;
use super::{Context, Ending};
use crate::language::Message;
use crate::problem::{Place, Problem, Problems, Severity, why_of};
use crate::query::{self, Guarded, LONGEST_STATEMENT, Limits};
use crate::render::OutputArgs;
use crate::store::Store;

/// How much memory a statement and its answer may take, in bytes.
const MEMORY: usize = 1 << 30;

/// Ask the database a SELECT of your own
///
/// The statement may read the tables and views of the database and do nothing else. Amounts are in fen
/// (0.01 yuan), NULL is blank or not read.
#[derive(clap::Args, Debug)]
pub struct SqlArgs {
    /// The statement, or - (standard input)
    #[arg(value_name = "SELECT", allow_hyphen_values = true)]
    statement: String,
    /// Value of a parameter :name of the statement; may be repeated
    #[arg(long = "set", value_name = "NAME=VALUE")]
    settings: Vec<String>,
    /// The most rows; 0 for all
    #[arg(long, value_name = "ROWS", default_value_t = 10_000)]
    limit: usize,
    /// The most seconds; 0 for as long as it takes
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    timeout: u64,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the statement and prints what it returns.
///
/// # Errors
/// If it is no single statement that only reads, takes too long, or the database or the output
/// cannot be used.
pub fn run(args: &SqlArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let (text, place) = if args.statement == "-" {
        (from_standard_input()?, Place::file("-"))
    } else {
        let name = context.language.pick("SQL 语句", "the SQL statement");
        (args.statement.clone(), Place::file(name))
    };
    let limits = Limits {
        rows: Some(args.limit).filter(|&rows| rows > 0),
        time: Some(args.timeout).filter(|&seconds| seconds > 0).map(Duration::from_secs),
        memory: Some(MEMORY),
    };
    let guarded = Guarded::new(Store::open_read_only(&context.database)?, limits)?;
    let query = query::own(&text, "sql", &place, &guarded).map_err(Problems)?;
    let settings = query::settings(&query, &args.settings).map_err(Problems)?;
    let title = place.file.clone();
    let statement = Statement { query, settings, place, title };
    statement.answer(guarded, &args.output, context, out)
}

fn from_standard_input() -> Result<String, Problem> {
    let refuse = |what, why, fix| Problem {
        severity: Severity::Refused,
        what,
        place: Place::file("-"),
        why,
        fix,
    };
    let mut bytes = Vec::new();
    // One more than it may have, so that it is known to have too many.
    let mut input = std::io::stdin().lock().take(LONGEST_STATEMENT as u64 + 1);
    input
        .read_to_end(&mut bytes)
        .map_err(|error| refuse(Message::CannotRead, why_of(&error), Message::FixCannotRead))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    std::str::from_utf8(text).map(str::to_owned).map_err(|_| {
        let what = Message::BrokenBytes { encoding: "UTF-8" };
        refuse(what, Message::WhyBrokenBytes, Message::FixSaveAsUtf8)
    })
}
