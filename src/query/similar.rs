//! Names that a user may have meant.

/// As many as a message names.
const MOST: usize = 5;

/// How alike two names must be, from 0 to 1: `yaer` and `year` are, `year` and `level` are not.
const ALIKE: f64 = 0.75;

/// Those of the known names that are like the one given, the most alike first: spelt nearly the same,
/// or one part of the other.
pub fn similar<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let folded = name.to_lowercase();
    let likeness = |known: &str| {
        let known = known.to_lowercase();
        let is_part = !folded.is_empty() && (known.contains(&folded) || folded.contains(&known));
        let distance = strsim::normalized_damerau_levenshtein(&folded, &known);
        if is_part { distance.max(ALIKE) } else { distance.max(strsim::jaro(&folded, &known)) }
    };
    let mut alike: Vec<(f64, &str)> = known.into_iter().map(|it| (likeness(it), it)).collect();
    alike.retain(|(likeness, _)| *likeness >= ALIKE);
    alike.sort_by(|(one, a), (other, b)| other.total_cmp(one).then_with(|| a.cmp(b)));
    alike.dedup_by_key(|(_, name)| *name);
    alike.into_iter().take(MOST).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_the_same_or_part_of_it_is_alike() {
        let check = |name: &str, expected: &[&str]| {
            let known = ["year", "region", "level", "department", "department_current", "年报总表"];
            assert_eq!(similar(name, known), expected, "{name}");
        };
        check("yaer", &["year"]);
        check("Year", &["year"]);
        check("years", &["year"]);
        check("departmnet", &["department", "department_current"]);
        check("年报", &["年报总表"]);
        check("metric", &[]);
        check("", &[]);
    }
}
