//! The verdict on one row, told node by node: values, thresholds, and which missing figures could change it.

use super::check::{Finding, check};
use super::classes::Class;
use super::compile::{Ask, Op};
use super::{Assessor, Margin, Outcome, Walk};
use crate::domain::criteria::{Condition, Needed, NodeSet, Passing, RuleSet, Verification};
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
        needed: Needed,
        /// How many there are.
        members: usize,
        /// Whether its exception by a figure holds; none where it has none.
        exception: Option<Outcome>,
    },
    /// Classes, of which [`Assessment::class`] tells the one.
    Classes,
    /// The class of whatever is left.
    Rest,
    /// Something whose threshold is not known.
    Unknown,
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
    /// Whether it stays undetermined for want of the rule itself, whatever figures come in.
    pub is_rule_unknown: bool,
}

/// The verdict on one row, node by node in the order of the rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// One result per node; the first is the verdict.
    pub nodes: Vec<NodeResult>,
    /// The class, where the rule set has classes.
    pub class: Option<Class>,
    /// Contradictions anywhere in the figures.
    pub findings: Vec<Finding>,
}

impl Assessment {
    /// The verdict: its outcome, its margin, and the missing figures that could change it; with classes also those that
    /// could change the class.
    pub fn verdict(&self) -> &NodeResult {
        &self.nodes[0]
    }

    /// How well the worst checked condition was checked that the verdict rests on: of what is met those that are met, of
    /// what is not met those that are not, of what is open all.
    pub fn status(&self, rules: &RuleSet) -> Verification {
        let rests_on = self.rests_on(rules);
        let statuses = rests_on.iter().filter_map(|place| rules.nodes().get(place)).map(|node| node.status);
        statuses.max().unwrap_or(Verification::Unverified)
    }

    /// The conditions that the verdict rests on, the root among them.
    pub fn rests_on(&self, rules: &RuleSet) -> NodeSet {
        let mut rests_on = NodeSet(1);
        for (place, node) in rules.nodes().iter().enumerate().filter(|(place, _)| *place < self.nodes.len()) {
            if rests_on.contains(place) {
                rests_on.0 |= self.weighing(place, node.condition).0;
            }
        }
        rests_on
    }

    /// The members that a group's outcome, or the class, rests on.
    fn weighing(&self, place: usize, condition: Condition) -> NodeSet {
        let members = condition.members();
        let with = |outcome: Outcome| {
            let agreeing = members.iter().filter(|member| self.nodes[*member].outcome == outcome);
            agreeing.fold(NodeSet::default(), NodeSet::with)
        };
        match (condition, self.nodes[place].outcome) {
            // A class is the first one: those before it are not met, those after it do not matter.
            (Condition::Classes(_), _) => {
                let possible = self.class.map_or(members, |class| class.possible);
                let last = possible.iter().last().unwrap_or(RuleSet::LARGEST);
                members.iter().filter(|member| *member <= last).fold(NodeSet::default(), NodeSet::with)
            }
            (Condition::Precondition { gate, .. }, _)
                if self.nodes[usize::from(gate)].outcome == Outcome::NotMet =>
            {
                NodeSet(1 << gate)
            }
            (Condition::Precondition { .. }, _) | (_, Outcome::Undetermined) => members,
            (_, outcome) => with(outcome),
        }
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
                is_rule_unknown: false,
            })
            .collect();
        for node in (0..self.ops.len()).rev() {
            let unsettled = self.unsettled(node, figures, &walk, &nodes);
            nodes[node].missing = unsettled.missing;
            nodes[node].doubtful = unsettled.doubtful;
            nodes[node].is_rule_unknown = unsettled.is_rule_unknown;
        }
        Assessment { nodes, class: self.class(&walk), findings: check(figures) }
    }

    fn reading(&self, node: usize, figures: &Figures, walk: &Walk) -> Reading {
        match &self.ops[node] {
            Op::Classes(_) => Reading::Classes,
            Op::Else => Reading::Rest,
            Op::Unknown => Reading::Unknown,
            Op::Ask(Ask::Flag { key, .. }) => Reading::Flag(figures.flag(*key)),
            Op::Group(group) => Reading::Group {
                met: NodeSet(walk.met.0 & group.members.0).len(),
                undetermined: NodeSet(walk.open.0 & group.members.0).len(),
                needed: self.needed(group, figures),
                members: group.members.len(),
                exception: group.gate.map(|gate| self.gates[usize::from(gate)].ask.judge(figures)),
            },
            Op::Ask(Ask::Measure(measure)) => {
                let known = measure.known(figures);
                let count = known.is_complete.then_some(known.sum);
                let passing = known.total.map(|total| measure.passing(total));
                if measure.total().is_none() {
                    return Reading::Count { count, passing: passing.unwrap_or(Passing::EVERYTHING) };
                }
                Reading::Share { count, total: known.total, passing }
            }
        }
    }

    /// What keeps an undetermined node from being settled, or a class from being known.
    fn unsettled(&self, node: usize, figures: &Figures, walk: &Walk, nodes: &[NodeResult]) -> Unsettled {
        if let Some(place) = self.classes.filter(|place| place.leads_through(node)) {
            let open = place.waits_for(node, self.class(walk));
            return open.iter().fold(Unsettled::default(), |all, node| all.and(&nodes[node]));
        }
        if !walk.open.contains(node) {
            return Unsettled::default();
        }
        match &self.ops[node] {
            Op::Classes(_) | Op::Else => Unsettled::default(),
            Op::Unknown => Unsettled { is_rule_unknown: true, ..Unsettled::default() },
            Op::Ask(ask) => Unsettled::of(ask.unsettled(figures)),
            Op::Group(group) => {
                let needed = self.needed(group, figures);
                let open = group.pivotal(walk.met, walk.open, needed);
                let mut all = open.iter().fold(Unsettled::default(), |all, member| all.and(&nodes[member]));
                match group.gate {
                    Some(gate) if !needed.is_known() => {
                        let gate = Unsettled::of(self.gates[usize::from(gate)].ask.unsettled(figures));
                        all.missing = all.missing.union(gate.missing);
                        all.doubtful = all.doubtful.union(gate.doubtful);
                    }
                    _ => all.is_rule_unknown |= !needed.is_known(),
                }
                all
            }
        }
    }
}

/// What keeps a node open.
#[derive(Default)]
struct Unsettled {
    missing: FigureSet,
    doubtful: FigureSet,
    is_rule_unknown: bool,
}

impl Unsettled {
    fn of((missing, doubtful): (FigureSet, FigureSet)) -> Self {
        Self { missing, doubtful, is_rule_unknown: false }
    }

    fn and(self, node: &NodeResult) -> Self {
        Self {
            missing: self.missing.union(node.missing),
            doubtful: self.doubtful.union(node.doubtful),
            is_rule_unknown: self.is_rule_unknown || node.is_rule_unknown,
        }
    }
}
