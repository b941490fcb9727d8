//! What must hold of the rules on one report, whatever its figures: a report whose sums hold has no
//! error, any one changed cell is noticed, and no cell is suspected that is right.

use std::collections::BTreeSet;

use generator::Sample;
use proptest::prelude::{ProptestConfig, any, proptest};
use stats::check::{self, Check, Checked, Finding, RULES, Rule, Severity};
use stats::report::{
    Cell, Disclosure, DisclosureColumn, DisclosureRow, DisputeOutcome, Form, Metric, Report,
    RequestRow, Requester, Section,
};

use crate::support::Numbers;

/// What the rules on one report say whose findings are errors: those of sections 3 and 4.
fn errors(report: &Report) -> impl Iterator<Item = (&'static Rule, Checked)> {
    RULES.iter().filter(|rule| rule.severity == Severity::Error).filter_map(|&rule| {
        match rule.check {
            Check::Report(check) => Some((rule, check(report))),
            Check::Across(_) => None,
        }
    })
}

fn findings(report: &Report) -> Vec<Finding> {
    errors(report).flat_map(|(_, checked)| checked.findings).collect()
}

fn not_stated(report: &Report) -> usize {
    errors(report).map(|(_, checked)| checked.not_stated).sum()
}

/// The cells of sections 3 and 4.
fn cells(form: Form) -> impl Iterator<Item = Metric> {
    Metric::of(form).filter(|metric| metric.section() != Section::Disclosure)
}

/// Whether other cells are added up to this one.
fn is_total(metric: Metric) -> bool {
    match metric {
        Metric::Disclosure(_) => false,
        Metric::Request(row, who) => row == RequestRow::Concluded || who == Requester::Total,
        Metric::Dispute(_, how) => how == DisputeOutcome::Total,
    }
}

fn with(report: &Report, metric: Metric, cell: Cell) -> Report {
    let mut report = report.clone();
    report.cells.insert(metric, cell);
    report
}

/// Whether a finding stands on a cell.
fn names(finding: &Finding, metric: Metric) -> bool {
    finding.figures.split(' ').any(|figure| figure.split_once('=').unwrap().0 == metric.code())
}

/// Other values of a cell: one more, another number, none, and two neighbouring digits swapped.
fn other_values(value: i64, numbers: &mut Numbers) -> BTreeSet<i64> {
    let other = i64::try_from(numbers.below(3_000)).expect("small");
    let mut values = BTreeSet::from([value + 1, other, 0]);
    let mut digits = value.to_string().into_bytes();
    if digits.len() > 1 {
        let at = numbers.below(digits.len() - 1);
        digits.swap(at, at + 1);
        let swapped = String::from_utf8(digits).expect("digits");
        values.insert(swapped.parse().expect("a number"));
    }
    values.remove(&value);
    values
}

/// Where fewer documents are in force than were issued. The generator draws both at random.
fn less_in_force(report: &Report) -> BTreeSet<Metric> {
    use DisclosureColumn as Column;
    let mut less = BTreeSet::new();
    for row in [DisclosureRow::Rules, DisclosureRow::NormativeDocuments] {
        for (new, all) in
            [(Column::Issued, Column::InForce), (Column::Disclosed, Column::DisclosedTotal)]
        {
            let [new, all] = [new, all]
                .map(|column| Metric::Disclosure(Disclosure::find(row, column).expect("a cell")));
            let values = report.value(all).zip(report.value(new));
            if values.is_some_and(|(all, new)| all < new) {
                less.insert(all);
            }
        }
    }
    less
}

#[test]
fn a_report_whose_sums_hold_has_no_error() {
    for seed in 1..=100 {
        for &form in Form::ALL {
            for (kind, make) in generator::KINDS {
                let report = make(seed, form).report();
                let mut in_force = BTreeSet::new();
                for (rule, checked) in check::check(&report) {
                    assert_eq!(checked.unknown, 0, "{kind} {seed}: {}", rule.id);
                    for finding in checked.findings {
                        match rule.id {
                            "s2-in-force" => _ = in_force.insert(finding.metric.expect("a cell")),
                            // Signs for “nothing to state” are blank, too, and may fill a table.
                            "blank-cells" if kind != "random" => {}
                            "missing-tables" if kind == "notes" => {}
                            _ => panic!("{kind} {seed}: {}: {finding:?}", rule.id),
                        }
                    }
                }
                assert_eq!(in_force, less_in_force(&report), "{kind} {seed}");
            }
        }
    }
}

/// Changes every cell of sections 3 and 4 of a report in every way, and gives those noticed each time.
fn noticed(report: &Report, numbers: &mut Numbers) -> [usize; 2] {
    let mut noticed = [0, 0];
    for metric in cells(report.form) {
        let value = report.value(metric).expect("a number");
        for other in other_values(value, numbers) {
            let findings = findings(&with(report, metric, Cell::Number(other)));
            let what = format!("{metric}: {value} became {other}: {findings:?}");
            assert!(!findings.is_empty(), "{what}");
            assert!(findings.iter().all(|finding| names(finding, metric)), "{what}");
            if let Metric::Dispute(track, _) = metric {
                // One sum alone could be mended by any of its cells.
                let total = Metric::Dispute(track, DisputeOutcome::Total);
                let found = findings.iter().map(|it| (it.metric, it.suspect));
                assert!(found.eq([(Some(total), None)]), "{what}");
            } else {
                assert!(findings.len() > 1, "{what}");
                assert!(findings.iter().all(|it| it.suspect == Some(metric)), "{what}");
            }
        }
        noticed[usize::from(metric.section() == Section::Disputes)] += 1;
    }
    noticed
}

