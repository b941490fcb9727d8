//! What plotters draws on: SVG with the widths of Chinese text, titles that name what is drawn, and
//! colours that a page can take part in.
//!
//! The crate's own SVG backend takes a text for as wide as it has bytes and knows neither titles nor
//! colours by name.

use std::convert::Infallible;
use std::fmt::{Display, Write as _};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::Style;
use super::ink::{self, Ink};
use super::text::{ceil, width};

/// The fonts that a picture asks for, those of Windows, macOS and Linux, and last any.
pub const FONTS: &str = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Noto Sans SC',\
                         'Source Han Sans SC','WenQuanYi Micro Hei','WenQuanYi Zen Hei',\
                         'Hiragino Sans GB',SimHei,SimSun,sans-serif";

/// The SVG so far.
pub struct Canvas {
    out: String,
    size: (i32, i32),
    is_embedded: bool,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Canvas {
    /// An empty picture of a size, in pixels, with its name for those who cannot see it.
    pub fn new(size: (i32, i32), name: &str, style: Style) -> Canvas {
        let (wide, high) = size;
        let mut canvas = Canvas { out: String::new(), size, is_embedded: style.is_embedded };
        canvas.put(format_args!("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
        canvas.put(format_args!(" viewBox=\"0 0 {wide} {high}\" aria-label=\""));
        canvas.put_escaped(name);
        canvas.put(format_args!("\""));
        if !style.is_embedded {
            canvas.put(format_args!(" width=\"{wide}\" height=\"{high}\""));
        }
        canvas.put(format_args!(" font-family=\"{FONTS}\">\n"));
        if !style.is_embedded {
            let paper = ink::PAPER.hex();
            canvas
                .put(format_args!("<rect width=\"{wide}\" height=\"{high}\" fill=\"{paper}\"/>\n"));
        }
        canvas
    }

    /// Begins what a title names: shown where a mouse rests on it, and read aloud.
    pub fn open(&mut self, title: &str) {
        self.put(format_args!("<g><title>"));
        self.put_escaped(title);
        self.put(format_args!("</title>\n"));
    }

    /// Ends what a title names.
    pub fn close(&mut self) {
        self.put(format_args!("</g>\n"));
    }

    /// The picture as a document, which leaves nothing behind.
    pub fn finish(&mut self) -> String {
        self.put(format_args!("</svg>\n"));
        std::mem::take(&mut self.out)
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn put_escaped(&mut self, text: &str) {
        for one in text.chars() {
            match one {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '"' => self.out.push_str("&quot;"),
                // Not allowed in XML, not even escaped.
                one if one.is_control() || matches!(one, '\u{fffe}' | '\u{ffff}') => {
                    self.out.push(' ');
                }
                one => self.out.push(one),
            }
        }
    }

    /// The colour as the picture names it.
    fn colour(&self, colour: BackendColor) -> impl Display + use<> {
        let (red, green, blue) = colour.rgb;
        let ink = Ink(red, green, blue);
        let name = if self.is_embedded { ink.name_on_a_page() } else { None };
        name.map_or_else(|| ink.hex(), str::to_owned)
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let fill = self.colour(color);
        self.put(format_args!("<path d=\"M{x} {y}h1v1h-1z\" fill=\"{fill}\"/>\n"));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (wide, high) = (right - left, bottom - top);
        let colour = self.colour(style.color());
        let paint = if fill {
            format!("fill=\"{colour}\"")
        } else {
            format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"", style.stroke_width())
        };
        self.put(format_args!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" {paint}/>\n"
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<String> = path.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
        let (colour, width) = (self.colour(style.color()), style.stroke_width());
        self.put(format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"/>\n",
            points.join(" ")
        ));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let colour = self.colour(style.color());
        let paint = if fill { "fill" } else { "fill=\"none\" stroke" };
        self.put(format_args!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {paint}=\"{colour}\"/>\n"
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<String> = vert.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
        let colour = self.colour(style.color());
        self.put(format_args!("<polygon points=\"{}\" fill=\"{colour}\"/>\n", points.join(" ")));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = style.size();
        // Not by `dominant-baseline`, which office programs do not know. Digits and capitals are
        // about 0.72 of the size high in every font.
        let baseline = match style.anchor().v_pos {
            VPos::Top => y + ceil(0.9 * size),
            VPos::Center => y + ceil(0.36 * size),
            VPos::Bottom => y - ceil(0.2 * size),
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"bold\"",
            _ => "",
        };
        let fill = self.colour(style.color());
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\" fill=\"{fill}\"{anchor}{weight}>"
        ));
        self.put_escaped(text);
        self.put(format_args!("</text>\n"));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = ceil(style.size());
        Ok((width(text, size).unsigned_abs(), ceil(1.25 * style.size()).unsigned_abs()))
    }
}
