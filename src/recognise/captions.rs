//! Whose figures a table has, as the words above it say. A page may show last year's tables beside
//! this year's, a workbook those of another office: under such a caption nothing is the report's.
//!
//! A caption is a short line, a row with text in one cell, a heading that names a year in brackets,
//! or the name of a sheet. It holds up to the next heading of a section, the next sheet, or the next
//! caption that names the report's own year or department.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::grid;
use super::identity;
use super::labels::{compact, disclosure_column, fold, printed_request_row, without_ordinal};
use super::narrative;
use crate::document::{Block, Contents, Row};
use crate::report::DisclosureColumn;

/// Whose report it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The department's full name.
    pub department: &'a str,
    /// The year reported on.
    pub year: u16,
}

/// What captions give to another year or department.
#[derive(Debug, Default)]
pub struct Foreign {
    /// The captions, each with the number of its line or row, or of the first row of its sheet.
    pub captions: Vec<(usize, String)>,
    /// The lines and rows that are not the report's, with the caption that says so.
    lines: BTreeMap<usize, usize>,
}

impl Foreign {
    /// The caption under which a line or a row stands, by its place among [`Foreign::captions`].
    pub fn caption_of(&self, line: usize) -> Option<usize> {
        self.lines.get(&line).copied()
    }
}

/// Finds the lines and rows of a report's blocks that are not the report's.
pub fn foreign(blocks: &[Cow<Block>], contents: &Contents, owner: Owner) -> Foreign {
    let mut reader =
        Reader { owner, found: Foreign::default(), year: None, department: None, seen: Seen::Page };
    let mut last_sheet = None;
    for block in blocks {
        match block.as_ref() {
            Block::Line(line) => reader.read_line(&line.text, line.number),
            Block::Table(table) => {
                let first = table.rows.first().map_or(0, |row| row.line);
                let origin = first.checked_sub(1).and_then(|at| contents.origins.get(at));
                let sheet = origin.and_then(|origin| origin.sheet.as_deref());
                if sheet.is_some() && sheet != last_sheet {
                    reader.read_sheet_name(sheet.unwrap_or_default(), first);
                    last_sheet = sheet;
                }
                if grid::is_of_form(table) {
                    reader.seen = Seen::Head;
                }
                for row in &table.rows {
                    reader.read_row(row);
                }
            }
        }
    }
    reader.found
}

/// What a caption says of whose figures stand below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Nothing,
    Own,
    Another,
}

/// A caption that holds.
#[derive(Clone, Copy)]
struct Holds {
    caption: usize,
    extent: Extent,
}

/// What a caption stands over. What ends a smaller extent does not end a larger one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extent {
    /// Up to the heading of the next section.
    Section,
    /// Up to the next title.
    Report,
    /// Up to the next sheet.
    Sheet,
}

struct Reader<'a> {
    owner: Owner<'a>,
    found: Foreign,
    /// The captions that hold, if one names another year, and one another department.
    year: Option<Holds>,
    department: Option<Holds>,
    seen: Seen,
}

/// What has been seen of the report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    /// Nothing but what a page prints around it, such as links to the reports of other years.
    Page,
    Title,
    /// The heading of a section, or a table.
    Head,
}

