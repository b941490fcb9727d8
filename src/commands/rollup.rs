//! `rollup`: the national tables summed over a group, as if it were one report.

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::json;

use super::layout::{self, money_unit};
use super::scope::Scope;
use super::{Context, Ending, shortened};
use crate::language::{Language, Message};
use crate::query::{self, Column, Row, Rows, Setting, Value};
use crate::render::{
    Answer, Definition, Entry, Grid, Heading, Kind, OutputArgs, Page, Paragraph, Part,
};
use crate::report::{Form, Measure, Metric, Unit};
use crate::store::Store;

/// Sum the national tables over a group of departments, as if it were one report
///
/// A department that sums up others of the group is left out, so that nothing is counted twice. Cells that
/// some departments leave blank or whose form lacks them carry a mark; CSV and JSON say how many.
#[derive(clap::Args, Debug)]
pub struct RollupArgs {
    /// The year reported on
    #[arg(long, value_name = "YEAR")]
    year: u16,
    /// Only departments directly below this one
    #[arg(long, value_name = "NAME")]
    parent: Option<String>,
    #[command(flatten)]
    scope: Scope,
    /// Compare cell by cell with what this department published; it is not in the sums itself
    #[arg(long, value_name = "NAME")]
    against: Option<String>,
    /// Compare in the table every cell, not only those that differ
    #[arg(long, requires = "against")]
    all: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Stands behind a sum that leaves out departments.
const PARTIAL: &str = "*";

/// Prints the sums.
///
/// # Errors
/// If the database cannot be read, a name is unknown, nobody of the group or the department to compare
/// with reported the year, or the output cannot be written.
pub fn run(args: &RollupArgs, context: &Context, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let store = Store::open_read_only(&context.database)?;
    let rollup = Rollup::read(args, context, &store)?;
    let notes = context.names_today(&store, args.parent.iter().chain(&args.against))?;
    context.print_noted(&rollup, &notes, &args.output, out)?;
    Ok(Ending::Done)
}

/// The sums of a group.
struct Rollup {
    language: Language,
    year: u16,
    /// The edition that most of the departments use, the newer one where as many use each: which
    /// cells are printed.
    form: Form,
    /// Who is in the group.
    members: Vec<Member>,
    cells: BTreeMap<Metric, Cell>,
    /// Whom the sums are compared with.
    against: Option<String>,
    shows_all: bool,
    /// What the query returned.
    columns: Vec<Column>,
}

/// A department of the group.
struct Member {
    department: String,
    /// As the query says it: `summed` or why not.
    role: String,
    /// The edition, `None` where it did not report or, merged from several, uses more than one.
    form: Option<Form>,
    /// Errors that nobody accepted.
    errors: i64,
}

/// A cell summed over the group.
struct Cell {
    value: Value,
    /// How many departments state it, leave it blank, and have a form without it.
    departments: i64,
    blank: i64,
    not_on_form: i64,
    /// What the other department published, published less sum, and how the two compare.
    published: Value,
    difference: Value,
    state: String,
}

impl Cell {
    fn new(row: Row<'_>) -> Cell {
        let count = |key| row.integer(key).unwrap_or_default();
        Cell {
            value: row.get("value").clone(),
            departments: count("departments"),
            blank: count("blank"),
            not_on_form: count("not_on_form"),
            published: row.get("published").clone(),
            difference: row.get("difference").clone(),
            state: row.text("state").to_owned(),
        }
    }

    /// Whether the sum leaves out departments whose reports are summed elsewhere.
    fn is_partial(&self) -> bool {
        self.value != Value::Null && self.left_out() > 0
    }

    fn left_out(&self) -> i64 {
        self.blank + self.not_on_form
    }
}

impl Rollup {
    fn read(args: &RollupArgs, context: &Context, store: &Store) -> anyhow::Result<Rollup> {
        let year = args.year;
        let current = |name: &Option<String>| {
            name.as_ref().map(|name| context.current_department(store, name)).transpose()
        };
        let (parent, against) = (current(&args.parent)?, current(&args.against)?);
        let mut settings: Vec<Setting<'_>> = vec![
            ("year", year.into()),
            ("parent", parent.clone().into()),
            ("against", against.clone().into()),
        ];
        settings.extend(args.scope.settings(context, store)?);
        let rows = query::run(store, "rollup", &settings)?;
        let members: Vec<Member> = rows
            .iter()
            .filter(|row| row.text("scope") == "department")
            .map(|row| Member {
                department: row.text("department").to_owned(),
                role: row.text("role").to_owned(),
                form: Form::from_code(row.text("form")),
                errors: row.integer("errors").unwrap_or_default(),
            })
            .collect();
        let cells: BTreeMap<Metric, Cell> = rows
            .iter()
            .filter_map(|row| Some((Metric::from_code(row.text("metric"))?, Cell::new(row))))
            .collect();
        if members.is_empty()
            && let Some(name) = parent
        {
            let what = Message::NoChildren { name };
            return Err(context.problem(what, Message::WhyNoChildren, Message::FixParents).into());
        }
        if !members.iter().any(|member| member.role == "summed") {
            let department = members.first().filter(|_| members.len() == 1);
            let department = department.map(|member| member.department.as_str());
            return Err(context.no_report(store, department, year)?.into());
        }
        let is_published = |cell: &Cell| cell.state != "not_on_form";
        if let Some(name) = &against
            && !cells.values().any(is_published)
        {
            return Err(context.no_report(store, Some(name), year)?.into());
        }
        let uses = |form: &Form| {
            let users = members.iter().filter(|member| member.role == "summed");
            users.filter(|member| member.form == Some(*form)).count()
        };
        let form = Form::ALL.iter().copied().max_by_key(uses).unwrap_or(Form::in_force(year));
        Ok(Rollup {
            language: context.language,
            year,
            form,
            members,
            cells,
            against,
            shows_all: args.all,
            columns: rows.columns,
        })
    }

