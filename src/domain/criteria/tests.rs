//! What a rule set accepts and refuses, and short ways to write one down for other tests.

use super::*;
use crate::domain::figures::{FigureKey, Rate};
use crate::domain::region::RegionSet;

pub(crate) fn heading() -> Heading {
    let label = Bilingual { vi: "Thử".into(), en: "Trial".into() };
    let source = Source { number: "1/2012".into(), issuer: "".into(), title: "".into() };
    Heading {
        key: "trial".into(),
        label,
        object: RoundObject::Villages,
        source,
        validity: Validity::default(),
    }
}

pub(crate) fn draft(id: &str, under: &str, shape: Shape) -> NodeDraft {
    NodeDraft {
        id: id.into(),
        under: (!under.is_empty()).then(|| under.into()),
        label: Bilingual { vi: id.into(), en: id.into() },
        article: "".into(),
        status: Verification::Verified,
        is_mandatory: false,
        shape,
        scope: Scope::Everywhere,
        exceptions: Vec::new(),
    }
}

pub(crate) fn rate(rate: Rate, comparison: Comparison, percent: u32) -> Shape {
    let bound = Bound { comparison, threshold: Decimal::whole(percent) };
    Shape::Leaf(Metric::Rate(rate), Test::Compare(bound))
}

pub(crate) fn flag(key: FigureKey, wanted: bool) -> Shape {
    Shape::Leaf(Metric::Figure(key), Test::Is(wanted))
}

fn fault(drafts: &[NodeDraft]) -> (usize, Fault) {
    let RuleFault { node, fault } = RuleSet::new(heading(), drafts).unwrap_err();
    (node, fault)
}

#[test]
fn nodes_stand_in_reading_order_whatever_the_order_of_the_drafts() {
    let leaf = flag(FigureKey::RoadHardened, false);
    let rules = RuleSet::new(
        heading(),
        &[
            draft("1a", "1", leaf),
            draft("1", "V", Shape::Any),
            draft("2", "V", leaf),
            draft("V", "", Shape::All),
            draft("1b", "1", leaf),
        ],
    )
    .unwrap();
    let told: Vec<_> = rules.nodes().iter().map(|node| (&*node.id, node.depth, node.parent)).collect();
    assert_eq!(
        told,
        [("V", 0, None), ("1", 1, Some(0)), ("1a", 2, Some(1)), ("1b", 2, Some(1)), ("2", 1, Some(0))]
    );
    assert_eq!(rules.criteria().iter().collect::<Vec<_>>(), [1, 4]);
    assert_eq!(rules.position("1b"), Some(3));
}

#[test]
fn trees_without_a_verdict_are_refused_at_the_node_that_is_wrong() {
    let leaf = flag(FigureKey::RoadHardened, false);
    let poor = rate(Rate::Poor, Comparison::AtLeast, 25);
    assert_eq!(fault(&[]), (0, Fault::NoRoot));
    assert_eq!(fault(&[draft("V", "", leaf), draft("W", "", leaf)]), (1, Fault::SecondRoot));
    assert_eq!(fault(&[draft("V", "", Shape::All), draft("V", "V", leaf)]), (1, Fault::DuplicateId));
    assert_eq!(fault(&[draft("V", "", leaf), draft("1", "V", leaf)]), (1, Fault::NoSuchGroup("V".into())));
    assert_eq!(fault(&[draft("V", "", Shape::All)]), (0, Fault::NoMembers));
    let circle = vec![draft("V", "", leaf), draft("1", "2", Shape::All), draft("2", "1", Shape::All)];
    assert_eq!(fault(&circle), (1, Fault::Circle));
    let two_of_one = vec![draft("V", "", Shape::AtLeast(2)), draft("1", "V", poor)];
    assert_eq!(fault(&two_of_one), (0, Fault::CountOutOfRange { k: 2, members: 1 }));
    let one_gate = vec![draft("V", "", Shape::Precondition), draft("1", "V", poor)];
    assert_eq!(fault(&one_gate), (0, Fault::GateNeedsTwo(1)));
    let share = Shape::Leaf(Metric::Rate(Rate::Poor), Test::Is(true));
    assert_eq!(fault(&[draft("V", "", share)]), (0, Fault::TestDoesNotFit));
}

#[test]
fn mandatory_members_belong_in_a_count_that_has_room_for_them() {
    let must =
        |id: &str| NodeDraft { is_mandatory: true, ..draft(id, "V", flag(FigureKey::CommunityHouse, true)) };
    assert_eq!(fault(&[draft("V", "", Shape::All), must("1")]), (1, Fault::MandatoryElsewhere));
    let crowded = vec![draft("V", "", Shape::AtLeast(1)), must("1"), must("2")];
    assert_eq!(fault(&crowded), (0, Fault::TooManyMandatory));
    let fitting = vec![
        draft("V", "", Shape::AtLeast(1)),
        must("1"),
        draft("2", "V", flag(FigureKey::RoadHardened, false)),
    ];
    let rules = RuleSet::new(heading(), &fitting).unwrap();
    let expected = Condition::AtLeast { k: Some(1), members: NodeSet(0b110), mandatory: NodeSet(0b010) };
    assert_eq!(rules.nodes()[0].condition, expected);
}

