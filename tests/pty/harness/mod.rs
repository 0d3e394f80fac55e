//! A program in a pseudo-terminal: started in a home of its own, typed at, watched, measured, killed.

mod dump;
mod home;
mod keys;
mod measure;
mod process;
mod pty;

pub(crate) use home::Home;
pub(crate) use pty::{Launch, Pty, Size};
