//! The encoder: whole frames in, the bytes from the last one to this one out.
//!
//! Invariant: `sent` is what the terminal shows once it has read every frame shown so far; `want` is the newest. Who
//! takes the bytes of a frame must send them, or call [`Screen::repaint`].

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};

use super::grid::Grid;
use super::hand::Hand;
use super::look::Look;
use super::repertoire::Repertoire;
use super::route::{Journey, Order, Router, Step};
use super::scroll::{self, Shift};
use super::tile::{Tile, Tiles};

/// So many shifts are encoded and weighed against the plain way.
const MOST_SHIFTS: usize = 3;

/// Up to so many rows are also visited from the bottom; in larger frames the order matters little.
const FEW_ROWS: usize = 6;

/// A terminal's screen as the session sees it.
#[derive(Debug)]
pub struct Screen {
    repertoire: Repertoire,
    tiles: Tiles,
    /// The cells of the newest frame as they were drawn, and their numbers.
    drawn: Vec<Cell>,
    numbers: Vec<Tile>,
    want: Grid,
    sent: Option<Grid>,
    hand: Hand,
    router: Router,
    /// Where candidates are tried out.
    trial: Grid,
}

/// What is done to the whole screen before a route is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Plain(Order),
    Scroll(Shift),
    ClearFrom(u16),
}

impl Screen {
    /// Makes a screen whose terminal may show anything: the first frame paints all of it.
    pub fn new(look: Look, repertoire: Repertoire) -> Screen {
        Screen {
            repertoire,
            tiles: Tiles::new(look),
            drawn: Vec::new(),
            numbers: Vec::new(),
            want: Grid::blank(Size::ZERO),
            sent: None,
            hand: Hand::new(repertoire),
            router: Router::default(),
            trial: Grid::blank(Size::ZERO),
        }
    }

    /// Forgets what the terminal shows, so that the next frame paints all of it.
    pub fn repaint(&mut self) {
        self.sent = None;
    }

    /// Gives the bytes that bring the terminal from the last frame to this one; none when it shows it already.
    ///
    /// A frame of another size is painted whole, because terminals move text when they are resized.
    pub fn show(&mut self, frame: &Buffer, cursor: Option<Position>) -> Vec<u8> {
        self.take(frame);
        let size = self.want.size();
        let mut sent = self.sent.take().filter(|sent| sent.size() == size).unwrap_or_else(|| {
            self.hand.wipe();
            Grid::blank(size)
        });
        if sent != self.want {
            let (cost, opening, steps) = self.cheapest(&sent, cursor);
            let before = self.hand.written();
            match opening {
                Opening::Plain(_) => {}
                Opening::Scroll(shift) => self.hand.scroll(shift, &self.tiles),
                Opening::ClearFrom(y) => self.hand.clear_from(y, &self.tiles),
            }
            self.hand.walk(&steps, &self.tiles, size);
            debug_assert_eq!(self.hand.written() - before, cost, "what was weighed is what was written");
            sent.copy_from(&self.want);
        }
        self.hand.set_cursor(cursor);
        self.sent = Some(sent);
        self.hand.take()
    }

    /// Makes a frame what is wanted; cells that were drawn alike before keep their numbers.
    fn take(&mut self, frame: &Buffer) {
        if self.tiles.is_full() {
            self.tiles = Tiles::new(self.tiles.look());
            self.drawn.clear();
            self.numbers.clear();
            self.sent = None;
        }
        if self.drawn.len() != frame.content.len() {
            self.drawn = vec![Cell::EMPTY; frame.content.len()];
            self.numbers = vec![Tile::BLANK; frame.content.len()];
        }
        for ((cell, drawn), number) in frame.content.iter().zip(&mut self.drawn).zip(&mut self.numbers) {
            if cell != drawn {
                *number = self.tiles.of(cell);
                drawn.clone_from(cell);
            }
        }
        self.want.fill(frame.area.as_size(), &self.numbers, &self.tiles);
    }

    /// The way to the wanted screen that takes the fewest bytes, of those that promise to be short.
    fn cheapest(&mut self, sent: &Grid, goal: Option<Position>) -> (usize, Opening, Vec<Step>) {
        let (tiles, want) = (&self.tiles, &self.want);
        let shifts = scroll::promising(tiles, sent, want, MOST_SHIFTS);
        let mut openings: Vec<Opening> = shifts.into_iter().map(Opening::Scroll).collect();
        openings.extend(scroll::clear_from(tiles, sent, want).map(Opening::ClearFrom));
        openings.push(Opening::Plain(Order::Downwards));
        if (0..want.size().height).filter(|y| sent.row(*y) != want.row(*y)).count() <= FEW_ROWS {
            openings.push(Opening::Plain(Order::Upwards));
        }
        let mut best = (usize::MAX, Opening::Plain(Order::Downwards), Vec::new());
        for opening in openings {
            self.trial.copy_from(sent);
            let (cost, at, pen) = match opening {
                Opening::Plain(_) => (0, self.hand.at, self.hand.pen),
                Opening::Scroll(shift) => {
                    self.trial.shift(shift.first, shift.last, shift.up);
                    let (cost, pen) = self.hand.cost_of_scroll(shift, &self.tiles);
                    (cost, None, pen)
                }
                Opening::ClearFrom(y) => {
                    self.trial.wipe_from(y);
                    let (cost, pen) = self.hand.cost_of_clear(y, &self.tiles);
                    (cost, Some(Position::new(0, y)), pen)
                }
            };
            let journey = Journey {
                tiles: &self.tiles,
                repertoire: self.repertoire,
                shown: &self.trial,
                wanted: &self.want,
                at,
                pen,
                goal,
                order: if let Opening::Plain(order) = opening { order } else { Order::Downwards },
            };
            let bound = best.0.saturating_sub(cost);
            if let Some((steps_cost, steps)) = self.router.cheapest(&journey, bound) {
                best = (cost + steps_cost, opening, steps);
            }
        }
        best
    }
}
