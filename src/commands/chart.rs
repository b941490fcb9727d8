//! `--chart`: what a command prints, as a picture as well.

use std::path::PathBuf;

use super::Context;
use crate::chart::{Chart, Figure, Target};
use crate::language::{Language, Localised, Message};
use crate::problem::Problem;
use crate::query::Value;
use crate::render::Entry;
use crate::report::{Measure, MoneyUnit, Unit};

/// The option of every command that can draw what it prints.
#[derive(clap::Args, Debug, Default)]
pub struct ChartArgs {
    /// Draw a picture of it, too, into this file: .svg or .png
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
}

impl ChartArgs {
    /// The file of the picture, if one is asked for: to be called before any work is done, so that
    /// nothing is in vain.
    ///
    /// # Errors
    /// A [`Problem`] for a file that is no picture by its suffix.
    pub fn target(&self) -> Result<Option<Target>, Problem> {
        self.chart.as_deref().map(Target::parse).transpose()
    }
}

impl Context {
    /// Where the figures of a picture are from.
    pub fn source(&self) -> String {
        let name = self.database.file_name().unwrap_or(self.database.as_os_str());
        let file = name.to_string_lossy().into_owned();
        Message::ChartSource { file, version: env!("CARGO_PKG_VERSION") }.text(self.language)
    }

    /// Writes a picture, if one is asked for.
    ///
    /// # Errors
    /// If there is nothing to be drawn, or it cannot be drawn or written.
    pub fn draw(
        &self,
        target: Option<Target>,
        chart: impl FnOnce() -> Option<Chart>,
    ) -> anyhow::Result<()> {
        let Some(target) = target else { return Ok(()) };
        let chart = chart().filter(|chart| !chart.is_empty()).ok_or_else(|| {
            let (why, fix) = (Message::WhyNothingToDraw, Message::FixNothingToDraw);
            self.problem(Message::NothingToDraw, why, fix)
        })?;
        target.write(&chart)
    }
}

/// A figure of a picture: a measure as tables show it, amounts in 万元. `None` where nothing is stated.
pub fn figure(value: &Value, unit: Option<Unit>) -> Option<Figure> {
    #[allow(clippy::cast_precision_loss)] // The words are exact; this is a length.
    let size = match value {
        Value::Integer(fen) if unit == Some(Unit::Fen) => *fen as f64 / FEN_OF_TEN_THOUSAND_YUAN,
        Value::Integer(value) => *value as f64,
        Value::Real(fen) if unit == Some(Unit::Fen) => fen / FEN_OF_TEN_THOUSAND_YUAN,
        Value::Real(value) => *value,
        Value::Null | Value::Text(_) => return None,
    };
    Some(Figure { value: size, text: Entry::figure(value, unit).text })
}

const FEN_OF_TEN_THOUSAND_YUAN: f64 = 1_000_000.0;

/// The unit that people are shown: that of amounts is 万元.
pub fn unit_words(unit: Option<Unit>, language: Language) -> String {
    match unit {
        Some(Unit::Fen) => MoneyUnit::TenThousandYuan.label().localised(language),
        Some(unit) => unit.label().localised(language),
        None => String::new(),
    }
}

/// The name of a measure without its column, where that is the total.
pub fn name_of(measure: Measure, language: Language) -> String {
    let name = measure.localised(language);
    let total = language.pick("/总计", "/total");
    name.strip_suffix(total).map_or_else(|| name.clone(), str::to_owned)
}
