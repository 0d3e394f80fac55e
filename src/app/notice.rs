//! What the status line says until the next key, and what of the person's is on its way to the disk.

use super::compose::InputMethod;
use super::files::FileNotice;
use super::import::Unread;
use super::message::RequestId;
use super::review::FigureNotice;
use super::sheet::SheetNotice;
use crate::domain::label::Label;
use crate::domain::merge::Conflict;
use crate::domain::review::Verdict;
use crate::domain::validate::Refusal;

/// A sentence for the status line.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The change was taken back.
    Undone(Label),
    /// The change was brought back in.
    Redone(Label),
    /// So many rows were left as they are, because somebody changed them since.
    KeptRows(u32),
    /// Typed letters are composed this way from now on.
    Composing(InputMethod),
    /// There is nothing of one's own to take back.
    NothingToUndo,
    /// There is nothing to bring back.
    NothingToRedo,
    /// The store refused the change.
    Refused(Refusal),
    /// Somebody else changed the same fields.
    Conflicted(Vec<Conflict>),
    /// The store could not do it.
    Failed(String),
    /// No row has these words.
    NotFound(String),
    /// Nobody owes the task yet.
    NobodyOwes,
    /// No cell with an agency stands under the cursor.
    NoCell,
    /// There is no row here.
    NoRow,
    /// The marked rows, so many, are all filtered out.
    MarksHidden(u32),
    /// Nothing is wrong.
    NoLints,
    /// A letter with marks came where commands are expected: an input method is on.
    InputMethod(String),
    /// No command has this key here.
    NoSuchKey(String),
    /// The command takes no count.
    NoCount,
    /// The last decision was repeated, with its reason.
    Repeated(Verdict, String),
    /// There is no decision here to take away.
    NothingToClear,
    /// There is no earlier decision to repeat.
    NothingToRepeat,
    /// No further row is undecided.
    AllDecided,
    /// No further row lacks figures.
    NoneUndetermined,
    /// So many rows were marked.
    Marked(u32),
    /// No marks were taken away before.
    NoMarksBefore,
    /// No further row holds a contradiction.
    NoneFound,
    /// No undecided row has a distance to its threshold.
    NoneNear,
    /// The look at the table is kept under this name.
    ViewSaved(String),
    /// What is tried is kept under this name.
    ScenarioSaved(String),
    /// Nothing is moved that could be kept.
    NothingTried,
    /// The threshold or count cannot be moved further.
    NoFurther,
    /// Nobody flips under what is tried.
    NobodyFlips,
    /// The place has no row in this round.
    NotInRound,
    /// The column names the rows and stays in sight.
    NamesRows,
    /// So many rows stay marked: the decision contradicts their assessment and needs a reason.
    NeedReason(u32),
    /// There is no such file, or it cannot be read in.
    PlanNotRead(Unread),
    /// Nothing of the document is agreed to, or nothing differs.
    NothingToImport,
    /// The document of a half-done review, by its path, can no longer be read.
    ReviewLost(String),
    /// The line under the cursor is no duty that could be corrected.
    NothingToCorrect,
    /// The line under the cursor asks for one thing only.
    NothingToSplit,
    /// Nothing is noted of any line.
    NoFinding,
    /// No look of one's own stands under the cursor to be shared.
    NoViewToShare,
    /// What was asked for is done.
    Done(Label),
    /// The review is being stored.
    StoringReview,
    /// A review is under way, which is stored or left before anything else.
    ReviewFirst,
    /// Something was chosen in a review: leaving once more drops it.
    ImportUnsaved,
    /// The agency has no duty that recurs here.
    NothingToReceive,
    /// About a sheet of figures.
    Sheet(SheetNotice),
    /// About a file.
    File(FileNotice),
    /// Something about figures being typed or pasted.
    Figures(FigureNotice),
}

/// Changes on their way to the disk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    next: u32,
    under_way: Vec<(RequestId, Option<Notice>)>,
    /// Whether it takes long enough to say so.
    pub is_slow: bool,
    /// Whether the last request failed: then "đã lưu" would be a lie.
    pub has_failed: bool,
}

impl Saving {
    /// Numbers a new request; `said` is what to say when it is durable.
    pub fn begin(&mut self, said: impl Into<Option<Notice>>) -> RequestId {
        let request = self.number();
        self.under_way.push((request, said.into()));
        request
    }

    /// Numbers a request that stores nothing.
    pub fn number(&mut self) -> RequestId {
        self.next += 1;
        RequestId(self.next)
    }

    /// Ends a request; what to say now.
    pub fn end(&mut self, request: RequestId) -> Option<Notice> {
        let place = self.under_way.iter().position(|(under_way, _)| *under_way == request)?;
        let said = self.under_way.remove(place).1;
        if self.under_way.is_empty() {
            self.is_slow = false;
        }
        said
    }

    /// Whether anything is on its way.
    pub fn is_under_way(&self) -> bool {
        !self.under_way.is_empty()
    }
}
