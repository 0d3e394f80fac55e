//! The margin of a group: the smallest change of one count that turns it round.
//!
//! One count can cross several thresholds on its way (poor households stand in two shares); counts of different
//! figures are never added up, so a place that lacks two different things has no margin.

use std::num::NonZeroI32;

use super::compile::{Group, Op};
use super::{Assessor, Margin, Outcome, Walk};
use crate::domain::criteria::NodeSet;
use crate::domain::figures::{FigureKey, FigureSet, Figures};

impl Assessor {
    /// The nodes that could turn the verdict round: those that agree with it, down from the root.
    pub(super) fn relevant(&self, walk: &Walk) -> NodeSet {
        let mut relevant = NodeSet(1);
        for (node, op) in self.ops.iter().enumerate().filter(|_| !walk.open.contains(0)) {
            let Op::Group(group) = op else { continue };
            if relevant.contains(node) {
                let agreeing = if walk.met.contains(node) { walk.met.0 } else { !walk.met.0 & !walk.open.0 };
                relevant.0 |= group.members.0 & agreeing;
            }
        }
        relevant
    }

    /// Finds what turns each of these nodes round; members are found before their groups.
    pub(super) fn find_flips(&self, figures: &Figures, nodes: NodeSet, walk: &mut Walk) {
        for (node, op) in self.ops.iter().enumerate().rev().filter(|(node, _)| nodes.contains(*node)) {
            walk.flips[node] = match op {
                Op::Flag { .. } => None,
                Op::Measure(measure) => NonZeroI32::new(measure.way_round(figures))
                    .map(|change| Margin { node: node as u8, change }),
                Op::Group(group) => self.group_flip(group, walk.outcome(node), walk),
            };
        }
    }

    /// What turns a group round, from what turns its members round.
    fn group_flip(&self, group: &Group, outcome: Outcome, walk: &Walk) -> Option<Margin> {
        let met = NodeSet(walk.met.0 & group.members.0);
        let open = NodeSet(walk.open.0 & group.members.0);
        match outcome {
            Outcome::Undetermined => None,
            Outcome::Met => {
                let must = self.cheapest(NodeSet(group.mandatory.0), walk);
                let spare = met.len() + open.len() - group.k + 1;
                nearer(self, must, self.turn(spare, NodeSet(0), met, walk))
            }
            Outcome::NotMet if open.0 & group.mandatory.0 != 0 => None,
            Outcome::NotMet => {
                let unmet = NodeSet(group.members.0 & !met.0 & !open.0);
                let must = NodeSet(unmet.0 & group.mandatory.0);
                let lacking = group.k.saturating_sub(met.len()).max(must.len());
                self.turn(lacking, must, unmet, walk)
            }
        }
    }

    /// The nearest single member.
    fn cheapest(&self, members: NodeSet, walk: &Walk) -> Option<Margin> {
        members.iter().fold(None, |best, node| nearer(self, best, walk.flips[node]))
    }

    /// The smallest change of one figure that turns `count` of the members round, all of `must` among them.
    fn turn(&self, count: usize, must: NodeSet, members: NodeSet, walk: &Walk) -> Option<Margin> {
        if count == 1 {
            return self.cheapest(if must.is_empty() { members } else { must }, walk);
        }
        if count > members.len() {
            return None;
        }
        let flips = members.iter().filter_map(|node| Some((node, walk.flips[node]?)));
        let reaching = |largest: Margin, figure: FigureKey| {
            let along = members.iter().filter(|node| {
                walk.flips[*node].is_some_and(|flip| {
                    (flip.change.get() > 0) == (largest.change.get() > 0)
                        && flip.change.unsigned_abs() <= largest.change.unsigned_abs()
                        && self.parts(flip).contains(figure)
                })
            });
            let turned = along.fold(NodeSet::default(), NodeSet::with);
            turned.len() >= count && turned.0 & must.0 == must.0
        };
        flips
            .filter(|(_, largest)| self.parts(*largest).iter().any(|figure| reaching(*largest, figure)))
            .fold(None, |best, (_, flip)| nearer(self, best, Some(flip)))
    }

    /// The counts a margin is about.
    fn parts(&self, margin: Margin) -> FigureSet {
        match &self.ops[usize::from(margin.node)] {
            Op::Measure(measure) => measure.parts(),
            _ => FigureSet::default(),
        }
    }

    /// Whole hectares weigh like whole households when margins of different kinds are compared.
    fn weight(&self, margin: Margin) -> u32 {
        let change = margin.change.unsigned_abs().get();
        match &self.ops[usize::from(margin.node)] {
            Op::Measure(measure) => change.div_ceil(measure.step()),
            _ => change,
        }
    }
}

fn nearer(assessor: &Assessor, one: Option<Margin>, other: Option<Margin>) -> Option<Margin> {
    let (Some(first), Some(second)) = (one, other) else { return one.or(other) };
    let key = |margin| (assessor.weight(margin), margin.node);
    Some(if key(second) < key(first) { second } else { first })
}
