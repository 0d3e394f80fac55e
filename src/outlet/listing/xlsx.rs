//! XLSX for spreadsheets: text stays text, numbers stay numbers, and the heading stays in sight.
//!
//! Rows go to a temporary file as they come, so that a hundred thousand of them never stand in memory as cells.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Look, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::{Cell, Column, Listing, Shown};
use crate::domain::text::{display, width};
use crate::wording::Words;

/// The most characters of a cell, a little below what a spreadsheet can hold.
const LONGEST: usize = 32_000;
/// The widths of columns, in digits.
const NARROWEST: usize = 6;
const WIDEST: usize = 48;
/// A heading is wrapped at this width; it never makes a column of numbers wide.
const HEADING: usize = 14;
/// A4 in the list of paper sizes.
const A4: u8 = 9;

pub(super) fn write(
    listing: &dyn Listing,
    on: NaiveDate,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut book = Workbook::new();
    book.set_properties(&properties(on).map_err(unwrapped)?);
    let sheet = book.add_worksheet_with_constant_memory().map_err(unwrapped)?;
    fill(listing, words, sheet)?;
    out.write_all(&book.save_to_buffer().map_err(unwrapped)?)
}

/// The file says the day it was made on, not the moment: the same book gives the same bytes.
pub(in crate::outlet) fn properties(on: NaiveDate) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new().set_creation_datetime(&day(on)?))
}

/// What the output or the spreadsheet's own limits said.
pub(in crate::outlet) fn unwrapped(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

/// The look of a heading.
pub(in crate::outlet) fn heading_look() -> Look {
    let grey = Color::RGB(0x00D9_D9D9);
    Look::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(grey)
}

/// Prints on A4 across, with the heading on every page.
pub(in crate::outlet) fn set_page(sheet: &mut Worksheet, heading: u32) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4).set_landscape().set_repeat_rows(heading, heading)?;
    sheet.set_footer("&C&P/&N");
    Ok(())
}

/// How values of each kind look.
struct Looks {
    count: Look,
    tenths: Look,
    hundredths: Look,
    day: Look,
}

fn fill(listing: &dyn Listing, words: &Words, sheet: &mut Worksheet) -> io::Result<()> {
    let columns = listing.columns(words);
    let is_shown = |column: &Column| matches!(column.shown, Shown::Everywhere | Shown::Data);
    let shown: Vec<usize> = (0..columns.len()).filter(|at| is_shown(&columns[*at])).collect();
    let looks = Looks {
        count: Look::new().set_num_format("#,##0"),
        tenths: Look::new().set_num_format("#,##0.0"),
        hundredths: Look::new().set_num_format("#,##0.00"),
        day: Look::new().set_num_format("dd/mm/yyyy"),
    };
    let mut row = 0;
    for line in listing.head(words) {
        sheet
            .write_string_with_format(row, 0, &*display(&line), &Look::new().set_bold())
            .map_err(unwrapped)?;
        row += 1;
    }
    let (heading, look) = (row, heading_look());
    let mut widths = vec![0; shown.len()];
    for (column, at) in shown.iter().enumerate() {
        let text = &columns[*at].heading;
        widths[column] = width(text).min(HEADING);
        sheet.write_string_with_format(heading, column as u16, &*display(text), &look).map_err(unwrapped)?;
    }
    listing.rows(words, &mut |cells| {
        row += 1;
        for (column, at) in shown.iter().enumerate() {
            let cells_wide =
                put(sheet, (row, column as u16), &cells[*at], (words, &looks)).map_err(unwrapped)?;
            widths[column] = widths[column].max(cells_wide);
        }
        Ok(())
    })?;
    for (column, cells) in widths.into_iter().enumerate() {
        sheet
            .set_column_width(column as u16, (cells + 2).clamp(NARROWEST, WIDEST) as f64)
            .map_err(unwrapped)?;
    }
    sheet.set_freeze_panes(heading + 1, 0).map_err(unwrapped)?;
    set_page(sheet, heading).map_err(unwrapped)
}

/// Puts one cell and says how wide it is.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    (words, looks): (&Words, &Looks),
) -> Result<usize, XlsxError> {
    let mut text = |text: &str| -> Result<usize, XlsxError> {
        if !text.is_empty() {
            let shown: String = display(text).chars().take(LONGEST).collect();
            sheet.write_string(row, column, shown)?;
        }
        Ok(width(text))
    };
    match cell {
        Cell::Empty | Cell::Records(_) => Ok(0),
        Cell::Text(said) => text(said),
        Cell::Term(_, term) => text(term),
        Cell::Flag(flag) => text(&words.say(if *flag { "domain-yes" } else { "domain-no" })),
        Cell::Moment(at) => text(&words.moment(*at)),
        Cell::Names(names) => text(&names.iter().map(|name| name.full).collect::<Vec<_>>().join("; ")),
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &looks.count)?;
            Ok(words.number(*number).len())
        }
        Cell::Decimal(value, decimals) => {
            let look = if *decimals == 1 { &looks.tenths } else { &looks.hundredths };
            let number = *value as f64 / 10_f64.powi(*decimals as i32);
            sheet.write_number_with_format(row, column, number, look)?;
            Ok(words.decimal(*value, *decimals).len())
        }
        Cell::Day(on) => {
            sheet.write_datetime_with_format(row, column, &day(*on)?, &looks.day)?;
            Ok("31/12/2015".len())
        }
    }
}

fn day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)
}
