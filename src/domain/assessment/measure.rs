//! One leaf over counts: exact where its figures are known, by bounds where some are missing.

use super::Outcome;
use crate::domain::criteria::{Bound, Comparison, Passing, Test};
use crate::domain::figures::{FigureKey, FigureKind, FigureSet, Figures, Metric};

/// A leaf over counts: a sum of parts, as a share of a total where there is one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    parts: &'static [FigureKey],
    total: Option<FigureKey>,
    bounds: [Option<Bound>; 2],
    limits: [Limit; 2],
    unit: u64,
    whole: u64,
    set: FigureSet,
}

/// A bound made ready for comparing without branches: counts of many rows are as good as random to a processor.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Limit {
    left: u64,
    right: u64,
    is_lower: bool,
    strictly: u64,
}

impl Limit {
    /// Accepts everything.
    const NONE: Self = Self { left: 0, right: 0, is_lower: false, strictly: 0 };

    fn of(bound: Bound, unit: u64) -> Self {
        let (digits, scale) = bound.threshold.parts();
        Self {
            left: scale * unit,
            right: digits,
            is_lower: bound.comparison.is_lower_bound(),
            strictly: u64::from(matches!(bound.comparison, Comparison::Above | Comparison::Below)),
        }
    }

    /// As [`Bound::accepts`]; a share of nothing is never enough and never too much.
    #[expect(clippy::needless_bitwise_bool, reason = "a lazy operator is the branch this avoids")]
    const fn accepts(self, count: u64, total: u64) -> bool {
        let (left, right) = (count * self.left, self.right * total);
        let is_enough = (left >= right + self.strictly) & (total != 0);
        let is_not_too_much = (left + self.strictly <= right) | (total == 0);
        (is_enough & self.is_lower) | (is_not_too_much & !self.is_lower)
    }
}

/// What the figures of a measure are, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The sum of the known parts.
    pub(super) sum: u64,
    /// Whether every part is known.
    pub(super) is_complete: bool,
    /// The total; for a measure that is no share, how many of its units make the unit of the threshold.
    pub(super) total: Option<u64>,
}

impl Measure {
    pub(super) fn new(metric: Metric, test: Test) -> Self {
        const EACH: &[FigureKey] = &FigureKey::ALL;
        let (parts, total) = match metric {
            Metric::Figure(key) => (&EACH[key as usize..=key as usize], None),
            Metric::Rate(rate) => (rate.numerator(), Some(rate.denominator())),
        };
        // A share is compared in percent. A figure is compared as it stands, hundredths with a hundred times the threshold.
        let unit = if total.is_some() { 100 } else { 1 };
        let whole = if matches!(parts[0].kind(), FigureKind::Area | FigureKind::Length) { 100 } else { 1 };
        let mut bounds = test.bounds();
        let bounds = [bounds.next(), bounds.next()];
        Self {
            parts,
            total,
            bounds,
            limits: bounds.map(|bound| bound.map_or(Limit::NONE, |bound| Limit::of(bound, unit))),
            unit,
            whole,
            set: parts.iter().copied().collect(),
        }
    }

    /// The counts above the line.
    pub(super) const fn parts(&self) -> FigureSet {
        self.set
    }

    /// What a change of its count weighs when margins are compared: a hectare as much as a household.
    pub(super) const fn weight(&self, change: u32) -> u32 {
        match self.parts[0].kind() {
            FigureKind::Area | FigureKind::Length => change.div_ceil(100),
            FigureKind::Count | FigureKind::YesNo => change,
        }
    }

    pub(super) const fn total(&self) -> Option<FigureKey> {
        self.total
    }

    pub(super) fn known(&self, figures: &Figures) -> Known {
        let mut known = Known { sum: 0, is_complete: true, total: Some(self.whole) };
        for part in self.parts {
            match figures.get(*part) {
                Some(count) => known.sum += u64::from(count),
                None => known.is_complete = false,
            }
        }
        if let Some(total) = self.total {
            known.total = figures.get(total).map(u64::from);
        }
        known
    }

    /// Whether the parts exceed their total, so that nothing can be said.
    pub(super) fn is_doubtful(&self, known: Known) -> bool {
        self.total.is_some() && known.total.is_some_and(|total| known.sum > total)
    }

    /// The counts that pass. A share of nothing is never enough and never too much.
    pub(super) fn passing(&self, total: u64) -> Passing {
        let mut passing = Passing::EVERYTHING;
        for bound in self.bounds.iter().flatten() {
            passing = passing.and(match total {
                0 if bound.comparison.is_lower_bound() => Passing::NOTHING,
                0 => Passing::EVERYTHING,
                _ => Passing::of(*bound, self.unit, total),
            });
        }
        passing
    }

