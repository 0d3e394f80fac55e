//! Whether a document gives ground for other deadlines where its sentence is the one the book has.
//!
//! A time line stands outside the sentences it is for. One that was changed says something else to all of them, and no
//! duty of the book has its words yet; what a person set for one duty by hand stands alone among its neighbours.

use std::collections::{HashMap, HashSet};

use crate::domain::deadline::Deadline;
use crate::domain::plan::{PlanId, Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;

use super::super::PlanReading;
use super::plain_words;

/// What deadlines say, word for word.
type Said = Vec<Text>;

/// How the time words of a reading differ from those of the book.
#[derive(Debug, Default)]
pub(super) struct Grounds {
    /// How many duties of one sentence went from these words to those.
    moved: HashMap<(Said, Said), usize>,
    /// What duties say that are in the book as they are in the document.
    standing: HashSet<Said>,
    /// Whether the document is of another day than the plan: it is none that was read before.
    is_of_other_day: bool,
}

impl Grounds {
    pub(super) fn of(
        reading: &PlanReading,
        book: &Snapshot,
        plan: PlanId,
        tasks: &[(TaskId, &Task)],
        pairs: &[Option<usize>],
    ) -> Self {
        let date = book.get(plan).map(|plan| plan.date);
        let mut grounds = Self { is_of_other_day: date != reading.header.date, ..Self::default() };
        for (read, pair) in reading.tasks.iter().zip(pairs) {
            let Some((_, task)) = pair.and_then(|pair| tasks.get(pair)) else { continue };
            if plain_words(&read.sentence) != plain_words(&task.sentence) {
                continue;
            }
            let (from, to) = (said(&task.deadlines), said(&read.deadlines));
            if from == to {
                grounds.standing.insert(to);
            } else {
                *grounds.moved.entry((from, to)).or_default() += 1;
            }
        }
        grounds
    }

    /// Whether the document says these deadlines anew.
    pub(super) fn gives(&self, from: &[Deadline], to: &[Deadline]) -> bool {
        let moved = (said(from), said(to));
        if moved.0 == moved.1 || moved.1.iter().all(|words| words.is_empty()) {
            return false;
        }
        let is_shared = self.moved.get(&moved).is_some_and(|duties| *duties > 1);
        self.is_of_other_day || is_shared && !self.standing.contains(&moved.1)
    }
}

fn said(deadlines: &[Deadline]) -> Said {
    deadlines.iter().map(|deadline| deadline.words.clone()).collect()
}
