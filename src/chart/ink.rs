//! The colours of the pictures: told apart by colour-blind readers, and printed in grey.

use plotters::style::RGBColor;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// Titles and figures.
pub const TEXT: Ink = Ink(0x1f, 0x23, 0x28);
/// Axes, units, source.
pub const MUTED: Ink = Ink(0x57, 0x60, 0x6a);
/// Lines behind the figures.
pub const GRID: Ink = Ink(0xd8, 0xde, 0xe4);
/// What a picture of its own is drawn on.
pub const PAPER: Ink = Ink(0xff, 0xff, 0xff);
/// Figures on a dark ground.
pub const ON_DARK: Ink = Ink(0xff, 0xff, 0xfe);
/// Figures on a light ground.
pub const ON_LIGHT: Ink = Ink(0x1f, 0x23, 0x29);

/// A figure, and a rise.
pub const UP: Ink = Ink(0x00, 0x72, 0xb2);
/// A fall.
pub const DOWN: Ink = Ink(0xd5, 0x5e, 0x00);

/// Lines beside each other. The first are those of Okabe and Ito (2008, "Color Universal Design")
/// that stand out from white.
pub const SERIES: [Ink; 8] = [
    UP,
    DOWN,
    Ink(0x00, 0x9e, 0x73),
    Ink(0xcc, 0x79, 0xa7),
    Ink(0x3d, 0x3d, 0x3d),
    Ink(0xb8, 0x86, 0x0b),
    Ink(0x56, 0xb4, 0xe9),
    Ink(0x7a, 0x3e, 0x9d),
];

/// Parts of a whole: dark and light in turn, so that neighbours differ without colour.
pub const PARTS: [Ink; 8] = [
    Ink(0x08, 0x51, 0x9c),
    Ink(0x9e, 0xca, 0xe1),
    Ink(0xa6, 0x36, 0x03),
    Ink(0xfd, 0xbe, 0x85),
    Ink(0x52, 0x52, 0x52),
    Ink(0xcc, 0xcc, 0xcc),
    Ink(0x00, 0x6d, 0x2c),
    Ink(0xa1, 0xd9, 0x9b),
];

impl Ink {
    /// The colour as SVG writes it.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// What the colour is called where a page may decide it: text and lines follow light and dark.
    pub fn name_on_a_page(self) -> Option<&'static str> {
        match self {
            TEXT => Some("currentColor"),
            MUTED => Some("var(--chart-muted,#6e7781)"),
            GRID => Some("var(--chart-grid,#8c959f55)"),
            PAPER => Some("var(--chart-paper,none)"),
            _ => None,
        }
    }

    /// The colour of a text that stands on this one.
    pub fn of_text_on(self) -> Ink {
        let brightness =
            299 * u32::from(self.0) + 587 * u32::from(self.1) + 114 * u32::from(self.2);
        if brightness < 140_000 { ON_DARK } else { ON_LIGHT }
    }

    /// The colour as plotters has it.
    pub fn rgb(self) -> RGBColor {
        RGBColor(self.0, self.1, self.2)
    }
}
