//! The task matrix on the screen: frozen header and key columns, agencies that scroll, the detail.

mod detail;
mod table;

use ratatui::Frame;

use super::View;
use crate::app::geometry::Areas;
use crate::domain::occurrence::Timing;

/// Paints the pane and its detail.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, areas: &Areas) {
    table::paint(view, frame, areas.pane);
    if areas.detail.height > 0 {
        detail::paint(view, frame, areas.detail);
    }
}

/// What the status line says of the pane: rows shown, late, soon due, marked, filter.
pub(super) fn status(view: &View<'_>) -> String {
    let (model, words) = (view.model, view.words);
    let grid = &model.matrix.grid;
    let rows = || grid.shown().iter().filter_map(|raw| model.matrix.view.row(*raw));
    let late = rows().filter(|row| row.due.is_overdue()).count();
    let soon = rows().filter(|row| matches!(row.due.timing, Timing::Soon(_))).count();
    let mut parts = super::frame::grid_parts(view, grid);
    parts.push(words.say_with("matrix-status-tasks", &[("n", grid.shown().len().into())]));
    if late > 0 {
        parts.push(words.say_with("matrix-status-late", &[("n", late.into())]));
    }
    if soon > 0 {
        parts.push(words.say_with("matrix-status-soon", &[("n", soon.into())]));
    }
    parts.join(" · ")
}
