//! Verdicts on small trees: by table, and by enumerating every consistent completion of the missing figures.

mod classes;
mod exceptions;

use proptest::prelude::*;

use super::*;
use crate::domain::criteria::tests::{draft, flag, heading, rate};
use crate::domain::criteria::{Bound, Comparison, Decimal, Exception, NodeDraft, Shape, Test};
use crate::domain::figures::{FigureKey, FigureSet, Metric, Rate};

use Comparison::{Above, AtLeast, AtMost, Below};
use FigureKey::{
    CommunityHouse, Households, IrrigableArea, NearPoorHouseholds, NonFarmHouseholds,
    PoorEthnicMinorityHouseholds, PoorHouseholds, RoadHardened, UnirrigatedArea,
};
use Outcome::{Met, NotMet, Undetermined};

fn assessor(drafts: &[NodeDraft]) -> Assessor {
    Assessor::new(&RuleSet::new(heading(), drafts).unwrap())
}

fn leaf(shape: Shape) -> Assessor {
    assessor(&[draft("V", "", shape)])
}

fn figures(values: &[(FigureKey, u32)]) -> Figures {
    values.iter().map(|(key, value)| (*key, Some(*value))).collect()
}

fn set(keys: &[FigureKey]) -> FigureSet {
    keys.iter().copied().collect()
}

#[test]
fn a_village_one_household_short_says_so() {
    let brief = leaf(rate(Rate::PoorNearPoor, AtLeast, 55));
    let row = figures(&[(Households, 94), (PoorHouseholds, 45), (NearPoorHouseholds, 6)]);
    let verdict = brief.brief(&row);
    assert_eq!((verdict.outcome, verdict.margin.unwrap().change.get()), (NotMet, 1));
    let explained = brief.explain(&row);
    let passing = crate::domain::criteria::Passing { from: 52, to: u64::MAX };
    let reading = Reading::Share { count: Some(51), total: Some(94), passing: Some(passing) };
    assert_eq!(explained.verdict().reading, reading);
    let met = brief.brief(&row.with(NearPoorHouseholds, 7));
    assert_eq!((met.outcome, met.margin.unwrap().change.get()), (Met, -1));
}

#[test]
fn a_share_of_nothing_is_neither_enough_nor_too_much() {
    let none = figures(&[(IrrigableArea, 0), (UnirrigatedArea, 0)]);
    for (comparison, expected) in [(AtLeast, NotMet), (Above, NotMet), (Below, Met), (AtMost, Met)] {
        let rules = leaf(rate(Rate::UnirrigatedArea, comparison, 0));
        assert_eq!(rules.brief(&none).outcome, expected, "{comparison:?}");
    }
}

#[test]
fn a_count_above_its_total_decides_nothing_and_is_found() {
    let rules = leaf(rate(Rate::Poor, AtLeast, 25));
    let row = figures(&[(Households, 40), (PoorHouseholds, 43)]);
    let explained = rules.explain(&row);
    assert_eq!(explained.verdict().outcome, Undetermined);
    assert_eq!(explained.verdict().doubtful, set(&[PoorHouseholds]));
    assert_eq!(explained.findings, [Finding::AboveTotal { part: PoorHouseholds, total: Households }]);
    let both = figures(&[(Households, 40), (PoorHouseholds, 30), (NearPoorHouseholds, 11)]);
    assert_eq!(rules.brief(&both).outcome, Met, "poor households alone fit their total");
    let together = leaf(rate(Rate::PoorNearPoor, AtLeast, 55)).explain(&both);
    assert_eq!(together.verdict().outcome, Undetermined);
    let parts = set(&[PoorHouseholds, NearPoorHouseholds]);
    assert_eq!(together.findings, [Finding::TogetherAboveTotal { parts, total: Households }]);
}

#[test]
fn bounds_decide_what_a_missing_figure_cannot_change() {
    let together = leaf(rate(Rate::PoorNearPoor, AtLeast, 55));
    let poor = leaf(rate(Rate::Poor, AtLeast, 25));
    let near_only = figures(&[(Households, 100), (NearPoorHouseholds, 76)]);
    assert_eq!(together.brief(&near_only).outcome, Met, "76 of 100 without counting the poor");
    assert_eq!(poor.brief(&near_only).outcome, NotMet, "at most 24 of 100 are left to be poor");
    let fewer = figures(&[(Households, 100), (NearPoorHouseholds, 54)]);
    let explained = together.explain(&fewer);
    assert_eq!(explained.verdict().outcome, Undetermined);
    assert_eq!(explained.verdict().missing, set(&[PoorHouseholds]));
    let no_total = figures(&[(PoorHouseholds, 5), (NonFarmHouseholds, 60)]);
    assert_eq!(poor.brief(&no_total).outcome, NotMet, "60 households are known of, so 5 are too few");
    assert_eq!(poor.brief(&figures(&[(PoorHouseholds, 5)])).outcome, Undetermined);
}

