//! Lists of departments: a row for each, with what is known of it.
//!
//! As a data export, a list is held to its headings: everything that is not understood refuses it,
//! with all such places named.

use super::columns::{Attribute, attribute};
use super::labels::fold;
use super::records::IGNORED;
use crate::document::{Block, Document, Row, formula};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};
use crate::report::{Department, ListedDepartment, NOT_STATED, NameFault, parse_department_name};

/// What a document lists, and everything that is wrong with it.
#[derive(Debug, Default)]
pub struct DepartmentList {
    /// The departments of the rows that could be read, in their order.
    pub departments: Vec<ListedDepartment>,
    /// Where each of them stands.
    places: Vec<Place>,
    /// What each column is; `None` for one that is not read.
    columns: Vec<Option<Attribute>>,
    /// All problems. One that refuses a row refuses the list.
    pub problems: Vec<Problem>,
}

/// What a list may say of a department.
const ATTRIBUTES: &[Attribute] = &[
    Attribute::Department,
    Attribute::RegionCode,
    Attribute::Region,
    Attribute::Level,
    Attribute::System,
    Attribute::Parent,
    Attribute::Successor,
    Attribute::Alias,
];

/// Reads a list. Lines with one cell above the headings, such as a title, are passed over.
pub fn read(document: &Document) -> DepartmentList {
    /// A title and who made it, hardly more.
    const MOST_TITLES: usize = 3;
    let place = &document.place;
    let mut list = DepartmentList::default();
    let rows: Vec<Row> = match document.contents.blocks.as_slice() {
        [Block::Table(table)] => table.rows.clone(),
        // A list of names has one column, so nothing shows that it is a table.
        blocks => blocks.iter().filter_map(row_of_line).collect(),
    };
    if !["csv", "txt"].contains(&document.format) {
        let what = Message::DepartmentListNotCsv;
        list.refuse(what, place.clone(), Message::WhyDepartmentListNotCsv, Message::FixSaveAsCsv);
        return list;
    }
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let rows: Vec<Row> = rows.into_iter().filter(|row| filled(row) > 0).collect();
    let is_title = |row: &&Row| filled(row) == 1 && !row.cells.iter().any(|it| known(it).is_some());
    let titles = rows.iter().take(MOST_TITLES).take_while(is_title).count();
    let Some((header, rows)) = rows[titles..].split_first() else {
        list.refuse_without_departments(place.clone());
        return list;
    };
    list.read_headings(place, header, rows);
    if !list.columns.contains(&Some(Attribute::Department)) {
        list.refuse_without_departments(place.at_line(header.line));
        return list;
    }
    if rows.is_empty() {
        let place = place.at_line(header.line);
        list.refuse(Message::NoRows, place, Message::WhyNoRows, Message::FixCheckFile);
    }
    for row in rows {
        list.read_row(&place.at_line(row.line), header, row);
    }
    list
}

fn row_of_line(block: &Block) -> Option<Row> {
    match block {
        Block::Line(line) => {
            Some(Row { line: line.number, cells: vec![line.text.clone()], ..Row::default() })
        }
        Block::Table(_) => None,
    }
}

fn known(heading: &str) -> Option<Attribute> {
    attribute(heading).filter(|one| ATTRIBUTES.contains(one))
}

impl DepartmentList {
    /// The cell of a department that says something about it; the row, where there is no such column.
    pub fn place(&self, index: usize, attribute: Attribute) -> Place {
        let place = self.places.get(index).cloned().unwrap_or_default();
        let column = self.columns.iter().position(|column| *column == Some(attribute));
        Place { column: column.map(|column| column + 1), ..place }
    }

    fn refuse(&mut self, what: Message, place: Place, why: Message, fix: Message) {
        self.problems.push(Problem { severity: Severity::Refused, what, place, why, fix });
    }

    fn refuse_without_departments(&mut self, place: Place) {
        self.refuse(
            Message::NoDepartmentColumn,
            place,
            Message::WhyDepartmentColumns,
            Message::FixNoDepartmentColumn,
        );
    }

    fn read_headings(&mut self, place: &Place, header: &Row, rows: &[Row]) {
        for (index, text) in header.cells.iter().enumerate() {
            let place = place.at_line(header.line).at_column(index + 1);
            let heading = text.trim();
            let column = known(heading);
            let is_empty = || {
                rows.iter()
                    .all(|row| row.cells.get(index).is_none_or(|cell| cell.trim().is_empty()))
            };
            let fix = Message::FixUnknownColumn;
            if column.is_some() && self.columns.contains(&column) {
                let what = Message::RepeatedColumn { heading: heading.to_owned() };
                self.refuse(what, place, Message::WhyRepeatedColumn, fix);
            } else if column.is_none() && !is_ignored(heading) && !is_empty() {
                let what = match heading {
                    "" => Message::UnnamedColumn,
                    heading => Message::UnknownColumn { heading: heading.to_owned() },
                };
                self.refuse(what, place, Message::WhyDepartmentColumns, fix);
            }
            self.columns.push(column);
        }
    }

