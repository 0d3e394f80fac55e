//! The deadline calendar: the month and the agenda, and recording reports received.
//!
//! One day is chosen. In the month the arrows move it, and the agenda follows to what is due that day; in the agenda the
//! cursor moves, and the chosen day follows it.

mod forms;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::action::Action;
use super::grid::{Grid, GridOutcome};
use super::matrix;
use super::message::{Effect, Env};
use super::model::{Model, PaneKind};
use super::notice::Notice;
use crate::domain::agenda::agenda;
use crate::domain::date::Period;
use crate::domain::text::fold;

pub use forms::{submission_form, submit};
pub use rows::{CalendarRow, CalendarView, EntryKey, RowKey, RowKind, Section};

/// Which part of the pane the arrows move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list of what is owed.
    #[default]
    Agenda,
    /// The days of the month.
    Month,
}

/// The state of the pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CalendarPane {
    /// The rows of the agenda.
    pub grid: Grid,
    /// What the book says.
    pub view: CalendarView,
    /// Which part the arrows move in.
    pub focus: Focus,
    chosen: Option<NaiveDate>,
    turned: HashSet<RowKey>,
}

impl CalendarPane {
    /// The chosen day: today until another one is chosen.
    pub fn day(&self) -> NaiveDate {
        self.chosen.unwrap_or(self.view.agenda.today)
    }

    /// The row under the cursor.
    pub fn current(&self) -> Option<&CalendarRow> {
        self.view.row(self.grid.current()?)
    }

    /// The days in which what stands under the cursor can be done, where the plan names a window.
    pub fn window(&self) -> Option<Period> {
        let entry = self.view.entry_of(self.current()?.kind)?;
        Some(Period { start: entry.start?, end: entry.due })
    }
}

/// Takes in a new book: called at the start and after every change.
pub fn refresh(model: &mut Model, _env: &Env) -> Vec<Effect> {
    let agenda = agenda(&model.snapshot, model.today);
    let CalendarPane { grid, view, turned, .. } = &mut model.calendar;
    let is_first = grid.order().is_empty();
    view.lay_out(&model.snapshot, agenda, turned);
    set_rows(model);
    if is_first {
        go_to_first_entry(model);
    }
    Vec::new()
}

/// Puts the cursor on the most pressing instance, today staying the chosen day.
fn go_to_first_entry(model: &mut Model) {
    let page = model.page();
    let CalendarPane { grid, view, .. } = &mut model.calendar;
    let is_entry = |raw: &u32| view.row(*raw).is_some_and(|row| view.entry_of(row.kind).is_some());
    if let Some(place) = grid.shown().iter().position(is_entry) {
        grid.move_to(place, page);
    }
}

/// Lays the rows out again after one was opened or closed.
fn lay_out_again(model: &mut Model) {
    let CalendarPane { view, turned, .. } = &mut model.calendar;
    let agenda = std::mem::take(&mut view.agenda);
    view.lay_out(&model.snapshot, agenda, turned);
    set_rows(model);
}

fn set_rows(model: &mut Model) {
    let order = model.calendar.view.rows().iter().map(|row| row.raw).collect();
    model.calendar.grid.set_order(order);
    choose(model);
    let page = model.page();
    model.calendar.grid.keep_in_view(page);
}

/// Chooses the rows to show again after the filter, the marks or the book changed.
pub fn choose(model: &mut Model) {
    let needle = fold(&model.calendar.grid.filter);
    let CalendarPane { grid, view, .. } = &mut model.calendar;
    grid.choose(|raw| view.row(raw).is_some_and(|row| row.matches(&needle)));
}

/// Whether the row has all of the folded words.
pub fn row_matches(model: &Model, raw: u32, needle: &str) -> bool {
    model.calendar.view.row(raw).is_some_and(|row| row.matches(needle))
}

/// Applies an action of the pane; `None` where it is not one.
pub fn act(model: &mut Model, action: Action, _env: &Env) -> Option<Vec<Effect>> {
    match action {
        Action::PreviousMonth => turn_month(model, -1),
        Action::NextMonth => turn_month(model, 1),
        Action::Today => choose_day(model, model.today),
        Action::SwitchFocus => switch_focus(model),
        Action::RecordSubmission | Action::Edit => forms::open(model),
        Action::History => {
            let task = model.calendar.current().and_then(CalendarRow::task);
            return Some(matrix::history(model, task));
        }
        _ => {
            return match model.calendar.focus {
                Focus::Month => act_in_month(model, action),
                Focus::Agenda => act_in_agenda(model, action),
            };
        }
    }
    Some(Vec::new())
}

