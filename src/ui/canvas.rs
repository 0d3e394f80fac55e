//! Putting text into cells: cut to its width, cleaned of what a terminal must not be given, styled by role.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::theme::{Role, style};
use crate::app::geometry::Area;
use crate::domain::text::{display, fit, width, wrap};

/// Cells of the short rule before a heading, with the blank behind it.
const HEAD: u16 = 3;

/// A piece of text with its role.
pub type Span<'a> = (std::borrow::Cow<'a, str>, Role);

/// A buffer and the area of it that may be painted.
#[derive(Debug)]
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    area: Area,
}

impl<'a> Canvas<'a> {
    /// A canvas for an area; what lies outside the buffer is left out.
    pub fn new(buffer: &'a mut Buffer, area: Area) -> Self {
        let bounds = Rect::new(area.x, area.y, area.width, area.height).intersection(buffer.area);
        let area = Area { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
        Self { buffer, area }
    }

    /// Columns.
    pub const fn width(&self) -> u16 {
        self.area.width
    }

    /// Rows.
    pub const fn height(&self) -> u16 {
        self.area.height
    }

    /// Puts a text at (x, y) of the area, cut to `room` cells with an ellipsis. Returns the cells it took.
    pub fn put(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let room = room.min(self.area.width.saturating_sub(x));
        if y >= self.area.height || room == 0 {
            return 0;
        }
        let shown = display(text);
        let shown = fit(&shown, usize::from(room), "…");
        self.buffer.set_stringn(self.area.x + x, self.area.y + y, &shown, usize::from(room), style(role));
        width(&shown) as u16
    }

    /// Puts a text so that it ends before `right`. Returns where it begins.
    pub fn put_right(&mut self, right: u16, y: u16, text: &str, role: Role) -> u16 {
        let taken = (width(text) as u16).min(right);
        self.put(right - taken, y, taken, text, role);
        right - taken
    }

    /// Puts pieces after each other from (x, y), as far as they fit into `room` cells. Returns the cells they took.
    pub fn put_spans(&mut self, x: u16, y: u16, room: u16, spans: &[Span<'_>]) -> u16 {
        let mut taken = 0;
        for (text, role) in spans {
            taken += self.put(x + taken, y, room.saturating_sub(taken), text, *role);
        }
        taken
    }

    /// Puts the heading of a part of the screen into its first row: a short rule, which parts it from what stands above
    /// at a tenth of the bytes that a whole one takes, and the text behind it.
    pub fn head(&mut self, text: &str, role: Role) {
        self.head_within(self.width().saturating_sub(1), text, role);
    }

    /// The same in so many cells. Returns where the text ends.
    pub fn head_within(&mut self, room: u16, text: &str, role: Role) -> u16 {
        self.put(0, 0, HEAD, "──", Role::Faint);
        HEAD + self.put(HEAD, 0, room.saturating_sub(HEAD), text, role)
    }

    /// Makes the area blank, where a dialog lies over a pane.
    pub fn clear(&mut self) {
        for y in 0..self.area.height {
            for x in 0..self.area.width {
                if let Some(cell) = self.buffer.cell_mut((self.area.x + x, self.area.y + y)) {
                    cell.reset();
                }
            }
        }
    }

    /// Puts a text into lines of the area's width from row `y`, broken at blanks. Returns the row after it.
    pub fn put_wrapped(&mut self, x: u16, y: u16, text: &str, role: Role) -> u16 {
        let room = self.area.width.saturating_sub(x);
        let lines = wrap(text, usize::from(room));
        for (line, row) in lines.iter().zip(y..) {
            self.put(x, row, room, line, role);
        }
        y + lines.len() as u16
    }
}
