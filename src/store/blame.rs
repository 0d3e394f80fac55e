//! Who changed a row, when and how: read from the journal, entry by entry, where the log says the table changed.

use std::collections::{HashMap, HashSet};

use super::error::StoreError;
use super::journal::Journal;
use super::row::{change_of_row, unpack_set};
use crate::domain::change::Change;
use crate::domain::id::Id;
use crate::domain::log::{HistoryItem, LogEntry};
use crate::domain::merge::{Conflict, Overlap};
use crate::domain::row::{Row, RowRef};
use crate::domain::snapshot::{Changes, ChangesVisitor, Snapshot, TableKind};

/// How many entries are searched for the author of a conflict; beyond that it is told without a name.
const SEARCHED: u64 = 1000;

/// Everything that happened to a row, the oldest first.
pub(super) fn history(
    journal: &dyn Journal,
    book: &Snapshot,
    row: RowRef,
) -> Result<Vec<HistoryItem>, StoreError> {
    let mut items = Vec::new();
    for (_, log) in book.log.iter().filter(|(_, log)| touches(log, row.table)) {
        let Some((seq, entry)) = journal.read(log.seq - 1, 1)?.pop() else { continue };
        let change = change_of_row(entry, row).map_err(|source| StoreError::Unreadable { seq, source })?;
        if let Some(change) = change {
            items.push(HistoryItem { entry: log.clone(), before: change.before, after: change.after });
        }
    }
    Ok(items)
}

/// Gives every overlap the author and time of the row's last change, where they can be read.
pub(super) fn conflicts(journal: &dyn Journal, book: &Snapshot, overlaps: Vec<Overlap>) -> Vec<Conflict> {
    let rows: Vec<RowRef> = overlaps.iter().map(|overlap| overlap.row).collect();
    let since = book.seq.saturating_sub(SEARCHED);
    // A conflict without a name is better than an error in its place.
    let last = last_changes(journal, book, &rows, since).unwrap_or_default();
    let conflict = |overlap: Overlap| {
        let entry = last.get(&overlap.row);
        Conflict {
            row: overlap.row,
            field: overlap.field,
            author: entry.map(|entry| entry.author.clone()),
            at: entry.map(|entry| entry.at),
        }
    };
    overlaps.into_iter().map(conflict).collect()
}

/// The last entry after `since` that changed each row, for those that have one.
pub(super) fn last_changes<'a>(
    journal: &dyn Journal,
    book: &'a Snapshot,
    rows: &[RowRef],
    since: u64,
) -> Result<HashMap<RowRef, &'a LogEntry>, StoreError> {
    let mut seek = Seek { open: rows.iter().copied().collect(), touched: Vec::new() };
    let mut found = HashMap::new();
    for seq in (since + 1..=book.seq).rev() {
        let Some(log) = book.log.get(Id::new(seq as u32 - 1)) else { continue };
        if seek.open.is_empty() {
            break;
        }
        if !seek.open.iter().any(|row| touches(log, row.table)) {
            continue;
        }
        let Some((seq, entry)) = journal.read(seq - 1, 1)?.pop() else { continue };
        let set = unpack_set(entry).map_err(|source| StoreError::Unreadable { seq, source })?;
        Changes::visit(&set.changes, &mut seek);
        found.extend(seek.touched.drain(..).map(|row| (row, log)));
    }
    Ok(found)
}

fn touches(log: &LogEntry, table: TableKind) -> bool {
    log.counts.iter().any(|(changed, _)| *changed == table)
}

/// Rows whose last change is not found yet, and those found in the set at hand.
struct Seek {
    open: HashSet<RowRef>,
    touched: Vec<RowRef>,
}

impl ChangesVisitor for Seek {
    fn table<R: Row>(&mut self, changes: &[Change<R>]) {
        for change in changes {
            let row = RowRef { table: R::KIND, raw: change.id.raw() };
            if self.open.remove(&row) {
                self.touched.push(row);
            }
        }
    }
}
