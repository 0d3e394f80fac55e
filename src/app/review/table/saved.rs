//! A look at the table under a name, kept as words: keys of columns and lines of the filter.
//!
//! What a later rule set or program does not know any more is left out when it is taken up again.

use super::{Facet, SortBy, TableView, Way};
use crate::app::review::column::Columns;
use crate::app::review::filter::{print, read};
use crate::domain::review::RoundObject;
use crate::domain::shared_view::SharedView;
use crate::domain::text::Text;

/// A look at the table under a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedView {
    /// Its name; empty for the one a person left.
    pub name: String,
    /// The filter line, as typed.
    pub filter: String,
    /// The keys of the columns; none for the usual ones.
    pub columns: Vec<String>,
    /// The keys sorted by; a minus before one that falls.
    pub sort: Vec<String>,
    /// For each facet the key of its column, a minus before one that leaves out, and its values as filter lines.
    pub facets: Vec<(String, Vec<String>)>,
}

impl SavedView {
    /// The look as it is now.
    pub fn of(name: &str, filter: &str, view: &TableView, columns: &Columns) -> Self {
        let minus = |is_turned: bool| if is_turned { "-" } else { "" };
        let facet = |facet: &Facet| {
            let key = format!("{}{}", minus(facet.is_excluded), columns.key(facet.column));
            (key, facet.picks.iter().map(|pick| print(pick, columns)).collect())
        };
        let sort = |by: &SortBy| format!("{}{}", minus(by.way == Way::Falling), columns.key(by.column));
        Self {
            name: name.to_owned(),
            filter: filter.to_owned(),
            columns: view.columns.iter().map(|column| columns.key(*column).into_owned()).collect(),
            sort: view.sort.iter().map(sort).collect(),
            facets: view.facets.iter().map(facet).collect(),
        }
    }

    /// The look it means, as far as it still stands.
    pub fn view(&self, columns: &Columns) -> TableView {
        let turned = |key: &str| -> Option<(super::Column, bool)> {
            let bare = key.strip_prefix('-');
            Some((columns.of_key(bare.unwrap_or(key))?, bare.is_some()))
        };
        let sort = |key: &String| {
            let (column, is_falling) = turned(key)?;
            Some(SortBy { column, way: if is_falling { Way::Falling } else { Way::Rising } })
        };
        let facet = |(key, picks): &(String, Vec<String>)| {
            let (column, is_excluded) = turned(key)?;
            let picks: Vec<_> = picks.iter().filter_map(|line| read(line, columns).ok()).collect();
            (!picks.is_empty()).then_some(Facet { column, picks, is_excluded })
        };
        TableView {
            columns: self.columns.iter().filter_map(|key| columns.of_key(key)).collect(),
            sort: self.sort.iter().filter_map(sort).collect(),
            facets: self.facets.iter().filter_map(facet).collect(),
        }
    }

    /// The look that the office shares.
    pub fn of_shared(view: &SharedView) -> Self {
        let words = |words: &[Text]| words.iter().map(ToString::to_string).collect();
        let facet = |line: &Text| {
            let mut parts = line.split('\t').map(str::to_owned);
            (parts.next().unwrap_or_default(), parts.collect())
        };
        Self {
            name: view.name.to_string(),
            filter: view.filter.to_string(),
            columns: words(&view.columns),
            sort: words(&view.sort),
            facets: view.facets.iter().map(facet).collect(),
        }
    }

    /// The row of a look that is to be shared.
    pub fn shared(&self, object: RoundObject) -> SharedView {
        let words = |words: &[String]| words.iter().map(|word| Text::from(&**word)).collect();
        let facet = |(key, picks): &(String, Vec<String>)| {
            Text::from(std::iter::once(key).chain(picks).map(|part| &**part).collect::<Vec<_>>().join("\t"))
        };
        SharedView {
            name: Text::from(&*self.name),
            object,
            filter: Text::from(&*self.filter),
            columns: words(&self.columns),
            sort: words(&self.sort),
            facets: self.facets.iter().map(facet).collect(),
        }
    }
}
