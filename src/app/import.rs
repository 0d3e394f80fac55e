//! The review of a plan before it is stored: proposed tasks beside the book, findings first, row by row taken, corrected,
//! split, or left out.
//!
//! Nothing of a document is dropped: what is no duty of it stands here as a finding, a duty not agreed to as a row that is
//! left out. All that is agreed to becomes one change; until that is durable the review stays.

mod form;
mod kept;
mod sheet;
mod state;

use chrono::NaiveDate;

use super::action::Action;
use super::dialog::{Dialog, ListKind, Prompt, PromptKind, Question};
use super::geometry;
use super::grid::Direction;
use super::last_place::Draft;
use super::line::Line;
use super::message::{Effect, JobId, JobSpec, Proposal, RequestId};
use super::model::Model;
use super::notice::Notice;
use super::update;
use crate::domain::change::Origin;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::document::{Document, DocumentError};
use crate::intake::plan::{self, AgencyBook, Part, PlanReading, Refusal, difference, take};

pub use crate::intake::finding::Finding;
pub use crate::intake::plan::{
    Actor, Dates, FieldChange, Gave, HeadChange, Held, Row, Seeming, Span, Standing, TaskReading,
};
pub use kept::{Deed, KeptReview};
pub use sheet::{Compared, ImportReview, ReviewLine};

pub use form::explained;
pub(super) use form::{form_in, submit};

/// Why there is no reading of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// There is no such file, or it cannot be opened.
    File,
    /// It is no document that can be read.
    Document(DocumentError),
    /// It seems to be no plan; its number and its day.
    NoPlan(Seeming, Option<Text>, Option<NaiveDate>),
    /// The document lacks what a plan is known by, or has no task.
    Lacks {
        /// It has no number.
        number: bool,
        /// It has no day of issue.
        date: bool,
        /// It has no task.
        tasks: bool,
    },
    /// The agencies of the book cannot be read.
    Plan,
}

/// Reads the bytes of a document; any, or only what does not seem to be something else than a plan.
///
/// # Errors
/// Where they are no document.
pub fn read(bytes: &[u8], book: &Snapshot, is_any: bool) -> Result<PlanReading, Unread> {
    let document = Document::read(bytes).map_err(Unread::Document)?;
    let agencies = AgencyBook::of(book).map_err(|_| Unread::Plan)?;
    let mut reading = plan::read_document(&document, &agencies);
    reading.seems = reading.seems.filter(|_| !is_any);
    Ok(reading)
}

/// Compares a reading with the book.
///
/// # Errors
/// Where the document is no plan, or none that could be found again.
pub fn compare(reading: PlanReading, book: &Snapshot, day: NaiveDate) -> Result<Compared, Unread> {
    let agencies = AgencyBook::of(book).map_err(|_| Unread::Plan)?;
    let mut reading = reading;
    reading.follow(book, &agencies);
    match difference(&reading, book, day) {
        Ok(difference) => Ok(Compared { reading, difference }),
        Err(Refusal::NoPlan(seeming)) => {
            Err(Unread::NoPlan(seeming, reading.header.number, reading.header.date))
        }
        Err(Refusal::NoNumber | Refusal::NoDate | Refusal::NoTasks) => {
            let header = &reading.header;
            let (number, date) = (header.number.is_none(), header.date.is_none());
            Err(Unread::Lacks { number, date, tasks: reading.tasks.is_empty() })
        }
    }
}

/// Asks for the path of a document.
pub(super) fn ask(model: &mut Model) {
    let (line, before) = (Line::default(), String::new());
    model.open(Dialog::Prompt(Prompt { kind: PromptKind::PlanFile, line, before }));
}

/// A document that is being read for a review.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    job: JobId,
    path: String,
    /// The half-done review it is read for, with the half-typed form over it.
    kept: Option<(KeptReview, Option<Draft>)>,
}

/// Has the document read; the prompt stays until that is done. A path asked for before is no longer waited for.
pub(super) fn start(model: &mut Model, path: &str) -> Vec<Effect> {
    start_reading(model, path, None)
}

/// Has the document of a half-done review read again.
pub(super) fn resume(model: &mut Model, kept: KeptReview, draft: Option<Draft>) -> Vec<Effect> {
    let path = kept.path.clone();
    start_reading(model, &path, Some((kept, draft)))
}

