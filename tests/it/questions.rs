//! Questions to the database, as people ask them: what they see in both languages and all formats.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::figures::{generated, read_csv};
use crate::support::{Stats, data, said};

/// Two departments, one renamed, over three years and both forms.
fn three_years() -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,region_code,region,level,system,received.total,received.natural_person,concluded.total,fees.amount\n\
         示例县甲局,2021,2021,990101,示例县,县级,甲,4,4,4,1204050\n\
         示例县甲局,2022,2021,990101,示例县,县级,甲,6,,5,0\n\
         示例县新乙局,2022,2021,990101,示例县,县级,乙,2,2,2,\n",
    );
    stats.write(
        "b.csv",
        "department,year,form,successor,received.total,received.natural_person,concluded.total,procurement.amount\n\
         示例县甲局,2020,2019,,3,3,3,25100000\n\
         示例县乙局,2020,2019,示例县新乙局,1,1,1,0\n",
    );
    assert_eq!(stats.code("--db t.db import a.csv b.csv"), 0);
    stats
}

fn in_chinese(stats: &Stats, arguments: &str) -> String {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    said(&stats.command(&words).env("STATS_LANG", "zh").output().expect("the program runs"))
}

/// Replaces what depends on the day and the build.
fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", "[time]");
    settings.add_filter(r"(\| bytes +\| (?:bytes|字节数) +\| )\d+ *", "$1[bytes] ");
    settings.add_filter(r"(program_version +\|.*\| )[\d.]+ *", "$1[version] ");
    settings
}

#[test]
fn compare_says_who_is_missing_what_changed_and_why_not() {
    let stats = three_years();
    insta::assert_snapshot!(stats.run("--db t.db compare --year 2022"));
    insta::assert_snapshot!(in_chinese(
        &stats,
        "--db t.db compare --year 2021 --metric fees.amount --metric received.total"
    ));
    insta::assert_snapshot!(
        stats.run("--db t.db compare --year 2022 --base 2020 --metric received.total --format csv")
    );
    insta::assert_snapshot!(
        stats
            .run("--db t.db compare --year 2022 --base 2020 --metric received.total --format json")
    );
}

#[test]
fn compare_follows_filters_and_names() {
    let stats = three_years();
    let by_old_name =
        "--db t.db compare --year 2022 --base 2020 --department 示例县乙局 --format csv";
    let by_new_name =
        "--db t.db compare --year 2022 --base 2020 --department 示例县新乙局 --format csv";
    assert_eq!(stats.stdout(by_old_name), stats.stdout(by_new_name));
    insta::assert_snapshot!(
        stats.run("--db t.db compare --year 2022 --system 甲 --metric received.total")
    );
    let by_code = stats.run("--db t.db compare --year 2022 --region 990101");
    assert_eq!(by_code, stats.run("--db t.db compare --year 2022 --region 示例县"));
    let sections = stats.json("--db t.db compare --year 2022 --section 4 --format json");
    let totals = sections["totals"].as_array().expect("totals");
    assert!(totals.iter().all(|row| row["metric"].as_str().is_some_and(|metric| {
        ["reconsideration", "litigation", "dispute"].iter().any(|one| metric.starts_with(one))
    })));
    assert_eq!(totals.len(), 15 + 3);
}

#[test]
fn questions_that_have_no_answer_say_what_there_is() {
    let stats = three_years();
    for arguments in [
        "--db t.db compare --year 2019",
        "--db t.db compare --year 2022 --base 2022",
        "--db t.db compare --year 2022 --metric persons",
        "--db t.db compare --year 2022 --system 丙",
        "--db t.db compare --year 2022 --department 甲局",
        "--db t.db compare --year 2022 --section 5",
        "--db t.db show 示例县甲局 --year 2019",
        "--db t.db list --department 示例县丙局",
        "--db t.db check --year 2019",
        "--db t.db list --year 2019",
        "--db t.db export --year 2019 --department 示例县甲局 -o t.csv",
        "--db t.db list -o t.doc",
        "--db none.db list",
    ] {
        let said = stats.run(arguments);
        insta::assert_snapshot!(format!(
            "$ stats {arguments}\n{said}\n{}",
            in_chinese(&stats, arguments)
        ));
    }
    assert!(!stats.path("none.db").exists(), "reading makes no database");
    assert!(!stats.path("t.csv").exists(), "nothing is written of nothing");
}

#[test]
fn wrong_arguments_are_explained_in_chinese_too() {
    let stats = Stats::new();
    let mut all = String::new();
    for arguments in [
        "",
        "comparee",
        "compare",
        "compare --year",
        "compare --year abc",
        "compare --year 2021 --year 2022",
        "compare --year 2021 --frm csv",
        "compare --year 2021 --section 7",
        "import a.csv --year 1800",
        "import a.csv --form 2020",
        "list --format doc",
        "department rename 甲局",
    ] {
        let output = stats.output(&format!("--lang zh {arguments}"));
        assert_eq!(output.status.code(), Some(2), "{arguments}: {}", said(&output));
        let stderr = String::from_utf8_lossy(&output.stderr);
        writeln!(all, "$ stats {arguments}\n{stderr}").expect("a text");
    }
    insta::assert_snapshot!(all);
}

