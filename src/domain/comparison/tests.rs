//! Movements by table, rounds of a small book, and the conditions that made a difference.

use chrono::NaiveDate;

use super::*;
use crate::domain::criteria::tests::{draft, flag, heading, rate};
use crate::domain::criteria::{Adjustment, Comparison, Decimal, Part, Setting, Shape};
use crate::domain::figures::{FigureKey, Figures, Rate};
use crate::domain::id::Id;
use crate::domain::review::{Decision, FiguresNature, Round, RoundObject};

use FigureKey::{CommunityHouse, Households, NearPoorHouseholds, PoorHouseholds};
use Outcome::{Met, NotMet, Undetermined};

fn rules() -> RuleSet {
    let drafts = [
        draft("V", "", Shape::All),
        draft("1", "V", rate(Rate::PoorNearPoor, Comparison::AtLeast, 55)),
        draft("2", "V", Shape::AtLeast(2)),
        draft("2a", "2", rate(Rate::Poor, Comparison::AtLeast, 25)),
        draft("2b", "2", flag(CommunityHouse, false)),
    ];
    RuleSet::new(heading(), &drafts).unwrap()
}

fn row(poor: u32, near_poor: u32) -> Figures {
    let row = Figures::default().with(Households, 94).with(PoorHouseholds, poor);
    row.with(NearPoorHouseholds, near_poor).with(CommunityHouse, 0)
}

/// The ids of the conditions that made the difference.
fn told(before: Option<(&RuleSet, &Figures)>, after: (&RuleSet, &Figures)) -> String {
    let explained = |(rules, row): (&RuleSet, &Figures)| Assessor::new(rules).explain(row);
    let then = before.map(explained);
    let before = before.zip(then.as_ref()).map(|((rules, _), assessment)| Side { rules, assessment });
    let now = explained(after);
    let found = causes(before, Side { rules: after.0, assessment: &now });
    let ids: Vec<String> = found.iter().map(|cause| after.0.nodes()[cause.node].id.to_string()).collect();
    ids.join(" ")
}

#[test]
fn a_verdict_that_turned_names_the_leaf_that_turned() {
    let rules = rules();
    assert_eq!(told(Some((&rules, &row(45, 7))), (&rules, &row(41, 6))), "1");
    assert_eq!(told(Some((&rules, &row(20, 40))), (&rules, &row(30, 40))), "2a");
    assert_eq!(told(Some((&rules, &row(10, 10))), (&rules, &row(45, 10))), "1 2a", "both were needed");
}

#[test]
fn where_nothing_turned_the_verdict_is_told_by_what_it_rests_on() {
    let rules = rules();
    assert_eq!(told(Some((&rules, &row(45, 7))), (&rules, &row(46, 7))), "1 2a 2b");
    assert_eq!(told(None, (&rules, &row(30, 10))), "1");
    let open = Figures::default().with(Households, 94).with(PoorHouseholds, 60).with(NearPoorHouseholds, 1);
    assert_eq!(told(None, (&rules, &open)), "2b", "what an open verdict waits for");
}

#[test]
fn rules_that_ask_otherwise_are_the_cause_where_no_figure_is() {
    let rules = rules();
    let put = |node: &str, part, to| rules.adjusted(&[Adjustment { node: node.into(), part, to }]).unwrap();
    let lower = put("1", Part::Threshold, Setting::At(Decimal::whole(54)));
    assert_eq!(told(Some((&rules, &row(45, 6))), (&lower, &row(45, 6))), "1");
    let fewer = put("2", Part::Count, Setting::Members(1));
    let row = row(20, 40);
    assert_eq!(told(Some((&rules, &row)), (&fewer, &row)), "2", "the count, not a leaf");
}

#[test]
fn a_condition_about_something_else_is_no_twin() {
    let other = [draft("V", "", Shape::All), draft("1", "V", flag(CommunityHouse, true))];
    let other = RuleSet::new(heading(), &other).unwrap();
    assert_eq!(twin(&other, &rules().nodes()[1]), None);
    assert_eq!(twin(&other, &rules().nodes()[0]), Some(0));
}

