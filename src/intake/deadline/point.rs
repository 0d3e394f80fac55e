//! Points of the calendar as words name them: a day, a month, a quarter, a part of a year; with or without the year.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::date::Period;
use crate::domain::text::fold;

use super::cursor::{Cursor, Step};
use super::term::Term;

/// A stretch of a year that is not named yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    Day {
        month: u32,
        day: u32,
    },
    Month(u32),
    /// The first, second or last ten days of a month.
    Third {
        month: u32,
        third: u32,
    },
    /// So many days from the first of a month.
    FirstDays {
        month: u32,
        days: u32,
    },
    /// So many days up to the last of a month.
    LastDays {
        month: u32,
        days: u32,
    },
    /// From the sixteenth of a month to its end.
    SecondHalf(u32),
    Quarter(u32),
    /// A week of a month, 1 to 4, as offices count them: days 1-7, 8-14, 15-21, and 22 to the end.
    Week {
        month: u32,
        week: u32,
    },
    /// The last seven days of a month.
    LastWeek(u32),
    /// The last month of a quarter.
    QuarterEnd(u32),
    FirstMonths(u32),
    LastMonths(u32),
    Year,
    /// From September to May of the next year.
    SchoolYear,
}

/// The year of a point, as far as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearWords {
    Missing,
    Given(i32),
    /// Left out where a rule is written out in full ("ngày 06 (sáu) tháng 06 (sáu)"): the day of every year.
    Every,
    /// Digits that are no year ("201.").
    Broken,
}

/// One point as the words name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) stretch: Stretch,
    pub(super) year: YearWords,
}

impl Point {
    pub(super) const fn of(stretch: Stretch, (year, next): (YearWords, usize)) -> (Self, usize) {
        (Self { stretch, year }, next)
    }

    /// A whole year.
    pub(super) const fn year(year: i32) -> Self {
        Self { stretch: Stretch::Year, year: YearWords::Given(year) }
    }
}

impl Stretch {
    /// The days of this stretch in a year; `None` for a day that the year does not have.
    pub(super) fn period(self, year: i32) -> Option<Period> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let months = |first, last| {
            Some(Period { start: Period::month(year, first)?.start, end: Period::month(year, last)?.end })
        };
        match self {
            Self::Day { month, day: number } => Some(Period::day(day(month, number)?)),
            Self::Month(month) => Period::month(year, month),
            Self::Third { month, third: 3 } => {
                Some(Period { start: day(month, 21)?, end: Period::month(year, month)?.end })
            }
            Self::Third { month, third } => {
                Some(Period { start: day(month, third * 10 - 9)?, end: day(month, third * 10)? })
            }
            Self::FirstDays { month, days } => Some(Period { start: day(month, 1)?, end: day(month, days)? }),
            Self::LastDays { month, days } => {
                let end = Period::month(year, month)?.end;
                Some(Period { start: day(month, (end.day() + 1).checked_sub(days)?)?, end })
            }
            Self::SecondHalf(month) => {
                Some(Period { start: day(month, 16)?, end: Period::month(year, month)?.end })
            }
            Self::Week { month, week: 4 } => {
                Some(Period { start: day(month, 22)?, end: Period::month(year, month)?.end })
            }
            Self::Week { month, week } if week < 4 => {
                Some(Period { start: day(month, (week * 7).checked_sub(6)?)?, end: day(month, week * 7)? })
            }
            // A fifth week has no days of its own.
            Self::Week { .. } => None,
            Self::LastWeek(month) => {
                let end = Period::month(year, month)?.end;
                Some(Period { start: end.checked_sub_days(Days::new(6))?, end })
            }
            Self::Quarter(quarter) => Period::quarter(year, quarter),
            Self::QuarterEnd(quarter) => Period::month(year, quarter * 3),
            Self::FirstMonths(count) => months(1, count),
            Self::LastMonths(count) => months(13 - count, 12),
            Self::Year => Period::year(year),
            Self::SchoolYear => Some(Period { start: day(9, 1)?, end: Period::month(year + 1, 5)?.end }),
        }
    }

    /// The year of the first such stretch that is not over on a day.
    pub(super) fn first_year_from(self, day: NaiveDate) -> i32 {
        let is_over = self.period(day.year()).is_some_and(|period| period.end < day);
        day.year() + i32::from(is_over)
    }
}

