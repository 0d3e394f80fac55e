//! What two terminal emulators show, as settled cells.

use std::num::NonZeroU16;

use alacritty_terminal::Term;
use alacritty_terminal::event::VoidListener;
use alacritty_terminal::index::{Column, Line};
use alacritty_terminal::term::TermMode;
use alacritty_terminal::term::cell::Flags;
use alacritty_terminal::term::test::TermSize;
use alacritty_terminal::vte::ansi::{self, NamedColor, Processor};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::super::Look;
use super::super::look::is_blank;

/// A terminal emulator that is asked what it shows.
pub(super) trait Parser {
    fn name(&self) -> &'static str;

    /// The cell as it would be settled; what the parser does not know is taken from what was wanted.
    fn cell(&self, x: u16, y: u16, wanted: &Cell) -> Cell;

    /// Where the cursor is, when it is shown.
    fn cursor(&self) -> Option<Position>;
}

/// The `vt100` crate.
pub(super) struct Vt100(vt100::Parser);

impl Vt100 {
    pub(super) fn new(size: Size) -> Vt100 {
        Vt100(vt100::Parser::new(cells(size.height), cells(size.width), 0))
    }

    pub(super) fn process(&mut self, bytes: &[u8]) {
        self.0.process(bytes);
    }

    pub(super) fn screen(&self) -> &vt100::Screen {
        self.0.screen()
    }

    pub(super) fn resize(&mut self, size: Size) {
        self.0.set_size(cells(size.height), cells(size.width));
    }
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

impl Parser for Vt100 {
    fn name(&self) -> &'static str {
        "vt100"
    }

    fn cell(&self, x: u16, y: u16, wanted: &Cell) -> Cell {
        let shown = self.screen().cell(y, x).unwrap();
        let mut cell = Cell::EMPTY;
        if shown.has_contents() && shown.contents() != " " {
            cell.set_symbol(shown.contents());
        }
        cell.bg = of_vt100(shown.bgcolor());
        cell.fg = of_vt100(shown.fgcolor());
        for (is_on, bit) in [
            (shown.bold(), Modifier::BOLD),
            (shown.dim(), Modifier::DIM),
            (shown.italic(), Modifier::ITALIC),
            (shown.underline(), Modifier::UNDERLINED),
            (shown.inverse(), Modifier::REVERSED),
            // It does not know strike-through.
            (wanted.modifier.contains(Modifier::CROSSED_OUT), Modifier::CROSSED_OUT),
        ] {
            cell.modifier.set(bit, is_on);
        }
        settled(cell)
    }

    fn cursor(&self) -> Option<Position> {
        let (y, x) = self.screen().cursor_position();
        (!self.screen().hide_cursor()).then_some(Position::new(x, y))
    }
}

/// The emulator inside Alacritty.
pub(super) struct Alacritty {
    term: Term<VoidListener>,
    parser: Processor,
}

impl Alacritty {
    pub(super) fn new(size: Size) -> Alacritty {
        let term = Term::new(alacritty_terminal::term::Config::default(), &dimensions(size), VoidListener);
        Alacritty { term, parser: Processor::new() }
    }

    pub(super) fn process(&mut self, bytes: &[u8]) {
        self.parser.advance(&mut self.term, bytes);
    }

    pub(super) fn resize(&mut self, size: Size) {
        self.term.resize(dimensions(size));
    }
}

fn dimensions(size: Size) -> TermSize {
    TermSize::new(usize::from(size.width), usize::from(size.height))
}

impl Parser for Alacritty {
    fn name(&self) -> &'static str {
        "alacritty"
    }

    fn cell(&self, x: u16, y: u16, _wanted: &Cell) -> Cell {
        let shown = &self.term.grid()[Line(i32::from(y))][Column(usize::from(x))];
        let mut cell = Cell::EMPTY;
        let marks = shown.zerowidth().unwrap_or_default();
        let symbol: String = [shown.c].into_iter().chain(marks.iter().copied()).collect();
        if symbol != " " {
            cell.set_symbol(&symbol);
        }
        cell.fg = of_alacritty(shown.fg);
        cell.bg = of_alacritty(shown.bg);
        for (flag, bit) in [
            (Flags::BOLD, Modifier::BOLD),
            (Flags::DIM, Modifier::DIM),
            (Flags::ITALIC, Modifier::ITALIC),
            (Flags::UNDERLINE, Modifier::UNDERLINED),
            (Flags::INVERSE, Modifier::REVERSED),
            (Flags::STRIKEOUT, Modifier::CROSSED_OUT),
        ] {
            cell.modifier.set(bit, shown.flags.contains(flag));
        }
        settled(cell)
    }

    fn cursor(&self) -> Option<Position> {
        let at = self.term.grid().cursor.point;
        let is_shown = self.term.mode().contains(TermMode::SHOW_CURSOR);
        is_shown.then_some(Position::new(at.column.0 as u16, at.line.0 as u16))
    }
}

fn settled(cell: Cell) -> Cell {
    if is_blank(&cell) { Look::default().settle(&cell) } else { cell }
}

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

fn indexed(n: u8) -> Color {
    SIXTEEN.get(usize::from(n)).copied().unwrap_or(Color::Indexed(n))
}

fn of_vt100(shown: vt100::Color) -> Color {
    match shown {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(n) => indexed(n),
        vt100::Color::Rgb(r, g, b) => Color::Rgb(r, g, b),
    }
}

fn of_alacritty(shown: ansi::Color) -> Color {
    match shown {
        ansi::Color::Named(NamedColor::Foreground | NamedColor::Background) => Color::Reset,
        ansi::Color::Named(named) => indexed(named as u8),
        ansi::Color::Indexed(n) => indexed(n),
        ansi::Color::Spec(rgb) => Color::Rgb(rgb.r, rgb.g, rgb.b),
    }
}
