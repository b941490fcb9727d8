//! `check` as people use it: what it prints, stores, and lets stand.

use rusqlite::Connection;

use crate::support::{Stats, realdata, rows, said};

/// The metrics of section 4 and a line of their values: the report is small, so that little is said
/// of tables that it does not have.
const DISPUTES: &str = "reconsideration.upheld,reconsideration.corrected,reconsideration.other,\
    reconsideration.pending,reconsideration.total";

fn with_two_errors() -> Stats {
    let stats = Stats::new();
    stats.write(
        "两 年.csv",
        format!(
            "department,year,{DISPUTES}\n\
             示例县甲局,2022,1,0,0,0,1\n\
             示例县甲局,2023,1,0,2,0,0\n\
             示例县乙局,2023,1,1,1,1,5\n"
        ),
    );
    let path = stats.path("两 年.csv");
    let arguments = ["--quiet", "--db", "t.db", "import", path.to_str().expect("UTF-8")];
    assert_eq!(stats.command(&arguments).output().expect("it runs").status.code(), Some(0));
    stats
}

fn settings(stats: &Stats) -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    let folder = stats.path("").display().to_string();
    settings.add_filter(&folder, "");
    settings
}

fn run(stats: &Stats, arguments: &[&str]) -> String {
    said(&stats.command(arguments).output().expect("the program runs"))
}

#[test]
fn both_sides_the_place_and_a_summary_are_shown() {
    let stats = with_two_errors();
    settings(&stats).bind(|| {
        insta::assert_snapshot!(stats.run("--db t.db check --severity error"));
        insta::assert_snapshot!(run(
            &stats,
            &["--db", "t.db", "--lang", "zh", "check", "--rule", "s4-parts"]
        ));
        insta::assert_snapshot!(stats.run("--db t.db check --rule s4-parts --year 2022"));
        insta::assert_snapshot!(
            stats.run("--db t.db check --severity error --department 示例县甲局 --format json")
        );
        insta::assert_snapshot!(
            stats.run("--db t.db check --severity error --year 2023 --format csv")
        );
        insta::assert_snapshot!(stats.run("--db t.db check --rule s9-none"));
    });
}

#[test]
fn a_finding_stands_with_a_note_while_its_figures_are_the_same() {
    let stats = with_two_errors();
    let ids: Vec<i64> = stats
        .json("--db t.db check --severity error --format json")
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| finding["id"].as_i64().expect("an id"))
        .collect();
    assert_eq!(ids.len(), 2);
    let accept = |ids: &[i64]| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let mut words = vec!["--db", "t.db", "check", "--note", "原件如此"];
        words.extend(ids.iter().flat_map(|id| ["--accept", id]));
        run(&stats, &words)
    };
    // One that is unknown: none of them is accepted.
    insta::assert_snapshot!("accept_unknown", accept(&[ids[0], 999]));
    assert_eq!(stats.code("--db t.db check --severity error"), 1);
    insta::assert_snapshot!(
        "accept_without_reason",
        run(&stats, &["--db", "t.db", "check", "--accept", "1", "--note", " "])
    );
    insta::assert_snapshot!("accept", accept(&ids));
    settings(&stats).bind(|| {
        insta::assert_snapshot!("accepted", stats.run("--db t.db check --severity error"));
        insta::assert_snapshot!(
            "accepted_listed",
            stats.run("--db t.db check --severity error --accepted")
        );
    });
    // Words may change, figures not: a cell of another sum leaves the note alone.
    let change = |cells: &str| {
        stats.write("c.csv", format!("department,year,metric,value\n{cells}"));
        assert_eq!(stats.code("--quiet --db t.db import c.csv --on-conflict replace"), 0);
    };
    change("示例县甲局,2022,reconsideration.upheld,1\n");
    assert_eq!(stats.code("--db t.db check --severity error"), 0);
    // The sum is as before, the figures are not.
    change("示例县乙局,2023,reconsideration.upheld,2\n示例县乙局,2023,reconsideration.other,0\n");
    assert_eq!(stats.code("--db t.db check --severity error"), 1);
    let open = stats.json("--db t.db check --severity error --format json");
    assert_eq!(open.as_array().map(Vec::len), Some(1));
    assert_eq!(open[0]["department"], "示例县乙局");
    let reopen = stats.run(&format!("--db t.db check --reopen {}", ids[1].min(ids[0])));
    assert!(reopen.starts_with("exit: 0") || reopen.contains("no finding"), "{reopen}");
}

