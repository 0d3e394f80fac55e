//! Terminals of different kinds: what the program finds out about them, and what it shows on them.

use crate::harness::{Launch, Size};

#[test]
fn the_check_knows_size_and_keys_asks_nothing_and_fits() {
    let mut program = Launch::new(["check", "terminal", "--strict"]).start();
    assert_eq!(program.exit_code(), 0, "an ordinary window has no findings");
    let said = String::from_utf8(program.bytes().to_vec()).unwrap();
    for words in
        ["TERM=xterm-256color", "80×24", "^?", "bit/s", "Không có gì phải sửa.", "\x1b[31mquá hạn\x1b[m"]
    {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    let only_colours = |rest: &str| {
        rest.starts_with('[')
            && rest[1..].trim_start_matches(|c: char| c == ';' || c.is_ascii_digit()).starts_with('m')
    };
    assert!(said.split('\x1b').skip(1).all(only_colours), "it sends more than colours: {said:?}");
    let cells = |line: &str| {
        let mut parts = line.split('\x1b');
        let first = parts.next().unwrap().chars().count();
        first + parts.map(|part| part.split_once('m').unwrap().1.chars().count()).sum::<usize>()
    };
    let wide: Vec<&str> =
        said.lines().map(str::trim_end).filter(|line| cells(line) > 80 && !line.contains('/')).collect();
    assert!(wide.is_empty(), "wider than a window of 80 columns: {wide:#?}");
}

#[test]
fn the_check_finds_a_window_too_small() {
    let mut program =
        Launch::new(["check", "terminal", "--strict"]).size(Size { cols: 59, rows: 14 }).start();
    assert_eq!(program.exit_code(), 1);
    let said = String::from_utf8(program.bytes().to_vec()).unwrap();
    assert!(said.contains("59×14") && said.contains("60×15"), "{said}");
}

#[test]
fn old_fonts_get_every_mark_and_only_signs_they_hold() {
    let mut program = Launch::new(["demo", "--villages", "30", "--glyphs", "old-fonts"]).start();
    program.wait_for("Ma trận");
    program.keys("?");
    program.wait_for("½ đang");
    program.wait_for("║ tạm dừng");
    let sent = String::from_utf8_lossy(program.bytes()).into_owned();
    assert!(!sent.contains(['◐', '‖', '✓', '▸', '▾']), "a sign that old fonts lack");
}

#[test]
fn the_console_of_linux_gets_letters_without_marks_unless_asked() {
    let console = |more: &[&str]| {
        let demo = ["demo", "--villages", "30"];
        Launch::new(demo.iter().chain(more).copied()).env("TERM", "linux").start()
    };
    console(&[]).wait_for("Ma tran");
    console(&["--glyphs", "old-fonts"]).wait_for("Ma trận");
}
