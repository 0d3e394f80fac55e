//! From a difference to one change of the book: only rows that were agreed to.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::agency::AgencyId;
use crate::domain::id::Id;
use crate::domain::label::Label;
use crate::domain::plan::{DocumentRef, Plan, PlanId, PlanState, Progress, Status, Task, TaskId};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, fold};

use super::super::{Header, PlanReading, TaskReading};
use super::head::{self, HeadChange};
use super::holding::{self, Agencies, Standing as Assignments};
use super::{Difference, FieldChange, Part, Row, Standing};

/// A change that takes a document in.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What it is.
    pub label: Label,
    /// The document that allows changes of a plan that stands already.
    pub basis: Option<DocumentRef>,
    /// The rows.
    pub changes: Changes,
}

/// The change that takes in the parts agreed to; nothing where that changes nothing.
pub fn take(
    reading: &PlanReading,
    book: &Snapshot,
    difference: &Difference,
    day: NaiveDate,
    is_wanted: impl Fn(Part) -> bool,
) -> Option<Taken> {
    let number = reading.header.number.clone()?;
    let wanted: Vec<&Row> = difference
        .rows
        .iter()
        .enumerate()
        .filter(|(place, _)| is_wanted(Part::Row(*place)))
        .map(|(_, row)| row)
        .collect();
    let count = |standing| wanted.iter().filter(|row| row.standing() == standing).count() as u32;
    let (added, changed, dropped) = (count(Standing::New), count(Standing::Changed), count(Standing::Gone));
    let head: &[HeadChange] = if is_wanted(Part::Head) { &difference.head } else { &[] };
    if added + changed + dropped == 0 && head.is_empty() {
        return None;
    }
    let date = reading.header.date;
    let mut taking = Taking::new(reading, book, DocumentRef { number: number.clone(), date }, day);
    let Some(plan) = difference.plan else {
        let plan = taking.changes.insert(plan_of(&reading.header, number.clone())?);
        for row in wanted {
            taking.add(plan, row, None);
        }
        let label = Label::ImportPlan { number, tasks: added };
        return Some(Taken { label, basis: None, changes: taking.changes });
    };
    taking.change_head(plan, head);
    taking.amend(plan, &wanted, difference);
    let is_own = book.get(plan).is_some_and(|plan| fold(&plan.number) == fold(&number));
    let name = number.clone();
    let label = if is_own {
        Label::AmendPlan { number: name, added, changed, dropped }
    } else {
        Label::ChangePlan { plan, number: name, added, changed, dropped }
    };
    Some(Taken { label, basis: Some(DocumentRef { number, date }), changes: taking.changes })
}

fn plan_of(header: &Header, number: Text) -> Option<Plan> {
    let date = header.date?;
    let or_nothing = |text: &Option<Text>| text.clone().unwrap_or_else(|| Text::from(""));
    Some(Plan {
        number,
        place: or_nothing(&header.place),
        date,
        signer: or_nothing(&header.signer),
        title: or_nothing(&header.title),
        period: head::period(header, date),
        state: PlanState::Issued,
    })
}

struct Taking<'a> {
    reading: &'a PlanReading,
    book: &'a Snapshot,
    agencies: Agencies<'a>,
    assignments: Assignments<'a>,
    document: DocumentRef,
    day: NaiveDate,
    changes: Changes,
    /// The progress rows of the book, found when the first is dropped.
    progress: Option<ByOwner<'a>>,
}

/// Progress by whose it is.
type ByOwner<'a> = HashMap<(TaskId, AgencyId), (Id<Progress>, &'a Progress)>;

impl<'a> Taking<'a> {
    fn new(reading: &'a PlanReading, book: &'a Snapshot, document: DocumentRef, day: NaiveDate) -> Self {
        let (agencies, assignments) = (Agencies::new(reading, book), Assignments::of(book));
        let changes = Changes::default();
        Self { reading, book, agencies, assignments, document, day, changes, progress: None }
    }

