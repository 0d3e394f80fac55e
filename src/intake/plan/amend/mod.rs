//! How a reading differs from the plan that stands in the book, duty by duty.
//!
//! A plan is known again by its number, its year and its place of issue, or because the title of an amending document names it. Its tasks keep their ids,
//! so that progress, evidence and history stay with them; what a document no longer holds is dropped with that document
//! as ground, never deleted. Reading one document twice differs in nothing. Where the document says what it said and only
//! the book differs, a person has set it (or another text of this number was read): such a difference is doubtful, is
//! shown with why, and is not taken unasked; nor is one that touches recorded progress, nor anything of a document older
//! than the last that changed the plan. What differs in title, signer, day or place is taken as one part beside the duties.

mod doubt;
#[cfg(test)]
mod doubt_tests;
mod gone;
mod ground;
mod head;
mod holding;
mod known;
mod likeness;
mod point;
#[cfg(test)]
mod point_tests;
mod take;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::agency::AgencyId;
use crate::domain::deadline::Deadline;
use crate::domain::plan::{Assignment, PlanId, RoleSet, Status, Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{Text, fold};
use crate::intake::finding::Finding;

use super::{PlanReading, PointChange, Refusal};
use doubt::Recorded;
use ground::Grounds;
use holding::{Agencies, Standing as Assignments};
use known::{changes_another, plan_of};

pub(super) use head::period;
pub(super) use likeness::plain_words;
pub(super) use point::headings;

pub use head::HeadChange;
pub use take::{Taken, take};

/// How a reading differs from what the book holds of its plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The plan it is about; none where the book does not have it yet.
    pub plan: Option<PlanId>,
    /// Whether the document holds the whole plan, so that what it lacks is gone; an amendment names only some duties.
    pub is_whole: bool,
    /// In what the head and foot differ from the plan.
    pub head: Vec<HeadChange>,
    /// One row a duty: those of the document in its order, then those that are gone.
    pub rows: Vec<Row>,
    /// What is to be said of it as a whole.
    pub findings: Vec<Finding>,
}

/// One duty of a reading, of the book, or of both.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its place among the duties read.
    pub reading: Option<usize>,
    /// Its task in the book.
    pub task: Option<TaskId>,
    /// In what the two differ; of a task that is gone, whose progress will say so.
    pub changes: Vec<FieldChange>,
    /// Why it is not taken unasked; nothing where the document says plainly what it changes.
    pub doubts: Vec<Finding>,
}

/// A part of a difference that can be taken or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What differs in head and foot.
    Head,
    /// The row at this place.
    Row(usize),
}

/// How one duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The book does not have it.
    New,
    /// The book has it otherwise.
    Changed,
    /// The book has it.
    Same,
    /// The document no longer has it.
    Gone,
}

/// What an agency is in a task, and whether it owes progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// What it is there.
    pub roles: RoleSet,
    /// Whether it owes progress.
    pub is_obligated: bool,
}

/// One thing that differs, from what the book has to what the document says.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldChange {
    /// Where it stands.
    Clause {
        /// In the book.
        from: Text,
        /// In the document.
        to: Text,
    },
    /// Its sentence, and with it the short name.
    Sentence {
        /// In the book.
        from: Text,
        /// In the document.
        to: Text,
    },
    /// Its short name, which a person has corrected.
    Title {
        /// In the book.
        from: Text,
        /// As corrected.
        to: Text,
    },
    /// Its deadlines.
    Deadlines {
        /// In the book.
        from: Vec<Deadline>,
        /// In the document.
        to: Vec<Deadline>,
    },
    /// What an agency is in it.
    Roles {
        /// Its short name.
        agency: Text,
        /// In the book.
        from: Held,
        /// In the document.
        to: Held,
    },
    /// An agency stops: the duty is gone.
    Dropped {
        /// Which.
        agency: AgencyId,
        /// How far it is.
        from: Status,
    },
}

impl Row {
    /// The row of a duty that the book does not have.
    pub const fn new(reading: usize) -> Self {
        Self { reading: Some(reading), task: None, changes: Vec::new(), doubts: Vec::new() }
    }

    /// Whether it is not taken unasked.
    pub const fn is_doubtful(&self) -> bool {
        !self.doubts.is_empty()
    }

