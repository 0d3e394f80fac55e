//! From a reading to the rows it would add to a book, as one change.

use chrono::NaiveDate;

use crate::domain::snapshot::Snapshot;

use super::amend::{Difference, Taken, difference, take};
use super::{PlanReading, Seeming};

/// Why a reading cannot be taken into a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It seems to be another kind of document.
    #[error("the document seems to be no plan")]
    NoPlan(Seeming),
    /// The document has no number to know it by.
    #[error("the document has no number")]
    NoNumber,
    /// The document has no date.
    #[error("the document has no date")]
    NoDate,
    /// It holds no duties: it may be no plan.
    #[error("the document holds no duties")]
    NoTasks,
}

/// How a reading differs from the book, and the change that takes in all that nobody need be asked about: the plan, its
/// tasks and assignments and the agencies that are missing, or of a plan that stands what differs. Nothing differs where
/// the same document was read before.
///
/// # Errors
/// When the document is no plan that could be found again.
pub fn propose(
    reading: &PlanReading,
    book: &Snapshot,
    day: NaiveDate,
) -> Result<(Difference, Option<Taken>), Refusal> {
    let difference = difference(reading, book, day)?;
    let taken = take(reading, book, &difference, day, |part| difference.is_plain(part));
    Ok((difference, taken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agency::Agency;
    use crate::domain::label::Label;
    use crate::domain::plan::{Role, RoleSet};
    use crate::intake::plan::tests::folded;
    use crate::intake::plan::{AgencyBook, Nature, read};

    const PLAN: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");
    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2015, 1, 12).unwrap();

    fn taken(reading: &PlanReading, book: &Snapshot) -> Taken {
        propose(reading, book, DAY).unwrap().1.unwrap()
    }

    #[test]
    fn a_reading_becomes_one_change_with_the_agencies_that_are_missing() {
        let book = Snapshot::default();
        let reading = read(PLAN, &AgencyBook::of(&book).unwrap());
        let Taken { label, basis, changes } = taken(&reading, &book);
        let tasks = reading.tasks.len();
        assert_eq!(label, Label::ImportPlan { number: "17/KH-UBND".into(), tasks: tasks as u32 });
        assert_eq!((changes.tasks.len(), basis), (tasks, None));
        let keys: Vec<_> =
            changes.agencies.iter().filter_map(|change| change.after.as_ref()).map(|row| &*row.key).collect();
        assert!(keys.contains(&"bdt") && keys.contains(&"h-tp"), "{keys:?}");
        let via = changes
            .assignments
            .iter()
            .filter_map(|change| change.after.as_ref())
            .find(|row| row.via.is_some());
        assert!(via.is_some_and(|row| row.roles == RoleSet::of(Role::Recipient) && !row.is_obligated));
    }

    #[test]
    fn agencies_that_stand_are_used() {
        let empty = Snapshot::default();
        let reading = read(PLAN, &AgencyBook::of(&empty).unwrap());
        let book = folded(&empty, taken(&reading, &empty));
        let mut other = reading.clone();
        other.header.number = Some("18/KH-UBND".into());
        let changes = taken(&other, &book).changes;
        assert!(changes.agencies.is_empty(), "{:?}", changes.agencies);
        let standing = book.rows::<Agency>().count() as u32;
        let mut assigned = changes.assignments.iter().filter_map(|change| change.after.as_ref());
        assert!(assigned.all(|row| row.agency.raw() < standing));
    }

    #[test]
    fn what_cannot_be_known_again_is_refused() {
        let book = Snapshot::default();
        let refusal = |reading: &PlanReading| propose(reading, &book, DAY).unwrap_err();
        let mut none = read("Xin chào", &AgencyBook::of(&book).unwrap());
        let seeming = Seeming { nature: Nature::Text, paragraphs: 1, dates: 0, agencies: 0 };
        assert_eq!(refusal(&none), Refusal::NoPlan(seeming));
        // Whoever knows better goes on; what cannot be found again is refused all the same.
        none.seems = None;
        assert_eq!(refusal(&none), Refusal::NoNumber);
        let mut reading = read(PLAN, &AgencyBook::of(&book).unwrap());
        reading.tasks.clear();
        assert_eq!(refusal(&reading), Refusal::NoTasks);
        reading.header.date = None;
        assert_eq!(refusal(&reading), Refusal::NoDate);
    }
}