    fn read(&self, row: &Row) -> Option<(usize, &'a TaskReading)> {
        let place = row.reading?;
        Some((place, self.reading.tasks.get(place)?))
    }

    /// Adds the task of a new row, in its own clause or in the one given.
    fn add(&mut self, plan: PlanId, row: &Row, otherwise: Option<(Text, u32)>) {
        let Some((place, read)) = self.read(row).filter(|_| row.task.is_none()) else { return };
        let (clause, order) = otherwise.unwrap_or((read.clause.clone(), place as u32));
        let task = self.changes.insert(Task {
            plan,
            clause,
            order,
            title: read.title.clone(),
            sentence: read.sentence.clone(),
            deadlines: read.deadlines.clone(),
        });
        holding::add(&mut self.changes, task, read, &mut self.agencies);
    }

    fn change_head(&mut self, id: PlanId, changes: &[HeadChange]) {
        let Some(before) = self.book.get(id).filter(|_| !changes.is_empty()) else { return };
        let after = head::changed(before, changes, &self.reading.header);
        self.changes.update(id, before.clone(), after);
    }

    fn amend(&mut self, plan: PlanId, wanted: &[&Row], difference: &Difference) {
        let tasks: Vec<(TaskId, &Task)> =
            self.book.rows::<Task>().filter(|(_, task)| task.plan == plan).collect();
        let mut clauses = Clauses::new(&tasks, wanted, difference);
        let last = tasks.iter().map(|(_, task)| task.order + 1).max().unwrap_or(0);
        for row in wanted {
            match row.standing() {
                Standing::New => {
                    let Some((place, read)) = self.read(row) else { continue };
                    let order = if difference.is_whole { 0 } else { last } + place as u32;
                    let clause = clauses.free(&read.clause);
                    self.add(plan, row, Some((clause, order)));
                }
                Standing::Changed if row.changes.iter().any(is_of_roles) => {
                    if let (Some((_, read)), Some(task)) = (self.read(row), row.task) {
                        holding::replace(
                            &mut self.changes,
                            task,
                            read,
                            &self.assignments,
                            &mut self.agencies,
                        );
                    }
                }
                Standing::Gone => self.drop_task(row),
                Standing::Changed | Standing::Same => {}
            }
        }
        clauses.settle();
        self.change_tasks(&tasks, wanted, difference, &clauses);
    }

    /// Rewrites the tasks agreed to, and puts all that stand in the document into its order.
    fn change_tasks(
        &mut self,
        tasks: &[(TaskId, &Task)],
        wanted: &[&Row],
        difference: &Difference,
        clauses: &Clauses,
    ) {
        let places: HashMap<TaskId, usize> =
            difference.rows.iter().filter_map(|row| row.task.zip(row.reading)).collect();
        let wanted: HashMap<TaskId, &Row> =
            wanted.iter().filter_map(|row| row.task.map(|task| (task, *row))).collect();
        for (id, before) in tasks {
            let mut after = (*before).clone();
            if let Some(place) = places.get(id).filter(|_| difference.is_whole) {
                after.order = *place as u32;
            }
            if let Some(clause) = clauses.of(*id) {
                after.clause = clause;
            }
            let row = wanted.get(id).and_then(|row| Some((row, self.read(row)?.1)));
            if let Some((row, read)) = row {
                for change in &row.changes {
                    match change {
                        FieldChange::Sentence { .. } => {
                            after.sentence = read.sentence.clone();
                            after.title = read.title.clone();
                        }
                        FieldChange::Title { to, .. } => after.title.clone_from(to),
                        FieldChange::Deadlines { .. } => after.deadlines.clone_from(&read.deadlines),
                        FieldChange::Clause { .. }
                        | FieldChange::Roles { .. }
                        | FieldChange::Dropped { .. } => {}
                    }
                }
            }
            if after != **before {
                self.changes.update(*id, (*before).clone(), after);
            }
        }
    }

