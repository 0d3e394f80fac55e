//! Counts that depend on a figure, and rules of which something is not known.

use super::*;
use crate::domain::figures::FigureKey::EthnicMinorityHouseholds;

/// Two of three, one where 80 % of the households are of ethnic minorities.
fn gated() -> Assessor {
    let at_least_80 = Bound { comparison: AtLeast, threshold: Decimal::whole(80) };
    let gate = Exception::Gate {
        metric: Metric::Rate(Rate::EthnicMinority),
        test: Test::Compare(at_least_80),
        k: 1,
    };
    let group = NodeDraft { exceptions: vec![gate], ..draft("V", "", Shape::AtLeast(2)) };
    assessor(&[
        group,
        draft("1", "V", flag(RoadHardened, false)),
        draft("2", "V", flag(CommunityHouse, false)),
        draft("3", "V", rate(Rate::NonFarm, Below, 10)),
    ])
}

/// One member met, two not, and so many of 100 households of ethnic minorities.
fn one_met() -> Figures {
    figures(&[(Households, 100), (RoadHardened, 0), (CommunityHouse, 1), (NonFarmHouseholds, 50)])
}

#[test]
fn an_exception_holds_from_its_threshold_on() {
    let told = |count| {
        let brief = gated().brief(&one_met().with(EthnicMinorityHouseholds, count));
        (brief.outcome, brief.margin.map(|margin| (margin.node, margin.change.get())))
    };
    assert_eq!(told(79), (NotMet, Some((0, 1))), "one household more and one condition is enough");
    assert_eq!(told(80), (Met, Some((0, -1))));
    assert_eq!(told(81), (Met, Some((0, -2))));
}

#[test]
fn an_open_exception_decides_only_what_both_counts_decide() {
    let rules = gated();
    let explained = rules.explain(&one_met());
    assert_eq!(explained.verdict().outcome, Undetermined);
    assert_eq!(explained.verdict().missing, set(&[EthnicMinorityHouseholds]));
    assert!(!explained.verdict().is_rule_unknown);
    assert_eq!(rules.brief(&one_met().with(CommunityHouse, 0)).outcome, Met, "two are enough either way");
    assert_eq!(rules.brief(&one_met().with(RoadHardened, 1)).outcome, NotMet, "none is never enough");
}

#[test]
fn a_count_that_is_not_known_decides_only_what_every_count_decides() {
    let rules = assessor(&[
        draft("V", "", Shape::AtLeastUnknown),
        draft("1", "V", flag(RoadHardened, false)),
        draft("2", "V", flag(CommunityHouse, false)),
    ]);
    let told = |road, house| rules.explain(&figures(&[(RoadHardened, road), (CommunityHouse, house)]));
    assert_eq!(told(0, 0).verdict().outcome, Met);
    assert_eq!(told(1, 1).verdict().outcome, NotMet);
    let between = told(0, 1);
    assert_eq!((between.verdict().outcome, between.verdict().is_rule_unknown), (Undetermined, true));
    assert!(between.verdict().missing.is_empty(), "no figure settles it");
}

#[test]
fn an_unknown_threshold_stays_open_and_says_so() {
    let rules = assessor(&[
        draft("V", "", Shape::Any),
        draft("1", "V", Shape::Unknown),
        draft("2", "V", flag(RoadHardened, false)),
    ]);
    assert_eq!(rules.brief(&figures(&[(RoadHardened, 0)])).outcome, Met);
    let open = rules.explain(&figures(&[(RoadHardened, 1)]));
    assert_eq!((open.verdict().outcome, open.verdict().is_rule_unknown), (Undetermined, true));
    assert_eq!(open.nodes[1].reading, Reading::Unknown);
}

proptest! {
    #[test]
    fn an_unknown_count_agrees_with_every_count_it_can_be(
        leaves in prop::collection::vec(any_leaf(), 1..4), row in any_row(),
    ) {
        let tree = |shape| {
            let members = leaves.iter().enumerate().map(|(n, leaf)| draft(&format!("{n}"), "V", *leaf));
            assessor(&std::iter::once(draft("V", "", shape)).chain(members).collect::<Vec<_>>())
        };
        let told = tree(Shape::AtLeastUnknown).brief(&row).outcome;
        for k in 1..=leaves.len() as u8 {
            let with_k = tree(Shape::AtLeast(k)).brief(&row).outcome;
            prop_assert!(told == Undetermined || told == with_k, "{:?}, with {} {:?}", told, k, with_k);
        }
    }
}
