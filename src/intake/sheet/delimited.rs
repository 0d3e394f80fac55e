//! Sheets whose cells are parted by a comma, a semicolon, a tab or a bar.

use std::cell::Cell;
use std::io::{self, Read};

use super::error::SheetError;
use super::fill::Filler;
use super::table::Sheet;
use crate::domain::text::begins_formula;

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, where the comma begins decimals.
    Semicolon,
    /// A tab, as cells are copied.
    Tab,
    /// `|`
    Bar,
}

impl Separator {
    const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The separator under which the first lines of a text agree best on how many cells a line has.
    pub fn of(text: &str) -> Self {
        let worth = |separator: &Self| {
            let mut counts: Vec<usize> = sample(text, *separator);
            counts.retain(|count| *count > 1);
            counts.sort_unstable();
            let most = counts.chunk_by(|one, other| one == other).map(<[usize]>::len).max().unwrap_or(0);
            let widest = counts.last().copied().unwrap_or(0);
            (most, widest)
        };
        // Of equals the first counts, and a text without any is one column.
        Self::ALL.into_iter().rev().max_by_key(worth).unwrap_or(Self::Comma)
    }
}

/// How many lines tell the separator.
const LINES: usize = 40;
/// How much of a text is looked at for them.
const NEAR: usize = 64 << 10;

fn sample(text: &str, separator: Separator) -> Vec<usize> {
    let near = &text[..crate::intake::word::boundary(text, NEAR)];
    let since = Cell::new(0);
    reader(near, separator, &since)
        .into_records()
        .take(LINES)
        .filter_map(Result::ok)
        .map(|record| record.len())
        .collect()
}

/// A reader whose last line ends like every other one.
fn reader<'t>(text: &'t str, separator: Separator, since: &'t Cell<usize>) -> csv::Reader<impl Read + 't> {
    let end: &[u8] = if text.ends_with('\n') { b"" } else { b"\n" };
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(Bounded { bytes: text.as_bytes().chain(end), since })
}

/// How many bytes one line may have: a quote that is never closed makes a line of all that follows.
const LONGEST_LINE: usize = 4 << 20;

/// Bytes of which only so many may be asked for before the line they make is complete, since its reader keeps them all.
struct Bounded<'t, R> {
    bytes: R,
    since: &'t Cell<usize>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST_LINE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.bytes.read(buffer)?;
        self.since.set(self.since.get() + count);
        Ok(count)
    }
}

/// A cell without the apostrophe that keeps it from being taken for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(own) if begins_formula(own.trim_start_matches('\'')) => own,
        _ => cell,
    }
}

/// The most empty lines in a row that keep their place.
const LARGEST_GAP: u64 = 10_000;

/// The sheet of a text. Empty lines keep their place, so that rows have the numbers that a spreadsheet shows.
///
/// # Errors
/// When it has more than a sheet may have.
pub fn separated(text: &str, separator: Separator) -> Result<Sheet, SheetError> {
    let mut sheet = Filler::with_room("", text.len());
    let since = Cell::new(0);
    let mut reader = reader(text, separator, &since);
    let mut record = csv::ByteRecord::new();
    let mut before = reader.position().line();
    while reader.read_byte_record(&mut record).map_err(|_| SheetError::TooLarge)? {
        since.set(0);
        let after = reader.position().line();
        // The cells of a text are text.
        let cells = std::str::from_utf8(record.as_slice()).map_err(|_| SheetError::NoText)?;
        // Whatever the record itself does not take up are empty lines in front of it.
        let own = 1 + cells.matches('\n').count() as u64;
        for _ in 0..(after - before).saturating_sub(own).min(LARGEST_GAP) {
            sheet.begin_row()?;
        }
        sheet.begin_row()?;
        for place in 0..record.len() {
            let cell = record.range(place).and_then(|range| cells.get(range));
            sheet.push(unguarded(cell.unwrap_or_default()), false)?;
        }
        before = after;
    }
    Ok(sheet.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<Vec<String>> {
        let sheet = separated(text, Separator::of(text)).unwrap();
        (0..sheet.height()).map(|row| sheet.row(row).map(|cell| cell.text.to_owned()).collect()).collect()
    }

    #[test]
    fn the_separator_is_the_one_under_which_lines_agree() {
        let cases = [
            ("a,b,c\n1,2,3\n", Separator::Comma),
            ("a;b;c\n1,5;2,5;3,5\n1;2;3\n", Separator::Semicolon),
            ("Huyện\tXã\nĐắk Tô\tVăn Lem, xã\n", Separator::Tab),
            ("a|b\n1,2|3\n", Separator::Bar),
            ("một cột\nhai\n", Separator::Comma),
            ("", Separator::Comma),
        ];
        for (text, expected) in cases {
            assert_eq!(Separator::of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_have_the_numbers_a_spreadsheet_shows() {
        let rows = told("a,b\n\n\n\"hai\ndòng\",1\nx,2\n");
        assert_eq!(rows, [vec!["a", "b"], vec![], vec![], vec!["hai\ndòng", "1"], vec!["x", "2"]]);
    }

    #[test]
    fn the_apostrophe_before_a_formula_vanishes() {
        assert_eq!(told("'=1+1,'-3,''@x,'90,a'=b\n"), [vec!["=1+1", "-3", "'@x", "'90", "a'=b"]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_no_line_without_end() {
        let text = format!("a,b\n\"{}", "x\n".repeat(LONGEST_LINE));
        assert_eq!(separated(&text, Separator::Comma), Err(SheetError::TooLarge));
        assert_eq!(separated(&",".repeat(3 * LONGEST_LINE), Separator::Comma), Err(SheetError::TooLarge));
    }

    #[test]
    fn rows_may_have_fewer_cells_and_quotes_may_be_left_open() {
        assert_eq!(told("a,b,c\n1\n\"2,3\n"), [vec!["a", "b", "c"], vec!["1"], vec!["2,3\n"]]);
    }
}
