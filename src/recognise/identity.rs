//! Who reports, and for which year: from the title, else from the sentence that states the period,
//! the file's name, or the user. Where two of them disagree, none is believed.

use std::ops::{Range, RangeInclusive};
use std::path::Path;

use super::Hints;
use super::labels::{compact, fold};
use super::text::is_furniture;
use crate::document::Line;
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

/// The years that a report may be about. The regulation took effect on 1 May 2008 (国务院令第492号).
pub const YEARS: RangeInclusive<u16> = 2008..=2100;

/// Who reports, and for which year, as far as a document says.
#[derive(Debug, Default)]
pub struct Identity {
    /// The department's full name.
    pub department: Option<String>,
    /// The year reported on.
    pub year: Option<u16>,
    /// The title on one line, as printed but for spaces.
    pub title: Option<String>,
    /// The lines of the title, by their place in the input.
    pub title_lines: Range<usize>,
}

/// What stands around the text of a report.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The file.
    pub place: &'a Place,
    /// What the user says.
    pub hints: &'a Hints,
    /// Whether the file holds other reports, too: then its name is that of none.
    pub is_collection: bool,
    /// The name of the report's only sheet, in a workbook with several.
    pub sheet: Option<&'a str>,
}

impl<'a> Around<'a> {
    /// A file of one report.
    pub fn file(place: &'a Place, hints: &'a Hints) -> Around<'a> {
        Around { place, hints, is_collection: false, sheet: None }
    }
}

/// Where a name or a year was found. The first is believed most.
#[derive(Clone, Copy)]
enum Source {
    Title { line: usize },
    Period { line: usize },
    Sheet,
    FileName,
    User,
}

impl Source {
    fn says(self, text: String) -> Message {
        let at = |line| Box::new(Place::default().at_line(line));
        match self {
            Source::Title { line } => Message::TitleSays { place: at(line), text },
            Source::Period { line } => Message::PeriodSays { place: at(line), text },
            Source::Sheet => Message::SheetSays { text },
            Source::FileName => Message::FileNameSays { text },
            Source::User => Message::UserSays { text },
        }
    }
}

/// Reads who reports and for which year. `spans` are the lines of the tables.
///
/// Titles may be broken over up to three lines, have the year first, spaces anywhere, 年度 for 年,
/// and Chinese numerals. A shorter name of the same body ([`is_same_department`]) does not contradict
/// it; from the user the longer one is taken, since that is what the option is for.
///
/// # Problems
/// One of severity [`Severity::Refused`] for each contradiction; it names both sides. Another for a
/// first title that stands behind a table, which may be of another report.
pub fn read(lines: &[Line], spans: &[Range<usize>], around: &Around) -> (Identity, Vec<Problem>) {
    let Around { place, hints, .. } = *around;
    let mut identity = Identity::default();
    let mut departments: Vec<(Source, String)> = Vec::new();
    let mut years: Vec<(Source, u16)> = Vec::new();
    let tables_begin = spans.iter().map(|span| span.start).min().unwrap_or(lines.len());
    let tables_end = spans.iter().map(|span| span.end).max().unwrap_or(lines.len());
    let mut problems = Vec::new();
    for found in titles(lines, spans) {
        // Behind the tables a page links to the reports of other years.
        if !spans.is_empty() && found.lines.start >= tables_end {
            continue;
        }
        let line = lines[found.lines.start].number;
        if identity.title.is_none() && found.lines.start > tables_begin {
            problems.push(Problem {
                severity: Severity::Refused,
                what: Message::TitleBehindTables { text: found.text },
                place: place.at_line(line),
                why: Message::WhyTitleBehindTables,
                fix: Message::FixIdentityConflict,
            });
            break;
        }
        let source = Source::Title { line };
        departments.extend(found.department.map(|name| (source, name)));
        years.push((source, found.year));
        if identity.title.is_none() {
            identity.title = Some(found.text);
            identity.title_lines = found.lines;
        }
    }
    if departments.is_empty() {
        departments.extend(names_without_year(lines, spans));
    }
    years.extend(period(lines).map(|(line, year)| (Source::Period { line }, year)));
    if let Some(sheet) = around.sheet {
        let sheet = fold(sheet);
        let named = parse_title(&sheet).unwrap_or_else(|| match split_year(&sheet) {
            Some(((front, year), behind)) => (Some(format!("{front}{behind}")), year),
            None => match year_of(sheet.trim().chars()) {
                Some(year) => (None, year),
                None => (Some(sheet), 0),
            },
        });
        let is_named = |text: &String| is_name(text) && is_body(text);
        departments.extend(named.0.filter(is_named).map(|name| (Source::Sheet, name)));
        years.extend(Some((Source::Sheet, named.1)).filter(|(_, year)| *year > 0));
    }
    let named = file_name(&place.file);
    let of_file = named.department.filter(|_| !around.is_collection);
    departments.extend(of_file.map(|name| (Source::FileName, name)));
    // A bare number in a file's name may be the year of publication: it says something only where
    // nothing else does.
    if named.is_year_certain || years.is_empty() {
        years.extend(named.year.map(|year| (Source::FileName, year)));
    }
    departments.extend(hints.department.clone().map(|name| (Source::User, name)));
    years.extend(hints.year.map(|year| (Source::User, year)));

    let mut refuse = |first: Message, second: Message| {
        let (first, second) = (Box::new(first), Box::new(second));
        problems.push(Problem {
            severity: Severity::Refused,
            what: Message::IdentityConflict { first, second },
            place: place.clone(),
            why: Message::WhyIdentityConflict,
            fix: Message::FixIdentityConflict,
        });
    };
    if let Some((source, year)) = years.first() {
        if let Some((other, contrary)) = years.iter().find(|(_, other)| other != year) {
            refuse(source.says(year.to_string()), other.says(contrary.to_string()));
        }
        identity.year = Some(*year);
    }
    if let Some((source, name)) = departments.first() {
        if let Some((other, contrary)) =
            departments.iter().find(|(_, other)| !is_same_department(name, other))
        {
            refuse(source.says(name.clone()), other.says(contrary.clone()));
        }
        let of_titles =
            departments.iter().filter(|(source, _)| matches!(source, Source::Title { .. }));
        let name = of_titles.fold(name, |name, (_, other)| {
            if is_same_department(name, other) { better_name(name, other) } else { name }
        });
        let fuller = hints.department.as_ref().filter(|given| given.len() > name.len());
        identity.department = Some(fuller.unwrap_or(name).clone());
    }
    if let Some(name) = identity.department.clone().filter(|name| name.contains('\u{fffd}')) {
        problems.push(Problem {
            severity: Severity::Refused,
            what: Message::DamagedName { name },
            place: place.clone(),
            why: Message::WhyDamagedName,
            fix: Message::FixNoDepartment,
        });
    }
    (identity, problems)
}