    fn read_row(&mut self, place: &Place, header: &Row, row: &Row) {
        if row.cells == header.cells {
            self.refuse(
                Message::RepeatedHeadings,
                place.clone(),
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
                place.clone(),
                Message::WhyRowOfOtherLength,
                Message::FixRowOfOtherLength,
            );
            return;
        }
        let mut listed = ListedDepartment::default();
        for (index, cell) in row.cells.iter().enumerate().take(width) {
            let text = formula::restored(cell.trim());
            let place = place.at_column(index + 1);
            match self.columns[index] {
                None => {}
                Some(Attribute::Department) if text.is_empty() => self.refuse(
                    Message::RowWithoutDepartment,
                    place,
                    Message::WhyRowWithoutDepartment,
                    Message::FixEmptyCell,
                ),
                Some(Attribute::Department) => {
                    if parse_department_name(text) == Err(NameFault::Sum) {
                        // Its other cells are none that anybody would correct.
                        let what = Message::TotalRow { label: text.to_owned() };
                        self.refuse(what, place, Message::WhyTotalRow, Message::FixRemoveRow);
                        return;
                    }
                    listed.department.name = self.name(text, &place).unwrap_or_default();
                }
                Some(_) if says_nothing(text) => {}
                Some(Attribute::Alias) => {
                    let aliases = text.split([';', '；', '、']).filter(|it| !says_nothing(it));
                    listed.aliases.extend(aliases.filter_map(|alias| self.name(alias, &place)));
                }
                Some(attribute @ (Attribute::Parent | Attribute::Successor)) => {
                    let name = self.name(text, &place);
                    set(&mut listed.department, attribute, name);
                }
                Some(attribute) => {
                    set(&mut listed.department, attribute, Some(text.to_owned()));
                }
            }
        }
        // Whether its names are taken is known only of a row that has one itself.
        if !listed.department.name.is_empty() {
            self.departments.push(listed);
            self.places.push(place.clone());
        }
    }

    /// Reads the name of a department.
    fn name(&mut self, text: &str, place: &Place) -> Option<String> {
        let text = text.trim();
        let (what, why, fix) = match parse_department_name(text) {
            Ok(name) if name.contains('\u{FFFD}') => {
                (Message::DamagedName { name }, Message::WhyDamagedName, Message::FixBrokenBytes)
            }
            Ok(name) => return Some(name),
            Err(NameFault::Sum) => (
                Message::TotalRow { label: text.to_owned() },
                Message::WhyTotalRow,
                Message::FixCell,
            ),
            Err(NameFault::NoName) => (
                Message::NotADepartment { text: text.to_owned() },
                Message::WhyNotADepartment,
                Message::FixCell,
            ),
        };
        self.refuse(what, place.clone(), why, fix);
        None
    }
}

/// Whether a cell is blank, or holds what offices write where there is nothing to say.
fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || NOT_STATED.contains(&text)
}

fn is_ignored(heading: &str) -> bool {
    let heading = fold(heading).trim().to_lowercase();
    IGNORED.contains(&heading.trim_end_matches('.'))
}

fn set(department: &mut Department, attribute: Attribute, text: Option<String>) {
    match attribute {
        Attribute::RegionCode => department.region_code = text,
        Attribute::Region => department.region = text,
        Attribute::Level => department.level = text,
        Attribute::System => department.system = text,
        Attribute::Parent => department.parent = text,
        Attribute::Successor => department.successor = text,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document;
    use crate::language::Language;

    fn list(text: &str) -> DepartmentList {
        read(&document::read(text.as_bytes(), "d.csv").expect("a document"))
    }

    #[test]
    fn a_list_says_what_its_cells_say() {
        let check = |text: &str, expected: &[(&str, Option<&str>, &[&str])]| {
            let list = list(text);
            assert_eq!(list.problems, [], "{text}");
            let found: Vec<_> = list
                .departments
                .iter()
                .map(|one| {
                    let aliases: Vec<&str> = one.aliases.iter().map(String::as_str).collect();
                    (one.department.name.as_str(), one.department.parent.as_deref(), aliases)
                })
                .collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|(name, parent, aliases)| (*name, *parent, aliases.to_vec()))
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("department\n甲局\n\n乙 局\n", &[("甲局", None, &[]), ("乙局", None, &[])]);
        check(
            "序号;部门;上级单位;曾用名\n1;甲局;县政府;子局；丑局、 寅局;\n2;乙局;无;/\n",
            &[("甲局", Some("县政府"), &["子局", "丑局", "寅局"]), ("乙局", None, &[])],
        );
        check("县直部门名单,\n单位,所属\n甲局,县政府\n", &[("甲局", Some("县政府"), &[])]);
    }

    #[test]
    fn whatever_is_not_understood_is_a_problem_in_its_place() {
        let check = |text: &str, expected: &[&str]| {
            let problems = list(text).problems;
            let found: Vec<String> =
                problems.iter().map(|one| one.place.within(Language::En)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("甲局\n乙局\n", &[""]);
        check("名称,region\n甲局,甲县\n", &["line 1, column 1", "line 1"]);
        check("department,year\n甲局,2021\n", &["line 1, column 2"]);
        check("department,year\n甲局,\n", &[]);
        check("department,部门\n甲局,乙局\n", &["line 1, column 2"]);
        check("department,alias\n", &["line 1"]);
        check("department,alias\n甲局\n乙局,,丙局\n", &["line 2", "line 3"]);
        check("department,alias\n,甲局\ndepartment,alias\n", &["line 2, column 1", "line 3"]);
        check(
            "department,alias,parent\n合计,9,：\n甲局,乙局;9、：,全县\n",
            &["line 2, column 1", "line 3, column 2", "line 3, column 2", "line 3, column 3"],
        );
    }
}
