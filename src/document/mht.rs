//! A web page with its pictures in one file (MHTML), as browsers and Word save it. The pages of its
//! frames are parts of their own; all pages are read, in the order in which they stand in the file.

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
    let mut contents: Option<Contents> = None;
    let mut nothing = {
        let (what, why) = (Message::NoPageInArchive, Message::WhyNoPageInArchive);
        refused(place, what, why, Message::FixConvertFile)
    };
    for page in mail.parts().filter(|part| is_page(part)) {
        let encoding = page.headers.get_first_value("Content-Transfer-Encoding");
        if encoding.is_some_and(|name| !is_known(name.trim())) {
            return Err(broken("Content-Transfer-Encoding".to_owned()));
        }
        let body = page.get_body_raw().map_err(|error| broken(error.to_string()))?;
        match html::read(&body, place) {
            Ok(page) => match &mut contents {
                Some(contents) => contents.append(page),
                None => contents = Some(page),
            },
            // A page that says only which frames there are, or the frame of an advertisement.
            Err(problem) if problem.what == Message::FileEmpty => nothing = problem,
            Err(problem) => return Err(problem),
        }
    }
    contents.ok_or(nothing)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, read};

    fn archive(pages: &[&str]) -> Vec<u8> {
        let pages = pages
            .iter()
            .map(|page| format!("--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n"));
        let pages: String = pages.collect();
        format!("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{pages}--b--\r\n")
            .into_bytes()
    }

    #[test]
    fn all_pages_are_read_and_their_places_are_counted_on() {
        let frames = "<html><frameset cols='20,*'><frame src='a.htm'></frameset></html>";
        let table = |cell: &str| {
            format!(
                "<table><tr><td>{cell}</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
            )
        };
        let one = format!("<html><p>一</p>{}</html>", table("x"));
        let two = format!("<html><p>二</p><p>三</p>{}</html>", table("y"));
        let contents = read(&archive(&[frames, &one, &two]), "t").expect("pages").contents;
        let mut found = Vec::new();
        for block in &contents.blocks {
            let (text, line) = match block {
                Block::Line(line) => (&line.text, line.number),
                Block::Table(table) => (&table.rows[1].cells[1], table.rows[1].line),
            };
            let mut place = Place { line: Some(line), ..Place::default() };
            contents.locate(&mut place);
            found.push((text.as_str(), place.paragraph, place.table, place.row));
        }
        let expected = [
            ("一", Some(1), None, None),
            ("2", None, Some(1), Some(2)),
            ("二", Some(2), None, None),
            ("三", Some(3), None, None),
            ("2", None, Some(2), Some(2)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_archive_without_text_is_refused() {
        let why = |pages: &[&str]| read(&archive(pages), "t").expect_err("a refusal").what;
        assert_eq!(why(&["<html></html>"]), Message::FileEmpty);
        let no_page = archive(&["x"]);
        let no_page = String::from_utf8(no_page).expect("text").replace("text/html", "text/css");
        let no_page = no_page.replace("multipart/related", "multipart/related; type=\"text/html\"");
        let problem = read(no_page.as_bytes(), "t").expect_err("a refusal");
        assert_eq!(problem.what, Message::NoPageInArchive);
    }
}
