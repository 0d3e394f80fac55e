//! How one person looks at the table: columns, order, facets; and the looks that were given a name.

mod facet;
mod order;
mod saved;

pub use facet::{Facet, Tally, facet_columns, tally};
pub use order::{SortBy, Way, sorted};
pub use saved::SavedView;

use super::column::{Column, Columns};
use super::filter::Expr;

/// How the table is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableView {
    /// The columns shown, in their order; none for the usual ones.
    pub columns: Vec<Column>,
    /// What the rows are sorted by, the first key first; none for the order of the book.
    pub sort: Vec<SortBy>,
    /// The values picked, column by column; all of these hold beside the filter line.
    pub facets: Vec<Facet>,
}

impl TableView {
    /// The columns shown.
    pub fn shown(&self, columns: &Columns) -> Vec<Column> {
        if self.columns.is_empty() { columns.usual() } else { self.columns.clone() }
    }

    /// The filter line and the facets, all but those of one column.
    pub fn expr(&self, line: &Expr, without: Option<Column>) -> Expr {
        let facets = self.facets.iter().filter(|facet| Some(facet.column) != without).map(Facet::expr);
        Expr::all(std::iter::once(line.clone()).chain(facets))
    }

    /// Whether the order depends on figures, or on what the criteria say of them.
    pub fn sorts_by_figures(&self) -> bool {
        let is_of_figures = |column: Column| {
            matches!(column, Column::Metric(_) | Column::Criterion(_) | Column::Outcome | Column::Margin)
                || matches!(
                    column,
                    Column::Class | Column::Short | Column::Findings | Column::Missing | Column::Note
                )
        };
        self.sort.iter().any(|key| is_of_figures(key.column))
    }

    /// Whether the order depends on one of these columns.
    pub fn sorts_by(&self, columns: &[Column]) -> bool {
        self.sort.iter().any(|key| columns.contains(&key.column))
    }
}
