//! From drafts in any order to a rule set: builds the tree and refuses what no verdict could be computed from.

use thiserror::Error;

use super::{
    Bilingual, Comparison, Condition, Exception, Heading, Node, NodeSet, RuleSet, Scope, Test, Verification,
};
use crate::domain::figures::{FigureKind, Metric};
use crate::domain::region::{Region, RegionSet};
use crate::domain::text::Text;

/// What a drafted node asks, before its members are known by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Every member.
    All,
    /// Any member.
    Any,
    /// At least so many members.
    AtLeast(u8),
    /// At least a number of members that is not known.
    AtLeastUnknown,
    /// The first member is the gate of the second.
    Precondition,
    /// The members are classes, the first one that is met is the class of the place.
    Classes,
    /// The class of whatever no class before it takes.
    Else,
    /// Something whose threshold is not known.
    Unknown,
    /// One metric, one test.
    Leaf(Metric, Test),
}

impl Shape {
    const fn is_group(self) -> bool {
        !matches!(self, Self::Leaf(..) | Self::Else | Self::Unknown)
    }
}

/// A node as a rule file tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeDraft {
    /// Its id.
    pub id: Text,
    /// The id of the group it belongs to; none for the root.
    pub under: Option<Text>,
    /// What it asks, in words.
    pub label: Bilingual,
    /// Where it stands in the decision.
    pub article: Text,
    /// How well it was checked.
    pub status: Verification,
    /// Whether its group cannot be met without it.
    pub is_mandatory: bool,
    /// What it asks.
    pub shape: Shape,
    /// Where it is asked.
    pub scope: Scope,
    /// What holds instead in some regions or for some places.
    pub exceptions: Vec<Exception>,
}

/// What is wrong with a rule set, and with which drafted node.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("node {node}: {fault}")]
pub struct RuleFault {
    /// The place of the node among the drafts.
    pub node: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a node.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// There is no node at all, or none without a group.
    #[error("no root")]
    NoRoot,
    /// A second node without a group.
    #[error("a second root")]
    SecondRoot,
    /// The id was used before.
    #[error("the id was used before")]
    DuplicateId,
    /// The group it names is not there, or is a leaf.
    #[error("no such group: {0}")]
    NoSuchGroup(Text),
    /// It belongs to itself through its groups.
    #[error("it belongs to itself")]
    Circle,
    /// A group without members.
    #[error("a group without members")]
    NoMembers,
    /// It asks for more members than there are, or for none.
    #[error("asks for {k} of {members} members")]
    CountOutOfRange {
        /// How many it asks for.
        k: u8,
        /// How many there are.
        members: usize,
    },
    /// More mandatory members than members needed.
    #[error("more mandatory members than the count asks for")]
    TooManyMandatory,
    /// Mandatory members make sense in an at-least group only.
    #[error("only a member of an at-least group can be mandatory")]
    MandatoryElsewhere,
    /// A precondition has a gate and one rest.
    #[error("a precondition has two members, not {0}")]
    GateNeedsTwo(usize),
    /// A threshold for a yes-or-no figure, yes or no for a count, or two ends the wrong way round.
    #[error("the test does not fit the metric")]
    TestDoesNotFit,
    /// Classes stand at the root or behind its gate.
    #[error("classes stand at the root or behind its gate")]
    ClassesElsewhere,
    /// What is left over is the last of the classes.
    #[error("the rest is the last of the classes")]
    ElseElsewhere,
    /// An exception that changes nothing of what the node asks: another test for a group, another count for a leaf.
    #[error("the exception does not fit what is asked")]
    ExceptionDoesNotFit,
    /// Two exceptions for one place.
    #[error("two exceptions for one place")]
    TwoExceptions,
    /// In some region nothing is left to ask.
    #[error("nothing is left to ask in some region")]
    NothingLeft,
    /// More nodes than a rule set can have.
    #[error("more than {} nodes", RuleSet::LARGEST)]
    TooMany,
}

