//! The ct135 workbench as a library: every room of the house, from the pure domain up to the command line.
//!
//! The rooms and what each may use stand in `tests/tidy.rs`, which holds the table. No room below [`host`]
//! reads a clock, an environment variable or a random number: they are handed in as values.

pub mod app;
pub mod cli;
pub mod domain;
pub mod host;
pub mod intake;
pub mod keymap;
pub mod outlet;
pub mod report;
pub mod sample;
pub mod session;
pub mod store;
pub mod term;
pub mod ui;
pub mod wording;
