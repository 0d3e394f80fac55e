//! The frame around every pane: title line, status line, hints, the three lines of a first visit.

use std::borrow::Cow;

use ratatui::Frame;

use super::View;
use super::canvas::{Canvas, Span};
use super::notice;
use super::theme::Role;
use crate::app::Action;
use crate::app::geometry::{Area, Areas};
use crate::app::grid::Grid;
use crate::app::hints::Hint;
use crate::app::import::ImportReview;
use crate::app::model::{BookState, PaneKind};
use crate::app::sheet::{self, SheetReview};
use crate::domain::amended::last_document;
use crate::domain::plan::Plan;
use crate::domain::text::{width, wrap};
use crate::keymap::Sequence;
use crate::wording::Value;

/// Cells before the words of the status line: a short rule and a blank.
const HEAD: usize = 3;

/// A begun sequence may have its continuations on so many lines: that of the hints and that of the status.
const MOST_FOLLOWING: usize = 2;

/// Paints everything but pane and dialog. Gives the notice that the status line is too short for.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, areas: &Areas) -> Option<(String, Role)> {
    title(view, &mut Canvas::new(frame.buffer_mut(), areas.title));
    let too_long = status(view, &mut Canvas::new(frame.buffer_mut(), areas.status));
    let following = following(view);
    if following.is_empty() {
        hints(view, &mut Canvas::new(frame.buffer_mut(), areas.hints));
    } else {
        paint_following(view, &following, frame, areas);
    }
    too_long
}

/// Paints the three lines that explain a pane when it is first seen, above the status.
pub(super) fn paint_first_visit(view: &View<'_>, frame: &mut Frame<'_>, areas: &Areas) {
    let lines = match view.model.pane {
        PaneKind::Matrix => ["frame-first-matrix-1", "frame-first-matrix-2", "frame-first-matrix-3"],
        PaneKind::Review => ["frame-first-review-1", "frame-first-review-2", "frame-first-review-3"],
        PaneKind::Calendar => ["frame-first-calendar-1", "frame-first-calendar-2", "frame-first-calendar-3"],
    };
    let height = lines.len() as u16 + 1;
    let top = areas.status.y - height;
    let y = if areas.detail.height > 0 { top.min(areas.detail.y) } else { top };
    let area = Area { x: 0, y, width: areas.status.width, height: areas.status.y - y };
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    canvas.clear();
    canvas.head(&view.words.say("frame-first-visit"), Role::Heading);
    // The lines name keys by action, so that they hold under any keymap.
    let signs: Vec<(&str, String)> = Action::ALL
        .iter()
        .filter_map(|action| Some((action.id(), view.keymap.keys_for(*action).first()?.sign())))
        .collect();
    let args: Vec<(&str, Value<'_>)> = signs.iter().map(|(id, sign)| (*id, sign.as_str().into())).collect();
    for (row, id) in lines.into_iter().enumerate() {
        canvas.put(1, row as u16 + 1, area.width - 1, &view.words.say_with(id, &args), Role::Caution);
    }
}

/// Panes on the left; on the right what must be known of figures and day; the plan between, where there is room.
fn title(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let (model, words) = (view.model, view.words);
    let width_of = |text: &str| width(text) as u16;
    let label = words.say("frame-made-up");
    let shows_label = model.has_made_up_figures();
    let day = words.day(model.today);
    let long_day = match model.rehearsal_day() {
        Some(_) => words.say_with("frame-rehearsal", &[("day", day.as_str().into())]),
        None => day.clone(),
    };
    let label_width = if shows_label { width_of(&label) + 2 } else { 0 };
    let room_with = |day: &str| canvas.width().saturating_sub(label_width + 1 + width_of(day));
    let spans = panes(view, room_with(&day));
    let left: u16 = spans.iter().map(|(text, _)| width_of(text)).sum();
    let day = if left <= room_with(&long_day) { long_day } else { day };
    let mut right = canvas.put_right(canvas.width() - 1, 0, &day, Role::Plain);
    if shows_label {
        right = canvas.put_right(right.saturating_sub(2), 0, &label, Role::Label);
    }
    let brand = " CT135 ";
    let x = if left + width_of(brand) < right { canvas.put(0, 0, 7, brand, Role::Heading) } else { 0 };
    let end = x + canvas.put_spans(x, 0, right.saturating_sub(x + 1), &spans);
    if let Some((least, name)) = followed(view) {
        let room = right.saturating_sub(end + 2);
        if room >= width_of(&least) {
            canvas.put(end + 1, 0, room, &name, Role::Faint);
        }
    }
}

/// The number of the document that the plan follows now, alone and with its place; of several plans how many there are.
fn followed(view: &View<'_>) -> Option<(String, String)> {
    let book = &view.model.snapshot;
    let mut plans = book.rows::<Plan>();
    let (id, plan) = plans.next()?;
    let others = plans.count();
    if others > 0 {
        let said = view.words.say_with("frame-plans", &[("n", (others + 1).into())]);
        return Some((said.clone(), said));
    }
    let number = last_document(book, id).map_or_else(|| plan.number.clone(), |document| document.number);
    let name = format!("{number} {}", plan.place);
    Some((number.to_string(), name))
}

/// The panes with the keys that lead to them; without keys where they do not fit.
fn panes<'a>(view: &View<'_>, room: u16) -> Vec<Span<'a>> {
    let panes = [
        (PaneKind::Matrix, Action::ShowMatrix, "frame-pane-matrix"),
        (PaneKind::Review, Action::ShowReview, "frame-pane-review"),
        (PaneKind::Calendar, Action::ShowCalendar, "frame-pane-calendar"),
    ];
    let spans = |shows_keys: bool| -> Vec<Span<'a>> {
        let of_pane = |(pane, action, id): (PaneKind, Action, &str)| {
            let key = view.keymap.keys_for(action).first().filter(|_| shows_keys);
            let key = key.map(|key| key.sign().replace(' ', "") + " ").unwrap_or_default();
            let name = view.words.say(id);
            let is_covered = view.model.import().is_some() || sheet::of(view.model).is_some();
            let is_shown = view.model.book == BookState::Open && !is_covered;
            if pane == view.model.pane && is_shown {
                (Cow::Owned(format!("[{key}{name}]")), Role::Current)
            } else {
                (Cow::Owned(format!(" {key}{name} ")), Role::Plain)
            }
        };
        panes.into_iter().map(of_pane).collect()
    };
    let with_keys = spans(true);
    let wanted: usize = with_keys.iter().map(|(text, _)| width(text)).sum();
    if wanted <= usize::from(room) { with_keys } else { spans(false) }
}

