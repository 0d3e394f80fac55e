//! Agencies: who acts. Single ones, closed groups with members, and open sets whose members nobody has listed.

use chrono::NaiveDate;

use super::id::Id;
use super::place::PlaceId;
use super::row::{plain_fields, row};
use super::snapshot::Snapshot;
use super::text::Text;

/// The id of an agency.
pub type AgencyId = Id<Agency>;

/// What kind of actor an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgencyKind {
    /// One office.
    Single,
    /// A collective whose members are known: its duty fans out into one obligation per member.
    ClosedGroup,
    /// A collective whose members are not listed ("các sở, ngành liên quan"): never fanned out by guess.
    OpenSet,
}

/// Whether the committee that issues plans can oblige the agency, or only request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Authority {
    /// Under the provincial committee: a duty binds it.
    Under,
    /// Above or beside it (ministries, the Front): it is reported to or requested.
    Outside,
}

plain_fields!(AgencyKind, Authority);

row! {
    /// One actor of the plan.
    pub struct Agency in agencies (Agency) {
        /// Its stable key, ASCII, e.g. `bdt`.
        pub key: Text,
        /// Its full name, e.g. "Ban Dân tộc".
        pub name: Text,
        /// Its short name for a column, e.g. "BDT".
        pub short: Text,
        /// Other spellings and names found in documents.
        pub aliases: Vec<Text>,
        /// Single, closed group or open set.
        pub kind: AgencyKind,
        /// Whether the committee can oblige it.
        pub authority: Authority,
        /// The group it is a member of.
        pub group: Option<AgencyId>,
        /// The place it governs, for committees of districts: it acts while that place exists.
        pub place: Option<PlaceId>,
    }
}

/// The members of a closed group that exist on a day: a committee of a district acts while its district does.
pub fn members(snapshot: &Snapshot, group: AgencyId, day: NaiveDate) -> Vec<AgencyId> {
    let exists = |agency: &Agency| {
        agency.place.is_none_or(|place| snapshot.get(place).is_some_and(|place| place.validity.holds_on(day)))
    };
    let of_group = |agency: &Agency| agency.group == Some(group);
    snapshot
        .rows::<Agency>()
        .filter(|(_, agency)| of_group(agency) && exists(agency))
        .map(|(id, _)| id)
        .collect()
}
