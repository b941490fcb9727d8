//! `query`: the canned queries, and those of the user's own.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::statement::Statement;
use super::{Context, Ending, shortened};
use crate::language::{Language, Message};
use crate::problem::{Place, Problem, Problems, Severity};
use crate::query::{
    self, Column, Folder, Guarded, Limits, Query, Rows, Setting, Unit, Value, similar,
};
use crate::render::{Listing, OutputArgs};
use crate::store::{PathState, Store};

/// List the canned queries, or ask one
///
/// Without a name, all are listed. A query is asked with a value for each of its parameters; those that
/// may be left out restrict nothing then. Files *.sql of a folder of your own are queries as well; what
/// stands in the header of ours (see --sql) may stand in theirs.
#[derive(clap::Args, Debug)]
pub struct QueryArgs {
    /// Name of the query; all are listed without one
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Value of a parameter of the query; may be repeated
    #[arg(long = "set", value_name = "NAME=VALUE", requires = "name")]
    settings: Vec<String>,
    /// Print the statement instead of running it, behind what its parameters are set to
    #[arg(long, requires = "name", conflicts_with_all = ["explain", "format", "output"])]
    sql: bool,
    /// Say what the query takes and returns, and run nothing
    #[arg(long, requires = "name", conflicts_with_all = ["settings", "format", "output"])]
    explain: bool,
    /// Folder with queries of your own, each a file *.sql
    #[arg(long, value_name = "DIR", env = "STATS_QUERIES")]
    queries: Option<PathBuf>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Lists the queries, or asks, prints or explains one.
///
/// # Errors
/// If there is no such query, a parameter is missing or does not fit, the folder or the database
/// cannot be read, or the output cannot be written.
pub fn run(args: &QueryArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let folder = match &args.queries {
        Some(folder) => Folder::read(folder, &database_of_folder(context)?)?,
        None => Folder::default(),
    };
    let Some(name) = &args.name else {
        let title = Message::QueriesTitle.text(context.language);
        let listing = Listing::new(title, list(&folder, context.language));
        context.print(&listing, &args.output, out)?;
        out.flush()?;
        say_all(&folder.problems, context.language);
        let is_refused = folder.problems.iter().any(|it| it.severity == Severity::Refused);
        return Ok(if is_refused { Ending::Findings } else { Ending::Done });
    };
    let Some(query) = find(name, &folder) else {
        let mut problems = folder.problems.clone();
        let is_its_file =
            |it: &Problem| Path::new(&it.place.file).file_stem() == Some(name.as_ref());
        if !problems.iter().any(is_its_file) {
            problems.push(unknown(name, &folder));
        }
        return Err(Problems(problems).into());
    };
    if args.explain {
        out.write_all(query::explain(&query, context.language).as_bytes())?;
        return Ok(Ending::Done);
    }
    if args.sql {
        out.write_all(shell_settings(&given(&query, &args.settings)?).as_bytes())?;
        writeln!(out, "{}", query.sql.trim_end())?;
        return Ok(Ending::Done);
    }
    let settings = query::settings(&query, &args.settings);
    if settings.is_err() && args.settings.is_empty() {
        eprintln!("{}", query::explain(&query, context.language));
    }
    let settings = settings.map_err(Problems)?;
    let guarded = Guarded::new(Store::open_read_only(&context.database)?, Limits::default())?;
    let place = Place::file(query.name);
    let title = query.title.get(context.language).to_owned();
    let statement = Statement { query, settings, place, title };
    statement.answer(guarded, &args.output, context, out)
}

/// A database to look at the statements of a folder with: the user's, so that views of their own are
/// known, or an empty one where there is none yet.
fn database_of_folder(context: &Context) -> anyhow::Result<Guarded> {
    let store = match Store::check_path(&context.database)? {
        PathState::Database => Store::open_read_only(&context.database)?,
        PathState::Free => Store::in_memory()?,
    };
    Ok(Guarded::new(store, Limits::default())?)
}

fn say_all(problems: &[Problem], language: Language) {
    for problem in problems {
        eprintln!("{}", problem.text(language));
    }
}

fn find(name: &str, folder: &Folder) -> Option<Query> {
    let own = folder.queries.iter().map(|own| own.query.clone());
    query::all().chain(own).find(|query| query.name == name)
}

fn unknown(name: &str, folder: &Folder) -> Problem {
    let own = folder.queries.iter().map(|own| own.query.name);
    let names: Vec<&str> = query::all().map(|query| query.name).chain(own).collect();
    let alike = similar(name, names);
    let why = if alike.is_empty() {
        Message::WhyNoSimilarQuery
    } else {
        let names = shortened(alike.into_iter().map(str::to_owned).collect());
        Message::WhyUnknownQuery { names }
    };
    Problem {
        severity: Severity::Refused,
        what: Message::UnknownQuery { name: name.to_owned() },
        place: Place::file(format!("stats query {name}")),
        why,
        fix: Message::FixUnknownQuery,
    }
}

/// Every query: its name, title, parameters, those that may be left out in brackets, and the file of
/// one's own.
fn list(folder: &Folder, language: Language) -> Rows {
    let columns = vec![
        Column::new("name", Unit::Text, "名称", "name"),
        Column::new("title", Unit::Text, "标题", "title"),
        Column::new("parameters", Unit::Text, "参数（[可省略]）", "parameters ([optional])"),
        Column::new("file", Unit::Text, "自己的文件", "own file"),
    ];
    let row = |query: &Query, file: Option<String>| {
        let parameters = query.parameters.iter().map(|parameter| {
            let name = parameter.name;
            if parameter.is_required { name.to_owned() } else { format!("[{name}]") }
        });
        let parameters = parameters.collect::<Vec<_>>().join(" ");
        let parameters = Some(parameters).filter(|it| !it.is_empty());
        let title = query.title.get(language);
        vec![Value::from(query.name), Value::from(title), parameters.into(), file.into()]
    };
    let of_program = query::all().map(|query| row(&query, None));
    let own = folder.queries.iter();
    let own = own.map(|own| row(&own.query, Some(own.path.display().to_string())));
    Rows { columns, rows: of_program.chain(own).collect() }
}

/// What some of the parameters are set to; the others can be set by hand.
///
/// # Errors
/// For what is no setting of the query.
fn given(query: &Query, settings: &[String]) -> Result<Vec<Setting<'static>>, Problems> {
    let mut query = query.clone();
    for parameter in &mut query.parameters {
        parameter.is_required = false;
    }
    query::settings(&query, settings).map_err(Problems)
}

/// The settings as commands of the SQLite shell. They stand above the statement and its comments:
/// behind a comment, the shell takes a dot for a part of the statement.
fn shell_settings(settings: &[Setting<'_>]) -> String {
    let line = |(name, value): &Setting<'_>| {
        let value = match value {
            Value::Null => "NULL".to_owned(),
            Value::Integer(value) => value.to_string(),
            Value::Real(value) => format!("{value:?}"),
            Value::Text(text) => {
                // An expression of SQL, within an argument of the shell.
                let literal = format!("'{}'", text.replace('\'', "''"));
                let argument = literal.replace('\\', "\\\\").replace('"', "\\\"");
                format!("\"{}\"", argument.replace('\n', "\\n").replace('\r', "\\r"))
            }
        };
        format!(".parameter set :{name} {value}\n")
    };
    settings.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_the_shell() {
        let check = |value: Value, expected: &str| {
            assert_eq!(shell_settings(&[("x", value)]), format!(".parameter set :x {expected}\n"));
        };
        check(Value::Integer(2021), "2021");
        check(Value::Real(0.5), "0.5");
        check(Value::from("示例县"), r#""'示例县'""#);
        check(Value::from("a'b\"c\\d\n"), r#""'a''b\"c\\d\n'""#);
    }
}
