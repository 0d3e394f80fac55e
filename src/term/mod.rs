//! Two screens become the bytes that turn one into the other.
//!
//! [`Screen`] is a ratatui `Backend` that keeps the grid the terminal shows and the grid it should show; one call
//! at the end of a frame, [`Screen::take_frame`], gives the bytes between them, and nothing when nothing changed.
//! What a terminal cannot show (marks of Vietnamese, colours) is folded here, cell by cell, by a [`Look`], so that
//! no pane needs to care.
//!
//! Invariant: the terminal is never asked anything; every answer comes from memory. The room knows cells, not what
//! they mean; it does no input or output and reads no environment.
//!
//! The parts, from the ground up: `pen` writes the shortest change of style, `moves` the shortest change of
//! place, `grid` holds the cells as the terminal will show them, `hand` is the terminal's own state while bytes are
//! written, `row` turns one row into another.

mod fold;
mod grid;
mod hand;
mod look;
mod moves;
mod pen;
mod row;
mod sample;
mod screen;
#[cfg(test)]
mod tests;
mod wgl4;

pub use look::{Colours, Glyphs, Look};
pub use sample::sample;
pub use screen::Screen;

/// What a terminal is sent before the first frame: its alternate screen, pasted text in brackets, no cursor.
pub const ENTER: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l";

/// What a terminal is sent after the last frame, whatever state it was left in: scroll region, style, pasted text,
/// cursor, and then the screen that stood there before.
pub const LEAVE: &str = "\x1b[r\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";
