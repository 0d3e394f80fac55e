//! Processes: the session's thread, the terminal client, the wire between them, logs, settings.

pub mod clock;
pub mod config;
pub mod identity;
pub mod last_place;
pub mod logs;
pub mod paths;
mod timers;
pub mod wire;
