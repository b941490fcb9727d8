//! A text in paragraphs whose words are not torn by spaces and ends of lines.

/// A paragraph: what it says, folded, and where it stands.
#[derive(Debug)]
pub struct Paragraph<'a> {
    /// Full-width digits, letters and brackets are plain, spaces are left out but for one between
    /// two digits, which may be two numbers.
    pub plain: String,
    raw: &'a str,
}

/// Headings are not longer.
const LONGEST_HEADING: usize = 25;

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
///
/// A line that ends without a stop goes on in the next, as the lines of a PDF or of a plain text do,
/// unless it is a heading or the next begins with an ordinal. A heading that is taken for text only
/// silences the sentence behind it.
fn end_of_first(text: &str) -> usize {
    let mut begin = 0;
    while let Some(length) = text[begin..].find('\n') {
        let line = text[begin..begin + length].trim();
        let end = begin + length + 1;
        let next = text[end..].split('\n').next().unwrap_or_default().trim_start();
        if line.is_empty() || line.ends_with(STOPS) || is_heading(line) || has_ordinal(next) {
            return end;
        }
        begin = end;
    }
    text.len()
}

fn is_heading(line: &str) -> bool {
    const ENDS: &[&str] = &["情况", "方面", "工作", "公开"];
    let is_short = line.chars().nth(LONGEST_HEADING).is_none();
    is_short && (has_ordinal(line) || ENDS.iter().any(|end| line.ends_with(end)))
}

/// Whether a line begins with `（一）`, `一、`, `1.`, `1、` or `一是`.
fn has_ordinal(line: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十";
    let inner = line.trim_start_matches(['（', '(']);
    let is_numeral = |one: char| one.is_ascii_digit() || NUMERALS.contains(one);
    let behind = inner.trim_start_matches(is_numeral);
    let is_ordinal = behind.len() < inner.len() && inner.len() - behind.len() <= 6;
    is_ordinal && behind.starts_with(['）', ')', '、', '.', '．', '是'])
}

/// The plain form of one character; `None` for a space.
fn plain(one: char) -> Option<char> {
    match one {
        '!'..='~' | '一'..='\u{9fff}' | '，' | '。' | '、' => Some(one),
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
