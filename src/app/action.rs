//! The catalogue of actions: one row each. Keymaps, help, palette, hints, README and lints are made from it.
//!
//! An action says what a person wants, never which key; a [`Scope`] says where it can be wanted. Which scopes are open
//! is derived from the model, see [`super::model::Model::scopes`].

/// A place in the program where keys mean something. The innermost open scope is asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere but in dialogs.
    Global,
    /// Where rows are chosen: matrix, review, agenda.
    Table,
    /// The task matrix.
    Matrix,
    /// The eligibility review.
    Review,
    /// The deadline calendar.
    Calendar,
    /// A plan under review before it is stored.
    Import,
    /// A sheet of figures under review before it is stored.
    Sheet,
    /// In any dialog.
    Dialog,
    /// In a list where several entries are picked.
    Picks,
    /// Where thresholds are tried.
    Trial,
    /// While a text is being typed.
    Text,
    /// While figures are typed into cells.
    Entry,
}

impl Scope {
    /// Every scope, outermost first.
    pub const ALL: [Self; 12] = [
        Self::Global,
        Self::Table,
        Self::Matrix,
        Self::Review,
        Self::Calendar,
        Self::Import,
        Self::Sheet,
        Self::Dialog,
        Self::Picks,
        Self::Trial,
        Self::Text,
        Self::Entry,
    ];

    /// The name in keymap files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Table => "table",
            Self::Matrix => "matrix",
            Self::Review => "review",
            Self::Calendar => "calendar",
            Self::Import => "import",
            Self::Sheet => "sheet",
            Self::Dialog => "dialog",
            Self::Picks => "picks",
            Self::Trial => "trial",
            Self::Text => "text",
            Self::Entry => "entry",
        }
    }

    /// Whether a character without a command here is text: all of them while a text is typed, a digit in a cell.
    pub const fn types(self, letter: char) -> bool {
        match self {
            Self::Text => true,
            Self::Entry => letter.is_ascii_digit(),
            _ => false,
        }
    }

    /// The scope with this name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.id() == id)
    }
}

macro_rules! actions {
    ($( $(#[$meta:meta])* $variant:ident = $scope:ident $id:literal ),* $(,)?) => {
        /// Something a person wants done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $( $(#[$meta])* $variant, )* }

        impl Action {
            /// Every action, in the order of help.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The name in keymap files; the words for it are `action-<id>` and `action-<id>-hint`.
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $id, )* }
            }

            /// Where it can be wanted.
            pub const fn scope(self) -> Scope {
                match self { $( Self::$variant => Scope::$scope, )* }
            }
        }
    };
}

