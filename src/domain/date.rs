//! Days, periods and the calendar of the office. Days are local days in Việt Nam (UTC+7); no clock is read here.
//!
//! Weeks start on Monday. How a day or period is written is a matter of language: this only says which quarter or
//! month a span of days is.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::row::plain_fields;

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

/// From when until when something is in force; open ends are `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Validity {
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub to: Option<NaiveDate>,
}

plain_fields!(Period, Validity);

/// What a period is called, where it is one that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodName {
    /// One day.
    Day(NaiveDate),
    /// A month of a year.
    Month {
        /// 1 to 12.
        month: u32,
        /// The year.
        year: i32,
    },
    /// A quarter of a year.
    Quarter {
        /// 1 to 4.
        quarter: u32,
        /// The year.
        year: i32,
    },
    /// The first or second half of a year.
    Half {
        /// 1 or 2.
        half: u32,
        /// The year.
        year: i32,
    },
    /// A whole year.
    Year(i32),
    /// Any other span.
    Span(Period),
}

impl Period {
    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { start: day, end: day }
    }

    /// A month, 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::months(year, month, 1)
    }

    /// A quarter, 1 to 4.
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        Self::months(year, quarter.checked_mul(3)?.checked_sub(2)?, 3)
    }

    /// A half of a year, 1 or 2.
    pub fn half(year: i32, half: u32) -> Option<Self> {
        Self::months(year, half.checked_mul(6)?.checked_sub(5)?, 6)
    }

    /// A whole year.
    pub fn year(year: i32) -> Option<Self> {
        Self::months(year, 1, 12)
    }

    fn months(year: i32, first: u32, count: u32) -> Option<Self> {
        let start = NaiveDate::from_ymd_opt(year, first, 1)?;
        let end = start.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self { start, end })
    }

    /// Whether a day lies in the period.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// Whether two periods share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// What it is called.
    pub fn name(self) -> PeriodName {
        let (year, month) = (self.start.year(), self.start.month());
        if self.start == self.end {
            PeriodName::Day(self.start)
        } else if Self::year(year) == Some(self) {
            PeriodName::Year(year)
        } else if Self::half(year, month.div_ceil(6)) == Some(self) {
            PeriodName::Half { half: month.div_ceil(6), year }
        } else if Self::quarter(year, month.div_ceil(3)) == Some(self) {
            PeriodName::Quarter { quarter: month.div_ceil(3), year }
        } else if Self::month(year, month) == Some(self) {
            PeriodName::Month { month, year }
        } else {
            PeriodName::Span(self)
        }
    }
}

impl Validity {
    /// Whether it is in force on this day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The Monday-to-Sunday week of a day, cut at the ends of what a date can say.
pub fn week_of(day: NaiveDate) -> Period {
    let before = u64::from(day.weekday().num_days_from_monday());
    let start = day.checked_sub_days(Days::new(before)).unwrap_or(day);
    let end = start.checked_add_days(Days::new(6)).unwrap_or(day);
    Period { start, end }
}

/// The weeks of the month a day lies in, Monday first; days of other months are `None`.
pub fn month_weeks(day: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let mut weeks: Vec<[Option<NaiveDate>; 7]> = Vec::with_capacity(6);
    let first = day.with_day(1).unwrap_or(day);
    for day in first.iter_days().take_while(|day| day.month() == first.month()) {
        let column = day.weekday().num_days_from_monday() as usize;
        if weeks.is_empty() || column == 0 {
            weeks.push([None; 7]);
        }
        if let Some(week) = weeks.last_mut() {
            week[column] = Some(day);
        }
    }
    weeks
}

/// Whether offices are closed on this weekday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day that lies `count` working days after `day`; `is_holiday` names the weekdays on which offices are closed.
/// `None` past the end of what a date can say.
pub fn add_working_days(
    day: NaiveDate,
    count: u32,
    is_holiday: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let mut reached = day;
    let mut left = count;
    while left > 0 {
        reached = reached.succ_opt()?;
        if !is_weekend(reached) && !is_holiday(reached) {
            left -= 1;
        }
    }
    Some(reached)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn periods_end_on_their_last_day_and_know_their_name() {
        let cases = [
            (Period::month(2015, 2), day(2015, 2, 28), PeriodName::Month { month: 2, year: 2015 }),
            (Period::month(2012, 2), day(2012, 2, 29), PeriodName::Month { month: 2, year: 2012 }),
            (Period::quarter(2014, 4), day(2014, 12, 31), PeriodName::Quarter { quarter: 4, year: 2014 }),
            (Period::half(2015, 1), day(2015, 6, 30), PeriodName::Half { half: 1, year: 2015 }),
            (Period::half(2015, 2), day(2015, 12, 31), PeriodName::Half { half: 2, year: 2015 }),
            (Period::year(2015), day(2015, 12, 31), PeriodName::Year(2015)),
        ];
        for (period, end, name) in cases {
            let period = period.unwrap();
            assert_eq!((period.end, period.name()), (end, name));
        }
        let span = Period { start: day(2014, 10, 1), end: day(2015, 12, 31) };
        assert_eq!(span.name(), PeriodName::Span(span));
    }

    #[test]
    fn there_is_no_fifth_quarter() {
        assert_eq!(Period::quarter(2015, 5), None);
        assert_eq!(Period::quarter(2015, 0), None);
        assert_eq!(Period::half(2015, 3), None);
        assert_eq!(Period::month(2015, 13), None);
    }

    #[test]
    fn april_2015_starts_on_a_wednesday() {
        let weeks = month_weeks(day(2015, 4, 8));
        assert_eq!(weeks.len(), 5);
        assert_eq!(
            weeks[0],
            [None, None, Some(1), Some(2), Some(3), Some(4), Some(5)]
                .map(|d: Option<u32>| d.map(|d| day(2015, 4, d)))
        );
        assert_eq!(weeks[4][3], Some(day(2015, 4, 30)));
        assert_eq!(weeks[4][4], None);
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday() {
        let week = Period { start: day(2014, 11, 3), end: day(2014, 11, 9) };
        assert_eq!(week_of(day(2014, 11, 3)), week);
        assert_eq!(week_of(day(2014, 11, 5)), week);
        assert_eq!(week_of(day(2014, 11, 9)), week);
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let reunification = |d: NaiveDate| (d.month(), d.day()) == (4, 30) || (d.month(), d.day()) == (5, 1);
        assert_eq!(add_working_days(day(2014, 11, 5), 15, |_| false), Some(day(2014, 11, 26)));
        assert_eq!(add_working_days(day(2015, 4, 29), 1, reunification), Some(day(2015, 5, 4)));
        assert_eq!(add_working_days(day(2014, 11, 8), 0, |_| false), Some(day(2014, 11, 8)));
    }

    proptest! {
        #[test]
        fn a_named_period_is_made_from_its_name(year in 1990..2060i32, month in 1..=12u32) {
            let period = Period::month(year, month).unwrap();
            prop_assert_eq!(period.name(), PeriodName::Month { month, year });
            let quarter = Period::quarter(year, month.div_ceil(3)).unwrap();
            prop_assert!(quarter.overlaps(period) && quarter.contains(period.end));
            let all: Vec<NaiveDate> = month_weeks(period.end).into_iter().flatten().flatten().collect();
            prop_assert_eq!(all.first().copied(), Some(period.start));
            prop_assert_eq!(all.last().copied(), Some(period.end));
            prop_assert_eq!(all.len() as i64, (period.end - period.start).num_days() + 1);
        }
    }
}
