//! The what-if on the screen: what can be moved, how the counts change, who flips where and by which figure.

use super::names;
use crate::app::review::{Flips, Ruled, Trial, TrialLine};
use crate::domain::assessment::Outcome;
use crate::domain::comparison::{Movement, Side};
use crate::domain::criteria::{Adjustment, Bound, Condition, Part, RuleSet};
use crate::domain::figures::Metric;
use crate::domain::review::SurveyId;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Cells of the cursor before a line, and of an id.
const CURSOR: u16 = 2;
const ID: u16 = 5;

/// Paints the trial.
pub(in crate::ui) fn paint(view: &View<'_>, trial: &Trial, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    let round = view.model.review.round.as_ref()?;
    let official = round.rules().ok()?;
    canvas.head(&view.words.say("review-trial-title"), Role::Caution);
    let mut counts = trial.shown.as_ref().map(|flips| told(view, flips)).unwrap_or_default();
    if trial.is_pending() {
        let separator = if counts.is_empty() { "" } else { " · " };
        counts = format!("{counts}{separator}{}", view.words.say("review-trial-pending"));
    }
    canvas.put(1, 1, canvas.width() - 2, &counts, Role::Heading);
    let lines = trial.lines(&view.model.review);
    let room = usize::from(canvas.height().saturating_sub(2) / 2).max(1);
    let top = (trial.cursor + 1).saturating_sub(room);
    for (y, (place, line)) in (2..).zip(lines.iter().enumerate().skip(top).take(room)) {
        let is_current = place == trial.cursor;
        let role = if is_current { Role::Current } else { Role::Plain };
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        match line {
            TrialLine::Part(node, part) => part_line(view, official, trial, (*node, *part), canvas, y, role),
            TrialLine::Scenario(at) => {
                let said = scenario(view, official, trial, *at);
                canvas.put(CURSOR, y, canvas.width() - CURSOR - 1, &said, role);
            }
        }
    }
    if top + room < lines.len() {
        canvas.put_right(canvas.width(), 1 + room as u16, "▼", Role::Caution);
    }
    let first = 2 + room.min(lines.len()) as u16;
    flipped(view, official, trial, canvas, first);
    None
}

/// "đủ 371 → 389 (+18) · không đủ 322 → 304 (-18) · chưa đủ số liệu 63".
fn told(view: &View<'_>, flips: &Flips) -> String {
    let words = view.words;
    let one = |outcome: Outcome| {
        let (before, after) = flips.counts(outcome);
        let change = after as i64 - before as i64;
        let sign = if change > 0 { "+" } else { "" };
        let args = [
            ("outcome", words.outcome(outcome).into_owned().into()),
            ("before", words.number(before as i64).into()),
            ("after", words.number(after as i64).into()),
            ("change", format!("{sign}{}", words.number(change)).into()),
        ];
        if change == 0 {
            let args = [args[0].clone(), args[2].clone()];
            words.say_with("review-trial-outcome-same", &args)
        } else {
            words.say_with("review-trial-outcome", &args)
        }
    };
    Outcome::ALL.map(one).join(" · ")
}

/// A part that can be moved: its condition, and where it stands officially and in the trial.
fn part_line(
    view: &View<'_>,
    official: &Ruled,
    trial: &Trial,
    (node, part): (usize, Part),
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let Some(told) = official.rules.nodes().get(node) else { return };
    let (before, after) =
        (setting(view, &official.rules, node, part), setting(view, &trial.tried.rules, node, part));
    let is_moved = before != after;
    let said = if is_moved {
        view.words.say_with("review-trial-moved", &[("before", before.into()), ("after", after.into())])
    } else {
        after
    };
    let right = canvas.width() - 1;
    let room = right.saturating_sub(CURSOR + ID + 2 + width(&said) as u16);
    canvas.put(CURSOR, y, ID, &told.id, Role::Key);
    canvas.put(CURSOR + ID + 1, y, room, view.words.bilingual(&told.label), role);
    canvas.put_right(right, y, &said, if is_moved { Role::Caution } else { role });
}

