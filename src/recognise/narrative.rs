//! The text sections 一, 五 and 六: whole, in paragraphs, without the furniture of pages.

use std::collections::BTreeMap;
use std::ops::Range;

use super::labels::{compact, fold};
use super::text::is_furniture;
use crate::document::Line;
use crate::report::Narrative;

/// What a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opens {
    Text(Narrative),
    /// A section that is a table, or one that the form does not have.
    Another,
}

/// The text sections of a document, paragraphs separated by one newline. A section whose heading is
/// lost is not there; nothing is guessed. `excluded` are lines of tables and of the title.
pub fn read(lines: &[Line], excluded: &[Range<usize>]) -> BTreeMap<Narrative, String> {
    let mut sections: BTreeMap<Narrative, Section> = BTreeMap::new();
    let mut open: Option<Narrative> = None;
    let contents = contents(lines, excluded);
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text.as_str();
        if excluded.iter().any(|span| span.contains(&at)) {
            at += 1;
            continue;
        }
        if contents.contains(&at) {
            open = None;
            at += 1;
            continue;
        }
        let next = lines.get(at + 1).map(|line| line.text.as_str());
        if let Some((opens, rest, taken)) = heading(text, next) {
            open = match opens {
                Opens::Text(narrative) => Some(narrative),
                Opens::Another => None,
            };
            if let Some(narrative) = open {
                let section = sections.entry(narrative).or_default();
                section.end_paragraph();
                if !rest.is_empty() {
                    section.push(&rest);
                }
            }
            at += taken;
            continue;
        }
        if let Some(section) = open.and_then(|narrative| sections.get_mut(&narrative)) {
            section.push(text);
        }
        at += 1;
    }
    let texts = sections.into_iter().map(|(narrative, section)| (narrative, section.text()));
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

/// The lines of a table of contents: headings right below each other, each with the number of its page,
/// or the first of them stands again below. What follows is of no section until a heading opens one.
fn contents(lines: &[Line], excluded: &[Range<usize>]) -> Range<usize> {
    const FEWEST: usize = 3;
    let is_heading = |text: &str| heading(text, None).is_some_and(|(_, rest, _)| rest.is_empty());
    let is_excluded = |at: &usize| excluded.iter().any(|span| span.contains(at));
    let Some(first) = lines.iter().position(|line| is_heading(before_page(&line.text))) else {
        return 0..0;
    };
    let (mut headings, mut paged, mut end) = (0, 0, first);
    for (at, line) in lines.iter().enumerate().skip(first) {
        let text = line.text.as_str();
        let entry = before_page(text);
        let is_paged = entry.len() < text.trim_end().len();
        // The second line of a long heading has its page as well.
        if is_excluded(&at) || !(text.trim().is_empty() || is_heading(entry) || is_paged) {
            break;
        }
        headings += usize::from(is_heading(entry));
        paged += usize::from(is_paged);
        end = at + 1;
    }
    let words = |line: &Line| compact(&bare(before_page(&line.text)));
    let is_again = || lines[end..].iter().any(|line| words(line) == words(&lines[first]));
    if headings >= FEWEST && (paged >= headings || is_again()) { first..end } else { 0..0 }
}

/// A line of a table of contents without its page: `一、总体情况……1`.
fn before_page(text: &str) -> &str {
    let text = text.trim_end();
    let entry = text.trim_end_matches(|one: char| one.is_ascii_digit());
    let is_leader = |one: char| one.is_whitespace() || "….·．⋯-—_".contains(one);
    let words = entry.trim_end_matches(is_leader);
    if entry.len() < text.len() && words.len() < entry.len() { words } else { text }
}

/// Whether a line is the heading of a text section that follows the tables.
pub fn ends_tables(text: &str) -> bool {
    matches!(heading(text, None), Some((Opens::Text(Narrative::Problems | Narrative::Other), ..)))
}

/// The national headings that text may follow on the same line, as in `六、其他需要报告的事项：无。`
const HEADINGS: &[(&str, Narrative)] = &[
    ("存在的主要问题及改进情况", Narrative::Problems),
    ("存在的问题及改进情况", Narrative::Problems),
    ("存在问题及改进情况", Narrative::Problems),
    ("其他需要报告的事项", Narrative::Other),
    ("其他需要报告事项", Narrative::Other),
    ("其它需要报告的事项", Narrative::Other),
    ("总体情况", Narrative::Overview),
];

