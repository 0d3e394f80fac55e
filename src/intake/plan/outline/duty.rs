//! From what was laid out to duties: their clauses, and what each inherits.

use std::collections::{HashMap, HashSet};

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
    Plus,
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
    /// Words beside it: what it delivers, what it costs.
    pub(super) extra: Vec<String>,
    pub(super) is_covered: bool,
}

impl Item {
    pub(super) fn new(kind: Kind, text: &str, block: usize) -> Self {
        Self {
            kind,
            text: text.to_owned(),
            block,
            time: None,
            lead: Vec::new(),
            coordinate: Vec::new(),
            extra: Vec::new(),
            is_covered: false,
        }
    }
}

/// What stands under one heading.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) label: String,
    /// Blocks of one count number their paragraphs together.
    pub(super) count: usize,
    pub(super) has_letter: bool,
    /// The words of labels that hold for everything in it.
    pub(super) said: Vec<String>,
    pub(super) section: usize,
    pub(super) numbers: Vec<u32>,
    pub(super) actors: Vec<Who>,
    pub(super) time: Option<usize>,
    pub(super) coordinate: Vec<Who>,
    pub(super) lead: Vec<Who>,
}

impl Block {
    /// A block that goes on with this one, for others.
    pub(super) fn goes_on(&self) -> Self {
        Self {
            label: self.label.clone(),
            count: self.count,
            has_letter: self.has_letter,
            section: self.section,
            numbers: self.numbers.clone(),
            ..Self::default()
        }
    }
}

/// Whom a numbered label names, and its words.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) whos: Vec<Who>,
    pub(super) words: Vec<String>,
}

/// What a numbered label speaks of: everything under its number.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Scope {
    pub(super) section: usize,
    pub(super) numbers: Vec<u32>,
    pub(super) label: Label,
}

/// How many agencies one list takes in; no plan has as many, and a list is repeated in every duty it holds for.
pub(super) const MOST_ACTORS: usize = 200;

/// Adds the actors that a list has not yet; whether some were left out.
pub(super) fn take(list: &mut Vec<Who>, whos: &[Who]) -> bool {
    let mut is_cut = false;
    for who in whos {
        if list.contains(who) {
            continue;
        }
        if list.len() == MOST_ACTORS {
            is_cut = true;
            break;
        }
        list.push(who.clone());
    }
    is_cut
}

/// Everything between head and foot, laid out.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Item>,
    pub(super) times: Vec<String>,
    pub(super) scoped: HashMap<Scope, Said>,
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
        self.note_unused(&shares, findings);
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

    /// Labels under which no duty stands say nothing to anybody: their words are noted.
    fn note_unused(&self, shares: &[u32], findings: &mut Vec<Noted>) {
        let mut used: HashSet<(usize, &[u32])> = HashSet::new();
        let mut has_items = vec![false; self.blocks.len()];
        for item in &self.items {
            if !std::mem::replace(&mut has_items[item.block], true) {
                let block = &self.blocks[item.block];
                used.extend((0..=block.numbers.len()).map(|depth| (block.section, &block.numbers[..depth])));
            }
        }
        let outside = |words: &String| Finding::OutsideOutline { words: words.as_str().into() };
        let times = self.times.iter().zip(shares).filter(|(_, shares)| **shares == 0);
        findings.extend(times.map(|(words, _)| Noted { clause: None, finding: outside(words) }));
        for (block, _) in self.blocks.iter().zip(has_items).filter(|(_, has_items)| !has_items) {
            let clause = (!block.label.is_empty()).then(|| block.label.as_str().into());
            findings.extend(
                block.said.iter().map(|words| Noted { clause: clause.clone(), finding: outside(words) }),
            );
        }
        let mut unused: Vec<_> = self
            .scoped
            .iter()
            .filter(|(scope, _)| !used.contains(&(scope.section, &scope.numbers[..])))
            .collect();
        unused
            .sort_by(|one, other| (one.0.section, &one.0.numbers).cmp(&(other.0.section, &other.0.numbers)));
        let words = unused.into_iter().flat_map(|(_, said)| &said.words);
        findings.extend(words.map(|words| Noted { clause: None, finding: outside(words) }));
    }

    fn duty(&self, item: Item, clause: String, time: Option<TimeLine>) -> Duty {
        let block = &self.blocks[item.block];
        let inherited = |label: Label| {
            (0..=block.numbers.len()).filter(|_| !self.scoped.is_empty()).flat_map(move |depth| {
                let numbers = block.numbers[..depth].to_vec();
                let scope = Scope { section: block.section, numbers, label };
                self.scoped.get(&scope).into_iter().flat_map(|said| said.whos.iter().cloned())
            })
        };
        let all = |own: Vec<Who>, block: &[Who], label| {
            own.into_iter().chain(block.iter().cloned()).chain(inherited(label)).collect()
        };
        Duty {
            clause: clause.into(),
            sentence: item.text,
            extra: item.extra,
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
        counts[blocks[item.block].count] += 1;
    }
    let mut seen = vec![0_u32; blocks.len()];
    let clause = |item: &Item| {
        let Block { label, count, .. } = &blocks[item.block];
        if item.kind == Kind::Own || item.kind == Kind::Plain && counts[*count] == 1 && !label.is_empty() {
            return label.clone();
        }
        seen[*count] += 1;
        let dash = if label.is_empty() { "" } else { "-" };
        format!("{label}{dash}{}", seen[*count])
    };
    items.iter().map(clause).collect()
}

/// The clause with how often it stood before, where it did.
fn unique(clause: &str, seen: &mut HashMap<String, u32>) -> String {
    let times = seen.entry(clause.to_owned()).and_modify(|times| *times += 1).or_insert(1);
    if *times == 1 { clause.to_owned() } else { format!("{clause} ({times})") }
}
