//! Frames against two real VT parsers: what the terminal shows equals what was drawn, cell by cell, style by style.
//!
//! The two disagree on where the cursor is after a scroll region was set; what is sent must suit both.

mod bytes;
mod dice;
mod frames;
mod shown;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Size};
use ratatui::style::{Modifier, Style};
use ratatui::{Frame, Terminal};

use self::shown::{Alacritty, Parser, Vt100};
use super::look::is_blank;
use super::{Colours, Glyphs, Look, Repertoire, Screen, Sheet};

/// A screen and the terminals that read what it sends.
struct Pair {
    sheet: Terminal<Sheet>,
    screen: Screen,
    parser: Vt100,
    other: Alacritty,
    look: Look,
}

impl Pair {
    fn new(size: Size, look: Look, repertoire: Repertoire) -> Pair {
        Pair {
            sheet: Terminal::new(Sheet::new(size)).unwrap(),
            screen: Screen::new(look, repertoire),
            parser: Vt100::new(size),
            other: Alacritty::new(size),
            look,
        }
    }

    /// Draws a frame, sends it, compares, and gives the bytes.
    fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> String {
        let drawn = self.sheet.draw(paint).unwrap().buffer.clone();
        let bytes = self.screen.show(&drawn, self.sheet.backend().cursor());
        self.parser.process(&bytes);
        self.other.process(&bytes);
        let sent = String::from_utf8(bytes).unwrap().replace('\x1b', "^");
        self.assert_shows(&self.parser, &drawn, &sent);
        self.assert_shows(&self.other, &drawn, &sent);
        sent
    }

    fn assert_shows(&self, parser: &impl Parser, drawn: &Buffer, sent: &str) {
        let area = drawn.area;
        for y in 0..area.height {
            let mut x = 0;
            while x < area.width {
                let settled = self.look.settle(&drawn[(x, y)]);
                let columns = settled.cell_width().max(1);
                let mut wanted = settled.clone();
                if !is_blank(&settled) {
                    // A symbol that was cut to its first part is followed by a blank of its own.
                    wanted.set_symbol(settled.symbol().trim_end());
                }
                let shown = parser.cell(x, y, &wanted);
                assert_eq!(shown, wanted, "{} at column {x} of row {y} after {sent:?}", parser.name());
                x += columns;
            }
        }
    }

    fn resize(&mut self, size: Size) {
        self.sheet.backend_mut().resize(size);
        self.parser.resize(size);
        self.other.resize(size);
    }
}
