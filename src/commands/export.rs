//! `export`: the figures as CSV, in the layouts that `import` reads.

use std::io::Write;
use std::path::PathBuf;

use super::{Context, Ending, Selected, Selection};
use crate::recognise::columns::{Attribute, heading};
use crate::render;
use crate::report::{
    Disclosure, DisclosureRow, DisputeOutcome, DisputeTrack, Metric, Narrative, Report, RequestRow,
    Requester,
};
use crate::store::Store;

/// Write the figures as CSV that can be edited and imported again
///
/// Headings are codes of the codebook, amounts are in fen. A cell with text is written as the
/// number that it was read as.
#[derive(clap::Args, Debug)]
pub struct ExportArgs {
    /// What a row of the CSV is: a report, a printed row, or a cell
    #[arg(long, value_enum, default_value = "wide")]
    layout: Layout,
    #[command(flatten)]
    selection: Selection,
    /// Write into a file instead of the screen
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A layout of a data export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Layout {
    /// One row per report
    Wide,
    /// One row per department, year and printed row
    Section,
    /// One row per cell
    Tidy,
}

/// Writes the export.
///
/// # Errors
/// If the database cannot be read, the department is unknown, the year has no report, or the output
/// cannot be written.
pub fn run(args: &ExportArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let selected = args.selection.resolve(context, &store)?;
    match &args.output {
        Some(path) => {
            export(
                args.layout,
                &selected,
                &store,
                csv::Writer::from_writer(render::create(path)?),
            )?;
        }
        None => export(args.layout, &selected, &store, csv::Writer::from_writer(out))?,
    }
    Ok(Ending::Done)
}

fn export<W: Write>(
    layout: Layout,
    selected: &Selected,
    store: &Store,
    mut writer: csv::Writer<W>,
) -> anyhow::Result<()> {
    writer.write_record(headings(layout))?;
    selected.for_each(store, |report| match layout {
        Layout::Wide => write_wide(report, &mut writer),
        Layout::Section => write_section(report, &mut writer),
        Layout::Tidy => write_tidy(report, &mut writer),
    })?;
    writer.flush()?;
    Ok(())
}

const IDENTITY: [Attribute; 3] = [Attribute::Department, Attribute::Year, Attribute::Form];
const DETAILS: [Attribute; 7] = [
    Attribute::RegionCode,
    Attribute::Region,
    Attribute::Level,
    Attribute::System,
    Attribute::Parent,
    Attribute::Successor,
    Attribute::Title,
];

/// The columns of the printed tables that the section layout has, without repeats: `total` stands
/// for section 3 and section 4 alike.
fn printed_columns() -> Vec<&'static str> {
    let disclosures = Disclosure::all().map(|cell| cell.column().code());
    let requests = Requester::ALL.iter().map(|column| column.code());
    let disputes = DisputeOutcome::ALL.iter().map(|column| column.code());
    let mut columns = Vec::new();
    for column in disclosures.chain(requests).chain(disputes) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns
}

fn headings(layout: Layout) -> Vec<&'static str> {
    let identity = IDENTITY.into_iter().map(heading);
    match layout {
        Layout::Wide => identity
            .chain(DETAILS.into_iter().map(heading))
            .chain(Narrative::ALL.iter().map(|narrative| narrative.code()))
            .chain(Metric::all().iter().map(|metric| metric.code()))
            .collect(),
        Layout::Section => {
            identity.chain([heading(Attribute::Row)]).chain(printed_columns()).collect()
        }
        Layout::Tidy => {
            identity.chain([heading(Attribute::Metric), heading(Attribute::Value)]).collect()
        }
    }
}

fn identity(report: &Report) -> [String; 3] {
    [report.department.name.clone(), report.year.to_string(), report.form.code().to_owned()]
}

fn value(report: &Report, metric: Metric) -> String {
    report.value(metric).map_or_else(String::new, |value| value.to_string())
}

fn write_wide<W: Write>(report: &Report, writer: &mut csv::Writer<W>) -> csv::Result<()> {
    let department = &report.department;
    let details = [
        &department.region_code,
        &department.region,
        &department.level,
        &department.system,
        &department.parent,
        &department.successor,
        &report.title,
    ];
    let narrative = |narrative| report.narrative.get(narrative).cloned().unwrap_or_default();
    let record = identity(report)
        .into_iter()
        .chain(details.into_iter().map(|text| text.clone().unwrap_or_default()))
        .chain(Narrative::ALL.iter().map(narrative))
        .chain(Metric::all().iter().map(|&metric| value(report, metric)));
    writer.write_record(record)
}

fn write_section<W: Write>(report: &Report, writer: &mut csv::Writer<W>) -> csv::Result<()> {
    let rows = (DisclosureRow::ALL.iter().map(|row| row.code()))
        .chain(RequestRow::ALL.iter().map(|row| row.code()))
        .chain(DisputeTrack::ALL.iter().map(|row| row.code()));
    let columns = printed_columns();
    for row in rows {
        let metrics: Vec<Option<Metric>> = columns
            .iter()
            .map(|column| Metric::from_code(&format!("{row}.{column}")))
            .map(|metric| metric.filter(|metric| metric.is_in(report.form)))
            .collect();
        if metrics.iter().flatten().any(|metric| report.cells.contains_key(metric)) {
            let cells = metrics
                .into_iter()
                .map(|metric| metric.map_or_else(String::new, |metric| value(report, metric)));
            writer
                .write_record(identity(report).into_iter().chain([row.to_owned()]).chain(cells))?;
        }
    }
    Ok(())
}

fn write_tidy<W: Write>(report: &Report, writer: &mut csv::Writer<W>) -> csv::Result<()> {
    for metric in report.cells.keys() {
        let cell = [metric.code().to_owned(), value(report, *metric)];
        writer.write_record(identity(report).into_iter().chain(cell))?;
    }
    Ok(())
}
