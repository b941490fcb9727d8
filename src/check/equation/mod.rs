//! Sums that the form implies: whether they hold, and which one cell would explain those that do not.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::{Checked, Finding, s3_applicants, s3_balance, s3_outcomes, s4_parts};
use crate::language::{Label, Message, Sum};
use crate::report::{Cell, Form, Metric, NOT_STATED, Report, RequestRow, Requester, Sign};

/// A sum: a total and the signed parts that it must be equal to.
#[derive(Clone, Debug)]
pub struct Equation {
    /// Id of the rule that it belongs to.
    pub rule: &'static str,
    /// The cell that states the sum.
    pub total: Metric,
    /// The cells that it is the sum of.
    pub parts: Vec<(Sign, Metric)>,
    /// Puts into words that it does not hold.
    pub message: fn(&Broken) -> Message,
}

/// A sum that does not hold.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The cell that states the sum.
    pub total: Metric,
    /// The parts with their values, blank ones as zero.
    pub parts: Vec<(Sign, Metric, i64)>,
    /// What the parts add up to.
    pub expected: i64,
    /// What the report states.
    pub found: i64,
}

impl Equation {
    /// A total of plain parts.
    pub fn total_of(
        rule: &'static str,
        total: Metric,
        parts: impl Iterator<Item = Metric>,
    ) -> Equation {
        let parts = parts.map(|part| (Sign::Plus, part)).collect();
        Equation { rule, total, parts, message: total_differs }
    }

    /// What a change of a cell by one does to total minus parts; 0 where the cell is not in it.
    fn weight(&self, metric: Metric) -> i64 {
        if metric == self.total {
            return 1;
        }
        let part = self.parts.iter().find(|(_, part)| *part == metric);
        part.map_or(0, |(sign, _)| -of_sign(*sign))
    }

    fn cells(&self) -> impl Iterator<Item = Metric> {
        std::iter::once(self.total).chain(self.parts.iter().map(|(_, part)| *part))
    }
}

const fn of_sign(sign: Sign) -> i64 {
    match sign {
        Sign::Plus => 1,
        Sign::Minus => -1,
    }
}

fn total_differs(broken: &Broken) -> Message {
    let is_row = |metric: &Metric| metric.row_code() == broken.total.row_code();
    // Zeros explain nothing, and there are up to twenty of them.
    let stated = broken.parts.iter().filter(|(_, _, value)| *value != 0);
    let name = |metric: &Metric| {
        if is_row(metric) { metric.column_label() } else { brief(metric.row_label()) }
    };
    Message::TotalDiffers {
        metric: broken.total,
        parts: Sum(stated.map(|(_, metric, value)| (name(metric), *value)).collect()),
        expected: broken.expected,
        found: broken.found,
    }
}

/// The label of an outcome without what all of them begin with, and without the note to （二）.
fn brief(label: Label) -> Label {
    let zh = label.zh.strip_prefix("三、本年度办理结果").unwrap_or(label.zh);
    Label { zh: zh.split("（区分处理的").next().unwrap_or(zh), en: label.en }
}

/// Whether a sum holds.
enum State {
    Holds,
    Broken(Broken),
    /// The office left the 总计 blank.
    NotStated,
    /// A cell was not in the source, or could not be read.
    Unknown,
}

/// The cells of a report by their places in the codebook: each enters several sums.
struct Cells<'report> {
    form: Form,
    cells: Vec<Option<&'report Cell>>,
}

impl<'report> Cells<'report> {
    fn of(report: &'report Report) -> Cells<'report> {
        let mut cells = vec![None; Metric::all().len() + 1];
        for (metric, cell) in &report.cells {
            cells[metric.position()] = Some(cell);
        }
        Cells { form: report.form, cells }
    }

    fn get(&self, metric: Metric) -> Option<&'report Cell> {
        self.cells[metric.position()]
    }

    /// What a cell adds to a sum: zero where it was left blank, the sum of its own parts where it is
    /// a 总计 that was, `None` where it is not known.
    fn part(&self, metric: Metric) -> Option<i64> {
        let cell = self.get(metric)?;
        if !is_blank(cell) {
            return cell.value();
        }
        let sum = |parts: &mut dyn Iterator<Item = Metric>| -> Option<i64> {
            parts.map(|metric| self.part(metric)).sum()
        };
        match metric {
            Metric::Request(row, Requester::Total) => {
                sum(&mut Requester::parts().iter().map(|&who| Metric::Request(row, who)))
            }
            Metric::Request(RequestRow::Concluded, who) => {
                let outcomes = RequestRow::of(self.form).filter(|row| row.is_outcome());
                sum(&mut outcomes.map(|row| Metric::Request(row, who)))
            }
            _ => Some(0),
        }
    }
}

