//! Opening and making stores: format, lock, journal and index side by side, then the tail of the journal.

use std::path::Path;
use std::sync::{Arc, Mutex};

use super::error::{StoreError, io};
use super::files::{Files, RealFiles};
use super::folder::{self, Holder};
use super::index::{self, Index, Keeper, Loaded};
use super::journal::{FileJournal, Intent, Journal};
use super::writer::{Writer, replay};
use super::{Notice, Store};
use crate::domain::snapshot::Snapshot;

impl Store {
    /// Makes a store in a folder that holds none, and opens it.
    pub fn create(folder: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let files = RealFiles;
        files.create_folder(folder).map_err(io("make", &folder.display()))?;
        let lock = folder::lock(folder, holder)?;
        let journal = folder::journal_of(folder);
        let names = files.names(folder).map_err(io("list", &folder.display()))?;
        let is_ours = |name: &String| ["LOCK", "FORMAT.new", "journal"].contains(&name.as_str());
        if !names.iter().all(is_ours)
            || FileJournal::open(Arc::new(files), &journal, Intent::Append)?.head()? > 0
        {
            return Err(StoreError::AlreadyThere { folder: folder.into() });
        }
        folder::write_format(&files, folder)?;
        drop(lock);
        Self::open(folder, holder)
    }

    /// Opens a store to write in it.
    pub fn open(folder: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let files: Arc<dyn Files> = Arc::new(RealFiles);
        folder::check_format(&*files, folder)?;
        if files.is_open_to_others(folder).map_err(io("look at", &folder.display()))? {
            return Err(StoreError::OthersMayWrite { folder: folder.into() });
        }
        let lock = folder::lock(folder, holder)?;
        let (journal, index) = std::thread::scope(|scope| {
            let index = scope.spawn(|| index::open(&folder::index_of(folder)));
            let journal = FileJournal::open(files, &folder::journal_of(folder), Intent::Append);
            (journal, index.join().unwrap_or_else(|_| Err("it panicked".to_owned())))
        });
        let journal = Arc::new(journal?);
        let mut notices = Vec::new();
        let (index, mut book) = match trusted(index, &*journal)? {
            Ok((index, loaded)) => (index, loaded.unwrap_or_default()),
            Err(reason) => {
                tracing::warn!(reason, "the index is made anew");
                notices.push(Notice::IndexRebuilt { reason });
                (index::anew(&folder::index_of(folder)), Snapshot::default())
            }
        };
        notices.extend(journal.settle()?);
        let indexed = book.seq;
        replay(&*journal, &mut book)?;
        let is_behind = book.seq > indexed;
        let writer = Arc::new(Writer::new(journal, book));
        let keeper = index.map(|index| Keeper::start(index, writer.clone(), is_behind)).transpose();
        let keeper = keeper.map_err(io("start a thread for", &"the index"))?;
        Ok(Self { writer, notices, keeper: Mutex::new(keeper), _lock: Some(lock) })
    }

    /// A store over any journal, without an index.
    pub fn over(journal: Arc<dyn Journal>) -> Result<Self, StoreError> {
        let mut book = Snapshot::default();
        replay(&*journal, &mut book)?;
        let writer = Arc::new(Writer::new(journal, book));
        Ok(Self { writer, notices: Vec::new(), keeper: Mutex::new(None), _lock: None })
    }
}

/// The index and the book it holds, if any, when they fit the journal; else why not.
type Trusted = Result<(Option<Index>, Option<Snapshot>), String>;

fn trusted(
    index: Result<(Index, Option<Loaded>), String>,
    journal: &dyn Journal,
) -> Result<Trusted, StoreError> {
    let (index, loaded) = match index {
        Ok((index, Some(loaded))) => (index, loaded),
        Ok((index, None)) => return Ok(Ok((Some(index), None))),
        Err(reason) => return Ok(Err(reason)),
    };
    let (at, head) = (loaded.snapshot.seq, journal.head()?);
    if at > head {
        return Err(StoreError::IndexAhead { index: at, journal: head });
    }
    if journal.hash_at(at)? != Some(loaded.hash) {
        return Ok(Err("it was made from another journal".to_owned()));
    }
    Ok(Ok((Some(index), Some(loaded.snapshot))))
}