impl Cursor<'_> {
    /// A point of the calendar.
    pub(super) fn point(&self, at: usize) -> Step<Point> {
        match self.term(at) {
            Some(Term::Day) => {
                self.day_month(at + 1, &['/', '-', '.']).or_else(|| self.day_of_quarter(at + 1))
            }
            Some(Term::Month) => match self.month_number(at + 1) {
                // "tháng một lần" is how often.
                Some((_, next)) if self.is_once(next) => None,
                Some((month, next)) => Some(Point::of(Stretch::Month(month), self.year_suffix(next))),
                None => self.month_of_quarter(at).or_else(|| self.no_such(at)),
            },
            Some(Term::Week) => self.week(at + 1),
            Some(Term::Third(third)) => self.third(at + 1, u32::from(third)),
            Some(Term::Half(half)) => self.half_of(at + 1, half),
            Some(Term::WholeYear) => Some(Point::of(Stretch::Year, self.optional_year(at + 1))),
            Some(Term::Quarter) => {
                let quarter = self.quarter(at + 1 + usize::from(self.is_mark(at + 1, &['.'])));
                let Some((quarter, next)) = quarter else { return self.no_such(at) };
                if self.is_once(next) {
                    return None;
                }
                Some(Point::of(Stretch::Quarter(quarter), self.year_suffix(next)))
            }
            Some(Term::Early | Term::Middle | Term::Late) => self.part(at),
            Some(Term::MonthName(month)) => self.named_month(at + 1, month.into()),
            Some(Term::Year) => {
                let (year, next) = self.year(at + 1)?;
                Some((Point::year(year), next))
            }
            Some(Term::SchoolYear) => self.school_year(at + 1),
            Some(Term::Ordinal | Term::Weekday(_)) => self.weekday_date(at),
            _ => self.half(at).or_else(|| self.days_of(at)).or_else(|| self.day_month(at, &['/'])),
        }
    }

    /// Behind "March": "2015", "31, 2015".
    fn named_month(&self, at: usize, month: u32) -> Step<Point> {
        if let Some((day, next)) = self.small(at) {
            let comma = usize::from(self.is_mark(next, &[',']));
            let (year, to) = self.year(next + comma)?;
            return Self::dated(day, month, (YearWords::Given(year), to));
        }
        let (year, next) = self.year(at)?;
        Some((Point { stretch: Stretch::Month(month), year: YearWords::Given(year) }, next))
    }

    /// Several points joined by commas and "và"; a later one may leave out its unit ("Quý I, II năm 2015").
    pub(super) fn points(&self, at: usize) -> Step<Vec<Point>> {
        let (first, mut next) = self.point(at)?;
        let mut points = vec![first];
        while let Some((point, after)) = self.joined(next).and_then(|place| {
            let bare = || self.bare(place, points.last().map(|point| point.stretch));
            self.point(place).or_else(bare).filter(|(_, after)| !self.names_report(*after))
        }) {
            points.push(point);
            next = after;
        }
        Some((points, next))
    }

    /// "…, quý II trước ngày 20/6": the quarter is of what is due, its own time follows.
    fn names_report(&self, after: usize) -> bool {
        let (_, place) = self.limit(after);
        place > after && self.point(place).is_some()
    }

    /// The place after a comma, "và" or both.
    pub(super) fn joined(&self, at: usize) -> Option<usize> {
        let comma = usize::from(self.is_mark(at, &[',', ';']));
        let and = usize::from(self.is(at + comma, Term::And));
        (comma + and > 0).then_some(at + comma + and)
    }

    /// A bare year, where the words before say that it is one.
    pub(super) fn bare_year(&self, at: usize) -> Step<Point> {
        let (year, next) = self.year(at)?;
        Some((Point::year(year), next))
    }

    pub(super) fn bare(&self, at: usize, before: Option<Stretch>) -> Step<Point> {
        match before? {
            Stretch::Quarter(_) => {
                let (quarter, next) = self.quarter(at)?;
                Some(Point::of(Stretch::Quarter(quarter), self.year_suffix(next)))
            }
            Stretch::Month(_) => {
                let (month, next) = self.month_number(at)?;
                Some(Point::of(Stretch::Month(month), self.year_suffix(next)))
            }
            Stretch::Year => self.bare_year(at),
            _ => None,
        }
    }

    /// "15/9/2014", "15 tháng 9 năm 2014", "9/2014"; `separators` may stand between day and month.
    fn day_month(&self, at: usize, separators: &[char]) -> Step<Point> {
        let (first, next) = self.small(at)?;
        if let Some(Term::MonthName(month)) = self.term(next) {
            let comma = usize::from(self.is_mark(next + 1, &[',']));
            return Self::dated(first, month.into(), self.year_suffix(next + 1 + comma));
        }
        let next = next + usize::from(self.is(next, Term::Of) && self.is(next + 1, Term::Month));
        if self.is(next, Term::Month) {
            let (month, after) = self.month_number(next + 1).filter(|(_, after)| !self.is_once(*after))?;
            // Only rules spell their numbers out in brackets; a rule without a year holds every year.
            let is_rule = after > next + 2;
            return Self::dated(
                first,
                month,
                match self.year_suffix(after) {
                    (YearWords::Missing, after) if is_rule => (YearWords::Every, after),
                    year => year,
                },
            );
        }
        let mark = ['/', '-', '.'].into_iter().find(|mark| self.is_mark(next, &[*mark]))?;
        if let Some((year, after)) = self.year(next + 1).filter(|_| mark == '/') {
            let is_month = (1..=12).contains(&first) && !self.is_mark(after, &['/']);
            return is_month
                .then_some((Point { stretch: Stretch::Month(first), year: YearWords::Given(year) }, after));
        }
        let (month, next) = self.small(next + 1)?;
        let has_year = self.is_mark(next, &[mark]) && self.number(next + 1).is_some();
        if !has_year && !separators.contains(&mark) {
            return None;
        }
        let (year, next) = if has_year { self.year_digits(next + 1) } else { self.year_suffix(next) };
        (!self.is_mark(next, &['/'])).then(|| Self::dated(first, month, (year, next)))?
    }

    /// Whether "lần" stands here: the number before it says how often.
    fn is_once(&self, at: usize) -> bool {
        self.is(at, Term::Times) && fold(self.slice(at, at + 1)) == "lan"
    }

    fn dated(day: u32, month: u32, year: (YearWords, usize)) -> Step<Point> {
        ((1..=31).contains(&day) && (1..=12).contains(&month))
            .then(|| Point::of(Stretch::Day { month, day }, year))
    }

    pub(super) fn month_number(&self, at: usize) -> Step<u32> {
        self.small(at).filter(|(month, _)| (1..=12).contains(month))
    }

    /// "6 tháng đầu năm 2015", "9 tháng đầu năm", "6 tháng cuối năm".
    fn half(&self, at: usize) -> Step<Point> {
        let (count, next) = self.small(at).filter(|(count, _)| (1..12).contains(count))?;
        let count = match self.term(next)? {
            Term::Month => count,
            Term::Quarter if count < 4 => count * 3,
            _ => return None,
        };
        let stretch = match self.term(next + 1)? {
            Term::Early => Stretch::FirstMonths(count),
            Term::Late => Stretch::LastMonths(count),
            _ => return None,
        };
        let after = next + 2;
        if self.is(after, Term::Year) {
            return Some(Point::of(stretch, self.optional_year(after + 1)));
        }
        Some(Point::of(stretch, self.year_suffix(after)))
    }

    fn school_year(&self, at: usize) -> Step<Point> {
        let (year, next) = self.year(at)?;
        let second = self.is_mark(next, &['-']).then(|| self.year(next + 1)).flatten();
        Some(Point::of(
            Stretch::SchoolYear,
            (YearWords::Given(year), second.map_or(next, |(_, after)| after)),
        ))
    }

    /// "Thứ 2 (11/11/2019)".
    fn weekday_date(&self, at: usize) -> Step<Point> {
        let (_, next) = self.weekday(at)?;
        let open = usize::from(self.is_mark(next, &['(', ',']));
        let place = next + open;
        let (point, after) = self.day_month(place + usize::from(self.is(place, Term::Day)), &['/', '-'])?;
        Some((point, after + usize::from(open > 0 && self.is_mark(after, &[')']))))
    }

    pub(super) fn optional_year(&self, at: usize) -> (YearWords, usize) {
        self.year(at).map_or((YearWords::Missing, at), |(year, next)| (YearWords::Given(year), next))
    }

    /// The year after a month, a quarter or a day: "/2014", "-2014", " năm 2014", "/15", " 2015".
    pub(super) fn year_suffix(&self, at: usize) -> (YearWords, usize) {
        if self.is_mark(at, &['/']) && self.number(at + 1).is_some() {
            return self.year_digits(at + 1);
        }
        let place = at + usize::from(self.is_mark(at, &[',']) && self.is(at + 1, Term::Year));
        if self.is(place, Term::Year) && self.number(place + 1).is_some_and(|((_, digits), _)| digits > 2) {
            return self.year_digits(place + 1);
        }
        let dash = usize::from(self.is_mark(at, &['-']));
        self.year(at + dash).map_or((YearWords::Missing, at), |(year, next)| (YearWords::Given(year), next))
    }

    fn year_digits(&self, at: usize) -> (YearWords, usize) {
        match self.number(at) {
            Some(((value, 4), next)) if (1900..2200).contains(&value) => {
                (YearWords::Given(value as i32), next)
            }
            Some(((value, 2), next)) => (YearWords::Given(2000 + value as i32), next),
            Some((_, next)) => (YearWords::Broken, next),
            None => (YearWords::Missing, at),
        }
    }
}
