//! A sheet as it was read: rows of cells, kept in one text, since a large one has millions of cells.

/// One sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name; empty for a file that has one sheet only.
    pub name: String,
    text: String,
    /// Where each cell ends in the text, and whether it is a number of its own.
    ends: Vec<u32>,
    numbers: Vec<u64>,
    /// Where each row begins among the cells.
    rows: Vec<u32>,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell<'s> {
    /// What it shows; a number in digits with a dot.
    pub text: &'s str,
    /// Whether the file holds it as a number, so that nothing about it is to be guessed.
    pub is_number: bool,
}

impl Sheet {
    /// A sheet without rows.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The same with room for so many bytes of text.
    pub(super) fn with_room(name: &str, bytes: usize) -> Self {
        Self { name: name.to_owned(), text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.rows.push(self.ends.len() as u32);
    }

    /// Adds a cell to the row that was begun last.
    pub(super) fn push(&mut self, text: &str, is_number: bool) {
        let cell = self.ends.len();
        if cell.is_multiple_of(64) {
            self.numbers.push(0);
        }
        if is_number && let Some(word) = self.numbers.last_mut() {
            *word |= 1 << (cell % 64);
        }
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    /// How many cells it has, and how many bytes of text.
    pub(super) const fn weight(&self) -> (usize, usize) {
        (self.ends.len(), self.text.len())
    }

    /// How many rows it has.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many cells a row has.
    pub fn width(&self, row: usize) -> usize {
        let (from, to) = self.span(row);
        to - from
    }

    /// The widest row.
    pub fn widest(&self) -> usize {
        (0..self.height()).map(|row| self.width(row)).max().unwrap_or(0)
    }

    fn span(&self, row: usize) -> (usize, usize) {
        let Some(from) = self.rows.get(row) else { return (0, 0) };
        let to = self.rows.get(row + 1).map_or(self.ends.len(), |next| *next as usize);
        (*from as usize, to)
    }

    /// A cell; an empty one beyond the end of its row.
    pub fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        self.cell_within(self.span(row), column)
    }

    /// The row, for whoever asks for many of its cells.
    pub(super) fn cells(&self, row: usize) -> RowCells<'_> {
        RowCells { sheet: self, span: self.span(row) }
    }

    fn cell_within(&self, (from, to): (usize, usize), column: usize) -> Cell<'_> {
        let place = from + column;
        if place >= to {
            return Cell::default();
        }
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let text = &self.text[start..self.ends[place] as usize];
        Cell { text, is_number: self.numbers[place / 64] >> (place % 64) & 1 == 1 }
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = Cell<'_>> {
        self.cells(row).all()
    }
}

/// One row of a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowCells<'s> {
    sheet: &'s Sheet,
    span: (usize, usize),
}

impl<'s> RowCells<'s> {
    /// A cell; an empty one beyond the end.
    pub(super) fn cell(self, column: usize) -> Cell<'s> {
        self.sheet.cell_within(self.span, column)
    }

    /// Every cell from the left.
    pub(super) fn all(self) -> impl Iterator<Item = Cell<'s>> {
        (0..self.span.1 - self.span.0).map(move |column| self.cell(column))
    }
}

/// The name of a column as a spreadsheet shows it: A, B … Z, AA …
pub fn column_name(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    name.reverse();
    String::from_utf8(name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_were_put() {
        let mut sheet = Sheet::new("");
        for row in 0..50 {
            sheet.begin_row();
            for column in 0..row % 4 {
                sheet.push(&format!("{row}/{column}"), column == 1);
            }
        }
        assert_eq!((sheet.height(), sheet.widest()), (50, 3));
        assert_eq!(sheet.cell(47, 2), Cell { text: "47/2", is_number: false });
        assert_eq!(sheet.cell(46, 1), Cell { text: "46/1", is_number: true });
        assert_eq!(sheet.cell(45, 1), Cell::default());
        assert_eq!(sheet.cell(99, 0), Cell::default());
        assert_eq!(sheet.row(3).map(|cell| cell.text).collect::<Vec<_>>(), ["3/0", "3/1", "3/2"]);
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let names = [0, 25, 26, 27, 701, 702].map(column_name);
        assert_eq!(names, ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
