//! Frames against a real VT parser: what the terminal shows equals what was drawn, cell by cell, style by style.

use std::num::NonZeroU16;

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Frame, Terminal};

use super::look::is_blank;
use super::{Colours, Glyphs, Look, Screen};

/// A screen and the terminal that reads what it sends.
struct Pair {
    terminal: Terminal<Screen>,
    parser: vt100::Parser,
    look: Look,
}

impl Pair {
    fn new(size: Size, look: Look) -> Pair {
        let parser = vt100::Parser::new(cells(size.height), cells(size.width), 0);
        Pair { terminal: Terminal::new(Screen::new(size, look)).unwrap(), parser, look }
    }

    /// Draws a frame, sends it, compares, and gives the bytes.
    fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> String {
        let drawn = self.terminal.draw(paint).unwrap().buffer.clone();
        let bytes = self.terminal.backend_mut().take_frame();
        self.parser.process(&bytes);
        self.assert_shows(&drawn);
        String::from_utf8(bytes).unwrap().replace('\x1b', "^")
    }

    fn assert_shows(&self, drawn: &Buffer) {
        let area = drawn.area;
        for y in 0..area.height {
            let mut x = 0;
            while x < area.width {
                let wanted = self.look.settle(&drawn[(x, y)]);
                let shown = self.parser.screen().cell(y, x).unwrap();
                assert_eq!(shown_as(shown, &wanted), wanted, "column {x} of row {y}");
                x += wanted.cell_width().max(1);
            }
        }
    }

    fn resize(&mut self, size: Size) {
        self.terminal.backend_mut().resize(size);
        self.parser.set_size(cells(size.height), cells(size.width));
    }
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

/// What the parser shows as a settled cell; strike-through it does not know, and takes from what was wanted.
fn shown_as(shown: &vt100::Cell, wanted: &Cell) -> Cell {
    let mut cell = Cell::EMPTY;
    if shown.has_contents() && shown.contents() != " " {
        cell.set_symbol(shown.contents());
    }
    cell.bg = colour(shown.bgcolor());
    for (is_on, bit) in [
        (shown.bold(), Modifier::BOLD),
        (shown.dim(), Modifier::DIM),
        (shown.italic(), Modifier::ITALIC),
        (shown.underline(), Modifier::UNDERLINED),
        (shown.inverse(), Modifier::REVERSED),
    ] {
        cell.modifier.set(bit, is_on);
    }
    cell.modifier.set(Modifier::CROSSED_OUT, wanted.modifier.contains(Modifier::CROSSED_OUT));
    cell.fg = colour(shown.fgcolor());
    if is_blank(&cell) { Look::default().settle(&cell) } else { cell }
}

fn colour(shown: vt100::Color) -> Color {
    const SIXTEEN: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match shown {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(n) => SIXTEEN.get(usize::from(n)).copied().unwrap_or(Color::Indexed(n)),
        vt100::Color::Rgb(r, g, b) => Color::Rgb(r, g, b),
    }
}

/// A seeded source of frames.
struct Dice(TestRng);

impl Dice {
    fn new(seed: u8) -> Dice {
        Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
    }

    fn below(&mut self, n: u16) -> u16 {
        (self.0.next_u32() % u32::from(n)) as u16
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::from(self.below(choices.len() as u16))]
    }

    fn style(&mut self) -> Style {
        let colours = [
            Color::Reset,
            Color::Red,
            Color::White,
            Color::DarkGray,
            Color::Indexed(99),
            Color::Rgb(9, 8, 7),
        ];
        let mut style = Style::reset().fg(self.of(&colours));
        if self.below(3) == 0 {
            style = style.bg(self.of(&colours));
        }
        let bits =
            [Modifier::empty(), Modifier::BOLD, Modifier::DIM, Modifier::UNDERLINED, Modifier::REVERSED];
        style.add_modifier(self.of(&bits)).add_modifier(self.of(&bits))
    }

