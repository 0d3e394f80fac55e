//! The place of a row: found in the book, or added to it where that was asked for.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::date::Validity;
use crate::domain::place::{Place, PlaceId, PlaceLevel, Unit};
use crate::domain::review::RoundObject;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, fold, nearest, nfc};
use crate::intake::gazetteer::{Found, Gazetteer, VillageForms};

use super::finding::Trouble;
use super::reading::Terms;
use super::target::Target;
use super::unit::{said_unit, unit_and_name};

/// What is done with places that the book does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NewPlaces {
    /// They are added.
    Add,
    /// Their rows are left out. A commune of the book that has no village yet takes in those of the sheet.
    #[default]
    Refuse,
}

/// A name that several communes answer to, as rows of a sheet write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The district that the rows name; often none.
    pub district: Text,
    /// The commune that they name.
    pub commune: Text,
    /// The communes that answer to it.
    pub places: Vec<PlaceId>,
    /// How many rows name it so.
    pub rows: u32,
}

/// Which of several communes a name means, as a person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The district that the rows name.
    pub district: String,
    /// The commune that they name.
    pub commune: String,
    /// The commune that is meant; none where the rows are to be left out.
    pub place: Option<PlaceId>,
}

impl Chosen {
    /// Whether this is about a name.
    pub fn is_about(&self, district: &str, commune: &str) -> bool {
        fold(&self.commune) == fold(commune) && fold(&self.district) == fold(district)
    }
}

/// The names of a row's commune, cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Named<'r> {
    pub(super) district: &'r str,
    pub(super) code: &'r str,
    pub(super) commune: &'r str,
}

/// Which of the names something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Code,
    Commune,
    Village,
}

/// Of how many unknown communes a near name is looked for: a sheet of another province has thousands.
const MOST_NEAR: usize = 200;

/// Finds places row by row.
pub(super) struct Finder<'b> {
    book: &'b Snapshot,
    gazetteer: Gazetteer,
    new_places: NewPlaces,
    object: RoundObject,
    chosen: &'b [Chosen],
    pub(super) changes: Changes,
    /// The names that several communes answer to, each once.
    pub(super) asked: Vec<Asked>,
    /// Communes that have villages in the book.
    settled: HashSet<PlaceId>,
    province: Option<PlaceId>,
    /// Whether the book has any district; a list of communes alone brings none.
    has_districts: bool,
    /// How many communes were looked for in vain.
    misspelled: usize,
    day: NaiveDate,
    /// The code of what has none.
    no_code: Text,
    /// The commune of the row before, with the names that led to it.
    last: Option<([String; 3], Sought)>,
    /// Which of the names that are asked about it was.
    last_asked: Option<usize>,
}

/// What became of the search for a commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    /// The commune, or why there is none.
    pub(super) found: Result<PlaceId, Trouble>,
    /// What is to be noted about its names.
    pub(super) note: Option<Trouble>,
}

impl Sought {
    const fn plain(place: PlaceId) -> Self {
        Self { found: Ok(place), note: None }
    }

    const fn noted(place: PlaceId, note: Trouble) -> Self {
        Self { found: Ok(place), note: Some(note) }
    }

    const fn failed(why: Trouble) -> Self {
        Self { found: Err(why), note: None }
    }
}

