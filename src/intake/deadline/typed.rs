//! What people type into a date field: the same words, without marks where they like, and counted from today.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::date::{Period, add_working_days, week_of};
use crate::domain::deadline::Reading;
use crate::domain::text::{Text, nfc};
use crate::intake::word::Words;

use super::around::span;
use super::cursor::Cursor;
use super::phrase::{Limit, Meaning};
use super::point::{Point, Stretch, YearWords};
use super::resolve::{Dated, dated};
use super::term::{Item, Term};
use super::{Context, read};

/// What typed words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedReading {
    /// Nothing is typed.
    Empty,
    /// A day or a span of days.
    Read {
        /// [`Reading::Date`], [`Reading::Window`], or what else the words of a plan may mean.
        reading: Reading,
        /// Whether the year was left out and taken from today.
        is_year_inferred: bool,
    },
    /// A date that cannot be one ("31/2").
    Impossible,
    /// Words that name no time.
    NotUnderstood,
}

impl TypedReading {
    /// The day a date field takes: the day itself, or the last of a span.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Read { reading, .. } => reading.due(),
            _ => None,
        }
    }

    /// The span of days meant; a single day is a span of one.
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::Read { reading: Reading::Window(period), .. } => Some(*period),
            Self::Read { reading: Reading::Date(day), .. } => Some(Period::day(*day)),
            _ => None,
        }
    }

    pub(super) const fn said(reading: Reading) -> Self {
        Self::Read { reading, is_year_inferred: false }
    }
}

/// Reads what a person types: "20/12", "q4/2014", "cuoi thang 11", "+15 ngày làm việc", "thứ 2 hàng tuần". A missing year is
/// the first that is not over. Working days skip the ends of weeks; the holidays of the office are not known here.
pub fn read_typed(words: &str, today: NaiveDate) -> TypedReading {
    let composed: Text = nfc(words.trim());
    if composed.is_empty() {
        return TypedReading::Empty;
    }
    let words = Words::new(&composed).without_marks();
    let cursor = Cursor::new(&words);
    let simple = cursor
        .shifted(today)
        .or_else(|| cursor.around(today))
        .or_else(|| cursor.on_weekday(today))
        .or_else(|| cursor.iso());
    if let Some(reading) = simple {
        return reading;
    }
    let whole = cursor.typed_points().filter(|(_, to)| *to == cursor.len());
    if let Some((meaning, _)) = whole {
        let readings = dated(&meaning, Some(today));
        return match readings.into_iter().next() {
            Some(Dated::Reading { reading, is_year_inferred }) => {
                TypedReading::Read { reading, is_year_inferred }
            }
            Some(Dated::Broken | Dated::NoYear) => TypedReading::Impossible,
            None => TypedReading::NotUnderstood,
        };
    }
    phrase_of_a_plan(&composed, &cursor, today)
}

/// Words that a plan could hold, if they are one phrase from end to end.
fn phrase_of_a_plan(words: &str, cursor: &Cursor<'_>, today: NaiveDate) -> TypedReading {
    // "thường xuyên, báo cáo hằng quý, …": what is due may stand before its rhythm.
    let is_lead_in = |at: &usize| {
        cursor.is(*at, Term::Object) || cursor.is(*at, Term::Regularly) || cursor.is_mark(*at, &[','])
    };
    let from = (0..cursor.len()).take_while(is_lead_in).count();
    let ends = |at: usize| cursor.phrase(at).is_some_and(|phrase| phrase.to == cursor.len());
    let is_whole = ends(0) || from > 0 && ends(from);
    match read(words, Context { day: Some(today), ..Context::default() })
        .into_iter()
        .next()
        .filter(|_| is_whole)
    {
        Some(deadline) => match deadline.reading {
            Reading::Broken(_) => TypedReading::Impossible,
            reading => TypedReading::Read { reading, is_year_inferred: deadline.is_year_inferred },
        },
        None => TypedReading::NotUnderstood,
    }
}

