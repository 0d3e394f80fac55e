//! The log: what happened, one entry a change set, and from it what can be undone or redone.

use super::change::{ChangeSet, Origin};
use super::id::TxId;
use super::label::Label;
use super::plan::DocumentRef;
use super::snapshot::{AnyRow, TableKind};
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

/// The author's own last change that stands and can be taken back.
pub fn undoable<'a>(log: &'a super::table::Table<LogEntry>, author: &str) -> Option<&'a LogEntry> {
    stacks(log, author).0.pop()
}

/// The author's own change that was last taken back, with nothing new since.
pub fn redoable<'a>(log: &'a super::table::Table<LogEntry>, author: &str) -> Option<&'a LogEntry> {
    stacks(log, author).1.pop()
}

fn stacks<'a>(
    log: &'a super::table::Table<LogEntry>,
    author: &str,
) -> (Vec<&'a LogEntry>, Vec<&'a LogEntry>) {
    let (mut done, mut undone): (Vec<&LogEntry>, Vec<&LogEntry>) = (Vec::new(), Vec::new());
    for (_, entry) in log.iter().filter(|(_, entry)| &*entry.author == author) {
        match entry.origin {
            Origin::Undo(_) => undone.extend(done.pop()),
            Origin::Redo(_) => done.extend(undone.pop()),
            Origin::Edit | Origin::Import => {
                done.push(entry);
                undone.clear();
            }
        }
    }
    (done, undone)
}
