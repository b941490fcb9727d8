//! Text that repeats last year's report, or that of another department.

use std::fmt::Write as _;

use crate::support::Stats;

/// A wide export with the text sections of one report a row.
fn export(rows: &[(&str, u16, &str, &str)]) -> String {
    let mut text = String::from(
        "department;year;region;successor;section_1_overview;section_5_problems;received.total\n",
    );
    for (department, year, overview, problems) in rows {
        let region = department.split_inclusive('县').next().unwrap_or_default();
        let _ = writeln!(text, "{department};{year};{region};;\"{overview}\";\"{problems}\";0");
    }
    text
}

/// What the rules on copied text find, one finding a line.
fn found(stats: &Stats) -> Vec<String> {
    let findings = stats.json("--db t.db check --format json");
    let findings = findings.as_array().expect("a list").iter();
    findings
        .filter(|it| it["rule"].as_str().expect("a rule").starts_with("text-copied"))
        .map(|it| {
            let text = |key: &str| it[key].as_str().unwrap_or("-").to_owned();
            let number = |key: &str| it[key].as_i64().map_or("-".to_owned(), |it| it.to_string());
            format!(
                "{} {} | {} {} {} | {} %: {}",
                text("department"),
                number("year"),
                text("rule").trim_start_matches("text-copied-"),
                text("other_department"),
                number("other_year"),
                number("found"),
                text("message"),
            )
        })
        .collect()
}

fn imported(rows: &[(&str, u16, &str, &str)]) -> Stats {
    let stats = Stats::new();
    stats.write("a.csv", export(rows));
    let said = stats.run("--db t.db import a.csv");
    assert!(said.starts_with("exit: 0"), "{said}");
    stats
}

/// Section 五 of a bureau, with its name, the year and a figure.
fn problems(bureau: &str, year: u16, count: u16) -> String {
    format!(
        "{year}年，{bureau}公开栏目的内容与群众的实际需要贴得还不够紧，全年有{count}个栏目没有点击；\
         信息员多为兼职，业务学习主要靠自己摸索。下一步，{bureau}拟按季度统计{count}个栏目的访问量，\
         访问量长期偏少的予以合并。"
    )
}

const OTHER: &str = "解读材料转述原文的多，回答疑问的少，企业普遍反映看不明白。\
    明年将由起草文件的科室用问答的形式解读，并在文件发布以前请办事群众试读一遍。";

#[test]
fn a_text_of_last_year_is_found_though_its_figures_were_changed() {
    let (old, new) = (problems("我局", 2022, 12), problems("我局", 2023, 3));
    let half = format!("{}{OTHER}", old.split_inclusive('；').next().unwrap_or_default());
    let stats = imported(&[
        ("示例县甲局", 2022, "", &old),
        ("示例县甲局", 2023, "", &new),
        ("示例县甲局", 2024, "", OTHER),
        // Not the year before.
        ("示例县甲局", 2025, "", &new),
        // In part, and in another section.
        ("示例县乙局", 2020, "", &old),
        ("示例县乙局", 2021, &old, &half),
    ]);
    insta::assert_snapshot!(found(&stats).join("\n"));
    insta::assert_snapshot!(stats.run("--db t.db check --rule text-copied-year"));
    let mut chinese = stats.command(&["--db", "t.db", "check", "--rule", "text-copied-year"]);
    let output = chinese.env("STATS_LANG", "zh").output().expect("the program runs");
    insta::assert_snapshot!(crate::support::said(&output));
}

#[test]
fn a_text_of_last_year_is_found_under_the_old_name() {
    let stats = imported(&[
        ("示例县旧名称局", 2022, "", &problems("县旧名称局", 2022, 12)),
        ("示例县新名称委员会", 2023, "", &problems("县新名称委员会", 2023, 5)),
    ]);
    assert_eq!(found(&stats), Vec::<String>::new());
    stats.write("d.csv", "department,successor\n示例县旧名称局,示例县新名称委员会\n");
    assert_eq!(stats.code("--db t.db department import d.csv"), 0);
    insta::assert_snapshot!(found(&stats).join("\n"));
}

#[test]
fn a_text_of_another_department_is_found_though_the_name_was_exchanged() {
    let stats = imported(&[
        ("示例县甲乙局", 2023, "", &problems("示例县甲乙局", 2023, 12)),
        ("示例县丙丁局", 2023, "", &problems("县丙丁局", 2023, 3)),
        // Of another year, and another text.
        ("示例县戊己局", 2021, "", &problems("我局", 2021, 3)),
        ("样板县甲乙局", 2023, "", OTHER),
    ]);
    insta::assert_snapshot!(found(&stats).join("\n"));

    // The most similar one is named; the first by name of those that are alike.
    stats.write(
        "b.csv",
        export(&[("样板县庚辛局", 2023, "", &format!("{}{OTHER}", problems("我局", 2023, 1)))]),
    );
    assert_eq!(stats.code("--db t.db import b.csv"), 0);
    insta::assert_snapshot!(found(&stats).join("\n"));
}

