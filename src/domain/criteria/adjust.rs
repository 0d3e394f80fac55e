//! Rule sets to try: the same tree with a threshold or a count moved, exactly and one step at a time.
//!
//! An adjustment names its condition by id, so that it can be kept and tried again. It speaks of rules as they stand in
//! one region ([`RuleSet::in_region`]); the rule set it is made from stays as it is.

use thiserror::Error;

use super::build::{Fault, fits};
use super::{Bound, Condition, Decimal, Exception, Node, RuleSet, Test};
use crate::domain::figures::{FigureKind, Metric};
use crate::domain::text::Text;

/// What of a condition can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The threshold of a leaf; the lower one where it has two.
    Threshold,
    /// The upper threshold of a leaf that has two.
    Upper,
    /// How many members a group needs.
    Count,
    /// The threshold from which the exception by a figure holds.
    GateThreshold,
    /// How many members a group needs where its exception holds.
    GateCount,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 5] =
        [Self::Threshold, Self::Upper, Self::Count, Self::GateThreshold, Self::GateCount];

    /// The stable name, to be kept by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Threshold => "threshold",
            Self::Upper => "upper",
            Self::Count => "count",
            Self::GateThreshold => "gate-threshold",
            Self::GateCount => "gate-count",
        }
    }

    /// The part with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// Where a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// At a threshold: percent, hectares, kilometres, whole things.
    At(Decimal),
    /// At so many members.
    Members(u8),
}

/// One part of one condition put somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Adjustment {
    /// The id of the condition.
    pub node: Text,
    /// What of it.
    pub part: Part,
    /// Where it shall stand.
    pub to: Setting,
}

/// How far a part is moved at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One percent, one hectare, one kilometre, one of whatever is counted.
    Whole,
    /// A tenth of that; whole things have no tenth.
    Tenth,
}

/// Which way a part is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To ask for more, or to allow more.
    Up,
    /// The other way.
    Down,
}

/// Why an adjustment cannot be tried.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Untried {
    /// No condition has the id, or it has no such part.
    #[error("there is no such part: {0}")]
    NoSuchPart(Text),
    /// A share above all of a whole, or anything below nothing.
    #[error("beyond what can be asked for")]
    Beyond,
    /// The tree would make no sense.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl RuleSet {
    /// Every part that can be moved, with the place of its condition, in reading order.
    pub fn parts(&self) -> impl Iterator<Item = (usize, Part)> + '_ {
        let places = self.nodes.iter().enumerate();
        places.flat_map(|(place, node)| {
            let has = |part: &Part| node.has(*part);
            Part::ALL.into_iter().filter(has).map(move |part| (place, part))
        })
    }

    /// Where a part stands; none where there is no such part, or where the decision's number is not known.
    pub fn setting(&self, node: usize, part: Part) -> Option<Setting> {
        self.nodes.get(node)?.setting(part)
    }

    /// A part moved one step.
    ///
    /// # Errors
    /// Why it cannot be moved there.
    pub fn stepped(&self, node: usize, part: Part, step: Step, way: Way) -> Result<Adjustment, Untried> {
        let found = self.nodes.get(node).filter(|node| node.has(part));
        let found = found.ok_or_else(|| Untried::NoSuchPart("".into()))?;
        let to = found.moved(part, step, way).ok_or(Untried::Beyond)?;
        let adjustment = Adjustment { node: found.id.clone(), part, to };
        self.adjusted(std::slice::from_ref(&adjustment)).map(|_| adjustment)
    }

    /// The rules with these parts put elsewhere; of two adjustments of one part the later one holds.
    ///
    /// # Errors
    /// The first thing in them that cannot be tried.
    pub fn adjusted(&self, adjustments: &[Adjustment]) -> Result<Self, Untried> {
        let mut rules = self.clone();
        for adjustment in adjustments {
            let unknown = || Untried::NoSuchPart(adjustment.node.clone());
            let node = rules.nodes.iter_mut().find(|node| node.id == adjustment.node).ok_or_else(unknown)?;
            node.put(adjustment.part, adjustment.to).ok_or_else(unknown)?;
        }
        // Only together they must make sense: both ends of a range may move past where one of them stood.
        for node in &rules.nodes {
            node.check_tests()?;
            node.check_counts()?;
        }
        Ok(rules)
    }
}

impl Node {
    fn has(&self, part: Part) -> bool {
        match (part, self.condition) {
            (Part::Threshold, Condition::Leaf { test, .. }) => test.bounds().next().is_some(),
            (Part::Upper, Condition::Leaf { test, .. }) => test.bounds().nth(1).is_some(),
            (Part::Count, Condition::AtLeast { .. }) => true,
            (Part::GateThreshold, _) => {
                self.gate().is_some_and(|(_, test, _)| test.bounds().next().is_some())
            }
            (Part::GateCount, _) => self.gate().is_some(),
            _ => false,
        }
    }

