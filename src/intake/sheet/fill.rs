//! Puts cells that a file names by row and column into a sheet, within what a sheet may have.
//!
//! Nothing is laid out that no cell asks for: a cell in the last place of the largest sheet is answered as a cell too far
//! out, and never makes a grid.

use super::error::SheetError;
use super::table::Sheet;

/// How many rows a sheet may have: as many as the largest that spreadsheets write.
pub(super) const MOST_ROWS: u32 = 1 << 20;
/// How many columns.
pub(super) const MOST_COLUMNS: u32 = 512;
/// How many cells, with the empty ones in front of others.
const MOST_CELLS: usize = 8_000_000;
/// How many bytes of text in one cell: what Excel allows, in the longest letters.
const LONGEST: usize = 32_767 * 4;
/// How many bytes of text in all.
const MOST_TEXT: usize = 64 << 20;

/// Fills a sheet from its first cell to its last.
#[derive(Debug)]
pub(super) struct Filler {
    sheet: Sheet,
    /// After so many rows nothing more is taken.
    rows: u32,
}

impl Filler {
    /// Begins a sheet of at most so many rows.
    pub(super) fn new(name: &str, rows: u32) -> Self {
        Self { sheet: Sheet::new(name), rows }
    }

    /// Begins a sheet of all rows there are, with room for so many bytes of text.
    pub(super) fn with_room(name: &str, bytes: usize) -> Self {
        Self { sheet: Sheet::with_room(name, bytes.min(MOST_TEXT)), rows: u32::MAX }
    }

    /// Whether the rows that were wanted are all there once a cell of this row comes.
    pub(super) const fn is_past(&self, row: u32) -> bool {
        row >= self.rows
    }

    /// Begins the next row.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn begin_row(&mut self) -> Result<(), SheetError> {
        if self.sheet.height() >= MOST_ROWS as usize {
            return Err(SheetError::TooLarge);
        }
        self.sheet.begin_row();
        Ok(())
    }

    /// Puts a cell; cells come row by row, and from the left. Empty ones leave no trace.
    ///
    /// # Errors
    /// When it is too far out, too long, one too many, or comes after one that stands behind it.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        is_number: bool,
    ) -> Result<(), SheetError> {
        if text.is_empty() || self.is_past(row) {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
        while self.sheet.height() <= row as usize {
            self.sheet.begin_row();
        }
        let last = self.sheet.height() - 1;
        if (last, self.sheet.width(last)) > (row as usize, column as usize) {
            return Err(SheetError::Damaged);
        }
        for _ in self.sheet.width(last)..column as usize {
            self.push("", false)?;
        }
        self.push(text, is_number)
    }

    /// Adds a cell to the row that was begun last.
    ///
    /// # Errors
    /// When it is too long, or one too many.
    pub(super) fn push(&mut self, text: &str, is_number: bool) -> Result<(), SheetError> {
        let (cells, bytes) = self.sheet.weight();
        if cells >= MOST_CELLS || text.len() > LONGEST || bytes + text.len() > MOST_TEXT {
            return Err(SheetError::TooLarge);
        }
        let is_far_out = || self.sheet.width(self.sheet.height().saturating_sub(1)) >= MOST_COLUMNS as usize;
        if !text.is_empty() && is_far_out() {
            return Err(SheetError::TooLarge);
        }
        self.sheet.push(text, is_number);
        Ok(())
    }

    /// The sheet.
    pub(super) fn finish(self) -> Sheet {
        self.sheet
    }
}

/// A number as a cell's text: as many digits as Excel keeps, so that a computed 12.6 is not 12.600000000000001.
pub(super) fn number_text(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    format!("{value:.14e}").parse().unwrap_or(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_far_out_makes_no_grid() {
        let mut filler = Filler::new("", u32::MAX);
        filler.put(0, 0, "a", false).unwrap();
        assert_eq!(filler.put(1_048_575, 16_383, "z", false), Err(SheetError::TooLarge));
        assert_eq!(filler.put(MOST_ROWS, 0, "z", false), Err(SheetError::TooLarge));
        filler.put(1_048_575, 0, "z", false).unwrap();
        let sheet = filler.finish();
        assert_eq!((sheet.height(), sheet.widest(), sheet.weight()), (1 << 20, 1, (2, 2)));
    }

    #[test]
    fn cells_out_of_order_are_told() {
        let mut filler = Filler::new("", u32::MAX);
        filler.put(3, 2, "a", false).unwrap();
        assert_eq!(filler.put(3, 1, "b", false), Err(SheetError::Damaged));
        assert_eq!(filler.put(2, 5, "b", false), Err(SheetError::Damaged));
        filler.put(3, 4, "b", true).unwrap();
        let texts: Vec<String> = filler.finish().row(3).map(|cell| cell.text.to_owned()).collect();
        assert_eq!(texts, ["", "", "a", "", "b"]);
    }

    #[test]
    fn numbers_have_the_digits_that_are_shown() {
        let cases =
            [(12.0, "12"), (0.1 + 0.2, "0.3"), (12.600_000_000_000_001, "12.6"), (-0.0, "0"), (-3.5, "-3.5")];
        for (value, text) in cases {
            assert_eq!(number_text(value), text);
        }
    }
}
