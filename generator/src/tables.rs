//! Web pages whose tables have other columns, labels or cells than the form prescribes.

use crate::html::{UTF_8, body, body_with, drawn, td, whole};
use crate::page::{Block, Cell, Kind, SECTION_3, SECTION_4, Table, page, unmerged};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "html", oddity, suffix: "html", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("index of reports, no tables", Certain::NoReport, |sample| {
        let entry = |year: u16| {
            format!(
                "<li><a href=\"{year}.html\">{}{year}年政府信息公开工作年度报告</a>\
                 <span>{}-01-24</span></li>\n",
                sample.department,
                year + 1
            )
        };
        let entries: String = (sample.year - 3..=sample.year).rev().map(entry).collect();
        let body = format!("<h1>政府信息公开年报</h1>\n<ul>\n{entries}</ul>\n<p>共4条</p>\n");
        whole(UTF_8, sample, &body).into_bytes()
    }),
    maker("frames of older years", Certain::Always, |sample| {
        let frame = |year: u16| {
            format!(
                "<iframe src=\"{year}.html\">{}{year}年政府信息公开工作年度报告</iframe>\n",
                sample.department
            )
        };
        let frames: String = (sample.year - 2..sample.year).map(frame).collect();
        let body = format!("{}{frames}", body(&page(sample)));
        whole(UTF_8, sample, &body).into_bytes()
    }),
    maker("title over several lines", Certain::Always, |sample| {
        let mut page = page(sample);
        page.remove(0);
        format!(
            "<!DOCTYPE html>\n<html>\n<head>{UTF_8}<title>信息公开</title></head>\n<body>\n\
             <h1>{}<br>\n{}年政府信息公开<br/>工作年度报告</h1>\n{}</body>\n</html>\n",
            sample.department,
            sample.year,
            body(&page)
        )
        .into_bytes()
    }),
    maker("title in the head alone", Certain::Always, |sample| {
        let mut page = page(sample);
        page.remove(0);
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("三 without its rowspan", Certain::Never, |sample| {
        with_table(sample, SECTION_3, |table| {
            for cell in table.iter_mut().flatten() {
                if cell.text.starts_with("三、") {
                    cell.rows = 1;
                }
            }
        })
    }),
    maker("no-break spaces inside and behind numbers", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| {
            let text = cell.text.clone();
            td(cell, &if is_count(cell) { grouped(&text, "&nbsp;") + "&nbsp;" } else { text })
        })
    }),
    maker("a column of numbers before the labels", Certain::Always, |sample| {
        with_table(sample, SECTION_3, |table| {
            table[0].insert(0, cell(Kind::Head, "序号", 3));
            for (number, row) in table.iter_mut().skip(3).enumerate() {
                row.insert(0, cell(Kind::Label, &(number + 1).to_string(), 1));
            }
        })
    }),
    maker("a column of remarks behind the totals", Certain::Always, |sample| {
        with_table(sample, SECTION_3, |table| {
            table[0].push(cell(Kind::Head, "备注", 3));
            for (number, row) in table.iter_mut().skip(3).enumerate() {
                let remark = if number % 7 == 2 { "已核对" } else { "" };
                row.push(cell(Kind::Label, remark, 1));
            }
        })
    }),
    maker("合计 for 总计", Certain::Always, |sample| {
        let mut page = page(sample);
        for at in [SECTION_3, SECTION_4] {
            for cell in heads(&mut page[at]) {
                cell.text = cell.text.replace("总计", "合计");
            }
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("totals in the first column", Certain::Always, |sample| {
        with_table(sample, SECTION_3, |table| {
            if let Some(total) = table[1].pop() {
                table[1].insert(0, total);
            }
            for row in table.iter_mut().skip(3) {
                if let Some(total) = row.pop() {
                    row.insert(row.len() - 6, total);
                }
            }
        })
    }),
    maker("full-width digits", Certain::Always, |sample| {
        let wide = |one: char| match one {
            '0'..='9' => char::from_u32(u32::from(one) + 0xFEE0).unwrap_or(one),
            one => one,
        };
        drawn(sample, &page(sample), &|cell| match cell.kind {
            Kind::Figure => td(cell, &cell.text.chars().map(wide).collect::<String>()),
            Kind::Head | Kind::Label => td(cell, &cell.text),
        })
    }),
    maker("no brackets in labels", Certain::Always, |sample| {
        let mut page = page(sample);
        for block in &mut page {
            let Block::Table(table) = block else { continue };
            for cell in table.iter_mut().flatten().filter(|cell| cell.kind == Kind::Label) {
                cell.text = cell.text.replace(['（', '）'], "");
            }
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("half-width brackets and other list signs in labels", Certain::Always, |sample| {
        drawn(sample, &page(sample), &|cell| match cell.kind {
            Kind::Figure => td(cell, &cell.text),
            Kind::Head | Kind::Label => {
                let text = cell.text.replace('（', "(").replace('）', ") ").replace('.', "、");
                td(cell, &text)
            }
        })
    }),
    maker("merged labels filled by repetition", Certain::Always, |sample| {
        let mut page = page(sample);
        for at in [SECTION_3, SECTION_4] {
            if let Block::Table(table) = &mut page[at] {
                *table = unmerged(table);
            }
        }
        whole(UTF_8, sample, &body(&page)).into_bytes()
    }),
    maker("every row a table of its own", Certain::Never, |sample| {
        let text = body_with(&page(sample), &|cell| td(cell, &cell.text));
        let text = text.replace("</tr>\n<tr>", "</tr></table>\n<table><tr>");
        whole(UTF_8, sample, &text).into_bytes()
    }),
];

/// The report with one table changed.
fn with_table(sample: &Sample, at: usize, change: impl Fn(&mut Table)) -> Vec<u8> {
    let mut page = page(sample);
    if let Block::Table(table) = &mut page[at] {
        change(table);
    }
    whole(UTF_8, sample, &body(&page)).into_bytes()
}

fn cell(kind: Kind, text: &str, rows: usize) -> Cell {
    Cell { text: text.to_owned(), columns: 1, rows, kind }
}

fn heads(block: &mut Block) -> impl Iterator<Item = &mut Cell> {
    let cells = match block {
        Block::Table(table) => Some(table.iter_mut().flatten()),
        Block::Heading(_) | Block::Paragraph(_) => None,
    };
    cells.into_iter().flatten().filter(|cell| cell.kind == Kind::Head)
}

/// Whether a cell prints a count and nothing else.
fn is_count(cell: &Cell) -> bool {
    let is_digit = |one: u8| one.is_ascii_digit();
    cell.kind == Kind::Figure && !cell.text.is_empty() && cell.text.bytes().all(is_digit)
}

/// Digits with a sign before every three from the right.
fn grouped(digits: &str, sign: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text += sign;
        }
        text.push(digit);
    }
    text
}
