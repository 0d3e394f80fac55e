//! A journal in memory, for tests and for several stores over one journal in one process.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::frame::Header;
use super::{Appended, Entry, Hash, Journal, JournalError};
use crate::domain::id::TxId;

/// Entries in memory, chained like those of a file.
#[derive(Debug, Default)]
pub struct MemoryJournal {
    entries: Mutex<Vec<(Entry, Hash)>>,
    grew: Condvar,
}

impl MemoryJournal {
    fn entries(&self) -> MutexGuard<'_, Vec<(Entry, Hash)>> {
        // A list of whole entries stays right whatever another thread did while it panicked.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Journal for MemoryJournal {
    fn head(&self) -> Result<u64, JournalError> {
        Ok(self.entries().len() as u64)
    }

    fn append(&self, expected: u64, entries: &[Entry]) -> Result<Appended, JournalError> {
        let mut all = self.entries();
        let head = all.len() as u64;
        if head != expected {
            return Ok(Appended::Moved(head));
        }
        for entry in entries {
            let previous = all.last().map_or([0; 32], |(_, hash)| *hash);
            let hash = Header::of(entry, all.len() as u64 + 1, head, previous).hash();
            all.push((entry.clone(), hash));
        }
        self.grew.notify_all();
        Ok(Appended::Done(all.len() as u64))
    }

    fn read(&self, after: u64, most: usize) -> Result<Vec<(u64, Entry)>, JournalError> {
        let all = self.entries();
        let numbered = all.iter().enumerate().skip(after as usize).take(most);
        Ok(numbered.map(|(index, (entry, _))| (index as u64 + 1, entry.clone())).collect())
    }

    fn wait(&self, after: u64, patience: Duration) -> Result<u64, JournalError> {
        let waited = self.grew.wait_timeout_while(self.entries(), patience, |all| all.len() as u64 <= after);
        let (all, _) = waited.unwrap_or_else(PoisonError::into_inner);
        Ok(all.len() as u64)
    }

    fn lookup(&self, tx: TxId) -> Result<Option<u64>, JournalError> {
        Ok(self.entries().iter().rposition(|(entry, _)| entry.tx == tx).map(|index| index as u64 + 1))
    }

    fn hash_at(&self, seq: u64) -> Result<Option<Hash>, JournalError> {
        if seq == 0 {
            return Ok(Some([0; 32]));
        }
        Ok(self.entries().get(seq as usize - 1).map(|(_, hash)| *hash))
    }

    fn verify(&self) -> Result<u64, JournalError> {
        self.head()
    }
}
