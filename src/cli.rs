//! The command line: arguments completely parsed, then the work, then the end of the process.

use std::error::Error;
use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands::{
    Context, Ending, brief, check, compare, department, distribution, export, import, info, list,
    missing, query, rank, read, report, rollup, show, sql, trend,
};
use crate::language::{Language, Message, help};
use crate::problem::{Problem, Problems};
use crate::render;
use crate::store::Refused;

/// Heading in the help of the options that every command has.
const GLOBAL: &str = "Options of every command";

/// Annual open-government-information reports in one SQLite file: import, check, compare
#[derive(Parser, Debug)]
#[command(name = "stats", version, max_term_width = 100)]
pub struct Cli {
    /// The database file
    #[arg(
        long = "db",
        help_heading = GLOBAL,
        value_name = "FILE",
        env = "STATS_DB",
        default_value = "stats.db",
        global = true
    )]
    database: PathBuf,
    /// Language of messages, headings and labels; without it, that of the locale
    #[arg(long, value_name = "LANGUAGE", env = "STATS_LANG", global = true, help_heading = GLOBAL)]
    lang: Option<Language>,
    /// Say nothing but errors and results
    #[arg(long, global = true, help_heading = GLOBAL)]
    quiet: bool,
    /// Show no progress bar
    #[arg(long, global = true, help_heading = GLOBAL)]
    no_progress: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Import(import::ImportArgs),
    Read(read::ReadArgs),
    Check(check::CheckArgs),
    Compare(compare::CompareArgs),
    Rank(rank::RankArgs),
    Distribution(distribution::DistributionArgs),
    Brief(brief::BriefArgs),
    Report(report::ReportArgs),
    Trend(trend::TrendArgs),
    Rollup(rollup::RollupArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Missing(missing::MissingArgs),
    Info(info::InfoArgs),
    Query(query::QueryArgs),
    Sql(sql::SqlArgs),
    Department(department::DepartmentArgs),
    Export(export::ExportArgs),
}

/// Runs the program with its arguments, the program's name first, and says how it ended:
/// 0 done, 1 findings or refused input, 2 usage, 3 nothing imported, 4 database refused,
/// 130 interrupted.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = language_of(&arguments);
    let command = help::localise(Cli::command(), language);
    let cli = match command
        .try_get_matches_from(&arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches))
    {
        Ok(cli) => cli,
        Err(error) => return end_with_usage(&error, language),
    };
    let context = Context {
        database: cli.database,
        language,
        quiet: cli.quiet,
        progress: !cli.no_progress && !cli.quiet && std::io::stderr().is_terminal(),
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let ending = match &cli.command {
        Command::Import(args) => import::run(args, &context, &mut out),
        Command::Read(args) => read::run(args, &context, &mut out),
        Command::Check(args) => check::run(args, &context, &mut out),
        Command::Compare(args) => compare::run(args, &context, &mut out),
        Command::Rank(args) => rank::run(args, &context, &mut out),
        Command::Distribution(args) => distribution::run(args, &context, &mut out),
        Command::Brief(args) => brief::run(args, &context, &mut out),
        Command::Report(args) => report::run(args, &context, &mut out),
        Command::Trend(args) => trend::run(args, &context, &mut out),
        Command::Rollup(args) => rollup::run(args, &context, &mut out),
        Command::List(args) => list::run(args, &context, &mut out),
        Command::Show(args) => show::run(args, &context, &mut out),
        Command::Missing(args) => missing::run(args, &context, &mut out),
        Command::Info(args) => info::run(args, &context, &mut out),
        Command::Query(args) => query::run(args, &context, &mut out),
        Command::Sql(args) => sql::run(args, &context, &mut out),
        Command::Department(args) => department::run(args, &context, &mut out),
        Command::Export(args) => export::run(args, &context, &mut out),
    };
    let ending = ending.and_then(|ending| {
        out.flush()?;
        Ok(ending)
    });
    match ending {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        Ok(Ending::NothingImported) => ExitCode::from(3),
        Ok(Ending::Interrupted) => ExitCode::from(130),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => end_with_error(&error, language),
    }
}

