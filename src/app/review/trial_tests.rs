//! What-ifs and comparisons by actions alone, on the sample's villages.

use std::sync::Arc;

use super::tests::Desk;
use super::{ComparisonLine, ComparisonList, Flips, Trial, TrialLine, With, brief, run};
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::message::{Effect, JobId, JobResult, JobSpec, Message};
use crate::app::notice::Notice;
use crate::domain::assessment::Outcome;
use crate::domain::comparison::Movement;
use crate::domain::criteria::{Decimal, Part, Setting};
use crate::domain::figures::FigureKey;
use crate::domain::id::Id;
use crate::domain::review::{Decision, Level, Round, RoundId, Survey, SurveyId, Verdict};
use crate::domain::snapshot::Snapshot;

impl Desk {
    fn trial(&self) -> &Trial {
        let Some(Dialog::Trial(trial)) = self.model.dialogs.last() else { panic!("no trial is open") };
        trial
    }

    fn flips(&self) -> &Flips {
        self.trial().shown.as_ref().unwrap()
    }

    fn comparison(&self) -> &ComparisonList {
        let Some(Dialog::Comparison(list)) = self.model.dialogs.last() else {
            panic!("no comparison is open")
        };
        list
    }

    /// Puts the cursor of the trial on the threshold of a condition.
    fn turn_to_condition(&mut self, id: &str) {
        let rules = &self.trial().tried.rules;
        let node = rules.position(id).unwrap();
        let lines = self.trial().lines(&self.model.review);
        let at = lines.iter().position(|line| *line == TrialLine::Part(node, Part::Threshold)).unwrap();
        for _ in 0..at {
            self.act(Action::NextField);
        }
    }

    fn publish(&mut self, change: impl FnOnce(&mut Snapshot)) {
        let mut snapshot = (*self.model.snapshot).clone();
        change(&mut snapshot);
        let tables = snapshot.tables.clone();
        let snapshot = Snapshot::from_tables(snapshot.seq + 1, tables, snapshot.log);
        self.send(Message::Published(Arc::new(snapshot)));
    }
}

/// The rows that qualify where `1a1` asks for so many percent; counted without the rules.
fn met_by_hand(desk: &Desk) -> usize {
    let order = desk.model.review.grid.order();
    order.iter().filter(|raw| brief(&desk.model, **raw).unwrap().outcome == Outcome::Met).count()
}

#[test]
fn a_lower_threshold_shows_who_flips_and_leaves_the_official_rules() {
    let mut desk = Desk::usual();
    let met = met_by_hand(&desk);
    let official = desk.model.review.round.clone();
    desk.act(Action::WhatIf);
    assert_eq!((desk.flips().counts(Outcome::Met), desk.flips().rows.len()), ((met, met), 0));
    desk.turn_to_condition("1a1");
    for _ in 0..20 {
        desk.act(Action::Lower);
    }
    let (before, after) = desk.flips().counts(Outcome::Met);
    assert!(before == met && after > met, "{before} {after}");
    let joined = desk.flips().rows.iter().filter(|flip| flip.movement == Some(Movement::Joins)).count();
    let unclear = desk.flips().rows.len() - joined;
    assert!(after - before >= joined && after - before <= joined + unclear);
    let node = desk.trial().tried.rules.position("1a1").unwrap();
    let stands = |desk: &Desk| desk.trial().tried.rules.setting(node, Part::Threshold);
    assert_eq!(stands(&desk), Some(Setting::At(Decimal::whole(35))));
    desk.act(Action::RaiseFinely);
    assert_eq!(stands(&desk), Decimal::parse("35.1").map(Setting::At));
    desk.act(Action::PutBack);
    assert_eq!((desk.trial().adjustments.len(), desk.flips().rows.len()), (0, 0));
    desk.act(Action::Cancel);
    assert_eq!(desk.model.review.round, official);
    assert_eq!(met_by_hand(&desk), met);
}

#[test]
fn the_rows_that_flip_are_marked_and_shown() {
    let mut desk = Desk::usual();
    desk.act(Action::WhatIf);
    desk.act(Action::Accept);
    assert_eq!(desk.model.notice, Some(Notice::NobodyFlips), "nothing is moved yet");
    desk.turn_to_condition("1a1");
    for _ in 0..20 {
        desk.act(Action::Lower);
    }
    let mut flipped: Vec<u32> = desk.flips().rows.iter().map(|flip| flip.raw).collect();
    flipped.sort_unstable();
    desk.act(Action::Accept);
    assert!(desk.model.dialogs.is_empty());
    assert_eq!(desk.model.review.grid.shown(), flipped);
    assert_eq!(desk.model.notice, Some(Notice::Marked(flipped.len() as u32)));
}

