//! The editions of the national form, one file each: what each prints, in printed order.
//!
//! Which one a report uses is read from its tables, never from its year.

mod edition_2019;
mod edition_2021;

use super::disclosure::{Disclosure, DisclosureColumn, DisclosureRow};
use super::form::Form;
use super::requests::RequestRow;
use crate::language::Label;

/// What one edition of the form prints. Section 4 is the same in all of them.
#[derive(Debug)]
pub struct Edition {
    /// Its name.
    pub form: Form,
    /// The first year whose reports use it.
    pub first_year: u16,
    /// The tables of section 2.
    pub disclosures: &'static [DisclosureTable],
    /// The rows of section 3.
    pub requests: &'static [RequestRow],
    /// Words of section 2 that no other edition prints, as short as they may be broken.
    pub marks: &'static [&'static str],
}

/// One of the small tables of section 2. Each row has every column.
#[derive(Debug)]
pub struct DisclosureTable {
    /// The paragraph of article 20 of the regulation (国务院令第711号) that it answers.
    pub paragraph: Label,
    /// From the left.
    pub columns: &'static [DisclosureColumn],
    /// From the top.
    pub rows: &'static [DisclosureRow],
}

/// Every edition, the oldest first.
pub const EDITIONS: &[&Edition] = &[&edition_2019::EDITION, &edition_2021::EDITION];

impl Edition {
    /// The table of section 2 that prints a row, `None` where none does.
    pub fn table_of(&self, row: DisclosureRow) -> Option<&'static DisclosureTable> {
        self.disclosures.iter().find(|table| table.rows.contains(&row))
    }

    /// The rows of section 2 from the top.
    pub fn disclosure_rows(&self) -> impl Iterator<Item = DisclosureRow> {
        self.disclosures.iter().flat_map(|table| table.rows).copied()
    }

    /// The cells of a row of section 2 from the left; none where the edition has no such row.
    pub fn disclosures_of(&self, row: DisclosureRow) -> Vec<Disclosure> {
        let columns = self.table_of(row).map_or(&[][..], |table| table.columns);
        columns.iter().filter_map(|&column| Disclosure::find(row, column)).collect()
    }
}

impl Form {
    /// What the form prints.
    pub fn edition(self) -> &'static Edition {
        EDITIONS[self.index()]
    }

    /// The edition in force for the reports of a year.
    pub fn in_force(year: u16) -> Form {
        let newest_first = EDITIONS.iter().rev();
        let mut begun = newest_first.filter(|edition| edition.first_year <= year);
        begun.next().unwrap_or(&EDITIONS[0]).form
    }

    /// The edition that alone prints something; `None` where several or none do.
    pub fn alone_with(prints: impl Fn(&Edition) -> bool) -> Option<Form> {
        let mut printing = EDITIONS.iter().filter(|edition| prints(edition));
        let first = printing.next()?;
        if printing.next().is_some() { None } else { Some(first.form) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_form_has_its_edition_at_its_place_and_its_file() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/editions");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        let listed = EDITIONS.iter().map(|edition| format!("edition_{}.rs", edition.form.code()));
        assert_eq!(files, listed.chain(["mod.rs".to_owned()]).collect());
        assert_eq!(EDITIONS.len(), Form::ALL.len());
        for (form, edition) in Form::ALL.iter().zip(EDITIONS) {
            assert_eq!(*form, edition.form);
            assert_eq!(Form::in_force(edition.first_year), *form);
        }
        assert_eq!(Form::in_force(2010), Form::Form2019);
        assert_eq!(Form::in_force(2020), Form::Form2019);
        assert_eq!(Form::in_force(2030), Form::Form2021);
    }

    #[test]
    fn marks_are_of_one_edition() {
        for edition in EDITIONS {
            for mark in edition.marks {
                let with = |edition: &Edition| {
                    let cells =
                        edition.disclosure_rows().flat_map(|row| edition.disclosures_of(row));
                    let mut labels =
                        cells.flat_map(|cell| [cell.row_label().zh, cell.column_label().zh]);
                    labels.any(|label| label.replace('/', "").contains(mark))
                };
                assert_eq!(Form::alone_with(with), Some(edition.form), "{mark}");
            }
        }
    }
}