impl RuleSet {
    /// Builds a rule set from drafts; members keep the order of the drafts.
    ///
    /// # Errors
    /// The first draft that no verdict could be computed from, and why.
    pub fn new(heading: Heading, drafts: &[NodeDraft]) -> Result<Self, RuleFault> {
        let parents = parents_of(drafts)?;
        let root =
            parents.iter().position(Option::is_none).ok_or(RuleFault { node: 0, fault: Fault::NoRoot })?;
        let order = reading_order(root, &parents);
        if let Some(node) = (0..drafts.len()).find(|draft| !order.contains(draft)) {
            return Err(RuleFault { node, fault: Fault::Circle });
        }
        let mut place_of = vec![0; drafts.len()];
        for (place, draft) in order.iter().enumerate() {
            place_of[*draft] = place;
        }
        let mut nodes: Vec<Node> = Vec::with_capacity(order.len());
        for draft in &order {
            let parent = parents[*draft].map(|parent| place_of[parent]);
            let members: Vec<_> =
                members_of(*draft, &parents).map(|member| (place_of[member], &drafts[member])).collect();
            let node = node(&drafts[*draft], parent, &members, &nodes)
                .map_err(|fault| RuleFault { node: *draft, fault })?;
            nodes.push(node);
        }
        let rules = Self { heading, nodes };
        // What is left in a region must make sense there as well.
        for region in Region::ALL.into_iter().map(Some).chain([None]) {
            rules.resolved(region).map_err(|(node, fault)| RuleFault { node: order[node], fault })?;
        }
        Ok(rules)
    }
}

/// One node, its place being the one after those that stand already.
fn node(
    told: &NodeDraft,
    parent: Option<usize>,
    members: &[(usize, &NodeDraft)],
    nodes: &[Node],
) -> Result<Node, Fault> {
    let condition = condition(told, members)?;
    check_place(told, parent, nodes)?;
    check_exceptions(told)?;
    Ok(Node {
        id: told.id.clone(),
        label: told.label.clone(),
        article: told.article.clone(),
        status: told.status,
        depth: parent.map_or(0, |parent| nodes[parent].depth + 1),
        parent: parent.map(|parent| parent as u8),
        condition,
        scope: told.scope,
        exceptions: told.exceptions.clone(),
        told_for: None,
    })
}

/// Refuses what makes sense below certain groups only, below any other one.
fn check_place(told: &NodeDraft, parent: Option<usize>, nodes: &[Node]) -> Result<(), Fault> {
    let place = nodes.len();
    let above = parent.map(|parent| nodes[parent].condition);
    let is_counted = matches!(above, Some(Condition::AtLeast { .. }));
    let is_last = |members: NodeSet| members.iter().last() == Some(place);
    match told.shape {
        _ if told.is_mandatory && !is_counted => Err(Fault::MandatoryElsewhere),
        Shape::Classes => match above {
            None => Ok(()),
            Some(Condition::Precondition { then, .. }) if parent == Some(0) && usize::from(then) == place => {
                Ok(())
            }
            Some(_) => Err(Fault::ClassesElsewhere),
        },
        Shape::Else => match above {
            Some(Condition::Classes(members)) if is_last(members) => Ok(()),
            _ => Err(Fault::ElseElsewhere),
        },
        _ => Ok(()),
    }
}

/// Refuses exceptions that change nothing, and two that could hold for the same place.
fn check_exceptions(told: &NodeDraft) -> Result<(), Fault> {
    let (mut seen, mut has_gate) = (RegionSet::default(), false);
    for exception in &told.exceptions {
        match (exception, told.shape) {
            (Exception::Test { test, .. }, Shape::Leaf(metric, _)) if fits(metric, *test) => {}
            (Exception::Gate { metric, test, .. }, Shape::AtLeast(_)) if fits(*metric, *test) => {
                if std::mem::replace(&mut has_gate, true) {
                    return Err(Fault::TwoExceptions);
                }
            }
            (Exception::Count { .. }, Shape::AtLeast(_)) => {}
            (Exception::Test { .. }, Shape::Leaf(..)) | (Exception::Gate { .. }, Shape::AtLeast(_)) => {
                return Err(Fault::TestDoesNotFit);
            }
            _ => return Err(Fault::ExceptionDoesNotFit),
        }
        let regions = exception.regions().unwrap_or_default();
        if regions.iter().any(|region| seen.contains(Some(region))) {
            return Err(Fault::TwoExceptions);
        }
        seen = seen.iter().chain(regions.iter()).collect();
    }
    Ok(())
}