/// Whether what the person did is durable. Until it is nothing is claimed; that it takes long is said after a moment.
fn saved<'v>(view: &View<'v>) -> Span<'v> {
    let (model, words) = (view.model, view.words);
    if model.saving.has_failed {
        (words.say("frame-not-saved"), Role::Bad)
    } else if model.saving.is_slow {
        (words.say("frame-saving"), Role::Caution)
    } else if model.saving.is_under_way() {
        (Cow::Borrowed(""), Role::Plain)
    } else if model.import().is_some_and(ImportReview::holds_choices)
        || sheet::of(model).is_some_and(SheetReview::holds_choices)
    {
        (words.say("frame-not-stored"), Role::Caution)
    } else {
        (words.say("frame-saved"), Role::Good)
    }
}

/// Gives the notice, where the line is too short for it; the line then says what it says without one.
fn status(view: &View<'_>, canvas: &mut Canvas<'_>) -> Option<(String, Role)> {
    let (model, words) = (view.model, view.words);
    let right = canvas.put_right(canvas.width().saturating_sub(1), 0, view.me, Role::Faint);
    let (said, role) = saved(view);
    let right = if model.book == BookState::Open {
        canvas.put_right(right.saturating_sub(2), 0, &said, role)
    } else {
        right
    };
    let right = view.sent.map_or(right, |sent| {
        let session = words.decimal((sent.all / 100) as i64, 1);
        let args = [("key", sent.a_key.into()), ("session", session.into())];
        canvas.put_right(right.saturating_sub(2), 0, &words.say_with("frame-bytes", &args), Role::Faint)
    });
    let room = right.saturating_sub(2);
    let notice = model.notice.as_ref().map(|notice| notice::say(view, notice));
    let too_long = match notice {
        Some((sentence, role)) if width(&sentence) + HEAD <= usize::from(room) => {
            canvas.head_within(room, &sentence, role);
            return None;
        }
        notice => notice,
    };
    let said = match model.pane {
        _ if model.import().is_some() => {
            model.import().map(|it| super::import::status(view, it)).unwrap_or_default()
        }
        _ if sheet::of(model).is_some() => {
            sheet::of(model).map(|it| super::sheet::status(view, it)).unwrap_or_default()
        }
        _ if model.book == BookState::None => return too_long,
        PaneKind::Matrix => super::matrix::status(view),
        PaneKind::Review => super::review::status(view),
        PaneKind::Calendar => super::calendar::status(view),
    };
    canvas.head_within(room, &said, Role::Plain);
    too_long
}

