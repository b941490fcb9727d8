//! Documents as short codes: a byte is a label of the form, the end of a cell's row, or noise. So a
//! fuzzer moves, repeats and drops whole labels and figures, which is how reports differ.

use std::collections::HashMap;
use std::sync::LazyLock;

use stats::document::{Block, Contents, Document, Line, Origin, Row, Table, read};
use stats::problem::Place;
use stats::recognise::Hints;
use stats::report::{
    DisclosureColumn, DisclosureRow, DisputeOutcome, DisputeTrack, Metric, NOT_STATED, Narrative,
    RequestRow, Requester, Section,
};

const END_OF_ROW: u8 = 0;
const END_OF_BLOCK: u8 = 1;
/// What follows up to the end of the row is a line and no row.
const LINE: u8 = 2;
/// The next cell is covered by a merged one.
const COVERED: u8 = 3;
/// Two bytes follow: a number.
const NUMBER: u8 = 4;
const BLANK: u8 = 5;
/// A length and as many bytes follow: a text.
const TEXT: u8 = 6;
/// What follows stands in the same cell.
const JOIN: u8 = 7;
const FIRST_WORD: u8 = 8;

/// The labels of the form, and what else stands in reports.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: Vec<String> = Vec::new();
    words.extend(RequestRow::ALL.iter().map(|row| row.label().zh.to_owned()));
    words.extend(Requester::ALL.iter().map(|who| who.label().zh.to_owned()));
    words.extend(DisputeOutcome::ALL.iter().map(|how| how.label().zh.to_owned()));
    words.extend(DisputeTrack::ALL.iter().map(|track| track.label().zh.to_owned()));
    words.extend(DisclosureRow::ALL.iter().map(|row| row.label().zh.to_owned()));
    words.extend(DisclosureColumn::ALL.iter().map(|column| column.label().zh.to_owned()));
    words.extend(Section::ALL.iter().map(|section| section.label().zh.to_owned()));
    words.extend(Narrative::ALL.iter().map(|section| section.label().zh.to_owned()));
    words.extend(NOT_STATED.iter().map(|&word| word.to_owned()));
    let others = [
        "示例县水利局2023年政府信息公开工作年度报告",
        "南桥市教育局",
        "2021年",
        "2020",
        "信息内容",
        "第二十条第（一）项",
        "第二十条第（五）项",
        "第二十条第（六）项",
        "第二十条第（八）项",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "申请人情况",
        "法人或其他组织",
        "三、本年度办理结果",
        "（三）不予公开",
        "（四）无法提供",
        "（五）不予处理",
        "未经复议直接起诉",
        "复议后起诉",
        "行政诉讼",
        "（七）总计",
        "小计",
        "单位：件",
        "万元",
        "元",
        "件",
        "（其中修订2件）",
        "，",
        "。",
        " ",
        "\t",
        "\n",
        "　",
        "-",
        "－",
        "1,204",
        "１２",
        "0",
        "1",
        "12.50",
        "8560.0897",
        "999999999999999",
        "9999999999999999",
        "department",
        "year",
        "form",
        "metric",
        "value",
        "row",
        "3.1",
        "3.3.1",
        "〇",
        "十二",
        "0.0",
        "00",
        "+5",
        "-3",
        "∞",
        "①",
    ];
    words.extend(others.map(str::to_owned));
    // The codes of a few metrics: headings of an export.
    words.extend(Metric::all().iter().step_by(9).map(|metric| metric.code().to_owned()));
    words.truncate(usize::from(u8::MAX - FIRST_WORD));
    words
});

enum Token {
    EndOfRow,
    EndOfBlock,
    Line,
    Covered,
    Join,
    Text(String),
}

fn tokens(mut input: &[u8]) -> Vec<Token> {
    let mut tokens = Vec::new();
    while let Some((&code, rest)) = input.split_first() {
        input = rest;
        tokens.push(match code {
            END_OF_ROW => Token::EndOfRow,
            END_OF_BLOCK => Token::EndOfBlock,
            LINE => Token::Line,
            COVERED => Token::Covered,
            JOIN => Token::Join,
            BLANK => Token::Text(String::new()),
            NUMBER => {
                let [high, low, rest @ ..] = input else { break };
                input = rest;
                Token::Text(u16::from_be_bytes([*high, *low]).to_string())
            }
            TEXT => {
                let Some((&length, rest)) = input.split_first() else { break };
                let (text, rest) = rest.split_at(usize::from(length).min(rest.len()));
                input = rest;
                Token::Text(String::from_utf8_lossy(text).into_owned())
            }
            word => {
                let at = usize::from(word - FIRST_WORD) % WORDS.len();
                Token::Text(WORDS[at].clone())
            }
        });
    }
    tokens
}

