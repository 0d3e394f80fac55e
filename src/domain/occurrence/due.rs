//! When something is due and how that lies to a day: what a table shows of a task.

use chrono::NaiveDate;

use crate::domain::date::Period;
use crate::domain::deadline::{Deadline, Reading};

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

impl DueKind {
    /// The kind that the first deadline of a task shows.
    pub fn of(deadlines: &[Deadline]) -> Self {
        match deadlines.first().map(|deadline| &deadline.reading) {
            Some(Reading::Date(_)) => Self::Day,
            Some(Reading::Window(period)) => Self::Span(*period),
            Some(Reading::Since(day)) => Self::Since(*day),
            Some(Reading::Recurring { .. }) => Self::Recurring,
            Some(Reading::Event(_)) => Self::Event,
            Some(Reading::Reference(_)) => Self::Reference,
            Some(Reading::Relative { .. }) => Self::Relative,
            Some(Reading::Broken(_)) => Self::Broken,
            Some(Reading::Undated) | None => Self::Undated,
        }
    }
}

/// How a due day lies to today, the most pressing first.
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

impl Timing {
    /// How a due day that is still owed lies to today: late from the day after it.
    pub fn against(due: NaiveDate, today: NaiveDate, warning_days: u16) -> Self {
        let left = (due - today).num_days();
        let days = left.unsigned_abs() as u32;
        if left < 0 {
            Self::Overdue(days)
        } else if left <= i64::from(warning_days) {
            Self::Soon(days)
        } else {
            Self::Later(days)
        }
    }

    /// Whether it is late.
    pub const fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue(_))
    }
}

/// When a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskDue {
    /// What kind of deadline shows.
    pub kind: DueKind,
    /// The day that counts, where there is one: the earliest that is still owed, else the last.
    pub day: Option<NaiveDate>,
    /// How it lies to today.
    pub timing: Timing,
    /// How many owe what is due that day, or the task where it has no day.
    pub owing: u32,
    /// How many of them have done it.
    pub done: u32,
}

impl TaskDue {
    /// The day that counts, where there is one.
    pub const fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// Whether it is late.
    pub const fn is_overdue(&self) -> bool {
        self.timing.is_overdue()
    }
}
