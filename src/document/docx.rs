//! Word documents: paragraphs are lines, tables are tables, as Word prints them with all changes
//! accepted. The numbers of lists, which Word does not store, stand before their paragraphs.
//!
//! Where text is not a number as it stands (struck out, a raised note mark, a symbol), it goes out
//! with signs that no number has.
//!
//! Source: ECMA-376, part 1, section 17.

mod colour;
mod numbering;
mod xml;

use std::collections::{BTreeMap, HashMap};

use self::colour::{is_white, shade, shade_of_highlight};
use self::numbering::Numbering;
use self::xml::Element;
use super::container::{Kind, broken, entry, kind, open_checked};
use super::{Contents, Format, Origin, refused};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

pub const FORMAT: Format = Format {
    name: "docx",
    suffixes: &["docx", "docm", "dotx"],
    is: |bytes| kind(bytes) == Some(Kind::Docx),
    read,
};

/// The most slots that all tables may have together.
const MOST_CELLS: usize = 2_000_000;

/// The most columns that Word lets a table have is 63; merged cells of others may have more.
const MOST_COLUMNS: usize = 1_000;

fn read(bytes: &[u8], place: &Place) -> Result<Contents, Problem> {
    let mut archive = open_checked(bytes, place)?;
    let mut parse = |name: &str| {
        let Some(bytes) = entry(&mut archive, name, place)? else { return Ok(None) };
        xml::parse(&bytes).map(Some).map_err(|why| broken(place, why))
    };
    let root = parse("_rels/.rels")?.unwrap_or_default();
    let main =
        target(&root, "", "officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = parse(&format!("{folder}/_rels/{name}.rels"))?.unwrap_or_default();
    let mut part = |kind| match target(&relations, folder, kind) {
        Some(name) => Ok(parse(&name)?.unwrap_or_default()),
        None => Ok(Element::default()),
    };
    let (styles, numbering) = (part("styles")?, part("numbering")?);
    let why = || Message::WhyBroken { detail: main.clone() };
    let document = parse(&main)?.ok_or_else(|| broken(place, why()))?;
    let body = document.child("body").ok_or_else(|| broken(place, why()))?;

    let mut reader = Reader::new(&styles, &numbering);
    reader.is_on_dark = document.child("background").is_some();
    let mut pieces = Vec::new();
    reader.blocks(body, &mut pieces).map_err(|why| broken(place, why))?;
    let mut contents = Contents::default();
    push(pieces, &mut contents, &mut 0);
    if reader.embedded {
        contents.notes.push(Problem {
            severity: Severity::Note,
            what: Message::PartNotRead,
            place: place.clone(),
            why: Message::WhyPartNotRead,
            fix: Message::FixSaveAgain,
        });
    }
    if has_changes(body) {
        contents.notes.push(Problem {
            severity: Severity::Note,
            what: Message::ChangesTaken,
            place: place.clone(),
            why: Message::WhyChangesTaken,
            fix: Message::FixChangesTaken,
        });
    }
    let is_blank = contents
        .blocks
        .iter()
        .all(|block| matches!(block, super::Block::Line(line) if line.text.trim().is_empty()));
    if is_blank {
        let (what, why) = (Message::FileEmpty, Message::WhyFileEmpty);
        return Err(refused(place, what, why, Message::FixFindOriginal));
    }
    Ok(contents)
}

/// Whether a change of the text, of a table or of a list was recorded and neither accepted nor
/// rejected. Changes of the look alone are none.
fn has_changes(element: &Element) -> bool {
    let is_change = matches!(
        element.name.as_str(),
        "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge"
    );
    is_change || element.children.iter().any(has_changes)
}

/// The part that a relation of this kind names.
fn target(relations: &Element, folder: &str, kind: &str) -> Option<String> {
    let of_kind = |relation: &&Element| {
        relation.attribute("Type").and_then(|name| name.rsplit('/').next()) == Some(kind)
    };
    let target = relations.all("Relationship").find(of_kind)?.attribute("Target")?;
    Some(match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    })
}

/// A piece of the text in reading order.
#[derive(Debug)]
enum Piece {
    Line { text: String, paragraph: usize },
    Table(Vec<Row>),
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<String>,
    covered: Vec<usize>,
}

fn push(pieces: Vec<Piece>, contents: &mut Contents, tables: &mut usize) {
    for piece in pieces {
        match piece {
            Piece::Line { text, paragraph } => {
                for line in text.split('\n') {
                    let paragraph = Some(paragraph);
                    contents.push_line(line, Origin { paragraph, ..Origin::default() });
                }
            }
            Piece::Table(rows) => {
                *tables += 1;
                let table = Some(*tables);
                let rows = rows.into_iter().enumerate().map(|(index, row)| {
                    let origin = Origin { table, row: Some(index + 1), ..Origin::default() };
                    (row.cells, row.covered, origin)
                });
                contents.push_table(rows.collect());
            }
        }
    }
}

/// The largest size of text that nobody sees, in halves of a point.
const TINY: f64 = 2.0;

