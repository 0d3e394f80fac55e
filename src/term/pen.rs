//! The style the terminal prints with, and the shortest sequence from one style to another.
//!
//! Invariant: the sixteen colours go out as 30-37, 40-47, 90-97 and 100-107; bold is never used for brightness,
//! because terminals disagree on it.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::look::SEEN_ON_BLANK;
use super::sink::Sink;

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

    /// Tells whether a blank looks the same in both.
    fn is_alike_when_blank(self, other: Pen) -> bool {
        let seen = self.modifier.intersection(SEEN_ON_BLANK);
        self.bg == other.bg
            && seen == other.modifier.intersection(SEEN_ON_BLANK)
            && (seen.is_empty() || self.fg == other.fg)
    }
}

/// A style by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PenId(u16);

impl PenId {
    /// The style after a reset.
    pub(super) const PLAIN: PenId = PenId(0);
}

/// From one style to another.
#[derive(Debug, Clone)]
struct Turn {
    sequence: Box<[u8]>,
    is_alike_when_blank: bool,
}

/// The styles in use and the ways between them, each worked out once.
#[derive(Debug)]
pub(super) struct Pens {
    pens: Vec<Pen>,
    /// `turns[from][to]`.
    turns: Vec<Vec<Turn>>,
}

impl Default for Pens {
    fn default() -> Pens {
        let mut pens = Pens { pens: Vec::new(), turns: Vec::new() };
        pens.of(Pen::PLAIN);
        pens
    }
}

impl Pens {
    /// The number of a style.
    pub(super) fn of(&mut self, pen: Pen) -> PenId {
        let known = self.pens.iter().position(|other| *other == pen);
        let number = known.unwrap_or_else(|| {
            self.pens.push(pen);
            for (from, turns) in self.pens.iter().zip(&mut self.turns) {
                turns.push(turn(*from, pen));
            }
            self.turns.push(self.pens.iter().map(|to| turn(pen, *to)).collect());
            self.pens.len() - 1
        });
        PenId(number as u16)
    }

    /// How many styles there are.
    pub(super) fn len(&self) -> usize {
        self.pens.len()
    }

    /// The shortest sequence from one style to another; empty for the same.
    pub(super) fn turn(&self, from: PenId, to: PenId) -> &[u8] {
        &self.way(from, to).sequence
    }

    /// Tells whether a blank looks the same in both.
    pub(super) fn look_alike_when_blank(&self, one: PenId, other: PenId) -> bool {
        self.way(one, other).is_alike_when_blank
    }

    fn way(&self, from: PenId, to: PenId) -> &Turn {
        &self.turns[usize::from(from.0)][usize::from(to.0)]
    }
}

fn turn(from: Pen, to: Pen) -> Turn {
    let mut sequence = Vec::new();
    from.turn(to, &mut sequence);
    Turn { sequence: sequence.into(), is_alike_when_blank: from.is_alike_when_blank(to) }
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
        self.0.number(u16::from(code));
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
    fn styles_have_one_number_each_and_know_their_ways() {
        let bold = pen(Color::Reset, Modifier::BOLD);
        let mut pens = Pens::default();
        let (plain, heavy, red) =
            (pens.of(Pen::PLAIN), pens.of(bold), pens.of(pen(Color::Red, Modifier::empty())));
        assert_eq!((plain, pens.of(bold)), (PenId::PLAIN, heavy));
        assert_eq!(pens.turn(heavy, plain), b"\x1b[m");
        assert_eq!(pens.turn(heavy, red), b"\x1b[0;31m");
        assert_eq!(pens.turn(red, red), b"");
        assert!(pens.look_alike_when_blank(heavy, red), "a bold or coloured blank is a blank");
        let reversed = pens.of(pen(Color::Reset, Modifier::REVERSED));
        assert!(!pens.look_alike_when_blank(heavy, reversed));
    }

    #[test]
    fn sixteen_colours_are_short_and_others_complete() {
        assert_eq!(turned(Pen::PLAIN, Pen { bg: Color::White, ..Pen::PLAIN }), "^[107m");
        assert_eq!(turned(Pen::PLAIN, pen(Color::Indexed(200), Modifier::empty())), "^[38;5;200m");
        assert_eq!(turned(Pen::PLAIN, Pen { bg: Color::Rgb(1, 2, 3), ..Pen::PLAIN }), "^[48;2;1;2;3m");
    }
}
