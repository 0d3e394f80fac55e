//! A what-if under a name, kept as words: ids of conditions, keys of their parts, and where they were put.
//!
//! It belongs to one person and one rule set. What later rules do not know any more makes it unreadable, never wrong.

use super::ReviewPane;
use crate::domain::criteria::{Adjustment, Decimal, Part, RuleSet, Setting};

/// A what-if under a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// The key of the rule set it is about.
    pub rules: String,
    /// For each adjustment the id of its condition, the key of the part, and where it was put.
    pub adjustments: Vec<(String, String, String)>,
}

impl Scenario {
    /// Adjustments of a rule set under a name.
    pub fn of(name: &str, rules: &RuleSet, adjustments: &[Adjustment]) -> Self {
        let written = |of: &Adjustment| {
            let to = match of.to {
                Setting::At(threshold) => threshold.to_string(),
                Setting::Members(k) => k.to_string(),
            };
            (of.node.to_string(), of.part.key().to_owned(), to)
        };
        Self {
            name: name.to_owned(),
            rules: rules.heading().key.to_string(),
            adjustments: adjustments.iter().map(written).collect(),
        }
    }

    /// The adjustments it means; none where the rules do not know them any more.
    pub fn read(&self, rules: &RuleSet) -> Option<Vec<Adjustment>> {
        let adjustment = |(node, part, to): &(String, String, String)| {
            let part = Part::from_key(part)?;
            let to = match part {
                Part::Count | Part::GateCount => Setting::Members(to.parse().ok()?),
                Part::Threshold | Part::Upper | Part::GateThreshold => Setting::At(Decimal::parse(to)?),
            };
            Some(Adjustment { node: node.as_str().into(), part, to })
        };
        let read: Vec<Adjustment> = self.adjustments.iter().map(adjustment).collect::<Option<_>>()?;
        rules.adjusted(&read).ok().map(|_| read)
    }
}

impl ReviewPane {
    /// The scenarios of a rule set, each with its place among all of the person.
    pub fn scenarios_of<'a>(
        &'a self,
        rules: &'a RuleSet,
    ) -> impl Iterator<Item = (usize, &'a Scenario)> + 'a {
        let is_meant = |(_, scenario): &(usize, &Scenario)| *scenario.rules == *rules.heading().key;
        self.scenarios.iter().enumerate().filter(is_meant)
    }
}
