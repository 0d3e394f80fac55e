//! The hands of a session: one thread does its errands with the store, in their order.
//!
//! Invariant: a session sees the book with its change in it before it hears that the change is saved, so that a key
//! typed ahead finds what it means. When a clerk is let go it does what was asked of it before it ends.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, unbounded};

use crate::app::message::{Answer, BookChoice, Proposal, RequestId};
use crate::app::{self, Effect, Message};
use crate::domain::change::ChangeSet;
use crate::domain::id::{Id, TxId};
use crate::domain::log::HistoryItem;
use crate::domain::row::RowRef;
use crate::domain::snapshot::Snapshot;
use crate::host::desk::{Hands, Mailbox, Setting};
use crate::host::identity::new_tx;
use crate::host::jobs::{Jobs, Work};
use crate::host::last_place::LastPlace;
use crate::host::remembered;
use crate::host::remembered_columns::RememberedColumns;
use crate::store::{CommitError, Committed, Request, Store, StoreError};

/// Lays out or opens the book a person chose; the error is a sentence for them.
pub type OpenBook = Box<dyn FnMut(BookChoice) -> Result<Arc<Store>, String> + Send>;

/// Says in the person's language why the store could not do something.
pub type SayWhy = Box<dyn Fn(&StoreError) -> String + Send>;

/// What a clerk works with.
pub struct Office {
    /// The book, if one is open.
    pub book: Option<Arc<Store>>,
    /// The sequence of it that the session shows already.
    pub shown: u64,
    /// Who types, and the clock.
    pub setting: Setting,
    /// How another book is opened.
    pub open: OpenBook,
    /// How failures are said.
    pub say: SayWhy,
    /// Where last places are kept.
    pub places: PathBuf,
    /// Where it is kept what the person said about columns of sheets.
    pub columns: RememberedColumns,
    /// What does long work.
    pub work: Work,
}

/// Does what one session wants done outside.
pub struct Clerk {
    errands: Option<Sender<Effect>>,
    thread: Option<JoinHandle<()>>,
    jobs: Jobs,
}

impl Clerk {
    /// Starts a clerk that answers to `answers`.
    pub fn start(office: Office, answers: &Mailbox) -> io::Result<Clerk> {
        let (errands, todo) = unbounded();
        let jobs = Jobs::new(Arc::clone(&office.work));
        let board = Board::new(answers, office.shown);
        let errands_of = Errands { office, answers: answers.clone(), board };
        if let Some(store) = &errands_of.office.book {
            errands_of.watch(store)?;
        }
        let thread = std::thread::Builder::new().name("clerk".into()).spawn(move || errands_of.run(&todo))?;
        Ok(Clerk { errands: Some(errands), thread: Some(thread), jobs })
    }
}

impl Hands for Clerk {
    fn perform(&mut self, effect: Effect, answers: &Mailbox) {
        match effect {
            Effect::Start(id, spec) => {
                if let Err(error) = self.jobs.start(id, spec, answers.clone()) {
                    tracing::error!("no thread for a job: {error}");
                }
            }
            Effect::Cancel(id) => self.jobs.cancel(id),
            errand => {
                // The thread lives as long as this sender.
                if let Some(errands) = &self.errands {
                    let _ = errands.send(errand);
                }
            }
        }
    }
}

impl Drop for Clerk {
    fn drop(&mut self) {
        self.errands = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the clerk broke down");
        }
    }
}

/// The file that keeps the place of a person in a book; none for a book in which nothing has happened.
pub fn place_of(book: &Snapshot, folder: &Path, person: &str) -> Option<LastPlace> {
    let first = book.log.get(Id::new(0))?;
    Some(LastPlace::of(folder, person, first.tx))
}

/// What the session has been shown of one book.
#[derive(Debug, Clone)]
struct Board {
    /// The newest sequence posted; held while a change is being stored, so that its answer and its book go together.
    posted: Arc<Mutex<u64>>,
    mailbox: Mailbox,
}

impl Board {
    fn new(mailbox: &Mailbox, shown: u64) -> Board {
        Board { posted: Arc::new(Mutex::new(shown)), mailbox: mailbox.clone() }
    }

    /// Posts the book of a store, unless the session has it already.
    fn show(&self, store: &Store) {
        let mut posted = self.posted.lock().unwrap_or_else(PoisonError::into_inner);
        let book = store.snapshot();
        if book.seq > *posted {
            *posted = book.seq;
            self.mailbox.post(Message::Published(book));
        }
    }

    /// Stores something and posts the book after it together with the answer.
    fn store(&self, id: RequestId, act: impl FnOnce() -> Result<Committed, CommitError>, say: &SayWhy) {
        let mut posted = self.posted.lock().unwrap_or_else(PoisonError::into_inner);
        let mut messages = Vec::with_capacity(2);
        let answer = match act() {
            Ok(Committed { seq, snapshot, kept }) => {
                if snapshot.seq > *posted {
                    *posted = snapshot.seq;
                    messages.push(Message::Published(snapshot));
                }
                Answer::Saved { seq, kept }
            }
            Err(CommitError::Refused(refusal)) => Answer::Refused(refusal),
            Err(CommitError::Conflict(conflicts)) => Answer::Conflicted(conflicts),
            Err(CommitError::Store(error)) => {
                tracing::error!("not stored: {error}");
                Answer::Failed(say(&error))
            }
        };
        messages.push(Message::Answered(id, answer));
        self.mailbox.post_all(messages);
    }
}

