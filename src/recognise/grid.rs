//! National tables whose cells are known: a blank cell stays blank, whatever stands beside it.
//!
//! A table is found by its own labels, wherever it stands. Columns are those under which the
//! headings stand. Where merged cells are known and do not fit each other, as in pages edited by
//! hand, the cells behind the label are counted: as many as there are headings are theirs, in order,
//! if each stands under its heading at least in part, or none of them is blank.

mod disclosure;
mod disputes;
mod requests;
mod slots;
mod sums;

use std::collections::BTreeMap;

use requests::{Disordered, OtherRow};
use slots::{Columns, Slots, own_cells};

use super::labels::{
    disclosure_column, disclosure_row, dispute_outcome, fold, printed_request_row, requester,
};
use super::numbers::{NamedUnit, parse_cell};
use crate::document::{PAGE_BREAK, Row, Table};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{
    Cell, DisclosureColumn, DisputeOutcome, DisputeTrack, Form, Metric, MoneyUnit, NOT_STATED,
    Places, RequestRow, Requester, Section,
};

/// What the tables of one report say.
#[derive(Debug, Default)]
pub struct Tables {
    /// The edition, by rows and columns that only one edition has.
    pub form: Option<Form>,
    /// The cells that stand under a heading and beside a label, blank ones included.
    pub cells: BTreeMap<Metric, Cell>,
    /// What could not be taken.
    pub problems: Vec<Problem>,
    /// The first and the last row with cells that were taken.
    pub lines: Option<(usize, usize)>,
    /// Where the cells stand.
    pub places: Places,
}

/// The sections of which a table has labels.
pub fn sections(table: &Table) -> Vec<Section> {
    let section_of = |cell: &String| {
        if cell.trim().is_empty() || !is_short(cell) {
            None
        } else if disclosure_column(cell).is_some() {
            Some(Section::Disclosure)
        } else if requester(cell).is_some_and(is_telling) {
            Some(Section::Requests)
        } else if dispute_outcome(cell).is_some_and(|how| how != DisputeOutcome::Total) {
            Some(Section::Disputes)
        } else {
            None
        }
    };
    let mut found: Vec<_> =
        table.rows.iter().flat_map(|row| &row.cells).filter_map(section_of).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a text is not longer than any label of the form.
fn is_short(cell: &str) -> bool {
    const LONGEST: usize = 80;
    cell.len() <= LONGEST * '字'.len_utf8()
}

/// Reads the tables of one report, given all their rows in order.
pub fn read_tables<'a>(rows: impl IntoIterator<Item = &'a Row>, place: &Place) -> Tables {
    let mut reader = Reader::new(place);
    for row in rows {
        reader.read_row(row);
    }
    reader.finish()
}

/// Whether a cell has a label that only the national tables have.
pub fn is_national(cell: &str) -> bool {
    !cell.trim().is_empty()
        && is_short(cell)
        && (disclosure_column(cell).is_some()
            || disclosure_row(cell).is_some()
            || dispute_outcome(cell).is_some_and(|how| how != DisputeOutcome::Total)
            || requester(cell).is_some_and(is_telling)
            || printed_request_row(cell)
                .is_some_and(|row| !matches!(row, RequestRow::Concluded | RequestRow::OtherMisc)))
}

/// Whether a table is one of the national form, or a part of one. Pages have others around it.
pub fn is_of_form(table: &Table) -> bool {
    table.rows.iter().flat_map(|row| &row.cells).any(|cell| is_national(cell))
}

/// Whether a heading is a column's of section 3 alone: 总计 and 其他 stand in other tables as well.
fn is_telling(who: Requester) -> bool {
    !matches!(who, Requester::Total | Requester::OtherOrg)
}

/// What a row was to its table.
#[derive(PartialEq)]
enum Before {
    /// A label with nothing but blank cells: these.
    Blank(Vec<Metric>),
    /// Figures without a label.
    Figures,
    Other,
}

