//! One session as a state machine: [`Model`](model::Model), [`Message`], [`update`](update::update) → [`Effect`]s. Pure.
//!
//! It knows neither keys nor words nor disks: keys have become [`Action`]s, words are found by the painter, and what
//! shall happen outside leaves as effects. Every room below is a pane, a control or a dialog.

pub mod accept;
pub mod action;
pub mod calendar;
pub mod compose;
pub mod counted;
pub mod detail;
pub mod dialog;
pub mod files;
pub mod form;
pub mod geometry;
pub mod grid;
pub mod hints;
pub mod import;
pub mod last_place;
pub mod line;
pub mod lint;
pub mod marks;
pub mod matrix;
pub mod message;
pub mod model;
pub mod names;
pub mod notice;
mod prompts;
pub mod review;
pub mod sheet;
mod topmost;
pub mod typed_date;
pub mod undo;
pub mod update;
pub mod welcome;

pub use action::{Action, Scope};
pub use message::{Effect, Env, Message};
