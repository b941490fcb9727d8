//! Reports out of the database, equal to those that were saved.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::save::Source;
use super::{Reason, Refused, Result, Store, departments};
use crate::problem::{Area, Place};
use crate::report::{Cell, Department, Form, Metric, Narrative, Places, Report, Section};

/// A report with what the database knows about where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Its key in every table.
    pub report_id: i64,
    /// The report.
    pub report: Report,
    /// The file that it came from.
    pub source: Source,
}

/// The table that holds a section of a form, and the statements for one row of it. They name up to
/// 175 columns, so they are written once and not for each report.
#[derive(Debug)]
pub struct SectionTable {
    pub table: String,
    /// The metrics in the order of the columns in both statements.
    pub metrics: Vec<Metric>,
    /// Takes the report's key and a value for each metric.
    pub insert: String,
    /// Takes the report's key.
    select: String,
}

static SECTION_TABLES: LazyLock<Vec<Vec<SectionTable>>> = LazyLock::new(|| {
    let of_form =
        |&form| Section::ALL.iter().map(|&section| section_table(section, form)).collect();
    Form::ALL.iter().map(of_form).collect()
});

/// The tables of one form, one for each section.
pub fn section_tables(form: Form) -> &'static [SectionTable] {
    &SECTION_TABLES[form.index()]
}

fn section_table(section: Section, form: Form) -> SectionTable {
    let table = match section {
        Section::Disclosure => format!("section_2_disclosure_{}", form.code()),
        Section::Requests => "section_3_requests".to_owned(),
        Section::Disputes => "section_4_disputes".to_owned(),
    };
    let metrics: Vec<_> = Metric::of(form).filter(|metric| metric.section() == section).collect();
    let columns: Vec<_> = metrics.iter().map(|metric| metric.sql_column()).collect();
    let columns = columns.join(", ");
    let places = ", ?".repeat(metrics.len());
    SectionTable {
        metrics,
        insert: format!("INSERT INTO {table} (report_id, {columns}) VALUES (?{places})"),
        select: format!("SELECT {columns} FROM {table} WHERE report_id = ?1"),
        table,
    }
}

impl Store {
    /// The report of a department, by name or alias, for a year; `None` where there is none.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read, or holds what no program wrote.
    pub fn load(&self, department: &str, year: u16) -> Result<Option<Report>> {
        Ok(self.load_stored(department, year)?.map(|stored| stored.report))
    }

    /// The same, with its key and its source.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_stored(&self, department: &str, year: u16) -> Result<Option<Stored>> {
        let find = || -> std::result::Result<Option<Stored>, Reason> {
            let Some(department_id) = departments::find(&self.connection, department)? else {
                return Ok(None);
            };
            let id = find_report(&self.connection, department_id, year)?;
            id.map(|id| load(&self.connection, id)).transpose()
        };
        find().map_err(|reason| Refused::new(&self.path, reason))
    }

    /// The number of the last report: no fewer are stored, in most files exactly so many. It takes no
    /// longer for a million.
    ///
    /// # Errors
    /// [`Refused`] where the database cannot be read.
    pub fn last_report(&self) -> Result<i64> {
        let sql = "SELECT coalesce(max(report_id), 0) FROM report";
        let found = self.connection().query_row(sql, [], |row| row.get(0));
        found.map_err(|error| self.refuse(error))
    }

    /// Every report by department, in order of code points, and year. Holds one report at a time.
    pub fn reports(&self) -> Reports<'_> {
        Reports { store: self, page: VecDeque::new(), after: None, done: false }
    }
}

/// Iterates over all reports; see [`Store::reports`]. Ends after the first error.
#[derive(Debug)]
pub struct Reports<'store> {
    store: &'store Store,
    /// Keys that were looked up together: report, department, year.
    page: VecDeque<(i64, String, u16)>,
    after: Option<(String, u16)>,
    done: bool,
}

impl Reports<'_> {
    fn fill_page(&mut self) -> rusqlite::Result<()> {
        let (name, year) =
            self.after.as_ref().map_or(("", 0), |(name, year)| (name.as_str(), *year));
        let mut statement = self.store.connection.prepare_cached(
            "SELECT report.report_id, department.name, report.year
            FROM department
            INNER JOIN report ON report.department_id = department.department_id
            WHERE department.name > ?1 OR (department.name = ?1 AND report.year > ?2)
            ORDER BY department.name, report.year
            LIMIT 256",
        )?;
        let rows = statement
            .query_map(params![name, year], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        self.page = rows.collect::<rusqlite::Result<_>>()?;
        Ok(())
    }
}

