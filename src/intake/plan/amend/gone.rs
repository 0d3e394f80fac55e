//! The duties of a plan that a document which says all of it no longer has.

use std::collections::HashSet;

use crate::domain::agency::{Agency, AgencyId, AgencyKind, members};
use crate::domain::plan::{Assignment, Role, Status, TaskId};
use crate::intake::finding::Finding;

use super::{Comparing, FieldChange, Row, plain_words};

/// Of a plan with fewer duties nobody can say whether a document says all of it anew.
const FEWEST: usize = 3;

impl Comparing<'_> {
    /// Whether a document that says it changes the plan says all of it anew: at least half of the duties stand there word
    /// for word. One that only names changes would not repeat them.
    pub(super) fn says_all_anew(&self) -> bool {
        let is_said = |(read, pair): (&crate::intake::plan::TaskReading, &Option<usize>)| {
            let task = pair.map(|pair| self.tasks[pair].1);
            read.point.is_none()
                && task.is_some_and(|task| plain_words(&read.sentence) == plain_words(&task.sentence))
        };
        let said = self.reading.tasks.iter().zip(&self.pairs).filter(|pair| is_said(*pair)).count();
        self.tasks.len() >= FEWEST && said * 2 >= self.tasks.len()
    }

    /// The tasks that the document no longer has and somebody still works on.
    pub(super) fn gone(&self, rows: &[Row]) -> Vec<Row> {
        let known: HashSet<TaskId> = rows.iter().filter_map(|row| row.task).collect();
        let left = self.tasks.iter().filter(|(id, _)| !known.contains(id));
        let rows = left.filter_map(|(id, task)| {
            let owing = self.owing(*id);
            let working = owing.into_iter().map(|agency| (agency, self.recorded.status(*id, agency)));
            let working: Vec<(AgencyId, Status)> =
                working.filter(|(_, from)| !matches!(from, Status::Done | Status::Dropped)).collect();
            let edited = self.edited.contains(&task.clause).then_some(Finding::EditedByHand);
            let touched = working.iter().filter_map(|(one, _)| self.recorded.finding(*id, *one, self.book));
            let anew = self.is_anew.then_some(Finding::MissingAnew);
            let doubts = edited.into_iter().chain(anew).chain(touched).collect();
            let dropped = working.iter().map(|(agency, from)| (*agency, *from));
            let changes: Vec<FieldChange> =
                dropped.map(|(agency, from)| FieldChange::Dropped { agency, from }).collect();
            (!changes.is_empty()).then_some(Row { reading: None, task: Some(*id), changes, doubts })
        });
        rows.collect()
    }

    /// Who owes a task: members in place of a closed group; where nobody does, whoever acts in it.
    fn owing(&self, task: TaskId) -> Vec<AgencyId> {
        let rows = self.assignments.of_task(task);
        let acts = |row: &Assignment| {
            [Role::Lead, Role::Perform, Role::Coordinate, Role::Requested]
                .iter()
                .any(|role| row.roles.contains(*role))
        };
        let has_obligated = rows.iter().any(|(_, row)| row.is_obligated);
        let owing = rows.iter().filter(|(_, row)| if has_obligated { row.is_obligated } else { acts(row) });
        owing
            .flat_map(|(_, row)| match self.book.get(row.agency).map(|agency: &Agency| agency.kind) {
                Some(AgencyKind::ClosedGroup) => members(self.book, row.agency, self.day),
                _ => vec![row.agency],
            })
            .collect()
    }
}
