//! `read` and `show --where`: what is printed, and where it stands, to the cell.

use generator::{Sample, makers};
use stats::report::Form;

use crate::support::Stats;

/// A page with section 4 alone: numbers, a blank cell, a number with a remark, a dash.
const PAGE: &str = "<meta charset=utf-8><h1>示例县教育局2022年政府信息公开工作年度报告</h1>
<table>
<tr><td colspan=5>行政复议<td colspan=10>行政诉讼
<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计
    <td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉
<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计
    <td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计
<tr><td>1,204<td><td>0<td>0<td>1204（其中维持2件）<td>—<td>0<td>0<td>0<td>0<td>3<td>1<td>0<td>0<td>4
</table>";

#[test]
fn read_shows_each_cell_with_what_is_printed_and_where() {
    let stats = Stats::new();
    stats.write("in/年报 2022.doc", PAGE);
    for language in ["en", "zh"] {
        let said = stats.command(&["read", "in/年报 2022.doc", "--lang", language]).output();
        let said = said.expect("the program runs");
        assert_eq!(said.status.code(), Some(1), "sections 2 and 3 are missing");
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        // The other rows of the form were not found.
        let is_shown = |line: &&str| {
            !line.starts_with("| ")
                || line.contains("reconsideration.")
                || line.contains("litigation")
        };
        let shown: Vec<&str> = text.lines().filter(is_shown).collect();
        insta::assert_snapshot!(format!("read_{language}"), shown.join("\n"));
    }
    assert!(!stats.path("stats.db").exists(), "nothing is stored");
    let json = stdout(&stats, &["read", "in/年报 2022.doc", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let cells = json["reports"][0]["cells"].as_array().expect("cells");
    let cell =
        |metric: &str| cells.iter().find(|cell| cell["metric"] == metric).expect("a cell").clone();
    assert_eq!(cell("reconsideration.total")["text"], "1204（其中维持2件）");
    assert_eq!(cell("reconsideration.total")["value"], 1204);
    assert_eq!(cell("reconsideration.upheld")["text"], "1,204");
    assert_eq!(cell("reconsideration.corrected")["state"], "blank");
    assert_eq!(cell("litigation_direct.upheld")["state"], "unread");
    assert_eq!(cell("received.total")["state"], "absent");
    assert_eq!(json["format"], "html");
}

#[test]
fn a_stored_number_says_where_it_came_from() {
    let sample = Sample::random(1, Form::Form2021);
    let (department, year) = (sample.department.clone(), sample.year.to_string());
    for (format, oddity, place) in [
        ("xlsx", "a sheet for each section", "sheet `"),
        ("pdf", "lines drawn with strokes", "box "),
        ("html", "plain", "table 2, row 4, column 10"),
        ("docx", "plain", "table 2, row 4, column 10"),
        ("text", "Markdown", "line "),
    ] {
        let maker = makers().find(|maker| (maker.format, maker.oddity) == (format, oddity));
        let made = maker.expect("a maker").document(&sample);
        let stats = Stats::new();
        stats.write(&made.file_name, &made.bytes);
        let imported = stats.command(&["import", &made.file_name]).output();
        assert_eq!(imported.expect("the program runs").status.code(), Some(0), "{format}");
        // The file is not needed any more: the database is what colleagues get.
        std::fs::remove_file(stats.path(&made.file_name)).expect("removed");
        let arguments =
            ["show", &department, "--year", &year, "--where", "received.total", "--format", "json"];
        let json = stdout(&stats, &arguments);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let said = json[0]["place"].as_str().expect("a place");
        assert!(said.contains(place), "{format}: {said}");
        assert_eq!(json[0]["file"], made.file_name.as_str());
        assert_eq!(json[0]["value"].as_i64(), sample_value(&sample, "received.total"));
    }
}

fn stdout(stats: &Stats, arguments: &[&str]) -> String {
    let output = stats.command(arguments).output().expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn sample_value(sample: &Sample, code: &str) -> Option<i64> {
    let metric = stats::report::Metric::from_code(code)?;
    sample.cells.get(&metric)?.value
}

#[test]
fn of_two_sources_each_number_names_its_own() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n示例县教育局,2021,3\n");
    stats.write("b.csv", "部门,年度,carried_in.total\n示例县教育局,2021,1\n");
    stats.stdout("import a.csv b.csv");
    let arguments = [
        "show",
        "示例县教育局",
        "--year",
        "2021",
        "--where",
        "received.total",
        "--where",
        "carried_in.total",
    ];
    insta::assert_snapshot!("where_of_two_sources", stdout(&stats, &arguments));
    let unknown = ["show", "示例县教育局", "--year", "2021", "--where", "other.total"];
    let output = stats.command(&unknown).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
}
