//! `check`: where the reports break a rule.

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::json;

use super::{Context, Ending, Selection};
use crate::check::{self, Finding, RULES};
use crate::language::{Language, Message};
use crate::query::{Column, Rows, Unit, Value};
use crate::render::{self, Align, Answer, Grid, OutputArgs};
use crate::store::Store;

/// List where reports break a rule of the form's arithmetic
///
/// Ends with exit code 1 if there are findings.
#[derive(clap::Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the findings, and says whether there are any.
///
/// # Errors
/// If the database cannot be read, the department is unknown, the year has no report, or the output
/// cannot be written.
pub fn run(args: &CheckArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let mut checked = Checked { language: context.language, reports: 0, findings: Vec::new() };
    let selected = args.selection.resolve(context, &store)?;
    selected.for_each(&store, |report| {
        checked.reports += 1;
        let name = &report.department.name;
        let found = check::check(report).into_iter();
        checked.findings.extend(found.map(|finding| (name.clone(), report.year, finding)));
        anyhow::Ok(())
    })?;
    render::print(&checked, &args.output, context.language, out)?;
    Ok(if checked.findings.is_empty() { Ending::Done } else { Ending::Findings })
}

/// What the rules found, each with department and year.
struct Checked {
    language: Language,
    reports: usize,
    findings: Vec<(String, u16, Finding)>,
}

/// Every rule so far proves arithmetic: what breaks it is wrong.
const SEVERITY: &str = "error";

const COLUMNS: [Column; 8] = [
    Column::new("rule", Unit::Text, "规则", "rule"),
    Column::new("severity", Unit::Text, "程度", "severity"),
    Column::new("department", Unit::Text, "部门", "department"),
    Column::new("year", Unit::Year, "年度", "year"),
    Column::new("metric", Unit::Text, "指标", "metric"),
    Column::new("expected", Unit::Count, "应为", "expected"),
    Column::new("found", Unit::Count, "实为", "found"),
    Column::new("message", Unit::Text, "说明", "message"),
];

impl Answer for Checked {
    fn json(&self) -> serde_json::Value {
        let object = |(department, year, finding): &(String, u16, Finding)| {
            json!({
                "rule": finding.rule,
                "severity": SEVERITY,
                "department": department,
                "year": year,
                "metric": finding.metric.code(),
                "expected": finding.expected,
                "found": finding.found,
                "message": finding.message.text(self.language),
            })
        };
        self.findings.iter().map(object).collect()
    }

    fn rows(&self) -> Rows {
        let row = |(department, year, finding): &(String, u16, Finding)| {
            vec![
                Value::from(finding.rule),
                Value::from(SEVERITY),
                Value::from(department.as_str()),
                Value::from(*year),
                Value::from(finding.metric.code()),
                Value::from(finding.expected),
                Value::from(finding.found),
                Value::from(finding.message.text(self.language)),
            ]
        };
        Rows { columns: COLUMNS.to_vec(), rows: self.findings.iter().map(row).collect() }
    }

    fn text(&self, language: Language, width: Option<u16>) -> String {
        if self.findings.is_empty() {
            return Message::NoFindings { reports: self.reports }.text(language);
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, _, finding) in &self.findings {
            *counts.entry(finding.rule).or_default() += 1;
        }
        let rules = RULES.iter().filter_map(|rule| {
            let count = counts.get(rule.id)?;
            Some(format!("{} {count}", rule.id))
        });
        let heading = |key: &str, align| {
            let column = COLUMNS.iter().find(|column| column.key == key);
            (column.map_or("", |column| column.label.get(language)).to_owned(), align)
        };
        let grid = Grid {
            headings: vec![
                heading("department", Align::Left),
                heading("year", Align::Right),
                heading("rule", Align::Left),
                heading("message", Align::Left),
            ],
            rows: self
                .findings
                .iter()
                .map(|(department, year, finding)| {
                    let message = finding.message.text(language);
                    vec![department.clone(), year.to_string(), finding.rule.to_owned(), message]
                })
                .collect(),
        };
        let count = Message::FindingCount {
            findings: self.findings.len(),
            reports: self.reports,
            rules: rules.collect(),
        };
        format!("{}\n{}\n", grid.text(width), count.text(language))
    }
}