    /// Writes some text over what is there, or blanks a part.
    fn scribble(&mut self, buffer: &mut Buffer) {
        let texts = [
            "Đăk Tô",
            "Ty Tu  58,5",
            "漢字 x 語",
            "to\u{302}\u{301}t a\u{306}",
            "   ",
            "●─▌",
            "một hai ba bốn năm sáu bảy",
        ];
        let area = buffer.area;
        let (x, y) = (self.below(area.width), self.below(area.height));
        if self.below(5) == 0 {
            let part = Rect::new(x, y, area.width - x, 1 + self.below(area.height - y));
            buffer.set_style(part, self.style());
            (part.y..part.bottom()).for_each(|y| (x..part.right()).for_each(|x| buffer[(x, y)].reset()));
        } else {
            buffer.set_string(x, y, self.of(&texts), self.style());
        }
        mend(buffer, y);
    }
}

/// Blanks wide characters that were cut: ratatui leaves such a buffer without a meaning.
fn mend(buffer: &mut Buffer, y: u16) {
    for y in [y, buffer.area.height - 1].into_iter().chain(0..buffer.area.height) {
        for x in 0..buffer.area.width {
            let is_wide = buffer[(x, y)].cell_width() > 1;
            if is_wide && (x + 1 == buffer.area.width || buffer[(x + 1, y)].symbol() != " ") {
                buffer[(x, y)].set_symbol(" ");
            }
        }
    }
}

#[test]
fn random_frames_show_what_was_drawn() {
    for seed in 0..24 {
        let mut dice = Dice::new(seed);
        let look = Look { colours: dice.of(&[Colours::All, Colours::All, Colours::None]), ..Look::default() };
        let mut size = Size::new(20 + dice.below(30), 4 + dice.below(8));
        let mut pair = Pair::new(size, look);
        let mut kept = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        for _ in 0..60 {
            if dice.below(20) == 0 {
                size = Size::new(20 + dice.below(30), 4 + dice.below(8));
                pair.resize(size);
                kept = Buffer::empty(Rect::from((Position::ORIGIN, size)));
            }
            (0..=dice.below(6)).for_each(|_| dice.scribble(&mut kept));
            let cursor =
                (dice.below(3) == 0).then(|| Position::new(dice.below(size.width), dice.below(size.height)));
            pair.draw(|frame| {
                frame.buffer_mut().clone_from(&kept);
                if let Some(cursor) = cursor {
                    frame.set_cursor_position(cursor);
                }
            });
            let screen = pair.parser.screen();
            assert_eq!(screen.hide_cursor(), cursor.is_none());
            if let Some(cursor) = cursor {
                assert_eq!(screen.cursor_position(), (cursor.y, cursor.x));
            }
        }
    }
}

fn small() -> Pair {
    Pair::new(Size::new(20, 3), Look::default())
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
    assert_eq!(pair.draw(write(0, 1, "Kon")), "^[5G^[K");
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
    pair.terminal.backend_mut().repaint();
    let again = pair.draw(write(0, 0, "Lịch"));
    assert_eq!(first, again);
    assert_eq!(pair.draw(write(0, 0, "Lịch")), "");
}

#[test]
fn clearing_the_terminal_asks_nothing_and_hides_nothing() {
    let mut pair = small();
    pair.draw(write(0, 0, "Rà soát"));
    pair.terminal.clear().unwrap();
    assert_eq!(pair.draw(write(0, 0, "Rà soát")), "", "what shows already is not sent again");
    pair.terminal.clear().unwrap();
    assert!(pair.draw(|_| ()).ends_with("^[K"));
    assert_eq!(pair.terminal.backend_mut().get_cursor_position().unwrap(), Position::ORIGIN);
}

#[test]
fn an_ascii_terminal_gets_ascii_only() {
    let mut pair = Pair::new(Size::new(20, 3), Look { glyphs: Glyphs::Ascii, colours: Colours::All });
    let bytes = pair.draw(write(0, 0, "Đăk Tô ● → 漢 │"));
    assert!(bytes.is_ascii());
    assert_eq!(pair.parser.screen().rows(0, 20).next().unwrap(), "Dak To * > ?  |");
}

#[test]
fn entering_and_leaving_undo_each_other() {
    let mut parser = vt100::Parser::default();
    parser.process(b"$ ct135\r\n");
    parser.process(super::ENTER.as_bytes());
    assert!(parser.screen().alternate_screen() && parser.screen().bracketed_paste());
    parser.process(b"\x1b[5;8r\x1b[7;31mhalf a frame");
    parser.process(super::LEAVE.as_bytes());
    let screen = parser.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert_eq!((screen.fgcolor(), screen.inverse()), (vt100::Color::Default, false));
    assert_eq!(screen.contents(), "$ ct135");
}
