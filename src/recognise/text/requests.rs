//! Section 3 from text: groups of seven values, and the row to which each one certainly belongs.
//!
//! 1. Values are gathered into groups: a line with seven values, or seven lines with one each.
//! 2. A group is anchored where a label stands on its line (strong), or where exactly one label
//!    begins between the group before and itself (weak, since a PDF reader may print labels in
//!    another place than their numbers).
//! 3. Anchors must be in printed order. Those that cannot all be right are dropped.
//! 4. Between two anchors there must be as many groups as the form has rows there. Then the groups
//!    without a label are placed by counting; otherwise weak anchors beside the gap are dropped,
//!    since the gap may be theirs, and the count is taken again. Where nothing at all is left of
//!    the next row, the figures behind a weak anchor may be that row's, and are not taken.
//!
//! Whatever is not placed stays unset, with a problem that quotes it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::columns;
use super::row_labels::{Kind, Piece, belongs_to};
use super::scan::Scanned;
use super::{is_in_order, joined, place_text, read_cell, unset};
use crate::language::{Label, Message};
use crate::problem::{Place, Problem, Severity};
use crate::recognise::labels::compact;
use crate::recognise::numbers::scales_counts;
use crate::report::{Cell, Form, Metric, Places, RequestRow, Requester, Section};

/// Values of a row, and no more than that.
const COLUMNS: usize = 7;

/// What was read of the table.
#[derive(Debug, Default)]
pub struct Requests {
    pub form: Option<Form>,
    pub cells: BTreeMap<Metric, Cell>,
    pub places: Places,
    pub problems: Vec<Problem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// The label is on the line of the values.
    Strong,
    /// The label is on a line before.
    Weak,
}

/// Values that stand together.
#[derive(Debug)]
struct Group {
    /// Line of the file of each value.
    lines: Vec<usize>,
    values: Vec<String>,
    /// Exactly seven values; on more than one line, they also add up.
    is_whole: bool,
    /// Values of an unknown row.
    is_alien: bool,
    /// How many rows the values may make up.
    rows: usize,
    /// The text on the line of the values.
    own: Vec<Piece>,
    /// Whether a text before it is foreign to the form: it may name another row.
    is_doubtful: bool,
    /// How many pieces of text stand between it and the group before.
    pieces_before: usize,
    anchor: Option<(RequestRow, Strength)>,
    /// The row of an anchor that was dropped.
    dropped: Option<RequestRow>,
}

impl Group {
    /// A number that stands alone, in nobody's place.
    fn is_stray(&self) -> bool {
        self.rows == 0 && self.anchor.is_none()
    }

    fn is_free(&self) -> bool {
        self.is_whole && !self.is_alien && self.anchor.is_none()
    }

    fn row(&self) -> Option<RequestRow> {
        self.anchor.map(|(row, _)| row)
    }
}

/// Everything that the lines of the table hold.
#[derive(Debug, Default)]
struct Reading {
    groups: Vec<Group>,
    /// Labels in reading order; a label that goes on over several lines is there once.
    heads: Vec<RequestRow>,
    between: Vec<Piece>,
    /// How many of them were there at the group before: they do not stand behind it.
    before_group: usize,
    singles: Vec<(usize, String)>,
}

impl Reading {
    fn of(scanned: &[Scanned]) -> Reading {
        let mut reading = Reading::default();
        for line in scanned {
            let own = line.pieces.clone();
            reading.note_heads(&own);
            if let Some(values) = columns::with_blanks(scanned, line, &heads_of(&own)) {
                reading.end_singles();
                reading.push_row(line, values, own);
                continue;
            }
            if let Some(number) = line.loose_number().filter(|_| line.is_mixed || line.is_text()) {
                reading.singles.push((line.number, number.to_owned()));
            } else if line.is_mixed {
                reading.end_singles();
                // Numbers in a sentence are none of the table's, but a row whose label is not
                // understood is.
                if line.values.len() >= COLUMNS {
                    reading.push_row(line, line.values.clone(), own);
                } else {
                    reading.between.extend(own);
                }
            } else if let Some(cells) = line.cells.as_ref().filter(|_| !line.is_text()) {
                reading.end_singles();
                let values = cells_of_row(cells, scanned, line);
                reading.push_row(line, values, own);
            } else if line.is_text() {
                reading.end_singles();
                reading.between.extend(own);
            } else if line.values.len() == 1 {
                if !own.is_empty() {
                    reading.end_singles();
                    reading.between.extend(own);
                }
                reading.singles.push((line.number, line.values[0].clone()));
            } else {
                reading.end_singles();
                reading.push_row(line, line.values.clone(), own);
            }
        }
        reading.end_singles();
        reading
    }

