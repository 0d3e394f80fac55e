//! The stored form of places and spans of days.

use super::part::code_parts;
use super::text::TextRef;
use super::twin::twin;
use crate::domain::date::{Period, Validity};
use crate::domain::place::{Place, PlaceLevel, Transfer, Unit};

code_parts!(PlaceLevel { Province = 0, District = 1, Commune = 2, Village = 3 });
code_parts!(Unit {
    Province = 0,
    District = 1,
    City = 2,
    Town = 3,
    Commune = 4,
    Ward = 5,
    Township = 6,
    Hamlet = 7,
    Village = 8,
});

twin! {
    /// A span of days.
    PeriodV1 of Period { start: i32, end: i32 }
}
twin! {
    /// From when until when.
    ValidityV1 of Validity { from: Option<i32>, to: Option<i32> }
}
twin! {
    /// A move under another parent.
    TransferV1 of Transfer { from: i32, parent: u32 }
}
twin! {
    /// A place.
    PlaceV1 of Place {
        level: u8,
        unit: u8,
        code: TextRef,
        name: TextRef,
        parent: Option<u32>,
        transfers: Vec<TransferV1>,
        validity: ValidityV1,
    }
}
