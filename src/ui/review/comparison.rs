//! What became of places on the screen: groups with counts, and each place with the figure that made it so.

use super::names;
use crate::app::review::{ComparisonLine, ComparisonList, Ruled, With};
use crate::domain::assessment::Assessment;
use crate::domain::comparison::{Compared, Movement, Side};
use crate::domain::review::{Round, SurveyId};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Paints the list.
pub(in crate::ui) fn paint(
    view: &View<'_>,
    list: &ComparisonList,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    canvas.head(&title(view, list), Role::Heading);
    let lines = usize::from(canvas.height().saturating_sub(1));
    let top = (list.cursor + 1).saturating_sub(lines);
    for (y, (place, line)) in (1..).zip(list.lines.iter().enumerate().skip(top).take(lines)) {
        let is_current = place == list.cursor;
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        let (x, said, role) = match line {
            ComparisonLine::Group(group, count) => (2, heading(view, list, *group, *count), Role::Heading),
            ComparisonLine::Place(one) => (4, place_line(view, list, *one), Role::Plain),
        };
        let role = if is_current { Role::Current } else { role };
        canvas.put(x, y, canvas.width().saturating_sub(x + 1), &said, role);
    }
    if list.lines.is_empty() {
        let id = if list.is_pending() { "review-compare-pending" } else { "review-compare-nothing" };
        canvas.put(2, 1, canvas.width() - 3, &view.words.say(id), Role::Faint);
    }
    if top + lines < list.lines.len() {
        canvas.put_right(canvas.width(), canvas.height().saturating_sub(1), "▼", Role::Caution);
    }
    None
}

fn title(view: &View<'_>, list: &ComparisonList) -> String {
    let words = view.words;
    let year = |round| view.model.snapshot.get(round).map_or(0, |round: &Round| round.year);
    match list.with() {
        Some(With::Round(round)) => {
            words.say_with("review-compare-round", &[("year", year(round).to_string().into())])
        }
        Some(With::Proposals) | None => words.say("review-compare-proposals").into_owned(),
    }
}

fn heading(view: &View<'_>, list: &ComparisonList, group: Movement, count: usize) -> String {
    let words = view.words;
    let group = match list.with() {
        Some(With::Proposals) => words.proposal(group),
        _ => words.movement(group),
    };
    let args = [("group", group.into()), ("n", words.number(count as i64).into())];
    words.say_with("review-compare-group", &args)
}

fn place_line(view: &View<'_>, list: &ComparisonList, one: Compared) -> String {
    let Some(row) = one.after.or(one.before) else { return String::new() };
    let [village, commune, district] = names(view, row.raw());
    let place = format!("{village} ({commune}, {district})");
    match causes(view, list, one) {
        Some(causes) if !causes.is_empty() => format!("{place}: {causes}"),
        _ => place,
    }
}

/// The figures that made it so; of a place that is gone those it had.
fn causes(view: &View<'_>, list: &ComparisonList, one: Compared) -> Option<String> {
    let explained = |id: SurveyId, ruled: &Ruled| -> Option<Assessment> {
        Some(ruled.assessor.explain(&view.model.snapshot.get(id)?.figures))
    };
    let now = view.model.review.round.as_ref()?.rules().ok()?;
    let then = list.earlier.as_ref().and_then(|round| round.rules().ok());
    let before = one.before.zip(then).and_then(|(id, ruled)| Some((ruled, explained(id, ruled)?)));
    let after = one.after.and_then(|id| Some((now, explained(id, now)?)));
    let earlier = before.as_ref().map(|(ruled, assessment)| Side { rules: &ruled.rules, assessment });
    match &after {
        Some((ruled, assessment)) => {
            Some(view.words.causes(earlier, Side { rules: &ruled.rules, assessment }))
        }
        None => earlier.map(|side| view.words.causes(None, side)),
    }
}
