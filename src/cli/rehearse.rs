//! `ct135 rehearse-edits`: edits a sample for as long as it is let, for the tests that kill the program meanwhile.
//!
//! What it does at a sequence follows from the sequence alone, so that whoever looks at the book afterwards knows what
//! must be there. It is not shown in the help: it is no use to an office, and ruins a book that is not a sample.

use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::place::{Place, PlaceLevel};
use crate::domain::review::{Decision, Level, Survey, Verdict};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;
use crate::report::Report;
use crate::store::{CommitError, Committed, Holder, Request, Store};

use super::context::Context;

/// One edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A village gets another name.
    Rename {
        /// Which, counted over the villages of the book.
        village: usize,
        /// Its new name.
        name: String,
    },
    /// The province decides on every survey.
    DecideAll {
        /// The reason it gives.
        reason: String,
    },
    /// The edit before this one is taken back.
    UndoLast,
}

/// The edit that makes the entry with this sequence in a book of so many villages.
pub fn edit_at(seq: u64, villages: usize) -> Edit {
    match seq % 8 {
        0 | 4 => Edit::DecideAll { reason: format!("lần {seq}") },
        5 => Edit::UndoLast,
        _ => Edit::Rename { village: (seq as usize * 7) % villages.max(1), name: format!("Làng {seq}") },
    }
}

/// Edits the store so many times and prints the sequence of each edit once it is durable.
pub(super) fn run(context: &Context, count: u64) -> Result<u8, Report> {
    let (folder, holder) = (context.store(), context.holder());
    let store = Store::open(&folder, &holder).map_err(|error| context.store_report(&error))?;
    for _ in 0..count {
        let done = edit(&store, &holder);
        let seq =
            done.map_err(|error| Report::of_commit(&error, &folder, &store.snapshot(), &context.words))?.seq;
        context.print(|out| writeln!(out, "{seq}"))?;
    }
    Ok(0)
}

fn edit(store: &Store, holder: &Holder) -> Result<Committed, CommitError> {
    let book = store.snapshot();
    let seq = book.seq + 1;
    let villages = book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::Village).count();
    // One process has the store, so the sequence and its number make an id that nobody else has.
    let id = TxId(u128::from(holder.pid) << 64 | u128::from(seq));
    let (author, at) = (holder.user.clone(), holder.now);
    match (edit_at(seq, villages), book.log.iter().last()) {
        (Edit::UndoLast, Some((_, last))) => store.undo(last.tx, Request { id, author, at }),
        (edit, _) => {
            let (label, origin, changes) = (Label::ChangeSetting, Origin::Edit, changes(&book, edit));
            store.commit(ChangeSet { id, author, at, label, origin, basis: None, changes })
        }
    }
}

/// The changes of an edit, except of an undo, on a book.
fn changes(book: &Snapshot, edit: Edit) -> Changes {
    let mut changes = Changes::default();
    match edit {
        Edit::Rename { village, name } => {
            let mut villages = book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::Village);
            if let Some((id, before)) = villages.nth(village) {
                changes.update(id, before.clone(), Place { name: name.into(), ..before.clone() });
            }
        }
        Edit::DecideAll { reason } => decide_all(book, &mut changes, &reason.into()),
        Edit::UndoLast => {}
    }
    changes
}

fn decide_all(book: &Snapshot, changes: &mut Changes, reason: &Text) {
    let typed_by: Text = "rehearsal".into();
    for (survey, _) in book.rows::<Survey>() {
        let row = Decision {
            survey,
            level: Level::Province,
            verdict: Verdict::Defer,
            reason: reason.clone(),
            document: None,
            typed_by: typed_by.clone(),
        };
        match book.decision(survey, Level::Province) {
            Some((id, before)) => changes.update(id, before.clone(), row),
            None => {
                changes.insert(row);
            }
        }
    }
}
