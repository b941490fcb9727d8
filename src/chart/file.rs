//! Pictures as files.

use std::path::{Path, PathBuf};

use super::png::{self, Made};
use super::{Chart, Style};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::render;

/// A file that a picture is to be written to.
#[derive(Clone, Debug)]
pub struct Target {
    path: PathBuf,
    is_png: bool,
}

impl Target {
    /// The file with this name; its suffix says which kind of picture it is.
    ///
    /// # Errors
    /// A [`Problem`] for a suffix that is neither `.svg` nor `.png`, in any case of letters.
    pub fn parse(path: &Path) -> Result<Target, Problem> {
        let suffix = path.extension().map(|suffix| suffix.to_string_lossy().to_lowercase());
        let is_png = match suffix.as_deref() {
            Some("svg") => false,
            Some("png") => true,
            _ => {
                return Err(Problem {
                    severity: Severity::Refused,
                    what: Message::UnknownPicture,
                    place: Place::file(path.display().to_string()),
                    why: Message::WhyUnknownPicture,
                    fix: Message::FixUnknownPicture,
                });
            }
        };
        Ok(Target { path: path.to_owned(), is_png })
    }

    /// Draws the picture and writes it.
    ///
    /// # Errors
    /// A [`Problem`] if the file cannot be written, or is a PNG and no font of the system has one of
    /// the characters: a box would stand where a figure or a name should.
    pub fn write(&self, chart: &Chart) -> anyhow::Result<()> {
        let svg = chart.svg(Style::FILE)?;
        let bytes = if self.is_png { self.png(&svg)? } else { svg.into_bytes() };
        render::to_file(&self.path, |out| Ok(out.write_all(&bytes)?))
    }

    fn png(&self, svg: &str) -> anyhow::Result<Vec<u8>> {
        match png::draw(svg, png::system_fonts())? {
            Made::Png(bytes) => Ok(bytes),
            Made::Without(characters) => Err(self.without(characters).into()),
        }
    }

    /// The problem that no font has these characters.
    fn without(&self, characters: impl IntoIterator<Item = char>) -> Problem {
        const MOST: usize = 10;
        let mut characters: Vec<char> = characters.into_iter().collect();
        // What is missing for sure is not the comma.
        characters.sort_by_key(char::is_ascii);
        let named: String = characters.iter().take(MOST).collect();
        Problem {
            severity: Severity::Refused,
            what: Message::NoFont { count: characters.len() },
            place: Place::file(self.path.display().to_string()),
            why: Message::WhyNoFont { characters: named },
            fix: Message::FixNoFont,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_suffix_names_the_kind() {
        for (name, is_png) in
            [("a.svg", Some(false)), ("b.PNG", Some(true)), ("c.jpg", None), ("svg", None)]
        {
            let target = Target::parse(Path::new(name)).ok();
            assert_eq!(target.map(|target| target.is_png), is_png, "{name}");
        }
    }

    #[test]
    fn what_no_font_has_is_named() {
        let target = Target::parse(Path::new("a.png")).expect("a target");
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>县 1</text></svg>";
        let Made::Without(characters) =
            png::draw(svg, resvg::usvg::fontdb::Database::new()).expect("drawn")
        else {
            panic!("drawn without a font")
        };
        let problem = target.without(characters).text(Language::En);
        let expected = "error: the PNG cannot be drawn: no font of this system has 3 of its characters\n  \
            at:  a.png\n  \
            why: among them “县 1”, which would become boxes\n  \
            fix: write .svg instead, or install a Chinese font such as Noto Sans CJK SC or WenQuanYi";
        assert_eq!(problem, expected);
    }
}
