//! What a paint does: whether an area hides what stands below it, and whether text is seen.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::WritingMode;
use hayro_interpret::hayro_syntax::object::Object;
use hayro_interpret::pattern::Pattern;
use hayro_interpret::{BlendMode, DrawMode, DrawProps, Image, Paint, RasterImage};

use super::canvas::{Colour, Effect, WHITE};

/// From here a paint hides what is below it.
const OPAQUE: f32 = 0.9;

/// Up to here nobody sees a difference between two colours, or a paint.
const FAINT: f32 = 0.1;

/// Groups of drawings that shine through as one.
#[derive(Debug, Default)]
pub struct Groups(Vec<Group>);

#[derive(Clone, Copy, Debug)]
struct Group {
    /// How opaque it and all that it is in are.
    alpha: f32,
    is_masked: bool,
    blend: BlendMode,
}

/// How a run of glyphs looks.
#[derive(Debug)]
pub struct Type {
    /// Whether it is printed at all.
    pub is_shown: bool,
    /// Whether it runs from left to right.
    pub is_level: bool,
    /// None for a pattern.
    colour: Option<Colour>,
    alpha: f32,
    multiplies: bool,
}

impl Groups {
    pub fn push(&mut self, alpha: f32, is_masked: bool, blend: BlendMode) {
        let all = self.all();
        self.0.push(Group {
            alpha: all.alpha * alpha,
            is_masked: all.is_masked || is_masked,
            blend: if blend == BlendMode::Normal { all.blend } else { blend },
        });
    }

    pub fn pop(&mut self) {
        self.0.pop();
    }

    fn all(&self) -> Group {
        let none = Group { alpha: 1.0, is_masked: false, blend: BlendMode::Normal };
        self.0.last().copied().unwrap_or(none)
    }

    fn with(&self, props: &DrawProps<'_>) -> Group {
        let all = self.all();
        Group {
            alpha: all.alpha * alpha_of(&props.paint),
            is_masked: all.is_masked || props.soft_mask.is_some(),
            blend: if props.blend_mode == BlendMode::Normal { all.blend } else { props.blend_mode },
        }
    }

    /// What an area does. None if nobody sees it.
    pub fn effect(&self, props: &DrawProps<'_>) -> Option<Effect> {
        let group = self.with(props);
        match &props.paint {
            Paint::Color(_) => group.effect(Some(colour_of(&props.paint))),
            Paint::Pattern(pattern) => match **pattern {
                // A hatching leaves gaps.
                Pattern::Tiling(_) => Some(Effect::Blurs),
                Pattern::Shading(_) => group.effect(None),
            },
        }
    }

    /// What an image does: with a mask it may be a seal, which has gaps.
    pub fn effect_of_image(&self, image: &Image<'_, '_>) -> Option<Effect> {
        let has_gaps = match image {
            Image::Stencil(stencil) => stencil.width().saturating_mul(stencil.height()) > 1,
            Image::Raster(raster) => is_masked(raster) && !is_opaque(raster),
        };
        if has_gaps { Some(Effect::Blurs) } else { self.all().effect(None) }
    }

    /// How text looks.
    pub fn look(&self, run: &GlyphRun<'_, '_>, props: &DrawProps<'_>, mode: &DrawMode) -> Type {
        let group = self.with(props);
        Type {
            is_shown: !matches!(mode, DrawMode::Invisible) && group.alpha > FAINT,
            is_level: matches!(run.writing_mode(), WritingMode::Horizontal),
            colour: matches!(props.paint, Paint::Color(_)).then(|| colour_of(&props.paint)),
            alpha: group.alpha,
            multiplies: matches!(group.blend, BlendMode::Multiply | BlendMode::Darken),
        }
    }
}

impl Group {
    fn effect(self, colour: Option<Colour>) -> Option<Effect> {
        if self.alpha < 0.01 {
            return None;
        }
        let multiplies = matches!(self.blend, BlendMode::Multiply | BlendMode::Darken);
        Some(match colour {
            _ if self.is_masked => Effect::Blurs,
            _ if self.blend == BlendMode::Normal && self.alpha >= OPAQUE => Effect::Covers(colour),
            Some(colour) if self.blend == BlendMode::Normal => Effect::Tints(colour, self.alpha),
            // Black text on black.
            Some(colour) if multiplies && light(colour) < FAINT && self.alpha >= OPAQUE => {
                Effect::Covers(Some(colour))
            }
            Some(colour) if multiplies => Effect::Multiplies(mixed(WHITE, colour, self.alpha)),
            _ => Effect::Blurs,
        })
    }
}

impl Type {
    /// Whether it is seen before a ground; None if that cannot be known.
    pub fn is_seen_on(&self, ground: Option<Colour>) -> Option<bool> {
        let Some(colour) = self.colour else { return Some(true) };
        let Some(ground) = ground else { return if self.is_pale() { None } else { Some(true) } };
        let seen = if self.multiplies { product(colour, ground) } else { colour };
        Some(difference(mixed(ground, seen, self.alpha), ground) > FAINT)
    }

    /// Whether it could not be seen on white paper.
    pub fn is_pale(&self) -> bool {
        self.colour
            .is_some_and(|colour| difference(mixed(WHITE, colour, self.alpha), WHITE) <= FAINT)
    }
}

