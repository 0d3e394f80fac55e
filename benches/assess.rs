//! How long it takes to judge a large round and to make one up for rehearsal.
//!
//! `cargo bench --bench assess`

use ct135::app::review::{OpenRound, Results};
use ct135::domain::assessment::{Assessor, Brief};
use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::figures::Figures;
use ct135::domain::id::TxId;
use ct135::domain::label::Label;
use ct135::domain::numbering::number;
use ct135::domain::snapshot::{Changes, Snapshot};
use ct135::intake::catalogue::{KON_TUM, book};
use ct135::intake::rules::{QD30_2012_VILLAGES, read};
use ct135::sample::villages;

const ROWS: u32 = 100_000;

fn main() {
    divan::main();
}

fn places() -> Changes {
    book(KON_TUM).unwrap_or_default()
}

fn figures() -> Vec<Figures> {
    let mut changes = places();
    villages::insert(&mut changes, QD30_2012_VILLAGES.into(), ROWS);
    changes.surveys.iter().filter_map(|change| change.after.as_ref()).map(|survey| survey.figures).collect()
}

#[divan::bench]
fn assess_100_000(bencher: divan::Bencher<'_, '_>) {
    let Ok(rules) = read(QD30_2012_VILLAGES) else { return };
    let (assessor, figures) = (Assessor::new(&rules), figures());
    bencher.bench(|| figures.iter().map(|row| assessor.brief(row)).collect::<Vec<Brief>>());
}

/// What a person waits for: the verdicts on all rows of a round that was just opened, on every core.
#[divan::bench]
fn judge_a_round_of_100_000(bencher: divan::Bencher<'_, '_>) {
    let mut changes = places();
    villages::insert(&mut changes, QD30_2012_VILLAGES.into(), ROWS);
    let mut snapshot = Snapshot::default();
    if number(&mut changes, &snapshot.tables).is_err() {
        return;
    }
    let (id, author, label) = (TxId(1), "bench".into(), Label::ChangeSetting);
    snapshot.fold(&ChangeSet { id, author, at: 0, label, origin: Origin::Import, basis: None, changes });
    let Some(round) = OpenRound::latest(&snapshot) else { return };
    bencher.bench(|| {
        let mut results = Results::default();
        results.catch_up(&snapshot, &round, &|| false);
        results
    });
}

#[divan::bench]
fn explain_one(bencher: divan::Bencher<'_, '_>) {
    let Ok(rules) = read(QD30_2012_VILLAGES) else { return };
    let (assessor, figures) = (Assessor::new(&rules), figures());
    bencher.bench(|| assessor.explain(&figures[0]));
}

#[divan::bench]
fn read_rule_file() -> bool {
    read(QD30_2012_VILLAGES).is_ok()
}

#[divan::bench]
fn make_up_100_000_villages(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(places).bench_values(|mut changes| {
        villages::insert(&mut changes, "".into(), ROWS);
        changes
    });
}
