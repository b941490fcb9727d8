//! The header of a query: the comment lines above its statement say its name, title, parameters and
//! columns.
//!
//! ```sql
//! -- name:   missing
//! -- title:  未报送的部门 | Who has not reported a year
//! -- param:  :year       INTEGER  required  年度 | the year
//! -- param:  :region     TEXT     optional  行政区划 | region
//! -- sample: year=2021
//! -- column: department  text     部门 | department
//! ```
//!
//! A parameter is a whole number (`INTEGER`), a number (`REAL`) or words (`TEXT`); an optional one is
//! NULL where it is not set, and then restricts nothing. `sample` gives a value of a parameter with
//! which sample.db has an answer, a line each.

use super::rows::{Column, Unit, Value};
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
    /// Values of parameters, by name, with which sample.db has an answer.
    pub sample: Vec<(&'static str, &'static str)>,
    /// The whole file: the comments are part of what a reader of the SQL needs.
    pub sql: &'static str,
}

/// A parameter of a query.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The name without its colon.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be set. One that may be left out is NULL then.
    pub is_required: bool,
    /// What it means.
    pub meaning: Label,
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Integer,
    /// A number.
    Real,
    /// Words.
    Text,
    /// What the header does not say: a number where the value looks like one.
    Any,
}

impl Kind {
    /// The type that a header names.
    pub fn from_code(code: &str) -> Option<Kind> {
        match code {
            "INTEGER" => Some(Kind::Integer),
            "REAL" => Some(Kind::Real),
            "TEXT" => Some(Kind::Text),
            _ => None,
        }
    }

    /// The name in a header.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Integer => "INTEGER",
            Kind::Real => "REAL",
            Kind::Text => "TEXT",
            Kind::Any => "ANY",
        }
    }

    /// What it takes, in words.
    pub fn label(self) -> Label {
        let (zh, en) = match self {
            Kind::Integer => ("整数", "a whole number"),
            Kind::Real => ("数", "a number"),
            Kind::Text => ("文字", "words"),
            Kind::Any => ("任意值", "any value"),
        };
        Label { zh, en }
    }

    /// The value that a user writes, `None` for what the type does not take. Words are taken as they
    /// are, numbers with blanks around them.
    pub fn read(self, text: &str) -> Option<Value> {
        let integer = || text.trim().parse().ok().map(Value::Integer);
        let real = || {
            let number: f64 = text.trim().parse().ok()?;
            number.is_finite().then_some(Value::Real(number))
        };
        match self {
            Kind::Integer => integer(),
            Kind::Real => integer().or_else(real),
            Kind::Text => Some(Value::from(text)),
            Kind::Any => integer().or_else(real).or_else(|| Some(Value::from(text))),
        }
    }
}

