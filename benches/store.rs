//! How long the store takes with a hundred thousand villages: open, fold, single and bulk commits, undo.
//!
//! `cargo bench --bench store` (in a folder of `TMPDIR`, which should be a real disk). The memory of the process is
//! told at the end by `cargo bench --bench store -- --memory`: 20 bulk edits, resident size after each.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on has nothing to measure"
)]

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::id::{Id, TxId};
use ct135::domain::label::Label;
use ct135::domain::place::Place;
use ct135::domain::review::{Decision, Level, Survey, Verdict};
use ct135::domain::snapshot::{Changes, Snapshot};
use ct135::intake::catalogue::{KON_TUM, book};
use ct135::intake::rules::QD30_2012_VILLAGES;
use ct135::sample::{Size, lay_out};
use ct135::store::{Holder, Request, Store, read};
use divan::Bencher;
use tempfile::TempDir;

const VILLAGES: u32 = 100_000;
static NEXT: AtomicU64 = AtomicU64::new(1);

fn main() {
    if std::env::args().any(|argument| argument == "--memory") {
        memory();
    } else {
        divan::main();
    }
}

fn tx() -> TxId {
    TxId(u128::from(NEXT.fetch_add(1, Ordering::Relaxed)))
}

fn holder() -> Holder {
    Holder { user: "bench".into(), pid: std::process::id(), now: 0 }
}

fn set(label: Label, changes: Changes) -> ChangeSet {
    ChangeSet { id: tx(), author: "bench".into(), at: 0, label, origin: Origin::Edit, basis: None, changes }
}

/// A store of its own in a folder that goes with it.
struct Home {
    folder: TempDir,
    store: Option<Store>,
}

impl Home {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::create(&folder.path().join("store"), &holder()).unwrap();
        let size = Size { villages: VILLAGES, rules: QD30_2012_VILLAGES.into() };
        let changes = lay_out(book(KON_TUM).unwrap(), size).unwrap();
        store.commit(set(Label::Sample { villages: VILLAGES }, changes)).unwrap();
        let home = Self { folder, store: Some(store) };
        home.store().commit(decide_all(&home.store().snapshot(), Verdict::Defer)).unwrap();
        home
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    fn closed(mut self) -> Self {
        self.store = None;
        self
    }
}

fn decide_all(book: &Snapshot, verdict: Verdict) -> ChangeSet {
    let mut changes = Changes::default();
    let (reason, typed_by) = (Arc::from("theo biên bản họp thôn"), Arc::from("bench"));
    for (survey, _) in book.rows::<Survey>() {
        let row = Decision {
            survey,
            level: Level::Province,
            verdict,
            reason: Arc::clone(&reason),
            document: None,
            typed_by: Arc::clone(&typed_by),
        };
        match book.decision(survey, Level::Province) {
            Some((id, before)) => changes.update(id, before.clone(), row),
            None => {
                changes.insert(row);
            }
        }
    }
    set(Label::DecideMany { verdict, rows: changes.len() as u32 }, changes)
}

fn rename(book: &Snapshot, n: u64) -> ChangeSet {
    let id = Id::new(150 + (n % 1000) as u32);
    let before = book.get::<Place>(id).unwrap().clone();
    let mut changes = Changes::default();
    changes.update(id, before.clone(), Place { name: format!("Kon {n}").into(), ..before });
    set(Label::ChangeSetting, changes)
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_with_index(bencher: Bencher<'_, '_>) {
    let home = Home::new().closed();
    bencher.with_inputs(|| ()).bench_local_values(|()| Store::open(&home.path(), &holder()).unwrap());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn open_without_index(bencher: Bencher<'_, '_>) {
    let home = Home::new().closed();
    let forget = || std::fs::remove_dir_all(home.path().join("index")).unwrap();
    bencher.with_inputs(forget).bench_local_values(|()| Store::open(&home.path(), &holder()).unwrap());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn fold_without_lock(bencher: Bencher<'_, '_>) {
    let home = Home::new();
    bencher.bench_local(|| read(&home.path()).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn decide_100_000(bencher: Bencher<'_, '_>) {
    let home = Home::new();
    let mut verdicts = Verdict::ALL.into_iter().cycle();
    bencher
        .with_inputs(|| decide_all(&home.store().snapshot(), verdicts.next().unwrap()))
        .bench_local_values(|set| home.store().commit(set).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn undo_100_000(bencher: Bencher<'_, '_>) {
    let home = Home::new();
    // Not the verdict the store begins with: deciding what is decided changes nothing.
    let mut verdicts = [Verdict::Propose, Verdict::Decline].into_iter().cycle();
    let decide = || {
        let set = decide_all(&home.store().snapshot(), verdicts.next().unwrap());
        let id = set.id;
        home.store().commit(set).unwrap();
        id
    };
    bencher.with_inputs(decide).bench_local_values(|id| {
        home.store().undo(id, Request { id: tx(), author: "bench".into(), at: 0 }).unwrap()
    });
}

#[divan::bench(sample_count = 500, sample_size = 1)]
fn commit_one(bencher: Bencher<'_, '_>) {
    let home = Home::new();
    let mut n = 0;
    let edit = || {
        n += 1;
        rename(&home.store().snapshot(), n)
    };
    bencher.with_inputs(edit).bench_local_values(|set| home.store().commit(set).unwrap());
}

/// What the disk alone takes for as many bytes as one edit writes.
#[divan::bench(sample_count = 500, sample_size = 1)]
fn append_and_sync_one(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let file = File::create(folder.path().join("raw")).unwrap();
    let bytes = [7; 300];
    let mut at = 0;
    bencher.bench_local(|| {
        file.write_all_at(&bytes, at).unwrap();
        file.sync_data().unwrap();
        at += bytes.len() as u64;
    });
}

/// Resident size in MiB.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib / 1024.0
}

/// Opens a store as a second start does, then edits in bulk.
fn memory() {
    let path = match std::env::var_os("CT135_BENCH_STORE") {
        Some(path) => PathBuf::from(path),
        None => return prepare(),
    };
    let begin = std::time::Instant::now();
    let store = Store::open(&path, &holder()).unwrap();
    println!("opened in {:?}: {:.0} MiB", begin.elapsed(), resident());
    for (n, verdict) in (1..=20).zip(Verdict::ALL.into_iter().cycle()) {
        store.commit(decide_all(&store.snapshot(), verdict)).unwrap();
        if n == 10 {
            std::thread::sleep(std::time::Duration::from_secs(5));
        }
        println!("after {n} bulk edits: {:.0} MiB", resident());
    }
    store.close();
    println!("closed: {:.0} MiB", resident());
}

/// Makes the store in a process of its own, so that making it does not count.
fn prepare() {
    let home = Home::new().closed();
    let again = std::process::Command::new(std::env::current_exe().unwrap())
        .arg("--memory")
        .env("CT135_BENCH_STORE", home.path())
        .status();
    assert!(again.unwrap().success());
}
