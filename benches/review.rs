//! What the review asks of a session on 100,000 villages: opening, filtering, marking, deciding on all of them.
//!
//! `cargo bench --bench review`

#![expect(clippy::expect_used, reason = "a measurement on a broken sample would mean nothing")]

use std::sync::Arc;

use ct135::app::marks::Marks;
use ct135::app::message::{Effect, Env, Message};
use ct135::app::model::{Model, PaneKind};
use ct135::app::names::Names;
use ct135::app::review::table::{SortBy, Way, sorted, tally};
use ct135::app::update::{start, update};
use ct135::app::{Action, review};
use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::id::TxId;
use ct135::domain::label::Label;
use ct135::domain::snapshot::Snapshot;
use ct135::intake::catalogue::{KON_TUM, book};
use ct135::intake::rules::QD30_2012_VILLAGES;
use ct135::sample::{REHEARSAL_DAY, Size, lay_out};
use ct135::store::Store;
use ct135::store::journal::MemoryJournal;

const VILLAGES: u32 = 100_000;

fn main() {
    divan::main();
}

fn env() -> Env {
    Env { now: 0, today: REHEARSAL_DAY, me: "nga".into() }
}

fn snapshot() -> Arc<Snapshot> {
    let store = Store::over(Arc::new(MemoryJournal::default())).expect("an empty journal opens");
    let size = Size { villages: VILLAGES, rules: QD30_2012_VILLAGES.into() };
    let changes = lay_out(book(KON_TUM).expect("the catalogue reads"), size).expect("the sample reads");
    let label = Label::Sample { villages: VILLAGES };
    let set = ChangeSet {
        id: TxId(1),
        author: "nga".into(),
        at: 0,
        label,
        origin: Origin::Import,
        basis: None,
        changes,
    };
    store.commit(set).expect("the sample is valid").snapshot
}

fn model(snapshot: &Arc<Snapshot>) -> Model {
    let mut model = Model::new(snapshot.clone(), (80, 24), REHEARSAL_DAY, Arc::new(Names::default()));
    model.pane = PaneKind::Review;
    for effect in start(&mut model, &env()) {
        if let Effect::Start(job, spec) = effect {
            update(&mut model, Message::Finished(job, review::run(&spec, &|| false)), &env());
        }
    }
    model
}

#[divan::bench]
fn first_rows(bencher: divan::Bencher<'_, '_>) {
    let snapshot = snapshot();
    let fresh = || Model::new(snapshot.clone(), (80, 24), REHEARSAL_DAY, Arc::new(Names::default()));
    bencher.with_inputs(fresh).bench_values(|mut model| {
        start(&mut model, &env());
        model
    });
}

#[divan::bench]
fn all_verdicts_and_counts(bencher: divan::Bencher<'_, '_>) {
    let snapshot = snapshot();
    let mut model = Model::new(snapshot, (80, 24), REHEARSAL_DAY, Arc::new(Names::default()));
    let effects = start(&mut model, &env());
    let Some(Effect::Start(_, spec)) = effects.into_iter().find(|effect| matches!(effect, Effect::Start(..)))
    else {
        return;
    };
    bencher.bench(|| review::run(&spec, &|| false));
}

#[divan::bench]
fn filter(bencher: divan::Bencher<'_, '_>) {
    let mut model = model(&snapshot());
    model.review.grid.filter = "kon dak".into();
    bencher.bench_local(|| review::choose(&mut model));
}

#[divan::bench(args = ["ngheo >= 50 va kq = khong du", "thieu = 1 or tc1a1 = met", "/^kon (r|p)/ !(y kien:?)"])]
fn filter_expression(bencher: divan::Bencher<'_, '_>, line: &str) {
    let mut model = model(&snapshot());
    model.review.grid.filter = line.into();
    bencher.bench_local(|| review::choose(&mut model));
}

/// Opening the facets counts one column; then each column in turn.
#[divan::bench(args = ["commune", "outcome", "missing", "poor_rate", "population", "short", "findings"])]
fn facet(bencher: divan::Bencher<'_, '_>, key: &str) {
    let model = model(&snapshot());
    let columns = model.review.columns();
    let column = columns.of_key(key).expect("the column stands in the list");
    let rows = model.review.rows(&model.snapshot).expect("the sample has a round");
    let mut among = Marks::default();
    model.review.grid.shown().iter().for_each(|raw| among.insert(*raw));
    bencher.bench_local(|| tally(rows, &among, column));
}

#[divan::bench(args = ["village", "poor_rate", "outcome poor_rate village"])]
fn sort_by(bencher: divan::Bencher<'_, '_>, keys: &str) {
    let model = model(&snapshot());
    let columns = model.review.columns();
    let by = |key| SortBy { column: columns.of_key(key).expect("a column"), way: Way::Falling };
    let keys: Vec<SortBy> = keys.split(' ').map(by).collect();
    let rows = model.review.rows(&model.snapshot).expect("the sample has a round");
    bencher.bench_local(|| sorted(rows, model.review.grid.order(), &keys));
}

#[divan::bench]
fn mark_all(bencher: divan::Bencher<'_, '_>) {
    let mut model = model(&snapshot());
    bencher.bench_local(|| update(&mut model, Message::Act(Action::MarkAll), &env()));
}

#[divan::bench]
fn sort(bencher: divan::Bencher<'_, '_>) {
    let mut model = model(&snapshot());
    bencher.bench_local(|| update(&mut model, Message::Act(Action::Sort), &env()));
}

/// From the key to the proposal handed to the store, the preview included.
#[divan::bench]
fn defer_all(bencher: divan::Bencher<'_, '_>) {
    let model = model(&snapshot());
    let fresh = || {
        let mut model = model.clone();
        update(&mut model, Message::Act(Action::MarkAll), &env());
        model
    };
    bencher.with_inputs(fresh).bench_local_values(|mut model| {
        update(&mut model, Message::Act(Action::Defer), &env());
        update(&mut model, Message::Act(Action::Accept), &env())
    });
}
