//! Places by the names that documents and sheets give them.
//!
//! A commune is found by its code, or by its district and its name, never by the name alone: three communes of one province
//! bear one name. Names are compared without marks, case and unit words; where that finds nothing, by how they sound to
//! whoever wrote them down ("Ngọc" and "Ngok", "Ia" and "Ya", "Bờ Y" and "Pờ Y"). What more than one place answers to is
//! told, never guessed.

mod names;

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::ahead;
use crate::intake::catalogue::Province;

use names::Names;
pub use names::VillageForms;

/// What a name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One place.
    One(PlaceId),
    /// Several answer to it.
    Several(Vec<PlaceId>),
    /// None does.
    Nothing,
}

/// The places of a book on one day, by code and by name.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    codes: HashMap<Text, PlaceId>,
    districts: Names,
    communes: Names,
    villages: Names,
    /// Villages without a second name in brackets, and the names of the others apart.
    single: Names,
    apart: Names,
    parents: HashMap<PlaceId, PlaceId>,
}

impl Gazetteer {
    /// The places that exist on a day, with the spellings that a catalogue knows them by.
    pub fn new(book: &Snapshot, day: NaiveDate, provinces: &[&Province]) -> Self {
        Self::of(book, day, provinces, |place| place.validity.holds_on(day))
    }

    /// The places of all times, where they lie on a day.
    pub fn of_all_times(book: &Snapshot, day: NaiveDate) -> Self {
        Self::of(book, day, &[], |_| true)
    }

    fn of(
        book: &Snapshot,
        day: NaiveDate,
        provinces: &[&Province],
        is_meant: impl Fn(&Place) -> bool,
    ) -> Self {
        let mut gazetteer = Self::default();
        let mut villages = Vec::new();
        for (id, place) in book.rows::<Place>().filter(|(_, place)| is_meant(place)) {
            if place.level == PlaceLevel::Village {
                villages.push((id, place));
            }
            gazetteer.add(id, place, day, provinces);
        }
        let forms = |part: Range<usize>| {
            villages[part].iter().map(|(id, place)| (*id, *place, VillageForms::of(&place.name))).collect()
        };
        // Nothing breaks it off.
        let _ = ahead::each(0..villages.len(), &forms, &ahead::unwatched, &mut |(id, place, forms)| {
            gazetteer.add_village(place.parent_on(day), &forms, id);
        });
        gazetteer
    }

    /// Adds a place; the names of villages come by themselves, since there are many.
    fn add(&mut self, id: PlaceId, place: &Place, day: NaiveDate, provinces: &[&Province]) {
        let above = place.parent_on(day);
        if !place.code.is_empty() {
            self.codes.insert(place.code.clone(), id);
        }
        if place.level == PlaceLevel::Village {
            return;
        }
        self.parents.extend(above.map(|above| (id, above)));
        let spellings = provinces.iter().flat_map(|province| province.spellings(&place.code));
        let names = std::iter::once(&*place.name).chain(spellings.map(String::as_str));
        match place.level {
            PlaceLevel::District => names.for_each(|name| self.districts.add(None, name, id)),
            PlaceLevel::Commune => {
                for name in names {
                    // Under its district, and by itself for sheets that name no district.
                    self.communes.add(above, name, id);
                    self.communes.add(None, name, id);
                }
            }
            PlaceLevel::Province | PlaceLevel::Village => {}
        }
    }

    /// Adds a village that is about to be made.
    pub fn add_village(&mut self, commune: Option<PlaceId>, forms: &VillageForms, id: PlaceId) {
        match &forms.parts {
            None => self.single.add_form(commune, forms.whole, id),
            Some(parts) => parts.each.into_iter().for_each(|part| self.apart.add_form(commune, part, id)),
        }
        self.villages.add_form(commune, forms.whole, id);
    }

    /// Adds a district that is about to be made.
    pub fn add_district(&mut self, name: &str, id: PlaceId) {
        self.districts.add(None, name, id);
    }

    /// Adds a commune that is about to be made.
    pub fn add_commune(&mut self, district: Option<PlaceId>, code: &str, name: &str, id: PlaceId) {
        if !code.is_empty() {
            self.codes.insert(code.into(), id);
        }
        self.communes.add(district, name, id);
        self.communes.add(None, name, id);
        self.parents.extend(district.map(|district| (id, district)));
    }

    /// The place with this code.
    pub fn coded(&self, code: &str) -> Option<PlaceId> {
        self.codes.get(code.trim()).copied()
    }

    /// The place above another one that is no village.
    pub fn above(&self, place: PlaceId) -> Option<PlaceId> {
        self.parents.get(&place).copied()
    }

    /// The district with this name.
    pub fn district(&self, name: &str) -> Found {
        self.districts.find(None, name)
    }

    /// The commune with this name in a district; in any, where no district is given.
    pub fn commune(&self, district: Option<PlaceId>, name: &str) -> Found {
        self.communes.find(district, name)
    }

    /// The commune with this name in any of several districts that are called alike.
    pub fn commune_within(&self, districts: &[PlaceId], name: &str) -> Found {
        let mut places = Vec::new();
        for district in districts {
            match self.commune(Some(*district), name) {
                Found::One(place) => places.push(place),
                Found::Several(several) => places.extend(several),
                Found::Nothing => {}
            }
        }
        match places[..] {
            [] => Found::Nothing,
            [place] => Found::One(place),
            _ => Found::Several(places),
        }
    }

    /// The village with this name in a commune. "Thôn 1 (Kon Teo)" answers to either name where only one is given, but is
    /// never "Thôn 1 (Kon Rơ)".
    pub fn village(&self, commune: PlaceId, forms: &VillageForms) -> Found {
        let commune = Some(commune);
        let whole = self.villages.find_form(commune, forms.whole);
        if whole != Found::Nothing {
            return whole;
        }
        let Some(parts) = &forms.parts else { return self.apart.find_form(commune, forms.whole) };
        let [first, second] = parts.each;
        [(&self.villages, parts.turned), (&self.single, second), (&self.single, first)]
            .into_iter()
            .map(|(names, form)| names.find_form(commune, form))
            .find(|found| *found != Found::Nothing)
            .unwrap_or(Found::Nothing)
    }

    /// Whether a name is one of a place's names, or sounds like it.
    pub fn is_called(&self, commune: PlaceId, name: &str) -> bool {
        match self.communes.find(self.above(commune), name) {
            Found::One(place) => place == commune,
            Found::Several(places) => places.contains(&commune),
            Found::Nothing => false,
        }
    }
}

#[cfg(test)]
mod tests;
