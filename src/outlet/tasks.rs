//! The tasks of every plan, with who is what in each, when it is due, and how far everybody is.

use std::collections::HashMap;
use std::io;

use chrono::NaiveDate;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use super::names::{full, names};
use crate::domain::agenda::{Agenda, agenda};
use crate::domain::deadline::Deadline;
use crate::domain::occurrence::Timing;
use crate::domain::plan::{Assignment, Progress, Role, Status, Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// The tasks of a book, seen from a day.
#[derive(Debug)]
pub struct Tasks<'b> {
    book: &'b Snapshot,
    agenda: Agenda,
    ordered: Vec<(TaskId, &'b Task)>,
    assignments: HashMap<TaskId, Vec<&'b Assignment>>,
    progress: HashMap<TaskId, Vec<&'b Progress>>,
}

impl<'b> Tasks<'b> {
    /// The tasks of this book, seen from this day, in the order of their plans.
    pub fn new(book: &'b Snapshot, today: NaiveDate) -> Self {
        let mut ordered: Vec<_> = book.rows::<Task>().collect();
        ordered.sort_by_key(|(id, task)| (task.plan, task.order, *id));
        let mut assignments: HashMap<TaskId, Vec<&Assignment>> = HashMap::new();
        for (_, assignment) in book.rows::<Assignment>() {
            assignments.entry(assignment.task).or_default().push(assignment);
        }
        let mut progress: HashMap<TaskId, Vec<&Progress>> = HashMap::new();
        for (_, row) in book.rows::<Progress>() {
            progress.entry(row.task).or_default().push(row);
        }
        Self { book, agenda: agenda(book, today), ordered, assignments, progress }
    }

    fn assigned(&self, id: TaskId) -> &[&'b Assignment] {
        self.assignments.get(&id).map_or(&[], Vec::as_slice)
    }

    fn in_role(&self, id: TaskId, role: Role) -> Cell<'_> {
        let has_role = self.assigned(id).iter().filter(|assignment| assignment.roles.contains(role));
        names(self.book, has_role.map(|assignment| assignment.agency))
    }

    fn recipients(&self, id: TaskId) -> Cell<'_> {
        let recipients =
            self.assigned(id).iter().filter(|assignment| assignment.roles.contains(Role::Recipient));
        Cell::Records(
            recipients
                .map(|assignment| {
                    vec![
                        ("agency", full(self.book, Some(assignment.agency))),
                        ("via", full(self.book, assignment.via)),
                    ]
                })
                .collect(),
        )
    }

    /// How the task lies to the day; one that everybody has given up is not done.
    fn timing(&self, id: TaskId, timing: Timing, words: &Words) -> Cell<'_> {
        let rows = self.progress.get(&id).map_or(&[][..], Vec::as_slice);
        let is_dropped = !rows.is_empty() && rows.iter().all(|row| row.status == Status::Dropped);
        if timing == Timing::Settled && is_dropped {
            return Cell::Term(Status::Dropped.key(), words.say("domain-timing-dropped").into_owned());
        }
        Cell::Term(keys::timing(timing), words.timing(timing))
    }

    fn progress(&self, id: TaskId, words: &Words) -> Cell<'_> {
        let rows = self.progress.get(&id).map_or(&[][..], Vec::as_slice);
        Cell::Records(
            rows.iter()
                .map(|row| {
                    let evidence = row.evidence.as_ref();
                    vec![
                        ("agency", full(self.book, Some(row.agency))),
                        ("status", Cell::Term(row.status.key(), words.status(row.status).into_owned())),
                        (
                            "step",
                            Cell::or_empty(
                                row.step
                                    .map(|step| Cell::Term(keys::step(step), words.step(step).into_owned())),
                            ),
                        ),
                        ("percent", Cell::or_empty(row.percent.map(|percent| Cell::Number(percent.into())))),
                        ("note", Cell::text(&row.note)),
                        ("evidence", Cell::or_empty(evidence.map(|document| Cell::text(&document.number)))),
                        ("day", Cell::Day(row.day)),
                    ]
                })
                .collect(),
        )
    }
}

impl Listing for Tasks<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("plan", Shown::Data),
            ("clause", Shown::Everywhere),
            ("title", Shown::Everywhere),
            ("sentence", Shown::Data),
            ("deadline", Shown::Text),
            ("due", Shown::Everywhere),
            ("timing", Shown::Everywhere),
            ("lead", Shown::Everywhere),
            ("perform", Shown::Data),
            ("coordinate", Shown::Data),
            ("requested", Shown::Data),
            ("obligated", Shown::Everywhere),
            ("recipients", Shown::Json),
            ("deadlines", Shown::Json),
            ("progress", Shown::Json),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for (id, task) in &self.ordered {
            let due = self.agenda.task(*id).unwrap_or_default();
            let obligated = self.assigned(*id).iter().filter(|assignment| assignment.is_obligated);
            let first = task.deadlines.first();
            sink(vec![
                Cell::or_empty(self.book.get(task.plan).map(|plan| Cell::text(&plan.number))),
                Cell::text(&task.clause),
                Cell::text(&task.title),
                Cell::text(&task.sentence),
                Cell::or_empty(first.map(|deadline| Cell::Text(words.deadline_short(deadline).into()))),
                Cell::or_empty(due.day.map(Cell::Day)),
                self.timing(*id, due.timing, words),
                self.in_role(*id, Role::Lead),
                self.in_role(*id, Role::Perform),
                self.in_role(*id, Role::Coordinate),
                self.in_role(*id, Role::Requested),
                names(self.book, obligated.map(|assignment| assignment.agency)),
                self.recipients(*id),
                Cell::Records(task.deadlines.iter().map(|deadline| record(deadline)).collect()),
                self.progress(*id, words),
            ])?;
        }
        Ok(())
    }
}

fn record(deadline: &Deadline) -> Vec<(&'static str, Cell<'_>)> {
    let reading = &deadline.reading;
    let series = reading.series().iter().map(|series| {
        vec![
            ("every", Cell::Text(series.every.duration().into())),
            ("of", Cell::Text(series.of.name().into())),
        ]
    });
    vec![
        ("text", Cell::text(&deadline.words)),
        ("kind", Cell::Text(reading.kind().into())),
        ("start", Cell::or_empty(reading.start().map(Cell::Day))),
        ("due", Cell::or_empty(reading.due().map(Cell::Day))),
        ("object", Cell::or_empty(deadline.object.as_deref().map(Cell::text))),
        ("event", Cell::or_empty(reading.event().map(|event| Cell::text(event)))),
        ("series", Cell::Records(series.collect())),
    ]
}
