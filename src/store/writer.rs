//! The way of a change set into the journal: rebase, permission, invariants, append, publish.
//!
//! Whoever commits takes the turn and serves everybody who waits: all of them share one append and one sync. Whoever
//! comes later and finds the work done only takes the answer. Readers never wait here; they clone an `Arc`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::{Builder, scope};

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

use super::Committed;
use super::blame;
use super::error::{CommitError, StoreError};
use super::journal::{Appended, Entry, Journal};
use super::row::{CodecError, pack_set, unpack_set};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::log::{Standing, standing};
use crate::domain::merge::rebase;
use crate::domain::numbering::{number, renumber};
use crate::domain::permission;
use crate::domain::snapshot::Snapshot;
use crate::domain::validate::{self, Refusal};

/// What is done with rows that others changed in the same fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlaps {
    /// The whole set is refused.
    Conflict,
    /// Those rows stay as they are and are counted.
    Keep,
}

/// The one who appends.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) journal: Arc<dyn Journal>,
    published: RwLock<Arc<Snapshot>>,
    waiting: Mutex<Vec<Request>>,
    turn: Mutex<()>,
    subscribers: Mutex<Vec<Sender<()>>>,
}

type Answer = Arc<Mutex<Option<Result<Committed, CommitError>>>>;

#[derive(Debug)]
struct Request {
    set: ChangeSet,
    overlaps: Overlaps,
    answer: Answer,
}

/// A request that may be appended.
#[derive(Debug)]
struct Prepared {
    request: Request,
    kept: u32,
    /// The book its new rows were numbered for.
    base: Arc<Snapshot>,
    /// The book after it.
    next: Arc<Snapshot>,
}

/// Requests laid one over the other, to be appended together.
#[derive(Debug)]
struct Batch {
    from: u64,
    tip: Arc<Snapshot>,
    prepared: Vec<Prepared>,
    entries: Vec<Entry>,
}

impl Batch {
    fn on(tip: Arc<Snapshot>) -> Self {
        Self { from: tip.seq, tip, prepared: Vec::new(), entries: Vec::new() }
    }

    /// Adds a request whose rows are numbered for the tip, or answers it.
    fn add(&mut self, journal: &dyn Journal, mut request: Request, kept_before: u32) {
        match prepare(journal, &self.tip, &mut request) {
            Ok((next, entry, kept)) => {
                let (next, base) = (Arc::new(next), self.tip.clone());
                self.tip = next.clone();
                self.entries.push(entry);
                self.prepared.push(Prepared { request, kept: kept + kept_before, base, next });
            }
            Err(error) => answer(&request.answer, Err(error)),
        }
    }
}

