//! Web pages, as sites serve them and as Word and Excel save them.
//!
//! The page is parsed as browsers do (WHATWG HTML), whatever is left open or out of place in it.
//! What a browser does not show is not read; what is only a link to somewhere else is no part of
//! the document. A table around the article gives its contents, a table of figures its cells.

mod grid;
mod guard;
mod text;

use std::collections::BTreeSet;

use scraper::node::Node;
use scraper::{ElementRef, Html};

use super::{Block, Contents, Encoding, Format, Origin, encoding, refused};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use grid::RawTable;
use text::Text;

pub const FORMAT: Format =
    Format { name: "html", suffixes: &["html", "htm", "shtml", "xhtml"], is, read };

/// The largest page, in bytes. Pages of reports have up to 1 MB, with pictures inside some more;
/// a parsed page takes some ten times as much memory as its text.
const LARGEST_PAGE: usize = 20_000_000;

/// Whether text begins as a page does, or is one that begins with something else in brackets.
fn is(bytes: &[u8]) -> bool {
    /// Pages begin with long comments, styles and settings of office programs.
    const SAMPLE: usize = 64 * 1024;
    // In UTF-16 every second byte of these is 0.
    let sample = bytes.iter().take(SAMPLE).filter(|&&byte| byte != 0);
    let sample: Vec<u8> = sample.map(u8::to_ascii_lowercase).collect();
    let begins = sample.iter().find(|byte| byte.is_ascii_graphic());
    let has = |tag: &str| sample.windows(tag.len()).any(|part| part == tag.as_bytes());
    begins == Some(&b'<')
        && ["<html", "<!doctype html", "<body", "<table", "<div", "<p>", "<p ", "<meta "]
            .iter()
            .any(|tag| has(tag))
}

/// Reads a page.
///
/// # Errors
/// A [`Problem`] that refuses it: too large, nested too deep, empty, or binary.
pub fn read(bytes: &[u8], place: &Place) -> Result<Contents, Problem> {
    let (text, encoding, note) = decode(bytes, place)?;
    let mut contents = read_text(&text, place)?;
    contents.encoding = Some(encoding);
    contents.notes.extend(note);
    Ok(contents)
}

/// Decodes a page. Its own word on its encoding is not needed: GB2312 is declared where GB 18030 is
/// meant, and UTF-8 proves itself.
///
/// A page of some kilobytes may have a broken character in a part that nobody reads, such as a title
/// that was cut to length. Such characters are replaced by U+FFFD, of which no figure is made.
fn decode(bytes: &[u8], place: &Place) -> Result<(String, Encoding, Option<Problem>), Problem> {
    if bytes.len() > LARGEST_PAGE {
        let what = Message::FileTooLarge;
        return Err(refused(place, what, Message::WhyPageTooLarge, Message::FixSplitFile));
    }
    match encoding::decode(bytes, place) {
        Ok((text, encoding)) => Ok((text, encoding, None)),
        Err(problem) => match encoding::decode_replacing(bytes) {
            Some((text, encoding)) => {
                let note = Problem {
                    severity: Severity::Note,
                    why: Message::WhyReplacedBytes,
                    fix: Message::FixReplacedBytes,
                    ..problem
                };
                Ok((text, encoding, Some(note)))
            }
            None => Err(problem),
        },
    }
}

/// Reads the text of a page.
fn read_text(text: &str, place: &Place) -> Result<Contents, Problem> {
    if text.len() > LARGEST_PAGE * 2 {
        let what = Message::FileTooLarge;
        return Err(refused(place, what, Message::WhyPageTooLarge, Message::FixSplitFile));
    }
    if let Some(what) = guard::fault(text) {
        let (why, fix) = (Message::WhyNestedTooDeep, Message::FixHostileFile);
        return Err(refused(place, what, why, fix));
    }
    let page = Html::parse_document(text);
    let mut pieces = walk(&page, false);
    // Some pages hide their article until a script shows it.
    if !pieces.iter().any(|piece| matches!(piece, Piece::Table(_))) {
        let with_hidden = walk(&page, true);
        if with_hidden.iter().any(|piece| matches!(piece, Piece::Table(_))) {
            pieces = with_hidden;
        }
    }
    let mut contents = Contents::default();
    // The name of a site, without a number in it, would look like the beginning of what follows.
    if let Some(title) = title(&page).filter(|title| title.contains(|one: char| one.is_numeric())) {
        contents.push_line(title, Origin::default());
    }
    let (mut paragraphs, mut tables) = (0, 0);
    for piece in pieces {
        match piece {
            Piece::Line(text) => {
                paragraphs += 1;
                let paragraph = Some(paragraphs);
                contents.push_line(text, Origin { paragraph, ..Origin::default() });
            }
            Piece::Table(table) => {
                tables += 1;
                let rows = table.into_rows().map_err(|columns| {
                    let what = Message::TooManyColumns { columns };
                    refused(place, what, Message::WhyTableShape, Message::FixHostileFile)
                })?;
                let rows = rows.into_iter().enumerate().map(|(index, (cells, covered))| {
                    let (table, row) = (Some(tables), Some(index + 1));
                    (cells, covered, Origin { table, row, ..Origin::default() })
                });
                contents.push_table(rows.collect());
            }
        }
    }
    let is_blank = |block: &Block| matches!(block, Block::Line(line) if line.text.is_empty());
    if contents.blocks.iter().all(is_blank) {
        return Err(refused(
            place,
            Message::FileEmpty,
            Message::WhyFileEmpty,
            Message::FixCheckFile,
        ));
    }
    Ok(contents)
}

