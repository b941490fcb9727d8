//! `import` as a user meets it: what is stored, what is refused, what is said, how it ends.

use crate::support::{Stats, data, expected, realdata, said};

const WIDE: &str =
    "department,year,received.natural_person,received.total\n示例县教育局,2021,3,3\n";

#[test]
fn a_wide_csv_is_stored_once_and_again_changes_nothing() {
    let stats = Stats::new();
    stats.write("a.csv", WIDE);
    insta::assert_snapshot!("import_new", stats.run("--db t.db import a.csv"));
    let before = std::fs::read(stats.path("t.db")).expect("the database");
    insta::assert_snapshot!("import_again", stats.run("--db t.db import a.csv"));
    assert_eq!(std::fs::read(stats.path("t.db")).expect("the database"), before);
}

#[test]
fn other_figures_are_a_conflict_until_one_says_what_to_do() {
    let stats = Stats::new();
    stats.write("a.csv", WIDE);
    stats.write("b.csv", WIDE.replace(",3,3", ",4,4"));
    stats.stdout("--db t.db import a.csv");
    insta::assert_snapshot!("import_conflict", stats.run("--db t.db import b.csv"));
    let received = |stats: &Stats| {
        let cells = stats.cells("t.db");
        cells.iter().find(|cell| cell.2 == "received.total").and_then(|cell| cell.3)
    };
    assert_eq!(received(&stats), Some(3));
    insta::assert_snapshot!("import_skip", stats.run("--db t.db import b.csv --on-conflict skip"));
    assert_eq!(received(&stats), Some(3));
    insta::assert_snapshot!(
        "import_replace_dry",
        stats.run("--db t.db import b.csv --on-conflict replace --dry-run")
    );
    assert_eq!(received(&stats), Some(3));
    insta::assert_snapshot!(
        "import_replace",
        stats.run("--db t.db import b.csv --on-conflict replace")
    );
    assert_eq!(received(&stats), Some(4));
    let connection = rusqlite::Connection::open(stats.path("t.db")).expect("the database");
    let changes: Vec<(String, i64, i64)> = connection
        .prepare("SELECT metric, old, new FROM cell_change ORDER BY metric")
        .expect("a statement")
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .expect("rows")
        .map(|row| row.expect("a row"))
        .collect();
    assert_eq!(
        changes,
        [("received.natural_person".to_owned(), 3, 4), ("received.total".to_owned(), 3, 4)]
    );
}

#[test]
fn a_dry_run_makes_no_file() {
    let stats = Stats::new();
    stats.write("a.csv", WIDE);
    assert_eq!(stats.code("--db t.db import a.csv --dry-run"), 0);
    assert!(!stats.path("t.db").exists());
}

#[test]
fn a_bad_file_does_not_stop_the_others() {
    let stats = Stats::new();
    stats.write("in/a.csv", WIDE);
    stats.write(
        "in/b.csv",
        "department,year,received.total\n示例县民政局,2021,6件\n示例县民政局,2022,-1\n",
    );
    stats.write("in/c d 文件.csv", WIDE.replace("教育", "公安"));
    stats.write("in/photo.jpg", "%PDF");
    stats.write("in/~$a.csv", "lock");
    insta::assert_snapshot!("import_folder", stats.run("--db t.db import in missing.csv"));
    assert_eq!(stats.cells("t.db").len(), 400);
}

#[test]
fn a_file_is_stored_whole_or_not_at_all() {
    let stats = Stats::new();
    stats.write("a.csv", WIDE);
    stats.stdout("--db t.db import a.csv");
    let before = stats.cells("t.db");
    // The second report of the file contradicts what is stored.
    let report = |year: u16, count: u16| format!("示例县教育局,{year},{count},{count}\n");
    let heading = WIDE.lines().next().expect("a heading");
    let all = [report(2020, 7), report(2021, 2), report(2022, 3)].concat();
    stats.write("b.csv", format!("{heading}\n{all}"));
    assert_eq!(stats.code("--db t.db import b.csv"), 3);
    assert_eq!(stats.cells("t.db"), before);
}

#[test]
fn standard_input_is_a_file_too() {
    let stats = Stats::new();
    let output = stats
        .command(&["--db", "t.db", "import", "-"])
        .write_stdin(WIDE)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(stats.cells("t.db").len(), 200);
}

#[test]
fn sums_that_do_not_hold_are_warned_of_and_listed() {
    let stats = Stats::new();
    stats.write("a.csv", WIDE.replace(",3,3", ",3,4"));
    let full = "department,year,metric,value\n".to_owned()
        + &[
            "natural_person",
            "enterprise",
            "research",
            "public_welfare",
            "legal_service",
            "other_org",
        ]
        .map(|column| format!("示例县教育局,2021,received.{column},1\n"))
        .concat()
        + "示例县教育局,2021,received.total,7\n";
    stats.write("b.csv", full);
    insta::assert_snapshot!("import_warning", stats.run("--db t.db import b.csv"));
    insta::assert_snapshot!("check", stats.run("--db t.db check"));
    insta::assert_snapshot!("check_json", stats.run("--db t.db check --format json"));
}

