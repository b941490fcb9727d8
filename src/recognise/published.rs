//! Published reports: title, text sections and the three national tables, in one document.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::captions::{self, Foreign, Owner};
use super::identity::Around;
use super::labels::{compact, dispute_track, without_ordinal};
use super::{Hints, Recognised, grid, identity, narrative, text};
use crate::document::{Block, Contents, Document, Line, Row, Table};
use crate::language::{Label, Message};
use crate::problem::{Place, Problem, Severity};
use crate::report::{Cell, Department, Form, Metric, Report, Section};

/// Reads the reports of a document. One of tables may hold several: each under its title, or each
/// on a sheet of its own.
pub fn read(document: &Document, hints: &Hints) -> Recognised {
    let mut recognised = Recognised::default();
    let parts = parts(&document.contents);
    let is_collection = parts.len() > 1;
    for part in &parts {
        let around =
            Around { is_collection, sheet: part.sheet, ..Around::file(&document.place, hints) };
        read_one(&part.blocks, &document.contents, &around, &mut recognised);
    }
    recognised
}

fn read_one(
    blocks: &[Cow<Block>],
    contents: &Contents,
    around: &Around,
    recognised: &mut Recognised,
) {
    let Around { place, hints, .. } = *around;
    let mut found = find_tables(blocks, place, &Foreign::default());
    let Found { tables, lines, spans, .. } = &found;
    if tables.cells.is_empty() {
        let is_refused =
            tables.problems.iter().any(|problem| problem.severity == Severity::Refused);
        // What could not be taken of a report says nothing where there is none.
        let problems =
            if is_refused { found.tables.problems } else { vec![super::nothing_found(place)] };
        recognised.problems.extend(problems);
        return;
    }
    let (identity, mut identity_problems) = identity::read(lines, spans, around);
    let is_conflict = !identity_problems.is_empty();
    recognised.problems.append(&mut identity_problems);
    if let (Some(department), Some(year)) = (&identity.department, identity.year) {
        let foreign = captions::foreign(blocks, contents, Owner { department, year });
        let told = of_another(&found, &foreign, (department, year), place);
        if !told.is_empty() {
            let own = find_tables(blocks, place, &foreign);
            (found.tables, found.with_rows) = (own.tables, own.with_rows);
            if found.tables.cells.is_empty() {
                found.tables.problems = vec![super::nothing_found(place)];
            }
            found.tables.problems.splice(..0, told);
        }
    }
    let Found { tables, with_rows, lines, spans, .. } = found;
    let grid::Tables { form, mut cells, mut problems, mut places, .. } = tables;
    recognised.problems.append(&mut problems);
    if cells.is_empty() {
        return;
    }
    let refuse = |what, fix| Problem {
        severity: Severity::Refused,
        what,
        place: place.clone(),
        why: Message::WhyNoIdentity,
        fix,
    };
    if identity.department.is_none() && !is_conflict {
        recognised.problems.push(refuse(Message::NoDepartment, Message::FixNoDepartment));
    }
    if identity.year.is_none() && !is_conflict {
        recognised.problems.push(refuse(Message::NoYear, Message::FixNoYear));
    }
    let (Some(name), Some(year)) = (identity.department, identity.year) else { return };
    let not_narrative: Vec<_> = spans.into_iter().chain([identity.title_lines]).collect();
    if let (Some(found), Some(stated)) = (form, hints.form)
        && found != stated
    {
        recognised.problems.push(Problem {
            severity: Severity::Refused,
            what: Message::FormConflict { found, stated },
            place: place.clone(),
            why: Message::WhyFormConflict,
            fix: Message::FixIdentityConflict,
        });
    }
    let form = form.or(hints.form).unwrap_or_else(|| Form::in_force(year));
    // Of rows that were named and left unset, some may be of the other form.
    cells.retain(|metric, _| metric.is_in(form));
    places.retain(|metric| metric.is_in(form));
    tell_missing(&cells, form, with_rows, place, &mut recognised.problems);
    recognised.reports.push(Report {
        department: Department { name, ..Department::default() },
        year,
        form,
        title: identity.title,
        cells,
        narrative: narrative::read(&lines, &not_narrative),
        places,
    });
}

/// The tables of a report, and what stands around them.
struct Found {
    tables: grid::Tables,
    /// Whether they were read from rows with cells.
    with_rows: bool,
    /// All lines of the report, with those of its rows that have text in one cell only.
    lines: Vec<Line>,
    /// Which of them belong to the tables.
    spans: Vec<Range<usize>>,
    /// The numbers of the lines and rows of tables that have figures.
    figures: Vec<usize>,
}

