//! What the other reader of Excel files does not tell of them: which rows and columns a sheet hides,
//! and how the parts of a text look.
//!
//! Source: ECMA-376, part 1, sections 18.3 and 18.4.

use std::io::Cursor;

use zip::ZipArchive;

use super::hidden::Lines;
use crate::document::container::entry;
use crate::document::xml::{Part, Stream, Tag, broken};
use crate::language::Message;
use crate::problem::{Place, Problem};

/// A lower row is no more than a line of pixels, in points.
const LEAST_HEIGHT: f64 = 1.0;

/// A narrower column does not show a digit, in widths of a digit.
const LEAST_WIDTH: f64 = 0.2;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The parts of a workbook.
#[derive(Debug)]
pub struct Parts {
    /// The folder of all others, up to its slash.
    folder: String,
    /// The main part.
    pub workbook: Vec<u8>,
    /// The names of the sheets' parts, in their order.
    pub sheets: Vec<String>,
}

impl Parts {
    /// Finds the parts of a workbook.
    ///
    /// # Errors
    /// A [`Problem`] that refuses the file: broken.
    pub fn find(archive: &mut Archive, place: &Place) -> Result<Parts, Problem> {
        let refuse = |why| crate::document::container::broken(place, why);
        let root = part(archive, "_rels/.rels", place)?.unwrap_or_default();
        let main = relations(&root).map_err(refuse)?.into_iter();
        let mut main = main.filter(|relation| relation.kind.ends_with("/officeDocument"));
        let main = main.next().map_or("xl/workbook.xml".to_owned(), |relation| relation.target);
        let main = main.trim_start_matches('/');
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let workbook = part(archive, main, place)?.unwrap_or_default();
        let links = part(archive, &format!("{folder}_rels/{name}.rels"), place)?;
        let links = relations(&links.unwrap_or_default()).map_err(refuse)?;
        let ids = sheet_ids(&workbook).map_err(refuse)?.into_iter();
        let sheets = ids.map(|id| {
            let link = links.iter().find(|link| link.id == id);
            let target = link.map(|link| link.target.as_str()).unwrap_or_default();
            match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}{target}"),
            }
        });
        let sheets = sheets.collect();
        Ok(Parts { folder, workbook, sheets })
    }

    /// The part with the texts that sheets share, by its name.
    pub fn strings(&self, archive: &mut Archive, place: &Place) -> Result<Vec<u8>, Problem> {
        Ok(part(archive, &format!("{}sharedStrings.xml", self.folder), place)?.unwrap_or_default())
    }
}

/// A part by its name, in which programs mix up capital letters and slashes.
///
/// # Errors
/// A [`Problem`] that refuses the file: broken.
pub fn part(archive: &mut Archive, name: &str, place: &Place) -> Result<Option<Vec<u8>>, Problem> {
    if let Some(found) = entry(archive, name, place)? {
        return Ok(Some(found));
    }
    let is_meant = |one: &str| one.replace('\\', "/").eq_ignore_ascii_case(name);
    let own = archive.file_names().flatten().find(|one| is_meant(one)).map(String::from);
    own.map_or(Ok(None), |own| entry(archive, &own, place))
}

/// A relation of a part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(part: &[u8]) -> Result<Vec<Relation>, Message> {
    let mut xml = Stream::new(part)?;
    let mut relations = Vec::new();
    while let Some(part) = xml.part()? {
        if let Part::Begin(tag) = part
            && tag.local_name() == "Relationship"
        {
            let [id, kind, target] = attributes(&tag, ["Id", "Type", "Target"])?;
            let [id, kind, target] = [id, kind, target].map(Option::unwrap_or_default);
            relations.push(Relation { id, kind, target });
        }
    }
    Ok(relations)
}

/// The relations that lead to the sheets, in their order.
fn sheet_ids(workbook: &[u8]) -> Result<Vec<String>, Message> {
    let mut xml = Stream::new(workbook)?;
    let mut ids = Vec::new();
    while let Some(part) = xml.part()? {
        if let Part::Begin(tag) = part
            && tag.local_name() == "sheet"
        {
            let all = tag.attributes()?;
            let id = all.iter().find(|(name, _)| name.ends_with(":id") || *name == "id");
            ids.push(id.map(|(_, id)| id.clone().into_owned()).unwrap_or_default());
        }
    }
    Ok(ids)
}

