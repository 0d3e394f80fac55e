//! Entering figures from paper: a cell cursor on the figure columns of the table, a digit starts typing, Enter saves the
//! cell and goes on.
//!
//! Each cell is one change, durable and undoable on its own. The column of the cursor is that of the grid; while nothing
//! is typed the mode holds nothing that would be lost. What is typed belongs to the row it was begun on, whatever moves.

mod paste;
mod sum;

use super::figures::{FigureNotice, changed, doubt, keys, label, propose, written};
use crate::app::action::Action;
use crate::app::line::Line;
use crate::app::message::{Effect, Env};
use crate::app::model::{Model, PaneKind};
use crate::app::notice::Notice;
use crate::domain::figures::FigureKey;
use crate::domain::review::{Survey, SurveyId};
use crate::domain::snapshot::Changes;
use crate::intake::sheet;

pub use paste::{Paste, PastedCell, RefusedCell, confirmed as paste_confirmed, is_block, pasted};
pub use sum::{Sum, Total};

/// The mode in which figures are typed into cells.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureEntry {
    /// The columns, in the order of a sheet's.
    pub keys: Vec<FigureKey>,
    /// What is being typed; none while the cursor only stands in a cell.
    pub typed: Option<TypedCell>,
    /// Where Enter leads.
    pub way: EntryWay,
    /// What stands around the cell.
    pub sum: Sum,
}

/// A cell that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedCell {
    /// The row it was begun on.
    pub row: u32,
    /// Which figure.
    pub key: FigureKey,
    /// The words.
    pub line: Line,
}

/// Where Enter leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EntryWay {
    /// To the row below.
    #[default]
    Down,
    /// To the figure beside, and from the last one to the next row.
    Right,
}

/// Where a person was in the mode, to come back to: the grid knows row and column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryPlace {
    /// Where Enter leads.
    pub goes_right: bool,
    /// What was typed and not yet saved.
    pub typed: Option<String>,
}

/// Begins the mode.
pub(super) fn begin(model: &mut Model) {
    let keys: Vec<FigureKey> = keys(model).iter().collect();
    if keys.is_empty() || model.review.grid.current().is_none() {
        return model.say(Notice::NoRow);
    }
    let grid = &mut model.review.grid;
    grid.column = grid.column.min(keys.len() - 1);
    model.review.entry =
        Some(FigureEntry { keys, typed: None, way: EntryWay::default(), sum: Sum::default() });
    follow(model);
}

/// Where the person is in the mode, if they are in it.
pub fn place(model: &Model) -> Option<EntryPlace> {
    let entry = model.review.entry.as_ref()?;
    let typed = entry.typed.as_ref().map(|typed| typed.line.text().to_owned());
    Some(EntryPlace { goes_right: entry.way == EntryWay::Right, typed })
}

/// Goes back there; what was typed only where the cursor stands in its row again.
pub fn resume(model: &mut Model, place: EntryPlace, row: Option<u32>) {
    begin(model);
    let here = model.review.grid.current();
    let key = key(model);
    let Some(entry) = &mut model.review.entry else { return };
    entry.way = if place.goes_right { EntryWay::Right } else { EntryWay::Down };
    if let (Some(row), Some(key), Some(text)) = (here.filter(|_| here == row), key, place.typed) {
        entry.typed = Some(TypedCell { row, key, line: Line::of(&text) });
    }
}

/// Whether an action can be wanted here: among cells digits, Enter, Tab and Esc have another meaning.
pub fn offers(model: &Model, action: Action) -> bool {
    let is_hidden = matches!(
        action,
        Action::ShowMatrix
            | Action::ShowReview
            | Action::ShowCalendar
            | Action::NextPane
            | Action::Back
            | Action::Open
    );
    model.pane != PaneKind::Review || model.review.entry.is_none() || !is_hidden
}

/// The figure under the cursor, in the mode.
pub fn key(model: &Model) -> Option<FigureKey> {
    model.review.entry.as_ref()?.keys.get(model.review.grid.column).copied()
}

/// Whether a cell is being typed.
pub fn is_typing(model: &Model) -> bool {
    model.pane == PaneKind::Review && model.review.entry.as_ref().is_some_and(|entry| entry.typed.is_some())
}

/// Takes typed text into the cell under the cursor.
pub fn type_in(model: &mut Model, text: &str) {
    let (Some(row), Some(key)) = (model.review.grid.current(), key(model)) else {
        return model.say(Notice::NoRow);
    };
    let Some(entry) = &mut model.review.entry else { return };
    let typed = entry.typed.get_or_insert_with(|| TypedCell { row, key, line: Line::default() });
    typed.line.type_text(text);
}

