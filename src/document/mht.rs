//! A web page with its pictures in one file (MHTML), as browsers and Word save it.

use mailparse::{MailHeaderMap, ParsedMail};

use super::{Contents, Format, html, refused};
use crate::language::Message;
use crate::problem::{Place, Problem};

pub const FORMAT: Format = Format { name: "mht", suffixes: &["mht", "mhtml"], is, read };

/// Whether text begins with the headers of a message that holds a page.
fn is(bytes: &[u8]) -> bool {
    const SAMPLE: usize = 4096;
    let sample = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).to_ascii_lowercase();
    let sample = sample.trim_start_matches('\u{feff}').trim_start();
    let begins = sample.lines().next().is_some_and(|line| {
        let name = line.split(':').next().unwrap_or("");
        line.contains(':') && name.bytes().all(|one| one.is_ascii_alphanumeric() || one == b'-')
    });
    begins
        && sample.contains("content-type:")
        && (sample.contains("multipart/") || sample.contains("text/html"))
}

fn read(bytes: &[u8], place: &Place) -> Result<Contents, Problem> {
    let broken = |detail: String| {
        let what = Message::ArchiveBroken { detail };
        refused(place, what, Message::WhyNoPageInArchive, Message::FixConvertFile)
    };
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let mail = mailparse::parse_mail(text).map_err(|error| broken(error.to_string()))?;
    let page = mail.parts().find(|part| is_page(part)).ok_or_else(|| {
        let (what, why) = (Message::NoPageInArchive, Message::WhyNoPageInArchive);
        refused(place, what, why, Message::FixConvertFile)
    })?;
    let encoding = page.headers.get_first_value("Content-Transfer-Encoding");
    if encoding.is_some_and(|name| !is_known(name.trim())) {
        return Err(broken("Content-Transfer-Encoding".to_owned()));
    }
    let body = page.get_body_raw().map_err(|error| broken(error.to_string()))?;
    html::read(&body, place)
}

fn is_page(part: &ParsedMail) -> bool {
    part.subparts.is_empty()
        && ["text/html", "application/xhtml+xml"].contains(&part.ctype.mimetype.as_str())
}

/// Whether an encoding of a part is one that is decoded.
fn is_known(name: &str) -> bool {
    ["7bit", "8bit", "binary", "quoted-printable", "base64"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}
