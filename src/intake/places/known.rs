//! The places of a book with those that a list adds, by code and by name.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::domain::date::Validity;
use crate::domain::id::PROVISIONAL;
use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, fold};
use crate::intake::gazetteer::{Found, Gazetteer, VillageForms};

use super::reading::Called;
use super::unit::usual;

/// The places as they will be.
pub(super) struct Known<'b> {
    book: &'b Snapshot,
    pub(super) day: NaiveDate,
    gazetteer: Gazetteer,
    codes: HashMap<(PlaceLevel, Text), PlaceId>,
    provinces: Vec<PlaceId>,
    /// The places that are added, in the order of their provisional numbers.
    added: Changes,
    changed: BTreeMap<u32, Place>,
}

impl<'b> Known<'b> {
    pub(super) fn new(book: &'b Snapshot, day: NaiveDate) -> Self {
        let mut known = Self {
            book,
            day,
            gazetteer: Gazetteer::of_all_times(book, day),
            codes: HashMap::new(),
            provinces: Vec::new(),
            added: Changes::default(),
            changed: BTreeMap::new(),
        };
        for (id, place) in book.rows::<Place>() {
            if !place.code.is_empty() {
                known.codes.insert((place.level, place.code.clone()), id);
            }
            known.provinces.extend((place.level == PlaceLevel::Province).then_some(id));
        }
        known
    }

    /// A place as it will be.
    pub(super) fn get(&self, id: PlaceId) -> Option<&Place> {
        match id.raw().checked_sub(PROVISIONAL) {
            Some(number) => self.added.places.get(number as usize)?.after.as_ref(),
            None => self.changed.get(&id.raw()).or_else(|| self.book.get(id)),
        }
    }

    /// The only province there is.
    pub(super) fn only_province(&self) -> Option<PlaceId> {
        if let [only] = self.provinces[..] { Some(only) } else { None }
    }

    /// The place with this code, else with this name under the place above it.
    pub(super) fn find(&self, level: PlaceLevel, called: &Called, above: Option<PlaceId>) -> Found {
        if !called.code.is_empty() {
            if let Some(id) = self.codes.get(&(level, Text::from(&*called.code))) {
                return Found::One(*id);
            }
            // A place without a code may be meant, never one with another.
            return match self.named(level, &called.name, above) {
                Found::One(id) if self.get(id).is_some_and(|place| place.code.is_empty()) => Found::One(id),
                _ => Found::Nothing,
            };
        }
        self.named(level, &called.name, above)
    }

    fn named(&self, level: PlaceLevel, name: &str, above: Option<PlaceId>) -> Found {
        if name.is_empty() {
            return Found::Nothing;
        }
        let found = match level {
            PlaceLevel::Province => {
                let is_called =
                    |id: &PlaceId| self.get(*id).is_some_and(|place| fold(&place.name) == fold(name));
                several(self.provinces.iter().copied().filter(is_called).collect())
            }
            PlaceLevel::District => self.gazetteer.district(name),
            PlaceLevel::Commune => self.gazetteer.commune(above, name),
            PlaceLevel::Village => {
                above.map_or(Found::Nothing, |above| self.gazetteer.village(above, &VillageForms::of(name)))
            }
        };
        match (found, above) {
            // Districts are known by name alone, and lie in the province that is named.
            (Found::Several(ids), Some(above)) if level == PlaceLevel::District => {
                several(ids.into_iter().filter(|id| self.parent(*id) == Some(above)).collect())
            }
            (Found::One(id), Some(above))
                if level == PlaceLevel::District && self.parent(id) != Some(above) =>
            {
                Found::Nothing
            }
            (found, _) => found,
        }
    }

    /// The place that a cell means which names the unit above: by code, else by name, on the level nearest above first.
    pub(super) fn meant(&self, words: &str, below: PlaceLevel, within: Option<PlaceId>) -> Found {
        let levels = [PlaceLevel::Commune, PlaceLevel::District, PlaceLevel::Province];
        for level in levels.into_iter().filter(|level| *level < below) {
            if let Some(id) = self.codes.get(&(level, Text::from(words))) {
                return Found::One(*id);
            }
            match self.named(level, words, within) {
                Found::Nothing => {}
                found => return found,
            }
        }
        Found::Nothing
    }

    /// The place right above another one on the day of the list.
    pub(super) fn parent(&self, id: PlaceId) -> Option<PlaceId> {
        self.get(id)?.parent_on(self.day)
    }

    pub(super) fn add(&mut self, level: PlaceLevel, called: &Called, above: Option<PlaceId>) -> PlaceId {
        let place = Place {
            level,
            unit: called.unit.unwrap_or(usual(level)),
            code: Text::from(&*called.code),
            name: Text::from(&*called.name),
            parent: above,
            transfers: Vec::new(),
            validity: Validity::default(),
        };
        let id = self.added.insert(place);
        self.learn(id, level, called, above);
        id
    }

    /// Takes a place's code and name in.
    pub(super) fn learn(&mut self, id: PlaceId, level: PlaceLevel, called: &Called, above: Option<PlaceId>) {
        if !called.code.is_empty() {
            self.codes.insert((level, Text::from(&*called.code)), id);
        }
        match level {
            PlaceLevel::Province if !self.provinces.contains(&id) => self.provinces.push(id),
            PlaceLevel::Province => {}
            PlaceLevel::District => self.gazetteer.add_district(&called.name, id),
            PlaceLevel::Commune => self.gazetteer.add_commune(above, "", &called.name, id),
            PlaceLevel::Village => self.gazetteer.add_village(above, &VillageForms::of(&called.name), id),
        }
    }

    pub(super) fn put(&mut self, id: PlaceId, place: Place) {
        match id.raw().checked_sub(PROVISIONAL) {
            Some(number) => {
                if let Some(change) = self.added.places.get_mut(number as usize) {
                    change.after = Some(place);
                }
            }
            None => {
                self.changed.insert(id.raw(), place);
            }
        }
    }

    /// What takes the list in, with how many places are new and how many change.
    pub(super) fn finish(self) -> (Changes, u32, u32) {
        let mut all = self.added;
        let added = all.places.len() as u32;
        let mut changed = 0;
        for (raw, after) in self.changed {
            let id = PlaceId::new(raw);
            if let Some(before) = self.book.get(id).filter(|before| **before != after) {
                all.update(id, before.clone(), after);
                changed += 1;
            }
        }
        (all, added, changed)
    }
}

fn several(ids: Vec<PlaceId>) -> Found {
    match ids[..] {
        [] => Found::Nothing,
        [only] => Found::One(only),
        _ => Found::Several(ids),
    }
}