#[test]
fn show_prints_both_forms_in_their_layout() {
    let stats = three_years();
    insta::assert_snapshot!(in_chinese(&stats, "--db t.db show 示例县甲局 --year 2022"));
    insta::assert_snapshot!(stats.run("--db t.db show 示例县甲局 --year 2020"));
    let report = stats.json("--db t.db show 示例县甲局 --year 2022 --format json");
    assert_eq!(report["cells"].as_array().expect("cells").len(), 200);
    let csv = stats.stdout("--db t.db show 示例县甲局 --year 2020 --format csv");
    assert_eq!(csv.lines().count(), 1 + 198);
    insta::assert_snapshot!(
        csv.lines().filter(|line| !line.contains("absent")).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn list_missing_and_info_say_what_is_there() {
    let stats = three_years();
    settings().bind(|| {
        insta::assert_snapshot!(stats.run("--db t.db list"));
        insta::assert_snapshot!(in_chinese(&stats, "--db t.db list --year 2022"));
        insta::assert_snapshot!(stats.run("--db t.db missing --year 2021"));
        insta::assert_snapshot!(stats.run("--db t.db missing --year 2020"));
        insta::assert_snapshot!(stats.run("--db t.db missing --year 2020 --format json"));
        insta::assert_snapshot!(stats.run("--db t.db info"));
        insta::assert_snapshot!(in_chinese(&stats, "--db t.db info"));
    });
}

#[test]
fn departments_are_renamed_and_given_other_names() {
    let stats = three_years();
    insta::assert_snapshot!(stats.run("--db t.db department rename 示例县甲局 示例县甲委员会"));
    insta::assert_snapshot!(stats.run("--db t.db department alias 示例县新乙局 乙局"));
    insta::assert_snapshot!(in_chinese(
        &stats,
        "--db t.db department alias 示例县新乙局 示例县甲局"
    ));
    insta::assert_snapshot!(stats.run("--db t.db department rename 示例县丙局 示例县丁局"));
    insta::assert_snapshot!(stats.run("--db t.db department list"));
    assert_eq!(stats.code("--db none.db department rename 甲 乙"), 4);
    assert!(!stats.path("none.db").exists(), "renaming makes no database");
    // The old name still finds the department.
    assert_eq!(
        stats.stdout("--db t.db show 示例县甲局 --year 2021"),
        stats.stdout("--db t.db show 示例县甲委员会 --year 2021")
    );
    let again = stats.run("--db t.db import a.csv");
    assert!(again.contains("0 new, 3 unchanged"), "{again}");
}

#[test]
fn answers_go_into_files_in_the_format_of_their_suffix() {
    let stats = three_years();
    for (suffix, format) in [("txt", "table"), ("csv", "csv"), ("json", "json")] {
        let command = "--db t.db compare --year 2022";
        assert_eq!(stats.stdout(&format!("{command} -o out.{suffix}")), "");
        let written =
            std::fs::read_to_string(stats.path(&format!("out.{suffix}"))).expect("a file");
        assert_eq!(written, stats.stdout(&format!("{command} --format {format}")));
    }
}

#[test]
fn questions_leave_the_file_as_it_is() {
    let stats = three_years();
    let before = std::fs::read(stats.path("t.db")).expect("the file");
    for question in [
        "compare --year 2022",
        "check",
        "list",
        "show 示例县甲局 --year 2021",
        "missing --year 2021",
        "info",
        "department list",
        "export",
    ] {
        let command = format!("--db t.db {question}");
        assert_eq!(stats.code(&command), 0, "{}", stats.run(&command));
    }
    assert!(before == std::fs::read(stats.path("t.db")).expect("the file"));
    let files: Vec<_> = std::fs::read_dir(stats.path("."))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(files.len(), 3, "nothing is left beside it: {files:?}");
}

#[test]
fn a_reader_may_close_the_pipe() {
    let stats = three_years();
    for format in ["table", "csv", "json"] {
        let compare = ["--db", "t.db", "compare", "--year", "2022", "--all", "--format", format];
        let output = stats.with_closed_pipe(&compare);
        assert!(output.status.success() && output.stderr.is_empty(), "{}", said(&output));
    }
}

#[test]
fn the_list_counts_the_cells_of_every_report() {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let (successors, figures) = generated(7, 9);
    stats.write("successors.csv", &successors);
    stats.write("figures.csv", &figures);
    stats.run("--db generated.db import successors.csv figures.csv --on-conflict replace");
    for database in ["sample.db", "generated.db"] {
        // Of each report its form, and how many cells have a number.
        let mut expected: BTreeMap<(String, String), (String, usize)> = BTreeMap::new();
        let tidy = stats.stdout(&format!("--db {database} export --layout tidy"));
        for row in read_csv(&tidy) {
            let key = (row["department"].clone(), row["year"].clone());
            let report = expected.entry(key).or_insert((row["form"].clone(), 0));
            report.1 += usize::from(!row["value"].is_empty());
        }
        // A cell that the source did not have is not exported, and blank all the same.
        let cells = |form: &str| {
            let codebook = include_str!("../../src/report/codebook.csv");
            let codebook = read_csv(codebook.trim_start_matches('\u{feff}'));
            codebook.iter().filter(|row| row["forms"].contains(form)).count()
        };
        let list = stats.stdout(&format!("--db {database} list --format csv"));
        let list = read_csv(&list);
        assert_eq!(list.len(), expected.len(), "{database}");
        assert!(list.len() > 20, "{database}");
        for row in list {
            let (form, figures) = &expected[&(row["department"].clone(), row["year"].clone())];
            assert_eq!(&row["form"], form, "{row:?}");
            assert_eq!(row["figures"], figures.to_string(), "{row:?}");
            assert_eq!(row["blank"], (cells(form) - figures).to_string(), "{row:?}");
        }
    }
}