/// A heading at the beginning of a line: what it opens, the text behind it, and how many lines it
/// takes, since a page may break it over two.
fn heading(text: &str, next: Option<&str>) -> Option<(Opens, String, usize)> {
    let text = bare(text);
    let numbered = behind_numeral(&text);
    let words = numbered.unwrap_or(&text);
    for (known, narrative) in HEADINGS {
        let Some(behind) = words.strip_prefix(known) else { continue };
        let rest =
            behind.trim_start_matches(|one: char| one.is_whitespace() || "：:。.".contains(one));
        // 总体情况说明 is a longer heading, 总体情况：说明 and 总体情况说明了问题。 are not.
        let is_longer = rest.len() == behind.len() && is_short(rest);
        if rest.is_empty() || (numbered.is_some() && !is_longer) {
            return Some((Opens::Text(*narrative), rest.to_owned(), 1));
        }
    }
    numbered?;
    if !is_short(words) {
        return None;
    }
    let next = next.map(bare).filter(|next| behind_numeral(next).is_none());
    let both = next.map(|next| format!("{words}{next}")).filter(|both| is_short(both));
    let is_known = |text: &String| HEADINGS.iter().any(|(known, _)| text.as_str() == *known);
    match (opens(words), both) {
        (Some(opens), both) => {
            let lines = if both.as_ref().is_some_and(is_known) { 2 } else { 1 };
            Some((opens, String::new(), lines))
        }
        (None, Some(both)) if opens(&both).is_some() => {
            opens(&both).map(|opens| (opens, String::new(), 2))
        }
        (None, _) => Some((Opens::Another, String::new(), 1)),
    }
}

/// Whether a text is as short as the headings that offices write, and no sentence.
fn is_short(text: &str) -> bool {
    const LONGEST: usize = 40;
    text.chars().count() <= LONGEST && !text.contains(['。', '；', '，', '：', ',', ';', ':'])
}

/// The section that the words of a short numbered heading open.
fn opens(words: &str) -> Option<Opens> {
    let words = compact(words);
    let has = |all: &[&str]| all.iter().all(|word| words.contains(word));
    if has(&["主动公开"]) || has(&["收到", "申请"]) || has(&["处理", "申请"]) || has(&["复议"])
    {
        Some(Opens::Another)
    } else if has(&["问题"])
        && ["改进", "整改", "措施", "计划", "打算", "存在", "主要"]
            .iter()
            .any(|word| words.contains(word))
    {
        Some(Opens::Text(Narrative::Problems))
    } else if (has(&["其他"]) || has(&["其它"])) && has(&["报告"]) {
        Some(Opens::Text(Narrative::Other))
    } else if has(&["总体情况"]) || has(&["总体", "概况"]) || has(&["基本情况"]) {
        Some(Opens::Text(Narrative::Overview))
    } else {
        None
    }
}

/// A line without the marks of Markdown and without spaces at its ends.
fn bare(text: &str) -> String {
    text.trim().trim_start_matches('#').replace("**", "").trim().to_owned()
}

/// Whether a line is the heading of one of the form's six sections.
pub fn opens_section(text: &str) -> bool {
    let text = bare(text);
    behind_numeral(&text).is_some_and(|words| is_short(words) && opens(words).is_some())
}

/// What stands behind `一、`.
pub fn behind_numeral(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(|one| "一二三四五六七八九十".contains(one))?;
    rest.trim_start().strip_prefix(['、', '.', '．']).map(str::trim_start)
}

/// The lines of a section.
#[derive(Debug, Default)]
struct Section {
    lines: Vec<Printed>,
    is_behind_blank: bool,
    is_behind_page: bool,
}

/// A line of a section.
#[derive(Debug)]
struct Printed {
    text: String,
    /// Columns before the text.
    indent: usize,
    /// Columns up to its end.
    width: usize,
    /// Whether a blank line stands before it that is not of a page break.
    is_behind_blank: bool,
    /// Whether a heading stands before it.
    begins: bool,
}

