//! From what was laid out to duties: their clauses, and what each inherits.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::PointChange;
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
    /// Its clause in the plan that is amended.
    pub(super) point: Option<(Text, PointChange)>,
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
            point: None,
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
    /// The actors are asked and not told.
    pub(super) is_request: bool,
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
        let mut shares = vec![0_u32; self.times.len()];
        for item in &mut self.items {
            item.time = item.time.or(self.blocks[item.block].time);
            if let Some(time) = item.time {
                shares[time] += 1;
            }
        }
        self.note_unused(&shares, findings);
        let items = std::mem::take(&mut self.items);
        let headings: Vec<Arc<[Who]>> =
            self.blocks.iter().map(|block| block.actors.as_slice().into()).collect();
        let mut clauses = Clauses::new(&items, &self.blocks);
        let mut duties = Vec::with_capacity(items.len());
        for item in items {
            let (clause, times) = clauses.next(&item, &self.blocks);
            let unique = if times == 1 { clause.clone() } else { format!("{clause} ({times})").into() };
            if times > 1 {
                findings.push(Noted {
                    clause: Some(Text::clone(&unique)),
                    finding: Finding::RepeatedClause { clause },
                });
            }
            let time =
                item.time.map(|time| TimeLine { words: self.times[time].clone(), tasks: shares[time] });
            let heading = headings[item.block].clone();
            duties.push(self.duty(item, unique, heading, time));
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

    fn duty(&self, item: Item, clause: Text, heading: Arc<[Who]>, time: Option<TimeLine>) -> Duty {
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
            clause,
            sentence: item.text,
            point: item.point.map(|(_, change)| change),
            extra: item.extra,
            heading,
            is_request: block.is_request,
            coordinate: all(item.coordinate, &block.coordinate, Label::Coordinate),
            lead: all(item.lead, &block.lead, Label::Lead),
            time,
        }
    }
}

/// The clauses of duties, and how often each has stood so far. No text is kept for a clause: blocks with one label share
/// their counts.
struct Clauses {
    /// For each count of blocks, how many paragraphs without a number of their own it holds, and how many have come.
    paragraphs: Vec<(u32, u32)>,
    /// For each count of blocks, whether its numbered paragraph is a duty: what stands below is counted beside it.
    has_own: Vec<bool>,
    /// For each block, the place of its label.
    labels: Vec<usize>,
    /// For each label, how often it stood by itself and how often before each number of a dash.
    times: Vec<Vec<u32>>,
    /// The labels without a section, which a bare number may repeat.
    numbers: HashMap<u32, usize>,
    /// How often a clause of the plan that is amended has stood.
    points: HashMap<Text, u32>,
    said: String,
}

impl Clauses {
    fn new(items: &[Item], blocks: &[Block]) -> Self {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut labels = Vec::with_capacity(blocks.len());
        for block in blocks {
            let next = places.len();
            labels.push(*places.entry(&block.label).or_insert(next));
        }
        let numbers =
            places.iter().filter_map(|(label, place)| Some((label.parse().ok()?, *place))).collect();
        let mut paragraphs = vec![(0, 0); blocks.len()];
        let mut has_own = vec![false; blocks.len()];
        for item in items.iter().filter(|item| item.point.is_none()) {
            let count = blocks[item.block].count;
            if item.kind == Kind::Own {
                has_own[count] = true;
            } else {
                paragraphs[count].0 += 1;
            }
        }
        let times = vec![Vec::new(); places.len()];
        Self { paragraphs, has_own, labels, times, numbers, points: HashMap::new(), said: String::new() }
    }

    /// "II.1.1-4" for the fourth paragraph under a heading, "II.3" where a heading has only one, in no dash.
    fn next(&mut self, item: &Item, blocks: &[Block]) -> (Text, u32) {
        if let Some((clause, _)) = &item.point {
            let times = self.points.entry(clause.clone()).or_default();
            *times += 1;
            return (clause.clone(), *times);
        }
        let label = &blocks[item.block].label;
        let (count, come) = &mut self.paragraphs[blocks[item.block].count];
        let has_own = self.has_own[blocks[item.block].count];
        let is_alone = item.kind == Kind::Plain && *count == 1 && !label.is_empty() && !has_own;
        self.said.clear();
        self.said.push_str(label);
        let mut place = (self.labels[item.block], 0);
        if item.kind != Kind::Own && !is_alone {
            *come += 1;
            let dash = if label.is_empty() { "" } else { "-" };
            // Writing into a text does not fail.
            let _ = write!(self.said, "{dash}{come}");
            let same = self.numbers.get(come).filter(|_| label.is_empty());
            place = same.map_or((place.0, *come), |label| (*label, 0));
        }
        let times = &mut self.times[place.0];
        let at = place.1 as usize;
        times.resize(times.len().max(at + 1), 0);
        times[at] += 1;
        (self.said.as_str().into(), times[at])
    }
}
