//! What can lie over a pane: a form, a prompt, a list to choose from, a text, a question. All on the bottom lines.

use super::action::{Action, Scope};
use super::form::{Form, FormKind};
use super::import::ImportReview;
use super::line::Line;
use super::lint::Lint;
use super::message::{BookChoice, RequestId};
use super::names::Names;
use super::review::deciding::Preview;
use super::review::{ComparisonList, Paste, PickDialog, Trial};
use super::sheet::{SheetAnswer, SheetQuestion, SheetReview};
use crate::domain::agency::AgencyId;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::log::HistoryItem;
use crate::domain::plan::TaskId;
use crate::domain::review::{SurveyId, Verdict};
use crate::domain::text::fold;

/// Something that lies over a pane and takes the keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Fields to fill in.
    Form(Form),
    /// One line to type.
    Prompt(Prompt),
    /// A list to choose from.
    List(ListDialog),
    /// The sentence of a task, with its clause.
    Sentence(TaskId),
    /// Every criterion of a survey row with its value and threshold.
    Explanation(Explanation),
    /// A question to say yes or no to.
    Confirm(Question),
    /// A list in which several entries are picked.
    Picks(Box<PickDialog>),
    /// Rules being tried.
    Trial(Box<Trial>),
    /// What became of places since another round, or against what communes propose.
    Comparison(Box<ComparisonList>),
    /// A plan that was read, before it is stored.
    Import(Box<ImportReview>),
    /// A sheet of figures that was read, before it is stored.
    Sheet(Box<SheetReview>),
}

/// The verdict on a survey row, in more lines than the screen may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The survey row.
    pub row: u32,
    /// How many lines are scrolled away; painting stops at the last page.
    pub top: usize,
}

impl Explanation {
    /// No explanation has more lines than this.
    const LONGEST: usize = 200;

    /// Applies a scrolling action; `page` is how many lines are seen at once.
    pub fn act(&mut self, action: Action, page: usize) {
        self.top = match action {
            Action::NextField => self.top + 1,
            Action::PreviousField => self.top.saturating_sub(1),
            Action::NextPage => self.top + page.max(1),
            Action::PreviousPage => self.top.saturating_sub(page.max(1)),
            _ => self.top,
        }
        .min(Self::LONGEST);
    }
}

/// So many cells that are refused are named before a block is written.
pub const PASTE_NAMES: usize = 6;

/// One line to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What it is for.
    pub kind: PromptKind,
    /// What is typed.
    pub line: Line,
    /// What stood before, to come back to with Esc.
    pub before: String,
}

/// What a prompt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptKind {
    /// Narrow the rows while typing.
    Filter,
    /// Go to a row while typing.
    Find,
    /// The path of a plan document.
    PlanFile,
    /// Mark the rows that have what is typed.
    Mark,
    /// Go to a row by number, place or code.
    Jump,
    /// The name under which a look at the table is kept.
    ViewName,
    /// The name under which a what-if is kept.
    ScenarioName,
    /// The path of a sheet of figures.
    SheetFile,
    /// The path under which the explanation of a row is written.
    ExplanationFile(SurveyId),
    /// The path under which the rows shown are written.
    ReviewsFile,
}

impl PromptKind {
    /// Whether a path is typed.
    pub const fn is_path(self) -> bool {
        matches!(self, Self::PlanFile | Self::SheetFile | Self::ExplanationFile(_) | Self::ReviewsFile)
    }
}

/// A question to say yes or no to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Take back a change of many rows?
    Undo {
        /// The change set.
        tx: TxId,
        /// What it was.
        label: Label,
        /// How many rows it changed.
        rows: u32,
    },
    /// Store a plan of which something is still to be looked at?
    Import {
        /// How many rows are taken.
        rows: u32,
        /// How many of them something is noted of.
        noted: u32,
    },
    /// Store a sheet of which something is to be looked at?
    Sheet {
        /// How many rows are new or change.
        rows: u32,
        /// How many are refused.
        refused: u32,
        /// How much is noted.
        noted: u32,
        /// How many places are added to the book.
        places: u32,
        /// How many decisions the new figures contradict.
        overturned: u32,
    },
    /// Write a block of figures that was pasted?
    Paste(Box<Paste>),
    /// Decide on many places at once?
    Decide {
        /// What is said.
        verdict: Verdict,
        /// Why, where some contradict their assessment.
        reason: String,
        /// What will change, and which rows are refused.
        preview: Preview,
    },
}

/// A list to choose from, narrowed by typing.
#[derive(Debug, Clone, PartialEq)]
pub struct ListDialog {
    /// What it is for.
    pub kind: ListKind,
    /// The words typed.
    pub filter: Line,
    /// The entry under the cursor, among those shown.
    pub cursor: usize,
    /// All entries.
    pub items: Vec<ListItem>,
    /// The places of the entries shown.
    pub shown: Vec<usize>,
}

