//! The statements over all reports name their cells one by one. Here each cell of the form is changed,
//! and the rules that look at it must find it, and only it.

use std::collections::BTreeSet;
use std::path::Path;

use stats::check::{Check, find};
use stats::report::{Cell, Department, Form, Metric, Places, Report, Section, Unit};
use stats::store::Store;

use crate::store::{store_of, table};

#[test]
fn every_position_in_sql_is_that_of_its_column() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut of_files = 0;
    for folder in ["sql/checks", "sql/views", "sql/queries"] {
        for entry in std::fs::read_dir(root.join(folder)).expect(folder) {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a file");
            // The figures of one block of lines: each position once.
            let mut block = BTreeSet::new();
            let mut count = 0;
            for (at, line) in text.lines().enumerate() {
                let what = || format!("{}:{}", path.display(), at + 1);
                let Some((position, column)) =
                    line.trim().strip_prefix("WHEN ").and_then(|line| line.split_once(" THEN "))
                else {
                    block.clear();
                    continue;
                };
                let Ok(position) = position.parse::<usize>() else { continue };
                if column.starts_with('\'') {
                    continue; // The name of a section of text.
                }
                let metric = Metric::all()[position - 1].sql_column();
                // A column of both forms: coalesce(a.column, b.column).
                let columns = column.trim_start_matches("coalesce(").trim_end_matches(')');
                for column in columns.split(", ") {
                    assert_eq!(column.split_once('.').expect("a column").1, metric, "{}", what());
                }
                assert!(block.insert(position), "{}: again", what());
                count += 1;
            }
            of_files += usize::from(count > 0);
        }
    }
    assert!(of_files >= 5, "the checks and the view: {of_files}");
}

/// The figure of a body whose children have this one: their sum, and neither is that of the other.
const SUM: i64 = 3324;
const CHILDREN: [i64; 2] = [1324, 2000];

/// With two digits swapped.
const SWAPPED: i64 = 3342;

/// A body in three years, and its two children in the second.
fn family(forms: [Form; 3]) -> Store {
    let report = |name: &str, parent: Option<&str>, at: usize, value: i64| Report {
        department: Department {
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
            ..Department::default()
        },
        year: 2020 + u16::try_from(at).expect("small"),
        form: forms[at],
        title: None,
        cells: Metric::of(forms[at]).map(|metric| (metric, Cell::Number(value))).collect(),
        narrative: std::collections::BTreeMap::new(),
        places: Places::default(),
    };
    let parent = "示例县人民政府";
    let mut reports: Vec<Report> = (0..3).map(|at| report(parent, None, at, SUM)).collect();
    for (name, value) in ["示例县甲局", "示例县乙局"].into_iter().zip(CHILDREN) {
        reports.push(report(name, Some(parent), 1, value));
    }
    store_of(&reports)
}

fn remove_year_after(store: &Store) {
    let removed = store.connection().execute("DELETE FROM report WHERE year = 2022", []);
    assert_eq!(removed, Ok(1));
}

/// Report, metric and figures of what a rule finds; behind them what the year after states, which a
/// note does not depend on.
fn found(store: &Store, rule: &str) -> BTreeSet<(i64, String, String)> {
    let Check::Across(across) = &find(rule).expect(rule).check else { panic!("{rule}") };
    let mut statement = store.connection().prepare_cached(across.sql).expect(rule);
    let has_next = statement.column_names().any(|name| name == "next_figure");
    let of_row = |row: &rusqlite::Row<'_>| {
        let figures: String = row.get("figures")?;
        let next: Option<i64> = if has_next { row.get("next_figure")? } else { None };
        let figures = next.map_or(figures.clone(), |next| format!("{figures} after={next}"));
        Ok((row.get("report_id")?, row.get("metric")?, figures))
    };
    let rows = statement.query_map([], of_row).expect(rule);
    rows.map(|row| row.expect(rule)).collect()
}

/// Whether the rules on years, and that on a figure taken from one child, look at a cell.
fn is_looked_at(metric: Metric) -> bool {
    match metric.section() {
        Section::Disclosure => metric.column_code() != "items_change",
        Section::Requests => metric.column_code() == "total",
        Section::Disputes => true,
    }
}