#[test]
fn a_threshold_ends_where_it_makes_no_sense() {
    let mut desk = Desk::usual();
    desk.act(Action::WhatIf);
    desk.turn_to_condition("1a1");
    for _ in 0..45 {
        desk.act(Action::Raise);
    }
    assert_eq!(desk.model.notice, None, "100 % can be asked for");
    desk.act(Action::Raise);
    assert_eq!(desk.model.notice, Some(Notice::NoFurther));
    assert_eq!(desk.trial().adjustments[0].to, Setting::At(Decimal::whole(100)));
}

#[test]
fn a_scenario_is_kept_compared_taken_up_and_discarded() {
    let mut desk = Desk::usual();
    desk.act(Action::WhatIf);
    desk.act(Action::SaveScenario);
    assert_eq!(desk.model.notice, Some(Notice::NothingTried));
    desk.turn_to_condition("1a1");
    desk.act(Action::Lower);
    let (adjustments, flips) = (desk.trial().adjustments.clone(), desk.flips().clone());
    desk.act(Action::SaveScenario);
    desk.type_in("hạ 1 %");
    desk.act(Action::Accept);
    assert_eq!(desk.model.notice, Some(Notice::ScenarioSaved("hạ 1 %".to_owned())));
    desk.act(Action::PutBack);
    assert_eq!(desk.trial().flips_of(&adjustments), Some(&flips), "its counts stay beside the others");
    desk.act(Action::Cancel);
    desk.act(Action::WhatIf);
    assert_eq!(desk.trial().flips_of(&adjustments), Some(&flips), "found again when it is opened");
    desk.send(Message::Counted(Action::NextField, 100));
    assert_eq!(desk.trial().lines(&desk.model.review).last(), Some(&TrialLine::Scenario(0)));
    desk.act(Action::Accept);
    assert_eq!(desk.trial().adjustments, adjustments);
    desk.act(Action::PutBack);
    assert!(desk.model.review.scenarios.is_empty());
    assert!(desk.trial().cursor < desk.trial().lines(&desk.model.review).len());
}

fn job(effects: &[Effect]) -> Option<(JobId, JobSpec)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Start(job, spec @ JobSpec::Try { .. }) => Some((*job, spec.clone())),
        _ => None,
    })
}

#[test]
fn a_large_round_is_tried_by_one_job_at_a_time_and_late_results_stand_for_nothing_else() {
    let (mut desk, _) = Desk::with(2_500);
    let (first, spec) = job(&desk.act(Action::WhatIf)).unwrap();
    assert!(desk.trial().shown.is_none() && desk.trial().is_pending());
    desk.turn_to_condition("1a1");
    let effects = desk.act(Action::Lower);
    assert_eq!(job(&effects), None, "one at a time");
    let effects = desk.send(Message::Finished(first, run(&spec, &|| false)));
    assert!(desk.trial().is_pending(), "that was of other adjustments");
    let (second, spec) = job(&effects).unwrap();
    desk.send(Message::Finished(first, run(&spec, &|| false)));
    assert!(desk.trial().is_pending(), "a result that nobody waits for");
    desk.send(Message::Finished(second, run(&spec, &|| false)));
    assert!(!desk.trial().is_pending());
    let counted: usize = Outcome::ALL.iter().map(|outcome| desk.flips().counts(*outcome).1).sum();
    assert_eq!(counted, 2_500);
    let JobSpec::Try { snapshot, .. } = spec else { panic!("another job") };
    let gone = JobSpec::Try { snapshot, round: RoundId::new(9), adjustments: Vec::new() };
    assert!(matches!(run(&gone, &|| false), JobResult::Assessed(None) | JobResult::Tried(None)));
}

#[test]
fn figures_that_change_under_a_trial_are_judged_again() {
    let mut desk = Desk::usual();
    let met = desk.go_to(Outcome::Met);
    desk.act(Action::WhatIf);
    let (before, _) = desk.flips().counts(Outcome::Met);
    desk.publish(|book| {
        let id = SurveyId::new(met);
        let survey = book.get(id).unwrap().clone();
        let figures = survey.figures.with(FigureKey::PoorHouseholds, 0);
        book.tables.surveys.set(id, Some(Survey { figures, ..survey }));
    });
    assert_eq!(desk.flips().counts(Outcome::Met).0, before - 1);
}

