//! Web archives: the page as a part of a message.

use std::fmt::Write as _;

use encoding_rs::GB18030;

use crate::html;
use crate::page::{Block, SECTION_3, page};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "mht", oddity, suffix: "mht", certain: Certain::Always, make }
}

pub const MAKERS: &[Maker] = &[
    maker("quoted-printable", |sample| {
        let page = html::plain(sample);
        related("utf-8", "quoted-printable", &quoted_printable(page.as_bytes()))
    }),
    maker("quoted-printable, GB2312", |sample| {
        let page = html::whole("", sample, &html::body(&page(sample)));
        related("gb2312", "quoted-printable", &quoted_printable(&GB18030.encode(&page).0))
    }),
    maker("frames, the tables in two of them", |sample| {
        let page = page(sample);
        let (first, second) = page.split_at(SECTION_3 - 1);
        let part = |blocks: &[Block]| html::whole("", sample, &html::body(blocks));
        let second = html::body(second);
        let second = format!("<html><head></head><body>{second}</body></html>");
        let frames = "<html><frameset cols=\"150,*\"><frame src=\"1.html\"><frame src=\"2.html\"></frameset></html>";
        let pages = [frames, &part(first), &second].map(|page| base64(page.as_bytes()));
        archive("utf-8", "base64", &pages.each_ref().map(String::as_str))
    }),
    maker("saved by Word, with its header and footer", |sample| {
        let header = "<html><body><div style='mso-element:header' id=h1><p>云溪县</p></div><div style='mso-element:footer' id=f1><p>- <span style='mso-field-code:PAGE'>1</span> -</p></div></body></html>";
        let pages = [&html::plain(sample), header].map(|page| base64(page.as_bytes()));
        archive("utf-8", "base64", &pages.each_ref().map(String::as_str))
    }),
    maker("base64", |sample| related("utf-8", "base64", &base64(html::plain(sample).as_bytes()))),
];

/// The page, and a picture, as parts of one message.
fn related(charset: &str, encoding: &str, page: &str) -> Vec<u8> {
    archive(charset, encoding, &[page])
}

/// Pages, and a picture, as parts of one message.
fn archive(charset: &str, encoding: &str, pages: &[&str]) -> Vec<u8> {
    let boundary = "----=_NextPart_01";
    let pages: String = pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            format!(
                "--{boundary}\r\nContent-Type: text/html;\r\n\tcharset=\"{charset}\"\r\n\
                 Content-Transfer-Encoding: {encoding}\r\n\
                 Content-Location: http://localhost/{at}.html\r\n\r\n{page}\r\n"
            )
        })
        .collect();
    format!(
        "From: <Saved by a browser>\r\nSubject: =?utf-8?B?{}?=\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
         \tboundary=\"{boundary}\"\r\n\r\nThis message has several parts.\r\n\r\n{pages}\
         --{boundary}\r\nContent-Type: image/gif\r\n\
         Content-Transfer-Encoding: base64\r\nContent-Location: http://localhost/a.gif\r\n\r\n\
         R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==\r\n\r\n--{boundary}--\r\n",
        base64("年报".as_bytes()).trim()
    )
    .into_bytes()
}

/// Lines of 23 bytes at most, so that soft line breaks fall into the middle of numbers and
/// characters.
fn quoted_printable(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut width = 0;
    for &byte in bytes {
        let piece = match byte {
            b'\n' => {
                text += "\r\n";
                width = 0;
                continue;
            }
            b'!'..=b'~' if byte != b'=' => char::from(byte).to_string(),
            byte => format!("={byte:02X}"),
        };
        if width + piece.len() > 23 {
            text += "=\r\n";
            width = 0;
        }
        width += piece.len();
        text += &piece;
    }
    text
}

/// Base64 in lines of 76.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for (at, three) in bytes.chunks(3).enumerate() {
        if at > 0 && at % 19 == 0 {
            text += "\r\n";
        }
        let whole = (0..3).fold(0_usize, |whole, place| {
            whole << 8 | usize::from(three.get(place).copied().unwrap_or(0))
        });
        for place in 0..4 {
            let digit = DIGITS[whole >> (18 - 6 * place) & 63];
            let digit = if place > three.len() { '=' } else { char::from(digit) };
            let _ = write!(text, "{digit}");
        }
    }
    text
}
