//! Tables for a terminal.
//!
//! Borders are ASCII, and so are the marks that terminals of China show two columns wide and others
//! one: the only way in which columns align everywhere.

use comfy_table::{
    Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width, presets,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Screen;
use super::page::{Align, Entry, Grid, Heading, Line, Page, Paragraph, Part, Tone};

/// A page as lines of text, which end with a newline.
pub fn page(page: &Page, screen: Screen) -> String {
    let mut blocks: Vec<String> = Vec::new();
    if !page.is_title_plain && !page.title.is_empty() {
        blocks.push(page.title.clone());
    }
    if !page.coverage.is_empty() {
        blocks.push(page.coverage.join("\n"));
    }
    for part in &page.parts {
        match part {
            Part::Text(text) => blocks.push(paragraph(text, screen)),
            Part::Table(Grid { told: Some(told), .. }) => {
                blocks.extend(told.iter().map(|text| paragraph(text, screen)));
            }
            Part::Table(table) => blocks.push(captioned(table, screen)),
        }
    }
    let blocks: Vec<&str> = blocks.iter().map(|block| block.trim_end()).collect();
    blocks.join("\n\n") + "\n"
}

fn paragraph(paragraph: &Paragraph, screen: Screen) -> String {
    let line = |line: &Line| {
        let indent = " ".repeat(line.indent);
        let text = line.text.replace('\n', &format!("\n{indent}"));
        indent + &coloured(&text, line.tone, screen)
    };
    let lines = paragraph.lines.iter().map(line);
    paragraph.heading.iter().cloned().chain(lines).collect::<Vec<_>>().join("\n")
}

/// A table below its caption, with what is said below it.
fn captioned(table: &Grid, screen: Screen) -> String {
    let caption = Some(table.caption.as_str()).filter(|caption| !caption.is_empty());
    let lines = grid(table, screen);
    let foot = table.foot.iter().map(String::as_str);
    caption.into_iter().chain([lines.trim_end()]).chain(foot).collect::<Vec<_>>().join("\n")
}

/// A table in lines of at most the screen's width, where that can be done; in any width where it has
/// none. In too narrow a screen columns of words without a word are left out, and names become short; then
/// lines of words are broken, figures never.
pub fn grid(grid: &Grid, screen: Screen) -> String {
    let is_shown = |heading: &Heading| {
        heading.from_width.is_none_or(|least| screen.width.is_none_or(|width| width >= least))
    };
    let shown: Vec<usize> = (0..grid.headings.len())
        .filter(|&index| grid.headings.get(index).is_some_and(is_shown))
        .collect();
    let whole = drawn(grid, &shown, Names::Whole, None, screen);
    let Some(width) = screen.width else { return whole };
    let fits = |text: &str| text.lines().all(|line| visible(line) <= usize::from(width));
    if fits(&whole) {
        return whole;
    }
    let says_something = |&index: &usize| {
        let is_figures = grid.headings.get(index).is_some_and(|it| it.align == Align::Right);
        let mut entries = grid.rows.iter().filter_map(|row| row.get(index));
        is_figures || entries.any(|entry| !entry.text.is_empty())
    };
    let shown: Vec<usize> = shown.into_iter().filter(says_something).collect();
    let short = drawn(grid, &shown, Names::Short, None, screen);
    if fits(&short) { short } else { drawn(grid, &shown, Names::Short, Some(width), screen) }
}

/// Whether names are shown as they are, or the short ones that some of them have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Whole,
    Short,
}