    fn note_heads(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            let row = match piece.kind {
                Kind::Head(row) => row,
                // A row of its own in the 2019 form; no other edition asks for its head.
                Kind::OtherHandling => RequestRow::Other,
                Kind::Known | Kind::Alien => continue,
            };
            if self.heads.last() != Some(&row) {
                self.heads.push(row);
            }
        }
    }

    /// Values that share a line.
    fn push_row(&mut self, line: &Scanned, values: Vec<String>, own: Vec<Piece>) {
        let is_whole = values.len() == COLUMNS;
        let lines = vec![line.number; values.len()];
        let own_heads = heads_of(&own);
        let has_alien = own.iter().any(|piece| piece.kind == Kind::Alien);
        let other = own.iter().any(|piece| piece.kind == Kind::OtherHandling);
        let between = std::mem::take(&mut self.between);
        let mut is_alien = has_alien || own_heads.len() > 1;
        let anchor = match own_heads[..] {
            _ if is_alien => None,
            [row] => Some((row, Strength::Strong)),
            _ if other && own.len() == 1 => Some((RequestRow::Other, Strength::Strong)),
            _ => match self.label_before(&between) {
                Before::Row(row) if own.iter().all(|piece| belongs_to(piece, row)) => {
                    Some((row, Strength::Weak))
                }
                Before::Alien => {
                    is_alien = true;
                    None
                }
                Before::Row(_) | Before::Nothing => None,
            },
        };
        let rows = rows_of(values.len());
        let group = Group {
            lines,
            values,
            is_whole,
            is_alien,
            rows,
            own,
            is_doubtful: is_doubtful(&between),
            pieces_before: between.len() - self.before_group,
            anchor,
            dropped: None,
        };
        self.groups.push(group);
        self.before_group = 0;
    }

    /// What the text since the last group says about the next one.
    fn label_before(&self, between: &[Piece]) -> Before {
        // The label of the group before may go on behind its values.
        let before = self.groups.last().and_then(Group::row);
        let goes_on = |piece: &&Piece| before.is_some_and(|row| piece.kind == Kind::Head(row));
        let between = &between[between.iter().take_while(goes_on).count()..];
        if between.last().is_some_and(|piece| piece.kind == Kind::Alien) {
            return Before::Alien;
        }
        let (row, at) = match heads_of(between)[..] {
            [row] => (row, between.iter().position(|piece| piece.kind == Kind::Head(row))),
            [] => {
                let at = between.iter().position(|piece| piece.kind == Kind::OtherHandling);
                if at.is_none() {
                    return Before::Nothing;
                }
                (RequestRow::Other, at)
            }
            _ => return Before::Nothing,
        };
        let behind = &between[at.map_or(0, |at| at + 1)..];
        if behind.iter().any(|piece| piece.kind == Kind::Alien) {
            return Before::Alien;
        }
        // A longer piece of another row's label: that row's numbers may be the ones that follow.
        let is_foreign = |piece: &&Piece| {
            piece.kind == Kind::Known && piece.body.chars().count() >= 4 && !belongs_to(piece, row)
        };
        let foreign = behind.iter().filter(is_foreign).any(|piece| {
            RequestRow::ALL.iter().any(|&other| other != row && belongs_to(piece, other))
        });
        if foreign { Before::Nothing } else { Before::Row(row) }
    }

    /// Values that stand one on a line, with nothing between them.
    fn end_singles(&mut self) {
        let singles = std::mem::take(&mut self.singles);
        if singles.is_empty() {
            return;
        }
        let before = self.label_before(&self.between);
        let rows = rows_of(singles.len());
        let (mut anchor, is_alien) = match before {
            Before::Row(row) => (Some((row, Strength::Weak)), false),
            Before::Alien => (None, true),
            Before::Nothing => (None, false),
        };
        let is_doubtful = is_doubtful(&self.between);
        let pieces_before = self.between.len() - self.before_group;
        if rows > 0 || anchor.is_some() {
            self.between.clear();
        }
        self.before_group = self.between.len();
        let values = |part: &[(usize, String)]| -> Vec<String> {
            part.iter().map(|(_, value)| value.clone()).collect()
        };
        let is_whole = singles.len().is_multiple_of(COLUMNS)
            && singles.chunks(COLUMNS).all(|row| adds_up(&values(row)));
        let parts = if is_whole { COLUMNS } else { singles.len() };
        for (at, part) in singles.chunks(parts).enumerate() {
            self.groups.push(Group {
                lines: part.iter().map(|(line, _)| *line).collect(),
                values: values(part),
                is_whole,
                is_alien: is_alien && at == 0 && rows > 0,
                rows: if is_whole { 1 } else { rows },
                own: Vec::new(),
                is_doubtful,
                pieces_before: if at == 0 { pieces_before } else { 0 },
                anchor: anchor.take(),
                dropped: None,
            });
        }
    }
}