fn start_reading(model: &mut Model, path: &str, kept: Option<(KeptReview, Option<Draft>)>) -> Vec<Effect> {
    let late = cancel(model);
    // What was under review once is read whatever it seems to be.
    let is_known = kept.is_some();
    let job = model.number_job();
    model.reading = Some(Reading { job, path: path.to_owned(), kept });
    let (snapshot, day) = (model.snapshot.clone(), model.today);
    let is_any = is_known || model.no_plan.as_deref() == Some(path);
    let spec = JobSpec::ReadPlan { path: path.to_owned(), snapshot, day, is_any };
    late.into_iter().chain([Effect::Start(job, spec)]).collect()
}

/// Waits no longer for a document.
pub(super) fn cancel(model: &mut Model) -> Option<Effect> {
    model.reading.take().map(|reading| Effect::Cancel(reading.job))
}

/// Opens the review of what was read, in place of the prompt that asked for it, or where it was left half-done.
pub(super) fn opened(model: &mut Model, job: JobId, read: Result<Compared, Unread>) {
    let Some(Reading { path, kept, .. }) = model.reading.take_if(|reading| reading.job == job) else {
        return;
    };
    let is_asked =
        |dialog: &Dialog| matches!(dialog, Dialog::Prompt(prompt) if prompt.kind == PromptKind::PlanFile);
    let is_asked = model.dialogs.last().is_some_and(is_asked);
    model.no_plan = matches!(read, Err(Unread::NoPlan(..))).then(|| path.clone());
    let (snapshot, today) = (model.snapshot.clone(), model.today);
    match (read.map(|compared| ImportReview::new(&path, compared)), kept) {
        (Ok(review), None) if is_asked => {
            model.dialogs.pop();
            model.open(Dialog::Import(Box::new(review)));
        }
        (Ok(mut review), Some((kept, draft))) => {
            kept.resume(&mut review, &snapshot, today);
            // What was opened meanwhile stays on top.
            model.dialogs.insert(0, Dialog::Import(Box::new(review)));
            let form = draft.filter(|_| model.dialogs.len() == 1).and_then(|draft| draft.form(model));
            model.dialogs.extend(form.map(Dialog::Form));
        }
        (Err(why), None) if is_asked => model.say(Notice::PlanNotRead(why)),
        (Err(_), Some(_)) => model.say(Notice::ReviewLost(path)),
        _ => {}
    }
    keep_in_view(model);
}

/// Whether an action does something in a review; help and palette name no others.
pub const fn offers(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Up
            | A::Down
            | A::PageUp
            | A::PageDown
            | A::First
            | A::Last
            | A::Open
            | A::Edit
            | A::Mark
            | A::MarkAll
            | A::MarkInvert
            | A::MarkClear
            | A::Detail
            | A::TakeClean
            | A::SplitTask
            | A::NextDoubt
            | A::PreviousDoubt
            | A::Undo
            | A::Redo
            | A::Back
            | A::Help
            | A::Palette
            | A::Redraw
            | A::Bytes
            | A::Quit
    )
}

/// Whether an action changes what is chosen in a review.
const fn chooses(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Edit
            | A::Mark
            | A::MarkAll
            | A::MarkInvert
            | A::MarkClear
            | A::TakeClean
            | A::SplitTask
            | A::Undo
            | A::Redo
    )
}

/// Applies an action to the review on top.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = page(model);
    let Some(review) = model.import_mut() else { return Vec::new() };
    // What is on its way to the disk is no longer chosen; it can be looked at.
    if review.storing.is_some() && chooses(action) {
        model.say(Notice::StoringReview);
        return Vec::new();
    }
    let was_told = std::mem::take(&mut review.was_told);
    if review.move_or_mark(action, page) {
        return Vec::new();
    }
    let problem = match action {
        Action::Open => return store(model, false),
        Action::Back => {
            leave(model, was_told);
            None
        }
        Action::Edit => {
            form::open(model);
            None
        }
        Action::TakeClean => {
            review.take_clean();
            None
        }
        Action::NextDoubt => (!review.seek(Direction::Forward, page)).then_some(Notice::NoFinding),
        Action::PreviousDoubt => (!review.seek(Direction::Backward, page)).then_some(Notice::NoFinding),
        Action::Undo => (!review.undo()).then_some(Notice::NothingToUndo),
        Action::Redo => (!review.redo()).then_some(Notice::NothingToRedo),
        Action::SplitTask => (!split(model)).then_some(Notice::NothingToSplit),
        Action::Detail => {
            review.is_wide = !review.is_wide;
            None
        }
        Action::Help => {
            update::open_commands(model, ListKind::Help);
            None
        }
        Action::Palette => {
            update::open_commands(model, ListKind::Palette);
            None
        }
        Action::Bytes => {
            model.are_bytes_wanted = !model.are_bytes_wanted;
            None
        }
        Action::Quit => return vec![Effect::Quit],
        // There is nothing to the side of a list.
        Action::Left | Action::Right => None,
        action => (!offers(action)).then_some(Notice::ReviewFirst),
    };
    if let Some(notice) = problem {
        model.say(notice);
    }
    keep_in_view(model);
    Vec::new()
}

