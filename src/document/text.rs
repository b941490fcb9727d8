//! Plain text, as a PDF reader or a browser's “save as text” leaves it: one block a line.

use super::{Block, Contents, Format, Line, decode_text};

pub const FORMAT: Format = Format {
    name: "txt",
    suffixes: &["txt", "text"],
    is: |_| false,
    read: |bytes, place| {
        let (text, encoding) = decode_text(bytes, place)?;
        let line = |(index, line): (usize, &str)| {
            Block::Line(Line { text: line.to_owned(), number: index + 1 })
        };
        let blocks = text.lines().enumerate().map(line).collect();
        Ok(Contents { blocks, encoding: Some(encoding), ..Contents::default() })
    },
};
