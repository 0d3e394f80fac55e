//! What the screen costs on a line, in exact bytes: the same script of actions through ratatui's own backend, through
//! ncurses and through our encoder, every frame identical and checked in a VT parser.
//!
//! `cargo test --test bytes -- --ignored --nocapture` plays it on 100,000 villages and prints the comparison; it needs
//! python3 with its curses module for ncurses.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails shall stop and say where")]

mod frame;
mod ncurses;
mod rehearsal;
mod script;
mod stock;
mod table;
mod terminal;
mod tmux;

use script::play;
use terminal::assert_shows;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

/// How many villages are compared.
const ALL: u32 = 100_000;
/// Enough that no action of the script reaches an end of the table.
const FEW: u32 = 1_000;

/// Our share of the bytes of ncurses, over the whole script.
const SHARE: f64 = 0.8;

/// At most so many bytes at 80×24, with what follows at rest.
const TARGETS: &[(&str, usize)] = &[
    ("first frame", 2_600),
    ("nothing changed", 0),
    ("row down", 280),
    ("row up", 280),
    ("page down", 1_250),
    ("page up", 1_250),
    ("matrix to review", 2_500),
    ("review to calendar", 2_500),
    ("calendar to review", 2_500),
    ("review to matrix", 2_500),
    ("matrix to calendar", 2_500),
    ("calendar to matrix", 2_500),
    ("50 queued keys", 1_500),
];

/// At most so many bytes at 80×24 before the detail follows. A row up costs a longer name at times.
const TARGETS_AT_ONCE: &[(&str, usize)] =
    &[("row down", 40), ("row up", 44), ("scroll one line", 260), ("scroll one line back", 260)];

#[test]
fn the_terminal_shows_every_frame_of_a_small_screen() {
    assert_shows_all(SMALL);
}

#[test]
fn the_terminal_shows_every_frame_of_a_large_screen() {
    assert_shows_all(LARGE);
}

#[track_caller]
fn assert_shows_all(size: (u16, u16)) {
    let acts = play(FEW, size);
    let frames = table::frames(&acts);
    assert_shows("ct135", frames.iter().map(|frame| (*frame, frame.bytes.as_slice())));
}

#[test]
fn every_action_keeps_to_its_bytes() {
    let acts = play(FEW, SMALL);
    let sent = table::ours(&table::frames(&acts));
    let cost = |name| table::cost(&acts, &sent, name);
    let in_all = TARGETS.iter().map(|(name, most)| (*name, "in all", cost(name).in_all, *most));
    let at_once = TARGETS_AT_ONCE.iter().map(|(name, most)| (*name, "at once", cost(name).at_once, *most));
    let too_much: Vec<String> = in_all
        .chain(at_once)
        .filter(|(_, _, bytes, most)| bytes > most)
        .map(|(name, when, bytes, most)| format!("{name}: {bytes} bytes {when}, at most {most} wanted"))
        .collect();
    assert!(too_much.is_empty(), "\n{}", too_much.join("\n"));
}

/// Prints the comparison, and holds our share of the bytes of ncurses.
#[test]
#[ignore = "needs python3 with curses, and takes a while on 100,000 villages"]
fn the_whole_script_costs_at_most_four_fifths_of_ncurses() {
    let mut too_much = Vec::new();
    for size in [SMALL, LARGE] {
        let acts = play(ALL, size);
        let frames = table::frames(&acts);
        let (stock, ncurses) = (stock::send(&frames), ncurses::send(&frames));
        for (who, sent) in [("ct135", &table::ours(&frames)), ("stock", &stock), ("ncurses", &ncurses)] {
            assert_shows(who, frames.iter().copied().zip(sent.iter().map(Vec::as_slice)));
        }
        let title = format!("{}×{}, {ALL} villages", size.0, size.1);
        println!("{}", table::compare(&title, &acts, &stock, &ncurses));
        let (ours, theirs) = (table::total(&table::ours(&frames)), table::total(&ncurses));
        if ours as f64 > SHARE * theirs as f64 {
            too_much.push(format!("{title}: {ours} bytes, at most {SHARE} × {theirs} wanted"));
        }
    }
    assert!(too_much.is_empty(), "\n{}", too_much.join("\n"));
}
