//! Change sets become a durable journal, its fold and a disposable index. The only room that knows a backend.
//!
//! The journal is the truth; the snapshot is its fold; the index is a copy of the snapshot that makes opening quick and
//! can be thrown away at any time. "Saved" means that the journal's sync has returned. [`Store`] knows neither how the
//! journal nor how the index keeps its bytes.

pub mod files;
pub mod journal;

mod blame;
mod error;
mod folder;
mod index;
mod open;
mod read;
mod row;
mod undo;
mod writer;

#[cfg(test)]
mod damage;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

pub use error::{CommitError, StoreError};
pub use folder::Holder;
pub use read::{IndexCheck, VerifyReport, read, verify};
pub use row::{CodecError, SCHEMA};
pub use undo::{KeptBy, Request, UndoPreview};

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crossbeam_channel::Receiver;

use crate::domain::change::ChangeSet;
use crate::domain::log::HistoryItem;
use crate::domain::row::RowRef;
use crate::domain::snapshot::Snapshot;
use folder::Lock;
use index::Keeper;
use writer::{Overlaps, Writer};

/// Something that was put right while opening, to be said and logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// An incomplete last write, never acknowledged, was cut; its bytes are kept.
    CutEnd {
        /// The segment file.
        segment: String,
        /// Where it was cut.
        offset: u64,
        /// The file that keeps what was cut.
        kept: PathBuf,
    },
    /// The index could not be trusted and is made anew from the journal.
    IndexRebuilt {
        /// Why, for the log.
        reason: String,
    },
}

/// What became durable.
#[derive(Debug, Clone, PartialEq)]
pub struct Committed {
    /// Its sequence.
    pub seq: u64,
    /// The book after it.
    pub snapshot: Arc<Snapshot>,
    /// Rows that an undo or redo left as they are, because others had changed them since.
    pub kept: u32,
}

/// An open book: one writer at a time, any number of readers of its snapshots. Shared by all sessions of a process.
#[derive(Debug)]
pub struct Store {
    writer: Arc<Writer>,
    notices: Vec<Notice>,
    /// Writes the index behind the journal; none for a book without an index.
    keeper: Mutex<Option<Keeper>>,
    _lock: Option<Lock>,
}

impl Store {
    /// The book as it is now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.writer.snapshot()
    }

    /// Makes a proposal durable: numbers its new rows, lays it over what others did since, checks it, appends it.
    pub fn commit(&self, proposal: ChangeSet) -> Result<Committed, CommitError> {
        self.tell(self.writer.commit(proposal, Overlaps::Conflict))
    }

    /// What happened to a row, the oldest first.
    pub fn history(&self, row: RowRef) -> Result<Vec<HistoryItem>, StoreError> {
        blame::history(&*self.writer.journal, &self.snapshot(), row)
    }

    /// A channel that holds something whenever the book has moved on since it was last emptied.
    pub fn subscribe(&self) -> Receiver<()> {
        self.writer.subscribe()
    }

    /// Takes in what another process has appended to a shared journal; returns the book after it.
    pub fn refresh(&self) -> Result<Arc<Snapshot>, StoreError> {
        self.writer.refresh()
    }

    /// What was put right while opening.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Writes the index and lets the store go. Dropping does the same.
    pub fn close(self) {
        drop(self);
    }

    fn tell(&self, result: Result<Committed, CommitError>) -> Result<Committed, CommitError> {
        if result.is_ok()
            && let Some(keeper) = &*self.keeper.lock().unwrap_or_else(PoisonError::into_inner)
        {
            keeper.wake();
        }
        result
    }
}