#[test]
fn any_changed_cell_is_noticed_and_named() {
    let mut numbers = Numbers::new(7);
    for (form, expected) in [(Form::Form2019, [161, 15]), (Form::Form2021, [175, 15])] {
        for seed in 1..=2 {
            let report = Sample::random(seed, form).report();
            assert_eq!(noticed(&report, &mut numbers), expected, "{seed}");
        }
    }
}

/// Where rows and columns are left blank, one sum may be all there is, and it names no suspect.
#[test]
fn any_changed_cell_beside_blank_ones_is_noticed_and_no_other_named() {
    for (seed, &form) in (1..).zip(Form::ALL) {
        let report = Sample::with_blanks(seed, form).report();
        for metric in cells(form) {
            let more = report.value(metric).unwrap_or(0) + 1;
            let findings = findings(&with(&report, metric, Cell::Number(more)));
            let what = format!("{metric} became {more}: {findings:?}");
            assert!(!findings.is_empty(), "{what}");
            let mut suspects = findings.iter().filter_map(|it| it.suspect);
            assert!(suspects.all(|suspect| suspect == metric), "{what}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn two_changed_cells_are_both_found_and_no_third_is_suspected(seed in any::<u64>()) {
        let numbers = &mut Numbers::new(seed);
        let form = Form::ALL[numbers.below(2)];
        let report = Sample::random(seed, form).report();
        let rows: Vec<RequestRow> = RequestRow::of(form).collect();
        for _ in 0..8 {
            let different = |numbers: &mut Numbers, bound: usize| {
                let first = numbers.below(bound);
                [first, (first + 1 + numbers.below(bound - 1)) % bound]
            };
            let row = different(numbers, rows.len());
            let column = different(numbers, Requester::ALL.len());
            let changed =
                [0, 1].map(|at| Metric::Request(rows[row[at]], Requester::ALL[column[at]]));
            let mut broken = report.clone();
            // Often by the same number, which is what a third cell could explain.
            let more = 1 + i64::try_from(numbers.below(2)).expect("small");
            for (metric, more) in changed.into_iter().zip([1, more]) {
                let value = report.value(metric).expect("a number") + more;
                broken.cells.insert(metric, Cell::Number(value));
            }
            let findings = findings(&broken);
            let what = format!("{changed:?}: {findings:?}");
            for metric in changed {
                let of_it = findings.iter().filter(|finding| names(finding, metric)).count();
                assert!(of_it > 1, "its row and its column: {what}");
            }
            for finding in &findings {
                let stands_on = changed.map(|metric| names(finding, metric));
                assert_ne!(stands_on, [false, false], "{what}");
                let Some(suspect) = finding.suspect else { continue };
                assert!(changed.contains(&suspect) && names(finding, suspect), "{what}");
            }
        }
    }

    #[test]
    fn a_blank_part_is_a_zero(seed in any::<u64>()) {
        let numbers = &mut Numbers::new(seed);
        let form = Form::ALL[numbers.below(2)];
        let report = Sample::random(seed, form).report();
        let zeros: Vec<Metric> = cells(form)
            .filter(|&metric| !is_total(metric) && report.value(metric) == Some(0))
            .collect();
        let blank = |report: &Report, metrics: &[Metric]| {
            let mut report = report.clone();
            let cells = metrics.iter().map(|&metric| (metric, Cell::Blank));
            report.cells.extend(cells);
            report
        };
        // In a report whose sums hold, and in one with a wrong figure.
        let wrong: Vec<Metric> = cells(form).filter(|metric| !zeros.contains(metric)).collect();
        let wrong = wrong[numbers.below(wrong.len())];
        let more = report.value(wrong).expect("a number") + 3;
        for report in [&report, &with(&report, wrong, Cell::Number(more))] {
            let expected = findings(report);
            for _ in 0..3 {
                let one = [zeros[numbers.below(zeros.len())]];
                assert_eq!(findings(&blank(report, &one)), expected, "{one:?}");
            }
            let blank = blank(report, &zeros);
            assert_eq!(findings(&blank), expected);
            assert_eq!(not_stated(&blank), 0);
        }
    }
}

#[test]
fn a_total_that_is_not_stated_is_no_finding_and_is_counted() {
    for &form in Form::ALL {
        let report = Sample::random(11, form).report();
        let totals: Vec<Metric> = cells(form).filter(|&metric| is_total(metric)).collect();
        let sums = |metric: Metric| match metric {
            // What came in less what is carried over, and the ways in which requests ended.
            Metric::Request(RequestRow::Concluded, who) => 2 + usize::from(who == Requester::Total),
            _ => 1,
        };
        for &metric in &totals {
            let blank = with(&report, metric, Cell::Blank);
            assert_eq!(findings(&blank), [], "{metric}");
            assert_eq!(not_stated(&blank), sums(metric), "{metric}");
            // In the sums of its column it stands for what its own parts add up to: a wrong part of
            // it breaks them.
            if let Metric::Request(row, Requester::Total) = metric
                && row != RequestRow::Concluded
            {
                let part = Metric::Request(row, Requester::Enterprise);
                let more = blank.value(part).expect("a number") + 1;
                let found = findings(&with(&blank, part, Cell::Number(more)));
                let in_total = |finding: &Finding| {
                    finding.metric == Some(Metric::Request(RequestRow::Concluded, Requester::Total))
                };
                assert!(found.iter().any(in_total), "{metric}: {found:?}");
            }
        }
        let mut blank = report.clone();
        blank.cells.extend(totals.iter().map(|&metric| (metric, Cell::Blank)));
        assert_eq!(findings(&blank), []);
        assert_eq!(not_stated(&blank), totals.iter().map(|&metric| sums(metric)).sum::<usize>());
    }
}