/// What a style says of the paragraphs and runs that have it.
#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    list: Option<String>,
    level: Option<usize>,
    look: Look,
    /// Whether white is seen on its paragraphs, or in a part of its tables.
    dark: Option<bool>,
}

/// What a run says of its look; `None` leaves it to the style.
#[derive(Clone, Copy, Debug, Default)]
struct Look {
    hidden: Option<bool>,
    struck: Option<bool>,
    /// As white as a page.
    white: Option<bool>,
    /// Too small to be seen.
    tiny: Option<bool>,
    /// Whether white is seen on what is behind it.
    dark: Option<bool>,
    /// As a note mark.
    align: Option<Shift>,
    /// By a distance.
    position: Option<Shift>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Shift {
    None,
    Raised,
    Lowered,
}

impl Look {
    fn new(properties: &Element) -> Look {
        let has = |name| properties.child(name).map(|_| properties.has(name));
        Look {
            hidden: has("vanish"),
            white: properties.child("color").map(is_white),
            tiny: properties.value("sz").and_then(|size| Some(size.parse::<f64>().ok()? <= TINY)),
            dark: shade_of_highlight(properties).or_else(|| shade(properties)),
            struck: match (has("strike"), has("dstrike")) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (one, other) => one.or(other),
            },
            align: properties.value("vertAlign").map(|align| match align {
                "superscript" => Shift::Raised,
                "subscript" => Shift::Lowered,
                _ => Shift::None,
            }),
            position: properties.value("position").map(|position| match position {
                "0" => Shift::None,
                down if down.starts_with('-') => Shift::Lowered,
                _ => Shift::Raised,
            }),
        }
    }

    /// This look, and that of a style where it leaves something open.
    fn or(self, style: Look) -> Look {
        Look {
            hidden: self.hidden.or(style.hidden),
            struck: self.struck.or(style.struck),
            white: self.white.or(style.white),
            tiny: self.tiny.or(style.tiny),
            dark: self.dark.or(style.dark),
            align: self.align.or(style.align),
            position: self.position.or(style.position),
        }
    }

    /// The look of a style of characters in a paragraph of another style. What both switch on is off.
    ///
    /// Source: ECMA-376, part 1, section 17.7.3.
    fn toggled(self, paragraph: Look) -> Look {
        let toggled = |own: Option<bool>, other: Option<bool>| match (own, other) {
            (Some(true), Some(true)) => Some(false),
            (Some(false), other) => other,
            (own, other) => own.or(other),
        };
        Look {
            hidden: toggled(self.hidden, paragraph.hidden),
            struck: toggled(self.struck, paragraph.struck),
            ..self.or(paragraph)
        }
    }

    /// Whether nobody sees text of this look, on something light or dark.
    fn is_unseen(self, is_on_dark: bool) -> bool {
        let is_on = |flag: Option<bool>| flag == Some(true);
        let is_on_dark = self.dark.unwrap_or(is_on_dark);
        is_on(self.hidden) || is_on(self.tiny) || is_on(self.white) && !is_on_dark
    }

    fn shift(self) -> Shift {
        let mut both = [self.align, self.position].into_iter().flatten();
        both.find(|shift| *shift != Shift::None).unwrap_or(Shift::None)
    }
}

struct Reader {
    styles: HashMap<String, Style>,
    default_style: Option<String>,
    numbering: Numbering,
    /// The fields that are open: whether their code stands here, and not their result.
    fields: Vec<bool>,
    /// What the document says of all text, and the style of the paragraph of its own.
    default_look: Look,
    paragraph_look: Look,
    /// Whether white is seen on what is behind the paragraph.
    is_on_dark: bool,
    /// The chosen entry of a list in a form, whose field is open.
    chosen_entry: Option<String>,
    paragraphs: usize,
    cells: usize,
    embedded: bool,
}

/// A cell of a row before merged cells are sorted out.
struct Cell {
    span: usize,
    merge: Merge,
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, PartialEq)]
enum Merge {
    None,
    Begin,
    /// Covered by the cell above.
    Above,
    /// Covered by the cell to the left.
    Left,
}

impl Reader {
    fn new(styles: &Element, numbering: &Element) -> Reader {
        let mut reader = Reader {
            styles: HashMap::new(),
            default_style: None,
            numbering: Numbering::new(numbering),
            fields: Vec::new(),
            default_look: default_look(styles),
            paragraph_look: Look::default(),
            is_on_dark: false,
            chosen_entry: None,
            paragraphs: 0,
            cells: 0,
            embedded: false,
        };
        for style in styles.all("style") {
            let Some(id) = style.attribute("styleId") else { continue };
            let is_default = matches!(style.attribute("default"), Some("1" | "true" | "on"));
            if is_default && style.attribute("type") == Some("paragraph") {
                reader.default_style = Some(id.to_owned());
            }
            let list = style.child("pPr").and_then(|properties| properties.child("numPr"));
            let own = Style {
                parent: style.value("basedOn").map(str::to_owned),
                list: list.and_then(|list| list.value("numId")).map(str::to_owned),
                level: list.and_then(|list| list.value("ilvl")?.parse().ok()),
                look: style.child("rPr").map(Look::new).unwrap_or_default(),
                dark: colour::shade_of_style(style),
            };
            reader.styles.insert(id.to_owned(), own);
        }
        let styles = &reader.styles;
        reader.numbering.link(|style| styles.get(style)?.list.as_deref());
        reader
    }

