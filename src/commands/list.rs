//! `list`: the reports present.

use std::io::Write;

use super::{Context, Ending};
use crate::language::{Language, Message};
use crate::query::{self, Rows, Value};
use crate::render::{self, Answer, OutputArgs};
use crate::store::Store;

/// List the reports present, with how complete they are and where they came from
#[derive(clap::Args, Debug)]
pub struct ListArgs {
    /// Only the reports of this year
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// Only the reports of this department
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the list.
///
/// # Errors
/// If the database cannot be read, the department is unknown, or the output cannot be written.
pub fn run(args: &ListArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let department = args.department.as_ref();
    let department = department.map(|name| context.department(&store, name)).transpose()?;
    let settings = [("year", Value::from(args.year)), ("department", Value::from(department))];
    let rows = query::run(&store, "list", &settings)?;
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
