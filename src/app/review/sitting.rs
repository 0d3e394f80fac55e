//! How the sitting goes: what the province has said of the round so far, and how fast this session decides.

use crate::domain::review::{Decision, Level, SurveyId, Verdict};
use crate::domain::snapshot::Snapshot;
use crate::domain::table::Table;

/// The level this office speaks for.
pub const SPEAKS: Level = Level::Province;

/// How many rows of the round have been decided on, kept in step with the book.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opinions {
    decisions: Table<Decision>,
    counts: [usize; Verdict::ALL.len()],
}

impl Opinions {
    /// How many rows have this decision.
    pub const fn of(&self, verdict: Verdict) -> usize {
        self.counts[verdict as usize]
    }

    /// How many rows have any.
    pub fn decided(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Counts what was touched since. Says whether anything was.
    pub fn catch_up(&mut self, snapshot: &Snapshot, is_of_round: impl Fn(SurveyId) -> bool) -> bool {
        let fresh = &snapshot.tables.decisions;
        let mut changed = false;
        for id in fresh.touched_since(&self.decisions) {
            let counted = |row: &&Decision| row.level == SPEAKS && is_of_round(row.survey);
            let (then, now) = (self.decisions.get(id).filter(counted), fresh.get(id).filter(counted));
            if then == now {
                continue;
            }
            changed = true;
            if let Some(then) = then {
                self.counts[then.verdict as usize] -= 1;
            }
            if let Some(now) = now {
                self.counts[now.verdict as usize] += 1;
            }
        }
        self.decisions = fresh.clone();
        changed
    }
}

/// How many rows this session has decided on, and how fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sitting {
    began: Option<i64>,
    /// Rows decided on since the session began.
    pub decided: usize,
    /// Rows a minute, once there is enough to say.
    pub per_minute: Option<u32>,
}

impl Sitting {
    /// The shortest time from which a speed is told.
    const ENOUGH: i64 = 10_000;

    /// Notes that so many rows were decided on at a moment (milliseconds).
    pub fn note(&mut self, rows: usize, now: i64) {
        let began = *self.began.get_or_insert(now);
        self.decided += rows;
        let spent = now - began;
        self.per_minute = (spent >= Self::ENOUGH).then(|| (self.decided as i64 * 60_000 / spent) as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speed_is_told_after_a_while() {
        let mut sitting = Sitting::default();
        sitting.note(1, 1_000);
        assert_eq!((sitting.decided, sitting.per_minute), (1, None));
        sitting.note(5, 31_000);
        assert_eq!((sitting.decided, sitting.per_minute), (6, Some(12)));
    }
}
