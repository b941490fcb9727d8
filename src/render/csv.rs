//! CSV in UTF-8: headings are the codes of the columns, NULL is an empty field, amounts are in fen.

use std::io::Write;

use crate::query::{Rows, Unit, Value};

/// Writes an answer.
pub fn write(rows: &Rows, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(rows.columns.iter().map(|column| column.key))?;
    for row in &rows.rows {
        let fields = rows.columns.iter().zip(row);
        writer.write_record(fields.map(|(column, value)| field(value, column.unit)))?;
    }
    writer.flush()?;
    Ok(())
}

fn field(value: &Value, unit: Unit) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(value) => value.to_string(),
        Value::Real(value) if matches!(unit, Unit::Number | Unit::Any) => {
            Value::number_text(*value)
        }
        // A quartile of counts has up to two decimals; rates are rounded to one.
        Value::Real(value) if unit == Unit::Measure && value.fract() != 0.0 => {
            Value::number_text(*value)
        }
        Value::Real(value) => format!("{value:.1}"),
        Value::Text(text) => text.clone(),
    }
}