/// Puts a sentence that a line is too short for on as many lines as it needs, over the last ones above the status.
pub(super) fn paint_over(sentence: &str, role: Role, frame: &mut Frame<'_>, areas: &Areas) {
    let x = HEAD as u16;
    let room = areas.status.width.saturating_sub(x + 1);
    let lines = wrap(sentence, usize::from(room));
    let height = (lines.len() as u16).min(areas.status.y.saturating_sub(1));
    let area = Area { y: areas.status.y - height, height, ..areas.status };
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    canvas.clear();
    for (line, y) in lines.iter().zip(0..height) {
        if y == 0 {
            canvas.head(line, role);
        } else {
            canvas.put(x, y, room, line, role);
        }
    }
}

/// What can follow on the keys typed so far, each with its short words; after a count, the count stands first.
fn following(view: &View<'_>) -> Vec<(String, String)> {
    let count = view.begun.count();
    let first = count.map(|count| (count.to_string(), view.words.say("frame-hint-count").into_owned()));
    let following = view.begun.following().iter().map(|(sequence, action)| {
        let words = match (action, count) {
            (Action::First | Action::Last, Some(count)) => {
                view.words.say_with("frame-hint-to-row", &[("number", count.into())])
            }
            _ => view.words.action_hint(action.id()),
        };
        (sequence.sign(), words)
    });
    first.into_iter().chain(following).collect()
}

/// Paints the continuations on the line of hints; those of a sequence, which are all worth knowing, on the status line
/// too where they need it. After a count nearly everything can follow, and one line of it is enough.
fn paint_following(view: &View<'_>, following: &[(String, String)], frame: &mut Frame<'_>, areas: &Areas) {
    let wanted = |(keys, words): &(String, String)| width(keys) + 1 + width(words);
    let mut lines: Vec<Vec<&(String, String)>> = vec![Vec::new()];
    let mut x = 1;
    let most = if view.begun.count().is_some() { 1 } else { MOST_FOLLOWING };
    for item in following {
        if x + wanted(item) >= usize::from(areas.hints.width) {
            if lines.len() == most {
                continue;
            }
            lines.push(Vec::new());
            x = 1;
        }
        x += wanted(item) + 2;
        if let Some(line) = lines.last_mut() {
            line.push(item);
        }
    }
    let height = lines.len() as u16;
    let area = Area { y: areas.hints.y + 1 - height, height, ..areas.hints };
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    canvas.clear();
    for (line, y) in lines.iter().zip(0..) {
        let mut x = 1;
        for (keys, words) in line.iter().copied() {
            x += canvas.put(x, y, area.width, keys, Role::Key) + 1;
            x += canvas.put(x, y, area.width, words, Role::Faint) + 2;
        }
    }
}

/// Keys with their short words, as many as fit.
fn hints(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let mut x = 1;
    let mut hint = |keys: &str, words: &str| {
        let wanted = (width(keys) + 1 + width(words)) as u16;
        if x + wanted < canvas.width() {
            x += canvas.put(x, 0, wanted, keys, Role::Key) + 1;
            x += canvas.put(x, 0, wanted, words, Role::Faint) + 2;
        }
    };
    let sign = |action: Action| view.keymap.keys_for(action).first().map(Sequence::sign).unwrap_or_default();
    for item in view.model.hints() {
        match item {
            Hint::One(action) if !sign(action).is_empty() => {
                hint(&sign(action), &view.words.action_hint(action.id()));
            }
            Hint::Here(action, id) if !sign(action).is_empty() => {
                hint(&sign(action), &view.words.say(&format!("frame-hint-{id}")));
            }
            Hint::Called(action, key, id) if !sign(action).is_empty() => {
                let keys = view.keymap.keys_for(action).iter().map(Sequence::sign);
                let called = keys.into_iter().find(|sign| sign == key).unwrap_or_else(|| sign(action));
                hint(&called, &view.words.say(&format!("frame-hint-{id}")));
            }
            Hint::Pair(one, other, id) if !sign(one).is_empty() => {
                hint(&(sign(one) + &sign(other)), &view.words.say(&format!("frame-hint-{id}")));
            }
            _ => {}
        }
    }
}

/// What every grid says of itself on the status line: marks and filter.
pub(super) fn grid_parts(view: &View<'_>, grid: &Grid) -> Vec<String> {
    let mut parts = Vec::new();
    if !grid.marks.is_empty() {
        let id = if grid.is_only_marked { "frame-only-marked" } else { "frame-marked" };
        parts.push(view.words.say_with(id, &[("n", grid.marks.len().into())]));
    }
    if !grid.filter.is_empty() {
        parts.push(view.words.say_with("frame-filter", &[("words", grid.filter.as_str().into())]));
    }
    parts
}
