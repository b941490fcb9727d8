//! XML as a tree of limited size. Names are without their prefix: the two sets
//! of namespaces that Word writes (transitional and strict) have the same names.

use crate::document::xml::{Part, Stream, Tag, broken};
use crate::language::Message;

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

    fn begin(tag: &Tag) -> Result<Element, Message> {
        let attributes = tag.attributes()?.into_iter().map(|(name, value)| {
            let name = name.rsplit(':').next().unwrap_or(name);
            (name.to_owned(), value.into_owned())
        });
        Ok(Element {
            name: tag.local_name().to_owned(),
            attributes: attributes.collect(),
            ..Element::default()
        })
    }
}

/// Parses a whole file to its root element.
///
/// # Errors
/// Why the file is refused: as [`Stream::part`], or with too many elements.
pub fn parse(bytes: &[u8]) -> Result<Element, Message> {
    let mut stream = Stream::new(bytes)?;
    let mut open = vec![Element::default()];
    let mut count = 0;
    while let Some(part) = stream.part()? {
        match part {
            Part::Begin(tag) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(Message::WhyNestedTooDeep);
                }
                open.push(Element::begin(&tag)?);
            }
            Part::End => {
                let done = open.pop().unwrap_or_default();
                open.last_mut().ok_or_else(|| broken(&"no root element"))?.children.push(done);
            }
            Part::Text(text) => {
                if let Some(top) = open.last_mut() {
                    top.text.push_str(&text);
                }
            }
        }
    }
    let outside = open.pop().unwrap_or_default();
    outside.children.into_iter().next_back().ok_or_else(|| broken(&"no root element"))
}