#[test]
fn a_note_on_a_figure_outlives_the_report_of_the_year_after() {
    let stats = Stats::new();
    let import = |year: u16, fees: &str| {
        stats.write("a.csv", format!("department,year,fees.amount\n示例县甲局,{year},{fees}\n"));
        assert_eq!(stats.code("--quiet --db t.db import a.csv"), 0);
    };
    let open = || stats.json("--db t.db check --rule years-magnitude --format json");
    import(2021, "2697443");
    import(2022, "30585675");
    let found = open();
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
    let accept = format!("--db t.db check --note 核实 --accept {}", found[0]["id"]);
    assert_eq!(stats.code(&accept), 0);
    import(2023, "3419692");
    assert_eq!(open().as_array().map(Vec::len), Some(0), "the note holds");
    let listed = "--db t.db check --rule years-magnitude --accepted --format json";
    assert_eq!(stats.json(listed)[0]["note"], "核实");
}

#[test]
fn a_department_is_found_as_an_import_writes_its_name() {
    let stats = Stats::new();
    stats.write("a.csv", "department,year,received.total\n清河县 教育局,2023,1\n");
    assert_eq!(stats.code("--quiet --db t.db import a.csv"), 0);
    for name in ["清河县 教育局", "清河县教育局 ", "清河县教育局"] {
        let words = ["--db", "t.db", "check", "--department", name];
        let output = stats.command(&words).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{name}");
    }
}

#[test]
fn what_is_found_is_stored_and_nothing_is_written_where_nothing_changed() {
    let stats = with_two_errors();
    let bytes = || std::fs::read(stats.path("t.db")).expect("the file");
    let before = bytes();
    assert_eq!(stats.code("--db t.db check"), 1);
    assert!(before == bytes(), "the file is as it was");
    // Somebody changes a figure with another tool: the next check finds and stores it.
    let connection = Connection::open(stats.path("t.db")).expect("the database");
    let change = "UPDATE section_4_disputes SET reconsideration_total = 7 WHERE report_id = 1";
    connection.execute(change, []).expect("changed");
    let open = "SELECT count(*) FROM 校验结果 WHERE 规则 = 's4-parts'";
    let count = || rows(&connection, open)[0][0].clone();
    assert_eq!(count(), rusqlite::types::Value::Integer(2));
    assert_eq!(stats.code("--db t.db check"), 1);
    assert_eq!(count(), rusqlite::types::Value::Integer(3));
}

#[test]
fn a_database_that_another_program_writes_to_is_checked_all_the_same() {
    let stats = with_two_errors();
    let connection = Connection::open(stats.path("t.db")).expect("the database");
    let change = "UPDATE section_4_disputes SET reconsideration_total = 7 WHERE report_id = 1";
    connection.execute(change, []).expect("changed");
    connection.execute_batch("BEGIN IMMEDIATE").expect("begun");
    settings(&stats).bind(|| {
        insta::assert_snapshot!(
            "not_stored",
            stats.run("--db t.db check --rule s4-parts --year 2022")
        );
    });
}

#[test]
fn a_strict_import_refuses_errors_of_its_own_and_those_it_would_give_to_others() {
    let stats = Stats::new();
    let rows = |name: &str, lines: &str| {
        stats.write(
            name,
            format!(
                "department,year,received.natural_person,received.total,carried_in.natural_person,\
                 carried_in.total,concluded.natural_person,concluded.total,\
                 carried_out.natural_person,carried_out.total\n{lines}"
            ),
        );
    };
    rows("good.csv", "示例县甲局,2023,5,5,2,2,7,7,0,0\n");
    rows("broken.csv", "示例县乙局,2023,5,6,2,2,7,7,0,0\n示例县丙局,2023,5,5,2,2,7,7,0,0\n");
    rows("before.csv", "示例县甲局,2022,3,3,0,0,2,2,1,1\n");
    insta::assert_snapshot!("strict_good", stats.run("--db t.db import --strict good.csv"));
    insta::assert_snapshot!("strict_broken", stats.run("--db t.db import --strict broken.csv"));
    // The report of the year before is sound, but does not go with the one that is stored.
    insta::assert_snapshot!("strict_before", stats.run("--db t.db import --strict before.csv"));
    assert_eq!(stats.json("--db t.db list --format json").as_array().map(Vec::len), Some(1));
    assert_eq!(stats.code("--quiet --db t.db import before.csv broken.csv"), 0);
    let open = stats.json("--db t.db check --severity error --format json");
    let rules: Vec<_> = open.as_array().expect("findings").iter().map(|it| &it["rule"]).collect();
    assert_eq!(rules, ["s3-balance", "years-carried", "years-carried"]);
}