#[test]
fn every_encoding_and_delimiter_of_one_content_gives_one_database() {
    let text = "department,year,title,received.total,denied_security.total\n\
                示例县教育局,2021,示例县教育局2021年“年报”,1204,3\n";
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    };
    let gbk = encoding_rs::GBK.encode(text).0.into_owned();
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    let encodings: Vec<(&str, Vec<u8>)> = vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-8 with mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("utf-16le", [&b"\xFF\xFE"[..], &utf16(u16::to_le_bytes)].concat()),
        ("utf-16be", [&b"\xFE\xFF"[..], &utf16(u16::to_be_bytes)].concat()),
        ("utf-16le without mark", utf16(u16::to_le_bytes)),
        ("gbk", gbk),
        ("gb18030", gb18030),
        ("tabs", text.replace(',', "\t").into_bytes()),
        ("semicolons, crlf", text.replace(',', ";").replace('\n', "\r\n").into_bytes()),
        ("thousands", text.replace("1204", "\"1,204\"").into_bytes()),
    ];
    let mut seen = None;
    for (name, bytes) in encodings {
        let stats = Stats::new();
        stats.write("x.csv", bytes);
        stats.stdout("--db t.db import x.csv");
        let cells = stats.cells("t.db");
        assert_eq!(*seen.get_or_insert_with(|| cells.clone()), cells, "{name}");
    }
}

#[test]
fn documents_of_our_own_give_every_cell_or_leave_it_unset() {
    let folder = data().join("documents");
    let unset_of = |name: &str| -> Vec<String> {
        let path = folder.join(format!("{name}.unset.txt"));
        std::fs::read_to_string(path)
            .map(|text| text.lines().map(str::to_owned).collect())
            .unwrap_or_default()
    };
    let mut documents = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        let Some((name, suffix)) = file.split_once('.') else { continue };
        let is_document = matches!(suffix, "txt" | "csv") && name != "flat";
        if !is_document {
            continue;
        }
        documents += 1;
        let stats = Stats::new();
        std::fs::copy(&path, stats.path(&file)).expect("a copy");
        let output = stats.output(&format!("--db t.db import {file}"));
        let unset = unset_of(name);
        assert_eq!(output.status.code(), Some(i32::from(!unset.is_empty())), "{}", said(&output));
        assert_cells(
            &stats,
            &expected(&folder.join(format!("{name}.expected.csv"))),
            &unset,
            &file,
        );
    }
    assert_eq!(documents, 8);
}

/// Every expected value is stored, and those that have no certain reading are not.
fn assert_cells(stats: &Stats, expected: &[(String, Option<i64>)], unset: &[String], what: &str) {
    let cells = stats.cells("t.db");
    let stored = |metric: &str| {
        let cell = cells.iter().find(|cell| cell.2 == metric);
        cell.unwrap_or_else(|| panic!("{what}: no cell {metric}")).3
    };
    for (metric, value) in expected {
        assert_eq!(stored(metric), *value, "{what}: {metric}");
    }
    for metric in unset {
        assert_eq!(stored(metric), None, "{what}: {metric} has no certain reading");
    }
    assert_eq!(expected.len() + unset.len(), cells.len(), "{what}");
}

#[test]
fn digits_run_together_are_refused() {
    let stats = Stats::new();
    std::fs::copy(data().join("documents/flat.txt"), stats.path("flat.txt")).expect("a copy");
    insta::assert_snapshot!(
        "import_flat",
        stats.run("--db t.db import flat.txt --department 示例县教育局 --year 2021")
    );
}

#[test]
fn real_reports_give_exactly_their_figures() {
    let Some(folder) = realdata() else { return };
    let stats = Stats::new();
    let arguments = ["--db", "t.db", "import", folder.to_str().expect("UTF-8")];
    let output = stats.command(&arguments).output().expect("the program runs");
    // The flat text and the expected values, which name no department, are refused.
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let cells = stats.cells("t.db");
    for (name, department, year) in [
        ("huaian-2024", "淮安市人民政府", 2024),
        ("pingtan-2020", "平潭综合实验区", 2020),
        ("pingtan-2021", "平潭综合实验区", 2021),
        ("pingtan-2022", "平潭综合实验区", 2022),
        ("pingtan-czj-2023", "平潭综合实验区财政金融局", 2023),
        ("pingtan-czj-2024", "平潭综合实验区财政金融局", 2024),
        ("pingtan-xzspj-2024", "平潭综合实验区行政审批局", 2024),
        ("shanghai-bgt-2019", "上海市人民政府办公厅", 2019),
        ("shanghai-kewei-2024", "上海市科委", 2024),
        ("shuyang-fgj-2023", "沭阳县发展和改革局", 2023),
        ("suqian-2023", "宿迁市", 2023),
        ("suqian-2024", "宿迁市", 2024),
        ("xinxiang-zhujian-2021", "新乡县住房和城乡建设局", 2021),
    ] {
        for (metric, value) in expected(&folder.join(name).join("expected.csv")) {
            let cell = cells
                .iter()
                .find(|cell| cell.0 == department && cell.1 == year && cell.2 == metric)
                .unwrap_or_else(|| panic!("{name}: no cell {metric}"));
            assert_eq!(cell.3, value, "{name}: {metric}");
        }
    }
    assert_eq!(cells.len(), 11 * 200 + 2 * 198);
}

#[test]
fn expected_values_of_real_reports_import_when_one_says_whose_they_are() {
    let Some(folder) = realdata() else { return };
    for entry in std::fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("an entry").path().join("expected.csv");
        if !path.exists() {
            continue;
        }
        let stats = Stats::new();
        let arguments = [
            "--db",
            "t.db",
            "import",
            path.to_str().expect("UTF-8"),
            "--department",
            "某部门",
            "--year",
            "2024",
        ];
        let output = stats.command(&arguments).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert_cells(&stats, &expected(&path), &[], &path.display().to_string());
    }
}
