//! Rebasing: a list of changes made on an older book is laid over the present one, field by field.
//!
//! A change whose `before` still stands is taken as it is. Otherwise its row is merged three ways; where both sides
//! changed one field differently, the change is left out and named as an [`Overlap`]. Committing calls that a
//! conflict; undoing keeps the newer row and counts it. Nothing here knows who changed the row since.

use super::change::Change;
use super::row::{Row, RowRef};
use super::snapshot::{Changes, ChangesVisitorMut, Tables};
use super::text::Text;

/// The word for a whole row, where one side took it away and the other changed it.
pub const WHOLE_ROW: &str = "row";

/// A change that cannot be laid over the present row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The row.
    pub row: RowRef,
    /// The first field that both sides changed differently, or [`WHOLE_ROW`].
    pub field: &'static str,
}

/// A true overlap with what somebody else did since the author looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The row.
    pub row: RowRef,
    /// The field both changed, or [`WHOLE_ROW`].
    pub field: &'static str,
    /// Who changed it last, where the log knows.
    pub author: Option<Text>,
    /// When: milliseconds since 1970 (UTC).
    pub at: Option<i64>,
}

/// Lays `changes` over the present rows: afterwards every `before` is the row that stands, changes that change nothing
/// are gone, and so are those named in the answer.
pub fn rebase(changes: &mut Changes, tables: &Tables) -> Vec<Overlap> {
    let mut rebase = Rebase { tables, overlaps: Vec::new() };
    changes.visit_mut(&mut rebase);
    rebase.overlaps
}

struct Rebase<'a> {
    tables: &'a Tables,
    overlaps: Vec<Overlap>,
}

impl ChangesVisitorMut for Rebase<'_> {
    fn table<R: Row>(&mut self, changes: &mut Vec<Change<R>>) {
        let table = R::table(self.tables);
        changes.retain_mut(|change| {
            let now = table.get(change.id);
            if change.before.as_ref() == now {
                return change.before != change.after;
            }
            match merged(change, now) {
                Ok(after) => {
                    change.before = now.cloned();
                    change.after = after;
                    change.before != change.after
                }
                Err(field) => {
                    let row = RowRef { table: R::KIND, raw: change.id.raw() };
                    self.overlaps.push(Overlap { row, field });
                    false
                }
            }
        });
    }
}

/// The row as it shall stand, given what stands now, which differs from what the change was made on.
fn merged<R: Row>(change: &Change<R>, now: Option<&R>) -> Result<Option<R>, &'static str> {
    if change.after.as_ref() == now {
        return Ok(change.after.clone());
    }
    match (&change.before, &change.after, now) {
        (Some(base), Some(mine), Some(theirs)) => R::merge(base, mine, theirs).map(Some),
        (Some(base), None, Some(theirs)) => Err(base.differing(theirs).first().copied().unwrap_or(WHOLE_ROW)),
        _ => Err(WHOLE_ROW),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agency::{Agency, AgencyKind, Authority};
    use crate::domain::id::Id;

    fn agency(name: &str, short: &str) -> Agency {
        Agency {
            key: "bdt".into(),
            name: name.into(),
            short: short.into(),
            aliases: Vec::new(),
            kind: AgencyKind::Single,
            authority: Authority::Under,
            group: None,
            place: None,
        }
    }

    fn over(now: Option<Agency>, before: Option<Agency>, after: Option<Agency>) -> (Changes, Vec<Overlap>) {
        let mut tables = Tables::default();
        tables.agencies.set(Id::new(0), now);
        let mut changes = Changes::default();
        changes.agencies.push(Change { id: Id::new(0), before, after });
        let overlaps = rebase(&mut changes, &tables);
        (changes, overlaps)
    }

    #[test]
    fn different_fields_merge_and_the_same_field_overlaps() {
        let base = agency("Ban", "B");
        let (changes, overlaps) =
            over(Some(agency("Ban Dân tộc", "B")), Some(base.clone()), Some(agency("Ban", "BDT")));
        assert_eq!(overlaps, []);
        assert_eq!(changes.agencies[0].before, Some(agency("Ban Dân tộc", "B")));
        assert_eq!(changes.agencies[0].after, Some(agency("Ban Dân tộc", "BDT")));

        let (changes, overlaps) =
            over(Some(agency("Ban Dân tộc", "B")), Some(base), Some(agency("Ban Tôn giáo", "B")));
        assert_eq!(overlaps[0].field, "name");
        assert!(changes.is_empty());
    }

    #[test]
    fn what_stands_already_is_no_change() {
        let (changes, overlaps) =
            over(Some(agency("B", "B")), Some(agency("A", "A")), Some(agency("B", "B")));
        assert!(changes.is_empty() && overlaps.is_empty());
        let (changes, overlaps) = over(None, Some(agency("A", "A")), None);
        assert!(changes.is_empty() && overlaps.is_empty());
    }

    #[test]
    fn taking_away_a_changed_row_and_changing_one_taken_away_overlap() {
        let (_, overlaps) = over(Some(agency("A", "B")), Some(agency("A", "A")), None);
        assert_eq!(overlaps[0].field, "short");
        let (_, overlaps) = over(None, Some(agency("A", "A")), Some(agency("B", "A")));
        assert_eq!(overlaps[0].field, WHOLE_ROW);
    }
}
