//! Classes: the first one that is met, and those still possible.

use super::*;
use crate::domain::figures::FigureKey::EthnicMinorityHouseholds;

/// Behind a gate of 15 % ethnic-minority households: III from 50 % poor, I below 10 %, II whatever is left.
fn zones() -> RuleSet {
    let drafts = [
        draft("0", "", Shape::Precondition),
        draft("0a", "0", rate(Rate::EthnicMinority, AtLeast, 15)),
        draft("KV", "0", Shape::Classes),
        draft("III", "KV", rate(Rate::Poor, AtLeast, 50)),
        draft("I", "KV", rate(Rate::Poor, Below, 10)),
        draft("II", "KV", Shape::Else),
    ];
    RuleSet::new(heading(), &drafts).unwrap()
}

/// The classes that are possible, by their ids, with "-" where none is.
fn possible(rules: &RuleSet, class: Class) -> String {
    let ids = class.possible.iter().map(|node| rules.nodes()[node].id.to_string());
    ids.chain(class.can_be_none.then(|| "-".to_owned())).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_class_that_is_met_is_the_class() {
    let rules = zones();
    let assessor = Assessor::new(&rules);
    let told = |minority, poor| {
        let row = figures(&[(Households, 100), (EthnicMinorityHouseholds, minority), (PoorHouseholds, poor)]);
        let (brief, explained) = (assessor.brief(&row), assessor.explain(&row));
        let class = brief.class.map(|node| rules.nodes()[usize::from(node)].id.to_string());
        assert_eq!(class.is_some(), explained.class.unwrap().sure().is_some());
        (brief.outcome, class.unwrap_or_default())
    };
    assert_eq!(told(15, 50), (Met, "III".into()));
    assert_eq!(told(15, 49), (NotMet, "II".into()));
    assert_eq!(told(15, 10), (NotMet, "II".into()));
    assert_eq!(told(15, 9), (NotMet, "I".into()));
    assert_eq!(told(14, 50), (NotMet, String::new()), "outside the gate there is no class");
}

#[test]
fn what_is_missing_leaves_the_classes_that_are_still_possible() {
    let rules = zones();
    let explain = |row: &[(FigureKey, u32)]| {
        let explained = Assessor::new(&rules).explain(&figures(row));
        (possible(&rules, explained.class.unwrap()), explained.verdict().missing)
    };
    let inside = [(Households, 100), (EthnicMinorityHouseholds, 60)];
    assert_eq!(explain(&inside), ("III I II".into(), set(&[PoorHouseholds])));
    let near_poor = [inside[0], inside[1], (NearPoorHouseholds, 60)];
    assert_eq!(explain(&near_poor), ("I II".into(), set(&[PoorHouseholds])), "at most 40 can be poor");
    let no_gate = [(Households, 100), (PoorHouseholds, 60)];
    assert_eq!(explain(&no_gate), ("III -".into(), set(&[EthnicMinorityHouseholds])));
    assert_eq!(explain(&[(Households, 100), (EthnicMinorityHouseholds, 1)]), ("-".into(), set(&[])));
}

#[test]
fn without_a_class_for_the_rest_a_place_may_be_of_none() {
    let drafts = [
        draft("KV", "", Shape::Classes),
        draft("III", "KV", rate(Rate::Poor, AtLeast, 50)),
        draft("II", "KV", rate(Rate::Poor, AtLeast, 20)),
    ];
    let rules = RuleSet::new(heading(), &drafts).unwrap();
    let class = |row: &[(FigureKey, u32)]| {
        possible(&rules, Assessor::new(&rules).explain(&figures(row)).class.unwrap())
    };
    assert_eq!(class(&[(Households, 100), (PoorHouseholds, 20)]), "II");
    assert_eq!(class(&[(Households, 100), (PoorHouseholds, 19)]), "-");
    assert_eq!(class(&[(Households, 100)]), "III II -");
}

/// Two classes of any leaves and one for the rest, behind a gate or not.
fn any_classes() -> impl Strategy<Value = Vec<NodeDraft>> {
    (any_leaf(), any_leaf(), prop::option::of(any_leaf())).prop_map(|(first, second, gate)| {
        let mut drafts = match gate {
            None => vec![draft("KV", "", Shape::Classes)],
            Some(gate) => vec![
                draft("V", "", Shape::Precondition),
                draft("0", "V", gate),
                draft("KV", "V", Shape::Classes),
            ],
        };
        drafts.extend([draft("III", "KV", first), draft("II", "KV", second), draft("I", "KV", Shape::Else)]);
        drafts
    })
}

proptest! {
    #[test]
    fn the_class_of_every_completion_was_possible_before(drafts in any_classes(), row in any_row()) {
        let rules = assessor(&drafts);
        let explained = rules.explain(&row);
        let before = explained.class.unwrap();
        prop_assert_eq!(before.sure().map(|node| node as u8), rules.brief(&row).class);
        let verdict = explained.verdict();
        if !before.is_settled() {
            prop_assert!(!verdict.missing.is_empty() || !verdict.doubtful.is_empty());
        }
        for filled in completions(&row) {
            let after = rules.explain(&filled).class.unwrap();
            prop_assert!(after.is_settled(), "nothing is missing in {:?}", filled);
            match after.sure() {
                Some(class) => prop_assert!(before.possible.contains(class)),
                None => prop_assert!(before.can_be_none),
            }
        }
    }
}
