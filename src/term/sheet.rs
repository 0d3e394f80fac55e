//! What ratatui draws on: a backend that keeps only the size and the cursor.
//!
//! Ratatui's own comparison of two frames is left unused, because it takes what a wide character covered for what the
//! terminal shows; [`super::Screen`] compares whole frames instead. Nothing is ever asked of the terminal.

use std::convert::Infallible;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A sheet of a size with a text cursor.
#[derive(Debug)]
pub struct Sheet {
    size: Size,
    cursor: Position,
    is_cursor_shown: bool,
}

impl Sheet {
    /// A sheet of this size.
    pub const fn new(size: Size) -> Sheet {
        Sheet { size, cursor: Position::ORIGIN, is_cursor_shown: false }
    }

    /// Gives the sheet another size; ratatui learns it at the next frame.
    pub const fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Where the text cursor stands, when it is shown.
    pub fn cursor(&self) -> Option<Position> {
        self.is_cursor_shown.then_some(self.cursor)
    }
}

impl Backend for Sheet {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, _content: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.is_cursor_shown = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.is_cursor_shown = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        let place = position.into();
        self.cursor = Position::new(
            place.x.min(self.size.width.saturating_sub(1)),
            place.y.min(self.size.height.saturating_sub(1)),
        );
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _region: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
