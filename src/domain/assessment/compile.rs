//! The compiled tree: one small operation per node, leaves resolved to the counts they read.

use super::Outcome;
use super::measure::Measure;
use crate::domain::criteria::{Condition, Needed, Node, NodeSet, Test};
use crate::domain::figures::{FigureKey, FigureSet, Figures, Metric};

/// One node, ready to be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Op {
    /// A figure or two against what is asked of them.
    Ask(Ask),
    /// Members to count.
    Group(Group),
    /// Members of which the first one that is met is the class.
    Classes(Classes),
    /// The class of whatever is left, which its classes settle.
    Else,
    /// Nothing can be said.
    Unknown,
}

/// A question that figures answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ask {
    /// A yes-or-no figure.
    Flag {
        /// Which.
        key: FigureKey,
        /// What it shall be.
        wanted: bool,
    },
    /// Counts against thresholds.
    Measure(Measure),
}

/// A group of any kind: so many members at least, the mandatory ones among them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Group {
    /// How many, where no exception holds.
    pub(super) needed: Needed,
    pub(super) members: NodeSet,
    pub(super) mandatory: NodeSet,
    /// Its exception by a figure, by its place among the gates of the tree.
    pub(super) gate: Option<u8>,
}

/// Where a figure answers so, a group needs another count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gate {
    pub(super) ask: Ask,
    pub(super) needed: Needed,
}

/// Classes in their order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Classes {
    pub(super) members: NodeSet,
    /// The last of them, where it takes whatever is left.
    pub(super) rest: Option<u8>,
}

impl Op {
    /// The operation of a node; `gates` takes its exception, if it has one.
    pub(super) fn of(node: &Node, nodes: &[Node], gates: &mut Vec<Gate>) -> Self {
        match node.condition {
            Condition::Leaf { metric, test } => Self::Ask(Ask::of(metric, test)),
            Condition::Unknown => Self::Unknown,
            Condition::Else => Self::Else,
            Condition::Classes(members) => {
                let is_rest = |place: &usize| matches!(nodes[*place].condition, Condition::Else);
                let rest = members.iter().find(is_rest).map(|place| place as u8);
                Self::Classes(Classes { members, rest })
            }
            group => Self::Group(Group {
                needed: group.needed(),
                members: group.members(),
                mandatory: match group {
                    Condition::AtLeast { mandatory, .. } => mandatory,
                    _ => NodeSet::default(),
                },
                gate: node.gate().map(|(metric, test, k)| {
                    let needed = Needed::exactly(usize::from(k));
                    gates.push(Gate { ask: Ask::of(metric, test), needed });
                    (gates.len() - 1) as u8
                }),
            }),
        }
    }

    /// The members that decide it: those of a group, the first one of classes.
    pub(super) const fn deciding(&self) -> NodeSet {
        match self {
            Self::Group(group) => group.members,
            Self::Classes(classes) => classes.first(),
            Self::Ask(_) | Self::Else | Self::Unknown => NodeSet(0),
        }
    }
}

impl Ask {
    fn of(metric: Metric, test: Test) -> Self {
        match (metric, test) {
            (Metric::Figure(key), Test::Is(wanted)) => Self::Flag { key, wanted },
            (metric, test) => Self::Measure(Measure::new(metric, test)),
        }
    }

    pub(super) fn judge(&self, figures: &Figures) -> Outcome {
        match self {
            Self::Measure(measure) => measure.judge(figures),
            Self::Flag { key, wanted } => match figures.flag(*key) {
                None => Outcome::Undetermined,
                Some(value) if value == *wanted => Outcome::Met,
                Some(_) => Outcome::NotMet,
            },
        }
    }

    /// The missing figures that keep it open, and those that contradict their total.
    pub(super) fn unsettled(&self, figures: &Figures) -> (FigureSet, FigureSet) {
        match self {
            Self::Flag { key, .. } => (FigureSet::default().with(*key), FigureSet::default()),
            Self::Measure(measure) if measure.is_doubtful(measure.known(figures)) => {
                (FigureSet::default(), measure.parts())
            }
            Self::Measure(measure) => {
                let used = measure.total().iter().fold(measure.parts(), |set, total| set.with(*total));
                (used.intersection(figures.missing()), FigureSet::default())
            }
        }
    }
}

impl Group {
    /// The outcome from the members': decided as soon as the undetermined ones cannot matter, whatever of the counts that
    /// can be asked for is asked for.
    pub(super) fn judge(&self, met: NodeSet, open: NodeSet, needed: Needed) -> Outcome {
        let sure = met.0 & self.members.0;
        let possible = (met.0 | open.0) & self.members.0;
        let has_all = |of: u64| of & self.mandatory.0 == self.mandatory.0;
        let has = |of: u64, count: usize| of.count_ones() as usize >= count;
        if has_all(sure) & has(sure, needed.most) {
            Outcome::Met
        } else if has_all(possible) & has(possible, needed.least) {
            Outcome::Undetermined
        } else {
            Outcome::NotMet
        }
    }

    /// The undetermined members that could still decide an undetermined group: the mandatory ones always, the others
    /// only while the mandatory ones alone would not fill the count.
    pub(super) const fn pivotal(&self, met: NodeSet, open: NodeSet, needed: Needed) -> NodeSet {
        let sure = (met.0 & self.members.0).count_ones() as usize;
        let must = open.0 & self.mandatory.0;
        if sure + must.count_ones() as usize >= needed.most {
            NodeSet(must)
        } else {
            NodeSet(open.0 & self.members.0)
        }
    }
}

impl Classes {
    /// The first class: what a classifying set is met by.
    pub(super) const fn first(&self) -> NodeSet {
        NodeSet(self.members.0 & self.members.0.wrapping_neg())
    }

    /// The outcome of the class that takes whatever is left.
    pub(super) const fn rest(&self, rest: u8, met: NodeSet, open: NodeSet) -> Outcome {
        let others = self.members.0 & !(1 << rest);
        if met.0 & others != 0 {
            Outcome::NotMet
        } else if open.0 & others != 0 {
            Outcome::Undetermined
        } else {
            Outcome::Met
        }
    }

    /// The classes that a place can still have: those that are not ruled out, up to the first one that is met.
    pub(super) const fn possible(&self, met: NodeSet, open: NodeSet) -> NodeSet {
        let met = met.0 & self.members.0;
        let first = met & met.wrapping_neg();
        let up_to_first = if met == 0 { u64::MAX } else { first | (first - 1) };
        NodeSet((met | open.0) & self.members.0 & up_to_first)
    }
}
