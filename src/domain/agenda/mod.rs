//! What is owed on a day: every due instance of every task with who owes it, what is late, what comes next.
//!
//! Made in one pass over the book and kept by whoever shows it until the book or the day changes. An instance is late
//! from the day after its due day. Events, references to other documents and duties without a date are never late.

mod ledger;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::agency::{AgencyId, AgencyKind, members};
use super::date::{Period, week_of};
use super::deadline::{Activity, Reading};
use super::id::Id;
use super::occurrence::{DueKind, TaskDue, Timing, occurrences};
use super::plan::{Plan, Submission, Task, TaskId};
use super::snapshot::Snapshot;
use ledger::Ledger;

/// One due instance of a task for one obligated agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The task.
    pub task: TaskId,
    /// Who owes it, as the plan names it: a group where a group owes it.
    pub agency: AgencyId,
    /// Which deadline of the task.
    pub deadline: u16,
    /// What recurs and for which period; `None` for what is due once.
    pub occurrence: Option<(Activity, Period)>,
    /// From when it can be done, where a window says so.
    pub start: Option<NaiveDate>,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// Whether the words name the due day; else it is the end of the period.
    pub is_day_set: bool,
    /// Whether the period began before the plan did.
    pub is_inferred: bool,
    /// How many owe it: the members of a group, else 1; those who need not are not counted.
    pub owing: u32,
    /// How many of them have done it.
    pub done: u32,
    /// How it lies to today.
    pub timing: Timing,
}

/// A part of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Late.
    Overdue,
    /// Due from today to Sunday and not done.
    ThisWeek,
    /// Due after this week and not done.
    Upcoming,
    /// Done by all who owed it, or owed no more.
    Settled,
}

/// Why a task stands on no day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dayless {
    /// No day can be told.
    Undated,
    /// Bound to an event.
    Event,
    /// Another document sets it.
    Reference,
    /// A date that cannot be one.
    Broken,
}

/// What one agency has or has not done of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its report is there.
    Received(Id<Submission>),
    /// It says it is done.
    Done,
    /// It still owes.
    Missing,
    /// It need not.
    NotOwed,
}

/// Everything owed, as seen from one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// The day it is seen from.
    pub today: NaiveDate,
    /// Every due instance, done or not, by due day and then in the order of the plan.
    pub entries: Vec<Entry>,
    /// Tasks that stand on no day, in the order of the plan, unless everybody has done them.
    pub dayless: Vec<(TaskId, Dayless)>,
    tasks: HashMap<TaskId, TaskDue>,
}

/// What is owed, as seen from a day.
pub fn agenda(snapshot: &Snapshot, today: NaiveDate) -> Agenda {
    let ledger = Ledger::of(snapshot);
    let warning = super::setting::warning_days(snapshot);
    let mut agenda = Agenda { today, entries: Vec::new(), dayless: Vec::new(), tasks: HashMap::new() };
    let mut tasks: Vec<(TaskId, &Task)> = snapshot.rows::<Task>().collect();
    tasks.sort_by_key(|(id, task)| (task.plan, task.order, *id));
    for (id, task) in tasks {
        let first = agenda.entries.len();
        for agency in ledger.obligated(id) {
            instances(snapshot, id, task, *agency, &mut agenda.entries);
        }
        for entry in &mut agenda.entries[first..] {
            ledger.count(snapshot, entry, today);
            let is_settled = entry.done == entry.owing;
            let timing = Timing::against(entry.due, today, warning);
            entry.timing = if is_settled { Timing::Settled } else { timing };
        }
        let summed = sum_up(&agenda.entries[first..]);
        let due = summed.or_else(|| unowned(task, today, warning));
        let due = due.unwrap_or_else(|| ledger.count_dayless(snapshot, id, today));
        if due.timing == Timing::Never {
            agenda.dayless.push((id, dayless(task)));
        }
        let due = TaskDue { kind: DueKind::of(&task.deadlines), ..due };
        agenda.tasks.insert(id, due);
    }
    agenda.entries.sort_by_key(|entry| entry.due);
    agenda
}

/// Every agency an entry asks something of, with what it has done, in the order of the agencies.
pub fn standings(snapshot: &Snapshot, entry: &Entry, today: NaiveDate) -> Vec<(AgencyId, Standing)> {
    let ledger = Ledger::of(snapshot);
    asked(snapshot, entry.agency, entry.counted_on(today))
        .into_iter()
        .map(|agency| (agency, ledger.standing(snapshot, entry, agency)))
        .collect()
}

