//! Reads lists of administrative units, as the statistics office hands them out or as an office keeps its own: bytes become
//! places with codes and days, with findings.
//!
//! A row names a unit with the units above it, each by code, by name or by both. A code counts before a name; a name is
//! looked for only under the unit above, since names repeat. What a list does not say about a place stays as the book has
//! it, and a place that a list lacks stays in the book: lists are often of one district or of one level.

mod column;
mod known;
mod reading;
mod take;
#[cfg(test)]
mod tests;
mod unit;

pub use column::{PlaceColumn, SaidColumn};
pub use reading::{HeadedColumn, PlaceFinding, PlaceReading, PlaceTrouble, read};
pub use take::{Correction, PlaceDifference, PlaceField, difference};
