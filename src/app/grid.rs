//! The one grid: a frozen order of rows, a cursor, a window on them, marks, a filter, a search.
//!
//! Every pane that shows rows uses it, so that moving, marking, filtering and finding are the same everywhere. It knows
//! raw row ids only; what a row says is asked of the pane.

use super::action::Action;
use super::marks::Marks;

/// A list of rows with a cursor.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    order: Vec<u32>,
    shown: Vec<u32>,
    cursor: usize,
    top: usize,
    /// The column of the cursor.
    pub column: usize,
    /// Marked rows; they stay marked while a filter hides them.
    pub marks: Marks,
    /// The marks that were last taken away.
    before: Marks,
    /// The row that was marked last.
    anchor: Option<u32>,
    /// Whether only marked rows are shown.
    pub is_only_marked: bool,
    /// The words typed as filter, as typed.
    pub filter: String,
    /// The words looked for last, as typed.
    pub needle: String,
}

/// What an action did to a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridOutcome {
    /// The action is not one of the grid's.
    Ignored,
    /// The cursor may have moved.
    Moved,
    /// Marks changed.
    Marked,
    /// The rows shown must be chosen anew with [`Grid::choose`].
    NeedsChoice,
}

impl Grid {
    /// Replaces the frozen order; the cursor stays on its row where that still stands. Call [`Grid::choose`] after it.
    pub fn set_order(&mut self, order: Vec<u32>) {
        self.order = order;
    }

    /// The frozen order, hidden rows included.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Chooses the rows to show: those `keep` agrees to and, while only marked rows are wanted, that are marked.
    pub fn choose(&mut self, keep: impl Fn(u32) -> bool) {
        let current = self.current();
        let old_offset = self.cursor.saturating_sub(self.top);
        self.shown = self
            .order
            .iter()
            .copied()
            .filter(|raw| (!self.is_only_marked || self.marks.contains(*raw)) && keep(*raw))
            .collect();
        let place = current.and_then(|raw| self.shown.iter().position(|shown| *shown == raw));
        self.cursor = place.unwrap_or_else(|| self.cursor.min(self.shown.len().saturating_sub(1)));
        self.top = self.cursor.saturating_sub(old_offset);
    }

    /// The rows shown.
    pub fn shown(&self) -> &[u32] {
        &self.shown
    }

    /// The place of the cursor among the rows shown.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first row of the window.
    pub const fn top(&self) -> usize {
        self.top
    }

    /// The row under the cursor.
    pub fn current(&self) -> Option<u32> {
        self.shown.get(self.cursor).copied()
    }

    /// Puts the cursor on a row; says whether it is shown.
    pub fn go_to(&mut self, raw: u32, page: usize) -> bool {
        let place = self.shown.iter().position(|shown| *shown == raw);
        if let Some(place) = place {
            self.move_to(place, page);
        }
        place.is_some()
    }

    /// Puts the cursor on the row at this place and moves the window so that it is seen.
    pub fn move_to(&mut self, place: usize, page: usize) {
        self.cursor = place.min(self.shown.len().saturating_sub(1));
        self.keep_in_view(page);
    }

    /// Moves the window so that the cursor is seen in a page of so many rows.
    pub fn keep_in_view(&mut self, page: usize) {
        let page = page.max(1);
        self.top = self.top.clamp((self.cursor + 1).saturating_sub(page), self.cursor);
        self.top = self.top.min(self.shown.len().saturating_sub(page));
    }

    /// To the next row after the cursor (or before it) that satisfies `wanted`, around the end; says whether there is one.
    pub fn seek(&mut self, direction: Direction, page: usize, wanted: impl Fn(u32) -> bool) -> bool {
        self.seek_nth(direction, 1, page, wanted)
    }

