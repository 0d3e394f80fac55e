//! When a task is due, seen from a day: what a table shows and whether it is late.

use chrono::NaiveDate;

use super::date::Period;
use super::deadline::Reading;
use super::plan::{Status, TaskId};
use super::snapshot::Snapshot;

/// What the due column of a task says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DueKind {
    /// One day.
    Day,
    /// Within a span.
    Span(Period),
    /// From a day on, without an end.
    Since(NaiveDate),
    /// Again and again; the day is that of the occurrence that counts now.
    Recurring,
    /// Bound to an event.
    Event,
    /// Set by another document.
    Reference,
    /// Counted from an event.
    Relative,
    /// A date that cannot be one.
    Broken,
    /// No time is given.
    #[default]
    Undated,
}

/// How a due day lies to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Timing {
    /// So many days past.
    Overdue(u32),
    /// Within the warning period, so many days ahead.
    Soon(u32),
    /// So many days ahead.
    Later(u32),
    /// Nothing is owed any more.
    Settled,
    /// There is no day.
    #[default]
    Never,
}

/// When a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskDue {
    /// What kind of deadline shows.
    pub kind: DueKind,
    /// The day that counts, where there is one.
    pub day: Option<NaiveDate>,
    /// How it lies to today.
    pub timing: Timing,
}

impl TaskDue {
    /// The day that counts, where there is one.
    pub const fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// Whether it is late.
    pub const fn is_overdue(&self) -> bool {
        matches!(self.timing, Timing::Overdue(_))
    }
}

/// The days before a due day on which it is called soon, where the office has set none.
pub const WARNING_DAYS: u16 = 30;

/// When a task is due, seen from a day.
pub fn task_due(snapshot: &Snapshot, task: TaskId, today: NaiveDate) -> TaskDue {
    let Some(deadline) = snapshot.get(task).and_then(|task| task.deadlines.first()) else {
        return TaskDue::default();
    };
    let (kind, day) = match &deadline.reading {
        Reading::Date(day) => (DueKind::Day, Some(*day)),
        Reading::Window(period) => (DueKind::Span(*period), Some(period.end)),
        Reading::Since(day) => (DueKind::Since(*day), None),
        Reading::Recurring { .. } => (DueKind::Recurring, None),
        Reading::Event(_) => (DueKind::Event, None),
        Reading::Reference(_) => (DueKind::Reference, None),
        Reading::Relative { .. } => (DueKind::Relative, None),
        Reading::Broken(_) => (DueKind::Broken, None),
        Reading::Undated => (DueKind::Undated, None),
    };
    TaskDue { kind, day, timing: day.map_or(Timing::Never, |day| timing(snapshot, task, day, today)) }
}

fn timing(snapshot: &Snapshot, task: TaskId, day: NaiveDate, today: NaiveDate) -> Timing {
    let mut statuses =
        snapshot.tables.progress.iter().map(|(_, row)| row).filter(|row| row.task == task).peekable();
    let is_settled =
        statuses.peek().is_some() && statuses.all(|row| matches!(row.status, Status::Done | Status::Dropped));
    if is_settled {
        return Timing::Settled;
    }
    match (day - today).num_days() {
        late if late < 0 => Timing::Overdue(late.unsigned_abs() as u32),
        ahead if ahead <= i64::from(WARNING_DAYS) => Timing::Soon(ahead as u32),
        ahead => Timing::Later(ahead as u32),
    }
}