#[test]
fn every_rule_is_explained() {
    let stats = Stats::new();
    insta::assert_snapshot!("explain", stats.run("check --explain s3-balance"));
    let words = ["--lang", "zh", "check", "--explain", "years-carried"];
    insta::assert_snapshot!("explain_zh", run(&stats, &words));
    let listed = stats.json("check --format json --explain");
    let ids: Vec<_> = listed.as_array().expect("rules").iter().map(|it| &it["rule"]).collect();
    let expected: Vec<_> = stats::check::RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids, expected);
    // Severities are words for people and codes for programs.
    assert_eq!(listed[0]["severity"], "error");
    let chinese = stats.stdout("--lang zh check --explain");
    let line = chinese.lines().find(|line| line.contains("| s3-balance ")).expect("the rule");
    assert!(line.contains("| 错误 |"), "{chinese}");
    assert!(!chinese.contains("| note"), "{chinese}");
    assert_eq!(stats.code("check --explain s9-none"), 2);
}

#[test]
fn real_reports_have_the_errors_that_they_have_and_no_other() {
    let Some(realdata) = realdata() else { return };
    let stats = Stats::new();
    for entry in std::fs::read_dir(&realdata).expect("the folder") {
        let folder = entry.expect("an entry").path();
        for name in ["source.html", "source.txt"] {
            let path = folder.join(name);
            if path.is_file() {
                let path = path.to_str().expect("UTF-8");
                let arguments = ["--quiet", "--db", "real.db", "import", path];
                stats.command(&arguments).output().expect("the program runs");
            }
        }
    }
    let found = |arguments: &str| -> Vec<(String, String, String)> {
        let found = stats.json(&format!("--db real.db check --format json {arguments}"));
        let text = |it: &serde_json::Value, key: &str| it[key].as_str().unwrap_or("").to_owned();
        let row = |it| (text(it, "department"), text(it, "rule"), text(it, "metric"));
        found.as_array().expect("findings").iter().map(row).collect()
    };
    let row = |department: &str, rule: &str, metric: &str| {
        (department.to_owned(), rule.to_owned(), metric.to_owned())
    };
    assert_eq!(
        found("--severity error"),
        [
            row("平潭综合实验区", "s3-outcomes", "concluded.natural_person"),
            row("平潭综合实验区", "s3-outcomes", "concluded.total"),
            row("平潭综合实验区行政审批局", "s4-parts", "reconsideration.total"),
        ]
    );
    // What the text of that report says agrees with the part and not with the total.
    assert_eq!(
        found("--severity warning --department 平潭综合实验区行政审批局")[1..],
        [row("平潭综合实验区行政审批局", "text-disputes", "reconsideration.total")]
    );
    let blanks = stats.json("--db real.db check --format json --rule blank-cells");
    let shuyang = blanks.as_array().expect("findings").iter();
    let mut shuyang = shuyang.filter(|it| it["department"] == "沭阳县发展和改革局");
    assert_eq!(shuyang.next().expect("a finding")["found"], 125);
}

#[test]
fn the_number_of_a_finding_is_never_given_to_another() {
    let stats = Stats::new();
    let import = |name: &str, total: u8| {
        stats.write(
            "a.csv",
            format!("department,year,{DISPUTES}\n示例县{name},2023,1,0,0,0,{total}\n"),
        );
        stats.code("--quiet --db t.db import a.csv --on-conflict replace")
    };
    assert_eq!(import("甲局", 2), 0);
    let ids = || -> Vec<i64> {
        let found = stats.json("--db t.db check --severity error --format json");
        found.as_array().expect("findings").iter().filter_map(|it| it["id"].as_i64()).collect()
    };
    let first = ids();
    assert_eq!((import("甲局", 1), import("乙局", 2)), (0, 0));
    let second = ids();
    assert_eq!((first.len(), second.len()), (1, 1));
    assert!(second[0] > first[0], "{first:?} {second:?}");
    let stale = stats.run(&format!("--db t.db check --accept {} --note x", first[0]));
    assert!(stale.contains("there is no finding with the id"), "{stale}");
    let open = stats.run(&format!("--db t.db check --reopen {}", second[0]));
    assert!(open.contains("was not accepted"), "{open}");
}

