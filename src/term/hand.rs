//! The terminal's own state while bytes are written for it: where its cursor is and which style it prints with.
//!
//! Invariant: what is not known for certain is `None`. The cursor's place is unknown after printing in the last column
//! and after a scrolled region.

use ratatui::layout::{Position, Size};

use super::moves;
use super::pen::PenId;
use super::repertoire::Repertoire;
use super::route::Step;
use super::scroll::Shift;
use super::sink::{Sink, Weight};
use super::tile::{Tile, Tiles};

/// Writes for one terminal and remembers the state that leaves it in.
#[derive(Debug)]
pub(super) struct Hand {
    repertoire: Repertoire,
    out: Vec<u8>,
    /// Where the cursor is, when that is known.
    pub(super) at: Option<Position>,
    /// The style held.
    pub(super) pen: PenId,
    is_cursor_shown: Option<bool>,
}

impl Hand {
    /// A hand that knows nothing yet: [`Hand::wipe`] comes first.
    pub(super) fn new(repertoire: Repertoire) -> Hand {
        Hand { repertoire, out: Vec::new(), at: None, pen: PenId::PLAIN, is_cursor_shown: None }
    }

    /// How many bytes were written since the last were taken.
    pub(super) fn written(&self) -> usize {
        self.out.len()
    }

    /// Takes the bytes written since the last call.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out)
    }

    /// Makes the whole screen blank, whatever it showed and however it was left.
    pub(super) fn wipe(&mut self) {
        self.out.bytes(b"\x1b[r\x1b[m\x1b[H\x1b[2J");
        self.at = Some(Position::ORIGIN);
        self.pen = PenId::PLAIN;
        self.is_cursor_shown = None;
    }

    /// Does the steps of a route.
    pub(super) fn walk(&mut self, steps: &[Step], tiles: &Tiles, size: Size) {
        for step in steps {
            match *step {
                Step::Go(to) => self.travel(to),
                Step::Print(tile) => self.print(tile, tiles, size.width),
                Step::Erase(blanks) => {
                    self.turn(tiles.pen_for(self.pen, Tile::BLANK), tiles);
                    self.out.counted(blanks, b'X');
                }
                Step::EraseToEnd => {
                    self.turn(tiles.pen_for(self.pen, Tile::BLANK), tiles);
                    self.out.bytes(b"\x1b[K");
                }
            }
        }
    }

    /// Moves the rows of a region; those that come in are blank.
    pub(super) fn scroll(&mut self, shift: Shift, tiles: &Tiles) {
        self.turn(tiles.pen_for(self.pen, Tile::BLANK), tiles);
        write_scroll(self.repertoire, shift, &mut self.out);
        self.at = None;
    }

    /// Counts the bytes that [`Hand::scroll`] would write, and gives the style it leaves.
    pub(super) fn cost_of_scroll(&self, shift: Shift, tiles: &Tiles) -> (usize, PenId) {
        let pen = tiles.pen_for(self.pen, Tile::BLANK);
        let mut weight = Weight(tiles.pens.turn(self.pen, pen).len());
        write_scroll(self.repertoire, shift, &mut weight);
        (weight.0, pen)
    }

    /// Blanks the screen from the start of a row to its end; the cursor stays at that start.
    pub(super) fn clear_from(&mut self, y: u16, tiles: &Tiles) {
        self.turn(tiles.pen_for(self.pen, Tile::BLANK), tiles);
        self.travel(Position::new(0, y));
        self.out.bytes(b"\x1b[J");
    }

    /// Counts the bytes that [`Hand::clear_from`] would write, and gives the style it leaves.
    pub(super) fn cost_of_clear(&self, y: u16, tiles: &Tiles) -> (usize, PenId) {
        let pen = tiles.pen_for(self.pen, Tile::BLANK);
        let way = moves::cost(self.repertoire, self.at, Position::new(0, y));
        (tiles.pens.turn(self.pen, pen).len() + way + 3, pen)
    }

    /// Shows the cursor at a place, or hides it; nothing is written when it is so already.
    pub(super) fn set_cursor(&mut self, place: Option<Position>) {
        if let Some(place) = place {
            self.travel(place);
        }
        if self.is_cursor_shown != Some(place.is_some()) {
            self.out.bytes(if place.is_some() { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.is_cursor_shown = Some(place.is_some());
        }
    }

    fn travel(&mut self, to: Position) {
        moves::travel(self.repertoire, self.at, to, &mut self.out);
        self.at = Some(to);
    }

    fn print(&mut self, tile: Tile, tiles: &Tiles, width: u16) {
        self.turn(tiles.pen_for(self.pen, tile), tiles);
        let facts = tiles.facts(tile);
        self.out.bytes(facts.symbol.as_bytes());
        self.at = self.at.and_then(|at| {
            let x = at.x + facts.columns;
            (x < width).then_some(Position::new(x, at.y))
        });
    }

    fn turn(&mut self, to: PenId, tiles: &Tiles) {
        self.out.bytes(tiles.pens.turn(self.pen, to));
        self.pen = to;
    }
}

/// Sets the region, moves its rows, and gives the whole screen back: a region that stays would save eight bytes and
/// trap whatever comes after a lost line.
fn write_scroll(repertoire: Repertoire, shift: Shift, out: &mut impl Sink) {
    let Shift { first, last, up } = shift;
    out.bytes(b"\x1b[");
    out.number(first + 1);
    out.byte(b';');
    out.number(last + 1);
    out.byte(b'r');
    let rows = up.unsigned_abs() as u16;
    match (repertoire.is_full(), up > 0) {
        (true, true) => out.counted(rows, b'S'),
        (true, false) => out.counted(rows, b'T'),
        (false, true) => {
            moves::travel(repertoire, None, Position::new(0, last), out);
            (0..rows).for_each(|_| out.byte(b'\n'));
        }
        (false, false) => {
            moves::travel(repertoire, None, Position::new(0, first), out);
            (0..rows).for_each(|_| out.bytes(b"\x1bM"));
        }
    }
    out.bytes(b"\x1b[r");
}