/// Sets each cell of the report in the middle to a value and requires that a rule finds exactly those
/// that it should, with these figures behind `code=`; counts them. Cells at which it is not to look are
/// set together, the others one after another.
fn each_cell_is_found(
    store: &Store,
    form: Form,
    rule: &str,
    value: i64,
    figures: impl Fn(Metric) -> Option<String>,
) -> usize {
    let middle: i64 = store
        .connection()
        .query_row(
            "SELECT report_id FROM report INNER JOIN department USING (department_id)
            WHERE year = 2021 AND name = '示例县人民政府'",
            [],
            |row| row.get(0),
        )
        .expect("a report");
    let set = |metric: Metric, value: i64| {
        let (table, column) = (table(metric, form), metric.sql_column());
        let sql = format!("UPDATE {table} SET {column} = ?1 WHERE report_id = ?2");
        assert_eq!(store.connection().execute(&sql, [value, middle]), Ok(1));
    };
    let looked_at: Vec<(Metric, String)> =
        Metric::of(form).filter_map(|metric| Some((metric, figures(metric)?))).collect();
    for metric in Metric::of(form).filter(|&metric| figures(metric).is_none()) {
        set(metric, value);
    }
    assert_eq!(found(store, rule), BTreeSet::new(), "{rule}");
    for (metric, figures) in &looked_at {
        set(*metric, value);
        let expected = (middle, metric.to_string(), format!("{metric}={value} {figures}"));
        assert_eq!(found(store, rule), BTreeSet::from([expected]), "{rule} {metric}");
        set(*metric, SUM);
    }
    for metric in Metric::of(form) {
        set(metric, SUM);
    }
    looked_at.len()
}

/// How many cells each rule looks at, by the section that they are in.
const LOOKED_AT: [(Form, usize, usize); 2] =
    [(Form::Form2019, 17 + 23 + 15, 198), (Form::Form2021, 10 + 25 + 15, 200)];

#[test]
fn the_rules_on_years_look_at_the_cells_that_they_should_and_at_no_other() {
    for (form, looked_at, _) in LOOKED_AT {
        let store = family([form; 3]);
        let before = |metric| is_looked_at(metric).then(|| format!("before={SUM}"));
        // The year after is as the year before, so it is this one that stands out.
        let with_after = |metric| before(metric).map(|it| format!("{it} after={SUM}"));
        let count = each_cell_is_found(&store, form, "years-magnitude", 10 * SUM, with_after);
        assert_eq!(count, looked_at, "{form:?}");
        remove_year_after(&store);
        for (rule, value) in [("years-magnitude", SUM / 10), ("years-digits", SWAPPED)] {
            let count = each_cell_is_found(&store, form, rule, value, before);
            assert_eq!(count, looked_at, "{form:?} {rule}");
        }
        // 元 taken for 万元, or the other way round.
        let amount = |metric: Metric| (metric.unit() == Unit::Fen).then(|| format!("before={SUM}"));
        let count = each_cell_is_found(&store, form, "years-magnitude", 10_000 * SUM, amount);
        assert_eq!(count, 1, "{form:?}");
    }
}

#[test]
fn where_the_form_changes_years_are_compared_by_what_both_print() {
    let [old, new] = [Form::Form2019, Form::Form2021];
    let before = |metric: Metric| {
        let is_compared = is_looked_at(metric) && metric.is_in(old) && metric.is_in(new);
        is_compared.then(|| format!("before={SUM}"))
    };
    for (forms, form) in [([old, new, new], new), ([new, old, old], old)] {
        let store = family(forms);
        remove_year_after(&store);
        for (rule, value) in [("years-magnitude", 10 * SUM), ("years-digits", SWAPPED)] {
            let count = each_cell_is_found(&store, form, rule, value, before);
            assert_eq!(count, 3 + 22 + 15, "{form:?} {rule}");
        }
    }
}

#[test]
fn the_rules_on_levels_look_at_the_cells_that_they_should_and_at_no_other() {
    let [child, other] = CHILDREN;
    let figures = format!("child={child} others={other}");
    for (form, looked_at, all) in LOOKED_AT {
        let store = family([form; 3]);
        let sum = |_| Some(format!("children={SUM}"));
        assert_eq!(each_cell_is_found(&store, form, "levels-sum", SUM + 1, sum), all);
        let same = |metric| is_looked_at(metric).then(|| figures.clone());
        assert_eq!(each_cell_is_found(&store, form, "levels-same", child, same), looked_at);
        // Only amounts and decisions are long enough to be told by two swapped digits.
        let swapped = |metric: Metric| {
            matches!(metric.unit(), Unit::Fen | Unit::Decisions).then(|| figures.clone())
        };
        let count = each_cell_is_found(&store, form, "levels-same", child + 18, swapped);
        assert_eq!(count, if form == Form::Form2019 { 5 } else { 4 });
    }
}

