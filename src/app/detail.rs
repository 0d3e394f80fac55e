//! What the detail speaks of: the row under the cursor, once the cursor has come to rest.
//!
//! On a slow line a detail that changed with every row would cost ten times what the row costs, and a held key would run
//! on long after it was let go. So while the cursor moves the detail stays with its row, which it names; another pane, or
//! one without a row, shows at once.

use super::message::{Effect, TimerId};
use super::model::{Model, PaneKind};

/// After so many milliseconds without a move the detail follows.
pub const DETAIL_RESTS: u32 = 150;

/// About the bits of a detail on the line and half as many: a slower line waits longer, so that the detail of one row does
/// not stand in the way of the next.
const BITS_OF_A_DETAIL: u64 = 4_500;

/// When the detail follows on a line of so many bits a second; 0 for one that carries whatever comes.
pub fn delay_on(line_rate: u32) -> u32 {
    let carried = (BITS_OF_A_DETAIL * 1_000).checked_div(u64::from(line_rate)).unwrap_or(0);
    DETAIL_RESTS.max(carried.min(1_000) as u32)
}

/// A row of a pane, and its column where the detail depends on that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject {
    /// The pane.
    pub pane: PaneKind,
    /// The row; none in an empty table.
    pub row: Option<u32>,
    /// The column.
    pub column: usize,
}

impl Subject {
    /// What stands under the cursor.
    pub fn under_cursor(model: &Model) -> Self {
        let grid = model.grid();
        let column = if model.pane == PaneKind::Matrix { grid.column } else { 0 };
        Self { pane: model.pane, row: grid.current(), column }
    }
}

/// Lets the detail follow the cursor, at once where it must, else when the cursor rests; `before` is where that was.
pub(super) fn follow(model: &mut Model, before: Subject) -> Option<Effect> {
    let now = Subject::under_cursor(model);
    let shown = model.detail;
    let is_gone = || shown.row.is_some_and(|row| !model.grid().order().contains(&row));
    if now.pane != shown.pane || now.row.is_none() || shown.row.is_none() || now != shown && is_gone() {
        model.detail = now;
        return None;
    }
    let delay = if now == shown { None } else { Some(model.detail_delay) };
    (now != before).then_some(Effect::SetTimer(TimerId::DetailRests, delay))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(rows: u32) -> Model {
        let mut model = Model::new(
            std::sync::Arc::default(),
            (80, 24),
            crate::sample::REHEARSAL_DAY,
            std::sync::Arc::default(),
        );
        model.matrix.grid.set_order((0..rows).collect());
        model.matrix.grid.choose(|_| true);
        model.detail = Subject::under_cursor(&model);
        model
    }

    #[test]
    fn a_move_is_followed_when_it_rests() {
        let mut model = model(5);
        let before = model.detail;
        model.matrix.grid.move_to(2, 10);
        assert_eq!(
            follow(&mut model, before),
            Some(Effect::SetTimer(TimerId::DetailRests, Some(DETAIL_RESTS)))
        );
        assert_eq!(model.detail, before);
        let moved = Subject::under_cursor(&model);
        assert_eq!(follow(&mut model, moved), None, "what is no move does not put it off");
        model.matrix.grid.move_to(0, 10);
        assert_eq!(follow(&mut model, moved), Some(Effect::SetTimer(TimerId::DetailRests, None)));
    }

    #[test]
    fn a_slow_line_waits_longer_and_never_more_than_a_second() {
        assert_eq!([0, 64_000, 30_000, 9_600, 300].map(delay_on), [150, 150, 150, 468, 1_000]);
    }

    #[test]
    fn another_pane_or_an_empty_one_shows_at_once() {
        let mut model = model(5);
        let before = model.detail;
        model.pane = PaneKind::Review;
        assert_eq!(follow(&mut model, before), None);
        assert_eq!(model.detail, Subject { pane: PaneKind::Review, row: None, column: 0 });
        model.pane = PaneKind::Matrix;
        model.matrix.grid.choose(|_| false);
        follow(&mut model, before);
        assert_eq!(model.detail.row, None);
    }
}
