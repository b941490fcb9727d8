//! `check`: where the reports break a rule.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde_json::json;

use super::{Context, Ending, Selection, shortened};
use crate::check::{self, Counted, RULES, Rule, Severity};
use crate::language::{Label, Language, Message};
use crate::problem::Place;
use crate::query::{self, Column, Row, Rows, Setting, Unit, Value};
use crate::render::{
    Answer, Entry, Grid, Heading, Line, Listing, OutputArgs, Page, Paragraph, Part, Tone,
};
use crate::report::{self, Metric};
use crate::store::{Accepted, Store, Tally};

/// List where reports break a rule of the form, and store what is found
///
/// Looks at every report by itself, at the years of a department, at a parent and its children, and
/// at what the text says. Ends with exit code 1 if an error is open.
#[derive(clap::Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    selection: Selection,
    /// Only what this rule finds; may be repeated
    #[arg(long = "rule", value_name = "RULE")]
    rules: Vec<String>,
    /// Only findings of this severity and those above
    #[arg(long, value_enum, value_name = "SEVERITY")]
    severity: Option<SeverityArg>,
    /// List findings that were accepted, too
    #[arg(long)]
    accepted: bool,
    /// Explain this rule, or list all rules
    #[arg(long, value_name = "RULE", num_args = 0..=1, default_missing_value = "",
        conflicts_with = "rules")]
    explain: Option<String>,
    /// Let the finding of this id stand; may be repeated
    #[arg(long, value_name = "ID", requires = "note", conflicts_with = "explain")]
    accept: Vec<i64>,
    /// Why it stands
    #[arg(long, value_name = "TEXT", requires = "accept")]
    note: Option<String>,
    /// Take the note back from the finding of this id; may be repeated
    #[arg(long, value_name = "ID", conflicts_with_all = ["accept", "explain", "note"])]
    reopen: Vec<i64>,
    #[command(flatten)]
    output: OutputArgs,
}

/// [`Severity`] as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum SeverityArg {
    /// A figure is wrong
    Error,
    /// Somebody should look
    Warning,
    /// Worth knowing
    Note,
}

impl From<SeverityArg> for Severity {
    fn from(argument: SeverityArg) -> Severity {
        match argument {
            SeverityArg::Error => Severity::Error,
            SeverityArg::Warning => Severity::Warning,
            SeverityArg::Note => Severity::Note,
        }
    }
}

/// Prints the findings, and says whether an error is open.
///
/// # Errors
/// If the database cannot be read, the rule, the department or the id of a finding is unknown, the
/// year has no report, or the output cannot be written.
pub fn run(args: &CheckArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let rules: Vec<&'static Rule> =
        args.rules.iter().map(|id| find_rule(id, context)).collect::<anyhow::Result<_>>()?;
    if let Some(id) = &args.explain {
        explain(id, args, context, out)?;
        return Ok(Ending::Done);
    }
    if !args.accept.is_empty() || !args.reopen.is_empty() {
        note(args, context, out)?;
        return Ok(Ending::Done);
    }
    let store = Store::open_to_check(&context.database)?;
    let selected = args.selection.resolve(context, &store)?;
    context.say(&args.selection.names(context, &store)?);
    let tally = store.refresh_findings(|report| selected.is_wanted(report))?;
    if tally.changed > 0 && !store.keep_findings()? && !context.quiet {
        eprintln!("{}", Message::FindingsNotStored.text(context.language));
    }
    let [year, department] = selected.settings();
    let settings: [Setting<'_>; 3] = [year, department, ("accepted", Value::Integer(1))];
    let mut rows = query::run(&store, "findings", &settings)?;
    rows.retain(|row| rules.is_empty() || rules.iter().any(|rule| rule.id == row.text("rule")));
    // Severities stand in falling order.
    let lowest = args.severity.map_or(Severity::Note, Severity::from);
    let mut accepted = 0;
    let mut less_severe = 0;
    rows.retain(|row| {
        let severity = Severity::from_code(row.text("severity"));
        let is_accepted = row.get("note").text().is_some();
        let is_severe = severity.is_none_or(|severity| severity.index() <= lowest.index());
        less_severe += usize::from(!is_severe && !is_accepted);
        accepted += usize::from(is_severe && is_accepted);
        is_severe && (args.accepted || !is_accepted)
    });
    let places = rows.iter().map(|row| Places::of(row, &store)).collect::<anyhow::Result<_>>()?;
    let language = context.language;
    let checked = Checked { language, tally, rules, lowest, rows, places, accepted, less_severe };
    context.print(&checked, &args.output, out)?;
    Ok(if checked.open_errors() == 0 { Ending::Done } else { Ending::Findings })
}

fn find_rule(id: &str, context: &Context) -> anyhow::Result<&'static Rule> {
    check::find(id).ok_or_else(|| {
        let what = Message::UnknownRule { id: id.to_owned() };
        let ids = RULES.iter().map(|rule| rule.id.to_owned()).collect();
        let why = Message::WhyUnknownRule { ids };
        context.problem(what, why, Message::FixUnknownRule).into()
    })
}

