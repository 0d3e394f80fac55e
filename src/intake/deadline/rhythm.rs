//! What recurs: "hàng năm", "định kỳ 06 tháng, 01 năm", "ngày 25 hàng tháng".

use crate::domain::deadline::{DueDay, Every, Series};

use super::calendar::{Lead, next_year};
use super::cursor::{Cursor, Step};
use super::point::{Point, Stretch, YearWords};
use super::term::Term;

/// The words of a recurring deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// How often, in the order of the words; empty where they do not say.
    pub(super) every: Vec<Every>,
    /// The year within which it recurs.
    pub(super) within: Option<i32>,
    /// On which days.
    pub(super) days: Vec<DueDay>,
    /// The days of some of the periods alone.
    pub(super) own: Vec<(Every, Vec<DueDay>)>,
}

impl Rhythm {
    /// Adds a period with days of its own.
    pub(super) fn add(&mut self, every: Every, days: Vec<DueDay>) {
        if !self.every.contains(&every) {
            self.every.push(every);
        }
        self.own.push((every, days));
    }

    /// The same, the days of a single period being those of the whole.
    pub(super) fn settled(mut self) -> Self {
        if self.every.len() == 1 && !self.own.is_empty() {
            self.days = self.own.drain(..).flat_map(|(_, days)| days).collect();
        }
        self
    }

