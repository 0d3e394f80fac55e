//! Reading without the lock, while somebody may be writing: the fold of the journal, and its verification.

use std::path::Path;
use std::sync::Arc;

use super::error::StoreError;
use super::files::{Files, RealFiles};
use super::folder::{self, Holder};
use super::index;
use super::journal::{FileJournal, Intent, Journal};
use super::writer::replay;
use crate::domain::snapshot::Snapshot;
use crate::domain::validate::{self, Refusal};

/// What became of the index in a verification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexCheck {
    /// It holds exactly the book of an earlier or the present sequence.
    Agrees {
        /// The sequence it stands at.
        seq: u64,
    },
    /// There is none yet; it will be made from the journal.
    Absent,
    /// Somebody has the store open, or the disk is read-only, so it was not looked at.
    InUse,
    /// It cannot be trusted and will be made anew.
    Doubtful {
        /// Why, for the log.
        reason: String,
    },
}

/// What a verification found. The journal's chain is right, or there is an error instead.
#[derive(Debug, Clone, PartialEq)]
pub struct VerifyReport {
    /// How many entries the journal holds.
    pub entries: u64,
    /// How many rows stand after the last one.
    pub rows: u64,
    /// The index.
    pub index: IndexCheck,
    /// An invariant the book breaks; there should be none.
    pub broken: Option<Refusal>,
}

impl VerifyReport {
    /// Whether nothing needs attention.
    pub const fn is_clean(&self) -> bool {
        self.broken.is_none() && !matches!(self.index, IndexCheck::Doubtful { .. })
    }
}

/// The book in a folder, folded from its journal; an incomplete end is left to its writer.
pub fn read(folder: &Path) -> Result<Snapshot, StoreError> {
    let mut book = Snapshot::default();
    replay(&open(folder)?, &mut book)?;
    Ok(book)
}

/// Checks the chain with all payloads, folds the journal again, and compares invariants and index with it.
pub fn verify(folder: &Path, holder: &Holder) -> Result<VerifyReport, StoreError> {
    let journal = open(folder)?;
    let entries = journal.verify()?;
    let mut book = Snapshot::default();
    replay(&journal, &mut book)?;
    let index = check_index(folder, holder, &journal, &book)?;
    Ok(VerifyReport {
        entries,
        rows: validate::rows_of(&book),
        index,
        broken: validate::check_all(&book).err(),
    })
}

fn open(folder: &Path) -> Result<FileJournal, StoreError> {
    let files: Arc<dyn Files> = Arc::new(RealFiles);
    folder::check_format(&*files, folder)?;
    Ok(FileJournal::open(files, &folder::journal_of(folder), Intent::Read)?)
}

fn check_index(
    folder: &Path,
    holder: &Holder,
    journal: &dyn Journal,
    book: &Snapshot,
) -> Result<IndexCheck, StoreError> {
    // Where there is no lock to be had, because somebody writes or the disk cannot be written, sled is left alone.
    let Ok(_lock) = folder::lock(folder, holder) else { return Ok(IndexCheck::InUse) };
    let path = folder::index_of(folder);
    if !path.exists() {
        return Ok(IndexCheck::Absent);
    }
    let loaded = match index::open(&path) {
        Ok((_, Some(loaded))) => loaded,
        Ok((_, None)) => return Ok(IndexCheck::Absent),
        Err(reason) => return Ok(IndexCheck::Doubtful { reason }),
    };
    let seq = loaded.snapshot.seq;
    if seq > book.seq {
        return Err(StoreError::IndexAhead { index: seq, journal: book.seq });
    }
    let mut earlier = Snapshot::default();
    let refolded = if seq == book.seq {
        book
    } else {
        super::writer::replay_to(journal, &mut earlier, seq)?;
        &earlier
    };
    let is_same = refolded.tables == loaded.snapshot.tables && refolded.log == loaded.snapshot.log;
    if is_same && journal.hash_at(seq)? == Some(loaded.hash) {
        Ok(IndexCheck::Agrees { seq })
    } else {
        Ok(IndexCheck::Doubtful { reason: "it differs from the journal".to_owned() })
    }
}
