//! What texts say against what the tables state, as a user sees it.

use crate::support::{Stats, said};

/// A report with 20 requests received, 3 carried in, 19 concluded and 4 carried out.
fn imported(overview: &str) -> Stats {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        format!(
            "department;year;section_1_overview;received.total;carried_in.total;concluded.total;\
             carried_out.total\n示例县教育局;2024;\"{overview}\";20;3;19;4\n"
        ),
    );
    let imported = stats.run("--db t.db import a.csv");
    assert!(imported.starts_with("exit: 0"), "{imported}");
    stats
}

#[test]
fn a_figure_that_nothing_explains_is_found_with_all_that_was_tried() {
    let stats = imported("我局收到政府信息公开申请29件，其中撤回5件。办结19件。");
    insta::assert_snapshot!(stats.run("--db t.db check --rule text-requests"));
    let chinese = ["--db", "t.db", "--lang", "zh", "check", "--rule", "text-requests"];
    insta::assert_snapshot!(said(&stats.command(&chinese).output().expect("the program runs")));
}

#[test]
fn only_what_the_text_names_explains_a_difference() {
    let count = |overview: &str| {
        let found = imported(overview).json("--db t.db check --rule text-requests --format json");
        found.as_array().map_or(0, Vec::len)
    };
    assert_eq!(count("我局收到政府信息公开申请25件，其中撤回5件。"), 0);
    assert_eq!(count("我局收到政府信息公开申请25件，其中网上申请20件、信函申请5件。"), 1);
    let standard = |concluded: i64| {
        format!(
            "收到政府信息公开申请20件，其中自然人15件、商业企业4件、其他1件；办结{concluded}件，\
             结转下年度继续办理4件。"
        )
    };
    // The readings of 办结: 19, 19 - 3, 20 + 3 - 4 and 20 - 4.
    let silent: Vec<i64> = (0..=40).filter(|&concluded| count(&standard(concluded)) == 0).collect();
    assert_eq!(silent, [16, 19]);
}
