//! The workbench on the screen: the first frame, sizes, rest, and every way out.

use std::sync::Arc;
use std::time::Duration;

use rustix::process::Signal;

use crate::harness::{Launch, Pty, Size};

/// A sample that is small enough to be laid out at once.
const DEMO: [&str; 4] = ["demo", "--villages", "30", "--today=2014-11-05"];

fn demo() -> Pty {
    let mut program = Pty::start(DEMO, Size::S80X24);
    program.wait_for("Ma trận");
    program
}

/// Tells whether the terminal is as it was before the program.
fn is_given_back(program: &Pty) -> bool {
    let screen = program.screen();
    !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
}

#[test]
fn the_first_frame_shows_the_matrix_and_asks_the_terminal_nothing() {
    let mut program = demo();
    program.wait_for("II.1.1-1");
    assert!(program.screen().alternate_screen() && program.screen().hide_cursor());
    for question in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[>c", "\x1b[?u", "\x1b]"] {
        let asked = program.bytes().windows(question.len()).any(|window| window == question.as_bytes());
        assert!(!asked, "it asks {question:?}");
    }
    assert!(program.bytes().len() <= 4_000, "{} bytes", program.bytes().len());
}

#[test]
fn a_day_that_is_asked_for_stands_in_for_that_of_the_rehearsal() {
    let mut program = Pty::start(["demo", "--villages", "30", "--today", "08/04/2015"], Size::S80X24);
    program.wait_for("08/04/2015");
    program.wait_for("quá hạn");
}

#[test]
fn without_a_book_it_asks_how_to_begin_and_opens_what_was_chosen() {
    let mut program = Pty::start([], Size::S80X24);
    program.wait_for("Tỉnh mẫu");
    program.keys("Enter");
    program.wait_for("II.1.1-1");
    program.wait_for("05/11/2014");
}

#[test]
fn it_follows_the_size_and_says_when_it_is_too_small() {
    let mut program = demo();
    program.resize(Size::S60X15);
    program.wait("the frame at 60×15", |screen| screen.rows(0, 60).nth(14).unwrap().contains("chọn"));
    program.resize(Size { cols: 59, rows: 14 });
    program.wait_for("60 cột");
    program.resize(Size::S120X40);
    program.wait_for("II.1.1-1");
}

#[test]
fn leaving_gives_the_terminal_back() {
    let mut program = demo();
    program.keys("q");
    assert_eq!(program.exit_code(), 0);
    assert!(is_given_back(&program));
}

#[test]
fn a_signal_gives_the_terminal_back_too() {
    let mut program = demo();
    program.signal(Signal::TERM);
    assert_eq!(program.exit_code(), 128 + 15);
    assert!(is_given_back(&program));
}

#[test]
fn a_terminal_that_is_closed_ends_the_program() {
    let mut program = Launch::new(DEMO).start();
    let home = Arc::clone(program.home());
    program.wait_for("II.1.1-1");
    program.close();
    assert!(program.has_ended(), "it lives on without a terminal");
    // The store was let go of: the next one opens it.
    let mut again = Launch::new(DEMO).home(&home).start();
    again.wait_for("II.1.1-1");
}

#[test]
fn at_rest_it_sends_nothing_and_sleeps() {
    let mut program = demo();
    let rest = program.rest(Duration::from_millis(300), Duration::from_millis(500));
    assert_eq!(rest.bytes, 0);
    assert!(rest.cpu < Duration::from_millis(2), "{rest:?}");
}

#[test]
fn keys_typed_ahead_cost_few_frames() {
    let mut program = demo();
    program.wait_quiet(Duration::from_millis(300));
    let mark = program.mark();
    program.send(&[b'j'; 10].repeat(2));
    program.send(&[b'k'; 10].repeat(2));
    program.wait_quiet(Duration::from_millis(400));
    assert!(program.bytes_since(mark).len() <= 1_500, "{} bytes", program.bytes_since(mark).len());
}

#[test]
fn a_terminal_without_utf8_gets_ascii_only() {
    let mut program = Launch::new(DEMO).env("LC_ALL", "vi_VN.TCVN").start();
    program.wait_for("Ma tran");
    program.wait_for("II.1.1-1");
    assert!(program.bytes().is_ascii());
}

#[test]
fn no_color_means_no_colour_and_the_cursor_row_is_still_seen() {
    let mut program = Launch::new(DEMO).env("NO_COLOR", "1").start();
    program.wait_for("II.1.1-1");
    program.wait_quiet(Duration::from_millis(200));
    let size = program.screen().size();
    for y in 0..size.0.get() {
        for x in 0..size.1.get() {
            let cell = program.screen().cell(y, x).unwrap();
            let colours = (cell.fgcolor(), cell.bgcolor());
            assert_eq!(colours, (vt100::Color::Default, vt100::Color::Default), "row {y}, column {x}");
        }
    }
    assert!(program.row(2).starts_with('▌'), "{}", program.row(2));
}

#[test]
fn repainting_sends_the_whole_screen_once_more() {
    let mut program = demo();
    program.wait_quiet(Duration::from_millis(200));
    let before = program.screen().contents();
    let mark = program.mark();
    program.keys("C-l");
    program.wait_past(mark);
    program.wait_quiet(Duration::from_millis(100));
    assert!(program.bytes_since(mark).starts_with(b"\x1b[r\x1b[m\x1b[H\x1b[2J"));
    assert_eq!(program.screen().contents(), before);
}