#[test]
fn an_import_names_the_errors_that_it_makes_between_reports_and_no_former_ones() {
    let stats = Stats::new();
    let import = |year: u16, carried_in: u8, carried_out: u8| {
        let header = "department,year,carried_in.total,carried_out.total";
        stats.write("a.csv", format!("{header}\n示例县甲局,{year},{carried_in},{carried_out}\n"));
        stats.run("--db t.db import a.csv --on-conflict replace")
    };
    import(2022, 0, 4);
    insta::assert_snapshot!("import_between_new", import(2023, 5, 1));
    insta::assert_snapshot!("import_between_gone", import(2023, 4, 1));
}

/// How many findings of rules across reports there are, by rule.
fn across(stats: &Stats) -> Vec<(String, usize)> {
    let findings = stats.json("--db t.db check --format json");
    let rules = ["years-carried", "years-in-force", "levels-sum"];
    let count = |rule: &str| {
        let all = findings.as_array().expect("findings").iter();
        all.filter(|finding| finding["rule"] == rule).count()
    };
    rules.into_iter().map(|rule| (rule.to_owned(), count(rule))).collect()
}

#[test]
fn nothing_is_held_to_the_sum_of_a_report_that_stands_twice() {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,received.natural_person,received.total,carried_out.natural_person,carried_out.total,\
         carried_in.natural_person,carried_in.total,normative_documents.issued,normative_documents.repealed,\
         normative_documents.in_force\n\
         示例县旧局,2021,2021,20,20,4,4,0,0,1,0,28\n\
         示例县中局,2021,2021,20,20,4,4,0,0,1,0,28\n\
         示例县新局,2022,2021,30,30,2,2,4,4,5,0,33\n\
         示例县他局,2021,2021,7,7,1,1,0,0,0,0,2\n\
         示例县,2021,2021,27,27,5,5,0,0,1,0,30\n",
    );
    stats.write(
        "list.csv",
        "department,successor,parent\n示例县旧局,示例县中局,示例县\n示例县中局,示例县新局,示例县\n示例县新局,,示例县\n示例县他局,,示例县\n",
    );
    stats.run("--db t.db import a.csv");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    let none = |(rule, _): (String, usize)| (rule, 0);
    let silent: Vec<(String, usize)> = across(&stats).into_iter().map(none).collect();
    assert_eq!(across(&stats), silent);
    // As two reports, they are summed, and neither next year nor the county agrees.
    let findings = stats.json("--db t.db check --rule names-same --format json");
    let accept = format!("--db t.db check --accept {} --note 两份", findings[0]["id"]);
    assert_eq!(stats.code(&accept), 0);
    stats.run("--db t.db check");
    for (rule, count) in across(&stats) {
        assert!(count > 0, "{rule}");
    }
}

#[test]
fn a_note_on_equal_figures_ends_when_both_change_alike() {
    let stats = Stats::new();
    let of = |more: u32| {
        let cells: Vec<String> = (0..12).map(|at| (200 + more + at).to_string()).collect();
        let headings = "received.natural_person,received.enterprise,received.research,\
            received.public_welfare,received.legal_service,received.other_org,granted.natural_person,\
            granted.enterprise,granted.research,granted.public_welfare,granted.legal_service,granted.other_org";
        let cells = cells.join(",");
        format!(
            "department,year,form,received.total,concluded.total,{headings}\n\
             示例县甲局,2021,2021,2000,2000,{cells}\n示例县乙局,2021,2021,2000,2000,{cells}\n"
        )
    };
    stats.write("a.csv", of(0));
    stats.run("--db t.db import a.csv");
    let notes = || {
        let findings =
            stats.json("--db t.db check --rule departments-same --accepted --format json");
        let all = findings.as_array().expect("findings").clone();
        all.iter().map(|finding| finding["note"].clone()).collect::<Vec<_>>()
    };
    stats.run("--db t.db check");
    let findings = stats.json("--db t.db check --rule departments-same --format json");
    let accept = format!("--db t.db check --accept {} --note 两份", findings[0]["id"]);
    assert_eq!(stats.code(&accept), 0);
    assert_eq!(notes(), ["两份"]);
    stats.write("b.csv", of(1));
    stats.run("--db t.db import b.csv --on-conflict replace");
    stats.run("--db t.db check");
    assert_eq!(notes(), [serde_json::Value::Null]);
}
