//! Reports of what can go wrong with a store.

use std::io::ErrorKind;
use std::path::Path;

use super::{Kind, Report};

use crate::domain::snapshot::Snapshot;
use crate::host::books::BookError;
use crate::store::{CommitError, StoreError};
use crate::wording::Words;

impl Report {
    /// The store in this folder could not be opened, read or written.
    pub fn of_store(error: &StoreError, folder: &Path, words: &Words) -> Self {
        let store = folder.display().to_string();
        match error {
            StoreError::NotAStore { folder } => {
                let folder = folder.display().to_string();
                Self::new(Kind::Refused, words.say_with("error-not-a-store", &[("folder", folder.into())]))
                    .hint(words.say("error-not-a-store-hint"))
            }
            StoreError::AlreadyThere { folder } => {
                let folder = folder.display().to_string();
                Self::new(Kind::Refused, words.say_with("error-already-there", &[("folder", folder.into())]))
                    .hint(words.say("error-already-there-hint"))
            }
            StoreError::NewerSchema { found, known, made_by } => Self::new(
                Kind::Refused,
                words.say_with(
                    "error-newer-schema",
                    &[
                        ("made_by", made_by.into()),
                        ("found", found.to_string().into()),
                        ("known", known.to_string().into()),
                    ],
                ),
            )
            .hint(words.say("error-newer-schema-hint")),
            StoreError::Taken { by, pid, since } => taken(by, *pid, *since, words),
            StoreError::OthersMayWrite { folder } => {
                let folder = folder.display().to_string();
                let args = [("folder", folder.into())];
                Self::new(Kind::Refused, words.say_with("error-others-may-write", &args))
                    .hint(words.say("error-others-may-write-hint"))
            }
            StoreError::Unknown(_) => Self::new(Kind::InputOutput, words.say("error-commit-unknown"))
                .hint(words.say("error-commit-unknown-hint")),
            StoreError::Broken => Self::new(Kind::InputOutput, words.say("error-store-broken"))
                .hint(words.say("error-store-broken-hint")),
            StoreError::Packing { .. } => Self::new(Kind::Refused, words.say("error-packing")),
            StoreError::Io { file, source, .. } => Self::of_io(file, source, words),
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } | StoreError::IndexAhead { .. } => {
                damage(error, &store, words)
            }
        }
    }

    /// A change was not stored.
    pub fn of_commit(error: &CommitError, folder: &Path, book: &Snapshot, words: &Words) -> Self {
        match error {
            CommitError::Store(error) => Self::of_store(error, folder, words),
            CommitError::Refused(refusal) => Self::new(Kind::Refused, words.refusal(refusal, book)),
            CommitError::Conflict(conflicts) => Self::new(
                Kind::Refused,
                words.say_with("error-conflicts", &[("rows", conflicts.len().into())]),
            )
            .hint(words.say("error-conflicts-hint")),
        }
    }

    /// A book could not be laid out or opened in this folder.
    pub fn of_book(error: &BookError, folder: &Path, words: &Words) -> Self {
        match error {
            BookError::Store(error) => Self::of_store(error, folder, words),
            BookError::Commit(error) => Self::of_commit(error, folder, &Snapshot::default(), words),
            BookError::Catalogue(_) | BookError::Sample(_) => Self::new(Kind::Refused, error.to_string()),
        }
    }

    /// A file could not be read or written.
    pub fn of_io(file: &str, error: &std::io::Error, words: &Words) -> Self {
        let why = match error.kind() {
            ErrorKind::NotFound => words.say("error-io-not-found").into_owned(),
            ErrorKind::PermissionDenied => words.say("error-io-not-allowed").into_owned(),
            ErrorKind::IsADirectory => words.say("error-io-folder").into_owned(),
            ErrorKind::StorageFull => words.say("error-io-full").into_owned(),
            _ => error.to_string(),
        };
        let args = [("file", file.into()), ("why", why.into())];
        Self::new(Kind::InputOutput, words.say_with("error-io", &args))
    }
}

fn taken(by: &str, pid: u32, since: i64, words: &Words) -> Report {
    let message = if by.is_empty() {
        words.say("error-taken").into_owned()
    } else {
        words.say_with(
            "error-taken-by",
            &[("by", by.into()), ("pid", pid.to_string().into()), ("since", words.moment(since).into())],
        )
    };
    Report::new(Kind::Taken, message).hint(words.say("error-taken-hint"))
}

/// The journal is not what was written: nothing is overwritten, whatever it is.
fn damage(error: &StoreError, store: &str, words: &Words) -> Report {
    let message = match error {
        StoreError::Damaged { segment, offset, .. } => words.say_with(
            "error-damaged",
            &[("segment", segment.into()), ("offset", (*offset).into()), ("store", store.into())],
        ),
        StoreError::IndexAhead { index, journal } => words.say_with(
            "error-index-ahead",
            &[("index", (*index).into()), ("journal", (*journal).into()), ("store", store.into())],
        ),
        StoreError::Unreadable { seq, .. } => {
            words.say_with("error-unreadable-entry", &[("seq", (*seq).into()), ("store", store.into())])
        }
        other => other.to_string(),
    };
    Report::new(Kind::Refused, message).hint(words.say("error-damaged-hint"))
}