impl State {
    fn of(equation: &Equation, report: &Cells) -> State {
        let found = match report.get(equation.total) {
            Some(cell) if is_blank(cell) => return State::NotStated,
            cell => cell.and_then(Cell::value),
        };
        let Some(found) = found else { return State::Unknown };
        let mut expected = 0;
        for &(sign, metric) in &equation.parts {
            let Some(value) = report.part(metric) else { return State::Unknown };
            expected += of_sign(sign) * value;
        }
        if expected == found {
            return State::Holds;
        }
        let value = |&(sign, metric): &(Sign, Metric)| {
            (sign, metric, report.part(metric).unwrap_or_default())
        };
        let parts = equation.parts.iter().map(value).collect();
        State::Broken(Broken { total: equation.total, parts, expected, found })
    }
}

/// Whether the office stated nothing in a cell: it is blank, or has a sign for that.
pub fn is_blank(cell: &Cell) -> bool {
    match cell {
        Cell::Blank => true,
        Cell::Number(_) => false,
        Cell::Text { text, reading, .. } => {
            reading.is_none() && NOT_STATED.contains(&text.as_str())
        }
    }
}

static EQUATIONS: LazyLock<Vec<Vec<Equation>>> = LazyLock::new(|| {
    let of_form = |&form: &Form| {
        let requests = [s3_balance::equations, s3_outcomes::equations, s3_applicants::equations];
        requests.iter().flat_map(|of| of(form)).chain(s4_parts::equations()).collect()
    };
    Form::ALL.iter().map(of_form).collect()
});

/// Every sum of a form.
fn equations(form: Form) -> &'static [Equation] {
    &EQUATIONS[form.index()]
}

/// The sums of a rule that do not hold in a report, and how many could not be looked at.
pub fn check(rule: &str, report: &Report) -> Checked {
    let mut checked = Checked::default();
    let report = &Cells::of(report);
    for equation in equations(report.form).iter().filter(|equation| equation.rule == rule) {
        match State::of(equation, report) {
            State::Holds => {}
            State::NotStated => checked.not_stated += 1,
            State::Unknown => checked.unknown += 1,
            State::Broken(broken) => checked.findings.push(finding(equation, &broken, report)),
        }
    }
    checked
}

fn finding(equation: &Equation, broken: &Broken, report: &Cells) -> Finding {
    let Broken { total, expected, found, .. } = *broken;
    let mut figures = format!("{total}={found}");
    for (_, metric, value) in &broken.parts {
        // Writing to a string cannot fail.
        let _ = write!(figures, " {metric}={value}");
    }
    let message = (equation.message)(broken);
    let suspect = suspect(equation, report);
    Finding {
        metric: Some(total),
        expected: Some(expected),
        found: Some(found),
        suspect: suspect.map(|suspect| suspect.metric),
        figures,
        message: match suspect {
            None => message,
            Some(Suspect { metric, old, new, sums }) => {
                Message::OneCellExplains { message: Box::new(message), metric, old, new, sums }
            }
        },
    }
}

/// A cell whose change alone would make every broken sum that it enters hold.
#[derive(Clone, Copy)]
struct Suspect {
    metric: Metric,
    old: Option<i64>,
    new: i64,
    /// How many sums would hold.
    sums: usize,
}

/// The one cell that explains why a sum does not hold, together with others that do not: `None` where
/// no cell does, or several would, of this sum or of one of the others. With two cells wrong, a third
/// where their row and column cross may mend one sum of each.
fn suspect(broken: &Equation, report: &Cells) -> Option<Suspect> {
    let suspect = only_suspect(broken, report)?;
    let is_alone = |equation: &Equation| {
        equation.weight(suspect.metric) == 0
            || !matches!(State::of(equation, report), State::Broken(_))
            || only_suspect(equation, report).is_some()
    };
    equations(report.form).iter().all(is_alone).then_some(suspect)
}

fn only_suspect(broken: &Equation, report: &Cells) -> Option<Suspect> {
    let mut suspects = broken.cells().filter_map(|metric| explains(metric, report));
    let first = suspects.next()?;
    if suspects.next().is_some() { None } else { Some(first) }
}

fn explains(metric: Metric, report: &Cells) -> Option<Suspect> {
    let mut change = None;
    let mut sums = 0;
    for equation in equations(report.form) {
        let weight = equation.weight(metric);
        if weight == 0 {
            continue;
        }
        match State::of(equation, report) {
            State::Holds => return None,
            State::NotStated | State::Unknown => {}
            State::Broken(broken) => {
                let needed = weight * (broken.expected - broken.found);
                if change.is_some_and(|change| change != needed) {
                    return None;
                }
                change = Some(needed);
                sums += 1;
            }
        }
    }
    let old = report.get(metric)?.value();
    let new = report.part(metric)? + change?;
    // One sum alone would be mended by any of its cells.
    (sums > 1 && new >= 0).then_some(Suspect { metric, old, new, sums })
}
