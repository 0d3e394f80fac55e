//! Words for rule sets: what a condition asks, where it is asked, what holds instead, and what is wrong with a file.

use super::Words;
use crate::domain::criteria::{Condition, Exception, Fault, Needed, Node, RuleSet, Scope};
use crate::domain::region::RegionSet;

impl Words {
    /// What a condition asks, without its label: "từ 55 % trở lên", "ít nhất 2 trong 3".
    pub fn asked(&self, condition: Condition) -> String {
        let members = condition.members().len();
        let of = |id| self.say_with(id, &[("n", members.into())]);
        match condition {
            Condition::Leaf { metric, test } => self.test(metric, test),
            Condition::All(_) => of("rules-all"),
            Condition::Any(_) => of("rules-any"),
            Condition::AtLeast { k: Some(k), .. } => {
                self.say_with("rules-at-least", &[("k", u32::from(k).into()), ("n", members.into())])
            }
            Condition::AtLeast { k: None, .. } => of("rules-at-least-unknown"),
            Condition::Precondition { .. } => self.say("rules-precondition").into_owned(),
            Condition::Classes(_) => self.say("rules-classes").into_owned(),
            Condition::Else => self.say("rules-else").into_owned(),
            Condition::Unknown => self.say("rules-unknown").into_owned(),
        }
    }

    /// What holds instead, and where: "ở Đông Nam Bộ: từ 30 % trở lên".
    pub fn exception(&self, node: &Node, exception: Exception) -> String {
        match (exception, node.condition) {
            (Exception::Test { regions, test }, Condition::Leaf { metric, .. }) => self.say_with(
                "rules-exception-test",
                &[("regions", self.regions(regions).into()), ("test", self.test(metric, test).into())],
            ),
            (Exception::Count { regions, k }, _) => self.say_with(
                "rules-exception-count",
                &[("regions", self.regions(regions).into()), ("k", u32::from(k).into())],
            ),
            (Exception::Gate { metric, test, k }, _) => self.say_with(
                "rules-exception-gate",
                &[
                    ("metric", self.metric(metric).into()),
                    ("test", self.test(metric, test).into()),
                    ("k", u32::from(k).into()),
                ],
            ),
            (Exception::Test { .. }, _) => String::new(),
        }
    }

    /// Where a condition is asked; nothing for one that is asked everywhere.
    pub fn scope_of(&self, scope: Scope) -> Option<String> {
        match scope {
            Scope::Everywhere => None,
            Scope::Only(regions) => {
                Some(self.say_with("rules-scope-only", &[("regions", self.regions(regions).into())]))
            }
            Scope::Except(regions) => {
                Some(self.say_with("rules-scope-except", &[("regions", self.regions(regions).into())]))
            }
        }
    }

    /// A count that must be met: "2", "1-2" where it depends on what is not known.
    pub fn needed(&self, needed: Needed) -> String {
        if needed.is_known() { needed.most.to_string() } else { format!("{}-{}", needed.least, needed.most) }
    }

    fn regions(&self, regions: RegionSet) -> String {
        regions.iter().map(|region| self.region(region)).collect::<Vec<_>>().join(", ")
    }

    /// What is wrong with a node of a rule set.
    pub fn rule_fault(&self, fault: &Fault) -> String {
        let id = match fault {
            Fault::NoSuchGroup(group) => {
                return self.say_with("rules-fault-no-such-group", &[("group", group.into())]);
            }
            Fault::CountOutOfRange { k, members } => {
                let args = [("k", u32::from(*k).into()), ("n", (*members).into())];
                return self.say_with("rules-fault-count", &args);
            }
            Fault::GateNeedsTwo(members) => {
                return self.say_with("rules-fault-gate", &[("n", (*members).into())]);
            }
            Fault::TooMany => {
                return self.say_with("rules-fault-too-many", &[("n", RuleSet::LARGEST.into())]);
            }
            Fault::NoRoot => "rules-fault-no-root",
            Fault::SecondRoot => "rules-fault-second-root",
            Fault::DuplicateId => "rules-fault-duplicate",
            Fault::Circle => "rules-fault-circle",
            Fault::NoMembers => "rules-fault-no-members",
            Fault::TooManyMandatory => "rules-fault-mandatory",
            Fault::MandatoryElsewhere => "rules-fault-mandatory-elsewhere",
            Fault::TestDoesNotFit => "rules-fault-test",
            Fault::ClassesElsewhere => "rules-fault-classes",
            Fault::ElseElsewhere => "rules-fault-else",
            Fault::ExceptionDoesNotFit => "rules-fault-exception",
            Fault::TwoExceptions => "rules-fault-two-exceptions",
            Fault::NothingLeft => "rules-fault-nothing-left",
        };
        self.say(id).into_owned()
    }
}
