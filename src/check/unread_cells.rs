//! `unread-cells`: every cell of a row could be read.

use super::tables::{Table, check_each, compact};
use super::{Check, Counted, Finding, Rule, Severity, s2_decimals};
use crate::language::{Label, Message};
use crate::report::{Cell, Metric, Report};

pub const RULE: Rule = Rule {
    id: "unread-cells",
    severity: Severity::Warning,
    title: Label { zh: "每一格都能读出", en: "every cell could be read" },
    source: Label {
        zh: "本程序的原则：宁缺毋错，不能确定的数不采用",
        en: "the principle of this program: a figure that is not certain is not taken",
    },
    explanation: Label {
        zh: "一行中有的格在来源中没有，或所写的不是可以确定的数，未存为数字；涉及这些格的等式不核对。\
             例：一格写作“12（13）”。",
        en: "Cells of a row that the source does not have, or whose text is no certain number, are not stored as \
             numbers; sums that need them are not checked. Example: a cell says `12（13）`.",
    },
    counted: Counted::Cells,
    check: Check::Report(|report| check_each(report, find)),
};

/// At the first such cell of a table.
fn find(report: &Report, table: &Table) -> Option<Finding> {
    let is_there = |row: &&Vec<Metric>| row.iter().any(|metric| report.cells.contains_key(metric));
    let is_unread = |metric: &Metric| {
        report.cells.get(metric).is_none_or(Cell::is_unread)
            && !s2_decimals::breaks(report, *metric)
    };
    let unread: Vec<Metric> =
        table.rows.iter().filter(is_there).flatten().copied().filter(is_unread).collect();
    let metric = *unread.first()?;
    let message = Message::CellsUnread { table: table.name.clone(), count: unread.len(), metric };
    Some(Finding { figures: compact(&unread), ..Finding::at(metric, message) })
}
