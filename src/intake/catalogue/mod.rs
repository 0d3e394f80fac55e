//! The places and agencies a new book starts with: facts of the office kept as data, not as code.
//!
//! Two embedded files are read: a province with its districts and communes as they stood in 2014 ([`book`] makes rows
//! of it), and the agencies of the programme with the names documents give them ([`agencies`]). A file that does not
//! read is a value, never a panic. Nothing here knows what is in a store already.

mod agency;
mod province;

use crate::domain::agency::{Agency, AgencyId, AgencyKind, Authority};
use crate::domain::place::PlaceId;
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;

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
    let districts = province.insert_places(&mut changes);
    let mut group = None;
    for entry in agencies()?.iter().filter(|entry| entry.presence == Presence::FromStart) {
        let id = changes.insert(entry.row());
        if entry.kind == AgencyKind::ClosedGroup {
            group = group.or(Some(id));
        }
    }
    for (district, place) in province.districts.iter().zip(districts) {
        changes.insert(committee(district, place, group));
    }
    Ok(changes)
}

/// The people's committee of a district: it acts while its district exists.
fn committee(district: &province::District, place: PlaceId, group: Option<AgencyId>) -> Agency {
    let (unit, short) = match district.unit {
        province::DistrictUnit::City => ("thành phố", format!("TP {}", district.name)),
        province::DistrictUnit::District => ("huyện", district.name.clone()),
    };
    Agency {
        key: format!("ubnd-{}", district.code).into(),
        name: format!("UBND {unit} {}", district.name).into(),
        short: short.into(),
        aliases: vec![format!("Ủy ban nhân dân {unit} {}", district.name).into()],
        kind: AgencyKind::Single,
        authority: Authority::Under,
        group,
        place: Some(place),
    }
}

#[cfg(test)]
mod tests;
