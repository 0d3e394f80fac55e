//! Who owes which task, how far they are and what they have sent, looked up by key while an agenda is made.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Entry, Standing, asked};
use crate::domain::agency::AgencyId;
use crate::domain::date::Period;
use crate::domain::id::Id;
use crate::domain::occurrence::{TaskDue, Timing};
use crate::domain::plan::{Assignment, Progress, Status, Submission, TaskId};
use crate::domain::snapshot::Snapshot;

/// The rows of a book that say who owes and who has done what, by their keys.
#[derive(Debug)]
pub(super) struct Ledger {
    obligated: HashMap<TaskId, Vec<AgencyId>>,
    progress: HashMap<(TaskId, AgencyId), Id<Progress>>,
    submissions: HashMap<(TaskId, AgencyId, Period), Id<Submission>>,
}

impl Ledger {
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        let mut obligated: HashMap<TaskId, Vec<AgencyId>> = HashMap::new();
        for (_, row) in snapshot.rows::<Assignment>().filter(|(_, row)| row.is_obligated) {
            let owing = obligated.entry(row.task).or_default();
            if !owing.contains(&row.agency) {
                owing.push(row.agency);
            }
        }
        let progress = snapshot.rows::<Progress>().map(|(id, row)| ((row.task, row.agency), id));
        let submissions =
            snapshot.rows::<Submission>().map(|(id, row)| ((row.task, row.agency, row.period), id));
        Self { obligated, progress: progress.collect(), submissions: submissions.collect() }
    }

    /// Who owes progress on a task, as the plan names them.
    pub(super) fn obligated(&self, task: TaskId) -> &[AgencyId] {
        self.obligated.get(&task).map_or(&[], Vec::as_slice)
    }

    /// Fills in how many owe an entry and how many have done it.
    pub(super) fn count(&self, snapshot: &Snapshot, entry: &mut Entry, today: NaiveDate) {
        for agency in asked(snapshot, entry.agency, entry.counted_on(today)) {
            let standing = self.standing(snapshot, entry, agency);
            entry.owing += u32::from(standing != Standing::NotOwed);
            entry.done += u32::from(matches!(standing, Standing::Done | Standing::Received(_)));
        }
    }

    /// How a task without a due day stands.
    pub(super) fn count_dayless(&self, snapshot: &Snapshot, task: TaskId, today: NaiveDate) -> TaskDue {
        let (mut owing, mut done) = (0, 0);
        for agency in self.obligated(task).iter().flat_map(|agency| asked(snapshot, *agency, today)) {
            let standing = once(self.status(snapshot, task, agency));
            owing += u32::from(standing != Standing::NotOwed);
            done += u32::from(standing == Standing::Done);
        }
        let is_settled = !self.obligated(task).is_empty() && done == owing;
        let timing = if is_settled { Timing::Settled } else { Timing::Never };
        TaskDue { timing, owing, done, ..TaskDue::default() }
    }

    /// What one agency has done of an entry. A report is fulfilled by what was received, nothing else.
    pub(super) fn standing(&self, snapshot: &Snapshot, entry: &Entry, agency: AgencyId) -> Standing {
        let status = self.status(snapshot, entry.task, agency);
        match entry.occurrence {
            None => once(status),
            Some((_, period)) => match self.submissions.get(&(entry.task, agency, period)) {
                Some(id) => Standing::Received(*id),
                None if status == Some(Status::Dropped) => Standing::NotOwed,
                None => Standing::Missing,
            },
        }
    }

    fn status(&self, snapshot: &Snapshot, task: TaskId, agency: AgencyId) -> Option<Status> {
        self.progress.get(&(task, agency)).and_then(|id| snapshot.get(*id)).map(|row| row.status)
    }
}

/// What a status says of something due once. Work that goes on without an end is never late.
fn once(status: Option<Status>) -> Standing {
    match status {
        Some(Status::Done) => Standing::Done,
        Some(Status::Dropped | Status::Continuous) => Standing::NotOwed,
        _ => Standing::Missing,
    }
}