impl Writer {
    pub(super) fn new(journal: Arc<dyn Journal>, snapshot: Snapshot) -> Self {
        Self {
            journal,
            published: RwLock::new(Arc::new(snapshot)),
            waiting: Mutex::default(),
            turn: Mutex::default(),
            subscribers: Mutex::default(),
        }
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        // A published snapshot is whole, whoever panicked since.
        self.published.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn subscribe(&self) -> Receiver<()> {
        let (sender, receiver) = bounded(1);
        open(&self.subscribers).push(sender);
        receiver
    }

    pub(super) fn commit(&self, set: ChangeSet, overlaps: Overlaps) -> Result<Committed, CommitError> {
        let answer = Answer::default();
        open(&self.waiting).push(Request { set, overlaps, answer: answer.clone() });
        let turn = open(&self.turn);
        if open(&answer).is_none() {
            let requests = std::mem::take(&mut *open(&self.waiting));
            self.serve(requests);
        }
        drop(turn);
        let given = open(&answer).take();
        given.unwrap_or(Err(CommitError::Store(StoreError::Broken)))
    }

    /// Takes in what others appended to the journal.
    pub(super) fn refresh(&self) -> Result<Arc<Snapshot>, StoreError> {
        let _turn = open(&self.turn);
        self.catch_up()?;
        Ok(self.snapshot())
    }

    /// Answers all requests; the turn is held.
    fn serve(&self, requests: Vec<Request>) {
        let journal = &*self.journal;
        let mut batch = Batch::on(self.snapshot());
        for mut request in requests {
            match number(&mut request.set.changes, &batch.tip.tables) {
                Ok(()) => batch.add(journal, request, 0),
                Err(refusal) => answer(&request.answer, Err(refusal.into())),
            }
        }
        while !batch.prepared.is_empty() {
            match journal.append(batch.from, &batch.entries) {
                Ok(Appended::Done(_)) => return self.publish(batch),
                Ok(Appended::Moved(_)) => match self.catch_up() {
                    Ok(()) => batch = self.again(batch),
                    Err(error) => return fail(batch, error),
                },
                Err(error) => return fail(batch, error.into()),
            }
        }
    }

    /// The same requests over what came first.
    fn again(&self, batch: Batch) -> Batch {
        let mut again = Batch::on(self.snapshot());
        for prepared in batch.prepared {
            let Prepared { mut request, kept, base, .. } = prepared;
            renumber(&mut request.set.changes, &base.tables, &again.tip.tables);
            again.add(&*self.journal, request, kept);
        }
        again
    }

    /// Folds in what the journal holds beyond the published book, and publishes it.
    fn catch_up(&self) -> Result<(), StoreError> {
        let mut book = Snapshot::clone(&self.snapshot());
        let from = book.seq;
        replay(&*self.journal, &mut book)?;
        if book.seq > from {
            self.put(Arc::new(book));
        }
        Ok(())
    }

    fn publish(&self, batch: Batch) {
        self.put(batch.tip);
        for prepared in batch.prepared {
            let Prepared { request, kept, next, .. } = prepared;
            answer(&request.answer, Ok(Committed { seq: next.seq, snapshot: next, kept }));
        }
    }

    fn put(&self, book: Arc<Snapshot>) {
        *self.published.write().unwrap_or_else(PoisonError::into_inner) = book;
        // A full channel says already what there is to say; a closed one has nobody left to tell.
        open(&self.subscribers)
            .retain(|sender| !matches!(sender.try_send(()), Err(TrySendError::Disconnected(()))));
    }
}

/// Lays a numbered set over the book and checks it: the book after it, its entry, and how many rows were kept.
fn prepare(
    journal: &dyn Journal,
    tip: &Snapshot,
    request: &mut Request,
) -> Result<(Snapshot, Entry, u32), CommitError> {
    let set = &mut request.set;
    check_origin(tip, set)?;
    let overlaps = rebase(&mut set.changes, &tip.tables);
    if !overlaps.is_empty() && request.overlaps == Overlaps::Conflict {
        return Err(CommitError::Conflict(blame::conflicts(journal, tip, overlaps)));
    }
    if set.changes.is_empty() {
        return Err(Refusal::Empty.into());
    }
    permission::check(tip, set)?;
    let (next, entry) = folded_and_packed(tip, set);
    let entry = entry.map_err(|source| StoreError::Packing { source });
    Ok((next?, entry?, overlaps.len() as u32))
}

/// From so many changes on a set is packed in a thread of its own while it is folded in and checked.
const LARGE: usize = 10_000;

fn folded_and_packed(
    tip: &Snapshot,
    set: &ChangeSet,
) -> (Result<Snapshot, Refusal>, Result<Entry, CodecError>) {
    let fold = || {
        let mut next = tip.clone();
        next.fold(set);
        validate::check(tip, &next, &set.changes)?;
        Ok(next)
    };
    if set.changes.len() < LARGE {
        return (fold(), pack_set(set));
    }
    scope(|scope| {
        let packer = Builder::new().spawn_scoped(scope, || pack_set(set));
        let next = fold();
        let entry = packer.ok().and_then(|packer| packer.join().ok());
        (next, entry.unwrap_or_else(|| pack_set(set)))
    })
}

/// Only what counts can be taken back, and only what was taken back comes in again.
fn check_origin(tip: &Snapshot, set: &ChangeSet) -> Result<(), Refusal> {
    let (tx, needed) = match set.origin {
        Origin::Undo(tx) => (tx, Standing::InEffect),
        Origin::Redo(tx) => (tx, Standing::TakenBack),
        Origin::Edit | Origin::Import => return Ok(()),
    };
    match standing(&tip.log, tx) {
        Some((_, standing)) if standing == needed => Ok(()),
        _ => Err(Refusal::NotInEffect { tx }),
    }
}

/// Folds in every entry after the one the book stands at.
pub(super) fn replay(journal: &dyn Journal, book: &mut Snapshot) -> Result<(), StoreError> {
    replay_to(journal, book, u64::MAX)
}

/// The same up to a sequence.
pub(super) fn replay_to(journal: &dyn Journal, book: &mut Snapshot, to: u64) -> Result<(), StoreError> {
    while book.seq < to
        && let Some((seq, entry)) = journal.read(book.seq, 1)?.pop()
    {
        let set = unpack_set(entry).map_err(|source| StoreError::Unreadable { seq, source })?;
        book.fold(&set);
    }
    Ok(())
}

fn answer(to: &Answer, result: Result<Committed, CommitError>) {
    *open(to) = Some(result);
}

/// Nobody's change was stored. The first one is told why; the journal's state tells the others the same next time.
fn fail(batch: Batch, error: StoreError) {
    let mut error = Some(error);
    for prepared in batch.prepared {
        let tx = prepared.request.set.id;
        let is_unknown = matches!(error, Some(StoreError::Unknown(_)));
        let other = if is_unknown { StoreError::Unknown(tx) } else { StoreError::Broken };
        let told = if is_unknown { other } else { error.take().unwrap_or(other) };
        answer(&prepared.request.answer, Err(CommitError::Store(told)));
    }
}

/// None of these locks guards more than one assignment, so a thread that panicked left nothing half done.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
