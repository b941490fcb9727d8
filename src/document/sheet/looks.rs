//! What the other reader of Excel files does not tell of them: which rows and columns a sheet hides,
//! and which parts of a text are struck out, white, raised or lowered.
//!
//! Source: ECMA-376, part 1, sections 18.3 and 18.4.

use std::collections::HashMap;
use std::io::Cursor;
use std::rc::Rc;

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

/// A part of a text that looks the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    text: String,
    /// Whether it is struck out; `None` where it looks as its cell does.
    struck: Option<bool>,
    /// Whether it is white; `None` where it looks as its cell does.
    white: Option<bool>,
    /// Whether it is raised or lowered.
    shifted: bool,
}

/// How a cell looks as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub struct CellLook {
    pub struck: bool,
    /// Whether its text is white.
    pub white: bool,
    /// Whether white is seen on what fills it.
    pub on_dark: bool,
}

/// A text whose parts look different; many cells may have it.
pub type RichText = Rc<[Run]>;

/// A text as it goes out: without what is struck out, which its author took back, without what is as
/// white as its cell, and so that what is raised or lowered does not run into a number. Says as well whether something was struck out.
/// `None` where all of it is to be read as it is.
pub fn shown(runs: &[Run], cell: CellLook) -> Option<(String, bool)> {
    let is_struck = |run: &&Run| run.struck.unwrap_or(cell.struck) && !run.text.trim().is_empty();
    let is_unseen = |run: &&Run| run.white.unwrap_or(cell.white) && !cell.on_dark;
    let has_struck = runs.iter().any(|run| is_struck(&run));
    if !has_struck && !runs.iter().any(|run| run.shifted || is_unseen(&run)) {
        return None;
    }
    let mut text = String::new();
    for run in runs.iter().filter(|run| !is_struck(run) && !is_unseen(run)) {
        let sign = if run.shifted { "~" } else { "" };
        text.extend([sign, &run.text, sign]);
    }
    Some((text, has_struck))
}

/// The texts that sheets share and whose parts look different, by their numbers.
///
/// # Errors
/// Why the file is refused: broken.
pub fn shared_texts(strings: &[u8]) -> Result<HashMap<usize, RichText>, Message> {
    let mut xml = Stream::new(strings)?;
    let mut texts = HashMap::new();
    if xml.child()?.is_none() {
        return Ok(texts);
    }
    let mut number = 0;
    while let Some(tag) = xml.child()? {
        if tag.local_name() != "si" {
            xml.skip()?;
            continue;
        }
        texts.extend(rich_text(&mut xml)?.map(|runs| (number, runs)));
        number += 1;
    }
    Ok(texts)
}

/// The text in the element that is open; `None` if it has no parts of a look of their own. What says
/// how it is read aloud is no part of it.
fn rich_text(xml: &mut Stream) -> Result<Option<RichText>, Message> {
    let mut runs = Vec::new();
    let mut is_rich = false;
    while let Some(tag) = xml.child()? {
        let mut run = Run { text: String::new(), struck: None, white: None, shifted: false };
        match tag.local_name() {
            "t" => run.text = text(xml, &tag)?,
            "r" => is_rich |= read_run(xml, &mut run)?,
            _ => {
                xml.skip()?;
                continue;
            }
        }
        runs.push(run);
    }
    Ok(is_rich.then(|| runs.into()))
}

/// Reads a part of a text, and says whether it has a look of its own.
fn read_run(xml: &mut Stream, run: &mut Run) -> Result<bool, Message> {
    while let Some(tag) = xml.child()? {
        match tag.local_name() {
            "rPr" => {
                (run.struck, run.white) = (Some(false), Some(false));
                while let Some(property) = xml.child()? {
                    let [value] = attributes(&property, ["val"])?;
                    let is_off = matches!(value.as_deref(), Some("0" | "false" | "baseline"));
                    match property.local_name() {
                        "strike" => run.struck = Some(!is_off),
                        "vertAlign" => run.shifted = !is_off,
                        "color" => run.white = Some(is_white(&property)?),
                        _ => {}
                    }
                    xml.skip()?;
                }
            }
            "t" => run.text += &text(xml, &tag)?,
            _ => xml.skip()?,
        }
    }
    Ok(run.struck.is_some())
}

