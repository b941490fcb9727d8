//! sample.db is what its CSV exports say.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::support::{Stats, data, rows};

#[test]
fn sample_db_is_a_fresh_import_of_its_exports() {
    let stats = Stats::new();
    let folder = data().join("sample");
    let arguments = ["--db", "fresh.db", "import", folder.to_str().expect("UTF-8")];
    let output = stats.command(&arguments).output().expect("the program runs");
    assert!(output.status.success(), "{}", crate::support::said(&output));
    // Texts are compared by a check only.
    assert_eq!(stats.code("--db fresh.db check"), 1);
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let open = |name: &str| Connection::open(stats.path(name)).expect("a database");
    let (fresh, sample) = (open("fresh.db"), open("sample.db"));
    // All but what depends on when and from where it was imported.
    for query in [
        "SELECT name, sql FROM sqlite_master ORDER BY name",
        "SELECT * FROM metric ORDER BY position",
        "SELECT * FROM indicator ORDER BY position",
        "SELECT * FROM canned_query ORDER BY name",
        "SELECT * FROM department ORDER BY department_id",
        "SELECT report_id, department_id, year, form, title FROM report ORDER BY report_id",
        "SELECT * FROM cell ORDER BY report_id, metric",
        "SELECT * FROM section_1_overview ORDER BY report_id",
        "SELECT * FROM section_5_problems ORDER BY report_id",
        "SELECT * FROM section_6_other ORDER BY report_id",
        "SELECT * FROM finding ORDER BY finding_id",
        "SELECT sha256, bytes, format, encoding FROM source_file ORDER BY source_id",
    ] {
        assert_eq!(rows(&sample, query), rows(&fresh, query), "{query}");
    }
}

#[test]
fn the_planted_troubles_are_found_and_nothing_else() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    insta::assert_snapshot!("sample_check", stats.run("--db sample.db check"));
    // The planted errors, as tests/data/sample/README.md lists them, and no other.
    let errors = stats.json("--db sample.db check --severity error --format json");
    let place = |it: &serde_json::Value| {
        ["rule", "department", "metric"].map(|key| it[key].as_str().unwrap_or_default().to_owned())
    };
    let mut errors: Vec<_> = errors.as_array().expect("findings").iter().map(place).collect();
    errors.sort();
    let planted = [
        ["s3-applicants", "示例县教育局", "granted.total"],
        ["s3-outcomes", "示例县教育局", "concluded.total"],
        ["s4-parts", "示例县民政局", "reconsideration.total"],
        ["years-carried", "示例县自然资源局", "carried_in.natural_person"],
        ["years-carried", "示例县自然资源局", "carried_in.total"],
    ];
    assert_eq!(errors, planted.map(|it| it.map(str::to_owned)));
}

#[test]
fn the_view_of_two_years_follows_departments_as_compare_does() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let connection = Connection::open(stats.path("sample.db")).expect("a database");
    for year in 2020..=2025 {
        let metric = "--metric received.total --format json";
        let compared = stats.json(&format!("--db sample.db compare --year {year} {metric}"));
        let total = |key: &str| Value::Integer(compared["totals"][0][key].as_i64().expect("a sum"));
        let sums = "SELECT sum(上年), sum(本年), sum(增减), count(增减) FROM 年度对比";
        let of = format!("WHERE 年度 = {year} AND 指标 = '一、本年新收政府信息公开申请数量/总计'");
        assert_eq!(
            rows(&connection, &format!("{sums} {of}")),
            [["base", "value", "change", "departments"].map(total)],
            "{year}"
        );
    }
}
