//! `list`: the reports present.

use std::io::Write;

use super::{Context, Ending, Selection};
use crate::language::Message;
use crate::query;
use crate::render::{Listing, OutputArgs};
use crate::store::Store;

/// List the reports present, with how complete they are and where they came from
#[derive(clap::Args, Debug)]
pub struct ListArgs {
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the list.
///
/// # Errors
/// If the database cannot be read, the department is unknown, the year has no report, or the output
/// cannot be written.
pub fn run(args: &ListArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let selected = args.selection.resolve(context, &store)?;
    context.say(&args.selection.names(context, &store)?);
    let rows = query::run(&store, "list", &selected.settings())?;
    let listing = Listing {
        title: Message::ListTitle.text(context.language),
        foot: Some(Message::ReportCount { reports: rows.rows.len() }.text(context.language)),
        empty: Some(Message::NoReportsListed.text(context.language)),
        rows,
    };
    context.print(&listing, &args.output, out)?;
    Ok(Ending::Done)
}
