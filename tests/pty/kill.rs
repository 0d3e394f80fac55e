//! The real binary killed at any moment, its index damaged in between: nothing that was shown as saved is lost, no
//! change is half there, and the next start shows exactly what the journal holds.
//!
//! Ten rounds; fifty with `FULL=1`. What is random follows from the number of the round.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ct135::domain::review::Decision;
use ct135::store::{Holder, read, verify};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::harness::{Home, Launch, Pty};

/// How many villages are decided on.
const VILLAGES: usize = 200;

/// How many decisions are typed ahead in a round of single ones.
const TYPED_AHEAD: usize = 12;

/// What is done in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// One village after the other is decided on.
    Single,
    /// All villages are decided on at once.
    DecideAll,
    /// All decisions are taken away at once.
    ClearAll,
}

/// Numbers that follow from a seed.
struct Dice(TestRng);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0.next_u32() as usize % n
    }
}

#[test]
fn killed_at_any_moment_it_loses_nothing_it_has_shown_as_saved() {
    let rounds = if std::env::var_os("FULL").is_some() { 50 } else { 10 };
    let home = Arc::new(Home::new());
    let store = home.data().join(format!("ct135/demo-{VILLAGES}"));
    let mut undecided = VILLAGES;
    for number in 0..rounds {
        let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &[number as u8; 32]));
        let round = match undecided {
            0..20 => Round::ClearAll,
            _ if number % 3 == 2 => Round::DecideAll,
            _ => Round::Single,
        };
        let mut program = open(&home, undecided);
        act(&mut program, round, undecided, &mut dice);
        program.kill9();
        let (shown, stored) = (undecided_on(&program), undecided_in(&store));
        println!("round {number} {round:?}: {undecided} before, {shown} shown, {stored} stored");
        check(round, undecided, shown, stored);
        damage(&store.join("index"), &mut dice);
        undecided = stored;
    }
    open(&home, undecided);
}

/// Opens the review, which must show what the journal holds.
fn open(home: &Arc<Home>, undecided: usize) -> Pty {
    let villages = VILLAGES.to_string();
    let mut program = Launch::new(["demo", "--villages", &villages, "--today=2014-11-05"]).home(home).start();
    program.wait_for("Ma trận");
    program.keys("2");
    program.wait_for(&format!("còn {undecided} chưa có ý kiến"));
    program
}

/// Works until a moment that the dice choose.
fn act(program: &mut Pty, round: Round, before: usize, dice: &mut Dice) {
    match round {
        Round::Single => {
            program.text(&"s".repeat(TYPED_AHEAD));
            let awaited = before.saturating_sub(dice.below(TYPED_AHEAD));
            program.wait("some decisions", |screen| undecided_of(screen).is_some_and(|left| left <= awaited));
            return;
        }
        Round::DecideAll => {
            program.keys("m a s");
            program.wait_for("dòng sẽ đổi");
            program.keys("Enter");
        }
        Round::ClearAll => {
            program.keys("m a");
            program.wait_for(&format!("đánh dấu {VILLAGES}"));
            program.keys("Delete");
        }
    }
    match dice.below(3) {
        0 => {}
        1 => {
            let mark = program.mark();
            program.wait_past(mark);
        }
        _ => {
            let changed = |screen: &_| undecided_of(screen).is_some_and(|left| left != before);
            program.wait("the change of all", changed);
        }
    }
}

fn check(round: Round, before: usize, shown: usize, stored: usize) {
    match round {
        Round::Single => {
            assert!(stored <= shown, "{shown} were shown as left, {stored} are");
            assert!(stored + TYPED_AHEAD >= before, "more was stored than was typed");
        }
        Round::DecideAll => {
            assert!(stored == 0 || stored == before, "{stored} of {before} are left: half a change");
            assert!(shown != 0 || stored == 0, "the change was shown as saved and is lost");
        }
        Round::ClearAll => {
            assert!(stored == VILLAGES || stored == before, "{stored} of {before} are left: half a change");
            assert!(shown != VILLAGES || stored == VILLAGES, "the change was shown as saved and is lost");
        }
    }
}

/// The number of undecided villages that the status line tells.
fn undecided_of(screen: &vt100::Screen) -> Option<usize> {
    let text = screen.contents();
    let (before, _) = text.split_once(" chưa có ý kiến")?;
    before.rsplit(' ').next()?.parse().ok()
}

fn undecided_on(program: &Pty) -> usize {
    undecided_of(program.screen()).unwrap_or_else(|| program.fail("no count on the screen"))
}

/// The number of undecided villages in the journal, whose chain and laws must hold.
fn undecided_in(store: &Path) -> usize {
    let holder = Holder { user: "test".into(), pid: std::process::id(), now: 0 };
    let report = verify(store, &holder).unwrap();
    assert_eq!(report.broken, None);
    VILLAGES - read(store).unwrap().rows::<Decision>().count()
}

/// Damages the index: cuts a file, flips a bit, takes the folder away, or leaves it alone.
fn damage(index: &Path, dice: &mut Dice) {
    let mut files = Vec::new();
    collect(index, &mut files);
    let kind = dice.below(4);
    if files.is_empty() || kind == 0 {
        return;
    }
    if kind == 1 {
        std::fs::remove_dir_all(index).unwrap();
        return;
    }
    let file = &files[dice.below(files.len())];
    let mut bytes = std::fs::read(file).unwrap();
    if kind == 2 {
        bytes.truncate(bytes.len() / 2);
    } else if !bytes.is_empty() {
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
    }
    std::fs::write(file, bytes).unwrap();
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}
