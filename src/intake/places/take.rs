//! How a list differs from the places of a book, and the one change that takes it in.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::place::{Place, PlaceId, PlaceLevel, Transfer, Unit};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;
use crate::intake::gazetteer::Found;

use super::known::Known;
use super::reading::{PlaceFinding, PlaceReading, PlaceRow, PlaceTrouble};

/// What a list says otherwise of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceField {
    /// Its code.
    Code(Text, Text),
    /// Its name.
    Name(Text, Text),
    /// What it is.
    Unit(Unit, Unit),
    /// The unit above it, by name.
    Parent(Text, Text),
    /// Its first day.
    From(Option<NaiveDate>, NaiveDate),
    /// Its last day.
    To(Option<NaiveDate>, NaiveDate),
}

/// One thing that a list says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The row, from 0.
    pub row: u32,
    /// The name of the place.
    pub place: Text,
    /// What differs, as it is and as it will be.
    pub field: PlaceField,
}

/// How a list differs from the places of a book.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceDifference {
    /// How many places are new.
    pub added: u32,
    /// How many change.
    pub changed: u32,
    /// How many rows are as the book has them.
    pub same: u32,
    /// Everything that changes of a place that stands, in the order of the list.
    pub corrections: Vec<Correction>,
    /// What takes it in; empty where nothing differs.
    pub changes: Changes,
}

/// Compares a list with the places of a book on a day; what cannot be taken in joins its findings.
pub fn difference(reading: &mut PlaceReading, book: &Snapshot, day: NaiveDate) -> PlaceDifference {
    let mut taking = Taking {
        known: Known::new(book, day),
        seen: HashMap::new(),
        same: 0,
        corrections: Vec::new(),
        findings: Vec::new(),
    };
    // Whatever a list's order, what lies above comes first.
    let mut rows: Vec<&PlaceRow> = reading.rows.iter().collect();
    rows.sort_by_key(|row| row.level);
    for row in rows {
        if let Err(trouble) = taking.take(row) {
            let (value, column) = (Text::from(&*row.own.name), row.column);
            taking.findings.push(PlaceFinding { row: row.row, column, value, trouble });
        }
    }
    reading.findings.append(&mut taking.findings);
    reading.findings.sort_by_key(|finding| finding.row);
    taking.corrections.sort_by_key(|correction| correction.row);
    let Taking { known, same, corrections, .. } = taking;
    let (all, added, changed) = known.finish();
    PlaceDifference { added, changed, same, corrections, changes: all }
}

struct Taking<'b> {
    known: Known<'b>,
    /// The places that rows were about, and which.
    seen: HashMap<PlaceId, u32>,
    same: u32,
    corrections: Vec<Correction>,
    findings: Vec<PlaceFinding>,
}

