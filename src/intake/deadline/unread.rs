//! Words of time that no reading took: they must not pass for a duty without a deadline.

use crate::intake::word::Words;

use super::cursor::Cursor;
use super::phrase::Meaning;
use super::term::{Item, Term};

/// How many lexemes of such words are shown.
const MOST_SHOWN: usize = 10;

/// The first words of time in a sentence that are not understood, as tokens: a unit, a limit or a feast near digits,
/// outside of everything that is read, be it a deadline or not.
pub(crate) fn unread(words: &Words<'_>) -> Option<(usize, usize)> {
    let cursor = Cursor::new(words);
    let mut at = 0;
    while at < cursor.len() {
        if cursor.is_time(at) {
            let to = cursor.clause_end_near(at, MOST_SHOWN);
            return Some((cursor.token(at), cursor.end_token(to)));
        }
        at = cursor.after_read(at);
    }
    None
}

impl Cursor<'_> {
    /// The place after what is read here, the next one where nothing is.
    fn after_read(&self, at: usize) -> usize {
        // These run to the end of their clause, in which there may be other times.
        let is_open = matches!(
            self.term(at),
            Some(Term::According | Term::Upon | Term::AfterEvent | Term::Expiry | Term::PhaseMoment)
        );
        let phrase = (!is_open).then(|| self.phrase(at)).flatten();
        phrase.map_or(at + 1, |phrase| phrase.to.max(at + 1))
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
            _ => false,
        };
        let is_read = |meaning: &Meaning| !matches!(meaning, Meaning::Vague | Meaning::Event);
        is_near && !self.phrase(at).is_some_and(|phrase| is_read(&phrase.meaning))
    }
}
