//! Days that stand with one period of a list: "hàng quý (ngày 20 tháng cuối quý)", "báo cáo năm: 10/12", "hằng tuần vào thứ
//! Sáu".
//!
//! A date of the year beside a half or a quarter ("6 tháng (ngày 15/6)") comes once a year, so it is that of a yearly
//! series: which part of the year the report closes, its day tells.

use crate::domain::deadline::{DueDay, Every};

use super::cursor::{Cursor, Step};
use super::point::{Point, Stretch, YearWords};
use super::rhythm::{Rhythm, due_day};
use super::term::Term;

/// What may stand between a period and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// A bracket or a limit.
    Close,
    /// A colon as well.
    Colon,
}

impl Cursor<'_> {
    /// The days that stand right behind a period, and how often they come.
    pub(super) fn own_days(&self, every: Every, at: usize, lead: Lead) -> Step<(Every, Vec<DueDay>)> {
        let is_opened = self.is_mark(at, &['(']);
        let is_led = is_opened || lead == Lead::Colon && self.is_mark(at, &[':']);
        let start = at + usize::from(is_led);
        let (_, place) = self.limit(start);
        if !is_led && place == start {
            return None;
        }
        let weekday = (every == Every::Week).then(|| self.weekday(place)).flatten();
        let (days, next) =
            match weekday {
                Some((weekday, next)) => ((every, vec![DueDay::OfWeek(weekday)]), next),
                None => self.day_of_period(every, place).map(|(days, next)| ((every, days), next)).or_else(
                    || self.days_of_year(every, place, is_led).map(|(days, to)| ((Every::Year, days), to)),
                )?,
            };
        if is_opened {
            return self.is_mark(next, &[')']).then_some((days, next + 1));
        }
        Some((days, next))
    }

    /// "ngày 20 tháng cuối quý", "ngày 20" of whatever the period is.
    fn day_of_period(&self, every: Every, at: usize) -> Step<Vec<DueDay>> {
        if let Some((rhythm, next)) = self.monthly_day(at) {
            let is_same = rhythm.every.is_empty() || rhythm.every == [every];
            return is_same.then_some((rhythm.days, next));
        }
        if !self.is(at, Term::Day) || self.point(at).is_some() {
            return None;
        }
        let (day, next) = self.small(at + 1).filter(|(day, _)| (1..=31).contains(day))?;
        let is_date = self.is_mark(next, &['/', '-']) || self.is(next, Term::Month);
        let day = day as u8;
        match every {
            _ if is_date => None,
            Every::Month => Some((vec![DueDay::OfMonth(day)], next)),
            Every::Quarter | Every::HalfYear => Some((vec![DueDay::OfLastMonth(day)], next)),
            Every::Week | Every::Year => None,
        }
    }

    /// "trước 15/6 và 15/12", in brackets months and quarters as well.
    fn days_of_year(&self, every: Every, at: usize, is_led: bool) -> Step<Vec<DueDay>> {
        if !matches!(every, Every::Quarter | Every::HalfYear | Every::Year) {
            return None;
        }
        let (points, next) = self.points(at)?;
        let of_every_year = |point: &Point| {
            let is_day = matches!(point.stretch, Stretch::Day { .. });
            due_day(*point).filter(|_| (is_day || is_led) && point.year == YearWords::Missing)
        };
        let days: Option<Vec<_>> = points.iter().map(of_every_year).collect();
        let is_range = self.is(next, Term::Until) || self.is_mark(next, &['-']);
        let days = days.filter(|_| !is_range)?;
        let of = self.after_of(next);
        if self.is(of, Term::NextYear) {
            return Some((days.into_iter().map(next_year).collect(), of + 1));
        }
        Some((days, next))
    }

    /// Behind "báo cáo": "tháng (ngày 25), quý (ngày 25 tháng cuối quý)", "năm: 10/12", "năm trước ngày 15/12".
    pub(super) fn calendar(&self, at: usize) -> Step<Rhythm> {
        if at == 0 || !self.is(at - 1, Term::Object) {
            return None;
        }
        let mut rhythm = Rhythm::default();
        let mut next = at;
        let mut place = Some(at);
        while let Some((every, year, after)) = place.and_then(|place| self.every(place))
            && let Some(((every, days), to)) = self.own_days(every, after, Lead::Colon)
        {
            rhythm.within = year.or(rhythm.within);
            rhythm.add(every, days);
            next = to;
            place = self.joined(next);
        }
        (!rhythm.every.is_empty()).then(|| (rhythm.settled(), next))
    }

    /// "10 ngày đầu quý", "tuần cuối hàng tháng".
    pub(super) fn part_of_each(&self, at: usize) -> Step<Rhythm> {
        self.first_days(at).or_else(|| self.last_week(at))
    }

    /// "tuần cuối hàng tháng", "tuần cuối của mỗi tháng": up to the last day.
    fn last_week(&self, at: usize) -> Step<Rhythm> {
        let (_, place) = self.limit(at);
        if !self.is(place, Term::Week) || !self.is(place + 1, Term::Late) {
            return None;
        }
        let each = self.after_of(place + 2);
        let is_each = self.is(each, Term::Each) && self.is(each + 1, Term::Month);
        let days = vec![DueDay::OfMonth(31)];
        is_each.then(|| (Rhythm { every: vec![Every::Month], days, ..Rhythm::default() }, each + 2))
    }

    /// "10 ngày đầu quý", "5 ngày đầu của tháng": of every quarter or month, where none is named.
    fn first_days(&self, at: usize) -> Step<Rhythm> {
        let (_, place) = self.limit(at);
        let (day, next) = self.small(place).filter(|(day, _)| (1..=28).contains(day))?;
        if !self.is(next, Term::Day) || !self.is(next + 1, Term::Early) {
            return None;
        }
        let of = self.after_of(next + 2);
        let unit = of + usize::from(self.is(of, Term::Each));
        let (every, day) = match self.term(unit)? {
            Term::Quarter if self.quarter(unit + 1).is_none() => {
                (Every::Quarter, DueDay::OfFirstMonth(day as u8))
            }
            Term::Month => (Every::Month, DueDay::OfMonth(day as u8)),
            _ => return None,
        };
        let is_any = self.is_any_month(unit + 1);
        is_any.then(|| (Rhythm { every: vec![every], days: vec![day], ..Rhythm::default() }, unit + 1))
    }
}

/// The same day in the year after.
pub(super) const fn next_year(day: DueDay) -> DueDay {
    match day {
        DueDay::OfYear { month, day } => DueDay::OfNextYear { month, day },
        other => other,
    }
}
