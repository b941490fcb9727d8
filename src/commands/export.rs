//! `export`: the figures as CSV, in the layouts that `import` reads.

use std::io::Write;
use std::path::PathBuf;

use super::{Context, Ending, Selected, Selection};
use crate::query::Value;
use crate::recognise::columns::{Attribute, heading};
use crate::render;
use crate::render::csv::{Flavour, Writer};
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
    /// Write CSV as Excel opens it: with a byte order mark and Windows line ends
    #[arg(long)]
    excel: bool,
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
    let store = Store::open_proved(&context.database)?;
    let selected = args.selection.resolve(context, &store)?;
    context.say(&args.selection.names(context, &store)?);
    let flavour = if args.excel { Flavour::Excel } else { Flavour::Plain };
    let write =
        |out: &mut dyn Write| export(args.layout, &selected, &store, Writer::new(out, flavour)?);
    match &args.output {
        Some(path) => render::to_file(path, write)?,
        None => write(out)?,
    }
    Ok(Ending::Done)
}

fn export<W: Write>(
    layout: Layout,
    selected: &Selected,
    store: &Store,
    mut writer: Writer<W>,
) -> anyhow::Result<()> {
    writer.write(&headings(layout).into_iter().map(Value::from).collect::<Vec<_>>())?;
    selected.for_each(store, |report| match layout {
        Layout::Wide => writer.write(&wide(report)),
        Layout::Section => section(report).iter().try_for_each(|row| writer.write(row)),
        Layout::Tidy => tidy(report).iter().try_for_each(|row| writer.write(row)),
    })?;
    Ok(writer.finish()?)
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

fn identity(report: &Report) -> [Value; 3] {
    [report.department.name.as_str().into(), report.year.into(), report.form.code().into()]
}

fn wide(report: &Report) -> Vec<Value> {
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
    let narrative = |narrative| report.narrative.get(narrative).cloned().into();
    identity(report)
        .into_iter()
        .chain(details.into_iter().map(|text| text.clone().into()))
        .chain(Narrative::ALL.iter().map(narrative))
        .chain(Metric::all().iter().map(|&metric| report.value(metric).into()))
        .collect()
}

fn section(report: &Report) -> Vec<Vec<Value>> {
    let rows = (DisclosureRow::ALL.iter().map(|row| row.code()))
        .chain(RequestRow::ALL.iter().map(|row| row.code()))
        .chain(DisputeTrack::ALL.iter().map(|row| row.code()));
    let columns = printed_columns();
    let row = |row: &str| {
        let metric = |column: &&str| {
            Metric::from_code(&format!("{row}.{column}")).filter(|metric| metric.is_in(report.form))
        };
        let metrics: Vec<Option<Metric>> = columns.iter().map(metric).collect();
        let is_there = metrics.iter().flatten().any(|metric| report.cells.contains_key(metric));
        is_there.then(|| {
            let value =
                |metric: &Option<Metric>| Value::from(metric.and_then(|it| report.value(it)));
            let cells = metrics.iter().map(value);
            identity(report).into_iter().chain([row.into()]).chain(cells).collect()
        })
    };
    rows.filter_map(row).collect()
}

fn tidy(report: &Report) -> Vec<Vec<Value>> {
    let row = |&metric: &Metric| {
        let cell = [Value::from(metric.code()), report.value(metric).into()];
        identity(report).into_iter().chain(cell).collect()
    };
    report.cells.keys().map(row).collect()
}
