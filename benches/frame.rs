//! What a frame costs in time: the whole of `Session::draw`, painting alone, and the encoder alone.
//!
//! `cargo bench --bench frame`; on 100,000 villages, which take a moment to lay out for each row of the table. How many
//! bytes a frame costs is held by `tests/bytes`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement on a broken sample would mean nothing")]

#[path = "../tests/bytes/frame.rs"]
#[expect(dead_code, reason = "the tests ask more of a frame")]
mod frame;
#[path = "../tests/bytes/rehearsal.rs"]
mod rehearsal;

use std::cell::RefCell;
use std::fmt;

use ct135::term::{Look, Repertoire, Screen};
use divan::Bencher;

use rehearsal::Rehearsal;

const VILLAGES: u32 = 100_000;

fn main() {
    divan::main();
}

/// What is drawn again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Motion {
    RowDown,
    /// What follows a row down when nothing more is typed.
    DetailAtRest,
    Scroll,
    Page,
    Pane,
}

impl Motion {
    /// What brings the review to where the motion begins.
    fn approach(self, page: usize) -> String {
        match self {
            Motion::Scroll => "Down ".repeat(page - 1),
            _ => "Down Down".to_owned(),
        }
    }

    /// The keys, typed one after the other and then from the first again.
    const fn keys(self) -> &'static [&'static str] {
        match self {
            Motion::RowDown | Motion::DetailAtRest => &["Down", "Up"],
            Motion::Scroll => &["Down"],
            Motion::Page => &["PgDn"],
            Motion::Pane => &["1", "2"],
        }
    }
}

/// A motion at a size.
#[derive(Clone, Copy)]
struct Case(Motion, (u16, u16));

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}×{} {:?}", self.1.0, self.1.1, self.0)
    }
}

fn cases() -> Vec<Case> {
    let motions = [Motion::RowDown, Motion::DetailAtRest, Motion::Scroll, Motion::Page, Motion::Pane];
    [(80, 24), (120, 40)].iter().flat_map(|size| motions.map(|motion| Case(motion, *size))).collect()
}

/// A session before its next motion.
struct Stage {
    desk: Rehearsal,
    motion: Motion,
    step: usize,
}

impl Stage {
    /// Every pane has been seen, and the review waits where the motion begins.
    fn new(Case(motion, size): Case) -> Stage {
        let mut desk = Rehearsal::new(VILLAGES, size);
        desk.type_keys("3 1 2");
        desk.type_keys(&motion.approach(desk.model().page()));
        Stage { desk, motion, step: 0 }
    }

    /// Comes to rest, then moves on to what is to be drawn.
    fn advance(&mut self) {
        self.desk.rest();
        self.desk.draw();
        let keys = self.motion.keys();
        self.desk.type_keys(keys[self.step % keys.len()]);
        self.step += 1;
        if self.motion == Motion::DetailAtRest {
            self.desk.draw();
            self.desk.rest();
        }
    }
}

/// Painting, comparing and encoding: all that stands between a key's effect and its bytes.
#[divan::bench(args = cases(), sample_size = 1, sample_count = 300)]
fn draw(bencher: Bencher<'_, '_>, case: Case) {
    let stage = RefCell::new(Stage::new(case));
    bencher
        .with_inputs(|| stage.borrow_mut().advance())
        .bench_local_values(|()| stage.borrow_mut().desk.draw());
}

/// Painting alone.
#[divan::bench(args = cases(), sample_size = 1, sample_count = 300)]
fn paint(bencher: Bencher<'_, '_>, case: Case) {
    let stage = RefCell::new(Stage::new(case));
    bencher
        .with_inputs(|| stage.borrow_mut().advance())
        .bench_local_values(|()| stage.borrow_mut().desk.paint());
}

/// The encoder alone, there and back between two frames that were painted before.
#[divan::bench(args = cases())]
fn encode(bencher: Bencher<'_, '_>, case: Case) {
    let mut stage = Stage::new(case);
    if case.0 == Motion::DetailAtRest {
        stage.advance();
    }
    let before = stage.desk.frame().buffer;
    stage.advance();
    let after = stage.desk.frame().buffer;
    let mut screen = Screen::new(Look::default(), Repertoire::Full);
    screen.show(&before, None);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = 1 - turn;
        screen.show(if turn == 1 { &after } else { &before }, None)
    });
}
