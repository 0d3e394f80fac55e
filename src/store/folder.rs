//! The folder of a store: the format file that says whose it is, and the lock of the one who writes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::error::{StoreError, io};
use super::files::Files;
use super::row::SCHEMA;
use crate::domain::text::Text;

const FORMAT: &str = "FORMAT";
const FIRST_LINE: &str = "ct135 store";
const ENGINE: &str = "journal-1 sled-0.34";
const LOCK: &str = "LOCK";
/// Small text files of the folder are never longer.
const SMALL: usize = 4096;

/// Who opens a store, for the sentence others get to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub user: Text,
    /// The process.
    pub pid: u32,
    /// Now: milliseconds since 1970 (UTC).
    pub now: i64,
}

/// The folder of the journal's segments.
pub(super) fn journal_of(folder: &Path) -> PathBuf {
    folder.join("journal")
}

/// The folder of the index.
pub(super) fn index_of(folder: &Path) -> PathBuf {
    folder.join("index")
}

/// Whether the folder holds a store of any version.
pub(super) fn is_store(files: &dyn Files, folder: &Path) -> Result<bool, StoreError> {
    files.is_there(&folder.join(FORMAT)).map_err(io("look into", &folder.display()))
}

/// Writes the format file: from then on the folder is a store.
pub(super) fn write_format(files: &dyn Files, folder: &Path) -> Result<(), StoreError> {
    let version = env!("CARGO_PKG_VERSION");
    let text = format!("{FIRST_LINE}\nengine {ENGINE}\nschema {SCHEMA}\nmade-by ct135 {version}\n");
    let path = folder.join(FORMAT);
    files.replace_small(&path, text.as_bytes()).map_err(io("write", &path.display()))
}

/// Checks that the folder holds a store this program can read.
pub(super) fn check_format(files: &dyn Files, folder: &Path) -> Result<(), StoreError> {
    let not_a_store = || StoreError::NotAStore { folder: folder.into() };
    if !is_store(files, folder)? {
        return Err(not_a_store());
    }
    let path = folder.join(FORMAT);
    let bytes = files.read_small(&path, SMALL).map_err(io("read", &path.display()))?;
    let text = String::from_utf8(bytes).map_err(|_| not_a_store())?;
    let mut lines = text.lines();
    if lines.next() != Some(FIRST_LINE) {
        return Err(not_a_store());
    }
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '));
    let found: u16 = value("schema").and_then(|schema| schema.parse().ok()).ok_or_else(not_a_store)?;
    if found > SCHEMA || value("engine") != Some(ENGINE) {
        let made_by = value("made-by").unwrap_or_default().to_owned();
        return Err(StoreError::NewerSchema { found, known: SCHEMA, made_by });
    }
    Ok(())
}

/// The lock of the one who writes; it goes with the process.
#[derive(Debug)]
pub(super) struct Lock(File);

/// Takes the lock, or says who has it.
pub(super) fn lock(folder: &Path, holder: &Holder) -> Result<Lock, StoreError> {
    let path = folder.join(LOCK);
    let failed = |error| io("lock", &path.display())(error);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(0o600);
    let mut file = options.open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(taken(&path)),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.set_len(0).map_err(failed)?;
    writeln!(file, "{} {} {}", holder.pid, holder.now, holder.user).map_err(failed)?;
    Ok(Lock(file))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The name of the one who had it is no use to anybody; failing to wipe it harms nobody.
        let _ = self.0.set_len(0);
    }
}

fn taken(path: &Path) -> StoreError {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut words = text.trim_end().splitn(3, ' ');
    let pid = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    let since = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    StoreError::Taken { by: words.next().unwrap_or_default().to_owned(), pid, since }
}
