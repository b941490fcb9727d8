//! The figures of a database, read from its tidy and wide exports, and what follows from them, without
//! the program's SQL: what the tests of every comparison recompute their numbers from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use crate::support::{Numbers, Stats};

const DENIED: [&str; 8] = [
    "denied_state_secret",
    "denied_by_law",
    "denied_security",
    "denied_third_party",
    "denied_internal",
    "denied_process",
    "denied_enforcement_file",
    "denied_inquiry",
];
const UNAVAILABLE: [&str; 3] =
    ["unavailable_not_held", "unavailable_must_create", "unavailable_unclear"];
const REJECTED: [&str; 5] = [
    "rejected_petition",
    "rejected_repeat",
    "rejected_publication",
    "rejected_excessive",
    "rejected_reconfirm",
];
const OTHER: [&str; 3] = ["other_uncorrected", "other_unpaid", "other_misc"];

pub type Cells = BTreeMap<String, Option<i64>>;

/// What is divided by what; no denominator for a figure that stands for itself.
pub type Part = (i64, Option<i64>);

/// The reports of an export.
#[allow(clippy::struct_field_names)] // They are the reports.
pub struct Reports {
    /// Departments of today.
    pub departments: BTreeSet<String>,
    attributes: Attributes,
    /// Who reported which year, by the name of the time.
    reporters: BTreeSet<(String, i64)>,
    /// By department of today and year, each as its cells: several after a merger.
    pub reports: BTreeMap<(String, i64), Vec<Cells>>,
}

pub fn read_csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.expect("a row"));
    rows.collect()
}

impl Reports {
    pub fn read(stats: &Stats, database: &str) -> Reports {
        let attributes = Attributes::read(stats, database);
        let departments = attributes.today.values().cloned().collect();
        let (reporters, reports) = (BTreeSet::new(), BTreeMap::new());
        let mut all = Reports { departments, attributes, reporters, reports };
        let mut by_report: BTreeMap<(String, i64), Cells> = BTreeMap::new();
        let tidy = stats.stdout(&format!("--db {database} export --layout tidy"));
        for row in read_csv(&tidy) {
            let key = (row["department"].clone(), row["year"].parse().expect("a year"));
            by_report
                .entry(key)
                .or_default()
                .insert(row["metric"].clone(), row["value"].parse().ok());
        }
        for ((name, year), cells) in by_report {
            let key = (all.today(&name), year);
            all.reporters.insert((name, year));
            all.reports.entry(key).or_default().push(cells);
        }
        all
    }

    /// The name that a department has today.
    pub fn today(&self, name: &str) -> String {
        self.attributes.today.get(name).map_or(name, String::as_str).to_owned()
    }

    /// What a column of the wide export says of a department; empty where it says nothing.
    pub fn attribute(&self, department: &str, column: &str) -> &str {
        self.attributes.of.get(department).map_or("", |row| &row[column])
    }

