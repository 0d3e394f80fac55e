//! Why what differs is not taken unasked: each ground is a finding of its row, so that it can be said and weighed.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::agency::{Agency, AgencyId, AgencyKind, members};
use crate::domain::amended::last_document;
use crate::domain::change::Origin;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::plan::{Plan, PlanId, Progress, Role, Status, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::finding::Finding;

use super::super::{Header, TaskReading};
use super::holding::Standing;
use super::plain_words;
use super::{FieldChange, Held};

/// The progress of a book, by whose it is.
#[derive(Debug, Default)]
pub(super) struct Recorded<'a>(HashMap<(TaskId, AgencyId), &'a Progress>);

impl<'a> Recorded<'a> {
    pub(super) fn of(book: &'a Snapshot) -> Self {
        let mut rows = HashMap::new();
        for (_, row) in book.rows::<Progress>() {
            rows.insert((row.task, row.agency), row);
        }
        Self(rows)
    }

    /// How far an agency is with a task.
    pub(super) fn status(&self, task: TaskId, agency: AgencyId) -> Status {
        self.0.get(&(task, agency)).map_or(Status::NotStarted, |row| row.status)
    }

    /// That an agency has recorded progress in a task.
    pub(super) fn finding(&self, task: TaskId, agency: AgencyId, book: &Snapshot) -> Option<Finding> {
        let row = self.0.get(&(task, agency))?;
        if row.status == Status::NotStarted && row.percent.is_none() && row.note.is_empty() {
            return None;
        }
        let agency = book.get(agency).map_or_else(|| Text::from("?"), |agency| agency.short.clone());
        Some(Finding::ProgressTouched { agency, status: row.status, percent: row.percent })
    }

    /// What those have recorded who would owe a task no longer, members of a group among them.
    pub(super) fn of_leaving(
        &self,
        task: TaskId,
        changes: &[FieldChange],
        (standing, book): (&Standing<'_>, &Snapshot),
        day: NaiveDate,
    ) -> Vec<Finding> {
        let leaves = |short: &Text| {
            changes.iter().any(|change| {
                matches!(change, FieldChange::Roles { agency, from, to }
                    if agency == short && (from.is_obligated && !to.is_obligated || *to == Held::default()))
            })
        };
        let mut found = Vec::new();
        for (_, row) in standing.of_task(task) {
            let Some(agency) = book.get(row.agency).filter(|agency: &&Agency| leaves(&agency.short)) else {
                continue;
            };
            let members = match agency.kind {
                AgencyKind::ClosedGroup => members(book, row.agency, day),
                _ => Vec::new(),
            };
            let all = std::iter::once(row.agency).chain(members);
            found.extend(all.filter_map(|agency| self.finding(task, agency, book)));
        }
        found
    }
}

/// That an amendment which names no lead would take the one of the book away.
pub(super) fn lead_lost(read: &TaskReading, changes: &[FieldChange]) -> Option<Finding> {
    let loses = |change: &FieldChange| match change {
        FieldChange::Roles { agency, from, to }
            if from.roles.contains(Role::Lead) && !to.roles.contains(Role::Lead) =>
        {
            Some(Finding::LeadLost { agency: agency.clone() })
        }
        _ => None,
    };
    changes.iter().find_map(loses).filter(|_| read.lead.is_empty())
}

/// What is to be said of a document beside its plan, as a whole: that a later one was taken in, that it comes from elsewhere.
pub(super) fn of_document(header: &Header, book: &Snapshot, plan: Option<PlanId>) -> Vec<Finding> {
    let later = plan.and_then(|plan| last_document(book, plan));
    let later = later.and_then(|document| Some((document.number, document.date?)));
    let later = later.filter(|(_, date)| header.date.is_some_and(|own| own < *date));
    let later = later.map(|(number, date)| Finding::LaterDocument { number, date });
    let elsewhere = if plan.is_none() { elsewhere(header, book) } else { None };
    later.into_iter().chain(elsewhere).collect()
}

/// That a new plan was issued elsewhere than all that the book has.
fn elsewhere(header: &Header, book: &Snapshot) -> Option<Finding> {
    let place = header.place.as_ref().filter(|place| !place.is_empty())?;
    let mut others = book.rows::<Plan>().map(|(_, plan)| &plan.place).filter(|other| !other.is_empty());
    let first = others.next()?;
    let is_here = |other: &Text| plain_words(other) == plain_words(place);
    let is_elsewhere = !is_here(first) && !others.any(is_here);
    is_elsewhere.then(|| Finding::IssuedElsewhere { place: place.clone(), others: first.clone() })
}

/// The clauses of tasks that people have edited by hand, as the log tells.
pub(super) fn edited(book: &Snapshot) -> HashSet<Text> {
    let mut clauses: HashMap<TxId, (Text, bool)> = HashMap::new();
    for (_, entry) in book.log.iter() {
        match (entry.origin, &entry.label) {
            (Origin::Edit, Label::EditTask { clause } | Label::SetRoles { clause, .. }) => {
                clauses.insert(entry.tx, (clause.clone(), true));
            }
            (Origin::Undo(of) | Origin::Redo(of), _) => {
                if let Some((_, counts)) = clauses.get_mut(&of) {
                    *counts = matches!(entry.origin, Origin::Redo(_));
                }
            }
            _ => {}
        }
    }
    clauses.into_values().filter(|(_, counts)| *counts).map(|(clause, _)| clause).collect()
}
