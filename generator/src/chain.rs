//! The reports of one body over several years, which continue each other.

use std::collections::BTreeMap;

use stats::report::{
    Cell, Department, Disclosure, DisclosureColumn, DisclosureRow, DisputeOutcome, DisputeTrack,
    Form, Metric, Places, Report, RequestRow, Requester, Unit,
};

use crate::numbers::Numbers;

/// The reports of a body in consecutive years, in which no rule finds anything: every sum holds, what
/// a year carries out the next carries in, and what is in force follows from what was. Years before
/// 2021 have the form of 2019. A figure never changes as much as by a digit too many.
pub fn chain(seed: u64, name: &str, years: std::ops::RangeInclusive<u16>) -> Vec<Report> {
    let mut body = Body::new(seed);
    let report = |year| {
        let form = if year < 2021 { Form::Form2019 } else { Form::Form2021 };
        let cells = body.year(form);
        report_of(name, year, form, cells)
    };
    years.map(report).collect()
}

/// The report of a body that adds up the reports of others for the same year, in the same form.
pub fn sum(name: &str, reports: &[&Report]) -> Option<Report> {
    let first = reports.first()?;
    let add = |metric| reports.iter().map(|report| report.value(metric)).sum::<Option<i64>>();
    let cells = Metric::of(first.form).filter_map(|metric| Some((metric, add(metric)?))).collect();
    Some(report_of(name, first.year, first.form, cells))
}

fn report_of(name: &str, year: u16, form: Form, values: BTreeMap<Metric, i64>) -> Report {
    Report {
        department: Department { name: name.to_owned(), ..Department::default() },
        year,
        form,
        title: None,
        cells: values.into_iter().map(|(metric, value)| (metric, Cell::Number(value))).collect(),
        narrative: BTreeMap::new(),
        places: Places::default(),
    }
}

/// What stays alike from year to year.
struct Body {
    numbers: Numbers,
    /// The least of each figure of sections 3 and 4 that is no sum; the most is twice that.
    least: BTreeMap<Metric, i64>,
    /// What the year before carried out.
    carried: BTreeMap<Requester, i64>,
    /// Documents in force, or disclosed in total.
    documents: BTreeMap<DisclosureRow, i64>,
    /// About the size of each other figure of section 2.
    sizes: BTreeMap<Metric, i64>,
}

const DOCUMENTS: [DisclosureRow; 2] = [DisclosureRow::Rules, DisclosureRow::NormativeDocuments];

impl Body {
    fn new(seed: u64) -> Body {
        let mut numbers = Numbers::new(seed);
        let mut least = BTreeMap::new();
        let mut few = |most: &[u64]| {
            let bound = numbers.one_of(most);
            numbers.count(bound)
        };
        for &who in Requester::parts() {
            for row in RequestRow::ALL.iter().filter(|row| row.is_outcome()) {
                least.insert(Metric::Request(*row, who), few(&[1, 1, 1, 1, 2, 4]));
            }
            let carried_out = few(&[1, 2, 12]);
            // So much was granted that never less than nothing was received.
            let granted = few(&[1, 20, 60]).max(2 * carried_out);
            least.insert(Metric::Request(RequestRow::CarriedOut, who), carried_out);
            least.insert(Metric::Request(RequestRow::Granted, who), granted);
        }
        for &track in DisputeTrack::ALL {
            for &how in DisputeOutcome::parts() {
                least.insert(Metric::Dispute(track, how), few(&[1, 1, 1, 3]));
            }
        }
        let documents = DOCUMENTS.map(|row| (row, 20 + few(&[40]))).into();
        let size = |cell: Disclosure| {
            let size = match cell.unit() {
                Unit::Fen => 100_000 * few(&[1, 9_000]),
                Unit::Decisions => few(&[1, 5_000]),
                _ => few(&[1, 300]),
            };
            (Metric::Disclosure(cell), size)
        };
        let sizes = Disclosure::all().map(size).collect();
        let mut body = Body { numbers, least, carried: BTreeMap::new(), documents, sizes };
        let carried = |&who: &Requester| (who, body.figure(RequestRow::CarriedOut, who));
        body.carried = Requester::parts().iter().map(carried).collect();
        body
    }

    /// A figure between the least and twice that.
    fn between(&mut self, metric: Metric) -> i64 {
        let least = self.least.get(&metric).copied().unwrap_or(0);
        least + self.numbers.count(least.unsigned_abs() + 1)
    }

    fn figure(&mut self, row: RequestRow, who: Requester) -> i64 {
        self.between(Metric::Request(row, who))
    }

    fn year(&mut self, form: Form) -> BTreeMap<Metric, i64> {
        let mut values = BTreeMap::new();
        self.disclosures(form, &mut values);
        self.requests(form, &mut values);
        for &track in DisputeTrack::ALL {
            let mut total = 0;
            for &how in DisputeOutcome::parts() {
                let value = self.between(Metric::Dispute(track, how));
                total += value;
                values.insert(Metric::Dispute(track, how), value);
            }
            values.insert(Metric::Dispute(track, DisputeOutcome::Total), total);
        }
        values
    }

    fn disclosures(&mut self, form: Form, values: &mut BTreeMap<Metric, i64>) {
        use DisclosureColumn as Column;
        for metric in Metric::of(form) {
            let Metric::Disclosure(cell) = metric else { continue };
            let size = self.sizes.get(&metric).copied().unwrap_or(0);
            // Two figures that differ by less than 9 are never alike but for swapped digits.
            let value = match cell.column() {
                Column::ItemsChange => self.numbers.count(5) - 2,
                _ => size + self.numbers.count(9),
            };
            values.insert(metric, value);
        }
        for row in DOCUMENTS {
            let before = self.documents.get(&row).copied().unwrap_or(0);
            let new = self.numbers.count(5);
            let gone = self.numbers.count(5).min(before);
            let stated = match form {
                Form::Form2019 => [
                    (Column::Made, new),
                    (Column::Disclosed, new),
                    (Column::DisclosedTotal, before + new),
                ],
                Form::Form2021 => [
                    (Column::Issued, new),
                    (Column::Repealed, gone),
                    (Column::InForce, before + new - gone),
                ],
            };
            self.documents.insert(row, stated[2].1);
            for (column, value) in stated {
                if let Some(cell) = Disclosure::find(row, column) {
                    values.insert(Metric::Disclosure(cell), value);
                }
            }
        }
    }

    fn requests(&mut self, form: Form, values: &mut BTreeMap<Metric, i64>) {
        for &who in Requester::parts() {
            let mut concluded = 0;
            for row in RequestRow::of(form).filter(|row| row.is_outcome()) {
                let value = self.figure(row, who);
                concluded += value;
                values.insert(Metric::Request(row, who), value);
            }
            let carried_out = self.figure(RequestRow::CarriedOut, who);
            let carried_in = self.carried.insert(who, carried_out).unwrap_or(0);
            for (row, value) in [
                (RequestRow::Received, concluded + carried_out - carried_in),
                (RequestRow::CarriedIn, carried_in),
                (RequestRow::Concluded, concluded),
                (RequestRow::CarriedOut, carried_out),
            ] {
                values.insert(Metric::Request(row, who), value);
            }
        }
        for row in RequestRow::of(form) {
            let parts = Requester::parts().iter();
            let total = parts.map(|&who| values[&Metric::Request(row, who)]).sum();
            values.insert(Metric::Request(row, Requester::Total), total);
        }
    }
}