    /// Says of everybody who still works on a task that it is dropped, with the document as ground.
    fn drop_task(&mut self, row: &Row) {
        let Some(task) = row.task else { return };
        for change in &row.changes {
            if let FieldChange::Dropped { agency, .. } = change {
                self.drop_progress(task, *agency);
            }
        }
    }

    fn drop_progress(&mut self, task: TaskId, agency: AgencyId) {
        let evidence = Some(self.document.clone());
        let book = self.book;
        let known = self.progress.get_or_insert_with(|| {
            // Where an agency has several rows, the first is its own.
            let mut rows = HashMap::new();
            for (id, row) in book.rows::<Progress>() {
                rows.entry((row.task, row.agency)).or_insert((id, row));
            }
            rows
        });
        let before = known.get(&(task, agency)).copied();
        let (status, step, day) = (Status::Dropped, None, self.day);
        if let Some((id, before)) = before {
            let after = Progress { status, step, evidence, day, ..before.clone() };
            self.changes.update(id, before.clone(), after);
        } else {
            let note = Text::from("");
            self.changes.insert(Progress { task, agency, status, step, percent: None, note, evidence, day });
        }
    }
}

const fn is_of_roles(change: &FieldChange) -> bool {
    matches!(change, FieldChange::Roles { .. })
}

/// Who gets which clause: that of the document, as far as everything was agreed to.
///
/// A task that the document no longer has gives its clause up where another duty stands there now. One that stays because
/// its row was not agreed to keeps its clause, and may so stand in the way of others, who then stay too.
struct Clauses {
    moves: HashMap<TaskId, Text>,
    taken: HashSet<Text>,
    /// Tasks that may have to give their clause up.
    yielding: Vec<(TaskId, Text)>,
}

impl Clauses {
    fn new(tasks: &[(TaskId, &Task)], wanted: &[&Row], difference: &Difference) -> Self {
        let to = |row: &&Row| {
            row.changes.iter().find_map(|change| match change {
                FieldChange::Clause { to, .. } => Some((row.task?, to.clone())),
                _ => None,
            })
        };
        let mut moves: HashMap<TaskId, Text> = wanted.iter().filter_map(to).collect();
        let paired: HashSet<TaskId> =
            difference.rows.iter().filter(|row| row.reading.is_some()).filter_map(|row| row.task).collect();
        let stands = |id: &TaskId| paired.contains(id) || !difference.is_whole;
        loop {
            let stays: HashSet<Text> = tasks
                .iter()
                .filter(|(id, _)| stands(id) && !moves.contains_key(id))
                .map(|(_, task)| task.clause.clone())
                .collect();
            let before = moves.len();
            moves.retain(|_, to| !stays.contains(to));
            if moves.len() == before {
                let yielding = tasks.iter().filter(|(id, _)| !stands(id));
                let yielding = yielding.map(|(id, task)| (*id, task.clause.clone())).collect();
                let taken = stays.into_iter().chain(moves.values().cloned()).collect();
                return Self { moves, taken, yielding };
            }
        }
    }

    /// The clause a task shall have, where it is another one.
    fn of(&self, task: TaskId) -> Option<Text> {
        self.moves.get(&task).cloned()
    }

    /// The clause, with a letter behind it where it is taken; it is taken from now on.
    fn free(&mut self, clause: &Text) -> Text {
        let lettered = ('b'..='z').map(|letter| Text::from(format!("{clause}{letter}")));
        let mut free = std::iter::once(clause.clone()).chain(lettered);
        let free = free.find(|one| !self.taken.contains(one)).unwrap_or_else(|| clause.clone());
        self.taken.insert(free.clone());
        free
    }

    /// Lets the tasks that are gone give up what others have now.
    fn settle(&mut self) {
        for (id, clause) in std::mem::take(&mut self.yielding) {
            if self.taken.contains(&clause) {
                let old = self.free(&Text::from(format!("{clause} (cũ)")));
                self.moves.insert(id, old);
            } else {
                self.taken.insert(clause);
            }
        }
    }
}
