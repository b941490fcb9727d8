//! Colours of text and of what is behind it, as far as text may be as white as the page.
//!
//! Source: ECMA-376, part 1, sections 17.3.2.6, 17.3.2.15 and 17.3.5.

use super::xml::Element;

/// From here on, parts of a colour are not told from white in print: of text, and behind white text.
const WHITE: u32 = 0xF5;
const LIGHT: u32 = 0xE0;

/// Whether all parts of a colour such as `FFFFFF` are at least this bright; `None` if it is none.
fn is_bright(colour: &str, least: u32) -> Option<bool> {
    let value = u32::from_str_radix(colour, 16).ok().filter(|_| colour.len() == 6)?;
    Some([16, 8, 0].iter().all(|shift| value >> shift & 0xFF >= least))
}

/// Whether a colour of text is white.
pub fn is_white(colour: &Element) -> bool {
    match colour.attribute("themeColor") {
        Some("background1" | "light1" | "bg1" | "lt1") => colour.attribute("themeShade").is_none(),
        Some(_) => false,
        None => colour.attribute("val").and_then(|it| is_bright(it, WHITE)).unwrap_or(false),
    }
}

/// Whether white is seen on the shading among some properties; `None` if there is none.
pub fn shade(properties: &Element) -> Option<bool> {
    let shade = properties.child("shd")?;
    if !matches!(shade.attribute("val"), None | Some("clear" | "nil")) {
        // A pattern, or one that fills all.
        return Some(true);
    }
    match shade.attribute("fill").and_then(|fill| is_bright(fill, LIGHT)) {
        Some(is_light) => Some(!is_light),
        None => shade.attribute("themeFill").map(|_| true),
    }
}

/// Whether white is seen where text is marked with a pen; `None` if it is not.
pub fn shade_of_highlight(properties: &Element) -> Option<bool> {
    let pen = properties.value("highlight")?;
    (pen != "none").then(|| pen != "white")
}

/// Whether white is seen on the paragraphs of a style, or in any part of its tables; `None` if it has
/// no shading.
pub fn shade_of_style(style: &Element) -> Option<bool> {
    let parts = style.all("tblStylePr").chain([style]);
    let all = parts.flat_map(|part| &part.children);
    let all: Vec<bool> = all.filter_map(shade).collect();
    (!all.is_empty()).then(|| all.contains(&true))
}
