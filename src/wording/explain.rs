//! The verdict on one row in words: the sentence above, and one line for every condition.
//!
//! Screens and printed explanations say the same, so the sentences are built here; where they stand and how they look is
//! the business of whoever shows them.

use std::borrow::Cow;

use super::Words;
use crate::domain::assessment::{Assessment, Margin, NodeResult, Outcome, Reading};
use crate::domain::criteria::{Condition, Node, Passing, RuleSet, Test, Verification};
use crate::domain::figures::{FigureKey, FigureKind, Metric};

/// A met verdict says how near it is to the other side from here on.
const NEAR: u32 = 3;

/// Says verdicts in the words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Explainer<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The rules that the verdict rests on.
    pub rules: &'a RuleSet,
    /// The verdict.
    pub assessment: &'a Assessment,
}

/// One condition in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the rule set.
    pub place: usize,
    /// Its id.
    pub id: String,
    /// How deep it stands.
    pub depth: u16,
    /// Whether it is met.
    pub outcome: Outcome,
    /// What it asks and what stands there.
    pub text: String,
}

/// One condition in few cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefCondition<'a> {
    /// Its id, with a "#" where its words were not checked against the decision.
    pub id: String,
    /// Whether it is met.
    pub outcome: Outcome,
    /// What is asked of.
    pub label: &'a str,
    /// The share, the count or the answer that stands; "?" where none does.
    pub value: String,
    /// The threshold by its sign; empty for a question.
    pub asked: String,
    /// The counts behind a share.
    pub counts: String,
    /// The count that would do where it does not; it goes on behind the counts.
    pub needed: String,
}

