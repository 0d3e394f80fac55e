//! What a rule set accepts and refuses, and short ways to write one down for other tests.

use super::*;
use crate::domain::figures::{FigureKey, Rate};

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
    let expected = Condition::AtLeast { k: 1, members: NodeSet(0b110), mandatory: NodeSet(0b010) };
    assert_eq!(rules.nodes()[0].condition, expected);
}