/// The clerk's own thread.
struct Errands {
    office: Office,
    answers: Mailbox,
    board: Board,
}

impl Errands {
    fn run(mut self, todo: &Receiver<Effect>) {
        for errand in todo {
            let request = request_of(&errand);
            let done = catch_unwind(AssertUnwindSafe(|| self.perform(errand)));
            if let (Err(_), Some(id)) = (done, request) {
                let apology = self.office.setting.apology.clone();
                self.answers.post(Message::Answered(id, Answer::Failed(apology)));
            }
        }
    }

    fn perform(&mut self, errand: Effect) {
        match errand {
            Effect::Commit(id, proposal) => {
                self.store(id, |store, request| store.commit(change_set(proposal, request)));
            }
            Effect::Undo(id, tx) => self.store(id, |store, request| store.undo(tx, request)),
            Effect::Redo(id, tx) => self.store(id, |store, request| store.redo(tx, request)),
            Effect::History(id, rows) => self.history(id, &rows),
            Effect::Open(choice) => self.open(choice),
            Effect::Remember(place) => self.remember(&place),
            Effect::RememberColumns(columns) => {
                if let Err(error) = self.office.columns.save(&columns) {
                    tracing::warn!("what was said about columns is not remembered: {error}");
                }
            }
            other => tracing::error!("no errand for the clerk: {other:?}"),
        }
    }

    fn store(&self, id: RequestId, act: impl FnOnce(&Store, Request) -> Result<Committed, CommitError>) {
        let act = || {
            let store = self.office.book.as_ref().ok_or(StoreError::Broken)?;
            let tx =
                new_tx().map_err(|source| StoreError::Io { doing: "draw", file: "an id".into(), source })?;
            act(store, self.request(tx))
        };
        self.board.store(id, act, &self.office.say);
    }

    /// Keeps where the person is. That it could not be kept is for the log: nothing of the book is lost.
    fn remember(&self, place: &app::last_place::LastPlace) {
        let file = self
            .office
            .book
            .as_ref()
            .and_then(|store| place_of(&store.snapshot(), &self.office.places, &self.office.setting.me));
        if let Some(Err(error)) = file.map(|file| file.save(&remembered::encode(place))) {
            tracing::warn!("the place is not remembered: {error}");
        }
    }

    fn request(&self, id: TxId) -> Request {
        let Setting { clock, me, .. } = &self.office.setting;
        Request { id, author: me.clone(), at: clock.now() }
    }

    fn history(&self, id: RequestId, rows: &[RowRef]) {
        let Some(store) = &self.office.book else { return };
        let told: Result<Vec<Vec<HistoryItem>>, _> = rows.iter().map(|row| store.history(*row)).collect();
        let message = match told {
            Ok(items) => {
                let mut items = items.concat();
                items.sort_by_key(|item| item.entry.seq);
                Message::History(id, items)
            }
            Err(error) => {
                tracing::error!("no history: {error}");
                Message::Answered(id, Answer::Failed((self.office.say)(&error)))
            }
        };
        self.answers.post(message);
    }

    fn open(&mut self, choice: BookChoice) {
        let opened = (self.office.open)(choice).and_then(|store| {
            self.board = Board::new(&self.answers, 0);
            self.board.show(&store);
            self.watch(&store).map_err(|error| error.to_string())?;
            self.office.book = Some(store);
            Ok(())
        });
        if let Err(sentence) = opened {
            self.answers.post(Message::NotOpened(sentence));
        }
    }

    /// Posts every book that others make, on a thread that ends with the store.
    fn watch(&self, store: &Arc<Store>) -> io::Result<()> {
        let (moved, store, board) = (store.subscribe(), Arc::downgrade(store), self.board.clone());
        let watch = move || {
            // What happened between reading the book and subscribing is shown first.
            while let Some(store) = Weak::upgrade(&store) {
                board.show(&store);
                drop(store);
                if moved.recv().is_err() {
                    break;
                }
            }
        };
        std::thread::Builder::new().name("watch".into()).spawn(watch).map(drop)
    }
}

/// The request that an errand answers.
fn request_of(errand: &Effect) -> Option<RequestId> {
    match errand {
        Effect::Commit(id, _) | Effect::Undo(id, _) | Effect::Redo(id, _) | Effect::History(id, _) => {
            Some(*id)
        }
        _ => None,
    }
}

fn change_set(proposal: Proposal, request: Request) -> ChangeSet {
    let Proposal { label, origin, basis, changes } = proposal;
    let Request { id, author, at } = request;
    ChangeSet { id, author, at, label, origin, basis, changes }
}

#[cfg(test)]
mod tests;
