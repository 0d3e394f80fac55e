//! Rule sets: the tree of conditions of a decision, with where each condition stands and how well it was checked.
//!
//! A rule set recognises (its root is met or not) or classifies (the first class that is met).
//!
//! Invariant: nodes stand in reading order, every one after its parent, with unique ids, groups that have members and
//! tests that fit their metrics, in every region. [`RuleSet::new`] is the only door. Knows no file format and no figures
//! of any place.

mod adjust;
mod build;
mod scope;
mod threshold;

use super::date::Validity;
use super::figures::{FigureSet, Metric};
use super::region::Region;
use super::review::RoundObject;
use super::text::Text;

pub use adjust::{Adjustment, Part, Setting, Step, Untried, Way};
pub use build::{Fault, NodeDraft, RuleFault, Shape};
pub use scope::{Exception, Scope};
pub use threshold::{Bound, Comparison, Decimal, Passing, Test};

/// How well a rule was checked against the words of its decision. From best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verification {
    /// The decision's own words were seen.
    Verified,
    /// Only a summary of the decision was seen.
    BySummary,
    /// Part of the wording was seen.
    Partial,
    /// Not checked: every result that rests on it says so.
    Unverified,
}

impl Verification {
    /// Every status, from best to worst.
    pub const ALL: [Self; 4] = [Self::Verified, Self::BySummary, Self::Partial, Self::Unverified];

    /// The stable name in rule files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::BySummary => "verified-by-summary",
            Self::Partial => "partial",
            Self::Unverified => "unverified",
        }
    }
}

/// A text of a rule file in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: Text,
    /// English; the Vietnamese words again where the file has no others.
    pub en: Text,
}

/// A set of nodes of one rule set, one bit for each in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct NodeSet(pub u64);

impl NodeSet {
    /// The set with the node added.
    #[must_use]
    pub const fn with(self, node: usize) -> Self {
        Self(self.0 | 1 << node)
    }

    /// Whether the node is in the set.
    pub const fn contains(self, node: usize) -> bool {
        self.0 & (1 << node) != 0
    }

    /// How many nodes are in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no node is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The nodes, in reading order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let node = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(node)
        })
    }
}

/// What a node asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Every member is met.
    All(NodeSet),
    /// At least one member is met.
    Any(NodeSet),
    /// At least `k` members are met, the mandatory ones among them.
    AtLeast {
        /// How many; none where the decision's number is not known.
        k: Option<u8>,
        /// Out of these.
        members: NodeSet,
        /// These in any case.
        mandatory: NodeSet,
    },
    /// The rules behind the gate hold only for places that pass the gate.
    Precondition {
        /// What a place must be for the rest to be asked at all.
        gate: u8,
        /// The rest.
        then: u8,
    },
    /// The members are classes: the first one that is met is the class of the place.
    Classes(NodeSet),
    /// The class of whatever no class before it takes.
    Else,
    /// Something whose threshold is not known: nothing can be said of it.
    Unknown,
    /// One metric passes one test.
    Leaf {
        /// What is measured.
        metric: Metric,
        /// What is asked of it.
        test: Test,
    },
}

/// How many members of a group must be met: at least `least`, at most `most`, which differ where the count is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needed {
    /// The smallest count that can be asked for.
    pub least: usize,
    /// The largest.
    pub most: usize,
}

impl Needed {
    /// A count that is known.
    pub const fn exactly(count: usize) -> Self {
        Self { least: count, most: count }
    }

    /// Whether the count is known.
    pub const fn is_known(self) -> bool {
        self.least == self.most
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), most: self.most.max(other.most) }
    }
}

impl Condition {
    /// The members of a group; none for a leaf.
    pub const fn members(self) -> NodeSet {
        match self {
            Self::All(members)
            | Self::Any(members)
            | Self::Classes(members)
            | Self::AtLeast { members, .. } => members,
            Self::Precondition { gate, then } => NodeSet(1 << gate | 1 << then),
            Self::Leaf { .. } | Self::Else | Self::Unknown => NodeSet(0),
        }
    }

