//! What is counted: "trong 15 ngày làm việc kể từ …", "sau khi họp 5 ngày".

use chrono::{Days, Months, NaiveDate};

use crate::domain::date::add_working_days;
use crate::domain::deadline::SpanUnit;

use super::cursor::{Cursor, Step};
use super::phrase::MOST_LIMITS;
use super::term::Term;

/// How many lexemes behind "sau khi" a span is looked for, so that no text is read twice over.
const MOST_EVENT: usize = 24;

/// The words of a span that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) number: u16,
    pub(super) unit: SpanUnit,
    /// The places of the event it is counted from.
    pub(super) event: Option<(usize, usize)>,
}

impl Count {
    /// Its last day, counted from one on which nothing is done yet. The holidays of the office are not known here.
    pub(super) fn end(self, day: NaiveDate) -> Option<NaiveDate> {
        let count = u32::from(self.number);
        match self.unit {
            SpanUnit::WorkingDay => add_working_days(day, count, |_| false),
            SpanUnit::Day => day.checked_add_days(Days::new(count.into())),
            SpanUnit::Week => day.checked_add_days(Days::new(u64::from(count) * 7)),
            SpanUnit::Month => day.checked_add_months(Months::new(count)),
            SpanUnit::Year => day.checked_add_months(Months::new(count * 12)),
        }
    }
}

impl Cursor<'_> {
    /// A span that is counted, from an event or from the start of the step.
    pub(super) fn count(&self, at: usize) -> Step<Count> {
        let limits = [Term::NoMoreThan, Term::Within, Term::After, Term::AtLatest];
        let is_limit = |place: usize| self.term(place).is_some_and(|term| limits.contains(&term));
        let place = (at..at + MOST_LIMITS).find(|place| !is_limit(*place))?;
        let (count, next) = self.number(place).map(|((value, _), next)| (value, next))?;
        let unit = self.span_unit(next)?;
        // "10 ngày đầu quý" are days of the quarter, "30 ngày trước …" no span that begins.
        if matches!(self.term(next + 1), Some(Term::Early | Term::Middle | Term::Late | Term::Before)) {
            return None;
        }
        // "5 ngày sau khi họp": without a limit only the event behind it tells that something is counted.
        let is_counted =
            || matches!(self.term(next + 1), Some(Term::After | Term::AfterEvent | Term::CountedFrom));
        let is_bare = place == at && unit != SpanUnit::WorkingDay;
        if is_bare && !is_counted() {
            return None;
        }
        let (event, next) = self.counted_from(next + 1);
        if is_bare && event.is_none() {
            return None;
        }
        Some((Count { number: u16::try_from(count).ok()?, unit, event }, next))
    }

    /// "sau khi họp 5 ngày": the span stands behind the event, in the same clause.
    pub(super) fn counted_event(&self, at: usize) -> Step<Count> {
        let ends = |place: &usize| self.is_mark(*place, &[',', ';', '.', '(', ')', ':']);
        let near = (at + 1..(at + MOST_EVENT).min(self.len())).take_while(|place| !ends(place));
        let (place, number, unit, next) = near.skip(1).find_map(|place| {
            let (number, next) = self.small(place)?;
            let is_date = self.span_unit(place - 1).is_some()
                || self.is(place - 1, Term::Quarter)
                || self.number(next + 1).is_some()
                || matches!(self.term(next + 1), Some(Term::Early | Term::Late));
            let unit = self.span_unit(next).filter(|_| !is_date)?;
            Some((place, number, unit, next + 1))
        })?;
        Some((Count { number: u16::try_from(number).ok()?, unit, event: Some((at + 1, place)) }, next))
    }

    fn span_unit(&self, at: usize) -> Option<SpanUnit> {
        match self.term(at)? {
            Term::WorkingDay => Some(SpanUnit::WorkingDay),
            Term::Day => Some(SpanUnit::Day),
            Term::Week => Some(SpanUnit::Week),
            Term::Month => Some(SpanUnit::Month),
            Term::Year => Some(SpanUnit::Year),
            _ => None,
        }
    }

    fn counted_from(&self, at: usize) -> (Option<(usize, usize)>, usize) {
        let place = at + usize::from(self.is_mark(at, &[',']));
        let from = match self.term(place) {
            Some(Term::AfterEvent) => place + 1,
            Some(Term::CountedFrom | Term::From | Term::After) => {
                place + 1 + usize::from(self.is(place + 1, Term::Day))
            }
            _ => return (None, at),
        };
        let to = self.clause_end(from);
        ((from < to).then_some((from, to)), to)
    }
}
