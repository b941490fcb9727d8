//! What canned queries say in codes about a figure, in words.

use crate::language::Message;

/// A code of the column `note` in words: of a figure of `year`, or of `base` where the code begins with
/// `base_`. `of_many` tells that it is about departments together. `None` for an unknown code.
pub fn note(code: &str, year: u16, base: u16, of_many: bool) -> Option<Message> {
    let (code, year) = code.strip_prefix("base_").map_or((code, year), |code| (code, base));
    let (code, count) = code.split_once(':').unwrap_or((code, ""));
    let count = count.parse().ok();
    match (code, count) {
        ("no_report", _) => Some(Message::NoteNoReport { year }),
        ("not_on_form", _) => Some(Message::NoteNotOnForm { year }),
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