impl Reader<'_> {
    fn read_line(&mut self, text: &str, line: usize) {
        if !text.trim().is_empty() {
            if narrative::opens_section(text) {
                self.forget(Extent::Section);
                self.seen = Seen::Head;
            } else if identity::is_title(text) {
                self.forget(Extent::Report);
                self.seen = self.seen.max(Seen::Title);
            } else if self.seen == Seen::Page {
                self.forget(Extent::Report);
            }
            if let Some(caption) = plain_caption(text) {
                let is_behind_head = self.seen == Seen::Head;
                let department = department_of(&caption, self.owner, is_behind_head);
                let is_of_report =
                    is_behind_head && (text.contains("年报") || text.contains("报告"));
                let extent = if is_of_report { Extent::Report } else { Extent::Section };
                self.obey([years_of(&caption, self.owner), department], text, line, extent);
            }
        }
        self.mark(line);
    }

    fn read_row(&mut self, row: &Row) {
        let mut filled =
            row.own_cells().map(|(_, text)| text).filter(|text| !text.trim().is_empty());
        match (filled.next(), filled.next()) {
            (Some(text), None) if printed_request_row(text).is_none() => {
                self.read_line(text, row.line);
            }
            (Some(_), Some(_)) => {
                for (_, text) in row.own_cells().filter(|(_, text)| is_dated(text)) {
                    let year = years_of(text, self.owner);
                    if year == Says::Another {
                        self.obey([year, Says::Nothing], text, row.line, Extent::Section);
                    }
                }
            }
            _ => {}
        }
        self.mark(row.line);
    }

    fn read_sheet_name(&mut self, name: &str, line: usize) {
        self.forget(Extent::Sheet);
        let text: String = fold(name).chars().filter(|one| !one.is_whitespace()).collect();
        let years = bare_years_in(&text);
        let is_other = !years.is_empty() && !years.contains(&self.owner.year);
        let is_template =
            ["样表", "模板", "样例", "范例", "示例"].iter().any(|end| text.ends_with(end));
        let year = if is_other || is_template || compact(&text) == "上年" {
            Says::Another
        } else {
            years_of(&text, self.owner)
        };
        // A short name is enough where it can be nothing else.
        let is_bureau = ["局", "委员会", "厅"].iter().any(|end| text.ends_with(end));
        let department = match department_of(&text, self.owner, true) {
            Says::Nothing if is_bureau && identity::is_name(&text) => {
                let is_own = identity::is_same_department(&text, self.owner.department);
                if is_own { Says::Own } else { Says::Another }
            }
            says => says,
        };
        self.obey([year, department], name, line, Extent::Sheet);
    }

    /// Lets go of captions that stand over no more than an extent.
    fn forget(&mut self, most: Extent) {
        for holds in [&mut self.year, &mut self.department] {
            *holds = holds.filter(|holds| holds.extent > most);
        }
    }

    fn obey(&mut self, says: [Says; 2], text: &str, line: usize, extent: Extent) {
        if says.contains(&Says::Another) {
            self.found.captions.push((line, text.trim().to_owned()));
        }
        let caption = self.found.captions.len().saturating_sub(1);
        for (holds, says) in [&mut self.year, &mut self.department].into_iter().zip(says) {
            match says {
                Says::Nothing => {}
                Says::Own => *holds = holds.filter(|holds| holds.extent == Extent::Sheet),
                // The larger extent goes on where the smaller one ends.
                Says::Another if holds.is_some_and(|holds| holds.extent > extent) => {}
                Says::Another => *holds = Some(Holds { caption, extent }),
            }
        }
    }

    fn mark(&mut self, line: usize) {
        if let Some(holds) = self.year.or(self.department) {
            self.found.lines.insert(line, holds.caption);
        }
    }
}

/// Whether a cell is a heading that may name the year of its column or table. That of the year
/// before is a column of the form of 2019.
fn is_dated(text: &str) -> bool {
    disclosure_column(text).is_some_and(|column| column != DisclosureColumn::ItemsPrevious)
        || ["申请人情况", "本年度办理结果"].iter().any(|head| compact(text).starts_with(head))
}

/// A text that is short enough for a caption, folded, without spaces; `None` for a sentence, or what
/// compares two years.
fn plain_caption(text: &str) -> Option<String> {
    /// Longer is a paragraph, which may speak of other years.
    const LONGEST: usize = 40;
    const OF_SENTENCES: [&str; 9] = ["。", ";", ",", "相比", "同比", "较", "增", "减", "以来"];
    let text: String = fold(text).chars().filter(|one| !one.is_whitespace()).collect();
    // `以上为2024年数据,以下为2023年数据`
    let text = text.rsplit_once("以下").map_or(text.as_str(), |(_, below)| below).to_owned();
    let is_caption = text.chars().count() <= LONGEST
        && !text.trim_start_matches('(').starts_with('注')
        && !OF_SENTENCES.iter().any(|word| text.contains(word));
    is_caption.then_some(text)
}

