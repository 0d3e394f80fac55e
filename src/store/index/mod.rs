//! The index: the book at some sequence in sled, so that opening reads pages instead of folding the whole journal.
//!
//! Derived data only. It is written behind the journal by a thread of its own, and any doubt about it is a reason to
//! set it aside and make it anew. Values stay under 4 KiB, batches under 1,000 writes, and the file is synced by hand:
//! what this costs to ignore stands with the engine's measurements. Nobody reads sled while the store is open.

mod db;
mod keeper;
mod pages;

pub(super) use db::{Index, anew, open};
pub(super) use keeper::Keeper;

use super::journal::Hash;
use crate::domain::snapshot::Snapshot;

/// What an index holds.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The book.
    pub(super) snapshot: Snapshot,
    /// The chain's hash at its sequence.
    pub(super) hash: Hash,
}