fn is_doubtful(between: &[Piece]) -> bool {
    between.iter().any(|piece| piece.kind == Kind::Alien)
}

/// The nearest number of rows: a row may have lost a value or won one.
fn rows_of(values: usize) -> usize {
    (values + COLUMNS / 2) / COLUMNS
}

/// What the text between two groups says about the second.
enum Before {
    /// One label, and nothing foreign behind it.
    Row(RequestRow),
    /// Something foreign is the last that stands there.
    Alien,
    /// No label, or several.
    Nothing,
}

/// The rows whose labels begin in some pieces; one that begins twice in a row counts once.
fn heads_of(pieces: &[Piece]) -> Vec<RequestRow> {
    let mut heads: Vec<RequestRow> = pieces
        .iter()
        .filter_map(|piece| match piece.kind {
            Kind::Head(row) => Some(row),
            _ => None,
        })
        .collect();
    heads.dedup();
    heads
}

/// The seven values of a row between pipes, blank ones included where its table shows which
/// columns are its values; otherwise what stands there.
fn cells_of_row(cells: &[String], scanned: &[Scanned], line: &Scanned) -> Vec<String> {
    let stated =
        || -> Vec<String> { cells.iter().filter(|cell| !cell.is_empty()).cloned().collect() };
    let is_blank = |cell: &String| cell.is_empty();
    let first = cells.iter().position(|cell| !is_blank(cell)).unwrap_or(0);
    let last = cells.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1);
    if last - first == COLUMNS && cells[first..last].iter().all(|cell| !is_blank(cell)) {
        return stated();
    }
    if cells.len() != COLUMNS {
        return stated();
    }
    // Seven cells, some blank. A full row of the same table shows that all seven are values.
    let shows_columns = |other: &&Scanned| {
        other.cells.as_ref().is_some_and(|full| {
            full.len() == COLUMNS
                && !full.iter().any(is_blank)
                && full.iter().all(|cell| super::scan::is_value(cell))
                && other.label_cells == line.label_cells
        })
    };
    let at = scanned.iter().position(|other| other.index == line.index).unwrap_or(0);
    let above = scanned[..at].iter().rev().take_while(|other| other.cells.is_some());
    let below = scanned[at..].iter().skip(1).take_while(|other| other.cells.is_some());
    let mut neighbours = above.chain(below);
    if neighbours.any(|other| shows_columns(&other)) { cells.to_vec() } else { stated() }
}

