//! CSV for spreadsheets: UTF-8 with a byte order mark; no cell of the book ever becomes a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Cell, Column, Listing, Shown};
use crate::domain::text::{begins_formula, display};
use crate::wording::Words;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

pub(super) fn write(listing: &dyn Listing, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let columns = listing.columns(words);
    let is_shown = |column: &Column| matches!(column.shown, Shown::Everywhere | Shown::Data);
    out.write_all(BYTE_ORDER_MARK)?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(out);
    for line in listing.head(words) {
        writer.write_record([&*safe(&line)]).map_err(unwrapped)?;
    }
    let headings = columns.iter().filter(|column| is_shown(column)).map(|column| &column.heading);
    writer.write_record(headings).map_err(unwrapped)?;
    listing.rows(words, &mut |row| {
        for (_, cell) in row.iter().enumerate().filter(|(at, _)| is_shown(&columns[*at])) {
            writer.write_field(&*field(cell, words)).map_err(unwrapped)?;
        }
        writer.write_record(None::<&[u8]>).map_err(unwrapped)
    })?;
    writer.flush()
}

pub(super) fn field<'a>(cell: &'a Cell<'_>, words: &Words) -> Cow<'a, str> {
    match cell {
        Cell::Empty | Cell::Records(_) => "".into(),
        Cell::Text(text) => safe(text),
        // Spreadsheets group and align numbers themselves; a thousands mark would make text of them.
        Cell::Number(number) => number.to_string().into(),
        Cell::Decimal(value, decimals) => words.decimal_plain(*value, *decimals).into(),
        Cell::Day(day) => words.day(*day).into(),
        Cell::Moment(at) => words.moment(*at).into(),
        Cell::Flag(flag) => words.say(if *flag { "domain-yes" } else { "domain-no" }).into_owned().into(),
        Cell::Term(_, term) => term.as_str().into(),
        Cell::Names(names) => {
            let names: Vec<_> = names.iter().map(|name| name.full).collect();
            safe(&names.join("; ")).into_owned().into()
        }
    }
}

/// What the output said, with its kind, which tells a reader that left early from a full disk.
fn unwrapped(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A text that a spreadsheet takes as text, whatever it begins with: an apostrophe stands in front, also of a text that has
/// one there already, so that whoever takes one away has the text again.
fn safe(text: &str) -> Cow<'_, str> {
    if begins_formula(text.trim_start_matches('\'')) {
        format!("'{}", display(text)).into()
    } else {
        display(text)
    }
}
