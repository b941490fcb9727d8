//! `rank`: departments in the order of one figure of one year.

mod chart;

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::json;

use super::chart::ChartArgs;
use super::figure::{Asked, FigureArgs, is_doubtful};
use super::{Context, Ending, notes};
use crate::language::{Language, Message};
use crate::query::{self, Column, Row, Rows, Value};
use crate::render::{
    self, Answer, Definition, Entry, Grid, Heading, Kind, OutputArgs, Page, Paragraph, Part,
};
use crate::store::Store;

/// Rank departments by one figure of a year: a metric, a group sum or a rate
///
/// Equal figures share a rank. Departments without a figure, and those whose rate stands on too few
/// cases, are listed below with the reason. JSON is `{year, metric, label, unit, within, min_cases,
/// coverage: {reported, departments, missing}, departments: [{group, rank, department, value,
/// numerator, denominator, share_percent, percentile, ranked, note}]}`.
#[derive(clap::Args, Debug)]
pub struct RankArgs {
    #[command(flatten)]
    figure: FigureArgs,
    /// Only the first ranks, and all that share the last of them
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: Option<u32>,
    /// Only the last ranks, and all that share the first of them; with --top, both
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    bottom: Option<u32>,
    #[command(flatten)]
    chart: ChartArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Prints the ranking.
///
/// # Errors
/// If the database cannot be read, a name or a metric is unknown, nobody reported the year, or the
/// output cannot be written.
pub fn run(args: &RankArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let target = args.chart.target()?;
    let store = Store::open_read_only(&context.database)?;
    let mut asked = args.figure.ask(context, &store)?;
    let cut = |ranks: Option<u32>| Value::from(ranks.map(i64::from));
    asked.settings.extend([("top", cut(args.top)), ("bottom", cut(args.bottom))]);
    let rows = query::run(&store, "rank", &asked.settings)?;
    let ranking = Ranking { asked, rows, is_cut: args.top.is_some() || args.bottom.is_some() };
    render::print(&ranking, &args.output, context.language, Some(&context.database), out)?;
    context.draw(target, || Some(ranking.chart(context.source())))?;
    Ok(Ending::Done)
}

struct Ranking<'a> {
    asked: Asked<'a>,
    /// What the query `rank` returned.
    rows: Rows,
    /// Whether some ranks may be left out.
    is_cut: bool,
}

/// Terminals with fewer columns are not shown the percentile, which the rank says as well.
const NARROW: u16 = 90;

fn is_ranked(row: &Row<'_>) -> bool {
    row.integer("rank").is_some()
}

impl Answer for Ranking<'_> {
    fn json(&self) -> serde_json::Value {
        let department = |row: Row<'_>| {
            json!({
                "group": row.get("group_name"),
                "rank": row.get("rank"),
                "department": row.get("department"),
                "value": row.get("value"),
                "numerator": row.get("numerator"),
                "denominator": row.get("denominator"),
                "share_percent": row.get("share_percent"),
                "percentile": row.get("percentile"),
                "ranked": row.get("ranked"),
                "note": self.asked.note(row),
            })
        };
        let mut json = self.asked.json();
        json["departments"] = self.rows.iter().map(department).collect();
        json
    }

    fn rows(&self) -> Rows {
        self.asked.rows(&self.rows, |row| self.asked.note(row))
    }

    fn page(&self, language: Language) -> Page {
        let is_shown = |row: &Row<'_>| is_ranked(row) || !self.is_cut;
        let shown: Vec<Row<'_>> = self.rows.iter().filter(is_shown).collect();
        let mut parts: Vec<Part> = Vec::new();
        if !shown.is_empty() {
            parts.push(self.grid(&shown, language).into());
        }
        let below = self.below(language);
        if !below.is_empty() {
            parts.push(Paragraph::of(below).into());
        }
        let (label, year) = (self.asked.short_label(), self.asked.year);
        let coverage = self.asked.coverage().chain(notes::legend(&parts));
        let percentile = Definition {
            term: self.heading("percentile", language).text,
            meaning: Message::PercentileMeaning.text(language),
        };
        Page {
            title: Message::RankTitle { label, year }.text(language),
            coverage: coverage.map(|line| line.text(language)).collect(),
            parts,
            definitions: self.asked.definitions().into_iter().chain([percentile]).collect(),
            ..Page::default()
        }
    }
}

impl Ranking<'_> {
    fn heading(&self, key: &str, language: Language) -> Heading {
        let column = self.rows.columns.iter().find(|column| column.key == key);
        let heading =
            column.map_or_else(Heading::default, |column| Heading::of_column(column, language));
        match key {
            "numerator" => heading.short(Message::NumeratorShort.text(language)),
            "denominator" => heading.short(Message::DenominatorShort.text(language)),
            "percentile" => heading.from_width(NARROW),
            _ => heading,
        }
    }

    /// The columns that say something of this figure.
    fn columns(&self) -> impl Iterator<Item = &Column> {
        let is_rate = self.asked.is_rate();
        self.rows.columns.iter().filter(move |column| match column.key {
            "group_name" => self.asked.within.is_some(),
            "numerator" | "denominator" => is_rate,
            "share_percent" => !is_rate,
            "unit" | "ranked" => false,
            _ => true,
        })
    }

    fn grid(&self, rows: &[Row<'_>], language: Language) -> Grid {
        let entry = |row: Row<'_>, column: &Column| match column.key {
            "group_name" => Entry::text(self.asked.group(row)),
            "value" => {
                let value = Entry::figure(row.get("value"), Some(self.asked.measure.unit()));
                value.doubtful(is_doubtful(row))
            }
            "note" => Entry::text(self.asked.note(row).unwrap_or_default()),
            key => Entry::of(row.get(key), Kind::Number),
        };
        Grid {
            name: self.asked.short_label(),
            sums: Some(0),
            headings: self.columns().map(|column| self.heading(column.key, language)).collect(),
            rows: rows
                .iter()
                .map(|row| self.columns().map(|column| entry(*row, column)).collect())
                .collect(),
            ..Grid::default()
        }
    }

    /// What the table leaves out, and why, and whether it ranks nobody.
    fn below(&self, language: Language) -> Vec<String> {
        let ranked: BTreeMap<&str, i64> = self
            .rows
            .iter()
            .filter_map(|row| Some((row.text("group_name"), row.integer("ranked")?)))
            .collect();
        let ranked: usize =
            ranked.into_values().filter_map(|count| usize::try_from(count).ok()).sum();
        let mut lines = Vec::new();
        if ranked == 0 {
            lines.push(Message::NobodyRanked);
        }
        if self.is_cut {
            let count = ranked.saturating_sub(self.rows.iter().filter(is_ranked).count());
            let codes = self.rows.iter().filter(|row| !is_ranked(row));
            let codes = codes.filter_map(|row| row.text("note").split_whitespace().next());
            let reasons = self.asked.reasons(codes.map(|code| (code, 1)));
            lines.extend((count > 0).then_some(Message::RanksHidden { count }));
            lines.extend((!reasons.is_empty()).then_some(Message::NotRanked { reasons }));
        }
        lines.iter().map(|line| line.text(language)).collect()
    }
}
