//! The review pane on the screen: the round with its counts, the rows, the verdict on one row explained.

mod cells;
pub(super) mod comparison;
mod detail;
mod entry;
pub(crate) mod said;
mod table;
pub(super) mod trial;

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Position;

use super::View;
use super::canvas::Canvas;
use super::theme::Role;
use crate::app::action::Action;
use crate::app::geometry::Areas;
use crate::domain::assessment::Outcome;
use crate::domain::review::{RoundObject, SurveyId};
use crate::keymap::Sequence;

pub(super) use detail::explanation;

/// Paints the pane and its detail.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, areas: &Areas) {
    let mut canvas = Canvas::new(frame.buffer_mut(), areas.pane);
    if view.model.review.round.is_none() {
        let key = view.keymap.keys_for(Action::Rounds).first().map(Sequence::sign).unwrap_or_default();
        let said = view.words.say_with("review-no-round", &[("key", key.into())]);
        canvas.put_wrapped(1, 0, &said, Role::Faint);
        return;
    }
    let cursor = if let Some(entry) = &view.model.review.entry {
        entry::paint(view, entry, &mut canvas)
    } else {
        table::paint(view, &mut canvas);
        if view.model.review.grid.order().is_empty() {
            let key =
                view.keymap.keys_for(Action::ReadFigures).first().map(Sequence::sign).unwrap_or_default();
            let said = view.words.say_with("review-no-rows", &[("key", key.into())]);
            canvas.put_wrapped(1, 3, &said, Role::Faint);
        }
        None
    };
    if let Some((x, y)) = cursor.filter(|_| view.model.dialogs.is_empty()) {
        frame.set_cursor_position(Position::new(areas.pane.x + x, areas.pane.y + y));
    }
    if areas.detail.height > 0 {
        let mut canvas = Canvas::new(frame.buffer_mut(), areas.detail);
        detail::paint(view, &mut canvas);
    }
}

/// What the status line says of the pane: how the sitting goes, the order, marks and filter.
pub(super) fn status(view: &View<'_>) -> String {
    let (pane, words) = (&view.model.review, view.words);
    if let Some(entry) = &pane.entry {
        return entry::status(view, entry);
    }
    let rows = pane.grid.order().len();
    // What hides rows or has marked them comes first: the end is cut on a narrow screen.
    let mut parts = super::frame::grid_parts(view, &pane.grid);
    parts.extend(pane.view.facets.iter().map(|facet| said::facet(view, facet)));
    parts.extend(pane.fault.as_ref().map(|fault| said::fault(view, fault)));
    if pane.grid.shown().len() < rows {
        let shown = pane.grid.shown().len();
        parts.push(words.say_with("review-status-shown", &[("shown", shown.into()), ("rows", rows.into())]));
    }
    if pane.sitting.decided > 0 {
        parts.push(words.say_with("review-status-seen", &[("n", pane.sitting.decided.into())]));
    }
    if let Some(speed) = pane.sitting.per_minute {
        parts.push(words.say_with("review-status-speed", &[("n", speed.into())]));
    }
    let left = rows.saturating_sub(pane.opinions.decided());
    parts.push(words.say_with("review-status-left", &[("n", left.into())]));
    if !pane.view.sort.is_empty() {
        let keys = said::sort(view, &pane.view.sort);
        parts.push(words.say_with("review-sorted-by", &[("keys", keys.into())]));
        if pane.is_order_stale {
            parts.push(words.say("review-order-stale").into_owned());
        }
    }
    parts.join(" · ")
}

/// The glyph of a verdict; its word stands beside it or in the detail.
const fn glyph(outcome: Outcome) -> (&'static str, Role) {
    match outcome {
        Outcome::Met => ("●", Role::Good),
        Outcome::NotMet => ("○", Role::Plain),
        Outcome::Undetermined => ("?", Role::Caution),
    }
}

/// How many places a question names.
const NAMED: usize = 6;

/// The first few of these rows by name, and how many more there are.
pub(super) fn list_of(view: &View<'_>, rows: &[u32]) -> String {
    let name = |raw: &u32| {
        let [village, commune, _] = names(view, *raw);
        format!("{village} ({commune})")
    };
    let mut named: Vec<String> = rows.iter().take(NAMED).map(name).collect();
    if rows.len() > NAMED {
        named.push(view.words.say_with("review-and-more", &[("n", (rows.len() - NAMED).into())]));
    }
    named.join(", ")
}

/// What the round under review reviews.
fn object(view: &View<'_>) -> Option<RoundObject> {
    let round = view.model.review.round.as_ref()?;
    view.model.snapshot.get(round.id).map(|round| round.object)
}

/// The names of village, commune and district of a row on the round's day; "?" where one is not known. A name that is
/// only a number has its unit before it.
fn names<'v>(view: &View<'v>, raw: u32) -> [Cow<'v, str>; 3] {
    let (model, mut names) = (view.model, ["?"; 3].map(Cow::Borrowed));
    let Some(survey) = model.snapshot.get(SurveyId::new(raw)) else { return names };
    let Some(round) = model.snapshot.get(survey.round) else { return names };
    let above = crate::app::review::Ancestry::of(&model.snapshot, survey.place, round.as_of);
    for (slot, place) in names.iter_mut().zip(above) {
        let is_number = place.name.bytes().all(|byte| byte.is_ascii_digit());
        *slot = if is_number { view.words.place(place).into() } else { Cow::Borrowed(&*place.name) };
    }
    names
}