    fn setting(&self, part: Part) -> Option<Setting> {
        let at = |bound: Bound| Setting::At(bound.threshold);
        match (part, self.condition) {
            (Part::Threshold, Condition::Leaf { test, .. }) => test.bounds().next().map(at),
            (Part::Upper, Condition::Leaf { test, .. }) => test.bounds().nth(1).map(at),
            (Part::Count, Condition::AtLeast { k, .. }) => k.map(Setting::Members),
            (Part::GateThreshold, _) => self.gate()?.1.bounds().next().map(at),
            (Part::GateCount, _) => self.gate().map(|(.., k)| Setting::Members(k)),
            _ => None,
        }
    }

    /// The metric whose threshold a part is.
    fn metric(&self, part: Part) -> Option<Metric> {
        match (part, self.condition) {
            (Part::Threshold | Part::Upper, Condition::Leaf { metric, .. }) => Some(metric),
            (Part::GateThreshold, _) => self.gate().map(|(metric, ..)| metric),
            _ => None,
        }
    }

    fn moved(&self, part: Part, step: Step, way: Way) -> Option<Setting> {
        match (self.setting(part), way) {
            (Some(Setting::At(threshold)), way) => {
                let step = if step == Step::Tenth && !self.metric(part)?.is_whole() {
                    Decimal::parse("0.1")?
                } else {
                    Decimal::whole(1)
                };
                let moved = if way == Way::Up { threshold.plus(step) } else { threshold.minus(step) };
                moved.map(Setting::At)
            }
            (Some(Setting::Members(k)), Way::Up) => k.checked_add(1).map(Setting::Members),
            (Some(Setting::Members(k)), Way::Down) => k.checked_sub(1).map(Setting::Members),
            // A number that is not known begins at the smallest it can be, or at the largest.
            (None, way) => {
                let needed = self.condition.needed();
                let first = if way == Way::Up { needed.least } else { needed.most };
                u8::try_from(first).ok().map(Setting::Members)
            }
        }
    }