/// Prints what a rule proves, or all rules where no id is given.
fn explain(
    id: &str,
    args: &CheckArgs,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    if !id.is_empty() {
        let text = check::explain(find_rule(id, context)?, context.language);
        return Ok(writeln!(out, "{text}")?);
    }
    context.print(&RuleList(context.language), &args.output, out)
}

/// Every rule in a line, in a language.
struct RuleList(Language);

impl RuleList {
    fn listing(&self) -> Listing {
        let columns = vec![
            Column::new("rule", Unit::Text, "规则", "rule"),
            Column::new("severity", Unit::Text, "程度", "severity"),
            Column::new("title", Unit::Text, "含义", "title"),
            Column::new("source", Unit::Text, "依据", "source"),
        ];
        let row = |rule: &&Rule| {
            let text = |label: Label| Value::from(label.get(self.0));
            let severity = rule.severity.code();
            vec![Value::from(rule.id), severity.into(), text(rule.title), text(rule.source)]
        };
        let rows = Rows { columns, rows: RULES.iter().map(row).collect() };
        Listing::new(Message::RulesTitle.text(self.0), rows)
    }
}

impl Answer for RuleList {
    fn json(&self) -> serde_json::Value {
        self.listing().json()
    }

    fn rows(&self) -> Rows {
        self.listing().rows
    }

    /// The same with severities in words: their codes are for programs.
    fn page(&self, language: Language) -> Page {
        let mut page = self.listing().page(language);
        for part in &mut page.parts {
            let Part::Table(grid) = part else { continue };
            for (entries, rule) in grid.rows.iter_mut().zip(RULES.iter()) {
                entries[1] = severity_entry(rule.severity, language);
            }
        }
        page
    }
}

