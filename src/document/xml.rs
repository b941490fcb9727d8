//! XML of office files as a stream of elements and text, with limits on what hostile files nest.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::language::Message;

/// A table inside a text box inside a table has some 60 levels. What walks a file may so call
/// itself on each level.
const DEEPEST: usize = 150;

/// No element of an office file has more; each is compared with all before it.
const MOST_ATTRIBUTES: usize = 200;

/// What comes next in a file.
#[derive(Debug)]
pub enum Part<'a> {
    /// An element begins. One without contents ends at once.
    Begin(Tag<'a>),
    /// The element that began last ends.
    End,
    /// Text between the tags; a text may come in several parts.
    Text(Cow<'a, str>),
}

/// The begin of an element.
#[derive(Debug)]
pub struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// The name with its prefix, as it stands in the file.
    pub fn name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// The name without its prefix.
    pub fn local_name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The attributes: their names with the prefix, and their values.
    ///
    /// # Errors
    /// Why the file is refused: broken.
    pub fn attributes(&self) -> Result<Vec<(&str, Cow<'_, str>)>, Message> {
        let mut attributes = Vec::new();
        for attribute in self.0.attributes() {
            let attribute = attribute.map_err(|error| broken(&error))?;
            if attributes.len() == MOST_ATTRIBUTES {
                return Err(broken(&"too many attributes"));
            }
            let value = attribute.normalized_value(XmlVersion::default());
            let value = value.map_err(|error| broken(&error))?;
            attributes.push((attribute.key.into_inner(), value));
        }
        Ok(attributes)
    }
}

/// A file that is read from its begin to its end.
#[derive(Debug)]
pub struct Stream<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Stream<'a> {
    /// # Errors
    /// Why the file is refused: not in UTF-8, as all office files are.
    pub fn new(bytes: &'a [u8]) -> Result<Stream<'a>, Message> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| broken(&error))?;
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Stream { reader, depth: 0 })
    }

    /// What comes next, `None` behind the end.
    ///
    /// # Errors
    /// Why the file is refused: not well-formed, nested too deep, or with a document type, which
    /// has no use in office files but to make a short text expand to a long one.
    pub fn part(&mut self) -> Result<Option<Part<'a>>, Message> {
        loop {
            let event = self.reader.read_event().map_err(|error| broken(&error))?;
            return Ok(Some(match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Message::WhyNestedTooDeep);
                    }
                    Part::Begin(Tag(tag))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Part::End
                }
                Event::Text(text) => Part::Text(text.xml10_content()),
                Event::CData(text) => Part::Text(text.xml10_content()),
                Event::GeneralRef(entity) => {
                    let resolved = entity.resolve_char_ref().map_err(|error| broken(&error))?;
                    let resolved = resolved.or(match &*entity.xml10_content() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    });
                    let resolved = resolved.ok_or_else(|| broken(&"unknown entity"))?;
                    Part::Text(resolved.to_string().into())
                }
                Event::DocType(_) => return Err(broken(&"DOCTYPE")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => return Err(broken(&"unexpected end")),
                Event::Eof => return Ok(None),
            }));
        }
    }

    /// The next element in the one that is open, `None` where that ends. Text is passed over.
    ///
    /// # Errors
    /// As [`Stream::part`].
    pub fn child(&mut self) -> Result<Option<Tag<'a>>, Message> {
        loop {
            match self.part()? {
                Some(Part::Begin(tag)) => return Ok(Some(tag)),
                Some(Part::Text(_)) => {}
                Some(Part::End) | None => return Ok(None),
            }
        }
    }

    /// Passes over the rest of the element that is open.
    ///
    /// # Errors
    /// As [`Stream::part`].
    pub fn skip(&mut self) -> Result<(), Message> {
        let end = self.depth.saturating_sub(1);
        while self.depth > end && self.part()?.is_some() {}
        Ok(())
    }
}

/// Why a file is refused that is not sound XML.
pub fn broken(error: &dyn std::fmt::Display) -> Message {
    Message::WhyBroken { detail: error.to_string() }
}
