//! Where the figures stand in their sources, in few bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rusqlite::{Connection, OptionalExtension, params};

use super::load::{format_spot, parse_spot};
use super::save::Source;
use super::{Result, Store};
use crate::problem::{Area, Place};
use crate::report::{Metric, Places};

impl Store {
    /// The source of a report's cell and its place there; `None` where neither is known.
    ///
    /// # Errors
    /// [`super::Refused`] where the database cannot be read.
    pub fn origin(&self, report_id: i64, metric: Metric) -> Result<Option<(Source, Place)>> {
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT path, sha256, bytes, format, encoding, first, cells
                FROM cell_place
                INNER JOIN source_file USING (source_id)
                INNER JOIN place_layout USING (layout_id)
                WHERE report_id = ?1
                ORDER BY source_id DESC",
            )
            .map_err(|error| self.refuse(error))?;
        let rows = statement.query_map([report_id], |row| {
            let source = Source {
                path: row.get(0)?,
                sha256: row.get(1)?,
                bytes: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                format: row.get(3)?,
                encoding: row.get(4)?,
            };
            Ok((source, row.get::<_, i64>(5)?, row.get::<_, String>(6)?))
        });
        for row in rows.map_err(|error| self.refuse(error))? {
            let (source, first, cells) = row.map_err(|error| self.refuse(error))?;
            let first = usize::try_from(first).unwrap_or(1);
            if let Some(place) = find(&cells, first, metric) {
                let (file, section) = (source.path.clone(), Some(metric.section()));
                return Ok(Some((source, Place { file, section, ..place })));
            }
        }
        Ok(None)
    }
}

/// Writes where the cells of a report stand in a source.
pub fn save(
    connection: &Connection,
    report_id: i64,
    places: &Places,
    source_id: i64,
) -> rusqlite::Result<()> {
    let Some((first, cells)) = layout(places) else { return Ok(()) };
    let known = connection
        .prepare_cached("SELECT layout_id FROM place_layout WHERE cells = ?1")?
        .query_row([&cells], |row| row.get(0))
        .optional()?;
    let layout_id: i64 = if let Some(id) = known {
        id
    } else {
        connection
            .prepare_cached("INSERT INTO place_layout (cells) VALUES (?1)")?
            .execute([&cells])?;
        connection.last_insert_rowid()
    };
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO cell_place (report_id, source_id, first, layout_id)
            VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![report_id, source_id, i64::try_from(first).unwrap_or(1), layout_id])?;
    Ok(())
}

/// The cells of one printed row with their columns; 0 where there are none.
type Cells = Vec<(Metric, usize, Option<Area>)>;

/// The line or row at which places begin, and the layout of their cells; `None` without any.
fn layout(places: &Places) -> Option<(usize, String)> {
    let mut rows: Vec<(Place, BTreeMap<&str, Cells>)> = Vec::new();
    for (metric, place) in places.all() {
        let row = Place { column: None, area: None, ..place.clone() };
        let at = rows.iter().rposition(|(known, _)| *known == row).unwrap_or_else(|| {
            rows.push((row, BTreeMap::new()));
            rows.len() - 1
        });
        let cell = (metric, place.column.unwrap_or(0), place.area);
        rows[at].1.entry(metric.row_code()).or_default().push(cell);
    }
    let first = rows.iter().filter_map(|(place, _)| place.line.or(place.row)).min().unwrap_or(1);
    let mut text = String::new();
    for (mut place, codes) in rows {
        for number in [&mut place.line, &mut place.row].into_iter().flatten() {
            *number = number.saturating_sub(first) + 1;
        }
        // Writing to a string cannot fail.
        let _ = write!(text, "{}|", format_spot(&place));
        for (code, cells) in codes {
            let _ = write!(text, "{code}:");
            let mut cells = cells.as_slice();
            while let Some(&(metric, column, area)) = cells.first() {
                let run = run(cells);
                let _ = write!(text, "{}={column}", metric.column_code());
                if run > 1 {
                    let _ = write!(text, "-{}", column + run - 1);
                }
                if let Some(Area { left, top, right, bottom }) = area {
                    let _ = write!(text, "@{left} {top} {right} {bottom}");
                }
                cells = &cells[run..];
                text.push_str(if cells.is_empty() { ";" } else { "," });
            }
        }
        text.push('\n');
    }
    (!text.is_empty()).then_some((first, text))
}

/// The cells of a printed row from a column on, in the order of the codebook.
fn columns_from<'a>(row: &'a str, column: &'a str) -> impl Iterator<Item = Metric> + 'a {
    let of_row = Metric::all().iter().copied().filter(move |metric| metric.row_code() == row);
    of_row.skip_while(move |metric| metric.column_code() != column)
}

/// How many cells stand side by side at the beginning of a list, as the codebook has them.
fn run(cells: &[(Metric, usize, Option<Area>)]) -> usize {
    let Some(&(first, begin, area)) = cells.first() else { return 0 };
    if begin == 0 || area.is_some() {
        return 1;
    }
    let expected = columns_from(first.row_code(), first.column_code()).zip(begin..);
    let goes_on = |(cell, expected): &(&(Metric, usize, Option<Area>), (Metric, usize))| {
        (cell.0, cell.1) == *expected && cell.2.is_none()
    };
    cells.iter().zip(expected).take_while(goes_on).count()
}

/// The place of a cell in a layout.
fn find(layout: &str, first: usize, metric: Metric) -> Option<Place> {
    layout.lines().find_map(|line| {
        let (place, codes) = line.split_once('|')?;
        let cells = codes
            .split(';')
            .find_map(|code| code.split_once(':').filter(|(code, _)| *code == metric.row_code()))?;
        let (column, area) = cells.1.split(',').find_map(|cells| {
            let (begin, columns) = cells.split_once('=')?;
            let (columns, area) = columns.split_once('@').unwrap_or((columns, ""));
            let (first, last) = columns.split_once('-').unwrap_or((columns, columns));
            let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
            let behind = columns_from(metric.row_code(), begin).position(|one| one == metric)?;
            let column = first + behind;
            (behind == 0 || column <= last).then_some((column, area))
        })?;
        let mut place = parse_spot(place);
        for number in [&mut place.line, &mut place.row].into_iter().flatten() {
            *number += first.saturating_sub(1);
        }
        place.column = Some(column).filter(|column| *column > 0);
        place.area = super::load::parse_area(area);
        Some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Form;

    #[test]
    fn a_layout_gives_each_place_back_and_is_shared_by_rows_of_a_table() {
        let table = |line: usize| {
            let mut places = Places::default();
            for (column, metric) in Metric::of(Form::Form2021).enumerate() {
                let (line, column) = (Some(line), Some(column + 3));
                places.place(metric, Place { line, column, ..Place::default() });
            }
            places
        };
        let (first, text) = layout(&table(7)).expect("places");
        assert_eq!(layout(&table(9)).expect("places").1, text);
        for (metric, place) in table(7).all() {
            assert_eq!(find(&text, first, metric), Some(place));
        }
        assert_eq!(layout(&Places::default()), None);
        let mut places = Places::default();
        let area = Some(Area { left: 1, top: 2, right: 3, bottom: 4 });
        let metric = Metric::from_code("fees.amount").expect("a metric");
        let sheet = Some("表|一;2:3".into());
        places
            .place(metric, Place { sheet, page: Some(2), row: Some(5), area, ..Place::default() });
        let (first, text) = layout(&places).expect("places");
        assert_eq!(find(&text, first, metric), places.get(metric));
    }
}
