//! Data exports: wide (a row per report), section (a row per printed row), tidy (a row per cell).
//!
//! A data export is meant for machines, so it is held to its headings: an unknown column, a row of
//! another length, a cell that is not a number refuse the file, with all such places named.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Attribute, attribute};
use super::labels::{
    compact, disclosure_column, disclosure_row, dispute_outcome, dispute_track, fold, request_row,
    requester,
};
use super::numbers::{NamedUnit, named_unit, parse_cell, parse_plain_cell, scales_counts};
use super::{Hints, Recognised, identity};
use crate::document::{Row, Table, formula};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{
    Cell, Department, Disclosure, DisclosureRow, DisputeTrack, Form, Metric, MoneyUnit, NameFault,
    Narrative, Places, Report, RequestRow, Unit, parse_department_name,
};

/// What a heading says about its column.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Heading {
    Attribute(Attribute),
    Narrative(Narrative),
    /// Wide: the values of one metric. Amounts carry their unit.
    Metric(Metric, Option<MoneyUnit>),
    /// Section: the values of one printed column; which metric depends on the row.
    PrintedColumn(String),
    /// Remarks and running numbers, and columns without a heading and without content.
    Ignored,
    Unknown,
}

impl Heading {
    /// Whether both would fill the same cells: an amount in 元 and one in 万元 do, too.
    fn is_same_column(&self, other: &Heading) -> bool {
        match (self, other) {
            (Heading::Ignored | Heading::Unknown, _) => false,
            (Heading::Metric(metric, _), Heading::Metric(other, _)) => metric == other,
            (one, other) => one == other,
        }
    }
}

pub(super) const IGNORED: &[&str] = &["序号", "备注", "no", "note", "notes", "remarks"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Wide,
    Section,
    Tidy,
}

/// What the headings of a data export lay out, `None` for a row that is none.
fn layout_of(header: &Row) -> Option<Layout> {
    let attributes: Vec<_> = header.cells.iter().map(|cell| attribute(cell)).collect();
    let has = |wanted| attributes.contains(&Some(wanted));
    if has(Attribute::Metric) && has(Attribute::Value) {
        Some(Layout::Tidy)
    } else if has(Attribute::Row) {
        Some(Layout::Section)
    } else if has(Attribute::Department)
        || has(Attribute::Year)
        || header.cells.iter().any(|cell| Metric::from_code(cell.trim()).is_some())
    {
        Some(Layout::Wide)
    } else {
        None
    }
}

/// Reads a data export; `None` if the first row that is not blank is no row of headings. Lines with
/// one cell above it, such as a title or `sep=;`, are passed over.
pub fn read(table: &Table, place: &Place, hints: &Hints) -> Option<Recognised> {
    /// A table has a title, a subtitle and who made it above it, hardly more.
    const MOST_TITLES: usize = 3;
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let rows: Vec<&Row> = table.rows.iter().filter(|row| filled(row) > 0).collect();
    let is_title = |row: &&&Row| filled(row) == 1 && layout_of(row).is_none();
    let titles = rows.iter().take(MOST_TITLES).take_while(is_title).count();
    let (header, rows) = rows[titles..].split_first()?;
    let layout = layout_of(header)?;
    let rows = rows.to_vec();
    let mut reader = Reader {
        place,
        hints,
        layout,
        headings: Vec::new(),
        from_file_name: None,
        problems: Vec::new(),
        noted: BTreeSet::new(),
        drafts: Vec::new(),
        by_identity: BTreeMap::new(),
    };
    reader.read_headings(header, &rows);
    if reader.problems.iter().all(|problem| problem.severity == Severity::Note) {
        if rows.is_empty() {
            let place = place.at_line(header.line);
            reader.refuse(Message::NoRows, place, Message::WhyNoRows, Message::FixCheckFile);
        }
        for row in rows {
            reader.read_row(row, header);
        }
    }
    Some(reader.finish())
}

/// A report of which not all rows have been read yet.
#[derive(Debug)]
struct Draft {
    report: Report,
    line: usize,
    form: Option<Form>,
}

struct Reader<'a> {
    place: &'a Place,
    hints: &'a Hints,
    layout: Layout,
    headings: Vec<Heading>,
    /// Who and when by the file's name and the hints, found out when it is first needed.
    from_file_name: Option<identity::Identity>,
    problems: Vec<Problem>,
    /// What it was said of that its amounts are read as fen: once is enough.
    noted: BTreeSet<String>,
    drafts: Vec<Draft>,
    by_identity: BTreeMap<(String, u16), usize>,
}

