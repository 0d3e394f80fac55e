//! Points of a plan that a document changes one by one: which task each is, and who acts there.

use crate::domain::agency::Agency;
use crate::domain::plan::{Assignment, Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;

use super::super::{PlanReading, PointChange, TaskReading};
use super::known::plan_of;
use super::likeness::{self, Said};
use super::plain_words;

/// For each duty read the place of its task, where it has one: a point is the task of its clause, whatever its words are,
/// and one that is put in is only what has its words there already; the others are told by what they say.
pub(super) fn pair(read: &[TaskReading], tasks: &[(TaskId, &Task)]) -> Vec<Option<usize>> {
    let of_clause = |one: &TaskReading| {
        let place = tasks.iter().position(|(_, task)| task.clause == one.clause);
        let is_same = |place: &usize| plain_words(&tasks[*place].1.sentence) == plain_words(&one.sentence);
        match one.point? {
            PointChange::Reworded => place,
            PointChange::Added => place.filter(is_same),
        }
    };
    let mut pairs: Vec<Option<usize>> = read.iter().map(of_clause).collect();
    let mut is_taken = vec![false; tasks.len()];
    pairs.iter().flatten().for_each(|place| is_taken[*place] = true);
    let free: Vec<usize> = (0..tasks.len()).filter(|place| !is_taken[*place]).collect();
    let others: Vec<usize> = (0..read.len()).filter(|at| read[*at].point.is_none()).collect();
    let said: Vec<Said<'_>> =
        others.iter().map(|at| Said { clause: &read[*at].clause, sentence: &read[*at].sentence }).collect();
    let stand: Vec<Said<'_>> = free
        .iter()
        .map(|place| Said { clause: &tasks[*place].1.clause, sentence: &tasks[*place].1.sentence })
        .collect();
    for (at, pair) in others.iter().zip(likeness::pair(&said, &stand)) {
        pairs[*at] = pair.map(|pair| free[pair]);
    }
    pairs
}

/// Who acts, by the headings of the plan, in points whose new words name nobody: for each its place in the reading and the
/// keys of the agencies. A new point is of those who owe all others beside it.
pub(in crate::intake::plan) fn headings(reading: &PlanReading, book: &Snapshot) -> Vec<(usize, Vec<Text>)> {
    let points = reading.tasks.iter().enumerate();
    let points: Vec<(usize, &TaskReading, PointChange)> = points
        .filter_map(|(at, task)| Some((at, task, task.point?)))
        .filter(|(_, task, _)| task.lead.is_empty())
        .collect();
    let number = reading.header.number.as_deref().filter(|_| !points.is_empty());
    let Some((plan, _)) = number.and_then(|number| plan_of(reading, number, book)) else { return Vec::new() };
    let tasks: Vec<(TaskId, &Task)> = book.rows::<Task>().filter(|(_, task)| task.plan == plan).collect();
    let owing = |wanted: TaskId| {
        let rows = book.rows::<Assignment>().filter(|(_, row)| row.task == wanted && row.is_obligated);
        let mut keys: Vec<Text> = rows
            .filter_map(|(_, row)| book.get(row.agency).map(|agency: &Agency| agency.key.clone()))
            .collect();
        keys.sort();
        keys
    };
    let of_point = |(at, read, change): (usize, &TaskReading, PointChange)| {
        let beside = read.clause.rsplit_once('.').map(|(above, _)| format!("{above}."));
        let is_of = |task: &Task| match change {
            PointChange::Reworded => task.clause == read.clause,
            PointChange::Added => {
                beside.as_ref().is_some_and(|above| task.clause.starts_with(above.as_str()))
            }
        };
        let mut all = tasks.iter().filter(|(_, task)| is_of(task)).map(|(id, _)| owing(*id));
        let first = all.next()?;
        (!first.is_empty() && all.all(|other| other == first)).then_some((at, first))
    };
    points.into_iter().filter_map(of_point).collect()
}