    /// Those of `among`, names of today, that reported one of the years and sum up others of it that did.
    pub fn summing_up<'a>(
        &self,
        among: impl Iterator<Item = &'a String> + Clone,
        years: &[i64],
    ) -> BTreeSet<String> {
        let has_report = |name: &&String| {
            years.iter().any(|&year| self.reports.contains_key(&((*name).clone(), year)))
        };
        let reporting = among.filter(has_report);
        let above: BTreeSet<String> =
            reporting.clone().flat_map(|name| self.attributes.above(name)).collect();
        reporting.filter(|name| above.contains(*name)).cloned().collect()
    }

    /// Whether the reports of a year before a merger do not add up to the department: one that became
    /// part of it has none, nor has anyone on its way to today, or one is above another, or two are the
    /// same report.
    pub fn is_unclear(&self, department: &str, year: i64) -> bool {
        let bodies = self.attributes.today.iter();
        let bodies: Vec<&String> =
            bodies.filter(|(_, today)| *today == department).map(|(name, _)| name).collect();
        let successor = |name: &str| self.attribute(name, "successor").to_owned();
        let is_first = |name: &&&String| bodies.iter().all(|other| successor(other) != ***name);
        let has_report = |name: &str| self.reporters.contains(&(name.to_owned(), year));
        let mut firsts = bodies.iter().filter(is_first);
        let is_missing = firsts.any(|name| {
            let mut way = vec![(*name).clone()];
            while let Some(next) =
                way.last().map(|last| successor(last)).filter(|next| !next.is_empty())
            {
                way.push(next);
            }
            !way.iter().any(|name| has_report(name))
        });
        let is_above = |name: &str| {
            let mut name = self.attribute(name, "parent").to_owned();
            let mut above = BTreeSet::new();
            while !name.is_empty() && above.insert(name.clone()) {
                name = self.attribute(&name, "parent").to_owned();
            }
            above
        };
        let is_double = bodies.iter().any(|name| {
            has_report(name)
                && bodies.iter().any(|other| has_report(other) && is_above(name).contains(*other))
        });
        let is_reported = bodies.iter().any(|name| has_report(name));
        let reports = self.reports.get(&(department.to_owned(), year));
        let reports = reports.map(Vec::as_slice).unwrap_or_default();
        let is_twice = reports
            .iter()
            .enumerate()
            .any(|(at, this)| reports[..at].iter().any(|that| are_the_same(this, that)));
        is_reported && (is_missing || is_double || is_twice)
    }

    /// The parts of a measure in one year, `None` where a report does not state it, or the reports do
    /// not add up.
    pub fn part(&self, department: &str, year: i64, measure: &str) -> Option<Part> {
        let reports = self.reports.get(&(department.to_owned(), year))?;
        if self.is_unclear(department, year) {
            return None;
        }
        let mut sum = (0, None);
        for cells in reports {
            let (numerator, denominator) = part_of(cells, measure)?;
            sum.0 += numerator;
            sum.1 = denominator.map(|one| sum.1.unwrap_or(0) + one);
        }
        Some(sum)
    }
}

/// Whether two reports are one: some figure that is not zero is the same, and ten for each that
/// differs, but not where what was concluded differs and what was received does by more than a tenth and one.
fn are_the_same(this: &Cells, that: &Cells) -> bool {
    let stated = |cells: &Cells, metric: &str| cells.get(metric).copied().flatten();
    let differs = |metric: &str| {
        stated(this, metric).zip(stated(that, metric)).is_some_and(|(one, other)| one != other)
    };
    let same = |metric: &str| {
        stated(this, metric).is_some_and(|it| it != 0 && stated(that, metric) == Some(it))
    };
    let received = stated(this, "received.total").zip(stated(that, "received.total"));
    let is_far = received.is_some_and(|(one, other)| (10 * (one - other)).abs() > one + 10);
    let count = |test: &dyn Fn(&str) -> bool| this.keys().filter(|metric| test(metric)).count();
    count(&same) > 0
        && 10 * count(&differs) <= count(&same)
        && !(is_far && differs("concluded.total"))
}

/// What the wide export says of departments.
pub struct Attributes {
    /// By column, such as `region`. Of one that never reported under its name of today, nothing.
    pub of: BTreeMap<String, BTreeMap<String, String>>,
    /// The name that each has today.
    pub today: BTreeMap<String, String>,
}

impl Attributes {
    pub fn read(stats: &Stats, database: &str) -> Attributes {
        let export = stats.stdout(&format!("--db {database} export --layout wide"));
        let of: BTreeMap<_, _> =
            read_csv(&export).into_iter().map(|row| (row["department"].clone(), row)).collect();
        let mut today = BTreeMap::new();
        for name in of.keys() {
            let mut last = name;
            while let Some(row) = of.get(last).filter(|row| !row["successor"].is_empty()) {
                last = &row["successor"];
            }
            today.insert(name.clone(), last.clone());
        }
        Attributes { of, today }
    }

