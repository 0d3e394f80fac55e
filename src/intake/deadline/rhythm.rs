//! What recurs ("hàng năm", "định kỳ 06 tháng, 01 năm") and what is counted ("trong 15 ngày làm việc kể từ …").

use chrono::{Days, Months, NaiveDate};

use crate::domain::date::add_working_days;
use crate::domain::deadline::{DueDay, Every, Series, SpanUnit};

use super::cursor::{Cursor, Step};
use super::phrase::MOST_LIMITS;
use super::point::{Point, Stretch, YearWords};
use super::term::Term;

/// How many lexemes behind "sau khi" a span is looked for, so that no text is read twice over.
const MOST_EVENT: usize = 24;

/// The words of a recurring deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// How often, in the order of the words; empty where they do not say.
    pub(super) every: Vec<Every>,
    /// The year within which it recurs.
    pub(super) within: Option<i32>,
    /// On which days.
    pub(super) days: Vec<DueDay>,
}

impl Rhythm {
    /// Whether it is a day of the next month, and of no rhythm.
    pub(super) fn is_of_next_month(&self) -> bool {
        self.every.is_empty() && matches!(self.days[..], [DueDay::OfNextMonth(_)])
    }

    /// Whether its days are those of series that have none: it names no rhythm, or theirs again.
    pub(super) fn gives_days_to(&self, series: &[Series]) -> bool {
        let is_same =
            || self.every.len() == series.len() && series.iter().zip(&self.every).all(|(a, b)| a.every == *b);
        !self.days.is_empty()
            && !series.is_empty()
            && series.iter().all(|one| one.day.is_none())
            && (self.every.is_empty() || is_same())
    }
}

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
    /// A recurring deadline.
    pub(super) fn rhythm(&self, at: usize) -> Step<Rhythm> {
        match self.term(at) {
            Some(Term::Regularly) => {
                let comma = usize::from(self.is_mark(at + 1, &[',']));
                let place = at + 1 + comma;
                let listed = matches!(self.term(place), Some(Term::Each | Term::Periodically));
                listed.then(|| self.rhythm(place)).flatten().or(Some((Rhythm::default(), at + 1)))
            }
            Some(Term::Periodically) => {
                let open = usize::from(self.is_mark(at + 1, &['(', ':']));
                Some(self.listed(at + 1 + open).unwrap_or((Rhythm::default(), at + 1)))
            }
            Some(Term::Each) => self.listed(at).map(|listed| self.with_days(listed)),
            Some(Term::Ordinal | Term::Weekday(_)) => self.weekly(at),
            _ => self.times(at),
        }
    }

    /// Points that come back every year, or a day of every month: "trước ngày 05/6 và 05/12 hàng năm".
    pub(super) fn yearly(&self, points: &[Point], at: usize) -> Step<Rhythm> {
        let days: Vec<_> = points.iter().filter_map(|point| due_day(*point)).collect();
        if days.len() == points.len() && points.iter().all(|point| point.year == YearWords::Every) {
            return Some((Rhythm { every: vec![Every::Year], within: None, days }, at));
        }
        let of = at + usize::from(self.is(at, Term::Of));
        if self.is(of, Term::NextYear) {
            let next_year = |day| match day {
                DueDay::OfYear { month, day } => DueDay::OfNextYear { month, day },
                other => other,
            };
            let days = days.into_iter().map(next_year).collect();
            return Some((Rhythm { every: vec![Every::Year], within: None, days }, of + 1));
        }
        let (rhythm, next) = self.rhythm(at).filter(|(rhythm, _)| rhythm.every == [Every::Year])?;
        let is_whole = days.len() == points.len();
        let days = days.into_iter().chain(rhythm.days).collect();
        is_whole.then_some((Rhythm { days, ..rhythm }, next))
    }

    /// "ngày 15 của tháng báo cáo", "ngày 25 hàng tháng", "ngày 25 của tháng cuối kỳ báo cáo".
    pub(super) fn monthly_day(&self, at: usize) -> Step<Rhythm> {
        if !self.is(at, Term::Day) {
            return None;
        }
        let (day, next) = self.small(at + 1).filter(|(day, _)| (1..=31).contains(day))?;
        let of = self.after_of(next);
        let day = day as u8;
        let on = |every: &[Every], day| Rhythm { every: every.to_vec(), within: None, days: vec![day] };
        if let Some((which, next)) = self.month_of_any_quarter(of) {
            let is_next = matches!(self.term(next), Some(Term::After | Term::Next));
            let day = match which {
                1 if is_next => DueDay::OfNextMonth(day),
                1 => DueDay::OfFirstMonth(day),
                3 if !is_next => DueDay::OfLastMonth(day),
                _ => return None,
            };
            let is_named = self.quarter(next).is_some();
            return (!is_named).then(|| (on(&[Every::Quarter], day), next + usize::from(is_next)));
        }
        if let Some(next) = self.next_month(of) {
            return Some((on(&[], DueDay::OfNextMonth(day)), next));
        }
        match self.term(of)? {
            // "của tháng báo cáo"; without "của" the report would be what is due.
            Term::Month if of > next && self.is(of + 1, Term::Object) => {
                Some((on(&[Every::Month], DueDay::OfMonth(day)), of + 2))
            }
            Term::Month if of > next && self.is_any_month(of + 1) => {
                Some((on(&[Every::Month], DueDay::OfMonth(day)), of + 1))
            }
            Term::FirstMonth => Some((on(&[], DueDay::OfFirstMonth(day)), of + 1)),
            Term::LastMonth => Some((on(&[], DueDay::OfLastMonth(day)), of + 1)),
            Term::Each => {
                let (rhythm, next) = self.listed(of).filter(|(rhythm, _)| rhythm.every == [Every::Month])?;
                Some((Rhythm { days: vec![DueDay::OfMonth(day)], ..rhythm }, next))
            }
            _ => None,
        }
    }

    /// "tháng sau", "tháng kế tiếp": the place behind it.
    fn next_month(&self, at: usize) -> Option<usize> {
        if self.is(at, Term::NextMonth) {
            return Some(at + 1);
        }
        let next = at + 2;
        let is_next = self.is(at, Term::Month)
            && match self.term(at + 1)? {
                Term::After | Term::Next => true,
                // "tháng tới", but not "tháng … đến ngày 5".
                Term::Until => self.number(next).is_none() && self.point(next).is_none(),
                _ => false,
            };
        is_next.then_some(next)
    }

    /// Whether nothing behind "tháng" says which month.
    fn is_any_month(&self, at: usize) -> bool {
        let says_which = matches!(
            self.term(at),
            Some(
                Term::This
                    | Term::Next
                    | Term::After
                    | Term::Until
                    | Term::Early
                    | Term::Middle
                    | Term::Late
                    | Term::Before
            )
        );
        !says_which && self.number(at).is_none()
    }

    /// A span that is counted, from an event or from the start of the step.
    pub(super) fn count(&self, at: usize) -> Step<Count> {
        let limits = [Term::NoMoreThan, Term::Within, Term::After, Term::AtLatest];
        let is_limit = |place: usize| self.term(place).is_some_and(|term| limits.contains(&term));
        let place = (at..at + MOST_LIMITS).find(|place| !is_limit(*place))?;
        let (count, next) = self.number(place).map(|((value, _), next)| (value, next))?;
        let unit = self.span_unit(next)?;
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

    /// "06 tháng, 01 năm", "hàng tháng, quý, năm 2015".
    fn listed(&self, at: usize) -> Step<Rhythm> {
        let mut rhythm = Rhythm::default();
        let mut next = at;
        let mut place = Some(at);
        while let Some((every, year, after)) = place.and_then(|place| self.every(place)) {
            if !rhythm.every.contains(&every) {
                rhythm.every.push(every);
            }
            rhythm.within = year.or(rhythm.within);
            next = after;
            place = self.joined(next);
        }
        (!rhythm.every.is_empty()).then_some((rhythm, next))
    }

    fn every(&self, at: usize) -> Option<(Every, Option<i32>, usize)> {
        let place = at + usize::from(self.is(at, Term::Each));
        let (count, unit) = self.small(place).unwrap_or((1, place));
        let every = match (self.term(unit)?, count) {
            (Term::Week, 1) => Every::Week,
            (Term::Month, 1) => Every::Month,
            (Term::Month, 3 | 9) | (Term::Quarter, 1) => Every::Quarter,
            (Term::Month, 6) | (Term::Quarter, 2) => Every::HalfYear,
            (Term::Month, 12) | (Term::Year, 1) => Every::Year,
            _ => return None,
        };
        let next = unit + 1;
        let (year, next) = match self.year(next).filter(|_| every == Every::Year) {
            Some((year, next)) => (Some(year), next),
            None => (None, next),
        };
        Some((every, year, self.after_once(next)))
    }

    /// After "một lần", "1 lần", "/lần".
    pub(super) fn after_once(&self, at: usize) -> usize {
        let slash = at + usize::from(self.is_mark(at, &['/']));
        let place = self.small(slash).filter(|(count, _)| *count == 1).map_or(slash, |(_, next)| next);
        if self.is(place, Term::Times) { place + 1 } else { at }
    }

    /// "2 lần/năm", "6 tháng một lần".
    fn times(&self, at: usize) -> Step<Rhythm> {
        let (count, next) = self.small(at)?;
        if !self.is(next, Term::Times) {
            let (every, year, next) = self.every(at)?;
            let said_once = self.is(next - 1, Term::Times);
            return said_once
                .then_some((Rhythm { every: vec![every], within: year, days: Vec::new() }, next));
        }
        let unit = next + 1 + usize::from(self.is_mark(next + 1, &['/']));
        let every = match (count, self.term(unit + usize::from(self.is(unit, Term::Each)))?) {
            (1, Term::Month) | (12, Term::Year) => Every::Month,
            (1, Term::Quarter) | (4, Term::Year) => Every::Quarter,
            (2, Term::Year) => Every::HalfYear,
            (1, Term::Year) => Every::Year,
            (1, Term::Week) => Every::Week,
            _ => return None,
        };
        Some((Rhythm { every: vec![every], within: None, days: Vec::new() }, unit + 1))
    }

    /// "thứ 2 hàng tuần".
    fn weekly(&self, at: usize) -> Step<Rhythm> {
        let (weekday, next) = self.weekday(at)?;
        let comes_back = self.is(next, Term::Each).then(|| self.listed(next)).flatten();
        let (rhythm, next) = comes_back.filter(|(rhythm, _)| rhythm.every == [Every::Week])?;
        Some((Rhythm { days: vec![DueDay::OfWeek(weekday)], ..rhythm }, next))
    }

    /// "Hàng năm (đầu tháng 12)", "hàng năm, trước ngày 15/12", "hàng tháng, chậm nhất ngày 5 tháng sau".
    fn with_days(&self, (mut rhythm, next): (Rhythm, usize)) -> (Rhythm, usize) {
        let is_opened = rhythm.every == [Every::Year] && self.is_mark(next, &['(']);
        let point = is_opened.then(|| self.point(next + 1)).flatten();
        match point.filter(|(_, after)| self.is_mark(*after, &[')'])) {
            Some((point, after)) => {
                rhythm.days.extend(due_day(point));
                (rhythm, after + 1)
            }
            None => match self.days_behind(&rhythm.every, next) {
                Some((days, after)) => (Rhythm { days, ..rhythm }, after),
                None => (rhythm, next),
            },
        }
    }

    /// The days that stand behind a rhythm, with or without a comma between.
    fn days_behind(&self, every: &[Every], at: usize) -> Step<Vec<DueDay>> {
        let (_, place) = self.limit(at + usize::from(self.is_mark(at, &[','])));
        if let Some((day, next)) = self.monthly_day(place) {
            return (day.every.is_empty() || day.every == every).then_some((day.days, next));
        }
        match every {
            [Every::Year] => {
                let (points, next) = self.points(place)?;
                let of_every_year = |point: &Point| {
                    let is_day = matches!(point.stretch, Stretch::Day { .. });
                    due_day(*point).filter(|_| is_day && point.year == YearWords::Missing)
                };
                let days: Option<Vec<_>> = points.iter().map(of_every_year).collect();
                let is_range = self.is(next, Term::Until) || self.is_mark(next, &['-']);
                days.filter(|_| !is_range).map(|days| (days, next))
            }
            [Every::Month] if self.is(place, Term::Day) && self.point(place).is_none() => {
                let (day, next) = self.small(place + 1).filter(|(day, _)| (1..=31).contains(day))?;
                (!self.is_mark(next, &['/', '-'])).then(|| (vec![DueDay::OfMonth(day as u8)], next))
            }
            _ => None,
        }
    }
}

/// The day of every year on which a point without a year is due.
fn due_day(point: Point) -> Option<DueDay> {
    match point.stretch {
        Stretch::Day { month, day } => Some(DueDay::OfYear { month: month as u8, day: day as u8 }),
        Stretch::Third { month, third: third @ (1 | 2) } => {
            Some(DueDay::OfYear { month: month as u8, day: third as u8 * 10 })
        }
        Stretch::Third { month, .. } | Stretch::Month(month) => {
            let last = Stretch::Month(month).period(2001)?.end;
            Some(DueDay::OfYear { month: month as u8, day: chrono::Datelike::day(&last) as u8 })
        }
        _ => None,
    }
}