/// Whether two names may be those of one body. The shorter one leaves out the region before the longer
/// one, as 教育局 in 示例县教育局, or characters of it, as 县人社局 of 县人力资源和社会保障局. What goes on
/// behind the shorter one is another body, but for 人民政府: 示例县教育局 is none of 示例县.
pub fn is_same_department(one: &str, other: &str) -> bool {
    // A second name in brackets.
    let first = |name: &str| {
        let folded = fold(name);
        let end = folded.find('(').filter(|_| folded.ends_with(')')).filter(|end| *end > 0);
        compact(&folded[..end.unwrap_or(folded.len())])
    };
    let is_same = |one: &str, other: &str| {
        let (short, full) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let behind = full.strip_prefix(short);
        full.ends_with(short)
            || behind.is_some_and(|behind| ["人民政府", "政府"].contains(&behind))
            || is_short_for(short, full)
    };
    is_same(&compact(one), &compact(other)) || is_same(&first(one), &first(other))
}

/// Of two names of one body the one to believe: that with its region and nothing before it.
fn better_name<'a>(one: &'a String, other: &'a String) -> &'a String {
    let is_fuller = other.ends_with(one.as_str()) && !names_place(one);
    let is_cleaner = one.ends_with(other.as_str()) && names_place(other);
    let is_government =
        other.strip_prefix(one.as_str()).is_some_and(|behind| behind.ends_with("政府"));
    if is_fuller || is_cleaner || is_government { other } else { one }
}

fn is_short_for(short: &str, full: &str) -> bool {
    const ENDINGS: [(&str, &str); 2] = [("委", "委员会"), ("办", "办公室")];
    let is_end = |end: char| {
        full.ends_with(end)
            || ENDINGS
                .iter()
                .any(|(of_short, of_full)| short.ends_with(of_short) && full.ends_with(of_full))
    };
    let mut rest = full.chars();
    short.chars().next_back().is_some_and(is_end)
        && short.chars().all(|one| rest.any(|other| other == one))
}

/// A title and what it says.
#[derive(Debug, PartialEq, Eq)]
struct Title {
    lines: Range<usize>,
    text: String,
    department: Option<String>,
    year: u16,
}

