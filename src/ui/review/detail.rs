//! The verdict on the row under the cursor: under the table in few lines, beside it or in a dialog in full.

use super::explain::{Explainer, Line};
use super::names;
use crate::app::review;
use crate::domain::review::SurveyId;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Paints the detail of the row under the cursor.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>, is_below: bool) {
    if is_below {
        canvas.rule(0, Role::Faint);
    }
    if let Some(raw) = view.model.review.grid.current() {
        let y = u16::from(is_below);
        explain(view, raw, canvas, if is_below { Room::Few(y) } else { Room::Plenty(y) });
    }
}

/// Paints every condition of a row, as a dialog.
pub(in crate::ui) fn explanation(view: &View<'_>, raw: u32, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    canvas.rule(0, Role::Faint);
    explain(view, raw, canvas, Room::Lines(1));
    None
}

/// How much room there is, and the row to begin at.
#[derive(Clone, Copy)]
enum Room {
    /// A few lines: related conditions share one.
    Few(u16),
    /// One line a condition, cut to its width.
    Lines(u16),
    /// As many lines as it takes.
    Plenty(u16),
}

fn explain(view: &View<'_>, raw: u32, canvas: &mut Canvas<'_>, room: Room) {
    let Some(round) = &view.model.review.round else { return };
    let (Ok(ruled), Some(survey)) = (round.rules(), view.model.snapshot.get(SurveyId::new(raw))) else {
        return;
    };
    let assessment = ruled.assessor.explain(&survey.figures);
    let explainer = Explainer { words: view.words, ruled, assessment: &assessment };
    let [village, commune, _] = names(view, raw);
    let sentence = format!("{village} ({commune}): {}", explainer.sentence());
    let cells = canvas.width().saturating_sub(2);
    match room {
        Room::Few(y) => {
            canvas.put(1, y, cells, &sentence, Role::Current);
            let notes = notes(view, raw, &explainer);
            let y = notes.iter().fold(y + 1, |y, (text, role)| {
                canvas.put(1, y, cells, text, *role);
                y + 1
            });
            for (line, row) in explainer.compact().iter().zip(y..canvas.height()) {
                put_line(canvas, row, line, 4);
            }
        }
        Room::Lines(y) => {
            canvas.put(1, y, cells, &sentence, Role::Current);
            let lines = explainer.lines();
            let space = usize::from(canvas.height().saturating_sub(y + 1));
            let lines = if lines.len() > space { explainer.compact() } else { lines };
            for (line, row) in lines.iter().zip(y + 1..) {
                put_line(canvas, row, line, 4);
            }
        }
        Room::Plenty(y) => {
            let mut y = canvas.put_wrapped(1, y, &sentence, Role::Current);
            for (text, role) in notes(view, raw, &explainer) {
                y = canvas.put_wrapped(1, y, &text, role);
            }
            for line in explainer.lines() {
                let x = 1 + line.depth * 2;
                canvas.put(x, y + 1, 5, &line.id, Role::Key);
                canvas.put(x + 5, y + 1, 1, line.glyph.0, line.glyph.1);
                y = canvas.put_wrapped(x + 7, y + 1, &line.text, Role::Plain) - 1;
            }
        }
    }
}

fn put_line(canvas: &mut Canvas<'_>, y: u16, line: &Line, id_cells: u16) {
    let id = width(&line.id) as u16;
    canvas.put(1, y, id_cells.max(id), &line.id, Role::Key);
    let x = 2 + id_cells.max(id);
    canvas.put(x, y, 1, line.glyph.0, line.glyph.1);
    canvas.put(x + 2, y, canvas.width().saturating_sub(x + 3), &line.text, Role::Plain);
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
