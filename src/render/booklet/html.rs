//! The sections as one file of HTML. Nothing in it can fetch anything or run but the one style sheet and the
//! one script that its policy names by their hashes.

use std::fmt::Write as _;
use std::path::Path;

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};
use unicode_width::UnicodeWidthStr as _;

use super::{Block, Booklet, Picture, Section, Tile};
use crate::language::{Language, Message};
use crate::render::html::{self, Order, block, element, escaped};
use crate::render::page::Part;
use crate::render::{Colophon, Tone};

const STYLE: &str = concat!(include_str!("../html.css"), include_str!("style.css"));
const SCRIPT: &str = include_str!("script.js");

/// A headline figure that is wider, in columns of a terminal, does not stand beside another on a phone.
const WIDE_FIGURE: usize = 9;

/// Names the section of the definitions in addresses.
const DEFINITIONS: &str = "definitions";

/// A booklet as HTML; `database` is the file that its figures are from.
pub fn html(booklet: &Booklet, language: Language, database: &Path) -> String {
    let colophon = Colophon::new(language, Some(database));
    let mut head = String::new();
    element(&mut head, "h1", &booklet.title);
    block(&mut head, "p class=\"coverage\"", booklet.lead.iter().map(String::as_str));
    let mut body = String::new();
    for section in &booklet.sections {
        self::section(&mut body, section);
    }
    let definitions = booklet.definitions();
    if !definitions.is_empty() {
        open(&mut body, DEFINITIONS, &colophon.definitions);
        html::definitions(&mut body, &definitions);
        body.push_str("</section>\n");
    }
    let mut foot = String::new();
    block(&mut foot, "p", colophon.lines.iter().map(String::as_str));
    let definitions = (!definitions.is_empty()).then_some(colophon.definitions.as_str());
    let contents = contents(booklet, definitions);
    let [contents_name, skip] =
        [Message::ContentsTitle, Message::SkipToContent].map(|words| words.text(language));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        source(STYLE),
        source(SCRIPT)
    );
    format!(
        "<!DOCTYPE html>
<html lang=\"{lang}\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta name=\"generator\" content=\"stats {version}\">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body{words}>
<a class=\"skip\" href=\"#content\">{skip}</a>
<header>
{head}</header>
<nav aria-label=\"{contents_name}\">
<p>{contents_name}</p>
<ul>
{contents}</ul>
</nav>
<main id=\"content\" tabindex=\"-1\">
{body}</main>
<footer>
{foot}</footer>
<script>{SCRIPT}</script>
</body>
</html>
",
        lang = colophon.language,
        version = env!("CARGO_PKG_VERSION"),
        title = escaped(&booklet.title),
        words = words(language),
        skip = escaped(&skip),
        contents_name = escaped(&contents_name),
    )
}

/// What a policy calls a text that may stand on the page.
fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

/// The words of the controls, which the script adds: without it nothing dead is seen.
fn words(language: Language) -> String {
    let place = |name: &str| format!("{{{name}}}");
    let words = [
        ("filter", Message::FilterLabel),
        ("shown", Message::RowsShown { shown: place("shown"), all: place("all") }),
        ("hint", Message::SortHint),
    ];
    let attribute = |(name, words): (&str, Message)| {
        format!(" data-{name}=\"{}\"", escaped(&words.text(language)))
    };
    words.into_iter().map(attribute).collect()
}

/// Where each section begins; the definitions last, where there are some.
fn contents(booklet: &Booklet, definitions: Option<&str>) -> String {
    let sections = booklet.sections.iter().map(|one| (one.code, one.heading.as_str()));
    let definitions = definitions.map(|heading| (DEFINITIONS, heading));
    let line = |(code, heading)| format!("<li><a href=\"#{code}\">{}</a></li>\n", escaped(heading));
    sections.chain(definitions).map(line).collect()
}

fn open(out: &mut String, code: &str, heading: &str) {
    let _ = writeln!(out, "<section id=\"{code}\" aria-labelledby=\"{code}-heading\">");
    element(out, &format!("h2 id=\"{code}-heading\""), heading);
}

fn section(out: &mut String, section: &Section) {
    open(out, section.code, &section.heading);
    block(out, "p class=\"coverage\"", section.lead.iter().map(String::as_str));
    for block in &section.blocks {
        match block {
            Block::Part(Part::Text(text)) => html::paragraph(out, text, "h3"),
            Block::Part(Part::Table(grid)) => html::table(out, grid, Order::OfReader),
            Block::Tiles(tiles) => self::tiles(out, tiles),
            Block::Picture(picture) => self::picture(out, picture),
        }
    }
    out.push_str("</section>\n");
}

fn tiles(out: &mut String, tiles: &[Tile]) {
    out.push_str("<ul class=\"tiles\">\n");
    for tile in tiles {
        let is_big = tile.figure.text.width() > WIDE_FIGURE;
        out.push_str(if is_big { "<li class=\"big\">\n" } else { "<li>\n" });
        element(out, "p class=\"label\"", &tile.label);
        let (figure, unit) = (escaped(&tile.figure.marked()), escaped(&tile.unit));
        let _ = writeln!(out, "<p class=\"figure\"><b>{figure}</b> <span>{unit}</span></p>");
        if let Some(change) = &tile.change {
            let arrow = match change.tone {
                Tone::Up => "<span aria-hidden=\"true\">▲ </span>",
                Tone::Down => "<span aria-hidden=\"true\">▼ </span>",
                _ => "",
            };
            let class = html::class_of(change.tone).unwrap_or("same");
            let text = escaped(&change.text);
            let _ = writeln!(out, "<p class=\"change {class}\">{arrow}{text}</p>");
        }
        block(out, "p class=\"foot\"", tile.notes.iter().map(String::as_str));
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn picture(out: &mut String, picture: &Picture) {
    let Picture { wide, narrow } = picture;
    let _ = write!(
        out,
        "<figure>\n<div class=\"wide\">{wide}</div>\n<div class=\"narrow\">{narrow}</div>\n</figure>\n"
    );
}
