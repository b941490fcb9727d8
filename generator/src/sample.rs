//! The figures of one report.

use std::collections::BTreeMap;

use stats::problem::Place;
use stats::report::{
    Cell, Department, DisputeOutcome, DisputeTrack, Form, Metric, MoneyUnit, Places, Report,
    RequestRow, Requester, Unit, format_amount,
};

use crate::numbers::Numbers;

/// The figures of one report: what each cell prints.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Who reports.
    pub department: String,
    /// The year reported on.
    pub year: u16,
    /// The edition of the form.
    pub form: Form,
    /// Every cell of the form.
    pub cells: BTreeMap<Metric, Printed>,
}

/// What is printed, and the value that a reader must get: `None` is blank or not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// As it stands in the cell.
    pub text: String,
    /// Amounts are in fen.
    pub value: Option<i64>,
}

/// Makes a report from a seed.
pub type MakeSample = fn(u64, Form) -> Sample;

/// The kinds of reports, each with a name.
pub const KINDS: [(&str, MakeSample); 3] =
    [("random", Sample::random), ("blanks", Sample::with_blanks), ("notes", Sample::with_notes)];

const PLACES: [&str; 6] = ["云溪县", "南桥市", "青禾区", "石湾镇", "东岭县", "临江市"];
const OFFICES: [&str; 6] =
    ["水利局", "教育局", "民政局", "农业农村局", "人民政府办公室", "城市管理局"];

impl Sample {
    /// A report whose sums hold. Most of its cells are 0, as in most reports.
    pub fn random(seed: u64, form: Form) -> Sample {
        let mut numbers = Numbers::new(seed);
        let department = format!("{}{}", numbers.one_of(&PLACES), numbers.one_of(&OFFICES));
        let first_year: u16 = if form == Form::Form2019 { 2019 } else { 2021 };
        let years: u64 = if form == Form::Form2019 { 2 } else { 4 };
        let year = first_year + u16::try_from(numbers.below(years)).unwrap_or(0);
        let mut values = BTreeMap::new();
        disclosures(form, &mut numbers, &mut values);
        requests(form, &mut numbers, &mut values);
        for &track in DisputeTrack::ALL {
            let parts: Vec<i64> =
                DisputeOutcome::parts().iter().map(|_| count(&mut numbers)).collect();
            let all = parts.iter().copied().chain([parts.iter().sum()]);
            for (&outcome, value) in DisputeOutcome::ALL.iter().zip(all) {
                values.insert(Metric::Dispute(track, outcome), value);
            }
        }
        let print = |(metric, value)| (metric, print(metric, value));
        Sample { department, year, form, cells: values.into_iter().map(print).collect() }
    }

    /// A report that leaves the middle columns of section 3 blank, and rows of zeros as well; the
    /// totals of the other rows are stated.
    pub fn with_blanks(seed: u64, form: Form) -> Sample {
        let mut sample = Sample::random(seed, form);
        let value = |sample: &Sample, row, who| sample.cells[&Metric::Request(row, who)].value;
        for row in RequestRow::of(form) {
            let people = value(&sample, row, Requester::NaturalPerson);
            for &who in Requester::ALL {
                let printed = match who {
                    Requester::NaturalPerson | Requester::Total
                        if people != Some(0) || !row.is_outcome() =>
                    {
                        print(Metric::Request(row, who), people.unwrap_or(0))
                    }
                    _ => Printed { text: String::new(), value: None },
                };
                sample.cells.insert(Metric::Request(row, who), printed);
            }
        }
        sample
    }

    /// A report with cells that are no plain numbers: remarks, separators, full-width digits,
    /// units, and signs for “nothing to state”.
    pub fn with_notes(seed: u64, form: Form) -> Sample {
        let mut sample = Sample::random(seed, form);
        let mut numbers = Numbers::new(seed ^ 0x00FF_00FF);
        for (metric, printed) in &mut sample.cells {
            let Some(value) = printed.value else { continue };
            if metric.unit() == Unit::Fen {
                printed.text = match numbers.below(3) {
                    0 if value % 100 == 0 => format!("{}元", value / 100),
                    1 => format!("{}万元", format_amount(value, MoneyUnit::TenThousandYuan)),
                    _ => continue,
                };
                continue;
            }
            let in_section_2 = matches!(metric, Metric::Disclosure(_));
            let is_total = metric.column_code() == "total";
            match numbers.below(8) {
                0 if value >= 1000 => printed.text = with_separators(value),
                1 if value >= 0 => printed.text = full_width(value),
                2 if in_section_2 && value > 1 => {
                    printed.text = format!("{value}（其中修订{}件）", value / 2);
                }
                3 if value == 0 && !is_total => {
                    let sign = numbers.one_of(&["/", "—", "无", "-"]);
                    *printed = Printed { text: sign.to_owned(), value: None };
                }
                _ => {}
            }
        }
        sample
    }

