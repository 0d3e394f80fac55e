//! Laws over arbitrary edits: what was packed unpacks, what was inverted is undone, and the store does what a model
//! that keeps whole books on a stack does, also when it is closed, or loses power, and is opened again in between.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use super::Store;
use super::files::simulated::SimulatedFiles;
use super::journal::{FileJournal, Intent, MemoryJournal};
use super::row::{change_of_row, pack_page, pack_set, unpack_page, unpack_set};
use super::world::{agency, decision, province, request, set};
use crate::domain::change::ChangeSet;
use crate::domain::figures::FigureKey;
use crate::domain::id::{Id, TxId};
use crate::domain::log::{redoable, undoable};
use crate::domain::merge::rebase;
use crate::domain::place::Place;
use crate::domain::review::{Decision, Level, Survey, Verdict};
use crate::domain::row::RowRef;
use crate::domain::snapshot::{Changes, Snapshot, TableKind, Tables};

const VILLAGES: u32 = 12;

/// One thing somebody does.
#[derive(Debug, Clone)]
enum Act {
    Rename(u32, String),
    Figure(u32, u8, Option<u32>),
    Decide(Vec<u32>, u8, String),
    Clear(u32),
    Found(String),
    Undo,
    Redo,
    Reopen,
    LosePower(u64),
}

fn act() -> impl Strategy<Value = Act> {
    let row = 0..VILLAGES;
    prop_oneof![
        (row.clone(), "[a-zđăâ]{0,6}").prop_map(|(row, name)| Act::Rename(row, name)),
        (row.clone(), 0..21_u8, proptest::option::of(any::<u32>()))
            .prop_map(|(row, key, value)| Act::Figure(row, key, value)),
        (proptest::collection::vec(row.clone(), 1..9), 0..5_u8, "[a-z ]{0,9}")
            .prop_map(|(rows, verdict, reason)| Act::Decide(rows, verdict, reason)),
        row.prop_map(Act::Clear),
        "[a-z]{1,2}".prop_map(Act::Found),
        Just(Act::Undo),
        Just(Act::Undo),
        Just(Act::Redo),
        Just(Act::Reopen),
        any::<u64>().prop_map(Act::LosePower),
    ]
}

/// The changes of an act that edits, on a book.
fn changes(book: &Snapshot, act: &Act) -> Changes {
    let mut changes = Changes::default();
    match act {
        Act::Rename(row, name) => {
            let id = Id::<Place>::new(2 + row);
            let before = book.get(id).unwrap().clone();
            changes.update(id, before.clone(), Place { name: name.as_str().into(), ..before });
        }
        Act::Figure(row, key, value) => {
            let id = Id::<Survey>::new(*row);
            let before = book.get(id).unwrap().clone();
            let mut after = before.clone();
            after.figures.set(FigureKey::ALL[usize::from(*key)], *value);
            changes.update(id, before, after);
        }
        Act::Decide(rows, verdict, reason) => {
            let mut rows = rows.clone();
            rows.sort_unstable();
            rows.dedup();
            let reason: crate::domain::text::Text = reason.as_str().into();
            for row in rows {
                let verdict = Verdict::ALL[usize::from(*verdict)];
                let after = Decision { reason: reason.clone(), ..decision(row, verdict) };
                match book.decision(Id::new(row), Level::Province) {
                    Some((id, before)) => changes.update(id, before.clone(), after),
                    None => {
                        changes.insert(after);
                    }
                }
            }
        }
        Act::Clear(row) => {
            if let Some((id, before)) = book.decision(Id::new(*row), Level::Province) {
                changes.remove(id, before.clone());
            }
        }
        Act::Found(key) => {
            changes.insert(agency(key, "Sở"));
        }
        Act::Undo | Act::Redo | Act::Reopen | Act::LosePower(_) => {}
    }
    changes
}

fn store(files: &SimulatedFiles) -> Store {
    let journal = FileJournal::open(Arc::new(files.clone()), Path::new("/j"), Intent::Append).unwrap();
    Store::over(Arc::new(journal)).unwrap()
}

/// Rows alone: ids that were used stay used, whatever the undo.
fn rows(tables: &Tables) -> Vec<String> {
    let places = tables.places.iter().map(|row| format!("{row:?}"));
    let agencies = tables.agencies.iter().map(|row| format!("{row:?}"));
    let surveys = tables.surveys.iter().map(|row| format!("{row:?}"));
    let decisions = tables.decisions.iter().map(|row| format!("{row:?}"));
    places.chain(agencies).chain(surveys).chain(decisions).collect()
}

/// Undo as a person imagines it: whole books on two stacks.
#[derive(Default)]
struct Model {
    done: Vec<Vec<String>>,
    undone: Vec<Vec<String>>,
    now: Vec<String>,
}

impl Model {
    fn step(&mut self, act: &Act, book: &Snapshot) {
        match act {
            Act::Undo => {
                self.undone.push(std::mem::replace(&mut self.now, self.done.pop().unwrap()));
            }
            Act::Redo => {
                self.done.push(std::mem::replace(&mut self.now, self.undone.pop().unwrap()));
            }
            _ => {
                self.done.push(std::mem::replace(&mut self.now, rows(&book.tables)));
                self.undone.clear();
            }
        }
    }
}

fn commit(store: &Store, act: &Act, tx: u128) -> Option<Arc<Snapshot>> {
    let book = store.snapshot();
    match act {
        Act::Undo => {
            let of = undoable(&book.log, "nga")?.tx;
            Some(store.undo(of, request(tx, "nga")).unwrap().snapshot)
        }
        Act::Redo => {
            let of = redoable(&book.log, "nga")?.tx;
            Some(store.redo(of, request(tx, "nga")).unwrap().snapshot)
        }
        // Nothing to change, or a key that is taken: refused, and the model does not move either.
        edit => Some(store.commit(set(tx, "nga", changes(&book, edit))).ok()?.snapshot),
    }
}

