//! The commands of both READMEs print what the READMEs say.

use crate::support::{Stats, data};

/// The `console` blocks of a page: each command and what stands below it.
fn commands(page: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside && let Some(command) = line.strip_prefix("$ stats ") {
            found.push((command.to_owned(), String::new()));
        } else if inside && let Some((_, output)) = found.last_mut() {
            output.push_str(line);
            output.push('\n');
        }
    }
    found
}

fn assert_page_is_true(page: &str, language: &str) {
    let stats = Stats::new();
    let root = data().join("../..");
    std::fs::copy(root.join("sample.db"), stats.path("sample.db")).expect("a copy");
    for entry in std::fs::read_dir(data().join("sample")).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        stats.write(&format!("tests/data/sample/{name}"), std::fs::read(&path).expect("a file"));
    }
    let text = std::fs::read_to_string(root.join(page)).expect("the page");
    let commands = commands(&text);
    assert!(commands.len() >= 4, "{page} shows real output");
    for (command, expected) in commands {
        let words: Vec<&str> = command.split_whitespace().collect();
        let output =
            stats.command(&words).env("STATS_LANG", language).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            expected.trim_end() == said.trim_end(),
            "{page}: `stats {command}` says\n{said}\n{}\nbut the page says\n{expected}",
            String::from_utf8_lossy(&output.stderr),
        );
    }
}

#[test]
fn the_english_readme_is_true() {
    assert_page_is_true("README.md", "en");
}

#[test]
fn the_chinese_readme_is_true() {
    assert_page_is_true("README.zh-CN.md", "zh");
}
