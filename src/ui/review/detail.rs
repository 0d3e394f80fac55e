//! The verdict on the row under the cursor: under the table in few lines, beside it or in a dialog in full.

use super::explain::{Explainer, Line};
use super::names;
use crate::app::dialog::Explanation;
use crate::app::review;
use crate::domain::review::SurveyId;
use crate::domain::text::{width, wrap};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Cells of an id in front of a condition.
const ID: u16 = 4;

/// A line of the full explanation: where it begins and what it consists of.
type Piece = (u16, String, Role);

/// Paints the detail of the row under the cursor.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>, is_below: bool) {
    let Some(row) = view.model.review.grid.current() else { return };
    if is_below {
        canvas.rule(0, Role::Faint);
        with_explainer(view, row, |explainer| few(view, row, canvas, explainer));
    } else {
        full(view, Explanation { row, top: 0 }, canvas, 0);
    }
}

/// Paints every condition of a row, as a dialog that scrolls.
pub(in crate::ui) fn explanation(
    view: &View<'_>,
    explanation: Explanation,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    canvas.rule(0, Role::Faint);
    full(view, explanation, canvas, 1);
    None
}

fn with_explainer(view: &View<'_>, row: u32, paint: impl FnOnce(&Explainer<'_>)) {
    let Some(round) = &view.model.review.round else { return };
    let (Ok(ruled), Some(survey)) = (round.rules(), view.model.snapshot.get(SurveyId::new(row))) else {
        return;
    };
    let assessment = ruled.assessor.explain(&survey.figures);
    paint(&Explainer { words: view.words, ruled, assessment: &assessment });
}

fn head(view: &View<'_>, row: u32, explainer: &Explainer<'_>) -> String {
    let [village, commune, _] = names(view, row);
    format!("{village} ({commune}): {}", explainer.sentence())
}

/// The verdict, what stands beside it, and related conditions sharing a line: what keeps it from being met first.
fn few(view: &View<'_>, row: u32, canvas: &mut Canvas<'_>, explainer: &Explainer<'_>) {
    let cells = canvas.width().saturating_sub(2);
    let mut y = canvas.put_wrapped(1, 1, &head(view, row, explainer), Role::Current);
    for (text, role) in notes(view, row, explainer) {
        canvas.put(1, y, cells, &text, role);
        y += 1;
    }
    for (line, y) in explainer.compact().iter().zip(y..canvas.height()) {
        let Line { id, glyph: (glyph, role), text, .. } = line;
        canvas.put(1, y, ID, id, Role::Key);
        canvas.put(ID + 2, y, 1, glyph, *role);
        canvas.put(ID + 4, y, cells.saturating_sub(ID + 3), text, Role::Plain);
    }
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
        let (glyph, role) = line.glyph;
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
