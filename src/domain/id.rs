//! Row ids: dense `u32` numbers per table, and the provisional ones a proposal uses before the store has assigned them.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// Ids from here on are provisional: they stand for rows of a proposal that the store has not numbered yet.
pub const PROVISIONAL: u32 = 1 << 31;

/// The number of a row in its table. Dense, assigned by the store at append, never used again.
pub struct Id<R> {
    raw: u32,
    row: PhantomData<fn() -> R>,
}

impl<R> Id<R> {
    /// The id with this number.
    pub const fn new(raw: u32) -> Self {
        Self { raw, row: PhantomData }
    }

    /// A provisional id: the `n`-th new row of its table in a proposal.
    pub const fn provisional(n: u32) -> Self {
        Self::new(PROVISIONAL + n)
    }

    /// The number itself.
    pub const fn raw(self) -> u32 {
        self.raw
    }

    /// The number as an index.
    pub const fn index(self) -> usize {
        self.raw as usize
    }

    /// Whether the store has yet to replace this id.
    pub const fn is_provisional(self) -> bool {
        self.raw >= PROVISIONAL
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R> Copy for Id<R> {}
impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<R> Eq for Id<R> {}
impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}
impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_provisional() {
            write!(f, "+{}", self.raw - PROVISIONAL)
        } else {
            write!(f, "#{}", self.raw)
        }
    }
}

/// The id of a change set: unique over all stores, made by the host from random bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TxId(pub u128);
