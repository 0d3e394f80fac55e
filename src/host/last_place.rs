//! Half-typed forms and last places: one small file for each person and store.
//!
//! What is in the file is the session's business; here it is bytes. A file is written beside the old one, synced and
//! put in its place, so that a power failure leaves the one or the other.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::paths::make_private;
use crate::domain::id::TxId;

/// The largest file that is read: a form is far below it.
const LARGEST: u64 = 1 << 20;

/// The file of one person in one store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastPlace {
    file: PathBuf,
}

impl LastPlace {
    /// Names the file in `folder` of a person in a book; nothing is touched yet. A book is known by its first change
    /// set, so that it is found again where it was moved to, and one laid out anew is another book.
    pub fn of(folder: &Path, person: &str, book: TxId) -> LastPlace {
        let digest = Sha256::new().chain_update(person).chain_update([0]).chain_update(book.0.to_le_bytes());
        let start: Option<[u8; 16]> = digest.finalize().first_chunk().copied();
        let name = format!("{:032x}", u128::from_be_bytes(start.unwrap_or_default()));
        LastPlace { file: folder.join(name) }
    }

    /// Reads what was kept; nothing when there is none or it cannot be read, because a lost place harms nobody.
    pub fn load(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(&self.file).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Keeps these bytes.
    pub fn save(&self, bytes: &[u8]) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            make_private(folder)?;
        }
        replace(&self.file, bytes)
    }
}

/// Puts a file with these bytes in the place of whatever was there: write, sync, rename, sync the folder.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = file.with_extension("new");
    let mut new = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    new.write_all(bytes)?;
    new.sync_data()?;
    std::fs::rename(&beside, file)?;
    file.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_for_its_person_and_store_only() {
        let folder = tempfile::tempdir().unwrap();
        let nga = LastPlace::of(folder.path(), "nga", TxId(1));
        assert_eq!(nga.load(), None);
        nga.save(b"II.1.1-4").unwrap();
        nga.save(b"II.8-7").unwrap();
        assert_eq!(nga.load().as_deref(), Some(&b"II.8-7"[..]));
        assert_eq!(LastPlace::of(folder.path(), "tuan", TxId(1)).load(), None);
        assert_eq!(LastPlace::of(folder.path(), "nga", TxId(2)).load(), None);
    }

    #[test]
    fn a_half_written_file_beside_it_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let place = LastPlace::of(folder.path(), "nga", TxId(1));
        place.save(b"whole").unwrap();
        std::fs::write(place.file.with_extension("new"), b"ha").unwrap();
        assert_eq!(place.load().as_deref(), Some(&b"whole"[..]));
        place.save(b"next").unwrap();
        assert_eq!(place.load().as_deref(), Some(&b"next"[..]));
    }
}
