//! The journal: the truth, an append-only list of opaque entries. The object-safe seam for every backend.
//!
//! An entry is acknowledged only when it is durable. What the payload means is not known here; that it is whole and in
//! its place in the chain is. One conformance suite (`conformance.rs`) holds every implementation to this page.

mod file;
mod frame;
mod memory;
mod walk;

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod power_cuts;

pub use file::{FileJournal, Intent};
pub use frame::Codec;
pub use memory::MemoryJournal;

use std::fmt::Debug;
use std::io;
use std::time::Duration;

use crate::domain::id::TxId;

/// A SHA-256.
pub type Hash = [u8; 32];

/// One entry: a change set as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The id of the change set.
    pub tx: TxId,
    /// The version of the row types inside.
    pub schema: u16,
    /// How the payload is packed.
    pub codec: Codec,
    /// The bytes.
    pub payload: Vec<u8>,
}

/// What became of an append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appended {
    /// All entries are durable; the sequence of the last one.
    Done(u64),
    /// Somebody else was first; nothing was written. The head as it is now.
    Moved(u64),
}

/// What can go wrong with a journal.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The operating system refused; the journal is as it was.
    #[error("cannot {doing} {file}")]
    Io {
        /// What was tried.
        doing: &'static str,
        /// The file or folder.
        file: String,
        /// Why it failed.
        source: io::Error,
    },
    /// Bytes that were acknowledged are not what was written.
    #[error("{segment} is damaged at byte {offset}: {what}")]
    Damaged {
        /// The segment file.
        segment: String,
        /// The byte the first bad frame begins at.
        offset: u64,
        /// What does not fit.
        what: &'static str,
    },
    /// Whether the entry is durable is not known; [`Journal::lookup`] decides after the journal is opened again.
    #[error("it is not known whether the change was stored")]
    Unknown(TxId),
    /// An earlier failure left the end of the journal unknown; it must be opened again.
    #[error("the journal takes nothing more until it is opened again")]
    Broken,
}

/// An append-only list of entries, numbered from 1.
pub trait Journal: Send + Sync + Debug {
    /// The sequence of the last entry; 0 when there is none.
    fn head(&self) -> Result<u64, JournalError>;

    /// Appends all entries, or none, if the head is still `expected`; answers when they are durable.
    fn append(&self, expected: u64, entries: &[Entry]) -> Result<Appended, JournalError>;

    /// Up to `most` entries after a sequence, each with its own.
    fn read(&self, after: u64, most: usize) -> Result<Vec<(u64, Entry)>, JournalError>;

    /// Returns the head as soon as it is past `after`, at the latest when `patience` is over.
    fn wait(&self, after: u64, patience: Duration) -> Result<u64, JournalError>;

    /// The sequence of the entry with this id.
    fn lookup(&self, tx: TxId) -> Result<Option<u64>, JournalError>;

    /// The chain's hash after a sequence: of all entries up to it, in their order. `None` past the head.
    fn hash_at(&self, seq: u64) -> Result<Option<Hash>, JournalError>;

    /// Reads everything again and checks the whole chain, payloads too; returns how many entries there are.
    fn verify(&self) -> Result<u64, JournalError>;
}