/// The title that the page gives itself.
fn title(page: &Html) -> Option<String> {
    let mut titles = Vec::new();
    for element in page.root_element().descendants().filter_map(ElementRef::wrap) {
        match element.value().name() {
            "meta"
                if element
                    .attr("name")
                    .is_some_and(|it| it.eq_ignore_ascii_case("ArticleTitle")) =>
            {
                titles.insert(0, element.attr("content").unwrap_or_default().to_owned());
            }
            "title" => titles.push(element.text().collect()),
            "body" => break,
            _ => {}
        }
    }
    let title = titles.into_iter().find(|title| !title.trim().is_empty())?;
    Some(title.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A piece of a page.
enum Piece {
    Line(String),
    Table(RawTable),
}

/// Something that has begun and not ended.
enum Open {
    /// The page, or a cell with its columns and rows.
    Flow {
        pieces: Vec<Piece>,
        text: Text,
        columns: usize,
        rows: usize,
    },
    Table(RawTable),
}

impl Open {
    fn flow(columns: usize, rows: usize) -> Open {
        Open::Flow { pieces: Vec::new(), text: Text::default(), columns, rows }
    }

    fn text(&mut self) -> Option<&mut Text> {
        match self {
            Open::Flow { text, .. } => Some(text),
            Open::Table(_) => None,
        }
    }

    fn end_line(&mut self) {
        if let Open::Flow { pieces, text, .. } = self
            && let Some(line) = text.take_line()
        {
            pieces.push(Piece::Line(line));
        }
    }

    fn push_table(&mut self, table: RawTable) {
        self.end_line();
        if let Open::Flow { pieces, .. } = self {
            if table.is_layout() {
                pieces.extend(table.into_pieces());
            } else {
                pieces.push(Piece::Table(table));
            }
        }
    }
}

/// What a browser would show, in reading order.
fn walk(page: &Html, with_hidden: bool) -> Vec<Piece> {
    use ego_tree::iter::Edge;
    let sheets = page.root_element().descendants().filter_map(ElementRef::wrap);
    let sheets = sheets.filter(|element| element.value().name() == "style");
    let hidden: BTreeSet<String> =
        sheets.flat_map(|sheet| text::hidden_classes(&sheet.text().collect::<String>())).collect();
    let mut stack = vec![Open::flow(1, 1)];
    // How many of the open elements are not shown.
    let mut skipped = 0_usize;
    for edge in page.tree.root().traverse() {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        let depth = stack.len();
        let Some(top) = stack.last_mut() else { break };
        match node.value() {
            Node::Text(text) if opens && skipped == 0 => {
                if let Some(into) = top.text() {
                    into.push(text);
                    for line in into.take_whole_lines() {
                        if let Open::Flow { pieces, .. } = top {
                            pieces.push(Piece::Line(line));
                        }
                    }
                }
            }
            Node::Element(element) => {
                let name = element.name();
                let is_unseen = ElementRef::wrap(node).is_some_and(text::is_unseen);
                if text::is_skipped(name)
                    || is_unseen
                    || (!with_hidden && text::is_hidden(element, &hidden))
                {
                    if let Some(text) = top.text().filter(|_| opens) {
                        text.note_object(name);
                        let inner = ElementRef::wrap(node).filter(|_| is_unseen);
                        if inner.is_some_and(text::has_colours_within) {
                            text.doubt();
                        }
                    }
                    skipped = if opens { skipped + 1 } else { skipped.saturating_sub(1) };
                    continue;
                }
                if skipped > 0 {
                    continue;
                }
                let number = |attribute| element.attr(attribute).and_then(grid::span);
                match (name, opens) {
                    ("table", true) => {
                        top.end_line();
                        stack.push(Open::Table(RawTable::default()));
                    }
                    ("table", false) => {
                        if let Some(Open::Table(table)) = stack.pop()
                            && let Some(parent) = stack.last_mut()
                        {
                            parent.push_table(table);
                        }
                    }
                    ("thead" | "tbody" | "tfoot", true) => {
                        if let Open::Table(table) = top {
                            table.begin_group(name == "tfoot");
                        }
                    }
                    ("tr", true) => {
                        if let Open::Table(table) = top {
                            table.begin_row();
                        }
                    }
                    ("td" | "th", true) if matches!(top, Open::Table(_)) => {
                        let columns = number("colspan").unwrap_or(1).max(1);
                        let rows = number("rowspan").unwrap_or(1);
                        stack.push(Open::flow(columns, rows));
                    }
                    ("td" | "th", false) if matches!(top, Open::Flow { .. }) && depth > 2 => {
                        top.end_line();
                        if let Some(Open::Flow { pieces, text, columns, rows }) = stack.pop()
                            && let Some(Open::Table(table)) = stack.last_mut()
                        {
                            table.push_cell(pieces, &text, columns, rows);
                        }
                    }
                    ("br" | "hr", true) => top.end_line(),
                    _ => {
                        if text::is_block(name) {
                            top.end_line();
                        }
                        if let Some(text) = top.text() {
                            let link = ElementRef::wrap(node).filter(|_| name == "a" && opens);
                            if link.is_some_and(text::is_short_number_link) {
                                text.set_apart();
                            }
                            text.mark(name, element, opens);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    // The parser closes everything, so only the page itself is left.
    stack.truncate(1);
    let Some(mut page) = stack.pop() else { return Vec::new() };
    page.end_line();
    match page {
        Open::Flow { pieces, .. } => pieces,
        Open::Table(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of a page's tables and its lines, cells between bars; covered ones as `<`.
    fn shown(page: &str) -> Vec<String> {
        let contents = read(page.as_bytes(), &Place::file("t.html")).expect("a page");
        let mut shown = Vec::new();
        for block in contents.blocks {
            match block {
                Block::Line(line) => shown.push(line.text),
                Block::Table(table) => shown.extend(table.rows.iter().map(|row| {
                    let is_covered =
                        |at: &usize| row.covered.as_ref().is_some_and(|list| list.contains(at));
                    let cell = |(at, cell): (usize, &String)| {
                        if is_covered(&at) { "<".to_owned() } else { cell.clone() }
                    };
                    row.cells.iter().enumerate().map(cell).collect::<Vec<_>>().join("|")
                })),
            }
        }
        shown
    }

    fn cell(html: &str) -> String {
        shown(&format!("<table><tr><td>a<td>{html}</table>"))[0].split_off(2)
    }

    #[test]
    fn a_cell_reads_as_a_browser_shows_it() {
        let check = |html: &str, text: &str| assert_eq!(cell(html), text, "{html}");
        check("<p>&nbsp;</p><p>58</p><p>&nbsp;</p>", "58");
        check("<span>1</span><span style='color:red'><span>2</span></span>", "12");
        check("<span>1</span> <span>2</span>", "1 2");
        check("<p>1</p><p>2</p>", "1\n2");
        check("三<br>、<BR/>本", "三\n、\n本");
        check("1&#8203;2&shy;3", "123");
        check("<!--[if gte mso 9]><xml>9</xml><![endif]-->7<o:p>&nbsp;</o:p>", "7");
        check("<![if !supportLists]>1.<![endif]>其他", "1.其他");
        check("12<sup>1</sup>", "12¹");
        check("12<a href='#note'>1</a>", "12¹");
        check("12<span style='mso-text-raise:5pt;font-size:6pt'>1</span>", "12¹");
        check("12<span class=MsoFootnoteReference>1</span>", "12¹");
        check("<s>3</s>5", "3\u{336}5");
        check("<span style='text-decoration: line-through'>3</span>5", "3\u{336}5");
        check("5<span style='display: none'>9</span><i hidden>8</i>", "5");
        check("<script>document.write('<td>9</td>')</script><noscript>8</noscript>5", "5");
        check(
            "<style>/* a.b */td, p.x , .y { Display : none }</style><p class=x>9</p><b class='a y'>8</b>5",
            "5",
        );
        check(
            "<style>@media print { .x { display: none } } .x b { display: none }</style><b class=x>5</b>",
            "5",
        );
        check("<i style='opacity:0'>9</i><i style='opacity:0.5'>8</i>5", "85");
        check("<i style='position:absolute; left:-9999px'>9</i><i class='a sr-only'>8</i>5", "5");
        check("<i style='text-indent:-9999px'>9</i><i style='font-size: 0'>8</i>5", "5");
        check("12<a href='note.html'>1</a>", "12\u{fffd}1");
        check("12 <a href=x>1</a>", "12 1");
        check("<a href=x>12</a>", "12");
        check("<input value=5>", "\u{fffc}");
        check("<img src=x>5", "5");
        check("<table><tr><td>5</table>", "5");
        check("", "");
    }

    #[test]
    fn text_of_the_colour_of_the_page_is_not_read() {
        let check = |html: &str, text: &str| assert_eq!(cell(html), text, "{html}");
        check("<span style='color:#FFF'>9</span>12", "12");
        check("<span style='color: white'>9</span>12", "12");
        check(
            "<span style='color:rgb(255, 255, 255)'>9</span><font color='#ffffff'>8</font>12",
            "12",
        );
        check("<p style='background:#fff'><span style='color:#fefefe'>9</span>12</p>", "12");
        check("<span style='color:transparent;background:#000'>9</span>12", "12");
        check("<span style='color:#fff;background:#1f4e79'>9</span>12", "912");
        check("<p style='background-color:navy'><span style='color:#fff'>9</span>12</p>", "912");
        check("<span style='background-color:#fff;color:red'>9</span>12", "912");
        check("<span style='color:#fff'>件</span>12", "件12");
        let in_part = cell("3<span style='color:#fff'>9<b style='color:#000'>4</b></span>");
        assert_eq!(in_part, "3\u{fffd}");
        let rows =
            shown("<table bgcolor=#003366><tr><td>a<td><i style='color:#fff'>9</i>1</table>");
        assert_eq!(rows, ["a|91"]);
    }

    #[test]
    fn spans_cover_slots_whatever_they_add_up_to() {
        let rows = shown(
            "<table><tr><td rowspan=3>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<tr><td>g</table>",
        );
        assert_eq!(rows, ["a|b|<", "<|c|d", "<|e|f", "g"]);
        let rows = shown("<table><tr><td rowspan=99>a<td>b<tbody><tr><td>c<td>d</table>");
        assert_eq!(rows, ["a|b", "c|d"]);
        let rows = shown("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>");
        assert_eq!(rows, ["a|b", "<|c", "<|d"]);
        let rows = shown(
            "<table><tfoot><tr><td>z<td>y</tfoot><tr><td colspan=x>a<td colspan='2 '>b</table>",
        );
        assert_eq!(rows, ["a|b|<", "z|y"]);
    }

    #[test]
    fn tables_that_only_arrange_give_what_is_in_them() {
        let page = "<title>年报_示例县2021年</title><table><tr><td><a href=x>示例县教育局2020年年报</a>\
            <td><p>一、总体情况</p><table><tr><td><table><tr><td>a<td>b</table></table></table>";
        assert_eq!(shown(page), ["年报_示例县2021年", "一、总体情况", "a|b"]);
        let hidden = "<div style='display:none'><table><tr><td>a<td>b</table></div>";
        assert_eq!(shown(&format!("{hidden}<p>c")), ["a|b", "c"]);
        assert_eq!(shown(&format!("{hidden}<table><tr><td>c<td>d</table>")), ["c|d"]);
        assert_eq!(shown("<pre>a   1\nb   2</pre>"), ["a   1", "b   2"]);
    }

    #[test]
    fn hostile_pages_are_refused_at_once() {
        let refused = |page: String, what: Message| {
            let problem = read(page.as_bytes(), &Place::file("t")).expect_err("a refusal");
            assert_eq!(problem.what, what);
        };
        refused("<div>".repeat(200_000), Message::NestedTooDeep);
        refused("<table><tr><td>".repeat(50_000), Message::NestedTooDeep);
        refused(
            format!("<table><tr>{}</table>", "<td>1".repeat(3_000)),
            Message::TooManyColumns { columns: 3_000 },
        );
        let wide =
            format!("<table>{}</table>", "<tr><td colspan=1000>1<td colspan=1000>2".repeat(2));
        assert_eq!(shown(&wide).len(), 2);
        refused(
            format!("<table>{}</table>", "<tr><td colspan=1000>1<td colspan=1000>".repeat(1_500)),
            Message::TooManyColumns { columns: 2_000 },
        );
    }
}
