//! Which departments a question about many of them is about.

use std::collections::BTreeSet;

use super::{Context, shortened};
use crate::language::{Language, Message};
use crate::query::Setting;
use crate::report::Department;
use crate::store::Store;

/// Which departments are looked at; all of them where nothing is given. What is said of departments
/// holds for today's: a report counts for the one that continues its department.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Scope {
    /// Only departments of this administrative division, by name or code
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Only departments of this level of government (层级)
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,
    /// Only departments of this vertical line (条线)
    #[arg(long, value_name = "SYSTEM")]
    system: Option<String>,
}

impl Scope {
    /// What is filtered by, in words; nothing where all departments are looked at.
    pub fn words(&self, language: Language) -> Vec<String> {
        let said = |name: &Option<String>, message: fn(String) -> Message| {
            name.clone().map(|name| message(name).text(language))
        };
        let region = said(&self.region, |name| Message::OfRegion { name });
        let level = said(&self.level, |name| Message::OfLevel { name });
        let system = said(&self.system, |name| Message::OfSystem { name });
        [region, level, system].into_iter().flatten().collect()
    }

    /// As they are given on the command line.
    pub fn options(&self) -> [(&'static str, Option<&str>); 3] {
        [
            ("--region", self.region.as_deref()),
            ("--level", self.level.as_deref()),
            ("--system", self.system.as_deref()),
        ]
    }

    /// As the parameters `region`, `level` and `system` of a canned query.
    ///
    /// # Errors
    /// A problem for a value that no department has: an empty answer would look like one.
    pub fn settings(&self, context: &Context, store: &Store) -> anyhow::Result<[Setting<'_>; 3]> {
        let is_filtered = [&self.region, &self.level, &self.system].iter().any(|it| it.is_some());
        // All departments are looked through only where there is something to look for.
        let entries = if is_filtered { store.departments()? } else { Vec::new() };
        let check = |asked: &Option<String>, of: fn(&Department) -> [&Option<String>; 2]| {
            let Some(value) = asked else { return Ok(()) };
            let known = entries.iter().flat_map(|entry| of(&entry.department));
            let known: BTreeSet<&String> = known.flatten().collect();
            if known.contains(value) {
                return Ok(());
            }
            let why = if known.is_empty() {
                Message::WhyNoFilter
            } else {
                let values = shortened(known.into_iter().cloned().collect());
                Message::WhyUnknownFilter { values }
            };
            let what = Message::UnknownFilter { value: value.clone() };
            Err(context.problem(what, why, Message::FixUnknownFilter))
        };
        check(&self.region, |one| [&one.region, &one.region_code])?;
        check(&self.level, |one| [&one.level, &None])?;
        check(&self.system, |one| [&one.system, &None])?;
        let parameters =
            [("region", &self.region), ("level", &self.level), ("system", &self.system)];
        Ok(parameters.map(|(name, value)| (name, value.clone().into())))
    }
}

impl Context {
    /// The name that a department has today.
    ///
    /// # Errors
    /// If no department has the name.
    pub fn current_department(&self, store: &Store, name: &str) -> anyhow::Result<String> {
        let name = self.department(store, name)?;
        let today = store.current_name(&name)?;
        Ok(today.unwrap_or(name))
    }
}
