//! Taking a change set back and bringing it in again: a new change set, per field, that keeps what others did since.

use super::blame;
use super::error::{CommitError, StoreError};
use super::row::unpack_set;
use super::writer::Overlaps;
use super::{Committed, Store};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::log::{LogEntry, Standing, standing};
use crate::domain::merge::rebase;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::domain::validate::Refusal;

/// What an undo would do, shown before it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoPreview {
    /// The change set.
    pub entry: LogEntry,
    /// How many rows would be set back.
    pub rows: u32,
    /// How many stay as they are, because others changed them since.
    pub kept: u32,
    /// Who changed those, the latest first.
    pub kept_by: Vec<KeptBy>,
}

/// Somebody whose later change stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBy {
    /// Who.
    pub author: Text,
    /// When, at last: milliseconds since 1970 (UTC).
    pub at: i64,
    /// How many rows.
    pub rows: u32,
}

/// Who asks for an undo or redo, and under which id it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The id of the new change set.
    pub id: TxId,
    /// Who.
    pub author: Text,
    /// When: milliseconds since 1970 (UTC).
    pub at: i64,
}

impl Store {
    /// What taking this set back would do.
    pub fn undo_preview(&self, tx: TxId) -> Result<UndoPreview, CommitError> {
        let book = self.snapshot();
        let entry = in_log(&book, tx, Standing::InEffect)?.clone();
        let mut changes = self.set_at(entry.seq)?.changes.inverted();
        let overlaps = rebase(&mut changes, &book.tables);
        let rows: Vec<_> = overlaps.iter().map(|overlap| overlap.row).collect();
        let last = blame::last_changes(&*self.writer.journal, &book, &rows, entry.seq)?;
        let mut kept_by: Vec<KeptBy> = Vec::new();
        for log in last.values() {
            match kept_by.iter_mut().find(|kept| kept.author == log.author) {
                Some(kept) => {
                    kept.rows += 1;
                    kept.at = kept.at.max(log.at);
                }
                None => kept_by.push(KeptBy { author: log.author.clone(), at: log.at, rows: 1 }),
            }
        }
        kept_by.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.author.cmp(&b.author)));
        Ok(UndoPreview { entry, rows: changes.len() as u32, kept: rows.len() as u32, kept_by })
    }

    /// Takes a set back. Rows that others changed since stay as they are and are counted.
    pub fn undo(&self, tx: TxId, request: Request) -> Result<Committed, CommitError> {
        let book = self.snapshot();
        let seq = in_log(&book, tx, Standing::InEffect)?.seq;
        self.invert(seq, request, Origin::Undo(tx))
    }

    /// Brings a set that was taken back in again.
    pub fn redo(&self, tx: TxId, request: Request) -> Result<Committed, CommitError> {
        let book = self.snapshot();
        in_log(&book, tx, Standing::TakenBack)?;
        let undone = book.log.iter().filter(|(_, entry)| entry.origin == Origin::Undo(tx)).last();
        let (_, undone) = undone.ok_or(Refusal::NotInEffect { tx })?;
        self.invert(undone.seq, request, Origin::Redo(tx))
    }

    /// Commits the inverse of the set at a sequence.
    fn invert(&self, seq: u64, request: Request, origin: Origin) -> Result<Committed, CommitError> {
        let set = self.set_at(seq)?;
        let inverse = ChangeSet {
            id: request.id,
            author: request.author,
            at: request.at,
            label: set.label,
            origin,
            basis: set.basis,
            changes: set.changes.inverted(),
        };
        self.tell(self.writer.commit(inverse, Overlaps::Keep))
    }

    fn set_at(&self, seq: u64) -> Result<ChangeSet, StoreError> {
        let (seq, entry) = self.writer.journal.read(seq - 1, 1)?.pop().ok_or(StoreError::Broken)?;
        unpack_set(entry).map_err(|source| StoreError::Unreadable { seq, source })
    }
}

fn in_log(book: &Snapshot, tx: TxId, needed: Standing) -> Result<&LogEntry, Refusal> {
    match standing(&book.log, tx) {
        Some((entry, standing)) if standing == needed => Ok(entry),
        _ => Err(Refusal::NotInEffect { tx }),
    }
}