impl<'b> Finder<'b> {
    pub(super) fn new(terms: &Terms<'b>, gazetteer: Gazetteer) -> Self {
        let book = terms.book;
        let villages = book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::Village);
        let settled = villages.filter_map(|(_, place)| place.parent).collect();
        let province = book.rows::<Place>().find(|(_, place)| place.level == PlaceLevel::Province);
        Self {
            book,
            gazetteer,
            new_places: terms.new_places,
            object: terms.object,
            chosen: terms.chosen,
            changes: Changes::default(),
            asked: Vec::new(),
            settled,
            province: province.map(|(id, _)| id),
            has_districts: book.rows::<Place>().any(|(_, place)| place.level == PlaceLevel::District),
            misspelled: 0,
            day: terms.day,
            no_code: Text::from(""),
            last: None,
            last_asked: None,
        }
    }

    /// Which column names what the rows are about.
    pub(super) const fn named(&self) -> Target {
        match self.object {
            RoundObject::Villages => Target::Village,
            RoundObject::Communes => Target::Commune,
        }
    }

    /// The commune of a row.
    pub(super) fn commune(&mut self, named: Named<'_>) -> Sought {
        let said = [named.district, named.code, named.commune];
        let sought = self.sought(named, said);
        if let Some(asked) = self.last_asked.and_then(|place| self.asked.get_mut(place)) {
            asked.rows += 1;
        }
        sought
    }

    fn sought(&mut self, named: Named<'_>, said: [&str; 3]) -> Sought {
        match &self.last {
            Some((last, sought)) if last.iter().map(String::as_str).eq(said) => {
                // A commune is added once, and noted once.
                let is_noted = |note: &Trouble| !matches!(note, Trouble::NewCommune | Trouble::ReadAs { .. });
                let note = sought.note.clone().filter(is_noted);
                Sought { found: sought.found.clone(), note }
            }
            _ => {
                self.last_asked = None;
                let sought = self.find_commune(named);
                self.last = Some((said.map(str::to_owned), sought.clone()));
                sought
            }
        }
    }

    fn find_commune(&mut self, named: Named<'_>) -> Sought {
        let Named { district, code, commune } = named;
        if let Some(place) = self.gazetteer.coded(code).filter(|place| self.is_commune(*place)) {
            if commune.is_empty() || self.gazetteer.is_called(place, commune) {
                return self.in_its_district(place, district);
            }
            let name = self.book.get(place).map_or_else(|| "".into(), |place| place.name.clone());
            return Sought::failed(Trouble::CodeOfAnother { name });
        }
        if commune.is_empty() {
            return Sought::failed(if code.is_empty() {
                Trouble::NoCommune
            } else {
                Trouble::UnknownCommune { district: None, near: None }
            });
        }
        let (above, found) = match self.gazetteer.district(district) {
            Found::One(above) => (Some(above), self.gazetteer.commune(Some(above), commune)),
            Found::Several(alike) => (None, self.gazetteer.commune_within(&alike, commune)),
            Found::Nothing if district.is_empty() || !self.has_districts => {
                (None, self.gazetteer.commune(None, commune))
            }
            Found::Nothing => (None, Found::Nothing),
        };
        match found {
            Found::One(place) if code.is_empty() => {
                Sought { found: Ok(place), note: self.read_as(place, commune) }
            }
            Found::One(place) => Sought::noted(place, Trouble::UnknownCode),
            Found::Several(places) => self.several(named, places),
            Found::Nothing => self.unknown(named, above),
        }
    }

    /// The name of a commune in the book, where a row writes it with other letters.
    fn read_as(&self, place: PlaceId, commune: &str) -> Option<Trouble> {
        let letters =
            |name: &str| -> String { fold(name).chars().filter(|one| one.is_alphanumeric()).collect() };
        let name = &self.book.get(place)?.name;
        let is_same = letters(commune).ends_with(&letters(name));
        (!is_same).then(|| Trouble::ReadAs { name: name.clone() })
    }

    /// One of several communes, where a person says which; else none of them.
    fn several(&mut self, named: Named<'_>, places: Vec<PlaceId>) -> Sought {
        let Named { district, commune, .. } = named;
        let said = self.chosen.iter().find(|chosen| chosen.is_about(district, commune));
        let meant = said.and_then(|chosen| chosen.place).filter(|place| places.contains(place));
        let rows = places.iter().filter_map(|place| self.book.get(*place));
        let codes = rows.map(|row| row.code.clone()).collect();
        let is_known =
            |asked: &Asked| fold(&asked.commune) == fold(commune) && fold(&asked.district) == fold(district);
        let known = self.asked.iter().position(is_known);
        self.last_asked = Some(known.unwrap_or(self.asked.len()));
        if known.is_none() {
            self.asked.push(Asked { district: nfc(district), commune: nfc(commune), places, rows: 0 });
        }
        meant.map_or_else(|| Sought::failed(Trouble::SeveralCommunes { codes }), Sought::plain)
    }

    /// The commune that is written nearly like one that the book lacks; of the first few of those alone.
    fn near(&mut self, name: &str, above: Option<PlaceId>) -> Option<Text> {
        self.misspelled += 1;
        if self.misspelled > MOST_NEAR {
            return None;
        }
        let day = self.day;
        let own = fold(unit_and_name(name, Unit::Commune).1);
        let communes = self.book.rows::<Place>().map(|(_, place)| place).filter(|place| {
            place.level == PlaceLevel::Commune
                && place.validity.holds_on(day)
                && (above.is_none() || place.parent_on(day) == above)
        });
        let names: Vec<(String, &Text)> = communes.map(|place| (fold(&place.name), &place.name)).collect();
        let near = nearest(&own, names.iter().map(|(folded, _)| folded.as_str()))?;
        names.iter().find(|(folded, _)| folded == near).map(|(_, name)| Text::clone(name))
    }

    /// A commune that was found by its code, unless the row names another district for it.
    fn in_its_district(&self, place: PlaceId, district: &str) -> Sought {
        let above = self.gazetteer.above(place);
        let is_named = |named: &Found| match named {
            Found::One(named) => Some(*named) == above,
            Found::Several(named) => above.is_some_and(|above| named.contains(&above)),
            Found::Nothing => false,
        };
        let found = self.gazetteer.district(district);
        if district.is_empty() || above.is_none() || is_named(&found) || self.once_lay_in(place, &found) {
            return Sought::plain(place);
        }
        let own = |changes: &Changes, id: PlaceId| {
            let new = changes.places.iter().find(|change| change.id == id)?;
            new.after.as_ref().map(|place| place.name.clone())
        };
        let name = above.and_then(|id| {
            self.book.get(id).map(|place| place.name.clone()).or_else(|| own(&self.changes, id))
        });
        Sought::failed(Trouble::CodeInAnotherDistrict { name: name.unwrap_or_else(|| "?".into()) })
    }

    /// Whether a commune of the book lay in a district before or behind the day of the round: a sheet may name the one it had.
    fn once_lay_in(&self, place: PlaceId, district: &Found) -> bool {
        let (Found::One(district), Some(place)) = (district, self.book.get(place)) else { return false };
        place.parent == Some(*district) || place.transfers.iter().any(|transfer| transfer.parent == *district)
    }

    fn is_commune(&self, place: PlaceId) -> bool {
        self.book.get(place).is_none_or(|place| place.level == PlaceLevel::Commune)
    }

    /// A commune that is not in the book: added with its district where that was asked for.
    fn unknown(&mut self, named: Named<'_>, above: Option<PlaceId>) -> Sought {
        if self.new_places == NewPlaces::Refuse || above.is_none() && named.district.is_empty() {
            let district = above.and_then(|above| self.book.get(above)).map(|district| district.name.clone());
            let near = self.near(named.commune, above);
            return Sought::failed(Trouble::UnknownCommune { district, near });
        }
        let district = above.unwrap_or_else(|| {
            let (unit, name) = unit_and_name(named.district, Unit::District);
            let id = self.insert(PlaceLevel::District, unit, "", name, self.province);
            self.gazetteer.add_district(name, id);
            id
        });
        let (unit, name) = unit_and_name(named.commune, Unit::Commune);
        let code = if named.code.bytes().all(|byte| byte.is_ascii_digit()) { named.code } else { "" };
        let id = self.insert(PlaceLevel::Commune, unit, code, name, Some(district));
        self.gazetteer.add_commune(Some(district), code, name, id);
        Sought::noted(id, Trouble::NewCommune)
    }

    /// The village of a row in its commune; one that the book lacks is added where that is wanted, and where the row `says`
    /// anything of it.
    ///
    /// # Errors
    /// Why there is none.
    pub(super) fn village(
        &mut self,
        commune: PlaceId,
        name: &str,
        forms: VillageForms,
        says: bool,
    ) -> Result<PlaceId, Trouble> {
        match self.alike(self.gazetteer.village(commune, &forms), name) {
            Found::One(place) => Ok(place),
            Found::Several(_) => Err(Trouble::SeveralVillages),
            Found::Nothing if !says => Err(Trouble::NoFigures),
            Found::Nothing if self.new_places == NewPlaces::Refuse && self.settled.contains(&commune) => {
                Err(Trouble::UnknownVillage)
            }
            Found::Nothing => {
                let (unit, own) = unit_and_name(name, Unit::Hamlet);
                let id = self.insert(PlaceLevel::Village, unit, "", own, Some(commune));
                self.gazetteer.add_village(Some(commune), &forms, id);
                Ok(id)
            }
        }
    }

    /// Of villages that bear one name, the one with the word in front of it: "Làng 1" is not "Thôn 1" where both stand in one
    /// sheet, or in the book.
    fn alike(&self, found: Found, name: &str) -> Found {
        let Some(unit) = said_unit(name) else { return found };
        let is_so = |place: &PlaceId| self.unit(*place) == Some(unit);
        match found {
            Found::One(place) if self.book.get(place).is_none() && !is_so(&place) => Found::Nothing,
            Found::Several(places) => match places.iter().copied().filter(is_so).collect::<Vec<_>>()[..] {
                [place] => Found::One(place),
                [] if places.iter().all(|place| self.book.get(*place).is_none()) => Found::Nothing,
                _ => Found::Several(places),
            },
            found => found,
        }
    }

    /// What a place of the book, or one that is added, is called in front of its name.
    fn unit(&self, place: PlaceId) -> Option<Unit> {
        let added = || {
            let change = self.changes.places.iter().rev().find(|change| change.id == place)?;
            change.after.as_ref()
        };
        self.book.get(place).or_else(added).map(|place| place.unit)
    }

    /// The district with this name, for headings between the rows.
    pub(super) fn is_district(&self, name: &str) -> bool {
        matches!(self.gazetteer.district(name), Found::One(_))
    }

    fn insert(
        &mut self,
        level: PlaceLevel,
        unit: Unit,
        code: &str,
        name: &str,
        parent: Option<PlaceId>,
    ) -> PlaceId {
        self.changes.insert(Place {
            level,
            unit,
            code: if code.is_empty() { self.no_code.clone() } else { Text::from(code) },
            name: nfc(name),
            parent,
            transfers: Vec::new(),
            validity: Validity::default(),
        })
    }
}
