//! The cheapest way over a screen: which cells to print, to leap over, to print again, to erase.
//!
//! Row by row, and in each row from the left, the ways that lead to a column are kept with what they have cost, where they
//! leave the cursor and in which style; a way that another one reaches more cheaply is dropped. What is left at the end
//! is the shortest output of those carried on, given the order of rows and that columns are visited from the left.
//!
//! Invariant: the cost of a route is exactly the bytes that [`super::hand::Hand`] writes for its steps.

use ratatui::layout::Position;

use super::grid::Grid;
use super::moves;
use super::pen::PenId;
use super::repertoire::Repertoire;
use super::sink::{Sink, Weight};
use super::tile::{Tile, Tiles};

/// One thing the terminal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Take the cursor there.
    Go(Position),
    /// Print this where the cursor is.
    Print(Tile),
    /// Blank so many cells from the cursor; it stays.
    Erase(u16),
    /// Blank the row from the cursor to its end; it stays.
    EraseToEnd,
}

/// Bytes of an erase to the end of a row.
const ERASE_TO_END: usize = 3;

/// The fewest blanks that are worth an erase with a count.
const FEWEST_BLANKS: u16 = 5;

/// So many ways are carried from one row to the next.
const MOST_WAYS: usize = 8;

/// A way so far: its cost, and what it leaves behind.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: usize,
    at: Option<Position>,
    pen: PenId,
    /// Its last step among the traces.
    trace: usize,
}

/// A step and the one before it.
#[derive(Debug, Clone, Copy)]
struct Trace {
    before: usize,
    step: Step,
}

/// The trace before every first step.
const START: usize = usize::MAX;

/// Finds routes; keeps its memory from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Router {
    traces: Vec<Trace>,
    /// The ways whose cursor stands at each column of the row at hand.
    columns: Vec<Vec<Way>>,
    ended: Vec<Way>,
    /// For each column of the row, the next one from it whose cell differs.
    next: Vec<u16>,
    /// For each column of the row, how many blanks stand from it on.
    blanks: Vec<u16>,
}

/// In which order rows are visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// From the top.
    Downwards,
    /// From the bottom; shorter where a cursor moved up.
    Upwards,
}

/// Two screens, the terminal's state between them, and where its cursor shall be in the end, if it is shown.
pub(super) struct Journey<'a> {
    pub(super) tiles: &'a Tiles,
    pub(super) repertoire: Repertoire,
    pub(super) shown: &'a Grid,
    pub(super) wanted: &'a Grid,
    pub(super) at: Option<Position>,
    pub(super) pen: PenId,
    pub(super) goal: Option<Position>,
    pub(super) order: Order,
}

impl Router {
    /// The steps from what is shown to what is wanted, and their bytes; none if they take as many as `bound` or more.
    pub(super) fn cheapest(&mut self, journey: &Journey<'_>, bound: usize) -> Option<(usize, Vec<Step>)> {
        self.traces.clear();
        let width = journey.wanted.size().width;
        self.columns.resize_with(usize::from(width) + 1, Vec::new);
        let mut ways = vec![Way { cost: 0, at: journey.at, pen: journey.pen, trace: START }];
        let height = journey.wanted.size().height;
        for n in 0..height {
            let y = if journey.order == Order::Downwards { n } else { height - 1 - n };
            if self.mark_differences(journey.shown.row(y), journey.wanted.row(y)) {
                self.cross(&Row { journey, y, cells: journey.wanted.row(y) }, &ways);
                std::mem::swap(&mut ways, &mut self.ended);
                if ways.iter().all(|way| way.cost >= bound) {
                    return None;
                }
            }
        }
        if let Some(goal) = journey.goal {
            for way in &mut ways {
                *way = self.go(journey, *way, goal);
            }
        }
        let best = ways.into_iter().min_by_key(|way| way.cost)?;
        (best.cost < bound).then(|| (best.cost, self.steps(best)))
    }

    /// Notes where two rows differ; false when they do not.
    fn mark_differences(&mut self, shown: &[Tile], wanted: &[Tile]) -> bool {
        if shown == wanted {
            return false;
        }
        self.next.resize(wanted.len(), 0);
        self.blanks.resize(wanted.len(), 0);
        let (mut next, mut blanks) = (wanted.len(), 0);
        for x in (0..wanted.len()).rev() {
            if shown[x] != wanted[x] {
                next = x;
            }
            blanks = if wanted[x] == Tile::BLANK { blanks + 1 } else { 0 };
            (self.next[x], self.blanks[x]) = (next as u16, blanks);
        }
        true
    }

