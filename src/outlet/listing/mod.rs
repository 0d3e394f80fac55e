//! A listing: columns with names for machines and people, rows of cells, and the ways to write them.

mod csv;
mod json;
mod text;
mod xlsx;

pub(super) use xlsx::{heading_look, properties, set_page, unwrapped};

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;

use crate::wording::Words;

/// How a listing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Aligned columns for people.
    Text,
    /// Like [`Format::Text`], without marks, for a terminal that has none.
    Ascii,
    /// CSV in UTF-8 with a byte order mark, so that Excel reads it.
    Csv,
    /// One JSON array of objects, with glossary names and ISO dates.
    Json,
    /// XLSX: numbers are numbers, days are days, and text is never a formula.
    Xlsx {
        /// The day that the file says it was made on.
        on: NaiveDate,
    },
}

/// In which formats a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// In all.
    Everywhere,
    /// Where people read.
    Text,
    /// In CSV and JSON.
    Data,
    /// In JSON, which alone can hold records inside a record.
    Json,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in JSON: snake case, from the glossary.
    pub key: Cow<'static, str>,
    /// Its heading, in words.
    pub heading: String,
    /// Where it stands.
    pub shown: Shown,
}

impl Column {
    /// The column with this key and the words that belong to it.
    pub fn new(words: &Words, key: &'static str, shown: Shown) -> Self {
        let heading = words.say(&format!("cli-column-{}", key.replace('_', "-"))).into_owned();
        Self { key: key.into(), heading, shown }
    }
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is there.
    Empty,
    /// A text of the book.
    Text(Cow<'a, str>),
    /// A count.
    Number(i64),
    /// A fixed-point number: the value times ten to the power of its decimals.
    Decimal(i64, u32),
    /// A day.
    Day(NaiveDate),
    /// A moment: milliseconds since 1970 (UTC).
    Moment(i64),
    /// Yes or no.
    Flag(bool),
    /// A word of the glossary: its key for machines, its words for people.
    Term(&'static str, String),
    /// Agencies: short names for a text column, full ones elsewhere.
    Names(Vec<Name<'a>>),
    /// Records inside the record; JSON only.
    Records(Vec<Vec<(&'static str, Cell<'a>)>>),
}

/// An agency in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// Its short name.
    pub short: &'a str,
    /// Its full name.
    pub full: &'a str,
}

impl<'a> Cell<'a> {
    /// A text of the book.
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// The cell, or an empty one.
    pub fn or_empty(cell: Option<Self>) -> Self {
        cell.unwrap_or(Self::Empty)
    }
}

/// Receives the rows of a listing.
pub type Sink<'s, 'a> = &'s mut dyn FnMut(Vec<Cell<'a>>) -> io::Result<()>;

/// Something that can be listed.
pub trait Listing {
    /// Its columns; every row has as many cells.
    fn columns(&self, words: &Words) -> Vec<Column>;

    /// Hands every row over, in order; the same rows each time it is called.
    ///
    /// # Errors
    /// Whatever the sink says, at once.
    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()>;

    /// What stands above the heading in files for spreadsheets, a line each.
    fn head(&self, _words: &Words) -> Vec<String> {
        Vec::new()
    }

    /// What must stand above the rows where people read.
    fn notice(&self, _words: &Words) -> Option<String> {
        None
    }
}

/// A text as CSV has it.
#[cfg(test)]
pub(super) fn field_of(text: &str) -> String {
    csv::field(&Cell::text(text), &Words::new(crate::wording::Lang::Vi)).into_owned()
}

/// Writes a listing.
///
/// # Errors
/// What the output says; a reader that left early is an error of kind `BrokenPipe`.
pub fn write(listing: &dyn Listing, format: Format, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text | Format::Ascii => text::write(listing, format, words, out),
        Format::Csv => csv::write(listing, words, out),
        Format::Json => json::write(listing, words, out),
        Format::Xlsx { on } => xlsx::write(listing, on, words, out),
    }
}
