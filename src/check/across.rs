//! Rules across reports: statements in `sql/checks/`, whose headers say what they prove.
//!
//! ```sql
//! -- rule:       years-carried
//! -- severity:   error
//! -- title:      上年结转 = 上年的结转下年度 | carried in equals what the year before carried out
//! -- source:     … | …
//! -- explain zh: …          (as many lines as it takes)
//! -- explain en: …
//! -- needs:      passage    (only where it compares texts)
//! -- counts:     percent    (only where its numbers are no figures of the form)
//! -- message zh: {metric}：…为 {expected}，…为 {found}
//! -- message en: …
//! ```
//!
//! A statement returns a row for each finding, with the columns `report_id`, `other_report_id`,
//! `metric`, `expected`, `found`, `figures` and whatever else its message names. It takes no
//! parameters: every rule looks at the whole database.

use super::{Check, Counted, Rule, Severity};
use crate::language::{Label, Language, Localised as _};
use crate::report::{Metric, MoneyUnit, Unit, format_amount};

/// The statement of a rule across reports.
#[derive(Debug)]
pub struct Across {
    /// The whole file: the comments are part of what a reader of the SQL needs.
    pub sql: &'static str,
    /// Whether it reads the temporary table `passage`, the sentences of all texts: `-- needs: passage`.
    pub compares_texts: bool,
    /// What is said of a row, in Chinese.
    pub zh: Template,
    /// The same in English.
    pub en: Template,
}

/// The columns that every statement returns, in this order, before those that only its message names.
pub const COLUMNS: [&str; 6] =
    ["report_id", "other_report_id", "metric", "expected", "found", "figures"];

impl Across {
    /// Reads the header of a file. What it lacks is empty; a test finds that.
    pub fn rule(file: &'static str) -> Rule {
        let lines = || file.lines().filter_map(|line| line.strip_prefix("-- ")?.split_once(':'));
        let all = |key: &str, between: &str| -> String {
            let texts = lines().filter(|(found, _)| *found == key).map(|(_, text)| text.trim());
            texts.collect::<Vec<_>>().join(between)
        };
        let label = |key: &str| {
            let text = all(key, " ");
            let (zh, en) = text.split_once('|').unwrap_or((&text, ""));
            Label { zh: kept(zh.trim()), en: kept(en.trim()) }
        };
        Rule {
            id: kept(&all("rule", "")),
            severity: Severity::from_code(&all("severity", "")).unwrap_or(Severity::Note),
            title: label("title"),
            source: label("source"),
            explanation: Label {
                zh: kept(&all("explain zh", "")),
                en: kept(&all("explain en", " ")),
            },
            counted: Counted::from_code(&all("counts", "")).unwrap_or(Counted::Figures),
            check: Check::Across(Across {
                sql: file,
                compares_texts: all("needs", "") == "passage",
                zh: Template::parse(kept(&all("message zh", ""))),
                en: Template::parse(kept(&all("message en", " "))),
            }),
        }
    }

    /// What is said of a row.
    pub fn message(&self, language: Language, value: &dyn Fn(&str) -> Value) -> String {
        language.pick(&self.zh, &self.en).text(language, value)
    }

    /// The columns that the messages name.
    pub fn named(&self) -> impl Iterator<Item = &'static str> + '_ {
        let parts = self.zh.parts.iter().chain(&self.en.parts);
        parts.filter_map(|part| if let Part::Column(name) = part { Some(*name) } else { None })
    }
}

/// Texts of rules are there once and for as long as the program runs.
fn kept(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// A sentence with the names of columns in braces.
///
/// A column whose name ends in `metric` holds a code and shows the name of the cell; `expected`,
/// `found` and a column whose name ends in `figure` are shown in the unit of the cell in the column
/// `metric`; any other is shown as it is. `[…]` is left out where a column in it is NULL.
#[derive(Debug)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    Text(&'static str),
    Column(&'static str),
    /// The beginning of what is left out where something in it is NULL.
    Open,
    Close,
}

/// A value in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Number(i64),
    /// Words, or a code.
    Text(String),
}

impl Template {
    fn parse(text: &'static str) -> Template {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '[', ']']) {
            let (before, behind) = rest.split_at(at);
            if !before.is_empty() {
                parts.push(Part::Text(before));
            }
            rest = &behind[1..];
            match behind.as_bytes()[0] {
                b'[' => parts.push(Part::Open),
                b']' => parts.push(Part::Close),
                _ => {
                    let (name, behind) = rest.split_once('}').unwrap_or((rest, ""));
                    parts.push(Part::Column(name));
                    rest = behind;
                }
            }
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest));
        }
        Template { parts }
    }

    fn text(&self, language: Language, value: &dyn Fn(&str) -> Value) -> String {
        let metric = match value("metric") {
            Value::Text(code) => Metric::from_code(&code),
            _ => None,
        };
        let mut text = String::new();
        // Where the part that may be left out began, and whether it is.
        let mut open = None;
        for part in &self.parts {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Open => open = Some((text.len(), false)),
                Part::Close => {
                    if let Some((at, true)) = open.take() {
                        text.truncate(at);
                    }
                }
                Part::Column(name) => match value(name) {
                    Value::Null => open = open.map(|(at, _)| (at, true)),
                    Value::Text(code) if name.ends_with("metric") => {
                        let path =
                            Metric::from_code(&code).map(|metric| metric.localised(language));
                        text.push_str(&path.unwrap_or(code));
                    }
                    Value::Text(words) => text.push_str(&words),
                    Value::Number(number)
                        if ["expected", "found"].contains(name) || name.ends_with("figure") =>
                    {
                        text.push_str(&figure(number, metric, language));
                    }
                    Value::Number(number) => text.push_str(&number.to_string()),
                },
            }
        }
        text
    }
}

/// A figure as the form prints it: an amount in 万元.
pub fn figure(number: i64, metric: Option<Metric>, language: Language) -> String {
    if metric.is_some_and(|metric| metric.unit() == Unit::Fen) {
        let unit = MoneyUnit::TenThousandYuan;
        let amount = format_amount(number, unit);
        return language.pick(
            format!("{amount}{}", unit.label().zh),
            format!("{amount} ({})", unit.label().en),
        );
    }
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_in_both_languages() {
        let check = |template: &'static str, language, expected: &str| {
            let value = |name: &str| match name {
                "metric" => Value::Text("fees.amount".to_owned()),
                "expected" => Value::Number(12_345_600),
                "base_year" => Value::Number(2020),
                "name" => Value::Text("示例县".to_owned()),
                _ => Value::Null,
            };
            assert_eq!(Template::parse(template).text(language, &value), expected, "{template}");
        };
        check("{metric}：{expected}", Language::Zh, "行政事业性收费/本年收费金额：12.3456万元");
        check("{expected} in {base_year}", Language::En, "12.3456 (10,000 yuan) in 2020");
        check("{name}[，{found}]。", Language::Zh, "示例县。");
        check("[{name}，]{base_year}", Language::Zh, "示例县，2020");
        check("", Language::En, "");
    }
}
