//! What a user sees in a terminal of some width, which `script` makes.

use std::path::Path;
use std::process::Command;

use unicode_width::UnicodeWidthStr;

use crate::support::Stats;

/// The program in a terminal of so many columns, with what else is set; `None` where there is no
/// `script`. A test that needs it says that it is skipped.
fn in_terminal(arguments: &str, columns: usize, variables: &[(&str, &str)]) -> Option<String> {
    let program = assert_cmd::cargo::cargo_bin("stats");
    let line = format!("stty cols {columns}; '{}' {arguments}", program.display());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut command = Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).env_clear().env("PATH", path);
    command.env("TERM", "xterm").env("STATS_LANG", "zh").envs(variables.iter().copied());
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")));
    let Ok(output) = command.output() else {
        eprintln!("skipped: no program `script`");
        return None;
    };
    Some(String::from_utf8(output.stdout).expect("UTF-8").replace("\r\n", "\n"))
}

fn without_colours(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

fn figures(text: &str) -> Vec<&str> {
    let is_figure = |word: &&str| word.trim_end_matches('!').parse::<f64>().is_ok();
    text.split([' ', '|', '\n']).filter(is_figure).collect()
}

const COMPARE: &str = "--db sample.db compare --year 2023";

#[test]
fn tables_fit_the_terminal_and_figures_are_never_broken() {
    let stats = Stats::new();
    let database = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db");
    let database = database.display();
    let piped = stats.stdout(&format!("--lang zh --db {database} compare --year 2023"));
    for columns in [74, 80, 100, 200] {
        let Some(shown) = in_terminal(COMPARE, columns, &[("NO_COLOR", "1")]) else { return };
        for line in shown.lines().filter(|line| line.starts_with('|')) {
            assert!(line.width() <= columns, "{columns}: {line}");
        }
        assert_eq!(figures(&shown), figures(&piped), "{columns}");
    }
    let wide = in_terminal(&format!("{COMPARE} --wide"), 60, &[("NO_COLOR", "1")]);
    assert_eq!(wide.as_deref(), Some(piped.as_str()));
    let narrow = in_terminal(COMPARE, 80, &[("NO_COLOR", "1")]);
    insta::assert_snapshot!(narrow.expect("a terminal"));
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let Some(coloured) = in_terminal(COMPARE, 200, &[]) else { return };
    let plain = in_terminal(COMPARE, 200, &[("NO_COLOR", "1")]).expect("a terminal");
    assert!(coloured.contains('\u{1b}'), "rises and falls have colours");
    assert!(!plain.contains('\u{1b}'), "{plain}");
    assert_eq!(without_colours(&coloured), plain);
    for variables in [[("TERM", "dumb")], [("NO_COLOR", "yes")]] {
        assert_eq!(in_terminal(COMPARE, 200, &variables).as_deref(), Some(plain.as_str()));
    }
    let empty = in_terminal(COMPARE, 200, &[("NO_COLOR", "")]);
    assert_eq!(empty.as_deref(), Some(coloured.as_str()), "an empty NO_COLOR says nothing");
    let file = in_terminal(&format!("{COMPARE} -o /dev/stdout --format table"), 200, &[]);
    assert!(!file.expect("a terminal").contains('\u{1b}'), "no colours in files");
}

#[test]
fn a_workbook_is_not_thrown_at_a_terminal() {
    let Some(said) = in_terminal("--db sample.db list --format xlsx", 80, &[]) else { return };
    insta::assert_snapshot!(said);
}

#[test]
fn a_web_page_is_not_thrown_at_a_terminal() {
    let Some(said) = in_terminal("--db sample.db report --year 2024", 80, &[]) else { return };
    insta::assert_snapshot!(said);
}
