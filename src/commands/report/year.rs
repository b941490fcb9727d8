//! A page about a year: all departments, or those that a scope leaves.

use std::collections::BTreeSet;

use super::{Subject, findings, outcomes, tiles};
use crate::chart::Chart;
use crate::commands::brief::Written;
use crate::commands::compare::Comparison;
use crate::commands::coverage::Coverage;
use crate::commands::distribution::Distribution;
use crate::commands::figure::FigureArgs;
use crate::commands::suggestion::Suggestion;
use crate::commands::trend::{By, Trend};
use crate::language::{Language, Message};
use crate::query::Value;
use crate::render::{
    Answer, Block, Booklet, Entry, Grid, Heading, Kind, Paragraph, Picture, Section,
};

/// The figure by which departments are compared.
const MAIN: &str = "received.total";

/// The figures whose courses are shown; those in one frame have one unit.
pub(super) const COURSES: [&[&str]; 3] = [
    &["received.total", "concluded.total", "carried_out.total"],
    &["reconsideration.total", "litigation_direct.total", "litigation_after_reconsideration.total"],
    &["disclosure_rate", "denial_rate", "unavailable_rate", "rejection_rate", "carry_over_rate"],
];

/// So many rises, and as many falls, are drawn.
const MOVERS: usize = 10;

/// The page.
///
/// # Errors
/// If the database cannot be read, a filter leaves nobody, or nobody of it reported the year.
pub fn booklet(subject: &Subject<'_>) -> anyhow::Result<Booklet> {
    let Subject { context, store, scope, year, base, most, .. } = *subject;
    let language = context.language;
    let comparison = Comparison::of_report((year, base), None, scope, context, store)?;
    let page = comparison.page(language);
    let written = Written::read(None, scope, (year, base), context, store)?;
    let mut booklet = Booklet {
        title: Message::ReportYearTitle { year }.text(language),
        lead: lead(&comparison, subject),
        ..Booklet::default()
    };

    let tiles = Block::Tiles(tiles::tiles(&written.figures, true, subject));
    let summary = Section::headed("summary", Message::SummaryHeading.text(language));
    let summary = summary.with_lead(tiles::doubts(&written.figures, language));
    booklet.sections.push(summary.with([tiles]));
    let words = Section::headed("words", Message::WordsHeading.text(language));
    booklet.sections.push(words.with(written.paragraphs(language)));

    let coverage = Section::headed("coverage", Message::CoverageHeading.text(language));
    booklet.sections.push(coverage.with([coverage_grid(&comparison, most, language)]));

    let totals = Section::headed("totals", Message::CompareTitle { year, base }.text(language));
    let totals = totals.with_lead(comparison.doubts()).defining(page.definitions);
    booklet.sections.push(totals.with([comparison.totals(language)]));

    booklet.sections.push(departments(&comparison, subject)?);
    booklet.sections.push(outcomes::section(&comparison, None, subject)?);
    booklet.sections.push(distribution(subject)?);
    booklet.sections.push(trends(subject)?);

    let names = names(&comparison, year);
    booklet.sections.push(findings::section(&names, Some(year), subject)?);
    Ok(booklet)
}

/// Whom the page is about, and who reported.
fn lead(comparison: &Comparison, subject: &Subject<'_>) -> Vec<String> {
    let language = subject.context.language;
    let scope = subject.scope.words(language);
    let coverage = comparison.coverage().get(&subject.year);
    let coverage = coverage.map(|coverage| coverage.text(subject.year).text(language));
    scope.into_iter().chain(coverage).collect()
}

/// The names under which the departments reported a year.
fn names(comparison: &Comparison, year: u16) -> BTreeSet<String> {
    let names = comparison.coverage().get(&year).map(Coverage::names_in_reports);
    names.unwrap_or_default()
}

