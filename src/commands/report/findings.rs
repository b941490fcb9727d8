//! What the rules found in the reports that a page is about, and nobody accepted.

use std::collections::{BTreeMap, BTreeSet};

use super::Subject;
use crate::check::Severity;
use crate::commands::check::{in_words, severity_entry};
use crate::language::{Language, Message};
use crate::query::{self, Row, Rows, Setting};
use crate::render::{Entry, Grid, Heading, Kind, Section};
use crate::report::Metric;

/// The findings of reports of these departments, by the names under which they reported: of the year,
/// or of all years.
pub fn section(
    names: &BTreeSet<String>,
    year: Option<u16>,
    subject: &Subject<'_>,
) -> anyhow::Result<Section> {
    let language = subject.context.language;
    let rows = open(names, year, subject)?;
    let section = Section::headed("findings", Message::FindingsHeading.text(language));
    if rows.rows.is_empty() {
        return Ok(section.with_lead([Message::NoFindings.text(language)]));
    }
    let count = |severity: Severity| {
        rows.iter().filter(|row| row.text("severity") == severity.code()).count()
    };
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    let counted = Message::FindingsOpen { errors, warnings, notes };
    let advice = Message::FindingsAdvice;
    let lead = [counted, advice].map(|line| line.text(language));
    let by_department = by_department(&rows, language);
    let by_department = (by_department.rows.len() > 1).then_some(by_department);
    let grid = findings(&rows, year.is_none(), subject);
    Ok(section.with_lead(lead).with(by_department.into_iter().chain([grid])))
}

/// The findings that nobody accepted. Those of a few departments are looked for by name: there may be very many
/// of others.
fn open(
    names: &BTreeSet<String>,
    year: Option<u16>,
    subject: &Subject<'_>,
) -> anyhow::Result<Rows> {
    const FEW: usize = 10;
    let year: Setting<'_> = ("year", year.into());
    let mut found = Rows::default();
    if names.len() <= FEW {
        for name in names {
            let settings = [year.clone(), ("department", name.clone().into())];
            let Rows { columns, rows } = query::run(subject.store, "findings", &settings)?;
            found.columns = columns;
            found.rows.extend(rows);
        }
    } else {
        found = query::run(subject.store, "findings", &[year])?;
        found.retain(|row| names.contains(row.text("department")));
    }
    Ok(found)
}

/// How many of each severity there are in each department's reports.
fn by_department(rows: &Rows, language: Language) -> Grid {
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for row in rows.iter() {
        let severity = Severity::from_code(row.text("severity")).unwrap_or(Severity::Note);
        let of_department = counts.entry(row.text("department")).or_default();
        if let Some(count) = of_department.get_mut(severity.index()) {
            *count += 1;
        }
    }
    let mut counts: Vec<(&str, [usize; 3])> = counts.into_iter().collect();
    counts.sort_by(|(_, one), (_, other)| other.cmp(one));
    let row = |(department, counts): &(&str, [usize; 3])| {
        std::iter::once(Entry::text(*department)).chain(counts.map(Entry::count)).collect()
    };
    let severities = Severity::ALL.iter();
    let severities = severities.map(|severity| Heading::figures(severity.label().get(language)));
    Grid {
        name: Message::FindingsByDepartment.text(language),
        caption: Message::FindingsByDepartment.text(language),
        headings: std::iter::once(Heading::words(Message::DepartmentHeading.text(language)))
            .chain(severities)
            .collect(),
        rows: counts.iter().map(row).collect(),
        sums: Some(0),
        ..Grid::default()
    }
}

/// The findings, the most severe first.
fn findings(rows: &Rows, has_years: bool, subject: &Subject<'_>) -> Grid {
    let (most, language) = (subject.most, subject.context.language);
    let severity = |row: &Row<'_>| Severity::from_code(row.text("severity"));
    let mut sorted: Vec<Row<'_>> = rows.iter().collect();
    sorted.sort_by_key(|row| severity(row).map(Severity::index));
    let line = |row: &Row<'_>| {
        let metric = Metric::from_code(row.text("metric"));
        let metric = metric.map(|metric| in_words(metric, language)).unwrap_or_default();
        let message = row.text(language.pick("message_zh", "message_en"));
        let severity = severity(row).map(|it| severity_entry(it, language)).unwrap_or_default();
        let year = has_years.then(|| Entry::of(row.get("year"), Kind::Year));
        [severity, Entry::text(row.text("department"))]
            .into_iter()
            .chain(year)
            .chain([
                Entry::text(metric),
                Entry::text(message),
                Entry::text(row.text("rule")),
                Entry::of(row.get("id"), Kind::Plain),
            ])
            .collect()
    };
    let column = |key: &str| rows.columns.iter().find(|column| column.key == key);
    let heading = |key: &str| {
        column(key).map_or_else(Heading::default, |column| Heading::of_column(column, language))
    };
    let shown: Vec<Vec<Entry>> = sorted.iter().take(most).map(line).collect();
    let hidden = sorted.len().saturating_sub(shown.len());
    // `check` knows neither the filters of the page nor who was merged.
    let file = language.pick("年报.html", "report.html");
    let again = subject.again.clone().with("--top", &sorted.len().to_string()).with("-o", file);
    let more = (hidden > 0).then(|| subject.rows_hidden(hidden, &again));
    Grid {
        name: Message::FindingsList.text(language),
        caption: Message::FindingsList.text(language),
        headings: [heading("severity"), heading("department")]
            .into_iter()
            .chain(has_years.then(|| heading("year")))
            .chain([
                Heading::words(Message::FigureHeading.text(language)),
                Heading::words(Message::MessageHeading.text(language)),
                heading("rule"),
                heading("id"),
            ])
            .collect(),
        rows: shown,
        foot: more.into_iter().collect(),
        sums: Some(0),
        ..Grid::default()
    }
}
