//! `brief`: the sentences that an office writes about a year, ready to paste.

use std::io::Write;

use serde_json::json;

use super::coverage::Coverage;
use super::scope::Scope;
use super::{Context, Ending};
use crate::brief::{self, Brief, Figure, Figures, Group, Sentence, Subject, Term};
use crate::language::{Language, Message};
use crate::query::{self, Column, Rows, Setting, Unit, Value};
use crate::render::{Answer, OutputArgs, Page, Paragraph, Part};
use crate::store::Store;

/// Write the sentences about a year, ready to paste into a report
///
/// For one department, or for all that the filters leave. What is missing or in doubt is left out,
/// and a note at the end says so.
#[derive(clap::Args, Debug)]
pub struct BriefArgs {
    /// The year
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// Only this department
    #[arg(long, value_name = "NAME", conflicts_with_all = ["region", "level", "system"])]
    department: Option<String>,
    #[command(flatten)]
    scope: Scope,
    /// Show behind each figure what it was computed from
    #[arg(long)]
    sources: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the sentences.
///
/// # Errors
/// If the database cannot be read, a name is unknown, the year has no report, or the output cannot be
/// written.
pub fn run(args: &BriefArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let department = args.department.as_ref();
    let department = department.map(|name| context.current_department(&store, name)).transpose()?;
    let years = (args.year, args.year.saturating_sub(1));
    let written = Written::read(department.as_deref(), &args.scope, years, context, &store)?;
    let brief = written.brief;
    let text = Text { brief, has_sources: args.sources, language: context.language };
    // The text is for a document, where this would be in the way.
    context.say(&context.names_today(&store, &args.department)?);
    context.print(&text, &args.output, out)?;
    Ok(Ending::Done)
}

/// The text about a year, and its figures against the year that a reader asks for.
pub(super) struct Written {
    /// The text, which compares with the year before.
    pub brief: Brief,
    /// The figures, which compare with the base.
    pub figures: Figures,
}

impl Written {
    /// Writes about one department, or about those that a scope leaves.
    ///
    /// # Errors
    /// If the database cannot be read, a filter leaves nobody, or nobody of it reported the year.
    pub(super) fn read(
        department: Option<&str>,
        scope: &Scope,
        (year, base): (u16, u16),
        context: &Context,
        store: &Store,
    ) -> anyhow::Result<Written> {
        let mut settings: Vec<Setting<'_>> =
            vec![("year", year.into()), ("department", department.map(str::to_owned).into())];
        settings.extend(scope.settings(context, store)?);
        let group = group(store, &settings, year)?;
        if group.reported == 0 {
            return Err(context.no_report(store, department, year)?.into());
        }
        let subject = match department {
            Some(name) => Subject::Department(name.to_owned()),
            None => Subject::Group(group),
        };
        let mut figures = Figures::of(&query::run(store, "brief", &settings)?);
        let brief = brief::compose(&subject, year, &figures, context.language);
        if base != year.saturating_sub(1) {
            settings.push(("base", base.into()));
            figures = Figures::of(&query::run(store, "brief", &settings)?);
        }
        Ok(Written { brief, figures })
    }

