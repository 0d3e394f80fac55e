//! The verdict on one row, told node by node: values, thresholds, and which missing figures could change it.

use super::check::{Finding, check};
use super::compile::Op;
use super::{Assessor, Margin, Outcome, Walk};
use crate::domain::criteria::{NodeSet, Passing};
use crate::domain::figures::{FigureSet, Figures};

/// What stands in a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A group has no value of its own.
    Group {
        /// How many members are met.
        met: usize,
        /// How many are undetermined.
        undetermined: usize,
        /// How many must be met.
        needed: usize,
        /// How many there are.
        members: usize,
    },
    /// A yes-or-no figure.
    Flag(Option<bool>),
    /// A count as it stands.
    Count {
        /// The count; none where it is missing.
        count: Option<u64>,
        /// The counts that pass.
        passing: Passing,
    },
    /// A share of a total.
    Share {
        /// The count above the line; none where a part of it is missing.
        count: Option<u64>,
        /// The total; none where it is missing.
        total: Option<u64>,
        /// The counts that pass, where the total is known.
        passing: Option<Passing>,
    },
}

/// One node of the explained verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeResult {
    /// Met, not met, undetermined.
    pub outcome: Outcome,
    /// What stands there.
    pub reading: Reading,
    /// The smallest change of one count that turns this node round.
    pub margin: Option<Margin>,
    /// The missing figures that could change this node.
    pub missing: FigureSet,
    /// The figures of this node that contradict their total.
    pub doubtful: FigureSet,
}

/// The verdict on one row, node by node in the order of the rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// One result per node; the first is the verdict.
    pub nodes: Vec<NodeResult>,
    /// Contradictions anywhere in the figures.
    pub findings: Vec<Finding>,
}

impl Assessment {
    /// The verdict: its outcome, its margin, and the missing figures that could change it.
    pub fn verdict(&self) -> &NodeResult {
        &self.nodes[0]
    }
}

impl Assessor {
    /// The verdict on one row with its reasons.
    pub fn explain(&self, figures: &Figures) -> Assessment {
        let mut walk = self.walk(figures);
        self.find_flips(figures, NodeSet(u64::MAX), &mut walk);
        let mut nodes: Vec<NodeResult> = (0..self.ops.len())
            .map(|node| NodeResult {
                outcome: walk.outcome(node),
                reading: self.reading(node, figures, &walk),
                margin: walk.flips[node].map(|flip| flip.margin),
                missing: FigureSet::default(),
                doubtful: FigureSet::default(),
            })
            .collect();
        for node in (0..self.ops.len()).rev() {
            let (missing, doubtful) = self.unsettled(node, figures, &walk, &nodes);
            nodes[node].missing = missing;
            nodes[node].doubtful = doubtful;
        }
        Assessment { nodes, findings: check(figures) }
    }

    fn reading(&self, node: usize, figures: &Figures, walk: &Walk) -> Reading {
        match &self.ops[node] {
            Op::Flag { key, .. } => Reading::Flag(figures.flag(*key)),
            Op::Group(group) => Reading::Group {
                met: NodeSet(walk.met.0 & group.members.0).len(),
                undetermined: NodeSet(walk.open.0 & group.members.0).len(),
                needed: group.k,
                members: group.members.len(),
            },
            Op::Measure(measure) => {
                let known = measure.known(figures);
                let count = known.is_complete.then_some(known.sum);
                if measure.total().is_none() {
                    return Reading::Count { count, passing: measure.passing(1) };
                }
                let passing = known.total.map(|total| measure.passing(total));
                Reading::Share { count, total: known.total, passing }
            }
        }
    }

    /// The missing and the doubtful figures that keep an undetermined node from being settled.
    fn unsettled(
        &self,
        node: usize,
        figures: &Figures,
        walk: &Walk,
        nodes: &[NodeResult],
    ) -> (FigureSet, FigureSet) {
        if !walk.open.contains(node) {
            return (FigureSet::default(), FigureSet::default());
        }
        match &self.ops[node] {
            Op::Flag { key, .. } => (FigureSet::default().with(*key), FigureSet::default()),
            Op::Measure(measure) => {
                let used: FigureSet = measure.parts().iter().chain(measure.total()).collect();
                if measure.is_doubtful(measure.known(figures)) {
                    (FigureSet::default(), measure.parts())
                } else {
                    (used.intersection(figures.missing()), FigureSet::default())
                }
            }
            Op::Group(group) => {
                let pivotal = group.pivotal(walk.met, walk.open);
                pivotal.iter().fold(
                    (FigureSet::default(), FigureSet::default()),
                    |(missing, doubtful), member| {
                        (missing.union(nodes[member].missing), doubtful.union(nodes[member].doubtful))
                    },
                )
            }
        }
    }
}