    /// A style and those that it is based on.
    fn chain<'a>(&'a self, style: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        /// Word allows as many; a chain may also be a ring.
        const LONGEST_CHAIN: usize = 11;
        let first = style.and_then(|id| self.styles.get_key_value(id));
        let next = |(_, style): &(&'a String, &'a Style)| {
            self.styles.get_key_value(style.parent.as_deref()?)
        };
        let chain = std::iter::successors(first, next).take(LONGEST_CHAIN);
        chain.map(|(id, style)| (id.as_str(), style))
    }

    /// The paragraphs and tables in an element.
    fn blocks(&mut self, parent: &Element, pieces: &mut Vec<Piece>) -> Result<(), Message> {
        for child in &parent.children {
            match child.name.as_str() {
                "p" => self.paragraph(child, pieces)?,
                "tbl" => self.table(child, pieces)?,
                "altChunk" => self.embedded = true,
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.blocks(chosen, pieces)?;
                    }
                }
                "sectPr" | "sdtPr" | "sdtEndPr" | "del" | "moveFrom" => {}
                _ => self.blocks(child, pieces)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, element: &Element, pieces: &mut Vec<Piece>) -> Result<(), Message> {
        self.paragraphs += 1;
        let paragraph = self.paragraphs;
        let none = Element::default();
        let number = self.number(element.child("pPr").unwrap_or(&none));
        let mut text = String::new();
        // What stands in text boxes follows the paragraph to which they are tied.
        let mut boxes = Vec::new();
        let outside = (self.paragraph_look, self.is_on_dark);
        self.enter(element.child("pPr").unwrap_or(&none));
        let result = self.inline(element, &mut text, &mut boxes);
        (self.paragraph_look, self.is_on_dark) = outside;
        result?;
        let text = numbered(&number.unwrap_or_default(), text);
        pieces.push(Piece::Line { text, paragraph });
        pieces.append(&mut boxes);
        Ok(())
    }

    /// Takes the look of a paragraph for what stands in it.
    fn enter(&mut self, properties: &Element) {
        let style = properties.value("pStyle").or(self.default_style.as_deref());
        let look = self.chain(style).fold(Look::default(), |look, (_, style)| look.or(style.look));
        let of_style = self.chain(style).find_map(|(_, style)| style.dark);
        self.is_on_dark = shade(properties).or(of_style).unwrap_or(self.is_on_dark);
        self.paragraph_look = look.or(self.default_look);
    }

    /// The number of a list that stands before a paragraph.
    fn number(&mut self, properties: &Element) -> Option<String> {
        let style = properties.value("pStyle").or(self.default_style.as_deref());
        let own = properties.child("numPr");
        // An inserted list is one; one that a change took away is kept as history only.
        let list = own.and_then(|own| own.value("numId"));
        let level = own.and_then(|own| own.value("ilvl")?.parse().ok());
        let (list, level) = if let Some(list) = list {
            (list.to_owned(), level)
        } else {
            let (id, with_list) = self.chain(style).find(|(_, style)| style.list.is_some())?;
            let list = with_list.list.clone()?;
            let of_style = style.and_then(|id| self.numbering.level_of_style(&list, id));
            let of_style = of_style.or_else(|| self.numbering.level_of_style(&list, id));
            let level = level.or(of_style).or(with_list.level);
            (list, level)
        };
        if list == "0" {
            return None;
        }
        self.numbering.next(&list, level.unwrap_or(0))
    }

    /// The text of a paragraph or a part of it.
    fn inline(
        &mut self,
        parent: &Element,
        text: &mut String,
        boxes: &mut Vec<Piece>,
    ) -> Result<(), Message> {
        for child in &parent.children {
            match child.name.as_str() {
                "r" => self.run(child, text, boxes)?,
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.inline(chosen, text, boxes)?;
                    }
                }
                "txbxContent" => self.text_box(child, boxes)?,
                "fldChar" => match child.attribute("fldCharType") {
                    Some("begin") => {
                        self.fields.push(true);
                        self.chosen_entry = chosen_entry(child);
                    }
                    Some("separate") => {
                        // What is shown of the list follows, or nothing.
                        text.extend(self.chosen_entry.take().map(|_| char::REPLACEMENT_CHARACTER));
                        if let Some(is_code) = self.fields.last_mut() {
                            *is_code = false;
                        }
                    }
                    Some("end") => {
                        self.fields.pop();
                        text.extend(self.chosen_entry.take());
                    }
                    _ => {}
                },
                // What stands above and below in a formula would run into the number before it.
                "sup" | "sub" | "den" | "deg" => {
                    text.push_str(match child.name.as_str() {
                        "sup" => "^",
                        "sub" => "_",
                        "den" => "/",
                        _ => "√",
                    });
                    self.inline(child, text, boxes)?;
                }
                "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "del" | "moveFrom" | "instrText"
                | "delText" | "delInstrText" | "rt" | "OLEObject" => {}
                _ if self.fields.contains(&true) => self.inline(child, text, boxes)?,
                "t" => text.push_str(&child.text),
                "tab" | "ptab" => text.push('\t'),
                "br" if child.attribute("type") == Some("page") => text.push('\u{c}'),
                "br" | "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                "sym" => text.push(char::REPLACEMENT_CHARACTER),
                "softHyphen" => {}
                _ => self.inline(child, text, boxes)?,
            }
        }
        Ok(())
    }

    /// A run: text of one look.
    fn run(
        &mut self,
        element: &Element,
        text: &mut String,
        boxes: &mut Vec<Piece>,
    ) -> Result<(), Message> {
        let mut own = String::new();
        self.inline(element, &mut own, boxes)?;
        let none = Element::default();
        let properties = element.child("rPr").unwrap_or(&none);
        let styles = self.chain(properties.value("rStyle"));
        let style = styles.fold(Look::default(), |look, (_, style)| look.or(style.look));
        let look = Look::new(properties).or(style.toggled(self.paragraph_look));
        if look.is_unseen(self.is_on_dark) || properties.has("del") || properties.has("moveFrom") {
            return Ok(());
        }
        let font = properties.child("rFonts").and_then(|fonts| fonts.attribute("ascii"));
        let is_symbol = font.is_some_and(|font| font.contains("dings"));
        let is_struck = look.struck == Some(true);
        match look.shift() {
            Shift::Raised => text.extend(own.chars().map(|one| digit(one, "⁰¹²³⁴⁵⁶⁷⁸⁹"))),
            Shift::Lowered => text.extend(own.chars().map(|one| digit(one, "₀₁₂₃₄₅₆₇₈₉"))),
            // Such a font has pictures in the place of letters and digits.
            _ if is_symbol => {
                let picture = |one: char| if one.is_ascii_graphic() { '\u{FFFD}' } else { one };
                text.extend(own.chars().map(picture));
            }
            _ if is_struck && !own.trim().is_empty() => {
                text.push('~');
                text.push_str(&own);
                text.push('~');
            }
            Shift::None => text.push_str(&own),
        }
        Ok(())
    }

    fn text_box(&mut self, element: &Element, boxes: &mut Vec<Piece>) -> Result<(), Message> {
        let outside = std::mem::take(&mut self.fields);
        // What fills the box is not read.
        let is_on_dark = std::mem::replace(&mut self.is_on_dark, true);
        let result = self.blocks(element, boxes);
        self.is_on_dark = is_on_dark;
        self.fields = outside;
        result
    }

    fn table(&mut self, element: &Element, pieces: &mut Vec<Piece>) -> Result<(), Message> {
        let mut table: Vec<(usize, Vec<Cell>, usize)> = Vec::new();
        let mut rows = Vec::new();
        find(element, "tr", &mut rows);
        let none = Element::default();
        let outside = self.is_on_dark;
        let looks = element.child("tblPr").unwrap_or(&none);
        let of_style = self.chain(looks.value("tblStyle")).find_map(|(_, style)| style.dark);
        self.is_on_dark = shade(looks).or(of_style).unwrap_or(outside);
        for row in rows {
            let properties = row.child("trPr").unwrap_or(&none);
            let gone = ["del", "hidden"].iter().any(|&name| properties.has(name));
            let count = |name| {
                let count = properties.value(name).and_then(|count| count.parse().ok());
                within_limits(count.unwrap_or(0))
            };
            let (before, after) = (count("gridBefore")?, count("gridAfter")?);
            let mut cells = Vec::new();
            let mut elements = Vec::new();
            find(row, "tc", &mut elements);
            for cell in elements {
                let cell = self.cell(cell)?;
                cells.extend(cell);
            }
            if !gone {
                table.push((before, cells, after));
            }
        }
        self.is_on_dark = outside;
        // A table inside a cell: the outer one is there for the layout of the page only.
        let is_layout = table.iter().flat_map(|(_, cells, _)| cells).any(|cell| {
            cell.pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Table(rows) if !is_one_cell(rows)))
        });
        if is_layout {
            for cell in table.into_iter().flat_map(|(_, cells, _)| cells) {
                pieces.extend(cell.pieces);
            }
            return Ok(());
        }
        let mut assembled = Vec::new();
        // The span of each merged cell that goes on below, by its column.
        let mut open: BTreeMap<usize, usize> = BTreeMap::new();
        for (before, cells, after) in table {
            let mut row = Row::default();
            self.cover(&mut row, before)?;
            let mut still_open = BTreeMap::new();
            for cell in cells {
                let column = row.cells.len();
                let goes_on = cell.merge == Merge::Above && open.get(&column) == Some(&cell.span);
                if goes_on || cell.merge == Merge::Left && column > 0 {
                    self.cover(&mut row, cell.span)?;
                } else {
                    row.cells.push(text_of(cell.pieces));
                    self.cover(&mut row, cell.span - 1)?;
                }
                if goes_on || cell.merge == Merge::Begin {
                    still_open.insert(column, cell.span);
                }
            }
            self.cover(&mut row, after)?;
            open = still_open;
            assembled.push(row);
        }
        assembled.retain(|row| !row.cells.is_empty());
        if !assembled.is_empty() {
            pieces.push(Piece::Table(assembled));
        }
        Ok(())
    }

    /// Adds slots that are no cells of their own.
    fn cover(&mut self, row: &mut Row, count: usize) -> Result<(), Message> {
        self.cells += count + 1;
        if self.cells > MOST_CELLS {
            return Err(Message::WhyTooManyCells { most: MOST_CELLS });
        }
        for _ in 0..count {
            row.covered.push(row.cells.len());
            row.cells.push(String::new());
        }
        Ok(())
    }

    /// A cell, `None` if a change took it away.
    fn cell(&mut self, element: &Element) -> Result<Option<Cell>, Message> {
        let none = Element::default();
        let properties = element.child("tcPr").unwrap_or(&none);
        let outside = std::mem::take(&mut self.fields);
        let mut pieces = Vec::new();
        let is_on_dark = self.is_on_dark;
        self.is_on_dark = shade(properties).unwrap_or(is_on_dark);
        let result = self.blocks(element, &mut pieces);
        self.is_on_dark = is_on_dark;
        self.fields = outside;
        result?;
        let span = properties.value("gridSpan").and_then(|span| span.parse().ok());
        let span = within_limits(span.unwrap_or(1))?.max(1);
        let is_restart = |value: Option<&str>| value.is_some_and(|value| value.starts_with("rest"));
        let changed = properties.child("cellMerge").map(|change| change.attribute("vMerge"));
        let merge = match (changed, properties.child("vMerge"), properties.child("hMerge")) {
            (Some(value), _, _) if is_restart(value) => Merge::Begin,
            (Some(Some(_)), _, _) => Merge::Above,
            // A change took the merging away.
            (Some(None), _, _) => Merge::None,
            (_, Some(merge), _) if is_restart(merge.attribute("val")) => Merge::Begin,
            (_, Some(_), _) => Merge::Above,
            (_, _, Some(merge)) if !is_restart(merge.attribute("val")) => Merge::Left,
            _ => Merge::None,
        };
        Ok((!properties.has("cellDel")).then_some(Cell { span, merge, pieces }))
    }
}

