//! Lists of departments: what they create and change, and what refuses them.

use crate::support::{Stats, said};

/// What the same arguments give in either language.
fn in_both_languages(stats: &Stats, arguments: &str) -> String {
    let run = |language: &str| {
        let words: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = stats.command(&words);
        said(&command.env("STATS_LANG", language).output().expect("the program runs"))
    };
    format!("{}\n{}", run("en"), run("zh"))
}

fn list(stats: &Stats) -> String {
    stats.stdout("--db t.db department list --format csv")
}

#[test]
fn a_list_creates_and_changes_departments() {
    let stats = Stats::new();
    stats.write(
        "d.csv",
        "部门,区划代码,行政区划,层级,条线,上级部门,承继部门,别名,备注\n\
         示例县甲局,990101,示例县,县级,甲,示例县人民政府,,甲局；县甲局,\n\
         示例县乙局,990101,示例县,县级,,示例县人民政府,甲局,乙局、无,并入\n\
         \n\
         示例县人民政府,990101,示例县,县级,,示例市人民政府,,,\n",
    );
    insta::assert_snapshot!(stats.run("--db t.db department import d.csv"));
    insta::assert_snapshot!(list(&stats));
    // Again, it changes nothing; and neither does a cell that is blank.
    insta::assert_snapshot!(in_both_languages(&stats, "--db t.db department import d.csv"));
    stats.write("blank.csv", "department,region,parent,alias\n乙局,,,\n示例县甲局,/,无,甲局\n");
    let before = list(&stats);
    assert!(stats.stdout("--db t.db department import blank.csv").contains("2 unchanged"));
    assert_eq!(before, list(&stats));
    // What is given replaces what was known, by whatever name, and may turn a circle round.
    stats.write(
        "e.csv",
        "department\tlevel\tparent\tsuccessor\talias\n\
         县甲局\t市级\t示例市甲局\t示例县乙局\t县甲委\n\
         示例县乙局\t\t\t示例县丙局\t\n\
         示例市人民政府\t市级\t\t\t\n",
    );
    insta::assert_snapshot!(stats.run("--db t.db department import e.csv"));
    insta::assert_snapshot!(list(&stats));
    insta::assert_snapshot!(stats.run("--db t.db department list"));
    // Whatever the encoding, and from standard input, where one column shows no table.
    let (bytes, ..) = encoding_rs::GB18030.encode("单位名称\n示例县丁局\n");
    let mut command = stats.command(&["--db", "u.db", "department", "import", "-"]);
    let output = command.write_stdin(bytes.into_owned()).output().expect("the program runs");
    insta::assert_snapshot!(said(&output));
    let quiet = stats.stdout("--db t.db --quiet department import e.csv");
    assert_eq!(quiet, "");
}

#[test]
fn a_list_with_anything_wrong_is_refused_with_all_of_it() {
    let stats = Stats::new();
    stats.write("d.csv", "department,parent,alias\n示例县甲局,示例县人民政府,甲局\n示例县乙局,,\n");
    assert_eq!(stats.code("--db t.db department import d.csv"), 0);
    let before = list(&stats);
    stats.write(
        "bad.csv",
        "department,parent,successor,alias,电话\n\
         示例县人民政府,示例市人民政府,,,1\n\
         示例市人民政府,示例县甲局,,,2\n\
         示例县乙局,,示例县丙局,甲局;示例县丙局,3\n\
         合计,,,,4\n\
         示例县丙局,全县,示例县乙局,,5\n\
         甲局,,,,6\n\
         示例县甲局,,,,7\n\
         ,示例县甲局,,,8\n\
         示例县丁局,,示例县丁局,示例县戊局,9\n\
         示例县戊局,,\n",
    );
    insta::assert_snapshot!(in_both_languages(&stats, "--db t.db department import bad.csv"));
    assert_eq!(before, list(&stats), "nothing is stored");
    // What only the database knows is wrong.
    stats.write("circle.csv", "department,parent\n示例县人民政府,甲局\n");
    insta::assert_snapshot!(stats.run("--db t.db department import circle.csv"));
    assert_eq!(before, list(&stats), "nothing is stored");
    assert_eq!(stats.code("--db none.db department import bad.csv"), 1);
    assert_eq!(stats.code("--db none.db department import none.csv"), 1);
    assert!(!stats.path("none.db").exists(), "a list that is refused makes no database");
}

#[test]
fn what_is_no_list_is_refused() {
    let stats = Stats::new();
    stats.write("no-department.csv", "名称,region\n示例县甲局,示例县\n");
    stats.write("no-rows.csv", "department,region\n");
    stats.write("page.html", "<html><table><tr><td>部门</td></tr></table></html>");
    stats.write("no.db", "no database, but a text that is longer than the head of one".repeat(3));
    for file in ["no-department.csv", "no-rows.csv", "page.html", "none.csv"] {
        insta::assert_snapshot!(in_both_languages(
            &stats,
            &format!("--db t.db department import {file}")
        ));
    }
    assert!(!stats.path("t.db").exists());
    assert_eq!(stats.code("--db no.db department import no-rows.csv"), 4);
}

#[test]
fn import_notes_parents_where_none_is_known_and_export_writes_them() {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,上级单位,received.total\n\
         示例县甲局,2021,2021,示例县人民政府,1\n\
         示例县甲局,2022,2021,示例市甲局,2\n\
         示例县人民政府,2021,2021,示例县甲局,3\n\
         示例县乙局,2021,2021,示例县乙局,4\n\
         示例县丙局,2021,2021,,5\n",
    );
    assert_eq!(stats.code("--db t.db import a.csv"), 0);
    let parents = |database: &str| {
        let list = stats.stdout(&format!("--db {database} department list --format csv"));
        let mut reader = csv::Reader::from_reader(list.as_bytes());
        let rows = reader.deserialize::<std::collections::BTreeMap<String, String>>();
        let rows = rows.map(|row| row.expect("a row"));
        rows.map(|row| (row["department"].clone(), row["parent"].clone())).collect::<Vec<_>>()
    };
    let expected = [
        ("示例县丙局", ""),
        ("示例县乙局", ""),
        ("示例县人民政府", ""),
        ("示例县甲局", "示例县人民政府"),
        ("示例市甲局", ""),
    ];
    let expected: Vec<(String, String)> =
        expected.map(|(name, parent)| (name.to_owned(), parent.to_owned())).into();
    assert_eq!(parents("t.db"), expected);
    stats.stdout("--db t.db export -o wide.csv");
    stats.stdout("--db u.db import wide.csv");
    // One that has no report is not exported.
    assert_eq!(parents("u.db"), expected[..4]);
    // Other names are read of a list only; a data export must not lose them without a word.
    stats.write("b.csv", "department,year,别名,received.total\n示例县甲局,2021,甲局,1\n");
    insta::assert_snapshot!(stats.run("--db t.db import b.csv"));
}
