//! The places, each with the one above it and the days on which it exists.

use std::io;

use chrono::NaiveDate;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use crate::domain::place::Place;
use crate::domain::printed;
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// The places of a book, belonging where they do on a day.
#[derive(Debug)]
pub struct Places<'b> {
    book: &'b Snapshot,
    today: NaiveDate,
}

impl<'b> Places<'b> {
    /// The places of this book as they belong together on this day.
    pub const fn new(book: &'b Snapshot, today: NaiveDate) -> Self {
        Self { book, today }
    }
}

impl Listing for Places<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("id", Shown::Everywhere),
            ("level", Shown::Data),
            ("unit", Shown::Everywhere),
            ("name", Shown::Everywhere),
            ("parent", Shown::Everywhere),
            ("valid_from", Shown::Data),
            ("valid_to", Shown::Data),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for (id, place) in self.book.rows::<Place>() {
            let parent = place.parent_on(self.today).and_then(|parent| self.book.get(parent));
            sink(vec![
                Cell::or_empty(printed::place(self.book, id).map(|id| Cell::Text(id.into()))),
                Cell::Term(keys::place_level(place.level), words.place_level(place.level).into_owned()),
                Cell::Term(keys::unit(place.unit), words.unit(place.unit).into_owned()),
                Cell::text(&place.name),
                Cell::or_empty(parent.map(|parent| Cell::text(&parent.name))),
                Cell::or_empty(place.validity.from.map(Cell::Day)),
                Cell::or_empty(place.validity.to.map(Cell::Day)),
            ])?;
        }
        Ok(())
    }
}