/// Every title outside the tables, in reading order.
fn titles(lines: &[Line], spans: &[Range<usize>]) -> Vec<Title> {
    let is_in_table = |at: &usize| spans.iter().any(|span| span.contains(at));
    let printed: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| (at, bare(&line.text)))
        .filter(|(_, text)| !text.is_empty() && !is_furniture(text))
        .collect();
    let mut found: Vec<Title> = Vec::new();
    let mut at = 0;
    while at < printed.len() {
        // Whole on one line, or begun on a line and ended on one of the next two. Within a table, where
        // labels stand above it, only whole: as the heading of a page, or of another report.
        let longest = if is_in_table(&printed[at].0) { 1 } else { 3 };
        let ends = (at + 1..=printed.len().min(at + longest))
            .find_map(|end| Some((end, parse_title(&joined(&printed[at..end]))?)));
        let Some((end, (mut department, year))) = ends else {
            at += 1;
            continue;
        };
        let mut begin = at;
        // A line of the page may stand above the name: one that names its place is whole.
        let is_whole = |name: &String| names_place(name) && is_body(name);
        while begin + 1 < end && is_name(&printed[begin].1) {
            match parse_title(&joined(&printed[begin + 1..end])) {
                Some((Some(name), _)) if is_whole(&name) => {
                    department = Some(name);
                    begin += 1;
                }
                // The name stands on its own lines, where anything else could stand.
                Some((None, _)) => {
                    department = department.filter(|name| is_body(name));
                    break;
                }
                _ => break,
            }
        }
        // The department may stand alone on the line before.
        if department.is_none()
            && !is_in_table(&printed[begin].0)
            && let Some((before, name)) = begin.checked_sub(1).map(|before| &printed[before])
            && is_name(name)
            && is_body(name)
            && found.last().is_none_or(|last| !last.lines.contains(before))
        {
            begin -= 1;
            department = Some(name.clone());
        }
        // Its region may stand above the name, on one line more than a title has.
        while let Some(above) = begin.checked_sub(1).map(|above| &printed[above])
            && let Some(name) = department.as_ref().filter(|name| !names_place(name))
            && !is_in_table(&above.0)
            && is_name(&above.1)
            && (!is_body(&above.1) || above.1.ends_with(is_region))
            && names_place(&above.1)
            && found.last().is_none_or(|last| !last.lines.contains(&above.0))
        {
            begin -= 1;
            department = Some(format!("{}{name}", above.1));
        }
        found.push(Title {
            lines: printed[begin].0..printed[end - 1].0 + 1,
            text: joined(&printed[begin..end]),
            department,
            year,
        });
        at = end;
    }
    found
}

fn joined(lines: &[(usize, String)]) -> String {
    lines.iter().map(|(_, text)| text.as_str()).collect()
}

/// A line without spaces and without the marks of Markdown.
fn bare(text: &str) -> String {
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    text.trim_start_matches('#').replace("**", "")
}

/// Whether a line is nothing but the title of a report.
pub fn is_title(text: &str) -> bool {
    parse_title(&bare(text)).is_some()
}

/// Who reports by the titles that name no year: 示例县教育局政府信息公开工作年度报告. Pages of a region
/// have columns of that name.
fn names_without_year(lines: &[Line], spans: &[Range<usize>]) -> Vec<(Source, String)> {
    let is_in_table = |at: usize| spans.iter().any(|span| span.contains(&at));
    let of_line = |(at, line): (usize, &Line)| {
        let text = fold(&bare(&line.text));
        let name = ["政府信息公开工作年度报告", "政府信息公开年度报告"]
            .iter()
            .find_map(|words| name(text.strip_suffix(words)?))?;
        let is_bureau = is_body(&name) && !name.ends_with(is_region) && !is_in_table(at);
        is_bureau.then_some((Source::Title { line: line.number }, name))
    };
    lines.iter().enumerate().filter_map(of_line).collect()
}

/// What a text says if it is a title, alone or with the name of a site beside it: `…年度报告_示例县政府网`.
/// Where a region reports and a bureau stands beside it, it is not clear whose report it is.
fn parse_title(text: &str) -> Option<(Option<String>, u16)> {
    const APART: [char; 7] = ['-', '_', '|', '—', '–', '>', '»'];
    if let Some(title) = parse_bare_title(text) {
        return Some(title);
    }
    let mut parts = text.split(APART).filter(|part| !part.is_empty());
    let title = parts.find_map(|part| Some((part, parse_bare_title(part)?)));
    let (of_title, (department, year)) = title.filter(|(part, _)| part.len() < text.len())?;
    let is_region = |name: &String| name.ends_with(is_region) || name.ends_with("政府");
    let mut others = text.split(APART).filter(|part| *part != of_title);
    let is_bureau = |part: &str| is_name(part) && is_body(part) && !is_region(&part.to_owned());
    let is_unclear = department.as_ref().is_some_and(is_region) && others.any(is_bureau);
    Some((department.filter(|_| !is_unclear), year))
}