    /// How the duty stands.
    pub const fn standing(&self) -> Standing {
        match (self.reading, self.task) {
            (None, _) => Standing::Gone,
            (_, None) => Standing::New,
            _ if self.changes.is_empty() => Standing::Same,
            _ => Standing::Changed,
        }
    }
}

impl Held {
    const fn of(row: &Assignment) -> Self {
        Self { roles: row.roles, is_obligated: row.is_obligated }
    }
}

impl Difference {
    /// How many rows stand like this.
    pub fn count(&self, standing: Standing) -> usize {
        self.rows.iter().filter(|row| row.standing() == standing).count()
    }

    /// Whether a part differs.
    pub fn differs(&self, part: Part) -> bool {
        match part {
            Part::Head => !self.head.is_empty(),
            Part::Row(place) => self.rows.get(place).is_some_and(|row| row.standing() != Standing::Same),
        }
    }

    /// Whether the plan was changed by a later document than this one.
    pub fn is_overtaken(&self) -> bool {
        self.findings.iter().any(|finding| matches!(finding, Finding::LaterDocument { .. }))
    }

    /// Whether a part is taken without asking: it differs, the document says so, and none has said otherwise since.
    pub fn is_plain(&self, part: Part) -> bool {
        let is_doubtful = match part {
            Part::Head => false,
            Part::Row(place) => self.rows.get(place).is_none_or(Row::is_doubtful),
        };
        self.differs(part) && !is_doubtful && !self.is_overtaken()
    }
}

/// Compares a reading with the book; `day` decides which members of a group exist.
///
/// # Errors
/// When the document is no plan that could be found again.
pub fn difference(reading: &PlanReading, book: &Snapshot, day: NaiveDate) -> Result<Difference, Refusal> {
    if let Some(seeming) = reading.seems {
        return Err(Refusal::NoPlan(seeming));
    }
    let number = reading.header.number.as_ref().ok_or(Refusal::NoNumber)?;
    reading.header.date.ok_or(Refusal::NoDate)?;
    if reading.tasks.is_empty() {
        return Err(Refusal::NoTasks);
    }
    let Some((plan, is_whole)) = plan_of(reading, number, book) else {
        return Ok(Difference {
            plan: None,
            is_whole: true,
            head: Vec::new(),
            rows: (0..reading.tasks.len()).map(Row::new).collect(),
            findings: doubt::of_document(&reading.header, book, None)
                .into_iter()
                .chain(changes_another(reading).then_some(Finding::AmendsUnknown))
                .collect(),
        });
    };
    let mut comparing = Comparing::new(reading, book, plan, (is_whole, day));
    comparing.is_anew = !is_whole && comparing.says_all_anew();
    comparing.is_whole |= comparing.is_anew;
    let is_whole = comparing.is_whole;
    let mut rows = comparing.rows();
    if is_whole {
        rows.extend(comparing.gone(&rows));
    }
    let own = book.get(plan).filter(|plan| fold(&plan.number) == fold(number));
    let head = own.map_or_else(Vec::new, |plan| head::changes_of(&reading.header, plan));
    let mut difference = Difference { plan: Some(plan), is_whole, head, rows, findings: Vec::new() };
    if difference.differs(Part::Head) || difference.count(Standing::Same) < difference.rows.len() {
        difference.findings = doubt::of_document(&reading.header, book, Some(plan));
    }
    Ok(difference)
}

/// Compares one row again after a person has corrected its duty: what differs then is what they want.
pub fn compare_anew(reading: &PlanReading, book: &Snapshot, difference: &Difference, row: &Row) -> Row {
    let Some((place, id)) = row.reading.zip(row.task) else { return row.clone() };
    let Some((task, read)) = book.get(id).zip(reading.tasks.get(place)) else { return row.clone() };
    let comparing = Comparing::alone(reading, book, difference.is_whole);
    let mut compared = comparing.compared(place, id, task);
    let says_so = |change: &FieldChange| matches!(change, FieldChange::Sentence { .. });
    if read.title != task.title && !compared.changes.iter().any(says_so) {
        compared.changes.push(FieldChange::Title { from: task.title.clone(), to: read.title.clone() });
    }
    compared.doubts.retain(|doubt| matches!(doubt, Finding::ProgressTouched { .. }));
    compared
}

