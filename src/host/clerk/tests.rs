//! The clerk over a store in memory: what it answers, in which order, and what it does when let go.

use std::time::Duration;

use super::*;
use crate::app::message::{JobId, JobResult, JobSpec};
use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::review::RoundId;
use crate::domain::snapshot::TableKind;
use crate::host::clock::Clock;
use crate::host::desk::Mail;
use crate::intake::catalogue::{self, KON_TUM};
use crate::store::journal::MemoryJournal;

/// A clerk with a book that holds nothing yet, and the mailbox it answers to.
struct Room {
    store: Arc<Store>,
    clerk: Clerk,
    mailbox: Mailbox,
    mail: Mail,
}

fn room() -> Room {
    let store = Arc::new(Store::over(Arc::new(MemoryJournal::default())).unwrap());
    let (mailbox, mail) = Mailbox::new();
    let office =
        Office {
            book: Some(Arc::clone(&store)),
            shown: 0,
            setting: Setting { clock: Clock::default(), me: "nga".into(), apology: "sorry".into() },
            open: Box::new(|choice| match choice {
                BookChoice::Empty => Ok(Arc::new(Store::over(Arc::new(MemoryJournal::default())).unwrap())),
                _ => Err("not today".into()),
            }),
            say: Box::new(ToString::to_string),
            places: PathBuf::from("/nonexistent"),
            columns: RememberedColumns::of(std::path::Path::new("/nonexistent"), "nga"),
            work: Arc::new(|_, watch| {
                if watch.is_cancelled() { JobResult::Cancelled } else { JobResult::Assessed(None) }
            }),
        };
    let clerk = Clerk::start(office, &mailbox).unwrap();
    Room { store, clerk, mailbox, mail }
}

impl Room {
    fn wish(&mut self, effect: Effect) {
        self.clerk.perform(effect, &self.mailbox);
    }

    fn hear(&self) -> Vec<Message> {
        self.mail.messages(Duration::from_secs(20)).expect("an answer before the deadline")
    }
}

fn new_book() -> Proposal {
    Proposal {
        label: Label::NewBook { province: KON_TUM.into() },
        origin: Origin::Import,
        basis: None,
        changes: catalogue::book(KON_TUM).unwrap(),
    }
}

#[test]
fn a_saved_change_comes_with_its_book_first() {
    let mut room = room();
    room.wish(Effect::Commit(RequestId(7), new_book()));
    let heard = room.hear();
    assert!(matches!(&heard[0], Message::Published(book) if book.seq == 1), "{heard:?}");
    assert_eq!(heard[1], Message::Answered(RequestId(7), Answer::Saved { seq: 1, kept: 0 }));
    let book = room.store.snapshot();
    let (_, entry) = book.log.iter().last().unwrap();
    assert_eq!(&*entry.author, "nga");
    assert!(entry.counts.iter().any(|(table, _)| *table == TableKind::Place));
}

#[test]
fn what_others_store_is_shown_too() {
    let room = room();
    let id = new_tx().unwrap();
    let request = Request { id, author: "tuan".into(), at: 1 };
    room.store.commit(change_set(new_book(), request)).unwrap();
    assert!(matches!(room.hear().as_slice(), [Message::Published(book)] if book.seq == 1));
}

#[test]
fn what_was_asked_is_done_before_the_clerk_ends() {
    let mut room = room();
    room.wish(Effect::Commit(RequestId(1), new_book()));
    drop(room.clerk);
    assert_eq!(room.store.snapshot().seq, 1);
}

#[test]
fn a_refusal_and_an_unknown_undo_are_answers() {
    let mut room = room();
    room.wish(Effect::Undo(RequestId(3), TxId(99)));
    let heard = room.hear();
    assert!(matches!(heard.as_slice(), [Message::Answered(RequestId(3), Answer::Refused(_))]), "{heard:?}");
    room.wish(Effect::History(RequestId(4), Vec::new()));
    assert_eq!(room.hear(), [Message::History(RequestId(4), Vec::new())]);
}

#[test]
fn another_book_is_opened_or_it_is_said_why_not() {
    let mut room = room();
    room.wish(Effect::Open(BookChoice::Sample));
    assert_eq!(room.hear(), [Message::NotOpened("not today".into())]);
    room.wish(Effect::Open(BookChoice::Empty));
    room.wish(Effect::Commit(RequestId(5), new_book()));
    let mut heard = room.hear();
    if heard.len() == 1 {
        heard = room.hear();
    }
    assert_eq!(heard.last(), Some(&Message::Answered(RequestId(5), Answer::Saved { seq: 1, kept: 0 })));
    assert_eq!(room.store.snapshot().seq, 0, "the book before it was left alone");
}

#[test]
fn a_job_ends_by_itself_or_is_told_to() {
    let mut room = room();
    let spec = JobSpec::Assess { snapshot: room.store.snapshot(), round: RoundId::new(0) };
    room.wish(Effect::Start(JobId(1), spec));
    assert_eq!(room.hear(), [Message::Finished(JobId(1), JobResult::Assessed(None))]);
    room.wish(Effect::Cancel(JobId(1)));
}
