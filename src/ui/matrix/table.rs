//! The rows and columns of the matrix.

use ratatui::Frame;

use crate::app::geometry::Area;
use crate::app::matrix::columns::{self, DUE, MARKER, STATUS};
use crate::app::matrix::{Cell, ColumnKind, MatrixRow};
use crate::domain::date::PeriodName;
use crate::domain::occurrence::{DueKind, Timing};
use crate::domain::plan::{Status, Task};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::wording::Words;

/// Paints the header and the rows in view.
pub(super) fn paint(view: &View<'_>, frame: &mut Frame<'_>, area: Area) {
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    let matrix = &view.model.matrix;
    let title = columns::title_width(&matrix.view, area.width);
    let shown = columns::shown(&matrix.view, area.width, matrix.left);
    header(view, &mut canvas, title, &shown);
    let page = usize::from(area.height.saturating_sub(1));
    let grid = &matrix.grid;
    for (line, raw) in grid.shown().iter().skip(grid.top()).take(page).enumerate() {
        let Some(row) = matrix.view.row(*raw) else { continue };
        let y = line as u16 + 1;
        let is_current = grid.top() + line == grid.cursor();
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        canvas.put(1, y, 1, if grid.marks.contains(*raw) { "+" } else { " " }, Role::Caution);
        keys(view, &mut canvas, y, row, is_current, title);
        if !view.rows.has(*raw) {
            continue;
        }
        let mut x = columns::keys_width(&matrix.view, area.width);
        for (place, width) in &shown {
            let cell = row.cells.get(*place).copied().unwrap_or_default();
            let is_selected = is_current && *place == grid.column;
            let text = cell_text(view.words, cell);
            let role = if is_selected { Role::Selected } else { cell_role(cell) };
            let text = if is_selected && text.is_empty() { " ".to_owned() } else { text };
            canvas.put(x, y, width - 1, &text, role);
            x += width;
        }
    }
}

fn header(view: &View<'_>, canvas: &mut Canvas<'_>, title: u16, shown: &[(usize, u16)]) {
    let words = view.words;
    let matrix = &view.model.matrix;
    let mut x = MARKER;
    for (id, width) in [
        ("matrix-head-clause", columns::clause_width(&matrix.view)),
        ("matrix-head-title", title),
        ("matrix-head-due", DUE),
        ("matrix-head-status", STATUS),
    ] {
        canvas.put(x, 0, width - 1, &words.say(id), Role::Heading);
        x += width;
    }
    for (place, width) in shown {
        let column = &matrix.view.columns[*place];
        let role = if *place == matrix.grid.column { Role::Current } else { Role::Heading };
        let name = match column.kind {
            ColumnKind::Group { is_open: true } => format!("{}▾", column.short),
            _ => column.short.to_string(),
        };
        canvas.put(x, 0, width - 1, &name, role);
        x += width;
    }
    let last = shown.last().map_or(0, |(place, _)| place + 1);
    if last < matrix.view.columns.len() {
        canvas.put_right(canvas.width(), 0, "›", Role::Caution);
    }
    if matrix.left > 0 {
        canvas.put(columns::keys_width(&matrix.view, canvas.width()) - 1, 0, 1, "‹", Role::Caution);
    }
}

fn keys(view: &View<'_>, canvas: &mut Canvas<'_>, y: u16, row: &MatrixRow, is_current: bool, title: u16) {
    let Some(task) = view.model.snapshot.get(row.task) else { return };
    let role = if is_current { Role::Current } else { Role::Plain };
    let clause = columns::clause_width(&view.model.matrix.view);
    canvas.put(MARKER, y, clause - 1, &view.model.matrix.view.clauses.print(task), role);
    canvas.put(MARKER + clause, y, title - 1, &task.title, Role::Plain);
    let x = MARKER + clause + title;
    let (text, role) = due(view.words, row, task);
    canvas.put(x, y, DUE - 1, &text, role);
    let (glyph, role) = status_glyph(row.status);
    canvas.put(x + DUE, y, 1, glyph, role);
    canvas.put(x + DUE + 1, y, 1, "│", Role::Plain);
}

/// The due column: a period, a day, or what stands instead of one; late ones begin with "!".
fn due(words: &Words, row: &MatrixRow, task: &Task) -> (String, Role) {
    let text = match (row.due.kind, row.due.day) {
        (DueKind::Recurring, Some(day)) => words.day_short(day),
        (DueKind::Span(period), Some(day)) if matches!(period.name(), PeriodName::Span(_)) => {
            day.format("%d/%m/%y").to_string()
        }
        _ => task.deadlines.first().map_or_else(|| "—".to_owned(), |deadline| words.deadline_short(deadline)),
    };
    match row.due.timing {
        Timing::Overdue(_) => (format!("!{text}"), Role::Bad),
        Timing::Soon(_) => (text, Role::Caution),
        Timing::Settled | Timing::Never => (text, Role::Faint),
        Timing::Later(_) => (text, Role::Plain),
    }
}

/// Roles by rank, then how many members have done it, or how far the agency is.
fn cell_text(words: &Words, cell: Cell) -> String {
    if cell.roles.is_empty() && cell.progress.is_none() && cell.done.is_none() {
        return "·".to_owned();
    }
    let letters = words.role_letters(cell.roles);
    match (cell.done, cell.progress) {
        (Some((done, _)), _) if done > 0 => format!("{letters}{done}"),
        (_, Some(status)) if status != Status::NotStarted => letters + status_glyph(status).0,
        _ => letters,
    }
}

fn cell_role(cell: Cell) -> Role {
    match cell.progress {
        _ if cell.roles.is_empty() && cell.progress.is_none() => Role::Plain,
        Some(status) => status_glyph(status).1,
        None => Role::Plain,
    }
}

/// The glyph of a status; its word stands in the detail.
pub(super) const fn status_glyph(status: Status) -> (&'static str, Role) {
    match status {
        Status::NotStarted => ("○", Role::Plain),
        Status::InProgress => ("◐", Role::Caution),
        Status::Paused => ("‖", Role::Caution),
        Status::Done => ("●", Role::Good),
        Status::Dropped => ("×", Role::Faint),
        Status::Continuous => ("∞", Role::Plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn the_legend_explains_every_status() {
        for words in Lang::ALL.map(Words::new) {
            let legend = words.say("frame-legend-status");
            for status in Status::ALL {
                let (glyph, _) = status_glyph(status);
                assert!(legend.contains(glyph), "{glyph} is not in {legend}");
            }
        }
    }
}
