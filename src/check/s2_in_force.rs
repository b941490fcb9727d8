//! `s2-in-force`: what was issued this year is among what is in force at its end.

use super::{Check, Counted, Finding, Rule, Severity};
use crate::language::{Label, Message};
use crate::report::{Disclosure, DisclosureColumn, DisclosureRow, Metric, Report};

pub const RULE: Rule = Rule {
    id: "s2-in-force",
    severity: Severity::Warning,
    title: Label {
        zh: "现行有效件数 ≥ 本年制发件数（2019年表式：对外公开总数量 ≥ 本年新公开数量）",
        en: "in force is not less than issued (2019 form: disclosed in total not less than newly disclosed)",
    },
    source: Label {
        zh: "国办公开办函〔2021〕30号、〔2019〕60号所附表格：第二十条第（一）项各列的含义",
        en: "what the columns of article 20, item 1 mean on the form of either edition",
    },
    explanation: Label {
        zh: "本年制发的规章和行政规范性文件，除当年又废止的以外，年末均现行有效，所以现行有效件数一般不少于\
             本年制发件数。当年制发又废止的文件会造成例外，故为警告。\
             例：行政规范性文件制发 15，现行有效 9。",
        en: "Rules and normative documents that were issued this year are in force at its end, unless they were \
             repealed in the same year, which is why this is only a warning. \
             Example: 15 normative documents issued, 9 in force.",
    },
    counted: Counted::Figures,
    check: Check::Report(|report| find(report).into()),
};

fn find(report: &Report) -> Vec<Finding> {
    use DisclosureColumn as Column;
    let pairs = [(Column::Issued, Column::InForce), (Column::Disclosed, Column::DisclosedTotal)];
    let rows = [DisclosureRow::Rules, DisclosureRow::NormativeDocuments];
    let of_row = |row| pairs.map(|(new, all)| compare(report, row, new, all));
    rows.into_iter().flat_map(of_row).flatten().collect()
}

fn compare(
    report: &Report,
    row: DisclosureRow,
    new: DisclosureColumn,
    all: DisclosureColumn,
) -> Option<Finding> {
    let metric = |column| Disclosure::find(row, column).map(Metric::Disclosure);
    let (new, all) = (metric(new)?, metric(all)?);
    let (issued, in_force) = (report.value(new)?, report.value(all)?);
    (in_force < issued).then(|| Finding {
        expected: Some(issued),
        found: Some(in_force),
        figures: format!("{all}={in_force} {new}={issued}"),
        ..Finding::at(
            all,
            Message::LessThan { metric: all, value: in_force, other: new, least: issued },
        )
    })
}
