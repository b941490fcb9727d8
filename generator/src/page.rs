//! A report as headings, paragraphs and tables with merged cells, which every format draws its way.

use stats::report::{DisputeOutcome, DisputeTrack, Metric, RequestRow, Requester};

use crate::Sample;

/// A piece of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// The title or the heading of a section.
    Heading(String),
    /// Text.
    Paragraph(String),
    /// A table.
    Table(Table),
}

/// A table: its rows from the top. A cell stands in the row in which it begins.
pub type Table = Vec<Vec<Cell>>;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The heading of a column.
    Head,
    /// The label of a row or of a group of rows.
    Label,
    /// A figure, blank ones included.
    Figure,
}

/// A cell, perhaps merged.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What it prints.
    pub text: String,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// What it is.
    pub kind: Kind,
}

/// One place of a table that has been laid out.
#[derive(Clone, Debug)]
pub enum Slot {
    /// A cell begins here.
    Cell(Cell),
    /// Covered by the cell to the left, `false`, or above, `true`.
    Covered(bool),
}

fn cell(kind: Kind, text: impl Into<String>, columns: usize, rows: usize) -> Cell {
    Cell { text: text.into(), columns, rows, kind }
}

/// Where the tables of a report stand among the blocks of [`page`].
pub const SECTION_2: usize = 4;
/// See [`SECTION_2`].
pub const SECTION_3: usize = 6;
/// See [`SECTION_2`].
pub const SECTION_4: usize = 8;

/// The report.
pub fn page(sample: &Sample) -> Vec<Block> {
    let heading = |text: &str| Block::Heading(text.to_owned());
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    vec![
        Block::Heading(sample.title()),
        heading("一、总体情况"),
        paragraph(
            "我们全年更新公告栏48次，答复来电咨询1320个；窗口有2台电脑供人查阅，借出文件汇编17册。",
        ),
        heading("二、主动公开政府信息情况"),
        Block::Table(section_2(sample)),
        heading("三、收到和处理政府信息公开申请情况"),
        Block::Table(section_3(sample)),
        heading("四、政府信息公开行政复议、行政诉讼情况"),
        Block::Table(section_4(sample)),
        heading("五、存在的主要问题及改进情况"),
        paragraph("有3个栏目更新偏慢，5名经办人员是新手。我们排了12次培训，每月检查1次。"),
        heading("六、其他需要报告的事项"),
        paragraph("没有收取信息处理费。"),
    ]
}

/// The tables of section 2, in one with seven columns: the least that three, two and one divide.
pub fn section_2(sample: &Sample) -> Table {
    let mut table = Table::new();
    let edition = sample.form.edition();
    for part in edition.disclosures {
        let span = 6 / part.columns.len();
        table.push(vec![cell(Kind::Head, part.paragraph.zh, 7, 1)]);
        let mut is_first = true;
        for &row in part.rows {
            let metrics: Vec<Metric> =
                edition.disclosures_of(row).into_iter().map(Metric::Disclosure).collect();
            if is_first {
                let mut heads = vec![cell(Kind::Head, "信息内容", 1, 1)];
                heads.extend(metrics.iter().map(|metric| {
                    let label = metric.column_label().zh;
                    let unit =
                        if label == "本年收费金额" { "（单位：万元）" } else { "" };
                    cell(Kind::Head, format!("{label}{unit}"), span, 1)
                }));
                table.push(heads);
                is_first = false;
            }
            let mut cells = vec![cell(Kind::Label, metrics[0].row_label().zh, 1, 1)];
            cells.extend(
                metrics.iter().map(|&metric| cell(Kind::Figure, sample.text(metric), span, 1)),
            );
            table.push(cells);
        }
    }
    table
}

/// The label of a row's group and its own.
pub fn labels(row: RequestRow) -> (&'static str, &'static str) {
    let label = row.label().zh;
    match label.strip_prefix("三、本年度办理结果") {
        Some(own) => ("", own),
        None => label.split_once(' ').unwrap_or(("", label)),
    }
}