impl Reader<'_> {
    fn refuse(&mut self, what: Message, place: Place, why: Message, fix: Message) {
        self.problems.push(Problem { severity: Severity::Refused, what, place, why, fix });
    }

    /// Refuses a row because nothing says whose it is, which only that row can mend. Where the whole
    /// column is missing, one problem speaks for all rows.
    fn refuse_unidentified(
        &mut self,
        missing: Attribute,
        what: Message,
        row: &Place,
        fix: Message,
    ) {
        let has_column = self.headings.contains(&Heading::Attribute(missing));
        let (place, fix) = if has_column {
            (row.clone(), Message::FixEmptyCell)
        } else {
            (self.place.clone(), fix)
        };
        if has_column || !self.problems.iter().any(|problem| problem.what == what) {
            self.refuse(what, place, Message::WhyNoIdentity, fix);
        }
    }

    fn read_headings(&mut self, header: &Row, rows: &[&Row]) {
        for (index, text) in header.cells.iter().enumerate() {
            let is_empty = || {
                rows.iter()
                    .all(|row| row.cells.get(index).is_none_or(|cell| cell.trim().is_empty()))
            };
            let place = self.place.at_line(header.line).at_column(index + 1);
            let mut heading = self.heading(text, &place);
            if heading == Heading::Unknown && is_empty() {
                heading = Heading::Ignored;
            }
            if heading == Heading::Unknown {
                let what = match text.trim() {
                    "" => Message::UnnamedColumn,
                    heading => Message::UnknownColumn { heading: heading.to_owned() },
                };
                self.refuse(what, place, Message::WhyUnknownColumn, Message::FixUnknownColumn);
            } else if self.headings.iter().any(|earlier| earlier.is_same_column(&heading)) {
                self.refuse(
                    Message::RepeatedColumn { heading: text.trim().to_owned() },
                    place,
                    Message::WhyRepeatedColumn,
                    Message::FixUnknownColumn,
                );
            }
            self.headings.push(heading);
        }
        let has_figures = self.layout == Layout::Tidy
            || self.headings.iter().any(|heading| {
                matches!(
                    heading,
                    Heading::Metric(..) | Heading::PrintedColumn(_) | Heading::Narrative(_)
                )
            });
        if !has_figures && self.problems.is_empty() {
            self.refuse(
                Message::NoFigureColumns,
                self.place.at_line(header.line),
                Message::WhyUnknownColumn,
                Message::FixUnknownColumn,
            );
        }
    }

    fn heading(&mut self, text: &str, place: &Place) -> Heading {
        let lower = fold(text).trim().to_lowercase();
        // Other names are read of a list of departments only, and must not be passed over here.
        if let Some(attribute) = attribute(text).filter(|it| *it != Attribute::Alias) {
            return Heading::Attribute(attribute);
        }
        if IGNORED.contains(&lower.trim_end_matches('.')) {
            return Heading::Ignored;
        }
        match self.layout {
            Layout::Tidy => Heading::Unknown,
            Layout::Section => {
                let known = requester(text).is_some()
                    || dispute_outcome(text).is_some()
                    || disclosure_column(text).is_some();
                if known {
                    Heading::PrintedColumn(text.trim().to_owned())
                } else {
                    Heading::Unknown
                }
            }
            Layout::Wide => {
                let is_named = |narrative: &Narrative| {
                    narrative.code() == lower || compact(narrative.label().zh) == compact(text)
                };
                if let Some(&narrative) = Narrative::ALL.iter().find(|one| is_named(one)) {
                    return Heading::Narrative(narrative);
                }
                let Some(metric) = metric_of(text).filter(|_| !scales_counts(text)) else {
                    return Heading::Unknown;
                };
                Heading::Metric(metric, self.amount_unit(metric, text, place))
            }
        }
    }

    /// The unit of a column's amounts; `None` where the heading names one that is not read.
    ///
    /// In a data export an amount is in fen, as the codebook has it. A Chinese heading may make one
    /// think of the printed form and its 万元, so it is said.
    fn amount_unit(&mut self, metric: Metric, heading: &str, place: &Place) -> Option<MoneyUnit> {
        let unit =
            if metric.unit() == Unit::Fen { named_unit(heading) } else { NamedUnit::NotNamed };
        let heading = heading.trim();
        if metric.unit() == Unit::Fen
            && unit == NamedUnit::NotNamed
            && ![metric.code(), metric.column_code()].contains(&heading)
            && self.noted.insert(heading.to_owned())
        {
            self.problems.push(Problem {
                severity: Severity::Note,
                what: Message::AmountsInFen { heading: heading.to_owned() },
                place: place.clone(),
                why: Message::WhyAmountsInFen,
                fix: Message::FixAmountsInFen,
            });
        }
        if unit == NamedUnit::NotNamed { Some(MoneyUnit::Fen) } else { unit.known() }
    }

    fn read_row(&mut self, row: &Row, header: &Row) {
        let place = self.place.at_line(row.line);
        if row.cells == header.cells {
            self.refuse(
                Message::RepeatedHeadings,
                place,
                Message::WhyRepeatedHeadings,
                Message::FixRemoveRow,
            );
            return;
        }
        let width = header.cells.len();
        let surplus = row.cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
        if row.cells.len() < width || surplus {
            self.refuse(
                Message::RowOfOtherLength { cells: row.cells.len(), columns: width },
                place,
                Message::WhyRowOfOtherLength,
                Message::FixRowOfOtherLength,
            );
            return;
        }
        let text = |wanted: Attribute| {
            let index =
                self.headings.iter().position(|heading| *heading == Heading::Attribute(wanted))?;
            let text = formula::restored(row.cells[index].trim());
            (!text.is_empty()).then(|| text.to_owned())
        };
        let (department_text, year_text, form_text) =
            (text(Attribute::Department), text(Attribute::Year), text(Attribute::Form));
        let details = Department {
            name: String::new(),
            region_code: text(Attribute::RegionCode),
            region: text(Attribute::Region),
            level: text(Attribute::Level),
            system: text(Attribute::System),
            parent: text(Attribute::Parent),
            successor: text(Attribute::Successor),
        };
        let (title, row_text, metric_text, value_text) = (
            text(Attribute::Title),
            text(Attribute::Row),
            text(Attribute::Metric),
            text(Attribute::Value),
        );
        let department_text = match department_text.map(|text| (parse_department_name(&text), text))
        {
            None => None,
            Some((Ok(name), _)) => Some(name),
            Some((Err(NameFault::Sum), label)) => {
                let what = Message::TotalRow { label };
                self.refuse(what, place, Message::WhyTotalRow, Message::FixRemoveRow);
                return;
            }
            Some((Err(NameFault::NoName), text)) => {
                let what = Message::NotADepartment { text };
                self.refuse(what, place, Message::WhyNotADepartment, Message::FixCell);
                return;
            }
        };
        let department = self.department(department_text, &place);
        let year = self.year(year_text.as_deref(), &place);
        let form = self.form(form_text.as_deref(), &place);
        let (Some(department), Some(year), Ok(form)) = (department, year, form) else { return };
        let Some(index) = self.draft(department, year, &place) else { return };
        let draft = &mut self.drafts[index];
        merge_details(&mut draft.report.department, details);
        draft.report.title = draft.report.title.take().or(title);
        if let (Some(earlier), Some(form)) = (draft.form, form)
            && earlier != form
        {
            self.refuse(Message::TwoForms, place, Message::WhyTwoForms, Message::FixTwoForms);
            return;
        }
        draft.form = draft.form.or(form);
        match self.layout {
            Layout::Wide => self.read_wide(index, row),
            Layout::Section => self.read_section(index, row, row_text.as_deref()),
            Layout::Tidy => {
                self.read_tidy(index, row, metric_text.as_deref(), value_text.as_deref());
            }
        }
    }

    fn read_wide(&mut self, draft: usize, row: &Row) {
        // A map that is made of a sorted list takes half the memory of one that grows.
        let mut cells: Vec<(Metric, Cell)> = Vec::with_capacity(self.headings.len());
        for index in 0..self.headings.len() {
            match self.headings[index] {
                Heading::Metric(metric, unit) => {
                    let at = (row.line, Some(index + 1));
                    let text = &row.cells[index];
                    if let Some(cell) = self.read_cell(metric, text, unit, at) {
                        self.drafts[draft].report.places.note(metric, at, text, &cell);
                        cells.push((metric, cell));
                    }
                }
                Heading::Narrative(narrative) => {
                    let text = formula::restored(row.cells[index].trim()).replace("\r\n", "\n");
                    if !text.is_empty() {
                        self.drafts[draft].report.narrative.insert(narrative, text);
                    }
                }
                _ => {}
            }
        }
        self.drafts[draft].report.cells = cells.into_iter().collect();
    }

    fn read_section(&mut self, draft: usize, row: &Row, label: Option<&str>) {
        let place = self.place.at_line(row.line);
        let label = label.unwrap_or("");
        let Some(table_row) = table_row(label) else {
            let what = Message::UnknownRow { label: label.to_owned() };
            self.refuse(what, place, Message::WhyUnknownRow, Message::FixUnknownRow);
            return;
        };
        for index in 0..self.headings.len() {
            let Heading::PrintedColumn(heading) = self.headings[index].clone() else { continue };
            let text = &row.cells[index];
            match table_row.metric(&heading) {
                Some(metric) => {
                    let unit = if text.trim().is_empty() {
                        None
                    } else {
                        self.amount_unit(metric, &heading, &place.at_column(index + 1))
                    };
                    let at = (row.line, Some(index + 1));
                    self.put(draft, metric, text, unit, at);
                }
                None if text.trim().is_empty() => {}
                None => {
                    let what = Message::NoSuchCell { row: label.to_owned(), column: heading };
                    self.refuse(
                        what,
                        place.at_column(index + 1),
                        Message::WhyNoSuchCell,
                        Message::FixCell,
                    );
                }
            }
        }
    }

    fn read_tidy(&mut self, draft: usize, row: &Row, name: Option<&str>, value: Option<&str>) {
        let name = name.unwrap_or("");
        let Some(metric) = metric_of(name) else {
            let what = Message::UnknownMetric { name: name.to_owned() };
            let place = self.place.at_line(row.line);
            self.refuse(what, place, Message::WhyUnknownRow, Message::FixUnknownMetric);
            return;
        };
        let unit = self.amount_unit(metric, name, &self.place.at_line(row.line));
        self.put(draft, metric, value.unwrap_or(""), unit, (row.line, None));
    }

    /// Puts the text of one cell, at a line and perhaps a column, into a report.
    fn put(
        &mut self,
        draft: usize,
        metric: Metric,
        text: &str,
        unit: Option<MoneyUnit>,
        at: (usize, Option<usize>),
    ) {
        let Some(cell) = self.read_cell(metric, text, unit, at) else { return };
        self.drafts[draft].report.places.note(metric, at, text, &cell);
        if self.drafts[draft].report.cells.insert(metric, cell).is_some() {
            self.refuse(
                Message::RepeatedCell { metric },
                self.place_at(at),
                Message::WhyRepeatedReport,
                Message::FixRepeatedReport,
            );
        }
    }

    fn read_cell(
        &mut self,
        metric: Metric,
        text: &str,
        unit: Option<MoneyUnit>,
        at: (usize, Option<usize>),
    ) -> Option<Cell> {
        if unit == Some(MoneyUnit::Fen)
            && let Some(cell) = parse_plain_cell(text)
        {
            return Some(cell);
        }
        // A place has the file's name in it: too much to make for each of millions of cells.
        parse_cell(text, metric, unit, &self.place_at(at))
            .map_err(|problem| self.problems.push(problem))
            .ok()
    }

    fn place_at(&self, (line, column): (usize, Option<usize>)) -> Place {
        Place { line: Some(line), column, ..self.place.clone() }
    }

    /// The report that a row belongs to. In the wide layout each row is one of its own.
    fn draft(&mut self, department: String, year: u16, place: &Place) -> Option<usize> {
        let key = (department, year);
        if let Some(&index) = self.by_identity.get(&key) {
            if self.layout == Layout::Wide {
                let earlier = Place::default().at_line(self.drafts[index].line);
                self.refuse(
                    Message::RepeatedReport { department: key.0, year },
                    place.clone(),
                    Message::WhyRepeatedAt { place: Box::new(earlier) },
                    Message::FixRepeatedReport,
                );
                return None;
            }
            return Some(index);
        }
        self.drafts.push(Draft {
            report: Report {
                department: Department { name: key.0.clone(), ..Department::default() },
                year,
                form: Form::in_force(year),
                title: None,
                cells: BTreeMap::new(),
                narrative: BTreeMap::new(),
                places: Places::default(),
            },
            line: place.line.unwrap_or(0),
            form: None,
        });
        self.by_identity.insert(key, self.drafts.len() - 1);
        Some(self.drafts.len() - 1)
    }

    fn department(&mut self, text: Option<String>, place: &Place) -> Option<String> {
        match (text, self.hints.department.clone()) {
            (Some(text), Some(hint)) if text != hint => {
                let what = Message::DepartmentConflict { file: text, option: hint };
                self.refuse(
                    what,
                    place.clone(),
                    Message::WhyIdentityConflict,
                    Message::FixIdentityConflict,
                );
                None
            }
            (Some(text), _) if text.contains('\u{FFFD}') => {
                let what = Message::DamagedName { name: text };
                self.refuse(what, place.clone(), Message::WhyDamagedName, Message::FixBrokenBytes);
                None
            }
            (Some(text), _) => Some(text),
            (None, Some(hint)) => Some(hint),
            (None, None) => {
                let found = self.identity_of_file().department.clone();
                if found.is_none() {
                    self.refuse_unidentified(
                        Attribute::Department,
                        Message::NoDepartment,
                        place,
                        Message::FixNoDepartment,
                    );
                }
                found
            }
        }
    }

    fn year(&mut self, text: Option<&str>, place: &Place) -> Option<u16> {
        let Some(text) = text else {
            let found = self.hints.year.or_else(|| self.identity_of_file().year);
            if found.is_none() {
                self.refuse_unidentified(
                    Attribute::Year,
                    Message::NoYear,
                    place,
                    Message::FixNoYear,
                );
            }
            return found;
        };
        let Some(year) = parse_year(text) else {
            let what = Message::NotAYear { text: text.to_owned() };
            self.refuse(what, place.clone(), Message::WhyYear, Message::FixCell);
            return None;
        };
        match self.hints.year {
            Some(hint) if hint != year => {
                let what = Message::YearConflict { file: year, option: hint };
                self.refuse(
                    what,
                    place.clone(),
                    Message::WhyIdentityConflict,
                    Message::FixIdentityConflict,
                );
                None
            }
            _ => Some(year),
        }
    }

    /// The stated edition, `Ok(None)` where none is stated.
    fn form(&mut self, text: Option<&str>, place: &Place) -> Result<Option<Form>, ()> {
        let Some(text) = text else { return Ok(self.hints.form) };
        let folded = fold(text);
        let code = folded.trim().trim_end_matches("年表式").trim_end_matches(".0");
        let form = Form::from_code(code);
        if form.is_none() {
            let what = Message::NotAForm { text: text.to_owned() };
            self.refuse(what, place.clone(), Message::WhyForm, Message::FixCell);
        }
        form.map(Some).ok_or(())
    }

    fn identity_of_file(&mut self) -> &identity::Identity {
        let (place, hints) = (self.place, self.hints);
        self.from_file_name.get_or_insert_with(|| {
            identity::read(&[], &[], &identity::Around::file(place, hints)).0
        })
    }

    fn finish(mut self) -> Recognised {
        let drafts = std::mem::take(&mut self.drafts);
        let mut reports = Vec::new();
        for mut draft in drafts {
            if let Some(form) = self.settle_form(&draft) {
                draft.report.form = form;
                if draft.report.cells.keys().any(|metric| !metric.is_in(form)) {
                    let cells = std::mem::take(&mut draft.report.cells).into_iter();
                    let cells = cells.filter(|(metric, _)| metric.is_in(form));
                    draft.report.cells = cells.collect();
                }
                reports.push(draft.report);
            }
        }
        Recognised { reports, problems: self.problems }
    }

    /// The edition of a report: as stated, else as its figures show, else the one of its year.
    fn settle_form(&mut self, draft: &Draft) -> Option<Form> {
        let misfit = |form: Form| {
            let mut stated = draft.report.cells.iter().filter(|(_, cell)| **cell != Cell::Blank);
            stated.find(|(metric, _)| !metric.is_in(form)).map(|(&metric, _)| metric)
        };
        let in_force = Form::in_force(draft.report.year);
        let fitting: Vec<Form> =
            Form::ALL.iter().copied().filter(|&form| misfit(form).is_none()).collect();
        let form = draft.form.unwrap_or(match fitting[..] {
            [.., last] if !fitting.contains(&in_force) => last,
            _ => in_force,
        });
        let Some(metric) = misfit(form) else { return Some(form) };
        self.refuse(
            Message::NotOnForm { metric, form },
            self.place.at_line(draft.line),
            Message::WhyNotOnForm,
            Message::FixNotOnForm,
        );
        None
    }
}