/// How many figures that are not zero two reports of one department state alike, and how many differently;
/// `None` where they are not taken for the same report.
fn twice(store: &Store) -> Option<(i64, i64)> {
    let sql = "SELECT same, different FROM report_twice";
    let mut statement = store.connection().prepare_cached(sql).expect("a statement");
    let mut rows = statement.query([]).expect("rows");
    let row = rows.next().expect("a row")?;
    Some((row.get(0).expect("same"), row.get(1).expect("different")))
}

#[test]
fn every_cell_counts_where_a_report_stands_under_two_names() {
    let report = |name: &str, successor: Option<&str>, form: Form, value: i64| Report {
        department: Department {
            name: name.to_owned(),
            successor: successor.map(str::to_owned),
            ..Department::default()
        },
        year: 2021,
        form,
        title: None,
        cells: Metric::of(form).map(|metric| (metric, Cell::Number(value))).collect(),
        narrative: std::collections::BTreeMap::new(),
        places: Places::default(),
    };
    let both = |forms: [Form; 2], value: i64| {
        store_of(&[
            report("示例县新局", None, forms[0], value),
            report("示例县旧局", Some("示例县新局"), forms[1], value),
        ])
    };
    for (form, _, cells) in LOOKED_AT {
        let store = both([form; 2], 7);
        let cells = i64::try_from(cells).expect("few");
        assert_eq!(twice(&store), Some((cells, 0)), "{form:?}");
        let set = |metric: Metric, value: Option<i64>, name: &str| {
            let (table, column) = (table(metric, form), metric.sql_column());
            let sql = format!(
                "UPDATE {table} SET {column} = ?1 WHERE report_id = (
                    SELECT report_id FROM report INNER JOIN department USING (department_id)
                    WHERE name = ?2
                )"
            );
            let changed = store.connection().execute(&sql, rusqlite::params![value, name]);
            assert_eq!(changed, Ok(1), "{metric}");
        };
        for metric in Metric::of(form) {
            for name in ["示例县新局", "示例县旧局"] {
                set(metric, Some(8), name);
                assert_eq!(twice(&store), Some((cells - 1, 1)), "{form:?} {metric} {name}");
                set(metric, None, name);
                assert_eq!(twice(&store), Some((cells - 1, 0)), "{form:?} {metric} {name}");
                set(metric, Some(7), name);
            }
        }
        // One figure that is not zero is enough where none differs, ten for each that does.
        for metric in Metric::of(form) {
            set(metric, Some(0), "示例县新局");
            set(metric, Some(0), "示例县旧局");
        }
        assert_eq!(twice(&store), None, "{form:?}: zeros are alike");
        let list: Vec<Metric> = Metric::of(form).collect();
        for (at, &metric) in list[..11].iter().enumerate() {
            set(metric, Some(3), "示例县新局");
            set(metric, Some(3), "示例县旧局");
            let same = i64::try_from(at + 1).expect("few");
            assert_eq!(twice(&store), Some((same, 0)), "{form:?}");
            set(list[20], Some(1), "示例县新局");
            assert_eq!(twice(&store), (same >= 10).then_some((same, 1)), "{form:?} {same}");
            set(list[20], Some(0), "示例县新局");
        }
        for code in ["received.total", "concluded.total"] {
            assert!(twice(&store).is_some(), "{form:?}: one of the two may differ");
            set(Metric::from_code(code).expect(code), Some(1), "示例县新局");
        }
        assert_eq!(twice(&store), None, "{form:?}: not both");
    }
    // On two forms, what both print.
    let forms = [Form::Form2019, Form::Form2021];
    let in_both = Metric::of(forms[0]).filter(|metric| metric.is_in(forms[1])).count();
    assert_eq!(twice(&both(forms, 7)), Some((i64::try_from(in_both).expect("few"), 0)));
}