    /// The text as it is pasted.
    pub(super) fn paragraphs(&self, language: Language) -> Vec<Paragraph> {
        paragraphs(&self.brief, language, Sentence::text).collect()
    }
}

/// The sentences, a paragraph each.
fn paragraphs(
    brief: &Brief,
    language: Language,
    text_of: impl Fn(&Sentence) -> String,
) -> impl Iterator<Item = Paragraph> {
    brief.paragraphs.iter().map(move |paragraph| {
        let sentences: Vec<String> = paragraph.sentences.iter().map(&text_of).collect();
        Paragraph::of([sentences.join(language.pick("", " "))])
    })
}

/// Who of the scope reported, and the words that it was asked for with.
fn group(store: &Store, settings: &[Setting<'_>], year: u16) -> anyhow::Result<Group> {
    let asked = |name: &str| {
        let setting = settings.iter().find(|(known, _)| *known == name);
        setting.and_then(|(_, value)| value.text()).map(str::to_owned)
    };
    let base: Setting<'_> = ("base", year.into());
    let with_base: Vec<Setting<'_>> = settings.iter().cloned().chain([base]).collect();
    let coverage = Coverage::read(store, &with_base)?.remove(&year).unwrap_or_default();
    Ok(Group {
        region: asked("region").map(|asked| region_named(store, asked)).transpose()?,
        level: asked("level"),
        system: asked("system"),
        reported: coverage.reported.len(),
        missing: coverage.missing.into_iter().collect(),
    })
}

/// The name of a division that was asked for by its code.
fn region_named(store: &Store, asked: String) -> anyhow::Result<String> {
    let entries = store.departments()?;
    let of_code = entries.into_iter().map(|entry| entry.department);
    let mut of_code = of_code.filter(|one| one.region_code.as_ref() == Some(&asked));
    Ok(of_code.find_map(|one| one.region).unwrap_or(asked))
}

struct Text {
    brief: Brief,
    has_sources: bool,
    language: Language,
}

impl Text {
    fn text_of(&self, sentence: &Sentence) -> String {
        if self.has_sources {
            sentence.with_sources(self.brief.year, self.language)
        } else {
            sentence.text()
        }
    }

    fn figure_json(&self, figure: &Figure) -> serde_json::Value {
        let term = |term: &Term| {
            json!({
                "metric": term.metric,
                "year": term.year,
                "department": term.department,
                "value": term.value,
            })
        };
        json!({
            "text": figure.text,
            "value": figure.value,
            "formula": figure.formula.text(self.brief.year),
            "departments": figure.departments,
            "sources": figure.formula.terms().into_iter().map(term).collect::<Vec<_>>(),
        })
    }
}

impl Answer for Text {
    fn json(&self) -> serde_json::Value {
        let sentence = |sentence: &Sentence| {
            let figures = sentence.figures.iter().map(|figure| self.figure_json(figure));
            json!({ "text": sentence.text(), "figures": figures.collect::<Vec<_>>() })
        };
        let paragraph = |paragraph: &brief::Paragraph| {
            json!({
                "paragraph": paragraph.code,
                "sentences": paragraph.sentences.iter().map(sentence).collect::<Vec<_>>(),
            })
        };
        json!({
            "year": self.brief.year,
            "paragraphs": self.brief.paragraphs.iter().map(paragraph).collect::<Vec<_>>(),
        })
    }

    fn rows(&self) -> Rows {
        const COLUMNS: [Column; 4] = [
            Column::new("paragraph", Unit::Text, "段落", "paragraph"),
            Column::new("sentence", Unit::Count, "句序", "sentence"),
            Column::new("text", Unit::Text, "文字", "text"),
            Column::new("sources", Unit::Text, "数据来源", "sources"),
        ];
        let mut rows = Vec::new();
        for paragraph in &self.brief.paragraphs {
            for (index, sentence) in paragraph.sentences.iter().enumerate() {
                let formulas: Vec<String> = sentence
                    .figures
                    .iter()
                    .map(|figure| figure.formula.text(self.brief.year))
                    .collect();
                rows.push(vec![
                    paragraph.code.into(),
                    Value::from(i64::try_from(index + 1).ok()),
                    self.text_of(sentence).into(),
                    formulas.join("; ").into(),
                ]);
            }
        }
        Rows { columns: COLUMNS.to_vec(), rows }
    }

    fn page(&self, language: Language) -> Page {
        let paragraphs = paragraphs(&self.brief, language, |sentence| self.text_of(sentence));
        Page {
            title: Message::BriefTitle { year: self.brief.year }.text(language),
            is_title_plain: true,
            parts: paragraphs.map(Part::from).collect(),
            ..Page::default()
        }
    }
}
