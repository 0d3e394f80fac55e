//! Looks at the review's table that an office shares: which rows, which columns, in which order.
//!
//! A look refers to columns by their keys and to rows by filter lines, as typed. What a later round does not know of it is
//! left out when it is taken up, so nothing here can go wrong.

use super::id::Id;
use super::review::RoundObject;
use super::row::row;
use super::snapshot::Snapshot;
use super::text::Text;

row! {
    /// A look under a name: one row per name.
    pub struct SharedView in shared_views (SharedView) {
        /// Its name.
        pub name: Text,
        /// What its rows are.
        pub object: RoundObject,
        /// The filter line.
        pub filter: Text,
        /// The keys of the columns; none for the usual ones.
        pub columns: Vec<Text>,
        /// The keys sorted by; a minus before one that falls.
        pub sort: Vec<Text>,
        /// For each facet the key of its column, a minus before one that leaves out, and its values as filter lines, parted
        /// by tabs.
        pub facets: Vec<Text>,
    }
}

/// The shared look with this name.
pub fn shared_view<'b>(book: &'b Snapshot, name: &str) -> Option<(Id<SharedView>, &'b SharedView)> {
    book.rows::<SharedView>().find(|(_, view)| &*view.name == name)
}
