//! An action after a count: a move is made so many times, the first and the last row become the row of that number.
//!
//! Any other action refuses a count: to decide once where somebody typed 5 would mislead, and so would five times.

use super::action::Action;
use super::calendar;
use super::grid::{Direction, GridOutcome};
use super::message::{Effect, Env};
use super::model::{Model, PaneKind};
use super::notice::Notice;
use super::prompts;
use super::update::{self, grid_of};

/// In a dialog nothing is repeated more often.
const MOST_IN_DIALOG: u32 = 1_000;

impl Action {
    /// Whether a count before it means something: how many times, or to which row.
    pub const fn takes_count(self) -> bool {
        use Action as A;
        matches!(
            self,
            A::Up
                | A::Down
                | A::Left
                | A::Right
                | A::PageUp
                | A::PageDown
                | A::First
                | A::Last
                | A::Mark
                | A::FindNext
                | A::FindPrevious
                | A::PreviousMonth
                | A::NextMonth
                | A::NextField
                | A::PreviousField
                | A::NextChoice
                | A::PreviousChoice
                | A::NextPage
                | A::PreviousPage
                | A::Raise
                | A::Lower
                | A::RaiseFinely
                | A::LowerFinely
        )
    }
}

/// Applies an action after a count.
pub(super) fn act(model: &mut Model, action: Action, count: u32, env: &Env) -> Vec<Effect> {
    if !action.takes_count() {
        model.say(Notice::NoCount);
        return Vec::new();
    }
    if !model.dialogs.is_empty() {
        return (0..count.min(MOST_IN_DIALOG)).flat_map(|_| update::act(model, action, env)).collect();
    }
    match action {
        Action::First | Action::Last => go_to_row(model, count as usize),
        Action::Mark => mark(model, count as usize),
        Action::FindNext => prompts::find(model, Direction::Forward, count as usize),
        Action::FindPrevious => prompts::find(model, Direction::Backward, count as usize),
        _ => return repeat(model, action, count, env),
    }
    Vec::new()
}

/// Repeats a move; at the edge it ends.
fn repeat(model: &mut Model, action: Action, count: u32, env: &Env) -> Vec<Effect> {
    let mut effects = Vec::new();
    for _ in 0..count {
        let before = standpoint(model);
        effects.extend(update::act(model, action, env));
        if standpoint(model) == before {
            break;
        }
    }
    effects
}

/// Everything a move in a pane can change.
fn standpoint(model: &mut Model) -> impl PartialEq + use<> {
    let (focus, day) = (model.calendar.focus, model.calendar.day());
    let grid = grid_of(model);
    (grid.cursor(), grid.top(), grid.column, grid.shown().len(), focus, day)
}

/// To the row of this number, from 1; in a month to the day.
fn go_to_row(model: &mut Model, number: usize) {
    if model.pane == PaneKind::Calendar {
        calendar::go_to_number(model, number);
        return;
    }
    let page = model.page();
    grid_of(model).move_to(number.saturating_sub(1), page);
}

fn mark(model: &mut Model, rows: usize) {
    let page = model.page();
    if grid_of(model).mark_rows(rows, page) == GridOutcome::NeedsChoice {
        update::choose(model);
    }
}
