//! The tables `metric` and `indicator`, filled from the closed lists of the program.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::language::Language;
use crate::report::{Form, INDICATORS, Indicator, Metric, RequestRow};

const METRIC_COLUMNS: &[&str] = &[
    "metric",
    "position",
    "section",
    "\"row\"",
    "\"column\"",
    "printed_row",
    "row_zh",
    "row_en",
    "column_zh",
    "column_en",
    "label_zh",
    "label_en",
    "unit",
    "forms",
];

const INDICATOR_COLUMNS: &[&str] = &[
    "indicator",
    "position",
    "label_zh",
    "label_en",
    "numerator_zh",
    "numerator_en",
    "numerator_sql",
    "denominator_zh",
    "denominator_en",
    "denominator_sql",
];

/// Makes both tables equal to the program's lists. Writes nothing where they are.
pub fn refresh(connection: &Connection) -> rusqlite::Result<()> {
    let metrics: Vec<_> = Metric::all().iter().map(|&metric| metric_row(metric)).collect();
    let indicators: Vec<_> = INDICATORS.iter().enumerate().map(indicator_row).collect();
    refresh_table(connection, "metric", METRIC_COLUMNS, &metrics)?;
    refresh_table(connection, "indicator", INDICATOR_COLUMNS, &indicators)
}

fn refresh_table(
    connection: &Connection,
    table: &str,
    columns: &[&str],
    expected: &[Vec<Value>],
) -> rusqlite::Result<()> {
    let list = columns.join(", ");
    let mut stored =
        connection.prepare(&format!("SELECT {list} FROM {table} ORDER BY position"))?;
    let rows: Vec<Vec<Value>> = stored
        .query_map([], |row| (0..columns.len()).map(|index| row.get(index)).collect())?
        .collect::<rusqlite::Result<_>>()?;
    if rows == expected {
        return Ok(());
    }
    // Rows are updated and never deleted: notes on cells refer to them.
    let places = vec!["?"; columns.len()].join(", ");
    let updates: Vec<_> =
        columns[1..].iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let mut upsert = connection.prepare(&format!(
        "INSERT INTO {table} ({list}) VALUES ({places}) ON CONFLICT ({}) DO UPDATE SET {}",
        columns[0],
        updates.join(", "),
    ))?;
    for row in expected {
        upsert.execute(params_from_iter(row))?;
    }
    Ok(())
}

fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}

fn position(value: usize) -> Value {
    i64::try_from(value).map_or(Value::Null, Value::Integer)
}

fn metric_row(metric: Metric) -> Vec<Value> {
    let printed_row = match metric {
        Metric::Request(row, _) => text(RequestRow::printed_row(row)),
        Metric::Disclosure(_) | Metric::Dispute(..) => Value::Null,
    };
    let forms: Vec<_> =
        Form::ALL.iter().filter(|&&form| metric.is_in(form)).map(|form| form.code()).collect();
    vec![
        text(metric.code()),
        position(metric.position()),
        metric.section().code().parse().map_or(Value::Null, Value::Integer),
        text(metric.row_code()),
        text(metric.column_code()),
        printed_row,
        text(metric.row_label().zh),
        text(metric.row_label().en),
        text(metric.column_label().zh),
        text(metric.column_label().en),
        text(metric.path(Language::Zh)),
        text(metric.path(Language::En)),
        text(metric.unit().code()),
        text(forms.join("|")),
    ]
}

fn indicator_row((index, indicator): (usize, &Indicator)) -> Vec<Value> {
    vec![
        text(indicator.code),
        position(index + 1),
        text(indicator.label.zh),
        text(indicator.label.en),
        text(Indicator::words(indicator.numerator, Language::Zh)),
        text(Indicator::words(indicator.numerator, Language::En)),
        text(Indicator::sql(indicator.numerator)),
        text(Indicator::words(indicator.denominator, Language::Zh)),
        text(Indicator::words(indicator.denominator, Language::En)),
        text(Indicator::sql(indicator.denominator)),
    ]
}
