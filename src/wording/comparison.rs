//! Words for comparisons: what became of a place, and the figure that made it so.

use super::Words;
use crate::domain::assessment::Reading;
use crate::domain::comparison::{Cause, Movement, Side, causes};
use crate::domain::criteria::{Condition, Node};
use crate::domain::figures::{FigureKind, Metric};

/// How many conditions are named for one place.
const NAMED: usize = 2;

impl Words {
    /// What became of places from one round to another: "Mới đủ".
    pub fn movement(&self, movement: Movement) -> String {
        self.say(&format!("domain-movement-{}", movement.key())).into_owned()
    }

    /// How what communes propose agrees with the criteria: "Xã đề nghị mà không đủ".
    pub fn proposal(&self, movement: Movement) -> String {
        match movement {
            Movement::Gone => self.movement(movement),
            _ => self.say(&format!("domain-proposal-{}", movement.key())).into_owned(),
        }
    }

    /// The conditions that made a verdict what it is, the first few of them.
    pub fn causes(&self, before: Option<Side<'_>>, after: Side<'_>) -> String {
        let found = causes(before, after);
        let mut named: Vec<String> =
            found.iter().take(NAMED).map(|cause| self.cause(*cause, before, after)).collect();
        if found.len() > NAMED {
            named.push("…".to_owned());
        }
        named.join("; ")
    }

    /// One condition with its figures on both sides: "hộ nghèo và cận nghèo: 51/94 → 47/94 (từ 55 % trở lên)".
    pub fn cause(&self, cause: Cause, before: Option<Side<'_>>, after: Side<'_>) -> String {
        let of = |side: Side<'_>, place: usize| {
            let node = side.rules.nodes().get(place)?;
            let reading = side.assessment.nodes.get(place)?.reading;
            Some((self.standing(node, reading), self.threshold_of(node)))
        };
        let then = before.zip(cause.before).and_then(|(side, place)| of(side, place));
        let Some((now, asked)) = of(after, cause.node) else { return String::new() };
        let (value, asked) = match then {
            Some((then, asked_then)) => (self.moved(then, now), self.moved(asked_then, asked)),
            None => (now, asked),
        };
        let label = self.bilingual(&after.rules.nodes()[cause.node].label);
        let said = self.say_with("domain-cause", &[("label", label.into()), ("value", value.into())]);
        if asked.is_empty() { said } else { format!("{said} ({asked})") }
    }

    /// "55 → 54", or what stands on both sides once.
    fn moved(&self, before: String, after: String) -> String {
        if before == after {
            return after;
        }
        self.say_with("domain-cause-moved", &[("before", before.into()), ("after", after.into())])
    }

    fn threshold_of(&self, node: &Node) -> String {
        match node.condition {
            Condition::Leaf { metric, test } if test.bounds().next().is_some() => self.test(metric, test),
            Condition::AtLeast { .. } => {
                let k = self.needed(node.condition.needed());
                self.say_with("domain-cause-needed", &[("k", k.into())])
            }
            _ => String::new(),
        }
    }

    /// What stands in a condition, in few cells: "51/94", "12,50 ha", "không", "2/3 đạt"; "?" where it is missing.
    fn standing(&self, node: &Node, reading: Reading) -> String {
        let amount = |count: Option<u64>| match (node.condition, count) {
            (_, None) => "?".to_owned(),
            (Condition::Leaf { metric, .. }, Some(count)) => self.amount(metric, count),
            (_, Some(count)) => count.to_string(),
        };
        match reading {
            Reading::Share { count, total, .. } => format!("{}/{}", amount(count), amount(total)),
            Reading::Count { count, .. } => amount(count),
            Reading::Flag(Some(true)) => self.say("domain-yes").into_owned(),
            Reading::Flag(Some(false)) => self.say("domain-no").into_owned(),
            Reading::Group { met, members, .. } => {
                self.say_with("domain-cause-members", &[("met", met.into()), ("members", members.into())])
            }
            Reading::Flag(None) | Reading::Classes | Reading::Rest | Reading::Unknown => "?".to_owned(),
        }
    }

    fn amount(&self, metric: Metric, count: u64) -> String {
        let key = match metric {
            Metric::Figure(key) => key,
            Metric::Rate(rate) => rate.denominator(),
        };
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        match key.kind() {
            FigureKind::Area => self.area(count),
            FigureKind::Length => self.length(count),
            FigureKind::Count | FigureKind::YesNo => self.number(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Assessor;
    use crate::domain::criteria::tests::{draft, heading, rate};
    use crate::domain::criteria::{Adjustment, Comparison, Decimal, Part, RuleSet, Setting};
    use crate::domain::figures::{FigureKey, Figures, Rate};
    use crate::wording::Lang;

    #[test]
    fn a_cause_says_figure_and_threshold_and_what_moved() {
        let vi = Words::new(Lang::Vi);
        let drafts = [draft("V", "", rate(Rate::PoorNearPoor, Comparison::AtLeast, 55))];
        let rules = RuleSet::new(heading(), &drafts).unwrap();
        let to = Setting::At(Decimal::whole(50));
        let lower = rules.adjusted(&[Adjustment { node: "V".into(), part: Part::Threshold, to }]).unwrap();
        let row = |near_poor| {
            let row = Figures::default().with(FigureKey::Households, 94).with(FigureKey::PoorHouseholds, 45);
            row.with(FigureKey::NearPoorHouseholds, near_poor)
        };
        let said = |before: Option<(&RuleSet, u32)>, after: (&RuleSet, u32)| {
            let explained =
                |(rules, near_poor): (&RuleSet, u32)| Assessor::new(rules).explain(&row(near_poor));
            let (then, now) = (before.map(explained), explained(after));
            let before = before.zip(then.as_ref()).map(|((rules, _), assessment)| Side { rules, assessment });
            vi.causes(before, Side { rules: after.0, assessment: &now })
        };
        assert_eq!(said(Some((&rules, 7)), (&rules, 2)), "V: 52/94 → 47/94 (từ 55 % trở lên)");
        assert_eq!(
            said(Some((&rules, 6)), (&lower, 6)),
            "V: 51/94 (từ 55 % trở lên → từ 50 % trở lên)",
            "the figures are the same"
        );
        assert_eq!(said(None, (&rules, 6)), "V: 51/94 (từ 55 % trở lên)");
    }

    #[test]
    fn every_movement_has_words_in_both_languages() {
        for words in Lang::ALL.map(Words::new) {
            for movement in Movement::ALL {
                assert!(!words.movement(movement).contains("domain"), "{movement:?}");
                assert!(!words.proposal(movement).contains("domain"), "{movement:?}");
            }
        }
    }
}
