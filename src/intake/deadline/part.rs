//! Parts of months, quarters and years: "cuối tháng 11", "tuần 2 tháng 4", "ngày 10 tháng cuối quý I".
//!
//! The weeks of a month are counted from its first day, seven days each, and the fourth runs to the end. Weeks from
//! Monday to Sunday belong to two months at once, and plans that say "tuần 2 tháng 4" mean one of the four weeks into
//! which they divide the work of a month.

use chrono::Weekday;

use super::cursor::{Cursor, Step};
use super::point::{Point, Stretch, YearWords};
use super::term::Term;

impl Cursor<'_> {
    /// "cuối tháng 11", "đầu quý II", "cuối năm 2015".
    pub(super) fn part(&self, at: usize) -> Step<Point> {
        let third = match self.term(at)? {
            Term::Early => 1,
            Term::Middle => 2,
            _ => 3,
        };
        match self.term(at + 1)? {
            Term::MonthName(month) => {
                Some(Point::of(Stretch::Third { month: month.into(), third }, self.year_suffix(at + 2)))
            }
            Term::Month => {
                let (month, next) = self.month_number(at + 2)?;
                Some(Point::of(Stretch::Third { month, third }, self.year_suffix(next)))
            }
            Term::Quarter => {
                let (quarter, next) = self.quarter(at + 2)?;
                let (first, last) = (quarter * 3 - 2, quarter * 3);
                let stretch = match third {
                    1 => Stretch::Month(first),
                    2 => Stretch::Month(first + 1),
                    _ => Stretch::QuarterEnd(last / 3),
                };
                Some(Point::of(stretch, self.year_suffix(next)))
            }
            Term::Year => {
                let stretch = match third {
                    1 => Stretch::FirstMonths(3),
                    2 => Stretch::Quarter(2),
                    _ => Stretch::LastMonths(3),
                };
                Some(Point::of(stretch, self.optional_year(at + 2)))
            }
            _ => None,
        }
    }

    /// Behind "tuần": "2 tháng 4/2015", "thứ hai của tháng 4", "đầu tháng 9", "cuối cùng của tháng 9".
    pub(super) fn week(&self, at: usize) -> Step<Point> {
        let (week, next) = match self.term(at) {
            Some(Term::Early) => (Some(1), at + 1),
            Some(Term::Late) => (None, at + 1),
            // "Thứ hai" is the second as well as Monday.
            Some(Term::Weekday(day)) if day != Weekday::Sun => (Some(day.num_days_from_monday() + 2), at + 1),
            Some(Term::Ordinal) => self.small(at + 1).map(|(week, next)| (Some(week), next))?,
            _ => self.small(at).map(|(week, next)| (Some(week), next))?,
        };
        let month = self.after_of(next + usize::from(self.is_mark(next, &['/', ','])));
        if !self.is(month, Term::Month) {
            return None;
        }
        let (month, next) = self.month_number(month + 1)?;
        let stretch = week.map_or(Stretch::LastWeek(month), |week| Stretch::Week { month, week });
        Some(Point::of(stretch, self.year_suffix(next)))
    }

    /// Behind "thượng tuần", "trung tuần", "hạ tuần": "tháng 4".
    pub(super) fn third(&self, at: usize, third: u32) -> Step<Point> {
        let month = self.after_of(at);
        if !self.is(month, Term::Month) {
            return None;
        }
        let (month, next) = self.month_number(month + 1)?;
        Some(Point::of(Stretch::Third { month, third }, self.year_suffix(next)))
    }

    /// "tháng đầu quý", "tháng cuối của mỗi quý", "tháng thứ ba của quý": which month of the quarter, 1 to 3, and the place after "quý".
    pub(super) fn month_of_any_quarter(&self, at: usize) -> Step<u32> {
        if !self.is(at, Term::Month) {
            return None;
        }
        let (which, next) = match self.term(at + 1)? {
            Term::Early | Term::Number(1) => (1, at + 2),
            Term::Middle | Term::Weekday(Weekday::Mon) => (2, at + 2),
            Term::Late | Term::Weekday(Weekday::Tue) => (3, at + 2),
            Term::Ordinal => self.small(at + 2).filter(|(which, _)| (1..=3).contains(which))?,
            _ => return None,
        };
        let place = self.after_of(next);
        let quarter = place + usize::from(self.is(place, Term::Each));
        self.is(quarter, Term::Quarter).then_some((which, quarter + 1))
    }

    /// "tháng cuối quý I/2015".
    pub(super) fn month_of_quarter(&self, at: usize) -> Step<Point> {
        let (which, next) = self.month_of_any_quarter(at)?;
        let (quarter, next) = self.quarter(next)?;
        Some(Point::of(Stretch::Month(quarter * 3 - 3 + which), self.year_suffix(next)))
    }

    /// Behind "ngày": "10 tháng cuối quý I", "5 của tháng đầu quý II/2015".
    pub(super) fn day_of_quarter(&self, at: usize) -> Step<Point> {
        let (day, next) = self.small(at).filter(|(day, _)| (1..=31).contains(day))?;
        let (point, next) = self.month_of_quarter(self.after_of(next))?;
        let Stretch::Month(month) = point.stretch else { return None };
        Some((Point { stretch: Stretch::Day { month, day }, ..point }, next))
    }

    /// Behind "nửa đầu", "nửa cuối": "tháng 6/2025", "năm 2025".
    pub(super) fn half_of(&self, at: usize, half: u8) -> Step<Point> {
        if self.is(at, Term::Year) {
            let stretch = if half == 1 { Stretch::FirstMonths(6) } else { Stretch::LastMonths(6) };
            return Some(Point::of(stretch, self.optional_year(at + 1)));
        }
        let (month, next) = self.month_number(at + 1).filter(|_| self.is(at, Term::Month))?;
        let first = Stretch::FirstDays { month, days: 15 };
        let stretch = if half == 1 { first } else { Stretch::SecondHalf(month) };
        Some(Point::of(stretch, self.year_suffix(next)))
    }

    /// "15 ngày đầu tháng 6/2025", "10 ngày cuối tháng 6".
    pub(super) fn days_of(&self, at: usize) -> Step<Point> {
        let (days, next) = self.small(at).filter(|(days, _)| (1..=28).contains(days))?;
        if !self.is(next, Term::Day) || !self.is(next + 2, Term::Month) {
            return None;
        }
        let (month, after) = self.month_number(next + 3)?;
        let stretch = match self.term(next + 1)? {
            Term::Early => Stretch::FirstDays { month, days },
            Term::Late => Stretch::LastDays { month, days },
            _ => return None,
        };
        Some(Point::of(stretch, self.year_suffix(after)))
    }

    /// "tháng 13/2025", "Quý V/2025": a month or a quarter that no year has.
    pub(super) fn no_such(&self, at: usize) -> Step<Point> {
        let (number, next) = self.small(at + 1).or_else(|| self.roman(at + 1))?;
        let is_month = self.is(at, Term::Month);
        let is_none = number > if is_month { 12 } else { 4 };
        let (year, to) = self.year_suffix(next);
        let stretch = if is_month { Stretch::Month(number) } else { Stretch::Quarter(number) };
        (is_none && matches!(year, YearWords::Given(_))).then(|| Point::of(stretch, (year, to)))
    }

    /// The place after "của", which may be left out.
    pub(super) fn after_of(&self, at: usize) -> usize {
        at + usize::from(self.is(at, Term::Of))
    }
}