impl Explainer<'_> {
    /// The verdict in one sentence: "không đủ tiêu chí, thiếu đúng 1 hộ ở 1a1 (hộ nghèo và cận nghèo)". It says so where it
    /// rests on what was not checked against the decision.
    pub fn sentence(&self) -> String {
        let status = self.assessment.status(self.rules);
        let unchecked = self.words.verification(status).filter(|_| status >= Verification::Partial);
        let unchecked = unchecked.map(|status| format!(" ({status})")).unwrap_or_default();
        format!("{}{unchecked}", self.verdict())
    }

    fn verdict(&self) -> String {
        let verdict = self.assessment.verdict();
        let outcome = self.class().unwrap_or_else(|| self.words.outcome(verdict.outcome).into_owned());
        let near = |margin: &Margin| margin.change.unsigned_abs().get() <= NEAR;
        // A class may be open while it is sure that it is not the first one.
        let is_open = verdict.outcome == Outcome::Undetermined
            || !verdict.missing.is_empty()
            || !verdict.doubtful.is_empty()
            || verdict.is_rule_unknown;
        match (verdict.outcome, verdict.margin) {
            _ if is_open => {
                let doubtful = self.doubtful(verdict).map(|text| format!("; {text}")).unwrap_or_default();
                let mut open = self.words.figure_list(verdict.missing);
                if open.is_empty() && verdict.is_rule_unknown {
                    open = self.words.say("review-rule-unknown").into_owned();
                }
                if open.is_empty() {
                    format!("{outcome}{doubtful}")
                } else {
                    format!("{outcome}: {open}{doubtful}")
                }
            }
            (Outcome::NotMet, Some(margin)) => format!("{outcome}, {}", self.margin(Outcome::NotMet, margin)),
            (Outcome::Met, Some(margin)) if near(&margin) => {
                format!("{outcome}, {}", self.margin(Outcome::Met, margin))
            }
            _ => outcome,
        }
    }

    /// The class, or those still possible, in the words of the rule set; none where it has no classes.
    fn class(&self) -> Option<String> {
        let class = self.assessment.class?;
        let label = |node: usize| self.words.bilingual(&self.rules.nodes()[node].label).to_owned();
        if let Some(sure) = class.sure() {
            return Some(label(sure));
        }
        if class.possible.is_empty() {
            return Some(self.words.say("review-class-none").into_owned());
        }
        let ids = class.possible.iter().map(|node| self.rules.nodes()[node].id.to_string());
        let mut classes = ids.collect::<Vec<_>>().join(", ");
        if class.can_be_none {
            classes = self.words.say_with("review-class-or-none", &[("classes", classes.into())]);
        }
        Some(self.words.say_with("review-class-possible", &[("classes", classes.into())]))
    }

    /// Every condition but the root, in the order of the rule set.
    pub fn lines(&self) -> Vec<Line> {
        (1..self.assessment.nodes.len()).map(|place| self.line(place)).collect()
    }

    /// Every condition that a figure answers, in the order of the rule set, in few cells.
    pub fn brief(&self) -> Vec<BriefCondition<'_>> {
        let places = 0..self.rules.nodes().len();
        places.filter_map(|place| self.brief_condition(place)).collect()
    }

    /// A leaf with its threshold by its sign; none of a group.
    fn brief_condition(&self, place: usize) -> Option<BriefCondition<'_>> {
        let (words, node) = (self.words, &self.rules.nodes()[place]);
        let Condition::Leaf { metric, test } = node.condition else { return None };
        let result = &self.assessment.nodes[place];
        let asked: Vec<String> = test.bounds().map(|bound| words.bound_short(metric, bound)).collect();
        let needed = |count, passing| self.needed(metric, result, count, passing).unwrap_or_default();
        let (value, counts, needed) = match result.reading {
            Reading::Share { count: Some(count), total: Some(total), passing } => {
                let share = words.share(count as i64, total as i64).unwrap_or_else(|| "0/0".to_owned());
                let needed = passing.map(|passing| needed(count, passing)).unwrap_or_default();
                (share, format!("{}/{}", self.amount(metric, count), self.amount(metric, total)), needed)
            }
            Reading::Count { count: Some(count), passing } => {
                (self.amount(metric, count), String::new(), needed(count, passing))
            }
            Reading::Flag(Some(value)) => {
                (self.claim(test, value).into_owned(), String::new(), String::new())
            }
            _ => ("?".to_owned(), String::new(), String::new()),
        };
        let doubt = if words.verification(node.status).is_some() { "#" } else { "" };
        let id = format!("{}{doubt}", node.id);
        let label = words.bilingual(&node.label);
        Some(BriefCondition {
            id,
            outcome: result.outcome,
            label,
            value,
            asked: asked.join(" "),
            counts,
            needed,
        })
    }

    fn line(&self, place: usize) -> Line {
        let node = &self.rules.nodes()[place];
        let result = &self.assessment.nodes[place];
        let text = match result.reading {
            Reading::Group { met, needed, members, exception, .. } => {
                let asked = self.words.needed(needed);
                let args = [("met", met.into()), ("members", members.into()), ("needed", asked.into())];
                let count = if needed.least == members {
                    self.words.say_with("review-group-all", &args[..2])
                } else {
                    self.words.say_with("review-group", &args)
                };
                let exception = self.exception(node, exception).unwrap_or_default();
                format!("{}: {count}{exception}", self.words.bilingual(&node.label))
            }
            Reading::Classes => match self.class() {
                Some(class) => format!("{}: {class}", self.words.bilingual(&node.label)),
                None => self.words.bilingual(&node.label).to_owned(),
            },
            Reading::Unknown => {
                format!("{}: {}", self.words.bilingual(&node.label), self.words.say("review-rule-unknown"))
            }
            _ => self.leaf(place),
        };
        let text = text + &self.told_for(node) + &self.checked(node);
        Line {
            place,
            id: node.id.to_string(),
            depth: u16::from(node.depth) - 1,
            outcome: result.outcome,
            text,
        }
    }

    /// Why a group needs another count than in general, or that it may.
    fn exception(&self, node: &Node, holds: Option<Outcome>) -> Option<String> {
        let ((metric, test, k), id) = match (node.gate()?, holds?) {
            (gate, Outcome::Met) => (gate, "review-exception-holds"),
            (gate, Outcome::Undetermined) => (gate, "review-exception-open"),
            (_, Outcome::NotMet) => return None,
        };
        let (metric, test) = (self.words.metric(metric), self.words.test(metric, test));
        let args = [("k", u32::from(k).into()), ("metric", metric.into()), ("test", test.into())];
        Some(format!(" · {}", self.words.say_with(id, &args)))
    }

    /// Says so where a region has a threshold or a count of its own.
    fn told_for(&self, node: &Node) -> String {
        let said = node.told_for.map(|region| {
            let args = [("region", self.words.region(region).into())];
            format!(" · {}", self.words.say_with("review-told-for", &args))
        });
        said.unwrap_or_default()
    }

    /// Says so where a condition was not checked against the words of its decision.
    fn checked(&self, node: &Node) -> String {
        self.words.verification(node.status).map(|status| format!(" ({status})")).unwrap_or_default()
    }

    /// "hộ nghèo và cận nghèo 54,3 % (từ 55 % trở lên): 51/94 hộ, cần 52"
    fn leaf(&self, place: usize) -> String {
        let (words, node) = (self.words, &self.rules.nodes()[place]);
        let result = &self.assessment.nodes[place];
        let label = words.bilingual(&node.label);
        let Condition::Leaf { metric, test } = node.condition else { return label.to_owned() };
        let asked = words.test(metric, test);
        match result.reading {
            Reading::Share { count: Some(count), total: Some(total), passing } => {
                let share = words.percent(count as i64, total as i64).unwrap_or_else(|| "0/0".to_owned());
                let counts = self.counts(metric, count, total);
                let needed = passing.and_then(|passing| self.needed(metric, result, count, passing));
                format!("{label} {share} ({asked}): {counts}{}", needed.unwrap_or_default())
            }
            Reading::Count { count: Some(count), passing } => {
                let needed = self.needed(metric, result, count, passing).unwrap_or_default();
                format!("{label} {} ({asked}){needed}", self.amount(metric, count))
            }
            Reading::Flag(Some(value)) => {
                format!("{label}: {}", self.claim(test, value))
            }
            _ => match self.open_figures(result) {
                Some(open) => format!("{label} ({asked}): {open}"),
                None => format!("{label} ({asked}): {}", words.say("review-decided-anyway")),
            },
        }
    }

    /// Whether what the label claims ("chưa có cán bộ khuyến nông") is so; the figure answers the opposite question.
    fn claim(&self, test: Test, value: bool) -> Cow<'_, str> {
        self.words.say(if test == Test::Is(value) { "review-claim-true" } else { "review-claim-false" })
    }

    fn counts(&self, metric: Metric, count: u64, total: u64) -> String {
        let (part, whole) = (self.amount(metric, count), self.amount(metric, total));
        let args = [("part", part.into()), ("whole", whole.into())];
        self.words.say_with(unit_id(metric, ["review-of-households", "review-of-people", "review-of"]), &args)
    }

    /// The count that would do, where the one that stands does not.
    fn needed(&self, metric: Metric, result: &NodeResult, count: u64, passing: Passing) -> Option<String> {
        if result.outcome != Outcome::NotMet || passing.from > passing.to {
            return None;
        }
        let (id, bound) = if count < passing.from {
            ("review-needs", passing.from)
        } else {
            ("review-needs-at-most", passing.to)
        };
        Some(self.words.say_with(id, &[("count", self.amount(metric, bound).into())]))
    }

    /// The figures that keep a condition open: missing ones that could change it, and ones that cannot be right.
    fn open_figures(&self, result: &NodeResult) -> Option<String> {
        let names = self.words.figure_list(result.missing);
        let missing = (!result.missing.is_empty())
            .then(|| self.words.say_with("review-missing", &[("figures", names.into())]));
        let parts: Vec<String> = missing.into_iter().chain(self.doubtful(result)).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    fn doubtful(&self, result: &NodeResult) -> Option<String> {
        let names = self.words.figure_list(result.doubtful);
        (!result.doubtful.is_empty())
            .then(|| self.words.say_with("review-doubtful", &[("figures", names.into())]))
    }

    /// How near the verdict is to the other side: "thiếu đúng 1 hộ ở 1a1 (hộ nghèo và cận nghèo)".
    fn margin(&self, outcome: Outcome, margin: Margin) -> String {
        let node = &self.rules.nodes()[usize::from(margin.node)];
        // A group turns round by its exception.
        let ((Condition::Leaf { metric, .. }, _) | (_, Some((metric, ..)))) = (node.condition, node.gate())
        else {
            return String::new();
        };
        let change = margin.change.get();
        let id = match (outcome, change) {
            (Outcome::NotMet, 1) => "review-margin-exactly",
            (Outcome::NotMet, 2..) => "review-margin-lacks",
            (Outcome::NotMet, _) => "review-margin-exceeds",
            (_, 1..) => "review-margin-rise",
            _ => "review-margin-drop",
        };
        let amount = self.amount(metric, u64::from(change.unsigned_abs()));
        let unit =
            self.words.say(unit_id(metric, ["review-unit-households", "review-unit-people", "review-unit"]));
        let amount = if unit.is_empty() { amount } else { format!("{amount} {unit}") };
        let label = self.words.bilingual(&node.label);
        let args = [("amount", amount.into()), ("id", (&*node.id).into()), ("label", label.into())];
        self.words.say_with(id, &args)
    }

    fn amount(&self, metric: Metric, count: u64) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        match counted(metric).kind() {
            FigureKind::Area => self.words.area(count),
            FigureKind::Length => self.words.length(count),
            _ => self.words.number(count),
        }
    }
}

/// One of three ids: of households, of people, of anything else.
fn unit_id(metric: Metric, [households, people, other]: [&'static str; 3]) -> &'static str {
    match metric {
        Metric::Rate(rate) if rate.denominator() == FigureKey::LabourTotal => people,
        _ if is_of_households(counted(metric)) => households,
        _ => other,
    }
}

fn is_of_households(key: FigureKey) -> bool {
    key == FigureKey::Households || key.total().is_some_and(is_of_households)
}

fn counted(metric: Metric) -> FigureKey {
    match metric {
        Metric::Figure(figure) => figure,
        Metric::Rate(rate) => rate.denominator(),
    }
}
