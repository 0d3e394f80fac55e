//! The review of a sheet of figures before it is stored: one of three looks above, what the cursor is on below.

mod detail;
mod notice;
pub(super) mod picks;
mod table;
pub mod words;

use ratatui::Frame;

use super::View;
use super::canvas::{Canvas, Span};
use super::theme::Role;
use crate::app::geometry::{Area, Areas};
use crate::app::sheet::{SheetReview, SheetView, detail_lines};
use crate::domain::text::clean;

pub(super) use notice::{of_file, of_progress, of_sheet};

/// Paints the review in the place of a pane, and its detail.
pub(super) fn paint(view: &View<'_>, review: &SheetReview, frame: &mut Frame<'_>, areas: &Areas) {
    let (top, end) = (areas.title.y + 1, areas.status.y);
    let below = detail_lines(view.model.size);
    let body = Area { x: 0, y: top, width: areas.title.width, height: end - top };
    Canvas::new(frame.buffer_mut(), body).clear();
    let table = Area { height: body.height - below, ..body };
    let mut canvas = Canvas::new(frame.buffer_mut(), table);
    canvas.head(&title(view, review), Role::Heading);
    let end = canvas.put_spans(1, 1, body.width.saturating_sub(1), &looks(view, review));
    if review.reading.is_some() {
        let waits = || view.words.say("intake-reading").into_owned();
        let said = review.progress.map_or_else(waits, |progress| of_progress(view, progress));
        canvas.put(end + 2, 1, body.width.saturating_sub(end + 2), &said, Role::Caution);
    }
    table::paint(view, review, &mut canvas);
    let detail = Area { y: top + table.height, height: below, ..body };
    detail::paint(view, review, &mut Canvas::new(frame.buffer_mut(), detail));
}

/// What the status line says of a review: which sheet of which file it is.
pub(super) fn status(view: &View<'_>, review: &SheetReview) -> String {
    let sheet = clean(&review.table.file.sheet.name);
    let args = [("path", clean(&review.path).into()), ("sheet", (&sheet).into())];
    let id = if sheet.is_empty() { "intake-status" } else { "intake-status-sheet" };
    view.words.say_with(id, &args)
}

fn title(view: &View<'_>, review: &SheetReview) -> String {
    let table = &review.table;
    let (difference, key) = (&table.difference, table.round().map_or("?", |round| &round.key));
    let args = [
        ("round", clean(key).into()),
        ("added", difference.added.into()),
        ("changed", difference.changed.into()),
        ("same", difference.same.into()),
        ("refused", table.refused.into()),
        ("places", difference.changes.places.len().into()),
    ];
    let id = if difference.changes.places.is_empty() { "intake-title" } else { "intake-title-places" };
    view.words.say_with(id, &args)
}

/// The looks with how many lines each has; the one shown stands in brackets.
fn looks<'a>(view: &View<'_>, review: &SheetReview) -> Vec<Span<'a>> {
    let of_look = |look: SheetView| {
        let questions = review.open_questions().count();
        let id = match look {
            SheetView::Columns => "intake-look-columns",
            SheetView::Findings if questions > 0 => "intake-look-questions",
            SheetView::Findings => "intake-look-findings",
            SheetView::Changes => "intake-look-changes",
        };
        let table = &review.table;
        let n = match look {
            SheetView::Columns => table.columns.len(),
            SheetView::Findings => table.findings.len(),
            SheetView::Changes => review.count(look),
        };
        let args = [("n", n.into()), ("questions", questions.into())];
        let name = view.words.say_with(id, &args);
        if look == review.view {
            (format!("[{name}] ").into(), Role::Current)
        } else {
            (format!(" {name}  ").into(), Role::Plain)
        }
    };
    SheetView::ALL.into_iter().map(of_look).collect()
}