#[test]
fn what_became_of_a_place_by_both_verdicts() {
    for (before, after, expected) in [
        (NotMet, Met, Some(Movement::Joins)),
        (Met, NotMet, Some(Movement::Leaves)),
        (Met, Met, Some(Movement::Stays)),
        (NotMet, NotMet, None),
        (Undetermined, Undetermined, None),
        (Undetermined, Met, Some(Movement::Unclear)),
        (Met, Undetermined, Some(Movement::Unclear)),
    ] {
        assert_eq!(Movement::between(before, after), expected, "{before:?} {after:?}");
    }
    let said = Movement::from_proposal;
    assert_eq!(said(Some(Verdict::Propose), NotMet), Some(Movement::Leaves));
    assert_eq!(said(Some(Verdict::Decline), Met), Some(Movement::Joins));
    assert_eq!(said(None, Met), Some(Movement::New));
    assert_eq!(said(Some(Verdict::Return), Met), Some(Movement::New), "sent back says nothing yet");
    assert_eq!(said(None, NotMet), None);
}

fn round(year: u16) -> Round {
    Round {
        key: "".into(),
        year,
        object: RoundObject::Villages,
        rules: "".into(),
        as_of: NaiveDate::default(),
        nature: FiguresNature::Reported,
    }
}

/// A round of 2014 and one of 2015 with these places and figures.
fn book(before: &[(u32, Figures)], after: &[(u32, Figures)]) -> Snapshot {
    let mut book = Snapshot::default();
    let mut next = 0;
    for (n, (year, rows)) in [(2014, before), (2015, after)].into_iter().enumerate() {
        book.tables.rounds.set(Id::new(n as u32), Some(round(year)));
        for (place, figures) in rows {
            let (round, place, figures) = (Id::new(n as u32), Id::new(*place), *figures);
            book.tables.surveys.set(Id::new(next), Some(Survey { round, place, figures, note: "".into() }));
            next += 1;
        }
    }
    book
}

#[test]
fn places_are_matched_by_themselves_and_those_on_one_side_are_told() {
    let assessor = Assessor::new(&rules());
    let (poor, rich) = (row(60, 10), row(1, 1));
    let book =
        book(&[(1, poor), (2, rich), (3, poor), (4, rich)], &[(4, poor), (1, rich), (9, rich), (2, rich)]);
    let judged = |id| JudgedRound { id: Id::new(id), assessor: &assessor };
    let found = rounds(&book, judged(0), judged(1));
    let told: Vec<_> = found.iter().map(|one| (one.place.raw(), one.movement)).collect();
    let expected = [(4, Movement::Joins), (1, Movement::Leaves), (9, Movement::New), (3, Movement::Gone)];
    assert_eq!(told, expected, "2 qualifies in neither");
    assert_eq!((found[0].before, found[0].after), (Some(Id::new(3)), Some(Id::new(4))));
    assert_eq!(rounds(&book, judged(1), judged(1)).len(), 1, "a round is as it is");
}

#[test]
fn what_communes_propose_is_held_against_the_criteria() {
    let assessor = Assessor::new(&rules());
    let (poor, rich) = (row(60, 10), row(1, 1));
    let mut book = book(&[], &[(1, poor), (2, rich), (3, poor), (4, poor)]);
    for (n, survey, level, verdict) in [
        (0, 0, Level::Commune, Verdict::Propose),
        (1, 1, Level::Commune, Verdict::Propose),
        (2, 2, Level::Commune, Verdict::Decline),
        (3, 3, Level::Province, Verdict::Propose),
    ] {
        let (survey, reason, typed_by) = (Id::new(survey), "".into(), "nga".into());
        let row = Decision { survey, level, verdict, reason, document: None, typed_by };
        book.tables.decisions.set(Id::new(n), Some(row));
    }
    let book = Snapshot::from_tables(0, book.tables, book.log);
    let found = proposals(&book, JudgedRound { id: Id::new(1), assessor: &assessor });
    let told: Vec<_> = found.iter().map(|one| (one.place.raw(), one.movement)).collect();
    let expected = [(1, Movement::Stays), (2, Movement::Leaves), (3, Movement::Joins), (4, Movement::New)];
    assert_eq!(told, expected, "only the commune's own word counts");
}
