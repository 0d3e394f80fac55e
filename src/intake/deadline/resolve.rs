//! From points of the calendar to days: missing years, unions, ranges, and the day that binds.

use chrono::NaiveDate;

use crate::domain::date::Period;
use crate::domain::deadline::{Activity, Reading, Series};

use super::phrase::{Limit, Meaning};
use super::point::{Point, Stretch, YearWords};
use super::rhythm::Rhythm;

/// A reading of points, without their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Dated {
    Reading {
        reading: Reading,
        is_year_inferred: bool,
    },
    /// No such day, or digits that are no year.
    Broken,
    /// The year is missing and nothing around the words gives one.
    NoYear,
}

/// The readings of points; `day` is the day of the document, from which missing years are taken.
pub(super) fn dated(meaning: &Meaning, day: Option<NaiveDate>) -> Vec<Dated> {
    match meaning {
        Meaning::Points { limit, points } => union(*limit, points, day),
        Meaning::Range { first, last } | Meaning::Phase { first, last } => vec![range(*first, *last, day)],
        Meaning::Since(point) => vec![since(*point, day)],
        _ => Vec::new(),
    }
}

/// The series of a rhythm, for one activity.
pub(super) fn series(rhythm: &Rhythm, of: Activity) -> Vec<Series> {
    let within = rhythm.within.and_then(Period::year);
    let each = |every| {
        let days: Vec<_> = rhythm.days_of(every).into_iter().map(Some).collect();
        let days = if days.is_empty() { vec![None] } else { days };
        days.into_iter().map(move |day| Series { every, of, within, day })
    };
    rhythm.every.iter().copied().flat_map(each).collect()
}

struct Year {
    year: i32,
    is_inferred: bool,
}

fn year_of(point: Point, shared: Option<i32>, day: Option<NaiveDate>) -> Result<Year, Dated> {
    match (point.year, shared) {
        (YearWords::Broken, _) => Err(Dated::Broken),
        (YearWords::Given(year), _) | (YearWords::Missing | YearWords::Every, Some(year)) => {
            Ok(Year { year, is_inferred: false })
        }
        (YearWords::Missing | YearWords::Every, None) => {
            // The first such day that the document can still ask for.
            let day = day.ok_or(Dated::NoYear)?;
            Ok(Year { year: point.stretch.first_year_from(day), is_inferred: true })
        }
    }
}

const fn given(point: Point) -> Option<i32> {
    match point.year {
        YearWords::Given(year) => Some(year),
        _ => None,
    }
}

/// Points that touch are one span ("Quý IV năm 2014 và năm 2015"), others are deadlines of their own.
fn union(limit: Limit, points: &[Point], day: Option<NaiveDate>) -> Vec<Dated> {
    let mut spans: Vec<(Period, bool)> = Vec::new();
    // A year said once at the end is the year of all before it.
    let mut shared = None;
    let mut years = Vec::with_capacity(points.len());
    for point in points.iter().rev() {
        shared = given(*point).or(shared);
        years.push(shared);
    }
    for (point, shared) in points.iter().zip(years.into_iter().rev()) {
        let year = match year_of(*point, shared, day) {
            Ok(year) => year,
            Err(problem) => return vec![problem],
        };
        let Some(period) = point.stretch.period(year.year) else { return vec![Dated::Broken] };
        match spans.last_mut().filter(|(last, _)| touches(*last, period)) {
            Some((last, is_inferred)) => {
                last.end = last.end.max(period.end);
                *is_inferred |= year.is_inferred;
            }
            None => spans.push((period, year.is_inferred)),
        }
    }
    let binding =
        |(period, is_year_inferred)| Dated::Reading { reading: bound(limit, period), is_year_inferred };
    spans.into_iter().map(binding).collect()
}

/// Whether a period begins within another or on the day after it. Single days stay single.
fn touches(before: Period, after: Period) -> bool {
    let follows = before.end.succ_opt().is_some_and(|next| after.start <= next);
    follows && before.start <= after.start && after.start != after.end
}

/// What a limit makes of a span.
pub(super) fn bound(limit: Limit, period: Period) -> Reading {
    let is_day = period.start == period.end;
    match limit {
        Limit::Before if !is_day => Reading::Date(period.start.pred_opt().unwrap_or(period.start)),
        Limit::By | Limit::Until | Limit::Before => Reading::Date(period.end),
        Limit::Bare | Limit::Within if is_day => Reading::Date(period.end),
        Limit::Bare | Limit::Within => Reading::Window(period),
    }
}

fn range(first: Point, last: Point, day: Option<NaiveDate>) -> Dated {
    let end = match year_of(last, None, day) {
        Ok(year) => year,
        Err(problem) => return problem,
    };
    let Some(last_period) = last.stretch.period(end.year) else { return Dated::Broken };
    let start = match year_of(first, Some(end.year), day) {
        Ok(year) => year.year,
        Err(problem) => return problem,
    };
    let is_missing = matches!(first.year, YearWords::Missing | YearWords::Every);
    // "từ ngày 15/12 đến ngày 14/6/2015" begins in the year before.
    let begins = |year: i32| first.stretch.period(year).filter(|period| period.start <= last_period.end);
    let Some(first_period) = begins(start).or_else(|| begins(start - 1).filter(|_| is_missing)) else {
        return Dated::Broken;
    };
    let period = Period { start: first_period.start, end: last_period.end };
    let is_year_inferred = end.is_inferred || is_missing && first.stretch != Stretch::Year;
    Dated::Reading { reading: Reading::Window(period), is_year_inferred }
}

fn since(point: Point, day: Option<NaiveDate>) -> Dated {
    match year_of(point, None, day) {
        Ok(year) => point.stretch.period(year.year).map_or(Dated::Broken, |period| Dated::Reading {
            reading: Reading::Since(period.start),
            is_year_inferred: year.is_inferred,
        }),
        Err(problem) => problem,
    }
}