/// The book of the small province and one set upon it, numbered as the store does.
fn book_and_set(acts: &[Act]) -> (Snapshot, ChangeSet) {
    let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
    let mut book = store.commit(province(VILLAGES)).unwrap().snapshot;
    for (n, act) in acts.iter().enumerate() {
        if let Ok(done) = store.commit(set(100 + n as u128, "nga", changes(&book, act))) {
            book = done.snapshot;
        }
    }
    let mut last = set(99, "tú", Changes::default());
    for act in acts {
        let next = changes(&book, act);
        last.changes = if next.len() > last.changes.len() { next } else { last.changes };
    }
    crate::domain::numbering::number(&mut last.changes, &book.tables).unwrap();
    (Snapshot::clone(&book), last)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_store_does_what_the_model_does(acts in proptest::collection::vec(act(), 1..40)) {
        let mut files = SimulatedFiles::default();
        let mut open = store(&files);
        let mut model = Model { now: rows(&open.commit(province(VILLAGES)).unwrap().snapshot.tables), ..Model::default() };
        for (n, act) in acts.iter().enumerate() {
            if let Act::Reopen = act {
                drop(open);
                open = store(&files);
            } else if let Act::LosePower(seed) = act {
                drop(open);
                files = files.after_power_cut(*seed);
                open = store(&files);
            } else if let Some(book) = commit(&open, act, 10 + n as u128) {
                model.step(act, &book);
            }
            prop_assert_eq!(&rows(&open.snapshot().tables), &model.now);
            prop_assert_eq!(undoable(&open.snapshot().log, "nga").is_some(), !model.done.is_empty());
            prop_assert_eq!(redoable(&open.snapshot().log, "nga").is_some(), !model.undone.is_empty());
        }
    }

    #[test]
    fn a_set_and_its_inverse_leave_the_rows_as_they_were(acts in proptest::collection::vec(act(), 1..9)) {
        let (book, change) = book_and_set(&acts);
        let mut after = book.clone();
        after.fold(&change);
        after.fold(&ChangeSet { changes: change.changes.clone().inverted(), ..change });
        prop_assert_eq!(rows(&after.tables), rows(&book.tables));
        prop_assert_eq!(after.lookup.decisions.iter().filter(|(_, slots)| slots.iter().any(Option::is_some)).count(),
            book.lookup.decisions.iter().filter(|(_, slots)| slots.iter().any(Option::is_some)).count());
    }

    #[test]
    fn a_set_unpacks_to_what_was_packed(acts in proptest::collection::vec(act(), 1..9)) {
        let (_, change) = book_and_set(&acts);
        let entry = pack_set(&change).unwrap();
        prop_assert_eq!(unpack_set(entry.clone()).unwrap(), change.clone());
        for raw in 0..VILLAGES + 2 {
            for table in [TableKind::Place, TableKind::Decision] {
                let row = RowRef { table, raw };
                prop_assert_eq!(change_of_row(entry.clone(), row).unwrap(), change.changes.of(row));
            }
        }
        let cut = super::journal::Entry { payload: entry.payload[..entry.payload.len() - 1].to_vec(), ..entry };
        prop_assert!(unpack_set(cut).is_err());
    }

    #[test]
    fn a_page_unpacks_to_what_was_packed(acts in proptest::collection::vec(act(), 1..9)) {
        let (book, _) = book_and_set(&acts);
        let page = &book.tables.surveys.pages()[0];
        prop_assert_eq!(&unpack_page::<Survey>(&pack_page(page).unwrap()).unwrap(), &**page);
        let page = &book.log.pages()[0];
        prop_assert_eq!(&unpack_page(&pack_page(page).unwrap()).unwrap(), &**page);
    }

    #[test]
    fn two_edits_merge_to_the_same_in_either_order_or_overlap_in_both(first in act(), second in act()) {
        let (book, _) = book_and_set(&[]);
        let over = |one: &Act, other: &Act| {
            let mut after = book.clone();
            after.fold(&numbered(&book, &after, one));
            let mut late = numbered(&book, &after, other);
            let overlaps = rebase(&mut late.changes, &after.tables);
            after.fold(&late);
            (overlaps.is_empty(), rows(&after.tables))
        };
        let is_insert = |act: &Act| matches!(act, Act::Found(_) | Act::Decide(..));
        prop_assume!(!(is_insert(&first) && is_insert(&second)));
        let ((one, rows_one), (other, rows_other)) = (over(&first, &second), over(&second, &first));
        prop_assert_eq!(one, other);
        if one {
            prop_assert_eq!(rows_one, rows_other);
        }
    }
}

/// The set of an act seen on `seen`, numbered for `now`.
fn numbered(seen: &Snapshot, now: &Snapshot, act: &Act) -> ChangeSet {
    let mut change = set(50, "nga", changes(seen, act));
    crate::domain::numbering::number(&mut change.changes, &now.tables).unwrap();
    change
}

#[test]
fn a_row_that_nobody_has_is_never_found() {
    let (_, change) = book_and_set(&[Act::Rename(0, "x".into())]);
    let row = RowRef { table: TableKind::Task, raw: 0 };
    assert_eq!(change_of_row(pack_set(&change).unwrap(), row).unwrap(), None);
    assert_eq!(change.id, TxId(99));
}
