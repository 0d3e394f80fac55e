//! Rows that have moved up or down together: found by what they hold, judged by what moving them would save.
//!
//! A shift is looked at only where some row stands unchanged at another place, so that most frames cost no search.
//! What it saves is an estimate; whoever encodes the frame compares exact bytes.

use std::cmp::Reverse;

use super::grid::Grid;
use super::tile::{Tile, Tiles};

/// A region of rows and by how many they move up; down where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) up: i32,
}

/// About the bytes of a scrolled region.
const SCROLL: i64 = 14;

/// About the bytes of getting to a run of cells that differ.
const RUN: i64 = 4;

/// The shifts that promise to save most, the best first, at most so many.
pub(super) fn promising(tiles: &Tiles, shown: &Grid, wanted: &Grid, most: usize) -> Vec<Shift> {
    let height = i32::from(wanted.size().height);
    let cost = |from: &[Tile], to: &[Tile]| estimate(tiles, from, to);
    let blank = vec![Tile::BLANK; usize::from(wanted.size().width)];
    let mut found: Vec<(i64, Shift)> = Vec::new();
    let distances = distances(shown, wanted);
    if distances.is_empty() {
        return Vec::new();
    }
    let stays: Vec<i64> = (0..height as u16).map(|y| cost(shown.row(y), wanted.row(y))).collect();
    let anew: Vec<i64> = (0..height as u16).map(|y| cost(&blank, wanted.row(y))).collect();
    for up in distances {
        let saving = |y: i32| {
            let from = y + up;
            let moved = (0..height).contains(&from);
            moved.then(|| stays[y as usize] - cost(shown.row(from as u16), wanted.row(y as u16)))
        };
        let gains: Vec<Option<i64>> = (0..height).map(saving).collect();
        found.extend(best_region(up, &gains, &stays, &anew));
    }
    found.sort_by_key(|(gain, _)| Reverse(*gain));
    found.into_iter().take(most).map(|(_, shift)| shift).collect()
}

/// The first row from which clearing the screen to its end promises to save bytes.
pub(super) fn clear_from(tiles: &Tiles, shown: &Grid, wanted: &Grid) -> Option<u16> {
    let blank = vec![Tile::BLANK; usize::from(wanted.size().width)];
    let mut best = (0, None);
    let mut gain = 0;
    for y in (0..wanted.size().height).rev() {
        gain += estimate(tiles, shown.row(y), wanted.row(y)) - estimate(tiles, &blank, wanted.row(y));
        if gain > best.0 {
            best = (gain, Some(y));
        }
    }
    best.1
}

/// By how many rows some row has moved that is not at its place any more.
fn distances(shown: &Grid, wanted: &Grid) -> Vec<i32> {
    let height = wanted.size().height;
    let sums: Vec<u64> = (0..height).map(|y| checksum(shown.row(y))).collect();
    let blank = checksum(&vec![Tile::BLANK; usize::from(wanted.size().width)]);
    let mut distances: Vec<i32> = Vec::new();
    for y in 0..height {
        let sum = checksum(wanted.row(y));
        if sum == blank || sum == sums[usize::from(y)] {
            continue;
        }
        for from in (0..height).filter(|from| sums[usize::from(*from)] == sum) {
            let up = i32::from(from) - i32::from(y);
            if !distances.contains(&up) {
                distances.push(up);
            }
        }
    }
    distances
}

fn checksum(row: &[Tile]) -> u64 {
    row.iter().fold(0, |sum: u64, tile| {
        (sum.rotate_left(5) ^ u64::from(tile.number())).wrapping_mul(0x517c_c1b7_2722_0a95)
    })
}

/// The contiguous rows whose shift saves most. Rows that come in are blank and cost what they cost anew.
fn best_region(up: i32, saved: &[Option<i64>], stays: &[i64], anew: &[i64]) -> Option<(i64, Shift)> {
    let height = saved.len() as i32;
    let distance = up.abs();
    let mut best: Option<(i64, Shift)> = None;
    for first in 0..height {
        let mut gain = -SCROLL;
        for last in first + distance..height {
            // One more row below: it comes into the region, and so does one more row that only moves.
            if last == first + distance {
                let incoming = if up > 0 { first + 1..=last } else { first..=last - 1 };
                gain += incoming.map(|y| stays[y as usize] - anew[y as usize]).sum::<i64>();
                gain += saved[if up > 0 { first } else { last } as usize].unwrap_or(0);
            } else if up > 0 {
                // The former edge of what came in now moves; a new row comes in at the bottom.
                let moved = last - distance;
                gain += saved[moved as usize].unwrap_or(0) - (stays[moved as usize] - anew[moved as usize]);
                gain += stays[last as usize] - anew[last as usize];
            } else {
                gain += saved[last as usize].unwrap_or(0);
            }
            if gain > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((gain, Shift { first: first as u16, last: last as u16, up }));
            }
        }
    }
    best
}

/// About the bytes that turn one row into another: the cells that differ, getting to them, and at most one erase.
fn estimate(tiles: &Tiles, from: &[Tile], to: &[Tile]) -> i64 {
    let tail = to.iter().rposition(|tile| *tile != Tile::BLANK).map_or(0, |x| x + 1);
    let (mut bytes, mut was_equal) = (0, true);
    for (from, to) in from.iter().zip(to).take(tail) {
        let is_equal = from == to;
        if !is_equal {
            bytes += tiles.facts(*to).symbol.len() as i64;
            bytes += if was_equal { RUN } else { 0 };
        }
        was_equal = is_equal;
    }
    if from[tail..] == to[tail..] { bytes } else { bytes + RUN + 3 }
}
