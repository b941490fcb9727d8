//! Every rule on its fixtures: `tests/data/rules/RULE/`.
//!
//! The consistent reports of `base` are imported first, then a fixture over them. In `clean*.csv` the
//! rule finds nothing. Any other file breaks the rule in one way: exactly that rule fires, at exactly
//! the cells of `NAME.expected.csv`. A rule without both is a failure.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use stats::check::{Counted, RULES};

use crate::support::{Stats, data, said};

/// Rule, department, year and metric of each finding, as `check` lists them.
type Found = Vec<[String; 4]>;

fn check(stats: &Stats, database: &str) -> Found {
    let output = stats.output(&format!("--db {database} check --format csv"));
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    let headings = reader.headers().expect("headings").clone();
    let at = |name: &str| headings.iter().position(|it| it == name).expect(name);
    let columns = ["rule", "department", "year", "metric"].map(at);
    let of = |record: csv::StringRecord| columns.map(|column| record[column].to_owned());
    reader.records().map(|record| of(record.expect("a record"))).collect()
}

fn import(stats: &Stats, database: &str, path: &Path) {
    let path = path.to_str().expect("UTF-8");
    let arguments = ["--db", database, "--quiet", "import", "--on-conflict", "replace", path];
    let output = stats.command(&arguments).output().expect("the program runs");
    // A cell that cannot be read ends with 1; the report is stored all the same.
    assert!(matches!(output.status.code(), Some(0 | 1)), "{path}: {}", said(&output));
}

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|_| panic!("no fixtures in {}", folder.display()));
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

fn with_base() -> Stats {
    let stats = Stats::new();
    import(&stats, "base.db", &data().join("rules/base"));
    stats
}

#[test]
fn consistent_reports_have_no_finding() {
    assert_eq!(check(&with_base(), "base.db"), Found::new());
}

#[test]
fn every_rule_fires_at_its_cells_and_nowhere_else() {
    let stats = with_base();
    let mut folders: BTreeSet<PathBuf> = files(&data().join("rules"));
    folders.remove(&data().join("rules/base"));
    let mut failures = Vec::new();
    for rule in RULES.iter() {
        let folder = data().join("rules").join(rule.id);
        folders.remove(&folder);
        let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
        let (expected, fixtures): (BTreeSet<_>, BTreeSet<_>) =
            files(&folder).into_iter().partition(|path| name(path).ends_with(".expected.csv"));
        let (clean, broken): (Vec<_>, Vec<_>) =
            fixtures.iter().partition(|path| name(path).starts_with("clean"));
        assert!(!clean.is_empty(), "{}: a clean fixture", rule.id);
        assert!(!broken.is_empty(), "{}: a fixture that breaks it", rule.id);
        assert_eq!(broken.len(), expected.len(), "{}: what is expected", rule.id);
        for path in clean.into_iter().chain(broken) {
            std::fs::copy(stats.path("base.db"), stats.path("t.db")).expect("a copy");
            import(&stats, "t.db", path);
            let found = check(&stats, "t.db");
            if name(path).starts_with("clean") {
                let own: Vec<_> = found.iter().filter(|it| it[0] == rule.id).collect();
                if !own.is_empty() {
                    failures.push(format!("{}: {own:?}", path.display()));
                }
                continue;
            }
            let mut reader = csv::Reader::from_path(path.with_extension("expected.csv"))
                .unwrap_or_else(|_| panic!("{}: what is expected", path.display()));
            let expected = reader.records().map(|record| {
                let record = record.expect("a record");
                [rule.id, &record[0], &record[1], &record[2]].map(str::to_owned)
            });
            let expected: Found = expected.collect();
            if found != expected {
                failures.push(format!("{}:\n  {found:?}\n  {expected:?}", path.display()));
            }
        }
    }
    assert!(failures.is_empty(), "found, expected:\n{}", failures.join("\n"));
    assert_eq!(folders, BTreeSet::new(), "folders of rules that are not there");
}

#[test]
fn the_view_of_findings_names_the_unit_of_each_rule() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let connection = rusqlite::Connection::open(stats.path("sample.db")).expect("a database");
    connection.execute("DELETE FROM finding", []).expect("no findings");
    let metrics =
        [("received.total", "件"), ("licensing.items_change", "项"), ("fees.amount", "分")];
    for rule in RULES.iter() {
        let found = |metric: Option<&str>| -> String {
            connection
                .execute(
                    "INSERT INTO finding (
                        rule, severity, report_id, metric, found, message_zh, message_en, figures
                    )
                    SELECT ?1, ?2, min(report_id), ?3, 1, '', '', '' FROM report",
                    (rule.id, rule.severity.code(), metric),
                )
                .expect(rule.id);
            let last = connection.last_insert_rowid();
            let sql = "SELECT 单位 FROM 校验结果 WHERE 编号 = ?1";
            connection.query_row(sql, [last], |row| row.get(0)).expect(rule.id)
        };
        if rule.counted == Counted::Figures {
            for (metric, unit) in metrics {
                assert_eq!(found(Some(metric)), unit, "{} {metric}", rule.id);
            }
        } else {
            assert_eq!(found(None), rule.counted.label().zh, "{}", rule.id);
            assert_eq!(found(Some("fees.amount")), rule.counted.label().zh, "{}", rule.id);
        }
    }
}
