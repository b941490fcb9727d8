//! Groups of measures that are asked for by one name.

use super::closed_list::closed_list;
use super::form::Section;
use super::indicator::Group;
use super::measure::Measure;
use super::metric::Metric;
use super::requests::{RequestRow, Requester};

closed_list! {
    /// A group of measures that belong together.
    pub enum MeasureGroup {
        Received = "received", "收到", "received and carried in, by applicant";
        Outcomes = "outcomes", "办理结果", "how requests ended, in total";
        Denied = "denied", "不予公开", "denied, by reason and applicant";
        Unavailable = "unavailable", "无法提供", "unavailable, by reason and applicant";
        Rejected = "rejected", "不予处理", "not processed, by reason and applicant";
        Other = "other", "其他处理", "other handling, by reason and applicant";
        Disputes = "disputes", "复议诉讼", "reconsideration and litigation";
        Disclosure = "disclosure", "主动公开", "proactive disclosure";
        Rates = "rates", "比率", "every rate";
    }
}

impl MeasureGroup {
    /// The group with this code or Chinese name, `None` for any other text.
    pub fn find(name: &str) -> Option<MeasureGroup> {
        let is_named = |group: &&MeasureGroup| group.code() == name || group.label().zh == name;
        MeasureGroup::ALL.iter().find(is_named).copied()
    }

    /// Whether a measure belongs to the group.
    pub fn has(self, measure: Measure) -> bool {
        match self {
            MeasureGroup::Received => matches!(
                measure,
                Measure::Cell(Metric::Request(RequestRow::Received | RequestRow::CarriedIn, _))
            ),
            MeasureGroup::Outcomes => Self::is_outcome(measure),
            MeasureGroup::Denied => Self::is_of_sum(measure, "denied.total"),
            MeasureGroup::Unavailable => Self::is_of_sum(measure, "unavailable.total"),
            MeasureGroup::Rejected => Self::is_of_sum(measure, "rejected.total"),
            MeasureGroup::Other => Self::is_of_sum(measure, "other.total"),
            MeasureGroup::Disputes => Self::is_cell_of(measure, Section::Disputes),
            MeasureGroup::Disclosure => Self::is_cell_of(measure, Section::Disclosure),
            MeasureGroup::Rates => matches!(measure, Measure::Rate(_)),
        }
    }

    fn is_cell_of(measure: Measure, section: Section) -> bool {
        matches!(measure, Measure::Cell(metric) if metric.section() == section)
    }

    /// The totals of section 3, where those that have parts stand for them.
    fn is_outcome(measure: Measure) -> bool {
        match measure {
            Measure::Cell(Metric::Request(row, Requester::Total)) => {
                let is_part = super::GROUPS.iter().any(|sum| Self::has_row(sum, row));
                let is_in = matches!(row, RequestRow::Received | RequestRow::CarriedIn);
                !is_part && !is_in
            }
            Measure::Group(_) => true,
            Measure::Cell(_) | Measure::Rate(_) => false,
        }
    }

    /// Whether a measure is a group sum, or stands in a row whose total is part of it.
    fn is_of_sum(measure: Measure, code: &str) -> bool {
        let Some(sum) = Group::find(code) else { return false };
        let row_of_sum = code.split('.').next();
        match measure {
            Measure::Group(group) => group.code == code,
            Measure::Cell(Metric::Request(row, _)) => {
                Self::has_row(sum, row) || Some(row.code()) == row_of_sum
            }
            Measure::Cell(_) | Measure::Rate(_) => false,
        }
    }

    fn has_row(sum: &Group, row: RequestRow) -> bool {
        sum.parts.iter().any(|part| part.split('.').next() == Some(row.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_follow_from_the_rows() {
        let check = |group: MeasureGroup, count: usize, some: &[&str]| {
            let codes = Measure::all().filter(|measure| group.has(*measure)).map(Measure::code);
            let codes: Vec<&str> = codes.collect();
            assert_eq!(codes.len(), count, "{}: {codes:?}", group.code());
            for code in some {
                assert!(codes.contains(code), "{}: {code}", group.code());
            }
        };
        check(MeasureGroup::Received, 14, &["received.total", "carried_in.enterprise"]);
        let outcomes = ["granted.total", "denied.total", "other.total", "carried_out.total"];
        check(MeasureGroup::Outcomes, 8, &outcomes);
        check(MeasureGroup::Denied, 57, &["denied.total", "denied_by_law.enterprise"]);
        check(MeasureGroup::Unavailable, 22, &["unavailable.total"]);
        check(MeasureGroup::Rejected, 36, &["rejected.total"]);
        check(MeasureGroup::Other, 28, &["other.total", "other.enterprise", "other_misc.total"]);
        check(MeasureGroup::Disputes, 15, &["reconsideration.total"]);
        check(MeasureGroup::Disclosure, 29, &["fees.amount"]);
        check(MeasureGroup::Rates, 9, &["dispute_rate"]);
        assert_eq!(MeasureGroup::find("不予公开"), Some(MeasureGroup::Denied));
        assert_eq!(MeasureGroup::find("denied.total"), None);
    }
}
