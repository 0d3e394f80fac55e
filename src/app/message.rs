//! What comes into a session and what it wants done: messages and effects, all plain data.

use std::sync::Arc;

use chrono::NaiveDate;

use super::action::Action;
use super::files::WriteSpec;
use super::import::{Compared, Unread};
use super::last_place::LastPlace;
use super::review::{Flips, Movements, Results, With};
use super::sheet::{Said, SheetSpec, SheetTable, SheetUnread};
use crate::domain::change::Origin;
use crate::domain::criteria::Adjustment;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::log::HistoryItem;
use crate::domain::plan::DocumentRef;
use crate::domain::row::RowRef;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

/// What the world says at this moment, handed in with every message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Env {
    /// Milliseconds since 1970 (UTC).
    pub now: i64,
    /// The local day, or the day of rehearsal.
    pub today: NaiveDate,
    /// The account that types.
    pub me: Text,
}

/// The number of a request for a commit, an undo or a history; an answer carries it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u32);

/// The number of a job; a stale result is known by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub u32);

/// A timer of the session. There is at most one of each; setting it again moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimerId {
    /// A commit takes long: say "đang lưu…".
    SavingIsSlow,
    /// The cursor has come to rest: the detail may follow it.
    DetailRests,
    /// Nothing was typed for a moment: the place is worth remembering.
    PlaceRests,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A key was bound to this.
    Act(Action),
    /// The same after a count.
    Counted(Action, u32),
    /// Text was typed where text is taken.
    Typed(String),
    /// A key that has no command here; how it is written.
    Unbound(String),
    /// Text was pasted.
    Pasted(String),
    /// The screen has this many columns and rows.
    Resized(u16, u16),
    /// The book moved on.
    Published(Arc<Snapshot>),
    /// The book that was chosen could not be opened; the sentence is already in the person's language.
    NotOpened(String),
    /// An answer to [`Effect::Commit`], [`Effect::Undo`] or [`Effect::Redo`].
    Answered(RequestId, Answer),
    /// An answer to [`Effect::History`].
    History(RequestId, Vec<HistoryItem>),
    /// A job ended.
    Finished(JobId, JobResult),
    /// A job tells how far it is.
    Progress(JobId, Progress),
    /// A timer ran out.
    Timer(TimerId),
    /// The line is gone, or the person leaves: the last chance to say something.
    Leaving,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// So many rows are done.
    pub done: u32,
    /// Of so many; of none while it still opens what it needs.
    pub total: u32,
}

/// What became of a request to the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It is durable at this sequence.
    Saved {
        /// The journal sequence.
        seq: u64,
        /// Rows that others had changed since and that an undo therefore left as they are.
        kept: u32,
    },
    /// It was not stored: the enum says why.
    Refused(crate::domain::validate::Refusal),
    /// Somebody else changed the same fields.
    Conflicted(Vec<crate::domain::merge::Conflict>),
    /// The store could not do it; the sentence is already in the person's language.
    Failed(String),
}

/// Something the session wants done outside.
#[expect(clippy::large_enum_variant, reason = "effects are few at a time and handed on at once")]
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store these changes; the host adds id, author and time.
    Commit(RequestId, Proposal),
    /// Take a change set back.
    Undo(RequestId, TxId),
    /// Bring a change set back in.
    Redo(RequestId, TxId),
    /// Read the history of a record: of all the rows it consists of.
    History(RequestId, Vec<RowRef>),
    /// Work that may take long.
    Start(JobId, JobSpec),
    /// Stop a job.
    Cancel(JobId),
    /// Send [`Message::Timer`] after so many milliseconds; `None` forgets the timer.
    SetTimer(TimerId, Option<u32>),
    /// Lay out a book and open it.
    Open(BookChoice),
    /// Keep what the person said about columns of sheets.
    RememberColumns(Vec<Said>),
    /// Keep where the person is for the next visit.
    Remember(Box<LastPlace>),
    /// Leave.
    Quit,
}

/// Changes to store, without id, author and time.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What it is.
    pub label: Label,
    /// Where it comes from.
    pub origin: Origin,
    /// The document that allows it.
    pub basis: Option<DocumentRef>,
    /// The rows.
    pub changes: Changes,
}

/// What a person without a book may begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookChoice {
    /// The rehearsal province.
    Sample,
    /// A plan document, by path.
    Plan(String),
    /// The same, although it seems to be no plan.
    AnyPlan(String),
    /// An empty book with Kon Tum's places of 2014.
    Empty,
}

/// Work that may take long. Pure: the host only lends a thread.
#[derive(Debug, Clone, PartialEq)]
pub enum JobSpec {
    /// Compare every place of a round with the criteria.
    Assess {
        /// The book.
        snapshot: Arc<Snapshot>,
        /// The round.
        round: crate::domain::review::RoundId,
    },
    /// Judge every place of a round by its rules with some of them moved.
    Try {
        /// The book.
        snapshot: Arc<Snapshot>,
        /// The round.
        round: crate::domain::review::RoundId,
        /// What is moved.
        adjustments: Vec<Adjustment>,
    },
    /// Hold a round against an earlier one, or against what the communes propose.
    Compare {
        /// The book.
        snapshot: Arc<Snapshot>,
        /// The round.
        round: crate::domain::review::RoundId,
        /// What it is held against.
        with: With,
    },
    /// Read a plan document. The bytes are the host's to fetch.
    ReadPlan {
        /// Where it lies.
        path: String,
        /// The book, to compare with.
        snapshot: Arc<Snapshot>,
        /// The day that decides who is a member of a group.
        day: NaiveDate,
        /// Whether it is read although it seems to be no plan.
        is_any: bool,
    },
    /// Read a sheet of figures. The bytes, and what was said of columns before, are the host's to fetch.
    ReadSheet(Box<SheetSpec>),
    /// Find the names of files that begin with what is typed.
    Complete {
        /// What is typed.
        typed: String,
    },
    /// Write a file, which must not be there yet.
    Write(Box<WriteSpec>),
}

/// What a job found.
#[derive(Debug, Clone, PartialEq)]
pub enum JobResult {
    /// Of [`JobSpec::Assess`]; none where the round is gone or its rules do not read.
    Assessed(Option<Box<Results>>),
    /// Of [`JobSpec::Try`]; none where the round is gone or its rules cannot be tried so.
    Tried(Option<Box<Flips>>),
    /// Of [`JobSpec::Compare`]; none where a round is gone or its rules do not read.
    Compared(Option<Box<Movements>>),
    /// Of [`JobSpec::ReadPlan`], or why there is nothing to review.
    PlanRead(Result<Box<Compared>, Unread>),
    /// Of [`JobSpec::ReadSheet`], or why there is nothing to review.
    SheetRead(Result<Box<SheetTable>, SheetUnread>),
    /// Of [`JobSpec::Complete`].
    Completed {
        /// What was typed.
        typed: String,
        /// As much of it as all files that begin so have in common.
        longest: String,
        /// The names of these files.
        names: Vec<String>,
    },
    /// Of [`JobSpec::Write`]: the path; where it failed, why, in the person's language.
    Written(Result<String, String>),
    /// It was cancelled.
    Cancelled,
}