fn south() -> RegionSet {
    [Region::SouthEast, Region::MekongDelta].into_iter().collect()
}

fn percent(comparison: Comparison, percent: u32) -> Test {
    Test::Compare(Bound { comparison, threshold: Decimal::whole(percent) })
}

fn excepted(draft: NodeDraft, exceptions: &[Exception]) -> NodeDraft {
    NodeDraft { exceptions: exceptions.to_vec(), ..draft }
}

#[test]
fn a_region_has_its_own_tests_and_counts_and_leaves_out_what_does_not_hold_there() {
    let only = |draft, regions| NodeDraft { scope: Scope::Only(regions), ..draft };
    let lower = Exception::Test { regions: south(), test: percent(Comparison::AtLeast, 30) };
    let fewer = Exception::Count { regions: south(), k: 1 };
    let drafts = [
        excepted(draft("V", "", Shape::AtLeast(2)), &[fewer]),
        excepted(draft("1", "V", rate(Rate::Poor, Comparison::AtLeast, 55)), &[lower]),
        draft("2", "V", flag(FigureKey::RoadHardened, false)),
        only(draft("3", "V", Shape::Any), south()),
        draft("3a", "3", flag(FigureKey::CommunityHouse, false)),
    ];
    let rules = RuleSet::new(heading(), &drafts).unwrap();
    let told = |region| {
        let here = rules.in_region(region);
        let Condition::Leaf { test, .. } = here.nodes()[1].condition else { panic!("1 is a leaf") };
        let ids: Vec<_> = here.nodes().iter().map(|node| node.id.to_string()).collect();
        (ids.join(" "), here.nodes()[0].condition.needed().most, test, here.nodes()[1].told_for)
    };
    let general = ("V 1 2".to_owned(), 2, percent(Comparison::AtLeast, 55), None);
    assert_eq!(told(Some(Region::CentralHighlands)), general);
    assert_eq!(told(None), general, "a place of no known region follows the general rule");
    let south = Some(Region::MekongDelta);
    assert_eq!(told(south), ("V 1 2 3 3a".to_owned(), 1, percent(Comparison::AtLeast, 30), south));
}

#[test]
fn what_no_region_could_judge_by_is_refused() {
    let poor = rate(Rate::Poor, Comparison::AtLeast, 25);
    let only_south = NodeDraft { scope: Scope::Only(south()), ..draft("2", "V", poor) };
    let two = vec![draft("V", "", Shape::AtLeast(2)), draft("1", "V", poor), only_south.clone()];
    assert_eq!(fault(&two), (0, Fault::CountOutOfRange { k: 2, members: 1 }));
    assert_eq!(fault(&[draft("V", "", Shape::All), only_south]), (0, Fault::NothingLeft));
    let lower = Exception::Test { regions: south(), test: percent(Comparison::AtLeast, 30) };
    let count = Exception::Count { regions: south(), k: 1 };
    let one = |shape, exceptions: &[Exception]| {
        fault(&[excepted(draft("V", "", shape), exceptions), draft("1", "V", poor)])
    };
    assert_eq!(one(Shape::Any, &[count]), (0, Fault::ExceptionDoesNotFit));
    assert_eq!(one(Shape::AtLeast(1), &[lower]), (0, Fault::ExceptionDoesNotFit));
    assert_eq!(one(Shape::AtLeast(1), &[count, count]), (0, Fault::TwoExceptions));
    let metric = Metric::Figure(FigureKey::Border);
    let gate = Exception::Gate { metric, test: percent(Comparison::AtLeast, 80), k: 1 };
    assert_eq!(one(Shape::AtLeast(1), &[gate]), (0, Fault::TestDoesNotFit));
    let gate = Exception::Gate { metric, test: Test::Is(true), k: 2 };
    assert_eq!(one(Shape::AtLeast(1), &[gate]), (0, Fault::CountOutOfRange { k: 2, members: 1 }));
    assert_eq!(one(Shape::AtLeast(1), &[gate, gate]), (0, Fault::TwoExceptions));
}

#[test]
fn classes_stand_at_the_root_or_behind_its_gate_and_the_rest_is_their_last() {
    let poor = rate(Rate::Poor, Comparison::AtLeast, 25);
    let classes = [
        draft("0", "", Shape::Precondition),
        draft("gate", "0", poor),
        draft("C", "0", Shape::Classes),
        draft("III", "C", poor),
        draft("I", "C", Shape::Else),
    ];
    let rules = RuleSet::new(heading(), &classes).unwrap();
    assert_eq!(rules.classes(), Some(2));
    assert_eq!(rules.criteria().iter().collect::<Vec<_>>(), [1, 3, 4], "the gate, then the classes");
    let early = [draft("C", "", Shape::Classes), draft("I", "C", Shape::Else), draft("III", "C", poor)];
    assert_eq!(fault(&early), (1, Fault::ElseElsewhere));
    let below = [draft("V", "", Shape::All), draft("C", "V", Shape::Classes), draft("III", "C", poor)];
    assert_eq!(fault(&below), (1, Fault::ClassesElsewhere));
    let astray = [draft("V", "", Shape::Any), draft("I", "V", Shape::Else)];
    assert_eq!(fault(&astray), (1, Fault::ElseElsewhere));
}
