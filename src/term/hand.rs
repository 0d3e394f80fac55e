//! The terminal's own state while bytes are written for it: where its cursor is and which style it prints with.
//!
//! Invariant: what is not known for certain is `None`. After printing in the last column, and after a character
//! whose width terminals disagree on, the cursor's place is unknown.

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::grid::is_wide;
use super::look::{SEEN_ON_BLANK, is_blank};
use super::moves;
use super::pen::Pen;

/// Writes for one terminal and remembers the state that leaves it in.
#[derive(Debug, Default)]
pub(super) struct Hand {
    out: Vec<u8>,
    at: Option<Position>,
    pen: Option<Pen>,
    is_cursor_shown: Option<bool>,
}

impl Hand {
    /// Where the cursor is, when that is known.
    pub(super) fn at(&self) -> Option<Position> {
        self.at
    }

    /// Takes the bytes written since the last call.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out)
    }

    /// Makes the whole screen blank, whatever it showed and however it was left.
    pub(super) fn wipe(&mut self) {
        self.out.extend_from_slice(b"\x1b[r\x1b[m\x1b[H\x1b[2J");
        self.at = Some(Position::ORIGIN);
        self.pen = Some(Pen::PLAIN);
        self.is_cursor_shown = None;
    }

    /// Takes the cursor to a place.
    pub(super) fn travel(&mut self, to: Position) {
        moves::travel(self.at, to, &mut self.out);
        self.at = Some(to);
    }

    /// Prints a settled cell where the cursor is; `width` is that of the screen.
    pub(super) fn print(&mut self, cell: &Cell, width: u16) {
        self.turn(self.pen_for(cell));
        self.out.extend_from_slice(cell.symbol().as_bytes());
        self.at = match self.at {
            Some(at) if is_width_certain(cell.symbol()) => {
                let x = at.x + if is_wide(cell) { 2 } else { 1 };
                (x < width).then_some(Position::new(x, at.y))
            }
            _ => None,
        };
    }

    /// Blanks the row from the cursor to its end with the default background.
    pub(super) fn erase_to_end(&mut self) {
        self.turn(self.pen_for(&Cell::EMPTY));
        self.out.extend_from_slice(b"\x1b[K");
    }

    /// Counts the bytes of taking the cursor to `to` and turning the style into that of `cell`.
    pub(super) fn cost_of_travel(&self, to: Position, cell: &Cell) -> usize {
        moves::cost(self.at, to) + turn_cost(self.pen, pen_for(self.pen, cell))
    }

    /// Counts the bytes of printing `cells` once more and turning the style into that of `cell`.
    pub(super) fn cost_of_reprint(&self, cells: &[Cell], cell: &Cell) -> usize {
        let mut pen = self.pen;
        let mut cost = 0;
        for cell in cells.iter().chain([cell]) {
            let next = pen_for(pen, cell);
            cost += turn_cost(pen, next) + cell.symbol().len();
            pen = Some(next);
        }
        cost - cell.symbol().len()
    }

    /// Shows the cursor at a place, or hides it; nothing is written when it is so already.
    pub(super) fn set_cursor(&mut self, place: Option<Position>) {
        if let Some(place) = place {
            self.travel(place);
        }
        if self.is_cursor_shown != Some(place.is_some()) {
            self.out.extend_from_slice(if place.is_some() { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.is_cursor_shown = Some(place.is_some());
        }
    }

    fn pen_for(&self, cell: &Cell) -> Pen {
        pen_for(self.pen, cell)
    }

    fn turn(&mut self, to: Pen) {
        if self.pen.is_none() {
            self.out.extend_from_slice(b"\x1b[m");
        }
        self.pen.unwrap_or(Pen::PLAIN).turn(to, &mut self.out);
        self.pen = Some(to);
    }
}

/// The style to print a cell with: the one held, if a blank looks the same in it.
fn pen_for(held: Option<Pen>, cell: &Cell) -> Pen {
    let wanted = Pen::of(cell);
    match held {
        Some(held) if is_blank(cell) && looks_alike_when_blank(held, wanted) => held,
        _ => wanted,
    }
}

fn looks_alike_when_blank(one: Pen, other: Pen) -> bool {
    let seen = one.modifier.intersection(SEEN_ON_BLANK);
    one.bg == other.bg
        && seen == other.modifier.intersection(SEEN_ON_BLANK)
        && (seen.is_empty() || one.fg == other.fg)
}

fn turn_cost(from: Option<Pen>, to: Pen) -> usize {
    from.map_or_else(|| 3 + Pen::PLAIN.cost(to), |from| from.cost(to))
}

/// Tells whether every terminal gives a symbol the width that ratatui gives it: a base with marks, no joined or
/// variant-selected sequence.
fn is_width_certain(symbol: &str) -> bool {
    symbol.len() == 1 || symbol.chars().filter_map(UnicodeWidthChar::width).sum::<usize>() == symbol.width()
}
