//! One session as a state machine: [`Model`], [`Message`], [`update`](update::update) → [`Effect`]s. Pure.
//!
//! It knows neither keys nor words nor disks: keys have become [`Action`]s, words are found by the painter, and what
//! shall happen outside leaves as effects. Every room below is a pane, a control or a dialog.

pub mod action;
pub mod message;

pub use action::{Action, Scope};
pub use message::{Effect, Env, Message};
