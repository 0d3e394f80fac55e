//! The grid of a table while it is written: where a cell stands, and what those that reach over others cover.

use super::{Block, Cell, Table};

/// The most columns of a table; what stands further right is joined to the last.
pub(super) const MOST_COLUMNS: usize = 256;

/// How far a cell reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// Over how many columns.
    pub(super) across: u32,
    /// Over how many rows; 0 is to the end of the table.
    pub(super) down: u32,
    /// Whether the cell above reaches over it, so that what it holds is not seen.
    pub(super) is_covered: bool,
    /// How many times it stands.
    pub(super) times: u32,
}

impl Default for Reach {
    fn default() -> Self {
        Self { across: 1, down: 1, is_covered: false, times: 1 }
    }
}

/// A table so far.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<Place>>,
    /// For each column, over how many more rows the cell above reaches.
    hanging: Vec<u32>,
    is_row_open: bool,
}

#[derive(Clone)]
enum Place {
    Own(Vec<Block>),
    Left,
    Above,
}

impl Grid {
    pub(super) fn begin_row(&mut self) {
        if self.is_row_open {
            self.close_row();
        }
        self.rows.push(Vec::new());
        self.is_row_open = true;
    }

    /// Leaves out places; gives how many it wrote.
    pub(super) fn skip(&mut self, places: u32) -> usize {
        (0..places.min(MOST_COLUMNS as u32)).map(|_| self.cell(Vec::new(), Reach::default())).sum()
    }

    /// Writes a cell at the next free place; gives how many places it took.
    pub(super) fn cell(&mut self, blocks: Vec<Block>, reach: Reach) -> usize {
        if !self.is_row_open {
            self.begin_row();
        }
        let height = self.rows.len();
        let hanging = &mut self.hanging;
        let Some(row) = self.rows.last_mut() else { return 0 };
        let before = row.len();
        for _ in 0..reach.times.clamp(1, MOST_COLUMNS as u32) {
            cover(row, hanging);
            if row.len() >= MOST_COLUMNS {
                join(row, blocks);
                return row.len() - before;
            }
            let across = (reach.across.max(1) as usize).min(MOST_COLUMNS - row.len());
            let below = if reach.down == 0 { u32::MAX } else { reach.down - 1 };
            for column in 0..across {
                let place = match column {
                    _ if reach.is_covered && height > 1 => Place::Above,
                    0 if reach.is_covered => Place::Own(Vec::new()),
                    0 => Place::Own(blocks.clone()),
                    _ => Place::Left,
                };
                let at = row.len();
                row.push(place);
                if hanging.len() <= at {
                    hanging.resize(at + 1, 0);
                }
                hanging[at] = if reach.is_covered { 0 } else { below };
            }
        }
        row.len() - before
    }

    /// How many places and bytes of text the row has that is being written.
    pub(super) fn weight(&self) -> (usize, usize) {
        let row = self.rows.last().filter(|_| self.is_row_open);
        let text = |place: &Place| match place {
            Place::Own(blocks) => blocks.iter().map(weight).sum(),
            _ => 0,
        };
        row.map_or((0, 0), |row| (row.len(), row.iter().map(text).sum()))
    }

    /// Ends the row, which stands so many times where anything is written in it; gives how many places it added.
    pub(super) fn end_row(&mut self, times: u32) -> usize {
        if !self.is_row_open {
            return 0;
        }
        let used = self.close_row();
        let is_written = |place: &Place| matches!(place, Place::Own(blocks) if !blocks.is_empty());
        if let Some(row) = self.rows.last().filter(|row| row.iter().any(is_written)).cloned() {
            self.rows.extend(std::iter::repeat_n(row, times.saturating_sub(1) as usize));
        }
        used
    }

    fn close_row(&mut self) -> usize {
        self.is_row_open = false;
        let hanging = &mut self.hanging;
        let Some(row) = self.rows.last_mut() else { return 0 };
        let before = row.len();
        let end = hanging.iter().rposition(|rows| *rows > 0).map_or(0, |last| last + 1);
        while row.len() < end {
            cover(row, hanging);
            if row.len() < end {
                row.push(Place::Own(Vec::new()));
            }
        }
        let used = row.len() - before;
        if row.is_empty() {
            self.rows.pop();
        }
        used
    }

    /// How many columns have a cell that begins in them, and how many rows there are.
    pub(super) fn size(&self) -> (usize, usize) {
        let own = |row: &Vec<Place>| row.iter().rposition(|place| matches!(place, Place::Own(_)));
        (self.rows.iter().filter_map(own).map(|last| last + 1).max().unwrap_or(0), self.rows.len())
    }

    /// What its first cell holds.
    pub(super) fn into_only(self) -> Vec<Block> {
        let own = self.rows.into_iter().flatten().find_map(|place| match place {
            Place::Own(blocks) => Some(blocks),
            _ => None,
        });
        own.unwrap_or_default()
    }

    /// The table, every row as wide as the widest.
    pub(super) fn into_table(self, text: impl Fn(Vec<Block>) -> String) -> Table {
        let (width, _) = self.size();
        let cell = |place| match place {
            Place::Own(blocks) => Cell::Text(text(blocks)),
            Place::Left => Cell::Left,
            Place::Above => Cell::Above,
        };
        let rows = self.rows.into_iter().map(|row| {
            let mut cells: Vec<Cell> = row.into_iter().take(width).map(cell).collect();
            cells.resize(width, Cell::Text(String::new()));
            cells
        });
        Table { rows: rows.collect() }
    }
}

/// Passes the places over which a cell above reaches.
fn cover(row: &mut Vec<Place>, hanging: &mut [u32]) {
    while let Some(rows) = hanging.get_mut(row.len()).filter(|rows| **rows > 0) {
        if *rows != u32::MAX {
            *rows -= 1;
        }
        row.push(Place::Above);
    }
}

/// Adds to the last cell what has no column any more.
fn join(row: &mut [Place], blocks: Vec<Block>) {
    let last = row.iter_mut().rev().find_map(|place| match place {
        Place::Own(own) => Some(own),
        _ => None,
    });
    if let Some(own) = last {
        own.extend(blocks);
    }
}

/// How many bytes of text a block holds.
pub(super) fn weight(block: &Block) -> usize {
    match block {
        Block::Line(words) | Block::Paragraph(words) => words.len(),
        Block::Table(table) => {
            let text = |cell: &Cell| if let Cell::Text(text) = cell { text.len() } else { 0 };
            table.rows.iter().flatten().map(text).sum()
        }
    }
}
