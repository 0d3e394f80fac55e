//! Agencies in cells.

use super::listing::{Cell, Name};
use crate::domain::agency::AgencyId;
use crate::domain::snapshot::Snapshot;

/// An agency by both its names.
pub(super) fn name(book: &Snapshot, id: AgencyId) -> Option<Name<'_>> {
    book.get(id).map(|agency| Name { short: &agency.short, full: &agency.name })
}

/// Agencies in one cell.
pub(super) fn names(book: &Snapshot, ids: impl IntoIterator<Item = AgencyId>) -> Cell<'_> {
    Cell::Names(ids.into_iter().filter_map(|id| name(book, id)).collect())
}

/// One agency by its full name, or nothing.
pub(super) fn full(book: &Snapshot, id: Option<AgencyId>) -> Cell<'_> {
    Cell::or_empty(id.and_then(|id| name(book, id)).map(|name| Cell::text(name.full)))
}
