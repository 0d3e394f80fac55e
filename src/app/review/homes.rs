//! Where every row of a round lies: its village, commune and district by name, kept ready to be searched and ordered.
//!
//! A name that many villages share is kept once, so that a filter over 100,000 rows compares a few thousand names and then
//! looks up one bit a row. It is kept in step with the book: a change of figures touches the rows on its page only, a
//! change of places makes it anew.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::round::OpenRound;
use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::review::Survey;
use crate::domain::snapshot::Snapshot;
use crate::domain::table::Table;
use crate::domain::text::{Text, fold, ranks};

/// A name with its search form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it is written.
    pub text: Text,
    /// Without marks and case.
    pub folded: String,
}

impl Name {
    fn of(text: &Text) -> Self {
        Self { text: text.clone(), folded: fold(text) }
    }
}

/// A commune or a district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Which place; none for the first entry, which stands for no place at all.
    pub place: Option<PlaceId>,
    /// Its name.
    pub name: Name,
    /// The statistics office's code.
    pub code: Text,
    /// The district it lies in; for a district itself its own number.
    pub district: u32,
}

/// Where one row lies, by places in the lists of [`Homes`]; 0 where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Home {
    /// The name of its village.
    pub village: u32,
    /// Its commune.
    pub commune: u32,
    /// Its district.
    pub district: u32,
}

/// Where every row of a round lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Homes {
    as_of: Option<NaiveDate>,
    places: Table<Place>,
    surveys: Table<Survey>,
    villages: Vec<Name>,
    communes: Vec<Unit>,
    districts: Vec<Unit>,
    rows: Vec<Home>,
    village_of: HashMap<Text, u32>,
    unit_of: HashMap<PlaceId, u32>,
    ranks: OnceCell<Ranks>,
}

/// The place of every name in the order of the Vietnamese alphabet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranks {
    /// Of villages.
    pub villages: Vec<u32>,
    /// Of communes.
    pub communes: Vec<u32>,
    /// Of districts.
    pub districts: Vec<u32>,
}

impl Default for Homes {
    fn default() -> Self {
        let nothing: Text = "".into();
        let name = Name::of(&nothing);
        let unit = Unit { place: None, name: name.clone(), code: nothing.clone(), district: 0 };
        Self {
            as_of: None,
            places: Table::default(),
            surveys: Table::default(),
            villages: vec![name],
            communes: vec![unit.clone()],
            districts: vec![unit],
            rows: Vec::new(),
            village_of: HashMap::from([(nothing, 0)]),
            unit_of: HashMap::new(),
            ranks: OnceCell::new(),
        }
    }
}

impl Homes {
    /// The homes of all rows of a round.
    pub fn of(snapshot: &Snapshot, round: &OpenRound) -> Self {
        let mut homes = Self::default();
        homes.catch_up(snapshot, round);
        homes
    }

    /// Takes in what changed in the book since.
    pub fn catch_up(&mut self, snapshot: &Snapshot, round: &OpenRound) {
        let as_of = snapshot.get(round.id).map(|round| round.as_of);
        let places = &snapshot.tables.places;
        if self.as_of != as_of || places.touched_since(&self.places).next().is_some() {
            *self = Self { as_of, places: places.clone(), ..Self::default() };
        }
        let surveys = &snapshot.tables.surveys;
        self.rows.resize(surveys.next_id() as usize, Home::default());
        let before = std::mem::replace(&mut self.surveys, surveys.clone());
        for id in surveys.touched_since(&before) {
            let home = round.survey(snapshot, id.raw()).map(|survey| self.home(snapshot, survey.place));
            if let Some(slot) = self.rows.get_mut(id.index()) {
                *slot = home.unwrap_or_default();
            }
        }
    }

    /// Where a row lies.
    pub fn home_of(&self, raw: u32) -> Home {
        self.rows.get(raw as usize).copied().unwrap_or_default()
    }

    /// The names of villages; several villages may share one.
    pub fn villages(&self) -> &[Name] {
        &self.villages
    }

    /// The communes; the first entry is none.
    pub fn communes(&self) -> &[Unit] {
        &self.communes
    }

    /// The districts; the first entry is none.
    pub fn districts(&self) -> &[Unit] {
        &self.districts
    }

    /// The order of the names, made when it is first asked for.
    pub fn ranks(&self) -> &Ranks {
        self.ranks.get_or_init(|| Ranks {
            villages: ranks(self.villages.iter().map(|name| &*name.text)),
            communes: ranks(self.communes.iter().map(|unit| &*unit.name.text)),
            districts: ranks(self.districts.iter().map(|unit| &*unit.name.text)),
        })
    }

    fn home(&mut self, snapshot: &Snapshot, id: PlaceId) -> Home {
        let Some(place) = snapshot.get(id) else { return Home::default() };
        let (village, unit) = match place.level {
            PlaceLevel::Village => (self.village(&place.name), self.parent(place)),
            PlaceLevel::Commune | PlaceLevel::District | PlaceLevel::Province => (0, Some(id)),
        };
        let unit = unit.and_then(|id| Some((id, snapshot.get(id)?)));
        match unit {
            Some((id, place)) if place.level == PlaceLevel::Commune => {
                let commune = self.commune(snapshot, id, place);
                let district = self.communes.get(commune as usize).map_or(0, |unit| unit.district);
                Home { village, commune, district }
            }
            Some((id, place)) if place.level == PlaceLevel::District => {
                Home { village, commune: 0, district: self.district(id, place) }
            }
            _ => Home { village, ..Home::default() },
        }
    }

    fn parent(&self, place: &Place) -> Option<PlaceId> {
        place.parent_on(self.as_of.unwrap_or(NaiveDate::MIN))
    }

    fn village(&mut self, name: &Text) -> u32 {
        if let Some(known) = self.village_of.get(name) {
            return *known;
        }
        let number = self.villages.len() as u32;
        self.villages.push(Name::of(name));
        self.village_of.insert(name.clone(), number);
        self.ranks = OnceCell::new();
        number
    }

    fn commune(&mut self, snapshot: &Snapshot, id: PlaceId, place: &Place) -> u32 {
        if let Some(known) = self.unit_of.get(&id) {
            return *known;
        }
        let above = self.parent(place).and_then(|id| Some((id, snapshot.get(id)?)));
        let district = above
            .filter(|(_, place)| place.level == PlaceLevel::District)
            .map_or(0, |(id, place)| self.district(id, place));
        let number = self.communes.len() as u32;
        self.communes.push(Unit {
            place: Some(id),
            name: Name::of(&place.name),
            code: place.code.clone(),
            district,
        });
        self.unit_of.insert(id, number);
        self.ranks = OnceCell::new();
        number
    }

    fn district(&mut self, id: PlaceId, place: &Place) -> u32 {
        if let Some(known) = self.unit_of.get(&id) {
            return *known;
        }
        let number = self.districts.len() as u32;
        let name = Name::of(&place.name);
        self.districts.push(Unit { place: Some(id), name, code: place.code.clone(), district: number });
        self.unit_of.insert(id, number);
        self.ranks = OnceCell::new();
        number
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
