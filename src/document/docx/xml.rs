//! XML as a tree, with limits on its depth and size. Names are without their prefix: the two sets
//! of namespaces that Word writes (transitional and strict) have the same names.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::language::Message;

/// A table inside a text box inside a table has some 60 levels. What walks the tree may so call
/// itself on each level.
const DEEPEST: usize = 150;

/// A report has some 20,000 elements; a long document with many tables ten times as many.
const MOST_ELEMENTS: usize = 3_000_000;

/// An element with its attributes and what is in it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// Text of the element itself.
    pub text: String,
}

impl Element {
    /// An attribute, by its name without the prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The attribute `val` of a child.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a property is there and not switched off.
    pub fn has(&self, name: &str) -> bool {
        let off = |child: &Element| {
            matches!(child.attribute("val"), Some("0" | "false" | "off" | "none"))
        };
        self.child(name).is_some_and(|child| !off(child))
    }

    fn begin(tag: &BytesStart) -> Result<Element, Message> {
        let mut element =
            Element { name: tag.local_name().as_ref().to_owned(), ..Element::default() };
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| broken(&error))?;
            let value = attribute
                .normalized_value(XmlVersion::default())
                .map_err(|error| broken(&error))?;
            let name = attribute.key.local_name().as_ref().to_owned();
            element.attributes.push((name, value.into_owned()));
        }
        Ok(element)
    }
}

fn broken(error: &dyn std::fmt::Display) -> Message {
    Message::WhyBroken { detail: error.to_string() }
}

/// Parses a whole file to its root element.
///
/// # Errors
/// Why the file is refused: not well-formed, nested too deeply, or with a document type, which has
/// no use in office files but to make a short text expand to a long one.
pub fn parse(bytes: &[u8]) -> Result<Element, Message> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| broken(&error))?;
    let mut reader = Reader::from_str(text);
    let mut stack: Vec<Element> = vec![Element::default()];
    let mut count = 0;
    loop {
        let event = reader.read_event().map_err(|error| broken(&error))?;
        let Some(top) = stack.last_mut() else { return Err(broken(&"no root element")) };
        match event {
            Event::Start(tag) => {
                count += 1;
                if stack.len() > DEEPEST || count > MOST_ELEMENTS {
                    return Err(Message::WhyNestedTooDeeply);
                }
                stack.push(Element::begin(&tag)?);
            }
            Event::Empty(tag) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(Message::WhyNestedTooDeeply);
                }
                top.children.push(Element::begin(&tag)?);
            }
            Event::End(_) => {
                let done = stack.pop().unwrap_or_default();
                stack.last_mut().ok_or_else(|| broken(&"no root element"))?.children.push(done);
            }
            Event::Text(text) => top.text.push_str(&text.xml10_content()),
            Event::CData(text) => top.text.push_str(&text.xml10_content()),
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
                top.text.push(resolved.ok_or_else(|| broken(&"unknown entity"))?);
            }
            Event::DocType(_) => return Err(broken(&"DOCTYPE")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    match (stack.pop(), stack.is_empty()) {
        (Some(mut outside), true) => {
            outside.children.pop().ok_or_else(|| broken(&"no root element"))
        }
        _ => Err(broken(&"unexpected end")),
    }
}
