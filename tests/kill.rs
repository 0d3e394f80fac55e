//! The real program, killed at random moments during single and bulk edits, its index damaged in between.
//!
//! After every kill the journal holds all that was acknowledged and at most the one edit that was under way, whole;
//! what each record says follows from the sequence alone, so every record is looked at. 10 rounds, 50 with `FULL=1`.

#![expect(clippy::unwrap_used, reason = "what a test cannot do ends it")]

use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use ct135::cli::rehearse::{Edit, edit_at};
use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::id::TxId;
use ct135::domain::label::Label;
use ct135::domain::place::{Place, PlaceLevel};
use ct135::domain::review::{Decision, Survey};
use ct135::domain::snapshot::Snapshot;
use ct135::intake::catalogue::{KON_TUM, book};
use ct135::intake::rules::QD30_2012_VILLAGES;
use ct135::sample::{Size, lay_out};
use ct135::store::{Holder, IndexCheck, Store, read, verify};

const VILLAGES: u32 = 1500;

fn holder() -> Holder {
    Holder { user: "test".into(), pid: std::process::id(), now: 0 }
}

/// The store with the sample in it, and the names its villages begin with.
fn prepare(folder: &Path) -> Vec<String> {
    let store = Store::create(folder, &holder()).unwrap();
    let size = Size { villages: VILLAGES, rules: QD30_2012_VILLAGES.into() };
    let changes = lay_out(book(KON_TUM).unwrap(), size).unwrap();
    let (author, label, origin) = ("test".into(), Label::Sample { villages: VILLAGES }, Origin::Import);
    let set = ChangeSet { id: TxId(1), author, at: 0, label, origin, basis: None, changes };
    let book = store.commit(set).unwrap().snapshot;
    names(&book)
}

fn names(book: &Snapshot) -> Vec<String> {
    let villages = book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::Village);
    villages.map(|(_, place)| place.name.to_string()).collect()
}

/// The program at its edits; it prints the sequence of each as soon as it is durable.
struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    fn start(folder: &Path, edits: u64) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ct135"));
        command.args(["rehearse-edits", "--count", &edits.to_string(), "--store"]).arg(folder);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next acknowledged sequence; none once the program has ended.
    fn acknowledged(&mut self) -> Option<u64> {
        self.lines.next().map(|line| line.unwrap().parse().unwrap())
    }

    /// Kills it and returns the last sequence it had acknowledged, if it did after `last`.
    fn kill(mut self, last: u64) -> u64 {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.acknowledged()).last().unwrap_or(last)
    }

    fn end(mut self, last: u64) -> u64 {
        let acknowledged = std::iter::from_fn(|| self.acknowledged()).last().unwrap_or(last);
        assert!(self.child.wait().unwrap().success());
        acknowledged
    }
}

/// A small random source: the rounds are the same every time, only the kills fall where they fall.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// Lets a little of the other process's time go by.
    fn dawdle(&mut self) {
        let scale = self.roll(24);
        for _ in 0..self.roll(1 << scale) {
            std::hint::spin_loop();
        }
    }
}

/// Every record is what the edits up to the book's sequence make of it, and nothing is half done.
fn check(book: &Snapshot, original: &[String], round: u64) {
    let mut expected = original.to_vec();
    let mut decided = None;
    for seq in 2..=book.seq {
        match edit_at(seq, original.len()) {
            Edit::Rename { village, name } => expected[village] = name,
            Edit::DecideAll { reason } => decided = Some((reason, decided.take().map(|(reason, _)| reason))),
            Edit::UndoLast => decided = decided.and_then(|(_, before)| Some((before?, None))),
        }
    }
    assert_eq!(names(book), expected, "round {round}");
    let reasons: Vec<_> = book.rows::<Decision>().map(|(_, row)| row.reason.to_string()).collect();
    let wanted = decided.map_or(Vec::new(), |(reason, _)| vec![reason; book.rows::<Survey>().count()]);
    assert_eq!(reasons, wanted, "round {round}");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// Truncates a file of the index, flips a bit in one, takes the index away, or leaves it.
fn damage(index: &Path, dice: &mut Dice) {
    let files = files_below(index);
    let how = dice.roll(4);
    if files.is_empty() || how == 3 {
        return;
    }
    if how == 2 {
        fs::remove_dir_all(index).unwrap();
        return;
    }
    let victim = &files[dice.roll(files.len() as u64) as usize];
    let mut bytes = fs::read(victim).unwrap();
    if how == 0 {
        bytes.truncate(dice.roll(bytes.len() as u64 + 1) as usize);
    } else if !bytes.is_empty() {
        let at = dice.roll(bytes.len() as u64) as usize;
        bytes[at] ^= 1 << dice.roll(8);
    }
    fs::write(victim, bytes).unwrap();
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_half_done() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("store");
    let original = prepare(&folder);
    let rounds = if std::env::var_os("FULL").is_some_and(|full| full == "1") { 50 } else { 10 };
    let mut dice = Dice(135);
    let mut last = 1;
    for round in 0..rounds {
        // Every other round ends by itself, so that the kill falls into the writing of the index.
        let is_endless = round % 2 == 0;
        let mut running = Running::start(&folder, if is_endless { u64::MAX } else { 3 });
        for _ in 0..if is_endless { 1 + dice.roll(12) } else { 3 } {
            let seq = running.acknowledged().expect("the program ended");
            assert_eq!(seq, last + 1, "round {round}");
            last = seq;
        }
        dice.dawdle();
        last = running.kill(last);
        let found = read(&folder).unwrap();
        assert!(
            (last..=last + 1).contains(&found.seq),
            "round {round}: {last} acknowledged, {} there",
            found.seq
        );
        check(&found, &original, round);
        last = found.seq;
        damage(&folder.join("index"), &mut dice);
        if dice.roll(2) == 0 {
            last = Running::start(&folder, 2).end(last);
            damage(&folder.join("index"), &mut dice);
        }
    }
    last = Running::start(&folder, 1).end(last);
    let report = verify(&folder, &holder()).unwrap();
    assert!(report.is_clean());
    assert_eq!((report.entries, report.index), (last, IndexCheck::Agrees { seq: last }));
}

#[test]
fn a_second_writer_is_told_who_has_the_store_while_readers_go_on() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("store");
    prepare(&folder);
    let mut running = Running::start(&folder, u64::MAX);
    let seq = running.acknowledged().expect("the program ended");
    let mut second = Command::new(env!("CARGO_BIN_EXE_ct135"));
    second.args(["rehearse-edits", "--count", "1", "--store"]).arg(&folder);
    let refused = second.output().unwrap();
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(3), 0));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains(&running.child.id().to_string()), "{said}");
    assert!(read(&folder).unwrap().seq >= seq);
    assert_eq!(verify(&folder, &holder()).unwrap().index, IndexCheck::InUse);
    running.kill(seq);
}
