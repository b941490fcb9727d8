//! What would make the parser take forever is found before it begins.
//!
//! Parsing as browsers do takes time in proportion to the depth of each element, and elements of
//! formatting that are never closed are opened anew in each block.

use std::collections::BTreeMap;

use crate::language::Message;

/// Sum over all tags of how deep they stand. A page of 20,000 tags at depth 50 has 1 million.
const MOST_DEPTH: usize = 100_000_000;

/// The most tags. Pages of reports have some thousands, those of Word with a tag for each run of
/// characters some ten thousand.
const MOST_TAGS: usize = 300_000;

/// The deepest element. Pages have 30 to 60 levels; old ones leave a few hundred `<font>` open.
const DEEPEST: usize = 1_000;

/// Sum over all tags of the elements of formatting open there: each may be opened anew.
const MOST_REOPENED: usize = 5_000_000;

const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "link", "meta", "param", "source", "track", "wbr",
];

/// Elements that the next of their kind closes.
const CLOSED_BY_NEXT: &[&str] =
    &["p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "colgroup"];

const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// What of a page is more than any report's page has: tags, or levels of them.
pub fn fault(page: &str) -> Option<Message> {
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    let (mut depth, mut formatting) = (0_usize, 0_usize);
    let (mut sum_of_depths, mut reopened) = (0_usize, 0_usize);
    let mut rest = page;
    let mut tags = 0;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        tags += 1;
        if tags > MOST_TAGS {
            return Some(Message::TooManyTags);
        }
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let closes = rest.starts_with('/');
        let tag = rest.strip_prefix('/').unwrap_or(rest);
        let end = tag.find(|one: char| !one.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let name = tag[..end].to_ascii_lowercase();
        if !name.starts_with(|one: char| one.is_ascii_alphabetic())
            || VOID.contains(&name.as_str())
            || CLOSED_BY_NEXT.contains(&name.as_str())
        {
            continue;
        }
        let is_formatting = FORMATTING.contains(&name.as_str());
        if closes {
            // What was never opened closes nothing.
            if let Some(count) = open.get_mut(&name).filter(|count| **count > 0) {
                *count -= 1;
                depth -= 1;
                formatting -= usize::from(is_formatting);
            }
        } else {
            *open.entry(name).or_default() += 1;
            depth += 1;
            formatting += usize::from(is_formatting);
            sum_of_depths += depth;
        }
        reopened += formatting;
        if depth > DEEPEST || sum_of_depths > MOST_DEPTH || reopened > MOST_REOPENED {
            return Some(Message::NestedTooDeep);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_deep_as_what_it_leaves_open() {
        assert_eq!(fault(&"<div><p>1</div>".repeat(10_000)), None);
        assert_eq!(fault(&"<tr><td>1".repeat(100_000)), None);
        let deep = ["<div>", "<div></x>", "<FONT size=1><p>"];
        for tags in deep {
            assert_eq!(fault(&tags.repeat(10_000)), Some(Message::NestedTooDeep), "{tags}");
        }
        assert_eq!(fault(&"<td>".repeat(1_000_000)), Some(Message::TooManyTags));
    }
}
