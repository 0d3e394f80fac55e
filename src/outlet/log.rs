//! The log: what happened, the oldest first.

use std::io;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use crate::domain::change::Origin;
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// The log of a book.
#[derive(Debug)]
pub struct Log<'b> {
    book: &'b Snapshot,
}

impl<'b> Log<'b> {
    /// The log of this book.
    pub const fn new(book: &'b Snapshot) -> Self {
        Self { book }
    }
}

impl Listing for Log<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("seq", Shown::Everywhere),
            ("at", Shown::Everywhere),
            ("author", Shown::Everywhere),
            ("label", Shown::Everywhere),
            ("origin", Shown::Data),
            ("rows", Shown::Everywhere),
            ("document", Shown::Data),
            ("tx", Shown::Data),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for (_, entry) in self.book.log.iter() {
            let rows = entry.counts.iter().map(|(_, rows)| i64::from(*rows)).sum();
            let basis = entry.basis.as_ref();
            let origin = words.say(match entry.origin {
                Origin::Edit => "domain-origin-edit",
                Origin::Undo(_) => "domain-origin-undo",
                Origin::Redo(_) => "domain-origin-redo",
                Origin::Import => "domain-origin-import",
            });
            sink(vec![
                Cell::Number(entry.seq as i64),
                Cell::Moment(entry.at),
                Cell::text(&entry.author),
                Cell::Text(words.log_entry(entry).into()),
                Cell::Term(keys::origin(entry.origin), origin.into_owned()),
                Cell::Number(rows),
                Cell::or_empty(basis.map(|basis| Cell::text(&basis.number))),
                Cell::Text(format!("{:032x}", entry.tx.0).into()),
            ])?;
        }
        Ok(())
    }
}
