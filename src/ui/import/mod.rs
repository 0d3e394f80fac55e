//! The review of a plan before it is stored: rows above, the sentence of the chosen one below.

mod detail;
mod table;

use super::View;
use super::canvas::Canvas;
use super::theme::Role;
use crate::app::geometry::{Area, Areas};
use crate::app::import::{ImportReview, Standing, detail_lines};

use ratatui::Frame;

/// Paints the review in the place of a pane, and its detail.
pub(super) fn paint(view: &View<'_>, review: &ImportReview, frame: &mut Frame<'_>, areas: &Areas) {
    let (top, end) = (areas.title.y + 1, areas.status.y);
    let below = detail_lines(review, view.model.size);
    let body = Area { x: 0, y: top, width: areas.title.width, height: end - top };
    Canvas::new(frame.buffer_mut(), body).clear();
    let table = Area { height: body.height - below, ..body };
    let mut canvas = Canvas::new(frame.buffer_mut(), table);
    canvas.head(&title(view, review), Role::Heading);
    table::paint(view, review, &mut canvas);
    let detail = Area { y: top + table.height, height: below, ..body };
    detail::paint(view, review, &mut Canvas::new(frame.buffer_mut(), detail));
}

/// What the status line says of a review: how many rows are worth a look, and where the document lies.
pub(super) fn status(view: &View<'_>, review: &ImportReview) -> String {
    let rows = 0..review.difference().rows.len();
    let noted = rows.filter(|row| review.is_noted(*row)).count();
    view.words.say_with("import-status", &[("n", noted.into()), ("path", review.path.as_str().into())])
}

fn title(view: &View<'_>, review: &ImportReview) -> String {
    let number = review.reading().header.number.as_deref().unwrap_or("?");
    let count = |standing| review.difference().count(standing).into();
    let args = [
        ("number", number.into()),
        ("agreed", review.count_agreed().into()),
        ("added", count(Standing::New)),
        ("changed", count(Standing::Changed)),
        ("same", count(Standing::Same)),
        ("dropped", count(Standing::Gone)),
    ];
    view.words.say_with("import-title", &args)
}
