//! Validation: the invariants of the book that a change set must not break, and why one is refused.
//!
//! References stand, keys are unique, nothing is taken away that is still referred to. The checks look at the changed
//! rows and, only where they must, through one table; they never look through the whole book for a single edit.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::mem::{Discriminant, discriminant};

use super::change::Change;
use super::id::{Id, TxId};
use super::permission::Locked;
use super::plan::{Plan, TaskId};
use super::row::{Row, RowRef};
use super::snapshot::{Changes, ChangesVisitor, Snapshot, TableKind, Tables, TablesVisitor};
use super::table::Table;

/// Why a change set is refused. Words for it live in `wording`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing would change.
    Empty,
    /// A provisional id is used twice or lies far out.
    Misnumbered {
        /// The row, under its provisional id.
        row: RowRef,
    },
    /// A row refers to one that does not stand.
    Dangling {
        /// The row that refers.
        row: RowRef,
        /// The row that is not there.
        missing: RowRef,
    },
    /// A row to be taken away is still referred to.
    StillReferred {
        /// The row to be taken away.
        row: RowRef,
        /// Rows that refer to it; the first few.
        by: Vec<RowRef>,
        /// How many refer to it or to another row of the set.
        count: u32,
    },
    /// Another row has the same key.
    Duplicate {
        /// The row that comes.
        row: RowRef,
        /// The row that has the key.
        existing: RowRef,
    },
    /// A value is outside what the field can hold.
    OutOfRange {
        /// The row.
        row: RowRef,
        /// The field.
        field: &'static str,
    },
    /// What an issued plan says changes only by a document.
    NeedsBasis {
        /// The task.
        task: TaskId,
        /// What of it would change.
        what: Locked,
    },
    /// A plan that is issued does not become a draft again without a document.
    NeedsBasisForPlan {
        /// The plan.
        plan: super::plan::PlanId,
    },
    /// There is no change set with this id that could be taken back or brought in again.
    NotInEffect {
        /// The id asked for.
        tx: TxId,
    },
}

/// How many rows that still refer are named.
pub const NAMED_REFERRERS: usize = 5;

/// Checks `changes`, which lead from `before` to `after`.
///
/// # Errors
/// The first invariant that would be broken.
pub fn check(before: &Snapshot, after: &Snapshot, changes: &Changes) -> Result<(), Refusal> {
    let mut references = References { tables: &after.tables, result: Ok(()) };
    changes.visit(&mut references);
    references.result?;
    check_removed(after, changes)?;
    check_keys(before, after, changes)?;
    for change in &changes.progress {
        if change.after.as_ref().is_some_and(|row| row.percent.is_some_and(|percent| percent > 100)) {
            return Err(Refusal::OutOfRange { row: at(change), field: "percent" });
        }
    }
    Ok(())
}

/// Checks a whole book: every reference stands and every key is unique, as if all rows had just come.
///
/// # Errors
/// The first invariant that is broken.
pub fn check_all(book: &Snapshot) -> Result<(), Refusal> {
    struct All(Changes);
    impl TablesVisitor for All {
        fn table<R: Row>(&mut self, table: &Table<R>) {
            let rows = table.iter().map(|(id, row)| Change { id, before: None, after: Some(row.clone()) });
            R::changes_mut(&mut self.0).extend(rows);
        }
    }
    let mut all = All(Changes::default());
    book.tables.visit(&mut all);
    check(&Snapshot::default(), book, &all.0)
}

/// How many rows stand in all tables.
pub fn rows_of(book: &Snapshot) -> u64 {
    struct Count(u64);
    impl TablesVisitor for Count {
        fn table<R: Row>(&mut self, table: &Table<R>) {
            self.0 += table.len() as u64;
        }
    }
    let mut count = Count(0);
    book.tables.visit(&mut count);
    count.0
}

fn at<R: Row>(change: &Change<R>) -> RowRef {
    RowRef { table: R::KIND, raw: change.id.raw() }
}

struct References<'a> {
    tables: &'a Tables,
    result: Result<(), Refusal>,
}

impl ChangesVisitor for References<'_> {
    fn table<R: Row>(&mut self, changes: &[Change<R>]) {
        for change in changes {
            let Some(row) = &change.after else { continue };
            row.references(&mut |missing| {
                debug_assert!(is_referred_to(missing.table), "is_referred_to forgets a table");
                if self.result.is_ok() && !self.tables.stands(missing) {
                    self.result = Err(Refusal::Dangling { row: at(change), missing });
                }
            });
        }
    }
}

/// Whether rows of any table refer to rows of this one. Where none do, taking rows away needs no search.
const fn is_referred_to(table: TableKind) -> bool {
    match table {
        TableKind::Place
        | TableKind::Agency
        | TableKind::Plan
        | TableKind::Task
        | TableKind::Round
        | TableKind::Survey => true,
        TableKind::Setting
        | TableKind::Assignment
        | TableKind::Progress
        | TableKind::Submission
        | TableKind::Decision
        | TableKind::RuleFile
        | TableKind::SharedView => false,
    }
}

