//! The review of a sheet of figures before it is stored: what each column was taken for, what is to be looked at, and what
//! will change.
//!
//! Whatever a person says of the sheet has it read again, on a thread of its own; the screen stays alive and shows the
//! reading before until then. Names that mean several communes, and places that the book lacks, are asked about, never
//! guessed. All becomes one change; until that is durable the review stays.

mod choices;
mod kept;
mod notice;
mod picks;
mod reading;
mod review;
mod storing;

use std::sync::Arc;

use super::action::Action;
use super::dialog::{Dialog, ListKind, Prompt, PromptKind};
use super::geometry;
use super::line::Line;
use super::message::{Effect, JobId, JobSpec, Progress};
use super::model::Model;
use super::notice::Notice;
use super::update;

pub use crate::intake::legacy::{Encoding, decode};
pub use crate::intake::sheet::{
    Asked, By, Cell, Chosen, ColumnReading, Corrected, Holds, NewPlaces, Said, SheetDifference, SheetError,
    SheetFinding, Style, Target, Trouble, column_name, figure,
};
pub use choices::SheetChoices;
pub use kept::KeptSheet;
pub use notice::SheetNotice;
pub use picks::{SheetAnswer, SheetQuestion, is_now};
pub use reading::{SheetFile, SheetSpec, SheetTable, SheetUnread, open, read};
pub use review::{SheetLine, SheetReview, SheetView};

pub(super) use picks::answer;
pub(super) use storing::{answered, confirmed};

/// A sheet that is being read for a review.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    job: JobId,
    path: String,
    /// The half-done review it is read for.
    kept: Option<KeptSheet>,
    /// How far it is, once that was told.
    progress: Option<Progress>,
}

/// The sheet under review, if one is: it has the place of the pane.
pub fn of(model: &Model) -> Option<&SheetReview> {
    model.dialogs.iter().rev().find_map(|dialog| match dialog {
        Dialog::Sheet(review) => Some(&**review),
        _ => None,
    })
}

/// The same to be changed.
pub(super) fn of_mut(model: &mut Model) -> Option<&mut SheetReview> {
    model.dialogs.iter_mut().rev().find_map(|dialog| match dialog {
        Dialog::Sheet(review) => Some(&mut **review),
        _ => None,
    })
}

/// Asks for the path of a sheet, where there is a round for its figures.
pub(super) fn ask(model: &mut Model) {
    if model.review.round.is_none() {
        model.say(Notice::Sheet(SheetNotice::NoRound));
        return;
    }
    let (line, before) = (Line::default(), String::new());
    model.open(Dialog::Prompt(Prompt { kind: PromptKind::SheetFile, line, before }));
}

/// Has a sheet read; the prompt stays until that is done. A path asked for before is no longer waited for.
pub(super) fn start(model: &mut Model, path: &str) -> Vec<Effect> {
    start_reading(model, path, None)
}

/// Has the sheet of a half-done review read again.
pub(super) fn resume(model: &mut Model, kept: KeptSheet) -> Vec<Effect> {
    let path = kept.path.clone();
    start_reading(model, &path, Some(kept))
}

fn start_reading(model: &mut Model, path: &str, kept: Option<KeptSheet>) -> Vec<Effect> {
    let Some(round) = model.review.round.as_ref().map(|round| round.id) else { return Vec::new() };
    let late = cancel(model);
    let job = model.number_job();
    let choices = kept.as_ref().map(|kept| kept.choices.clone()).unwrap_or_default();
    model.sheet_reading = Some(Reading { job, path: path.to_owned(), kept, progress: None });
    let snapshot = model.snapshot.clone();
    let spec = SheetSpec { path: path.to_owned(), opened: None, choices, round, snapshot };
    late.into_iter().chain([Effect::Start(job, JobSpec::ReadSheet(Box::new(spec)))]).collect()
}

/// Waits no longer for a sheet that was asked for.
pub(super) fn cancel(model: &mut Model) -> Option<Effect> {
    model.sheet_reading.take().map(|reading| Effect::Cancel(reading.job))
}

/// Has the sheet under review read again, as the person says now and beside the book as it is now.
fn read_again(model: &mut Model) -> Vec<Effect> {
    let (job, snapshot) = (model.number_job(), model.snapshot.clone());
    let Some(review) = of_mut(model) else { return Vec::new() };
    let late = review.reading.replace(job).map(Effect::Cancel);
    review.progress = None;
    let (choices, file) = (review.choices.clone(), &review.table.file);
    let is_same = choices.sheet.as_ref().is_none_or(|name| *name == file.sheet.name);
    let opened = is_same.then(|| Arc::clone(file));
    let (path, round) = (review.path.clone(), review.table.round);
    let spec = SheetSpec { path, opened, choices, round, snapshot };
    late.into_iter().chain([Effect::Start(job, JobSpec::ReadSheet(Box::new(spec)))]).collect()
}

/// Takes in how far a reading is, if it is still waited for.
pub(super) fn progressed(model: &mut Model, job: JobId, progress: Progress) {
    if let Some(reading) = model.sheet_reading.as_mut().filter(|reading| reading.job == job) {
        reading.progress = Some(progress);
    } else if let Some(review) = of_mut(model).filter(|review| review.reading == Some(job)) {
        review.progress = Some(progress);
    }
}

/// How far the reading is that a prompt waits for.
pub fn progress(model: &Model) -> Option<Progress> {
    model.sheet_reading.as_ref().and_then(|reading| reading.progress)
}

