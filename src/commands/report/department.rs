//! A page about one department.

use super::year::{COURSES, picture};
use super::{Named, Subject, findings, outcomes, place, tiles};
use crate::commands::brief::Written;
use crate::commands::compare::Comparison;
use crate::commands::trend::{By, Trend};
use crate::language::Message;
use crate::render::{Answer, Block, Booklet, Section};

/// The page.
///
/// # Errors
/// If the database cannot be read, or it did not report the year.
pub fn booklet(named: &Named, subject: &Subject<'_>) -> anyhow::Result<Booklet> {
    let Subject { context, store, scope, year, base, .. } = *subject;
    let language = context.language;
    let department = named.department.name.as_str();
    let years = (year, base);
    let written = Written::read(Some(department), scope, years, context, store)?;
    let comparison = Comparison::of_report(years, Some(department), scope, context, store)?;
    let page = comparison.page(language);
    let title =
        Message::ReportDepartmentTitle { department: department.to_owned(), year }.text(language);
    let mut booklet = Booklet { title, lead: lead(named, subject), ..Booklet::default() };

    let tiles = Block::Tiles(tiles::tiles(&written.figures, false, subject));
    let summary = Section::headed("summary", Message::SummaryHeading.text(language));
    booklet.sections.push(summary.with([tiles]));
    let words = Section::headed("words", Message::WordsHeading.text(language));
    booklet.sections.push(words.with(written.paragraphs(language)));

    booklet.sections.push(outcomes::section(&comparison, Some(department), subject)?);
    booklet.sections.push(trend(department, subject)?);

    let heading = Message::PlaceHeadingOfDepartment.text(language);
    let place = Section::headed("place", heading);
    booklet.sections.push(place.with([place::grid(&named.department, subject)?]));

    booklet.sections.push(findings::section(&named.names, None, subject)?);

    let whole = Section::headed("totals", Message::CompareTitle { year, base }.text(language));
    let whole = whole.with_lead(comparison.doubts()).with(page.parts).defining(page.definitions);
    booklet.sections.push(whole);
    Ok(booklet)
}

/// What it is, and when it reported.
fn lead(named: &Named, subject: &Subject<'_>) -> Vec<String> {
    let language = subject.context.language;
    let one = &named.department;
    let said = |name: &Option<String>, message: fn(String) -> Message| name.clone().map(message);
    let belongs = [
        said(&one.region, |name| Message::OfRegion { name }),
        said(&one.level, |name| Message::OfLevel { name }),
        said(&one.system, |name| Message::OfSystem { name }),
    ];
    let belongs: Vec<String> =
        belongs.into_iter().flatten().map(|line| line.text(language)).collect();
    let belongs = belongs.join(language.pick("；", "; "));
    let others: Vec<String> =
        named.names.iter().filter(|name| **name != one.name).cloned().collect();
    let others = (!others.is_empty()).then_some(Message::AlsoNamed { names: others });
    let years = named.years.iter().map(ToString::to_string).collect();
    let lines = others.into_iter().chain([Message::YearsWithReports { years }]);
    let belongs = Some(belongs).filter(|line| !line.is_empty());
    belongs.into_iter().chain(lines.map(|line| line.text(language))).collect()
}

/// The courses of its main figures.
fn trend(department: &str, subject: &Subject<'_>) -> anyhow::Result<Section> {
    let Subject { context, store, scope, .. } = *subject;
    let language = context.language;
    let mut section = Section::headed("trend", Message::TrendHeading.text(language));
    for measures in COURSES {
        let by = By::Department;
        let trend = Trend::of_report(measures, Some(department), by, scope, context, store)?;
        section = section.defining(trend.page(language).definitions);
        section = section.with(picture(&trend)?).with([trend.summary(language)]);
    }
    Ok(section)
}
