//! Finding rows by words without marks: village, commune, district, code and note.
//!
//! Nothing is kept per row. The names above a village are looked at once per commune, its own name only where those
//! leave a word unfound, so that a filter over 100,000 rows is one pass of a few milliseconds per word typed.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::place::{Place, PlaceId};
use crate::domain::review::{RoundId, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{fold, fold_into};

/// The words to find; all of them must stand somewhere in a row.
#[derive(Debug)]
pub(super) struct Search<'a> {
    snapshot: &'a Snapshot,
    as_of: NaiveDate,
    words: Vec<String>,
    homes: RefCell<HashMap<PlaceId, u64>>,
    name: RefCell<String>,
}

impl<'a> Search<'a> {
    /// A search for the words of a line as typed, in the names of a round's day.
    pub(super) fn new(snapshot: &'a Snapshot, round: RoundId, typed: &str) -> Self {
        let as_of = snapshot.get(round).map_or(NaiveDate::MIN, |round| round.as_of);
        let words = fold(typed).split_whitespace().take(64).map(str::to_owned).collect();
        Self { snapshot, as_of, words, homes: RefCell::default(), name: RefCell::default() }
    }

    /// Whether the row has all the words.
    pub(super) fn finds(&self, raw: u32) -> bool {
        let all = if self.words.len() == 64 { u64::MAX } else { (1 << self.words.len()) - 1 };
        if all == 0 {
            return true;
        }
        let Some(survey) = self.snapshot.get(SurveyId::new(raw)) else { return false };
        let Some(place) = self.snapshot.get(survey.place) else { return false };
        let above = place.parent_on(self.as_of).map_or(0, |parent| self.home(parent));
        if above == all {
            return true;
        }
        let mut text = self.name.borrow_mut();
        text.clear();
        for part in [&place.name, &place.code, &survey.note] {
            fold_into(part, &mut text);
            text.push('\n');
        }
        above | self.found_in(&text) == all
    }

    /// The words found in the names of a commune and what lies above it.
    fn home(&self, place: PlaceId) -> u64 {
        if let Some(found) = self.homes.borrow().get(&place) {
            return *found;
        }
        let mut text = String::new();
        for above in Ancestry::of(self.snapshot, place, self.as_of) {
            fold_into(&above.name, &mut text);
            text.push('\n');
            text.push_str(&above.code);
            text.push('\n');
        }
        let found = self.found_in(&text);
        self.homes.borrow_mut().insert(place, found);
        found
    }

    fn found_in(&self, text: &str) -> u64 {
        let found = self.words.iter().enumerate().filter(|(_, word)| text.contains(word.as_str()));
        found.fold(0, |bits, (n, _)| bits | 1 << n)
    }
}

/// A place and whatever lies above it on a day, the province left out.
#[derive(Debug, Clone)]
pub struct Ancestry<'a> {
    snapshot: &'a Snapshot,
    next: Option<PlaceId>,
    as_of: NaiveDate,
}

impl<'a> Ancestry<'a> {
    /// Begins at a place.
    pub const fn of(snapshot: &'a Snapshot, place: PlaceId, as_of: NaiveDate) -> Self {
        Self { snapshot, next: Some(place), as_of }
    }
}

impl<'a> Iterator for Ancestry<'a> {
    type Item = &'a Place;

    fn next(&mut self) -> Option<Self::Item> {
        let place = self.snapshot.get(self.next?)?;
        self.next = place.parent_on(self.as_of);
        self.next.map(|_| place)
    }
}
