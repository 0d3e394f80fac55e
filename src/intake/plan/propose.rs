//! From a reading to the rows it would add to a book, as one change.

use std::collections::HashMap;

use crate::domain::agency::{Agency, AgencyId};
use crate::domain::date::Period;
use crate::domain::label::Label;
use crate::domain::plan::{Assignment, Plan, PlanId, PlanState, Role, RoleSet, Task};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, fold};

use super::{Actor, PlanReading, TaskReading};

/// Why a reading cannot be taken into a book.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A plan with this number stands there already.
    #[error("plan {number} is in the book already")]
    Stands {
        /// Its number.
        number: Text,
    },
    /// The document has no number to know it by.
    #[error("the document has no number")]
    NoNumber,
    /// The document has no date.
    #[error("the document has no date")]
    NoDate,
    /// It holds no duties: it may be no plan.
    #[error("the document holds no duties")]
    NoTasks,
}

/// The change that takes a reading into a book: the plan, its tasks and assignments, and the agencies that are missing.
///
/// # Errors
/// When the plan stands there already, or is no plan that could be found again.
pub fn propose(reading: &PlanReading, book: &Snapshot) -> Result<(Label, Changes), Refusal> {
    let header = &reading.header;
    let number = header.number.clone().ok_or(Refusal::NoNumber)?;
    let date = header.date.ok_or(Refusal::NoDate)?;
    let known = |plan: &Plan| fold(&plan.number) == fold(&number);
    if book.rows::<Plan>().any(|(_, plan)| known(plan)) {
        return Err(Refusal::Stands { number });
    }
    if reading.tasks.is_empty() {
        return Err(Refusal::NoTasks);
    }
    let mut changes = Changes::default();
    let year = Period::year(chrono::Datelike::year(&date)).unwrap_or(Period::day(date));
    let plan = changes.insert(Plan {
        number: number.clone(),
        place: header.place.clone().unwrap_or_else(|| Text::from("")),
        date,
        signer: header.signer.clone().unwrap_or_else(|| Text::from("")),
        title: header.title.clone().unwrap_or_else(|| Text::from("")),
        period: header.period.unwrap_or(year),
        state: PlanState::Issued,
    });
    let mut agencies = Agencies::new(reading, book);
    for (order, task) in reading.tasks.iter().enumerate() {
        add_task(&mut changes, plan, order as u32, task, &mut agencies);
    }
    let label = Label::ImportPlan { number, tasks: reading.tasks.len() as u32 };
    Ok((label, changes))
}

/// The ids of the reading's agencies; missing ones are added when they are first needed.
struct Agencies<'a> {
    reading: &'a PlanReading,
    standing: HashMap<Text, AgencyId>,
    ids: HashMap<Actor, AgencyId>,
}

impl<'a> Agencies<'a> {
    fn new(reading: &'a PlanReading, book: &Snapshot) -> Self {
        let standing = book.rows::<Agency>().map(|(id, row)| (row.key.clone(), id)).collect();
        Self { reading, standing, ids: HashMap::new() }
    }

    fn id(&mut self, actor: Actor, changes: &mut Changes) -> AgencyId {
        if let Some(id) = self.ids.get(&actor) {
            return *id;
        }
        let row = &self.reading.agencies[actor.0].row;
        let id = self.standing.get(&row.key).copied().unwrap_or_else(|| changes.insert(row.clone()));
        self.ids.insert(actor, id);
        id
    }
}

fn add_task(
    changes: &mut Changes,
    plan: PlanId,
    order: u32,
    task: &TaskReading,
    agencies: &mut Agencies<'_>,
) {
    let id = changes.insert(Task {
        plan,
        clause: task.clause.clone(),
        order,
        title: task.title.clone(),
        sentence: task.sentence.clone(),
        deadlines: task.deadlines.clone(),
    });
    for Entry { actor, via, roles } in assignments(task) {
        let is_obligated = via.is_none() && task.obligated.contains(&actor);
        let agency = agencies.id(actor, changes);
        let via = via.map(|via| agencies.id(via, changes));
        changes.insert(Assignment { task: id, agency, roles, via, is_obligated });
    }
}

