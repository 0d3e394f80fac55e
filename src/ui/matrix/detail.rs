//! What stands under the matrix: the task in words, its deadline, who is what, how far the agency is.

use std::borrow::Cow;

use ratatui::Frame;

use crate::app::geometry::Area;
use crate::app::matrix::MatrixRow;
use crate::domain::occurrence::Timing;
use crate::domain::plan::{Assignment, Progress, Role as TaskRole, Task, TaskId};
use crate::ui::View;
use crate::ui::canvas::{Canvas, Span};
use crate::ui::theme::Role;

/// Paints the detail of the task that the cursor rests on, as much of it as there is room for.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, area: Area) {
    let Some(id) = view.model.detail.row.map(TaskId::new) else { return };
    let (Some(task), Some(row)) = (view.model.snapshot.get(id), view.model.matrix.view.row(id.raw())) else {
        return;
    };
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    let room = area.width.saturating_sub(2);
    let clause = view.model.matrix.view.clauses.print(task);
    canvas.head(&format!("{clause} {}", task.title), Role::Current);
    canvas.put_spans(1, 1, room, &deadline(view, task, row));
    canvas.put_spans(1, 2, room, &roles(view, id));
    let y = progress(view, &mut canvas, 3, id);
    if y + 1 < canvas.height() {
        canvas.put_wrapped(1, y + 1, &task.sentence, Role::Faint);
    }
}

fn deadline<'a>(view: &View<'a>, task: &Task, row: &MatrixRow) -> Vec<Span<'a>> {
    let words = view.words;
    let Some(deadline) = task.deadlines.first() else {
        return vec![(words.say("matrix-no-deadline"), Role::Faint)];
    };
    let mut spans = Vec::new();
    if !deadline.words.is_empty() {
        spans.push((Cow::from(format!("“{}” → ", deadline.words)), Role::Faint));
    }
    spans.push((Cow::from(words.deadline(deadline)), Role::Plain));
    let (text, role) = match row.due.timing {
        Timing::Overdue(days) => (words.say_with("matrix-late", &[("days", days.into())]), Role::Bad),
        Timing::Soon(0) => (words.say("matrix-due-today").into_owned(), Role::Caution),
        Timing::Soon(days) => (words.say_with("matrix-left", &[("days", days.into())]), Role::Caution),
        Timing::Later(days) => (words.say_with("matrix-left", &[("days", days.into())]), Role::Plain),
        Timing::Settled | Timing::Never => return spans,
    };
    spans.push((Cow::from(format!(", {text}")), role));
    spans
}

fn roles<'a>(view: &View<'a>, task: TaskId) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    for role in TaskRole::ALL {
        let line = agencies(view, task, role);
        if !line.is_empty() {
            spans.push((Cow::from(format!("{} ", view.words.role_letter(role))), Role::Key));
            spans.push((Cow::from(line + "  "), Role::Plain));
        }
    }
    spans
}

/// The agencies with a role, by short name; a recipient with the one it is reached through.
fn agencies(view: &View<'_>, task: TaskId, role: TaskRole) -> String {
    let snapshot = &view.model.snapshot;
    let short = |id| snapshot.get(id).map_or("?", |agency: &crate::domain::agency::Agency| &*agency.short);
    let rows = snapshot.rows::<Assignment>().filter(|(_, row)| row.task == task && row.roles.contains(role));
    let names: Vec<String> = rows
        .map(|(_, row)| match row.via {
            Some(via) if role == TaskRole::Recipient => view
                .words
                .say_with("matrix-via", &[("agency", short(row.agency).into()), ("via", short(via).into())]),
            _ => short(row.agency).to_owned(),
        })
        .collect();
    names.join(", ")
}

/// How far the agency under the cursor is, or else whoever has recorded something.
fn progress(view: &View<'_>, canvas: &mut Canvas<'_>, mut y: u16, task: TaskId) -> u16 {
    let (model, words) = (view.model, view.words);
    let under_cursor = model.matrix.view.columns.get(model.detail.column).map(|column| column.agency);
    let mut rows: Vec<&Progress> =
        model.snapshot.rows::<Progress>().map(|(_, row)| row).filter(|row| row.task == task).collect();
    rows.sort_by_key(|row| Some(row.agency) != under_cursor);
    if rows.is_empty() {
        canvas.put(1, y, canvas.width().saturating_sub(2), &words.say("matrix-no-progress"), Role::Faint);
        return y + 1;
    }
    for row in rows {
        let agency = model.snapshot.get(row.agency).map_or("?", |agency| &*agency.short);
        let mut text = format!("{agency}: {}", words.status(row.status));
        if let Some(step) = row.step {
            text = format!("{text} ({})", words.step(step));
        }
        if let Some(percent) = row.percent {
            text = format!("{text} {percent} %");
        }
        if !row.note.is_empty() {
            text = format!("{text} — {}", row.note);
        }
        if let Some(document) = &row.evidence {
            text = format!("{text} · {}", document.number);
        }
        let (glyph, role) = super::table::status_glyph(row.status);
        canvas.put(1, y, 1, glyph, role);
        canvas.put(3, y, canvas.width().saturating_sub(4), &text, Role::Plain);
        y += 1;
    }
    y
}