    /// The same, so many times; every row is asked at most once.
    pub fn seek_nth(
        &mut self,
        direction: Direction,
        times: usize,
        page: usize,
        wanted: impl Fn(u32) -> bool,
    ) -> bool {
        let (n, cursor) = (self.shown.len(), self.cursor);
        let found: Vec<usize> = (1..=n)
            .map(|step| match direction {
                Direction::Forward => (cursor + step) % n,
                Direction::Backward => (cursor + n - step) % n,
            })
            .filter(|place| wanted(self.shown[*place]))
            .take(times.max(1))
            .collect();
        // Where there are fewer, the search has gone around more than once.
        if !found.is_empty() {
            self.move_to(found[(times.max(1) - 1) % found.len()], page);
        }
        !found.is_empty()
    }

    /// Marks or unmarks so many rows from the cursor on and moves behind them.
    pub fn mark_rows(&mut self, rows: usize, page: usize) -> GridOutcome {
        self.anchor = self.current();
        let end = self.cursor.saturating_add(rows).min(self.shown.len());
        for raw in self.shown.get(self.cursor..end).unwrap_or_default() {
            self.marks.toggle(*raw);
        }
        self.move_to(end, page);
        if self.is_only_marked { GridOutcome::NeedsChoice } else { GridOutcome::Marked }
    }

    /// Keeps the marks to be brought back before something takes them away.
    pub fn keep_marks(&mut self) {
        if !self.marks.is_empty() {
            self.before = self.marks.clone();
        }
    }

    /// Whether there are marks to bring back.
    pub const fn has_marks_before(&self) -> bool {
        !self.before.is_empty()
    }

    /// Marks the rows shown from the one marked last to the one under the cursor; that one alone where none was.
    fn mark_range(&mut self) {
        let anchor = self.anchor.and_then(|raw| self.shown.iter().position(|shown| *shown == raw));
        let from = anchor.unwrap_or(self.cursor);
        let (from, to) = (from.min(self.cursor), from.max(self.cursor));
        for raw in self.shown.get(from..=to).unwrap_or_default() {
            self.marks.insert(*raw);
        }
        self.anchor = self.current();
    }

    /// The rows an action is for: the marked ones among those shown, or the one under the cursor.
    pub fn targets(&self) -> Vec<u32> {
        if self.marks.is_empty() {
            return self.current().into_iter().collect();
        }
        self.shown.iter().copied().filter(|raw| self.marks.contains(*raw)).collect()
    }

    /// Applies a moving or marking action; `page` is the number of rows in the window.
    pub fn act(&mut self, action: Action, page: usize) -> GridOutcome {
        let last = self.shown.len().saturating_sub(1);
        let step = page.saturating_sub(1).max(1);
        let place = match action {
            Action::Up => self.cursor.saturating_sub(1),
            Action::Down => (self.cursor + 1).min(last),
            Action::PageUp => self.cursor.saturating_sub(step),
            Action::PageDown => (self.cursor + step).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => return self.mark(action, page),
        };
        match action {
            Action::PageDown => self.top = (self.top + step).min(self.shown.len().saturating_sub(page)),
            Action::PageUp => self.top = self.top.saturating_sub(step),
            _ => {}
        }
        self.move_to(place, page);
        GridOutcome::Moved
    }

    fn mark(&mut self, action: Action, page: usize) -> GridOutcome {
        match action {
            Action::Mark => return self.mark_rows(1, page),
            Action::MarkAll => self.shown.iter().for_each(|raw| self.marks.insert(*raw)),
            Action::MarkInvert => self.shown.iter().for_each(|raw| self.marks.toggle(*raw)),
            Action::MarkClear => {
                self.keep_marks();
                self.marks.clear();
            }
            Action::MarkAgain if self.has_marks_before() => {
                let before = self.before.clone();
                self.keep_marks();
                self.marks = before;
            }
            Action::MarkRange => self.mark_range(),
            Action::OnlyMarked => {
                self.is_only_marked = !self.is_only_marked;
                return GridOutcome::NeedsChoice;
            }
            _ => return GridOutcome::Ignored,
        }
        if self.is_only_marked { GridOutcome::NeedsChoice } else { GridOutcome::Marked }
    }
}