fn merge_details(department: &mut Department, details: Department) {
    let fill = |known: &mut Option<String>, new: Option<String>| *known = known.take().or(new);
    fill(&mut department.region_code, details.region_code);
    fill(&mut department.region, details.region);
    fill(&mut department.level, details.level);
    fill(&mut department.system, details.system);
    fill(&mut department.parent, details.parent);
    fill(&mut department.successor, details.successor);
}

/// The metric that a code or a Chinese path names: `fees.amount`,
/// `行政事业性收费/本年收费金额（单位：万元）`.
fn metric_of(text: &str) -> Option<Metric> {
    if let Some(metric) = Metric::from_code(text.trim()) {
        return Some(metric);
    }
    let (row, column) = split_path(text)?;
    // Both editions have a row 规范性文件 and 行政规范性文件; the column tells which it is.
    table_row(row).and_then(|row| row.metric(column)).or_else(|| {
        let wanted = (compact(row), compact(column));
        Metric::all().iter().copied().find(|metric| {
            (compact(metric.row_label().zh), compact(metric.column_label().zh)) == wanted
        })
    })
}

/// Row and column of a path. A column may have a slash of its own (法人或其他组织/其他, 本年增/减),
/// and so may a row (行政诉讼/复议后起诉): every slash is tried.
fn split_path(text: &str) -> Option<(&str, &str)> {
    let slashes = text.char_indices().filter(|(_, one)| matches!(one, '/' | '／'));
    slashes
        .map(|(at, slash)| (&text[..at], &text[at + slash.len_utf8()..]))
        .find(|(row, column)| table_row(row).is_some_and(|row| row.metric(column).is_some()))
}

