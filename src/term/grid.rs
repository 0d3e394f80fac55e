//! A grid of settled cells: what a terminal shows, or should show.
//!
//! Invariant: a wide character is followed by [`Tile::SECOND_HALF`], which stands nowhere else; so neither half is ever
//! printed alone.

use ratatui::layout::Size;

use super::tile::{Tile, Tiles};

/// The cells of a screen, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    size: Size,
    cells: Vec<Tile>,
}

impl Grid {
    /// Makes a blank grid.
    pub(super) fn blank(size: Size) -> Grid {
        Grid { size, cells: vec![Tile::BLANK; usize::from(size.width) * usize::from(size.height)] }
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// One row, from the left.
    pub(super) fn row(&self, y: u16) -> &[Tile] {
        let width = usize::from(self.size.width);
        &self.cells[usize::from(y) * width..][..width]
    }

    /// Takes the cells of a frame, row by row. What a wide character covers is its second half, whatever was drawn
    /// there; one that does not fit into its row is a blank.
    pub(super) fn fill(&mut self, size: Size, numbers: &[Tile], tiles: &Tiles) {
        self.size = size;
        self.cells.clear();
        for row in numbers.chunks(usize::from(size.width.max(1))) {
            let mut covered = 0;
            for (x, tile) in row.iter().enumerate() {
                let columns = usize::from(tiles.facts(*tile).columns);
                self.cells.push(if covered > 0 {
                    covered -= 1;
                    Tile::SECOND_HALF
                } else if x + columns > row.len() {
                    Tile::BLANK
                } else {
                    covered = columns.saturating_sub(1);
                    *tile
                });
            }
        }
    }

    /// Makes the rows from `first` on blank.
    pub(super) fn wipe_from(&mut self, first: u16) {
        self.cells[usize::from(first) * usize::from(self.size.width)..].fill(Tile::BLANK);
    }

    /// Makes this grid the same as another.
    pub(super) fn copy_from(&mut self, other: &Grid) {
        self.size = other.size;
        self.cells.clone_from(&other.cells);
    }

    /// Moves the rows from `first` to `last` up by so many (down where negative); what comes in is blank.
    pub(super) fn shift(&mut self, first: u16, last: u16, up: i32) {
        let width = usize::from(self.size.width);
        let region = &mut self.cells[usize::from(first) * width..(usize::from(last) + 1) * width];
        let moved = (up.unsigned_abs() as usize * width).min(region.len());
        if up > 0 {
            region.copy_within(moved.., 0);
            let kept = region.len() - moved;
            region[kept..].fill(Tile::BLANK);
        } else {
            let kept = region.len() - moved;
            region.copy_within(..kept, moved);
            region[..moved].fill(Tile::BLANK);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Cell;

    use super::super::look::Look;
    use super::*;

    struct Sheet(Grid, Tiles);

    impl Sheet {
        fn new(rows: &[&[&'static str]]) -> Sheet {
            let mut tiles = Tiles::new(Look::default());
            let numbers: Vec<Tile> =
                rows.concat().iter().map(|symbol| tiles.of(&Cell::new(symbol))).collect();
            let size = Size::new(rows[0].len() as u16, rows.len() as u16);
            let mut grid = Grid::blank(size);
            grid.fill(size, &numbers, &tiles);
            Sheet(grid, tiles)
        }

        fn text(&self) -> String {
            let symbol = |tile: &Tile| match self.1.facts(*tile).symbol.as_ref() {
                "" => "_".to_owned(),
                symbol => symbol.to_owned(),
            };
            (0..self.0.size.height).flat_map(|y| self.0.row(y)).map(symbol).collect()
        }
    }

    #[test]
    fn a_wide_character_is_never_left_with_one_half() {
        assert_eq!(Sheet::new(&[&["漢", "x", "字", " ", "漢"]]).text(), "漢_字_ ");
        assert_eq!(Sheet::new(&[&["漢", "字", "x"], &["字", " ", "y"]]).text(), "漢_x字_y");
    }

    #[test]
    fn rows_move_inside_their_region_only() {
        let mut sheet = Sheet::new(&[&["a"], &["b"], &["c"], &["d"], &["e"]]);
        sheet.0.shift(1, 3, 1);
        assert_eq!(sheet.text(), "acd e");
        sheet.0.shift(0, 4, -2);
        assert_eq!(sheet.text(), "  acd");
        sheet.0.shift(2, 3, 7);
        assert_eq!(sheet.text(), "    d");
        sheet.0.wipe_from(4);
        assert_eq!(sheet.text(), "     ");
    }
}
