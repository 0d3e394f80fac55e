//! Settled cells by number: two that look alike have the same one, so a screen is compared number by number.
//!
//! Invariant: a number keeps its meaning until [`Tiles::is_full`] says that it is time to begin anew; then every grid
//! that holds numbers is forgotten with them.

use std::collections::HashMap;

use ratatui::buffer::{Cell, CellWidth};

use super::look::{Look, is_blank};
use super::pen::{Pen, PenId, Pens};

/// Screens of an office hold some thousand different cells; text from outside must not fill the memory with more.
const MOST: usize = 1 << 15;

/// Every style knows the way to every other, so there must not be too many of them either.
const MOST_PENS: usize = 128;

/// A settled cell by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Tile(u32);

impl Tile {
    /// A blank in the default style.
    pub(super) const BLANK: Tile = Tile(0);

    /// What the second column of a wide character holds.
    pub(super) const SECOND_HALF: Tile = Tile(1);

    /// The number, for sums over a row.
    pub(super) const fn number(self) -> u32 {
        self.0
    }
}

/// What there is to know of a settled cell.
#[derive(Debug)]
pub(super) struct Facts {
    /// What is printed.
    pub(super) symbol: Box<str>,
    /// The style it is printed in.
    pub(super) pen: PenId,
    /// Columns it covers; none for a second half.
    pub(super) columns: u16,
    /// Whether only background and lines can be seen of it.
    pub(super) is_blank: bool,
}

/// The cells of one terminal, settled as it shows them, and their styles.
#[derive(Debug)]
pub(super) struct Tiles {
    look: Look,
    facts: Vec<Facts>,
    drawn: HashMap<Cell, Tile>,
    settled: HashMap<Cell, Tile>,
    /// The styles of all of them.
    pub(super) pens: Pens,
}

impl Tiles {
    /// Knows the blank and the second half alone.
    pub(super) fn new(look: Look) -> Tiles {
        let mut tiles = Tiles {
            look,
            facts: Vec::new(),
            drawn: HashMap::new(),
            settled: HashMap::new(),
            pens: Pens::default(),
        };
        let mut half = Cell::EMPTY;
        half.set_symbol("");
        tiles.intern(Cell::EMPTY);
        tiles.intern(half);
        tiles
    }

    /// The number of a cell as it was drawn.
    pub(super) fn of(&mut self, cell: &Cell) -> Tile {
        if let Some(tile) = self.drawn.get(cell) {
            return *tile;
        }
        let tile = self.intern(self.look.settle(cell));
        self.drawn.insert(cell.clone(), tile);
        tile
    }

    /// What there is to know of a cell.
    pub(super) fn facts(&self, tile: Tile) -> &Facts {
        &self.facts[tile.0 as usize]
    }

    /// The style to print a cell with: the one held, if a blank looks the same in it.
    pub(super) fn pen_for(&self, held: PenId, tile: Tile) -> PenId {
        let facts = self.facts(tile);
        if facts.is_blank && self.pens.look_alike_when_blank(held, facts.pen) { held } else { facts.pen }
    }

    /// Whether there are so many that it is time to begin anew.
    pub(super) fn is_full(&self) -> bool {
        self.drawn.len() > MOST || self.pens.len() > MOST_PENS
    }

    /// What the terminal can show.
    pub(super) const fn look(&self) -> Look {
        self.look
    }

    fn intern(&mut self, cell: Cell) -> Tile {
        if let Some(tile) = self.settled.get(&cell) {
            return *tile;
        }
        let tile = Tile(self.facts.len() as u32);
        self.facts.push(Facts {
            symbol: cell.symbol().into(),
            pen: self.pens.of(Pen::of(&cell)),
            columns: cell.cell_width(),
            is_blank: is_blank(&cell),
        });
        self.settled.insert(cell, tile);
        tile
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::*;

    #[test]
    fn cells_that_look_alike_are_one_tile() {
        let mut tiles = Tiles::new(Look::default());
        let mut red_blank = Cell::EMPTY;
        red_blank.fg = Color::Red;
        assert_eq!(tiles.of(&red_blank), Tile::BLANK);
        assert_eq!(tiles.of(&Cell::new("đ")), tiles.of(&Cell::new("đ")));
        assert_ne!(tiles.of(&Cell::new("đ")), tiles.of(&Cell::new("d")));
    }
}
