//! PDF: the glyphs and rulings that its pages print, as lines and tables.
//!
//! A PDF has no cells, only type and lines at places. A number is taken for that of a cell only
//! where the lines leave no doubt; where they do, the cell gets a character that is no number. What
//! nobody sees on the page is not read, nor what is struck out.

mod annotations;
mod assemble;
mod canvas;
mod grid;
mod inflate;
mod labels;
mod names;
mod page;
mod paint;
mod sight;
mod strikes;
#[cfg(test)]
mod tests;
mod text;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{InterpreterCache, InterpreterSettings, RenderContent};

use super::{Contents, Format, caught, refused};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use assemble::Assembler;
use names::Codes;
use page::{Budget, TooMuch};

pub const FORMAT: Format = Format {
    name: "pdf",
    suffixes: &["pdf"],
    // Readers accept bytes before the mark, and mail programs put some there.
    is: |bytes| bytes.get(..1024).unwrap_or(bytes).windows(5).any(|five| five == b"%PDF-"),
    read,
};

/// More pages than this are not a report, which has some ten.
const MOST_PAGES: usize = 2_000;

/// Longer than this no report takes, which takes less than a tenth of a second.
const LONGEST: Duration = Duration::from_secs(5);

/// Nested objects and forms need a deep stack: up to 512 levels of the one in 50 of the other.
const STACK: usize = 64 << 20;

/// The least part of a page that a scan of it covers; a seal or a logo covers less.
const SCAN: f64 = 0.2;

fn read(bytes: &[u8], place: &Place) -> Result<Contents, Problem> {
    let bytes = bytes.to_vec();
    match on_a_thread(move || read_pages(bytes)) {
        Ok(mut contents) => {
            for note in &mut contents.notes {
                note.place = place.clone();
            }
            Ok(contents)
        }
        Err(fault) => Err(fault.problem(place)),
    }
}

/// Why a file is refused.
#[derive(Debug, PartialEq)]
enum Fault {
    Broken,
    Locked,
    TooMuch,
    Fonts,
    Empty,
    Scanned { pages: usize, total: usize },
}

impl Fault {
    fn problem(&self, place: &Place) -> Problem {
        use Message as M;
        let (what, why, fix) = match *self {
            Fault::Broken => (M::PdfBroken, M::WhyPdfBroken, M::FixPdf),
            Fault::Locked => (M::FileLocked, M::WhyFileLocked, M::FixRemovePassword),
            Fault::TooMuch => (M::PdfTooMuch, M::WhyPdfTooMuch, M::FixPdf),
            Fault::Fonts => (M::PdfFonts, M::WhyPdfFonts, M::FixPdf),
            Fault::Empty => (M::FileEmpty, M::WhyFileEmpty, M::FixCheckFile),
            Fault::Scanned { pages, total } => {
                (M::PdfScanned { pages, total }, M::WhyPdfScanned, M::FixFindOriginal)
            }
        };
        refused(place, what, why, fix)
    }
}

/// Reads on a thread with a stack that is deep enough, and gives up in time. A file may be broken
/// in ways that make the PDF library panic; that must refuse the file and not end the program.
fn on_a_thread(
    read: impl FnOnce() -> Result<Contents, Fault> + Send + 'static,
) -> Result<Contents, Fault> {
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        let result = caught(read).unwrap_or_else(|panic| {
            Err(if panic.is::<TooMuch>() { Fault::TooMuch } else { Fault::Broken })
        });
        // Nobody listens any more if it took too long.
        let _ = sender.send(result);
    };
    let thread = std::thread::Builder::new().stack_size(STACK);
    if thread.spawn(work).is_err() {
        return Err(Fault::TooMuch);
    }
    match receiver.recv_timeout(LONGEST * 2) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Fault::TooMuch),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Fault::Broken),
    }
}

fn read_pages(bytes: Vec<u8>) -> Result<Contents, Fault> {
    let deadline = Instant::now() + LONGEST;
    if inflate::is_too_much(&bytes) {
        return Err(Fault::TooMuch);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Fault::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Fault::Broken,
    })?;
    let total = pdf.pages().len();
    if total > MOST_PAGES {
        return Err(Fault::TooMuch);
    }
    let lost_font = Arc::new(AtomicBool::new(false));
    let settings = InterpreterSettings {
        warning_sink: {
            let lost_font = Arc::clone(&lost_font);
            Arc::new(move |warning| {
                if matches!(warning, hayro_interpret::InterpreterWarning::UnsupportedFont) {
                    lost_font.store(true, Ordering::Relaxed);
                }
            })
        },
        render_content: RenderContent::all(),
        ..InterpreterSettings::default()
    };
    let codes = Codes::of(&pdf);
    let cache = InterpreterCache::new();
    let mut budget = Budget::until(deadline);
    let mut assembler = Assembler::default();
    let mut scanned = Vec::new();
    let mut has_text = false;
    let mut withdrawn = (0, Vec::new());
    for (index, page) in pdf.pages().iter().enumerate() {
        if Instant::now() > deadline {
            return Err(Fault::TooMuch);
        }
        let page = page::read(page, &cache, &settings, codes, &mut budget);
        let is_blank = page.glyphs.iter().all(page::Glyph::is_blank);
        has_text |= !is_blank;
        if is_blank && page.images >= SCAN {
            scanned.push(index + 1);
        }
        if page.withdrawn > 0 {
            withdrawn.0 += page.withdrawn;
            withdrawn.1.push((index + 1).to_string());
        }
        assembler.add(index + 1, page);
    }
    // The text in such a font is left out, and what is left of a number is another number.
    if lost_font.load(Ordering::Relaxed) {
        return Err(Fault::Fonts);
    }
    match (has_text, scanned.len()) {
        (false, 0) => return Err(Fault::Empty),
        (false, pages) => return Err(Fault::Scanned { pages, total }),
        (true, _) => {}
    }
    assembler.finish_table();
    let mut contents = assembler.contents;
    if !scanned.is_empty() {
        let pages = scanned.iter().map(usize::to_string).collect();
        contents.notes.push(Problem {
            severity: Severity::Note,
            what: Message::PdfPagesScanned { pages },
            place: Place::default(),
            why: Message::WhyPdfScanned,
            fix: Message::FixPdfPagesScanned,
        });
    }
    if let (count @ 1.., pages) = withdrawn {
        contents.notes.push(Problem {
            severity: Severity::Note,
            what: Message::PdfFiguresWithdrawn { count, pages },
            place: Place::default(),
            why: Message::WhyPdfFiguresWithdrawn,
            fix: Message::FixPdfFiguresWithdrawn,
        });
    }
    Ok(contents)
}
