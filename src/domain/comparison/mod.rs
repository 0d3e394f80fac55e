//! What became of places from one look to another: from an earlier round to a later one, from what the communes propose
//! to what the criteria say; and which figure made it so.
//!
//! Places are matched by their id, never by name. Which conditions made a difference is told for one place at a time,
//! because it takes both verdicts in full.

use std::collections::HashMap;

use super::assessment::{Assessment, Assessor, Outcome};
use super::criteria::{Condition, Node, RuleSet};
use super::place::PlaceId;
use super::review::{Level, RoundId, Survey, SurveyId, Verdict};
use super::snapshot::Snapshot;

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Movement {
    /// It qualifies now and did not before.
    Joins,
    /// It does not qualify any more.
    Leaves,
    /// It changed, and on one side figures are missing.
    Unclear,
    /// It qualifies as before.
    Stays,
    /// It is there now and was not before.
    New,
    /// It was there before and is not any more.
    Gone,
}

impl Movement {
    /// Every movement, the most wanted first.
    pub const ALL: [Self; 6] = [Self::Joins, Self::Leaves, Self::Unclear, Self::New, Self::Gone, Self::Stays];

    /// The stable name, also in the names of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Joins => "joins",
            Self::Leaves => "leaves",
            Self::Unclear => "unclear",
            Self::Stays => "stays",
            Self::New => "new",
            Self::Gone => "gone",
        }
    }

    /// From one verdict to another; none where the place qualifies on neither side for the same reason.
    pub const fn between(before: Outcome, after: Outcome) -> Option<Self> {
        match (before, after) {
            (Outcome::NotMet, Outcome::Met) => Some(Self::Joins),
            (Outcome::Met, Outcome::NotMet) => Some(Self::Leaves),
            (Outcome::Met, Outcome::Met) => Some(Self::Stays),
            (Outcome::NotMet, Outcome::NotMet) | (Outcome::Undetermined, Outcome::Undetermined) => None,
            (Outcome::Undetermined, _) | (_, Outcome::Undetermined) => Some(Self::Unclear),
        }
    }

    /// From what a commune says to what the criteria say. A file that was returned or put off says nothing yet.
    pub const fn from_proposal(said: Option<Verdict>, outcome: Outcome) -> Option<Self> {
        match (said, outcome) {
            (Some(Verdict::Propose | Verdict::Agree), outcome) => Self::between(Outcome::Met, outcome),
            (Some(Verdict::Decline), outcome) => Self::between(Outcome::NotMet, outcome),
            (Some(Verdict::Return | Verdict::Defer) | None, Outcome::Met) => Some(Self::New),
            (Some(Verdict::Return | Verdict::Defer) | None, _) => None,
        }
    }
}

/// A place in both looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The place.
    pub place: PlaceId,
    /// Its row in the earlier round; in a comparison with proposals the same as the later one.
    pub before: Option<SurveyId>,
    /// Its row in the later round.
    pub after: Option<SurveyId>,
    /// What became of it.
    pub movement: Movement,
}

/// A round with what judges its rows.
#[derive(Debug, Clone, Copy)]
pub struct JudgedRound<'a> {
    /// The round.
    pub id: RoundId,
    /// Its rules made ready.
    pub assessor: &'a Assessor,
}

impl JudgedRound<'_> {
    fn outcome(&self, survey: &Survey) -> Outcome {
        self.assessor.outcome_of(0, &survey.figures)
    }
}

/// What became of every place from one round to another, in the order of the later round, those that are gone at the end.
/// Places that qualify in neither are left out.
pub fn rounds(book: &Snapshot, before: JudgedRound<'_>, after: JudgedRound<'_>) -> Vec<Compared> {
    let of_round = |round: RoundId| book.rows::<Survey>().filter(move |(_, survey)| survey.round == round);
    let mut earlier: HashMap<PlaceId, SurveyId> =
        of_round(before.id).map(|(id, survey)| (survey.place, id)).collect();
    let mut found = Vec::new();
    for (id, survey) in of_round(after.id) {
        let place = survey.place;
        let twin = earlier.remove(&place).and_then(|id| Some((id, book.get(id)?)));
        let movement = match twin {
            Some((_, twin)) => Movement::between(before.outcome(twin), after.outcome(survey)),
            None => Some(Movement::New),
        };
        let before = twin.map(|(id, _)| id);
        found.extend(movement.map(|movement| Compared { place, before, after: Some(id), movement }));
    }
    let mut gone: Vec<(SurveyId, PlaceId)> = earlier.into_iter().map(|(place, id)| (id, place)).collect();
    gone.sort_unstable();
    let gone = gone.into_iter().map(|(id, place)| Compared {
        place,
        before: Some(id),
        after: None,
        movement: Movement::Gone,
    });
    found.extend(gone);
    found
}

