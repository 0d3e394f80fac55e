//! The list of columns: which are shown, in which order. One line of it restores the usual ones.

use super::{Entry, PickDialog, PickKind};
use crate::app::dialog::Dialog;
use crate::app::model::Model;
use crate::app::review::column::{Column, Columns};

/// What a row is called by: without it the table has rows that nobody can tell apart.
const NAME: Column = Column::Village;

/// Opens the list of columns to show; those shown stand first.
pub(in crate::app::review) fn open(model: &mut Model) {
    let columns = model.review.columns();
    let mut dialog = PickDialog::new(PickKind::Columns, Vec::new());
    dialog.list(model.review.view.shown(&columns), &columns);
    // The columns are what one comes for; the line above them is one key away.
    dialog.cursor = 1;
    model.open(Dialog::Picks(Box::new(dialog)));
}

impl PickDialog {
    /// Lists the columns shown, then the others.
    fn list(&mut self, mut listed: Vec<Column>, columns: &Columns) {
        self.picked = (1..=listed.len()).collect();
        for column in columns.all() {
            if !listed.contains(&column) {
                listed.push(column);
            }
        }
        self.entries = std::iter::once(Entry::Usual).chain(listed.into_iter().map(Entry::Column)).collect();
    }

    /// Picks the usual columns, in their order, and no others.
    pub(super) fn list_usual(&mut self, columns: &Columns) {
        self.list(columns.usual(), columns);
    }

    /// Whether the cursor is on the line that restores the usual columns.
    pub(super) fn is_at_usual(&self) -> bool {
        self.entries.get(self.cursor) == Some(&Entry::Usual)
    }

    /// Whether the cursor is on the column that names the rows, and it is shown.
    pub(super) fn is_at_name(&self) -> bool {
        self.entries.get(self.cursor) == Some(&Entry::Column(NAME)) && self.picked.contains(&self.cursor)
    }

    /// The columns picked, in the order of the list.
    pub(super) fn columns(&self) -> Vec<Column> {
        let mut picked = self.picked.clone();
        picked.sort_unstable();
        let column = |place: usize| match self.entries.get(place) {
            Some(Entry::Column(column)) => Some(*column),
            _ => None,
        };
        picked.into_iter().filter_map(column).collect()
    }
}