/// A line of a header that cannot be taken, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file.
    pub line: usize,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with a line of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A parameter of a type that there is not.
    UnknownType(&'static str),
    /// A column of a unit that there is not.
    UnknownUnit(&'static str),
    /// Something is declared a second time.
    Repeated(&'static str),
    /// A sample that is no `name=value` of a parameter above, in its type.
    NoSample(&'static str),
}

impl Query {
    /// Reads the header of a file. What it lacks is empty; what it says wrong is among the faults,
    /// and is not taken.
    pub fn parse(file: &'static str) -> (Query, Vec<Fault>) {
        let mut query = Query {
            name: "",
            title: label(""),
            parameters: Vec::new(),
            columns: Vec::new(),
            sample: Vec::new(),
            sql: file,
        };
        let mut faults = Vec::new();
        let lines = file.lines().map(str::trim).enumerate();
        let lines = lines.take_while(|(_, line)| line.is_empty() || line.starts_with("--"));
        for (index, line) in lines {
            let line = line.trim_start_matches('-').trim_start();
            let Some((key, rest)) = line.split_once(':') else { continue };
            if let Err(kind) = query.take(key, rest.trim()) {
                faults.push(Fault { line: index + 1, kind });
            }
        }
        (query, faults)
    }

    fn take(&mut self, key: &str, rest: &'static str) -> Result<(), FaultKind> {
        let (first, behind) = word(rest);
        let (second, text) = word(behind);
        match key {
            "name" if self.name.is_empty() => self.name = rest,
            "title" if self.title == label("") => self.title = label(rest),
            "name" | "title" => return Err(FaultKind::Repeated(rest)),
            "param" => {
                let name = first.trim_start_matches(':');
                let kind = Kind::from_code(second).ok_or(FaultKind::UnknownType(second))?;
                if self.parameters.iter().any(|known| known.name == name) {
                    return Err(FaultKind::Repeated(first));
                }
                let (is_required, meaning) = match word(text) {
                    ("optional", meaning) => (false, meaning),
                    ("required", meaning) => (true, meaning),
                    _ => (true, text),
                };
                let meaning = label(meaning);
                self.parameters.push(Parameter { name, kind, is_required, meaning });
            }
            "sample" => {
                let (name, value) = rest.split_once('=').ok_or(FaultKind::NoSample(rest))?;
                let parameter = self.parameters.iter().find(|known| known.name == name);
                if parameter.and_then(|it| it.kind.read(value)).is_none() {
                    return Err(FaultKind::NoSample(rest));
                }
                if self.sample.iter().any(|(known, _)| *known == name) {
                    return Err(FaultKind::Repeated(name));
                }
                self.sample.push((name, value));
            }
            "column" => {
                let unit = Unit::from_code(second).ok_or(FaultKind::UnknownUnit(second))?;
                if self.columns.iter().any(|known| known.key == first) {
                    return Err(FaultKind::Repeated(first));
                }
                self.columns.push(Column { key: first, unit, label: label(text) });
            }
            _ => {}
        }
        Ok(())
    }

    /// The parameters as a person reads them, one a line.
    pub fn parameters(&self) -> String {
        let line = |parameter: &Parameter| {
            let Parameter { name, kind, is_required, meaning } = parameter;
            let need = if *is_required { "required" } else { "optional" };
            format!(":{name} {} {need} {} | {}", kind.code(), meaning.zh, meaning.en)
        };
        self.parameters.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn label(text: &'static str) -> Label {
    let (zh, en) = text.split_once('|').unwrap_or((text, ""));
    Label { zh: zh.trim(), en: en.trim() }
}

/// The first word, and what follows.
fn word(text: &'static str) -> (&'static str, &'static str) {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (first, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_ends_where_the_statement_begins() {
        let (query, faults) = Query::parse(
            "-- name: a\n--\n\n-- param: :year INTEGER 年度\n-- param: :region TEXT optional 区划 | region\n\
             -- sample: year=2021\nSELECT 1\n-- name: b\n",
        );
        assert_eq!(faults, []);
        assert_eq!(query.name, "a");
        assert_eq!(
            query.parameters(),
            ":year INTEGER required 年度 | \n:region TEXT optional 区划 | region"
        );
        assert_eq!(query.sample, [("year", "2021")]);
    }

    #[test]
    fn what_a_header_says_wrong_is_named_with_its_line() {
        let (query, faults) = Query::parse(
            "-- name: a\n-- name: b\n-- param: :x INT 甲\n-- param: :y REAL 乙\n-- param: :y REAL 乙\n\
             -- sample: x=1\n-- sample: y\n-- column: z money 丙\n",
        );
        let faults: Vec<_> = faults.into_iter().map(|it| (it.line, it.kind)).collect();
        let expected = [
            (2, FaultKind::Repeated("b")),
            (3, FaultKind::UnknownType("INT")),
            (5, FaultKind::Repeated(":y")),
            (6, FaultKind::NoSample("x=1")),
            (7, FaultKind::NoSample("y")),
            (8, FaultKind::UnknownUnit("money")),
        ];
        assert_eq!(faults, expected);
        assert_eq!((query.name, query.parameters.len(), query.columns.len()), ("a", 1, 0));
    }

    #[test]
    fn values_are_read_by_type() {
        let check = |kind: Kind, text: &str, expected: Option<Value>| {
            assert_eq!(kind.read(text), expected, "{kind:?} {text}");
        };
        check(Kind::Integer, " 2021 ", Some(Value::Integer(2021)));
        check(Kind::Integer, "-3", Some(Value::Integer(-3)));
        check(Kind::Integer, "2021.0", None);
        check(Kind::Integer, "", None);
        check(Kind::Integer, "99999999999999999999", None);
        check(Kind::Real, "0.5", Some(Value::Real(0.5)));
        check(Kind::Real, "3", Some(Value::Integer(3)));
        check(Kind::Real, "inf", None);
        check(Kind::Real, "NaN", None);
        check(Kind::Text, "2021", Some(Value::from("2021")));
        check(Kind::Text, "", Some(Value::from("")));
        check(Kind::Any, "2021", Some(Value::Integer(2021)));
        check(Kind::Any, "示例县", Some(Value::from("示例县")));
    }
}
