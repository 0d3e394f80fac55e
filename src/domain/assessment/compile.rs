//! The compiled tree: one small operation per node, leaves resolved to the counts they read.

use super::Outcome;
use super::measure::Measure;
use crate::domain::criteria::{Condition, NodeSet, Test};
use crate::domain::figures::{FigureKey, Metric};

/// One node, ready to be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Op {
    /// A yes-or-no figure.
    Flag {
        /// Which.
        key: FigureKey,
        /// What it shall be.
        wanted: bool,
    },
    /// Counts against thresholds.
    Measure(Measure),
    /// Members to count.
    Group(Group),
}

/// A group of any kind: at least `k` members, the mandatory ones among them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Group {
    pub(super) k: usize,
    pub(super) members: NodeSet,
    pub(super) mandatory: NodeSet,
}

impl Op {
    pub(super) fn of(condition: Condition) -> Self {
        match condition {
            Condition::Leaf { metric: Metric::Figure(key), test: Test::Is(wanted) } => {
                Self::Flag { key, wanted }
            }
            Condition::Leaf { metric, test } => Self::Measure(Measure::new(metric, test)),
            group => Self::Group(Group {
                k: group.needed(),
                members: group.members(),
                mandatory: match group {
                    Condition::AtLeast { mandatory, .. } => mandatory,
                    _ => NodeSet::default(),
                },
            }),
        }
    }
}

impl Group {
    /// The outcome from the members': decided as soon as the undetermined ones cannot matter.
    pub(super) fn judge(&self, met: NodeSet, open: NodeSet) -> Outcome {
        let sure = met.0 & self.members.0;
        let possible = (met.0 | open.0) & self.members.0;
        let has_all = |of: u64| of & self.mandatory.0 == self.mandatory.0;
        let enough = |of: u64| of.count_ones() as usize >= self.k;
        if has_all(sure) & enough(sure) {
            Outcome::Met
        } else if has_all(possible) & enough(possible) {
            Outcome::Undetermined
        } else {
            Outcome::NotMet
        }
    }

    /// The undetermined members that could still decide an undetermined group: the mandatory ones always, the others
    /// only while the mandatory ones alone would not fill the count.
    pub(super) const fn pivotal(&self, met: NodeSet, open: NodeSet) -> NodeSet {
        let sure = (met.0 & self.members.0).count_ones() as usize;
        let must = open.0 & self.mandatory.0;
        if sure + must.count_ones() as usize >= self.k {
            NodeSet(must)
        } else {
            NodeSet(open.0 & self.members.0)
        }
    }
}
