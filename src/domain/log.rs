//! The log: what happened, one entry a change set, and from it what can be undone or redone.

use super::change::{ChangeSet, Origin};
use super::id::{Id, TxId};
use super::label::Label;
use super::plan::DocumentRef;
use super::snapshot::{AnyRow, TableKind};
use super::table::Table;
use super::text::Text;

/// A change set without its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// Its journal sequence, from 1.
    pub seq: u64,
    /// Its id.
    pub tx: TxId,
    /// Who did it.
    pub author: Text,
    /// When: milliseconds since 1970 (UTC).
    pub at: i64,
    /// What it was.
    pub label: Label,
    /// Where it came from.
    pub origin: Origin,
    /// The document that allowed it.
    pub basis: Option<DocumentRef>,
    /// How many rows changed in each table.
    pub counts: Vec<(TableKind, u32)>,
}

impl LogEntry {
    /// The entry for a change set at a sequence.
    pub fn of(seq: u64, set: &ChangeSet) -> Self {
        Self {
            seq,
            tx: set.id,
            author: set.author.clone(),
            at: set.at,
            label: set.label.clone(),
            origin: set.origin,
            basis: set.basis.clone(),
            counts: set.changes.counts(),
        }
    }

    /// Whether it laid out the book itself, which nobody takes back.
    pub const fn is_founding(&self) -> bool {
        matches!(self.label, Label::NewBook { .. } | Label::Sample { .. })
    }
}

/// One change of one record: what happened, and the row before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryItem {
    /// The change set it belongs to.
    pub entry: LogEntry,
    /// The row before; `None` where it was new.
    pub before: Option<AnyRow>,
    /// The row after; `None` where it was taken away.
    pub after: Option<AnyRow>,
}

/// Whether a change set counts at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was done, or brought in again.
    InEffect,
    /// It was taken back.
    TakenBack,
}

/// The change set with this id and whether it counts; `None` where the log has none, or it is an undo or redo itself.
pub fn standing(log: &Table<LogEntry>, tx: TxId) -> Option<(&LogEntry, Standing)> {
    let mut found = None;
    for (_, entry) in log.iter() {
        match entry.origin {
            Origin::Edit | Origin::Import if entry.tx == tx => found = Some((entry, Standing::InEffect)),
            Origin::Undo(of) if of == tx => found = found.map(|(done, _)| (done, Standing::TakenBack)),
            Origin::Redo(of) if of == tx => found = found.map(|(done, _)| (done, Standing::InEffect)),
            _ => {}
        }
    }
    found
}

/// The change set an author would take back next: the last one of theirs that counts.
pub fn undoable<'a>(log: &'a Table<LogEntry>, author: &str) -> Option<&'a LogEntry> {
    Steps::of(log, author).back.pop()
}

/// The change set an author would bring in again next: the last one they took back, until they do something new.
pub fn redoable<'a>(log: &'a Table<LogEntry>, author: &str) -> Option<&'a LogEntry> {
    Steps::of(log, author).again.pop()
}

/// What an author can take back and bring in again, the next one last. Both follow from the log alone, so they are the
/// same after a restart.
#[derive(Default)]
struct Steps<'a> {
    back: Vec<&'a LogEntry>,
    again: Vec<&'a LogEntry>,
}

impl<'a> Steps<'a> {
    fn of(log: &'a Table<LogEntry>, author: &str) -> Self {
        let mut steps = Self::default();
        for (_, entry) in log.iter() {
            steps.step(log, entry, &*entry.author == author);
        }
        steps
    }

    fn step(&mut self, log: &'a Table<LogEntry>, entry: &'a LogEntry, is_theirs: bool) {
        match entry.origin {
            Origin::Edit | Origin::Import => {
                if is_theirs && !entry.is_founding() {
                    self.back.push(entry);
                    self.again.clear();
                }
            }
            Origin::Undo(of) => {
                self.back.retain(|done| done.tx != of);
                if is_theirs {
                    self.again.extend(original(log, of));
                }
            }
            Origin::Redo(of) => {
                self.again.retain(|done| done.tx != of);
                if is_theirs {
                    self.back.extend(original(log, of));
                }
            }
        }
    }
}

fn original(log: &Table<LogEntry>, tx: TxId) -> Option<&LogEntry> {
    let mut newest_first = (0..log.next_id()).rev().filter_map(|raw| log.get(Id::new(raw)));
    newest_first.find(|entry| entry.tx == tx)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::snapshot::Snapshot;
    use crate::domain::{change::ChangeSet, snapshot::Changes};

    struct Story(Snapshot);

    impl Story {
        fn tell(&mut self, tx: u128, author: &str, origin: Origin) {
            self.0.fold(&ChangeSet {
                id: TxId(tx),
                author: author.into(),
                at: 0,
                label: Label::ChangeSetting,
                origin,
                basis: None,
                changes: Changes::default(),
            });
        }

        fn next(&self, author: &str) -> (Option<u128>, Option<u128>) {
            let tx = |entry: Option<&LogEntry>| entry.map(|entry| entry.tx.0);
            (tx(undoable(&self.0.log, author)), tx(redoable(&self.0.log, author)))
        }
    }

    #[test]
    fn undo_walks_back_redo_forward_and_a_new_act_forgets_the_way_forward() {
        let mut story = Story(Snapshot::default());
        assert_eq!(story.next("nga"), (None, None));
        story.tell(1, "nga", Origin::Edit);
        story.tell(2, "nga", Origin::Import);
        story.tell(3, "tú", Origin::Edit);
        assert_eq!(story.next("nga"), (Some(2), None));
        story.tell(4, "nga", Origin::Undo(TxId(2)));
        story.tell(5, "nga", Origin::Undo(TxId(1)));
        assert_eq!(story.next("nga"), (None, Some(1)));
        story.tell(6, "nga", Origin::Redo(TxId(1)));
        assert_eq!(story.next("nga"), (Some(1), Some(2)));
        assert_eq!(standing(&story.0.log, TxId(1)).map(|(_, how)| how), Some(Standing::InEffect));
        assert_eq!(standing(&story.0.log, TxId(2)).map(|(_, how)| how), Some(Standing::TakenBack));
        story.tell(7, "nga", Origin::Edit);
        assert_eq!(story.next("nga"), (Some(7), None));
        assert_eq!(story.next("tú"), (Some(3), None));
    }

    #[test]
    fn what_somebody_else_took_back_is_theirs_to_bring_in_again() {
        let mut story = Story(Snapshot::default());
        story.tell(1, "nga", Origin::Edit);
        story.tell(2, "tú", Origin::Undo(TxId(1)));
        assert_eq!((story.next("nga"), story.next("tú")), ((None, None), (None, Some(1))));
    }
}
