//! Words of time that no reading took: they must not pass for a duty without a deadline.

use chrono::NaiveDate;

use crate::intake::word::Words;

use super::cursor::Cursor;
use super::phrase::{Meaning, Phrase};
use super::point::Stretch;
use super::resolve::{Dated, dated};
use super::term::{Item, Term};

/// How many lexemes of such words are shown.
const MOST_SHOWN: usize = 10;

/// The first words of time in a sentence without a deadline that are not understood, as tokens: a unit, a limit or a feast
/// near digits, outside of everything that is read, be it a deadline or not; or a time from the day of the document on of
/// which nothing says that it is one.
pub(crate) fn unread(words: &Words<'_>, day: Option<NaiveDate>) -> Option<(usize, usize)> {
    let cursor = Cursor::new(words);
    let mut at = 0;
    while at < cursor.len() {
        let phrase = cursor.closed_phrase(at);
        if let Some(phrase) = phrase.as_ref().filter(|phrase| cursor.is_to_come(phrase, day)) {
            return Some((cursor.token(phrase.from), cursor.end_token(phrase.to)));
        }
        if cursor.is_time(at) {
            let to = cursor.clause_end_near(at, MOST_SHOWN);
            return Some((cursor.token(at), cursor.end_token(to)));
        }
        at = phrase.map_or(at + 1, |phrase| phrase.to.max(at + 1));
    }
    None
}

impl Cursor<'_> {
    /// Whether a phrase is a time of days, months or quarters to come, and not of a document or its object.
    fn is_to_come(&self, phrase: &Phrase, day: Option<NaiveDate>) -> bool {
        let Meaning::Points { points, .. } = &phrase.meaning else { return false };
        let is_of_thing =
            phrase.from > 0 && matches!(self.term(phrase.from - 1), Some(Term::Object | Term::Of));
        let is_due = |dated: &Dated| match dated {
            Dated::Reading { reading, .. } => reading.due() >= day,
            Dated::Broken | Dated::NoYear => false,
        };
        let is_short = points.iter().all(|point| point.stretch != Stretch::Year);
        day.is_some() && is_short && !is_of_thing && dated(&phrase.meaning, day).first().is_some_and(is_due)
    }

    /// What is read here, where it does not run to the end of its clause whatever stands there.
    fn closed_phrase(&self, at: usize) -> Option<Phrase> {
        // These run to the end of their clause, in which there may be other times.
        let is_open = matches!(
            self.term(at),
            Some(Term::According | Term::Upon | Term::AfterEvent | Term::Expiry | Term::PhaseMoment)
        );
        (!is_open).then(|| self.phrase(at)).flatten()
    }

    /// Whether words of time stand here of which nothing is read.
    fn is_time(&self, at: usize) -> bool {
        let is_number = |place: usize| matches!(self.item(place), Some(Item::Number { .. }));
        let is_unit =
            |place| matches!(self.term(place), Some(Term::Day | Term::Week | Term::Month | Term::Quarter));
        let is_near = match self.term(at) {
            Some(Term::Day | Term::Week | Term::Month | Term::Quarter | Term::Year) => {
                is_number(at + 1) || self.is(at + 1, Term::Ordinal) && is_number(at + 2)
            }
            Some(Term::Before | Term::AtLatest | Term::NoMoreThan | Term::DueBy) => {
                (at + 1..at + 4).any(|place| is_unit(place) && (is_number(place + 1) || is_number(place - 1)))
            }
            Some(Term::WorkingDay) => matches!(self.term(at + 1), Some(Term::Early | Term::Late)),
            _ => self.is_how_often(at),
        };
        let is_read = |meaning: &Meaning| !matches!(meaning, Meaning::Vague | Meaning::Event);
        is_near && !self.phrase(at).is_some_and(|phrase| is_read(&phrase.meaning))
    }
    /// "2 tháng một lần", "mỗi tháng 2 lần".
    fn is_how_often(&self, at: usize) -> bool {
        let is_unit = |place| {
            matches!(
                self.term(place),
                Some(Term::Day | Term::Week | Term::Month | Term::Quarter | Term::Year)
            )
        };
        let is_often = |place: usize| {
            let (_, next) = self.small(place).unwrap_or((1, place));
            next > place && self.is(next, Term::Times)
        };
        let every =
            self.is(at, Term::Each).then_some(at + 1).or_else(|| self.small(at).map(|(_, next)| next));
        every.is_some_and(|unit| is_unit(unit) && is_often(unit + 1))
    }
}
