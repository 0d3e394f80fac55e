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
    /// A date of it cannot be one.
    BrokenDate(TaskId),
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
        if task.deadlines.iter().any(|deadline| matches!(deadline.reading, Reading::Broken(_))) {
            found.push(Lint::BrokenDate(id));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{ChangeSet, Origin};
    use crate::domain::deadline::Deadline;
    use crate::domain::id::{Id, TxId};
    use crate::domain::label::Label;
    use crate::domain::plan::PlanId;
    use crate::domain::snapshot::Changes;

    #[test]
    fn a_date_that_cannot_be_is_found_beside_those_that_are_missing() {
        let mut changes = Changes::default();
        for reading in [Reading::Undated, Reading::Broken("31/4/2015".into())] {
            let id = Id::new(changes.tasks.len() as u32);
            let after = Task {
                plan: PlanId::new(0),
                clause: format!("I.{}", id.raw()).into(),
                order: id.raw(),
                title: "Họp".into(),
                sentence: "Họp.".into(),
                deadlines: vec![Deadline { reading, ..Deadline::undated() }],
            };
            changes.tasks.push(crate::domain::change::Change { id, before: None, after: Some(after) });
        }
        let mut book = Snapshot::default();
        let (id, label, origin) = (TxId(1), Label::ChangeSetting, Origin::Edit);
        book.fold(&ChangeSet { id, author: "nga".into(), at: 0, label, origin, basis: None, changes });
        let found = lints(&book);
        assert!(
            found.contains(&Lint::NoDeadline(Id::new(0))) && found.contains(&Lint::BrokenDate(Id::new(1)))
        );
        assert!(!found.contains(&Lint::NoDeadline(Id::new(1))));
    }
}
