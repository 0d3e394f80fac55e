//! The ratatui backend: collects the cells of a frame and gives its bytes.
//!
//! Invariant: `sent` is what the terminal shows once it has read every frame taken so far; `want` is what ratatui
//! has drawn. Who takes a frame must send it, or call [`Screen::repaint`].

use std::convert::Infallible;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::grid::Grid;
use super::hand::Hand;
use super::look::Look;
use super::row::turn_row;

/// A terminal's screen as the session sees it.
#[derive(Debug)]
pub struct Screen {
    look: Look,
    want: Grid,
    sent: Option<Grid>,
    hand: Hand,
    cursor: Position,
    is_cursor_wanted: bool,
}

impl Screen {
    /// Makes a screen whose terminal may show anything: the first frame paints all of it.
    pub fn new(size: Size, look: Look) -> Screen {
        Screen {
            look,
            want: Grid::blank(size),
            sent: None,
            hand: Hand::default(),
            cursor: Position::ORIGIN,
            is_cursor_wanted: false,
        }
    }

    /// Gives the screen another size; the next frame paints all of it, because terminals move text when resized.
    pub fn resize(&mut self, size: Size) {
        if size != self.want.size() {
            self.want = Grid::blank(size);
            self.sent = None;
        }
    }

    /// Forgets what the terminal shows, so that the next frame paints all of it.
    pub fn repaint(&mut self) {
        self.sent = None;
    }

    /// Takes the bytes that bring the terminal from the last frame to this one; none when it shows it already.
    pub fn take_frame(&mut self) -> Vec<u8> {
        let size = self.want.size();
        let mut sent = self.sent.take().unwrap_or_else(|| {
            self.hand.wipe();
            Grid::blank(size)
        });
        for y in 0..size.height {
            turn_row(&mut self.hand, y, sent.row(y), self.want.row(y));
        }
        self.hand.set_cursor(self.is_cursor_wanted.then_some(self.cursor));
        sent.clone_from(&self.want);
        self.sent = Some(sent);
        self.hand.take()
    }

    fn index_of(&self, at: Position) -> usize {
        usize::from(at.y) * usize::from(self.want.size().width) + usize::from(at.x)
    }
}

impl Backend for Screen {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.want.put(Position::new(x, y), self.look.settle(cell));
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.is_cursor_wanted = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.is_cursor_wanted = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        let (size, place) = (self.want.size(), position.into());
        self.cursor = Position::new(
            place.x.min(size.width.saturating_sub(1)),
            place.y.min(size.height.saturating_sub(1)),
        );
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        self.want = Grid::blank(self.want.size());
        Ok(())
    }

    fn clear_region(&mut self, clear_type: ClearType) -> Result<(), Infallible> {
        let size = self.want.size();
        let here = self.index_of(self.cursor);
        let line = self.index_of(Position::new(0, self.cursor.y));
        let next_line = line + usize::from(size.width);
        let all = usize::from(size.width) * usize::from(size.height);
        let region = match clear_type {
            ClearType::All => 0..all,
            ClearType::AfterCursor => here..all,
            ClearType::BeforeCursor => 0..here + 1,
            ClearType::CurrentLine => line..next_line,
            ClearType::UntilNewLine => here..next_line,
        };
        self.want.wipe(region.start.min(all)..region.end.min(all));
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.want.size())
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.want.size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
