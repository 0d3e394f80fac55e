//! Names as they are looked for: without unit words, marks and case, and by how they sound.
//!
//! A book has a hundred thousand villages, each under several forms of its name, so a form is kept as 64 bits made of it and
//! never as text. Only names under one place are ever compared, a few hundred at most, so that two forms with the same bits
//! are not to be expected in the life of a book.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use super::Found;
use crate::domain::place::PlaceId;
use crate::domain::text::fold;

/// Names of one kind of place under the places above them.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    exact: Table,
    sound: Table,
}

/// The places that answer to a form: mostly one, so that only the others cost a list.
#[derive(Debug, Clone, Default)]
struct Table {
    first: HashMap<Key, PlaceId, BuildHasherDefault<Bits>>,
    others: HashMap<Key, Vec<PlaceId>>,
}

/// A form under a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    form: u64,
    above: u32,
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // The form is spread over all bits already; an odd factor spreads the place over them as well.
        state.write_u64(self.form ^ u64::from(self.above).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    }
}

/// Takes the bits of a key as they are.
#[derive(Debug, Clone, Copy, Default)]
struct Bits(u64);

impl Hasher for Bits {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, bits: u64) {
        self.0 = bits;
    }
}

/// How a name is written, and how it sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    plain: u64,
    sound: u64,
}

/// The forms of a village's name: as a whole, and of either name of "Thôn 1 (Kon Teo)".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VillageForms {
    pub(super) whole: Form,
    pub(super) parts: Option<Parts>,
}

/// The forms of a name with another one in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    /// Of either name.
    pub(super) each: [Form; 2],
    /// Of the second name with the first in brackets.
    pub(super) turned: Form,
}

impl Form {
    fn of(folded: &str, letters: &mut String) -> Self {
        let own = without_unit(folded.trim());
        letters.clear();
        letters.extend(own.chars().filter(|letter| letter.is_alphanumeric()));
        let plain = bits(letters);
        letters.clear();
        sound_into(own, letters);
        Self { plain, sound: bits(letters) }
    }
}

fn bits(letters: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters.hash(&mut hasher);
    hasher.finish()
}

impl VillageForms {
    /// The forms of a name.
    pub fn of(name: &str) -> Self {
        let folded = fold(name);
        let mut letters = String::with_capacity(folded.len());
        let mut form = |folded: &str| Form::of(folded, &mut letters);
        let parts = in_brackets(&folded).map(|[first, second]| Parts {
            each: [form(first), form(second)],
            turned: form(&format!("{second} ({})", without_unit(first))),
        });
        Self { whole: form(&folded), parts }
    }
}

impl Table {
    fn add(&mut self, key: Key, place: PlaceId) {
        let first = *self.first.entry(key).or_insert(place);
        if first != place {
            let others = self.others.entry(key).or_default();
            if !others.contains(&place) {
                others.push(place);
            }
        }
    }

    fn get(&self, key: Key) -> Option<Found> {
        let first = *self.first.get(&key)?;
        let others = if self.others.is_empty() { None } else { self.others.get(&key) };
        Some(others.map_or(Found::One(first), |others| {
            Found::Several(std::iter::once(first).chain(others.iter().copied()).collect())
        }))
    }
}

impl Names {
    pub(super) fn add(&mut self, above: Option<PlaceId>, name: &str, place: PlaceId) {
        self.add_form(above, Form::of(&fold(name), &mut String::new()), place);
    }

    pub(super) fn add_form(&mut self, above: Option<PlaceId>, form: Form, place: PlaceId) {
        let above = raw(above);
        self.exact.add(Key { form: form.plain, above }, place);
        self.sound.add(Key { form: form.sound, above }, place);
    }

    pub(super) fn find(&self, above: Option<PlaceId>, name: &str) -> Found {
        self.find_form(above, Form::of(&fold(name), &mut String::new()))
    }

    pub(super) fn find_form(&self, above: Option<PlaceId>, form: Form) -> Found {
        let above = raw(above);
        self.exact
            .get(Key { form: form.plain, above })
            .or_else(|| self.sound.get(Key { form: form.sound, above }))
            .unwrap_or(Found::Nothing)
    }
}

fn raw(above: Option<PlaceId>) -> u32 {
    above.map_or(u32::MAX, PlaceId::raw)
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

/// A folded name without the word that says what it is the name of.
fn without_unit(folded: &str) -> &str {
    let first = folded.bytes().next();
    for unit in UNITS.into_iter().filter(|unit| unit.bytes().next() == first) {
        if let Some(rest) = folded.strip_prefix(unit)
            && (rest.starts_with(' ') || unit.ends_with('.'))
            && rest.contains(char::is_alphanumeric)
        {
            return rest;
        }
    }
    folded
}

/// Adds how a folded name without its unit word sounds: letters that clerks write for each other become one.
fn sound_into(own: &str, sound: &mut String) {
    let words = own.split(|letter: char| letter.is_whitespace() || letter == '-');
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