/// What one agency is in a task, by one way.
struct Entry {
    actor: Actor,
    via: Option<Actor>,
    roles: RoleSet,
}

/// One entry for each agency and way, in the order of first mention.
fn assignments(task: &TaskReading) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |actor: Actor, via: Option<Actor>, role: RoleSet| match entries
        .iter_mut()
        .find(|entry| entry.actor == actor && entry.via == via)
    {
        Some(entry) => entry.roles = entry.roles.iter().chain(role.iter()).collect(),
        None => entries.push(Entry { actor, via, roles: role }),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{ChangeSet, Origin};
    use crate::domain::id::TxId;
    use crate::domain::snapshot::TableKind;
    use crate::intake::plan::{AgencyBook, read};

    const PLAN: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");

    fn folded(book: &Snapshot, label: Label, changes: Changes) -> Snapshot {
        let mut snapshot = book.clone();
        let mut assigned = changes;
        crate::intake::plan::tests::assign_ids(&mut assigned);
        snapshot.fold(&ChangeSet {
            id: TxId(1),
            author: "nga".into(),
            at: 0,
            label,
            origin: Origin::Import,
            basis: None,
            changes: assigned,
        });
        snapshot
    }

    #[test]
    fn a_reading_becomes_one_change_with_the_agencies_that_are_missing() {
        let book = Snapshot::default();
        let reading = read(PLAN, &AgencyBook::of(&book).unwrap());
        let (label, changes) = propose(&reading, &book).unwrap();
        assert_eq!(
            label,
            Label::ImportPlan { number: "17/KH-UBND".into(), tasks: reading.tasks.len() as u32 }
        );
        let tasks = changes.tasks.len();
        assert_eq!(
            changes.counts().iter().find(|(kind, _)| *kind == TableKind::Task),
            Some(&(TableKind::Task, tasks as u32))
        );
        let keys: Vec<_> =
            changes.agencies.iter().filter_map(|change| change.after.as_ref()).map(|row| &*row.key).collect();
        assert!(keys.contains(&"bdt") && keys.contains(&"h-tp"), "{keys:?}");
        let via = changes
            .assignments
            .iter()
            .filter_map(|change| change.after.as_ref())
            .find(|row| row.via.is_some());
        assert!(via.is_some_and(|row| row.roles == RoleSet::of(Role::Recipient) && !row.is_obligated));
    }

    #[test]
    fn agencies_that_stand_are_used_and_the_same_plan_is_refused() {
        let empty = Snapshot::default();
        let reading = read(PLAN, &AgencyBook::of(&empty).unwrap());
        let (label, changes) = propose(&reading, &empty).unwrap();
        let book = folded(&empty, label, changes);
        let refusal = propose(&reading, &book).unwrap_err();
        assert_eq!(refusal, Refusal::Stands { number: "17/KH-UBND".into() });

        let mut other = reading.clone();
        other.header.number = Some("18/KH-UBND".into());
        let (_, changes) = propose(&other, &book).unwrap();
        assert!(changes.agencies.is_empty(), "{:?}", changes.agencies);
        let standing = book.rows::<Agency>().count() as u32;
        assert!(
            changes
                .assignments
                .iter()
                .filter_map(|change| change.after.as_ref())
                .all(|row| row.agency.raw() < standing)
        );
    }

    #[test]
    fn what_cannot_be_known_again_is_refused() {
        let book = Snapshot::default();
        let none = read("Xin chào", &AgencyBook::of(&book).unwrap());
        assert_eq!(propose(&none, &book).unwrap_err(), Refusal::NoNumber);
        let mut reading = read(PLAN, &AgencyBook::of(&book).unwrap());
        reading.tasks.clear();
        assert_eq!(propose(&reading, &book).unwrap_err(), Refusal::NoTasks);
        reading.header.date = None;
        assert_eq!(propose(&reading, &book).unwrap_err(), Refusal::NoDate);
    }
}
