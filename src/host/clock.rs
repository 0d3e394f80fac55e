//! The only clock of the program.
//!
//! Days are Vietnam's (UTC+7, no summer time); a day of rehearsal stands in for today, while the time of a change
//! stays the real one.

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// Vietnam's distance from UTC, in seconds.
const VIETNAM: i32 = 7 * 3600;

/// Says what time it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    rehearsed: Option<NaiveDate>,
}

impl Clock {
    /// A clock whose today is the real one, or the given day of rehearsal.
    pub fn new(rehearsed: Option<NaiveDate>) -> Clock {
        Clock { rehearsed }
    }

    /// Milliseconds since 1970 (UTC).
    pub fn now(self) -> i64 {
        Utc::now().timestamp_millis()
    }

    /// The day in Vietnam, or the day of rehearsal.
    pub fn today(self) -> NaiveDate {
        self.rehearsed.unwrap_or_else(|| day_of(Utc::now()))
    }

    /// The moment so long from now, for timers.
    pub fn after(self, delay: Duration) -> Instant {
        Instant::now() + delay
    }
}

/// The day in Vietnam at a moment.
fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    FixedOffset::east_opt(VIETNAM)
        .map_or_else(|| moment.date_naive(), |zone| moment.with_timezone(&zone).date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_midnight_in_vietnam() {
        let at = |text: &str| day_of(text.parse().unwrap()).to_string();
        assert_eq!(at("2014-11-04T16:59:59Z"), "2014-11-04");
        assert_eq!(at("2014-11-04T17:00:00Z"), "2014-11-05");
    }

    #[test]
    fn a_day_of_rehearsal_stands_in_for_today() {
        let day = NaiveDate::from_ymd_opt(2015, 4, 8).unwrap();
        assert_eq!(Clock::new(Some(day)).today(), day);
    }
}