#[test]
fn a_note_on_copied_text_holds_while_the_texts_are_the_same() {
    let stats = imported(&[
        ("示例县甲局", 2023, "", &problems("我局", 2023, 12)),
        ("示例县乙局", 2023, "", &problems("我局", 2023, 12)),
    ]);
    assert_eq!(found(&stats).len(), 2);
    let findings = stats.json("--db t.db check --rule text-copied-department --format json");
    let ids =
        findings.as_array().expect("a list").iter().map(|it| format!("--accept {}", it["id"]));
    let ids: Vec<String> = ids.collect();
    assert_eq!(stats.code(&format!("--db t.db check {} --note 联合办公", ids.join(" "))), 0);
    assert_eq!(found(&stats), Vec::<String>::new());
    // A third text that shares less changes nothing. Where one of the two texts becomes longer, its
    // score is another; that of the other one is not, nor what they share.
    stats.write("b.csv", export(&[("示例县丙局", 2023, "", OTHER)]));
    assert_eq!(stats.code("--db t.db import b.csv"), 0);
    assert_eq!(found(&stats), Vec::<String>::new());
    let changed = format!("{}{OTHER}", problems("我局", 2023, 12));
    stats.write("b.csv", export(&[("示例县甲局", 2023, "", &changed)]));
    assert_eq!(stats.code("--db t.db import b.csv --on-conflict replace"), 0);
    insta::assert_snapshot!(found(&stats).join("\n"));
}

#[test]
fn what_many_departments_say_is_not_copied() {
    let sign = |at: u32| char::from_u32('一' as u32 + at).expect("a character");
    let names: Vec<String> = (0..40).map(|at| format!("示例县{}某局", sign(at))).collect();
    let own = |at: u32| {
        let sign = sign(at);
        format!("{sign}在今年公开的信息当中有一些是{sign}群众不容易看明白的材料{sign}。")
    };
    // The first 14, more than a third, share all but a sentence; the next four share something as well.
    let texts: Vec<String> = (0..40)
        .map(|at| match at {
            0..14 => format!("{}{}", problems("我局", 2023, 1), own(at)),
            14..18 => format!("{OTHER}{}", own(at)),
            _ => own(at),
        })
        .collect();
    let rows =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), 2023, "", text.as_str()));
    let stats = imported(&rows.collect::<Vec<_>>());
    insta::assert_snapshot!(found(&stats).join("\n"));
}

#[test]
fn a_whole_section_is_copied_however_many_have_it() {
    let names = ["甲", "乙", "丙", "丁", "戊", "己"].map(|sign| format!("示例县{sign}局"));
    let text = problems("我局", 2023, 12);
    let rows: Vec<_> = names.iter().map(|name| (name.as_str(), 2023, "", text.as_str())).collect();
    let found = found(&imported(&rows));
    assert_eq!(found.len(), 6, "{found:?}");
    insta::assert_snapshot!(found[..2].join("\n"));
}

#[test]
fn texts_that_share_nothing_or_only_what_the_form_asks_for_are_not_listed() {
    let fee = "根据国务院办公厅关于印发政府信息公开信息处理费管理办法的通知所规定的按件、按量收费标准，\
        本单位2023年没有向任何一位申请人收取政府信息公开信息处理费，也没有其他需要报告的事项。";
    let short = "没有问题。需要改进。无。";
    let opening = "今年以来，在县委、县政府的正确领导和上级业务主管部门的关心指导之下，\
        全局上下对照年度的工作要点把各项政府信息公开任务逐条落到了实处，取得了新的进展。";
    let stats = imported(&[
        ("示例县甲局", 2022, short, fee),
        ("示例县甲局", 2023, short, fee),
        ("示例县乙局", 2023, short, fee),
        ("示例县丁局", 2023, opening, fee),
        ("示例县戊局", 2023, opening, fee),
        ("示例县丙局", 2022, "", OTHER),
        ("示例县丙局", 2023, "", &problems("我局", 2023, 7)),
    ]);
    assert_eq!(found(&stats), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_database_that_may_only_be_read_is_looked_at_as_well() {
    use std::os::unix::fs::PermissionsExt as _;
    let text = problems("我局", 2023, 12);
    let stats = imported(&[("示例县甲局", 2023, "", &text), ("示例县乙局", 2023, "", &text)]);
    let path = stats.path("t.db");
    // The views are those of another program, so that temporary ones stand in their place.
    rusqlite::Connection::open(&path)
        .expect("a database")
        .execute_batch("DROP VIEW 年度对比; DROP VIEW report_before; DELETE FROM finding")
        .expect("no view");
    let before = std::fs::read(&path).expect("a file");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).expect("rights");
    if std::fs::OpenOptions::new().append(true).open(&path).is_ok() {
        eprintln!("skipped: this user may write everywhere");
        return;
    }
    assert_eq!(found(&stats).len(), 2);
    assert_eq!(std::fs::read(&path).expect("a file"), before, "not a byte");
}