impl Section {
    fn end_paragraph(&mut self) {
        self.is_behind_blank = true;
    }

    fn push(&mut self, text: &str) {
        let is_page_end = text.contains('\u{c}') || is_furniture(text);
        if is_page_end {
            self.is_behind_page = true;
        }
        let text = text.replace('\u{c}', " ");
        if text.trim().is_empty() {
            self.is_behind_blank = true;
            return;
        }
        if is_furniture(&text) {
            return;
        }
        let column = |one: char| if one.is_ascii() { 1 } else { 2 };
        let indent = text.chars().take_while(|one| one.is_whitespace()).map(column).sum();
        let width = text.trim_end().chars().map(column).sum();
        let is_behind_blank = self.is_behind_blank && !self.is_behind_page;
        self.lines.push(Printed {
            text: tidy(&text),
            indent,
            width,
            is_behind_blank,
            begins: false,
        });
        self.is_behind_blank = false;
        self.is_behind_page = false;
    }

    /// The paragraphs, each joined from its lines.
    fn text(mut self) -> String {
        /// Lines of a text that is set in lines end within so many columns of each other: a
        /// punctuation mark may hang.
        const RAGGED: usize = 6;
        let widest = self.lines.iter().map(|line| line.width).max().unwrap_or(0);
        let full = self.lines.iter().filter(|line| line.width + RAGGED >= widest).count();
        // A web page has one line for a paragraph: no two of them are of one length by design.
        let is_set_in_lines = full >= 2 && full * 4 >= self.lines.len() && widest <= 160;
        for at in 0..self.lines.len() {
            let line = &self.lines[at];
            let begins = match at.checked_sub(1).map(|before| &self.lines[before]) {
                None => true,
                Some(before) => {
                    let is_short = before.width + RAGGED < widest;
                    line.is_behind_blank
                        || !is_set_in_lines
                        || (is_short && ends_sentence(&before.text))
                        || before.width * 10 < widest * 6
                        || (ends_sentence(&before.text)
                            && (line.indent > before.indent + 1 || begins_with_ordinal(&line.text)))
                }
            };
            self.lines[at].begins = begins;
        }
        let mut text = String::new();
        for line in &self.lines {
            if line.begins {
                text.push_str(if text.is_empty() { "" } else { "\n" });
            } else {
                let is_word =
                    |one: Option<char>| one.is_some_and(|one| one.is_ascii_alphanumeric());
                if is_word(text.chars().last()) && is_word(line.text.chars().next()) {
                    text.push(' ');
                }
            }
            text.push_str(&line.text);
        }
        text
    }
}

/// The text of a line: spaces at its ends and those that a reader of PDF files puts between Chinese
/// characters are dropped.
fn tidy(text: &str) -> String {
    let is_word = |one: Option<&char>| one.is_some_and(char::is_ascii_graphic);
    let characters: Vec<char> = text.trim().chars().collect();
    let mut tidy = String::new();
    for (at, &one) in characters.iter().enumerate() {
        if !one.is_whitespace() {
            tidy.push(one);
        } else if is_word(tidy.chars().last().as_ref()) && is_word(characters.get(at + 1)) {
            tidy.push(' ');
        }
    }
    tidy
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['。', '！', '？', '：', '；', '”', '）', '.', '!', ':', ';'])
}

