//! The lines of a review: findings of the whole document, then duties with what is noted of them.

use crate::app::import::{ImportReview, ReviewLine, Row, Standing};
use crate::domain::deadline::Deadline;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::ui::{changes, findings};
use crate::wording::Words;

/// Cells of the deadline, the last column.
const DUE: usize = 14;

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
    let title_room = canvas.width().saturating_sub(25 + 12 + DUE as u16);
    canvas.put(25, y, title_room, title, Role::Plain);
    let Some(read) = read else { return };
    let agencies = &review.reading().agencies;
    let leads: Vec<&str> =
        read.lead.iter().filter_map(|lead| agencies.get(lead.0)).map(|one| &*one.row.short).collect();
    canvas.put(26 + title_room, y, 9, &leads.join(", "), Role::Plain);
    canvas.put(36 + title_room, y, DUE as u16, &due(&read.deadlines, view.words), Role::Plain);
}

/// The first deadline as the column has room for it, and how many more there are: "10/14–12/15 +1".
fn due(deadlines: &[Deadline], words: &Words) -> String {
    let Some((first, rest)) = deadlines.split_first() else { return String::new() };
    let more = if rest.is_empty() { String::new() } else { format!(" +{}", rest.len()) };
    let short = words.deadline_short(first);
    if width(&short) + width(&more) <= DUE { short + &more } else { words.deadline_brief(first) + &more }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::date::Period;
    use crate::domain::deadline::Reading;
    use crate::wording::Lang;

    fn between(start: (i32, u32, u32), end: (i32, u32, u32)) -> Deadline {
        let day = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let reading = Reading::Window(Period { start: day(start), end: day(end) });
        Deadline { words: "".into(), reading, object: None, is_year_inferred: false }
    }

    #[test]
    fn a_deadline_fits_its_column_and_further_ones_are_counted() {
        let long = between((2014, 10, 1), (2015, 12, 31));
        let days = between((2015, 2, 3), (2015, 2, 20));
        let quarter = between((2015, 1, 1), (2015, 3, 31));
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for all in
                [vec![long.clone()], vec![days.clone(); 2], vec![long.clone(); 9], vec![quarter.clone()]]
            {
                assert!(width(&due(&all, &words)) <= DUE, "{lang:?}: {}", due(&all, &words));
            }
        }
        let vi = Words::new(Lang::Vi);
        assert_eq!(due(&[long.clone(), quarter.clone()], &vi), "10/14–12/15 +1");
        assert_eq!(due(&[quarter, long], &vi), "Q.I/15 +1");
        assert_eq!(due(&[days.clone(), days], &vi), "→ 20/02/15 +1");
        assert_eq!(due(&[], &vi), "");
    }
}
