//! JSON: keys are the codes of the columns, NULL is null, amounts are in fen.

use std::io::Write;

use serde_json::{Map, Value};

use crate::query::Rows;

/// Writes a value, readable, with a newline at its end.
pub fn write(value: &Value, out: &mut dyn Write) -> anyhow::Result<()> {
    // Not through serde_json's writer: a closed pipe must stay an error of I/O.
    writeln!(out, "{}", serde_json::to_string_pretty(value)?)?;
    Ok(())
}

/// An object for each row.
pub fn records(rows: &Rows) -> impl Iterator<Item = Value> {
    rows.rows.iter().map(|row| {
        let fields = rows.columns.iter().zip(row);
        let fields =
            fields.map(|(column, value)| (column.key.to_owned(), serde_json::json!(value)));
        Value::Object(fields.collect::<Map<_, _>>())
    })
}
