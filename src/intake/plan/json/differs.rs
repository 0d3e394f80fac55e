//! In what a reading differs from the book, as JSON, and the duties that only the book has.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::super::{Difference, FieldChange, HeadChange, Held, PlanReading, Standing};
use super::{Note, Task, To, When, role_name};
use crate::domain::agency::{Agency, AgencyId, AgencyKind};
use crate::domain::plan::{Assignment, Role, Status, TaskId};
use crate::domain::snapshot::Snapshot;

/// The plan of the book that a document is, replaces or amends.
#[derive(Debug, Serialize)]
pub(super) struct Amends<'a> {
    id: u32,
    number: &'a str,
}

/// One thing that differs.
#[derive(Debug, Serialize)]
pub(super) struct Change<'a> {
    field: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<&'a str>,
    from: Value<'a>,
    to: Value<'a>,
}

/// What stands on one side of a difference.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    Day(String),
    Deadlines(Vec<When<'a>>),
    Holds { roles: Vec<&'static str>, owes: bool },
}

/// A difference with what its names are found in.
pub(super) struct Compared<'a> {
    reading: &'a PlanReading,
    difference: &'a Difference,
    book: &'a Snapshot,
    /// Full names by short ones.
    names: HashMap<&'a str, &'a str>,
    /// Who is what in the tasks that are gone.
    gone: HashMap<TaskId, Vec<&'a Assignment>>,
}

impl<'a> Compared<'a> {
    pub(super) fn new(reading: &'a PlanReading, difference: &'a Difference, book: &'a Snapshot) -> Self {
        let standing = book.rows::<Agency>().map(|(_, row)| row);
        let read = reading.agencies.iter().map(|agency| &agency.row);
        let names = standing.chain(read).map(|row| (&*row.short, &*row.name)).collect();
        let rows = difference.rows.iter().filter(|row| row.standing() == Standing::Gone);
        let tasks: HashSet<TaskId> = rows.filter_map(|row| row.task).collect();
        let mut gone: HashMap<TaskId, Vec<&Assignment>> = HashMap::new();
        if !tasks.is_empty() {
            for (_, row) in book.rows::<Assignment>().filter(|(_, row)| tasks.contains(&row.task)) {
                gone.entry(row.task).or_default().push(row);
            }
        }
        Self { reading, difference, book, names, gone }
    }

