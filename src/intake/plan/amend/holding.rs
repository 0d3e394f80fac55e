//! What agencies hold in a duty: as read, as it stands in the book, and how the one becomes the other.

use std::collections::HashMap;

use crate::domain::agency::{Agency, AgencyId};
use crate::domain::id::Id;
use crate::domain::plan::{Assignment, Role, RoleSet, TaskId};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

use super::super::{Actor, PlanReading, TaskReading};
use super::{FieldChange, Held};

/// What one agency is in a duty that was read, by one way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) actor: Actor,
    pub(super) via: Option<Actor>,
    pub(super) held: Held,
}

/// One entry for each agency and way, in the order of first mention.
pub(super) fn entries(task: &TaskReading) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |actor: Actor, via: Option<Actor>, role: RoleSet| {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.actor == actor && entry.via == via) {
            entry.held.roles = entry.held.roles.iter().chain(role.iter()).collect();
        } else {
            let is_obligated = via.is_none() && task.obligated.contains(&actor);
            entries.push(Entry { actor, via, held: Held { roles: role, is_obligated } });
        }
    };
    let direct = [
        (&task.lead, RoleSet::of(Role::Lead)),
        (&task.perform, RoleSet::of(Role::Perform)),
        (&task.coordinate, RoleSet::of(Role::Coordinate)),
        (&task.requested, RoleSet::of(Role::Requested)),
        (&task.obligated, RoleSet::default()),
    ];
    for (actors, role) in direct {
        for actor in actors {
            add(*actor, None, role);
        }
    }
    for (actor, role) in &task.open {
        add(*actor, None, RoleSet::of(*role));
    }
    for recipient in &task.recipients {
        add(recipient.agency, recipient.via, RoleSet::of(Role::Recipient));
        if let Some(via) = recipient.via {
            add(via, None, RoleSet::of(Role::Via));
        }
    }
    entries
}

/// The ids of the reading's agencies; missing ones are added when they are first needed.
#[derive(Debug)]
pub(super) struct Agencies<'a> {
    reading: &'a PlanReading,
    standing: HashMap<Text, AgencyId>,
    added: HashMap<Actor, AgencyId>,
}

impl<'a> Agencies<'a> {
    pub(super) fn new(reading: &'a PlanReading, book: &Snapshot) -> Self {
        let standing = book.rows::<Agency>().map(|(id, row)| (row.key.clone(), id)).collect();
        Self { reading, standing, added: HashMap::new() }
    }

    fn row(&self, actor: Actor) -> &'a Agency {
        &self.reading.agencies[actor.0].row
    }

    fn standing(&self, actor: Actor) -> Option<AgencyId> {
        self.standing.get(&self.row(actor).key).copied()
    }

    fn id(&mut self, actor: Actor, changes: &mut Changes) -> AgencyId {
        if let Some(id) = self.added.get(&actor) {
            return *id;
        }
        let id = self.standing(actor).unwrap_or_else(|| changes.insert(self.row(actor).clone()));
        self.added.insert(actor, id);
        id
    }
}

/// The assignments of every task.
#[derive(Debug)]
pub(super) struct Standing<'a>(HashMap<TaskId, Vec<(Id<Assignment>, &'a Assignment)>>);

impl<'a> Standing<'a> {
    pub(super) fn of(book: &'a Snapshot) -> Self {
        let mut all: HashMap<TaskId, Vec<(Id<Assignment>, &'a Assignment)>> = HashMap::new();
        for (id, row) in book.rows::<Assignment>() {
            all.entry(row.task).or_default().push((id, row));
        }
        Self(all)
    }

    pub(super) fn of_task(&self, task: TaskId) -> &[(Id<Assignment>, &'a Assignment)] {
        self.0.get(&task).map_or(&[], Vec::as_slice)
    }
}

/// The row of an agency by one way, where the book has one.
fn row_of<'a>(
    entry: &Entry,
    rows: &[(Id<Assignment>, &'a Assignment)],
    agencies: &Agencies<'_>,
) -> Option<(Id<Assignment>, &'a Assignment)> {
    let agency = agencies.standing(entry.actor)?;
    let via = match entry.via {
        Some(via) => Some(agencies.standing(via)?),
        None => None,
    };
    rows.iter().copied().find(|(_, row)| row.agency == agency && row.via == via)
}

/// In what the agencies of a duty as read differ from its task.
pub(super) fn changes_of(
    task: &TaskReading,
    id: TaskId,
    standing: &Standing<'_>,
    agencies: &Agencies<'_>,
    book: &Snapshot,
) -> Vec<FieldChange> {
    let rows = standing.of_task(id);
    let mut named: Vec<Id<Assignment>> = Vec::new();
    let mut found = Vec::new();
    for entry in entries(task) {
        let row = row_of(&entry, rows, agencies);
        named.extend(row.map(|(id, _)| id));
        let from = row.map_or(Held::default(), |(_, row)| Held::of(row));
        if from != entry.held {
            let agency = agencies.row(entry.actor).short.clone();
            found.push(FieldChange::Roles { agency, from, to: entry.held });
        }
    }
    for (_, row) in rows.iter().filter(|(id, _)| !named.contains(id)) {
        let agency = book.get(row.agency).map_or_else(|| Text::from("?"), |agency| agency.short.clone());
        found.push(FieldChange::Roles { agency, from: Held::of(row), to: Held::default() });
    }
    found
}

/// Gives a new task its agencies.
pub(super) fn add(changes: &mut Changes, task: TaskId, read: &TaskReading, agencies: &mut Agencies<'_>) {
    for entry in entries(read) {
        insert(changes, task, entry, agencies);
    }
}

/// Makes the agencies of a task those of the duty as read; rows that stay keep their ids.
pub(super) fn replace(
    changes: &mut Changes,
    task: TaskId,
    read: &TaskReading,
    standing: &Standing<'_>,
    agencies: &mut Agencies<'_>,
) {
    let rows = standing.of_task(task);
    let mut named: Vec<Id<Assignment>> = Vec::new();
    for entry in entries(read) {
        let Some((id, before)) = row_of(&entry, rows, agencies) else {
            insert(changes, task, entry, agencies);
            continue;
        };
        named.push(id);
        if Held::of(before) != entry.held {
            let Held { roles, is_obligated } = entry.held;
            changes.update(id, before.clone(), Assignment { roles, is_obligated, ..before.clone() });
        }
    }
    for (id, row) in rows.iter().filter(|(id, _)| !named.contains(id)) {
        changes.remove(*id, (*row).clone());
    }
}

fn insert(changes: &mut Changes, task: TaskId, entry: Entry, agencies: &mut Agencies<'_>) {
    let agency = agencies.id(entry.actor, changes);
    let via = entry.via.map(|via| agencies.id(via, changes));
    let Held { roles, is_obligated } = entry.held;
    changes.insert(Assignment { task, agency, roles, via, is_obligated });
}
