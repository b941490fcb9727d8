//! What the program says, in Chinese and in English.
//!
//! Every sentence is a [`Message`]; every label is a [`Label`]. Both hold the two languages side by
//! side, so a text that exists in only one of them does not compile.

pub mod help;
mod messages;

pub use messages::Message;

/// The language of messages, headings and labels. Codes, SQL and JSON keys are English in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Language {
    /// Chinese (中文)
    Zh,
    /// English
    #[default]
    En,
}

impl Language {
    /// Reads a language tag or a POSIX locale, such as `zh`, `zh-Hans-CN` or `zh_CN.UTF-8`:
    /// everything that begins with `zh` is Chinese, everything else English.
    pub fn from_locale(locale: &str) -> Language {
        if locale.to_ascii_lowercase().starts_with("zh") { Language::Zh } else { Language::En }
    }

    /// The language of the user's locale, English where none is set.
    pub fn of_system() -> Language {
        sys_locale::get_locale().map_or(Language::En, |locale| Language::from_locale(&locale))
    }

    /// The one of two texts that is in this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}

/// A name in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The Chinese name, as the form prints it.
    pub zh: &'static str,
    /// The English name, in the terms of the regulation's official English.
    pub en: &'static str,
}

impl Label {
    /// The name in one language.
    pub fn get(self, language: Language) -> &'static str {
        language.pick(self.zh, self.en)
    }
}

/// A sentence that was put into words before, as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Localised for Bilingual {
    fn localised(&self, language: Language) -> String {
        language.pick(&self.zh, &self.en).clone()
    }
}

/// Something that a message can name, in the language of the message.
pub trait Localised {
    /// The words for it.
    fn localised(&self, language: Language) -> String;
}

macro_rules! localised_by_display {
    ($($type:ty),*) => {$(
        impl Localised for $type {
            fn localised(&self, _: Language) -> String { self.to_string() }
        }
    )*};
}
localised_by_display!(String, &'static str, u8, u16, u32, u64, usize, i64);

impl Localised for Label {
    fn localised(&self, language: Language) -> String {
        self.get(language).to_owned()
    }
}

impl Localised for Vec<Label> {
    fn localised(&self, language: Language) -> String {
        let names: Vec<&str> = self.iter().map(|label| label.get(language)).collect();
        names.join(language.pick("、", ", "))
    }
}

impl Localised for Vec<String> {
    fn localised(&self, language: Language) -> String {
        self.join(language.pick("、", ", "))
    }
}

/// Added figures under the names of their rows or columns: `自然人 8 + 商业企业 2`.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum(pub Vec<(Label, i64)>);

impl Localised for Sum {
    fn localised(&self, language: Language) -> String {
        let term = |(label, value): &(Label, i64)| format!("{} {value}", label.get(language));
        let terms: Vec<String> = self.0.iter().map(term).collect();
        if terms.is_empty() { "0".to_owned() } else { terms.join(" + ") }
    }
}

/// Figures under their names, one after another: `received 12, received + carried in 14`.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed(pub Vec<(Label, String)>);

impl Localised for Listed {
    fn localised(&self, language: Language) -> String {
        let item = |(label, value): &(Label, String)| format!("{} {value}", label.get(language));
        let items: Vec<String> = self.0.iter().map(item).collect();
        items.join(language.pick("；", "; "))
    }
}

impl Localised for Option<i64> {
    fn localised(&self, language: Language) -> String {
        self.map_or_else(|| language.pick("空白", "blank").to_owned(), |value| value.to_string())
    }
}

impl Localised for Message {
    fn localised(&self, language: Language) -> String {
        self.text(language)
    }
}

impl<T: Localised> Localised for Box<T> {
    fn localised(&self, language: Language) -> String {
        self.as_ref().localised(language)
    }
}