/// What a text says if it is nothing but a title.
fn parse_bare_title(text: &str) -> Option<(Option<String>, u16)> {
    /// Longer than any department's name and the fixed words together.
    const LONGEST: usize = 80;
    // 信息公开 in any form of its characters; most lines need no further look.
    if !text.contains('信') && !text.contains('公') {
        return None;
    }
    let text = fold(text).replace(['《', '》', '"', '“', '”'], "");
    // A column of the site: `【年度报告】…`.
    let text = match text.strip_prefix('【').and_then(|rest| rest.split_once('】')) {
        Some((_, rest)) => rest.to_owned(),
        None => text,
    };
    if text.chars().count() > LONGEST || text.contains(['。', ',', ';', ':', '!', '?', '|']) {
        return None;
    }
    let (before, _) = text.split_once("政府信息公开")?;
    let end = text.rfind("政府信息公开")?;
    let words = &text[end + "政府信息公开".len()..];
    let words = ["的公示", "的公告", "公示"]
        .iter()
        .find_map(|end| words.strip_suffix(end))
        .unwrap_or(words);
    let words = without_remark(words);
    if let Some((words, remark)) = words.strip_suffix(')').and_then(|it| it.split_once('('))
        && ["工作年度报告", "年度报告", "工作年报", "年报"].contains(&words)
        && let Some((("", year), "")) = split_year(remark)
    {
        return Some((name(before), year));
    }
    if !["工作年度报告", "年度报告", "工作年报", "年报"].contains(&words) {
        // `…局政府信息公开工作2021年度报告`
        let words = words.strip_prefix("工作").unwrap_or(words);
        let (year, rest) = split_year(words)?;
        let is_title = year.0.is_empty() && ["报告", "年度报告", "工作报告"].contains(&rest);
        return is_title.then(|| (name(before), year.1));
    }
    let ((front, year), behind) = split_year(before)?;
    let behind = behind.trim_start_matches("年度").trim_start_matches('年');
    match (front.is_empty(), behind.is_empty()) {
        (true, true) => Some((None, year)),
        (false, true) => Some((Some(name(front)?), year)),
        (true, false) => Some((Some(name(behind)?), year)),
        (false, false) => None,
    }
}

/// What stands before the number or the version of a copy: `年度报告(2)`, `年度报告(公开版)`.
fn without_remark(words: &str) -> &str {
    const OF_VERSIONS: [&str; 5] = ["版", "稿", "副本", "修订", "公开"];
    let Some((before, remark)) = words.strip_suffix(')').and_then(|words| words.split_once('('))
    else {
        return words;
    };
    let is_number = !remark.is_empty() && remark.bytes().all(|byte| byte.is_ascii_digit());
    let is_version = OF_VERSIONS.iter().any(|word| remark.contains(word));
    if is_number || is_version { before } else { words }
}

/// Splits a text at its only year that is followed by 年: (before, year), behind it.
fn split_year(text: &str) -> Option<((&str, u16), &str)> {
    let mut found = None;
    for (at, _) in text.match_indices('年') {
        let before = &text[..at];
        let digits: Vec<(usize, char)> = before.char_indices().rev().take(4).collect();
        let Some(year) = year_of(digits.iter().rev().map(|(_, one)| *one)) else { continue };
        if found.is_some() {
            return None;
        }
        let begin = digits.last().map_or(0, |(begin, _)| *begin);
        let behind = &text[at + '年'.len_utf8()..];
        // `2024年1月15日`, `2024年1月公开`: when it was published.
        if begins_with_month(behind) {
            continue;
        }
        found = Some(((&text[..begin], year), behind.strip_prefix('度').unwrap_or(behind)));
    }
    found
}

/// Whether a text goes on with a month, as behind the year of a date: `1月15日`.
pub fn begins_with_month(text: &str) -> bool {
    let behind = text.trim_start_matches(|one: char| one.is_ascii_digit());
    behind.len() < text.len() && behind.starts_with('月')
}

