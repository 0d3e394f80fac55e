//! One row of the screen turned into another.
//!
//! Goes from left to right over the cells that differ: a small gap of equal cells is printed again where that is
//! shorter than a move, and a blank tail is erased. A greedy walk, not yet the cheapest path.

use ratatui::buffer::Cell;
use ratatui::layout::Position;

use super::grid::{is_second_half, is_wide};
use super::hand::Hand;

/// The longest gap of equal cells that may be worth printing again.
const LONGEST_GAP: u16 = 16;

/// The bytes of an erase to the end of the row, which as many blanks are worth.
const ERASE_COST: usize = 3;

/// Writes what turns row `y` from `sent` into `want`; both are settled and of one width.
pub(super) fn turn_row(hand: &mut Hand, y: u16, sent: &[Cell], want: &[Cell]) {
    let Some(last) = (0..want.len()).rev().find(|&x| sent[x] != want[x]) else { return };
    let tail = tail_of(want);
    let erased = (tail..=last).find(|&x| sent[x] != want[x]).filter(|&from| last + 1 - from > ERASE_COST);
    let end = if erased.is_some() { tail } else { last + 1 };
    let mut x = 0;
    while x < end {
        if sent[x] != want[x] && !is_second_half(&want[x]) {
            reach(hand, Position::new(x as u16, y), want);
            hand.print(&want[x], want.len() as u16);
        }
        x += if is_wide(&want[x]) { 2 } else { 1 };
    }
    if let Some(from) = erased {
        erase(hand, y, tail as u16..=from as u16);
    }
}

/// The column from which the row is blank to its end.
fn tail_of(row: &[Cell]) -> usize {
    row.iter().rposition(|cell| *cell != Cell::EMPTY).map_or(0, |x| x + 1)
}

/// Takes the cursor to `to`, over the cells in between where printing them again is shorter.
fn reach(hand: &mut Hand, to: Position, want: &[Cell]) {
    if let Some(at) = hand.at()
        && at.y == to.y
        && at.x < to.x
        && to.x - at.x <= LONGEST_GAP
    {
        let gap = &want[usize::from(at.x)..usize::from(to.x)];
        let target = &want[usize::from(to.x)];
        if hand.cost_of_reprint(gap, target) <= hand.cost_of_travel(to, target) {
            for cell in gap {
                hand.print(cell, want.len() as u16);
            }
        }
    }
    hand.travel(to);
}

/// Erases to the end of the row, from wherever in `from` the cursor stands already.
fn erase(hand: &mut Hand, y: u16, from: std::ops::RangeInclusive<u16>) {
    let is_there = hand.at().is_some_and(|at| at.y == y && from.contains(&at.x));
    if !is_there {
        hand.travel(Position::new(*from.end(), y));
    }
    hand.erase_to_end();
}
