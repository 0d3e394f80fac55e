//! The agenda: sections, what is due in them, and, where one is opened, who has sent it and who has not.

use chrono::{Datelike, NaiveDate};

use super::glyph;
use crate::app::calendar::{Focus, RowKind, Section};
use crate::domain::agency::AgencyId;
use crate::domain::agenda::{Dayless, Entry, Part, Standing};
use crate::domain::date::PeriodName;
use crate::domain::deadline::Activity;
use crate::domain::occurrence::Timing;
use crate::domain::plan::TaskId;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Cells before the words of a row: cursor, mark, glyph, gap.
const LEAD: u16 = 4;
/// The least cells of an agency's short name, so that the words after most of them stand under each other.
const AGENCY_LEAST: u16 = 4;
/// From this width on a due day shows its year.
const ROOM_FOR_YEARS: u16 = 40;

/// Paints the head line and the rows in view.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let (model, words) = (view.model, view.words);
    let pane = &model.calendar;
    let today = format!("{} {}", words.weekday(model.today.weekday()), words.day(model.today));
    let today = words.say_with("calendar-today", &[("day", today.into())]);
    let role = if pane.focus == Focus::Agenda { Role::Current } else { Role::Heading };
    canvas.put(1, 0, canvas.width().saturating_sub(1), &today, role);
    let lines = usize::from(canvas.height().saturating_sub(1));
    let grid = &pane.grid;
    for (line, raw) in grid.shown().iter().skip(grid.top()).take(lines).enumerate() {
        let Some(row) = pane.view.row(*raw) else { continue };
        let y = line as u16 + 1;
        let is_current = grid.top() + line == grid.cursor();
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        canvas.put(1, y, 1, if grid.marks.contains(*raw) { "+" } else { " " }, Role::Caution);
        match (row.kind, pane.view.entry_of(row.kind)) {
            (RowKind::Section { section, count, is_open }, _) => {
                paint_section(view, canvas, y, section, count, is_open);
            }
            (RowKind::Entry { is_open, .. }, Some(entry)) => paint_entry(view, canvas, y, entry, is_open),
            (RowKind::Member { agency, standing, .. }, _) => paint_member(view, canvas, y, agency, standing),
            (RowKind::Dayless { task, reason }, _) => paint_dayless(view, canvas, y, task, reason),
            (RowKind::Entry { .. }, None) => {}
        }
    }
}

fn paint_section(
    view: &View<'_>,
    canvas: &mut Canvas<'_>,
    y: u16,
    section: Section,
    count: usize,
    is_open: bool,
) {
    let words = view.words;
    let name = words.say(match section {
        Section::Of(Part::Overdue) => "calendar-overdue",
        Section::Of(Part::ThisWeek) => "calendar-this-week",
        Section::Of(Part::Upcoming) => "calendar-upcoming",
        Section::Of(Part::Settled) => "calendar-settled",
        Section::Dayless => "calendar-dayless",
    });
    let agenda = &view.model.calendar.view.agenda;
    let (text, role) = if count == 0 {
        (words.say_with("calendar-section-none", &[("name", name.into())]), Role::Faint)
    } else if section == Section::Dayless {
        let others = agenda.dayless_count(&[Dayless::Reference]);
        let n = count - others;
        (
            words.say_with(
                "calendar-dayless-counts",
                &[("name", name.into()), ("n", n.into()), ("others", others.into())],
            ),
            Role::Heading,
        )
    } else {
        (words.say_with("calendar-section", &[("name", name.into()), ("n", count.into())]), Role::Heading)
    };
    let sign = if is_open { "" } else { " ▸" };
    canvas.put(2, y, canvas.width().saturating_sub(2), &(text + sign), role);
}

fn paint_entry(view: &View<'_>, canvas: &mut Canvas<'_>, y: u16, entry: &Entry, is_open: Option<bool>) {
    let (sign, role) = glyph(entry);
    canvas.put(2, y, 1, sign, role);
    let day = due_day(view, canvas.width(), entry.due);
    let mut x = LEAD;
    x += canvas.put(x, y, 8, &day, if entry.timing == Timing::Settled { Role::Faint } else { Role::Plain })
        + 1;
    let right = paint_right(view, canvas, y, entry);
    let room = right.saturating_sub(x + 1);
    x += canvas.put(x, y, room, short(view, entry.agency), Role::Plain).max(AGENCY_LEAST) + 1;
    let fold = match is_open {
        Some(true) => "▾",
        Some(false) => "▸",
        None => "",
    };
    let room = right.saturating_sub(x + 1);
    let taken = canvas.put(x, y, room.saturating_sub(width(fold) as u16), &what(view, entry), Role::Plain);
    canvas.put(x + taken, y, room.saturating_sub(taken), fold, Role::Faint);
}