fn drawn(grid: &Grid, shown: &[usize], names: Names, width: Option<u16>, screen: Screen) -> String {
    let heading = |heading: &Heading| match (names, &heading.short) {
        (Names::Short, Some(short)) => plain(short),
        _ => plain(&heading.text),
    };
    let text = |entry: &Entry| match names {
        Names::Whole => plain(&entry.marked()),
        Names::Short => plain(&entry.marked_short()),
    };
    let cell = |entry: &Entry| {
        let cell = Cell::new(text(entry));
        match colour(entry.tone).filter(|_| screen.has_colour) {
            Some(colour) => cell.fg(colour),
            None => cell,
        }
    };
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.force_no_tty();
    if screen.has_colour {
        table.enforce_styling();
    }
    if let Some(width) = width {
        table.set_width(width).set_content_arrangement(ContentArrangement::Dynamic);
    }
    let headings = shown.iter().filter_map(|&index| grid.headings.get(index));
    table.set_header(headings.clone().map(heading));
    for row in &grid.rows {
        table.add_row(shown.iter().filter_map(|&index| row.get(index)).map(cell));
    }
    for (position, (heading_of, &index)) in headings.zip(shown).enumerate() {
        let Some(column) = table.column_mut(position) else { continue };
        let entries = grid.rows.iter().filter_map(|row| row.get(index));
        let widest = entries.map(|entry| text(entry).width()).max().unwrap_or(0);
        let heading = heading(heading_of);
        let longest_word = heading.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
        let least = match heading_of.align {
            // Half of a number is another number.
            Align::Right => {
                column.set_cell_alignment(CellAlignment::Right);
                widest.max(longest_word.min(LEAST_OF_HEADING))
            }
            Align::Left => widest.max(longest_word).min(LEAST),
        };
        let padded = u16::try_from(least + PADDING).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(padded)));
    }
    let lines = table.to_string();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Words are not broken into lines of fewer columns than this.
const LEAST: usize = 8;

/// The same for the headings of figures.
const LEAST_OF_HEADING: usize = 12;

/// The spaces on both sides of an entry.
const PADDING: usize = 2;

fn colour(tone: Tone) -> Option<Color> {
    match tone {
        Tone::Plain => None,
        // The dark ones can be read on white as well. Red and green say opposite things in China and elsewhere, and nothing to some eyes.
        Tone::Up => Some(Color::DarkCyan),
        Tone::Down => Some(Color::DarkMagenta),
        Tone::Error => Some(Color::DarkRed),
        Tone::Warning => Some(Color::DarkYellow),
    }
}

fn coloured(text: &str, tone: Tone, screen: Screen) -> String {
    let code = match tone {
        Tone::Plain => return text.to_owned(),
        Tone::Up => "36",
        Tone::Down => "35",
        Tone::Error => "31",
        Tone::Warning => "33",
    };
    if screen.has_colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// The columns that a line takes on a screen, without its colours.
fn visible(line: &str) -> usize {
    let mut width = 0;
    for (index, part) in line.split('\u{1b}').enumerate() {
        let text = if index == 0 { part } else { part.split_once('m').map_or("", |(_, it)| it) };
        width += text.width();
    }
    width
}

/// The columns of the terminal.
pub fn terminal_width() -> Option<u16> {
    Table::new().width()
}

/// The text with marks whose width depends on the terminal replaced by ASCII.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '“' | '”' => plain.push('"'),
            '‘' | '’' => plain.push('\''),
            '—' | '–' | '―' | '‐' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            '·' | '•' => plain.push('.'),
            '×' => plain.push('x'),
            '≥' => plain.push_str(">="),
            '≤' => plain.push_str("<="),
            '≠' => plain.push_str("<>"),
            '→' => plain.push_str("->"),
            '\n' => plain.push('\n'),
            one if one.is_control() => plain.push(' '),
            one if one.width() == one.width_cjk() => plain.push(one),
            one => {
                use unicode_normalization::UnicodeNormalization;
                let folded: String = std::iter::once(one).nfkc().collect();
                let is_ascii = folded.is_ascii();
                plain.push_str(if is_ascii { &folded } else { "?" });
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report;

    #[test]
    fn columns_align_whatever_the_width_of_ambiguous_marks() {
        let label = report::RequestRow::DeniedSecurity.label().zh;
        let table = Grid {
            headings: vec![Heading::words("指标"), Heading::figures("2021")],
            rows: vec![
                vec![Entry::text(label), Entry::count(3)],
                vec![Entry::text("received — “总计”…①"), Entry::count(12)],
            ],
            ..Grid::default()
        };
        for width in [None, Some(30)] {
            let text = grid(&table, Screen { width, has_colour: false });
            let widths: Vec<usize> = text.lines().map(UnicodeWidthStr::width).collect();
            let widths_cjk: Vec<usize> = text.lines().map(UnicodeWidthStr::width_cjk).collect();
            assert!(widths.iter().all(|one| *one == widths[0]), "{text}");
            assert_eq!(widths, widths_cjk, "{text}");
            assert!(width.is_none_or(|width| widths[0] <= usize::from(width)), "{text}");
        }
    }
}
