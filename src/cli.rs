//! The command line: arguments completely parsed, then the work, then the end of the process.

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands::{Context, Ending, export, import};
use crate::language::{Language, Message, help};
use crate::problem::Problem;
use crate::store::Refused;

/// Annual open-government-information reports in one SQLite file: import, check, compare
#[derive(Parser, Debug)]
#[command(name = "stats", version, max_term_width = 100)]
pub struct Cli {
    /// The database file
    #[arg(
        long = "db",
        value_name = "FILE",
        env = "STATS_DB",
        default_value = "stats.db",
        global = true
    )]
    database: PathBuf,
    /// Language of messages, headings and labels; without it, that of the locale
    #[arg(long, value_name = "LANGUAGE", env = "STATS_LANG", global = true)]
    lang: Option<Language>,
    /// Say nothing but errors and results
    #[arg(long, global = true)]
    quiet: bool,
    /// Show no progress bar
    #[arg(long, global = true)]
    no_progress: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Import(import::ImportArgs),
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
    let is_translated = language == Language::Zh;
    match usage_message(error).filter(|_| is_translated) {
        Some(message) => {
            eprintln!("错误：{}\n\n{}", message.text(language), Message::SeeHelp.text(language));
        }
        None => {
            let _ = error.print();
        }
    }
    ExitCode::from(2)
}

/// What is wrong with the arguments, for the kinds of error that users meet.
fn usage_message(error: &clap::Error) -> Option<Message> {
    let context = |kind| error.get(kind).map(ToString::to_string);
    let argument = || context(ContextKind::InvalidArg).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => Message::UnknownArgument { argument: argument() },
        ErrorKind::InvalidSubcommand => Message::UnknownCommand {
            command: context(ContextKind::InvalidSubcommand).unwrap_or_default(),
        },
        ErrorKind::MissingRequiredArgument => Message::MissingArgument { argument: argument() },
        ErrorKind::MissingSubcommand => Message::MissingCommand,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue).unwrap_or_default();
            match context(ContextKind::ValidValue) {
                Some(valid) => Message::InvalidValue { argument: argument(), value, valid },
                None => Message::UnusableValue { argument: argument(), value },
            }
        }
        ErrorKind::ArgumentConflict => Message::ConflictingArgument { argument: argument() },
        _ => return None,
    })
}

/// A reader such as `head` may close the pipe when it has seen enough.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    })
}

fn end_with_error(error: &anyhow::Error, language: Language) -> ExitCode {
    if let Some(refused) = error.downcast_ref::<Refused>() {
        eprintln!("{}", refused.problem().text(language));
        return ExitCode::from(4);
    }
    if let Some(problem) = error.downcast_ref::<Problem>() {
        eprintln!("{}", problem.text(language));
    } else {
        eprintln!("{}{error:#}", language.pick("错误：", "error: "));
    }
    ExitCode::from(2)
}
