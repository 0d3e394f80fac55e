//! What the criteria say of a place: met, not met, or undetermined, for the whole and for every condition.
//!
//! Missing figures are normal. A condition is decided as soon as no consistent completion of the missing figures could
//! change it, and not before; a completion is consistent when no part exceeds its total. A count above its total is no
//! figure to judge by: what rests on it is undetermined. Arithmetic is on whole counts, never on rounded rates.
//!
//! What is not known of the rules themselves is treated alike: a count that is not known, or that depends on a missing
//! figure, decides only what every count it can be decides.
//!
//! A classifying rule set finds the first class that is met. Its outcome is that of the first class, so that lists and
//! filters of both kinds of rule sets read alike: met where a place is surely of the first class, not met where it cannot
//! be. Which class it is, and which it can still be, is told beside.
//!
//! [`Assessor`] has two entrances: [`Assessor::brief`] for all rows of a round, [`Assessor::explain`] for one on
//! screen. Both walk the same compiled tree. Nothing here knows what people decided.

mod check;
mod classes;
mod compile;
mod explain;
mod flip;
mod measure;
mod sums;

use std::num::NonZeroI32;

use super::criteria::{Needed, NodeSet, RuleSet};
use super::figures::{FigureKey, Figures};

pub use check::{Finding, check};
pub use classes::Class;
pub use explain::{Assessment, NodeResult, Reading};
pub use sums::{Mismatch, mismatches};

use classes::ClassPlace;
use compile::{Ask, Gate, Group, Op};
use flip::Flip;

/// Whether a condition is met, as far as the figures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Đủ.
    Met,
    /// Không đủ.
    NotMet,
    /// Chưa đủ số liệu.
    Undetermined,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotMet, Self::Undetermined];
}

/// The smallest change of one count that turns a verdict round, all other figures staying as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Margin {
    /// The leaf whose threshold is crossed, by its place in the rule set; the group, where it is that of its exception.
    pub node: u8,
    /// How many households (people, hundredths of a hectare) more, or fewer where negative.
    pub change: NonZeroI32,
}

/// The verdict on one row, small enough to keep for every row of a large round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brief {
    /// The verdict.
    pub outcome: Outcome,
    criteria: u16,
    /// The class that is sure, by its place in the rule set; none where it is not, or where there are no classes.
    pub class: Option<u8>,
    /// How near the verdict is to the other side, where one count alone can take it there.
    pub margin: Option<Margin>,
}

impl Brief {
    /// How many criteria a brief has room for; a table has no room for more columns either.
    pub const CRITERIA: usize = 8;

    /// The outcome of the `n`-th criterion of the rule set, from 0.
    pub const fn criterion(self, n: usize) -> Outcome {
        match self.criteria >> (2 * n) & 0b11 {
            0 => Outcome::Met,
            1 => Outcome::NotMet,
            _ => Outcome::Undetermined,
        }
    }
}

/// A rule set made ready to judge many rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessor {
    ops: Vec<Op>,
    gates: Vec<Gate>,
    classes: Option<ClassPlace>,
    criteria: Vec<u8>,
}

/// The state of every node during one walk: met, undetermined or neither, and what would turn it round where asked.
struct Walk {
    met: NodeSet,
    open: NodeSet,
    flips: [Option<Flip>; RuleSet::LARGEST],
}

impl Walk {
    fn outcome(&self, node: usize) -> Outcome {
        if self.met.contains(node) {
            Outcome::Met
        } else if self.open.contains(node) {
            Outcome::Undetermined
        } else {
            Outcome::NotMet
        }
    }

    fn settle(&mut self, node: usize, outcome: Outcome) {
        self.met.0 |= u64::from(outcome == Outcome::Met) << node;
        self.open.0 |= u64::from(outcome == Outcome::Undetermined) << node;
    }
}

impl Assessor {
    /// Makes a rule set ready, one that stands in the region of the places ([`RuleSet::in_region`]).
    pub fn new(rules: &RuleSet) -> Self {
        let mut gates = Vec::new();
        let nodes = rules.nodes();
        let ops = nodes.iter().map(|node| Op::of(node, nodes, &mut gates)).collect();
        let criteria = rules.criteria().iter().take(Brief::CRITERIA).map(|node| node as u8).collect();
        Self { ops, gates, classes: ClassPlace::of(rules), criteria }
    }

    /// The nodes that a table shows as criteria, by their places in the rule set.
    pub fn criteria(&self) -> impl Iterator<Item = usize> + '_ {
        self.criteria.iter().map(|node| usize::from(*node))
    }

    /// The verdict on one row, with its criteria and its margin.
    pub fn brief(&self, figures: &Figures) -> Brief {
        let mut walk = self.walk(figures);
        let relevant = self.relevant(&walk);
        self.find_flips(figures, relevant, &mut walk);
        let mut criteria = 0;
        for (n, node) in self.criteria().enumerate() {
            criteria |= (walk.outcome(node) as u16) << (2 * n);
        }
        Brief {
            outcome: walk.outcome(0),
            criteria,
            class: self.class(&walk).and_then(Class::sure).map(|class| class as u8),
            margin: walk.flips[0].map(|flip| flip.margin),
        }
    }

    /// Whether the place does not qualify and one household more would make it qualify ("thiếu đúng 1 hộ").
    pub fn is_one_household_short(&self, brief: Brief) -> bool {
        brief.outcome == Outcome::NotMet && self.households_apart(brief) == Some(1)
    }

    /// The margin of a verdict in households; none where it has no margin, or one of something else.
    pub fn households_apart(&self, brief: Brief) -> Option<i32> {
        let margin = brief.margin?;
        match &self.ops[usize::from(margin.node)] {
            Op::Ask(Ask::Measure(measure)) if measure.total() == Some(FigureKey::Households) => {
                Some(margin.change.get())
            }
            _ => None,
        }
    }

    /// The outcome of one node of the rule set, by its place.
    pub fn outcome_of(&self, node: usize, figures: &Figures) -> Outcome {
        self.walk(figures).outcome(node)
    }

    /// The outcome of every node. Members stand after their groups, so one pass from the last node to the first
    /// settles everything.
    fn walk(&self, figures: &Figures) -> Walk {
        let mut walk = Walk { met: NodeSet(0), open: NodeSet(0), flips: [None; RuleSet::LARGEST] };
        for (node, op) in self.ops.iter().enumerate().rev() {
            let outcome = match op {
                Op::Ask(ask) => ask.judge(figures),
                Op::Group(group) => group.judge(walk.met, walk.open, self.needed(group, figures)),
                Op::Unknown => Outcome::Undetermined,
                Op::Classes(classes) => {
                    if let Some(rest) = classes.rest {
                        walk.settle(usize::from(rest), classes.rest(rest, walk.met, walk.open));
                    }
                    walk.outcome(classes.first().0.trailing_zeros() as usize)
                }
                // The classes it belongs to settle it.
                Op::Else => continue,
            };
            walk.settle(node, outcome);
        }
        walk
    }

    /// How many members of a group must be met: what its exception says where that holds, and either where it may hold.
    fn needed(&self, group: &Group, figures: &Figures) -> Needed {
        let Some(gate) = group.gate.and_then(|gate| self.gates.get(usize::from(gate))) else {
            return group.needed;
        };
        match gate.ask.judge(figures) {
            Outcome::Met => gate.needed,
            Outcome::NotMet => group.needed,
            Outcome::Undetermined => group.needed.or(gate.needed),
        }
    }
}

#[cfg(test)]
mod tests;