/// What the document says of the look of all text.
fn default_look(styles: &Element) -> Look {
    let defaults = styles.child("docDefaults").and_then(|all| all.child("rPrDefault"));
    defaults.and_then(|all| all.child("rPr")).map(Look::new).unwrap_or_default()
}

/// The text of the entry that is chosen in a list of a form, whose field begins here. Word stores it
/// nowhere else.
///
/// Source: ECMA-376, part 1, section 17.16.9.
fn chosen_entry(field: &Element) -> Option<String> {
    let list = field.child("ffData")?.child("ddList")?;
    let chosen = list.value("result").or_else(|| list.value("default")).unwrap_or("0");
    let entry = chosen.parse().ok().and_then(|at| list.all("listEntry").nth(at));
    let text = entry.and_then(|entry| entry.attribute("val")).map(str::to_owned);
    Some(text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string()))
}

fn within_limits(columns: usize) -> Result<usize, Message> {
    let why = Message::WhyTooManyCells { most: MOST_CELLS };
    if columns > MOST_COLUMNS { Err(why) } else { Ok(columns) }
}

/// The one variant of several that Word would show.
fn chosen(alternatives: &Element) -> Option<&Element> {
    alternatives.child("Choice").or_else(|| alternatives.child("Fallback"))
}

/// Rows of a table, or cells of a row, which may be wrapped in controls and changes.
fn find<'a>(parent: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in &parent.children {
        match child.name.as_str() {
            one if one == name => found.push(child),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" => {
                find(child, name, found);
            }
            _ => {}
        }
    }
}

