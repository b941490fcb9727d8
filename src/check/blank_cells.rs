//! `blank-cells`: a table with numbers has no blank cells.

use super::equation::is_blank;
use super::tables::{Table, check_each, compact};
use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Metric, Report};

pub const RULE: Rule = Rule {
    id: "blank-cells",
    severity: Severity::Note,
    title: Label {
        zh: "有数字的表中没有空白格", en: "a table with numbers has no blank cells"
    },
    source: Label {
        zh: "本程序的约定：空白与 0 分别保存",
        en: "a convention of this program: blank is kept apart from 0",
    },
    explanation: Label {
        zh: "有的单位把零留作空白。空白与 0 分别保存；核对时分项空白按零计，总计空白视为未填，不核对。\
             例：第三部分中间五列全部空白，共 125 格。",
        en: "Some offices leave zeros blank. Blank and 0 are kept apart; in a sum a blank part counts as zero, and \
             a blank 总计 is not stated and not checked. \
             Example: the five middle columns of section 3 are blank, 125 cells.",
    },
    counted: Counted::Cells,
    check: Check::Report(|report| check_each(report, find)),
};

/// At the first blank cell of a table.
fn find(report: &Report, table: &Table) -> Option<Finding> {
    if !table.has_numbers(report) {
        return None;
    }
    let is_blank = |metric: &Metric| report.cells.get(metric).is_some_and(is_blank);
    let blank: Vec<Metric> = table.cells().filter(is_blank).collect();
    let metric = *blank.first()?;
    let message = Message::CellsBlank { table: table.name.clone(), count: blank.len(), metric };
    Some(Finding {
        found: i64::try_from(blank.len()).ok(),
        figures: compact(&blank),
        ..Finding::at(metric, message)
    })
}