    /// How many members must be met; 0 for a leaf, and the first one of classes.
    pub fn needed(self) -> Needed {
        match self {
            Self::All(members) => Needed::exactly(members.len()),
            Self::Any(_) | Self::Classes(_) => Needed::exactly(1),
            Self::AtLeast { k: Some(k), .. } => Needed::exactly(usize::from(k)),
            Self::AtLeast { k: None, members, mandatory } => {
                Needed { least: mandatory.len().max(1), most: members.len() }
            }
            Self::Precondition { .. } => Needed::exactly(2),
            Self::Leaf { .. } | Self::Else | Self::Unknown => Needed::exactly(0),
        }
    }
}

/// One condition of a rule set.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its stable id, e.g. "1a".
    pub id: Text,
    /// What it asks, in words.
    pub label: Bilingual,
    /// Where it stands in the decision.
    pub article: Text,
    /// How well it was checked.
    pub status: Verification,
    /// How deep it stands: 0 for the root.
    pub depth: u8,
    /// The group it belongs to; none for the root.
    pub parent: Option<u8>,
    /// What it asks.
    pub condition: Condition,
    /// Where it is asked.
    pub scope: Scope,
    /// What holds instead in some regions or for some places.
    pub exceptions: Vec<Exception>,
    /// The region whose exception stands in what it asks, once the rules are those of one region.
    pub told_for: Option<Region>,
}

/// The document a rule set comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Number and symbol, e.g. "30/2012/QĐ-TTg".
    pub number: Text,
    /// Who issued it.
    pub issuer: Text,
    /// What it is about.
    pub title: Text,
}

/// What is said about a rule set as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its stable name, e.g. "QD30-2012-thon".
    pub key: Text,
    /// Its name on screen.
    pub label: Bilingual,
    /// Villages or communes.
    pub object: RoundObject,
    /// Where it comes from.
    pub source: Source,
    /// When it is in force.
    pub validity: Validity,
}

/// A tree of conditions that says whether a place qualifies.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSet {
    heading: Heading,
    nodes: Vec<Node>,
}

impl RuleSet {
    /// The most nodes a rule set can have.
    pub const LARGEST: usize = 64;

    /// What is said about it as a whole.
    pub const fn heading(&self) -> &Heading {
        &self.heading
    }

    /// The conditions in reading order, the root first.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The place of the node with this id in reading order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| &*node.id == id)
    }

    /// The criteria a table shows as columns: the members of the root, or the root where it is a leaf. Behind a gate stand
    /// the members of what it leads to.
    pub fn criteria(&self) -> NodeSet {
        self.criteria_of(0)
    }

    fn criteria_of(&self, node: usize) -> NodeSet {
        match self.nodes[node].condition {
            Condition::Precondition { gate, then } => {
                NodeSet(self.criteria_of(usize::from(then)).0 | 1 << gate)
            }
            condition if condition.members().is_empty() => NodeSet(1 << node),
            condition => condition.members(),
        }
    }

    /// The node whose members are classes; none for a rule set that recognises.
    pub fn classes(&self) -> Option<usize> {
        self.nodes.iter().position(|node| matches!(node.condition, Condition::Classes(_)))
    }

    /// The worst check status of any node.
    pub fn status(&self) -> Verification {
        self.nodes.iter().map(|node| node.status).max().unwrap_or(Verification::Unverified)
    }

    /// Every figure a verdict can rest on.
    pub fn figures(&self) -> FigureSet {
        let asked = |node: &Node| {
            let leaf = match node.condition {
                Condition::Leaf { metric, .. } => metric.figures(),
                _ => FigureSet::default(),
            };
            node.gate().map_or(leaf, |(metric, ..)| leaf.union(metric.figures()))
        };
        self.nodes.iter().map(asked).fold(FigureSet::default(), FigureSet::union)
    }
}

#[cfg(test)]
pub(crate) mod tests;
