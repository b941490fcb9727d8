//! A department's place among all, and among those of its level, system and region.

use super::Subject;
use crate::commands::figure::{FigureArgs, Within, is_doubtful};
use crate::commands::short_label;
use crate::language::Message;
use crate::query::{self, Row, Rows};
use crate::render::{Entry, Grid, Heading, Kind};
use crate::report::{Department, Measure};

/// What it is ranked by.
const MEASURES: [&str; 8] = [
    "received.total",
    "concluded.total",
    "carried_out.total",
    "reconsideration.total",
    "disclosure_rate",
    "denial_rate",
    "unavailable_rate",
    "carry_over_rate",
];

/// Its ranks in the year: a row for each figure, a column for each group that it belongs to.
pub fn grid(department: &Department, subject: &Subject<'_>) -> anyhow::Result<Grid> {
    let language = subject.context.language;
    let belongs = [
        (Within::Level, &department.level),
        (Within::System, &department.system),
        (Within::Region, &department.region),
    ];
    let belongs = belongs.into_iter().filter_map(|(within, name)| Some((within, name.as_ref()?)));
    let groups: Vec<(Option<Within>, String)> =
        std::iter::once((None, Message::AllDepartmentsHeading.text(language)))
            .chain(belongs.map(|(within, name)| (Some(within), name.clone())))
            .collect();
    let mut rows = Vec::new();
    for code in MEASURES {
        let Some(measure) = Measure::find(code) else { continue };
        let label = short_label(&measure.short_name(language), Some(measure.unit()), language);
        let mut row = vec![Entry::text(label)];
        let mut note = None;
        for (index, (within, _)) in groups.iter().enumerate() {
            let args = FigureArgs::of_report(code, subject.year, *within, subject.scope);
            let asked = args.ask(subject.context, subject.store)?;
            let ranking = query::run(subject.store, "rank", &asked.settings)?;
            let Some(own) = own(&ranking, &department.name) else { continue };
            if index == 0 {
                let value = Entry::figure(own.get("value"), Some(measure.unit()));
                row.push(value.doubtful(is_doubtful(own)));
                note = asked.note(own);
            }
            row.push(rank(own));
        }
        row.push(Entry::text(note.unwrap_or_default()));
        rows.push(row);
    }
    let of_groups = groups.into_iter().map(|(_, name)| Heading::figures(name));
    Ok(Grid {
        name: Message::PlaceCaption.text(language),
        caption: Message::PlaceCaption.text(language),
        headings: [
            Heading::words(Message::MeasureHeading.text(language)),
            Heading::figures(subject.year.to_string()),
        ]
        .into_iter()
        .chain(of_groups)
        .chain([Heading::words(Message::NoteHeading.text(language))])
        .collect(),
        rows,
        foot: [Message::PlaceFoot, Message::PlaceParents { year: subject.year }]
            .map(|line| line.text(language))
            .to_vec(),
        ..Grid::default()
    })
}

fn own<'a>(ranking: &'a Rows, department: &str) -> Option<Row<'a>> {
    ranking.iter().find(|row| row.text("department") == department)
}

/// Its rank and how many are ranked: `3 / 13`.
fn rank(row: Row<'_>) -> Entry {
    match (row.integer("rank"), row.integer("ranked")) {
        (Some(rank), Some(ranked)) => {
            Entry { value: rank.into(), text: format!("{rank} / {ranked}"), ..Entry::default() }
        }
        _ => Entry::of(row.get("rank"), Kind::Number),
    }
}