/// Which way to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Down.
    Forward,
    /// Up.
    Backward,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: u32) -> Grid {
        let mut grid = Grid::default();
        grid.set_order((0..rows).collect());
        grid.choose(|_| true);
        grid
    }

    #[test]
    fn the_window_follows_the_cursor_and_never_shows_emptiness_below() {
        let mut grid = grid(100);
        grid.act(Action::PageDown, 10);
        assert_eq!((grid.top(), grid.cursor()), (9, 9));
        grid.act(Action::Last, 10);
        assert_eq!((grid.top(), grid.cursor()), (90, 99));
        grid.act(Action::Down, 10);
        assert_eq!((grid.top(), grid.cursor()), (90, 99));
        grid.act(Action::PageUp, 10);
        assert_eq!((grid.top(), grid.cursor()), (81, 90));
        grid.act(Action::First, 10);
        assert_eq!((grid.top(), grid.cursor()), (0, 0));
    }

    #[test]
    fn a_choice_keeps_the_cursor_on_its_row() {
        let mut grid = grid(100);
        grid.move_to(50, 10);
        grid.choose(|raw| raw % 10 == 0);
        assert_eq!(grid.current(), Some(50));
        grid.choose(|raw| raw % 7 == 0);
        assert_eq!(grid.current(), Some(35), "a row that went away leaves the cursor at its place");
    }

    #[test]
    fn marks_outlive_a_filter_but_targets_are_what_is_seen() {
        let mut grid = grid(10);
        grid.act(Action::MarkAll, 5);
        grid.choose(|raw| raw < 3);
        assert_eq!(grid.targets(), [0, 1, 2]);
        assert_eq!(grid.marks.len(), 10);
        grid.act(Action::MarkInvert, 5);
        assert_eq!(grid.marks.len(), 7);
        grid.act(Action::MarkClear, 5);
        assert_eq!(grid.targets(), [0], "without marks the row under the cursor is meant");
    }

    #[test]
    fn marks_come_back_and_a_range_reaches_from_the_last_one() {
        let mut grid = grid(10);
        assert_eq!(grid.act(Action::MarkAgain, 5), GridOutcome::Ignored, "nothing was taken away yet");
        grid.move_to(2, 5);
        grid.act(Action::Mark, 5);
        grid.move_to(5, 5);
        grid.act(Action::MarkRange, 5);
        assert_eq!(grid.marks.iter().collect::<Vec<_>>(), [2, 3, 4, 5]);
        grid.act(Action::MarkClear, 5);
        grid.act(Action::MarkClear, 5);
        assert!(grid.marks.is_empty());
        grid.act(Action::MarkAgain, 5);
        assert_eq!(grid.marks.len(), 4);
        grid.move_to(1, 5);
        grid.act(Action::MarkRange, 5);
        assert_eq!(grid.marks.iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5], "upwards as well");
    }

    #[test]
    fn seeking_goes_around_the_end() {
        let mut grid = grid(5);
        grid.move_to(3, 5);
        assert!(grid.seek(Direction::Forward, 5, |raw| raw == 1));
        assert_eq!(grid.current(), Some(1));
        assert!(grid.seek(Direction::Backward, 5, |raw| raw == 4));
        assert!(!grid.seek(Direction::Forward, 5, |_| false));
        assert!(!Grid::default().seek(Direction::Forward, 5, |_| true));
    }

    #[test]
    fn the_nth_row_is_counted_around_the_end_too() {
        let mut grid = grid(10);
        let is_even = |raw: u32| raw.is_multiple_of(2);
        assert!(grid.seek_nth(Direction::Forward, 3, 5, is_even));
        assert_eq!(grid.current(), Some(6));
        assert!(grid.seek_nth(Direction::Forward, 3, 5, is_even));
        assert_eq!(grid.current(), Some(2));
        assert!(grid.seek_nth(Direction::Backward, 12, 5, is_even));
        assert_eq!(grid.current(), Some(8), "twelve back among five is two back");
    }

    #[test]
    fn so_many_rows_are_marked_and_none_twice() {
        let mut grid = grid(10);
        grid.move_to(7, 5);
        grid.mark_rows(1_000, 5);
        assert_eq!((grid.marks.len(), grid.cursor()), (3, 9));
        assert_eq!(Grid::default().mark_rows(5, 5), GridOutcome::Marked);
    }
}
