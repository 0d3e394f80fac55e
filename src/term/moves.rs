//! The shortest sequence that takes the cursor from one place to another.
//!
//! Invariant: only moves that every terminal in use understands alike: CUP, CHA, VPA, CUF, CUB, CUU, CUD, BS, CR
//! and LF. A line feed only ever goes down inside the screen (the terminal is in raw mode, so it keeps the column).
//! From an unknown place only CUP is used.

use ratatui::layout::Position;

/// Writes the shortest move from `from` (`None`: unknown) to `to`; nothing when it is there already.
pub(super) fn travel(from: Option<Position>, to: Position, out: &mut Vec<u8>) {
    if from == Some(to) {
        return;
    }
    let mut best = Vec::with_capacity(10);
    absolute(to, &mut best);
    if let Some(from) = from {
        let mut trial = Vec::with_capacity(10);
        for down in [Down::Feeds, Down::Counted, Down::Row] {
            for along in [Along::Counted, Along::Column, Along::Return] {
                trial.clear();
                down.write(from.y, to.y, &mut trial);
                along.write(from.x, to.x, &mut trial);
                if trial.len() < best.len() {
                    std::mem::swap(&mut trial, &mut best);
                }
            }
        }
    }
    out.extend_from_slice(&best);
}

/// Counts the bytes that [`travel`] would write.
pub(super) fn cost(from: Option<Position>, to: Position) -> usize {
    let mut bytes = Vec::with_capacity(10);
    travel(from, to, &mut bytes);
    bytes.len()
}

/// Writes a decimal number.
pub(super) fn number(n: u16, out: &mut Vec<u8>) {
    if n >= 10 {
        number(n / 10, out);
    }
    out.push(b'0' + (n % 10) as u8);
}

fn absolute(to: Position, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if to.y > 0 {
        number(to.y + 1, out);
    }
    if to.x > 0 {
        out.push(b';');
        number(to.x + 1, out);
    }
    out.push(b'H');
}

/// Writes a sequence whose count is left out when it is one.
fn counted(n: u16, letter: u8, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if n > 1 {
        number(n, out);
    }
    out.push(letter);
}

/// The ways to another row.
#[derive(Clone, Copy)]
enum Down {
    /// Line feeds; upwards the same as counted.
    Feeds,
    /// So many rows up or down.
    Counted,
    /// The row by its number.
    Row,
}

impl Down {
    fn write(self, from: u16, to: u16, out: &mut Vec<u8>) {
        match self {
            _ if from == to => {}
            Down::Feeds if to > from => out.extend(std::iter::repeat_n(b'\n', usize::from(to - from))),
            Down::Feeds | Down::Counted if to < from => counted(from - to, b'A', out),
            Down::Feeds | Down::Counted => counted(to - from, b'B', out),
            Down::Row => counted(to + 1, b'd', out),
        }
    }
}

/// The ways to another column.
#[derive(Clone, Copy)]
enum Along {
    /// So many columns forwards or back.
    Counted,
    /// The column by its number.
    Column,
    /// To the first column, and forwards from there.
    Return,
}

impl Along {
    fn write(self, from: u16, to: u16, out: &mut Vec<u8>) {
        match self {
            _ if from == to => {}
            Along::Counted if to > from => counted(to - from, b'C', out),
            Along::Counted if from - to <= 3 => out.extend(std::iter::repeat_n(8, usize::from(from - to))),
            Along::Counted => counted(from - to, b'D', out),
            Along::Column => counted(to + 1, b'G', out),
            Along::Return => {
                out.push(b'\r');
                if to > 0 {
                    counted(to, b'C', out);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(from: Option<(u16, u16)>, to: (u16, u16)) -> String {
        let mut out = Vec::new();
        travel(from.map(Position::from), to.into(), &mut out);
        assert_eq!(out.len(), cost(from.map(Position::from), to.into()));
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn from_an_unknown_place_only_an_absolute_move_will_do() {
        assert_eq!(moved(None, (0, 0)), "^[H");
        assert_eq!(moved(None, (0, 4)), "^[5H");
        assert_eq!(moved(None, (7, 0)), "^[;8H");
        assert_eq!(moved(None, (79, 23)), "^[24;80H");
    }

    #[test]
    fn near_places_cost_few_bytes() {
        assert_eq!(moved(Some((3, 3)), (3, 3)), "");
        assert_eq!(moved(Some((3, 3)), (2, 3)), "\u{8}");
        assert_eq!(moved(Some((3, 3)), (4, 3)), "^[C");
        assert_eq!(moved(Some((40, 3)), (0, 4)), "\n\r");
        assert_eq!(moved(Some((40, 3)), (40, 4)), "\n");
        assert_eq!(moved(Some((40, 3)), (40, 2)), "^[A");
        assert_eq!(moved(Some((79, 3)), (8, 3)), "^[9G");
    }

    #[test]
    fn no_move_is_longer_than_the_absolute_one() {
        for from in [(0, 0), (79, 23), (40, 12)] {
            for x in 0..80 {
                for y in 0..24 {
                    assert!(moved(Some(from), (x, y)).len() <= moved(None, (x, y)).len());
                }
            }
        }
    }
}
