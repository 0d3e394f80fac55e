//! Times that are counted from today: "hôm nay", "cuối quý", "đầu tháng sau", "chậm nhất ngày 5 tháng sau".

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::date::{Period, week_of};
use crate::domain::deadline::Reading;

use super::cursor::Cursor;
use super::phrase::Limit;
use super::point::Stretch;
use super::resolve::bound;
use super::term::Term;
use super::typed::TypedReading;

impl Cursor<'_> {
    /// Words that are from end to end a time around today.
    pub(super) fn around(&self, today: NaiveDate) -> Option<TypedReading> {
        let (limit, at) = self.limit(0);
        self.day_around(at, today)
            .or_else(|| self.week_around(limit, at, today))
            .or_else(|| self.now_until(today))
            .or_else(|| self.span_around(limit, at, today))
    }

    /// "tuần đầu của tháng sau", "tuần cuối tháng này".
    fn week_around(&self, limit: Limit, at: usize, today: NaiveDate) -> Option<TypedReading> {
        let is_last = match self.term(at + 1).filter(|_| self.is(at, Term::Week))? {
            Term::Early => false,
            Term::Late => true,
            _ => return None,
        };
        let (is_next, end) = self.which_month(self.after_of(at + 2))?;
        let first = span(Term::Month, today, is_next).filter(|_| end == self.len())?.start;
        let month = first.month();
        let stretch = if is_last { Stretch::LastWeek(month) } else { Stretch::Week { month, week: 1 } };
        Some(TypedReading::said(bound(limit, stretch.period(first.year())?)))
    }

    /// "tháng sau", "tháng này": whether it is the next one, and the place behind it.
    fn which_month(&self, at: usize) -> Option<(bool, usize)> {
        match self.term(at)? {
            Term::NextMonth => Some((true, at + 1)),
            Term::Month => Some((is_next(self.term(at + 1)?)?, at + 2)),
            _ => None,
        }
    }

    /// "từ nay đến hết năm", "từ nay đến cuối quý".
    fn now_until(&self, today: NaiveDate) -> Option<TypedReading> {
        let begins = self.is(0, Term::From) && matches!(self.term(1), Some(Term::This | Term::Today));
        let unit = 3 + usize::from(matches!(self.term(3), Some(Term::EndOf | Term::Late)));
        if !begins || !self.is(2, Term::Until) || unit + 1 != self.len() {
            return None;
        }
        let end = span(self.term(unit)?, today, false)?.end;
        let reading = Reading::Window(Period { start: today, end });
        Some(TypedReading::Read { reading, is_year_inferred: true })
    }

    /// "ngày 5 tháng sau", "ngày 10 của tháng này".
    fn day_around(&self, at: usize, today: NaiveDate) -> Option<TypedReading> {
        if !self.is(at, Term::Day) {
            return None;
        }
        let (day, next) = self.small(at + 1)?;
        let (is_next, end) = self.which_month(self.after_of(next))?;
        if end != self.len() {
            return None;
        }
        let first = span(Term::Month, today, is_next)?.start;
        Some(first.with_day(day).map_or(TypedReading::Impossible, |day| TypedReading::Read {
            reading: Reading::Date(day),
            is_year_inferred: true,
        }))
    }

    /// "hôm nay", "mai", "tuần này", "cuối tháng", "đầu quý sau", "tháng sau", "next week".
    fn span_around(&self, limit: Limit, at: usize, today: NaiveDate) -> Option<TypedReading> {
        let part = match self.term(at)? {
            Term::Early => Some(1),
            Term::Middle => Some(2),
            Term::Late => Some(3),
            _ => None,
        };
        let at = at + usize::from(part.is_some());
        let before = usize::from(matches!(self.term(at), Some(Term::This | Term::Next)));
        let unit = self.term(at + before)?;
        let which = if before == 1 { self.term(at) } else { self.term(at + 1) }.and_then(is_next);
        let which = if unit == Term::NextYear { None } else { which };
        let is_named = matches!(unit, Term::Yesterday | Term::Today | Term::Tomorrow | Term::NextYear);
        // "trong năm", "hoàn thành trong quý".
        let is_within = limit == Limit::Within && matches!(unit, Term::Month | Term::Quarter | Term::Year);
        let is_relative = part.is_some() || which.is_some() || is_named || is_within;
        if self.len() != at + 1 + usize::from(which.is_some()) || !is_relative {
            return None;
        }
        let is_next = which == Some(true) || unit == Term::NextYear;
        let period = span(unit, today, is_next)?;
        let is_open = which.is_none() && !is_named;
        let reading = match part {
            None => bound(limit, period),
            Some(3) => Reading::Date(period.end),
            // The year that is missing is found as for any other time without one.
            Some(_) if is_open && unit == Term::Year => return None,
            Some(part) => {
                let first = part_of(unit, period, part)?;
                // "đầu tháng" on the 15th is that of the next month.
                let is_over = is_open && first.end < today;
                let later = if is_over { part_of(unit, span(unit, today, true)?, part)? } else { first };
                bound(limit, later)
            }
        };
        let is_year_inferred = is_open && (unit == Term::Year || is_within && part.is_none());
        Some(TypedReading::Read { reading, is_year_inferred })
    }
}

/// Whether a word behind or before a unit means the next one or the present one.
const fn is_next(term: Term) -> Option<bool> {
    match term {
        Term::This => Some(false),
        Term::Next | Term::After | Term::Until => Some(true),
        _ => None,
    }
}

/// The beginning (1) or the middle (2) of a month, a quarter or a year.
fn part_of(unit: Term, period: Period, part: u32) -> Option<Period> {
    let (year, month) = (period.start.year(), period.start.month());
    match unit {
        Term::Month => Stretch::Third { month, third: part }.period(year),
        Term::Quarter => Period::month(year, month + part - 1),
        Term::Year | Term::NextYear => Period::quarter(year, part),
        _ => None,
    }
}

/// The week, month, quarter or year of a day, or the next one.
pub(super) fn span(unit: Term, today: NaiveDate, is_next: bool) -> Option<Period> {
    let later = |months| today.checked_add_months(Months::new(if is_next { months } else { 0 }));
    match unit {
        Term::Yesterday => Some(Period::day(today.pred_opt()?)),
        Term::Today => Some(Period::day(today)),
        Term::Tomorrow => Some(Period::day(today.succ_opt()?)),
        Term::Week => Some(week_of(today.checked_add_days(Days::new(if is_next { 7 } else { 0 }))?)),
        Term::Month => later(1).and_then(|day| Period::month(day.year(), day.month())),
        Term::Quarter => later(3).and_then(|day| Period::quarter(day.year(), day.month().div_ceil(3))),
        Term::Year | Term::NextYear => later(12).and_then(|day| Period::year(day.year())),
        _ => None,
    }
}