    /// The outcome.
    pub(super) fn judge(&self, figures: &Figures) -> Outcome {
        let known = self.known(figures);
        match known.total {
            _ if self.is_doubtful(known) => Outcome::Undetermined,
            Some(total) if known.is_complete => {
                let [one, other] = self.limits;
                if one.accepts(known.sum, total) & other.accepts(known.sum, total) {
                    Outcome::Met
                } else {
                    Outcome::NotMet
                }
            }
            Some(total) => self.judge_parts(figures, total),
            None => self.judge_total(figures, known),
        }
    }

    /// The smallest change of count that turns the outcome round: 0 where none can, or where a figure is missing.
    pub(super) fn way_round(&self, figures: &Figures) -> i32 {
        let known = self.known(figures);
        let Some(total) = known.total.filter(|_| known.is_complete && !self.is_doubtful(known)) else {
            return 0;
        };
        let passing = self.passing(total);
        let largest = if self.total.is_some() { total } else { u64::MAX };
        if passing.contains(known.sum) {
            way_out(known.sum, passing, largest)
        } else {
            way_in(known.sum, passing, largest)
        }
    }

    /// The total is known, a part is missing.
    fn judge_parts(&self, figures: &Figures, total: u64) -> Outcome {
        let passing = self.passing(total);
        let (mut low, mut high) = (0_u64, 0_u64);
        for part in self.parts {
            let (least, most) = reach(figures, *part);
            low += least;
            high = high.saturating_add(most);
        }
        if self.total.is_some() {
            high = high.min(total);
        }
        if passing.from <= low && high <= passing.to {
            Outcome::Met
        } else if high < passing.from || passing.to < low || passing.from > passing.to {
            Outcome::NotMet
        } else {
            Outcome::Undetermined
        }
    }

    /// The total is missing: the share lies between what the largest and the smallest possible total make of it.
    fn judge_total(&self, figures: &Figures, known: Known) -> Outcome {
        let (least, most) = self.total.map_or((1, 1), |total| reach(figures, total));
        let smallest = least.max(known.sum);
        let can_be_empty = smallest == 0;
        let low = if most == u64::MAX { (0, 1) } else { (known.sum, most.max(1)) };
        let high = match (known.is_complete, known.sum) {
            (false, _) => (1, 1),
            (true, 0) => (0, 1),
            (true, sum) => (sum, smallest),
        };
        let mut outcome = Outcome::Met;
        for bound in self.bounds.iter().flatten() {
            let holds = |(count, total)| Passing::of(*bound, self.unit, total).contains(count);
            let (always, never) = if bound.comparison.is_lower_bound() {
                (holds(low) && !can_be_empty, !holds(high))
            } else {
                (holds(high), !holds(low) && !can_be_empty)
            };
            if never {
                return Outcome::NotMet;
            }
            if !always {
                outcome = Outcome::Undetermined;
            }
        }
        outcome
    }
}

/// The smallest change that makes a passing count fail: downwards negative.
fn way_out(count: u64, passing: Passing, largest: u64) -> i32 {
    let down = (passing.from > 0).then(|| count - passing.from + 1);
    let up = (passing.to < largest).then(|| passing.to - count + 1);
    match (down, up) {
        (Some(down), Some(up)) if up < down => clamp(up),
        (Some(down), _) => -clamp(down),
        (None, Some(up)) => clamp(up),
        (None, None) => 0,
    }
}

/// The smallest change that makes a failing count pass: downwards negative.
fn way_in(count: u64, passing: Passing, largest: u64) -> i32 {
    if passing.from > passing.to || passing.from > largest {
        0
    } else if count < passing.from {
        clamp(passing.from - count)
    } else {
        -clamp(count - passing.to)
    }
}

fn clamp(change: u64) -> i32 {
    i32::try_from(change).unwrap_or(i32::MAX)
}

/// The least and the most a figure can be, from its parts, its total and its sibling; `u64::MAX` where nothing caps it.
fn reach(figures: &Figures, key: FigureKey) -> (u64, u64) {
    let value = |key| figures.get(key).map(u64::from);
    if let Some(value) = value(key) {
        return (value, value);
    }
    let mut least = 0;
    for part in key.parts().iter() {
        let sibling = part.apart_from().and_then(value).unwrap_or(0);
        least = least.max(value(part).map_or(0, |part| part + sibling));
    }
    let Some(total) = key.total().and_then(value) else { return (least, u64::MAX) };
    let sibling = key.apart_from().and_then(value).filter(|sibling| *sibling <= total).unwrap_or(0);
    let most = total - sibling;
    if least <= most { (least, most) } else { (0, total) }
}