/// Applies an action in the mode; `None` where it is one of the table's.
pub(super) fn act(model: &mut Model, action: Action, env: &Env) -> Option<Vec<Effect>> {
    if let Some(typed) = model.review.entry.as_mut()?.typed.as_mut()
        && typed.line.act(action)
    {
        return Some(Vec::new());
    }
    match action {
        Action::LeaveEntry => leave(model),
        Action::ClearCell => return Some(clear(model)),
        Action::TurnEntry => turn(model),
        Action::EnterCell => return Some(enter(model, None)),
        Action::EnterRight => return Some(enter(model, Some(EntryWay::Right))),
        // Whatever else is done first saves what is typed.
        _ if is_typing(model) => {
            let Some(mut effects) = save(model) else { return Some(Vec::new()) };
            effects.extend(crate::app::update::act(model, action, env));
            return Some(effects);
        }
        Action::Edit => edit(model),
        Action::Left => model.review.grid.column = model.review.grid.column.saturating_sub(1),
        Action::Right => {
            let last = model.review.entry.as_ref()?.keys.len().saturating_sub(1);
            model.review.grid.column = (model.review.grid.column + 1).min(last);
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Discards what is typed; with nothing typed leaves the mode.
fn leave(model: &mut Model) {
    if model.review.entry.as_mut().is_some_and(|entry| entry.typed.take().is_none()) {
        model.review.entry = None;
    }
}

fn turn(model: &mut Model) {
    if let Some(entry) = &mut model.review.entry {
        entry.way = match entry.way {
            EntryWay::Down => EntryWay::Right,
            EntryWay::Right => EntryWay::Down,
        };
    }
}

/// Begins to type with what stands in the cell.
fn edit(model: &mut Model) {
    let (Some(row), Some(key)) = (model.review.grid.current(), key(model)) else { return };
    let value = model.snapshot.get(SurveyId::new(row)).and_then(|survey| survey.figures.get(key));
    let line = Line::of(&value.map(|value| written(key, value)).unwrap_or_default());
    if let Some(entry) = &mut model.review.entry {
        entry.typed = Some(TypedCell { row, key, line });
    }
}

fn clear(model: &mut Model) -> Vec<Effect> {
    let (Some(row), Some(key)) = (model.review.grid.current(), key(model)) else { return Vec::new() };
    if let Some(entry) = &mut model.review.entry {
        entry.typed = None;
    }
    set(model, row, key, None)
}

/// Saves what is typed and goes on; what does not read keeps the cursor where it is.
fn enter(model: &mut Model, way: Option<EntryWay>) -> Vec<Effect> {
    let Some(effects) = save(model) else { return Vec::new() };
    let way = way.or(model.review.entry.as_ref().map(|entry| entry.way)).unwrap_or_default();
    if !go_on(model, way) {
        model.say(FigureNotice::LastCell.into());
    }
    effects
}

/// Saves what is typed; `None` where it is no such figure, which is said.
fn save(model: &mut Model) -> Option<Vec<Effect>> {
    let entry = model.review.entry.as_mut()?;
    let Some(TypedCell { row, key, line }) = entry.typed.clone() else { return Some(Vec::new()) };
    match sheet::typed(key, line.text()) {
        Ok(value) => {
            entry.typed = None;
            Some(set(model, row, key, value))
        }
        Err(fault) => {
            model.say(FigureNotice::Unread(key, line.text().to_owned(), fault).into());
            None
        }
    }
}

fn set(model: &mut Model, raw: u32, key: FigureKey, value: Option<u32>) -> Vec<Effect> {
    let Some(before) = model.snapshot.get(SurveyId::new(raw)).cloned() else { return Vec::new() };
    let mut figures = before.figures;
    figures.set(key, value);
    let touched = changed(&before.figures, &figures);
    if touched.is_empty() {
        return Vec::new();
    }
    let label = label(&model.snapshot, before.place, touched);
    let said = doubt(&figures, touched).map(|finding| FigureNotice::Doubtful(finding).into());
    let mut changes = Changes::default();
    changes.update(SurveyId::new(raw), before.clone(), Survey { figures, ..before });
    propose(model, label, changes, said)
}

/// Puts the cursor on the next cell; says whether there is one.
fn go_on(model: &mut Model, way: EntryWay) -> bool {
    let columns = model.review.entry.as_ref().map_or(0, |entry| entry.keys.len());
    let page = model.page();
    let grid = &mut model.review.grid;
    let is_last = grid.cursor() + 1 >= grid.shown().len();
    if way == EntryWay::Right && grid.column + 1 < columns {
        grid.column += 1;
        return true;
    }
    if is_last {
        return false;
    }
    if way == EntryWay::Right {
        grid.column = 0;
    }
    grid.move_to(grid.cursor() + 1, page);
    true
}

/// Keeps what stands around the cell in step: called after every message.
pub fn follow(model: &mut Model) {
    let Some(mut entry) = model.review.entry.take() else { return };
    entry.sum.catch_up(model);
    model.review.entry = Some(entry);
}

#[cfg(test)]
mod tests;