actions! {
    /// Shows the task matrix.
    ShowMatrix = Global "show-matrix",
    /// Shows the eligibility review.
    ShowReview = Global "show-review",
    /// Shows the deadline calendar.
    ShowCalendar = Global "show-calendar",
    /// Shows the next pane.
    NextPane = Global "next-pane",
    /// Opens the searchable list of keys and commands of this place.
    Help = Global "help",
    /// Opens the palette of all commands.
    Palette = Global "palette",
    /// Goes back: clears the filter and the view of marked rows, else opens the palette.
    Back = Global "back",
    /// Takes back one's own last change.
    Undo = Global "undo",
    /// Brings back what was last taken back.
    Redo = Global "redo",
    /// Reads a plan document and shows it for review before it is stored.
    ReadPlan = Global "read-plan",
    /// Reads a sheet of figures and shows it for review before it is stored.
    ReadFigures = Global "read-figures",
    /// Paints the whole screen again.
    Redraw = Global "redraw",
    /// Shows or hides how many bytes the line carries.
    Bytes = Global "bytes",
    /// Leaves; everything is saved already.
    Quit = Global "quit",

    /// One row up.
    Up = Table "up",
    /// One row down.
    Down = Table "down",
    /// One column to the left.
    Left = Table "left",
    /// One column to the right.
    Right = Table "right",
    /// One page up.
    PageUp = Table "page-up",
    /// One page down.
    PageDown = Table "page-down",
    /// To the first row.
    First = Table "first",
    /// To the last row.
    Last = Table "last",
    /// Opens what stands under the cursor: progress, decision, task.
    Open = Table "open",
    /// Edits the record in a form.
    Edit = Table "edit",
    /// Marks or unmarks the row and moves on.
    Mark = Table "mark",
    /// Marks all rows shown.
    MarkAll = Table "mark-all",
    /// Marks what is not marked, and the other way round.
    MarkInvert = Table "mark-invert",
    /// Takes all marks away.
    MarkClear = Table "mark-clear",
    /// Brings back the marks that were last taken away.
    MarkAgain = Table "mark-again",
    /// Marks the rows from the one marked last to this one.
    MarkRange = Table "mark-range",
    /// Marks the rows with the typed words, or that an expression means.
    MarkWords = Table "mark-words",
    /// Shows only marked rows, or all again.
    OnlyMarked = Table "only-marked",
    /// Narrows the rows to those with the typed words.
    Filter = Table "filter",
    /// Moves to the next row with the typed words.
    Find = Table "find",
    /// To the next row found.
    FindNext = Table "find-next",
    /// To the row found before.
    FindPrevious = Table "find-previous",
    /// Sorts by the column of the cursor, or by the next column.
    Sort = Table "sort",
    /// Shows who changed the record, when, from what to what, and why.
    History = Table "history",
    /// Shows or hides the detail.
    Detail = Table "detail",

    /// Sets the roles of the agency in the task.
    SetRoles = Matrix "set-roles",
    /// Opens a collective agency into its members, or closes it.
    ToggleGroup = Matrix "toggle-group",
    /// Shows the original sentence with its clause.
    Sentence = Matrix "sentence",
    /// Shows what is wrong in the matrix: no lead, two leads, no deadline, agency without a task.
    Lints = Matrix "lints",

    /// Decides: propose.
    Propose = Review "propose",
    /// Decides: decline.
    Decline = Review "decline",
    /// Decides: return for another review.
    Return = Review "return",
    /// Decides: look at it later.
    Defer = Review "defer",
    /// Repeats the last decision.
    RepeatDecision = Review "repeat-decision",
    /// Takes the decision away.
    ClearDecision = Review "clear-decision",
    /// To the next row without a decision.
    NextUndecided = Review "next-undecided",
    /// To the next row whose figures do not suffice.
    NextUndetermined = Review "next-undetermined",
    /// To the next row whose figures contradict each other.
    NextFinding = Review "next-finding",
    /// To the undecided row nearest to its threshold.
    Nearest = Review "nearest",
    /// To a row by number, place or code.
    Jump = Review "jump",
    /// Picks values of a column, with how many rows have them.
    Facets = Review "facets",
    /// Chooses the columns to sort by.
    SortColumns = Review "sort-columns",
    /// Chooses the columns to show.
    Columns = Review "columns",
    /// Looks at the table as it was kept under a name, or keeps it.
    Views = Review "views",
    /// Shows every criterion with its value and threshold.
    Explain = Review "explain",
    /// Tries other thresholds and shows who flips; the official rules stay as they are.
    WhatIf = Review "what-if",
    /// Compares with the round before, or with what the communes propose.
    Compare = Review "compare",
    /// Lists the rounds: another one comes under review, or a new one is opened.
    Rounds = Review "rounds",
    /// Writes the explanation of the place under the cursor to a file that is printed on A4.
    PrintExplanation = Review "print-explanation",
    /// Writes the rows shown, with their assessments and decisions, to a file for spreadsheets.
    WriteReviews = Review "write-reviews",
    /// Types figures into the cells of the table, one after the other.
    EnterFigures = Review "enter-figures",

    /// One month back.
    PreviousMonth = Calendar "previous-month",
    /// One month on.
    NextMonth = Calendar "next-month",
    /// To today.
    Today = Calendar "today",
    /// From the month to the agenda and back.
    SwitchFocus = Calendar "switch-focus",
    /// Records a report received.
    RecordSubmission = Calendar "record-submission",

    /// Takes every duty that nothing is noted of, and leaves the others out.
    TakeClean = Import "take-clean",
    /// Splits a duty that asks for several things into its parts, or puts the parts together again.
    SplitTask = Import "split-task",
    /// To the next line with something to look at.
    NextDoubt = Import "next-doubt",
    /// To the line before with something to look at.
    PreviousDoubt = Import "previous-doubt",

    /// Stores the figures of the sheet under review.
    StoreSheet = Sheet "store-sheet",

    /// Accepts the dialog.
    Accept = Dialog "accept",
    /// Leaves the dialog; nothing is lost that was saved.
    Cancel = Dialog "cancel",
    /// To the next field or entry.
    NextField = Dialog "next-field",
    /// To the field or entry before.
    PreviousField = Dialog "previous-field",
    /// The next choice of the field.
    NextChoice = Dialog "next-choice",
    /// The choice before.
    PreviousChoice = Dialog "previous-choice",
    /// One page of entries on.
    NextPage = Dialog "next-page",
    /// One page of entries back.
    PreviousPage = Dialog "previous-page",

    /// Picks the entry, or drops it from those picked.
    Pick = Picks "pick",
    /// Leaves out what is picked instead of keeping it.
    Exclude = Picks "exclude",
    /// Marks the rows with what is picked.
    MarkPicked = Picks "mark-picked",
    /// Moves the entry up.
    MoveUp = Picks "move-up",
    /// Moves the entry down.
    MoveDown = Picks "move-down",
    /// Takes the entry away.
    Drop = Picks "drop",
    /// Shares the view with everybody who opens the book.
    Share = Picks "share",

    /// Moves the threshold or count one step up.
    Raise = Trial "raise",
    /// One step down.
    Lower = Trial "lower",
    /// A tenth of a step up.
    RaiseFinely = Trial "raise-finely",
    /// A tenth of a step down.
    LowerFinely = Trial "lower-finely",
    /// Keeps what is tried as a scenario under a name.
    SaveScenario = Trial "save-scenario",
    /// Puts the threshold back to where it officially stands; discards the scenario.
    PutBack = Trial "put-back",

    /// Deletes the character before the cursor.
    DeleteBack = Text "delete-back",
    /// Deletes the character under the cursor.
    DeleteForward = Text "delete-forward",
    /// Deletes the word before the cursor.
    DeleteWord = Text "delete-word",
    /// Deletes the whole text.
    DeleteAll = Text "delete-all",
    /// One character to the left.
    TextLeft = Text "text-left",
    /// One character to the right.
    TextRight = Text "text-right",
    /// To the start of the text.
    TextHome = Text "text-home",
    /// To the end of the text.
    TextEnd = Text "text-end",
    /// Switches the built-in input method: none, Telex, VNI.
    SwitchInputMethod = Text "switch-input-method",

    /// Saves the cell and goes on, down or to the right.
    EnterCell = Entry "enter-cell",
    /// Saves the cell and goes to the one beside it.
    EnterRight = Entry "enter-right",
    /// Turns the way that saving a cell leads: down or to the right.
    TurnEntry = Entry "turn-entry",
    /// Takes the figure of the cell away.
    ClearCell = Entry "clear-cell",
    /// Discards what is typed; with nothing typed leaves the cells.
    LeaveEntry = Entry "leave-entry",
}

impl Action {
    /// The action with this name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_read_back() {
        for action in Action::ALL {
            assert_eq!(Action::of_id(action.id()), Some(*action), "{}", action.id());
        }
        for scope in Scope::ALL {
            assert_eq!(Scope::of_id(scope.id()), Some(scope));
        }
    }
}
