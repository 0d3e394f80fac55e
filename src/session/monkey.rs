//! A monkey at the keyboard: arbitrary keys, pastes and resizes never break a session, and what it saves stands.

use super::world::World;
use crate::app::Message;
use crate::domain::snapshot::Snapshot;
use crate::keymap::Shipped;
use crate::store::Store;

const KEYS: &[&str] = &[
    "Up",
    "Down",
    "Left",
    "Right",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "Enter",
    "Enter",
    "Esc",
    "Tab",
    "Shift-Tab",
    "Space",
    "Backspace",
    "Delete",
    "1",
    "2",
    "3",
    "9",
    "j",
    "F2",
    "?",
    ":",
    "/",
    "f",
    "n",
    "N",
    "u",
    "Ctrl-r",
    "e",
    "r",
    "h",
    "v",
    "!",
    "+",
    "o",
    "i",
    "m a",
    "m m",
    "m c",
    "p",
    "k",
    "t",
    "s",
    ".",
    ",",
    "c",
    "C",
    "b",
    "đ",
    "ờ",
    "Ctrl-w",
    "Ctrl-u",
    "F9",
    "G",
    "g g",
];
const SIZES: &[(u16, u16)] = &[(80, 24), (120, 40), (60, 15), (59, 15), (200, 60), (1, 1), (80, 16)];

/// A small generator of the same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

#[test]
fn arbitrary_input_never_breaks_a_session() {
    let hands = [Shipped::Default, Shipped::Default, Shipped::Default, Shipped::Vim, Shipped::Excel];
    for (seed, keymap) in (1..).zip(hands) {
        let mut dice = Dice(seed);
        let mut world = World::under(keymap, (80, 24));
        for _ in 0..200 {
            match dice.below(20) {
                0 => {
                    let (columns, rows) = SIZES[dice.below(SIZES.len())];
                    world.tell(Message::Resized(columns, rows));
                }
                1 => {
                    world.tell(Message::Pasted("Đăk Tô\n\u{1b}[31m\u{202e}x\u{0301}\u{0301}\t12".to_owned()));
                }
                _ => {
                    world.keys(KEYS[dice.below(KEYS.len())]);
                }
            }
        }
        assert_eq!(
            world.model().snapshot.seq,
            world.store.snapshot().seq,
            "seed {seed}: the screen shows the book"
        );
        assert_fold(&world.store);
    }
}

/// What the store shows is what its change sets say, one after the other.
#[track_caller]
fn assert_fold(store: &Store) {
    let shown = store.snapshot();
    let again = Snapshot::from_tables(shown.seq, shown.tables.clone(), shown.log.clone());
    assert_eq!(again.lookup.decisions.len(), shown.lookup.decisions.len());
    assert_eq!(shown.log.len() as u64, shown.seq);
}