    /// The days of one of its periods.
    pub(super) fn days_of(&self, every: Every) -> Vec<DueDay> {
        let own = self.own.iter().filter(|(of, _)| *of == every).flat_map(|(_, days)| days);
        let own: Vec<_> = own.copied().collect();
        if own.is_empty() { self.days.clone() } else { own }
    }

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
                let listed = self.listed(at + 1 + open).map(|(rhythm, next)| {
                    (rhythm, next + usize::from(open > 0 && self.is_mark(next, &[')'])))
                });
                Some(listed.unwrap_or((Rhythm::default(), at + 1)))
            }
            Some(Term::Each) => self.listed(at).map(|listed| self.with_days(listed)),
            Some(Term::Ordinal | Term::Weekday(_)) => self.weekly(at),
            _ => self.times(at).or_else(|| self.calendar(at)).or_else(|| self.part_of_each(at)),
        }
    }

    /// Points that come back every year, or a day of every month: "trước ngày 05/6 và 05/12 hàng năm".
    pub(super) fn yearly(&self, points: &[Point], at: usize) -> Step<Rhythm> {
        let days: Vec<_> = points.iter().filter_map(|point| due_day(*point)).collect();
        if days.len() == points.len() && points.iter().all(|point| point.year == YearWords::Every) {
            return Some((Rhythm { every: vec![Every::Year], days, ..Rhythm::default() }, at));
        }
        let of = at + usize::from(self.is(at, Term::Of));
        if self.is(of, Term::NextYear) {
            let days = days.into_iter().map(next_year).collect();
            return Some((Rhythm { every: vec![Every::Year], days, ..Rhythm::default() }, of + 1));
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
        if let Some(more) = self.several_days(day as u8, next) {
            return Some(more);
        }
        let of = self.after_of(next);
        let day = day as u8;
        let on =
            |every: &[Every], day| Rhythm { every: every.to_vec(), days: vec![day], ..Rhythm::default() };
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

    /// Behind the first day: "05 và 20 hằng tháng", "15 và ngày 30 hàng tháng".
    fn several_days(&self, first: u8, at: usize) -> Step<Rhythm> {
        let mut days = vec![first];
        let mut next = at;
        while let Some((day, after)) = self.joined(next).and_then(|place| {
            let number = place + usize::from(self.is(place, Term::Day));
            // "…, 6 tháng": that is the next period.
            let is_count =
                |next| matches!(self.term(next), Some(Term::Week | Term::Month | Term::Quarter | Term::Year));
            self.small(number).filter(|(day, next)| (1..=31).contains(day) && !is_count(*next))
        }) {
            days.push(day as u8);
            next = after;
        }
        let (rhythm, next) = self
            .listed(self.after_of(next))
            .filter(|(rhythm, _)| days.len() > 1 && rhythm.every == [Every::Month])?;
        let days = days.into_iter().map(DueDay::OfMonth).collect();
        Some((Rhythm { days, ..rhythm }, next))
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
    pub(super) fn is_any_month(&self, at: usize) -> bool {
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

    /// "06 tháng, 01 năm", "hàng tháng, quý, năm 2015".
    fn listed(&self, at: usize) -> Step<Rhythm> {
        let mut rhythm = Rhythm::default();
        let mut next = at;
        let mut place = Some(at);
        while let Some((every, year, after)) = place.and_then(|place| self.every(place)) {
            rhythm.within = year.or(rhythm.within);
            next = after;
            if let Some(((every, days), to)) = self.own_days(every, after, Lead::Close) {
                rhythm.add(every, days);
                next = to;
            } else if !rhythm.every.contains(&every) {
                rhythm.every.push(every);
            }
            place = self.joined(next);
        }
        (!rhythm.every.is_empty()).then(|| (rhythm.settled(), next))
    }

    pub(super) fn every(&self, at: usize) -> Option<(Every, Option<i32>, usize)> {
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
        // "mỗi tháng 2 lần" is not once a month.
        let is_often =
            self.small(next).is_some_and(|(times, after)| times > 1 && self.is(after, Term::Times));
        if is_often {
            return None;
        }
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
            let rhythm = Rhythm { every: vec![every], within: year, ..Rhythm::default() };
            return said_once.then(|| self.with_own_days((rhythm, next)));
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
        let next = unit + 1 + usize::from(self.is(unit, Term::Each));
        Some(self.with_own_days((Rhythm { every: vec![every], ..Rhythm::default() }, next)))
    }

    /// "02 lần/năm (trước 15/6 và 15/12)".
    fn with_own_days(&self, (rhythm, next): (Rhythm, usize)) -> (Rhythm, usize) {
        match rhythm.every.first().and_then(|every| self.own_days(*every, next, Lead::Close)) {
            Some(((every, days), next)) => (Rhythm { every: vec![every], days, ..rhythm }, next),
            None => (rhythm, next),
        }
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
        if !rhythm.days.is_empty() || !rhythm.own.is_empty() {
            return (rhythm, next);
        }
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
                let of_day = |point: &Point| {
                    of_every_year(*point).filter(|_| matches!(point.stretch, Stretch::Day { .. }))
                };
                let days: Option<Vec<_>> = points.iter().map(of_day).collect();
                let is_range = self.is(next, Term::Until) || self.is_mark(next, &['-']);
                days.filter(|_| !is_range).map(|days| (days, next))
            }
            [Every::Week] => self.weekday(place).map(|(day, next)| (vec![DueDay::OfWeek(day)], next)),
            [Every::Month] if self.is(place, Term::Day) && self.point(place).is_none() => {
                let (day, next) = self.small(place + 1).filter(|(day, _)| (1..=31).contains(day))?;
                (!self.is_mark(next, &['/', '-'])).then(|| (vec![DueDay::OfMonth(day as u8)], next))
            }
            _ => None,
        }
    }
}

/// The same, where the words name no year.
pub(super) fn of_every_year(point: Point) -> Option<DueDay> {
    due_day(point).filter(|_| point.year == YearWords::Missing)
}

/// The day of every year on which a point is due: its last one.
pub(super) fn due_day(point: Point) -> Option<DueDay> {
    match point.stretch {
        Stretch::Day { month, day } => Some(DueDay::OfYear { month: month as u8, day: day as u8 }),
        Stretch::Third { month, third: third @ (1 | 2) } => {
            Some(DueDay::OfYear { month: month as u8, day: third as u8 * 10 })
        }
        Stretch::Third { month, .. } | Stretch::Month(month) => {
            let last = Stretch::Month(month).period(2001)?.end;
            Some(DueDay::OfYear { month: month as u8, day: chrono::Datelike::day(&last) as u8 })
        }
        Stretch::Quarter(quarter) => due_day(Point { stretch: Stretch::Month(quarter * 3), ..point }),
        Stretch::FirstMonths(count) => due_day(Point { stretch: Stretch::Month(count), ..point }),
        Stretch::LastMonths(_) => due_day(Point { stretch: Stretch::Month(12), ..point }),
        _ => None,
    }
}