struct Reader<'a> {
    place: &'a Place,
    /// Headings of the small table of section 2 that is being read.
    disclosure: Columns<(DisclosureColumn, NamedUnit)>,
    /// Headings of section 3, and whether a row has been read under them.
    requests: Columns<Requester>,
    requests_begun: bool,
    in_requests: bool,
    /// Whether they say that counts are in hundreds or the like.
    is_scaled: bool,
    /// Headings of section 4.
    tracks: Columns<DisputeTrack>,
    outcomes: Columns<DisputeOutcome>,
    /// The row of values that has been read under them.
    disputes_read: Option<Vec<String>>,
    /// A blank row below them, which may be the row of values.
    blank_disputes: Option<Row>,
    cells: BTreeMap<Metric, (Cell, usize)>,
    /// Editions by section, each with the line that shows it.
    form_of_disclosure: Option<(Form, usize)>,
    form_of_requests: Option<(Form, usize)>,
    other: OtherRow,
    /// Those of section 3.
    disordered: Disordered,
    /// What the row before was, where a page break may have torn it from this one.
    before: Before,
    /// Cells in the widest heading row of the table that is being read. A shorter row has lost
    /// a cell, and everything behind it may stand under the wrong heading.
    width: usize,
    problems: Vec<Problem>,
    places: Places,
}

