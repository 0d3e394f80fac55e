//! What is wrong in a matrix, as findings with the record concerned.

use crate::domain::agency::AgencyId;
use crate::domain::deadline::Reading;
use crate::domain::plan::{Role, Task, TaskId};
use crate::domain::snapshot::Snapshot;

/// One finding about the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lint {
    /// Nobody leads the task.
    NoLead(TaskId),
    /// More than one agency leads it.
    TwoLeads(TaskId),
    /// It has no deadline.
    NoDeadline(TaskId),
    /// Nobody owes it.
    NobodyOwes(TaskId),
    /// An agency that the committee can oblige has no task.
    Idle(AgencyId),
}

/// Every finding, tasks in the order of the plan first, then agencies.
pub fn lints(snapshot: &Snapshot) -> Vec<Lint> {
    let mut tasks: Vec<(TaskId, &Task)> = snapshot.rows::<Task>().collect();
    tasks.sort_by_key(|(id, task)| (task.plan, task.order, *id));
    let mut found = Vec::new();
    for (id, task) in tasks {
        let of_task = || snapshot.tables.assignments.iter().map(|(_, row)| row).filter(|row| row.task == id);
        match of_task().filter(|row| row.roles.contains(Role::Lead)).count() {
            0 => found.push(Lint::NoLead(id)),
            1 => {}
            _ => found.push(Lint::TwoLeads(id)),
        }
        if !of_task().any(|row| row.is_obligated) {
            found.push(Lint::NobodyOwes(id));
        }
        if task.deadlines.iter().all(|deadline| deadline.reading == Reading::Undated) {
            found.push(Lint::NoDeadline(id));
        }
    }
    found.extend(idle_agencies(snapshot).map(Lint::Idle));
    found
}

fn idle_agencies(snapshot: &Snapshot) -> impl Iterator<Item = AgencyId> {
    use crate::domain::agency::{AgencyKind, Authority};
    snapshot.tables.agencies.iter().filter_map(|(id, agency)| {
        let is_idle = agency.kind == AgencyKind::Single
            && agency.authority == Authority::Under
            && agency.group.is_none()
            && !snapshot.tables.assignments.iter().any(|(_, row)| row.agency == id || row.via == Some(id));
        is_idle.then_some(id)
    })
}
