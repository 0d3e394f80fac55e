//! What stands on the table of a review: the sheet as it was read last, three looks at it, and what the person has said.
//!
//! Every choice is a step that can be taken back, without touching the book; with each the sheet is read again.

use std::sync::Arc;

use super::choices::SheetChoices;
use super::picks::SheetQuestion;
use super::reading::SheetTable;
use crate::app::action::Action;
use crate::app::grid::{Grid, GridOutcome};
use crate::app::message::{JobId, Progress, RequestId};

/// How many steps can be taken back.
const MOST_STEPS: usize = 200;

/// The looks at a sheet under review, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum SheetView {
    /// What each column was taken for.
    #[default]
    Columns,
    /// What is asked, and what is to be looked at.
    Findings,
    /// What will change.
    Changes,
}

impl SheetView {
    /// Every look.
    pub const ALL: [Self; 3] = [Self::Columns, Self::Findings, Self::Changes];

    /// The look to the right, around the end.
    const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// The look to the left, around the end.
    const fn previous(self) -> Self {
        Self::ALL[(self as usize + Self::ALL.len() - 1) % Self::ALL.len()]
    }
}

/// One line of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetLine {
    /// The rows seem to be of another kind than those of the round.
    OtherKind,
    /// Which sheet of the file it is.
    Sheet,
    /// A column, by its place among them.
    Column(usize),
    /// What is done with places that the book lacks.
    NewPlaces,
    /// Which commune a name means, by its place among those asked about.
    Commune(usize),
    /// A finding.
    Finding(usize),
    /// A figure that changes.
    Corrected(usize),
    /// A row that is new to the round.
    Added(usize),
}

/// A sheet of figures under review.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetReview {
    /// Where the file lies.
    pub path: String,
    /// What the person has said.
    pub choices: SheetChoices,
    /// The sheet as it was read last.
    pub table: Arc<SheetTable>,
    /// The look.
    pub view: SheetView,
    /// The reading that is under way.
    pub reading: Option<JobId>,
    /// How far that is, once it was told.
    pub progress: Option<Progress>,
    /// The commit that is under way.
    pub(super) storing: Option<RequestId>,
    /// Whether the person was told that leaving drops what was chosen.
    pub(super) was_told: bool,
    grids: [Grid; 3],
    /// What the person had said when the table was read.
    shown: SheetChoices,
    before: Vec<SheetChoices>,
    after: Vec<SheetChoices>,
}

impl SheetReview {
    /// The review of what was read from a path.
    pub fn new(path: &str, choices: SheetChoices, table: SheetTable) -> Self {
        let mut review = Self {
            path: path.to_owned(),
            shown: choices.clone(),
            choices,
            table: Arc::new(table),
            view: SheetView::Columns,
            reading: None,
            progress: None,
            storing: None,
            was_told: false,
            grids: Default::default(),
            before: Vec::new(),
            after: Vec::new(),
        };
        review.lay_out();
        review
    }

    /// The lines of the look, by their place.
    pub const fn grid(&self) -> &Grid {
        &self.grids[self.view as usize]
    }

    pub(super) const fn grid_mut(&mut self) -> &mut Grid {
        &mut self.grids[self.view as usize]
    }