    pub fn get(&self, department: &str, key: &str) -> Option<String> {
        self.of.get(department).map(|row| row[key].clone()).filter(|value| !value.is_empty())
    }

    /// Every department above one, by today's names.
    pub fn above(&self, department: &str) -> BTreeSet<String> {
        let mut above = BTreeSet::new();
        let mut next = vec![department.to_owned()];
        while let Some(name) = next.pop() {
            let bodies = self.today.iter().filter(|(_, today)| **today == name);
            for (body, _) in bodies {
                let Some(parent) = self.get(body, "parent") else { continue };
                let parent = self.today.get(&parent).cloned().unwrap_or(parent);
                if parent != department && above.insert(parent.clone()) {
                    next.push(parent);
                }
            }
        }
        above
    }
}

fn part_of(cells: &Cells, measure: &str) -> Option<Part> {
    let cell = |code: &str| cells.get(code).copied().flatten();
    let sum =
        |rows: &[&str]| rows.iter().map(|row| cell(&format!("{row}.total"))).sum::<Option<i64>>();
    let rate = |numerator: i64, denominator: i64| Some((numerator, Some(denominator)));
    let disputes = || {
        Some(
            cell("reconsideration.total")?
                + cell("litigation_direct.total")?
                + cell("litigation_after_reconsideration.total")?,
        )
    };
    match measure {
        "denied.total" => sum(&DENIED).map(|sum| (sum, None)),
        "unavailable.total" => sum(&UNAVAILABLE).map(|sum| (sum, None)),
        "rejected.total" => sum(&REJECTED).map(|sum| (sum, None)),
        "other.total" => cell("other.total").or_else(|| sum(&OTHER)).map(|value| (value, None)),
        "disclosure_rate" => rate(
            cell("granted.total")? + cell("partially_granted.total")?,
            cell("concluded.total")?,
        ),
        "denial_rate" => rate(sum(&DENIED)?, cell("concluded.total")?),
        "unavailable_rate" => rate(sum(&UNAVAILABLE)?, cell("concluded.total")?),
        "rejection_rate" => rate(sum(&REJECTED)?, cell("concluded.total")?),
        "natural_person_share" => rate(cell("received.natural_person")?, cell("received.total")?),
        "carry_over_rate" => {
            rate(cell("carried_out.total")?, cell("received.total")? + cell("carried_in.total")?)
        }
        "reconsideration_correction_rate" => rate(
            cell("reconsideration.corrected")?,
            cell("reconsideration.total")? - cell("reconsideration.pending")?,
        ),
        "litigation_correction_rate" => rate(
            cell("litigation_direct.corrected")?
                + cell("litigation_after_reconsideration.corrected")?,
            cell("litigation_direct.total")? + cell("litigation_after_reconsideration.total")?
                - cell("litigation_direct.pending")?
                - cell("litigation_after_reconsideration.pending")?,
        ),
        "dispute_rate" => rate(disputes()?, cell("concluded.total")?),
        code => cell(code).map(|value| (value, None)),
    }
}

/// A percentage in tenths, exact up to the last half; of nothing, or of less where cells contradict each
/// other, there is none.
#[allow(clippy::cast_precision_loss)] // Test figures are small.
pub fn tenth(numerator: i64, denominator: i64) -> Option<f64> {
    (denominator > 0).then(|| (1000.0 * numerator as f64 / denominator as f64).round() / 10.0)
}

pub fn shown((numerator, denominator): Part) -> Option<f64> {
    match denominator {
        Some(denominator) => tenth(numerator, denominator),
        #[allow(clippy::cast_precision_loss)]
        None => Some(numerator as f64),
    }
}

#[track_caller]
pub fn assert_number(found: &Value, expected: Option<f64>, tolerance: f64, what: &str) {
    match (found.as_f64(), expected) {
        (None, None) => assert!(found.is_null(), "{what}: {found}"),
        (Some(found), Some(expected)) if (found - expected).abs() <= tolerance => {}
        (_, expected) => panic!("{what}: {found}, expected {expected:?}"),
    }
}

