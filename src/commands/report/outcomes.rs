//! How requests ended, as a picture and as a table of the same figures.

use super::Subject;
use crate::chart::{Body, Chart, Stack, StackRow};
use crate::commands::compare::{Comparison, SUMS_UP, outcome_codes, with_sum};
use crate::commands::shortened;
use crate::language::{Language, Message};
use crate::query::Value;
use crate::render::{Block, DOUBT, Entry, Grid, Heading, Picture, Section};

/// The picture and the table: of one department, or of many with their sum.
pub fn section(
    comparison: &Comparison,
    department: Option<&str>,
    subject: &Subject<'_>,
) -> anyhow::Result<Section> {
    let language = subject.context.language;
    let heading = Message::OutcomesHeading.text(language);
    let section = Section::headed("outcomes", heading);
    let facts = comparison.facts();
    let is_of_one = department.is_some();
    let summing_up: Vec<String> =
        facts.summing_up().into_iter().filter(|_| !is_of_one).map(str::to_owned).collect();
    let chart = facts.outcomes();
    let Body::Stack(stack) = &chart.body else { return Ok(section) };
    let stack = if is_of_one {
        stack.clone()
    } else {
        let label = |count| Message::OutcomesOfAll { count }.text(language);
        with_sum(stack.clone(), label)
    };
    let has_sum = stack.rows.len() > 1 && !is_of_one;
    // The legends are those of the picture: the section explains the marks of its table.
    let legends = [Message::DoubtfulFigures, Message::ChartSumsUpOthers { mark: SUMS_UP }];
    let legends = legends.map(|legend| legend.text(language));
    let is_legend = |note: &&String| legends.contains(*note);
    let left_out: Vec<String> =
        chart.notes.iter().filter(|note| !is_legend(note)).cloned().collect();
    if stack.rows.is_empty() {
        let none = Message::OutcomesNone.text(language);
        return Ok(section.with_lead(std::iter::once(none).chain(left_out)));
    }
    let caption = Message::OutcomesCaption { whole: stack.total_heading.clone() }.text(language);
    let names = shortened(summing_up);
    let summing_up = (has_sum && !names.is_empty()).then_some(Message::SumsUpOthers { names });
    let section = section.with_lead(summing_up.map(|line| line.text(language)));
    let mut table = table(&stack, has_sum, subject.most, caption, left_out, language);
    let hidden = stack.rows.len().saturating_sub(table.rows.len());
    if hidden > 0 {
        let command = subject.comparing().with_some("--department", department);
        let command = command.with_each("--metric", outcome_codes());
        let file = language.pick("办理结果.xlsx", "outcomes.xlsx");
        table.foot.push(subject.rows_hidden(hidden, &command.with("-o", file)));
    }
    let chart = Chart { body: Body::Stack(stack), ..chart };
    let picture = Picture::of(chart)?.map(Block::from);
    Ok(section.with(picture.into_iter().chain([table.into()])))
}

/// The rows of the picture: how many, and which share of all that were concluded.
fn table(
    stack: &Stack,
    has_sum: bool,
    most: usize,
    caption: String,
    left_out: Vec<String>,
    language: Language,
) -> Grid {
    let row = |row: &StackRow| {
        let whole = row.total.strip_suffix(DOUBT);
        let number = |text: &str| Value::from(text.parse::<i64>().ok());
        let total = Entry {
            value: number(whole.unwrap_or(&row.total)),
            text: whole.unwrap_or(&row.total).to_owned(),
            is_doubtful: whole.is_some(),
            ..Entry::default()
        };
        let parts = row.parts.iter().map(|part| {
            let share = &part.figure.text;
            let text = if share.is_empty() {
                part.detail.clone()
            } else {
                format!("{} ({share})", part.detail)
            };
            Entry { value: number(&part.detail), text, ..Entry::default() }
        });
        [Entry::text(row.label.clone()), total].into_iter().chain(parts).collect()
    };
    let most = most + usize::from(has_sum);
    let first = if has_sum { Message::DepartmentHeading } else { Message::YearHeading };
    let headings = [Heading::words(first.text(language)), Heading::figures(&stack.total_heading)];
    Grid {
        name: caption.clone(),
        caption,
        headings: headings.into_iter().chain(stack.parts.iter().map(Heading::figures)).collect(),
        rows: stack.rows.iter().take(most).map(row).collect(),
        foot: left_out,
        sums: Some(usize::from(has_sum)),
        ..Grid::default()
    }
}
