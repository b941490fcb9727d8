//! A page of many sections, for a browser: headline figures, pictures and tables that a reader can sort and
//! filter. It is one file that needs nothing else, and says the same without its script.

mod html;

pub use html::html;

use super::page::{Definition, Entry, Part};
use crate::chart::{Chart, Style};

/// What people read from the first section to the last.
#[derive(Clone, Debug, Default)]
pub struct Booklet {
    /// What it is about, in one line.
    pub title: String,
    /// What the figures stand on, below the title.
    pub lead: Vec<String>,
    /// The sections.
    pub sections: Vec<Section>,
}

/// A section under a heading, to which the list of contents leads.
#[derive(Clone, Debug)]
pub struct Section {
    /// Names it in addresses: ASCII letters.
    pub code: &'static str,
    /// The heading.
    pub heading: String,
    /// What is said before anything else.
    pub lead: Vec<String>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// What its figures and columns mean. The page says all of them at its end, each once.
    pub definitions: Vec<Definition>,
}

/// Something in a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// What every format can lay out.
    Part(Part),
    /// Headline figures.
    Tiles(Vec<Tile>),
    /// A picture. It stands beside a table of the same figures, which is its text.
    Picture(Picture),
}

/// A headline figure.
#[derive(Clone, Debug, Default)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure; a dash where none is stated.
    pub figure: Entry,
    /// The unit.
    pub unit: String,
    /// How it changed, as words; `None` where nothing compares.
    pub change: Option<Entry>,
    /// What must be known to read it right: on which departments it stands.
    pub notes: Vec<String>,
}

/// A picture as SVG: a wide one, and one for phones.
#[derive(Clone, Debug)]
pub struct Picture {
    wide: String,
    narrow: String,
}

/// The widths of a picture in pixels.
const WIDTHS: [i32; 2] = [840, 360];

impl Picture {
    /// The picture without its source, which the page says at its end. `None` where nothing is in it.
    ///
    /// # Errors
    /// None but what cannot be drawn.
    pub fn of(chart: Chart) -> anyhow::Result<Option<Picture>> {
        if chart.is_empty() {
            return Ok(None);
        }
        let chart = Chart { source: String::new(), ..chart };
        let [wide, narrow] = WIDTHS.map(|width| chart.svg(Style::embedded(width)));
        Ok(Some(Picture { wide: wide?, narrow: narrow? }))
    }
}

impl Section {
    /// A section without anything in it.
    pub fn headed(code: &'static str, heading: impl Into<String>) -> Section {
        Section {
            code,
            heading: heading.into(),
            lead: Vec::new(),
            blocks: Vec::new(),
            definitions: Vec::new(),
        }
    }

    /// Whether a table of it marks a figure that is in doubt.
    pub fn is_marked(&self) -> bool {
        self.blocks.iter().any(|block| match block {
            Block::Part(part) => part.is_marked(),
            Block::Tiles(_) | Block::Picture(_) => false,
        })
    }

    /// The same, with something before the rest.
    #[must_use]
    pub fn with_lead(mut self, lines: impl IntoIterator<Item = String>) -> Section {
        self.lead.extend(lines);
        self
    }

    /// The same, with the meaning of its figures.
    #[must_use]
    pub fn defining(mut self, definitions: Vec<Definition>) -> Section {
        self.definitions.extend(definitions);
        self
    }

    /// The same, with more in it.
    #[must_use]
    pub fn with<B: Into<Block>>(mut self, blocks: impl IntoIterator<Item = B>) -> Section {
        self.blocks.extend(blocks.into_iter().map(Into::into));
        self
    }
}

impl Booklet {
    /// What the figures of all sections mean.
    fn definitions(&self) -> Vec<Definition> {
        let mut definitions: Vec<Definition> = Vec::new();
        for definition in self.sections.iter().flat_map(|section| &section.definitions) {
            if !definitions.contains(definition) {
                definitions.push(definition.clone());
            }
        }
        definitions
    }
}

impl<P: Into<Part>> From<P> for Block {
    fn from(part: P) -> Block {
        Block::Part(part.into())
    }
}

impl From<Picture> for Block {
    fn from(picture: Picture) -> Block {
        Block::Picture(picture)
    }
}
