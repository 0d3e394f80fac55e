//! Where a condition holds and what holds instead elsewhere: exceptions by region, and by a figure of the place.
//!
//! A region is known before any figure is: [`RuleSet::in_region`] leaves out what does not hold there and puts the tests
//! and counts of the region in place, so that whoever judges or explains knows nothing of regions. An exception by a
//! figure stays with its group, because every place answers for itself.

use super::build::Fault;
use super::{Condition, Node, NodeSet, RuleSet, Test};
use crate::domain::figures::Metric;
use crate::domain::region::{Region, RegionSet};

/// Where a condition is asked at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// In every region.
    #[default]
    Everywhere,
    /// In these regions only.
    Only(RegionSet),
    /// In every region but these.
    Except(RegionSet),
}

impl Scope {
    /// Whether the condition is asked in a region. A place of no known region follows what holds in general.
    pub fn holds_in(self, region: Option<Region>) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only(regions) => regions.contains(region),
            Self::Except(regions) => !regions.contains(region),
        }
    }
}

/// What holds instead of what a condition says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// In these regions a leaf has another test.
    Test {
        /// Where.
        regions: RegionSet,
        /// The test there.
        test: Test,
    },
    /// In these regions an at-least group needs another count.
    Count {
        /// Where.
        regions: RegionSet,
        /// The count there.
        k: u8,
    },
    /// Where a figure of the place passes a test, an at-least group needs another count.
    Gate {
        /// What is measured.
        metric: Metric,
        /// What is asked of it.
        test: Test,
        /// The count where it passes.
        k: u8,
    },
}

impl Exception {
    /// The regions it holds in; none for one by a figure.
    pub const fn regions(self) -> Option<RegionSet> {
        match self {
            Self::Test { regions, .. } | Self::Count { regions, .. } => Some(regions),
            Self::Gate { .. } => None,
        }
    }
}

impl Node {
    /// The exception by a figure: what is measured, what is asked of it, and the count where it passes.
    pub fn gate(&self) -> Option<(Metric, Test, u8)> {
        self.exceptions.iter().find_map(|exception| match exception {
            Exception::Gate { metric, test, k } => Some((*metric, *test, *k)),
            Exception::Test { .. } | Exception::Count { .. } => None,
        })
    }
}

impl RuleSet {
    /// The rules as they stand in a region; where it is not known, as they stand in general.
    #[must_use]
    pub fn in_region(&self, region: Option<Region>) -> Self {
        // Whatever would not stand in some region was refused when the rule set was built.
        self.resolved(region).unwrap_or_else(|_| self.clone())
    }

    /// The rules in a region, or the node from which no verdict could be computed there.
    pub(super) fn resolved(&self, region: Option<Region>) -> Result<Self, (usize, Fault)> {
        let out = self.left_out(region);
        if out.contains(0) {
            return Err((0, Fault::NothingLeft));
        }
        let kept: Vec<usize> = (0..self.nodes.len()).filter(|node| !out.contains(*node)).collect();
        let mut moved = Moved { place_of: [0; Self::LARGEST], out };
        for (place, node) in kept.iter().enumerate() {
            moved.place_of[*node] = place;
        }
        let nodes = kept
            .into_iter()
            .map(|node| self.nodes[node].in_region(region, &moved).map_err(|fault| (node, fault)));
        Ok(Self { heading: self.heading.clone(), nodes: nodes.collect::<Result<_, _>>()? })
    }

    /// The nodes that are not asked in a region: those out of scope with all below them, and groups of nothing else.
    fn left_out(&self, region: Option<Region>) -> NodeSet {
        let mut out = NodeSet::default();
        for (place, node) in self.nodes.iter().enumerate() {
            let is_below = node.parent.is_some_and(|parent| out.contains(usize::from(parent)));
            if is_below || !node.scope.holds_in(region) {
                out = out.with(place);
            }
        }
        for (place, node) in self.nodes.iter().enumerate().rev() {
            let members = node.condition.members();
            if !members.is_empty() && members.0 & !out.0 == 0 {
                out = out.with(place);
            }
        }
        out
    }
}

/// Where nodes stand once others are left out.
struct Moved {
    place_of: [usize; RuleSet::LARGEST],
    out: NodeSet,
}

impl Moved {
    fn set(&self, set: NodeSet) -> NodeSet {
        let kept = set.iter().filter(|node| !self.out.contains(*node));
        kept.fold(NodeSet::default(), |set, node| set.with(self.place_of[node]))
    }

    fn one(&self, node: u8) -> Option<u8> {
        (!self.out.contains(usize::from(node))).then(|| self.place_of[usize::from(node)] as u8)
    }
}

impl Node {
    fn in_region(&self, region: Option<Region>, moved: &Moved) -> Result<Self, Fault> {
        let mut node = Self {
            parent: self.parent.and_then(|parent| moved.one(parent)),
            scope: Scope::Everywhere,
            condition: moved_condition(self.condition, moved)?,
            ..self.clone()
        };
        node.exceptions.retain(|exception| exception.regions().is_none());
        for exception in &self.exceptions {
            if !exception.regions().is_some_and(|regions| regions.contains(region)) {
                continue;
            }
            match (exception, &mut node.condition) {
                (Exception::Test { test, .. }, Condition::Leaf { test: told, .. }) => *told = *test,
                (Exception::Count { k, .. }, Condition::AtLeast { k: told, .. }) => *told = Some(*k),
                _ => continue,
            }
            node.told_for = region;
        }
        node.check_counts()?;
        Ok(node)
    }

    /// Refuses a count that no number of members could fill, or that its mandatory members overfill.
    pub(super) fn check_counts(&self) -> Result<(), Fault> {
        let Condition::AtLeast { k, members, mandatory } = self.condition else { return Ok(()) };
        let gate = self.gate().map(|(_, _, k)| k);
        for k in k.into_iter().chain(gate) {
            if k == 0 || usize::from(k) > members.len() {
                return Err(Fault::CountOutOfRange { k, members: members.len() });
            }
            if mandatory.len() > usize::from(k) {
                return Err(Fault::TooManyMandatory);
            }
        }
        Ok(())
    }
}

fn moved_condition(condition: Condition, moved: &Moved) -> Result<Condition, Fault> {
    Ok(match condition {
        Condition::All(members) => Condition::All(moved.set(members)),
        Condition::Any(members) => Condition::Any(moved.set(members)),
        Condition::Classes(members) => Condition::Classes(moved.set(members)),
        Condition::AtLeast { k, members, mandatory } => {
            Condition::AtLeast { k, members: moved.set(members), mandatory: moved.set(mandatory) }
        }
        Condition::Precondition { gate, then } => match (moved.one(gate), moved.one(then)) {
            (Some(gate), Some(then)) => Condition::Precondition { gate, then },
            _ => return Err(Fault::GateNeedsTwo(1)),
        },
        Condition::Leaf { .. } | Condition::Else | Condition::Unknown => condition,
    })
}
