//! What stands under the cursor, in words, below the month.

use chrono::Datelike;

use super::list::what;
use crate::app::calendar::RowKind;
use crate::domain::agency::AgencyId;
use crate::domain::agenda::{Entry, Standing};
use crate::domain::occurrence::Timing;
use crate::domain::plan::{Submission, Task};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Paints the words for the row under the cursor, as many lines as there are.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let pane = &view.model.calendar;
    let Some(row) = view.model.detail.row.and_then(|raw| pane.view.row(raw)) else { return };
    let Some(task) = row.task().and_then(|task| view.model.snapshot.get(task)) else { return };
    canvas.head(&task.clause, Role::Current);
    let mut y = canvas.put_wrapped(1, 1, &task.title, Role::Plain);
    match (row.kind, pane.view.entry_of(row.kind)) {
        (RowKind::Member { agency, standing, .. }, Some(entry)) => {
            y = canvas.put_wrapped(1, y, &of_member(view, agency, standing), Role::Plain);
            of_entry(view, canvas, y, task, entry);
        }
        (_, Some(entry)) => of_entry(view, canvas, y, task, entry),
        (_, None) => {
            let read = task.deadlines.first().map(|deadline| view.words.deadline(deadline));
            canvas.put_wrapped(1, y, &read.unwrap_or_default(), Role::Plain);
        }
    }
}

fn of_entry(view: &View<'_>, canvas: &mut Canvas<'_>, top: u16, task: &Task, entry: &Entry) {
    let words = view.words;
    let mut y = top;
    if entry.occurrence.is_some() {
        y = canvas.put_wrapped(1, y, &what(view, entry), Role::Plain);
    }
    let day = format!("{} {}", words.weekday(entry.due.weekday()), words.day(entry.due));
    let id = if entry.is_day_set { "calendar-due" } else { "calendar-due-unset" };
    y = canvas.put_wrapped(1, y, &words.say_with(id, &[("day", day.into())]), Role::Plain);
    let (timing, role) = match entry.timing {
        Timing::Overdue(days) => (words.say_with("matrix-late", &[("days", days.into())]), Role::Bad),
        Timing::Soon(0) => (words.say("matrix-due-today").into_owned(), Role::Caution),
        Timing::Soon(days) => (words.say_with("matrix-left", &[("days", days.into())]), Role::Caution),
        Timing::Later(days) => (words.say_with("matrix-left", &[("days", days.into())]), Role::Plain),
        Timing::Settled | Timing::Never => (words.say("calendar-settled").into_owned(), Role::Good),
    };
    y = canvas.put_wrapped(1, y, &timing, role);
    if entry.is_inferred {
        y = canvas.put_wrapped(1, y, &words.say("calendar-inferred"), Role::Caution);
    }
    let deadline = task.deadlines.get(usize::from(entry.deadline));
    if let Some(deadline) = deadline.filter(|deadline| !deadline.words.is_empty()) {
        canvas.put_wrapped(1, y, &format!("“{}”", deadline.words), Role::Faint);
    }
}

fn of_member(view: &View<'_>, agency: AgencyId, standing: Standing) -> String {
    let words = view.words;
    let name = view.model.snapshot.get(agency).map_or_else(String::new, |agency| agency.name.to_string());
    let said = match standing {
        Standing::Received(id) => match view.model.snapshot.get(id) {
            Some(row) => received(view, row),
            None => String::new(),
        },
        Standing::Done => words.say("calendar-member-done").into_owned(),
        Standing::Missing => words.say("calendar-member-missing").into_owned(),
        Standing::NotOwed => words.say("calendar-member-not-owed").into_owned(),
    };
    format!("{name}: {said}")
}

fn received(view: &View<'_>, row: &Submission) -> String {
    let words = view.words;
    let document = match row.document.date {
        Some(date) => format!("{} ({})", row.document.number, words.day(date)),
        None => row.document.number.to_string(),
    };
    words.say_with(
        "calendar-received",
        &[("document", document.into()), ("day", words.day(row.received).into())],
    )
}
