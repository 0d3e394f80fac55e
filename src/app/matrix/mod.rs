//! The agency task matrix: tasks in rows, agencies in columns, roles in cells, progress behind them.

pub mod columns;
mod forms;
pub mod view;

use super::action::Action;
use super::dialog::{Dialog, ListDialog, ListItem, ListKind};
use super::grid::Grid;
use super::lint;
use super::message::{Effect, Env};
use super::model::Model;
use super::notice::Notice;
use crate::domain::agency::AgencyId;
use crate::domain::plan::{Assignment, Progress, Submission, TaskId};
use crate::domain::row::{Row, RowRef};
use crate::domain::text::fold;

pub use forms::{form_of, open_progress, submit};
pub use view::{Cell, Column, ColumnKind, MatrixRow, MatrixView};

/// The state of the pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixPane {
    /// The rows.
    pub grid: Grid,
    /// What the book says, row by row and column by column.
    pub view: MatrixView,
    /// The collective agency that is opened into its members.
    pub opened: Option<AgencyId>,
    /// The first column shown.
    pub left: usize,
    /// What the rows are sorted by.
    pub sort: SortKey,
}

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortKey {
    /// The order of the plan.
    #[default]
    Clause,
    /// The due day, rows without one last.
    Due,
    /// How far the duty is.
    Status,
}

/// Takes in a new book: called at the start and after every change.
pub fn refresh(model: &mut Model, _env: &Env) -> Vec<Effect> {
    model.matrix.view = MatrixView::of(&model.snapshot, model.today, model.matrix.opened);
    let fresh = model.matrix.view.order(model.matrix.sort);
    let is_same_set = fresh.len() == model.matrix.grid.order().len();
    if !is_same_set {
        model.matrix.grid.set_order(fresh);
    }
    choose(model);
    keep_column(model);
    Vec::new()
}

/// Chooses the rows to show again after the filter, the marks or the book changed.
pub fn choose(model: &mut Model) {
    let needle = fold(&model.matrix.grid.filter);
    let mut grid = std::mem::take(&mut model.matrix.grid);
    grid.choose(|raw| row_matches(model, raw, &needle));
    model.matrix.grid = grid;
}

/// Whether the row has all of the folded words.
pub fn row_matches(model: &Model, raw: u32, needle: &str) -> bool {
    model
        .matrix
        .view
        .row(raw)
        .is_some_and(|row| needle.split_whitespace().all(|word| row.search.contains(word)))
}

/// Puts the cursor on a task.
pub fn go_to(model: &mut Model, task: TaskId) {
    if !model.matrix.grid.shown().contains(&task.raw()) {
        model.matrix.grid.filter.clear();
        model.matrix.grid.is_only_marked = false;
        choose(model);
    }
    let page = model.page();
    model.matrix.grid.go_to(task.raw(), page);
}

/// Applies an action of the pane; `None` where it is not one.
pub fn act(model: &mut Model, action: Action, env: &Env) -> Option<Vec<Effect>> {
    match action {
        Action::Left => model.matrix.grid.column = model.matrix.grid.column.saturating_sub(1),
        Action::Right => model.matrix.grid.column += 1,
        Action::Sort => sort(model),
        Action::ToggleGroup => toggle_group(model, env),
        Action::Open => forms::open(model),
        Action::Edit => forms::open_task(model),
        Action::SetRoles => forms::open_roles(model),
        Action::Sentence => {
            let dialog = current(model).map(Dialog::Sentence);
            open_or_say(model, dialog, Notice::NoRow);
        }
        Action::Lints => show_lints(model),
        Action::History => {
            let task = current(model);
            return Some(history(model, task));
        }
        _ => return None,
    }
    keep_column(model);
    Some(Vec::new())
}

/// The task under the cursor.
pub fn current(model: &Model) -> Option<TaskId> {
    model.matrix.grid.current().map(TaskId::new)
}

/// The column under the cursor.
pub fn current_column(model: &Model) -> Option<&Column> {
    model.matrix.view.columns.get(model.matrix.grid.column)
}

fn keep_column(model: &mut Model) {
    let last = model.matrix.view.columns.len().saturating_sub(1);
    model.matrix.grid.column = model.matrix.grid.column.min(last);
    model.matrix.left = columns::first_shown(
        &model.matrix.view,
        model.areas().pane.width,
        model.matrix.left,
        model.matrix.grid.column,
    );
}

fn sort(model: &mut Model) {
    model.matrix.sort = match model.matrix.sort {
        SortKey::Clause => SortKey::Due,
        SortKey::Due => SortKey::Status,
        SortKey::Status => SortKey::Clause,
    };
    let order = model.matrix.view.order(model.matrix.sort);
    model.matrix.grid.set_order(order);
    choose(model);
    let (page, place) = (model.page(), model.matrix.grid.cursor());
    model.matrix.grid.move_to(place, page);
}

fn toggle_group(model: &mut Model, env: &Env) {
    let group = current_column(model).and_then(|column| match column.kind {
        ColumnKind::Group { .. } => Some(column.agency),
        ColumnKind::Member { of } => Some(of),
        ColumnKind::Single => None,
    });
    let Some(group) = group.or_else(|| model.matrix.view.first_group()) else {
        model.say(Notice::NoCell);
        return;
    };
    model.matrix.opened = if model.matrix.opened == Some(group) { None } else { Some(group) };
    refresh(model, env);
    if let Some(place) = model.matrix.view.columns.iter().position(|column| column.agency == group) {
        model.matrix.grid.column = place;
    }
}

fn show_lints(model: &mut Model) {
    let lints = lint::lints(&model.snapshot);
    let dialog = (!lints.is_empty()).then(|| {
        Dialog::List(ListDialog::new(ListKind::Lints, lints.into_iter().map(ListItem::Lint).collect()))
    });
    open_or_say(model, dialog, Notice::NoLints);
}

pub(super) fn open_or_say(model: &mut Model, dialog: Option<Dialog>, otherwise: Notice) {
    match dialog {
        Some(dialog) => model.open(dialog),
        None => model.say(otherwise),
    }
}

/// Asks for the history of a task: its own row, who is what in it, how far everybody is, and what was received.
pub(super) fn history(model: &mut Model, task: Option<TaskId>) -> Vec<Effect> {
    let Some(task) = task else {
        model.say(Notice::NoRow);
        return Vec::new();
    };
    let mut rows = vec![RowRef { table: crate::domain::plan::Task::KIND, raw: task.raw() }];
    let of_assignments = model.snapshot.rows::<Assignment>().filter(|(_, row)| row.task == task);
    rows.extend(of_assignments.map(|(id, _)| RowRef { table: Assignment::KIND, raw: id.raw() }));
    let of_progress = model.snapshot.rows::<Progress>().filter(|(_, row)| row.task == task);
    rows.extend(of_progress.map(|(id, _)| RowRef { table: Progress::KIND, raw: id.raw() }));
    let of_submissions = model.snapshot.rows::<Submission>().filter(|(_, row)| row.task == task);
    rows.extend(of_submissions.map(|(id, _)| RowRef { table: Submission::KIND, raw: id.raw() }));
    let request = model.saving.number();
    model.open(Dialog::List(ListDialog::new(ListKind::History(request), Vec::new())));
    vec![Effect::History(request, rows)]
}