impl Cursor<'_> {
    /// Points, ranges and what digits alone can say.
    fn typed_points(&self) -> Option<(Meaning, usize)> {
        if let Some(phrase) = self.phrase(0).filter(|phrase| phrase.to == self.len()) {
            let is_dated = matches!(
                phrase.meaning,
                Meaning::Points { .. } | Meaning::Range { .. } | Meaning::Since(_) | Meaning::Phase { .. }
            );
            return is_dated.then_some((phrase.meaning, phrase.to));
        }
        let bare = |point| Meaning::Points { limit: Limit::Bare, points: vec![point] };
        self.bare_year(0).or_else(|| self.digits()).map(|(point, to)| (bare(point), to))
    }

    /// "20-12", "20.12", "20-12-2014", and days and months that do not exist.
    fn digits(&self) -> Option<(Point, usize)> {
        let marks = ['/', '-', '.'];
        let (day, next) = self.small(0)?;
        if !self.is_mark(next, &marks) {
            return None;
        }
        let (month, next) = self.small(next + 1)?;
        let (year, next) = if self.is_mark(next, &marks) {
            let ((value, digits), next) = self.number(next + 1)?;
            let year = if digits == 2 { 2000 + value as i32 } else { value as i32 };
            (if matches!(digits, 2 | 4) { YearWords::Given(year) } else { YearWords::Broken }, next)
        } else {
            (YearWords::Missing, next)
        };
        Some((Point { stretch: Stretch::Day { month, day }, year }, next))
    }

    /// "2015-06-30".
    fn iso(&self) -> Option<TypedReading> {
        let (year, next) = self.year(0)?;
        let dash = |at| self.is_mark(at, &['-']).then_some(at + 1);
        let (month, next) = self.small(dash(next)?)?;
        let (day, next) = self.small(dash(next)?)?;
        (next == self.len()).then(|| {
            NaiveDate::from_ymd_opt(year, month, day)
                .map_or(TypedReading::Impossible, |day| TypedReading::said(Reading::Date(day)))
        })
    }

    /// "+15 ngày", "+10 ngày làm việc", "-1 tuần", "+2 tháng".
    fn shifted(&self, today: NaiveDate) -> Option<TypedReading> {
        let Item::Mark(sign @ ('+' | '-')) = self.item(0)? else { return None };
        let ((count, _), next) = self.number(1)?;
        let is_end = |at| at == self.len();
        let days = |count: u32| shift(today, sign, Days::new(u64::from(count)));
        let day = match self.term(next) {
            None if is_end(next) => days(count),
            Some(Term::Day) if is_end(next + 1) => days(count),
            Some(Term::Week) if is_end(next + 1) => days(count.checked_mul(7)?),
            Some(Term::WorkingDay) if is_end(next + 1) && sign == '+' && count <= 10_000 => {
                add_working_days(today, count, |_| false)
            }
            Some(Term::Month) if is_end(next + 1) => months(today, sign, count),
            Some(Term::Year) if is_end(next + 1) => months(today, sign, count.checked_mul(12)?),
            _ => return None,
        };
        Some(day.map_or(TypedReading::Impossible, |day| TypedReading::said(Reading::Date(day))))
    }

    /// "thứ sáu" is the first that is not over; "thứ 6 tuần này" and "thứ 6 tuần sau" name the week.
    fn on_weekday(&self, today: NaiveDate) -> Option<TypedReading> {
        let (weekday, next) = self.weekday(0)?;
        let is_next = matches!(self.term(next), Some(Term::Next | Term::Until)) && next + 1 == self.len();
        let monday = if is_next {
            let is_gone = weekday.num_days_from_monday() <= today.weekday().num_days_from_monday();
            week_of(today.checked_add_days(Days::new(if is_gone { 7 } else { 0 }))?).start
        } else if next == self.len() {
            let is_over = weekday.num_days_from_monday() < today.weekday().num_days_from_monday();
            week_of(today.checked_add_days(Days::new(if is_over { 7 } else { 0 }))?).start
        } else {
            let is_next = match self.term(next + 1)? {
                Term::This => false,
                Term::Next | Term::After | Term::Until => true,
                _ => return None,
            };
            (self.is(next, Term::Week) && next + 2 == self.len()).then_some(())?;
            span(Term::Week, today, is_next)?.start
        };
        let day = monday.checked_add_days(Days::new(weekday.num_days_from_monday().into()))?;
        Some(TypedReading::said(Reading::Date(day)))
    }
}

fn shift(day: NaiveDate, sign: char, days: Days) -> Option<NaiveDate> {
    if sign == '+' { day.checked_add_days(days) } else { day.checked_sub_days(days) }
}

fn months(day: NaiveDate, sign: char, count: u32) -> Option<NaiveDate> {
    let months = Months::new(count);
    if sign == '+' { day.checked_add_months(months) } else { day.checked_sub_months(months) }
}