/// Whether a colour of text is white: by itself, as the first of the colours of a theme, which is
/// what stands behind, or by its number in the old palette.
fn is_white(colour: &Tag) -> Result<bool, Message> {
    let names = ["rgb", "theme", "indexed", "tint"];
    let [rgb, theme, indexed, tint] = attributes(colour, names)?;
    let is_tinted = tint.is_some_and(|tint| tint.trim().parse::<f64>().is_ok_and(|it| it < 0.0));
    let is_white = rgb
        .is_some_and(|rgb| rgb.len() >= 6 && rgb.to_ascii_uppercase().ends_with("FFFFFF"))
        || theme.as_deref() == Some("0")
        || matches!(indexed.as_deref(), Some("1" | "9"));
    Ok(is_white && !is_tinted)
}

/// The text of an element. Without a word on it, white space around it has no meaning.
fn text(xml: &mut Stream, tag: &Tag) -> Result<String, Message> {
    let [space] = attributes(tag, ["xml:space"])?;
    let mut text = String::new();
    while let Some(part) = xml.part()? {
        match part {
            Part::Text(part) => text.push_str(&part),
            Part::Begin(_) => xml.skip()?,
            Part::End => break,
        }
    }
    let is_kept = space.as_deref() == Some("preserve");
    Ok(if is_kept { text } else { text.trim_ascii().to_owned() })
}

/// What a sheet hides, and its texts whose parts look different.
#[derive(Debug, Default)]
pub struct Looks {
    pub hidden_rows: Lines,
    pub hidden_columns: Lines,
    /// Whether cells with 0 are shown as blank.
    pub hides_zeros: bool,
    /// By row and column from 0.
    pub texts: HashMap<(u32, u32), RichText>,
}

/// Looks through a sheet, which uses some of the shared texts.
///
/// # Errors
/// Why the file is refused: broken.
pub fn looks(sheet: &[u8], shared: &HashMap<usize, RichText>) -> Result<Looks, Message> {
    let mut reader = Reader { xml: Stream::new(sheet)?, shared, looks: Looks::default() };
    reader.xml.child()?.ok_or_else(|| broken(&"no sheet"))?;
    while let Some(tag) = reader.xml.child()? {
        match tag.local_name() {
            "cols" => reader.columns()?,
            "sheetViews" => reader.views()?,
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
    shared: &'a HashMap<usize, RichText>,
    looks: Looks,
}

impl Reader<'_> {
    fn views(&mut self) -> Result<(), Message> {
        while let Some(tag) = self.xml.child()? {
            let [zeros] = attributes(&tag, ["showZeros"])?;
            self.looks.hides_zeros |= zeros.is_some_and(|zeros| zeros == "0" || zeros == "false");
            self.xml.skip()?;
        }
        Ok(())
    }

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
            self.cells(row)?;
            next = row.saturating_add(1);
        }
        Ok(())
    }

    fn cells(&mut self, row: u32) -> Result<(), Message> {
        let mut next = (row, 0);
        while let Some(tag) = self.xml.child()? {
            let [name, kind] = attributes(&tag, ["r", "t"])?;
            let at = name.and_then(|name| cell_of(&name)).unwrap_or(next);
            let mut text = None;
            while let Some(tag) = self.xml.child()? {
                match tag.local_name() {
                    "is" => text = rich_text(&mut self.xml)?,
                    "v" if kind.as_deref() == Some("s") && !self.shared.is_empty() => {
                        let number = self::text(&mut self.xml, &tag)?;
                        let number = number.parse::<usize>().ok();
                        text = number.and_then(|number| self.shared.get(&number).cloned());
                    }
                    _ => self.xml.skip()?,
                }
            }
            self.looks.texts.extend(text.map(|text| (at, text)));
            next = (row, at.1.saturating_add(1));
        }
        Ok(())
    }
}

