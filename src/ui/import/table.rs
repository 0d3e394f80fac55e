//! The lines of a review: findings of the whole document, then duties with what is noted of them.

use crate::app::import::{ImportReview, ReviewLine, Row, Standing};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::ui::{changes, findings};

/// Paints the lines in view under the heading.
pub(super) fn paint(view: &View<'_>, review: &ImportReview, canvas: &mut Canvas<'_>) {
    let lines = usize::from(canvas.height().saturating_sub(1));
    let grid = &review.grid;
    for (at, raw) in grid.shown().iter().enumerate().skip(grid.top()).take(lines) {
        let y = (at - grid.top()) as u16 + 1;
        let is_current = at == grid.cursor();
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        let role = if is_current { Role::Current } else { Role::Plain };
        match review.line(*raw) {
            Some(ReviewLine::Head) => head(view, review, canvas, y, role),
            Some(ReviewLine::Finding(place)) => finding(view, review, place, canvas, y, role),
            Some(ReviewLine::Row(place)) => row(view, review, place, canvas, y, role),
            None => {}
        }
    }
}

fn head(view: &View<'_>, review: &ImportReview, canvas: &mut Canvas<'_>, y: u16, role: Role) {
    canvas.put(2, y, 3, if review.is_head_agreed() { "[x]" } else { "[ ]" }, role);
    canvas.put(6, y, 6, &view.words.say("import-standing-changed"), Role::Key);
    canvas.put(13, y, 11, &view.words.say("import-head"), role);
    let room = canvas.width().saturating_sub(26);
    canvas.put(25, y, room, &changes::head(&review.difference().head, view.words), Role::Plain);
}

fn finding(
    view: &View<'_>,
    review: &ImportReview,
    place: usize,
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let Some(finding) = review.whole_finding(place) else { return };
    canvas.put(1, y, 1, "!", Role::Caution);
    let room = canvas.width().saturating_sub(7);
    canvas.put(6, y, room, &findings::sentence(finding, view.words), role);
}

fn row(view: &View<'_>, review: &ImportReview, place: usize, canvas: &mut Canvas<'_>, y: u16, role: Role) {
    let Some(row) = review.difference().rows.get(place) else { return };
    canvas.put(1, y, 1, if review.is_noted(place) { "!" } else { " " }, Role::Caution);
    let sign = match (review.is_agreed(place), row.standing()) {
        (true, _) => "[x]",
        (false, Standing::Same) => "   ",
        (false, _) => "[ ]",
    };
    canvas.put(2, y, 3, sign, role);
    let standing = match row.standing() {
        _ if review.is_fixed(place) => "import-standing-fixed",
        Standing::New => "import-standing-new",
        Standing::Changed => "import-standing-changed",
        Standing::Same => "import-standing-same",
        Standing::Gone => "import-standing-gone",
    };
    canvas.put(6, y, 6, &view.words.say(standing), Role::Key);
    fields(view, review, place, row, canvas, y, role);
}

/// Clause, title, who leads and when.
fn fields(
    view: &View<'_>,
    review: &ImportReview,
    place: usize,
    row: &Row,
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let read = review.task(place);
    let task = row.task.and_then(|task| view.model.snapshot.get(task));
    let clause = read.map(|read| &*read.clause).or(task.map(|task| &*task.clause)).unwrap_or("?");
    let title = read.map(|read| &*read.title).or(task.map(|task| &*task.title)).unwrap_or("");
    canvas.put(13, y, 11, clause, role);
    let title_room = canvas.width().saturating_sub(25 + 22);
    canvas.put(25, y, title_room, title, Role::Plain);
    let Some(read) = read else { return };
    let agencies = &review.reading().agencies;
    let leads: Vec<&str> =
        read.lead.iter().filter_map(|lead| agencies.get(lead.0)).map(|one| &*one.row.short).collect();
    let due = read.deadlines.first().map(|one| view.words.deadline_short(one)).unwrap_or_default();
    canvas.put(26 + title_room, y, 9, &leads.join(", "), Role::Plain);
    canvas.put(36 + title_room, y, 10, &due, Role::Plain);
}
