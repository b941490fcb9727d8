//! A page of `report`, read as a browser would: its sections, tables, headline figures and pictures.

use scraper::{ElementRef, Html, Selector};

/// The page.
pub struct ReportPage {
    pub source: String,
    html: Html,
}

/// A table of it.
#[derive(Debug)]
pub struct Table {
    pub name: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: its words, and its value where it is a number.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub value: Option<f64>,
}

/// A headline figure: what stands in its box.
#[derive(Debug)]
pub struct Tile {
    pub label: String,
    pub figure: String,
    pub change: Option<String>,
    pub notes: String,
}

pub fn all<'a>(of: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    of.select(&Selector::parse(selector).expect("a selector")).collect()
}

pub fn text(of: ElementRef<'_>) -> String {
    of.text().collect::<String>().trim().to_owned()
}

impl Cell {
    /// The number that a reader sees, without the mark of doubt.
    pub fn number(&self) -> Option<f64> {
        self.text.trim_end_matches('!').parse().ok()
    }

    pub fn is_doubtful(&self) -> bool {
        self.text.ends_with('!')
    }
}

impl Table {
    /// A cell by the heading of its column and the words at the beginning of its row.
    #[track_caller]
    pub fn cell(&self, row: &str, heading: &str) -> &Cell {
        let column = self.headings.iter().position(|one| one == heading);
        let column = column.unwrap_or_else(|| panic!("{heading} of {:?}", self.headings));
        let row = self.rows.iter().find(|cells| cells[0].text == row);
        &row.unwrap_or_else(|| panic!("no such row in {}", self.name))[column]
    }
}

impl ReportPage {
    pub fn parse(source: String) -> ReportPage {
        let html = Html::parse_document(&source);
        ReportPage { source, html }
    }

    pub fn root(&self) -> ElementRef<'_> {
        self.html.root_element()
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        all(self.root(), selector)
    }

    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    /// The tables of a section.
    pub fn tables(&self, section: &str) -> Vec<Table> {
        self.all(&format!("#{section} .table")).into_iter().map(table).collect()
    }

    /// The first table of a section.
    pub fn table(&self, section: &str) -> Table {
        self.tables(section).into_iter().next().unwrap_or_else(|| panic!("a table in {section}"))
    }

    pub fn tiles(&self) -> Vec<Tile> {
        let first = |tile: ElementRef<'_>, selector: &str| {
            all(tile, selector).first().map(|one| text(*one))
        };
        let tile = |tile: ElementRef<'_>| Tile {
            label: first(tile, ".label").expect("a label"),
            figure: first(tile, ".figure b").expect("a figure"),
            change: first(tile, ".change"),
            notes: first(tile, ".foot").unwrap_or_default(),
        };
        self.all(".tiles li").into_iter().map(tile).collect()
    }

    /// The wide pictures of a section, as their source.
    pub fn pictures(&self, section: &str) -> Vec<String> {
        let begin = self.source.find(&format!("<section id=\"{section}\"")).expect("a section");
        let rest = &self.source[begin..];
        let rest = &rest[..rest.find("</section>").expect("its end")];
        let pictures = rest.split("<div class=\"wide\">").skip(1);
        pictures.map(|one| one[..one.find("</div>").expect("its end")].to_owned()).collect()
    }
}

fn table(region: ElementRef<'_>) -> Table {
    let cell = |cell: ElementRef<'_>| Cell {
        text: text(cell),
        value: cell.attr("data-value").map(|value| value.parse().expect("a number")),
    };
    Table {
        name: region.attr("aria-label").unwrap_or("").to_owned(),
        headings: all(region, "thead th").into_iter().map(text).collect(),
        rows: all(region, "tbody tr")
            .into_iter()
            .map(|row| all(row, "th, td").into_iter().map(cell).collect())
            .collect(),
    }
}
