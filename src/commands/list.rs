//! `list`: the reports present.

use std::io::Write;

use super::{Context, Ending, Selection};
use crate::language::{Language, Message};
use crate::query::{self, Rows};
use crate::render::{self, Answer, OutputArgs};
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
    let rows = query::run(&store, "list", &selected.settings())?;
    render::print(&List(rows), &args.output, context.language, out)?;
    Ok(Ending::Done)
}

struct List(Rows);

impl Answer for List {
    fn json(&self) -> serde_json::Value {
        self.0.json()
    }

    fn rows(&self) -> Rows {
        self.0.clone()
    }

    fn text(&self, language: Language, width: Option<u16>) -> String {
        let reports = self.0.rows.len();
        if reports == 0 {
            return Message::NoReportsListed.text(language);
        }
        let count = Message::ReportCount { reports }.text(language);
        format!("{}\n{count}", self.0.text(language, width))
    }
}