/// A book whose round of 2015 has one of 2014 before it, in which one place that qualifies did not.
fn with_an_earlier_round(desk: &mut Desk, met: u32) {
    desk.publish(|book| {
        let (id, round) = book.rows::<Round>().last().map(|(id, round)| (id, round.clone())).unwrap();
        let rows: Vec<Survey> = book.rows::<Survey>().map(|(_, survey)| survey.clone()).collect();
        let earlier = Round { year: 2014, ..round.clone() };
        book.tables.rounds.set(id, Some(earlier));
        let later = Id::new(id.raw() + 1);
        book.tables.rounds.set(later, Some(round));
        let next = book.tables.surveys.next_id();
        for (n, row) in (0..).zip(rows) {
            let survey = SurveyId::new(n);
            let mut before = row.clone();
            if n == met {
                before.figures = row.figures.with(FigureKey::PoorHouseholds, 0);
            }
            book.tables.surveys.set(survey, Some(before));
            book.tables.surveys.set(SurveyId::new(next + n), Some(Survey { round: later, ..row }));
        }
    });
}

#[test]
fn the_round_before_tells_who_is_new_and_enter_goes_there() {
    let mut desk = Desk::usual();
    let met = desk.go_to(Outcome::Met);
    with_an_earlier_round(&mut desk, met);
    super::go_to_round(&mut desk.model, Some(RoundId::new(1)));
    desk.act(Action::Compare);
    assert!(matches!(desk.comparison().with(), Some(With::Round(_))));
    let Some(ComparisonLine::Group(Movement::Joins, 1)) = desk.comparison().lines.first() else {
        panic!("{:?}", desk.comparison().lines.first())
    };
    desk.model.review.grid.filter = "nowhere".to_owned();
    super::choose(&mut desk.model);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    assert_eq!(desk.current(), 200 + met, "a filter that hides it goes");
    desk.act(Action::Compare);
    desk.act(Action::Accept);
    assert_eq!(desk.model.review.grid.shown(), [200 + met], "a group is marked and shown");
}

#[test]
fn the_proposals_of_communes_are_held_against_the_criteria() {
    let mut desk = Desk::usual();
    let unmet = desk.go_to(Outcome::NotMet);
    desk.publish(|book| {
        let (survey, level, verdict) = (SurveyId::new(unmet), Level::Commune, Verdict::Propose);
        let (reason, typed_by) = ("".into(), "xã".into());
        let row = Decision { survey, level, verdict, reason, document: None, typed_by };
        book.tables.decisions.set(Id::new(0), Some(row));
    });
    desk.act(Action::Compare);
    assert_eq!(desk.comparison().options, [With::Proposals], "there is no earlier round");
    let leaves = |line: &ComparisonLine| *line == ComparisonLine::Group(Movement::Leaves, 1);
    assert!(desk.comparison().lines.iter().any(leaves));
    desk.act(Action::NextChoice);
    assert!(desk.comparison().lines.iter().any(leaves), "one choice turns to itself");
}

#[test]
fn a_large_round_is_compared_by_a_job_and_only_the_last_one_asked_for_shows() {
    let (mut desk, _) = Desk::with(2_500);
    with_an_earlier_round(&mut desk, 0);
    super::go_to_round(&mut desk.model, Some(RoundId::new(1)));
    let compared = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Start(job, spec @ JobSpec::Compare { .. }) => Some((*job, spec.clone())),
            _ => None,
        })
    };
    let (first, spec) = compared(&desk.act(Action::Compare)).unwrap();
    assert!(desk.comparison().is_pending() && desk.comparison().lines.is_empty());
    let effects = desk.act(Action::NextChoice);
    assert_eq!(effects[0], Effect::Cancel(first));
    desk.send(Message::Finished(first, run(&spec, &|| false)));
    assert!(desk.comparison().lines.is_empty(), "nobody waits for that any more");
    let (second, spec) = compared(&effects).unwrap();
    desk.send(Message::Finished(second, run(&spec, &|| false)));
    assert!(!desk.comparison().is_pending() && !desk.comparison().lines.is_empty());
}
