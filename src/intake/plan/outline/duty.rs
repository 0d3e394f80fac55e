//! From what was laid out to duties: their clauses, and what each inherits.

use std::collections::HashMap;

use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::label::Label;
use crate::intake::plan::roster::Who;

use super::{Duty, TimeLine};

/// What kind of paragraph a duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The numbered paragraph itself.
    Own,
    Dash,
    Plain,
}

/// One paragraph that is a duty.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) text: String,
    pub(super) block: usize,
    pub(super) time: Option<usize>,
    pub(super) lead: Vec<Who>,
    pub(super) coordinate: Vec<Who>,
    pub(super) is_covered: bool,
}

/// What stands under one heading.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) label: String,
    pub(super) section: usize,
    pub(super) numbers: Vec<u32>,
    pub(super) actors: Vec<Who>,
    pub(super) time: Option<usize>,
    pub(super) coordinate: Vec<Who>,
    pub(super) lead: Vec<Who>,
}

/// What a numbered label speaks of: everything under its number.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Scope {
    pub(super) section: usize,
    pub(super) numbers: Vec<u32>,
    pub(super) label: Label,
}

/// How many agencies one list takes in; no plan has as many, and a list is repeated in every duty it holds for.
const MOST_ACTORS: usize = 200;

/// Adds the actors that a list has not yet.
pub(super) fn take(list: &mut Vec<Who>, whos: &[Who]) {
    for who in whos {
        if list.len() < MOST_ACTORS && !list.contains(who) {
            list.push(who.clone());
        }
    }
}

/// Everything between head and foot, laid out.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Item>,
    pub(super) times: Vec<String>,
    pub(super) scoped: HashMap<Scope, Vec<Who>>,
}

impl Laid {
    /// The duties; clauses that stand twice are noted.
    pub(super) fn duties(mut self, findings: &mut Vec<Noted>) -> Vec<Duty> {
        let clauses = clauses(&self.items, &self.blocks);
        let mut shares = vec![0_u32; self.times.len()];
        for item in &mut self.items {
            item.time = item.time.or(self.blocks[item.block].time);
            if let Some(time) = item.time {
                shares[time] += 1;
            }
        }
        let mut seen = HashMap::new();
        let mut duties = Vec::with_capacity(self.items.len());
        for (item, clause) in std::mem::take(&mut self.items).into_iter().zip(clauses) {
            let unique = unique(&clause, &mut seen);
            if unique != clause {
                let finding = Finding::RepeatedClause { clause: clause.into() };
                findings.push(Noted { clause: Some(unique.as_str().into()), finding });
            }
            let time =
                item.time.map(|time| TimeLine { words: self.times[time].clone(), tasks: shares[time] });
            duties.push(self.duty(item, unique, time));
        }
        duties
    }

    fn duty(&self, item: Item, clause: String, time: Option<TimeLine>) -> Duty {
        let block = &self.blocks[item.block];
        let inherited = |label: Label| {
            (0..=block.numbers.len()).filter(|_| !self.scoped.is_empty()).flat_map(move |depth| {
                let numbers = block.numbers[..depth].to_vec();
                let scope = Scope { section: block.section, numbers, label };
                self.scoped.get(&scope).into_iter().flatten().cloned()
            })
        };
        let all = |own: Vec<Who>, block: &[Who], label| {
            own.into_iter().chain(block.iter().cloned()).chain(inherited(label)).collect()
        };
        Duty {
            clause: clause.into(),
            sentence: item.text,
            heading: block.actors.clone(),
            coordinate: all(item.coordinate, &block.coordinate, Label::Coordinate),
            lead: all(item.lead, &block.lead, Label::Lead),
            time,
        }
    }
}

/// "II.1.1-4" for the fourth paragraph under a heading, "II.3" where a heading has only one, in no dash.
fn clauses(items: &[Item], blocks: &[Block]) -> Vec<String> {
    let mut counts = vec![0_u32; blocks.len()];
    for item in items.iter().filter(|item| item.kind != Kind::Own) {
        counts[item.block] += 1;
    }
    let mut seen = vec![0_u32; blocks.len()];
    let clause = |item: &Item| {
        let label = &blocks[item.block].label;
        if item.kind == Kind::Own || item.kind == Kind::Plain && counts[item.block] == 1 && !label.is_empty()
        {
            return label.clone();
        }
        seen[item.block] += 1;
        let dash = if label.is_empty() { "" } else { "-" };
        format!("{label}{dash}{}", seen[item.block])
    };
    items.iter().map(clause).collect()
}

/// The clause with how often it stood before, where it did.
fn unique(clause: &str, seen: &mut HashMap<String, u32>) -> String {
    let times = seen.entry(clause.to_owned()).and_modify(|times| *times += 1).or_insert(1);
    if *times == 1 { clause.to_owned() } else { format!("{clause} ({times})") }
}
