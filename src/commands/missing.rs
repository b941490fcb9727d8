//! `missing`: who has not reported a year.

use std::io::Write;

use super::{Context, Ending};
use crate::language::{Language, Message};
use crate::query::{self, Rows, Value};
use crate::render::{self, Answer, OutputArgs};
use crate::store::Store;

/// List the departments without a report for a year
///
/// A department counts as having reported when it did, or one that it continues after a rename or a
/// merger.
#[derive(clap::Args, Debug)]
pub struct MissingArgs {
    /// The year
    #[arg(long, value_name = "YEAR")]
    year: u16,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the list.
///
/// # Errors
/// If the database cannot be read, or the output cannot be written.
pub fn run(args: &MissingArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let rows = query::run(&store, "missing", &[("year", Value::from(args.year))])?;
    render::print(&Missing { rows, year: args.year }, &args.output, context.language, out)?;
    Ok(Ending::Done)
}

struct Missing {
    rows: Rows,
    year: u16,
}

impl Answer for Missing {
    fn json(&self) -> serde_json::Value {
        self.rows.json()
    }

    fn rows(&self) -> Rows {
        self.rows.clone()
    }

    fn text(&self, language: Language, width: Option<u16>) -> String {
        if self.rows.rows.is_empty() {
            return Message::NobodyMissing { year: self.year }.text(language);
        }
        self.rows.text(language, width)
    }
}
