//! Processes: the session's thread, the terminal client, the wire between them, logs, settings.

pub mod books;
mod chords;
pub mod clerk;
pub mod client;
pub mod clock;
pub mod config;
pub mod desk;
pub mod identity;
pub mod jobs;
pub mod last_place;
pub mod local;
pub mod logs;
pub(crate) mod new_file;
pub mod paths;
pub(crate) mod printing;
pub mod remembered;
pub mod remembered_columns;
mod remembered_sheet;
mod signals;
pub mod surroundings;
mod timers;
pub mod tty;
mod typing;
pub mod wire;
pub mod wishes;
pub(crate) mod work;
pub mod workbench;