/// Who reported and who did not, a row for each year.
fn coverage_grid(comparison: &Comparison, most: usize, language: Language) -> Grid {
    let row = |(year, coverage): (&u16, &Coverage)| {
        let (reported, missing) = (coverage.reported.len(), coverage.missing.len());
        let mut names: Vec<&str> = coverage.missing.iter().take(most).map(String::as_str).collect();
        let more = missing.saturating_sub(names.len());
        let more = (more > 0).then(|| format!("… +{more}"));
        names.extend(more.as_deref());
        vec![
            Entry::of(&Value::from(*year), Kind::Year),
            Entry::count(reported + missing),
            Entry::count(reported),
            Entry::count(missing),
            Entry::text(names.join(language.pick("、", ", "))),
        ]
    };
    let figures = [Message::DepartmentsHeading, Message::ReportedHeading, Message::MissingHeading];
    let words = |message: Message| Heading::words(message.text(language));
    Grid {
        name: Message::CoverageHeading.text(language),
        headings: std::iter::once(words(Message::YearHeading))
            .chain(figures.map(|heading| Heading::figures(heading.text(language))))
            .chain([words(Message::MissingNamesHeading)])
            .collect(),
        rows: comparison.coverage().iter().rev().map(row).collect(),
        ..Grid::default()
    }
}

/// Every department, and whose figure changed most.
fn departments(comparison: &Comparison, subject: &Subject<'_>) -> anyhow::Result<Section> {
    let Subject { context, most, .. } = *subject;
    let language = context.language;
    let section = Section::headed("departments", Message::DepartmentsSection.text(language));
    // Beside the shares of this section stand figures of other departments, if anybody sums up others.
    let sets = Message::DepartmentsOfSection { year: subject.year }.text(language);
    let has_parents = !comparison.facts().summing_up().is_empty();
    let section = section.with_lead(has_parents.then_some(sets));
    let (mut matrix, hidden) = comparison.matrix(most, language);
    if hidden > 0 {
        let command = subject.comparing().with_each("--metric", Comparison::columns());
        let file = language.pick("各部门.xlsx", "departments.xlsx");
        matrix.foot.push(subject.rows_hidden(hidden, &command.with("-o", file)));
    }
    let movers = comparison.facts().changes(&[MAIN], Some(MOVERS));
    let picture = Picture::of(movers)?.map(Block::from);
    Ok(section.with(std::iter::once(Block::from(matrix)).chain(picture)))
}

/// How the figure is spread over departments.
fn distribution(subject: &Subject<'_>) -> anyhow::Result<Section> {
    let Subject { context, store, scope, year, .. } = *subject;
    let language = context.language;
    let args = FigureArgs::of_report(MAIN, year, None, scope);
    let distribution = Distribution::read(args.ask(context, store)?, store)?;
    let page = distribution.page(language);
    let chart = distribution.chart(String::new()).map(|chart| Chart { notes: Vec::new(), ..chart });
    let picture = chart.map(Picture::of).transpose()?.flatten().map(Block::from);
    let parts = distribution.beside_picture(language).into_iter().map(Block::Part);
    let section = Section::headed("distribution", Message::DistributionHeading.text(language))
        .defining(page.definitions);
    Ok(section.with(picture.into_iter().chain(parts)))
}

/// The courses over all years, in total and by department.
fn trends(subject: &Subject<'_>) -> anyhow::Result<Section> {
    let Subject { context, store, scope, most, .. } = *subject;
    let language = context.language;
    let read = |measures: &[&str], by| Trend::of_report(measures, None, by, scope, context, store);
    let departments = read(&[MAIN], By::Department)?;
    let lead = departments.page(language).coverage;
    let mut section =
        Section::headed("trend", Message::TrendHeading.text(language)).with_lead(lead);
    for measures in COURSES {
        let trend = read(measures, By::All)?;
        let definitions = trend.page(language).definitions;
        section = section.with(picture(&trend)?).with([trend.summary(language)]);
        section = section.defining(definitions);
    }
    let heading = Paragraph::headed(Message::TrendByDepartment.text(language));
    let (lines, hidden) = departments.lines(most, language).unzip();
    let lines = lines.map(|mut lines: Grid| {
        let hidden = hidden.unwrap_or(0);
        if hidden > 0 {
            let command = Suggestion::new(context, "trend").with("--metric", MAIN).within(scope);
            let file = language.pick("走势.xlsx", "trend.xlsx");
            lines.foot.push(subject.rows_hidden(hidden, &command.with("-o", file)));
        }
        lines
    });
    Ok(section.with([Block::from(heading)]).with(picture(&departments)?).with(lines))
}

/// The picture of courses without what the page says above it.
pub(super) fn picture(trend: &Trend) -> anyhow::Result<Option<Picture>> {
    let chart = trend.chart(String::new()).map(|chart| Chart { notes: Vec::new(), ..chart });
    Ok(chart.map(Picture::of).transpose()?.flatten())
}