/// The hints and the blocks that an input stands for. Its first byte says which hints there are,
/// and whether places have origins.
pub fn decode(input: &[u8]) -> (Vec<Block>, Hints, bool) {
    let (flags, input) = input.split_first().map_or((0, input), |(first, rest)| (*first, rest));
    let hints = Hints {
        department: (flags & 1 > 0).then(|| "示例县水利局".to_owned()),
        year: (flags & 2 > 0).then_some(2022),
        form: None,
    };
    let mut blocks = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    let (mut row, mut covered, mut is_line, mut is_joined) =
        (Row::default(), Vec::new(), false, false);
    let mut number = 1;
    for token in tokens(input).into_iter().chain([Token::EndOfRow, Token::EndOfBlock]) {
        match token {
            Token::Covered => covered.push(row.cells.len()),
            Token::Line => is_line = true,
            Token::Join => is_joined = true,
            Token::Text(ref text) => match row.cells.last_mut() {
                Some(last) if is_joined => *last += text,
                _ => row.cells.push(text.clone()),
            },
            Token::EndOfRow if is_line => {
                close(&mut rows, &mut blocks);
                for text in row.cells.concat().split('\n') {
                    blocks.push(Block::Line(Line { text: text.to_owned(), number }));
                    number += 1;
                }
            }
            Token::EndOfRow => {
                covered.dedup();
                covered.retain(|at| *at < row.cells.len());
                let covered = (flags & 4 > 0).then(|| covered.clone());
                rows.push(Row {
                    line: number,
                    cells: std::mem::take(&mut row.cells),
                    covered,
                    in_sheet: flags & 8 > 0,
                });
                number += 1;
            }
            Token::EndOfBlock => close(&mut rows, &mut blocks),
        }
        match token {
            Token::EndOfRow => {
                row = Row::default();
                covered = Vec::new();
                (is_line, is_joined) = (false, false);
            }
            Token::Join | Token::Covered | Token::Line => {}
            _ => is_joined = false,
        }
    }
    (blocks, hints, flags & 8 > 0)
}

fn close(rows: &mut Vec<Row>, blocks: &mut Vec<Block>) {
    if !rows.is_empty() {
        blocks.push(Block::Table(Table { rows: std::mem::take(rows) }));
    }
}

/// A document of lines and tables.
pub fn tables(input: &[u8]) -> (Document, Hints) {
    let (blocks, hints, has_origins) = decode(input);
    let mut contents = Contents { blocks, ..Contents::default() };
    if has_origins {
        let count = contents.blocks.iter().map(|block| match block {
            Block::Line(_) => 1,
            Block::Table(table) => table.rows.len(),
        });
        let origins = (1..=count.sum()).map(|row| Origin {
            page: Some(row / 40 + 1),
            row: Some(row),
            ..Origin::default()
        });
        contents.origins = origins.collect();
    }
    (Document { place: Place::file("x.docx"), format: "docx", contents }, hints)
}

/// A document of text alone, `None` where the text is none or looks like another format.
pub fn text(input: &[u8]) -> Option<(Document, Hints)> {
    let (blocks, hints, _) = decode(input);
    let mut text = String::new();
    for block in &blocks {
        match block {
            Block::Line(line) => text = text + &line.text + "\n",
            Block::Table(table) => {
                for row in &table.rows {
                    text = text + &row.cells.join("  ") + "\n";
                }
            }
        }
    }
    let document = read(text.as_bytes(), "x.txt").ok()?;
    Some((document, hints))
}

/// The input that stands for a document, for a beginning.
pub fn encode(document: &Document) -> Vec<u8> {
    static CODES: LazyLock<HashMap<&str, u8>> =
        LazyLock::new(|| WORDS.iter().map(String::as_str).zip(FIRST_WORD..).collect());
    let put = |cell: &str, input: &mut Vec<u8>| {
        if cell.is_empty() {
            input.push(BLANK);
        } else if let Some(&code) = CODES.get(cell) {
            input.push(code);
        } else if let Some(number) = cell.parse::<u16>().ok().filter(|own| own.to_string() == cell)
        {
            input.push(NUMBER);
            input.extend(number.to_be_bytes());
        } else {
            let mut end = cell.len().min(usize::from(u8::MAX));
            while !cell.is_char_boundary(end) {
                end -= 1;
            }
            input.extend([TEXT, u8::try_from(end).unwrap_or(0)]);
            input.extend(&cell.as_bytes()[..end]);
        }
    };
    let mut input = vec![4];
    for block in &document.contents.blocks {
        match block {
            Block::Line(line) => {
                input.push(LINE);
                put(&line.text, &mut input);
                input.push(END_OF_ROW);
            }
            Block::Table(table) => {
                input.push(END_OF_BLOCK);
                for row in &table.rows {
                    for (at, cell) in row.cells.iter().enumerate() {
                        if row.covered.as_ref().is_some_and(|covered| covered.contains(&at)) {
                            input.push(COVERED);
                        }
                        put(cell, &mut input);
                    }
                    input.push(END_OF_ROW);
                }
                input.push(END_OF_BLOCK);
            }
        }
    }
    input
}
