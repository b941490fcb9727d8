//! Commands that an answer suggests: they run as they are printed, and answer the same question.

use super::Context;
use super::scope::Scope;

/// A command in the making.
#[derive(Clone, Debug)]
pub struct Suggestion {
    words: Vec<String>,
}

impl Suggestion {
    /// `stats COMMAND` on the database at hand.
    pub fn new(context: &Context, command: &str) -> Suggestion {
        let database = context.database.display().to_string();
        let words = vec!["stats".to_owned()];
        let suggestion = Suggestion { words }.with("--db", &database);
        suggestion.word(command.to_owned())
    }

    /// The same with an option.
    #[must_use]
    pub fn with(self, option: &str, value: &str) -> Suggestion {
        if value.starts_with('-') {
            // Behind a blank it would be another option.
            return self.word(quoted(&format!("{option}={value}")));
        }
        self.word(option.to_owned()).word(quoted(value))
    }

    /// The same with an option, if there is a value for it.
    #[must_use]
    pub fn with_some(self, option: &str, value: Option<&str>) -> Suggestion {
        match value {
            Some(value) => self.with(option, value),
            None => self,
        }
    }

    /// The same with an option once for each value.
    #[must_use]
    pub fn with_each<'a>(
        self,
        option: &str,
        values: impl IntoIterator<Item = &'a str>,
    ) -> Suggestion {
        values.into_iter().fold(self, |suggestion, value| suggestion.with(option, value))
    }

    /// The same for the departments of a scope.
    #[must_use]
    pub fn within(self, scope: &Scope) -> Suggestion {
        let options = scope.options();
        options.into_iter().fold(self, |it, (option, value)| it.with_some(option, value))
    }

    /// The same with an argument that is no option's.
    #[must_use]
    pub fn argument(self, value: &str) -> Suggestion {
        self.word(quoted(value))
    }

    fn word(mut self, word: String) -> Suggestion {
        self.words.push(word);
        self
    }

    /// As it is typed.
    pub fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// A word as a shell takes it for one. Double quotation marks, where they do, hold in every shell; the others
/// only in those of Unix, where names may have what is special between double ones.
fn quoted(word: &str) -> String {
    let is_plain = |one: char| {
        one.is_alphanumeric() || "-_./:,".contains(one) || (cfg!(windows) && one == '\\')
    };
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{}\"", word.replace('"', "\\\""))
    } else if word.contains(['"', '$', '`', '\\', '!', '\n']) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        format!("\"{word}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_shell_takes_a_quoted_word_as_it_was() {
        for word in [
            "示例县教育局",
            "fees.amount",
            "a b",
            "",
            "it's",
            "\"引号'局",
            "$HOME",
            "`x`",
            "=1+1",
            "甲|乙局",
            "<script>",
            "C:\\年报",
            "!!",
            "two\nlines",
            "~",
            "#",
            "*",
            "（筹备）",
        ] {
            let command = format!("printf %s {}", quoted(word));
            let output = std::process::Command::new("sh").args(["-c", &command]).output();
            let said = output.expect("a shell").stdout;
            assert_eq!(String::from_utf8_lossy(&said), word, "{command}");
        }
        assert_eq!(quoted("示例县教育局"), "示例县教育局");
        assert_eq!(quoted("a b"), "\"a b\"");
    }
}
