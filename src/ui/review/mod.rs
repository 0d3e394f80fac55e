//! The review pane on the screen.

use ratatui::Frame;

use super::View;
use crate::app::geometry::Areas;

/// Paints the pane and its detail.
pub(super) fn paint(_view: &View<'_>, _frame: &mut Frame<'_>, _areas: &Areas) {}

/// What the status line says of the pane.
pub(super) fn status(_view: &View<'_>) -> String {
    String::new()
}
