//! Markdown with tables, as GitHub, GitLab and most editors of notes read them.

use std::fmt::Write as _;

use super::Colophon;
use super::page::{Align, Grid, Page, Paragraph, Part};

/// A page as Markdown, which ends with a newline.
pub fn page(page: &Page, colophon: &Colophon) -> String {
    let mut blocks = vec![format!("# {}", inline(&page.title))];
    if !page.coverage.is_empty() {
        blocks.push(lines(page.coverage.iter().map(String::as_str)));
    }
    for part in &page.parts {
        match part {
            Part::Text(text) => blocks.extend(paragraph(text)),
            Part::Table(grid) => blocks.extend(table(grid)),
        }
    }
    if !page.definitions.is_empty() {
        blocks.push(format!("## {}", inline(&colophon.definitions)));
        let item = |term: &str, meaning: &str| format!("- {}: {}", inline(term), inline(meaning));
        let items = page.definitions.iter().map(|one| item(&one.term, &one.meaning));
        blocks.push(items.collect::<Vec<_>>().join("\n"));
    }
    blocks.push(lines(colophon.lines.iter().map(String::as_str)));
    blocks.join("\n\n") + "\n"
}

fn paragraph(paragraph: &Paragraph) -> Vec<String> {
    let heading = paragraph.heading.iter().map(|heading| format!("## {}", inline(heading)));
    // Lines that belong below another are indented, which more than three spaces would turn into code.
    let text = lines(paragraph.lines.iter().map(|line| line.text.as_str()));
    heading.chain(Some(text).filter(|text| !text.is_empty())).collect()
}

fn table(grid: &Grid) -> Vec<String> {
    let mut blocks = Vec::new();
    if !grid.caption.is_empty() {
        blocks.push(format!("## {}", inline(&grid.caption)));
    }
    let mut text = String::new();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            let _ = write!(text, "| {cell} ");
        }
        text.push_str("|\n");
    };
    row(&mut grid.headings.iter().map(|heading| inline(&heading.text)));
    row(&mut grid.headings.iter().map(|heading| match heading.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    }));
    for entries in &grid.rows {
        row(&mut entries.iter().map(|entry| inline(&entry.marked())));
    }
    blocks.push(text.trim_end().to_owned());
    if !grid.foot.is_empty() {
        blocks.push(lines(grid.foot.iter().map(String::as_str)));
    }
    blocks
}

/// Lines that stay lines.
fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines = lines.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| at_start(&inline(line))).collect::<Vec<_>>().join("\\\n")
}

/// Text whose marks mean nothing, in one line.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(one) = rest.next() {
        // Inside of a word, as in `received_total`, an underscore means nothing.
        let is_within =
            before.is_alphanumeric() && rest.peek().is_some_and(|it| it.is_alphanumeric());
        match one {
            '\n' => escaped.push_str("<br>"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '_' if is_within => escaped.push('_'),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => escaped.extend(['\\', one]),
            one if one.is_control() => escaped.push(' '),
            one => escaped.push(one),
        }
        before = one;
    }
    escaped.trim().to_owned()
}

/// A line that does not begin a heading, a list or a rule.
fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        format!("{number}\\{rest}")
    } else if line.starts_with(['#', '-', '+', '=']) {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_markdown_are_only_text() {
        let check = |text: &str, expected: &str| {
            assert_eq!(lines(std::iter::once(text)), expected, "{text}");
        };
        check("received.total", "received.total");
        check("denied_state_secret", "denied_state_secret");
        check("_a_ *b* `c` [d](e)", "\\_a\\_ \\*b\\* \\`c\\` \\[d\\](e)");
        check("a|b", "a\\|b");
        check("<script>&", "&lt;script&gt;&amp;");
        check("# 1\n- 2\n3. 4\n2021年", "\\# 1\\\n\\- 2\\\n3\\. 4\\\n2021年");
        check("一、总体情况", "一、总体情况");
    }
}
