//! Places: province, districts, communes and villages, each with the days on which it exists and belongs where.

use chrono::NaiveDate;

use super::date::Validity;
use super::id::Id;
use super::row::{Field, RowRef, plain_fields, row};
use super::text::Text;

/// The id of a place.
pub type PlaceId = Id<Place>;

/// The level of administration a place stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceLevel {
    /// Tỉnh.
    Province,
    /// Huyện, thành phố, thị xã.
    District,
    /// Xã, phường, thị trấn.
    Commune,
    /// Thôn, làng, bản, tổ dân phố.
    Village,
}

/// The word before the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Tỉnh.
    Province,
    /// Huyện.
    District,
    /// Thành phố thuộc tỉnh.
    City,
    /// Thị xã.
    Town,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn.
    Township,
    /// Thôn.
    Hamlet,
    /// Làng.
    Village,
}

plain_fields!(PlaceLevel, Unit);

/// From a day on, a place belongs under another one.
#[derive(Debug, Clone, PartialEq)]
pub struct Transfer {
    /// First day under the new parent.
    pub from: NaiveDate,
    /// The new parent.
    pub parent: PlaceId,
}

impl Field for Transfer {
    fn references(&self, visit: &mut dyn FnMut(RowRef)) {
        self.parent.references(visit);
    }

    fn remap(&mut self, assign: &mut dyn FnMut(RowRef) -> u32) {
        self.parent.remap(assign);
    }
}

row! {
    /// One administrative unit or village.
    pub struct Place in places (Place) {
        /// Its level.
        pub level: PlaceLevel,
        /// The word before its name.
        pub unit: Unit,
        /// The statistics office's code, leading zeros kept; empty for villages.
        pub code: Text,
        /// Its name without the unit word.
        pub name: Text,
        /// The place above it from the start; none for the province.
        pub parent: Option<PlaceId>,
        /// Later moves under another parent, in the order of days.
        pub transfers: Vec<Transfer>,
        /// The days on which it exists.
        pub validity: Validity,
    }
}

impl Place {
    /// The place above this one on a day.
    pub fn parent_on(&self, day: NaiveDate) -> Option<PlaceId> {
        self.transfers.iter().rev().find(|t| t.from <= day).map(|t| t.parent).or(self.parent)
    }
}
