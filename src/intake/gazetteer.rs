//! Places by the names that documents and sheets give them.
//!
//! A commune is found by its code, or by its district and its name, never by the name alone: three communes of one province
//! bear one name. Names are compared without marks, case and unit words; where that finds nothing, by how they sound to
//! whoever wrote them down ("Ngọc" and "Ngok", "Ia" and "Ya", "Bờ Y" and "Pờ Y"). What more than one place answers to is
//! told, never guessed.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{Text, fold};
use crate::intake::catalogue::Province;

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

/// Names of one kind of place under the places above them.
#[derive(Debug, Clone, Default)]
struct Names {
    exact: HashMap<Box<str>, Held>,
    sound: HashMap<Box<str>, Held>,
}

/// The places that answer to a name: mostly one, so that only the others cost a list.
#[derive(Debug, Clone)]
enum Held {
    One(PlaceId),
    Several(Vec<PlaceId>),
}

/// A name under a place, as names are looked for: the place stands in front of it.
#[derive(Debug, Clone)]
struct Form {
    plain: String,
    sound: String,
}

/// The forms of a village's name: as a whole, and of either name of "Thôn 1 (Kon Teo)".
#[derive(Debug)]
pub struct VillageForms {
    above: Option<PlaceId>,
    folded: String,
    whole: Form,
    parts: Option<[Form; 2]>,
}

impl Form {
    fn of(above: Option<PlaceId>, folded: &str) -> Self {
        let above = above.map_or(u32::MAX, PlaceId::raw).to_string();
        let mut form = Self { plain: above.clone() + " ", sound: above + " " };
        plain_into(folded, &mut form.plain);
        sound_into(folded, &mut form.sound);
        form
    }
}

impl VillageForms {
    /// The forms of a name in a commune.
    pub fn of(commune: PlaceId, name: &str) -> Self {
        Self::under(Some(commune), name)
    }

    fn under(above: Option<PlaceId>, name: &str) -> Self {
        let folded = fold(name);
        let whole = Form::of(above, &folded);
        let parts = in_brackets(&folded).map(|parts| parts.map(|part| Form::of(above, part)));
        Self { above, folded, whole, parts }
    }
}

impl Held {
    fn add(&mut self, place: PlaceId) {
        match self {
            Self::One(known) if *known != place => *self = Self::Several(vec![*known, place]),
            Self::Several(known) if !known.contains(&place) => known.push(place),
            Self::One(_) | Self::Several(_) => {}
        }
    }
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

impl Names {
    fn add(&mut self, above: Option<PlaceId>, name: &str, place: PlaceId) {
        self.add_form(Form::of(above, &fold(name)), place);
    }

    fn add_form(&mut self, form: Form, place: PlaceId) {
        let put = |table: &mut HashMap<Box<str>, Held>, key: String| {
            let held = table.entry(key.into_boxed_str()).or_insert(Held::One(place));
            held.add(place);
        };
        put(&mut self.exact, form.plain);
        put(&mut self.sound, form.sound);
    }

    fn find(&self, above: Option<PlaceId>, name: &str) -> Found {
        self.find_form(&Form::of(above, &fold(name)))
    }

    fn find_form(&self, form: &Form) -> Found {
        match self.exact.get(&*form.plain).or_else(|| self.sound.get(&*form.sound)) {
            None => Found::Nothing,
            Some(Held::One(place)) => Found::One(*place),
            Some(Held::Several(places)) => Found::Several(places.clone()),
        }
    }
}

impl Gazetteer {
    /// The places that exist on a day, with the spellings that a catalogue knows them by.
    pub fn new(book: &Snapshot, day: NaiveDate, provinces: &[&Province]) -> Self {
        let mut gazetteer = Self::default();
        for (id, place) in book.rows::<Place>().filter(|(_, place)| place.validity.holds_on(day)) {
            gazetteer.add(id, place, day, provinces);
        }
        gazetteer
    }

