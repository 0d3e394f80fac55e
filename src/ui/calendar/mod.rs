//! The calendar pane on the screen: the month and what stands under the cursor on the left, the agenda on the right.

mod detail;
mod list;
mod month;
#[cfg(test)]
mod tests;

use ratatui::Frame;

use super::View;
use super::canvas::Canvas;
use super::theme::Role;
use crate::app::geometry::{Area, Areas};
use crate::domain::agenda::Entry;
use crate::domain::occurrence::Timing;

/// Cells of the left side: the days of a week with a margin.
const LEFT_LEAST: u16 = 2 + 7 * month::CELL;
/// The most the left side gets on a wide screen, for the words under the month.
const LEFT_MOST: u16 = 48;
/// Lines of one month: its name, the weekdays, six weeks.
const MONTH_LINES: u16 = 8;

/// Paints the pane.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, areas: &Areas) {
    let pane = areas.pane;
    let left_width = (pane.width * 2 / 5).clamp(LEFT_LEAST, LEFT_MOST).min(pane.width);
    let mut canvas = Canvas::new(frame.buffer_mut(), pane);
    for y in 0..pane.height {
        canvas.put(left_width, y, 1, "│", Role::Faint);
    }
    let left = Area { width: left_width, ..pane };
    // A second month where there is room for it and for the words under it.
    let months = if pane.height >= 3 * MONTH_LINES { 2 } else { 1 };
    let months_height = (months * MONTH_LINES).min(pane.height);
    month::paint(view, &mut Canvas::new(frame.buffer_mut(), Area { height: months_height, ..left }), months);
    let below = Area { y: pane.y + months_height, height: pane.height - months_height, ..left };
    detail::paint(view, &mut Canvas::new(frame.buffer_mut(), below));
    let x = left_width + 1;
    let right = Area { x: pane.x + x, width: pane.width.saturating_sub(x), ..pane };
    list::paint(view, &mut Canvas::new(frame.buffer_mut(), right));
}

/// What the status line says of the pane: late, soon due, on no day, filter.
pub(super) fn status(view: &View<'_>) -> String {
    let (pane, words) = (&view.model.calendar, view.words);
    let agenda = &pane.view.agenda;
    let late = agenda.overdue().count();
    let soon = agenda.entries.iter().filter(|entry| matches!(entry.timing, Timing::Soon(_))).count();
    let mut parts = super::frame::grid_parts(view, &pane.grid);
    parts.push(words.say_with("calendar-status-late", &[("n", late.into())]));
    if soon > 0 {
        parts.push(words.say_with("calendar-status-soon", &[("n", soon.into())]));
    }
    if !agenda.dayless.is_empty() {
        parts.push(words.say_with("calendar-status-dayless", &[("n", agenda.dayless.len().into())]));
    }
    parts.join(" · ")
}

/// The glyph of an instance: late, open, done.
const fn glyph(entry: &Entry) -> (&'static str, Role) {
    match entry.timing {
        Timing::Overdue(_) => ("!", Role::Bad),
        Timing::Soon(_) => ("○", Role::Caution),
        Timing::Later(_) | Timing::Never => ("○", Role::Plain),
        Timing::Settled => ("●", Role::Good),
    }
}