/// More points than this a mask is not looked through for.
const MOST_POINTS: usize = 1 << 20;

fn points(image: &RasterImage<'_>) -> usize {
    let (width, height) = (image.width() as usize, image.height() as usize);
    width.saturating_mul(height)
}

/// How much work [`Groups::effect_of_image`] is.
pub fn cost_of_image(image: &Image<'_, '_>) -> usize {
    /// To unpack a point.
    const EACH: usize = 20;
    match image {
        Image::Raster(image) if is_masked(image) && points(image) <= MOST_POINTS => {
            points(image) * EACH
        }
        _ => 1,
    }
}

fn is_masked(image: &RasterImage<'_>) -> bool {
    let stream = image.stream();
    let keys: [&[u8]; 3] = [b"SMask", b"Mask", b"SMaskInData"];
    let has = |key: &[u8]| stream.dict().get::<Object<'_>>(key).is_some_and(|it| !is_zero(&it));
    keys.into_iter().any(has)
}

/// Whether an image has a mask that masks nothing, as programs add to each.
fn is_opaque(image: &RasterImage<'_>) -> bool {
    const OPAQUE: u8 = 230;
    let mut is_opaque = false;
    if points(image) <= MOST_POINTS {
        image.with_rgba(
            |_, alpha| {
                is_opaque = alpha.is_none_or(|alpha| alpha.data.iter().all(|&part| part >= OPAQUE));
            },
            None,
        );
    }
    is_opaque
}

fn is_zero(object: &Object<'_>) -> bool {
    matches!(object, Object::Number(number) if number.as_f32() == 0.0)
}

fn alpha_of(paint: &Paint<'_>) -> f32 {
    match paint {
        Paint::Color(colour) => colour.to_rgba().components()[3],
        Paint::Pattern(_) => 1.0,
    }
}

fn colour_of(paint: &Paint<'_>) -> Colour {
    match paint {
        Paint::Color(colour) => {
            let [red, green, blue, _] = colour.to_rgba().components();
            [red, green, blue].map(|part| part.clamp(0.0, 1.0))
        }
        Paint::Pattern(_) => WHITE,
    }
}

fn each(one: Colour, other: Colour, how: impl Fn(f32, f32) -> f32) -> Colour {
    [how(one[0], other[0]), how(one[1], other[1]), how(one[2], other[2])]
}

fn mixed(ground: Colour, colour: Colour, alpha: f32) -> Colour {
    each(ground, colour, |ground, colour| ground + (colour - ground) * alpha)
}

fn product(one: Colour, other: Colour) -> Colour {
    each(one, other, |one, other| one * other)
}

/// How light a colour is, by the weights of ITU-R BT.709.
fn light([red, green, blue]: Colour) -> f32 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// How much two colours differ: red on green is seen, yellow on white hardly.
fn difference(one: Colour, other: Colour) -> f32 {
    let parts = each(one, other, |one, other| (one - other).abs());
    let widest = parts.iter().copied().fold(0.0, f32::max);
    (light(one) - light(other)).abs().max(widest / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_seen_if_its_colour_differs_from_its_ground() {
        const BLACK: Colour = [0.0; 3];
        const BLUE: Colour = [0.36, 0.61, 0.84];
        let check = |colour, alpha, ground, expected| {
            let (is_shown, is_level, multiplies) = (true, true, false);
            let look = Type { is_shown, is_level, colour: Some(colour), alpha, multiplies };
            assert_eq!(look.is_seen_on(ground), expected, "{colour:?} {alpha} on {ground:?}");
        };
        check(BLACK, 1.0, Some(WHITE), Some(true));
        check(BLACK, 0.05, Some(WHITE), Some(false));
        check(BLACK, 1.0, Some(BLACK), Some(false));
        check(BLACK, 1.0, None, Some(true));
        check(WHITE, 1.0, Some(WHITE), Some(false));
        check([0.97; 3], 1.0, Some([0.95; 3]), Some(false));
        check(WHITE, 1.0, Some(BLUE), Some(true));
        check(WHITE, 1.0, None, None);
        check([1.0, 0.0, 0.0], 1.0, Some(WHITE), Some(true));
    }

    #[test]
    fn a_highlighter_hides_nothing_and_a_black_one_all() {
        let check = |colour, alpha, is_masked, blend, expected| {
            let group = Group { alpha, is_masked, blend };
            assert_eq!(group.effect(colour), expected, "{colour:?} {group:?}");
        };
        let (yellow, black) = ([1.0, 1.0, 0.0], [0.0; 3]);
        let normal = BlendMode::Normal;
        check(Some(yellow), 1.0, false, normal, Some(Effect::Covers(Some(yellow))));
        check(Some(yellow), 0.5, false, normal, Some(Effect::Tints(yellow, 0.5)));
        check(Some(yellow), 0.0, false, normal, None);
        check(Some(yellow), 1.0, true, normal, Some(Effect::Blurs));
        check(Some(yellow), 1.0, false, BlendMode::Multiply, Some(Effect::Multiplies(yellow)));
        check(Some(black), 1.0, false, BlendMode::Multiply, Some(Effect::Covers(Some(black))));
        check(None, 1.0, false, normal, Some(Effect::Covers(None)));
        check(None, 1.0, false, BlendMode::Multiply, Some(Effect::Blurs));
    }
}
