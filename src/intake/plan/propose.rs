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
    for (actor, via, roles) in assignments(task) {
        let is_obligated = via.is_none() && task.obligated.contains(&actor);
        let agency = agencies.id(actor, changes);
        let via = via.map(|via| agencies.id(via, changes));
        changes.insert(Assignment { task: id, agency, roles, via, is_obligated });
    }
}

/// One entry for each agency and way, with all it is there, in the order of first mention.
fn assignments(task: &TaskReading) -> Vec<(Actor, Option<Actor>, RoleSet)> {
    let mut entries: Vec<(Actor, Option<Actor>, RoleSet)> = Vec::new();
    let mut add = |actor: Actor, via: Option<Actor>, role: Option<Role>| {
        let entry = match entries.iter().position(|(known, way, _)| *known == actor && *way == via) {
            Some(at) => &mut entries[at],
            None => {
                entries.push((actor, via, RoleSet::default()));
                let last = entries.len() - 1;
                &mut entries[last]
            }
        };
        entry.2 = role.map_or(entry.2, |role| entry.2.with(role));
    };
    let direct = [
        (&task.lead, Some(Role::Lead)),
        (&task.perform, Some(Role::Perform)),
        (&task.coordinate, Some(Role::Coordinate)),
        (&task.requested, Some(Role::Requested)),
        (&task.obligated, None),
    ];
    for (actors, role) in direct {
        actors.iter().for_each(|actor| add(*actor, None, role));
    }
    task.open.iter().for_each(|(actor, role)| add(*actor, None, Some(*role)));
    for recipient in &task.recipients {
        add(recipient.agency, recipient.via, Some(Role::Recipient));
        if let Some(via) = recipient.via {
            add(via, None, Some(Role::Via));
        }
    }
    entries
}
