//! A piece of styled text for plain output, outside a screen: what a person sees is what a screen would be sent.

use ratatui::buffer::Cell;
use ratatui::style::Style;

use super::look::Look;
use super::pen::Pen;

/// The text in the characters and with the style a terminal of this look would be sent, then plain again.
pub fn sample(text: &str, style: Style, look: Look) -> String {
    let mut cell = Cell::new("x");
    cell.set_style(style);
    let pen = Pen::of(&look.settle(&cell));
    let (mut on, mut off) = (Vec::new(), Vec::new());
    Pen::PLAIN.turn(pen, &mut on);
    pen.turn(Pen::PLAIN, &mut off);
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    said(&on) + &look.glyphs.shown(text) + &said(&off)
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::super::{Colours, Glyphs};
    use super::*;

    #[test]
    fn a_sample_is_what_a_screen_is_sent() {
        let red = Style::new().fg(Color::Red);
        assert_eq!(sample("trễ", red, Look::default()), "\x1b[31mtrễ\x1b[m");
        let plain = Look { glyphs: Glyphs::Ascii, colours: Colours::None };
        assert_eq!(sample("trễ", red, plain), "tre");
        assert_eq!(sample("trễ", red.reversed(), plain), "\x1b[7mtre\x1b[m");
    }
}
