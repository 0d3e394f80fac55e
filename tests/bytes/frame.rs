//! One frame as it was drawn, drawn again by whoever is compared.

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// What was drawn, and what our encoder sent for it.
pub(crate) struct Frame {
    /// The cells.
    pub(crate) buffer: Buffer,
    /// Where the text cursor is seen; none where it is not.
    pub(crate) cursor: Option<Position>,
    /// What the session sent.
    pub(crate) bytes: Vec<u8>,
}

impl Frame {
    /// Tells whether nothing can be told apart.
    pub(crate) fn shows_the_same(&self, other: &Frame) -> bool {
        self.buffer == other.buffer && self.cursor == other.cursor
    }

    /// Draws the same cells and the same cursor on another backend.
    pub(crate) fn draw_on<B: Backend<Error: std::fmt::Debug>>(&self, terminal: &mut Terminal<B>) {
        let paint = |frame: &mut ratatui::Frame<'_>| {
            frame.buffer_mut().clone_from(&self.buffer);
            if let Some(cursor) = self.cursor {
                frame.set_cursor_position(cursor);
            }
        };
        terminal.draw(paint).unwrap();
    }
}
