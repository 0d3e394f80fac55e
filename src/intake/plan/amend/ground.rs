//! Whether a document gives ground for other deadlines where its sentence is the one the book has.
//!
//! A time line stands outside the sentences it is for. One that was changed says something else to all of them, and no
//! duty of the book has its words yet; what a person set for one duty by hand stands alone among its neighbours.

use std::collections::{HashMap, HashSet};

use crate::domain::deadline::Deadline;
use crate::domain::plan::{PlanId, Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;

use super::super::{PlanReading, TaskReading};
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

    /// Whether the document says the deadlines of a duty anew, or as the book has them.
    ///
    /// Words that stand in the sentence of the book as well were there when it was read: where the book has others, a person
    /// has set them.
    pub(super) fn gives(&self, task: &Task, read: &TaskReading) -> bool {
        if task.deadlines == read.deadlines {
            return true;
        }
        let moved = (said(&task.deadlines), said(&read.deadlines));
        let before = format!(" {} ", plain_words(&task.sentence));
        let was_said = |words: &Text| before.contains(&format!(" {} ", plain_words(words)));
        let is_silent = moved.1.iter().all(|words| words.is_empty());
        if plain_words(&task.sentence) != plain_words(&read.sentence) {
            let mut from = moved.0.iter().filter(|words| !words.is_empty());
            let mut to = moved.1.iter().filter(|words| !moved.0.contains(words));
            return if is_silent {
                from.all(was_said)
            } else {
                moved.0 == moved.1 || to.any(|to| !was_said(to))
            };
        }
        let has_news = moved.1.iter().any(|words| !moved.0.contains(words) && !was_said(words));
        if is_silent || !has_news || self.standing.contains(&moved.1) {
            return false;
        }
        self.is_of_other_day || self.moved.get(&moved).is_some_and(|duties| *duties > 1)
    }
}

fn said(deadlines: &[Deadline]) -> Said {
    deadlines.iter().map(|deadline| deadline.words.clone()).collect()
}
