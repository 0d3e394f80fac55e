//! The file layer: the few file operations the journal and the format file need, so that tests can lose power.
//!
//! What was written counts only once `sync` has returned for the file and `sync_folder` for a name that is new. The
//! real layer is the operating system; the simulated one forgets or tears everything that was not synced.

mod real;
#[cfg(test)]
pub(crate) mod simulated;

pub use real::RealFiles;

use std::fmt::Debug;
use std::io;
use std::path::Path;

/// An open file.
pub trait OpenFile: Send + Sync + Debug {
    /// Reads up to `buffer.len()` bytes from `offset` on and returns how many there were.
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize>;
    /// Writes all bytes at `offset`.
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()>;
    /// How long the file is.
    fn length(&self) -> io::Result<u64>;
    /// Cuts the file.
    fn truncate(&self, length: u64) -> io::Result<()>;
    /// Returns once everything written is durable.
    fn sync(&self) -> io::Result<()>;
}

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To read one that is there.
    Read,
    /// To read and write one that is there.
    Write,
    /// To make one that is not there yet.
    Create,
}

/// Files and folders by path.
pub trait Files: Send + Sync + Debug {
    /// Opens a file.
    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile>>;
    /// Makes a folder only its owner may enter; one that is there already is fine.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, sorted.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Gives a file another name in the same folder, replacing what had it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Returns once the names in a folder are durable.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Whether others than the owner may write in a folder.
    fn is_open_to_others(&self, folder: &Path) -> io::Result<bool>;

    /// Whether a file or folder of this name is there.
    fn is_there(&self, path: &Path) -> io::Result<bool> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(true) };
        match self.names(folder) {
            Ok(names) => Ok(names.iter().any(|other| name == other.as_str())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The whole content of a small file; what is longer than `limit` is refused.
    fn read_small(&self, path: &Path, limit: usize) -> io::Result<Vec<u8>> {
        let file = self.open(path, Access::Read)?;
        let length = file.length()?;
        if length > limit as u64 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let mut bytes = vec![0; length as usize];
        let read = file.read_at(&mut bytes, 0)?;
        bytes.truncate(read);
        Ok(bytes)
    }

    /// Puts a small file in place as a whole: written beside, synced, renamed, and the folder synced.
    fn replace_small(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let beside = path.with_extension("new");
        let file = if self.is_there(&beside)? {
            let left_over = self.open(&beside, Access::Write)?;
            left_over.truncate(0)?;
            left_over
        } else {
            self.open(&beside, Access::Create)?
        };
        file.write_at(bytes, 0)?;
        file.sync()?;
        self.rename(&beside, path)?;
        self.sync_folder(path.parent().unwrap_or(path))
    }
}