    /// The departments with a role.
    fn of_role(&self, role: &str) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.role == role)
    }

    fn names(&self, role: &str) -> Vec<String> {
        self.of_role(role).map(|member| member.department.clone()).collect()
    }

    /// What stands in a cell of the printed form.
    fn entry(&self, metric: Metric) -> Entry {
        let Some(cell) = self.cells.get(&metric) else { return Entry::blank() };
        let mut entry = amount(&cell.value, metric);
        if cell.is_partial() {
            entry.text += PARTIAL;
        }
        entry
    }

    /// How many cells compare in which way.
    fn states(&self) -> BTreeMap<&str, usize> {
        let mut states = BTreeMap::new();
        for cell in self.cells.values().filter(|cell| !cell.state.is_empty()) {
            *states.entry(cell.state.as_str()).or_default() += 1;
        }
        states
    }

    /// What there is to say of a comparison, in words; nothing where the two agree or differ.
    fn state(cell: &Cell) -> Option<Message> {
        match cell.state.as_str() {
            "equal" => Some(Message::StateEqual),
            "different" => Some(Message::StateDifferent),
            "incomplete" => Some(Message::StateIncomplete),
            "blank" => Some(Message::StateBlank),
            "blank_zero" => Some(Message::StateBlankZero),
            "not_on_form" => Some(Message::StateNotOnForm),
            "not_summed" => Some(Message::StateNotSummed),
            _ => None,
        }
    }

    /// Who is summed, who is not and why, and what the marks mean.
    fn coverage(&self) -> Vec<Message> {
        let (year, count) = (self.year, self.of_role("summed").count());
        let mut lines = vec![Message::RollupOf { count, form: self.form }];
        let missing = self.names("no_report");
        if !missing.is_empty() {
            let (count, names) = (missing.len(), shortened(missing));
            lines.push(Message::RollupMissing { year, count, names });
        }
        let parents = self.names("sums_up_others");
        if !parents.is_empty() {
            lines.push(Message::RollupParents { names: shortened(parents) });
        }
        let other_form = self.of_role("summed").filter(|member| member.form != Some(self.form));
        let other_form: Vec<String> = other_form.map(|member| member.department.clone()).collect();
        if !other_form.is_empty() {
            let (count, names) = (other_form.len(), shortened(other_form));
            let cells = self.cells.keys().filter(|metric| !metric.is_in(self.form)).count();
            lines.push(Message::RollupOtherForm { count, names, cells });
        }
        let printed = self.cells.iter().filter(|(metric, _)| metric.is_in(self.form));
        let partial = printed.map(|(_, cell)| cell).filter(|cell| cell.is_partial());
        let partial: Vec<i64> = partial.map(Cell::left_out).collect();
        if let Some(most) = partial.iter().max() {
            lines.push(Message::RollupPartial { cells: partial.len(), most: *most });
        }
        let doubtful = self.of_role("summed").filter(|member| member.errors > 0);
        let doubtful: Vec<String> = doubtful.map(|member| member.department.clone()).collect();
        if !doubtful.is_empty() {
            let (count, names) = (doubtful.len(), shortened(doubtful));
            lines.push(Message::RollupErrors { count, names });
        }
        lines
    }

    /// The comparison with what a department published.
    fn comparison(&self, against: &str, language: Language) -> Vec<Part> {
        let states = self.states();
        let count = |state: &str| states.get(state).copied().unwrap_or_default();
        let of_states = |names: &[&str]| names.iter().map(|name| count(name)).sum::<usize>();
        let summary = Message::RollupAgainst {
            name: against.to_owned(),
            equal: count("equal"),
            different: count("different"),
            incomplete: count("incomplete"),
            none: of_states(&["blank", "blank_zero", "not_on_form", "not_summed"]),
        };
        let is_shown = |cell: &Cell| {
            self.shows_all || matches!(cell.state.as_str(), "different" | "incomplete" | "blank")
        };
        let row = |(metric, cell): (&Metric, &Cell)| {
            let state = Rollup::state(cell).map(|state| state.text(language));
            let label = metric.path(language);
            let short = Measure::Cell(*metric).short_name(language);
            vec![
                Entry::text(label).short(short),
                amount(&cell.value, *metric),
                amount(&cell.published, *metric),
                amount(&cell.difference, *metric),
                Entry::text(state.unwrap_or_default()),
            ]
        };
        let cells = self.cells.iter().filter(|(_, cell)| is_shown(cell));
        let rows: Vec<Vec<Entry>> = cells.map(row).collect();
        let summary = Paragraph::of([summary.text(language)]);
        if rows.is_empty() {
            return vec![summary.into()];
        }
        let label = language.pick("label_zh", "label_en");
        let headings = [label, "value", "published", "difference", "state"];
        let grid = Grid {
            name: Message::RollupAgainstName.text(language),
            headings: headings.map(|key| self.heading(key, language)).into(),
            rows,
            ..Grid::default()
        };
        vec![summary.into(), grid.into()]
    }

    fn heading(&self, key: &str, language: Language) -> Heading {
        let column = self.columns.iter().find(|column| column.key == key);
        column.map_or_else(Heading::default, |column| Heading::of_column(column, language))
    }
}

