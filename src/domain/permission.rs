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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agency::Agency;
    use crate::domain::date::Period;
    use crate::domain::deadline::{Deadline, Reading};
    use crate::domain::id::{Id, TxId};
    use crate::domain::label::Label;
    use crate::domain::plan::{Assignment, DocumentRef, Plan, Progress, Role, RoleSet, Status};
    use crate::domain::snapshot::Changes;
    use chrono::NaiveDate;

    fn plan(state: PlanState) -> Plan {
        let date = NaiveDate::default();
        let period = Period { start: date, end: date };
        let text = || "".into();
        Plan { number: text(), place: text(), date, signer: text(), title: text(), period, state }
    }

    fn task(plan: PlanId) -> Task {
        let text = || "".into();
        let deadlines = vec![Deadline::undated()];
        Task { plan, clause: text(), order: 0, title: text(), sentence: text(), deadlines }
    }

    fn assignment(task: TaskId) -> Assignment {
        let roles = RoleSet::of(Role::Lead);
        Assignment { task, agency: Id::<Agency>::new(0), roles, via: None, is_obligated: true }
    }

    fn set(changes: Changes) -> ChangeSet {
        ChangeSet {
            id: TxId(1),
            author: "nga".into(),
            at: 0,
            label: Label::ChangeSetting,
            origin: Origin::Edit,
            basis: None,
            changes,
        }
    }

    /// A book with one plan in this state, its task 0 and an assignment 0.
    fn book(state: PlanState) -> Snapshot {
        let mut book = Snapshot::default();
        book.tables.plans.set(Id::new(0), Some(plan(state)));
        book.tables.tasks.set(Id::new(0), Some(task(Id::new(0))));
        book.tables.assignments.set(Id::new(0), Some(assignment(Id::new(0))));
        book
    }

    /// Every kind of change that an issued plan locks, and what of it.
    fn locked_changes() -> Vec<(Changes, Locked)> {
        let before = task(Id::new(0));
        let mut deadline = before.clone();
        deadline.deadlines[0].reading = Reading::Date(NaiveDate::default());
        let mut cases = Vec::new();
        let mut case = |locked, fill: &dyn Fn(&mut Changes)| {
            let mut changes = Changes::default();
            fill(&mut changes);
            cases.push((changes, locked));
        };
        case(Locked::Deadlines, &|changes| changes.update(Id::new(0), before.clone(), deadline.clone()));
        case(Locked::Task, &|changes| changes.remove(Id::new(0), before.clone()));
        case(Locked::Task, &|changes| {
            changes.insert(before.clone());
        });
        case(Locked::Task, &|changes| changes.update(Id::new(0), before.clone(), task(Id::new(7))));
        case(Locked::Roles, &|changes| {
            changes.insert(assignment(Id::new(0)));
        });
        case(Locked::Roles, &|changes| changes.remove(Id::new(0), assignment(Id::new(0))));
        cases
    }

    #[test]
    fn what_an_issued_plan_says_needs_a_document_and_a_draft_needs_none() {
        for (changes, locked) in locked_changes() {
            let edit = set(changes);
            match check(&book(PlanState::Issued), &edit) {
                Err(Refusal::NeedsBasis { what, .. }) => assert_eq!(what, locked),
                other => panic!("{locked:?}: {other:?}"),
            }
            assert_eq!(check(&book(PlanState::Draft), &edit), Ok(()));
            let basis = Some(DocumentRef { number: "12/CV-BDT".into(), date: None });
            assert_eq!(check(&book(PlanState::Issued), &ChangeSet { basis, ..edit.clone() }), Ok(()));
            let undo = ChangeSet { origin: Origin::Undo(TxId(1)), ..edit };
            assert_eq!(check(&book(PlanState::Issued), &undo), Ok(()));
        }
    }

    #[test]
    fn the_set_that_brings_a_plan_brings_its_tasks_too() {
        let mut changes = Changes::default();
        let plan = changes.insert(plan(PlanState::Issued));
        let task = changes.insert(task(plan));
        changes.insert(assignment(task));
        assert_eq!(check(&Snapshot::default(), &set(changes)), Ok(()));
    }

    #[test]
    fn titles_and_progress_are_free_and_a_plan_stays_issued() {
        let before = task(Id::new(0));
        let mut changes = Changes::default();
        changes.update(Id::new(0), before.clone(), Task { title: "Rà soát".into(), ..before });
        changes.insert(Progress {
            task: Id::new(0),
            agency: Id::new(0),
            status: Status::Done,
            step: None,
            percent: None,
            note: "".into(),
            evidence: None,
            day: NaiveDate::default(),
        });
        assert_eq!(check(&book(PlanState::Issued), &set(changes)), Ok(()));
        let mut changes = Changes::default();
        changes.update(Id::new(0), plan(PlanState::Issued), plan(PlanState::Draft));
        let refused = check(&book(PlanState::Issued), &set(changes));
        assert_eq!(refused, Err(Refusal::NeedsBasisForPlan { plan: Id::new(0) }));
    }
}
