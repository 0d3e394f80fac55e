//! The exact bytes of small changes, and what stays true around them.

use super::*;

fn small() -> Pair {
    Pair::new(Size::new(20, 3), Look::default(), Repertoire::Full)
}

fn write(x: u16, y: u16, text: &str) -> impl FnOnce(&mut Frame) {
    move |frame: &mut Frame| {
        frame.buffer_mut().set_string(x, y, text, Style::reset());
    }
}

#[test]
fn a_frame_without_a_change_is_empty() {
    let mut pair = small();
    assert!(!pair.draw(write(0, 0, "Ma trận")).is_empty());
    assert_eq!(pair.draw(write(0, 0, "Ma trận")), "");
}

#[test]
fn a_changed_letter_costs_little() {
    let mut pair = small();
    pair.draw(write(0, 0, "Ty Tu"));
    assert_eq!(pair.draw(write(0, 0, "Ty Tư")), "\u{8}ư");
    assert_eq!(pair.draw(write(0, 0, "Ty Tưa")), "a");
}

#[test]
fn a_blank_tail_is_erased() {
    let mut pair = small();
    pair.draw(write(0, 1, "Kon Plông 61 41,0"));
    assert_eq!(pair.draw(write(0, 1, "Kon")), "\rKon^[K");
}

#[test]
fn a_small_gap_is_printed_again() {
    let mut pair = small();
    pair.draw(write(0, 0, "1 2 3 4"));
    assert_eq!(pair.draw(write(0, 0, "5 6 3 7")), "\r5 6 3 7");
}

#[test]
fn style_is_kept_over_frames() {
    let bold = |text: &'static str| {
        move |frame: &mut Frame| {
            frame.buffer_mut().set_string(0, 0, text, Style::reset().add_modifier(Modifier::BOLD));
        }
    };
    let mut pair = small();
    pair.draw(bold("a"));
    assert_eq!(pair.draw(bold("ab")), "b");
    assert_eq!(pair.draw(bold("ab cd")), " cd");
}

#[test]
fn the_last_column_leaves_the_cursor_unknown() {
    let mut pair = small();
    pair.draw(write(19, 0, "x"));
    assert_eq!(pair.draw(write(19, 0, "y")), "^[;20Hy");
    assert!(pair.draw(write(19, 0, "z")).starts_with("^[;20H"));
}

#[test]
fn repaint_sends_everything_once_more() {
    let mut pair = small();
    let first = pair.draw(write(0, 0, "Lịch"));
    pair.parser.process(b"\x1b[2;1Hnoise\x1b[7m\x1b[2;3r");
    pair.screen.repaint();
    let again = pair.draw(write(0, 0, "Lịch"));
    assert_eq!(first, again);
    assert_eq!(pair.draw(write(0, 0, "Lịch")), "");
}

#[test]
fn clearing_the_terminal_asks_nothing_and_hides_nothing() {
    let mut pair = small();
    pair.draw(write(0, 0, "Rà soát"));
    pair.sheet.clear().unwrap();
    assert_eq!(pair.draw(write(0, 0, "Rà soát")), "", "what shows already is not sent again");
    pair.sheet.clear().unwrap();
    assert_eq!(pair.draw(|_| ()), "\r^[J");
}

#[test]
fn an_ascii_terminal_gets_ascii_only() {
    let mut pair =
        Pair::new(Size::new(20, 3), Look { glyphs: Glyphs::Ascii, colours: Colours::All }, Repertoire::Full);
    let bytes = pair.draw(write(0, 0, "Đăk Tô ● → 漢 │"));
    assert!(bytes.is_ascii());
    assert_eq!(pair.parser.screen().rows(0, 20).next().unwrap(), "Dak To * > ?  |");
}

#[test]
fn entering_and_leaving_undo_each_other() {
    let mut parser = vt100::Parser::default();
    parser.process(b"$ ct135\r\n");
    parser.process(super::super::ENTER.as_bytes());
    assert!(parser.screen().alternate_screen() && parser.screen().bracketed_paste());
    parser.process(b"\x1b[5;8r\x1b[7;31mhalf a frame");
    parser.process(super::super::LEAVE.as_bytes());
    let screen = parser.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert_eq!((screen.fgcolor(), screen.inverse()), (vt100::Color::Default, false));
    assert_eq!(screen.contents(), "$ ct135");
}