struct Removed(HashSet<RowRef>);

impl ChangesVisitor for Removed {
    fn table<R: Row>(&mut self, changes: &[Change<R>]) {
        if is_referred_to(R::KIND) {
            self.0.extend(changes.iter().filter(|change| change.after.is_none()).map(at));
        }
    }
}

struct Referrers {
    removed: HashSet<RowRef>,
    found: Option<(RowRef, Vec<RowRef>, u32)>,
}

impl TablesVisitor for Referrers {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        for (id, row) in table.iter() {
            row.references(&mut |target| {
                if self.removed.contains(&target) {
                    let (_, by, count) = self.found.get_or_insert((target, Vec::new(), 0));
                    *count += 1;
                    if by.len() < NAMED_REFERRERS {
                        by.push(RowRef { table: R::KIND, raw: id.raw() });
                    }
                }
            });
        }
    }
}

fn check_removed(after: &Snapshot, changes: &Changes) -> Result<(), Refusal> {
    let mut removed = Removed(HashSet::new());
    changes.visit(&mut removed);
    if removed.0.is_empty() {
        return Ok(());
    }
    let mut referrers = Referrers { removed: removed.0, found: None };
    after.tables.visit(&mut referrers);
    match referrers.found {
        Some((row, by, count)) => Err(Refusal::StillReferred { row, by, count }),
        None => Ok(()),
    }
}

fn check_keys(before: &Snapshot, after: &Snapshot, changes: &Changes) -> Result<(), Refusal> {
    let (old, new) = (&before.tables, &after.tables);
    let kind = |row: &super::setting::Setting| -> Discriminant<_> { discriminant(&row.value) };
    unique(&old.settings, &new.settings, &changes.settings, kind)?;
    unique(&old.agencies, &new.agencies, &changes.agencies, |row| row.key.clone())?;
    unique(&old.plans, &new.plans, &changes.plans, Plan::issue)?;
    unique(&old.tasks, &new.tasks, &changes.tasks, |row| (row.plan, row.clause.clone()))?;
    unique(&old.assignments, &new.assignments, &changes.assignments, |row| (row.task, row.agency, row.via))?;
    unique(&old.progress, &new.progress, &changes.progress, |row| (row.task, row.agency))?;
    unique(&old.rounds, &new.rounds, &changes.rounds, |row| row.key.clone())?;
    unique(&old.surveys, &new.surveys, &changes.surveys, |row| (row.round, row.place))?;
    unique_decisions(before, after, changes)
}

/// Refuses a key that comes in twice, or that a row standing before still has. Looks through the table only when a
/// key is new.
fn unique<R: Row, K: Hash + Eq>(
    old: &Table<R>,
    new: &Table<R>,
    changes: &[Change<R>],
    key: impl Fn(&R) -> K,
) -> Result<(), Refusal> {
    let mut coming: HashMap<K, Id<R>> = HashMap::new();
    for change in changes {
        let Some(row) = &change.after else { continue };
        let now = key(row);
        if change.before.as_ref().is_some_and(|before| key(before) == now) {
            continue;
        }
        if let Some(other) = coming.insert(now, change.id) {
            return Err(Refusal::Duplicate { row: at(change), existing: reference(other) });
        }
    }
    if coming.is_empty() {
        return Ok(());
    }
    for (id, row) in old.iter() {
        let Some(other) = coming.get(&key(row)).filter(|other| **other != id) else { continue };
        if new.get(id).is_some_and(|still| key(still) == key(row)) {
            return Err(Refusal::Duplicate { row: reference(*other), existing: reference(id) });
        }
    }
    Ok(())
}

fn reference<R: Row>(id: Id<R>) -> RowRef {
    RowRef { table: R::KIND, raw: id.raw() }
}