/// Whether the years that a text names are others than the report's. A day is that of a publication,
/// a year in 〔〕 that of a document, and laws are named by the year in which they were changed.
fn years_of(text: &str, owner: Owner) -> Says {
    const OF_LAST_YEAR: [&str; 8] =
        ["上年同期", "同期数", "上年数", "上年度", "上年情况", "(上年)", "去年", "往年"];
    /// Alone: 本年 stands in labels of the form as well.
    const OF_THIS_YEAR: [&str; 6] = ["本年", "本年度", "今年", "本年数", "本年数据", "本年度数据"];
    let text: String = fold(text).chars().filter(|one| !one.is_whitespace()).collect();
    let is_own = |year: &u16| *year == owner.year;
    let years = years_in(&text);
    if years.iter().any(is_own) {
        Says::Own
    } else if !years.is_empty()
        || !text.contains("结转") && OF_LAST_YEAR.iter().any(|word| text.contains(word))
    {
        Says::Another
    } else if OF_THIS_YEAR.contains(&without_ordinal(&text).as_str()) {
        Says::Own
    } else {
        Says::Nothing
    }
}

/// The years that a text without spaces names.
fn years_in(text: &str) -> Vec<u16> {
    let characters: Vec<char> = text.chars().collect();
    let mut years = Vec::new();
    for begin in 0..characters.len().saturating_sub(3) {
        let Some(year) = identity::year_of(characters[begin..begin + 4].iter().copied()) else {
            continue;
        };
        let is_digit = |one: &char| one.is_ascii_digit();
        if begin.checked_sub(1).is_some_and(|before| is_digit(&characters[before])) {
            continue;
        }
        let behind: String = characters[begin + 4..].iter().collect();
        let before = begin.checked_sub(1).map(|before| characters[before]);
        let is_alone = before == Some('(') && behind.starts_with(')');
        let is_year = behind.strip_prefix('年').is_some_and(|rest| !is_of_a_day_or_law(rest));
        if is_alone || is_year {
            years.push(year);
        }
    }
    years
}

/// A text without the years in it that are followed by 年 or 年度.
fn without_years(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    while let Some(at) = (4..characters.len()).find(|&at| {
        characters[at] == '年'
            && identity::year_of(characters[at - 4..at].iter().copied()).is_some()
    }) {
        let end = if characters.get(at + 1) == Some(&'度') { at + 2 } else { at + 1 };
        characters.drain(at - 4..end);
    }
    characters.into_iter().collect()
}

/// The years that the name of a sheet has, with 年 or without: `复议诉讼2023`.
fn bare_years_in(text: &str) -> Vec<u16> {
    let digits = text.split(|one: char| !one.is_ascii_digit());
    let bare = digits.filter_map(|digits| identity::year_of(digits.chars()));
    bare.chain(years_in(text)).collect()
}

/// Whether behind 年 stands the rest of a day or a month, or of what names a law or a document:
/// `1月15日`, `1月`, `修订`, `第3号`. Months from one to another are a period, and so is a whole year.
fn is_of_a_day_or_law(rest: &str) -> bool {
    let is_whole_year = rest.starts_with("1月1日") && rest.contains("12月31日");
    let is_period =
        is_whole_year || !rest.contains('日') && rest.contains(['至', '到', '-', '—', '–', '~']);
    (identity::begins_with_month(rest) && !is_period)
        || ["修订", "修正", "施行", "版", "第"].iter().any(|word| rest.starts_with(word))
}

/// Whether a text begins with the name of another body: `示例县教育局收到和处理政府信息公开申请情况`.
fn department_of(text: &str, owner: Owner, may_be_name: bool) -> Says {
    /// What the headings of the form begin with, behind a name.
    const SUBJECTS: &[&str] = &[
        "政府信息",
        "信息公开",
        "主动公开",
        "收到",
        "处理",
        "依申请",
        "行政复议",
        "行政诉讼",
        "复议",
        "因政府信息",
    ];
    /// What stands behind a name that heads a whole report or sheet.
    const KINDS: &[&str] =
        &["年报", "年度报告", "工作报告", "报告", "统计表", "报表", "数据", "如下", "情况", "汇总"];
    // Who made the form, or where figures come from, is not whose they are.
    let is_about_source = text.trim_end_matches(':').contains(':')
        || ["制", "印", "监制"].iter().any(|end| text.trim_end_matches(')').ends_with(end));
    if is_about_source {
        return Says::Nothing;
    }
    let text = fold(text);
    let text = without_years(&compact(narrative::behind_numeral(text.trim()).unwrap_or(&text)));
    let mut text = text.as_str();
    while let Some(rest) = KINDS.iter().find_map(|kind| text.strip_suffix(kind)) {
        text = rest;
    }
    let subject = SUBJECTS.iter().filter_map(|subject| text.find(subject)).min();
    let name = match subject {
        Some(at) => &text[..at],
        None if may_be_name && identity::names_place(text) => text,
        None => return Says::Nothing,
    };
    let name = name.trim_end_matches('的');
    // 本机关 and 我局 are no names.
    if !identity::is_name(name) || !identity::is_body(name) {
        return Says::Nothing;
    }
    let of_all = ["全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡"];
    if of_all.contains(&name) && is_government(owner.department) {
        return Says::Nothing;
    }
    if identity::is_same_department(name, owner.department) { Says::Own } else { Says::Another }
}

