//! The due instances of recurring deadlines: which periods are reported on, by when, and which report absorbs which.
//!
//! Within one deadline a longer report absorbs a shorter one of the same kind that ends on the same day: the report of
//! the year is also that of its fourth quarter. What goes on without anything being sent has occurrences only where the
//! words name their day. Nothing was due before the plan that asks for it was issued.

mod due;

use chrono::{Datelike, Days, NaiveDate};

use super::date::{Period, week_of};
use super::deadline::{Activity, Deadline, DueDay, Every, Series};
pub use due::{DueKind, TaskDue, Timing};

/// One due instance of a recurring deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Which deadline of the task recurs.
    pub deadline: u16,
    /// What is due.
    pub of: Activity,
    /// How often it is due.
    pub every: Every,
    /// The period reported on, planned for or reviewed. With the task and the agency it is the key of a submission.
    pub period: Period,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// Whether the words name the due day; without one it is the period's end, and shown as not set.
    pub is_day_set: bool,
    /// Whether the period began before the plan did, so that it is the reader who says that it is owed.
    pub is_inferred: bool,
}

/// The occurrences of a task's deadlines within the span of its plan, of which none was due before the plan was issued,
/// in the order of their due days.
pub fn occurrences(deadlines: &[Deadline], horizon: Period, issued: NaiveDate) -> Vec<Occurrence> {
    let mut all = Vec::new();
    for (at, deadline) in deadlines.iter().enumerate() {
        let is_dated = |series: &&Series| series.of != Activity::Ongoing || series.day.is_some();
        let series = deadline.reading.series().iter().filter(is_dated);
        let mut own: Vec<Occurrence> =
            series.flat_map(|series| of_series(at as u16, series, horizon)).collect();
        let before = own.clone();
        own.retain(|one| !before.iter().any(|other| absorbs(other, one)));
        share_periods(&mut own);
        all.extend(own);
    }
    all.retain(|one| issued <= one.due);
    all.sort_by_key(|one| (one.due, one.deadline, one.period));
    all
}

/// Several days of one period ("ngày 05 và 20 hằng tháng") share its days: each has those up to its own, the last one
/// all that are left, so that what is sent for one is not that for another.
fn share_periods(own: &mut [Occurrence]) {
    own.sort_by_key(|one| (one.of, one.every, one.period, one.due));
    for at in 1..own.len() {
        let (before, after) = own.split_at_mut(at);
        let (Some(one), Some(next)) = (before.last_mut(), after.first_mut()) else { return };
        let is_shared = (one.of, one.every, one.period.end) == (next.of, next.every, next.period.end);
        if is_shared && one.due < next.due && one.period.contains(one.due) && one.due < one.period.end {
            one.period.end = one.due;
            next.period.start = one.due.succ_opt().unwrap_or(one.due);
        }
    }
}

fn absorbs(longer: &Occurrence, one: &Occurrence) -> bool {
    longer.of == one.of && longer.period.end == one.period.end && longer.period.start < one.period.start
}

fn of_series(deadline: u16, series: &Series, plan: Period) -> Vec<Occurrence> {
    let horizon = series.within.unwrap_or(plan);
    let mut found = Vec::new();
    let mut next = Some(period_at(series.every, horizon.start));
    while let Some(period) = next.flatten().filter(|period| period.start <= horizon.end) {
        next = period.end.succ_opt().map(|day| period_at(series.every, day));
        let (closed, due) = due_of(series, period);
        let is_within = || horizon.start <= due && (horizon.contains(due) || horizon.contains(period.end));
        let is_dated_work = || series.of == Activity::Ongoing && is_within();
        if is_owed(series.of, period, horizon) || is_dated_work() {
            let period = closed;
            found.push(Occurrence {
                deadline,
                of: series.of,
                every: series.every,
                period,
                due,
                is_day_set: series.day.is_some(),
                is_inferred: period.start < horizon.start,
            });
        }
    }
    found
}

/// A report looks back: it is owed for periods that end within the plan's span, even one that began before it. A plan
/// or review is for a period that the plan's span sees begin.
fn is_owed(of: Activity, period: Period, horizon: Period) -> bool {
    match of {
        Activity::Report => horizon.contains(period.end),
        Activity::Plan | Activity::Review => horizon.contains(period.start),
        Activity::Ongoing => false,
    }
}

fn period_at(every: Every, day: NaiveDate) -> Option<Period> {
    let (year, month) = (day.year(), day.month());
    match every {
        Every::Week => Some(week_of(day)),
        Every::Month => Period::month(year, month),
        Every::Quarter => Period::quarter(year, month.div_ceil(3)),
        Every::HalfYear => Period::half(year, month.div_ceil(6)),
        Every::Year => Period::year(year),
    }
}

/// The due day, and the period it closes: a yearly date in the first seven months ("ngày 06/06") is that of the report
/// on the first half of the year.
fn due_of(series: &Series, period: Period) -> (Period, NaiveDate) {
    let year = period.end.year();
    match series.day {
        None => (period, period.end),
        Some(DueDay::OfWeek(weekday)) => {
            let after = u64::from(weekday.num_days_from_monday());
            (period, week_of(period.end).start.checked_add_days(Days::new(after)).unwrap_or(period.end))
        }
        Some(DueDay::OfMonth(day) | DueDay::OfLastMonth(day)) => {
            (period, day_of(year, period.end.month(), u32::from(day)).unwrap_or(period.end))
        }
        Some(DueDay::OfYear { month, day }) => {
            let due = day_of(year, u32::from(month), u32::from(day)).unwrap_or(period.end);
            let is_sent = series.of != Activity::Ongoing;
            let half = if is_sent && month <= 7 { Period::half(year, 1) } else { None };
            (half.unwrap_or(period), due)
        }
        Some(DueDay::OfNextYear { month, day }) => {
            (period, day_of(year + 1, u32::from(month), u32::from(day)).unwrap_or(period.end))
        }
        // Nothing can be reported on a period that only begins.
        Some(DueDay::OfFirstMonth(day)) if series.of != Activity::Report => {
            let due = day_of(period.start.year(), period.start.month(), u32::from(day));
            (period, due.unwrap_or(period.end))
        }
        Some(DueDay::OfFirstMonth(day) | DueDay::OfNextMonth(day)) => {
            let next = period.end.succ_opt().unwrap_or(period.end);
            (period, day_of(next.year(), next.month(), u32::from(day)).unwrap_or(period.end))
        }
    }
}

/// A day of a month, the last one where the month is shorter.
fn day_of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let last = Period::month(year, month)?.end;
    NaiveDate::from_ymd_opt(year, month, day.clamp(1, last.day()))
}

#[cfg(test)]
mod tests;
