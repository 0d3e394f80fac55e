//! Lists of the review in which several entries are picked: facets, sort keys, columns; and lists of views and rounds.
//!
//! Nothing changes before Enter; Esc leaves everything as it was. Left and right turn the facets to another column and
//! keep what was picked in this one.

mod columns;

pub(super) use columns::open as open_columns;

use super::column::Column;
use super::filter::Expr;
use super::table::{Facet, SortBy, Tally, Way, facet_columns, sorted, tally};
use super::views;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::review::RoundId;

/// A list in which several entries are picked.
#[derive(Debug, Clone, PartialEq)]
pub struct PickDialog {
    /// What it is for.
    pub kind: PickKind,
    /// The entries.
    pub entries: Vec<Entry>,
    /// The entry under the cursor.
    pub cursor: usize,
    /// The places of the picked entries, in the order of picking.
    pub picked: Vec<usize>,
}

/// What a list is for.
#[derive(Debug, Clone, PartialEq)]
pub enum PickKind {
    /// The values of a column.
    Facets {
        /// The columns that facets can be had of.
        columns: Vec<Column>,
        /// The place of the one shown.
        at: usize,
        /// Whether rows with the picked values are left out.
        is_excluded: bool,
        /// The facets of all columns, as they will be.
        facets: Vec<Facet>,
    },
    /// What the rows are sorted by.
    Sort,
    /// Which columns are shown.
    Columns,
    /// The looks that were given a name.
    Views,
    /// The rounds of the book.
    Rounds,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A value with the number of rows that have it.
    Value(Tally),
    /// A column to sort by, and which way.
    Key(SortBy),
    /// The usual columns in the place of those chosen.
    Usual,
    /// A column to show.
    Column(Column),
    /// Keeps the present look under a new name.
    SaveView,
    /// A look that a person gave a name.
    View(String),
    /// A look that the office shares.
    SharedView(String),
    /// A round with the number of its rows.
    Round(RoundId, usize),
    /// Opens a new round.
    OpenRound,
}

impl PickDialog {
    pub(super) fn new(kind: PickKind, entries: Vec<Entry>) -> Self {
        Self { kind, entries, cursor: 0, picked: Vec::new() }
    }

    /// The place of an entry among those picked, from 1.
    pub fn rank(&self, entry: usize) -> Option<usize> {
        self.picked.iter().position(|place| *place == entry).map(|rank| rank + 1)
    }

    fn toggle(&mut self) {
        let place = self.cursor;
        match self.entries.get_mut(place) {
            // Once for rising, again for falling, and then no longer.
            Some(Entry::Key(key)) => match (self.picked.contains(&place), key.way) {
                (false, _) => {
                    key.way = Way::Rising;
                    self.picked.push(place);
                }
                (true, Way::Rising) => key.way = Way::Falling,
                (true, Way::Falling) => self.picked.retain(|picked| *picked != place),
            },
            Some(Entry::Value(_) | Entry::Column(_)) if self.picked.contains(&place) => {
                self.picked.retain(|picked| *picked != place);
            }
            Some(Entry::Value(_) | Entry::Column(_)) => self.picked.push(place),
            _ => {}
        }
    }

    /// Moves a column towards the start or the end of the list.
    fn shift(&mut self, to: Option<usize>) {
        let is_column = |at: usize| matches!(self.entries.get(at), Some(Entry::Column(_)));
        let Some(to) = to.filter(|to| is_column(*to) && is_column(self.cursor)) else { return };
        let from = std::mem::replace(&mut self.cursor, to);
        self.entries.swap(from, to);
        for place in &mut self.picked {
            *place = match *place {
                place if place == from => to,
                place if place == to => from,
                place => place,
            };
        }
    }

    /// The values picked of the column shown; the one under the cursor where none is.
    fn meant(&self) -> Vec<Expr> {
        let places =
            if self.picked.is_empty() { std::slice::from_ref(&self.cursor) } else { &self.picked[..] };
        places.iter().filter_map(|place| self.value(*place)).collect()
    }

    fn value(&self, place: usize) -> Option<Expr> {
        match self.entries.get(place)? {
            Entry::Value(tally) => Some(tally.value.clone()),
            _ => None,
        }
    }

