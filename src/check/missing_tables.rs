//! `missing-tables`: every table of the form is there, with numbers.

use super::tables::{Table, is_complete, tables};
use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Report, Section};

pub const RULE: Rule = Rule {
    id: "missing-tables",
    severity: Severity::Warning,
    title: Label {
        zh: "表格齐全，且填有数字",
        en: "every table of the form is there, with numbers",
    },
    source: Label {
        zh: "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号所附格式",
        en: "Regulation on Open Government Information, article 50; the format of notice 国办公开办函〔2021〕30号",
    },
    explanation: Label {
        zh: "年度报告应当包括第二、三、四部分的全部表格。来源中没有的表，或整表没有一个数字的表，在此列出；\
             第二部分整个没有时只列一处。例：网页只保存了第三部分的表。",
        en: "An annual report has all tables of sections 2, 3 and 4. A table that the source does not have, or \
             in which no cell has a number, is listed; a section 2 that is missing as a whole once. \
             Example: a page of which only the table of section 3 was saved.",
    },
    counted: Counted::Rows,
    check: Check::Report(|report| find(report).into()),
};

fn find(report: &Report) -> Vec<Finding> {
    if is_complete(report) {
        return Vec::new();
    }
    let tables = tables(report.form);
    let is_missing = |table: &&Table| !table.is_in(report);
    let disclosures = || tables.iter().filter(|table| table.section == Section::Disclosure);
    let is_section_missing = disclosures().all(|table| is_missing(&table));
    let mut findings = Vec::new();
    for table in tables {
        let is_first = findings.is_empty();
        let in_missing_section = table.section == Section::Disclosure && is_section_missing;
        if table.is_stated(report) || (in_missing_section && !is_first) {
            continue;
        }
        let Some(metric) = table.cells().next() else { continue };
        let name =
            if in_missing_section { vec![Section::Disclosure.label()] } else { table.name.clone() };
        let message = if is_missing(&table) {
            Message::TableLacking { table: name }
        } else {
            Message::TableBlank { table: name }
        };
        findings.push(Finding::at(metric, message));
    }
    findings
}
