//! The picture as PNG: the same SVG, drawn with the fonts of the system.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Options, Tree, fontdb::Database};

/// Pixels of the PNG for one of the SVG, so that it is sharp on paper, too.
const SCALE: f32 = 2.0;

/// A picture that was made, or the characters that no font has.
#[derive(Debug)]
pub enum Made {
    /// The bytes of a PNG.
    Png(Vec<u8>),
    /// Which characters would be boxes, or missing.
    Without(BTreeSet<char>),
}

/// The fonts of the system, and those that the user has installed.
pub fn system_fonts() -> Database {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
}

/// Draws SVG with these fonts.
///
/// # Errors
/// If the SVG is none, or is too large to be drawn.
pub fn draw(svg: &str, fonts: Database) -> anyhow::Result<Made> {
    let missing = Mutex::new(BTreeSet::new());
    let note = |one: char| {
        missing.lock().unwrap_or_else(PoisonError::into_inner).insert(one);
    };
    // Without any font there is nobody who could be asked for a character.
    if fonts.is_empty() {
        let document = usvg::roxmltree::Document::parse(svg)?;
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        texts.filter_map(|node| node.text()).flat_map(str::chars).for_each(note);
        return Ok(Made::Without(missing.into_inner().unwrap_or_else(PoisonError::into_inner)));
    }
    let (select, fall_back) =
        (FontResolver::default_font_selector(), FontResolver::default_fallback_selector());
    let font_resolver = FontResolver {
        // Where none of those that the picture asks for is there, any, and then each character its own.
        select_font: Box::new(move |font, fonts| {
            select(font, fonts).or_else(|| fonts.faces().next().map(|face| face.id))
        }),
        select_fallback: Box::new(|one, used, fonts| {
            let found = fall_back(one, used, fonts);
            if found.is_none() {
                note(one);
            }
            found
        }),
    };
    let options = Options { fontdb: Arc::new(fonts), font_resolver, ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    drop(options);
    let missing = missing.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !missing.is_empty() {
        return Ok(Made::Without(missing));
    }
    let size = tree.size().to_int_size().scale_by(SCALE).context("an empty picture")?;
    let mut pixels =
        Pixmap::new(size.width(), size.height()).context("the picture is too large")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    Ok(Made::Png(pixels.encode_png()?))
}
