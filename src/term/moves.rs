//! The shortest sequence that takes the cursor from one place to another.
//!
//! Invariant: only moves that every terminal of the repertoire understands alike: CUP, CUF, CUB, CUU, CUD, BS, CR and LF,
//! in the full one also CHA and VPA. A line feed only ever goes down inside the screen (the terminal is in raw mode, so
//! it keeps the column). From an unknown place only CUP is used.

use ratatui::layout::Position;

use super::repertoire::Repertoire;
use super::sink::{Sink, Weight};

/// Writes the shortest move from `from` (`None`: unknown) to `to`; nothing when it is there already.
pub(super) fn travel(repertoire: Repertoire, from: Option<Position>, to: Position, out: &mut impl Sink) {
    let Some(from) = from else { return absolute(to, out) };
    if from == to {
        return;
    }
    let (down, lines) = lightest(&Down::ALL, |down: Down, out| down.write(repertoire, from.y, to.y, out));
    let (along, columns) =
        lightest(&Along::ALL, |along: Along, out| along.write(repertoire, from.x, to.x, out));
    let mut whole = Weight::default();
    absolute(to, &mut whole);
    if lines + columns < whole.0 {
        down.write(repertoire, from.y, to.y, out);
        along.write(repertoire, from.x, to.x, out);
    } else {
        absolute(to, out);
    }
}

/// Counts the bytes that [`travel`] would write.
pub(super) fn cost(repertoire: Repertoire, from: Option<Position>, to: Position) -> usize {
    let mut weight = Weight::default();
    travel(repertoire, from, to, &mut weight);
    weight.0
}

/// The way that takes the fewest bytes, the first of several; each says whether it can be gone at all.
fn lightest<Way: Copy>(ways: &[Way], write: impl Fn(Way, &mut Weight) -> bool) -> (Way, usize) {
    let mut best = (ways[0], usize::MAX);
    for way in ways {
        let mut weight = Weight::default();
        if write(*way, &mut weight) && weight.0 < best.1 {
            best = (*way, weight.0);
        }
    }
    best
}

fn absolute(to: Position, out: &mut impl Sink) {
    out.bytes(b"\x1b[");
    if to.y > 0 {
        out.number(to.y + 1);
    }
    if to.x > 0 {
        out.byte(b';');
        out.number(to.x + 1);
    }
    out.byte(b'H');
}

/// The ways to another row.
#[derive(Clone, Copy)]
enum Down {
    /// Line feeds; they only go down.
    Feeds,
    /// So many rows up or down.
    Counted,
    /// The row by its number.
    Row,
}

impl Down {
    const ALL: [Down; 3] = [Down::Feeds, Down::Counted, Down::Row];

    /// Writes it; false where there is no such way.
    fn write(self, repertoire: Repertoire, from: u16, to: u16, out: &mut impl Sink) -> bool {
        match self {
            _ if from == to => {}
            Down::Feeds if to > from => (from..to).for_each(|_| out.byte(b'\n')),
            Down::Counted if to < from => out.counted(from - to, b'A'),
            Down::Counted => out.counted(to - from, b'B'),
            Down::Row if repertoire.is_full() => out.counted(to + 1, b'd'),
            Down::Feeds | Down::Row => return false,
        }
        true
    }
}

/// The ways to another column.
#[derive(Clone, Copy)]
enum Along {
    /// So many columns forwards or back.
    Counted,
    /// Backspaces; they only go back.
    Back,
    /// The column by its number.
    Column,
    /// To the first column, and forwards from there.
    Return,
}

impl Along {
    const ALL: [Along; 4] = [Along::Counted, Along::Back, Along::Column, Along::Return];

    /// Writes it; false where there is no such way.
    fn write(self, repertoire: Repertoire, from: u16, to: u16, out: &mut impl Sink) -> bool {
        match self {
            _ if from == to => {}
            Along::Counted if to > from => out.counted(to - from, b'C'),
            Along::Counted => out.counted(from - to, b'D'),
            Along::Back if from > to => (to..from).for_each(|_| out.byte(8)),
            Along::Column if repertoire.is_full() => out.counted(to + 1, b'G'),
            Along::Return => {
                out.byte(b'\r');
                if to > 0 {
                    out.counted(to, b'C');
                }
            }
            Along::Back | Along::Column => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved_in(repertoire: Repertoire, from: Option<(u16, u16)>, to: (u16, u16)) -> String {
        let mut out = Vec::new();
        travel(repertoire, from.map(Position::from), to.into(), &mut out);
        assert_eq!(out.len(), cost(repertoire, from.map(Position::from), to.into()));
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    fn moved(from: Option<(u16, u16)>, to: (u16, u16)) -> String {
        moved_in(Repertoire::Full, from, to)
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
    fn an_old_terminal_gets_no_single_column_or_row() {
        assert_eq!(moved_in(Repertoire::Basic, Some((79, 3)), (8, 3)), "^[71D");
        assert_eq!(moved_in(Repertoire::Basic, Some((9, 0)), (9, 22)), "^[22B");
        for x in 0..80 {
            for y in 0..24 {
                let way = moved_in(Repertoire::Basic, Some((40, 12)), (x, y));
                assert!(!way.ends_with(['G', 'd']), "{way:?}");
            }
        }
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
