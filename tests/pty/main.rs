//! The real binary in a real terminal: a pseudo-terminal of any size with a real VT parser behind it.
//!
//! `harness` drives it; every other file here is about one thing a person sees. Nothing sleeps: each wait has a name,
//! ends with the byte that fulfils it, and has a deadline after which the grid, the last bytes and the log are shown.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails shall stop and say where")]

mod figures;
mod harness;
mod harness_itself;
mod kill;
mod line;
mod terminals;
mod workbench;