/// Whom a duty of an agency asks on a day: the members of a closed group, else the agency itself.
fn asked(snapshot: &Snapshot, agency: AgencyId, day: NaiveDate) -> Vec<AgencyId> {
    match snapshot.get(agency).map(|row| row.kind) {
        Some(AgencyKind::ClosedGroup) => members(snapshot, agency, day),
        _ => vec![agency],
    }
}

impl Agenda {
    /// In which part of the agenda an instance stands.
    pub fn part_of(&self, entry: &Entry) -> Part {
        match entry.timing {
            Timing::Overdue(_) => Part::Overdue,
            Timing::Settled | Timing::Never => Part::Settled,
            Timing::Soon(_) | Timing::Later(_) if entry.due <= week_of(self.today).end => Part::ThisWeek,
            Timing::Soon(_) | Timing::Later(_) => Part::Upcoming,
        }
    }

    /// What is late, the longest first.
    pub fn overdue(&self) -> impl Iterator<Item = &Entry> {
        self.part(Part::Overdue)
    }

    /// The instances of one part, by due day.
    pub fn part(&self, part: Part) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| self.part_of(entry) == part)
    }

    /// Everything due within a span of days, done or not.
    pub fn due_within(&self, period: Period) -> &[Entry] {
        let from = self.entries.partition_point(|entry| entry.due < period.start);
        let to = self.entries.partition_point(|entry| entry.due <= period.end);
        &self.entries[from..to.max(from)]
    }

    /// How a task stands.
    pub fn task(&self, id: TaskId) -> Option<TaskDue> {
        self.tasks.get(&id).copied()
    }

    /// How many tasks stand on no day for one of these reasons.
    pub fn dayless_count(&self, reasons: &[Dayless]) -> usize {
        self.dayless.iter().filter(|(_, reason)| reasons.contains(reason)).count()
    }
}

impl Entry {
    /// The day on which a group's members are counted: the end of the period reported on; what is due once counts those
    /// who are there now, or were on its due day.
    fn counted_on(&self, today: NaiveDate) -> NaiveDate {
        self.occurrence.map_or(today.min(self.due), |(_, period)| period.end)
    }
}

/// Adds what an agency owes of a task, not yet counted.
fn instances(snapshot: &Snapshot, id: TaskId, task: &Task, agency: AgencyId, entries: &mut Vec<Entry>) {
    let entry = |deadline: usize, due: NaiveDate| Entry {
        task: id,
        agency,
        deadline: deadline as u16,
        occurrence: None,
        start: None,
        due,
        is_day_set: true,
        is_inferred: false,
        owing: 0,
        done: 0,
        timing: Timing::Never,
    };
    for (at, deadline) in task.deadlines.iter().enumerate() {
        if let Some(due) = deadline.reading.due() {
            let is_inferred = deadline.is_year_inferred;
            entries.push(Entry { start: deadline.reading.start(), is_inferred, ..entry(at, due) });
        }
    }
    if task.deadlines.iter().any(|deadline| !deadline.reading.series().is_empty()) {
        let Some(plan) = snapshot.get::<Plan>(task.plan) else { return };
        entries.extend(occurrences(&task.deadlines, plan.period, plan.date).iter().map(|one| Entry {
            occurrence: Some((one.of, one.period)),
            is_day_set: one.is_day_set,
            is_inferred: one.is_inferred,
            ..entry(usize::from(one.deadline), one.due)
        }));
    }
}

/// How a task with a due day stands while nobody is named who owes it.
fn unowned(task: &Task, today: NaiveDate, warning: u16) -> Option<TaskDue> {
    let due = task.deadlines.iter().find_map(|deadline| deadline.reading.due())?;
    let timing = Timing::against(due, today, warning);
    Some(TaskDue { day: Some(due), timing, ..TaskDue::default() })
}

/// How a task stands by its instances; `None` where it has none.
fn sum_up(entries: &[Entry]) -> Option<TaskDue> {
    let left = entries.iter().filter(|entry| entry.timing != Timing::Settled).min_by_key(|entry| entry.due);
    let shown = left.or_else(|| entries.iter().max_by_key(|entry| entry.due))?;
    Some(TaskDue {
        kind: DueKind::default(),
        day: Some(shown.due),
        timing: shown.timing,
        owing: shown.owing,
        done: shown.done,
    })
}

fn dayless(task: &Task) -> Dayless {
    let reasons = task.deadlines.iter().map(|deadline| match &deadline.reading {
        Reading::Reference(_) => Dayless::Reference,
        Reading::Event(_) => Dayless::Event,
        Reading::Broken(_) => Dayless::Broken,
        _ => Dayless::Undated,
    });
    reasons.max().unwrap_or(Dayless::Undated)
}

#[cfg(test)]
mod tests;