/// The language is needed before the arguments are parsed: for what parsing them may say.
fn language_of(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().map(|one| one.to_str().unwrap_or("")).collect();
    let from_option = texts.iter().enumerate().find_map(|(index, text)| match *text {
        "--lang" => texts.get(index + 1).copied(),
        _ => text.strip_prefix("--lang="),
    });
    let from_environment = std::env::var("STATS_LANG").ok();
    match from_option.or(from_environment.as_deref()) {
        Some(language) => Language::from_locale(language),
        None => Language::of_system(),
    }
}

fn end_with_usage(error: &clap::Error, language: Language) -> ExitCode {
    if !error.use_stderr() {
        // Help or version, asked for. A closed pipe is no failure.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    // The parser speaks English only.
    match usage_message(error).filter(|_| language == Language::Zh) {
        Some(message) => {
            eprintln!("错误：{}", message.text(language));
            for line in usage_advice(error) {
                eprintln!("\n{}", line.text(language));
            }
        }
        None => {
            let _ = error.print();
        }
    }
    ExitCode::from(2)
}

fn usage_context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    error.get(kind).map(ToString::to_string)
}

/// What is wrong with the arguments, for the kinds of error that users meet.
fn usage_message(error: &clap::Error) -> Option<Message> {
    let context = |kind| usage_context(error, kind);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => Message::UnknownArgument { argument },
        ErrorKind::InvalidSubcommand => Message::UnknownCommand {
            command: context(ContextKind::InvalidSubcommand).unwrap_or_default(),
        },
        ErrorKind::MissingRequiredArgument => Message::MissingArgument { argument },
        ErrorKind::MissingSubcommand => Message::MissingCommand,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue).unwrap_or_default();
            // `1800 is not in 2008..=2100`
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            let range = why.split_once(" is not in ").map(|(_, range)| range.replace("..=", "–"));
            match (context(ContextKind::ValidValue), range) {
                _ if value.is_empty() => Message::MissingValue { argument },
                (Some(valid), _) => Message::InvalidValue { argument, value, valid },
                (None, Some(range)) => Message::ValueOutOfRange { argument, value, range },
                (None, None) => Message::UnusableValue { argument, value },
            }
        }
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            Some(prior) if prior != argument => Message::ConflictingArgument { argument },
            _ => Message::RepeatedArgument { argument },
        },
        _ => return None,
    })
}

/// What the user may have meant, and how the command is used.
fn usage_advice(error: &clap::Error) -> Vec<Message> {
    let similar = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .into_iter()
        .find_map(|kind| usage_context(error, kind))
        .map(|word| Message::SimilarWord { word });
    let usage = usage_context(error, ContextKind::Usage);
    let usage = usage.as_deref().and_then(|usage| usage.strip_prefix("Usage: "));
    let command: Vec<&str> = usage
        .unwrap_or("stats")
        .split_whitespace()
        .take_while(|word| !word.starts_with(['<', '[', '-']))
        .collect();
    let usage = usage.map(|usage| Message::UsageLine { usage: usage.to_owned() });
    let help = Message::SeeHelp { command: command.join(" ") };
    similar.into_iter().chain(usage).chain([help]).collect()
}

/// A reader such as `head` may close the pipe when it has seen enough.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let is_closed = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| {
        let in_csv = cause.downcast_ref::<csv::Error>().map(csv::Error::kind);
        cause.downcast_ref::<std::io::Error>().is_some_and(is_closed)
            || matches!(in_csv, Some(csv::ErrorKind::Io(error)) if is_closed(error))
    })
}

fn end_with_error(error: &anyhow::Error, language: Language) -> ExitCode {
    if let Some(refused) = error.downcast_ref::<Refused>() {
        eprintln!("{}", refused.problem().text(language));
        return ExitCode::from(4);
    }
    if let Some(problem) = error.downcast_ref::<Problem>() {
        eprintln!("{}", problem.text(language));
    } else if let Some(problems) = error.downcast_ref::<Problems>() {
        eprintln!("{}", problems.text(language));
    } else if let Some(error) = error.downcast_ref::<std::io::Error>() {
        // Files are read and made with a problem of their own, so this is what was printed.
        let output = language.pick("标准输出", "standard output");
        eprintln!("{}", render::cannot_write(output, error).text(language));
    } else {
        eprintln!("{}{error:#}", language.pick("错误：", "error: "));
    }
    ExitCode::from(2)
}
