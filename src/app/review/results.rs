//! The verdicts on all rows of a round, found once by a job and kept in step with the figures after that.

use super::round::OpenRound;
use super::{comparing, trial};
use crate::app::message::{JobResult, JobSpec};
use crate::domain::assessment::{Brief, Outcome};
use crate::domain::region::Region;
use crate::domain::review::{Survey, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::table::Table;
use crate::intake::each::each;

/// After so many rows a job asks whether it is still wanted.
const ASKS_EVERY: usize = 16_384;

/// How many rows have which verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    outcomes: [usize; 3],
    classes: Vec<usize>,
    /// Rows that one household more would make qualify.
    pub one_household_short: usize,
}

impl Counts {
    /// How many rows have this verdict.
    pub const fn of(&self, outcome: Outcome) -> usize {
        self.outcomes[outcome as usize]
    }

    /// How many rows are surely of this class, told by its place in the rule set.
    pub fn of_class(&self, node: usize) -> usize {
        self.classes.get(node).copied().unwrap_or(0)
    }
}

/// A verdict for every row of a round, and the figures it was found on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    surveys: Table<Survey>,
    briefs: Vec<Option<Brief>>,
    counts: Counts,
}

impl Results {
    /// The verdict on a row.
    pub fn brief(&self, raw: u32) -> Option<Brief> {
        self.briefs.get(raw as usize).copied().flatten()
    }

    /// How many rows have which verdict.
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Judges again whatever was touched since; with nothing judged yet that is every row. Says whether it went to the
    /// end: `is_cancelled` is asked now and then.
    pub fn catch_up(
        &mut self,
        snapshot: &Snapshot,
        round: &OpenRound,
        is_cancelled: &dyn Fn() -> bool,
    ) -> bool {
        let surveys = &snapshot.tables.surveys;
        self.briefs.resize(surveys.next_id() as usize, None);
        let touched: Vec<SurveyId> = surveys.touched_since(&self.surveys).collect();
        // No verdict rests on another row, so they are found on every core.
        let judged =
            |id: &SurveyId| round.survey(snapshot, id.raw()).and_then(|survey| round.brief(&survey.figures));
        for (n, batch) in touched.chunks(ASKS_EVERY).enumerate() {
            if n > 0 && is_cancelled() {
                return false;
            }
            for (id, fresh) in batch.iter().zip(each(batch, judged)) {
                let Some(slot) = self.briefs.get_mut(id.index()) else { continue };
                let stale = std::mem::replace(slot, fresh);
                self.counts.put(stale, fresh, round);
            }
        }
        self.surveys = surveys.clone();
        true
    }
}

impl Counts {
    fn put(&mut self, stale: Option<Brief>, fresh: Option<Brief>, round: &OpenRound) {
        let is_short = |brief| {
            let ruled = round.rules().ok();
            usize::from(ruled.is_some_and(|ruled| ruled.assessor.is_one_household_short(brief)))
        };
        let slot = |brief: Brief| brief.class.map(usize::from);
        if let Some(count) = stale.and_then(slot).and_then(|class| self.classes.get_mut(class)) {
            *count -= 1;
        }
        if let Some(class) = fresh.and_then(slot) {
            self.classes.resize(self.classes.len().max(class + 1), 0);
            self.classes[class] += 1;
        }
        if let Some(stale) = stale {
            self.outcomes[stale.outcome as usize] -= 1;
            self.one_household_short -= is_short(stale);
        }
        if let Some(fresh) = fresh {
            self.outcomes[fresh.outcome as usize] += 1;
            self.one_household_short += is_short(fresh);
        }
    }
}

/// Does a job. The host lends a thread and says when it is no longer wanted.
pub fn run(spec: &JobSpec, is_cancelled: &dyn Fn() -> bool) -> JobResult {
    let (JobSpec::Assess { snapshot, round }
    | JobSpec::Try { snapshot, round, .. }
    | JobSpec::Compare { snapshot, round, .. }) = spec
    else {
        return JobResult::Cancelled;
    };
    let region = Region::of_book(snapshot);
    let Some(open) = snapshot.get(*round).map(|row| OpenRound::of(*round, row, region)) else {
        return JobResult::Assessed(None);
    };
    match spec {
        JobSpec::Try { adjustments, .. } => return trial::run(snapshot, &open, adjustments, is_cancelled),
        JobSpec::Compare { with, .. } => return comparing::run(snapshot, &open, *with),
        _ => {}
    }
    let mut results = Results::default();
    if results.catch_up(snapshot, &open, is_cancelled) {
        JobResult::Assessed(open.rules().is_ok().then(|| Box::new(results)))
    } else {
        JobResult::Cancelled
    }
}
