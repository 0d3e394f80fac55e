//! The review of a plan before it is stored: proposed tasks beside the book, findings first, row by row yes or no.
//!
//! Nothing of a document is dropped: what is no duty of it stands here as a finding, a duty not agreed to as a row that is
//! left out. All that is agreed to becomes one change.

use chrono::NaiveDate;

use super::action::Action;
use super::dialog::{Dialog, Prompt, PromptKind};
use super::line::Line;
use super::message::{Effect, JobId, JobSpec, Proposal};
use super::model::Model;
use super::notice::Notice;
use crate::domain::change::Origin;
use crate::domain::snapshot::Snapshot;
use crate::intake::document::{Document, DocumentError};
use crate::intake::plan::{self, AgencyBook, Difference, PlanReading, Refusal, difference, take};

pub use crate::intake::finding::Finding;
pub use crate::intake::plan::{FieldChange, Held, Row, Seeming, Standing};

/// The job that reads a document; a session reads one at a time, and no other job has this number.
const READING: JobId = JobId(u32::MAX);

/// A document that was read, and what of it is agreed to.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportReview {
    /// What was read.
    pub reading: PlanReading,
    /// How that differs from the book.
    pub difference: Difference,
    /// The lines, findings of the whole document first, then duties with findings, then the others.
    pub lines: Vec<ReviewLine>,
    /// The line under the cursor.
    pub cursor: usize,
    agreed: Vec<bool>,
    is_touched: bool,
}

/// One line of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewLine {
    /// A finding, by its place in the reading, that belongs to no duty.
    Finding(usize),
    /// A row of the difference, by its place.
    Row(usize),
}

/// Why there is no reading of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// There is no such file, or it cannot be opened.
    File,
    /// It is no document that can be read.
    Document(DocumentError),
    /// The document is no plan.
    Plan,
}

/// Reads the bytes of a document.
///
/// # Errors
/// Where they are no document.
pub fn read(bytes: &[u8], book: &Snapshot) -> Result<PlanReading, Unread> {
    let document = Document::read(bytes).map_err(Unread::Document)?;
    let agencies = AgencyBook::of(book).map_err(|_| Unread::Plan)?;
    Ok(plan::read_document(&document, &agencies))
}

/// Asks for the path of a document.
pub(super) fn ask(model: &mut Model) {
    let (line, before) = (Line::default(), String::new());
    model.open(Dialog::Prompt(Prompt { kind: PromptKind::PlanFile, line, before }));
}

/// Has the document read; the prompt stays until that is done.
pub(super) fn start(model: &Model, path: &str) -> Vec<Effect> {
    vec![Effect::Start(
        READING,
        JobSpec::ReadPlan { path: path.to_owned(), snapshot: model.snapshot.clone() },
    )]
}

/// Opens the review of what was read, in place of the prompt that asked for it.
pub(super) fn opened(model: &mut Model, reading: Result<PlanReading, Unread>) {
    let is_asked =
        |dialog: &Dialog| matches!(dialog, Dialog::Prompt(prompt) if prompt.kind == PromptKind::PlanFile);
    if !model.dialogs.last().is_some_and(is_asked) {
        return;
    }
    let reading = match reading {
        Ok(reading) => reading,
        Err(why) => return model.say(Notice::PlanNotRead(why)),
    };
    let (number, date) = (reading.header.number.clone(), reading.header.date);
    match ImportReview::new(reading, &model.snapshot, model.today) {
        Ok(review) => {
            model.dialogs.pop();
            model.open(Dialog::Import(Box::new(review)));
        }
        Err(Refusal::NoPlan(seeming)) => model.say(Notice::NoPlan(seeming, number, date)),
        Err(_) => model.say(Notice::PlanNotRead(Unread::Plan)),
    }
}

/// Stores what is agreed to, as one change.
pub(super) fn store(model: &mut Model, review: &ImportReview) -> Vec<Effect> {
    let taken =
        take(&review.reading, &model.snapshot, &review.difference, model.today, |row| review.is_agreed(row));
    let Some(taken) = taken else {
        model.say(Notice::NothingToImport);
        return Vec::new();
    };
    let request = model.saving.begin(Notice::Imported(taken.label.clone()));
    let (label, basis, changes) = (taken.label, taken.basis, taken.changes);
    vec![Effect::Commit(request, Proposal { label, origin: Origin::Import, basis, changes })]
}