#[test]
fn a_count_of_members_waits_only_for_what_it_needs() {
    let two_of_three = assessor(&[
        draft("V", "", Shape::AtLeast(2)),
        draft("1", "V", flag(RoadHardened, false)),
        draft("2", "V", flag(CommunityHouse, false)),
        draft("3", "V", rate(Rate::NonFarm, Below, 10)),
    ]);
    let one = figures(&[(RoadHardened, 0)]);
    let explained = two_of_three.explain(&one);
    assert_eq!(explained.verdict().outcome, Undetermined);
    assert_eq!(explained.verdict().missing, set(&[CommunityHouse, Households, NonFarmHouseholds]));
    assert_eq!(two_of_three.brief(&one.with(CommunityHouse, 0)).outcome, Met);
    assert_eq!(two_of_three.brief(&figures(&[(RoadHardened, 1), (CommunityHouse, 1)])).outcome, NotMet);
    let last = two_of_three.brief(&one.with(CommunityHouse, 1));
    assert_eq!(
        (last.outcome, last.criterion(0), last.criterion(1), last.criterion(2)),
        (Undetermined, Met, NotMet, Undetermined)
    );
}

#[test]
fn a_mandatory_member_that_fills_the_count_makes_the_others_idle() {
    let must = NodeDraft { is_mandatory: true, ..draft("1", "V", flag(RoadHardened, false)) };
    let rules =
        assessor(&[draft("V", "", Shape::AtLeast(1)), must, draft("2", "V", flag(CommunityHouse, false))]);
    assert_eq!(rules.explain(&Figures::default()).verdict().missing, set(&[RoadHardened]));
    assert_eq!(rules.brief(&figures(&[(CommunityHouse, 0)])).outcome, Undetermined);
    assert_eq!(rules.brief(&figures(&[(RoadHardened, 1), (CommunityHouse, 0)])).outcome, NotMet);
}

#[test]
fn a_gate_shuts_whatever_stands_behind_it() {
    let rules = assessor(&[
        draft("V", "", Shape::Precondition),
        draft("0", "V", rate(Rate::EthnicMinority, AtLeast, 15)),
        draft("1", "V", rate(Rate::Poor, AtLeast, 20)),
    ]);
    let outside = figures(&[(Households, 100), (FigureKey::EthnicMinorityHouseholds, 14)]);
    assert_eq!(rules.brief(&outside).outcome, NotMet);
    assert_eq!(rules.brief(&outside.with(FigureKey::EthnicMinorityHouseholds, 15)).outcome, Undetermined);
}

#[test]
fn between_holds_from_the_first_threshold_up_to_the_second() {
    let low = Bound { comparison: AtLeast, threshold: Decimal::whole(15) };
    let high = Bound { comparison: Below, threshold: Decimal::whole(20) };
    let rules = leaf(Shape::Leaf(Metric::Rate(Rate::Poor), Test::Between { low, high }));
    let told = |poor| {
        let brief = rules.brief(&figures(&[(Households, 100), (PoorHouseholds, poor)]));
        (brief.outcome, brief.margin.unwrap().change.get())
    };
    assert_eq!([14, 15, 18, 19, 20].map(told), [(NotMet, 1), (Met, -1), (Met, 2), (Met, 1), (NotMet, -1)]);
}

#[test]
fn one_more_poor_household_counts_in_every_share_it_stands_in() {
    let both = assessor(&[
        draft("V", "", Shape::All),
        draft("1", "V", rate(Rate::PoorNearPoor, AtLeast, 55)),
        draft("2", "V", rate(Rate::Poor, AtLeast, 25)),
        draft("3", "V", flag(RoadHardened, false)),
    ]);
    let row =
        figures(&[(Households, 100), (PoorHouseholds, 22), (NearPoorHouseholds, 32), (RoadHardened, 0)]);
    assert_eq!(both.brief(&row).margin.unwrap().change.get(), 3);
    assert_eq!(both.brief(&row.with(RoadHardened, 1)).margin, None, "no household hardens a road");
}

const KEYS: [FigureKey; 6] = [
    Households,
    PoorHouseholds,
    NearPoorHouseholds,
    NonFarmHouseholds,
    PoorEthnicMinorityHouseholds,
    RoadHardened,
];

fn is_consistent(row: &Figures) -> bool {
    check(row).is_empty()
}

/// Every way to fill the missing ones of [`KEYS`] with 0 to 4, as far as no part exceeds its total.
fn completions(row: &Figures) -> Vec<Figures> {
    let mut rows = vec![*row];
    for key in KEYS.into_iter().filter(|key| row.get(*key).is_none()) {
        rows = rows.iter().flat_map(|row| (0..=4).map(|value| row.with(key, value))).collect();
    }
    rows.retain(is_consistent);
    rows
}

