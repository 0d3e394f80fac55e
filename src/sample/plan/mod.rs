//! The sample's plan: its embedded file as rows, agencies found by their keys among the rows of the new book.

mod file;

use std::collections::BTreeMap;

use super::SampleError;
use crate::domain::agency::AgencyId;
use crate::domain::date::Period;
use crate::domain::plan::{Assignment, Plan, PlanId, PlanState, Progress, Role, RoleSet, Task, TaskId};
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;
use file::{PlanFile, ProgressEntry, TaskEntry};

/// Adds the plan, its tasks, who is what in them, and the progress of the rehearsal day.
pub(super) fn insert(changes: &mut Changes) -> Result<(), SampleError> {
    let file = file::parse(include_str!("plan.toml"))?;
    let agencies = agencies(changes);
    let plan = insert_head(changes, &file);
    let mut tasks = BTreeMap::new();
    for (order, entry) in file.task.iter().enumerate() {
        let task = insert_task(changes, plan, order as u32, entry)?;
        tasks.insert(entry.clause.as_str(), task);
        for assignment in assignments(entry, task, &agencies)? {
            changes.insert(assignment);
        }
    }
    for entry in &file.progress {
        insert_progress(changes, entry, &tasks, &agencies)?;
    }
    Ok(())
}

type Agencies = BTreeMap<Text, AgencyId>;

fn agencies(changes: &Changes) -> Agencies {
    let rows =
        changes.agencies.iter().filter_map(|change| Some((change.after.as_ref()?.key.clone(), change.id)));
    rows.collect()
}

fn insert_head(changes: &mut Changes, file: &PlanFile) -> PlanId {
    changes.insert(Plan {
        number: file.number.as_str().into(),
        place: file.place.as_str().into(),
        date: file.date.0,
        signer: file.signer.as_str().into(),
        title: file.title.as_str().into(),
        period: Period { start: file.from.0, end: file.to.0 },
        state: PlanState::Issued,
    })
}

fn insert_task(
    changes: &mut Changes,
    plan: PlanId,
    order: u32,
    entry: &TaskEntry,
) -> Result<TaskId, SampleError> {
    let deadlines = entry.deadlines()?;
    Ok(changes.insert(Task {
        plan,
        clause: entry.clause.as_str().into(),
        order,
        title: entry.title.as_str().into(),
        sentence: entry.sentence.as_str().into(),
        deadlines,
    }))
}

/// Who is what in a task: one row per agency, and one for every recipient reached through another agency.
fn assignments(entry: &TaskEntry, task: TaskId, agencies: &Agencies) -> Result<Vec<Assignment>, SampleError> {
    let find = |key: &str| {
        agencies.get(key).copied().ok_or_else(|| SampleError::Unknown {
            clause: entry.clause.as_str().into(),
            what: "agency",
            found: key.into(),
        })
    };
    let mut rows: Vec<Assignment> = Vec::new();
    let mut put = |agency: AgencyId, via: Option<AgencyId>, role: Option<Role>, is_obligated: bool| {
        let roles = role.map_or_else(RoleSet::default, RoleSet::of);
        match rows.iter_mut().find(|row| row.agency == agency && row.via == via) {
            Some(row) => {
                row.roles = RoleSet(row.roles.0 | roles.0);
                row.is_obligated |= is_obligated;
            }
            None => rows.push(Assignment { task, agency, roles, via, is_obligated }),
        }
    };
    for key in &entry.lead {
        put(find(key)?, None, Some(Role::Lead), entry.obligated.is_empty());
    }
    let plain = [
        (Role::Perform, &entry.perform),
        (Role::Coordinate, &entry.coordinate),
        (Role::Requested, &entry.requested),
    ];
    for (role, keys) in plain {
        for key in keys {
            put(find(key)?, None, Some(role), false);
        }
    }
    for recipient in &entry.recipients {
        let (key, via) = match recipient.split_once(" via ") {
            Some((key, via)) => (key, Some(find(via)?)),
            None => (recipient.as_str(), None),
        };
        put(find(key)?, via, Some(Role::Recipient), false);
    }
    for key in &entry.obligated {
        put(find(key)?, None, None, true);
    }
    Ok(rows)
}

fn insert_progress(
    changes: &mut Changes,
    entry: &ProgressEntry,
    tasks: &BTreeMap<&str, TaskId>,
    agencies: &Agencies,
) -> Result<(), SampleError> {
    let unknown = |what, found: &str| SampleError::Unknown {
        clause: entry.clause.as_str().into(),
        what,
        found: found.into(),
    };
    let task = *tasks.get(entry.clause.as_str()).ok_or_else(|| unknown("clause", &entry.clause))?;
    for key in &entry.agencies {
        changes.insert(Progress {
            task,
            agency: *agencies.get(key.as_str()).ok_or_else(|| unknown("agency", key))?,
            status: entry.status(),
            step: entry.step(),
            percent: None,
            note: entry.note.as_str().into(),
            evidence: None,
            day: entry.day.0,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