/// Whether a body's figures may be those of its whole area.
fn is_government(department: &str) -> bool {
    ["政府", "政府办公室", "政府办", "委员会", "省", "市", "县", "区", "州", "旗", "镇", "乡"]
        .iter()
        .any(|ending| department.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNER: Owner = Owner { department: "示例县水利局", year: 2023 };

    #[test]
    fn captions_say_whose_figures_stand_below() {
        let says = |text: &str, owner: Owner| {
            let Some(text) = plain_caption(text) else { return Says::Nothing };
            let both = [years_of(&text, owner), department_of(&text, owner, true)];
            let named = |says: Says| both.contains(&says).then_some(says);
            named(Says::Another).or(named(Says::Own)).unwrap_or(Says::Nothing)
        };
        let check = |text: &str, expected: Says| assert_eq!(says(text, OWNER), expected, "{text}");
        for own in [
            "2023年",
            "2023年度政府信息公开申请办理情况",
            "2023年与2022年",
            "三、示例县水利局收到和处理政府信息公开申请情况",
            "水利局主动公开政府信息情况",
            "示例县水利局",
            "（二）本年度：",
            "示例县水利局2023年政府信息公开工作年度报告",
        ] {
            check(own, Says::Own);
        }
        for other in [
            "2022年",
            "（2022年度）",
            "（2022）",
            "二〇二二年",
            "２０２２年数据：",
            "2022年1月—12月",
            "上年同期数",
            "附：去年",
            "三、2022年收到和处理政府信息公开申请情况",
            "三、示例县教育局收到和处理政府信息公开申请情况",
            "示例县教育局主动公开政府信息情况",
            "示例县教育局",
            "示例县教育局二〇二三年年报",
            "示例县教育局2023年政府信息公开年报",
            "三、2022年收到和处理政府信息公开申请情况（供对比）",
            "示例县教育局情况：",
            "示例县",
            "全县汇总情况",
            "示例县水利局水文站",
            "上年度情况如下：",
            "以上为2023年数据，以下为2022年数据",
            "2022年1月1日至2022年12月31日",
            "全县收到和处理政府信息公开申请情况",
        ] {
            check(other, Says::Another);
        }
        for nothing in [
            "三、收到和处理政府信息公开申请情况",
            "二、主动公开政府信息情况",
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "第二十条第（一）项",
            "单位：件",
            "发布日期：2024年1月15日",
            "2024年1月",
            "国办公开办函〔2021〕30号",
            "《条例》（2019年修订）",
            "与2022年相比有所上升",
            "2022年，我局收到申请3件。",
            "本机关收到和处理政府信息公开申请情况",
            "我局主动公开政府信息情况",
            "行政复议",
            "共收到申请2022件",
            "一、本年新收政府信息公开申请数量",
            "二、上年",
            "国务院办公厅政府信息与政务公开办公室制",
            "主管部门：示例县自然资源局",
            "（数据来源：示例县统计局）",
            "注：统计口径同2022年度报告",
            "（一）2022年以来制发",
            "2022年12月25日至2023年12月25日",
            "三、本年度办理结果",
            "本年制发件数",
            "上年结转政府信息",
        ] {
            check(nothing, Says::Nothing);
        }
        let social = Owner { department: "示例县人力资源和社会保障局", year: 2023 };
        assert_eq!(says("县人社局主动公开政府信息情况", social), Says::Own);
        let county = Owner { department: "示例县人民政府", year: 2023 };
        assert_eq!(says("全县主动公开政府信息情况", county), Says::Nothing);
    }
}