/// The sentences of the plan that a reading is of, as plain words; none where the book does not have it.
pub(super) fn sentences(reading: &PlanReading, book: &Snapshot) -> Option<HashSet<String>> {
    let (plan, _) = plan_of(reading, reading.header.number.as_ref()?, book)?;
    let tasks = book.rows::<Task>().filter(|(_, task)| task.plan == plan);
    Some(tasks.map(|(_, task)| plain_words(&task.sentence)).collect())
}

/// A reading beside the tasks of its plan.
struct Comparing<'a> {
    reading: &'a PlanReading,
    book: &'a Snapshot,
    tasks: Vec<(TaskId, &'a Task)>,
    pairs: Vec<Option<usize>>,
    agencies: Agencies<'a>,
    assignments: Assignments<'a>,
    edited: HashSet<Text>,
    grounds: Grounds,
    recorded: Recorded<'a>,
    is_whole: bool,
    /// It says the whole plan anew, though it says that it changes it.
    is_anew: bool,
    day: NaiveDate,
}

impl<'a> Comparing<'a> {
    fn new(
        reading: &'a PlanReading,
        book: &'a Snapshot,
        plan: PlanId,
        (is_whole, day): (bool, NaiveDate),
    ) -> Self {
        let mut tasks: Vec<(TaskId, &Task)> =
            book.rows::<Task>().filter(|(_, task)| task.plan == plan).collect();
        tasks.sort_by_key(|(id, task)| (task.order, *id));
        let pairs = point::pair(&reading.tasks, &tasks);
        let grounds = Grounds::of(reading, book, plan, &tasks, &pairs);
        let edited = doubt::edited(book);
        Self { tasks, pairs, edited, grounds, day, ..Self::alone(reading, book, is_whole) }
    }

    /// The same for one duty whose task is known already.
    fn alone(reading: &'a PlanReading, book: &'a Snapshot, is_whole: bool) -> Self {
        let (agencies, assignments) = (Agencies::new(reading, book), Assignments::of(book));
        let (tasks, pairs, edited, grounds) = Default::default();
        let (recorded, day) = (Recorded::of(book), NaiveDate::MAX);
        Self {
            reading,
            book,
            tasks,
            pairs,
            agencies,
            assignments,
            edited,
            grounds,
            recorded,
            is_whole,
            is_anew: false,
            day,
        }
    }

    fn rows(&self) -> Vec<Row> {
        let row = |(place, pair): (usize, &Option<usize>)| {
            if let Some((id, task)) = pair.map(|pair| self.tasks[pair]) {
                return self.compared(place, id, task);
            }
            let read = &self.reading.tasks[place];
            let is_missing = read.point == Some(PointChange::Reworded);
            let missing = is_missing.then(|| Finding::PointNotFound { clause: read.clause.clone() });
            Row { doubts: missing.into_iter().collect(), ..Row::new(place) }
        };
        self.pairs.iter().enumerate().map(row).collect()
    }

    fn compared(&self, place: usize, id: TaskId, task: &Task) -> Row {
        let read = &self.reading.tasks[place];
        let mut changes = Vec::new();
        // An amendment counts its clauses for itself.
        if self.is_whole && read.clause != task.clause {
            changes.push(FieldChange::Clause { from: task.clause.clone(), to: read.clause.clone() });
        }
        let says_the_same = plain_words(&read.sentence) == plain_words(&task.sentence);
        if !says_the_same {
            changes.push(FieldChange::Sentence { from: task.sentence.clone(), to: read.sentence.clone() });
        }
        if read.deadlines != task.deadlines {
            let (from, to) = (task.deadlines.clone(), read.deadlines.clone());
            changes.push(FieldChange::Deadlines { from, to });
        }
        let roles = holding::changes_of(read, id, &self.assignments, &self.agencies, self.book);
        // What the same sentence says otherwise, a person has set or another version has read.
        let has_ground = (!says_the_same || roles.is_empty()) && self.grounds.gives(task, read);
        changes.extend(roles);
        let mut doubts = Vec::new();
        if !changes.is_empty() {
            doubts.extend(self.edited.contains(&task.clause).then_some(Finding::EditedByHand));
            doubts.extend((doubts.is_empty() && !has_ground).then_some(Finding::NoGround));
            let among = (&self.assignments, self.book);
            doubts.extend((!self.is_whole).then(|| doubt::lead_lost(read, &changes)).flatten());
            doubts.extend(self.recorded.of_leaving(id, &changes, among, self.day));
        }
        Row { reading: Some(place), task: Some(id), changes, doubts }
    }
}