/// Where a part stands, in words.
fn setting(view: &View<'_>, rules: &RuleSet, node: usize, part: Part) -> String {
    let words = view.words;
    let Some(told) = rules.nodes().get(node) else { return String::new() };
    let bound = |metric: Metric, bound: Option<Bound>| {
        bound.map(|bound| words.bound(metric, bound)).unwrap_or_default()
    };
    match (part, told.condition, told.gate()) {
        (Part::Threshold, Condition::Leaf { metric, test }, _) => bound(metric, test.bounds().next()),
        (Part::Upper, Condition::Leaf { metric, test }, _) => bound(metric, test.bounds().nth(1)),
        (Part::Count, Condition::AtLeast { k, members, .. }, _) => match k {
            Some(k) => {
                let args = [("k", u32::from(k).into()), ("n", members.len().into())];
                words.say_with("review-trial-count", &args)
            }
            None => words.say_with("review-trial-unknown", &[("n", members.len().into())]),
        },
        (Part::GateThreshold, _, Some((metric, test, _))) => {
            let args = [("metric", words.metric(metric).into()), ("test", words.test(metric, test).into())];
            words.say_with("review-trial-gate-threshold", &args)
        }
        (Part::GateCount, _, Some((metric, test, k))) => {
            let args = [
                ("k", u32::from(k).into()),
                ("metric", words.metric(metric).into()),
                ("test", words.test(metric, test).into()),
            ];
            words.say_with("review-trial-gate", &args)
        }
        _ => String::new(),
    }
}

fn scenario(view: &View<'_>, official: &Ruled, trial: &Trial, at: usize) -> String {
    let Some(scenario) = view.model.review.scenarios.get(at) else { return String::new() };
    let read: Option<Vec<Adjustment>> = scenario.read(&official.rules);
    let told = match read.map(|adjustments| trial.flips_of(&adjustments).map(|flips| told(view, flips))) {
        None => view.words.say("review-trial-unread").into_owned(),
        Some(None) => view.words.say("review-trial-pending").into_owned(),
        Some(Some(told)) => told,
    };
    let args = [("name", scenario.name.as_str().into()), ("told", told.into())];
    view.words.say_with("review-trial-scenario", &args)
}

/// Who flips: by district with counts, then the first of them by name with the figure that made it.
fn flipped(view: &View<'_>, official: &Ruled, trial: &Trial, canvas: &mut Canvas<'_>, first: u16) {
    let Some(flips) = &trial.shown else { return };
    let words = view.words;
    let mut y = first;
    if flips.rows.is_empty() {
        canvas.put(1, y, canvas.width() - 2, &words.say("review-trial-nobody"), Role::Faint);
        return;
    }
    let groups = [Some(Movement::Joins), Some(Movement::Leaves), Some(Movement::Unclear), None];
    for group in groups {
        let rows = flips.rows.iter().filter(|flip| flip.movement == group);
        let districts = by_district(view, rows.map(|flip| flip.raw));
        let total: usize = districts.iter().map(|(_, count)| count).sum();
        if total == 0 {
            continue;
        }
        let name = match group {
            None => words.say("review-trial-class").into_owned(),
            // Beside the counts by verdict "unclear" alone would be read as what becomes of them.
            Some(Movement::Unclear) => words.say("review-trial-unclear").into_owned(),
            Some(group) => words.movement(group),
        };
        let named = districts.iter().map(|(district, count)| {
            let args = [("district", district.as_str().into()), ("n", (*count).into())];
            words.say_with("review-trial-district", &args)
        });
        let districts = named.collect::<Vec<_>>().join(", ");
        let args = [("group", name.into()), ("n", total.into()), ("districts", districts.into())];
        let said = words.say_with("review-trial-group", &args);
        canvas.put(1, y, canvas.width() - 2, &said, Role::Heading);
        y += 1;
    }
    for (flip, y) in flips.rows.iter().zip(y..canvas.height()) {
        let [village, commune, district] = names(view, flip.raw);
        let said = cause(view, official, trial, flip.raw);
        canvas.put(
            CURSOR,
            y,
            canvas.width() - 3,
            &format!("{village} ({commune}, {district}): {said}"),
            Role::Plain,
        );
    }
}

/// How many of these rows lie in which district, the most first.
fn by_district(view: &View<'_>, rows: impl Iterator<Item = u32>) -> Vec<(String, usize)> {
    let homes = &view.model.review.homes;
    let mut counts = vec![0_usize; homes.districts().len()];
    for raw in rows {
        if let Some(count) = counts.get_mut(homes.home_of(raw).district as usize) {
            *count += 1;
        }
    }
    let mut found: Vec<(String, usize)> = homes
        .districts()
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(unit, count)| {
            (if unit.name.text.is_empty() { "?" } else { &*unit.name.text }.to_owned(), count)
        })
        .collect();
    found.sort_by(|(_, one), (_, other)| other.cmp(one));
    found
}

fn cause(view: &View<'_>, official: &Ruled, trial: &Trial, raw: u32) -> String {
    let Some(survey) = view.model.snapshot.get(SurveyId::new(raw)) else { return String::new() };
    let before = official.assessor.explain(&survey.figures);
    let after = trial.tried.assessor.explain(&survey.figures);
    view.words.causes(
        Some(Side { rules: &official.rules, assessment: &before }),
        Side { rules: &trial.tried.rules, assessment: &after },
    )
}