fn begins_with_ordinal(text: &str) -> bool {
    let text = fold(text);
    let mut characters = text.chars();
    match characters.next() {
        Some('(') => characters
            .next()
            .is_some_and(|one| one.is_ascii_digit() || "一二三四五六七八九十".contains(one)),
        Some(digit) if digit.is_ascii_digit() => matches!(characters.next(), Some('.' | '、')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections(text: &str) -> Vec<(Narrative, String)> {
        let line = |(at, text): (usize, &str)| Line { text: text.to_owned(), number: at + 1 };
        let lines: Vec<Line> = text.split('\n').enumerate().map(line).collect();
        read(&lines, &[]).into_iter().collect()
    }

    #[test]
    fn headings_of_real_offices_open_their_sections() {
        let check = |text: &str, expected: Option<Opens>| {
            assert_eq!(heading(text, None).map(|found| found.0), expected, "{text}");
        };
        let problems = Some(Opens::Text(Narrative::Problems));
        let other = Some(Opens::Text(Narrative::Other));
        check("一、总体情况", Some(Opens::Text(Narrative::Overview)));
        check("## 一、 总体情况", Some(Opens::Text(Narrative::Overview)));
        check("总体情况", Some(Opens::Text(Narrative::Overview)));
        check("总体情况良好，任务全部完成。", None);
        check("五、存在的主要问题及改进情况", problems);
        check("五、存在问题及整改措施", problems);
        check("五、存在的问题及明年工作计划", problems);
        check("五、政府信息公开工作存在的主要问题及改进情况", problems);
        check("六、其他需要报告的事项", other);
        check("五、其他需要报告的事项", other);
        check("六、其他需要报告的事项：无。", other);
        check("二、行政机关主动公开政府信息情况", Some(Opens::Another));
        check("四、政府信息公开行政复议、行政诉讼情况", Some(Opens::Another));
        check("二、组织领导情况", Some(Opens::Another));
        check("（一）主要问题", None);
        check("一是存在的主要问题及改进情况", None);
        check("五、六两项工作已经完成，其余正在推进。", None);
    }

    #[test]
    fn sections_are_whole_and_their_paragraphs_intact() {
        let text = "示例县教育局\n一、总体情况\n\
            \u{3000}\u{3000}第一段的第一行写满了这一整行的文字以便断行在此处停\n\
            住，第二行。\n\
            \u{3000}\u{3000}第二段也从空两格开始，写满了这一整行的文字以便断行\n\n\
            - 2 -\n\n\
            继续到下一页。\n\
            二、主动公开政府信息情况\n表格里的话。\n\
            五、存在的主要问题及\n改进情况\n问题。\n\
            六、其他需要报告的事项 无其他事项。\n";
        assert_eq!(
            sections(text),
            [
                (
                    Narrative::Overview,
                    "第一段的第一行写满了这一整行的文字以便断行在此处停住，第二行。\n\
                     第二段也从空两格开始，写满了这一整行的文字以便断行继续到下一页。"
                        .to_owned()
                ),
                (Narrative::Problems, "问题。".to_owned()),
                (Narrative::Other, "无其他事项。".to_owned()),
            ]
        );
    }

    #[test]
    fn a_table_of_contents_opens_nothing() {
        let headings = [
            "一、总体情况",
            "二、主动公开政府信息情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项",
        ];
        let check = |contents: &str| {
            let text = format!(
                "目　录\n{contents}\n本报告依据条例编制。\n一、总体情况\n全年平稳。\n六、其他需要报告的事项\n无。\n"
            );
            let expected = [
                (Narrative::Overview, "全年平稳。".to_owned()),
                (Narrative::Other, "无。".to_owned()),
            ];
            assert_eq!(sections(&text), expected, "{contents}");
        };
        let listed = |page: &dyn Fn(usize) -> String| {
            let line = |(at, heading): (usize, &&str)| format!("{heading}{}", page(at + 1));
            headings.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
        };
        check(&listed(&|page| format!("……{page}")));
        check(&listed(&|page| format!(" ...... {page}")));
        check(&listed(&|page| format!("\u{3000}{page}")));
        check(&listed(&|_| String::new()));
        check(&listed(&|_| "\n".to_owned()));
    }

    #[test]
    fn headings_without_text_are_no_table_of_contents() {
        let text = "一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n";
        assert_eq!(sections(text), [(Narrative::Other, "无。".to_owned())]);
    }

    #[test]
    fn a_line_of_a_web_page_is_a_paragraph() {
        let text = "一、总体情况\n短的一段。\n这一段在网页上只有一行，所以它很长，比别的段落都长得多。\n第三段。\n";
        assert_eq!(sections(text)[0].1.lines().count(), 3);
    }

    #[test]
    fn words_and_numbers_keep_their_spaces() {
        let text = "一、总体情况\n2024 年，全市共有 stats open data 共 3 件。\n";
        assert_eq!(sections(text)[0].1, "2024年，全市共有stats open data共3件。");
    }
}
