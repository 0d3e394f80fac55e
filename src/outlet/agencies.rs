//! The agencies, with how much each leads, coordinates and owes.

use std::collections::HashMap;
use std::io;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use super::names;
use crate::domain::agency::{Agency, AgencyId};
use crate::domain::plan::{Assignment, Role};
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// How much an agency is in.
#[derive(Debug, Clone, Copy, Default)]
struct Load {
    leads: i64,
    coordinates: i64,
    owes: i64,
}

/// The agencies of a book.
#[derive(Debug)]
pub struct Agencies<'b> {
    book: &'b Snapshot,
    loads: HashMap<AgencyId, Load>,
}

impl<'b> Agencies<'b> {
    /// The agencies of this book.
    pub fn new(book: &'b Snapshot) -> Self {
        let mut loads: HashMap<AgencyId, Load> = HashMap::new();
        for (_, assignment) in book.rows::<Assignment>() {
            let load = loads.entry(assignment.agency).or_default();
            load.leads += i64::from(assignment.roles.contains(Role::Lead));
            load.coordinates += i64::from(assignment.roles.contains(Role::Coordinate));
            load.owes += i64::from(assignment.is_obligated);
        }
        Self { book, loads }
    }
}

impl Listing for Agencies<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("key", Shown::Data),
            ("short", Shown::Everywhere),
            ("name", Shown::Everywhere),
            ("kind", Shown::Everywhere),
            ("group", Shown::Data),
            ("authority", Shown::Data),
            ("place", Shown::Data),
            ("leads", Shown::Everywhere),
            ("coordinates", Shown::Everywhere),
            ("obligated_in", Shown::Everywhere),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for (id, agency) in self.book.rows::<Agency>() {
            let load = self.loads.get(&id).copied().unwrap_or_default();
            let place = agency.place.and_then(|place| self.book.get(place));
            sink(vec![
                Cell::text(&agency.key),
                Cell::text(&agency.short),
                Cell::text(&agency.name),
                Cell::Term(keys::agency_kind(agency.kind), words.agency_kind(agency.kind).into_owned()),
                names::full(self.book, agency.group),
                Cell::Term(keys::authority(agency.authority), words.authority(agency.authority).into_owned()),
                Cell::or_empty(place.map(|place| Cell::text(&place.name))),
                Cell::Number(load.leads),
                Cell::Number(load.coordinates),
                Cell::Number(load.owes),
            ])?;
        }
        Ok(())
    }
}
