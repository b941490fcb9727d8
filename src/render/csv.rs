//! CSV in UTF-8: headings are the codes of the columns, NULL is an empty field, amounts are in fen.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe before it, which the import of
//! data exports takes off again ([`crate::document::formula`]).

use std::io::Write;

use crate::document::formula;
use crate::query::{Rows, Unit, Value};

/// What the file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// Programs: no byte order mark, lines end with LF.
    Plain,
    /// Excel, which takes a file without byte order mark for GBK: with one, and lines end with CRLF.
    Excel,
}

/// Writes records.
pub struct Writer<W: Write>(csv::Writer<W>);

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn new(mut out: W, flavour: Flavour) -> std::io::Result<Writer<W>> {
        let mut builder = csv::WriterBuilder::new();
        if flavour == Flavour::Excel {
            out.write_all("\u{feff}".as_bytes())?;
            builder.terminator(csv::Terminator::CRLF);
        }
        Ok(Writer(builder.from_writer(out)))
    }

    /// Writes a record of texts and whole numbers.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write<'a>(
        &mut self,
        values: impl IntoIterator<Item = &'a Value>,
    ) -> std::io::Result<()> {
        self.write_record(values.into_iter().map(|value| (value, Unit::Count)))
    }

    fn write_record<'a>(
        &mut self,
        fields: impl Iterator<Item = (&'a Value, Unit)>,
    ) -> std::io::Result<()> {
        let mut field = |text: &str| self.0.write_field(text).map_err(io_error);
        for (value, unit) in fields {
            match value {
                Value::Null => field("")?,
                Value::Integer(value) => field(&value.to_string())?,
                Value::Real(value) if matches!(unit, Unit::Number | Unit::Any) => {
                    field(&Value::number_text(*value))?;
                }
                // A quartile of counts has up to two decimals; rates are rounded to one.
                Value::Real(value) if unit == Unit::Measure && value.fract() != 0.0 => {
                    field(&Value::number_text(*value))?;
                }
                Value::Real(value) => field(&format!("{value:.1}"))?,
                Value::Text(text) => field(&formula::neutralised(text))?,
            }
        }
        self.0.write_record(None::<&[u8]>).map_err(io_error)
    }

    /// Writes what is left.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// The error of the system, by whose kind a closed pipe is known.
fn io_error(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}

/// Writes an answer.
///
/// # Errors
/// If it cannot be written.
pub fn write(rows: &Rows, flavour: Flavour, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut writer = Writer::new(out, flavour)?;
    let headings: Vec<Value> = rows.columns.iter().map(|column| Value::from(column.key)).collect();
    writer.write(&headings)?;
    let units: Vec<Unit> = rows.columns.iter().map(|column| column.unit).collect();
    for row in &rows.rows {
        writer.write_record(row.iter().zip(units.iter().copied()))?;
    }
    Ok(writer.finish()?)
}