    /// Carries all ways over one row; they end up in `ended`.
    fn cross(&mut self, row: &Row<'_>, ways: &[Way]) {
        self.ended.clear();
        let first = self.next[0];
        for way in ways {
            let entries = [Some(first), Some(0), way.at.map(|at| at.x).filter(|x| *x < first)];
            for x in entries.into_iter().flatten().filter(|x| row.is_start_of_cell(*x)) {
                let way = self.go(row.journey, *way, Position::new(x, row.y));
                self.keep(row, x, way);
            }
        }
        for x in 0..row.width() {
            let here = std::mem::take(&mut self.columns[usize::from(x)]);
            for way in &here {
                self.print(row, x, *way);
                self.leap(row, x, *way);
                self.erase(row, x, *way);
            }
            self.columns[usize::from(x)] = here;
            self.columns[usize::from(x)].clear();
        }
        self.ended.sort_by_key(|way| way.cost);
        self.ended.truncate(MOST_WAYS);
    }

    /// Prints the cell at `x`.
    fn print(&mut self, row: &Row<'_>, x: u16, way: Way) {
        let tile = row.cells[usize::from(x)];
        let tiles = row.journey.tiles;
        let facts = tiles.facts(tile);
        let pen = tiles.pen_for(way.pen, tile);
        let cost = way.cost + tiles.pens.turn(way.pen, pen).len() + facts.symbol.len();
        let after = x + facts.columns;
        let at = (after < row.width()).then_some(Position::new(after, row.y));
        let printed = Way { cost, at, pen, trace: self.trace(way, Step::Print(tile)) };
        self.arrive(row, after, printed);
    }

    /// Goes to the next cell that differs.
    fn leap(&mut self, row: &Row<'_>, x: u16, way: Way) {
        let next = self.next[usize::from(x)];
        if next > x && next < row.width() {
            let way = self.go(row.journey, way, Position::new(next, row.y));
            self.keep(row, next, way);
        }
    }

    /// Erases the blanks that stand at `x`: to the end of the row, or so many.
    fn erase(&mut self, row: &Row<'_>, x: u16, way: Way) {
        let blanks = self.blanks[usize::from(x)];
        let after = x + blanks;
        if self.next[usize::from(x)] >= after {
            return;
        }
        let tiles = row.journey.tiles;
        let pen = tiles.pen_for(way.pen, Tile::BLANK);
        let cost = way.cost + tiles.pens.turn(way.pen, pen).len();
        if after == row.width() {
            let trace = self.trace(way, Step::EraseToEnd);
            self.ended.push(Way { cost: cost + ERASE_TO_END, pen, trace, ..way });
        } else if blanks >= FEWEST_BLANKS && row.journey.repertoire.is_full() {
            let trace = self.trace(way, Step::Erase(blanks));
            let cost = cost + erase_cost(blanks);
            let erased = Way { cost, pen, trace, ..way };
            let next = self.next[usize::from(after)];
            if next < row.width() {
                for x in [after, next] {
                    let way = self.go(row.journey, erased, Position::new(x, row.y));
                    self.keep(row, x, way);
                }
            } else {
                self.ended.push(erased);
            }
        }
    }

    /// A way whose cells before `x` are done and whose cursor stands there.
    fn arrive(&mut self, row: &Row<'_>, x: u16, way: Way) {
        if self.next.get(usize::from(x)).is_some_and(|next| *next < row.width()) {
            self.keep(row, x, way);
        } else {
            self.ended.push(way);
        }
    }

    /// Keeps a way at a column, unless another one gets there as it is with fewer bytes.
    fn keep(&mut self, row: &Row<'_>, x: u16, way: Way) {
        let pens = &row.journey.tiles.pens;
        let here = &mut self.columns[usize::from(x)];
        if here.iter().any(|other| other.cost + pens.turn(other.pen, way.pen).len() <= way.cost) {
            return;
        }
        here.retain(|other| way.cost + pens.turn(way.pen, other.pen).len() > other.cost);
        here.push(way);
    }

    fn go(&mut self, journey: &Journey<'_>, way: Way, to: Position) -> Way {
        if way.at == Some(to) {
            return way;
        }
        let cost = way.cost + moves::cost(journey.repertoire, way.at, to);
        Way { cost, at: Some(to), trace: self.trace(way, Step::Go(to)), ..way }
    }

    fn trace(&mut self, way: Way, step: Step) -> usize {
        self.traces.push(Trace { before: way.trace, step });
        self.traces.len() - 1
    }

    fn steps(&self, way: Way) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut trace = way.trace;
        while trace != START {
            steps.push(self.traces[trace].step);
            trace = self.traces[trace].before;
        }
        steps.reverse();
        steps
    }
}

fn erase_cost(n: u16) -> usize {
    let mut weight = Weight::default();
    weight.counted(n, b'X');
    weight.0
}

/// The row that is crossed.
struct Row<'a> {
    journey: &'a Journey<'a>,
    y: u16,
    cells: &'a [Tile],
}

impl Row<'_> {
    fn width(&self) -> u16 {
        self.cells.len() as u16
    }

    /// Tells whether a cursor at `x` stands before a whole character.
    fn is_start_of_cell(&self, x: u16) -> bool {
        self.cells.get(usize::from(x)).is_some_and(|tile| *tile != Tile::SECOND_HALF)
    }
}