/// The row and column of a cell from its name, such as `AB12`.
fn cell_of(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|one: char| one.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(value)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
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

    const STRUCK: &str = "<rPr><strike/></rPr>";

    #[test]
    fn what_is_struck_out_is_left_out_and_what_is_raised_stands_apart() {
        let check = |text: &str, cell_is_struck: bool, expected: Option<(&str, bool)>| {
            let strings = format!("<sst><si><t>7</t></si><si>{text}</si></sst>");
            let texts = shared_texts(strings.as_bytes()).expect("sound");
            let cell = CellLook { struck: cell_is_struck, ..CellLook::default() };
            let shown = texts.get(&1).and_then(|runs| shown(runs, cell));
            let expected = expected.map(|(text, has_struck)| (text.to_owned(), has_struck));
            assert_eq!(shown, expected, "{text}");
        };
        let raised = "<rPr><vertAlign val=\"superscript\"/></rPr>";
        check("<t>7</t>", true, None);
        check("<r><t>1</t></r><r><t>2</t></r>", true, None);
        check(&format!("<r><t>12</t></r><r>{raised}<t>3</t></r>"), false, Some(("12~3~", false)));
        check(&format!("<r>{STRUCK}<t>5</t></r><r><t>6</t></r>"), false, Some(("6", true)));
        check(&format!("<r>{STRUCK}<t>5</t></r>"), false, Some(("", true)));
        check("<r><rPr><strike val=\"0\"/></rPr><t>4</t></r>", false, None);
        check("<r><t>5</t></r><r><rPr><b/></rPr><t>6</t></r>", true, Some(("6", true)));
        let space = "<t xml:space=\"preserve\"> </t>";
        check(&format!("<r>{STRUCK}{space}</r><r><t> 6</t></r><rPh><t>x</t></rPh>"), false, None);
    }

    #[test]
    fn what_is_as_white_as_its_cell_is_left_out() {
        let check = |colour: &str, cell: CellLook, expected: Option<&str>| {
            let white = format!("<r><rPr><color {colour}/></rPr><t>9</t></r>");
            let strings = format!("<sst><si>{white}<r><t>12</t></r></si></sst>");
            let texts = shared_texts(strings.as_bytes()).expect("sound");
            let shown = texts.get(&0).and_then(|runs| shown(runs, cell));
            assert_eq!(shown, expected.map(|text| (text.to_owned(), false)), "{colour}");
        };
        let plain = CellLook::default();
        check("rgb=\"FFFFFFFF\"", plain, Some("12"));
        check("theme=\"0\"", plain, Some("12"));
        check("theme=\"0\" tint=\"-0.5\"", plain, None);
        check("rgb=\"FFFF0000\"", plain, None);
        check("rgb=\"FFFFFFFF\"", CellLook { on_dark: true, ..plain }, None);
        check("theme=\"1\"", CellLook { white: true, ..plain }, Some("9"));
    }

    #[test]
    fn texts_are_found_by_their_cells() {
        let strings = format!("<sst><si><r>{STRUCK}<t>5</t></r></si></sst>");
        let shared = shared_texts(strings.as_bytes()).expect("sound");
        let sheet = format!(
            r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r>{STRUCK}<t>1</t></r></is></c></row><row r="9"><c r="AB9" t="s"><v>0</v></c><c t="n"><v>0</v></c></row></sheetData>"#
        );
        let looks = looks(sheet.as_bytes(), &shared).expect("sound up to the end of the cells");
        let mut found: Vec<_> = looks.texts.keys().copied().collect();
        found.sort_unstable();
        assert_eq!(found, [(0, 0), (0, 1), (8, 27)]);
    }

    #[test]
    fn hidden_rows_and_columns_are_found() {
        let sheet = r#"<x:worksheet xmlns:x="m"><x:sheetPr><x:row r="1" hidden="1"/></x:sheetPr><x:cols><x:col min="2" max="3" hidden="1"/><x:col min="5" max="5" width="0"/><x:col min="6" max="6" width="9.5" hidden="0"/></x:cols><x:sheetData><x:row hidden="true"><x:c r="A1"/></x:row><x:row/><x:row hidden="1"/><x:row r="7" ht="0"/><x:row ht="15" collapsed="1"/></x:sheetData><broken"#;
        let looks =
            looks(sheet.as_bytes(), &HashMap::new()).expect("sound up to the end of the cells");
        assert_eq!(looks.hidden_rows.in_words(row_name), "1, 3, 7");
        assert_eq!(looks.hidden_columns.in_words(column_name), "B-C, E");
    }
}