/// Opens the review of what was read, in place of the prompt that asked for it, where it was left, or anew.
pub(super) fn finished(model: &mut Model, job: JobId, read: Result<SheetTable, SheetUnread>) {
    match model.sheet_reading.take_if(|reading| reading.job == job) {
        Some(reading) => opened(model, reading, read),
        None => taken(model, job, read),
    }
    keep_in_view(model);
}

fn opened(model: &mut Model, reading: Reading, read: Result<SheetTable, SheetUnread>) {
    let Reading { path, kept, .. } = reading;
    let is_asked =
        |dialog: &Dialog| matches!(dialog, Dialog::Prompt(prompt) if prompt.kind == PromptKind::SheetFile);
    let is_asked = model.dialogs.last().is_some_and(is_asked);
    match (read, kept) {
        (Ok(table), None) if is_asked => {
            model.dialogs.pop();
            model.open(Dialog::Sheet(Box::new(SheetReview::new(&path, SheetChoices::default(), table))));
        }
        (Ok(table), Some(kept)) => {
            let mut review = SheetReview::new(&path, kept.choices, table);
            review.view = kept.view;
            // What was opened meanwhile stays on top.
            model.dialogs.insert(0, Dialog::Sheet(Box::new(review)));
        }
        (Err(why), None) if is_asked => model.say(Notice::Sheet(SheetNotice::NotRead(why))),
        (Err(_), Some(_)) => model.say(Notice::Sheet(SheetNotice::Lost(path))),
        _ => {}
    }
}

fn taken(model: &mut Model, job: JobId, read: Result<SheetTable, SheetUnread>) {
    let Some(review) = of_mut(model).filter(|review| review.reading == Some(job)) else { return };
    match read {
        Ok(table) => review.take(table),
        Err(why) => {
            review.give_up();
            model.say(Notice::Sheet(SheetNotice::NotRead(why)));
        }
    }
}

/// Whether an action does something in a review; help and palette name no others.
pub const fn offers(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Up
            | A::Down
            | A::Left
            | A::Right
            | A::PageUp
            | A::PageDown
            | A::First
            | A::Last
            | A::Open
            | A::Edit
            | A::StoreSheet
            | A::Undo
            | A::Redo
            | A::NextPane
            | A::Back
            | A::Help
            | A::Palette
            | A::Redraw
            | A::Bytes
            | A::Quit
    )
}

/// Applies an action to the review on top.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = page(model);
    let Some(review) = of_mut(model) else { return Vec::new() };
    let was_told = std::mem::take(&mut review.was_told);
    if review.move_by(action, page) {
        keep_in_view(model);
        return Vec::new();
    }
    match action {
        Action::Open | Action::Edit => return open_line(model, action),
        Action::StoreSheet => return storing::store(model, false),
        Action::Back => return leave(model, was_told),
        Action::Undo if review.undo() => return read_again(model),
        Action::Undo => model.say(Notice::NothingToUndo),
        Action::Redo if review.redo() => return read_again(model),
        Action::Redo => model.say(Notice::NothingToRedo),
        Action::Help => update::open_commands(model, ListKind::Help),
        Action::Palette => update::open_commands(model, ListKind::Palette),
        Action::Bytes => model.are_bytes_wanted = !model.are_bytes_wanted,
        Action::Quit => return vec![Effect::Quit],
        action if !offers(action) => model.say(Notice::Sheet(SheetNotice::First)),
        _ => {}
    }
    Vec::new()
}

/// Asks what the line under the cursor asks; a line that asks nothing stores.
fn open_line(model: &mut Model, action: Action) -> Vec<Effect> {
    let question = of(model).and_then(|review| review.question(review.current()?));
    match question {
        _ if of(model).is_some_and(|review| review.storing.is_some()) => {}
        Some(question) => picks::open(model, question),
        None if action == Action::Open => return storing::store(model, false),
        None => model.say(Notice::Sheet(SheetNotice::NothingToAnswer)),
    }
    Vec::new()
}

/// Stops the reading that is under way, and takes back what it was for; else leaves the review. Where something was
/// chosen that is only done after the person was told, and never while it is being stored.
fn leave(model: &mut Model, was_told: bool) -> Vec<Effect> {
    let Some(review) = of_mut(model).filter(|review| review.storing.is_none()) else { return Vec::new() };
    if let Some(job) = review.reading {
        review.give_up();
        model.say(Notice::Sheet(SheetNotice::Stopped));
        return vec![Effect::Cancel(job)];
    }
    if review.is_touched() && !was_told {
        review.was_told = true;
        model.say(Notice::Sheet(SheetNotice::Unsaved));
    } else {
        model.dialogs.pop();
    }
    Vec::new()
}

/// How many lines the detail of a review has; the table has the others.
pub fn detail_lines(size: (u16, u16)) -> u16 {
    let few = if geometry::is_tall(size) { 9 } else { 6 };
    few.min(geometry::body_height(size) / 2)
}

/// How many lines the table of a review has, without the two above it.
pub fn page(model: &Model) -> usize {
    let above_and_below = 2 + detail_lines(model.size);
    usize::from(geometry::body_height(model.size).saturating_sub(above_and_below)).max(1)
}

/// Moves the window of the review so that its cursor is seen.
pub(super) fn keep_in_view(model: &mut Model) {
    let page = page(model);
    if let Some(review) = of_mut(model) {
        review.grid_mut().keep_in_view(page);
    }
}

#[cfg(test)]
mod tests;
