//! Aligned columns for people: as wide as their widest cell, numbers to the right.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Cell, Column, Format, Listing, Shown};
use crate::domain::text::{ascii, display, width};
use crate::wording::Words;

const BETWEEN: &str = "  ";

pub(super) fn write(
    listing: &dyn Listing,
    format: Format,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let columns = listing.columns(words);
    let is_shown = |column: &Column| matches!(column.shown, Shown::Everywhere | Shown::Text);
    let say = |cell: &Cell<'_>| {
        let text = said(cell, words);
        if format == Format::Ascii { ascii(&text) } else { text }
    };
    let mut widths: Vec<usize> = columns.iter().map(|column| width(&column.heading)).collect();
    let mut rights = vec![false; columns.len()];
    listing.rows(words, &mut |row| {
        for (at, cell) in row.iter().enumerate().filter(|(at, _)| is_shown(&columns[*at])) {
            widths[at] = widths[at].max(width(&say(cell)));
            rights[at] |= matches!(cell, Cell::Number(_) | Cell::Decimal(..));
        }
        Ok(())
    })?;
    if let Some(notice) = listing.notice(words) {
        writeln!(out, "{}", say(&Cell::Text(notice.into())))?;
    }
    let mut line = |cells: &mut dyn Iterator<Item = (usize, String)>| {
        let mut text = String::new();
        for (at, cell) in cells.filter(|(at, _)| is_shown(&columns[*at])) {
            let blank = " ".repeat(widths[at].saturating_sub(width(&cell)));
            let (before, after) = if rights[at] { (blank.as_str(), "") } else { ("", blank.as_str()) };
            text.extend([before, &cell, after, BETWEEN]);
        }
        writeln!(out, "{}", text.trim_end())
    };
    let heading = |column: &Column| say(&Cell::Text(Cow::Borrowed(&column.heading)));
    line(&mut columns.iter().map(heading).enumerate())?;
    listing.rows(words, &mut |row| line(&mut row.iter().map(say).enumerate()))
}

/// A cell in words, safe for a terminal.
fn said(cell: &Cell<'_>, words: &Words) -> String {
    match cell {
        Cell::Empty | Cell::Records(_) => "—".to_owned(),
        Cell::Text(text) => display(text).into_owned(),
        Cell::Number(number) => words.number(*number),
        Cell::Decimal(value, decimals) => words.decimal(*value, *decimals),
        Cell::Day(day) => words.day(*day),
        Cell::Moment(at) => words.moment(*at),
        Cell::Flag(flag) => words.say(if *flag { "domain-yes" } else { "domain-no" }).into_owned(),
        Cell::Term(_, term) => term.clone(),
        Cell::Names(names) if names.is_empty() => "—".to_owned(),
        Cell::Names(names) => names.iter().map(|name| display(name.short)).collect::<Vec<_>>().join(", "),
    }
}
