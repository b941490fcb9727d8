//! A measure: whatever compares between years and departments.

use super::form::{Section, Unit};
use super::indicator::{GROUPS, Group, INDICATORS, Indicator};
use super::metric::Metric;
use crate::language::{Language, Localised};

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

    /// The measure with this code, or with this name in either language: `received.total`,
    /// `不予公开率`. `None` for any other text.
    pub fn find(name: &str) -> Option<Measure> {
        let name = name.trim();
        Measure::all().find(|measure| {
            measure.code() == name
                || [Language::Zh, Language::En].iter().any(|&it| measure.localised(it) == name)
        })
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
        check("received", None);
        check("", None);
    }
}
