//! The report: closed lists of rows, columns and metrics, and the figures themselves. No I/O.

mod amount;
pub(crate) mod closed_list;
mod department;
mod disclosure;
mod disputes;
pub mod editions;
mod form;
mod indicator;
mod measure;
mod measure_group;
mod metric;
mod places;
mod requests;
mod short_names;

use std::collections::BTreeMap;

pub use amount::{AmountError, LARGEST, MoneyUnit, format_amount, parse_amount};
pub use department::{ListedDepartment, NameFault, parse_department_name};
pub use disclosure::{Disclosure, DisclosureColumn, DisclosureRow};
pub use disputes::{DisputeOutcome, DisputeTrack};
pub use form::{Form, Narrative, Section, Unit};
pub use indicator::{GROUPS, Group, INDICATORS, Indicator, Sign};
pub use measure::Measure;
pub use measure_group::MeasureGroup;
pub use metric::Metric;
pub use places::Places;
pub use requests::{RequestRow, Requester};

use crate::problem::Place;

/// What offices write for “there is nothing to state”. Not zero.
pub const NOT_STATED: &[&str] = &[
    "/",
    "／",
    "\\",
    "＼",
    "-",
    "--",
    "—",
    "——",
    "–",
    "－",
    "―",
    "无",
    "N/A",
    "n/a",
    "NA",
    "不适用",
    "空",
];

/// What one cell of a report holds. A metric without an entry was nowhere in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The office left the cell blank. Not the same as zero.
    Blank,
    /// A plain number; 0 included. Amounts are in fen.
    Number(i64),
    /// Something else is printed, such as `22（其中修订16件）`, `251000元` or `/`.
    Text {
        /// What is printed.
        text: String,
        /// The number that it certainly means, or `None`: the cell stays unset.
        reading: Option<i64>,
        /// Where it is printed. Boxed, since nearly all cells are plain numbers.
        place: Box<Place>,
    },
}

impl Cell {
    /// Whether it holds figures that could not be read for certain.
    pub fn is_unread(&self) -> bool {
        matches!(self, Cell::Text { text, reading: None, .. } if !NOT_STATED.contains(&text.as_str()))
    }

    /// The number, or `None` for a blank cell and for text without a certain reading.
    pub fn value(&self) -> Option<i64> {
        match self {
            Cell::Blank => None,
            Cell::Number(value) => Some(*value),
            Cell::Text { reading, .. } => *reading,
        }
    }
}

/// Who reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Department {
    /// The full name, as in the report's title.
    pub name: String,
    /// Code of the administrative division by GB/T 2260, six digits.
    pub region_code: Option<String>,
    /// Name of the administrative division.
    pub region: Option<String>,
    /// Level of government, such as 县级.
    pub level: Option<String>,
    /// The vertical line of departments it belongs to (条线), such as 教育.
    pub system: Option<String>,
    /// Name of the department whose report sums up this one's.
    pub parent: Option<String>,
    /// Name of the department that continues this one after a rename or merger.
    pub successor: Option<String>,
}

/// One annual report, in either edition of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who reports.
    pub department: Department,
    /// The year reported on, not the year of publication.
    pub year: u16,
    /// The edition of the form.
    pub form: Form,
    /// The title as printed, on one line; `None` where the source has none.
    pub title: Option<String>,
    /// The cells that the source has.
    pub cells: BTreeMap<Metric, Cell>,
    /// The text sections that the source has, paragraphs separated by one newline.
    pub narrative: BTreeMap<Narrative, String>,
    /// Where the cells stand in the source. A report out of the database has none: they are looked
    /// up when somebody asks.
    pub places: Places,
}

impl Report {
    /// The number in one cell; `None` where it is blank, unreadable or missing.
    pub fn value(&self, metric: Metric) -> Option<i64> {
        self.cells.get(&metric).and_then(Cell::value)
    }

    /// The number in one cell of section 3.
    pub fn request(&self, row: RequestRow, requester: Requester) -> Option<i64> {
        self.value(Metric::Request(row, requester))
    }

    /// The number in one cell of section 4.
    pub fn dispute(&self, track: DisputeTrack, outcome: DisputeOutcome) -> Option<i64> {
        self.value(Metric::Dispute(track, outcome))
    }
}