/// A row of one of the tables.
#[derive(Clone, Copy)]
enum TableRow {
    Request(RequestRow),
    Dispute(DisputeTrack),
    Disclosure(DisclosureRow),
}

/// The row that a label names, in whichever table.
fn table_row(label: &str) -> Option<TableRow> {
    request_row(label)
        .map(TableRow::Request)
        .or_else(|| dispute_track(label).map(TableRow::Dispute))
        .or_else(|| disclosure_row(label).map(TableRow::Disclosure))
}

impl TableRow {
    /// The metric of the row in the column that a heading names.
    fn metric(self, heading: &str) -> Option<Metric> {
        match self {
            TableRow::Request(row) => Some(Metric::Request(row, requester(heading)?)),
            TableRow::Dispute(track) => Some(Metric::Dispute(track, dispute_outcome(heading)?)),
            TableRow::Disclosure(row) => {
                Disclosure::find(row, disclosure_column(heading)?).map(Metric::Disclosure)
            }
        }
    }
}

/// Reads `2021`, `2021年`, `2021年度`, `2021.0`.
fn parse_year(text: &str) -> Option<u16> {
    let folded = fold(text);
    let digits =
        folded.trim().trim_end_matches("年度").trim_end_matches('年').trim_end_matches(".0");
    let year = digits.trim().parse().ok()?;
    identity::YEARS.contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_code_and_every_chinese_path_names_its_metric() {
        for &metric in Metric::all() {
            assert_eq!(metric_of(metric.code()), Some(metric));
            assert_eq!(metric_of(&metric.path(Language::Zh)), Some(metric), "{metric}");
        }
        let fees = Metric::from_code("fees.amount");
        assert_eq!(metric_of("行政事业性收费/本年收费金额（单位：万元）"), fees);
        assert_eq!(metric_of("received.everyone"), None);
        assert_eq!(metric_of("总计"), None);
    }

    #[test]
    fn a_year_is_four_digits_with_or_without_its_word() {
        let check = |text, expected| assert_eq!(parse_year(text), expected, "{text}");
        check("2021", Some(2021));
        check(" 2021年度 ", Some(2021));
        check("２０２１", Some(2021));
        check("21", None);
        check("20211", None);
        check("1999", None);
        check("二〇二一", None);
    }
}
