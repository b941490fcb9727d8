//! Queries in words: for `query NAME --explain` and for `docs/queries.md`.

use std::fmt::Write as _;

use super::settings::example;
use super::{Parameter, Query, Rows, Value, all, run};
use crate::language::{Language, Message};
use crate::store::{self, Store};

/// How many rows the page shows of an answer.
const ROWS: usize = 5;

/// What a query answers, takes and returns, and how it is asked.
pub fn explain(query: &Query, language: Language) -> String {
    let mut text = format!("{}\n{}\n", query.name, query.title.get(language));
    let colon = language.pick("：", ":");
    if query.parameters.is_empty() {
        let _ = writeln!(text, "\n{}", Message::QueryTakesNothing.text(language));
    } else {
        let _ = writeln!(text, "\n{}{colon}", Message::QueryParameters.text(language));
        let rows = query.parameters.iter().map(|parameter| {
            [
                parameter.name.to_owned(),
                parameter.kind.code().to_owned(),
                need(parameter).text(language),
                parameter.meaning.get(language).to_owned(),
            ]
        });
        text.push_str(&aligned(rows));
    }
    let _ = writeln!(text, "\n{}{colon}", Message::QueryColumns.text(language));
    let columns = query.columns.iter();
    text.push_str(&aligned(columns.map(|column| {
        [
            column.key.to_owned(),
            column.unit.code().to_owned(),
            column.label.get(language).to_owned(),
        ]
    })));
    let command = command(query);
    let _ = writeln!(text, "\n{}", Message::QueryExample { command }.text(language));
    text
}

fn need(parameter: &Parameter) -> Message {
    if parameter.is_required { Message::QueryRequired } else { Message::QueryOptional }
}

/// A command that asks the query: with its samples, and with whatever else is required.
fn command(query: &Query) -> String {
    let is_set = |parameter: &&Parameter| {
        parameter.is_required || query.sample.iter().any(|(name, _)| *name == parameter.name)
    };
    let set = query.parameters.iter().filter(is_set);
    let set = set.map(|parameter| format!(" --set {}", example(query, parameter)));
    format!("stats query {}{}", query.name, set.collect::<String>())
}

/// Rows of words in columns that align, without borders.
fn aligned<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> String {
    use unicode_width::UnicodeWidthStr;
    let rows: Vec<[String; N]> = rows.collect();
    let width = |index: usize| rows.iter().map(|row| row[index].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(&widths);
        let cells =
            cells.map(|(cell, width)| format!("  {cell}{}", " ".repeat(width - cell.width())));
        cells.collect::<String>().trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// The page `docs/queries.md`: every query of the program in both languages, with what it says of the
/// sample.
///
/// # Errors
/// If the database cannot be read.
pub fn page(sample: &Store) -> store::Result<String> {
    let mut page = String::from(
        "# Canned queries · 固定查询\n\n\
         Every question that the program answers is a statement in `sql/queries/` that can be read and run \
         by hand. `stats query` lists them, `stats query NAME --set year=2021` asks one, and with `--sql` \
         prints it; they are in the table `canned_query` of every database, too. This page is written by \
         `cargo run --example queries -- --write` and kept equal to the program by a test. Rows are the \
         first of the answer from `sample.db`; amounts are in fen (0.01 yuan), an empty cell is NULL.\n\n\
         程序回答的每个问题都是 `sql/queries/` 中的一条语句，可以阅读，也可以自行运行。`stats query` 列出全部，\
         `stats query 名称 --set year=2021` 运行一条，加 `--sql` 则输出语句；每个数据库的 `canned_query` 表中也有。\
         下列各行是 `sample.db` 结果的前几行；金额单位为分，空格为 NULL。\n",
    );
    for query in all() {
        // Writing to a string cannot fail.
        let _ =
            write!(page, "\n## {}\n\n**{} · {}**\n", query.name, query.title.zh, query.title.en);
        if !query.parameters.is_empty() {
            page.push_str("\n| parameter 参数 | type 类型 | | meaning 含义 |\n|---|---|---|---|\n");
        }
        for parameter in &query.parameters {
            let need = need(parameter);
            let _ = writeln!(
                page,
                "| `{}` | {} | {} {} | {} · {} |",
                parameter.name,
                parameter.kind.code(),
                need.text(Language::En),
                need.text(Language::Zh),
                parameter.meaning.zh,
                parameter.meaning.en,
            );
        }
        page.push_str("\n| column 列 | unit 单位 | meaning 含义 |\n|---|---|---|\n");
        for column in &query.columns {
            let (key, unit, label) = (column.key, column.unit.code(), column.label);
            let _ = writeln!(page, "| `{key}` | {unit} | {} · {} |", label.zh, label.en);
        }
        let _ = write!(page, "\n```sh\n{}\n```\n\n", command(&query));
        let settings: Vec<_> = query
            .parameters
            .iter()
            .filter_map(|parameter| {
                let sample = query.sample.iter().find(|(name, _)| *name == parameter.name)?;
                Some((parameter.name, parameter.kind.read(sample.1)?))
            })
            .collect();
        page.push_str(&table(&run(sample, query.name, &settings)?));
    }
    Ok(page)
}

/// The first rows, in Markdown.
fn table(rows: &Rows) -> String {
    let line = |cells: &mut dyn Iterator<Item = String>| {
        let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut text = line(&mut rows.columns.iter().map(|column| column.key.to_owned()));
    text.push_str(&"|---".repeat(rows.columns.len()));
    text.push_str("|\n");
    for row in rows.rows.iter().take(ROWS) {
        text.push_str(&line(&mut row.iter().map(cell)));
    }
    if rows.rows.len() > ROWS {
        let more = rows.rows.len() - ROWS;
        let _ = write!(text, "\n… {more} more rows · 另有 {more} 行\n");
    }
    text
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(value) => value.to_string(),
        Value::Real(value) => Value::number_text(*value),
        // When the sample was made is no part of it.
        Value::Text(text) if text.parse::<jiff::Timestamp>().is_ok() => "…".to_owned(),
        Value::Text(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_page_in_docs_is_that_of_the_program() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let sample = Store::open_read_only(&root.join("sample.db")).expect("the sample");
        let path = root.join("docs/queries.md");
        let written = std::fs::read_to_string(path).expect("the page").replace("\r\n", "\n");
        let page = page(&sample).expect("an answer to every query");
        assert_eq!(written, page, "cargo run --example queries -- --write");
    }
}