impl Taking<'_> {
    fn take(&mut self, row: &PlaceRow) -> Result<(), PlaceTrouble> {
        let parent = self.parent(row)?;
        let id = match self.known.find(row.level, &row.own, parent) {
            Found::One(id) => id,
            Found::Several(_) => return Err(PlaceTrouble::SeveralPlaces),
            Found::Nothing => {
                let parent = self.needed(row.level, parent)?;
                let id = self.known.add(row.level, &row.own, parent);
                return self.settle(id, row, parent);
            }
        };
        self.settle(id, row, parent)
    }

    /// The unit above what a new place must have.
    fn needed(&self, level: PlaceLevel, parent: Option<PlaceId>) -> Result<Option<PlaceId>, PlaceTrouble> {
        let parent = parent.or_else(|| self.known.only_province().filter(|_| level == PlaceLevel::District));
        if parent.is_none() && level != PlaceLevel::Province {
            Err(PlaceTrouble::NoParent)
        } else {
            Ok(parent)
        }
    }

    /// The unit above a row; those that the list names by the way, with a name, come in with it.
    fn parent(&mut self, row: &PlaceRow) -> Result<Option<PlaceId>, PlaceTrouble> {
        let mut above = None;
        for (level, called) in &row.above {
            above = Some(match self.known.find(*level, called, above) {
                Found::One(id) => id,
                Found::Several(_) => return Err(PlaceTrouble::SeveralParents),
                Found::Nothing if called.name.is_empty() => return Err(PlaceTrouble::NoParent),
                Found::Nothing => {
                    let parent = self.needed(*level, above)?;
                    self.known.add(*level, called, parent)
                }
            });
        }
        if row.parent.is_empty() {
            return Ok(above);
        }
        match self.known.meant(&row.parent, row.level, above) {
            Found::One(id) => Ok(Some(id)),
            Found::Several(_) => Err(PlaceTrouble::SeveralParents),
            Found::Nothing => Err(PlaceTrouble::NoParent),
        }
    }

    /// Lays what a row says over its place.
    fn settle(&mut self, id: PlaceId, row: &PlaceRow, parent: Option<PlaceId>) -> Result<(), PlaceTrouble> {
        if let Some(first) = self.seen.get(&id) {
            return Err(PlaceTrouble::Repeated { first: *first });
        }
        self.seen.insert(id, row.row);
        let Some(before) = self.known.get(id).cloned() else { return Ok(()) };
        let mut after = before.clone();
        if !row.own.code.is_empty() {
            after.code = Text::from(&*row.own.code);
        }
        if *after.name != *row.own.name {
            after.name = Text::from(&*row.own.name);
        }
        after.unit = row.own.unit.unwrap_or(after.unit);
        after.validity.from = row.from.or(after.validity.from);
        after.validity.to = row.to.or(after.validity.to);
        if let Some(parent) = parent.filter(|parent| before.level != PlaceLevel::Province && *parent != id) {
            self.lay_under(&mut after, parent, row.moved_on);
        }
        if after == before {
            self.same += u32::from(!id.is_provisional());
            return Ok(());
        }
        if !id.is_provisional() {
            self.tell(row.row, &before, &after);
        }
        let above = after.parent_on(self.known.day);
        self.known.put(id, after);
        self.known.learn(id, row.level, &row.own, above);
        Ok(())
    }

    /// Lays a place under another one: since a day where it was moved, else as what it has been since it was last moved.
    fn lay_under(&self, place: &mut Place, parent: PlaceId, moved_on: Option<NaiveDate>) {
        let day = moved_on.unwrap_or(self.known.day);
        if place.parent_on(day) == Some(parent) {
            return;
        }
        let in_force = place.transfers.iter().rposition(|transfer| transfer.from <= day);
        match (moved_on, in_force) {
            (Some(from), _) => {
                place.transfers.retain(|transfer| transfer.from != from);
                place.transfers.push(Transfer { from, parent });
                place.transfers.sort_by_key(|transfer| transfer.from);
            }
            (None, Some(last)) => place.transfers[last].parent = parent,
            (None, None) => place.parent = Some(parent),
        }
    }

    fn tell(&mut self, row: u32, before: &Place, after: &Place) {
        let name = |id: Option<PlaceId>| -> Text {
            id.and_then(|id| self.known.get(id)).map_or_else(|| "".into(), |place| place.name.clone())
        };
        let above = |place: &Place| name(place.transfers.last().map(|last| last.parent).or(place.parent));
        let day = self.known.day;
        let mut fields = Vec::new();
        if before.code != after.code {
            fields.push(PlaceField::Code(before.code.clone(), after.code.clone()));
        }
        if before.name != after.name {
            fields.push(PlaceField::Name(before.name.clone(), after.name.clone()));
        }
        if before.unit != after.unit {
            fields.push(PlaceField::Unit(before.unit, after.unit));
        }
        if before.parent_on(day) != after.parent_on(day) {
            fields.push(PlaceField::Parent(name(before.parent_on(day)), name(after.parent_on(day))));
        } else if (&before.parent, &before.transfers) != (&after.parent, &after.transfers) {
            fields.push(PlaceField::Parent(above(before), above(after)));
        }
        let (from, to) = (after.validity.from, after.validity.to);
        fields.extend(
            from.filter(|_| before.validity.from != from)
                .map(|day| PlaceField::From(before.validity.from, day)),
        );
        fields.extend(
            to.filter(|_| before.validity.to != to).map(|day| PlaceField::To(before.validity.to, day)),
        );
        let place = &before.name;
        self.corrections.extend(fields.into_iter().map(|field| Correction {
            row,
            place: place.clone(),
            field,
        }));
    }
}
