//! The days of a month, Monday first: the chosen one in brackets, today with a star, a mark on days when something is due.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::glyph;
use crate::app::calendar::Focus;
use crate::domain::date::{Period, is_weekend, month_weeks};
use crate::domain::occurrence::Timing;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Cells of one day: a sign before, two digits, a sign after.
pub(super) const CELL: u16 = 4;

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Paints so many months under each other, the first being that of the chosen day.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>, months: u16) {
    let chosen = view.model.calendar.day();
    for place in 0..months {
        let first = chosen.with_day(1).and_then(|day| day.checked_add_months(Months::new(u32::from(place))));
        if let Some(first) = first {
            paint_one(view, canvas, place * super::MONTH_LINES, first);
        }
    }
}

fn paint_one(view: &View<'_>, canvas: &mut Canvas<'_>, top: u16, month: NaiveDate) {
    let has_focus = view.model.calendar.focus == Focus::Month;
    let role = if has_focus { Role::Current } else { Role::Heading };
    canvas.put(1, top, canvas.width() - 1, &view.words.month(month.year(), month.month()), role);
    for (column, weekday) in WEEKDAYS.into_iter().enumerate() {
        let x = 1 + column as u16 * CELL;
        canvas.put_right(x + 3, top + 1, &view.words.weekday_short(weekday), Role::Faint);
    }
    for (week, days) in month_weeks(month).into_iter().enumerate() {
        for (column, day) in days.into_iter().enumerate() {
            if let Some(day) = day {
                paint_day(view, canvas, (1 + column as u16 * CELL, top + 2 + week as u16), day);
            }
        }
    }
}

fn paint_day(view: &View<'_>, canvas: &mut Canvas<'_>, (x, y): (u16, u16), day: NaiveDate) {
    let pane = &view.model.calendar;
    let is_chosen = pane.day() == day;
    let due = mark(view, day);
    let before = if is_chosen {
        "["
    } else if day == view.model.today {
        "*"
    } else {
        " "
    };
    let after = due.map_or(if is_chosen { "]" } else { " " }, |(sign, _)| sign);
    let role = match (is_chosen, pane.focus, due) {
        (true, Focus::Month, _) => Role::Selected,
        (true, Focus::Agenda, _) => Role::Current,
        (false, _, Some((_, role))) => role,
        (false, _, None) if is_weekend(day) => Role::Faint,
        (false, _, None) => Role::Plain,
    };
    canvas.put(x, y, CELL, &format!("{before}{:>2}{after}", day.day()), role);
}

/// The most pressing of what is due on a day; else whether the day lies in the window of what stands under the cursor.
fn mark(view: &View<'_>, day: NaiveDate) -> Option<(&'static str, Role)> {
    let pane = &view.model.calendar;
    let due = pane.view.agenda.due_within(Period::day(day));
    let is_in_window = pane.window().is_some_and(|window| window.contains(day));
    let pressing = due.iter().min_by_key(|entry| entry.timing);
    match pressing {
        Some(entry) if matches!(entry.timing, Timing::Later(_)) => Some(("○", Role::Plain)),
        Some(entry) => Some(glyph(entry)),
        None => is_in_window.then_some(("·", Role::Plain)),
    }
}
