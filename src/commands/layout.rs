//! The national tables as the form prints them, whatever stands in their cells.

use crate::language::{Language, Message};
use crate::render::{Entry, Grid, Heading, Paragraph, Part};
use crate::report::editions::DisclosureTable;
use crate::report::{
    Disclosure, DisputeOutcome, DisputeTrack, Form, Metric, MoneyUnit, RequestRow, Requester,
    Section, Unit,
};

/// Sections 2, 3 and 4 of an edition, in printed order; `entry` gives what stands in a cell.
pub fn tables(form: Form, language: Language, entry: &dyn Fn(Metric) -> Entry) -> Vec<Part> {
    let heading = Paragraph::headed(Section::Disclosure.label().get(language));
    let tables = form.edition().disclosures.iter();
    let tables = tables.map(|table| disclosures(form, table, language, entry));
    let behind = [requests(form, language, entry), disputes(language, entry)];
    std::iter::once(Part::from(heading)).chain(tables.chain(behind).map(Part::from)).collect()
}

/// The unit in which the form prints an amount; 采购总金额, whose unit the office chooses, is shown in 元.
pub fn money_unit(metric: Metric) -> MoneyUnit {
    let printed = match metric {
        Metric::Disclosure(cell) => cell.printed_unit(),
        Metric::Request(..) | Metric::Dispute(..) => None,
    };
    printed.unwrap_or(MoneyUnit::Yuan)
}

fn disclosures(
    form: Form,
    table: &DisclosureTable,
    language: Language,
    entry: &dyn Fn(Metric) -> Entry,
) -> Grid {
    // Each row has every column of its table.
    let cells: Vec<Vec<Disclosure>> =
        table.rows.iter().map(|&row| form.edition().disclosures_of(row)).collect();
    let heading = |cell: &Disclosure| {
        let label = cell.column_label().get(language);
        let metric = Metric::Disclosure(*cell);
        Heading::figures(if metric.unit() == Unit::Fen {
            let unit = money_unit(metric).label().get(language);
            language.pick(format!("{label}（单位：{unit}）"), format!("{label} ({unit})"))
        } else {
            label.to_owned()
        })
    };
    let row = |cells: &Vec<Disclosure>| {
        let label = cells.first().map_or("", |cell| cell.row_label().get(language));
        let values = cells.iter().map(|&cell| entry(Metric::Disclosure(cell)));
        std::iter::once(Entry::text(label)).chain(values).collect()
    };
    let first = Heading::words(Message::ItemHeading.text(language));
    let headings = cells.first().into_iter().flatten().map(heading);
    Grid {
        caption: table.paragraph.get(language).to_owned(),
        headings: std::iter::once(first).chain(headings).collect(),
        rows: cells.iter().map(row).collect(),
        ..Grid::default()
    }
}

fn requests(form: Form, language: Language, entry: &dyn Fn(Metric) -> Entry) -> Grid {
    let first = Heading::words(Message::RowHeading.text(language));
    let heading = |who: &Requester| {
        let label = who.label().get(language);
        Heading::figures(label.rsplit('/').next().unwrap_or(label))
    };
    let row = |row: RequestRow| {
        let label = Entry::text(row.label().get(language));
        let values = Requester::ALL.iter().map(|&who| entry(Metric::Request(row, who)));
        std::iter::once(label).chain(values).collect()
    };
    Grid {
        caption: Section::Requests.label().get(language).to_owned(),
        headings: std::iter::once(first).chain(Requester::ALL.iter().map(heading)).collect(),
        rows: RequestRow::of(form).map(row).collect(),
        ..Grid::default()
    }
}

/// The form prints the three tracks side by side, 15 columns; here each is a row.
fn disputes(language: Language, entry: &dyn Fn(Metric) -> Entry) -> Grid {
    let first = Heading::words(Message::TrackHeading.text(language));
    let heading = |how: &DisputeOutcome| Heading::figures(how.label().get(language));
    let row = |&track: &DisputeTrack| {
        let label = Entry::text(track.label().get(language));
        let values = DisputeOutcome::ALL.iter().map(|&how| entry(Metric::Dispute(track, how)));
        std::iter::once(label).chain(values).collect()
    };
    Grid {
        caption: Section::Disputes.label().get(language).to_owned(),
        headings: std::iter::once(first).chain(DisputeOutcome::ALL.iter().map(heading)).collect(),
        rows: DisputeTrack::ALL.iter().map(row).collect(),
        ..Grid::default()
    }
}
