//! Which class a place has: the first one that is met, or those that are still possible.

use super::compile::Op;
use super::{Assessor, Outcome, Walk};
use crate::domain::criteria::{Condition, NodeSet, RuleSet};

/// The class of a place, as far as the figures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// The classes it can still have, by their places in the rule set; one where it is sure, none outside every class.
    pub possible: NodeSet,
    /// Whether it may be of no class: outside the gate, or in a rule set without a class for the rest.
    pub can_be_none: bool,
}

impl Class {
    /// The class, where it is sure.
    pub fn sure(self) -> Option<usize> {
        let only = self.possible.iter().next().filter(|_| self.possible.len() == 1);
        only.filter(|_| !self.can_be_none)
    }

    /// Whether it is settled: one class for sure, or surely none.
    pub fn is_settled(self) -> bool {
        self.possible.is_empty() || self.sure().is_some()
    }
}

/// Where the classes of a rule set stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClassPlace {
    node: u8,
    gate: Option<u8>,
}

impl ClassPlace {
    pub(super) fn of(rules: &RuleSet) -> Option<Self> {
        let node = rules.classes()? as u8;
        let gate = match rules.nodes()[0].condition {
            Condition::Precondition { gate, .. } => Some(gate),
            _ => None,
        };
        Some(Self { node, gate })
    }

    /// Whether a node is the classes, or the root above them.
    pub(super) const fn leads_through(self, node: usize) -> bool {
        node == 0 || node == self.node as usize
    }

    /// The nodes that keep the class open: at the classes those that are possible, at a root above them the gate and the
    /// classes. A gate that is settled waits for nothing by itself.
    pub(super) fn waits_for(self, node: usize, class: Option<Class>) -> NodeSet {
        let possible = class.filter(|class| !class.is_settled()).map_or(NodeSet(0), |class| class.possible);
        if node == usize::from(self.node) || possible.is_empty() {
            return possible;
        }
        let gate = self.gate.map_or(0, |gate| 1 << gate);
        NodeSet(gate | 1 << self.node)
    }
}

impl Assessor {
    /// The class of a walked row; none for a rule set that recognises.
    pub(super) fn class(&self, walk: &Walk) -> Option<Class> {
        let place = self.classes?;
        let Op::Classes(classes) = &self.ops[usize::from(place.node)] else { return None };
        let gate = place.gate.map_or(Outcome::Met, |gate| walk.outcome(usize::from(gate)));
        if gate == Outcome::NotMet {
            return Some(Class { possible: NodeSet(0), can_be_none: true });
        }
        let possible = classes.possible(walk.met, walk.open);
        let is_some_met = walk.met.0 & classes.members.0 != 0;
        let can_be_none = gate == Outcome::Undetermined || (!is_some_met && classes.rest.is_none());
        Some(Class { possible, can_be_none })
    }
}
