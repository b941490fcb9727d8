//! The help of the command line in Chinese. The English stands beside each argument, as its doc
//! comment; a test finds every argument here.

use clap::{Arg, ArgAction, Command};

use super::Language;

/// What each command and argument is, by `command`, `command.argument`; options that all commands
/// share stand under their name alone.
const CHINESE: &[(&str, &str)] = &[
    ("stats", "政府信息公开工作年度报告：导入一个 SQLite 文件，核验、比较"),
    ("database", "数据库文件"),
    ("lang", "消息、标题和名称的语言；不写则按系统区域设置"),
    ("quiet", "只输出错误和结果"),
    ("no_progress", "不显示进度条"),
    ("format", "输出格式；不写则按 -o 的后缀，否则为表格"),
    ("output", "写入文件而不是屏幕"),
    ("import", "把文件和文件夹中的年报存入数据库"),
    ("import.paths", "文件、文件夹，或 -（标准输入）"),
    ("import.department", "部门全称，用于文件中没有写明的情况"),
    ("import.year", "年度，用于文件中没有写明的情况"),
    ("import.form", "表式，用于文件中看不出的情况"),
    ("import.on_conflict", "已存有同一部门同一年度、数据不同的年报时：报错、跳过或替换"),
    ("import.dry_run", "只报告会做什么，不存入任何内容"),
    ("check", "列出年报中不成立的勾稽关系"),
    ("check.year", "只看这一年"),
    ("check.department", "只看这个部门"),
];

fn chinese(key: &str) -> Option<&'static str> {
    CHINESE.iter().find(|(name, _)| *name == key).map(|(_, text)| *text)
}

/// The command with its help in a language.
pub fn localise(command: Command, language: Language) -> Command {
    match language {
        Language::En => command,
        Language::Zh => in_chinese(command, ""),
    }
}

fn key_of(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The text of an argument: its own, or that of the option which several commands share.
fn text_of(path: &str, argument: &Arg) -> Option<&'static str> {
    let name = argument.get_id().as_str();
    chinese(&key_of(path, name)).or_else(|| chinese(name))
}

fn in_chinese(command: Command, path: &str) -> Command {
    let name = command.get_name().to_owned();
    let own_path = if name == "stats" { String::new() } else { key_of(path, &name) };
    let about = chinese(if own_path.is_empty() { "stats" } else { &own_path }).unwrap_or("");
    let template = if own_path.is_empty() {
        "{about}\n\n用法：{usage}\n\n{all-args}"
    } else {
        "{about}\n\n用法：{usage}\n\n{all-args}"
    };
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("显示帮助");
    let has_version = command.get_version().is_some();
    let mut command = command
        .about(about)
        .long_about(None::<&str>)
        .help_template(template)
        .subcommand_help_heading("命令")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .mut_args(|argument| argument_in_chinese(argument, &own_path))
        .arg(help.help_heading("选项"));
    if has_version {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command =
            command.disable_version_flag(true).arg(version.help("显示版本").help_heading("选项"));
    }
    command.mut_subcommands(|subcommand| in_chinese(subcommand, &own_path))
}

fn argument_in_chinese(argument: Arg, path: &str) -> Arg {
    let mut text = text_of(path, &argument).unwrap_or("").to_owned();
    let join = |values: Vec<String>| values.join("、");
    let possible: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if argument.get_action().takes_values() && !possible.is_empty() {
        text.push_str(&format!("（可选：{}）", join(possible)));
    }
    let defaults: Vec<String> = argument
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if argument.get_action().takes_values() && !defaults.is_empty() {
        text.push_str(&format!("（默认：{}）", join(defaults)));
    }
    if let Some(variable) = argument.get_env() {
        text.push_str(&format!("（环境变量：{}）", variable.to_string_lossy()));
    }
    let heading = if argument.is_positional() { "参数" } else { "选项" };
    argument
        .help(text)
        .long_help(None::<&str>)
        .help_heading(heading)
        .hide_possible_values(true)
        .hide_default_value(true)
        .hide_env(true)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn keys(command: &Command, path: &str, found: &mut Vec<String>) {
        let name = command.get_name();
        let own_path = if name == "stats" { String::new() } else { key_of(path, name) };
        found.push(if own_path.is_empty() { "stats".to_owned() } else { own_path.clone() });
        for argument in command.get_arguments() {
            let own = key_of(&own_path, argument.get_id().as_str());
            let shared = argument.get_id().as_str().to_owned();
            found.push(if chinese(&own).is_some() { own } else { shared });
        }
        for subcommand in command.get_subcommands() {
            keys(subcommand, &own_path, found);
        }
    }

    #[test]
    fn every_command_and_argument_has_chinese_help_and_no_text_is_left_over() {
        let mut found = Vec::new();
        keys(&crate::cli::Cli::command(), "", &mut found);
        found.sort();
        found.dedup();
        let mut known: Vec<String> = CHINESE.iter().map(|(key, _)| (*key).to_owned()).collect();
        known.sort();
        assert_eq!(found, known);
    }
}