/// Whether six values add up to the seventh. A mark for “nothing to state” counts as nothing.
fn adds_up(values: &[String]) -> bool {
    let numbers: Option<Vec<i64>> = values
        .iter()
        .map(|value| {
            let metric = Metric::Request(RequestRow::Received, Requester::Total);
            let cell =
                crate::recognise::numbers::parse_cell(value, metric, None, &Place::default());
            cell.ok().map(|cell| cell.value().unwrap_or(0))
        })
        .collect();
    numbers.is_some_and(|numbers| {
        numbers.split_last().is_some_and(|(total, parts)| parts.iter().sum::<i64>() == *total)
    })
}

/// Reads the table from its lines. `hint` is the edition that section 2 shows.
pub fn read(scanned: &[Scanned], hint: Option<Form>, place: &Place) -> Requests {
    let place = place.in_section(Section::Requests);
    let Reading { mut groups, heads, .. } = Reading::of(scanned);
    let mut problems = Vec::new();
    if !headings_in_order(scanned) {
        let at = place.at_line(scanned.first().map_or(1, |line| line.number));
        let what = Message::TableNotTaken { section: Section::Requests.label() };
        let problems = vec![unset(what, Message::WhyHeadingOrder, at)];
        return Requests { problems, ..Requests::default() };
    }

    // （六）其他处理 is a row of one edition and a group of rows in another: only its figures tell.
    let in_heads = heads.iter().copied().filter(|&row| row != RequestRow::Other);
    let in_groups = groups.iter().filter_map(Group::row);
    let form = in_heads.chain(in_groups).find_map(RequestRow::only_form);
    let edition = form.or(hint).unwrap_or(Form::Form2021);
    for group in &mut groups {
        if let Some((row, strength)) = group.anchor
            && !row.is_in(edition)
        {
            group.anchor = None;
            group.is_alien = strength == Strength::Strong;
        }
    }

    let ambiguous = drop_repetitions(&mut groups);
    keep_printed_order(&mut groups);
    let rows: Vec<RequestRow> = RequestRow::of(edition).collect();
    settle(&mut groups, &rows, &heads);
    let unsure = before_lost_rows(&groups, &rows);
    let unplaced = place_by_counting(&mut groups, &rows, &heads, &unsure);

    let mut cells = BTreeMap::new();
    let mut places = Places::default();
    let mut told: BTreeSet<RequestRow> = BTreeSet::new();
    for (at, group) in groups.iter().enumerate() {
        let Some(row) = group.row() else { continue };
        let why = if ambiguous.contains(&row) {
            Message::WhyTwoReadings
        } else if group.values.len() != COLUMNS {
            Message::WhyValueCount { expected: COLUMNS, found: group.values.len() }
        } else if unsure.contains(&row) {
            Message::WhyNextRowLost
        } else if has_loose_number(&groups, at) && !adds_up(&group.values) {
            Message::WhyLooseNumber
        } else if is_one_split(&group.values) {
            Message::WhyMaySplit
        } else if group.is_whole {
            for ((value, &line), &who) in group.values.iter().zip(&group.lines).zip(Requester::ALL)
            {
                let metric = Metric::Request(row, who);
                let cell = read_cell(value, metric, None, &place.at_line(line), &mut problems);
                places.note(metric, (line, None), value, &cell);
                cells.insert(metric, cell);
            }
            told.insert(row);
            continue;
        } else {
            Message::WhyNotAddingUp
        };
        told.insert(row);
        let at = place.at_line(group.lines[0]);
        for &who in Requester::ALL {
            cells.insert(Metric::Request(row, who), place_text(&group.values, &at));
        }
        let values = joined(&group.values);
        problems.push(unset(Message::FiguresNotTaken { row: row.label(), values }, why, at));
    }
    for (rows, members) in unplaced {
        let Some(first) = members.first() else { continue };
        let at = place.at_line(groups[*first].lines[0]);
        let values: Vec<String> =
            members.iter().map(|&member| joined(&groups[member].values)).collect();
        let values = values.join(" | ");
        if rows.is_empty() {
            problems.push(Problem {
                severity: Severity::Note,
                what: Message::ValuesOfNoRow { values },
                place: at,
                why: Message::WhyNotPlaced,
                fix: Message::FixUnsetFigures,
            });
        } else {
            told.extend(&rows);
            let rows: Vec<Label> = rows.iter().map(|row| row.label()).collect();
            problems.push(unset(
                Message::RowsNotPlaced { rows, values },
                Message::WhyNotPlaced,
                at,
            ));
        }
    }
    let missing: Vec<Label> =
        rows.iter().filter(|row| !told.contains(row)).map(|row| row.label()).collect();
    if !missing.is_empty() {
        let what = Message::RowsMissing { rows: missing };
        problems.push(unset(what, Message::WhyRowsMissing, place.clone()));
    }
    take_displaced_total(&groups, &mut cells, &place);
    Requests { form, cells, places, problems }
}

