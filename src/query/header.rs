//! The header of a query: comment lines that say its name, title, parameters and columns.
//!
//! ```sql
//! -- name:   missing
//! -- title:  未报送的部门 | Who has not reported a year
//! -- param:  :year       INTEGER  年度 | the year
//! -- column: department  text     部门 | department
//! ```

use super::rows::{Column, Unit};
use crate::language::Label;

/// A query and what its header says.
#[derive(Clone, Debug)]
pub struct Query {
    /// The name, that of the file.
    pub name: &'static str,
    /// What it answers.
    pub title: Label,
    /// What it takes.
    pub parameters: Vec<Parameter>,
    /// What it returns.
    pub columns: Vec<Column>,
    /// The whole file: the comments are part of what a reader of the SQL needs.
    pub sql: &'static str,
}

/// A parameter of a query.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The name without its colon.
    pub name: &'static str,
    /// The SQL type.
    pub kind: &'static str,
    /// What it means.
    pub meaning: Label,
}

impl Query {
    /// Reads the header of a file. What a line lacks is empty; a test finds that.
    pub fn parse(file: &'static str) -> Query {
        let mut query = Query {
            name: "",
            title: label(""),
            parameters: Vec::new(),
            columns: Vec::new(),
            sql: file,
        };
        for line in file.lines().filter_map(|line| line.strip_prefix("-- ")) {
            let Some((key, rest)) = line.split_once(':') else { continue };
            let rest = rest.trim();
            let (first, second, text) = three(rest);
            match key {
                "name" => query.name = rest,
                "title" => query.title = label(rest),
                "param" => query.parameters.push(Parameter {
                    name: first.trim_start_matches(':'),
                    kind: second,
                    meaning: label(text),
                }),
                "column" => query.columns.push(Column {
                    key: first,
                    unit: Unit::from_code(second).unwrap_or(Unit::Text),
                    label: label(text),
                }),
                _ => {}
            }
        }
        query
    }

    /// The parameters as a person reads them, one a line.
    pub fn parameters(&self) -> String {
        let line = |parameter: &Parameter| {
            let Parameter { name, kind, meaning } = parameter;
            format!(":{name} {kind} {} | {}", meaning.zh, meaning.en)
        };
        self.parameters.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn label(text: &'static str) -> Label {
    let (zh, en) = text.split_once('|').unwrap_or((text, ""));
    Label { zh: zh.trim(), en: en.trim() }
}

/// The first two words, and what follows.
fn three(text: &'static str) -> (&'static str, &'static str, &'static str) {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (second, rest) = rest.trim_start().split_once(' ').unwrap_or((rest.trim_start(), ""));
    (first, second, rest)
}