fn parents_of(drafts: &[NodeDraft]) -> Result<Vec<Option<usize>>, RuleFault> {
    let mut parents = Vec::with_capacity(drafts.len());
    for (node, draft) in drafts.iter().enumerate() {
        let fault = |fault| RuleFault { node, fault };
        if node >= RuleSet::LARGEST {
            return Err(fault(Fault::TooMany));
        }
        if drafts[..node].iter().any(|earlier| earlier.id == draft.id) {
            return Err(fault(Fault::DuplicateId));
        }
        let parent = match &draft.under {
            Some(id) => {
                let is_group = |other: &NodeDraft| other.id == *id && other.shape.is_group();
                let parent = drafts.iter().position(is_group);
                Some(parent.ok_or_else(|| fault(Fault::NoSuchGroup(id.clone())))?)
            }
            None if parents.contains(&None) => return Err(fault(Fault::SecondRoot)),
            None => None,
        };
        parents.push(parent);
    }
    Ok(parents)
}

fn members_of(parent: usize, parents: &[Option<usize>]) -> impl DoubleEndedIterator<Item = usize> {
    parents.iter().enumerate().filter(move |(_, of)| **of == Some(parent)).map(|(member, _)| member)
}

fn reading_order(root: usize, parents: &[Option<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(parents.len());
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        order.push(node);
        open.extend(members_of(node, parents).rev());
    }
    order
}

fn condition(draft: &NodeDraft, members: &[(usize, &NodeDraft)]) -> Result<Condition, Fault> {
    let set = members.iter().fold(NodeSet::default(), |set, (place, _)| set.with(*place));
    match draft.shape {
        Shape::Leaf(metric, test) if fits(metric, test) => Ok(Condition::Leaf { metric, test }),
        Shape::Leaf(..) => Err(Fault::TestDoesNotFit),
        Shape::Else => Ok(Condition::Else),
        Shape::Unknown => Ok(Condition::Unknown),
        _ if members.is_empty() => Err(Fault::NoMembers),
        Shape::All => Ok(Condition::All(set)),
        Shape::Any => Ok(Condition::Any(set)),
        Shape::Classes => Ok(Condition::Classes(set)),
        Shape::Precondition => match members {
            [(gate, _), (then, _)] => Ok(Condition::Precondition { gate: *gate as u8, then: *then as u8 }),
            _ => Err(Fault::GateNeedsTwo(members.len())),
        },
        Shape::AtLeast(k) => Ok(Condition::AtLeast { k: Some(k), members: set, mandatory: must(members) }),
        Shape::AtLeastUnknown => Ok(Condition::AtLeast { k: None, members: set, mandatory: must(members) }),
    }
}

fn must(members: &[(usize, &NodeDraft)]) -> NodeSet {
    let must = members.iter().filter(|(_, member)| member.is_mandatory);
    must.fold(NodeSet::default(), |set, (place, _)| set.with(*place))
}

pub(super) fn fits(metric: Metric, test: Test) -> bool {
    let is_flag = matches!(metric, Metric::Figure(figure) if figure.kind() == FigureKind::YesNo);
    match test {
        Test::Is(_) => is_flag,
        Test::Compare(_) => !is_flag,
        Test::Between { low, high } => {
            let (low_digits, low_scale) = low.threshold.parts();
            let (high_digits, high_scale) = high.threshold.parts();
            !is_flag
                && low.comparison.is_lower_bound()
                && matches!(high.comparison, Comparison::Below | Comparison::AtMost)
                && low_digits * high_scale <= high_digits * low_scale
        }
    }
}
