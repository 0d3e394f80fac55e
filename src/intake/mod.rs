//! Reads documents: bytes become proposed changes with findings.
//!
//! Pure over what it is given: no files, clock, store or screen. Whatever could not be read, or could be read in two
//! ways, becomes a [`finding::Finding`]; nothing is dropped in silence.

mod ahead;
pub mod catalogue;
pub mod deadline;
pub mod document;
pub(crate) mod each;
pub mod finding;
pub mod gazetteer;
#[cfg(test)]
mod ill_will;
pub mod legacy;
mod letter;
pub mod places;
pub mod plan;
pub mod rules;
pub mod sheet;
pub(crate) mod word;
