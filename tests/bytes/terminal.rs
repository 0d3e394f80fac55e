//! A terminal that reads what was sent and must then show what was drawn.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

use super::frame::Frame;

/// Checks that every frame shows what was drawn: the text, and how what can be seen of it looks.
///
/// Bytes that do not lead to the same screens are no comparison.
#[track_caller]
pub(crate) fn assert_shows<'a>(who: &str, frames: impl IntoIterator<Item = (&'a Frame, &'a [u8])>) {
    let mut parser = None;
    let mut before: Option<&Frame> = None;
    for (number, (frame, sent)) in frames.into_iter().enumerate() {
        let is_same = before.replace(frame).is_some_and(|before| before.shows_the_same(frame));
        if is_same && sent.is_empty() {
            continue;
        }
        let parser = parser.get_or_insert_with(|| terminal_for(&frame.buffer));
        parser.process(sent);
        for y in 0..frame.buffer.area.height {
            assert_row(&format!("{who}, frame {number}, row {y}"), parser.screen(), &frame.buffer, y);
        }
        let is_placed = |at: ratatui::layout::Position| parser.screen().cursor_position() == (at.y, at.x);
        assert_eq!(parser.screen().hide_cursor(), frame.cursor.is_none(), "{who}, frame {number}");
        assert!(frame.cursor.is_none_or(is_placed), "{who}, frame {number}: the cursor");
    }
}

fn terminal_for(buffer: &Buffer) -> vt100::Parser {
    let cells = |n: u16| NonZeroU16::new(n).unwrap();
    let mut parser = vt100::Parser::new(cells(buffer.area.height), cells(buffer.area.width), 0);
    parser.process(ct135::term::ENTER.as_bytes());
    parser
}

#[track_caller]
fn assert_row(place: &str, screen: &vt100::Screen, buffer: &Buffer, y: u16) {
    let mut x = 0;
    while x < buffer.area.width {
        let wanted = &buffer[(x, y)];
        let shown = screen.cell(y, x).unwrap();
        let text = if shown.has_contents() { shown.contents() } else { " " };
        assert_eq!(text, wanted.symbol(), "{place}, column {x}");
        assert_eq!(looks(shown), wanted_looks(wanted), "{place}, column {x}: {text:?}");
        x += wanted.cell_width().max(1);
    }
}

/// What can be seen of a style: foreground, background, bold, underlined, reversed.
#[derive(Debug, PartialEq)]
struct Looks(vt100::Color, vt100::Color, bool, bool, bool);

impl Looks {
    /// Neither the colour nor the weight of a blank can be seen, unless it is reversed or underlined.
    fn of_blank(mut self) -> Looks {
        self.2 = false;
        if !self.3 && !self.4 {
            self.0 = vt100::Color::Default;
        }
        self
    }
}

fn looks(cell: &vt100::Cell) -> Looks {
    let looks = Looks(cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.underline(), cell.inverse());
    if cell.has_contents() && cell.contents() != " " { looks } else { looks.of_blank() }
}

fn wanted_looks(cell: &Cell) -> Looks {
    let has = |bit| cell.modifier.contains(bit);
    let looks = Looks(
        colour(cell.fg),
        colour(cell.bg),
        has(Modifier::BOLD),
        has(Modifier::UNDERLINED),
        has(Modifier::REVERSED),
    );
    if cell.symbol() == " " { looks.of_blank() } else { looks }
}

fn colour(colour: Color) -> vt100::Color {
    match (number(colour), colour) {
        (Some(number), _) => vt100::Color::Idx(number),
        (None, Color::Rgb(r, g, b)) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

/// The number of a colour in the terminal's own table; none for its default and for mixed ones.
pub(crate) fn number(colour: Color) -> Option<u8> {
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
    match colour {
        Color::Indexed(number) => Some(number),
        named => SIXTEEN.iter().position(|colour| *colour == named).map(|place| place as u8),
    }
}

#[test]
#[should_panic(expected = "frame 1, row 0, column 4")]
fn bytes_that_were_left_out_are_noticed() {
    let frame = |text: &str, bytes: &[u8]| Frame {
        buffer: Buffer::with_lines([text]),
        cursor: None,
        bytes: bytes.to_vec(),
    };
    let frames = [frame("Ty Tu", b"Ty Tu"), frame("Ty Tư", b"")];
    assert_shows("nobody", frames.iter().map(|frame| (frame, frame.bytes.as_slice())));
}
