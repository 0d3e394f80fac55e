//! The verdict on the row that the cursor rests on: under the table in few lines, in a dialog in full.

use super::{glyph, names};
use crate::app::dialog::Explanation;
use crate::app::review;
use crate::domain::assessment::Outcome;
use crate::domain::review::SurveyId;
use crate::domain::text::{width, wrap};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::wording::explain::{BriefCondition, Explainer};

/// Cells of an id in front of a condition.
const ID: u16 = 4;

/// From so many cells on two conditions stand beside each other.
const TWO_COLUMNS: u16 = 72;

/// From so many cells on both columns have room for counts.
const ROOMY: u16 = 116;

/// Cells of a share, of the answer to a question, and of the counts behind a share.
const SHARE: u16 = 6;
const ANSWER: u16 = 10;
const COUNTS: u16 = 19;

/// A line of the full explanation: where it begins and what it consists of.
type Piece = (u16, String, Role);

/// Paints the detail of the row that the cursor rests on.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>) {
    if let Some(row) = view.model.detail.row {
        with_explainer(view, row, |explainer| few(view, row, canvas, explainer));
    }
}

/// Paints every condition of a row, as a dialog that scrolls.
pub(in crate::ui) fn explanation(
    view: &View<'_>,
    explanation: Explanation,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    canvas.head(&view.words.action("explain"), Role::Heading);
    full(view, explanation, canvas, 1);
    None
}

fn with_explainer(view: &View<'_>, row: u32, paint: impl FnOnce(&Explainer<'_>)) {
    let Some(round) = &view.model.review.round else { return };
    let (Ok(ruled), Some(survey)) = (round.rules(), view.model.snapshot.get(SurveyId::new(row))) else {
        return;
    };
    let assessment = ruled.assessor.explain(&survey.figures);
    paint(&Explainer { words: view.words, rules: &ruled.rules, assessment: &assessment });
}

fn head(view: &View<'_>, row: u32, explainer: &Explainer<'_>) -> String {
    let [village, commune, _] = names(view, row);
    format!("{village} ({commune}): {}", explainer.sentence())
}

/// The verdict and every condition with a value: in two columns, each at its own place whatever the row, so that the eye
/// finds it and only what differs is sent. What stands beside the verdict comes where they leave room. A narrow screen
/// has one column.
fn few(view: &View<'_>, row: u32, canvas: &mut Canvas<'_>, explainer: &Explainer<'_>) {
    canvas.head(&head(view, row, explainer), Role::Current);
    let mut brief = explainer.brief();
    let columns = if canvas.width() < TWO_COLUMNS { 1 } else { 2 };
    if columns == 1 {
        // There are lines for a few only: those that keep the criteria from being met.
        brief.sort_by_key(|condition| condition.outcome == Outcome::Met);
    }
    let lines = (brief.len() as u16).div_ceil(columns).max(1);
    let column = canvas.width() / columns;
    for (place, condition) in (0..).zip(&brief) {
        let at = (1 + place / lines * column, 1 + place % lines);
        paint_condition(canvas, at, column.saturating_sub(2), condition);
    }
    let has_gap = columns * lines > brief.len() as u16;
    let mut at = if has_gap && columns > 1 { (1 + column, lines) } else { (1, lines + 1) };
    for (text, role) in notes(view, row, explainer) {
        canvas.put(at.0, at.1, canvas.width().saturating_sub(at.0 + 1), &text, role);
        at = (1, at.1 + 1);
    }
    if lines + 1 > canvas.height() {
        canvas.put_right(canvas.width(), canvas.height().saturating_sub(1), "▼", Role::Caution);
    }
}

