//! The notation in which the tests of deadlines write a reading.

use crate::domain::deadline::{Deadline, DueDay, Reading};

/// A reading as one line: kind, days, series, event, object, and `?` where the year was inferred.
pub(super) fn told(deadline: &Deadline) -> String {
    let reading = &deadline.reading;
    let mut told = vec![reading.kind().to_owned()];
    told.extend(match (reading.start(), reading.due()) {
        (Some(start), Some(due)) => Some(format!("{start}..{due}")),
        (Some(start), None) => Some(format!("{start}..")),
        (None, Some(due)) => Some(due.to_string()),
        (None, None) => None,
    });
    for one in reading.series() {
        told.push(one.every.duration().to_owned() + &one.day.map(day_told).unwrap_or_default());
        told.extend(one.within.map(|period| format!("in {}..{}", period.start, period.end)));
    }
    if let Reading::Relative { count, unit, .. } = reading {
        told.push(format!("{count} {unit:?}"));
    }
    told.extend(reading.event().map(|event| format!("@{event}")));
    told.extend(deadline.object.as_ref().map(|object| format!("#{object}")));
    told.extend(deadline.is_year_inferred.then(|| "?".to_owned()));
    told.join(" ")
}

/// Days without a rhythm.
pub(super) fn told_days(days: &[DueDay]) -> String {
    days.iter().map(|day| day_told(*day)).collect()
}

fn day_told(day: DueDay) -> String {
    match day {
        DueDay::OfWeek(weekday) => format!("<{weekday}"),
        DueDay::OfMonth(day) => format!("<{day}"),
        DueDay::OfFirstMonth(day) => format!("<first-{day}"),
        DueDay::OfLastMonth(day) => format!("<last-{day}"),
        DueDay::OfNextMonth(day) => format!("<next-{day}"),
        DueDay::OfYear { month, day } => format!("<{month:02}-{day:02}"),
        DueDay::OfNextYear { month, day } => format!("<+1-{month:02}-{day:02}"),
    }
}