fn is_one_cell(rows: &[Row]) -> bool {
    rows.iter().map(|row| row.cells.len() - row.covered.len()).sum::<usize>() <= 1
}

/// The text of a cell, its paragraphs on lines of their own.
fn text_of(pieces: Vec<Piece>) -> String {
    let texts: Vec<_> = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Line { text, .. } => text,
            Piece::Table(rows) => rows.into_iter().flat_map(|row| row.cells).collect(),
        })
        .collect();
    texts.join("\n").trim_matches('\n').to_owned()
}

/// A paragraph behind the number of its list. A number that stands alone, or before digits, gets a
/// sign that no figure has: it is not one, and must not run into one.
fn numbered(number: &str, text: String) -> String {
    if number.is_empty() {
        return text;
    }
    let first = text.trim_start().chars().next();
    let is_apart = first.is_some_and(|first| !first.is_numeric() && !"+-−－.．,，".contains(first));
    let is_sign = |one: char| !one.is_ascii_alphanumeric() && !one.is_numeric() && one != '.';
    if is_apart || number.chars().any(is_sign) && first.is_none() {
        return format!("{number}{text}");
    }
    format!("{number}、{text}")
}

/// A digit in its raised or lowered form; anything else as it is.
fn digit(one: char, forms: &str) -> char {
    let value = one.to_digit(10).and_then(|value| forms.chars().nth(value as usize));
    value.unwrap_or(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::container::pack;
    use crate::document::{Block, read};

    /// A document with this body, a list `1` of the form （一） and a list `2` of the form 1.
    fn document(body: &str) -> Vec<u8> {
        let relation = |kind, target| {
            format!(r#"<Relationship Type="http://any/relationships/{kind}" Target="{target}"/>"#)
        };
        let root = relation("officeDocument", "/word/main.xml");
        let parts = relation("numbering", "numbering.xml") + &relation("styles", "styles.xml");
        let level = |format, text| {
            format!(
                r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:pStyle w:val="a"/></w:lvl>"#
            )
        };
        let lists = format!(
            r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">{}</w:abstractNum><w:abstractNum w:abstractNumId="8">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>"#,
            level("chineseCounting", "（%1）"),
            level("decimal", "%1."),
        );
        let styles = r#"<w:styles xmlns:w="w"><w:style w:styleId="a" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b" w:type="paragraph"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="e" w:type="paragraph"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="f" w:type="paragraph"><w:basedOn w:val="g"/></w:style><w:style w:styleId="g" w:type="paragraph"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="d" w:type="character"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>"#;
        let body = format!(
            r#"<w:document xmlns:w="w" xmlns:m="m" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#
        );
        pack(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", format!("<Relationships>{root}</Relationships>").as_bytes()),
            ("word/main.xml", body.as_bytes()),
            (
                "word/_rels/main.xml.rels",
                format!("<Relationships>{parts}</Relationships>").as_bytes(),
            ),
            ("word/numbering.xml", lists.as_bytes()),
            ("word/styles.xml", styles.as_bytes()),
        ])
    }

    /// Lines, and tables with a line for each row: cells with a bar between, covered ones as `<`.
    fn shown(body: &str) -> String {
        let document = read(&document(body), "t.docx").expect("a document");
        let mut lines = Vec::new();
        for block in document.contents.blocks {
            match block {
                Block::Line(line) => lines.push(line.text),
                Block::Table(table) => lines.extend(table.rows.iter().map(|row| {
                    let cells = row.cells.iter().enumerate().map(|(index, cell)| {
                        if row.covered.as_ref().is_some_and(|it| it.contains(&index)) {
                            "<"
                        } else {
                            cell.as_str()
                        }
                    });
                    cells.collect::<Vec<_>>().join("|")
                })),
            }
        }
        lines.join("\n")
    }

    fn run(text: &str) -> String {
        format!("<w:r><w:t>{text}</w:t></w:r>")
    }

    fn cell(properties: &str, text: &str) -> String {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{}</w:p></w:tc>", run(text))
    }

    #[test]
    fn what_nobody_sees_is_not_read() {
        let check = |body: &str, expected: &str| {
            let body = format!("{body}<w:p>{}</w:p>", run("x"));
            assert_eq!(shown(&body), format!("{expected}\nx"), "{body}");
        };
        let run = |look: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>9</w:t></w:r>");
        let two = |paragraph: &str, look: &str| {
            format!("<w:p><w:pPr>{paragraph}</w:pPr>{}<w:r><w:t>1</w:t></w:r></w:p>", run(look))
        };
        let white = "<w:color w:val=\"FFFFFF\"/>";
        let dark = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F4E79\"/>";
        check(&two("", white), "1");
        check(&two("", "<w:color w:val=\"auto\" w:themeColor=\"background1\"/>"), "1");
        let grey = "<w:color w:val=\"7F7F7F\" w:themeColor=\"background1\" w:themeShade=\"80\"/>";
        check(&two("", grey), "91");
        check(&two("", "<w:color w:val=\"FF0000\"/>"), "91");
        check(&two("", &format!("{white}{dark}")), "91");
        check(&two("", &format!("{white}<w:highlight w:val=\"blue\"/>")), "91");
        check(&two(dark, white), "91");
        check(&two("", "<w:sz w:val=\"2\"/>"), "1");
        check(&two("", "<w:sz w:val=\"3\"/>"), "91");
        check(&two("<w:pStyle w:val=\"e\"/>", "<w:vanish w:val=\"0\"/>"), "9");
        check(&two("<w:pStyle w:val=\"e\"/>", "<w:rStyle w:val=\"c\"/>"), "9");
        check(&two("<w:pStyle w:val=\"f\"/>", "<w:strike w:val=\"0\"/>"), "9~1~");
        let table = |table: &str, cell: &str| {
            let inside = two("", white);
            format!(
                "<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"
            )
        };
        check(&table("", ""), "1");
        check(&table("", dark), "91");
        check(&table(dark, ""), "91");
        check(&table(dark, &dark.replace("1F4E79", "FFFFFF")), "1");
    }

    #[test]
    fn lists_of_forms_show_the_chosen_entry() {
        let field = |inside: &str, result: &str| {
            format!(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>{inside}<w:listEntry w:val=\"3\"/><w:listEntry w:val=\"12\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            )
        };
        assert_eq!(shown(&field("<w:result w:val=\"1\"/>", "")), "12");
        assert_eq!(shown(&field("<w:default w:val=\"1\"/>", "")), "12");
        assert_eq!(shown(&field("", "")), "3");
        assert_eq!(shown(&field("<w:result w:val=\"7\"/>", "")), "\u{FFFD}");
        let result = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r>";
        assert_eq!(shown(&field("", result)), "\u{FFFD}3");
    }

    #[test]
    fn paragraphs_show_what_word_prints() {
        let check = |inside: &str, expected: &str| {
            assert_eq!(shown(&format!("<w:p>{}{inside}</w:p>", run("x"))), format!("x{expected}"));
        };
        let with =
            |look: &str, text: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>");
        check(
            "<w:r><w:t>a &amp; &#98;</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>",
            "a & b\tc-",
        );
        check("<w:r><w:br/><w:t>1</w:t></w:r>", "\n1");
        check(
            &format!(
                "<w:ins>{}</w:ins><w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom>",
                run("1"),
                run("3")
            ),
            "1",
        );
        check(&with("<w:vanish/>", "1"), "");
        check(&with("<w:vanish w:val=\"0\"/>", "1"), "1");
        check(&with("<w:rStyle w:val=\"c\"/>", "1"), "");
        check(&with("<w:vertAlign w:val=\"superscript\"/>", "12"), "¹²");
        check(&with("<w:position w:val=\"6\"/>", "12"), "¹²");
        check(&with("<w:position w:val=\"-3pt\"/><w:vertAlign w:val=\"baseline\"/>", "1"), "₁");
        check(&with("<w:position w:val=\"0\"/>", "12"), "12");
        check(&with("<w:rStyle w:val=\"d\"/><w:position w:val=\"0\"/>", "12"), "¹²");
        check(&with("<w:rStyle w:val=\"d\"/><w:vertAlign w:val=\"baseline\"/>", "12"), "12");
        check(&with("<w:strike/>", "12"), "~12~");
        check(&with("<w:strike w:val=\"false\"/><w:dstrike/>", "12"), "~12~");
        check("<w:r><w:sym w:char=\"F031\"/><w:footnoteReference w:id=\"1\"/></w:r>", "\u{FFFD}");
        check(
            "<m:oMath><m:sSup><m:e><m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "2^3",
        );
        check(
            &format!(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE 9</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                run("7")
            ),
            "7",
        );
        check(&format!("<w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple>", run("7")), "7");
        let boxed = |text| format!("<w:txbxContent><w:p>{}</w:p></w:txbxContent>", run(text));
        check(
            &format!(
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                boxed("1"),
                boxed("2")
            ),
            "\n1",
        );
    }

    #[test]
    fn tracked_changes_are_told() {
        let check = |inside: &str, expected: bool| {
            let bytes = document(&format!("<w:p>{}{inside}</w:p>", run("x")));
            let notes = read(&bytes, "t").expect("a document").contents.notes;
            let told = notes.iter().any(|note| note.what == Message::ChangesTaken);
            assert_eq!(told, expected, "{inside}");
        };
        check("", false);
        check("<w:r><w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr></w:r>", false);
        check(&format!("<w:ins w:id=\"1\">{}</w:ins>", run("1")), true);
        check("<w:del w:id=\"1\"><w:r><w:delText>1</w:delText></w:r></w:del>", true);
        check("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>", true);
        check(&format!("<w:moveTo w:id=\"1\">{}</w:moveTo>", run("1")), true);
    }

    #[test]
    fn lists_get_the_numbers_that_word_does_not_store() {
        let item = |properties: &str, text: &str| {
            format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run(text))
        };
        let list =
            |id| format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        let body = [
            item("<w:pStyle w:val=\"a\"/>", "予以公开"),
            item("<w:pStyle w:val=\"b\"/>", "部分公开"),
            item(&format!("<w:pStyle w:val=\"a\"/>{}", list(0)), "无"),
            item(&list(1), ""),
            item(&list(2), "其他"),
            item(&list(2), "5"),
            item(&list(2), ""),
        ];
        assert_eq!(
            shown(&body.concat()),
            "（一）予以公开\n（二）部分公开\n无\n（三）\n1.其他\n2.、5\n3.、"
        );
    }

    #[test]
    fn merged_cells_cover_what_they_take() {
        let rows = [
            cell("<w:gridSpan w:val=\"2\"/>", "a") + &cell("<w:vMerge w:val=\"restart\"/>", "b"),
            cell("", "1") + &cell("", "2") + &cell("<w:vMerge/>", "lost"),
            format!(
                "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}{}",
                cell("", "3"),
                cell("<w:vMerge/>", "")
            ),
            format!("<w:trPr><w:del/></w:trPr>{}", cell("", "gone")),
            cell("<w:hMerge w:val=\"restart\"/>", "4")
                + &cell("<w:hMerge/>", "")
                + &cell("<w:vMerge/>", "5"),
            cell("<w:vMerge/>", "own") + &cell("<w:cellDel/>", "gone") + &cell("", "6"),
        ];
        let rows = rows.map(|row| format!("<w:tr>{row}</w:tr>"));
        let [first, rest @ ..] = rows;
        let body = format!(
            "<w:tbl>{first}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tbl>",
            rest.concat()
        );
        assert_eq!(shown(&body), "a|<|b\n1|2|<\n<|3|<\n4|<|<\nown|6");
    }

    #[test]
    fn cells_that_a_change_merged_are_merged() {
        let changed = |merge: &str, more: &str, text: &str| {
            cell(&format!("{more}<w:cellMerge w:id=\"1\" w:author=\"x\" {merge}/>"), text)
        };
        let rows = [
            changed("w:vMerge=\"rest\"", "", "a") + &cell("<w:vMerge w:val=\"restart\"/>", "b"),
            changed("w:vMerge=\"cont\"", "", "lost")
                + &changed("w:vMergeOrig=\"cont\"", "<w:vMerge/>", "2"),
        ];
        let rows = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
        assert_eq!(shown(&format!("<w:tbl>{rows}</w:tbl>")), "a|b\n<|2");
    }

    #[test]
    fn wrappers_are_no_part_of_the_text() {
        let wrap = |inside: &str| {
            format!("<w:customXml w:element=\"e\"><w:customXmlPr/>{inside}</w:customXml>")
        };
        let body = wrap(&format!("<w:p>{}{}</w:p>", wrap(&run("1")), run("2")))
            + &wrap(&format!(
                "<w:tbl>{}</w:tbl>",
                wrap(&format!("<w:tr>{}{}</w:tr>", wrap(&cell("", "3")), cell("", "4")))
            ));
        assert_eq!(shown(&body), "12\n3|4");
    }

    #[test]
    fn a_table_in_a_text_box_is_a_table() {
        let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", "1"), cell("", "2"));
        let boxed = format!(
            "<w:p>{}<w:r><w:pict><w:txbxContent>{table}<w:p/></w:txbxContent></w:pict></w:r></w:p>",
            run("x")
        );
        assert_eq!(shown(&boxed), "x\n1|2\n");
    }

    #[test]
    fn an_embedded_document_is_not_passed_over_in_silence() {
        let body = format!("<w:p>{}</w:p><w:altChunk r:id=\"rId9\"/>", run("x"));
        let contents = read(&document(&body), "t").expect("a document").contents;
        let notes: Vec<_> = contents.notes.iter().map(|note| &note.what).collect();
        assert_eq!(notes, [&Message::PartNotRead]);
    }

    #[test]
    fn strict_documents_are_read() {
        let office = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
        let root = format!(
            r#"<Relationships><Relationship Type="{office}" Target="word/document.xml"/></Relationships>"#
        );
        let body = r#"<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"#;
        let bytes = pack(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            ("word/document.xml", body.as_bytes()),
        ]);
        let contents = read(&bytes, "t").expect("a document").contents;
        let [Block::Line(line)] = contents.blocks.as_slice() else { panic!("one line") };
        assert_eq!(line.text, "x");
    }

    #[test]
    fn a_table_around_tables_is_layout_and_one_around_a_cell_is_not() {
        let table = |cells: &str| format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>");
        let around = |inner: &str| format!("<w:tc><w:p>{}</w:p>{inner}<w:p/></w:tc>", run("x"));
        let two = table(&(cell("", "1") + &cell("", "2")));
        assert_eq!(shown(&table(&(around(&two) + &cell("", "3")))), "x\n1|2\n\n3");
        let one = table(&cell("", "1"));
        assert_eq!(shown(&table(&(around(&one) + &cell("", "3")))), "x\n1|3");
    }

    #[test]
    fn places_are_tables_rows_and_paragraphs() {
        let body = format!("<w:p>{}</w:p><w:tbl><w:tr>{}</w:tr></w:tbl>", run("x"), cell("", "1"));
        let contents = read(&document(&body), "t").expect("a document").contents;
        let places: Vec<_> =
            contents.origins.iter().map(|one| (one.paragraph, one.table, one.row)).collect();
        assert_eq!(places, [(Some(1), None, None), (None, Some(1), Some(1))]);
    }

    #[test]
    fn hostile_documents_are_refused() {
        let check = |body: &str, expected: &Message| {
            let problem = read(&document(body), "t").expect_err("a refusal");
            assert_eq!(&problem.why, expected);
        };
        let deep = format!("{}{}", "<w:sdt>".repeat(500), "</w:sdt>".repeat(500));
        check(&deep, &Message::WhyNestedTooDeep);
        let wide =
            format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("<w:gridSpan w:val=\"99999\"/>", "1"));
        check(&wide, &Message::WhyTooManyCells { most: MOST_CELLS });
        check("<w:p/>", &Message::WhyFileEmpty);
        let doctype = xml::parse(b"<!DOCTYPE a [<!ENTITY b \"1\">]><a>&b;</a>");
        assert!(doctype.is_err());
        for broken in ["", "<a>", "<a></b>", "<a>&b;</a>", "</a>", "\u{0}"] {
            assert!(xml::parse(broken.as_bytes()).is_err(), "{broken}");
        }
    }
}
