//! What a user sets the parameters of a query to.

use super::header::{Kind, Parameter, Query};
use super::{Setting, similar};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

/// Reads `name=value` for each parameter of a query. The name may have its colon.
///
/// # Errors
/// Every problem at once: what is no `name=value`, what the query does not take, what is set twice,
/// what a type does not take, and what is missing.
pub fn settings(query: &Query, given: &[String]) -> Result<Vec<Setting<'static>>, Vec<Problem>> {
    let mut settings: Vec<Setting<'static>> = Vec::new();
    let mut problems = Vec::new();
    // A parameter with a wrong value is not missing, too.
    let mut named: Vec<&str> = Vec::new();
    for text in given {
        match read(query, text, &named) {
            Ok((parameter, value)) => {
                named.push(parameter.name);
                settings.push((parameter.name, value));
            }
            Err(fault) => {
                named.extend(fault.parameter);
                problems.push(fault.problem);
            }
        }
    }
    let missing = query.parameters.iter().filter(|it| it.is_required && !named.contains(&it.name));
    problems.extend(missing.map(|parameter| missing_problem(query, parameter)));
    if problems.is_empty() { Ok(settings) } else { Err(problems) }
}

/// What is wrong with a setting, and the parameter that it names all the same.
struct Fault {
    problem: Problem,
    parameter: Option<&'static str>,
}

fn read<'a>(
    query: &'a Query,
    text: &str,
    named: &[&str],
) -> Result<(&'a Parameter, super::Value), Fault> {
    let problem = |what, why, fix| {
        let place = Place::file(format!("--set {text}"));
        Problem { severity: Severity::Refused, what, place, why, fix }
    };
    let Some((name, value)) = text.split_once('=') else {
        let what = Message::SettingWithoutValue { text: text.to_owned() };
        let problem = problem(what, Message::WhySettingWithoutValue, see(query));
        // `--set year` names the parameter, and only its value is missing.
        let parameter = query.parameters.iter().find(|it| it.name == text).map(|it| it.name);
        return Err(Fault { problem, parameter });
    };
    let name = name.trim().trim_start_matches(':');
    let Some(parameter) = query.parameters.iter().find(|it| it.name == name) else {
        let names = || query.parameters.iter().map(|it| it.name);
        let why = if query.parameters.is_empty() {
            Message::WhyNoParameters
        } else {
            Message::WhyParameters { names: names().map(str::to_owned).collect() }
        };
        let alike = similar(name, names());
        let fix = alike
            .first()
            .map_or_else(|| see(query), |word| Message::SimilarWord { word: (*word).to_owned() });
        let what =
            Message::UnknownParameter { query: query.name.to_owned(), name: name.to_owned() };
        return Err(Fault { problem: problem(what, why, fix), parameter: None });
    };
    let parameter_name = Some(parameter.name);
    if named.contains(&parameter.name) {
        let what = Message::ParameterSetTwice { name: name.to_owned() };
        let problem = problem(what, Message::WhyParameterSetTwice, Message::FixParameterSetTwice);
        return Err(Fault { problem, parameter: parameter_name });
    }
    let value = parameter.kind.read(value).ok_or_else(|| {
        let value = value.to_owned();
        let what = Message::WrongParameterValue { name: name.to_owned(), value };
        let why = Message::WhyWrongParameterValue { kind: parameter.kind.label() };
        let fix = Message::FixSetting { setting: example(query, parameter) };
        Fault { problem: problem(what, why, fix), parameter: parameter_name }
    })?;
    Ok((parameter, value))
}

fn missing_problem(query: &Query, parameter: &Parameter) -> Problem {
    Problem {
        severity: Severity::Refused,
        what: Message::MissingParameter {
            name: parameter.name.to_owned(),
            meaning: parameter.meaning,
        },
        place: Place::file(query.name),
        why: Message::WhyMissingParameter { kind: parameter.kind.label() },
        fix: Message::FixSetting { setting: example(query, parameter) },
    }
}

fn see(query: &Query) -> Message {
    Message::FixSeeQuery { query: query.name.to_owned() }
}

/// A value that a parameter takes: the sample of the header, or one of its type.
pub fn example(query: &Query, parameter: &Parameter) -> String {
    let sample = query.sample.iter().find(|(name, _)| *name == parameter.name);
    let value = sample.map_or_else(
        || match parameter.kind {
            Kind::Integer => "2021",
            Kind::Real => "0.5",
            Kind::Text | Kind::Any => "…",
        },
        |(_, value)| *value,
    );
    format!("{}={value}", parameter.name)
}
