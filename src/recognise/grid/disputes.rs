//! Section 4: three groups of five side by side, or one below the other.

use super::Reader;
use super::slots::{Columns, Slots, columns_of};
use super::sums::{looks_shifted, sum_fails};
use crate::document::Row;
use crate::language::Message;
use crate::recognise::labels::{dispute_outcome, dispute_track};
use crate::report::{DisputeOutcome, DisputeTrack, Metric, Section};

impl Reader<'_> {
    pub fn read_dispute_heading(&mut self, filled: &[(Slots, &str)]) -> bool {
        let tracks: Columns<_> = filled
            .iter()
            .filter_map(|&(index, text)| Some((index, dispute_track(text)?)))
            .collect();
        let outcomes: Columns<_> = filled
            .iter()
            .filter_map(|&(index, text)| Some((index, dispute_outcome(text)?)))
            .collect();
        let is_telling = |how: &DisputeOutcome| *how != DisputeOutcome::Total;
        let names_outcomes = outcomes.iter().any(|(_, how)| is_telling(how));
        if tracks.is_empty() && !names_outcomes {
            return false;
        }
        self.in_requests = false;
        if self.disputes_read.take().is_some() {
            self.tracks.clear();
            self.outcomes.clear();
        }
        if self.tracks.is_empty() && self.outcomes.is_empty() {
            self.width = 0;
        }
        self.tracks.extend(tracks);
        if names_outcomes {
            self.outcomes.extend(outcomes);
        }
        true
    }

    pub fn read_dispute_row(&mut self, row: &Row) {
        let mut tracks = self.tracks.clone();
        let mut outcomes = self.outcomes.clone();
        tracks.sort_unstable();
        outcomes.sort_unstable();
        // The group of a column is the last one that begins at or before it.
        let track_of = |at: usize| {
            tracks.iter().rev().find(|((begin, _), _)| *begin <= at).map(|(_, track)| *track)
        };
        let headings: Vec<(Slots, DisputeTrack, DisputeOutcome)> = outcomes
            .iter()
            .filter_map(|&(slots, how)| Some((slots, track_of(slots.0)?, how)))
            .collect();
        let slots: Vec<Slots> = headings.iter().map(|(slots, ..)| *slots).collect();
        // No label stands before the values.
        let found = columns_of(row, None, &slots);
        let columns: Vec<(usize, DisputeTrack, DisputeOutcome)> = headings
            .iter()
            .enumerate()
            .map(|(at, &((begin, _), track, how))| {
                (found.as_ref().map_or(begin, |found| found[at]), track, how)
            })
            .collect();
        let is_complete = columns.len() == outcomes.len()
            && tracks.iter().all(|(_, track)| {
                DisputeOutcome::ALL.iter().all(|how| {
                    columns.iter().filter(|(_, of, what)| of == track && what == how).count() == 1
                })
            });
        let is_short = row.cells.len() < self.width && row.covered.is_none();
        let metrics: Vec<Metric> =
            columns.iter().map(|&(_, track, how)| Metric::Dispute(track, how)).collect();
        // A row that counts the columns: 1, 2, 3 and so on.
        let counts = |(at, (index, ..)): (usize, &(usize, DisputeTrack, DisputeOutcome))| {
            row.cells.get(*index).is_some_and(|cell| cell.trim() == (at + 1).to_string())
        };
        if columns.len() > 1 && columns.iter().enumerate().all(counts) {
            return;
        }
        let is_lone = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
        if is_lone && self.disputes_read.is_some() {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowAgain, &[]);
            return;
        }
        let again = self.disputes_read.replace(row.cells.clone());
        if again.as_ref().is_some_and(|earlier| *earlier != row.cells) {
            self.cells.retain(|metric, _| !metrics.contains(metric));
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowAgain, &metrics);
            return;
        }
        if !is_complete || is_short || found.is_none() {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowNotTaken, &metrics);
            return;
        }
        // Headings that are not in one order for all tracks are wrong for one of them.
        let order_of = |track: DisputeTrack| -> Vec<DisputeOutcome> {
            let of_track = headings.iter().filter(|(_, of, _)| *of == track);
            of_track.map(|(_, _, how)| *how).collect()
        };
        if tracks.windows(2).any(|pair| order_of(pair[0].1) != order_of(pair[1].1)) {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyHeadingOrder, &metrics);
            return;
        }
        let cell_at = |index: usize| row.cells.get(index).map_or("", |cell| cell.trim());
        let has_blank = columns.iter().any(|&(index, ..)| cell_at(index).is_empty());
        let is_shifted = row.covered.is_none()
            && tracks.iter().any(|(_, track)| {
                // The total last, wherever its column stands.
                let column = |how: &DisputeOutcome| {
                    columns.iter().find(|(_, of, what)| of == track && what == how)
                };
                let cells: Vec<&str> = DisputeOutcome::ALL
                    .iter()
                    .filter_map(column)
                    .map(|&(index, ..)| cell_at(index))
                    .collect();
                looks_shifted(&cells) || (has_blank && sum_fails(&cells))
            });
        if is_shifted {
            self.leave_unset(Some(Section::Disputes), row, Message::WhyRowShifted, &metrics);
            return;
        }
        for (index, track, how) in columns {
            self.put(Metric::Dispute(track, how), row, index, None);
        }
    }
}