/// How what the communes propose agrees with the criteria, in the order of the round.
pub fn proposals(book: &Snapshot, round: JudgedRound<'_>) -> Vec<Compared> {
    let rows = book.rows::<Survey>().filter(|(_, survey)| survey.round == round.id);
    rows.filter_map(|(id, survey)| {
        let said = book.decision(id, Level::Commune).map(|(_, decision)| decision.verdict);
        let movement = Movement::from_proposal(said, round.outcome(survey))?;
        Some(Compared { place: survey.place, before: Some(id), after: Some(id), movement })
    })
    .collect()
}

/// A verdict with the rules it was found by.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The rules.
    pub rules: &'a RuleSet,
    /// The verdict, node by node.
    pub assessment: &'a Assessment,
}

/// A condition that made a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// Its place in the rules of the later side.
    pub node: usize,
    /// Its place in the rules of the earlier side, where it stands there as well.
    pub before: Option<usize>,
}

/// The conditions that made the later verdict what it is: those that changed since the earlier one, where any did; else
/// those that are asked otherwise now; else whatever the verdict rests on.
pub fn causes(before: Option<Side<'_>>, after: Side<'_>) -> Vec<Cause> {
    let (nodes, results) = (after.rules.nodes(), &after.assessment.nodes);
    let verdict = after.assessment.verdict().outcome;
    let rests_on = after.assessment.rests_on(after.rules);
    let weighing: Vec<Cause> = rests_on
        .iter()
        .filter(|place| results.get(*place).is_some_and(|result| result.outcome == verdict))
        .map(|node| Cause { node, before: before.and_then(|side| twin(side.rules, &nodes[node])) })
        .collect();
    let is_leaf =
        |cause: &&Cause| matches!(nodes[cause.node].condition, Condition::Leaf { .. } | Condition::Unknown);
    let changed = |cause: &&Cause| {
        let then = before.zip(cause.before).and_then(|(side, place)| side.assessment.nodes.get(place));
        then.is_some_and(|then| then.outcome != results[cause.node].outcome)
    };
    let asked_otherwise = |cause: &&Cause| {
        let then = before.zip(cause.before).map(|(side, place)| &side.rules.nodes()[place]);
        then.is_some_and(|then| asks_otherwise(then, &nodes[cause.node]))
    };
    let pick = |is_meant: &dyn Fn(&&Cause) -> bool| -> Vec<Cause> {
        weighing.iter().filter(is_meant).copied().collect()
    };
    let tries: [&dyn Fn(&&Cause) -> bool; 3] =
        [&|cause| is_leaf(cause) && changed(cause), &asked_otherwise, &is_leaf];
    tries.into_iter().map(pick).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The same condition in other rules: of the same id, about the same thing.
fn twin(rules: &RuleSet, node: &Node) -> Option<usize> {
    let place = rules.position(&node.id)?;
    let is_same = match (rules.nodes()[place].condition, node.condition) {
        (Condition::Leaf { metric: then, .. }, Condition::Leaf { metric: now, .. }) => then == now,
        (Condition::Leaf { .. }, _) | (_, Condition::Leaf { .. }) => false,
        _ => true,
    };
    is_same.then_some(place)
}

/// Whether a condition has another threshold, or needs another count.
fn asks_otherwise(then: &Node, now: &Node) -> bool {
    let is_other = match (then.condition, now.condition) {
        (Condition::Leaf { test: then, .. }, Condition::Leaf { test: now, .. }) => then != now,
        (then, now) => then.needed() != now.needed(),
    };
    is_other || then.gate() != now.gate()
}

#[cfg(test)]
mod tests;
