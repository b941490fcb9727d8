//! One small page of HTML that needs nothing else: no script, no picture, no network. It is read on a
//! phone, printed, and pasted into Word or a mail.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::Colophon;
use super::page::{Align, Definition, Entry, Grid, Page, Paragraph, Part, Tone};
use crate::query::Value;

const STYLE: &str = include_str!("html.css");

/// A page as HTML.
pub fn page(page: &Page, colophon: &Colophon) -> String {
    let mut body = String::new();
    element(&mut body, "h1", &page.title);
    block(&mut body, "p class=\"coverage\"", page.coverage.iter().map(String::as_str));
    for part in &page.parts {
        match part {
            Part::Text(text) => paragraph(&mut body, text, "h2"),
            Part::Table(grid) => table(&mut body, grid, Order::Fixed),
        }
    }
    if !page.definitions.is_empty() {
        element(&mut body, "h2", &colophon.definitions);
        definitions(&mut body, &page.definitions);
    }
    let mut foot = String::new();
    block(&mut foot, "p", colophon.lines.iter().map(String::as_str));
    let title = escaped(&page.title);
    let language = colophon.language;
    format!(
        "<!DOCTYPE html>
<html lang=\"{language}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
{body}</main>
<footer>
{foot}</footer>
</body>
</html>
"
    )
}

/// Whether a reader may put the rows of tables in another order, where they allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// A page without a script.
    Fixed,
    /// A page whose script sorts and filters.
    OfReader,
}

/// The list of definitions.
pub fn definitions(out: &mut String, definitions: &[Definition]) {
    out.push_str("<dl>\n");
    for definition in definitions {
        element(out, "dt", &definition.term);
        element(out, "dd", &definition.meaning);
    }
    out.push_str("</dl>\n");
}

/// An element with text; what follows the first space of its name are attributes.
pub fn element(out: &mut String, name: &str, text: &str) {
    block(out, name, std::iter::once(text));
}

/// The same with lines.
pub fn block<'a>(out: &mut String, name: &str, lines: impl Iterator<Item = &'a str>) {
    let lines: Vec<String> = lines.map(escaped).collect();
    if !lines.is_empty() {
        let end = name.split(' ').next().unwrap_or_default();
        let _ = writeln!(out, "<{name}>{}</{end}>", lines.join("<br>\n"));
    }
}

/// Lines under a heading, which is an element of this name.
pub fn paragraph(out: &mut String, paragraph: &Paragraph, heading_name: &str) {
    if let Some(heading) = &paragraph.heading {
        element(out, heading_name, heading);
    }
    if paragraph.lines.is_empty() {
        return;
    }
    let line = |line: &super::page::Line| {
        let indent = "&emsp;".repeat(line.indent.div_ceil(2));
        let text = escaped(&line.text);
        match class_of(line.tone) {
            Some(class) => format!("{indent}<span class=\"{class}\">{text}</span>"),
            None => indent + &text,
        }
    };
    let lines: Vec<String> = paragraph.lines.iter().map(line).collect();
    let _ = writeln!(out, "<p>{}</p>", lines.join("<br>\n"));
}

/// A table in a region of its own.
pub fn table(out: &mut String, grid: &Grid, order: Order) {
    /// A table with more rows has a region in which its headings stay in sight.
    const LONG: usize = 15;
    /// A table with more columns is printed across.
    const BROAD: usize = 13;
    let sums = grid.sums.filter(|_| order == Order::OfReader);
    // A table that is wider than the page is moved by itself, also with the keyboard.
    let is_of_reader = order == Order::OfReader;
    let long = if is_of_reader && grid.rows.len() > LONG { " long" } else { "" };
    let broad = if is_of_reader && grid.headings.len() > BROAD { " broad" } else { "" };
    let class = format!("{long}{broad}");
    let _ = write!(out, "<div class=\"table{class}\" role=\"region\" tabindex=\"0\"");
    let name = if grid.caption.is_empty() { &grid.name } else { &grid.caption };
    if !name.is_empty() {
        let _ = write!(out, " aria-label=\"{}\"", escaped(name));
    }
    out.push_str(if sums.is_some() { ">\n<table data-live>\n" } else { ">\n<table>\n" });
    if !grid.caption.is_empty() {
        element(out, "caption", &grid.caption);
    }
    out.push_str("<thead>\n<tr>");
    let columns: Vec<&str> =
        (0..grid.headings.len()).map(|index| class_of_column(grid, index)).collect();
    for (heading, class) in grid.headings.iter().zip(&columns) {
        let _ = write!(out, "<th scope=\"col\" class=\"{class}\">{}</th>", escaped(&heading.text));
    }
    out.push_str("</tr>\n</thead>\n");
    let (above, below) = grid.rows.split_at(sums.unwrap_or(0).min(grid.rows.len()));
    if !above.is_empty() {
        out.push_str("<tbody class=\"sums\">\n");
        rows(out, grid, above, &columns, sums.is_some());
        out.push_str("</tbody>\n");
    }
    out.push_str("<tbody>\n");
    rows(out, grid, below, &columns, sums.is_some());
    out.push_str("</tbody>\n</table>\n</div>\n");
    block(out, "p class=\"foot\"", grid.foot.iter().map(String::as_str));
}

/// Rows of a table; with their values, where they can be sorted by them.
fn rows(out: &mut String, grid: &Grid, rows: &[Vec<Entry>], columns: &[&str], has_values: bool) {
    // What a row is about stands in its first column of words.
    let about = grid.headings.iter().position(|heading| heading.align == Align::Left);
    for row in rows {
        out.push_str("<tr>");
        for (index, (entry, column)) in row.iter().zip(columns).enumerate() {
            let tone = class_of(entry.tone).map_or_else(String::new, |tone| format!(" {tone}"));
            let class = format!(" class=\"{column}{tone}\"");
            let value = match &entry.value {
                Value::Integer(value) if has_values => format!(" data-value=\"{value}\""),
                Value::Real(value) if has_values => format!(" data-value=\"{value}\""),
                _ => String::new(),
            };
            let text = text_of(entry);
            let _ = if about == Some(index) {
                write!(out, "<th scope=\"row\"{class}{value}>{text}</th>")
            } else {
                write!(out, "<td{class}{value}>{text}</td>")
            };
        }
        out.push_str("</tr>\n");
    }
}

/// Figures, short words that stay in one line, or text.
fn class_of_column(grid: &Grid, index: usize) -> &'static str {
    const SHORT: usize = 30;
    let heading = grid.headings.get(index);
    if heading.is_some_and(|heading| heading.align == Align::Right) {
        return "n";
    }
    let entries = grid.rows.iter().filter_map(|row| row.get(index));
    let is_short = entries.map(|entry| entry.text.width()).all(|width| width <= SHORT);
    if is_short { "s" } else { "t" }
}

fn text_of(entry: &Entry) -> String {
    escaped(&entry.marked()).replace('\n', "<br>")
}

/// The class of what stands out.
pub fn class_of(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Up => Some("up"),
        Tone::Down => Some("down"),
        Tone::Error => Some("error"),
        Tone::Warning => Some("warning"),
    }
}

/// Text without marks of HTML, fit for attributes, too.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No page may have them, not even escaped.
            one if one.is_control() && !matches!(one, '\n' | '\t') => escaped.push('\u{fffd}'),
            one => escaped.push(one),
        }
    }
    escaped
}