    /// Keeps what is picked of the column shown among the facets.
    fn keep(&mut self) {
        let picks: Vec<Expr> = self.picked.iter().filter_map(|place| self.value(*place)).collect();
        let PickKind::Facets { columns, at, is_excluded, facets } = &mut self.kind else { return };
        let Some(column) = columns.get(*at).copied() else { return };
        let fresh = Facet { column, picks, is_excluded: *is_excluded };
        match facets.iter_mut().find(|facet| facet.column == column) {
            Some(facet) => *facet = fresh,
            None => facets.push(fresh),
        }
        facets.retain(|facet| !facet.picks.is_empty());
    }
}

/// Opens the facets, at the column of the last one.
pub(super) fn open_facets(model: &mut Model) {
    let columns = facet_columns(&model.review.columns());
    let facets = model.review.view.facets.clone();
    let last = facets.last().map(|facet| facet.column);
    let at = columns.iter().position(|column| Some(*column) == last).unwrap_or(0);
    let kind = PickKind::Facets { columns, at, is_excluded: false, facets };
    let mut dialog = PickDialog::new(kind, Vec::new());
    count(model, &mut dialog);
    model.open(Dialog::Picks(Box::new(dialog)));
}

/// Lists the values of the column shown with their counts.
fn count(model: &Model, dialog: &mut PickDialog) {
    let PickKind::Facets { columns, at, is_excluded, facets } = &mut dialog.kind else { return };
    let (Some(column), Some(rows)) = (columns.get(*at).copied(), model.review.rows(&model.snapshot)) else {
        return;
    };
    let mut view = model.review.view.clone();
    view.facets.clone_from(facets);
    let among = model.review.accepted(&model.snapshot, &view.expr(&model.review.asked_for, Some(column)));
    let mut tallies = tally(rows, &among, column);
    let facet = facets.iter().find(|facet| facet.column == column);
    *is_excluded = facet.is_some_and(|facet| facet.is_excluded);
    // What was picked stays in sight, also where no row has it any more.
    for pick in facet.map_or(&[][..], |facet| &facet.picks) {
        if !tallies.iter().any(|tally| tally.value == *pick) {
            tallies.push(Tally { value: pick.clone(), count: 0 });
        }
    }
    let is_picked = |tally: &Tally| facet.is_some_and(|facet| facet.picks.contains(&tally.value));
    dialog.picked = (0..tallies.len()).filter(|place| is_picked(&tallies[*place])).collect();
    dialog.entries = tallies.into_iter().map(Entry::Value).collect();
    dialog.cursor = 0;
}

/// Opens the list of columns to sort by; those sorted by stand first.
pub(super) fn open_sort(model: &mut Model) {
    let (view, columns) = (&model.review.view, model.review.columns());
    let mut keys = view.sort.clone();
    let picked = (0..keys.len()).collect();
    for column in view.shown(&columns).into_iter().chain(columns.all()) {
        if !keys.iter().any(|key| key.column == column) {
            keys.push(SortBy { column, way: Way::Rising });
        }
    }
    let mut dialog = PickDialog::new(PickKind::Sort, keys.into_iter().map(Entry::Key).collect());
    dialog.picked = picked;
    model.open(Dialog::Picks(Box::new(dialog)));
}

/// Applies an action to the list on top; `page` is how many entries are seen at once.
pub(in crate::app) fn act(model: &mut Model, action: Action, page: usize) -> Vec<Effect> {
    let Some(Dialog::Picks(mut dialog)) = model.dialogs.pop() else { return Vec::new() };
    let mut effects = Vec::new();
    let last = dialog.entries.len().saturating_sub(1);
    match action {
        Action::NextField => dialog.cursor = (dialog.cursor + 1).min(last),
        Action::PreviousField => dialog.cursor = dialog.cursor.saturating_sub(1),
        Action::NextPage => dialog.cursor = (dialog.cursor + page.max(1)).min(last),
        Action::PreviousPage => dialog.cursor = dialog.cursor.saturating_sub(page.max(1)),
        Action::NextChoice | Action::PreviousChoice => turn(model, &mut dialog, action),
        Action::Pick if dialog.is_at_usual() => dialog.list_usual(&model.review.columns()),
        Action::Pick | Action::Drop if dialog.is_at_name() => model.say(Notice::NamesRows),
        Action::Pick => {
            dialog.toggle();
            if !matches!(dialog.kind, PickKind::Sort) {
                dialog.cursor = (dialog.cursor + 1).min(last);
            }
        }
        Action::Exclude => {
            if let PickKind::Facets { is_excluded, .. } = &mut dialog.kind {
                *is_excluded = !*is_excluded;
            }
        }
        Action::MarkPicked => mark(model, &dialog),
        Action::MoveUp => dialog.shift(dialog.cursor.checked_sub(1)),
        Action::MoveDown => dialog.shift(Some(dialog.cursor + 1)),
        Action::Drop if matches!(dialog.kind, PickKind::Views) => {
            effects = views::take_away(model, &mut dialog);
        }
        Action::Drop => dialog.picked.retain(|picked| *picked != dialog.cursor),
        Action::Share => effects = views::share(model, &mut dialog),
        _ => {}
    }
    model.open(Dialog::Picks(dialog));
    effects
}

