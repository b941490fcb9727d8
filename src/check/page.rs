//! What every rule proves, in words: for `check --explain` and for `docs/rules.md`.

use std::fmt::Write as _;

use super::{Check, RULES, Rule};
use crate::language::{Label, Language};

const SOURCE: Label = Label { zh: "依据", en: "Source" };
const SCOPE: Label = Label { zh: "范围", en: "Scope" };
const ONE: Label = Label { zh: "单份年报", en: "one report" };
const ACROSS: Label = Label { zh: "多份年报之间", en: "between reports" };

/// What a rule proves, where it comes from, and an example.
pub fn explain(rule: &Rule, language: Language) -> String {
    let colon = language.pick("：", ": ");
    let scope = match rule.check {
        Check::Report(_) => ONE,
        Check::Across(_) => ACROSS,
    };
    let line = |name: Label, text: &str| format!("{}{colon}{text}", name.get(language));
    [
        format!(
            "{} [{}] {}",
            rule.id,
            rule.severity.label().get(language),
            rule.title.get(language)
        ),
        String::new(),
        rule.explanation.get(language).to_owned(),
        String::new(),
        line(SCOPE, scope.get(language)),
        line(SOURCE, rule.source.get(language)),
    ]
    .join("\n")
}

/// The page `docs/rules.md`: every rule in both languages.
pub fn page() -> String {
    let mut page = String::from(
        "# Rules · 校验规则\n\n\
         What `stats check` proves, in the order in which it lists findings. The page is written by \
         `cargo run --example rules -- --write` and kept equal to the program by a test; \
         `stats check --explain ID` prints one of them.\n\n\
         `error` means that a figure is wrong, `warning` that somebody should look, `note` that it is \
         worth knowing.\n",
    );
    for rule in RULES.iter() {
        let Rule { id, severity, title, source, explanation, check, counted: _ } = rule;
        let scope = match check {
            Check::Report(_) => ONE,
            Check::Across(_) => ACROSS,
        };
        // Writing to a string cannot fail.
        let _ = write!(
            page,
            "\n## {id}\n\n**{} · {}** — {}, {}\n\n{}\n\n{}\n\n{}: {} · {}\n",
            title.zh,
            title.en,
            severity.code(),
            scope.en,
            explanation.zh,
            explanation.en,
            SOURCE.en,
            source.zh,
            source.en,
        );
    }
    page
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_in_docs_is_that_of_the_program() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
        let written = std::fs::read_to_string(path).expect("the page").replace("\r\n", "\n");
        assert_eq!(written, super::page(), "cargo run --example rules -- --write");
    }
}
