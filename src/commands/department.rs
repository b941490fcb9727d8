//! `department`: who reports, and under which names.

mod import;

use std::io::Write;

use super::{Context, Ending};
use crate::language::Message;
use crate::query::{self, Column, Rows, Unit, Value};
use crate::render::{Listing, OutputArgs};
use crate::report::Department;
use crate::store::{DepartmentEntry, DepartmentError, Store};

/// List departments, take them from a list, rename one, or give one another name
#[derive(clap::Args, Debug)]
pub struct DepartmentArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand, Debug)]
enum Action {
    /// List the departments, their other names and how many reports they have
    List(ListArgs),
    /// Create and change departments as a list in a CSV file says; blank cells change nothing
    Import(import::ImportArgs),
    /// Give a department another name; the old one stays as an alias
    Rename {
        /// The name or an alias
        old: String,
        /// The new name
        new: String,
    },
    /// Let another name stand for a department, so that files which use it find it
    Alias {
        /// The name of the department
        department: String,
        /// The other name
        alias: String,
    },
}

#[derive(clap::Args, Debug)]
struct ListArgs {
    #[command(flatten)]
    output: OutputArgs,
}

/// Lists or changes departments.
///
/// # Errors
/// If the database cannot be read or written, the department is unknown, or the name is taken.
pub fn run(
    args: &DepartmentArgs,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Ending> {
    match &args.action {
        Action::List(list) => {
            let store = Store::open_read_only(&context.database)?;
            let title = Message::DepartmentListTitle.text(context.language);
            context.print(&Listing::new(title, departments(&store)?), &list.output, out)?;
        }
        Action::Import(args) => return import::run(args, context, out),
        Action::Rename { old, new } => {
            let (mut store, name) = open(context, old)?;
            let new = &context.usable_name(new)?;
            store.rename_department(&name, new).map_err(|error| said(error, context))?;
            let done = Message::Renamed { old: name, new: new.clone() };
            writeln!(out, "{}", done.text(context.language))?;
        }
        Action::Alias { department, alias } => {
            let (mut store, name) = open(context, department)?;
            let alias = &context.usable_name(alias)?;
            store.add_alias(&name, alias).map_err(|error| said(error, context))?;
            let done = Message::AliasAdded { department: name, alias: alias.clone() };
            writeln!(out, "{}", done.text(context.language))?;
        }
    }
    Ok(Ending::Done)
}

/// Opens the database to change a department, which it must have.
fn open(context: &Context, name: &str) -> anyhow::Result<(Store, String)> {
    // A database that is not there must not be made for the sake of a name.
    drop(Store::open_read_only(&context.database)?);
    let store = Store::create_or_open(&context.database)?;
    query::publish(&store)?;
    let name = context.department(&store, name)?;
    Ok((store, name))
}

fn said(error: DepartmentError, context: &Context) -> anyhow::Error {
    match error {
        DepartmentError::Refused(refused) => refused.into(),
        error => {
            let why = Message::WhyOneName;
            context.problem(error.message(), why, Message::FixListDepartments).into()
        }
    }
}

/// What is known of a department, other than its names.
struct Attribute {
    column: Column,
    of: fn(&Department) -> &Option<String>,
}

const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        column: Column::new("region_code", Unit::Text, "区划代码", "region code"),
        of: |department| &department.region_code,
    },
    Attribute {
        column: Column::new("region", Unit::Text, "行政区划", "region"),
        of: |department| &department.region,
    },
    Attribute {
        column: Column::new("level", Unit::Text, "层级", "level"),
        of: |department| &department.level,
    },
    Attribute {
        column: Column::new("system", Unit::Text, "条线", "system"),
        of: |department| &department.system,
    },
    Attribute {
        column: Column::new("parent", Unit::Text, "上级部门", "parent"),
        of: |department| &department.parent,
    },
    Attribute {
        column: Column::new("successor", Unit::Text, "承继部门", "successor"),
        of: |department| &department.successor,
    },
];
const ALIASES: Column = Column::new("aliases", Unit::Text, "别名", "aliases");

fn departments(store: &Store) -> anyhow::Result<Rows> {
    let mut columns = vec![Column::new("department", Unit::Text, "部门", "department")];
    columns.extend(ATTRIBUTES.iter().map(|attribute| attribute.column));
    columns.extend([ALIASES, Column::new("reports", Unit::Count, "年报数", "reports")]);
    let row = |entry: DepartmentEntry| {
        let attributes = ATTRIBUTES.iter().map(|one| (one.of)(&entry.department).clone());
        let aliases = (!entry.aliases.is_empty()).then(|| entry.aliases.join("; "));
        let mut row = vec![Value::from(entry.department.name.clone())];
        row.extend(attributes.chain([aliases]).map(Value::from));
        row.push(Value::from(i64::from(entry.reports)));
        row
    };
    let rows = store.departments()?.into_iter().map(row).collect();
    Ok(Rows { columns, rows })
}