/// Whether the parts would add up to the total if two neighbours were one number and another column
/// blank: a text shows neither.
fn is_one_split(values: &[String]) -> bool {
    let joined = |at: usize| {
        let mut joined = values.to_vec();
        let second = joined.remove(at + 1);
        joined[at].push_str(&second);
        joined
    };
    !adds_up(values) && (0..values.len().saturating_sub(1)).any(|at| adds_up(&joined(at)))
}

/// Whether a number stands alone beside the values of a row, as the rest of one that is broken over
/// lines would.
fn has_loose_number(groups: &[Group], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &groups[before]);
    before.is_some_and(|before| before.values.len() == 1 && groups[at].pieces_before == 0)
        || groups.get(at + 1).is_some_and(|next| next.values.len() == 1 && next.pieces_before == 0)
}

/// Whether the headings above the first row stand in the order of the form, as far as they are
/// legible.
fn headings_in_order(scanned: &[Scanned]) -> bool {
    let above = scanned
        .iter()
        .take_while(|line| !line.pieces.iter().any(|piece| matches!(piece.kind, Kind::Head(_))));
    let text: String = above.map(|line| compact(&line.label())).collect();
    let text = text
        .replace("本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", "")
        .replace("法人或其他组织", "");
    !scales_counts(&text)
        && is_in_order(&text, &["自然人", "商业企", "科研机", "社会公益", "法律服务", "其他"])
        && is_in_order(&text, &["自然人", "总计"])
}

/// Drops a row that is printed again with the same values, and names those whose values differ.
fn drop_repetitions(groups: &mut Vec<Group>) -> BTreeSet<RequestRow> {
    let mut seen: BTreeMap<RequestRow, Vec<String>> = BTreeMap::new();
    let mut ambiguous = BTreeSet::new();
    groups.retain(|group| {
        let Some(row) = group.row() else { return true };
        match seen.get(&row) {
            None => {
                seen.insert(row, group.values.clone());
                true
            }
            Some(values) if group.is_whole && *values == group.values => false,
            Some(_) => {
                ambiguous.insert(row);
                true
            }
        }
    });
    ambiguous
}

/// Drops every anchor that is not in all of the longest sequences in printed order.
fn keep_printed_order(groups: &mut [Group]) {
    let anchored: Vec<(usize, RequestRow)> = groups
        .iter()
        .enumerate()
        .filter_map(|(at, group)| group.row().map(|row| (at, row)))
        .collect();
    let longest = |rows: &mut dyn Iterator<Item = (usize, bool)>| {
        let rows: Vec<(usize, bool)> = rows.collect();
        let mut lengths: Vec<usize> = Vec::with_capacity(rows.len());
        for (at, &(row, rising)) in rows.iter().enumerate() {
            let fits = |before: &usize| {
                let earlier = rows[*before].0;
                if rising { earlier < row } else { earlier > row }
            };
            let best = (0..at).filter(fits).map(|before| lengths[before]).max().unwrap_or(0);
            lengths.push(best + 1);
        }
        lengths
    };
    let left = longest(&mut anchored.iter().map(|(_, row)| (row.index(), true)));
    let mut right = longest(&mut anchored.iter().rev().map(|(_, row)| (row.index(), false)));
    right.reverse();
    let total = left.iter().copied().max().unwrap_or(0);
    let in_some = |at: usize| left[at] + right[at] == total + 1;
    for (at, &(group, row)) in anchored.iter().enumerate() {
        let rivals =
            (0..anchored.len()).filter(|&other| in_some(other) && left[other] == left[at]).count();
        if !in_some(at) || rivals != 1 {
            groups[group].anchor = None;
            groups[group].dropped = Some(row);
            groups[group].is_alien = true;
        }
    }
}

