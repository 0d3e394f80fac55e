//! Stores by what a person calls them: the rehearsal province, an empty book, one that is there.
//!
//! A book whose laying out was cut short is laid out again: until its first change set is durable it holds nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock::Clock;
use super::identity::new_tx;
use super::paths::Paths;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::label::Label;
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;
use crate::intake::catalogue::{self, CatalogueError, KON_TUM};
use crate::intake::rules::QD30_2012_VILLAGES;
use crate::sample::{self, SampleError, villages};
use crate::store::{CommitError, Holder, Store, StoreError};

/// Why a book cannot be laid out or opened.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The first change set.
    #[error(transparent)]
    Commit(#[from] CommitError),
    /// The places and agencies of the program.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The sample of the program.
    #[error(transparent)]
    Sample(#[from] SampleError),
}

/// What is done with a rehearsal province that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rehearsal {
    /// It is opened as it was left.
    Continue,
    /// It is taken away and laid out anew.
    Anew,
}

/// Opens stores for one account.
#[derive(Debug, Clone)]
pub struct Books {
    /// Where they lie.
    pub paths: Paths,
    /// The clock.
    pub clock: Clock,
    /// The account.
    pub me: Text,
}

impl Books {
    /// Opens the store in a folder.
    pub fn open(&self, folder: &Path) -> Result<Arc<Store>, BookError> {
        Ok(Arc::new(Store::open(folder, &self.holder())?))
    }

    /// Opens an empty book with Kon Tum's places, laid out first where there is none.
    pub fn empty(&self, folder: &Path) -> Result<Arc<Store>, BookError> {
        let label = Label::NewBook { province: KON_TUM.into() };
        self.lay_out(folder, label, || Ok(catalogue::book(KON_TUM)?))
    }

    /// Lays a book out with these rows, where there is none yet.
    pub fn begun_with(&self, folder: &Path, label: Label, rows: Changes) -> Result<Arc<Store>, BookError> {
        self.lay_out(folder, label, || Ok(rows))
    }

    /// Opens the rehearsal province with so many villages (`None`: the usual number), laid out first where needed.
    pub fn sample(&self, villages: Option<u32>, rehearsal: Rehearsal) -> Result<Arc<Store>, BookError> {
        let folder = self.sample_folder(villages);
        if rehearsal == Rehearsal::Anew && folder.exists() {
            self.take_away(&folder)?;
        }
        let villages = villages.unwrap_or(villages::USUAL);
        self.lay_out(&folder, Label::Sample { villages }, || {
            let size = sample::Size { villages, rules: QD30_2012_VILLAGES.into() };
            Ok(sample::lay_out(catalogue::book(KON_TUM)?, size)?)
        })
    }

    /// Where the rehearsal province with so many villages lies.
    pub fn sample_folder(&self, villages: Option<u32>) -> PathBuf {
        self.paths.sample(villages.filter(|count| *count != villages::USUAL))
    }

    fn lay_out(
        &self,
        folder: &Path,
        label: Label,
        rows: impl FnOnce() -> Result<Changes, BookError>,
    ) -> Result<Arc<Store>, BookError> {
        let store = match Store::open(folder, &self.holder()) {
            Err(StoreError::NotAStore { .. }) => Store::create(folder, &self.holder())?,
            other => other?,
        };
        if store.snapshot().seq == 0 {
            let id =
                new_tx().map_err(|source| StoreError::Io { doing: "draw", file: "an id".into(), source })?;
            let (author, at) = (self.me.clone(), self.clock.now());
            let changes = rows()?;
            store.commit(ChangeSet {
                id,
                author,
                at,
                label,
                origin: Origin::Import,
                basis: None,
                changes,
            })?;
        }
        Ok(Arc::new(store))
    }

    /// Removes a store that nobody has open; what is damaged goes too.
    fn take_away(&self, folder: &Path) -> Result<(), BookError> {
        if let Err(taken @ StoreError::Taken { .. }) = Store::open(folder, &self.holder()) {
            return Err(taken.into());
        }
        std::fs::remove_dir_all(folder).map_err(|source| {
            let file = folder.display().to_string();
            BookError::Store(StoreError::Io { doing: "take away", file, source })
        })
    }

    fn holder(&self) -> Holder {
        Holder { user: self.me.clone(), pid: std::process::id(), now: self.clock.now() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Task;
    use crate::domain::review::Survey;

    fn books(root: &Path) -> Books {
        Books { paths: Paths::below(root), clock: Clock::default(), me: "nga".into() }
    }

    #[test]
    fn the_sample_is_laid_out_once_and_then_opened() {
        let root = tempfile::tempdir().unwrap();
        let books = books(root.path());
        let first = books.sample(Some(20), Rehearsal::Continue).unwrap();
        assert_eq!((first.snapshot().seq, first.snapshot().rows::<Survey>().count()), (1, 20));
        assert!(first.snapshot().rows::<Task>().count() >= 25);
        drop(first);
        assert_eq!(books.sample(Some(20), Rehearsal::Continue).unwrap().snapshot().seq, 1);
        assert!(books.sample_folder(Some(20)).ends_with("demo-20"));
        assert!(books.sample_folder(Some(villages::USUAL)).ends_with("demo"));
    }

    #[test]
    fn a_sample_that_is_open_is_not_taken_away() {
        let root = tempfile::tempdir().unwrap();
        let books = books(root.path());
        let open = books.sample(Some(3), Rehearsal::Continue).unwrap();
        let refused = books.sample(Some(3), Rehearsal::Anew).unwrap_err();
        assert!(matches!(refused, BookError::Store(StoreError::Taken { .. })), "{refused}");
        drop(open);
        books.sample(Some(3), Rehearsal::Anew).unwrap();
    }

    #[test]
    fn a_book_whose_laying_out_was_cut_short_is_laid_out_again() {
        let root = tempfile::tempdir().unwrap();
        let books = books(root.path());
        let folder = root.path().join("book");
        drop(Store::create(&folder, &books.holder()).unwrap());
        let book = books.empty(&folder).unwrap().snapshot();
        assert_eq!(book.seq, 1);
        assert_eq!(book.rows::<Survey>().count(), 0);
    }
}
