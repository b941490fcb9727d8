//! JSON Lines: an object for each row on a line of its own, for tools that read line by line.

use std::io::Write;

use super::json;
use crate::query::Rows;

/// Writes the rows.
pub fn write(rows: &Rows, out: &mut dyn Write) -> anyhow::Result<()> {
    for record in json::records(rows) {
        // Not through serde_json's writer: a closed pipe must stay an error of I/O.
        writeln!(out, "{}", serde_json::to_string(&record)?)?;
    }
    Ok(())
}
