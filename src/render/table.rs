//! Tables for a terminal.
//!
//! Borders are ASCII, and so are the marks that terminals of China show two columns wide and others
//! one: the only way in which columns align everywhere.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use unicode_width::UnicodeWidthChar;

use crate::language::Language;
use crate::query::{Rows, Unit, Value};
use crate::report::{self, MoneyUnit, format_amount};

/// How the text of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A table of text.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The headings and how their columns stand.
    pub headings: Vec<(String, Align)>,
    /// The rows, each as wide as the headings.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// The table in lines of at most this many columns, where that can be done; in any width
    /// where none is given.
    pub fn text(&self, width: Option<u16>) -> String {
        let mut table = Table::new();
        table.load_style(presets::ASCII_MARKDOWN);
        table.force_no_tty();
        if let Some(width) = width {
            table.set_width(width).set_content_arrangement(ContentArrangement::Dynamic);
        }
        table.set_header(self.headings.iter().map(|(text, _)| plain(text)));
        for row in &self.rows {
            table.add_row(row.iter().map(|text| plain(text)));
        }
        for (index, (_, align)) in self.headings.iter().enumerate() {
            if let (Align::Right, Some(column)) = (align, table.column_mut(index)) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let lines = table.to_string();
        lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }
}

/// The columns of the terminal.
pub fn terminal_width() -> Option<u16> {
    Table::new().width()
}

/// An answer as a table under the headings of its columns.
pub fn rows(rows: &Rows, language: Language) -> Grid {
    let align = |unit: Unit| if unit.is_number() { Align::Right } else { Align::Left };
    Grid {
        headings: rows
            .columns
            .iter()
            .map(|column| (column.label.get(language).to_owned(), align(column.unit)))
            .collect(),
        rows: rows.rows.iter().map(|row| row.iter().map(value_text).collect()).collect(),
    }
}

/// A value as people read it; a dash where nothing is stated.
pub fn value_text(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Integer(value) => value.to_string(),
        Value::Real(value) => format!("{value:.1}"),
        Value::Text(text) => text.clone(),
    }
}

/// A figure as people read it: amounts in 万元, as the form prints them.
pub fn figure(value: &Value, unit: &str) -> String {
    match value {
        Value::Integer(value) if unit == report::Unit::Fen.code() => {
            format_amount(*value, MoneyUnit::TenThousandYuan)
        }
        value => value_text(value),
    }
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
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn columns_align_whatever_the_width_of_ambiguous_marks() {
        let label = report::RequestRow::DeniedSecurity.label().zh;
        let grid = Grid {
            headings: vec![("指标".to_owned(), Align::Left), ("2021".to_owned(), Align::Right)],
            rows: vec![
                vec![label.to_owned(), "3".to_owned()],
                vec!["received — “总计”…①".to_owned(), "12".to_owned()],
            ],
        };
        for width in [None, Some(30)] {
            let text = grid.text(width);
            let widths: Vec<usize> = text.lines().map(UnicodeWidthStr::width).collect();
            let widths_cjk: Vec<usize> = text.lines().map(UnicodeWidthStr::width_cjk).collect();
            assert!(widths.iter().all(|one| *one == widths[0]), "{text}");
            assert_eq!(widths, widths_cjk, "{text}");
            assert!(width.is_none_or(|width| widths[0] <= usize::from(width)), "{text}");
        }
    }
}