/// Reads the tables of a report, but for the lines and rows that are not its own.
fn find_tables(blocks: &[Cow<Block>], place: &Place, foreign: &Foreign) -> Found {
    let is_foreign = |line: usize| foreign.caption_of(line).is_some();
    let is_alone = blocks.len() == 1;
    let mut rows: Vec<Cow<Row>> = Vec::new();
    let mut lines = Vec::new();
    let mut above = None;
    for block in blocks {
        match block.as_ref() {
            Block::Line(line) => {
                if !line.text.trim().is_empty() {
                    above = caption(line);
                }
                lines.push(line.clone());
            }
            Block::Table(table) => {
                let above = above.take().filter(|_| needs_caption(table));
                rows.extend(above.map(Cow::Owned));
                if is_alone || grid::is_of_form(table) {
                    rows.extend(table.rows.iter().map(Cow::Borrowed));
                }
                lines.extend(table.rows.iter().flat_map(lines_of));
            }
        }
    }
    let has_digit = |text: &str| text.chars().any(char::is_numeric);
    let with_figure = |row: &&Cow<Row>| row.cells.iter().any(|cell| has_digit(cell));
    let mut figures: Vec<usize> = rows.iter().filter(with_figure).map(|row| row.line).collect();
    rows.retain(|row| !is_foreign(row.line));
    let mut tables = grid::read_tables(rows.iter().map(Cow::as_ref), place);
    let with_rows = !tables.cells.is_empty() || is_alone && !rows.is_empty();
    let mut spans = Vec::new();
    if !with_rows {
        let own = |line: &Line| {
            let text = if is_foreign(line.number) { String::new() } else { line.text.clone() };
            Line { text, number: line.number }
        };
        let own: Vec<Line> = lines.iter().map(own).collect();
        let in_text = text::read_tables(&own, place);
        let drawn = text::drawn_rows(&own);
        let in_cells = grid::read_tables(&drawn, place);
        spans.clone_from(&in_text.spans);
        let of_tables = spans.iter().flat_map(|span| &lines[span.clone()]);
        figures = of_tables.filter(|line| has_digit(&line.text)).map(|line| line.number).collect();
        tables = better(in_text, in_cells, place);
    } else if !is_alone && let Some((first, last)) = tables.lines {
        let begin = lines.iter().take_while(|line| line.number < first).count();
        let end = lines.iter().take_while(|line| line.number <= last).count();
        spans.push(begin..end);
    }
    Found { tables, with_rows, lines, spans, figures }
}

/// A problem for each caption that gives figures to another year or department.
fn of_another(
    found: &Found,
    foreign: &Foreign,
    (department, year): (&str, u16),
    place: &Place,
) -> Vec<Problem> {
    let mut captions: Vec<usize> =
        found.figures.iter().filter_map(|&line| foreign.caption_of(line)).collect();
    captions.sort_unstable();
    captions.dedup();
    let problem = |caption: usize| {
        let (line, caption) = &foreign.captions[caption];
        Problem {
            severity: Severity::Unset,
            what: Message::CaptionOfAnother { caption: caption.clone() },
            place: place.at_line(*line),
            why: Message::WhyCaptionOfAnother { department: department.to_owned(), year },
            fix: Message::FixCaptionOfAnother,
        }
    };
    captions.into_iter().map(problem).collect()
}

/// The reading of a text that took more, by its words or by the cells that are drawn in it. Where
/// both have a number and not the same, neither is certain.
fn better(in_text: text::Tables, in_cells: grid::Tables, place: &Place) -> grid::Tables {
    let text::Tables { form, cells, problems, places, .. } = in_text;
    let in_text = grid::Tables { form, cells, problems, places, lines: None };
    let taken =
        |tables: &grid::Tables| tables.cells.values().filter(|cell| !cell.is_unread()).count();
    let (mut better, other) =
        if taken(&in_cells) > taken(&in_text) { (in_cells, in_text) } else { (in_text, in_cells) };
    let mut differ = Vec::new();
    for (metric, cell) in &mut better.cells {
        let values = (cell.value(), other.cells.get(metric).and_then(Cell::value));
        if let (Some(one), Some(two)) = values
            && one != two
        {
            let text = format!("{one} | {two}");
            let at = better.places.get(*metric).unwrap_or_default();
            let at = Place { file: place.file.clone(), section: Some(metric.section()), ..at };
            *cell = Cell::Text { text: text.clone(), reading: None, place: Box::new(at) };
            differ.push(text);
        }
    }
    if !differ.is_empty() {
        better.problems.push(Problem {
            severity: Severity::Unset,
            what: Message::TablesDiffer { values: differ.join("; ") },
            place: place.clone(),
            why: Message::WhyTwoReadings,
            fix: Message::FixUnsetFigures,
        });
    }
    better
}

