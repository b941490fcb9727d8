//! A text in paragraphs whose words are not torn by spaces and ends of lines.

/// A paragraph: what it says, folded, and where it stands.
#[derive(Debug)]
pub struct Paragraph<'a> {
    /// Full-width digits, letters and brackets are plain, spaces are left out but for one between
    /// two digits, which may be two numbers.
    pub plain: String,
    raw: &'a str,
}

/// A line that is longer and ends without a stop goes on in the next: the ends of lines of a PDF
/// or of a plain text. A shorter one is a heading.
const SHORTEST_BROKEN_LINE: usize = 25;

/// What a paragraph ends with.
const STOPS: &[char] = &['。', '；', ';', '：', ':', '！', '!', '？', '?', '.'];

/// The paragraphs of a text.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Paragraph<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (paragraph, behind) = rest.split_at(end_of_first(rest));
        rest = behind;
        Some(Paragraph { plain: fold(paragraph), raw: paragraph })
    })
}

/// Where the first paragraph ends, behind its line feed.
fn end_of_first(text: &str) -> usize {
    let mut begin = 0;
    while let Some(length) = text[begin..].find('\n') {
        let line = text[begin..begin + length].trim();
        let end = begin + length + 1;
        let is_broken =
            !line.ends_with(STOPS) && line.chars().nth(SHORTEST_BROKEN_LINE - 1).is_some();
        if !is_broken {
            return end;
        }
        begin = end;
    }
    text.len()
}

/// The plain form of one character; `None` for a space.
fn plain(one: char) -> Option<char> {
    match one {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '（' | '）' | '：' | '；' | '％' | '．' => {
            char::from_u32(u32::from(one) - (u32::from('！') - u32::from('!')))
        }
        '〇' => Some('零'),
        '\u{feff}' | '\u{200b}' => None,
        one if one.is_whitespace() => None,
        one => Some(one),
    }
}

fn fold(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut has_gap = false;
    for one in raw.chars() {
        let Some(one) = plain(one) else {
            has_gap = true;
            continue;
        };
        if has_gap && one.is_ascii_digit() && text.ends_with(|last: char| last.is_ascii_digit()) {
            text.push(' ');
        }
        has_gap = false;
        text.push(one);
    }
    text
}

impl Paragraph<'_> {
    /// The words as they stand in the text, for a part of the plain text; on one line.
    pub fn quote(&self, begin: usize, end: usize) -> String {
        let gap = |at: usize| usize::from(self.plain[at..].starts_with(' '));
        let mut at = 0;
        let mut words = String::new();
        for one in self.raw.chars() {
            if at >= end {
                break;
            }
            match plain(one) {
                Some(folded) => {
                    at += gap(at);
                    if at >= begin {
                        words.push(one);
                    }
                    at += folded.len_utf8();
                }
                None if at > begin => words.push(one),
                None => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