    /// Puts a part somewhere; none where there is no such part.
    fn put(&mut self, part: Part, to: Setting) -> Option<()> {
        if !self.has(part) {
            return None;
        }
        match (part, to, &mut self.condition) {
            (Part::Threshold, Setting::At(to), Condition::Leaf { test, .. }) => test.put_first(to),
            (Part::Upper, Setting::At(to), Condition::Leaf { test: Test::Between { high, .. }, .. }) => {
                high.threshold = to;
            }
            (Part::Count, Setting::Members(to), Condition::AtLeast { k, .. }) => *k = Some(to),
            (Part::GateThreshold | Part::GateCount, to, _) => {
                let gate = self.exceptions.iter_mut().find_map(|exception| match exception {
                    Exception::Gate { test, k, .. } => Some((test, k)),
                    Exception::Test { .. } | Exception::Count { .. } => None,
                });
                match (part, to, gate?) {
                    (Part::GateThreshold, Setting::At(to), (test, _)) => test.put_first(to),
                    (Part::GateCount, Setting::Members(to), (_, k)) => *k = to,
                    _ => return None,
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// Refuses a test that no figure could pass or fail: a share of more than all, two ends the wrong way round.
    fn check_tests(&self) -> Result<(), Untried> {
        let leaf = match self.condition {
            Condition::Leaf { metric, test } => Some((metric, test)),
            _ => None,
        };
        let gate = self.gate().map(|(metric, test, _)| (metric, test));
        for (metric, test) in leaf.into_iter().chain(gate) {
            let is_share = matches!(metric, Metric::Rate(_));
            let is_beyond = |bound: Bound| {
                let (digits, scale) = bound.threshold.parts();
                is_share && digits > 100 * scale
            };
            if test.bounds().any(is_beyond) {
                return Err(Untried::Beyond);
            }
            if !fits(metric, test) {
                return Err(Fault::TestDoesNotFit.into());
            }
        }
        Ok(())
    }
}

impl Test {
    fn put_first(&mut self, to: Decimal) {
        match self {
            Self::Compare(bound) | Self::Between { low: bound, .. } => bound.threshold = to,
            Self::Is(_) => {}
        }
    }
}

impl Metric {
    /// Whether it counts whole things.
    const fn is_whole(self) -> bool {
        matches!(self, Self::Figure(key) if matches!(key.kind(), FigureKind::Count | FigureKind::YesNo))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{draft, flag, heading, rate};
    use super::*;
    use crate::domain::criteria::{Comparison, NodeDraft, Shape};
    use crate::domain::figures::{FigureKey, Rate};

    fn between(low: u32, high: u32) -> Shape {
        let bound = |comparison, threshold| Bound { comparison, threshold: Decimal::whole(threshold) };
        Shape::Leaf(
            Metric::Rate(Rate::Poor),
            Test::Between { low: bound(Comparison::AtLeast, low), high: bound(Comparison::Below, high) },
        )
    }

    fn rules() -> RuleSet {
        let gate = Exception::Gate {
            metric: Metric::Rate(Rate::EthnicMinority),
            test: Test::Compare(Bound { comparison: Comparison::AtLeast, threshold: Decimal::whole(80) }),
            k: 1,
        };
        let drafts = [
            NodeDraft { exceptions: vec![gate], ..draft("V", "", Shape::AtLeast(2)) },
            draft("1", "V", rate(Rate::PoorNearPoor, Comparison::AtLeast, 55)),
            draft("2", "V", between(25, 26)),
            draft("3", "V", flag(FigureKey::RoadHardened, false)),
        ];
        RuleSet::new(heading(), &drafts).unwrap()
    }

    fn at(text: &str) -> Setting {
        Setting::At(Decimal::parse(text).unwrap())
    }

    #[test]
    fn thresholds_and_counts_can_be_moved_and_questions_cannot() {
        let rules = rules();
        let parts: Vec<_> = rules.parts().collect();
        let expected = [
            (0, Part::Count),
            (0, Part::GateThreshold),
            (0, Part::GateCount),
            (1, Part::Threshold),
            (2, Part::Threshold),
            (2, Part::Upper),
        ];
        assert_eq!(parts, expected);
        for (node, part) in expected {
            assert!(rules.setting(node, part).is_some(), "{node} {part:?}");
            assert_eq!(Part::from_key(part.key()), Some(part));
        }
        let unknown = Adjustment { node: "3".into(), part: Part::Threshold, to: at("1") };
        assert_eq!(rules.adjusted(&[unknown]), Err(Untried::NoSuchPart("3".into())));
    }

    #[test]
    fn a_step_moves_one_part_and_leaves_the_rules_it_came_from() {
        let rules = rules();
        let down = rules.stepped(1, Part::Threshold, Step::Whole, Way::Down).unwrap();
        assert_eq!(down, Adjustment { node: "1".into(), part: Part::Threshold, to: at("54") });
        let tried = rules.adjusted(std::slice::from_ref(&down)).unwrap();
        assert_eq!(tried.setting(1, Part::Threshold), Some(at("54")));
        assert_eq!(rules.setting(1, Part::Threshold), Some(at("55")));
        let finely = tried.stepped(1, Part::Threshold, Step::Tenth, Way::Up).unwrap();
        assert_eq!(finely.to, at("54,1"));
        let both = tried.adjusted(&[finely, down]).unwrap();
        assert_eq!(both, tried, "the later one holds");
        let fewer = rules.stepped(0, Part::Count, Step::Tenth, Way::Down).unwrap();
        assert_eq!(fewer.to, Setting::Members(1), "members have no tenths");
        let gate = rules.stepped(0, Part::GateThreshold, Step::Whole, Way::Up).unwrap();
        assert_eq!(gate.to, at("81"));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let rules = rules();
        let put = |node: &str, part, to| rules.adjusted(&[Adjustment { node: node.into(), part, to }]);
        assert_eq!(put("1", Part::Threshold, at("100,1")), Err(Untried::Beyond), "more than all");
        assert!(put("1", Part::Threshold, at("100")).is_ok());
        let crossed = Err(Untried::Fault(Fault::TestDoesNotFit));
        assert_eq!(put("2", Part::Threshold, at("27")), crossed, "the lower end above the upper one");
        let members = |k| put("V", Part::Count, Setting::Members(k));
        assert_eq!(members(0), Err(Fault::CountOutOfRange { k: 0, members: 3 }.into()));
        assert_eq!(members(4), Err(Fault::CountOutOfRange { k: 4, members: 3 }.into()));
        assert!(matches!(put("V", Part::Count, at("2")), Err(Untried::NoSuchPart(_))), "no such setting");
        let past = [("2", Part::Threshold, "30"), ("2", Part::Upper, "40")];
        let past = past.map(|(node, part, to)| Adjustment { node: node.into(), part, to: at(to) });
        assert!(rules.adjusted(&past).is_ok(), "both ends together");
        let low = RuleSet::new(heading(), &[draft("V", "", rate(Rate::Poor, Comparison::Above, 0))]).unwrap();
        assert_eq!(low.stepped(0, Part::Threshold, Step::Whole, Way::Down), Err(Untried::Beyond));
    }

    #[test]
    fn a_number_that_is_not_known_begins_at_an_end() {
        let drafts = [
            draft("V", "", Shape::AtLeastUnknown),
            draft("1", "V", rate(Rate::Poor, Comparison::AtLeast, 25)),
            draft("2", "V", flag(FigureKey::RoadHardened, false)),
        ];
        let rules = RuleSet::new(heading(), &drafts).unwrap();
        assert_eq!((rules.setting(0, Part::Count), rules.parts().count()), (None, 2));
        let first = |way| rules.stepped(0, Part::Count, Step::Whole, way).unwrap().to;
        assert_eq!((first(Way::Up), first(Way::Down)), (Setting::Members(1), Setting::Members(2)));
    }
}