/// Names the tables of which nothing was found, and in a table of cells the rows; text names its
/// rows itself.
fn tell_missing(
    cells: &BTreeMap<Metric, Cell>,
    form: Form,
    with_rows: bool,
    place: &Place,
    problems: &mut Vec<Problem>,
) {
    for &section in Section::ALL {
        let of_section = || Metric::of(form).filter(|metric| metric.section() == section);
        let mut missing: Vec<Label> = Vec::new();
        for metric in of_section().filter(|metric| !cells.contains_key(metric)) {
            let has_others = of_section()
                .any(|other| other.row_code() == metric.row_code() && cells.contains_key(&other));
            if !has_others && !missing.contains(&metric.row_label()) {
                missing.push(metric.row_label());
            }
        }
        let is_told = problems.iter().any(|problem| problem.place.section == Some(section));
        let is_whole_table = of_section().all(|metric| !cells.contains_key(&metric));
        let (what, why) = if is_whole_table && !is_told {
            let what = Message::TableMissing { section: section.label() };
            (what, Message::WhyTableMissing)
        } else if with_rows && !is_whole_table && !missing.is_empty() {
            (Message::RowsMissing { rows: missing }, Message::WhyRowsMissing)
        } else {
            continue;
        };
        problems.push(Problem {
            severity: Severity::Unset,
            what,
            place: place.in_section(section),
            why,
            fix: Message::FixUnsetFigures,
        });
    }
}

/// A row of a table with text in one cell only, as lines with a blank one behind: it is a heading,
/// or a paragraph that an office typed into the sheet.
fn lines_of(row: &Row) -> Vec<Line> {
    let mut filled = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    let (Some(text), None) = (filled.next(), filled.next()) else { return Vec::new() };
    let line = |text: &str| Line { text: text.to_owned(), number: row.line };
    text.lines().map(line).chain([line("")]).collect()
}

/// A line that names one of the three tables of section 4, as the row that it stands for.
fn caption(line: &Line) -> Option<Row> {
    let text = without_ordinal(&line.text);
    let text = text.strip_suffix("情况").unwrap_or(&text);
    dispute_track(text)?;
    Some(Row { line: line.number, cells: vec![text.to_owned()], ..Row::default() })
}

/// Whether a table has the columns of section 4 and does not say of what.
fn needs_caption(table: &Table) -> bool {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    grid::sections(table) == [Section::Disputes]
        && !cells().any(|cell| dispute_track(cell).is_some())
}

/// The blocks of one report.
#[derive(Default)]
struct Part<'a> {
    blocks: Vec<Cow<'a, Block>>,
    sheet: Option<&'a str>,
}

/// One part per report. Only tables are split: in running text a title may stand anywhere, and may
/// be named again.
fn parts(contents: &Contents) -> Vec<Part<'_>> {
    let sheet_of = |block: &Block| match block {
        Block::Table(table) => {
            let line = table.rows.first()?.line.checked_sub(1)?;
            contents.origins.get(line)?.sheet.as_deref()
        }
        Block::Line(_) => None,
    };
    let blocks = &contents.blocks;
    let mut parts: Vec<Part> = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    let mut title = None;
    for (at, block) in blocks.iter().enumerate() {
        let Block::Table(table) = block else { return vec![whole(blocks)] };
        let sheet = sheet_of(block);
        if at > 0 && sheet.is_none() {
            return vec![whole(blocks)];
        }
        for table in split_at_titles(table) {
            let found = grid::sections(&table);
            let own_title = table.rows.iter().find_map(title_of);
            let has_other_title = own_title.is_some() && own_title != title;
            let begins = parts.is_empty()
                || found.iter().any(|section| sections.contains(section))
                || (has_other_title && !sections.is_empty());
            if begins {
                parts.push(Part { blocks: Vec::new(), sheet });
                sections.clear();
                title = None;
            }
            title = title.or(own_title);
            sections.extend(found);
            if let Some(part) = parts.last_mut() {
                part.sheet = part.sheet.filter(|name| Some(*name) == sheet);
                part.blocks.push(Cow::Owned(Block::Table(table)));
            }
        }
    }
    if parts.len() < 2 {
        let mut sheets = blocks.iter().map(sheet_of);
        let first = sheets.next().flatten();
        let sheet = first.filter(|first| sheets.all(|sheet| sheet == Some(*first)));
        return vec![Part { sheet, ..whole(blocks) }];
    }
    parts
}

fn whole(blocks: &[Block]) -> Part<'_> {
    Part { blocks: blocks.iter().map(Cow::Borrowed).collect(), sheet: None }
}

