//! What can go wrong with a store, one variant per answer a person needs.

use std::io;
use std::path::PathBuf;

use super::journal::JournalError;
use super::row::CodecError;
use crate::domain::id::TxId;
use crate::domain::merge::Conflict;
use crate::domain::validate::Refusal;

/// Why a store cannot be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no store.
    #[error("{} is no store", folder.display())]
    NotAStore {
        /// The folder.
        folder: PathBuf,
    },
    /// A new store must begin in a folder without one.
    #[error("{} holds something already", folder.display())]
    AlreadyThere {
        /// The folder.
        folder: PathBuf,
    },
    /// A newer program wrote it.
    #[error("the store has version {found}, made by {made_by}; this program knows up to {known}")]
    NewerSchema {
        /// The version found.
        found: u16,
        /// The newest this program knows.
        known: u16,
        /// The program that made it.
        made_by: String,
    },
    /// Another process writes it.
    #[error("{by} has the store open (process {pid})")]
    Taken {
        /// The account that has it; empty where it is not told.
        by: String,
        /// Its process; 0 where it is not told.
        pid: u32,
        /// Since when: milliseconds since 1970 (UTC); 0 where it is not told.
        since: i64,
    },
    /// Others may write in the folder.
    #[error("others may write in {}", folder.display())]
    OthersMayWrite {
        /// The folder.
        folder: PathBuf,
    },
    /// Acknowledged bytes are not what was written. Nothing was overwritten.
    #[error("{segment} is damaged at byte {offset}: {what}")]
    Damaged {
        /// The segment file of the journal.
        segment: String,
        /// The byte at which the first bad frame begins.
        offset: u64,
        /// What does not fit.
        what: &'static str,
    },
    /// An entry is whole but means nothing to this program.
    #[error("journal entry {seq}: {source}")]
    Unreadable {
        /// Its sequence.
        seq: u64,
        /// Why.
        source: CodecError,
    },
    /// A change set cannot be put into bytes.
    #[error("the change set {source}")]
    Packing {
        /// Why.
        source: CodecError,
    },
    /// The index has seen entries that the journal does not hold: part of the journal is missing.
    #[error("the index knows entry {index}, the journal ends at {journal}")]
    IndexAhead {
        /// The sequence the index stands at.
        index: u64,
        /// The last one of the journal.
        journal: u64,
    },
    /// Whether the change is stored will be known when the store is opened again.
    #[error("it is not known whether the change was stored")]
    Unknown(TxId),
    /// An earlier failure closed it for writing.
    #[error("the store takes nothing more until it is opened again")]
    Broken,
    /// The operating system refused.
    #[error("cannot {doing} {file}: {source}")]
    Io {
        /// What was tried.
        doing: &'static str,
        /// The file or folder.
        file: String,
        /// Why it failed.
        source: io::Error,
    },
}

impl From<JournalError> for StoreError {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Io { doing, file, source } => Self::Io { doing, file, source },
            JournalError::Damaged { segment, offset, what } => Self::Damaged { segment, offset, what },
            JournalError::Unknown(tx) => Self::Unknown(tx),
            JournalError::Broken => Self::Broken,
        }
    }
}

/// Why a change set was not stored.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The book does not allow it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Somebody else changed the same fields since the author looked.
    #[error("{} rows were changed by somebody else", .0.len())]
    Conflict(Vec<Conflict>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for CommitError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<JournalError> for CommitError {
    fn from(error: JournalError) -> Self {
        Self::Store(error.into())
    }
}

/// Turns an error of the operating system into one of the store.
pub(super) fn io(doing: &'static str, file: &impl ToString) -> impl FnOnce(io::Error) -> StoreError {
    let file = file.to_string();
    move |source| StoreError::Io { doing, file, source }
}
