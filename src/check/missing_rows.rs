//! `missing-rows`: a table has every row of its form.

use super::tables::{Table, check_each};
use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Metric, Report};

pub const RULE: Rule = Rule {
    id: "missing-rows",
    severity: Severity::Warning,
    title: Label { zh: "表格各行齐全", en: "a table has every row of its form" },
    source: Label {
        zh: "国办公开办函〔2021〕30号、〔2019〕60号所附表格的各行",
        en: "the rows of the form, notices 国办公开办函〔2021〕30号 and 〔2019〕60号",
    },
    explanation: Label {
        zh: "来源中有此表，但少了表式规定的行：文件不全，或该行未能认出。缺行时，涉及该行的等式不核对。\
             例：第三部分缺“（四）无法提供 2.没有现成信息需要另行制作”一行。",
        en: "The source has the table, but not all of its rows: it is incomplete, or the row was not recognised. \
             Sums that need the row are not checked. \
             Example: section 3 without the row （四）无法提供 2.没有现成信息需要另行制作.",
    },
    counted: Counted::Rows,
    check: Check::Report(|report| check_each(report, find)),
};

/// At the first cell of the first row that is missing.
fn find(report: &Report, table: &Table) -> Option<Finding> {
    /// How many are named.
    const MOST: usize = 5;
    if !table.is_in(report) {
        return None;
    }
    let is_missing =
        |row: &&Vec<Metric>| !row.iter().any(|metric| report.cells.contains_key(metric));
    let missing: Vec<Metric> =
        table.rows.iter().filter(is_missing).filter_map(|row| row.first().copied()).collect();
    let message = Message::RowsLacking {
        table: table.name.clone(),
        rows: missing.iter().take(MOST).map(|metric| metric.row_label()).collect(),
        missing: missing.len(),
        expected: table.rows.len(),
    };
    let count = |rows: usize| i64::try_from(rows).ok();
    Some(Finding {
        expected: count(table.rows.len()),
        found: count(table.rows.len() - missing.len()),
        figures: super::tables::compact(&missing),
        ..Finding::at(*missing.first()?, message)
    })
}