/// The year that four digits or Chinese numerals write.
pub fn year_of(digits: impl Iterator<Item = char>) -> Option<u16> {
    const NUMERALS: &str = "〇一二三四五六七八九";
    let digits: Option<Vec<u16>> = digits
        .map(|one| {
            let one = if matches!(one, '零' | '○' | 'O' | '0' | '◯') { '〇' } else { one };
            let value = one.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
            value.or_else(|| {
                NUMERALS.chars().zip(0..).find(|(numeral, _)| *numeral == one).map(|pair| pair.1)
            })
        })
        .collect();
    let digits = digits.filter(|digits| digits.len() == 4)?;
    let year = digits.iter().fold(0, |year, digit| year * 10 + digit);
    YEARS.contains(&year).then_some(year)
}

/// The name of a department, `None` for a text that is none.
fn name(text: &str) -> Option<String> {
    /// What a page prints before the title on the same line.
    const BEFORE: &[&str] = &["名称", "标题", "关键词", "文号", "主题词", "门户网站"];
    /// What stands before a name that is none of its own.
    const PREFIXES: &[&str] = &["关于", "转发", "复件", "副本", "附件", "中国·", "中国•"];
    let behind = BEFORE.iter().filter_map(|word| text.rsplit_once(word).map(|parts| parts.1));
    let mut text = behind.min_by_key(|rest| rest.len()).unwrap_or(text);
    while let Some(rest) = PREFIXES.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest;
    }
    let text = text.strip_suffix("关于").unwrap_or(text);
    let text = text.trim_matches(['-', '_', '—', '·', '.']).replace('(', "（").replace(')', "）");
    is_name(&text).then_some(text)
}

/// Whether a text may be the name of a department, or part of one.
pub fn is_name(text: &str) -> bool {
    /// Words of a page around the report.
    const NO_NAMES: &[&str] = &[
        "正文",
        "首页",
        "目录",
        "附件",
        "标题",
        "全文",
        "索引号",
        "政府信息公开",
        "信息公开",
        "法定主动公开内容",
        "政务公开",
        "县直",
        "市直",
        "区直",
        "部门",
        "总体情况",
        "年度报告",
        "年报",
        "浏览",
        "来源",
        "发布",
        "打印",
    ];
    let count = text.chars().count();
    let is_letter =
        |one: char| ('\u{4e00}'..='\u{9fff}').contains(&one) || "（）()、·〇\u{fffd}".contains(one);
    (2..=50).contains(&count)
        && text.trim_matches(|one: char| one.is_ascii_digit()) == text
        && text.chars().all(|one| is_letter(one) || one.is_ascii_digit())
        && !text.starts_with(['（', '(', '、'])
        && !"一二三四五六七八九十".chars().any(|one| text.starts_with(&format!("{one}、")))
        && !NO_NAMES.iter().any(|word| text.starts_with(word))
        && !text.contains("网站")
        && !is_self(text)
}

/// Whether a text says “we” and names nobody: 我局, 本机关.
fn is_self(text: &str) -> bool {
    /// 本 begins names, too, as that of 本溪市.
    const BODIES: &[&str] = &[
        "局", "委", "办", "厅", "院", "所", "校", "站", "县", "市", "区", "镇", "乡", "街道",
        "机关", "单位", "部门", "中心", "政府",
    ];
    text.starts_with('我') || text.strip_prefix('本').is_some_and(|body| BODIES.contains(&body))
}

/// Whether a text ends as the names of bodies do.
pub fn is_body(text: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "局", "委", "会", "办", "室", "府", "厅", "院", "镇", "乡", "街道", "中心", "处", "部",
        "区", "县", "市", "省", "州", "盟", "旗", "所", "站", "队", "馆", "校", "公司", "社", "团",
        "署", "台", "大学", "银行",
    ];
    ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// Whether a name says of which province, city or county: not as in 城市.
pub fn names_place(name: &str) -> bool {
    name.replace("城市", "").chars().skip(1).any(|one| one != '区' && is_region(one))
}

/// Whether a character ends the names of regions. 区 ends other words as well.
fn is_region(one: char) -> bool {
    "省市县州盟旗区".contains(one)
}