    fn add(&mut self, id: PlaceId, place: &Place, day: NaiveDate, provinces: &[&Province]) {
        let above = place.parent_on(day);
        self.parents.extend(above.map(|above| (id, above)));
        if !place.code.is_empty() {
            self.codes.insert(place.code.clone(), id);
        }
        let spellings = provinces.iter().flat_map(|province| province.spellings(&place.code));
        let names = std::iter::once(&*place.name).chain(spellings.map(String::as_str));
        match place.level {
            PlaceLevel::Province => {}
            PlaceLevel::District => names.for_each(|name| self.districts.add(None, name, id)),
            PlaceLevel::Commune => {
                for name in names {
                    // Under its district, and by itself for sheets that name no district.
                    self.communes.add(above, name, id);
                    self.communes.add(None, name, id);
                }
            }
            PlaceLevel::Village => self.add_village(above, &place.name, id),
        }
    }

    /// Adds a village that is about to be made.
    pub fn add_village(&mut self, commune: Option<PlaceId>, name: &str, id: PlaceId) {
        self.add_village_forms(VillageForms::under(commune, name), id);
    }

    /// Adds a village that is about to be made, by the forms of its name.
    pub fn add_village_forms(&mut self, forms: VillageForms, id: PlaceId) {
        match forms.parts {
            None => self.single.add_form(forms.whole.clone(), id),
            Some(parts) => parts.into_iter().for_each(|part| self.apart.add_form(part, id)),
        }
        self.villages.add_form(forms.whole, id);
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

    /// The place above another one.
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

    /// The village with this name in a commune. "Thôn 1 (Kon Teo)" answers to either name where only one is given, but is
    /// never "Thôn 1 (Kon Rơ)".
    pub fn village(&self, commune: PlaceId, name: &str) -> Found {
        self.village_of(&VillageForms::of(commune, name))
    }

    /// The village with a name of these forms, as [`Self::village`] has it.
    pub fn village_of(&self, forms: &VillageForms) -> Found {
        let whole = self.villages.find_form(&forms.whole);
        if whole != Found::Nothing {
            return whole;
        }
        let Some([first, second]) = &forms.parts else { return self.apart.find_form(&forms.whole) };
        let turned = || {
            let [first, second] = in_brackets(&forms.folded)?;
            let turned = format!("{second} ({})", without_unit(first));
            Some(self.villages.find_form(&Form::of(forms.above, &turned)))
        };
        [turned().unwrap_or(Found::Nothing), self.single.find_form(second), self.single.find_form(first)]
            .into_iter()
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

/// The two names of "Thôn 1 (Kon Teo)".
fn in_brackets(name: &str) -> Option<[&str; 2]> {
    let (first, rest) = name.split_once('(')?;
    let names = [first.trim(), rest.trim().trim_end_matches(')').trim()];
    names.iter().all(|name| name.contains(char::is_alphanumeric)).then_some(names)
}

/// Words and short forms before the name of a unit, without marks; the longer ones first.
const UNITS: [&str; 22] = [
    "thanh pho",
    "thi tran",
    "thi xa",
    "huyen",
    "phuong",
    "tinh",
    "thon",
    "lang",
    "ban",
    "buon",
    "xa",
    "tdp",
    "to dan pho",
    "t.p.",
    "tp.",
    "tp",
    "tx.",
    "tx",
    "tt.",
    "tt",
    "h.",
    "p.",
];

/// Adds a folded name without its unit word and anything but letters and digits.
fn plain_into(folded: &str, plain: &mut String) {
    plain.extend(without_unit(folded.trim()).chars().filter(|letter| letter.is_alphanumeric()));
}

fn without_unit(folded: &str) -> &str {
    for unit in UNITS {
        if let Some(rest) = folded.strip_prefix(unit)
            && (rest.starts_with(' ') || unit.ends_with('.'))
            && rest.chars().any(char::is_alphanumeric)
        {
            return rest;
        }
    }
    folded
}

/// Adds how a folded name sounds: letters that clerks write for each other become one.
fn sound_into(folded: &str, sound: &mut String) {
    let words = without_unit(folded.trim()).split(|letter: char| letter.is_whitespace() || letter == '-');
    for (place, word) in words.enumerate() {
        let mut letters = word.chars().filter(|letter| letter.is_alphanumeric()).peekable();
        let mut at = 0;
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied();
            let heard = match letter {
                'c' if next != Some('h') => 'k',
                't' if next.is_none() && at > 0 => 'k',
                'b' => 'p',
                'y' => 'i',
                // A small L was read for the capital I of "Ia".
                'l' if place == 0 && at == 0 && word == "la" => 'i',
                other => other,
            };
            if heard.is_ascii_digit() || !sound.ends_with(heard) {
                sound.push(heard);
            }
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests;
