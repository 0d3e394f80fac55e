//! Two screens become the bytes that turn one into the other.
//!
//! Ratatui draws on a [`Sheet`]; [`Screen`] keeps what the terminal shows and gives, for each whole frame, the bytes
//! that bring it there, and nothing when nothing changed. What a terminal cannot show (marks of Vietnamese, colours)
//! is folded here, cell by cell, by a [`Look`], so that no pane needs to care.
//!
//! Invariant: the terminal is never asked anything; every answer comes from memory. The room knows cells, not what
//! they mean; it does no input or output and reads no environment.
//!
//! The parts, from the ground up: `look` says what a terminal can show and `repertoire` which sequences it is sent; `pen`
//! knows the shortest change of style, `moves` the shortest change of place; `tile` numbers the cells, `grid` holds
//! them as the terminal will show them; `scroll` finds rows that moved, `route` the cheapest way over what is left;
//! `hand` is the terminal's own state while bytes are written.

mod fold;
mod grid;
mod hand;
mod look;
mod moves;
mod pen;
mod repertoire;
mod route;
mod sample;
mod screen;
mod scroll;
mod sheet;
mod sink;
#[cfg(test)]
mod tests;
mod tile;
mod wgl4;

pub use look::{Colours, Glyphs, Look};
pub use repertoire::Repertoire;
pub use sample::sample;
pub use screen::Screen;
pub use sheet::Sheet;

/// What a terminal is sent before the first frame: its alternate screen, pasted text in brackets, no cursor.
pub const ENTER: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l";

/// What a terminal is sent after the last frame, whatever state it was left in: scroll region, style, pasted text,
/// cursor, and then the screen that stood there before.
pub const LEAVE: &str = "\x1b[r\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";