/// The year of the sentence that states the period, with its line: 统计期限 … 1月1日 … 12月31日.
fn period(lines: &[Line]) -> Option<(usize, u16)> {
    const WORDS: [&str; 8] = [
        "统计期限",
        "统计时限",
        "统计周期",
        "统计期间",
        "统计区间",
        "统计时间",
        "起止时间",
        "时间范围",
    ];
    /// How far behind the words the dates may stand, in characters.
    const REACH: usize = 40;
    // The sentence may be broken over lines, so all of them are searched as one.
    let mut text = String::new();
    let mut begins = Vec::new();
    for line in lines {
        begins.push((text.len(), line.number));
        let folded = fold(&line.text);
        if !is_furniture(&line.text) {
            text.extend(folded.chars().filter(|one| !one.is_whitespace()));
        }
    }
    for word in WORDS {
        for (at, _) in text.match_indices(word) {
            let behind: String = text[at..].chars().take(REACH).collect();
            let Some((from, to)) = behind.split_once("年1月1日") else { continue };
            if !to.contains("12月31日") {
                continue;
            }
            let digits: Vec<char> = from.chars().rev().take(4).collect();
            if let Some(year) = year_of(digits.into_iter().rev()) {
                let line = begins.iter().rev().find(|(begin, _)| *begin <= at);
                return Some((line.map_or(1, |(_, number)| *number), year));
            }
        }
    }
    None
}

/// What the name of a file says.
#[derive(Debug, Default, PartialEq, Eq)]
struct FileName {
    department: Option<String>,
    year: Option<u16>,
    /// Whether the year is written as one: `2021年`.
    is_year_certain: bool,
}

