//! Published reports: title, text sections and the three national tables, in one document.

use std::collections::BTreeMap;

use super::{Hints, Recognised, grid, identity, labels::compact, narrative, text};
use crate::document::{Block, Document, Line, Row};
use crate::language::{Label, Message};
use crate::problem::{Place, Problem, Severity};
use crate::report::{Cell, Department, Form, Metric, Report, Section};

/// Reads the reports of a document. A document of tables may hold several, each under its title.
pub fn read(document: &Document, hints: &Hints) -> Recognised {
    let mut recognised = Recognised::default();
    for blocks in split_at_titles(&document.contents.blocks) {
        read_one(&blocks, &document.place, hints, &mut recognised);
    }
    recognised
}

fn read_one(blocks: &[Block], place: &Place, hints: &Hints, recognised: &mut Recognised) {
    let mut rows: Vec<&Row> = Vec::new();
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Line(line) => lines.push(line.clone()),
            Block::Table(table) => {
                rows.extend(&table.rows);
                lines.extend(table.rows.iter().flat_map(lines_of));
            }
        }
    }
    let (form, cells, mut problems, spans) = if rows.is_empty() {
        let tables = text::read_tables(&lines, place);
        (tables.form, tables.cells, tables.problems, tables.spans)
    } else {
        let tables = grid::read_tables(&rows, place);
        (tables.form, tables.cells, tables.problems, Vec::new())
    };
    if cells.is_empty() {
        let is_refused = problems.iter().any(|problem| problem.severity == Severity::Refused);
        if !is_refused {
            // What could not be taken of a report says nothing where there is none.
            problems = vec![super::nothing_found(place)];
        }
        recognised.problems.append(&mut problems);
        return;
    }
    let (identity, mut identity_problems) = identity::read(&lines, &spans, place, hints);
    let is_conflict = !identity_problems.is_empty();
    recognised.problems.append(&mut identity_problems);
    recognised.problems.append(&mut problems);
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
    tell_missing(&cells, form, !rows.is_empty(), place, &mut recognised.problems);
    recognised.reports.push(Report {
        department: Department { name, ..Department::default() },
        year,
        form,
        title: identity.title,
        cells,
        narrative: narrative::read(&lines, &not_narrative),
    });
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

/// One part per titled report. Only tables are split: in running text a title may stand anywhere,
/// and may be named again.
fn split_at_titles(blocks: &[Block]) -> Vec<Vec<Block>> {
    let [Block::Table(table)] = blocks else { return vec![blocks.to_vec()] };
    let is_title = |row: &Row| lines_of(row).first().is_some_and(|line| is_title(&line.text));
    let titles: Vec<usize> =
        (0..table.rows.len()).filter(|&index| is_title(&table.rows[index])).collect();
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
    begins
        .iter()
        .zip(ends)
        .map(|(&begin, end)| {
            let rows = table.rows[begin..end].to_vec();
            vec![Block::Table(crate::document::Table { rows })]
        })
        .collect()
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
