//! Canned queries run on another engine, DuckDB, as they are, and answer the same there.

use std::path::Path;

use stats::query;
use stats::store::Store;

use crate::duckdb::{self, Question, Unanswered};
use crate::figures::{HIERARCHY, generated};
use crate::support::{Stats, data};

/// Every query of the program, asked with those of some values that it takes; what its header has as a
/// sample stands for the others.
fn questions(values: &[(&str, &str)]) -> Vec<Question> {
    let question = |query: query::Query| {
        let setting = |parameter: &query::Parameter| {
            let value_in = |list: &[(&str, &str)]| {
                let found = list.iter().find(|(name, _)| *name == parameter.name);
                found.and_then(|(_, value)| parameter.kind.read(value))
            };
            let value = value_in(values).or_else(|| value_in(&query.sample))?;
            Some((parameter.name, value))
        };
        Question { settings: query.parameters.iter().filter_map(setting).collect(), query }
    };
    query::all().map(question).collect()
}

/// Requires of every query the same rows as of SQLite. Says that it is skipped where there is no DuckDB.
fn assert_same(database: &Path, questions: &[Question]) {
    let answers = match duckdb::ask(database, None, questions, 1) {
        Ok(answers) => {
            eprintln!("DuckDB {}", answers.engine);
            answers.answers
        }
        Err(missing) => {
            eprintln!("skipped: {missing}");
            return;
        }
    };
    let store = Store::open_read_only(database).expect("a database");
    let mut wrong = Vec::new();
    let mut rows = 0;
    for (question, answer) in questions.iter().zip(answers) {
        let name = question.query.name;
        match answer {
            Err(Unanswered::Stopped(it) | Unanswered::Failed(it)) => {
                wrong.push(format!("{name}: {it}"));
            }
            Ok(answer) => {
                let ours = query::run(&store, name, &question.settings).expect("an answer");
                rows += ours.rows.len();
                assert_eq!(answer.seconds.len(), 1, "asked once");
                let difference = duckdb::difference(&ours, &answer);
                wrong.extend(difference.map(|it| format!("{name} {:?}: {it}", question.settings)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows > questions.len(), "{rows} rows");
}

#[test]
fn queries_answer_the_same_about_the_sample() {
    assert_same(&data().join("../../sample.db"), &questions(&[]));
}

#[test]
fn queries_answer_the_same_about_generated_reports() {
    let stats = Stats::new();
    let (successors, figures) = generated(53, 11);
    stats.write("successors.csv", &successors);
    stats.write("figures.csv", &figures);
    stats.write("list.csv", HIERARCHY);
    stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
    assert_eq!(stats.code("--db t.db department import list.csv"), 0);
    stats.run("--db t.db check");
    let of_all = [("year", "2022"), ("base", "2021"), ("metric", "fees.amount")];
    let of_region = [
        ("year", "2021"),
        ("base", "2019"),
        ("region", "甲县"),
        ("metric", "disclosure_rate"),
        ("by", "region"),
        ("within", "system"),
        ("metrics", "received.total,other.total,dispute_rate"),
        ("against", "示例8局"),
    ];
    let of_department = [
        ("year", "2021"),
        ("base", "2020"),
        ("department", "示例4局"),
        ("alone", "1"),
        ("metric", "other.total"),
        ("each_year", "1"),
    ];
    let questions = [&of_all[..], &of_region, &of_department].map(questions);
    assert_same(&stats.path("t.db"), &questions.into_iter().flatten().collect::<Vec<_>>());
}