fn file_name(path: &str) -> FileName {
    let stem = Path::new(path).file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let folded = fold(&stem);
    let text: String =
        folded.chars().filter(|one| !one.is_whitespace() && !matches!(one, '_' | '-')).collect();
    let text = text.trim_start_matches(|one: char| one.is_ascii_digit() && !text.starts_with("20"));
    if let Some((department, year)) = parse_title(text) {
        return FileName { department, year: Some(year), is_year_certain: true };
    }
    if let Some(((front, year), behind)) = split_year(text) {
        let behind = behind.split("政府信息公开").next().unwrap_or("");
        // Another word before the year may be anything.
        let candidates = [front, behind].into_iter().filter(|text| is_body(text));
        let department = candidates.into_iter().find_map(name);
        return FileName { department, year: Some(year), is_year_certain: true };
    }
    let is_digit = |one: char| one.is_ascii_digit();
    let mut years = Vec::new();
    let mut rest = folded.as_str();
    while let Some(begin) = rest.find(is_digit) {
        let digits = &rest[begin..];
        let end = digits.find(|one| !is_digit(one)).unwrap_or(digits.len());
        rest = &digits[end..];
        let is_date = rest.strip_prefix('年').is_some_and(begins_with_month);
        years.extend(year_of(digits[..end].chars()).filter(|_| !is_date));
    }
    years.dedup();
    match years[..] {
        [year] => FileName { year: Some(year), ..FileName::default() },
        _ => FileName::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        let line = |(at, text): (usize, &str)| Line { text: text.to_owned(), number: at + 1 };
        text.lines().enumerate().map(line).collect()
    }

    fn identify(text: &str, file: &str, hints: &Hints) -> Result<(String, u16), String> {
        let place = Place::file(file);
        let around = Around::file(&place, hints);
        let (identity, problems) = read(&lines(text), &[], &around);
        match problems.first() {
            Some(problem) => Err(problem.what.text(crate::language::Language::En)),
            None => Ok((
                identity.department.unwrap_or_else(|| "-".to_owned()),
                identity.year.unwrap_or(0),
            )),
        }
    }

    #[test]
    fn titles_say_who_and_when() {
        let check = |text: &str, name: &str, year: u16| {
            let found = identify(text, "source.txt", &Hints::default());
            assert_eq!(found, Ok((name.to_owned(), year)), "{text}");
        };
        check("示例县教育局2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县教育局2021年度政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县教育局 2021 年政府信息公开年度报告", "示例县教育局", 2021);
        check("2024 年示例市科委政府信息公开工作\n年度报告\n根据条例编制。", "示例市科委", 2024);
        check("正文\n2024年示例市科委政府信息公开工作年度报告", "示例市科委", 2024);
        check("    示例市人民政府\n  2024 年政府信息公开工作年度报告\n\n", "示例市人民政府", 2024);
        check(
            "示例市住房和城乡\n建设委员会\n2024年政府信息公开工作年度报告",
            "示例市住房和城乡建设委员会",
            2024,
        );
        check(
            "示例市住房和城乡建设委员会2024年\n政府信息公开工作\n年度报告",
            "示例市住房和城乡建设委员会",
            2024,
        );
        check("一、总体情况\n\n示例县教育局2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县教育局二〇二一年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县教育局二○二一年度政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县教育局２０２１年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("# **示例县教育局2021年政府信息公开工作年度报告**", "示例县教育局", 2021);
        check("名称\t示例县教育局2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check(
            "示例县政府门户网站 示例县教育局2021年政府信息公开工作年度报告",
            "示例县教育局",
            2021,
        );
        check("示例县教育局关于2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("示例县第35中学2021年政府信息公开工作年度报告", "示例县第35中学", 2021);
        check("20220125示例县教育局2021年政府信息公开工作年度报告", "-", 0);
        check("示例县教育局政府信息公开工作2021年度报告", "示例县教育局", 2021);
        check("示例县教育局2021年政府信息公开工作年报", "示例县教育局", 2021);
        check("示例县（区）教育局2021年政府信息公开工作年度报告", "示例县（区）教育局", 2021);
        check("示例县\n城市管理局2021年政府信息公开工作年度报告", "示例县城市管理局", 2021);
        check("机构设置\n示例县教育局\n2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("机构设置\n示例县教育局2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("政策文件\n2021年政府信息公开工作年度报告", "-", 2021);
        check("2021年政府信息公开工作年度报告", "-", 2021);
        check("示例县教育局2021年工作总结", "-", 0);
        check("按照《2021年政府信息公开工作年度报告》的格式，我局编制了报告。", "-", 0);
        check("一、总体情况\n2021年政府信息公开工作年度报告", "-", 2021);
        check("示例县\n水利局\n2021年\n政府信息公开工作\n年度报告", "示例县水利局", 2021);
        check(
            "示例县住房和\n城乡建设局\n2021年\n政府信息公开工作\n年度报告",
            "示例县住房和城乡建设局",
            2021,
        );
        check("示例县人民政府\n水利局\n2021年\n政府信息公开工作\n年度报告", "水利局", 2021);
        check("示例县教育局2021年政府信息公开工作年度报告 (2)", "示例县教育局", 2021);
        check("示例县教育局政府信息公开工作年度报告（2021年）", "示例县教育局", 2021);
        check(
            "【年度报告】示例县教育局2021年政府信息公开工作年度报告（公开稿）",
            "示例县教育局",
            2021,
        );
        check("示例县教育局关于2021年政府信息公开工作年度报告的公示", "示例县教育局", 2021);
        check("示例县教育局政府信息公开工作年度报告", "示例县教育局", 0);
        check("示例县政府信息公开年度报告", "-", 0);
        check("示例县2021年政府信息公开工作年度报告——教育局", "-", 2021);
        check("示例县教育局2021年政府信息公开工作年度报告_示例县人民政府", "示例县教育局", 2021);
        check("2021年政府信息公开工作年度报告-示例县教育局-门户网站", "-", 2021);
        check(
            "示例县政府网 示例县教育局2021年政府信息公开工作年度报告\n\n\
             示例县教育局2021年政府信息公开工作年度报告",
            "示例县教育局",
            2021,
        );
        check("中国·示例县教育局2021年政府信息公开工作年度报告", "示例县教育局", 2021);
        check("本溪市教育局2021年政府信息公开工作年度报告", "本溪市教育局", 2021);
        check("我局2021年政府信息公开工作年度报告", "-", 0);
        check("本机关2021年政府信息公开工作年度报告", "-", 0);
    }

    #[test]
    fn the_period_says_when() {
        let check = |text: &str, year: u16| {
            let found = identify(text, "source.txt", &Hints::default());
            assert_eq!(found, Ok(("-".to_owned(), year)), "{text}");
        };
        check("本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。", 2021);
        check("所列数据统计时限为 2021 年 1 月 1 日到\n12 月 31 日。", 2021);
        check("统计周期\n为 2024 年 1 月 1 日至 12 月 31 日", 2024);
        check("2021年1月1日起施行的办法", 0);
        check("上一报告期统计期限到2020年6月30日", 0);
    }

    #[test]
    fn file_names_say_who_and_when() {
        let check = |file: &str, name: &str, year: u16| {
            let found = identify("", file, &Hints::default());
            assert_eq!(found, Ok((name.to_owned(), year)), "{file}");
        };
        check("in/示例县教育局2021年政府信息公开工作年度报告.txt", "示例县教育局", 2021);
        check("示例县教育局2021年.csv", "示例县教育局", 2021);
        check("2021年示例县教育局年报.txt", "-", 2021);
        check("2021年 示例县 教育局.txt", "示例县教育局", 2021);
        check("01-示例县教育局2021年政府信息公开年报.txt", "示例县教育局", 2021);
        check("年报2021.txt", "-", 2021);
        check("huaian-2024.txt", "-", 2024);
        check("张三整理2021年.txt", "-", 2021);
        check("复件 示例县教育局2021年政府信息公开年报 (1).html", "示例县教育局", 2021);
        check("示例县教育局年报（2022年1月公开）.html", "-", 0);
        check("2022年1月15日 示例县教育局政府信息公开工作年度报告.html", "-", 0);
        check("source.txt", "-", 0);
        check("20220125.txt", "-", 0);
        check("2020-2021.txt", "-", 0);
    }

    #[test]
    fn a_short_name_is_that_of_the_longer_one() {
        let check = |short: &str, full: &str, expected: bool| {
            assert_eq!(is_same_department(short, full), expected, "{short}");
            assert_eq!(is_same_department(full, short), expected, "{short}");
        };
        check("教育局", "示例县教育局", true);
        check("县人社局", "示例县人力资源和社会保障局", true);
        check("示例县卫健委", "示例县卫生健康委员会", true);
        check("县府办", "示例县人民政府办公室", true);
        check("示例县政府", "示例县人民政府", true);
        check("示例县", "示例县人民政府", true);
        check("示例市水务局（示例市海洋局）", "示例市水务局", true);
        check("教育局", "示例县水利局", false);
        check("示例县", "示例县教育局", false);
        check("示例县教育局", "示例县教育局考试中心", false);
        check("示例市", "示例市示例县", false);
        check("示范县人社局", "示例县人力资源和社会保障局", false);
        check("示例县人社", "示例县人力资源和社会保障局", false);
    }

    #[test]
    fn contradictions_name_both_sides() {
        let title = "示例县教育局2021年政府信息公开工作年度报告\n";
        let check = |text: &str, file: &str, hints: (&str, u16), expected: &str| {
            let (name, year) = hints;
            let hints = Hints {
                department: (!name.is_empty()).then(|| name.to_owned()),
                year: (year > 0).then_some(year),
                form: None,
            };
            assert_eq!(identify(text, file, &hints), Err(expected.to_owned()));
        };
        let period = "统计期限自2022年1月1日至2022年12月31日";
        check(
            &format!("{title}{period}"),
            "a.txt",
            ("", 0),
            "the title (line 1) says 2021, the period (line 2) says 2022",
        );
        check(
            title,
            "2022年年报.txt",
            ("", 0),
            "the title (line 1) says 2021, the name of the file says 2022",
        );
        check(title, "a.txt", ("", 2022), "the title (line 1) says 2021, the option says 2022");
        check(
            title,
            "a.txt",
            ("示例县公安局", 0),
            "the title (line 1) says 示例县教育局, the option says 示例县公安局",
        );
        check(
            title,
            "示例县公安局2021年.txt",
            ("", 0),
            "the title (line 1) says 示例县教育局, the name of the file says 示例县公安局",
        );
        let of_region = "示例县2021年政府信息公开工作年度报告\n";
        check(
            &format!("{of_region}\n{title}"),
            "a.txt",
            ("", 0),
            "the title (line 1) says 示例县, the title (line 3) says 示例县教育局",
        );
        let two = format!("{title}\n示例县教育局2020年政府信息公开工作年度报告");
        check(&two, "a.txt", ("", 0), "the title (line 1) says 2021, the title (line 3) says 2020");
    }

    #[test]
    fn what_is_no_contradiction() {
        let title = "示例县教育局2021年政府信息公开工作年度报告\n";
        let given = |name: &str| Hints { department: Some(name.to_owned()), ..Hints::default() };
        let expected = Ok(("示例县教育局".to_owned(), 2021));
        assert_eq!(identify(title, "教育局2021年.txt", &Hints::default()), expected);
        assert_eq!(identify(title, "2022.txt", &Hints::default()), expected, "published in 2022");
        assert_eq!(identify(title, "a.txt", &given("教育局")), expected);
        let fuller = identify(title, "a.txt", &given("示例市示例县教育局"));
        assert_eq!(fuller, Ok(("示例市示例县教育局".to_owned(), 2021)));
        let last_year = format!("{title}2020年我局收到申请3件。");
        assert_eq!(identify(&last_year, "a.txt", &Hints::default()), expected);
        // A link to another report, behind the tables.
        let text = format!("{title}table\n示例县教育局2020年政府信息公开工作年度报告");
        let (identity, problems) =
            read(&lines(&text), &[1..2, 1..2], &Around::file(&Place::file("a"), &Hints::default()));
        assert_eq!((identity.year, problems), (Some(2021), vec![]));
    }
}
