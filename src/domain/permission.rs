//! Permission: what an issued plan says is locked until a document for the change is named.
//!
//! Roles, obligations and deadlines are locked; progress, reports and short titles are free. Whoever reads a plan in
//! makes its tasks in the same set, which needs no other document; taking a set back needs none either.

use super::change::{Change, ChangeSet, Origin};
use super::plan::{PlanId, PlanState, Task, TaskId};
use super::snapshot::Snapshot;
use super::validate::Refusal;

/// What of a task is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locked {
    /// The task itself: added, taken away, or moved to another plan.
    Task,
    /// Its deadlines.
    Deadlines,
    /// Who is what in it, and who is obligated.
    Roles,
}

/// Checks whether a set may be done on the book `before`. Its ids are those of the book already.
///
/// # Errors
/// [`Refusal::NeedsBasis`] where something locked would change and no document is named.
pub fn check(before: &Snapshot, set: &ChangeSet) -> Result<(), Refusal> {
    if set.basis.is_some() || matches!(set.origin, Origin::Undo(_) | Origin::Redo(_)) {
        return Ok(());
    }
    for change in &set.changes.plans {
        let state = |plan: &Option<super::plan::Plan>| plan.as_ref().map(|plan| plan.state);
        if state(&change.before) == Some(PlanState::Issued) && state(&change.after) != Some(PlanState::Issued)
        {
            return Err(Refusal::NeedsBasisForPlan { plan: change.id });
        }
    }
    for change in &set.changes.tasks {
        if let Some(what) = locked_in(change)
            && both(change).any(|task| is_issued(before, task.plan))
        {
            return Err(Refusal::NeedsBasis { task: change.id, what });
        }
    }
    for change in &set.changes.assignments {
        for row in [&change.before, &change.after].into_iter().flatten() {
            if is_locked(before, row.task) {
                return Err(Refusal::NeedsBasis { task: row.task, what: Locked::Roles });
            }
        }
    }
    Ok(())
}

/// Whether the roles and deadlines of a task change only by document.
pub fn is_locked(book: &Snapshot, task: TaskId) -> bool {
    book.get(task).is_some_and(|task| is_issued(book, task.plan))
}

/// A plan that the set itself brings does not stand before it, so it locks nothing.
fn is_issued(before: &Snapshot, plan: PlanId) -> bool {
    before.get(plan).is_some_and(|plan| plan.state == PlanState::Issued)
}

fn both(change: &Change<Task>) -> impl Iterator<Item = &Task> {
    [&change.before, &change.after].into_iter().flatten()
}

fn locked_in(change: &Change<Task>) -> Option<Locked> {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if before.plan != after.plan => Some(Locked::Task),
        (Some(before), Some(after)) if before.deadlines != after.deadlines => Some(Locked::Deadlines),
        (Some(_), Some(_)) => None,
        _ => Some(Locked::Task),
    }
}
