//! Which rows are shown: those that the filter line and the facets mean.

use super::ReviewPane;
use super::column::Columns;
use super::filter::{self, Expr, Filter};
use super::rows::Rows;
use super::table::SavedView;
use crate::app::marks::Marks;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::snapshot::Snapshot;

/// Chooses the rows to show again after the filter, the marks or the book changed.
pub fn choose(model: &mut Model) {
    let Some(round) = model.review.round.clone() else { return };
    let snapshot = model.snapshot.clone();
    let pane = &mut model.review;
    pane.homes.catch_up(&snapshot, &round);
    let columns = pane.columns();
    match filter::read(&pane.grid.filter, &columns) {
        Ok(expr) => (pane.asked_for, pane.fault) = (expr, None),
        // What was last understood holds on while a line is half typed.
        Err(fault) => pane.fault = Some(fault),
    }
    let accepted = pane.accepted(&snapshot, &pane.view.expr(&pane.asked_for, None));
    pane.grid.choose(|raw| accepted.contains(raw));
}

/// The rows that the words looked for mean; none while they do not read.
pub fn found(model: &mut Model, needle: &str) -> Marks {
    let Some(round) = model.review.round.clone() else { return Marks::default() };
    let snapshot = model.snapshot.clone();
    model.review.homes.catch_up(&snapshot, &round);
    let expr = filter::read(needle, &model.review.columns());
    expr.map_or_else(|_| Marks::default(), |expr| model.review.accepted(&snapshot, &expr))
}

/// Marks these rows and shows only them; the marks there were can be brought back.
pub(super) fn show_only(model: &mut Model, rows: &[u32]) {
    let grid = &mut model.review.grid;
    grid.keep_marks();
    grid.marks.clear();
    for raw in rows {
        grid.marks.insert(*raw);
    }
    grid.is_only_marked = true;
    unhide(model);
    model.review.grid.move_to(0, 1);
    keep_in_view(model);
    model.say(Notice::Marked(rows.len() as u32));
}

/// Puts the cursor on a row; where a filter hides it, the filter goes.
pub(super) fn go_to(model: &mut Model, raw: u32) {
    let page = model.page();
    if !model.review.grid.go_to(raw, page) {
        model.review.grid.is_only_marked = false;
        unhide(model);
        model.review.grid.go_to(raw, page);
    }
}

fn unhide(model: &mut Model) {
    model.review.grid.filter.clear();
    model.review.view.facets.clear();
    choose(model);
}

/// How the table is looked at now, to come back to.
pub fn look(model: &Model) -> SavedView {
    let pane = &model.review;
    SavedView::of("", &pane.grid.filter, &pane.view, &pane.columns())
}

/// Moves the window so that the cursor is seen.
pub(super) fn keep_in_view(model: &mut Model) {
    let page = model.page();
    model.review.grid.keep_in_view(page);
}

impl ReviewPane {
    /// The columns of the round.
    pub fn columns(&self) -> Columns {
        let rules = self.round.as_ref().and_then(|round| round.rules().ok());
        Columns::of(rules.map(|ruled| &ruled.rules))
    }

    /// The rows of the round, to read from; none without a round.
    pub fn rows<'a>(&'a self, snapshot: &'a Snapshot) -> Option<Rows<'a>> {
        let round = self.round.as_ref()?;
        Some(Rows::new(snapshot, round, self.results.as_ref(), &self.homes, &self.grid.marks))
    }

    /// The rows that an expression means.
    pub(super) fn accepted(&self, snapshot: &Snapshot, expr: &Expr) -> Marks {
        let mut accepted = Marks::default();
        let Some(rows) = self.rows(snapshot) else { return accepted };
        let filter = Filter::new(expr, rows);
        for raw in self.grid.order().iter().filter(|raw| filter.accepts(**raw)) {
            accepted.insert(*raw);
        }
        accepted
    }
}