    /// Whether every cell prints a value, however it is written, and none a remark beside it.
    pub fn is_plain(&self) -> bool {
        let is_plain = |printed: &Printed| printed.value.is_some() && !printed.text.contains('（');
        self.cells.values().all(is_plain)
    }

    /// Whether no cell is blank: each prints a number or a sign for “nothing to state”.
    pub fn is_stated(&self) -> bool {
        self.cells.values().all(|printed| !printed.text.is_empty())
    }

    /// The title of the report.
    pub fn title(&self) -> String {
        format!("{}{}年政府信息公开工作年度报告", self.department, self.year)
    }

    /// The report as a reader must give it. A unit behind an amount counts for nothing here.
    pub fn report(&self) -> Report {
        let cell = |printed: &Printed| match printed.value {
            None if printed.text.is_empty() => Cell::Blank,
            Some(value) if !printed.text.contains('（') => Cell::Number(value),
            reading => Cell::Text {
                text: printed.text.clone(),
                reading,
                place: Box::new(Place::default()),
            },
        };
        Report {
            department: Department { name: self.department.clone(), ..Department::default() },
            year: self.year,
            form: self.form,
            title: Some(self.title()),
            cells: self.cells.iter().map(|(&metric, it)| (metric, cell(it))).collect(),
            narrative: BTreeMap::new(),
            places: Places::default(),
        }
    }

    /// What one cell prints.
    pub fn text(&self, metric: Metric) -> String {
        self.cells[&metric].text.clone()
    }
}

/// A count as offices report it: mostly nothing, now and then a lot.
fn count(numbers: &mut Numbers) -> i64 {
    let bound = numbers.one_of(&[1, 1, 1, 1, 1, 1, 4, 10, 100, 3_000]);
    numbers.count(bound)
}

fn disclosures(form: Form, numbers: &mut Numbers, values: &mut BTreeMap<Metric, i64>) {
    for metric in Metric::of(form).filter(|metric| matches!(metric, Metric::Disclosure(_))) {
        let value = match metric.code() {
            // 万元 with 0 to 6 decimals.
            "fees.amount" => {
                let step = numbers.one_of(&[1, 100, 10_000, 1_000_000]);
                numbers.one_of(&[0, 1, 1]) * step * (1 + numbers.count(30_000))
            }
            "procurement.amount" => {
                numbers.one_of(&[0, 1, 1]) * numbers.one_of(&[1, 100]) * numbers.count(90_000_000)
            }
            _ if metric.is_signed() => count(numbers) - count(numbers),
            "licensing.decisions" => numbers.count(most_licences(form)),
            _ => count(numbers),
        };
        values.insert(metric, value);
    }
}

/// Licences reach millions in the reports of provinces.
fn most_licences(form: Form) -> u64 {
    if form == Form::Form2019 { 90_000 } else { 5_000_000 }
}

fn requests(form: Form, numbers: &mut Numbers, values: &mut BTreeMap<Metric, i64>) {
    for &who in Requester::parts() {
        let mut concluded = 0;
        for row in RequestRow::of(form).filter(|row| row.is_outcome()) {
            let value = count(numbers);
            concluded += value;
            values.insert(Metric::Request(row, who), value);
        }
        let carried_out = count(numbers);
        let sum = concluded + carried_out;
        let carried_in = numbers.count(sum.unsigned_abs() / 4 + 1);
        for (row, value) in [
            (RequestRow::Received, sum - carried_in),
            (RequestRow::CarriedIn, carried_in),
            (RequestRow::Concluded, concluded),
            (RequestRow::CarriedOut, carried_out),
        ] {
            values.insert(Metric::Request(row, who), value);
        }
    }
    for row in RequestRow::of(form) {
        let total = Requester::parts().iter().map(|&who| values[&Metric::Request(row, who)]).sum();
        values.insert(Metric::Request(row, Requester::Total), total);
    }
}

/// The plain way to print a figure. The form names no unit for procurement, so the cell does.
fn print(metric: Metric, value: i64) -> Printed {
    let text = match metric.code() {
        "procurement.amount" if value % 2 == 0 => {
            format!("{}元", format_amount(value, MoneyUnit::Yuan))
        }
        "procurement.amount" => {
            format!("{}万元", format_amount(value, MoneyUnit::TenThousandYuan))
        }
        _ if metric.unit() == Unit::Fen => format_amount(value, MoneyUnit::TenThousandYuan),
        _ => value.to_string(),
    };
    Printed { text, value: Some(value) }
}

fn with_separators(value: i64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn full_width(value: i64) -> String {
    let wide = |one: char| char::from_u32(u32::from(one) - u32::from('0') + u32::from('０'));
    value.to_string().chars().filter_map(wide).collect()
}
