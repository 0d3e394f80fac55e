//! A province as the catalogue keeps it: districts with their communes, later moves, and the spellings of documents.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::CatalogueError;
use crate::domain::date::Validity;
use crate::domain::place::{Place, PlaceId, PlaceLevel, Transfer, Unit};
use crate::domain::snapshot::Changes;
use crate::domain::text::{fold, nfc};

/// A province of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// The statistics office's code.
    pub code: String,
    /// Its name.
    pub name: String,
    #[serde(rename = "district")]
    pub(super) districts: Vec<District>,
    #[serde(default)]
    made: Vec<Made>,
    #[serde(default)]
    spellings: BTreeMap<String, Vec<String>>,
}

/// A district with the communes it starts with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct District {
    pub(super) code: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) unit: DistrictUnit,
    from: Option<NaiveDateText>,
    #[serde(default)]
    wards: Vec<String>,
    #[serde(default)]
    townships: Vec<String>,
    #[serde(default)]
    communes: Vec<String>,
    #[serde(default)]
    takes: Vec<String>,
}

/// What kind of unit a district is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum DistrictUnit {
    /// Huyện.
    #[default]
    District,
    /// Thành phố.
    City,
}

/// Communes that exist since one resolution.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Made {
    on: NaiveDateText,
    codes: Vec<String>,
}

/// A day written as 2015-03-12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct NaiveDateText(NaiveDate);

impl TryFrom<String> for NaiveDateText {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

pub(super) fn parse(file: &'static str, source: &str) -> Result<Province, CatalogueError> {
    let malformed = |reason: String| CatalogueError::Malformed { file, reason: reason.into() };
    let province: Province = toml::from_str(source).map_err(|error| malformed(error.to_string()))?;
    let nameless = province.districts.iter().flat_map(District::lines).find(|(_, line)| !line.contains(' '));
    if let Some((_, line)) = nameless {
        return Err(malformed(format!("{line:?} is not a code and a name")));
    }
    Ok(province)
}

impl Province {
    /// Other names under which documents list the place with this code, beyond its own name.
    pub fn spellings(&self, code: &str) -> &[String] {
        self.spellings.get(code).map_or(&[], Vec::as_slice)
    }

    /// The code of the commune that a document means by a name within a district, which is named too: three communes
    /// of Kon Tum bear the same name. `None` where no commune, or more than one, answers to it.
    pub fn commune(&self, district: &str, name: &str) -> Option<&str> {
        let (district, name) = (squeeze(district), squeeze(name));
        let of_that_name: Vec<&District> =
            self.districts.iter().filter(|unit| squeeze(&unit.name) == district).collect();
        let is_there = |home: &District, code: &str| {
            of_that_name
                .iter()
                .any(|unit| unit.code == home.code || unit.takes.iter().any(|taken| taken == code))
        };
        let mut found = Vec::new();
        for home in &self.districts {
            for (_, code, own) in home.named().filter(|(_, code, _)| is_there(home, code)) {
                if squeeze(own) == name || self.spellings(code).iter().any(|other| squeeze(other) == name) {
                    found.push(code);
                }
            }
        }
        match found[..] {
            [code] => Some(code),
            _ => None,
        }
    }

    /// Adds the province, its districts and communes.
    pub(super) fn insert_places(&self, changes: &mut Changes) {
        let province = changes.insert(place(PlaceLevel::Province, Unit::Province, &self.code, &self.name));
        let mut districts = Vec::with_capacity(self.districts.len());
        for district in &self.districts {
            let unit = match district.unit {
                DistrictUnit::District => Unit::District,
                DistrictUnit::City => Unit::City,
            };
            let mut row = place(PlaceLevel::District, unit, &district.code, &district.name);
            row.parent = Some(province);
            row.validity.from = district.from.map(|day| day.0);
            districts.push(changes.insert(row));
        }
        for (district, parent) in self.districts.iter().zip(&districts) {
            for (unit, code, name) in district.named() {
                let mut row = place(PlaceLevel::Commune, unit, code, name);
                row.parent = Some(*parent);
                row.validity.from = self.made_on(code);
                row.transfers = self.transfers(code, &districts);
                changes.insert(row);
            }
        }
    }

    fn made_on(&self, code: &str) -> Option<NaiveDate> {
        self.made.iter().find(|made| made.codes.iter().any(|made| made == code)).map(|made| made.on.0)
    }

    fn transfers(&self, code: &str, districts: &[PlaceId]) -> Vec<Transfer> {
        let taking = self
            .districts
            .iter()
            .zip(districts)
            .filter(|(district, _)| district.takes.iter().any(|taken| taken == code));
        let mut moves: Vec<Transfer> = taking
            .filter_map(|(district, parent)| Some(Transfer { from: district.from?.0, parent: *parent }))
            .collect();
        moves.sort_by_key(|transfer| transfer.from);
        moves
    }
}

impl District {
    /// Its communes as unit, code and name.
    fn named(&self) -> impl Iterator<Item = (Unit, &str, &str)> {
        self.lines().filter_map(|(unit, line)| line.split_once(' ').map(|(code, name)| (unit, code, name)))
    }

    fn lines(&self) -> impl Iterator<Item = (Unit, &str)> {
        let lists =
            [(Unit::Ward, &self.wards), (Unit::Township, &self.townships), (Unit::Commune, &self.communes)];
        lists.into_iter().flat_map(|(unit, lines)| lines.iter().map(move |line| (unit, line.as_str())))
    }
}

fn place(level: PlaceLevel, unit: Unit, code: &str, name: &str) -> Place {
    Place {
        level,
        unit,
        code: code.into(),
        name: nfc(name),
        parent: None,
        transfers: Vec::new(),
        validity: Validity::default(),
    }
}

/// A name without marks, case, spaces and apostrophes, in which spellings of places are compared.
fn squeeze(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
