//! The store as its callers see it: over a real folder, and over a journal shared in memory.

use std::sync::Arc;

use super::journal::MemoryJournal;
use super::world::{agency, decide_all, decision, holder, province, rename, request, set};
use super::*;
use crate::domain::change::Origin;
use crate::domain::id::{Id, TxId};
use crate::domain::place::Place;
use crate::domain::review::{Decision, Verdict};
use crate::domain::snapshot::{AnyRow, Changes, TableKind};
use crate::domain::validate::Refusal;

fn memory() -> Store {
    let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
    store.commit(province(20)).unwrap();
    store
}

fn name(store: &Store, raw: u32) -> String {
    store.snapshot().get::<Place>(Id::new(raw)).unwrap().name.to_string()
}

fn refusal(result: Result<Committed, CommitError>) -> Refusal {
    match result.unwrap_err() {
        CommitError::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

#[test]
fn what_was_committed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store");
    let store = Store::create(&path, &holder()).unwrap();
    let done = store.commit(province(600)).unwrap();
    assert_eq!((done.seq, done.snapshot.tables.surveys.len()), (1, 600));
    let done = store.commit(decide_all(&done.snapshot, 2, Verdict::Propose)).unwrap();
    let book = read(&path).unwrap();
    assert_eq!(book.tables, done.snapshot.tables, "a reader sees it while the writer is at work");
    store.close();

    let store = Store::open(&path, &holder()).unwrap();
    assert_eq!(store.notices(), []);
    let again = store.snapshot();
    assert_eq!((again.seq, &again.tables, &again.log), (2, &done.snapshot.tables, &done.snapshot.log));
    assert_eq!(again.lookup, done.snapshot.lookup);
    let report = verify(&path, &holder()).unwrap();
    assert_eq!((report.entries, report.index), (2, IndexCheck::InUse));
    store.close();
    let report = verify(&path, &holder()).unwrap();
    assert_eq!(report.index, IndexCheck::Agrees { seq: 2 });
    assert!(report.broken.is_none());
}

#[test]
fn a_second_writer_is_told_who_has_the_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store");
    let _store = Store::create(&path, &holder()).unwrap();
    let other = Holder { user: "tú".into(), pid: 8, now: 0 };
    match Store::open(&path, &other).unwrap_err() {
        StoreError::Taken { by, pid, since } => {
            assert_eq!((by.as_str(), pid, since), ("nga", 7, holder().now));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let store = memory();
    let book = store.snapshot();
    let decided = store.commit(decide_all(&book, 2, Verdict::Propose)).unwrap();
    assert_eq!(decided.snapshot.tables.decisions.len(), 20);
    let undone = store.undo(TxId(2), request(3, "nga")).unwrap();
    assert_eq!((undone.kept, undone.snapshot.tables.decisions.len()), (0, 0));
    assert_eq!(refusal(store.undo(TxId(2), request(4, "nga"))), Refusal::NotInEffect { tx: TxId(2) });
    let redone = store.redo(TxId(2), request(5, "nga")).unwrap();
    assert_eq!(redone.snapshot.tables.decisions, decided.snapshot.tables.decisions);
    assert_eq!(redone.snapshot.log.get(Id::new(3)).unwrap().origin, Origin::Redo(TxId(2)));
}

#[test]
fn an_undo_keeps_what_others_changed_since_and_says_so() {
    let store = memory();
    let book = store.commit(decide_all(&store.snapshot(), 2, Verdict::Propose)).unwrap().snapshot;
    let (id, before) = book.rows::<Decision>().nth(3).map(|(id, row)| (id, row.clone())).unwrap();
    let mut changes = Changes::default();
    changes.update(id, before.clone(), Decision { verdict: Verdict::Decline, ..before });
    store.commit(set(3, "tú", changes)).unwrap();

    let preview = store.undo_preview(TxId(2)).unwrap();
    assert_eq!((preview.rows, preview.kept), (19, 1));
    assert_eq!(preview.kept_by, [KeptBy { author: "tú".into(), at: 3000, rows: 1 }]);
    let undone = store.undo(TxId(2), request(4, "nga")).unwrap();
    assert_eq!((undone.kept, undone.snapshot.tables.decisions.len()), (1, 1));
}

#[test]
fn edits_of_the_same_field_conflict_and_name_the_other() {
    let store = memory();
    let book = store.snapshot();
    store.commit(rename(&book, 2, 5, "Kon Rẫy")).unwrap();
    let conflicts = match store.commit(rename(&book, 3, 5, "Kon Plông")).unwrap_err() {
        CommitError::Conflict(conflicts) => conflicts,
        other => panic!("{other}"),
    };
    assert_eq!((conflicts[0].field, conflicts[0].author.as_deref()), ("name", Some("tú")));
    assert_eq!((conflicts[0].at, name(&store, 5).as_str()), (Some(2000), "Kon Rẫy"));
}

#[test]
fn two_stores_over_one_journal_number_and_merge_what_the_other_did() {
    let journal = Arc::new(MemoryJournal::default());
    let here = Store::over(journal.clone()).unwrap();
    here.commit(province(3)).unwrap();
    let there = Store::over(journal).unwrap();
    let mut mine = Changes::default();
    mine.insert(agency("lđ", "Sở Lao động"));
    let mut theirs = Changes::default();
    theirs.insert(agency("nn", "Sở Nông nghiệp"));
    here.commit(set(2, "nga", mine)).unwrap();
    let done = there.commit(set(3, "tú", theirs)).unwrap();
    let keys: Vec<_> = done.snapshot.tables.agencies.iter().map(|(_, row)| row.key.to_string()).collect();
    assert_eq!((done.seq, keys), (3, ["bdt", "stc", "lđ", "nn"].map(str::to_owned).to_vec()));
    assert_eq!(here.refresh().unwrap().tables, done.snapshot.tables);
}

#[test]
fn many_threads_lose_nothing_and_share_the_appends() {
    let store = memory();
    std::thread::scope(|scope| {
        for thread in 0..8_u32 {
            let store = &store;
            scope.spawn(move || {
                for n in 0..25_u32 {
                    let mut changes = Changes::default();
                    changes.insert(agency(&format!("{thread}-{n}"), "Sở"));
                    store.commit(set(u128::from(100 + thread * 100 + n), "nga", changes)).unwrap();
                }
            });
        }
    });
    assert_eq!((store.snapshot().seq, store.snapshot().tables.agencies.len()), (201, 202));
}

#[test]
fn what_the_book_does_not_allow_is_refused_and_leaves_no_trace() {
    let store = memory();
    let mut changes = Changes::default();
    changes.insert(decision(999, Verdict::Agree));
    assert!(matches!(refusal(store.commit(set(2, "nga", changes))), Refusal::Dangling { .. }));
    assert_eq!(refusal(store.commit(set(3, "nga", Changes::default()))), Refusal::Empty);
    let mut changes = Changes::default();
    let commune = store.snapshot().get::<Place>(Id::new(1)).unwrap().clone();
    changes.remove(Id::new(1), commune);
    let Refusal::StillReferred { count, by, .. } = refusal(store.commit(set(4, "nga", changes))) else {
        panic!("a commune with villages went away");
    };
    assert_eq!((count, by.len()), (20, 5));
    assert_eq!(store.snapshot().seq, 1);
}

#[test]
fn history_tells_each_change_of_a_row_with_its_author() {
    let store = memory();
    store.commit(rename(&store.snapshot(), 2, 5, "Kon Rẫy")).unwrap();
    store.commit(rename(&store.snapshot(), 3, 6, "Kon Plông")).unwrap();
    store.undo(TxId(2), request(4, "nga")).unwrap();
    let history = store.history(RowRef { table: TableKind::Place, raw: 5 }).unwrap();
    let names: Vec<_> = history
        .iter()
        .map(|item| match &item.after {
            Some(AnyRow::Place(place)) => (item.entry.seq, place.name.to_string()),
            _ => (item.entry.seq, String::new()),
        })
        .collect();
    assert_eq!(names, [(1, "Kon 3".to_owned()), (2, "Kon Rẫy".to_owned()), (4, "Kon 3".to_owned())]);
}

#[test]
fn a_subscriber_is_told_once_for_many_changes() {
    let store = memory();
    let told = store.subscribe();
    assert!(told.try_recv().is_err());
    store.commit(rename(&store.snapshot(), 2, 5, "a")).unwrap();
    store.commit(rename(&store.snapshot(), 3, 5, "b")).unwrap();
    assert_eq!((told.try_recv(), told.try_recv().is_err()), (Ok(()), true));
}