/// A stretch between two anchors, or between one and an end of the table.
struct Run {
    left: Option<usize>,
    right: Option<usize>,
    /// The groups between, without lone numbers.
    members: Vec<usize>,
    /// The rows of the form between.
    rows: Vec<RequestRow>,
}

fn runs(groups: &[Group], rows: &[RequestRow]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut left: Option<usize> = None;
    let mut members = Vec::new();
    let between = |left: Option<usize>, right: Option<usize>| -> Vec<RequestRow> {
        let row = |at: Option<usize>| at.and_then(|at| groups[at].row());
        let (low, high) = (row(left), row(right));
        rows.iter()
            .copied()
            .filter(|&one| low.is_none_or(|low| one > low) && high.is_none_or(|high| one < high))
            .collect()
    };
    for (at, group) in groups.iter().enumerate() {
        if group.anchor.is_some() {
            let rows = between(left, Some(at));
            runs.push(Run { left, right: Some(at), members: std::mem::take(&mut members), rows });
            left = Some(at);
        } else if !group.is_stray() {
            members.push(at);
        }
    }
    runs.push(Run { left, right: None, members, rows: between(left, None) });
    runs
}

/// Whether the groups of a run can be the rows between its anchors.
fn is_plausible(run: &Run, groups: &[Group], heads: &[RequestRow]) -> bool {
    // Values of several rows behind the label of the first.
    let spilled = run.left.map_or(0, |left| groups[left].rows.saturating_sub(1));
    let mut least = spilled;
    let mut most = spilled;
    for &member in &run.members {
        let group = &groups[member];
        most += group.rows;
        if !group.is_alien {
            least += group.rows;
        }
    }
    if most == 0 && run.members.is_empty() {
        return !run.rows.iter().any(|row| heads.contains(row));
    }
    (least..=most).contains(&run.rows.len())
}

/// Drops weak anchors beside every stretch whose count is wrong, until nothing changes; then strong
/// ones that have a group too many on one side and one too few on the other.
fn settle(groups: &mut [Group], rows: &[RequestRow], heads: &[RequestRow]) {
    loop {
        let mut dropped = false;
        for run in runs(groups, rows) {
            if is_plausible(&run, groups, heads) {
                continue;
            }
            for end in [run.left, run.right].into_iter().flatten() {
                if let Some((row, Strength::Weak)) = groups[end].anchor {
                    groups[end].anchor = None;
                    groups[end].dropped = Some(row);
                    dropped = true;
                }
            }
        }
        if !dropped {
            break;
        }
    }
    let runs = runs(groups, rows);
    for pair in runs.windows(2) {
        let surplus = |run: &Run| run.members.len().cmp(&run.rows.len());
        let sides = (surplus(&pair[0]), surplus(&pair[1]));
        let is_shifted = matches!(
            sides,
            (Ordering::Greater, Ordering::Less) | (Ordering::Less, Ordering::Greater)
        );
        if let Some(between) = pair[0].right.filter(|_| is_shifted) {
            groups[between].dropped = groups[between].row();
            groups[between].anchor = None;
        }
    }
}

/// The rows with a weak anchor of whose next rows neither a label nor values are left.
fn before_lost_rows(groups: &[Group], rows: &[RequestRow]) -> BTreeSet<RequestRow> {
    runs(groups, rows)
        .into_iter()
        .filter(|run| run.members.is_empty() && !run.rows.is_empty())
        .filter_map(|run| groups[run.left?].anchor)
        .filter_map(|(row, strength)| (strength == Strength::Weak).then_some(row))
        .collect()
}