/// Lets findings stand, or takes the notes on them back: all that are named, or none.
fn note(args: &CheckArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<()> {
    // Refuses what is not there, and reads the ids as they stand.
    let store = Store::open_read_only(&context.database)?;
    let text = args.note.as_deref().map(str::trim);
    if text == Some("") {
        let what = Message::NoteEmpty;
        return Err(context.problem(what, Message::WhyNoteEmpty, Message::FixNoteEmpty).into());
    }
    let (ids, text) =
        if args.accept.is_empty() { (&args.reopen, None) } else { (&args.accept, text) };
    let settings: [Setting<'_>; 1] = [("accepted", Value::Integer(1))];
    let rows = query::run(&store, "findings", &settings)?;
    drop(store);
    let known = |id: i64| rows.iter().find(|row| row.integer("id") == Some(id));
    let unknown = ids.iter().filter(|id| known(**id).is_none()).map(ToString::to_string);
    let unknown: Vec<String> = unknown.collect();
    if !unknown.is_empty() {
        let what = Message::UnknownFinding { ids: shortened(unknown) };
        let (why, fix) = (Message::WhyUnknownFinding, Message::FixUnknownFinding);
        return Err(context.problem(what, why, fix).into());
    }
    let is_open = |id: &&i64| known(**id).is_some_and(|row| row.get("note").text().is_none());
    let open: Vec<String> = ids.iter().filter(is_open).map(ToString::to_string).collect();
    if text.is_none() && !open.is_empty() {
        let what = Message::NotAccepted { ids: shortened(open) };
        return Err(context.problem(what, Message::WhyNotAccepted, Message::FixNotAccepted).into());
    }
    let mut store = Store::create_or_open(&context.database)?;
    for &id in ids.iter().collect::<BTreeSet<_>>() {
        let Some(row) = known(id) else { continue };
        let department = row.text("department").to_owned();
        let year = year_of(row);
        let finding = Checked::message(row, context.language).to_owned();
        let said = if store.accept_finding(id, text)? == Accepted::Unknown {
            continue;
        } else if text.is_some() {
            Message::FindingAccepted { id, department, year, finding }
        } else {
            Message::FindingReopened { id, department, year, finding }
        };
        writeln!(out, "{}", said.text(context.language))?;
    }
    Ok(())
}

fn year_of(row: Row<'_>) -> u16 {
    row.integer("year").and_then(|year| u16::try_from(year).ok()).unwrap_or_default()
}

/// Where the cells of a finding stand in their sources.
#[derive(Default)]
struct Places {
    /// The cell that it is about.
    cell: Option<Place>,
    /// The one that is suspected, where that is another.
    suspect: Option<Place>,
}

impl Places {
    fn of(row: Row<'_>, store: &Store) -> anyhow::Result<Places> {
        let [cell, suspect] = ["metric", "suspect"].map(|key| Metric::from_code(row.text(key)));
        let place = |metric: Option<Metric>| -> anyhow::Result<Option<Place>> {
            let (Some(metric), Some(report_id)) = (metric, row.integer("report_id")) else {
                return Ok(None);
            };
            let known = store.origin(report_id, metric)?.map(|(_, place)| place);
            let of_file = || Place::file(row.text("source")).in_section(metric.section());
            Ok(Some(known.unwrap_or_else(of_file)))
        };
        let suspect = suspect.filter(|suspect| Some(*suspect) != cell);
        Ok(Places { cell: place(cell)?, suspect: place(suspect)? })
    }
}

/// What the rules found.
struct Checked {
    language: Language,
    tally: Tally,
    /// The rules that were asked for; empty for all.
    rules: Vec<&'static Rule>,
    /// The least severity that was asked for.
    lowest: Severity,
    rows: Rows,
    /// Of each row.
    places: Vec<Places>,
    /// How many findings a person let stand.
    accepted: usize,
    /// How many open findings are less severe than what was asked for.
    less_severe: usize,
}

/// The columns of CSV and the keys of JSON, those of the contract first.
const KEYS: [&str; 17] = [
    "rule",
    "severity",
    "department",
    "year",
    "metric",
    "expected",
    "found",
    "message",
    "id",
    "suspect",
    "source",
    "place",
    "suspect_place",
    "other_department",
    "other_year",
    "other_source",
    "note",
];

impl Checked {
    fn open_errors(&self) -> usize {
        self.count(|row| {
            row.text("severity") == Severity::Error.code() && row.get("note").text().is_none()
        })
    }

    fn count(&self, is_counted: impl Fn(Row<'_>) -> bool) -> usize {
        self.rows.iter().filter(|row| is_counted(*row)).count()
    }

    fn message(row: Row<'_>, language: Language) -> &str {
        row.text(language.pick("message_zh", "message_en"))
    }

    fn value(&self, row: Row<'_>, places: &Places, key: &str) -> Value {
        let within = |place: &Option<Place>| -> Value {
            place.as_ref().map(|place| place.within(self.language)).into()
        };
        match key {
            "message" => Checked::message(row, self.language).into(),
            "place" => within(&places.cell),
            "suspect_place" => within(&places.suspect),
            key => row.get(key).clone(),
        }
    }

    fn with_places(&self) -> impl Iterator<Item = (Row<'_>, &Places)> {
        self.rows.iter().zip(&self.places)
    }

    /// The findings: for a terminal each report's under its name, since what there is to say takes a
    /// line or more.
    fn findings(&self, language: Language) -> Grid {
        let mut told: Vec<(i64, Paragraph)> = Vec::new();
        for (row, places) in self.with_places() {
            let report_id = row.integer("report_id").unwrap_or_default();
            if told.last().is_none_or(|(last, _)| *last != report_id) {
                let department = row.text("department").to_owned();
                let source = row.text("source").to_owned();
                let heading = Message::FindingsOf { department, year: year_of(row), source };
                told.push((report_id, Paragraph::headed(heading.text(language))));
            }
            if let Some((_, paragraph)) = told.last_mut() {
                paragraph.lines.extend(Checked::lines(row, places, language));
            }
        }
        let grid = Grid::of_rows(&self.rows(), language);
        let entry = |row: Row<'_>, key: &str, entry: Entry| {
            let is_figure =
                check::find(row.text("rule")).is_some_and(|rule| rule.counted == Counted::Figures);
            let metric = |key| Metric::from_code(row.text(key));
            match (key, metric(key)) {
                ("metric" | "suspect", Some(metric)) if is_figure => {
                    Entry::text(in_words(metric, language))
                }
                ("metric" | "suspect", Some(metric)) => Entry::text(metric.path(language)),
                ("expected" | "found", _) => {
                    let metric = metric("metric").filter(|_| is_figure);
                    Entry::figure(row.get(key), metric.map(Metric::unit))
                }
                ("severity", _) => match Severity::from_code(row.text(key)) {
                    Some(it) => severity_entry(it, language),
                    None => entry,
                },
                _ => entry,
            }
        };
        let row = |(entries, row): (Vec<Entry>, Row<'_>)| {
            KEYS.iter().zip(entries).map(|(key, it)| entry(row, key, it)).collect()
        };
        Grid {
            name: Message::FindingsTitle.text(language),
            rows: grid.rows.into_iter().zip(self.rows.iter()).map(row).collect(),
            told: Some(told.into_iter().map(|(_, paragraph)| paragraph).collect()),
            ..grid
        }
    }

    /// What is said about one finding.
    fn lines(row: Row<'_>, places: &Places, language: Language) -> Vec<Line> {
        let severity = Severity::from_code(row.text("severity"));
        let label = severity.map_or("", |severity| severity.label().get(language));
        let id = row.integer("id").unwrap_or_default();
        let below = |text: String| Line { indent: 5, ..text.into() };
        let mut lines = vec![
            Line {
                indent: 2,
                text: format!("#{id} {label} {}", row.text("rule")),
                tone: severity.map_or(Tone::Plain, tone),
            },
            below(Checked::message(row, language).to_owned()),
        ];
        // Some cells are read in another file than the rest of their report.
        let text = |place: &Place| {
            let is_other = place.file != row.text("source");
            if is_other { place.text(language) } else { place.within(language) }
        };
        let place = places.cell.as_ref().map(|place| Message::FindingPlace { place: text(place) });
        let suspect =
            places.suspect.as_ref().map(|place| Message::SuspectPlace { place: text(place) });
        lines.extend(place.into_iter().chain(suspect).map(|it| below(it.text(language))));
        if let (Some(department), Some(source)) =
            (row.get("other_department").text(), row.get("other_source").text())
        {
            let other = Message::ComparedWith {
                department: department.to_owned(),
                year: row.integer("other_year").unwrap_or_default(),
                source: source.to_owned(),
            };
            lines.push(below(other.text(language)));
        }
        if let Some(note) = row.get("note").text() {
            lines.push(below(Message::AcceptedWith { note: note.to_owned() }.text(language)));
        }
        lines
    }

    /// One line for each rule that found something or had to leave something out. What the rules prove
    /// is left to `--explain` where it would have to be broken into many lines.
    fn by_rule(&self, language: Language) -> Grid {
        const WIDE: u16 = 120;
        let mut found: BTreeMap<&str, (usize, BTreeSet<i64>)> = BTreeMap::new();
        for row in self.rows.iter() {
            let (count, reports) = found.entry(row.text("rule")).or_default();
            *count += 1;
            reports.extend(row.integer("report_id"));
        }
        let rules = RULES.iter().filter(|rule| {
            (self.rules.is_empty() || self.rules.iter().any(|wanted| wanted.id == rule.id))
                && rule.severity.index() <= self.lowest.index()
        });
        let line = |rule: &&Rule| {
            let (count, reports) =
                found.get(rule.id).map_or((0, 0), |(count, reports)| (*count, reports.len()));
            let [not_stated, unknown] = [&self.tally.not_stated, &self.tally.unknown]
                .map(|counts| counts.get(rule.id).copied().unwrap_or(0));
            (count + not_stated + unknown > 0).then(|| {
                vec![
                    Entry::text(rule.id),
                    severity_entry(rule.severity, language),
                    Entry::text(rule.title.get(language)),
                    Entry::count(count),
                    Entry::count(reports),
                    Entry::count(not_stated),
                    Entry::count(unknown),
                ]
            })
        };
        let words = |zh, en| Heading::words(language.pick(zh, en));
        let figures = |zh, en| Heading::figures(language.pick(zh, en));
        Grid {
            caption: Message::FindingsByRule.text(language),
            headings: vec![
                words("规则", "rule"),
                words("程度", "severity"),
                words("含义", "what must hold").from_width(WIDE),
                figures("处数", "findings"),
                figures("年报数", "reports"),
                figures("总计未填", "total not stated"),
                figures("未读出", "not read"),
            ],
            rows: rules.filter_map(line).collect(),
            ..Grid::default()
        }
    }
}

/// A metric with the unit in which its figures are shown, where that is not a count.
pub(super) fn in_words(metric: Metric, language: Language) -> String {
    let label = metric.path(language);
    if metric.unit() == report::Unit::Fen {
        Message::InTenThousandYuan { label }.text(language)
    } else {
        label
    }
}

/// A severity in words.
pub(super) fn severity_entry(severity: Severity, language: Language) -> Entry {
    Entry::text(severity.label().get(language)).tone(tone(severity))
}

fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Plain,
    }
}