impl Iterator for Reports<'_> {
    type Item = Result<Stored>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        if self.page.is_empty()
            && let Err(error) = self.fill_page()
        {
            self.done = true;
            return Some(Err(self.store.refuse(error)));
        }
        let Some((id, name, year)) = self.page.pop_front() else {
            self.done = true;
            return None;
        };
        self.after = Some((name, year));
        let stored = load(&self.store.connection, id);
        self.done = stored.is_err();
        Some(stored.map_err(|reason| Refused::new(&self.store.path, reason)))
    }
}

pub fn find_report(
    connection: &Connection,
    department_id: i64,
    year: u16,
) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT report_id FROM report WHERE department_id = ?1 AND year = ?2")?
        .query_row(params![department_id, year], |row| row.get(0))
        .optional()
}

const HEAD: &str = "SELECT
    department.name,
    department.region_code,
    department.region,
    department.level,
    department.system,
    parent.name,
    successor.name,
    report.year,
    report.form,
    report.title,
    absent_cells.metrics,
    section_1_overview.text,
    section_5_problems.text,
    section_6_other.text,
    source_file.path,
    source_file.sha256,
    source_file.bytes,
    source_file.format,
    source_file.encoding
FROM report
INNER JOIN department ON department.department_id = report.department_id
LEFT JOIN department AS parent ON parent.department_id = department.parent_id
LEFT JOIN department AS successor ON successor.department_id = department.successor_id
INNER JOIN source_file ON source_file.source_id = report.source_id
LEFT JOIN absent_cells ON absent_cells.absent_id = report.absent_id
LEFT JOIN section_1_overview ON section_1_overview.report_id = report.report_id
LEFT JOIN section_5_problems ON section_5_problems.report_id = report.report_id
LEFT JOIN section_6_other ON section_6_other.report_id = report.report_id
WHERE report.report_id = ?1";

/// Reads one report by its key.
pub fn load(connection: &Connection, report_id: i64) -> std::result::Result<Stored, Reason> {
    let strange = |what: &str| Reason::Corrupt { detail: format!("report {report_id}: {what}") };
    let mut head = connection.prepare_cached(HEAD)?;
    let mut rows = head.query([report_id])?;
    let row = rows.next()?.ok_or_else(|| strange("incomplete"))?;
    let form: String = row.get(8)?;
    let form = Form::from_code(&form).ok_or_else(|| strange("form"))?;
    let absent: Option<String> = row.get(10)?;
    let absent: HashSet<&str> = absent.iter().flat_map(|list| list.split(',')).collect();
    let mut notes = load_notes(connection, report_id)?;
    // A map that is made of a sorted list is quicker than one that grows.
    let mut cells = Vec::with_capacity(Metric::all().len());
    for section in section_tables(form) {
        let mut statement = connection.prepare_cached(&section.select)?;
        let mut rows = statement.query([report_id])?;
        let row = rows.next()?.ok_or_else(|| strange("no table"))?;
        for (index, &metric) in section.metrics.iter().enumerate() {
            let value: Option<i64> = row.get(index)?;
            let note = if notes.is_empty() { None } else { notes.remove(metric.code()) };
            let cell = match (note, value) {
                (Some((text, place)), reading) => {
                    Cell::Text { text, reading, place: Box::new(place) }
                }
                (None, Some(value)) => Cell::Number(value),
                (None, None) if absent.contains(metric.code()) => continue,
                (None, None) => Cell::Blank,
            };
            cells.push((metric, cell));
        }
    }
    let mut narrative = BTreeMap::new();
    for (index, &section) in Narrative::ALL.iter().enumerate() {
        if let Some(text) = row.get(11 + index)? {
            narrative.insert(section, text);
        }
    }
    Ok(Stored {
        report_id,
        report: Report {
            department: department(row)?,
            year: row.get(7)?,
            form,
            title: row.get(9)?,
            cells: cells.into_iter().collect(),
            narrative,
            places: Places::default(),
        },
        source: Source {
            path: row.get(14)?,
            sha256: row.get(15)?,
            bytes: u64::try_from(row.get::<_, i64>(16)?).unwrap_or(0),
            format: row.get(17)?,
            encoding: row.get(18)?,
        },
    })
}

fn department(row: &Row<'_>) -> rusqlite::Result<Department> {
    Ok(Department {
        name: row.get(0)?,
        region_code: row.get(1)?,
        region: row.get(2)?,
        level: row.get(3)?,
        system: row.get(4)?,
        parent: row.get(5)?,
        successor: row.get(6)?,
    })
}