/// Who is above whom among the [`generated`] departments: 5 is below 6, and 6 below 7; 1, which became
/// 0, is below 8, and so is 9; one of the two merged into 4 is below 10.
pub const HIERARCHY: &str = "department,parent\n示例5局,示例6局\n示例6局,示例7局\n示例1局,示例8局\n\
    示例9局,示例8局\n示例2局,示例10局\n";

/// Reports of both forms with blanks, missing cells, missing years, renames and mergers, of this many
/// departments (6 or more; three fewer today) in two regions, two levels and three systems, or in
/// none: a wide table of successors and a tidy one of figures. What was renamed may have its last report under
/// both names, with some figures corrected or taken out.
pub fn generated(seed: u64, departments: usize) -> (String, String) {
    let mut numbers = Numbers::new(seed);
    let codebook = include_str!("../../src/report/codebook.csv");
    let codebook = read_csv(codebook.trim_start_matches('\u{feff}'));
    let mut wide = String::from("department,year,form,successor,received.total\n");
    let mut tidy = String::from("department,year,form,region,level,system,metric,value\n");
    for department in 0..departments {
        let region = ["甲县", "乙县"][department % 2];
        let level = ["县级", "乡级", ""][department % 3];
        let system = ["教育", "公安", "民政", ""][department % 4];
        // Department 1 is renamed to 0; 2 and 3 merge into 4.
        let successor = match department {
            1 => "示例0局",
            2 | 3 => "示例4局",
            _ => "",
        };
        for year in 2019..=2022 {
            let exists = match department {
                0 | 4 => year >= 2021,
                // One that became part of 4 may lack a year.
                3 => year < 2021 && numbers.below(3) > 0,
                1 | 2 => year < 2021,
                _ => numbers.below(4) > 0,
            };
            if !exists {
                continue;
            }
            let form = if year < 2021 || numbers.below(8) == 0 { "2019" } else { "2021" };
            for row in &codebook {
                let is_printed = row["forms"].split(['|', ';', ' ']).any(|one| one == form);
                if !is_printed || numbers.below(40) == 0 {
                    continue;
                }
                let value = match numbers.below(20) {
                    0 => String::new(),
                    1..=9 => "0".to_owned(),
                    10..=14 if row["note"].contains("signed") => format!("-{}", numbers.below(300)),
                    _ => numbers.below(300).to_string(),
                };
                let metric = &row["metric"];
                let of = format!("示例{department}局,{year},{form},{region},{level},{system}");
                writeln!(tidy, "{of},{metric},{value}").expect("a line");
            }
        }
        if !successor.is_empty() {
            writeln!(wide, "示例{department}局,2019,2019,{successor},").expect("a line");
        }
    }
    if numbers.below(2) == 0 {
        let (corrected, blank) = (numbers.below(2) * numbers.below(16), numbers.below(2));
        let again = again(&mut numbers, &tidy, "示例1局,2020,", "示例0局,2020,", corrected, blank);
        tidy += &again;
    }
    (wide, tidy)
}

/// The report of one department and year again under another, with about so many figures that are not zero
/// corrected, and so many in twenty taken out.
fn again(
    numbers: &mut Numbers,
    tidy: &str,
    from: &str,
    to: &str,
    corrected: usize,
    blank: usize,
) -> String {
    let lines: Vec<&str> = tidy.lines().filter_map(|line| line.strip_prefix(from)).collect();
    let mut text = String::new();
    for line in &lines {
        let (before, value) = line.rsplit_once(',').expect("a value");
        let value = match value.parse::<i64>() {
            Ok(it) if it != 0 && numbers.below(lines.len() / 4) < corrected => (it + 1).to_string(),
            _ if numbers.below(20) < blank => String::new(),
            _ => value.to_owned(),
        };
        writeln!(text, "{to}{before},{value}").expect("a line");
    }
    text
}
