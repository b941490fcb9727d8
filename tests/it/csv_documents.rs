//! CSV of every layout, as the library reads it.

use stats::document;
use stats::recognise::{Hints, Recognised, recognise};

use crate::support::{data, expected};

fn read(path: &std::path::Path) -> Recognised {
    let bytes = std::fs::read(path).expect("a fixture");
    let document = document::read(&bytes, &path.display().to_string()).expect("a document");
    recognise(&document, &Hints::default())
}

#[test]
fn the_national_tables_saved_as_csv_give_every_cell() {
    for name in ["form-2019", "form-2021"] {
        let recognised = read(&data().join("documents").join(format!("{name}.csv")));
        assert_eq!(recognised.problems, [], "{name}");
        let [report] = recognised.reports.as_slice() else { panic!("{name}: one report") };
        let path = data().join("documents").join(format!("{name}.expected.csv"));
        for (metric, value) in expected(&path) {
            let metric = stats::report::Metric::from_code(&metric).expect("a metric");
            assert!(report.cells.contains_key(&metric), "{name}: {metric} is missing");
            assert_eq!(report.value(metric), value, "{name}: {metric}");
        }
    }
}

#[test]
fn the_exports_of_the_sample_have_no_problem() {
    let mut reports = 0;
    for entry in std::fs::read_dir(data().join("sample")).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|suffix| suffix == "csv") {
            let recognised = read(&path);
            assert_eq!(recognised.problems, [], "{}", path.display());
            reports += recognised.reports.len();
        }
    }
    assert_eq!(reports, 91);
}
