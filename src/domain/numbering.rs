//! Numbering: the provisional ids of a proposal become dense ids of the book at the moment it is appended.
//!
//! The n-th new row of a table gets the n-th id the table has not used yet. Nothing here knows whether the rows that
//! are referred to stand; `validate` does.

use super::change::Change;
use super::id::{Id, PROVISIONAL};
use super::row::{Row, RowRef};
use super::snapshot::{Changes, ChangesVisitor, ChangesVisitorMut, Tables};
use super::validate::Refusal;

/// Replaces every provisional id in `changes`, also where other rows of the set refer to it.
///
/// # Errors
/// [`Refusal::Misnumbered`] where a provisional number is larger than its table has changes, or is used twice.
pub fn number(changes: &mut Changes, tables: &Tables) -> Result<(), Refusal> {
    let mut check = Check(Ok(()));
    changes.visit(&mut check);
    check.0?;
    changes.visit_mut(&mut Assign(tables));
    Ok(())
}

/// Gives rows that were numbered for one book, and did not make it into it, the numbers they have in another.
pub fn renumber(changes: &mut Changes, from: &Tables, to: &Tables) {
    changes.visit_mut(&mut Renumber { from, to });
}

struct Renumber<'a> {
    from: &'a Tables,
    to: &'a Tables,
}

impl ChangesVisitorMut for Renumber<'_> {
    fn table<R: Row>(&mut self, changes: &mut Vec<Change<R>>) {
        let mut assign = |row: RowRef| {
            row.raw.checked_sub(self.from.next_id(row.table)).map_or(row.raw, |n| {
                // The n-th new row stays the n-th.
                self.to.next_id(row.table).saturating_add(n)
            })
        };
        for change in changes {
            change.id = Id::new(assign(RowRef { table: R::KIND, raw: change.id.raw() }));
            if let Some(row) = &mut change.after {
                row.remap(&mut assign);
            }
        }
    }
}

/// Refuses provisional numbers that would leave wide holes in a table or meet in one row.
struct Check(Result<(), Refusal>);

impl ChangesVisitor for Check {
    fn table<R: Row>(&mut self, changes: &[Change<R>]) {
        let mut is_used = vec![false; changes.len()];
        for change in changes.iter().filter(|change| change.id.is_provisional()) {
            let n = (change.id.raw() - PROVISIONAL) as usize;
            let is_free = is_used.get(n).is_some_and(|used| !used);
            if !is_free || change.before.is_some() {
                self.0 = Err(Refusal::Misnumbered { row: RowRef { table: R::KIND, raw: change.id.raw() } });
                return;
            }
            is_used[n] = true;
        }
    }
}

struct Assign<'a>(&'a Tables);

impl ChangesVisitorMut for Assign<'_> {
    fn table<R: Row>(&mut self, changes: &mut Vec<Change<R>>) {
        let tables = self.0;
        let mut assign = |row: RowRef| {
            if row.raw < PROVISIONAL {
                row.raw
            } else {
                // A reference past the table's own new rows stays dangling, and is refused as such.
                tables.next_id(row.table).saturating_add(row.raw - PROVISIONAL)
            }
        };
        for change in changes {
            change.id = Id::new(assign(RowRef { table: R::KIND, raw: change.id.raw() }));
            if let Some(row) = &mut change.after {
                row.remap(&mut assign);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setting::{Setting, SettingValue};

    fn setting(days: u16) -> Setting {
        Setting { value: SettingValue::WarningDays(days) }
    }

    #[test]
    fn new_rows_get_the_ids_after_the_last_one_ever_used() {
        let mut tables = Tables::default();
        tables.settings.set(Id::new(6), Some(setting(1)));
        tables.settings.set(Id::new(6), None);
        let mut changes = Changes::default();
        changes.insert(setting(1));
        changes.insert(setting(2));
        assert_eq!(number(&mut changes, &tables), Ok(()));
        assert_eq!(changes.settings.iter().map(|change| change.id.raw()).collect::<Vec<_>>(), [7, 8]);
    }

    #[test]
    fn a_number_used_twice_or_far_out_is_refused() {
        let mut twice = Changes::default();
        let id = twice.insert(setting(1));
        twice.settings.push(Change { id, before: None, after: Some(setting(2)) });
        assert!(matches!(number(&mut twice, &Tables::default()), Err(Refusal::Misnumbered { .. })));

        let far = Change { id: Id::provisional(1000), before: None, after: Some(setting(1)) };
        let mut changes = Changes { settings: vec![far], ..Changes::default() };
        assert!(matches!(number(&mut changes, &Tables::default()), Err(Refusal::Misnumbered { .. })));
    }
}
