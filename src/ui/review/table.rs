//! The round with its counts, the heads of the columns, the rows in view.
//!
//! The village, which is bold under the cursor, stands next to the marker: then a move costs one run of cells a row.

use super::cells::{self, MARKER, Place, Side};
use super::glyph;
use crate::app::review::Counts;
use crate::app::review::column::Column;
use crate::app::review::rows::Rows;
use crate::domain::assessment::Outcome;
use crate::domain::place::PlaceLevel;
use crate::domain::review::Round;
use crate::ui::View;
use crate::ui::canvas::{Canvas, Span};
use crate::ui::theme::Role;

/// Paints the table into its area.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let pane = &view.model.review;
    let columns = pane.view.shown(&pane.columns());
    let places = cells::places(view, &columns, canvas.width());
    title(view, canvas);
    heads(view, canvas, &places);
    let Some(rows) = pane.rows(&view.model.snapshot) else { return };
    let lines = usize::from(canvas.height().saturating_sub(2));
    for (line, raw) in pane.grid.shown().iter().skip(pane.grid.top()).take(lines).enumerate() {
        let is_current = pane.grid.top() + line == pane.grid.cursor();
        row(view, canvas, (&places, rows), (line as u16 + 2, *raw, is_current));
    }
}

/// The round on the left, what the comparison says of all rows on the right.
pub(super) fn title(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let (model, words) = (view.model, view.words);
    let Some(open) = &model.review.round else { return };
    let Some(round) = model.snapshot.get(open.id) else { return };
    let rules = match open.rules() {
        Ok(ruled) => {
            let heading = ruled.rules.heading();
            let status = words.verification(ruled.rules.status());
            let is_doubtful = ruled.rules.status() > crate::domain::criteria::Verification::BySummary;
            let checked = status.filter(|_| is_doubtful).map(|status| format!(" ({status})"));
            format!("{}{}", heading.source.number, checked.unwrap_or_default())
        }
        Err(fault) => words
            .say_with("review-rules-unread", &[("line", fault.line.into()), ("column", fault.column.into())]),
    };
    // The year alone names a round as long as no other one has it.
    let is_alone = model.snapshot.rows::<Round>().filter(|(_, other)| other.year == round.year).count() == 1;
    let name = if is_alone { round.year.to_string() } else { round.key.to_string() };
    let head = words.say_with("review-title", &[("year", name.into()), ("rules", rules.into())]);
    let counts = counts(view);
    let width: usize = counts.iter().map(|(text, _)| crate::domain::text::width(text)).sum();
    let start = canvas.width().saturating_sub(width as u16 + 1);
    canvas.put(1, 0, start.saturating_sub(2), &head, Role::Heading);
    canvas.put_spans(start, 0, width as u16, &counts);
}

fn counts<'v>(view: &View<'v>) -> Vec<Span<'v>> {
    let (pane, words) = (&view.model.review, view.words);
    let Some(results) = &pane.results else {
        let rows = pane.grid.order().len();
        return vec![(words.say_with("review-assessing", &[("n", rows.into())]).into(), Role::Faint)];
    };
    if let Some(classes) = classes(view, results.counts()) {
        return classes;
    }
    let mut spans = Vec::new();
    for (id, outcome) in [
        ("review-count-met", Outcome::Met),
        ("review-count-not-met", Outcome::NotMet),
        ("review-count-undetermined", Outcome::Undetermined),
    ] {
        let (glyph, role) = glyph(outcome);
        let n = results.counts().of(outcome);
        if !spans.is_empty() {
            spans.push((" · ".into(), Role::Faint));
        }
        spans.push((format!("{glyph} ").into(), role));
        spans.push((words.say_with(id, &[("n", n.into())]).into(), Role::Plain));
    }
    spans
}

/// How many places are of which class, and of how many it is not known; none where the rules do not classify.
fn classes<'v>(view: &View<'v>, counts: &Counts) -> Option<Vec<Span<'v>>> {
    let rules = &view.model.review.round.as_ref()?.rules().ok()?.rules;
    let members = rules.nodes().get(rules.classes()?)?.condition.members();
    let mut left = view.model.review.grid.order().len();
    let mut spans = Vec::new();
    for node in members.iter() {
        let n = counts.of_class(node);
        left = left.saturating_sub(n);
        let args = [("class", (&*rules.nodes()[node].id).into()), ("n", n.into())];
        spans.push((format!("{} · ", view.words.say_with("review-count-class", &args)).into(), Role::Plain));
    }
    spans.push(("? ".into(), Role::Caution));
    spans.push((view.words.number(left as i64).into(), Role::Plain));
    Some(spans)
}

fn heads(view: &View<'_>, canvas: &mut Canvas<'_>, places: &[Place]) {
    let words = view.words;
    for Place { column, x, width } in places.iter().copied() {
        let heading = match column {
            Column::Village => words.place_level(PlaceLevel::Village).into_owned(),
            Column::Commune => words.place_level(PlaceLevel::Commune).into_owned(),
            Column::District => words.place_level(PlaceLevel::District).into_owned(),
            _ => super::said::heading(view, column),
        };
        let sorted = view.model.review.view.sort.iter().find(|key| key.column == column);
        let heading = cells::headed(&heading, sorted.map(|key| super::said::arrow(key.way)), width);
        match cells::side(column) {
            Side::Left => canvas.put(x, 1, width.saturating_sub(1), &heading, Role::Heading),
            Side::Right => canvas.put_right(x + width - 1, 1, &heading, Role::Heading),
        };
    }
}

/// A row. The first column is its key cell, bold under the cursor; in haste it stands alone.
fn row(
    view: &View<'_>,
    canvas: &mut Canvas<'_>,
    (places, rows): (&[Place], Rows<'_>),
    (y, raw, is_current): (u16, u32, bool),
) {
    canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
    canvas.put(1, y, 1, if view.model.review.grid.marks.contains(raw) { "+" } else { " " }, Role::Caution);
    let Some(row) = rows.row(raw) else { return };
    let shown = if view.rows.has(raw) { places.len() } else { 1 };
    for Place { column, x, width } in places.iter().take(shown).copied() {
        let (text, role) = cells::cell(view, rows, &row, column);
        let role = if x == MARKER && is_current { Role::Current } else { role };
        match cells::side(column) {
            Side::Left if column == Column::Decision => canvas.put(x, y, width, &text, role),
            Side::Left => canvas.put(x, y, width.saturating_sub(1), &text, role),
            // Half a number says something else, and a number over its neighbour too.
            Side::Right if crate::domain::text::width(&text) >= usize::from(width) => {
                canvas.put_right(x + width - 1, y, "…", role)
            }
            Side::Right => canvas.put_right(x + width - 1, y, &text, role),
        };
    }
}
