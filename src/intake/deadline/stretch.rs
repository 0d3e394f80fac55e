//! Ranges that leave out what their end says ("15-30/6/2015", "từ 4-6/2015", "ngày 01 đến ngày 15/4"), the end of a span
//! told apart from its beginning, and the hour before a day.

use crate::domain::text::fold;

use super::cursor::{Cursor, Step};
use super::phrase::Meaning;
use super::point::{Point, Stretch};
use super::term::Term;

impl Cursor<'_> {
    /// A day or a month by its number alone, up to one that is told in full.
    pub(super) fn short_range(&self, at: usize) -> Step<Meaning> {
        let has_from = matches!(self.term(at), Some(Term::From | Term::CountedFrom));
        let start = at + usize::from(has_from);
        let number = start + usize::from(self.is(start, Term::Day));
        if number == at && at > 0 {
            return None;
        }
        let (from, next) = self.small(number)?;
        let is_dash = self.is_mark(next, &['-']);
        if !is_dash && !self.is(next, Term::Until) {
            return None;
        }
        let place = next + 1 + usize::from(self.is(next + 1, Term::EndOf));
        let place = place + usize::from(self.is(place, Term::Day));
        let (last, to) = self.point(place - usize::from(self.is(place - 1, Term::Day)))?;
        let stretch = match last.stretch {
            Stretch::Day { month, day } if from < day => Stretch::Day { month, day: from },
            Stretch::Month(month) if from < month && number == start => Stretch::Month(from),
            _ => return None,
        };
        let first = Point { stretch, year: last.year };
        (from > 0).then_some((Meaning::Range { first, last }, to))
    }

    /// "…, kết thúc trước 22/5/2015": the end of what began before it.
    pub(super) fn told_end(&self, at: usize) -> Step<Point> {
        let place = at + usize::from(self.is_mark(at, &[',', ';']));
        let place = place + usize::from(self.is(place, Term::And));
        let is_end = ["ket thuc", "hoan thanh"].contains(&&*fold(self.slice(place, place + 1)));
        let (_, day) = self.limit(place + 1);
        self.point(day).filter(|_| is_end)
    }

    /// The place after an hour and the part of the day: "17 giờ 00", "10h30", "10 giờ sáng".
    pub(super) fn after_hour(&self, at: usize) -> usize {
        let Some((_, unit)) = self.small(at).filter(|(hour, unit)| *hour <= 24 && self.is(*unit, Term::Hour))
        else {
            return at;
        };
        let next = self.small(unit + 1).map_or(unit + 1, |(_, next)| next);
        let next = next + usize::from(self.is(next, Term::Minute));
        let is_part = ["sang", "trua", "chieu", "toi"].contains(&&*fold(self.slice(next, next + 1)));
        let next = next + usize::from(is_part);
        next + usize::from(self.is_mark(next, &[',']))
    }

    /// "15/8 âm lịch": a day of the moon, from its first word to its last.
    pub(super) fn lunar(&self, at: usize) -> Step<Meaning> {
        let (_, place) = self.limit(at);
        let (_, to) = self.point(place)?;
        let to = to + usize::from(self.is_mark(to, &['(']));
        let end = to + 1 + usize::from(self.is_mark(to + 1, &[')']));
        let is_lunar = self.is(to, Term::Lunar);
        is_lunar.then_some((Meaning::Feast { name: (place, end), year: None, is_limited: place > at }, end))
    }
}
