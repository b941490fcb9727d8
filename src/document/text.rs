//! Plain text, as a PDF reader or a browser's “save as text” leaves it: one block a line.

use super::{Block, Format, Line};

pub const FORMAT: Format = Format {
    name: "txt",
    suffixes: &["txt", "text"],
    read: |text, _| {
        let line = |(index, line): (usize, &str)| {
            Block::Line(Line { text: line.to_owned(), number: index + 1 })
        };
        Ok(text.lines().enumerate().map(line).collect())
    },
};