/// The title of a report that a row holds.
fn title_of(row: &Row) -> Option<String> {
    let line = lines_of(row).into_iter().next()?;
    is_title(&line.text).then(|| compact(&line.text))
}

/// A table for each title in it.
fn split_at_titles(table: &Table) -> Vec<Table> {
    let titles: Vec<usize> =
        (0..table.rows.len()).filter(|&index| title_of(&table.rows[index]).is_some()).collect();
    // A title that is printed again with no table between belongs to the same report.
    let is_of_table =
        |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
    let mut begins = vec![0];
    for pair in titles.windows(2) {
        if table.rows[pair[0]..pair[1]].iter().any(is_of_table) {
            begins.push(pair[1]);
        }
    }
    let ends = begins[1..].iter().copied().chain([table.rows.len()]);
    let part = |(&begin, end): (&usize, usize)| Table { rows: table.rows[begin..end].to_vec() };
    begins.iter().zip(ends).map(part).collect()
}

/// Whether a cell is the title of a report, and not a sentence that mentions one.
fn is_title(text: &str) -> bool {
    /// Longer than any department's name and the fixed words together.
    const LONGEST: usize = 60;
    let text = compact(text);
    text.chars().count() <= LONGEST
        && text.contains("政府信息公开")
        && (text.ends_with("年度报告") || text.ends_with('年') || text.ends_with("年度"))
        && text.contains("年度报告")
        && text.chars().any(|one| one.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Origin;

    fn read_page(blocks: &[&[&str]]) -> Recognised {
        let mut contents = Contents::default();
        for block in blocks {
            match block {
                [line] if !line.contains('|') => contents.push_line(*line, Origin::default()),
                rows => {
                    let cells = |row: &&str| row.split('|').map(str::to_owned).collect();
                    let rows = rows.iter().map(|row| (cells(row), vec![], Origin::default()));
                    contents.push_table(rows.collect());
                }
            }
        }
        let place = Place::file("t.html");
        read(&Document { place, format: "html", contents }, &Hints::default())
    }

    const TITLE: &[&str] = &["示例县水利局2023年政府信息公开工作年度报告"];
    const HEADS: &str = "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";

    #[test]
    fn cells_of_the_other_form_are_not_stored_even_unset() {
        let received = "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1";
        let page = read_page(&[TITLE, &[HEADS, received, "（六）其他处理|1|2"]]);
        let report = &page.reports[0];
        assert_eq!(report.form, Form::Form2021);
        assert!(report.cells.keys().all(|metric| metric.is_in(report.form)));
        assert_eq!(page.problems.len(), 4, "{:?}", page.problems);
    }

    #[test]
    fn links_to_other_years_are_no_captions() {
        let received = "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1";
        let links: [&[&str]; 3] = [&["2023年年报"], &["2022年年报"], &["2021年"]];
        let heading: &[&str] = &["三、收到和处理政府信息公开申请情况"];
        let table: &[&str] = &[HEADS, received];
        for blocks in [
            [links[0], links[1], links[2], TITLE, table],
            [TITLE, links[0], links[1], heading, table],
        ] {
            assert_eq!(read_page(&blocks).reports[0].cells.len(), 7, "{blocks:?}");
        }
    }

    #[test]
    fn of_two_tables_the_one_under_the_year_is_taken() {
        let received =
            |count: &str| format!("一、本年新收政府信息公开申请数量|{count}|0|0|0|0|0|{count}");
        let (own, other) = (received("7"), received("9"));
        let heading: &[&str] = &["三、收到和处理政府信息公开申请情况"];
        let check = |blocks: &[&[&str]], expected: Option<i64>| {
            let page = read_page(blocks);
            let metric = Metric::from_code("received.total").unwrap();
            let found = page.reports.first().and_then(|report| report.cells.get(&metric)?.value());
            assert_eq!(found, expected, "{blocks:?}");
            let says_why =
                |problem: &Problem| matches!(problem.what, Message::CaptionOfAnother { .. });
            assert!(page.problems.iter().any(says_why));
        };
        check(&[TITLE, heading, &["2022年"], &[HEADS, &other], heading, &[HEADS, &own]], Some(7));
        check(
            &[TITLE, heading, &["2022年"], &[HEADS, &other], &["2023年"], &[HEADS, &own]],
            Some(7),
        );
        check(&[TITLE, heading, &["示例县教育局年报"], heading, &[HEADS, &other]], None);
        check(&[TITLE, heading, &["（2022年度）||||||||", HEADS, &other]], None);
        check(&[TITLE, heading, &[HEADS, &own], &["2022年"], &[HEADS, &other]], Some(7));
        check(&[TITLE, heading, &["申请人情况（2022年）|||||||x", HEADS, &other]], None);
    }
}
