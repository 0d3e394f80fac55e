//! The margin of a group: the smallest change of one count that turns it round.
//!
//! One count can cross several thresholds on its way (poor households stand in two shares); counts of different
//! figures are never added up, so a place that lacks two different things has no margin. A group whose count is not known
//! has none either; one with an exception may also turn round because its exception begins or ceases to hold.

use std::num::NonZeroI32;

use super::compile::{Ask, Group, Op};
use super::{Assessor, Margin, Outcome, Walk};
use crate::domain::criteria::{Needed, NodeSet};
use crate::domain::figures::{FigureKey, FigureSet, Figures};

/// A margin with its weight among margins of other kinds, and the counts it is about. Of two that weigh the same the
/// counts decide, never the order of the conditions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flip {
    weight: u32,
    parts: FigureSet,
    pub(super) margin: Margin,
}

impl Assessor {
    /// The nodes that could turn the verdict round: those that agree with it, down from the root.
    pub(super) fn relevant(&self, walk: &Walk) -> NodeSet {
        let mut relevant = NodeSet(1);
        for (node, op) in self.ops.iter().enumerate().filter(|_| !walk.open.contains(0)) {
            if relevant.contains(node) {
                let agreeing = if walk.met.contains(node) { walk.met.0 } else { !walk.met.0 & !walk.open.0 };
                relevant.0 |= op.deciding().0 & agreeing;
            }
        }
        relevant
    }

    /// Finds what turns each of these nodes round; members are found before their groups.
    pub(super) fn find_flips(&self, figures: &Figures, nodes: NodeSet, walk: &mut Walk) {
        for (node, op) in self.ops.iter().enumerate().rev().filter(|(node, _)| nodes.contains(*node)) {
            walk.flips[node] = match op {
                Op::Ask(ask) => ask_flip(ask, node, figures),
                Op::Group(group) => {
                    let needed = self.needed(group, figures);
                    let flip = Self::group_flip(group, needed, walk.outcome(node), walk);
                    nearer(flip, self.gate_flip(group, node, figures, walk))
                }
                Op::Classes(classes) => Self::cheapest(classes.first(), walk),
                Op::Else | Op::Unknown => None,
            };
        }
    }

    /// What turns a group round by making its exception begin or cease to hold.
    fn gate_flip(&self, group: &Group, node: usize, figures: &Figures, walk: &Walk) -> Option<Flip> {
        let gate = self.gates.get(usize::from(group.gate?))?;
        let other = match gate.ask.judge(figures) {
            Outcome::Met => group.needed,
            Outcome::NotMet => gate.needed,
            Outcome::Undetermined => return None,
        };
        let turned = group.judge(walk.met, walk.open, other);
        let turns = turned != Outcome::Undetermined && turned != walk.outcome(node);
        ask_flip(&gate.ask, node, figures).filter(|_| turns)
    }

    /// What turns a group round, from what turns its members round.
    fn group_flip(group: &Group, needed: Needed, outcome: Outcome, walk: &Walk) -> Option<Flip> {
        if !needed.is_known() {
            return None;
        }
        let k = needed.most;
        let met = NodeSet(walk.met.0 & group.members.0);
        let open = NodeSet(walk.open.0 & group.members.0);
        match outcome {
            Outcome::Undetermined => None,
            Outcome::Met => {
                let must = Self::cheapest(NodeSet(group.mandatory.0), walk);
                let spare = met.len() + open.len() - k + 1;
                nearer(must, Self::turn(spare, NodeSet(0), met, walk))
            }
            Outcome::NotMet if open.0 & group.mandatory.0 != 0 => None,
            Outcome::NotMet => {
                let unmet = NodeSet(group.members.0 & !met.0 & !open.0);
                let must = NodeSet(unmet.0 & group.mandatory.0);
                let lacking = k.saturating_sub(met.len()).max(must.len());
                Self::turn(lacking, must, unmet, walk)
            }
        }
    }

    /// The nearest single member.
    fn cheapest(members: NodeSet, walk: &Walk) -> Option<Flip> {
        members.iter().fold(None, |best, node| nearer(best, walk.flips[node]))
    }

    /// The smallest change of one figure that turns `count` of the members round, all of `must` among them.
    fn turn(count: usize, must: NodeSet, members: NodeSet, walk: &Walk) -> Option<Flip> {
        if count == 1 {
            return Self::cheapest(if must.is_empty() { members } else { must }, walk);
        }
        if count > members.len() {
            return None;
        }
        let flips = members.iter().filter_map(|node| walk.flips[node]);
        let reaching = |largest: Flip, figure: FigureKey| {
            let furthest = largest.margin.change;
            let along = members.iter().filter(|node| {
                walk.flips[*node].is_some_and(|flip| {
                    let change = flip.margin.change;
                    (change.get() > 0) == (furthest.get() > 0)
                        && change.unsigned_abs() <= furthest.unsigned_abs()
                        && flip.parts.contains(figure)
                })
            });
            let turned = along.fold(NodeSet::default(), NodeSet::with);
            turned.len() >= count && turned.0 & must.0 == must.0
        };
        flips
            .filter(|largest| largest.parts.iter().any(|figure| reaching(*largest, figure)))
            .fold(None, |best, flip| nearer(best, Some(flip)))
    }
}

/// What turns a question round.
fn ask_flip(ask: &Ask, node: usize, figures: &Figures) -> Option<Flip> {
    let Ask::Measure(measure) = ask else { return None };
    let change = NonZeroI32::new(measure.way_round(figures))?;
    Some(Flip {
        weight: measure.weight(change.unsigned_abs().get()),
        parts: measure.parts(),
        margin: Margin { node: node as u8, change },
    })
}

fn nearer(one: Option<Flip>, other: Option<Flip>) -> Option<Flip> {
    let (Some(first), Some(second)) = (one, other) else { return one.or(other) };
    let key = |flip: Flip| (flip.weight, flip.parts, flip.margin.change);
    Some(if key(second) < key(first) { second } else { first })
}