/// What a list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Every key and command of this place.
    Help,
    /// Every command.
    Palette,
    /// Who changed a record; empty until the answer to this request comes.
    History(RequestId),
    /// The members of a collective agency, or the agencies that owe a task.
    Obligated(TaskId),
    /// What is wrong in the matrix.
    Lints,
    /// How to begin without a book.
    Welcome,
    /// What is asked about a sheet of figures.
    Sheet(SheetQuestion),
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum ListItem {
    /// What the signs of a pane mean; the words are `frame-legend-<id>`.
    Legend(&'static str),
    /// A command.
    Action(Action),
    /// One change of a record.
    Change(Box<HistoryItem>),
    /// An agency.
    Agency(AgencyId),
    /// A finding.
    Lint(Lint),
    /// A book to begin with.
    Book(BookChoice),
    /// What can be answered about a sheet of figures.
    Sheet(SheetAnswer),
}

impl ListDialog {
    /// A list with all entries shown and the cursor on the first.
    pub fn new(kind: ListKind, items: Vec<ListItem>) -> Self {
        let shown = (0..items.len()).collect();
        Self { kind, filter: Line::default(), cursor: 0, items, shown }
    }

    /// The entry under the cursor.
    pub fn current(&self) -> Option<&ListItem> {
        self.shown.get(self.cursor).and_then(|place| self.items.get(*place))
    }

    /// Whether typing narrows the list.
    pub const fn takes_text(&self) -> bool {
        let is_long = matches!(self.kind, ListKind::Sheet(SheetQuestion::Column(_)));
        is_long || matches!(self.kind, ListKind::Help | ListKind::Palette)
    }

    /// Replaces the entries, when an answer comes.
    pub fn fill(&mut self, items: Vec<ListItem>) {
        self.shown = (0..items.len()).collect();
        self.items = items;
        self.cursor = 0;
    }

    /// Chooses the entries to show after typing: help keeps its order, the palette ranks.
    pub fn narrow(&mut self, names: &Names) {
        let words = self.filter.text();
        if self.kind == ListKind::Palette {
            let actions: Vec<Action> = self.items.iter().filter_map(ListItem::action).collect();
            self.shown = names.rank(words, &actions);
        } else {
            let needle = fold(words);
            let is_meant = |item: &ListItem| match item {
                ListItem::Sheet(answer) => needle.is_empty() || answer.is_called(&needle),
                item => item.action().is_none_or(|action| names.of(action).contains(&needle)),
            };
            self.shown = (0..self.items.len()).filter(|place| is_meant(&self.items[*place])).collect();
        }
        self.cursor = 0;
    }

    /// Applies an action of the list; `page` is how many entries are seen at once. Says whether it was one.
    pub fn act(&mut self, action: Action, page: usize, names: &Names) -> bool {
        let last = self.shown.len().saturating_sub(1);
        match action {
            Action::NextField => self.cursor = (self.cursor + 1).min(last),
            Action::PreviousField => self.cursor = self.cursor.saturating_sub(1),
            Action::NextPage => self.cursor = (self.cursor + page.max(1)).min(last),
            Action::PreviousPage => self.cursor = self.cursor.saturating_sub(page.max(1)),
            _ if self.takes_text() && self.filter.act(action) => self.narrow(names),
            _ => return false,
        }
        true
    }
}

impl ListItem {
    /// The command, where the entry is one.
    pub const fn action(&self) -> Option<Action> {
        match self {
            Self::Action(action) => Some(*action),
            _ => None,
        }
    }
}

impl Dialog {
    /// The scopes that are open while this dialog lies on top, innermost first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Import(_) => &[Scope::Import, Scope::Table, Scope::Global],
            Self::Sheet(_) => &[Scope::Sheet, Scope::Table, Scope::Global],
            Self::Picks(_) => &[Scope::Picks, Scope::Dialog],
            Self::Trial(_) => &[Scope::Trial, Scope::Dialog],
            _ if self.takes_text() => &[Scope::Text, Scope::Dialog],
            _ => &[Scope::Dialog],
        }
    }

    /// Whether typed text goes into this dialog.
    pub fn takes_text(&self) -> bool {
        match self {
            Self::Form(form) => form.takes_text(),
            Self::Prompt(_) => true,
            Self::List(list) => list.takes_text(),
            Self::Sentence(_)
            | Self::Explanation(_)
            | Self::Confirm(_)
            | Self::Import(_)
            | Self::Sheet(_)
            | Self::Trial(_)
            | Self::Comparison(_)
            | Self::Picks(_) => false,
        }
    }

    /// How many lines it wants, its rule included, where at most `most` are to be had.
    pub fn lines(&self, most: u16) -> u16 {
        let wanted = match self {
            Self::Form(form) if matches!(form.kind, FormKind::Correction(_)) => form.fields.len() + 7,
            // A problem may take a second line.
            Self::Form(form) => form.fields.len() + 2 + usize::from(form.problem.is_some()),
            Self::Prompt(_) => return 0,
            Self::List(list) => list.items.len().max(3) + 2,
            Self::Picks(list) => list.entries.len().max(6) + 2,
            Self::Sentence(_) => 10,
            Self::Explanation(_)
            | Self::Import(_)
            | Self::Sheet(_)
            | Self::Trial(_)
            | Self::Comparison(_) => usize::from(most),
            Self::Confirm(Question::Decide { preview, .. }) if !preview.refused.is_empty() => 10,
            Self::Confirm(Question::Decide { .. }) => 6,
            Self::Confirm(Question::Paste(paste)) => 6 + paste.refused.len().min(PASTE_NAMES),
            Self::Confirm(_) => 4,
        };
        (wanted as u16).min(most)
    }
}
