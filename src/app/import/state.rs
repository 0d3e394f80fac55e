//! One state of the table of a review, and how rows of it are split and joined.

use std::sync::Arc;

use super::kept::Deed;
use super::sheet::{Compared, ReviewLine};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::finding::Noted;
use crate::intake::plan::{AgencyBook, Row, Standing, TaskReading, compare_anew};

/// One state of the table. What is large is shared by the states in which it is the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) compared: Arc<Compared>,
    /// Findings of no duty, by what they say: their places move when findings go.
    pub(super) whole: Arc<Vec<Noted>>,
    pub(super) lines: Arc<Vec<ReviewLine>>,
    pub(super) takes_head: bool,
    pub(super) agreed: Vec<bool>,
    pub(super) fixed: Vec<Text>,
    pub(super) deeds: Vec<Deed>,
    pub(super) splits: Vec<Whole>,
}

/// A duty that was split.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Whole {
    pub(super) task: TaskReading,
    pub(super) row: Row,
    pub(super) findings: Vec<Noted>,
    pub(super) parts: usize,
}

impl Sheet {
    /// Puts one row for each part in the place of a row.
    pub(super) fn split(&mut self, row: usize, place: usize, book: &Snapshot, agencies: &AgencyBook) {
        let Compared { reading, difference } = Arc::make_mut(&mut self.compared);
        let task = reading.tasks[place].clone();
        let findings: Vec<Noted> = reading.of_clause(&task.clause).cloned().collect();
        let Some(parts) = reading.split(place, agencies) else { return };
        let whole = Whole { task, row: difference.rows[row].clone(), findings, parts };
        for other in &mut difference.rows {
            other.reading = other.reading.map(|at| if at > place { at + parts - 1 } else { at });
        }
        let new = |at: usize| Row::new(place + at);
        let first = compare_anew(reading, book, difference, &difference.rows[row]);
        let rows: Vec<Row> = std::iter::once(first).chain((1..parts).map(new)).collect();
        difference.rows.splice(row..=row, rows);
        let agreed = self.agreed[row] || whole.row.standing() == Standing::Same;
        self.agreed.splice(row..=row, vec![agreed; parts]);
        self.move_lines(row, 1, parts);
        self.deeds.push(Deed::Split(whole.task.clause.clone()));
        self.splits.push(whole);
    }

    /// Puts the whole back in the place of its parts, the first of which is in row `first`.
    pub(super) fn join(&mut self, split: usize, first: usize) {
        let Whole { task, row, findings, parts } = self.splits.remove(split);
        let Compared { reading, difference } = Arc::make_mut(&mut self.compared);
        let Some(place) = difference.rows.get(first).and_then(|row| row.reading) else { return };
        let clauses: Vec<Text> =
            reading.tasks[place..place + parts].iter().map(|task| task.clause.clone()).collect();
        self.fixed.retain(|clause| !clauses.contains(clause));
        let is_undone = |deed: &Deed| match deed {
            Deed::Split(clause) => *clause == task.clause,
            Deed::Corrected(clause, ..) => clauses.contains(clause),
        };
        self.deeds.retain(|deed| !is_undone(deed));
        reading.join(place..place + parts, task, findings);
        let agreed = row.standing() != Standing::Same && self.agreed[first];
        difference.rows.splice(first..first + parts, [Row { reading: Some(place), ..row }]);
        for other in &mut difference.rows {
            other.reading = other.reading.map(|at| if at >= place + parts { at - (parts - 1) } else { at });
        }
        self.agreed.splice(first..first + parts, [agreed]);
        self.move_lines(first, parts, 1);
    }

    /// Makes the lines follow where so many rows from one on became another number.
    fn move_lines(&mut self, row: usize, from: usize, to: usize) {
        let moved = self.lines.iter().flat_map(|line| match *line {
            ReviewLine::Row(at) if at == row => (row..row + to).map(ReviewLine::Row).collect(),
            ReviewLine::Row(at) if at > row && at < row + from => Vec::new(),
            ReviewLine::Row(at) if at > row => vec![ReviewLine::Row(at + to - from)],
            line => vec![line],
        });
        self.lines = Arc::new(moved.collect());
    }
}