/// Counts of a group and days left or late, from the right. Returns where they begin.
fn paint_right(view: &View<'_>, canvas: &mut Canvas<'_>, y: u16, entry: &Entry) -> u16 {
    let mut right = canvas.width();
    let days = match entry.timing {
        Timing::Overdue(days) => Some((days, Role::Bad)),
        Timing::Soon(days) => Some((days, Role::Caution)),
        Timing::Later(_) | Timing::Settled | Timing::Never => None,
    };
    if let Some((days, role)) = days {
        let text = match canvas.width() {
            ..ROOM_FOR_YEARS => days.to_string(),
            _ => view.words.say_with("calendar-days", &[("days", days.into())]),
        };
        right = canvas.put_right(right, y, &text, role).saturating_sub(1);
    }
    if entry.owing > 1 {
        right = canvas.put_right(right, y, &format!("{}/{}", entry.done, entry.owing), Role::Plain);
    }
    right
}

fn paint_member(view: &View<'_>, canvas: &mut Canvas<'_>, y: u16, agency: AgencyId, standing: Standing) {
    let words = view.words;
    let (sign, role, said) = match standing {
        Standing::Received(id) => {
            let row = view.model.snapshot.get(id);
            let said = row.map(|row| format!("{} · {}", words.day_short(row.received), row.document.number));
            ("●", Role::Good, said.unwrap_or_default())
        }
        Standing::Done => ("●", Role::Good, words.say("calendar-member-done").into_owned()),
        Standing::Missing => ("○", Role::Plain, words.say("calendar-member-missing").into_owned()),
        Standing::NotOwed => ("×", Role::Faint, words.say("calendar-member-not-owed").into_owned()),
    };
    canvas.put(LEAD + 1, y, 1, sign, role);
    let right = canvas.put_right(canvas.width(), y, &said, role);
    let x = LEAD + 3;
    canvas.put(x, y, right.saturating_sub(x + 1), short(view, agency), Role::Plain);
}

fn paint_dayless(view: &View<'_>, canvas: &mut Canvas<'_>, y: u16, task: TaskId, reason: Dayless) {
    let Some(task) = view.model.snapshot.get(task) else { return };
    let said = match reason {
        Dayless::Undated => named(&task.clause, &task.title),
        Dayless::Event | Dayless::Reference | Dayless::Broken => {
            let read = task.deadlines.first().map(|deadline| view.words.deadline_short(deadline));
            format!("{} · {}", named(&task.clause, &task.title), read.unwrap_or_default())
        }
    };
    canvas.put(LEAD, y, canvas.width().saturating_sub(LEAD), &said, Role::Plain);
}

fn named(clause: &str, title: &str) -> String {
    format!("{clause} {title}")
}

/// What is due: the report and its period, or the task, also where its work comes back on a day.
pub(super) fn what(view: &View<'_>, entry: &Entry) -> String {
    let sent = entry.occurrence.filter(|(activity, _)| *activity != Activity::Ongoing);
    let Some((activity, period)) = sent else {
        return view.model.snapshot.get(entry.task).map_or_else(String::new, |task| task.title.to_string());
    };
    let id = match activity {
        Activity::Report | Activity::Ongoing => "calendar-report",
        Activity::Plan => "calendar-plan",
        Activity::Review => "calendar-review",
    };
    let name = match period.name() {
        PeriodName::Year(_) => view.words.period(period),
        _ => view.words.period_short(period),
    };
    view.words.say_with(id, &[("period", name.into())])
}

pub(super) fn short<'a>(view: &View<'a>, agency: AgencyId) -> &'a str {
    view.model.snapshot.get(agency).map_or("?", |agency| &*agency.short)
}

/// A due day, with two digits of its year where there is room.
fn due_day(view: &View<'_>, width: u16, day: NaiveDate) -> String {
    let short = view.words.day_short(day);
    if width < ROOM_FOR_YEARS { short } else { format!("{short}/{:02}", day.year().rem_euclid(100)) }
}