/// One condition in so many cells: id, glyph, label, and at the right its value with its threshold.
fn paint_condition(canvas: &mut Canvas<'_>, (x, y): (u16, u16), cells: u16, condition: &BriefCondition) {
    let counts = if canvas.width() >= ROOMY { COUNTS } else { 0 };
    let right = x + cells;
    canvas.put(x, y, ID, &condition.id, Role::Plain);
    // Without its colour, which the table has: two changes of colour cost more than glyph and value together.
    canvas.put(x + ID, y, 1, glyph(condition.outcome).0, Role::Plain);
    // The threshold is the same in every row, so that the label is cut at the same place in every row.
    let asked_cells = if condition.asked.is_empty() { 0 } else { width(&condition.asked) as u16 + 1 };
    let value_cells = if condition.asked.is_empty() { ANSWER } else { SHARE + asked_cells };
    let label = cells.saturating_sub(ID + 3 + value_cells + counts);
    canvas.put(x + ID + 2, y, label, condition.label, Role::Plain);
    if counts > 0 {
        canvas.put_right(right, y, &told_counts(condition, usize::from(counts) - 1), Role::Plain);
    }
    let value = right - counts;
    canvas.put_right(value, y, &condition.asked, Role::Faint);
    canvas.put_right(value - asked_cells, y, &condition.value, Role::Plain);
}

/// The counts behind a share with the one that would do, as far as they fit: half a number says something else.
fn told_counts(condition: &BriefCondition, room: usize) -> String {
    let BriefCondition { counts, needed, .. } = condition;
    let both = format!("{counts}{needed}");
    [&both, counts].into_iter().find(|text| width(text) <= room).cloned().unwrap_or_default()
}

/// Every condition, in as many lines as it takes; as many of them as there is room for.
fn full(view: &View<'_>, explanation: Explanation, canvas: &mut Canvas<'_>, first: u16) {
    with_explainer(view, explanation.row, |explainer| {
        let lines = pieces(view, explanation.row, explainer, canvas.width());
        let room = usize::from(canvas.height().saturating_sub(first));
        let top = explanation.top.min(lines.len().saturating_sub(room));
        for (line, y) in lines.iter().skip(top).zip(first..canvas.height()) {
            for (x, text, role) in line {
                canvas.put(*x, y, canvas.width().saturating_sub(*x), text, *role);
            }
        }
        if top + room < lines.len() {
            canvas.put_right(canvas.width(), canvas.height().saturating_sub(1), "▼", Role::Caution);
        }
    });
}

fn pieces(view: &View<'_>, row: u32, explainer: &Explainer<'_>, columns: u16) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut put = |head: Vec<Piece>, x: u16, text: &str, role: Role| {
        let wrapped = wrap(text, usize::from(columns.saturating_sub(x + 2)));
        for (n, part) in wrapped.into_iter().enumerate() {
            let mut line = if n == 0 { head.clone() } else { Vec::new() };
            line.push((x, part, role));
            lines.push(line);
        }
    };
    put(Vec::new(), 1, &head(view, row, explainer), Role::Current);
    for (text, role) in notes(view, row, explainer) {
        put(Vec::new(), 1, &text, role);
    }
    for line in explainer.lines() {
        let x = 1 + line.depth * 2;
        let after = x + ID.max(width(&line.id) as u16) + 1;
        let (glyph, role) = glyph(line.outcome);
        put(
            vec![(x, line.id, Role::Key), (after, glyph.to_owned(), role)],
            after + 2,
            &line.text,
            Role::Plain,
        );
    }
    lines
}

/// What stands beside the verdict: contradictions in the figures, the decision with its reason, the row's note.
fn notes(view: &View<'_>, raw: u32, explainer: &Explainer<'_>) -> Vec<(String, Role)> {
    let words = view.words;
    let mut notes: Vec<(String, Role)> = Vec::new();
    for finding in &explainer.assessment.findings {
        notes.push((format!("! {}", words.figure_finding(*finding)), Role::Bad));
    }
    if let Some(row) = review::decision(view.model, raw) {
        let mut said = format!("{}: {}", words.say("review-decision"), words.verdict(row.verdict));
        if let Some(document) = &row.document {
            said = format!("{said} · {}", document.number);
        }
        if !row.reason.is_empty() {
            said = format!("{said} · {}", row.reason);
        }
        notes.push((format!("{said} · {}", row.typed_by), Role::Caution));
    }
    let survey = view.model.snapshot.get(SurveyId::new(raw));
    if let Some(survey) = survey.filter(|survey| !survey.note.is_empty()) {
        notes.push((survey.note.to_string(), Role::Faint));
    }
    notes
}
