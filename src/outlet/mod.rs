//! Snapshot to tables on paper, in files and in pipes: one listing for each kind of record, written as text, CSV,
//! JSON or XLSX; and beside the listings the sheets and pages that are handed on.
//!
//! A listing says its columns and hands its rows over one by one, so that a hundred thousand rows never stand in memory
//! at once. It knows the domain and the words; where the bytes go is the business of whoever asks.

mod agencies;
mod deadlines;
mod explanation;
mod form;
pub(crate) mod keys;
pub mod listing;
mod log;
mod names;
mod places;
mod review_sheet;
mod reviews;
mod tasks;
#[cfg(test)]
mod tests;

pub use agencies::Agencies;
pub use deadlines::Deadlines;
pub use explanation::Explanation;
pub use form::DistrictForm;
pub use log::Log;
pub use places::Places;
pub use review_sheet::{Headings, RESULTS, ReviewSheet, SheetColumn};
pub use reviews::Reviews;
pub use tasks::Tasks;