/// Turns the facets to the next column or the one before.
fn turn(model: &Model, dialog: &mut PickDialog, action: Action) {
    dialog.keep();
    if let PickKind::Facets { columns, at, .. } = &mut dialog.kind {
        let steps = if action == Action::NextChoice { 1 } else { columns.len().saturating_sub(1) };
        *at = (*at + steps) % columns.len().max(1);
        count(model, dialog);
    }
}

/// Marks the rows shown that have the picked values.
fn mark(model: &mut Model, dialog: &PickDialog) {
    let PickKind::Facets { columns, at, is_excluded, facets } = &dialog.kind else { return };
    let Some(column) = columns.get(*at).copied() else { return };
    let facet = Facet { column, picks: dialog.meant(), is_excluded: *is_excluded };
    let mut view = model.review.view.clone();
    view.facets.clone_from(facets);
    let rest = view.expr(&model.review.asked_for, Some(column));
    let found = model.review.accepted(&model.snapshot, &Expr::all([rest, facet.expr()]));
    found.iter().for_each(|raw| model.review.grid.marks.insert(raw));
    model.say(Notice::Marked(found.len() as u32));
}

/// Accepts the list.
pub(in crate::app) fn accept(model: &mut Model, mut dialog: PickDialog) -> Vec<Effect> {
    match dialog.kind {
        PickKind::Facets { .. } => {
            // Enter on a value that is not picked picks it, so that one value takes two keys.
            if dialog.picked.is_empty() && model.review.view.facets.is_empty() && dialog.has_no_facets() {
                dialog.toggle();
            }
            dialog.keep();
            if let PickKind::Facets { facets, .. } = dialog.kind {
                model.review.view.facets = facets;
            }
            super::choose(model);
            super::keep_in_view(model);
        }
        PickKind::Sort => {
            if dialog.picked.is_empty() && model.review.view.sort.is_empty() {
                dialog.toggle();
            }
            let key = |place: &usize| match dialog.entries.get(*place) {
                Some(Entry::Key(key)) => Some(*key),
                _ => None,
            };
            model.review.view.sort = dialog.picked.iter().filter_map(key).collect();
            sort_anew(model);
        }
        PickKind::Columns => {
            let usual = model.review.columns().usual();
            let shown = dialog.columns();
            let is_usual = dialog.is_at_usual() || shown == usual;
            model.review.view.columns = if is_usual { Vec::new() } else { shown };
        }
        PickKind::Rounds => {
            super::opening::accept(model, dialog.entries.get(dialog.cursor));
            return super::catch_up(model);
        }
        PickKind::Views => views::accept(model, dialog.entries.get(dialog.cursor)),
    }
    Vec::new()
}

impl PickDialog {
    fn has_no_facets(&self) -> bool {
        matches!(&self.kind, PickKind::Facets { facets, .. } if facets.is_empty())
    }
}

/// Sorts the rows by the keys of the view.
pub(super) fn sort_anew(model: &mut Model) {
    let Some(round) = model.review.round.clone() else { return };
    let snapshot = model.snapshot.clone();
    model.review.homes.catch_up(&snapshot, &round);
    let pane = &model.review;
    let order = pane.rows(&snapshot).map(|rows| sorted(rows, pane.grid.order(), &pane.view.sort));
    if let Some(order) = order {
        model.review.grid.set_order(order);
    }
    model.review.is_order_stale = false;
    super::choose(model);
    super::keep_in_view(model);
}