/// Anchors the groups whose place follows from counting. Returns what has no certain place: the
/// rows, and the groups that may be theirs.
fn place_by_counting(
    groups: &mut [Group],
    rows: &[RequestRow],
    heads: &[RequestRow],
    unsure: &BTreeSet<RequestRow>,
) -> Vec<(Vec<RequestRow>, Vec<usize>)> {
    let taken: BTreeSet<RequestRow> =
        groups.iter().filter(|group| group.is_alien).filter_map(|group| group.dropped).collect();
    let mut unplaced = Vec::new();
    for run in runs(groups, rows) {
        // Only a row that is certain bounds a stretch: a lone number behind a label may be the
        // number of a page, and two rows' values may stand behind one label.
        let is_bounded = [run.left, run.right].into_iter().flatten().all(|end| {
            groups[end].rows == 1
                && groups[end].anchor.is_some_and(|(row, _)| !unsure.contains(&row))
        });
        // The same figures twice in a row may be one row printed twice, in the place of a lost one.
        // Rows of zeros are alike in most reports.
        let is_repeated = run.members.windows(2).any(|pair| {
            let (one, other) = (&groups[pair[0]].values, &groups[pair[1]].values);
            one == other && one.iter().any(|value| value != "0")
        });
        // Every label behind its values: each group was anchored to the row before its own.
        let is_counted = run.members.len() == run.rows.len();
        let labels_follow = is_counted
            && run.members.iter().enumerate().all(|(at, &member)| {
                groups[member].dropped == at.checked_sub(1).map(|before| run.rows[before])
            });
        let is_forced = is_bounded
            && !is_repeated
            && is_counted
            && run.members.iter().zip(&run.rows).all(|(&member, &row)| {
                let group = &groups[member];
                group.is_free()
                    && !group.is_doubtful
                    && (labels_follow || group.dropped.is_none_or(|dropped| dropped == row))
                    && group.own.iter().all(|piece| belongs_to(piece, row))
                    && has_one_label(row, heads)
                    && !taken.contains(&row)
            });
        if is_forced {
            for (&member, &row) in run.members.iter().zip(&run.rows) {
                groups[member].anchor = Some((row, Strength::Weak));
            }
        } else if !run.members.is_empty() {
            unplaced.push((run.rows, run.members));
        }
    }
    unplaced
}

fn has_one_label(row: RequestRow, heads: &[RequestRow]) -> bool {
    heads.iter().filter(|&&head| head == row).count() == 1
}

/// Takes a total that a reader of PDF files pushed out of its row: the only lone number of the
/// table, where exactly one row lacks exactly its total, and its parts add up to the number.
fn take_displaced_total(groups: &[Group], cells: &mut BTreeMap<Metric, Cell>, place: &Place) {
    let mut strays = groups.iter().filter(|group| group.is_stray());
    let (Some(stray), None) = (strays.next(), strays.next()) else { return };
    let ([text], [line]) = (&stray.values[..], &stray.lines[..]) else { return };
    let mut lacking = RequestRow::ALL.iter().filter(|&&row| {
        let blank = |who: Requester| cells.get(&Metric::Request(row, who)) == Some(&Cell::Blank);
        Requester::ALL.iter().any(|&who| blank(who))
    });
    let (Some(&row), None) = (lacking.next(), lacking.next()) else { return };
    let total = Metric::Request(row, Requester::Total);
    let parts: Option<i64> = Requester::parts()
        .iter()
        .map(|&who| cells.get(&Metric::Request(row, who)).and_then(Cell::value))
        .sum();
    let at = place.at_line(*line);
    let stated = crate::recognise::numbers::parse_cell(text, total, None, &at);
    if let (Some(parts), Ok(Cell::Number(stated))) = (parts, stated)
        && parts == stated
        && cells.get(&total) == Some(&Cell::Blank)
    {
        let cell = Cell::Text { text: text.clone(), reading: Some(stated), place: Box::new(at) };
        cells.insert(total, cell);
    }
}