impl Answer for Checked {
    fn json(&self) -> serde_json::Value {
        let object = |(row, places): (Row<'_>, &Places)| {
            let pair = |key: &&str| ((*key).to_owned(), json!(self.value(row, places, key)));
            serde_json::Value::Object(KEYS.iter().map(pair).collect())
        };
        self.with_places().map(object).collect()
    }

    fn rows(&self) -> Rows {
        let column = |&key: &&'static str| {
            let known = self.rows.columns.iter().find(|column| column.key == key);
            known.copied().unwrap_or(match key {
                "message" => Column::new("message", Unit::Text, "说明", "message"),
                "suspect_place" => Column::new(
                    "suspect_place",
                    Unit::Text,
                    "疑误单元格位置",
                    "place of the suspect",
                ),
                _ => Column::new("place", Unit::Text, "位置", "place"),
            })
        };
        let row = |(row, places): (Row<'_>, &Places)| {
            KEYS.iter().map(|key| self.value(row, places, key)).collect()
        };
        Rows {
            columns: KEYS.iter().map(column).collect(),
            rows: self.with_places().map(row).collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let mut parts: Vec<Part> = Vec::new();
        if !self.rows.rows.is_empty() {
            parts.push(self.findings(language).into());
        }
        let by_rule = self.by_rule(language);
        if !by_rule.rows.is_empty() {
            parts.push(by_rule.into());
        }
        let count = |severity: Severity| {
            self.count(|row| {
                row.text("severity") == severity.code() && row.get("note").text().is_none()
            })
        };
        let reports = self.tally.reports;
        let [errors, warnings, notes] =
            [Severity::Error, Severity::Warning, Severity::Note].map(count);
        // What is not shown is not counted as none.
        let mut closing = vec![match self.lowest {
            Severity::Error => Message::ErrorCount { reports, errors },
            Severity::Warning => Message::ErrorAndWarningCount { reports, errors, warnings },
            Severity::Note => Message::FindingCount { reports, errors, warnings, notes },
        }];
        if self.less_severe > 0 {
            closing.push(Message::LessSevereHidden { count: self.less_severe });
        }
        if self.accepted > 0 {
            closing.push(Message::AcceptedCount { count: self.accepted });
        }
        if !self.rows.rows.is_empty() {
            closing.push(Message::NextExplain);
        }
        parts.push(Paragraph::of(closing.iter().map(|line| line.text(language))).into());
        let title = Message::FindingsTitle.text(language);
        Page { title, is_title_plain: true, parts, ..Page::default() }
    }
}
