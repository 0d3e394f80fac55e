//! ODS: what Calc writes, read from its XML as it streams out of the file.
//!
//! A cell or a row that stands many times is written once with a count; empty ones stand to the end of the sheet, and take
//! up nothing here.

use std::io::BufReader;

use crate::intake::document::pack::Pack;
use crate::intake::document::xml::{Listener, Next, Tag, walk_stream};

use super::error::SheetError;
use super::fill::{Filler, number_text};
use super::table::Sheet;
use super::xlsx::LIMITS;

/// Elements that hold no cells of a sheet, or cells that are not shown.
const PASSED: [&str; 8] = [
    "tracked-changes",
    "dde-links",
    "annotation",
    "shapes",
    "forms",
    "named-expressions",
    "database-ranges",
    "content-validations",
];

/// The most cells of all sheets of a file, as they are written.
const MOST_WRITTEN: usize = 8_000_000;

/// Reads every sheet of a file.
///
/// # Errors
/// When it is damaged or too large.
pub(super) fn read(pack: &mut Pack<'_>) -> Result<Vec<Sheet>, SheetError> {
    pack.weigh(LIMITS)?;
    let mut body = Body::default();
    let walked = walk_stream(BufReader::new(pack.stream("content.xml")?), &mut body);
    if let Some(wrong) = body.wrong {
        return Err(wrong);
    }
    walked?;
    Ok(body.sheets)
}

#[derive(Default)]
struct Body {
    sheets: Vec<Sheet>,
    filler: Option<Filler>,
    row: u32,
    column: u32,
    /// How many times the row stands, and its cells.
    times: u32,
    cells: Vec<(u32, String, bool)>,
    written: usize,
    cell: Option<Open>,
    wrong: Option<SheetError>,
}

/// A cell that is open.
struct Open {
    times: u32,
    /// What the file holds, where it is no text of paragraphs.
    value: Option<String>,
    is_number: bool,
    shown: String,
    paragraphs: usize,
}

impl Body {
    fn open_cell(&mut self, tag: &Tag<'_>) {
        let number = |name| tag.get(name).and_then(|said| said.trim().parse::<f64>().ok());
        let kind = tag.get("value-type").unwrap_or_default();
        let (value, is_number) = match kind.as_str() {
            "float" | "currency" | "percentage" => (number("value").map(number_text), true),
            "boolean" => (tag.get("boolean-value"), false),
            "date" => (tag.get("date-value").map(|said| day(&said)), false),
            _ => (tag.get("string-value"), false),
        };
        let is_number = is_number && value.is_some();
        let times = tag.number("number-columns-repeated").unwrap_or(1).max(1);
        self.cell = Some(Open { times, value, is_number, shown: String::new(), paragraphs: 0 });
    }

    fn close_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let text = cell.value.unwrap_or(cell.shown);
        if !text.is_empty() {
            // A cell one too far out is put there and told; more of them would only take time.
            for place in 0..cell.times.min(super::fill::MOST_COLUMNS + 1) {
                self.cells.push((self.column.saturating_add(place), text.clone(), cell.is_number));
            }
        }
        self.column = self.column.saturating_add(cell.times);
    }

    fn close_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let times = if cells.is_empty() { 0 } else { self.times };
        for row in (self.row..).take(times as usize) {
            self.written += cells.len();
            if self.written > MOST_WRITTEN {
                self.wrong = Some(SheetError::TooLarge);
            }
            let Some(filler) = self.filler.as_mut().filter(|_| self.wrong.is_none()) else { return };
            let put =
                |(column, text, is_number): &(u32, String, bool)| filler.put(row, *column, text, *is_number);
            self.wrong = cells.iter().map(put).find_map(Result::err);
        }
        self.row = self.row.saturating_add(self.times);
        self.column = 0;
    }
}

/// "2014-11-05T00:00:00" as a day is written.
fn day(said: &str) -> String {
    let day = said.split('T').next().unwrap_or(said);
    match day.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => said.to_owned(),
    }
}

impl Listener for Body {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        if PASSED.contains(&name) {
            return Next::Past;
        }
        match name {
            // A table in a cell is no sheet.
            "table" if self.filler.is_some() => return Next::Past,
            "table" => {
                self.filler = Some(Filler::new(&tag.get("name").unwrap_or_default(), u32::MAX));
                (self.row, self.column) = (0, 0);
            }
            "table-row" => {
                self.times = tag.number("number-rows-repeated").unwrap_or(1).max(1);
                self.column = 0;
            }
            "covered-table-cell" => {
                let times = tag.number("number-columns-repeated").unwrap_or(1).max(1);
                self.column = self.column.saturating_add(times);
                return Next::Past;
            }
            "table-cell" if self.filler.is_some() => self.open_cell(tag),
            _ => {}
        }
        let Some(cell) = &mut self.cell else { return Next::Into };
        match name {
            "p" => {
                if cell.paragraphs > 0 {
                    cell.shown.push('\n');
                }
                cell.paragraphs += 1;
            }
            "s" => {
                cell.shown.extend(std::iter::repeat_n(' ', tag.number("c").unwrap_or(1).min(100) as usize));
            }
            "tab" => cell.shown.push(' '),
            "line-break" => cell.shown.push('\n'),
            _ => {}
        }
        Next::Into
    }

    fn close(&mut self, name: &str) {
        match name {
            "table" => self.sheets.extend(self.filler.take().map(Filler::finish)),
            "table-row" => self.close_row(),
            "table-cell" => self.close_cell(),
            _ => {}
        }
    }

    fn text(&mut self, words: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
            cell.shown.push_str(words);
        }
    }

    fn is_full(&self) -> bool {
        self.wrong.is_some()
    }
}