fn load_notes(
    connection: &Connection,
    report_id: i64,
) -> rusqlite::Result<BTreeMap<String, (String, Place)>> {
    let mut statement = connection
        .prepare_cached("SELECT metric, text, place FROM cell_note WHERE report_id = ?1")?;
    let rows = statement.query_map([report_id], |row| {
        let place: String = row.get(2)?;
        Ok((row.get(0)?, (row.get(1)?, parse_place(&place))))
    })?;
    rows.collect()
}

/// Checks that every table which a report stands in has the columns of the program.
pub fn check_tables(connection: &Connection) -> rusqlite::Result<()> {
    connection.prepare(HEAD)?;
    for &form in Form::ALL {
        for section in section_tables(form) {
            connection.prepare(&section.select)?;
        }
    }
    Ok(())
}

/// Writes a place as the database keeps it: `reports/a.csv#section=3,line=12,column=3`, in no
/// language. The last `#` is always ours, so any file name reads back.
pub fn format_place(place: &Place) -> String {
    format!("{}#{}", place.file, format_spot(place))
}

/// The part of [`format_place`] behind the file.
pub fn format_spot(place: &Place) -> String {
    let number = |value: Option<usize>| value.map(|value| value.to_string());
    let area = place.area.map(|it| format!("{} {} {} {}", it.left, it.top, it.right, it.bottom));
    let parts = [
        ("section", place.section.map(|section| section.code().to_owned())),
        ("sheet", place.sheet.as_deref().map(escape)),
        ("page", number(place.page)),
        ("table", number(place.table)),
        ("row", number(place.row)),
        ("paragraph", number(place.paragraph)),
        ("line", number(place.line)),
        ("column", number(place.column)),
        ("box", area),
        ("byte", number(place.byte)),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("{name}={value}")))
        .collect();
    parts.join(",")
}

/// Reads what [`format_place`] writes. A part that is not understood is left out.
fn parse_place(text: &str) -> Place {
    let (file, spot) = text.rsplit_once('#').unwrap_or((text, ""));
    Place { file: file.to_owned(), ..parse_spot(spot) }
}

/// The same for [`format_spot`].
pub fn parse_spot(parts: &str) -> Place {
    let part = |name: &str| {
        let mut parts = parts.split(',').filter_map(|part| part.split_once('='));
        parts.find(|it| it.0 == name).map(|(_, value)| value)
    };
    let number = |name| part(name).and_then(|value| value.parse().ok());
    Place {
        file: String::new(),
        section: part("section").and_then(Section::from_code),
        sheet: part("sheet").map(|sheet| unescape(sheet).into()),
        page: number("page"),
        table: number("table"),
        row: number("row"),
        line: number("line"),
        paragraph: number("paragraph"),
        column: number("column"),
        area: part("box").and_then(parse_area),
        byte: number("byte"),
    }
}

/// Reads the edges of an area: `72 100 140 114`.
pub fn parse_area(text: &str) -> Option<Area> {
    let edges: Option<Vec<u16>> = text.split(' ').map(|edge| edge.parse().ok()).collect();
    let [left, top, right, bottom] = edges?.try_into().ok()?;
    Some(Area { left, top, right, bottom })
}

/// What a sheet's name may have and a place may not: its own marks, and those around it.
const ESCAPED: [(&str, &str); 6] =
    [("%", "%25"), ("#", "%23"), (",", "%2C"), ("=", "%3D"), ("|", "%7C"), ("\n", "%0A")];

fn escape(name: &str) -> String {
    ESCAPED.iter().fold(name.to_owned(), |name, (plain, escaped)| name.replace(plain, escaped))
}

fn unescape(name: &str) -> String {
    let in_reverse = ESCAPED.iter().rev();
    in_reverse.fold(name.to_owned(), |name, (plain, escaped)| name.replace(escaped, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back() {
        let check = |place: &Place| assert_eq!(parse_place(&format_place(place)), *place);
        let place = Place::file("报告#1,row=2.xlsx");
        check(&place);
        check(&place.at_line(3).at_column(4).in_section(Section::Requests));
        let area = Some(Area { left: 1, top: 2, right: 30, bottom: 400 });
        check(&Place { page: Some(2), table: Some(1), row: Some(9), area, ..place.clone() });
        let sheet = Some("a#b,c=d%2C".into());
        check(&Place { sheet, paragraph: Some(7), byte: Some(0), ..place });
    }
}