/// How many lines the detail of a review has; the table has the others.
pub fn detail_lines(review: &ImportReview, size: (u16, u16)) -> u16 {
    let body = geometry::body_height(size);
    let few = if geometry::is_tall(size) { 13 } else { 9 };
    if review.is_wide { body.saturating_sub(4) } else { few.min(body / 2) }
}

/// How many lines the table of a review has, without its heading.
pub fn page(model: &Model) -> usize {
    let below = model.import().map_or(0, |review| detail_lines(review, model.size));
    usize::from(geometry::body_height(model.size).saturating_sub(1 + below)).max(1)
}

/// Moves the window of the review so that its cursor is seen.
pub(super) fn keep_in_view(model: &mut Model) {
    let page = page(model);
    if let Some(review) = model.import_mut() {
        review.grid.keep_in_view(page);
    }
}

/// Ends the wait for a commit: what is stored needs no review any more, what is not stays with all that was chosen.
pub(super) fn answered(model: &mut Model, request: RequestId, is_saved: bool) {
    let waits = |dialog: &Dialog| matches!(dialog, Dialog::Import(review) if review.storing == Some(request));
    if is_saved {
        model.dialogs.retain(|dialog| !waits(dialog));
    } else if let Some(review) = model.import_mut().filter(|review| review.storing == Some(request)) {
        review.storing = None;
    }
}

/// Stores what is agreed to although something is noted of it.
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
    store(model, true)
}

/// Stores what is agreed to, as one change; asks first where rows are taken that are still to be looked at.
fn store(model: &mut Model, is_confirmed: bool) -> Vec<Effect> {
    let Some(review) = model.import().filter(|review| review.storing.is_none()) else { return Vec::new() };
    let is_wanted = |part| match part {
        Part::Head => review.is_head_agreed(),
        Part::Row(row) => review.is_agreed(row),
    };
    let taken = take(review.reading(), &model.snapshot, review.difference(), model.today, is_wanted);
    let Some(taken) = taken else {
        model.say(Notice::NothingToImport);
        return Vec::new();
    };
    let noted =
        (0..review.difference().rows.len()).filter(|row| review.is_agreed(*row) && review.is_noted(*row));
    let (rows, noted) = (review.count_agreed() as u32, noted.count() as u32);
    if noted > 0 && !is_confirmed {
        model.open(Dialog::Confirm(Question::Import { rows, noted }));
        return Vec::new();
    }
    let request = model.saving.begin(Notice::Done(taken.label.clone()));
    if let Some(review) = model.import_mut() {
        review.storing = Some(request);
    }
    let (label, basis, changes) = (taken.label, taken.basis, taken.changes);
    vec![Effect::Commit(request, Proposal { label, origin: Origin::Import, basis, changes })]
}

/// Leaves the review; where something was chosen, only after the person was told, and never while it is being stored:
/// what is then refused is chosen here.
fn leave(model: &mut Model, was_told: bool) {
    let Some(review) = model.import_mut().filter(|review| review.storing.is_none()) else { return };
    if review.is_touched() && !was_told {
        review.was_told = true;
        model.say(Notice::ImportUnsaved);
    } else {
        model.dialogs.pop();
    }
}

/// Splits the row under the cursor, or puts its parts together again.
fn split(model: &mut Model) -> bool {
    let snapshot = model.snapshot.clone();
    let Some(review) = model.import_mut() else { return false };
    let Some(row) = review.current().filter(|row| review.can_be_split(*row)) else { return false };
    AgencyBook::of(&snapshot).is_ok_and(|agencies| review.split(row, &snapshot, &agencies))
}

#[cfg(test)]
mod again_tests;
#[cfg(test)]
mod storing_tests;
#[cfg(test)]
mod tests;