fn act_in_month(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let day = model.calendar.day();
    match action {
        Action::Left => step_days(model, -1),
        Action::Right => step_days(model, 1),
        Action::Up => step_days(model, -7),
        Action::Down => step_days(model, 7),
        Action::PageUp => turn_month(model, -1),
        Action::PageDown => turn_month(model, 1),
        Action::First => choose_day(model, Period::month(day.year(), day.month())?.start),
        Action::Last => choose_day(model, Period::month(day.year(), day.month())?.end),
        Action::Open => switch_focus(model),
        _ => return None,
    }
    Some(Vec::new())
}

fn act_in_agenda(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Right => unfold(model),
        Action::Left => fold_or_leave(model),
        Action::Open => open(model),
        _ => {
            let page = model.page();
            match model.calendar.grid.act(action, page) {
                GridOutcome::Ignored => return None,
                GridOutcome::NeedsChoice => choose(model),
                GridOutcome::Moved | GridOutcome::Marked => {}
            }
            model.calendar.grid.keep_in_view(page);
            follow_cursor(model);
        }
    }
    Some(Vec::new())
}

/// Opens or closes the section under the cursor; any other row leads to its task in the matrix.
fn open(model: &mut Model) {
    let Some(row) = model.calendar.current() else {
        model.say(Notice::NoRow);
        return;
    };
    match (row.kind, row.task()) {
        (RowKind::Section { .. }, _) => {
            let key = row.key;
            flip(model, key);
        }
        (kind, Some(task)) => {
            let agency = match kind {
                RowKind::Member { agency, .. } => Some(agency),
                _ => model.calendar.view.entry_of(kind).map(|entry| entry.agency),
            };
            model.pane = PaneKind::Matrix;
            matrix::go_to(model, task);
            let columns = &model.matrix.view.columns;
            if let Some(place) = columns.iter().position(|column| Some(column.agency) == agency) {
                model.matrix.grid.column = place;
            }
        }
        _ => {}
    }
}

/// Opens the row under the cursor, where it opens.
fn unfold(model: &mut Model) {
    if let Some(row) = model.calendar.current()
        && let RowKind::Section { is_open: false, .. } | RowKind::Entry { is_open: Some(false), .. } =
            row.kind
    {
        flip(model, row.key);
    }
}

/// Closes what the cursor stands in; where nothing is open, the arrows go on into the month.
fn fold_or_leave(model: &mut Model) {
    let row = model.calendar.current().map(|row| (row.key, row.kind));
    match row {
        Some((key, RowKind::Entry { is_open: Some(true), .. })) => flip(model, key),
        Some((RowKey::Member(entry, _), _)) => go_to(model, RowKey::Entry(entry)),
        _ => model.calendar.focus = Focus::Month,
    }
}

fn flip(model: &mut Model, key: RowKey) {
    if !model.calendar.turned.remove(&key) {
        model.calendar.turned.insert(key);
    }
    lay_out_again(model);
}

fn switch_focus(model: &mut Model) {
    model.calendar.focus = match model.calendar.focus {
        Focus::Agenda => Focus::Month,
        Focus::Month => Focus::Agenda,
    };
}

fn step_days(model: &mut Model, days: i64) {
    let day = model.calendar.day();
    let count = Days::new(days.unsigned_abs());
    let next = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    choose_day(model, next.unwrap_or(day));
}

fn turn_month(model: &mut Model, months: i32) {
    let day = model.calendar.day();
    let count = Months::new(months.unsigned_abs());
    let next = if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) };
    choose_day(model, next.unwrap_or(day));
}

/// Chooses a day; the cursor goes to the first row that is due that day, if one is shown.
pub fn choose_day(model: &mut Model, day: NaiveDate) {
    model.calendar.chosen = Some(day);
    let page = model.page();
    let CalendarPane { grid, view, .. } = &mut model.calendar;
    let is_due = |raw: &u32| {
        view.row(*raw).and_then(|row| view.entry_of(row.kind)).is_some_and(|entry| entry.due == day)
    };
    if let Some(place) = grid.shown().iter().position(is_due) {
        grid.move_to(place, page);
    }
}

/// To the row of this number, from 1; in the month to the day of this number.
pub fn go_to_number(model: &mut Model, number: usize) {
    if model.calendar.focus == Focus::Month {
        let day = model.calendar.day();
        let wanted = day.with_day(1).and_then(|first| {
            let last = Period::month(first.year(), first.month())?.end;
            last.with_day(last.day().min(number as u32))
        });
        choose_day(model, wanted.unwrap_or(day));
        return;
    }
    let page = model.page();
    model.calendar.grid.move_to(number.saturating_sub(1), page);
    follow_cursor(model);
}

fn follow_cursor(model: &mut Model) {
    let pane = &mut model.calendar;
    let due = pane.current().and_then(|row| pane.view.entry_of(row.kind)).map(|entry| entry.due);
    if due.is_some() {
        pane.chosen = due;
    }
}

fn go_to(model: &mut Model, key: RowKey) {
    let page = model.page();
    if let Some(raw) = model.calendar.view.raw_of(key) {
        model.calendar.grid.go_to(raw, page);
        follow_cursor(model);
    }
}
