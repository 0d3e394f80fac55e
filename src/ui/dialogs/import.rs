//! The review of a plan before it is stored: rows above, the sentence of the chosen one below.

use crate::app::import::{ImportReview, ReviewLine, Row, Standing};
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::ui::{changes, findings};

/// Lines for the chosen row.
const BELOW: u16 = 6;

/// Paints the review.
pub(in crate::ui) fn paint(
    view: &View<'_>,
    review: &ImportReview,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    let number = review.reading.header.number.as_deref().unwrap_or("?");
    let count = |standing| review.difference.count(standing).into();
    let args = [
        ("number", number.into()),
        ("agreed", review.count_agreed().into()),
        ("added", count(Standing::New)),
        ("changed", count(Standing::Changed)),
        ("same", count(Standing::Same)),
        ("dropped", count(Standing::Gone)),
    ];
    canvas.head(&view.words.say_with("import-title", &args), Role::Heading);
    let lines = usize::from(canvas.height().saturating_sub(1 + BELOW)).max(1);
    let top = (review.cursor + 1).saturating_sub(lines);
    for (at, line) in review.lines.iter().enumerate().skip(top).take(lines) {
        row(view, review, *line, canvas, (at - top) as u16 + 1, at == review.cursor);
    }
    if let Some(line) = review.lines.get(review.cursor) {
        below(view, review, *line, canvas, lines as u16 + 1);
    }
    None
}

fn row(
    view: &View<'_>,
    review: &ImportReview,
    line: ReviewLine,
    canvas: &mut Canvas<'_>,
    y: u16,
    is_current: bool,
) {
    let room = canvas.width();
    let role = if is_current { Role::Current } else { Role::Plain };
    canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
    let place = match line {
        ReviewLine::Finding(place) => {
            if let Some(noted) = review.reading.findings.get(place) {
                canvas.put(1, y, 1, "!", Role::Caution);
                canvas.put(
                    14,
                    y,
                    room.saturating_sub(15),
                    &findings::sentence(&noted.finding, view.words),
                    role,
                );
            }
            return;
        }
        ReviewLine::Row(place) => place,
    };
    let Some(row) = review.difference.rows.get(place) else { return };
    let marks = if review.findings(place).next().is_some() || row.is_doubtful { "!" } else { " " };
    canvas.put(1, y, 1, marks, Role::Caution);
    let sign = match (review.is_agreed(place), row.standing()) {
        (true, _) => "[x]",
        (false, Standing::Same) => "   ",
        (false, _) => "[ ]",
    };
    canvas.put(2, y, 3, sign, role);
    let standing = match row.standing() {
        Standing::New => "import-standing-new",
        Standing::Changed => "import-standing-changed",
        Standing::Same => "import-standing-same",
        Standing::Gone => "import-standing-gone",
    };
    canvas.put(6, y, 5, &view.words.say(standing), Role::Key);
    fields(view, review, row, canvas, y, role);
}

/// Clause, title, who leads and when.
fn fields(view: &View<'_>, review: &ImportReview, row: &Row, canvas: &mut Canvas<'_>, y: u16, role: Role) {
    let room = canvas.width();
    let read = row.reading.and_then(|place| review.reading.tasks.get(place));
    let task = row.task.and_then(|task| view.model.snapshot.get(task));
    let clause = read.map(|read| &*read.clause).or(task.map(|task| &*task.clause)).unwrap_or("?");
    let title = read.map(|read| &*read.title).or(task.map(|task| &*task.title)).unwrap_or("");
    canvas.put(11, y, 9, clause, role);
    let (leads, due) = read.map_or_else(Default::default, |read| {
        let leads: Vec<&str> = read
            .lead
            .iter()
            .filter_map(|lead| review.reading.agencies.get(lead.0))
            .map(|one| &*one.row.short)
            .collect();
        let due = read.deadlines.first().map(|one| view.words.deadline_short(one)).unwrap_or_default();
        (leads.join(", "), due)
    });
    let title_room = room.saturating_sub(21 + 22);
    canvas.put(21, y, title_room, title, Role::Plain);
    canvas.put(22 + title_room, y, 9, &leads, Role::Plain);
    canvas.put(32 + title_room, y, 10, &due, Role::Plain);
}

/// What differs and what is to be looked at, in words, then the sentence and the words of its deadlines.
fn below(view: &View<'_>, review: &ImportReview, line: ReviewLine, canvas: &mut Canvas<'_>, y: u16) {
    canvas.put(0, y, 2, "──", Role::Faint);
    let ReviewLine::Row(place) = line else { return };
    let Some(row) = review.difference.rows.get(place) else { return };
    let mut said: Vec<String> =
        review.findings(place).map(|finding| findings::sentence(finding, view.words)).collect();
    said.extend(row.changes.iter().map(|change| changes::sentence(change, &view.model.snapshot, view.words)));
    let said = said.join("; ");
    let mut at = y;
    if width(&said) > 0 {
        at = canvas.put_wrapped(3, y, &said, Role::Caution);
    }
    let read = row.reading.and_then(|place| review.reading.tasks.get(place));
    let task = row.task.and_then(|task| view.model.snapshot.get(task));
    if let Some(sentence) = read.map(|read| &read.sentence).or(task.map(|task| &task.sentence)) {
        canvas.put_wrapped(3, at, sentence, Role::Plain);
    }
}
