//! What the office knows: places, agencies, plans and tasks, surveys and criteria, deadlines, and how they change.
//!
//! Pure: no files, clock, serde, terminal or random numbers. Dates and texts come in as values; results go out as
//! values. Nothing here knows how a row is stored or painted.

pub mod agency;
pub mod agenda;
pub mod amended;
pub mod assessment;
pub mod change;
pub mod comparison;
pub mod criteria;
pub mod date;
pub mod deadline;
pub mod figures;
pub mod id;
pub mod label;
pub mod log;
pub mod merge;
pub mod numbering;
pub mod occurrence;
pub mod opening;
pub mod permission;
pub mod place;
pub mod plan;
pub mod printed;
pub mod region;
pub mod review;
pub mod row;
pub mod rule_file;
pub mod setting;
pub mod shared_view;
pub mod snapshot;
pub mod table;
pub mod text;
pub mod validate;
