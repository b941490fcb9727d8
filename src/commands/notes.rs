//! What canned queries say in codes about a figure, in words.

use crate::language::Message;
use crate::render::Part;

/// What the mark behind figures means, if one is seen.
pub fn legend(parts: &[Part]) -> Option<Message> {
    parts.iter().any(Part::is_marked).then_some(Message::DoubtfulFigures)
}

/// A code of the column `note` in words: of a figure of `year`, or of `base` where the code begins with
/// `base_`. `of_many` tells that it is about departments together. `None` for an unknown code.
pub fn note(code: &str, year: u16, base: u16, of_many: bool) -> Option<Message> {
    let (code, year) = code.strip_prefix("base_").map_or((code, year), |code| (code, base));
    let (code, count) = code.split_once(':').unwrap_or((code, ""));
    let count = count.parse().ok();
    match (code, count) {
        ("no_report", _) => Some(Message::NoteNoReport { year }),
        ("not_on_form", _) => Some(Message::NoteNotOnForm { year }),
        ("part_not_on_form", _) => Some(Message::NotePartNotOnForm { year }),
        ("unclear", _) => Some(Message::NoteUnclear { year }),
        ("blank", _) => Some(Message::NoteBlank { year }),
        ("nothing_to_divide", _) => Some(Message::NoteNothingToDivide { year }),
        ("zero", _) => Some(Message::NoteZero { year }),
        ("negative", _) => Some(Message::NoteNegative { year }),
        ("below_minimum", Some(count)) => Some(Message::NoteBelowMinimum { count }),
        ("no_deviation", _) => Some(Message::NoteNoDeviation),
        ("form_changed", None) => Some(Message::NoteFormChanged),
        ("form_changed", Some(count)) => Some(Message::NoteFormChangedFor { count }),
        ("form_left_out", Some(count)) => Some(Message::NoteFormLeftOut { count }),
        ("blank_left_out", Some(count)) => Some(Message::NoteBlankLeftOut { count }),
        ("sums_up_others", Some(count)) => Some(Message::NoteSumsUpOthers { count }),
        ("sums_up_others", None) => Some(Message::NoteSumsUpOthersItself),
        ("errors", Some(count)) if of_many => Some(Message::NoteReportsWithErrors { year, count }),
        ("errors", Some(count)) => Some(Message::NoteErrors { year, count }),
        _ => None,
    }
}

/// Under which other names a department of today reported, for each year that is looked at in their order:
/// `None` where it reported under its own or not at all. One note if that was the same in all of the
/// years, else one for each run of years. A sum of several reports is told from a single one.
pub fn other_names<'a>(
    by_year: impl IntoIterator<Item = (i64, Option<&'a [String]>)>,
) -> Vec<Message> {
    let mut runs: Vec<(i64, i64, Option<&[String]>)> = Vec::new();
    for (year, names) in by_year {
        match runs.last_mut() {
            Some((_, last, same)) if *same == names && *last + 1 == year => *last = year,
            _ => runs.push((year, year, names)),
        }
    }
    let is_same = runs.windows(2).all(|pair| matches!(pair, [one, next] if one.2 == next.2));
    let said = |(first, last, names): (i64, i64, Option<&[String]>)| {
        let names = names?;
        let years = (!is_same).then(|| match last - first {
            0 => first.to_string(),
            _ => format!("{first}-{last}"),
        });
        let name = names.join(" + ");
        Some(match (years, names.len()) {
            (None, ..=1) => Message::NoteReportedAs { name },
            (Some(years), ..=1) => Message::NoteReportedAsIn { years, name },
            (None, _) => Message::NoteReportsOf { names: name },
            (Some(years), _) => Message::NoteReportsOfIn { years, names: name },
        })
    };
    let notes = runs.into_iter().filter_map(said);
    if is_same { notes.take(1).collect() } else { notes.collect() }
}
