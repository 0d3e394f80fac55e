//! The style the terminal prints with, and the shortest sequence from one style to another.
//!
//! Invariant: the sixteen colours go out as 30-37, 40-47, 90-97 and 100-107; bold is never used for brightness,
//! because terminals disagree on it.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// A style as the terminal holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

impl Pen {
    /// The style after a reset.
    pub(super) const PLAIN: Pen = Pen { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

    /// The style of a settled cell.
    pub(super) fn of(cell: &Cell) -> Pen {
        Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Writes the shortest sequence that turns this style into `to`; nothing when they are equal.
    pub(super) fn turn(self, to: Pen, out: &mut Vec<u8>) {
        if self == to {
            return;
        }
        let mut stepwise = Codes::default();
        stepwise.change(self, to);
        let mut anew = Codes::default();
        if to != Pen::PLAIN {
            anew.push(0);
            anew.change(Pen::PLAIN, to);
        }
        out.extend_from_slice(b"\x1b[");
        out.extend_from_slice(if anew.0.len() < stepwise.0.len() { &anew.0 } else { &stepwise.0 });
        out.push(b'm');
    }

    /// Counts the bytes that [`Pen::turn`] would write.
    pub(super) fn cost(self, to: Pen) -> usize {
        if self == to {
            return 0;
        }
        let mut bytes = Vec::with_capacity(16);
        self.turn(to, &mut bytes);
        bytes.len()
    }
}

/// Bold or dim; a settled cell never has both.
const WEIGHT: Modifier = Modifier::BOLD.union(Modifier::DIM);

/// The on and off numbers of each other style bit.
const BITS: [(Modifier, u8, u8); 4] = [
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// The numbers of one sequence, with their semicolons.
#[derive(Default)]
struct Codes(Vec<u8>);

impl Codes {
    fn push(&mut self, code: u8) {
        if !self.0.is_empty() {
            self.0.push(b';');
        }
        super::moves::number(u16::from(code), &mut self.0);
    }

    fn change(&mut self, from: Pen, to: Pen) {
        self.change_weight(from.modifier, to.modifier);
        for (bit, on, off) in BITS {
            match (from.modifier.contains(bit), to.modifier.contains(bit)) {
                (false, true) => self.push(on),
                (true, false) => self.push(off),
                _ => {}
            }
        }
        if from.fg != to.fg {
            self.colour(to.fg, 30);
        }
        if from.bg != to.bg {
            self.colour(to.bg, 40);
        }
    }

    /// Changes between plain, bold and dim; one off number serves both.
    fn change_weight(&mut self, from: Modifier, to: Modifier) {
        let (held, wanted) = (from.intersection(WEIGHT), to.intersection(WEIGHT));
        if held == wanted {
            return;
        }
        if !held.is_empty() {
            self.push(22);
        }
        match wanted {
            Modifier::BOLD => self.push(1),
            Modifier::DIM => self.push(2),
            _ => {}
        }
    }

    /// Pushes a colour; `base` is 30 for the foreground and 40 for the background.
    fn colour(&mut self, colour: Color, base: u8) {
        let code = match colour {
            Color::Reset => 9,
            Color::Black | Color::Indexed(0) => 0,
            Color::Red | Color::Indexed(1) => 1,
            Color::Green | Color::Indexed(2) => 2,
            Color::Yellow | Color::Indexed(3) => 3,
            Color::Blue | Color::Indexed(4) => 4,
            Color::Magenta | Color::Indexed(5) => 5,
            Color::Cyan | Color::Indexed(6) => 6,
            Color::Gray | Color::Indexed(7) => 7,
            Color::DarkGray | Color::Indexed(8) => 60,
            Color::LightRed | Color::Indexed(9) => 61,
            Color::LightGreen | Color::Indexed(10) => 62,
            Color::LightYellow | Color::Indexed(11) => 63,
            Color::LightBlue | Color::Indexed(12) => 64,
            Color::LightMagenta | Color::Indexed(13) => 65,
            Color::LightCyan | Color::Indexed(14) => 66,
            Color::White | Color::Indexed(15) => 67,
            Color::Indexed(index) => {
                return [base + 8, 5, index].into_iter().for_each(|code| self.push(code));
            }
            Color::Rgb(r, g, b) => {
                return [base + 8, 2, r, g, b].into_iter().for_each(|code| self.push(code));
            }
        };
        self.push(base + code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(from: Pen, to: Pen) -> String {
        let mut out = Vec::new();
        from.turn(to, &mut out);
        assert_eq!(out.len(), from.cost(to));
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    fn pen(fg: Color, modifier: Modifier) -> Pen {
        Pen { fg, modifier, ..Pen::PLAIN }
    }

    #[test]
    fn the_shortest_change_is_sent() {
        let bold = pen(Color::Reset, Modifier::BOLD);
        let red = pen(Color::Red, Modifier::empty());
        assert_eq!(turned(Pen::PLAIN, Pen::PLAIN), "");
        assert_eq!(turned(Pen::PLAIN, bold), "^[1m");
        assert_eq!(turned(bold, Pen::PLAIN), "^[m");
        assert_eq!(turned(pen(Color::Red, Modifier::BOLD), red), "^[22m");
        assert_eq!(turned(bold, pen(Color::Reset, Modifier::DIM)), "^[0;2m");
        assert_eq!(turned(red, pen(Color::LightRed, Modifier::empty())), "^[91m");
    }

    #[test]
    fn a_reset_is_sent_where_it_is_shorter() {
        let heavy = pen(Color::Red, Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED);
        assert_eq!(turned(heavy, pen(Color::Reset, Modifier::ITALIC)), "^[0;3m");
    }

    #[test]
    fn bold_goes_before_dim_comes() {
        let colour = Color::Rgb(1, 2, 3);
        assert_eq!(turned(pen(colour, Modifier::BOLD), pen(colour, Modifier::DIM)), "^[22;2m");
    }

    #[test]
    fn sixteen_colours_are_short_and_others_complete() {
        assert_eq!(turned(Pen::PLAIN, Pen { bg: Color::White, ..Pen::PLAIN }), "^[107m");
        assert_eq!(turned(Pen::PLAIN, pen(Color::Indexed(200), Modifier::empty())), "^[38;5;200m");
        assert_eq!(turned(Pen::PLAIN, Pen { bg: Color::Rgb(1, 2, 3), ..Pen::PLAIN }), "^[48;2;1;2;3m");
    }
}
