//! What a query returns.

use rusqlite::types::Value as Sql;
use serde::Serialize;

use crate::language::Label;

/// The rows of an answer, under named columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as wide as the columns.
    pub rows: Vec<Vec<Value>>,
}

/// A column of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The name in SQL, CSV and JSON.
    pub key: &'static str,
    /// What it holds.
    pub unit: Unit,
    /// The heading for people.
    pub label: Label,
}

impl Column {
    /// A column with its heading in Chinese and English.
    pub const fn new(key: &'static str, unit: Unit, zh: &'static str, en: &'static str) -> Column {
        Column { key, unit, label: Label { zh, en } }
    }
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words.
    Text,
    /// A year.
    Year,
    /// A whole number.
    Count,
    /// A percentage with one decimal.
    Percent,
    /// A figure in the unit that the column `unit` of the row names.
    Measure,
    /// A number of any kind, shown as it is.
    Number,
    /// What no header says: numbers or words, as the values are.
    Any,
}

impl Unit {
    /// The unit that a header names.
    pub fn from_code(code: &str) -> Option<Unit> {
        match code {
            "text" => Some(Unit::Text),
            "year" => Some(Unit::Year),
            "count" => Some(Unit::Count),
            "percent" => Some(Unit::Percent),
            "measure" => Some(Unit::Measure),
            "number" => Some(Unit::Number),
            _ => None,
        }
    }

    /// The name in a header.
    pub fn code(self) -> &'static str {
        match self {
            Unit::Text => "text",
            Unit::Year => "year",
            Unit::Count => "count",
            Unit::Percent => "percent",
            Unit::Measure => "measure",
            Unit::Number => "number",
            Unit::Any => "any",
        }
    }

    /// Whether the values are numbers, which stand to the right.
    pub fn is_number(self) -> bool {
        !matches!(self, Unit::Text | Unit::Any)
    }
}

/// One value of an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing stated, or nothing to state.
    #[default]
    Null,
    /// A whole number; amounts are in fen.
    Integer(i64),
    /// A percentage. Counts and amounts are never this.
    Real(f64),
    /// Words.
    Text(String),
}

impl Value {
    /// The whole number, if it is one.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Value::Integer(value) => Some(*value),
            _ => None,
        }
    }

    /// A number of any kind as SQLite shows it: with 15 significant digits.
    pub fn number_text(number: f64) -> String {
        let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        let is_plain = rounded == 0.0 || (1e-5..1e15).contains(&rounded.abs());
        if is_plain { rounded.to_string() } else { format!("{rounded:e}") }
    }

    /// The words, if it is some.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Integer(value)
    }
}

impl From<u16> for Value {
    fn from(value: u16) -> Value {
        Value::Integer(value.into())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}

impl From<Sql> for Value {
    fn from(value: Sql) -> Value {
        match value {
            Sql::Null => Value::Null,
            Sql::Integer(value) => Value::Integer(value),
            Sql::Real(value) => Value::Real(value),
            Sql::Text(text) => Value::Text(text),
            // As a statement would write it.
            Sql::Blob(bytes) => {
                let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
                let digits = halves.map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)]));
                let digits: String = digits.collect();
                Value::Text(format!("x'{digits}'"))
            }
        }
    }
}

impl From<Value> for Sql {
    fn from(value: Value) -> Sql {
        match value {
            Value::Null => Sql::Null,
            Value::Integer(value) => Sql::Integer(value),
            Value::Real(value) => Sql::Real(value),
            Value::Text(text) => Sql::Text(text),
        }
    }
}

impl Rows {
    /// Every row, to be asked by the names of its columns.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|values| Row { columns: &self.columns, values })
    }

    /// Keeps the rows for which `is_wanted` says so.
    pub fn retain(&mut self, mut is_wanted: impl FnMut(Row<'_>) -> bool) {
        let columns = &self.columns;
        self.rows.retain(|values| is_wanted(Row { columns, values }));
    }
}

/// One row of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    columns: &'a [Column],
    values: &'a [Value],
}

impl<'a> Row<'a> {
    /// The value in a column; [`Value::Null`] where there is no such column.
    pub fn get(self, key: &str) -> &'a Value {
        let index = self.columns.iter().position(|column| column.key == key);
        index.and_then(|index| self.values.get(index)).unwrap_or(&Value::Null)
    }

    /// The words in a column, empty where there are none.
    pub fn text(self, key: &str) -> &'a str {
        self.get(key).text().unwrap_or("")
    }

    /// The whole number in a column.
    pub fn integer(self, key: &str) -> Option<i64> {
        self.get(key).integer()
    }

    /// The percentage in a column.
    pub fn real(self, key: &str) -> Option<f64> {
        match self.get(key) {
            Value::Real(value) => Some(*value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_with_15_digits_and_bytes_as_sql() {
        let check = |number: f64, expected: &str| assert_eq!(Value::number_text(number), expected);
        check(0.1 + 0.2, "0.3");
        check(-2.5, "-2.5");
        check(44.0, "44");
        check(0.0, "0");
        check(2.0 / 3.0, "0.666666666666667");
        check(1e300, "1e300");
        check(1.5e-9, "1.5e-9");
        assert_eq!(Value::from(Sql::Blob(vec![0, 0xAF])), Value::from("x'00AF'"));
    }
}