impl ImportReview {
    /// The review of a reading.
    ///
    /// # Errors
    /// When the document is no plan, or none that could be found again.
    pub fn new(reading: PlanReading, book: &Snapshot, day: NaiveDate) -> Result<Self, Refusal> {
        let difference = difference(&reading, book, day)?;
        let is_of_duty = |clause: Option<&str>| {
            clause.is_some_and(|clause| reading.tasks.iter().any(|task| &*task.clause == clause))
        };
        let whole = reading.findings.iter().enumerate();
        let whole = whole.filter(|(_, noted)| !is_of_duty(noted.clause.as_deref()));
        let mut lines: Vec<ReviewLine> = whole.map(|(place, _)| ReviewLine::Finding(place)).collect();
        let has_findings = |row: &Row| findings(&reading, row).next().is_some();
        for wanted in [true, false] {
            let rows = difference.rows.iter().enumerate().filter(|(_, row)| has_findings(row) == wanted);
            lines.extend(rows.map(|(place, _)| ReviewLine::Row(place)));
        }
        let agreed = (0..difference.rows.len()).map(|place| difference.is_plain(place)).collect();
        Ok(Self { reading, difference, lines, cursor: 0, agreed, is_touched: false })
    }

    /// Whether a row will be stored.
    pub fn is_agreed(&self, row: usize) -> bool {
        self.agreed.get(row).copied().unwrap_or(false)
    }

    /// How many rows will be stored.
    pub fn count_agreed(&self) -> usize {
        self.agreed.iter().filter(|is_agreed| **is_agreed).count()
    }

    /// The findings of a row.
    pub fn findings(&self, row: usize) -> impl Iterator<Item = &Finding> {
        self.difference.rows.get(row).into_iter().flat_map(|row| findings(&self.reading, row))
    }

    /// Applies an action; `page` is how many lines are seen at once. Space takes a row or leaves it out, Left does so
    /// with all.
    pub(super) fn act(&mut self, action: Action, page: usize) {
        let last = self.lines.len().saturating_sub(1);
        match action {
            Action::NextField => self.cursor = (self.cursor + 1).min(last),
            Action::PreviousField => self.cursor = self.cursor.saturating_sub(1),
            Action::NextPage => self.cursor = (self.cursor + page.max(1)).min(last),
            Action::PreviousPage => self.cursor = self.cursor.saturating_sub(page.max(1)),
            Action::NextChoice => self.turn(),
            Action::PreviousChoice => self.turn_all(),
            _ => {}
        }
    }

    /// Whether leaving may drop it: nothing was chosen, or the person was told and leaves again.
    pub(super) fn may_leave(&mut self) -> bool {
        !std::mem::take(&mut self.is_touched)
    }

    fn turn(&mut self) {
        if let Some(ReviewLine::Row(row)) = self.lines.get(self.cursor).copied()
            && self.can_be_agreed(row)
        {
            self.agreed[row] = !self.agreed[row];
            self.is_touched = true;
        }
    }

    fn turn_all(&mut self) {
        let rows: Vec<usize> = (0..self.agreed.len()).filter(|row| self.can_be_agreed(*row)).collect();
        let wants_all = rows.iter().any(|row| !self.agreed[*row]);
        for row in rows {
            self.agreed[row] = wants_all;
        }
        self.is_touched = true;
    }

    fn can_be_agreed(&self, row: usize) -> bool {
        self.difference.rows.get(row).is_some_and(|row| row.standing() != Standing::Same)
    }
}

fn findings<'a>(reading: &'a PlanReading, row: &Row) -> impl Iterator<Item = &'a Finding> + use<'a> {
    let clause = row.reading.and_then(|place| reading.tasks.get(place)).map(|task| task.clause.clone());
    let of_row = move |noted: &&crate::intake::finding::Noted| clause.is_some() && noted.clause == clause;
    reading.findings.iter().filter(of_row).map(|noted| &noted.finding)
}
