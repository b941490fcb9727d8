//! `info`: what the database file is and holds.

use std::io::Write;

use super::{Context, Ending};
use crate::language::Message;
use crate::query::{self, Column, Rows, Unit, Value};
use crate::render::{Listing, OutputArgs};
use crate::store::Store;

/// Say what the database holds and how it was made
#[derive(clap::Args, Debug)]
pub struct InfoArgs {
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the facts, one a row.
///
/// # Errors
/// If the database cannot be read, or the output cannot be written.
pub fn run(args: &InfoArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_proved(&context.database)?;
    let language = context.language;
    let facts = query::run(&store, "info", &[])?;
    let years = query::run(&store, "years", &[])?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut add = |item: &str, label: &str, value: Value| {
        rows.push(vec![Value::from(item), Value::from(label), value]);
    };
    let path = context.database.display().to_string();
    add("file", language.pick("文件", "file"), Value::from(path));
    let bytes = std::fs::metadata(&context.database).map_or(0, |metadata| metadata.len());
    let bytes = Value::from(i64::try_from(bytes).ok());
    add("bytes", language.pick("字节数", "bytes"), bytes);
    for row in facts.iter() {
        let label = language.pick(row.text("label_zh"), row.text("label_en"));
        let number = row.get("number");
        let value = if *number == Value::Null { row.get("words") } else { number };
        add(row.text("item"), label, value.clone());
    }
    for row in years.iter() {
        let year = row.integer("year").unwrap_or_default();
        let label = language.pick(format!("{year}年年报"), format!("reports for {year}"));
        add(&format!("reports_{year}"), &label, row.get("reports").clone());
    }
    let columns = vec![
        Column::new("item", Unit::Text, "代码", "item"),
        Column::new("label", Unit::Text, "内容", "what"),
        Column::new("value", Unit::Text, "值", "value"),
    ];
    let title = Message::InfoTitle.text(language);
    context.print(&Listing::new(title, Rows { columns, rows }), &args.output, out)?;
    Ok(Ending::Done)
}