    /// The line at a place.
    pub fn line(&self, raw: u32) -> Option<SheetLine> {
        let (heads, at) = (self.heads(self.view), raw as usize);
        let Some(at) = at.checked_sub(heads.len()) else { return heads.get(at).copied() };
        let table = &self.table;
        match self.view {
            SheetView::Columns => (at < table.columns.len()).then_some(SheetLine::Column(at)),
            SheetView::Findings => (at < table.findings.len()).then_some(SheetLine::Finding(at)),
            SheetView::Changes => match at.checked_sub(table.difference.corrections.len()) {
                None => Some(SheetLine::Corrected(at)),
                Some(at) => (at < table.added.len()).then_some(SheetLine::Added(at)),
            },
        }
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<SheetLine> {
        self.line(self.grid().current()?)
    }

    /// How many lines a look has.
    pub fn count(&self, view: SheetView) -> usize {
        let table = &self.table;
        self.heads(view).len()
            + match view {
                SheetView::Columns => table.columns.len(),
                SheetView::Findings => table.findings.len(),
                SheetView::Changes => table.difference.corrections.len() + table.added.len(),
            }
    }

    /// The lines above the others of a look: what is asked.
    fn heads(&self, view: SheetView) -> Vec<SheetLine> {
        let table = &self.table;
        match view {
            SheetView::Columns => {
                let other = table.is_of_another_kind().then_some(SheetLine::OtherKind);
                let sheet = (table.file.names.len() > 1).then_some(SheetLine::Sheet);
                other.into_iter().chain(sheet).collect()
            }
            SheetView::Findings => {
                let is_asked = table.unknown != [0, 0] || self.choices.new_places.is_some();
                let new_places = is_asked.then_some(SheetLine::NewPlaces);
                let communes = (0..table.asked.len()).map(SheetLine::Commune);
                new_places.into_iter().chain(communes).collect()
            }
            SheetView::Changes => Vec::new(),
        }
    }

    /// The question that a line answers, if it is one.
    pub fn question(&self, line: SheetLine) -> Option<SheetQuestion> {
        Some(match line {
            SheetLine::Sheet => SheetQuestion::Sheet,
            SheetLine::Column(at) => SheetQuestion::Column(at as u32),
            SheetLine::NewPlaces => SheetQuestion::NewPlaces,
            SheetLine::Commune(at) => SheetQuestion::Commune(at as u32),
            SheetLine::OtherKind | SheetLine::Finding(_) | SheetLine::Corrected(_) | SheetLine::Added(_) => {
                return None;
            }
        })
    }

    /// Whether a name that several communes have is still to be answered.
    pub fn is_unanswered(&self, asked: usize) -> bool {
        let asked = self.table.asked.get(asked);
        asked.is_some_and(|asked| self.choices.of_commune(&asked.district, &asked.commune).is_none())
    }

    /// The questions that nobody has answered.
    pub fn open_questions(&self) -> impl Iterator<Item = SheetQuestion> {
        let is_asked = self.choices.new_places.is_none() && self.table.unknown != [0, 0];
        let communes = (0..self.table.asked.len()).filter(|asked| self.is_unanswered(*asked));
        let communes = communes.map(|asked| SheetQuestion::Commune(asked as u32));
        is_asked.then_some(SheetQuestion::NewPlaces).into_iter().chain(communes)
    }

    /// Whether anything was chosen.
    pub const fn is_touched(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether something would be lost if the session ended here: rows to be stored, or choices.
    pub fn holds_choices(&self) -> bool {
        self.is_touched() || !self.table.difference.changes.is_empty()
    }

    /// Applies a moving action; says whether it was one.
    pub(super) fn move_by(&mut self, action: Action, page: usize) -> bool {
        match action {
            Action::Left => self.view = self.view.previous(),
            Action::Right | Action::NextPane => self.view = self.view.next(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
                return self.grid_mut().act(action, page) != GridOutcome::Ignored;
            }
            _ => return false,
        }
        true
    }

    /// Changes what is said; says whether that is something new.
    pub(super) fn step(&mut self, change: impl FnOnce(&mut SheetChoices)) -> bool {
        let before = self.choices.clone();
        change(&mut self.choices);
        if before == self.choices {
            return false;
        }
        if self.before.len() == MOST_STEPS {
            self.before.remove(0);
        }
        self.before.push(before);
        self.after.clear();
        true
    }

    /// Takes the last step back; says whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(choices) = self.before.pop() else { return false };
        self.after.push(std::mem::replace(&mut self.choices, choices));
        true
    }

    /// Does again what was taken back last; says whether there was anything.
    pub(super) fn redo(&mut self) -> bool {
        let Some(choices) = self.after.pop() else { return false };
        self.before.push(std::mem::replace(&mut self.choices, choices));
        true
    }

    /// Goes back to what the person had said when the table was read: it cannot be read otherwise, or shall not.
    pub(super) fn give_up(&mut self) {
        self.reading = None;
        if self.choices != self.shown {
            self.choices = self.shown.clone();
            self.before.pop_if(|before| *before == self.shown);
            self.after.clear();
        }
    }

    /// Takes in what was read anew; the cursor of each look stays at its place.
    pub(super) fn take(&mut self, table: SheetTable) {
        self.table = Arc::new(table);
        self.reading = None;
        self.shown = self.choices.clone();
        self.lay_out();
    }

    fn lay_out(&mut self) {
        for view in SheetView::ALL {
            let count = self.count(view) as u32;
            let grid = &mut self.grids[view as usize];
            grid.set_order((0..count).collect());
            grid.choose(|_| true);
        }
    }
}