/// What stands over the labels of section 3.
pub const NOTE: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/// The table of section 3: three columns of labels, seven of figures, three rows of headings.
pub fn section_3(sample: &Sample) -> Table {
    let head = |text: &str, columns, rows| cell(Kind::Head, text, columns, rows);
    let organisations = Requester::parts()[1..].iter().map(|who| {
        let label = who.label().zh;
        head(label.rsplit('/').next().unwrap_or(label), 1, 1)
    });
    let mut table = vec![
        vec![head(NOTE, 3, 3), head("申请人情况", 7, 1)],
        vec![head("自然人", 1, 2), head("法人或其他组织", 5, 1), head("总计", 1, 2)],
        organisations.collect(),
    ];
    let rows: Vec<RequestRow> = RequestRow::of(sample.form).collect();
    let mut group_before = "";
    for &row in &rows {
        let mut cells = Vec::new();
        let (group, own) = labels(row);
        let is_outer =
            matches!(row, RequestRow::Received | RequestRow::CarriedIn | RequestRow::CarriedOut);
        if row == RequestRow::Granted {
            cells.push(cell(Kind::Label, "三、本年度办理结果", 1, rows.len() - 3));
        }
        if !group.is_empty() && group != group_before {
            let height = rows.iter().filter(|&&row| labels(row).0 == group).count();
            cells.push(cell(Kind::Label, group, 1, height));
        }
        group_before = group;
        let width = if is_outer { 3 } else { 1 + usize::from(group.is_empty()) };
        cells.push(cell(Kind::Label, own, width, 1));
        cells.extend(
            Requester::ALL
                .iter()
                .map(|&who| cell(Kind::Figure, sample.text(Metric::Request(row, who)), 1, 1)),
        );
        table.push(cells);
    }
    table
}

/// The table of section 4: one row of fifteen figures.
pub fn section_4(sample: &Sample) -> Table {
    let head = |text: &str, columns, rows| cell(Kind::Head, text, columns, rows);
    let each = || {
        DisputeTrack::ALL
            .iter()
            .flat_map(|&track| DisputeOutcome::ALL.iter().map(move |&how| (track, how)))
    };
    vec![
        vec![head("行政复议", 5, 2), head("行政诉讼", 10, 1)],
        vec![head("未经复议直接起诉", 5, 1), head("复议后起诉", 5, 1)],
        each().map(|(_, how)| head(how.label().zh, 1, 1)).collect(),
        each()
            .map(|(track, how)| cell(Kind::Figure, sample.text(Metric::Dispute(track, how)), 1, 1))
            .collect(),
    ]
}

/// Lays the rows out: one slot for each column of each row.
pub fn laid_out(table: &Table) -> Vec<Vec<Slot>> {
    let width = table[0].iter().map(|cell| cell.columns).sum();
    let mut rows: Vec<Vec<Option<Slot>>> = vec![vec![None; width]; table.len()];
    for (top, cells) in table.iter().enumerate() {
        for cell in cells {
            let free = rows[top].iter().position(Option::is_none);
            let left = free.unwrap_or_else(|| panic!("no room for {}", cell.text));
            for (down, row) in rows.iter_mut().enumerate().skip(top).take(cell.rows) {
                for slot in &mut row[left..left + cell.columns] {
                    *slot = Some(Slot::Covered(down > top));
                }
            }
            rows[top][left] = Some(Slot::Cell(cell.clone()));
        }
    }
    let filled = |row: Vec<Option<Slot>>| row.into_iter().flatten().collect();
    rows.into_iter().map(filled).collect()
}

/// The texts of the cells of a table by column, blank where a cell is covered.
pub fn texts(table: &Table) -> Vec<Vec<String>> {
    let text = |slot: Slot| match slot {
        Slot::Cell(cell) => cell.text,
        Slot::Covered(_) => String::new(),
    };
    laid_out(table).into_iter().map(|row| row.into_iter().map(text).collect()).collect()
}

/// Every place a cell of its own, which repeats what was merged.
pub fn unmerged(table: &Table) -> Table {
    let mut filled = Table::new();
    for row in laid_out(table) {
        let mut cells: Vec<Cell> = Vec::new();
        for (column, slot) in row.into_iter().enumerate() {
            let neighbour = match slot {
                Slot::Cell(own) => Some(Cell { columns: 1, rows: 1, ..own }),
                Slot::Covered(false) => cells.last().cloned(),
                Slot::Covered(true) => filled.last().map(|above: &Vec<Cell>| above[column].clone()),
            };
            cells.extend(neighbour);
        }
        filled.push(cells);
    }
    filled
}

/// The cell with other digits: an older figure.
pub fn other_digits(cell: &Cell) -> Cell {
    let other = |one: char| match one.to_digit(10) {
        Some(digit) => char::from_digit((digit + 1) % 10, 10).unwrap_or(one),
        None => one,
    };
    Cell { text: cell.text.chars().map(other).collect(), ..cell.clone() }
}