/// A figure as the form prints it; a dash where nothing is stated.
fn amount(value: &Value, metric: Metric) -> Entry {
    match metric.unit() {
        Unit::Fen => Entry::of(value, Kind::Amount(money_unit(metric))),
        _ => Entry::of(value, Kind::Number),
    }
}

impl Answer for Rollup {
    fn json(&self) -> serde_json::Value {
        let cell = |(metric, cell): (&Metric, &Cell)| {
            let mut json = json!({
                "metric": metric.code(),
                "label": metric.path(self.language),
                "unit": metric.unit().code(),
                "value": cell.value,
                "departments": cell.departments,
                "blank": cell.blank,
                "not_on_form": cell.not_on_form,
            });
            if self.against.is_some() {
                json["published"] = json!(cell.published);
                json["difference"] = json!(cell.difference);
                json["state"] = json!(cell.state);
            }
            json
        };
        let department = |member: &Member| {
            json!({
                "department": member.department,
                "role": member.role,
                "form": member.form.map(Form::code),
                "errors": member.errors,
            })
        };
        let mut json = json!({
            "year": self.year,
            "form": self.form.code(),
            "departments": self.members.iter().map(department).collect::<Vec<_>>(),
            "cells": self.cells.iter().map(cell).collect::<Vec<_>>(),
        });
        if let Some(against) = &self.against {
            json["against"] = json!({ "department": against, "cells": self.states() });
        }
        json
    }

    fn rows(&self) -> Rows {
        const KEYS: [&str; 10] = [
            "metric",
            "label",
            "unit",
            "value",
            "departments",
            "blank",
            "not_on_form",
            "published",
            "difference",
            "state",
        ];
        // Without a department to compare with, there is nothing in the last three.
        let keys = if self.against.is_some() { &KEYS[..] } else { &KEYS[..7] };
        let column = |&key: &&'static str| {
            let source = if key == "label" { "label_en" } else { key };
            let column = self.columns.iter().find(|column| column.key == source);
            column.map(|column| Column { key, ..*column })
        };
        let row = |(metric, cell): (&Metric, &Cell)| {
            let mut row = vec![
                Value::from(metric.code()),
                Value::from(metric.path(self.language)),
                Value::from(metric.unit().code()),
                cell.value.clone(),
                Value::from(cell.departments),
                Value::from(cell.blank),
                Value::from(cell.not_on_form),
                cell.published.clone(),
                cell.difference.clone(),
                Value::from(cell.state.as_str()),
            ];
            row.truncate(keys.len());
            row
        };
        Rows {
            columns: keys.iter().filter_map(column).collect(),
            rows: self.cells.iter().map(row).collect(),
        }
    }

    fn page(&self, language: Language) -> Page {
        let mut parts = layout::tables(self.form, language, &|metric| self.entry(metric));
        if let Some(against) = &self.against {
            parts.extend(self.comparison(against, language));
        }
        let definition = Definition {
            term: PARTIAL.to_owned(),
            meaning: Message::RollupPartialMeaning.text(language),
        };
        Page {
            title: Message::RollupTitle { year: self.year }.text(language),
            coverage: self.coverage().iter().map(|line| line.text(language)).collect(),
            parts,
            definitions: vec![definition],
            ..Page::default()
        }
    }
}
