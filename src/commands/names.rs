//! Departments that are asked for by another name than the one that the answer has.

use std::io::Write;

use super::Context;
use crate::language::{Language, Message};
use crate::query::Rows;
use crate::render::{Answer, OutputArgs, Page};
use crate::report::parse_department_name;
use crate::store::Store;

impl Context {
    /// What there is to say of departments that are asked for by names that they do not have today, where
    /// the answer is about those of today. Nothing of one that is asked for by the name it has.
    ///
    /// # Errors
    /// If no department has one of the names.
    pub fn names_today<'a>(
        &self,
        store: &Store,
        asked: impl IntoIterator<Item = &'a String>,
    ) -> anyhow::Result<Vec<Message>> {
        let note = |asked: &String| {
            let own = self.department(store, asked)?;
            let today = self.current_department(store, asked)?;
            Ok(if own == today {
                alias(asked, own)
            } else {
                Some(Message::NameOfToday { asked: asked.clone(), name: today })
            })
        };
        asked.into_iter().filter_map(|asked| note(asked).transpose()).collect()
    }

    /// The same where the answer is about departments as they reported.
    ///
    /// # Errors
    /// If no department has one of the names.
    pub fn names_known<'a>(
        &self,
        store: &Store,
        asked: impl IntoIterator<Item = &'a String>,
    ) -> anyhow::Result<Vec<Message>> {
        let note = |asked: &String| Ok(alias(asked, self.department(store, asked)?));
        asked.into_iter().filter_map(|asked| note(asked).transpose()).collect()
    }

    /// Prints an answer and what there is to say of the question: on top of what people read, under `notes`
    /// of a JSON object, and on standard error beside rows, which have no place for it.
    ///
    /// # Errors
    /// If the output cannot be written, or its suffix names no format.
    pub fn print_noted(
        &self,
        answer: &dyn Answer,
        notes: &[Message],
        args: &OutputArgs,
        out: &mut dyn Write,
    ) -> anyhow::Result<()> {
        if !args.is_page()? && !args.is_json()? {
            self.say(notes);
        }
        let notes = notes.iter().map(|note| note.text(self.language)).collect();
        self.print(&Noted { answer, notes }, args, out)
    }

    /// Says something beside an answer that has no place for it.
    pub fn say(&self, notes: &[Message]) {
        for note in notes.iter().filter(|_| !self.quiet) {
            eprintln!("{}", note.text(self.language));
        }
    }
}

/// That a name is an alias of the department, unless it is its own.
fn alias(asked: &str, own: String) -> Option<Message> {
    let is_own = asked == own || parse_department_name(asked).is_ok_and(|name| name == own);
    (!is_own).then(|| Message::AliasOf { asked: asked.to_owned(), name: own })
}

/// An answer, and what is said of its question.
struct Noted<'a> {
    answer: &'a dyn Answer,
    notes: Vec<String>,
}

impl Answer for Noted<'_> {
    fn json(&self) -> serde_json::Value {
        let mut json = self.answer.json();
        if let Some(object) = json.as_object_mut().filter(|_| !self.notes.is_empty()) {
            object.insert("notes".to_owned(), self.notes.clone().into());
        }
        json
    }

    fn rows(&self) -> Rows {
        self.answer.rows()
    }

    fn page(&self, language: Language) -> Page {
        let mut page = self.answer.page(language);
        page.coverage.splice(..0, self.notes.iter().cloned());
        page
    }
}