/// The same for decisions, of which a hundred thousand may come at once: through the look-up instead of the table.
fn unique_decisions(before: &Snapshot, after: &Snapshot, changes: &Changes) -> Result<(), Refusal> {
    for change in &changes.decisions {
        let Some(row) = &change.after else { continue };
        let stood = before.decision(row.survey, row.level).map(|(id, _)| id);
        let still = stood.filter(|id| {
            *id != change.id
                && after.get(*id).is_some_and(|other| (other.survey, other.level) == (row.survey, row.level))
        });
        let slot = after.decision(row.survey, row.level).map(|(id, _)| id);
        if let Some(existing) = still.or(slot.filter(|id| *id != change.id)) {
            return Err(Refusal::Duplicate { row: at(change), existing: reference(existing) });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agency::{Agency, AgencyKind, Authority};
    use crate::domain::change::{ChangeSet, Origin};
    use crate::domain::label::Label;
    use crate::domain::review::{Decision, Level, Survey, Verdict};

    fn agency(key: &str, group: Option<Id<Agency>>) -> Agency {
        let (name, short, aliases) = (key.into(), key.into(), Vec::new());
        let (kind, authority) = (AgencyKind::Single, Authority::Under);
        Agency { key: key.into(), name, short, aliases, kind, authority, group, place: None }
    }

    fn decision(survey: u32) -> Decision {
        Decision {
            survey: Id::new(survey),
            level: Level::Province,
            verdict: Verdict::Agree,
            reason: "".into(),
            document: None,
            typed_by: "".into(),
        }
    }

    fn after(book: &Snapshot, changes: &Changes) -> Snapshot {
        let mut next = book.clone();
        next.fold(&ChangeSet {
            id: TxId(1),
            author: "".into(),
            at: 0,
            label: Label::ChangeSetting,
            origin: Origin::Edit,
            basis: None,
            changes: changes.clone(),
        });
        next
    }

    fn checked(book: &Snapshot, changes: &Changes) -> Result<(), Refusal> {
        check(book, &after(book, changes), changes)
    }

    /// Agencies 0 (a), 1 (b, a member of 0); a survey 0 with decision 0.
    fn book() -> Snapshot {
        let mut changes = Changes::default();
        let mut put =
            |raw, row| changes.agencies.push(Change { id: Id::new(raw), before: None, after: Some(row) });
        put(0, agency("a", None));
        put(1, agency("b", Some(Id::new(0))));
        changes.decisions.push(Change { id: Id::new(0), before: None, after: Some(decision(0)) });
        let survey = Survey {
            round: Id::new(0),
            place: Id::new(0),
            figures: crate::domain::figures::Figures::default(),
            note: "".into(),
        };
        changes.surveys.push(Change { id: Id::new(0), before: None, after: Some(survey) });
        after(&Snapshot::default(), &changes)
    }

    fn new<R: Row>(raw: u32, row: R) -> Change<R> {
        Change { id: Id::new(raw), before: None, after: Some(row) }
    }

    #[test]
    fn references_must_stand_in_the_book_or_in_the_set() {
        let dangling =
            Changes { agencies: vec![new(2, agency("c", Some(Id::new(9))))], ..Changes::default() };
        assert!(
            matches!(checked(&book(), &dangling), Err(Refusal::Dangling { missing, .. }) if missing.raw == 9)
        );
        let both = vec![new(2, agency("c", Some(Id::new(3)))), new(3, agency("d", None))];
        assert_eq!(checked(&book(), &Changes { agencies: both, ..Changes::default() }), Ok(()));
    }

    #[test]
    fn a_row_that_is_referred_to_goes_only_together_with_those_that_refer() {
        let mut changes = Changes::default();
        changes.remove(Id::new(0), agency("a", None));
        match checked(&book(), &changes) {
            Err(Refusal::StillReferred { row, by, count }) => {
                assert_eq!((row.raw, by[0].raw, count), (0, 1, 1));
            }
            other => panic!("{other:?}"),
        }
        changes.remove(Id::new(1), agency("b", Some(Id::new(0))));
        assert_eq!(checked(&book(), &changes), Ok(()));
    }

    #[test]
    fn keys_are_unique_but_may_pass_from_one_row_to_another() {
        let taken = Changes { agencies: vec![new(2, agency("a", None))], ..Changes::default() };
        assert!(
            matches!(checked(&book(), &taken), Err(Refusal::Duplicate { existing, .. }) if existing.raw == 0)
        );
        let twice = vec![new(2, agency("c", None)), new(3, agency("c", None))];
        let twice = Changes { agencies: twice, ..Changes::default() };
        assert!(matches!(checked(&book(), &twice), Err(Refusal::Duplicate { .. })));
        let mut passed = Changes { agencies: vec![new(2, agency("b", None))], ..Changes::default() };
        passed.remove(Id::new(1), agency("b", Some(Id::new(0))));
        assert_eq!(checked(&book(), &passed), Ok(()));
    }

    #[test]
    fn one_level_decides_once_on_a_place() {
        let taken = Changes { decisions: vec![new(1, decision(0))], ..Changes::default() };
        assert!(
            matches!(checked(&book(), &taken), Err(Refusal::Duplicate { existing, .. }) if existing.raw == 0)
        );
        let replaced =
            vec![new(1, decision(0)), Change { id: Id::new(0), before: Some(decision(0)), after: None }];
        let replaced = Changes { decisions: replaced, ..Changes::default() };
        assert_eq!(checked(&book(), &replaced), Ok(()));
        assert_eq!(
            after(&book(), &replaced).decision(Id::new(0), Level::Province).map(|(id, _)| id.raw()),
            Some(1)
        );
    }
}
