//! `missing`: who has not reported a year.

use std::io::Write;

use super::{Context, Ending};
use crate::language::Message;
use crate::query::{self, Value};
use crate::render::{Listing, OutputArgs};
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
    let year = args.year;
    let listing = Listing {
        title: Message::MissingTitle { year }.text(context.language),
        rows,
        foot: None,
        empty: Some(Message::NobodyMissing { year }.text(context.language)),
    };
    context.print(&listing, &args.output, out)?;
    Ok(Ending::Done)
}
