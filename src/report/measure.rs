//! A measure: whatever compares between years and departments.

use super::form::{Section, Unit};
use super::indicator::{GROUPS, Group, INDICATORS, Indicator};
use super::metric::Metric;
use crate::language::{Language, Localised, Message};

/// A figure that compares: a cell of the form, a group sum or a rate. The view `measure` has the same.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// A cell of the form.
    Cell(Metric),
    /// A group sum that no edition but perhaps one prints.
    Group(&'static Group),
    /// A rate, in percent.
    Rate(&'static Indicator),
}

impl Measure {
    /// Every measure: the cells in the order of the codebook, then group sums that are no cell, then
    /// rates.
    pub fn all() -> impl Iterator<Item = Measure> {
        let cells = Metric::all().iter().copied().map(Measure::Cell);
        let groups = GROUPS.iter().filter(|group| Metric::from_code(group.code).is_none());
        cells.chain(groups.map(Measure::Group)).chain(INDICATORS.iter().map(Measure::Rate))
    }

    /// The measure with this code, or with a name that it has in a table or a picture, in either language:
    /// `received.total`, `不予公开率`, `本年新收`, `fees/amount (10,000 yuan)`. `None` for any other
    /// text, and for a name that several measures go by.
    pub fn find(name: &str) -> Option<Measure> {
        let name = name.trim();
        if let Some(known) = Measure::all().find(|measure| measure.code() == name) {
            return Some(known);
        }
        let name = plain(name);
        let is_called_so = |measure: &Measure| measure.names().any(|one| plain(&one) == name);
        let mut called_so = Measure::all().filter(is_called_so);
        called_so.next().filter(|_| called_so.next().is_none())
    }

    /// The measures of which the text is a name, or a part of their code or of a name.
    pub fn like(name: &str) -> Vec<Measure> {
        let name = plain(name);
        if name.is_empty() {
            return Vec::new();
        }
        let has_part = |measure: &Measure| {
            measure.code().contains(&name) || measure.names().any(|one| plain(&one).contains(&name))
        };
        Measure::all().filter(has_part).collect()
    }

    /// Every name by which tables and pictures call it, in both languages: what the form prints and the short
    /// name, with the column or, where that is the total, without it, with and without the unit.
    fn names(self) -> impl Iterator<Item = String> {
        let in_language = move |language: Language| {
            let names = [self.localised(language), self.short_name(language)];
            let with_unit = move |label: String| {
                let shown = match self.unit() {
                    Unit::Fen => Some(Message::InTenThousandYuan { label: label.clone() }),
                    Unit::Percent => Some(Message::InPercent { label: label.clone() }),
                    _ => None,
                };
                std::iter::once(label).chain(shown.map(|shown| shown.text(language)))
            };
            let with_and_without_total = move |name: String| {
                let without = name.strip_suffix(language.pick("/总计", "/total"));
                let without = without.map(str::to_owned);
                std::iter::once(name).chain(without)
            };
            names.into_iter().flat_map(with_and_without_total).flat_map(with_unit)
        };
        [Language::Zh, Language::En].into_iter().flat_map(in_language)
    }

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Measure::Cell(metric) => metric.code(),
            Measure::Group(group) => group.code,
            Measure::Rate(indicator) => indicator.code,
        }
    }

    /// What it counts. A group sum counts what its parts count.
    pub fn unit(self) -> Unit {
        match self {
            Measure::Cell(metric) => metric.unit(),
            Measure::Group(_) => Unit::Requests,
            Measure::Rate(_) => Unit::Percent,
        }
    }

    /// The section whose figures it is made of; that of the disputes for rates with both.
    pub fn section(self) -> Section {
        match self {
            Measure::Cell(metric) => metric.section(),
            Measure::Group(_) => Section::Requests,
            Measure::Rate(indicator) => {
                let terms = indicator.numerator.iter().chain(indicator.denominator);
                let sections = terms.filter_map(|(_, code)| Metric::from_code(code));
                sections
                    .map(Metric::section)
                    .max_by_key(|section| section.code())
                    .unwrap_or(Section::Requests)
            }
        }
    }
}

/// A name as it is compared: who types it may write other brackets, capitals and spaces.
fn plain(name: &str) -> String {
    let ascii = |one: char| match one {
        '（' => '(',
        '）' => ')',
        '／' => '/',
        '％' => '%',
        one => one.to_ascii_lowercase(),
    };
    name.chars().filter(|one| !one.is_whitespace()).map(ascii).collect()
}

impl Localised for Measure {
    fn localised(&self, language: Language) -> String {
        match self {
            Measure::Cell(metric) => metric.path(language),
            Measure::Group(group) => group.label.get(language).to_owned(),
            Measure::Rate(indicator) => indicator.label.get(language).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_found_by_code_and_by_name() {
        let check = |name: &str, expected: Option<&str>| {
            assert_eq!(Measure::find(name).map(Measure::code), expected, "{name}");
        };
        check("received.total", Some("received.total"));
        check("一、本年新收政府信息公开申请数量/总计", Some("received.total"));
        check("denied.total", Some("denied.total"));
        check("（三）不予公开/总计", Some("denied.total"));
        check("不予公开率", Some("denial_rate"));
        check("dispute rate", Some("dispute_rate"));
        // As tables show them.
        check("本年新收", Some("received.total"));
        check("本年新收/自然人", Some("received.natural_person"));
        check("received", Some("received.total"));
        check("Direct suits", Some("litigation_direct.total"));
        check("公开率（%）", Some("disclosure_rate"));
        check("公开率(%)", Some("disclosure_rate"));
        check("行政事业性收费/本年收费金额（万元）", Some("fees.amount"));
        check("fees/amount (10,000 yuan)", Some("fees.amount"));
        // What several measures might be is none.
        check("自然人", None);
        check("total", None);
        check("", None);
    }

    #[test]
    fn every_name_that_a_table_shows_names_one_measure() {
        for measure in Measure::all() {
            for name in measure.names() {
                assert_eq!(Measure::find(&name).map(Measure::code), Some(measure.code()), "{name}");
            }
        }
    }

    #[test]
    fn a_part_of_a_name_lists_what_it_may_be() {
        let check = |name: &str, expected: &[&str]| {
            let like: Vec<&str> = Measure::like(name).into_iter().map(Measure::code).collect();
            assert_eq!(like, expected, "{name}");
        };
        check("纠错率", &["reconsideration_correction_rate", "litigation_correction_rate"]);
        check("fees.", &["fees.amount", "fees.items_previous", "fees.items_change"]);
        check("Denial", &["denial_rate"]);
        check("天气", &[]);
        check(" ", &[]);
    }
}
