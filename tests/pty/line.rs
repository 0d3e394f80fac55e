//! What a slow or breaking line does to keys and to the screen: bursts, input methods, pastes, a stop and a return.

use rustix::process::Signal;

use crate::harness::{Launch, Pty, Size};

fn demo() -> Pty {
    let mut program = Pty::start(["demo", "--villages", "30", "--today=2014-11-05"], Size::S80X24);
    program.wait_for("II.1.1-1");
    program
}

#[test]
fn a_burst_longer_than_the_readers_buffer_is_taken_whole() {
    let mut program = demo();
    let burst = ["/", &"x".repeat(1_200), &"\x7f".repeat(1_200), "cuoi"].concat();
    program.text(&burst);
    program.wait_for("Lọc: cuoi");
    program.wait("nothing of the burst but its end", |screen| !screen.contents().contains("cuoix"));
}

#[test]
fn an_input_method_takes_a_letter_back_and_gives_another() {
    let mut program = demo();
    program.text("/dak to");
    program.wait_for("Lọc: dak to");
    program.text("\x7f\x7f\x7f\x7f\x7fắ\x7fắk t\u{f4}");
    program.wait_for("Lọc: dắk tô");
}

#[test]
fn what_is_pasted_is_text_and_no_command() {
    let mut program = demo();
    program.paste("q");
    program.text("/");
    program.wait_for("Lọc:");
    program.paste("Đăk Tô");
    program.wait_for("Lọc: Đăk Tô");
}

#[test]
fn a_sequence_that_the_line_has_split_is_one_key() {
    let mut program = demo();
    program.send(b"\x1b");
    program.send(b"[");
    program.send(b"B");
    program.wait("the second row", |screen| screen.contents().contains("▌ II.1.1-2"));
}

#[test]
fn the_bytes_on_the_line_are_shown_when_they_are_asked_for() {
    let mut program = demo();
    program.keys("#");
    program.wait_for("B/phím");
    program.wait_for("KB/phiên");
    program.keys("#");
    program.wait_gone("B/phím");
}

#[test]
fn a_stop_gives_the_terminal_back_and_the_return_paints_it_again() {
    // As the job of a shell, which is there to let it go on.
    let command = format!("{} demo --villages 30 --today=2014-11-05; true", env!("CARGO_BIN_EXE_ct135"));
    let mut program = Launch::of("sh", ["-c", command.as_str()]).start();
    program.wait_for("II.1.1-1");
    program.keys("Down");
    program.wait_for("▌ II.1.1-2");
    program.signal_job(Signal::TSTP);
    program.wait("the terminal given back", |screen| !screen.alternate_screen() && !screen.hide_cursor());
    program.wait_job_stopped();
    let mark = program.mark();
    program.signal_job(Signal::CONT);
    program.wait("the screen entered again", vt100::Screen::alternate_screen);
    program.wait_for("▌ II.1.1-2");
    let sent = String::from_utf8_lossy(program.bytes_since(mark)).into_owned();
    assert!(sent.contains("\x1b[?2004h") && sent.contains("\x1b[2J"), "entered and painted whole: {sent:?}");
    program.keys("Down");
    program.wait_for("▌ II.1.1-3");
}

#[test]
fn a_stop_that_nobody_could_end_is_not_obeyed() {
    let mut program = demo();
    program.signal(Signal::TSTP);
    program.keys("Down");
    program.wait_for("▌ II.1.1-2");
}
