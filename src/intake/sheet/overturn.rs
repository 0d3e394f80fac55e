//! Decisions that a sheet pulls the ground from: the figures change, and what was decided contradicts what they now say.

use crate::domain::assessment::{Assessor, Outcome};
use crate::domain::region::Region;
use crate::domain::review::{Level, Round, Survey, SurveyId, Verdict};
use crate::domain::row::Row;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::intake::rules;

/// A decision that contradicts the assessment once the changes are in, and did not before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overturned {
    /// The row of the round.
    pub survey: SurveyId,
    /// Which level spoke.
    pub level: Level,
    /// What it said.
    pub verdict: Verdict,
    /// What the criteria say of the new figures.
    pub outcome: Outcome,
}

/// The decisions of a round that changes of its figures contradict; what communes propose are no decisions. None where its
/// rules do not read.
pub fn overturned(changes: &Changes, book: &Snapshot, round: &Round) -> Vec<Overturned> {
    let surveys = Survey::changes(changes);
    let has_updates = surveys.iter().any(|change| change.before.is_some());
    let Some(rules) = has_updates.then(|| rules::read(&round.rules).ok()).flatten() else {
        return Vec::new();
    };
    let assessor = Assessor::new(&rules.in_region(Region::of_book(book)));
    let mut overturned = Vec::new();
    for change in surveys {
        let (Some(before), Some(after)) = (&change.before, &change.after) else { continue };
        let outcome = assessor.brief(&after.figures).outcome;
        let old = assessor.brief(&before.figures).outcome;
        if old == outcome {
            continue;
        }
        for level in [Level::District, Level::Province, Level::Centre] {
            let said = book.decision(change.id, level).map(|(_, decision)| decision.verdict);
            let is_overturned = |verdict: &Verdict| verdict.contradicts(outcome) && !verdict.contradicts(old);
            overturned.extend(said.filter(is_overturned).map(|verdict| Overturned {
                survey: change.id,
                level,
                verdict,
                outcome,
            }));
        }
    }
    overturned
}
