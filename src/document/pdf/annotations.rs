//! Marks on a page that viewers draw themselves, since the file does not say how they look.

use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Point, Rect};

/// Flags of an annotation that is hidden or not shown on the screen (ISO 32000-1, table 165).
const HIDDEN: u32 = 1 << 1 | 1 << 5;

/// More than these are not the marks of a person.
const MOST: usize = 10_000;

/// The areas of text that annotations strike out, in the units of the page (ISO 32000-1, 12.5.6.10).
/// One that says how it looks is drawn with the page.
pub fn strikes(page: &Page<'_>) -> Vec<Rect> {
    let Some(all) = page.raw().get::<Array<'_>>(b"Annots".as_slice()) else { return Vec::new() };
    let strikes = all.iter::<Dict<'_>>().take(MOST).filter(is_strike);
    let areas = strikes.flat_map(|annotation| quads(&annotation)).take(MOST);
    areas.filter(Rect::is_finite).collect()
}

fn is_strike(annotation: &Dict<'_>) -> bool {
    let subtype = annotation.get::<Name<'_>>(b"Subtype".as_slice());
    subtype.is_some_and(|name| name.as_str() == "StrikeOut")
        && annotation.get::<Object<'_>>(b"AP".as_slice()).is_none()
        && annotation.get::<u32>(b"F".as_slice()).unwrap_or(0) & HIDDEN == 0
}

/// The bounds of each four corners.
fn quads(annotation: &Dict<'_>) -> Vec<Rect> {
    let Some(corners) = annotation.get::<Array<'_>>(b"QuadPoints".as_slice()) else {
        return Vec::new();
    };
    let numbers: Vec<f64> = corners.iter::<f64>().take(8 * MOST).collect();
    let bounds = |corners: &[f64]| {
        let mut points = corners.chunks_exact(2).map(|pair| Point::new(pair[0], pair[1]));
        let first = points.next().unwrap_or_default();
        points.fold(Rect::from_points(first, first), |area, point| area.union_pt(point))
    };
    numbers.chunks_exact(8).map(bounds).collect()
}