impl<'a> Reader<'a> {
    fn new(place: &'a Place) -> Reader<'a> {
        Reader {
            place,
            disclosure: Vec::new(),
            requests: Vec::new(),
            requests_begun: false,
            in_requests: false,
            is_scaled: false,
            tracks: Vec::new(),
            outcomes: Vec::new(),
            disputes_read: None,
            blank_disputes: None,
            cells: BTreeMap::new(),
            form_of_disclosure: None,
            form_of_requests: None,
            other: OtherRow::NotSeen,
            disordered: Disordered::default(),
            before: Before::Other,
            width: 0,
            problems: Vec::new(),
            places: Places::default(),
        }
    }

    fn read_row(&mut self, row: &Row) {
        let filled: Vec<(Slots, &str)> =
            own_cells(row).into_iter().filter(|(_, cell)| !cell.is_empty()).collect();
        if filled.is_empty() {
            if self.outcomes.len() >= DisputeOutcome::ALL.len() && self.disputes_read.is_none() {
                self.blank_disputes.get_or_insert_with(|| row.clone());
            }
            return;
        }
        let is_figures = filled.len() > 1 && filled.iter().all(|(_, text)| is_figure(text));
        let before = std::mem::replace(&mut self.before, Before::Other);
        let is_behind_figures = before == Before::Figures;
        if is_figures && !self.is_row_of_disputes(&filled) {
            if let Before::Blank(metrics) = before {
                self.lose_blank_row(row, metrics);
            }
            self.before = Before::Figures;
        }
        self.read_filled_row(row, &filled, is_behind_figures);
    }

    fn is_row_of_disputes(&self, filled: &[(Slots, &str)]) -> bool {
        !self.in_requests
            && self.outcomes.len() >= DisputeOutcome::ALL.len()
            && is_row_of_values(filled)
    }

    fn read_filled_row(&mut self, row: &Row, filled: &[(Slots, &str)], is_behind_figures: bool) {
        if self.read_dispute_heading(filled) || self.read_request_heading(filled) {
            self.width = self.width.max(row.cells.len());
        } else if self.in_requests {
            self.read_request_row(row, filled, is_behind_figures);
        } else if self.is_row_of_disputes(filled) {
            self.read_dispute_row(row);
        } else if self.read_disclosure_heading(filled, row.line) {
            self.width = row.cells.len();
        } else {
            self.read_disclosure_row(row, filled, is_behind_figures);
        }
    }

    /// A row of figures without a label stands below a label without figures: they may be its own.
    fn lose_blank_row(&mut self, row: &Row, metrics: Vec<Metric>) {
        for metric in metrics {
            let place = Place { section: Some(metric.section()), ..self.place.at_line(row.line) };
            let (text, place) = (printed(row), Box::new(place));
            self.cells.insert(metric, (Cell::Text { text, reading: None, place }, row.line));
        }
    }

    fn put(&mut self, metric: Metric, row: &Row, index: usize, unit: Option<MoneyUnit>) {
        let place = self.place.at_line(row.line).at_column(index + 1);
        let text = row.cells.get(index).map_or("", String::as_str);
        let cell = match parse_cell(text, metric, unit, &place) {
            Ok(cell) => cell,
            Err(problem) => {
                // The form as CSV can be corrected; what is published cannot. With an amount without
                // a unit nothing is wrong but its heading.
                let is_published = row.covered.is_some();
                let has_no_unit = matches!(problem.what, Message::AmountWithoutUnit { .. });
                if !is_published && !has_no_unit {
                    self.problems.push(problem);
                    return;
                }
                let fix = Message::FixUnsetFigures;
                self.problems.push(Problem { severity: Severity::Unset, fix, ..problem });
                let (text, place) = (text.trim().to_owned(), Box::new(place.clone()));
                Cell::Text { text, reading: None, place }
            }
        };
        let value = cell.value();
        self.places.note(metric, (row.line, Some(index + 1)), text, &cell);
        if let Some((earlier, line)) = self.cells.insert(metric, (cell, row.line))
            && !earlier.is_unread()
            && earlier.value() != value
        {
            self.problems.push(Problem {
                severity: Severity::Refused,
                what: Message::RepeatedCell { metric },
                place: place.in_section(metric.section()),
                why: Message::WhyRepeatedAt { place: Box::new(Place::default().at_line(line)) },
                fix: Message::FixRepeatedReport,
            });
        }
    }

    /// Keeps what a row prints for its cells, without a reading, and says so.
    fn leave_unset(
        &mut self,
        section: Option<Section>,
        row: &Row,
        why: Message,
        metrics: &[Metric],
    ) {
        let printed = printed(row);
        let place = Place { section, ..self.place.at_line(row.line) };
        for &metric in metrics {
            let text =
                Cell::Text { text: printed.clone(), reading: None, place: Box::new(place.clone()) };
            self.cells.entry(metric).or_insert((text, row.line));
        }
        self.problems.push(Problem {
            severity: Severity::Unset,
            what: Message::RowNotTaken { printed },
            place,
            why,
            fix: Message::FixRowNotTaken,
        });
    }

    fn finish(mut self) -> Tables {
        if let Some(row) = self.blank_disputes.take().filter(|_| self.disputes_read.is_none()) {
            self.read_dispute_row(&row);
        }
        if self.disordered.is_disproved {
            let place = self.place.in_section(Section::Requests);
            for metric in std::mem::take(&mut self.disordered.cells) {
                if let Some((cell, line)) = self.cells.get_mut(&metric) {
                    let text = self.places.printed(metric).map(str::to_owned);
                    let text = text.or_else(|| cell.value().map(|value| value.to_string()));
                    let (text, place) = (text.unwrap_or_default(), place.at_line(*line));
                    *cell = Cell::Text { text, reading: None, place: Box::new(place) };
                }
            }
            self.problems.push(Problem {
                severity: Severity::Unset,
                what: Message::TableNotTaken { section: Section::Requests.label() },
                place,
                why: Message::WhyHeadingOrder,
                fix: Message::FixUnsetFigures,
            });
        }
        let mut form = self.form_of_requests.or(self.form_of_disclosure).map(|(form, _)| form);
        if let (Some((requests, _)), Some((disclosure, line))) =
            (self.form_of_requests, self.form_of_disclosure)
            && requests != disclosure
        {
            // （六）其他处理 is a row of the older form; in the newer one its label heads three rows,
            // whose own labels may be lost.
            let is_other =
                |metric: &Metric| matches!(metric, Metric::Request(RequestRow::Other, _));
            let is_shown_by_other = RequestRow::Other.only_form() == Some(requests);
            if is_shown_by_other && self.cells.keys().any(is_other) {
                self.cells.retain(|metric, _| !is_other(metric));
                form = Some(disclosure);
            }
            self.problems.push(Problem {
                severity: Severity::Unset,
                what: Message::MixedForms { requests, disclosure },
                place: self.place.at_line(line).in_section(Section::Disclosure),
                why: Message::WhyMixedForms,
                fix: Message::FixMixedForms,
            });
        }
        let is_of_form = |metric: &Metric| form.is_none_or(|form| metric.is_in(form));
        let lines = self.cells.values().map(|(_, line)| *line);
        let lines = lines.clone().min().zip(lines.max());
        let cells: BTreeMap<Metric, Cell> = self
            .cells
            .into_iter()
            .filter(|(metric, _)| is_of_form(metric))
            .map(|(metric, (cell, _))| (metric, cell))
            .collect();
        // Of cells that were read and taken back the places go, too.
        let mut places = self.places;
        places.retain(|metric| cells.contains_key(&metric));
        Tables { form, cells, problems: self.problems, lines, places }
    }
}

/// What a row prints.
fn printed(row: &Row) -> String {
    let filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    filled.collect::<Vec<_>>().join(" ").replace(PAGE_BREAK, "\n")
}

/// Whether a row has values and no label. A value that is damaged makes it no other row.
fn is_row_of_values(filled: &[(Slots, &str)]) -> bool {
    let is_value = |text: &str| super::text::is_value(text) || NOT_STATED.contains(&text);
    let values = filled.iter().filter(|(_, text)| is_value(text)).count();
    values * 2 > filled.len() && !filled.iter().any(|(_, text)| is_national(text))
}

/// Whether a cell holds nothing but a figure.
fn is_figure(text: &str) -> bool {
    let digits = fold(text);
    let digits = digits.trim().trim_start_matches('-');
    digits.starts_with(|one: char| one.is_ascii_digit())
        && digits.chars().all(|one| one.is_ascii_digit() || matches!(one, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(csv: &str) -> Tables {
        let rows: Vec<Row> = csv
            .lines()
            .enumerate()
            .map(|(index, line)| Row {
                line: index + 1,
                cells: line.split(',').map(str::to_owned).collect(),
                ..Row::default()
            })
            .collect();
        read_tables(&rows, &Place::file("t.csv"))
    }

    fn value(tables: &Tables, code: &str) -> Option<i64> {
        tables.cells.get(&Metric::from_code(code)?)?.value()
    }

    #[test]
    fn blank_cells_of_section_3_stay_blank() {
        let tables = read(
            "申请人情况,,,,,,,,\n,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             一、本年新收政府信息公开申请数量,,3,,,,,,3\n\
             三、本年度办理结果,（一）予以公开,1,0,,,,,1\n",
        );
        assert!(tables.problems.is_empty());
        assert_eq!(value(&tables, "received.total"), Some(3));
        assert_eq!(tables.cells[&Metric::from_code("received.enterprise").unwrap()], Cell::Blank);
        assert_eq!(value(&tables, "granted.enterprise"), Some(0));
        assert_eq!(tables.cells.len(), 14);
    }

    #[test]
    fn columns_are_found_by_their_headings_in_any_order() {
        let tables = read(
            ",总计,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他\n\
             一、本年新收政府信息公开申请数量,9,1,2,3,0,1,2\n",
        );
        assert_eq!(value(&tables, "received.total"), Some(9));
        assert_eq!(value(&tables, "received.other_org"), Some(2));
    }

    #[test]
    fn a_row_that_nobody_knows_is_named_and_left() {
        let tables = read(
            ",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             一、本年新收政府信息公开申请数量,1,0,0,0,0,0,1\n小计,1,0,0,0,0,0,1\n",
        );
        assert_eq!(tables.problems.len(), 1);
        assert_eq!(tables.problems[0].place.line, Some(3));
        assert_eq!(tables.cells.len(), 7);
    }

    #[test]
    fn values_beside_their_headings_are_taken_only_when_all_are_there() {
        let head = "信息内容,本年制发件数,,本年废止件数,现行有效件数\n";
        let tables = read(&format!("{head}规章,1,2,,3\n"));
        assert_eq!(value(&tables, "rules.repealed"), Some(2));
        let tables = read(&format!("{head}规章,1,2,,\n"));
        assert!(tables.cells.values().all(Cell::is_unread));
        assert_eq!(tables.problems.len(), 1);
    }

    #[test]
    fn figures_that_moved_to_other_columns_are_not_taken() {
        let head =
            "申请人情况,,,,,,,\n,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n";
        let check = |row: &str, taken: bool| {
            let tables = read(&format!("{head}一、本年新收政府信息公开申请数量,{row}\n"));
            assert_eq!(value(&tables, "received.natural_person").is_some(), taken, "{row}");
            assert_eq!(tables.problems.is_empty(), taken, "{row}");
        };
        check("255,16,5,19,4,0,299", true);
        check("299,,,,,,299", true);
        // A sum that is wrong but whole is the office's.
        check("255,16,5,19,4,0,298", true);
        check("16,5,19,4,0,299,", false);
        check("255,5,19,4,0,299,", false);
        check("255,16,,5,19,4,0", false);
    }

    #[test]
    fn a_cell_that_is_not_taken_has_no_place() {
        // The columns of section 2 are those of 2019, section 3 is that of 2021.
        let tables = read(
            "信息内容,本年新制作数量,本年新公开数量,对外公开总数量\n规章,1,1,1\n\
             ,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
             （六）其他处理,1.申请人无正当理由逾期不补正,0,0,0,0,0,0,0\n\
             2.申请人逾期未按收费通知要求缴纳费用,0,0,0,0,0,0,0\n",
        );
        assert!(tables.places.all().all(|(metric, _)| tables.cells.contains_key(&metric)));
        assert_eq!(tables.form, Some(Form::Form2021));
        assert!(tables.places.get(Metric::from_code("rules.made").unwrap()).is_none());
    }

    #[test]
    fn of_two_rows_under_one_heading_of_section_4_none_is_taken() {
        let head = "行政复议,,,,\n结果维持,结果纠正,其他结果,尚未审结,总计\n";
        let one = read(&format!("{head}1,0,0,0,1\n"));
        assert_eq!(value(&one, "reconsideration.total"), Some(1));
        let again = read(&format!("{head}1,0,0,0,1\n1,0,0,0,1\n"));
        assert_eq!(value(&again, "reconsideration.total"), Some(1));
        let moved = "行政复议,,,,\n总计,结果维持,结果纠正,其他结果,尚未审结\n";
        assert_eq!(value(&read(&format!("{moved}3,,2,1,0\n")), "reconsideration.total"), Some(3));
        assert_eq!(value(&read(&format!("{moved},3,2,1,0\n")), "reconsideration.upheld"), Some(3));
        assert_eq!(value(&read(&format!("{moved},3,2,0,1\n")), "reconsideration.upheld"), None);
        let two = read(&format!("{head}5,,,,\n1,0,0,0,1\n"));
        assert_eq!(value(&two, "reconsideration.upheld"), None);
        assert_eq!(two.problems.len(), 1);
    }

    #[test]
    fn section_4_may_stand_side_by_side_or_in_three_tables() {
        let side_by_side = read(
            "行政复议,,,,,行政诉讼,,,,,,,,,\n\
             结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,\n\
             ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
             1,2,3,4,10,5,6,7,8,26,0,1,0,,1\n",
        );
        let stacked = read(
            "行政复议\n结果维持,结果纠正,其他结果,尚未审结,总计\n1,2,3,4,10\n\
             未经复议直接起诉\n结果维持,结果纠正,其他结果,尚未审结,总计\n5,6,7,8,26\n\
             复议后起诉\n结果维持,结果纠正,其他结果,尚未审结,总计\n0,1,0,,1\n",
        );
        assert_eq!(side_by_side.cells.len(), 15);
        assert_eq!(value(&side_by_side, "litigation_direct.total"), Some(26));
        assert_eq!(value(&side_by_side, "litigation_after_reconsideration.corrected"), Some(1));
        assert_eq!(side_by_side.cells, stacked.cells);
        let swapped = read(
            "行政复议,,,,,未经复议直接起诉,,,,\n\
             结果纠正,结果维持,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
             1,2,3,4,10,5,6,7,8,26\n",
        );
        assert_eq!(value(&swapped, "reconsideration.upheld"), None);
    }
}
