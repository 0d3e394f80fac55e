//! The harness, tried on a shell: what it sees must be true before it may judge.

use std::time::Duration;

use rustix::process::Signal;

use crate::harness::{Launch, Size};

fn shell(script: &str) -> Launch {
    Launch::of("/bin/sh", ["-c", script])
}

#[test]
fn it_shows_what_a_program_prints_and_its_exit_code() {
    let mut program = shell("printf 'Đăk Tô\\033[2;5H[1]'; exit 7").start();
    assert_eq!(program.exit_code(), 7);
    assert_eq!((program.row(0), program.row(1)), ("Đăk Tô".into(), "    [1]".into()));
    assert_eq!(program.bytes(), "Đăk Tô\x1b[2;5H[1]".as_bytes());
}

#[test]
fn it_types_and_waits() {
    let mut program = shell("stty -echo; printf ready; read line; printf \"<$line>\"; read line").start();
    program.wait_for("ready");
    let mark = program.mark();
    program.text("một hai");
    program.keys("Enter");
    program.wait_for("<một hai>");
    program.wait_gone("never there");
    assert_eq!(program.bytes_since(mark), "<một hai>".as_bytes());
    program.kill9();
}

#[test]
fn it_pastes_in_brackets() {
    let mut program = shell("stty -echo -icanon; printf ready; head -c 15 | od -An -c").start();
    program.wait_for("ready");
    program.paste("đ");
    program.keys("Enter Enter");
    program.wait_for("2   0   0   ~");
}

#[test]
fn it_resizes() {
    let mut program = shell("trap 'stty size' WINCH; printf ready; while :; do read line; done")
        .size(Size::S120X40)
        .start();
    program.wait_for("ready");
    program.resize(Size::S60X15);
    program.keys("Enter");
    program.wait_for("15 60");
    program.signal(Signal::TERM);
    program.exit_code();
}

#[test]
fn its_home_is_empty_and_nothing_else_is_inherited() {
    let mut program =
        shell("ls -A \"$HOME\"; env | cut -d= -f1 | sort | tr '\\n' ' '").env("NO_COLOR", "1").start();
    program.exit_code();
    assert!(program.row(0).starts_with("HOME LANG NO_COLOR PATH"), "{}", program.row(0));
}

#[test]
fn it_measures_rest() {
    let mut program = shell("printf ready; read line").start();
    program.wait_for("ready");
    let rest = program.rest(Duration::from_millis(20), Duration::from_millis(50));
    assert_eq!(rest.bytes, 0);
    assert!(rest.cpu < Duration::from_millis(20), "{rest:?}");
    assert!(program.memory_kb() > 0);
}

#[test]
#[should_panic(expected = "the program ended before the text \"never\"")]
fn a_failed_wait_says_what_was_waited_for() {
    shell("printf something").start().wait_for("never");
}
