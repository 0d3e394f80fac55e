//! A change set: what one act of one author changed, with the rows before and after, so that it can be undone.

use super::id::{Id, PROVISIONAL, TxId};
use super::label::Label;
use super::plan::DocumentRef;
use super::row::Row;
use super::snapshot::Changes;
use super::text::Text;

/// One row before and after. `before` is `None` for a new row, `after` for one taken away.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<R> {
    /// The row; provisional in a proposal that makes it.
    pub id: Id<R>,
    /// The row as the author saw it; in the journal, as it stood at append.
    pub before: Option<R>,
    /// The row as it shall stand.
    pub after: Option<R>,
}

impl<R: Row> Change<R> {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverted(self) -> Self {
        Self { id: self.id, before: self.after, after: self.before }
    }
}

/// Where a change set comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Somebody changed something.
    Edit,
    /// It takes the set with this id back.
    Undo(TxId),
    /// It brings the set with this id, once taken back, in again.
    Redo(TxId),
    /// It was read from a document or file.
    Import,
}

/// One act: all of its changes are stored, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeSet {
    /// Unique over all stores.
    pub id: TxId,
    /// Who did it: the account's name.
    pub author: Text,
    /// When: milliseconds since 1970 (UTC).
    pub at: i64,
    /// What it was, to be said in either language.
    pub label: Label,
    /// Where it comes from.
    pub origin: Origin,
    /// The document that allows it, where one is needed.
    pub basis: Option<DocumentRef>,
    /// The rows, grouped per table.
    pub changes: Changes,
}

impl Changes {
    /// Adds a new row under the next provisional id and returns that id.
    pub fn insert<R: Row>(&mut self, row: R) -> Id<R> {
        let list = R::changes_mut(self);
        let newest = list.iter().rev().find(|change| change.id.is_provisional());
        let id = Id::provisional(newest.map_or(0, |change| change.id.raw() - PROVISIONAL + 1));
        list.push(Change { id, before: None, after: Some(row) });
        id
    }

    /// Replaces a row.
    pub fn update<R: Row>(&mut self, id: Id<R>, before: R, after: R) {
        R::changes_mut(self).push(Change { id, before: Some(before), after: Some(after) });
    }

    /// Takes a row away.
    pub fn remove<R: Row>(&mut self, id: Id<R>, before: R) {
        R::changes_mut(self).push(Change { id, before: Some(before), after: None });
    }
}
