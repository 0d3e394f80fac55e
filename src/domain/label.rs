//! What a change set was, with arguments, so that both languages can say it, also when it is undone years later.

use super::plan::PlanId;
use super::review::Verdict;
use super::text::Text;

/// What a change set was. Stored: variants are only ever appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A new book with its places and agencies.
    NewBook {
        /// The province's name.
        province: Text,
    },
    /// The rehearsal province was laid out.
    Sample {
        /// How many villages it has.
        villages: u32,
    },
    /// A plan document was read in.
    ImportPlan {
        /// Its number.
        number: Text,
        /// How many tasks it brought.
        tasks: u32,
    },
    /// Progress of one agency with one task.
    RecordProgress {
        /// The task's clause.
        clause: Text,
        /// The agency's short name.
        agency: Text,
    },
    /// Fields of a task were edited.
    EditTask {
        /// The task's clause.
        clause: Text,
    },
    /// The roles in one cell of the matrix changed.
    SetRoles {
        /// The task's clause.
        clause: Text,
        /// The agency's short name.
        agency: Text,
    },
    /// One place was decided on.
    Decide {
        /// What was said.
        verdict: Verdict,
        /// The place's name.
        place: Text,
    },
    /// Many places were decided on at once.
    DecideMany {
        /// What was said.
        verdict: Verdict,
        /// How many places.
        rows: u32,
    },
    /// Decisions were taken away again.
    ClearDecisions {
        /// How many.
        rows: u32,
    },
    /// A report was received.
    RecordSubmission {
        /// The task's clause.
        clause: Text,
        /// The agency's short name.
        agency: Text,
    },
    /// A setting of the office changed.
    ChangeSetting,
    /// Progress of many agencies or tasks at once.
    RecordManyProgress {
        /// How many.
        rows: u32,
    },
    /// A document changed a plan that stood already.
    AmendPlan {
        /// Its number.
        number: Text,
        /// How many tasks it added.
        added: u32,
        /// How many it changed.
        changed: u32,
        /// How many it dropped.
        dropped: u32,
    },
    /// A sheet of figures was read in.
    ImportSheet {
        /// The key of the round.
        round: Text,
        /// How many rows it added.
        added: u32,
        /// How many it changed.
        changed: u32,
    },
    /// A rule file of the office was added, or took the place of the one before.
    AddRules {
        /// Its key.
        key: Text,
    },
    /// A round was opened.
    NewRound {
        /// Its key.
        key: Text,
        /// How many places it has.
        rows: u32,
    },
    /// A look at the review was shared, or took the place of the one before.
    ShareView {
        /// Its name.
        name: Text,
    },
    /// A shared look was taken away.
    DropView {
        /// Its name.
        name: Text,
    },
    /// One figure of a place was set or taken away.
    SetFigure {
        /// The place's name.
        place: Text,
        /// The stable name of the figure.
        key: Text,
    },
    /// Figures of a place were edited.
    EditFigures {
        /// The place's name.
        place: Text,
        /// How many of them changed.
        figures: u32,
    },
    /// A block of figures was pasted.
    PasteFigures {
        /// How many figures changed.
        cells: u32,
        /// In how many places.
        rows: u32,
    },
    /// A list of places was read in.
    ImportPlaces {
        /// How many places it added.
        added: u32,
        /// How many it changed.
        changed: u32,
    },
    /// A document of another number changed a plan.
    ChangePlan {
        /// The plan.
        plan: PlanId,
        /// The number of the document.
        number: Text,
        /// How many tasks it added.
        added: u32,
        /// How many it changed.
        changed: u32,
        /// How many it dropped.
        dropped: u32,
    },
}