/// The attributes of an element that are asked for, in their order.
fn attributes<const N: usize>(tag: &Tag, names: [&str; N]) -> Result<[Option<String>; N], Message> {
    let all = tag.attributes()?;
    Ok(names.map(|name| {
        let (_, value) = all.iter().find(|(one, _)| *one == name)?;
        Some(value.clone().into_owned())
    }))
}

/// What a sheet hides.
#[derive(Debug, Default)]
pub struct Looks {
    pub hidden_rows: Lines,
    pub hidden_columns: Lines,
}

/// Looks through a sheet.
///
/// # Errors
/// Why the file is refused: broken.
pub fn looks(sheet: &[u8]) -> Result<Looks, Message> {
    let mut reader = Reader { xml: Stream::new(sheet)?, looks: Looks::default() };
    reader.xml.child()?.ok_or_else(|| broken(&"no sheet"))?;
    while let Some(tag) = reader.xml.child()? {
        match tag.local_name() {
            "cols" => reader.columns()?,
            // What follows says nothing of its cells.
            "sheetData" => {
                reader.rows()?;
                break;
            }
            _ => reader.xml.skip()?,
        }
    }
    Ok(reader.looks)
}

struct Reader<'a> {
    xml: Stream<'a>,
    looks: Looks,
}

impl Reader<'_> {
    fn columns(&mut self) -> Result<(), Message> {
        while let Some(tag) = self.xml.child()? {
            let [first, last, hidden, width] = attributes(&tag, ["min", "max", "hidden", "width"])?;
            if let (Some(first), Some(last)) = (index(first.as_ref()), index(last.as_ref()))
                && (is_on(hidden.as_ref()) || is_less(width.as_ref(), LEAST_WIDTH))
            {
                self.looks.hidden_columns.add(first, last);
            }
            self.xml.skip()?;
        }
        Ok(())
    }

    fn rows(&mut self) -> Result<(), Message> {
        let mut next = 0;
        while let Some(tag) = self.xml.child()? {
            let [number, hidden, height] = attributes(&tag, ["r", "hidden", "ht"])?;
            let row = index(number.as_ref()).unwrap_or(next);
            if is_on(hidden.as_ref()) || is_less(height.as_ref(), LEAST_HEIGHT) {
                self.looks.hidden_rows.add(row, row);
            }
            self.xml.skip()?;
            next = row.saturating_add(1);
        }
        Ok(())
    }
}

/// A number from 1 as one from 0.
fn index(attribute: Option<&String>) -> Option<u32> {
    attribute?.trim().parse::<u32>().ok()?.checked_sub(1)
}

fn is_on(attribute: Option<&String>) -> bool {
    attribute.is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

fn is_less(attribute: Option<&String>, least: f64) -> bool {
    attribute.and_then(|size| size.trim().parse::<f64>().ok()).is_some_and(|size| size < least)
}

#[cfg(test)]
mod tests {
    use super::super::hidden::{column_name, row_name};
    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_found() {
        let sheet = r#"<x:worksheet xmlns:x="m"><x:sheetPr><x:row r="1" hidden="1"/></x:sheetPr><x:cols><x:col min="2" max="3" hidden="1"/><x:col min="5" max="5" width="0"/><x:col min="6" max="6" width="9.5" hidden="0"/></x:cols><x:sheetData><x:row hidden="true"><x:c r="A1"/></x:row><x:row/><x:row hidden="1"/><x:row r="7" ht="0"/><x:row ht="15" collapsed="1"/></x:sheetData><broken"#;
        let looks = looks(sheet.as_bytes()).expect("sound up to the end of the cells");
        assert_eq!(looks.hidden_rows.in_words(row_name), "1, 3, 7");
        assert_eq!(looks.hidden_columns.in_words(column_name), "B-C, E");
    }
}
