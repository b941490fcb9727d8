//! What the figures of a page mean that the form does not print: sums of its rows, and rates.

use super::short_label;
use crate::language::{Language, Localised, Message};
use crate::render::Definition;
use crate::report::{Group, Indicator, Measure, Sign};

/// The definitions of those measures that are made of others, each once.
pub fn definitions(
    measures: impl IntoIterator<Item = Measure>,
    language: Language,
) -> Vec<Definition> {
    let mut definitions: Vec<Definition> = Vec::new();
    for measure in measures {
        if let Some(definition) = definition(measure, language)
            && !definitions.contains(&definition)
        {
            definitions.push(definition);
        }
    }
    definitions
}

fn definition(measure: Measure, language: Language) -> Option<Definition> {
    let words = |terms| Indicator::words(terms, language);
    let meaning = match measure {
        Measure::Rate(rate) => {
            let (numerator, denominator) = (words(rate.numerator), words(rate.denominator));
            Message::RateMeaning { numerator, denominator }.text(language)
        }
        Measure::Group(_) | Measure::Cell(_) => {
            // One edition prints a sum that the other does not.
            let group = Group::find(measure.code())?;
            let terms: Vec<_> = group.parts.iter().map(|part| (Sign::Plus, *part)).collect();
            words(&terms)
        }
    };
    let term = short_label(&measure.localised(language), Some(measure.unit()), language);
    Some(Definition { term, meaning })
}