    pub(super) fn amends(&self) -> Option<Amends<'a>> {
        let id = self.difference.plan?;
        Some(Amends { id: id.raw(), number: &self.book.get(id)?.number })
    }

    pub(super) fn head(&self) -> Vec<Change<'a>> {
        self.difference.head.iter().map(Change::of_head).collect()
    }

    /// Every duty of the document in its order, then those that are gone.
    pub(super) fn tasks(&self) -> Vec<Task<'a>> {
        let task = |row: &'a super::super::Row| {
            let read = row.reading.and_then(|place| self.reading.tasks.get(place));
            let task = match read {
                Some(read) => Task::of(self.reading, read),
                None => self.gone(row.task?)?,
            };
            let changes = row.changes.iter().map(|change| self.change(change)).collect();
            let standing = match row.standing() {
                Standing::New => "new",
                Standing::Changed => "changed",
                Standing::Same => "same",
                Standing::Gone => "gone",
            };
            Some(Task { standing, doubtful: row.is_doubtful(), changes, ..task })
        };
        self.difference.rows.iter().filter_map(task).collect()
    }

    /// What was found in the document, and then beside the book.
    pub(super) fn notes(&self) -> Vec<Note<'a>> {
        let whole = self.difference.findings.iter().map(|finding| Note::new(None, finding));
        let of_row = |row: &'a super::super::Row| {
            let read = row.reading.and_then(|place| self.reading.tasks.get(place)).map(|read| &*read.clause);
            let clause = read.or_else(|| Some(&*self.book.get(row.task?)?.clause));
            row.doubts.iter().map(move |finding| Note::new(clause, finding))
        };
        let rows = self.difference.rows.iter().flat_map(of_row);
        let read = self.reading.findings.iter();
        let read = read.map(|noted| Note::new(noted.clause.as_deref(), &noted.finding));
        read.chain(whole).chain(rows).collect()
    }

    /// A duty as the book has it.
    fn gone(&self, id: TaskId) -> Option<Task<'a>> {
        let task = self.book.get(id)?;
        let rows = self.gone.get(&id).map_or(&[][..], Vec::as_slice);
        let with = |role: Role| rows.iter().filter(move |row| row.roles.contains(role));
        let all = |role: Role| with(role).map(|row| self.name(row.agency)).collect::<Vec<_>>();
        let known = |role: Role| {
            let rows = with(role).filter(|row| !self.is_open(row.agency));
            rows.map(|row| self.name(row.agency)).collect::<Vec<_>>()
        };
        let recipients = with(Role::Recipient)
            .map(|row| To { agency: self.name(row.agency), via: row.via.map(|via| self.name(via)) });
        let obligated = rows.iter().filter(|row| row.is_obligated).map(|row| self.name(row.agency));
        Some(Task {
            clause: &task.clause,
            title: &task.title,
            sentence: &task.sentence,
            lead: all(Role::Lead),
            coordinate: known(Role::Coordinate),
            perform: all(Role::Perform),
            requested: known(Role::Requested),
            recipients: recipients.collect(),
            obligated: obligated.collect(),
            deadlines: task.deadlines.iter().map(When::of).collect(),
            standing: "gone",
            doubtful: false,
            changes: Vec::new(),
        })
    }

    fn name(&self, agency: AgencyId) -> &'a str {
        self.book.get(agency).map_or("", |agency| &agency.name)
    }

    fn is_open(&self, agency: AgencyId) -> bool {
        self.book.get(agency).is_some_and(|agency| agency.kind == AgencyKind::OpenSet)
    }

    fn change(&self, change: &'a FieldChange) -> Change<'a> {
        let text = |field, from: &'a str, to: &'a str| Change {
            field,
            agency: None,
            from: Value::Text(from),
            to: Value::Text(to),
        };
        match change {
            FieldChange::Clause { from, to } => text("clause", from, to),
            FieldChange::Sentence { from, to } => text("sentence", from, to),
            FieldChange::Title { from, to } => text("title", from, to),
            FieldChange::Deadlines { from, to } => {
                let all = |all: &'a [_]| Value::Deadlines(all.iter().map(When::of).collect());
                Change { field: "deadlines", agency: None, from: all(from), to: all(to) }
            }
            FieldChange::Roles { agency, from, to } => Change {
                field: "roles",
                agency: Some(self.names.get(&**agency).copied().unwrap_or(agency)),
                from: Value::of_held(*from),
                to: Value::of_held(*to),
            },
            FieldChange::Dropped { agency, from } => Change {
                agency: Some(self.name(*agency)),
                ..text("status", from.key(), Status::Dropped.key())
            },
        }
    }
}

impl<'a> Change<'a> {
    fn of_head(change: &'a HeadChange) -> Self {
        let text = |field, from: &'a str, to: &'a str| (field, Value::Text(from), Value::Text(to));
        let (field, from, to) = match change {
            HeadChange::Title { from, to } => text("title", from, to),
            HeadChange::Signer { from, to } => text("signer", from, to),
            HeadChange::Date { from, to } => {
                ("date", Value::Day(from.to_string()), Value::Day(to.to_string()))
            }
            HeadChange::Place { from, to } => text("place", from, to),
        };
        Self { field, agency: None, from, to }
    }
}

impl Value<'_> {
    fn of_held(held: Held) -> Self {
        Self::Holds { roles: held.roles.iter().map(role_name).collect(), owes: held.is_obligated }
    }
}
