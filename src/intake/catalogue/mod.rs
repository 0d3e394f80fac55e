//! The places and agencies a new book starts with: facts of the office kept as data, not as code.
//!
//! Two embedded files are read: a province with its districts and communes as they stood in 2014 ([`book`] makes rows
//! of it), and the agencies of the programme with the names documents give them ([`agencies`]). A file that does not
//! read is a value, never a panic. Nothing here knows what is in a store already.

mod agency;
mod province;

use crate::domain::agency::{Agency, AgencyId, AgencyKind, Authority};
use crate::domain::place::{Place, PlaceId, PlaceLevel, Unit};
use crate::domain::snapshot::Changes;
use crate::domain::text::{Text, fold};

pub use agency::{AgencyEntry, Presence, agencies};
pub use province::Province;

/// The province whose places an empty book is offered.
pub const KON_TUM: &str = "Kon Tum";

/// What can be wrong with the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The catalogue has no such province.
    #[error("no province called {0} in the catalogue")]
    UnknownProvince(Text),
    /// A file of the catalogue does not read.
    #[error("{file}: {reason}")]
    Malformed {
        /// Which file.
        file: &'static str,
        /// What is wrong with it.
        reason: Text,
    },
}

/// The province with this name.
pub fn province(name: &str) -> Result<Province, CatalogueError> {
    match name {
        KON_TUM => province::parse("kon_tum.toml", include_str!("kon_tum.toml")),
        _ => Err(CatalogueError::UnknownProvince(name.into())),
    }
}

/// The rows of an empty book: the province's places and the agencies, with one committee for every district as a member
/// of the group of all of them.
pub fn book(name: &str) -> Result<Changes, CatalogueError> {
    let province = province(name)?;
    let mut changes = Changes::default();
    province.insert_places(&mut changes);
    add_agencies(&mut changes)?;
    Ok(changes)
}

/// Adds the agencies that a new book with these places starts with, and the committees of its districts.
pub fn add_agencies(changes: &mut Changes) -> Result<(), CatalogueError> {
    let mut group = None;
    for entry in agencies()?.iter().filter(|entry| entry.presence == Presence::FromStart) {
        let id = changes.insert(entry.row());
        if entry.kind == AgencyKind::ClosedGroup {
            group = group.or(Some(id));
        }
    }
    let districts = changes.places.iter().filter_map(|change| Some((change.id, change.after.as_ref()?)));
    let districts = districts.filter(|(_, place)| place.level == PlaceLevel::District);
    let committees: Vec<Agency> = districts.map(|(id, place)| committee(place, id, group)).collect();
    for committee in committees {
        changes.insert(committee);
    }
    Ok(())
}

/// The people's committee of a district: it acts while its district exists.
fn committee(district: &Place, place: PlaceId, group: Option<AgencyId>) -> Agency {
    let name = &district.name;
    let (unit, short) = match district.unit {
        Unit::City => ("thành phố", format!("TP {name}").into()),
        Unit::Town => ("thị xã", format!("TX {name}").into()),
        _ => ("huyện", name.clone()),
    };
    let key = if district.code.is_empty() { fold(name).replace(' ', "-") } else { district.code.to_string() };
    Agency {
        key: format!("ubnd-{key}").into(),
        name: format!("UBND {unit} {name}").into(),
        short,
        aliases: vec![format!("Ủy ban nhân dân {unit} {name}").into()],
        kind: AgencyKind::Single,
        authority: Authority::Under,
        group,
        place: Some(place),
    }
}

#[cfg(test)]
mod tests;
