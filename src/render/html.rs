//! One small page of HTML that needs nothing else: no script, no picture, no network. It is read on a
//! phone, printed, and pasted into Word or a mail.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::Colophon;
use super::page::{Align, Entry, Grid, Page, Paragraph, Part, Tone};

const STYLE: &str = include_str!("html.css");

/// A page as HTML.
pub fn page(page: &Page, colophon: &Colophon) -> String {
    let mut body = String::new();
    element(&mut body, "h1", &page.title);
    block(&mut body, "p class=\"coverage\"", page.coverage.iter().map(String::as_str));
    for part in &page.parts {
        match part {
            Part::Text(text) => paragraph(&mut body, text),
            Part::Table(grid) => table(&mut body, grid),
        }
    }
    if !page.definitions.is_empty() {
        element(&mut body, "h2", &colophon.definitions);
        body.push_str("<dl>\n");
        for definition in &page.definitions {
            element(&mut body, "dt", &definition.term);
            element(&mut body, "dd", &definition.meaning);
        }
        body.push_str("</dl>\n");
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

/// An element with text; what follows the first space of its name are attributes.
fn element(out: &mut String, name: &str, text: &str) {
    block(out, name, std::iter::once(text));
}

/// The same with lines.
fn block<'a>(out: &mut String, name: &str, lines: impl Iterator<Item = &'a str>) {
    let lines: Vec<String> = lines.map(escaped).collect();
    if !lines.is_empty() {
        let end = name.split(' ').next().unwrap_or_default();
        let _ = writeln!(out, "<{name}>{}</{end}>", lines.join("<br>\n"));
    }
}

fn paragraph(out: &mut String, paragraph: &Paragraph) {
    if let Some(heading) = &paragraph.heading {
        element(out, "h2", heading);
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

fn table(out: &mut String, grid: &Grid) {
    // A table that is wider than the page is moved by itself, also with the keyboard.
    let _ = write!(out, "<div class=\"table\" role=\"region\" tabindex=\"0\"");
    if !grid.caption.is_empty() {
        let _ = write!(out, " aria-label=\"{}\"", escaped(&grid.caption));
    }
    out.push_str(">\n<table>\n");
    if !grid.caption.is_empty() {
        element(out, "caption", &grid.caption);
    }
    out.push_str("<thead>\n<tr>");
    let columns: Vec<&str> =
        (0..grid.headings.len()).map(|index| class_of_column(grid, index)).collect();
    for (heading, class) in grid.headings.iter().zip(&columns) {
        let _ = write!(out, "<th scope=\"col\" class=\"{class}\">{}</th>", escaped(&heading.text));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    // What a row is about stands in its first column of words.
    let about = grid.headings.iter().position(|heading| heading.align == Align::Left);
    for row in &grid.rows {
        out.push_str("<tr>");
        for (index, (entry, column)) in row.iter().zip(&columns).enumerate() {
            let tone = class_of(entry.tone).map_or_else(String::new, |tone| format!(" {tone}"));
            let class = format!(" class=\"{column}{tone}\"");
            let text = text_of(entry);
            let _ = if about == Some(index) {
                write!(out, "<th scope=\"row\"{class}>{text}</th>")
            } else {
                write!(out, "<td{class}>{text}</td>")
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    block(out, "p class=\"foot\"", grid.foot.iter().map(String::as_str));
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

fn class_of(tone: Tone) -> Option<&'static str> {
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
