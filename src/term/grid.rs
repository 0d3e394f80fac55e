//! A grid of settled cells: what a terminal shows, or should show.
//!
//! Invariant: a wide character is followed by a cell with an empty symbol, its second half, and such a cell stands
//! nowhere else; so neither half is ever printed alone.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};

/// The cells of a screen, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    size: Size,
    cells: Vec<Cell>,
}

impl Grid {
    /// Makes a blank grid.
    pub(super) fn blank(size: Size) -> Grid {
        Grid { size, cells: vec![Cell::EMPTY; usize::from(size.width) * usize::from(size.height)] }
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// One row, from the left.
    pub(super) fn row(&self, y: u16) -> &[Cell] {
        let width = usize::from(self.size.width);
        &self.cells[usize::from(y) * width..][..width]
    }

    /// Puts a settled cell at a place; outside the grid nothing happens.
    pub(super) fn put(&mut self, at: Position, cell: Cell) {
        if at.x >= self.size.width || at.y >= self.size.height {
            return;
        }
        let index = usize::from(at.y) * usize::from(self.size.width) + usize::from(at.x);
        self.split(index);
        if !is_wide(&cell) {
            self.cells[index] = cell;
        } else if at.x + 1 < self.size.width {
            self.split(index + 1);
            self.cells[index] = cell;
            self.cells[index + 1] = second_half();
        } else {
            self.cells[index] = Cell::EMPTY;
        }
    }

    /// Makes the cells from one index up to another blank.
    pub(super) fn wipe(&mut self, indexes: std::ops::Range<usize>) {
        for index in indexes {
            self.split(index);
            self.cells[index] = Cell::EMPTY;
        }
    }

    /// Blanks the other half of a wide character one of whose halves is about to be overwritten.
    fn split(&mut self, index: usize) {
        if is_second_half(&self.cells[index]) {
            self.cells[index - 1] = Cell::EMPTY;
        } else if is_wide(&self.cells[index]) {
            self.cells[index + 1] = Cell::EMPTY;
        }
    }
}

/// Tells whether a cell is the covered half of the wide character before it.
pub(super) fn is_second_half(cell: &Cell) -> bool {
    cell.symbol().is_empty()
}

/// Tells whether a settled cell covers the next one too.
pub(super) fn is_wide(cell: &Cell) -> bool {
    cell.symbol().len() > 1 && cell.cell_width() > 1
}

fn second_half() -> Cell {
    let mut cell = Cell::EMPTY;
    cell.set_symbol("");
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(grid: &Grid) -> String {
        grid.row(0).iter().map(|cell| if is_second_half(cell) { "_" } else { cell.symbol() }).collect()
    }

    #[test]
    fn a_wide_character_is_never_left_with_one_half() {
        let mut grid = Grid::blank(Size::new(5, 1));
        grid.put(Position::new(1, 0), Cell::new("漢"));
        assert_eq!(text(&grid), " 漢_  ");
        grid.put(Position::new(2, 0), Cell::new("字"));
        assert_eq!(text(&grid), "  字_ ");
        grid.put(Position::new(2, 0), Cell::new("x"));
        assert_eq!(text(&grid), "  x  ");
        grid.put(Position::new(4, 0), Cell::new("漢"));
        assert_eq!(text(&grid), "  x  ", "it does not fit in the last column");
    }

    #[test]
    fn what_lies_outside_is_left_alone() {
        let mut grid = Grid::blank(Size::new(2, 1));
        grid.put(Position::new(2, 0), Cell::new("x"));
        grid.put(Position::new(0, 1), Cell::new("x"));
        assert_eq!(grid, Grid::blank(Size::new(2, 1)));
    }
}