fn any_leaf() -> impl Strategy<Value = Shape> {
    let rates = prop::sample::select(vec![
        Rate::Poor,
        Rate::PoorNearPoor,
        Rate::NearPoor,
        Rate::NonFarm,
        Rate::PoorEthnicMinorityShare,
    ]);
    let comparisons = prop::sample::select(vec![AtLeast, Above, Below, AtMost]);
    let percents = prop::sample::select(vec![0_u32, 25, 50, 75, 100]);
    prop_oneof![
        4 => (rates, comparisons.clone(), percents).prop_map(|(of, comparison, percent)| rate(of, comparison, percent)),
        1 => any::<bool>().prop_map(|wanted| flag(RoadHardened, wanted)),
        1 => (comparisons, 0_u32..4).prop_map(|(comparison, count)| {
            let bound = Bound { comparison, threshold: Decimal::whole(count) };
            Shape::Leaf(Metric::Figure(PoorHouseholds), Test::Compare(bound))
        }),
    ]
}

/// Another count where this leaf holds.
fn any_gate() -> impl Strategy<Value = Option<(Shape, u8)>> {
    prop::option::weighted(0.3, (any_leaf(), 1_u8..4))
}

/// The group with its exception, as far as it can have one.
fn excepted(group: NodeDraft, gate: Option<&(Shape, u8)>, members: usize) -> NodeDraft {
    let (Shape::AtLeast(_), Some((Shape::Leaf(metric, test), k))) = (group.shape, gate) else { return group };
    let exceptions = vec![Exception::Gate { metric: *metric, test: *test, k: (*k).min(members as u8) }];
    NodeDraft { exceptions, ..group }
}

/// A root over groups of leaves; `k` is taken within the number of members.
fn any_tree() -> impl Strategy<Value = Vec<NodeDraft>> {
    let group = (0_u8..5, prop::collection::vec(any_leaf(), 1..4), any_gate());
    (0_u8..4, prop::collection::vec(group, 1..4)).prop_map(|(root, groups)| {
        let shape = |kind: u8, members: usize| match kind {
            0 => Shape::All,
            1 => Shape::Any,
            k => Shape::AtLeast((k - 1).min(members as u8)),
        };
        let mut drafts = vec![draft("V", "", shape(root, groups.len()))];
        for (n, (kind, leaves, gate)) in groups.iter().enumerate() {
            let group = draft(&format!("{n}"), "V", shape(*kind, leaves.len()));
            drafts.push(excepted(group, gate.as_ref(), leaves.len()));
            for (m, leaf) in leaves.iter().enumerate() {
                drafts.push(draft(&format!("{n}.{m}"), &format!("{n}"), *leaf));
            }
        }
        drafts
    })
}

fn any_row() -> impl Strategy<Value = Figures> {
    prop::collection::vec(prop::option::weighted(0.6, 0_u32..=4), KEYS.len())
        .prop_map(|values| KEYS.into_iter().zip(values).collect())
}

proptest! {
    #[test]
    fn what_is_decided_stays_so_under_every_completion(drafts in any_tree(), row in any_row()) {
        let rules = assessor(&drafts);
        let told = rules.brief(&row).outcome;
        for filled in completions(&row) {
            let complete = rules.brief(&filled).outcome;
            prop_assert_ne!(complete, Undetermined, "nothing is missing in {:?}", filled);
            prop_assert!(told == Undetermined || told == complete, "{:?} then {:?}", told, complete);
        }
    }

    #[test]
    fn filling_one_figure_never_unsettles_a_verdict(drafts in any_tree(), row in any_row(), slot in 0..KEYS.len()) {
        let rules = assessor(&drafts);
        let told = rules.brief(&row).outcome;
        for filled in completions(&row).iter().take(40) {
            let mut next = row;
            next.set(KEYS[slot], filled.get(KEYS[slot]));
            prop_assert!(told == Undetermined || rules.brief(&next).outcome == told);
        }
    }

    #[test]
    fn an_undetermined_verdict_names_what_it_waits_for(drafts in any_tree(), row in any_row()) {
        let rules = assessor(&drafts);
        let explained = rules.explain(&row);
        let verdict = explained.verdict();
        prop_assert_eq!(verdict.outcome, rules.brief(&row).outcome);
        prop_assert_eq!(
            verdict.outcome == Undetermined,
            !verdict.missing.is_empty() || !verdict.doubtful.is_empty()
        );
        prop_assert!(verdict.missing.intersection(row.missing()) == verdict.missing);
    }

    #[test]
    fn the_order_of_conditions_changes_nothing(drafts in any_tree(), row in any_row()) {
        let mut turned = drafts.clone();
        turned.reverse();
        let (told, again) = (assessor(&drafts).brief(&row), assessor(&turned).brief(&row));
        prop_assert_eq!(told.outcome, again.outcome);
        let units = |margin: Option<Margin>| margin.map(|margin| margin.change.unsigned_abs());
        prop_assert_eq!(units(told.margin), units(again.margin));
    }
}
