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
    ("excel", "写成 Excel 能直接打开的 CSV：带 BOM，行尾为 CRLF"),
    ("wide", "表格不缩写、不折行，行宽不限"),
    ("import", "把文件和文件夹中的年报存入数据库"),
    ("import.paths", "文件、文件夹，或 -（标准输入）"),
    ("import.department", "部门全称，用于文件中没有写明的情况"),
    ("import.year", "年度，用于文件中没有写明的情况"),
    ("import.form", "表式，用于文件中看不出的情况"),
    ("import.on_conflict", "已存有同一部门同一年度、数据不同的年报时：报错、跳过或替换"),
    ("import.strict", "拒收有未确认校验错误的文件"),
    ("import.dry_run", "只报告会做什么，不存入任何内容"),
    ("read", "显示从一个文件中读出的内容：每个单元格、原文和位置；不存入任何内容"),
    ("read.file", "文件，或 -（标准输入）"),
    ("read.department", "部门全称，用于文件中没有写明的情况"),
    ("read.year", "年度，用于文件中没有写明的情况"),
    ("read.form", "表式，用于文件中看不出的情况"),
    ("check", "列出年报不符合规则之处，并存入数据库"),
    ("check.rules", "只看这条规则；可重复"),
    ("check.severity", "只看这一程度及以上的：error 错误、warning 警告、note 提示"),
    ("check.accepted", "也列出已确认的"),
    ("check.explain", "说明这条规则；不写规则则列出全部"),
    ("check.accept", "确认这个编号的一处无须更改；可重复"),
    ("check.note", "无须更改的原因"),
    ("check.reopen", "撤销对这个编号的确认；可重复"),
    ("check.year", "只看这一年"),
    ("check.department", "只看这个部门"),
    ("compare", "比较两个年度：合计与各部门"),
    ("compare.year", "要比较的年度"),
    ("compare.base", "与之比较的年度；不写则为上一年"),
    (
        "compare.department",
        "只看这个部门，表格逐项比较其整份年报；占比和名次仍按全部部门计算（年报多于 20,000 份时只算指明的指标）",
    ),
    ("region", "只看这一行政区划的部门，写名称或代码"),
    ("level", "只看这一层级的部门"),
    ("system", "只看这一条线的部门"),
    ("compare.section", "只看这一部分：2、3 或 4"),
    ("compare.metrics", "只看这个指标、合计项或比率，写代码或名称；可重复"),
    ("compare.groups", "只看这一组指标；可重复"),
    ("compare.all", "表格列出全部指标；只看一个部门时列出每一项"),
    ("compare.top", "每张表最多列出多少个部门；不写则终端列 50 个，文件列出全部"),
    ("compare.texts", "也比较文字部分；只看一个部门时不写也比较"),
    ("chart", "另把结果画成图，存入这个 .svg 或 .png 文件"),
    ("compare.outcomes", "图中画申请办理结果的构成，而不是增减"),
    ("rollup", "把一组部门的国家表格相加，如同一份年报"),
    ("rollup.year", "年度"),
    ("rollup.parent", "只加这个部门的直接下级"),
    ("rollup.against", "与这个部门公布的年报逐格对照；它自身不计入"),
    ("rollup.all", "对照表列出全部单元格，不只是不同的"),
    ("trend", "看指标多年的走势：合计与各部门"),
    ("trend.metrics", "指标、合计项或比率，写代码或名称；可重复"),
    ("trend.from", "起始年度；不写则从最早一年起"),
    ("trend.to", "截止年度；不写则到最近一年"),
    ("trend.departments", "只看这个部门；可重复"),
    ("trend.by", "合计之下按什么分行：部门、行政区划、条线、层级，或只要合计"),
    ("trend.each_year", "各年按有数的部门相加，各年的部门不一定相同"),
    ("rank", "按一项指标给部门排名：指标、合计项或比率"),
    ("rank.metric", "指标、合计项或比率，写代码或名称"),
    ("rank.year", "年度"),
    ("within", "按行政区划（region）、层级（level）或条线（system）分组"),
    ("min_cases", "比率的分母至少为多少才计入；不写则为 10，0 则不限"),
    ("rank.top", "只列前几名，末位并列的都列出"),
    ("rank.bottom", "只列后几名，首位并列的都列出；与 --top 同用则两头都列"),
    ("distribution", "一项指标在各部门的分布：四分位数、离群值、直方图"),
    ("distribution.metric", "指标、合计项或比率，写代码或名称"),
    ("distribution.year", "年度"),
    ("brief", "写出一年情况的文字，可直接粘贴到年报或总结中"),
    ("brief.year", "年度"),
    ("report", "把一个年度或一个部门的情况做成一个网页文件"),
    ("report.year", "年度；只看一个部门时不写则为其最近报送的年度"),
    ("report.department", "只看这个部门：整份年报，以及它在各部门中的位置"),
    ("report.base", "与之比较的年度；不写则为上一年"),
    ("report.top", "部门或校验结果的表最多列多少行"),
    ("brief.department", "只写这个部门"),
    ("brief.sources", "在每个数后注明由哪些数据算出"),
    ("list", "列出已有的年报、完整程度和来源"),
    ("list.year", "只看这一年"),
    ("list.department", "只看这个部门"),
    ("show", "按国家统一格式显示一份年报"),
    ("show.department", "部门名称或别名"),
    ("show.year", "年度"),
    ("show.where_", "显示这个数来自哪里，写指标代码或名称；可重复"),
    ("missing", "列出某一年未报送的部门"),
    ("missing.year", "年度"),
    ("info", "说明数据库中有什么、如何建立"),
    ("query", "列出固定查询，或运行其中一个"),
    ("query.name", "查询的名称；不写则列出全部"),
    ("query.settings", "查询的参数值，写作 名称=值；可重复"),
    ("query.sql", "输出语句和参数的值，不运行"),
    ("query.explain", "说明查询的参数和列，不运行"),
    ("query.queries", "自己的查询所在的文件夹，每个查询一个 .sql 文件"),
    ("sql", "对数据库运行自己的 SELECT 语句，只能读取"),
    ("sql.statement", "SELECT 语句，或 -（标准输入）"),
    ("sql.settings", "语句中参数 :名称 的值，写作 名称=值；可重复"),
    ("sql.limit", "最多多少行，0 为不限"),
    ("sql.timeout", "最多多少秒，0 为不限"),
    ("department", "列出部门、从名单导入、改名或加别名"),
    ("department.list", "列出部门、别名和年报数"),
    ("department.import", "从 CSV 名单新增和更改部门；空单元格不作改动"),
    ("department.import.file", "CSV 文件，或 -（标准输入）；列名同宽表，另有 alias（别名）"),
    ("department.rename", "给部门改名；旧名保留为别名"),
    ("department.rename.old", "现有名称或别名"),
    ("department.rename.new", "新名称"),
    ("department.alias", "给部门加一个别名，使用该名称的文件即归入此部门"),
    ("department.alias.department", "部门名称"),
    ("department.alias.alias", "别名"),
    ("export", "把数据写成可编辑、可再导入的 CSV"),
    ("export.layout", "CSV 的一行是什么：一份年报、表中一行，或一个单元格"),
    ("export.year", "只导出这一年"),
    ("export.department", "只导出这个部门"),
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
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("显示帮助");
    let has_version = command.get_version().is_some();
    let mut command = command
        .about(about)
        .long_about(None::<&str>)
        .help_template("{about}\n\n用法：{usage}\n\n{all-args}")
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
    let text = text_of(path, &argument).unwrap_or("").to_owned();
    let heading = match (argument.is_positional(), argument.is_global_set()) {
        (true, _) => "参数",
        (_, true) => "通用选项",
        _ => "选项",
    };
    let is_flag = !argument.get_action().takes_values();
    let argument = argument.long_help(None::<&str>).help_heading(heading);
    if is_flag {
        return argument.help(text);
    }
    let join = |values: Vec<String>| values.join("、");
    let possible = argument.get_possible_values();
    let possible = possible.iter().map(|value| value.get_name().to_owned()).collect();
    let defaults = argument.get_default_values().iter();
    let defaults = defaults.map(|value| value.to_string_lossy().into_owned()).collect();
    let variable = argument.get_env().map(|name| name.to_string_lossy().into_owned());
    let remarks = [
        ("可选", join(possible)),
        ("默认", join(defaults)),
        ("环境变量", variable.unwrap_or_default()),
    ];
    let remarks = remarks.iter().filter(|(_, value)| !value.is_empty());
    let remarks: Vec<String> =
        remarks.map(|(name, value)| format!("（{name}：{value}）")).collect();
    argument
        .help(text + &remarks.concat())
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
