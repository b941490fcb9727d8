//! Web pages, and what office programs save as web pages.

use encoding_rs::GB18030;
use stats::report::{DisputeOutcome, DisputeTrack, Metric};

use crate::page::{self, Block, Cell, Kind, SECTION_2, SECTION_3, SECTION_4, Table, page};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "html", oddity, suffix: "html", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("plain", Certain::Always, |sample| plain(sample).into_bytes()),
    maker("byte order mark, no declaration", Certain::Always, |sample| {
        format!("\u{feff}{}", whole("", sample, &body(&page(sample)))).into_bytes()
    }),
    maker("declared GB2312, characters outside of it", Certain::Always, |sample| {
        let mut page = page(sample);
        page.insert(3, Block::Paragraph("负责人是赵喆和钱镕，电话分机2187，住㙍村。".to_owned()));
        let head = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">";
        GB18030.encode(&whole(head, sample, &body(&page))).0.into_owned()
    }),
    maker("GBK without a declaration", Certain::Always, |sample| {
        GB18030.encode(&whole("", sample, &body(&page(sample)))).0.into_owned()
    }),
    maker("UTF-16", Certain::Always, |sample| {
        let text = format!("\u{feff}{}", whole("", sample, &body(&page(sample))));
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
    maker("paragraphs in cells", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| {
            if cell.kind == Kind::Figure && cell.text.is_empty() {
                td(cell, "<p>&nbsp;</p>")
            } else {
                td(cell, &format!("\n  <p align=\"center\">&nbsp;{}</p>\n ", cell.text))
            }
        })
    }),
    maker("digits torn by spans", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let torn = |one: char| format!("<span style=\"font-family:宋体\">{one}</span>");
            let text: String = cell.text.chars().map(torn).collect();
            td(cell, &format!("<p><b><span lang=EN-US>{text}</span></b></p>"))
        })
    }),
    maker("digits of the colour of the page", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let white = "<span style=\"color:#fff\">9</span>";
            td(cell, &format!("{white}{}<i style=\"opacity:0\">8</i>", cell.text))
        })
    }),
    maker("notes that are links behind figures", Certain::Never, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let is_figure = cell.kind == Kind::Figure && !cell.text.is_empty();
            let note = if is_figure { "<a href=\"note.html\">1</a>" } else { "" };
            td(cell, &format!("{}{note}", cell.text))
        })
    }),
    maker("saved by Word", Certain::Always, |sample| word(sample).into_bytes()),
    maker("line breaks in labels", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| td(cell, &stacked(cell)))
    }),
    maker("spans that do not add up", Certain::Always, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_2] {
            for row in table {
                let spans: &[usize] = match (row.len(), row[0].kind) {
                    (1, _) => &[5],
                    (4, Kind::Head) => &[1, 1, 2, 1],
                    (4, _) => &[1, 2, 1, 1],
                    (3, _) => &[1, 2, 2],
                    _ => &[1, 4],
                };
                row.iter_mut().zip(spans).for_each(|(cell, &span)| cell.columns = span);
            }
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("rowspan past the end of the table", Certain::Always, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_3]
            && let Some(row) = table.last_mut()
        {
            row[0].rows = 9;
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("rowspan 0 to the end of a row group", Certain::Always, |sample| {
        let text = plain(sample);
        // The rows of results are a row group of their own.
        let height = page::section_3(sample).len() - 6;
        let begin = text.find(&format!("<tr><td rowspan=\"{height}\">三、"));
        let (before, after) = text.split_at(begin.unwrap_or(0));
        let after = after.replacen(&format!("rowspan=\"{height}\""), "rowspan=\"0\"", 1);
        let last = "<tr><td colspan=\"3\">四、";
        let after = after.replacen(last, &format!("</tbody><tbody>{last}"), 1);
        format!("{before}</tbody><tbody>{after}").into_bytes()
    }),
    maker("tables in layout tables, other years beside", Certain::Always, |sample| {
        nested(sample).into_bytes()
    }),
    maker("scripts and comments that look like tables", Certain::Always, |sample| {
        let table = table_text(&page::section_3(&Sample::random(77, sample.form)), &plain_cell);
        let noise = format!(
            "<!-- {table} -->\n<script>var t = '{}';</script>\n<style>/* {table} */</style>\n\
             <template>{table}</template>\n<textarea hidden>{}</textarea>\n",
            table.replace("</", "<\\/").replace('\n', ""),
            table.replace('<', "&lt;"),
        );
        let page = page(sample);
        let (before, after) = page.split_at(SECTION_3);
        let body = format!("{}{noise}{}", body(before), body(after));
        whole(UTF_8, sample, &body).into_bytes()
    }),
    maker("tables of two years, each under its year", Certain::Always, |sample| {
        let old = Sample::random(81, sample.form);
        let mut page = page(sample);
        let year = |year: u16| Block::Paragraph(format!("{year}年数据"));
        let older = [year(sample.year - 1), Block::Table(page::section_3(&old)), year(sample.year)];
        page.splice(SECTION_3..SECTION_3, older);
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("a table of another office under its name", Certain::Never, |sample| {
        let other = (82..).map(|seed| Sample::random(seed, sample.form));
        let mut other = other.skip_while(|other| other.department == sample.department);
        let mut page = page(sample);
        if let Some(other) = other.next() {
            let heading = format!("三、{}收到和处理政府信息公开申请情况", other.department);
            page[SECTION_3 - 1] = Block::Heading(heading);
            page[SECTION_3] = Block::Table(page::section_3(&other));
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("a hidden older version", Certain::Never, |sample| {
        let old = table_text(&page::section_3(&Sample::random(78, sample.form)), &plain_cell);
        let page = page(sample);
        let (before, after) = page.split_at(SECTION_3);
        let hidden = format!("<div style=\"display:none\">{old}</div>\n");
        whole(UTF_8, sample, &format!("{}{hidden}{}", body(before), body(after))).into_bytes()
    }),
    maker("an older version for browsers without scripts", Certain::Never, |sample| {
        let old = table_text(&page::section_3(&Sample::random(79, sample.form)), &plain_cell);
        let page = page(sample);
        let (before, after) = page.split_at(SECTION_3);
        let hidden = format!("<noscript>{old}</noscript>\n");
        whole(UTF_8, sample, &format!("{}{hidden}{}", body(before), body(after))).into_bytes()
    }),
    maker("a table in two, the headings repeated", Certain::Always, |sample| {
        whole(UTF_8, sample, &body(&in_two(sample, true))).into_bytes()
    }),
    maker("a table in two, the headings once", Certain::Never, |sample| {
        whole(UTF_8, sample, &body(&in_two(sample, false))).into_bytes()
    }),
    maker("三 printed again after a page break", Certain::Always, |sample| {
        whole(UTF_8, sample, &body(&label_repeated(sample))).into_bytes()
    }),
    maker("section 4 as three tables", Certain::Always, |sample| {
        whole(UTF_8, sample, &body(&three_tables(sample, true))).into_bytes()
    }),
    maker("section 4 as three tables with captions above", Certain::Never, |sample| {
        whole(UTF_8, sample, &body(&three_tables(sample, false))).into_bytes()
    }),
    maker("section 4 down the page", Certain::Never, |sample| {
        whole(UTF_8, sample, &body(&vertical(sample))).into_bytes()
    }),
    maker("sentences with numbers around the tables", Certain::Always, |sample| {
        let mut page = page(sample);
        for at in [SECTION_4, SECTION_3, SECTION_2] {
            let after = "注：上表按收件日期登记，共核对3遍，改动2处。";
            page.insert(at + 1, Block::Paragraph(after.to_owned()));
            let before = "（一）基本数字。登记簿共有64页，本年用去21页，另附说明5份。";
            page.insert(at, Block::Paragraph(before.to_owned()));
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("section numbers wrong", Certain::Always, |sample| {
        let mut page = page(sample);
        let wrong = |text: &str| {
            text.replace("二、主动", "一、主动")
                .replace("三、收到", "二、收到")
                .replace("四、政府信息", "三、政府信息")
        };
        for block in &mut page {
            if let Block::Heading(text) = block {
                *text = wrong(text);
            }
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("traditional characters", Certain::Always, |sample| {
        let text = traditional(&plain(sample));
        // The switch leaves names of offices alone.
        text.replace(&traditional(&sample.department), &sample.department).into_bytes()
    }),
    maker("entities", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let number = |one: char| match one {
                '0'..='4' => format!("&#{};", u32::from(one)),
                one if one > '\u{7f}' => format!("&#x{:X};", u32::from(one)),
                one => one.to_string(),
            };
            let text: String = cell.text.chars().map(number).collect();
            td(cell, &format!("&ensp;{text}&thinsp;"))
        })
    }),
    maker("zero-width spaces around numbers", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| td(cell, &format!("\u{200b}{}&#8203;", cell.text)))
    }),
    maker("soft hyphens inside numbers", Certain::Never, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let text: Vec<String> = cell.text.chars().map(String::from).collect();
            td(cell, &text.join("&shy;"))
        })
    }),
    maker("tfoot before tbody", Certain::Always, |sample| {
        let page = page(sample);
        let mut text = String::new();
        for (at, block) in page.iter().enumerate() {
            match block {
                Block::Table(table) if at == SECTION_3 => {
                    let rows = |table: &[Vec<Cell>]| rows_text(table, &plain_cell);
                    let (head, rest) = table.split_at(3);
                    let (middle, foot) = rest.split_at(rest.len() - 1);
                    text += &format!(
                        "<table border=1>\n<thead>{}</thead>\n<tfoot>{}</tfoot>\n\
                         <tbody>{}</tbody>\n</table>\n",
                        rows(head),
                        rows(foot),
                        rows(middle)
                    );
                }
                block => text += &body(std::slice::from_ref(block)),
            }
        }
        whole(UTF_8, sample, &text).into_bytes()
    }),
    maker("heading cells and captions", Certain::Always, |sample| {
        let page = page(sample);
        let cell = |cell: &Cell| {
            let text = td(cell, &cell.text);
            if cell.kind == Kind::Figure {
                text
            } else {
                text.replacen("<td", "<th", 1).replace("</td>", "</th>")
            }
        };
        let text = body_with(&page, &cell);
        let text = text.replace("<tbody>", "<caption>统计表（共3张）</caption><tbody>");
        whole(UTF_8, sample, &text).into_bytes()
    }),
    maker("lines of text in pre", Certain::Never, |sample| {
        let lines = crate::text::lines(sample).join("\n");
        whole(UTF_8, sample, &format!("<pre>{lines}</pre>")).into_bytes()
    }),
    maker("lines of text in paragraphs", Certain::Never, |sample| {
        let line = |line: String| format!("<p>{line}</p>\n");
        let lines: String = crate::text::lines(sample).into_iter().map(line).collect();
        whole(UTF_8, sample, &lines).into_bytes()
    }),
    maker("tables of div", Certain::Never, |sample| {
        let text =
            body_with(&page(sample), &|cell| format!("<div class=\"td\">{}</div>", cell.text));
        let text = text.replace("<tr>", "<div class=\"tr\">").replace("</tr>", "</div>");
        let text = text.replace("<table border=\"1\">", "<div class=\"table\">");
        whole(UTF_8, sample, &text.replace("</table>", "</div>")).into_bytes()
    }),
    Maker {
        suffix: "xhtml",
        ..maker("XHTML, encoding in the XML declaration", Certain::Always, |sample| {
            let text = format!(
                "<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<html \
                 xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>{}</title></head>\n\
                 <body>\n{}</body></html>",
                sample.title(),
                body(&page(sample))
            );
            GB18030.encode(&text).0.into_owned()
        })
    },
    Maker {
        suffix: "doc",
        ..maker("web page stored as .doc", Certain::Always, |sample| word(sample).into_bytes())
    },
    Maker {
        suffix: "xls",
        ..maker("web page that Excel saved as .xls", Certain::Always, |sample| {
            excel(sample).into_bytes()
        })
    },
    maker("glued digits", Certain::Never, |sample| {
        let row = |row: Vec<String>| format!("<p>{}</p>\n", row.concat());
        let mut text = String::new();
        for block in page(sample) {
            match block {
                Block::Table(table) => text.extend(page::texts(&table).into_iter().map(row)),
                block => text += &body(&[block]),
            }
        }
        whole(UTF_8, sample, &text).into_bytes()
    }),
];

/// Says that a page is UTF-8.
pub const UTF_8: &str = "<meta charset=\"utf-8\">";

/// The plainest page.
pub fn plain(sample: &Sample) -> String {
    whole(UTF_8, sample, &body(&page(sample)))
}

/// A page around the text of the article.
pub fn whole(head: &str, sample: &Sample, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html>\n<head>{head}<title>{}</title></head>\n<body>\n{body}</body>\n</html>\n",
        sample.title()
    )
}

/// The report, its cells drawn in one way.
pub fn drawn(sample: &Sample, page: &[Block], cell: &dyn Fn(&Cell) -> String) -> Vec<u8> {
    whole(UTF_8, sample, &body_with(page, cell)).into_bytes()
}

/// The text of the article.
pub fn body(page: &[Block]) -> String {
    body_with(page, &plain_cell)
}

/// The text of the article, its cells drawn in one way.
pub fn body_with(page: &[Block], cell: &dyn Fn(&Cell) -> String) -> String {
    let block = |block: &Block| match block {
        Block::Heading(text) => format!("<h2>{text}</h2>\n"),
        Block::Paragraph(text) => format!("<p>{text}</p>\n"),
        Block::Table(table) => table_text(table, cell),
    };
    page.iter().map(block).collect()
}

fn table_text(table: &Table, cell: &dyn Fn(&Cell) -> String) -> String {
    format!("<table border=\"1\"><tbody>\n{}</tbody></table>\n", rows_text(table, cell))
}

fn rows_text(rows: &[Vec<Cell>], cell: &dyn Fn(&Cell) -> String) -> String {
    rows.iter()
        .map(|row| format!("<tr>{}</tr>\n", row.iter().map(cell).collect::<String>()))
        .collect()
}

fn plain_cell(cell: &Cell) -> String {
    td(cell, &cell.text)
}

/// A cell with what is in it.
pub fn td(cell: &Cell, inner: &str) -> String {
    let span = |name: &str, count: usize| match count {
        1 => String::new(),
        count => format!(" {name}=\"{count}\""),
    };
    format!("<td{}{}>{inner}</td>", span("colspan", cell.columns), span("rowspan", cell.rows))
}

/// Labels in narrow cells: two characters a line, or one where a label spans many rows.
fn stacked(cell: &Cell) -> String {
    if cell.kind == Kind::Figure {
        return cell.text.clone();
    }
    let characters: Vec<char> = cell.text.chars().collect();
    let size = if cell.rows > 2 { 1 } else { 4 };
    let parts: Vec<String> = characters.chunks(size).map(|part| part.iter().collect()).collect();
    parts.join("<br>\n")
}

/// As Word saves a page: conditional comments, upper-case tags, attributes without quotes, rows and
/// cells that are not closed, and blanks that are no-break spaces.
fn word(sample: &Sample) -> String {
    let mut text = String::new();
    for block in page(sample) {
        match block {
            Block::Heading(heading) => {
                text += &format!(
                    "<P class=MsoNormal style='mso-outline-level:1'><B><SPAN lang=ZH-CN>{heading}\
                     <o:p></o:p></SPAN></B></P>\n"
                );
            }
            Block::Paragraph(paragraph) => {
                text += &format!("<P class=MsoNormal>{paragraph}<o:p></o:p></P>\n");
            }
            Block::Table(table) => {
                text += "<TABLE class=MsoNormalTable border=1 cellspacing=0>\n";
                for row in table {
                    text += "<TR style='mso-yfti-irow:0'>\n";
                    for cell in row {
                        let inner =
                            if cell.text.is_empty() { "&nbsp;" } else { cell.text.as_str() };
                        text += &format!(
                            "<TD width=64 colspan={} rowspan={} valign=top><P class=MsoNormal \
                             align=center><SPAN lang=EN-US style='font-size:9.0pt'>{inner}<o:p>\
                             &nbsp;</o:p></SPAN></P>\n",
                            cell.columns, cell.rows
                        );
                    }
                }
                text += "</TABLE>\n";
            }
        }
    }
    format!(
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n\
         <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n\
         <!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>4</o:Pages>\
         <o:Characters>2150</o:Characters></o:DocumentProperties></xml><![endif]-->\n\
         <style><!-- p.MsoNormal {{mso-style-parent:\"\";}} --></style>\n<title>{}</title>\n\
         </head>\n<body lang=ZH-CN><div class=WordSection1>\n{text}\
         <![if !supportMisalignedColumns]><tr height=0></tr><![endif]>\n</div></body></html>\n",
        sample.title()
    )
}

/// As Excel saves a page: the whole report is one table.
fn excel(sample: &Sample) -> String {
    let mut rows = String::new();
    for block in page(sample) {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => {
                rows += &format!(
                    "<tr height=19><td colspan=10 class=xl65 \
                     style='mso-ignore:colspan'>{text}</td></tr>\n"
                );
            }
            Block::Table(table) => {
                for row in table {
                    rows += " <tr height=19 style='height:14.25pt'>\n";
                    for cell in row {
                        let number = match cell.kind {
                            Kind::Figure if cell.text.is_empty() => "x:str=\"\"".to_owned(),
                            Kind::Figure if cell.text.chars().all(|one| one.is_ascii_digit()) => {
                                format!(
                                    "x:num=\"{}\" style='mso-number-format:\"0_ \";'",
                                    cell.text
                                )
                            }
                            _ => "class=xl66".to_owned(),
                        };
                        rows += &format!(
                            "  <td colspan={} rowspan={} {number}>{}</td>\n",
                            cell.columns, cell.rows, cell.text
                        );
                    }
                    rows += " </tr>\n";
                }
            }
        }
    }
    format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<head>\n\
         <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n\
         <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>\
         <x:Name>年报</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>\
         <![endif]-->\n</head>\n<body>\n<table border=0 cellpadding=0 cellspacing=0 \
         style='border-collapse:collapse'>\n{rows}</table>\n</body>\n</html>\n"
    )
}

/// The article in a layout table, every national table in a table of one cell, and tables for
/// navigation with the titles of other years.
fn nested(sample: &Sample) -> String {
    let other = |year: u16| {
        format!(
            "<li><a href=\"{year}.html\">{}{year}年政府信息公开工作年度报告</a></li>",
            sample.department
        )
    };
    let others: String = (sample.year + 1..sample.year + 4).map(other).collect();
    let text = body(&page(sample));
    let text = text.replace("<table", "<table width=\"100%\"><tr><td><table");
    let text = text.replace("</table>", "</table></td></tr></table>");
    let body = format!(
        "<table class=\"index\"><tr><td>索引号</td><td>YX-04-0{}12</td><td>发布日期</td>\
         <td>{}-01-18</td></tr></table>\n\
         <table class=\"layout\"><tr><td class=\"menu\"><ul>{others}</ul></td><td>\n{text}</td>\
         </tr></table>\n<table class=\"foot\"><tr><td>访问次数：3017</td></tr></table>\n",
        sample.year % 10,
        sample.year + 1
    );
    whole(UTF_8, sample, &body)
}

/// Rows of section 3 from here stand on the next page: within （四）无法提供 and so on.
const PAGE_BREAK: usize = 13;

/// The tables of section 3 before and behind a page break. Labels that span it are printed twice.
pub fn halves(sample: &Sample) -> (Table, Table) {
    halves_at(sample, PAGE_BREAK)
}

/// The same, with a page break behind as many rows, headings among them.
pub fn halves_at(sample: &Sample, page_break: usize) -> (Table, Table) {
    let table = page::section_3(sample);
    let (first, second) = table.split_at(page_break);
    let (mut first, mut second) = (first.to_vec(), second.to_vec());
    let mut repeated = Vec::new();
    for (top, row) in first.iter_mut().enumerate() {
        for cell in row {
            let after = (top + cell.rows).saturating_sub(page_break);
            if after > 0 {
                repeated.push(Cell { rows: after, ..cell.clone() });
                cell.rows -= after;
            }
        }
    }
    let rest = std::mem::take(&mut second[0]);
    second[0] = repeated.into_iter().chain(rest).collect();
    (first, second)
}

fn in_two(sample: &Sample, headings_repeated: bool) -> Vec<Block> {
    let (first, mut second) = halves(sample);
    if headings_repeated {
        second.splice(0..0, first[..3].iter().cloned());
    }
    let mut page = page(sample);
    page.splice(SECTION_3..=SECTION_3, [first, second].map(Block::Table));
    page
}

fn label_repeated(sample: &Sample) -> Vec<Block> {
    let (first, second) = halves(sample);
    let mut page = page(sample);
    page[SECTION_3] = Block::Table(first.into_iter().chain(second).collect());
    page
}

/// Section 4 as one table for each group, with its name in the first row or above.
fn three_tables(sample: &Sample, named_inside: bool) -> Vec<Block> {
    let mut page = page(sample);
    let mut blocks = Vec::new();
    for &track in DisputeTrack::ALL {
        let name = track.label().zh.replace('/', "");
        let cell = |kind, text: String| Cell { text, columns: 1, rows: 1, kind };
        let outcomes = DisputeOutcome::ALL.iter();
        let heads =
            outcomes.clone().map(|how| cell(Kind::Head, how.label().zh.to_owned())).collect();
        let figures = outcomes
            .map(|&how| cell(Kind::Figure, sample.text(Metric::Dispute(track, how))))
            .collect();
        let mut table = vec![heads, figures];
        if named_inside {
            table.insert(0, vec![Cell { columns: 5, ..cell(Kind::Head, name) }]);
        } else {
            blocks.push(Block::Paragraph(name));
        }
        blocks.push(Block::Table(table));
    }
    page.splice(SECTION_4..=SECTION_4, blocks);
    page
}

/// Section 4 with a row for each figure.
fn vertical(sample: &Sample) -> Vec<Block> {
    let mut page = page(sample);
    let cell = |kind, text: &str, rows| Cell { text: text.to_owned(), columns: 1, rows, kind };
    let mut table = Table::new();
    for &track in DisputeTrack::ALL {
        for &how in DisputeOutcome::ALL {
            let mut row = Vec::new();
            if how == DisputeOutcome::Upheld {
                row.push(cell(Kind::Label, &track.label().zh.replace('/', ""), 5));
            }
            row.push(cell(Kind::Label, how.label().zh, 1));
            row.push(cell(Kind::Figure, &sample.text(Metric::Dispute(track, how)), 1));
            table.push(row);
        }
    }
    page[SECTION_4] = Block::Table(table);
    page
}

/// Characters of the form in their simplified and their traditional form.
const SIMPLIFIED: &str = "规强发数废现处许罚费开请结转总计议诉讼维纠审业机构会组织务国无动报况项属体继续办类询护权经采购额减对条万举关内决区当执据没确稳纳统缴范获补认访过进问题后复";
/// See [`SIMPLIFIED`].
const TRADITIONAL: &str = "規強發數廢現處許罰費開請結轉總計議訴訟維糾審業機構會組織務國無動報況項屬體繼續辦類詢護權經採購額減對條萬舉關內決區當執據沒確穩納統繳範獲補認訪過進問題後復";

fn traditional(text: &str) -> String {
    let switch = |one: char| {
        let mut pairs = SIMPLIFIED.chars().zip(TRADITIONAL.chars());
        pairs.find(|(simple, _)| *simple == one).map_or(one, |(_, other)| other)
    };
    text.chars().map(switch).collect()
}
