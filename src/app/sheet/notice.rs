//! What the status line says about a sheet of figures.

use super::reading::SheetUnread;

/// A sentence about a sheet of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetNotice {
    /// There is no round that figures could be taken into.
    NoRound,
    /// There is nothing of the file to review.
    NotRead(SheetUnread),
    /// The sheet of a half-done review, by its path, can no longer be read.
    Lost(String),
    /// A sheet is under review, which is stored or left before anything else.
    First,
    /// The line under the cursor asks nothing.
    NothingToAnswer,
    /// The reading was stopped; what it was for is taken back.
    Stopped,
    /// The sheet is still being read as was said last.
    StillRead,
    /// Something was chosen in a review: leaving once more drops it.
    Unsaved,
    /// The book has changed since the sheet was read: it is read again, to be looked at once more.
    ReadAgain,
    /// The round has what the sheet says.
    Same,
    /// No row of the sheet can be taken in.
    BringsNothing,
}
